# SPDX-License-Identifier: MIT
"""The Express Entry profile: what a person can prove, and the facts that it amounts to on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import NoneType
from typing import Annotated, Any, Literal

import attrs

from ..checked import Checked, Kind
from ..errors import Problem
from ..expected import InstanceOf, OneOf
from ..facts import (
    Applicant,
    ArrangedEmployment,
    Day,
    Education,
    OpenFact,
    Spouse,
    StatedFacts,
)
from ..rules import EDITIONS, Rules, in_force
from ..worded import Worded, WordedEnum
from . import checks, credentials, work
from .calendar import check
from .credentials import Credential
from .explanation import Explanation, FactFound, MissingEvidence, judged
from .language import TESTS, Result, choice
from .papers import (
    Certificate,
    Issued,
    JobOffer,
    Nomination,
    Sibling,
    age,
)
from .statements import SkilledTrade, SkilledWorker, Stated
from .work import Contradiction, FullTimeStudy, Job, WorkRecord
from .work.experience import SkilledUnknown, WithRemarks

TESTS_AT_MOST = 50
"""Reports of one person: each one of English is tried with each one of French."""


class Remark(WordedEnum):
    """What is said of a fact beside the papers that show it."""

    LEAP_DAY = "profile.leap_day"
    """A birthday of 29 February is on 1 March in other years: our reading."""
    ON_ANY_DAY = "profile.on_any_day"
    """It is stated, whatever the day."""
    SIBLING_OF_SPOUSE = "profile.sibling_of_spouse"
    """The brother or sister is that of a spouse or partner who does not count."""
    NOT_ACCOMPANYING = "spouse.not_accompanying"
    """The spouse or partner does not come to Canada."""
    CITIZEN_OR_PERMANENT_RESIDENT = "spouse.citizen_or_permanent_resident"
    """The spouse or partner is a citizen or permanent resident of Canada."""


@attrs.frozen
class NotYetSpouse(Worded):
    """They are spouses or partners only from a later day on."""

    since: date
    code = "spouse.not_yet"


@attrs.frozen
class NoLongerSpouse(Worded):
    """They have been spouses or partners until an earlier day."""

    until: date
    code = "spouse.no_longer"


@attrs.frozen
class ResidentSince(Worded):
    """The spouse or partner is a citizen or permanent resident since some day."""

    since: date
    code = "spouse.resident_since"


@attrs.frozen
class Born(Worded):
    """When the person was born."""

    birth_date: date
    code = "profile.born"


@attrs.frozen
class NotBorn(Worded):
    """The person is not born yet on the day that is scored."""

    birth_date: date
    day: date
    code = "profile.not_born"


@attrs.frozen
class OfSpouse(Worded):
    """What is said is of the spouse or partner."""

    said: Worded
    code = "profile.of_spouse"


@attrs.frozen
class NoPoints(Worded):
    """An offer has no points by the rules in force since some day."""

    since: date
    code = "offer.no_points"


@attrs.frozen
class NoKnownPoints(Worded):
    """An offer has no points by the last rules known, and others are reported since some day."""

    since: date
    reported: date
    code = "offer.no_known_points"


@attrs.frozen
class UnknownWork(Worded):
    """Work of which it is unknown whether it counts, and why."""

    work: tuple[Worded, ...]
    code = "profile.unknown_work"


@attrs.frozen
class AsStated(Worded):
    """The fact is as the person states it, from some day on."""

    as_of: date
    code = "profile.as_stated"


@attrs.frozen
class StatedLater(Worded):
    """The fact is stated, and only from a later day on."""

    as_of: date
    code = "profile.stated_later"


@attrs.frozen
class ShownBy(Worded):
    """What shows a fact: a field of the profile."""

    field: str
    code = "expected.shown_by"


@attrs.frozen
class NamedFirst(Worded):
    """Levels in the official language that is named as the first one."""

    language: str
    code = "expected.named_first"


@attrs.frozen
class UpToReports(Worded):
    """A number of reports, up to the most that are taken."""

    most: int
    code = "expected.up_to_reports"


@attrs.frozen
class FalseBesideSince(Worded):
    """False, as another field says from when on it is true."""

    field: str
    code = "expected.false_beside_since"


@attrs.frozen(kw_only=True)
class SpouseProfile(Checked):
    """What a spouse or common-law partner can prove.

    Only one who comes to Canada with the person and is neither a citizen nor a permanent resident
    counts (MI s. 1); with anyone else the person is scored as a single person.

    Args:
        since: the first day on which they are spouses or common-law partners (after a year of
            living together); None: on all days that matter.
        until: the last day on which they are; None: they still are.
        accompanying: whether the spouse or partner comes to Canada.
        citizen_or_permanent_resident: whether the spouse or partner is one, of Canada, on all days.
        citizen_or_permanent_resident_since: the first day on which the spouse or partner is one;
            None: not stated.
        tests: reports of language tests.
        credentials: diplomas, certificates and degrees.
        jobs: work experience.
        sibling: a brother or sister of the spouse or partner in Canada; True: one counts on every
            day.

    Raises:
        InvalidError: a field is of a wrong type, or days are out of order; all mistakes are listed.
    """

    since: Day = None
    until: Day = None
    accompanying: bool = True
    citizen_or_permanent_resident: bool = False
    citizen_or_permanent_resident_since: Day = None
    tests: tuple[Result, ...] = ()
    credentials: tuple[Credential, ...] = ()
    jobs: tuple[Job, ...] = ()
    sibling: Sibling | bool = False

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, and in fields that do not fit together."""
        problems = [*super().problems(), *_members(self)]
        problems += checks.order("since", self.since, "until", self.until)
        resident = self.citizen_or_permanent_resident
        if resident is True and self.citizen_or_permanent_resident_since is not None:
            expected = FalseBesideSince("citizen_or_permanent_resident_since")
            problems.append(Problem("citizen_or_permanent_resident", "invalid", expected, resident))
        return problems

    @property
    def work_record(self) -> WorkRecord:
        """All jobs, beside the full-time study that credentials show."""
        return _work_record(self)

    def bars(self, on: date) -> tuple[Worded, ...]:
        """Why the person is scored as a single person on a day (MI s. 1); empty: the spouse counts.

        Raises:
            InvalidError: *on* is not a `datetime.date`.
        """
        check(on)
        return tuple(self._bars(on))

    def _bars(self, on: date) -> Iterator[Worded]:
        if self.since is not None and on < self.since:
            yield NotYetSpouse(self.since)
        if self.until is not None and self.until < on:
            yield NoLongerSpouse(self.until)
        if not self.accompanying:
            yield Remark.NOT_ACCOMPANYING
        since = self.citizen_or_permanent_resident_since
        if self.citizen_or_permanent_resident:
            yield Remark.CITIZEN_OR_PERMANENT_RESIDENT
        elif since is not None and since <= on:
            yield ResidentSince(since)


FIRST_LANGUAGE = Kind(OneOf(("en", "fr", "None")), (str, NoneType))
NOMINATIONS = Kind(InstanceOf(("Nomination", "tuple", "None")), (Nomination, tuple, NoneType))


@attrs.frozen(kw_only=True)
class Profile(Checked):
    """What a person can prove: dated evidence, from which the facts of any day follow.

    Evidence that is dated after a day is ignored on that day, but for full-time study that began
    before it.

    Args:
        birth_date: the day of birth.
        tests: reports of language tests, in any order. Scores of two reports are never mixed.
        credentials: diplomas, certificates and degrees.
        jobs: work experience, in Canada and abroad.
        first_language: the official language that the person names as the first one, "en" or "fr";
            None: the order of languages that scores higher is taken.
        certificate: a certificate of qualification in a skilled trade.
        nomination: a nomination by a province or territory, or several.
        sibling: a brother or sister of the person in Canada; True: one counts on every day.
        arranged_employment: a qualifying offer, which had points until 2025-03-24.
        outside_quebec: whether the person intends to live outside Quebec; None: not stated. No
            points depend on it.
        settlement_funds: whether the person has half the minimum necessary income for all members
            of the family, transferable, available and free of debts (IRPR ss. 76(1)(b)(i),
            87.2(5)); None: not stated. No points depend on it.
        skilled_worker: what the person states for the federal skilled worker class.
        skilled_trade: what the person states for the federal skilled trades class.
        spouse: the spouse or common-law partner; None: there is none.
        stated: facts that the person states and no paper of the profile shows.

    Raises:
        InvalidError: a field is of a wrong type or not one of its values, or a fact is stated and
            shown; all mistakes are listed.
    """

    birth_date: date
    tests: tuple[Result, ...] = ()
    credentials: tuple[Credential, ...] = ()
    jobs: tuple[Job, ...] = ()
    first_language: Annotated[Literal["en", "fr"] | None, FIRST_LANGUAGE] = None
    certificate: Certificate | None = None
    nomination: Annotated[Nomination | tuple[Nomination, ...] | None, NOMINATIONS] = None
    sibling: Sibling | bool = False
    arranged_employment: JobOffer | None = None
    outside_quebec: bool | None = None
    settlement_funds: bool | None = None
    skilled_worker: SkilledWorker | None = None
    skilled_trade: SkilledTrade | None = None
    spouse: SpouseProfile | None = None
    stated: Stated | None = None

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, and in facts that are stated and shown."""
        problems = [*super().problems(), *_members(self)]
        problems += checks.members("nomination", self.nomination, Nomination)
        if type(self.first_language) is str and self.first_language not in choice.LANGUAGES:
            expected = FIRST_LANGUAGE.expected
            problems.append(Problem("first_language", "invalid", expected, self.first_language))
        # What shows a fact is looked at only where it is what it must be.
        return problems or list(_stated_and_shown(self))

    @property
    def nominations(self) -> tuple[Nomination, ...]:
        """All nominations."""
        if isinstance(self.nomination, Nomination):
            return (self.nomination,)
        return self.nomination or ()

    @property
    def work_record(self) -> WorkRecord:
        """All jobs, beside the full-time study that credentials show."""
        return _work_record(self)

    def on(self, day: date) -> Applicant:
        """The facts as of a *day*, which are what the law scores.

        Raises:
            InvalidError: *day* is not a `datetime.date`, or an age is out of its range.
            MissingEvidence: no valid result of a language test is there, a fact is stated only from
                a later day on, or the person is not born yet; everything that is missing is named.
        """
        explanation = self.explain(day)
        if explanation.missing:
            raise MissingEvidence(*explanation.missing)
        return Applicant(**_values(explanation.facts), as_of=day, open=explanation.open)

    def explain(self, day: date) -> Explanation:
        """The same facts, each with the evidence that it came from, and why other did not count.

        Whatever is missing is said to be.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        stated = _stated(self.stated, check(day))
        # A comparison of scores is no score, and warns of no gap.
        rules = attrs.evolve(_rules(day), gap=None)
        occupations, record = work.occupations(self.jobs, day), self.work_record
        found = (
            credentials.level_fact("education", self.credentials, day, occupations),
            _years("canadian_work", record, day),
            _years("foreign_work", record, day, in_canada=False),
            _holds("certificate", *_told(day, self.certificate)),
            credentials.study_fact(self.credentials, day),
            _sibling(self, day),
            _holds("nomination", *_told(day, *self.nominations)),
            _offer(self.arranged_employment, day),
        )
        schooling, *others = (stated.get(fact.name, fact) for fact in found)
        others += _stated_spouse(stated) or _spouse(self.spouse, day, rules)
        if "first_language" in stated:
            languages = stated["first_language"], stated.get("second_language", NO_SECOND)
        else:
            rest = UNKNOWN | _values((schooling, *others))
            languages = choice.facts(self.tests, self.first_language, day, rest, rules)
        return Explanation(
            as_of=day,
            facts=(_age(self.birth_date, day), schooling, *languages, *others),
            stated=self.stated and StatedFacts(tuple(self.stated.facts), self.stated.as_of),
        )


UNKNOWN = {"education": Education.LESS_THAN_SECONDARY}
"""What is taken of facts that are missing where languages are compared."""
NO_SECOND = FactFound(name="second_language", value=None)


def _members(profile: Profile | SpouseProfile) -> Iterator[Problem]:
    if type(profile.tests) is tuple and len(profile.tests) > TESTS_AT_MOST:
        yield Problem("tests", "invalid", UpToReports(TESTS_AT_MOST), len(profile.tests))
    yield from checks.members("tests", profile.tests, *TESTS.values())
    yield from checks.members("credentials", profile.credentials, Credential)
    yield from checks.members("jobs", profile.jobs, Job)


def _stated_and_shown(profile: Profile) -> Iterator[Problem]:
    """A problem for each fact that is stated although a paper shows it."""
    stated = profile.stated.facts if profile.stated else {}
    shown = {
        "education": ("credentials", profile.credentials),
        "first_language": ("tests", profile.tests),
        "second_language": ("tests", profile.tests),
        "canadian_work": ("jobs", any(job.in_canada for job in profile.jobs)),
        "foreign_work": ("jobs", any(not job.in_canada for job in profile.jobs)),
        "certificate": ("certificate", profile.certificate),
        "canadian_study": ("credentials", any(held.in_canada for held in profile.credentials)),
        "nomination": ("nomination", profile.nomination),
        "arranged_employment": ("arranged_employment", profile.arranged_employment),
        "spouse": ("spouse", profile.spouse),
    }
    for name, value in stated.items():
        field, papers = shown[name]
        if papers:
            yield Problem(f"stated.{name}", "stated_and_shown", ShownBy(field), value)
    named, first = profile.first_language, stated.get("first_language")
    if named is not None and first is not None and type(first) is not choice.LANGUAGES[named]:
        yield Problem("stated.first_language", "invalid", NamedFirst(named), first)


def _stated(stated: Stated | None, day: date) -> dict[str, FactFound]:
    """Each fact that is stated, on a day: those of a spouse as well."""
    if stated is None:
        return {}
    given = stated.facts
    if day < stated.as_of:
        later = StatedLater(stated.as_of)
        return {name: FactFound(name=name, value=None, missing=later) for name in given}
    because = (AsStated(stated.as_of),)
    if stated.spouse is not None:
        parts = attrs.asdict(stated.spouse, recurse=False)
        given |= {f"spouse.{name}": part for name, part in parts.items()}
    return {name: FactFound(name=name, value=fact, because=because) for name, fact in given.items()}


def _stated_spouse(stated: Mapping[str, FactFound]) -> list[FactFound]:
    return [fact for name, fact in stated.items() if name.partition(".")[0] == "spouse"]


def _work_record(profile: Profile | SpouseProfile) -> WorkRecord:
    studies = ((held, held.full_time_study) for held in profile.credentials)
    return WorkRecord(
        profile.jobs,
        [
            FullTimeStudy(start=study[0], end=study[1], paper=held)
            for held, study in studies
            if study is not None
        ],
    )


def _years(name: str, record: WorkRecord, day: date, *, in_canada: bool = True) -> FactFound:
    """Whole years of work completed, and those that unknown work would add."""
    found = work.experience(record, day, in_canada=in_canada)
    unknown = tuple(said for said in found.others if _is_unknown(said, day))
    more = found.possible > found.years
    return FactFound(
        name=name,
        value=found.years,
        because=found.because,
        others=found.others,
        open=(OpenFact(name, found.possible, UnknownWork(unknown)),) if more else (),
    )


def _is_unknown(said: Worded, day: date) -> bool:
    """Whether what is said of work is that it is unknown whether it counts."""
    if isinstance(said, WithRemarks):
        return bool(said.job.doubts(day)) and not said.job.bars(day)
    return isinstance(said, Contradiction)


def _rules(day: date) -> Rules:
    """The rules of a day; before there were any, the first ones."""
    return in_force(max(day, EDITIONS[0].since))


def _values(facts: Iterable[FactFound]) -> dict[str, Any]:
    """The facts of an applicant that are there, by name; not those that the spouse holds."""
    return {
        fact.name: fact.value for fact in facts if "." not in fact.name and fact.missing is None
    }


def _age(birth_date: date, day: date) -> FactFound:
    years = age(birth_date, day)
    if years < 0:
        return FactFound(name="age", value=None, missing=NotBorn(birth_date, day))
    leap = (birth_date.month, birth_date.day) == (2, 29)
    remarks = [Remark.LEAP_DAY] if leap else []
    return FactFound(name="age", value=years, because=(judged(Born(birth_date), *remarks),))


Told = tuple[tuple[Worded, ...], tuple[Worded, ...]]
"""What shows that something holds, and what does not, and why."""


def _told(day: date, *held: Issued | Sibling | None) -> Told:
    """Which of some papers hold on a day, and why others do not."""
    tried = [(paper, paper.why_not_on(day)) for paper in held if paper is not None]
    return (
        tuple(paper for paper, why in tried if why is None),
        tuple(judged(paper, why) for paper, why in tried if why is not None),
    )


def _siblings(profile: Profile | SpouseProfile, day: date) -> Told:
    if isinstance(profile.sibling, Sibling):
        return _told(day, profile.sibling)
    return (Remark.ON_ANY_DAY,) * profile.sibling, ()


def _holds(name: str, because: tuple[Worded, ...], others: tuple[Worded, ...]) -> FactFound:
    return FactFound(name=name, value=bool(because), because=because, others=others)


def _sibling(profile: Profile, day: date) -> FactFound:
    """Whether a brother or sister counts, of the person or of a spouse who counts."""
    because, others = _siblings(profile, day)
    spouse = profile.spouse
    if spouse is not None and spouse.sibling and spouse.bars(day):
        return _holds("sibling", because, (*others, Remark.SIBLING_OF_SPOUSE))
    theirs, not_theirs = map(_of_spouse, _siblings(spouse, day)) if spouse else ((), ())
    return _holds("sibling", because + theirs, others + not_theirs)


def _of_spouse(said: tuple[Worded, ...]) -> tuple[Worded, ...]:
    return tuple(map(OfSpouse, said))


def _offer(offer: JobOffer | None, day: date) -> FactFound:
    name, none = "arranged_employment", ArrangedEmployment.NONE
    if offer is None:
        return FactFound(name=name, value=none)
    why = offer.why_not_on(day)
    if why is None:
        because = judged(offer, *_pointless(offer.kind, _rules(day)))
        return FactFound(name=name, value=offer.kind, because=(because,))
    said = judged(offer, why)
    unknown = isinstance(why, SkilledUnknown)
    may_be = (OpenFact(name, offer.kind, said),) if unknown else ()
    return FactFound(name=name, value=none, others=(said,), open=may_be)


def _pointless(kind: ArrangedEmployment, rules: Rules) -> Iterator[Worded]:
    """That an offer has no points, or none that is known, where that is so."""
    if rules.additional.arranged_employment[kind]:
        return
    yield NoKnownPoints(rules.since, rules.gap.since) if rules.gap else NoPoints(rules.since)


def _spouse(profile: SpouseProfile | None, day: date, rules: Rules) -> list[FactFound]:
    """Whether a spouse or partner counts and, of one who does, each fact."""
    bars = profile.bars(day) if profile else ()
    if profile is None or bars:
        return [FactFound(name="spouse", value=None, others=bars)]
    occupations = work.occupations(profile.jobs, day)
    parts = [
        credentials.level_fact("spouse.education", profile.credentials, day, occupations),
        choice.spouse_fact(profile.tests, day, rules),
        _years("spouse.canadian_work", profile.work_record, day),
    ]
    spouse = Spouse(**{part.name.removeprefix("spouse."): part.value for part in parts})
    return [FactFound(name="spouse", value=spouse), *parts]
