# SPDX-License-Identifier: MIT
"""How many rows of a pool have which value of a column, counted by whatever holds the pool."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import narwhals.stable.v2 as nw
import numpy as np

from ..errors import InvalidError, Problem
from ..files.hints import near
from ..worded import Worded
from .said import Needed, NeededToDraw

Count = Callable[[str, tuple[str, int] | None], Iterable[tuple[Any, int]]]
"""Each value of a column and how many rows have it: of all rows, or of those of one score."""


def of_arrays(arrays: dict[str, Any]) -> Count:
    """How the *arrays* of a pool are counted."""

    def count(name: str, score: tuple[str, int] | None) -> Iterable[tuple[Any, int]]:
        _has(name, arrays)
        column: Any = np.ma.asarray(arrays[name])
        if score is None:
            _check_whole(np.issubdtype(column.dtype, np.integer), name, column.dtype)
            column = column.compressed()
        else:
            column = column[np.ma.filled(np.ma.asarray(arrays[score[0]]) == score[1], False)]  # noqa: FBT003
            _check_known(not np.ma.is_masked(column) and not _unknown(column.data), name)
            column = column.data
        values, counts = np.unique(column, return_counts=True)
        return zip(values, counts.tolist(), strict=True)

    return count


def _unknown(column: Any) -> bool:
    """Whether any value is one of NumPy's for what is not known."""
    return bool(column.dtype.kind in "fmM" and np.isnan(column).any())


def of_frame(frame: Any) -> Count:
    """How the rows of a *frame* are counted: by its engine.

    Raises:
        InvalidError: it is no frame.
    """
    try:
        known: Any = nw.from_native(frame)
    except TypeError:
        raise _wrong("frame", NeededToDraw.FRAME, frame) from None
    schema = known.collect_schema()

    def count(name: str, score: tuple[str, int] | None) -> Iterable[tuple[Any, int]]:
        _has(name, schema)
        # Of a table with views of strings, Arrow takes no rows: no other columns are taken.
        if score is None:
            _check_whole(schema[name].is_integer(), name, schema[name])
            rows = known.select(name).filter(~nw.col(name).is_null())
        else:
            rows = known.select(*{name, score[0]}).filter(nw.col(score[0]) == score[1])
        counts = rows.group_by(name).agg(nw.len().alias(f"{name}_people"))
        if isinstance(counts, nw.LazyFrame):
            counts = counts.collect()
        found = counts.select(name, f"{name}_people")
        _check_known(not found[name].is_null().any(), name)
        return [(value, int(people)) for value, people in found.rows()]

    return count


def _has(name: str, columns: Iterable[str]) -> None:
    if name not in columns:
        raise InvalidError(Problem(name, "pool.missing", Needed.COLUMN, None, near(name, columns)))


def _check_whole(is_whole: bool, name: str, dtype: object) -> None:  # noqa: FBT001
    if not is_whole:
        raise _wrong(name, NeededToDraw.WHOLE_NUMBERS, str(dtype))


def _check_known(is_known: bool, name: str) -> None:  # noqa: FBT001
    if not is_known:
        raise _wrong("tie_break", NeededToDraw.TIE_BREAKS, name)


def _wrong(path: str, expected: Worded, value: object) -> InvalidError:
    return InvalidError(Problem(path, "invalid", expected, value))
