# SPDX-License-Identifier: MIT
"""A client base, scored line by line, of which what is done is kept: see `resumable`."""

from __future__ import annotations

import csv
import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from io import SEEK_END, StringIO
from itertools import takewhile
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, get_type_hints

import attrs

from .. import __version__
from ..classes import Programs, programs
from ..errors import InvalidError, Problem
from ..evidence import MissingEvidence, Profile
from ..facts import Applicant
from ..ranking import SECTIONS, Score, run
from ..resumable import Note, Part, Step, write
from ..rules import in_force
from ..worded import Worded
from ..words import written
from .lines import ID, Entry, entries, lines
from .parsed import opened

BYTES = 2**20
"""Bytes of a part, at least, if there are as many."""

SHOWN = 20
"""How many of the lines that are wrong are told."""

CLASSES = tuple(field.name for field in attrs.fields(Programs))
POINTS = {
    section: get_type_hints(Score)[section]._fields  # the lines of each section
    for section in SECTIONS
}

Progress = Callable[[Step, int, int], object]
"""Is told a step, how much of it is done, and how much there is."""


@attrs.frozen
class Forms(Worded):
    """A *target* whose name does not say what it is to hold."""

    target: str
    code = "batch.forms"


@attrs.frozen
class DayScored(Worded):
    """The day that is scored, and no other."""

    on: date
    code = "batch.day"


class Block(NamedTuple):
    """The lines of a part, which begin so many bytes into the file, after so many lines."""

    start: int
    size: int
    before: int
    lines: int


@attrs.frozen
class Told:
    """What is told of a client base.

    Attributes:
        scored: how many people have a score.
        missing: how many have none, for want of evidence.
        wrong: how many lines are wrong.
        touched: how many have facts that an amendment not yet public is reported to look at.
        first: the first lines that are wrong: the number of each, and what is wrong in words.
    """

    scored: int
    missing: int
    wrong: int
    touched: int
    first: tuple[tuple[int, str], ...]


def score_many(  # noqa: PLR0913  (from what, to where, and how)
    source: str,
    target: str,
    on: date,
    progress: Progress,
    *,
    with_programs: bool = False,
    jobs: int = 1,
    lang: str = "en",
) -> Told:
    """Write to *target*, for each line of *source*, what its person comes to on a day.

    Args:
        source: a file of JSON Lines: see `crs.files.read_many`.
        target: the file to write, in .jsonl or .csv: a line for each that is not blank.
        on: the day.
        progress: is told what is done.
        with_programs: whether to assess the three classes too.
        jobs: how many processes to use.
        lang: the language of sentences, "en" or "fr".

    Raises:
        InvalidError: a file cannot be read or written, or is being written by another run.
        NotInForceError: no law was in force on the day.
    """
    in_force(on)
    form = Path(target).suffix.lower()
    if form not in FORMS:
        raise InvalidError(Problem("", "unwritable", Forms(target)))
    base = ClientBase(Path(source), on, with_programs, lang, form)
    done = 0
    with opened(source, source) as file:
        size = file.seek(0, SEEK_END)

    def made(note: Note) -> None:
        nonlocal done
        done += note["size"]
        progress(Step.SCORED, done, size)

    notes = write(
        Path(source),
        Path(target),
        job=(__version__, attrs.astuple(base)),
        tasks=base.tasks(),
        work=base.work,
        join=base.join,
        jobs=jobs,
        progress=made,
    )
    total: Counter[str] = sum((Counter(note["counts"]) for note in notes), Counter())
    first = [(number, said) for note in notes for number, said in note["first"]]
    counts = {field: total[field] for field in ("scored", "missing", "wrong", "touched")}
    return Told(first=tuple(first[:SHOWN]), **counts)


@attrs.frozen
class ClientBase:
    """The people in a *file*, and what is asked of each."""

    file: Path
    on: date
    with_programs: bool
    lang: str
    form: str

    def tasks(self) -> Iterator[Block]:
        """The lines of each part."""
        with opened(self.file, str(self.file)) as file:
            start = before = number = 0
            for number, _ in enumerate(lines(file), 1):
                if (end := file.tell()) - start >= BYTES:
                    yield Block(start, end - start, before, number - before)
                    start, before = end, number
            if number > before:
                yield Block(start, file.tell() - start, before, number - before)

    def work(self, task: Block, out: BinaryIO) -> Note:
        """Write a part to *out*; what was found in it."""
        counts: Counter[str] = Counter()
        first: list[tuple[int, str]] = []
        last = task.before + task.lines
        with opened(self.file, str(self.file)) as file:
            file.seek(task.start)
            for entry in takewhile(lambda e: e.number <= last, entries(file, task.before)):
                found = found_of(entry, self.on, with_programs=self.with_programs)
                counts.update(found.counts)
                if found.error and len(first) < SHOWN:
                    first.append((entry.number, found.error.text(self.lang)))
                out.write(FORMS[self.form](record(found, self.lang)))
        return {"size": task.size, "counts": counts, "first": first}

    def join(self, parts: list[Part], out: BinaryIO) -> None:
        """Write all *parts* to *out*, as they are, and above a table the names of its columns."""
        if self.form == ".csv":
            nobody = record(Found(0), self.lang)
            out.write(_row([name for name, _ in _cells(nobody)]))
        for part in parts:
            with part.path.open("rb") as file:
                shutil.copyfileobj(file, out)


@attrs.frozen
class Found:
    """What the person on a line comes to.

    Args:
        number: the number of the line.
        id: whom it is about, as the line says it.
        score: the score; None: there is none.
        missing: the evidence that is missing; None: none is.
        error: what is wrong with the line; None: nothing.
        programs: the assessments of the three classes; None: not asked for, or of facts.
        is_touched: whether an amendment not yet public is reported to look at the facts.
    """

    number: int
    id: str | int | None = None
    score: Score | None = None
    missing: MissingEvidence | None = None
    error: InvalidError | None = None
    programs: Programs | None = None
    is_touched: bool = False

    @property
    def counts(self) -> tuple[str, ...]:
        """As what the line counts."""
        kind = "scored" if self.score else "missing" if self.missing else "wrong"
        return (kind, "touched") if self.is_touched else (kind,)


def found_of(entry: Entry, on: date, *, with_programs: bool) -> Found:
    """What the person of an *entry* comes to on a day."""
    found = Found(entry.number, entry.id, error=entry.error)
    who = entry.who
    if who is None:
        return found
    try:
        if with_programs and isinstance(who, Profile):
            found = attrs.evolve(found, programs=programs(who, on))
        facts = who.on(on) if isinstance(who, Profile) else _as_of(who, on)
    except MissingEvidence as error:
        return attrs.evolve(found, missing=error)
    except InvalidError as error:
        return attrs.evolve(found, error=error)
    rules = in_force(on)
    touched = rules.gap is not None and rules.gap.touches(facts)
    return attrs.evolve(found, score=run(facts, rules), is_touched=touched)


def _as_of(facts: Applicant, on: date) -> Applicant:
    if facts.as_of not in (None, on):
        raise InvalidError(Problem("as_of", "invalid", DayScored(on), facts.as_of))
    return attrs.evolve(facts, as_of=on)


def record(found: Found, lang: str) -> dict[str, Any]:
    """What is written of a line: the same keys for everybody, of whom there may be nothing."""
    score = found.score
    classes = found.programs and attrs.asdict(found.programs, recurse=False)
    return {
        "line": found.number,
        ID: found.id,
        "total": score and score.total,
        **{section: score and getattr(score, section)._asdict() for section in SECTIONS},
        "classes": classes and {name: one.met for name, one in classes.items()},
        "missing": [
            {"fact": each.fact, "code": each.reason.code, "text": each.reason.text(lang)}
            for each in (found.missing.missing if found.missing else ())
        ],
        "problems": [*_problems(found.error, lang)] if found.error else [],
        "caveats": [caveat.code for caveat in score.caveats] if score else [],
    }


def _problems(error: InvalidError, lang: str) -> Iterator[Mapping[str, str]]:
    for problem in error.problems:
        yield {"path": problem.path, "code": problem.code, "text": problem.text(lang)}
    if error.more:
        yield {"path": "", "code": "more", "text": written("more", lang, count=error.more)}


def _json(record: Mapping[str, Any]) -> bytes:
    # A half of a character, which JSON may have and UTF-8 not, is written as JSON writes it.
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def _csv(record: Mapping[str, Any]) -> bytes:
    return _row([cell for _, cell in _cells(record)])


def _cells(record: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    """The name and the cell of each column of a table."""
    yield "line", record["line"]
    yield ID, record[ID]
    for section, names in POINTS.items():
        points = record[section] or {}
        yield from ((f"{section}_{name}_points", points.get(name)) for name in names)
    yield "total_points", record["total"]
    classes = record["classes"] or {}
    yield from ((name, _flag(classes.get(name))) for name in CLASSES)
    yield "missing", "; ".join(each["text"] for each in record["missing"])
    yield "problems", "; ".join(each["text"] for each in record["problems"])
    yield "caveats", " ".join(record["caveats"])


def _flag(flag: bool | None) -> str | None:  # noqa: FBT001  (yes, no, or unknown)
    return None if flag is None else str(flag).lower()


def _row(cells: list[object]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode("utf-8", "backslashreplace")


FORMS: Mapping[str, Callable[[Mapping[str, Any]], bytes]] = {".jsonl": _json, ".csv": _csv}
"""How a record is written, by the end of the name of the file."""
