# SPDX-License-Identifier: MIT
"""The categories of candidates: which are in force on a day, and who is in them.

In 2024, 1 January is a Monday: from it, 26 weeks of 30 hours are 780 hours and end on Friday
28 June, and 52 weeks are 1,560 hours and end on Friday 27 December.
"""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from crs import TCF, InvalidError, Job, Leave, Profile, PTECore, Stated, noc, rounds
from crs.evidence.work import Contradiction
from crs.rounds import Categories, Category, CategoryFinding
from crs.rounds._categories import OCCUPATIONS, Sureness
from crs.rounds.reasons import (
    HoursInARow,
    HoursInThreeYears,
    ListNotVerified,
    LowestFrench,
    Remark,
    ReportedOnce,
    SeveralGroups,
)
from people import english
from people import french as french_levels

CARPENTER, WELDER, COOK, BUTCHER = "72310", "72106", "63200", "63201"
"""The first two are listed as trades on all days; cooks in 2025 alone."""
FIRST, SECOND, THIRD = date(2023, 5, 31), date(2025, 2, 27), date(2026, 2, 18)
NEWEST = (
    "french healthcare stem trades transport education physicians senior_managers researchers"
    " military"
)
DAY = timedelta(days=1)
MONDAY = date(2024, 1, 1)


def job(weeks: int = 26, code: str = CARPENTER, start: date = MONDAY, **fields: Any) -> Job:
    """Full-time work of some weeks from a Monday to a Friday."""
    end = start + timedelta(weeks=weeks, days=-3)
    stated: dict[str, Any] = {"noc": code, "start": start, "end": end, "hours_per_week": 30}
    return Job(**{"country": "CA", **stated, **fields})


def person(*jobs: Job, **fields: Any) -> Profile:
    """Somebody with some jobs."""
    return Profile(birth_date=date(1990, 5, 1), jobs=jobs, **fields)


def found(on: date, category: Category, *jobs: Job) -> CategoryFinding:
    """What is found of a category on a day, of somebody with some jobs."""
    return rounds.categories(person(*jobs), on)[category]


def french(on: date = date(2026, 3, 2), level_7: Any = 458, **fields: Any) -> TCF:
    """A report of NCLC 7 in all four abilities, if it is not otherwise."""
    scores = {"reading": 453, "writing": 10, "listening": level_7, "speaking": 10}
    return TCF(**{**scores, "result_date": on, **fields})


@pytest.mark.parametrize(
    ("since", "names"),
    [
        (date(2015, 1, 1), ""),
        (FIRST, "french healthcare stem trades transport agriculture"),
        (SECOND, "french healthcare stem trades agriculture education"),
        (THIRD, NEWEST),
    ],
)
def test_which_categories_are_in_force(since: date, names: str) -> None:
    """From the first day of each set to the day before the next."""
    until = {FIRST: SECOND, SECOND: THIRD, THIRD: date(2031, 1, 1)}.get(since, FIRST) - DAY
    for day in (since, until):
        findings = rounds.categories(person(), day).findings
        assert [each.category.name.lower() for each in findings] == names.split()


def test_every_list_is_of_unit_groups_that_are_there() -> None:
    """And says where it was read; what is verified has codes, and nothing else is whole."""
    for occupations in OCCUPATIONS:
        codes = occupations.listed | occupations.reported
        assert all(noc.teer(code) in {0, 1, 2, 3} for code in codes)
        assert occupations.source
        assert not occupations.listed & occupations.reported
        if occupations.sureness in {Sureness.PUBLISHED, Sureness.AGREED}:
            assert occupations.listed
            assert occupations.is_whole
        if occupations.sureness is Sureness.UNVERIFIED:
            assert not codes
            assert not occupations.is_whole
    counts = {(each.category, each.since): len(each.listed) for each in OCCUPATIONS}
    assert counts[Category.HEALTHCARE, FIRST] == 35
    assert counts[Category.STEM, FIRST] == 24
    assert counts[Category.TRADES, FIRST] == 10
    assert counts[Category.TRANSPORT, FIRST] == 10
    assert counts[Category.AGRICULTURE, FIRST] == 3
    assert counts[Category.HEALTHCARE, SECOND] == 26
    assert counts[Category.TRADES, SECOND] == 25
    assert counts[Category.TRADES, THIRD] == 24
    assert counts[Category.TRANSPORT, THIRD] == 4


def test_six_months_are_780_hours() -> None:
    """The day itself does not count: on the last Friday there are 774."""
    friday = date(2024, 6, 28)
    held = HoursInARow(noc.named(CARPENTER), Fraction(774), 780)

    assert found(friday, Category.TRADES, job()) == CategoryFinding(
        Category.TRADES, met=False, reasons=(held,)
    )
    assert found(friday + DAY, Category.TRADES, job()) == CategoryFinding(
        Category.TRADES, met=True, reasons=(HoursInARow(noc.named(CARPENTER), Fraction(780), 780),)
    )


@pytest.mark.parametrize(
    ("start", "held"),
    [
        (date(2024, 4, 1), 780),  # the Monday after
        (date(2024, 4, 8), 390),  # a week later
    ],
)
def test_a_week_without_work_breaks_the_six_months(start: date, held: int) -> None:
    """A weekend does not."""
    finding = found(date(2024, 12, 1), Category.TRADES, job(13), job(13, start=start))

    assert finding.reasons == (HoursInARow(noc.named(CARPENTER), Fraction(held), 780),)
    assert finding.met is (held == 780)


def test_days_of_leave_do_not_break_the_six_months() -> None:
    """They are not paid, no more: of 27 weeks 4 days of 6 hours are missing."""
    leave = Leave(start=date(2024, 3, 4), end=date(2024, 3, 7))
    finding = found(date(2024, 12, 1), Category.TRADES, job(27, unpaid_leave=(leave,)))

    assert finding.reasons == (HoursInARow(noc.named(CARPENTER), Fraction(27 * 30 - 24), 780),)
    assert finding.met is True


def test_two_occupations_are_not_one() -> None:
    """Neither for six months in a row, nor for twelve within three years."""
    two = (job(13), job(13, WELDER, date(2024, 4, 1)))
    assert found(date(2024, 12, 1), Category.TRADES, *two).met is False

    two = (job(26), job(26, WELDER, date(2024, 7, 1)))
    assert found(THIRD, Category.TRADES, *two).met is False


def test_twelve_months_need_not_be_in_a_row() -> None:
    """From 2026-02-18 on: 1,560 hours within three years."""
    two = (job(26), job(26, start=date(2025, 1, 6)))
    finding = found(THIRD, Category.TRADES, *two)

    assert finding.met is True
    assert finding.reasons == (HoursInThreeYears(noc.named(CARPENTER), Fraction(1560), 1560),)
    short = job(
        26,
        start=date(2025, 1, 6),
        unpaid_leave=(Leave(start=date(2025, 1, 6), end=date(2025, 1, 6)),),
    )
    assert found(THIRD, Category.TRADES, job(26), short).reasons == (
        HoursInThreeYears(noc.named(CARPENTER), Fraction(1554), 1560),
    )


def test_the_conditions_change_on_a_day() -> None:
    """Six months are enough until 2026-02-17, and are not on 2026-02-18."""
    assert found(THIRD - DAY, Category.TRADES, job()).met is True
    assert found(THIRD, Category.TRADES, job()).met is False


def test_work_lies_within_three_years() -> None:
    """From Monday 2022-06-06: on 2025-06-07 that Monday has gone."""
    early = job(26, start=date(2022, 6, 6))

    assert found(date(2025, 6, 6), Category.TRADES, early).met is True
    assert found(date(2025, 6, 7), Category.TRADES, early).reasons == (
        HoursInARow(noc.named(CARPENTER), Fraction(774), 780),
    )
    assert found(date(2025, 12, 2), Category.TRADES, early).reasons == (
        HoursInARow(noc.named(CARPENTER), Fraction(6), 780),
    )
    assert found(date(2025, 12, 3), Category.TRADES, early).reasons == (Remark.NO_LISTED_WORK,)


def test_three_years_before_29_february() -> None:
    """Are from 28 February on, a Friday: of 52 weeks from the Monday before, four days are lost."""
    year = job(52, start=date(2025, 2, 24))

    assert found(date(2028, 2, 29), Category.TRADES, year).reasons == (
        HoursInThreeYears(noc.named(CARPENTER), Fraction(1536), 1560),
    )
    assert found(date(2028, 2, 24), Category.TRADES, year).met is True


@pytest.mark.parametrize(("hours", "weeks", "held"), [(60, 13, 390), (15, 52, 780), (15, 51, 765)])
def test_hours_count_by_the_week(hours: int, weeks: int, held: int) -> None:
    """Up to 30; part-time work takes longer."""
    finding = found(date(2025, 1, 15), Category.TRADES, job(weeks, hours_per_week=hours))

    assert finding.reasons == (HoursInARow(noc.named(CARPENTER), Fraction(held), 780),)
    assert finding.met is (held == 780)


@pytest.mark.parametrize(
    ("fields", "counts"),
    [
        ({}, True),
        ({"country": "PH"}, True),
        ({"country": "PH", "self_employed": True}, True),
        ({"self_employed": True}, False),
        ({"paid": False}, False),
        ({"authorised": False}, False),
        ({"full_time_student": True}, False),
        ({"duties": False}, False),
    ],
)
def test_work_counts_as_it_does_for_points(fields: dict[str, Any], counts: bool) -> None:
    """In Canada and abroad."""
    finding = found(date(2024, 12, 1), Category.TRADES, job(**fields))

    assert finding.met is counts
    if not counts:
        assert finding.reasons == (Remark.NO_LISTED_WORK,)


def test_work_that_begins_later_is_ignored() -> None:
    """As is all evidence."""
    assert found(MONDAY, Category.TRADES, job()).reasons == (Remark.NO_LISTED_WORK,)


@pytest.mark.parametrize(
    ("category", "code"),
    [
        (Category.PHYSICIANS, "31102"),
        (Category.SENIOR_MANAGERS, "00013"),
        (Category.RESEARCHERS, "41200"),
    ],
)
def test_some_categories_are_of_work_in_canada(category: Category, code: str) -> None:
    """Work abroad does not count for them."""
    assert found(THIRD, category, job(52, code)).met is True
    abroad = found(THIRD, category, job(52, code, country="US"))
    assert (abroad.met, abroad.reasons) == (False, (Remark.NO_LISTED_WORK_IN_CANADA,))


def test_transport_is_of_work_anywhere() -> None:
    """In 2026 as in 2023."""
    assert found(THIRD, Category.TRANSPORT, job(52, "72410", country="US")).met is True
    assert found(SECOND - DAY, Category.TRANSPORT, job(26, "73300", country="US")).met is True
    assert found(THIRD, Category.TRANSPORT, job(52, "73300")).met is False


@pytest.mark.parametrize(
    ("on", "category", "code", "met"),
    [
        (SECOND, Category.HEALTHCARE, "31102", True),  # copies agree on it
        (SECOND, Category.HEALTHCARE, "31100", None),  # reported
        (SECOND, Category.HEALTHCARE, COOK, None),  # may be listed too
        (SECOND, Category.STEM, "21300", None),
        (SECOND, Category.EDUCATION, "41220", None),
        (SECOND, Category.AGRICULTURE, BUTCHER, None),
        (SECOND, Category.TRADES, COOK, True),
        (SECOND, Category.TRADES, BUTCHER, False),
        (THIRD, Category.HEALTHCARE, "31102", None),
        (THIRD, Category.STEM, "21300", None),
        (THIRD, Category.EDUCATION, "41220", None),
        (THIRD, Category.TRADES, CARPENTER, True),
        (THIRD, Category.TRADES, COOK, None),
        (THIRD, Category.TRADES, BUTCHER, None),
        (THIRD, Category.TRADES, "21300", False),
    ],
)
def test_a_list_that_is_not_verified_gives_unknown(
    on: date, category: Category, code: str, met: bool | None
) -> None:
    """Never no."""
    assert found(on, category, job(52, code)).met is met


def test_why_a_list_leaves_it_open() -> None:
    """How sure it is, or which occupation one copy alone has."""
    assert found(THIRD, Category.STEM, job(52, "21300")).reasons == (
        ListNotVerified(Sureness.UNVERIFIED),
    )
    assert found(SECOND, Category.STEM).reasons == (ListNotVerified(Sureness.PARTLY),)
    assert found(THIRD, Category.TRADES, job(52, BUTCHER)).reasons == (
        HoursInThreeYears(noc.named(BUTCHER), Fraction(1560), 1560),
        ReportedOnce(noc.named(BUTCHER)),
    )


def test_a_code_of_2016_of_which_every_group_is_listed() -> None:
    """One job is in one occupation; of two jobs nobody can tell."""
    assert found(date(2024, 12, 1), Category.STEM, job(26, "2173")).met is True
    two = found(
        date(2024, 12, 1), Category.STEM, job(13, "2173"), job(13, "2173", date(2024, 4, 1))
    )
    groups = (noc.named("21211"), noc.named("21231"))
    assert two.met is None
    assert two.reasons == (
        HoursInARow(noc.named("2173"), Fraction(780), 780),
        SeveralGroups(noc.named("2173"), groups),
    )


def test_a_code_of_2016_of_which_some_group_is_listed() -> None:
    """3111 was for physicians and for others."""
    groups = tuple(map(noc.named, ("31100", "31101", "41310")))
    finding = found(THIRD, Category.PHYSICIANS, job(52, "3111"), job(1, "21232"))

    assert (finding.met, finding.reasons) == (
        None,
        (
            HoursInThreeYears(noc.named("3111"), Fraction(1560), 1560),
            SeveralGroups(noc.named("3111"), groups),
        ),
    )
    assert found(THIRD, Category.PHYSICIANS, job(51, "3111")).met is False


def test_a_code_of_2016_that_became_one_group_is_that_occupation() -> None:
    """7511 became 73300."""
    two = (job(13, "7511"), job(13, "73300", date(2024, 4, 1)))
    assert found(date(2024, 12, 1), Category.TRANSPORT, *two).met is True


def test_work_in_two_countries_at_once_is_unknown() -> None:
    """Full-time jobs on the same days contradict each other."""
    abroad = job(2, "21232", date(2024, 3, 4), country="PH")
    finding = found(date(2024, 12, 1), Category.TRADES, job(26), abroad)

    assert finding.met is None
    assert finding.reasons == (
        HoursInARow(noc.named(CARPENTER), Fraction(780), 780),
        Contradiction(date(2024, 3, 4), date(2024, 3, 15), ("CA", "PH")),
    )


@pytest.mark.parametrize(
    ("tests", "met", "reason"),
    [
        ((), False, Remark.NO_FRENCH),
        ((french(),), True, LowestFrench(7, 7)),
        ((french(level_7=457),), False, LowestFrench(6, 7)),
        ((french(level_7=457), french(date(2026, 3, 3))), True, LowestFrench(7, 7)),
        ((french(date(2024, 10, 3)),), True, LowestFrench(7, 7)),
        ((french(date(2024, 10, 2)),), False, Remark.NO_FRENCH),
        ((french(date(2026, 10, 3)),), False, Remark.NO_FRENCH),
    ],
)
def test_french_is_nclc_7_in_all_four(tests: tuple[TCF, ...], met: bool, reason: Any) -> None:
    """By one report that is valid on the day, 2026-10-02."""
    english = PTECore(
        reading=90, writing=90, listening=90, speaking=90, result_date=date(2026, 3, 2)
    )
    finding = rounds.categories(person(tests=(english, *tests)), date(2026, 10, 2))[Category.FRENCH]

    assert (finding.met, finding.reasons) == (met, (reason,))


def stated(**facts: Any) -> Profile:
    """Somebody who states some facts, from 2026-04-01 on."""
    return person(stated=Stated(as_of=date(2026, 4, 1), **facts))


@pytest.mark.parametrize(
    ("field", "level", "met"), [("first", 7, True), ("second", 7, True), ("first", 6, False)]
)
def test_french_may_be_stated(field: str, level: int, met: bool) -> None:
    """From the day on which it holds; English is no French."""
    levels = {"first_language": english(12), "second_language": french_levels(level)}
    if field == "first":
        levels = {"first_language": french_levels(level), "second_language": english(12)}
    someone = stated(**levels)
    finding = rounds.categories(someone, date(2026, 4, 1))[Category.FRENCH]

    assert (finding.met, finding.reasons) == (met, (LowestFrench(level, 7),))
    before = rounds.categories(someone, date(2026, 3, 31))[Category.FRENCH]
    assert (before.met, before.reasons) == (False, (Remark.NO_FRENCH,))


@pytest.mark.parametrize(
    ("years", "trades", "physicians"),
    [
        ({"canadian_work": 1}, None, None),
        ({"foreign_work": 1}, None, False),
        ({"canadian_work": 0, "foreign_work": 0}, False, False),
    ],
)
def test_work_that_is_stated_is_in_no_known_occupation(
    years: dict[str, int], trades: bool | None, physicians: bool | None
) -> None:
    """From the day on which it holds."""
    found = rounds.categories(stated(**years), date(2026, 4, 1))

    assert found[Category.TRADES].met is trades
    assert (found[Category.TRADES].reasons == (Remark.STATED_WORK,)) is (trades is None)
    assert found[Category.PHYSICIANS].met is physicians
    assert rounds.categories(stated(**years), date(2026, 3, 31))[Category.TRADES].met is False


def test_military_recruits_are_unknown() -> None:
    """A profile does not state what is asked of them."""
    assert found(THIRD, Category.MILITARY, job(52, "42102")) == CategoryFinding(
        Category.MILITARY, met=None, reasons=(Remark.MILITARY,)
    )


def test_which_categories_are_met() -> None:
    """Those known to be; and our readings are said."""
    everything = rounds.categories(person(job(52), tests=(french(),)), date(2026, 3, 3))

    assert everything.met == (Category.FRENCH, Category.TRADES)
    assert everything.as_of == date(2026, 3, 3)
    assert everything.notes == (Remark.AS_FOR_POINTS, Remark.ONE_OCCUPATION)
    assert rounds.categories(person(), THIRD - DAY).notes == (Remark.AS_FOR_POINTS,)
    assert rounds.categories(person(), FIRST - DAY) == Categories(FIRST - DAY, (), ())
    with pytest.raises(KeyError):
        _ = everything[Category.AGRICULTURE]


def test_the_provision() -> None:
    """The Act, by which the Minister sets categories."""
    provision = found(THIRD, Category.FRENCH).provision
    assert provision.cite("en") == "IRPA s.\u00a010.3(1)(h.1)"
    assert provision.cite("fr") == "LIPR, al.\u00a010.3(1)h.1)"


@pytest.mark.parametrize("wrong", [None, "2026-03-02"])
def test_what_is_asked_is_a_profile_on_a_day(wrong: Any) -> None:
    """Anything else is refused."""
    with pytest.raises(InvalidError, match=r"^profile must be of type Profile, not "):
        rounds.categories(wrong, THIRD)
    with pytest.raises(InvalidError, match=r"must be of type date, not "):
        rounds.categories(person(), wrong)
