# SPDX-License-Identifier: MIT
"""Past rounds, each on its own day, as they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...rounds import Replay, Replayed
from ...text import language
from ...words import number
from . import page
from .labels import Label, OnDay
from .listing import of_round

if TYPE_CHECKING:
    from rich.console import RenderableType


def text(result: Replay, lang: str) -> str:
    """The rounds in plain text."""
    return page.text(_page(result, lang))


def html(result: Replay, lang: str) -> str:
    """The rounds as a fragment of HTML."""
    return page.html(_page(result, lang))


def rich(result: Replay, lang: str) -> RenderableType:
    """The rounds as Rich prints it."""
    return page.rich(_page(result, lang))


def to_dict(result: Replay, lang: str) -> dict[str, Any]:
    """Each round with the total of its day, None where there is none, and what came of it."""
    return {"rounds": [_replayed(each, lang) for each in result]}


def _replayed(replayed: Replayed, lang: str) -> dict[str, Any]:
    return {
        "round": of_round(replayed.round, lang),
        "total": replayed.score and replayed.score.total,
        "invited": replayed.invited,
        "outcome": {"code": replayed.outcome.code, "text": replayed.outcome.text(lang)},
    }


def _page(result: Replay, lang: str) -> page.Page:
    rows = (
        (
            OnDay(each.round.day, each.round.name).text(lang),
            number(each.round.cut_off, lang),
            number(each.score.total, lang) if each.score else "",
            each.outcome.text(lang),
        )
        for each in result
    )
    return page.Page(
        lang=language(lang),
        title=Label.REPLAY.text(lang),
        heads=(Label.ROUND, Label.CUT_OFF, Label.SCORE, Label.OUTCOME),
        numeric=2,
        rows=tuple(map(page.Row, rows)),
        remarks=(Label.AGAIN.text(lang), Label.SOURCE.text(lang)),
    )
