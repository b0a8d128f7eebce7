# SPDX-License-Identifier: MIT
"""A title, a table and remarks: what every result about rounds is shown as."""

from __future__ import annotations

from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING, Literal

import attrs

from ...worded import Worded

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDTH = 88
INDENT = "  "
GAP = "  "

STYLE = """\
.crs-rounds { font-variant-numeric: tabular-nums; max-width: 60em }
.crs-rounds table { border-collapse: collapse; color: inherit; width: 100% }
.crs-rounds tr { background: none }
.crs-rounds caption { text-align: start; font-weight: bold; padding: .3em .5em }
.crs-rounds th, .crs-rounds td { background: none; color: inherit; padding: .2em .5em;
  text-align: start; vertical-align: top; border: 0; border-top: 1px solid currentColor }
.crs-rounds tbody th { font-weight: normal }
.crs-rounds .n { text-align: end; white-space: nowrap }
.crs-rounds .note { display: block; opacity: .8 }
.crs-rounds p { margin: .5em }"""


@attrs.frozen
class Row:
    """One row: a cell for each column, and what is said below them."""

    cells: tuple[str, ...]
    notes: tuple[str, ...] = ()


@attrs.frozen
class Page:
    """What is shown, in one language.

    Attributes:
        lang: "en" or "fr".
        title: what it is.
        heads: the heads of the columns, of which the first names the row.
        numeric: the places of the columns of numbers.
        rows: the rows.
        remarks: what is said below the table.
    """

    lang: str
    title: str
    heads: tuple[Worded, ...]
    numeric: frozenset[int]
    rows: tuple[Row, ...]
    remarks: tuple[str, ...] = ()


def text(page: Page) -> str:
    """A *page* in plain text."""
    lines = [*wrap(page.title, WIDTH), ""]
    if page.rows:
        heads = tuple(head.text(page.lang) for head in page.heads)
        widths = [max(map(len, column)) for column in zip(heads, *_cells(page), strict=True)]
        for row in (Row(heads), *page.rows):
            lines.append(_line(row.cells, widths, page.numeric))
            for note in row.notes:
                lines += wrap(note, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
        lines.append("")
    for remark in page.remarks:
        lines += wrap(remark, WIDTH)
    return "\n".join(lines).rstrip("\n")


def html(page: Page, image: str = "") -> str:
    """A *page* as a fragment of HTML, with an *image* above its table."""
    heads = "".join(
        f'<th scope="col"{_class(place, page)}>{escape(head.text(page.lang))}</th>'
        for place, head in enumerate(page.heads)
    )
    rows = "\n".join(_row(row, page) for row in page.rows)
    remarks = "\n".join(f"<p>{escape(remark)}</p>" for remark in page.remarks)
    return f"""\
<div class="crs-rounds" lang="{page.lang}">
<style>
{STYLE}
</style>
{image}<table>
<caption>{escape(page.title)}</caption>
<thead><tr>{heads}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
{remarks}
</div>"""


def rich(page: Page) -> RenderableType:
    """A *page* as Rich prints it in a terminal."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    for place, head in enumerate(page.heads):
        justify: Literal["left", "right"] = "right" if place in page.numeric else "left"
        table.add_column(head.text(page.lang), justify=justify, overflow="fold")
    for row in page.rows:
        first, *others = map(Text, row.cells)
        first.append("".join(f"\n{note}" for note in row.notes), style="italic")
        table.add_row(first, *others)
    return Group(Text(page.title, style="bold"), table, *map(Text, page.remarks))


def _cells(page: Page) -> tuple[tuple[str, ...], ...]:
    return tuple(row.cells for row in page.rows)


def _line(cells: tuple[str, ...], widths: list[int], numeric: frozenset[int]) -> str:
    return GAP.join(
        f"{cell:>{width}}" if place in numeric else f"{cell:<{width}}"
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ).rstrip()


def _row(row: Row, page: Page) -> str:
    first, *others = map(escape, row.cells)
    notes = "".join(f'<span class="note">{escape(note)}</span>' for note in row.notes)
    cells = "".join(
        f"<td{_class(place, page)}>{cell}</td>" for place, cell in enumerate(others, start=1)
    )
    return f'<tr><th scope="row"{_class(0, page)}>{first}{notes}</th>{cells}</tr>'


def _class(place: int, page: Page) -> str:
    return ' class="n"' if place in page.numeric else ""
