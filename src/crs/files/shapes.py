# SPDX-License-Identifier: MIT
"""The shapes that a field may have in TOML and JSON, each with how it is read and its JSON Schema.

What is read becomes a fact, or `WRONG`; what is wrong with it is added to the `Mistakes`. Nothing
is guessed or converted in silence.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any, ClassVar

import attrs

from .. import checked
from ..errors import Problem
from ..evidence.language.report import Scale
from ..expected import OneOf
from ..facts import NAME, level_problems
from ..frozen import Frozen
from ..tables import LEVELS
from ..worded import Worded
from . import expected as must_be
from . import hints
from .mistakes import Mistakes, Place, named

WRONG: Any = object()
"""What is read where nothing can be read."""

Schema = Mapping[str, Any]

EXACT = "([0-9]{1,9}([.][0-9]{1,9})?|[0-9]{1,12}/[1-9][0-9]{0,9})"
"""A number as a text: a decimal number, or a fraction."""


HIGHEST = 100_000
"""No code that is written in digits is as high."""


class Shape(ABC):
    """How a field stands in a file."""

    __slots__ = ()

    types: ClassVar[tuple[type, ...]]
    """What TOML and JSON have for it."""

    @property
    @abstractmethod
    def expected(self) -> Worded:
        """What the field must be."""

    @property
    @abstractmethod
    def schema(self) -> Schema:
        """The same as a JSON Schema."""

    @abstractmethod
    def read(self, value: object, place: Place, mistakes: Mistakes) -> Any:  # noqa: ANN401
        """The fact that a *value* is, or `WRONG`."""


class Leaf(Shape):
    """A field that holds no other fields."""

    __slots__ = ()

    @abstractmethod
    def make(self, value: Any) -> Any:  # noqa: ANN401  (whatever a file has)
        """The fact that a *value* is, or `WRONG`."""

    def hint(self, value: object) -> Worded | None:  # noqa: ARG002  (most have no hint)
        """What a wrong *value* may have meant."""
        return None

    def read(self, value: object, place: Place, mistakes: Mistakes) -> Any:  # noqa: ANN401
        """The fact that a *value* is, or `WRONG`."""
        fact = self.make(value)
        if fact is WRONG:
            mistakes.add(place.path, "invalid", self.expected, value, partial(self.hint, value))
        return fact


@attrs.frozen
class Null(Leaf):
    """Nothing, as if the field were left out."""

    types: ClassVar[tuple[type, ...]] = (type(None),)
    expected: ClassVar[Worded] = must_be.Nothing()
    schema: ClassVar[Schema] = {"type": "null"}

    def make(self, value: object) -> object:
        """None."""
        return value


@attrs.frozen
class Flag(Leaf):
    """True or false."""

    types: ClassVar[tuple[type, ...]] = (bool,)
    expected: ClassVar[Worded] = must_be.Flag()
    schema: ClassVar[Schema] = {"type": "boolean"}

    def make(self, value: object) -> object:
        """The flag, as it is."""
        return value if type(value) is bool else WRONG


@attrs.frozen
class Whole(Leaf):
    """A whole number from 0, up to a *last* one if there is one."""

    expected: Worded
    last: float | None
    types: ClassVar[tuple[type, ...]] = (int,)

    @property
    def schema(self) -> Schema:
        """A range of whole numbers."""
        most = {} if self.last is None else {"maximum": self.last}
        return {"type": "integer", "minimum": 0, **most}

    def make(self, value: Any) -> object:  # noqa: ANN401  (whatever a file has)
        """The number, as it is; without a last one, its class sees to its range."""
        if type(value) is int and (self.last is None or 0 <= value <= self.last):
            return value
        return WRONG


@attrs.frozen
class Code(Leaf):
    """A text that is one of many codes.

    Args:
        expected: what it must be.
        form: how it is made, as a regular expression.
        is_code: whether a text is one of them.
        problems: what a class says of one that is not, with the nearest ones, which takes time.
    """

    expected: Worded
    form: str
    is_code: Callable[[str], bool] = attrs.field(repr=False)
    problems: Callable[[str], Iterable[Problem]] = attrs.field(repr=False)
    types: ClassVar[tuple[type, ...]] = (str,)

    @property
    def schema(self) -> Schema:
        """A text of its form."""
        return {"type": "string", "pattern": self.form}

    def make(self, value: object) -> object:
        """The text, as it is."""
        return value if type(value) is str else WRONG

    def hint(self, value: Any) -> Worded | None:  # noqa: ANN401  (whatever a file has)
        """To write a number in quotes, where a code is one."""
        is_number = type(value) is int and 0 <= value < HIGHEST
        return hints.InQuotes(str(value)) if is_number else None

    def read(self, value: object, place: Place, mistakes: Mistakes) -> Any:  # noqa: ANN401
        """The code, or `WRONG`."""
        code = super().read(value, place, mistakes)
        if code is WRONG or self.is_code(code):
            return code
        expected = self.expected
        if mistakes.are_searched and len(code) <= hints.LONGEST:
            [problem] = self.problems(code)
            expected = problem.expected
        mistakes.add(place.path, "invalid", expected, code)
        return WRONG


@attrs.frozen
class Day(Leaf):
    """A day, as 2025-06-01; TOML has days of its own."""

    is_optional: bool = False
    types: ClassVar[tuple[type, ...]] = (str, date)
    expected: ClassVar[Worded] = must_be.Day()
    schema: ClassVar[Schema] = {"type": "string", "format": "date"}

    def make(self, value: object) -> object:
        """The day."""
        if type(value) is str:
            return checked.day(value) or WRONG
        return value if type(value) is date else WRONG

    def hint(self, value: object) -> Worded | None:
        """That an end which has not come yet is left out, if the field may be."""
        return hints.no_day(value) if self.is_optional else None


@attrs.frozen
class Words(Leaf):
    """One of some *words*, each of which stands for a fact that the field *holds*."""

    words: Mapping[str, object]
    holds: type
    types: ClassVar[tuple[type, ...]] = (str,)

    @property
    def expected(self) -> Worded:
        """The words."""
        return OneOf(tuple(self.words))

    @property
    def schema(self) -> Schema:
        """The words."""
        return {"enum": [*self.words]}

    def make(self, value: object) -> object:
        """What the word stands for."""
        return self.words.get(value, WRONG) if type(value) is str else WRONG

    def hint(self, value: object) -> Worded | None:
        """The word that is meant."""
        return hints.meant(self.holds, value, self.words) if type(value) is str else None


@attrs.frozen
class Exact(Leaf):
    """A number of hours that is read exactly: in quarters, or any other as a text."""

    expected: must_be.Hours | must_be.HoursOrNone
    types: ClassVar[tuple[type, ...]] = (int, float, str, Fraction, Decimal)

    @property
    def schema(self) -> Schema:
        """A number or a text."""
        is_positive = isinstance(self.expected, must_be.Hours)
        least = {"exclusiveMinimum" if is_positive else "minimum": 0}
        number = {"type": "number", **least, "maximum": self.expected.most, "multipleOf": 0.25}
        return {"anyOf": [number, {"type": "string", "pattern": f"^{EXACT}$"}]}

    def make(self, value: Any) -> object:  # noqa: ANN401  (whatever a file has)
        """The number, of the type that holds it exactly; its class sees to its range."""
        if type(value) is not str:
            return value if type(value) in self.types else WRONG
        if not re.fullmatch(EXACT, value):
            return WRONG
        return Fraction(value) if "/" in value else Decimal(value)


@attrs.frozen
class Score(Leaf):
    """A raw score of a language test, which is on one of some *scales*."""

    scales: tuple[Scale, ...]
    types: ClassVar[tuple[type, ...]] = (int, float, str, Decimal)

    @property
    def expected(self) -> Worded:
        """The first scale."""
        return self.scales[0].expected

    @property
    def schema(self) -> Schema:
        """The scores of the scales."""
        schemas = [score_schema(scale) for scale in self.scales]
        return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}

    def make(self, value: object) -> object:
        """The score, as it is; of several scales, the class knows which it has to be on."""
        on_scale = self.scales[0].holds(value) if len(self.scales) == 1 else type(value) is int
        return value if on_scale else WRONG


def score_schema(scale: Scale) -> dict[str, Any]:
    """The JSON Schema of the raw scores of a *scale*."""
    if isinstance(scale.scores, range):
        return {"type": "integer", "minimum": scale.scores[0], "maximum": scale.scores[-1]}
    return {"enum": [*scale.scores]}


@attrs.frozen
class Array(Shape):
    """An array, each *member* of which has the same shape."""

    member: Shape
    types: ClassVar[tuple[type, ...]] = (list, tuple)

    @property
    def expected(self) -> Worded:
        """What each member is."""
        return must_be.ArrayOf(self.member.expected)

    @property
    def schema(self) -> Schema:
        """The members."""
        return {"type": "array", "items": self.member.schema}

    def read(self, value: object, place: Place, mistakes: Mistakes) -> Any:  # noqa: ANN401
        """The members as a tuple."""
        if not isinstance(value, list | tuple):
            mistakes.add(
                *(place.path, "invalid", self.expected, value),
                hint=lambda: hints.one_table(place.path, value),
            )
            return WRONG
        facts = tuple(
            self.member.read(each, Place(f"{place.path}[{index}]", place.outside), mistakes)
            for index, each in enumerate(value)
        )
        return WRONG if WRONG in facts else facts


@attrs.frozen
class Levels(Shape):
    """Levels by names that the file chooses."""

    expected: Worded
    types: ClassVar[tuple[type, ...]] = (Mapping,)
    schema: ClassVar[Schema] = {
        "type": "object",
        "propertyNames": {"pattern": f"^{NAME}$"},
        "additionalProperties": {"type": "integer", "minimum": 0, "maximum": LEVELS - 1},
    }

    def read(self, value: object, place: Place, mistakes: Mistakes) -> Any:  # noqa: ANN401
        """The levels by name."""
        if not isinstance(value, Mapping):
            mistakes.add(place.path, "invalid", self.expected, value)
            return WRONG
        before = mistakes.count
        for problem in level_problems(Frozen(value)):
            _, _, name = problem.path.partition(".")
            path = place.at(named(name)) if name else place.path
            mistakes.add(path, problem.code, problem.expected, problem.value)
        return value if mistakes.count == before else WRONG


@attrs.frozen
class OneOfSeveral(Shape):
    """Any of some *options*, as what stands in the file tells."""

    options: tuple[Shape, ...]
    types: ClassVar[tuple[type, ...]] = (object,)

    @property
    def expected(self) -> Worded:
        """What each option is; that a field may be null is not offered."""
        options = tuple(option.expected for option in self._offered)
        return options[0] if len(options) == 1 else must_be.Either(options)

    @property
    def _offered(self) -> tuple[Shape, ...]:
        return tuple(option for option in self.options if not isinstance(option, Null))

    @property
    def schema(self) -> Schema:
        """The options."""
        return {"anyOf": [option.schema for option in self.options]}

    def read(self, value: object, place: Place, mistakes: Mistakes) -> Any:  # noqa: ANN401
        """What the option makes of it whose type stands there, or else the only one."""
        fitting = [option for option in self.options if isinstance(value, option.types)]
        by_type = [option for option in fitting if type(value) in option.types] or fitting
        if chosen := by_type or (self._offered if len(self._offered) == 1 else ()):
            return chosen[0].read(value, place, mistakes)
        mistakes.add(place.path, "invalid", self.expected, value)
        return WRONG
