# SPDX-License-Identifier: MIT
"""Between instances of checked classes and tables of nothing but what TOML and JSON have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import IntEnum
from fractions import Fraction
from itertools import islice
from typing import Any, TypeVar

from ..errors import InvalidError, Problem
from ..evidence import Profile
from ..evidence.language import Result
from ..facts import Applicant
from .described import Table, fields, no_class, tag
from .hints import LONGEST
from .mistakes import Mistakes, Place

SCHEMA = "$schema"
"""The key by which a file names its JSON Schema; it says nothing else."""

NEAR = 0.8
"""How alike a key and the name of a field are, of 1, where the one may be meant by the other."""

KEYS = 100
"""The most keys of a table that are asked whether they are nearly fields of a profile."""

T = TypeVar("T")


def from_table(table: object, cls: type[T]) -> T:
    """An instance of a checked class, made of what TOML or JSON has for its fields.

    Raises:
        InvalidError: something is wrong; the first mistakes are listed, each with the path to it.
    """
    mistaken = [*no_class(cls)]
    if not isinstance(table, Mapping):
        expected = Table(class_of(table) if mistaken else cls).expected
        raise InvalidError(*mistaken, Problem("", "not_a_table", expected, table))
    if mistaken:
        raise InvalidError(*mistaken)
    mistakes = Mistakes()
    rest = {key: value for key, value in table.items() if key != SCHEMA}
    made: T = Table(cls).read(rest, Place(), mistakes)
    mistakes.refuse()
    return made


def class_of(table: object) -> type[Applicant | Profile]:
    """What a table means to be: without an age, any field that only a profile has tells one.

    One that is nearly such a field tells it too, so that the mistake is found where it is.
    """
    if not isinstance(table, Mapping) or "birth_date" in table:
        return Profile
    if "age" in table:
        return Applicant
    of_profile = fields(Profile).keys() - fields(Applicant).keys()
    words = (key.lower() for key in table if isinstance(key, str) and len(key) <= LONGEST)
    tells = any(get_close_matches(word, of_profile, 1, NEAR) for word in islice(words, KEYS))
    return Profile if tells else Applicant


def to_table(value: Any) -> dict[str, Any]:  # noqa: ANN401  (any checked class)
    """What TOML has for an instance of a checked class, of which `from_table` makes it again.

    What has its default is left out.
    """
    cls: type = type(value)
    tagged = tag(cls)
    table: dict[str, Any] = dict([tagged]) if tagged else {}
    for name, field in fields(cls).items():
        fact = getattr(value, name)
        if fact != field.default:
            is_band = isinstance(value, Result) and isinstance(fact, Decimal)
            table[name] = float(fact) if is_band else _plain(fact)  # halves are exact as a float
    return table


def _plain(fact: object) -> object:
    """What TOML has for a fact."""
    match fact:
        case tuple():
            return [_plain(member) for member in fact]
        case IntEnum():
            return fact.name.lower()
        case Fraction():
            return f"{fact.numerator}/{fact.denominator}"
        case Decimal():
            return f"{fact:f}"
        case date() | bool() | int() | float() | str() | Mapping():
            return fact
        case _:
            return to_table(fact)


def with_texts_for_days(plain: object) -> Any:  # noqa: ANN401  (as JSON has it)
    """The same as JSON has it, in which days are texts."""
    match plain:
        case dict():
            return {key: with_texts_for_days(value) for key, value in plain.items()}
        case list():
            return [with_texts_for_days(value) for value in plain]
        case date():
            return plain.isoformat()
        case _:
            return plain
