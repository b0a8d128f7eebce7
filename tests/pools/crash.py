# SPDX-License-Identifier: MIT
"""Stop `crs pool` at many places, and see that nothing is lost: `python crash.py PLACES`.

A place is a call that the code of files makes. At each, a run is killed, or ended, and once more
when it goes on; or the system lets no file grow beyond some size, as where the disk is full. The
input must be whole, and OUT as it was or as it should be; the same call must then make of it what
an uninterrupted run does, to the byte, say the same, and leave nothing behind.
"""

import os
import resource
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from itertools import count
from pathlib import Path
from types import FrameType

import pyarrow as pa
from pyarrow import csv
from pyarrow import parquet as pq
from sample import pool

import crs
from crs import cli, resumable
from crs.pools import delimited, files, fold, parquet, reading, thrift

ROWS = 300
CODE = {module.__file__ for module in (resumable, files, parquet, delimited, reading, thrift)}
CALL = ("--rules", "2026-11-20", "--errors", "null")
WORDS = 1_000
"""The most bytes that are said: a limit on files is no smaller, for they go to a file too."""

BEFORE = b"what was there before"

parquet.PART, parquet.ROWS, delimited.BYTES = 100, 70, 8_000  # in workers too, which load this

Action = Callable[[], int | None]


def forked(action: Action) -> int:
    """How a copy of this process ends that does something."""
    if child := os.fork():
        return os.waitpid(child, 0)[1]
    code = 99
    try:
        code = int(action() or 0)
    finally:
        os._exit(code)


def is_place(frame: FrameType, event: str) -> bool:
    """Whether the code of files calls something; what it does to each byte of a footer aside."""
    code = frame.f_code
    is_footer = code.co_filename == thrift.__file__ and code.co_name.startswith(("_read", "_write"))
    return event == "c_call" and code.co_filename in CODE and not is_footer


def run(folder: Path, form: str, *more: str) -> int:
    """The command, whose words go to a file."""
    said = os.open(folder / "said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(said, 1)
    os.dup2(said, 2)
    os.close(said)
    os.chdir(folder)
    return cli.main(["pool", f"in.{form}", f"out.{form}", *CALL, *more])


def places(folder: Path, form: str) -> int:
    """How many places there are."""
    calls = count()

    def profile(frame: FrameType, event: str, _: object) -> None:
        if is_place(frame, event):
            next(calls)

    def counted() -> None:
        sys.setprofile(profile)
        run(folder, form)
        sys.setprofile(None)
        (folder / "count").write_text(str(next(calls)), "utf-8")

    assert forked(counted) == 0
    return int((folder / "count").read_text("utf-8"))


def stopped(folder: Path, form: str, place: int, how: signal.Signals, *more: str) -> None:
    """A run that is stopped at a place, if it comes there."""
    calls = count(1)

    def profile(frame: FrameType, event: str, _: object) -> None:
        if is_place(frame, event) and next(calls) == place:
            os.kill(os.getpid(), how)

    def action() -> int:
        sys.setprofile(profile)
        return run(folder, form, *more)

    assert forked(action) in {0, how}


def limited(folder: Path, form: str, size: int) -> None:
    """A run in which no file may be larger: it ends with an error that is about the output."""

    def action() -> int:
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
        return run(folder, form)

    status = os.waitstatus_to_exitcode(forked(action))
    said = (folder / "said").read_text("utf-8")
    assert status == 0 or (status == 2 and f"out.{form}: " in said), (status, said)


def laid(folder: Path, form: str) -> None:
    """A pool with rows that are wrong, in a folder of its own."""
    folder.mkdir()
    table = pool(ROWS)
    ages = [200 if row % 90 == 7 else age for row, age in enumerate(table["age"].to_pylist())]
    table = table.set_column(1, "age", pa.array(ages, pa.int16()))
    if form == "csv":
        csv.write_csv(table, folder / "in.csv")
    else:
        pq.write_table(table, folder / "in.parquet", row_group_size=50)


def scenes(folder: Path, form: str, most: int) -> Iterator[tuple[str, Action]]:
    """What is done to runs, with what to say of it."""
    total, size = places(folder, form), (folder / f"out.{form}").stat().st_size
    for number in range(most):
        place = 1 + number * total // most
        how = (signal.SIGKILL, signal.SIGTERM)[number % 2]

        def twice(place: int = place, how: signal.Signals = how) -> None:
            stopped(folder, form, place, how)
            if place % 3 == 0:
                stopped(folder, form, place // 2, how)

        yield f"{how.name} at {place} of {total}", twice
    for number in range(most // 4):
        limit = WORDS + number * size * 4 // most
        yield f"files of {limit:,} bytes", partial(limited, folder, form, limit)
    for number in range(most // 40):
        place = 1 + number * 40 * total // most
        again = partial(stopped, folder, form, place, signal.SIGKILL, "--jobs", "2")
        yield f"killed at {place} with workers", again


def tried(root: Path, form: str, most: int) -> int:
    """Do so much to runs over a file of one form; how much it was."""
    folder = root / form
    assert forked(partial(laid, folder, form)) == 0
    assert forked(partial(run, folder, form)) == 0
    source, target, said = (folder / name for name in (f"in.{form}", f"out.{form}", "said"))
    whole, expected, words = source.read_bytes(), target.read_bytes(), said.read_text("utf-8")
    assert "4\u00a0rows are not" in words
    number = 0
    for number, (scene, action) in enumerate(scenes(folder, form, most), 1):
        target.unlink()
        if number % 2:
            target.write_bytes(BEFORE)
        action()
        assert source.read_bytes() == whole, scene
        assert not target.exists() or target.read_bytes() in {BEFORE, expected}, scene
        assert forked(partial(run, folder, form)) == 0, (scene, said.read_text("utf-8"))
        assert target.read_bytes() == expected, scene
        assert said.read_text("utf-8") == words, scene
        left = {path.name for path in folder.iterdir()} - {"said", "count"}
        assert left == {source.name, target.name}, f"{scene}: {left} are left"
    return number


def main(most: int) -> None:
    """Stop runs at so many places of each form."""
    for name in ("pandas", "rich.progress"):
        import_module(name)  # once, and not in each run
    fold.program((fold.Law(crs.in_force(crs.rules.GAP.since)),), ("total_points",))
    with tempfile.TemporaryDirectory() as root:
        for form in ("parquet", "csv"):
            runs = tried(Path(root), form, most)
            sys.stdout.write(f"{form}: whole after {runs} runs that were stopped\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
