# SPDX-License-Identifier: MIT
"""What is said of a pool, as values: the sentences stand in `words`."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from ..door import wing
from ..errors import Problem
from ..rules import Gap
from ..worded import Worded, WordedEnum

Kind = Literal["null", "wrong", "same"]
"""How a cell can be wrong: null where it is needed, none of what it may be, or the language that
the row has already."""

CODES: dict[Kind, str] = {
    "null": "pool.null",
    "wrong": "pool.invalid",
    "same": "pool.same_language",
}
"""The code of the mistake, by how cells are wrong."""


class Needed(WordedEnum):
    """What a column of a pool, and what is put after its name, must be."""

    COLUMN = "pool.column"
    ONE_COLUMN = "pool.one_column"
    NEW_COLUMN = "pool.new_column"
    SUFFIX = "pool.suffix"


class NeededToDraw(WordedEnum):
    """What a pool and its columns must be, so that there is a cut-off."""

    FRAME = "draw.frame"
    PEOPLE = "draw.people"
    WHOLE_NUMBERS = "draw.whole_numbers"
    TIE_BREAKS = "draw.tie_breaks"


@attrs.frozen
class Twice(Worded):
    """Columns of the same name, which no library takes for a frame, for a *reason* of its own."""

    reason: str
    code = "pool.twice"


@attrs.frozen
class AsLongAsAge(Worded):
    """As many *rows* as the ages have."""

    rows: int
    code = "pool.as_long_as_age"


@attrs.frozen
class TooFine(Worded):
    """Rules of which a line looks at so many facts that no table holds what it may come to."""

    code = "pool.too_fine"


@attrs.frozen
class TooMany(Worded):
    """Rules by which a *line* can have more *points* than the *most* that a pool holds."""

    line: str
    points: int
    most: int
    code = "pool.too_many"


# Cells that are wrong.


@attrs.frozen
class Cell(Worded):
    """A cell as it is *shown*, of a row that has no number."""

    shown: str
    code = "pool.cell"


@attrs.frozen
class NumberedCell(Worded):
    """A cell as it is *shown*, of a *row* by its number from 0."""

    shown: str
    row: int
    code = "pool.numbered_cell"


@attrs.frozen
class LabelledCell(Worded):
    """A cell as it is *shown*, of a *row* by its number from 0 and by its *label*."""

    shown: str
    row: int
    label: str
    code = "pool.labelled_cell"


AnyCell = Cell | NumberedCell | LabelledCell


def cell(parts: list[Any]) -> AnyCell:
    """The cell that consists of some *parts*."""
    return (Cell, NumberedCell, LabelledCell)[len(parts) - 1](*parts)


@attrs.frozen
class Rows:
    """The cells of a column that are wrong in one way.

    Args:
        count: how many there are.
        first: the first of them.
    """

    count: int
    first: tuple[AnyCell, ...]


class InvalidRowsWarning(UserWarning):
    """Some rows of a pool got no points, because something is wrong with them.

    Attributes:
        problems: one for each column and way to be wrong: what it may be, how many rows are not,
            the first.
    """

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems

    def text(self, lang: str = "en") -> str:
        """What is wrong, in words.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        problems = "; ".join(problem.text(lang) for problem in self.problems)
        return str(wing("words").written("pool.without", lang, problems=problems))

    def __str__(self) -> str:
        """What is wrong, in English."""
        return self.text()


@attrs.frozen
class GapOfPool(Worded):
    """A *gap* in the rules that looks at facts of a pool."""

    gap: Gap
    code = "pool.gap"


# Files.


@attrs.frozen
class Forms(Worded):
    """Files that are not both of one form."""

    source: str
    target: str
    code = "pool.forms"


class NamesOfColumns(Worded):
    """The row of a file that has the names of the columns."""

    code = "pool.names"


@attrs.frozen
class Row(Worded):
    """A row of a file, by its *number* from 0."""

    number: int
    code = "pool.row"


def row(number: int) -> Worded:
    """A row of a file, of which -1 has the names of the columns."""
    return Row(number) if number >= 0 else NamesOfColumns()


@attrs.frozen
class LongRow(Worded):
    """A *row* of more than so many bytes."""

    row: Worded
    most: int
    code = "pool.long_row"


@attrs.frozen
class Quotation(Worded):
    """A *row* in which a quotation is no whole cell."""

    row: Worded
    code = "pool.quotation"


@attrs.frozen
class Commas(Worded):
    """What separates the cells of a file of CSV, where something else does."""

    code = "pool.commas"


@attrs.frozen
class LineEnds(Worded):
    """Lines that end in a carriage return alone."""

    code = "pool.line_ends"


@attrs.frozen
class OtherCells(Worded):
    """A *row* that has not as many cells as there are *columns*."""

    row: int
    columns: int
    code = "pool.other_cells"
