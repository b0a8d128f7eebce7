# SPDX-License-Identifier: MIT
"""Score a frame that an engine holds: lazy Polars, DuckDB, Spark, Dask.

One aggregate checks it first, written once through Narwhals. Then Polars gathers from the tables of
the folded law, DuckDB joins with them, and the workers of Spark and Dask run the NumPy kernel.
"""

from __future__ import annotations

from functools import reduce
from typing import Any, cast

import attrs
import narwhals.stable.v2 as nw
import numpy as np

from . import memory
from .cells import SHOWN, Mistakes, ways
from .checks import Pool
from .fold import Index, Program
from .schema import COLUMNS, Fact

OWN = "_crs_"
"""How the columns begin that are made on the way."""

WRONG = f"{OWN}wrong"


def score(pool: Pool, frame: nw.LazyFrame[Any]) -> Any:
    """The *frame* with the lines of the *pool*, once it has been checked."""
    schema = frame.collect_schema()
    pool.checked(schema)
    if frame.implementation.is_dask():  # pragma: no cover  (distributed)
        return _dask(pool, frame.to_native())
    raw = frame.with_columns(
        _level(name, fact, schema[name]).alias(OWN + name) for name, fact in COLUMNS.items()
    )
    _check(pool, raw)
    backend = frame.implementation
    if backend.is_pyspark():  # pragma: no cover  (distributed)
        return _spark(pool, frame.to_native())
    wrong = reduce(nw.Expr.__or__, (_wrong(name) for name in COLUMNS))
    levels = raw.with_columns(
        wrong.alias(WRONG), *(_read(name).alias(OWN + name) for name in COLUMNS)
    )
    found = _gather(pool.program, levels) if backend.is_polars() else _join(pool.program, levels)
    made: dict[str, nw.Expr] = {}
    for name, line in pool.program.lines.items():
        total = reduce(nw.Expr.__add__, (made.get(t, nw.col(OWN + t)) for t in line.terms))
        if line.maximum is not None:
            total = nw.when(total > line.maximum).then(nw.lit(line.maximum)).otherwise(total)
        made[name] = total
    points = (
        nw.when(~nw.col(WRONG)).then(made[line]).cast(nw.Int16).alias(line) for line in pool.lines
    )
    return found.select(*schema.names(), *points).to_native()


def _level(name: str, fact: Fact, dtype: Any) -> nw.Expr:
    """The cells of a column as levels; null where they have none."""
    cell = nw.col(name)
    if dtype == nw.Boolean:
        return cell.cast(nw.Int16)
    if fact.names and not dtype.is_numeric():
        written = cell.cast(nw.String)
        level: nw.Expr | None = None
        for way, place in ways(fact).items():
            named = nw.when(written == way).then(nw.lit(place, nw.Int16))
            level = named if level is None else named.otherwise(level)
        return cast("nw.Expr", level)
    valid = (cell >= 0) & (cell <= fact.last)
    if dtype.is_float():
        valid = valid & (cell % 1 == 0)
    return nw.when(valid).then(cell).cast(nw.Int16)


def _there(where: str) -> nw.Expr:
    """Whether what a column is about is there: a spouse, a language."""
    if COLUMNS[where].flag:
        return (nw.col(OWN + where) == 1).fill_null(value=False)
    known = ~nw.col(where).is_null()
    return known & _there(COLUMNS[where].where) if COLUMNS[where].where else known


def _wrong(name: str) -> nw.Expr:
    """Whether the cell of a column is wrong."""
    fact = COLUMNS[name]
    none = nw.col(OWN + name).is_null()
    given = ~nw.col(name).is_null()
    if fact.nullable:
        wrong = none & given
        if name == "second_language":
            first = nw.col(f"{OWN}first_language")
            wrong = wrong | (nw.col(OWN + name) == first).fill_null(value=False)
        return wrong
    return none & (_there(fact.where) | given) if fact.where else none


def _read(name: str) -> nw.Expr:
    """The level that counts: 0 of what is not there, or wrong."""
    fact, level = COLUMNS[name], nw.col(OWN + name).fill_null(0)
    if fact.where:
        return nw.when(_there(fact.where)).then(level).otherwise(nw.lit(0, nw.Int16))
    return level


def _check(pool: Pool, raw: nw.LazyFrame[Any]) -> None:
    """Report what is wrong, and warn of a gap, after one aggregate."""
    flags = raw.select(
        *(_wrong(name).cast(nw.Int64).alias(name) for name in COLUMNS),
        *((_read(fact) > 0).cast(nw.Int64).alias(f"{OWN}{fact}") for fact in pool.affects),
    )
    sums = flags.select(nw.all().sum())
    counts = _collected(sums).rows(named=True)[0]
    mistakes = Mistakes()
    for name in COLUMNS:
        if counts[name]:
            first = _collected(raw.filter(_wrong(name)).select(name).head(SHOWN))[name]
            mistakes.add(name, counts[name], [_said(cell) for cell in first.to_list()])
    pool.report(mistakes.problems)
    pool.warn(touched=any(counts[OWN + fact] for fact in pool.affects))


def _collected(frame: nw.LazyFrame[Any]) -> nw.DataFrame[Any]:
    if frame.implementation.is_polars():
        return frame.collect(engine="streaming")
    return frame.collect()


def _said(cell: object) -> str:
    return "null" if cell is None or cell != cell else str(cell)  # noqa: PLR0124


def _row(index: Index) -> nw.Expr:
    row = nw.lit(0, nw.Int32)
    for given in index.inputs:
        level = nw.col(OWN + given.name).cast(nw.Int32)
        top = nw.lit(given.levels - 1, nw.Int32)
        row = row * given.levels + nw.when(level > top).then(top).otherwise(level)
    return row.cast(nw.Int32)


def _gather(program: Program, levels: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """The values of each index, gathered by Polars."""
    import polars as pl

    for index in program.indexes:
        native = levels.with_columns(_row(index).alias(f"{OWN}row")).to_native()
        row = pl.col(f"{OWN}row")
        levels = nw.from_native(
            native.with_columns(
                pl.lit(pl.Series(values)).gather(row).alias(OWN + name)
                for name, values in index.values.items()
            )
        )
    return levels


def _join(program: Program, levels: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """The values of each index, joined by DuckDB in one query, for it parses each step anew."""
    known = {fact.name: f"pool.{OWN}{fact.name}" for fact in program.facts}
    joins = []
    for number, index in enumerate(program.indexes):
        row = "0"
        for given in index.inputs:
            row = f"({row}) * {given.levels} + least({known[given.name]}::int, {given.levels - 1})"
        table = f"table_{number}"
        joins.append(
            f"join {OWN}tables {table} on {table}.number = {number} and {table}.row = {row}"
        )
        known |= {name: f"{table}.value_{lane}" for lane, name in enumerate(index.values)}
    found = (f"{known[name]} as {OWN}{name}" for index in program.indexes for name in index.values)
    _crs_tables = _tables(program.indexes)  # DuckDB finds it by its name
    query = f"select pool.*, {', '.join(found)} from _crs_pool pool {' '.join(joins)}"  # noqa: S608
    relation: Any = levels.to_native().query("_crs_pool", query)
    joined: nw.LazyFrame[Any] = nw.from_native(relation)
    return joined


def _tables(indexes: tuple[Index, ...]) -> dict[str, Any]:
    """All tables as one: the number of each, its rows, and their values side by side."""
    sizes = [index.size for index in indexes]
    tables: dict[str, Any] = {
        "number": np.repeat(np.arange(len(indexes)), sizes),
        "row": np.concatenate([np.arange(size) for size in sizes]),
    }
    starts = np.cumsum([0, *sizes])
    for start, index in zip(starts, indexes, strict=False):
        for lane, values in enumerate(index.values.values()):
            column = tables.setdefault(f"value_{lane}", np.zeros(starts[-1], np.int16))
            column[start : start + index.size] = values
    return tables


def _spark(pool: Pool, frame: Any) -> Any:  # pragma: no cover  (distributed)
    """A Spark frame scored by its workers."""
    from pyspark.sql.types import ShortType, StructField, StructType

    rules, lines = pool.rules, pool.kind
    fields = [StructField(line, ShortType()) for line in pool.lines]

    def run(batches: Any) -> Any:
        from crs.pools.checks import Pool
        from crs.pools.memory import score_batches

        return score_batches(Pool(rules, lines, "null", quiet=True), batches)

    return frame.mapInArrow(run, StructType([*frame.schema.fields, *fields]))


def _dask(pool: Pool, frame: Any) -> Any:  # pragma: no cover  (distributed)
    """A Dask frame checked, then scored, by its workers."""
    quiet = attrs.evolve(pool, errors="null", quiet=True)
    whole = "int16" if pool.errors == "raise" else "Int16"
    mistakes, touched = Mistakes(), False
    for found in frame.map_partitions(_checked, quiet, meta=(None, object)).compute():
        touched = touched or found.touched
        for name, (count, shown) in found.mistakes.found.items():
            mistakes.add(name, count, [row.partition(": ")[2] for row in shown])
    pool.report(mistakes.problems)
    pool.warn(touched=touched)
    meta = frame._meta.assign(**{line: np.array([], "int16") for line in pool.lines})  # noqa: SLF001
    meta = meta.astype(dict.fromkeys(pool.lines, whole))
    return frame.map_partitions(_partition, quiet, whole, meta=meta)


def _checked(frame: Any, pool: Pool) -> Any:  # pragma: no cover  (distributed)
    """What is wrong in a partition of a Dask frame, in a series of one."""
    import pandas as pd

    found = memory.find_in(pool, nw.from_native(frame, eager_only=True))
    return pd.Series([attrs.evolve(found, lines={}, wrong=None)], dtype=object)


def _partition(frame: Any, pool: Pool, whole: str) -> Any:  # pragma: no cover
    """A partition of a Dask frame, scored."""
    scored = memory.score(pool, nw.from_native(frame, eager_only=True))
    return scored.astype(dict.fromkeys(pool.lines, whole))
