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
    """The first day that counts of each month that the account is reported to count on a *day*.

    Args:
        profile: what the person can prove.
        day: the day, which does not itself count.
        in_canada: whether to look at work in Canada or abroad.
    """
    record, found = profile.work_record, dict[tuple[int, int], date]()
    first, after = window_start(day, WINDOW).toordinal(), day.toordinal()
    for job in record.counting(day, in_canada=in_canada):
        for span in record.spans(job):
            if span.is_full_time:
                for start in _months(span, first, after):
                    month = start.year, start.month
                    found[month] = min(found.get(month, start), start)
    return sorted(found.values())


def _months(span: Span, first: int, after: int) -> Iterator[date]:
    """The first day of each month in which a span has hours, from a *first* day to one *after*."""
    start, end = max(first, span.first), min(after, span.after)
    while start < end:
        day = date.fromordinal(start)
        later = _next_month(day)
        if span.has_hours(start, min(later, end)):
            yield day
        start = later


def _next_month(day: date) -> int:
    """The first day of the month after that of a *day*."""
    years, months = divmod(day.month, MONTHS_A_YEAR)
    return day.replace(year=day.year + years, month=months + 1, day=1).toordinal()


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
