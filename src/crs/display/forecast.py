# SPDX-License-Identifier: MIT
"""What becomes of a score over time, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from ..outlook.forecast import Forecast, Step, Verdicts
from ..ranking import SECTIONS
from ..words import CATALOGUE, number, say, written
from . import forecast_chart, listing, rows
from .listing import Listing, signed

if TYPE_CHECKING:
    from rich.console import RenderableType


def text(forecast: Forecast, lang: str) -> str:
    """A table and sentences in plain text."""
    return listing.text([*_parts(forecast, lang)])


def html(forecast: Forecast, lang: str) -> str:
    """The picture, then a table and sentences in HTML."""
    return listing.html([*_parts(forecast, lang)], lang, forecast_chart.svg(forecast, lang))


def rich(forecast: Forecast, lang: str) -> RenderableType:
    """A table and sentences for a terminal."""
    return listing.rich([*_parts(forecast, lang)])


def to_dict(forecast: Forecast, lang: str) -> dict[str, Any]:
    """Each step, with what caused it."""
    return {
        "start": forecast.start.isoformat(),
        "end": forecast.end.isoformat(),
        "highest": forecast.highest.day.isoformat(),
        "steps": [_step(step, until, lang) for step, until in forecast.spells],
    }


def to_rows(forecast: Forecast) -> list[dict[str, Any]]:
    """A row for each step: its days, its points, the classes, and the codes of its causes."""
    return [
        {
            "day": step.day,
            "until": until,
            "total": step.total,
            **{section: step.score and getattr(step.score, section).total for section in SECTIONS},
            **step.programs._asdict(),
            "causes": "; ".join(dict.fromkeys(cause.code for cause in step.causes)),
            "account_day": step.account_day,
        }
        for step, until in forecast.spells
    ]


def _step(step: Step, until: date, lang: str) -> dict[str, Any]:
    return {
        "day": step.day.isoformat(),
        "until": until.isoformat(),
        "total": step.total,
        "missing": [
            {"fact": each.fact, "code": each.reason.code, "reason": each.reason.text(lang)}
            for each in step.missing
        ],
        "caveats": rows.plain(rows.caveats(step.score), lang),
        "programs": step.programs._asdict(),
        "causes": [{"code": cause.code, "cause": cause.text(lang)} for cause in step.causes],
        "account_day": step.account_day and step.account_day.isoformat(),
    }


def _parts(forecast: Forecast, lang: str) -> Iterator[Listing | str]:
    """The steps, then what must be said of them."""
    title = written("forecast.title", lang, start=forecast.start, end=forecast.end)
    names = ("from", "total", "change", *(f"class.{name}" for name in Verdicts._fields))
    heads = tuple(CATALOGUE[f"head.{name}"](lang) for name in names)
    before = (None, *forecast.steps)
    steps = zip(before, forecast.steps, strict=False)
    yield Listing(title, heads, tuple(_row(old, new, lang) for old, new in steps))
    yield CATALOGUE["forecast.classes"](lang)
    yield from _sentences(forecast, lang)
    yield CATALOGUE["forecast.ahead"](lang)


def _row(before: Step | None, step: Step, lang: str) -> tuple[str, ...]:
    code = "forecast.step" if step.causes else "forecast.first"
    old, new = None if before is None else before.total, step.total
    return (
        written(code, lang, day=step.day, causes=step.causes),
        CATALOGUE["forecast.no_score"](lang) if new is None else number(new, lang),
        "" if old is None or new is None else signed(new - old, lang),
        *(verdict(met, lang) for met in step.programs),
    )


def verdict(met: bool | None, lang: str) -> str:  # noqa: FBT001
    """Whether a class is met."""
    return CATALOGUE["class.verdict.unknown"](lang) if met is None else say(met, lang)


def _sentences(forecast: Forecast, lang: str) -> Iterator[str]:
    """Why there is no score, what the account is reported to show, and all caveats, each once."""
    for step, until in forecast.spells:
        if step.missing:
            why = tuple(missing.reason for missing in step.missing)
            yield written("forecast.out", lang, day=step.day, until=until, why=why)
    for step in forecast.steps:
        if step.account_day is not None:
            yield written("forecast.account", lang, day=step.day, account=step.account_day)
    yield from rows.all_said(rows.caveats(*(step.score for step in forecast.steps)), lang)
