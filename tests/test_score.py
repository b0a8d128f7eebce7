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
    with pytest.raises(InvalidError, match="applicant must be of type Applicant, not"):
        crs.score(applicant)


@pytest.mark.parametrize("rules", ["2025-03-25", NOW.core])
def test_only_rules_are_rules(rules: Any) -> None:
    """A part of the rules is refused."""
    with pytest.raises(InvalidError, match="rules must be of type Rules or None, not"):
        crs.score(ALONE, rules=rules)


def test_who_has_a_day_is_told_how_to_find_its_rules() -> None:
    with pytest.raises(InvalidError) as caught:
        crs.score(ALONE, date(2025, 3, 25))  # type: ignore[arg-type]

    assert str(caught.value) == (
        "rules must be of type Rules or None, not 2025-03-25:"
        " give the rules of a day, in_force(day)"
    )


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
    assert score.additional._asdict().items() >= {
        "nomination": 600, "arranged_employment": 0, "sibling": 15, "french": 50,
        "canadian_study": 30, "total": 600,
    }.items()  # fmt: skip
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
    shown = repr(crs.score(ALONE, NOW))

    assert shown.startswith(
        "Score(rules=<Rules since 2025-03-25>,"
        " core=CorePoints(age=110, education=0, first_language=0, second_language=0,"
        " canadian_work=0, total=110),"
        " spouse=SpousePoints(education=0, language=0, canadian_work=0, total=0),"
    )
    assert shown.endswith(", total=0), total=110)")


def test_dict() -> None:
    """The names of the attributes, nested, with the edition and the caveats."""
    score = crs.score(attrs.evolve(ALONE, sibling=True), NOW)
    shown = score.to_dict()

    assert shown["total"] == 125
    assert shown["core"] == {
        "age": 110,
        "education": 0,
        "first_language": 0,
        "second_language": 0,
        "canadian_work": 0,
        "total": 110,
    }
    assert {section: shown[section] for section in ranking.SECTIONS} == {
        section: getattr(score, section)._asdict() for section in ranking.SECTIONS
    }
    assert shown["pairs"] == {
        "education_and_language": 0,
        "education_and_canadian_work": 0,
        "foreign_work_and_language": 0,
        "foreign_work_and_canadian_work": 0,
        "certificate_and_language": 0,
    }
    assert (shown["as_of"], shown["rules"], shown["caveats"]) == (None, "2025-03-25", [])


def test_a_front_end_types_nothing_again() -> None:
    """Of each line there are its maximum, its label and its provision; facts are as in files."""
    person = attrs.evolve(BEST_COUPLE, as_of=date(2025, 6, 1))
    shown = crs.score(person).to_dict("fr")

    for beside in ("maxima", "labels", "provisions"):
        for section in ("core", "spouse", "transferability", "additional", "pairs"):
            assert shown[beside][section].keys() == shown[section].keys()
    assert shown["maxima"]["core"]["age"] == 100
    assert shown["maxima"]["pairs"]["certificate_and_language"] == 50
    assert shown["labels"]["core"]["age"] == "Âge"
    assert shown["labels"]["pairs"]["education_and_language"] == (
        "Scolarité et première langue officielle"
    )
    assert shown["provisions"]["core"]["education"] == "IM, art.\u00a011"
    assert shown["provisions"]["core"]["total"] is None
    assert shown["facts"]["education"] == "doctoral"
    assert shown["facts"]["first_language"] == {
        "language": "french",
        "reading": 12,
        "writing": 12,
        "listening": 12,
        "speaking": 12,
    }
    assert shown["facts"]["spouse"]["language"]["language"] == "english"
    assert shown["facts"]["as_of"] == shown["as_of"] == "2025-06-01"


def test_a_score_as_plain_values_is_no_wall_of_tables() -> None:
    """Tables are written as the law prints them, by their steps."""
    plain = attrs.asdict(crs.score(ALONE, NOW))

    assert plain["rules"]["additional"]["sibling"] == {"steps": {0: 0, 1: 15}}
    assert plain["rules"]["spouse"]["language"]["steps"][1] == {"steps": {0: 0, 5: 1, 7: 3, 9: 5}}
    assert len(repr(plain)) < 8_000


def test_who_has_a_profile_is_told_what_to_score() -> None:
    """Facts depend on the day, and a report of a test on its chart."""
    profile = crs.Profile(birth_date=date(1997, 3, 20))
    report = crs.IELTS(
        listening=8, reading=7, writing=6.5, speaking=7, result_date=date(2026, 5, 14)
    )

    with pytest.raises(InvalidError, match=r"not a profile: give its facts .*profile\.on\(day\)$"):
        crs.score(profile)  # type: ignore[arg-type]
    with pytest.raises(InvalidError, match=r"^first_language must be .* the report, its \.levels$"):
        attrs.evolve(ALONE, first_language=report)  # type: ignore[arg-type]
    with pytest.raises(InvalidError, match=r"^language must be .* the report, its \.levels$"):
        crs.Spouse(education=crs.Education.MASTERS, language=report)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^English\.__init__"):
        crs.English()  # type: ignore[call-arg]


@given(applicants(), EDITIONS)
def test_json(applicant: Applicant, rules: Rules) -> None:
    """The JSON of a score is that of its dict."""
    score = crs.score(applicant, rules=rules)

    assert json.loads(score.to_json()) == score.to_dict()


def test_the_gap_is_said() -> None:
    """In the gap every score has a caveat, and nothing is warned of that is not touched."""
    score = crs.score(attrs.evolve(ALONE, as_of=date(2026, 11, 3)))

    (caveat,) = map(str, score.caveats)
    assert caveat.startswith("since 2026-11-03 an amendment is reported in force")
    assert caveat in " ".join(score.text().split())
    assert caveat in score.html()
    assert score.to_dict("fr")["caveats"] == [
        {"code": "caveat.gap", "line": None, "text": score.caveats[0].text("fr")}
    ]


def test_the_gap_is_warned_of() -> None:
    """In the gap a score of facts that the amendment looks at warns, where it was asked for."""
    person = attrs.evolve(ALONE, canadian_work=1, as_of=date(2026, 11, 3))
    with pytest.warns(IncompleteLawWarning, match="reported in force since 2026-11-03") as caught:
        score = crs.score(person)

    assert caught[0].filename == __file__
    assert (
        str(score.caveats[1])
        == "this applicant has facts that the amendment is reported to look at"
    )
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
    first, second = map(str, crs.score(ALONE, rules=rules).caveats)

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
