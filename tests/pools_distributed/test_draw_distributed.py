# SPDX-License-Identifier: MIT
"""Spark and Dask draw a round by their own engines: `nox -s pools_distributed`."""

import shutil
from typing import Any

import pytest

from crs import pools
from crs.pools import Draw

TOTALS = [500, 470, 480, 470, 470, 480, None, 440]
MOMENTS = [5, 3, 1, 9, 4, 2, 0, 8]
EXPECTED = {
    1: Draw(1, 500, 0, 1, 5),
    4: Draw(4, 470, 3, 3, 3),
    5: Draw(5, 470, 3, 3, 4),
    9: Draw(7, 440, 6, 1, 8),
}
pytestmark = pytest.mark.filterwarnings("ignore")


def drawn(frame: Any) -> dict[int, Draw]:
    """Rounds of some sizes."""
    return {size: pools.draw(frame, size, "moment") for size in EXPECTED}


def test_spark() -> None:
    """It counts, and hands over the counts."""
    pyspark = pytest.importorskip("pyspark.sql")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java, and none is found")
    session = pyspark.SparkSession.builder.master("local[2]").getOrCreate()
    rows = list(zip(TOTALS, MOMENTS, strict=True))
    frame = session.createDataFrame(rows, "total_points short, moment int")

    assert drawn(frame) == EXPECTED


def test_dask() -> None:
    """Partition by partition."""
    dd = pytest.importorskip("dask.dataframe")
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"total_points": pd.array(TOTALS, dtype="Int16"), "moment": MOMENTS})

    assert drawn(dd.from_pandas(frame, npartitions=3)) == EXPECTED
