# SPDX-License-Identifier: MIT
"""Cells as numbers: levels of a fact, whatever they are written as."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import repeat
from typing import Any

import attrs
import numpy as np

from .said import AnyCell
from .schema import LANGUAGES, Fact
from .trace import Array

LONGEST = 60
"""The most characters that are shown of a cell."""

NEITHER = -(2**15)
"""What is read of a cell that holds no whole number and no name."""

NULL = NEITHER + 1
"""What is read of a cell that holds nothing, before it is set apart."""

UNSEEN = NULL + 1
"""What stands for a cell that has not been looked at."""

FEW = 8
"""How many different objects are looked for in a column of objects, before all are looked at."""

Cells = tuple[Array, "Array | None"]
"""Numbers without a sign, and which of them count; None: all. What does not is null."""

Levels = Callable[[slice], Cells]

NULLS = ("NAType", "NaTType", "MaskedConstant")
"""The types of what stands for nothing in pandas and NumPy, of which pandas may be missing."""

FLAGS = ("false", "true")
"""How flags are written as text, in any case."""

NUMBER = re.compile(r"\+?[0-9]{1,300}(\.0*)?")
"""How whole numbers are written as text."""

Label = Callable[[int, str], AnyCell]
"""A cell as it is shown, with what tells its row from others, given its place in the frame."""


@attrs.frozen
class Reader:
    """How a column is read.

    Args:
        levels: gives the cells of some rows as numbers.
        cell: gives the cell of a row as it stands in the frame.
    """

    levels: Callable[[slice], Cells]
    cell: Callable[[int], Any]


@lru_cache(maxsize=64)
def ways(fact: Fact) -> Mapping[str, int]:
    """How the levels of a category may be written: in lower case, and in upper case."""
    lower = {name: place for place, name in enumerate(fact.names)}
    return lower | {name.upper(): place for name, place in lower.items()}


def may_float(fact: Fact, gaps: bool) -> bool:  # noqa: FBT001  (a word of its callers)
    """Whether floats may be the levels of a *fact*, as pandas has whole numbers with gaps."""
    return fact.where != "" or gaps


def both_valid(counts: Array | None, valid: Array) -> Array:
    """Which cells count, of those that are *valid*."""
    return valid if counts is None else valid & counts


def unsigned(numbers: Array) -> Array:
    """Whole *numbers* or flags as they are without a sign: what was negative is large."""
    return numbers.view(f"{numbers.dtype.byteorder}u{numbers.itemsize}")


def counted(numbers: Array) -> Cells:
    """Any *numbers* as whole ones, of which NaN does not count."""
    if numbers.dtype.kind != "f":
        return unsigned(numbers), None
    with np.errstate(invalid="ignore"):  # NaN, and what is out of range, are found below
        levels = numbers.astype(np.uint8)
    whole = levels == numbers
    if whole.all():
        return levels, None
    null = np.isnan(numbers)
    if (whole != null).all():  # each is the one or the other
        return levels, whole
    return np.where(whole, levels, np.uint16(-NEITHER)), ~null


def coded(codes: Callable[[slice], Array], names: Iterable[str | None], fact: Fact) -> Levels:
    """Cells that are places in a list of *names*; -1 is null, as is no name."""
    names = list(names)
    if names == list(fact.names):  # each place is a level already
        return lambda rows: apart(codes(rows), -1)
    known = ways(fact)
    return _placed(codes, [NULL if name is None else known.get(name, NEITHER) for name in names])


def _placed(codes: Callable[[slice], Array], levels: Iterable[int]) -> Levels:
    """Cells that are places in a list of *levels*; -1 is null."""
    table = np.array([*levels, NULL], np.int16)
    return lambda rows: apart(np.take(table, codes(rows), mode="wrap"), NULL)


def apart(levels: Array, null: int) -> Cells:
    """The *levels*, but for those that stand for *null*."""
    counts: Array = levels != null
    levels = unsigned(levels)
    return levels, None if counts.all() else counts


def pointed(array: Array, fact: Fact, *, gaps: bool) -> Cells:
    """The level of each cell of Python objects, of which few stand in many places.

    An array of objects holds where each stands, so that those of one are found without a look.
    """
    cells = np.ascontiguousarray(np.ma.getdata(array))
    pointers = np.frombuffer(cells, np.intp)
    levels = np.full(len(cells), UNSEEN, np.int16)
    levels[np.ma.getmaskarray(array)] = NULL
    for _ in range(FEW):
        left = levels == UNSEEN
        if not left.any():
            break
        first = int(left.argmax())
        (level,) = _levels_of([cells[first]], fact, gaps=gaps)
        np.copyto(levels, level, where=left & (pointers == pointers[first]))
    left = levels == UNSEEN
    if left.any():
        levels[left] = _levels_of(cells[left].tolist(), fact, gaps=gaps)
    return apart(levels, NULL)


def objects(cells: list[Any], fact: Fact, *, gaps: bool) -> Cells:
    """The level of each of some Python objects, and which of them count."""
    return apart(_levels_of(cells, fact, gaps=gaps), NULL)


def _levels_of(cells: list[Any], fact: Fact, *, gaps: bool) -> Array:
    """The level of each of some Python objects."""
    known: dict[Any, int] = {**ways(fact), None: NULL}
    try:
        levels = np.fromiter(map(known.get, cells, repeat(NEITHER)), np.int16, len(cells))
    except Exception:  # noqa: BLE001  (a list cannot be looked up, and other cells do anything)
        levels = np.full(len(cells), NEITHER, np.int16)
    for place in np.flatnonzero(levels == NEITHER).tolist():
        levels[place] = _level(cells[place], fact, known, gaps=gaps)
    return levels


def _level(cell: Any, fact: Fact, known: Mapping[Any, int], *, gaps: bool) -> int:
    if isinstance(cell, str):
        return known.get(cell, NEITHER)
    if is_null(cell):
        return NULL
    whole = type(cell) is int or isinstance(cell, np.integer)
    if isinstance(cell, Decimal):
        whole = cell.is_finite()
    if isinstance(cell, float | np.floating):
        whole = may_float(fact, gaps)
    is_number = whole and (fact.enum is not None or not fact.names)
    is_flag = fact.flag and isinstance(cell, bool | np.bool_)
    is_member = fact.enum is not None and type(cell) is fact.enum
    if (is_number or is_flag or is_member) and abs(cell) < -NULL and cell == int(cell):
        return int(cell)
    return NEITHER


def of_text(codes: Array, texts: list[str], fact: Fact) -> Reader:
    """A reader of cells that are places in a list of *texts*; -1 is null."""
    levels = _placed(lambda rows: codes[rows], [_text_level(text, fact) for text in texts])
    return Reader(levels, lambda row: None if codes[row] < 0 else texts[codes[row]])


def _text_level(text: str, fact: Fact) -> int:
    """The level that a *text* is, which may be a number as pandas writes it, such as 5.0."""
    text = text.strip()
    if fact.flag and text.lower() in FLAGS:
        return FLAGS.index(text.lower())
    if (found := ways(fact).get(text)) is not None:
        return found
    is_number = fact.names != LANGUAGES and NUMBER.fullmatch(text)
    return min(int(float(text)), -NULL) if is_number else NEITHER


def is_null(cell: Any) -> bool:
    """Whether a *cell* holds nothing, as the frames have it."""
    if cell is None or type(cell).__name__ in NULLS:
        return True
    return isinstance(cell, float | np.floating) and bool(np.isnan(cell))


def shown(cell: Any) -> str:
    """A *cell* as Python writes it, whatever it is, or as much of that as fits."""
    if is_null(cell):
        return "null"
    try:
        written = repr(cell.item() if isinstance(cell, np.generic) else cell)
    except Exception:  # noqa: BLE001  (a class of the user's, which may do anything)
        written = f"<{type(cell).__name__}>"
    return written if len(written) <= LONGEST else f"{written[: LONGEST - 3]}..."
