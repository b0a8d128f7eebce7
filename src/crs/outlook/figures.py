# SPDX-License-Identifier: MIT
"""Figures of work in a window that moves with the day, and the days on which they change.

A window of work ends the day before the day that is looked at. Over a stretch of days, the work
within the days that all their windows share is the least that any of them holds, and the work
within the days of any of them the most. Where both come to the same figure nothing changes in the
stretch; elsewhere it is halved, down to the day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

import attrs

from ..assessment import ImmigrationClass
from ..assessment.work import Window
from ..worded import Worded

WindowOf = Callable[[date], Window]
"""The window before a day, neither end of which ever moves back."""
Measure = Callable[[Window], Any]
"""What work in a window comes to: never less in a window that contains another."""
Bounds = Callable[[Window, Window], tuple[Any, Any]]
"""The least and the most that a figure is in windows that contain one and lie within another."""
Change = Callable[[Any, Any], Worded]
"""What happens when a figure changes from one value to another."""

HALVES = 2
"""Into how many parts a stretch is cut in which something may change."""


@attrs.frozen
class Figure:
    """What work in the window before a day comes to.

    Args:
        window: the window before a day.
        bounds: the least and the most that the figure is.
        change: what happens when it changes.
        concerns: the class that turns on it; None: points do.
    """

    window: WindowOf
    bounds: Bounds
    change: Change
    concerns: ImmigrationClass | None = None

    def on(self, day: date) -> Any:  # noqa: ANN401  (of whatever is measured)
        """The figure of one day."""
        window = self.window(day)
        least, _most = self.bounds(window, window)  # of one window they are the same
        return least

    def changes(self, first: date, last: date) -> Iterator[tuple[date, Worded]]:
        """Each day after the *first*, up to the *last*, on which it changes, and what happens."""
        earliest, latest = self.window(first), self.window(last)
        shared = Window(min(latest.since, earliest.until), earliest.until)
        least, most = self.bounds(shared, Window(earliest.since, latest.until))
        if least == most:
            return
        if half := (last - first).days // HALVES:
            middle = first + timedelta(days=half)
            yield from self.changes(first, middle)
            yield from self.changes(middle, last)
        elif (before := self.on(first)) != (after := self.on(last)):
            yield last, self.change(before, after)


def measured(measure: Measure) -> Bounds:
    """The bounds of one *measure*."""
    return lambda inner, outer: (measure(inner), measure(outer))


def compared(one: Measure, other: Measure) -> Bounds:
    """The bounds of whether one measure is above another, and whether it is not below."""

    def bounds(inner: Window, outer: Window) -> tuple[tuple[bool, bool], tuple[bool, bool]]:
        low, high = one(inner) - other(outer), one(outer) - other(inner)
        return (low > 0, low >= 0), (high > 0, high >= 0)

    return bounds


def before(years: int) -> WindowOf:
    """The window of some *years* before a day."""
    return partial(Window.before, years=years)


def ever(day: date) -> Window:
    """All days before a day."""
    return Window(date.min, day)
