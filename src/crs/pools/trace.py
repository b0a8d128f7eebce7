# SPDX-License-Identifier: MIT
"""Run the law once on symbols, to see what it does.

The law is given an applicant whose facts are `Fact` columns, under rules whose tables are `Lookup`
tables. It cannot tell: it assigns, adds and takes the least, and every line of the score comes back
as a small graph of what was done to which facts.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from types import SimpleNamespace
from typing import Any

import attrs
import numpy as np
import numpy.typing as npt

from ..facts import OTHER, Abilities
from ..ranking import LAW, total_of
from ..rules import Rules
from ..tables import Column, Grid, Table
from .schema import ABILITIES, LANGUAGES, column, columns

Array = npt.NDArray[Any]


@attrs.frozen(eq=False, kw_only=True)
class Node(Column):
    """What was done to some operands. Doing the same twice gives equal nodes.

    Args:
        operands: what it was done to.
        most: no row is more than this; none is less than 0.
    """

    operands: tuple[Node, ...] = ()
    most: int

    @property
    def own(self) -> object:
        """What else, besides its operands, tells this node from others."""
        return None

    @cached_property
    def _key(self) -> tuple[object, ...]:
        return type(self), self.most, self.own, self.operands

    @cached_property
    def _hash(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Node):
            msg = "a rule cannot compare a column: give the choice to a table"
            raise TypeError(msg)
        return self is other or (self._hash == other._hash and self._key == other._key)

    def __hash__(self) -> int:
        return self._hash

    def __add__(self, other: Column | int) -> Node:
        terms = (self, as_node(other))
        return Sum(operands=terms, most=sum(term.most for term in terms))

    def least(self, amounts: tuple[Column | int, ...]) -> Node:
        """The least of these *amounts*, row by row."""
        nodes = tuple(map(as_node, amounts))
        return Least(operands=nodes, most=min(node.most for node in nodes))

    def apply(self, operands: list[Array]) -> Array:
        """The values of this node, given those of its operands."""
        raise NotImplementedError  # pragma: no cover  (a fact is not made of anything)


@attrs.frozen(eq=False, kw_only=True)
class Fact(Node):
    """A fact, from 0 to *most*: `first_language_reading`."""

    name: str

    @property
    def own(self) -> object:
        """What else tells this node from others."""
        return self.name


@attrs.frozen(eq=False, kw_only=True)
class Number(Node):
    """The same number in every row: a maximum."""

    def apply(self, operands: list[Array]) -> Array:
        """The values of this node, given those of its operands."""
        del operands
        return np.array(self.most)


@attrs.frozen(eq=False, kw_only=True)
class Sum(Node):
    """The sum of two operands."""

    def apply(self, operands: list[Array]) -> Array:
        """The values of this node, given those of its operands."""
        total: Array = operands[0] + operands[1]
        return total


@attrs.frozen(eq=False, kw_only=True)
class Least(Node):
    """The least of the operands."""

    def apply(self, operands: list[Array]) -> Array:
        """The values of this node, given those of its operands."""
        lowest = operands[0]
        for operand in operands[1:]:
            lowest = np.minimum(lowest, operand)
        return lowest


@attrs.frozen(eq=False, kw_only=True)
class Look(Node):
    """What a table assigns; beyond its last entry it goes on as there."""

    table: Array

    @property
    def own(self) -> object:
        """What else tells this node from others."""
        return self.table.shape, self.table.tobytes()

    def apply(self, operands: list[Array]) -> Array:
        """The values of this node, given those of its operands."""
        within = (np.minimum(o, n - 1) for o, n in zip(operands, self.table.shape, strict=True))
        found: Array = self.table[tuple(within)]
        return found


def as_node(value: Column | int) -> Node:
    """*value*, as a node."""
    return value if isinstance(value, Node) else Number(most=value)  # type: ignore[arg-type]


@attrs.frozen
class Lookup:
    """A table of any depth that is indexed by columns, one after the other."""

    table: Array
    levels: tuple[Node, ...] = ()

    def __getitem__(self, level: Column | int) -> Lookup | Node:
        levels = (*self.levels, as_node(level))
        if len(levels) < self.table.ndim:
            return Lookup(self.table, levels)
        return _look(self.table, levels)


def _look(table: Array, levels: tuple[Node, ...]) -> Look:
    """What a *table* assigns, without asking more than has to be known.

    A fact of a spouse is 0 where there is none. Where 0 is assigned the same with a spouse as
    without, the fact alone tells.
    """
    flag, fact = levels[0], levels[-1]
    if _is_of(flag, fact):
        alone, together = table[0], table[:2][-1]
        if alone[0] == together[0]:
            table, levels = together, (fact,)
    return Look(operands=levels, most=int(table.max()), table=table)


def _is_of(flag: Node, fact: Node) -> bool:
    """Whether a *fact* is of somebody whom a *flag* says to be there: it is 0 where nobody is."""
    if not isinstance(fact, Fact) or not isinstance(flag, Fact):
        return False
    where = column(fact.name).where
    while where and where != flag.name:
        where = column(where).where
    return bool(where)


def reach(table: Array, axis: int) -> int:
    """The place on an *axis* of a *table* from which on nothing changes."""
    along = np.moveaxis(table, axis, 0)
    changes = (along[1:] != along[:-1]).any(axis=tuple(range(1, table.ndim)))
    return int(np.flatnonzero(changes).max(initial=-1)) + 1


def _lookup(table: Table | Grid) -> Lookup:
    """A *table* without the entries at its end that repeat the one before."""
    try:
        dense = np.array(table, np.int64)
    except OverflowError:  # a maximum may still bring the line down, but no array holds this
        dense = np.minimum(np.array(table, object), 2**40).astype(np.int64)
    for axis in range(dense.ndim):
        dense = np.take(dense, range(reach(dense, axis) + 1), axis)
    return Lookup(dense)


def _tables(section: object) -> Any:
    """The rules of a *section*, with tables that can be indexed by symbols."""
    entries = attrs.asdict(section, recurse=False)  # type: ignore[arg-type]
    factors = entries.pop(OTHER, {})
    return SimpleNamespace(
        **{
            name: _lookup(entry) if isinstance(entry, Table | Grid) else entry
            for name, entry in entries.items()
        },
        other={n: SimpleNamespace(points=_lookup(each.points)) for n, each in factors.items()},
    )


def applicant(rules: Rules) -> Any:
    """What the law reads of an applicant under some *rules*, with a symbol for each fact.

    English and French are the first and the second official language in the one order or in the
    other. The law looks only at what is reached in all four abilities of each: that of the first
    language and that of the second, and a table chooses between the two.
    """
    facts = {name: Fact(name=name, most=fact.last) for name, fact in columns(rules).items()}

    def abilities(language: str) -> Any:
        made: Any = SimpleNamespace(**{a: facts[f"{language}_{a}"] for a in ABILITIES})
        made.weakest = Abilities.weakest.fget(made)  # type: ignore[attr-defined]
        made.sum_of = lambda table: Abilities.sum_of(made, table)
        return made

    first, second = abilities("first_language"), abilities("second_language")
    levels = np.arange(facts["first_language_reading"].most + 1)
    if_first, if_second = np.broadcast_arrays(levels[:, None], levels[None, :])

    def official(language: str) -> Any:
        chosen = np.stack([if_first if first == language else if_second for first in LANGUAGES])
        look: Any = Lookup(chosen)
        return SimpleNamespace(weakest=look[facts["first_language"]][first.weakest][second.weakest])

    return SimpleNamespace(
        accompanied=facts["spouse"],
        first_language=first,
        second=second,
        **{language: official(language) for language in LANGUAGES},
        partner=SimpleNamespace(
            education=facts["spouse_education"],
            abilities=abilities("spouse_language"),
            canadian_work=facts["spouse_canadian_work"],
        ),
        other={name: facts[f"{OTHER}_{name}"] for name in rules.additional.other},
        **{name: fact for name, fact in facts.items() if "language" not in name},
    )


def trace(rules: Rules) -> dict[str, Node]:
    """What the law does to the facts of an applicant under *rules*, for each line of a score."""
    somebody = applicant(rules)
    lines: dict[str, Node] = {}
    totals: list[Any] = []
    for section, assign in LAW.items():
        points = assign(somebody, _tables(getattr(rules, section)))
        named = points._asdict().items()
        lines |= {f"{section}_{line}_points": as_node(each) for line, each in named}
        totals.append(points.total)
    lines["total_points"] = as_node(total_of(totals, rules))
    return lines


def walk(nodes: Iterable[Node]) -> list[Node]:
    """*nodes* and everything below, each once, operands first."""
    seen: dict[Node, None] = {}

    def visit(node: Node) -> None:
        if node not in seen:
            for operand in node.operands:
                visit(operand)
            seen[node] = None

    for node in nodes:
        visit(node)
    return list(seen)
