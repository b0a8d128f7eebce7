# SPDX-License-Identifier: MIT
"""Files of facts: what is written comes back, and whatever is wrong is said, all of it at once."""

import json
import os
import pickle
import sys
import tomllib
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from functools import partial
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import Mock

import attrs
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import crs
from crs import files
from crs.errors import MissingExtraError
from crs.files import described
from crs.files.mistakes import FIRST
from crs.files.parsed import parsed

LANGUAGE = "a table of language, reading, writing, listening, speaking"
ENGLISH = {"language": "english", "reading": 9, "writing": 8, "listening": 7, "speaking": 6}
FRENCH = {**ENGLISH, "language": "french"}
LEAST = {"age": 29, "education": "bachelors", "first_language": ENGLISH}


def problems(facts: object) -> tuple[str, ...]:
    """What is wrong with some facts."""
    with pytest.raises(crs.InvalidError) as caught:
        files.read(json.dumps(facts))
    return tuple(map(str, caught.value.problems))


def problem(text: str, suffix: str = "") -> str:
    """The one thing that is wrong with a text."""
    with pytest.raises(crs.InvalidError) as caught:
        files.read(text, suffix)
    [only] = caught.value.problems
    return str(only)


def problem_of(file: Path) -> str:
    """The one thing that is wrong with a file, after its name."""
    with pytest.raises(crs.InvalidError) as caught:
        files.load(file)
    [only] = caught.value.problems
    assert caught.value.source == str(file)
    assert str(caught.value) == f"{file}: {only}"
    return str(only)


def written(fact: object) -> Any:
    """A fact as a file has it, days apart."""
    if isinstance(fact, IntEnum):
        return fact.name.lower()
    kind = type(fact)
    if attrs.has(kind):
        facts = {name: written(getattr(fact, name)) for name in described.fields(kind)}
        if isinstance(fact, crs.English | crs.French):
            facts["language"] = kind.__name__.lower()
        return facts
    return fact


def toml(facts: dict[str, Any], path: str = "") -> Iterator[str]:
    """The lines of a table of TOML; None is left out."""
    tables = {key: fact for key, fact in facts.items() if isinstance(fact, dict)}
    for key, fact in facts.items():
        if isinstance(fact, date):
            yield f"{key} = {fact}"
        elif fact is not None and key not in tables:
            yield f"{key} = {json.dumps(fact)}"
    for key, table in tables.items():
        yield f"[{path}{key}]"
        yield from toml(table, f"{path}{key}.")


LEVELS = {
    ability: st.integers(0, 12) for ability in ("reading", "writing", "listening", "speaking")
}
LANGUAGES = st.sampled_from([crs.English, crs.French]).flatmap(lambda cls: st.builds(cls, **LEVELS))
YEARS = st.integers(0, 99)
SPOUSES = st.builds(
    crs.Spouse,
    education=st.sampled_from(crs.Education),
    language=st.none() | LANGUAGES,
    canadian_work=YEARS,
)


@st.composite
def applicants(draw: st.DrawFn) -> crs.Applicant:
    """Any applicant."""
    first = draw(LANGUAGES)
    other = crs.French if isinstance(first, crs.English) else crs.English
    return draw(
        st.builds(
            crs.Applicant,
            age=st.integers(0, 127),
            education=st.sampled_from(crs.Education),
            first_language=st.just(first),
            second_language=st.none() | st.builds(other, **LEVELS),
            canadian_work=YEARS,
            foreign_work=YEARS,
            certificate=st.booleans(),
            canadian_study=st.sampled_from(crs.CanadianStudy),
            sibling=st.booleans(),
            nomination=st.booleans(),
            arranged_employment=st.sampled_from(crs.ArrangedEmployment),
            spouse=st.none() | SPOUSES,
            as_of=st.none() | st.dates(),
        )
    )


@pytest.mark.properties
@settings(deadline=None)
@given(applicants())
def test_what_is_written_comes_back(applicant: crs.Applicant) -> None:
    """In TOML with days, in JSON with days as strings."""
    facts = written(applicant)

    assert applicant == files.read("\n".join(toml(facts)), ".toml")
    assert applicant == files.read(json.dumps(facts, default=str), ".json")
    assert applicant == files.read(files.dump(applicant), ".toml")
    assert applicant == files.read(files.dump(applicant, "json"), ".json")


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates().map(str),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from([*ENGLISH]), inner),
    max_leaves=5,
)
FIELDS = [*described.fields(crs.Applicant)]


@pytest.mark.properties
@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(FIELDS) | st.text(), ANYTHING))
def test_no_facts_raise_any_other_error(facts: dict[str, object]) -> None:
    """Whatever stands in the place of a field."""
    text = json.dumps({**LEAST, **facts})
    with suppress(crs.InvalidError):
        files.read(text)


@pytest.mark.properties
@settings(deadline=None)
@given(st.text())
@example("{")
@example("[" * 5000)
@example("a" + ".a" * 5000 + "=1")
def test_no_text_raises_any_other_error(text: str) -> None:
    """A text that is not of facts is refused."""
    for suffix in ("", ".toml", ".json"):
        with pytest.raises(crs.InvalidError):
            files.read(text, suffix)


def test_what_is_left_out_has_its_default() -> None:
    """Three facts are enough."""
    expected = crs.Applicant(
        age=29,
        education=crs.Education.BACHELORS,
        first_language=crs.English(reading=9, writing=8, listening=7, speaking=6),
    )

    assert expected == files.read(json.dumps(LEAST))


def test_null_is_left_out() -> None:
    """But not for a fact that has no None."""
    nothing = {"second_language": None, "spouse": None, "as_of": None}

    assert files.read(json.dumps(LEAST)) == files.read(json.dumps({**LEAST, **nothing}))
    assert problems({**LEAST, "sibling": None}) == ("sibling must be true or false, not None",)


def test_every_mistake_is_said_at_once() -> None:
    """In the order of the fields, each with its path."""
    facts = {
        "age": "29",
        "education": "bachelorz",
        "canadian_wrok": 1,
        "foreign_work": 100,
        "certificate": 1,
        "canadian_study": 2,
        "as_of": "soon",
        "first_language": {"language": "french", "reading": 13, "listening": True, "speaking": 9},
        "second_language": FRENCH,
        "spouse": {
            "canadian_work": 1.0,
            "language": {**ENGLISH, "reading": 13, "a b": 1, "age": 30},
        },
    }
    educations = (
        "one of less_than_secondary, secondary, one_year, two_year, bachelors, two_or_more,"
        " masters, doctoral"
    )

    assert problems(facts) == (
        "age must be a whole number from 0 to 127, not '29'",
        f"education must be {educations}, not 'bachelorz': did you mean bachelors?",
        "first_language.reading must be a whole number from 0 to 12, not 13",
        "first_language.writing is missing: it must be a whole number from 0 to 12",
        "first_language.listening must be a whole number from 0 to 12, not True",
        "foreign_work must be a whole number from 0 to 99, not 100",
        "certificate must be true or false, not 1",
        "canadian_study must be one of none, one_or_two_years, three_years_or_more, not 2",
        f"spouse.education is missing: it must be {educations}",
        "spouse.language.reading must be a whole number from 0 to 12, not 13",
        (
            "spouse.language.'a b' is not a field: the fields are language, reading, writing,"
            " listening, speaking"
        ),
        "spouse.language.age is not a field: age stands outside this table, in TOML above it",
        "spouse.canadian_work must be a whole number from 0 to 99, not 1.0",
        "as_of must be a day such as 2025-06-01, not 'soon'",
        "canadian_wrok is not a field: did you mean canadian_work?",
    )


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("age", 29.7, "age must be a whole number from 0 to 127, not 29.7"),
        ("age", True, "age must be a whole number from 0 to 127, not True"),
        ("age", -1, "age must be a whole number from 0 to 127, not -1"),
        ("age", [29], "age must be a whole number from 0 to 127, not [29]"),
        ("nomination", "yes", "nomination must be true or false, not 'yes'"),
        ("as_of", 20250601, "as_of must be a day such as 2025-06-01, not 20250601"),
        ("as_of", "2025-02-29", "as_of must be a day such as 2025-06-01, not '2025-02-29'"),
        ("as_of", "2025-06-01T00", "as_of must be a day such as 2025-06-01, not '2025-06-01T00'"),
        (
            "arranged_employment",
            "OTHER",
            (
                "arranged_employment must be one of none, other, senior_manager, not 'OTHER':"
                " did you mean other?"
            ),
        ),
        (
            "arranged_employment",
            ["other"],
            "arranged_employment must be one of none, other, senior_manager, not ['other']",
        ),
        (
            "spouse",
            "bachelors",
            "spouse must be a table of education, language, canadian_work, not 'bachelors'",
        ),
        (
            "spouse",
            {"education": "masters", "language": "english"},
            f"spouse.language must be {LANGUAGE}, not 'english'",
        ),
        (
            "second_language",
            [],
            f"second_language must be {LANGUAGE}, not []",
        ),
        (
            "first_language",
            None,
            f"first_language must be {LANGUAGE}, not None",
        ),
    ],
)
def test_nothing_is_converted(field: str, value: object, said: str) -> None:
    """A fact is of its type, exactly."""
    assert (said,) == problems({**LEAST, field: value})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("franch", "language must be one of english, french, not 'franch': did you mean french?"),
        (
            "English",
            "language must be one of english, french, not 'English': did you mean english?",
        ),
        (["english"], "language must be one of english, french, not ['english']"),
        (0, "language must be one of english, french, not 0"),
    ],
)
def test_a_language_is_named(language: object, said: str) -> None:
    """Also where the levels are right."""
    facts = {**LEAST, "second_language": {**FRENCH, "language": language}}

    assert problems(facts) == (f"second_language.{said}",)


def test_a_language_is_named_at_all() -> None:
    """Levels alone do not tell what they are levels of."""
    levels = dict.fromkeys(LEVELS, 9)

    assert problems({**LEAST, "first_language": levels}) == (
        "first_language.language is missing: it must be one of english, french",
    )


def test_the_same_language_twice_is_said_once() -> None:
    """Where nothing else is wrong."""
    assert problems({**LEAST, "second_language": ENGLISH}) == (
        (
            "second_language must be the other official language, of type French or None, not"
            f" {ENGLISH!r}"
        ),
    )


def test_what_is_missing_is_said() -> None:
    """A file that has only a remark lacks three facts."""
    with pytest.raises(crs.InvalidError, match=r"^3 mistakes:") as caught:
        files.read("# nothing yet")

    assert [(problem.path, problem.code) for problem in caught.value.problems] == [
        ("age", "missing"),
        ("education", "missing"),
        ("first_language", "missing"),
    ]


def test_a_field_below_its_place_in_toml_is_sent_up() -> None:
    """What stands below a [table] is in it."""
    text = "\n".join([*toml(LEAST), "as_of = 2025-06-01"])

    assert problem(text) == (
        "first_language.as_of is not a field: as_of stands outside this table, in TOML above it"
    )


def test_a_time_is_not_a_day() -> None:
    """TOML has both."""
    said = problem("\n".join(["as_of = 2025-06-01T12:00:00", *toml(LEAST)]))

    assert said.startswith("as_of must be a day such as 2025-06-01, not datetime.datetime(")


def test_days_are_read_from_strings_and_from_days() -> None:
    """JSON has strings only."""
    day = date(2025, 6, 1)

    for text in (
        json.dumps({**LEAST, "as_of": "2025-06-01"}),
        "\n".join(toml({**LEAST, "as_of": "2025-06-01"})),
        "\n".join(toml({**LEAST, "as_of": day})),
    ):
        assert day == files.read(text, cls=crs.Applicant).as_of


def test_what_is_said_is_not_endless() -> None:
    """Long values and long keys are cut."""
    for facts in ({**LEAST, "age": "9" * 10_000}, {**LEAST, "x" * 10_000: 1}):
        assert len(problem(json.dumps(facts))) < 600


def test_control_characters_are_not_repeated() -> None:
    """What is said may go to a terminal."""
    assert "\x1b" not in problem(json.dumps({**LEAST, "\x1b[31m": "\x1b[31m"}))
    assert "\x1b" not in problem(json.dumps({**LEAST, "age": "\x1b[31m"}))


def test_any_checked_class_can_be_read() -> None:
    """With the same strictness."""
    spouse = crs.Spouse(education=crs.Education.MASTERS)

    assert spouse == files.from_dict({"education": "masters"}, crs.Spouse)
    with pytest.raises(crs.InvalidError, match=r"^canadian_work must be a whole number"):
        files.from_dict({"education": "masters", "canadian_work": "1"}, crs.Spouse)


@pytest.mark.parametrize(
    ("text", "suffix", "said"),
    [
        (
            "age = 29\neducation = bachelors",
            "",
            "the file is not TOML: Invalid value (at line 2, column 13)",
        ),
        (
            "age = 29\nage = 30\n",
            "",
            "the file is not TOML: Cannot overwrite a value (at line 2, column 9)",
        ),
        ('{\n  "age": 29,\n}', "", "the file is not JSON: "),
        (
            '{"age" 29}',
            "",
            "the file is not JSON: Expecting ':' delimiter: line 1 column 8 (char 7)",
        ),
        ("age = 29", ".json", "the file is not JSON: Expecting value: line 1 column 1 (char 0)"),
        ("{}", ".TOML", "the file is not TOML: Invalid statement (at line 1, column 1)"),
        (
            '{"age": 1, "sex": 0, "age": 2}',
            "",
            "the file is not JSON: age stands twice in the same object",
        ),
        (
            '{"spouse": {"": 1, "": 2}}',
            "",
            "the file is not JSON: '' stands twice in the same object",
        ),
        ('{"age": NaN}', "", "the file is not JSON: NaN is not a number"),
        ('{"age": -Infinity}', "", "the file is not JSON: -Infinity is not a number"),
        (f'{{"age": {"9" * 5000}}}', "", "the file is not JSON: Exceeds the limit"),
        (f"age = {'9' * 5000}", "", "line 1 of the file is longer than 1,000 characters"),
        ("", "", "the file is empty"),
        (" \n\t", ".json", "the file is empty"),
        ("\ufeff", "", "the file is empty"),
        ("age = " + "[\n" * 5000, "", "the file is nested too deeply"),
        ('["age"]', ".json", "facts must be a table of birth_date, tests, "),
        ("null", ".json", "facts must be a table of birth_date, tests, "),
        (f"age = 29\na{'.a' * 500} = 1", "", "line 2 of the file is longer than 1,000 characters"),
    ],
)
def test_a_text_that_is_not_of_facts_is_refused(text: str, suffix: str, said: str) -> None:
    """With line and column where there is one."""
    assert problem(text, suffix).startswith(said)


@pytest.mark.parametrize("suffix", ["", ".json", ".txt"])
def test_a_mark_of_byte_order_is_passed_over(suffix: str, tmp_path: Path) -> None:
    """Some editors begin a file with it."""
    file = tmp_path / f"facts{suffix}"
    file.write_text(json.dumps(LEAST), encoding="utf-8-sig")

    assert files.load(file) == files.load(str(file)) == files.read(json.dumps(LEAST))


def test_a_file_that_is_open_is_read(tmp_path: Path) -> None:
    """Standard input is one."""
    file = tmp_path / "facts"
    file.write_text("\n".join(toml(LEAST)), encoding="utf-8")

    with file.open("rb") as opened:
        assert files.load(opened) == files.load(file)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A class in its place, as others have it first; a file that is open for reading text."""
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(LEAST), encoding="utf-8")
    expected = "file must be of type str or PathLike or BinaryIO, not "
    with file.open(encoding="utf-8") as opened:
        for given in (crs.Applicant, opened, None):
            with pytest.raises(crs.InvalidError, match=expected):
                files.load(given)  # type: ignore[call-overload]
            with pytest.raises(crs.InvalidError, match=expected):
                next(files.read_many(given))  # type: ignore[arg-type]
    with pytest.raises(crs.InvalidError, match="text must be of type str, not b'29'"):
        files.read(b"29")  # type: ignore[call-overload]


def test_the_end_of_a_name_tells_what_is_in_the_file(tmp_path: Path) -> None:
    """Then the beginning does not matter."""
    for suffix in ("toml", "json"):
        (tmp_path / f"facts.{suffix}").write_text("?", encoding="utf-8")

    assert problem_of(tmp_path / "facts.toml").startswith("the file is not TOML: ")
    assert problem_of(tmp_path / "facts.json").startswith("the file is not JSON: ")


def test_a_file_of_any_length_is_not_read(tmp_path: Path) -> None:
    """Up to the limit it is."""
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(LEAST).ljust(files.LIMIT), encoding="utf-8")
    assert files.load(file) == files.read(json.dumps(LEAST))

    file.write_text(json.dumps(LEAST).ljust(files.LIMIT + 1), encoding="utf-8")
    assert problem_of(file) == "the file is larger than 100,000 bytes"


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    """The byte is named."""
    file = tmp_path / "facts.toml"
    file.write_bytes("age = 29\n# né\n".encode("latin-1"))
    assert problem_of(file) == "the file is not UTF-8: byte 12 (on line 2) is 0xe9"

    file.write_text("age = 29", encoding="utf-16")
    assert problem_of(file).startswith("the file is not UTF-8: byte 0 (on line 1) is 0xf")


def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the reason, in our words or in those of the system."""
    assert problem_of(tmp_path / "facts.toml") == "no such file"
    with monkeypatch.context() as patched:
        for error, said in (
            (IsADirectoryError(21, "Is a directory"), "this is a folder, not a file"),
            (PermissionError(13, "No"), "the file may not be read: permission denied"),
            (OSError(5, "Input/output error"), "the file cannot be read: input/output error"),
        ):
            patched.setattr(Path, "open", Mock(side_effect=error))
            assert problem_of(tmp_path / "facts.toml") == said
    with (tmp_path / "facts.toml").open("wb") as opened, pytest.raises(crs.InvalidError):
        files.load(opened)


@pytest.mark.parametrize("name", ["", "a\0b"])
def test_what_is_no_name_of_a_file(name: str) -> None:
    """A name that no file can have is refused as such."""
    with pytest.raises(crs.InvalidError, match=r"this is not the name of a file$"):
        files.load(name)


def test_bytes_without_a_name() -> None:
    """What is read need not have a name."""
    with pytest.raises(crs.InvalidError, match=r"^the file is empty$"):
        files.load(BytesIO())


# Profiles.

IELTS = {
    "test": "ielts",
    "reading": 7,
    "writing": 6.5,
    "listening": 8,
    "speaking": 7.0,
    "result_date": "2026-05-14",
}
DIPLOMA = {
    "level": "masters",
    "country": "IN",
    "completed": "2019-05-31",
    "eca": {"organisation": "WES", "issued": "2025-01-01"},
}
JOB = {"noc": "21231", "start": "2020-01-06", "hours_per_week": 37.5, "country": "CA"}
PERSON = {"birth_date": "1997-03-20", "tests": [IELTS], "credentials": [DIPLOMA], "jobs": [JOB]}
HOURS = (
    "hours above 0 and up to 168: a whole number, one in quarters such as 37.5, or any other"
    ' exactly, as a text such as "37.4" or "112/3"'
)
LEVELS_IN_WORDS = (
    "one of secondary, one_year, two_year, bachelors, masters, doctoral, less_than_one_year"
)
CODE = "the code of a unit group, a text of five digits (NOC 2021) or four (NOC 2016)"
TESTS = "one of ielts, celpip, pte_core, tef, tcf"
REPORT = "a table of test, reading, writing, listening, speaking, result_date"

DAY = date(1000, 1, 1)
DATES = st.dates(DAY)
EITHER = st.none() | st.booleans()
ABILITIES = tuple(LEVELS)


def ordered(cls: type[Any], first: str, last: str, **rest: st.SearchStrategy[Any]) -> Any:
    """Anything that lasts from one day to another."""
    return st.tuples(DATES, DATES).flatmap(
        lambda days: st.builds(
            cls, **{first: st.just(min(days)), last: st.none() | st.just(max(days))}, **rest
        )
    )


def reports(cls: type[Any], scores: st.SearchStrategy[Any], **rest: Any) -> Any:
    return st.builds(cls, **dict.fromkeys(ABILITIES, scores), result_date=DATES, **rest)


HALVES = st.integers(0, 18)
RESULTS = st.one_of(
    reports(
        crs.IELTS,
        HALVES.map(lambda halves: halves / 2)
        | HALVES.map(lambda halves: Decimal(halves) / 2)
        | st.integers(0, 9),
    ),
    reports(crs.CELPIP, st.just("M") | st.integers(0, 12)),
    reports(crs.PTECore, st.integers(10, 90)),
    reports(crs.TEF, st.integers(0, 300), scale=st.sampled_from(["ancien", "699-2019"])),
    reports(crs.TCF, st.integers(0, 20)),
)
CODES = st.sampled_from(["21231", "72106", "00012", "2171", "0013", "65100"])
COUNTRIES = st.sampled_from(["CA", "IN", "FR"])
LEVELS_OF_ONE = st.sampled_from(
    [level for level in crs.Education if level.name not in {"LESS_THAN_SECONDARY", "TWO_OR_MORE"}]
)


@st.composite
def credentials(draw: st.DrawFn) -> crs.Credential:
    started, completed, issued = sorted(draw(st.tuples(DATES, DATES, DATES)))
    country = draw(COUNTRIES)
    eca = st.builds(
        crs.ECA, organisation=st.sampled_from(["WES", "IQAS", "MCC"]), issued=st.just(issued)
    )
    return crs.Credential(
        level=draw(LEVELS_OF_ONE),
        country=country,
        completed=completed,
        eca=None if country == "CA" else draw(st.none() | eca | st.tuples(eca, eca)),
        started=draw(st.none() | st.just(started)),
        full_time_in_canada=draw(EITHER),
        months_in_canada=draw(st.none() | st.integers(0, 100)),
    )


HOURS_A_WEEK = (
    st.integers(1, 168)
    | st.integers(1, 672).map(lambda quarters: quarters / 4)
    | st.fractions(Fraction(1, 100), 168, max_denominator=10**9)
    | st.decimals("0.000000001", 168, allow_nan=False, places=9)
)
HOURS_OF_A_DAY = st.integers(1, 96).map(lambda quarters: quarters / 4) | st.fractions(
    0, 24, max_denominator=10**9
)


@st.composite
def jobs(draw: st.DrawFn) -> crs.Job:
    start, away, back, end = sorted(draw(st.tuples(DATES, DATES, DATES, DATES)))
    pay = crs.PayPeriod(start=start, end=start, hours=draw(st.just(0) | HOURS_OF_A_DAY))
    hours = draw(
        st.fixed_dictionaries({"pay_periods": st.just((pay,))})
        | st.fixed_dictionaries({"hours_per_week": HOURS_A_WEEK})
    )
    return crs.Job(
        noc=draw(CODES),
        start=start,
        end=draw(st.none() | st.just(end)),
        **hours,
        country=draw(COUNTRIES),
        self_employed=draw(EITHER),
        authorised=draw(EITHER),
        temporary_resident=draw(EITHER),
        full_time_student=draw(EITHER),
        canadian_employer=draw(EITHER),
        paid=draw(st.booleans()),
        publicly_funded=draw(st.booleans()),
        unpaid_leave=draw(st.sampled_from([(), (crs.Leave(start=away, end=back),)])),
        duties=draw(EITHER),
    )


EVIDENCE: dict[str, st.SearchStrategy[Any]] = {
    "tests": st.lists(RESULTS, max_size=3).map(tuple),
    "credentials": st.lists(credentials(), max_size=2).map(tuple),
    "jobs": st.lists(jobs(), max_size=3).map(tuple),
    "sibling": st.booleans() | st.builds(crs.Sibling, birth_date=DATES, since=st.none() | DATES),
}
NOMINATIONS = ordered(crs.Nomination, "issued", "withdrawn")
PROFILES = st.builds(
    crs.Profile,
    birth_date=DATES,
    first_language=st.sampled_from([None, "en", "fr"]),
    certificate=st.none() | ordered(crs.Certificate, "issued", "withdrawn"),
    nomination=st.none() | NOMINATIONS | st.tuples(NOMINATIONS, NOMINATIONS),
    arranged_employment=st.none() | ordered(crs.JobOffer, "issued", "withdrawn", noc=CODES),
    outside_quebec=EITHER,
    settlement_funds=EITHER,
    skilled_worker=st.none()
    | st.builds(
        crs.SkilledWorker,
        noc=st.none() | CODES,
        offer=st.none() | st.sampled_from(crs.WorkerOffer),
        study=EITHER,
        spouse_study=EITHER,
        relative=EITHER,
    ),
    skilled_trade=st.none()
    | st.builds(
        crs.SkilledTrade,
        noc=st.none() | CODES,
        qualified_on=st.none() | DATES,
        requirements=EITHER,
        certificate_in_trade=EITHER,
        offer=st.none() | st.sampled_from(crs.TradeOffer),
    ),
    spouse=st.none()
    | st.builds(
        crs.SpouseProfile,
        accompanying=st.booleans(),
        citizen_or_permanent_resident_since=st.none() | DATES,
        since=st.none() | st.just(DAY),
        until=st.none() | DATES,
        **EVIDENCE,
    ),
    stated=st.none() | st.builds(crs.Stated, as_of=DATES),
    **EVIDENCE,
)


@pytest.mark.properties
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PROFILES)
def test_a_profile_that_is_written_comes_back(profile: crs.Profile) -> None:
    """In both forms, with hours of the very same type."""
    for form in ("toml", "json"):
        back = files.read(files.dump(profile, form), f".{form}", cls=crs.Profile)

        assert back == profile == files.from_dict(files.to_dict(profile))
        for job, same in zip(profile.jobs, back.jobs, strict=True):
            assert type(same.hours_per_week) is type(job.hours_per_week)


def test_there_are_two_forms() -> None:
    """And no third."""
    with pytest.raises(crs.InvalidError, match=r"^form must be one of toml, json, not 'yaml'$"):
        files.dump(files.read(json.dumps(LEAST)), "yaml")  # type: ignore[arg-type]


def test_what_has_its_default_is_not_written() -> None:
    """As a person would not."""
    assert json.loads(files.dump(files.read(json.dumps(PERSON)), "json")) == PERSON
    assert json.loads(files.dump(files.read(json.dumps(LEAST)), "json")) == LEAST


def test_a_file_with_a_birth_date_is_a_profile() -> None:
    """Each field is read into its class."""
    profile = files.read(json.dumps(PERSON))

    assert profile == crs.Profile(
        birth_date=date(1997, 3, 20),
        tests=(
            crs.IELTS(
                reading=7, writing=6.5, listening=8, speaking=7, result_date=date(2026, 5, 14)
            ),
        ),
        credentials=(
            crs.Credential(
                level=crs.Education.MASTERS,
                country="IN",
                completed=date(2019, 5, 31),
                eca=crs.ECA(organisation="WES", issued=date(2025, 1, 1)),
            ),
        ),
        jobs=(crs.Job(noc="21231", start=date(2020, 1, 6), hours_per_week=37.5, country="CA"),),
    )


def test_a_profile_without_a_birth_date_is_told_so() -> None:
    """An age makes it a file of facts."""
    person = {key: fact for key, fact in PERSON.items() if key != "birth_date"}

    assert problems(person) == ("birth_date is missing: it must be a day such as 2025-06-01",)
    assert "age is not a field: " in problems({**LEAST, "birth_date": "1997-03-20"})[1]
    assert "jobs is not a field" in problems({**LEAST, "jobs": []})[0]


@pytest.mark.parametrize("name", ["birthdate", "birth_dat", "test", "credential", "Jobs"])
def test_a_file_with_nearly_a_field_of_a_profile_is_a_profile(name: str) -> None:
    """So that the mistake is found where it is."""
    said = problems({name: "1997-03-20"})

    assert said[0] == "birth_date is missing: it must be a day such as 2025-06-01"
    assert said[-1].startswith(f"{name} is not a field: did you mean ")


@pytest.mark.parametrize("day", ["19970320", "1997-W10-1", "1997-079", "1997-3-20", "1997-03-20 "])
def test_a_day_is_written_in_one_way(day: str) -> None:
    """As the schema has it."""
    [said] = problems({**PERSON, "birth_date": day})

    assert said == f"birth_date must be a day such as 2025-06-01, not {day!r}"


def test_a_score_is_on_the_scale_that_is_named() -> None:
    """And is told so by the range of that."""
    newer = {**IELTS, "test": "tef", "scale": "699-2023", "writing": 700, "speaking": 500}
    [said] = problems({**PERSON, "tests": [newer]})

    assert said == "tests[0].writing must be a whole number from 0 to 699, not 700"


def test_an_organisation_may_be_misspelt() -> None:
    """Then one is suggested."""
    wrong = {**DIPLOMA, "eca": {"organisation": "wes", "issued": "2025-01-01"}}
    [said] = problems({**PERSON, "credentials": [wrong]})

    assert said.startswith("credentials[0].eca.organisation must be one of ")
    assert said.endswith(", not 'wes': did you mean WES?")


@pytest.mark.parametrize("level", ["two_or_more", "less_than_secondary"])
def test_no_credential_has_the_level_of_two_or_of_none(level: str) -> None:
    """And none is offered."""
    [said] = problems({**PERSON, "credentials": [{**DIPLOMA, "level": level}]})

    assert said.startswith("credentials[0].level must be one of secondary, one_year,")


def test_a_kind_may_be_asked_for(tmp_path: Path) -> None:
    """Then it is no other."""
    file = tmp_path / "profile.json"
    file.write_text(json.dumps(PERSON), encoding="utf-8")

    assert files.load(file, crs.Profile).birth_date == date(1997, 3, 20)
    assert files.read(json.dumps(PERSON), cls=crs.Profile) == files.load(file)
    with pytest.raises(crs.InvalidError, match="age is missing"):
        files.load(file, crs.Applicant)


def test_every_mistake_of_a_profile_is_said_at_once() -> None:
    """In the order of the fields, each with its path, also what one class says of two fields."""
    facts = {
        "birth_date": "1997-03-32",
        "tests": [
            {**IELTS, "reading": "7", "writing": 6.7, "result_date": 2026},
            {**IELTS, "test": "tfe", "speaking": 99, "result_date": "soon"},
            {key: fact for key, fact in IELTS.items() if key not in {"test", "reading"}},
            {**IELTS, "test": "tef", "writing": 7, "speaking": 451, "listening": 800},
            "ielts",
        ],
        "credentials": [
            {**DIPLOMA, "level": "master", "started": "2020-01-01", "country": "india"}
        ],
        "jobs": [
            {**JOB, "noc": "2123", "end": "2019-12-31", "hours_per_week": 37.4},
            {
                "noc": "99999",
                "strat": "2020-01-01",
                "hours_per_week": "1e1",
                "unpaid_leave": [{"start": "2020-01-01", "end": "2019-01-01"}, 3],
            },
            {**JOB, "outside_quebec": True},
        ],
        "first_language": "de",
        "certificate": {"issued": "2024-01-01", "withdrawn": "2023-01-01"},
        "sibling": "yes",
        "spouse": {"jobs": JOB, "tests": [{**IELTS, "listening": 9.5}]},
    }
    ancien = (
        "an “équivalence ancien score” from 0 to {}, the only column of the report that Express"
        " Entry takes, whatever the date of the test"
    )
    job = (
        "a table of noc, start, end, country, hours_per_week, pay_periods, self_employed,"
        " authorised, temporary_resident, full_time_student, canadian_employer, paid,"
        " publicly_funded, unpaid_leave, duties"
    )

    assert problems(facts) == (
        "birth_date must be a day such as 2025-06-01, not '1997-03-32'",
        "tests[0].reading must be a band from 0 to 9 in halves, not '7'",
        "tests[0].writing must be a band from 0 to 9 in halves, not 6.7",
        "tests[0].result_date must be a day such as 2025-06-01, not 2026",
        f"tests[1].test must be {TESTS}, not 'tfe': did you mean tef?",
        "tests[1].result_date must be a day such as 2025-06-01, not 'soon'",
        f"tests[2].test is missing: it must be {TESTS}",
        f"tests[3].listening must be {ancien.format(360)}, not 800",
        f"tests[3].speaking must be {ancien.format(450)}, not 451",
        f"tests[4] must be {REPORT}, not 'ielts'",
        f"credentials[0].level must be {LEVELS_IN_WORDS}, not 'master': write masters",
        (
            "credentials[0].country must be the code of a country, as in ISO 3166: write IN, not"
            " 'india'"
        ),
        "credentials[0].completed must be a day from started, 2020-01-01, on, not '2019-05-31'",
        "jobs[0].end must be a day from start, 2020-01-06, on, not '2019-12-31'",
        f"jobs[0].hours_per_week must be {HOURS}, not 37.4",
        f"jobs[1].noc must be {CODE}, not '99999'",
        "jobs[1].start is missing: it must be a day such as 2025-06-01",
        (
            "jobs[1].country is missing: it must be the code of a country, as in ISO 3166: CA for"
            " Canada"
        ),
        f"jobs[1].hours_per_week must be {HOURS}, not '1e1'",
        "jobs[1].unpaid_leave[0].end must be a day from start, 2020-01-01, on, not '2019-01-01'",
        "jobs[1].unpaid_leave[1] must be a table of start, end, not 3",
        "jobs[1].strat is not a field: did you mean start?",
        (
            "jobs[2].outside_quebec is not a field: outside_quebec stands outside this table, in"
            " TOML above it"
        ),
        "first_language must be one of en, fr, not 'de'",
        "certificate.withdrawn must be a day from issued, 2024-01-01, on, not '2023-01-01'",
        "sibling must be a table of birth_date, since, or true or false, not 'yes'",
        "spouse.tests[0].listening must be a band from 0 to 9 in halves, not 9.5",
        (
            f"spouse.jobs must be an array, each {job}, not {JOB!r}:"
            " in TOML, [[spouse.jobs]] begins each"
        ),
    )


def test_a_table_in_place_of_an_array_is_told_how_toml_has_it() -> None:
    """Whatever the place of the table around it; what is no table is not."""
    period = {"start": "2024-01-01", "end": "2024-01-07", "hours": 30}
    one, none = (
        problems({**PERSON, "jobs": [{**JOB, "unpaid_leave": leave}]}) for leave in (period, "none")
    )

    assert one[0].endswith(": in TOML, [[jobs.unpaid_leave]] begins each")
    assert none[0].endswith("not 'none'")


@pytest.mark.parametrize(
    ("hours", "read"),
    [
        (30, 30),
        (37.5, 37.5),
        ("37.5", Decimal("37.5")),
        ("12.4", Decimal("12.4")),
        ("40", Decimal(40)),
        ("112/3", Fraction(112, 3)),
    ],
)
def test_hours_are_exact(hours: object, read: object) -> None:
    """A text is a decimal number or a fraction."""
    profile = files.read(json.dumps({**PERSON, "jobs": [{**JOB, "hours_per_week": hours}]}))

    assert isinstance(profile, crs.Profile)
    [job] = profile.jobs
    assert (type(job.hours_per_week), job.hours_per_week) == (type(read), read)


@pytest.mark.parametrize(
    "hours",
    [
        *(0, -1, 168.25, 37.4, True, [30]),
        *("", "0", "169", "1e1", "-30", "+30", "30.", ".5", " 30", "30 ", "1_0", "٣٠"),
        *("3/0", "1/2/3", "30/1.5", "NaN", "inf"),
        *("30.0000000001", "1/1000000001", f"1/{'9' * 5000}"),
    ],
)
def test_hours_that_are_not_are_refused(hours: object) -> None:
    """In terms of a file."""
    [said] = problems({**PERSON, "jobs": [{**JOB, "hours_per_week": hours}]})

    assert said == f"jobs[0].hours_per_week must be {HOURS}, not {said.rpartition(', not ')[2]}"


def test_a_table_that_any_class_would_take_is_told_of_its_name_alone() -> None:
    """Levels are right whatever the language."""
    levels = dict.fromkeys(LEVELS, 9)
    wrong = {**levels, "reading": 13}

    assert problems({**LEAST, "first_language": levels}) == (
        "first_language.language is missing: it must be one of english, french",
    )
    assert problems({**LEAST, "first_language": wrong}) == (
        "first_language.language is missing: it must be one of english, french",
        "first_language.reading must be a whole number from 0 to 12, not 13",
    )


def test_mistakes_are_not_endless() -> None:
    """The first hundred are said, and the others counted: a job lacks three fields."""
    with pytest.raises(crs.InvalidError) as caught:
        files.from_dict({**PERSON, "jobs": [{}] * 1000})
    error = caught.value

    assert (len(error.problems), error.more) == (FIRST, 2900) == (100, 2900)
    assert str(error).splitlines()[0] == "3,000 mistakes:"
    assert str(error).splitlines()[-1] == "  and 2,900\u00a0more mistakes"
    assert error.text("fr").splitlines()[-1] == "  et 2\u00a0900\u00a0autres erreurs"


@pytest.mark.properties
@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from([*described.fields(crs.Profile)]) | st.text(), ANYTHING),
    st.dictionaries(st.sampled_from([*described.fields(crs.Job)]), ANYTHING),
    st.dictionaries(st.sampled_from(["test", "scale", *described.fields(crs.IELTS)]), ANYTHING),
    st.dictionaries(st.sampled_from([*described.fields(crs.Credential)]), ANYTHING),
)
def test_no_profile_raises_any_other_error(
    facts: dict[str, object], job: object, test: object, diploma: dict[str, object]
) -> None:
    """Whatever stands in the place of a field."""
    held = {"jobs": [job], "tests": [test, {**IELTS}], "credentials": [{**DIPLOMA, **diploma}]}
    with suppress(crs.InvalidError):
        files.read(json.dumps({**PERSON, **held, **facts}))


# What may have been meant.


@pytest.mark.parametrize(
    ("test", "hint"),
    [
        ("toefl", "TOEFL is not accepted for Express Entry"),
        ("TOEFL iBT", "TOEFL is not accepted for Express Entry"),
        ("cael", "CAEL is not accepted for Express Entry"),
        ("delf", "DELF is not accepted for Express Entry"),
        ("dalf", "DALF is not accepted for Express Entry"),
        ("pte", "PTE Academic is not accepted for Express Entry, only pte_core is"),
        ("celpip_ls", "CELPIP-General LS is not accepted for Express Entry, only celpip is"),
        ("tefaq", "TEFAQ is not accepted for Express Entry, only tef is"),
        ("TCFQ", "TCFQ is not accepted for Express Entry, only tcf is"),
        ("PTE-Core", "write pte_core"),
        ("PTE Core", "write pte_core"),
        ("IELTS General Training", "write ielts"),
        ("CELPIP-General", "write celpip"),
        ("TEF Canada", "write tef"),
        ("TCF Canada", "write tcf"),
    ],
)
def test_a_test_that_is_not_accepted_is_told_so(test: str, hint: str) -> None:
    """And none is suggested that it is not."""
    assert problems({**PERSON, "tests": [{**IELTS, "test": test}]}) == (
        f"tests[0].test must be {TESTS}, not {test!r}: {hint}",
    )


@pytest.mark.parametrize(
    ("level", "hint"),
    [
        ("phd", ": write doctoral"),
        ("Ph.D.", ": write doctoral"),
        ("professional", ": write masters"),
        ("postgraduate diploma", ": write one_year or two_year"),
        ("high school", ": write secondary"),
        ("none", ""),
        (
            "two_or_more",
            ": list each credential by itself, and the level of all together follows",
        ),
        ("batchelors", ": did you mean bachelors?"),
        ("b" * 41, ""),
    ],
)
def test_a_level_in_other_words_is_understood(level: str, hint: str) -> None:
    """The word to write is told, but never one that the field cannot be."""
    assert problems({**PERSON, "credentials": [{**DIPLOMA, "level": level}]}) == (
        f"credentials[0].level must be {LEVELS_IN_WORDS}, not {level!r}{hint}",
    )


@pytest.mark.parametrize(
    ("organisation", "hint"),
    [
        ("World Education Services", ": write WES"),
        ("Conseil médical du Canada", ": write MCC"),
        ("international qualifications assessment service", ": write IQAS"),
        ("World Health Organization", ""),
    ],
)
def test_an_organisation_by_its_name(organisation: str, hint: str) -> None:
    """Its initials are to be written."""
    eca = {"organisation": organisation, "issued": "2024-09-02"}
    degree = {**DIPLOMA, "country": "IN", "eca": eca}
    known = "one of CES, ICAS, WES, IQAS, ICES, MCC, PEBC, CACB"
    assert problems({**PERSON, "credentials": [degree]}) == (
        f"credentials[0].eca.organisation must be {known}, not {organisation!r}{hint}",
    )


@pytest.mark.parametrize(
    ("facts", "hint"),
    [
        ({"end": "Present"}, ": leave it out where there is none"),
        ({"end": ""}, ": leave it out where there is none"),
        ({"end": "aujourd’hui"}, ": leave it out where there is none"),
        ({"end": "2025"}, ""),
        ({"end": 2025}, ""),
        ({"start": "now"}, ""),
    ],
)
def test_an_end_that_has_not_come_is_left_out(facts: dict[str, Any], hint: str) -> None:
    """A day that must be given is not."""
    [(name, value)] = facts.items()
    assert problems({**PERSON, "jobs": [{**JOB, **facts}]}) == (
        f"jobs[0].{name} must be a day such as 2025-06-01, not {value!r}{hint}",
    )


def test_a_code_is_a_text() -> None:
    """And a country is known by its name, a province as one."""
    jobs = [{**JOB, "noc": 21231}, {**JOB, "country": "ON"}, {**JOB, "noc": [], "country": "UK"}]
    country = "the code of a country, as in ISO 3166"

    assert problems({**PERSON, "jobs": jobs}) == (
        f'jobs[0].noc must be {CODE}, not 21231: write "21231" in quotes',
        "jobs[1].country must be the code of a country, and this is a province: write CA, not 'ON'",
        f"jobs[2].noc must be {CODE}, not []",
        f"jobs[2].country must be {country}: write GB, not 'UK'",
    )


def test_one_or_several() -> None:
    """A nomination, or an array of them; an assessment likewise."""
    one, other = {"issued": "2025-01-01"}, {"issued": "2026-01-01"}
    alone = files.from_dict({**PERSON, "nomination": one}, crs.Profile)
    several = files.from_dict({**PERSON, "nomination": [one, other]}, crs.Profile)

    assert alone.nomination == crs.Nomination(issued=date(2025, 1, 1))
    assert several.nomination == (alone.nomination, crs.Nomination(issued=date(2026, 1, 1)))
    assert problems({**PERSON, "nomination": [one, "x"]}) == (
        "nomination[1] must be a table of issued, withdrawn, not 'x'",
    )
    assert problems({**PERSON, "nomination": "x"}) == (
        (
            "nomination must be a table of issued, withdrawn, or an array, each a table of issued,"
            " withdrawn, not 'x'"
        ),
    )


def test_what_is_near_is_looked_for_in_the_first_mistakes_alone() -> None:
    """For that takes time; all are counted."""
    with pytest.raises(crs.InvalidError) as caught:
        files.from_dict({**PERSON, "jobs": [{**JOB, "noc": "21239"}] * 150})
    error = caught.value

    assert (len(error.problems), error.more) == (100, 50)
    assert "21234 (Web developers and programmers)" in str(error.problems[0])
    assert str(error.problems[-1]) == f"jobs[99].noc must be {CODE}, not '21239'"


def test_hours_of_pay_periods() -> None:
    """They may be none, and are held to the days of the period."""
    job = {key: fact for key, fact in JOB.items() if key != "hours_per_week"}
    period = {"start": "2020-01-06", "end": "2020-01-07", "hours": 0}
    wrong = {**period, "hours": "74.4"}

    profile = files.from_dict({**PERSON, "jobs": [{**job, "pay_periods": [period]}]}, crs.Profile)
    assert profile.jobs[0].pay_periods[0].hours == 0
    [said] = problems({**PERSON, "jobs": [{**job, "pay_periods": [wrong]}]})
    assert said.startswith("jobs[0].pay_periods[0].hours must be exact hours from 0 to 48: ")
    [said] = problems({**PERSON, "jobs": [{**job, "pay_periods": [{**period, "hours": "x"}]}]})
    assert said.startswith("jobs[0].pay_periods[0].hours must be hours from 0 to 744: ")


# What a program is told.


def test_a_problem_is_a_record() -> None:
    """For the answer 422 of a web back end, in either language."""
    wrong: Any = {**LEAST, "age": "29", "first_language": {**ENGLISH, "age": 1}}
    wrong[3] = 4
    with pytest.raises(crs.InvalidError) as caught:
        files.from_dict(wrong)
    first, second, third = caught.value.problems

    assert (first.path, first.code, first.value) == ("age", "invalid", "29")
    assert first.expected.code == "expected.between"
    assert (second.path, second.code) == ("first_language.age", "misplaced")
    assert (third.path, third.code, third.value) == ("3", "unexpected", 4)
    assert caught.value.more == 0
    assert first.text("fr") == "age doit être un nombre entier de 0 à 127, et non '29'"


def test_an_error_names_file_and_field(tmp_path: Path) -> None:
    """One mistake on a line, several below a heading; a copy of the error says the same."""
    file = tmp_path / "facts.json"
    file.write_text(json.dumps({**LEAST, "age": -1}), encoding="utf-8")
    with pytest.raises(crs.InvalidError) as caught:
        files.load(file)
    said = f"{file}: age must be a whole number from 0 to 127, not -1"
    assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value))) == said

    file.write_text(json.dumps({**LEAST, "age": -1, "sex": 0}), encoding="utf-8")
    with pytest.raises(crs.InvalidError) as caught:
        files.load(file)
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again).startswith(f"2 mistakes in {file}:\n  age must be ")
    assert again.text("fr").startswith(f"2 erreurs dans {file}\u00a0:\n  age doit être ")
    assert (again.problems, again.source) == (caught.value.problems, str(file))


def test_a_file_may_name_its_schema() -> None:
    """At its top, where editors look for it."""
    named = {"$schema": "profile.en.schema.json"}

    assert files.from_dict({**named, **PERSON}) == files.from_dict(PERSON)
    assert files.read(json.dumps({**named, **LEAST})) == files.from_dict(LEAST)
    assert problems({**PERSON, "jobs": [{**JOB, **named}]})[0].startswith(
        "jobs[0].'$schema' is not"
    )


def test_a_dict_has_what_json_has() -> None:
    """Days are texts, whatever they were."""
    assert files.to_dict(files.from_dict(PERSON)) == PERSON
    assert files.to_dict(files.from_dict({**LEAST, "as_of": date(2026, 1, 1)})) == {
        **LEAST,
        "as_of": "2026-01-01",
    }
    with pytest.raises(crs.InvalidError, match=r"^facts must be a table of age, education"):
        files.from_dict([], crs.Applicant)  # type: ignore[call-overload]


def test_toml_is_written_by_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which is named with its command; reading TOML, and JSON, need none."""
    monkeypatch.setitem(sys.modules, "tomli_w", None)
    applicant = files.read("\n".join(toml(LEAST)))
    with pytest.raises(MissingExtraError, match=r'pip install "canada-crs\[cli\]"$') as caught:
        files.dump(applicant)

    assert isinstance(caught.value, ImportError)
    assert isinstance(caught.value, crs.CrsError)
    assert (caught.value.extra, caught.value.name) == ("cli", "tomli_w")
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.text("fr").startswith("tomli_w est nécessaire et n’est pas installé")
    assert files.read(files.dump(applicant, "json")) == applicant


# What is refused for its cost.


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"a{'.a' * 8} = 1", "a key on line 1 of the file has more than 8 parts"),
        ("[a]\n['b'" + ' . "c"' * 8 + "]", "a key on line 2 of the file has more than 8 parts"),
        ("x = {a" + ".a" * 8 + " = 1}", "a key on line 1 of the file has more than 8 parts"),
        ("a.b = 1\n" * 10_001, "the keys of the file have more than 10,000 dots"),
    ],
)
def test_keys_of_many_parts_are_refused(text: str, said: str) -> None:
    """Before anything is parsed."""
    assert problem(text, ".toml") == said


@pytest.mark.parametrize(
    "text",
    [
        f"a{'.a' * 7} = 1",
        f'a = "b{".b" * 20}"',
        f"a = 'b{'.b' * 20}'",
        f'a = """\nb{".b" * 20} \\"""\n"""',
        f"a = '''\nb{'.b' * 20}\n'''",
        f"# b{'.b' * 20}",
    ],
)
def test_what_only_looks_like_a_key_is_read(text: str) -> None:
    """Texts and remarks may hold dots."""
    assert parsed(text, ".toml") == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"birth_date": "2000-01-01", "tests": [{}] * 20_000}),
        json.dumps({"birth_date": "2000-01-01", "jobs": [{}] * 24_000}),
        json.dumps({f"k{number}": 0 for number in range(8_000)}),
        "".join(f"[k{number}.a]\n" for number in range(9_000)),
        "".join(f"[[k{number}]]\n" for number in range(9_000)),
        "jobs = [" + "{},\n" * 24_000 + "]",
    ],
    ids=["tests", "jobs", "keys", "tables", "arrays", "lines"],
)
def test_memory_is_bounded_by_what_is_read(text: str) -> None:
    """Whatever a file of up to 100,000 bytes holds; `nox -s bench` prints time and memory."""
    assert len(text) <= files.LIMIT
    tracemalloc.start()
    with pytest.raises(crs.InvalidError) as caught:
        files.read(text)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 30_000_000
    assert len(caught.value.problems) == FIRST


JUNK: tuple[Any, ...] = (
    *(None, True, 0, -1, 1e308, float("nan"), 10**5000, "", "x", "2025-01-01", "21231", "CA"),
    *([], {}, [[]], [{}], (), b"", date(2025, 1, 1), Decimal("NaN"), Fraction(1, 3), object()),
)


def spoilt(draw: Random, facts: Any) -> Any:
    """The same facts, with here and there something else in their place."""
    if draw.random() < 0.08:
        return draw.choice(JUNK)
    if isinstance(facts, list):
        return [spoilt(draw, each) for each in facts for _ in range(draw.choice([0, 1, 1, 1, 2]))]
    if not isinstance(facts, dict):
        return facts
    kept = {key: spoilt(draw, each) for key, each in facts.items() if draw.random() < 0.95}
    if draw.random() < 0.1:
        kept[draw.choice(["x", "jobs", 10**5000, None, "birthdate", "$schema"])] = draw.choice(JUNK)
    return kept


WHOLE = {
    **PERSON,
    "nomination": [{"issued": "2025-01-01", "withdrawn": "2025-06-01"}],
    "certificate": {"issued": "2025-01-01"},
    "sibling": {"birth_date": "1990-01-01"},
    "arranged_employment": {"issued": "2025-01-01", "noc": "00012"},
    "skilled_worker": {"noc": "21231", "offer": "a"},
    "skilled_trade": {"noc": "72106", "qualified_on": "2020-01-01"},
    "stated": {
        "as_of": "2025-01-01",
        "first_language": ENGLISH,
        "spouse": {"education": "masters"},
    },
    "spouse": {"jobs": [JOB], "tests": [IELTS], "since": "2020-01-01", "until": "2026-01-01"},
}


@pytest.mark.properties
def test_malformed_mappings_raise_no_other_error() -> None:
    """Whatever stands anywhere, of any type; 10,000 where properties are tried at length."""
    draw = Random(20261126)
    for _ in range(10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "thorough" else 500):
        facts = spoilt(draw, draw.choice([WHOLE, LEAST]))
        said = set()
        try:
            files.from_dict(facts)
        except crs.CrsError as error:
            said = {error.text("en"), error.text("fr")}
        assert len(said) != 1


def test_what_no_file_holds() -> None:
    """Arguments in the wrong order are both named; neither is an error of Python's."""
    with pytest.raises(crs.InvalidError) as caught:
        files.from_dict(crs.Applicant, LEAST)  # type: ignore[call-overload]
    assert [problem.path for problem in caught.value.problems] == ["cls", ""]
    assert "cls must be Applicant, Profile or the class of one of their tables" in str(caught.value)
    assert "cls doit être Applicant, Profile ou la classe" in caught.value.text("fr")
    others: tuple[Any, ...] = (crs.Score, int, "profile")
    for other in others:
        for made in (partial(files.from_dict, LEAST, other), partial(files.schema, other)):
            with pytest.raises(crs.InvalidError, match=r"^cls must be Applicant, Profile"):
                made()
