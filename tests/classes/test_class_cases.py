# SPDX-License-Identifier: MIT
"""Situations of real people, and the classes that they are in, found by hand."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest

from crs import (
    CELPIP,
    ECA,
    IELTS,
    Credential,
    Education,
    Job,
    Leave,
    PayPeriod,
    Profile,
    ShortProgram,
    SpouseProfile,
    fst,
    fsw,
    programs,
)
from crs.assessment import Finding
from crs.assessment.work import Enough, NotPerformed, TakenNotToApply
from crs.evidence.work import Contradiction
from crs.evidence.work.reasons import NoHoursAfter, Remark

OCTOBER = date(2026, 10, 1)
MASTERS = Credential(
    level=Education.MASTERS,
    country="LK",
    completed=date(2015, 5, 30),
    eca=ECA(organisation="WES", issued=date(2020, 1, 10)),
)


def person(*jobs: Job, **facts: Any) -> Profile:
    """Somebody with CLB 9 all of whose requirements are met but for work and schooling."""
    plain: dict[str, Any] = {
        "birth_date": date(1995, 6, 15),
        "tests": (
            CELPIP(reading=9, writing=9, listening=9, speaking=9, result_date=date(2026, 1, 20)),
        ),
        "jobs": jobs,
        "outside_quebec": True,
        "settlement_funds": True,
    }
    return Profile(**{**plain, **facts})


def job(start: date, end: date, noc: str = "21231", **facts: Any) -> Job:
    plain: dict[str, Any] = {"hours_per_week": 40, "country": "LK", "duties": True}
    return Job(noc=noc, start=start, end=end, **{**plain, **facts})


def held(finding: Finding) -> object:
    """The hours of the longest period, or of the year."""
    reason = finding.reasons[0]
    return reason.hours if isinstance(reason, fsw.LongestPeriod) else reason


def test_four_employers_in_three_years() -> None:
    """157 weeks in a row: 2020-01-06 is a Monday, 2023-01-06 a Friday."""
    profile = person(
        job(date(2020, 1, 6), date(2020, 9, 4)),
        job(date(2020, 9, 7), date(2021, 4, 2)),
        job(date(2021, 4, 5), date(2022, 2, 4)),
        job(date(2022, 2, 7), date(2023, 1, 6)),
    )
    found = programs(profile, OCTOBER).fsw["75(2)(a)"]
    assert found.met is True
    assert held(found) == Enough(Fraction(157 * 30), 1560)


def test_two_employers_in_twelve_months() -> None:
    """52 weeks of 30 hours and a Monday of 8: 1,568."""
    profile = person(
        job(date(2025, 1, 6), date(2025, 7, 4), noc="21232", country="CA"),
        job(date(2025, 7, 7), date(2026, 1, 5), noc="21232", country="CA"),
    )
    found = programs(profile, date(2026, 2, 2)).cec
    assert found.is_met
    assert held(found["87.1(2)(a)"]) == Enough(Fraction(1568), 1560)


def test_one_unpaid_day() -> None:
    """The week of the unpaid Tuesday still has 32 hours, held to 30."""
    away = Leave(start=date(2025, 3, 4), end=date(2025, 3, 4))
    here = job(date(2025, 1, 6), date(2026, 1, 2), noc="22221", country="CA", unpaid_leave=(away,))
    found = programs(person(here), date(2026, 2, 2)).cec
    assert found.is_met
    assert held(found["87.1(2)(a)"]) == Enough(Fraction(1560), 1560)


@pytest.mark.parametrize(
    ("noc", "on", "classes"),
    [
        ("7511", date(2022, 11, 15), (False, False)),
        ("7511", date(2022, 11, 16), (True, True)),
        ("73300", date(2022, 11, 15), (False, False)),
        ("73300", date(2022, 11, 16), (True, True)),
        ("5254", date(2022, 11, 15), (True, True)),
        ("5254", date(2022, 11, 16), (False, False)),
    ],
)
def test_a_code_on_the_day(noc: str, on: date, classes: tuple[bool, bool]) -> None:
    """Truck drivers were of level C and are of TEER 3; recreation leaders of B, and of TEER 4."""
    driving = job(date(2020, 10, 5), date(2022, 10, 7), noc=noc, country="CA", authorised=True)
    result = IELTS(reading=7, writing=7, listening=8, speaking=7, result_date=date(2021, 1, 20))
    found = programs(person(driving, tests=(result,), credentials=(MASTERS,)), on)
    assert (found.cec.is_met, found.fsw["75(2)(a)"].met) == classes


@pytest.mark.parametrize(("noc", "body"), [("3112", "MCC"), ("3131", "PEBC"), ("2173", "WES")])
def test_bodies_by_the_concordance(noc: str, body: str) -> None:
    """Physicians and pharmacists have bodies of their own; none of the groups of 2173 has one."""
    result = IELTS(reading=7, writing=7, listening=8, speaking=7, result_date=date(2021, 1, 20))
    degree = Credential(
        level=Education.MASTERS,
        country="LK",
        completed=date(2013, 5, 30),
        eca=ECA(organisation=body, issued=date(2020, 1, 10)),
    )
    work = job(date(2015, 1, 5), date(2021, 1, 1), noc=noc)
    found = programs(
        person(work, tests=(result,), credentials=(degree,), birth_date=date(1990, 6, 15)),
        date(2021, 6, 1),
    )
    assert found.fsw["75(2.1)"].met is True
    assert found.fsw["75(2)(e)"].met is True
    assert found.fst["87.2(1)"].met is False


def test_a_birthday_after_the_invitation() -> None:
    """66 points by section 81, 67 by the age of the day of the invitation."""
    result = IELTS(reading=7, writing=6.5, listening=8, speaking=7, result_date=date(2026, 3, 2))
    profile = person(
        job(date(2017, 1, 2), date(2022, 12, 30), country="IN"),
        birth_date=date(1986, 10, 20),
        tests=(result,),
        credentials=(
            Credential(
                level=Education.BACHELORS,
                country="IN",
                completed=date(2008, 5, 30),
                eca=ECA(organisation="WES", issued=date(2025, 1, 10)),
            ),
        ),
    )
    day, invited = date(2026, 10, 20), date(2026, 10, 19)
    assert programs(profile, invited).fsw.met is True
    assert programs(profile, day).fsw.met is None
    found = programs(profile, day, invited).fsw["76(1)(a)"]
    points = {type(one): one.points.total for one in found.reasons if hasattr(one, "points")}
    assert points[fsw.PointsHeld] == 66
    assert points[fsw.PointsUnderPolicy] == 67
    assert found.met is True


def test_trades_before_their_list_is_held() -> None:
    """An electrician's code asks for no other one; a cashier's is no trade today."""
    on = date(2022, 1, 3)
    for noc, met, reason in (
        ("7241", None, fst.TradeNotHeld("7241")),
        ("72200", None, fst.TradeNotHeld("72200")),
        ("65100", False, fst.NotATrade("65100")),
    ):
        found = programs(person(job(date(2019, 1, 7), date(2021, 12, 31), noc=noc)), on).fst
        assert (found["87.2(1)"].met, found["87.2(1)"].reasons) == (met, (reason,))


def test_authorisation_of_a_spouse_that_is_not_stated() -> None:
    """Points for adaptability by the spouse's work alone take it to be authorised, and say so."""
    year = job(date(2025, 1, 6), date(2026, 1, 2), country="CA", noc="65100")
    stated = attrs.evolve(year, authorised=True)
    for jobs, said in (((year,), [TakenNotToApply(("authorised",))]), ((stated,), [])):
        profile = person(spouse=SpouseProfile(jobs=jobs))
        reasons = fsw.assess(profile, OCTOBER)["76(1)(a)"].reasons
        assert [one for one in reasons if isinstance(one, TakenNotToApply)] == said


@pytest.mark.parametrize(
    ("days", "end", "said"),
    [
        (14, None, (Remark.AVERAGE, NoHoursAfter(date(2026, 2, 1)))),
        (14, date(2026, 2, 1), (Remark.AVERAGE,)),
        (7, None, (NoHoursAfter(date(2026, 1, 18)),)),
        (7, date(2026, 1, 18), ()),
    ],
)
def test_what_is_said_of_pay_periods(days: int, end: date | None, said: tuple[object, ...]) -> None:
    """Of two jobs by two pay periods each it is said once, in each class."""
    first, second = date(2026, 1, 5), date(2026, 1, 5) + timedelta(days=days)
    stubs = tuple(
        PayPeriod(start=start, end=start + timedelta(days=days - 1), hours=60)
        for start in (first, second)
    )
    stubbed: dict[str, Any] = {
        "noc": "72200",
        "country": "CA",
        "duties": True,
        "pay_periods": stubs,
    }
    jobs = (Job(start=first, end=end, **stubbed),) * 2
    fsw, cec, fst = programs(person(*jobs), OCTOBER)

    for found in (fsw["75(2)(a)"], cec["87.1(2)(a)"], fst["87.2(3)(b)"]):
        kinds = (Remark, NoHoursAfter)
        assert tuple(one for one in found.reasons if isinstance(one, kinds)) == said


def test_duties_that_turn_on_contradictory_weeks() -> None:
    """Performed for 1,560 hours or, without four weeks that are stated abroad too, for 1,440.

    For two months of another job they were not.
    """
    here: dict[str, Any] = {"noc": "72200", "country": "CA", "hours_per_week": 30}
    performed = job(date(2024, 1, 1), date(2024, 12, 27), **here)
    abroad = job(date(2024, 3, 4), date(2024, 3, 29), noc="63200")
    refused = job(date(2025, 1, 6), date(2025, 3, 7), **here, duties=False)
    fsw, cec, fst = programs(person(performed, abroad, refused), OCTOBER)

    assert (fsw["75(2)(a)"].met, cec["87.1(2)(a)"].met) == (None, None)
    for found in (fsw["75(2)(b)"], cec["87.1(2)(b)"]):
        contradiction = Contradiction(date(2024, 3, 4), date(2024, 3, 29), ("CA", "LK"))
        assert (found.met, found.reasons) == (None, (NotPerformed((refused,)), contradiction))
    # Two years are out of reach for the trade, either way.
    assert fst["87.2(3)(b)(i)"].met is False


def test_weeks_of_unknown_work_are_no_break() -> None:
    """Four weeks of full-time work in two countries are named as such, and not as no work."""
    found = fsw.assess(
        person(
            job(date(2025, 1, 6), date(2026, 1, 2), country="CA"),
            job(date(2025, 6, 2), date(2025, 6, 27)),
        ),
        OCTOBER,
    )["75(2)(a)"]
    assert found.met is None
    assert not [reason for reason in found.reasons if isinstance(reason, fsw.Break)]


@pytest.mark.parametrize(
    ("country", "eca", "met"),
    [
        ("CA", None, True),
        ("LK", ECA(organisation="WES", issued=date(2024, 1, 10)), True),
        ("LK", None, False),
    ],
)
def test_a_credential_of_less_than_a_year(country: str, eca: ECA | None, met: bool) -> None:
    """It is one (s. 73(1)), though one without a level, and so without points (s. 78)."""
    short = Credential(
        level=ShortProgram.LESS_THAN_ONE_YEAR, country=country, completed=date(2020, 6, 1), eca=eca
    )
    found = fsw.assess(person(credentials=(short,)), OCTOBER)
    assert found["75(2)(e)"].met is met
    assert [
        one.points.education for one in found["76(1)(a)"].reasons if hasattr(one, "points")
    ] == [
        0,
        0,
    ]
