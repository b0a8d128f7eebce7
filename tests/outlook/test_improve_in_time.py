# SPDX-License-Identifier: MIT
"""Moves that take time: of a profile each set is that of its own day, net of the calendar."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import Any, NamedTuple

import attrs
import pytest
from hypothesis import settings
from laws import law, seeded
from papers import english, graduate

import crs
from crs import Move, Text
from crs.additional import OtherFactor
from crs.outlook.change import levels
from crs.outlook.moves import Raise, decided_by_others, possible_moves
from people import edition

DAY = date(2026, 1, 5)
NOW = edition("2025-03-25")
GRADUATE = graduate()
"""Has a degree, English at 9 and a year of work since 2026-01-03; is 30 from 2026-03-10 on."""
JOBLESS = graduate(jobs=())
FOREIGN = crs.Credential(
    level=crs.Education.BACHELORS,
    country="IN",
    completed=date(2015, 6, 30),
    eca=crs.ECA(organisation="WES", issued=date(2021, 3, 1)),
)
"""A degree whose assessment is five years old on 2026-03-01."""
PEOPLE = max(20, settings().max_examples // 10)


def on(moves: Sequence[Move], begun: date) -> date:
    """The day on which moves are made side by side."""
    return begun + timedelta(days=max((move.days for move in moves), default=0))


def renewed(profile: crs.Profile, begun: date, day: date) -> crs.Profile:
    """With each result and assessment that counts on one day, and not on the other, renewed."""

    def evidence(holder: Any) -> dict[str, Any]:
        tests = tuple(
            attrs.evolve(report, result_date=day)
            if report.valid_on(begun) and not report.valid_on(day)
            else report
            for report in holder.tests
        )
        credentials = tuple(
            attrs.evolve(held, eca=crs.ECA(organisation="WES", issued=day))
            if held.why_not_on(begun) is None and held.why_not_on(day) is not None
            else held
            for held in holder.credentials
        )
        return {"tests": tests, "credentials": credentials}

    spouse = profile.spouse and attrs.evolve(profile.spouse, **evidence(profile.spouse))
    return attrs.evolve(profile, spouse=spouse, **evidence(profile))


class Made(NamedTuple):
    """A set of moves, by what makes it better than another, and what it comes to."""

    cost: float
    size: int
    raised: int
    order: tuple[int, ...]
    moves: tuple[Move, ...]
    day: date
    total: int
    gain: int


def brute_force(
    profile: crs.Profile, begun: date, moves: Sequence[Move], rules: crs.Rules | None, price: Any
) -> list[Made]:
    """Every set that is made on its day: each of its longest moves gains something then."""
    found, at_first = [], profile.on(begun)
    groups = list(dict.fromkeys(move.group for move in moves))
    for chosen in product(*([None, *(m for m in moves if m.group == g)] for g in groups)):
        made = [move for move in moves if move in chosen]
        day = on(made, begun)
        facts = renewed(profile, begun, day).on(day)

        def total(some: Sequence[Move], facts: crs.Applicant = facts, day: date = day) -> int:
            for move in some:
                facts = move.apply(facts)
            return crs.score(facts, rules or crs.in_force(day)).total

        longest = [move for move in made if move.days and begun + timedelta(move.days) == day]
        if all(total([m for m in made if m is not one]) < total(made) for one in longest):
            order = tuple(map(moves.index, made))
            raised = sum(raised_by(at_first, move) for move in made)
            cost = sum(map(price, made))
            gain = total(made) - total([])
            found.append(Made(cost, len(made), raised, order, tuple(made), day, total(made), gain))
    return found


def raised_by(facts: crs.Applicant, move: Move) -> int:
    """By how many levels a move raises facts."""
    old, new = levels(facts), levels(move.apply(facts))
    return sum(max(0, level - old.get(fact, 0)) for fact, level in new.items())


def anybody(chance: Random) -> crs.Profile:
    """Somebody with a result, and often with work that goes on, a degree and a spouse."""
    tests = [english(chance.randint(4, 10), DAY - timedelta(chance.randint(0, 700)))]
    spouse = crs.SpouseProfile(
        tests=(english(6, date(2025, 1, 6)),),
        credentials=(attrs.evolve(FOREIGN, level=crs.Education.MASTERS),),
    )
    level = chance.choice([crs.Education.ONE_YEAR, crs.Education.BACHELORS])
    eca = crs.ECA(organisation="WES", issued=DAY - timedelta(chance.randint(0, 1800)))
    degree = attrs.evolve(FOREIGN, level=level, eca=eca)
    return graduate(
        birth_date=date(chance.randint(1978, 1997), 3, chance.randint(1, 28)),
        tests=tuple(tests),
        credentials=chance.choice([(), (degree,), GRADUATE.credentials]),
        jobs=chance.choice([(), GRADUATE.jobs]),
        spouse=chance.choice([None, spouse]),
    )


def some_moves(chance: Random, profile: crs.Profile, rules: crs.Rules) -> list[Move]:
    """A few of all moves, some of which take as long as none of ours does."""
    facts = profile.on(DAY)
    every = [*possible_moves(facts, rules), *decided_by_others(facts)]
    few = sorted(chance.sample(every, min(len(every), 6)), key=every.index)
    return [
        attrs.evolve(move, days=chance.choice((move.days, move.days, 0, 200, 365))) for move in few
    ]


@pytest.mark.properties
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_sets_are_those_of_a_brute_force() -> None:
    """Under the law of each day, and under laws that rise and that do not."""
    chance = seeded(31)
    for _ in range(PEOPLE):
        profile = anybody(chance)
        rules = chance.choice((None, law(chance), law(chance, rising=True)))
        moves = some_moves(chance, profile, rules or crs.in_force(DAY))
        costs = chance.choice((None, {move.name: chance.choice((0, 1, 2.5)) for move in moves}))
        before = crs.score(profile.on(DAY), rules).total
        target = max(0, before + chance.randint(-10, 120))
        found = crs.improve(profile, moves=moves, target=target, costs=costs, rules=rules, on=DAY)
        every = brute_force(
            profile, DAY, moves, rules, lambda move, costs=costs: costs[move.name] if costs else 1
        )
        highest = max(one.total for one in every)
        reaching = min((one for one in every if one.total >= target), default=None)

        assert plain(found.highest) == plain(min(o for o in every if o.total == highest))
        assert (found.cheapest and plain(found.cheapest)) == (reaching and plain(reaching))
        assert [plain(one) for one in found.sets] == [plain(one) for one in front(every)]
        for one in (*found.sets, found.highest):
            assert one.made_on == on(one.moves, DAY)
        assert found.proved
        for single in found.single:
            day = on([single.move], DAY)
            facts = renewed(profile, DAY, day).on(day)
            then = crs.score(facts, rules or crs.in_force(day))
            assert single.gain == crs.score(single.move.apply(facts), then.rules).total - then.total
            assert single.made_on == day


def plain(one: Any) -> tuple[Any, ...]:
    """A set as both have it."""
    return one.moves, one.gain, one.total, one.cost


def front(every: list[Made]) -> list[Made]:
    """The best set at each cost at which more is gained than at any lower cost."""
    best, most = [], 0
    for cost in sorted({one.cost for one in every}):
        within = [one for one in every if one.cost <= cost]
        gain = max(one.gain for one in within)
        if gain > most:
            most = gain
            best.append(min(one for one in within if one.gain == gain))
    return best


def gain(found: crs.Improvement, name: str) -> int:
    """What a single move gains, by its name."""
    [one] = [single.gain for single in found.single if single.move.name == name]
    return one


def test_a_year_of_work_takes_a_year() -> None:
    """At 30 a year in Canada gives 40, and 13 with the degree; until then a birthday took 5."""
    found = crs.improve(JOBLESS, on=DAY)
    [year] = [single for single in found.single if single.move.name == "canadian_work.1"]

    assert (year.move.days, year.gain) == (365, 53)
    assert year.made_on == date(2027, 1, 5)
    assert [score.applicant.as_of for score in found.later][:2] == [
        date(2027, 1, 5),
        date(2028, 1, 5),
    ]
    assert (found.score.total, found.later[0].total) == (379, 374)


def test_what_the_calendar_brings_by_itself_is_no_gain() -> None:
    """Who works goes on working: a second year is there a year later without any move."""
    assert gain(crs.improve(GRADUATE, on=DAY), "canadian_work.2") == 0
    assert gain(crs.improve(GRADUATE.on(DAY)), "canadian_work.2") == 13 + 12


def test_results_that_expire_until_then_are_renewed_in_both() -> None:
    """The result of June 2025 is two years old in June 2027, and two years of work take longer."""
    found = crs.improve(JOBLESS, on=DAY)
    [years] = [single for single in found.single if single.move.name == "canadian_work.2"]

    assert years.made_on == date(2028, 1, 5)
    assert years.gain == 53 + 25
    with pytest.raises(crs.MissingEvidence):
        JOBLESS.on(date(2028, 1, 5))


def test_assessments_that_expire_until_then_are_renewed_in_both() -> None:
    """Without the degree a year would give 40 alone, and with it 13 more."""
    foreign = attrs.evolve(JOBLESS, credentials=(FOREIGN,))

    assert gain(crs.improve(foreign, on=DAY), "canadian_work.1") == 40 + 13
    assert foreign.on(date(2027, 1, 5)).education == crs.Education.SECONDARY - 1


def test_results_that_are_too_old_already_are_not_renewed() -> None:
    """English at 10 of 2023 counts neither on the day nor later; at 9 it gives 124."""
    old = english(10, date(2023, 6, 1))
    found = crs.improve(attrs.evolve(JOBLESS, tests=(old, *JOBLESS.tests)), on=DAY)

    assert [score.core.first_language for score in (found.score, *found.later)] == [124] * 6


def waiting(days: int) -> Move:
    """A move of one's own, which brings a certificate."""

    def certified(applicant: crs.Applicant) -> crs.Applicant:
        return attrs.evolve(applicant, certificate=True)

    return Move("apprentice", "apprentice", Text("Train", "Apprendre"), certified, days)


def test_a_move_of_ones_own_takes_as_long_as_it_says() -> None:
    """At 31 there are 368 points, and 50 for a certificate; the classes are those of the day."""
    found = crs.improve(JOBLESS, on=DAY, moves=[waiting(730)], target=418)

    assert found.cheapest is not None
    assert (found.cheapest.gain, found.cheapest.total) == (50, 418)
    assert found.cheapest.made_on == date(2028, 1, 5)
    assert found.cheapest.programs_before == (False, False, False)


def test_the_day_on_which_a_target_is_reached_is_said() -> None:
    """On it there are 418 points, and by the moves that there are no more."""
    moves = [waiting(730)]
    reached = crs.improve(JOBLESS, on=DAY, moves=moves, target=418)
    unreached = crs.improve(JOBLESS, on=DAY, moves=moves, target=419)

    assert "To reach 418: Train (score 418 on 2028-01-05, cost 1)." in reached.text()
    assert "Apprendre (note de 418 le 5 janvier 2028," in in_a_line(reached.text("fr"))
    assert "The most is 418, on 2028-01-05: Train." in unreached.text()
    assert "Le plus élevé est 418, le 5 janvier 2028 : Apprendre." in in_a_line(
        unreached.text("fr")
    )


def in_a_line(text: str) -> str:
    """A text with a plain blank for each break."""
    return " ".join(text.split())


def test_a_move_may_take_a_day() -> None:
    """At 29 there are 379 points, and 50 for a certificate."""
    found = crs.improve(JOBLESS, on=DAY, moves=[waiting(1)])

    assert (found.highest.total, found.highest.made_on) == (429, date(2026, 1, 6))


def test_nobody_waits_with_a_move_that_makes_good_what_another_spoils() -> None:
    """Without the second the degree would be lost, and without the first nothing is.

    Two years of work more are there in 2028 without any move, and reach the target by themselves.
    """

    def becomes(level: crs.Education) -> Any:
        return lambda applicant: attrs.evolve(applicant, education=level)

    words = Text("A year abroad", "Une année à l’étranger")
    moves = [
        Move("lose", "lose", words, becomes(crs.Education.SECONDARY), 730),
        Move("regain", "regain", words, becomes(crs.Education.BACHELORS), 730),
    ]
    found = crs.improve(GRADUATE, on=DAY, moves=moves, target=433)

    assert found.later[0].total >= 433
    assert found.cheapest is None


def test_a_day_whose_sets_were_not_scored_proves_nothing() -> None:
    """That nothing is done is the one set of the first day, and the move is one of a later day."""
    assert not crs.improve(JOBLESS, on=DAY, moves=[waiting(730)], limit=1).proved
    assert crs.improve(JOBLESS, on=DAY, moves=[waiting(730)], limit=2).proved


def test_nothing_is_done_where_what_was_scored_reaches_less() -> None:
    """In two years the age gives 11 points less, and French in one ability 1 more.

    Beyond the limit it is not known what a certificate would give today.
    """

    def reads_french(applicant: crs.Applicant) -> crs.Applicant:
        french = crs.French(reading=5, writing=0, listening=0, speaking=0)
        return attrs.evolve(applicant, second_language=french)

    words = Text("Learn to read French", "Apprendre à lire le français")
    moves = [
        *(move for move in possible_moves(JOBLESS.on(DAY), NOW) if move.name == "certificate"),
        Move("french", "french", words, reads_french, 730),
    ]
    found = crs.improve(JOBLESS, on=DAY, moves=moves, limit=1)

    assert (found.score.total, found.considered) == (379, 1)
    assert [one.total for one in found.sets] == [379 - 11 + 1]
    assert (found.highest.moves, found.highest.total) == ((), 379)


@pytest.mark.parametrize("limit", [2, 3, 4])
def test_beyond_the_limit_no_set_of_a_later_day_has_a_useless_move(limit: int) -> None:
    """The trade alone gives points, which is known once five sets are scored.

    In turn: that without moves now, and in two years that of both, each by itself, and none.
    """
    other = {
        name: OtherFactor(Text(name, name), crs.Table({1: points}))
        for name, points in {"wage": 0, "trade": 10}.items()
    }
    rules = attrs.evolve(NOW, additional=attrs.evolve(NOW.additional, other=other))
    moves = [
        Move(name, name, Text(name, name), Raise(((f"other.{name}", 1),)), 730) for name in other
    ]
    beyond, within = (
        crs.improve(JOBLESS, on=DAY, moves=moves, rules=rules, limit=most) for most in (limit, 5)
    )

    assert (beyond.sets, beyond.considered) == ((), limit)
    assert [[move.name for move in one.moves] for one in within.sets] == [["trade"]]


def test_facts_have_no_calendar() -> None:
    found = crs.improve(JOBLESS.on(DAY), moves=[waiting(730)])

    assert [one.gain for one in found.single] == [50]
    assert (found.later, found.highest.made_on) == ((), None)


def test_nobody_waits_for_a_day_on_which_other_moves_gain_more() -> None:
    """A move that adds nothing on its day is in no set, though the calendar helps another one."""
    found = crs.improve(GRADUATE, on=DAY)

    assert "canadian_work.2" not in {
        move.name for one in (*found.sets, found.highest) for move in one.moves
    }


def test_the_law_is_that_of_the_day_on_which_moves_are_made() -> None:
    """An offer gave 50 until 2025-03-24: it is in neither number of a later day."""
    offer = crs.JobOffer(issued=date(2024, 1, 1), noc="21232")
    person = graduate(jobs=(), arranged_employment=offer, tests=(english(9, date(2024, 6, 3)),))
    found = crs.improve(person, on=date(2025, 3, 1))

    assert found.score.total == 429
    assert found.later[0].total == 374 + 5
    assert gain(found, "canadian_work.1") == 53


def test_the_gap_of_a_later_day_is_said() -> None:
    found = crs.improve(GRADUATE, on=DAY)
    text = " ".join(found.text().split())

    assert [each["code"] for each in found.to_dict()["caveats"]] == [
        "caveat.would_give",
        "caveat.gap",
        "caveat.touched",
    ]
    assert "an amendment is reported in force" in text
    assert "A year of work takes 365 days" in text
    assert "an amendment" not in crs.improve(GRADUATE, on=DAY, moves=[]).text()


def test_plain_data_has_the_day_and_the_classes_before() -> None:
    plain = crs.improve(JOBLESS, on=DAY).to_dict()
    [year] = [each for each in plain["single"] if each["name"] == "canadian_work.1"]

    assert year["day"] == "2027-01-05"
    assert year["programs_before"]["cec"] is False
    assert year["programs"]["cec"] is None


@pytest.mark.parametrize("days", [-1, True, 1.5, "365", 10**9])
def test_days_are_whole_numbers_within_the_calendar(days: Any) -> None:
    for who, day in ((JOBLESS, DAY), (JOBLESS.on(DAY), None)):
        with pytest.raises(crs.InvalidError, match=r"moves\[0\]\.days must be a whole number"):
            crs.improve(who, on=day, moves=[waiting(days)])


def test_days_may_be_as_many_as_the_calendar_has() -> None:
    """Of facts from its first day, of a profile from the day on which moves are begun."""
    most = (date.max - date.min).days
    facts = JOBLESS.on(DAY)

    assert crs.improve(facts, moves=[waiting(most)]).single[0].gain == 50
    with pytest.raises(crs.InvalidError, match=f"from 0 to {most:,}, not {most + 1}"):
        crs.improve(facts, moves=[waiting(most + 1)])
    left = (date.max - DAY).days
    with pytest.raises(crs.InvalidError, match=f"from 0 to {left:,}, not {left + 1}"):
        crs.improve(JOBLESS, on=DAY, moves=[waiting(left + 1)])
