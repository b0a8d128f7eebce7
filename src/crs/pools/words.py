# SPDX-License-Identifier: MIT
"""What is said of a pool: the sentences of its errors and warnings, in one place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .schema import COLUMNS, LANGUAGES

Kind = Literal["null", "wrong", "same"]
"""How a cell can be wrong: null where it is needed, none of what it may be, or the language that
the row has already."""

KINDS: tuple[Kind, ...] = ("null", "wrong", "same")

CELLS = {
    "null": "{column} may not be null here",
    "wrong": "{column} must be {says}",
    "same": f"{{column}} must be the other official language ({' or '.join(LANGUAGES)}) or null",
}
MISSING = "there is no column {names}"
NEAR = "there is no column {name}: is it {near!r}?"
TWICE = "{name}: there are {count} such columns"
TAKEN = "{name}: the pool has this column already"
TYPE = "{name} must be {says}, not a column of {dtype}"
NOT_A_COLUMN = "{name} must be a column, not {value}"
LENGTH = "{name} has {rows:,} rows, and age {expected:,}"
NO_FRAME = "a pool is a data frame, not a {type}"
ONCE = "a pool has each column once: {why}"
RULES = "rules must be Rules or None, not {value}"
ONE_OF = "{name} must be {options}, not {value}"
SUFFIX = "suffix must be text, not {value}"
WHOLE = "{name} must be a whole number from {least}, not {value}"
WITHOUT = "rows without points: {problems}"
FORMS = "files are both .parquet or both .csv, not {source} and {target}"
EMPTY = "{file}: is empty"
LONG = "{file}: {row} has no end within {most:,} bytes: is a quotation mark missing?"
QUOTATION = "{file}: {row}: quotation marks must be around a whole cell, and doubled in it"
LINE_ENDS = "{file}: lines must end in a line feed"
CELLS_OF_ROW = "{file}: row {row} has more or fewer cells than the {columns} columns"
SCORED = "scored"
JOINED = "joined"
GAP = (
    "an amendment reported in force since {since} looks at facts of this pool, and its text is not"
    " public ({title})"
)


def cells(column: str, kind: Kind, count: int, shown: Sequence[str]) -> str:
    """What is said of the cells of a *column* that are wrong in one way."""
    rule = CELLS[kind].format(column=column, says=COLUMNS[column].says)
    rows = f"{count:,} {'row is' if count == 1 else 'rows are'}"
    if kind == "null":
        return f"{rule}: {rows}, the first {', '.join(shown)}"
    return f"{rule}: {rows} not, the first {', '.join(shown)}"


def options(*names: str) -> str:
    """Some *names*, the last after an or."""
    *others, last = map(repr, names)
    return f"{', '.join(others)} or {last}"


def row(number: int) -> str:
    """A row of a file, of which -1 has the names of the columns."""
    return f"row {number}" if number >= 0 else "the row of names"
