# SPDX-License-Identifier: MIT
"""Which moves together: exact, by exhaustion or by an order that is proved first.

Of each group one move is made at most. A set is better than another that does the same if it costs
less, then if it has fewer moves, then if it raises facts by less, then by the order of the moves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations, islice, pairwise, product, starmap, takewhile
from operator import attrgetter, le
from typing import Any, NamedTuple, Protocol

from ..facts import Applicant
from ..ranking import run
from ..rules import Rules, tables
from ..tables import ACCOMPANIED, By, Grid, Table
from .change import levels, replaced
from .moves import Move, Raise

AGE = "age"
"""The fact that no move raises, whose table falls."""


class Option(NamedTuple):
    """A move that a set may have.

    Args:
        order: its place among all moves.
        move: the move.
        cost: what it costs, exactly: never a float.
        raised: by how many levels it raises facts.
    """

    order: int
    move: Move
    cost: Any
    raised: int


class Group(NamedTuple):
    """Moves of which one is made at most.

    Args:
        options: the moves, the one that raises facts most last.
        cost: what the cheapest costs.
        raised: by how many levels the slightest raises facts.
    """

    options: tuple[Option, ...]
    cost: Any
    raised: int

    @classmethod
    def of(cls, options: Iterable[Option]) -> Group:
        """The group of some *options*."""
        rising = tuple(sorted(options, key=attrgetter("raised", "order")))
        return cls(rising, min(option.cost for option in rising), rising[0].raised)


Weight = tuple[Any, int, int]
"""What a set costs, how many moves it has, and by how many levels it raises facts."""


def _weight(options: Sequence[Option], rest: Sequence[Group] = ()) -> Weight:
    """The weight of some *options*, with at least that of one more of each of the *rest*."""
    both: tuple[Any, ...] = (*options, *rest)
    return sum(each.cost for each in both), len(both), sum(each.raised for each in both)


class Plan(NamedTuple):
    """Moves made together, at most one of each group, and the total that they reach."""

    options: tuple[Option, ...]
    total: int

    @property
    def cost(self) -> Any:  # noqa: ANN401  (a number of any kind)
        """What all moves cost together."""
        return sum(option.cost for option in self.options)

    @property
    def key(self) -> tuple[Any, ...]:
        """What makes one of two sets that do the same the better one: the lesser key."""
        return *_weight(self.options), tuple(option.order for option in self.options)


class Search(Protocol):
    """All sets of moves, of which the best of a kind is asked for."""

    proved: bool
    """Whether none that was not scored can be better than an answer."""

    @property
    def considered(self) -> int:
        """How many sets were scored."""

    def least(self, total: int) -> Plan | None:
        """The best set that reaches at least a *total*; None: none does."""

    def most(self, cost: Any) -> int:  # noqa: ANN401  (a number of any kind)
        """The most that a set reaches at no more than a *cost*."""


Total = Callable[[Sequence[Option]], int]
"""The total that some moves reach together."""


def search(applicant: Applicant, rules: Rules, groups: Sequence[Group], limit: int) -> Search:
    """A search of all sets of moves: in the order of the facts if there is one, else of each."""
    if not _are_apart(groups):
        return Exhausted(groups, _in_turn(applicant, rules), limit)
    total = _at_once(applicant, rules, groups)
    if rise(rules) and all(_has_top(applicant, group) for group in groups):
        return Ordered(groups, total, limit)
    return Exhausted(groups, total, limit)


def _are_apart(groups: Sequence[Group]) -> bool:
    """Whether all moves raise facts, and those of no two groups the same one."""
    facts: list[str] = []
    for group in groups:
        raised: set[str] = set()
        for option in group.options:
            if not isinstance(option.move.apply, Raise):
                return False
            raised |= {fact for fact, _ in option.move.apply.levels}
        facts += raised
    return len(facts) == len(set(facts))


def _in_turn(applicant: Applicant, rules: Rules) -> Total:
    """What moves of any kind reach, made one after the other."""

    def total(options: Sequence[Option]) -> int:
        after = applicant
        for option in options:
            after = option.move.apply(after)
        return run(after, rules).total

    return total


def _at_once(applicant: Applicant, rules: Rules, groups: Sequence[Group]) -> Total:
    """What moves reach that raise facts apart from each other: their order makes no difference."""
    changes = {
        option.order: option.move.apply.changes(applicant)  # type: ignore[attr-defined]
        for group in groups
        for option in group.options
    }

    def total(options: Sequence[Option]) -> int:
        facts = {fact: to for option in options for fact, to in changes[option.order].items()}
        return run(replaced(applicant, facts), rules).total

    return total


def _has_top(applicant: Applicant, group: Group) -> bool:
    """Whether the last move of a *group* raises every fact as high as each of the others."""
    *others, top = (levels(option.move.apply(applicant)) for option in group.options)
    return all(level <= top.get(fact, 0) for each in others for fact, level in each.items())


def front(sets: Search, base: int) -> Iterator[Plan]:
    """The best set at each cost at which more than at any lower cost is reached, from *base* up."""
    total = base + 1
    while cheapest := sets.least(total):
        total = sets.most(cheapest.cost)
        yield sets.least(total) or cheapest
        total += 1


class Exhausted:
    """Every set, scored; those of fewest moves first, as many as a *limit* allows."""

    def __init__(self, groups: Sequence[Group], total: Total, limit: int) -> None:
        plans = (
            Plan(options, total(options))
            for chosen in _subsets(groups)
            for options in product(*(group.options for group in chosen))
        )
        self._plans = sorted(islice(plans, limit), key=attrgetter("key"))
        self.proved: bool = next(plans, None) is None

    @property
    def considered(self) -> int:
        """How many sets were scored."""
        return len(self._plans)

    def least(self, total: int) -> Plan | None:
        """The best set that reaches at least a *total*; None: none does."""
        return next((plan for plan in self._plans if plan.total >= total), None)

    def most(self, cost: Any) -> int:  # noqa: ANN401  (a number of any kind)
        """The most that a set reaches at no more than a *cost*."""
        within = takewhile(lambda plan: plan.cost <= cost, self._plans)
        return max(plan.total for plan in within)


def _subsets(groups: Sequence[Group]) -> Iterator[tuple[Group, ...]]:
    """Every choice of *groups*, those of fewest first."""
    return chain.from_iterable(combinations(groups, n) for n in range(len(groups) + 1))


@lru_cache(maxsize=32)  # rules that are in use, not all that ever were
def rise(rules: Rules) -> bool:
    """Whether no table of some *rules* falls along any fact that a move may raise."""
    return all(rises(by, table) for _, _, by, table in tables(rules))


def rises(by: By, table: Table | Grid) -> bool:
    """Whether a *table* does not fall, but along ages and from a person alone to a couple."""
    if isinstance(table, Table):
        return by.first == ACCOMPANIED or _is_rising(table)
    rows = tuple(table.steps.values())
    downward = by.first == ACCOMPANIED or all(map(_is_rising, zip(*rows, strict=True)))
    return downward and (by.second == AGE or all(map(_is_rising, rows)))


def _is_rising(points: Sequence[int]) -> bool:
    return all(starmap(le, pairwise(points)))


class Ordered:
    """Sets of moves of which a higher fact never lowers the score.

    What a set that is not yet whole can reach is bounded by the highest move of each group that is
    open, and what it weighs by the lightest; whatever cannot be better is left out.

    The law assigns, adds and holds to a maximum: where every table rises, so does the total.
    """

    def __init__(self, groups: Sequence[Group], total: Total, limit: int) -> None:
        self._total, self._limit = total, limit
        self._totals: dict[tuple[int, ...], int] = {}
        self._subsets = sorted(_subsets(groups), key=lambda chosen: _weight((), chosen))
        self.proved: bool = True

    @property
    def considered(self) -> int:
        """How many sets were scored."""
        return len(self._totals)

    def least(self, total: int) -> Plan | None:
        """The best set that reaches at least a *total*; None: none does."""
        best: Plan | None = None
        for groups in self._subsets:
            if best and _weight((), groups) > _weight(best.options):
                break
            best = self._lighter((), groups, total, best)
        return best

    def most(self, cost: Any) -> int:  # noqa: ANN401  (a number of any kind)
        """The most that a set reaches at no more than a *cost*."""
        best = self._reach(())
        for groups in self._subsets:
            best = self._higher((), groups, cost, best)
        return best

    def _lighter(
        self, chosen: tuple[Option, ...], rest: Sequence[Group], total: int, best: Plan | None
    ) -> Plan | None:
        """The best of *best* and of the sets of those *chosen* and one of each of the *rest*."""
        if best and _weight(chosen, rest) > _weight(best.options):
            return best
        reach = self._reach(chosen, rest)
        if reach < total:
            return best
        if not rest:
            return min(filter(None, (best, Plan(chosen, reach))), key=attrgetter("key"))
        for option in rest[0].options:
            best = self._lighter((*chosen, option), rest[1:], total, best)
        return best

    def _higher(
        self,
        chosen: tuple[Option, ...],
        rest: Sequence[Group],
        cost: Any,  # noqa: ANN401  (a number of any kind)
        best: int,
    ) -> int:
        """The most of *best* and of the sets of those *chosen* and one of each of the *rest*."""
        if _weight(chosen, rest)[0] > cost:
            return best
        reach = self._reach(chosen, rest)
        if reach <= best or not rest:
            return max(reach, best)
        for option in reversed(rest[0].options):
            best = self._higher((*chosen, option), rest[1:], cost, best)
        return best

    def _reach(self, chosen: Sequence[Option], rest: Sequence[Group] = ()) -> int:
        """The total of those *chosen* and the highest of each of the *rest*, 0 beyond the limit."""
        options = (*chosen, *(group.options[-1] for group in rest))
        orders = tuple(option.order for option in options)
        if orders not in self._totals:
            if self.considered == self._limit:
                self.proved = False
                return 0
            self._totals[orders] = self._total(options)
        return self._totals[orders]
