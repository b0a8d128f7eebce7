# SPDX-License-Identifier: MIT
"""What would raise a score: single moves, and the sets of moves that are worth their cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from math import isfinite
from typing import Any, ClassVar

import attrs

from ..errors import InvalidError, Problem
from ..evidence.profile import Profile
from ..expected import AtLeast, Between, InstanceOf, OneOf
from ..facts import OTHER, Applicant
from ..ranking import Score, score
from ..readable import Readable
from ..rules import Rules
from ..worded import WordedEnum
from .forecast import Verdicts
from .moves import GROUPS, Move, decided_by_others, possible_moves, raised_by
from .planned import Calendar, longest
from .search import Base, Option, Plan, search

LIMIT = 100_000
"""How many sets are scored at most, if nobody says otherwise."""

Cost = int | float | Fraction
"""What a move costs, in whatever unit."""


class Expected(WordedEnum):
    """What an argument must be."""

    COST = "expected.cost"


@attrs.frozen
class SingleMove:
    """A move by itself.

    Args:
        move: the move.
        gain: the points that it gains.
        made_on: the day on which it is made, begun on the day that is asked about; None:
            facts have no calendar.
        programs_before: whether each class is met on that day without it; None: facts alone do
            not tell.
        programs: the same with it.
    """

    move: Move
    gain: int
    made_on: date | None = None
    programs_before: Verdicts | None = None
    programs: Verdicts | None = None


@attrs.frozen
class MoveSet:
    """Moves made together.

    Args:
        moves: the moves, in their order, none of which can be left out without a loss of points.
        gain: the points that they gain together.
        total: the score that they reach.
        cost: what they cost together; without costs, how many they are.
        made_on: the day on which they are made, begun on the day that is asked about; None:
            facts have no calendar.
        programs_before: whether each class is met on that day without them; None: facts alone do
            not tell.
        programs: the same with them.
    """

    moves: tuple[Move, ...]
    gain: int
    total: int
    cost: Cost
    made_on: date | None = None
    programs_before: Verdicts | None = None
    programs: Verdicts | None = None


@attrs.frozen
class Improvement(Readable):
    """What would raise a score. Made by `improve`.

    Attributes:
        score: the score as it is.
        target: the total to be reached; None: none was named.
        single: each move by itself, that of the greatest gain first.
        sets: the sets that gain more than any that costs no more, cheapest first.
        cheapest: the cheapest set that reaches the target, without moves where it is met already;
            None: no set reaches it, or none was named.
        highest: the cheapest of the sets that reach most.
        proved: whether no set can be better than these; False only beyond the limit.
        considered: how many sets were scored.
        later: the score without any move on each later day on which moves are made, in order;
            empty: facts have no calendar.
        programs: whether each class is met on the day that is asked about, before any move; None:
            facts alone do not tell.
    """

    score: Score
    target: int | None
    single: tuple[SingleMove, ...]
    sets: tuple[MoveSet, ...]
    cheapest: MoveSet | None
    highest: MoveSet
    proved: bool
    considered: int
    later: tuple[Score, ...] = ()
    programs: Verdicts | None = None
    view: ClassVar[str] = "improvement"


def improve(  # noqa: PLR0913  (each is a choice of its own)
    applicant: Applicant | Profile,
    *,
    moves: Sequence[Move] | None = None,
    target: int | None = None,
    costs: Mapping[str, Cost] | None = None,
    rules: Rules | None = None,
    on: date | None = None,
    limit: int = LIMIT,
) -> Improvement:
    """What an *applicant* could do to raise the score, and which moves together.

    Gains do not add, since maxima bite and pairs of facts are worth more together: sets are scored
    whole. Of equal sets the one that costs least stands, then that of the fewest moves, then that
    which raises facts least, then that of the first moves. What others decide, a nomination, is a
    single move, and in a set only where *moves* or *costs* name it: it would reach every target.

    Of a profile moves are begun on one day and made side by side: a set is made on the day of its
    longest move, which gains something then, since nobody waits for the calendar. Whether one
    person can do them at the same time, as work and full-time study, is not looked at. Each gain is
    net of the calendar: it is that of the day on which the moves are made, with and without them,
    and what birthdays and work do until then is in both. Results of language tests and assessments
    of credentials that count when moves are begun count then too, as if they were renewed. The
    classes after moves are those of evidence of that day that shows what the moves bring.

    Args:
        applicant: the facts as they are; or the profile that they follow from.
        moves: what could be done; None: those of `crs.outlook.moves.possible_moves`, to which
            moves of your own may be added.
        target: the total to be reached.
        costs: what moves cost, by name or by group, in one unit; sets are then made of these moves
            alone. None: each counts 1.
        rules: the rules; None: those of the day of the facts, as in `score`.
        on: the day on which moves are begun, of a profile; of facts, which have their day, None.
        limit: how many sets are scored at most.

    Raises:
        MissingEvidence: a profile has no score on the day.
        InvalidError: an argument is not what it must be; all mistakes are listed.
        NotInForceError: no rules are given, and the day is before 2015-01-01.

    Warns:
        IncompleteLawWarning: the rules have a gap that touches the facts, as in `score`.
    """
    if isinstance(applicant, Profile):
        calendar = Calendar(applicant, _day(on), rules)
        before = score(applicant.on(calendar.on), rules)
        asked = _Asked(before, calendar, moves, target, costs, limit)
        return _with_classes(asked.answer(), calendar)
    if on is not None:
        raise InvalidError(Problem("on", "invalid", InstanceOf(("None",)), on))
    return _Asked(score(applicant, rules), None, moves, target, costs, limit).answer()


def _day(on: object) -> date:
    """The day of a profile, which has to be given.

    Raises:
        InvalidError: it is not a `datetime.date`.
    """
    if type(on) is not date:
        raise InvalidError(Problem("on", "invalid", InstanceOf(("date",)), on))
    return on


def _with_classes(found: Improvement, calendar: Calendar) -> Improvement:
    """What was *found*, with the day on which moves are made, and the classes then."""
    before = cache(calendar.programs)
    after = cache(calendar.programs_after)

    def then(*moves: Move) -> dict[str, Any]:
        days = longest(moves)
        return {
            "made_on": calendar.day(days),
            "programs_before": before(days),
            "programs": after(moves),
        }

    def of_set(moves: MoveSet) -> MoveSet:
        return attrs.evolve(moves, **then(*moves.moves))

    return attrs.evolve(
        found,
        single=tuple(attrs.evolve(one, **then(one.move)) for one in found.single),
        sets=tuple(map(of_set, found.sets)),
        cheapest=found.cheapest and of_set(found.cheapest),
        highest=of_set(found.highest),
        programs=before(0),
    )


@attrs.frozen
class _Asked:
    """What is asked about a score, in time if there is a calendar; see `improve`."""

    before: Score
    calendar: Calendar | None
    moves: Sequence[Move] | None
    target: int | None
    costs: Mapping[str, Cost] | None
    limit: int

    def answer(self) -> Improvement:
        """What would raise the score.

        Raises:
            InvalidError: an argument is not what it must be; all mistakes are listed.
        """
        if problems := [*self._problems()] or [*self._mistaken_costs()]:
            raise InvalidError(*problems)
        facts, rules = self.before.applicant, self.before.rules
        own = possible_moves(facts, rules) if self.moves is None else tuple(self.moves)
        made = own if self.moves is not None else (*own, *decided_by_others(facts))
        bases = self._bases(made)
        singles = (SingleMove(move, bases[self._days(move)].gain(move)) for move in made)
        options = self._options(own if self.costs is None else made)
        sets = search([*bases.values()], [*options], self.limit)
        cheapest = None if self.target is None else sets.least(self.target)
        return Improvement(
            score=self.before,
            target=self.target,
            single=tuple(sorted(singles, key=lambda single: -single.gain)),
            sets=tuple(map(self._move_set, sets.front())),
            cheapest=cheapest and self._move_set(cheapest),
            highest=self._move_set(sets.highest()),
            proved=sets.proved,
            considered=sets.considered,
            later=tuple(base.score for base in bases.values() if base.days),
        )

    def _days(self, move: Move) -> int:
        """How many days a *move* takes; facts have no calendar."""
        return move.days if self.calendar else 0

    def _bases(self, moves: Sequence[Move]) -> Mapping[int, Base]:
        """What there is without any move on the days of some *moves*, the first day first."""
        bases = {0: Base(0, self.before)}
        if self.calendar:
            later = sorted({move.days for move in moves} - {0})
            bases |= {days: self.calendar.base(days) for days in later}
        return bases

    def _options(self, moves: Sequence[Move]) -> Iterator[Option]:
        """The *moves* that have a cost, or all where nothing has."""
        facts = self.before.applicant
        for order, move in enumerate(moves):
            cost = self._cost(move)
            if cost is not None:
                exact = Fraction(cost) if isinstance(cost, float) else cost
                raised = raised_by(facts, move.apply(facts))
                yield Option(order, move, exact, raised, self._days(move))

    def _cost(self, move: Move) -> Cost | None:
        """What a *move* costs, by its name or else its group; None: nobody says."""
        costs = self.costs
        return 1 if costs is None else costs.get(move.name, costs.get(move.group))

    def _move_set(self, plan: Plan) -> MoveSet:
        moves = tuple(option.move for option in sorted(plan.options))
        cost = sum(self._cost(move) or 0 for move in moves)
        return MoveSet(moves, plan.gain, plan.total, cost)

    def _problems(self) -> Iterator[Problem]:
        """A problem for each mistake in the arguments, but for costs."""
        if self.target is not None and not (type(self.target) is int and self.target >= 0):
            yield Problem("target", "invalid", AtLeast(0), self.target)
        if not (type(self.limit) is int and self.limit >= 1):
            yield Problem("limit", "invalid", AtLeast(1), self.limit)
        begun = self.calendar.on if self.calendar else date.min
        days = Between(0, (date.max - begun).days)
        for place, move in enumerate(self.moves or ()):
            if not isinstance(move, Move):
                yield Problem(f"moves[{place}]", "invalid", InstanceOf(("Move",)), move)
            elif not (type(move.days) is int and days.low <= move.days <= days.high):
                yield Problem(f"moves[{place}].days", "invalid", days, move.days)

    def _mistaken_costs(self) -> Iterator[Problem]:
        """A problem for each name that is of no move, and each cost that is no number from 0."""
        moves, factors = self.moves or (), self.before.rules.additional.other
        of_factors = (f"{OTHER}.{name}" for name in factors)
        groups = (*GROUPS, *of_factors, *(move.group for move in moves))
        named = {move.name for move in moves}
        for name, cost in (self.costs or {}).items():
            within = any(name == group or name.startswith(f"{group}.") for group in groups)
            if not within and name not in named:
                yield Problem("costs", "invalid", OneOf(groups), name)
            if type(cost) not in (int, float, Fraction) or not (cost >= 0 and isfinite(cost)):
                yield Problem(f"costs[{name!r}]", "invalid", Expected.COST, cost)
