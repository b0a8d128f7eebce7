# SPDX-License-Identifier: MIT
"""Where a score stands in a pool, as it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...rounds import Band, Standing
from ...words import number
from . import page
from .labels import Ahead, AheadExactly, AheadIfEven, Label, Range, StandingIn

if TYPE_CHECKING:
    from rich.console import RenderableType


def text(result: Standing, lang: str) -> str:
    """The bands of the pool in plain text."""
    return page.text(_page(result, lang))


def html(result: Standing, lang: str) -> str:
    """The bands of the pool as a fragment of HTML."""
    return page.html(_page(result, lang))


def rich(result: Standing, lang: str) -> RenderableType:
    """The bands of the pool as Rich prints it."""
    return page.rich(_page(result, lang))


def to_dict(result: Standing, lang: str) -> dict[str, Any]:
    """The bounds, the bands, and the sentence about the bounds."""
    low, high = result.ahead
    return {
        "total": result.total,
        "as_of": result.pool.as_of.isoformat(),
        "people": result.pool.total,
        "ahead": {"low": low, "high": high, "text": _ahead(result, lang)},
        "ahead_if_even": result.ahead_if_even,
        "bands": [_band(band) for band in result.pool.bands],
    }


def _band(band: Band) -> dict[str, int]:
    return {"low": band.low, "high": band.high, "people": band.people}


def _ahead(result: Standing, lang: str) -> str:
    low, high = result.ahead
    people = result.pool.total
    return (AheadExactly(low, people) if low == high else Ahead(low, high, people)).text(lang)


def _if_even(result: Standing, lang: str) -> Iterator[str]:
    low, high = result.ahead
    if result.ahead_if_even is not None and low < high:
        yield AheadIfEven(result.ahead_if_even).text(lang)


def _page(result: Standing, lang: str) -> page.Page:
    rows = (
        (
            Range(band.low, band.high).text(lang),
            number(band.people, lang),
            number(result.total, lang) if band == result.band else "",
        )
        for band in result.pool.bands
    )
    return page.Page(
        lang=lang,
        title=StandingIn(result.total, result.pool.as_of).text(lang),
        heads=(Label.BAND, Label.PEOPLE, Label.SCORE),
        numeric=2,
        rows=tuple(map(page.Row, rows)),
        remarks=(_ahead(result, lang), *_if_even(result, lang), Label.SOURCE.text(lang)),
    )
