# SPDX-License-Identifier: MIT
"""Write a file in parts, so that it is whole or as it was, whatever stops the work.

The parts are kept in a folder of our own beside the file, `.OUT.crs`. When all are there they are
joined under a temporary name, and that takes the place of the file. Whoever starts the same job
again goes on from the parts that are whole; another job begins anew. One run at a time writes a
file: it holds a lock, which the system takes back from a process that dies.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import shutil
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO, TypeVar

import attrs

from .errors import CrsError, InvalidError, Problem
from .worded import Worded, WordedEnum

if sys.platform == "win32":  # pragma: no cover  (Windows)
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


MARK = "mark"
"""The file in our folder that says it is ours, and that a run locks."""

Task = TypeVar("Task")
Note = dict[str, Any]
"""What is remembered of a part beside its bytes, as JSON has it."""


class Step(WordedEnum):
    """What is done with a file, part by part."""

    SCORED = "parts.scored"
    JOINED = "parts.joined"


class Refused(WordedEnum):
    """Why a file is not written, or not read to its end."""

    NO_FILE = "parts.no_file"
    FOREIGN = "parts.foreign"
    BUSY = "parts.busy"
    CHANGED = "parts.changed"


@attrs.frozen
class SameFile(Worded):
    """A file that is the *source* by another name."""

    source: Path
    code = "parts.same"


@attrs.frozen
class Unusable(Worded):
    """A file that the system cannot use, for a *reason* in its own words."""

    reason: str
    code = "parts.unusable"


@attrs.frozen
class WorkerEnded(Worded):
    """A process of ours that was ended from outside."""

    code = "parts.ended"


@attrs.frozen
class Part:
    """A part of the output that is whole, and what is remembered of it."""

    path: Path
    note: Note


def write(  # noqa: PLR0913  (from what, to where, and how)
    source: Path,
    target: Path,
    *,
    job: object,
    tasks: Iterable[Task],
    work: Callable[[Task, BinaryIO], Note],
    join: Callable[[list[Part], BinaryIO], None],
    jobs: int = 1,
    progress: Callable[[Note], object] = lambda _: None,
) -> list[Note]:
    """Write what is made of *source* to *target*, a part for each task; the note of each part.

    Args:
        source: the file that is read.
        target: the file that is written; where it is a symbolic link, the file that it names.
        job: what else decides about the output, whose `repr` tells it: the law, the version.
        tasks: one for each part, in order. With several *jobs* they can be pickled, as can *work*.
        work: writes the part of a task to a file, and says what to remember of it.
        join: writes the output, given the parts in order.
        jobs: how many processes to use.
        progress: is told the note of each part, in order, when the part is there.

    Raises:
        InvalidError: *target* is *source*, or no file that can be replaced, or cannot be written,
            or is being written by another run; or *source* changed meanwhile.
        CrsError: a worker was ended from outside.
    """
    try:
        before = _identity(source)
        place = _place(source, target)
        with _claimed(target, place) as folder:
            parts_of_job = folder / hashlib.sha256(repr((before, job)).encode()).hexdigest()[:32]
            _begin(parts_of_job)
            parts = []
            for part in _parts(parts_of_job, tasks, work, jobs):
                parts.append(part)
                progress(part.note)
            if _identity(source) != before:
                raise refusal(source, Refused.CHANGED)
            with _placed(place, folder / "whole") as file:
                join(parts, file)
    except BrokenProcessPool:
        raise CrsError(WorkerEnded()) from None
    except OSError as error:
        raise unusable(target, error) from None
    return [part.note for part in parts]


def unusable(file: str | Path, error: OSError) -> InvalidError:
    """What to raise where the system cannot use a *file*."""
    reason = os.strerror(error.errno) if error.errno else str(error)
    return refusal(file, Unusable(reason[:1].lower() + reason[1:]))


def refusal(file: str | Path, why: Worded) -> InvalidError:
    """What to raise where a *file* cannot be written, and *why*."""
    return InvalidError(Problem("", "unwritable", why), source=str(file))


def _identity(source: Path) -> tuple[int, int, int, int]:
    """What changes when the *source* is another file, or written anew."""
    try:
        found = source.stat()
    except OSError as error:
        raise unusable(source, error) from None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _place(source: Path, target: Path) -> Path:
    """Where the output stands, which no *source* does."""
    place = Path(os.path.realpath(target))
    if place.exists():
        if place.samefile(source):
            raise refusal(target, SameFile(source))
        if not place.is_file():
            raise refusal(target, Refused.NO_FILE)
    return place


# Our folder: who may use it, and when it goes.


@contextmanager
def _claimed(target: Path, place: Path) -> Iterator[Path]:
    """The folder of the output at *place*, for this run alone.

    It goes when the output is written, or when nothing in it can be used again.
    """
    folder = place.with_name(f".{place.name}.crs")
    mark = folder / MARK
    folder.mkdir(mode=0o700, exist_ok=True)
    if not mark.exists() and any(folder.iterdir()):
        raise refusal(folder, Refused.FOREIGN)
    with mark.open("ab") as held:
        try:
            _lock(held.fileno())
            mine = os.path.samestat(os.fstat(held.fileno()), mark.stat())
        except (BlockingIOError, PermissionError, FileNotFoundError):
            mine = False
        if not mine:  # whoever held it may have removed it meanwhile
            raise refusal(target, Refused.BUSY)
        is_done = False
        try:
            yield folder
            is_done = True
        finally:
            if is_done or not any(folder.glob("*/*.json")):
                _remove(folder, held)


def _begin(parts: Path) -> None:
    """Make the folder of the *parts* of a job, the only one there."""
    for other in parts.parent.iterdir():
        if other.is_dir() and other != parts:
            shutil.rmtree(other)
    parts.mkdir(exist_ok=True)


def _remove(folder: Path, held: BinaryIO) -> None:
    """Remove our *folder*, and the mark last: without it nobody may take it for ours."""
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
    if sys.platform == "win32":  # pragma: no cover  (Windows keeps what is open)
        held.close()
    with suppress(OSError):  # another run is there already
        (folder / MARK).unlink()
        folder.rmdir()


# Parts: made, or found whole.


def _parts(
    folder: Path, tasks: Iterable[Task], work: Callable[[Task, BinaryIO], Note], jobs: int
) -> Iterator[Part]:
    """The parts of all *tasks*, in order."""
    if jobs == 1:
        for number, task in enumerate(tasks):
            yield _part(folder, number, task, work)
        return
    # A spawned worker inherits nothing, and so cannot hold the lock when this process has died.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, initializer=_follow) as workers:
        waiting: deque[Future[Part]] = deque()
        try:
            for number, task in enumerate(tasks):
                waiting.append(workers.submit(_part, folder, number, task, work))
                if len(waiting) > 2 * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            workers.shutdown(cancel_futures=True)


def _follow() -> None:  # pragma: no cover  (in a worker)
    """Leave interrupts to the process that started this worker, and end when it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def end() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=end, daemon=True).start()


def _part(folder: Path, number: int, task: Task, work: Callable[[Task, BinaryIO], Note]) -> Part:
    """The part of a *task*: as it is, if it is whole."""
    path = folder / f"{number:06}"
    beside = path.with_suffix(".json")
    note = _note(path, beside)
    if note is None:
        # A worker whose run was killed may still be at this part for a moment: each has its own.
        temporary = path.with_suffix(f".{os.getpid()}")
        with _placed(path, temporary) as file:
            note = work(task, file)
            file.flush()
            said = {"digest": _digest(temporary), "note": note}
        with _placed(beside, temporary) as file:
            file.write(json.dumps(said).encode())
    return Part(path, note)


def _note(path: Path, beside: Path) -> Note | None:
    """What is remembered of the part at *path*; None: it is not whole."""
    try:
        match json.loads(beside.read_bytes()):
            case {"digest": str(digest), "note": dict(note)} if digest == _digest(path):
                return note
    except (OSError, ValueError):
        pass
    return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _placed(path: Path, temporary: Path) -> Iterator[BinaryIO]:
    """A *temporary* file to write to, which takes the place of *path* once it is on the disk."""
    try:
        with temporary.open("w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    with suppress(PermissionError):  # Windows opens no folder
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
