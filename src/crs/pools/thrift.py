# SPDX-License-Identifier: MIT
"""Join Parquet files of one schema without decoding them.

The data of a Parquet file stand where its footer says. So files are joined by copying the data of
each and writing a footer that lists all of their groups of rows, each moved by as much as its data
were. A footer is a struct of Thrift's compact protocol, of which this reads and writes what footers
have: https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md and
https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

MAGIC = b"PAR1"
"""What a Parquet file begins and ends with."""

CHUNK = 2**20
"""Bytes that are copied at a time."""

TAIL = 8
"""Bytes after the footer: its length in four, and the magic."""

TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, SET = range(1, 11)
STRUCT = 12
"""The types of the protocol that a footer has."""

LONG = 15
"""The number of a list's size, or of a step between fields, from which it stands by itself."""

ROWS, GROUPS = 3, 4
"""Fields of a footer."""

COLUMNS, FILE_OFFSET, ORDINAL = 1, 5, 7
"""Fields of a group of rows."""

CHUNK_OFFSET, META = 2, 3
"""Fields of a column in it."""

PAGE_OFFSETS = (9, 10, 11)
"""Fields of what is said of that column: where its pages of data, index and dictionary begin."""

Struct = dict[int, tuple[int, Any]]
"""The type and the value of each field, by number."""


def join(files: Iterable[Path], out: BinaryIO) -> None:
    """Write to *out* the groups of rows of Parquet *files*, one at least and of one schema."""
    out.write(MAGIC)
    footer: Struct = {}
    for path in files:
        with path.open("rb") as file:
            read = _footer(file)
            data = file.tell()
            file.seek(len(MAGIC))
            moved = out.tell() - len(MAGIC)
            _move(read, moved)
            _copy(file, out, data - len(MAGIC))
        if footer:
            footer[ROWS] = I64, footer[ROWS][1] + read[ROWS][1]
            footer[GROUPS][1][1].extend(read[GROUPS][1][1])
        else:
            footer = read
    start = out.tell()
    _write_struct(out, footer)
    out.write((out.tell() - start).to_bytes(4, "little") + MAGIC)


def _footer(file: BinaryIO) -> Struct:
    """The footer of a *file*, which is left where its data end."""
    file.seek(-TAIL, os.SEEK_END)
    size = int.from_bytes(file.read(4), "little")
    file.seek(-TAIL - size, os.SEEK_END)
    found = _read_struct(BytesIO(file.read(size)))
    file.seek(-TAIL - size, os.SEEK_END)
    return found


def _copy(file: BinaryIO, out: BinaryIO, size: int) -> None:
    """Copy so many bytes."""
    out.writelines(file.read(min(CHUNK, size - start)) for start in range(0, size, CHUNK))


def _move(footer: Struct, by: int) -> None:
    """Say that all data of a file stand so many bytes later; no number of a group is kept."""
    for group in footer[GROUPS][1][1]:
        group.pop(ORDINAL, None)
        _add(group, FILE_OFFSET, by)
        for column in group[COLUMNS][1][1]:
            _add(column, CHUNK_OFFSET, by)
            for field in PAGE_OFFSETS:
                _add(column[META][1], field, by)


def _add(struct: Struct, field: int, by: int) -> None:
    kind, offset = struct.get(field, (I64, 0))
    if offset:  # nothing stands at 0, where the magic is: that says that there is no such thing
        struct[field] = kind, offset + by


# The protocol.


def _read_varint(data: BinaryIO) -> int:
    value = shift = 0
    while True:
        (byte,) = data.read(1)
        value |= (byte & 0x7F) << shift
        if byte < 0x80:  # noqa: PLR2004  (the bit that says that more follows)
            return value
        shift += 7


def _write_varint(data: BinaryIO, value: int) -> None:
    while value > 0x7F:  # noqa: PLR2004
        data.write(bytes([value & 0x7F | 0x80]))
        value >>= 7
    data.write(bytes([value]))


def _read_int(data: BinaryIO) -> int:
    value = _read_varint(data)
    return value >> 1 ^ -(value & 1)


def _write_int(data: BinaryIO, value: int) -> None:
    _write_varint(data, value << 1 if value >= 0 else (-value << 1) - 1)


def _read_struct(data: BinaryIO) -> Struct:
    found: Struct = {}
    number = 0
    while head := data.read(1)[0]:
        step, kind = divmod(head, 16)
        number = number + step if step else _read_int(data)
        found[number] = kind, kind == TRUE if kind in {TRUE, FALSE} else _read(data, kind)
    return found


def _write_struct(data: BinaryIO, struct: Struct) -> None:
    before = 0
    for number, (kind, value) in struct.items():
        step = number - before
        if 0 < step <= LONG:
            data.write(bytes([step * 16 + kind]))
        else:
            data.write(bytes([kind]))
            _write_int(data, number)
        before = number
        if kind not in {TRUE, FALSE}:
            _write(data, kind, value)
    data.write(b"\0")


def _read(data: BinaryIO, kind: int) -> Any:
    if kind == STRUCT:
        return _read_struct(data)
    if kind in {LIST, SET}:
        size, of = divmod(data.read(1)[0], 16)
        size = _read_varint(data) if size == LONG else size
        return of, [_read(data, of) for _ in range(size)]
    if kind in {I16, I32, I64}:
        return _read_int(data)
    sizes = {TRUE: 1, FALSE: 1, BYTE: 1, DOUBLE: 8}
    return data.read(_read_varint(data) if kind == BINARY else sizes[kind])


def _write(data: BinaryIO, kind: int, value: Any) -> None:
    if kind == STRUCT:
        _write_struct(data, value)
    elif kind in {LIST, SET}:
        of, items = value
        data.write(bytes([min(len(items), LONG) * 16 + of]))
        if len(items) >= LONG:
            _write_varint(data, len(items))
        for item in items:
            _write(data, of, item)
    elif kind in {I16, I32, I64}:
        _write_int(data, value)
    else:
        if kind == BINARY:
            _write_varint(data, len(value))
        data.write(value)
