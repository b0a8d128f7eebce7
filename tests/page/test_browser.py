# SPDX-License-Identifier: MIT
"""The calculator in a real browser: people at the form, and what goes wrong there.

By default 200 random people fill the form, half of them in each language, on all five tests and by
levels; CRS_PAGE_PEOPLE asks for another number.
"""

import os
import re
from datetime import date
from pathlib import Path
from random import Random

import pytest
from calculator_questions import OFFICIAL, QUESTIONS
from form_of_the_page import (
    COUPLE,
    GRADUATE,
    TOTAL,
    TOTAL_OF_COUPLE,
    Open,
    answer,
    answers_before,
    explained,
    fill,
    shown,
    typed_by_keyboard,
)
from people_of_the_page import any_answers, applicant, points

import crs

PEOPLE = int(os.environ.get("CRS_PAGE_PEOPLE", "200"))
HOUSEHOLDS = 12
FRENCH = {f"first_{a}": "7" for a in ("speaking", "listening", "reading", "writing")}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_random_people_score_as_in_the_library(opened: Open, lang: str) -> None:
    """Line by line; a line that is not shown assigns nothing to anybody."""
    random = Random(lang)
    page = opened(lang)
    tests = set()
    for _ in range(PEOPLE // 2):
        answers, facts, day = any_answers(random)
        tests.add(answers["first_test"])
        page.click("#form button[type=reset]")
        page.wait_for_selector("#q-education", state="hidden")
        fill(page, answers)
        expected = points(crs.score(applicant(facts), crs.in_force(date.fromisoformat(day))))
        found = shown(page)

        assert found == {line: expected[line] for line in found}
        assert not any(expected[line] for line in expected.keys() - found.keys())
    assert tests >= set(OFFICIAL) or PEOPLE < 100


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_households_are_typed_by_keyboard(opened: Open, lang: str) -> None:
    """Six random ones in each language, and the library agrees with what is announced."""
    random = Random(f"keyboard {lang}")
    for _ in range(HOUSEHOLDS // 2):
        answers, facts, day = any_answers(random)
        page = opened(lang)
        typed_by_keyboard(page, answers)
        scored = crs.score(applicant(facts), crs.in_force(date.fromisoformat(day)))

        assert page.evaluate("document.activeElement.id") == "score"
        assert str(scored.total) in "".join(filter(str.isdigit, page.inner_text("#total")))
        page.context.close()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_graduate_by_hand(opened: Open, lang: str) -> None:
    page = opened(lang)
    fill(page, GRADUATE)

    assert shown(page)["total"] == TOTAL
    assert str(TOTAL) in page.inner_text("#total")
    assert page.get_attribute("#total", "aria-live") == "polite"


def test_the_keyboard_reaches_a_score(opened: Open) -> None:
    page = opened("en")
    typed_by_keyboard(page, COUPLE)

    assert page.evaluate("document.activeElement.id") == "score"
    assert page.inner_text("#score") == f"Your score: {TOTAL_OF_COUPLE}"


def test_the_library_explains_compares_and_writes(opened: Open) -> None:
    page = opened("en")
    fill(page, COUPLE)
    explained(page)

    assert "age 29 gives 100 (age 30 would give 95)" in page.inner_text("#explanation")
    assert page.inner_text("#library") == ""
    assert page.locator("#rounds table").count() > 0
    with page.expect_download() as download:
        page.click("#answers-toml")
    file = Path(download.value.path()).read_text(encoding="utf-8")
    assert crs.score(crs.files.read(file, ".toml", cls=crs.Applicant)).total == TOTAL_OF_COUPLE


def test_the_answers_are_copied_as_python(opened: Open) -> None:
    page = opened("en", permissions=["clipboard-read", "clipboard-write"])
    fill(page, COUPLE)
    page.click("#answers-python")
    page.locator("#answers-kept", has_text="Copied.").wait_for()
    code = page.evaluate("navigator.clipboard.readText()")
    said: list[object] = []
    exec(code, {"print": said.append})  # noqa: S102  (what the page says that a person may run)

    assert [score.total for score in said if isinstance(score, crs.Score)] == [TOTAL_OF_COUPLE]


def test_what_is_printed_are_the_answers_and_the_score(opened: Open) -> None:
    page = opened("en")
    fill(page, COUPLE)
    page.emulate_media(media="print")

    assert page.is_hidden("#form")
    assert page.is_visible("#lines")
    said = page.inner_text("#summary")
    assert "What is your marital status?\nMarried" in said
    assert "What are your results in your first official language?\nSpeaking 9, Listening 9" in said


# The branches of the official form (law/QUESTIONS.md).

SINGLE = ("annulled", "divorced", "separated", "never_married", "widowed")
BRANCHES = [
    *(("marital", status, "age") for status in SINGLE),
    *(("marital", status, "spouse_citizen") for status in ("common_law", "married")),
    ("spouse_citizen", "yes", "age"),
    ("spouse_citizen", "no", "spouse_coming"),
    *(("spouse_coming", flag, "age") for flag in ("no", "yes")),
    ("age", "17", "education"),
    *(("education", level.name.lower(), "canadian_credential") for level in crs.Education),
    ("canadian_credential", "yes", "canadian_study"),
    ("canadian_credential", "no", "results_valid"),
    ("results_valid", "yes", "first_test"),
    *(("first_test", test, "first_scores") for test in (*OFFICIAL, "clb", "nclc")),
    ("first_writing", "9", "second_test"),
    ("second_test", "none", "canadian_work"),
    *(("second_test", test, "second_scores") for test in ("tef", "tcf", "nclc")),
    *(("canadian_work", str(years), "foreign_work") for years in range(6)),
    *(("foreign_work", str(years), "certificate") for years in range(4)),
    *(("certificate", flag, "job_offer") for flag in ("no", "yes")),
    ("job_offer", "no", "nomination"),
    ("job_offer", "yes", "job_teer"),
    *(("nomination", flag, "sibling") for flag in ("no", "yes")),
    *(("sibling", flag, "spouse_education") for flag in ("no", "yes")),
    *(("spouse_education", level.name.lower(), "spouse_canadian_work") for level in crs.Education),
    *(("spouse_canadian_work", str(years), "spouse_test") for years in range(6)),
    *(("spouse_test", test, "spouse_scores") for test in (*OFFICIAL, "clb", "nclc")),
]
"""A question, an answer to it, and the question that comes next."""
FOLLOWING = [
    *((level.name.lower(), "canadian_study", "results_valid") for level in crs.CanadianStudy),
    *((kind, "job_teer", "nomination") for kind in ("senior_manager", "other", "none")),
]
YES = {"canadian_study": {"canadian_credential": "yes"}, "job_teer": {"job_offer": "yes"}}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_branch(opened: Open, lang: str) -> None:
    """Each answer to each question leads to the one question that comes next."""
    page = opened(lang)
    after: list[tuple[str, str, str, dict[str, str]]] = [
        (name, value, following, {}) for name, value, following in BRANCHES
    ]
    after += [(name, value, following, YES[name]) for value, name, following in FOLLOWING]
    for name, value, following, more in after:
        page.click("#form button[type=reset]")
        page.wait_for_selector("#q-education", state="hidden")
        before = {**answers_before(name), **more}
        fill(page, {**before, name: value})

        asked = page.eval_on_selector_all(
            "#form fieldset:not([hidden])", "all => all.map(each => each.dataset.question)"
        )
        assert asked[-1] == following, (name, value)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_last_answer_brings_the_score(opened: Open, lang: str) -> None:
    page = opened(lang)
    citizen = {**GRADUATE, "marital": "married", "spouse_citizen": "yes"}
    for answers, last in ((GRADUATE, "sibling"), (COUPLE, "spouse_test"), (citizen, "sibling")):
        page.click("#form button[type=reset]")
        page.wait_for_selector("#q-education", state="hidden")
        fill(page, answers_before(last, answers))
        assert page.is_hidden("#result")
        answer(page, last, answers[last])
        assert page.is_visible("#result")


def test_a_second_test_is_of_the_other_language(opened: Open) -> None:
    page = opened("en")
    english = {"celpip", "ielts", "pte_core", "clb"}
    for first, others in (("clb", {"tef", "tcf", "nclc"}), ("nclc", english)):
        page.click("#form button[type=reset]")
        page.wait_for_selector("#q-education", state="hidden")
        fill(page, {**answers_before("second_test", GRADUATE), "first_test": first})
        open_ = page.eval_on_selector_all(
            "#q-second_test label:not([hidden]) input", "all => all.map(each => each.value)"
        )
        assert set(open_) == {*others, "none"}


def test_every_question_of_the_form_is_in_both_languages(opened: Open) -> None:
    for lang in ("en", "fr"):
        legends = opened(lang).locator("#form legend").all_text_contents()
        assert legends == [question.legend(lang) for question in QUESTIONS]


# The faults of the official form (law/QUESTIONS.md), none of which ours may have.


def test_pressing_early_names_the_next_question(opened: Open) -> None:
    """Fault 1: it throws, or scores gaps as 0."""
    page = opened("en")
    page.click("#form button[type=submit]")

    assert page.evaluate("document.activeElement.className") == "errors"
    link = "#form .errors li"
    assert page.inner_text(link) == "What is your marital status? Answer this question."
    page.click("#form .errors a")
    assert page.evaluate("document.activeElement.name") == "marital"
    assert page.is_hidden("#result")
    answer(page, "marital", "widowed")
    assert page.is_hidden("#form .errors")


def test_old_results_end_the_form(opened: Open) -> None:
    page = opened("fr")
    fill(page, {**answers_before("results_valid", GRADUATE), "results_valid": "no"})

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
    assert page.inner_text("#form .errors li").startswith("Reading: enter ")


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
    """Fault 5; 50 points for NCLC 7 and CLB 5 or more."""
    page = opened("en")
    english = {f"second_{a}": "90" for a in ("speaking", "listening", "reading", "writing")}
    fill(page, {**GRADUATE, "first_test": "nclc", **FRENCH, "second_test": "pte_core", **english})

    assert shown(page)["additional_french"] == 50


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_nothing_is_undefined(opened: Open, lang: str) -> None:
    """Fault 6: text out of code."""
    page = opened(lang)
    fill(page, COUPLE)

    assert not re.search(r"\b(undefined|null|NaN)\b", page.inner_text("body"))


def test_ranges_are_those_of_the_tests(opened: Open) -> None:
    """Fault 7: misprinted ranges. A score beside the scale is refused in words."""
    page = opened("en")
    fill(page, {**answers_before("first_test", GRADUATE), "first_test": "ielts"})
    answer(page, "first_listening", "6.25")

    assert page.inner_text("#first_scores-error").startswith("Listening: enter a band from 0 to 9")
    answer(page, "first_listening", "6,5")
    assert page.is_hidden("#first_scores-error")


def test_nothing_is_chosen_for_the_person(opened: Open) -> None:
    page = opened("en")

    assert page.locator("#form input:checked").count() == 0


def test_the_address_brings_the_answers_back(opened: Open) -> None:
    page = opened("en")
    fill(page, COUPLE)
    fragment = page.evaluate("location.hash")
    again = opened("fr", fragment)

    assert shown(again)["total"] == TOTAL_OF_COUPLE


BROKEN = ["#v1=%%%", "#v1=bnVsbA", "#v9=e30", "#v1=" + "A" * 60_000, "#v1=" + "A" * 200_000]
BROKEN += ["#v1=e30.e30", "#v1=&papers=bnVsbA", "#v1=e30&papers=", "#v1=A.A.A.A"]


@pytest.mark.parametrize("fragment", BROKEN)
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
