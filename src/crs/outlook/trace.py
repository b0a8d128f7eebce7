# SPDX-License-Identifier: MIT
"""The law, run on numbers that remember where they came from.

The law is given an applicant as he or she is, under rules whose tables assign `Traced` numbers. It
cannot tell: it assigns, adds and takes the least, and every line of the score comes back with the
cells of the tables that it is the sum of, and with what a maximum took.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache
from types import SimpleNamespace
from typing import Any, NamedTuple

import attrs

from ..checked import kinds
from ..facts import OTHER, Abilities, Applicant
from ..ranking import SECTIONS, Score, run
from ..rules import Rules, tables
from ..tables import ACCOMPANIED, LEVELS, Column, Grid, Table

BENCHMARKS = ("ability", "weakest", "french", "english")
"""What a table may go by of a language: the levels are benchmarks."""


@attrs.frozen
class Next:
    """The next level of a fact at which a table assigns other points.

    Args:
        by: the fact, as the table names it.
        level: the level.
        points: what the table assigns there, all else as it is.
    """

    by: str
    level: int
    points: int


@attrs.frozen
class Cell:
    """What a table assigns at the levels reached.

    Args:
        table: the name of the table in the rules of its section.
        by: the facts that the table goes by, in the order in which it is indexed.
        levels: the level of each of these facts.
        points: what the table assigns there.
        next: for each of these facts the next level that is worth something else, if there is one.
    """

    table: str
    by: tuple[str, ...]
    levels: tuple[int, ...]
    points: int
    next: tuple[Next, ...]


class Held(NamedTuple):
    """A maximum, and the sum that is held to it.

    Args:
        maximum: the most that the sum may come to.
        sum: what it comes to before.
    """

    maximum: int
    sum: int

    @property
    def taken(self) -> int:
        """The points that the maximum takes, 0 where it does not bite."""
        return max(0, self.sum - self.maximum)


@attrs.frozen(eq=False)
class Traced(Column):
    """A number of points that remembers where it came from.

    Attributes:
        points: the number.
        cells: what it adds up, in the order of the law.
        held: the maximum that the law holds it to, if there is one.
    """

    points: int
    cells: tuple[Cell, ...] = ()
    held: Held | None = None

    def __add__(self, other: Column | int) -> Traced:
        """The sum, of the cells of both."""
        other = traced(other)
        return Traced(self.points + other.points, self.cells + other.cells)

    def least(self, amounts: tuple[Column | int, ...]) -> Traced:
        """This sum, held to the least of the other *amounts*."""
        maximum = min(traced(amount).points for amount in amounts if amount is not self)
        return Traced(min(self.points, maximum), self.cells, Held(maximum, self.points))


def traced(amount: Column | int) -> Traced:
    """An *amount* that remembers: a plain number comes from nowhere."""
    return amount if isinstance(amount, Traced) else Traced(amount)  # type: ignore[arg-type]


class Lookup(dict[int, "Traced | Lookup"]):
    """A table that assigns traced numbers, each made when it is first asked for.

    Args:
        name: the name of the table.
        by: the facts that it goes by.
        table: the table as it stands in the rules.
        path: the levels by which a row of it was chosen.
    """

    def __init__(
        self, name: str, by: tuple[str, ...], table: Table | Grid, path: tuple[int, ...] = ()
    ) -> None:
        super().__init__()
        self._name, self._by, self._table, self._path = name, by, table, path

    def __missing__(self, level: int) -> Traced | Lookup:
        """What the table assigns at a *level*, or the row that the level chooses."""
        self[level] = entry = self._entry((*self._path, int(level)))
        return entry

    def _entry(self, path: tuple[int, ...]) -> Traced | Lookup:
        if len(path) < len(self._by):
            return Lookup(self._name, self._by, self._table, path)
        points = self._points(path)
        following = (self._next(path, place) for place in range(len(path)))
        cell = Cell(self._name, self._by, path, points, tuple(filter(None, following)))
        return Traced(points, (cell,))

    def _points(self, path: tuple[int, ...]) -> int:
        entry: Any = self._table
        for level in path:
            entry = entry[level]
        points: int = entry
        return points

    def _next(self, path: tuple[int, ...], place: int) -> Next | None:
        """The next level of the fact at a *place* of the path that is worth something else."""
        by = self._by[place]
        for level in range(path[place] + 1, highest(by) + 1):
            points = self._points((*path[:place], level, *path[place + 1 :]))
            if points != self._points(path):
                return Next(by, level, points)
        return None


@cache
def highest(by: str) -> int:
    """The highest level that a fact can have, as a table names the fact.

    Whether somebody accompanies the person has no next level: nobody gains a spouse.
    """
    if by == ACCOMPANIED:
        return 0
    if by.startswith(f"{OTHER}."):
        return LEVELS - 1
    of = Abilities if by in BENCHMARKS else Applicant
    name = attrs.fields(Abilities)[0].name if by in BENCHMARKS else by
    ((types, last),) = ((types, last) for field, _, types, last in kinds(of) if field == name)
    if last is not None:
        return int(last)
    return max(types[0]) if issubclass(types[0], IntEnum) else int(True)


@lru_cache(maxsize=32)  # rules that are in use, not all that ever were
def _lookups(rules: Rules) -> Any:  # noqa: ANN401  (it stands in for rules)
    sections = {
        section: SimpleNamespace(**attrs.asdict(getattr(rules, section), recurse=False))
        for section in SECTIONS
    }
    sections["additional"].other = factors = {}
    for section, name, by, table in tables(rules):
        lookup = Lookup(name, tuple(filter(None, by)), table)
        of, _, factor = name.partition(".")
        if of == OTHER:
            factors[factor] = SimpleNamespace(points=lookup)
        else:
            setattr(sections[section], name, lookup)
    return SimpleNamespace(**sections, maximum=rules.maximum)


def trace(applicant: Applicant, rules: Rules) -> Score:
    """The score of an *applicant* under some *rules*, of `Traced` numbers."""
    return run(applicant, _lookups(rules))
