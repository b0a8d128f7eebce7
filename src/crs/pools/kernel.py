# SPDX-License-Identifier: MIT
"""Look up the folded law with NumPy, a block of rows at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import attrs
import numpy as np

from .fold import LARGEST, Index, Input, Program
from .schema import column
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
            values = index.values[name].reshape(shape).transpose(order).ravel()
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


@attrs.frozen(eq=False)
class _Memory:
    """What is needed to run a program on some rows.

    Args:
        value: a value of each row.
        byte: a byte of a row's place in a table.
        within: a level that is held to the last one that differs.
        scratch: places and values, of each type; what is of the type of `value` is that.
        waists: the values that are indexed by.
        tops: the last level of each fact that differs, as NumPy is slow with a scalar here.
        maxima: the most points of each line that is held to some.
    """

    value: Array
    byte: Array
    within: Array
    scratch: dict[np.dtype[Any], Array]
    waists: dict[str, Array]
    tops: dict[str, Array]
    maxima: dict[str, Array]

    def first(self, rows: int) -> _Memory:
        """The same memory, as far as some *rows* need it."""

        def cut(arrays: dict[Any, Array]) -> dict[Any, Array]:
            return {key: array[:rows] for key, array in arrays.items()}

        value = self.value[:rows]
        return _Memory(
            value,
            self.byte[:rows],
            self.within[:rows],
            cut(self.scratch) | {value.dtype: value},
            cut(self.waists),
            cut(self.tops),
            cut(self.maxima),
        )


class Kernel:
    """A *program*, and the memory to run it in on so many *rows* at most: for one thread."""

    def __init__(self, program: Program, rows: int) -> None:
        self.program: Program = program
        self.rows: int = rows
        self._plan = [_plan(index) for index in program.indexes]
        self._users = _users(program)
        value = np.empty(rows, np.int16)
        kinds = {kind for _, kind, _ in self._plan}
        kinds |= {table.dtype for _, _, records in self._plan for _, table in records}
        # Facts share what is alike.
        clipped = [fact for fact in program.facts if fact.levels <= column(fact.name).last]
        full = {n: np.full(rows, n - 1, np.uint8) for n in {fact.levels for fact in clipped}}
        self._memory = _Memory(
            value,
            np.empty(rows, np.uint8),
            np.empty(rows, np.uint8),
            {kind: np.empty(rows, kind) for kind in kinds} | {value.dtype: value},
            {
                name: np.empty(rows, np.uint8 if levels <= BYTE else np.uint16)
                for name, levels in program.waists.items()
            },
            {fact.name: full[fact.levels] for fact in clipped},
            {
                name: np.full(rows, line.maximum, np.int16)
                for name, line in program.lines.items()
                if line.maximum is not None
            },
        )

    def __call__(self, facts: Mapping[str, Array], lines: Mapping[str, Array], rows: int) -> None:
        """Write the *lines* of some *rows*, int16, of *facts*, which are bytes in their ranges."""
        memory = self._memory.first(rows)
        known = dict(facts)
        started: set[str] = set()
        for runs, kind, records in self._plan:
            row = _row(runs, memory, memory.scratch[kind], known)
            for names, table in records:
                record = memory.scratch[table.dtype]
                table.take(row, out=record, mode="clip")
                for lane, name in enumerate(names):
                    if lane:
                        np.right_shift(record, LANE, out=record)
                    if name in memory.waists:
                        known[name] = _narrowed(record, memory.waists[name])
                    else:
                        self._add(name, _narrowed(record, memory.value), lines, started)
        for name in self.program.lines:
            if name in memory.maxima:
                np.minimum(lines[name], memory.maxima[name], out=lines[name])
            self._add(name, lines[name], lines, started)

    def _add(self, term: str, values: Array, lines: Mapping[str, Array], started: set[str]) -> None:
        """Add a *term* to the *lines* that it is part of, those that are *started* and others."""
        for line in self._users.get(term, ()):
            if line in started:
                np.add(lines[line], values, out=lines[line])
            else:
                np.copyto(lines[line], values)
                started.add(line)


class _Kept(threading.local):
    kernel: Kernel | None = None


_KEPT = _Kept()


def kernel(program: Program, rows: int) -> Kernel:
    """A kernel for a *program* and so many *rows*, or more: the last of this thread, if it is."""
    kept = _KEPT.kernel
    if kept is None or kept.program is not program or kept.rows < rows:
        kept = _KEPT.kernel = Kernel(program, rows)
    return kept


def _row(runs: _Runs, memory: _Memory, wide: Array, known: Mapping[str, Array]) -> Array:
    """Which row of a table each row of the pool finds."""
    row: Array | None = None
    for run, levels in runs:
        if row is not None:
            np.multiply(row, levels, out=wide, dtype=wide.dtype)
        byte = _level(run[0], memory, known)
        for given in run[1:]:
            np.multiply(byte, given.levels, out=memory.byte, dtype=np.uint8)
            byte = np.add(memory.byte, _level(given, memory, known), out=memory.byte)
        row = byte if row is None else np.add(wide, byte, out=wide)
    assert row is not None  # noqa: S101  (an index has inputs)
    return row


def _level(given: Input, memory: _Memory, known: Mapping[str, Array]) -> Array:
    level = known[given.name]
    if given.name in memory.tops:
        return np.minimum(level, memory.tops[given.name], out=memory.within)
    return level
