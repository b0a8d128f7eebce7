# SPDX-License-Identifier: MIT
"""Hours of work by the week: how many count between two days, and when there are enough of them.

A year of work is 1,560 hours, 30 hours a week for 52 weeks; hours above 30 a week never count, all
jobs of a week taken together (MI s. 15(5), (6); IRPR s. 73(1)). A week is Monday to Sunday, and
days outside a window give none. All is exact: hours are whole numbers of a unit that divides them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import MAXYEAR, date, timedelta
from fractions import Fraction
from itertools import accumulate, groupby, pairwise
from math import ceil, lcm
from typing import NamedTuple

from ..calendar import (
    WEEK,
    WEEKDAYS,
    Stretch,
    anniversary,
    monday,
    next_monday,
    weekdays,
    window_start,
)

HOURS_A_YEAR = 1560
FULL_TIME = 30
"""Hours a week that are full-time work, and the most that count."""
LEAP_YEARS_APART = 8
"""The most years that may pass without a 29 February."""


def completed(hours: Fraction) -> int:
    """Whole years of experience completed in some *hours*: 1,560 hours are a year."""
    return hours // HOURS_A_YEAR


class Span(NamedTuple):
    """Days in a row of one job with the same hours.

    Attributes:
        first: the first day, as by `datetime.date.toordinal`.
        after: the first day after the last one.
        weekday: the hours of each day from Monday to Friday.
        weekend: the hours of each Saturday and Sunday.
    """

    first: int
    after: int
    weekday: Fraction
    weekend: Fraction = Fraction(0)

    @property
    def is_full_time(self) -> bool:
        """Whether the weekdays come to 30 hours a week."""
        return WEEKDAYS * self.weekday >= FULL_TIME

    def clipped(self, stretches: Iterable[Stretch]) -> Iterator[Span]:
        """The same hours on some days of these alone."""
        return (self._replace(first=first, after=after) for first, after in stretches)

    def has_hours(self, first: int, after: int) -> bool:
        """Whether any hours fall from a *first* day to one *after*."""
        first, after = max(first, self.first), min(after, self.after)
        if first >= after:
            return False
        return bool(self.weekend or (self.weekday and weekdays(first, after)))


class Run(NamedTuple):
    """Weeks in a row with work.

    Attributes:
        since: the first day, a Monday or the first day that is looked at.
        until: the day after the last one.
        hours: the hours that count in it.
    """

    since: date
    until: date
    hours: Fraction


class Timeline:
    """The hours of some jobs together, at most 30 a week, between any two days.

    Time is cut where the hours of a day change: from one cut to the next each week is like the one
    before. Whether the jobs count is not asked.
    """

    def __init__(self, spans: Iterable[Span], unknown: Iterable[Stretch] = ()) -> None:
        """Add up the hours of some *spans*; on *unknown* weekdays full-time work has none."""
        spans = list(spans)
        self._hour = lcm(*(rate.denominator for span in spans for rate in span[2:]))
        self._most = FULL_TIME * self._hour
        changes: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        for span in spans:
            weekday, weekend = (int(rate * self._hour) for rate in span[2:])
            for day, sign in ((span.first, 1), (span.after, -1)):
                changes[day][span.is_full_time] += sign * weekday
                changes[day][2] += sign * weekend
        for stretch in unknown:
            for day, sign in zip(stretch, (1, -1), strict=True):
                changes[day][3] += sign
        self._cuts = sorted(changes)
        self._rates = []
        part_time, full_time, weekend, contradicted = 0, 0, 0, 0
        for cut in self._cuts:
            change = changes[cut]
            part_time += change[False]
            full_time += change[True]
            weekend += change[2]
            contradicted += change[3]
            self._rates.append((part_time + (0 if contradicted else full_time), weekend))
        lengths = pairwise(self._cuts)
        self._worked = list(
            accumulate(
                (_units(rates, *cuts) for rates, cuts in zip(self._rates, lengths, strict=False)),
                initial=0,
            )
        )
        self._weeks = sorted(
            {week for cut in self._cuts for week in (monday(cut), next_monday(cut))}
        )
        self._weekly = [self._within_week(week, week + WEEK) for week in self._weeks]
        self._totals = list(
            accumulate(
                (
                    weekly * (after - week) // WEEK
                    for weekly, (week, after) in zip(
                        self._weekly, pairwise(self._weeks), strict=False
                    )
                ),
                initial=0,
            )
        )

    def hours(self, since: date, until: date) -> Fraction:
        """The hours that count from the day *since* to the day before *until*."""
        return Fraction(self._between(since.toordinal(), until.toordinal()), self._hour)

    def of_week(self, week: int) -> Fraction:
        """The hours that count in the week of a Monday, as by `datetime.date.toordinal`."""
        return Fraction(self._within_week(week, week + WEEK), self._hour)

    def rate(self, since: date, until: date) -> Fraction | None:
        """The hours that count in each week from one day to another; None: they change."""
        first, after = since.toordinal(), until.toordinal()
        if bisect_right(self._cuts, first) != bisect_right(self._cuts, after - 1):
            return None
        weekday, weekend = self._rates_on(first)
        units = WEEKDAYS * weekday + (WEEK - WEEKDAYS) * weekend
        return Fraction(min(units, self._most), self._hour)

    def runs(self, since: date, until: date, *, full_time: bool = False) -> list[Run]:
        """The longest rows of weeks that have any work each, between two days, oldest first.

        A weekend, a holiday or a single day of leave does not end a row; a week without work does:
        our reading of *no gaps in employment*.

        Args:
            since: the first day that is looked at.
            until: the day after the last one.
            full_time: whether the hours must come to 30 in each week but the first and the last.
        """
        blocks = list(self._blocks(since.toordinal(), until.toordinal()))
        found = []
        for works, places in groupby(
            range(len(blocks)),
            key=lambda place: blocks[place][2] >= (self._most if full_time else 1),
        ):
            if works:
                row = list(places)
                first, after = blocks[row[0]][0], blocks[row[-1]][1]
                if full_time and row[0] > 0 and blocks[row[0] - 1][2]:
                    first = max(blocks[row[0] - 1][0], first - WEEK)
                if full_time and row[-1] + 1 < len(blocks) and blocks[row[-1] + 1][2]:
                    after = min(blocks[row[-1] + 1][1], after + WEEK)
                hours = Fraction(self._between(first, after), self._hour)
                found.append(Run(date.fromordinal(first), date.fromordinal(after), hours))
        return found

    def first_day(
        self, hours: Fraction | int, *, since: date, years: int, reached: bool = True
    ) -> date | None:
        """The first day from *since* on before which the *years* hold some *hours*; None: never.

        Args:
            hours: how many.
            since: the first day that it may be.
            years: the length of the window that ends the day before.
            reached: False to look for the first day on which they no longer do.

        Neither days nor weeks are tried one by one: between the days on which the work or the
        calendar bends, the hours of a window grow or shrink by the same from week to week.
        """
        wanted = ceil(hours * self._hour)
        for day, bend in pairwise(self._bends(since, years)):
            # All windows between two days lie within the one and contain the other.
            widest = self._between(window_start(day, years).toordinal(), bend.toordinal() - 1)
            least = self._between(window_start(bend, years).toordinal(), day.toordinal())
            if (widest >= wanted) if reached else (least < wanted):
                found = self._first_day_between(day, bend, wanted, years, reached=reached)
                if found is not None:
                    return found
        return None

    def _first_day_between(
        self, day: date, bend: date, wanted: int, years: int, *, reached: bool
    ) -> date | None:
        """The same, of the days from one bend to the day before the next."""
        sign, goal = (1, wanted) if reached else (-1, 1 - wanted)

        def held(later: int) -> int:
            that = day + timedelta(days=later)
            start = window_start(that, years)
            return sign * self._between(start.toordinal(), that.toordinal())

        days = (bend - day).days
        first_week = [held(later) for later in range(min(WEEK, days))]
        weeks = 0
        if days > WEEK and max(first_week) < goal:
            growth = held(WEEK) - first_week[0]
            if growth <= 0:
                return None
            weeks = -((max(first_week) - goal) // growth)
        for later in range(WEEK * weeks, min(WEEK * (weeks + 1), days)):
            if held(later) >= goal:
                return day + timedelta(days=later)
        return None

    def _bends(self, since: date, years: int) -> list[date]:
        """The days from *since* on between which each week is like the one before in a window.

        A window moves unevenly about 29 February. As eight years may pass without one, so many must
        be tried after the last change has left the window.
        """
        weeks = [date.fromordinal(week) for week in self._weeks if week <= date.max.toordinal()]
        last = min(max([since, *weeks]).year + years + LEAP_YEARS_APART, MAXYEAR)
        marches = [date(year, 3, 1) for year in range(since.year, last + 1)]
        bends = {since, *weeks, *marches, *(march - timedelta(days=1) for march in marches)}
        bends |= {anniversary(week, years) for week in weeks}
        return sorted(day for day in bends if day >= since)

    def _blocks(self, first: int, after: int) -> Iterator[tuple[int, int, int]]:
        """Weeks in a row that are alike, and what a week of them has; weeks at the edges are cut."""
        inner = (week for week in self._weeks if first < week < after)
        edges = {first, min(next_monday(first), after), *inner, max(monday(after), first), after}
        for start, end in pairwise(sorted(edges)):
            yield start, end, self._within_week(start, min(next_monday(start + 1), end))

    def _between(self, first: int, after: int) -> int:
        """What counts from a *first* day to one *after*, in units."""
        start, end = next_monday(first), monday(after)
        if start > end:
            return self._within_week(first, after)
        return (
            self._within_week(first, start)
            + self._before_week(end)
            - self._before_week(start)
            + self._within_week(end, after)
        )

    def _before_week(self, week: int) -> int:
        """What counts before a Monday, in units."""
        place = bisect_right(self._weeks, week) - 1
        if place < 0:
            return 0
        weeks = (week - self._weeks[place]) // WEEK
        return self._totals[place] + self._weekly[place] * weeks

    def _within_week(self, first: int, after: int) -> int:
        """What counts of some days of one week, in units; none if there are no days."""
        return max(0, min(self._before_day(after) - self._before_day(first), self._most))

    def _before_day(self, day: int) -> int:
        """What is worked before a day, in units, whether it counts or not."""
        place = bisect_right(self._cuts, day) - 1
        if place < 0:
            return 0
        return self._worked[place] + _units(self._rates[place], self._cuts[place], day)

    def _rates_on(self, day: int) -> tuple[int, int]:
        place = bisect_right(self._cuts, day) - 1
        return self._rates[place] if place >= 0 else (0, 0)


def _units(rates: tuple[int, int], first: int, after: int) -> int:
    """What some days have at the rates of a weekday and of a day of the weekend."""
    worked = weekdays(first, after)
    return rates[0] * worked + rates[1] * (after - first - worked)


def breaks(runs: Sequence[Run]) -> list[tuple[date, date]]:
    """The first and the last day of the weeks without work between each two *runs*."""
    day = timedelta(days=1)
    return [(one.until, other.since - day) for one, other in pairwise(runs)]


def first_day(
    counting: Callable[[date], Timeline],
    hours: Fraction | int,
    *,
    since: date,
    years: int,
    law_changes: Sequence[date],
    reached: bool = True,
) -> date | None:
    """The first day on which the *years* before it hold some *hours*; None: never.

    Jobs that have no end go on.

    Args:
        counting: the hours that count by the law of a day.
        hours: how many.
        since: the first day that it may be.
        years: the length of the window.
        law_changes: the days on which what counts changes, in order.
        reached: False to look for the first day on which they are no longer held.
    """
    changes = (day for day in law_changes if day > since)
    for day, change in pairwise((since, *changes, date.max)):
        found = counting(day).first_day(hours, since=day, years=years, reached=reached)
        if found is not None and found < change:
            return found
    return None
