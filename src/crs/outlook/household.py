# SPDX-License-Identifier: MIT
"""Which of two people should be the principal applicant: each of them, accompanied by the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

import attrs

from ..assessment import require
from ..classes import Programs, programs
from ..errors import InvalidError, Problem
from ..evidence.calendar import check
from ..evidence.explanation import Missing, MissingEvidence
from ..evidence.profile import Profile, SpouseProfile
from ..evidence.statements import SkilledWorker
from ..provision import Provision
from ..ranking import Score, run
from ..readable import Readable
from ..rules import in_force
from ..worded import Worded, WordedEnum


@attrs.frozen
class NotAccompanying(Worded):
    """That a spouse who does not come along is a fact to be declared, and no choice."""

    code = "household.not_accompanying"
    misrepresentation: ClassVar[Provision] = Provision("IRPA", "40")
    """Where the law says what becomes of whoever misstates a fact."""


class NotOfHousehold(WordedEnum):
    """Why evidence is not for one of two people who are each other's spouse or partner."""

    SPOUSE = "household.spouse"
    """The other one is the spouse or partner."""
    STATED = "household.stated"
    """A spouse or partner has papers alone."""


REFUSED = {"spouse": NotOfHousehold.SPOUSE, "stated": NotOfHousehold.STATED}
"""The fields of a profile that neither of the two may have, and why."""


@attrs.frozen
class Order:
    """One of two people as the principal applicant.

    Attributes:
        number: which of the household the principal applicant is, 1 for the first.
        principal: the principal applicant.
        accompanying: the other one, who comes along; None: who does not.
        profile: the principal applicant with the other one as the spouse or partner.
        programs: the assessments of the three classes.
        score: the score; None: the principal applicant is not in the pool.
        missing: what is missing then.
        note: what must be said of an order in which nobody comes along; None: nothing.
    """

    number: int
    principal: Profile
    accompanying: Profile | None
    profile: Profile
    programs: Programs
    score: Score | None
    missing: tuple[Missing, ...] = ()
    note: NotAccompanying | None = None

    @property
    def total(self) -> int | None:
        """The score; None: the principal applicant is not in the pool."""
        return None if self.score is None else self.score.total

    @property
    def rank(self) -> tuple[bool, int]:
        """What decides between orders: whether a class is met, then the score."""
        return bool(self.programs.met), -1 if self.total is None else self.total


class Orders(Readable, tuple[Order, ...]):
    """Each of two people as the principal applicant, the better order first."""

    __slots__ = ()
    view: ClassVar[str] = "orders"


@attrs.frozen
class Household:
    """Two people who are spouses or common-law partners, each with all evidence of their own.

    Args:
        first: what one of them can prove.
        second: what the other one can prove.

    Raises:
        InvalidError: either is not a `Profile`, has a spouse in it, who is the other one here, or
            states facts without papers; all mistakes are listed.
    """

    first: Profile
    second: Profile

    def __attrs_post_init__(self) -> None:
        """Raise an `InvalidError` that lists every mistake."""
        require("first", self.first, Profile)
        require("second", self.second, Profile)
        problems = [
            Problem(f"{name}.{field}", "unusable", why, value)
            for name in ("first", "second")
            for field, why in REFUSED.items()
            if (value := getattr(getattr(self, name), field)) is not None
        ]
        if problems:
            raise InvalidError(*problems)

    def orders(self, day: date, *, not_accompanying: bool = False) -> Orders:
        """Each of them as the principal applicant on a *day*, the other one coming along.

        The order by which a class is met stands before one by which none is, then the higher score;
        where both are alike, the first of the household.

        What the other one states of study in Canada and of a relative counts for the principal
        applicant too (IRPR s. 83(1)(b.1), (d)).

        Args:
            day: the day that is scored.
            not_accompanying: whether to add, last, each of them without the other one. Whether a
                spouse comes along is a fact, which is declared, and not a choice.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
            NotInForceError: *day* is before 2015-01-01.
        """
        in_force(check(day))
        both = ((self.first, self.second), (self.second, self.first))
        orders = _orders(both, day, accompanying=True)
        found = sorted(orders, key=lambda order: order.rank, reverse=True)
        if not_accompanying:
            found += _orders(both, day, accompanying=False)
        return Orders(found)


def _orders(
    pairs: tuple[tuple[Profile, Profile], ...], day: date, *, accompanying: bool
) -> Iterator[Order]:
    for number, (principal, other) in enumerate(pairs, 1):
        profile = _composed(principal, other, accompanying=accompanying)
        order = Order(
            number=number,
            principal=principal,
            accompanying=other if accompanying else None,
            profile=profile,
            programs=programs(profile, day),
            score=None,
            note=None if accompanying else NotAccompanying(),
        )
        try:
            applicant = profile.on(day)
        except MissingEvidence as error:
            yield attrs.evolve(order, missing=error.missing)
        else:
            yield attrs.evolve(order, score=run(applicant, in_force(day)))


def _composed(principal: Profile, other: Profile, *, accompanying: bool) -> Profile:
    """The *principal* applicant with the *other* one as the spouse or partner."""
    spouse = as_spouse(other, accompanying=accompanying)
    composed = attrs.evolve(principal, spouse=spouse)
    if not accompanying or other.skilled_worker is None:
        return composed
    own, theirs = principal.skilled_worker or SkilledWorker(), other.skilled_worker
    statement = attrs.evolve(
        own,
        spouse_study=own.spouse_study if theirs.study is None else theirs.study,
        relative=theirs.relative or own.relative,
    )
    return attrs.evolve(composed, skilled_worker=statement)


def as_spouse(profile: Profile, *, accompanying: bool) -> SpouseProfile:
    """What counts of a person as the spouse or partner of another one."""
    return SpouseProfile(
        accompanying=accompanying,
        tests=profile.tests,
        credentials=profile.credentials,
        jobs=profile.jobs,
        sibling=profile.sibling,
    )
