# SPDX-License-Identifier: MIT
"""Work experience counted one day after the other, to hold the package against.

Written from the conditions of the Instructions as if there were nothing else: it looks at each day
by itself, at each job by itself, and knows no unit but the fraction of an hour.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import accumulate

from crs.evidence.work import Job

A_DAY = timedelta(days=1)
NOTHING = Fraction(0)


def years_before(day: date, years: int) -> date:
    """The same date some years before; 28 February for want of a 29th."""
    if day.month == 2 and day.day == 29:
        first_of_march = date(day.year - years, 3, 1)
        leap = (first_of_march - A_DAY).day == 29
        return date(day.year - years, 2, 29 if leap else 28)
    return date(day.year - years, day.month, day.day)


def days(since: date, until: date) -> Iterator[date]:
    while since < until:
        yield since
        since += A_DAY


def is_skilled(code: str) -> bool:
    """TEER 0 to 3 by the second of five digits; 0, A or B by the first two of four."""
    if len(code) == 5:
        return int(code[1]) < 4
    return code.startswith("0") or int(code[1]) < 4


def counts(job: Job, scored: date) -> bool:
    if not is_skilled(job.noc) or not job.paid or job.duties is False:
        return False
    if job.country != "CA":
        return True
    if job.full_time_student or not job.authorised or not job.temporary_resident:
        return False
    if scored < date(2015, 5, 30) and Fraction(job.hours_per_week) < 30:
        return False
    physician = job.noc in ("31100", "31101", "31102") and job.publicly_funded
    return not job.self_employed or (physician and scored >= date(2023, 4, 25))


def is_worked(job: Job, day: date) -> bool:
    """Whether a day is one of the job, and none of leave."""
    if day < job.start or (job.end and day > job.end):
        return False
    return not any(
        leave.start <= day and (leave.end is None or day <= leave.end) for leave in job.unpaid_leave
    )


def hours_of(day: date, jobs: Iterable[Job]) -> Fraction:
    """What a day counts for: a seventh of the weekly hours, which are 30 at most."""
    weekly = [Fraction(job.hours_per_week) for job in jobs if is_worked(job, day)]
    return min(sum(weekly, NOTHING), Fraction(30)) / 7 if weekly else NOTHING


def hours(
    jobs: Iterable[Job], scored: date, *, since: date, until: date, canada: bool = True
) -> Fraction:
    """The hours from one day to the day before another, in Canada or abroad."""
    these = [job for job in jobs if (job.country == "CA") is canada and counts(job, scored)]
    alike = Counter(hours_of(day, these) for day in days(since, until))
    return sum((hours * times for hours, times in alike.items()), NOTHING)


def first_day(
    jobs: list[Job], wanted: Fraction, *, since: date, until: date, years: int, reached: bool
) -> date | None:
    """The first day before another on which the years before it hold some hours, or do not."""
    origin = years_before(since, years)
    for scored in days(since, until):
        if scored == since or scored in (date(2015, 5, 30), date(2023, 4, 25)):
            these = [job for job in jobs if job.country == "CA" and counts(job, scored)]
            each = (hours_of(day, these) for day in days(origin, until))
            before = list(accumulate(each, initial=NOTHING))
        window = (
            before[(scored - origin).days] - before[(years_before(scored, years) - origin).days]
        )
        if (window >= wanted) is reached:
            return scored
    return None
