# SPDX-License-Identifier: MIT
"""The published JSON Schemas: in step with the code, and true of every file that is read."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

import crs
from crs import files
from crs.words import CATALOGUE
from test_files import DIPLOMA, ENGLISH, IELTS, JOB, LEAST, PERSON, PROFILES, applicants

ROOT = Path(__file__).parents[1]
KINDS: dict[str, type] = {"applicant": crs.Applicant, "profile": crs.Profile}
CHECKS = {name: Draft202012Validator(files.schema(cls)) for name, cls in KINDS.items()}


def is_valid(name: str, facts: object) -> bool:
    """Whether a schema holds of some facts."""
    valid: bool = CHECKS[name].is_valid(facts)
    return valid


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", KINDS)
def test_what_is_published_is_what_the_code_says(name: str, lang: str) -> None:
    """After a change: ``python tools/schemas.py``."""
    file = ROOT / "schema" / f"{name}.{lang}.schema.json"
    published = json.loads(file.read_text(encoding="utf-8"))

    assert published == files.schema(KINDS[name], lang)
    Draft202012Validator.check_schema(published)


def titles(schema: Any) -> Iterator[str]:
    """Every title in a schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("title"), str):
            yield schema["title"]
        for inner in schema.values():
            yield from titles(inner)


def untitled(schema: Any) -> Any:
    """The same schema without its titles."""
    if isinstance(schema, dict):
        return {
            key: untitled(inner)
            for key, inner in schema.items()
            if key != "title" or not isinstance(inner, str)
        }
    return schema


def test_languages_differ_in_titles_alone() -> None:
    """And every title is in the language asked."""
    for cls in KINDS.values():
        english, french = files.schema(cls, "en"), files.schema(cls, "fr")

        assert untitled(english) == untitled(french)
        assert [*titles(french)] != [*titles(english)]
    assert files.schema(crs.Profile)["properties"]["birth_date"]["title"] == "Day of birth"
    assert files.schema(crs.Profile, "fr")["properties"]["jobs"]["title"] == (
        "Emplois, au Canada et à l’étranger"
    )
    with pytest.raises(crs.InvalidError, match=r"^lang must be one of en, fr, not 'de'$"):
        files.schema(crs.Profile, "de")


def test_every_title_is_of_a_field() -> None:
    """No words are left over."""
    words = {key for key in CATALOGUE if key.startswith(("field.", "table."))}
    words = {key for key in words if "rules" not in key.split(".")}  # titles of another schema
    classes = {cls.__name__ for cls in KINDS.values()} | {
        name for cls in KINDS.values() for name in files.schema(cls)["$defs"]
    }
    fields = {
        name
        for cls in map(files.schema, KINDS.values())
        for table in (cls, *cls["$defs"].values())
        for name in table["properties"]
    }

    for key in words:
        kind, *path = key.split(".")
        assert (
            path[0] in {name.lower() for name in classes}
            if kind == "table" or len(path) > 1
            else path[0] in fields
        )


def test_a_file_may_name_its_schema() -> None:
    """At its top alone."""
    assert is_valid("profile", {"$schema": "profile.en.schema.json", **PERSON})
    assert not is_valid("profile", {**PERSON, "jobs": [{**JOB, "$schema": "x"}]})


def test_the_schema_of_a_table() -> None:
    """Of a part of a file, for a form."""
    leave = files.schema(crs.Leave)

    assert (leave["title"], leave["required"]) == ("Unpaid leave", ["start"])


EXAMPLES = [
    file
    for file in (ROOT / "examples").rglob("*")
    if file.suffix in {".toml", ".json"} and file.parent.name != "rules"
]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_examples_are_valid(file: Path) -> None:
    """By the schema of their kind alone; days of TOML are strings here."""
    text = file.read_text(encoding="utf-8")
    parsed = tomllib.loads(text) if file.suffix == ".toml" else json.loads(text)
    facts = json.loads(json.dumps(parsed, default=str))
    is_profile = isinstance(files.load(file), crs.Profile)

    assert (is_valid("profile", facts), is_valid("applicant", facts)) == (
        is_profile,
        not is_profile,
    )


@pytest.mark.properties
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PROFILES)
def test_every_profile_is_valid(profile: crs.Profile) -> None:
    """As it is written."""
    CHECKS["profile"].validate(json.loads(files.dump(profile, "json")))


@pytest.mark.properties
@settings(deadline=None)
@given(applicants())
def test_every_applicant_is_valid(applicant: crs.Applicant) -> None:
    """As it is written."""
    CHECKS["applicant"].validate(json.loads(files.dump(applicant, "json")))


@pytest.mark.parametrize(
    "wrong",
    [
        {"birth_date": None},
        {"sibling": "yes"},
        {"first_language": "de"},
        {"age": 29},
        {"jobs": [{**JOB, "hours_per_week": 37.3}]},
        {"jobs": [{**JOB, "hours_per_week": "1e1"}]},
        {"jobs": [{**JOB, "hours_per_week": 169}]},
        {"jobs": [{**JOB, "country": "India"}]},
        {"jobs": [{"noc": "21231"}]},
        {"tests": [{**IELTS, "reading": 7.3}]},
        {"tests": [{**IELTS, "reading": 9.5}]},
        {"tests": [{**IELTS, "test": "tfe"}]},
        {"tests": [{**IELTS, "scale": "ancien"}]},
        {"tests": [{key: fact for key, fact in IELTS.items() if key != "test"}]},
        {"credentials": [{**DIPLOMA, "level": "master"}]},
        {"credentials": [{**DIPLOMA, "eca": {"organisation": "WESS", "issued": "2025-01-01"}}]},
        {"spouse": {"birth_date": "1997-01-01"}},
    ],
)
def test_what_is_refused_is_not_valid(wrong: dict[str, Any]) -> None:
    """As far as a schema can tell."""
    facts = {**PERSON, **wrong}

    assert is_valid("profile", PERSON)
    assert not is_valid("profile", facts)
    with pytest.raises(crs.InvalidError):
        files.read(json.dumps(facts), cls=crs.Profile)


def test_null_is_valid_where_it_is_read() -> None:
    """As if it were left out."""
    nothing = {"first_language": None, "certificate": None, "outside_quebec": None, "spouse": None}

    assert is_valid("profile", {**PERSON, **nothing})
    assert files.read(json.dumps({**PERSON, **nothing})) == files.read(json.dumps(PERSON))


@pytest.mark.parametrize(
    ("reading", "scale", "valid"),
    [
        (300, {}, True),
        (301, {}, False),
        (300, {"scale": "ancien"}, True),
        (301, {"scale": "ancien"}, False),
        (699, {"scale": "699-2023"}, True),
        (700, {"scale": "699-2023"}, False),
        (300, {"scale": "699"}, False),
    ],
)
def test_scores_of_tef_are_on_their_scale(reading: int, scale: dict[str, str], valid: bool) -> None:
    """Which is "ancien" where none is named."""
    tef = {"test": "tef", "writing": 1, "listening": 1, "speaking": 1, "result_date": "2026-01-01"}

    assert valid is is_valid("profile", {**PERSON, "tests": [{**tef, "reading": reading, **scale}]})


@pytest.mark.parametrize(
    "wrong",
    [
        {"age": 128},
        {"age": "29"},
        {"education": "BACHELORS"},
        {"second_language": {**ENGLISH, "language": "german"}},
        {"first_language": {**ENGLISH, "reading": 13}},
        {"canadian_wrok": 1},
        {"birth_date": "1997-03-20"},
    ],
)
def test_wrong_facts_are_not_valid(wrong: dict[str, Any]) -> None:
    """Ranges are those of the facts."""
    assert is_valid("applicant", LEAST)
    assert not is_valid("applicant", {**LEAST, **wrong})
