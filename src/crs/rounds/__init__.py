# SPDX-License-Identifier: MIT
"""Rounds of invitations: the past ones as dated facts, and a reader of IRCC's published file.

Numbers, days and names of the rounds are those that Immigration, Refugees and Citizenship Canada
(IRCC) published. `ROUNDS` holds them to the day `THROUGH`; later ones are in the file of IRCC:

    https://www.canada.ca/content/dam/ircc/documents/json/ee_rounds_123_en.json

>>> from crs import rounds
>>> rounds.THROUGH
datetime.date(2026, 10, 1)
>>> last = rounds.latest(kind=rounds.Kind.CEC)
>>> last.number, last.cut_off, last.name.en
('446', 518, 'Canadian Experience Class')
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from .feed import read
from .pool import Band, Pool, Standing, from_published, standing
from .record import Category, Kind, Round

if TYPE_CHECKING:
    ROUNDS: tuple[Round, ...]
    THROUGH: date

__all__ = [
    "ROUNDS",
    "THROUGH",
    "Band",
    "Category",
    "Kind",
    "Pool",
    "Round",
    "Standing",
    "latest",
    "merged",
    "read",
    "select",
    "standing",
]


def select(
    rounds: Iterable[Round] | None = None,
    *,
    kind: Kind | None = None,
    category: Category | None = None,
    since: date = date.min,
    until: date = date.max,
) -> tuple[Round, ...]:
    """The rounds of a kind, or of a category, within some days, the oldest first.

    Args:
        rounds: the rounds to select from; None: `ROUNDS`.
        kind: their kind; None: any.
        category: their category; None: any, or none.
        since: the first day.
        until: the last day.
    """
    return tuple(
        found
        for found in (_given() if rounds is None else _in_order(rounds))
        if since <= found.day <= until
        and kind in {None, found.kind}
        and category in {None, found.category}
    )


def latest(
    rounds: Iterable[Round] | None = None,
    *,
    kind: Kind | None = None,
    category: Category | None = None,
    on: date = date.max,
) -> Round | None:
    """The last round of a kind, or of a category, up to and on a day; None: there was none.

    Args:
        rounds: the rounds to select from; None: `ROUNDS`.
        kind: its kind; None: any.
        category: its category; None: any, or none.
        on: the last day.
    """
    found = select(rounds, kind=kind, category=category, until=on)
    return found[-1] if found else None


def merged(known: Iterable[Round], fresh: Iterable[Round]) -> tuple[Round, ...]:
    """All rounds of both, the oldest first; those of *fresh* where both have one of a number.

    `merged(ROUNDS, read("ee_rounds_123_en.json"))` is what there is to know.
    """
    by_number = {found.number: found for found in (*known, *fresh)}
    return _in_order(by_number.values())


def _in_order(rounds: Iterable[Round]) -> tuple[Round, ...]:
    return tuple(sorted(rounds, key=attrgetter("rank")))


@cache
def _given() -> tuple[Round, ...]:
    from ._rounds import ROUNDS as LINES

    return tuple(map(_from_line, LINES.splitlines()))


def _from_line(line: str) -> Round:
    """A round from a line of the data, whose first lines explain it."""
    number, day, kind, category, version, programs, size, cut_off, moment, *pool = line.split()
    return Round(
        number=number,
        day=date.fromisoformat(day),
        kind=Kind(kind),
        programs=tuple(map(Kind, programs.split("+"))),
        category=None if category == "-" else Category(category),
        version=None if version == "-" else int(version),
        size=int(size),
        cut_off=int(cut_off),
        tie_break=None if moment == "-" else datetime.fromisoformat(f"{moment}+00:00"),
        pool=from_published(date.fromisoformat(pool[0]), [*map(int, pool[1:])]) if pool else None,
    )


def __getattr__(name: str) -> Any:  # noqa: ANN401  (ROUNDS and THROUGH load when first asked for)
    if name == "ROUNDS":
        return _given()
    if name == "THROUGH":
        return _given()[-1].day
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
