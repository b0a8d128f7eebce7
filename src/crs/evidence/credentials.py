# SPDX-License-Identifier: MIT
"""Education: from diplomas and their assessments to a level, and to study in Canada.

A Canadian credential counts as it is (IRPR s. 73(1)). A foreign one counts by an equivalency
assessment, the ECA, of an organisation that the Minister has designated, while the assessment is
less than five years old (IRPR s. 75(2)(e)). The highest level counts once (MI s. 11(2)).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from types import NoneType
from typing import Annotated, NamedTuple

import attrs

from .. import labels
from ..checked import Checked, Kind
from ..errors import repr_of
from ..facts import CanadianStudy, Day, Education
from ..text import Text
from . import checks
from .calendar import anniversary, check
from .explanation import Fact, sentence

YEARS = 5
"""An assessment counts while it is less than five years old (IRPR s. 75(2)(e)(ii))."""
MONTHS_IN_CANADA = 8
"""Months of full-time study, and of presence, that study in Canada needs (MI s. 30(3))."""
COVID = (date(2020, 3, 1), date(2022, 8, 31))
"""The days on which study may have been part-time, online, or outside Canada."""


class Designation(NamedTuple):
    """That an organisation may issue equivalency assessments (IRPR s. 75(4)).

    Attributes:
        name: the organisation.
        since: the first day on which an assessment of it may be issued.
        occupations: the unit groups of the NOC 2021 for which a professional body assesses; empty:
            any occupation or none.
    """

    name: str
    since: date
    occupations: frozenset[str] = frozenset()


DESIGNATED: Mapping[str, Designation] = {
    "CES": Designation(
        "Comparative Education Service, University of Toronto School of Continuing Studies",
        date(2013, 4, 17),
    ),
    "ICAS": Designation(
        "International Credential Assessment Service of Canada",
        date(2013, 4, 17),
    ),
    "WES": Designation("World Education Services", date(2013, 4, 17)),
    "IQAS": Designation("International Qualifications Assessment Service", date(2015, 8, 6)),
    "ICES": Designation(
        "International Credential Evaluation Service, British Columbia Institute of Technology",
        date(2015, 8, 6),
    ),
    "MCC": Designation(
        "Medical Council of Canada",
        date(2013, 4, 17),
        frozenset({"31100", "31101", "31102"}),
    ),
    "PEBC": Designation(
        "Pharmacy Examining Board of Canada",
        date(2014, 1, 6),
        frozenset({"31120"}),
    ),
    "CACB": Designation(
        "Canadian Architectural Certification Board",
        date(2024, 5, 20),
        frozenset({"21200"}),
    ),
}
"""The designated organisations, by their usual initials.

Source: IRCC, educational credential assessment, designated organisations and professional bodies.
"""

NOT_OF_ONE = (Education.LESS_THAN_SECONDARY, Education.TWO_OR_MORE)
"""The levels that no single credential has."""

MONTHS = Kind("a number of whole months, 0 or more, or None", (int, NoneType))

NO_ASSESSMENT = Text(
    "a foreign credential counts only with an equivalency assessment (ECA)",
    "un diplôme étranger ne compte qu’avec une attestation d’équivalence (EDE)",
)
HIGHEST_ONCE = Text(
    "only the highest level counts, once (MI s. 11(2))",
    "seul le niveau le plus élevé compte, une fois (IM art. 11(2))",
)
THE_SAME = Text(
    "the same level, country and day of completion as another: taken as one, our reading",
    "même niveau, même pays et même date d’obtention qu’un autre\u00a0: tenus pour un seul, notre"
    " interprétation",
)
HIGHEST_STUDY = Text(
    "only the credential of the highest level counts (MI s. 30)",
    "seul le diplôme du niveau le plus élevé compte (IM art. 30)",
)
NOT_CANADIAN = Text("it is not a Canadian credential", "ce n’est pas un diplôme canadien")
NOT_POST_SECONDARY = Text("it is not post-secondary", "il n’est pas de niveau postsecondaire")
NOT_FULL_TIME = Text("the study was not full-time", "les études n’étaient pas à temps plein")
FULL_TIME_UNKNOWN = Text(
    "it is not stated whether the study was full-time (full_time_in_canada)",
    "il n’est pas indiqué si les études étaient à temps plein (full_time_in_canada)",
)
TOO_SHORT = Text(
    f"fewer than {MONTHS_IN_CANADA} months of presence in Canada",
    f"moins de {MONTHS_IN_CANADA} mois de présence au Canada",
)
MONTHS_UNKNOWN = Text(
    "the months of presence in Canada are not stated (months_in_canada)",
    "les mois de présence au Canada ne sont pas indiqués (months_in_canada)",
)
START_UNKNOWN = Text(
    "if a part of the study was between March 2020 and August 2022, these conditions are waived:"
    " state when it began (started)",
    "si une partie des études a eu lieu entre mars 2020 et août 2022, ces conditions ne"
    " s’appliquent pas\u00a0: indiquez quand elles ont commencé (started)",
)
WAIVED = Text(
    "a part of the study was between March 2020 and August 2022, when neither full-time study nor"
    " presence in Canada was needed",
    "une partie des études a eu lieu entre mars 2020 et août 2022, période où ni les études à temps"
    " plein ni la présence au Canada n’étaient exigées",
)


@attrs.frozen(kw_only=True)
class ECA(Checked):
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

    def problems(self) -> list[str]:
        """A sentence for each mistake."""
        problems = super().problems()
        if type(self.organisation) is str and self.organisation not in DESIGNATED:
            known = ", ".join(f"{key} ({by.name})" for key, by in DESIGNATED.items())
            near = get_close_matches(self.organisation.upper(), DESIGNATED, 1)
            meant = "".join(f": did you mean {name}?" for name in near)
            problems.append(f"organisation is one of {known}, not {self.organisation!r}{meant}")
        return problems

    def why_not_on(self, day: date, occupations: Collection[str] = ()) -> Text | None:
        """Why the assessment does not count on a *day*; None: it counts.

        It must be issued from the day on which its organisation was designated, and be less than
        five years old; one of 29 February is so old on 28 February, the stricter reading. That of a
        professional body counts only for its own occupations.

        Args:
            day: the day that is scored.
            occupations: the codes of the person's occupations, of the NOC 2021.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        by = DESIGNATED[self.organisation]
        if check(day) < self.issued:
            return Text(
                f"the assessment is of {self.issued}, after {day}",
                f"l’attestation est du {self.issued}, après le {day}",
            )
        if self.issued < by.since:
            return Text(
                f"{self.organisation} was designated on {by.since}, and the assessment is of"
                f" {self.issued}",
                f"{self.organisation} a été désigné le {by.since}, et l’attestation est du"
                f" {self.issued}",
            )
        if day >= (end := anniversary(self.issued, YEARS)):
            return Text(
                f"the assessment, of {self.issued}, was {YEARS} years old on {end}",
                f"l’attestation, du {self.issued}, avait {YEARS} ans le {end}",
            )
        if by.occupations and by.occupations.isdisjoint(occupations):
            codes = ", ".join(sorted(by.occupations))
            return Text(
                f"{self.organisation} assesses for its own occupations alone, and no job is in one"
                f" of them ({codes} of the NOC 2021)",
                f"{self.organisation} n’évalue que pour ses professions, et aucun emploi n’en"
                f" relève ({codes} de la CNP 2021)",
            )
        return None


@attrs.frozen(kw_only=True)
class Credential(Checked):
    """A diploma, certificate or degree that was earned by completing a program.

    Args:
        level: the level of this one credential; of a foreign one, its Canadian equivalent by the
            assessment. A professional degree (medicine, veterinary medicine, dentistry, optometry,
            law, chiropractic, pharmacy) is `Education.MASTERS`. `Education.TWO_OR_MORE` is found
            out of several.
        country: where the institution is, by ISO 3166 alpha-2, of which only the form is checked;
            "CA" is Canada, and means that a province recognises the institution.
        completed: the day on which the program was completed.
        eca: the equivalency assessment of a foreign credential; None: there is none. One that was
            assessed again is given again, with that assessment.
        started: the first day of the program; None: not stated. It matters only for study in Canada
            that ended after August 2022.
        full_time_in_canada: whether the person studied full time for at least eight months in
            Canada; None: not stated.
        months_in_canada: whole months of the study during which the person was in Canada; None: not
            stated.

    Raises:
        InvalidError: a field is of a wrong type or out of its range, days are out of order, or a
            Canadian credential has an assessment; all mistakes are listed.
    """

    level: Education
    country: str
    completed: date
    eca: ECA | None = None
    started: Day = None
    full_time_in_canada: bool | None = None
    months_in_canada: Annotated[int | None, MONTHS] = None

    def problems(self) -> list[str]:
        """A sentence for each mistake."""
        problems = [*super().problems(), *checks.country(self.country)]
        if type(self.level) is Education and self.level in NOT_OF_ONE:
            problems.append(f"level is that of one credential, not {self.level.name}")
        problems += checks.order("started", self.started, "completed", self.completed)
        if type(self.months_in_canada) is int and self.months_in_canada < 0:
            problems.append(
                f"months_in_canada is {MONTHS.says}, not {repr_of(self.months_in_canada)}"
            )
        if isinstance(self.eca, ECA):
            problems += checks.order("completed", self.completed, "eca.issued", self.eca.issued)
            if self.country == checks.CANADA:
                problems.append("eca is of a foreign credential, and this one is Canadian")
        return problems

    @property
    def in_canada(self) -> bool:
        """Whether it is a Canadian credential (IRPR s. 73(1))."""
        return self.country == checks.CANADA

    @property
    def same_as(self) -> tuple[Education, str, date]:
        """What two entries of the same credential have in common: level, country and day."""
        return self.level, self.country, self.completed

    @property
    def is_post_secondary(self) -> bool:
        """Whether it is above the level of secondary school."""
        return self.level > Education.SECONDARY

    @property
    def label(self) -> Text:
        """What the credential is called: its level, its country, its day and its assessment."""
        level, where = labels.EDUCATION[self.level], f"{self.country}, {self.completed}"
        if self.eca is None:
            return Text(f"{level.en} ({where})", f"{level.fr} ({where})")
        eca = f"{self.eca.organisation} {self.eca.issued}"
        return Text(f"{level.en} ({where}, ECA {eca})", f"{level.fr} ({where}, EDE {eca})")

    def why_not_on(self, day: date, occupations: Collection[str] = ()) -> Text | None:
        """Why the credential does not count on a *day*; None: it counts.

        Args:
            day: the day that is scored.
            occupations: the codes of the person's occupations, of the NOC 2021.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        if check(day) < self.completed:
            return Text(
                f"it was completed on {self.completed}, after {day}",
                f"il a été obtenu le {self.completed}, après le {day}",
            )
        if self.in_canada:
            return None
        return self.eca.why_not_on(day, occupations) if self.eca else NO_ASSESSMENT

    def why_no_study_on(self, day: date) -> tuple[Text, ...]:
        """Why the credential does not count as study in Canada on a *day*; empty: it counts.

        Source: MI s. 30(3).

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        check(day)
        if not self.in_canada:
            return (NOT_CANADIAN,)
        if not self.is_post_secondary:
            return (NOT_POST_SECONDARY,)
        if later := self.why_not_on(day):
            return (later,)
        unmet = () if self.waived else tuple(self._unmet())
        if unmet and self.started is None and self.completed > COVID[1]:
            return (*unmet, START_UNKNOWN)
        return unmet

    @property
    def waived(self) -> bool:
        """Whether a part of the program is known to lie between March 2020 and August 2022."""
        return (self.started or self.completed) <= COVID[1] and self.completed >= COVID[0]

    def _unmet(self) -> Iterator[Text]:
        if not self.full_time_in_canada:
            yield FULL_TIME_UNKNOWN if self.full_time_in_canada is None else NOT_FULL_TIME
        if self.months_in_canada is None:
            yield MONTHS_UNKNOWN
        elif self.months_in_canada < MONTHS_IN_CANADA:
            yield TOO_SHORT


def level(credentials: Iterable[Credential]) -> Education:
    """The level that some credentials, all of which count, amount to (MI s. 11).

    Two or more post-secondary ones, one of them from a program of three years or longer, are a
    level of their own; otherwise the highest level counts. Entries of the same level, country and
    day of completion are taken as one: our reading.
    """
    levels = [level for level, *_ in {credential.same_as for credential in credentials}]
    highest = max(levels, default=Education.LESS_THAN_SECONDARY)
    several = sum(level > Education.SECONDARY for level in levels) > 1
    return Education.TWO_OR_MORE if several and highest is Education.BACHELORS else highest


def study(credentials: Iterable[Credential]) -> CanadianStudy:
    """What some credentials, all of which count as study in Canada, amount to (MI s. 30)."""
    highest = max((credential.level for credential in credentials), default=None)
    if highest is None:
        return CanadianStudy.NONE
    if highest < Education.BACHELORS:
        return CanadianStudy.ONE_OR_TWO_YEARS
    return CanadianStudy.THREE_YEARS_OR_MORE


def level_fact(
    name: str, credentials: Iterable[Credential], day: date, occupations: Collection[str]
) -> Fact:
    """The level of education on a *day*, and the credentials that it came from.

    Args:
        name: that of the fact.
        credentials: all credentials of one person.
        day: the day that is scored.
        occupations: the codes of the person's occupations, of the NOC 2021.

    Raises:
        InvalidError: *day* is not a `datetime.date`.
    """
    judged = _once((held, held.why_not_on(day, occupations)) for held in credentials)
    value = level(held for held, why in judged if why is None)
    because, others = [], []
    for held, why in judged:
        if why is not None:
            others.append(sentence(held.label, why))
        elif held.level is value or (value is Education.TWO_OR_MORE and held.is_post_secondary):
            because.append(held.label)
        else:
            others.append(sentence(held.label, HIGHEST_ONCE))
    return Fact(
        name=name,
        value=value,
        says=labels.EDUCATION[value],
        because=tuple(because),
        others=tuple(others),
    )


def _once(
    judged: Iterable[tuple[Credential, Text | None]],
) -> list[tuple[Credential, Text | None]]:
    """The same, where of credentials that are the same one only the first that counts does."""
    counted: set[tuple[Education, str, date]] = set()
    told = []
    for held, why in judged:
        told.append((held, THE_SAME if why is None and held.same_as in counted else why))
        if why is None:
            counted.add(held.same_as)
    return told


def study_fact(credentials: Iterable[Credential], day: date) -> Fact:
    """Study in Canada as of a *day*, and the credential that it came from.

    Args:
        credentials: all credentials of one person.
        day: the day that is scored.

    Raises:
        InvalidError: *day* is not a `datetime.date`.
    """
    judged = [(held, held.why_no_study_on(day)) for held in credentials if held.in_canada]
    value = study(held for held, whys in judged if not whys)
    because, others = [], []
    for held, whys in judged:
        if whys:
            others.append(sentence(held.label, *whys))
        elif study([held]) is value:
            because.append(sentence(held.label, *([WAIVED] if held.waived else [])))
        else:
            others.append(sentence(held.label, HIGHEST_STUDY))
    return Fact(
        name="canadian_study",
        value=value,
        says=labels.CANADIAN_STUDY[value],
        because=tuple(because),
        others=tuple(others),
    )
