# SPDX-License-Identifier: MIT
"""Write the JSON Schemas of the files that are read, one for each kind of file and language.

python tools/schemas.py
"""

import json
from pathlib import Path

import crs
from crs import files

FOLDER = Path(__file__).parents[1] / "schema"
KINDS = {"applicant": crs.Applicant, "profile": crs.Profile}


def main() -> None:
    """Write them to the folder `schema`."""
    for lang in ("en", "fr"):
        schemas = {name: files.schema(cls, lang) for name, cls in KINDS.items()}
        schemas["rules"] = files.rules_schema(lang)
        for name, schema in schemas.items():
            text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
            (FOLDER / f"{name}.{lang}.schema.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
