# SPDX-License-Identifier: MIT
"""How the columns of a frame in memory are read, whatever holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Literal

import narwhals.stable.v2 as nw
import numpy as np

from ..errors import InvalidError, Problem, truncated
from .levels import (
    Cells,
    Levels,
    Reader,
    both_valid,
    coded,
    counted,
    may_float,
    objects,
    pointed,
    unsigned,
    ways,
)
from .schema import Fact
from .trace import Array

KINDS: Mapping[str, Any] = {"b": nw.Boolean(), "i": nw.Int64(), "u": nw.UInt64(), "f": nw.Float64()}
"""The kinds of NumPy types that hold numbers."""

OPEN = (nw.Object, nw.Unknown)
"""Types of columns whose cells are looked at one by one."""


def wrong_type(name: str, fact: Fact, dtype: object) -> Problem:
    """The mistake of a column of another type."""
    return Problem(name, "pool.type", fact.expected, truncated(str(dtype)))


@lru_cache(maxsize=1024)
def is_numeric(fact: Fact, dtype: nw.dtypes.DType, *, gaps: bool) -> bool:
    """Whether the numbers of a column of *dtype* may be the levels of *fact*.

    Where nulls are usual, or there may be *gaps* in every column, pandas holds whole numbers as
    floats.
    """
    language = bool(fact.names) and fact.enum is None
    boolean = dtype == nw.Boolean and fact.flag
    whole = dtype.is_integer() or _is_wide(dtype)
    return boolean or (not language and (whole or (dtype.is_float() and may_float(fact, gaps))))


def _is_wide(dtype: nw.dtypes.DType) -> bool:
    """Whether a *dtype* holds whole numbers that NumPy has no type for."""
    return dtype in (nw.Int128, nw.UInt128) or (isinstance(dtype, nw.Decimal) and dtype.scale == 0)


@lru_cache(maxsize=1024)
def is_text(fact: Fact, dtype: nw.dtypes.DType) -> bool:
    """Whether the strings of a column of *dtype* may name the levels of *fact*."""
    return bool(fact.names) and dtype in (nw.String, nw.Categorical, nw.Enum)


def readers(
    columns: Mapping[str, Any], wanted: Mapping[str, Fact], *, gaps: bool
) -> dict[str, Reader]:
    """A reader for each of the *columns*: of NumPy, pandas, Arrow, or series of Narwhals.

    A column that is left out is read as 0, or none.

    Args:
        columns: by name.
        wanted: the columns that are read.
        gaps: whether there may be nulls in every column, so that floats may hold whole numbers.

    Raises:
        InvalidError: a column is of a wrong type.
    """
    found = {}
    problems = []
    for name, fact in wanted.items():
        if name not in columns:
            found[name] = _left_out(fact)
            continue
        column = columns[name]
        if hasattr(column, "chunks"):
            column = _decoded(column)
        made = column if isinstance(column, Reader) else _reader(column, fact, gaps=gaps)
        if made is None:
            dtype = _of_narwhals(column.type) if hasattr(column, "chunks") else column.dtype
            problems.append(wrong_type(name, fact, dtype))
        else:
            found[name] = made
    if problems:
        raise InvalidError(*problems)
    return found


def _left_out(fact: Fact) -> Reader:
    def levels(rows: slice) -> Cells:
        count = rows.stop - rows.start
        return np.zeros(count, np.uint8), np.zeros(count, bool) if fact.nullable else None

    return Reader(levels, lambda _: None)


def _reader(column: Any, fact: Fact, *, gaps: bool) -> Reader | None:
    if isinstance(column, np.ndarray):
        levels = _of_array(column, fact, gaps=gaps)
    elif hasattr(column, "codes"):
        levels = _categorical(column, fact) if fact.names else None
    elif hasattr(column, "chunks"):
        levels = _of_arrow(column, fact, gaps=gaps)
        return levels and Reader(levels, lambda row: column[row].as_py())
    else:
        levels = _of_series(column, fact, gaps=gaps)
    return levels and Reader(levels, column.__getitem__)


def _categorical(column: Any, fact: Fact) -> Levels:
    codes: Array = column.codes
    return coded(lambda rows: codes[rows], column.categories, fact)


def _of_array(array: Array, fact: Fact, *, gaps: bool) -> Levels | None:
    kind = array.dtype.kind
    if array.ndim == 1 and kind == "O":
        return lambda rows: pointed(array[rows], fact, gaps=gaps)
    if array.ndim == 1 and kind in "UT":
        return lambda rows: objects(array[rows].tolist(), fact, gaps=gaps)
    if array.ndim != 1 or kind not in KINDS or not is_numeric(fact, KINDS[kind], gaps=gaps):
        return None
    if isinstance(array, np.ma.MaskedArray):
        return lambda rows: _of_masked(array[rows])
    if kind == "f":
        return lambda rows: counted(array[rows])
    numbers = unsigned(array)
    return lambda rows: (numbers[rows], None)


@lru_cache(maxsize=256)
def _of_narwhals(kind: Any) -> nw.dtypes.DType:
    """What Narwhals calls a type of Arrow; each question to it takes its time."""
    import pyarrow as pa

    return nw.Schema.from_arrow(pa.schema([("column", kind)]))["column"]


@lru_cache(maxsize=1024)
def _held(fact: Fact, kind: Any, *, gaps: bool) -> Literal["names", "numbers", "objects"] | None:
    """How a column of a *kind* of Arrow holds the levels of a *fact*; None: it cannot."""
    dtype = _of_narwhals(kind)
    if is_text(fact, dtype):
        return "names"
    if dtype in OPEN or (_is_wide(dtype) and is_numeric(fact, dtype, gaps=gaps)):
        return "objects"
    return "numbers" if is_numeric(fact, dtype, gaps=gaps) else None


def _decoded(column: Any) -> Any:
    """A *column* of Arrow, without dictionaries of no text, or with nulls in them.

    Of several with nulls Arrow makes no single one.
    """
    if _of_narwhals(column.type) != nw.Categorical:
        return column
    import pyarrow as pa

    kind = column.type.value_type
    is_text = _of_narwhals(kind) in (nw.String, nw.Binary)
    if is_text and not any(chunk.dictionary.null_count for chunk in column.chunks):
        return column
    kind = pa.string() if pa.types.is_string_view(kind) else kind  # no view can be taken
    parts = [chunk.dictionary.cast(kind).take(chunk.indices) for chunk in column.chunks]
    return pa.chunked_array(parts, kind)


def _of_arrow(column: Any, fact: Fact, *, gaps: bool) -> Levels | None:
    from . import arrow

    match _held(fact, column.type, gaps=gaps):
        case "names":
            return arrow.names(column, fact)
        case "numbers":
            return arrow.numbers(column)
        case "objects":
            return lambda rows: objects(column[rows].to_pylist(), fact, gaps=gaps)
    return None


def _of_masked(array: np.ma.MaskedArray[Any, Any]) -> Cells:
    numbers, counts = counted(array.data)
    return numbers, both_valid(counts, ~np.ma.getmaskarray(array))


def _of_series(series: nw.Series[Any], fact: Fact, *, gaps: bool) -> Levels | None:
    dtype = series.dtype
    if is_text(fact, dtype):
        return _named(series, fact)
    if not (dtype in OPEN or is_numeric(fact, dtype, gaps=gaps)):
        return None
    if dtype in OPEN or _is_wide(dtype):
        return lambda rows: objects(series[rows].to_list(), fact, gaps=gaps)
    native: Any = series.to_native()
    if series.implementation.is_pandas():
        return lambda rows: _of_pandas(native.iloc[rows])
    return _numbers(native)


def _numbers(native: Any) -> Levels:
    """A column of Polars that holds numbers, or booleans."""
    if (column := _lent(native)) is not None:
        from .arrow import numbers

        return numbers(column)
    return lambda rows: _of_polars(native[rows])


def _lent(native: Any) -> Any:
    """A column of Arrow, to which Polars lends its memory; None: Arrow is not installed."""
    try:
        import pyarrow as pa
    except ModuleNotFoundError:
        return None
    import polars as pl

    return pa.chunked_array([native.to_arrow(compat_level=pl.CompatLevel.newest())])


def _of_polars(part: Any) -> Cells:
    """Numbers or booleans of Polars, which takes a query for each thing that it says of nulls."""
    if not part.null_count():
        return counted(part.to_numpy())
    valid = part.is_not_null().to_numpy()
    numbers, counts = counted(part.fill_null(strategy="zero").to_numpy())
    return numbers, both_valid(counts, valid)


def _of_pandas(part: Any) -> Cells:
    """Numbers of pandas with a mask of their own."""
    dtype = part.dtype.numpy_dtype
    numbers, counts = counted(part.to_numpy(dtype, na_value=dtype.type(0)))
    return numbers, both_valid(counts, part.notna().to_numpy())


def _named(series: nw.Series[Any], fact: Fact) -> Levels:
    """Which of the names of a *fact* each cell is."""
    native: Any = series.to_native()
    if series.implementation.is_pandas():
        return _categorical(native.astype("category").array, fact)
    if series.dtype == nw.String and (column := _lent(native)) is not None:
        from .arrow import names

        return names(column, fact)
    listed = native.dtype.categories if series.dtype == nw.Enum else ways(fact)
    levels, valid = _compared(native, listed, fact)  # at once: each query takes its time
    return lambda rows: (levels[rows], None if valid is None else valid[rows])


def _compared(strings: Any, names: Iterable[str], fact: Fact) -> Cells:
    """Strings of Polars, which compares them with a name faster than it looks them up."""
    rows = slice(0, len(strings))
    left = len(strings) - strings.null_count()
    levels = np.full(len(strings), -1, np.int8)
    valid = np.zeros(len(strings), bool) if left < len(strings) else None
    known = ways(fact)
    for name in names:
        equal, valid = _numbers(strings == name)(rows)
        equal = equal.view(np.int8) if valid is None else equal.view(np.int8) * valid
        count = np.count_nonzero(equal)
        if count and name in known:
            levels += equal * np.int8(known[name] + 1)
        left -= count
        if not left:
            break
    return unsigned(levels), valid
