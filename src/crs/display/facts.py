# SPDX-License-Identifier: MIT
"""Facts and papers: each by its name, with what it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from html import escape
from typing import Any, NamedTuple

import attrs

from ..facts import NO_OTHER, Abilities
from ..worded import Worded
from ..words import CATALOGUE, say, written
from . import layout

NOTHING = (None, NO_OTHER)
"""What a fact is that holds nothing, which is left out."""


class Row(NamedTuple):
    """A fact: what it is called, what it is, and whether it is of the spouse or partner."""

    label: str
    value: str
    nested: bool = False


def html(holder: attrs.AttrsInstance, lang: str) -> str:
    """A table of HTML of each field of an applicant, a spouse or a profile that holds anything."""
    heads = (layout.header(CATALOGUE[code](lang)) for code in ("head.fact", "head.value"))
    body = map(_html_row, rows(holder, lang))
    return layout.fragment(lang, layout.table(_caption(holder, lang), heads, (body,)))


def to_dict(holder: attrs.AttrsInstance, lang: str) -> dict[str, Any]:  # noqa: ARG001
    """Each field that holds anything, as files have it, in whatever language."""
    as_in_files: dict[str, Any] = plain(holder)
    return as_in_files


def rows(holder: attrs.AttrsInstance, lang: str, within: str = "") -> Iterator[Row]:
    """What each field of a *holder* is called, and what it holds in words, where it holds anything.

    A field without words of its own is called by its name, as in files.
    """
    for field in _fields(holder):
        value, label = getattr(holder, field), _label(field, within, lang)
        for item in value if isinstance(value, tuple) else (value,):
            if item in NOTHING:
                continue
            if attrs.has(type(item)) and not isinstance(item, Worded):
                yield Row(label, CATALOGUE["yes"](lang), bool(within))
                yield from rows(item, lang, f"{within}{field}.")
            else:
                yield Row(label, say(item, lang), bool(within))


def _label(field: str, within: str, lang: str) -> str:
    for code in (f"fact.{within}{field}", f"field.{field}", f"fact.{field}"):
        if code in CATALOGUE:
            return CATALOGUE[code](lang)
    return field


def _html_row(row: Row) -> str:
    kind = ' class="d1"' if row.nested else ""
    return f'<tr{kind}><th scope="row">{escape(row.label)}</th>{layout.cell(row.value)}</tr>'


def _fields(holder: attrs.AttrsInstance) -> list[str]:
    """The fields of a holder, without those that stand beside its facts and are not compared."""
    return [field.name for field in attrs.fields(type(holder)) if field.eq]


def _caption(holder: attrs.AttrsInstance, lang: str) -> str:
    if as_of := getattr(holder, "as_of", None):
        return written("facts.as_of", lang, as_of=as_of)
    return CATALOGUE["facts"](lang)


def plain(value: Any) -> Any:  # noqa: ANN401  (whatever a fact may be)
    """A value of a fact as files have it."""
    match value:
        case Abilities():
            levels = attrs.asdict(value)
            return {"language": type(value).__name__.lower(), **levels}
        case Enum():
            return value.name.lower()
        case date():
            return value.isoformat()
        case tuple():
            return [plain(each) for each in value]
        case _ if attrs.has(type(value)):
            held = {name: getattr(value, name) for name in _fields(value)}
            return {name: plain(each) for name, each in held.items() if each not in NOTHING}
        case _:
            return value
