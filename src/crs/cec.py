# SPDX-License-Identifier: MIT
"""The Canadian experience class, paragraph by paragraph: Regulations, section 87.1.

The day that is assessed is taken as that of the application. The Regulations ask for no job offer,
no education and no funds here. Their words are quoted above each paragraph as consolidated to
2026-06-15; this is not an official version.

>>> from datetime import date
>>> import crs
>>> from crs import cec
>>> profile = crs.Profile(
...     birth_date=date(1995, 6, 1),
...     tests=(
...         crs.CELPIP(
...             reading=9, writing=8, listening=9, speaking=8, result_date=date(2026, 3, 2)
...         ),
...     ),
...     jobs=(
...         crs.Job(
...             noc="21232",
...             start=date(2025, 9, 1),
...             country="CA",
...             hours_per_week=37.5,
...             duties=True,
...         ),
...     ),
...     outside_quebec=True,
... )
>>> cec.is_eligible(profile, date(2026, 10, 1))
True
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

import attrs

from . import noc
from .assessment import (
    Assessment,
    Finding,
    ImmigrationClass,
    Note,
    caveats,
    irpr,
    language,
    require,
    statements,
)
from .assessment.work import Window, duties, labels, not_counted, started_by, tally, without_bars
from .evidence import work
from .evidence.profile import Profile
from .evidence.work import Bar, Job
from .tables import Table
from .text import Text
from .worded import Worded, WordedEnum

YEARS = 3
"""Years before the application within which the work must lie (s. 87.1(2)(a))."""
HOURS = work.HOURS_A_YEAR
"""Hours that are needed: one year."""
THRESHOLD = Table({0: 7, 2: 5})
"""The CLB or NCLC that is needed in each ability, by TEER category (s. 74(1))."""
LEVELS = {"0": 7, "A": 7, "B": 5, "C": 5, "D": 5}
"""The same by skill level, which the law read before the TEER categories."""


def assess(profile: Profile, on: date) -> Assessment:
    """What is found of each requirement of section 87.1 on a day.

    Args:
        profile: what the person can prove. `Profile.outside_quebec` states (1), and `Job.duties`
            states (2)(b) and (c).
        on: the day, taken as that of the application. It does not itself count as work.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    require("profile", profile, Profile)
    case = Case(profile, Window.before(on, YEARS))
    return Assessment(
        immigration_class=ImmigrationClass.CEC,
        as_of=on,
        findings=(
            _intention(case),
            _year_in_canada(case),
            _lead_statement(case),
            _main_duties(case),
            _language(case),
            _several_occupations(case),
            _full_time_study(case),
            _self_employed_or_unauthorized(case),
            _temporary_resident(case),
            _recent_result(case),
        ),
        notes=(
            Note.CEC_NEEDS_NO_OFFER,
            Note.NO_RESTRICTED_OCCUPATION,
            *not_counted(case.within, on, *LEFT_OUT),
        ),
        caveats=caveats(on),
        earliest=case.earliest,
        lost_on=case.lost_on,
    )


def is_eligible(profile: Profile, on: date) -> bool:
    """Whether every requirement of section 87.1 is known to be met on a day.

    What is not known makes it False: ask `assess` what is missing.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    return assess(profile, on).is_met


@attrs.frozen(slots=False)
class Case:
    """One person before one day, as section 87.1 looks at them: each figure is found once."""

    profile: Profile
    window: Window

    @cached_property
    def jobs(self) -> list[Job]:
        """The jobs in Canada that began by the day."""
        return [job for job in started_by(self.profile.jobs, self.on) if job.in_canada]

    @cached_property
    def within(self) -> list[Job]:
        """Those of them that have hours within the three years."""
        return self.window.of(self.jobs)

    @cached_property
    def counted(self) -> list[Job]:
        """Those of them of which the work counts."""
        return counting(self.within, self.on)

    @cached_property
    def hours(self) -> Fraction:
        """The hours that count within the three years."""
        return self.window.hours(self.counted)

    @cached_property
    def by_occupation(self) -> Mapping[str, Fraction]:
        """The same in each occupation."""
        codes = sorted({job.noc for job in self.counted})
        return {code: self._hours_in(code, self.counted) for code in codes}

    @cached_property
    def threshold(self) -> Threshold:
        """The thresholds that may be needed: that of the occupation with most hours decides."""
        sure = [job for job in self.counted if job.duties]
        least = {code: self._hours_in(code, sure) for code in self.by_occupation}
        return _threshold(self.by_occupation, least, self.on)

    @cached_property
    def duties(self) -> tuple[bool | None, tuple[Worded, ...]]:
        """Whether the duties of the occupations were performed, and why that is found."""
        jobs = [job for job in self.within if counts(job, self.on, besides=Bar.OTHER_DUTIES)]
        return duties(jobs, lambda some: self.window.hours(some) >= HOURS)

    @cached_property
    def earliest(self) -> date | None:
        """The first day, of this one and later, before which the jobs hold the year."""
        return work.first_day(self.jobs, HOURS, since=self.on, years=YEARS, counts=counting)

    @cached_property
    def lost_on(self) -> date | None:
        """The first day after it on which they no longer do."""
        if self.earliest is None:
            return None
        return work.first_day(
            self.jobs, HOURS, since=self.earliest, years=YEARS, reached=False, counts=counting
        )

    @property
    def on(self) -> date:
        """The day that is assessed."""
        return self.window.until

    def _hours_in(self, code: str, jobs: Iterable[Job]) -> Fraction:
        return self.window.hours(job for job in jobs if job.noc == code)


def _intention(case: Case) -> Finding:
    """Subsection 87.1(1).

    For the purposes of subsection 12(2) of the Act, the Canadian experience class is prescribed as
    a class of persons who may become permanent residents on the basis of their ability to become
    economically established in Canada, their experience in Canada, and their intention to reside in
    a province other than the Province of Quebec.
    """
    return statements.intention(irpr("87.1(1)"), case.profile.outside_quebec)


def _year_in_canada(case: Case) -> Finding:
    """Paragraph 87.1(2)(a).

    they have acquired in Canada, within the three years before the date on which their application
    for permanent residence is made, at least one year of full-time work experience, or the
    equivalent in part-time work experience, in one or more occupations, other than a restricted
    occupation, that are listed in TEER Category 0, 1, 2 or 3 of the National Occupational
    Classification;
    """
    met = case.hours >= HOURS
    outlook = _kept(case) if met else _reached(case)
    return Finding(
        provision=irpr("87.1(2)(a)"), met=met, reasons=(tally(case.hours, HOURS), outlook)
    )


def _lead_statement(case: Case) -> Finding:
    """Paragraph 87.1(2)(b).

    during that period of employment they performed the actions described in the lead statement for
    the occupation as set out in the occupational descriptions of the National Occupational
    Classification;
    """
    met, reasons = case.duties
    return Finding(provision=irpr("87.1(2)(b)"), met=met, reasons=reasons)


def _main_duties(case: Case) -> Finding:
    """Paragraph 87.1(2)(c).

    during that period of employment they performed a substantial number of the main duties of the
    occupation as set out in the occupational descriptions of the National Occupational
    Classification, including all of the essential duties;
    """
    met, reasons = case.duties
    return Finding(provision=irpr("87.1(2)(c)"), met=met, reasons=reasons)


def _language(case: Case) -> Finding:
    """Paragraph 87.1(2)(d).

    they have had their proficiency in the English or French language evaluated by an organization
    or institution that is designated under subsection 74(3) using a language test that is approved
    under that subsection, the results of which must indicate that the foreign national has met the
    applicable threshold that is fixed by the Minister under subsection 74(1) for each of the four
    language skill areas; and
    """
    return language.reaches(
        irpr("87.1(2)(d)"),
        case.profile.tests,
        case.on,
        *map(language.all_at, case.threshold.levels),
        why=case.threshold.why,
    )


def _several_occupations(case: Case) -> Finding:
    """Paragraph 87.1(2)(e).

    in the case where they have acquired the work experience referred to in paragraph (a) in more
    than one occupation, they meet the threshold for proficiency in the English or French language,
    fixed by the Minister under subsection 74(1), for the occupation in which they have acquired the
    greater amount of work experience in the three years referred to in paragraph (a).
    """
    provision, hours = irpr("87.1(2)(e)"), case.by_occupation
    if len(hours) < 2:  # noqa: PLR2004  (several)
        return Finding(provision=provision, met=True, reasons=(Occupations.NOT_SEVERAL,))
    totals = (OccupationHours(code, held) for code, held in hours.items())
    tied = (Occupations.STRICTER,) if case.threshold.tied else ()
    return Finding(
        provision=provision,
        met=_language(case).met,
        reasons=(*totals, case.threshold.why, *tied),
    )


def _full_time_study(case: Case) -> Finding:
    """Paragraph 87.1(3)(a).

    any period of employment during which the foreign national was engaged in full-time study shall
    not be included in calculating a period of work experience;
    """
    return _excluded(case, "87.1(3)(a)", Bar.STUDENT)


def _self_employed_or_unauthorized(case: Case) -> Finding:
    """Paragraph 87.1(3)(b).

    any period of self-employment or unauthorized work shall not be included in calculating a period
    of work experience; and
    """
    found = _excluded(case, "87.1(3)(b)", Bar.SELF_EMPLOYED, Bar.UNAUTHORISED)
    return attrs.evolve(found, reasons=(*found.reasons, *_physicians(case)))


def _temporary_resident(case: Case) -> Finding:
    """Paragraph 87.1(3)(c).

    the foreign national must have had temporary resident status during their period of work
    experience.
    """
    return _excluded(case, "87.1(3)(c)", Bar.NO_STATUS)


def _recent_result(case: Case) -> Finding:
    """Subsection 3(4) of the Instructions: results of a test count for two years."""
    thresholds = map(language.all_at, case.threshold.levels)
    return language.is_recent(case.profile.tests, case.on, *thresholds)


@attrs.frozen
class LostOn(Worded):
    """The first day on which the year is no longer held, with the present work alone."""

    day: date
    code = "cec.lost_on"


@attrs.frozen
class ReachedOn(Worded):
    """The first day on which the year is held, with the present work alone."""

    day: date
    code = "cec.reached_on"


@attrs.frozen
class ReachedAtRate(Worded):
    """The same, where the hours of each week are alike until then."""

    day: date
    weekly: Fraction
    code = "cec.reached_at_rate"


class Outlook(WordedEnum):
    """What becomes of the year with the present work alone."""

    NOT_LOST = "cec.not_lost"
    NOT_REACHED = "cec.not_reached"


class Occupations(WordedEnum):
    """What is found of several occupations."""

    NOT_SEVERAL = "cec.occupations.not_several"
    STRICTER = "cec.occupations.stricter"


@attrs.frozen
class OccupationHours(Worded):
    """The hours that count in one occupation."""

    occupation: str
    held: Fraction
    code = "cec.occupation_hours"

    @property
    def whole(self) -> int:
        """How many whole hours are held."""
        return int(self.held)


@attrs.frozen
class ThresholdOf(Worded):
    """The threshold, and the occupation that decides on it."""

    level: int
    occupation: str
    code = "cec.threshold_of"


@attrs.frozen
class ThresholdByWork(Worded):
    """The thresholds that may be needed, by work of which not everything is known."""

    levels: tuple[int, ...]
    code = "cec.threshold_by_work"


@attrs.frozen
class ThresholdWithoutWork(Worded):
    """The thresholds that may be needed, as no work counts yet."""

    levels: tuple[int, ...]
    code = "cec.threshold_without_work"


class Threshold(NamedTuple):
    """The thresholds that may be needed.

    Attributes:
        levels: the CLB or NCLC in each ability, lower one first.
        why: where they come from.
        tied: whether several occupations that need another one have as many hours.
    """

    levels: tuple[int, ...]
    why: Worded
    tied: bool = False


@attrs.frozen
class Excluded(Worded):
    """Work that does not count, and whether the year is held without it."""

    jobs: tuple[Job, ...]

    @property
    def labels(self) -> tuple[Text | Worded, ...]:
        """What each job is called."""
        return labels(self.jobs)


@attrs.frozen
class Reached(Excluded):
    """The year is held without it."""

    code = "cec.excluded.reached"


@attrs.frozen
class Needed(Excluded):
    """The year is not held without it, and would be with it."""

    code = "cec.excluded.needed"


@attrs.frozen
class TooLittle(Excluded):
    """The year would not be held with it either."""

    code = "cec.excluded.too_little"


class Exclusion(WordedEnum):
    """What is found of work that does not count, where there is none."""

    NONE = "cec.excluded.none"


@attrs.frozen
class Physicians(Worded):
    """Since when publicly funded medical services count, those provided before included."""

    since: date
    code = "cec.physicians"


LEFT_OUT = (Bar.NOT_SKILLED, Bar.UNPAID, Bar.OTHER_DUTIES)
"""What keeps work from counting beside subsection (3)."""


def counts(job: Job, on: date, *, besides: Bar | None = None) -> bool:
    """Whether work counts by section 87.1 on a day, or would but for one bar.

    Part-time work counts here on any day: it came later to the points alone.
    """
    return job.bars(on) <= {Bar.PART_TIME, besides}


def counting(jobs: Iterable[Job], on: date) -> list[Job]:
    """The jobs in Canada of which the work counts by section 87.1 on a day."""
    return [job for job in jobs if job.in_canada and counts(job, on)]


def threshold_levels(code: str, on: date) -> tuple[int, ...]:
    """The thresholds that an occupation may need by the law of a day, lower one first.

    Raises:
        InvalidError: *code* is of neither classification.
    """
    if on < noc.NOC_2021_SINCE:
        levels = (noc.skill_level(group) for group in noc.sources_2016(code))
        return tuple(sorted({LEVELS[level] for level in levels if level}))
    teers = (noc.teer(group) for group in noc.groups_2021(code))
    return tuple(sorted({THRESHOLD[teer] for teer in teers if teer is not None}))


def _threshold(
    most: Mapping[str, Fraction], least: Mapping[str, Fraction], on: date
) -> Threshold:
    """Which thresholds may be needed: that of the occupation with most hours decides.

    Args:
        most: the hours in each occupation, with the work of which the duties are not stated.
        least: those without it.
        on: the day that is assessed.
    """
    if not most:
        either = tuple(sorted(set(THRESHOLD)))
        return Threshold(either, ThresholdWithoutWork(either))
    needs = {code: threshold_levels(code, on) for code in most}

    def may_decide(code: str, level: int) -> bool:
        """Whether it may have most hours; where another has as many, the stricter one decides."""
        others = ((least[other], *levels) for other, levels in needs.items() if level not in levels)
        return all((most[code], level) > other for other in others)

    levels = sorted({level for code in needs for level in needs[code] if may_decide(code, level)})
    if len(levels) > 1:
        return Threshold(tuple(levels), ThresholdByWork(tuple(levels)))
    (level,) = levels
    longest = max((code for code in needs if level in needs[code]), key=most.__getitem__)
    tied = any(most[code] == most[longest] for code in needs if needs[code] != needs[longest])
    return Threshold((level,), ThresholdOf(level, longest), tied)


def _kept(case: Case) -> Worded:
    """Until when a year that is held stays so."""
    return Outlook.NOT_LOST if case.lost_on is None else LostOn(case.lost_on)


def _reached(case: Case) -> Worded:
    """When a year that is not held will be."""
    if case.earliest is None:
        return Outlook.NOT_REACHED
    weekly = _weekly(counting(case.jobs, case.on), case.on, case.earliest)
    return ReachedAtRate(case.earliest, weekly) if weekly else ReachedOn(case.earliest)


def _weekly(jobs: Collection[Job], on: date, until: date) -> Fraction | None:
    """The hours a week of all jobs together from one day to another; None: they change."""
    first, last = on.toordinal(), until.toordinal()
    spans = [(job, span) for job in jobs for span in job.paid_days()]
    if any(first < bend < last for _, span in spans for bend in span):
        return None
    weekly = (Fraction(job.hours_per_week) for job, (start, end) in spans if start <= first < end)
    return min(sum(weekly, Fraction(0)), Fraction(work.FULL_TIME))


def _excluded(case: Case, section: str, *bars: Bar) -> Finding:
    """Whether the year turns on work that would count but for some *bars*."""
    would = without_bars(case.within, case.on, *LEFT_OUT)
    jobs = tuple(job for job in would if not job.bars(case.on).isdisjoint(bars))
    reason: Worded = Exclusion.NONE
    if jobs:
        with_them = case.window.hours((*case.counted, *jobs))
        outcome = Reached if case.hours >= HOURS else Needed if with_them >= HOURS else TooLittle
        reason = outcome(jobs)
    return Finding(
        provision=irpr(section), met=not isinstance(reason, Needed), reasons=(reason,)
    )


def _physicians(case: Case) -> Iterator[Worded]:
    """That services of self-employed physicians count, where there are any."""
    if any(job.self_employed and Bar.SELF_EMPLOYED not in job.bars(case.on) for job in case.within):
        yield Physicians(work.PHYSICIANS_SINCE)
