# SPDX-License-Identifier: MIT
"""The federal skilled worker class, paragraph by paragraph: Regulations, sections 75 to 83.

First the minimum requirements of section 75, then the points of sections 78 to 83, of which 67 are
needed, and funds. The points are tables, and the same three operations as those of the Ranking
System. What a profile does not hold the person states; what is not stated is unknown. The words of
the Regulations are quoted above each paragraph as consolidated to 2026-06-15; this is not an
official version.

Where English and French say different things, we follow the words that both bear: a year of the
spouse's work under 83(1)(c.1), work of the same time counted once under 80(4), and either of the
circumstances of 82(2)(d)(i).

>>> from crs import fsw
>>> fsw.RULES.age[35], fsw.RULES.age[36], fsw.RULES.minimum
(12, 11, 67)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from itertools import pairwise, product
from typing import Annotated, ClassVar, NamedTuple

import attrs

from . import noc
from .assessment import (
    Assessment,
    Finding,
    ImmigrationClass,
    Note,
    all_of,
    any_of,
    caveats,
    irpr,
    language,
    rank,
    require,
    statements,
    unanimous,
)
from .assessment.work import (
    Hours,
    Window,
    Work,
    WorkBefore,
    duties,
    not_counted,
    one_occupation,
    pay_periods,
    tally,
    unit_groups,
    unknown_codes,
    unstated,
    without_bars,
)
from .checked import Checked
from .errors import InvalidError, Problem
from .evidence import credentials
from .evidence.credentials import DESIGNATED, Credential, Designation
from .evidence.explanation import judged
from .evidence.language.report import Result
from .evidence.papers import Sibling, age
from .evidence.profile import Profile, SpouseProfile
from .evidence.statements import SkilledWorker, WorkerOffer
from .evidence.work import HOURS_A_YEAR, Bar, Job, Run, Timeline, completed
from .facts import UNTESTED, Abilities, Education, English, French
from .provision import Provision
from .tables import By, Points, Table, least
from .worded import Worded, WordedEnum

__all__ = ["RULES", "FswPoints", "FswRules", "Worker", "assess", "is_eligible", "points"]

YEARS = 10
"""Years before the application within which the work must lie (ss. 75(2)(a), 80(1))."""
HOURS = HOURS_A_YEAR
"""Hours that are needed over a continuous period: one year."""
THRESHOLD = language.all_at(7)
"""The CLB or NCLC that is needed in each ability (s. 74(1))."""
A_DAY = timedelta(days=1)


@attrs.frozen(kw_only=True)
class FswRules(Checked):
    """What sections 76 to 83 assign."""

    education: Annotated[Table, By("education")]
    """Section 78(1)."""
    first_language: Annotated[Table, By("ability")]
    """Section 79(3)(a), for each of the four abilities."""
    second_language: Annotated[Table, By("weakest")]
    """Section 79(3)(b), by the weakest ability."""
    experience: Annotated[Table, By("work")]
    """Section 80(1)."""
    age: Annotated[Table, By("age")]
    """Section 81."""
    arranged_employment: Annotated[Table, By("offer")]
    """Section 82(2)."""
    spouse_language: Annotated[Table, By("weakest")]
    """Section 83(1)(a), by the weakest ability."""
    study: Annotated[Table, By("study")]
    """Section 83(1)(b)."""
    spouse_study: Annotated[Table, By("study")]
    """Section 83(1)(b.1)."""
    canadian_work: Annotated[Table, By("canadian_work")]
    """Section 83(1)(c)."""
    spouse_canadian_work: Annotated[Table, By("canadian_work")]
    """Section 83(1)(c.1)."""
    relative: Annotated[Table, By("relative")]
    """Section 83(1)(d)."""
    adaptability_arranged_employment: Annotated[Table, By("offer")]
    """Section 83(1)(e)."""
    adaptability_maximum: Points
    """Section 83(1)."""
    minimum: Points
    """The points that are needed, which the Minister fixes (s. 76(2))."""
    no_funds: Annotated[Table, By("offer")]
    """1 for the offers with which no funds are needed (s. 76(1)(b)(ii))."""


# fmt: off
RULES = FswRules(
    education=Table({
        Education.SECONDARY: 5,
        Education.ONE_YEAR: 15,
        Education.TWO_YEAR: 19,
        Education.BACHELORS: 21,
        Education.TWO_OR_MORE: 22,
        Education.MASTERS: 23,
        Education.DOCTORAL: 25,
    }),
    first_language=Table({7: 4, 8: 5, 9: 6}),
    second_language=Table({5: 4}),
    experience=Table({1: 9, 2: 11, 4: 13, 6: 15}),
    age=Table({
        18: 12, 36: 11, 37: 10, 38: 9, 39: 8, 40: 7, 41: 6, 42: 5, 43: 4, 44: 3, 45: 2, 46: 1,
        47: 0,
    }),
    arranged_employment=Table({WorkerOffer.A: 10}),
    spouse_language=Table({4: 5}),
    study=Table({True: 5}),
    spouse_study=Table({True: 5}),
    canadian_work=Table({True: 10}),
    spouse_canadian_work=Table({True: 5}),
    relative=Table({True: 5}),
    adaptability_arranged_employment=Table({WorkerOffer.A: 5}),
    adaptability_maximum=10,
    minimum=67,
    no_funds=Table({WorkerOffer.A: 1, WorkerOffer.C: 0, WorkerOffer.D: 1}),
)
# fmt: on
"""The points of sections 78 to 83, and the 67 that the Minister has fixed."""


class Worker(NamedTuple):
    """The facts that the points are for.

    Attributes:
        age: in whole years on the day of the application.
        education: the level of education.
        first: levels in the first official language.
        second: levels in the second official language.
        work: whole years of skilled work completed within ten years.
        offer: the offer of arranged employment.
        spouse: levels of the accompanying spouse or partner in an official language.
        study: whether the person studied in Canada (s. 83(1)(b)).
        spouse_study: whether the accompanying spouse or partner did.
        canadian_work: whether there is a period of full-time work in Canada of at least a year.
        spouse_canadian_work: whether the accompanying spouse or partner has one.
        relative: whether a relative lives in Canada.
    """

    age: int
    education: Education
    first: Abilities
    second: Abilities
    work: int
    offer: WorkerOffer
    spouse: Abilities
    study: bool
    spouse_study: bool
    canadian_work: bool
    spouse_canadian_work: bool
    relative: bool


class FswPoints(NamedTuple):
    """Points for each factor of section 76."""

    education: int
    first_language: int
    second_language: int
    experience: int
    age: int
    arranged_employment: int
    adaptability: int
    total: int


def points(worker: Worker, rules: FswRules = RULES) -> FswPoints:
    """Points for each factor, and their total (ss. 78-83)."""
    education = rules.education[worker.education]
    first_language = worker.first.sum_of(rules.first_language)
    second_language = rules.second_language[worker.second.weakest]
    experience = rules.experience[worker.work]
    age = rules.age[worker.age]
    arranged_employment = rules.arranged_employment[worker.offer]
    adaptability = least(
        rules.spouse_language[worker.spouse.weakest]
        + rules.study[worker.study]
        + rules.spouse_study[worker.spouse_study]
        + rules.canadian_work[worker.canadian_work]
        + rules.spouse_canadian_work[worker.spouse_canadian_work]
        + rules.relative[worker.relative]
        + rules.adaptability_arranged_employment[worker.offer],
        rules.adaptability_maximum,
    )
    return FswPoints(
        education,
        first_language,
        second_language,
        experience,
        age,
        arranged_employment,
        adaptability,
        education
        + first_language
        + second_language
        + experience
        + age
        + arranged_employment
        + adaptability,
    )


TURNS_ON: Mapping[str, tuple[str, ...]] = {
    "75(2)(a)": ("canadian_work", "foreign_work"),
    "75(2)(b)": ("canadian_work", "foreign_work"),
    "75(2)(c)": ("canadian_work", "foreign_work"),
    "75(2)(d)": ("first_language", "second_language"),
    "75(2)(e)": ("education",),
    "75(2.1)": ("education",),
    "76(1)(a)": (
        "canadian_work", "foreign_work", "first_language", "second_language", "education", "spouse",
    ),
    "79(1)": ("first_language",),
}  # fmt: skip
"""The facts that findings turn on, which a person may state without papers."""


def assess(
    profile: Profile,
    on: date,
    invited: date | None = None,
    *,
    work: WorkBefore | None = None,
) -> Assessment:
    """What is found of each requirement of sections 75 and 76 on a day.

    Args:
        profile: what the person can prove. `Profile.outside_quebec` states 75(1), `Job.duties`
            75(2)(b) and (c), `Profile.settlement_funds` 76(1)(b), and `Profile.skilled_worker` what
            else the class turns on.
        on: the day, taken as that of the application. It does not itself count as work.
        invited: the day of the invitation to apply, if there was one: under a public policy the age
            of that day may have points.
        work: the work of the profile before the day, where it was looked at already.

    Raises:
        InvalidError: *profile* is not a `Profile`, *on* is not a `datetime.date`, or *invited* is
            none up to that day.
    """
    require("profile", profile, Profile)
    case = _case(profile, work or WorkBefore.of(profile, on), invited)
    findings = (
        _intention(case),
        _continuous_year(case),
        _lead_statement(case),
        _main_duties(case),
        _language(case),
        _credential(case),
        _professional_body(case),
        _points(case),
        _funds(case),
        _first_language(case),
    )
    return Assessment(
        immigration_class=ImmigrationClass.FSW,
        as_of=on,
        findings=statements.left_open(findings, profile, TURNS_ON, met_without=True),
        notes=(
            Note.NO_RESTRICTED_OCCUPATION,
            Note.FSW_ON_BOTH_DAYS,
            Note.FSW_SUBSTITUTED_EVALUATION,
            *not_counted(case.within, on, Bar.NOT_SKILLED, Bar.UNPAID, Bar.OTHER_DUTIES),
        ),
        caveats=caveats(on),
    )


def is_eligible(profile: Profile, on: date, invited: date | None = None) -> bool:
    """Whether every requirement of sections 75 and 76 is known to be met on a day.

    What is not known makes it False: ask `assess` what is missing.

    Raises:
        InvalidError: *profile* is not a `Profile`, *on* is not a `datetime.date`, or *invited* is
            none up to that day.
    """
    return assess(profile, on, invited).is_met


@attrs.frozen
class Occupation:
    """An occupation.

    Attributes:
        code: its code.
        groups: the unit groups that the code stands for in the classification of the day.
    """

    code: str
    groups: tuple[str, ...]


@attrs.frozen(slots=False)
class Case:
    """One person before one day, as sections 75 and 76 look at them: each figure is found once.

    Attributes:
        profile: what the person can prove.
        work: the work before the day.
        window: the ten years before it.
        skilled: those of them that are or may be skilled, for wages or commission.
        invited: the day of the invitation; None: there was none.
        occupation: the primary occupation; None: there is none.
    """

    profile: Profile
    work: WorkBefore
    window: Window
    skilled: list[Job]
    invited: date | None
    occupation: Occupation | None = None

    @property
    def on(self) -> date:
        """The day that is assessed."""
        return self.window.until

    @cached_property
    def within(self) -> list[Job]:
        """The jobs that have hours within the ten years."""
        return self.work.within(self.window, self.work.jobs, students=True)

    @cached_property
    def statement(self) -> SkilledWorker:
        """What the person states for this class."""
        return self.profile.skilled_worker or SkilledWorker()

    @cached_property
    def jobs(self) -> list[Job]:
        """The skilled jobs within the ten years that are or may be in the primary occupation."""
        if self.occupation is None:
            return []
        groups = set(self.occupation.groups)
        jobs = self.work.within(self.window, self.skilled, students=True)
        return [job for job in jobs if not groups.isdisjoint(unit_groups(job.noc, self.on))]

    @cached_property
    def counted(self) -> list[Job]:
        """Those of them that count, for sure, as work in it."""
        return [job for job in self.possible if self._is_sure(job)]

    @cached_property
    def possible(self) -> list[Job]:
        """Those of them that count, or may count."""
        return without_bars(self.jobs, self.on, Bar.OTHER_DUTIES)

    @cached_property
    def hours(self) -> Hours:
        """The hours of the continuous period in the primary occupation that has most."""
        return self.work.hours(self.counted, self.possible, self.longest, students=True)

    @cached_property
    def runs(self) -> list[Run]:
        """The continuous periods in the primary occupation, of all work that may count."""
        time = self.work.time(self.possible, students=True, contradicted=True)
        return self.work.runs(time, self.window)

    @cached_property
    def duties(self) -> tuple[bool | None, tuple[Worded, ...]]:
        """Whether the duties of the primary occupation were performed, and why that is found."""

        def enough(jobs: list[Job]) -> bool | None:
            return self.work.hours(jobs, jobs, self.longest, students=True).reach(HOURS)

        return duties(self.jobs, enough, self.work.contradictions(self.window))

    @cached_property
    def credentials(self) -> list[tuple[Credential, Worded | None]]:
        """The credentials, and why each is none on the day, whatever its level; None: it is one."""
        codes = {job.noc for job in self.work.jobs}
        return [(held, held.why_not_shown_on(self.on, codes)) for held in self.profile.credentials]

    @cached_property
    def bodies(self) -> tuple[Designation, ...]:
        """The professional bodies that are designated for the primary occupation."""
        groups = noc.groups_2021(self.occupation.code) if self.occupation else ()
        return tuple(
            body
            for body in DESIGNATED.values()
            if self.on >= body.since and not body.occupations.isdisjoint(groups)
        )

    @cached_property
    def assessed(self) -> bool | None:
        """Whether a designated body, if there is one, has assessed a credential."""
        if self.occupation is None or not self.bodies:
            return True
        code = self.occupation.code
        if any(why is None and self._suits(held, code) for held, why in self.credentials):
            return True
        known = frozenset[str]().union(*(body.occupations for body in self.bodies))
        return False if known.issuperset(noc.groups_2021(code)) else None

    @property
    def promise(self) -> tuple[int, Fraction]:
        """How well the primary occupation does: what is met, then the longest period."""
        met = all_of((self.hours.reach(HOURS), self.duties[0], self.assessed))
        return rank(met), self.hours.sure

    def longest(self, timeline: Timeline) -> Fraction:
        """The hours of the continuous period of some jobs, within the ten years, that has most."""
        runs = self.work.runs(timeline, self.window)
        return max((run.hours for run in runs), default=Fraction(0))

    def _is_sure(self, job: Job) -> bool:
        """Whether a job that may be in the primary occupation is, and is skilled."""
        groups = self.occupation and self.occupation.groups
        same = unit_groups(job.noc, self.on) == groups
        return same and Bar.NOT_SKILLED not in job.unknown_bars(self.on)

    def _suits(self, held: Credential, code: str) -> bool:
        """Whether a credential is Canadian, or assessed by a body designated for an occupation."""
        return held.in_canada or any(
            DESIGNATED[eca.organisation] in self.bodies and eca.why_not_on(self.on, (code,)) is None
            for eca in held.assessments
        )


def _case(profile: Profile, work: WorkBefore, invited: date | None) -> Case:
    """The primary occupation that the person states or, of those worked in, that does best."""
    if invited is not None and (type(invited) is not date or invited > work.on):
        raise InvalidError(Problem("invited", "invalid", UpToDay(work.on), invited))
    window = Window.before(work.on, YEARS)
    skilled = without_bars(work.jobs, work.on, Bar.NOT_SKILLED, Bar.UNPAID)
    case = Case(profile, work, window, skilled, invited)
    if case.statement.noc is not None:
        codes = [case.statement.noc]
    else:
        codes = sorted(job.noc for job in work.within(window, skilled, students=True))
    occupations = {unit_groups(code, case.on): code for code in reversed(codes)}
    cases = [
        attrs.evolve(case, occupation=Occupation(code, groups))
        for groups, code in sorted(occupations.items(), key=lambda each: each[1])
    ]
    return max(cases, key=lambda case: case.promise, default=case)


def _intention(case: Case) -> Finding:
    """Subsection 75(1).

    For the purposes of subsection 12(2) of the Act, the federal skilled worker class is hereby
    prescribed as a class of persons who are skilled workers and who may become permanent residents
    on the basis of their ability to become economically established in Canada and who intend to
    reside in a province other than the Province of Quebec.
    """
    return statements.intention(irpr("75(1)"), case.profile.outside_quebec)


def _continuous_year(case: Case) -> Finding:
    """Paragraph 75(2)(a).

    within the 10 years before the date on which their application for a permanent resident visa is
    made, they have accumulated, over a continuous period, at least one year of full-time work
    experience, or the equivalent in part-time work, in the occupation that they identified in their
    application as their primary occupation, other than a restricted occupation, that is listed in
    TEER Category 0, 1, 2 or 3 of the National Occupational Classification;
    """
    met = case.hours.reach(HOURS)
    reasons: tuple[Worded, ...] = (Work.NONE,)
    if case.occupation is not None:
        period = LongestPeriod(case.occupation.code, tally(case.hours, HOURS))
        breaks = () if met else tuple(_breaks(case.runs))
        reasons = (period, *breaks, Period.BY_WEEK)
    return Finding(
        provision=irpr("75(2)(a)"),
        met=met,
        reasons=(
            *reasons,
            *unknown_codes(case.possible, case.on, Bar.NOT_SKILLED),
            *one_occupation(case.possible, case.on),
            *case.work.contradictions(case.window),
            *pay_periods(case.possible),
        ),
    )


def _lead_statement(case: Case) -> Finding:
    """Paragraph 75(2)(b).

    during that period of employment they performed the actions described in the lead statement for
    the occupation as set out in the occupational descriptions of the National Occupational
    Classification;
    """
    met, reasons = case.duties
    return Finding(provision=irpr("75(2)(b)"), met=met, reasons=reasons)


def _main_duties(case: Case) -> Finding:
    """Paragraph 75(2)(c).

    during that period of employment they performed a substantial number of the main duties of the
    occupation as set out in the occupational descriptions of the National Occupational
    Classification, including all of the essential duties;
    """
    met, reasons = case.duties
    return Finding(provision=irpr("75(2)(c)"), met=met, reasons=reasons)


def _language(case: Case) -> Finding:
    """Paragraph 75(2)(d).

    they have submitted the results of a language test that is approved under subsection 74(3),
    which results must be provided by an organization or institution that is designated under that
    subsection, must be less than two years old on the date on which their application for a
    permanent resident visa is made and must indicate that they have met or exceeded the applicable
    language proficiency threshold in either English or French that is fixed by the Minister under
    subsection 74(1) for each of the four language skill areas; and
    """
    reports = language.Reports.of(case.profile.tests, case.on, THRESHOLD)
    found = language.reaches(irpr("75(2)(d)"), reports, NeededInEach(THRESHOLD.weakest))
    if not reports.best:
        return found
    recent = language.is_recent(reports)
    return attrs.evolve(
        found,
        met=all_of((found.met, recent.met)),
        reasons=(*found.reasons, *recent.reasons),
    )


def _credential(case: Case) -> Finding:
    """Paragraph 75(2)(e).

    they have submitted one of the following: (i) their Canadian educational credential, or (ii)
    their foreign diploma, certificate or credential and the equivalency assessment, which
    assessment must be less than five years old on the date on which their application is made.
    """
    met = any(why is None for _, why in case.credentials)
    reasons = tuple(
        judged(held, why) if why else held for held, why in case.credentials if (why is None) is met
    )
    return Finding(provision=irpr("75(2)(e)"), met=met, reasons=reasons or (Credentials.NONE,))


def _professional_body(case: Case) -> Finding:
    """Subsection 75(2.1).

    If a professional body has been designated under subsection (4) in respect of the occupation
    identified by the foreign national in their application as their primary occupation, the foreign
    diploma, certificate or credential submitted by the foreign national must be relevant to that
    occupation and the equivalency assessment — which must be less than five years old on the date
    on which their application is made and must be issued by the designated professional body — must
    establish that the foreign diploma, certificate or credential is equivalent to the Canadian
    educational credential required to practise that occupation in at least one of the provinces in
    which the equivalency assessments issued by this professional body are recognized.
    """
    reason: Worded = Body.NONE
    if case.occupation is not None and case.bodies:
        reason = DesignatedBodies(case.occupation.code, case.bodies)
    return Finding(provision=irpr("75(2.1)"), met=case.assessed, reasons=(reason,))


def _points(case: Case) -> Finding:
    """Paragraph 76(1)(a).

    the skilled worker must be awarded not less than the minimum number of required points referred
    to in subsection (2) on the basis of the following factors, namely, (i) education, in accordance
    with section 78, (ii) proficiency in the official languages of Canada, in accordance with
    section 79, (iii) experience, in accordance with section 80, (iv) age, in accordance with
    section 81, (v) arranged employment, in accordance with section 82, and (vi) adaptability, in
    accordance with section 83; and
    """
    workers = [_worker(case, unknown=unknown) for unknown in (False, True)]
    fewest, most = (points(worker) for worker in workers)
    met = _are_enough(fewest, most)
    reasons: tuple[Worded, ...] = (PointsHeld(fewest, RULES.minimum),)
    if most.total > fewest.total:
        reasons += (PointsAtMost(most),)
    reasons += unstated(_adapted(case, workers[0]), "authorised")
    if case.invited is not None:
        invited = age(case.profile.birth_date, case.invited)
        under_policy = [points(worker._replace(age=_of_table(invited))) for worker in workers]
        met = any_of((met, _are_enough(*under_policy)))
        reasons += (PointsUnderPolicy(under_policy[0], case.invited),)
    return Finding(provision=irpr("76(1)(a)"), met=met, reasons=reasons)


def _funds(case: Case) -> Finding:
    """Paragraph 76(1)(b).

    the skilled worker must (i) have in the form of transferable and available funds, unencumbered
    by debts or other obligations, an amount equal to one half of the minimum necessary income
    applicable in respect of the group of persons consisting of the skilled worker and their family
    members, or (ii) be awarded points under paragraph 82(2)(a), (b) or (d) for arranged employment,
    as defined in subsection 82(1), in Canada.
    """
    offer = case.statement.offer
    waived = None if offer is None else bool(RULES.no_funds[offer])
    return statements.funds(irpr("76(1)(b)"), held=case.profile.settlement_funds, waived=waived)


def _first_language(case: Case) -> Finding:
    """Subsection 79(1).

    A skilled worker must identify in their application for a permanent resident visa which language
    — English or French — is to be considered their first official language in Canada. They must
    have their proficiency in that language evaluated by an organization or institution that is
    designated under subsection 74(3) using a language test that is approved under that subsection.
    """
    evaluated = language.best_report(_named(case.profile), case.on, THRESHOLD) is not None
    met: bool | None = evaluated
    if case.profile.first_language is None:
        met, reason = evaluated or None, FirstLanguage.NOT_NAMED
    else:
        reason = FirstLanguage.EVALUATED if evaluated else FirstLanguage.NOT_EVALUATED
    return Finding(provision=irpr("79(1)"), met=met, reasons=(reason,))


@attrs.frozen
class UpToDay(Worded):
    """A day up to a *last* one."""

    last: date
    code = "expected.up_to_day"


@attrs.frozen
class LongestPeriod(Worded):
    """The hours of the continuous period in an occupation that has most."""

    occupation: str
    hours: Worded
    code = "fsw.longest_period"


@attrs.frozen
class Break(Worded):
    """Whole weeks without work between two continuous periods."""

    first: date
    last: date
    code = "fsw.break"


class Period(WordedEnum):
    """What a continuous period is taken to be."""

    BY_WEEK = "fsw.period.by_week"


@attrs.frozen
class NeededInEach(Worded):
    """The threshold in each ability."""

    level: int
    code = "fsw.threshold"


class Credentials(WordedEnum):
    """What is found of all credentials together."""

    NONE = "fsw.credential.none"


class Body(WordedEnum):
    """What is found of professional bodies, where there is none."""

    NONE = "fsw.body.none"


@attrs.frozen
class DesignatedBodies(Worded):
    """The bodies that are designated for the primary occupation."""

    occupation: str
    bodies: tuple[Designation, ...]
    code = "fsw.body.designated"

    @property
    def initials(self) -> tuple[str, ...]:
        """What they are usually called."""
        return tuple(body.initials for body in self.bodies)


@attrs.frozen
class PointsHeld(Worded):
    """The points of each factor, of those that are needed in all."""

    points: FswPoints
    needed: int
    code = "fsw.points"


@attrs.frozen
class PointsAtMost(Worded):
    """The points that there are if everything that is not stated is favourable."""

    points: FswPoints
    code = "fsw.points.at_most"


@attrs.frozen
class PointsUnderPolicy(Worded):
    """The points with the age of the day of the invitation, under a public policy."""

    points: FswPoints
    invited: date
    code = "fsw.points.under_policy"
    provision: ClassVar[Provision] = Provision("IRPA", "25.2")


class FirstLanguage(WordedEnum):
    """Whether the proficiency in the language that is named first was evaluated."""

    EVALUATED = "fsw.first_language.evaluated"
    NOT_EVALUATED = "fsw.first_language.not_evaluated"
    NOT_NAMED = "fsw.first_language.not_named"


def _breaks(runs: Iterable[Run]) -> Iterator[Break]:
    """The whole weeks without work between continuous periods."""
    for one, other in pairwise(runs):
        yield Break(one.until, other.since - A_DAY)


def _adapted(case: Case, worker: Worker) -> Iterator[Job]:
    """The jobs in Canada for which there are points for adaptability."""
    spouse = case.profile.spouse
    jobs = case.skilled if worker.canadian_work else []
    theirs = spouse.jobs if spouse and worker.spouse_canadian_work else ()
    return (job for job in (*jobs, *theirs) if job.in_canada)


def _are_enough(fewest: FswPoints, most: FswPoints) -> bool | None:
    """Whether the points are enough, whatever the facts may be that are not known."""
    return unanimous(each.total >= RULES.minimum for each in (fewest, most))


def _worker(case: Case, *, unknown: bool) -> Worker:
    """The facts on a day; what is not known is taken to hold, at its best, if *unknown*."""

    def either(*, holds: bool | None) -> bool:
        return unknown if holds is None else holds

    profile, on, statement = case.profile, case.on, case.statement
    first, second = _levels(case, unknown=unknown)
    spouse = profile.spouse if profile.spouse and not profile.spouse.bars(on) else None
    jobs = [job for job in case.skilled if _counts(job, on, unknown=unknown)]
    time = case.work.time(jobs, students=True, contradicted=unknown)
    offer = statement.offer
    return Worker(
        age=_of_table(age(profile.birth_date, on)),
        education=credentials.level(held for held, why in case.credentials if why is None),
        first=first,
        second=second,
        work=completed(time.hours(*case.window)),
        offer=(WorkerOffer.C if unknown else WorkerOffer.NONE) if offer is None else offer,
        spouse=_best(spouse.tests, on) if spouse else UNTESTED,
        study=either(holds=statement.study),
        spouse_study=spouse is not None and either(holds=statement.spouse_study),
        canadian_work=_full_time_year(case.work, jobs, contradicted=unknown),
        spouse_canadian_work=spouse is not None and _spouse_year(spouse, on, unknown=unknown),
        relative=_sibling(profile, on) or either(holds=statement.relative),
    )


def _counts(job: Job, on: date, *, unknown: bool) -> bool:
    """Whether skilled work is known to count for points, or may count if *unknown*."""
    if unknown:
        return job.duties is not False
    return bool(job.duties) and Bar.NOT_SKILLED not in job.unknown_bars(on)


def _of_table(years: int) -> int:
    """An age within the table of section 81."""
    ages = RULES.age.steps
    return max(min(ages), min(years, max(ages)))


def _levels(case: Case, *, unknown: bool) -> tuple[Abilities, Abilities]:
    """Levels in the first and the second official language; the best ones if *unknown*.

    They are unknown where there is no report at all. Where there is none in the language that the
    person names first it was not evaluated (s. 79(1)).
    """
    profile, on = case.profile, case.on
    if unknown and language.best_report(profile.tests, on, THRESHOLD) is None:
        best = language.all_at(max(RULES.first_language.steps))
        return (best if profile.first_language is None else UNTESTED), best
    return _best_order(profile, on)


def _best_order(profile: Profile, on: date) -> tuple[Abilities, Abilities]:
    """Levels in the first and the second official language, by the reports that give most points.

    The person names the first one (s. 79(1)); left open, it is the one that gives more points, and
    English where both give as many.
    """
    valid = [report.levels for report in profile.tests if report.valid_on(on)]
    english: list[Abilities] = [held for held in valid if isinstance(held, English)]
    french: list[Abilities] = [held for held in valid if isinstance(held, French)]
    english, french = english or [UNTESTED], french or [UNTESTED]
    orders: dict[str, Iterable[tuple[Abilities, Abilities]]] = {
        "en": product(english, french),
        "fr": product(french, english),
    }
    named = profile.first_language
    taken = [pair for key, pairs in orders.items() if named in (None, key) for pair in pairs]

    def gained(pair: tuple[Abilities, Abilities]) -> int:
        first, second = pair
        return first.sum_of(RULES.first_language) + RULES.second_language[second.weakest]

    return max(taken, key=gained)


def _named(profile: Profile) -> list[Result]:
    """The reports in the language that the person names as the first one; all, if none is named."""
    languages = {"en": (English,), "fr": (French,), None: (English, French)}
    return [one for one in profile.tests if one.language in languages[profile.first_language]]


def _best(tests: Iterable[Result], on: date) -> Abilities:
    """Levels of the valid report of which the weakest ability is strongest."""
    valid = (report.levels for report in tests if report.valid_on(on))
    return max(valid, key=lambda held: held.weakest, default=UNTESTED)


def _spouse_year(spouse: SpouseProfile, on: date, *, unknown: bool) -> bool:
    """Whether the spouse or partner has the period of full-time work in Canada."""
    work = WorkBefore.of(spouse, on)
    return _full_time_year(work, work.jobs, contradicted=unknown)


def _full_time_year(work: WorkBefore, jobs: Iterable[Job], *, contradicted: bool) -> bool:
    """Whether there is a period of authorised full-time work in Canada of at least a year."""
    allowed = without_bars(jobs, work.on, Bar.UNPAID, Bar.UNAUTHORISED)
    here = [job for job in allowed if job.in_canada]
    time = work.time(here, students=True, contradicted=contradicted)
    runs = work.runs(time, Window(date.min, work.on), full_time=True)
    return any(run.hours >= HOURS for run in runs)


def _sibling(profile: Profile, on: date) -> bool:
    """Whether a brother or sister counts, of the person or of a spouse who comes along."""
    spouse = profile.spouse
    held: list[Sibling | bool] = [profile.sibling]
    if spouse is not None and _comes_along(spouse, on):
        held.append(spouse.sibling)
    return any(one.why_not_on(on) is None if isinstance(one, Sibling) else one for one in held)


def _comes_along(spouse: SpouseProfile, on: date) -> bool:
    """Whether the spouse or partner is one on a day and comes to Canada, as whatever."""
    since, until = spouse.since or on, spouse.until or on
    return spouse.accompanying and since <= on <= until
