# SPDX-License-Identifier: MIT
"""Score whole pools in data frames, through the same law that scores a person.

The law runs once on symbols, and what it did is folded into a few tables, which are then looked up
row by row. Nothing of the law is written here. `pip install "canada-crs[pools]"` brings what this
needs; the frames are those that you have.

>>> import crs
>>> pool = crs.pools.synthetic(3, seed=1)
>>> scored = crs.pools.score(pool, crs.EDITIONS[-1])
>>> scored["total_points"].dtype
dtype('int16')
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

import narwhals.stable.v2 as nw
from narwhals.exceptions import DuplicateError

from ..errors import InvalidError
from ..rules import Rules
from . import lazy, memory, words
from .checks import Errors, InvalidRowsWarning, Lines, Request, request
from .schema import COLUMNS, LANGUAGES, Fact
from .synthetic import arrays

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["InvalidRowsWarning", "facts", "score", "score_batches", "synthetic"]

Frame = TypeVar("Frame")


def score(
    frame: Frame,
    rules: Rules | None = None,
    *,
    lines: Lines = "total",
    errors: Errors = "raise",
    suffix: str = "",
) -> Frame:
    """The *frame* with the points of each row after its columns, as 16-bit whole numbers.

    Args:
        frame: a pool with a column for each fact (see `facts`) and any others: of pandas, Polars
            (eager or lazy), PyArrow (a table or a reader of record batches), DuckDB, PySpark, Dask,
            or a dict of NumPy arrays. A fact that has a default in `Applicant` may be left out.
            Rows keep their order and pandas its index; DuckDB and Spark keep columns, not order.
        rules: the rules; None: those in force today.
        lines: "total" is `total_points`; "sections" adds the total of each section, such as
            `core_total_points`; "all" is every line, such as `core_age_points`.
        errors: what to do about rows that are wrong. "raise" raises one error that counts them;
            "null" leaves their points null, and warns with the same sentences.
        suffix: what to put after the name of each line, so that the pool may have several laws.

    Raises:
        InvalidError: a column is missing, of a wrong type, or would be written over; or a row is
            wrong: a cell out of its range, or null where it is needed. What is wrong with rows is
            said when they are read: of a lazy frame of Polars, a reader of Arrow and Dask when they
            are collected, batch by batch; of Spark then too, by Spark, whose error quotes this one.

    Warns:
        IncompleteLawWarning: the rules have a gap, and some row has facts that the amendment is
            reported to look at.
        InvalidRowsWarning: some rows got no points.
    """
    asked = request(rules, lines, errors, suffix)
    native: Any = frame
    scored: Any
    if isinstance(native, dict):
        scored = memory.score_arrays(asked, native)
    elif _is_reader(native):
        scored = _read(asked, native)
    else:
        try:
            known: Any = nw.from_native(native)
        except TypeError:
            raise InvalidError(words.NO_FRAME.format(type=type(native).__name__)) from None
        except DuplicateError as error:
            raise InvalidError(words.ONCE.format(why=error)) from None
        eager = isinstance(known, nw.DataFrame)
        scored = memory.score(asked, known) if eager else lazy.score(asked, known)
    return scored  # type: ignore[no-any-return]


def score_batches(
    batches: Iterable[pa.RecordBatch],
    rules: Rules | None = None,
    *,
    lines: Lines = "total",
    errors: Errors = "raise",
    suffix: str = "",
) -> Iterator[pa.RecordBatch]:
    """Each of the Arrow record *batches* with the points of each row after its columns.

    For whatever moves Arrow: `mapInArrow` of Spark, workers of your own. Each batch is checked as
    it passes.

    Args:
        batches: record batches with a column for each fact.
        rules: as in `score`.
        lines: as in `score`.
        errors: as in `score`.
        suffix: as in `score`.

    Raises:
        InvalidError: as in `score`.

    Warns:
        IncompleteLawWarning: as in `score`, once.
        InvalidRowsWarning: some rows of a batch got no points.
    """
    return memory.score_batches(request(rules, lines, errors, suffix), batches)


@overload
def facts(kind: Literal["narwhals"] = "narwhals") -> nw.Schema: ...
@overload
def facts(kind: Literal["polars"]) -> pl.Schema: ...
@overload
def facts(kind: Literal["arrow"]) -> pa.Schema: ...
@overload
def facts(kind: Literal["pandas"]) -> dict[str, pd.api.extensions.ExtensionDtype]: ...
def facts(kind: str = "narwhals") -> Any:
    """The columns of a pool and the smallest types that hold them, as a schema.

    For pandas it is what `DataFrame.astype` takes: types that can be null.

    Args:
        kind: whose schema: "narwhals", "polars", "arrow" or "pandas".

    Raises:
        InvalidError: *kind* is none of these.
    """
    schema = nw.Schema({name: _type(fact) for name, fact in COLUMNS.items()})
    if kind == "narwhals":
        return schema
    if kind == "polars":
        return schema.to_polars()
    if kind == "arrow":
        import pyarrow as pa

        plain = {n: nw.String() if d == nw.Enum else d for n, d in schema.items()}
        return pa.schema(nw.Schema(plain).to_arrow())
    if kind == "pandas":
        import pandas as pd

        official = pd.CategoricalDtype(list(LANGUAGES))
        types = {nw.Boolean: pd.BooleanDtype(), nw.UInt8: pd.UInt8Dtype(), nw.Enum: official}
        return {name: types[type(dtype)] for name, dtype in schema.items()}
    options = words.options("narwhals", "polars", "arrow", "pandas")
    raise InvalidError(words.ONE_OF.format(name="kind", options=options, value=repr(kind)))


def synthetic(n: int, seed: int) -> dict[str, Any]:
    """A synthetic pool of *n* people: NumPy arrays by name, masked where a fact is absent.

    Nobody in it is real, and its shares are plausible, no more: do not draw conclusions about
    people from it. The same *n* and *seed* give the same pool under the same NumPy.

    Args:
        n: how many people.
        seed: of NumPy's generator.

    Raises:
        InvalidError: *n* or *seed* is not a whole number from 0.
    """
    return arrays(n, seed)


def _type(fact: Fact) -> Any:
    if fact.flag:
        return nw.Boolean()
    if fact.names == LANGUAGES:
        return nw.Enum(LANGUAGES)
    return nw.UInt8()


def _is_reader(frame: object) -> bool:
    return type(frame).__name__ == "RecordBatchReader" and hasattr(frame, "read_next_batch")


def _read(asked: Request, reader: Any) -> Any:
    import pyarrow as pa

    asked.names(reader.schema.names)
    asked.checked(nw.Schema.from_arrow(reader.schema))
    return pa.RecordBatchReader.from_batches(
        memory.schema(asked, reader.schema), memory.score_batches(asked, reader)
    )
