# SPDX-License-Identifier: MIT
"""What holds from one day to another: certificate, nomination, offer, brother or sister."""

from __future__ import annotations

from datetime import date

import attrs

from .. import noc
from ..checked import Checked
from ..errors import Problem
from ..facts import ArrangedEmployment, Day
from ..worded import Worded
from . import checks
from .calendar import check
from .reasons import IssuedLater, OnlySince, Withdrawn, Younger
from .work import Bar
from .work.reasons import SkilledUnknown

ADULT = 18
"""The age from which a brother or sister counts."""

SENIOR_MANAGERS = "00"
"""The major group of senior managers, by which codes of both classifications begin."""


def age(birth_date: date, day: date) -> int:
    """Whole years of age on a *day*; negative before birth.

    A birthday counts from its own day. Whoever was born on 29 February is older on 1 March in other
    years: our reading, as none was found.
    """
    before_birthday = (day.month, day.day) < (birth_date.month, birth_date.day)
    return day.year - birth_date.year - before_birthday


@attrs.frozen(kw_only=True)
class Issued(Checked, Worded):
    """What was issued on a day, and holds until it is withdrawn.

    In words, it is what it is called, and when it was issued.
    """

    issued: date
    withdrawn: Day = None

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, and days out of order."""
        problems = super().problems()
        problems += checks.order("issued", self.issued, "withdrawn", self.withdrawn)
        return problems

    def why_not_on(self, day: date) -> Worded | None:
        """Why it does not hold on a *day*; None: it holds.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        if check(day) < self.issued:
            return IssuedLater(day)
        if self.withdrawn is not None and self.withdrawn <= day:
            return Withdrawn(self.withdrawn)
        return None


class Certificate(Issued):
    """A certificate of qualification in a skilled trade (MI ss. 21-27).

    Only one of a provincial, territorial or federal authority of Canada; neither a foreign
    certificate nor the licence of a regulated profession.

    Args:
        issued: the day on which it was issued.
        withdrawn: the first day on which it no longer holds, revoked or expired; None: it holds.

    Raises:
        InvalidError: a day is no date, or days are out of order; all mistakes are listed.
    """

    __slots__ = ()
    code = "certificate"


class Nomination(Issued):
    """A nomination by a province or territory (MI s. 28).

    Args:
        issued: the day on which it was issued.
        withdrawn: the first day on which it no longer holds, revoked, declined or expired; None: it
            holds.

    Raises:
        InvalidError: a day is no date, or days are out of order; all mistakes are listed.
    """

    __slots__ = ()
    code = "nomination"


@attrs.frozen(kw_only=True)
class JobOffer(Issued):
    """A qualifying offer of arranged employment, which had points until 2025-03-24 (MI s. 29).

    Args:
        issued: the day on which it was made.
        withdrawn: the first day on which it no longer holds; None: it holds.
        noc: the code of the occupation, of the NOC 2021 (five digits) or of the NOC 2016 (four).

    Raises:
        InvalidError: a day is no date, days are out of order, or the code is unknown; all mistakes
            are listed.
    """

    noc: str
    code = "offer"

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, days out of order, an unknown code."""
        return [*super().problems(), *checks.occupation(self.noc)]

    @property
    def kind(self) -> ArrangedEmployment:
        """In which of the two kinds of occupations that had points the offer is."""
        senior = self.noc.startswith(SENIOR_MANAGERS)
        return ArrangedEmployment.SENIOR_MANAGER if senior else ArrangedEmployment.OTHER

    def why_not_on(self, day: date) -> Worded | None:
        """Why the offer does not count on a *day*; None: it counts.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        if why := super().why_not_on(day):
            return why
        skilled = noc.is_skilled(self.noc, day)
        if skilled is None:
            of_2021 = day >= noc.NOC_2021_SINCE
            groups = noc.groups_2021(self.noc) if of_2021 else noc.sources_2016(self.noc)
            return SkilledUnknown(self.noc, tuple(map(noc.named, groups)))
        return None if skilled else Bar.NOT_SKILLED


@attrs.frozen(kw_only=True)
class Sibling(Checked, Worded):
    """A brother or sister who lives in Canada as a citizen or permanent resident.

    They share a mother or a father with the person, by blood, adoption, marriage or common-law
    partnership; half and step-siblings are included. In words, it is the day of birth.

    Args:
        birth_date: the day of birth: they count from the age of 18.
        since: the first day on which they lived in Canada as a citizen or permanent resident; None:
            on all days that matter.

    Raises:
        InvalidError: a day is no date; all mistakes are listed.
    """

    birth_date: date
    since: Day = None
    code = "sibling"

    def why_not_on(self, day: date) -> Worded | None:
        """Why the brother or sister does not count on a *day*; None: they count.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        if age(self.birth_date, check(day)) < ADULT:
            return Younger(ADULT, day)
        if self.since is not None and day < self.since:
            return OnlySince(self.since)
        return None
