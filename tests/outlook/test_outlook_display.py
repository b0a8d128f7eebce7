# SPDX-License-Identifier: MIT
"""Explanations, differences, improvements and reached scores, as people see them."""

import json
import re
from datetime import date
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest
from rich.console import Console

import crs
from crs.display import listing
from crs.display.listing import Listing
from crs.outlook.moves import possible_moves
from people import ACCOMPANIED, ALONE, BEST, BEST_COUPLE, SPOUSE, edition, english, french

NOW = edition("2025-03-25")
BEFORE = edition("2020-10-20")
EXAMPLE = crs.Applicant(
    age=31,
    education=crs.Education.BACHELORS,
    first_language=crs.English(reading=8, writing=7, listening=9, speaking=8),
    canadian_work=1,
    foreign_work=2,
)
REPORT = crs.IELTS(reading=6, writing=6, listening=6, speaking=6, result_date=date(2025, 1, 1))


def difference() -> Any:
    offer = attrs.evolve(EXAMPLE, arranged_employment=crs.ArrangedEmployment.OTHER)
    after = attrs.evolve(
        offer,
        first_language=french(7),
        second_language=english(9),
        spouse=crs.Spouse(education=crs.Education.MASTERS),
    )
    return crs.score(after, NOW) - crs.score(offer, BEFORE)


RESULTS: dict[str, Any] = {
    "explanation": crs.score(EXAMPLE, NOW).explain(),
    "explanation of a couple": crs.score(BEST_COUPLE, NOW).explain(),
    "difference": difference(),
    "rules": crs.rules.diff(edition("2016-11-19"), NOW),
    "improvement": crs.improve(EXAMPLE, target=500, rules=NOW),
    "reach": crs.reach(EXAMPLE, 440, report=REPORT, rules=NOW),
}


class Balanced(HTMLParser):
    """Reads HTML and says whether every element that begins ends."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("columns", [50, 80, 120])
@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_line_is_wider_than_the_terminal(
    name: str, lang: str, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))

    assert max(map(len, RESULTS[name].text(lang).splitlines())) <= columns


def test_labels_stand_above_their_cells_where_the_terminal_is_narrow(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And no word is broken, at a hyphen or elsewhere."""
    monkeypatch.setenv("COLUMNS", "40")
    wide = Listing(
        "Moves",
        ("Move", "Gain", "Federal skilled worker class"),
        (
            ("Earn a master’s degree, or an entry-to-practice degree", "+15", "unknown"),
            ("Retake the test", "+7", "no"),
        ),
    )

    assert listing.text([wide]).splitlines() == [
        "Moves",
        "  Move",
        "   Gain  Federal skilled worker class",
        "  Earn a master’s degree, or an",
        "  entry-to-practice degree",
        "    +15                       unknown",
        "  Retake the test",
        "     +7                            no",
    ]


def test_words_are_wrapped_and_numbers_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """A column in which some cell is long holds words, which stand to the left."""
    monkeypatch.setenv("COLUMNS", "160")
    (row,) = [("Education", "two or more credentials", "a credential of one year", "+8")]
    table = Listing("Facts", ("Fact", "Before", "After", "Change"), (row,))
    kinds = re.findall(r'<t[hd](?: scope="\w+")?( class="n")?>', listing.html([table], "en"))
    numbers = ' class="n"'
    assert kinds == ["", numbers, numbers, numbers] * 2

    longer = table._replace(rows=(row, ("Education", "no", "a credential of three years", "0")))
    kinds = re.findall(r'<t[hd](?: scope="\w+")?( class="n")?>', listing.html([longer], "en"))
    assert kinds == ["", numbers, "", numbers] * 3
    assert listing.text([longer]).splitlines()[1:] == [
        f"  {'Fact':9}  {'Before':>23}  {'After':27}  Change",
        f"  Education  two or more credentials  {'a credential of one year':27}      +8",
        f"  Education  {'no':>23}  a credential of three years       0",
    ]


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_result_shows_itself(name: str, lang: str) -> None:
    """As text of at most 80 columns, HTML that is whole, JSON, and in a terminal."""
    result = RESULTS[name]
    reader = Balanced()
    reader.feed(result.html(lang))

    assert not reader.open
    assert f'lang="{lang}"' in result.html(lang)
    assert all(len(line) <= 80 for line in result.text(lang).splitlines())
    assert json.loads(result.to_json(lang)) == result.to_dict(lang)
    console = Console(width=200)
    with console.capture() as printed:
        console.print(result)
    assert result.text("en").split()[0] in printed.get()


@pytest.mark.parametrize("name", RESULTS)
def test_the_languages_differ_in_words_and_not_in_numbers(name: str) -> None:
    en, fr = (RESULTS[name].to_dict(lang) for lang in ("en", "fr"))

    assert without_words(en) == without_words(fr)
    assert RESULTS[name].text("en") != RESULTS[name].text("fr")


def without_words(plain: Any) -> Any:
    """What is neither a label nor a sentence."""
    words = ("label", "text", "provision")
    if isinstance(plain, dict):
        return {key: without_words(value) for key, value in plain.items() if key not in words}
    return [without_words(each) for each in plain] if isinstance(plain, list) else plain


def sentences(applicant: crs.Applicant, lang: str = "en") -> dict[tuple[str, str], str]:
    lines = crs.score(applicant, NOW).explain().lines
    return {(line.section, line.line): line.text(lang).replace("\u00a0", " ") for line in lines}


def test_a_line_says_its_levels_and_what_the_next_would_give() -> None:
    said = sentences(EXAMPLE)

    assert said["core", "age"] == "Age: 99 of 110 points – age 31 gives 99 (age 32 would give 94)"
    assert said["core", "first_language"] == (
        "First official language: 94 of 136 points – reading CLB 8 gives 23 (CLB 9 would give 31);"
        " writing CLB 7 gives 17 (CLB 8 would give 23); listening CLB 9 gives 31 (CLB 10 would give"
        " 34); speaking CLB 8 gives 23 (CLB 9 would give 31)"
    )
    assert said["transferability", "foreign_work"] == (
        "Foreign work experience: 26 of 50 points – 2 years abroad with CLB 7 in all four abilities"
        " gives 13 (3 years abroad would give 25, CLB 9 in all four abilities would give 25);"
        " 2 years abroad with 1 year in Canada gives 13 (3 years abroad would give 25, 2 years in"
        " Canada would give 25)"
    )
    assert said["additional", "nomination"] == (
        "Provincial or territorial nomination: 0 of 600 points – not having it gives 0 (having it"
        " would give 600)"
    )
    assert said["transferability", "maximum"] == (
        "C. Skill transferability factors, maximum: the maximum takes nothing"
    )


def test_a_line_says_what_a_maximum_takes() -> None:
    said = sentences(BEST_COUPLE)

    assert said["core", "second_language"].endswith("; the sum of 24 is held to 22")
    assert said["additional", "maximum"] == (
        "D. Additional points, maximum: the sum of 695 is held to 600"
    )
    assert said["total", "maximum"] == (
        "Comprehensive Ranking System score, maximum: the maximum takes nothing"
    )
    assert said["spouse", "education"] == (
        "Level of education of the spouse or common-law partner: 10 of 10 points – doctoral degree"
        " gives 10"
    )


def test_a_line_in_french() -> None:
    said = sentences(EXAMPLE, "fr")

    assert said["core", "age"] == "Âge : 99 points sur 110 – 99 points pour 31 ans (94 pour 32 ans)"
    assert said["core", "canadian_work"] == (
        "Expérience de travail au Canada : 40 points sur 80 – 40 points pour 1 an au Canada"
        " (53 pour 2 ans au Canada)"
    )


def test_lines_of_nothing_fold_into_one_sentence_of_conditions() -> None:
    text = " ".join(RESULTS["explanation"].text().replace("\u00a0", " ").split())

    assert "No points yet: Second official language (NCLC 5 in an ability would give 1)" in text
    assert (
        "No points yet: Provincial or territorial nomination (having it would give 600); Brother or"
        " sister in Canada (having it would give 15); French-language proficiency (NCLC 7 in all"
        " four abilities would give 50); Study in Canada (program of one or two years would give"
        " 15)"
    ) in text
    assert "Arranged employment" not in text
    assert "B. Spouse" not in text


def test_a_line_that_no_higher_level_raises_has_no_condition() -> None:
    """No age gives points from 45 on."""
    text = crs.score(attrs.evolve(EXAMPLE, age=45), NOW).explain().text()

    assert "No points yet: Age; Second official language (" in text


def test_what_a_maximum_of_the_total_takes_is_said_at_the_total() -> None:
    rules = attrs.evolve(NOW, maximum=1_000)
    text = crs.score(BEST, rules).explain().text()

    assert "the sum of 1,200 is held to 1,000" in text
    assert "not an edition of the law" in text
    assert "MI" not in text


def test_an_explanation_as_json() -> None:
    plain = RESULTS["explanation"].to_dict()
    age = plain["lines"][0]

    assert (plain["total"], plain["rules"]) == (405, "2025-03-25")
    assert sum(line["points"] for line in plain["lines"]) == 405
    assert age == {
        "section": "core",
        "line": "age",
        "label": "Age",
        "points": 99,
        "maximum": 110,
        "facts": ["spouse", "age"],
        "cells": [
            {
                "table": "age",
                "by": ["accompanied", "age"],
                "levels": [0, 31],
                "points": 99,
                "next": [{"by": "age", "level": 32, "points": 94}],
            }
        ],
        "held": None,
        "provision": "MI",
        "text": "Age: 99 of 110 points – age\u00a031 gives 99 (age\u00a032 would give 94)",
    } | {"text": age["text"]}
    couple = RESULTS["explanation of a couple"].to_dict()["lines"]
    assert couple[3]["held"] == {"maximum": 22, "sum": 24}


def test_a_difference_says_the_change_by_line_fact_and_rules() -> None:
    text = " ".join(difference().text().replace("\u00a0", " ").split())

    assert text.startswith("Comprehensive Ranking System score: 455 to ")
    assert "Order of the official languages" in text
    assert "English, CLB: reading 8" not in text.partition("What changed")[0]
    assert "The rules alone make a difference of -50; under the new rules" in text
    assert "D. Additional points – Arranged employment" in text
    assert "Other skilled occupation 50 0" in text


def test_facts_of_a_difference_in_words() -> None:
    """A spouse is there or is not; a language that is not tested is none.

    NCLC 7 gives 4 x 3, with no English 25 more; beside a spouse age gives 10 less.
    """
    after = attrs.evolve(ALONE, second_language=french(7), spouse=SPOUSE)
    text = (crs.score(after, NOW) - crs.score(ALONE, NOW)).text()

    assert [line.split()[-4:] for line in text.splitlines() if "none" in line] == [
        ["none", "French,", "+37", "+37"],
        ["none", "yes", "-10", "-10"],
    ]


def test_two_equal_scores_have_no_difference() -> None:
    score = crs.score(EXAMPLE, NOW)

    assert (score - score).text() == (
        "Comprehensive Ranking System score: 405 to 405 (0)\n\nNothing changed."
    )
    assert (score - score).text("fr").endswith("Rien n’a changé.")
    assert crs.rules.diff(NOW, NOW).text() == "Nothing changed."


def test_a_difference_as_json() -> None:
    plain = difference().to_dict()
    languages, spouse = plain["facts"]

    assert (
        plain["total"]
        == plain["after"] - plain["before"]
        == sum(line["points"] for line in plain["lines"])
    )
    assert (plain["by_rules"], plain["by_facts"]) == (-50, plain["total"] + 50)
    assert languages["fact"] == "languages"
    assert [each and each["language"] for each in languages["before"]] == ["english", None]
    assert (spouse["before"], spouse["after"]["education"]) == (None, "masters")
    assert [table["table"] for table in plain["rules"]] == ["arranged_employment"]
    assert plain["rules"][0]["before"] == {"0": 0, "1": 50, "2": 200}
    assert plain["rules"][0]["after"] == {"0": 0}


def test_rules_side_by_side() -> None:
    """A grid by column, a pair of facts, a maximum of a line, of a section, and of the total."""
    core = attrs.evolve(
        NOW.core,
        age=crs.Grid({0: {18: 99}, 1: {18: 90}}),
        second_language_maximum=crs.Table({0: 24, 1: 20}),
    )
    pairs = attrs.evolve(
        NOW.transferability, certificate_and_language=crs.Grid({1: {5: 30}}), maximum=90
    )
    changed = attrs.evolve(NOW, core=core, transferability=pairs, maximum=1_190)
    difference = crs.rules.diff(NOW, changed)
    text = difference.text()

    assert [line for line in text.splitlines() if "–" in line] == [
        "A. Core human capital factors – Age",
        "A. Core human capital factors – Second official language, maximum",
        "C. Skill transferability factors – Certificate of qualification and first",
        "C. Skill transferability factors – C. Skill transferability factors, maximum",
        "Comprehensive Ranking System score – Maximum",
    ]
    assert "  Maximum   1,200  1,190" in text
    assert difference.to_dict()["tables"][-1] == {
        "section": "total",
        "table": "maximum",
        "label": "Maximum",
        "before": 1_200,
        "after": 1_190,
    }


def test_an_improvement_says_how_to_reach_the_target() -> None:
    text = " ".join(RESULTS["improvement"].text().replace("\u00a0", " ").split())

    assert "Comprehensive Ranking System score: 405 To reach 500: " in text
    assert "Complete 3 years of work in Canada in all (score 503, cost 2)." in text
    assert "Be nominated by a province or territory +600" in text
    assert "Proved: no set of these moves is better (" in text
    assert "A province or territory decides on a nomination: it is in no set" in text
    assert "a birthday or the expiry of a result is not counted." in text


@pytest.mark.parametrize(
    ("applicant", "target", "said"),
    [
        (EXAMPLE, 405, ["The target of 405 is met already."]),
        (EXAMPLE, 1_200, ["No set of these moves reaches 1,200.", "The most is 669: "]),
        (EXAMPLE, None, ["The most is 669: "]),
        (BEST, 1_300, ["No set of these moves reaches 1,300.", "No move raises the score."]),
    ],
)
def test_what_is_said_of_a_target(
    applicant: crs.Applicant, target: int | None, said: list[str]
) -> None:
    text = " ".join(crs.improve(applicant, target=target, rules=NOW).text().split())

    assert all(sentence in text for sentence in said)


def test_of_who_is_nominated_no_nomination_is_said() -> None:
    text = crs.improve(attrs.evolve(EXAMPLE, nomination=True), rules=NOW).text()

    assert "nomination" not in text


def test_a_search_that_ended_early_says_so() -> None:
    text = crs.improve(EXAMPLE, target=500, rules=NOW, limit=2).text()

    assert "Not proved: the search ended after 2\u00a0sets" in text


def test_an_improvement_as_json() -> None:
    half: dict[str, Fraction | int] = {"first_language": Fraction(1, 2), "certificate": 2}
    plain = crs.improve(EXAMPLE, target=460, costs=half, rules=NOW).to_dict()

    assert (plain["total"], plain["target"], plain["proved"]) == (405, 460, True)
    assert plain["single"][0] == {
        "name": "nomination",
        "group": "nomination",
        "label": "Be nominated by a province or territory",
        "gain": 600,
    }
    assert [move["name"] for move in plain["cheapest"]["moves"]] == [
        "first_language.10.reading.writing.speaking"
    ]
    assert plain["cheapest"]["cost"] == 0.5
    assert plain["highest"]["total"] == plain["sets"][-1]["total"]


def test_scores_that_reach_a_total() -> None:
    text = RESULTS["reach"].text()

    assert text == (
        "IELTS General Training: scores that reach 440\n"
        "  reading  writing  listening  speaking\n"
        "  7              7          8         7\n"
        "\n"
        "Nearest to the report: 7, 7, 8, 7."
    )
    assert RESULTS["reach"].to_dict() == {
        "test": "ielts",
        "target": 440,
        "sittings": [{"reading": 7, "writing": 7, "listening": 8, "speaking": 7}],
        "nearest": {"reading": 7, "writing": 7, "listening": 8, "speaking": 7},
        "caveats": [],
    }


def test_no_scores_that_reach_a_total() -> None:
    none = crs.reach(EXAMPLE, 1_000, crs.TEF, rules=NOW)

    assert none.text() == "No scores of TEF Canada reach 1,000."
    assert none.to_dict()["nearest"] is None
    assert "Nearest" not in crs.reach(EXAMPLE, 440, rules=NOW).text()


def test_every_move_has_a_label_without_a_colon() -> None:
    """One colon a sentence: that of the sentence in which the label stands."""
    for applicant in (EXAMPLE, ACCOMPANIED):
        for move in possible_moves(applicant, NOW):
            assert ":" not in move.label.en + move.label.fr
