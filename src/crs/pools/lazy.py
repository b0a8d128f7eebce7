# SPDX-License-Identifier: MIT
"""Score a frame that an engine holds: lazy Polars, DuckDB, Spark, Dask.

The columns are checked at once, the rows as they pass: the engine hands batches of them to the
kernel, which is all that reads them. So their mistakes come when the engine runs.
"""

from __future__ import annotations

import warnings
from mmap import ACCESS_READ, mmap
from tempfile import TemporaryFile
from threading import RLock
from typing import Any
from uuid import uuid4

import narwhals.stable.v2 as nw
import numpy as np

from . import memory
from .cells import BLOCK, Mistakes
from .checks import Request


def score(request: Request, frame: nw.LazyFrame[Any]) -> Any:
    """The *frame* with the points that are asked for, checked and scored as its rows pass."""
    backend = frame.implementation
    schema = frame.collect_schema()
    request.check_types(schema, is_case_blind=backend.is_duckdb() or backend.is_pyspark())
    native = frame.to_native()
    if backend.is_polars():
        return _polars(request, native)
    if backend.is_dask():  # pragma: no cover  (distributed)
        return _dask(request, native)
    if backend.is_pyspark():  # pragma: no cover  (distributed)
        return _spark(request, native)
    return _duckdb(request, native)


def _polars(request: Request, frame: Any) -> Any:
    """A lazy frame of Polars whose batches the kernel scores, one after the other.

    Polars raises what is raised for a batch as it is.
    """
    import polars as pl

    warn = request.warner()
    # Threads that take short steps wait for each other at every one, and together are no faster.
    turn = RLock()

    def run(batch: Any) -> Any:
        known: Any = nw.from_native(batch, eager_only=True)
        with turn:
            found = memory.find_in(request, known, memory.unnumbered)
        request.report(found.mistakes)
        warn(found.touched)
        return memory.joined(known, found)

    schema = {**frame.collect_schema(), **dict.fromkeys(request.names, pl.Int16)}
    return frame.map_batches(run, schema=schema, streamable=True)


def _duckdb(request: Request, relation: Any) -> Any:
    """A relation over what the kernel makes of the Arrow batches of another.

    DuckDB cannot read a relation while it writes to the same connection, nor pass an error of ours
    on, so that all batches are scored now. They are kept in a file without a name, which goes with
    the relation, and are no more in memory than the system likes.
    """
    import pyarrow as pa

    mistakes, touched = Mistakes(), set[str]()
    read = getattr(relation, "to_arrow_reader", None) or relation.fetch_arrow_reader
    reader = read(2 * BLOCK - 1)  # the most that are one block
    with TemporaryFile() as file:
        with pa.ipc.new_stream(file, memory.schema(request, reader.schema)) as writer:
            for batch in reader:
                scored, found = memory.score_batch(request, batch, memory.unnumbered)
                writer.write_batch(scored)
                mistakes.add_all(found.mistakes)
                touched |= found.touched
        file.flush()
        kept = mmap(file.fileno(), 0, access=ACCESS_READ)
    request.report(mistakes)
    request.warner()(touched)
    return _related(relation, pa.ipc.open_stream(pa.py_buffer(kept)).read_all())


def _related(relation: Any, table: Any) -> Any:
    """A relation over an Arrow *table*, of the same connection as another if that lets it in.

    A connection is reached through its relations alone, and finds a table of Python's by the name
    of a variable, which must be the name of nothing else there.
    """
    import duckdb

    name = f"_crs_{uuid4().hex}"
    query = "relation.query(f'{name}_pool', f'select * from {name}')"
    try:
        return eval(query, {"relation": relation, "name": name, name: table})  # noqa: S307
    except duckdb.CatalogException:  # it is told not to look among the variables of Python
        return duckdb.connect().from_arrow(table)


def _spark(request: Request, frame: Any) -> Any:  # pragma: no cover  (distributed)
    """A Spark frame whose Arrow batches the kernel scores, in the workers."""
    from pyspark.sql.types import ShortType, StructField, StructType

    fields = [StructField(name, ShortType()) for name in request.names]
    request.warner()(set(request.columns))  # nobody has seen a row yet

    def run(batches: Any) -> Any:
        with warnings.catch_warnings(action="ignore"):
            yield from memory.score_batches(request, batches, memory.unnumbered)

    return frame.mapInArrow(run, StructType([*frame.schema.fields, *fields]))


def _dask(request: Request, frame: Any) -> Any:  # pragma: no cover  (distributed)
    """A Dask frame whose partitions the kernel scores, in the workers."""
    dtype = "int16" if request.errors == "raise" else "Int16"
    points = dict.fromkeys(request.names, dtype)
    meta = frame._meta.assign(**dict.fromkeys(points, np.array([], "int16"))).astype(points)  # noqa: SLF001
    return frame.map_partitions(_partition, request, points, meta=meta)


def _partition(
    frame: Any, request: Request, points: dict[str, str]
) -> Any:  # pragma: no cover  (distributed)
    """A partition of a Dask frame, scored."""
    known: Any = nw.from_native(frame, eager_only=True)
    return memory.score(request, known, memory.unnumbered).astype(points)
