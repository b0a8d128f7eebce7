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

BAR = 12
"""Columns of the bar of a section."""


def score(score: Score, lang: str) -> RenderableType:
    """A table of each line, its points, its maximum and its provision, and what goes with it."""
    table = Table(box=None, pad_edge=False)
    table.add_column(words.LINE(lang))
    table.add_column(words.POINTS(lang), justify="right")
    table.add_column(words.MAXIMUM(lang), justify="right")
    table.add_column(words.PROVISION(lang), no_wrap=True)
    table.add_column(width=BAR)
    for block in [*rows.sections(score, lang), [rows.total(score, lang)]]:
        for row in block:
            label = Text(row.label)
            label.append("".join(f"\n{note}" for note in row.notes), style="italic")
            table.add_row(
                Padding(label, (0, 0, 0, 2 * row.depth)),
                words.number(row.points, lang),
                words.number(row.maximum, lang),
                row.provision,
                "" if row.depth else Bar(row.maximum, 0, row.points, width=BAR),
                style=("bold", "", "dim")[row.depth],
            )
        table.add_section()
    return Group(table, *(Text(remark) for remark in rows.remarks(score, lang)))
