# SPDX-License-Identifier: MIT
"""Score a frame that is in memory: pandas, Polars, PyArrow, or NumPy arrays by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import numpy as np

from ..errors import InvalidError, Problem
from .cells import BLOCK, Column, Facts, Mistakes, slices
from .checks import Request
from .kernel import kernel
from .levels import Label, Reader, shown
from .readers import readers
from .said import AsLongAsAge, Cell, LabelledCell, Needed, NumberedCell
from .trace import Array


@attrs.frozen
class Found:
    """What is found of a pool.

    Args:
        points: the columns that it gets.
        wrong: the rows that have no points; None: all have.
        mistakes: what is wrong with them.
        touched: the columns with facts that an amendment not yet public is reported to look at.
    """

    points: dict[str, Array]
    wrong: Array | None
    mistakes: Mistakes
    touched: set[str]

    def say(self, request: Request) -> None:
        """Report what is wrong, and warn of a gap."""
        request.report(self.mistakes)
        request.warner()(self.touched)


def numbered(before: int) -> Label:
    """Rows by their number, where *before* these there were others."""
    return lambda row, shown: NumberedCell(shown, before + row)


def unnumbered(row: int, shown: str) -> Cell:
    """No row, where an engine keeps no order."""
    del row
    return Cell(shown)


def _indexed(index: Any) -> Label:
    """Rows of pandas by their number, and by their label where that is another."""

    def label(row: int, cell: str) -> NumberedCell | LabelledCell:
        at = index[row]
        return NumberedCell(cell, row) if at == row else LabelledCell(cell, row, shown(at))

    return label


def find(request: Request, cells: Mapping[str, Reader], rows: int, label: Label) -> Found:
    """The points of each row."""
    blocks = slices(rows, BLOCK)
    program = request.program
    most = max(block.stop - block.start for block in blocks)
    lines = {line: np.empty(rows, np.int16) for line in program.lines}
    # To 1 at least, as a column may say who is there: in a table of one row, all places are one.
    tops = {fact.name: max(fact.levels - 1, 1) for fact in program.facts}
    mistakes = Mistakes()
    columns = {
        name: Column(name, fact, cells[name], tops.get(name, fact.last))
        for name, fact in request.columns.items()
    }
    affected = set[str]().union(*request.affected.values())
    wrong: Array | None = None
    touched: set[str] = set()
    for block in blocks:
        facts = Facts(columns, block, mistakes, label)
        parts = {line: found[block] for line, found in lines.items()}
        with kernel(program, most) as run:
            run(facts, parts, block.stop - block.start)
        facts.check_all()
        if facts.wrong is not None:
            wrong = np.zeros(rows, bool) if wrong is None else wrong
            wrong[block] = facts.wrong
        touched |= {column for column in affected - touched if facts[column].any()}
    return Found(request.made_of(lines), wrong, mistakes, touched)


def find_in(request: Request, frame: Any, label: Label | None = None) -> Found:
    """The points of each row of a *frame*; the *label* of its rows, if not as the frame has it."""
    names = frame.columns
    request.check_names(names)
    ours = [name for name in request.columns if name in names]
    if frame.implementation.is_pandas():
        native = frame.to_native()
        columns = {name: _of_pandas(native[name]) for name in ours}
        label = label or _indexed(native.index)
    elif frame.implementation.is_pyarrow():
        native = frame.to_native()
        columns = {name: native.column(name) for name in ours}
    else:
        columns = {name: frame.get_column(name) for name in ours}
    cells = readers(columns, request.columns, gaps=request.gaps)
    return find(request, cells, len(frame), label or numbered(0))


def _of_pandas(series: Any) -> Any:
    """What a *series* holds, as far as NumPy or Arrow know its type."""
    dtype = series.dtype
    if isinstance(dtype, np.dtype):
        return series.to_numpy()
    held = series.array
    if hasattr(held, "codes"):
        return held
    if type(dtype).__name__ == "ArrowDtype" or getattr(dtype, "storage", None) == "pyarrow":
        return held.__arrow_array__()
    return nw.from_native(series, series_only=True)


def score(request: Request, frame: nw.DataFrame[Any], label: Label | None = None) -> Any:
    """The *frame* with the points that are asked for after its own columns."""
    found = find_in(request, frame, label)
    found.say(request)
    return joined(frame, found)


def joined(frame: nw.DataFrame[Any], found: Found) -> Any:
    """The *frame* with the points that were *found* after its own columns."""
    native = frame.to_native()
    backend = frame.implementation
    points = found.points
    if backend.is_polars():
        import polars as pl

        lines = [pl.Series(line, whole, pl.Int16) for line, whole in points.items()]
        if found.wrong is not None:
            good = pl.Series(~found.wrong)
            lines = [pl.select(pl.when(good).then(line)).to_series() for line in lines]
        return native.with_columns(lines)
    if backend.is_pandas():
        import pandas as pd

        arrays = {
            line: whole if found.wrong is None else pd.arrays.IntegerArray(whole, found.wrong)
            for line, whole in points.items()
        }
        return pd.concat([native, pd.DataFrame(arrays, native.index, copy=False)], axis=1)
    from . import arrow

    for line, whole in points.items():
        native = native.append_column(line, arrow.points(whole, found.wrong))
    return native


def score_arrays(request: Request, arrays: dict[str, Any]) -> dict[str, Any]:
    """The *arrays* with the points that are asked for after them."""
    request.check_names(arrays)
    given = {name: _array(arrays[name]) for name in request.columns if name in arrays}
    problems = [
        Problem(name, "invalid", Needed.COLUMN, arrays[name])
        for name, array in given.items()
        if array is None or array.ndim == 0
    ]
    if problems:
        raise InvalidError(*problems)
    rows = len(given["age"])
    problems = [
        Problem(name, "invalid", AsLongAsAge(rows), len(array))
        for name, array in given.items()
        if len(array) != rows
    ]
    if problems:
        raise InvalidError(*problems)
    found = find(request, readers(given, request.columns, gaps=request.gaps), rows, numbered(0))
    found.say(request)
    points = {
        name: whole if found.wrong is None else np.ma.MaskedArray(whole, found.wrong)
        for name, whole in found.points.items()
    }
    return {**arrays, **points}


def _array(column: Any) -> Any:
    """A *column* as NumPy has it; None: as it has none."""
    try:
        return np.asanyarray(column)
    except (TypeError, ValueError):
        return None


def score_batches(
    request: Request, batches: Iterable[Any], label: Label | None = None
) -> Iterator[Any]:
    """Each of the Arrow record *batches* with the points that are asked for after its columns."""
    before = 0
    warn = request.warner()
    for batch in batches:
        scored, found = score_batch(request, batch, label or numbered(before))
        before += len(batch)
        request.report(found.mistakes)
        warn(found.touched)
        yield scored


def score_batch(request: Request, batch: Any, label: Label) -> tuple[Any, Found]:
    """A record *batch* with the points that are asked for after its columns, and what was found.

    Nothing is said of rows that are wrong: they have no points.
    """
    import pyarrow as pa

    from . import arrow

    names = batch.schema.names
    request.check_names(names)
    ours = {n: pa.chunked_array([batch.column(n)]) for n in request.columns if n in names}
    cells = readers(ours, request.columns, gaps=request.gaps)
    found = find(request, cells, len(batch), label)
    made = [arrow.points(whole, found.wrong) for whole in found.points.values()]
    columns = [*batch.columns, *made]
    return pa.RecordBatch.from_arrays(columns, schema=schema(request, batch.schema)), found


def schema(request: Request, of: Any) -> Any:
    """The Arrow schema *of* a pool, with the points after its columns."""
    import pyarrow as pa

    for name in request.names:
        of = of.append(pa.field(name, pa.int16()))
    return of
