# SPDX-License-Identifier: MIT
"""The law folds into few tables, and into no fewer than tell everything apart."""

from typing import Any

import attrs
import numpy as np
import pyarrow as pa
import pytest
from engines import agrees
from sample import one_by_one, pool

import crs
from crs import pools
from crs.pools.schema import COLUMNS
from crs.pools.trace import Fact, Look, Node

RULES = crs.EDITIONS[-1]
LAW = pools.fold.Law(RULES)
TABLE: pa.Table = pool(400)


def test_few_tables() -> None:
    """Five for the total: abilities thrice, transferability, and what is added.

    The weakest ability of the first language counts from 5, 7 and 9 (MI ss. 21 to 27, and French);
    that of the second from 5 in English and from 7 in French.
    """
    program = pools.fold.program((LAW,), ("total_points",))
    assert len(program.indexes) == 5
    assert sorted(program.waists.values()) == [3, 4]
    assert max(index.size for index in program.indexes) <= pools.fold.LARGEST
    assert "arranged_employment" not in {i.name for index in program.indexes for i in index.inputs}


@pytest.mark.parametrize(
    "grid",
    [
        {0: {0: 5}, 1: {0: 5, 4: 9}},
        {1: {0: 7, 3: 0}},
        {0: {2: 8}},
        {0: {0: 8, 1: 5}, 1: {0: 5, 4: 9}},
    ],
)
def test_a_spouse_who_counts_at_level_0(grid: dict[int, dict[int, int]]) -> None:
    """Whether there is one has to be asked, then; not where 0 is assigned the same to both."""
    changed = attrs.evolve(
        RULES.spouse,
        education=crs.Grid(grid),
        language=crs.Grid(grid),
        canadian_work=crs.Grid(grid),
    )
    rules = attrs.evolve(RULES, spouse=changed)
    expected = one_by_one(TABLE, rules)
    assert len(np.unique(expected[:, -1])) > 50
    for engine in ("numpy", "polars_lazy", "duck"):
        agrees(engine, TABLE, rules, expected)


def test_levels_alike_that_do_not_touch() -> None:
    """Levels 3 and 9 of the weakest ability are one, and others between them are not."""
    french = crs.Grid({n: {0: 10 * (n in {3, 9}), 6: 25 * (n == 5)} for n in range(13)})
    rules = attrs.evolve(RULES, additional=attrs.evolve(RULES.additional, french=french))
    for engine in ("numpy", "polars_lazy"):
        agrees(engine, TABLE, rules, one_by_one(TABLE, rules))


def test_the_last_level_of_a_table() -> None:
    """It may be the first that has points."""
    core = attrs.evolve(RULES.core, age=crs.Grid({0: {127: 9}, 1: {127: 8}}))
    rules = attrs.evolve(RULES, core=core)
    table = TABLE.set_column(1, "age", pa.array([126, 127] * 200))
    agrees("numpy", table, rules, one_by_one(table, rules))


def test_nothing_to_tell_apart() -> None:
    """A law that gives everybody the same is a table of one entry."""
    rules = attrs.evolve(RULES, maximum=0)
    (index,) = pools.fold.program((pools.fold.Law(rules),), ("total_points",)).indexes
    assert index.size == 1
    for engine in ("numpy", "polars_lazy", "duck"):
        agrees(engine, TABLE, rules, one_by_one(TABLE, rules))


# Small graphs, whose tables can be counted by hand.

AGE, WORK, STUDY = (
    Fact(name=name, most=COLUMNS[name].last) for name in ("age", "canadian_work", "education")
)


def look(table: Any, *operands: Node) -> Look:
    """What a table assigns."""
    entries = np.array(table)
    return Look(operands=operands, most=int(entries.max()), table=entries)


def folded(largest: int, monkeypatch: pytest.MonkeyPatch, **lines: Node) -> pools.fold.Program:
    """The lines in tables of so many entries at most, if they can be cut."""
    monkeypatch.setattr(pools.fold, "LARGEST", largest)
    return pools.fold.fold(lines)


def sizes(program: pools.fold.Program) -> list[int]:
    """How many entries each index has."""
    return sorted(index.size for index in program.indexes)


@pytest.mark.parametrize(
    ("age", "work", "largest", "left"),
    [
        ([0, 1, 2, 1, 0], [0, 1, 2, 3, 4, 3, 2, 1, 0], 25, ([5], [9, 25])),  # and not 3 by 9
        ([0, 1, 2, 0], [3, 1, 0, 2], 12, ([3], [4, 12])),
        ([0, 1, 2, 0], [0, 2, 1, 0], 9, ([3, 3], [4, 4, 9])),
        ([0, 2, 1, 3], [3, 1, 0, 2], 4, ([], [16])),  # as all levels are told apart
    ],
)
def test_waists_leave_the_smallest_table(
    age: list[int], work: list[int], largest: int, left: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many as are needed, where they make the table smaller."""
    parts = look(age, AGE), look(work, WORK)
    table = np.arange((max(age) + 1) * (max(work) + 1)).reshape(max(age) + 1, -1)
    program = folded(largest, monkeypatch, line=look(table, *parts))
    assert ([*program.waists.values()], sizes(program)) == left


def test_a_sum_is_as_few_tables_as_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of its terms has four levels, of three facts."""
    total = look(range(4), AGE) + look(range(4), WORK) + look(range(4), STUDY)
    for largest, left in ((64, [64]), (63, [4, 16]), (16, [4, 16]), (15, [4, 4, 4])):
        assert sizes(folded(largest, monkeypatch, total=total)) == left


def test_a_sum_of_another_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a table of its own while that fits."""
    age = look(range(4), AGE)
    lines = {"age": age, "total": age + look(range(4), WORK)}
    assert sizes(folded(16, monkeypatch, **lines)) == [16]
    apart = folded(15, monkeypatch, **lines)
    assert sizes(apart) == [4, 4]
    assert "age_found" in apart.lines["total"].terms


@pytest.mark.parametrize(
    ("most", "largest", "maximum"), [(5, 16, None), (5, 15, 5), (6, 15, None), (9, 15, None)]
)
def test_what_is_held_at_the_end(
    most: int, largest: int, maximum: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sum of 6 at most that is no table, where that brings it down."""
    total = look(range(4), AGE) + look(range(4), WORK)
    program = folded(largest, monkeypatch, line=total.least((total, most)))
    assert program.lines["line"].maximum == maximum


def test_the_least_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a table, as neither is held to a number."""
    age, work = look(range(4), AGE), look(range(4), WORK)
    program = folded(15, monkeypatch, line=age.least((age, work)))
    assert program.lines["line"].maximum is None
    assert sizes(program) == [16]


def test_the_most_points_of_a_line() -> None:
    """Those that 16 bits hold."""
    assert pools.fold.fold({"line": look([0, 32_767], AGE)}).lines
    with pytest.raises(crs.InvalidError, match="at most 32,767\u00a0points"):
        pools.fold.fold({"line": look([0, 32_768], AGE)})
