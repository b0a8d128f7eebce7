# SPDX-License-Identifier: MIT
"""Ray, on this machine, as `docs/how-to/score-a-pool-elsewhere.md` has it."""

import os
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from sample import evolved, one_by_one, pool, reference, with_factors

import crs
from crs import pools

ray = pytest.importorskip("ray")

ROWS = int(os.environ.get("CRS_POOL_ROWS", "100000"))
RULES = crs.EDITIONS[-1]
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module", autouse=True)
def _workers() -> Iterator[None]:
    """Two of them, which find what this process finds."""
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    yield
    ray.shutdown()


def scored(table: pa.Table, rules: crs.Rules = RULES, **options: Any) -> pa.Table:
    """What Ray's workers make of a pool, in batches."""
    dataset = ray.data.from_arrow(table).repartition(4)
    found = dataset.map_batches(
        lambda batch: pools.score(batch, rules, **options), batch_format="pyarrow"
    )
    return pa.concat_tables(ray.get(found.to_arrow_refs())).sort_by("id")


def test_ray() -> None:
    """Every line of every row is that of the reference."""
    found = scored(pool(ROWS), lines="all")
    for place, line in enumerate(pools.checks.ALL):
        assert np.array_equal(found[line].to_numpy(), reference(ROWS, RULES)[:, place]), line


def test_ray_with_other_factors() -> None:
    """Of a law in which factors count that no edition has."""
    table, law = with_factors(pool(2_000, seed=8)), evolved(3)
    found = scored(table, law)
    assert np.array_equal(found["total_points"].to_numpy(), one_by_one(table, law)[:, -1])


def test_ray_with_wrong_rows() -> None:
    """Ray quotes our error; or they have no points."""
    table = pool(100)
    ages = pa.array([200, *table["age"].to_pylist()[1:]], pa.uint8())
    wrong = table.set_column(table.schema.get_field_index("age"), "age", ages)
    with pytest.raises(Exception, match=r"age must be a whole number from 0 to 127: 1"):
        scored(wrong)
    assert scored(wrong, errors="null")["total_points"].null_count == 1
