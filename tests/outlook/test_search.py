# SPDX-License-Identifier: MIT
"""How sets of moves are searched: what may be left out, and which of equal sets stands.

Factors that no edition has give points of their own here, so that sums are plain.
"""

from typing import Any

import attrs
import pytest

import crs
from crs import Move, Text
from crs.additional import OtherFactor
from crs.outlook.improvement import MoveSet, improve
from crs.outlook.moves import Raise, possible_moves
from crs.outlook.search import rises
from crs.tables import By, Grid, Table
from people import ALONE, edition, english, french

NOW = edition("2025-03-25")
BEFORE = crs.score(ALONE, NOW).total
"""110 points, for the age."""


def law(**factors: dict[int, int]) -> crs.Rules:
    """The law with some factors more, by their points from each level up."""
    other = {name: OtherFactor(Text(name, name), Table(to)) for name, to in factors.items()}
    return attrs.evolve(NOW, additional=attrs.evolve(NOW.additional, other=other))


def move(group: str, fact: str, level: int) -> Move:
    """A move that raises one fact, named after both."""
    name = f"{fact}.{level}"
    return Move(name, group, Text(name, name), Raise(((fact, level),)))


def names(found: MoveSet | None) -> list[str] | None:
    return None if found is None else [one.name for one in found.moves]


@pytest.mark.parametrize(
    ("by", "table", "expected"),
    [
        (By("education"), Table({0: 1, 1: 1, 2: 5}), True),
        (By("education"), Table({0: 0, 1: 5, 2: 3}), False),
        (By("accompanied"), Table({0: 5, 1: 0}), True),
        (By("certificate", "weakest"), Grid({0: {0: 0, 1: 1}, 1: {0: 0, 1: 2}}), True),
        # At level 0 the second row is higher, at level 1 lower.
        (By("certificate", "weakest"), Grid({0: {0: 0, 1: 5}, 1: {0: 3, 1: 4}}), False),
        # The first row rises, the second one falls.
        (By("certificate", "weakest"), Grid({0: {0: 0, 1: 1}, 1: {0: 5, 1: 4}}), False),
        (By("accompanied", "ability"), Grid({0: {0: 5, 1: 6}, 1: {0: 1, 1: 2}}), True),
        (By("accompanied", "ability"), Grid({0: {0: 5, 1: 6}, 1: {0: 2, 1: 1}}), False),
        (By("accompanied", "age"), Grid({0: {20: 5, 30: 4}, 1: {20: 2, 30: 1}}), True),
    ],
)
def test_a_table_that_rises(by: By, table: Table | Grid, *, expected: bool) -> None:
    """Nobody grows younger or parts from a spouse: along these a table may fall."""
    assert rises(by, table) is expected


def test_a_group_whose_last_move_leaves_a_fact_out_is_not_ordered() -> None:
    """A year of work abroad at most, which gives nothing, raises more levels than the factor."""
    rules = law(wage={1: 100})
    moves = [move("own", "other.wage", 1), move("own", "foreign_work", 2)]

    assert names(improve(ALONE, moves=moves, target=210, rules=rules).cheapest) == ["other.wage.1"]


def test_of_sets_of_one_weight_the_first_in_order_stands() -> None:
    """Either factor gives 10 from level 2 on; the slighter move of the first gives nothing."""
    rules = law(trade={2: 10}, wage={2: 10})
    moves = [
        move("trade", "other.trade", 1),
        move("wage", "other.wage", 2),
        move("trade", "other.trade", 2),
    ]

    assert names(improve(ALONE, moves=moves, target=120, rules=rules).cheapest) == ["other.wage.2"]


def test_what_cannot_be_better_is_not_scored() -> None:
    """Of nine sets five: none, each move by itself but the slighter one for the wage, and the top.

    The wage gives nothing, and so no set with it is looked into.
    """
    rules = law(trade={2: 10}, wage={0: 0})
    moves = [move(of, f"other.{of}", level) for of in ("trade", "wage") for level in (1, 2)]
    found = improve(ALONE, moves=moves, rules=rules)

    assert found.considered == 5
    assert [names(one) for one in found.sets] == [["other.trade.2"]]


def test_sets_of_many_moves_are_told_apart() -> None:
    """Factors of 1 to 8 points: of each size the set of those that give most."""
    rules = law(**{f"factor_{points}": {1: points} for points in range(1, 9)})
    moves = [move(name, f"other.{name}", 1) for name in rules.additional.other]
    found = improve(ALONE, moves=moves, rules=rules)

    assert [one.gain for one in found.sets] == [8, 15, 21, 26, 30, 33, 35, 36]


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_a_set_beyond_the_limit_is_none(limit: int) -> None:
    """What was not scored has no total, although one point more is met by all that gain any."""
    moves = possible_moves(ALONE, NOW)
    found: Any = improve(ALONE, moves=moves, target=BEFORE + 1, rules=NOW, limit=limit)

    after = ALONE
    for one in found.cheapest.moves:
        after = one.apply(after)
    assert not found.proved
    assert found.cheapest.total == crs.score(after, NOW).total
    assert found.cheapest.gain == found.cheapest.total - BEFORE


def test_a_target_that_is_met_needs_no_move_beyond_the_limit_either() -> None:
    """The one set that is scored is that of all factors."""
    rules = law(trade={1: 10}, wage={1: 10})
    moves = [move(name, f"other.{name}", 1) for name in ("trade", "wage")]
    found = improve(ALONE, moves=moves, target=BEFORE, rules=rules, limit=1)

    assert (names(found.cheapest), names(found.highest)) == ([], ["other.trade.1", "other.wage.1"])
    assert (found.considered, found.proved) == (1, False)


def test_moves_are_made_in_their_order() -> None:
    """English at 9 comes before French is named first, although that is of the first group.

    By hand: 110, four times 34 and 24 for the languages, and 50 for French. The other way about
    the test is one in French, which is at 10 already.
    """

    def other_order(facts: Any) -> Any:
        second = facts.first_language
        return attrs.evolve(facts, first_language=facts.second_language, second_language=second)

    words = Text("Name French first", "Nommer le français en premier")
    moves = [
        move("order", "other.wage", 1),
        Move("test", "test", words, Raise((("first_language", (9, 9, 9, 9)),))),
        Move("order", "order", words, other_order),
    ]
    bilingual = attrs.evolve(ALONE, first_language=english(4), second_language=french(10))
    found = improve(bilingual, moves=moves, rules=NOW)

    assert names(found.highest) == ["test", "order"]
    assert found.highest.total == 110 + 4 * 34 + 24 + 50
