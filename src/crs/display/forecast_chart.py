# SPDX-License-Identifier: MIT
"""A score over time as an image, which takes its colour from the text around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from html import escape
from itertools import groupby

from ..outlook.events import following
from ..outlook.forecast import Forecast, Step
from ..text import language
from ..words import CATALOGUE, number, written
from .rounds.chart import HEIGHT, OPENING, WIDTH, Frame, grid, label, stairs

CLASS_TOP = 14
"""Where the first of the lines of the classes is, from the top."""
CLASS_STEP = 20
"""From one of them to the next."""
ABOVE = 5
"""How far above a stair its total is."""
BESIDE = 6
"""How far from a line its name is."""
MIDDLE = 4
"""How far below a line the foot of its name is."""
LINES: Mapping[bool | None, str] = {True: "", None: ' stroke-dasharray="3 4"'}
"""How a class is drawn while it is met, and while that is unknown; not at all while it is not."""


def svg(forecast: Forecast, lang: str) -> str:
    """The totals as stairs with a gap where there is none, and above them when classes are met.

    Raises:
        InvalidError: *lang* is neither "en" nor "fr".
    """
    title = written("forecast.title", language(lang), start=forecast.start, end=forecast.end)
    frame = Frame.of([forecast.start, forecast.end], [step.total for step in forecast.steps])
    return "\n".join(
        (
            OPENING.format(width=WIDTH, height=HEIGHT, lang=lang),
            f"<title>{escape(title)}</title>",
            f"<desc>{escape(_described(forecast, lang))}</desc>",
            *grid(frame, lang),
            *_classes(forecast, frame, lang),
            *stairs([(step.day, step.total) for step in forecast.steps], frame),
            *_totals(forecast, frame, lang),
            "</svg>",
            "",
        )
    )


def _described(forecast: Forecast, lang: str) -> str:
    days = {"start": forecast.start, "end": forecast.end}
    if all(step.total is None for step in forecast.steps):
        return written("forecast.drawn_none", lang, **days)
    steps = tuple(_said(step, lang) for step in _moved(forecast))
    return written("forecast.drawn", lang, **days, steps=steps)


def _said(step: Step, lang: str) -> str:
    code = "forecast.drawn_out" if step.total is None else "forecast.drawn_step"
    return written(code, lang, total=step.total, day=step.day)


def _moved(forecast: Forecast) -> Iterator[Step]:
    """The steps at which the total is another one."""
    before: object = forecast
    for step in forecast.steps:
        if step.total != before:
            yield step
        before = step.total


def _totals(forecast: Forecast, frame: Frame, lang: str) -> Iterator[str]:
    """The total above each stair."""
    for step in _moved(forecast):
        if step.total is not None:
            x, y = frame.x(step.day), frame.y(step.total)
            yield label(x, y - ABOVE, number(step.total, lang), "start")


def _classes(forecast: Forecast, frame: Frame, lang: str) -> Iterator[str]:
    """A line for each class, whole while it is met, dashed while that is unknown."""
    for place, name in enumerate(forecast.steps[0].programs._fields):
        y = CLASS_TOP + place * CLASS_STEP
        called = CATALOGUE[f"head.class.{name}"](lang)
        yield label(frame.x(frame.first) - BESIDE, y + MIDDLE, called, "end")
        for met, first, last in _spells(forecast, name):
            if met is not False:
                start, end = frame.x(first), frame.x(min(following(last), frame.last))
                yield f'<path d="M{start} {y}H{end}" stroke-width="3"{LINES[met]}/>'


def _spells(forecast: Forecast, name: str) -> Iterator[tuple[bool | None, date, date]]:
    """Each verdict on a class, and the first and the last day of those on which it stays."""

    def verdict(spell: tuple[Step, date]) -> bool | None:
        met: bool | None = getattr(spell[0].programs, name)
        return met

    for met, alike in groupby(forecast.spells, verdict):
        days = [(step.day, until) for step, until in alike]
        yield met, days[0][0], days[-1][1]
