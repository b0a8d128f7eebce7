# SPDX-License-Identifier: MIT
"""What a person states, and no other evidence of a profile shows."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from types import NoneType
from typing import Annotated, Any

import attrs

from ..checked import Checked, Kind
from ..errors import Problem
from ..expected import Between, InstanceOf
from ..facts import (
    ArrangedEmployment,
    CanadianStudy,
    Day,
    Education,
    English,
    French,
    Spouse,
)
from . import checks


class WorkerOffer(IntEnum):
    """Under which paragraph of subsection 82(2) an offer of arranged employment falls.

    All that the paragraph and the definition in 82(1) ask for holds, and the person is able to do
    the work and likely to accept it.
    """

    NONE = 0
    """There is no such offer."""
    A = 1
    """Of the employer named on a work permit that was issued on a positive assessment."""
    B = 2
    """Of the employer named on a work permit exempt from assessment, after a year of work."""
    C = 3
    """Approved on a valid assessment, for a person who may not work in Canada."""
    D = 4
    """Approved on a valid assessment, for a person who may work in Canada."""


class TradeOffer(IntEnum):
    """Under which subparagraph of 87.2(3)(d) an offer of employment falls.

    All that the subparagraph asks for holds: by up to two employers, none of them barred, for
    continuous full-time work of at least a year in the trade.
    """

    NONE = 0
    """There is no such offer."""
    II = 2
    """Of employers named on a work permit that was issued on a positive assessment."""
    III = 3
    """Of employers named on a work permit exempt from assessment, after a year of work."""
    IV = 4
    """Approved on a valid assessment, for a person who may not work in Canada."""
    V = 5
    """Approved on a valid assessment, for a person who may work in Canada."""


@attrs.frozen(kw_only=True)
class SkilledWorker(Checked):
    """What a person states for the federal skilled worker class. Whatever is None is not stated.

    Args:
        noc: the code of the primary occupation; None: the one in which most is met.
        offer: the offer of arranged employment, if there is one (s. 82).
        study: whether the person studied full time in Canada, in good standing, for two academic
            years of a program of at least two years (s. 83(1)(b)).
        spouse_study: whether the accompanying spouse or partner did (s. 83(1)(b.1)).
        relative: whether a relative of s. 83(5), 18 or older, lives in Canada as a citizen or
            permanent resident; a brother or sister of the `Profile` is one.

    Raises:
        InvalidError: a field is of a wrong type, or the code is unknown; all mistakes are listed.
    """

    noc: str | None = None
    offer: WorkerOffer | None = None
    study: bool | None = None
    spouse_study: bool | None = None
    relative: bool | None = None

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, an unknown code."""
        return [*super().problems(), *checks.occupation(self.noc)]


@attrs.frozen(kw_only=True)
class SkilledTrade(Checked):
    """What a person states for the federal skilled trades class. Whatever is None is not stated.

    Args:
        noc: the code of the trade that the application specifies; None: the one in which most is
            met.
        qualified_on: the first day on which the person was qualified to practise the trade
            independently: only later work counts (s. 87.2(3)(b)).
        requirements: whether the person meets the employment requirements of the trade but for the
            certificate of a province (s. 87.2(3)(c)).
        certificate_in_trade: whether the certificate of qualification of the `Profile` is in that
            trade (s. 87.2(3)(d)(i)).
        offer: the offer of employment, if there is one (s. 87.2(3)(d)(ii) to (v)).

    Raises:
        InvalidError: a field is of a wrong type, or the code is unknown; all mistakes are listed.
    """

    noc: str | None = None
    qualified_on: Day = None
    requirements: bool | None = None
    certificate_in_trade: bool | None = None
    offer: TradeOffer | None = None

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, an unknown code."""
        return [*super().problems(), *checks.occupation(self.noc)]


YEARS = Kind(InstanceOf(("int", "None")), (int, NoneType))
MOST_YEARS = 99


@attrs.frozen(kw_only=True)
class Stated(Checked):
    """Facts that a person states and no paper of the profile shows. Whatever is None is not stated.

    They are taken to hold from a day on, without an end, which a score says; on days before they
    are missing.

    Args:
        as_of: the first day on which they hold.
        education: the level of education.
        first_language: levels in the first official language.
        second_language: levels in the other official language.
        canadian_work: whole years of Canadian work experience completed, 0 to 99.
        foreign_work: whole years of foreign work experience completed, 0 to 99.
        certificate: whether the person has a certificate of qualification in a skilled trade.
        canadian_study: the highest post-secondary credential earned by study in Canada.
        nomination: whether a province or territory has nominated the person.
        arranged_employment: a qualifying offer, which had points until 2025-03-24.
        spouse: the facts of an accompanying spouse or partner who is neither a citizen nor a
            permanent resident.

    Raises:
        InvalidError: a field is of a wrong type or out of its range, or the languages are not one
            first and another second; all mistakes are listed.
    """

    as_of: date
    education: Education | None = None
    first_language: English | French | None = None
    second_language: English | French | None = None
    canadian_work: Annotated[int | None, YEARS] = None
    foreign_work: Annotated[int | None, YEARS] = None
    certificate: bool | None = None
    canadian_study: CanadianStudy | None = None
    nomination: bool | None = None
    arranged_employment: ArrangedEmployment | None = None
    spouse: Spouse | None = None

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, and in the two languages."""
        problems = super().problems()
        for name in ("canadian_work", "foreign_work"):
            years = getattr(self, name)
            if type(years) is int and not 0 <= years <= MOST_YEARS:
                problems.append(Problem(name, "invalid", Between(0, MOST_YEARS), years))
        first, second = type(self.first_language), type(self.second_language)
        if second in (English, French):
            other = French if second is English else English
            if first is not other:
                expected = InstanceOf((other.__name__,))
                problems.append(Problem("first_language", "invalid", expected, self.first_language))
        return problems

    @property
    def facts(self) -> dict[str, Any]:
        """What is stated, by the name of the fact."""
        given = attrs.asdict(self, recurse=False)
        del given["as_of"]
        return {name: value for name, value in given.items() if value is not None}
