# SPDX-License-Identifier: MIT
"""What would raise a score: single moves, and the sets of moves that are worth their cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache, reduce
from math import isfinite
from typing import ClassVar

import attrs

from ..errors import InvalidError, Problem
from ..evidence.profile import Profile
from ..expected import AtLeast, InstanceOf, OneOf
from ..facts import OTHER, Applicant
from ..ranking import Score, run, score
from ..readable import Readable
from ..rules import Rules
from ..worded import WordedEnum
from .forecast import Verdicts
from .made import verdicts, verdicts_after
from .moves import GROUPS, Move, decided_by_others, possible_moves, raised_by
from .search import Group, Option, Plan, front, search

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
        programs: whether each class is met after it; None: facts alone do not tell.
    """

    move: Move
    gain: int
    programs: Verdicts | None = None


@attrs.frozen
class MoveSet:
    """Moves made together.

    Args:
        moves: the moves, in their order, none of which can be left out without a loss of points.
        gain: the points that they gain together.
        total: the score that they reach.
        cost: what they cost together; without costs, how many they are.
        programs: whether each class is met after them; None: facts alone do not tell.
    """

    moves: tuple[Move, ...]
    gain: int
    total: int
    cost: Cost
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
        programs: whether each class is met before any move; None: facts alone do not tell.
    """

    score: Score
    target: int | None
    single: tuple[SingleMove, ...]
    sets: tuple[MoveSet, ...]
    cheapest: MoveSet | None
    highest: MoveSet
    proved: bool
    considered: int
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

    Of a profile each gain is net of the calendar: it is that of one day, with and without the move,
    and what birthdays and expiry do until that day is in both. The classes after a move are those
    of evidence of that day that shows what the move brings.

    Args:
        applicant: the facts as they are; or the profile that they follow from.
        moves: what could be done; None: those of `crs.outlook.moves.possible_moves`, to which
            moves of your own may be added.
        target: the total to be reached.
        costs: what moves cost, by name or by group, in one unit; sets are then made of these moves
            alone. None: each counts 1.
        rules: the rules; None: those of the day of the facts, as in `score`.
        on: the day on which moves are made, of a profile; of facts, which have their day, None.
        limit: how many sets are scored at most.

    Raises:
        MissingEvidence: a profile has no score on the day.
        InvalidError: an argument is not what it must be; all mistakes are listed.
        NotInForceError: no rules are given, and the day is before 2015-01-01.

    Warns:
        IncompleteLawWarning: the rules have a gap that touches the facts, as in `score`.
    """
    if not isinstance(applicant, Profile):
        if on is not None:
            raise InvalidError(Problem("on", "invalid", InstanceOf(("None",)), on))
        return _improve(applicant, moves, target, costs, rules, limit)
    facts = applicant.on(_day(on))
    found = _improve(facts, moves, target, costs, rules, limit)
    return _with_classes(found, applicant, _day(on))


def _day(on: object) -> date:
    """The day of a profile, which has to be given.

    Raises:
        InvalidError: it is not a `datetime.date`.
    """
    if type(on) is not date:
        raise InvalidError(Problem("on", "invalid", InstanceOf(("date",)), on))
    return on


def _with_classes(found: Improvement, profile: Profile, on: date) -> Improvement:
    """What was *found* of the facts of a *profile*, with the classes before and after moves."""
    facts = found.score.applicant

    @cache
    def after(*moves: Move) -> Verdicts:
        made = reduce(lambda before, move: move.apply(before), moves, facts)
        return verdicts_after(profile, facts, made, on)

    def with_classes(moves: MoveSet) -> MoveSet:
        return attrs.evolve(moves, programs=after(*moves.moves))

    return attrs.evolve(
        found,
        single=tuple(attrs.evolve(one, programs=after(one.move)) for one in found.single),
        sets=tuple(map(with_classes, found.sets)),
        cheapest=found.cheapest and with_classes(found.cheapest),
        highest=with_classes(found.highest),
        programs=verdicts(profile, on),
    )


def _improve(  # noqa: PLR0913, PLR0917  (as above)
    applicant: Applicant,
    moves: Sequence[Move] | None,
    target: int | None,
    costs: Mapping[str, Cost] | None,
    rules: Rules | None,
    limit: int,
) -> Improvement:
    """What an *applicant* could do, by facts alone; see `improve`."""
    before = score(applicant, rules)
    groups = (*GROUPS, *(f"{OTHER}.{name}" for name in before.rules.additional.other))
    _check(moves, target, costs, groups, limit)
    own = possible_moves(applicant, before.rules) if moves is None else tuple(moves)
    made = own if moves is not None else (*own, *decided_by_others(applicant))
    singles = [SingleMove(move, _gain(before, move.apply(applicant))) for move in made]
    options = _options(applicant, own if costs is None else made, costs)
    sets = search(applicant, before.rules, _groups(options), limit)
    best = [_move_set(before, plan, costs) for plan in front(sets, before.total)]
    cheapest = None if target is None else sets.least(target)
    return Improvement(
        score=before,
        target=target,
        single=tuple(sorted(singles, key=lambda single: -single.gain)),
        sets=tuple(best),
        cheapest=cheapest and _move_set(before, cheapest, costs),
        highest=best[-1] if best else _move_set(before, Plan((), before.total), costs),
        proved=sets.proved,
        considered=sets.considered,
    )


def _gain(before: Score, after: Applicant) -> int:
    return run(after, before.rules).total - before.total


def _options(
    applicant: Applicant, moves: Sequence[Move], costs: Mapping[str, Cost] | None
) -> Iterator[Option]:
    """The *moves* that have a cost, or all where nothing has."""
    for order, move in enumerate(moves):
        cost = _cost(move, costs)
        if cost is not None:
            exact = Fraction(cost) if isinstance(cost, float) else cost
            yield Option(order, move, exact, raised_by(applicant, move.apply(applicant)))


def _cost(move: Move, costs: Mapping[str, Cost] | None) -> Cost | None:
    """What a *move* costs, by its name or else its group; None: nobody says."""
    return 1 if costs is None else costs.get(move.name, costs.get(move.group))


def _groups(options: Iterator[Option]) -> list[Group]:
    grouped: dict[str, list[Option]] = {}
    for option in options:
        grouped.setdefault(option.move.group, []).append(option)
    return [Group.of(members) for members in grouped.values()]


def _move_set(before: Score, plan: Plan, costs: Mapping[str, Cost] | None) -> MoveSet:
    moves = tuple(option.move for option in sorted(plan.options))
    cost = sum(_cost(move, costs) or 0 for move in moves)
    return MoveSet(moves, plan.total - before.total, plan.total, cost)


def _check(
    moves: Sequence[Move] | None,
    target: object,
    costs: Mapping[str, Cost] | None,
    groups: tuple[str, ...],
    limit: object,
) -> None:
    """Raise an `InvalidError` that lists every mistake in the arguments of `improve`."""
    problems: list[Problem] = []
    if target is not None and not (type(target) is int and target >= 0):
        problems.append(Problem("target", "invalid", AtLeast(0), target))
    if not (type(limit) is int and limit >= 1):
        problems.append(Problem("limit", "invalid", AtLeast(1), limit))
    for place, move in enumerate(moves or ()):
        if not isinstance(move, Move):
            problems.append(Problem(f"moves[{place}]", "invalid", InstanceOf(("Move",)), move))
    if not problems:
        problems += _mistaken(costs or {}, groups, moves or ())
    if problems:
        raise InvalidError(*problems)


def _mistaken(
    costs: Mapping[str, Cost], groups: tuple[str, ...], moves: Sequence[Move]
) -> Iterator[Problem]:
    """A problem for each name that is of no move, and for each cost that is no number from 0."""
    groups = (*groups, *(move.group for move in moves))
    named = {move.name for move in moves}
    for name, cost in costs.items():
        within = any(name == group or name.startswith(f"{group}.") for group in groups)
        if not within and name not in named:
            yield Problem("costs", "invalid", OneOf(groups), name)
        if type(cost) not in (int, float, Fraction) or not (cost >= 0 and isfinite(cost)):
            yield Problem(f"costs[{name!r}]", "invalid", Expected.COST, cost)
