# SPDX-License-Identifier: MIT
"""Files of facts: what is written comes back, and whatever is wrong is said, all of it at once."""

import json
from collections.abc import Iterator
from datetime import date
from enum import IntEnum
from io import BytesIO
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import crs
from crs import files

LANGUAGE = "a table of reading, writing, listening, speaking, language"
ENGLISH = {"language": "english", "reading": 9, "writing": 8, "listening": 7, "speaking": 6}
FRENCH = {**ENGLISH, "language": "french"}
LEAST = {"age": 29, "education": "bachelors", "first_language": ENGLISH}


def problems(facts: object) -> tuple[str, ...]:
    """What is wrong with some facts."""
    with pytest.raises(crs.InvalidError) as caught:
        files.read(json.dumps(facts))
    return caught.value.problems


def problem(text: str, suffix: str = "") -> str:
    """The one thing that is wrong with a text."""
    with pytest.raises(crs.InvalidError) as caught:
        files.read(text, suffix)
    [only] = caught.value.problems
    return only


def problem_of(file: Path) -> str:
    """The one thing that is wrong with a file, after its name."""
    with pytest.raises(crs.InvalidError) as caught:
        files.load(file)
    [only] = caught.value.problems
    name, _, rest = only.partition(": ")
    assert name == str(file)
    return rest


def written(fact: object) -> Any:
    """A fact as a file has it, days apart."""
    if isinstance(fact, IntEnum):
        return fact.name.lower()
    kind = type(fact)
    if attrs.has(kind):
        facts = {field.name: written(getattr(fact, field.name)) for field in attrs.fields(kind)}
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
LANGUAGES = st.sampled_from([crs.English, crs.French]).flatmap(
    lambda kind: st.builds(kind, **LEVELS)
)
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


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates().map(str),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from([*ENGLISH]), inner),
    max_leaves=5,
)
FIELDS = [field.name for field in attrs.fields(crs.Applicant)]


@pytest.mark.properties
@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(FIELDS) | st.text(), ANYTHING))
def test_no_facts_raise_any_other_error(facts: dict[str, object]) -> None:
    """What is wrong is said of a field, whatever stands in its place."""
    text = json.dumps({**LEAST, **facts})
    sentences: tuple[str, ...] = ()
    try:
        files.read(text)
    except crs.InvalidError as error:
        sentences = error.problems
    for sentence in sentences:
        assert sentence.startswith((*FIELDS, "unknown field ", "not JSON: "))


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
    assert problems({**LEAST, "sibling": None}) == ("sibling is true or false, not None",)


def test_every_mistake_is_said_at_once() -> None:
    """In the order of the fields, each with its path."""
    facts = {
        "age": "29",
        "education": "bachelor",
        "canadian_wrok": 1,
        "foreign_work": 100,
        "certificate": 1,
        "canadian_study": 2,
        "as_of": "soon",
        "first_language": {"language": "french", "reading": 13, "listening": True, "speaking": 9},
        "second_language": FRENCH,
        "spouse": {
            "canadian_work": 1.0,
            "language": {**ENGLISH, "reading": 13, "age": 30, "a b": 1},
        },
    }
    educations = (
        "one of less_than_secondary, secondary, one_year, two_year, bachelors, two_or_more,"
        " masters, doctoral"
    )

    assert problems(facts) == (
        "age is a number of whole years from 0 to 127, not '29'",
        f"education is {educations}, not 'bachelor': did you mean bachelors?",
        "first_language.reading is a level from 0 to 12, not 13",
        "first_language.writing is missing: it is a level from 0 to 12",
        "first_language.listening is a level from 0 to 12, not True",
        "foreign_work is a number of whole years from 0 to 99, not 100",
        "certificate is true or false, not 1",
        "canadian_study is one of none, one_or_two_years, three_years_or_more, not 2",
        f"spouse.education is missing: it is {educations}",
        "spouse.language.reading is a level from 0 to 12, not 13",
        (
            "unknown field spouse.language.'a b': the fields are reading, writing, listening,"
            " speaking, language"
        ),
        "unknown field spouse.language.age: age stands outside spouse.language, in TOML above it",
        "spouse.canadian_work is a number of whole years from 0 to 99, not 1.0",
        "as_of is a day such as 2025-06-01, not 'soon'",
        "unknown field canadian_wrok: did you mean canadian_work?",
        "second_language is the other official language, not French",
    )


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("age", 29.7, "age is a number of whole years from 0 to 127, not 29.7"),
        ("age", True, "age is a number of whole years from 0 to 127, not True"),
        ("age", -1, "age is a number of whole years from 0 to 127, not -1"),
        ("age", [29], "age is a number of whole years from 0 to 127, not [29]"),
        ("nomination", "yes", "nomination is true or false, not 'yes'"),
        ("as_of", 20250601, "as_of is a day such as 2025-06-01, not 20250601"),
        ("as_of", "2025-02-29", "as_of is a day such as 2025-06-01, not '2025-02-29'"),
        ("as_of", "2025-06-01T00", "as_of is a day such as 2025-06-01, not '2025-06-01T00'"),
        (
            "arranged_employment",
            "OTHER",
            (
                "arranged_employment is one of none, other, senior_manager, not 'OTHER':"
                " did you mean other?"
            ),
        ),
        (
            "arranged_employment",
            ["other"],
            "arranged_employment is one of none, other, senior_manager, not ['other']",
        ),
        (
            "spouse",
            "bachelors",
            "spouse is a table of education, language, canadian_work, not 'bachelors'",
        ),
        (
            "spouse",
            {"education": "masters", "language": "english"},
            f"spouse.language is {LANGUAGE}, not 'english'",
        ),
        (
            "second_language",
            [],
            f"second_language is {LANGUAGE}, not []",
        ),
        (
            "first_language",
            None,
            f"first_language is {LANGUAGE}, not None",
        ),
    ],
)
def test_nothing_is_converted(field: str, value: object, said: str) -> None:
    """A fact is of its type, exactly."""
    assert (said,) == problems({**LEAST, field: value})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("franch", "language is one of english, french, not 'franch': did you mean french?"),
        ("English", "language is one of english, french, not 'English': did you mean english?"),
        (["english"], "language is one of english, french, not ['english']"),
        (0, "language is one of english, french, not 0"),
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
        "first_language.language is missing: it is one of english, french",
    )


def test_the_same_language_twice_is_said_once() -> None:
    """Where nothing else is wrong."""
    assert problems({**LEAST, "second_language": ENGLISH}) == (
        "second_language is the other official language, not English",
    )


def test_what_is_missing_is_said() -> None:
    """A file that has only a remark lacks three facts."""
    with pytest.raises(crs.InvalidError, match=r"^3 mistakes:") as caught:
        files.read("# nothing yet")

    assert [sentence.partition(":")[0] for sentence in caught.value.problems] == [
        "age is missing",
        "education is missing",
        "first_language is missing",
    ]


def test_a_field_below_its_place_in_toml_is_sent_up() -> None:
    """What stands below a [table] is in it."""
    text = "\n".join([*toml(LEAST), "as_of = 2025-06-01"])

    assert problem(text) == (
        "unknown field first_language.as_of: as_of stands outside first_language, in TOML above it"
    )


def test_a_time_is_not_a_day() -> None:
    """TOML has both."""
    said = problem("\n".join(["as_of = 2025-06-01T12:00:00", *toml(LEAST)]))

    assert said.startswith("as_of is a day such as 2025-06-01, not datetime.datetime(")


def test_days_are_read_from_strings_and_from_days() -> None:
    """JSON has strings only."""
    day = date(2025, 6, 1)

    assert day == files.read(json.dumps({**LEAST, "as_of": "2025-06-01"})).as_of
    assert day == files.read("\n".join(toml({**LEAST, "as_of": "2025-06-01"}))).as_of
    assert day == files.read("\n".join(toml({**LEAST, "as_of": day}))).as_of


def test_what_is_said_is_not_endless() -> None:
    """A long value is cut."""
    assert len(problem(json.dumps({**LEAST, "age": "9" * 10_000}))) == files.SENTENCE
    assert len(problem(json.dumps({**LEAST, "x" * 10_000: 1}))) == files.SENTENCE


def test_control_characters_are_not_repeated() -> None:
    """What is said may go to a terminal."""
    assert "\x1b" not in problem(json.dumps({**LEAST, "\x1b[31m": "\x1b[31m"}))
    assert "\x1b" not in problem(json.dumps({**LEAST, "age": "\x1b[31m"}))


def test_any_checked_class_can_be_read() -> None:
    """With the same strictness."""
    spouse = crs.Spouse(education=crs.Education.MASTERS)

    assert spouse == files.made({"education": "masters"}, crs.Spouse)
    with pytest.raises(crs.InvalidError, match=r"^canadian_work is a number of whole years"):
        files.made({"education": "masters", "canadian_work": "1"}, crs.Spouse)


@pytest.mark.parametrize(
    ("text", "suffix", "said"),
    [
        ("age = 29\neducation = bachelors", "", "not TOML: Invalid value (at line 2, column 13)"),
        ("age = 29\nage = 30\n", "", "not TOML: Cannot overwrite a value (at line 2, column 9)"),
        ('{\n  "age": 29,\n}', "", "not JSON: "),
        ('{"age" 29}', "", "not JSON: Expecting ':' delimiter: line 1 column 8 (char 7)"),
        ("age = 29", ".json", "not JSON: Expecting value: line 1 column 1 (char 0)"),
        ("{}", ".TOML", "not TOML: Invalid statement (at line 1, column 1)"),
        ('{"age": 1, "sex": 0, "age": 2}', "", "not JSON: age stands twice in the same object"),
        ('{"spouse": {"": 1, "": 2}}', "", "not JSON: '' stands twice in the same object"),
        ('{"age": NaN}', "", "not JSON: NaN is not a number"),
        ('{"age": -Infinity}', "", "not JSON: -Infinity is not a number"),
        (f'{{"age": {"9" * 5000}}}', "", "not JSON: Exceeds the limit"),
        (f"age = {'9' * 5000}", "", "not TOML: Exceeds the limit"),
        ("", "", "empty"),
        (" \n\t", ".json", "empty"),
        ("\ufeff", "", "empty"),
        (f"age = {'[' * 5000}", "", "nested too deeply"),
        ('["age"]', ".json", "facts are a table of age, education, "),
        ("null", ".json", "facts are a table of age, education, "),
    ],
)
def test_a_text_that_is_not_of_facts_is_refused(text: str, suffix: str, said: str) -> None:
    """With line and column where there is one."""
    assert problem(text, suffix).startswith(said)


def test_a_number_that_cannot_be_shown_is_refused() -> None:
    """Python reads it from base 16 and does not write it in base 10."""
    facts = {key: fact for key, fact in LEAST.items() if key != "age"}
    said = problem("\n".join([f"age = 0x{'f' * 5000}", *toml(facts)]))

    assert said.startswith("age is a number of whole years from 0 to 127, not a number of thousand")


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


def test_the_end_of_a_name_tells_what_is_in_the_file(tmp_path: Path) -> None:
    """Then the beginning does not matter."""
    for suffix in ("toml", "json"):
        (tmp_path / f"facts.{suffix}").write_text("?", encoding="utf-8")

    assert problem_of(tmp_path / "facts.toml").startswith("not TOML: ")
    assert problem_of(tmp_path / "facts.json").startswith("not JSON: ")


def test_a_file_of_any_length_is_not_read(tmp_path: Path) -> None:
    """Up to the limit it is."""
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(LEAST).ljust(files.LIMIT), encoding="utf-8")
    assert files.load(file) == files.read(json.dumps(LEAST))

    file.write_text(json.dumps(LEAST).ljust(files.LIMIT + 1), encoding="utf-8")
    assert problem_of(file) == "larger than 20,000 bytes"


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    """The byte is named."""
    file = tmp_path / "facts.toml"
    file.write_bytes("age = 29\n# né\n".encode("latin-1"))
    assert problem_of(file) == "not UTF-8: byte 12 (on line 2) is 0xe9"

    file.write_text("age = 29", encoding="utf-16")
    assert problem_of(file).startswith("not UTF-8: byte 0 (on line 1) is 0xf")


def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what the system says."""
    assert problem_of(tmp_path / "facts.toml") == "no such file or directory"
    assert problem_of(tmp_path) in {"is a directory", "permission denied"}

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refuse)
        assert problem_of(tmp_path / "facts.toml") == "permission denied"
    with (tmp_path / "facts.toml").open("wb") as opened, pytest.raises(crs.InvalidError):
        files.load(opened)


@pytest.mark.parametrize(
    ("name", "said"),
    [("", ": the name of a file is empty"), ("a\0b", "a\0b: not the name of a file")],
)
def test_what_is_no_name_of_a_file(name: str, said: str) -> None:
    """A name that no file can have is refused as such."""
    with pytest.raises(crs.InvalidError) as caught:
        files.load(name)

    assert caught.value.problems == (said,)


def test_bytes_without_a_name() -> None:
    """What is read need not have a name."""
    with pytest.raises(crs.InvalidError, match=r"^facts: empty$"):
        files.load(BytesIO())
