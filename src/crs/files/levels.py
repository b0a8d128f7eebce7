# SPDX-License-Identifier: MIT
"""Tables of points in files: what their keys are called, how they are read, and their schema."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from functools import cache, partial
from typing import Any, ClassVar

import attrs

from ..checked import kinds
from ..expected import AtLeast, OneOf
from ..facts import Applicant
from ..outlook.trace import highest
from ..tables import ACCOMPANIED, Grid, Table
from ..worded import Worded
from . import expected as must_be
from . import hints
from .mistakes import Mistakes, Place, named
from .shapes import WRONG, Leaf, Schema, Shape

COLUMNS = {"alone": 0, "accompanied": 1}
"""The columns of a table that goes by whether a spouse or partner accompanies the person."""


@cache
def keys(by: str) -> Mapping[str, int]:
    """Each key that a table may have for a fact, names first, and the level that it stands for."""
    if by == ACCOMPANIED:
        return COLUMNS
    types = next((types for name, _, types, _ in kinds(Applicant) if name == by), (int,))
    members: Any = types[0] if issubclass(types[0], IntEnum) else ()
    named = {member.name.lower(): int(member) for member in members}
    if types[0] is bool:
        named = {"false": 0, "true": 1}
    return named | {str(level): level for level in range(highest(by) + 1)}


@attrs.frozen
class Points(Leaf):
    """Points, or a maximum: a whole number from 0."""

    types: ClassVar[tuple[type, ...]] = (int,)
    expected: ClassVar[Worded] = AtLeast(0)
    schema: ClassVar[Schema] = {"type": "integer", "minimum": 0}

    def make(self, value: Any) -> object:  # noqa: ANN401  (whatever a file has)
        """The points, as they are."""
        return value if type(value) is int and value >= 0 else WRONG


@attrs.frozen
class ByLevel(Shape):
    """Points from each level of a fact up, or for a grid a table from each level up.

    Args:
        by: the facts that the table goes by.
        columns: the keys that must be there, unless the table is empty and assigns nothing.
    """

    by: tuple[str, ...]
    columns: tuple[str, ...] = ()
    types: ClassVar[tuple[type, ...]] = (Mapping,)

    @property
    def expected(self) -> Worded:
        """A table of these keys."""
        return must_be.TableOf(self.columns) if self.columns else must_be.PointsByLevel()

    @property
    def entry(self) -> Shape:
        """What stands at a level."""
        return ByLevel(self.by[1:]) if self.by[1:] else Points()

    @property
    def schema(self) -> Schema:
        """Keys of its axis, and what stands at each."""
        table = {
            "type": "object",
            "propertyNames": {"enum": [*keys(self.by[0])]},
            "additionalProperties": self.entry.schema,
        }
        if not self.columns:
            return table
        return {**table, "anyOf": [{"maxProperties": 0}, {"required": [*self.columns]}]}

    def read(self, value: object, place: Place, mistakes: Mistakes) -> Any:  # noqa: ANN401
        """The table or the grid."""
        if not isinstance(value, Mapping):
            mistakes.add(place.path, "invalid", self.expected, value)
            return WRONG
        before, steps = mistakes.count, dict[int, Any]()
        for key, entry in value.items():
            at = Place(place.at(key if key in keys(self.by[0]) else named(key)))
            read = self.entry.read(entry, at, mistakes)
            level = self._level(key, at, mistakes)
            if level in steps:
                mistakes.add(at.path, "level_twice", must_be.PointsByLevel())
            steps[level] = read
        for column in self.columns if steps else ():
            if COLUMNS[column] not in steps:
                mistakes.add(place.at(column), "missing", self.entry.expected)
        if mistakes.count > before:
            return WRONG
        return Grid(steps) if self.by[1:] else Table(steps)

    def _level(self, key: object, at: Place, mistakes: Mistakes) -> int:
        """The level that a *key* stands for."""
        levels = keys(self.by[0])
        word = key if isinstance(key, str) else str(key).lower()
        if word in levels:
            return levels[word]
        last = str(max(levels.values()))
        names = tuple(name for name in levels if not name.isdigit())
        expected = OneOf(names) if names else must_be.LevelUpTo(int(last))
        mistakes.add(at.path, "no_level", expected, key, partial(hints.near, word, names))
        return -mistakes.count  # a level of its own, so that no other key seems to repeat it
