# SPDX-License-Identifier: MIT
"""JSON Schemas (2020-12) of the files that are read, made of the classes that read them.

They hold for TOML too, whose days are strings here. What a schema cannot say, such as that a job
ends after it starts, is checked when a file is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..errors import InvalidError
from ..evidence import TEF
from ..evidence.language import Result
from ..evidence.language.report import Chart
from ..text import language
from ..words import CATALOGUE
from .described import Table, charts, fields, no_class, tag
from .shapes import Array, OneOfSeveral, Shape, score_schema


def schema(cls: type, lang: str = "en") -> dict[str, Any]:
    """The JSON Schema of a file that holds an instance of a checked class.

    Args:
        cls: `Applicant`, `Profile`, or the class of any of their tables.
        lang: "en" or "fr", the language of the titles.

    Raises:
        InvalidError: *cls* is no such class, or *lang* is neither.
    """
    if problems := [*no_class(cls)]:
        raise InvalidError(*problems)
    table = _table(cls, language(lang))
    named = {"$schema": {"type": "string"}, **table["properties"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **table,
        "properties": named,
        "$defs": {each.__name__: _table(each, lang) for each in dict.fromkeys(_within(cls))},
    }


def _within(cls: type) -> Iterator[type]:
    """The classes of all tables in a table."""
    for field in fields(cls).values():
        for each in _classes(field.shape):
            yield each
            yield from _within(each)


def _classes(shape: Shape) -> Iterator[type]:
    """The classes of the tables that a field holds."""
    match shape:
        case Table():
            yield from shape.classes
        case Array():
            yield from _classes(shape.member)
        case OneOfSeveral():
            for option in shape.options:
                yield from _classes(option)


def _table(cls: type, lang: str) -> dict[str, Any]:
    tagged = tag(cls)
    properties: dict[str, Any] = {}
    if tagged:
        properties[tagged[0]] = {"title": _title(cls, tagged[0], lang), "const": tagged[1]}
    for name, field in fields(cls).items():
        properties[name] = {"title": _title(cls, name, lang), **field.shape.schema}
    required = [name for name, field in fields(cls).items() if field.is_required]
    table = {
        "title": _title(cls, "", lang),
        "type": "object",
        "properties": properties,
        "required": [*tagged[:1], *required] if tagged else required,
        "additionalProperties": False,
    }
    if issubclass(cls, Result) and len(scales := charts(cls)) > 1:
        table["anyOf"] = [_on(scale, chart) for scale, chart in scales.items()]
    return table


def _title(cls: type, name: str, lang: str) -> str:
    """What a field of a class is called; with no *name*, what the class is."""
    if issubclass(cls, Result) and not name:
        return cls.test
    of = cls.__name__.lower()
    keys = (f"field.{of}.{name}", f"fact.{of}.{name}", f"field.{name}", f"fact.{name}")
    key = next(key for key in keys if key in CATALOGUE) if name else f"table.{of}"
    return CATALOGUE[key](lang)


def _on(scale: str, chart: Chart) -> dict[str, Any]:
    """The scores of a test on one of its scales."""
    scores = {ability: score_schema(each) for ability, each in chart.items()}
    left_out = fields(TEF)["scale"].default == scale
    return {
        "properties": {"scale": {"const": scale}, **scores},
        "required": [] if left_out else ["scale"],
    }
