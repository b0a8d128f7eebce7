# SPDX-License-Identifier: MIT
"""Fold the law into a few dense tables.

`trace` leaves a graph: facts, look-ups, sums and leasts. Facts are small, so whatever depends on
few of them is nothing but one larger table, and looking that up is the fastest thing that NumPy, a
data frame or a database can do. Five steps, none of which knows what the law says:

1. *Shrink.* A fact has no more levels than some table can tell apart: ten years of work are five
   years. A least and a sum pass this on to their operands.
2. *Place.* A line that depends on few enough facts becomes one table. A sum that does not is the
   sum of its terms, placed in turn, and what holds a line to a maximum does so at the end.
3. *Cut.* Anything else is cut at a waist: a part, such as the weakest of four abilities, that takes
   many facts in and gives few levels out, those that no table tells apart being one. The part
   becomes a table, its result a fact. The waist is the one that leaves the smallest table.
4. *Merge.* Tables that only ever go into the same sum become as few as are small enough.
5. *Share.* A table whose facts are among those of a larger one is spread over it, so that one index
   finds a row of several values.

Tables are filled by running the graph over the product of the levels.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from functools import lru_cache, reduce
from graphlib import TopologicalSorter
from itertools import chain
from math import prod
from typing import NamedTuple

import attrs
import numpy as np

from ..errors import InvalidError, Problem
from ..rules import Rules
from .said import TooFine, TooMany
from .trace import Array, Fact, Least, Look, Node, Number, Sum, reach, trace, walk

LARGEST = 65_536
"""Entries of a table: its index is two bytes, and its row stays in cache."""

LIMIT = 2**24
"""Entries of a table that no cut makes smaller."""

POINTS = np.iinfo(np.int16).max
"""The most points that a line of a pool can hold."""


class Law(NamedTuple):
    """Some *rules*, and what follows the names of their lines where there are those of others."""

    rules: Rules
    suffix: str = ""


@attrs.frozen
class Input:
    """A column to index by: a fact, or a value found before.

    Args:
        name: of the fact, or of the value.
        levels: how many levels differ; a higher one is as good as the last of them.
    """

    name: str
    levels: int


@attrs.frozen(eq=False)
class Index:
    """A table of *values* for every combination of *inputs*, the last one varying fastest."""

    inputs: tuple[Input, ...]
    values: Mapping[str, Array]

    @property
    def size(self) -> int:
        """How many combinations there are."""
        return prod(given.levels for given in self.inputs)


@attrs.frozen(eq=False)
class Line:
    """The values and earlier lines that add up to a line, and the most that it can be."""

    terms: tuple[str, ...]
    maximum: int | None


@attrs.frozen(eq=False)
class Program:
    """The folded law.

    Args:
        facts: what has to be known of each applicant.
        indexes: the tables, in an order in which they can be looked up.
        lines: how each line is made, in an order in which they can be.
    """

    facts: tuple[Input, ...]
    indexes: tuple[Index, ...]
    lines: Mapping[str, Line]

    @property
    def waists(self) -> dict[str, int]:
        """The values that are indexed by, and how many levels each has."""
        found = {name for index in self.indexes for name in index.values}
        inputs = {given for index in self.indexes for given in index.inputs}
        return {given.name: given.levels for given in inputs if given.name in found}


@attrs.frozen(eq=False)
class _Waist:
    name: str
    found: Array
    """The values that there are, in ascending order."""
    levels: Array
    """The level of each of them: values that nobody tells apart have the same."""
    shown: Array
    """A value of each level."""

    def level(self, values: Array) -> Array:
        """The levels of some *values*."""
        levels: Array = self.levels[np.searchsorted(self.found, values)]
        return levels


def _last(outputs: Iterable[Node]) -> dict[Node, int]:
    """The last level of each node that somebody can tell apart from the one before.

    Nothing is below 0: where nobody tells sums apart from some number on, nobody tells their terms.
    """
    last = {node: node.most for node in outputs}
    for node in reversed(walk(list(last))):
        for axis, operand in enumerate(node.operands):
            told = last[node]
            if isinstance(node, Look):
                told = reach(np.minimum(node.table, told), axis)
            last[operand] = min(operand.most, max(last.get(operand, 0), told))
    return last


def _alike(outputs: Iterable[Node], last: Mapping[Node, int]) -> dict[Node, Array]:
    """For each node that only tables look at: a number for each level, the same for those alike.

    Levels are alike if no table assigns something else to the one than to the other, or nothing
    that whoever looks at the result tells apart.
    """
    seen: dict[Node, list[Array] | None] = dict.fromkeys(outputs)
    """What is seen of each level of a node; None: the level itself."""
    alike: dict[Node, Array] = {}
    for node in reversed(walk(list(seen))):
        sights = seen.get(node)
        if sights is not None:
            _, numbers = np.unique(np.hstack(sights), axis=0, return_inverse=True)
            alike[node] = numbers.ravel()  # NumPy 2.0.0 has it as a column
        for axis, operand in enumerate(node.operands):
            if not isinstance(node, Look):
                seen[operand] = None
                continue
            others = seen.setdefault(operand, [])
            if others is not None:
                told = np.minimum(node.table, last[node])
                told = alike[node][told] if node in alike else told
                place = np.minimum(np.arange(last[operand] + 1), told.shape[axis] - 1)
                sight = np.moveaxis(told, axis, 0)[place]
                others.append(sight.reshape(len(sight), -1))
    return alike


def _terms(node: Sum, lines: Container[Node]) -> list[Node]:
    """The terms of a sum as the law writes it, a + b + c; no term of another of the *lines*."""
    first, last = node.operands
    terms = _terms(first, lines) if isinstance(first, Sum) and first not in lines else [first]
    return [*terms, last]


_Groups = list[list[Node]]


@attrs.frozen(eq=False)
class _Fold:
    lines: Mapping[Node, str]
    last: dict[Node, int]
    alike: dict[Node, Array]
    waists: dict[Node, _Waist] = attrs.field(factory=dict)
    """Nodes that are found first, and from then on are as good as facts."""

    def inputs(self, node: Node, *more: Node) -> frozenset[Node]:
        """What *node* depends on, if *more* nodes were waists."""
        if isinstance(node, Fact) or node in self.waists or node in more:
            return frozenset({node})
        return self.below(node, *more)

    def below(self, node: Node, *more: Node) -> frozenset[Node]:
        """What the operands of *node* depend on."""
        return frozenset().union(*(self.inputs(operand, *more) for operand in node.operands))

    def size(self, inputs: Iterable[Node]) -> int:
        """How many entries a table over *inputs* has."""
        return prod(self.wide(node) for node in inputs)

    def wide(self, node: Node) -> int:
        """How many levels *node* has, or would have at most as a waist."""
        if node in self.waists:
            return len(self.waists[node].shown)
        if isinstance(node, Fact):
            return self.last[node] + 1
        last = self.alike[node].max() if node in self.alike else self.last[node]
        return min(int(last) + 1, self.size(self.below(node)))

    def place(self, node: Node) -> list[Node]:
        """Tables and other lines that add up to *node*, a line or a part of one."""
        if isinstance(node, Sum) and self.size(self.inputs(node)) > LARGEST:
            return [
                placed
                for term in _terms(node, self.lines)
                for placed in ([term] if term in self.lines else self.place(term))
            ]
        while self.size(self.inputs(node)) > LARGEST and self.cut(node):
            pass
        if self.size(self.inputs(node)) > LIMIT:
            raise InvalidError(Problem("rules", "pool.unfit", TooFine()))
        return [node]

    def line(self, node: Node) -> tuple[list[Node], int | None]:
        """Tables and other lines that add up to the line *node*, and what it is held to."""
        if isinstance(node, Least) and self.size(self.inputs(node)) > LARGEST:
            held = [operand for operand in node.operands if not isinstance(operand, Number)]
            if len(held) == 1:
                return self.merge(self.place(held[0])), node.most
        return self.merge(self.place(node)), None

    def placed(self, lines: Mapping[str, Node]) -> dict[str, tuple[list[Node], int | None]]:
        """What `line` says of all *lines*; a waist adds another value than its level."""
        placed = {line: self.line(node) for line, node in lines.items()}
        return {
            line: ([term + 0 if term in self.waists else term for term in terms], most)
            for line, (terms, most) in placed.items()
        }

    def cut(self, node: Node) -> bool:
        """Make a waist of the part of *node* that leaves the smallest table, if there is one."""
        parts = [
            part
            for part in walk([node])
            if part.operands
            and part not in self.waists
            and part not in self.lines  # whose values are asked for, and not their levels
            and self.size(self.below(part)) <= LARGEST
        ]
        waist = min(parts, key=lambda part: self.size(self.inputs(node, part)), default=None)
        if waist is None or self.size(self.inputs(node, waist)) >= self.size(self.inputs(node)):
            return False
        found = np.unique(self.fill(waist, tuple(self.below(waist))))
        alike = self.alike[waist][found] if waist in self.alike else found
        _, first, levels = np.unique(alike, return_index=True, return_inverse=True)
        self.waists[waist] = _Waist(f"waist_{len(self.waists)}", found, levels, found[first])
        return True

    def merge(self, terms: list[Node]) -> list[Node]:
        """The same sum as *terms*, in as few tables as will fit, and the smallest of those."""
        lines = [term for term in terms if term in self.lines]
        tables = [term for term in terms if term not in self.lines]
        tables.sort(key=lambda term: -self.size(self.inputs(term)))
        groups = self.fewest(tables, [], [[term] for term in tables])
        return [*(reduce(Node.__add__, group) for group in groups), *lines]

    def fewest(self, left: list[Node], groups: _Groups, best: _Groups) -> _Groups:
        """The cheapest way to add the terms that are *left* to *groups*, if *best* is not cheaper.

        What a way costs only grows as terms are added to it, so that most are given up early.
        """
        if self.cost(groups) >= self.cost(best):
            return best
        if not left:
            return groups
        term, *rest = left
        for place, group in enumerate(groups):
            longer = [*group, term]
            if self.together(longer) <= LARGEST:
                best = self.fewest(rest, [*groups[:place], longer, *groups[place + 1 :]], best)
        return self.fewest(rest, [*groups, [term]], best)

    def cost(self, groups: _Groups) -> tuple[int, int]:
        """How many tables *groups* of terms make, and of how many entries in all."""
        return len(groups), sum(map(self.together, groups))

    def together(self, group: list[Node]) -> int:
        """How many entries the table of a sum has."""
        return self.size(frozenset().union(*map(self.inputs, group)))

    def fill(self, node: Node, inputs: tuple[Node, ...]) -> Array:
        """The values of *node* at every combination of *inputs*."""
        shape = [self.wide(given) for given in inputs]
        axes = np.ix_(*map(np.arange, shape))
        values: dict[Node, Array] = {
            given: self.waists[given].shown[axis] if given in self.waists else axis
            for given, axis in zip(inputs, axes, strict=True)
        }

        def value(node: Node) -> Array:
            if node not in values:
                found = node.apply([value(operand) for operand in node.operands])
                values[node] = np.minimum(found, self.last.get(node, node.most))
            return values[node]

        return np.broadcast_to(value(node), shape).ravel()


def _share(plan: _Fold, names: Iterable[Node]) -> dict[frozenset[Node], list[Node]]:
    """Which tables share which index, so that each is looked up once."""
    shared: dict[frozenset[Node], list[Node]] = {}
    for node in sorted(names, key=lambda node: -plan.size(plan.below(node))):
        below = plan.below(node)
        wider = (index for index in shared if below <= index and node not in index)
        shared.setdefault(next(wider, below), []).append(node)
    return shared


def fold(lines: Mapping[str, Node]) -> Program:
    """The program that finds *lines*, and nothing else.

    Raises:
        InvalidError: a line can have more points than 16 bits hold, or tells apart too much.
    """
    order = {node: place for place, node in enumerate(walk(lines.values()))}
    lines = dict(sorted(lines.items(), key=lambda line: order[line[1]]))
    last = _last(lines.values())
    alike = _alike(lines.values(), last)
    plan = _Fold({node: line for line, node in lines.items()}, last, alike)
    placed = plan.placed(lines)

    names = {node: waist.name for node, waist in plan.waists.items()}
    for line, (terms, _) in placed.items():
        for term in terms:
            if term not in plan.lines:
                names.setdefault(term, f"part_{len(names)}")
            elif term == lines[line]:
                names.setdefault(term, f"{line}_found")

    facts = {node: node.name for node in plan.last if isinstance(node, Fact)}
    waists = {node: waist.name for node, waist in plan.waists.items()}
    inputs = {node: Input(n, plan.wide(node)) for node, n in chain(facts.items(), waists.items())}
    shared = _share(plan, names)
    maker = {node: index for index, nodes in shared.items() for node in nodes}
    needs = {index: {maker[node] for node in index if node in maker} for index in shared}
    most: dict[str, int] = {}
    indexes = []
    for index in TopologicalSorter(needs).static_order():
        given = tuple(node for node in inputs if node in index)
        values = {}
        for node in shared[index]:
            filled = plan.fill(node, given)
            if node in plan.waists:
                filled = plan.waists[node].level(filled)
            most[names[node]] = int(filled.max())
            values[names[node]] = filled
        told = tuple(inputs[node] for node in given if plan.wide(node) > 1)
        indexes.append(Index(told or (inputs[given[0]],), values))
    made = {}
    for line, (terms, maximum) in placed.items():
        found = tuple(names.get(term) or plan.lines[term] for term in terms)
        total = sum(most[name] for name in found)
        if total > POINTS:
            raise InvalidError(Problem("rules", "pool.unfit", TooMany(line, total, POINTS)))
        made[line] = Line(found, None if maximum is None or maximum >= total else maximum)
        most[line] = total
    return Program(
        tuple(inputs[fact] for fact in facts),
        tuple(
            Index(
                index.inputs,
                {
                    name: values.astype(np.uint16).view(np.int16)
                    for name, values in index.values.items()
                },
            )
            for index in indexes
        ),
        made,
    )


@lru_cache(maxsize=64)
def program(laws: tuple[Law, ...], lines: tuple[str, ...]) -> Program:
    """Some *lines* of each of the *laws*, folded into tables that they share."""
    return fold(
        {f"{line}{suffix}": _trace(rules)[line] for rules, suffix in laws for line in lines}
    )


_trace = lru_cache(maxsize=16)(trace)
