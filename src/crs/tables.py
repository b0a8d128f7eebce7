# SPDX-License-Identifier: MIT
"""Tables of points, and the three operations of the law.

The Ministerial Instructions do only three things to points: they *assign* them from a table, *add*
them, and hold them to a *maximum*. So do we:

- ``table[level]`` assigns,
- ``+`` adds,
- `least` holds to a maximum, and finds the weakest of several abilities.

A rule written with nothing else has no branch. Given whole numbers it scores one person; given
a `Column` in place of each number, and tables that can be indexed by columns, the very same rule
scores a pool.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, NamedTuple, Self, TypeVar

import attrs

from .checked import Kind
from .errors import InvalidError, Problem

LEVELS = 128
"""A level is a whole number from 0 to 127: a benchmark, an age, a number of years, a credential."""

Points = Annotated[int, Kind(last=float("inf"))]
"""A maximum of the law."""

T = TypeVar("T")


class _Steps(tuple[T, ...]):
    """One entry for each level, given as the law prints it: *from this level up*.

    A plain tuple of all the levels underneath, so that a look-up runs at the speed of the
    interpreter and needs no explanation.
    """

    __slots__ = ()

    @property
    def steps(self) -> dict[int, T]:
        """The levels at which the entry changes, level 0 among them, and the entry from each up."""
        return {
            level: entry
            for level, entry in enumerate(self)
            if level == 0 or entry != self[level - 1]
        }

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.steps})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.steps,)


# To attrs a table is what it is made of: `attrs.asdict` gives the steps, and not 128 levels.
_made_of_steps = attrs.define(
    these={"steps": attrs.field()}, init=False, repr=False, eq=False, slots=False
)


@_made_of_steps
class Table(_Steps[int]):
    """Points for every level from 0 to 127.

    Args:
        steps: the points from each level up. Below the first level there are none.

    Raises:
        InvalidError: a level is not a whole number from 0 to 127, or its points are not a whole
            number from 0.

    Examples:
        >>> language = Table({5: 1, 7: 3, 9: 6})
        >>> language[4], language[7], language[12]
        (0, 3, 6)
    """

    __slots__ = ()

    def __new__(cls, steps: Mapping[int, int]) -> Self:
        """The table that changes at these steps."""
        return super().__new__(cls, _filled(steps, 0, _points))


@_made_of_steps
class Grid(_Steps[Table]):
    """Points for every two levels: a `Table` for every level from 0 to 127.

    Args:
        rows: the table from each level up, or the steps of that table. Below the first level
            nothing is assigned.

    Raises:
        InvalidError: a level is not a whole number from 0 to 127, or a row is not a table.

    Examples:
        >>> grid = Grid({1: {7: 13, 9: 25}, 3: {7: 25, 9: 50}})
        >>> grid[0][9], grid[2][8], grid[3][10]
        (0, 13, 50)
    """

    __slots__ = ()

    def __new__(cls, rows: Mapping[int, Mapping[int, int] | Table]) -> Self:
        """The grid that changes at these rows."""
        return super().__new__(cls, _filled(rows, Table({}), _row))


def _points(points: object) -> int:
    if type(points) is not int or points < 0:
        from .expected import AtLeast

        raise InvalidError(Problem("points", "invalid", AtLeast(0), points))
    return points


def _row(row: Mapping[int, int] | Table) -> Table:
    return row if isinstance(row, Table) else Table(row)


def _filled(steps: object, entry: T, checked: Callable[[Any], T]) -> list[T]:
    """One entry for each level: from a step up, that of the step, *checked*."""
    if not isinstance(steps, Mapping):
        from .expected import InstanceOf

        raise InvalidError(Problem("steps", "invalid", InstanceOf(("Mapping",)), steps))
    levels = [n for n in steps if isinstance(n, int) and 0 <= n < LEVELS]
    problems = [_no_level(n) for n in steps if n not in levels]
    entries: list[T] = []
    for level in sorted(levels):
        entries += [entry] * (level - len(entries))
        try:
            entry = checked(steps[level])
        except InvalidError as error:
            problems += [
                attrs.evolve(problem, path=f"[{level}].{problem.path}")
                for problem in error.problems
            ]
    if problems:
        raise InvalidError(*problems)
    return entries + [entry] * (LEVELS - len(entries))


def _no_level(level: object) -> Problem:
    from .expected import Between

    return Problem("level", "invalid", Between(0, LEVELS - 1), level)


class By(NamedTuple):
    """The facts by which a table assigns points, in the order in which it is indexed.

    Args:
        first: the fact that a `Table` goes by, or that chooses the row of a `Grid`.
        second: the fact that the row of a `Grid` goes by; empty for a `Table`.
    """

    first: str
    second: str = ""


class Maximum(NamedTuple):
    """What a field of the rules is the most of.

    Args:
        line: the name of the line; ``total`` for the section as a whole.
    """

    line: str


ACCOMPANIED = "accompanied"
"""By whether a spouse or partner accompanies the person: the two columns of the published grid."""


class Column:
    """Many whole numbers, given to a rule in place of one.

    Whoever runs the law on something else than one person derives from this class.
    """

    def __add__(self, other: Column | int) -> Column:
        """The sum, row by row."""
        raise NotImplementedError

    def __radd__(self, other: int) -> Column:
        """The sum, row by row."""
        return self + other

    def least(self, amounts: tuple[Column | int, ...]) -> Column:
        """The least of these *amounts*, of which this column is one, row by row."""
        raise NotImplementedError

    def __bool__(self) -> bool:
        """No column is true or false: a rule leaves its choices to tables."""
        msg = "a rule cannot branch on a column: give the choice to a table"
        raise TypeError(msg)


def least(*amounts: int) -> int:
    """The least of these *amounts*: whole numbers, or columns of them."""
    try:
        return min(amounts)
    except TypeError:  # columns have no order
        for amount in amounts:
            if isinstance(amount, Column):
                return amount.least(amounts)
        raise
