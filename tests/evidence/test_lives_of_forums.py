# SPDX-License-Identifier: MIT
"""Questions that people ask each other, with the answers found by hand from the law alone.

Points for skilled workers are those of ss. 78 to 83: somebody of 18 to 35 years has 12 for age, 24
for English at level 9, 16 at level 7, 21 for a bachelor's degree, and 9 for a year of work.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from lives import (
    NAMED,
    Life,
    celpip,
    check,
    degree,
    job,
    leave,
    life,
    study,
    tef,
    work,
    year,
)

from crs import (
    CELPIP,
    IELTS,
    TEF,
    Certificate,
    Credential,
    Education,
    Job,
    JobOffer,
    Leave,
    PayPeriod,
    Profile,
    PTECore,
    ShortProgram,
    SkilledWorker,
    SpouseProfile,
    TradeOffer,
    WorkerOffer,
)

NOTHING_ELSE = SkilledWorker(
    offer=WorkerOffer.NONE, study=False, spouse_study=False, relative=False
)
CERTIFICATE = Certificate(issued=date(2021, 3, 1))
RESULT = date(2026, 1, 20)


def abroad(*jobs: Job, **papers: Any) -> Profile:
    """With a degree of three years or longer and a year abroad, and none of what adds points."""
    given = {"credentials": (degree(),), "skilled_worker": NOTHING_ELSE}
    return life(year(country="IN"), *jobs, **{**given, **papers})


def scores(*levels: int) -> CELPIP:
    names = ("reading", "writing", "listening", "speaking")
    return CELPIP(**dict(zip(names, levels, strict=True)), result_date=RESULT)


def weekly(start: date, hours: list[int]) -> dict[str, Any]:
    """So many hours in each week from a Monday on."""
    mondays = [start + timedelta(weeks=week) for week in range(len(hours))]
    return {
        "pay_periods": tuple(
            PayPeriod(start=monday, end=monday + timedelta(days=6), hours=paid)
            for monday, paid in zip(mondays, hours, strict=True)
        )
    }


LEAVE = [
    Life(
        "maternity leave after 52 weeks: the first run is a year",
        life(job("2024-01-08", hours_per_week=40, **leave("2025-01-06", "2026-01-04"))),
        total=263,
        facts=work(1),
        findings={"75(2)(a)": True, "cec": True},
    ),
    Life(
        "a week earlier: 51 weeks, and 38 and three days after it, are a year and no run of one",
        life(job("2024-01-08", hours_per_week=40, **leave("2024-12-30", "2026-01-04"))),
        total=263,
        facts=work(1),
        findings={"75(2)(a)": False, "cec": True},
    ),
    Life(
        "sick from Thursday to Tuesday: 18 hours in one week and 18 in the next",
        life(year(**leave("2025-03-06", "2025-03-11"))),
        total=223,
        findings={"75(2)(a)": False, "cec": False},
    ),
    Life(
        "of 50 hours a week 30 are left in each",
        life(year(hours_per_week=50, **leave("2025-03-06", "2025-03-11"))),
        total=263,
        findings={"75(2)(a)": True, "cec": True},
    ),
    Life(
        "leaves that overlap are taken out once: two weeks, of 54",
        life(
            year(
                end="2026-01-16",
                unpaid_leave=(
                    Leave(start=date(2025, 3, 3), end=date(2025, 3, 12)),
                    Leave(start=date(2025, 3, 10), end=date(2025, 3, 16)),
                ),
            )
        ),
        total=263,
        findings={"75(2)(a)": False, "cec": True},
    ),
    Life(
        "at work abroad during unpaid leave: 48 weeks here, no contradiction, 52 in a row",
        life(
            year(**leave("2025-06-02", "2025-06-29")),
            job("2025-06-02", "2025-06-27", country="IN", hours_per_week=40),
        ),
        total=223,
        facts={"canadian_work": 0, "foreign_work": 0},
        findings={"75(2)(a)": True, "cec": False},
    ),
]

SEVERAL_JOBS = [
    Life(
        "16 skilled hours beside 20 that are not, for 104 weeks: 1,664",
        life(
            job("2024-01-01", "2025-12-26", hours_per_week=16),
            job("2024-01-01", "2025-12-26", hours_per_week=20, noc="65200"),
        ),
        total=263,
        facts=work(1),
    ),
    Life(
        "14 hours: 1,456",
        life(
            job("2024-01-01", "2025-12-26", hours_per_week=14),
            job("2024-01-01", "2025-12-26", hours_per_week=20, noc="65200"),
        ),
        total=223,
        facts=work(0),
    ),
    Life(
        "16 and 16 in two occupations: a year here, and 832 in a primary occupation",
        life(year(hours_per_week=16), year(hours_per_week=16, noc="12200")),
        total=263,
        findings={"cec": True, "75(2)(a)": False},
    ),
    Life(
        "15 here and 15 abroad: no year for points, one for skilled workers; 21 + 24 + 9 + 12",
        life(
            year(hours_per_week=15),
            year(hours_per_week=15, country="IN"),
            credentials=(degree(),),
            skilled_worker=NOTHING_ELSE,
        ),
        # 99 + 120 + 124 and C1 25.
        total=368,
        facts={"canadian_work": 0, "foreign_work": 0},
        findings={"75(2)(a)": True, "76(1)(a)": False},
    ),
    Life(
        "an uncle in Canada makes 71 of these 66",
        life(
            year(hours_per_week=15),
            year(hours_per_week=15, country="IN"),
            credentials=(degree(),),
            skilled_worker=attrs.evolve(NOTHING_ELSE, relative=True),
        ),
        findings={"fsw": True},
    ),
    Life(
        "a nurse of weekends, 24 hours in each of 65 weeks: 1,560",
        life(job("2025-01-06", "2026-04-05", noc="31301", **weekly(date(2025, 1, 6), [24] * 65))),
        total=263,
        findings={"cec": True, "75(2)(a)": True},
    ),
    Life(
        "84 hours every other week for two years: 52 weeks of 30, no two of them in a row",
        life(
            job("2024-01-01", "2025-12-28", noc="83100", **weekly(date(2024, 1, 1), [84, 0] * 52))
        ),
        total=263,
        findings={"cec": True, "75(2)(a)": False},
    ),
    Life(
        "from Thursday to Wednesday without work: 22 weeks less 12 hours, 31 less 18, in a row",
        life(
            job("2025-01-06", "2025-06-04", country="IN"),
            job("2025-06-12", "2026-01-09", country="IN"),
        ),
        findings={"75(2)(a)": True},
    ),
    Life(
        "from Monday to Sunday without work: 22 weeks, and 31",
        life(
            job("2025-01-06", "2025-06-06", country="IN"),
            job("2025-06-16", "2026-01-16", country="IN"),
        ),
        facts={"foreign_work": 1},
        findings={"75(2)(a)": False},
    ),
]

CONDITIONS_OF_WORK = [
    Life(
        "in Canada for an employer abroad: no work for points; skilled workers 23 + 24 + 9 + 12 +"
        " 10, as it is authorised work here",
        life(
            year(canadian_employer=False),
            credentials=(degree(Education.MASTERS),),
            skilled_worker=NOTHING_ELSE,
        ),
        # 99 + 135 + 124 and C1 50.
        total=408,
        findings={"cec": False, "fsw": True},
    ),
    Life(
        "a designer on her own account in Canada: for skilled workers alone",
        life(year(noc="52120", self_employed=True)),
        total=223,
        findings={"87.1(3)(b)": False, "cec": False, "75(2)(a)": True},
    ),
    Life(
        "on her own account abroad for 156 weeks: C3 50",
        life(job("2022-01-03", "2024-12-27", country="IN", self_employed=True)),
        total=273,
    ),
    Life(
        "a refugee claimant with a work permit: 76 for skilled workers, 10 of them for this work",
        life(
            year(temporary_resident=False, authorised=True),
            credentials=(degree(),),
            skilled_worker=NOTHING_ELSE,
        ),
        total=368,
        findings={"87.1(3)(c)": False, "cec": False, "fsw": True},
    ),
    Life(
        "an internship without wages",
        life(year(paid=False)),
        total=223,
        findings={"cec": False, "75(2)(a)": False},
    ),
    Life(
        "full-time work in the last semester, 36 weeks after it: 99 + 98 + 124, C1 25, study 15",
        life(year(), credentials=(study(full_time_in_canada=True, months_in_canada=20),)),
        total=361,
        findings={"87.1(3)(a)": False, "cec": False, "75(2)(a)": True},
    ),
    Life(
        "in a last semester of part-time study, as the job says: 40 more, and C2 13",
        life(
            year(full_time_student=False),
            credentials=(study(full_time_in_canada=True, months_in_canada=20),),
        ),
        total=414,
        findings={"cec": True},
    ),
    Life(
        "a nurse aide of level C under her old code; 27 years: 110 + 124",
        life(job("2021-01-04", "2021-12-31", noc="3413"), tests=(celpip(9, date(2022, 1, 20)),)),
        day=date(2022, 11, 15),
        total=234,
        findings={"cec": False},
    ),
    Life(
        "of TEER 3 from the next day on: 40 more",
        life(job("2021-01-04", "2021-12-31", noc="3413"), tests=(celpip(9, date(2022, 1, 20)),)),
        day=date(2022, 11, 16),
        total=274,
        findings={"cec": True},
    ),
    Life(
        "six in writing is enough for TEER 2",
        life(year(noc="22220"), tests=(scores(7, 6, 7, 7),)),
        findings={"cec": True},
    ),
    Life(
        "and not for TEER 1",
        life(year(), tests=(scores(7, 6, 7, 7),)),
        findings={"87.1(2)(d)": False, "cec": False},
    ),
]

LANGUAGE = [
    Life(
        "scores of two sittings are not put together: 3 x 34 + 9, not 4 x 31 or more",
        life(tests=(scores(10, 10, 10, 6), scores(7, 7, 7, 9))),
        total=210,
    ),
    Life(
        "beside a degree and three years abroad the other is better: 82, C1 13 and C3 25",
        life(
            job("2022-01-03", "2024-12-27", country="IN"),
            tests=(scores(10, 10, 10, 6), scores(7, 7, 7, 9)),
            credentials=(degree(),),
        ),
        # 99 + 120 + 82 + 38.
        total=339,
        findings={"75(2)(d)": True},
    ),
    Life(
        "IELTS 6.5 in listening is 7 still, 7.5 in reading 9, in speaking 10: 17 + 31 + 31 + 34",
        life(
            tests=(
                IELTS(reading=7.5, writing=7.0, listening=6.5, speaking=7.5, result_date=RESULT),
            )
        ),
        total=212,
    ),
    Life(
        "IELTS 3 in reading is below the chart: 3 x 6",
        life(
            tests=(
                IELTS(reading=3.0, writing=4.0, listening=4.5, speaking=4.0, result_date=RESULT),
            )
        ),
        total=117,
    ),
    Life(
        "PTE Core of a day before it was accepted; 28 years: 110 + 4 x 17",
        life(
            tests=(
                PTECore(
                    reading=78, writing=88, listening=82, speaking=84, result_date=date(2024, 1, 10)
                ),
                celpip(7, date(2023, 5, 1)),
            )
        ),
        day=date(2024, 1, 29),
        total=178,
    ),
    Life(
        "TEF Canada on the new scale alone is no result",
        life(
            tests=(
                TEF(
                    reading=546,
                    writing=558,
                    listening=546,
                    speaking=556,
                    result_date=RESULT,
                    scale="699-2023",
                ),
            )
        ),
        findings={"75(2)(d)": None, "79(1)": None},
    ),
    Life(
        "French 7 in three abilities has no points of its own: 124, second 1 + 3 + 3 + 3",
        life(
            tests=(
                TEF(reading=206, writing=310, listening=249, speaking=310, result_date=RESULT),
                celpip(9),
            )
        ),
        total=233,
    ),
    Life(
        "French 7 and English 5 in three abilities: 68, second 3, French 25",
        life(tests=(tef(), scores(5, 4, 5, 5))),
        total=195,
    ),
    Life(
        "English named and too old, French valid: 23 + 4 + 9 + 12",
        abroad(
            tests=(celpip(9, date(2024, 9, 1)), tef()),
            first_language="en",
            credentials=(degree(Education.MASTERS),),
        ),
        findings={"79(1)": True, "75(2)(d)": True, "76(1)(a)": False},
    ),
    Life(
        "on the second anniversary of a result the year stands, and the result does not",
        life(year(), tests=(celpip(9, date(2024, 10, 1)),)),
        findings={"87.1(2)(d)": True, "3(4)": False, "75(2)(d)": False},
    ),
]


def program(level: Any, started: str, completed: str, **facts: Any) -> Credential:
    days = {"started": date.fromisoformat(started), "completed": date.fromisoformat(completed)}
    return study(level, **{**days, "full_time_in_canada": True, "months_in_canada": 8, **facts})


ONE_YEAR_TWICE = (
    program(Education.ONE_YEAR, "2023-09-05", "2024-04-25"),
    program(Education.ONE_YEAR, "2024-09-05", "2025-04-25"),
)

STUDY = [
    Life(
        "two certificates of one year are of one year: 99 + 90 + 124, C1 25, study 15",
        life(credentials=ONE_YEAR_TWICE),
        total=353,
    ),
    Life(
        "beside a degree abroad they are two or more: 99 + 128 + 124, C1 50, study 15",
        life(credentials=(*ONE_YEAR_TWICE, degree())),
        total=416,
    ),
    Life(
        "a degree from afar has no points for study: 99 + 120 + 124, C1 25",
        life(
            credentials=(
                program(
                    Education.BACHELORS,
                    "2023-09-05",
                    "2026-04-25",
                    full_time_in_canada=False,
                    months_in_canada=0,
                ),
            )
        ),
        total=368,
    ),
    Life(
        "begun in the pandemic it has: 30 more",
        life(
            credentials=(
                program(
                    Education.BACHELORS,
                    "2020-09-05",
                    "2024-04-25",
                    full_time_in_canada=False,
                    months_in_canada=0,
                ),
            )
        ),
        total=398,
    ),
    Life(
        "a master's from January to August: 99 + 135 + 124, C1 50, study 30",
        life(credentials=(program(Education.MASTERS, "2025-01-06", "2025-08-22"),)),
        total=438,
    ),
    Life(
        "eight months are stated of a program from September to December: no study, none open",
        life(credentials=(program(Education.ONE_YEAR, "2024-09-05", "2024-12-20"),)),
        total=338,
    ),
    Life(
        "a degree abroad that is not assessed makes no two: 99 + 120 + 124, C1 25, study 30",
        life(
            credentials=(
                program(Education.BACHELORS, "2013-09-05", "2016-06-25", months_in_canada=30),
                degree(Education.TWO_YEAR, eca=None),
            )
        ),
        total=398,
    ),
    Life(
        "school and a certificate of half a year are school: 99 + 30 + 124",
        life(
            credentials=(
                program(Education.SECONDARY, "2012-09-05", "2016-06-25"),
                program(ShortProgram.LESS_THAN_ONE_YEAR, "2024-01-08", "2024-06-20"),
            )
        ),
        total=253,
    ),
]

AT_WORK = job("2024-01-01", "2024-12-27", noc="65200")
SKILLED_WORKERS = [
    Life("a degree, and a year abroad: 66", abroad(), findings={"76(1)(a)": False}),
    Life(
        "a year in Canada fourteen years ago: 76, and no points in the ranking",
        abroad(job("2010-01-04", "2010-12-31")),
        total=393,
        findings={"fsw": True},
    ),
    Life(
        "one week of 20 hours between twice 26 of 30 is no break, but no full-time year: 66",
        life(
            job("2025-01-06", "2025-07-04"),
            job("2025-07-07", "2025-07-11", hours_per_week=20),
            job("2025-07-14", "2026-01-09"),
            credentials=(degree(),),
            skilled_worker=NOTHING_ELSE,
        ),
        facts=work(1),
        findings={"75(2)(a)": True, "76(1)(a)": False, "cec": True},
    ),
    Life(
        "a spouse at a counter in Canada: 71, and no points in the ranking",
        # 206 + 112, C1 25, C3 25.
        abroad(spouse=SpouseProfile(jobs=(AT_WORK,))),
        total=368,
        findings={"fsw": True},
    ),
    Life(
        "without authorisation: 66",
        abroad(spouse=SpouseProfile(jobs=(attrs.evolve(AT_WORK, authorised=False),))),
        findings={"76(1)(a)": False},
    ),
    Life(
        "a spouse at level 4: 71, and no points in the ranking",
        abroad(spouse=SpouseProfile(tests=(celpip(4),))),
        total=368,
        findings={"fsw": True},
    ),
    Life(
        "a spouse at 9, but at 3 in writing: 66, and 15 in the ranking",
        abroad(spouse=SpouseProfile(tests=(scores(9, 3, 9, 9),))),
        total=383,
        findings={"76(1)(a)": False},
    ),
    Life(
        "the brother of a spouse who stays at home: 66; alone 99 + 120 + 124, C1 25, C3 25",
        abroad(spouse=SpouseProfile(sibling=True, accompanying=False)),
        total=393,
        findings={"76(1)(a)": False},
    ),
    Life(
        "of English at level 7, with study and a relative: 21 + 16 + 9 + 12 + 10",
        abroad(
            tests=(celpip(7),),
            skilled_worker=attrs.evolve(NOTHING_ELSE, study=True, relative=True),
        ),
        findings={"fsw": True},
    ),
    Life(
        "18 years old that day: 12 points, and 99 in the ranking, for 23 + 24 + 9",
        abroad(birth_date=date(2008, 10, 1), credentials=(degree(Education.MASTERS),)),
        # 99 + 135 + 124, C1 50, C3 25.
        total=433,
        findings={"fsw": True},
    ),
    Life(
        "and the day before",
        abroad(birth_date=date(2008, 10, 2), credentials=(degree(Education.MASTERS),)),
        total=334,
        findings={"76(1)(a)": False},
    ),
    *(
        Life(
            f"no funds, an offer {offer.name if offer else 'that nobody states'}",
            abroad(
                credentials=(degree(Education.MASTERS),),
                settlement_funds=False,
                skilled_worker=attrs.evolve(NOTHING_ELSE, offer=offer),
            ),
            findings={"76(1)(b)": met, "fsw": met},
        )
        for offer, met in (
            (WorkerOffer.A, True),
            (WorkerOffer.C, False),
            (WorkerOffer.D, True),
            (None, None),
        )
    ),
    Life(
        "ten years before Saturday 2026-10-03: 52 weeks from Monday 2016-10-03",
        life(job("2016-10-03", "2017-09-29", country="IN")),
        day=date(2026, 10, 3),
        findings={"75(2)(a)": True},
    ),
    Life(
        "a day later that Monday is out",
        life(job("2016-10-03", "2017-09-29", country="IN")),
        day=date(2026, 10, 4),
        findings={"75(2)(a)": False},
    ),
]

ELECTRICIAN: dict[str, Any] = {"noc": "72200", "country": "IN"}
TRADE: dict[str, Any] = {
    "skilled_trade": NAMED,
    "certificate": CERTIFICATE,
    "tests": (
        CELPIP(reading=4, writing=4, listening=5, speaking=5, result_date=date(2025, 1, 20)),
    ),
}
TWO_YEARS = job("2022-10-03", "2024-09-27", noc="72200")
BY_OFFER = attrs.evolve(NAMED, certificate_in_trade=None, offer=TradeOffer.IV)

TRADES = [
    Life(
        "five years before 2025-10-05: 104 weeks from Monday 2020-10-05",
        life(job("2020-10-05", "2022-09-30", **ELECTRICIAN), **TRADE),
        day=date(2025, 10, 5),
        findings={"87.2(3)(b)": True, "fst": True},
    ),
    Life(
        "a day later that Monday is out",
        life(job("2020-10-05", "2022-09-30", **ELECTRICIAN), **TRADE),
        day=date(2025, 10, 6),
        findings={"87.2(3)(b)": False, "fst": False},
    ),
    Life(
        "20 hours for 156 weeks",
        life(job("2023-01-02", "2025-12-26", noc="72200", hours_per_week=20), **TRADE),
        findings={"87.2(3)(b)": True},
    ),
    Life(
        "an apprentice up to the first day of work",
        life(
            TWO_YEARS,
            **TRADE | {"skilled_trade": attrs.evolve(NAMED, qualified_on=TWO_YEARS.start)},
        ),
        findings={"87.2(3)(b)": True},
    ),
    Life(
        "and up to the next",
        life(
            TWO_YEARS,
            **TRADE | {"skilled_trade": attrs.evolve(NAMED, qualified_on=date(2022, 10, 4))},
        ),
        findings={"87.2(3)(b)": False},
    ),
    Life(
        "chef and cook are two trades",
        life(
            job("2022-10-03", "2023-09-29", noc="62200"),
            job("2023-10-02", "2024-09-27", noc="63200"),
            **TRADE,
        ),
        findings={"87.2(1)": True, "87.2(3)(b)": False},
    ),
    Life(
        "a truck driver is in major group 73",
        life(job("2022-10-03", "2024-09-27", noc="73300"), **TRADE),
        findings={"87.2(1)": True, "87.2(3)(b)": True},
    ),
    Life(
        "a certificate that lapses that day: no C5; 223 + 53",
        life(
            TWO_YEARS,
            skilled_trade=NAMED,
            certificate=Certificate(issued=date(2021, 3, 1), withdrawn=date(2026, 10, 1)),
        ),
        total=276,
        findings={"87.2(3)(d)": False, "fst": False},
    ),
    Life(
        "an offer approved for somebody abroad asks for funds",
        life(TWO_YEARS, skilled_trade=BY_OFFER, settlement_funds=False),
        findings={"87.2(3)(d)": True, "87.2(5)": False, "fst": False},
    ),
    Life(
        "one of the employer on the permit does not",
        life(
            TWO_YEARS,
            skilled_trade=attrs.evolve(BY_OFFER, offer=TradeOffer.II),
            settlement_funds=False,
        ),
        findings={"87.2(3)(d)": True, "87.2(5)": True, "fst": True},
    ),
    Life(
        "a certificate of which nobody says in which trade: 223 + 53, C5 50",
        life(TWO_YEARS, certificate=CERTIFICATE),
        total=326,
        findings={"87.2(3)(b)": None, "87.2(3)(c)": None, "87.2(3)(d)": None, "fst": None},
    ),
]

OFFERS = [
    Life(
        f"{why}; 29 years: 110 + 124",
        life(
            tests=(celpip(9, date(2024, 6, 1)),),
            arranged_employment=JobOffer(noc=noc, issued=date(2024, 9, 1)),
        ),
        day=day,
        total=234 + points,
    )
    for why, noc, day, points in (
        ("an offer on the last day on which it had points", "21231", date(2025, 3, 24), 50),
        ("on the next", "21231", date(2025, 3, 25), 0),
        ("of a senior manager", "00012", date(2025, 3, 24), 200),
        ("at a counter", "65200", date(2025, 3, 24), 0),
    )
]

LIVES = [
    *LEAVE,
    *SEVERAL_JOBS,
    *CONDITIONS_OF_WORK,
    *LANGUAGE,
    *STUDY,
    *SKILLED_WORKERS,
    *TRADES,
    *OFFERS,
]


@pytest.mark.parametrize("life", LIVES, ids=lambda life: life.why)
def test_a_life_of_a_forum(life: Life) -> None:
    check(life)
