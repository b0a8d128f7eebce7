# SPDX-License-Identifier: MIT
"""The cells of a frame that is in memory, as bytes, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import attrs
import numpy as np

from ..errors import Problem
from .levels import Label, Reader, shown
from .said import CODES, AnyCell, Kind, Rows, cell
from .schema import COLUMNS, Fact
from .trace import Array

SHOWN = 3
"""How many of the rows that are wrong in a column are shown."""

WHERE = {fact.where for fact in COLUMNS.values()}
"""The columns that say in which rows others are read."""


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


def facts(
    columns: Mapping[str, Fact],
    readers: Mapping[str, Reader],
    rows: slice,
    mistakes: Mistakes,
    label: Label,
) -> tuple[dict[str, Array], Array | None]:
    """The facts of some *rows*, as bytes in their ranges, and which rows are wrong, if any is.

    What does not count is 0: whatever a column says of a spouse or of a language that is not there.
    """
    levels: dict[str, Array] = {}
    there: dict[str, Array | None] = {}
    amiss: dict[str, Array | None] = {}
    wrong: Array | None = None
    for name, fact in columns.items():
        numbers, counts = readers[name].levels(rows)
        read = there.get(fact.where)
        numbers = _only(numbers, counts)
        bad: dict[Kind, Array | None] = {"wrong": _out_of_range(numbers, fact.last)}
        if counts is not None and not fact.nullable:
            bad["null"] = ~counts if read is None else read > counts
        level = _bytes(numbers)
        if name == "second_language":
            same = _both(level == levels["first_language"], counts)
            for other in (bad["wrong"], amiss["first_language"]):
                same = _both(same, None if other is None else ~other)
            bad["same"] = same
        amiss[name] = None
        for kind, where in bad.items():
            if where is not None and where.any():
                _report(mistakes, name, kind, where, readers[name], rows.start, label)
                amiss[name] = _either(amiss[name], where)
        if (some := amiss[name]) is not None:
            level = _only(level, ~some)
            wrong = _either(wrong, some)
        levels[name] = _only(level, read)
        if name in WHERE:
            there[name] = _both(read, levels[name].view(np.bool_) if fact.flag else counts)
    return levels, wrong


def _only(numbers: Array, some: Array | None) -> Array:
    """The *numbers* of *some* rows, all if None, and 0 in the others."""
    if some is None:
        return numbers
    return numbers * (some.view(numbers.dtype) if numbers.itemsize == 1 else some)


def _out_of_range(numbers: Array, last: int) -> Array | None:
    """Which *numbers* are not from 0 to *last*, if any is."""
    if numbers.dtype.kind == "i":  # seen as unsigned, a negative number is a large one
        numbers = numbers.view(numbers.dtype.str.replace("i", "u"))
    return numbers > last if np.maximum.reduce(numbers, initial=0) > last else None


def _either(some: Array | None, others: Array) -> Array:
    """Which rows are among *some*, if any are, or *others*."""
    return others if some is None else some | others


def _both(some: Array | None, others: Array | None) -> Array | None:
    """Which rows are among *some* and *others*; None: all."""
    if some is None or others is None:
        return some if others is None else others
    return some & others


def _bytes(numbers: Array) -> Array:
    return numbers.view(np.uint8) if numbers.itemsize == 1 else numbers.astype(np.uint8)


def _report(  # noqa: PLR0913, PLR0917  (of one column)
    mistakes: Mistakes,
    name: str,
    kind: Kind,
    where: Array,
    reader: Reader,
    start: int,
    label: Label,
) -> None:
    first = (np.flatnonzero(where)[:SHOWN] + start).tolist()
    seen = [label(row, _shown(reader, row)) for row in first]
    mistakes.add(name, kind, int(np.count_nonzero(where)), seen)


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
