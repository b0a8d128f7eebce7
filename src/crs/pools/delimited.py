# SPDX-License-Identifier: MIT
"""CSV in parts of some megabytes each.

A row that is scored is the bytes that were read, and the points after them: whatever is not ours
passes as it is, quoted or not, in any encoding that has the signs of ASCII in their places.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import attrs
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as pa_csv

from ..errors import InvalidError
from ..files.parsed import Refused, refusal
from ..resumable import Note, Part
from ..worded import Worded
from . import memory
from .checks import Request
from .levels import Reader, of_text
from .readers import readers
from .reading import noted, reading
from .said import Commas, LineEnds, LongRow, OtherCells, Quotation, row
from .schema import column as fact_of
from .trace import Array

BYTES = 2**24
"""Bytes of a part, and the most of a row."""

LF, CR, QUOTE, COMMA = b'\n\r",'
OTHERS = b";\t"
"""What some programs put between cells, where the language of the system has decimal commas."""
BOM = b"\xef\xbb\xbf"
"""What some programs put before the first byte of UTF-8."""


class Block(NamedTuple):
    """The bytes of a part, which begin so many bytes into the file, after so many rows."""

    start: int
    size: int
    before: int


class Rows(NamedTuple):
    """Where rows start, where their text stops, where they end, and how many bytes that takes."""

    starts: Array
    stops: Array
    ends: Array
    size: int


@attrs.frozen
class Csv:
    """A pool in a CSV *file*, and what is asked of it.

    Raises:
        InvalidError: the file cannot be read, or a column is missing or would be written over.
    """

    file: Path
    request: Request
    header: bytes = attrs.field(init=False)
    names: tuple[str, ...] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        raw = self._read(0, BYTES)
        if not raw.removeprefix(BOM).strip():
            raise self._refusal(Refused.EMPTY)
        first = {*raw.lstrip(b"\r\n").partition(b"\n")[0]}
        if COMMA not in first and not first.isdisjoint(OTHERS):
            raise self._refusal(Commas())
        rows = self._rows(raw, -1, is_last=len(raw) < BYTES)  # the names are no row
        header = raw[: rows.ends[0]]
        text = header.decode("utf-8-sig", "surrogateescape")
        with reading(self.file):
            names = next(csv.reader(StringIO(text.lstrip("\r\n"), newline="")), ())
        object.__setattr__(self, "header", header)
        object.__setattr__(self, "names", tuple(names))
        self.request.check_names(names)

    @property
    def size(self) -> int:
        """How many bytes there are, those of the header aside."""
        return self.file.stat().st_size - len(self.header)

    def tasks(self) -> Iterator[Block]:
        """The bytes of each part, which are whole rows."""
        start, before = len(self.header), 0
        while raw := self._read(start, BYTES):
            rows = self._rows(raw, before, is_last=len(raw) < BYTES)
            yield Block(start, rows.size, before)
            start, before = start + rows.size, before + len(rows.ends)

    def work(self, task: Block, out: BinaryIO) -> Note:
        """Write a part to *out*; what was found in it.

        Raises:
            InvalidError: the file cannot be read, or a row is wrong and no nulls are asked for.
        """
        raw = self._read(task.start, task.size)
        rows = self._rows(raw, task.before, is_last=True)
        count = len(rows.ends)
        table = self._table(raw, rows, task.before)
        if len(table) != count:
            raise self._refusal(LineEnds())
        cells = {name: _reader(table[name], name) for name in table.column_names}
        label = memory.numbered(task.before)
        wanted = readers(cells, self.request.columns, gaps=True)
        found = memory.find(self.request, wanted, count, label)
        points = [
            pa.array(line, mask=found.wrong).cast(pa.string()).fill_null("")
            for line in found.points.values()
        ]
        added = pc.binary_join_element_wise(*points, ",").cast(pa.binary()).to_pylist()
        bounds = zip(rows.starts.tolist(), rows.stops.tolist(), rows.ends.tolist(), strict=True)
        out.writelines(
            b"%b,%b%b" % (raw[start:stop], line, raw[stop:end])
            for (start, stop, end), line in zip(bounds, added, strict=True)
        )
        return noted(
            self.request, found.mistakes, rows=count, size=task.size, touched=found.touched
        )

    def join(self, parts: list[Part], out: BinaryIO, progress: Callable[[int], object]) -> None:
        """Write the header and all *parts* to *out*, as they are."""
        lines = self.header.rstrip(b"\r\n")
        outputs = ",".join(self.request.names).encode()
        out.write(b"%b,%b%b" % (lines, outputs, self.header[len(lines) :]))
        done = 0
        for part in parts:
            with part.path.open("rb") as file:
                shutil.copyfileobj(file, out)
            done += part.note["size"]
            progress(done)

    def _refusal(self, why: Worded) -> InvalidError:
        return refusal(why, str(self.file))

    def _read(self, start: int, size: int) -> bytes:
        with reading(self.file), self.file.open("rb") as file:
            file.seek(start)
            return file.read(size)

    def _rows(self, raw: bytes, before: int, *, is_last: bool) -> Rows:
        """Where the rows of some bytes are, which begin with one after so many others.

        Raises:
            InvalidError: a row has no end, or a quotation is no whole cell, so that it is read by
                one program in one way and by another in another.
        """
        data = np.frombuffer(raw, np.uint8)
        quotes = np.flatnonzero(data == QUOTE)
        ends = np.flatnonzero(data == LF) + 1
        ends = ends[np.searchsorted(quotes, ends) % 2 == 0]
        amiss = _amiss(data, quotes, first=len(BOM) * raw.startswith(BOM), is_last=is_last)
        if len(amiss):
            place = before + int(np.searchsorted(ends, amiss[0], side="right"))
            raise self._refusal(Quotation(row(place)))
        if is_last:  # what follows the last line feed may be nothing, which is no row
            ends = np.append(ends, len(raw))
        if not len(ends):
            raise self._refusal(LongRow(row(before), BYTES))
        starts = np.append(0, ends[:-1])
        stops = ends - (data[ends - 1] == LF)
        stops -= data[stops - 1] == CR
        is_row = stops > starts
        return Rows(starts[is_row], stops[is_row], ends[is_row], int(ends[-1]))

    def _table(self, raw: bytes, rows: Rows, before: int) -> Any:
        """Our columns of some bytes, which begin after so many rows, as places among texts."""
        text = pa.dictionary(pa.int32(), pa.string())
        ours = [name for name in self.request.columns if name in self.names]
        with reading(self.file):
            try:
                return pa_csv.read_csv(
                    pa.BufferReader(raw),
                    pa_csv.ReadOptions(
                        use_threads=False, block_size=BYTES, column_names=self.names
                    ),
                    convert_options=pa_csv.ConvertOptions(
                        include_columns=ours,
                        column_types=dict.fromkeys(ours, text),
                        null_values=[""],
                        strings_can_be_null=True,
                    ),
                )
            except pa.ArrowInvalid:
                uneven = np.flatnonzero(_cells(raw, rows) != len(self.names))
                if len(uneven):
                    why = OtherCells(before + int(uneven[0]), len(self.names))
                    raise self._refusal(why) from None
                raise


def _cells(raw: bytes, rows: Rows) -> Array:
    """How many cells each of the *rows* of some bytes has."""
    data = np.frombuffer(raw, np.uint8)
    quotes, commas = np.flatnonzero(data == QUOTE), np.flatnonzero(data == COMMA)
    commas = commas[np.searchsorted(quotes, commas) % 2 == 0]
    cells: Array = 1 + np.searchsorted(commas, rows.stops) - np.searchsorted(commas, rows.starts)
    return cells


def _amiss(data: Array, quotes: Array, *, first: int, is_last: bool) -> Array:
    """The places of *quotes* that open what is no whole cell of some bytes, whose text is *first*.

    All before the first of these are around whole cells, so that what they say of rows holds.
    """
    opened, closed = quotes[::2], quotes[1::2]
    is_amiss = (opened > first) & ~np.isin(data[opened - 1], (LF, COMMA, QUOTE))
    follows = data[np.minimum(closed + 1, len(data) - 1)]  # of the last byte that byte itself
    is_amiss[: len(closed)] |= ~np.isin(follows, (LF, CR, COMMA, QUOTE))
    is_amiss[len(closed) :] |= is_last
    return opened[is_amiss]


def _reader(column: Any, name: str) -> Reader:
    """A reader of a *column* that is places among texts."""
    places = column.unify_dictionaries().combine_chunks()
    codes: Array = places.indices.fill_null(-1).to_numpy()
    return of_text(codes, places.dictionary.to_pylist(), fact_of(name))
