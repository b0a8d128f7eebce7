# SPDX-License-Identifier: MIT
"""Cut-offs over time as an image, which takes its colour from the text around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape
from itertools import pairwise

import attrs

from ...rounds import Kind, Listing
from ...text import language
from ...words import number
from .labels import Drawn, DrawnWithSteps, Label

WIDTH, HEIGHT = 720, 440
LEFT, RIGHT, TOP, BOTTOM = 48, 12, 84, 28
"""What is left free around the cut-offs, for the legend and the axes."""
TICK = 100
"""Points from one line of the grid to the next."""

OPENING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"'
    ' lang="{lang}" fill="none" stroke="currentColor" font-family="sans-serif" font-size="11">'
)

MARKS = {
    Kind.GENERAL: "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z",
    Kind.CEC: "m-3-3h6v6h-6z",
    Kind.FSW: "m0-4l4 4l-4 4l-4-4z",
    Kind.FST: "m0 4l4-7h-8z",
    Kind.PNP: "m0-4l4 7h-8z",
    Kind.CATEGORY: "m-3 0h6m-3-3v6",
}
"""The mark of each kind: a circle, a square, a diamond, two triangles, a cross."""


@attrs.frozen
class Frame:
    """Which days and which scores the image has room for."""

    first: date
    last: date
    lowest: int
    highest: int

    @classmethod
    def around(cls, listing: Listing) -> Frame:
        """The frame around all rounds and all steps of a *listing*, of which there are some."""
        days = [found.day for found in listing.rounds] + [day for day, _ in listing.steps]
        totals = [found.cut_off for found in listing.rounds]
        return cls.of(days, [*totals, *(total for _, total in listing.steps)])

    @classmethod
    def of(cls, days: Sequence[date], totals: Iterable[int | None]) -> Frame:
        """The frame around some *days* and all *totals* that are there."""
        scores = [total for total in totals if total is not None] or [0]
        lowest = min(scores) // TICK * TICK
        highest = max(-(-max(scores) // TICK) * TICK, lowest + TICK)
        return cls(min(days), max(days), lowest, highest)

    def x(self, day: date) -> float:
        """Where a *day* is from the left."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(self, score: int) -> float:
        """Where a *score* is from the top."""
        share = (self.highest - score) / (self.highest - self.lowest)
        return round(TOP + share * (HEIGHT - TOP - BOTTOM), 1)


def svg(listing: Listing, lang: str) -> str:
    """The cut-offs of a *listing* over time, and the scores of its steps; nothing, of nothing.

    Raises:
        InvalidError: *lang* is neither "en" nor "fr".
    """
    language(lang)
    if not listing.rounds and not listing.steps:
        return ""
    frame = Frame.around(listing)
    return "\n".join(
        (
            OPENING.format(width=WIDTH, height=HEIGHT, lang=lang),
            f"<title>{escape(Label.ROUNDS.text(lang))}</title>",
            f"<desc>{escape(_described(listing, frame, lang))}</desc>",
            *grid(frame, lang),
            *_marks(listing, frame),
            *stairs(listing.steps, frame),
            *_legend(listing, lang),
            "</svg>",
            "",
        )
    )


def _described(listing: Listing, frame: Frame, lang: str) -> str:
    cut_offs = [found.cut_off for found in listing.rounds] or [0]
    drawn = Drawn(len(listing.rounds), frame.first, frame.last, min(cut_offs), max(cut_offs))
    in_pool = [(day, total) for day, total in listing.steps if total is not None]
    if not in_pool:
        return drawn.text(lang)
    day, total = in_pool[-1]
    return DrawnWithSteps(drawn, total, day).text(lang)


def grid(frame: Frame, lang: str) -> Iterator[str]:
    """Lines at hundreds of points and at the beginning of years."""
    left, right, bottom = LEFT, WIDTH - RIGHT, HEIGHT - BOTTOM
    for score in range(frame.lowest, frame.highest + 1, TICK):
        y = frame.y(score)
        yield f'<path d="M{left} {y}H{right}" opacity=".2"/>'
        yield label(left - 6, y + 4, number(score, lang), "end")
    years = [date(year, 1, 1) for year in range(frame.first.year + 1, frame.last.year + 1)]
    for day in years:
        yield f'<path d="M{frame.x(day)} {TOP}V{bottom}" opacity=".2"/>'
        yield label(frame.x(day), bottom + 16, str(day.year), "middle")
    if not years:
        yield label(left, bottom + 16, frame.first.isoformat(), "start")
        yield label(right, bottom + 16, frame.last.isoformat(), "end")


def _marks(listing: Listing, frame: Frame) -> Iterator[str]:
    """The cut-offs of each kind as one path."""
    for kind, mark in MARKS.items():
        found = [each for each in listing.rounds if each.kind is kind]
        if found:
            path = "".join(f"M{frame.x(each.day)} {frame.y(each.cut_off)}{mark}" for each in found)
            yield f'<path d="{path}" opacity=".7"/>'


def stairs(steps: Sequence[tuple[date, int | None]], frame: Frame) -> Iterator[str]:
    """The scores of a person as a line in steps, with a gap while there is none."""
    path = "".join(
        f"M{frame.x(day)} {frame.y(total)}H{frame.x(until)}"
        for (day, total), (until, _) in pairwise((*steps, (frame.last, None)))
        if total is not None
    )
    if path:
        yield f'<path d="{path}" stroke-width="3"/>'


def _legend(listing: Listing, lang: str) -> Iterator[str]:
    """Which mark is of which kind, in two columns, of the kinds that are there."""
    kinds = [kind for kind in MARKS if any(each.kind is kind for each in listing.rounds)]
    entries = [(MARKS[kind], kind.text(lang), 1) for kind in kinds]
    if listing.steps:
        entries.append(("m-4 0h8", Label.SCORE.text(lang), 3))
    for place, (mark, name, stroke) in enumerate(entries):
        x, y = LEFT + place % 2 * (WIDTH - LEFT) // 2, 12 + place // 2 * 18
        yield f'<path d="M{x} {y}{mark}" stroke-width="{stroke}"/>'
        yield label(x + 9, y + 4, name, "start")


def label(x: float, y: float, words: str, anchor: str) -> str:
    """Some *words* at a place, which is their start, middle or end, as *anchor* says."""
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="currentColor" stroke="none">'
        f"{escape(words)}</text>"
    )
