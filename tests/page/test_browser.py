# SPDX-License-Identifier: MIT
"""The calculator in a real browser: people at the form, and what goes wrong there."""

import json
import os
import shutil
import subprocess
import tarfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from calculator_questions import QUESTIONS
from people_of_the_page import Answers, any_answers, applicant, points

import crs

ROOT = Path(__file__).parent.parent.parent
PEOPLE = int(os.environ.get("CRS_PAGE_PEOPLE", "20"))
"""How many random people fill the form in each language; the session asks for a hundred."""
AXE = "axe-core@4.14.1"
KINDS = {field.name: question.kind for question in QUESTIONS for field in question.fields}
Open = Callable[..., Any]

GRADUATE: Answers = {
    "day": "2026-06-01",
    "marital": "never_married",
    "age": "29",
    "education": "bachelors",
    "canadian_credential": "no",
    "results_valid": "yes",
    "first_test": "clb",
    **{f"first_{ability}": "9" for ability in ("speaking", "listening", "reading", "writing")},
    "second_test": "none",
    "canadian_work": "0",
    "foreign_work": "0",
    "certificate": "no",
    "job_offer": "no",
    "nomination": "no",
    "sibling": "no",
}
"""By the grid: age 110, degree 120, 4 times 31 for CLB 9, and 25 for degree and CLB 9 together."""
TOTAL = 379
COUPLE: Answers = {
    **GRADUATE,
    "marital": "married",
    "spouse_citizen": "no",
    "spouse_coming": "yes",
    "spouse_education": "masters",
    "spouse_canadian_work": "0",
    "spouse_test": "none",
}
"""By the grid: 100, 112, 4 times 29, 10 for the master's degree, and 25."""
TOTAL_OF_COUPLE = 363


def fill(page: Any, answers: Answers) -> None:
    """Answer the questions in the order in which they come."""
    for question in QUESTIONS:
        for field in question.fields:
            if field.name in answers:
                answer(page, field.name, answers[field.name])


def answers_before(name: str) -> Answers:
    """The answers of the graduate to the questions before one."""
    names = list(GRADUATE)
    return {each: GRADUATE[each] for each in names[: names.index(name)]}


def answer(page: Any, name: str, value: str) -> None:
    """Choose or type one answer."""
    if KINDS[name] == "choice":
        page.check(f'[name="{name}"][value="{value}"]')
    else:
        page.fill(f"#{name}", value)
        page.dispatch_event(f"#{name}", "change")


def shown(page: Any) -> dict[str, int]:
    """The points of each line that is shown."""
    rows = page.eval_on_selector_all(
        "#lines tr", "rows => rows.map(row => [row.dataset.line, row.cells[1].textContent])"
    )
    return {line: int("".join(filter(str.isdigit, text))) for line, text in rows}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_random_people_score_as_in_the_library(opened: Open, lang: str) -> None:
    """Line by line; a line that is not shown assigns nothing to anybody."""
    random = Random(lang)
    page = opened(lang)
    for _ in range(PEOPLE):
        answers, facts, day = any_answers(random)
        page.click("#form button[type=reset]")
        page.wait_for_selector("#q-education", state="hidden")
        fill(page, answers)
        expected = points(crs.score(applicant(facts), crs.in_force(date.fromisoformat(day))))
        found = shown(page)

        assert found == {line: expected[line] for line in found}
        assert not any(expected[line] for line in expected.keys() - found.keys())


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_graduate_by_hand(opened: Open, lang: str) -> None:
    page = opened(lang)
    fill(page, GRADUATE)

    assert shown(page)["total"] == TOTAL
    assert str(TOTAL) in page.inner_text("#total")
    assert page.get_attribute("#total", "aria-live") == "polite"


def test_the_library_explains_compares_and_writes(opened: Open) -> None:
    page = opened("en")
    fill(page, COUPLE)
    page.wait_for_selector("#why:not([hidden])", timeout=120_000)

    assert "age 29 gives 100 (age 30 would give 95)" in page.inner_text("#explanation")
    assert page.inner_text("#library") == ""
    assert page.locator("#rounds table").count() > 0
    with page.expect_download() as download:
        page.click("#toml")
    file = Path(download.value.path()).read_text(encoding="utf-8")
    assert crs.score(crs.files.read(file, ".toml", cls=crs.Applicant)).total == TOTAL_OF_COUPLE


def test_a_profile_file_is_scored_on_the_day(opened: Open) -> None:
    path = ROOT / "examples" / "single_graduate_in_canada.toml"
    profile = crs.files.load(path, crs.Profile)
    day = date(2026, 6, 1)
    page = opened("fr")
    answer(page, "day", str(day))
    page.set_input_files("#file", path)
    page.wait_for_selector("#profile .crs", timeout=120_000)

    total = crs.score(profile.on(day)).total
    assert str(total) in page.inner_text("#profile caption >> nth=0")
    assert page.locator("#profile > .crs").count() == 5  # score, explanation, three classes


def test_a_broken_file_says_what_is_wrong(opened: Open) -> None:
    page = opened("en")
    file = {"name": "p.toml", "mimeType": "application/toml", "buffer": b"birth_date = 3\n<b>"}
    page.set_input_files("#file", file)
    page.wait_for_selector("#profile p", timeout=120_000)

    assert "TOML" in page.inner_text("#profile")


# The faults of the official form (law/QUESTIONS.md), none of which ours may have.


def test_pressing_early_names_the_next_question(opened: Open) -> None:
    """Fault 1: it throws, or scores gaps as 0."""
    page = opened("en")
    page.click("#form button[type=submit]")

    assert page.evaluate("document.activeElement.id") == "errors"
    assert page.inner_text("#errors li") == "What is your marital status? Answer this question."
    page.click("#errors a")
    assert page.evaluate("document.activeElement.name") == "marital"
    assert page.is_hidden("#result")
    answer(page, "marital", "widowed")
    assert page.is_hidden("#errors")


def test_old_results_end_the_form(opened: Open) -> None:
    page = opened("fr")
    fill(page, {**answers_before("results_valid"), "results_valid": "no"})

    assert page.is_hidden("#q-first_test")
    assert "deux ans" in page.inner_text("#total")


def test_a_missing_score_gives_no_score(opened: Open) -> None:
    """Fault 2: transferability from three abilities."""
    page = opened("en")
    fill(page, GRADUATE)
    answer(page, "first_reading", "")

    assert page.is_hidden("#result")
    page.click("#form button[type=submit]")
    assert page.get_attribute("#first_reading", "aria-invalid") == "true"
    assert page.inner_text("#errors li").startswith("Reading: enter ")


def test_a_single_person_keeps_no_spouse(opened: Open) -> None:
    """Fault 3: the points of a spouse stay after the answer has changed."""
    page = opened("en")
    fill(page, COUPLE)
    assert shown(page)["total"] == TOTAL_OF_COUPLE
    answer(page, "marital", "widowed")

    assert shown(page)["total"] == TOTAL
    answer(page, "marital", "married")
    assert page.is_hidden("#result")
    assert page.locator('[name="spouse_coming"]:checked').count() == 0


def test_another_first_test_asks_anew(opened: Open) -> None:
    """Fault 3: the scores of the old test stay."""
    page = opened("en")
    fill(page, GRADUATE)
    answer(page, "first_test", "ielts")

    assert page.input_value("#first_reading") == ""
    assert page.is_hidden("#result")
    assert page.get_by_text("a band from 0 to 9").count() == 4


def test_no_test_of_a_spouse_asks_for_no_scores(opened: Open) -> None:
    """Fault 4: four empty fields, and a button that looks dead."""
    page = opened("en")
    fill(page, COUPLE)

    assert page.is_hidden("#q-spouse_scores")
    assert page.is_visible("#result")


def test_pte_core_can_be_the_second_test(opened: Open) -> None:
    """Fault 5."""
    page = opened("en")
    french = {f"first_{a}": "7" for a in ("speaking", "listening", "reading", "writing")}
    english = {f"second_{a}": "90" for a in ("speaking", "listening", "reading", "writing")}
    fill(page, {**GRADUATE, "first_test": "nclc", **french, "second_test": "pte_core", **english})

    assert shown(page)["additional_french"] == 50


def test_nothing_is_undefined(opened: Open) -> None:
    """Faults 6 and 7: text out of code, and misprinted ranges."""
    page = opened("fr")
    fill(page, COUPLE)

    assert "undefined" not in page.inner_text("body")
    assert "null" not in page.inner_text("#crs-calculator")


def test_nothing_is_chosen_for_the_person(opened: Open) -> None:
    page = opened("en")

    assert page.locator("#form input:checked").count() == 0


def test_the_address_brings_the_answers_back(opened: Open) -> None:
    page = opened("en")
    fill(page, COUPLE)
    fragment = page.evaluate("location.hash")
    again = opened("fr", fragment)

    assert shown(again)["total"] == TOTAL_OF_COUPLE


@pytest.mark.parametrize("fragment", ["#v1=%%%", "#v1=bnVsbA", "#v9=e30", "#v1=" + "A" * 60_000])
def test_a_broken_address_leaves_a_blank_form(opened: Open, fragment: str) -> None:
    page = opened("en", fragment)

    assert page.is_visible("#notice")
    assert page.locator("#form input:checked").count() == 0
    assert page.is_visible("#q-marital")


def test_the_gap_is_said(opened: Open) -> None:
    page = opened("en")
    fill(page, {**GRADUATE, "day": "2026-11-03"})
    assert "2026-11-03" in page.inner_text("#said")
    answer(page, "day", "2026-11-02")
    assert "2026-11-03" not in page.inner_text("#said")
    answer(page, "day", "2014-12-31")
    assert page.is_hidden("#result")


def test_the_keyboard_is_enough(opened: Open) -> None:
    """A whole household, typed."""
    page = opened("en")
    page.focus("#day")
    page.keyboard.press("Tab")
    for _ in range(200):
        name, kind, value = page.evaluate(
            "['name', 'type', 'value'].map(key => document.activeElement[key])"
        )
        if kind == "submit":
            break
        if kind == "radio":
            page.keyboard.press("Space")
            while page.evaluate("document.activeElement.value") != COUPLE[name]:
                page.keyboard.press("ArrowDown")
        elif kind == "text" and not value:
            page.keyboard.type(COUPLE[name])
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "score"
    assert page.inner_text("#score") == f"Your score: {TOTAL_OF_COUPLE}"


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script that looks for what keeps people out."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed")
    folder = tmp_path_factory.mktemp("axe")
    subprocess.run([npm, "pack", AXE, "--silent", "--pack-destination", folder], check=True)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return (folder / "package" / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nobody_is_kept_out(opened: Open, axe: str, lang: str, scheme: str, width: int) -> None:
    """No violation that axe finds, with errors, with a score and with all that the library says."""
    page = opened(lang, color_scheme=scheme, viewport={"width": width, "height": 900})
    found: list[Any] = []

    def look() -> None:
        result = page.evaluate("axe.run('#crs-calculator')")
        found.extend((v["id"], [n["target"] for n in v["nodes"]]) for v in result["violations"])
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    page.evaluate(axe)
    page.click("#form button[type=submit]")
    look()
    fill(page, COUPLE)
    page.wait_for_selector("#why:not([hidden])", timeout=120_000)
    look()
    if folder := os.environ.get("CRS_PAGE_PICTURES"):
        page.screenshot(path=f"{folder}/{lang}-{scheme}-{width}.png", full_page=True)

    assert json.dumps(found) == "[]"


def test_it_works_without_a_connection(opened: Open) -> None:
    """After one load, and with the library."""
    page = opened("en", service_workers="allow")
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("navigator.serviceWorker.controller !== null", timeout=60_000)
    page.context.set_offline(True)
    page.goto(page.url)
    page.wait_for_selector("#crs-calculator[data-ready]")
    fill(page, GRADUATE)

    assert shown(page)["total"] == TOTAL
    page.wait_for_selector("#why:not([hidden])", timeout=120_000)


def test_another_site_can_show_it_in_a_frame(opened: Open, address: str) -> None:
    """As the how-to says: the folder alone, and one frame."""
    page = opened("en")
    page.goto(f"{address}calculator/embedded.fr.html")
    page.wait_for_selector("#crs-calculator[data-ready]")
    fill(page, GRADUATE)

    assert page.inner_text("#score") == f"Votre note\u00a0: {TOTAL}"
    page.wait_for_selector("#why:not([hidden])", timeout=120_000)
