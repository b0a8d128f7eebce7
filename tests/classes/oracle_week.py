# SPDX-License-Identifier: MIT
"""Work put into weeks one day after the other, to hold what the package finds of it against.

Written from the words of the Regulations and the notes on the week. It knows no window but a list
of days, and no hour but a fraction. The concordance of occupations is taken as given.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from functools import cache, lru_cache
from itertools import accumulate

from crs import Job, noc

A_DAY = timedelta(days=1)
A_WEEK = timedelta(weeks=1)
NOTHING = Fraction(0)
NOC_2021 = date(2022, 11, 16)
Met = bool | None
Weeks = Mapping[date, Fraction]
"""The hours of each week that has any, by its Monday, whether above 30 or not."""


def shifted(day: date, years: int) -> date:
    """The same date some years later; 28 February for want of a 29th."""
    while True:
        try:
            return date(day.year + years, day.month, day.day)
        except ValueError:
            day -= A_DAY


def days(since: date, until: date) -> Iterator[date]:
    while since < until:
        yield since
        since += A_DAY


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def agreed(answers: Iterable[Met]) -> Met:
    found = set(answers)
    return found.pop() if len(found) == 1 else None


def every(answers: Iterable[Met]) -> Met:
    found = set(answers)
    if False in found:
        return False
    return None if None in found else True


def some(answers: Iterable[Met]) -> Met:
    found = every(None if answer is None else not answer for answer in answers)
    return None if found is None else not found


def groups(code: str, on: date) -> tuple[str, ...]:
    """What a code stands for in the classification of the day."""
    return noc.groups_2021(code) if on >= NOC_2021 else noc.sources_2016(code)


def level(code: str) -> str:
    """The TEER category, or the skill level of a code of four digits."""
    if len(code) == 5:
        return code[1]
    return "0" if code[0] == "0" else "_AABBCCDD"[int(code[1]) + 1]


@cache
def skilled(code: str, on: date) -> Met:
    return agreed(level(group) in "0123AB" for group in groups(code, on))


def is_leave(job: Job, day: date) -> bool:
    return any(
        leave.start <= day and (leave.end is None or day <= leave.end) for leave in job.unpaid_leave
    )


@lru_cache(4096)
def by_day(job: Job, until: date) -> dict[date, Fraction]:
    """The hours of each day before another that has any."""
    last = min(job.end or until, until - A_DAY)
    if job.hours_per_week is not None:
        daily = Fraction(job.hours_per_week) / 5
        return {
            day: daily
            for day in days(job.start, last + A_DAY)
            if day.weekday() < 5 and not is_leave(job, day)
        }
    found: dict[date, Fraction] = {}
    for period in job.pay_periods:
        whole = list(days(period.start, period.end + A_DAY))
        paid = [day for day in whole if day.weekday() < 5 and not is_leave(job, day)] or whole
        found |= {day: Fraction(period.hours) / len(paid) for day in paid if day <= last}
    return {day: hours for day, hours in found.items() if hours}


@lru_cache(4096)
def full_days(job: Job, until: date) -> frozenset[date]:
    """The days from Monday to Friday that are like those of a week of 30 hours."""
    return frozenset(
        day for day, hours in by_day(job, until).items() if hours * 5 >= 30 and day.weekday() < 5
    )


def contradicted(jobs: Iterable[Job], until: date) -> frozenset[date]:
    """The days on which there is full-time work in two countries."""
    places: defaultdict[date, set[str]] = defaultdict(set)
    for job in jobs:
        for day in full_days(job, until):
            places[day].add(job.country)
    return frozenset(day for day, countries in places.items() if len(countries) > 1)


@lru_cache(4096)
def _weeks(job: Job, since: date, until: date, unknown: frozenset[date]) -> Weeks:
    weeks: defaultdict[date, Fraction] = defaultdict(lambda: NOTHING)
    for day, hours in by_day(job, until).items():
        if day >= since and not (day in unknown and day in full_days(job, until)):
            weeks[monday(day)] += hours
    return weeks


def together(
    jobs: Iterable[Job], since: date, until: date, unknown: frozenset[date] = frozenset()
) -> Weeks:
    """The hours of some jobs in each week, without those of days of which they are unknown."""
    weeks: defaultdict[date, Fraction] = defaultdict(lambda: NOTHING)
    for job in jobs:
        for week, hours in _weeks(job, since, until, unknown).items():
            weeks[week] += hours
    return weeks


def held(weeks: Iterable[Fraction]) -> Fraction:
    """The hours that count: at most 30 of each week."""
    return sum((min(hours, Fraction(30)) for hours in weeks), NOTHING)


def rows(weeks: Weeks) -> Iterator[list[Fraction]]:
    """The weeks in a row that have work each."""
    row: list[Fraction] = []
    for week in sorted(weeks):
        if week - A_WEEK not in weeks:
            row = []
        row.append(weeks[week])
        if week + A_WEEK not in weeks:
            yield row


def longest(weeks: Weeks) -> Fraction:
    """The hours of the row of weeks that holds most."""
    return max(map(held, rows(weeks)), default=NOTHING)


def full_time(weeks: Weeks) -> Fraction:
    """The same, of rows of which each week but the first and the last comes to 30 hours."""
    most = NOTHING
    for row in rows(weeks):
        for first, begun in enumerate(row):
            if first and begun >= 30:
                continue  # the row that begins a week before holds more
            for after, hours in enumerate(accumulate(row[first:], _counted, initial=NOTHING)):
                most = max(most, hours)
                if after > 1 and row[first + after - 1] < 30:
                    break
    return most


def _counted(before: Fraction, week: Fraction) -> Fraction:
    return before + min(week, Fraction(30))


def duties(
    jobs: Iterable[Job],
    enough: Callable[[list[Job]], Met],
) -> Met:
    """Whether the duties were performed, where it may be unknown whether some jobs are enough."""
    jobs = list(jobs)
    told = {job.duties for job in jobs}
    if told <= {True}:
        return bool(told)
    stated = enough([job for job in jobs if job.duties])
    possible = enough([job for job in jobs if job.duties is not False])
    if stated:
        return True
    if False not in told:
        return None
    return False if possible is False else None
