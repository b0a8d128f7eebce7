# SPDX-License-Identifier: MIT
"""A round of invitations over a scored pool: its cut-off, and the tie-break at it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import numpy as np

from ..errors import InvalidError, Problem
from ..expected import AtLeast, OneOf
from ..worded import Worded, WordedEnum

TOTAL = "total_points"
"""The column of scores, as `crs.pools.score` names it."""


class Needed(WordedEnum):
    """What a pool and its columns must be, so that there is a cut-off."""

    FRAME = "draw.frame"
    PEOPLE = "draw.people"
    WHOLE_NUMBERS = "draw.whole_numbers"
    TIE_BREAKS = "draw.tie_breaks"


@attrs.frozen
class Draw:
    """What a round comes to.

    Attributes:
        size: how many invitations there are: as asked for, or as many as there are people.
        cut_off: the lowest score that is invited.
        above: how many people have more points; all of them are invited.
        at_cut_off: how many people have as many points.
        tie_break: of those at the cut-off, the last value that is invited; None: no column breaks
            ties.
    """

    size: int
    cut_off: int
    above: int
    at_cut_off: int
    tie_break: Any = None


def draw(frame: Any, size: int, tie_break: str | None = None, *, total: str = TOTAL) -> Draw:
    """The cut-off of a round of some *size* over a scored pool.

    Whoever has more points is invited first; of those at the cut-off, whoever has a lower value of
    the *tie_break*, such as the moment at which the profile was submitted. Rows without points are
    not in the pool.

    Args:
        frame: a scored pool: of pandas, Polars (eager or lazy), PyArrow, DuckDB, PySpark, Dask, or
            a dict of NumPy arrays. Engines count for themselves, and hand over the counts.
        size: how many invitations there are, from 1.
        tie_break: the column that breaks ties; None: none does.
        total: the column of scores.

    Raises:
        InvalidError: *frame* is no pool, or has nobody with points; a column is missing, or scores
            are no whole numbers; a tie-break at the cut-off is missing; *size* is not a whole
            number from 1.
    """
    if type(size) is not int or size < 1:
        raise _wrong("size", AtLeast(1), size)
    count = _of_arrays(frame) if isinstance(frame, dict) else _of_frame(frame)
    scores = sorted(count("total", total, None), reverse=True)
    size = min(size, sum(people for _, people in scores))
    if not size:
        raise _wrong("frame", Needed.PEOPLE, type(frame).__name__)
    cut_off, above, at_cut_off = _at(size, scores)
    drawn = Draw(size, int(cut_off), above, at_cut_off)
    if tie_break is None:
        return drawn
    last, _, _ = _at(size - above, sorted(count("tie_break", tie_break, (total, drawn.cut_off))))
    return attrs.evolve(drawn, tie_break=last)


def _at(place: int, counts: Sequence[tuple[Any, int]]) -> tuple[Any, int, int]:
    """The value that a *place* from 1 has among counted ones, how many are before, and have it."""
    reached = list(accumulate(people for _, people in counts))
    index = bisect_left(reached, place)
    value, people = counts[index]
    return value, reached[index] - people, people


_Count = Callable[[str, str, tuple[str, int] | None], Iterable[tuple[Any, int]]]
"""Each value of a column and how many rows have it: of all rows, or of those of one score."""


def _of_arrays(arrays: dict[str, Any]) -> _Count:
    def count(argument: str, name: str, score: tuple[str, int] | None) -> Iterable[tuple[Any, int]]:
        _has(argument, name, arrays)
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


def _of_frame(frame: Any) -> _Count:
    try:
        known: Any = nw.from_native(frame)
    except TypeError:
        raise _wrong("frame", Needed.FRAME, frame) from None
    schema = known.collect_schema()

    def count(argument: str, name: str, score: tuple[str, int] | None) -> Iterable[tuple[Any, int]]:
        _has(argument, name, schema)
        if score is None:
            _check_whole(schema[name].is_integer(), name, schema[name])
            rows = known.filter(~nw.col(name).is_null())
        else:
            rows = known.filter(nw.col(score[0]) == score[1])
        counts = rows.group_by(name).agg(nw.len().alias(f"{name}_people"))
        if isinstance(counts, nw.LazyFrame):
            counts = counts.collect()
        found = counts.select(name, f"{name}_people")
        _check_known(not found[name].is_null().any(), name)
        return [(value, int(people)) for value, people in found.rows()]

    return count


def _has(argument: str, name: str, columns: Iterable[str]) -> None:
    if name not in columns:
        raise _wrong(argument, OneOf(tuple(columns)), name)


def _check_whole(is_whole: bool, name: str, dtype: object) -> None:  # noqa: FBT001
    if not is_whole:
        raise _wrong(name, Needed.WHOLE_NUMBERS, str(dtype))


def _check_known(is_known: bool, name: str) -> None:  # noqa: FBT001
    if not is_known:
        raise _wrong("tie_break", Needed.TIE_BREAKS, name)


def _wrong(path: str, expected: Worded, value: object) -> InvalidError:
    return InvalidError(Problem(path, "invalid", expected, value))
