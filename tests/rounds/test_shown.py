# SPDX-License-Identifier: MIT
"""Rounds and what compares with them, as they are shown: text, HTML, JSON, and an image."""

import json
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from io import StringIO
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest
from candidates import candidate, made_up
from rich.console import Console

import crs
from crs import InvalidError, rounds
from crs.readable import Readable
from crs.rounds import ROUNDS, Category, Kind, Listing, Outcome, Standing
from crs.words import CATALOGUE

ON = date(2026, 10, 2)
POOL = ROUNDS[-1].pool
assert POOL
STEPS = ((date(2025, 1, 1), 480), (date(2025, 6, 1), None), (date(2026, 1, 1), 530))
SVG = "{http://www.w3.org/2000/svg}"

RESULTS: dict[str, Readable] = {
    "listing": Listing(ROUNDS[-20:]),
    "nothing": Listing(()),
    "steps": Listing(ROUNDS, STEPS),
    "comparison": rounds.compare(candidate(), ON),
    "at the cut-off": rounds.compare(
        candidate(), ON, [made_up(1, ON, 276), made_up(2, ON, 276, tie_break=None)]
    ),
    "no round": rounds.compare(candidate(), ON, []),
    "old rounds": rounds.compare(candidate(), ON, [made_up(1, date(2025, 1, 1), 5)]),
    "no class": rounds.compare(candidate(jobs=()), ON),
    "score": rounds.compare(crs.score(candidate().on(ON)), ON),
    "replay": rounds.replay(candidate(), since=date(2026, 1, 1)),
    "categories": rounds.categories(candidate(), ON),
    "categories of 2024": rounds.categories(candidate(), date(2024, 9, 2)),
    "no categories": rounds.categories(candidate(), date(2020, 1, 1)),
    "standing": rounds.standing(515, POOL),
    "standing at a top": rounds.standing(600, POOL),
    "standing in a narrow band": rounds.standing(485, POOL),
}


def spoken() -> Iterator[str]:
    """Everything that is shown, and every sentence about rounds."""
    for result in RESULTS.values():
        for lang in ("en", "fr"):
            yield result.text(lang)
            yield result.html(lang)
            yield result.to_json(lang)
    for code, words in CATALOGUE.items():
        if code.startswith(("rounds.", "cli.rounds", "cli.compare", "draw.")):
            yield from words


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", RESULTS)
def test_every_result_is_readable(name: str, lang: str) -> None:
    """In both languages, in every form; HTML is well-formed and needs nothing from outside."""
    result = RESULTS[name]
    page = result.html(lang)
    parsed = ET.fromstring(page.replace("&nbsp;", " "))  # noqa: S314

    assert parsed.get("lang") == lang
    assert not re.search(r"(href|src|url)\s*[=(]", page)
    assert json.loads(result.to_json(lang)) == result.to_dict(lang)
    assert str(result) == result.text("en") == result.text()
    assert all(len(line) <= 80 for line in result.text(lang).splitlines())
    assert "{" not in result.text(lang)
    console = Console(file=StringIO(), width=100)
    console.print(result)


class Cells(HTMLParser):
    """Counts cells of tables."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Count those that are heads of rows."""
        del attrs
        self.count += tag == "tr"


def test_a_table_has_a_row_for_each_round() -> None:
    """And its head."""
    cells = Cells()
    cells.feed(RESULTS["listing"].html())

    assert cells.count == 20 + 1


def test_no_word_foretells() -> None:
    """A cut-off is of the past: nothing says what comes, in either language."""
    english = r"odds|likel\w*|unlikel\w*|will|chances?|probab\w*|predict\w*|forecasts?|should"
    french = r"probab\w*|chances?|vraisembl\w*|prévoi\w*|prédi\w*|devrai\w*|sera|seront"
    foretold = re.compile(rf"\b({english}|{french})\b", re.IGNORECASE)

    assert [found[0] for text in spoken() for found in foretold.finditer(text)] == []


def test_a_standing_in_words() -> None:
    """By hand, of the pool of round 447."""
    text = RESULTS["standing"].text()

    assert "From 728 to 21,798 of 229,904\u00a0people in the pool have more points." in text
    assert "728 of 229,904\u00a0people in the pool" in RESULTS["standing at a top"].text()
    assert RESULTS["standing"].to_dict()["ahead"]["low"] == 728
    assert RESULTS["standing"].to_dict()["ahead"]["high"] == 21_798
    narrow = RESULTS["standing in a narrow band"]
    assert "40,951 if the people of its band" in narrow.text()
    assert narrow.to_dict()["ahead_if_even"] == 34_543 + 6_408
    rows = [line.split() for line in text.splitlines()]
    assert ["501", "to", "600", "21,070", "515"] in rows
    assert isinstance(RESULTS["standing"], Standing)


def test_a_comparison_in_words() -> None:
    """The distance, the day, and whether the law is another."""
    text = RESULTS["comparison"].text()

    assert "2026-10-01: 200\u00a0points below the cut-off" in text
    assert "2024-04-23, under other rules: 253\u00a0points below the cut-off" in text
    assert "it is not known whether the person may be drawn in these" in text
    ties = RESULTS["at the cut-off"].to_dict()["kinds"][1]["rounds"]
    assert [tie["verdict"]["text"] for tie in ties] == [
        "at the cut-off, for which no tie-break was published",
        "at the cut-off, where profiles submitted by 2025-04-01 12:00:00 UTC were invited",
    ]
    plain = RESULTS["comparison"].to_dict()
    assert plain["kinds"][1]["rounds"][0] == {
        "round": {
            "number": "446",
            "day": "2026-09-29",
            "kind": "cec",
            "category": None,
            "version": None,
            "programs": ["cec"],
            "size": 2000,
            "cut_off": 518,
            "tie_break": "2026-02-13T20:48:08+00:00",
            "name": "Canadian Experience Class",
        },
        "distance": -242,
        "verdict": {"code": "rounds.below", "text": "242\u00a0points below the cut-off"},
        "tie_break": None,
        "days_ago": 3,
        "same_law": True,
    }


def test_a_replay_in_words() -> None:
    """A round on a line, and what came of it."""
    found = RESULTS["replay"]
    first = found.to_dict()["rounds"][0]

    assert (first["round"]["number"], first["total"], first["invited"]) == ("389", 282, False)
    assert first["outcome"] == {"code": "rounds.outcome.below", "text": "below"}
    assert {outcome.text(lang) for outcome in Outcome for lang in ("en", "fr")} >= {"below"}


def test_categories_in_words() -> None:
    """With the provision, and codes that stay."""
    plain = RESULTS["categories"].to_dict("fr")
    by_name = {finding["category"]: finding for finding in plain["findings"]}

    assert by_name["trades"]["met"] is True
    assert by_name["trades"]["reasons"][0]["code"] == "rounds.hours_in_three_years"
    assert by_name["french"]["provision"] == "LIPR, al.\u00a010.3(1)h.1)"
    assert by_name["stem"]["met"] is None


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_an_image_is_accessible(lang: str) -> None:
    """It has a role, a title and a description, and the colours of the text around it."""
    listing = Listing(ROUNDS, STEPS)
    image = ET.fromstring(listing.svg(lang))  # noqa: S314

    assert (image.get("role"), image.get("lang")) == ("img", lang)
    assert [child.tag for child in image[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert all(child.text for child in image[:2])
    colours = {
        element.get(name) for element in image.iter() for name in ("fill", "stroke", "color")
    }
    assert colours <= {None, "none", "currentColor"}
    assert {element.tag.removeprefix(SVG) for element in image.iter()} == {
        "svg",
        "title",
        "desc",
        "path",
        "text",
    }
    assert listing.svg(lang) in listing.html(lang)


def test_an_image_says_what_it_shows() -> None:
    """All rounds, from the lowest cut-off to the highest, and the last score."""
    assert (
        "The cut-offs of 448\u00a0rounds from 2015-01-31 to 2026-10-01, from 75 to 902 points."
        " The thick line is the score of the person: 530 since 2026-01-01."
    ) in Listing(ROUNDS, STEPS).svg()
    out_of_the_pool = Listing(ROUNDS, ((date(2025, 1, 1), None),)).svg()
    assert "The thick line" not in out_of_the_pool
    assert out_of_the_pool.count('stroke-width="3"') == 1  # in the legend


def marks(image: str, opacity: str) -> list[str]:
    """What the paths of some opacity draw."""
    return [
        path.get("d", "")
        for path in ET.fromstring(image).iter(f"{SVG}path")  # noqa: S314
        if path.get("opacity") == opacity
    ]


def test_where_a_round_is_drawn() -> None:
    """By its day and its cut-off, in a frame of whole hundreds: 660 by 328."""
    given = [
        made_up(1, date(2025, 3, 1), 500),
        made_up(2, date(2025, 3, 11), 700),
        made_up(3, date(2025, 3, 6), 625, Kind.FST),
    ]
    drawn = marks(Listing(tuple(given)).svg(), ".7")

    assert drawn[0].startswith("M48.0 412.0m")
    assert "M708.0 84.0m" in drawn[0]
    assert drawn[1].startswith("M378.0 207.0m")
    assert len(drawn) == 2


def test_steps_are_drawn_until_the_next_one() -> None:
    """And the last one to the end; days out of the pool are left out."""
    given = made_up(1, date(2025, 3, 11), 600)
    steps = ((date(2025, 3, 1), 500), (date(2025, 3, 6), None), (date(2025, 3, 7), 550))
    image = ET.fromstring(Listing((given,), steps).svg())  # noqa: S314
    thick = [each.get("d") for each in image.iter(f"{SVG}path") if each.get("stroke-width") == "3"]

    assert thick[0] == "M48.0 412.0H378.0M444.0 248.0H708.0"


def test_an_image_of_one_day_or_of_nothing() -> None:
    """One day is at the left; of nothing there is no image."""
    assert marks(Listing((made_up(1, ON, 500),)).svg(), ".7")[0].startswith("M48.0 412.0m")
    assert Listing(()).svg() == ""
    assert "<svg" in Listing((), ((ON, 480),)).svg()
    assert "<svg" in Listing((), ((ON, None),)).svg()


@pytest.mark.parametrize("name", ["listing", "comparison", "replay", "categories", "standing"])
def test_a_language_is_english_or_french(name: str) -> None:
    """By its code."""
    for show in ("text", "html", "to_dict", "to_json"):
        with pytest.raises(InvalidError, match=r"^lang "):
            getattr(RESULTS[name], show)("de")
    with pytest.raises(InvalidError, match=r"^lang "):
        Listing(()).svg("de")


def test_results_are_values() -> None:
    """Equal by what they hold, and frozen."""
    result: Any = RESULTS["comparison"]

    assert rounds.compare(candidate(), ON) == result
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        result.as_of = ON
    assert RESULTS["replay"] == rounds.replay(candidate(), since=date(2026, 1, 1))
    assert result.kinds[4].category is Category.STEM
