# SPDX-License-Identifier: MIT
"""Which readings explain a number that is shown elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..outlook.reconciliation import Reconciliation
from ..words import CATALOGUE, written
from . import listing, rows

if TYPE_CHECKING:
    from rich.console import RenderableType


def text(reconciliation: Reconciliation, lang: str) -> str:
    """Sentences in plain text."""
    return listing.text([*_parts(reconciliation, lang)])


def html(reconciliation: Reconciliation, lang: str) -> str:
    """Sentences in HTML."""
    return listing.html([*_parts(reconciliation, lang)], lang)


def rich(reconciliation: Reconciliation, lang: str) -> RenderableType:
    """Sentences for a terminal."""
    return listing.rich([*_parts(reconciliation, lang)])


def to_dict(reconciliation: Reconciliation, lang: str) -> dict[str, Any]:
    """Both numbers, and each set of readings with their words."""
    return {
        "day": reconciliation.day.isoformat(),
        "shown": reconciliation.shown,
        "total": reconciliation.total,
        "sets": [
            [{"code": each.code, "reading": each.text(lang)} for each in readings]
            for readings in reconciliation.sets
        ],
        "considered": [each.code for each in reconciliation.considered],
        "caveats": rows.plain(rows.caveats(reconciliation.score), lang),
    }


def _parts(reconciliation: Reconciliation, lang: str) -> Iterator[str]:
    """The two numbers, then each set of readings, and what must be said of our number."""
    yield from _numbers(reconciliation, lang)
    yield from rows.all_said(rows.caveats(reconciliation.score), lang)


def _numbers(reconciliation: Reconciliation, lang: str) -> Iterator[str]:
    shown, total = reconciliation.shown, reconciliation.total
    code = "reconciliation.no_total" if total is None else "reconciliation.totals"
    yield written(code, lang, day=reconciliation.day, shown=shown, total=total)
    if shown == total:
        yield CATALOGUE["reconciliation.same"](lang)
        return
    for readings in reconciliation.sets:
        count = len(readings)
        yield written("reconciliation.together", lang, count=count, readings=readings)
    if reconciliation.sets:
        yield CATALOGUE["reconciliation.not_law"](lang)
    else:
        tried = len(reconciliation.considered)
        yield written("reconciliation.none", lang, tried=tried, shown=shown)
