# SPDX-License-Identifier: MIT
"""Frames of any library, told apart: in memory, held by an engine, or read as they pass."""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw
from narwhals.exceptions import DuplicateError

from ..errors import InvalidError, Problem
from ..expected import OneOf
from . import lazy, memory
from .checks import Request
from .said import NeededToDraw, Twice
from .schema import COLUMNS, LANGUAGES, Fact

KINDS = ("narwhals", "polars", "arrow", "pandas")
"""Whose schema can be asked for."""


def score(asked: Request, frame: Any) -> Any:
    """The *frame* with the points that are *asked* for after its own columns."""
    if isinstance(frame, dict):
        return memory.score_arrays(asked, frame)
    if _is_reader(frame):
        return _read(asked, frame)
    try:
        known: Any = nw.from_native(frame)
    except TypeError:
        problem = Problem("frame", "invalid", NeededToDraw.FRAME, type(frame).__name__)
        raise InvalidError(problem) from None
    except DuplicateError as error:
        reason = " ".join(str(error).split())
        raise InvalidError(Problem("frame", "pool.unfit", Twice(reason))) from None
    eager = isinstance(known, nw.DataFrame)
    return memory.score(asked, known) if eager else lazy.score(asked, known)


def facts(kind: str) -> Any:
    """The columns of a pool as a schema of some *kind*: see `crs.pools.facts`."""
    if kind not in KINDS:
        raise InvalidError(Problem("kind", "invalid", OneOf(KINDS), kind))
    schema = nw.Schema({name: _type(fact) for name, fact in COLUMNS.items()})
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
    return schema


def _type(fact: Fact) -> Any:
    if fact.flag:
        return nw.Boolean()
    if fact.names == LANGUAGES:
        return nw.Enum(LANGUAGES)
    return nw.UInt8()


def whole(frame: Any) -> Any:
    """The *frame*; all batches of a reader, which can be read only once, as a table."""
    return frame.read_all() if _is_reader(frame) else frame


def _is_reader(frame: object) -> bool:
    return type(frame).__name__ == "RecordBatchReader" and hasattr(frame, "read_next_batch")


def _read(asked: Request, reader: Any) -> Any:
    import pyarrow as pa

    asked.check_names(reader.schema.names)
    asked.check_types(nw.Schema.from_arrow(reader.schema))
    return pa.RecordBatchReader.from_batches(
        memory.schema(asked, reader.schema), memory.score_batches(asked, reader)
    )
