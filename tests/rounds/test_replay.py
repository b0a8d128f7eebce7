# SPDX-License-Identifier: MIT
"""Past rounds, each on its own day, under its own law, with the facts of that day."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from candidates import TIE_BREAK, candidate, carpenter, made_up, of_category

import crs
from crs import InvalidError, JobOffer, Nomination, Profile, rounds
from crs.rounds import Category, Kind, Outcome, Replay, Round

DAY = timedelta(days=1)
MAY_31, JUNE_1 = date(2025, 5, 31), date(2025, 6, 1)


def outcome(round_: Round, profile: Profile | None = None, **fields: Any) -> Outcome:
    """What came of one round."""
    (found,) = rounds.replay(profile or candidate(), rounds=[round_], **fields)
    return found.outcome


@pytest.mark.parametrize(
    ("day", "total"),
    [
        (date(2025, 3, 1), None),
        (date(2025, 3, 25), 110 + 124 + 40),
        (MAY_31, 110 + 124 + 40),
        (JUNE_1, 105 + 124 + 40),
        (date(2025, 12, 26), 105 + 124 + 40),
        (date(2025, 12, 27), 105 + 124 + 53),
        (date(2026, 5, 31), 105 + 124 + 53),
        (date(2026, 6, 1), 99 + 124 + 53),
        (date(2026, 10, 2), 99 + 124 + 53),
    ],
)
def test_each_round_has_the_score_of_its_day(day: date, total: int | None) -> None:
    """By hand; a point below the cut-off or above it decides."""
    if total is None:
        (found,) = rounds.replay(candidate(), rounds=[made_up(1, day, 0)])
        assert (found.score, found.invited, found.outcome) == (None, False, Outcome.NOT_IN_POOL)
        return
    given = [made_up(1, day, total - 1), made_up(2, day, total + 1), made_up(3, day, total)]
    above, below, at = rounds.replay(candidate(), rounds=given)

    assert above.score
    assert above.score.total == total
    assert above.score.rules == crs.in_force(day)
    assert (above.invited, above.outcome) == (True, Outcome.INVITED)
    assert (below.invited, below.outcome) == (False, Outcome.BELOW)
    assert (at.invited, at.outcome) == (None, Outcome.TIE)


def test_each_round_has_the_law_of_its_day() -> None:
    """An offer had 50 points until 2025-03-24."""
    offered = candidate(arranged_employment=JobOffer(noc="21232", issued=date(2024, 6, 1)))
    given = [made_up(1, date(2025, 3, 24), 0), made_up(2, date(2025, 3, 25), 0)]
    totals = [found.score and found.score.total for found in rounds.replay(offered, rounds=given)]

    assert totals == [110 + 124 + 40 + 50, 110 + 124 + 40]


def test_a_birthday_of_29_february() -> None:
    """Is on 1 March in other years: 30 then, and 29 the day before; two years of work."""
    born = candidate(birth_date=date(1996, 2, 29))
    given = [made_up(1, date(2026, 2, 28), 0), made_up(2, date(2026, 3, 1), 0)]
    totals = [found.score and found.score.total for found in rounds.replay(born, rounds=given)]

    assert totals == [110 + 124 + 53, 105 + 124 + 53]


@pytest.mark.parametrize(
    ("entered", "expected"),
    [
        (None, Outcome.TIE),
        (TIE_BREAK, Outcome.INVITED),
        (TIE_BREAK + timedelta(seconds=1), Outcome.AFTER_TIE_BREAK),
        (datetime(2025, 4, 1, 12, 0, 0), Outcome.INVITED),  # noqa: DTZ001
        (datetime(2025, 4, 1, 12, 0, 1), Outcome.AFTER_TIE_BREAK),  # noqa: DTZ001
        (datetime(2025, 4, 1, 8, 0, 0, tzinfo=timezone(timedelta(hours=-4))), Outcome.INVITED),
        (datetime(2025, 5, 31, 23, 0, 0, tzinfo=UTC), Outcome.AFTER_TIE_BREAK),
        (datetime(2025, 6, 1, 0, 0, 0, tzinfo=UTC), Outcome.NOT_YET_ENTERED),
    ],
)
def test_the_moment_of_the_profile_decides_at_the_cut_off(
    entered: datetime | None, expected: Outcome
) -> None:
    """In UTC, if no other zone is given."""
    assert outcome(made_up(1, MAY_31, 274), entered=entered) is expected


def test_the_moment_of_the_profile_decides_nowhere_else() -> None:
    """But that nobody is invited before it."""
    late = TIE_BREAK + DAY

    assert outcome(made_up(1, MAY_31, 273), entered=late) is Outcome.INVITED
    assert outcome(made_up(1, MAY_31, 275), entered=TIE_BREAK) is Outcome.BELOW
    assert outcome(made_up(1, date(2025, 3, 31), 0), entered=TIE_BREAK) is Outcome.NOT_YET_ENTERED
    assert outcome(made_up(1, MAY_31, 274, tie_break=None), entered=late) is Outcome.TIE


@pytest.mark.parametrize(
    ("round_", "expected"),
    [
        (made_up(1, MAY_31, 0, Kind.GENERAL), Outcome.INVITED),
        (made_up(1, MAY_31, 0, Kind.FSW), Outcome.NOT_OPEN),
        (made_up(1, MAY_31, 0, Kind.FST), Outcome.NOT_OPEN),
        (made_up(1, MAY_31, 0, Kind.PNP), Outcome.NOT_OPEN),
        (of_category(1, MAY_31, 0, Category.TRADES), Outcome.INVITED),
        (of_category(1, MAY_31, 0, Category.FRENCH), Outcome.NOT_OPEN),
        (of_category(1, MAY_31, 0, Category.HEALTHCARE), Outcome.OPEN_UNKNOWN),
        (of_category(1, MAY_31, 0, Category.TRANSPORT), Outcome.OPEN_UNKNOWN),
        (of_category(1, MAY_31, 0, Category.OTHER), Outcome.OPEN_UNKNOWN),
        (of_category(1, MAY_31, 275, Category.HEALTHCARE), Outcome.BELOW),
        (of_category(1, MAY_31, 274, Category.HEALTHCARE), Outcome.TIE),
        (of_category(1, MAY_31, 274, Category.FRENCH), Outcome.NOT_OPEN),
    ],
)
def test_a_round_is_open_to_its_class_and_its_category(round_: Round, expected: Outcome) -> None:
    """What is unknown of either is unknown; a category that was not in force is one."""
    assert outcome(round_) is expected


def test_a_class_that_is_unknown() -> None:
    """The duties are not stated."""
    silent = candidate(jobs=(carpenter(duties=None),))

    assert outcome(made_up(1, MAY_31, 0), silent) is Outcome.OPEN_UNKNOWN
    assert Outcome.OPEN_UNKNOWN.invited is None


def test_a_nominee() -> None:
    """Has 600 points more, and must meet a class."""
    nominee = candidate(nomination=Nomination(issued=date(2025, 5, 1)))
    round_ = made_up(1, MAY_31, 873, Kind.PNP)

    assert outcome(round_, nominee) is Outcome.INVITED
    assert outcome(made_up(1, MAY_31, 875, Kind.PNP), nominee) is Outcome.BELOW
    without_work = candidate(nomination=Nomination(issued=date(2025, 5, 1)), jobs=())
    assert outcome(made_up(1, MAY_31, 800, Kind.PNP), without_work) is Outcome.NOT_OPEN


def test_a_law_that_is_partly_known() -> None:
    """Leaves it open where it touches the facts, whatever the score, but not who may be drawn."""
    on = date(2026, 11, 3)

    assert outcome(made_up(1, on, 0)) is Outcome.LAW_UNKNOWN
    assert outcome(made_up(1, on, 1200)) is Outcome.LAW_UNKNOWN
    assert outcome(made_up(1, on, 0, Kind.FSW)) is Outcome.NOT_OPEN
    assert outcome(made_up(1, on - DAY, 1200)) is Outcome.BELOW
    # Without work nothing is touched: 99 + 124, and no class.
    idle = candidate(jobs=())
    assert outcome(made_up(1, on, 224), idle) is Outcome.BELOW
    assert outcome(made_up(1, on, 223), idle) is Outcome.NOT_OPEN


def test_the_rounds_that_the_package_holds() -> None:
    """From a day on, in their order, each equal to scoring the facts of its day."""
    profile = candidate()
    found = rounds.replay(profile, since=date(2026, 9, 1))

    assert isinstance(found, Replay)
    assert [each.round for each in found] == [*rounds.select(since=date(2026, 9, 1))]
    assert all(
        each.score == crs.score(profile.on(each.round.day)) and each.invited is False
        for each in found[:2]
    )
    assert {each.outcome for each in found} == {Outcome.BELOW, Outcome.NOT_OPEN}
    physicians = next(each for each in found if each.round.category is Category.PHYSICIANS)
    assert (physicians.round.cut_off, physicians.outcome) == (198, Outcome.NOT_OPEN)


def test_all_rounds_are_replayed_if_no_day_is_given() -> None:
    """From the first on; before the result of the test there is no score."""
    given = [made_up(2, MAY_31, 0), made_up(1, date(2015, 1, 31), 0)]

    assert [
        (each.round.number, each.invited) for each in rounds.replay(candidate(), rounds=given)
    ] == [
        ("1", False),
        ("2", True),
    ]
    assert rounds.replay(candidate(), rounds=[]) == ()


def test_what_is_replayed() -> None:
    """A profile, from a day on, that entered at a moment."""
    wrong: Any
    for wrong in (None, 274):
        with pytest.raises(InvalidError, match=r"^profile must be of type Profile, not "):
            rounds.replay(wrong)
    for wrong in ("2025-05-31", TIE_BREAK):
        with pytest.raises(InvalidError, match=r"^since must be of type date or None, not "):
            rounds.replay(candidate(), since=wrong)
    for wrong in ("2025-05-31", MAY_31):
        with pytest.raises(InvalidError, match=r"^entered must be of type datetime or None, not "):
            rounds.replay(candidate(), entered=wrong)
