# SPDX-License-Identifier: MIT
"""Which moves together: exact, by exhaustion or by an order that is proved first.

Of each group one move is made at most. Moves are made side by side, so that a set is made on the
day of its longest, and it counts only if each of its longest gains something then: none is made to
wait for another day. A set is better than another that does the same if it costs less, then if it
has fewer moves, then if it raises facts by less, then by the order of the moves.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain, combinations, islice, pairwise, product, starmap
from math import inf
from operator import attrgetter, le
from typing import Any, NamedTuple, Protocol

import attrs

from ..facts import Applicant
from ..ranking import LAW, Score, run, total_of
from ..rules import Rules, tables
from ..tables import ACCOMPANIED, By, Grid, Table
from .change import fields, levels
from .moves import Move, Raise
from .trace import trace

AGE = "age"
"""The fact that no move raises, whose table falls."""


class Option(NamedTuple):
    """A move that a set may have.

    Args:
        order: its place among all moves.
        move: the move.
        cost: what it costs, exactly: never a float.
        raised: by how many levels it raises facts.
        days: how many days it takes.
    """

    order: int
    move: Move
    cost: Any
    raised: int
    days: int


class Group(NamedTuple):
    """Moves of which one is made at most.

    Args:
        options: the moves, the one that raises facts most last.
        cost: what the cheapest costs.
        raised: by how many levels the slightest raises facts.
        days: how many days the longest takes.
    """

    options: tuple[Option, ...]
    cost: Any
    raised: int
    days: int

    @classmethod
    def of(cls, options: Iterable[Option]) -> Group:
        """The group of some *options*."""
        rising = tuple(sorted(options, key=attrgetter("raised", "order")))
        cost, days = min(o.cost for o in rising), max(o.days for o in rising)
        return cls(rising, cost, rising[0].raised, days)


class Base(NamedTuple):
    """What a person has without any move on the day on which moves are made.

    Args:
        days: how many days the longest of these moves takes.
        score: the score of that day.
    """

    days: int
    score: Score

    @property
    def facts(self) -> Applicant:
        """The facts of that day."""
        return self.score.applicant

    @property
    def rules(self) -> Rules:
        """The rules of that day."""
        return self.score.rules

    @property
    def total(self) -> int:
        """The total of that day."""
        return self.score.total

    def gain(self, move: Move) -> int:
        """What a *move* by itself gains on that day."""
        return run(move.apply(self.facts), self.rules).total - self.total


Weight = tuple[Any, int, int]
"""What a set costs, how many moves it has, and by how many levels it raises facts."""


def _weight(options: Sequence[Option], rest: Sequence[Group] = ()) -> Weight:
    """The weight of some *options*, with at least that of one more of each of the *rest*."""
    both: tuple[Any, ...] = (*options, *rest)
    return sum(each.cost for each in both), len(both), sum(each.raised for each in both)


class Plan(NamedTuple):
    """Moves made together, at most one of each group.

    Args:
        options: the moves.
        total: the total that they reach.
        base: what there is without them on the same day.
    """

    options: tuple[Option, ...]
    total: int
    base: Base

    @property
    def gain(self) -> int:
        """What they gain on that day."""
        return self.total - self.base.total

    @property
    def cost(self) -> Any:  # noqa: ANN401  (a number of any kind)
        """What all moves cost together."""
        return sum(option.cost for option in self.options)

    @property
    def key(self) -> tuple[Any, ...]:
        """What makes one of two sets that do the same the better one: the lesser key."""
        columns = [*zip(*self.options, strict=True)] or [()] * len(Option._fields)
        orders, _, costs, raised, _ = columns
        return sum(costs), len(costs), sum(raised), orders


NO_SET = -1
"""Less than any total, where there is no set."""


class Tally:
    """How many sets were scored, of as many as a *limit* allows."""

    def __init__(self, limit: int) -> None:
        self.left: int = limit
        self.considered: int = 0

    def add(self, count: int = 1) -> None:
        """Count so many sets more."""
        self.left -= count
        self.considered += count


class Search(Protocol):
    """All sets of moves that are made on one day, of which the best of a kind is asked for."""

    base: Base
    """What there is on that day without any."""

    proved: bool
    """Whether none that was not scored can be better than an answer."""

    def least(self, total: int, best: Plan | None) -> Plan | None:
        """The best of *best* and of the sets that reach at least a *total*."""

    def most(self, cost: Any, most: int) -> int:  # noqa: ANN401  (a number of any kind)
        """The most of *most* and of what the sets reach at no more than a *cost*."""


class Sets:
    """All sets of moves, of those made on each day, of which the best of a kind is asked for.

    The set without moves is always among them, for its total is known: that of the score as it is.
    """

    def __init__(self, nothing: Plan, searches: Sequence[Search], tally: Tally) -> None:
        self._nothing, self._searches, self._tally = nothing, searches, tally

    @property
    def proved(self) -> bool:
        """Whether none that was not scored can be better than an answer."""
        return all(each.proved for each in self._searches)

    @property
    def considered(self) -> int:
        """How many sets were scored."""
        return self._tally.considered

    def least(self, total: int) -> Plan | None:
        """The best set that reaches at least a *total*; None: none does."""
        if total <= self._nothing.total:
            return self._nothing
        best: Plan | None = None
        for search in self._searches:
            best = search.least(total, best)
        return best

    def highest(self) -> Plan:
        """The best of the sets that reach most."""
        most = self._nothing.total
        for search in self._searches:
            most = search.most(inf, most)
        return self.least(most) or self._nothing

    def front(self) -> Iterator[Plan]:
        """The best set at each cost at which more than at any lower cost is gained."""
        gain = 1
        while cheapest := self._gaining(gain):
            gain = self._most(cheapest.cost, gain)
            yield self._gaining(gain) or cheapest
            gain += 1

    def _gaining(self, gain: int) -> Plan | None:
        """The best set that gains at least so much."""
        best: Plan | None = None
        for search in self._searches:
            best = search.least(search.base.total + gain, best)
        return best

    def _most(self, cost: Any, gain: int) -> int:  # noqa: ANN401  (a number of any kind)
        """The most of a *gain* and of what sets gain at no more than a *cost*."""
        for search in self._searches:
            base = search.base.total
            gain = search.most(cost, base + gain) - base
        return gain


def _best(one: Plan | None, other: Plan | None) -> Plan | None:
    """The better of two sets, as far as there are any."""
    return min(filter(None, (one, other)), key=attrgetter("key"), default=None)


Total = Callable[[Sequence[Option]], int]
"""The total that some moves reach together."""


def search(bases: Sequence[Base], options: Sequence[Option], limit: int) -> Sets:
    """All sets of moves: in the order of the facts where there is one, else each by itself.

    Args:
        bases: what there is on each day on which moves are made, the first day first.
        options: the moves.
        limit: how many sets are scored at most.
    """
    nothing, tally = Plan((), bases[0].total, bases[0]), Tally(limit)
    return Sets(nothing, [_on_one_day(base, options, tally) for base in bases], tally)


def _on_one_day(base: Base, options: Sequence[Option], tally: Tally) -> Search:
    """The sets that are made once the longest of their moves is, as the *base* says."""
    made = [option for option in options if option.days <= base.days]
    if not _are_apart(_groups(made)):
        return Exhausted(base, _groups(made), _in_turn(base), tally)
    # Where moves are apart, one that changes nothing, as the calendar has brought it, is useless.
    groups = _groups(option for option in made if option.move.apply(base.facts) != base.facts)
    total = _at_once(base, groups)
    if rise(base.rules) and all(_has_top(base.facts, group) for group in groups):
        return Ordered(base, groups, total, tally)
    return Exhausted(base, groups, total, tally)


def _groups(options: Iterable[Option]) -> list[Group]:
    grouped: dict[str, list[Option]] = {}
    for option in options:
        grouped.setdefault(option.move.group, []).append(option)
    return [Group.of(members) for members in grouped.values()]


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


def _in_turn(base: Base) -> Total:
    """What moves of any kind reach, made one after the other in the order of all moves."""

    def total(options: Sequence[Option]) -> int:
        after = base.facts
        for option in sorted(options):
            after = option.move.apply(after)
        return run(after, base.rules).total

    return total


def _at_once(base: Base, groups: Sequence[Group]) -> Total:
    """What moves reach that raise facts apart from each other: their order makes no difference.

    Each section of the law is run once for all sets after which it looks up the same levels.
    """
    options = chain.from_iterable(group.options for group in groups)
    raises: dict[int, Any] = {option.order: option.move.apply for option in options}
    changes = {order: apply.changes(base.facts) for order, apply in raises.items()}
    marks, masks = _marks(base, {order: apply(base.facts) for order, apply in raises.items()})
    known: dict[tuple[str, int], int] = {}
    held = attrs.asdict(base.facts, recurse=False)  # for `attrs.evolve` reads each of them anew

    def points(section: str, options: Sequence[Option]) -> int:
        facts = {fact: to for option in options for fact, to in changes[option.order].items()}
        after = Applicant(**(held | fields(base.facts, facts)))
        found: int = LAW[section](after, getattr(base.rules, section)).total
        return found

    def total(options: Sequence[Option]) -> int:
        mark, totals = sum(marks[option.order] for option in options), []
        for section, mask in masks.items():
            looked_up = section, mark & mask
            if looked_up not in known:
                known[looked_up] = points(section, options)
            totals.append(known[looked_up])
        return total_of(totals, base.rules)

    return total


def _marks(base: Base, after: Mapping[int, Applicant]) -> tuple[dict[int, int], dict[str, int]]:
    """The mark of each move, and the mask of each section, which keeps its own bits of a mark.

    A bit stands for all that a section looks up after a move alone, unless that is what it looks up
    before any. Each level that a table goes by follows from one fact, which the moves of one group
    alone raise. So no two moves of a set share a bit, their marks add up without a carry, and the
    bits of a section in the sum tell each level that the section looks up after all of them.

    Args:
        base: what there is before any move.
        after: the facts after each move alone, by its order.
    """
    bits = dict.fromkeys(_looked_up(base.facts, base.rules), 0)
    marks = {
        order: sum(bits.setdefault(each, 1 << len(bits)) for each in _looked_up(facts, base.rules))
        for order, facts in after.items()
    }
    masks = dict.fromkeys(LAW, 0)
    for (section, _), bit in bits.items():
        masks[section] |= bit
    return marks, masks


def _looked_up(facts: Applicant, rules: Rules) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Each section, and the levels of some *facts* at which it looks up its tables.

    A table of maxima is left out: it goes by whether somebody accompanies the person, and no move
    changes that.
    """
    traced = trace(facts, rules)
    for section in LAW:
        total = getattr(traced, section).total
        yield section, tuple(cell.levels for cell in total.cells)


def _has_top(applicant: Applicant, group: Group) -> bool:
    """Whether the last move of a *group* raises every fact as high as each of the others."""
    *others, top = (levels(option.move.apply(applicant)) for option in group.options)
    return all(level <= top.get(fact, 0) for each in others for fact, level in each.items())


def _is_of_day(base: Base, options: Sequence[Option], total: Total) -> bool:
    """Whether some *options* are a set of the day of the *base*, which is a later one.

    They are if the longest of them take until then, and each of these gains something there, which
    is not known where a set without it was not scored.
    """
    longest = [option for option in options if option.days == base.days]
    less = [total([other for other in options if other is not option]) for option in longest]
    return bool(less) and min(less) > NO_SET and max(less) < total(options)


class Exhausted:
    """Every set, scored; those of fewest moves first, as many as a limit allows."""

    def __init__(self, base: Base, groups: Sequence[Group], total: Total, tally: Tally) -> None:
        plans = (
            Plan(options, total(options), base)
            for chosen in _subsets(base, groups)
            for options in product(*(group.options for group in chosen))
            if not base.days or _is_of_day(base, options, total)
        )
        self.base: Base = base
        self._plans = sorted(islice(plans, tally.left), key=attrgetter("key"))
        self._most = [*accumulate((plan.total for plan in self._plans), max)]  # up to each of them
        tally.add(len(self._plans))
        self.proved: bool = next(plans, None) is None

    def least(self, total: int, best: Plan | None) -> Plan | None:
        """The best of *best* and of the sets that reach at least a *total*."""
        first = bisect_left(self._most, total)
        return _best(best, self._plans[first]) if first < len(self._plans) else best

    def most(self, cost: Any, most: int) -> int:  # noqa: ANN401  (a number of any kind)
        """The most of *most* and of what the sets reach at no more than a *cost*."""
        within = bisect_right(self._plans, cost, key=attrgetter("cost"))
        return max(most, self._most[within - 1]) if within else most


def _subsets(base: Base, groups: Sequence[Group]) -> Iterator[tuple[Group, ...]]:
    """Every choice of *groups* that may have a set of the day of the *base*, fewest first."""
    for chosen in chain.from_iterable(combinations(groups, n) for n in range(len(groups) + 1)):
        if not base.days or any(group.days == base.days for group in chosen):
            yield chosen


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

    def __init__(self, base: Base, groups: Sequence[Group], total: Total, tally: Tally) -> None:
        self.base: Base = base
        self._groups, self._total, self._tally = groups, total, tally
        self._totals: dict[tuple[int, ...], int] = {}
        self._subsets = sorted(_subsets(base, groups), key=lambda chosen: _weight((), chosen))
        self.proved: bool = True

    def least(self, total: int, best: Plan | None) -> Plan | None:
        """The best of *best* and of the sets that reach at least a *total*."""
        if self._reach((), self._groups) < total:
            return best
        for groups in self._subsets:
            if best and _weight((), groups) > _weight(best.options):
                break
            best = self._lighter((), groups, total, best)
        return best

    def most(self, cost: Any, most: int) -> int:  # noqa: ANN401  (a number of any kind)
        """The most of *most* and of what the sets reach at no more than a *cost*."""
        for groups in self._subsets:
            most = self._higher((), groups, cost, most)
        return most

    def _lighter(
        self, chosen: tuple[Option, ...], rest: Sequence[Group], total: int, best: Plan | None
    ) -> Plan | None:
        """The best of *best* and of the sets of those *chosen* and one of each of the *rest*."""
        if best and _weight(chosen, rest) > _weight(best.options):
            return best
        reach = self._reach(chosen, rest)
        if reach < total or not self._may_be_of_day(chosen, rest):
            return best
        if not rest:
            return _best(best, Plan(chosen, reach, self.base))
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
        if reach <= best or not self._may_be_of_day(chosen, rest):
            return best
        if not rest:
            return reach
        for option in reversed(rest[0].options):
            best = self._higher((*chosen, option), rest[1:], cost, best)
        return best

    def _may_be_of_day(self, chosen: Sequence[Option], rest: Sequence[Group]) -> bool:
        """Whether those *chosen* and one of each of the *rest* may be a set of the day."""
        if rest:
            days = (*(option.days for option in chosen), *(group.days for group in rest))
            return self.base.days in days
        return not self.base.days or _is_of_day(self.base, chosen, self._reach)

    def _reach(self, chosen: Sequence[Option], rest: Sequence[Group] = ()) -> int:
        """The total of those *chosen* and the highest of each of the *rest*.

        It is `NO_SET` beyond the limit.
        """
        options = (*chosen, *(group.options[-1] for group in rest))
        orders = tuple(option.order for option in options)
        if orders not in self._totals:
            if not self._tally.left:
                self.proved = False
                return NO_SET
            self._tally.add()
            self._totals[orders] = self._total(options)
        return self._totals[orders]
