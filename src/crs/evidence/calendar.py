# SPDX-License-Identifier: MIT
"""Years from one date to another, where the calendar leaves room for doubt."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date

from ..errors import InvalidError, Problem
from ..expected import InstanceOf


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


def _moved(day: date, years: int) -> date:
    year = day.year + years
    if not MINYEAR <= year <= MAXYEAR:
        return date.min if years < 0 else date.max
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February in a year that has none
        return date(year, 2, 28)
