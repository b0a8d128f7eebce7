# SPDX-License-Identifier: MIT
"""Factors that no edition has: stated by level, scored, shown, compared, advised."""

import json
import pickle
from copy import deepcopy
from datetime import date
from typing import Any

import attrs
import pytest

import crs
from crs.frozen import Frozen

NOW = crs.EDITIONS[-1]
WAGE = crs.OtherFactor(
    crs.Text("High-wage occupation", "Profession à salaire élevé"),
    crs.Table({1: 25, 2: 50, 3: 75}),
)
LAW = attrs.evolve(NOW, additional=attrs.evolve(NOW.additional, other={"high_wage": WAGE}))
PERSON = crs.Applicant(
    age=29,
    education=crs.Education.BACHELORS,
    first_language=crs.English(reading=9, writing=9, listening=9, speaking=9),
)
"""By hand: 110 + 120 + 4 x 31, and 25 for the degree with CLB 9: 379."""


def stating(**levels: int) -> crs.Applicant:
    """The person, with levels of other factors."""
    return attrs.evolve(PERSON, other=levels)


@pytest.mark.parametrize(("level", "points"), [(0, 0), (1, 25), (2, 50), (3, 75), (127, 75)])
def test_a_level_gives_the_points_of_its_table(level: int, points: int) -> None:
    score = crs.score(stating(high_wage=level), LAW)

    assert score.additional.other == points
    assert score.other == {"high_wage": points}
    assert score.total == 379 + points
    assert score.maxima.other == {"high_wage": 75}


def test_the_section_is_held_to_its_maximum_with_them() -> None:
    nominated = attrs.evolve(stating(high_wage=3), nomination=True)

    assert crs.score(nominated, LAW).additional.total == 600


def test_editions_have_none_and_say_so_to_whoever_states_one() -> None:
    """It gives nothing, and a caveat; other facts give what they do without it."""
    for rules in crs.EDITIONS:
        assert rules.additional.other == {}
        score, without = crs.score(stating(high_wage=2), rules), crs.score(PERSON, rules)
        assert score.additional == without.additional
        assert score.other == {}
        [caveat] = score.caveats
        assert caveat.code == "caveat.no_such_factor"
        assert "high_wage" in str(caveat)
        assert not without.caveats


def test_a_factor_that_is_not_stated_is_level_0_and_that_is_said() -> None:
    score = crs.score(PERSON, LAW)

    assert score.total == 379
    assert [caveat.code for caveat in score.caveats] == [
        "caveat.not_an_edition",
        "caveat.not_stated",
    ]
    assert "level 0: High-wage occupation" in score.text().replace("\n", " ")
    assert "Profession à salaire élevé" in score.text("fr")
    stated = crs.score(stating(high_wage=0), LAW)
    assert [caveat.code for caveat in stated.caveats] == ["caveat.not_an_edition"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("high_wages", "a factor of these rules (high_wage), perhaps high_wage, not 'high_wages'"),
        ("xyz", "one of high_wage, not 'xyz'"),
    ],
)
def test_a_name_that_the_rules_do_not_have_is_an_error(name: str, said: str) -> None:
    with pytest.raises(crs.InvalidError) as caught:
        crs.score(stating(**{name: 1}), LAW)

    assert str(caught.value) == f"other must be {said}"


@pytest.mark.parametrize(
    ("other", "paths"),
    [
        (3, ["other"]),
        ([("high_wage", 1)], ["other"]),
        ({"High": 1}, ["other"]),
        ({1: 1}, ["other"]),
        ({"x" * 41: 1}, ["other"]),
        ({"": 1}, ["other"]),
        ({"a": True}, ["other.a"]),
        ({"a": 1.0, "b": -1, "c": 128, "d": 0}, ["other.a", "other.b", "other.c"]),
    ],
)
def test_levels_are_whole_numbers_by_name(other: Any, paths: list[str]) -> None:
    """All mistakes at once."""
    with pytest.raises(crs.InvalidError) as caught:
        attrs.evolve(PERSON, other=other)

    assert [problem.path for problem in caught.value.problems] == paths


@pytest.mark.parametrize(
    ("other", "paths"),
    [(None, ["other"]), ({"A": WAGE}, ["other"]), ({"a": crs.Table({})}, ["other.a"])],
)
def test_factors_are_of_their_type(other: Any, paths: list[str]) -> None:
    with pytest.raises(crs.InvalidError) as caught:
        attrs.evolve(NOW.additional, other=other)

    assert [problem.path for problem in caught.value.problems] == paths


def test_they_never_change_and_have_a_hash() -> None:
    """Nor does what was given, if it is changed later."""
    levels = {"high_wage": 2}
    applicant = attrs.evolve(PERSON, other=levels)
    levels["high_wage"] = 3

    assert applicant == stating(high_wage=2)
    assert hash(applicant) == hash(stating(high_wage=2))
    assert hash(LAW) == hash(attrs.evolve(LAW, additional=LAW.additional))
    assert pickle.loads(pickle.dumps(applicant)) == deepcopy(applicant) == applicant
    assert type(deepcopy(applicant).other) is Frozen
    held: Any = applicant.other
    for change in (held.update, held.pop, held.clear, held.__setitem__):
        with pytest.raises(TypeError, match="Frozen"):
            change("high_wage", 1)


@pytest.mark.parametrize(("lang", "label"), [("en", WAGE.label.en), ("fr", WAGE.label.fr)])
def test_each_has_a_line_of_its_own_wherever_a_score_is_shown(lang: str, label: str) -> None:
    """In the words of the law that has it, and no provision."""
    score = crs.score(stating(high_wage=2), LAW)
    plain = score.to_dict(lang)

    for shown in (score.text(lang), score.explain().text(lang), LAW.text(lang)):
        assert label in shown
    assert f'<th scope="row">{label}</th>' in score.html(lang)
    assert plain["additional"]["other"] == 50
    assert plain["other"] == {"high_wage": 50}
    assert plain["maxima"]["other"] == {"high_wage": 75}
    assert plain["labels"]["other"] == {"high_wage": label}
    assert plain["provisions"]["other"] == {"high_wage": None}
    assert plain["facts"]["other"] == {"high_wage": 2}
    assert json.loads(score.to_json(lang)) == plain
    assert "high_wage" in stating(high_wage=2)._repr_html_()
    assert "other" not in crs.score(PERSON, NOW).to_dict()["facts"]


def test_an_explanation_tells_the_level_and_the_next_one() -> None:
    lines = crs.score(stating(high_wage=2), LAW).explain().lines
    [line] = [each for each in lines if each.line == "other.high_wage"]

    assert (line.points, line.maximum, line.facts) == (50, 75, ("other.high_wage",))
    assert line.text() == (
        "High-wage occupation: 50 of 75\u00a0points – level 2 gives 50 (level 3 would give 75)"
    )
    assert "niveau\u00a02" in line.text("fr")


def test_a_difference_tells_what_the_factor_made() -> None:
    """Between two laws, and between two levels under one."""
    after = crs.score(stating(high_wage=2), LAW)
    by_law = after - crs.score(stating(high_wage=2), NOW)
    by_fact = after - crs.score(PERSON, LAW)

    for difference in (by_law, by_fact):
        changed = [line for line in difference.lines if line.points]
        assert changed == [("additional", "other.high_wage", 50)]
        assert "High-wage occupation" in difference.text()
    assert by_law.by_rules == 50
    assert [fact[:3] for fact in by_fact.facts] == [("other.high_wage", 0, 2)]
    [table] = crs.rules.diff(NOW, LAW)
    assert table[:4] == ("additional", "other.high_wage", crs.Table({}), WAGE.points)
    assert "Profession à salaire élevé" in crs.rules.diff(LAW, NOW).text("fr")
    backwards = crs.score(PERSON, NOW) - after
    assert [line for line in backwards.lines if line.points] == [
        ("additional", "other.high_wage", -50)
    ]
    assert backwards.lines[-2:] == (("additional", "maximum", 0), ("total", "maximum", 0))


def test_a_fact_that_no_rules_look_at_is_called_by_its_name() -> None:
    difference = crs.score(stating(union_member=1), NOW) - crs.score(PERSON, NOW)

    assert difference.total == 0
    assert "union_member" in difference.text()


def test_a_forecast_refuses_a_name_that_the_rules_do_not_have() -> None:
    """And counts one that they have, from day to day."""
    report = crs.CELPIP(reading=9, writing=9, listening=9, speaking=9, result_date=date(2026, 1, 5))
    profile = crs.Profile(birth_date=date(1996, 3, 10), tests=(report,), other={"high_wage": 2})
    start, end = date(2026, 3, 9), date(2026, 3, 10)

    with pytest.raises(crs.InvalidError, match="perhaps high_wage, not 'high_wages'"):
        crs.forecast(attrs.evolve(profile, other={"high_wages": 2}), start, end, rules=LAW)
    forecast = crs.forecast(profile, start, end, rules=LAW)
    assert [step.score and step.score.other for step in forecast.steps] == [{"high_wage": 50}] * 2


def test_advice_raises_it() -> None:
    """A higher level is a move, whose cost goes by its name or by the fact."""
    found = crs.improve(
        stating(high_wage=1), rules=LAW, costs={"other.high_wage": 1}, target=379 + 75
    )

    gains = {one.move.name: one.gain for one in found.single}
    assert (gains["other.high_wage.2"], gains["other.high_wage.3"]) == (25, 50)
    assert found.cheapest is not None
    assert [move.label.en for move in found.cheapest.moves] == ["High-wage occupation: level 3"]
    assert crs.improve(PERSON, rules=LAW, costs={"other.high_wage.1": 1}).highest.gain == 25


def test_a_profile_states_them_whatever_the_day() -> None:
    profile = crs.Profile(
        birth_date=date(1995, 1, 1),
        tests=(
            crs.IELTS(result_date=date(2026, 5, 1), listening=8, reading=7, writing=7, speaking=7),
        ),
        other={"high_wage": 2},
    )
    day = date(2026, 6, 1)

    assert profile.on(day).other == {"high_wage": 2}
    [fact] = [fact for fact in profile.explain(day).facts if fact.name == "other"]
    assert fact.value == {"high_wage": 2}
    assert "Other factors: high_wage 2" in profile.explain(day).text()
    assert crs.score(profile.on(day), LAW).other == {"high_wage": 50}
    with pytest.raises(crs.InvalidError, match="other must be a table of levels by name"):
        attrs.evolve(profile, other=2)  # type: ignore[arg-type]


@pytest.mark.parametrize("cls", [crs.Applicant, crs.Profile])
def test_files_have_a_table_of_them(cls: type) -> None:
    """Every mistake in it is named, with the path to it."""
    applicant = stating(high_wage=2, union=1)
    assert crs.files.read(crs.files.dump(applicant)) == applicant
    assert crs.files.to_dict(applicant)["other"] == {"high_wage": 2, "union": 1}

    def wrong(other: Any) -> list[str]:
        with pytest.raises(crs.InvalidError) as caught:
            crs.files.from_dict({"other": other}, cls)
        return [str(each) for each in caught.value.problems if each.path.startswith("other")]

    assert wrong(2) == ["other must be a table of levels by name, not 2"]
    assert wrong({"High": 1, "a": 128}) == [
        (
            "other must be names of at most 40 letters from a to z, digits and _, that begin with a"
            " letter, not 'High'"
        ),
        "other.a must be a whole number from 0 to 127, not 128",
    ]
