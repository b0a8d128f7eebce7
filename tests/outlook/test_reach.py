# SPDX-License-Identifier: MIT
"""Which raw scores of one sitting reach a total, as exhaustion has them."""

import pickle
from datetime import date
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import settings
from laws import law, person, seeded

import crs
from crs import CELPIP, IELTS, TCF, TEF, InvalidError, PTECore
from crs.evidence.language.tef import CHARTS
from people import ALONE, edition, english, french

NOW = edition("2025-03-25")
PEOPLE = max(10, settings().max_examples // 5)
ABILITIES = ("reading", "writing", "listening", "speaking")
TESTS: list[Any] = [IELTS, CELPIP, PTECore, TEF, TCF]
GRADUATE = attrs.evolve(ALONE, education=crs.Education.BACHELORS, first_language=english(7))
"""110 + 120 + 4 x 17 + 13: 311 points."""


def sittings(*args: Any, **kwargs: Any) -> list[tuple[float, ...]]:
    return [tuple(one) for one in crs.reach(*args, rules=NOW, **kwargs)]


def scales(test: Any) -> dict[str, Any]:
    chart = CHARTS["ancien"] if test is TEF else test.chart
    return dict(chart)


def total(applicant: crs.Applicant, test: Any, levels: tuple[int, ...], rules: crs.Rules) -> int:
    """The total where the test has these levels: it replaces its language, or is the second."""
    language = test.language(**dict(zip(ABILITIES, levels, strict=True)))
    if type(applicant.first_language) is test.language:
        return crs.score(attrs.evolve(applicant, first_language=language), rules).total
    return crs.score(attrs.evolve(applicant, second_language=language), rules).total


def lower(levels: tuple[int, ...], known: list[list[int]]) -> list[tuple[int, ...]]:
    """The levels with one of them at the next lower one that the test knows."""
    return [
        (*levels[:n], known[n][known[n].index(level) - 1], *levels[n + 1 :])
        for n, level in enumerate(levels)
        if level
    ]


@pytest.mark.properties
def test_sittings_are_those_of_a_brute_force() -> None:
    """Under laws that rise and laws that do not: each reaches, and none that is one step lower."""
    chance = seeded(21)
    for _ in range(PEOPLE):
        rules = chance.choice((NOW, law(chance), law(chance, rising=True)))
        applicant, test = person(chance), chance.choice(TESTS)
        known = [[0, *sorted(scales(test)[ability].lowest)] for ability in ABILITIES]
        totals = {levels: total(applicant, test, levels, rules) for levels in product(*known)}
        target = chance.choice(list(totals.values())) + chance.randint(0, 2)
        expected = {
            levels
            for levels, reached in totals.items()
            if reached >= target
            and not any(totals[fallen] >= target for fallen in lower(levels, known))
        }
        found = crs.reach(applicant, target, test, rules=rules)
        reached = [test(**one._asdict(), result_date=date(2025, 1, 1)) for one in found]
        assert {attrs.astuple(one.levels) for one in reached} == expected
        assert len(found) == len(expected)
        for one in found:
            for ability, score in one._asdict().items():
                assert score == lowest(scales(test)[ability], score)


def lowest(scale: Any, score: Any) -> Any:
    """The lowest number of a scale with the level of a score."""
    reached = max((n for n in scale.lowest.values() if score >= n), default=None)
    return reached or next(n for n in scale.scores if n != "M")


def test_a_total_that_one_sitting_reaches() -> None:
    """CLB 9 gives 4 x 14 and 12 more than CLB 7: 379 points, and nothing less does."""
    assert sittings(GRADUATE, 379) == [(7, 7, 8, 7)]
    assert sittings(GRADUATE, 379, CELPIP) == [(9, 9, 9, 9)]
    assert sittings(GRADUATE, 379, PTECore) == [(78, 88, 82, 84)]


def test_sittings_where_one_ability_makes_up_for_another() -> None:
    """One ability at CLB 8 gives 6 more: any of the four will do."""
    found = sittings(GRADUATE, 317)

    assert {(6, 6, 6, 6.5), (6, 6, 7.5, 6), (6, 6.5, 6, 6), (6.5, 6, 6, 6)} <= set(found)
    assert found == sorted(found)


def test_one_ability_alone_may_reach_it() -> None:
    """Without the test there are 230 points, and one ability at CLB 10 gives 34."""
    assert (10, 0, 0, 0) in sittings(GRADUATE, 264, CELPIP)
    assert (0, 0, 0, 10) in sittings(GRADUATE, 264, CELPIP)


def test_below_the_lowest_level_of_its_chart_a_test_shows_none() -> None:
    """Under a law that gives a point for each ability from CLB 1 on CELPIP shows CLB 4 first."""
    points = crs.Table({1: 1})
    core = attrs.evolve(NOW.core, first_language=crs.Grid({0: points, 1: points}))
    rules = attrs.evolve(NOW, core=core)

    assert list(crs.reach(GRADUATE, 234, CELPIP, rules=rules)) == [(4, 4, 4, 4)]


def test_nothing_is_needed_for_a_total_that_is_there_without_the_test() -> None:
    assert sittings(GRADUATE, 0, CELPIP) == [(0, 0, 0, 0)]
    assert sittings(GRADUATE, 230, CELPIP) == [(0, 0, 0, 0)]
    assert sittings(GRADUATE, 230, PTECore) == [(10, 10, 10, 10)]


def test_a_total_out_of_reach() -> None:
    assert sittings(GRADUATE, 1_000) == []
    report = IELTS(reading=6, writing=6, listening=6, speaking=6, result_date=date(2025, 1, 1))
    assert crs.reach(GRADUATE, 1_000, report=report, rules=NOW).nearest is None


def test_the_other_language_is_the_second() -> None:
    """NCLC 7 in all abilities gives 12 and 50: 311 and 62."""
    assert sittings(GRADUATE, 373, TEF) == [(207, 310, 249, 310)]
    assert sittings(GRADUATE, 373, TCF) == [(453, 10, 458, 10)]


def test_a_test_replaces_its_language_where_it_stands() -> None:
    """IELTS is of the second language of those who name French first."""
    applicant = attrs.evolve(GRADUATE, first_language=french(7), second_language=english(9))
    without = crs.score(attrs.evolve(applicant, second_language=None), NOW).total

    assert sittings(applicant, without) == [(0, 0, 0, 0)]


def test_the_nearest_to_a_report() -> None:
    """Of CLB 7 but for speaking, a half of a band short of CLB 8, speaking is nearest."""
    report = IELTS(reading=6, writing=5.5, listening=6, speaking=6.5, result_date=date(2025, 1, 1))
    assert crs.reach(GRADUATE, 317, report=report, rules=NOW).nearest == (6, 6, 6, 6.5)

    other = attrs.evolve(report, speaking=6, reading=6.5)
    assert crs.reach(GRADUATE, 317, report=other, rules=NOW).nearest == (6.5, 6, 6, 6)


def test_what_is_found_keeps_the_test_and_pickles() -> None:
    found = crs.reach(GRADUATE, 379, rules=NOW)
    again = pickle.loads(pickle.dumps(found))

    assert (found.test, found.target, found.nearest) == (IELTS, 379, None)
    assert found.name == "ielts"
    assert again == found
    assert (again.test, again.target) == (IELTS, 379)


def test_every_mistake_is_listed() -> None:
    tef = TEF(
        reading=300,
        writing=300,
        listening=300,
        speaking=300,
        result_date=date(2025, 1, 1),
        scale="699-2019",
    )
    with pytest.raises(InvalidError) as error:
        crs.reach(GRADUATE, "379", "ielts", rules=NOW)  # type: ignore[arg-type]
    assert [problem.path for problem in error.value.problems] == ["target", "test"]
    assert "target must be a whole number from 0, not '379'" in str(error.value)
    for test in (TEF, IELTS):
        with pytest.raises(InvalidError) as error:
            crs.reach(GRADUATE, 379, test, report=tef, rules=NOW)
        assert [problem.path for problem in error.value.problems] == ["report"]
        assert f"report must be a report of {test.test}" in str(error.value)
