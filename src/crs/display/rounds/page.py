# SPDX-License-Identifier: MIT
"""A title, a table and remarks: what every result about rounds is shown as."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Literal

import attrs

from ...worded import Worded
from ..layout import INDENT, Columns, cell, fragment, header, paragraph, table, wrapped

if TYPE_CHECKING:
    from rich.console import RenderableType


@attrs.frozen
class Row:
    """One row: a cell for each column, and what is said below them.

    Attributes:
        cells: the cells.
        notes: what is said below them.
        depth: 0 for the name of the rows below it, 1 for these; None where no row is a name.
    """

    cells: tuple[str, ...]
    notes: tuple[str, ...] = ()
    depth: int | None = None

    @property
    def indented(self) -> tuple[str, ...]:
        """The cells, of which the first is indented below a name."""
        first, *others = self.cells
        return (INDENT * (self.depth or 0) + first, *others)


@attrs.frozen
class Page:
    """What is shown, in one language.

    Attributes:
        lang: "en" or "fr".
        title: what it is.
        heads: the heads of the columns, of which the first names the row.
        numeric: how many columns after the first are of numbers; those after them are of words.
        rows: the rows.
        remarks: what is said below the table.
    """

    lang: str
    title: str
    heads: tuple[Worded, ...]
    numeric: int
    rows: tuple[Row, ...]
    remarks: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kind of each column: "n" is of numbers."""
        return ("", *("n" if place < self.numeric else "" for place in range(len(self.heads) - 1)))


def text(page: Page) -> str:
    """A *page* in plain text, as wide as the terminal."""
    lines = [*wrapped(page.title), ""]
    if page.rows:
        heads = tuple(head.text(page.lang) for head in page.heads)
        columns = Columns.fitting([heads, *(row.indented for row in page.rows)])
        for row in (Row(heads), *page.rows):
            lines += columns.lines(row.indented, left=range(page.numeric, len(heads)))
            lines += [line for note in row.notes for line in wrapped(note, 1)]
        lines.append("")
    return "\n".join([*lines, *(line for remark in page.remarks for line in wrapped(remark))])


def html(page: Page, image: str = "") -> str:
    """A *page* as a fragment of HTML, with an *image* above its table."""
    heads = [
        header(head.text(page.lang), kind)
        for head, kind in zip(page.heads, page.kinds, strict=True)
    ]
    rows = [_row(row, page) for row in page.rows]
    parts = [image] if image else []
    return fragment(
        page.lang, *parts, table(page.title, heads, [rows]), *map(paragraph, page.remarks)
    )


def rich(page: Page) -> RenderableType:
    """A *page* as Rich prints it in a terminal."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=None, pad_edge=False)
    for head, kind in zip(page.heads, page.kinds, strict=True):
        justify: Literal["left", "right"] = "right" if kind else "left"
        grid.add_column(head.text(page.lang), justify=justify, overflow="fold")
    for row in page.rows:
        first, *others = map(Text, row.indented)
        first.append("".join(f"\n{note}" for note in row.notes), style="italic")
        grid.add_row(first, *others, style="bold" if row.depth == 0 else "")
    return Group(Text(page.title, style="bold"), grid, *map(Text, page.remarks))


def _row(row: Row, page: Page) -> str:
    first, *others = row.cells
    notes = "".join(f'<span class="note">{escape(note)}</span>' for note in row.notes)
    cells = "".join(cell(value, kind) for value, kind in zip(others, page.kinds[1:], strict=True))
    shown = "" if row.depth is None else f' class="d{row.depth}"'
    return f'<tr{shown}><th scope="row">{escape(first)}{notes}</th>{cells}</tr>'
