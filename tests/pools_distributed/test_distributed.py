# SPDX-License-Identifier: MIT
"""Spark and Dask, on this machine, find what `crs.score` finds: `nox -s pools_distributed`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from sample import evolved, one_by_one, pool, reference, with_factors

import crs
from crs import pools

dd = pytest.importorskip("dask.dataframe")
pyspark = pytest.importorskip("pyspark.sql")
PythonException = pytest.importorskip("pyspark.errors").PythonException

ROWS = int(os.environ.get("CRS_POOL_ROWS", "100000"))
RULES = crs.EDITIONS[-1]
FACTORS = with_factors(pool(2_000, seed=8))
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A session of Spark in local mode."""
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java, and none is found")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    session = (
        pyspark.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("spark")))
        .getOrCreate()
    )
    yield session
    session.stop()


def same(scored: pa.Table) -> None:
    """Every line of every row is that of the reference."""
    scored = scored.sort_by("id")
    for place, line in enumerate(pools.checks.ALL):
        assert np.array_equal(scored[line].to_numpy(), reference(ROWS, RULES)[:, place]), line


def test_spark(spark: Any) -> None:
    """Rows are checked and scored by the workers, as they pass."""
    frame = spark.createDataFrame(signed(pool(ROWS)))
    same(pools.score(frame, RULES, lines="all").toArrow())


def contrasted(frame: Any, kept: Callable[[Any], pa.Table]) -> None:
    """Under a law with factors that no edition has, beside one without, all is as for Arrow."""
    law = evolved(3)
    expected = pools.contrast(FACTORS, RULES, law)

    scored = kept(pools.score(frame, law, lines="all")).sort_by("id")
    one_each = one_by_one(FACTORS, law)
    for place, line in enumerate(pools.checks.ALL):
        assert np.array_equal(scored[line].to_numpy(), one_each[:, place]), line

    found = pools.contrast(frame, RULES, law)
    assert found.summary == expected.summary
    changes = [name for name in expected.frame.column_names if "_points" in name]
    assert kept(found.frame).sort_by("id").select(changes).equals(expected.frame.select(changes))


def test_spark_with_other_factors(spark: Any) -> None:
    """Of one law, and of two at once."""
    contrasted(spark.createDataFrame(signed(FACTORS)), lambda frame: frame.toArrow())


def test_dask_with_other_factors() -> None:
    """Of one law, and of two at once."""

    def kept(frame: Any) -> pa.Table:
        return pa.Table.from_pandas(frame.compute(), preserve_index=False)

    contrasted(dd.from_pandas(FACTORS.to_pandas(), npartitions=3), kept)


def test_spark_with_wrong_rows(spark: Any) -> None:
    """Spark quotes our error when it comes to them; or they have no points."""
    frame = spark.createDataFrame(signed(pool(ROWS).slice(0, 100))).replace(
        to_replace=0, value=999, subset=["education"]
    )
    with pytest.raises(PythonException, match=r"education must be one of .* not, the first 999"):
        pools.score(frame, RULES).toArrow()
    scored = pools.score(frame, RULES, errors="null").toArrow()
    assert 0 < scored["total_points"].null_count < 100


def signed(table: pa.Table) -> pa.Table:
    """The table as Spark has it, without unsigned numbers."""
    fields = [
        pa.field(f.name, pa.int16() if pa.types.is_uint8(f.type) else f.type) for f in table.schema
    ]
    return table.cast(pa.schema(fields))


def test_dask() -> None:
    """Each partition by the kernel."""
    frame = dd.from_pandas(pool(ROWS).to_pandas(), npartitions=4)
    scored = pools.score(frame, RULES, lines="all").compute()
    same(pa.Table.from_pandas(scored, preserve_index=False))


def test_dask_with_wrong_rows() -> None:
    """They are counted, or have no points."""
    wrong = pool(ROWS).slice(0, 100).to_pandas()
    wrong.loc[3, "age"] = 200
    frame = dd.from_pandas(wrong, npartitions=2)
    with pytest.raises(crs.InvalidError, match=r"age .*: 1\u00a0row is not, the first 200$"):
        pools.score(frame, RULES).compute()
    with pytest.warns(pools.InvalidRowsWarning):
        scored = pools.score(frame, RULES, errors="null").compute()
    assert scored["total_points"].isna().sum() == 1


BLOCK = """
import sys

class Block:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] == "crs":
            raise ImportError(name)

sys.meta_path.insert(0, Block)
"""

VENDORED = """
from attrs import evolve
from pyspark.sql import SparkSession
from tool._vendor.crs import EDITIONS, OtherFactor, Table, Text, pools

table = pools.synthetic(50, 1)

names = [name for name in table if "second" not in name and "spouse" not in name]
rows = [dict(zip(names, row)) for row in zip(*(table[name].tolist() for name in names))]
session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
scored = pools.score(session.createDataFrame(rows), EDITIONS[-1]).toArrow()
assert len(scored) == 50
assert max(scored["total_points"].to_pylist()) > 300
other = {"wage": OtherFactor(Text("Wage", "Salaire"), Table({1: 25}))}
law = evolve(EDITIONS[-1], additional=evolve(EDITIONS[-1].additional, other=other))
rows = [{**row, "other_wage": number % 2} for number, row in enumerate(rows)]
found = pools.contrast(session.createDataFrame(rows), EDITIONS[-1], law)
assert found.summary[-1].rows == {0: 25, 25: 25}
session.stop()
"""


def test_spark_vendored(tmp_path: Path) -> None:
    """Its workers import the copy, by the name it has, and no other `crs`."""
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java, and none is found")
    copied = Path(crs.__file__).parent
    shutil.copytree(copied, tmp_path / "tool" / "_vendor" / "crs")
    (tmp_path / "sitecustomize.py").write_text(BLOCK, "utf-8")
    (tmp_path / "script.py").write_text(VENDORED, "utf-8")
    paths = os.pathsep.join([str(tmp_path), *sys.path])
    done = subprocess.run(
        [sys.executable, str(tmp_path / "script.py")],
        env={**os.environ, "PYTHONPATH": paths, "PYSPARK_PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
