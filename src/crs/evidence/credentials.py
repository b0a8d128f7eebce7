# SPDX-License-Identifier: MIT
"""Education: from diplomas and their assessments to a level, and to study in Canada.

A Canadian credential counts as it is (IRPR s. 73(1)). A foreign one counts by an equivalency
assessment, the ECA, of an organisation that the Minister has designated, while the assessment is
less than five years old (IRPR s. 75(2)(e)). The highest level counts once (MI s. 11(2)).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from enum import IntEnum
from types import NoneType
from typing import Annotated

import attrs

from .. import noc
from ..checked import Checked, Kind
from ..errors import Problem
from ..expected import AtLeast, InstanceOf, OneOf
from ..facts import CanadianStudy, Day, Education
from ..left_open import OpenFact
from ..provision import Provision
from ..text import Text
from ..worded import Worded
from . import checks, countries
from .calendar import anniversary, check
from .explanation import FactFound, judged
from .reasons import (
    AssessedBeforeDesignation,
    AssessedLater,
    AssessmentExpired,
    CompletedLater,
    CredentialReason,
    HighestOnce,
    HighestStudy,
    NoneCounts,
    OtherOccupations,
    TooFewMonths,
    TooShort,
)
from .work import FullTimeStudy

YEARS = 5
"""An assessment counts while it is less than five years old (IRPR s. 75(2)(e)(ii))."""
MONTHS_IN_CANADA = 8
"""Months of full-time study, and of presence, that study in Canada needs (MI s. 30(3))."""
COVID = (date(2020, 3, 1), date(2022, 8, 31))
"""The days on which study may have been part-time, online, or outside Canada."""


@attrs.frozen
class Designation(Worded):
    """That an organisation may issue equivalency assessments (IRPR s. 75(4)).

    Attributes:
        initials: the organisation, by its usual initials.
        name: its name.
        since: the first day on which an assessment of it may be issued.
        occupations: the unit groups of the NOC 2021 for which a professional body assesses; empty:
            any occupation or none.
    """

    initials: str
    name: Text
    since: date
    occupations: frozenset[str] = frozenset()
    code = "designation"


def _named(name: str) -> Text:
    """A name that is the same in both languages."""
    return Text(name, name)


DESIGNATED: Mapping[str, Designation] = {
    body.initials: body
    for body in (
        Designation(
            "CES",
            _named(
                "Comparative Education Service, University of Toronto School of Continuing Studies"
            ),
            date(2013, 4, 17),
        ),
        Designation(
            "ICAS",
            Text(
                "International Credential Assessment Service of Canada",
                "Service canadien d’évaluation de documents scolaires internationaux",
            ),
            date(2013, 4, 17),
        ),
        Designation("WES", _named("World Education Services"), date(2013, 4, 17)),
        Designation(
            "IQAS", _named("International Qualifications Assessment Service"), date(2015, 8, 6)
        ),
        Designation(
            "ICES",
            _named(
                "International Credential Evaluation Service, British Columbia Institute of"
                " Technology"
            ),
            date(2015, 8, 6),
        ),
        Designation(
            "MCC",
            Text("Medical Council of Canada", "Conseil médical du Canada"),
            date(2013, 4, 17),
            frozenset({"31100", "31101", "31102"}),
        ),
        Designation(
            "PEBC",
            Text(
                "Pharmacy Examining Board of Canada",
                "Bureau des examinateurs en pharmacie du Canada",
            ),
            date(2014, 1, 6),
            frozenset({"31120"}),
        ),
        Designation(
            "CACB",
            Text(
                "Canadian Architectural Certification Board",
                "Conseil canadien de certification en architecture",
            ),
            date(2024, 5, 20),
            frozenset({"21200"}),
        ),
    )
}
"""The designated organisations, by their usual initials.

Source: IRCC, educational credential assessment, designated organisations and professional bodies.
"""

NOT_OF_ONE = (Education.LESS_THAN_SECONDARY, Education.TWO_OR_MORE)
"""The levels that no single credential has."""


class ShortProgram(IntEnum):
    """What a post-secondary program has in place of a level that is too short for one."""

    LESS_THAN_ONE_YEAR = 0
    """A credential from a post-secondary program of less than a year."""


NOT_STATED = frozenset(
    {
        CredentialReason.FULL_TIME_UNKNOWN,
        CredentialReason.MONTHS_UNKNOWN,
        CredentialReason.START_UNKNOWN,
    }
)
"""What keeps a credential from counting as study in Canada as long as it is not stated."""


@attrs.frozen
class Designated(Worded):
    """The initials of a designated organisation."""

    known: tuple[Designation, ...]
    code = "expected.designated"


@attrs.frozen
class DesignatedNear(Worded):
    """The initials of a designated organisation, of which one may be meant."""

    known: tuple[Designation, ...]
    near: str
    code = "expected.designated_near"


@attrs.frozen
class NoneForCanadian(Worded):
    """None, as a Canadian credential needs no assessment."""

    code = "expected.no_assessment"


@attrs.frozen(kw_only=True)
class ECA(Checked, Worded):
    """An equivalency assessment of a foreign credential (educational credential assessment).

    Args:
        organisation: who issued it, by its usual initials: CES, ICAS, WES, IQAS, ICES, or one of
            the professional bodies MCC, PEBC, CACB.
        issued: the day on which it was issued.

    Raises:
        InvalidError: the organisation is not a designated one, or the day is none; all mistakes are
            listed.
    """

    organisation: str
    issued: date
    code = "assessment"

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, and an organisation that is not designated."""
        problems = super().problems()
        if type(self.organisation) is str and self.organisation not in DESIGNATED:
            expected = _designated(self.organisation)
            problems.append(Problem("organisation", "invalid", expected, self.organisation))
        return problems

    def why_not_on(self, day: date, occupations: Collection[str] = ()) -> Worded | None:
        """Why the assessment does not count on a *day*; None: it counts.

        It must be issued from the day on which its organisation was designated, and be less than
        five years old; one of 29 February is so old on 28 February, the stricter reading. That of a
        professional body counts only for its own occupations; a code of the NOC 2016 is one of them
        where any unit group that it became is: our reading.

        Args:
            day: the day that is scored.
            occupations: the codes of the person's occupations, of either classification.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        by, expired = DESIGNATED[self.organisation], anniversary(self.issued, YEARS)
        if check(day) < self.issued:
            return AssessedLater(self.issued, day)
        if self.issued < by.since:
            return AssessedBeforeDesignation(self.organisation, by.since, self.issued)
        if day >= expired:
            return AssessmentExpired(self.issued, expired)
        groups = (group for code in occupations for group in noc.groups_2021(code))
        if by.occupations and by.occupations.isdisjoint(groups):
            return OtherOccupations(self.organisation, tuple(sorted(by.occupations)))
        return None


def _designated(organisation: str) -> Worded:
    """What an *organisation* must be that is not a designated one."""
    known = tuple(DESIGNATED.values())
    near = get_close_matches(organisation.upper(), DESIGNATED, 1)
    return DesignatedNear(known, near[0]) if near else Designated(known)


MONTHS = Kind(InstanceOf(("int", "None")), (int, NoneType))
ECAS = Kind(InstanceOf(("ECA", "tuple", "None")), (ECA, tuple, NoneType))


@attrs.frozen(kw_only=True)
class Credential(Checked, Worded):
    """A diploma, certificate or degree that was earned by completing a program.

    Two entries are two credentials, even of one level, country and day. In words, it is its level,
    its country, its day and its assessments.

    Args:
        level: the level of this one credential; of a foreign one, its Canadian equivalent by the
            assessment. A professional degree (medicine, veterinary medicine, dentistry, optometry,
            law, chiropractic, pharmacy) is `Education.MASTERS`. A post-secondary program of less
            than a year is `ShortProgram.LESS_THAN_ONE_YEAR`. `Education.TWO_OR_MORE` is found out
            of several.
        country: where the institution is, by ISO 3166 alpha-2; "CA" is Canada, and means that a
            province recognises the institution.
        completed: the day on which the program was completed, or will be.
        eca: the equivalency assessment of a foreign credential, or all that it has; None: there is
            none.
        started: the first day of the program; None: not stated. It matters for study in Canada that
            ended after August 2022, and for work during full-time study.
        full_time_in_canada: whether the person studied full time for at least eight months in
            Canada; None: not stated. If so, work in Canada from *started* to *completed* does not
            count, unless the `Job` states otherwise.
        months_in_canada: whole months of the study during which the person was in Canada; None: not
            stated.

    Raises:
        InvalidError: a field is of a wrong type or out of its range, days are out of order, or a
            Canadian credential has an assessment; all mistakes are listed.
    """

    level: Education | ShortProgram
    country: str
    completed: date
    eca: Annotated[ECA | tuple[ECA, ...] | None, ECAS] = None
    started: Day = None
    full_time_in_canada: bool | None = None
    months_in_canada: Annotated[int | None, MONTHS] = None
    code = "credential"

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, and in fields that do not fit together."""
        problems = [*super().problems(), *checks.country(self.country)]
        if type(self.level) is Education and self.level in NOT_OF_ONE:
            problems.append(Problem("level", "invalid", LEVEL_OF_ONE, self.level.name))
        problems += checks.order("started", self.started, "completed", self.completed)
        if type(self.months_in_canada) is int and self.months_in_canada < 0:
            months = self.months_in_canada
            problems.append(Problem("months_in_canada", "invalid", AtLeast(0), months))
        problems += checks.members("eca", self.eca, ECA)
        if type(self.eca) in ECAS.types:
            problems += self._assessment_problems()
        return problems

    def _assessment_problems(self) -> Iterator[Problem]:
        """Which assessments are of a day before completion, or of a Canadian credential."""
        for place, assessment in enumerate(self.assessments):
            if type(assessment) is ECA:
                path = "eca.issued" if assessment is self.eca else f"eca[{place}].issued"
                yield from checks.order("completed", self.completed, path, assessment.issued)
        if self.assessments and self.country == checks.CANADA:
            yield Problem("eca", "invalid", NoneForCanadian(), self.eca)

    @property
    def assessments(self) -> tuple[ECA, ...]:
        """All its equivalency assessments."""
        if isinstance(self.eca, ECA):
            return (self.eca,)
        return self.eca or ()

    @property
    def in_canada(self) -> bool:
        """Whether it is a Canadian credential (IRPR s. 73(1))."""
        return self.country == checks.CANADA

    @property
    def where(self) -> Text:
        """The name of the country."""
        return countries.NAMES[self.country]

    @property
    def details(self) -> tuple[object, ...]:
        """What tells it from others of its level: country, day and assessments."""
        return self.where, self.completed, *self.assessments

    @property
    def counted_level(self) -> Education:
        """The level that it has by itself: none, where the program took less than a year."""
        return self.level if isinstance(self.level, Education) else Education.LESS_THAN_SECONDARY

    @property
    def is_post_secondary(self) -> bool:
        """Whether it has a level above that of secondary school."""
        return self.counted_level > Education.SECONDARY

    @property
    def full_time_study(self) -> tuple[date, date] | None:
        """The first and the last day of full-time study in Canada that it shows; None: none."""
        if self.in_canada and self.full_time_in_canada and self.started is not None:
            return self.started, self.completed
        return None

    def why_not_on(self, day: date, occupations: Collection[str] = ()) -> Worded | None:
        """Why the credential has no level that counts on a *day*; None: it has one.

        Args:
            day: the day that is scored.
            occupations: the codes of the person's occupations, of either classification.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        why = self.why_not_shown_on(day, occupations)
        if why is None and self.level is ShortProgram.LESS_THAN_ONE_YEAR:
            return CredentialReason.TOO_SHORT_FOR_A_LEVEL
        return why

    def why_not_shown_on(self, day: date, occupations: Collection[str] = ()) -> Worded | None:
        """Why the credential is none on a *day*, whatever its level; None: it is one.

        It is completed and, if it is foreign, assessed (IRPR s. 75(2)(e)).

        Args:
            day: the day that is scored.
            occupations: the codes of the person's occupations, of either classification.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        if check(day) < self.completed:
            return CompletedLater(self.completed, day)
        if self.in_canada:
            return None
        return self._why_not_assessed(day, occupations)

    def _why_not_assessed(self, day: date, occupations: Collection[str]) -> Worded | None:
        """Why none of its assessments counts on a day; None: one does."""
        if not self.assessments:
            return CredentialReason.NO_ASSESSMENT
        whys = [(eca, eca.why_not_on(day, occupations)) for eca in self.assessments]
        refused = [judged(eca, why) for eca, why in whys if why is not None]
        if len(refused) < len(whys):
            return None
        return NoneCounts(tuple(refused)) if len(refused) > 1 else whys[0][1]

    def why_no_study_on(self, day: date) -> tuple[Worded, ...]:
        """Why the credential does not count as study in Canada on a *day*; empty: it counts.

        Source: MI s. 30(3).

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        if check(day) < self.completed:
            return (CompletedLater(self.completed, day),)
        if not self.in_canada:
            return (CredentialReason.NOT_CANADIAN,)
        if self.level is ShortProgram.LESS_THAN_ONE_YEAR:
            return (CredentialReason.LESS_THAN_ONE_YEAR,)
        if not self.is_post_secondary:
            return (CredentialReason.NOT_POST_SECONDARY,)
        unmet = () if self.waived else tuple(self._unmet())
        if unmet and self.started is None and self.completed > COVID[1]:
            return (*unmet, CredentialReason.START_UNKNOWN)
        return unmet

    @property
    def waived(self) -> bool:
        """Whether a part of the program is known to lie between March 2020 and August 2022."""
        return (self.started or self.completed) <= COVID[1] and self.completed >= COVID[0]

    @property
    def _months(self) -> int | None:
        """How many months of the calendar the program touches, the most that it can have taken."""
        if self.started is None:
            return None
        years = self.completed.year - self.started.year
        return 12 * years + self.completed.month - self.started.month + 1

    def _unmet(self) -> Iterator[Worded]:
        if self._months is not None and self._months < MONTHS_IN_CANADA:
            yield TooShort(self._months, MONTHS_IN_CANADA)
        if not self.full_time_in_canada:
            unknown = self.full_time_in_canada is None
            yield CredentialReason.FULL_TIME_UNKNOWN if unknown else CredentialReason.NOT_FULL_TIME
        if self.months_in_canada is None:
            yield CredentialReason.MONTHS_UNKNOWN
        elif self.months_in_canada < MONTHS_IN_CANADA:
            yield TooFewMonths(self.months_in_canada, MONTHS_IN_CANADA)


LEVEL_OF_ONE = OneOf(
    tuple(level.name for level in Education if level not in NOT_OF_ONE)
    + tuple(level.name for level in ShortProgram)
)


def level(credentials: Iterable[Credential]) -> Education:
    """The level that some credentials, all of which count, amount to (MI s. 11).

    Two or more post-secondary ones, one of them from a program of three years or longer, are a
    level of their own; otherwise the highest level counts. A program of less than a year is neither
    a level nor one of the two: the text names no length, and this is how it is applied.
    """
    levels = [credential.counted_level for credential in credentials]
    highest = max(levels, default=Education.LESS_THAN_SECONDARY)
    if highest is Education.BACHELORS and sum(level > Education.SECONDARY for level in levels) > 1:
        return Education.TWO_OR_MORE
    return highest


def study(credentials: Iterable[Credential]) -> CanadianStudy:
    """What some credentials, all of which count as study in Canada, amount to (MI s. 30)."""
    highest = max((credential.counted_level for credential in credentials), default=None)
    if highest is None:
        return CanadianStudy.NONE
    if highest < Education.BACHELORS:
        return CanadianStudy.ONE_OR_TWO_YEARS
    return CanadianStudy.THREE_YEARS_OR_MORE


def full_time_studies(credentials: Iterable[Credential]) -> Iterator[FullTimeStudy]:
    """The periods of full-time study in Canada that some credentials show."""
    for held in credentials:
        if days := held.full_time_study:
            yield FullTimeStudy(start=days[0], end=days[1], paper=held)


def level_fact(
    name: str, credentials: Iterable[Credential], day: date, occupations: Collection[str]
) -> FactFound:
    """The level of education on a *day*, and the credentials that it came from.

    Args:
        name: that of the fact.
        credentials: all credentials of one person.
        day: the day that is scored.
        occupations: the codes of the person's occupations, of either classification.

    Raises:
        InvalidError: *day* is not a `datetime.date`.
    """
    tried = [(held, held.why_not_on(day, occupations)) for held in credentials]
    value = level(held for held, why in tried if why is None)
    because, others, seen = [], [], set()
    for held, why in tried:
        if why is not None:
            others.append(judged(held, why))
        elif held.level is value or (value is Education.TWO_OR_MORE and held.is_post_secondary):
            alike = held.level, held.country, held.completed
            because.append(judged(held, *([CredentialReason.SAME_DAY] if alike in seen else [])))
            seen.add(alike)
        else:
            others.append(judged(held, HighestOnce(Provision("MI", "11(2)"))))
    return FactFound(name=name, value=value, because=tuple(because), others=tuple(others))


def study_fact(credentials: Iterable[Credential], day: date) -> FactFound:
    """Study in Canada as of a *day*, and the credential that it came from.

    Args:
        credentials: all credentials of one person.
        day: the day that is scored.

    Raises:
        InvalidError: *day* is not a `datetime.date`.
    """
    tried = [(held, held.why_no_study_on(day)) for held in credentials if held.in_canada]
    counted = [held for held, whys in tried if not whys]
    value = study(counted)
    because, others, open_facts = [], [], []
    for held, whys in tried:
        if whys:
            others.append(judged(held, *whys))
            would_be = study([*counted, held])
            if _may_count(whys) and would_be > value:
                open_facts.append(OpenFact("canadian_study", would_be, others[-1]))
        elif study([held]) is value:
            because.append(judged(held, *([CredentialReason.WAIVED] if held.waived else [])))
        else:
            others.append(judged(held, HighestStudy(Provision("MI", "30"))))
    return FactFound(
        name="canadian_study",
        value=value,
        because=tuple(because),
        others=tuple(others),
        open=tuple(open_facts),
    )


def _may_count(whys: Collection[Worded]) -> bool:
    """Whether all that keeps a credential from counting as study in Canada is not stated."""
    return CredentialReason.START_UNKNOWN in whys or NOT_STATED.issuperset(whys)
