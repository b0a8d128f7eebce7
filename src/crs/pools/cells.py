# SPDX-License-Identifier: MIT
"""The cells of a frame that is in memory, as bytes, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

import attrs
import numpy as np

from ..errors import Problem
from .levels import Label, Reader, shown
from .said import CODES, AnyCell, Kind, Rows, cell
from .schema import COLUMNS, Fact
from .trace import Array

BLOCK = 131_072
"""Rows at a time: what is found on the way stays in cache, and is little beside a pool."""

SHOWN = 3
"""How many of the rows that are wrong in a column are shown."""

WHERE = {fact.where for fact in COLUMNS.values()}
"""The columns that say in which rows others are read."""

KEPT = {*WHERE, "first_language"}
"""The columns that the check of others looks at."""


@attrs.define
class Mistakes:
    """What is wrong in a pool, by column, and by what is wrong."""

    found: dict[tuple[str, Kind], tuple[int, list[AnyCell]]] = attrs.field(factory=dict)

    def add(self, column: str, kind: Kind, count: int, first: list[AnyCell]) -> None:
        """Count more cells of a *column* that are wrong in one way, the *first* of them."""
        counted, before = self.found.get((column, kind), (0, []))
        self.found[column, kind] = counted + count, (before + first)[:SHOWN]

    def add_all(self, others: Mistakes) -> None:
        """Count what is wrong in rows that come later."""
        for (column, kind), (count, first) in others.found.items():
            self.add(column, kind, count, first)

    def to_json(self) -> list[list[Any]]:
        """What JSON can hold, of which `from_json` makes the same."""
        return [
            [*key, count, [attrs.astuple(cell) for cell in first]]
            for key, (count, first) in self.found.items()
        ]

    @classmethod
    def from_json(cls, found: list[list[Any]]) -> Mistakes:
        """What `to_json` said."""
        return cls(
            {(column, kind): (count, [*map(cell, first)]) for column, kind, count, first in found}
        )

    def problems(self, columns: Mapping[str, Fact]) -> tuple[Problem, ...]:
        """One for each of the *columns* and way to be wrong, in their order."""
        return tuple(
            Problem(column, code, fact.expected, Rows(count, tuple(first)))
            for column, fact in columns.items()
            for kind, code in CODES.items()
            for count, first in [self.found.get((column, kind), (0, []))]
            if count
        )


@attrs.frozen
class Column:
    """A column of a pool as it is read.

    Args:
        name: what it is called.
        fact: what it may hold.
        reader: how it is read.
        top: the last of its levels that is told apart, 1 or more.
    """

    name: str
    fact: Fact
    reader: Reader
    top: int


class Facts(dict[str, Array]):
    """The facts of a block of rows, as bytes, each read and looked through when it is asked for.

    A fact is held to the last level that is told apart. What does not count is 0: whatever a column
    says of a spouse or of a language that is not there. A column that the check of others looks at
    is kept, and so is one that does not come as bytes, which is slower to read. Any other is read
    again if it is asked for again, so that what has been looked up leaves the cache of the
    processor to what comes next.

    Attributes:
        wrong: which rows are wrong in a column that has been read; None: none is.
    """

    def __init__(
        self, columns: Mapping[str, Column], rows: slice, mistakes: Mistakes, label: Label
    ) -> None:
        super().__init__()
        self.wrong: Array | None = None
        self._columns, self._rows, self._mistakes, self._label = columns, rows, mistakes, label
        self._amiss: dict[str, Array | None] = {}
        self._there: dict[str, Array | None] = {"": None}
        self._limits: dict[tuple[str, int], Array] = {}

    def __missing__(self, name: str) -> Array:
        column = self._columns[name]
        fact = column.fact
        level, counts = column.reader.levels(self._rows)
        if fact.where not in self._there:
            self[fact.where]
        is_beyond = _most(level) > fact.last
        if counts is not None and (is_beyond or fact.nullable):
            level = _only(level, counts)
        if name not in self._amiss:
            self._amiss[name] = None
            if is_beyond or counts is not None or name == "second_language":
                self._check(column, level, counts)
        is_wide = level.itemsize > 1
        if is_wide:
            level = level.astype(np.uint8)
        if (amiss := self._amiss[name]) is not None:
            level = _only(level, ~amiss)
        if column.top < fact.last or fact.where:
            level = np.minimum(level, self._limit(fact.where, column.top))
        if is_wide or name in KEPT:
            self[name] = level
        if name in WHERE:
            there = level.view(np.bool_) if fact.flag else counts
            self._there[name] = _both(self._there[fact.where], there)
        return level

    def _limit(self, where: str, top: int) -> Array:
        """The *top* in the rows that a column tells to read, and 0 in the others."""
        if (where, top) not in self._limits:
            read = self._there[where]
            limit = _full(top)[: self._rows.stop - self._rows.start]
            self._limits[where, top] = limit if read is None else limit * read.view(np.uint8)
        return self._limits[where, top]

    def check_all(self) -> None:
        """Look for mistakes in the columns that nobody has asked for."""
        for name in self._columns:
            if name not in self._amiss:
                self[name]

    def _check(self, column: Column, level: Array, counts: Array | None) -> None:
        """Report what is wrong in a *column*."""
        fact = column.fact
        if _most(level) > fact.last:
            self._report(column, "wrong", level > fact.last)
        if counts is not None and not fact.nullable:
            read = self._there[fact.where]
            self._report(column, "null", ~counts if read is None else read > counts)
        if column.name == "second_language":
            same = level == self["first_language"]
            if counts is not None:
                same &= counts
            for amiss in (self._amiss["first_language"], self._amiss["second_language"]):
                if amiss is not None:
                    same &= ~amiss
            self._report(column, "same", same)

    def _report(self, column: Column, kind: Kind, where: Array) -> None:
        """Report in which rows a *column* is wrong in one way, if it is in any."""
        if not where.any():
            return
        name, start = column.name, self._rows.start
        first = (np.flatnonzero(where)[:SHOWN] + start).tolist()
        seen = [self._label(row, _shown(column.reader, row)) for row in first]
        self._mistakes.add(name, kind, int(np.count_nonzero(where)), seen)
        self._amiss[name] = _either(self._amiss[name], where)
        self.wrong = _either(self.wrong, where)


@lru_cache(maxsize=256)
def _full(top: int) -> Array:
    """A level for each row of a block, as NumPy is slow to compare with one number."""
    return np.full(2 * BLOCK, top, np.uint8)


def _most(numbers: Array) -> int:
    """The largest of some *numbers*, of which there may be none."""
    most: int = np.maximum.reduce(numbers, initial=0)
    return most


def _only(numbers: Array, some: Array) -> Array:
    """The *numbers* of *some* rows, and 0 in the others."""
    return numbers * (some.view(numbers.dtype) if numbers.itemsize == 1 else some)


def _either(some: Array | None, others: Array) -> Array:
    """Which rows are among *some*, if any are, or *others*."""
    return others if some is None else some | others


def _both(some: Array | None, others: Array | None) -> Array | None:
    """Which rows are among *some* and *others*; None: all."""
    if some is None or others is None:
        return some if others is None else others
    return some & others


def _shown(reader: Reader, row: int) -> str:
    """The cell of a *row*, as it is shown."""
    try:
        return shown(reader.cell(row))
    except UnicodeDecodeError as error:  # Arrow holds as text what is none
        return shown(error.object)


def slices(rows: int, size: int) -> list[slice]:
    """All *rows*, at least *size* at a time, if there are as many, and less than twice that."""
    count = max(rows // size, 1)
    bounds = [rows * number // count for number in range(count + 1)]
    return [slice(start, stop) for start, stop in pairwise(bounds)]
