# SPDX-License-Identifier: MIT
"""How the fields of checked classes stand in a file, by their annotations.

A member of an enumeration is written in lower case, and a day as in 2025-06-01. A table of levels
says which language they are in, ``language = "english"``, and a report which test it is of,
``test = "ielts"``. Hours that are not in quarters are a text, "37.4" or "112/3".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import IntEnum
from fractions import Fraction
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, Union, cast, get_args, get_origin

import attrs

from .. import noc
from ..checked import Checked, annotations_of, kinds
from ..errors import InvalidError, Problem
from ..evidence import ECA, TEF, Credential, checks, countries
from ..evidence.credentials import DESIGNATED, NOT_OF_ONE
from ..evidence.language import TESTS, Result
from ..evidence.language.report import Chart
from ..evidence.language.tef import CHARTS
from ..evidence.work.job import ExactHours, ExactHoursOrNone
from ..expected import AtLeast, InstanceOf, OneOf
from ..facts import Abilities, English, French
from ..noc._expected import UnitGroupCode
from ..worded import Worded
from . import expected as must_be
from . import hints, shapes
from .mistakes import Mistakes, Place, named
from .shapes import WRONG, Schema, Shape

TAGS: Mapping[type, tuple[str, Mapping[str, type]]] = {
    Abilities: ("language", {"english": English, "french": French}),
    Result: ("test", TESTS),
}
"""The key of a table that tells of which class it is, and the classes by what it says."""

CODES: Mapping[str, shapes.Code] = {
    "country": shapes.Code(
        checks.CountryCode(), "^[A-Z]{2}$", countries.NAMES.__contains__, checks.country
    ),
    "noc": shapes.Code(UnitGroupCode(), "^[0-9]{4,5}$", noc.is_code, checks.occupation),
}
"""The shapes of texts that are codes, by the name of the field."""


class Field(NamedTuple):
    """A field of a class, as it stands in a table of a file.

    Args:
        shape: how it is written.
        expected: what it must be, in terms of a file.
        default: what it is if it is left out; `attrs.NOTHING`: it must not be.
        in_python: what the class itself says that it must be.
    """

    shape: Shape
    expected: Worded
    default: object
    in_python: Worded

    @property
    def is_required(self) -> bool:
        """Whether it must not be left out."""
        return self.default is attrs.NOTHING


@cache
def fields(cls: type) -> Mapping[str, Field]:
    """How each field of a checked class stands in a file, by its name.

    A field that does not tell two instances apart stands in no file.
    """
    described = {}
    for field, kind in zip(attrs.fields(cls), kinds(cls), strict=True):
        if field.eq:
            _, in_python, _, last = kind
            never = NOT_OF_ONE if cls is Credential else ()
            shape = _described(cls, _About(field.name, in_python, last, never))
            described[field.name] = Field(shape, shape.expected, field.default, in_python)
    return described


def no_class(cls: object) -> Iterator[Problem]:
    """A problem, if what should be a checked class is none."""
    if not (isinstance(cls, type) and issubclass(cls, Checked)):
        yield Problem("cls", "invalid", must_be.ClassInFile(), cls)


def tag(cls: type) -> tuple[str, str] | None:
    """The key and the word that tell in a file of which class a table is; None: its place does."""
    for name, classes in TAGS.values():
        for word, tagged in classes.items():
            if tagged is cls:
                return name, word
    return None


def charts(test: type[Result]) -> Mapping[str, Chart]:
    """The charts of a language test, by the scale of which they are; "" where there is one."""
    return CHARTS if test is TEF else {"": cast("Chart", test.chart)}


# From an annotation to a shape.


class _About(NamedTuple):
    """What is known of a field beside its annotation: its name, and what its class says of it."""

    name: str
    expected: Worded
    last: float | None
    never: tuple[IntEnum, ...]


def _described(cls: type, about: _About) -> Shape:
    if issubclass(cls, Result) and all(about.name in chart for chart in charts(cls).values()):
        return shapes.Score(tuple(chart[about.name] for chart in charts(cls).values()))
    if cls is ECA and about.name == "organisation":
        return shapes.Words({each: each for each in DESIGNATED}, ECA)
    return _shape(annotations_of(cls)[about.name], about)


def _shape(annotation: Any, about: _About) -> Shape:  # noqa: ANN401  (annotations have no type)
    if get_origin(annotation) is Annotated:
        return _shape(get_args(annotation)[0], about)
    is_union = get_origin(annotation) in (Union, UnionType)
    options = tuple(_options(get_args(annotation) if is_union else (annotation,), about))
    return options[0] if len(options) == 1 else shapes.OneOfSeveral(options)


def _options(members: tuple[Any, ...], about: _About) -> Iterator[Shape]:
    """The shapes of the *members* of a union: one for all numbers, and one for all words."""
    enums = [member for member in members if _is(member, IntEnum)]
    if enums:
        # Members of different enumerations are equal as numbers.
        words = [word for enum in enums for word in enum if not _is_one_of(word, about.never)]
        yield shapes.Words({word.name.lower(): word for word in words}, enums[0])
    if Fraction in members:
        yield shapes.Exact(_hours(cast("ExactHours | ExactHoursOrNone", about.expected)))
    elif int in members:
        is_by_type = isinstance(about.expected, InstanceOf)
        yield shapes.Whole(AtLeast(0) if is_by_type else about.expected, about.last)
    for base in dict.fromkeys(filter(None, map(_base, members))):
        yield Table(base)
    for member in members:
        if member is str:
            yield CODES[about.name]
        elif member is date:
            yield shapes.Day(is_optional=NoneType in members)
        elif member in SIMPLE:
            yield SIMPLE[member]
        elif get_origin(member) in PARTED:
            yield PARTED[get_origin(member)](get_args(member), about)


def _is_one_of(word: IntEnum, never: tuple[IntEnum, ...]) -> bool:
    return any(word is each for each in never)


def _is(member: Any, cls: type) -> bool:  # noqa: ANN401  (annotations have no type)
    return isinstance(member, type) and issubclass(member, cls)


def _base(member: Any) -> type | None:  # noqa: ANN401  (annotations have no type)
    """The class of a table; of several that a key tells apart, what they have in common."""
    for base in TAGS:
        if _is(member, base):
            return base
    return member if attrs.has(member) else None


def _hours(in_python: ExactHours | ExactHoursOrNone) -> must_be.Hours | must_be.HoursOrNone:
    """What hours must be, in terms of a file."""
    if isinstance(in_python, ExactHours):
        return must_be.Hours(in_python.most)
    return must_be.HoursOrNone(in_python.most)


SIMPLE: Mapping[type, Shape] = {
    NoneType: shapes.Null(),
    bool: shapes.Flag(),
}
"""The shapes of types of which there is nothing else to say."""


PARTED: Mapping[Any, Callable[[tuple[Any, ...], _About], Shape]] = {
    Literal: lambda words, _: shapes.Words({word: word for word in words}, str),
    tuple: lambda members, about: shapes.Array(_shape(members[0], about)),
    Mapping: lambda _, about: shapes.Levels(about.expected),
}
"""The shapes of types that consist of others, which are told as well."""


# Tables.


@attrs.frozen
class Table(Shape):
    """A table, of which an instance of a class is made.

    Args:
        base: the class, or the base of several, of which a key of the table tells one.
    """

    base: type
    types: ClassVar[tuple[type, ...]] = (Mapping,)

    @property
    def classes(self) -> tuple[type, ...]:
        """The classes of which the table may be."""
        return tuple(TAGS[self.base][1].values()) if self.base in TAGS else (self.base,)

    @property
    def expected(self) -> Worded:
        """The keys of the first class, that of the class itself before them."""
        return must_be.TableOf(names(self.classes[0]))

    @property
    def schema(self) -> Schema:
        """Where the schema of each class stands."""
        refs = [{"$ref": f"#/$defs/{cls.__name__}"} for cls in self.classes]
        return refs[0] if len(refs) == 1 else {"anyOf": refs}

    def read(self, value: object, place: Place, mistakes: Mistakes) -> Any:  # noqa: ANN401
        """An instance of the class that the table is of."""
        if not isinstance(value, Mapping):
            mistakes.add(place.path, "invalid", self.expected, value)
            return WRONG
        if self.base not in TAGS:
            return read_table(self.base, value, place, mistakes)
        key, classes = TAGS[self.base]
        words, at = shapes.Words(classes, self.base), Place(place.at(key))
        if key not in value:
            mistakes.add(at.path, "missing", words.expected)
        elif (cls := words.read(value[key], at, mistakes)) is not WRONG:
            return read_table(cls, value, place, mistakes)
        self._read_in_common(value, place, mistakes)
        return WRONG

    def _read_in_common(self, table: Mapping[str, Any], place: Place, mistakes: Mistakes) -> None:
        """Find what is wrong in any class; what is missing, only the right one could tell."""
        first, *others = map(fields, self.classes)
        for name, field in first.items():
            if name in table and all(other.get(name) == field for other in others):
                field.shape.read(table[name], Place(place.at(name)), mistakes)


@cache
def names(cls: type) -> tuple[str, ...]:
    """The keys of a table, that of its class first."""
    tagged = tag(cls)
    return (*(tagged[:1] if tagged else ()), *fields(cls))


def read_table(cls: type, table: Mapping[str, Any], place: Place, mistakes: Mistakes) -> Any:  # noqa: ANN401  (an instance of the class)
    """An instance of a checked class, made of a *table*; or `WRONG`."""
    before, known = mistakes.count, names(cls)
    around = (*place.outside, *known)
    given = {}
    for name, field in fields(cls).items():
        if name in table:
            given[name] = field.shape.read(table[name], Place(place.at(name), around), mistakes)
        elif field.is_required:
            given[name] = WRONG
            mistakes.add(place.at(name), "missing", field.expected)
    if not table.keys() <= given.keys():
        refuse_unknown(table, known, place, mistakes)
    wrong = {name for name, fact in given.items() if fact is WRONG}
    # Where much is wrong, what a class says of its fields together is not looked for any more.
    if wrong and (mistakes.are_many or len(wrong) == len(given)):
        return WRONG
    try:
        made = cls(**given)
    except InvalidError as error:
        for problem in error.problems:
            if re.split(r"[.[]", problem.path, maxsplit=1)[0] not in wrong:
                _add_of_class(problem, fields(cls), table, place, mistakes)
        return WRONG
    return made if mistakes.count == before else WRONG


def refuse_unknown(
    table: Mapping[str, Any], known: tuple[str, ...], place: Place, mistakes: Mistakes
) -> None:
    """Add a mistake for each key of a *table* that is none of those that are *known*."""
    for key in table:
        if key in known:
            continue
        path = place.at(named(key))
        if key in place.outside:
            mistakes.add(path, "misplaced", must_be.Outside(key), table[key])
        else:
            hint = partial(hints.unknown_field, key, known)
            mistakes.add(path, "unexpected", OneOf(known), table[key], hint)


def _add_of_class(
    problem: Problem,
    of: Mapping[str, Field],
    table: Mapping[str, Any],
    place: Place,
    mistakes: Mistakes,
) -> None:
    """Add what a class says of its fields, in terms of a file where it says what one must be."""
    expected, field = problem.expected, of.get(problem.path)
    value = table.get(problem.path, problem.value)
    if field and problem.code == "invalid" and expected == field.in_python:
        expected = field.expected
    mistakes.add(place.at(problem.path), problem.code, expected, value, lambda: problem.hint)
