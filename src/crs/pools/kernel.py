# SPDX-License-Identifier: MIT
"""Look up the folded law with NumPy, a block of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import prod

import numpy as np

from .fold import LARGEST, Index, Input, Program
from .trace import Array

BLOCK = 65_536
"""Rows at a time: what is found on the way stays in cache."""

BYTE = 256
"""How many levels a byte can tell apart."""

_LANES = {1: np.int16, 2: np.int32, 3: np.int64, 4: np.int64}


class _Levels:
    """One fact, as bytes below its number of levels."""

    def __init__(self, fact: Input) -> None:
        self.byte = np.empty(BLOCK, np.uint8)
        self.top = np.full(BLOCK, fact.levels - 1, np.uint8)  # NumPy is slow with a scalar here

    def __call__(self, block: Array) -> Array:
        rows = len(block)
        least: Array = np.minimum(block, self.top[:rows], out=self.byte[:rows])
        return least


def _runs(inputs: tuple[Input, ...]) -> Iterator[tuple[Input, ...]]:
    """*inputs* in runs whose index is one byte, where that is possible."""
    run: tuple[Input, ...] = ()
    for given in inputs:
        if run and prod(i.levels for i in run) * given.levels > BYTE:
            yield run
            run = ()
        run = (*run, given)
    yield run


@lru_cache(maxsize=256)
def _records(index: Index) -> list[tuple[list[str], Array]]:
    """The values of an *index*, up to four side by side, seen as one number for each row."""
    records = []
    names = list(index.values)
    for some in (names[i : i + 4] for i in range(0, len(names), 4)):
        lane = np.dtype(_LANES[len(some)])
        table = np.zeros((index.size, lane.itemsize // 2), np.int16)
        table[:, : len(some)] = np.stack([index.values[name] for name in some], axis=1)
        records.append((some, table.view(lane)[:, 0]))
    return records


class _Gather:
    """One index, and the rows that it finds: up to four values side by side in each."""

    def __init__(self, index: Index, waists: Mapping[str, int]) -> None:
        self.runs = [(run, prod(given.levels for given in run)) for run in _runs(index.inputs)]
        self.byte = np.empty(BLOCK, np.uint8)
        self.row = np.empty(BLOCK, np.uint16 if index.size <= LARGEST else np.uint32)
        names = list(index.values)
        self.records = [
            (some, table, np.empty(BLOCK, table.dtype)) for some, table in _records(index)
        ]
        self.levels = {
            name: np.empty(BLOCK, np.uint8 if waists[name] <= BYTE else np.uint16)
            for name in names
            if name in waists
        }

    def __call__(self, known: dict[str, Array], rows: int) -> None:
        """Add the values of these *rows* to what is *known*."""
        row: Array | None = None
        for run, width in self.runs:
            if row is not None:
                row = np.multiply(row, width, out=self.row[:rows], dtype=self.row.dtype)
            byte = known[run[0].name]
            for given in run[1:]:
                byte = np.multiply(byte, given.levels, out=self.byte[:rows], dtype=np.uint8)
                np.add(byte, known[given.name], out=byte)
            row = byte if row is None else np.add(row, byte, out=row)
        assert row is not None  # noqa: S101  (an index has inputs)
        for names, table, record in self.records:
            found = np.take(table, row, out=record[:rows], mode="clip")
            lanes = found.view(np.int16).reshape(rows, -1)
            known.update((name, lanes[:, lane]) for lane, name in enumerate(names))
        for name, level in self.levels.items():
            np.copyto(level[:rows], known[name], casting="unsafe")
            known[name] = level[:rows]


class Kernel:
    """A *program*, and the scratch memory to run it in: for one thread."""

    def __init__(self, program: Program) -> None:
        self.program: Program = program
        self.levels: dict[str, _Levels] = {fact.name: _Levels(fact) for fact in program.facts}
        waists = program.waists
        self.gathers: list[_Gather] = [_Gather(index, waists) for index in program.indexes]
        self.maxima: dict[str, Array] = {
            name: np.full(BLOCK, line.maximum, np.int16)
            for name, line in program.lines.items()
            if line.maximum is not None
        }

    def __call__(self, facts: Mapping[str, Array], lines: Mapping[str, Array]) -> None:
        """Write the *lines* of each row, int16, of *facts*, which are bytes in their ranges."""
        rows = len(next(iter(lines.values())))
        for start in range(0, rows, BLOCK):
            block = slice(start, min(start + BLOCK, rows))
            self._block(
                {name: level(facts[name][block]) for name, level in self.levels.items()},
                {name: line[block] for name, line in lines.items()},
                block.stop - start,
            )

    def _block(self, known: dict[str, Array], lines: Mapping[str, Array], rows: int) -> None:
        for gather in self.gathers:
            gather(known, rows)
        for name, line in self.program.lines.items():
            first, *others = line.terms
            total = lines[name]
            if others:
                np.add(known[first], known[others[0]], out=total)
            else:
                np.copyto(total, known[first])
            for other in others[1:]:
                np.add(total, known[other], out=total)
            if name in self.maxima:
                np.minimum(total, self.maxima[name][:rows], out=total)
            known[name] = total
