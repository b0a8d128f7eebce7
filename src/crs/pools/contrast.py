# SPDX-License-Identifier: MIT
"""A pool under two laws: what each row gains or loses, and how that is distributed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, ClassVar, Generic, TypeVar

import attrs

from ..frozen import Frozen
from ..readable import Readable
from ..rules import Rules
from .extra import needed
from .schema import Errors

Frame = TypeVar("Frame")


@attrs.frozen
class LineChange:
    """What a line changes by, over a pool.

    Attributes:
        line: the line: ``total_points``, or the total of a section, such as ``core_total_points``.
        rows: how many rows change by so many points, least change first.
    """

    line: str
    rows: Mapping[int, int]

    @property
    def gaining(self) -> int:
        """How many rows gain points."""
        return sum(rows for change, rows in self.rows.items() if change > 0)

    @property
    def losing(self) -> int:
        """How many rows lose points."""
        return sum(rows for change, rows in self.rows.items() if change < 0)

    @property
    def same(self) -> int:
        """How many rows neither gain nor lose."""
        return self.rows.get(0, 0)

    @property
    def gained(self) -> int:
        """How many points are gained, in all rows that gain."""
        return sum(max(change, 0) * rows for change, rows in self.rows.items())

    @property
    def lost(self) -> int:
        """How many points are lost, in all rows that lose."""
        return sum(max(-change, 0) * rows for change, rows in self.rows.items())


class Summary(tuple[LineChange, ...], Readable):
    """What each section changes by over a pool, and last the total."""

    __slots__ = ()
    view: ClassVar[str] = "contrast"


@attrs.frozen
class Contrast(Generic[Frame]):
    """A pool under two laws. Made by `contrast`.

    Attributes:
        frame: the pool, with the totals under each law and every change after its columns.
        summary: who gains, who loses, how much, and how many change by how much.
    """

    frame: Frame
    summary: Summary


def contrast(
    frame: Frame, before: Rules | None, after: Rules | None, *, errors: Errors = "raise"
) -> Contrast[Any]:
    """What two laws make of a *frame*, row by row and as a whole.

    The columns are ``total_points_before``, ``total_points_after``, and the change of each section
    and of the total, such as ``core_total_points_change``. Nothing is said of why: for one row,
    `crs.diff` tells by line and by fact.

    Args:
        frame: a pool, as in `score`. A reader of record batches comes back as a table. What an
            engine holds stays there, and is run once for the summary. Each row is read and checked
            once for both laws; one that is wrong has no points under either.
        before: the one law, as in `score`.
        after: the other.
        errors: as in `score`; the summary leaves out rows that have no points.

    Raises:
        InvalidError: as in `score`.
        MissingExtraError: `canada-crs[pools]` is not installed.

    Warns:
        IncompleteLawWarning: as in `score`, once for each amendment.
        InvalidRowsWarning: as in `score`, once for both laws.
    """
    with needed():
        from . import checks, frames
    scored: Any = frames.score(checks.contrast(before, after, errors), frames.whole(frame))
    lines = tuple(f"{line}{checks.CHANGE}" for line in checks.SECTIONS)
    counted = _in_arrays(scored, lines) if isinstance(scored, dict) else _in_frame(scored, lines)
    return Contrast(scored, _summary(counted, checks.SECTIONS))


def _in_frame(scored: Any, changes: tuple[str, ...]) -> Counter[tuple[int, ...]]:
    """How many rows of a frame have which *changes*: one query."""
    import narwhals.stable.v2 as nw

    # Of a table with views of strings, Arrow takes no rows: the changes alone are taken.
    frame: Any = nw.from_native(scored).select(*changes)
    alike: Any = frame.filter(~nw.col(changes[-1]).is_null()).group_by(*changes).agg(nw.len())
    if isinstance(alike, nw.LazyFrame):
        alike = alike.collect()
    return Counter({tuple(row[:-1]): row[-1] for row in alike.iter_rows()})


def _in_arrays(scored: dict[str, Any], changes: tuple[str, ...]) -> Counter[tuple[int, ...]]:
    """How many rows of arrays have which *changes*."""
    import numpy as np

    rows = np.ma.column_stack([scored[change] for change in changes])
    kept = np.ma.getdata(rows)[~np.ma.getmaskarray(rows).any(axis=1)]
    alike, counts = np.unique(kept, axis=0, return_counts=True)
    return Counter(dict(zip(map(tuple, alike.tolist()), counts.tolist(), strict=True)))


def _summary(counted: Counter[tuple[int, ...]], lines: tuple[str, ...]) -> Summary:
    found = []
    for place, line in enumerate(lines):
        rows: Counter[int] = Counter()
        for changes, count in counted.items():
            rows[int(changes[place])] += int(count)
        found.append(LineChange(line, Frozen(dict(sorted(rows.items())))))
    return Summary(found)
