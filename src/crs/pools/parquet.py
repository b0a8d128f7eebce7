# SPDX-License-Identifier: MIT
"""Parquet in parts of some groups of rows each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import attrs
import narwhals.stable.v2 as nw
from pyarrow import parquet as pq

from ..resumable import Note, Part
from . import memory, thrift
from .cells import Mistakes
from .checks import Request
from .reading import noted, reading

ROWS = 262_144
"""Rows at a time."""

PART = 1_048_576
"""Rows of a part, at least, if there are as many."""


class Groups(NamedTuple):
    """The groups of rows of a part, and how many rows there are before them, and in them."""

    groups: tuple[int, ...]
    before: int
    rows: int


@attrs.frozen
class Parquet:
    """A pool in a Parquet *file*, and what is asked of it.

    Raises:
        InvalidError: the file cannot be read, or a column is missing, of a wrong type, or would be
            written over.
    """

    file: Path
    request: Request

    def __attrs_post_init__(self) -> None:
        with self._opened() as opened, reading(self.file):
            schema = nw.Schema.from_arrow(opened.schema_arrow)
            self.request.check_names(opened.schema_arrow.names)
        self.request.check_types(schema)

    @property
    def size(self) -> int:
        """How many rows there are."""
        with self._opened() as opened:
            rows: int = opened.metadata.num_rows
        return rows

    def tasks(self) -> Iterator[Groups]:
        """The groups of rows of each part: one part at least, for the schema."""
        with self._opened() as opened:
            metadata = opened.metadata
            counts = [metadata.row_group(n).num_rows for n in range(metadata.num_row_groups)]
        groups: tuple[int, ...] = ()
        before = rows = 0
        for group, count in enumerate(counts):
            groups, rows = (*groups, group), rows + count
            if rows >= PART:
                yield Groups(groups, before, rows)
                groups, before, rows = (), before + rows, 0
        if groups or not before:
            yield Groups(groups, before, rows)

    def work(self, task: Groups, out: BinaryIO) -> Note:
        """Write a part to *out*; what was found in it.

        Raises:
            InvalidError: the file cannot be read, or a row is wrong and no nulls are asked for.
        """
        mistakes, touched, before = Mistakes(), set[str](), task.before
        with self._opened() as opened:
            schema = memory.schema(self.request, opened.schema_arrow)
            with pq.ParquetWriter(out, schema) as writer:
                for batch in self._batches(opened, task):
                    label = memory.numbered(before)
                    scored, found = memory.score_batch(self.request, batch, label)
                    before += len(batch)
                    mistakes.add_all(found.mistakes)
                    touched |= found.touched
                    writer.write_batch(scored)
        return noted(self.request, mistakes, rows=task.rows, size=task.rows, touched=touched)

    def join(self, parts: list[Part], out: BinaryIO, progress: Callable[[int], object]) -> None:
        """Write the groups of rows of all *parts* to *out*, as they are."""

        def paths() -> Iterator[Path]:
            done = 0
            for part in parts:
                yield part.path
                done += part.note["size"]
                progress(done)

        thrift.join(paths(), out)

    def _opened(self) -> Any:
        with reading(self.file):
            return pq.ParquetFile(self.file)

    def _batches(self, opened: Any, task: Groups) -> Iterator[Any]:
        with reading(self.file):
            yield from opened.iter_batches(ROWS, row_groups=list(task.groups))
