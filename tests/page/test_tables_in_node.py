# SPDX-License-Identifier: MIT
"""The JavaScript that scores first, run in Node: what it says is what the library says."""

import json
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from calculator_questions import ASKED, OFFICIAL, chart
from people_of_the_page import DAYS, any_answers, any_facts, applicant, points

import crs

Run = Callable[..., list[Any]]


@pytest.fixture(scope="session")
def run(node: str, calculator: Path) -> Run:
    """Call functions of law.js, all in one process."""

    def call(*calls: list[Any]) -> list[Any]:
        done = subprocess.run(
            [node, str(Path(__file__).with_name("evaluate.mjs")), str(calculator)],
            input="\n".join(map(json.dumps, calls)),
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return [json.loads(line) for line in done.stdout.splitlines()]

    return call


def test_ten_thousand_people_score_as_in_the_library(run: Run) -> None:
    """Line by line, under every edition."""
    random = Random(16)
    people = [(any_facts(random), random.choice(DAYS)) for _ in range(10_000)]

    found = run(*(["points", facts, day] for facts, day in people))

    for (facts, day), lines in zip(people, found, strict=True):
        rules = crs.in_force(date.fromisoformat(day))
        assert lines == points(crs.score(applicant(facts), rules))


def test_every_raw_score_reaches_its_level(run: Run) -> None:
    """All scores of all five tests."""
    scores = [
        (name, ability, score, level)
        for name in OFFICIAL
        for ability, scale in chart(name).items()
        for score, level in scale.levels.items()
    ]

    found = run(*(["level", name, ability, str(score)] for name, ability, score, _ in scores))

    assert found == [level for *_, level in scores]


@pytest.mark.parametrize(
    ("test", "text"),
    [
        ("ielts", "6.25"),
        ("ielts", "9.5"),
        ("ielts", "-1"),
        ("ielts", "1e1"),
        ("ielts", ""),
        ("ielts", "M"),
        ("celpip", "13"),
        ("celpip", "6.5"),
        ("pte_core", "9"),
        ("pte_core", "91"),
        ("tcf", "700"),
        ("clb", "13"),
        ("clb", "\u0667"),
    ],
)
def test_what_is_on_no_scale_has_no_level(run: Run, test: str, text: str) -> None:
    assert run(["level", test, "reading", text]) == [None]


def test_a_decimal_comma_is_read(run: Run) -> None:
    assert run(["level", "ielts", "reading", " 6,5 "]) == [8]


def test_answers_mean_their_facts(run: Run) -> None:
    """A thousand random people, each of whose answers is complete, and survives the address."""
    random = Random(17)
    people = [any_answers(random) for _ in range(1000)]
    answers = [answers for answers, *_ in people]

    assert run(*(["facts", each] for each in answers)) == [facts for _, facts, _ in people]
    assert all(run(*(["complete", each] for each in answers)))
    written = run(*(["written", [each]] for each in answers))
    read = run(*(["read", fragment] for fragment in written))
    assert read == [{"scenarios": [each]} for each in answers]


def test_scenarios_and_papers_survive_the_address(run: Run) -> None:
    random = Random(19)
    scenarios = [any_answers(random)[0] for _ in range(3)]
    papers = {"birth_date": "1990-01-01", "jobs": [{"noc": "21231", "country": "CÔTE 東"}]}
    [fragment] = run(["written", scenarios, papers])

    assert run(["read", fragment]) == [{"scenarios": scenarios, "papers": papers}]
    [alone] = run(["written", [{}], papers])
    assert run(["read", alone]) == [{"scenarios": [{}], "papers": papers}]
    assert run(["written", [{}, {}]], ["read", ""]) == ["", {"scenarios": [{}]}]


def test_scores_come_in_the_order_of_the_form() -> None:
    assert ASKED == ("speaking", "listening", "reading", "writing")


MARRIED = {"marital": "married", "spouse_citizen": "no", "spouse_coming": "yes", "age": "30"}


@pytest.mark.parametrize(
    ("answers", "name", "value", "left"),
    [
        # Fault 3: a single person keeps nothing of a spouse.
        (
            {**MARRIED, "spouse_education": "masters", "spouse_canadian_work": "2"},
            "marital",
            "widowed",
            {"marital": "widowed", "age": "30"},
        ),
        (
            MARRIED,
            "spouse_citizen",
            "yes",
            {"marital": "married", "spouse_citizen": "yes", "age": "30"},
        ),
        # Another test has other scores, and another first language another second one.
        (
            {
                "first_test": "ielts",
                "first_reading": "7",
                "second_test": "tef",
                "second_reading": "200",
            },
            "first_test",
            "tcf",
            {"first_test": "tcf"},
        ),
        (
            {
                "first_test": "ielts",
                "first_reading": "7",
                "second_test": "tef",
                "second_reading": "200",
            },
            "first_test",
            "celpip",
            {"first_test": "celpip", "second_test": "tef", "second_reading": "200"},
        ),
        (
            {"first_test": "tef", "second_test": "pte_core", "second_reading": "50"},
            "second_test",
            "none",
            {"first_test": "tef", "second_test": "none"},
        ),
        (
            {"canadian_credential": "yes", "canadian_study": "none"},
            "canadian_credential",
            "no",
            {"canadian_credential": "no"},
        ),
        ({"job_offer": "yes", "job_teer": "other"}, "job_offer", "no", {"job_offer": "no"}),
    ],
)
def test_a_changed_answer_clears_what_depends_on_it(
    run: Run, answers: dict[str, str], name: str, value: str, left: dict[str, str]
) -> None:
    assert run(["changed", answers, name, value]) == [left]


def test_nobody_scores_with_old_results_or_a_gap(run: Run) -> None:
    """Faults 1 and 2: an answer that is missing is no answer."""
    answers, *_ = any_answers(Random(18))
    missing = [{k: v for k, v in answers.items() if k != name} for name in answers if name != "day"]

    assert not any(run(*(["complete", each] for each in missing)))
    assert run(["complete", {**answers, "results_valid": "no"}]) == [False]
    assert run(["shown", {**answers, "results_valid": "no"}])[0][-1] == "results_valid"


@pytest.mark.parametrize(
    "fragment",
    [
        "#v1=",
        "#v2=e30",
        "#v1=e30",
        "#v1=bnVsbA",
        "#v1=W10",
        "#v1=%%%",
        "#v1=" + "A" * 100_000,
        "#v1=eyJhZ2UiOjMwfQ",
        "#v1=eyJtYXJpdGFsIjoieCJ9",
        "#v1=eyJfX3Byb3RvX18iOiJ4In0",
        "#v1=e30.e30",
        "#v1=A.A.A.A",
        "#v1=&papers=",
        "#v1=&papers=bnVsbA",
        "#v1=&papers=W10",
        "#v1=&papers=eyAgfQ",
        "#v1=" + "W1tb" * 900,
        "#section",
    ],
)
def test_an_address_that_says_anything_else_is_not_read(run: Run, fragment: str) -> None:
    assert run(["read", fragment]) == [None]
