# SPDX-License-Identifier: MIT
"""Each engine that scores pools: how it takes an Arrow table, and how points come back."""

from collections.abc import Callable
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa

from crs import Rules, pools

Scorer = Callable[[pa.Table, Rules, Any], pa.Table]


def numpy(table: pa.Table, rules: Rules, lines: Any) -> pa.Table:
    arrays = {}
    for name in table.column_names:
        column = table[name]
        filled = column.fill_null(
            pa.scalar("" if pa.types.is_string(column.type) else 0).cast(column.type)
        )
        valid = column.is_valid().to_numpy()
        array = filled.to_numpy()
        arrays[name] = array if valid.all() else np.ma.MaskedArray(array, ~valid)
    scored = pools.score(arrays, rules, lines=lines)
    return pa.table({name: scored[name] for name in scored if name.endswith("_points")})


def pandas(table: pa.Table, rules: Rules, lines: Any) -> pa.Table:
    frame = table.to_pandas()
    frame.index = frame.index[::-1] * 2
    scored = pools.score(frame, rules, lines=lines)
    assert scored.index.equals(frame.index)
    return pa.Table.from_pandas(scored, preserve_index=False)


def pandas_arrow(table: pa.Table, rules: Rules, lines: Any) -> pa.Table:
    frame = table.to_pandas(types_mapper=pd.ArrowDtype)
    return pa.Table.from_pandas(pools.score(frame, rules, lines=lines))


def pandas_nullable(table: pa.Table, rules: Rules, lines: Any) -> pa.Table:
    frame = table.to_pandas().convert_dtypes().astype({"first_language": "category"})
    return pa.Table.from_pandas(pools.score(frame, rules, lines=lines))


def polars(table: pa.Table, rules: Rules, lines: Any) -> pa.Table:
    frame = pl.DataFrame(table)
    return pools.score(frame, rules, lines=lines).to_arrow()


def polars_lazy(table: pa.Table, rules: Rules, lines: Any) -> pa.Table:
    frame = pl.DataFrame(table).lazy()
    return pools.score(frame, rules, lines=lines).collect(engine="in-memory").to_arrow()


def polars_streaming(table: pa.Table, rules: Rules, lines: Any) -> pa.Table:
    frame = pl.DataFrame(table).with_columns(
        pl.col("first_language").cast(pl.Enum(["french", "english"])),
        pl.col("second_language").cast(pl.Categorical()),
    )
    scored = pools.score(frame.lazy(), rules, lines=lines).collect(engine="streaming")
    return scored.sort("id").to_arrow()


def arrow(table: pa.Table, rules: Rules, lines: Any) -> pa.Table:
    chunks = pa.concat_tables([table.slice(0, len(table) // 3), table.slice(len(table) // 3)])
    place = chunks.schema.get_field_index("first_language")
    coded = chunks["first_language"].dictionary_encode()
    chunks = chunks.set_column(place, "first_language", coded)
    return pools.score(chunks, rules, lines=lines)


def arrow_reader(table: pa.Table, rules: Rules, lines: Any) -> pa.Table:
    reader = table.to_reader(max_chunksize=777)
    return pools.score(reader, rules, lines=lines).read_all()


def arrow_batches(table: pa.Table, rules: Rules, lines: Any) -> pa.Table:
    batches = table.to_batches(max_chunksize=100_000)
    batches = batches or [pa.RecordBatch.from_pylist([], table.schema)]
    return pa.Table.from_batches(pools.score_batches(batches, rules, lines=lines))


def duck(table: pa.Table, rules: Rules, lines: Any) -> pa.Table:
    with duckdb.connect() as connection:
        relation = connection.from_arrow(table)
        scored = pools.score(relation, rules, lines=lines).order("id")
        return scored.to_arrow_table()


ENGINES: dict[str, Scorer] = {
    "numpy": numpy,
    "pandas": pandas,
    "pandas_arrow": pandas_arrow,
    "pandas_nullable": pandas_nullable,
    "polars": polars,
    "polars_lazy": polars_lazy,
    "polars_streaming": polars_streaming,
    "arrow": arrow,
    "arrow_reader": arrow_reader,
    "arrow_batches": arrow_batches,
    "duck": duck,
}


def agrees(engine: str, table: pa.Table, rules: Rules, expected: Any) -> None:
    """Every line of every row is the expected one, and is int16."""
    scored = ENGINES[engine](table, rules, "all")
    for place, line in enumerate(pools.checks.ALL):
        column = scored[line]
        assert column.type == pa.int16(), (engine, line, column.type)
        assert np.array_equal(column.to_numpy(), expected[:, place]), (engine, line)
