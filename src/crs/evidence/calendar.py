# SPDX-License-Identifier: MIT
"""Years from one date to another, weeks, and stretches of days.

Days within weeks and stretches are counted as by `datetime.date.toordinal`, by which day 1 is a
Monday. A stretch is its first day and the first day after it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import MAXYEAR, MINYEAR, date
from operator import itemgetter

from ..errors import InvalidError, Problem
from ..expected import InstanceOf

WEEK = 7
WEEKDAYS = 5
"""Days from Monday to Friday."""
WEEKEND = WEEK - WEEKDAYS
WEEKDAYS_AMONG = (0, 1, 2, 3, 4, 5, 5, 5)
"""How many of the first days of a week are from Monday to Friday, by how many days they are."""

Stretch = tuple[int, int]


def check(day: date) -> date:
    """The *day*, which is a date.

    Raises:
        InvalidError: it is anything else, a `datetime.datetime` included.
    """
    if type(day) is not date:
        raise InvalidError(Problem("day", "invalid", InstanceOf(("date",)), day))
    return day


def anniversary(day: date, years: int) -> date:
    """The same date some *years* later: the day on which a paper of *day* is that many years old.

    Where there is no 29 February it is 28 February, the stricter reading: a result of 29 February
    2024 is two years old on 28 February 2026. No rule was found. Beyond the last day of the
    calendar it is that day.
    """
    return _moved(day, years)


def window_start(day: date, years: int) -> date:
    """The same date some *years* earlier: the first day of a window that ends the day before *day*.

    Work counts within the ten years before the day on which points are assigned (MI s. 15), and the
    day itself does not count. Where there is no 29 February it is 28 February. Before the first day
    of the calendar it is that day.
    """
    return _moved(day, -years)


def monday(day: int) -> int:
    """The Monday of the week of a *day*."""
    return day - (day - 1) % WEEK


def next_monday(day: int) -> int:
    """The first Monday on a *day* or after it."""
    return day + (1 - day) % WEEK


def weekdays_before(day: int) -> int:
    """How many days before a *day* are from Monday to Friday."""
    weeks, days = divmod(day - 1, WEEK)
    return WEEKDAYS * weeks + WEEKDAYS_AMONG[days]


def weekdays(first: int, after: int) -> int:
    """How many days of a stretch are from Monday to Friday."""
    return weekdays_before(after) - weekdays_before(first)


def outside(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The rest of the calendar: what lies outside all of some stretches, in order."""
    rest, first = [], date.min.toordinal()
    for start, after in sorted(stretches):
        if first < start:
            rest.append((first, start))
        first = max(first, after)
    return [*rest, (first, date.max.toordinal() + 1)]


def within(stretches: Sequence[Stretch], first: int, after: int) -> Iterator[Stretch]:
    """The parts of stretches, which are in order and apart, from a *first* day to one *after*."""
    for place in range(bisect_right(stretches, first, key=itemgetter(1)), len(stretches)):
        start, end = stretches[place]
        if start >= after:
            return
        yield max(start, first), min(end, after)


def _moved(day: date, years: int) -> date:
    year = day.year + years
    if year < MINYEAR:
        return date.min
    if year > MAXYEAR:
        return date.max
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February in a year that has none
        return date(year, 2, 28)
