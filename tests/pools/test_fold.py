# SPDX-License-Identifier: MIT
"""The law folds into few tables, and into no fewer than tell everything apart."""

import attrs
import numpy as np
import pyarrow as pa
import pytest
from engines import agrees
from sample import one_by_one, pool

import crs
from crs import pools

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


@pytest.mark.parametrize("grid", [{0: {0: 5}, 1: {0: 5, 4: 9}}, {1: {0: 7, 3: 0}}, {0: {2: 8}}])
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


def test_nothing_to_tell_apart() -> None:
    """A law that gives everybody the same is a table of one entry."""
    rules = attrs.evolve(RULES, maximum=0)
    (index,) = pools.fold.program((pools.fold.Law(rules),), ("total_points",)).indexes
    assert index.size == 1
    for engine in ("numpy", "polars_lazy", "duck"):
        agrees(engine, TABLE, rules, one_by_one(TABLE, rules))
