# SPDX-License-Identifier: MIT
"""The federal skilled trades class, paragraph by paragraph: Regulations, section 87.2.

There is no grid of points and no requirement of education. What a profile does not hold the person
states; what is not stated is unknown. The words of the Regulations are quoted above each paragraph
as consolidated to 2026-06-15; this is not an official version.

>>> from crs import fst
>>> fst.is_trade("72200"), fst.is_trade("72600"), fst.is_trade("7241")
(True, False, True)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import ClassVar

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
    without_bars,
)
from .evidence.profile import Profile
from .evidence.statements import SkilledTrade, TradeOffer
from .evidence.work import HOURS_A_YEAR, Bar, Job, Timeline
from .facts import Abilities
from .worded import Worded, WordedEnum

__all__ = ["assess", "is_eligible", "is_trade"]

YEARS = 5
"""Years before the application within which the work must lie (s. 87.2(3)(b))."""
HOURS = 2 * HOURS_A_YEAR
"""Hours that are needed: two years."""
THRESHOLD = Abilities(reading=4, writing=4, listening=5, speaking=5)
"""The CLB or NCLC that is needed in each ability (s. 74(1))."""

TRADES = ("72", "73", "82", "83", "92", "93", "6320", "62200")
"""The groups of the NOC 2021 that are skilled trades (s. 87.2(1))."""
NOT_TRADES = ("726", "932")
"""The sub-major groups that are left out of them."""

NO_FUNDS = frozenset({TradeOffer.II, TradeOffer.III, TradeOffer.V})
"""The offers with which no funds are needed (s. 87.2(5))."""

TURNS_ON: Mapping[str, tuple[str, ...]] = {
    "87.2(1)": ("canadian_work", "foreign_work"),
    "87.2(3)(a)": ("first_language", "second_language"),
    "87.2(3)(b)": ("canadian_work", "foreign_work"),
    "87.2(3)(b)(i)": ("canadian_work", "foreign_work"),
    "87.2(3)(b)(ii)": ("canadian_work", "foreign_work"),
    "87.2(3)(d)": ("certificate",),
    "3(4)": ("first_language", "second_language"),
}
"""The facts that findings turn on, which a person may state without papers."""


def assess(profile: Profile, on: date, *, work: WorkBefore | None = None) -> Assessment:
    """What is found of each requirement of section 87.2 on a day.

    Args:
        profile: what the person can prove. `Profile.outside_quebec` states (2), `Job.duties`
            (3)(b)(i) and (ii), `Profile.settlement_funds` (5), and `Profile.skilled_trade` what
            else the class turns on.
        on: the day, taken as that of the application. It does not itself count as work.
        work: the work of the profile before that day, where it was looked at already.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    require("profile", profile, Profile)
    case = _case(profile, work or WorkBefore.of(profile, on))
    findings = (
        _skilled_trade(case),
        _intention(case),
        _language(case),
        _two_years(case),
        _lead_statement(case),
        _main_duties(case),
        _employment_requirements(case),
        _certificate_or_offer(case),
        _funds(case),
        language.is_recent(case.reports),
    )
    return Assessment(
        immigration_class=ImmigrationClass.FST,
        as_of=on,
        findings=statements.left_open(findings, profile, TURNS_ON, met_without=True),
        notes=(
            Note.FST_NEEDS_NO_EDUCATION,
            Note.NO_RESTRICTED_OCCUPATION,
            Note.FST_SUBSTITUTED_EVALUATION,
            *not_counted(case.within, on, Bar.UNPAID, Bar.OTHER_DUTIES),
        ),
        caveats=caveats(on),
    )


def is_eligible(profile: Profile, on: date) -> bool:
    """Whether every requirement of section 87.2 is known to be met on a day.

    What is not known makes it False: ask `assess` what is missing.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    return assess(profile, on).is_met


def is_trade(code: str) -> bool | None:
    """Whether an occupation is a skilled trade (s. 87.2(1)).

    None: some of the unit groups of the NOC 2021 that its code of 2016 became are, others are not.

    Raises:
        InvalidError: *code* is of neither classification.
    """
    return noc.unanimous(
        noc.groups_2021(code),
        lambda group: group.startswith(TRADES) and not group.startswith(NOT_TRADES),
    )


@attrs.frozen(slots=False)
class Case:
    """One person before one day, as section 87.2 looks at them: each figure is found once.

    Attributes:
        profile: what the person can prove.
        work: the work before the day.
        five_years: the days within which the work must lie.
        occupation: the code of the trade; None: there is none.
    """

    profile: Profile
    work: WorkBefore
    five_years: Window
    occupation: str | None = None

    @property
    def on(self) -> date:
        """The day that is assessed."""
        return self.five_years.until

    @cached_property
    def statement(self) -> SkilledTrade:
        """What the person states for this class."""
        return self.profile.skilled_trade or SkilledTrade()

    @cached_property
    def qualified(self) -> Window:
        """The days of the five years since the person was qualified, if that is stated."""
        since, until = self.five_years
        return Window(min(max(since, self.statement.qualified_on or since), until), until)

    @cached_property
    def within(self) -> list[Job]:
        """The jobs that have hours within the five years."""
        return self.work.within(self.five_years, self.work.jobs, students=True)

    @cached_property
    def jobs(self) -> list[Job]:
        """The jobs that are or may be in the trade, since the person was qualified, for wages."""
        if self.occupation is None:
            return []
        groups = set(unit_groups(self.occupation, self.on))
        paid = without_bars(self.within, self.on, Bar.UNPAID)
        jobs = [job for job in paid if not groups.isdisjoint(unit_groups(job.noc, self.on))]
        return self.work.within(self.qualified, jobs, students=True)

    @cached_property
    def possible(self) -> list[Job]:
        """Those of them that count, or may count."""
        return without_bars(self.jobs, self.on, Bar.OTHER_DUTIES)

    @cached_property
    def hours(self) -> Hours:
        """The hours in the trade."""
        groups = self.occupation and unit_groups(self.occupation, self.on)
        sure = [job for job in self.possible if unit_groups(job.noc, self.on) == groups]
        return self.work.hours(sure, self.possible, self._qualified_hours, students=True)

    @cached_property
    def reports(self) -> language.Reports:
        """The reports of language tests, and which shows most for the threshold."""
        return language.Reports.of(self.profile.tests, self.on, THRESHOLD)

    @cached_property
    def is_trade(self) -> bool | None:
        """Whether the occupation is a skilled trade.

        Which were so before the NOC 2021 is not held: those that are none now are taken to have
        been none then.
        """
        met = False if self.occupation is None else is_trade(self.occupation)
        return None if met and self.on < noc.NOC_2021_SINCE else met

    @cached_property
    def two_years(self) -> bool | None:
        """Whether the work holds two years after the person became qualified."""
        enough = self.hours.reach(HOURS)
        return None if enough and self.statement.qualified_on is None else enough

    @cached_property
    def duties(self) -> tuple[bool | None, tuple[Worded, ...]]:
        """Whether the duties of the trade were performed, and why that is found."""

        def enough(jobs: list[Job]) -> bool | None:
            return self.work.hours(jobs, jobs, self._qualified_hours, students=True).reach(HOURS)

        return duties(self.jobs, enough, self.work.contradictions(self.qualified))

    @property
    def promise(self) -> tuple[int, int, Fraction]:
        """How well the occupation does: what is met, a trade before others, then most work."""
        all_three = all_of((self.is_trade, self.two_years, self.duties[0]))
        return rank(all_three), rank(self.is_trade), self.hours.sure

    def _qualified_hours(self, time: Timeline) -> Fraction:
        return time.hours(*self.qualified)


def _case(profile: Profile, work: WorkBefore) -> Case:
    """The trade that the person states or, of the occupations worked in, the one that does best."""
    case = Case(profile, work, Window.before(work.on, YEARS))
    if case.statement.noc is not None:
        codes = [case.statement.noc]
    else:
        codes = sorted({job.noc for job in without_bars(case.within, work.on, Bar.UNPAID)})
    cases = [attrs.evolve(case, occupation=code) for code in codes]
    return max(cases, key=lambda case: case.promise, default=case)


def _skilled_trade(case: Case) -> Finding:
    """Subsection 87.2(1).

    In this section, skilled trade occupation means an occupation, other than a restricted
    occupation, in any of the following groups listed in the National Occupational Classification:
    (a) Major Group 72, technical trades and transportation officers and controllers, excluding
    Sub-major Group 726, transportation officers and controllers; (b) Major Group 73, general
    trades; (c) Major Group 82, supervisors in natural resources, agriculture and related
    production; (d) Major Group 83, occupations in natural resources and related production; (e)
    Major Group 92, processing, manufacturing and utilities supervisors and utilities operators and
    controllers; (f) Major Group 93, central control and process operators and aircraft assembly
    assemblers and inspectors, excluding Sub-major Group 932, aircraft assemblers and aircraft
    assembly inspectors; (g) Minor Group 6320, cooks, butchers and bakers; and (h) Unit Group 62200,
    chefs.
    """
    met = case.is_trade
    reason: Worded = Work.NONE
    if case.occupation is not None:
        held = met is not None or case.on >= noc.NOC_2021_SINCE
        reason = TRADE[met](case.occupation) if held else TradeNotHeld(case.occupation)
    return Finding(provision=irpr("87.2(1)"), met=met, reasons=(reason,))


def _intention(case: Case) -> Finding:
    """Subsection 87.2(2).

    For the purposes of subsection 12(2) of the Act, the federal skilled trades class is prescribed
    as a class of persons who are skilled trades workers and who may become permanent residents on
    the basis of their ability to become economically established in Canada in a skilled trade
    occupation and their intention to reside in a province other than the Province of Quebec.
    """
    return statements.intention(irpr("87.2(2)"), case.profile.outside_quebec)


def _language(case: Case) -> Finding:
    """Paragraph 87.2(3)(a).

    they have had their proficiency in the English or French language evaluated by an organization
    or institution that is designated under subsection 74(3) using a language test that is approved
    under that subsection, the results of which must indicate that the foreign national has met the
    applicable threshold that is fixed by the Minister under subsection 74(1) for each of the four
    language skill areas;
    """
    why = TradesThreshold(spoken=THRESHOLD.speaking, written=THRESHOLD.reading)
    return language.reaches(irpr("87.2(3)(a)"), case.reports, why)


def _two_years(case: Case) -> Finding:
    """Paragraph 87.2(3)(b).

    they have, during the five years before the date on which their permanent resident visa
    application is made, acquired at least two years of full-time work experience, or the equivalent
    in part-time work, in the skilled trade occupation specified in the application after becoming
    qualified to independently practice the occupation, and during that period of employment has
    performed
    """
    provision = irpr("87.2(3)(b)")
    if case.occupation is None:
        return Finding(provision=provision, met=False, reasons=(Work.NONE,))
    qualified_on = case.statement.qualified_on
    since = QualifiedSince(qualified_on) if qualified_on else Qualified.NOT_STATED
    return Finding(
        provision=provision,
        met=case.two_years,
        reasons=(
            WorkInTrade(case.occupation, tally(case.hours, HOURS)),
            since,
            *one_occupation(case.possible, case.on),
            *case.work.contradictions(case.qualified),
            *pay_periods(case.possible),
            *_students(case),
        ),
    )


def _students(case: Case) -> Iterator[Worded]:
    """That work during full-time study counts, where there is any: no text says otherwise."""
    shown = case.work.study_days(case.qualified, case.possible)
    if shown or any(job.full_time_student for job in case.possible):
        yield Study.COUNTS


def _lead_statement(case: Case) -> Finding:
    """Subparagraph 87.2(3)(b)(i).

    the actions described in the lead statement for the occupation as set out in the occupational
    descriptions of the National Occupational Classification, and
    """
    met, reasons = case.duties
    return Finding(provision=irpr("87.2(3)(b)(i)"), met=met, reasons=reasons)


def _main_duties(case: Case) -> Finding:
    """Subparagraph 87.2(3)(b)(ii).

    a substantial number of the main duties listed in the description of the occupation set out in
    the National Occupational Classification, including all of the essential duties;
    """
    met, reasons = case.duties
    return Finding(provision=irpr("87.2(3)(b)(ii)"), met=met, reasons=reasons)


def _employment_requirements(case: Case) -> Finding:
    """Paragraph 87.2(3)(c).

    they have met the relevant employment requirements of the skilled trade occupation specified in
    the application as set out in the National Occupational Classification, except for the
    requirement to obtain a certificate of qualification issued by a competent provincial authority;
    and
    """
    met = case.statement.requirements
    reason = statements.stated(
        "requirements",
        met,
        statements.Statement.REQUIREMENTS_MET,
        statements.Statement.REQUIREMENTS_NOT_MET,
    )
    return Finding(provision=irpr("87.2(3)(c)"), met=met, reasons=(reason,))


def _certificate_or_offer(case: Case) -> Finding:
    """Paragraph 87.2(3)(d).

    they meet at least one of the following requirements: (i) they hold a certificate of
    qualification issued by a competent provincial or federal authority in the skilled trade
    occupation specified in the application for a permanent resident visa, (ii) … (v) …
    """
    certificate, offer = case.profile.certificate, case.statement.offer
    holds = certificate is not None and certificate.why_not_on(case.on) is None
    certified = all_of((holds, case.statement.certificate_in_trade))
    offered = None if offer is None else offer is not TradeOffer.NONE
    return Finding(
        provision=irpr("87.2(3)(d)"),
        met=any_of((certified, offered)),
        reasons=(CERTIFICATE[certified], OFFER[offered]),
    )


def _funds(case: Case) -> Finding:
    """Subsection 87.2(5).

    With the exception of the foreign nationals referred to in subparagraphs (3)(d)(ii), (iii) and
    (v), the foreign national must have, in the form of transferable and available funds,
    unencumbered by debts or other obligations, an amount equal to one half of the minimum necessary
    income applicable in respect of the group of persons consisting of the skilled trades worker and
    their family members.
    """
    offer = case.statement.offer
    waived = None if offer is None else offer in NO_FUNDS
    return statements.funds(irpr("87.2(5)"), held=case.profile.settlement_funds, waived=waived)


class Study(WordedEnum):
    """What is said of work in the trade during full-time study."""

    COUNTS = "fst.study_counts"


@attrs.frozen
class Trade(Worded):
    """An occupation that is a skilled trade."""

    occupation: str
    code: ClassVar[str] = "fst.trade"


@attrs.frozen
class NotATrade(Trade):
    """An occupation that is not a skilled trade."""

    code: ClassVar[str] = "fst.not_a_trade"


@attrs.frozen
class TradeUnknown(Trade):
    """An occupation of the NOC 2016 that may be a skilled trade, by its group of the NOC 2021."""

    code: ClassVar[str] = "fst.trade_unknown"

    @property
    def choices(self) -> tuple[str, ...]:
        """The codes of the NOC 2021 to choose from."""
        return noc.groups_2021(self.occupation)


@attrs.frozen
class TradeNotHeld(Trade):
    """An occupation that may be a skilled trade, on a day of which the list is not held."""

    code: ClassVar[str] = "fst.trade_not_held"
    since: ClassVar[date] = noc.NOC_2021_SINCE
    """The first day of which it is."""


TRADE: Mapping[bool | None, type[Trade]] = {True: Trade, False: NotATrade, None: TradeUnknown}


@attrs.frozen
class WorkInTrade(Worded):
    """The hours in the trade."""

    occupation: str
    hours: Worded
    code = "fst.work_in_trade"


@attrs.frozen
class QualifiedSince(Worded):
    """The day on which the person became qualified."""

    day: date
    code = "fst.qualified_since"


class Qualified(WordedEnum):
    """What is found of that day, where there is none."""

    NOT_STATED = "fst.qualified.not_stated"


class TradeCertificate(WordedEnum):
    """Whether the person holds a certificate of qualification in the trade."""

    HELD = "fst.certificate.held"
    NOT_HELD = "fst.certificate.not_held"
    NOT_STATED = "fst.certificate.not_stated"


class Offer(WordedEnum):
    """Whether there is an offer of employment."""

    MADE = "fst.offer.made"
    NOT_MADE = "fst.offer.not_made"
    NOT_STATED = "fst.offer.not_stated"


CERTIFICATE: Mapping[bool | None, TradeCertificate] = {
    True: TradeCertificate.HELD,
    False: TradeCertificate.NOT_HELD,
    None: TradeCertificate.NOT_STATED,
}
OFFER: Mapping[bool | None, Offer] = {
    True: Offer.MADE,
    False: Offer.NOT_MADE,
    None: Offer.NOT_STATED,
}


@attrs.frozen(kw_only=True)
class TradesThreshold(Worded):
    """The levels that are needed in speaking and listening, and in reading and writing."""

    spoken: int
    written: int
    code = "fst.threshold"
