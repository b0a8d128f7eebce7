# SPDX-License-Identifier: MIT
"""A score: which rules it is under, what it holds, and what is said beside it."""

import json
import pickle
import warnings
from datetime import date
from types import SimpleNamespace
from typing import Any

import attrs
import pytest
from hypothesis import given

import crs
from crs import Applicant, IncompleteLawWarning, InvalidError, Rules, ranking
from people import ALONE, BEST, BEST_COUPLE, edition, english, french
from strategies import EDITIONS, applicants

NOW = edition("2025-03-25")


def test_the_rules_of_the_day_of_the_facts() -> None:
    """Facts that hold on a day are scored under the rules of that day."""
    assert crs.score(attrs.evolve(ALONE, as_of=date(2016, 12, 1))).rules is edition("2016-11-19")


def test_the_rules_given() -> None:
    """Rules that are given come before the day of the facts."""
    person = attrs.evolve(ALONE, as_of=date(2016, 12, 1))

    assert crs.score(person, rules=NOW).rules is NOW
    assert crs.score(person, NOW).rules is NOW


def test_the_rules_of_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Facts without a day are scored under the rules of today; given rules, no clock is read."""

    clock = SimpleNamespace(today=lambda: date(2018, 5, 5))
    monkeypatch.setattr(ranking, "date", clock)
    assert crs.score(ALONE).rules is edition("2017-06-06")

    monkeypatch.setattr(ranking, "date", None)
    assert crs.score(ALONE, rules=NOW).rules is NOW


@pytest.mark.parametrize("applicant", [None, 29, {"age": 29}])
def test_only_an_applicant_is_scored(applicant: Any) -> None:
    """Anything else is refused."""
    with pytest.raises(InvalidError, match="applicant is an Applicant, not"):
        crs.score(applicant)


@pytest.mark.parametrize("rules", ["2025-03-25", date(2025, 3, 25), NOW.core])
def test_only_rules_are_rules(rules: Any) -> None:
    """A day or a part of the rules is refused."""
    with pytest.raises(InvalidError, match="rules are Rules or None, not"):
        crs.score(ALONE, rules=rules)


def test_lines_by_name() -> None:
    """Every line and every sum has its attribute."""
    score = crs.score(BEST_COUPLE, rules=NOW)

    assert score.core == (100, 140, 128, 22, 70, 460)
    assert score.core.total == 460
    assert score.spouse._asdict() == {
        "education": 10, "language": 20, "canadian_work": 10, "total": 40
    }  # fmt: skip
    assert score.transferability._asdict() == {
        "education": 50, "foreign_work": 50, "certificate": 50, "total": 100
    }  # fmt: skip
    assert score.additional._asdict() == {
        "nomination": 600, "arranged_employment": 0, "sibling": 15, "french": 50,
        "canadian_study": 30, "total": 600,
    }  # fmt: skip
    assert score.total == 1_200


@given(applicants(), EDITIONS)
def test_scores_are_values(applicant: Applicant, rules: Rules) -> None:
    """Scores are equal, hash and pickle as values do, and do not change."""
    score = crs.score(applicant, rules=rules)
    again = pickle.loads(pickle.dumps(score))

    assert score == again == crs.score(applicant, rules=rules)
    assert hash(score) == hash(again)
    assert again.text() == score.text()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        score.total = 1_200  # type: ignore[misc]


def test_scores_of_other_people_or_under_other_rules_are_not_equal() -> None:
    """The same points are not the same score."""
    other = attrs.evolve(ALONE, age=28)

    assert crs.score(ALONE, NOW).core == crs.score(other, NOW).core
    assert crs.score(ALONE, NOW) != crs.score(other, NOW)
    assert crs.score(ALONE, NOW) != crs.score(ALONE, edition("2015-01-01"))


def test_repr() -> None:
    """In a console a score shows its points by name, without pages of rules."""
    assert repr(crs.score(ALONE, NOW)) == (
        "Score(rules=<Rules since 2025-03-25>,"
        " core=CorePoints(age=110, education=0, first_language=0, second_language=0,"
        " canadian_work=0, total=110),"
        " spouse=SpousePoints(education=0, language=0, canadian_work=0, total=0),"
        " transferability=TransferabilityPoints(education=0, foreign_work=0, certificate=0,"
        " total=0), additional=AdditionalPoints(nomination=0, arranged_employment=0, sibling=0,"
        " french=0, canadian_study=0, total=0), total=110)"
    )


def test_dict() -> None:
    """The names of the attributes, nested, with the edition and the caveats."""
    assert crs.score(attrs.evolve(ALONE, sibling=True), NOW).to_dict() == {
        "total": 125,
        "core": {
            "age": 110,
            "education": 0,
            "first_language": 0,
            "second_language": 0,
            "canadian_work": 0,
            "total": 110,
        },
        "spouse": {"education": 0, "language": 0, "canadian_work": 0, "total": 0},
        "transferability": {"education": 0, "foreign_work": 0, "certificate": 0, "total": 0},
        "additional": {
            "nomination": 0,
            "arranged_employment": 0,
            "sibling": 15,
            "french": 0,
            "canadian_study": 0,
            "total": 15,
        },
        "as_of": None,
        "rules": "2025-03-25",
        "caveats": [],
    }


@given(applicants(), EDITIONS)
def test_json(applicant: Applicant, rules: Rules) -> None:
    """The JSON of a score is that of its dict."""
    score = crs.score(applicant, rules=rules)

    assert json.loads(score.to_json()) == score.to_dict()


def test_the_gap_is_said() -> None:
    """In the gap every score has a caveat, and nothing is warned of that is not touched."""
    score = crs.score(attrs.evolve(ALONE, as_of=date(2026, 11, 3)))

    assert len(score.caveats) == 1
    assert score.caveats[0].startswith("since 2026-11-03 an amendment is reported in force")
    assert score.caveats[0] in " ".join(score.text().split())
    assert score.caveats[0] in score.html()
    assert score.to_dict()["caveats"] == list(score.caveats)


def test_the_gap_is_warned_of() -> None:
    """In the gap a score of facts that the amendment looks at warns, where it was asked for."""
    person = attrs.evolve(ALONE, canadian_work=1, as_of=date(2026, 11, 3))
    with pytest.warns(IncompleteLawWarning, match="reported in force since 2026-11-03") as caught:
        score = crs.score(person)

    assert caught[0].filename == __file__
    assert score.caveats[1] == "this applicant has facts that the amendment is reported to look at"
    with pytest.warns(IncompleteLawWarning):
        crs.score(person, rules=crs.in_force(date(2026, 12, 1)))


def test_editions_do_not_warn() -> None:
    """An edition is whole, whatever day it is."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        crs.score(attrs.evolve(BEST, as_of=date(2030, 1, 1)), rules=NOW)


def test_caveats_of_a_proposed_law_in_the_gap() -> None:
    """What is neither an edition nor whole says both."""
    rules = attrs.evolve(crs.in_force(date(2026, 12, 1)), maximum=1_300)
    first, second = crs.score(ALONE, rules=rules).caveats

    assert first == "not an edition of the law"
    assert second.startswith("since 2026-11-03")


@pytest.mark.parametrize("rules", crs.EDITIONS, ids=lambda rules: str(rules.since))
def test_maxima_are_attained(rules: Rules) -> None:
    """There is somebody with the most points in every line, alone and accompanied."""
    for best in (BEST, BEST_COUPLE):
        score = crs.score(best, rules=rules)
        maxima = score.maxima
        assert score.core == maxima.core
        assert score.spouse == maxima.spouse
        assert score.transferability == maxima.transferability
        assert score.additional == maxima.additional
        assert score.total == maxima.total == 1_200


@given(applicants(), EDITIONS)
def test_maxima_are_never_exceeded(applicant: Applicant, rules: Rules) -> None:
    """Nobody has more points in a line than its maximum."""
    score = crs.score(applicant, rules=rules)
    for section in ranking.SECTIONS:
        points, most = getattr(score, section), getattr(score.maxima, section)
        assert all(n <= m for n, m in zip(points, most, strict=True))


def test_maxima_of_a_proposed_law() -> None:
    """The most of a table is that of its own column, at whatever level it stands."""
    core = attrs.evolve(
        NOW.core,
        age=crs.Grid({0: {18: 50, 30: 200, 31: 0}, 1: {18: 70, 19: 0}}),
        second_language_maximum=crs.Table({0: 20, 1: 10}),
    )
    rules = attrs.evolve(NOW, core=core)
    alone, couple = (crs.score(person, rules).maxima.core for person in (BEST, BEST_COUPLE))

    assert (alone.age, alone.second_language) == (200, 20)
    assert (couple.age, couple.second_language) == (70, 10)


def test_the_ceiling_without_a_nomination() -> None:
    """Without a nomination nobody has more than 695 points (and 695 is attained)."""
    assert crs.score(attrs.evolve(BEST, nomination=False), NOW).total == 695


def test_spouse_none_and_a_spouse_without_anything() -> None:
    """A spouse without anything takes the points of the column for couples, and adds none."""
    couple = attrs.evolve(ALONE, spouse=crs.Spouse(education=crs.Education.LESS_THAN_SECONDARY))

    assert crs.score(ALONE, NOW).core.age == 110
    assert crs.score(couple, NOW).core.age == 100
    assert crs.score(couple, NOW).spouse.total == 0
    assert crs.score(couple, NOW).total == 100


def test_either_language_first() -> None:
    """French points do not depend on which language is first."""
    one = attrs.evolve(ALONE, first_language=french(8), second_language=english(6))
    other = attrs.evolve(ALONE, first_language=english(6), second_language=french(8))

    assert crs.score(one, NOW).additional == crs.score(other, NOW).additional
