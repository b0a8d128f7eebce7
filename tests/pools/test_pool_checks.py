# SPDX-License-Identifier: MIT
"""What is wrong with a pool is said, counted and shown, and never scored in silence."""

import re
import warnings
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from sample import ABILITIES, evolved, one_by_one, pool

import crs
from crs import pools

RULES = crs.EDITIONS[-1]
TABLE = pool(40, 9)
LANGUAGES: dict[str, Any] = {"english": crs.English, "french": crs.French}
NAMES = TABLE.column_names
NULLABLE = {pa.int64(): pd.Int64Dtype(), pa.int32(): pd.Int32Dtype()}
KINDS: dict[str, Callable[[pa.Table], Any]] = {
    "arrow": lambda table: table,
    "pandas": lambda table: table.to_pandas(types_mapper=NULLABLE.get),
    "polars": pl.DataFrame,
    "lazy": lambda table: pl.DataFrame(table).lazy(),
    "duck": duckdb.from_arrow,
}


def points(scored: Any, name: str = "total_points") -> list[int | None]:
    """The totals, or another column, in the order of the key."""
    if isinstance(scored, pl.LazyFrame):
        scored = scored.collect()
    if isinstance(scored, duckdb.DuckDBPyRelation):
        scored = scored.order("id").to_arrow_table()
    column = scored[name]
    if isinstance(column, pd.Series):
        return [None if pd.isna(cell) else int(cell) for cell in column]
    found: list[int | None] = (
        column.to_list() if isinstance(column, pl.Series) else column.to_pylist()
    )
    return found


def changed(name: str, *cells: Any, type_: Any = None) -> pa.Table:
    """The pool with other cells at the beginning of a column."""
    place = TABLE.schema.get_field_index(name)
    column = pa.array([*cells, *TABLE[name].to_pylist()[len(cells) :]], type_)
    return TABLE.set_column(place, name, column)


ALONE = TABLE["spouse"].to_pylist().index(False)
FIRST = TABLE["first_language"][0].as_py()
WRONG: list[tuple[str, tuple[Any, ...], Any, list[str]]] = [
    (
        "age",
        (128, None, -1, None),
        pa.int64(),
        [
            "age may not be null here: 2\u00a0rows are, the first null, null",
            "age must be a whole number from 0 to 127: 2\u00a0rows are not, the first 128, -1",
        ],
    ),
    ("age", (2**40,), pa.int64(), ["127: 1\u00a0row is not, the first 1099511627776"]),
    ("age", (200,), pa.uint8(), ["127: 1\u00a0row is not, the first 200"]),
    (
        "canadian_work",
        (-1, 100),
        pa.int8(),
        ["from 0 to 99: 2\u00a0rows are not, the first -1, 100"],
    ),
    (
        "first_language_reading",
        (13,),
        pa.uint16(),
        ["must be a whole number from 0 to 12: 1\u00a0row is not"],
    ),
    ("education", (8,), pa.int32(), ["doctoral: 1\u00a0row is not, the first 8"]),
    (
        "first_language",
        ("klingon",),
        None,
        ["one of english, french: 1\u00a0row is not, the first 'klingon'"],
    ),
    (
        "second_language",
        ("klingon",),
        None,
        ["french, or null: 1\u00a0row is not, the first 'klingon'"],
    ),
    (
        "second_language",
        (FIRST,),
        None,
        [f"language, one of english, french, or null: 1\u00a0row is not, the first '{FIRST}'"],
    ),
    ("spouse", (None,), None, ["spouse may not be null here: 1\u00a0row is, the first null"]),
    (
        "certificate",
        (2, *map(int, TABLE["certificate"].to_pylist()[1:])),
        pa.int64(),
        ["certificate must be True or False: 1\u00a0row is not, the first 2"],
    ),
    (
        "spouse",
        (2, *map(int, TABLE["spouse"].to_pylist()[1:])),
        pa.int64(),
        ["spouse must be True or False: 1\u00a0row is not, the first 2"],
    ),
    (
        "arranged_employment",  # which the law of today does not look at
        (3,),
        pa.int8(),
        ["senior_manager: 1\u00a0row is not, the first 3"],
    ),
    (
        "spouse_language_speaking",
        (13.0, 4.5),
        pa.float64(),
        ["2\u00a0rows are not, the first 13.0, 4.5"],
    ),
]


def unnumbered(problem: crs.Problem) -> str:
    """A sentence without the numbers of the rows, which not every engine knows."""
    return re.sub(r"row \d+: ", "", str(problem))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("name", "cells", "type_", "said"), WRONG)
def test_wrong_rows_are_counted(
    kind: str, name: str, cells: tuple[Any, ...], type_: Any, said: list[str]
) -> None:
    """By column and kind, with the first of them; or they get no points, and that is said."""
    table = changed(name, *cells, type_=type_)
    with pytest.raises(crs.InvalidError, match=f"{name} m") as caught:
        points(pools.score(KINDS[kind](table), RULES))
    problems = [unnumbered(problem) for problem in caught.value.problems]
    assert len(problems) == len(said)
    assert all(words in problem for problem, words in zip(problems, said, strict=True))

    with pytest.warns(pools.InvalidRowsWarning, match="rows without points: ") as warned:
        found = points(pools.score(KINDS[kind](table), RULES, errors="null"))
    assert warned[0].message.problems == caught.value.problems  # type: ignore[union-attr]
    good = one_by_one(TABLE, RULES)[:, -1].tolist()
    counts = [int(re.findall(r": (\d+)\u00a0row", problem)[0]) for problem in problems]
    assert sum(cell is None for cell in found) == sum(counts)
    same = [a == b for a, b in zip(found, good, strict=True) if a is not None]
    assert all(same)


def test_a_pool_of_two_languages_each() -> None:
    """In which nobody has none, and somebody one of them twice."""
    table = TABLE.filter(TABLE["second_language"].is_valid())
    first, second = (table[name].to_pylist() for name in ("first_language", "second_language"))
    column = pa.array([first[0], *second[1:]])
    place = table.schema.get_field_index("second_language")
    with pytest.raises(crs.InvalidError, match=r"language, one of .* the first row 0: '"):
        pools.score(table.set_column(place, "second_language", column), RULES)


def test_rows_in_french() -> None:
    """Errors and warnings say the same things in the other language."""
    table = changed("age", 200, None, type_=pa.int16())
    with pytest.raises(crs.InvalidError) as caught:
        pools.score(table, RULES)
    absent, wrong = (problem.text("fr") for problem in caught.value.problems)
    with pytest.warns(pools.InvalidRowsWarning) as warned:
        pools.score(table, RULES, errors="null")

    assert absent == (
        "age ne peut pas être null ici, ce qui est le cas de 1\u00a0ligne, d’abord"
        " ligne\u00a01\u00a0: null"
    )
    assert wrong == (
        "age doit être un nombre entier de 0 à 127, ce qui n’est pas le cas de 1\u00a0ligne,"
        " d’abord ligne\u00a00\u00a0: 200"
    )
    said = warned[0].message.text("fr")  # type: ignore[union-attr]
    assert said == f"lignes sans points\u00a0: {absent}; {wrong}"


@pytest.mark.parametrize("rules", crs.EDITIONS, ids=lambda rules: str(rules.since))
def test_one_language_twice(rules: crs.Rules) -> None:
    """The second language is not the first, whether or not a law tells the two apart."""
    row = TABLE["second_language"].to_pylist().index("english")
    languages = TABLE["first_language"].to_pylist()
    languages[row] = "english"
    place = TABLE.schema.get_field_index("first_language")
    table = TABLE.set_column(place, "first_language", pa.array(languages))
    with pytest.raises(crs.InvalidError, match=f"1.row .*row {row}: 'english'"):
        pools.score(table, rules)


def test_a_mistake_is_counted_once() -> None:
    """However many tables look at a column."""
    with pytest.raises(crs.InvalidError, match=r"education must be .*: 1.row is not"):
        pools.score(changed("education", 99), RULES, lines="all")


def test_nulls_where_somebody_is() -> None:
    """A spouse who is there has an education; one who is not has none."""
    table = changed("spouse_education", *(None,) * 40, type_=pa.uint8())
    spouses = sum(TABLE["spouse"].to_pylist())
    for kind, frame in KINDS.items():
        count = r"\d+" if kind == "lazy" else spouses  # it says what is wrong in a batch
        with pytest.raises(crs.InvalidError, match=f"null here: {count}\u00a0rows are, the first"):
            points(pools.score(frame(table), RULES))


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_rows_are_shown(kind: str) -> None:
    """Three of them, with what is in them; and every column has its sentence."""
    table = changed("age", 30, 200, 300, 400, 500, type_=pa.int32())
    table = table.set_column(
        table.schema.get_field_index("sibling"), "sibling", pa.array([None] * 40, pa.int64())
    )
    with pytest.raises(crs.InvalidError) as caught:
        points(pools.score(KINDS[kind](table), RULES))
    age, sibling = map(str, caught.value.problems)
    of_rows = kind not in {"lazy", "duck"}
    first = "row 1: 200, row 2: 300, row 3: 400" if of_rows else "200, 300, 400"
    assert age.endswith(f"from 0 to 127: 4\u00a0rows are not, the first {first}")
    assert kind == "lazy" or sibling.startswith("sibling may not be null here: 40\u00a0rows are, ")
    assert sibling.count("null") == 4


def test_rows_of_pandas_have_labels() -> None:
    """They are said beside the number of the row, where they differ."""
    frame = changed("age", 30, 200, 300, type_=pa.int32()).to_pandas()
    frame.index = [0, "b", *range(2, 40)]
    with pytest.raises(crs.InvalidError, match=r"row 1 \('b'\): 200, row 2: 300$"):
        pools.score(frame, RULES)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("age", [29.0] * 40),
        ("age", ["29"] * 40),
        ("age", [True] * 40),
        ("education", [True] * 40),
        ("first_language", [0] * 40),
        ("sibling", ["no"] * 40),
        ("spouse_canadian_work", [date(2025, 1, 1)] * 40),
    ],
)
def test_columns_of_a_wrong_type(kind: str, name: str, column: list[Any]) -> None:
    """Are named before any row is read; objects of pandas are looked at one by one."""
    table = TABLE.set_column(TABLE.schema.get_field_index(name), name, pa.array(column))
    with pytest.raises(crs.InvalidError, match=f"^{name} must be "):
        pools.score(KINDS[kind](table), RULES)


@pytest.mark.parametrize("kind", KINDS)
def test_columns_that_are_missing_or_in_the_way(kind: str) -> None:
    """All are named at once."""
    table = TABLE.drop_columns(["age", "spouse"]).append_column("total_points", TABLE["id"])
    with pytest.raises(crs.InvalidError) as caught:
        pools.score(KINDS[kind](table), RULES)
    assert [*map(str, caught.value.problems)] == [
        "there is no column age",
        "there is no column spouse",
        "total_points must be a new column, but the pool has this column already",
    ]
    assert [problem.path for problem in caught.value.problems] == ["age", "spouse", "total_points"]


@pytest.mark.parametrize("kind", KINDS)
def test_columns_with_defaults_may_be_left_out(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are read as `Applicant` has them: no, none, nobody, and no years."""
    monkeypatch.setattr(pools.memory, "BLOCK", 16)
    needed = ["age", "education", "first_language"]
    needed += [f"first_language_{ability}" for ability in ABILITIES]
    some = TABLE.select(["id", *needed])
    people = [
        crs.Applicant(
            age=row["age"],
            education=crs.Education(row["education"]),
            first_language=LANGUAGES[row["first_language"]](
                **{ability: row[f"first_language_{ability}"] for ability in ABILITIES}
            ),
        )
        for row in some.to_pylist()
    ]
    expected = [crs.score(person, RULES).total for person in people]
    assert points(pools.score(KINDS[kind](some), RULES)) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_columns_by_another_name(kind: str) -> None:
    """Are named, though they might be left out; and so is what others are about."""
    table = TABLE.rename_columns([{"sibling": "siblings", "age": "Age"}.get(n, n) for n in NAMES])
    with pytest.raises(crs.InvalidError) as caught:
        pools.score(KINDS[kind](table), RULES)
    assert [*map(str, caught.value.problems)] == [
        "there is no column age: rename Age",
        "there is no column sibling: rename siblings",
    ]
    with pytest.raises(crs.InvalidError, match=r"^there is no column second_language$"):
        pools.score(KINDS[kind](TABLE.drop_columns(["second_language"])), RULES)


def test_names_that_cannot_be_meant() -> None:
    """Those of other columns of ours, and what is no text."""
    frame = TABLE.to_pandas().drop(columns="second_language_writing")
    frame[0] = 1
    with pytest.raises(crs.InvalidError, match=r"^there is no column second_language_writing$"):
        pools.score(frame, RULES)


@pytest.mark.parametrize("kind", KINDS)
def test_several_laws(kind: str) -> None:
    """Each with a suffix of its own."""
    frame = KINDS[kind](TABLE)
    for place in (0, -1):
        frame = pools.score(frame, crs.EDITIONS[place], suffix=f"_{place}")
    for place in (0, -1):
        expected = one_by_one(TABLE, crs.EDITIONS[place])[:, -1].tolist()
        assert points(frame, f"total_points_{place}") == expected


@pytest.mark.parametrize("kind", KINDS)
def test_columns_that_look_like_ours(kind: str) -> None:
    """Are the user's, and stay."""
    table = TABLE.append_column("_crs_age", TABLE["id"])
    assert points(pools.score(KINDS[kind](table), RULES), "_crs_age") == list(range(40))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_there_does_not_count(kind: str) -> None:
    """Whatever a column says of it, if it is in its range."""
    absent = TABLE["spouse"].to_pylist().count(False)
    education = [
        e if s else 7
        for e, s in zip(
            *map(pa.ChunkedArray.to_pylist, TABLE.select(["spouse_education", "spouse"]).columns),
            strict=True,
        )
    ]
    table = changed("spouse_education", *education, type_=pa.uint8())
    assert absent
    assert (
        points(pools.score(KINDS[kind](table), RULES)) == one_by_one(TABLE, RULES)[:, -1].tolist()
    )
    education[ALONE] = 8
    with pytest.raises(crs.InvalidError, match=r"spouse_education .* 1\u00a0row is not"):
        points(
            pools.score(
                KINDS[kind](changed("spouse_education", *education, type_=pa.uint8())), RULES
            )
        )


@pytest.mark.parametrize("kind", KINDS)
def test_education_by_name(kind: str) -> None:
    """In lower case as in files, or as the members are called; objects may be members."""
    names = [member.name for member in crs.Education]
    expected = one_by_one(TABLE, RULES)[:, -1].tolist()
    levels = TABLE["education"].to_pylist()
    for written in (names, [name.lower() for name in names]):
        table = changed("education", *(written[level] for level in levels))
        assert points(pools.score(KINDS[kind](table), RULES)) == expected
    frame = TABLE.to_pandas()
    frame["education"] = pd.Series([crs.Education(level) for level in levels], dtype=object)
    frame["spouse"] = frame["spouse"].astype(object)
    frame["second_language"] = frame["second_language"].astype(object)
    assert points(pools.score(frame, RULES)) == expected
    frame["education"] = pd.Series([2.0, None, 9, "phd", *levels[4:]], dtype=object)
    with pytest.raises(crs.InvalidError, match=r"row 0: 2\.0, row 2: 9, row 3: 'phd'") as caught:
        pools.score(frame, RULES)
    assert str(caught.value.problems[0]).endswith("null here: 1\u00a0row is, the first row 1: null")


@pytest.mark.parametrize("dtype", [">i2", ">i4", ">u8", "<i4"])
def test_bytes_in_another_order(dtype: str) -> None:
    """Numbers are read as NumPy reads them, and none is in its range by its bytes alone."""
    arrays = pools.synthetic(50, 3)
    expected = pools.score(arrays, RULES)["total_points"]
    assert np.array_equal(
        pools.score({**arrays, "age": arrays["age"].astype(dtype)}, RULES)["total_points"], expected
    )
    far = np.full(50, 30 << 8, dtype)
    with pytest.raises(crs.InvalidError, match=r"^age must be .*: 50\u00a0rows are not"):
        pools.score({**arrays, "age": far}, RULES)


def test_a_flag_that_is_neither() -> None:
    """Bytes that somebody has called booleans are no flags for that."""
    arrays = pools.synthetic(6, 1)
    arrays["sibling"] = np.array([0, 2, 1, 0, 255, 1], np.uint8).view(np.bool_)
    with pytest.raises(
        crs.InvalidError, match="True or False: 2\u00a0rows are not, the first row 1: "
    ):
        pools.score(arrays, RULES)


def test_what_looks_like_a_reader() -> None:
    """Is none without its name and its method."""

    class RecordBatchReader:
        pass

    with pytest.raises(crs.InvalidError, match="frame must be a data frame"):
        pools.score(RecordBatchReader(), RULES)
    frame = TABLE.to_pandas()
    frame["read_next_batch"] = 1
    assert points(pools.score(frame, RULES)) == one_by_one(TABLE, RULES)[:, -1].tolist()


def test_a_column_twice() -> None:
    """Is an error of our own, whoever finds it first."""
    frame, twice = TABLE.to_pandas(), TABLE.append_column("age", TABLE["age"])
    for given in (pd.concat([frame, frame[["age"]]], axis=1), twice, twice.to_reader()):
        with pytest.raises(crs.InvalidError, match="age"):
            pools.score(given, RULES)
    with pytest.raises(crs.InvalidError, match="age must be one column, not 2"):
        list(pools.score_batches(twice.to_batches(), RULES))


NO_TEST = TABLE["second_language"].to_pylist().index(None)


@pytest.mark.parametrize("cell", [None, pd.NA, pd.NaT, float("nan"), np.float32("nan")])
def test_whatever_stands_for_nothing(cell: Any) -> None:
    """In a column of Python objects."""
    frame = TABLE.to_pandas().astype({"second_language": object})
    frame.loc[NO_TEST, "second_language"] = cell
    assert points(pools.score(frame, RULES)) == one_by_one(TABLE, RULES)[:, -1].tolist()


@pytest.mark.parametrize("cell", [["french"], {}, np.array([1, 2]), b"french", 1.0, True, object()])
def test_whatever_a_cell_cannot_be(cell: Any) -> None:
    """In a column of Python objects, even what cannot be compared or hashed; and only it."""
    frame, cells = TABLE.to_pandas(), TABLE["education"].to_pylist()
    cells[3] = cell
    frame["education"] = pd.Series(cells, dtype=object)
    with pytest.raises(crs.InvalidError, match=r"doctoral: 1\u00a0row is not, the first row 3: ."):
        pools.score(frame, RULES)


def test_arrays() -> None:
    """Of NumPy, masked where a fact is absent."""
    arrays = pools.synthetic(30, 1)
    with pytest.raises(
        crs.InvalidError, match=r"^sibling must be as long as age, which has 30\u00a0rows, not 29$"
    ):
        pools.score({**arrays, "sibling": arrays["sibling"][:29]}, RULES)
    for wrong in (np.zeros(30), np.zeros((30, 2), int), np.zeros(30, "M8[D]")):
        with pytest.raises(crs.InvalidError, match=r"^age must be a whole number"):
            pools.score({**arrays, "age": wrong}, RULES)
    work = np.ma.MaskedArray(np.zeros(30), ~arrays["spouse"])
    assert len(pools.score({**arrays, "spouse_canadian_work": work}, RULES)["total_points"]) == 30
    with pytest.warns(pools.InvalidRowsWarning):
        found = pools.score({**arrays, "age": np.full(30, -1)}, RULES, errors="null")
    assert found["total_points"].mask.all()


def test_a_call_that_cannot_be() -> None:
    """Is refused, with all that is wrong."""
    with pytest.raises(crs.InvalidError) as caught:
        pools.score(TABLE, 2025, lines="most", errors="ignore", suffix=1)  # type: ignore[arg-type]
    assert [*map(str, caught.value.problems)] == [
        "rules must be of type Rules or None, not 2025",
        "lines must be one of total, sections, all, not 'most'",
        "errors must be one of raise, null, not 'ignore'",
        "suffix must be a text that UTF-8 can hold, not 1",
    ]
    with pytest.raises(crs.InvalidError, match=r"suffix must be a text that UTF-8 can hold, not '"):
        pools.score(pl.DataFrame(TABLE), RULES, suffix="\ud800")
    with pytest.raises(crs.InvalidError, match="frame must be a data frame, or a dict of"):
        pools.score([], RULES)
    with pytest.raises(crs.InvalidError, match="seed must be a whole number from 0, not True"):
        pools.synthetic(1, seed=True)
    with pytest.raises(crs.InvalidError, match="kind must be one of narwhals, polars, arrow"):
        pools.facts("numpy")  # type: ignore[call-overload]


@pytest.mark.parametrize("kind", KINDS)
def test_a_gap_warns_once(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """If any row has facts that it looks at; without rules it is the law of today."""
    frame = KINDS[kind](TABLE)
    gap = crs.in_force(date(2026, 11, 20))

    class Day(date):
        @classmethod
        def today(cls) -> date:  # type: ignore[override]
            return date(2026, 11, 20)

    monkeypatch.setattr(pools.checks, "date", Day)
    with pytest.warns(crs.IncompleteLawWarning, match="looks at facts of this pool") as warned:
        points(pools.score(frame))
    assert len(warned) == 1
    untouched = TABLE
    for name in ("canadian_work", "arranged_employment"):
        place = untouched.schema.get_field_index(name)
        untouched = untouched.set_column(place, name, pa.array([0] * 40))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        points(pools.score(KINDS[kind](untouched), gap))


def test_batches_warn_once() -> None:
    """However many there are."""
    with pytest.warns(crs.IncompleteLawWarning) as warned:
        list(pools.score_batches(TABLE.to_batches(10), crs.in_force(date(2026, 11, 20))))
    assert len(warned) == 1


def test_rows_of_batches_are_counted_on() -> None:
    """From the first batch."""
    ages = TABLE["age"].to_pylist()
    ages[25] = 200
    batches = changed("age", *ages, type_=pa.int16()).to_batches(10)
    with pytest.raises(crs.InvalidError, match="row 25: 200"):
        list(pools.score_batches(batches, RULES))


@pytest.mark.parametrize("kind", ["arrow", "pandas", "polars"])
def test_rows_are_counted_through_blocks(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which are of 13 rows, 13 and 14, by a law that nobody has used yet."""
    monkeypatch.setattr(pools.memory, "BLOCK", 13)
    rules = evolved(2_000 + [*KINDS].index(kind))
    ages = TABLE["age"].to_pylist()
    ages[25] = 200
    frame = KINDS[kind](changed("age", *ages, type_=pa.int16()))
    with pytest.warns(pools.InvalidRowsWarning, match="1\u00a0row is not, the first row 25: 200"):
        found = points(pools.score(frame, rules, errors="null"))
    expected = one_by_one(TABLE, rules)[:, -1].tolist()
    assert found == [*expected[:25], None, *expected[26:]]


def test_sections() -> None:
    """The total of each, and of all."""
    scored = pools.score(TABLE, RULES, lines="sections")
    assert scored.column_names[-5:] == [
        "core_total_points",
        "spouse_total_points",
        "transferability_total_points",
        "additional_total_points",
        "total_points",
    ]


def test_a_schema_of_facts() -> None:
    """In three dialects; a frame of it can be scored."""
    empty = pl.DataFrame(schema=pools.facts("polars"))
    assert list(pools.facts()) == list(pools.facts("polars")) == pools.facts("arrow").names
    assert pools.score(empty, RULES).height == 0
    assert len(pools.score(pools.facts("arrow").empty_table(), RULES)) == 0


def test_a_synthetic_pool() -> None:
    """Is reproducible, and scores."""
    one, two = pools.synthetic(500, 7), pools.synthetic(500, 7)
    assert all(np.ma.allequal(one[name], two[name]) for name in one)
    assert list(one) == list(pools.facts())
    total = pools.score(one, RULES)["total_points"]
    assert 300 < total.mean() < 550


def test_a_synthetic_pool_is_plausible() -> None:
    """By its means, and none beyond a level: 9 times 1.55 and 18 is 31.95, some clipped at 12."""
    many = pools.synthetic(20_000, 1)
    assert 31.7 < many["age"].mean() < 32.2
    assert many["age"].min() >= 18
    assert 8.4 < many["first_language_reading"].mean() < 8.7
    levels = many["second_language_reading"]
    assert (levels.min(), levels.max()) == (0, 12)
    assert not pools.synthetic(0, 0)["age"].size


def test_a_law_too_large_for_a_pool() -> None:
    """Points do not wrap: 16 bits hold them, or there is an error. A maximum brings them down."""
    core, table = RULES.core, {0: {0: 20_000}}
    high = attrs.evolve(core, age=crs.Grid(table), education=crs.Grid(table))
    with pytest.raises(crs.InvalidError, match="a line of a pool has at most 32,767\u00a0points"):
        pools.score(TABLE, attrs.evolve(RULES, core=high), lines="sections")
    held = attrs.evolve(RULES.additional, sibling=crs.Table({1: 2**40}))
    for rules in (attrs.evolve(RULES, core=high), attrs.evolve(RULES, additional=held)):
        assert points(pools.score(TABLE, rules)) == one_by_one(TABLE, rules)[:, -1].tolist()


def test_a_law_that_tells_everything_apart() -> None:
    """Each year of work, here and abroad, with points of its own: the tables grow, to a limit."""
    years = {n: {m: (7 * n + 3 * m) % 40 for m in range(100)} for n in range(100)}
    levels = {n: {m: (5 * n + m) % 30 for m in range(13)} for n in range(100)}
    many = attrs.evolve(
        RULES.transferability,
        foreign_work_and_canadian_work=crs.Grid(years),
        foreign_work_and_language=crs.Grid(levels),
    )
    rules = attrs.evolve(RULES, transferability=many)
    for kind in ("arrow", "lazy"):
        found = points(pools.score(KINDS[kind](TABLE), rules))
        assert found == one_by_one(TABLE, rules)[:, -1].tolist()


def test_a_law_beyond_any_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is refused; points beyond any array are not, where a maximum brings them down."""
    monkeypatch.setattr(pools.fold, "LIMIT", 1)
    with pytest.raises(crs.InvalidError, match="tell too many facts apart"):
        pools.score(TABLE, evolved(77))
    monkeypatch.undo()
    held = attrs.evolve(RULES.additional, sibling=crs.Table({1: 2**70}))
    rules, same = (
        attrs.evolve(RULES, additional=attrs.evolve(held, sibling=crs.Table({1: n})))
        for n in (2**70, 600)
    )
    assert pools.score(TABLE, rules).equals(pools.score(TABLE, same))


@pytest.mark.parametrize("kind", ["arrow", "polars", "lazy"])
def test_a_column_of_nothing_but_nulls(kind: str) -> None:
    """Has no type, and is as good as one of its own."""
    table, names = TABLE, [name for name in TABLE.column_names if name.startswith("second_")]
    plain = TABLE
    for name in names:
        place = table.schema.get_field_index(name)
        table = table.set_column(place, name, pa.nulls(len(table)))
        plain = plain.set_column(place, name, pa.nulls(len(table), TABLE.schema.field(name).type))
    expected = one_by_one(plain, RULES)[:, -1].tolist()
    assert points(pools.score(KINDS[kind](table), RULES)) == expected


def test_what_a_rule_may_not_do() -> None:
    """Compare a column: that is what tables are for."""
    somebody = pools.trace.applicant(RULES)
    with pytest.raises(TypeError, match="cannot compare a column"):
        assert somebody.age == 3
    assert evolved(1) != evolved(2)
