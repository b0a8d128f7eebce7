# SPDX-License-Identifier: MIT
"""A job: what is stated of it, when its hours fall, and what keeps it from counting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Annotated

import attrs

from ... import noc
from ...checked import Checked, Kind
from ...errors import Problem
from ...facts import Day
from ...text import Text
from ...worded import Worded, WordedEnum
from .. import checks, countries
from ..calendar import Stretch, check, outside, weekdays, within
from .hours import FULL_TIME, Span

HOURS_IN_A_WEEK = 168
HOURS_IN_A_DAY = 24
DAYS_IN_A_PERIOD = 31
"""The most days of a pay period."""
DECIMALS = 9
"""The most decimals in which hours are given: nobody is paid for less than 10**-9 of an hour."""

PART_TIME_SINCE = date(2015, 5, 30)
"""The first day on which the equivalent in part-time work counted."""
PHYSICIANS = frozenset({"31100", "31101", "31102"})
"""Unit groups whose publicly funded medical services count without an employer (MI 2023-1)."""
PHYSICIANS_SINCE = date(2023, 4, 25)
JUDGED_AT_ONCE = 256
"""Jobs on days for which bars are kept: the classes ask a job dozens of times about one day."""
LAW_CHANGES = (PART_TIME_SINCE, noc.NOC_2021_SINCE, PHYSICIANS_SINCE)
"""The days on which what counts as work changed, in order."""


class Bar(WordedEnum):
    """What keeps work from counting."""

    NOT_SKILLED = "bar.not_skilled"
    """The occupation is not skilled (MI ss. 15(3), 25; IRPR s. 87.1(2)(a))."""
    UNPAID = "bar.unpaid"
    """Neither wages were paid nor commission earned (IRPR s. 73(2))."""
    OTHER_DUTIES = "bar.other_duties"
    """The duties of the occupation were not performed (MI s. 15(3); IRPR s. 87.1(2)(b), (c))."""
    SELF_EMPLOYED = "bar.self_employed"
    """Self-employment in Canada (MI s. 15(7)(b); IRPR s. 87.1(3)(b))."""
    UNAUTHORISED = "bar.unauthorised"
    """Work in Canada without authorisation (IRPR s. 87.1(3)(b))."""
    NO_STATUS = "bar.no_status"
    """Work in Canada without temporary resident status (IRPR s. 87.1(3)(c))."""
    STUDENT = "bar.student"
    """Work in Canada during full-time study (MI s. 15(7)(a); IRPR s. 87.1(3)(a))."""
    FOREIGN_EMPLOYER = "bar.foreign_employer"
    """Work in Canada for an employer abroad: a reading of IRCC, in no text of law that we hold."""
    PART_TIME = "bar.part_time"
    """Part-time work in Canada, on days scored before 2015-05-30."""


@attrs.frozen
class ExactHours(Worded):
    """Hours that are exact, above 0 and up to a *most*."""

    most: int
    code = "expected.exact_hours"


@attrs.frozen
class ExactHoursOrNone(Worded):
    """Hours that are exact, from 0 to a *most*."""

    most: int
    code = "expected.exact_hours_or_none"


@attrs.frozen
class GivenUnless(Worded):
    """Given, as the field that says the same otherwise is not."""

    other: str
    code = "expected.given_unless"


@attrs.frozen
class LeftOutWith(Worded):
    """Left out, as the field that says the same otherwise is given."""

    other: str
    code = "expected.left_out_with"


@attrs.frozen
class UpToDays(Worded):
    """A period of at most so many *days* from a *first* day on."""

    days: int
    first: date
    code = "expected.up_to_days"


@attrs.frozen
class AfterPeriod(Worded):
    """A period that begins after the one before it ends, on *last*."""

    last: date
    code = "expected.after_period"


@attrs.frozen
class Since(Worded):
    """Days from *start* on."""

    start: date
    code = "work.since"


@attrs.frozen
class FromTo(Worded):
    """Days from *start* to *end*, both included."""

    start: date
    end: date
    code = "work.from_to"


@attrs.frozen
class AWeek(Worded):
    """So many *hours* a week."""

    hours: float | Fraction | Decimal
    code = "work.a_week"


@attrs.frozen
class ByPeriod(Worded):
    """So many *hours* in all, by pay periods."""

    hours: Fraction
    code = "work.by_period"


def _days(start: date, end: date | None) -> Worded:
    return Since(start) if end is None else FromTo(start, end)


@attrs.frozen(kw_only=True)
class Leave(Checked):
    """A period of unpaid leave from a job.

    Args:
        start: the first day of leave.
        end: the last day of leave; None: the leave lasts as long as the job.

    Raises:
        InvalidError: a day is no date, or the end is before the start; all mistakes are listed.
    """

    start: date
    end: Day = None

    def problems(self) -> list[Problem]:
        """Each mistake."""
        return [*super().problems(), *checks.order("start", self.start, "end", self.end)]


@attrs.frozen(kw_only=True)
class PayPeriod(Checked):
    """The hours that were paid for some days.

    They are taken to fall evenly on the days from Monday to Friday that are not leave. Of a period
    longer than a week the hours are an average, which overstates where some weeks go above 30.

    Args:
        start: the first day.
        end: the last day; a period has at most 31 days.
        hours: the paid hours, held exactly as those of a `Job`; they may be 0.

    Raises:
        InvalidError: a field is of a wrong type or out of its range, or days are out of order; all
            mistakes are listed.
    """

    start: date
    end: date
    hours: Annotated[
        int | float | Fraction | Decimal,
        Kind(ExactHoursOrNone(DAYS_IN_A_PERIOD * HOURS_IN_A_DAY), (int, float, Fraction, Decimal)),
    ]

    def problems(self) -> list[Problem]:
        """Each mistake."""
        problems = [*super().problems(), *checks.order("start", self.start, "end", self.end)]
        if problems:
            return problems
        if self.length > DAYS_IN_A_PERIOD:
            return [Problem("end", "invalid", UpToDays(DAYS_IN_A_PERIOD, self.start), self.end)]
        most = HOURS_IN_A_DAY * self.length
        if not _is_exact(self.hours) or not 0 <= self.hours <= most:
            return [Problem("hours", "invalid", ExactHoursOrNone(most), self.hours)]
        return []

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1

    def spans(self, paid_days: list[Stretch]) -> Iterator[Span]:
        """When its hours fall, where the days that are no leave are known.

        They fall on its weekdays; where all of these are leave or there are none, on all its days.
        """
        first, after = self.start.toordinal(), self.end.toordinal() + 1
        paid = list(within(paid_days, first, after))
        hours, days = _rational(self.hours), sum(weekdays(*stretch) for stretch in paid)
        if days:
            return Span(first, after, hours, days).clipped(paid)
        return iter((Span(first, after, hours, self.length, weekends=True),))


@attrs.frozen(kw_only=True, cache_hash=True)
class Job(Checked, Worded):
    """A job, in one occupation and one country, under the same conditions.

    What is said of a job holds for all of it: where it changes, there are two jobs. Where hours
    differ from week to week, `pay_periods` say them: an average overstates, as hours above 30 in a
    week never count. Conditions that keep work from counting, and of which nobody states whether
    they held (None), are taken not to have held. Printed, it is what it is called.

    Args:
        noc: the code of the occupation, of the NOC 2021 (five digits) or of the NOC 2016 (four);
            each is accepted for work of any date.
        start: the first day of work.
        end: the last day of work, which counts; None: the job goes on.
        country: where the person was while working, by ISO 3166 alpha-2; "CA" is Canada. Work for a
            Canadian employer from abroad is work abroad.
        hours_per_week: paid hours a week, held exactly: an `int`, a `fractions.Fraction`, a
            `decimal.Decimal`, or a `float` that is a whole number of quarters; above 0 and up to
            168. They are taken to fall evenly on the days from Monday to Friday.
        pay_periods: the paid hours of some periods within the job, none of which overlap, in place
            of `hours_per_week`. Days in none of them have no hours, so that a job that goes on has
            none after the last one.
        self_employed: whether the person worked on their own account; matters in Canada.
        authorised: whether the work was authorised; matters in Canada.
        temporary_resident: whether the person had temporary resident status; matters in Canada.
        full_time_student: whether the person studied full time meanwhile; matters in Canada. None:
            not stated, and then a credential may show it.
        canadian_employer: whether the employer was Canadian; matters in Canada, by a reading of
            IRCC.
        paid: whether wages were paid or commission was earned.
        publicly_funded: whether a physician provided publicly funded medical services: then
            self-employment counts, on days scored from 2023-04-25.
        unpaid_leave: periods of unpaid leave within the job.
        duties: whether the person performed the lead statement of the occupation and a substantial
            number of its main duties, all essential ones included; None: not stated.

    Raises:
        InvalidError: a field is of a wrong type or out of its range, the code of the occupation is
            unknown, days are out of order, or not exactly one of `hours_per_week` and `pay_periods`
            is given; all mistakes are listed.
    """

    noc: Annotated[str, checks.NOC]
    start: date
    end: Day = None
    country: Annotated[str, Kind(checks.CountryCode(), (str,))]
    hours_per_week: Annotated[
        int | float | Fraction | Decimal | None,
        Kind(ExactHours(HOURS_IN_A_WEEK), (int, float, Fraction, Decimal, type(None))),
    ] = None
    pay_periods: tuple[PayPeriod, ...] = ()
    self_employed: bool | None = None
    authorised: bool | None = None
    temporary_resident: bool | None = None
    full_time_student: bool | None = None
    canadian_employer: bool | None = None
    paid: bool = True
    publicly_funded: bool = False
    unpaid_leave: tuple[Leave, ...] = ()
    duties: bool | None = None
    code = "work.job"

    def problems(self) -> list[Problem]:
        """Each mistake."""
        problems = super().problems()
        wrong = {problem.path for problem in problems}
        problems += checks.occupation(self.noc)
        problems += checks.order("start", self.start, "end", self.end)
        problems += checks.country(self.country)
        problems += checks.members("unpaid_leave", self.unpaid_leave, Leave)
        problems += checks.members("pay_periods", self.pay_periods, PayPeriod)
        if wrong.isdisjoint({"hours_per_week", "pay_periods"}):
            problems += self._hours_problems()
        return problems or [*self._outside_problems(), *self._overlap_problems()]

    def _hours_problems(self) -> Iterator[Problem]:
        """Whether the hours are not said, said twice, or not exact."""
        hours = self.hours_per_week
        if hours is None:
            if not self.pay_periods:
                yield Problem("hours_per_week", "missing", GivenUnless("pay_periods"))
        elif self.pay_periods:
            yield Problem("hours_per_week", "invalid", LeftOutWith("pay_periods"), hours)
        elif not (_is_exact(hours) and 0 < hours <= HOURS_IN_A_WEEK):
            yield Problem("hours_per_week", "invalid", ExactHours(HOURS_IN_A_WEEK), hours)

    def _outside_problems(self) -> Iterator[Problem]:
        """Which days of leave and of pay periods are outside the job."""
        job = checks.DayBetween(self.start, self.last)
        for name in ("unpaid_leave", "pay_periods"):
            for place, part in enumerate(getattr(self, name)):
                for field in ("start", "end"):
                    day = getattr(part, field) or self.last
                    if not self.start <= day <= self.last:
                        yield Problem(f"{name}[{place}].{field}", "invalid", job, day)

    def _overlap_problems(self) -> Iterator[Problem]:
        """Which pay periods begin before the one before them has ended."""
        periods = sorted(enumerate(self.pay_periods), key=lambda period: period[1].start)
        for (_, before), (place, period) in pairwise(periods):
            if period.start <= before.end:
                path, after = f"pay_periods[{place}].start", AfterPeriod(before.end)
                yield Problem(path, "invalid", after, period.start)

    @property
    def in_canada(self) -> bool:
        """Whether the work was done in Canada."""
        return self.country == countries.CANADA

    @property
    def last(self) -> date:
        """The last day of work; of a job that goes on, the last day of the calendar."""
        return self.end or date.max

    @property
    def days(self) -> Worded:
        """From when to when it lasts."""
        return _days(self.start, self.end)

    @property
    def title(self) -> Text:
        """What Statistics Canada calls the occupation."""
        return noc.named(self.noc).title

    @property
    def place(self) -> Text:
        """The name of the country."""
        return countries.NAMES[self.country]

    @property
    def pay(self) -> Worded:
        """The hours a week, or those of all pay periods."""
        if self.hours_per_week is not None:
            return AWeek(self.hours_per_week)
        return ByPeriod(sum((Fraction(period.hours) for period in self.pay_periods), Fraction(0)))

    @property
    def unstated(self) -> tuple[str, ...]:
        """The fields on what would keep the work from counting that nobody states."""
        if not self.in_canada:
            return ()
        return tuple([name for name in EXCLUSIONS if getattr(self, name) is None])

    def bars(self, on: date) -> frozenset[Bar]:
        """What the job itself states that keeps it from counting by the law of the day *on*.

        Of work abroad, self-employment, status, employer and study do not matter (MI s. 25). What
        the papers of the person show beside, a `WorkRecord` finds day by day.

        Raises:
            InvalidError: *on* is not a `datetime.date`.
        """
        return _judged(self, check(on))[0]

    def unknown_bars(self, on: date) -> frozenset[Bar]:
        """The bars of which nobody can tell whether they hold by the law of the day *on*.

        The code of the occupation stands for several of the classification of that day, of which
        some are skilled, or physicians, and others are not.

        Raises:
            InvalidError: *on* is not a `datetime.date`.
        """
        return _judged(self, check(on))[1]

    def judged(self, on: date) -> tuple[tuple[Bar, bool | None], ...]:
        """Each bar that may matter, in order, and whether it holds; None: it is unknown.

        Raises:
            InvalidError: *on* is not a `datetime.date`.
        """
        skilled = noc.is_skilled(self.noc, check(on))
        anywhere = (
            (Bar.NOT_SKILLED, None if skilled is None else not skilled),
            (Bar.UNPAID, not self.paid),
            (Bar.OTHER_DUTIES, self.duties is False),
        )
        if not self.in_canada:
            return anywhere
        return (
            *anywhere,
            (Bar.SELF_EMPLOYED, self.self_employed is True and self._is_barred(on)),
            (Bar.UNAUTHORISED, self.authorised is False),
            (Bar.NO_STATUS, self.temporary_resident is False),
            (Bar.STUDENT, self.full_time_student is True),
            (Bar.FOREIGN_EMPLOYER, self.canadian_employer is False),
            (Bar.PART_TIME, on < PART_TIME_SINCE and self._is_part_time),
        )

    def _is_barred(self, on: date) -> bool | None:
        """Whether self-employment keeps the work from counting; None: it is unknown."""
        if not self.publicly_funded or on < PHYSICIANS_SINCE:
            return True
        physician = noc.unanimous(noc.groups_2021(self.noc), PHYSICIANS.__contains__)
        return None if physician is None else not physician

    @property
    def _is_part_time(self) -> bool:
        """Whether the weekly hours are below 30; of pay periods each week tells."""
        return self.hours_per_week is not None and self.hours_per_week < FULL_TIME

    def paid_days(self) -> list[Stretch]:
        """The days of the job but for leave, in order."""
        first, after = self.start.toordinal(), self.last.toordinal() + 1
        if not self.unpaid_leave:
            return [(first, after)]
        leave = (
            (away.start.toordinal(), (away.end or self.last).toordinal() + 1)
            for away in self.unpaid_leave
        )
        return [*within(outside(leave), first, after)]

    def spans(self) -> list[Span]:
        """When the hours of the job fall, in order."""
        paid = self.paid_days()
        if self.hours_per_week is None:
            return [span for period in self.pay_periods for span in period.spans(paid)]
        weekly = _rational(self.hours_per_week)
        return [Span(first, after, weekly) for first, after in paid]


@lru_cache(JUDGED_AT_ONCE)
def _judged(job: Job, on: date) -> tuple[frozenset[Bar], frozenset[Bar]]:
    """The bars that hold for a job on a day, and those of which it is unknown."""
    judged = job.judged(on)
    return (
        frozenset([bar for bar, holds in judged if holds]),
        frozenset([bar for bar, holds in judged if holds is None]),
    )


EXCLUSIONS = (
    "self_employed",
    "authorised",
    "temporary_resident",
    "full_time_student",
    "canadian_employer",
)
"""The fields of a job on what keeps work in Canada from counting, and which may be unstated."""


def _is_exact(hours: float | Fraction | Decimal) -> bool:
    """Whether hours are finite and of as many decimals as are held."""
    match hours:
        case float():
            quarters: float = 4 * hours
            return quarters.is_integer()
        case Fraction():
            finest: int = 10**DECIMALS
            return hours.denominator <= finest
        case Decimal():
            exponent = hours.as_tuple().exponent
            return isinstance(exponent, int) and exponent >= -DECIMALS
        case _:
            return True


def _rational(hours: float | Fraction | Decimal) -> int | Fraction:
    """Hours as they are added up, exactly; most are whole numbers, which are faster."""
    return hours if type(hours) is int else Fraction(hours)
