# SPDX-License-Identifier: MIT
"""Spark and Dask, on this machine, find what `crs.score` finds: `nox -s pools_distributed`."""

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from sample import pool, reference

import crs
from crs import pools

dd = pytest.importorskip("dask.dataframe")
pyspark = pytest.importorskip("pyspark.sql")

ROWS = int(os.environ.get("CRS_POOL_ROWS", "100000"))
RULES = crs.EDITIONS[-1]
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
    """Rows are checked by one aggregate, and scored by the workers."""
    frame = spark.createDataFrame(signed(pool(ROWS)))
    same(pools.score(frame, RULES, lines="all").toArrow())


def test_spark_with_wrong_rows(spark: Any) -> None:
    """They are counted, or have no points."""
    frame = spark.createDataFrame(signed(pool(ROWS).slice(0, 100))).replace(
        to_replace=0, value=999, subset=["education"]
    )
    with pytest.raises(crs.InvalidError, match=r"education .* rows are not"):
        pools.score(frame, RULES)
    with pytest.warns(pools.InvalidRowsWarning):
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
    with pytest.raises(crs.InvalidError, match=r"age .* 1 row is not, the first 200"):
        pools.score(frame, RULES)
    with pytest.warns(pools.InvalidRowsWarning):
        scored = pools.score(frame, RULES, errors="null").compute()
    assert scored["total_points"].isna().sum() == 1
