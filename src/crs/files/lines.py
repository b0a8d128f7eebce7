# SPDX-License-Identifier: MIT
"""Many profiles or facts in one file, JSON on a line each, at the cost of one line at a time."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from typing import BinaryIO

import attrs

from ..errors import InvalidError, Problem
from ..evidence import Profile
from ..facts import Applicant
from .expected import Name
from .parsed import LIMIT, LongLine, binary, decoded, opened, parsed, refusal, unreadable
from .tables import class_of, from_table

ID = "id"
"""The key by which a line names whom it is about; it is passed on, and says nothing else."""


@attrs.frozen
class Entry:
    """What is on a line of a file.

    Attributes:
        number: the number of the line, from 1.
        id: what the line has under `id`; None: nothing.
        who: the applicant or the profile; None: something is wrong with the line.
        error: what is wrong with it, each problem with its path; None: nothing.
    """

    number: int
    id: str | int | None = None
    who: Applicant | Profile | None = None
    error: InvalidError | None = None


def read_many(file: str | PathLike[str] | BinaryIO) -> Iterator[Entry]:
    """What is on each line of a *file* of JSON Lines, blank lines aside.

    A line is a profile or facts, as `read` reads them, and may have an `id` beside. One that is
    wrong stops nothing. No more than a line is in memory.

    Args:
        file: the path of a file, or a file that is open for reading bytes.

    Raises:
        InvalidError: the file cannot be read. It has the name of the file as its `source`.
    """
    if not isinstance(file, str | PathLike):
        yield from entries(binary(file))
        return
    with opened(file, str(file)) as found:
        yield from entries(found)


def entries(file: BinaryIO, before: int = 0) -> Iterator[Entry]:
    """What is on each line of what is left of a *file*, *before* which there were some lines."""
    for number, raw in enumerate(lines(file), before + 1):
        if raw.strip():
            yield _entry(raw, number)


def lines(file: BinaryIO) -> Iterator[bytes]:
    """Each line of what is left of a *file*; of one that is too long, more than may be read."""
    while line := _read(file):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = _read(file)
        yield line


def _read(file: BinaryIO) -> bytes:
    """What is left of a line, of which no more than may be read and its end."""
    try:
        return file.readline(LIMIT + 2)
    except OSError as error:
        raise unreadable(error) from None


def _entry(raw: bytes, number: int) -> Entry:
    found, line = Entry(number), raw.rstrip(b"\r\n")
    try:
        if len(line) > LIMIT:
            raise refusal(LongLine(number, LIMIT))
        table = parsed(decoded(line, number), ".json")
        if isinstance(table, dict) and ID in table:
            found = Entry(number, _id(table.pop(ID)))
        return attrs.evolve(found, who=from_table(table, class_of(table)))
    except InvalidError as error:
        return attrs.evolve(found, error=error)


def _id(value: object) -> str | int:
    if isinstance(value, str | int) and not isinstance(value, bool):
        return value
    raise InvalidError(Problem(ID, "invalid", Name(), value))
