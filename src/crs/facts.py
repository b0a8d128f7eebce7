# SPDX-License-Identifier: MIT
"""What the Comprehensive Ranking System looks at in a person, as of one day.

Facts are small whole numbers: ages and years completed, benchmarks, members of an `IntEnum`, yes or
no. They are checked, strictly, when they are put together: whoever is handed an `Applicant` need
not check again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import IntEnum
from types import NoneType
from typing import Annotated

import attrs

from .checked import Kind, OftenChecked, up_to
from .errors import Problem
from .frozen import Frozen, frozen
from .readable import Tabled
from .tables import LEVELS, Table, least
from .worded import Worded, WordedEnum


class Education(IntEnum):
    """Level of education, lowest first (MI s. 11)."""

    LESS_THAN_SECONDARY = 0
    """None, or less than a secondary school diploma."""
    SECONDARY = 1
    """A secondary school diploma."""
    ONE_YEAR = 2
    """A credential from a post-secondary program of one year."""
    TWO_YEAR = 3
    """A credential from a post-secondary program of two years."""
    BACHELORS = 4
    """One credential from a post-secondary program of three years or longer."""
    TWO_OR_MORE = 5
    """Two or more post-secondary credentials, one from a program of three years or longer."""
    MASTERS = 6
    """A master's degree, or an entry-to-practice professional degree."""
    DOCTORAL = 7
    """A doctoral degree."""


class CanadianStudy(IntEnum):
    """The highest post-secondary credential earned by study in Canada (MI s. 30)."""

    NONE = 0
    """None, or secondary school."""
    ONE_OR_TWO_YEARS = 1
    """From a program of one or two years."""
    THREE_YEARS_OR_MORE = 2
    """From a program of three years or longer; a master's, professional or doctoral degree."""


class ArrangedEmployment(IntEnum):
    """A qualifying offer of arranged employment, which had points until 2025-03-24 (MI s. 29)."""

    NONE = 0
    """No qualifying offer."""
    OTHER = 1
    """In any other skilled occupation."""
    SENIOR_MANAGER = 2
    """In major group 00 of the National Occupational Classification, senior management."""


Level = Annotated[int, up_to(12)]
"""A benchmark of the CLB or the NCLC; 0 is untested."""
Age = Annotated[int, up_to(127)]
Years = Annotated[int, up_to(99)]
Day = Annotated[date | None, Kind(types=(date, NoneType))]

OTHER = "other"
"""The field of other factors; each is named ``other.NAME`` as a fact, and as a line of a score."""
NAME = "[a-z][a-z0-9_]{0,39}"
"""The name of an other factor, as a regular expression."""


class OfOther(WordedEnum):
    """What is needed of factors that no edition of the law has."""

    NAME = "expected.factor_name"
    """A name that one may have."""
    LEVEL_BY_NAME = "expected.level_by_name"
    """A level for each of some names."""
    FACTOR_BY_NAME = "expected.factor_by_name"
    """A factor for each of some names."""


Other = Annotated[Mapping[str, int], Kind(OfOther.LEVEL_BY_NAME, (Frozen,))]
"""The level of each factor that no edition of the law has, by its name."""
NO_OTHER: Mapping[str, int] = Frozen({})


def factor_problems(entries: object) -> Iterator[Problem]:
    """A problem for each name of some *entries* that no other factor may have."""
    if isinstance(entries, Frozen):
        for name in entries:
            if type(name) is not str or not re.fullmatch(NAME, name):
                yield Problem(OTHER, "invalid", OfOther.NAME, name)


def level_problems(levels: object) -> Iterator[Problem]:
    """A problem for each name and each level that no other factor may have."""
    yield from factor_problems(levels)
    if isinstance(levels, Frozen):
        for name, level in levels.items():
            if type(level) is not int or not 0 <= level < LEVELS:
                from .expected import Between

                yield Problem(f"{OTHER}.{name}", "invalid", Between(0, LEVELS - 1), level)


class LeftOpen:
    """What evidence leaves open about facts: see `left_open`."""

    __slots__ = ()


@attrs.frozen(kw_only=True, repr=False)
class Abilities(OftenChecked):
    """Levels in the four abilities of one official language: see `English` and `French`."""

    reading: Level
    writing: Level
    listening: Level
    speaking: Level

    @property
    def weakest(self) -> int:
        """The level reached in all four abilities."""
        return least(self.reading, self.writing, self.listening, self.speaking)

    @property
    def strongest(self) -> int:
        """The level reached in at least one ability."""
        return max(self.reading, self.writing, self.listening, self.speaking)

    def sum_of(self, table: Table) -> int:
        """What a *table* assigns to the four abilities together."""
        return (
            table[self.reading] + table[self.writing] + table[self.listening] + table[self.speaking]
        )


@attrs.frozen(kw_only=True, eq=False, repr=False)  # both as `Abilities` has them
class English(Abilities, Worded):
    """Canadian Language Benchmarks (CLB) in English, from 0 (untested) to 12, by ability.

    Args:
        reading: CLB in reading.
        writing: CLB in writing.
        listening: CLB in listening.
        speaking: CLB in speaking.

    Raises:
        InvalidError: a level is not a whole number from 0 to 12; all mistakes are listed.
    """

    code = "english"


@attrs.frozen(kw_only=True, eq=False, repr=False)  # both as `Abilities` has them
class French(Abilities, Worded):
    """Niveaux de compétence linguistique canadiens (NCLC) in French, from 0 (untested) to 12.

    Args:
        reading: NCLC in reading (compréhension de l'écrit).
        writing: NCLC in writing (expression écrite).
        listening: NCLC in listening (compréhension de l'oral).
        speaking: NCLC in speaking (expression orale).

    Raises:
        InvalidError: a level is not a whole number from 0 to 12; all mistakes are listed.
    """

    code = "french"


UNTESTED = Abilities(reading=0, writing=0, listening=0, speaking=0)
"""What the law reads where there is no result in a language."""


@attrs.frozen(kw_only=True, repr=False)
class Spouse(OftenChecked, Tabled):
    """The accompanying spouse or common-law partner (MI s. 1).

    Only one who comes to Canada with the applicant and is neither a citizen nor a permanent
    resident. Anyone else is no `Spouse`, and the applicant is scored as a single person.

    Args:
        education: the level of education.
        language: levels in one official language; None: untested.
        canadian_work: whole years of Canadian work experience completed, 0 to 99.

    Raises:
        InvalidError: a fact is of a wrong type or out of its range; all mistakes are listed.
    """

    education: Education
    language: English | French | None = None
    canadian_work: Years = 0

    def problems(self) -> list[Problem]:
        """Each mistake."""
        return list(map(_of_report, super().problems()))

    @property
    def abilities(self) -> Abilities:
        """Levels in the four abilities, tested or not."""
        return self.language or UNTESTED


def _of_report(problem: Problem) -> Problem:
    """The *problem*, or, where a report of a test was given, that its levels are wanted."""
    if hasattr(problem.value, "levels"):
        return attrs.evolve(problem, code="levels_of_report")
    return problem


NOBODY = Spouse(education=Education.LESS_THAN_SECONDARY)
"""What the law reads where no spouse or partner accompanies the applicant."""


@attrs.frozen(kw_only=True, repr=False)
class Applicant(OftenChecked, Tabled):
    """A person in the pool, the principal applicant, as of one day.

    Args:
        age: in whole years, 0 to 127.
        education: the level of education.
        first_language: levels in the official language that the person names as the first one.
        second_language: levels in the other official language; None: untested.
        canadian_work: whole years of Canadian work experience completed, 0 to 99.
        foreign_work: whole years of foreign work experience completed, 0 to 99.
        certificate: whether the person has a certificate of qualification in a skilled trade.
        canadian_study: the highest post-secondary credential earned by study in Canada.
        sibling: whether a brother or sister, of the person or of the accompanying spouse or
            partner, lives in Canada as an adult citizen or permanent resident.
        nomination: whether a province or territory has nominated the person.
        arranged_employment: a qualifying offer, which had points until 2025-03-24.
        spouse: the accompanying spouse or common-law partner; None: the person is alone, or the
            spouse does not come to Canada, or is a citizen or permanent resident.
        other: the level of each factor that rules of your own have and no edition has, by its
            name; any mapping. One that is not stated is at level 0.
        as_of: the day on which these facts hold; None: the day on which they are scored.
        open: what the evidence of a `Profile` leaves open, which the score says beside the points.
            Facts that differ in it alone are equal; it is in no file and no pool.

    Raises:
        InvalidError: a fact is of a wrong type or out of its range, or both languages are the same;
            all mistakes are listed.
    """

    age: Age
    education: Education
    first_language: English | French
    second_language: English | French | None = None
    canadian_work: Years = 0
    foreign_work: Years = 0
    certificate: bool = False
    canadian_study: CanadianStudy = CanadianStudy.NONE
    sibling: bool = False
    nomination: bool = False
    arranged_employment: ArrangedEmployment = ArrangedEmployment.NONE
    spouse: Spouse | None = None
    other: Other = attrs.field(default=NO_OTHER, converter=frozen)
    as_of: Day = None
    open: tuple[LeftOpen, ...] = attrs.field(default=(), eq=False, repr=False)

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, and in the two languages."""
        problems = list(map(_of_report, super().problems()))
        problems += level_problems(self.other) if self.other else ()
        second = self.second_language
        if type(second) is type(self.first_language) and isinstance(second, English | French):
            from .expected import InstanceOf

            other = French if isinstance(second, English) else English
            expected = InstanceOf((other.__name__, "None"))
            problems.append(Problem("second_language", "same_language", expected, second))
        return problems

    @property
    def accompanied(self) -> bool:
        """Whether a spouse or common-law partner accompanies the person."""
        return self.spouse is not None

    @property
    def partner(self) -> Spouse:
        """The accompanying spouse or partner, or nobody."""
        return self.spouse or NOBODY

    @property
    def second(self) -> Abilities:
        """Levels in the second official language, tested or not."""
        return self.second_language or UNTESTED

    @property
    def english(self) -> Abilities:
        """Levels in English, first language or second, tested or not."""
        first = self.first_language
        return first if isinstance(first, English) else self.second

    @property
    def french(self) -> Abilities:
        """Levels in French, first language or second, tested or not."""
        first = self.first_language
        return first if isinstance(first, French) else self.second
