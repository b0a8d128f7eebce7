# SPDX-License-Identifier: MIT
"""Strict checks of what a class is made of: exact types, ranges, and every mistake at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

import attrs

from .errors import InvalidError, Problem
from .worded import Worded


class Kind(NamedTuple):
    """What a field may be: exactly of one of some types and, if a number, from 0 to a last one.

    Args:
        expected: that, as a value; None: what the types and the last number tell.
        types: the types.
        last: the highest number, or infinity; None: it is no number, or any.
    """

    expected: Worded | None = None
    types: tuple[type, ...] = (int,)
    last: float | None = None


def up_to(last: int) -> Kind:
    """The kind of whole numbers from 0 to a *last* one."""
    return Kind(last=last)


FieldKind = tuple[str, Worded, tuple[type, ...], float | None]
"""The name of a field, and what its kind consists of."""


def _kind(annotation: Any) -> Kind:  # noqa: ANN401  (annotations have no type in common)
    if get_origin(annotation) is Annotated:
        plain, *notes = get_args(annotation)
        return next((note for note in notes if isinstance(note, Kind)), None) or _kind(plain)
    if isinstance(annotation, UnionType):
        return Kind(types=get_args(annotation))
    return Kind(types=(get_origin(annotation) or annotation,))


@cache
def annotations_of(cls: type) -> Mapping[str, Any]:
    """The annotation of each field of a checked class, with what it is annotated with."""
    return get_type_hints(cls, include_extras=True)


@cache
def _kinds(cls: type) -> tuple[tuple[str, Kind], ...]:
    of = annotations_of(cls)
    return tuple((field.name, _kind(of[field.name])) for field in attrs.fields(cls))


@cache
def kinds(cls: type) -> tuple[FieldKind, ...]:
    """The name of each field of a checked class and what its kind consists of, in order."""
    return tuple((name, _expected(kind), kind.types, kind.last) for name, kind in _kinds(cls))


def _expected(kind: Kind) -> Worded:
    from .expected import of  # loads when something is wrong

    return kind.expected or of(kind.types, kind.last)


def mistakes(kinds: Iterable[tuple[str, Kind]], holder: object) -> list[Problem]:
    """A problem for each attribute of *holder* that is not of its kind.

    True is not a number here, nor is 29.0.
    """
    problems = []
    for name, kind in kinds:
        value, last = getattr(holder, name), kind.last
        if type(value) not in kind.types or (last is not None and not 0 <= value <= last):
            problems.append(Problem(name, "invalid", _expected(kind), value))
    return problems


def day(text: str) -> date | None:
    """The day that a *text* such as 2025-06-01 is; None: it is none, or is written otherwise."""
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        with suppress(ValueError):
            return date.fromisoformat(text)
    return None


class Checked:
    """A class whose fields are checked against their annotations when an instance is made."""

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        """Raise an `InvalidError` that lists every mistake."""
        if problems := self.problems():
            raise InvalidError(*problems)

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, and whatever a class adds."""
        cls: type = type(self)
        return mistakes(_kinds(cls), self)

    def __repr__(self) -> str:
        """As attrs has it, for the classes that every score loads: one for all loads sooner."""
        cls: type[Any] = type(self)
        shown = [field.name for field in attrs.fields(cls) if field.repr]
        return f"{cls.__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"


class OftenChecked(Checked):
    """A class of which so many instances are made that the time of their checks counts.

    Nearly all are right. One expression, compiled for the class, says so in a third of the time
    that it takes to look at field after field for what is wrong.
    """

    __slots__ = ()

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, and whatever a class adds."""
        cls: type = type(self)
        return [] if _fits(cls)(self) else super().problems()


@cache
def _fits(cls: type) -> Callable[[object], bool]:
    """Whether each field of an instance of a checked class is of its kind, as one expression."""
    names: dict[str, Any] = {}
    terms = []
    for i, (name, (_, types, last)) in enumerate(_kinds(cls)):
        names[f"t{i}"], names[f"last{i}"] = types, last
        terms.append(f"type(value := x.{name}) in t{i}")
        if last is not None:
            terms.append(f"0 <= value <= last{i}")
    check: Callable[[object], bool] = eval(f"lambda x: {' and '.join(terms)}", names)  # noqa: S307
    return check
