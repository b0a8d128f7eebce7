# SPDX-License-Identifier: MIT
"""Score a frame that is in memory: pandas, Polars, PyArrow, or NumPy arrays by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import numpy as np

from .cells import Mistakes, Reader, facts, readers, slices
from .checks import Pool
from .kernel import Kernel
from .schema import COLUMNS
from .trace import Array

BLOCK = 114_688
"""Rows at a time: what is found on the way stays in cache."""


@attrs.frozen
class Found:
    """The lines of a pool, and the rows in which there are none."""

    lines: dict[str, Array]
    wrong: Array | None
    mistakes: Mistakes
    touched: bool

    def say(self, pool: Pool) -> None:
        """Report what is wrong, and warn of a gap."""
        pool.report(self.mistakes.problems)
        pool.warn(touched=self.touched)


def find(pool: Pool, cells: Mapping[str, Reader], rows: int, before: int = 0) -> Found:
    """The lines of each row; *before* these rows others were found."""
    kernel = Kernel(pool.program, min(rows, BLOCK))
    lines = {line: np.empty(rows, np.int16) for line in pool.lines}
    mistakes = Mistakes()
    wrong: Array | None = None
    touched = False
    for block in slices(rows, BLOCK):
        levels, bad = facts(cells, block, mistakes, before)
        if block.stop - block.start < kernel.rows:
            kernel = Kernel(pool.program, block.stop - block.start)
        kernel(levels, {line: found[block] for line, found in lines.items()})
        if bad is not None:
            wrong = np.zeros(rows, bool) if wrong is None else wrong
            wrong[block] = bad
        touched = touched or any(levels[fact].any() for fact in pool.affects)
    return Found(lines, wrong, mistakes, touched)


def find_in(pool: Pool, frame: Any, before: int = 0) -> Found:
    """The lines of each row of a *frame*; *before* these rows others were found."""
    pool.names(frame.columns)
    if frame.implementation.is_pandas():
        native = frame.to_native()
        columns = {name: _of_pandas(held) for name, held in native.items() if name in COLUMNS}
    else:
        columns = {series.name: series for series in frame.iter_columns()}
    return find(pool, readers(columns), len(frame), before)


def _of_pandas(series: Any) -> Any:
    """What a *series* holds, as far as NumPy knows its type."""
    if isinstance(series.dtype, np.dtype):
        return series.to_numpy()
    held = series.array
    return held if hasattr(held, "codes") else nw.from_native(series, series_only=True)


def score(pool: Pool, frame: nw.DataFrame[Any]) -> Any:
    """The *frame* with the lines of the *pool* after its own columns."""
    found = find_in(pool, frame)
    found.say(pool)
    return joined(frame, found)


def joined(frame: nw.DataFrame[Any], found: Found) -> Any:
    """The *frame* with the lines that were *found* after its own columns."""
    native = frame.to_native()
    backend = frame.implementation
    if backend.is_polars():
        import polars as pl

        return native.with_columns(
            pl.Series(line, points, pl.Int16)
            if found.wrong is None
            else pl.select(pl.when(~pl.Series(found.wrong)).then(pl.Series(points)).alias(line))[
                line
            ]
            for line, points in found.lines.items()
        )
    if backend.is_pandas():
        import pandas as pd

        lines = {
            line: points if found.wrong is None else pd.arrays.IntegerArray(points, found.wrong)
            for line, points in found.lines.items()
        }
        return pd.concat([native, pd.DataFrame(lines, native.index, copy=False)], axis=1)
    pa: Any = nw.get_native_namespace(frame)
    for line, points in found.lines.items():
        native = native.append_column(line, pa.array(points, pa.int16(), mask=found.wrong))
    return native


def score_arrays(pool: Pool, arrays: dict[str, Any]) -> dict[str, Any]:
    """The *arrays* with the lines of the *pool* after them."""
    given = {name: np.asanyarray(array) for name, array in arrays.items()}
    pool.names(given)
    rows = len(given["age"])
    pool.same_length({name: len(given[name]) for name in COLUMNS})
    found = find(pool, readers(given), rows)
    found.say(pool)
    lines = {
        line: np.ma.MaskedArray(points, found.wrong) if found.wrong is not None else points
        for line, points in found.lines.items()
    }
    return {**arrays, **lines}


def score_batches(pool: Pool, batches: Iterable[Any], before: int = 0) -> Iterator[Any]:
    """Each of the Arrow record *batches* with the lines of the *pool* after its own columns."""
    import pyarrow as pa

    warned = False
    for batch in batches:
        pool.names(batch.schema.names)
        frame = nw.from_native(pa.Table.from_batches([batch]), eager_only=True)
        found = find_in(pool, frame, before)
        before += len(batch)
        pool.report(found.mistakes.problems)
        pool.warn(touched=found.touched and not warned)
        warned = warned or found.touched
        yield from joined(frame, found).combine_chunks().to_batches() or [
            pa.RecordBatch.from_pylist([], schema(pool, batch.schema))
        ]


def schema(pool: Pool, of: Any) -> Any:
    """The Arrow schema *of* a pool, with the lines after its columns."""
    import pyarrow as pa

    for line in pool.lines:
        of = of.append(pa.field(line, pa.int16()))
    return of
