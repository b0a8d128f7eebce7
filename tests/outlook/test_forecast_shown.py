# SPDX-License-Identifier: MIT
"""A forecast as text, HTML, a picture and a calendar, in both languages."""

import xml.etree.ElementTree as ET
from datetime import UTC, date, datetime

import pytest
from attrs import evolve
from icalendar import Calendar
from papers import english, graduate

import crs
from crs.outlook.forecast import Forecast

START, END = date(2025, 5, 1), date(2027, 12, 31)
FORECAST = crs.forecast(graduate(), START, END)
"""Out of the pool until 2025-06-02, then from 379 on, as in the tests of steps."""
NEVER = crs.forecast(graduate(tests=()), START, date(2025, 12, 31))
SVG = "{http://www.w3.org/2000/svg}"


def picture(forecast: Forecast, lang: str = "en") -> ET.Element:
    """The picture, which is XML."""
    return ET.fromstring(forecast.svg(lang))  # noqa: S314  (our own)


def test_text() -> None:
    text = " ".join(FORECAST.text().replace("\u00a0", " ").split())

    assert "What moves the score, 2025-05-01 to 2027-12-31" in text
    assert "2026-03-10: age 30 427 -5 unknown yes no" in text
    assert "No score from 2025-05-01 to 2025-06-01: no valid result of a language test." in text
    assert "IRCC’s account is reported to show the year of 2026-01-03 from 2025-12-01 on" in text
    assert text.count("an amendment is reported in force") == 1


def test_french() -> None:
    text = " ".join(FORECAST.text("fr").replace("\u00a0", " ").split())

    assert "Ce qui fait changer la note, du 2025-05-01 au 2027-12-31" in text
    assert "2026-03-10 : 30 ans 427 -5 " in text
    assert "Le compte d’IRCC afficherait l’année du 2026-01-03 dès le 2025-12-01" in text


def test_html_has_the_picture() -> None:
    html = FORECAST.html("fr")

    assert html.count("<svg") == 1
    assert html.index("<svg") < html.index("<table>")
    assert '<div class="crs" lang="fr">' in html
    assert FORECAST._repr_html_() == FORECAST.html()
    assert str(FORECAST.__rich__()) == FORECAST.text()


def test_json() -> None:
    plain = FORECAST.to_dict("fr")

    assert (plain["start"], plain["end"]) == ("2025-05-01", "2027-12-31")
    assert plain["highest"] == "2027-01-02"
    assert plain["steps"][0]["missing"][0]["fact"] == "first_language"
    assert plain["steps"][0]["caveats"] == []
    year = plain["steps"][2]
    assert (year["day"], year["until"], year["total"]) == ("2026-01-03", "2026-03-09", 432)
    assert year["causes"][0]["code"] == "cause.year_completed"
    assert year["programs"] == {"fsw": None, "cec": True, "fst": False}
    assert year["account_day"] == "2025-12-01"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_picture_is_accessible_and_takes_the_colour_around_it(lang: str) -> None:
    root = picture(FORECAST, lang)

    assert (root.get("role"), root.get("lang")) == ("img", lang)
    assert root.get("stroke") == "currentColor"
    title, described = root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")
    assert title
    assert described
    assert all(number in described for number in ("379", "432", "427", "452", "446"))
    assert described.count("2027-06-02") == 1
    assert not {"http:", "https:"} & {word[:6] for word in FORECAST.svg(lang).split('"')[2:]}


def test_what_the_picture_draws() -> None:
    """Stairs with a total on each, a whole line while a class is met, a dashed one if unknown."""
    root = picture(FORECAST)
    labels = [text.text for text in root.iter(f"{SVG}text")]
    lines = [path for path in root.iter(f"{SVG}path") if path.get("stroke-width") == "3"]

    assert [label for label in labels if label in {"FSW", "CEC", "FST"}] == ["FSW", "CEC", "FST"]
    assert {"379", "432", "427", "452", "446"} <= {*labels}
    assert {line.get("stroke-dasharray") for line in lines} == {None, "3 4"}


def test_a_verdict_that_stays_is_one_line() -> None:
    """From 2026-01-03 to 2027-06-01 one class is met and one unknown, whatever the score does."""
    lines = [path for path in picture(FORECAST).iter(f"{SVG}path") if path.get("stroke-width")]
    (unknown, met), stairs = [line.get("d", "") for line in lines[:2]], lines[2:]

    assert len(stairs) == 1
    assert [line.get("stroke-dasharray") for line in lines[:2]] == ["3 4", None]
    assert unknown.replace(" 14H", " 34H") == met


def test_the_picture_of_no_score() -> None:
    described = picture(NEVER).findtext(f"{SVG}desc")

    assert described == "No score from 2025-05-01 to 2025-12-31."
    assert NEVER.highest is NEVER.steps[0]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_calendar_is_read_by_others(lang: str) -> None:
    """An event for each step but the first, on its day; the same file each time."""
    text = FORECAST.to_ics(lang)
    calendar = Calendar.from_ical(text)
    events = calendar.walk("VEVENT")

    assert [event.decoded("DTSTART") for event in events] == [
        step.day for step in FORECAST.steps[1:]
    ]
    assert {event.decoded("DTSTAMP") for event in events} == {datetime(2025, 5, 1, tzinfo=UTC)}
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert calendar["VERSION"] == "2.0"
    assert not calendar.errors
    assert all(not event.errors for event in events)
    assert text == crs.forecast(graduate(), START, END).to_ics(lang)


def test_what_the_calendar_says() -> None:
    first, year, birthday, *_, out = (
        str(event["SUMMARY"]) for event in Calendar.from_ical(FORECAST.to_ics()).walk("VEVENT")
    )

    assert first == "Score 379: CELPIP-General, result of 2025-06-02, counts"
    assert year.startswith("Score 432 (+53): a year of work is completed")
    assert birthday.replace("\u00a0", " ") == "Score 427 (-5): age 30"
    assert out.startswith("No score: ")
    described = Calendar.from_ical(FORECAST.to_ics()).walk("VEVENT")[1]["DESCRIPTION"]
    assert "2025-12-01" in str(described)


def test_no_line_of_the_calendar_is_too_long() -> None:
    """75 octets at most, and no character is cut; what is folded is read whole."""
    lines = FORECAST.to_ics("fr").encode().split(b"\r\n")

    assert max(map(len, lines)) <= 75
    assert all(line.decode() == line.decode("utf-8") for line in lines)
    assert FORECAST.to_ics("fr").endswith("END:VCALENDAR\r\n")


def test_an_event_is_the_same_in_both_languages() -> None:
    """So that importing the other language replaces it."""
    uids = [
        [event["UID"] for event in Calendar.from_ical(FORECAST.to_ics(lang)).walk("VEVENT")]
        for lang in ("en", "fr")
    ]
    assert uids[0] == uids[1]


def test_commas_are_escaped() -> None:
    renewed = evolve(graduate(), tests=(english(9, date(2025, 6, 2)), english(9, date(2027, 3, 1))))

    assert "\\, " in crs.forecast(renewed, START, END).to_ics()


@pytest.mark.parametrize("show", [Forecast.svg, Forecast.to_ics, Forecast.text])
def test_another_language(show: object) -> None:
    with pytest.raises(crs.InvalidError, match="lang must be"):
        show(FORECAST, "de")  # type: ignore[operator]
