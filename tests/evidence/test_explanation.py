# SPDX-License-Identifier: MIT
"""Facts with their reasons, as text, HTML and plain data."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from persons import ABILITIES, BORN, DAYS, ON, PROFILES, celpip, person

import crs
from crs import Education
from crs.evidence.credentials import Credential
from crs.evidence.explanation import FactFound
from crs.evidence.papers import Nomination
from crs.evidence.profile import Profile, SpouseProfile
from crs.evidence.statements import Stated
from crs.evidence.work import Job
from crs.worded import Worded


def test_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "88")
    tested = person(
        tests=(celpip(9), celpip(7)),
        jobs=(Job(noc="31301", start=date(2026, 1, 1), country="CA", hours_per_week=30),),
    )
    text, french = str(tested.explain(ON)), tested.explain(ON).text("fr").splitlines()

    assert text == tested.explain(ON).text("en")
    assert text.splitlines()[:9] == [
        "Facts as of 2026-11-02",
        "Age: 29",
        "  born on 1997-01-15",
        "Level of education: none, or less than secondary",
        "First official language: English, CLB 9 in reading, 9 in writing, 9 in listening and 9",
        "    in speaking",
        "  CELPIP-General, result of 2026-01-01: the only official language with a valid result",
        "  not counted: CELPIP-General, result of 2026-01-01: another report in this language",
        "    gives at least the same score",
    ]
    assert french[:2] == ["Situation au 2\u00a0novembre 2026", "Âge\u00a0: 29"]
    assert french[4].startswith("Première langue officielle\u00a0: anglais, CLB\u00a09 en compr")
    assert all(len(line) <= 88 for line in [*text.splitlines(), *french])


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_what_is_left_open_is_printed() -> None:
    degree = Credential(level=Education.BACHELORS, country="CA", completed=date(2019, 5, 1))

    assert (
        "program of three years or longer; master’s, professional or doctoral degree, if what is"
        " unknown counted"
    ) in one_line(str(person(credentials=(degree,)).explain(ON)))


def test_what_is_missing_is_printed() -> None:
    text = one_line(str(person(tests=()).explain(ON)))

    assert "First official language: no valid result of a language test" in text


def test_html() -> None:
    html = person(birth_date=date(1996, 2, 29)).explain(ON).html("fr")

    assert html.startswith('<div class="crs" lang="fr">')
    assert '<th scope="row">Âge</th><td>30<span class="note">date de naissance' in html
    assert "<caption>Situation au 2\u00a0novembre 2026</caption>" in html


def test_what_rich_prints() -> None:
    plain: Any = person().explain(ON).__rich__()

    assert plain.plain == str(person().explain(ON))


def test_a_language_of_text() -> None:
    found = person().explain(ON)

    for ask in (found.text, found.to_dict, found.html):
        with pytest.raises(crs.InvalidError, match=r"^lang must be one of en, fr, not 'de'"):
            ask("de")


def test_dict() -> None:
    plain = person(spouse=SpouseProfile(), nomination=Nomination(issued=ON)).explain(ON).to_dict()
    facts = plain.pop("facts")

    assert plain == {"as_of": "2026-11-02", "missing": [], "stated": []}
    assert facts["age"] == {
        "label": "Age",
        "value": 29,
        "because": [{"code": "profile.born", "text": "born on 1997-01-15"}],
        "others": [],
        "open": [],
    }
    assert facts["education"]["value"] == "less_than_secondary"
    assert facts["nomination"]["value"] is True
    assert facts["second_language"]["value"] is None
    assert facts["first_language"]["value"] == {
        "language": "english",
        **dict.fromkeys(ABILITIES, 9),
    }
    assert facts["spouse"]["value"] == {"education": "less_than_secondary", "canadian_work": 0}


def test_dict_of_what_is_missing_and_stated() -> None:
    assert Profile(birth_date=BORN).explain(ON).to_dict("fr")["missing"] == [
        {
            "fact": "first_language",
            "code": "language.no_report",
            "text": "aucun résultat de test linguistique valide",
        }
    ]
    stated = Stated(as_of=BORN, canadian_work=1)
    assert person(stated=stated).explain(ON).to_dict()["stated"] == ["canadian_work"]


SHOWN = {
    *("age", "education", "first_language", "second_language", "canadian_work", "foreign_work"),
    *("certificate", "canadian_study", "sibling", "nomination", "arranged_employment", "spouse"),
}
"""The facts that evidence shows."""


@given(PROFILES, DAYS)
def test_every_fact_in_the_order_of_the_applicant(anybody: Profile, day: date) -> None:
    facts = anybody.explain(day).facts
    names = [field.name for field in attrs.fields(crs.Applicant) if field.name in SHOWN]
    spouse = [f"spouse.{field.name}" for field in attrs.fields(crs.Spouse)]
    counted = anybody.spouse is not None and not anybody.spouse.bars(day)

    assert [fact.name for fact in facts] == names + spouse * counted


@given(PROFILES, DAYS)
def test_every_document_is_named(anybody: Profile, day: date) -> None:
    """Each report, credential and job stands in some fact once, for it or against it."""
    found = anybody.explain(day)
    languages = [*said(found["first_language"]), *said(found["second_language"])]
    work = [str(each) for name in ("canadian_work", "foreign_work") for each in said(found[name])]

    assert len(languages) == len(anybody.tests)
    assert len(said(found["education"])) == len(anybody.credentials)
    assert all(any(text.startswith(str(job)) for text in work) for job in anybody.jobs)


def said(fact: FactFound) -> list[Worded]:
    return [*fact.because, *fact.others]
