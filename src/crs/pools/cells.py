# SPDX-License-Identifier: MIT
"""The cells of a frame that is in memory, as bytes, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import repeat
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import numpy as np

from ..errors import InvalidError
from . import words
from .schema import COLUMNS, LANGUAGES, Fact
from .trace import Array
from .words import Kind

SHOWN = 3
"""How many of the rows that are wrong in a column are shown."""

LONGEST = 60
"""The most characters that are shown of a cell."""

NEITHER = -(2**15)
"""What is read of a cell that holds no whole number and no name."""

NULL = NEITHER + 1
"""What is read of a cell that holds nothing, before it is set apart."""

Cells = tuple[Array, "Array | None"]
"""Numbers, and which of them count; None: all. What does not is null."""

WHERE = {fact.where for fact in COLUMNS.values()}
"""The columns that say in which rows others are read."""

KINDS: Mapping[str, Any] = {"b": nw.Boolean(), "i": nw.Int64(), "u": nw.UInt64(), "f": nw.Float64()}
"""The kinds of NumPy types that hold numbers."""

OPEN = (nw.Object, nw.Unknown)
"""Types of columns whose cells are looked at one by one."""

NULLS = ("NAType", "NaTType", "MaskedConstant")
"""The types of what stands for nothing in pandas and NumPy, of which pandas may be missing."""

FLAGS = ("false", "true")
"""How flags are written as text, in any case."""

NUMBER = re.compile(r"\+?[0-9]{1,300}(\.0*)?")
"""How whole numbers are written as text."""

Label = Callable[[int], str]
"""How a row is told from others, by its place in the frame: "row 3: "."""


@attrs.frozen
class Reader:
    """How a column is read.

    Args:
        levels: gives the cells of some rows as numbers.
        cell: gives the cell of a row as it stands in the frame.
    """

    levels: Callable[[slice], Cells]
    cell: Callable[[int], Any]


@attrs.define
class Mistakes:
    """What is wrong in a pool, by column, and by what is wrong."""

    found: dict[tuple[str, Kind], tuple[int, list[str]]] = attrs.field(factory=dict)

    def add(self, column: str, kind: Kind, count: int, shown: list[str]) -> None:
        """Count more cells of a *column* that are wrong in one way, the first of them *shown*."""
        counted, before = self.found.get((column, kind), (0, []))
        self.found[column, kind] = counted + count, (before + shown)[:SHOWN]

    def add_all(self, others: Mistakes) -> None:
        """Count what is wrong in rows that come later."""
        for (column, kind), (count, shown) in others.found.items():
            self.add(column, kind, count, shown)

    def to_json(self) -> list[list[Any]]:
        """What JSON can hold, of which `from_json` makes the same."""
        return [[*key, *counted] for key, counted in self.found.items()]

    @classmethod
    def from_json(cls, found: list[list[Any]]) -> Mistakes:
        """What `to_json` said."""
        return cls({(column, kind): (count, shown) for column, kind, count, shown in found})

    @property
    def problems(self) -> tuple[str, ...]:
        """A sentence for each column and way to be wrong, in their order."""
        return tuple(
            words.cells(column, kind, *self.found[column, kind])
            for column in COLUMNS
            for kind in words.KINDS
            if (column, kind) in self.found
        )


def wrong_type(name: str, fact: Fact, dtype: object) -> str:
    """What to say of a column of another type."""
    return words.TYPE.format(name=name, says=fact.says, dtype=dtype)


@lru_cache(maxsize=64)
def ways(fact: Fact) -> Mapping[str, int]:
    """How the levels of a category may be written: in lower case, and in upper case."""
    lower = {name: place for place, name in enumerate(fact.names)}
    return lower | {name.upper(): place for name, place in lower.items()}


@lru_cache(maxsize=1024)
def is_numeric(fact: Fact, dtype: nw.dtypes.DType, *, gaps: bool) -> bool:
    """Whether the numbers of a column of *dtype* may be the levels of *fact*.

    Where nulls are usual, or there may be *gaps* in every column, pandas holds whole numbers as
    floats.
    """
    language = bool(fact.names) and fact.enum is None
    boolean = dtype == nw.Boolean and fact.flag
    whole = dtype.is_integer() or _is_wide(dtype)
    return boolean or (not language and (whole or (dtype.is_float() and _may_float(fact, gaps))))


def _may_float(fact: Fact, gaps: bool) -> bool:  # noqa: FBT001  (a word of its callers)
    return fact.where != "" or gaps


def _is_wide(dtype: nw.dtypes.DType) -> bool:
    """Whether a *dtype* holds whole numbers that NumPy has no type for."""
    return dtype in (nw.Int128, nw.UInt128) or (isinstance(dtype, nw.Decimal) and dtype.scale == 0)


@lru_cache(maxsize=1024)
def is_text(fact: Fact, dtype: nw.dtypes.DType) -> bool:
    """Whether the strings of a column of *dtype* may name the levels of *fact*."""
    return bool(fact.names) and dtype in (nw.String, nw.Categorical, nw.Enum)


def readers(columns: Mapping[str, Any], *, gaps: bool) -> dict[str, Reader]:
    """A reader for each of the *columns*: arrays, categoricals of pandas, series of Narwhals.

    A column that is left out is read as 0, or none.

    Args:
        columns: by name.
        gaps: whether there may be nulls in every column, so that floats may hold whole numbers.

    Raises:
        InvalidError: a column is of a wrong type.
    """
    found = {}
    problems = []
    for name, fact in COLUMNS.items():
        if name not in columns:
            found[name] = _left_out(fact)
            continue
        column = columns[name]
        made = column if isinstance(column, Reader) else _reader(column, fact, gaps=gaps)
        if made is None:
            problems.append(wrong_type(name, fact, column.dtype))
        else:
            found[name] = made
    if problems:
        raise InvalidError(*problems)
    return found


def _left_out(fact: Fact) -> Reader:
    def levels(rows: slice) -> Cells:
        count = rows.stop - rows.start
        return np.zeros(count, np.uint8), np.zeros(count, bool) if fact.nullable else None

    return Reader(levels, lambda _: None)


def _reader(column: Any, fact: Fact, *, gaps: bool) -> Reader | None:
    if isinstance(column, np.ndarray):
        levels = _of_array(column, fact, gaps=gaps)
    elif hasattr(column, "codes"):
        levels = _categorical(column, fact) if fact.names else None
    else:
        levels = _of_series(column, fact, gaps=gaps)
    return levels and Reader(levels, column.__getitem__)


Levels = Callable[[slice], Cells]


def _categorical(column: Any, fact: Fact) -> Levels:
    codes: Array = column.codes
    return _coded(lambda rows: codes[rows], column.categories, fact)


def _of_array(array: Array, fact: Fact, *, gaps: bool) -> Levels | None:
    kind = array.dtype.kind
    if array.ndim == 1 and kind in "OUT":
        return lambda rows: _objects(array[rows].tolist(), fact, gaps=gaps)
    if array.ndim != 1 or kind not in KINDS or not is_numeric(fact, KINDS[kind], gaps=gaps):
        return None
    if isinstance(array, np.ma.MaskedArray):
        return lambda rows: _valid(*_counted(array.data[rows]), ~np.ma.getmaskarray(array[rows]))
    return lambda rows: _counted(array[rows])


def _of_series(series: nw.Series[Any], fact: Fact, *, gaps: bool) -> Levels | None:
    dtype = series.dtype
    if is_text(fact, dtype):
        return _named(series, fact)
    if not (dtype in OPEN or is_numeric(fact, dtype, gaps=gaps)):
        return None
    if dtype in OPEN or _is_wide(dtype):
        return lambda rows: _objects(series[rows].to_list(), fact, gaps=gaps)
    if series.null_count() or series.implementation.is_pandas():
        return lambda rows: _with_nulls(series[rows])
    native: Any = series.to_native()
    return lambda rows: _counted(native[rows].to_numpy())


def _with_nulls(series: nw.Series[Any]) -> Cells:
    valid = ~series.is_null().to_numpy().astype(bool)
    filled = series.fill_null(False if series.dtype == nw.Boolean else 0)
    return _valid(*_counted(filled.to_numpy()), valid)


def _valid(values: Array, counts: Array | None, valid: Array) -> Cells:
    return values, valid if counts is None else valid & counts


def _counted(numbers: Array) -> Cells:
    kind = numbers.dtype.kind
    if kind == "b":
        return numbers.view(np.uint8), None
    if kind != "f":
        return numbers, None
    counts = ~np.isnan(numbers)
    whole = np.trunc(numbers) == numbers
    return np.where(whole & (np.abs(numbers) < -NULL), numbers, NEITHER).astype(np.int16), counts


def _named(series: nw.Series[Any], fact: Fact) -> Levels:
    """Which of the names of a *fact* each cell is."""
    native: Any = series.to_native()
    if series.implementation.is_pandas():
        return _categorical(native.astype("category").array, fact)
    if series.implementation.is_polars():
        names = native.dtype.categories if series.dtype == nw.Enum else ways(fact)
        return lambda rows: _compared(native[rows], names, fact)
    return _indexed(native, fact)


def _coded(codes: Callable[[slice], Array], names: Iterable[str | None], fact: Fact) -> Levels:
    """Cells that are places in a list of *names*; -1 is null, as is no name."""
    names = list(names)
    if names == list(fact.names):  # each place is a level already
        return lambda rows: _apart(codes(rows), -1)
    known = ways(fact)
    return _placed(codes, [NULL if name is None else known.get(name, NEITHER) for name in names])


def _placed(codes: Callable[[slice], Array], levels: Iterable[int]) -> Levels:
    """Cells that are places in a list of *levels*; -1 is null."""
    table = np.array([*levels, NULL], np.int16)
    return lambda rows: _apart(np.take(table, codes(rows), mode="wrap"), NULL)


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


def _compared(strings: Any, names: Iterable[str], fact: Fact) -> Cells:
    """Strings of Polars, which compares them with a name faster than it looks them up."""
    left = len(strings) - strings.null_count()
    valid = strings.is_not_null().to_numpy() if left < len(strings) else None
    levels = np.full(len(strings), -1, np.int8)
    known = ways(fact)
    for name in names:
        same = strings == name
        count = same.sum()
        if count and name in known:
            equal = same.to_numpy() if valid is None else same.fill_null(value=False).to_numpy()
            levels += equal.view(np.int8) * np.int8(known[name] + 1)
        left -= count
        if not left:
            break
    return levels, valid


def _indexed(native: Any, fact: Fact) -> Levels:
    """Strings of Arrow, with a dictionary or without."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_dictionary(native.type):
        chunks = native.unify_dictionaries().chunks
        places = pa.chunked_array([chunk.indices for chunk in chunks], native.type.index_type)
        names = chunks[0].dictionary.to_pylist() if chunks else []
        return _coded(
            lambda rows: places[rows].cast(pa.int32()).fill_null(-1).to_numpy(), names, fact
        )
    if pa.types.is_string_view(native.type):  # for which Arrow has no `index_in`
        native = native.cast(pa.string())
    names = [*ways(fact), None]
    known = pa.array(names, native.type)
    return _coded(
        lambda rows: pc.index_in(native[rows], known).fill_null(len(names)).to_numpy(),
        [*names, ""],
        fact,
    )


def _apart(levels: Array, null: int) -> Cells:
    """The *levels*, but for those that stand for *null*."""
    counts: Array = levels != null
    return levels, None if counts.all() else counts


def _objects(cells: list[Any], fact: Fact, *, gaps: bool) -> Cells:
    """The level of each of some Python objects."""
    known: dict[Any, int] = {**ways(fact), None: NULL}
    try:
        levels = np.fromiter(map(known.get, cells, repeat(NEITHER)), np.int16, len(cells))
    except Exception:  # noqa: BLE001  (a list cannot be looked up, and other cells do anything)
        levels = np.full(len(cells), NEITHER, np.int16)
    for place in np.flatnonzero(levels == NEITHER).tolist():
        levels[place] = _level(cells[place], fact, known, gaps=gaps)
    return _apart(levels, NULL)


def _level(cell: Any, fact: Fact, known: Mapping[Any, int], *, gaps: bool) -> int:
    if isinstance(cell, str):
        return known.get(cell, NEITHER)
    if is_null(cell):
        return NULL
    whole = type(cell) is int or isinstance(cell, np.integer)
    if isinstance(cell, Decimal):
        whole = cell.is_finite()
    if isinstance(cell, float | np.floating):
        whole = _may_float(fact, gaps)
    is_number = whole and (fact.enum is not None or not fact.names)
    is_flag = fact.flag and isinstance(cell, bool | np.bool_)
    is_member = fact.enum is not None and type(cell) is fact.enum
    if (is_number or is_flag or is_member) and abs(cell) < -NULL and cell == int(cell):
        return int(cell)
    return NEITHER


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


def facts(
    readers: Mapping[str, Reader], rows: slice, mistakes: Mistakes, label: Label
) -> tuple[dict[str, Array], Array | None]:
    """The facts of some *rows*, as bytes in their ranges, and which rows are wrong, if any is.

    What does not count is 0: whatever a column says of a spouse or of a language that is not there.
    """
    levels: dict[str, Array] = {}
    there: dict[str, Array | None] = {}
    amiss: dict[str, Array | None] = {}
    wrong: Array | None = None
    for name, fact in COLUMNS.items():
        numbers, counts = readers[name].levels(rows)
        read = there.get(fact.where)
        numbers = _only(numbers, counts)
        bad: dict[Kind, Array | None] = {"wrong": _out_of_range(numbers, fact.last)}
        if counts is not None and not fact.nullable:
            bad["null"] = ~counts if read is None else read & ~counts
        level = _bytes(numbers)
        if name == "second_language":
            same = _both(level == levels["first_language"], counts)
            for other in (bad["wrong"], amiss["first_language"]):
                same = _both(same, None if other is None else ~other)
            bad["same"] = same
        amiss[name] = None
        for kind, where in bad.items():
            if where is not None and where.any():
                _report(mistakes, name, kind, where, readers[name], rows.start, label)
                amiss[name] = _either(amiss[name], where)
        if (some := amiss[name]) is not None:
            level = _only(level, ~some)
            wrong = _either(wrong, some)
        levels[name] = _only(level, read)
        if name in WHERE:
            there[name] = _both(read, levels[name].view(np.bool_) if fact.flag else counts)
    return levels, wrong


def _only(numbers: Array, some: Array | None) -> Array:
    """The *numbers* of *some* rows, all if None, and 0 in the others."""
    if some is None:
        return numbers
    return numbers * (some.view(numbers.dtype) if numbers.itemsize == 1 else some)


def _out_of_range(numbers: Array, last: int) -> Array | None:
    """Which *numbers* are not from 0 to *last*, if any is."""
    if numbers.dtype.kind == "i":  # seen as unsigned, a negative number is a large one
        numbers = numbers.view(numbers.dtype.str.replace("i", "u"))
    return numbers > last if np.maximum.reduce(numbers, initial=0) > last else None


def _either(some: Array | None, others: Array) -> Array:
    """Which rows are among *some*, if any are, or *others*."""
    return others if some is None else some | others


def _both(some: Array | None, others: Array | None) -> Array | None:
    """Which rows are among *some* and *others*; None: all."""
    if some is None or others is None:
        return some if others is None else others
    return some & others


def _bytes(numbers: Array) -> Array:
    return numbers.view(np.uint8) if numbers.itemsize == 1 else numbers.astype(np.uint8)


def _report(  # noqa: PLR0913, PLR0917  (of one column)
    mistakes: Mistakes,
    name: str,
    kind: Kind,
    where: Array,
    reader: Reader,
    start: int,
    label: Label,
) -> None:
    first = (np.flatnonzero(where)[:SHOWN] + start).tolist()
    seen = [f"{label(row)}{shown(reader.cell(row))}" for row in first]
    mistakes.add(name, kind, int(np.count_nonzero(where)), seen)


def slices(rows: int, size: int) -> Iterator[slice]:
    """All *rows*, some at a time; once if there are none."""
    for start in range(0, max(rows, 1), size):
        yield slice(start, min(start + size, rows))
