# SPDX-License-Identifier: MIT
"""What IRCC's account is reported to show of years of work: it seems to count calendar months.

No text of the law says so. Every month with counted work of 30 hours or more a week seems to be
one, the first and the last included, and twelve of them a year. A year that is shown early is lost
if it is not there on the day of the application.

Source: CIC News, February 2026, and reports of applicants.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..evidence.calendar import window_start
from ..evidence.profile import Profile
from ..evidence.work import WINDOW, Span

MONTHS_A_YEAR = 12


def months(profile: Profile, day: date, *, in_canada: bool) -> list[date]:
    """The first day of work in each month that the account is reported to count by a *day*.

    Args:
        profile: what the person can prove.
        day: the day, the month of which counts as well.
        in_canada: whether to look at work in Canada or abroad.
    """
    record, since = profile.work_record, window_start(day, WINDOW)
    days = [
        start
        for job in record.counting(day, in_canada=in_canada)
        for span in record.spans(job)
        if span.is_full_time
        for start in _months(span, since, day)
    ]
    first: dict[int, date] = {}
    for start in sorted(days):
        first.setdefault(_month(start), start)
    return [*first.values()]


def _months(span: Span, since: date, day: date) -> Iterator[date]:
    """The first day of a span in each month, from one day to another."""
    first = max(span.first, since.toordinal())
    last = min(span.after - 1, day.toordinal())
    if first <= last:
        start, end = date.fromordinal(first), date.fromordinal(last)
        yield start
        for month in range(_month(start) + 1, _month(end) + 1):
            year, before = divmod(month, MONTHS_A_YEAR)
            yield date(year, before + 1, 1)


def _month(day: date) -> int:
    """The month of a *day*, numbered from that of the first day of the calendar."""
    return day.year * MONTHS_A_YEAR + day.month - 1


def account_day(profile: Profile, day: date, years: int, *, in_canada: bool) -> date | None:
    """The first day on which the account is reported to show so many *years*; None: not by *day*.

    Args:
        profile: what the person can prove.
        day: the day on which they are completed.
        years: how many.
        in_canada: whether to look at work in Canada or abroad.
    """
    counted = months(profile, day, in_canada=in_canada)[years * MONTHS_A_YEAR - 1 :]
    return counted[0] if counted else None
