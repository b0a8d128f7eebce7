# SPDX-License-Identifier: MIT
"""Columns of Arrow, read where they stand in its buffers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from .levels import NEITHER, NULL, Cells, Levels, apart, both_valid, coded, counted, ways
from .schema import Fact
from .trace import Array


def numbers(column: Any) -> Levels:
    """Whole numbers, floats or booleans."""
    return lambda rows: _buffered(_part(column, rows))


def names(column: Any, fact: Fact) -> Levels:
    """Strings, with a dictionary or without."""
    if pa.types.is_dictionary(column.type):
        chunks = column.unify_dictionaries().chunks
        places = pa.chunked_array([chunk.indices for chunk in chunks], column.type.index_type)
        texts = _texts(chunks[0].dictionary) if chunks else []
        return coded(
            lambda rows: places[rows].cast(pa.int32()).fill_null(-1).to_numpy(), texts, fact
        )
    if pa.types.is_string_view(column.type):  # which Arrow cannot look up
        column = column.cast(pa.string())
    known = ways(fact)
    usual = pa.array(fact.names, column.type)
    listed = pa.array([*known, None], column.type)
    levels = np.array([*known.values(), NULL, NEITHER], np.int16)

    def look_up(rows: slice) -> Cells:
        part = _part(column, rows)
        places = pc.index_in(part, usual)
        if places.null_count == part.null_count:  # each place among the names is a level already
            return _buffered(places)
        places = pc.index_in(part, listed).fill_null(len(listed))
        return apart(levels.take(places.to_numpy(), mode="clip"), NULL)

    return look_up


def _texts(names: Any) -> list[str | None]:
    """Some *names*, of which Arrow does not know whether they are text."""
    raw = names.cast(pa.large_binary()).to_pylist()
    return [None if name is None else name.decode(errors="backslashreplace") for name in raw]


def _part(column: Any, rows: slice) -> Any:
    """Some rows of a column, as an array."""
    part = column.slice(rows.start, rows.stop - rows.start)
    return part.chunk(0) if part.num_chunks == 1 else part.combine_chunks()


def _buffered(part: Any) -> Cells:
    """Numbers as they stand in the buffers, where nulls are bits of their own."""
    if not len(part):  # which may have no buffers
        return np.zeros(0, np.uint8), None
    bits, data = part.buffers()
    dtype = np.dtype(part.type.to_pandas_dtype())
    if dtype.kind == "b":
        values = _bits(data, part)
    else:
        values = np.frombuffer(data, dtype, len(part), part.offset * dtype.itemsize)
    found, counts = counted(values)
    return found, both_valid(counts, _bits(bits, part)) if part.null_count else counts


def _bits(buffer: Any, part: Any) -> Array:
    """The bits of a *part* of an array in a *buffer*, as booleans."""
    start, skipped = divmod(part.offset, 8)
    packed = np.frombuffer(buffer, np.uint8, offset=start)
    return np.unpackbits(packed, count=skipped + len(part), bitorder="little")[skipped:].view(bool)
