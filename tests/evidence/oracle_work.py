# SPDX-License-Identifier: MIT
"""Work experience counted one day after the other, to hold the package against.

Written from the conditions of the Instructions as if there were nothing else: it looks at each day
by itself, at each job by itself, puts the days into weeks of the calendar, and knows no unit but
the fraction of an hour.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import partial
from itertools import accumulate

from crs.evidence.work import Job, PayPeriod

A_DAY = timedelta(days=1)
NOTHING = Fraction(0)
Days = tuple[date, date]

SKILLED = {
    "31301": (True, True),
    "31102": (True, True),
    "14100": (False, False),
    "33102": (False, True),
    "73300": (False, True),
    "7511": (False, True),
    "5254": (True, False),
    "3112": (True, True),
    "3111": (True, True),
    "1123": (True, None),
    "6411": (False, None),
}
"""Whether each occupation of these tests is skilled before 2022-11-16, and from that day on."""
PHYSICIANS = {"31102": True, "3112": True, "3111": None}


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


def counts(job: Job, scored: date) -> bool | None:  # noqa: PLR0911  (a ground each)
    """Whether the work counts by what the job itself states; None: nobody can tell."""
    skilled = SKILLED[job.noc][scored >= date(2022, 11, 16)]
    if skilled is False or not job.paid or job.duties is False:
        return False
    if job.country != "CA":
        return skilled
    if job.full_time_student or job.authorised is False or job.temporary_resident is False:
        return False
    if job.canadian_employer is False:
        return False
    if scored < date(2015, 5, 30) and (job.hours_per_week or 30) < 30:
        return False
    if job.self_employed:
        physician = PHYSICIANS.get(job.noc, False)
        if not job.publicly_funded or scored < date(2023, 4, 25) or physician is False:
            return False
        return None if physician is None else skilled
    return skilled


def is_leave(job: Job, day: date) -> bool:
    return any(
        leave.start <= day and (leave.end is None or day <= leave.end) for leave in job.unpaid_leave
    )


def in_period(job: Job, period: PayPeriod, day: date) -> Fraction:
    """The hours of a period of pay that fall on one of its days."""
    whole = list(days(period.start, period.end + A_DAY))
    working = [one for one in whole if one.weekday() < 5 and not is_leave(job, one)]
    falls_on = working or whole
    return Fraction(period.hours) / len(falls_on) if day in falls_on else NOTHING


def on_day(job: Job, day: date) -> Fraction:
    """The hours of one job on one day, whether they count or not."""
    if day < job.start or (job.end and day > job.end):
        return NOTHING
    if job.hours_per_week is not None:
        if day.weekday() > 4 or is_leave(job, day):
            return NOTHING
        return Fraction(job.hours_per_week) / 5
    for period in job.pay_periods:
        if period.start <= day <= period.end:
            return in_period(job, period, day)
    return NOTHING


def is_full_time(job: Job, day: date) -> bool:
    """Whether weekdays like this one come to 30 hours a week."""
    return day.weekday() < 5 and on_day(job, day) * 5 >= 30


def is_contradictory(jobs: Iterable[Job], day: date) -> bool:
    return len({job.country for job in jobs if is_full_time(job, day)}) > 1


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def has_whole_week(job: Job, day: date) -> bool:
    monday = monday_of(day)
    return sum((on_day(job, one) for one in days(monday, monday + 7 * A_DAY)), NOTHING) >= 30


def of_day(
    job: Job, day: date, jobs: Sequence[Job], studies: Sequence[Days], scored: date
) -> Fraction:
    """The hours of one job on one day that its papers let count."""
    if job.country == "CA":
        if job.full_time_student is None and any(a <= day <= b for a, b in studies):
            return NOTHING
        if scored < date(2015, 5, 30) and job.pay_periods and not has_whole_week(job, day):
            return NOTHING
    if is_full_time(job, day) and is_contradictory(jobs, day):
        return NOTHING
    return on_day(job, day)


class Calendar:
    """The hours of each day of some years that count by the law of one day."""

    def __init__(
        self,
        jobs: Sequence[Job],
        scored: date,
        first: date,
        after: date,
        *,
        studies: Sequence[Days] = (),
        canada: bool = True,
    ) -> None:
        these = [job for job in jobs if (job.country == "CA") is canada and counts(job, scored)]
        hours = partial(of_day, jobs=jobs, studies=studies, scored=scored)
        self.first = first
        self.by_day = {
            day: sum((hours(job, day) for job in these), NOTHING) for day in days(first, after)
        }
        weeks: dict[date, Fraction] = defaultdict(Fraction)
        for day, worked in self.by_day.items():
            weeks[monday_of(day)] += worked
        self.weeks = sorted(weeks)
        capped = (min(weeks[week], Fraction(30)) for week in self.weeks)
        self.before = dict(zip(self.weeks, accumulate(capped, initial=NOTHING), strict=False))

    def hours(self, since: date, until: date) -> Fraction:
        """At most 30 of each week, the days of which outside the two do not count."""
        whole = [monday_of(since + 6 * A_DAY), monday_of(until)]
        if whole[0] >= whole[1]:
            cut: dict[date, Fraction] = defaultdict(Fraction)
            for day in days(since, until):
                cut[monday_of(day)] += self.by_day[day]
            return sum((min(worked, Fraction(30)) for worked in cut.values()), NOTHING)
        start = sum((self.by_day[day] for day in days(since, whole[0])), NOTHING)
        end = sum((self.by_day[day] for day in days(whole[1], until)), NOTHING)
        between = self.before[whole[1]] - self.before[whole[0]]
        return min(start, Fraction(30)) + between + min(end, Fraction(30))


def experience(
    jobs: Sequence[Job],
    scored: date,
    *,
    years: int = 10,
    canada: bool = True,
    studies: Sequence[Days] = (),
) -> Fraction:
    """The hours that count in the years before a day, in Canada or abroad."""
    since = years_before(scored, years)
    year = Calendar(
        jobs, scored, since - 7 * A_DAY, scored + 7 * A_DAY, studies=studies, canada=canada
    )
    return year.hours(since, scored)


def longest_run(jobs: Sequence[Job], since: date, until: date, *, full_time: bool) -> Fraction:
    """The most hours of weeks in a row with work; those of full-time work hold 30 but at the ends.

    Whether the jobs count is not asked.
    """
    weeks: dict[date, Fraction] = defaultdict(Fraction)
    for day in days(since, until):
        weeks[monday_of(day)] += sum((on_day(job, day) for job in jobs), NOTHING)
    worked = [min(hours, Fraction(30)) for hours in weeks.values()]
    best = NOTHING
    for first in range(len(worked)):
        total = NOTHING
        for last in range(first, len(worked)):
            if not worked[last] or (full_time and first < last - 1 and worked[last - 1] < 30):
                break
            total += worked[last]
            best = max(best, total)
    return best


def first_day(
    jobs: Sequence[Job], wanted: Fraction, *, since: date, until: date, years: int, reached: bool
) -> date | None:
    """The first day before another on which the years before it hold some hours, or do not."""
    origin = years_before(since, years) - 7 * A_DAY
    changes = (date(2015, 5, 30), date(2022, 11, 16), date(2023, 4, 25))
    for scored in days(since, until):
        if scored == since or scored in changes:
            calendar = Calendar(jobs, scored, origin, until + 7 * A_DAY)
        if (calendar.hours(years_before(scored, years), scored) >= wanted) is reached:
            return scored
    return None
