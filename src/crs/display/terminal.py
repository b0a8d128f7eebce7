# SPDX-License-Identifier: MIT
"""A score as Rich prints it in a terminal."""

from __future__ import annotations

from rich.bar import Bar
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..ranking import Score
from . import rows, words
from .rows import Row

BAR = 12
"""Columns of the bar of a section."""
LABEL = 64
"""Columns of a label and what is said of it, at most: numbers stand near what they belong to."""


def score(score: Score, lang: str) -> RenderableType:
    """A table of each line, its points, its maximum and its provision, and what goes with it.

    However narrow the terminal is, every number is printed whole; labels are folded instead.
    """
    header = [word(lang) for word in (words.POINTS, words.MAXIMUM)]
    table = Table(box=None, pad_edge=False)
    table.add_column(words.LINE(lang), max_width=LABEL, overflow="fold")
    for word in header:
        table.add_column(word, justify="right", no_wrap=True, min_width=len(word))
    table.add_column(words.PROVISION(lang), overflow="fold")
    table.add_column(max_width=BAR)
    for block in [*rows.sections(score, lang), [rows.total(score, lang)]]:
        for row in block:
            table.add_row(
                _label(row),
                words.number(row.points, lang),
                words.number(row.maximum, lang),
                row.provision,
                "" if row.depth else Bar(row.maximum, 0, row.points, width=BAR),
                style=("bold", "", "dim")[row.depth],
            )
    return Group(table, *(Text(remark) for remark in rows.remarks(score, lang)))


def _label(row: Row) -> Padding:
    label = Text(row.label)
    label.append("".join(f"\n{note}" for note in row.notes), style="italic")
    return Padding(label, (0, 0, 0, 2 * row.depth))
