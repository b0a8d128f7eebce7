# SPDX-License-Identifier: MIT
"""A file is whole or as it was, and what is done is done once."""

import json
import os
from pathlib import Path
from typing import Any, BinaryIO

import pytest

import crs
from crs import resumable
from crs.resumable import Note, Part


class Work:
    """Writes a line for each letter, and counts them; it may be told to fail."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.fails_at = ""

    def __call__(self, letter: str, out: BinaryIO) -> Note:
        if letter == self.fails_at:
            raise crs.CrsError("stopped")
        self.made.append(letter)
        out.write(letter.encode() * 3)
        return {"letter": letter}


def join(parts: list[Part], out: BinaryIO) -> None:
    out.writelines(part.path.read_bytes() for part in parts)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").write_text("abc", "utf-8")
    return tmp_path


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def write(folder: Path, work: Any, job: str = "job", **more: Any) -> list[Note]:
    tasks = iter((folder / "in").read_text("utf-8"))
    return resumable.write(
        folder / "in", folder / "out", job=job, tasks=tasks, work=work, join=join, **more
    )


def ours(folder: Path) -> Path:
    """The folder of parts, of the one job that there is."""
    (parts,) = (path for path in (folder / ".out.crs").iterdir() if path.is_dir())
    return parts


def stopped(folder: Path, job: str = "job") -> Work:
    """What was done before the last part failed."""
    work = Work()
    work.fails_at = "c"
    with pytest.raises(crs.CrsError, match="stopped"):
        write(folder, work, job)
    return work


def test_what_is_done_is_kept(folder: Path) -> None:
    """And goes when all is done; the notes are those of all parts."""
    (folder / "out").write_text("before", "utf-8")
    assert stopped(folder).made == ["a", "b"]
    assert (folder / "out").read_text("utf-8") == "before"
    work = Work()
    assert write(folder, work) == [{"letter": letter} for letter in "abc"]
    assert work.made == ["c"]
    assert (folder / "out").read_text("utf-8") == "aaabbbccc"
    assert names(folder) == ["in", "out"]


def test_another_job_begins_anew(folder: Path) -> None:
    """Another law, or another input under the same name; what was of the other one goes."""
    stopped(folder, "one law")
    assert stopped(folder, "another law").made == ["a", "b"]
    (folder / "in").write_text("bac", "utf-8")
    assert stopped(folder, "another law").made == ["b", "a"]


@pytest.mark.parametrize("left", [b"", b"{", b"[]", b'{"digest": "", "note": {}}'])
def test_what_is_not_whole_is_done_again(folder: Path, left: bytes) -> None:
    """A part that was cut short, or one of which nothing can be read."""
    stopped(folder)
    (ours(folder) / "000000").write_bytes(left)
    (ours(folder) / "000001.json").write_bytes(left)
    work = Work()
    write(folder, work)
    assert work.made == ["a", "b", "c"]
    assert (folder / "out").read_text("utf-8") == "aaabbbccc"


def test_nothing_is_left_where_nothing_is_done(folder: Path) -> None:
    """An error before the first part leaves no folder."""
    work = Work()
    work.fails_at = "a"
    with pytest.raises(crs.CrsError, match="stopped"):
        write(folder, work)
    assert names(folder) == ["in"]


def test_a_folder_of_the_users_is_left_alone(folder: Path) -> None:
    """Whatever its name; an empty one holds nothing to lose."""
    (folder / "out.parts").mkdir()
    (folder / "out.tmp").write_text("mine", "utf-8")
    (folder / ".out.crs").mkdir()
    write(folder, Work())
    assert names(folder) == ["in", "out", "out.parts", "out.tmp"]
    (folder / ".out.crs").mkdir()
    (folder / ".out.crs" / "mine").write_text("mine", "utf-8")
    with pytest.raises(crs.InvalidError, match=r"\.out\.crs: is needed for the parts"):
        write(folder, Work())
    assert (folder / ".out.crs" / "mine").read_text("utf-8") == "mine"


def test_one_run_at_a_time(folder: Path) -> None:
    """A second one is refused while the first one works, and takes nothing from it."""

    def work(letter: str, out: BinaryIO) -> Note:
        with pytest.raises(crs.InvalidError, match="out: another run is writing it"):
            write(folder, Work())
        return Work()(letter, out)

    write(folder, work)
    assert (folder / "out").read_text("utf-8") == "aaabbbccc"


def test_a_run_that_has_just_ended(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its mark may be gone when another run holds it; and a new one may be there already."""
    lock = resumable._lock

    def late(file: int) -> None:
        (folder / ".out.crs" / "mark").unlink()
        lock(file)

    monkeypatch.setattr(resumable, "_lock", late)
    with pytest.raises(crs.InvalidError, match="another run is writing it"):
        write(folder, Work())

    def anew(*_: object) -> None:
        (folder / ".out.crs" / "new").write_text("of another run", "utf-8")

    monkeypatch.undo()
    (folder / ".out.crs").rmdir()
    resumable.write(folder / "in", folder / "out", job="", tasks="a", work=Work(), join=anew)
    assert names(folder / ".out.crs") == ["new"]


def test_an_input_that_changes(folder: Path) -> None:
    """While it is read makes nothing that could be trusted."""

    def work(letter: str, out: BinaryIO) -> Note:
        (folder / "in").write_text("changed", "utf-8")
        return Work()(letter, out)

    with pytest.raises(crs.InvalidError, match="in: changed while it was read"):
        write(folder, work)
    assert not (folder / "out").exists()


def test_an_input_that_goes(folder: Path) -> None:
    """Is named, and not the output."""

    def work(letter: str, out: BinaryIO) -> Note:
        (folder / "in").unlink(missing_ok=True)
        return Work()(letter, out)

    with pytest.raises(crs.InvalidError, match="in: no such file"):
        write(folder, work)


def test_a_disk_that_is_full(folder: Path) -> None:
    """It is said of the output; what was being written goes, what is done stays."""

    def work(letter: str, out: BinaryIO) -> Note:
        if letter == "b":
            raise OSError(28, "whatever the system says")
        return Work()(letter, out)

    with pytest.raises(crs.InvalidError, match="out: no space left on device"):
        write(folder, work)
    assert names(ours(folder)) == ["000000", "000000.json"]


def test_an_error_without_a_number(folder: Path) -> None:
    """Is said as it says itself."""

    def work(*_: object) -> Note:
        raise OSError("Something happened")

    with pytest.raises(crs.InvalidError, match="out: something happened"):
        write(folder, work)


def test_where_a_folder_cannot_be_opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, it cannot be brought to the disk by itself."""

    real = os.open

    def refuse(path: Any, flags: int, **of_rmtree: Any) -> int:
        if not of_rmtree:
            raise PermissionError
        return real(path, flags, **of_rmtree)

    monkeypatch.setattr(os, "open", refuse)
    write(folder, Work())
    assert (folder / "out").read_text("utf-8") == "aaabbbccc"


def letters(letter: str, out: BinaryIO) -> Note:
    """What a worker does."""
    if letter == "!":
        os._exit(1)
    if letter == "?":
        raise crs.CrsError("stopped")
    out.write(letter.encode())
    return {"letter": letter}


def test_several_processes(folder: Path) -> None:
    """The parts come in order, however many there are; progress is told in order too."""
    (folder / "in").write_text("abcdefgh", "utf-8")
    seen: list[str] = []
    notes = write(folder, letters, jobs=2, progress=lambda note: seen.append(note["letter"]))
    assert (folder / "out").read_text("utf-8") == "".join(seen) == "abcdefgh"
    assert [note["letter"] for note in notes] == seen


def test_a_worker_that_ends(folder: Path) -> None:
    """From outside, or with an error: what the others have done is kept."""
    (folder / "in").write_text("a!", "utf-8")
    with pytest.raises(crs.CrsError, match="a worker was ended from outside"):
        write(folder, letters, jobs=2)
    (folder / "in").write_text("abcd?efghijklmn", "utf-8")
    with pytest.raises(crs.CrsError, match="stopped"):
        write(folder, letters, jobs=2)
    notes = [json.loads(path.read_bytes()) for path in sorted(ours(folder).glob("*.json"))]
    assert [note["note"]["letter"] for note in notes][:4] == list("abcd")
