# SPDX-License-Identifier: MIT
"""What a score is made of: its table, with the cells and maxima that give each line below it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from ..outlook.explain import MAXIMUM, TOTAL, ExplainedLine, ScoreExplanation
from ..outlook.levels import ABILITY, InOne, following, reached
from ..outlook.trace import Cell
from ..rules import Rules
from ..words import CATALOGUE, line, written
from . import rows
from . import score as table
from .rows import Row

if TYPE_CHECKING:
    from rich.console import RenderableType


def text(explanation: ScoreExplanation, lang: str) -> str:
    """A table in plain text, each line with where its points come from."""
    return table.text_of(_blocks(explanation, lang), _remarks(explanation, lang), lang)


def html(explanation: ScoreExplanation, lang: str) -> str:
    """The same in HTML."""
    return table.html_of(_blocks(explanation, lang), _remarks(explanation, lang), lang)


def rich(explanation: ScoreExplanation, lang: str) -> RenderableType:
    """The same for a terminal."""
    return table.rich_of(_blocks(explanation, lang), _remarks(explanation, lang), lang)


def to_dict(explanation: ScoreExplanation, lang: str) -> dict[str, Any]:
    """The total and every line: its numbers, facts and cells, its provision and its sentence."""
    score = explanation.score
    return {
        "total": score.total,
        "rules": score.rules.since.isoformat(),
        "lines": [_dict(each, lang) for each in explanation.lines],
        "caveats": rows.plain(score.caveats, lang),
    }


def sentence(explained: ExplainedLine, lang: str) -> str:
    """One sentence of a line: its points, the levels that give them, what the next would give."""
    label = label_of(explained.section, explained.line, lang, explained.rules)
    if explained.line != MAXIMUM:
        why = tuple(_reasons(explained, lang))
        return written(
            "explain.line",
            lang,
            label=label,
            points=explained.points,
            maximum=explained.maximum,
            why=why,
        )
    held = _held(explained, lang) or CATALOGUE["explain.free"](lang)
    return rows.labelled(label, held, lang)


def label_of(section: str, name: str, lang: str, *rules: Rules) -> str:
    """What a line of a *section* is called, and what a maximum takes of one.

    Lines of the spouse are called by their facts, so that none is called as one of the person's,
    and a factor that no edition has as the first *rules* that have it call it.
    """
    if name != MAXIMUM:
        own = CATALOGUE.get(f"fact.{section}.{name}")
        return own(lang) if own else rows.called(section, name, lang, *rules)
    whole = CATALOGUE["line.total"](lang) if section == TOTAL else line(section, TOTAL)(lang)
    return written("difference.maximum", lang, section=whole)


def _dict(explained: ExplainedLine, lang: str) -> dict[str, Any]:
    held, provision = explained.held, explained.provision
    return {
        "section": explained.section,
        "line": explained.line,
        "label": label_of(explained.section, explained.line, lang, explained.rules),
        "points": explained.points,
        "maximum": explained.maximum,
        "facts": list(explained.facts),
        "cells": [_cell(cell) for cell in explained.cells],
        "held": held and held._asdict(),
        "provision": provision and provision.cite(lang),
        "text": explained.text(lang),
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        **cell._asdict(),
        "by": list(cell.by),
        "levels": list(cell.levels),
        "next": [each._asdict() for each in cell.next],
    }


def _blocks(explanation: ScoreExplanation, lang: str) -> table.Blocks:
    """The rows of each section that can give any points, and that of the whole."""
    score = explanation.score
    whole = rows.total(score, lang)
    blocks: list[list[Row]] = []
    for section, grouped in groupby(explanation.lines, attrgetter("section")):
        lines = list(grouped)
        notes = tuple(filter(None, (_held(each, lang) for each in lines if each.line == MAXIMUM)))
        if section == TOTAL:
            whole = whole._replace(notes=notes)
        elif getattr(score.maxima, section).total:
            head = rows.line(score, section, TOTAL, lang)
            notes += tuple(_nothing(lines, lang))
            blocks.append([head._replace(notes=notes), *_lines(explanation, lines, lang)])
    return [*blocks, [whole]]


def _lines(explanation: ScoreExplanation, lines: list[ExplainedLine], lang: str) -> Iterator[Row]:
    """The row of each line that gives points, with what gives them."""
    for each in lines:
        if each.points > 0:
            row = rows.line(explanation.score, each.section, each.line, lang)
            why = "; ".join(_reasons(each, lang))
            yield row._replace(notes=(why, *row.notes))


def _nothing(lines: list[ExplainedLine], lang: str) -> Iterator[str]:
    """The lines that give nothing and could, folded into one sentence of conditions."""
    folded = []
    for each in lines:
        if each.maximum and not each.points:
            label = label_of(each.section, each.line, lang, each.rules)
            would = tuple(dict.fromkeys(_conditions(each, lang)))
            code = "explain.condition" if would else "explain.label"
            folded.append(written(code, lang, label=label, would=would))
    if folded:
        yield written("explain.nothing", lang, lines=tuple(folded))


def _conditions(explained: ExplainedLine, lang: str) -> Iterator[str]:
    """What the next level of each cell would give, whichever ability it is of."""
    for place, cell in enumerate(explained.cells):
        for level, points in following(explained, place):
            named = InOne(level) if ABILITY in cell.by else level
            yield written("explain.would", lang, level=named, points=points)


def _reasons(explained: ExplainedLine, lang: str) -> Iterator[str]:
    """What each cell gives and what its next levels would, and what a maximum takes."""
    for place, cell in enumerate(explained.cells):
        levels = reached(explained, place)
        would = tuple(
            written("explain.would", lang, level=level, points=points)
            for level, points in following(explained, place)
        )
        code = "explain.gives_would" if would else "explain.gives"
        yield written(code, lang, levels=levels, points=cell.points, would=would)
    if held := _held(explained, lang):
        yield held


def _held(explained: ExplainedLine, lang: str) -> str:
    """What a maximum that bites holds; empty where none does."""
    return written("explain.held", lang, held=explained.held) if explained.held else ""


def _remarks(explanation: ScoreExplanation, lang: str) -> Iterator[str]:
    return rows.remarks(explanation.score, lang)
