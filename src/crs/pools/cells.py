# SPDX-License-Identifier: MIT
"""The cells of a frame that is in memory, as bytes, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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

Cells = tuple[Array, "Array | None"]
"""Numbers, and which of them count; None: all. What does not is null."""


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


def ways(names: tuple[str, ...]) -> tuple[str, ...]:
    """How the *names* of a category may be written: in lower case, and in upper case."""
    return names + tuple(name.upper() for name in names)


def is_numeric(fact: Fact, dtype: nw.dtypes.DType) -> bool:
    """Whether the numbers of a column of *dtype* may be the levels of *fact*.

    Where nulls are usual, pandas holds whole numbers as floats.
    """
    language = bool(fact.names) and fact.enum is None
    boolean = dtype == nw.Boolean and fact.flag
    return boolean or (
        not language and (dtype.is_integer() or (dtype.is_float() and fact.where != ""))
    )


def is_text(fact: Fact, dtype: nw.dtypes.DType) -> bool:
    """Whether the strings of a column of *dtype* may name the levels of *fact*."""
    return bool(fact.names) and dtype in (nw.String, nw.Categorical, nw.Enum)


def reader(series: nw.Series[Any], name: str) -> Callable[[slice], Cells]:
    """What gives the cells of some rows of a *series*, whose type was checked, as numbers."""
    fact, dtype = COLUMNS[name], series.dtype
    if is_numeric(fact, dtype):
        return _numbers(series)
    if is_text(fact, dtype):
        return _named(series, fact)
    return lambda rows: _objects(series[rows].to_list(), fact)


def array_reader(array: Array, name: str) -> Callable[[slice], Cells]:
    """What gives the cells of some rows of an *array*, as numbers.

    Raises:
        InvalidError: the array is of a wrong type.
    """
    fact, kind = COLUMNS[name], array.dtype.kind
    if array.ndim != 1 or kind not in "biufOUT":
        raise InvalidError(wrong_type(name, fact, array.dtype))
    if kind in "OUT":
        return lambda rows: _objects(array[rows].tolist(), fact)
    if not is_numeric(
        fact, nw.Boolean() if kind == "b" else nw.Float64() if kind == "f" else nw.Int64()
    ):
        raise InvalidError(wrong_type(name, fact, array.dtype))
    return lambda rows: _unmasked(array[rows])


def _unmasked(array: Array) -> Cells:
    if not isinstance(array, np.ma.MaskedArray):
        return _counted(array)
    values, counts = _counted(array.data)
    valid = ~np.ma.getmaskarray(array)
    return values, valid if counts is None else valid & counts


def _numbers(series: nw.Series[Any]) -> Callable[[slice], Cells]:
    native = series.to_native()
    if isinstance(getattr(native, "dtype", None), np.dtype):  # of pandas, which holds an array
        array: Array = native.to_numpy()
        return lambda rows: _counted(array[rows])

    def read(rows: slice) -> Cells:
        block = series[rows]
        valid = None if block.null_count() == 0 else ~block.is_null().to_numpy().astype(bool)
        if valid is not None:
            block = block.fill_null(False if block.dtype == nw.Boolean else 0)
        numbers = block.to_numpy()
        values, counts = _counted(numbers)
        return values, counts if valid is None else valid if counts is None else valid & counts

    return read


def _counted(numbers: Array) -> Cells:
    if numbers.dtype == np.bool_:
        return numbers.view(np.uint8), None
    if numbers.dtype.kind != "f":
        return numbers, None
    counts = ~np.isnan(numbers)
    whole = np.trunc(numbers) == numbers
    return np.where(whole & (np.abs(numbers) < -NEITHER), numbers, NEITHER).astype(np.int16), counts


def _named(series: nw.Series[Any], fact: Fact) -> Callable[[slice], Cells]:
    """Which of the names of a *fact* each cell is; -1 is none of them."""
    native: Any = series.to_native()
    names = ways(fact.names)
    if series.implementation.is_pandas():
        if series.dtype == nw.String:
            native = native.astype("category")
        given = list(native.cat.categories)
        places: Array = native.cat.codes.to_numpy()
        if given == list(fact.names):
            return lambda rows: (places[rows], _where(places[rows] >= 0))
        coded = [names.index(name) if name in names else -1 for name in given]
        table = np.array([*coded, -1], np.int8)

        def read(rows: slice) -> Cells:
            some = places[rows]
            return _lower(np.take(table, some, mode="wrap"), fact), _where(some >= 0)

    elif series.implementation.is_polars():
        polars: Any = nw.get_native_namespace(series)

        def read(rows: slice) -> Cells:
            some = native[rows]
            coded = some.cast(polars.String) if some.dtype == polars.Categorical else some
            coded = coded.cast(polars.Enum(names), strict=False).to_physical().cast(polars.Int8)
            valid = some.is_not_null().to_numpy() if some.null_count() else None
            return _lower(coded.fill_null(-1).to_numpy(), fact), valid

    else:
        import pyarrow as pa
        import pyarrow.compute as pc

        def read(rows: slice) -> Cells:
            some = native[rows]
            if pa.types.is_dictionary(some.type):
                some = some.cast(some.type.value_type)
            found = pc.index_in(some, pa.array(names, some.type), skip_nulls=True)
            valid = some.is_valid().to_numpy() if some.null_count else None
            return _lower(found.fill_null(-1).cast(pa.int8()).to_numpy(), fact), valid

    return read


def _where(valid: Array) -> Array | None:
    return None if valid.all() else valid


def _lower(codes: Array, fact: Fact) -> Array:
    """The place of each name in lower case, of those in either."""
    return np.where(codes < 0, codes, codes % len(fact.names)).astype(np.int8)


def _objects(cells: list[Any], fact: Fact) -> Cells:
    """The level of each of some Python objects."""
    valid = np.array([cell is not None and cell == cell for cell in cells], bool)  # noqa: PLR0124
    levels = np.array([_level(cell, fact) for cell in cells], np.int16)
    return levels, None if valid.all() else valid


def _level(cell: object, fact: Fact) -> int:
    if fact.names and isinstance(cell, str):
        names = ways(fact.names)
        return names.index(cell) % len(fact.names) if cell in names else NEITHER
    whole = type(cell) is int and (fact.enum is not None or not fact.names)
    flag = fact.flag and isinstance(cell, bool | np.bool_)
    member = fact.enum is not None and type(cell) is fact.enum
    if whole or flag or member or (isinstance(cell, np.integer) and not fact.names):
        number = int(cell)  # type: ignore[call-overload]
        return number if abs(number) < -NEITHER else NEITHER
    return NEITHER


def facts(  # noqa: C901  (each column in turn, step by step)
    readers: Mapping[str, Callable[[slice], Cells]], rows: slice, mistakes: Mistakes, before: int
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
        bad = _out_of_range(numbers, counts, fact.last)
        if counts is not None and not fact.nullable:
            missing = ~counts if read is None else read & ~counts
            if missing.any():
                bad = missing if bad is None else bad | missing
        level = numbers
        if numbers.dtype != np.uint8 or bad is not None:
            level = numbers.astype(np.uint8)
        if name == "second_language":
            same = level == levels["first_language"]
            same = same if counts is None else same & counts
            if same.any():
                bad = same if bad is None else bad | same
        if bad is not None:
            _report(mistakes, name, bad, numbers, counts, before + rows.start)
            level[bad] = 0
            wrong = bad if wrong is None else wrong | bad
        if counts is not None:
            level = level * counts.view(np.uint8)
        if read is not None:
            level = level * read.view(np.uint8)
        levels[name] = level
        if fact.flag:
            there[name] = None if level.all() else level.view(np.bool_)
        elif fact.nullable:
            there[name] = read if counts is None else counts if read is None else read & counts
    return levels, wrong


def _out_of_range(numbers: Array, counts: Array | None, last: int) -> Array | None:
    """Which numbers are not from 0 to *last*, if any is; nulls are no numbers."""
    if numbers.dtype.kind == "i":  # seen as unsigned, a negative number is a large one
        numbers = numbers.view(numbers.dtype.str.replace("i", "u"))
    if numbers.max(initial=0) <= last:
        return None
    bad: Array = numbers > last
    if counts is not None:
        bad &= counts
    return bad if bad.any() else None


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
