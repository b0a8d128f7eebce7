# SPDX-License-Identifier: MIT
"""Score a file of any size, Parquet or CSV, a part at a time: see `resumable`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import attrs
import pyarrow as pa

from .. import __version__
from ..errors import InvalidError, Problem
from ..resumable import Note, Step, write
from .cells import Mistakes
from .checks import Request
from .delimited import Csv
from .parquet import Parquet
from .reading import Form
from .said import Forms

Progress = Callable[[Step, int, int], object]
"""Is told a step, how much of it is done, and how much there is."""

FORMS: dict[str, Callable[[Path, Request], Form]] = {".parquet": Parquet, ".csv": Csv}


def score(source: str, target: str, request: Request, progress: Progress, *, jobs: int = 1) -> int:
    """Write the rows of *source* with the points that are asked for to *target*; their number.

    Args:
        source: the file of a pool.
        target: the file to write, of the same form.
        request: what is asked.
        progress: is told what is done.
        jobs: how many processes to use.

    Raises:
        InvalidError: a file cannot be read or written, is of another form, or is being written by
            another run; or rows are wrong.

    Warns:
        IncompleteLawWarning: as `crs.pools.score`.
        InvalidRowsWarning: as `crs.pools.score`, once for the file.
    """
    suffix = Path(source).suffix.lower()
    if suffix not in FORMS or Path(target).suffix.lower() != suffix:
        raise InvalidError(Problem("", "pool.unfit", Forms(source, target)))
    form = FORMS[suffix](Path(source), request)
    size = form.size
    done = 0

    def made(note: Note) -> None:
        nonlocal done
        done += note["size"]
        progress(Step.SCORED, done, size)

    def joined(done: int) -> None:
        progress(Step.JOINED, done, size)

    notes = write(
        Path(source),
        Path(target),
        job=(
            __version__,
            pa.__version__,
            [attrs.asdict(law.rules, recurse=False) for law in request.laws],
            request.outputs,
        ),
        tasks=form.tasks(),
        work=form.work,
        join=lambda parts, out: form.join(parts, out, joined),
        jobs=jobs,
        progress=made,
    )
    mistakes = Mistakes()
    for note in notes:
        mistakes.add_all(Mistakes.from_json(note["mistakes"]))
    request.report(mistakes)
    request.warner()({column for note in notes for column in note["touched"]})
    return sum(note["rows"] for note in notes)
