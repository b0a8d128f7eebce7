# SPDX-License-Identifier: MIT
"""What changed between two scores: by line, by fact, and by the rules."""

from collections import Counter
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import settings
from laws import law, person, seeded

import crs
from crs import InvalidError, Score
from crs.additional import OtherFactor
from crs.outlook.difference import Difference, FactDifference, diff
from crs.rules import TableDifference
from people import ACCOMPANIED, ALONE, BEST, SPOUSE, edition, english, french

NOW = edition("2025-03-25")
BEFORE = edition("2020-10-20")
PEOPLE = max(100, settings().max_examples // 5)


def lines(difference: Difference) -> Counter[tuple[str, str]]:
    """The points of each line that changed."""
    points = {(line.section, line.line): line.points for line in difference.lines}
    assert len(points) == len(difference.lines)
    return Counter({name: n for name, n in points.items() if n})


def facts(difference: Difference) -> dict[str, tuple[int, int]]:
    """What each fact is worth alone and last."""
    return {fact.fact: (fact.alone, fact.last) for fact in difference.facts}


def between(old: crs.Applicant, new: crs.Applicant, rules: crs.Rules = NOW) -> Difference:
    return crs.score(new, rules) - crs.score(old, rules)


def three_scores(chance: Random, laws: list[crs.Rules]) -> list[Score]:
    return [crs.score(person(chance), chance.choice(laws)) for _ in range(3)]


@pytest.mark.properties
def test_lines_sum_to_the_total_are_antisymmetric_and_telescope() -> None:
    chance = seeded(15)
    laws = [*crs.EDITIONS, *(law(chance) for _ in range(10))]
    for _ in range(PEOPLE):
        a, b, c = three_scores(chance, laws)
        ab, bc, ac, ba = b - a, c - b, c - a, a - b
        assert ab.total == sum(line.points for line in ab.lines) == b.total - a.total
        assert ab.total == ab.by_rules + ab.by_facts == -ba.total
        for line, points in lines(ab).items():
            assert points == -lines(ba)[line]
        for line in {*lines(ab), *lines(bc), *lines(ac)}:
            assert lines(ab)[line] + lines(bc)[line] == lines(ac)[line]


@pytest.mark.properties
def test_under_one_law_what_a_fact_gains_last_it_loses_first() -> None:
    """Going back, the fact that changed last changes first."""
    chance = seeded(16)
    for _ in range(PEOPLE):
        rules = law(chance)
        a, b, _ = three_scores(chance, [rules])
        back = facts(a - b)
        for fact, (alone, last) in facts(b - a).items():
            assert back[fact] == (-last, -alone)


@pytest.mark.properties
def test_without_its_facts_and_rules_nothing_changes() -> None:
    chance = seeded(17)
    for _ in range(PEOPLE):
        score = three_scores(chance, list(crs.EDITIONS))[0]
        none = score - score
        assert (none.total, none.by_rules, none.facts, tuple(none.rules)) == (0, 0, (), ())
        assert not lines(none)


def test_each_fact_has_what_it_gains_alone_and_last() -> None:
    """Of a bachelor's at CLB 7: CLB 9 gives 4 x 14 and 12; a year in Canada 40 and 13.

    Apart they share no table here, so that alone and last are the same.
    """
    old = attrs.evolve(ALONE, education=crs.Education.BACHELORS, first_language=english(7))
    new = attrs.evolve(old, first_language=english(9), canadian_work=1)
    difference = between(old, new)

    assert difference.total == 56 + 12 + 40 + 13
    assert lines(difference) == {
        ("core", "first_language"): 56,
        ("core", "canadian_work"): 40,
        ("transferability", "education"): 25,
    }
    assert facts(difference) == {"first_language": (68, 68), "canadian_work": (53, 53)}


def test_where_a_maximum_bites_the_last_fact_gains_less_than_alone() -> None:
    """Of a master's at CLB 8 with a year: CLB 9 gives 4 x 8, alone 25 more; years 13, alone 25."""
    old = attrs.evolve(
        ALONE, education=crs.Education.MASTERS, first_language=english(8), canadian_work=0
    )
    new = attrs.evolve(old, first_language=english(9), canadian_work=1)
    difference = between(old, new)

    assert facts(difference) == {"first_language": (32 + 25, 32), "canadian_work": (65, 40)}
    assert difference.total == 32 + 40 + 25


def test_what_a_maximum_takes_is_a_line_of_the_difference() -> None:
    """600 for a nomination: 15 of the sibling's are taken."""
    old = attrs.evolve(ALONE, sibling=True)
    difference = between(old, attrs.evolve(old, nomination=True))

    assert lines(difference) == {("additional", "nomination"): 600, ("additional", "maximum"): -15}
    assert difference.total == 585


def test_a_factor_of_one_of_the_rules_stands_before_the_maximum_of_its_section() -> None:
    """The rules before gave 15 for it, those after do not know it."""
    factor = OtherFactor(crs.Text("High wage", "Salaire élevé"), crs.Table({1: 15}))
    rules = attrs.evolve(NOW, additional=attrs.evolve(NOW.additional, other={"wage": factor}))
    difference = crs.score(ALONE, NOW) - crs.score(attrs.evolve(ALONE, other={"wage": 1}), rules)

    assert [(line.line, line.points) for line in difference.lines[-3:]] == [
        ("other.wage", -15),
        ("maximum", 0),
        ("maximum", 0),
    ]
    assert difference.facts == (FactDifference("other.wage", 1, 0, alone=0, last=0),)


def test_where_the_order_of_languages_changes_both_are_one_fact() -> None:
    """At CLB 9 and NCLC 7: 4 x 31 and 4 x 3; the other way about 4 x 17 and 24."""
    old = attrs.evolve(ALONE, first_language=english(9), second_language=french(7))
    new = attrs.evolve(old, first_language=french(7), second_language=english(9))
    (fact,) = between(old, new).facts

    assert fact.fact == "languages"
    assert fact.before == (english(9), french(7))
    assert fact.after == (french(7), english(9))
    assert fact.alone == fact.last == 4 * 17 + 24 - 4 * 31 - 12


def test_in_the_same_order_each_language_is_a_fact() -> None:
    """NCLC 7 in all abilities gives 12, and 50 beside English at CLB 5."""
    old = attrs.evolve(ALONE, first_language=english(7))
    new = attrs.evolve(old, first_language=english(9), second_language=french(7))
    difference = between(old, new)

    assert facts(difference) == {"first_language": (56, 56), "second_language": (62, 62)}


def test_a_spouse_who_comes_is_one_fact() -> None:
    """The column of age gives 10 less, and a bachelor's degree of the spouse gives 8."""
    spouse = crs.Spouse(education=crs.Education.BACHELORS, canadian_work=1)
    (fact,) = between(ALONE, attrs.evolve(ALONE, spouse=spouse)).facts

    assert attrs.astuple(fact, recurse=False) == ("spouse", None, spouse, -10 + 8 + 5, -10 + 8 + 5)


def test_of_a_spouse_who_stays_each_fact_is_its_own() -> None:
    spouse = attrs.evolve(SPOUSE, education=crs.Education.DOCTORAL, canadian_work=1)
    difference = between(ACCOMPANIED, attrs.evolve(ACCOMPANIED, spouse=spouse))

    assert facts(difference) == {"spouse.education": (10, 10), "spouse.canadian_work": (5, 5)}
    assert difference.facts[0].before is crs.Education.LESS_THAN_SECONDARY
    assert difference.facts[0].after is crs.Education.DOCTORAL


def test_where_the_rules_change_the_old_facts_come_first() -> None:
    """An offer of a senior manager gave 200 until 2025-03-24, and nothing since; a sibling 15."""
    old = attrs.evolve(ALONE, arranged_employment=crs.ArrangedEmployment.SENIOR_MANAGER)
    new = attrs.evolve(old, sibling=True, arranged_employment=crs.ArrangedEmployment.NONE)
    difference = crs.score(new, NOW) - crs.score(old, BEFORE)

    assert (difference.by_rules, difference.by_facts, difference.total) == (-200, 15, -185)
    assert facts(difference) == {"sibling": (15, 15), "arranged_employment": (0, 0)}
    assert [(table.section, table.table) for table in difference.rules] == [
        ("additional", "arranged_employment")
    ]


def test_the_day_of_the_facts_is_no_fact() -> None:
    day = crs.EDITIONS[-1].since

    assert between(ALONE, attrs.evolve(ALONE, as_of=day)).facts == ()


def test_the_function_says_the_same_as_the_minus_sign() -> None:
    before, after = crs.score(ALONE, NOW), crs.score(BEST, NOW)

    assert diff(before, after) == after - before


def test_only_scores_have_a_difference() -> None:
    score: Any = crs.score(ALONE, NOW)

    with pytest.raises(TypeError, match="unsupported operand"):
        score - 379
    with pytest.raises(InvalidError) as error:
        diff(379, ALONE)  # type: ignore[arg-type]
    assert [problem.path for problem in error.value.problems] == ["before", "after"]


def test_the_tables_in_which_two_editions_differ() -> None:
    """Since 2020-10-20 French gives 25 and 50; until then 15 and 30."""
    (french_table,) = crs.rules.diff(edition("2017-06-06"), BEFORE)

    assert (french_table.section, french_table.table) == ("additional", "french")
    assert (french_table.before[7][0], french_table.before[7][5]) == (15, 30)  # type: ignore[index]
    assert (french_table.after[7][0], french_table.after[7][5]) == (25, 50)  # type: ignore[index]


def test_a_maximum_that_differs_is_among_the_tables() -> None:
    core = attrs.evolve(NOW.core, second_language_maximum=crs.Table({0: 24}))
    proposed = attrs.evolve(NOW, core=core, maximum=1_000)

    assert [*crs.rules.diff(NOW, proposed)] == [
        TableDifference(
            "core",
            "second_language_maximum",
            NOW.core.second_language_maximum,
            crs.Table({0: 24}),
        ),
        TableDifference("total", "maximum", 1_200, 1_000),
    ]
    assert not crs.rules.diff(NOW, attrs.evolve(NOW, gap=crs.rules.GAP))


def test_only_rules_have_tables_that_differ() -> None:
    with pytest.raises(InvalidError) as error:
        crs.rules.diff(NOW, 2025)  # type: ignore[arg-type]
    assert [problem.path for problem in error.value.problems] == ["after"]
