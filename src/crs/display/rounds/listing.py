# SPDX-License-Identifier: MIT
"""Rounds as they are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...rounds import Listing, Round
from ...text import language
from ...words import number
from . import chart, page
from .labels import Label, OnDay

if TYPE_CHECKING:
    from rich.console import RenderableType


def text(result: Listing, lang: str) -> str:
    """The rounds in plain text."""
    return page.text(_page(result, lang))


def html(result: Listing, lang: str) -> str:
    """The rounds as a fragment of HTML, with their cut-offs over time."""
    return page.html(_page(result, lang), chart.svg(result, lang))


def rich(result: Listing, lang: str) -> RenderableType:
    """The rounds as Rich prints it."""
    return page.rich(_page(result, lang))


def to_dict(result: Listing, lang: str) -> dict[str, Any]:
    """Each round by the names of its attributes, but for its pool; and the steps."""
    return {
        "rounds": [of_round(each, lang) for each in result.rounds],
        "steps": [{"day": day.isoformat(), "total": total} for day, total in result.steps],
    }


def of_round(found: Round, lang: str) -> dict[str, Any]:
    """A round of nothing but strings, numbers, lists and None; its pool left out."""
    return {
        "number": found.number,
        "day": found.day.isoformat(),
        "kind": found.kind.name.lower(),
        "category": found.category and found.category.name.lower(),
        "version": found.version,
        "programs": [program.name.lower() for program in found.programs],
        "size": found.size,
        "cut_off": found.cut_off,
        "tie_break": found.tie_break and found.tie_break.isoformat(),
        "name": found.name(lang),
    }


def _page(result: Listing, lang: str) -> page.Page:
    rows = (
        (
            OnDay(each.day, each.name).text(lang),
            number(each.cut_off, lang),
            number(each.size, lang),
            each.number,
        )
        for each in result.rounds
    )
    return page.Page(
        lang=language(lang),
        title=Label.ROUNDS.text(lang),
        heads=(Label.ROUND, Label.CUT_OFF, Label.SIZE, Label.NUMBER),
        numeric=3,
        rows=tuple(map(page.Row, rows)),
        remarks=(Label.SOURCE.text(lang),),
    )
