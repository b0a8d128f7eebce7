# SPDX-License-Identifier: MIT
"""Look up the folded law with NumPy, a block of rows at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from .fold import LARGEST, Index, Input, Program
from .schema import COLUMNS
from .trace import Array

BYTE = 256
"""How many levels a byte can tell apart."""

LANE = 16
"""Bits of a value; up to four are looked up at once, side by side."""

_LANES = {1: np.int16, 2: np.int32, 3: np.int64, 4: np.int64}

_Runs = list[tuple[tuple[Input, ...], int]]
"""Inputs that are found together, and how many places they have."""


def _runs(inputs: Iterable[Input]) -> _Runs:
    """*inputs* in few runs of one byte each: the widest first, each where it finds room."""
    runs: _Runs = []
    for given in sorted(inputs, key=lambda given: -given.levels):
        for place, (run, levels) in enumerate(runs):
            if levels * given.levels <= BYTE:
                runs[place] = (*run, given), levels * given.levels
                break
        else:
            runs.append(((given,), given.levels))
    return runs


def _records(index: Index, runs: _Runs) -> list[tuple[list[str], Array]]:
    """The values of an *index*, in the order of *runs*, up to four side by side in one number."""
    order = [index.inputs.index(given) for run, _ in runs for given in run]
    shape = [given.levels for given in index.inputs]
    records = []
    names = list(index.values)
    for some in (names[i : i + 4] for i in range(0, len(names), 4)):
        table = np.zeros(index.size, _LANES[len(some)])
        for lane, name in enumerate(some):
            values = index.values[name].reshape(shape).transpose(order).reshape(-1)
            table |= values.astype(table.dtype) << LANE * lane
        records.append((some, table))
    return records


def _narrowed(record: Array, to: Array) -> Array:
    """The lowest lane of each *record*."""
    if record is not to:
        np.copyto(to, record, casting="unsafe")
    return to


@lru_cache(maxsize=256)
def _plan(index: Index) -> tuple[_Runs, np.dtype[Any], list[tuple[list[str], Array]]]:
    """How an *index* is looked up: by which runs, of which type its row is, in which tables."""
    runs = _runs(index.inputs)
    kind = np.dtype(np.uint16 if index.size <= LARGEST else np.uint32)
    return runs, kind, _records(index, runs)


def _users(program: Program) -> dict[str, list[str]]:
    """The lines that each value is a term of."""
    users: dict[str, list[str]] = {}
    for name, line in program.lines.items():
        for term in line.terms:
            users.setdefault(term, []).append(name)
    return users


class Kernel:
    """A *program*, and the memory to run it in on so many *rows*: for one thread."""

    def __init__(self, program: Program, rows: int) -> None:
        self.program: Program = program
        self.rows: int = rows
        self._plan = [_plan(index) for index in program.indexes]
        self._users = _users(program)
        self._value = np.empty(rows, np.int16)
        self._byte, self._within = np.empty((2, rows), np.uint8)
        kinds = {kind for _, kind, _ in self._plan}
        kinds |= {table.dtype for _, _, records in self._plan for _, table in records}
        self._scratch = {kind: np.empty(rows, kind) for kind in kinds}
        self._scratch[self._value.dtype] = self._value
        self._waists = {
            name: np.empty(rows, np.uint8 if levels <= BYTE else np.uint16)
            for name, levels in program.waists.items()
        }
        # NumPy is slow with a scalar here, so that each row has its own; facts share what is alike.
        clipped = [fact for fact in program.facts if fact.levels <= COLUMNS[fact.name].last]
        full = {n: np.full(rows, n - 1, np.uint8) for n in {fact.levels for fact in clipped}}
        self._tops = {fact.name: full[fact.levels] for fact in clipped}
        self._maxima = {
            name: np.full(rows, line.maximum, np.int16)
            for name, line in program.lines.items()
            if line.maximum is not None
        }

    def __call__(self, facts: Mapping[str, Array], lines: Mapping[str, Array]) -> None:
        """Write the *lines* of each row, int16, of *facts*, which are bytes in their ranges."""
        known = dict(facts)
        begun: set[str] = set()
        for runs, kind, records in self._plan:
            row = self._row(runs, self._scratch[kind], known)
            for names, table in records:
                record = self._scratch[table.dtype]
                table.take(row, out=record, mode="clip")
                for lane, name in enumerate(names):
                    if lane:
                        np.right_shift(record, LANE, out=record)
                    if name in self._waists:
                        known[name] = _narrowed(record, self._waists[name])
                    else:
                        self._add(name, _narrowed(record, self._value), lines, begun)
        for name in self.program.lines:
            if name in self._maxima:
                np.minimum(lines[name], self._maxima[name], out=lines[name])
            self._add(name, lines[name], lines, begun)

    def _add(self, term: str, values: Array, lines: Mapping[str, Array], begun: set[str]) -> None:
        """Add a *term* to the *lines* that it is part of, those that are *begun* and others."""
        for line in self._users.get(term, ()):
            if line in begun:
                np.add(lines[line], values, out=lines[line])
            else:
                np.copyto(lines[line], values)
                begun.add(line)

    def _row(self, runs: _Runs, wide: Array, known: Mapping[str, Array]) -> Array:
        """Which row of a table each row of the pool finds."""
        row: Array | None = None
        for run, levels in runs:
            if row is not None:
                np.multiply(row, levels, out=wide, dtype=wide.dtype)
            byte = self._level(run[0], known)
            for given in run[1:]:
                np.multiply(byte, given.levels, out=self._byte, dtype=np.uint8)
                byte = np.add(self._byte, self._level(given, known), out=self._byte)
            row = byte if row is None else np.add(wide, byte, out=wide)
        assert row is not None  # noqa: S101  (an index has inputs)
        return row

    def _level(self, given: Input, known: Mapping[str, Array]) -> Array:
        level = known[given.name]
        if given.name in self._tops:
            return np.minimum(level, self._tops[given.name], out=self._within)
        return level
