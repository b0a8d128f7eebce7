# SPDX-License-Identifier: MIT
"""The JSON Schema of a file of rules, made of the shapes that read it."""

from __future__ import annotations

from typing import Any

from ..facts import Applicant
from ..ranking import SECTIONS
from ..text import Text, language
from ..words import CATALOGUE, line
from .json_schema import schema
from .rules import Keys, shape


def rules_schema(lang: str = "en") -> dict[str, Any]:
    """The JSON Schema of a file that holds rules.

    What it cannot say, such as the totals that a file expects, is checked when a file is read.

    Args:
        lang: "en" or "fr", the language of the titles.

    Raises:
        InvalidError: *lang* is neither.
    """
    of_facts = schema(Applicant, language(lang))
    keys = ("title", "type", "properties", "required", "additionalProperties")
    table = _table(shape(whole=False), "", lang)
    return {
        "$schema": of_facts["$schema"],
        "title": CATALOGUE["table.rules"](lang),
        **table,
        "properties": {"$schema": {"type": "string"}, **table["properties"]},
        "anyOf": [{"required": ["base"]}, {"required": [*SECTIONS, "maximum"]}],
        "$defs": {Applicant.__name__: {key: of_facts[key] for key in keys}, **of_facts["$defs"]},
    }


def _table(keys: Keys, section: str, lang: str) -> dict[str, Any]:
    """The schema of a table, each of whose keys has a title."""
    properties = {
        key: {
            "title": _title(section, key)(lang),
            **(_table(each, key, lang) if isinstance(each, Keys) else each.schema),
        }
        for key, each in keys.shapes.items()
    }
    return {**keys.schema, "properties": properties}


def _title(section: str, key: str) -> Text:
    """What a key is called: as the line or the pair of facts of a table, or as a field."""
    own = (f"pair.{key}", f"field.rules.{key}")
    words = next((CATALOGUE[code] for code in own if code in CATALOGUE), None)
    return words or line(section or key, key if section else "total")
