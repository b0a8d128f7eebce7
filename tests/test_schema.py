# SPDX-License-Identifier: MIT
"""The published JSON Schemas: in step with the code, and true of every file that is read."""

import json
import runpy
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

import crs
from crs import files
from crs.files import json_schema as schema
from test_files import DIPLOMA, ENGLISH, IELTS, JOB, LEAST, PERSON, PROFILES, applicants

ROOT = Path(__file__).parents[1]
CHECKS = {name: Draft202012Validator(schema.schema(name)) for name in schema.SCHEMAS}


def is_valid(name: str, facts: object) -> bool:
    """Whether a schema holds of some facts."""
    valid: bool = CHECKS[name].is_valid(facts)
    return valid


@pytest.mark.parametrize("name", schema.SCHEMAS)
def test_what_is_published_is_what_the_code_says(name: str) -> None:
    """After a change: ``python -m crs.files.json_schema schema``."""
    published = (ROOT / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")

    assert published == schema.text(name)
    Draft202012Validator.check_schema(json.loads(published))


def test_schemas_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To a folder, all of them."""
    monkeypatch.setattr(sys, "argv", ["schema", str(tmp_path)])
    monkeypatch.delitem(sys.modules, "crs.files.json_schema")
    runpy.run_module("crs.files.json_schema", run_name="__main__")

    assert {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == {
        f"{name}.schema.json": schema.text(name) for name in schema.SCHEMAS
    }


EXAMPLES = [file for file in (ROOT / "examples").rglob("*") if file.suffix in {".toml", ".json"}]


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
        files.read(json.dumps(facts), kind=crs.Profile)


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
