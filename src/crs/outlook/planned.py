# SPDX-License-Identifier: MIT
"""The days on which a person would have made moves: the score and the classes then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import reduce

import attrs

from ..evidence.credentials import ECA, Credential
from ..evidence.language import Result
from ..evidence.profile import Profile
from ..ranking import run
from ..rules import Rules, in_force
from .forecast import Verdicts
from .made import ANY_BODY, evolved, of_both, verdicts, verdicts_after
from .moves import Move
from .search import Base


def longest(moves: Sequence[Move]) -> int:
    """How many days *moves* take that are made side by side."""
    return max((move.days for move in moves), default=0)


@attrs.frozen
class Calendar:
    """A person who begins moves on a day.

    Args:
        profile: what the person can prove.
        on: the day.
        rules: the rules of all days; None: those in force on each day.
    """

    profile: Profile
    on: date
    rules: Rules | None

    def day(self, days: int) -> date:
        """The day after so many *days*."""
        return self.on + timedelta(days)

    def base(self, days: int) -> Base:
        """What there is without any move after so many *days*."""
        facts = self._then(days).on(self.day(days))
        return Base(days, run(facts, self.rules or in_force(self.day(days))))

    def programs(self, days: int) -> Verdicts:
        """Whether each class is met after so many *days* without any move."""
        return verdicts(self._then(days), self.day(days))

    def programs_after(self, moves: Sequence[Move]) -> Verdicts:
        """Whether each class is met once some *moves* are made; None: it is not known."""
        days = longest(moves)
        then, day = self._then(days), self.day(days)
        facts = then.on(day)
        made = reduce(lambda before, move: move.apply(before), moves, facts)
        return verdicts_after(then, facts, made, day)

    def _then(self, days: int) -> Profile:
        """The profile after so many *days*, with whatever expires until then renewed."""
        day = self.day(days)

        def sat_again(report: Result) -> Result:
            expires = report.valid_on(self.on) and not report.valid_on(day)
            return evolved(report, result_date=day) if expires else report

        def assessed_again(credential: Credential) -> Credential:
            counted, counts = (credential.why_not_on(each) is None for each in (self.on, day))
            eca = ECA(organisation=ANY_BODY, issued=day)
            return attrs.evolve(credential, eca=eca) if counted and not counts else credential

        return of_both(of_both(self.profile, "tests", sat_again), "credentials", assessed_again)
