# SPDX-License-Identifier: MIT
"""What a score is made of: each line from its cells, and what a maximum takes."""

from typing import Any

import attrs
import pytest
from hypothesis import settings
from laws import HIGHEST, law, person, seeded

import crs
from crs.additional import OtherFactor
from crs.outlook.explain import ExplainedLine
from crs.outlook.trace import Next, Traced
from crs.provision import Provision
from crs.ranking import SECTIONS
from crs.rules import tables
from crs.tables import By
from people import ACCOMPANIED, ALONE, BEST, BEST_COUPLE, SPOUSE, edition, english, french

NOW = edition("2025-03-25")
PEOPLE = 10 * settings().max_examples


def line(explanation: Any, section: str, name: str) -> ExplainedLine:
    """One line of an explanation."""
    (found,) = (x for x in explanation.lines if (x.section, x.line) == (section, name))
    assert isinstance(found, ExplainedLine)
    return found


def explained(applicant: crs.Applicant, rules: crs.Rules = NOW) -> Any:
    return crs.score(applicant, rules).explain()


@pytest.mark.properties
def test_cells_and_maxima_give_every_line_every_section_and_the_total() -> None:
    """Added again from the cells and held again, the points are those of the score."""
    chance = seeded(13)
    laws = [*crs.EDITIONS, *(law(chance) for _ in range(20))]
    for _ in range(PEOPLE):
        rules = chance.choice(laws)
        score = crs.score(person(chance), rules)
        totals = dict.fromkeys((*SECTIONS, "total"), 0)
        for one in score.explain().lines:
            if one.line == "maximum":
                assert one.points <= 0 == one.maximum
                whole = (
                    totals.get(one.section, 0) if one.section != "total" else sum(totals.values())
                )
                assert one.points == (one.held.maximum - whole if one.held else 0)
                assert not one.held or one.held.sum == whole
            else:
                points = sum(cell.points for cell in one.cells)
                assert not one.held or one.held.sum == points > one.held.maximum
                assert one.points == (one.held.maximum if one.held else points)
                assert one.points == points_of(score, one.section, one.line)
                assert one.maximum == points_of(score.maxima, one.section, one.line)
            totals[one.section] += one.points
        assert totals == {
            **{section: getattr(score, section).total for section in SECTIONS},
            "total": score.total - sum(getattr(score, section).total for section in SECTIONS),
        }


def test_every_cell_is_found_in_the_rules() -> None:
    """At its levels the table of its name assigns its points, and at the next levels others."""
    chance = seeded(14)
    laws = [*crs.EDITIONS, *(law(chance) for _ in range(20))]
    for _ in range(PEOPLE // 4):
        rules = chance.choice(laws)
        for one in crs.score(person(chance), rules).explain().lines:
            for cell in one.cells:
                factor = rules.factor(cell.table)
                table = factor.points if factor else getattr(rules, one.section)
                table = table if factor else getattr(table, cell.table)
                assert points_at(table, cell.levels) == cell.points
                for place, by in enumerate(cell.by):
                    others = [
                        (level, points)
                        for level in range(cell.levels[place] + 1, HIGHEST.get(by, 1) + 1)
                        if by != "accompanied"
                        for points in [points_at(table, replaced(cell.levels, place, level))]
                        if points != cell.points
                    ]
                    found = [(n.level, n.points) for n in cell.next if n.by == by]
                    assert found == others[:1]


def test_every_table_has_a_cell_but_those_of_maxima() -> None:
    """These go by whether somebody accompanies the person, and by no fact that can be raised."""
    chance = seeded(24)
    for rules in (*crs.EDITIONS, law(chance)):
        lines = crs.score(person(chance), rules).explain().lines
        shown = {(one.section, cell.table) for one in lines for cell in one.cells}
        others = {by for section, name, by, _ in tables(rules) if (section, name) not in shown}
        assert others == {By("accompanied")}


def points_of(score: crs.Score, section: str, line: str) -> int:
    of, _, factor = line.partition(".")
    points: int = score.other[factor] if factor else getattr(getattr(score, section), of)
    return points


def points_at(table: Any, levels: tuple[int, ...]) -> int:
    for level in levels:
        table = table[level]
    assert isinstance(table, int)
    return table


def replaced(levels: tuple[int, ...], place: int, level: int) -> tuple[int, ...]:
    return (*levels[:place], level, *levels[place + 1 :])


def test_the_lines_are_those_of_a_score_with_what_maxima_take() -> None:
    """Whatever the facts, every line is there, in the order of the law."""
    score = crs.score(ALONE, NOW)
    lines = [(section, line) for section in SECTIONS for line in getattr(score, section)._fields]
    maxima = {(section, "total") for section in ("transferability", "additional")}

    assert [(one.section, one.line) for one in explained(ALONE).lines] == [
        *(
            (section, "maximum" if (section, line) in maxima else line)
            for section, line in lines
            if line not in {"total", "other"} or (section, line) in maxima
        ),
        ("total", "maximum"),
    ]


def test_a_cell_says_the_level_and_what_the_next_would_give() -> None:
    """CLB 8 gives 23 an ability to a person alone; CLB 9 would give 31."""
    one = line(explained(attrs.evolve(ALONE, first_language=english(8))), "core", "first_language")

    assert one.points == 4 * 23
    assert [(cell.levels, cell.points) for cell in one.cells] == [((0, 8), 23)] * 4
    assert {cell.next for cell in one.cells} == {(Next("ability", 9, 31),)}
    assert one.facts == ("spouse", "first_language")


def test_the_cells_of_a_language_stand_in_the_order_of_its_abilities() -> None:
    spoken = crs.English(reading=4, writing=5, listening=6, speaking=7)
    one = line(explained(attrs.evolve(ALONE, first_language=spoken)), "core", "first_language")

    assert [cell.levels[-1] for cell in one.cells] == list(attrs.astuple(spoken))


def test_a_pair_of_facts_has_a_next_level_of_each() -> None:
    """A bachelor's degree at CLB 7 gives 13: CLB 9 would give 25, and so would two credentials."""
    graduate = attrs.evolve(ALONE, education=crs.Education.BACHELORS, first_language=english(7))
    pair, work = line(explained(graduate), "transferability", "education").cells

    assert (pair.points, work.points) == (13, 0)
    assert pair.next == (Next("education", 5, 25), Next("weakest", 9, 25))
    assert work.next == (Next("canadian_work", 1, 13),)


def test_what_a_maximum_takes_is_said_where_it_bites() -> None:
    """50 and 50 are held to 50 twice; with 50 more to 100; 24 of a second language to 22."""
    explanation = explained(attrs.evolve(BEST_COUPLE, nomination=False))

    assert line(explanation, "transferability", "education").held == (50, 100)
    assert line(explanation, "transferability", "certificate").held is None
    assert line(explanation, "core", "second_language").held == (22, 24)
    taken = line(explanation, "transferability", "maximum")
    assert (taken.points, taken.held, taken.facts, taken.cells) == (-50, (100, 150), (), ())
    assert line(explanation, "additional", "maximum").held is None


def test_the_maximum_of_the_additional_points_and_of_the_total() -> None:
    """600, 15, 50 and 30 are held to 600; a total may be held as well."""
    explanation = explained(BEST)
    assert line(explanation, "additional", "maximum").points == -95
    assert line(explanation, "total", "maximum").points == 0

    less = explained(BEST, attrs.evolve(NOW, maximum=1_000))
    assert line(less, "total", "maximum").points == -200
    assert line(less, "total", "maximum").held == (1_000, 1_200)


def test_a_sum_is_held_to_the_least_of_several_maxima() -> None:
    nine = Traced(9)
    held = nine.least((nine, 7, 5))

    assert (held.points, held.held) == (5, (5, 9))


def test_the_next_level_of_another_factor_may_be_the_last_of_a_table() -> None:
    wage = OtherFactor(crs.Text("Wage", "Salaire"), crs.Table({127: 10}))
    rules = attrs.evolve(NOW, additional=attrs.evolve(NOW.additional, other={"wage": wage}))

    [cell] = line(explained(ALONE, rules), "additional", "other.wage").cells
    assert cell.next == (Next("other.wage", 127, 10),)


@pytest.mark.parametrize(
    ("first", "second", "french_from", "english_from"),
    [
        (english(5), french(7), "second_language", "first_language"),
        (french(7), english(5), "first_language", "second_language"),
        (french(7), None, "first_language", "second_language"),
    ],
)
def test_french_and_english_are_first_or_second_language(
    first: Any, second: Any, french_from: str, english_from: str
) -> None:
    applicant = attrs.evolve(ALONE, first_language=first, second_language=second)

    assert line(explained(applicant), "additional", "french").facts == (french_from, english_from)


def test_facts_of_the_spouse_are_named_so() -> None:
    explanation = explained(attrs.evolve(ACCOMPANIED, spouse=attrs.evolve(SPOUSE, canadian_work=1)))

    assert line(explanation, "spouse", "language").facts == ("spouse", "spouse.language")
    work = line(explanation, "spouse", "canadian_work")
    assert (work.points, work.facts) == (5, ("spouse", "spouse.canadian_work"))


def test_each_line_cites_its_provision_and_a_proposed_law_none() -> None:
    explanation = explained(ALONE)

    assert line(explanation, "core", "education").provision == Provision("MI", "11")
    assert line(explanation, "transferability", "education").provision == Provision(
        "MI", "21", "27"
    )
    assert line(explanation, "core", "age").provision == Provision("MI")
    assert line(explanation, "total", "maximum").provision == Provision("MI", "8(2)")
    proposed = explained(ALONE, attrs.evolve(NOW, maximum=1_201))
    assert {one.provision for one in proposed.lines} == {None}


def test_an_explanation_keeps_its_score() -> None:
    score = crs.score(BEST, NOW)

    assert score.explain().score is score
