# SPDX-License-Identifier: MIT
"""A result as paragraphs and tables, one after the other, whatever it is shown in."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from ..words import number
from . import layout

if TYPE_CHECKING:
    from rich.console import RenderableType


class Listing(NamedTuple):
    """A table of words and numbers.

    Args:
        caption: what it is a table of.
        header: what each column is called, that of the rows first.
        rows: what each row is called, and its cells.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> set[int]:
        """Which columns beside the first hold words, not numbers, by number from 0."""
        return {
            place
            for place in range(len(self.header) - 1)
            if any(len(row[place + 1]) > LABEL for row in self.rows)
        }


LABEL = 24
"""The least that a label is wrapped to, if it stands beside its cells; what is longer are words."""

Parts = Sequence[Listing | str]
"""Tables and paragraphs, in their order."""


def text(parts: Parts) -> str:
    """The *parts* in plain text, with an empty line between any two."""
    return "\n\n".join("\n".join(_lines(part)) for part in parts)


def html(parts: Parts, lang: str, image: str = "") -> str:
    """The *parts* as a fragment of HTML, with an *image* above them."""
    return layout.fragment(lang, *filter(None, (image,)), *map(_html, parts))


def rich(parts: Parts) -> RenderableType:
    """The *parts* for a terminal."""
    from rich.text import Text

    return Text(text(parts))


def signed(n: int, lang: str) -> str:
    """A change in points with its sign: +74, -12."""
    return f"{'+' if n > 0 else ''}{number(n, lang)}"


def _lines(part: Listing | str) -> list[str]:
    if isinstance(part, str):
        return layout.wrapped(part)
    table = (part.header, *part.rows)
    columns = layout.Columns.fitting(table, depth=1)
    longest = max((len(label) for label, *_ in part.rows), default=0)
    if columns.first < min(longest, LABEL):
        listed = _stacked(table, part.words)
    else:
        left = part.words
        listed = [line for row in table for line in columns.lines(row, depth=1, left=left)]
    return [*layout.wrapped(part.caption), *listed]


def _stacked(table: Sequence[tuple[str, ...]], words: set[int]) -> list[str]:
    """The lines of a *table* that is too wide for the terminal: each label above its cells."""
    cells = [(" ", *values) for _, *values in table]
    columns = layout.Columns.fitting(cells, empty=True)
    return [
        line
        for (label, *_), values in zip(table, cells, strict=True)
        for line in (*layout.wrapped(label, depth=1), *columns.lines(values, left=words))
    ]


def _html(part: Listing | str) -> str:
    if isinstance(part, str):
        return layout.paragraph(part)
    first, *others = part.header
    kinds = ["" if place in part.words else "n" for place in range(len(others))]
    heads = (layout.header(first), *map(layout.header, others, kinds))
    return layout.table(part.caption, heads, [[_row(row, kinds) for row in part.rows]])


def _row(row: tuple[str, ...], kinds: Sequence[str]) -> str:
    label, *cells = row
    return f'<tr><th scope="row">{escape(label)}</th>{"".join(map(layout.cell, cells, kinds))}</tr>'
