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
from itertools import chain
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
    unanimous,
)
from .assessment.work import (
    Hours,
    Window,
    WorkBefore,
    duties,
    not_counted,
    pay_periods,
    tally,
    unit_groups,
    unknown_codes,
    unstated,
    without_bars,
)
from .evidence.profile import Profile
from .evidence.work import (
    HOURS_A_YEAR,
    PHYSICIANS_SINCE,
    Bar,
    Job,
    Timeline,
    first_day,
)
from .evidence.work.reasons import PhysicianCounts
from .tables import Table
from .worded import Worded, WordedEnum

__all__ = ["assess", "is_eligible"]

YEARS = 3
"""Years before the application within which the work must lie (s. 87.1(2)(a))."""
HOURS = HOURS_A_YEAR
"""Hours that are needed: one year."""
THRESHOLD = Table({0: 7, 2: 5})
"""The CLB or NCLC that is needed in each ability, by TEER category (s. 74(1))."""
LEVELS = {"0": 7, "A": 7, "B": 5, "C": 5, "D": 5}
"""The same by skill level, which the law read before the TEER categories."""

TURNS_ON: Mapping[str, tuple[str, ...]] = {
    "87.1(2)(a)": ("canadian_work",),
    "87.1(2)(b)": ("canadian_work",),
    "87.1(2)(c)": ("canadian_work",),
    "87.1(2)(d)": ("first_language", "second_language"),
    "87.1(2)(e)": ("canadian_work",),
    "87.1(3)(a)": ("canadian_work",),
    "87.1(3)(b)": ("canadian_work",),
    "87.1(3)(c)": ("canadian_work",),
    "3(4)": ("first_language", "second_language"),
}
"""The facts that findings turn on, which a person may state without papers."""


def assess(profile: Profile, on: date, *, work: WorkBefore | None = None) -> Assessment:
    """What is found of each requirement of section 87.1 on a day.

    Args:
        profile: what the person can prove. `Profile.outside_quebec` states (1), and `Job.duties`
            states (2)(b) and (c).
        on: the day, taken as that of the application. It does not itself count as work.
        work: the work of the profile before that day, where it was looked at already.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    require("profile", profile, Profile)
    work = work or WorkBefore.of(profile, on)
    case = Case(profile, work, Window.before(on, YEARS))
    findings = (
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
    )
    return Assessment(
        immigration_class=ImmigrationClass.CEC,
        as_of=on,
        findings=statements.left_open(findings, profile, TURNS_ON, met_without=False),
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
    work: WorkBefore
    window: Window

    @property
    def on(self) -> date:
        """The day that is assessed."""
        return self.window.until

    @cached_property
    def within(self) -> list[Job]:
        """The jobs in Canada that have hours within the three years, during study or not."""
        here = [job for job in self.work.jobs if job.in_canada]
        return self.work.within(self.window, here, students=True)

    @cached_property
    def not_in_study(self) -> list[Job]:
        """Those of them that have hours on days of which no paper shows full-time study."""
        return self.work.within(self.window, self.within, students=False)

    @cached_property
    def possible(self) -> list[Job]:
        """Those of them of which the work counts, or may count."""
        return [job for job in self.not_in_study if not_barred(job, self.on)]

    @cached_property
    def counted(self) -> list[Job]:
        """Those of them of which the work counts for sure."""
        return [job for job in self.possible if not job.doubts(self.on)]

    @cached_property
    def hours(self) -> Hours:
        """The hours within the three years."""
        return self.hours_of(self.counted, self.possible)

    @cached_property
    def students(self) -> Mapping[Job, tuple[Worded, ...]]:
        """The jobs on days of which papers show full-time study, and these days."""
        jobs = [job for job in self.within if not_barred(job, self.on)]
        return self.work.study_days(self.window, jobs)

    @cached_property
    def threshold(self) -> Threshold:
        """The thresholds that may be needed: that of the occupation with most hours decides."""
        return _threshold(self)

    @cached_property
    def reports(self) -> language.Reports:
        """The reports of language tests, and which shows most for the thresholds."""
        thresholds = map(language.all_at, self.threshold.levels)
        return language.Reports.of(self.profile.tests, self.on, *thresholds)

    @cached_property
    def otherwise_counting(self) -> list[Job]:
        """The jobs within the three years that only subsection (3) may keep from counting."""
        return without_bars(self.within, self.on, *LEFT_OUT)

    @cached_property
    def duties(self) -> tuple[bool | None, tuple[Worded, ...]]:
        """Whether the duties of the occupations were performed, and why that is found."""
        besides = Bar.OTHER_DUTIES
        jobs = [job for job in self.not_in_study if not_barred(job, self.on, besides=besides)]
        return duties(
            jobs,
            lambda some: self.hours_of(some, some).reach(HOURS),
            self.work.contradictions(self.window),
        )

    @cached_property
    def earliest(self) -> date | None:
        """The first day, of this one and later, before which the jobs hold the year."""
        return self._first_day(self.on, reached=True)

    @cached_property
    def lost_on(self) -> date | None:
        """The first day after it on which they no longer do."""
        return self._first_day(self.earliest, reached=False) if self.earliest else None

    def hours_of(
        self, sure: Collection[Job], possible: Collection[Job], *, students: bool = False
    ) -> Hours:
        """The hours within the three years of jobs that count, and of those that may."""
        return self.work.hours(
            sure, possible, lambda time: time.hours(*self.window), students=students
        )

    def timeline(self, on: date) -> Timeline:
        """The hours that count for sure by the law of a day."""
        here = (job for job in self.work.jobs if job.in_canada)
        return self.work.time((job for job in here if counts(job, on)), students=False)

    def _first_day(self, since: date, *, reached: bool) -> date | None:
        return first_day(self.timeline, HOURS, since=since, years=YEARS, reached=reached)


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
    met = case.hours.reach(HOURS)
    outlook = _kept(case) if met else _reached(case)
    return Finding(
        provision=irpr("87.1(2)(a)"),
        met=met,
        reasons=(
            tally(case.hours, HOURS),
            outlook,
            *unknown_codes(case.possible, case.on, Bar.NOT_SKILLED, Bar.SELF_EMPLOYED),
            *case.work.contradictions(case.window),
            *chain(*case.students.values()),
            *pay_periods(case.possible),
            *_employers(case),
        ),
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
    found = language.reaches(irpr("87.1(2)(d)"), case.reports, case.threshold.why)
    several = (one for one in case.threshold.occupations if len(one.levels) > 1)
    choices = (
        ThresholdOpen(one.occupation, unit_groups(one.occupation, case.on)) for one in several
    )
    return attrs.evolve(found, reasons=(*found.reasons, *choices))


def _several_occupations(case: Case) -> Finding:
    """Paragraph 87.1(2)(e).

    in the case where they have acquired the work experience referred to in paragraph (a) in more
    than one occupation, they meet the threshold for proficiency in the English or French language,
    fixed by the Minister under subsection 74(1), for the occupation in which they have acquired the
    greater amount of work experience in the three years referred to in paragraph (a).
    """
    provision, threshold = irpr("87.1(2)(e)"), case.threshold
    if len(threshold.occupations) < 2:  # noqa: PLR2004  (several)
        return Finding(provision=provision, met=True, reasons=(Occupations.NOT_SEVERAL,))
    tied = (Occupations.STRICTER,) if threshold.tied else ()
    return Finding(
        provision=provision,
        met=_language(case).met,
        reasons=(*threshold.occupations, threshold.why, *tied),
    )


def _full_time_study(case: Case) -> Finding:
    """Paragraph 87.1(3)(a).

    any period of employment during which the foreign national was engaged in full-time study shall
    not be included in calculating a period of work experience;
    """
    return _excluded(case, "87.1(3)(a)", {Bar.STUDENT}, ("full_time_student",))


def _self_employed_or_unauthorized(case: Case) -> Finding:
    """Paragraph 87.1(3)(b).

    any period of self-employment or unauthorized work shall not be included in calculating a period
    of work experience; and
    """
    bars, fields = {Bar.SELF_EMPLOYED, Bar.UNAUTHORISED}, ("self_employed", "authorised")
    return _excluded(case, "87.1(3)(b)", bars, fields, *_physicians(case))


def _temporary_resident(case: Case) -> Finding:
    """Paragraph 87.1(3)(c).

    the foreign national must have had temporary resident status during their period of work
    experience.
    """
    return _excluded(case, "87.1(3)(c)", {Bar.NO_STATUS}, ("temporary_resident",))


def _recent_result(case: Case) -> Finding:
    """Subsection 3(4) of the Instructions: results of a test count for two years."""
    return language.is_recent(case.reports)


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


class Employer(WordedEnum):
    """What is taken of employers. IRCC reads Canadian work as that for a Canadian employer."""

    TAKEN_AS_CANADIAN = "cec.employer.taken_as_canadian"


class Occupations(WordedEnum):
    """What is found of several occupations."""

    NOT_SEVERAL = "cec.occupations.not_several"
    STRICTER = "cec.occupations.stricter"


@attrs.frozen
class OccupationHours(Worded):
    """The hours that count in one occupation.

    Args:
        occupation: its code.
        least: the hours of work that is known to count, duties included.
        most: those with work of which it is unknown.
        levels: the thresholds that it may need, lower one first.
    """

    occupation: str
    least: Fraction
    most: Fraction
    levels: tuple[int, ...]
    code = "cec.occupation_hours"

    @property
    def whole(self) -> int:
        """How many whole hours are held at most."""
        return int(self.most)


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


@attrs.frozen
class ThresholdOpen(Worded):
    """An occupation that needs one threshold or another, by which of some codes fits it."""

    occupation: str
    groups: tuple[str, ...]
    code = "cec.threshold_open"


class Threshold(NamedTuple):
    """The thresholds that may be needed.

    Attributes:
        levels: the CLB or NCLC in each ability, lower one first.
        why: where they come from.
        occupations: the hours in each occupation.
        tied: whether several occupations that need another one have as many hours.
    """

    levels: tuple[int, ...]
    why: Worded
    occupations: tuple[OccupationHours, ...] = ()
    tied: bool = False


@attrs.frozen
class Excluded(Worded):
    """Work that does not count, and whether the year is held without it."""

    jobs: tuple[Job, ...]


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


LEFT_OUT = (Bar.NOT_SKILLED, Bar.UNPAID, Bar.OTHER_DUTIES, Bar.FOREIGN_EMPLOYER)
"""What keeps work from counting beside subsection (3)."""


def not_barred(job: Job, on: date, *, besides: Bar | None = None) -> bool:
    """Whether nothing in section 87.1, or one bar at most, keeps work from counting on a day.

    Part-time work counts here on any day: it came later to the points alone.
    """
    return job.bars(on) <= {Bar.PART_TIME, besides}


def counts(job: Job, on: date) -> bool:
    """Whether it is known that work counts by section 87.1 on a day."""
    return not_barred(job, on) and not job.doubts(on)


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


def _threshold(case: Case) -> Threshold:
    """Which thresholds may be needed: that of the occupation with most hours decides."""
    found = [_hours_in(case, groups) for groups in _occupations(case.possible, case.on)]
    if not found:
        either = tuple(sorted(set(THRESHOLD)))
        return Threshold(either, ThresholdWithoutWork(either))
    levels = sorted({n for one in found for n in one.levels if _may_decide(one, n, found)})
    if len(levels) > 1:
        return Threshold(tuple(levels), ThresholdByWork(tuple(levels)), tuple(found))
    (level,) = levels
    longest = max((one for one in found if level in one.levels), key=lambda one: one.most)
    tied = any(one.most == longest.most and one.levels != longest.levels for one in found)
    return Threshold((level,), ThresholdOf(level, longest.occupation), tuple(found), tied)


def _may_decide(one: OccupationHours, level: int, found: Iterable[OccupationHours]) -> bool:
    """Whether an occupation may have most hours; of as many, the stricter threshold decides."""
    others = ((other.least, other.levels[0]) for other in found if level not in other.levels)
    return all((one.most, level) > other for other in others)


def _occupations(jobs: Iterable[Job], on: date) -> list[tuple[str, ...]]:
    """The occupations of some jobs, each by the unit groups that its code stands for."""
    return sorted({unit_groups(job.noc, on) for job in jobs})


def _hours_in(case: Case, groups: tuple[str, ...]) -> OccupationHours:
    """The hours in an occupation: the fewest that it may have, and the most."""
    jobs = [job for job in case.possible if unit_groups(job.noc, case.on) == groups]
    sure = [job for job in jobs if job.duties and not job.doubts(case.on)]
    overlapping = [
        job for job in case.possible if not set(groups).isdisjoint(unit_groups(job.noc, case.on))
    ]
    code = min(job.noc for job in jobs)
    levels = threshold_levels(code, case.on)
    held = case.hours_of(sure, overlapping)
    return OccupationHours(code, held.sure, held.possible, levels)


def _kept(case: Case) -> Worded:
    """Until when a year that is held stays so."""
    return Outlook.NOT_LOST if case.lost_on is None else LostOn(case.lost_on)


def _reached(case: Case) -> Worded:
    """When a year that is not held will be."""
    if case.earliest is None:
        return Outlook.NOT_REACHED
    weekly = case.timeline(case.on).rate(case.on, case.earliest)
    return ReachedAtRate(case.earliest, weekly) if weekly else ReachedOn(case.earliest)


def _employers(case: Case) -> Iterator[Worded]:
    """That employers are taken to be Canadian, where it is not stated."""
    if any(job.canadian_employer is None for job in case.possible):
        yield Employer.TAKEN_AS_CANADIAN


def _excluded(
    case: Case, section: str, bars: Collection[Bar], fields: tuple[str, ...], *more: Worded
) -> Finding:
    """Whether the year turns on work that would count but for some *bars*.

    Args:
        case: the person.
        section: the paragraph.
        bars: what it excludes.
        fields: the names under which a job states that, and which may be unstated.
        more: what must be said beside.
    """
    would = case.otherwise_counting
    barred = [job for job in would if not job.bars(case.on).isdisjoint(bars)]
    students = case.students if Bar.STUDENT in bars else {}
    reasons: tuple[Worded, ...] = (Exclusion.NONE,)
    met: bool | None = True
    if barred or students:
        out = [*barred, *(job for job in students if job not in case.possible)]
        sure = [*case.counted, *(job for job in out if not job.doubts(case.on))]
        with_them = case.hours_of(sure, [*case.possible, *out], students=bool(students))
        outcomes = [_outcome(*both) for both in zip(case.hours, with_them, strict=True)]
        met = unanimous(outcome is not Needed for outcome in outcomes)
        reasons = (outcomes[0]((*barred, *students)), *chain(*students.values()))
    notes = unstated(case.possible, *fields)
    return Finding(provision=irpr(section), met=met, reasons=(*reasons, *more, *notes))


def _outcome(counted: Fraction, with_them: Fraction) -> type[Excluded]:
    """Whether the year is held without work that does not count, or would be with it."""
    return Reached if counted >= HOURS else Needed if with_them >= HOURS else TooLittle


def _physicians(case: Case) -> Iterator[Worded]:
    """That services of self-employed physicians count, where there are any."""
    if any(job.self_employed for job in case.counted):
        yield PhysicianCounts(PHYSICIANS_SINCE)
