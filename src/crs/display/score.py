# SPDX-License-Identifier: MIT
"""A score: each line, its points, its maximum and its provision, and what goes with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from ..facts import OTHER
from ..ranking import SECTIONS, Score
from ..words import CATALOGUE, number
from . import facts, layout, rows
from .rows import Row

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.padding import Padding

BAR = 12
"""Columns of the bar of a section in a terminal."""
LABEL = 64
"""Columns of a label in a terminal, at most: numbers stand near what they belong to."""
HEADS = ("head.line", "head.points", "head.maximum", "head.provision")
PROVISION = {2}
"""Of the columns beside the lines, the one of words."""


Blocks = Sequence[Sequence[Row]]
"""The rows of each section, and last that of the whole."""


def text(score: Score, lang: str) -> str:
    """A table in plain text."""
    return text_of(_blocks(score, lang), rows.remarks(score, lang), lang)


def text_of(blocks: Blocks, remarks: Iterable[str], lang: str) -> str:
    """Some *blocks* in plain text, with what is remarked below."""
    head = ("", *(CATALOGUE[code](lang) for code in HEADS[1:]))
    columns = layout.Columns.fitting(
        [head, *(_cells(row, lang) for block in blocks for row in block)]
    )
    lines = columns.lines(head, left=PROVISION)
    for block in blocks:
        for row in block:
            lines += columns.lines(_cells(row, lang), left=PROVISION)
            lines += (part for note in row.notes for part in layout.wrapped(note, row.depth + 1))
        lines.append("")
    lines += (part for remark in remarks for part in layout.wrapped(remark))
    return "\n".join(lines)


def html(score: Score, lang: str) -> str:
    """A table of HTML, with a bar for each section that repeats what its numbers say."""
    return html_of(_blocks(score, lang), rows.remarks(score, lang), lang)


def html_of(blocks: Blocks, remarks: Iterable[str], lang: str) -> str:
    """Some *blocks* in HTML, with what is remarked below."""
    total = blocks[-1][-1]
    heads = zip(HEADS, ("", "n", "n", ""), strict=True)
    return layout.fragment(
        lang,
        layout.table(
            rows.labelled(total.label, number(total.points, lang), lang),
            (layout.header(CATALOGUE[code](lang), kind) for code, kind in heads),
            ((_html_row(row, lang) for row in block) for block in blocks),
        ),
        *map(layout.paragraph, remarks),
    )


def to_dict(score: Score, lang: str) -> dict[str, Any]:
    """The points of each line by section, and of each line its maximum, its label, its provision.

    `pairs` are the points of two facts together, before any maximum, `other` those of each factor
    that no edition has. `maxima`, `labels` and
    `provisions` have the shape of the points; a provision that is not to be cited is None. `facts`
    are written as in files, `as_of` is their day or None, `rules` the first day of the rules.
    """
    as_of = score.applicant.as_of
    return {
        **_shaped(score, lang, lambda row: row.points),
        "maxima": _shaped(score, lang, lambda row: row.maximum),
        "labels": _shaped(score, lang, lambda row: row.label),
        "provisions": _shaped(score, lang, lambda row: row.provision or None),
        "facts": facts.to_dict(score.applicant, lang),
        "as_of": as_of and as_of.isoformat(),
        "rules": score.rules.since.isoformat(),
        "caveats": rows.plain(score.caveats, lang),
    }


def rich(score: Score, lang: str) -> RenderableType:
    """A table for a terminal, in which every number is whole however narrow that is."""
    return rich_of(_blocks(score, lang), rows.remarks(score, lang), lang)


def rich_of(blocks: Blocks, remarks: Iterable[str], lang: str) -> RenderableType:
    """Some *blocks* for a terminal, with what is remarked below."""
    from rich.bar import Bar
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    first, points, maximum, provision = (CATALOGUE[code](lang) for code in HEADS)
    table = Table(box=None, pad_edge=False)
    table.add_column(first, max_width=LABEL, overflow="fold")
    for head in (points, maximum):
        table.add_column(head, justify="right", no_wrap=True, min_width=len(head))
    table.add_column(provision, overflow="fold")
    table.add_column(max_width=BAR)
    for block in blocks:
        for row in block:
            table.add_row(
                _rich_label(row),
                number(row.points, lang),
                number(row.maximum, lang),
                row.provision,
                "" if row.depth else Bar(row.maximum, 0, row.points, width=BAR),
                style=("bold", "", "dim")[row.depth],
            )
    return Group(table, *(Text(remark) for remark in remarks))


def _blocks(score: Score, lang: str) -> Blocks:
    return [*rows.sections(score, lang), [rows.total(score, lang)]]


def _cells(row: Row, lang: str) -> tuple[str, str, str, str]:
    label = layout.INDENT * row.depth + row.label
    return label, number(row.points, lang), number(row.maximum, lang), row.provision


def _html_row(row: Row, lang: str) -> str:
    notes = "".join(f'<span class="note">{escape(note)}</span>' for note in row.notes)
    scope = "row" if row.depth else "rowgroup"
    head = f'<th scope="{scope}">{escape(row.label)}{_bar(row)}{notes}</th>'
    points, maximum = (layout.cell(number(n, lang), "n") for n in (row.points, row.maximum))
    where = layout.cell(row.provision, "p")
    return f'<tr class="d{row.depth}">{head}{points}{maximum}{where}</tr>'


def _bar(row: Row) -> str:
    if row.depth or not row.maximum:
        return ""
    share = 100 * row.points // row.maximum
    return f'<span class="bar" aria-hidden="true"><span style="width:{share}%"></span></span>'


def _rich_label(row: Row) -> Padding:
    from rich.padding import Padding
    from rich.text import Text

    label = Text(row.label)
    label.append("".join(f"\n{note}" for note in row.notes), style="italic")
    return Padding(label, (0, 0, 0, 2 * row.depth))


def _shaped(score: Score, lang: str, cell: Callable[[Row], object]) -> dict[str, Any]:
    """A *cell* of every row: of the score itself, of each line by section, and of each pair."""
    return {
        "total": cell(rows.total(score, lang)),
        **{
            section: {
                name: cell(rows.line(score, section, name, lang))
                for name in getattr(score, section)._fields
            }
            for section in SECTIONS
        },
        "pairs": {name: cell(row) for _, name, row in rows.of_pairs(score, lang)},
        OTHER: {
            name: cell(rows.line(score, SECTIONS[-1], f"{OTHER}.{name}", lang))
            for name in score.other
        },
    }
