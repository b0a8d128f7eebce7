# SPDX-License-Identifier: MIT
"""Work experience: from jobs to hours, exactly, and from hours to whole years completed.

A year of work is 1,560 hours, 30 hours a week for 52 weeks; hours above 30 a week never count, all
jobs of a week taken together (MI s. 15(5), (6); IRPR s. 73(1)). Part of a week counts by the day,
each day a seventh of the weekly hours, so that it does not matter on which day a week begins: 364
days at 30 hours a week are exactly one year. Work in Canada and work abroad are held to 30 hours
each on its own. Points are for the ten years before the day that is scored, which does not itself
count.

The day that is scored also decides what counts (our reading where the older wording was not seen).
The same conditions are taken to hold for a spouse or partner (MI s. 19).
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import MAXYEAR, date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise
from math import ceil, lcm
from typing import Annotated

import attrs

from ...checked import Checked, Kind
from ...errors import repr_of
from ...facts import Day
from ...text import Text
from .. import checks, noc
from ..calendar import anniversary, window_start
from ..explanation import Fact, number, sentence

HOURS_A_YEAR = 1560
FULL_TIME = 30
"""Hours a week that are full-time work, and the most that count."""
DAYS_A_WEEK = 7
HOURS_IN_A_WEEK = 168
WINDOW = 10
"""Years before the day that is scored within which work has points (MI ss. 15, 19, 25)."""

PART_TIME_SINCE = date(2015, 5, 30)
"""The first day on which the equivalent in part-time work counted."""
PHYSICIANS = frozenset({"31100", "31101", "31102"})
"""Unit groups whose publicly funded medical services count without an employer (MI 2023-1)."""
PHYSICIANS_SINCE = date(2023, 4, 25)
LAW_CHANGES = (PART_TIME_SINCE, noc.NOC_2021_SINCE, PHYSICIANS_SINCE)
"""The days on which what counts as work changed, in order."""

DECIMALS = 9
"""The most decimals in which hours are given: nobody is paid for less than 10**-9 of an hour."""

HOURS = Kind(
    f"hours a week above 0 and up to {HOURS_IN_A_WEEK}, exactly: an int, a float that is a whole"
    f" number of quarters (37.5), a Decimal of up to {DECIMALS} decimals, or a Fraction whose"
    f" denominator is not above 10**{DECIMALS}",
    (int, float, Fraction, Decimal),
)

NOT_SKILLED = Text(
    "the occupation is not skilled by the classification that the law reads on this day",
    "la profession n’est pas spécialisée selon la classification que la loi retient ce jour-là",
)
UNPAID = Text(
    "work counts only for wages or commission",
    "seul compte le travail rémunéré par un salaire ou une commission",
)
OTHER_DUTIES = Text(
    "the lead statement and main duties of the occupation were not performed",
    "les tâches de l’énoncé principal et les fonctions principales de la profession n’ont pas été"
    " exercées",
)
SELF_EMPLOYED = Text(
    "self-employment in Canada does not count, but for publicly funded medical services (unit"
    f" groups 31100, 31101, 31102 of the NOC 2021) on days from {PHYSICIANS_SINCE}",
    "le travail autonome au Canada ne compte pas, sauf pour les services médicaux financés par"
    " l’État (groupes de base 31100, 31101, 31102 de la CNP 2021), pour les jours évalués à"
    f" compter du {PHYSICIANS_SINCE}",
)
UNAUTHORISED = Text(
    "work in Canada without authorisation does not count",
    "le travail non autorisé au Canada ne compte pas",
)
NO_STATUS = Text(
    "work in Canada without temporary resident status does not count",
    "le travail au Canada sans statut de résident temporaire ne compte pas",
)
STUDENT = Text(
    "work in Canada during full-time study does not count",
    "le travail au Canada pendant des études à temps plein ne compte pas",
)
PART_TIME = Text(
    f"part-time work in Canada counts only on days from {PART_TIME_SINCE}",
    "le travail à temps partiel au Canada ne compte que pour les jours évalués à compter du"
    f" {PART_TIME_SINCE}",
)
PHYSICIAN = Text(
    f"publicly funded medical services count without an employer on days from {PHYSICIANS_SINCE}"
    " (MI 2023-1), earlier ones too: our reading",
    "les services médicaux financés par l’État comptent, même sans employeur, pour les jours"
    f" évalués à compter du {PHYSICIANS_SINCE} (IM 2023-1), même s’ils sont antérieurs\u00a0: notre"
    " interprétation",
)
PHYSICIAN_OF_2016 = Text(
    "whether it is one of those unit groups only a code of the NOC 2021 tells: give that",
    "seul un code de la CNP 2021 dit s’il s’agit d’un de ces groupes de base\u00a0: indiquez-le",
)
ALL_OCCUPATIONS = Text(
    "all skilled occupations abroad are taken together: our reading",
    "toutes les professions spécialisées exercées à l’étranger sont prises ensemble\u00a0: notre"
    " interprétation",
)


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

    def problems(self) -> list[str]:
        """A sentence for each mistake."""
        problems = super().problems()
        problems += checks.order("start", self.start, "end", self.end)
        return problems

    @property
    def days(self) -> Text:
        """From when to when it lasts."""
        return _days(self.start, self.end)


@attrs.frozen(kw_only=True)
class Job(Checked):
    """A job, in one occupation and one country, at the same hours and under the same conditions.

    What is said of a job holds for all of it: where it changes, there are two jobs.

    Args:
        noc: the code of the occupation, of the NOC 2021 (five digits) or of the NOC 2016 (four);
            each is accepted for work of any date.
        start: the first day of work.
        end: the last day of work, which counts; None: the job goes on.
        hours_per_week: paid hours a week, held exactly: an `int`, a `fractions.Fraction`, a
            `decimal.Decimal`, or a `float` that is a whole number of quarters; above 0 and up to
            168.
        country: where the person was while working, by ISO 3166 alpha-2; "CA" is Canada. Work for a
            Canadian employer from abroad is work abroad.
        self_employed: whether the person worked on their own account.
        authorised: whether the work was authorised; matters in Canada.
        temporary_resident: whether the person had temporary resident status; matters in Canada.
        full_time_student: whether the person studied full time meanwhile; matters in Canada.
        paid: whether wages were paid or commission was earned.
        publicly_funded: whether a physician provided publicly funded medical services: then
            self-employment counts, on days scored from 2023-04-25.
        unpaid_leave: periods of unpaid leave within the job.
        duties: whether the person performed the lead statement of the occupation and a substantial
            number of its main duties, all essential ones included; None: not stated.

    Raises:
        InvalidError: a field is of a wrong type or out of its range, the code of the occupation is
            unknown, or days are out of order; all mistakes are listed.
    """

    noc: str
    start: date
    end: Day = None
    hours_per_week: Annotated[int | float | Fraction | Decimal, HOURS]
    country: str = checks.CANADA
    self_employed: bool = False
    authorised: bool = True
    temporary_resident: bool = True
    full_time_student: bool = False
    paid: bool = True
    publicly_funded: bool = False
    unpaid_leave: tuple[Leave, ...] = ()
    duties: bool | None = None

    def problems(self) -> list[str]:
        """A sentence for each mistake."""
        problems = super().problems()
        problems += checks.occupation(self.noc)
        problems += checks.order("start", self.start, "end", self.end)
        problems += checks.country(self.country)
        problems += checks.members("unpaid_leave", self.unpaid_leave, Leave)
        if type(self.hours_per_week) in HOURS.types and not _is_exact(self.hours_per_week):
            problems.append(f"hours_per_week is {HOURS.says}, not {repr_of(self.hours_per_week)}")
        return problems or [
            f"unpaid_leave[{place}] is within the job, {self.days.en}, not {leave.days.en}"
            for place, leave in enumerate(self.unpaid_leave)
            if not self.start <= leave.start <= (leave.end or self.last) <= self.last
        ]

    @property
    def in_canada(self) -> bool:
        """Whether the work was done in Canada."""
        return self.country == checks.CANADA

    @property
    def last(self) -> date:
        """The last day of work; of a job that goes on, the last day of the calendar."""
        return self.end or date.max

    @property
    def label(self) -> Text:
        """What the job is called: its occupation, its country, its days and its hours."""
        weekly, title = self.hours_per_week, noc.title(self.noc)
        hours = f"{weekly:g}" if isinstance(weekly, float) else str(weekly)
        occupation = f"{self.noc} {title}" if title else self.noc
        return Text(
            f"{occupation}, {self.country}, {self.days.en}, {hours} hours a week",
            f"CNP {self.noc}, {self.country}, {self.days.fr},"
            f" {hours.replace('.', ',')} heures par semaine",
        )

    @property
    def days(self) -> Text:
        """From when to when it lasts."""
        return _days(self.start, self.end)

    def bars(self, on: date) -> tuple[Text, ...]:
        """Why the work does not count by the law of the day *on*; empty: it counts.

        Sources: MI s. 15(3), (5), (7); IRPR ss. 73(2), 87.1(3). Abroad, self-employment, status and
        study do not matter (MI s. 25).

        Raises:
            InvalidError: *on* is not a `datetime.date`.
        """
        skilled = noc.is_skilled(self.noc, on)
        exempt = self.publicly_funded and self.noc in PHYSICIANS and on >= PHYSICIANS_SINCE
        anywhere = (
            (NOT_SKILLED, not skilled),
            (UNPAID, not self.paid),
            (OTHER_DUTIES, self.duties is False),
        )
        in_canada = (
            (SELF_EMPLOYED, self.self_employed and not exempt),
            (UNAUTHORISED, not self.authorised),
            (NO_STATUS, not self.temporary_resident),
            (STUDENT, self.full_time_student),
            (PART_TIME, self.hours_per_week < FULL_TIME and on < PART_TIME_SINCE),
        )
        tried = anywhere + in_canada if self.in_canada else anywhere
        return tuple(bar for bar, holds in tried if holds)

    def paid_days(self) -> Iterator[tuple[int, int]]:
        """The periods of the job but for leave: the first day of each, and the first day after it.

        Days are counted as by `datetime.date.toordinal`.
        """
        first = self.start.toordinal()
        for leave in sorted(self.unpaid_leave, key=lambda leave: leave.start):
            yield first, max(first, leave.start.toordinal())
            first = max(first, (leave.end or self.last).toordinal() + 1)
        yield first, self.last.toordinal() + 1


def _days(start: date, end: date | None) -> Text:
    if end is None:
        return Text(f"since {start}", f"depuis le {start}")
    return Text(f"{start} to {end}", f"du {start} au {end}")


def _is_exact(hours: float | Fraction | Decimal) -> bool:
    if isinstance(hours, float) and not (4 * hours).is_integer():
        return False
    if isinstance(hours, Fraction) and hours.denominator > 10**DECIMALS:
        return False
    if isinstance(hours, Decimal):
        exponent = hours.as_tuple().exponent
        if isinstance(exponent, str) or exponent < -DECIMALS:  # a text: not a finite number
            return False
    return 0 < hours <= HOURS_IN_A_WEEK


class Timeline:
    """The hours of some jobs together, at most 30 a week, between any two days, exactly.

    Time is cut where a job or a leave begins or ends: from one cut to the next each day has the
    same hours. Whether the jobs count is not asked: see `counting`.
    """

    def __init__(self, jobs: Iterable[Job]) -> None:
        weekly = [(job, Fraction(job.hours_per_week)) for job in jobs]
        # In whole numbers, an hour is so many units: a seventh of what divides all weekly hours.
        whole = lcm(*(hours.denominator for _, hours in weekly))
        self._hour = DAYS_A_WEEK * whole
        changes: defaultdict[int, int] = defaultdict(int)
        for job, hours in weekly:
            for first, after in job.paid_days():
                changes[first] += int(hours * whole)
                changes[after] -= int(hours * whole)
        self._cuts = sorted(changes)
        rates = accumulate(changes[cut] for cut in self._cuts)
        self._rates = [min(rate, FULL_TIME * whole) for rate in rates]
        lengths = (after - first for first, after in pairwise(self._cuts))
        grown = (rate * days for rate, days in zip(self._rates, lengths, strict=False))
        self._totals = list(accumulate(grown, initial=0))

    def hours(self, since: date, until: date) -> Fraction:
        """The hours from the day *since* to the day before *until*."""
        return Fraction(self._units(until) - self._units(since), self._hour)

    def _units(self, until: date) -> int:
        """What is worked before a day, in units."""
        day = until.toordinal()
        cut = bisect_right(self._cuts, day) - 1
        return 0 if cut < 0 else self._totals[cut] + self._rates[cut] * (day - self._cuts[cut])

    def first_day(
        self, hours: Fraction | int, *, since: date, years: int, reached: bool
    ) -> date | None:
        """The first day from *since* on before which the *years* hold some *hours*; None: never.

        Args:
            hours: how many.
            since: the first day that it may be.
            years: the length of the window that ends the day before.
            reached: False to look for the first day on which they no longer do.

        Days are not tried one by one: between the days on which the work or the calendar bends, the
        hours in the window grow or shrink by the same each day.
        """
        wanted = ceil(hours * self._hour)
        sign, goal = (1, wanted) if reached else (-1, 1 - wanted)

        def held(day: date) -> int:
            return sign * (self._units(day) - self._units(window_start(day, years)))

        for day, bend in pairwise(self._bends(since, years)):
            have = held(day)
            if have >= goal:
                return day
            growth = held(day + timedelta(days=1)) - have
            if growth > 0 and (wait := -((have - goal) // growth)) < (bend - day).days:
                return day + timedelta(days=wait)
        return None

    def _bends(self, since: date, years: int) -> list[date]:
        """The days from *since* on between which the hours in a window change evenly.

        A window moves unevenly about 29 February. As eight years may pass without one, so many must
        be tried after the last change has left the window.
        """
        cuts = [date.fromordinal(cut) for cut in self._cuts if cut <= date.max.toordinal()]
        last = min(max([since, *cuts]).year + years + 8, MAXYEAR)
        marches = [date(year, 3, 1) for year in range(since.year, last + 1)]
        bends = {since, *cuts, *marches, *(march - timedelta(days=1) for march in marches)}
        bends |= {anniversary(cut, years) for cut in cuts}
        return sorted(day for day in bends if day >= since)


def counting(jobs: Iterable[Job], on: date, *, in_canada: bool = True) -> list[Job]:
    """The jobs, in Canada or abroad, of which the work counts by the law of the day *on*.

    Raises:
        InvalidError: *on* is not a `datetime.date`.
    """
    return [job for job in jobs if job.in_canada == in_canada and not job.bars(on)]


def occupations(jobs: Iterable[Job], on: date) -> frozenset[str]:
    """The codes of all occupations in which a person has begun to work by the day *on*."""
    return frozenset(job.noc for job in jobs if job.start <= on)


def hours(
    jobs: Iterable[Job], *, since: date, until: date, on: date, in_canada: bool = True
) -> Fraction:
    """The hours of work that count, from the day *since* to the day before *until*, exactly.

    Args:
        jobs: all jobs of one person.
        since: the first day of the window.
        until: the day after the window; a job that goes on counts to the day before.
        on: the day that is scored, by the law of which work counts or not.
        in_canada: whether to count work in Canada or work abroad.

    Raises:
        InvalidError: *on* is not a `datetime.date`.
    """
    return Timeline(counting(jobs, on, in_canada=in_canada)).hours(since, until)


def experience(
    jobs: Iterable[Job], on: date, *, years: int = WINDOW, in_canada: bool = True
) -> Fraction:
    """The hours of work that count within some years before the day that is scored.

    Args:
        jobs: all jobs of one person.
        on: the day that is scored, which does not itself count.
        years: the length of the window: ten years for points.
        in_canada: whether to count work in Canada or work abroad.

    Raises:
        InvalidError: *on* is not a `datetime.date`.
    """
    return hours(jobs, since=window_start(on, years), until=on, on=on, in_canada=in_canada)


def by_occupation(
    jobs: Iterable[Job], on: date, *, years: int = WINDOW, in_canada: bool = True
) -> dict[str, Fraction]:
    """The same as `experience` for each occupation on its own, by its code, in order of first use.

    Raises:
        InvalidError: *on* is not a `datetime.date`.
    """
    groups: defaultdict[str, list[Job]] = defaultdict(list)
    for job in jobs:
        groups[job.noc].append(job)
    return {
        code: experience(group, on, years=years, in_canada=in_canada)
        for code, group in groups.items()
    }


def completed(hours: Fraction) -> int:
    """Whole years of experience completed in some *hours*: 1,560 hours are a year."""
    return hours // HOURS_A_YEAR


def first_day(  # noqa: PLR0913  (a window, what it must hold, and by which law)
    jobs: Collection[Job],
    hours: Fraction | int,
    *,
    since: date,
    years: int,
    reached: bool = True,
    counts: Callable[[Collection[Job], date], list[Job]] = counting,
) -> date | None:
    """The first day on which Canadian `experience` holds some *hours*; None: never.

    Jobs that have no end go on.

    Args:
        jobs: all jobs of one person.
        hours: how many.
        since: the first day that it may be.
        years: the length of the window.
        reached: False to look for the first day on which experience no longer holds them.
        counts: which of the jobs count by the law of a day.

    Raises:
        InvalidError: *since* is not a `datetime.date`.
    """
    changes = (day for day in LAW_CHANGES if day > since)
    for day, change in pairwise((since, *changes, date.max)):
        timeline = Timeline(counts(jobs, day))
        found = timeline.first_day(hours, since=day, years=years, reached=reached)
        if found is not None and found < change:
            return found
    return None


def fact(name: str, jobs: Iterable[Job], on: date, *, in_canada: bool = True) -> Fact:
    """Whole years of experience completed, in Canada or abroad, and the jobs that they came from.

    Args:
        name: that of the fact.
        jobs: all jobs of one person.
        on: the day that is scored.
        in_canada: whether to count work in Canada or work abroad.

    Raises:
        InvalidError: *on* is not a `datetime.date`.
    """
    since = window_start(on, WINDOW)
    counted, because, others = [], [], []
    for job in jobs:
        if job.in_canada == in_canada:
            whys = (*job.bars(on), *_outside(job, since, on))
            told = sentence(job.label, *whys, *_remarks(job, on))
            if whys:
                others.append(told)
            else:
                counted.append(job)
                because.append(told)
    worked = Timeline(counted).hours(since, on)
    years = completed(worked)
    if counted:
        because.insert(0, _sum(int(worked), on))
        because += [] if in_canada else [ALL_OCCUPATIONS]
    return Fact(
        name=name,
        value=years,
        says=number(years),
        because=tuple(because),
        others=tuple(others),
    )


def _outside(job: Job, since: date, on: date) -> Iterator[Text]:
    """Why a job has no hours in the window that begins on a day and ends before another."""
    if job.start >= on:
        yield Text(f"it begins on {on} or later", f"il commence le {on} ou après")
    if job.last < since:
        yield Text(
            f"it ended more than {WINDOW} years before {on}",
            f"il a pris fin plus de {WINDOW} ans avant le {on}",
        )


def _remarks(job: Job, on: date) -> Iterator[Text]:
    """What must be said of a job, whether it counts or not."""
    yield from noc.remarks(job.noc, on)
    if job.self_employed and job.in_canada:
        if SELF_EMPLOYED not in job.bars(on):
            yield PHYSICIAN
        elif job.publicly_funded and noc.teer(job.noc) is None:
            yield PHYSICIAN_OF_2016


def _sum(hours: int, on: date) -> Text:
    told, year = number(hours), number(HOURS_A_YEAR)
    return Text(
        f"{told.en} hours in the {WINDOW} years before {on}, of all jobs together at most"
        f" {FULL_TIME} a week; {year.en} are one year",
        f"{told.fr} heures dans les {WINDOW} ans avant le {on}, pour tous les emplois ensemble au"
        f" plus {FULL_TIME} par semaine\u00a0; {year.fr} font une année",
    )
