# SPDX-License-Identifier: MIT
"""A score in plain text."""

from __future__ import annotations

from textwrap import wrap

from ..ranking import Score
from . import rows, words
from .rows import Row

WIDTH = 88
INDENT = "  "


def score(score: Score, lang: str) -> str:
    """A table of each line, its points, its maximum and its provision, and what goes with it."""
    total = rows.total(score, lang)
    blocks = [*rows.sections(score, lang), [total]]
    widest = max(len(_label(row)) for block in blocks for row in block)
    points, maximum, provision = (
        word(lang) for word in (words.POINTS, words.MAXIMUM, words.PROVISION)
    )
    printed = [_columns(widest, "", points, maximum, provision)]
    for block in blocks:
        for row in block:
            points, maximum = (words.number(n, lang) for n in (row.points, row.maximum))
            printed.append(_columns(widest, _label(row), points, maximum, row.provision))
            printed += (line for note in row.notes for line in _indented(note, row.depth + 1))
        printed.append("")
    printed += (line for remark in rows.remarks(score, lang) for line in wrap(remark, WIDTH))
    return "\n".join(printed)


def _label(row: Row) -> str:
    return INDENT * row.depth + row.label


def _columns(widest: int, label: str, points: str, maximum: str, provision: str) -> str:
    return f"{label:<{widest}}  {points:>7}  {maximum:>7}  {provision}".rstrip()


def _indented(note: str, depth: int) -> list[str]:
    return wrap(note, WIDTH, initial_indent=INDENT * depth, subsequent_indent=INDENT * depth)
