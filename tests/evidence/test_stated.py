# SPDX-License-Identifier: MIT
"""Facts without papers, as other tools store them: they hold from their day on."""

from datetime import date
from typing import Any

import pytest
from persons import A_DAY, BORN, ON, celpip, paths, person, problems, tcf

import crs
from crs import ArrangedEmployment, CanadianStudy, Education, English, French
from crs.caveats import StatedAlone
from crs.errors import Problem
from crs.evidence.credentials import Credential
from crs.evidence.explanation import Missing, MissingEvidence
from crs.evidence.papers import Certificate, JobOffer, Nomination
from crs.evidence.profile import NamedFirst, Profile, ShownBy, SpouseProfile
from crs.evidence.reasons import AsStated, StatedLater
from crs.evidence.statements import SkilledTrade, SkilledWorker, Stated
from crs.evidence.work import Job
from crs.expected import Between, InstanceOf
from crs.left_open import StatedFacts

SINCE = date(2026, 3, 1)
STATED = Stated(
    as_of=SINCE,
    education=Education.MASTERS,
    first_language=English(reading=9, writing=9, listening=10, speaking=9),
    canadian_work=1,
    foreign_work=3,
)
NAMES = ("education", "first_language", "canadian_work", "foreign_work")


@pytest.mark.parametrize(("day", "years"), [(SINCE, 29), (date(2029, 3, 1), 32)])
def test_they_hold_from_their_day_on(day: date, years: int) -> None:
    """On the day itself, and years later, when a report would have expired."""
    applicant = Profile(birth_date=BORN, stated=STATED).on(day)

    assert applicant == crs.Applicant(
        age=years,
        education=Education.MASTERS,
        first_language=English(reading=9, writing=9, listening=10, speaking=9),
        canadian_work=1,
        foreign_work=3,
        as_of=day,
    )
    assert applicant.open == (StatedFacts(NAMES, SINCE),)


def test_each_is_explained() -> None:
    found = Profile(birth_date=BORN, stated=STATED).explain(ON)

    assert found["education"].because == (AsStated(SINCE),)
    assert str(AsStated(SINCE)) == "as the person states on 2026-03-01, without a paper"
    assert (found["second_language"].value, found["second_language"].because) == (None, ())
    assert (found["certificate"].value, found["certificate"].because) == (False, ())
    assert found.stated == StatedFacts(NAMES, SINCE)
    assert person().explain(ON).stated is None


def test_they_are_missing_before() -> None:
    with pytest.raises(MissingEvidence) as error:
        Profile(birth_date=BORN, stated=STATED).on(SINCE - A_DAY)

    assert error.value.missing == tuple(Missing(name, StatedLater(SINCE)) for name in NAMES)
    assert str(error.value.missing[0]) == "Level of education: stated only from 2026-03-01 on"


def test_languages_are_compared_even_where_facts_are_missing() -> None:
    later = Stated(as_of=ON + A_DAY, education=Education.MASTERS)
    found = person(tests=(celpip(7), tcf(10)), stated=later).explain(ON)

    assert isinstance(found["first_language"].value, French)
    assert [missing.fact for missing in found.missing] == ["education"]


def test_papers_may_show_the_rest() -> None:
    applicant = person(stated=Stated(as_of=BORN, education=Education.DOCTORAL)).on(ON)

    assert applicant.education is Education.DOCTORAL
    assert applicant.first_language == celpip(9).levels


def test_every_fact_but_age_and_sibling() -> None:
    everything = Stated(
        as_of=BORN,
        education=Education.DOCTORAL,
        first_language=tcf(9).levels,
        second_language=celpip(9).levels,
        canadian_work=5,
        foreign_work=0,
        certificate=True,
        canadian_study=CanadianStudy.THREE_YEARS_OR_MORE,
        nomination=False,
        arranged_employment=ArrangedEmployment.OTHER,
        spouse=crs.Spouse(education=Education.MASTERS, language=celpip(7).levels, canadian_work=2),
    )
    nobody = Profile(birth_date=BORN, stated=everything)
    found = nobody.explain(ON)

    assert nobody.on(ON) == crs.Applicant(age=29, as_of=ON, **everything.facts)
    assert found["spouse.education"].value is Education.MASTERS
    assert found["spouse.language"].value == celpip(7).levels
    assert found["spouse.canadian_work"].because == (AsStated(BORN),)
    assert len(found.facts) == 15


@pytest.mark.parametrize("name", ["education", "canadian_study"])
def test_a_credential_shows_education_and_study(name: str) -> None:
    degree = Credential(level=Education.MASTERS, country="CA", completed=ON)
    value: Any = Education.MASTERS if name == "education" else CanadianStudy.NONE
    stated = Stated(as_of=BORN, **{name: value})

    assert problems(person, stated=stated, credentials=(degree,)) == (
        Problem(f"stated.{name}", "stated_and_shown", ShownBy("credentials"), value),
    )


@pytest.mark.parametrize(("country", "name"), [("CA", "canadian_work"), ("IN", "foreign_work")])
def test_a_job_shows_years_of_work(country: str, name: str) -> None:
    job = Job(noc="31301", start=ON, country=country, hours_per_week=30)
    years: dict[str, Any] = {name: 0}
    stated = Stated(as_of=BORN, **years)

    assert problems(person, stated=stated, jobs=(job,)) == (
        Problem(f"stated.{name}", "stated_and_shown", ShownBy("jobs"), 0),
    )


@pytest.mark.parametrize(
    ("name", "value", "paper"),
    [
        ("certificate", False, Certificate(issued=ON)),
        ("nomination", True, Nomination(issued=ON)),
        ("arranged_employment", ArrangedEmployment.NONE, JobOffer(issued=ON, noc="31301")),
        ("spouse", crs.Spouse(education=Education.MASTERS), SpouseProfile()),
    ],
)
def test_a_paper_shows_its_own_fact(name: str, value: Any, paper: Any) -> None:
    stated = Stated(as_of=BORN, **{name: value})

    assert problems(person, stated=stated, **{name: paper}) == (
        Problem(f"stated.{name}", "stated_and_shown", ShownBy(name), value),
    )
    assert person(stated=stated).stated == stated


def test_work_and_study_elsewhere_may_be_shown() -> None:
    """A job and a degree abroad show nothing of work and study in Canada."""
    abroad = Job(noc="31301", start=BORN, country="IN", hours_per_week=30)
    degree = Credential(level=Education.MASTERS, country="IN", completed=ON)
    study = CanadianStudy.ONE_OR_TWO_YEARS
    stated = Stated(as_of=BORN, canadian_work=1, canadian_study=study)
    found = person(stated=stated, jobs=(abroad,), credentials=(degree,)).explain(ON)

    assert (found["canadian_work"].value, found["foreign_work"].value) == (1, 10)
    assert found["canadian_study"].value is study


def test_levels_are_stated_or_shown() -> None:
    both = Stated(as_of=BORN, first_language=tcf(9).levels, second_language=celpip(9).levels)
    first, second = (
        Problem("stated.first_language", "stated_and_shown", ShownBy("tests"), tcf(9).levels),
        Problem("stated.second_language", "stated_and_shown", ShownBy("tests"), celpip(9).levels),
    )

    assert problems(person, stated=both) == (first, second)
    assert str(first) == (
        "stated.first_language is stated, and is also shown by the field tests: leave out one of"
        " them"
    )


def test_the_language_that_is_named_is_the_first_one_stated() -> None:
    both = Stated(as_of=BORN, first_language=tcf(9).levels, second_language=celpip(8).levels)
    nobody = Profile(birth_date=BORN, stated=both, first_language="fr")

    assert nobody.on(ON).french.weakest == 9
    assert nobody.on(ON).english.weakest == 8
    assert problems(person, tests=(), stated=both, first_language="en") == (
        Problem("stated.first_language", "invalid", NamedFirst("en"), tcf(9).levels),
    )


def test_it_is_said_beside_all_other_mistakes() -> None:
    """Also of papers that are none."""
    degree = Credential(level=Education.MASTERS, country="CA", completed=ON)
    stated = Stated(
        as_of=BORN,
        education=Education.MASTERS,
        first_language=tcf(9).levels,
        canadian_work=1,
        foreign_work=2,
    )
    given = {"tests": (), "jobs": [], "credentials": (5, degree), "first_language": ["en"]}

    assert paths(person, stated=stated, **given) == [
        "jobs",
        "first_language",
        "credentials[0]",
        "stated.education",
    ]
    assert paths(person, stated=5) == ["stated"]


def test_what_is_stated_is_checked() -> None:
    assert problems(Stated, as_of="2026", canadian_work=100, foreign_work=-1) == (
        Problem("as_of", "invalid", InstanceOf(("date",)), "2026"),
        Problem("canadian_work", "invalid", Between(0, 99), 100),
        Problem("foreign_work", "invalid", Between(0, 99), -1),
    )
    assert Stated(as_of=BORN, canadian_work=99, foreign_work=0).facts == {
        "canadian_work": 99,
        "foreign_work": 0,
    }
    assert paths(Stated, as_of=BORN, education=6, canadian_work=True) == [
        "education",
        "canadian_work",
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (None, celpip(9).levels, "French"),
        (celpip(7).levels, celpip(9).levels, "French"),
        (tcf(7).levels, tcf(9).levels, "English"),
    ],
)
def test_a_second_language_is_beside_the_other_one(
    first: object, second: object, expected: str
) -> None:
    assert problems(Stated, as_of=BORN, first_language=first, second_language=second) == (
        Problem("first_language", "invalid", InstanceOf((expected,)), first),
    )


def test_the_score_says_what_is_stated() -> None:
    stated = Stated(as_of=BORN, education=Education.MASTERS, canadian_work=1)
    [caveat] = crs.score(person(stated=stated).on(ON)).caveats

    assert caveat == StatedAlone(("education", "canadian_work"), BORN)
    assert str(caveat) == (
        "stated by the person, without papers, and taken to hold from 1997-01-15 on: Level of"
        " education, Years of Canadian work experience"
    )


@pytest.mark.parametrize("made", [SkilledWorker, SkilledTrade])
def test_the_occupation_that_a_class_turns_on_is_one(made: Any) -> None:
    assert paths(made, noc="1", offer=3) == ["offer", "noc"]
    assert made(noc="21231").noc == "21231"
    assert made().noc is None
