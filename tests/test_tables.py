# SPDX-License-Identifier: MIT
"""Tables, grids, and the three operations of the law."""

import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crs import Grid, InvalidError, Table
from crs.tables import LEVELS, Column, least

STEPS = st.dictionaries(st.integers(0, LEVELS - 1), st.integers(0, 1_200), max_size=12)


def at(steps: dict[int, int], level: int) -> int:
    """What the last step at or below a level says."""
    return max(((n, points) for n, points in steps.items() if n <= level), default=(0, 0))[1]


@given(STEPS)
def test_a_step_holds_from_its_level_up(steps: dict[int, int]) -> None:
    """Every level has the points of the last step at or below it, or none below the first."""
    table = Table(steps)

    assert [at(steps, level) for level in range(LEVELS)] == list(table)


@given(STEPS)
def test_a_table_is_made_again_of_its_steps(steps: dict[int, int]) -> None:
    """The steps of a table, its repr and its pickle make the same table."""
    table = Table(steps)

    assert table == Table(table.steps)
    assert table == eval(repr(table), {"Table": Table})  # noqa: S307
    assert table == pickle.loads(pickle.dumps(table))
    assert hash(table) == hash(Table(table.steps))


@given(st.dictionaries(st.integers(0, LEVELS - 1), STEPS, max_size=4))
def test_a_grid_is_made_again_of_its_steps(rows: dict[int, dict[int, int]]) -> None:
    """A grid is a table of tables, given as tables or as their steps."""
    grid = Grid(rows)

    assert grid == Grid({level: Table(steps) for level, steps in rows.items()})
    assert grid == Grid(grid.steps)
    assert grid == eval(repr(grid), {"Grid": Grid, "Table": Table})  # noqa: S307
    assert grid == pickle.loads(pickle.dumps(grid))
    assert hash(grid) == hash(Grid(grid.steps))


def test_steps_are_few() -> None:
    """Only levels at which something changes are steps; level 0 is always one."""
    assert Table({5: 1, 6: 1, 7: 3}).steps == {0: 0, 5: 1, 7: 3}
    assert Table({}).steps == {0: 0}
    assert repr(Table({5: 1})) == "Table({0: 0, 5: 1})"


def test_every_mistake_of_a_table_is_said() -> None:
    """A table says which of its levels and points are wrong, all at once."""
    with pytest.raises(InvalidError) as caught:
        Table({-1: 3, 4: -1, 128: 3, "5": 1, 6: 2.5, 7: True})  # type: ignore[dict-item]

    assert [*map(str, caught.value.problems)] == [
        "level must be a whole number from 0 to 127, not -1",
        "level must be a whole number from 0 to 127, not 128",
        "level must be a whole number from 0 to 127, not '5'",
        "[4].points must be a whole number from 0, not -1",
        "[6].points must be a whole number from 0, not 2.5",
        "[7].points must be a whole number from 0, not True",
    ]


def test_every_mistake_of_a_grid_is_said() -> None:
    """A grid says which of its rows is wrong, and where."""
    with pytest.raises(InvalidError) as caught:
        Grid({1: {4: -2}, 2: 5, 200: {}})  # type: ignore[dict-item]

    assert [*map(str, caught.value.problems)] == [
        "level must be a whole number from 0 to 127, not 200",
        "[1].[4].points must be a whole number from 0, not -2",
        "[2].steps must be of type Mapping, not 5",
    ]


@pytest.mark.parametrize("steps", [None, 5, [1, 2], "12"])
def test_a_table_is_made_of_a_mapping(steps: Any) -> None:
    """Nothing but a mapping makes a table."""
    with pytest.raises(InvalidError, match="steps must be of type Mapping, not"):
        Table(steps)


@given(st.lists(st.integers(), min_size=1))
def test_least(amounts: list[int]) -> None:
    """The least of whole numbers is one of them, and no more than any."""
    assert min(amounts) == least(*amounts)


def test_least_of_what_has_no_order() -> None:
    """What is neither a number nor a column has no least."""
    with pytest.raises(TypeError, match="not supported between"):
        least(1, "2")  # type: ignore[arg-type]


def test_a_column_is_for_those_who_derive_from_it() -> None:
    """A bare column does nothing but refuse to be a condition."""
    column = Column()

    with pytest.raises(TypeError, match="a rule cannot branch on a column"):
        bool(column)
    with pytest.raises(NotImplementedError):
        column + 1
    with pytest.raises(NotImplementedError):
        1 + column
    with pytest.raises(NotImplementedError):
        least(1, column)  # type: ignore[arg-type]
