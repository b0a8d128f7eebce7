# SPDX-License-Identifier: MIT
"""The rounds that the package holds, and how some of them are selected."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from operator import attrgetter

from .pool import from_published
from .record import Category, Kind, Round


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
        for found in (held() if rounds is None else _in_order(rounds))
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


@cache
def held() -> tuple[Round, ...]:
    """All rounds that the package holds, the oldest first."""
    from ._rounds import ROUNDS

    return tuple(map(_from_line, ROUNDS.splitlines()))


def _in_order(rounds: Iterable[Round]) -> tuple[Round, ...]:
    return tuple(sorted(rounds, key=attrgetter("rank")))


def _from_line(line: str) -> Round:
    """A round from a line of the data, whose first lines explain it."""
    number, day, kind, category, version, programs, size, cut_off, moment, *pool = line.split()
    return Round(
        number=number,
        day=date.fromisoformat(day),
        kind=Kind[kind],
        programs=tuple(Kind[program] for program in programs.split("+")),
        category=None if category == "-" else Category[category],
        version=None if version == "-" else int(version),
        size=int(size),
        cut_off=int(cut_off),
        tie_break=None if moment == "-" else datetime.fromisoformat(f"{moment}+00:00"),
        pool=from_published(date.fromisoformat(pool[0]), [*map(int, pool[1:])]) if pool else None,
    )
