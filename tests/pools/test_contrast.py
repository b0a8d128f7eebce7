# SPDX-License-Identifier: MIT
"""Two laws over a pool: row by row, and as a whole, on every engine."""

import warnings
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from sample import evolved, one_by_one, pool, with_factors

import crs
from crs import pools
from crs.pools.checks import ALL, SECTIONS
from crs.pools.contrast import LineChange

NOW = crs.EDITIONS[-1]
TABLE = with_factors(pool(400, seed=8))


def filling(kind: Any) -> Any:
    """What stands where a mask says that nothing does."""
    return pa.scalar("" if pa.types.is_string(kind) else 0).cast(kind)


KINDS: dict[str, Callable[[pa.Table], Any]] = {
    "numpy": lambda table: {
        name: np.ma.MaskedArray(
            table[name].fill_null(filling(table[name].type)).to_numpy(),
            table[name].is_null().to_numpy(),
        )
        for name in table.column_names
    },
    "pandas": lambda table: table.to_pandas(types_mapper=pd.ArrowDtype),
    "polars": pl.DataFrame,
    "lazy": lambda table: pl.DataFrame(table).lazy(),
    "arrow": lambda table: table,
    "views": lambda table: pa.table(pl.DataFrame(table)),
    "reader": lambda table: table.to_reader(max_chunksize=77),
    "duckdb": lambda table: duckdb.connect().from_arrow(table),
}


def columns(frame: Any) -> dict[str, list[Any]]:
    """The columns of a frame as lists, in the order of the key."""
    if isinstance(frame, dict):
        return {name: array.tolist() for name, array in frame.items()}
    if isinstance(frame, pl.LazyFrame):
        frame = frame.collect()
    if isinstance(frame, duckdb.DuckDBPyRelation):
        frame = frame.order("id").to_arrow_table()
    if isinstance(frame, pa.Table):
        return dict(frame.to_pydict())
    return {name: frame[name].to_list() for name in frame.columns}


@pytest.mark.parametrize("kind", KINDS)
def test_rows_and_summary_are_those_of_each_person_alone(kind: str) -> None:
    """Under an edition, and a law with factors that it does not have."""
    after = evolved(3)
    one, other = one_by_one(TABLE, NOW), one_by_one(TABLE, after)
    places = [ALL.index(line) for line in SECTIONS]
    changes = other[:, places] - one[:, places]

    contrast = pools.contrast(KINDS[kind](TABLE), NOW, after)

    found = columns(contrast.frame)
    assert found["total_points_before"] == one[:, -1].tolist()
    assert found["total_points_after"] == other[:, -1].tolist()
    assert "core_total_points_before" not in found
    for place, (line, change) in enumerate(zip(SECTIONS, contrast.summary, strict=True)):
        expected = changes[:, place].tolist()
        assert found[f"{line}_change"] == expected
        assert change.line == line
        assert change.rows == Counter(expected)
        assert list(change.rows) == sorted(change.rows)
        assert change.gaining == sum(n > 0 for n in expected)
        assert change.losing == sum(n < 0 for n in expected)
        assert change.same == expected.count(0)
        assert change.gained - change.lost == sum(expected)
        assert change.gained == sum(n for n in expected if n > 0)


@pytest.mark.parametrize("kind", KINDS)
def test_each_row_is_read_once(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """For both laws and the summary, whatever holds the pool."""
    read = []

    def counted(request: Any, cells: Any, rows: int, label: Any) -> Any:
        read.append(rows)
        return find(request, cells, rows, label)

    find = pools.memory.find
    monkeypatch.setattr(pools.memory, "find", counted)
    pools.contrast(KINDS[kind](TABLE), NOW, evolved(3))

    assert sum(read) == len(TABLE)


def test_a_law_and_itself() -> None:
    """Their lines are the same to the last table."""
    contrast = pools.contrast(TABLE, NOW, NOW)

    assert [change.rows for change in contrast.summary] == [{0: len(TABLE)}] * len(SECTIONS)
    totals = contrast.frame["total_points_before"]
    assert totals == contrast.frame["total_points_after"]
    assert totals == pools.score(TABLE, NOW)["total_points"]


def test_what_cannot_be_contrasted_is_said_at_once() -> None:
    with pytest.raises(crs.InvalidError) as caught:
        pools.contrast(TABLE, "2016", 2025, errors="ignore")  # type: ignore[arg-type]
    said = [(problem.path, problem.value) for problem in caught.value.problems]
    assert said == [("before", "2016"), ("after", 2025), ("errors", "ignore")]
    mine = TABLE.append_column("core_total_points_change", TABLE["age"])
    with pytest.raises(crs.InvalidError, match="core_total_points_change"):
        pools.contrast(mine, NOW, NOW)


def test_each_amendment_is_warned_of_once_where_it_looks() -> None:
    """By the columns of the facts that it looks at: of a language, or of another factor."""

    def law(since: int, *affects: str) -> crs.Rules:
        title = crs.Text(f"Change {since}", f"Changement {since}")
        gap = crs.rules.Gap(
            since=date(since, 1, 1), title=title, affects=affects, sources=("nobody",)
        )
        return attrs.evolve(evolved(3), gap=gap)

    def said(before: crs.Rules, after: crs.Rules) -> list[str]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            pools.contrast(TABLE, before, after)
        return sorted(str(warning.message) for warning in caught)

    of_others, of_language = law(2030, "other"), law(2031, "second_language", "age")
    both = said(of_others, of_language)
    assert len(both) == 2
    assert "Change 2030" in both[0]
    assert "Change 2031" in both[1]
    assert said(of_others, of_others) == both[:1]
    assert not said(NOW, law(2032))


def test_rows_that_are_wrong_are_left_out_of_the_summary() -> None:
    ages = np.array([29, 200, 30])
    arrays = {
        "age": ages,
        "education": np.array([4, 4, 4]),
        "first_language": np.array(["english"] * 3),
        **{
            f"first_language_{name}": np.array([9] * 3)
            for name in ("reading", "writing", "listening", "speaking")
        },
        "sibling": np.array([True, True, False]),
    }
    without = attrs.evolve(NOW, additional=attrs.evolve(NOW.additional, sibling=crs.Table({})))

    for frame in (arrays, pl.DataFrame(arrays)):
        with pytest.warns(pools.InvalidRowsWarning) as warned:
            contrast = pools.contrast(frame, NOW, without, errors="null")
        assert len(warned) == 1
        assert contrast.summary[-1].rows == {-15: 1, 0: 1}
        assert columns(contrast.frame)["total_points_change"] == [-15, None, 0]


def test_a_summary_is_read_in_both_languages() -> None:
    """By hand: of three people one loses the 15 points for a sibling."""
    frame = pl.DataFrame(
        {
            "age": [29, 29, 29],
            "education": [4, 4, 4],
            "first_language": ["english"] * 3,
            **{
                f"first_language_{name}": [9] * 3
                for name in ("reading", "writing", "listening", "speaking")
            },
            "sibling": [True, False, False],
        }
    )
    without = attrs.evolve(NOW, additional=attrs.evolve(NOW.additional, sibling=crs.Table({})))
    summary = pools.contrast(frame, NOW, without).summary

    assert summary.to_dict()["additional_total_points"] == {
        "label": "D. Additional points",
        "gaining": 0,
        "losing": 1,
        "same": 2,
        "gained": 0,
        "lost": 15,
        "rows": {"-15": 1, "0": 2},
    }
    assert "Comprehensive Ranking System score" in summary.text()
    assert "perdus" in summary.text("fr")
    assert "D. Additional points" in summary.html()
    assert summary.__rich__() is not None


def test_what_a_line_changes_by() -> None:
    """Six rows gain a point and one gains two; two lose three and four one; five neither."""
    change = LineChange("total_points", {-3: 2, -1: 4, 0: 5, 1: 6, 2: 1})
    assert (change.gaining, change.losing, change.same) == (7, 6, 5)
    assert (change.gained, change.lost) == (8, 10)


def test_a_level_that_no_factor_has_is_named_by_its_column() -> None:
    place = TABLE.schema.get_field_index("other_wage")
    wrong = TABLE.set_column(place, "other_wage", pa.array([128] * len(TABLE)))

    with pytest.raises(crs.InvalidError, match="other_wage"):
        pools.score(wrong, evolved(3))
    near = TABLE.rename_columns({"other_wage": "other_wages"})
    said = "there is no column other_wage: rename other_wages"
    with pytest.raises(crs.InvalidError, match=said):
        pools.score(near, evolved(3))
