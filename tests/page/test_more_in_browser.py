# SPDX-License-Identifier: MIT
"""What the calculator offers beside a score: scenarios, papers, forecast, moves, orders, a law."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from form_of_the_page import (
    COUPLE,
    ENGINEER,
    EXAMPLES,
    GRADUATE,
    TEACHER,
    TOTAL,
    TOTAL_OF_COUPLE,
    WAGES,
    Open,
    answer,
    fill,
    shown,
    used,
)

import crs

GRADUATE_FILE = EXAMPLES / "single_graduate_in_canada.toml"
DAY = date(2026, 6, 1)


def with_papers(opened: Open, file: Path, lang: str = "en") -> Any:
    """The page, with the papers of a file in the form and their score."""
    page = opened(lang)
    answer(page, "day", str(DAY))
    page.set_input_files("#file", file)
    page.wait_for_selector("#scored:not([hidden])")
    return page


def profile(file: Path) -> crs.Profile:
    return crs.files.load(file, crs.Profile)


# Scenarios.


def test_scenarios_stand_side_by_side(opened: Open) -> None:
    """A master's degree: 10 more in core (126 against 112 gives 14), 25 more in transferability."""
    page = opened("en")
    fill(page, COUPLE)
    page.click("#add_scenario")
    answer(page, "education", "masters")

    assert page.inner_text("#total") == f"Scenario B: {TOTAL_OF_COUPLE + 39} points"
    rows = page.locator("#compared tbody tr")
    assert rows.last.inner_text().split("\t")[1:] == ["363", "402"]
    page.wait_for_selector("#differences table")
    assert "363 to 402 (+39)" in page.inner_text("#differences")
    page.click("#add_scenario")
    assert page.is_hidden("#add_scenario")
    answer(page, "nomination", "yes")
    assert rows.last.inner_text().split("\t")[1:] == ["363", "402", "1,002"]


def test_scenarios_have_the_lines_of_all_in_their_order(opened: Open) -> None:
    page = opened("en")
    fill(page, {**GRADUATE, "day": "2025-03-24"})
    page.click("#add_scenario")
    page.click("#form button[type=reset]")
    page.wait_for_selector("#q-education", state="hidden")
    fill(page, COUPLE)
    lines = [row.split("\t")[0] for row in page.locator("#compared tbody tr").all_inner_texts()]

    assert [line[0] for line in lines if line[1] == "."] == ["A", "B", "C", "D"]
    assert lines[-1] == "Comprehensive Ranking System score"
    assert lines.index("Official language proficiency") < lines.index("Foreign work experience")
    assert "Arranged employment" in lines


def test_scenarios_are_changed_and_dropped(opened: Open) -> None:
    page = opened("en")
    fill(page, GRADUATE)
    page.click("#add_scenario")
    answer(page, "nomination", "yes")
    page.get_by_role("button", name="Change scenario A").click()

    assert page.inner_text("#changing") == "You are changing scenario A."
    assert shown(page)["total"] == TOTAL
    page.get_by_role("button", name="Remove scenario B").click()
    assert page.is_hidden("#compared")
    assert page.inner_text("#total") == f"Score: {TOTAL} points"


def test_the_address_brings_scenarios_back(opened: Open) -> None:
    page = opened("fr")
    fill(page, GRADUATE)
    page.click("#add_scenario")
    answer(page, "sibling", "yes")
    fragment = page.evaluate("location.hash")
    again = opened("fr", fragment)

    assert fragment.count(".") == 1
    assert again.locator("#compared tbody tr").last.inner_text().split("\t")[1:] == ["379", "394"]


# Papers.


def test_papers_in_a_file_fill_the_form_and_are_scored(opened: Open) -> None:
    page = with_papers(opened, GRADUATE_FILE, "fr")
    total = crs.score(profile(GRADUATE_FILE).on(DAY)).total

    assert str(total) in page.inner_text("#papers-total")
    assert str(total) in page.inner_text("#profile caption >> nth=0")
    # The score, the explanation, the three classes and the rounds.
    assert page.locator("#profile > .crs").count() == 6


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.toml")), ids=lambda file: file.stem)
def test_the_form_holds_all_that_a_file_says(opened: Open, file: Path) -> None:
    page = with_papers(opened, file)
    with page.expect_download() as download:
        page.click("#papers-toml")

    assert crs.files.load(Path(download.value.path()), crs.Profile) == profile(file)


EVERYTHING = {
    "birth_date": "1990-02-28",
    "first_language": "fr",
    "certificate": {"issued": "2020-01-01", "withdrawn": "2026-01-01"},
    "nomination": [{"issued": "2020-01-01"}, {"issued": "2022-01-01", "withdrawn": "2023-01-01"}],
    "sibling": True,
    "outside_quebec": False,
    "jobs": [
        {
            "noc": "21231",
            "start": "2020-01-01",
            "end": "2021-01-01",
            "country": "CA",
            "pay_periods": [{"start": "2020-01-01", "end": "2020-01-14", "hours": "112/3"}],
            "unpaid_leave": [{"start": "2020-06-01", "end": "2020-06-30"}],
            "paid": False,
        },
        {"noc": "21231", "start": "2021-02-01", "country": "FR", "hours_per_week": "37.4"},
    ],
    "skilled_worker": {"noc": "21231", "offer": "none", "study": True},
    "skilled_trade": {"noc": "72200", "offer": "iii", "requirements": False},
    "stated": {
        "as_of": "2026-01-01",
        "education": "two_or_more",
        "first_language": {
            "language": "french",
            **dict.fromkeys(("reading", "writing", "listening", "speaking"), 7),
        },
        "arranged_employment": "senior_manager",
        "spouse": {"education": "masters", "canadian_work": 2},
    },
    "other": {"high_wage_work": 2},
}
"""A profile with something in each kind of field that the schema has."""


def test_the_form_holds_every_kind_of_field(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "everything.json"
    file.write_text(json.dumps(EVERYTHING), encoding="utf-8")
    page = with_papers(opened, file)
    with page.expect_download() as download:
        page.click("#papers-toml")

    assert crs.files.load(Path(download.value.path()), crs.Profile) == profile(file)


def test_papers_are_filled_in_by_hand(opened: Open) -> None:
    """By the grid: 110 for 29 years, 120, 4 times 31, and 25: CLB 9 is IELTS 7, 7, 8, 7."""
    page = opened("en")
    answer(page, "day", "2026-06-01")
    page.click("#own > summary")
    labelled(page, "Day of birth", "1997-01-15")
    page.click("#own [data-add=IELTS]")
    assert page.evaluate("document.activeElement.textContent") == "IELTS General Training"
    for ability, band in {
        "Reading": "7",
        "Writing": "7,0",
        "Listening": "8",
        "Speaking": "7",
    }.items():
        labelled(page, ability, band)
    labelled(page, "Date of the result", "2026-01-15")
    page.click("#own [data-add=Credential]")
    page.select_option("#own [data-field=level] select", "bachelors")
    page.select_option("#own [data-field=country] select", "IN")
    labelled(page, "Day on which the program was completed", "2018-05-01")
    page.click("#own [data-add=ECA]")
    page.select_option("#own [data-field=organisation] select", "WES")
    labelled(page, "Day of issue", "2025-05-01")
    page.click("#papers-form button[type=submit]")
    page.wait_for_selector("#scored:not([hidden])")

    assert page.inner_text("#papers-total") == f"Score of the papers: {TOTAL} points"
    labelled(page, "Day of birth", "1997-01-16")
    assert page.is_hidden("#scored")
    page.click("#papers-form button[type=submit]")
    page.wait_for_selector("#scored:not([hidden])")
    answer(page, "day", "2026-06-02")
    assert page.is_hidden("#scored")


def labelled(page: Any, label: str, value: str) -> None:
    """Fill the field of papers that has a label."""
    page.locator("#papers-form").get_by_label(label).first.fill(value)


def test_mistakes_in_papers_stand_beside_their_fields(opened: Open) -> None:
    page = opened("en")
    page.click("#own > summary")
    for _ in range(2):
        page.click("#own .list[data-list=jobs] > .buttons > button")
    page.locator("#own [data-field=noc] input").last.fill("123")
    page.click("#papers-form button[type=submit]")
    page.wait_for_selector("#papers-form .errors:not([hidden])")

    said = page.inner_text("#papers-form .errors")
    assert "Day of birth is missing: it must be a day such as 2025-06-01." in said
    assert "Job 1, First day is missing" in said
    assert "Job 2, Occupation (NOC) must be the code of a unit group" in said
    assert page.evaluate("document.activeElement.className") == "errors"
    page.click("#papers-form .errors a >> nth=0")
    birth = "#own [data-field=birth_date]"
    assert page.evaluate("document.activeElement.type") == "date"
    assert page.get_attribute(f"{birth} input", "aria-invalid") == "true"
    assert page.is_visible(f"{birth} .error")
    labelled(page, "Day of birth", "1990-01-01")
    page.locator("#own .list[data-list=jobs] [data-remove]").last.click()
    page.click("#papers-form button[type=submit]")
    page.wait_for_selector(f"{birth} .error", state="hidden")


def test_papers_that_give_no_score_say_why(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text("birth_date = 1990-01-01", encoding="utf-8")
    page = with_papers(opened, file)

    assert "there is no score on that day" in page.inner_text("#papers-total")
    used(page, "papers-improve")
    assert page.inner_text("#papers-improve .errors li") != ""


def test_a_broken_file_says_what_is_wrong(opened: Open) -> None:
    page = opened("en")
    file = {"name": "p.toml", "mimeType": "application/toml", "buffer": b"birth_date = 3\n<b>"}
    page.set_input_files("#file", file)
    page.locator("#read", has_text="TOML").wait_for()


def test_a_file_of_facts_is_scored_as_it_is(opened: Open) -> None:
    facts = next((EXAMPLES / "facts").glob("*.toml"))
    page = with_papers(opened, facts)

    assert page.locator("#profile > .crs").count() == 1
    assert page.is_hidden("#of-papers")


def test_a_file_is_dropped_on_the_page(opened: Open) -> None:
    page = opened("en")
    answer(page, "day", str(DAY))
    page.evaluate(
        """text => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([text], "p.toml"));
            const drop = new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true});
            document.querySelector(".drop").dispatchEvent(drop);
        }""",
        GRADUATE_FILE.read_text(encoding="utf-8"),
    )
    page.wait_for_selector("#scored:not([hidden])")


def test_papers_are_in_the_address_only_if_ticked(opened: Open) -> None:
    page = with_papers(opened, GRADUATE_FILE)
    assert "papers" not in page.evaluate("location.hash")
    page.check("#papers_in_address")
    fragment = page.evaluate("location.hash")
    again = opened("en", fragment)
    again.wait_for_selector("#profile-form [data-field=birth_date] input")

    assert again.input_value("#profile-form [data-field=birth_date] input") == str(
        profile(GRADUATE_FILE).birth_date
    )
    again.uncheck("#papers_in_address")
    assert "papers" not in again.evaluate("location.hash")


# What is asked of the answers, or of the papers.


def test_a_forecast_has_a_picture_steps_and_a_calendar(opened: Open) -> None:
    page = with_papers(opened, GRADUATE_FILE)
    used(page, "papers-forecast", start="2026-06-01", end="2028-06-01")
    expected = crs.forecast(profile(GRADUATE_FILE), DAY, date(2028, 6, 1))

    assert page.locator("#papers-forecast svg title").count() == 1
    assert page.locator("#papers-forecast tbody tr").count() == len(expected.steps)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download for a calendar (.ics)").click()
    written = Path(download.value.path()).read_bytes().decode()
    assert written == expected.to_ics()
    assert written.count("BEGIN:VEVENT") == len(expected.steps) - 1
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the picture (SVG)").click()
    assert Path(download.value.path()).read_text(encoding="utf-8") == expected.svg()


def test_a_forecast_needs_two_days(opened: Open) -> None:
    page = with_papers(opened, GRADUATE_FILE)
    said = used(page, "papers-forecast", start="", end="2028-06-01")

    assert "First day is missing: it must be a day such as 2025-06-01." in said
    assert page.get_attribute("#papers-forecast-start", "aria-invalid") == "true"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_moves_to_a_target(opened: Open, lang: str) -> None:
    page = opened(lang)
    fill(page, GRADUATE)
    used(page, "answers-improve", target="450")
    facts = crs.Applicant(
        age=29,
        education=crs.Education.BACHELORS,
        first_language=crs.English(reading=9, writing=9, listening=9, speaking=9),
        as_of=DAY,
    )
    expected = crs.improve(facts, target=450).text(lang).split("\n")[0].strip()

    assert expected in page.inner_text("#answers-improve .found")
    used(page, "answers-improve", target="")
    answer(page, "sibling", "yes")
    # The library answers in turn: what it was asked before no longer holds by then.
    page.locator("#explanation", has_text=str(TOTAL + 15)).wait_for()
    answer(page, "nomination", "yes")
    assert page.is_hidden("#answers-improve .found")


def test_a_target_that_is_none(opened: Open) -> None:
    page = opened("en")
    fill(page, GRADUATE)
    used(page, "answers-improve", target="lots")
    error = "Target score must be a whole number from 0, not 'lots'"

    assert page.inner_text("#answers-improve .errors li") == f"{error}."
    assert page.inner_text("#answers-improve-target-error") == error


def test_results_that_reach_a_target(opened: Open) -> None:
    """CLB 10 in all four gives 4 times 34 for 31: 12 more, and CELPIP's levels are the CLB."""
    page = opened("en")
    fill(page, GRADUATE)
    used(page, "answers-reach", test="celpip", target=str(TOTAL + 12))

    assert page.locator("#answers-reach tbody tr").inner_text().count("10") == 4


def test_both_orders_of_a_household(opened: Open) -> None:
    page = with_papers(opened, ENGINEER)
    said = used(page, "papers-orders", other_file=TEACHER)
    orders = crs.Household(*(alone(profile(file)) for file in (ENGINEER, TEACHER))).orders(DAY)

    assert page.locator("#papers-orders tbody tr").count() == 2
    assert all(str(order.total) in said for order in orders)


def alone(of: crs.Profile) -> crs.Profile:
    """A profile without a spouse in it."""
    plain = crs.files.to_dict(of)
    plain.pop("spouse")
    return crs.files.from_dict(plain, crs.Profile)


def test_a_household_needs_a_second_file(opened: Open) -> None:
    page = with_papers(opened, ENGINEER)

    said = used(page, "papers-orders")
    assert "Profile file of the other person: choose a file" in said
    said = used(page, "papers-orders", other_file=WAGES)
    assert page.locator("#papers-orders .errors li").count() > 0


def test_a_file_of_rules_beside_the_law(opened: Open) -> None:
    """The file says 50 for work at level 2; its points are invented, and its status is said."""
    page = opened("en")
    fill(page, GRADUATE)
    page.click("#answers-law > summary")
    page.set_input_files("#answers-law-law_file", WAGES)
    page.wait_for_selector("#answers-law-high_wage_work")
    said = used(page, "answers-law", high_wage_work="2")

    assert f"{TOTAL} to {TOTAL + 50} (+50)" in said
    assert "proposed" in said
    said = used(page, "answers-law", high_wage_work="many")
    assert page.locator("#answers-law .errors li").count() == 1


def test_a_broken_file_of_rules(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "law.toml"
    file.write_text("format = 2", encoding="utf-8")
    page = opened("en")
    fill(page, GRADUATE)
    used(page, "answers-law", law_file=file)

    assert "since" in page.inner_text("#answers-law .errors")
