# SPDX-License-Identifier: MIT
"""The columns of a pool: one for each fact, named and bounded by the classes of facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum
from typing import Any, Literal, NamedTuple

import attrs

from ..checked import kinds
from ..expected import Between, OneOf, TrueOrFalse
from ..facts import OTHER, Abilities, Applicant, English, Spouse
from ..files.expected import Either, Nothing
from ..rules import Rules
from ..tables import LEVELS
from ..worded import Worded

Lines = Literal["total", "sections", "all"]
"""Which lines of a score are asked for."""
Errors = Literal["raise", "null"]
"""What is to be done about rows that are wrong."""

ABILITIES = tuple(name for name, *_ in kinds(Abilities))
LANGUAGES = ("english", "french")
"""The official languages; `first_language` is a place in this order."""


class Fact(NamedTuple):
    """A column, whose cells become whole numbers from 0 to a last one.

    Args:
        expected: what a cell may be.
        last: the highest number.
        names: for a category, the name of each number.
        flag: whether it is a column of yes or no.
        where: the column that says in which rows this one is read, if not in all: where that one
            is not null, and not false. Elsewhere a cell may be null, and does not count.
        nullable: whether a cell may be null, which is then read as none.
        enum: for a category that is an enumeration, its members.
        optional: whether the column may be left out, which is then read as 0 or none.
    """

    expected: Worded
    last: int
    names: tuple[str, ...] = ()
    flag: bool = False
    where: str = ""
    nullable: bool = False
    enum: type[IntEnum] | None = None
    optional: bool = False


def _columns(checked: type, path: str = "", where: str = "") -> Iterator[tuple[str, Fact]]:
    optional = {field.name: field.default is not attrs.NOTHING for field in attrs.fields(checked)}
    for field, expected, types, last in kinds(checked):
        name, kind = path + field, types[0]
        of_all: dict[str, Any] = {"where": where, "optional": optional[field]}
        if types == (bool,):
            yield name, Fact(expected, 1, flag=True, **of_all)
        elif issubclass(kind, IntEnum):
            names = tuple(member.name.lower() for member in kind)
            yield name, Fact(OneOf(names), len(names) - 1, names, enum=kind, **of_all)
        elif last is not None:
            yield name, Fact(expected, int(last), **of_all)
        elif English in types:
            nullable = types[-1] is type(None)
            either = OneOf(LANGUAGES)
            named = Either((either, Nothing())) if nullable else either
            yield name, Fact(named, 1, LANGUAGES, nullable=nullable, **of_all)
            yield from _columns(Abilities, f"{name}_", name if nullable else where)
        elif Spouse in types:
            yield name, Fact(TrueOrFalse(), 1, flag=True, **of_all)
            yield from _columns(Spouse, f"{name}_", name)


COLUMNS: dict[str, Fact] = dict(_columns(Applicant))
"""Every column of a pool, in the order of the fields of an `Applicant`."""
LEVEL = Fact(Between(0, LEVELS - 1), LEVELS - 1, optional=True)
"""A column of a factor that no edition has: ``other_NAME``, by the name of the factor."""


def columns(*laws: Rules) -> Mapping[str, Fact]:
    """Every column of a pool that is scored under each of some *laws*."""
    others = {f"{OTHER}_{name}": LEVEL for rules in laws for name in rules.additional.other}
    return {**COLUMNS, **others}


def column(name: str) -> Fact:
    """The column of a *name*, under whatever rules it is one."""
    return COLUMNS.get(name, LEVEL)
