# SPDX-License-Identifier: MIT
"""Score a file of any size, Parquet or CSV, a part at a time.

Each part is written under a temporary name into a folder beside the target and renamed when it is
whole; when all are there, they are put together, and that replaces the target. Whatever stops this,
the target is whole or as it was, and the same call goes on from the parts that are done.
"""

from __future__ import annotations

import hashlib
import pickle
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv
from pyarrow import parquet as pq

from ..errors import InvalidError
from . import memory
from .checks import Pool
from .schema import COLUMNS, LANGUAGES, Fact

ROWS = 262_144
"""Rows at a time."""

BYTES = 2**24
"""Bytes of CSV in a part."""

Progress = Callable[[int, "int | None"], object]


def score(source: str, target: str, pool: Pool, progress: Progress) -> int:
    """Write the rows of *source* with the lines of the *pool* to *target*; how many there are.

    Raises:
        InvalidError: a file cannot be read or written, is of another kind, or its rows are wrong.
    """
    suffix = Path(source).suffix
    if suffix not in (".parquet", ".csv") or Path(target).suffix != suffix:
        raise InvalidError(f"files are both .parquet or both .csv, not {source} and {target}")
    if Path(source).absolute() == Path(target).absolute():
        raise InvalidError(f"{target}: the points go to a file of their own")
    try:
        if suffix == ".parquet":
            return _parquet(source, Path(target), pool, progress)
        return _csv(source, Path(target), pool, progress)
    except pa.ArrowInvalid as error:
        raise InvalidError(f"{source}: {error}") from None
    except OSError as error:
        raise InvalidError(
            f"{error.filename or source}: {error.strerror or error}".lower()
        ) from None


def _parquet(source: str, target: Path, pool: Pool, progress: Progress) -> int:
    with pq.ParquetFile(source) as file:
        folder = _parts(source, target, pool)
        schema = memory.schema(pool, file.schema_arrow)
        rows, total = 0, file.metadata.num_rows
        groups = range(file.num_row_groups)
        for group in groups:
            part = folder / f"{group:06}.parquet"
            if not part.exists():
                batches = file.iter_batches(ROWS, row_groups=[group])
                with _whole(part) as path, pq.ParquetWriter(path, schema) as writer:
                    for batch in memory.score_batches(pool, batches, rows):
                        writer.write_batch(batch)
            rows += file.metadata.row_group(group).num_rows
            progress(rows, total)
        with _whole(target) as path, pq.ParquetWriter(path, schema) as writer:
            for group in groups:
                with pq.ParquetFile(folder / f"{group:06}.parquet") as part:
                    for batch in part.iter_batches(ROWS):
                        writer.write_batch(batch)
    shutil.rmtree(folder)
    return rows


def _csv(source: str, target: Path, pool: Pool, progress: Progress) -> int:
    with csv.open_csv(source, csv.ReadOptions(block_size=BYTES)) as file:
        names = file.schema.names
    options = csv.ConvertOptions(
        column_types={name: _type(name) for name in names}, strings_can_be_null=True
    )
    folder = _parts(source, target, pool)
    rows = number = 0
    with csv.open_csv(source, csv.ReadOptions(block_size=BYTES), convert_options=options) as file:
        for number, batch in enumerate(file, 1):
            part = folder / f"{number:06}.csv"
            if not part.exists():
                facts = _numbered(batch)
                scored = pa.Table.from_batches(memory.score_batches(pool, [facts], rows))
                with _whole(part) as path:
                    csv.write_csv(scored, path, csv.WriteOptions(include_header=number == 1))
            rows += len(batch)
            progress(rows, None)
    with _whole(target) as path, path.open("wb") as out:
        for done in range(1, number + 1):
            with (folder / f"{done:06}.csv").open("rb") as part_file:
                shutil.copyfileobj(part_file, out)
    shutil.rmtree(folder)
    return rows


def _type(name: str) -> Any:
    fact = COLUMNS.get(name)
    if fact is None or fact.names:
        return pa.string()
    return pa.bool_() if fact.flag else pa.int64()


def _numbered(batch: Any) -> Any:
    """The *batch*, where categories that are written as numbers are numbers."""

    def is_number(fact: Fact, column: Any) -> bool:
        return fact.names not in ((), LANGUAGES) and bool(pc.all(pc.utf8_is_digit(column)).as_py())

    for name, fact in COLUMNS.items():
        place = batch.schema.get_field_index(name)
        if place >= 0 and is_number(fact, batch.column(place)):
            batch = batch.set_column(place, name, batch.column(place).cast(pa.int64()))
    return batch


def _parts(source: str, target: Path, pool: Pool) -> Path:
    """The folder of the parts of this very job: another input or law begins anew."""
    stat = Path(source).stat()
    job = (str(Path(source).absolute()), stat.st_size, stat.st_mtime_ns, pool)
    folder = target.with_name(f"{target.name}.parts")
    key = folder / "job"
    name = hashlib.sha256(pickle.dumps(job)).hexdigest()
    if not (key.exists() and key.read_text("utf-8") == name):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        key.write_text(name, "utf-8")
    return folder


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """A temporary name for *path*, which it gets when all is written."""
    temporary = path.with_name(f"{path.name}.tmp")
    try:
        yield temporary
        Path(temporary).replace(path)
    finally:
        temporary.unlink(missing_ok=True)
