# SPDX-License-Identifier: MIT
"""Look up the folded law with NumPy, a block of rows at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import attrs
import numpy as np

from .fold import LARGEST, Index, Input, Program
from .trace import Array

BYTE = 256
"""How many levels a byte can tell apart."""

LANE = 16
"""Bits of a value; two are looked up at once, side by side."""

_Runs = list[tuple[tuple[Input, ...], int]]
"""Inputs that are found together, and how many places they have."""


@attrs.frozen(eq=False)
class _Look:
    """How an index is looked up.

    Args:
        runs: the inputs that tell which row of a table is looked up.
        kind: the type of the number of a row.
        tables: the values in each row, one or two side by side in one number, with their names.
    """

    runs: _Runs
    kind: np.dtype[Any]
    tables: list[tuple[list[str], Array]]


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


def _tables(index: Index, runs: _Runs) -> list[tuple[list[str], Array]]:
    """The values of an *index*, in the order of *runs*, two side by side in one number."""
    order = [index.inputs.index(given) for run, _ in runs for given in run]
    shape = [given.levels for given in index.inputs]
    tables = []
    names = list(index.values)
    for some in (names[i : i + 2] for i in range(0, len(names), 2)):
        first, *second = (index.values[n].reshape(shape).transpose(order).ravel() for n in some)
        for values in second:
            first = first | values.astype(np.int32) << LANE
        tables.append((some, first))
    return tables


@lru_cache(maxsize=256)
def _look(index: Index) -> _Look:
    """How an *index* is looked up."""
    runs = _runs(index.inputs)
    kind = np.dtype(np.uint16 if index.size <= LARGEST else np.uint32)
    return _Look(runs, kind, _tables(index, runs))


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
        byte: a byte of the number of a row in a table.
        wide: the number of a row in a table, of each type.
        places: the same, of the type that NumPy looks up by.
        value: a value of each row.
        pair: two values of each row, side by side.
        waists: the values that are indexed by.
        maxima: the most points of each line that is held to some.
    """

    byte: Array
    wide: dict[np.dtype[Any], Array]
    places: Array
    value: Array
    pair: Array
    waists: dict[str, Array]
    maxima: dict[str, Array]

    def first(self, rows: int) -> _Memory:
        """The same memory, as far as some *rows* need it."""

        def cut(arrays: dict[Any, Array]) -> dict[Any, Array]:
            return {key: array[:rows] for key, array in arrays.items()}

        return _Memory(
            self.byte[:rows],
            cut(self.wide),
            self.places[:rows],
            self.value[:rows],
            self.pair[:rows],
            cut(self.waists),
            cut(self.maxima),
        )


class Kernel:
    """A *program*, and the memory to run it in on so many *rows* at most: for one thread."""

    def __init__(self, program: Program, rows: int) -> None:
        self.program: Program = program
        self.rows: int = rows
        self._looks = [_look(index) for index in program.indexes]
        self._users = _users(program)
        self._memory = _Memory(
            np.empty(rows, np.uint8),
            {look.kind: np.empty(rows, look.kind) for look in self._looks},
            np.empty(rows, np.intp),
            np.empty(rows, np.int16),
            np.empty(rows, np.int32),
            {
                name: np.empty(rows, np.uint8 if levels <= BYTE else np.uint16)
                for name, levels in program.waists.items()
            },
            {
                name: np.full(rows, line.maximum, np.int16)
                for name, line in program.lines.items()
                if line.maximum is not None
            },
        )

    def __call__(self, facts: Mapping[str, Array], lines: Mapping[str, Array], rows: int) -> None:
        """Write the *lines* of some *rows*, int16, of *facts*: bytes, of levels that differ."""
        memory = self._memory.first(rows)
        started: set[str] = set()
        for look in self._looks:
            np.copyto(memory.places, _row(look.runs, memory, memory.wide[look.kind], facts))
            for names, table in look.tables:
                for name, values in zip(names, _looked_up(table, memory), strict=True):
                    if name in memory.waists:
                        np.copyto(memory.waists[name], values, casting="unsafe")
                    else:
                        self._add(name, values, lines, started)
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


def _looked_up(table: Array, memory: _Memory) -> Iterator[Array]:
    """The values in the places of a *table*, each until the next is asked for.

    NumPy is quickest where it is to wrap places that are not in the table: there are none, but for
    a table of one row, in which all places are that one.
    """
    if table.itemsize == memory.value.itemsize:
        yield table.take(memory.places, out=memory.value, mode="wrap")
        return
    pair = table.take(memory.places, out=memory.pair, mode="wrap")
    np.copyto(memory.value, pair, casting="unsafe")
    yield memory.value
    np.right_shift(pair, LANE, out=pair)
    np.copyto(memory.value, pair, casting="unsafe")
    yield memory.value


class _Kept(threading.local):
    kernel: Kernel | None = None


_KEPT = _Kept()


@contextmanager
def kernel(program: Program, rows: int) -> Iterator[Kernel]:
    """A kernel for a *program* and so many *rows*, or more: the last of this thread, if it is.

    While it is in use it is nobody else's: a cell may be an object whose class scores other pools.
    """
    kept, _KEPT.kernel = _KEPT.kernel, None
    if kept is None or kept.program is not program or kept.rows < rows:
        kept = Kernel(program, rows)
    yield kept
    _KEPT.kernel = kept


def _row(runs: _Runs, memory: _Memory, wide: Array, facts: Mapping[str, Array]) -> Array:
    """Which row of a table each row of the pool finds."""

    def level(given: Input) -> Array:
        return memory.waists[given.name] if given.name in memory.waists else facts[given.name]

    row: Array | None = None
    for run, levels in runs:
        if row is not None:
            np.multiply(row, levels, out=wide, dtype=wide.dtype)
        byte = level(run[0])
        for given in run[1:]:
            np.multiply(byte, given.levels, out=memory.byte, dtype=np.uint8)
            byte = np.add(memory.byte, level(given), out=memory.byte)
        row = byte if row is None else np.add(wide, byte, out=wide)
    assert row is not None  # noqa: S101  (an index has inputs)
    return row
