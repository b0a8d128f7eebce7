# SPDX-License-Identifier: MIT
"""How results are laid out: lines and columns of plain text, and tables of HTML.

Plain text is as wide as the terminal, or 80 columns where there is none. HTML needs nothing from
outside and takes its colours from the text around it, light or dark.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from html import escape
from shutil import get_terminal_size
from textwrap import wrap
from typing import NamedTuple

INDENT = "  "
GAP = "  "
FIRST = 8
"""The least that is left to the first column, however narrow the terminal is."""

STYLE = """\
.crs { max-width: 60em; overflow-x: auto; font-variant-numeric: tabular-nums }
.crs.crs.crs table { table-layout: auto; border-collapse: collapse; width: 100%; margin: 0;
  border: 0; color: inherit; font-size: inherit }
.crs.crs.crs tr { background: none; color: inherit }
.crs.crs.crs caption { caption-side: top; text-align: start; font-weight: bold;
  padding: .3em .5em; color: inherit }
.crs.crs.crs th, .crs.crs.crs td { background: none; color: inherit; padding: .2em .5em; border: 0;
  text-align: start; vertical-align: top; white-space: normal; max-width: none; line-height: 1.4 }
.crs.crs.crs tbody th { font-weight: normal }
.crs.crs.crs tbody + tbody > tr:first-child > * { border-top: 1px solid currentColor }
.crs.crs.crs thead > tr > * { border-bottom: 1px solid currentColor; vertical-align: bottom }
.crs.crs.crs .n { text-align: end; white-space: nowrap }
.crs.crs.crs thead .n { white-space: normal }
.crs.crs.crs .p { white-space: nowrap }
.crs.crs.crs .d0 > * { font-weight: bold }
.crs.crs.crs .d1 > th { padding-inline-start: 1.5em }
.crs.crs.crs .d2 > * { opacity: .8 }
.crs.crs.crs .d2 > th { padding-inline-start: 3em }
.crs.crs.crs .bar { display: block; height: .3em; margin-top: .2em; max-width: 16em;
  border: 1px solid currentColor; border-radius: .2em }
.crs.crs.crs .bar > span { display: block; height: 100%; background: currentColor; opacity: .6 }
.crs.crs.crs .note { display: block; font-style: italic; font-weight: normal }
.crs p { margin: .5em }
@media (max-width: 40em) { .crs svg { font-size: 20px } }"""
"""What the tables and pictures look like. On a telephone a picture is small, and its words larger.

Notebooks have rules for tables too, which a class thrice outranks.
"""


def width() -> int:
    """How many characters a line may have."""
    return get_terminal_size().columns


def wrapped(text: str, depth: int = 0, hang: int = 0) -> list[str]:
    """The lines of a *text* that is indented by some steps, none wider than the terminal.

    All lines but the first *hang* by some characters more.
    """
    indent = INDENT * depth
    return wrap(
        text,
        width(),
        initial_indent=indent,
        subsequent_indent=indent + " " * hang,
        break_on_hyphens=False,
    )


class Columns(NamedTuple):
    """The columns of a table in plain text: the first to the left, the others right of it.

    Args:
        first: how wide the first one is.
        others: how wide each other one is.
    """

    first: int
    others: tuple[int, ...]

    @classmethod
    def fitting(
        cls, table: Iterable[Sequence[str]], depth: int = 0, *, empty: bool = False
    ) -> Columns:
        """The columns in which a *table* is no wider than the terminal, cells wrapped if need be.

        Each cell of the first column has its own indent in it. The other columns have half of the
        room together, or all of it where the first one is *empty*: what they need, or else the same
        share each, as far as no word is broken.
        """
        first, *others = zip(*table, strict=True)
        room = width() - len(INDENT) * depth
        widths = tuple(map(_widest, others))
        spare = room if empty else room // 2
        if _taken(widths) > spare:
            share = spare // len(others) - len(GAP)
            words = map(_longest_word, others)
            widths = tuple(min(w, max(word, share)) for w, word in zip(widths, words, strict=True))
        return cls(min(_widest(first), max(FIRST, room - _taken(widths))), widths)

    def lines(self, cells: Sequence[str], depth: int = 0, left: Container[int] = ()) -> list[str]:
        """The lines of a row of *cells*.

        What is wrapped in the first column keeps the indent that it has.

        Args:
            cells: what is in each column.
            depth: by how many steps the row is indented.
            left: which of the other columns stand to the left, by number from 0.
        """
        label, *values = cells
        indent = " " * (len(label) - len(label.lstrip(" ")))
        columns = [_folded(label, self.first, indent + INDENT)]
        columns += [_folded(value, most) for value, most in zip(values, self.others, strict=True)]
        aligned = ["<", *("<" if place in left else ">" for place in range(len(values)))]
        return [
            (
                INDENT * depth
                + GAP.join(
                    f"{column[n] if n < len(column) else '':{side}{most}}"
                    for column, side, most in zip(
                        columns, aligned, (self.first, *self.others), strict=True
                    )
                )
            ).rstrip()
            for n in range(max(map(len, columns)))
        ]


def _folded(cell: str, most: int, hanging: str = "") -> list[str]:
    """The lines of a *cell* of a column that is *most* characters wide, which break no word."""
    return wrap(cell, most, subsequent_indent=hanging, break_on_hyphens=False) or [""]


def _taken(widths: Sequence[int]) -> int:
    return sum(len(GAP) + width for width in widths)


def _widest(column: Iterable[str]) -> int:
    return max(map(len, column))


def _longest_word(column: Iterable[str]) -> int:
    return max(len(word) for cell in column for word in cell.split(" "))


def fragment(lang: str, *parts: str) -> str:
    """A fragment of HTML of some *parts* in one language, with the style that they need."""
    body = "\n".join(parts)
    return f'<div class="crs" lang="{lang}">\n<style>\n{STYLE}\n</style>\n{body}\n</div>'


def table(caption: str, head: Iterable[str], bodies: Iterable[Iterable[str]]) -> str:
    """A table of HTML: its *caption*, the cells of its *head*, and the rows of each body."""
    return "\n".join(
        (
            "<table>",
            f"<caption>{escape(caption)}</caption>",
            f"<thead><tr>{''.join(head)}</tr></thead>",
            *("\n".join(("<tbody>", *rows, "</tbody>")) for rows in bodies),
            "</table>",
        )
    )


def header(label: str, kind: str = "") -> str:
    """The head of a column; the *kind* "n" is of numbers."""
    return f'<th scope="col"{_class(kind)}>{escape(label)}</th>'


def cell(value: str, kind: str = "") -> str:
    """A cell; the *kind* "n" is a number, "p" stays on one line."""
    return f"<td{_class(kind)}>{escape(value)}</td>"


def paragraph(text: str) -> str:
    """A paragraph."""
    return f"<p>{escape(text)}</p>"


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
