# SPDX-License-Identifier: MIT
"""Lives as people tell them: what their papers come to, found by hand from the law alone.

Who is 31 years old has 99 points alone and 90 with a spouse, and 124 or 116 for English at level 9:
223 or 206 before anything else. A year of 52 weeks at 30 hours is 1,560 hours.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import attrs
import pytest
from lives import (
    HALVES,
    NAMED,
    OCTOBER,
    Life,
    celpip,
    check,
    degree,
    job,
    leave,
    life,
    rotation,
    study,
    tef,
    work,
    year,
)

import crs
from crs import (
    ECA,
    CanadianStudy,
    Education,
    English,
    JobOffer,
    MissingEvidence,
    Nomination,
    PayPeriod,
    ShortProgram,
    Sibling,
    SkilledWorker,
    SpouseProfile,
    Stated,
)

BY_THE_WEEK = [
    Life(
        "a change of jobs in midweek: 24 + 16 hours are 30",
        life(
            job("2025-01-06", "2025-07-02", hours_per_week=40),
            job("2025-07-03", "2026-01-02", hours_per_week=40),
        ),
        total=263,
        facts=work(1),
        findings={"cec": True, "75(2)(a)": True},
    ),
    Life(
        "two days between jobs: 51 x 30 + 24",
        life(
            job("2025-01-06", "2025-07-02", hours_per_week=40),
            job("2025-07-07", "2026-01-02", hours_per_week=40),
        ),
        total=223,
        facts=work(0),
        findings={"cec": False, "75(2)(a)": False},
    ),
    Life("52 weeks to a Friday", life(year()), total=263, facts=work(1), findings={"cec": True}),
    Life(
        "the Saturday after: 105 + 124 + 40",
        life(year(), tests=(celpip(9, date(2025, 2, 3)),)),
        day=date(2026, 1, 3),
        total=269,
        facts=work(1),
    ),
    Life(
        "that Friday, which does not count yet",
        life(year(), tests=(celpip(9, date(2025, 2, 3)),)),
        day=date(2026, 1, 2),
        total=229,
        facts=work(0),
    ),
    Life("12 months from a Saturday", life(year("2025-03-01", "2026-02-28")), facts=work(1)),
    Life("12 months from a leap day", life(year("2024-02-29", "2025-02-28")), facts=work(1)),
    Life(
        "15 hours for 104 weeks",
        life(job("2024-01-01", "2025-12-26", hours_per_week=15)),
        total=263,
        facts=work(1),
    ),
    Life(
        "20 and 20 hours are held to 30",
        life(year(hours_per_week=20), year(noc="12200", hours_per_week=20)),
        total=263,
        facts=work(1),
    ),
    Life(
        "60 hours a week are 30",
        life(job("2025-01-06", "2025-12-26", hours_per_week=60)),
        total=223,
        facts=work(0),
    ),
    Life(
        "a week without pay: 51 weeks",
        life(year(**leave("2025-03-03", "2025-03-07"))),
        total=223,
        facts=work(0),
        findings={"cec": False, "75(2)(a)": False},
    ),
    Life(
        "a weekend without pay costs nothing",
        life(year(**leave("2025-03-08", "2025-03-09"))),
        total=263,
        findings={"75(2)(a)": True},
    ),
    Life(
        "a Friday and a Monday without pay of 40 hours: 32 in each week",
        life(year(hours_per_week=40, **leave("2025-03-07", "2025-03-10"))),
        total=263,
        findings={"cec": True, "75(2)(a)": True},
    ),
    Life(
        "the same of 30 hours: 1,548",
        life(year(**leave("2025-03-07", "2025-03-10"))),
        total=223,
        findings={"cec": False, "75(2)(a)": False},
    ),
    Life(
        "leave of one job while the other goes on at 15: 51 x 30 + 15",
        life(
            year(hours_per_week=15),
            year(hours_per_week=20, **leave("2025-03-03", "2025-03-07")),
        ),
        facts=work(0),
    ),
    Life(
        "a job of a weekend has no hours",
        life(job("2026-09-26", "2026-09-27")),
        facts=work(0),
        findings={"75(2)(a)": False},
    ),
    Life(
        "two weeks on, two off, from Mondays: 26 weeks of 30 a year, and no run",
        life(job("2025-01-06", "2026-01-04", **rotation(date(2025, 1, 6), 14, 13, 168))),
        facts=work(0),
        findings={"87.1(2)(a)": False, "75(2)(a)": False},
    ),
    Life(
        "the same for two years: 52 weeks of 30",
        life(job("2024-01-01", "2025-12-28", **rotation(date(2024, 1, 1), 14, 26, 168))),
        total=263,
        facts=work(1),
        findings={"87.1(2)(a)": True, "75(2)(a)": False},
    ),
    Life(
        "from Thursdays, 3 weeks of 4: 18 cycles of 90 hours",
        life(job("2024-01-04", "2025-05-21", **rotation(date(2024, 1, 4), 14, 18, 168))),
        total=263,
        facts=work(1),
        findings={"87.1(2)(a)": True, "75(2)(a)": False},
    ),
    Life(
        "17 of them: 1,530",
        life(job("2024-01-04", "2025-04-23", **rotation(date(2024, 1, 4), 14, 17, 168))),
        facts=work(0),
    ),
    Life(
        "weeks of 36 and 24 by pay periods of two weeks are an average of 30",
        life(
            job(
                "2025-01-06",
                pay_periods=tuple(
                    PayPeriod(
                        start=date(2025, 1, 6) + place * timedelta(days=14),
                        end=date(2025, 1, 19) + place * timedelta(days=14),
                        hours=60,
                    )
                    for place in range(26)
                ),
            )
        ),
        total=263,
        facts=work(1),
    ),
]

WINDOWS = [
    Life(
        "three years before 2026-10-02: 52 weeks from Monday 2023-10-02",
        life(job("2022-10-03", "2024-09-27")),
        day=date(2026, 10, 2),
        total=276,
        facts=work(2),
        findings={"87.1(2)(a)": True},
    ),
    Life(
        "a day later that Monday is out: 1,554",
        life(job("2022-10-03", "2024-09-27")),
        day=date(2026, 10, 3),
        total=276,
        findings={"87.1(2)(a)": False},
    ),
    Life(
        "of 40 hours the week still has 32",
        life(job("2022-10-03", "2024-09-27", hours_per_week=40)),
        day=date(2026, 10, 3),
        findings={"87.1(2)(a)": True},
    ),
    Life(
        "and 24 when its Tuesday is out too",
        life(job("2022-10-03", "2024-09-27", hours_per_week=40)),
        day=date(2026, 10, 4),
        findings={"87.1(2)(a)": False},
    ),
    Life(
        "ten years before 2026-02-28: the whole of 52 weeks from Monday 2016-02-29",
        life(job("2016-02-29", "2017-02-24", country="IN")),
        day=date(2026, 2, 28),
        facts={"foreign_work": 1},
        findings={"75(2)(a)": True},
    ),
    Life(
        "from 2026-03-01 the leap day is out",
        life(job("2016-02-29", "2017-02-24", country="IN")),
        day=date(2026, 3, 1),
        facts={"foreign_work": 0},
        findings={"75(2)(a)": False},
    ),
    Life(
        "ten years before 29 February begin on 28 February, a Wednesday",
        life(
            job("2018-02-26", "2019-02-22", country="IN"),
            tests=(celpip(9, date(2027, 6, 1)),),
        ),
        day=date(2028, 2, 29),
        facts={"foreign_work": 0},
    ),
    Life(
        "and those before 26 February on that day, a Monday",
        life(
            job("2018-02-26", "2019-02-22", country="IN"),
            tests=(celpip(9, date(2027, 6, 1)),),
        ),
        day=date(2028, 2, 26),
        facts={"foreign_work": 1},
    ),
]

BESIDE_STUDY = [
    Life(
        "a program to be completed after the day bars work from its first day on: 34 weeks and 6",
        life(
            year(),
            credentials=(
                study(
                    started=date(2025, 9, 2), completed=date(2027, 4, 30), full_time_in_canada=True
                ),
            ),
        ),
        total=223,
        facts=work(0),
        findings={"cec": False, "87.1(3)(a)": False, "75(2)(a)": True},
    ),
    Life(
        "unless the job says that the person was no full-time student",
        life(
            year(full_time_student=False),
            credentials=(
                study(
                    started=date(2025, 9, 2), completed=date(2027, 4, 30), full_time_in_canada=True
                ),
            ),
        ),
        total=263,
        findings={"cec": True},
    ),
    Life(
        "study that is not stated to be full-time bars nothing",
        life(
            year(),
            credentials=(study(started=date(2025, 9, 2), completed=date(2027, 4, 30)),),
        ),
        total=263,
        findings={"cec": True},
    ),
    Life(
        "the last day of the program is barred, and 52 weeks follow it",
        life(
            job("2025-04-25", "2026-04-24"),
            credentials=(study(full_time_in_canada=True, months_in_canada=20),),
        ),
        # 99 + 98 + 124 + 40, C1 25 and C2 13, study 15.
        total=414,
        facts=work(1),
    ),
    Life(
        "study abroad bars no work in Canada",
        life(
            year(),
            credentials=(
                degree(
                    started=date(2024, 9, 2),
                    completed=date(2026, 5, 30),
                    full_time_in_canada=True,
                    eca=None,
                ),
            ),
        ),
        total=263,
    ),
    Life(
        "study in Canada bars no work abroad; 99 + 98 + 124, C1 25, C3 25, study 15",
        life(
            year("2023-09-04", "2024-08-30", country="IN"),
            credentials=(study(full_time_in_canada=True, months_in_canada=20),),
        ),
        total=386,
        facts={"foreign_work": 1},
    ),
    Life(
        "of a spouse as well: 206, two-year 7",
        life(
            spouse=SpouseProfile(
                credentials=(study(full_time_in_canada=True),),
                jobs=(year("2024-01-01", "2024-12-27"),),
            )
        ),
        total=213,
        facts={"spouse.canadian_work": 0},
    ),
    Life(
        "of a spouse whose job says otherwise: 5 more",
        life(
            spouse=SpouseProfile(
                credentials=(study(full_time_in_canada=True),),
                jobs=(year("2024-01-01", "2024-12-27", full_time_student=False),),
            )
        ),
        total=218,
        facts={"spouse.canadian_work": 1},
    ),
]

TWO_COUNTRIES = [
    Life(
        "four weeks of full-time work in two countries are unknown: 48 weeks are not",
        life(year(), job("2025-06-02", "2025-06-27", country="IN", hours_per_week=40)),
        total=223,
        facts=work(0),
        findings={"cec": None, "87.1(2)(a)": None, "75(2)(a)": None},
        would_give={"canadian_work": 40},
    ),
    Life(
        "beside 29 hours abroad nothing is",
        life(year(), job("2025-06-02", "2025-06-27", country="IN", hours_per_week=29)),
        total=263,
        facts=work(1),
        findings={"cec": True, "75(2)(a)": True},
    ),
    Life(
        "nor where only a weekend is shared",
        life(year(), job("2026-01-03", "2026-06-26", country="IN", hours_per_week=40)),
        total=263,
        findings={"cec": True},
    ),
    Life(
        "a shared Friday is unknown: 51 x 30 + 24",
        life(year(), job("2026-01-02", "2026-06-26", country="IN", hours_per_week=40)),
        total=223,
        findings={"cec": None},
        would_give={"canadian_work": 40},
    ),
    Life(
        "two years and a half and four shared weeks: two years either way",
        life(
            job("2023-01-02", "2025-06-27"),
            job("2025-06-02", "2025-06-27", country="IN"),
        ),
        total=276,
        facts=work(2),
        findings={"cec": True},
    ),
]

CODES = [
    Life(
        "1123 became skilled and unskilled groups: unknown",
        life(year(noc="1123")),
        total=223,
        facts=work(0),
        findings={"cec": None, "87.1(2)(a)": None, "75(2)(a)": None},
        would_give={"canadian_work": 40},
    ),
    Life(
        "before the NOC 2021 it was of level A; 27 years: 110 + 124 + 40",
        life(year("2021-01-04", "2021-12-31", noc="1123"), tests=(celpip(9, date(2022, 1, 20)),)),
        day=date(2022, 11, 15),
        total=274,
        findings={"87.1(2)(a)": True},
    ),
    Life(
        "64409 came from level A and from level C: unknown before the NOC 2021",
        life(year("2021-01-04", "2021-12-31", noc="64409"), tests=(celpip(9, date(2022, 1, 20)),)),
        day=date(2022, 11, 15),
        total=234,
        findings={"87.1(2)(a)": None},
        would_give={"canadian_work": 40},
    ),
    Life(
        "and TEER 4 since",
        life(year(noc="64409")),
        total=223,
        findings={"87.1(2)(a)": False},
    ),
    Life(
        "4155 needs CLB 7 or 5 by its groups: CLB 6 leaves it open",
        life(year(noc="4155"), tests=(celpip(6),)),
        # 99 + 4 x 9 + 40.
        total=175,
        findings={"87.1(2)(a)": True, "87.1(2)(d)": None, "cec": None},
    ),
    Life(
        "CLB 7 is enough for either",
        life(year(noc="4155"), tests=(celpip(7),)),
        findings={"87.1(2)(d)": True, "cec": True},
    ),
    Life(
        "truck driving under both codes is one primary occupation",
        life(
            job(*HALVES[0], noc="7511"),
            job(*HALVES[1], noc="73300"),
        ),
        total=263,
        findings={"75(2)(a)": True, "cec": True},
    ),
    Life(
        "of 2173, which became two groups, it is unknown; points need no occupation",
        life(job(*HALVES[0], noc="2173"), job(*HALVES[1], noc="21231")),
        total=263,
        findings={"75(2)(a)": None, "cec": True},
    ),
    Life(
        "2172 and 2173 share a group",
        life(job(*HALVES[0], noc="2172"), job(*HALVES[1], noc="2173")),
        findings={"75(2)(a)": None},
    ),
    Life(
        "21211 came from 2172 and 2173: unknown before the NOC 2021",
        life(
            job("2021-01-04", "2021-07-02", noc="21211"),
            job("2021-07-05", "2021-12-31", noc="2173"),
            tests=(celpip(9, date(2022, 1, 20)),),
        ),
        day=date(2022, 11, 15),
        findings={"75(2)(a)": None, "87.1(2)(a)": True},
    ),
    Life(
        "two trades of the NOC 2021 are two primary occupations",
        life(job(*HALVES[0], noc="72200"), job(*HALVES[1], noc="72201")),
        total=263,
        findings={"75(2)(a)": False, "cec": True},
    ),
    Life(
        "an electrician under both codes: two years in one trade, of which a certificate is held",
        life(
            job("2022-10-03", "2023-09-29", noc="7241"),
            job("2023-10-02", "2024-09-27", noc="72200"),
            skilled_trade=NAMED,
            certificate=crs.Certificate(issued=date(2021, 3, 1)),
        ),
        # 223 + 53 and C5 50.
        total=326,
        findings={"87.2(1)": True, "87.2(3)(b)": True, "fst": True},
    ),
    Life(
        "cooks under both codes, 27 weeks, are longer than 26 of a programmer: CLB 5 is enough",
        life(
            job("2024-01-01", "2024-03-29", noc="6322"),
            job("2024-04-01", "2024-07-05", noc="63200"),
            job("2024-07-08", "2025-01-03", noc="21232"),
            tests=(celpip(5),),
        ),
        findings={"87.1(2)(a)": True, "87.1(2)(d)": True, "87.1(2)(e)": True},
    ),
    Life(
        "25 weeks of cooks: CLB 7 is needed",
        life(
            job("2024-01-01", "2024-03-22", noc="6322"),
            job("2024-03-25", "2024-06-21", noc="63200"),
            job("2024-06-24", "2025-01-03", noc="21232"),
            tests=(celpip(5),),
        ),
        findings={"87.1(2)(a)": True, "87.1(2)(d)": False, "87.1(2)(e)": False},
    ),
    Life(
        "as many weeks of each: the stricter one",
        life(
            job(*HALVES[0], noc="63200"),
            job(*HALVES[1], noc="21232"),
            tests=(celpip(6),),
        ),
        findings={"87.1(2)(d)": False},
    ),
    Life(
        "crane operators became a trade and helpers: open for the trades, and for skill",
        life(job("2022-10-03", "2024-09-27", noc="7371"), skilled_trade=NAMED),
        total=223,
        findings={"87.2(1)": None, "cec": None},
        would_give={"canadian_work": 53},
    ),
]

PROFESSIONS = [
    Life(
        "a family physician on her own account, publicly funded",
        life(year(noc="3112", self_employed=True, publicly_funded=True)),
        total=263,
        findings={"87.1(3)(b)": True, "cec": True},
    ),
    Life(
        "a specialist under 3111, which went to the police as well: unknown",
        life(year(noc="3111", self_employed=True, publicly_funded=True)),
        total=223,
        findings={"cec": None},
        would_give={"canadian_work": 40},
    ),
    Life(
        "not publicly funded: it does not count",
        life(year(noc="31102", self_employed=True)),
        total=223,
        findings={"87.1(3)(b)": False, "cec": False},
    ),
    Life(
        "nor before 2023-04-25; 27 years: 110 + 124",
        life(
            year("2022-01-03", "2022-12-30", noc="31102", self_employed=True, publicly_funded=True),
            tests=(celpip(9, date(2022, 1, 20)),),
        ),
        day=date(2023, 4, 24),
        total=234,
        findings={"87.1(2)(a)": False},
    ),
    Life(
        "from that day on it does: 40 more",
        life(
            year("2022-01-03", "2022-12-30", noc="31102", self_employed=True, publicly_funded=True),
            tests=(celpip(9, date(2022, 1, 20)),),
        ),
        day=date(2023, 4, 25),
        total=274,
        findings={"87.1(2)(a)": True},
    ),
    Life(
        "an architect under the code of 2016, assessed by the CACB: 99 + 135 + 124, C1 50, C3 25",
        life(year(noc="2151", country="IN"), credentials=(degree(Education.MASTERS, "CACB"),)),
        total=433,
        findings={"75(2)(e)": True, "75(2.1)": True},
    ),
    Life(
        "the CACB assesses for no lawyer: no level",
        life(year(noc="41101", country="IN"), credentials=(degree(Education.MASTERS, "CACB"),)),
        facts={"education": Education.LESS_THAN_SECONDARY},
        findings={"75(2)(e)": False},
    ),
    Life(
        "an architect assessed by WES has the level, and is no skilled worker",
        life(year(noc="21200", country="IN"), credentials=(degree(Education.MASTERS),)),
        total=433,
        findings={"75(2)(e)": True, "75(2.1)": False, "fsw": False},
    ),
    Life(
        "before 2024-05-20 no body was designated for architects",
        life(
            year("2022-01-03", "2022-12-30", noc="21200", country="IN"),
            tests=(celpip(9, date(2023, 1, 20)),),
            credentials=(degree(eca=ECA(organisation="WES", issued=date(2022, 3, 1))),),
        ),
        day=date(2024, 5, 19),
        findings={"75(2.1)": True},
    ),
    Life(
        "from that day on one is",
        life(
            year("2022-01-03", "2022-12-30", noc="21200", country="IN"),
            tests=(celpip(9, date(2023, 1, 20)),),
            credentials=(degree(eca=ECA(organisation="WES", issued=date(2022, 3, 1))),),
        ),
        day=date(2024, 5, 20),
        findings={"75(2.1)": False},
    ),
    Life(
        "a pharmacist assessed by WES, long ago, and by the PEBC",
        life(
            year(noc="3131", country="IN"),
            credentials=(
                degree(
                    Education.MASTERS,
                    (
                        ECA(organisation="WES", issued=date(2017, 3, 1)),
                        ECA(organisation="PEBC", issued=date(2024, 3, 1)),
                    ),
                ),
            ),
        ),
        total=433,
        findings={"75(2)(e)": True, "75(2.1)": True},
    ),
]

CREDENTIALS = [
    Life(
        "both assessments too old: none counts",
        life(
            credentials=(
                degree(
                    eca=(
                        ECA(organisation="WES", issued=date(2017, 3, 1)),
                        ECA(organisation="IQAS", issued=date(2021, 10, 1)),
                    )
                ),
            )
        ),
        total=223,
        facts={"education": Education.LESS_THAN_SECONDARY},
    ),
    Life(
        "a degree and a diploma of one day, each assessed: 99 + 128 + 124, C1 50",
        life(credentials=(degree(), degree(Education.ONE_YEAR))),
        total=401,
        facts={"education": Education.TWO_OR_MORE},
    ),
    Life(
        "two diplomas of two years of one day: none of three years; 99 + 98 + 124, C1 25",
        life(credentials=(degree(Education.TWO_YEAR), degree(Education.TWO_YEAR))),
        total=346,
        facts={"education": Education.TWO_YEAR},
    ),
    Life(
        "of two degrees of one day one is not assessed: 99 + 120 + 124, C1 25",
        life(credentials=(degree(), degree(eca=None))),
        total=368,
    ),
    Life(
        "a program below a year adds nothing to a degree",
        life(credentials=(degree(), study(ShortProgram.LESS_THAN_ONE_YEAR))),
        total=368,
        facts={"education": Education.BACHELORS, "canadian_study": CanadianStudy.NONE},
    ),
    Life(
        "beside a secondary school secondary stays: 99 + 30 + 124",
        life(credentials=(study(Education.SECONDARY), study(ShortProgram.LESS_THAN_ONE_YEAR))),
        total=253,
        facts={"education": Education.SECONDARY, "canadian_study": CanadianStudy.NONE},
        findings={"75(2)(e)": True},
    ),
    Life(
        "conditions that nobody states: 99 + 98 + 124, C1 25, and 15 left open",
        life(credentials=(study(),)),
        total=346,
        facts={"canadian_study": CanadianStudy.NONE},
        would_give={"canadian_study": 15},
    ),
    Life(
        "of a degree 30 are left open: 99 + 120 + 124, C1 25",
        life(credentials=(study(Education.BACHELORS, full_time_in_canada=True),)),
        total=368,
        would_give={"canadian_study": 30},
    ),
    Life(
        "a part in March 2020 waives them: 99 + 90 + 124, C1 25, study 15",
        life(
            credentials=(
                study(Education.ONE_YEAR, started=date(2019, 9, 3), completed=date(2020, 3, 1)),
            )
        ),
        total=353,
    ),
    Life(
        "one begun on 2022-08-31 as well, with no month in Canada",
        life(
            credentials=(
                study(
                    Education.ONE_YEAR,
                    started=date(2022, 8, 31),
                    completed=date(2023, 4, 28),
                    months_in_canada=0,
                ),
            )
        ),
        total=353,
    ),
    Life(
        "one begun a day later does not: seven months are too few, and nothing is open",
        life(
            credentials=(
                study(
                    Education.ONE_YEAR,
                    started=date(2022, 9, 1),
                    completed=date(2023, 4, 28),
                    full_time_in_canada=True,
                    months_in_canada=7,
                ),
            )
        ),
        total=338,
        facts={"canadian_study": CanadianStudy.NONE},
    ),
    Life(
        "a doctorate open beside a diploma that counts: 15 now, 15 more",
        life(
            credentials=(
                study(full_time_in_canada=True, months_in_canada=16),
                study(Education.DOCTORAL, started=date(2025, 5, 5), completed=date(2026, 8, 28)),
            )
        ),
        # 99 + 150 + 124, C1 50, study 15.
        total=438,
        would_give={"canadian_study": 15},
    ),
]

SPOUSES = [
    Life("a spouse without papers", life(spouse=SpouseProfile()), total=206),
    Life(
        "the last day of a marriage",
        life(spouse=SpouseProfile(since=date(2020, 5, 1), until=OCTOBER)),
        total=206,
    ),
    Life(
        "the day after it",
        life(spouse=SpouseProfile(since=date(2020, 5, 1), until=date(2026, 9, 30))),
        total=223,
    ),
    Life("the first day", life(spouse=SpouseProfile(since=OCTOBER)), total=206),
    Life("the day before it", life(spouse=SpouseProfile(since=date(2026, 10, 2))), total=223),
    Life(
        "a permanent resident from the day on",
        life(spouse=SpouseProfile(citizen_or_permanent_resident_since=OCTOBER)),
        total=223,
    ),
    Life(
        "from the next day on",
        life(spouse=SpouseProfile(citizen_or_permanent_resident_since=date(2026, 10, 2))),
        total=206,
    ),
    Life(
        "the brother of a spouse who is a citizen has no points, and is a relative in s. 83",
        life(
            year(),
            spouse=SpouseProfile(
                citizen_or_permanent_resident=True, sibling=Sibling(birth_date=date(2000, 1, 1))
            ),
        ),
        total=263,
        facts={"sibling": False},
    ),
    Life(
        "the brother of a spouse, 18 that day",
        life(spouse=SpouseProfile(sibling=Sibling(birth_date=date(2008, 10, 1)))),
        total=221,
        facts={"sibling": True},
    ),
    Life(
        "work of a spouse that splits: 206, and 5 left open",
        life(spouse=SpouseProfile(jobs=(year(noc="1123"),))),
        total=206,
        would_give={"spouse.canadian_work": 5},
    ),
]

OTHER_PAPERS = [
    Life(
        "one nomination withdrawn and another not issued yet",
        life(
            nomination=(
                Nomination(issued=date(2026, 3, 2), withdrawn=OCTOBER),
                Nomination(issued=date(2026, 10, 2)),
            )
        ),
        total=223,
        facts={"nomination": False},
    ),
    Life(
        "the day after: 600 once",
        life(
            nomination=(
                Nomination(issued=date(2026, 3, 2)),
                Nomination(issued=date(2026, 10, 2)),
            )
        ),
        day=date(2026, 10, 2),
        total=823,
    ),
    Life(
        "a foreign employer does not count, by the reading of IRCC",
        life(year(canadian_employer=False)),
        total=223,
        findings={"cec": False, "75(2)(a)": True},
    ),
    Life("a Canadian one does", life(year(canadian_employer=True)), total=263),
    Life(
        "abroad it does not matter: C3 25",
        life(year(country="IN", canadian_employer=True)),
        total=248,
        facts={"foreign_work": 1, "canadian_work": 0},
    ),
    Life(
        "French named first, and no report of it: not a skilled worker",
        life(
            year(),
            first_language="fr",
            credentials=(degree(Education.MASTERS),),
            skilled_worker=SkilledWorker(relative=True),
        ),
        findings={"79(1)": False, "fsw": False, "cec": True},
    ),
    Life(
        "English named first beside French at 7: 99 + 124 + 12, French 50",
        life(tests=(celpip(9), tef()), first_language="en"),
        total=285,
    ),
    Life(
        "a student in Canada: for skilled workers it counts, and for the trades",
        life(
            job("2022-10-03", "2024-09-27", noc="72200", full_time_student=True),
            skilled_trade=NAMED,
        ),
        total=223,
        findings={"cec": False, "75(2)(a)": True, "87.2(3)(b)": True},
    ),
]

EARLIER_DAYS = [
    Life(
        "part-time work before 2015-05-30; 19 years: 105 + 124",
        life(
            job("2012-01-02", "2014-12-26", hours_per_week=20),
            tests=(celpip(9, date(2014, 6, 1)),),
        ),
        day=date(2015, 5, 29),
        total=229,
        facts=work(0),
    ),
    Life(
        "156 weeks of 20 hours on that day: two years",
        life(
            job("2012-01-02", "2014-12-26", hours_per_week=20),
            tests=(celpip(9, date(2014, 6, 1)),),
        ),
        day=date(2015, 5, 30),
        total=282,
        facts=work(2),
    ),
    Life(
        "pay periods before it: 52 weeks of 30, and 52 of 29 that do not count",
        life(
            job(
                "2012-01-02",
                "2013-12-29",
                pay_periods=tuple(
                    PayPeriod(
                        start=date(2012, 1, 2) + week * timedelta(days=7),
                        end=date(2012, 1, 8) + week * timedelta(days=7),
                        hours=30 - week % 2,
                    )
                    for week in range(104)
                ),
            ),
            tests=(celpip(9, date(2014, 6, 1)),),
        ),
        day=date(2015, 5, 29),
        total=269,
        facts=work(1),
    ),
    Life(
        "an offer before 2016-11-19: 21 years, 110 + 124 + 600",
        life(
            tests=(celpip(9, date(2016, 6, 1)),),
            arranged_employment=JobOffer(issued=date(2016, 3, 1), noc="1111"),
        ),
        day=date(2016, 11, 18),
        total=834,
    ),
    Life(
        "from that day on: 50",
        life(
            tests=(celpip(9, date(2016, 6, 1)),),
            arranged_employment=JobOffer(issued=date(2016, 3, 1), noc="1111"),
        ),
        day=date(2016, 11, 19),
        total=284,
    ),
    Life(
        "of a senior manager: 200",
        life(
            tests=(celpip(9, date(2016, 6, 1)),),
            arranged_employment=JobOffer(issued=date(2016, 3, 1), noc="0013"),
        ),
        day=date(2016, 11, 19),
        total=434,
    ),
    Life(
        "a truck driver, level C: no offer that qualifies",
        life(
            tests=(celpip(9, date(2021, 6, 1)),),
            arranged_employment=JobOffer(issued=date(2021, 3, 1), noc="73300"),
        ),
        day=date(2022, 11, 15),
        total=234,
    ),
    Life(
        "and one that does, TEER 3, from 2022-11-16 to 2025-03-24",
        life(
            tests=(celpip(9, date(2021, 6, 1)),),
            arranged_employment=JobOffer(issued=date(2021, 3, 1), noc="7511"),
        ),
        day=date(2022, 11, 16),
        total=284,
    ),
    Life(
        "an offer under a code that splits: 50 left open",
        life(
            tests=(celpip(9, date(2023, 6, 1)),),
            arranged_employment=JobOffer(issued=date(2023, 3, 1), noc="1123"),
        ),
        day=date(2024, 1, 8),
        # 28 years.
        total=234,
        would_give={"arranged_employment": 50},
    ),
]

STATED = Stated(
    as_of=date(2026, 9, 1),
    education=Education.BACHELORS,
    first_language=English(reading=9, writing=9, listening=9, speaking=9),
    canadian_work=1,
)
STATEMENTS = [
    Life(
        "facts without papers: 99 + 120 + 124 + 40, C1 25 and C2 13; the classes are open",
        life(tests=(), stated=STATED),
        total=421,
        findings={"cec": None, "fsw": None, "75(2)(e)": None, "87.1(2)(a)": None},
    ),
    Life(
        "they do not expire, and the person grows older: 43 years, 17",
        life(tests=(), stated=STATED, birth_date=date(1983, 10, 1)),
        total=339,
    ),
    Life(
        "stated work in Canada beside papers of work abroad for 104 weeks: C3 25, C4 13",
        life(
            job("2020-01-06", "2021-12-31", country="IN"),
            tests=(),
            stated=attrs.evolve(STATED, education=None),
        ),
        # 99 + 124 + 40, C3 25 and C4 13.
        total=301,
        facts={"foreign_work": 2},
    ),
]

LIVES = [
    *BY_THE_WEEK,
    *WINDOWS,
    *BESIDE_STUDY,
    *TWO_COUNTRIES,
    *CODES,
    *PROFESSIONS,
    *CREDENTIALS,
    *SPOUSES,
    *OTHER_PAPERS,
    *EARLIER_DAYS,
    *STATEMENTS,
]


@pytest.mark.parametrize("life", LIVES, ids=lambda life: life.why)
def test_a_life(life: Life) -> None:
    check(life)


def test_facts_that_are_stated_from_a_later_day_on() -> None:
    with pytest.raises(MissingEvidence) as caught:
        life(tests=(), stated=STATED).on(date(2026, 8, 31))
    names = [missing.fact for missing in caught.value.missing]
    assert names == ["education", "first_language", "canadian_work"]


@pytest.mark.parametrize(("hours", "lost_on"), [(30, date(2026, 10, 3)), (40, date(2026, 10, 4))])
def test_the_day_on_which_a_year_is_lost(hours: int, lost_on: date) -> None:
    """Once the window holds too little of its first week: four days of 6, or three of 8."""
    assessment = crs.cec.assess(
        life(job("2022-10-03", "2024-09-27", hours_per_week=hours)), OCTOBER
    )
    assert (assessment.earliest, assessment.lost_on) == (OCTOBER, lost_on)


def test_an_open_job_by_pay_periods_reaches_nothing_after_its_last_one() -> None:
    periods = rotation(date(2026, 1, 5), 14, 3, 80)
    assessment = crs.cec.assess(life(job("2026-01-05", **periods)), OCTOBER)
    assert assessment.earliest is None


def test_the_first_day_of_a_year_to_come() -> None:
    """30 hours from Monday 2026-01-05: 52 weeks end on Friday 2027-01-01."""
    assessment = crs.cec.assess(life(job("2026-01-05")), OCTOBER)
    assert assessment.earliest == date(2027, 1, 2)
    # Of 40 hours the last week needs 30: Monday to Thursday have 32.
    assessment = crs.cec.assess(life(job("2026-01-05", hours_per_week=40)), OCTOBER)
    assert assessment.earliest == date(2027, 1, 1)


def test_a_year_is_counted_exactly() -> None:
    """37.5 hours are 7.5 a day; the week of the change has 30 of 22.5 + 15."""
    profile = life(
        job("2025-01-06", "2025-07-02", hours_per_week=37.5),
        job("2025-07-03", "2026-01-02", hours_per_week=Fraction(75, 2)),
    )
    assert profile.explain(OCTOBER)["canadian_work"].value == 1
