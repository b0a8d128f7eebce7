# SPDX-License-Identifier: MIT
"""JSON Schemas (2020-12) of the files that are read, made of the classes that read them.

``python -m crs.schema FOLDER`` writes them. They hold for TOML too, whose days are strings here.
What a schema cannot say, such as that a job ends after it starts, is checked when a file is read.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from ..evidence import TEF, Profile
from ..evidence.credentials import DESIGNATED
from ..evidence.language import Result
from ..evidence.language.report import Chart
from ..facts import Applicant
from .described import charts, default, fields, score_schema, tag

SCHEMAS: Mapping[str, tuple[type, str]] = {
    "applicant": (Applicant, "The facts of a person on one day, in a file for crs"),
    "profile": (Profile, "What a person can prove, the Express Entry profile, in a file for crs"),
}
"""The class of each kind of file and its title, by the name of its schema."""

TEXTS: Mapping[str, dict[str, Any]] = {
    "country": {"type": "string", "pattern": "^[A-Z]{2}$"},
    "noc": {"type": "string", "pattern": "^[0-9]{4,5}$"},
    "organisation": {"enum": [*DESIGNATED]},
}
"""The form of texts that the classes check by themselves."""


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a kind of file, "applicant" or "profile".

    Raises:
        KeyError: *name* is neither.
    """
    kind, title = SCHEMAS[name]
    within = dict.fromkeys(_within(kind))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **_table(kind),
        "$defs": {table.__name__: _table(table) for table in within},
    }


def text(name: str) -> str:
    """The same as the text of a file.

    Raises:
        KeyError: *name* is neither "applicant" nor "profile".
    """
    return json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"


def main(folder: Path) -> None:
    """Write the schemas to a *folder*."""
    for name in SCHEMAS:
        (folder / f"{name}.schema.json").write_text(text(name), encoding="utf-8")


def _within(kind: type) -> Iterator[type]:
    """The classes of all tables in a table."""
    for field in fields(kind).values():
        for table in field.tables:
            yield table
            yield from _within(table)


def _table(kind: type) -> dict[str, Any]:
    tagged = tag(kind)
    properties: dict[str, Any] = {tagged[0]: {"const": tagged[1]}} if tagged else {}
    for name, field in fields(kind).items():
        properties[name] = _text(name, field.schema)
    required = [name for name in fields(kind) if default(kind, name) is attrs.NOTHING]
    table = {
        "type": "object",
        "properties": properties,
        "required": [*tagged[:1], *required] if tagged else required,
        "additionalProperties": False,
    }
    if issubclass(kind, Result) and len(scales := charts(kind)) > 1:
        table["anyOf"] = [_on(scale, chart) for scale, chart in scales.items()]
    return table


def _text(name: str, schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema of a field, with the form of its text where only its class knows that."""
    if name not in TEXTS:
        return schema
    return {"anyOf": [TEXTS[name], {"type": "null"}]} if "anyOf" in schema else TEXTS[name]


def _on(scale: str, chart: Chart) -> dict[str, Any]:
    """The scores of a test on one of its scales."""
    scores = {ability: score_schema(each) for ability, each in chart.items()}
    left_out = default(TEF, "scale") == scale
    return {
        "properties": {"scale": {"const": scale}, **scores},
        "required": [] if left_out else ["scale"],
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
