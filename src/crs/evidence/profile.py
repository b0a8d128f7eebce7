# SPDX-License-Identifier: MIT
"""The Express Entry profile: what a person can prove, and the facts that it amounts to on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from types import NoneType
from typing import Annotated, Any, Literal, TypeVar

import attrs

from ..checked import Checked, Kind
from ..errors import Problem
from ..expected import InstanceOf, OneOf
from ..facts import NO_OTHER, Applicant, Day, Other, level_problems
from ..frozen import frozen
from ..readable import Tabled
from ..worded import Worded
from . import checks, found
from .calendar import check
from .credentials import Credential, full_time_studies
from .explanation import Explanation, MissingEvidence
from .language import TESTS, Result, choice
from .papers import Certificate, JobOffer, Nomination, Sibling
from .reasons import FactReason, NoLongerSpouse, NotYetSpouse, ResidentSince
from .statements import SkilledTrade, SkilledWorker, Stated
from .work import Job, WorkRecord

T = TypeVar("T")

TESTS_AT_MOST = 50
"""Reports of one person: each one of English is tried with each one of French."""


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
class SpouseProfile(Checked, Tabled):
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

    @cached_property
    def work_record(self) -> WorkRecord:
        """All jobs, beside the full-time study that credentials show."""
        return WorkRecord(self.jobs, full_time_studies(self.credentials))

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
            yield FactReason.NOT_ACCOMPANYING
        since = self.citizen_or_permanent_resident_since
        if self.citizen_or_permanent_resident:
            yield FactReason.CITIZEN_OR_PERMANENT_RESIDENT
        elif since is not None and since <= on:
            yield ResidentSince(since)


FIRST_LANGUAGE = Kind(OneOf(("en", "fr", "None")), (str, NoneType))
NOMINATIONS = Kind(InstanceOf(("Nomination", "tuple", "None")), (Nomination, tuple, NoneType))


@attrs.frozen(kw_only=True)
class Profile(Checked, Tabled):
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
        other: the level of each factor that rules of your own have and no edition has, by its
            name; any mapping. It counts on every day.

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
    other: Other = attrs.field(default=NO_OTHER, converter=frozen)

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, and in facts that are stated and shown."""
        problems = [*super().problems(), *_members(self), *level_problems(self.other)]
        problems += checks.members("nomination", self.nomination, Nomination)
        if type(self.first_language) is str and self.first_language not in choice.LANGUAGES:
            expected = FIRST_LANGUAGE.expected
            problems.append(Problem("first_language", "invalid", expected, self.first_language))
        if type(self.stated) is Stated:
            problems += _stated_and_shown(self, self.stated.facts)
        return problems

    @property
    def nominations(self) -> tuple[Nomination, ...]:
        """All nominations."""
        if isinstance(self.nomination, Nomination):
            return (self.nomination,)
        return self.nomination or ()

    @cached_property
    def work_record(self) -> WorkRecord:
        """All jobs, beside the full-time study that credentials show."""
        return WorkRecord(self.jobs, full_time_studies(self.credentials))

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
        return Applicant(**explanation.values, as_of=day, open=explanation.open)

    def explain(self, day: date) -> Explanation:
        """The same facts, each with the evidence that it came from, and why other did not count.

        Whatever is missing is said to be.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        return found.explain(self, day)


def _members(profile: Profile | SpouseProfile) -> Iterator[Problem]:
    if type(profile.tests) is tuple and len(profile.tests) > TESTS_AT_MOST:
        yield Problem("tests", "invalid", UpToReports(TESTS_AT_MOST), len(profile.tests))
    yield from checks.members("tests", profile.tests, *TESTS.values())
    yield from checks.members("credentials", profile.credentials, Credential)
    yield from checks.members("jobs", profile.jobs, Job)


def _stated_and_shown(profile: Profile, stated: Mapping[str, Any]) -> Iterator[Problem]:
    """A problem for each fact that is stated although a paper shows it."""
    jobs, credentials = _of(Job, profile.jobs), _of(Credential, profile.credentials)
    shown = {
        "education": ("credentials", credentials),
        "first_language": ("tests", profile.tests),
        "second_language": ("tests", profile.tests),
        "canadian_work": ("jobs", any(job.in_canada for job in jobs)),
        "foreign_work": ("jobs", any(not job.in_canada for job in jobs)),
        "certificate": ("certificate", profile.certificate),
        "canadian_study": ("credentials", any(held.in_canada for held in credentials)),
        "nomination": ("nomination", profile.nomination),
        "arranged_employment": ("arranged_employment", profile.arranged_employment),
        "spouse": ("spouse", profile.spouse),
    }
    for name, value in stated.items():
        field, papers = shown[name]
        if papers:
            yield Problem(f"stated.{name}", "stated_and_shown", ShownBy(field), value)
    first, named = stated.get("first_language"), str(profile.first_language)
    if first is not None and type(first) is not choice.LANGUAGES.get(named, type(first)):
        yield Problem("stated.first_language", "invalid", NamedFirst(named), first)


def _of(cls: type[T], values: object) -> list[T]:
    """Those of some values that are of a class; none, where they are no tuple."""
    given = values if isinstance(values, tuple) else ()
    return [value for value in given if isinstance(value, cls)]
