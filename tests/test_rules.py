# SPDX-License-Identifier: MIT
"""The law by date: which rules are in force when, what an edition is, and what is not one."""

import pickle
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import crs
import grid
from crs import EDITIONS, Grid, InvalidError, NotInForceError, Rules, Table, in_force
from crs.rules import GAP, is_edition
from people import ALONE, BEST, BEST_COUPLE, edition, english, french

DAY = timedelta(days=1)


def test_the_editions() -> None:
    """There is one for each day on which points changed, oldest first, and none has a gap."""
    assert [str(rules.since) for rules in EDITIONS] == list(grid.EDITIONS)
    assert [rules.gap for rules in EDITIONS] == [None] * len(EDITIONS)
    assert crs.rules.EDITIONS is EDITIONS


def test_the_instruments() -> None:
    """Each edition has the instrument of HISTORY by its number or its day."""
    assert [rules.instrument.en for rules in EDITIONS] == [
        "Ministerial Instructions of 28 November 2014",
        "Ministerial Instructions 2016-1, signed 21 October 2016",
        "Ministerial Instructions 2017-1, signed 29 May 2017",
        "Ministerial Instructions in force on 20 October 2020, announced 27 October 2020",
        "Ministerial Instructions signed 11 March 2025",
    ]
    assert [rules.instrument.fr for rules in EDITIONS] == [
        "Instructions ministérielles du 28 novembre 2014",
        "Instructions ministérielles 2016-1, signées le 21 octobre 2016",
        "Instructions ministérielles 2017-1, signées le 29 mai 2017",
        "Instructions ministérielles en vigueur le 20 octobre 2020, annoncées le 27 octobre 2020",
        "Instructions ministérielles signées le 11 mars 2025",
    ]


def test_every_edition_cites_its_instrument() -> None:
    """No two editions were made by the same Instructions, and each says where it was read."""
    assert len({rules.instrument for rules in EDITIONS}) == len(EDITIONS)
    assert all(rules.instrument.en and rules.instrument.fr for rules in EDITIONS)
    assert all(rules.sources for rules in EDITIONS)


@pytest.mark.parametrize("rules", EDITIONS, ids=lambda rules: str(rules.since))
def test_an_edition_is_in_force_from_its_day(rules: Rules) -> None:
    """It is in force on its first day, and what was before it on the day before."""
    assert in_force(rules.since).since == rules.since
    if rules is not EDITIONS[0]:
        assert in_force(rules.since - DAY).since == EDITIONS[EDITIONS.index(rules) - 1].since


@given(st.dates(date(2015, 1, 1), date(2026, 11, 2)))
def test_no_gap_and_no_overlap_in_time(day: date) -> None:
    """On every day exactly one edition is in force: the newest that has begun."""
    assert in_force(day).since == max(r.since for r in EDITIONS if r.since <= day)


def test_nothing_was_in_force_before_2015() -> None:
    """The day before the first edition is an error that says so."""
    with pytest.raises(NotInForceError) as caught:
        in_force(date(2014, 12, 31))

    assert str(caught.value) == (
        "on must be a day from 2015-01-01 on, when the first edition of the law came into force,"
        " not 2014-12-31"
    )
    assert [problem.path for problem in caught.value.problems] == ["on"]
    assert isinstance(caught.value, LookupError)
    assert isinstance(caught.value, crs.CrsError)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize("day", [None, "2025-06-01", datetime(2025, 6, 1, tzinfo=UTC), 2025])
def test_a_day_is_a_date(day: Any) -> None:
    """Anything else than a date is refused."""
    with pytest.raises(InvalidError, match="on must be of type date, not"):
        in_force(day)


def test_editions_differ_only_where_the_amendment_says() -> None:
    """Each later edition changed some additional points, and nothing else."""
    changed = [
        {
            field.name
            for field in attrs.fields(type(new.additional))
            if getattr(new.additional, field.name) != getattr(old.additional, field.name)
        }
        for old, new in pairwise(EDITIONS)
    ]

    assert changed == [
        {"arranged_employment", "canadian_study"},
        {"sibling", "french"},
        {"french"},
        {"arranged_employment"},
    ]
    for rules in EDITIONS:
        told = {"since", "instrument", "sources", "additional"}
        same = {f.name for f in attrs.fields(Rules)} - told
        assert all(getattr(rules, name) == getattr(EDITIONS[0], name) for name in same)


def test_the_gap() -> None:
    """From 2026-11-03 on the newest edition is in force, and says that something is missing."""
    assert in_force(date(2026, 11, 2)) is edition("2025-03-25")
    for day in (date(2026, 11, 3), date(2030, 1, 1)):
        rules = in_force(day)
        assert rules.gap is GAP
        assert rules.since == date(2025, 3, 25)
        assert attrs.evolve(rules, gap=None) == edition("2025-03-25")
    assert GAP.since == date(2026, 11, 3)
    assert GAP.title.en
    assert GAP.title.fr
    assert len(GAP.sources) == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"since": "2026-11-03"}, "since must be of type date, not '2026-11-03'"),
        ({"title": "points"}, "title must be of type Text, not 'points'"),
        ({"affects": ("work",)}, "must be one of age, education, first_language, .*, not 'work'"),
    ],
)
def test_a_gap_is_checked(change: dict[str, Any], said: str) -> None:
    """A gap that names what is no fact, or is of wrong types, is refused when it is made."""
    with pytest.raises(InvalidError, match=said):
        attrs.evolve(GAP, **change)


def test_what_the_gap_touches() -> None:
    """The amendment is reported to look at Canadian work experience and at job offers."""
    assert not GAP.touches(ALONE)
    assert not GAP.touches(attrs.evolve(ALONE, foreign_work=3, nomination=True))
    assert GAP.touches(attrs.evolve(ALONE, canadian_work=1))
    assert GAP.touches(attrs.evolve(ALONE, arranged_employment=crs.ArrangedEmployment.OTHER))


def test_what_an_edition_is() -> None:
    """An edition has the numbers of the law; a gap does not make it another."""
    today = in_force(date(2026, 11, 22))

    assert all(is_edition(rules) for rules in (*EDITIONS, today, attrs.evolve(EDITIONS[0])))
    assert not is_edition(attrs.evolve(EDITIONS[0], maximum=1_000))
    assert not is_edition(attrs.evolve(EDITIONS[0], since=date(2015, 1, 2)))
    assert is_edition(attrs.evolve(EDITIONS[0], sources=("read once more",)))
    assert not is_edition(attrs.evolve(today, maximum=1_000))


def test_a_proposed_law() -> None:
    """Rules made from an edition score, and say that they are none."""
    rules = in_force(date(2025, 6, 1))
    proposed = attrs.evolve(
        rules, additional=attrs.evolve(rules.additional, sibling=Table({1: 40}))
    )
    score = crs.score(attrs.evolve(ALONE, sibling=True), rules=proposed)

    assert score.additional.sibling == 40
    assert [*map(str, score.caveats)] == ["not an edition of the law"]


def test_a_proposed_law_of_more_than_additional_points() -> None:
    """Any number can be another one: a table by age, a pair of facts, a maximum."""
    rules = EDITIONS[-1]
    proposed = attrs.evolve(
        rules,
        core=attrs.evolve(rules.core, age=Grid({0: {20: 200}, 1: {20: 100}})),
        transferability=attrs.evolve(
            rules.transferability,
            education_and_language=Grid({crs.Education.MASTERS: {9: 80}}),
            education_maximum=70,
            maximum=60,
        ),
    )
    master = attrs.evolve(ALONE, education=crs.Education.MASTERS, first_language=english(9))
    score = crs.score(master, rules=proposed)

    assert score.core.age == 200
    assert score.transferability.education == 70
    assert score.transferability.total == 60


def test_the_total_is_held_to_its_maximum() -> None:
    """The maximum of the total binds where a proposed law would go beyond it (MI s. 8(2))."""
    rules = EDITIONS[-1]
    generous = attrs.evolve(rules, core=attrs.evolve(rules.core, age=Grid({0: {0: 1_000}})))

    assert crs.score(BEST, rules=generous).total == 1_200


@pytest.mark.parametrize(
    ("part", "change", "said"),
    [
        ("additional", {"sibling": 15}, "sibling must be of type Table, not 15"),
        ("additional", {"french": Table({})}, "french must be of type Grid, not Table({0: 0})"),
        ("additional", {"maximum": -1}, "maximum must be a whole number from 0, not -1"),
        ("additional", {"maximum": 6e2}, "maximum must be a whole number from 0, not 600.0"),
        ("core", {"age": None}, "age must be of type Grid, not None"),
        ("spouse", {"language": {}}, "language must be of type Grid, not {}"),
        (
            "transferability",
            {"maximum": True},
            "maximum must be a whole number from 0, not True",
        ),
    ],
)
def test_rules_are_checked(part: str, change: dict[str, Any], said: str) -> None:
    """A part of the rules that is no table, grid or maximum is refused when it is made."""
    with pytest.raises(InvalidError) as caught:
        attrs.evolve(getattr(EDITIONS[-1], part), **change)

    assert str(caught.value) == said


WRONG: dict[str, Any] = {"since": "2025", "core": None, "gap": 3}


def test_rules_are_checked_as_a_whole() -> None:
    """Every mistake of a set of rules is said at once."""
    with pytest.raises(InvalidError) as caught:
        attrs.evolve(EDITIONS[-1], **WRONG)

    assert [*map(str, caught.value.problems)] == [
        "since must be of type date, not '2025'",
        "core must be of type CoreRules, not None",
        "gap must be of type Gap or None, not 3",
    ]


def test_rules_are_values() -> None:
    """Rules are equal, hash and pickle as values do, and their repr is short."""
    for rules in (*EDITIONS, in_force(date(2027, 1, 1))):
        again = pickle.loads(pickle.dumps(rules))
        assert again == rules
        assert hash(again) == hash(rules)
    assert repr(edition("2025-03-25")) == "<Rules since 2025-03-25>"
    assert repr(in_force(date(2027, 1, 1))) == (
        "<Rules since 2025-03-25, with a gap since 2026-11-03>"
    )
    assert edition("2015-01-01") is EDITIONS[0]


def test_partial_english() -> None:
    """French at 7, and English at 5 in some abilities but not in all: the lower points."""
    partly = crs.English(reading=5, writing=4, listening=5, speaking=5)
    spoken = crs.English(reading=4, writing=4, listening=4, speaking=5)
    for first, second in ((french(7), partly), (partly, french(7)), (french(7), spoken)):
        person = attrs.evolve(ALONE, first_language=first, second_language=second)
        score = crs.score(person, rules=EDITIONS[-1])
        assert score.additional.french == 25
        assert [str(caveat)[:46] for caveat in score.caveats] == [
            "the Instructions do not say what French is wor"
        ]


@pytest.mark.parametrize(
    ("first", "second", "points"),
    [
        (french(7), english(5), 50),
        (french(7), english(4), 25),
        (french(7), None, 25),
        (english(4), french(7), 25),
        (crs.English(reading=4, writing=3, listening=4, speaking=0), french(7), 25),
        (crs.English(reading=5, writing=4, listening=5, speaking=5), french(6), 0),
    ],
)
def test_where_the_table_is_not_silent(first: Any, second: Any, points: int) -> None:
    """No caveat where English is at 5 in all abilities or in none, or French gives nothing."""
    person = attrs.evolve(ALONE, first_language=first, second_language=second)
    score = crs.score(person, rules=EDITIONS[-1])

    assert score.additional.french == points
    assert score.caveats == ()


def test_partial_english_under_any_law() -> None:
    """Where the weakest ability gives the higher points, nothing is held back, or said."""
    person = attrs.evolve(
        ALONE,
        first_language=french(7),
        second_language=crs.English(reading=5, writing=4, listening=5, speaking=5),
    )
    upside_down = attrs.evolve(EDITIONS[-1].additional, french=Grid({7: {0: 50, 5: 25}}))
    score = crs.score(person, rules=attrs.evolve(EDITIONS[-1], additional=upside_down))

    assert score.additional.french == 50
    assert [*map(str, score.caveats)] == ["not an edition of the law"]


def test_no_caveat_before_french_had_points() -> None:
    """Until 2017-06-05 French had no points of its own, so nothing was silent."""
    partly = crs.English(reading=5, writing=4, listening=5, speaking=5)
    person = attrs.evolve(BEST_COUPLE, first_language=french(7), second_language=partly)

    assert crs.score(person, rules=EDITIONS[1]).caveats == ()


def test_a_name_that_is_not_there() -> None:
    """What differs loads when it is asked for; a slip in a name is an error."""
    with pytest.raises(AttributeError, match="has no attribute 'dif'") as caught:
        getattr(crs.rules, "dif")  # noqa: B009  (as a reader slips)

    assert caught.value.name == "dif"
    assert not crs.rules.diff(EDITIONS[0], EDITIONS[0])
