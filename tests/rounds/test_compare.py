# SPDX-License-Identifier: MIT
"""A score beside the last cut-offs of each kind of round in which the person may be drawn."""

from datetime import date, timedelta
from typing import Any

import pytest
from candidates import TIE_BREAK, candidate, made_up, of_category

import crs
from crs import EDITIONS, IncompleteLawWarning, InvalidError, Nomination, rounds
from crs.evidence import MissingEvidence
from crs.rounds import Category, Comparison, Kind
from crs.rounds.comparison import (
    Above,
    AtCutOff,
    AtTieBreak,
    Below,
    LawUnknown,
    Note,
    Old,
)
from people import ALONE, french

ON = date(2026, 10, 2)
DAY = timedelta(days=1)
ROUND = made_up(1, ON, 270)


def kinds(comparison: Comparison) -> dict[Kind | Category, bool | None]:
    """Whether each kind and each category that is compared is open."""
    return {compared.category or compared.kind: compared.is_open for compared in comparison.kinds}


def test_the_rounds_that_the_package_holds() -> None:
    """Of a carpenter with 276 points on the day after the last of them."""
    found = rounds.compare(candidate(), ON)
    last = {compared.category or compared.kind: compared.rounds[:1] for compared in found.kinds}

    assert found.score.total == 99 + 124 + 53
    assert found.as_of == ON
    assert found.through == date(2026, 10, 1)
    assert found.notes == (Note.CUT_OFF_SAYS,)
    assert kinds(found) == {
        Kind.GENERAL: True,
        Kind.CEC: True,
        Kind.FST: None,
        Category.HEALTHCARE: None,
        Category.STEM: None,
        Category.TRADES: True,
        Category.EDUCATION: None,
        Category.MILITARY: None,
    }
    (cec,), (trades,) = last[Kind.CEC], last[Category.TRADES]
    assert (cec.round.number, cec.distance, cec.days_ago) == ("446", 276 - 518, 3)
    assert (trades.round.number, trades.distance, trades.days_ago) == ("447", 276 - 476, 1)
    assert (cec.verdict, trades.verdict) == (Below(242), Below(200))
    assert [len(compared.rounds) for compared in found.kinds] == [3, 3, 3, 3, 3, 3, 2, 1]


@pytest.mark.parametrize(
    ("cut_off", "tie_break", "verdict"),
    [
        (275, TIE_BREAK, Above(1)),
        (277, TIE_BREAK, Below(1)),
        (276, TIE_BREAK, AtTieBreak("2025-04-01 12:00:00")),
        (276, None, AtCutOff()),
    ],
)
def test_the_tie_break_binds_at_the_cut_off_alone(
    cut_off: int, tie_break: Any, verdict: Any
) -> None:
    """Above it everybody was invited, below it nobody."""
    found = rounds.compare(candidate(), ON, [made_up(1, ON, cut_off, tie_break=tie_break)])
    (compared,) = found.kinds[1].rounds

    assert compared.verdict == verdict
    assert compared.tie_break == (tie_break if cut_off == 276 else None)


def test_rounds_of_the_day_itself_count() -> None:
    """Later ones do not, and the latest come first."""
    given = [made_up(number, ON + DAY * (number - 4), 500 + number) for number in range(1, 6)]
    cec = rounds.compare(candidate(), ON, given).kinds[1]

    assert cec.kind is Kind.CEC
    assert [compared.round.number for compared in cec.rounds] == ["4", "3", "2"]
    assert [compared.days_ago for compared in cec.rounds] == [0, 1, 2]


def test_the_law_of_then() -> None:
    """Is that of now, or another one."""
    given = [made_up(1, date(2025, 3, 24), 500), made_up(2, date(2025, 3, 25), 500)]
    cec = rounds.compare(candidate(), ON, given).kinds[1]

    assert [compared.same_law for compared in cec.rounds] == [True, False]


@pytest.mark.parametrize(("days", "notes"), [(30, ()), (31, (Old(31, ON),))])
def test_old_rounds_are_said_to_be_so(days: int, notes: tuple[Any, ...]) -> None:
    """From 31 days on."""
    found = rounds.compare(candidate(), ON + DAY * days, [ROUND])

    assert found.notes == (*notes, Note.CUT_OFF_SAYS)


def test_no_round_by_then() -> None:
    """Is said, and each kind has none."""
    found = rounds.compare(candidate(), ON - DAY, [ROUND])

    assert found.through is None
    assert found.notes == (Note.NONE_BY_THEN, Note.CUT_OFF_SAYS)
    assert all(compared.rounds == () for compared in found.kinds)


def test_a_law_that_is_partly_known() -> None:
    """Is said, and warned of where it touches the facts."""
    on = date(2026, 11, 3)
    with pytest.warns(IncompleteLawWarning):
        found = rounds.compare(candidate(), on, [made_up(1, on - DAY, 270), made_up(2, on, 270)])

    assert found.notes == (LawUnknown(on), Note.CUT_OFF_SAYS)
    assert [compared.same_law for compared in found.kinds[1].rounds] == [True, False]


def test_somebody_who_meets_no_class() -> None:
    """Cannot be drawn."""
    found = rounds.compare(candidate(jobs=()), ON, [ROUND])

    assert found.kinds == ()
    assert found.notes == (Note.NO_KIND_OPEN, Note.CUT_OFF_SAYS)


def test_a_nominee() -> None:
    """May be drawn with nominees too."""
    nominee = candidate(nomination=Nomination(issued=date(2026, 7, 1)))
    found = rounds.compare(nominee, ON, [made_up(1, ON, 700, Kind.PNP)])

    assert kinds(found)[Kind.PNP] is True
    assert found.kinds[3].rounds[0].verdict == Above(276 + 600 - 700)


def test_a_score_alone() -> None:
    """Leaves the classes open, and most categories."""
    scored = crs.score(ALONE, rules=EDITIONS[-1])
    found = rounds.compare(scored, ON, [ROUND])

    assert found.score is scored
    assert found.notes == (Note.CLASSES_UNKNOWN, Note.CUT_OFF_SAYS)
    assert set(kinds(found).values()) == {None}
    assert [*kinds(found)] == [
        *(Kind.GENERAL, Kind.CEC, Kind.FSW, Kind.FST),
        *(Category.HEALTHCARE, Category.STEM, Category.TRADES, Category.TRANSPORT),
        *(Category.EDUCATION, Category.PHYSICIANS, Category.SENIOR_MANAGERS),
        *(Category.RESEARCHERS, Category.MILITARY),
    ]


@pytest.mark.parametrize(("level", "nominee"), [(7, False), (6, True)])
def test_what_a_score_tells(level: int, nominee: bool) -> None:
    """NCLC 7 in French, and a nomination."""
    facts = crs.Applicant(
        age=30,
        education=crs.Education.MASTERS,
        first_language=french(level),
        nomination=nominee,
    )
    found = kinds(rounds.compare(crs.score(facts, rules=EDITIONS[-1]), ON, [ROUND]))

    assert (Category.FRENCH in found) is (level == 7)
    assert (Kind.PNP in found) is nominee
    assert set(found.values()) == {None}


def test_a_score_before_there_were_categories() -> None:
    """Is compared with the programs alone."""
    scored = crs.score(ALONE, rules=EDITIONS[-2])
    found = rounds.compare(scored, date(2023, 5, 30), [ROUND])

    assert [*kinds(found)] == [Kind.GENERAL, Kind.CEC, Kind.FSW, Kind.FST]


def test_a_category_of_rounds_is_compared_with_its_own() -> None:
    """Not with other categories."""
    given = [
        of_category(1, ON - DAY, 300, Category.TRADES),
        of_category(2, ON, 400, Category.STEM),
        made_up(3, ON, 500),
    ]
    found = {each.category: each for each in rounds.compare(candidate(), ON, given).kinds}

    assert [each.round.number for each in found[Category.TRADES].rounds] == ["1"]
    assert [each.round.number for each in found[Category.STEM].rounds] == ["2"]
    assert str(found[Category.STEM].name) == "STEM occupations"
    assert found[None].name is Kind.FST


def test_what_is_compared_is_a_profile_or_a_score() -> None:
    """On a day."""
    wrong: Any
    for wrong in (None, 480, ALONE):
        with pytest.raises(InvalidError, match=r"^who must be of type Profile or Score, not "):
            rounds.compare(wrong, ON)
    with pytest.raises(InvalidError, match=r"must be of type date, not "):
        rounds.compare(candidate(), "2026-10-02")  # type: ignore[arg-type]
    with pytest.raises(MissingEvidence):
        rounds.compare(candidate(tests=()), ON)
