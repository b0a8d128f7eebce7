# SPDX-License-Identifier: MIT
"""A round of invitations over a scored pool: its cut-off, and the tie-break at it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import attrs

from ..errors import InvalidError, Problem
from ..expected import AtLeast
from .extra import needed
from .said import NeededToDraw

TOTAL = "total_points"
"""The column of scores, as `crs.pools.score` names it."""


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
        MissingExtraError: `canada-crs[pools]` is not installed.
    """
    if type(size) is not int or size < 1:
        raise InvalidError(Problem("size", "invalid", AtLeast(1), size))
    with needed():
        from . import counts
    count = counts.of_arrays(frame) if isinstance(frame, dict) else counts.of_frame(frame)
    scores = sorted(count(total, None), reverse=True)
    size = min(size, sum(people for _, people in scores))
    if not size:
        raise InvalidError(Problem("frame", "invalid", NeededToDraw.PEOPLE, type(frame).__name__))
    cut_off, above, at_cut_off = _at(size, scores)
    drawn = Draw(size, int(cut_off), above, at_cut_off)
    if tie_break is None:
        return drawn
    last, _, _ = _at(size - above, sorted(count(tie_break, (total, drawn.cut_off))))
    return attrs.evolve(drawn, tie_break=last)


def _at(place: int, counts: Sequence[tuple[Any, int]]) -> tuple[Any, int, int]:
    """The value that a *place* from 1 has among counted ones, how many are before, and have it."""
    reached = list(accumulate(people for _, people in counts))
    index = bisect_left(reached, place)
    value, people = counts[index]
    return value, reached[index] - people, people
