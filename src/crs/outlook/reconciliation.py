# SPDX-License-Identifier: MIT
"""Why a number that is shown elsewhere differs: the smallest sets of readings that explain it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, cached_property, reduce
from itertools import combinations
from typing import ClassVar

import attrs

from ..assessment import require
from ..assessment.work import Window, unit_groups
from ..errors import InvalidError, Problem
from ..evidence.calendar import check
from ..evidence.credentials import ECA, Credential
from ..evidence.explanation import MissingEvidence
from ..evidence.language import Result
from ..evidence.language.choice import LANGUAGES
from ..evidence.language.report import ResultExpired
from ..evidence.language.tef import CHARTS, EXPRESS_ENTRY, TEF
from ..evidence.profile import Profile, SpouseProfile
from ..evidence.work import WINDOW, Job
from ..expected import AtLeast
from ..facts import Applicant
from ..left_open import OpenFact
from ..ranking import Score, run, with_open
from ..readable import Readable
from ..rules import EDITIONS, Rules, in_force
from ..tables import Grid
from ..worded import Worded, WordedEnum
from .account import MONTHS_A_YEAR, months
from .made import ANY_BODY, evolved, of_both


class Reading(WordedEnum):
    """A known way to read papers or the law other than we do."""

    EXPIRED_RESULT = "reading.expired_result"
    """A result of a language test counts although it is two years old."""
    TEF_SCALE = "reading.tef_scale"
    """A result of TEF Canada counts by its column out of 699."""
    WITHOUT_ASSESSMENT = "reading.without_assessment"
    """A foreign credential counts without a valid assessment."""
    ASSESSMENT_LEFT_OUT = "reading.assessment_left_out"
    """A foreign credential does not count although it has one: the assessment is left out."""
    FOREIGN_EMPLOYER = "reading.foreign_employer"
    """Work in Canada for an employer abroad counts."""
    ONE_OCCUPATION = "reading.one_occupation"
    """Work abroad counts in one occupation only."""
    SPOUSE_OTHERWISE = "reading.spouse_otherwise"
    """The spouse or partner comes along, or does not, or is taken to be of another status."""
    OTHER_ORDER = "reading.other_order"
    """The other official language is named first."""
    LEFT_OPEN = "reading.left_open"
    """All evidence counts of which we do not know whether it does."""
    ACCOUNT_MONTHS = "reading.account_months"
    """Years of work are counted by the months of the calendar, as the account seems to do."""
    PARTIAL_ENGLISH = "reading.partial_english"
    """French has the most points although English is strong enough in some abilities only."""


@attrs.frozen
class OlderEdition(Worded):
    """The points are those of an edition that is no longer in force."""

    since: date
    code = "reading.older_edition"


Readings = tuple[Reading | OlderEdition, ...]


@attrs.frozen
class Reconciliation(Readable):
    """Why a number that is shown elsewhere differs. Made by `reconcile`.

    Attributes:
        day: the day that is scored.
        shown: the number that is shown elsewhere.
        score: our score; None: the person is not in the pool.
        sets: all sets of readings that make the number and are minimal, the smallest first; none:
            no readings that we know make it. An empty set: our number is the same.
        considered: the readings that were tried.
    """

    view: ClassVar[str] = "reconciliation"

    day: date
    shown: int
    score: Score | None
    sets: tuple[Readings, ...]
    considered: Readings

    @property
    def total(self) -> int | None:
        """Our number; None: the person is not in the pool."""
        return None if self.score is None else self.score.total


def reconcile(profile: Profile, day: date, shown: int) -> Reconciliation:
    """Which readings other than ours make the number that is *shown* elsewhere for a *profile*.

    Args:
        profile: what the person can prove.
        day: the day that is scored.
        shown: the number that is shown elsewhere.

    Raises:
        InvalidError: *profile* is not a `Profile`, *day* is not a `datetime.date`, or *shown* is
            not a whole number from 0.
        NotInForceError: *day* is before 2015-01-01.
    """
    require("profile", profile, Profile)
    rules = in_force(check(day))
    if not (type(shown) is int and shown >= 0):
        raise InvalidError(Problem("shown", "invalid", AtLeast(0), shown))
    search = _Search(profile, day, rules, shown)
    return Reconciliation(
        day=day,
        shown=shown,
        score=search.score(()),
        sets=tuple(search.minimal()),
        considered=search.readings,
    )


@attrs.frozen(slots=False)
class _Search:
    """A search over sets of readings, of which the facts of each are found once."""

    profile: Profile
    day: date
    rules: Rules
    shown: int

    @cached_property
    def readings(self) -> Readings:
        """The readings that may make a difference, then the older editions, latest first."""
        older = [rules.since for rules in EDITIONS if rules.since < self.rules.since]
        of_papers = (reading for reading in Reading if self._may_matter(reading))
        return (*of_papers, *map(OlderEdition, reversed(older)))

    def minimal(self) -> list[Readings]:
        """The sets that make the number and of which no part does, the smallest first."""
        found: list[Readings] = []
        for size in range(len(self.readings) + 1):
            for chosen in combinations(self.readings, size):
                editions = [reading for reading in chosen if isinstance(reading, OlderEdition)]
                is_minimal = not any(set(chosen).issuperset(smaller) for smaller in found)
                if len(editions) <= 1 and is_minimal and self.total(chosen) == self.shown:
                    found.append(chosen)
        return found

    def total(self, chosen: Readings) -> int | None:
        """The number by some readings; None: there is none."""
        scored = self.score(chosen)
        return None if scored is None else scored.total

    def score(self, chosen: Readings) -> Score | None:
        """The score by some readings; None: there is none."""
        of_facts = tuple(reading for reading in chosen if isinstance(reading, Reading))
        applicant = self.facts(frozenset(of_facts) - {Reading.PARTIAL_ENGLISH})
        if applicant is None:
            return None
        editions = [reading.since for reading in chosen if isinstance(reading, OlderEdition)]
        rules = in_force(editions[0]) if editions else self.rules
        if Reading.PARTIAL_ENGLISH in chosen:
            rules = _by_strongest_english(applicant, rules)
        return run(applicant, rules)

    @cached_property
    def facts(self) -> Callable[[frozenset[Reading]], Applicant | None]:
        """The facts by some readings; None: some are missing."""
        return cache(self._read)

    def _read(self, chosen: frozenset[Reading]) -> Applicant | None:
        profile = self.profile
        for reading, change in PAPERS.items():
            if reading in chosen:
                profile = change(profile, self.day)
        try:
            applicant = profile.on(self.day)
        except MissingEvidence:
            return None
        if Reading.LEFT_OPEN in chosen:
            applicant = reduce(with_open, _open_facts(applicant), applicant)
        if Reading.ACCOUNT_MONTHS in chosen:
            return _by_months(applicant, profile, self.day)
        return applicant

    def _may_matter(self, reading: Reading) -> bool:
        """Whether a reading can change anything, with others or by itself."""
        tests = self.profile.tests
        if reading in {Reading.OTHER_ORDER, Reading.PARTIAL_ENGLISH}:
            return {report.language for report in tests}.issuperset(LANGUAGES.values())
        if reading is Reading.ACCOUNT_MONTHS:
            return bool(self.profile.jobs)
        if reading is Reading.LEFT_OPEN:
            applicant = self.facts(frozenset())
            return applicant is not None and bool(_open_facts(applicant))
        return PAPERS[reading](self.profile, self.day) != self.profile


Change = Callable[[Profile, date], Profile]


def _expired_result(profile: Profile, day: date) -> Profile:
    def read(report: Result) -> Result:
        expired = isinstance(report.why_not_on(day), ResultExpired)
        return evolved(report, result_date=day) if expired else report

    return of_both(profile, "tests", read)


def _tef_scale(profile: Profile, _: date) -> Profile:
    def read(report: Result) -> Result:
        if not isinstance(report, TEF) or report.scale == EXPRESS_ENTRY:
            return report
        scores = {
            ability: scale.lowest.get(getattr(report.levels, ability), scale.scores[0])
            for ability, scale in CHARTS[EXPRESS_ENTRY].items()
        }
        return evolved(report, **scores, scale=EXPRESS_ENTRY)

    return of_both(profile, "tests", read)


def _without_assessment(profile: Profile, day: date) -> Profile:
    def read(credential: Credential) -> Credential:
        counts = credential.why_not_on(day) is None
        if credential.in_canada or counts or day < credential.completed:
            return credential
        return attrs.evolve(credential, eca=ECA(organisation=ANY_BODY, issued=day))

    return of_both(profile, "credentials", read)


def _assessment_left_out(profile: Profile, _: date) -> Profile:
    def read(credential: Credential) -> Credential:
        return attrs.evolve(credential, eca=None) if credential.eca else credential

    return of_both(profile, "credentials", read)


def _foreign_employer(profile: Profile, _: date) -> Profile:
    def read(job: Job) -> Job:
        return attrs.evolve(job, canadian_employer=job.canadian_employer or None)

    return of_both(profile, "jobs", read)


def _one_occupation(profile: Profile, day: date) -> Profile:
    """Of work abroad that of the occupation with most hours in the window."""
    record, window = profile.work_record, Window.before(day, WINDOW)
    abroad = record.counting(day, in_canada=False)
    occupations = [
        [job for job in abroad if unit_groups(job.noc, day) == groups]
        for groups in sorted({unit_groups(job.noc, day) for job in abroad})
    ]
    most = max(occupations, key=lambda jobs: record.timeline(jobs).hours(*window), default=[])
    kept = tuple(job for job in profile.jobs if job in most or job not in abroad)
    return attrs.evolve(profile, jobs=kept)


def _spouse_otherwise(profile: Profile, day: date) -> Profile:
    spouse = profile.spouse
    if spouse is None:
        return profile
    if not spouse.bars(day):
        return attrs.evolve(profile, spouse=attrs.evolve(spouse, accompanying=False))
    counts = SpouseProfile(
        tests=spouse.tests,
        credentials=spouse.credentials,
        jobs=spouse.jobs,
        sibling=spouse.sibling,
    )
    return attrs.evolve(profile, spouse=counts)


def _other_order(profile: Profile, day: date) -> Profile:
    spoken = {report.language for report in profile.tests if report.valid_on(day)}
    if not spoken.issuperset(LANGUAGES.values()):
        return profile
    first = profile.explain(day)["first_language"].value
    [other] = [name for name, language in LANGUAGES.items() if not isinstance(first, language)]
    return evolved(profile, first_language=other)


PAPERS: Mapping[Reading, Change] = {
    Reading.EXPIRED_RESULT: _expired_result,
    Reading.TEF_SCALE: _tef_scale,
    Reading.WITHOUT_ASSESSMENT: _without_assessment,
    Reading.ASSESSMENT_LEFT_OUT: _assessment_left_out,
    Reading.FOREIGN_EMPLOYER: _foreign_employer,
    Reading.ONE_OCCUPATION: _one_occupation,
    Reading.SPOUSE_OTHERWISE: _spouse_otherwise,
    Reading.OTHER_ORDER: _other_order,
}
"""What papers are read as, in the order in which one reading follows another."""


def _open_facts(applicant: Applicant) -> list[OpenFact]:
    """What facts would be by evidence that may count."""
    return [fact for fact in applicant.open if isinstance(fact, OpenFact)]


def _by_months(applicant: Applicant, profile: Profile, day: date) -> Applicant:
    """The facts with years of work by the months of the calendar, if those are more."""
    here, abroad = (
        len(months(profile, day, in_canada=in_canada)) // MONTHS_A_YEAR
        for in_canada in (True, False)
    )
    return attrs.evolve(
        applicant,
        canadian_work=max(applicant.canadian_work, here),
        foreign_work=max(applicant.foreign_work, abroad),
    )


def _by_strongest_english(applicant: Applicant, rules: Rules) -> Rules:
    """The *rules* that give for French what they give with the strongest ability in English."""
    additional, french = rules.additional, applicant.french.weakest
    most = additional.french[french][applicant.english.strongest]
    grid = Grid({0: {0: most}})
    return attrs.evolve(rules, additional=attrs.evolve(additional, french=grid))
