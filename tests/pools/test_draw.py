# SPDX-License-Identifier: MIT
"""The cut-off of a round over a pool, on every engine that is at hand."""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from crs import EDITIONS, InvalidError, pools
from crs.pools import Draw

TOTALS = [500, 470, 480, 470, 470, 480, None, 440]
MOMENTS = [5, 3, 1, 9, 4, 2, 0, 8]


def numpy(table: pa.Table) -> dict[str, Any]:
    """As masked arrays."""
    arrays = {}
    for name in table.column_names:
        column = table[name].combine_chunks()
        plain = column.fill_null(0) if column.null_count else column
        mask = column.is_null().to_numpy(zero_copy_only=False)
        arrays[name] = np.ma.MaskedArray(plain.to_numpy(zero_copy_only=False), mask)
    return arrays


FRAMES: dict[str, Callable[[pa.Table], Any]] = {
    "numpy": numpy,
    "arrow": lambda table: table,
    "polars": pl.DataFrame,
    "polars_lazy": lambda table: pl.DataFrame(table).lazy(),
    "pandas": lambda table: table.to_pandas(types_mapper=pd.ArrowDtype),
    "pandas_nullable": lambda table: table.to_pandas().convert_dtypes(),
}


@pytest.fixture(params=[*FRAMES, "duckdb"])
def frame(request: pytest.FixtureRequest) -> Iterator[Callable[[pa.Table], Any]]:
    """How an engine holds a table."""
    if request.param != "duckdb":
        yield FRAMES[request.param]
        return
    with duckdb.connect() as connection:
        yield connection.from_arrow


def pool(totals: list[int | None] = TOTALS, moments: list[Any] = MOMENTS) -> pa.Table:
    """A pool of some scores and tie-breaks."""
    return pa.table({"total_points": pa.array(totals, pa.int16()), "moment": moments})


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (1, Draw(1, 500, 0, 1, 5)),
        (2, Draw(2, 480, 1, 2, 1)),
        (3, Draw(3, 480, 1, 2, 2)),
        (4, Draw(4, 470, 3, 3, 3)),
        (5, Draw(5, 470, 3, 3, 4)),
        (6, Draw(6, 470, 3, 3, 9)),
        (7, Draw(7, 440, 6, 1, 8)),
        (8, Draw(7, 440, 6, 1, 8)),
        (5_000, Draw(7, 440, 6, 1, 8)),
    ],
)
def test_the_cut_off_of_a_size(frame: Callable[[pa.Table], Any], size: int, expected: Draw) -> None:
    """Of seven people with points: one has 500, two 480, three 470, one 440."""
    assert pools.draw(frame(pool()), size, "moment") == expected


def test_without_a_tie_break(frame: Callable[[pa.Table], Any]) -> None:
    """The cut-off is the same, and who of those at it is invited is left open."""
    assert pools.draw(frame(pool()), 4) == Draw(4, 470, 3, 3, None)


def test_views_of_strings_beside_the_points() -> None:
    """As a table has them that Polars lends to Arrow, which takes no rows of it."""
    table = pool()
    names = pa.array(["Ann"] * len(table), pa.string_view())
    assert pools.draw(table.append_column("name", names), 5, "moment") == Draw(5, 470, 3, 3, 4)


def test_moments_break_ties(frame: Callable[[pa.Table], Any]) -> None:
    """The last one that is invited is told as it stands in the pool."""
    first = datetime(2026, 5, 28, 16, 55, 23, tzinfo=UTC).replace(tzinfo=None)
    moments = [first + timedelta(days=days) for days in MOMENTS]
    found = pools.draw(frame(pool(moments=moments)), 5, "moment")

    assert pd.Timestamp(found.tie_break) == pd.Timestamp(first + timedelta(days=4))


def test_a_tie_break_may_be_shared(frame: Callable[[pa.Table], Any]) -> None:
    """Those at the cut-off who share the last value cannot be told apart."""
    assert pools.draw(frame(pool([400, 400, 400], [7, 7, 1])), 2, "moment").tie_break == 7


def test_a_cut_off_is_what_sorting_finds(frame: Callable[[pa.Table], Any]) -> None:
    """In pools of made-up people, of any size."""
    chance = random.Random("draw")
    for _ in range(10):
        people = [(chance.randrange(440, 460), chance.randrange(50)) for _ in range(60)]
        table = pool(*map(list, zip(*people, strict=True)))
        size = chance.randrange(1, 61)
        ranked = sorted(people, key=lambda person: (-person[0], person[1]))
        cut_off, tie_break = ranked[size - 1]
        found = pools.draw(frame(table), size, "moment")

        assert (found.size, found.cut_off, found.tie_break) == (size, cut_off, tie_break)
        assert found.above == sum(total > cut_off for total, _ in people)
        assert found.at_cut_off == sum(total == cut_off for total, _ in people)


def test_another_column_of_scores() -> None:
    """By its name."""
    assert pools.draw({"score": np.array([7, 9])}, 1, total="score").cut_off == 9


def test_a_scored_pool_is_drawn() -> None:
    """As `crs.pools.score` gives it."""
    scored = pools.score(pools.synthetic(200, seed=5), EDITIONS[-1])
    found = pools.draw(scored, 20)

    assert np.sort(scored["total_points"])[::-1][19] == found.cut_off


@pytest.mark.parametrize("size", [0, -1, 1.0, "1", None, True])
def test_a_size_is_a_whole_number(size: Any) -> None:
    """From 1."""
    with pytest.raises(InvalidError, match=r"^size must be a whole number from 1, not "):
        pools.draw(pool(), size)


def test_a_pool_without_people_has_no_cut_off(frame: Callable[[pa.Table], Any]) -> None:
    """Nor has one in which nobody has points."""
    pools_of_nobody: tuple[list[int | None], ...] = ([], [None])
    for totals in pools_of_nobody:
        with pytest.raises(InvalidError, match=r"^frame must be a pool with at least one person"):
            pools.draw(frame(pool(totals, [*range(len(totals))])), 1)


def test_columns_are_named(frame: Callable[[pa.Table], Any]) -> None:
    """Those that are missing, with one that may be meant."""
    with pytest.raises(
        InvalidError, match=r"^there is no column total_point: did you mean total_points\?$"
    ):
        pools.draw(frame(pool()), 1, total="total_point")
    with pytest.raises(InvalidError, match=r"^there is no column submitted$"):
        pools.draw(frame(pool()), 1, "submitted")


def test_a_pool_without_scores_has_no_cut_off(frame: Callable[[pa.Table], Any]) -> None:
    with pytest.raises(InvalidError, match=r"^there is no column total_points$"):
        pools.draw(frame(pa.table({"age": [29]})), 1)


def test_scores_are_whole_numbers(frame: Callable[[pa.Table], Any]) -> None:
    """Anything else is no score."""
    table = pa.table({"total_points": [470.5, 480.0]})
    with pytest.raises(InvalidError, match=r"^total_points must be a column of whole numbers, not"):
        pools.draw(frame(table), 1)


def test_a_tie_break_is_known_at_the_cut_off(frame: Callable[[pa.Table], Any]) -> None:
    """Elsewhere it does not matter."""
    table = pool([500, 480, 480], [None, 1, 2])
    assert pools.draw(frame(table), 2, "moment").tie_break == 1
    with pytest.raises(
        InvalidError, match=r"^tie_break must be a column without gaps at the cut-off, not 'moment'"
    ):
        pools.draw(frame(table), 1, "moment")


def test_a_moment_that_is_none_is_not_known() -> None:
    """As NumPy writes it."""
    arrays = {"total_points": np.array([480]), "moment": np.array(["NaT"], "datetime64[s]")}
    with pytest.raises(InvalidError, match=r"^tie_break must be a column without gaps"):
        pools.draw(arrays, 1, "moment")


def test_a_pool_is_a_frame() -> None:
    """Nothing else."""
    with pytest.raises(InvalidError, match=r"^frame must be a data frame, or a dict of NumPy"):
        pools.draw([470, 480], 1)
