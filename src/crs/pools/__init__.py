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

from ..rules import Rules
from .contrast import Contrast, contrast
from .draw import Draw, draw
from .extra import needed
from .said import InvalidRowsWarning
from .schema import Errors, Lines

if TYPE_CHECKING:
    import narwhals.stable.v2 as nw
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = [
    "Contrast",
    "Draw",
    "InvalidRowsWarning",
    "contrast",
    "draw",
    "facts",
    "score",
    "score_batches",
    "synthetic",
]

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
        MissingExtraError: `canada-crs[pools]` is not installed.

    Warns:
        IncompleteLawWarning: the rules have a gap, and some row has facts that the amendment is
            reported to look at.
        InvalidRowsWarning: some rows got no points.
    """
    with needed():
        from . import checks, frames
    scored: Frame = frames.score(checks.request(rules, lines, errors, suffix), frame)
    return scored


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
        MissingExtraError: `canada-crs[pools]` is not installed.

    Warns:
        IncompleteLawWarning: as in `score`, once.
        InvalidRowsWarning: some rows of a batch got no points.
    """
    with needed():
        from . import checks, memory
    return memory.score_batches(checks.request(rules, lines, errors, suffix), batches)


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
        MissingExtraError: `canada-crs[pools]` is not installed.
    """
    with needed():
        from . import frames
    return frames.facts(kind)


def synthetic(n: int, seed: int) -> dict[str, Any]:
    """A synthetic pool of *n* people: NumPy arrays by name, masked where a fact is absent.

    Nobody in it is real, and its shares are plausible, no more: do not draw conclusions about
    people from it. The same *n* and *seed* give the same pool under the same NumPy.

    Args:
        n: how many people.
        seed: of NumPy's generator.

    Raises:
        InvalidError: *n* or *seed* is not a whole number from 0.
        MissingExtraError: `canada-crs[pools]` is not installed.
    """
    with needed():
        from .synthesis import arrays
    return arrays(n, seed)
