# SPDX-License-Identifier: MIT
"""The cells of a frame that is in memory, as bytes, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import repeat
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import numpy as np

from ..errors import InvalidError
from .schema import COLUMNS, LANGUAGES, Fact
from .trace import Array

SHOWN = 3
"""How many of the rows that are wrong in a column are shown."""

SAME = f"the other official language ({' or '.join(LANGUAGES)}) or null"

NEITHER = -(2**15)
"""What is read of a cell that holds no whole number and no name."""

NULL = NEITHER + 1
"""What is read of a cell that holds nothing, before it is set apart."""

Cells = tuple[Array, "Array | None"]
"""Numbers, and which of them count; None: all. What does not is null."""

WHERE = {fact.where for fact in COLUMNS.values()}
"""The columns that say in which rows others are read."""

Reader = Callable[[slice], Cells]
"""What gives the cells of some rows of a column."""

KINDS: Mapping[str, Any] = {"b": nw.Boolean(), "i": nw.Int64(), "u": nw.UInt64(), "f": nw.Float64()}
"""The kinds of NumPy types that hold numbers."""

OPEN = (nw.Object, nw.Unknown)
"""Types of columns whose cells are looked at one by one."""

NULLS = ("NAType", "NaTType")
"""The types of what stands for nothing in pandas, which need not be installed."""


@attrs.define
class Mistakes:
    """What is wrong in a pool, by column."""

    found: dict[str, tuple[int, list[str]]] = attrs.field(factory=dict)

    def add(self, column: str, count: int, shown: list[str]) -> None:
        """Count more rows that are wrong in a *column*, the first of them *shown*."""
        counted, before = self.found.get(column, (0, []))
        self.found[column] = counted + count, (before + shown)[:SHOWN]

    @property
    def problems(self) -> tuple[str, ...]:
        """One sentence for each column, in their order."""
        return tuple(
            f"{column} is {SAME if column == 'second_language' else fact.says}:"
            f" {count:,} {'row is' if count == 1 else 'rows are'} not, the first {', '.join(shown)}"
            for column, fact in COLUMNS.items()
            if column in self.found
            for count, shown in [self.found[column]]
        )


def wrong_type(name: str, fact: Fact, dtype: object) -> str:
    """What to say of a column of another type."""
    return f"{name} is {fact.says}, not a column of {dtype}"


def ways(fact: Fact) -> dict[str, int]:
    """How the levels of a category may be written: in lower case, and in upper case."""
    lower = {name: place for place, name in enumerate(fact.names)}
    return lower | {name.upper(): place for name, place in lower.items()}


@lru_cache(maxsize=512)
def is_numeric(fact: Fact, dtype: nw.dtypes.DType) -> bool:
    """Whether the numbers of a column of *dtype* may be the levels of *fact*.

    Where nulls are usual, pandas holds whole numbers as floats.
    """
    language = bool(fact.names) and fact.enum is None
    boolean = dtype == nw.Boolean and fact.flag
    return boolean or (
        not language and (dtype.is_integer() or (dtype.is_float() and fact.where != ""))
    )


@lru_cache(maxsize=512)
def is_text(fact: Fact, dtype: nw.dtypes.DType) -> bool:
    """Whether the strings of a column of *dtype* may name the levels of *fact*."""
    return bool(fact.names) and dtype in (nw.String, nw.Categorical, nw.Enum)


def readers(columns: Mapping[str, Any]) -> dict[str, Reader]:
    """A reader for each of the *columns*: arrays, categoricals of pandas, series of Narwhals.

    Raises:
        InvalidError: a column is of a wrong type.
    """
    found = {}
    problems = []
    for name, fact in COLUMNS.items():
        column = columns[name]
        made = _reader(column, fact)
        if made is None:
            problems.append(wrong_type(name, fact, column.dtype))
        else:
            found[name] = made
    if problems:
        raise InvalidError(*problems)
    return found


def _reader(column: Any, fact: Fact) -> Reader | None:
    if isinstance(column, np.ndarray):
        return _of_array(column, fact)
    if hasattr(column, "codes"):
        return _categorical(column, fact) if fact.names else None
    return _of_series(column, fact)


def _categorical(column: Any, fact: Fact) -> Reader:
    codes: Array = column.codes
    return _coded(lambda rows: codes[rows], column.categories, fact)


def _of_array(array: Array, fact: Fact) -> Reader | None:
    kind = array.dtype.kind
    if array.ndim == 1 and kind in "OUT":
        return lambda rows: _objects(array[rows].tolist(), fact)
    if array.ndim != 1 or kind not in KINDS or not is_numeric(fact, KINDS[kind]):
        return None
    if isinstance(array, np.ma.MaskedArray):
        return lambda rows: _valid(*_counted(array.data[rows]), ~np.ma.getmaskarray(array[rows]))
    return lambda rows: _counted(array[rows])


def _of_series(series: nw.Series[Any], fact: Fact) -> Reader | None:
    dtype = series.dtype
    if is_text(fact, dtype):
        return _named(series, fact)
    if dtype in OPEN:
        return lambda rows: _objects(series[rows].to_list(), fact)
    if not is_numeric(fact, dtype):
        return None
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


def _named(series: nw.Series[Any], fact: Fact) -> Reader:
    """Which of the names of a *fact* each cell is."""
    native: Any = series.to_native()
    if series.implementation.is_pandas():
        return _categorical(native.astype("category").array, fact)
    if series.implementation.is_polars():
        names = native.dtype.categories if series.dtype == nw.Enum else ways(fact)
        return lambda rows: _compared(native[rows], names, fact)
    return _indexed(native, fact)


def _coded(codes: Callable[[slice], Array], names: Iterable[str | None], fact: Fact) -> Reader:
    """Cells that are places in a list of *names*; -1 is null, as is no name."""
    names = list(names)
    if names == list(fact.names):  # each place is a level already
        return lambda rows: _apart(codes(rows), -1)
    known = ways(fact)
    levels = [NULL if name is None else known.get(name, NEITHER) for name in names]
    table = np.array([*levels, NULL], np.int16)
    return lambda rows: _apart(np.take(table, codes(rows), mode="wrap"), NULL)


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


def _indexed(native: Any, fact: Fact) -> Reader:
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


def _objects(cells: list[Any], fact: Fact) -> Cells:
    """The level of each of some Python objects."""
    known: dict[Any, int] = {**ways(fact), None: NULL}
    try:
        levels = np.fromiter(map(known.get, cells, repeat(NEITHER)), np.int16, len(cells))
    except TypeError:  # a cell that is a list, say, cannot be looked up
        levels = np.full(len(cells), NEITHER, np.int16)
    for place in np.flatnonzero(levels == NEITHER).tolist():
        levels[place] = _level(cells[place], fact, known)
    return _apart(levels, NULL)


def _level(cell: Any, fact: Fact, known: Mapping[Any, int]) -> int:
    if cell is None or isinstance(cell, str):
        return known.get(cell, NEITHER)
    if type(cell).__name__ in NULLS or (isinstance(cell, float | np.floating) and np.isnan(cell)):
        return NULL
    whole = type(cell) is int or isinstance(cell, np.integer)
    is_number = whole and (fact.enum is not None or not fact.names)
    is_flag = fact.flag and isinstance(cell, bool | np.bool_)
    is_member = fact.enum is not None and type(cell) is fact.enum
    if is_number or is_flag or is_member:
        return int(cell) if abs(int(cell)) < -NULL else NEITHER
    return NEITHER


def facts(
    readers: Mapping[str, Reader], rows: slice, mistakes: Mistakes, before: int
) -> tuple[dict[str, Array], Array | None]:
    """The facts of some *rows*, as bytes in their ranges, and which rows are wrong, if any is.

    Where rows are shown, those that came *before* are counted. What does not count is
    0: whatever a column says of a spouse or of a language that is not there.
    """
    levels: dict[str, Array] = {}
    there: dict[str, Array | None] = {}
    wrong: Array | None = None
    for name, fact in COLUMNS.items():
        numbers, counts = readers[name](rows)
        read = there.get(fact.where)
        numbers = _only(numbers, counts)
        bad = _out_of_range(numbers, fact.last)
        if counts is not None and not fact.nullable:
            bad = _either(bad, ~counts if read is None else read & ~counts)
        level = _bytes(numbers)
        if name == "second_language":
            same = level == levels["first_language"]
            bad = _either(bad, same if counts is None else same & counts)
        if bad is not None:
            _report(mistakes, name, bad, numbers, counts, before + rows.start)
            level = _only(level, ~bad)
            wrong = _either(wrong, bad)
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


def _either(some: Array | None, more: Array) -> Array | None:
    """Which rows are among *some*, or *more*; None if there are none."""
    if not more.any():
        return some
    return more if some is None else some | more


def _both(some: Array | None, others: Array | None) -> Array | None:
    """Which rows are among *some* and *others*; None: all."""
    if some is None or others is None:
        return some if others is None else others
    return some & others


def _bytes(numbers: Array) -> Array:
    return numbers.view(np.uint8) if numbers.itemsize == 1 else numbers.astype(np.uint8)


def _report(  # noqa: PLR0913, PLR0917  (of one column)
    mistakes: Mistakes, name: str, bad: Array, numbers: Array, counts: Array | None, start: int
) -> None:
    first = np.flatnonzero(bad)[:SHOWN]
    shown = [
        f"row {start + row}: {_said(name, numbers[row], counts is None or counts[row])}"
        for row in first.tolist()
    ]
    mistakes.add(name, int(np.count_nonzero(bad)), shown)


def _said(name: str, number: int, counts: object) -> str:
    if not counts:
        return "null"
    names = COLUMNS[name].names
    if names and 0 <= number < len(names):
        return names[number]
    neither = number == NEITHER or (names and number < 0)
    return "something else" if neither else str(number)


def slices(rows: int, size: int) -> Iterator[slice]:
    """All *rows*, some at a time; once if there are none."""
    for start in range(0, max(rows, 1), size):
        yield slice(start, min(start + size, rows))
