# SPDX-License-Identifier: MIT
"""Write `crs.rounds._rounds` from a CSV file of the rounds, named on the command line.

Its columns are `number`, `date`, `name`, `programs`, `size`, `crs`, `tie_break`, `pool_as_of` and
`dd1` to `dd18`, with the words and numbers that IRCC published, in English; others are ignored.
Each row goes through `crs.rounds.read`, as the file of IRCC does.
"""

import csv
import json
import sys
from pathlib import Path

from crs.rounds import Round, read

MODULE = Path(__file__).parents[1] / "src/crs/rounds/_rounds.py"

FIELDS = {
    "number": "drawNumber",
    "date": "drawDate",
    "name": "drawName",
    "programs": "drawText2",
    "size": "drawSize",
    "crs": "drawCRS",
    "tie_break": "drawCutOff",
    "pool_as_of": "drawDistributionAsOn",
    **{f"dd{place}": f"dd{place}" for place in range(1, 19)},
}

TEXT = '''\
# SPDX-License-Identifier: MIT
# ruff: noqa: E501  (a round stands on one line)
"""The {count} rounds of invitations from {first} to {last}.

Source: Immigration, Refugees and Citizenship Canada (IRCC), Express Entry rounds of invitations.
The numbers, days and names are facts, put in a form of our own by `tools/rounds.py`. This does not
constitute an endorsement by IRCC.

Number, day, kind, category, its version, programs, invitations, cut-off, tie-break in UTC, each a
dash where there is none; then, where the pool was published, its day and the people in each of the
17 bands.
"""

ROUNDS = """\\
{lines}
"""
'''


def line(found: Round, row: dict[str, str]) -> str:
    """A round as a line of the module."""
    facts = (
        found.number,
        found.day,
        found.kind.name,
        found.category.name if found.category else "-",
        found.version or "-",
        "+".join(program.name for program in found.programs),
        found.size,
        found.cut_off,
        f"{found.tie_break:%Y-%m-%dT%H:%M:%S}" if found.tie_break else "-",
    )
    bands = (row[f"dd{place}"] for place in range(1, 18))
    return " ".join(map(str, (*facts, *([found.pool.as_of, *bands] if found.pool else []))))


def main(path: str) -> None:
    """Write the module."""
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        rows = {row["number"]: row for row in csv.DictReader(file)}
    feed = [{FIELDS[name]: row[name] for name in FIELDS} for row in rows.values()]
    rounds = read(json.dumps({"rounds": feed}).encode())
    text = TEXT.format(
        count=len(rounds),
        first=rounds[0].day,
        last=rounds[-1].day,
        lines="\n".join(line(found, rows[found.number]) for found in rounds),
    )
    MODULE.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
