# SPDX-License-Identifier: MIT
"""Write the data modules of `crs.noc` from four CSV files, named on the command line in this order.

1. The unit groups of the NOC 2021: columns `code` and `title_en`.
2. Their titles in French: columns `code` and `title_fr`.
3. The unit groups of the NOC 2016: columns `code` and `title_en`.
4. The concordance, a row for each pair: columns `noc2016` and `noc2021`.

Statistics Canada publishes all of it as CSV under other names of columns.
"""

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

LONG = "# ruff: noqa: E501  (a unit group stands on one line)\n"
WIDTH = 100
PACKAGE = Path(__file__).parents[1] / "src/crs/noc"

MODULE = '''\
# SPDX-License-Identifier: MIT
{long}# fmt: off
"""{summary}

Source: Statistics Canada, {source}.
Adapted under the Statistics Canada Open Licence. This does not constitute an endorsement by
Statistics Canada of this product. Written by `tools/noc.py`.
"""

{name} = {{
{lines}
}}
'''


def rows(path: str) -> list[dict[str, str]]:
    """The rows of a CSV file, by the names of their columns."""
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def literal(value: str | list[str]) -> str:
    """The Python source of a text, or of a tuple of texts."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    items = ", ".join(map(literal, value))
    return f"({items},)" if len(value) == 1 else f"({items})"


def write(
    module: str, name: str, data: dict[str, str] | dict[str, list[str]], summary: str, source: str
) -> None:
    """Write one module of the package, a line for each code, in the order of the codes."""
    lines = [f"    {literal(code)}: {literal(data[code])}," for code in sorted(data)]
    long = LONG if len(max(lines, key=len)) > WIDTH else ""
    text = MODULE.format(
        long=long, summary=summary, source=source, name=name, lines="\n".join(lines)
    )
    (PACKAGE / module).write_text(text, encoding="utf-8", newline="\n")


def main(english: str, french: str, of_2016: str, concordance: str) -> None:
    """Write the three modules."""
    titles_fr = {row["code"]: row["title_fr"] for row in rows(french)}
    titles = {row["code"]: [row["title_en"], titles_fr[row["code"]]] for row in rows(english)}
    groups = defaultdict(list)
    for row in rows(concordance):
        groups[row["noc2016"]].append(row["noc2021"])
    write(
        "_noc2021.py",
        "TITLES",
        titles,
        f"The {len(titles)} unit groups of the NOC 2021: their titles in English and in French.",
        "National Occupational Classification (NOC) 2021 Version 1.0",
    )
    old = {row["code"]: row["title_en"] for row in rows(of_2016)}
    write(
        "_noc2016.py",
        "TITLES",
        old,
        f"The {len(old)} unit groups of the NOC 2016: their titles, in English alone.",
        "National Occupational Classification (NOC) 2016 Version 1.3",
    )
    write(
        "_concordance.py",
        "GROUPS_2021",
        {code: sorted(new) for code, new in groups.items()},
        "The unit groups of the NOC 2021 that took over the work of each one of the NOC 2016.",
        "Concordance: NOC 2016 Version 1.3 to NOC 2021 Version 1.0",
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
