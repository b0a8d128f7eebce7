# SPDX-License-Identifier: MIT
"""Whatever holds the cells of a pool is read right, or refused in words of our own."""

import sys
import warnings
from decimal import Decimal
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from sample import one_by_one, pool

import crs
from crs import pools
from crs.pools.said import NumberedCell, Rows

RULES = crs.EDITIONS[-1]
TABLE = pool(40, 9)
TOTALS = one_by_one(TABLE, RULES)[:, -1].tolist()


def totals(scored: Any) -> list[int | None]:
    """The totals, of any frame."""
    if isinstance(scored, duckdb.DuckDBPyRelation):
        scored = scored.order("id").to_arrow_table()
    if isinstance(scored, pl.LazyFrame):
        scored = scored.collect()
    found: list[int | None] = (
        scored["total_points"].to_pylist()
        if isinstance(scored, pa.Table)
        else scored["total_points"].to_list()
    )
    return found


def cast(table: pa.Table, **types: Any) -> pa.Table:
    """The table, with some columns of other types."""
    for name, dtype in types.items():
        place = table.schema.get_field_index(name)
        table = table.set_column(place, name, table[name].cast(dtype))
    return table


@pytest.mark.parametrize(
    "dtype", [pa.string_view(), pa.large_string(), pa.dictionary(pa.int8(), pa.large_string())]
)
def test_strings_of_arrow(dtype: Any) -> None:
    """Of any layout."""
    table = cast(TABLE, first_language=dtype, second_language=dtype)
    assert totals(pools.score(table, RULES)) == TOTALS


@pytest.mark.parametrize("dtype", [pl.String, pl.Categorical])
def test_strings_of_arrow_that_polars_made(dtype: Any) -> None:
    frame = pl.DataFrame(TABLE)
    frame = frame.with_columns(pl.col("first_language", "second_language").cast(dtype))
    assert totals(pools.score(pa.table(frame), RULES)) == TOTALS


def with_nulls(names: Any, valid: bytes) -> Any:
    """The *names*, all of which stay where they are; by the bits of *valid* some are null."""
    _, *buffers = names.buffers()
    try:
        return pa.Array.from_buffers(names.type, len(names), [pa.py_buffer(valid), *buffers])
    except ValueError:
        pytest.skip("older Arrow makes no views from buffers")


@pytest.mark.parametrize("dtype", [pa.string(), pa.string_view(), pa.large_string()])
@pytest.mark.parametrize("sliced", [slice(0, 40), slice(3, 40), slice(9, 30), slice(5, 5)])
def test_strings_of_arrow_from_any_row_on(dtype: Any, sliced: slice) -> None:
    """In either case; what stands where nothing is does not count; what is no name is found."""
    start, stop, _ = sliced.indices(40)
    cut = cast(TABLE, second_language=dtype).slice(start, stop - start)
    assert totals(pools.score(cut, RULES)) == TOTALS[sliced]
    place = cut.schema.get_field_index("second_language")
    loud = pa.array([name and name.upper() for name in cut["second_language"].to_pylist()], dtype)
    assert (
        totals(pools.score(cut.set_column(place, cut.field(place), loud), RULES))
        == (TOTALS[sliced])
    )
    nothing = with_nulls(pa.array(["french"] * 40, dtype), bytes(5))[sliced]
    alone = cut.set_column(place, cut.field(place), nothing)
    without = cut.select([name for name in cut.column_names if "second_language" not in name])
    assert totals(pools.score(alone, RULES)) == totals(pools.score(without, RULES))


@pytest.mark.parametrize("dtype", [pa.string(), pa.string_view(), pa.large_string()])
@pytest.mark.parametrize("name", ["Klingon", "french, or at least some of it", "englisch", ""])
def test_a_string_of_arrow_that_is_no_name(dtype: Any, name: str) -> None:
    """However long it is, and though a null beside it holds a name."""
    column = with_nulls(pa.array(["french", "french", name], dtype), b"\x06")
    table = cast(TABLE, second_language=dtype).slice(0, 3).drop_columns("second_language")
    with pytest.raises(crs.InvalidError) as caught:
        pools.score(table.append_column("second_language", column), RULES)
    [problem] = [each for each in caught.value.problems if each.code == "pool.invalid"]
    assert problem.path == "second_language"
    assert problem.value == Rows(1, (NumberedCell(repr(name), 2),))


@pytest.mark.parametrize("dtype", [pa.string(), pa.string_view(), pa.large_string()])
@pytest.mark.parametrize("name", ["turkish", "englisc", "finish", "frenzy"])
def test_strings_of_arrow_that_are_names_in_part(dtype: Any, name: str) -> None:
    """Of as many letters, with the first four or those after them."""
    table = TABLE.slice(0, 3).drop_columns("first_language")
    column = pa.array([name] * 3, dtype)
    with pytest.raises(crs.InvalidError, match=r"english, french: 3\u00a0rows are not"):
        pools.score(table.append_column("first_language", column), RULES)


@pytest.mark.parametrize("dtype", [pl.Int128, pl.UInt128, pl.Decimal(38, 0), pl.Object])
def test_numbers_that_numpy_has_not(dtype: Any) -> None:
    """Whole ones are read one by one; where they are far out of range, that is said."""
    frame = pl.DataFrame(TABLE)
    ages = pl.Series("age", frame["age"].to_list(), dtype)
    assert totals(pools.score(frame.with_columns(ages), RULES)) == TOTALS
    assert totals(pools.score(frame.with_columns(ages).lazy(), RULES)) == TOTALS
    if dtype != pl.Object:
        far = pl.Series("age", [2**100, *frame["age"][1:]], dtype)
        with pytest.raises(
            crs.InvalidError, match=r"1\u00a0row is not, the first row 0: .*126765060"
        ):
            pools.score(frame.with_columns(far), RULES)


def test_numbers_of_duckdb() -> None:
    """Its sums are hugeints, which Arrow has as decimals."""
    with duckdb.connect() as connection:
        relation = connection.from_arrow(TABLE).select("* replace (age::hugeint as age)")
        assert totals(pools.score(relation, RULES)) == TOTALS


@pytest.mark.parametrize("cell", [Decimal("29.5"), Decimal("nan"), Decimal("inf"), float("inf")])
def test_numbers_that_are_not_whole(cell: Any) -> None:
    """In a column of Python objects, whatever compares with them."""
    frame = TABLE.to_pandas()
    frame["age"] = pd.Series([cell, *frame["age"][1:]], dtype=object)
    with pytest.raises(crs.InvalidError, match=r"127: 1\u00a0row is not, the first row 0: "):
        pools.score(frame, RULES, errors="raise")


@pytest.mark.parametrize("dtype", [float, object])
def test_whole_numbers_with_gaps(dtype: Any) -> None:
    """Pandas makes floats of them, which have no points where there is none."""
    frame = TABLE.to_pandas()
    frame["age"] = pd.Series([None, *map(float, frame["age"][1:])], dtype=dtype)
    with pytest.raises(crs.InvalidError, match=r"age must be a whole number"):
        pools.score(frame, RULES)
    ages = pl.Series("age", [np.nan, *map(float, frame["age"][1:])])
    for given in (frame, pl.DataFrame(TABLE).with_columns(ages).lazy()):
        with pytest.warns(
            pools.InvalidRowsWarning, match="age may not be null here: 1\u00a0row is"
        ):
            found = totals(pools.score(given, RULES, errors="null"))
        assert [None if pd.isna(total) else total for total in found] == [None, *TOTALS[1:]]


def test_floats_where_gaps_are_usual() -> None:
    """NaN is null there, on every engine, and a number that is not whole is a mistake."""
    levels = [np.nan if cell is None else cell for cell in TABLE["spouse_education"].to_pylist()]
    place = TABLE.schema.get_field_index("spouse_education")
    for type_ in (pa.float64(), pa.float32()):
        table = TABLE.set_column(place, "spouse_education", pa.array(np.array(levels)).cast(type_))
        frame = pl.DataFrame(table)
        with duckdb.connect() as connection:
            for given in (
                table,
                frame,
                frame.lazy(),
                table.to_pandas(),
                connection.from_arrow(table),
            ):
                assert totals(pools.score(given, RULES)) == TOTALS


def test_floats_of_which_none_is_whole() -> None:
    """They are mistakes, and no nulls."""
    arrays = pools.synthetic(4, 1) | {"spouse": np.ones(4, bool)}
    with pytest.raises(crs.InvalidError, match=r"spouse_canadian_work must be .*: 4\u00a0rows are"):
        pools.score(arrays | {"spouse_canadian_work": np.full(4, 1.5)}, RULES)


@pytest.mark.parametrize("column", [29, None, "english", np.array(5), [[1], [2, 3]]])
def test_what_is_no_column(column: Any) -> None:
    """A dict may hold anything."""
    arrays = pools.synthetic(2, 1)
    with pytest.raises(crs.InvalidError, match="age must be a column, not"):
        pools.score({**arrays, "age": column}, RULES)


@pytest.mark.parametrize("dtype", [np.int64, np.uint8, float, object])
def test_a_masked_age_is_not_scored(dtype: Any) -> None:
    """Whatever is under the mask."""
    arrays = pools.synthetic(4, 1)
    ages = np.ma.MaskedArray(np.full(4, 30).astype(dtype), [False, True, False, False])
    with pytest.raises(crs.InvalidError, match=r"^age m"):
        pools.score({**arrays, "age": ages}, RULES)
    with pytest.warns(pools.InvalidRowsWarning, match="1\u00a0row is, the first row 1: null"):
        found = pools.score({**arrays, "age": ages}, RULES, errors="null")["total_points"]
    assert found.mask.tolist() == [False, True, False, False]


class Unsayable:
    """A cell that can be neither looked up nor shown."""

    def __hash__(self) -> int:
        raise RuntimeError

    def __repr__(self) -> str:
        raise RuntimeError


def test_cells_are_shown_as_far_as_they_can_be() -> None:
    """In words of our own."""
    frame = TABLE.to_pandas()
    cells = [Unsayable(), "x" * 99, "x" * 58, *frame["education"][3:]]
    frame["education"] = pd.Series(cells, dtype=object)
    said = r"row 0: <Unsayable>, row 1: 'x{56}\.\.\., row 2: 'x{58}'$"
    with pytest.raises(crs.InvalidError, match=said):
        pools.score(frame, RULES)


@pytest.mark.parametrize("is_dictionary", [False, True])
def test_text_of_arrow_that_is_none(is_dictionary: bool) -> None:
    """Is shown as the bytes that it is."""
    held = pa.array([b"\xd5", *[b"english"] * 39]).view(pa.string())
    column = pa.DictionaryArray.from_arrays(range(40), held) if is_dictionary else held
    place = TABLE.schema.get_field_index("first_language")
    with pytest.raises(crs.InvalidError, match=r"the first row 0: b'\\xd5'"):
        pools.score(TABLE.set_column(place, "first_language", column), RULES)


def in_place(name: str, cells: Any) -> pa.Table:
    """The pool with other *cells* in a column."""
    return TABLE.set_column(TABLE.schema.get_field_index(name), name, cells)


@pytest.mark.parametrize("dtype", [pa.string(), pa.string_view()])
def test_dictionaries_with_nulls(dtype: Any) -> None:
    """In one, or in one of several, as the parts of a table have them."""
    names = ["french", None, "english"]
    places = [names.index(name) for name in TABLE["second_language"].to_pylist()]
    whole = pa.DictionaryArray.from_arrays(pa.array(places, pa.int8()), pa.array(names, dtype))
    assert totals(pools.score(in_place("second_language", whole), RULES)) == TOTALS
    other = pa.DictionaryArray.from_arrays(whole.indices[:0], pa.array(names[2:], dtype))
    parts = pa.chunked_array([other, whole[:9], whole[9:]])
    assert totals(pools.score(in_place("second_language", parts), RULES)) == TOTALS


@pytest.mark.parametrize("name", ["age", "education", "spouse_education", "sibling"])
@pytest.mark.parametrize("chunks", [1, 2])
def test_dictionaries_of_numbers(name: str, chunks: int) -> None:
    """Are read as the numbers, with nulls among them or beside."""
    column = TABLE[name].combine_chunks()
    column = pa.DictionaryArray.from_arrays(pa.array(range(40), pa.int32()), column)
    parts = pa.chunked_array([column] if chunks == 1 else [column[:7], column[7:]])
    assert totals(pools.score(in_place(name, parts), RULES)) == TOTALS


def test_dictionaries_of_something_else() -> None:
    """Are told by what they hold."""
    column = pa.DictionaryArray.from_arrays(pa.array([0] * 40, pa.int8()), pa.array([[1]]))
    with pytest.raises(crs.InvalidError, match=r"doctoral, not a column of List\(Int64\)$"):
        pools.score(in_place("education", column), RULES)


class Busy(np.int64):
    """A number that scores another pool when it is looked up."""

    def __hash__(self) -> int:
        pools.score(TABLE, RULES, lines="all")
        return hash(int(self))


@pytest.mark.parametrize("name", ["age", "education", "foreign_work"])
def test_a_cell_that_scores_a_pool(name: str) -> None:
    """Leaves the one that it is in as it is."""
    table = pool(40, 10)
    frame = table.to_pandas()
    frame[name] = pd.Series([*map(Busy, frame[name])], dtype=object)
    scored = pools.score(frame, RULES, lines="all")
    expected = one_by_one(table, RULES)
    assert np.array_equal(scored[[*pools.checks.ALL]].to_numpy(), expected)


def test_objects_are_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many tables look at their column, as that takes its time."""
    looked: list[int] = []
    objects = pools.levels.objects

    def counted(cells: list[Any], *args: Any, **kwargs: Any) -> Any:
        looked.append(len(cells))
        return objects(cells, *args, **kwargs)

    monkeypatch.setattr(pools.readers, "objects", counted)
    table = cast(TABLE, education=pa.decimal128(9, 0))
    pools.score(table, RULES, lines="all")
    assert looked == [40]


def test_a_column_of_a_type_that_says_much() -> None:
    """Is told as far as one reads."""
    cells = [{str(n): n for n in range(2_000)}] * 40
    with pytest.raises(crs.InvalidError) as caught:
        pools.score(pl.DataFrame(TABLE).with_columns(age=pl.Series(cells)), RULES)
    assert len(str(caught.value)) < 300


def test_names_of_duckdb() -> None:
    """It tells none apart by case."""
    with duckdb.connect() as connection:
        relation = connection.from_arrow(TABLE)
        taken = relation.select("*, 1 as Total_Points")
        with pytest.raises(crs.InvalidError, match="Total_Points must be a new column"):
            pools.score(taken, RULES)
        with pytest.raises(crs.InvalidError, match=r"there is no column age: rename AGE"):
            pools.score(relation.select("* exclude (age), age as AGE"), RULES)
        with pytest.raises(crs.InvalidError, match="total_points_A must be a new column"):
            pools.score(relation.select("*, 1 as total_points_A"), RULES, suffix="_a")
        with pytest.raises(crs.InvalidError, match="total_points_a must be a new column"):
            pools.score(relation.select("*, 1 as total_points_a"), RULES, suffix="_A")


@pytest.mark.parametrize("kind", [pl.DataFrame, pl.LazyFrame, pa.table, pa.Table.to_reader])
def test_names_of_others(kind: Any) -> None:
    """They are told apart by case."""
    table = TABLE.append_column("Total_Points", TABLE["id"])
    scored = pools.score(kind(table), RULES)
    if isinstance(scored, pa.RecordBatchReader):
        scored = scored.read_all()
    assert totals(scored) == TOTALS


@pytest.mark.parametrize("replacements", [True, False])
def test_a_relation_stays_where_it_was(replacements: bool) -> None:
    """It can be used with others of its connection, unless that lets no table of Python in."""
    with duckdb.connect() as connection:
        relation = connection.from_arrow(TABLE)
        connection.execute("create table other as select 3 as id")
        connection.execute(f"set python_enable_replacements = {replacements}")
        scored = pools.score(relation, RULES)
        assert totals(scored) == TOTALS
        if replacements:
            joined = scored.join(connection.table("other"), "id")
            assert joined.select("total_points").fetchall() == [(TOTALS[3],)]


def test_types_of_facts_for_pandas() -> None:
    """A frame of them may have gaps, and scores."""
    frame = TABLE.to_pandas().astype(pools.facts("pandas"))
    assert frame["spouse_education"].dtype == "UInt8"
    assert totals(pools.score(frame, RULES)) == TOTALS


def test_a_warning_points_at_whoever_asked() -> None:
    """The line that scores, and none of ours."""
    rules = crs.in_force(crs.rules.GAP.since)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        pools.score(TABLE, rules)
        list(pools.score_batches(TABLE.to_batches(), rules))
        pools.score(TABLE.set_column(1, "age", pa.array([200] * 40)), RULES, errors="null")
    assert [warning.filename for warning in caught] == [__file__] * 3


def test_polars_without_arrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """It reads the same, and reports the same."""
    frame = pl.DataFrame(TABLE).with_columns(
        pl.col("first_language").cast(pl.Enum(["french", "english"])),
        pl.Series("education", [crs.Education(n).name for n in TABLE["education"].to_pylist()]),
        pl.Series("spouse", [None, *TABLE["spouse"].to_pylist()[1:]]),
    )
    wrong = frame.with_columns(pl.Series("second_language", ["Klingon"] * 40))
    with pytest.raises(crs.InvalidError) as expected:
        pools.score(wrong, RULES)
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "pyarrow", None)
        with pytest.raises(crs.InvalidError) as found:
            pools.score(wrong, RULES)
        with pytest.warns(
            pools.InvalidRowsWarning, match="spouse may not be null here: 1\u00a0row"
        ):
            scored = pools.score(frame, RULES, errors="null")
    assert found.value.problems == expected.value.problems
    assert totals(scored) == [None, *TOTALS[1:]]


def test_pandas_without_arrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its types that can be null, and strings that Python keeps."""
    frame = TABLE.to_pandas().astype(pools.facts("pandas"))
    frame["second_language"] = frame["second_language"].astype("string[python]")
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "pyarrow", None)
        scored = pools.score(frame, RULES)
    assert totals(scored) == TOTALS


def test_strings_of_pandas() -> None:
    """Kept by Arrow or by Python, or as categories."""
    for dtype in ("string[python]", "string[pyarrow]", "category"):
        types = dict.fromkeys(("first_language", "second_language"), dtype)
        assert totals(pools.score(TABLE.to_pandas().astype(types), RULES)) == TOTALS


def test_categories_of_polars_that_are_no_names() -> None:
    """They are mistakes where they are used; where there are no categories, all is null."""
    frame = pl.DataFrame(TABLE)
    names = ["klingon", *frame["first_language"][1:]]
    wrong = pl.Series("first_language", names, pl.Enum(["klingon", "french", "english"]))
    with pytest.raises(crs.InvalidError, match=r"french: 1\u00a0row is not, the first row 0: 'k"):
        pools.score(frame.with_columns(wrong), RULES)
    nothing = pl.Series("second_language", [None] * 40, pl.Enum([]))
    without = frame.drop([name for name in frame.columns if "second_language" in name])
    expected = totals(pools.score(without, RULES))
    assert totals(pools.score(frame.with_columns(nothing), RULES)) == expected


def test_languages_as_objects() -> None:
    """Names are looked up, though there are many cells that cannot be; numbers name none."""
    frame = TABLE.to_pandas()
    cells = [0, 1, *(["french"] for _ in range(10)), *frame["first_language"][12:]]
    frame["first_language"] = pd.Series(cells, dtype=object)
    first = r"row 0: 0, row 1: 1, row 2: \['french'\]$"
    with pytest.warns(pools.InvalidRowsWarning, match=f"12\u00a0rows are not, the first {first}"):
        found = totals(pools.score(frame, RULES, errors="null"))
    assert found[12:] == TOTALS[12:]
    decimals = pa.array([Decimal(0)] * 40, pa.decimal128(38))
    place = TABLE.schema.get_field_index("first_language")
    with pytest.raises(crs.InvalidError, match="english, french, not a column of Decimal"):
        pools.score(TABLE.set_column(place, "first_language", decimals), RULES)


def test_few_objects_in_many_places() -> None:
    """They are found by where they stand; where there are many, each is looked at."""
    frame = TABLE.to_pandas()
    many = ["".join(list(name)) for name in frame["first_language"]]
    assert len(set(map(id, many))) == 40
    masked = np.ma.MaskedArray(np.array(many, object), [True] + [False] * 39)
    arrays = {name: frame[name].to_numpy() for name in frame if not name.startswith("sec")}
    expected = pools.score(arrays, RULES)["total_points"]
    given = {**arrays, "first_language": masked}
    with pytest.warns(pools.InvalidRowsWarning, match="1\u00a0row is, the first row 0: null"):
        found = pools.score(given, RULES, errors="null")["total_points"]
    assert found.mask.tolist() == [True] + [False] * 39
    assert found[1:].tolist() == expected[1:].tolist()


def test_strings_of_numpy() -> None:
    """Of a length of their own, or of any."""
    arrays = pools.synthetic(9, 1)
    expected = pools.score(arrays, RULES)["total_points"].tolist()
    for dtype in ("U7", np.dtypes.StringDType()):
        given = {**arrays, "first_language": arrays["first_language"].astype(dtype)}
        assert pools.score(given, RULES)["total_points"].tolist() == expected


FAR = [-32_768, -32_767, -32_766, -1, 13, 32_766, 32_767, 32_768, 2**70]


@pytest.mark.parametrize("far", FAR)
@pytest.mark.parametrize("dtype", [object, float])
def test_numbers_far_out_of_range(far: int, dtype: Any) -> None:
    """Are mistakes, none of them read as null, even where nobody is whom they are about."""
    place = TABLE["second_language"].to_pylist().index(None)
    frame = TABLE.to_pandas()
    levels = TABLE["second_language_reading"].to_pylist()
    levels[place] = far
    frame["second_language_reading"] = pd.Series(levels, dtype=dtype)
    with pytest.raises(
        crs.InvalidError, match=f"0 to 12: 1\u00a0row is not, the first row {place}: "
    ):
        pools.score(frame, RULES)
    work = np.ma.MaskedArray(np.array([0.0, np.nan, 1, far]), [True, True, False, False])
    arrays = pools.synthetic(4, 1) | {"spouse": np.ones(4, bool), "spouse_canadian_work": work}
    with pytest.raises(crs.InvalidError) as caught:
        pools.score(arrays, RULES)
    counts = [str(mistake) for mistake in caught.value.problems if "work" in mistake.path]
    nulls = (
        "spouse_canadian_work may not be null here: 2\u00a0rows are, the first row 0: null, row 1"
    )
    assert counts[0].startswith(nulls)
    if far != 13:
        assert "from 0 to 99: 1\u00a0row is not, the first row 3: " in counts[1]


def test_members_of_another_enumeration() -> None:
    """Are numbers only where they are meant."""
    frame = TABLE.to_pandas()
    frame["education"] = pd.Series([crs.CanadianStudy.NONE, *frame["education"][1:]], dtype=object)
    with pytest.raises(
        crs.InvalidError, match=r"1\u00a0row is not, the first row 0: <CanadianStudy"
    ):
        pools.score(frame, RULES)


@pytest.mark.parametrize("cell", [2, "yes", 1.5])
def test_flags_as_objects(cell: Any) -> None:
    """Booleans of Python and of NumPy, 0 and 1, and no more."""
    frame, flags = TABLE.to_pandas(), TABLE["sibling"].to_pylist()
    flags[:2] = [np.bool_(flags[0]), int(flags[1])]
    frame["sibling"] = pd.Series(flags, dtype=object)
    assert totals(pools.score(frame, RULES)) == TOTALS
    frame["sibling"] = pd.Series([cell, *flags[1:]], dtype=object)
    with pytest.raises(
        crs.InvalidError, match=r"True or False: 1\u00a0row is not, the first row 0: "
    ):
        pools.score(frame, RULES)
