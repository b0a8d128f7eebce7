# SPDX-License-Identifier: MIT
"""Hours of work by the week: how many count between two days, and when there are enough of them.

A year of work is 1,560 hours, 30 hours a week for 52 weeks; hours above 30 a week never count, all
jobs of a week taken together (MI s. 15(5), (6); IRPR s. 73(1)). A week is Monday to Sunday, and
days outside a window give none. All is exact: hours are whole numbers of a unit that divides them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import isleap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import accumulate, groupby, pairwise
from math import ceil, lcm
from operator import add, mul
from typing import NamedTuple

import attrs

from ..calendar import (
    WEEK,
    WEEKDAYS,
    WEEKDAYS_AMONG,
    WEEKEND,
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
Rates = tuple[int, int]
"""The hours of a weekday and of a day of the weekend, in units."""

BEGINNING = date.min.toordinal()
FEWEST_WEEKS, MOST_WEEKS = 52, 54
"""How many weeks there are in a year at least, and how many a year touches at most."""
LEAP_YEARS_APART = 8
"""The most years that may pass without a 29 February."""


def completed(hours: Fraction | int) -> int:
    """Whole years of experience completed in some *hours*: 1,560 hours are a year."""
    return hours // HOURS_A_YEAR


class Span(NamedTuple):
    """Days in a row of one job, on which so many hours fall evenly on each so many days.

    Attributes:
        first: the first day, as by `datetime.date.toordinal`.
        after: the first day after the last one.
        hours: the hours of some days.
        days: how many days these are.
        weekends: whether hours fall on Saturdays and Sundays too.
    """

    first: int
    after: int
    hours: int | Fraction
    days: int = WEEKDAYS
    weekends: bool = False

    @property
    def is_full_time(self) -> bool:
        """Whether weekdays with these hours come to 30 a week."""
        hours = self.hours
        return WEEKDAYS * hours.numerator >= FULL_TIME * self.days * hours.denominator

    def clipped(self, stretches: Iterable[Stretch]) -> Iterator[Span]:
        """The same hours on some days of these alone."""
        return (self._replace(first=first, after=after) for first, after in stretches)

    def has_hours(self, first: int, after: int) -> bool:
        """Whether any hours fall from a *first* day to one *after*."""
        start, end = max(first, self.first), min(after, self.after)
        if start >= end or not self.hours:
            return False
        return self.weekends or end - start > WEEKEND or weekdays(start, end) > 0


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

    Time is cut where the hours of a day change: from one cut to the next, each week is like the one
    before. Whether the jobs count is not asked.
    """

    def __init__(self, spans: Iterable[Span], unknown: Iterable[Stretch] = ()) -> None:
        """Add up the hours of some *spans*; on *unknown* weekdays full-time work has none."""
        spans = list(spans)
        self._hour = lcm(*{span.hours.denominator * span.days for span in spans})
        self._most = FULL_TIME * self._hour
        rates = {BEGINNING: (0, 0)} | dict(_rates(spans, unknown, self._hour))
        self._cuts, self._rates = list(rates), list(rates.values())
        weeks = _weeks(self._cuts, self._rates)
        self._weeks = list(weeks)
        self._weekly = [min(units, self._most) for units in weeks.values()]
        lengths = ((after - week) // WEEK for week, after in pairwise(self._weeks))
        self._totals: list[int] = list(accumulate(map(mul, self._weekly, lengths), initial=0))

    def hours(self, since: date, until: date) -> Fraction:
        """The hours that count from the day *since* to the day before *until*."""
        return Fraction(self.units(since.toordinal(), until.toordinal()), self._hour)

    def of_week(self, week: int) -> Fraction:
        """The hours that count in the week of a Monday, as by `datetime.date.toordinal`."""
        return Fraction(self._within_week(week, week + WEEK), self._hour)

    def rate(self, since: date, until: date) -> Fraction | None:
        """The hours that count in each week from one day to another; None: they change."""
        first, after = since.toordinal(), until.toordinal()
        place = bisect_right(self._cuts, first)
        if place != bisect_left(self._cuts, after):
            return None
        units = _units(self._rates[place - 1], 0, WEEK)
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
        start, end = since.toordinal(), until.toordinal()
        enough = self._most if full_time else 1
        found = []
        for works, row in groupby(self._blocks(start, end), key=lambda block: block[2] >= enough):
            if works:
                blocks = list(row)
                first, after = blocks[0][0], blocks[-1][1]
                if full_time:
                    first, after = self._widened(first, after, start, end)
                hours = Fraction(self.units(first, after), self._hour)
                found.append(Run(date.fromordinal(first), date.fromordinal(after), hours))
        return found

    def first_day(
        self, hours: Fraction | int, *, since: date, years: int, reached: bool
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
        search = _Search(self, wanted, years, reached=reached)
        if search.ends_on(since):
            return since
        found = (search.first_day(*days) for days in pairwise(self._bends(since, years, wanted)))
        return next((day for day in found if day is not None), None)

    def _bends(self, since: date, years: int, wanted: int) -> list[date]:
        """The days from *since* on between which each week is like the one before in a window.

        A window moves unevenly where 29 February is passed by one of its ends alone. Once the last
        change has left the window, all windows hold nearly the same: where that is clearly enough,
        or too little, the first of them tells, so that a year is plenty. Otherwise so many years
        must be tried as may pass without a 29 February.
        """
        # The end of the calendar, to which a job goes on that has no end, is no change.
        end = monday(date.max.toordinal())
        weeks = [date.fromordinal(week) for week in self._weeks if week < end]
        settled = max(since, anniversary(weeks[-1], years))
        is_clear = self._is_clear(self._weekly[len(weeks) - 1], years, wanted)
        last = anniversary(settled, 1 if is_clear else LEAP_YEARS_APART)
        marches = [
            date(year, 3, 1)
            for year in range(since.year, last.year + 1)
            if isleap(year) or isleap(year - years)
        ]
        bends = {since, last, *weeks, *marches, *(march - timedelta(days=1) for march in marches)}
        bends |= {anniversary(week, years) for week in weeks}
        return sorted(day for day in bends if since <= day <= last)

    @staticmethod
    def _is_clear(weekly: int, years: int, wanted: int) -> bool:
        """Whether weeks that are all alike make each window hold so many units, or make none.

        Seven days in a row hold what a week does, or more where they are of two weeks.
        """
        yearly = weekly * years
        return yearly * FEWEST_WEEKS >= wanted or yearly * MOST_WEEKS < wanted

    def _blocks(self, first: int, after: int) -> Iterator[tuple[int, int, int]]:
        """Weeks in a row that are alike, and what each has; those at the edges may be cut."""
        inner = self._weeks[bisect_left(self._weeks, first) : bisect_left(self._weeks, after)]
        edges = {first, min(next_monday(first), after), *inner, max(monday(after), first), after}
        for start, end in pairwise(sorted(edges)):
            yield start, end, self._within_week(start, min(start + WEEK, end))

    def _widened(self, first: int, after: int, start: int, end: int) -> Stretch:
        """A row of weeks with the week on either side of it, from a start to an end, if worked."""
        before, later = max(first - WEEK, start), min(after + WEEK, end)
        return (
            before if self._within_week(before, first) else first,
            later if self._within_week(after, later) else after,
        )

    def units(self, first: int, after: int) -> int:
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
        weeks = (week - self._weeks[place]) // WEEK
        return self._totals[place] + self._weekly[place] * weeks

    def _within_week(self, first: int, after: int) -> int:
        """What counts of some days of one week, in units; none if there are no days."""
        if first >= after:
            return 0
        start, end = bisect_right(self._cuts, first), bisect_left(self._cuts, after)
        week = monday(first)
        if start == end:  # the hours of a day do not change in between, as in most weeks
            return min(_units(self._rates[start - 1], first - week, after - week), self._most)
        days = [day - week for day in (first, *self._cuts[start:end], after)]
        units = map(_units, self._rates[start - 1 : end], days, days[1:])
        return min(sum(units), self._most)


def _rates(
    spans: Iterable[Span], unknown: Iterable[Stretch], hour: int
) -> Iterator[tuple[int, Rates]]:
    """Each day on which the hours of a day change, and what they are from it on, in units."""
    part_time, full_time, weekend, contradicted = range(4)
    changes: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for span in spans:
        kind = full_time if span.is_full_time else part_time
        units = span.hours.numerator * (hour // (span.hours.denominator * span.days))
        changes[span.first][kind] += units
        changes[span.after][kind] -= units
        if span.weekends:
            changes[span.first][weekend] += units
            changes[span.after][weekend] -= units
    for first, after in unknown:
        changes[first][contradicted] += 1
        changes[after][contradicted] -= 1
    held = [0, 0, 0, 0]
    for cut in sorted(changes):
        held = list(map(add, held, changes[cut]))
        known = 0 if held[contradicted] else held[full_time]
        yield cut, (held[part_time] + known, held[weekend])


def _weeks(cuts: Sequence[int], rates: Iterable[Rates]) -> dict[int, int]:
    """Each Monday from which weeks are alike, in order, and what each of them has, in units."""
    weeks: defaultdict[int, int] = defaultdict(int)
    for (first, after), rate in zip(pairwise(cuts), rates, strict=False):
        gone, begun = (first - 1) % WEEK, (after - 1) % WEEK
        start, end = first - gone, after - begun
        if start == end:
            weeks[start] += _units(rate, gone, begun)
            continue
        if gone:
            weeks[start] += _units(rate, gone, WEEK)
            start += WEEK
        if start < end:
            weeks[start] = _units(rate, 0, WEEK)
        if begun:
            weeks[end] += _units(rate, 0, begun)
    weeks[next_monday(cuts[-1])] = 0
    return weeks


def _units(rates: Rates, first: int, after: int) -> int:
    """What some days of a week have, in units; Monday is day 0."""
    weekday, weekend = rates
    worked = WEEKDAYS_AMONG[after] - WEEKDAYS_AMONG[first]
    return weekday * worked + weekend * (after - first - worked)


@attrs.frozen
class _Search:
    """A search for the first day on which the years before it hold so many units, or do not."""

    timeline: Timeline
    wanted: int
    years: int
    reached: bool = attrs.field(kw_only=True)

    def ends_on(self, day: date) -> bool:
        """Whether it ends on a *day*: whether that is such a day."""
        return self._held(day) >= self._goal

    @property
    def _goal(self) -> int:
        """How much must be held; where it is lost, less is more."""
        return self.wanted if self.reached else 1 - self.wanted

    def first_day(self, day: date, bend: date) -> date | None:
        """The first one from a *day* to the day before the next *bend*; None: there is none."""
        if not self._may_be_between(day, bend):
            return None
        days, weeks = (bend - day).days, 0
        first_week = [self._held(day + timedelta(later)) for later in range(min(days, WEEK))]
        wait = self._goal - max(first_week)
        if wait > 0:
            growth = self._held(day + timedelta(WEEK)) - first_week[0] if days > WEEK else 0
            if growth <= 0:
                return None
            weeks = -(-wait // growth)
        rest = (day + timedelta(later) for later in range(WEEK * weeks, days))
        return next(filter(self.ends_on, rest), None)

    def _held(self, day: date) -> int:
        """What the years before a *day* hold; where it is lost, less is more."""
        units = self.timeline.units(window_start(day, self.years).toordinal(), day.toordinal())
        return units if self.reached else -units

    def _may_be_between(self, day: date, bend: date) -> bool:
        """Whether it may be: all windows of these days lie within one, and contain another."""
        first, last = (window_start(one, self.years).toordinal() for one in (day, bend))
        if self.reached:
            return self.timeline.units(first, bend.toordinal() - 1) >= self.wanted
        return self.timeline.units(last, day.toordinal()) < self.wanted


def breaks(runs: Sequence[Run]) -> list[tuple[date, date]]:
    """The first and the last day of the weeks without work between each two *runs*."""
    day = timedelta(days=1)
    return [(one.until, other.since - day) for one, other in pairwise(runs)]
