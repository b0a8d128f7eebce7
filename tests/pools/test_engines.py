# SPDX-License-Identifier: MIT
"""Every engine finds, on every line of every row, what `crs.score` finds."""

import os
import warnings
from random import Random
from typing import Any

import attrs
import numpy as np
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, agrees
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import law
from sample import evolved, one_by_one, pool, reference, row, with_factors

import crs
from crs import files, pools
from crs.rules import Status
from strategies import applicants

ROWS = 1_500


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine(engine: str) -> None:
    """Under the newest edition."""
    agrees(engine, pool(ROWS), crs.EDITIONS[-1], reference(ROWS, crs.EDITIONS[-1]))


@pytest.mark.parametrize("edition", crs.EDITIONS[:-1], ids=str)
def test_every_edition(edition: crs.Rules) -> None:
    """On one engine of each sort."""
    for engine in ("numpy", "polars_lazy"):
        agrees(engine, pool(ROWS), edition, reference(ROWS, edition))


@pytest.mark.parametrize("seed", range(4))
def test_a_random_law(seed: int) -> None:
    """Any rules, folded."""
    rules, table = evolved(seed), with_factors(pool(ROWS).slice(0, 400))
    for engine in ("arrow", "polars_lazy", "duck")[: 3 if seed == 0 else 2]:
        agrees(engine, table, rules, one_by_one(table, rules))


def test_a_random_law_of_a_file() -> None:
    """Written, read, and scored on one engine of each sort as the law that was written."""
    rules = attrs.evolve(law(Random(17)), status=Status.PROPOSED)
    back = files.load_rules(files.dump_rules(rules).encode())
    table = with_factors(pool(ROWS).slice(0, 300))

    assert back == rules
    for engine in ("numpy", "polars", "duck", "arrow"):
        agrees(engine, table, back, one_by_one(table, rules))


@pytest.mark.parametrize("engine", ENGINES)
def test_factors_that_no_edition_has(engine: str) -> None:
    """A column each, on every engine; one that is left out is at level 0 in every row."""
    rules, table = evolved(9), with_factors(pool(ROWS).slice(0, 300))
    agrees(engine, table, rules, one_by_one(table, rules))
    table = table.drop_columns(["other_wage"])
    agrees(engine, table, rules, one_by_one(table, rules))


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("rows", [0, 1])
def test_few_rows(engine: str, rows: int) -> None:
    """None, or one."""
    table = pool(ROWS).slice(0, rows)
    agrees(engine, table, crs.EDITIONS[0], one_by_one(table, crs.EDITIONS[0]))


@pytest.mark.parametrize("engine", ENGINES)
def test_blocks_of_rows(engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole ones, and what is left."""
    monkeypatch.setattr(pools.memory, "BLOCK", 400)
    agrees(engine, pool(ROWS), crs.EDITIONS[-1], reference(ROWS, crs.EDITIONS[-1]))


MANY = int(os.environ.get("CRS_POOL_ROWS", "0"))


@pytest.mark.skipif(not MANY, reason="nox -s pools tries the engines at length")
@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_at_length(engine: str) -> None:
    """A million rows for the engines of each sort, a tenth of that for the others."""
    rows = MANY if engine in {"numpy", "polars", "duck"} else MANY // 10
    rules = crs.EDITIONS[-1]
    agrees(engine, pool(MANY).slice(0, rows), rules, reference(MANY, rules)[:rows])


@pytest.mark.skipif(not MANY, reason="nox -s pools tries the engines at length")
@pytest.mark.parametrize("edition", crs.EDITIONS[:-1], ids=str)
def test_every_edition_at_length(edition: crs.Rules) -> None:
    """Each with one reference for all engines."""
    rows = MANY // 10
    expected = reference(rows, edition)
    for engine in ("numpy", "polars", "duck"):
        agrees(engine, pool(rows), edition, expected)


@pytest.mark.skipif(not MANY, reason="nox -s pools tries the engines at length")
@pytest.mark.parametrize("seed", range(20))
def test_random_laws_at_length(seed: int) -> None:
    """Any rules, folded."""
    rules, table = evolved(seed + 100), pool(MANY).slice(0, MANY // 100)
    expected = one_by_one(table, rules)
    for engine in ("numpy", "polars_lazy"):
        agrees(engine, table, rules, expected)


FRAMES = st.lists(st.tuples(applicants(), st.booleans()), max_size=12)


@given(
    FRAMES, st.sampled_from([np.int8, np.int16, np.int64, np.uint8, np.uint32]), st.integers(1, 5)
)
@settings(max_examples=40)
def test_any_frame(people: list[tuple[crs.Applicant, bool]], dtype: Any, chunk: int) -> None:
    """Of any people, integer type and chunks; a null where a fact is needed is the row's alone."""
    rules = crs.EDITIONS[-1]
    rows = [{**row(person), "age": None if gone else person.age} for person, gone in people]
    table = pa.Table.from_pylist(rows, pools.facts("arrow"))
    schema = pa.schema(
        pa.field(f.name, pa.from_numpy_dtype(dtype) if f.type == pa.uint8() else f.type)
        for f in table.schema
    )
    table = table.cast(schema)
    chunks = pa.Table.from_batches(table.to_batches(chunk), schema)
    expected = [None if gone else crs.score(person, rules).total for person, gone in people]
    for frame in (chunks, pl.DataFrame(chunks), pl.DataFrame(chunks).lazy()):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", pools.InvalidRowsWarning)
            scored: Any = pools.score(frame, rules, errors="null")
            scored = scored.lazy().collect() if hasattr(scored, "lazy") else scored
        points = scored["total_points"]
        assert (
            list(points.to_pylist() if isinstance(points, pa.ChunkedArray) else points) == expected
        )
