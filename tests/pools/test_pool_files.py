# SPDX-License-Identifier: MIT
"""`crs pool`: files of any size, whole or as they were."""

import sys
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import csv
from pyarrow import parquet as pq
from sample import one_by_one, pool

import crs
from crs import cli
from crs.pools import files, memory

ROWS = 300
DAY = ("--rules", "2025-06-01")


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    """A pool in three groups of rows."""
    path = tmp_path / "pool.parquet"
    pq.write_table(pool(ROWS), path, row_group_size=100)
    return path


def run(source: Path, target: Path, *more: str) -> int:
    """The exit code of the command."""
    return cli.main(["pool", str(source), str(target), *more])


def test_parquet(parquet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every line, and nothing left behind."""
    target = parquet.with_name("scored.parquet")

    assert run(parquet, target, *DAY, "--lines", "all") == 0
    assert capsys.readouterr() == (f"300 rows scored: {target}\n", "")
    scored = pq.read_table(target)
    expected = one_by_one(pool(ROWS), crs.EDITIONS[-1])
    assert np.array_equal(scored["total_points"].to_numpy(), expected[:, -1])
    assert np.array_equal(scored["core_age_points"].to_numpy(), expected[:, 0])
    assert sorted(path.name for path in parquet.parent.iterdir()) == ["pool.parquet", target.name]


@pytest.mark.parametrize("names", [True, False])
def test_csv(
    names: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In parts; categories as names, or as numbers; other columns as they are."""
    monkeypatch.setattr(files, "BYTES", 8_000)
    table = pool(ROWS).append_column("name", pa.array(["0012", None, "x"] * 100))
    if names:
        written = pa.array([crs.Education(n).name.lower() for n in table["education"].to_pylist()])
        table = table.set_column(table.schema.get_field_index("education"), "education", written)
    source, target = tmp_path / "pool.csv", tmp_path / "scored.csv"
    csv.write_csv(table, source)

    assert run(source, target, *DAY) == 0, capsys.readouterr()
    scored = csv.read_csv(target)
    expected = one_by_one(pool(ROWS), crs.EDITIONS[-1])[:, -1]
    assert np.array_equal(scored["total_points"].to_numpy(), expected)
    assert "0012" in target.read_text("utf-8")


def test_what_is_done_is_kept(parquet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The target stays as it was until the new one is whole; other rules begin anew."""
    target = parquet.with_name("scored.parquet")
    target.write_text("before", "utf-8")
    scored: list[int] = []
    real = memory.score_batches

    def fail_in(part: int) -> Any:
        def score_batches(asked: Any, batches: Any, before: int) -> Any:
            scored.append(before)
            if before == 100 * part:
                raise crs.InvalidError("stopped")
            return real(asked, batches, before)

        return score_batches

    monkeypatch.setattr(memory, "score_batches", fail_in(2))
    assert run(parquet, target, *DAY) == 2
    assert target.read_text("utf-8") == "before"
    monkeypatch.setattr(memory, "score_batches", fail_in(9))
    assert run(parquet, target, *DAY) == 0
    assert scored == [0, 100, 200, 200]

    monkeypatch.setattr(memory, "score_batches", fail_in(2))
    assert run(parquet, target, *DAY) == 2
    monkeypatch.setattr(memory, "score_batches", fail_in(9))
    assert run(parquet, target, "--rules", "2016-12-01") == 0
    assert scored[-3:] == [0, 100, 200]


def test_csv_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the parts that are there."""
    monkeypatch.setattr(files, "BYTES", 8_000)
    source, target = tmp_path / "pool.csv", tmp_path / "scored.csv"
    csv.write_csv(pool(ROWS), source)
    real, calls = memory.score_batches, []

    def twice(asked: Any, batches: Any, before: int) -> Any:
        calls.append(before)
        if len(calls) == 2:
            raise crs.InvalidError("stopped")
        return real(asked, batches, before)

    monkeypatch.setattr(memory, "score_batches", twice)
    assert run(source, target, *DAY) == 2
    assert run(source, target, *DAY) == 0
    assert calls.count(0) == 1
    assert len(csv.read_csv(target)) == ROWS


def test_what_is_wrong_is_said(parquet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a line, with exit code 2, or as a warning."""
    target = parquet.with_name("scored.parquet")
    table = pool(ROWS)
    ages = pa.array([*table["age"].to_pylist()[:-1], 200], pa.int16())
    pq.write_table(table.set_column(1, "age", ages), parquet, row_group_size=100)

    assert run(parquet, target, *DAY) == 2
    assert "1 row is not, the first row 299: 200" in capsys.readouterr().err
    assert run(parquet, target, "--rules", "2026-11-20", "--errors", "null") == 0
    said = capsys.readouterr().err
    assert "crs: warning: an amendment" in said
    assert "crs: warning: rows without points: age" in said
    assert pq.read_table(target)["total_points"].null_count == 1


def test_files_that_will_not_do(
    parquet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of another kind, the same twice, missing, or broken."""
    target, broken = tmp_path / "scored.parquet", tmp_path / "broken.parquet"
    broken.write_text("?", "utf-8")
    for source, to, said in (
        (parquet, tmp_path / "scored.csv", "both .parquet or both .csv"),
        (parquet, parquet, "a file of their own"),
        (tmp_path / "none.parquet", target, "no such file"),
        (broken, target, "broken.parquet: "),
        (parquet, tmp_path / "none" / "scored.parquet", "no such file"),
    ):
        assert run(source, to) == 2
        assert said in capsys.readouterr().err


def test_without_the_extra_it_is_named(
    parquet: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a line."""
    monkeypatch.delitem(sys.modules, files.__name__)
    monkeypatch.delattr(crs.pools, "files")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert run(parquet, parquet.with_name("scored.parquet")) == 2
    assert "`crs pool` needs pyarrow: pip install" in capsys.readouterr().err
