# SPDX-License-Identifier: MIT
"""What would raise a score: each move, and which together, as exhaustion has it."""

from collections import Counter
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

import attrs
import pytest
from hypothesis import settings
from laws import law, person, seeded

import crs
from crs import InvalidError, Text
from crs.additional import OtherFactor
from crs.evidence.credentials import level_of
from crs.outlook.change import levels
from crs.outlook.improvement import Improvement, MoveSet, improve
from crs.outlook.moves import GROUPS, Move, decided_by_others, possible_moves, raised_by
from crs.outlook.search import Base, Option, search
from people import ACCOMPANIED, ALONE, BEST, BEST_COUPLE, edition, english, french

NOW = edition("2025-03-25")
PEOPLE = max(60, settings().max_examples // 5)
EXAMPLE = crs.Applicant(
    age=31,
    education=crs.Education.BACHELORS,
    first_language=crs.English(reading=8, writing=7, listening=9, speaking=8),
    canadian_work=1,
    foreign_work=2,
)
"""By hand: 99 + 120 + 23 + 17 + 31 + 23 + 40, and for pairs 13 + 13 and 13 + 13: 405."""


def names(found: MoveSet | None) -> list[str] | None:
    return None if found is None else [move.name for move in found.moves]


def gains(found: Improvement) -> dict[str, int]:
    return {single.move.name: single.gain for single in found.single}


def brute_force(
    applicant: crs.Applicant, moves: list[Move], costs: dict[str, Any], rules: crs.Rules
) -> list[tuple[Any, ...]]:
    """Every set: its cost, its size, its raise, its order, its names and its total."""
    old, found = levels(applicant), []
    raised = {
        move.name: sum(
            max(0, level - old.get(fact, 0))
            for fact, level in levels(move.apply(applicant)).items()
        )
        for move in moves
    }
    groups = list(dict.fromkeys(move.group for move in moves))
    for chosen in product(*([None, *(m for m in moves if m.group == g)] for g in groups)):
        made = [move for move in moves if move in chosen]
        after = applicant
        for move in made:
            after = move.apply(after)
        order = tuple(map(moves.index, made))
        cost = sum(Fraction(costs[move.name]) for move in made)  # exact in any order
        weight = sum(raised[move.name] for move in made)
        total = crs.score(after, rules).total
        found.append((cost, len(made), weight, order, [m.name for m in made], total))
    return found


@pytest.mark.properties
def test_sets_are_those_of_a_brute_force() -> None:
    """Under laws that rise and laws that do not, with moves and costs of any kind."""
    chance = seeded(18)
    for _ in range(PEOPLE):
        rules = chance.choice((NOW, law(chance), law(chance, rising=True)))
        applicant = person(chance)
        every = [*possible_moves(applicant, rules), *decided_by_others(applicant)]
        moves = sorted(chance.sample(every, min(len(every), 7)), key=every.index)
        priced = chance.random() < 0.5
        costs = {m.name: chance.choice((0, 1, 2, 2.5, Fraction(1, 3))) for m in moves}
        costs = costs if priced else dict.fromkeys(costs, 1)
        base = crs.score(applicant, rules).total
        target = base + chance.choice((0, chance.randint(-20, 150), 900))
        found = improve(
            applicant,
            moves=moves,
            target=max(0, target),
            costs=costs if priced else None,
            rules=rules,
        )
        every_set = brute_force(applicant, moves, costs, rules)
        reaching = [one for one in every_set if one[-1] >= target]
        assert names(found.cheapest) == (min(reaching)[-2] if reaching else None)
        most = max(one[-1] for one in every_set)
        assert names(found.highest) == min(one for one in every_set if one[-1] == most)[-2]
        assert [names(one) for one in found.sets] == pareto(every_set, base)
        assert found.proved
        for one in (*found.sets, found.highest):
            assert one.gain == one.total - base
            assert one.cost == sum(costs[move.name] for move in one.moves)


@pytest.mark.properties
def test_of_all_moves_the_sets_are_those_of_a_brute_force() -> None:
    """Of people who can do little, under the law that rises."""
    chance, tried = seeded(22), 0
    while tried < PEOPLE // 12:
        applicant = attrs.evolve(person(chance), education=crs.Education.DOCTORAL)
        moves = [*possible_moves(applicant, NOW)]
        sizes = Counter(move.group for move in moves)
        if prod(size + 1 for size in sizes.values()) > 1_500:
            continue
        tried += 1
        base = crs.score(applicant, NOW).total
        every_set = brute_force(applicant, moves, dict.fromkeys((m.name for m in moves), 1), NOW)
        target = min(one[-1] for one in every_set[:: max(1, len(every_set) // 3)]) + tried
        found = improve(applicant, target=target, rules=NOW)
        reaching = [one for one in every_set if one[-1] >= target]
        assert [names(one) for one in found.sets] == pareto(every_set, base)
        assert names(found.cheapest) == (min(reaching)[-2] if reaching else None)
        assert found.considered <= len(every_set)


@pytest.mark.properties
def test_the_best_set_for_each_total_is_that_of_a_brute_force() -> None:
    """Of up to two moves of each of six groups, under laws of which any table may fall."""
    chance = seeded(23)
    for _ in range(PEOPLE // 6):
        rules, applicant = law(chance), person(chance)
        possible = [*possible_moves(applicant, rules), *decided_by_others(applicant)]
        groups = sorted({move.group for move in possible})
        made: list[Move] = []
        for group in chance.sample(groups, min(len(groups), 6)):
            of_group = [move for move in possible if move.group == group]
            made += chance.sample(of_group, min(len(of_group), 2))
        costs = {move.name: chance.randint(0, 3) for move in made}
        options = [
            Option(order, move, costs[move.name], raised_by(applicant, move.apply(applicant)), 0)
            for order, move in enumerate(made)
        ]
        found = search([Base(0, crs.score(applicant, rules))], options, 10_000)
        every_set = brute_force(applicant, made, costs, rules)
        assert found.considered == len(every_set)
        for total in {one[-1] for one in every_set}:
            plan = found.least(total)
            assert plan is not None
            best = min(one for one in every_set if one[-1] >= total)
            assert [option.move.name for option in sorted(plan.options)] == best[-2]
            assert plan.total == best[-1]


def pareto(every_set: list[tuple[Any, ...]], base: int) -> list[list[str]]:
    """The names of the sets that gain more than any that costs no more."""
    front = []
    for cost in sorted({one[0] for one in every_set}):
        within = [one for one in every_set if one[0] <= cost]
        most = max(one[-1] for one in within)
        if most > base:
            front.append(min(one for one in within if one[-1] == most)[-2])
            base = most
    return front


@pytest.mark.properties
def test_no_set_has_a_useless_move() -> None:
    """Without any one of its moves a set gains less."""
    chance = seeded(19)
    for _ in range(PEOPLE // 3):
        applicant = person(chance)
        total = crs.score(applicant, NOW).total
        found = improve(applicant, target=total + chance.randint(1, 150), rules=NOW)
        for one in filter(None, (*found.sets, found.cheapest, found.highest)):
            for left_out in one.moves:
                after = applicant
                for move in one.moves:
                    after = after if move is left_out else move.apply(after)
                assert crs.score(after, NOW).total < one.total


def test_each_move_by_itself() -> None:
    """No one ability gives more than 17; all four at CLB 9 give 30 and 24; a diploma 8 and 24."""
    found = improve(EXAMPLE, rules=NOW)

    assert found.score.total == 405
    assert gains(found)["first_language.10.writing"] == 17
    assert gains(found)["first_language.9"] == 54
    assert gains(found)["credential.one_year"] == 32
    assert gains(found)["credential.one_year.canada"] == 32 + 15
    assert gains(found)["canadian_work.2"] == 13 + 12 + 12
    assert gains(found)["second_language.7"] == 12 + 50
    assert gains(found)["nomination"] == 600
    assert list(gains(found).values()) == sorted(gains(found).values(), reverse=True)


def test_one_point_is_a_gain() -> None:
    little = attrs.evolve(NOW.additional, nomination=crs.Table({1: 1}))
    rules = attrs.evolve(NOW, additional=little)
    found = improve(EXAMPLE, moves=decided_by_others(EXAMPLE), rules=rules)

    assert [(names(one), one.gain) for one in found.sets] == [(["nomination"], 1)]


def test_gains_of_a_set_do_not_add() -> None:
    """A retake (54) and a diploma (32) give 74 together: the pairs are held to 50 each."""
    moves = [
        move
        for move in possible_moves(EXAMPLE, NOW)
        if move.name in {"first_language.9", "credential.one_year"}
    ]
    found = improve(EXAMPLE, moves=moves, rules=NOW)

    assert [(names(one), one.gain) for one in found.sets] == [
        (["first_language.9"], 54),
        (["first_language.9", "credential.one_year"], 74),
    ]
    assert names(found.highest) == ["first_language.9", "credential.one_year"]


def test_a_target_that_is_met_needs_no_move() -> None:
    for target in (0, 405):
        assert improve(EXAMPLE, target=target, rules=NOW).cheapest == MoveSet((), 0, 405, 0)


def test_a_target_out_of_reach_has_no_set_but_a_highest_one() -> None:
    found = improve(EXAMPLE, target=1_200, rules=NOW)

    assert found.cheapest is None
    assert found.highest.total == max(one.total for one in found.sets) < 1_200


def test_without_a_target_none_is_cheapest() -> None:
    assert improve(EXAMPLE, rules=NOW).cheapest is None


def test_of_equal_sets_the_one_that_raises_least_stands() -> None:
    """For 54 points CLB 9 in all abilities will do, and CLB 10 would as well."""
    found = improve(EXAMPLE, target=405 + 54, costs={"first_language": 300}, rules=NOW)

    assert names(found.cheapest) == ["first_language.9"]
    assert found.cheapest is not None
    assert found.cheapest.cost == 300


def test_costs_go_by_the_name_of_a_move_or_else_by_its_group() -> None:
    """A bachelor's degree more in Canada at 9 is dearer than two moves of 3 and 5."""
    costs = {"credential": 9, "credential.one_year": 5, "first_language": 3}
    found = improve(EXAMPLE, target=405 + 74, costs=costs, rules=NOW)

    assert names(found.cheapest) == ["first_language.9", "credential.one_year"]
    assert {move.group for one in found.sets for move in one.moves} == {
        "credential",
        "first_language",
    }


def test_costs_are_added_exactly() -> None:
    """To a float of 1e16 one more makes no difference, and to costs it does."""
    costs = {"first_language.9": 1e16, "credential.one_year": 1.0}

    assert [names(one) for one in improve(EXAMPLE, costs=costs, rules=NOW).sets] == [
        ["credential.one_year"],
        ["first_language.9"],
        ["first_language.9", "credential.one_year"],
    ]


def test_a_nomination_is_in_a_set_only_where_it_is_named() -> None:
    """It would reach every target."""

    def reaching(**named: Any) -> set[str]:
        found = improve(EXAMPLE, target=1_005, rules=NOW, **named)
        return {move.name for move in (found.cheapest or found.highest).moves}

    assert "nomination" not in reaching()
    assert reaching(costs={"nomination": 1}) == {"nomination"}
    assert "nomination" not in reaching(moves=possible_moves(EXAMPLE, NOW))
    assert reaching(moves=decided_by_others(EXAMPLE)) == {"nomination"}


def test_who_can_do_nothing_has_no_set() -> None:
    for best in (BEST, BEST_COUPLE):
        found = improve(best, target=2_000, rules=NOW)
        assert (found.single, found.sets, found.cheapest) == ((), (), None)
        assert found.highest == MoveSet((), 0, found.score.total, 0)


def test_a_move_of_ones_own() -> None:
    """A brother comes to Canada: 15, and with a certificate at CLB 7 50 more."""

    def brother(applicant: crs.Applicant) -> crs.Applicant:
        return attrs.evolve(applicant, sibling=True)

    moves = [
        *possible_moves(EXAMPLE, NOW),
        Move("brother", "family", Text("A brother comes", "Un frère arrive"), brother),
    ]
    certificate = [move for move in moves if move.name in {"certificate", "brother"}]
    found = improve(EXAMPLE, moves=certificate, rules=NOW)

    assert [(names(one), one.gain) for one in found.sets] == [
        (["certificate"], 48),
        (["certificate", "brother"], 63),
    ]
    assert (found.considered, found.proved) == (4, True)


def test_a_move_that_lowers_the_score_is_exhausted_not_pruned() -> None:
    """A birthday at 31 costs 5 and stands last; it is in no set."""

    def birthday(applicant: crs.Applicant) -> crs.Applicant:
        return attrs.evolve(applicant, age=applicant.age + 1)

    moves = [Move("birthday", "age", Text("A birthday", "Un anniversaire"), birthday)]
    found = improve(EXAMPLE, moves=moves, target=401, rules=NOW)

    assert gains(found) == {"birthday": -5}
    assert found.sets == ()
    assert names(found.cheapest) == names(found.highest) == []


def test_groups_that_raise_the_same_fact_are_exhausted() -> None:
    """The order of their facts proves nothing."""
    years = (m for m in possible_moves(EXAMPLE, NOW) if m.group == "canadian_work")
    first, second, *_ = years
    moves = [first, attrs.evolve(second, group="other")]
    found = improve(EXAMPLE, moves=moves, rules=NOW)

    assert found.considered == 4
    assert names(found.highest) == ["canadian_work.3"]


@pytest.mark.parametrize("rising", [True, False])
def test_beyond_the_limit_nothing_is_proved(*, rising: bool) -> None:
    falling = attrs.evolve(
        NOW, additional=attrs.evolve(NOW.additional, nomination=crs.Table({0: 5, 1: 0}))
    )
    found = improve(EXAMPLE, target=500, rules=NOW if rising else falling, limit=3)

    assert not found.proved
    assert found.considered == 3


@pytest.mark.parametrize(
    "table",
    [
        {"additional": {"sibling": crs.Table({0: 9, 1: 0})}},
        {"transferability": {"certificate_and_language": crs.Grid({0: {0: 1}, 1: {0: 0}})}},
        {"core": {"education": crs.Grid({0: {0: 5, 1: 0}})}},
    ],
)
def test_where_a_table_falls_every_set_is_considered(table: dict[str, Any]) -> None:
    ((section, entries),) = table.items()
    falling = attrs.evolve(NOW, **{section: attrs.evolve(getattr(NOW, section), **entries)})
    moves = [m for m in possible_moves(EXAMPLE, NOW) if m.group == "canadian_work"]
    found = improve(EXAMPLE, moves=moves, rules=falling)

    assert found.considered == 1 + 4


def test_no_move_touches_an_age_or_parts_from_a_spouse() -> None:
    """Nor the day, nor a sibling, and none lowers a fact."""
    chance = seeded(20)
    for _ in range(PEOPLE // 3):
        applicant = person(chance)
        for move in (*possible_moves(applicant, NOW), *decided_by_others(applicant)):
            after = move.apply(applicant)
            assert (after.age, after.as_of, after.sibling) == (
                applicant.age,
                applicant.as_of,
                applicant.sibling,
            )
            assert after.accompanied is applicant.accompanied
            assert type(after.first_language) is type(applicant.first_language)
            old = levels(applicant)
            assert all(level >= old[fact] for fact, level in levels(after).items())
            assert move.group in GROUPS
            assert move.name == move.group or move.name.startswith(f"{move.group}.")


def test_names_of_moves_are_their_own() -> None:
    for applicant in (ALONE, ACCOMPANIED, EXAMPLE):
        every = [move.name for move in possible_moves(applicant, NOW)]
        assert len(every) == len(set(every))


def test_moves_are_called_in_both_languages() -> None:
    spouse = crs.Spouse(education=crs.Education.SECONDARY)
    applicant = attrs.evolve(EXAMPLE, spouse=spouse)
    labels = {move.name: move.label for move in possible_moves(applicant, NOW)}

    assert labels["first_language.9.reading.writing"] == Text(
        "Retake the test in the first official language (reading CLB\u00a09, writing CLB\u00a09)",
        "Repasser le test dans la première langue officielle"
        " (CLB\u00a09 en compréhension de l’écrit, CLB\u00a09 en expression écrite)",
    )
    assert labels["second_language.7"].en == (
        "Reach NCLC\u00a07 in all four abilities of the second official language"
    )
    assert labels["canadian_work.2"].fr == "Compter 2\u00a0ans de travail au Canada en tout"
    assert labels["spouse.language.5"].en == (
        "The spouse or partner reaches CLB\u00a05 in all four abilities of an official language"
    )
    assert "spouse.credential.doctoral" in labels
    assert "spouse.canadian_work.1" in labels


def moves_of(applicant: crs.Applicant, rules: crs.Rules = NOW) -> dict[str, Move]:
    """What somebody could do, by name."""
    return {move.name: move for move in possible_moves(applicant, rules)}


def test_a_sitting_raises_the_abilities_that_it_names() -> None:
    """Others stay, untested ones too; "next" is the next level that is worth more, of each."""
    reading = moves_of(ALONE)["first_language.4.reading"]
    next_level = moves_of(EXAMPLE)["first_language.next"]

    assert reading.apply(ALONE).first_language == attrs.evolve(english(0), reading=4)
    assert next_level.apply(EXAMPLE).first_language == crs.English(
        reading=9, writing=8, listening=10, speaking=9
    )


def test_years_of_work_take_as_long_as_is_lacking() -> None:
    """Somebody with a year has a third one after two years of 365 days; a test takes none."""
    moves = moves_of(EXAMPLE)

    assert (moves["canadian_work.2"].days, moves["canadian_work.3"].days) == (365, 730)
    assert moves["first_language.9"].days == 0


def test_study_in_canada_is_as_long_as_its_credential() -> None:
    """A bachelor's degree is one of three years or longer (MI s. 30), a diploma of one is not."""
    moves = moves_of(EXAMPLE)
    degree, diploma = (moves[f"credential.{level}.canada"] for level in ("bachelors", "one_year"))

    assert degree.apply(EXAMPLE).canadian_study is crs.CanadianStudy.THREE_YEARS_OR_MORE
    assert diploma.apply(EXAMPLE).canadian_study is crs.CanadianStudy.ONE_OR_TWO_YEARS


def test_a_step_of_a_table_is_a_move_as_far_as_a_fact_can_have_the_level() -> None:
    """There is no CLB above 12."""
    steps = crs.Table({12: 1, 13: 2})
    core = attrs.evolve(NOW.core, second_language=crs.Grid({0: steps, 1: steps}))
    moves = moves_of(EXAMPLE, attrs.evolve(NOW, core=core))

    assert "second_language.12" in moves
    assert "second_language.13" not in moves


def test_levels_of_other_factors_are_higher_ones() -> None:
    """A factor that is not stated is at level 0."""
    wage = OtherFactor(Text("Wage", "Salaire"), crs.Table({0: 5, 1: 10, 3: 20}))
    rules = attrs.evolve(NOW, additional=attrs.evolve(NOW.additional, other={"wage": wage}))

    def of_wage(applicant: crs.Applicant) -> list[str]:
        return [name for name in moves_of(applicant, rules) if name.startswith("other.")]

    assert of_wage(EXAMPLE) == ["other.wage.1", "other.wage.3"]
    assert of_wage(attrs.evolve(EXAMPLE, other={"wage": 1})) == ["other.wage.3"]


def test_raised_by_counts_levels_and_none_that_fall() -> None:
    """Of years of work abroad there are 2, and in Canada 1."""
    assert raised_by(EXAMPLE, attrs.evolve(EXAMPLE, foreign_work=4)) == 2
    assert raised_by(EXAMPLE, attrs.evolve(EXAMPLE, canadian_work=0, foreign_work=3)) == 1
    assert raised_by(EXAMPLE, attrs.evolve(EXAMPLE, other={"wage": 3})) == 3


def test_a_spouse_keeps_the_language_of_the_test() -> None:
    spouse = crs.Spouse(education=crs.Education.SECONDARY, language=french(4))
    applicant = attrs.evolve(EXAMPLE, spouse=spouse)
    move = next(m for m in possible_moves(applicant, NOW) if m.name == "spouse.language.7")

    assert move.apply(applicant).partner.language == french(7)


@pytest.mark.parametrize(
    ("held", "earned", "level"),
    [
        ("SECONDARY", "BACHELORS", "BACHELORS"),
        ("ONE_YEAR", "TWO_YEAR", "TWO_YEAR"),
        ("ONE_YEAR", "BACHELORS", "TWO_OR_MORE"),
        ("BACHELORS", "ONE_YEAR", "TWO_OR_MORE"),
        ("BACHELORS", "BACHELORS", "TWO_OR_MORE"),
        ("BACHELORS", "SECONDARY", "BACHELORS"),
        ("TWO_OR_MORE", "MASTERS", "MASTERS"),
        ("DOCTORAL", "ONE_YEAR", "DOCTORAL"),
    ],
)
def test_one_credential_more(held: str, earned: str, level: str) -> None:
    """Two post-secondary credentials, one of three years or longer, are a level of their own."""
    found = level_of((crs.Education[held], crs.Education[earned]))

    assert found is crs.Education[level]


def test_every_mistake_is_listed() -> None:
    with pytest.raises(InvalidError) as error:
        improve(EXAMPLE, target=-1, limit=0, moves=[english], rules=NOW)  # type: ignore[list-item]
    assert [problem.path for problem in error.value.problems] == ["target", "limit", "moves[0]"]
    assert "target must be a whole number from 0, not -1" in str(error.value)
    assert "limit must be a whole number from 1, not 0" in str(error.value)

    with pytest.raises(InvalidError) as error:
        improve(EXAMPLE, costs={"age": 1, "certificate": -1, "credential": "9"}, rules=NOW)  # type: ignore[dict-item]
    assert [problem.path for problem in error.value.problems] == [
        "costs",
        "costs['certificate']",
        "costs['credential']",
    ]
    assert "costs['certificate'] must be a number from 0, not -1" in str(error.value)


def test_only_an_applicant_improves() -> None:
    with pytest.raises(InvalidError, match="applicant"):
        improve(405, rules=NOW)  # type: ignore[arg-type]
