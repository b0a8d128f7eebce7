# SPDX-License-Identifier: MIT
"""Write `crs.evidence._countries` from the folder of CLDR's npm package `cldr-localenames-full`.

`npm pack cldr-localenames-full` gets the package; name its unpacked folder on the command line.
"""

import json
import sys
from pathlib import Path

MODULE = Path(__file__).parents[1] / "src/crs/evidence/_countries.py"

# Codes of two letters that CLDR names beside the 249 of ISO 3166-1 and XK, Kosovo: groups of
# countries, parts of countries with a reserved code of their own, and codes for tests.
NO_COUNTRIES = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ")
)

TEXT = '''\
# SPDX-License-Identifier: MIT
"""The {count} codes of countries and territories, XK among them: their names in both languages.

Source: Unicode CLDR {version} (cldr-localenames-full), English and French names of territories.
Copyright 2004-{year} Unicode, Inc., under the Unicode License V3 (Unicode-3.0). Written by
`tools/countries.py`.
"""

NAMES = {{
{names}
}}

OTHER_NAMES = {{
{others}
}}
'''


def territories(package: Path, lang: str) -> dict[str, str]:
    """CLDR's names of territories in one language."""
    path = package / "main" / lang / "territories.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    names: dict[str, str] = content["main"][lang]["localeDisplayNames"]["territories"]
    return names


def quoted(text: str) -> str:
    """The Python source of a text."""
    return json.dumps(text, ensure_ascii=False)


def main(folder: str) -> None:
    """Write the module."""
    package = Path(folder)
    meta = json.loads((package / "package.json").read_text(encoding="utf-8"))
    licence = (package / "LICENSE").read_text(encoding="utf-8")
    year = licence.partition("Copyright © 2004-")[2][:4]
    english, french = (territories(package, lang) for lang in ("en", "fr"))
    codes = sorted(key for key in english if key.isalpha() and key not in NO_COUNTRIES)
    # Such as "GB-alt-short": "UK"; but "É.-U." without its signs is the European Union.
    others = {
        name: key[:2]
        for names in (english, french)
        for key, name in sorted(names.items())
        if "-alt-" in key and key[:2] in codes and "." not in name
    }
    text = TEXT.format(
        count=len(codes),
        version=meta["version"],
        year=year,
        names="\n".join(
            f'    "{code}": ({quoted(english[code])}, {quoted(french[code])}),' for code in codes
        ),
        others="\n".join(f'    {quoted(name)}: "{code}",' for name, code in others.items()),
    )
    MODULE.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
