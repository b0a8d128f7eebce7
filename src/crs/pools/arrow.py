# SPDX-License-Identifier: MIT
"""Columns of Arrow, read where they stand in its buffers, and made of what is to be theirs.

What Arrow makes of values of Python, it makes with the help of pandas wherever that is installed,
which takes longer to import than all else here together: so it is not asked to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from .levels import NEITHER, NULL, Cells, Levels, apart, both_valid, coded, counted, ways
from .schema import LANGUAGES, Fact
from .trace import Array

_Compared = Callable[[Any], Iterable[Array]]
"""Gives which strings are the first of some names, and which the second."""


def numbers(column: Any) -> Levels:
    """Whole numbers, floats or booleans."""
    if column.num_chunks == 1:
        return _buffered(column.chunk(0))
    return lambda rows: _whole(_part(column, rows))


def names(column: Any, fact: Fact) -> Levels:
    """Strings, with a dictionary or without."""
    if pa.types.is_dictionary(column.type):
        chunks = column.unify_dictionaries().chunks
        places = pa.chunked_array([chunk.indices for chunk in chunks], column.type.index_type)
        texts = _texts(chunks[0].dictionary) if chunks else []
        return coded(lambda rows: _places(_part(places, rows)), texts, fact)
    is_view = pa.types.is_string_view(column.type)
    kind = pa.string() if is_view else column.type
    compared = _viewed(fact.names) if is_view else _compared(fact.names, kind)
    is_pair = len(fact.names) == len(LANGUAGES)
    known = ways(fact)
    usual = _strings(fact.names, kind)

    def look_up(rows: slice) -> Cells:
        part = _part(column, rows)
        if is_pair and len(part):  # two are compared faster than they are looked up
            one, other = compared(part)
            counts = _bits(part.buffers()[0], part)(_all_of(part)) if part.null_count else None
            if (one | other if counts is None else one | other | ~counts).all():
                return other.view(np.uint8), counts
        part = part.cast(kind)  # a view cannot be looked up
        places = pc.index_in(part, usual)
        if places.null_count == part.null_count:  # each place among the names is a level already
            return _whole(places)
        listed = pa.array([*known, None], kind)
        levels = np.array([*known.values(), NULL, NEITHER], np.int16)
        places = pc.index_in(part, listed).fill_null(len(listed))
        return apart(levels.take(places.to_numpy(), mode="clip"), NULL)

    return look_up


def _compared(names: Iterable[str], kind: Any) -> _Compared:
    """Which strings of a *kind* are each of some *names*."""
    scalars = list(_strings(names, kind))

    def compare(part: Any) -> Iterator[Array]:
        for scalar in scalars:
            equal = pc.equal(part, scalar)
            yield _bits(equal.buffers()[1], equal)(_all_of(equal))

    return compare


def _viewed(names: Iterable[str]) -> _Compared:
    """Which views of strings are each of some *names*.

    A view of at most twelve bytes holds them in itself, so that equal ones are two equal words.
    """
    wanted = _words(_strings(names, pa.string_view()))

    def compare(part: Any) -> Iterator[Array]:
        words = _words(part)
        for first, second in wanted:
            yield (words[:, 0] == first) & (words[:, 1] == second)

    return compare


def _words(views: Any) -> Array:
    """The two words of each of some *views*."""
    words = np.frombuffer(views.buffers()[1], np.uint64, 2 * len(views), 16 * views.offset)
    return words.reshape(len(views), 2)


def _texts(names: Any) -> list[str | None]:
    """Some *names*, of which Arrow does not know whether they are text."""
    raw = names.cast(pa.large_binary()).to_pylist()
    return [None if name is None else name.decode(errors="backslashreplace") for name in raw]


def _strings(names: Iterable[str], kind: Any) -> Any:
    """Some *names* as an array of a *kind* of strings."""
    encoded = [name.encode() for name in names]
    ends = np.cumsum([0, *map(len, encoded)], dtype=np.int32)
    buffers = [None, pa.py_buffer(ends), pa.py_buffer(b"".join(encoded))]
    return pa.Array.from_buffers(pa.string(), len(encoded), buffers).cast(kind)


def _places(indices: Any) -> Array:
    """Where the cells are in a dictionary, given their *indices*; -1 for null."""
    places, counts = _buffered(indices.cast(pa.int32()))(_all_of(indices))
    places = places.view(np.int32)
    return places if counts is None else np.where(counts, places, np.int32(-1))


def points(whole: Array, wrong: Array | None) -> Any:
    """An array of points, 16-bit numbers, with nulls in the rows that are *wrong*."""
    valid = None if wrong is None else pa.py_buffer(np.packbits(~wrong, bitorder="little"))
    return pa.Array.from_buffers(pa.int16(), len(whole), [valid, pa.py_buffer(whole)])


def _part(column: Any, rows: slice) -> Any:
    """Some rows of a column, as an array."""
    part = column.slice(rows.start, rows.stop - rows.start)
    return part.chunk(0) if part.num_chunks == 1 else part.combine_chunks()


def _all_of(array: Any) -> slice:
    """All cells of an *array*."""
    return slice(0, len(array))


def _whole(array: Any) -> Cells:
    """All numbers of an *array*."""
    return _buffered(array)(_all_of(array))


def _buffered(array: Any) -> Levels:
    """Numbers as they stand in the buffers of an *array*, where nulls are bits of their own."""
    if not len(array):  # which may have no buffers
        return lambda _: (np.zeros(0, np.uint8), None)
    bits, data = array.buffers()
    if pa.types.is_boolean(array.type):
        values = _bits(data, array)
    else:
        kind = "f" if pa.types.is_floating(array.type) else "u"
        dtype = np.dtype(f"{kind}{array.type.bit_width // 8}")
        start = array.offset * dtype.itemsize
        values = np.frombuffer(data, dtype, len(array), start).__getitem__
    if not array.null_count:
        return lambda rows: counted(values(rows))
    valid = _bits(bits, array)

    def levels(rows: slice) -> Cells:
        found, counts = counted(values(rows))
        return found, both_valid(counts, valid(rows))

    return levels


def _bits(buffer: Any, array: Any) -> Callable[[slice], Array]:
    """The bits of an *array* in a *buffer*, as booleans."""
    packed = np.frombuffer(buffer, np.uint8)
    offset = array.offset

    def booleans(rows: slice) -> Array:
        start, skipped = divmod(offset + rows.start, 8)
        stop = offset + rows.stop
        whole = np.unpackbits(packed[start:], count=stop - 8 * start, bitorder="little")
        return whole[skipped:].view(bool)

    return booleans
