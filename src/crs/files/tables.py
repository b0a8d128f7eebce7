# SPDX-License-Identifier: MIT
"""Between instances of checked classes and tables of nothing but what TOML and JSON have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import Any, TypeVar

from ..errors import InvalidError, Problem
from ..evidence.language import Result
from .described import Table, fields, tag
from .mistakes import Mistakes, Place

SCHEMA = "$schema"
"""The key by which a file names its JSON Schema; it says nothing else."""

T = TypeVar("T")


def from_table(table: object, cls: type[T]) -> T:
    """An instance of a checked class, made of what TOML or JSON has for its fields.

    Raises:
        InvalidError: something is wrong; the first mistakes are listed, each with the path to it.
    """
    if not isinstance(table, Mapping):
        raise InvalidError(Problem("", "not_a_table", Table(cls).expected, table))
    mistakes = Mistakes()
    rest = {key: value for key, value in table.items() if key != SCHEMA}
    made: T = Table(cls).read(rest, Place(), mistakes)
    mistakes.refuse()
    return made


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
