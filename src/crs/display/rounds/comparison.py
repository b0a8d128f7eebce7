# SPDX-License-Identifier: MIT
"""A score beside the last cut-offs, as it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...rounds import Compared, ComparedKind, Comparison
from ...words import number
from . import page
from .labels import ComparedOn, Label, OnDay, OnDayOfOtherLaw
from .listing import of_round

if TYPE_CHECKING:
    from rich.console import RenderableType


def text(result: Comparison, lang: str) -> str:
    """The comparison in plain text."""
    return page.text(_page(result, lang))


def html(result: Comparison, lang: str) -> str:
    """The comparison as a fragment of HTML."""
    return page.html(_page(result, lang))


def rich(result: Comparison, lang: str) -> RenderableType:
    """The comparison as Rich prints it."""
    return page.rich(_page(result, lang))


def to_dict(result: Comparison, lang: str) -> dict[str, Any]:
    """Each kind with its last rounds by the names of the attributes, and the notes as sentences."""
    return {
        "as_of": result.as_of.isoformat(),
        "total": result.score.total,
        "rules": result.score.rules.since.isoformat(),
        "through": result.through and result.through.isoformat(),
        "kinds": [_kind(kind, lang) for kind in result.kinds],
        "notes": [{"code": note.code, "text": note.text(lang)} for note in result.notes],
    }


def _kind(kind: ComparedKind, lang: str) -> dict[str, Any]:
    return {
        "kind": kind.kind.name.lower(),
        "category": kind.category and kind.category.name.lower(),
        "name": kind.name.text(lang),
        "is_open": kind.is_open,
        "rounds": [_compared(compared, lang) for compared in kind.rounds],
    }


def _compared(compared: Compared, lang: str) -> dict[str, Any]:
    return {
        "round": of_round(compared.round, lang),
        "distance": compared.distance,
        "verdict": {"code": compared.verdict.code, "text": compared.verdict.text(lang)},
        "tie_break": compared.tie_break and compared.tie_break.isoformat(),
        "days_ago": compared.days_ago,
        "same_law": compared.same_law,
    }


def _page(result: Comparison, lang: str) -> page.Page:
    return page.Page(
        lang=lang,
        title=ComparedOn(result.score.total, result.as_of).text(lang),
        heads=(Label.KIND, Label.CUT_OFF),
        numeric=1,
        rows=tuple(row for kind in result.kinds for row in _rows(kind, lang)),
        remarks=(*(note.text(lang) for note in result.notes), Label.SOURCE.text(lang)),
    )


def _rows(kind: ComparedKind, lang: str) -> Iterator[page.Row]:
    """The name of a kind, and below it each round."""
    notes = () if kind.is_open else (Label.OPEN_UNKNOWN.text(lang),)
    none = () if kind.rounds else (Label.NO_ROUND.text(lang),)
    yield page.Row((kind.name.text(lang), ""), (*notes, *none), depth=0)
    for compared in kind.rounds:
        on_day = OnDay if compared.same_law else OnDayOfOtherLaw
        said = on_day(compared.round.day, compared.verdict).text(lang)
        yield page.Row((said, number(compared.round.cut_off, lang)), depth=1)
