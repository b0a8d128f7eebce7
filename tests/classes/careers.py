# SPDX-License-Identifier: MIT
"""What may be drawn of people who are skilled workers or in a trade, or nearly.

Posts follow each other closely, so that they are often as long as is needed, or a week too short.
"""

from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import strategies as st

from crs import (
    CELPIP,
    ECA,
    TCF,
    TEF,
    Certificate,
    Credential,
    Education,
    English,
    French,
    Job,
    Leave,
    PayPeriod,
    Profile,
    ShortProgram,
    Sibling,
    SkilledTrade,
    SkilledWorker,
    SpouseProfile,
    Stated,
    TradeOffer,
    WorkerOffer,
)

MAYBE = st.sampled_from([True, False, None])
MOSTLY = st.sampled_from([True] * 6 + [None, False])
SELDOM = st.sampled_from([False] * 6 + [True])
WORKERS = st.sampled_from([
    "21231", "21232", "2173", "2174", "63200", "6322", "00012", "31100", "31102", "3111", "3112",
    "31120", "3131", "21200", "2151", "1123", "65200",
])  # fmt: skip
DISTINCT = st.sampled_from(["21232", "63200", "6322", "31102", "00012", "1123", "65200"])
"""Occupations of which each code is another one, or the same."""
TRADES = st.sampled_from([
    "72200", "7241", "63200", "6322", "7371", "72500", "75110", "62200", "72600", "21231",
])  # fmt: skip
MANY = st.sampled_from([1, 1, 1, 0])
HOURS = st.sampled_from([15, 22.5, 28, 30, 30, 37.5, 40])


def periods(start: date, end: date, hours: list[int]) -> tuple[PayPeriod, ...]:
    """Two weeks each, of these hours by turns."""
    found: list[PayPeriod] = []
    while start <= end:
        last = min(start + timedelta(days=13), end)
        most = 24 * ((last - start).days + 1)
        paid = min(hours[len(found) % len(hours)], most)
        found.append(PayPeriod(start=start, end=last, hours=paid))
        start = last + timedelta(days=1)
    return tuple(found)


@st.composite
def posts(draw: st.DrawFn, start: date, noc: str) -> Job:
    """A job from a day on, that mostly counts."""
    end = start + timedelta(
        days=draw(st.integers(0, 60) | st.integers(300, 400) | st.integers(300, 1100))
    )
    leave: tuple[Leave, ...] = ()
    if draw(SELDOM):
        away = draw(st.dates(start, end))
        back = away + timedelta(days=draw(st.integers(0, 20)))
        leave = (Leave(start=away, end=min(back, end)),)
    pay: dict[str, Any] = {"hours_per_week": draw(HOURS)}
    if draw(SELDOM):
        by_turns = draw(st.lists(st.sampled_from([0, 40, 60, 80]), min_size=1, max_size=4))
        pay = {"pay_periods": periods(start, end, by_turns)}
    return Job(
        noc=noc,
        start=start,
        end=draw(st.sampled_from([end, end, end, None])) if "hours_per_week" in pay else end,
        country=draw(st.sampled_from(["CA", "CA", "CA", "FR"])),
        unpaid_leave=leave,
        canadian_employer=draw(MOSTLY),
        publicly_funded=draw(SELDOM),
        duties=draw(MOSTLY),
        paid=draw(MOSTLY) is not False,
        authorised=draw(MOSTLY),
        self_employed=draw(SELDOM),
        full_time_student=draw(st.sampled_from([None, None, None, False, True])),
        temporary_resident=draw(MOSTLY),
        **pay,
    )


@st.composite
def careers(draw: st.DrawFn, codes: st.SearchStrategy[str]) -> tuple[Job, ...]:
    """Posts of few occupations, one soon after the other or while it lasts."""
    few = draw(st.lists(codes, min_size=1, max_size=3))
    day = draw(st.dates(date(2016, 1, 1), date(2023, 12, 31)))
    found = []
    for _ in range(draw(st.sampled_from([0, 1, 2, 3, 3, 4, 4]))):
        found.append(draw(posts(day, draw(st.sampled_from(few)))))
        gap = st.integers(-60, 14) | st.integers(-1, 8) | st.integers(-1, 8)
        day = max(day, (found[-1].end or day) + timedelta(days=draw(gap)))
    return tuple(found)


@st.composite
def reports(draw: st.DrawFn, around: date) -> CELPIP | TCF | TEF:
    """A report of the two years before a day, as a rule."""
    when = around - timedelta(days=draw(st.sampled_from([0, 1, 400, 728, 729, 730, 731, 732, -1])))
    match draw(st.sampled_from(["celpip", "celpip", "celpip", "tcf", "tef"])):
        case "tcf":
            heard, said = draw(st.sampled_from([(375, 6), (458, 10), (549, 16)]))
            return TCF(
                reading=heard, listening=heard, writing=said, speaking=said, result_date=when
            )
        case "tef":
            best = {"reading": 250, "listening": 300, "writing": 400, "speaking": 400}
            scale: Any = draw(st.sampled_from(["ancien", "699-2023"]))
            return TEF(**best, result_date=when, scale=scale)
        case _:
            usual = draw(st.sampled_from([4, 5, 7, 8, 9, 9, 10]))
            levels = dict.fromkeys(("reading", "writing", "listening", "speaking"), usual)
            levels |= draw(st.sampled_from([{}, {}, {"writing": usual - 1}]))
            return CELPIP(**levels, result_date=when)


@st.composite
def credentials(draw: st.DrawFn) -> Credential:
    completed = draw(st.dates(date(2010, 1, 1), date(2026, 1, 1)))
    abroad = draw(SELDOM)
    bodies = st.sampled_from(["WES", "WES", "IQAS", "MCC", "PEBC", "CACB"])
    issued = st.integers(0, 4000).map(lambda days: completed + timedelta(days=days))
    ecas = st.lists(st.builds(ECA, organisation=bodies, issued=issued), max_size=2)
    levels = [held for held in Education if held not in (0, Education.TWO_OR_MORE)]
    return Credential(
        level=draw(st.sampled_from([*levels, *levels[-3:], *ShortProgram])),
        country="FR" if abroad else "CA",
        completed=completed,
        started=draw(st.none() | st.just(completed - timedelta(days=400))),
        full_time_in_canada=draw(MAYBE),
        eca=tuple(draw(ecas)) if abroad else None,
    )


DAYS = st.dates(date(2020, 1, 1), date(2028, 1, 1))
SIBLINGS = SELDOM | st.builds(
    Sibling, birth_date=st.dates(date(1995, 1, 1), date(2010, 1, 1)), since=st.none() | DAYS
)
SPOUSES = st.builds(
    SpouseProfile,
    since=st.none() | st.none() | st.dates(date(2015, 1, 1), date(2026, 1, 1)),
    until=st.none() | st.none() | st.dates(date(2026, 1, 2), date(2028, 1, 1)),
    accompanying=MOSTLY.map(bool),
    citizen_or_permanent_resident_since=st.none() | st.none() | DAYS,
    jobs=careers(WORKERS),
    sibling=SIBLINGS,
)
ENGLISH = {"first_language": English(reading=9, writing=9, listening=9, speaking=9)}
FRENCH = {"second_language": French(reading=7, writing=7, listening=7, speaking=7)}
STATED = st.builds(
    lambda languages, facts: {**languages, **facts},
    st.sampled_from([{}, ENGLISH, ENGLISH | FRENCH]),
    st.fixed_dictionaries(
        {"as_of": DAYS},
        optional={
            "education": st.just(Education.MASTERS),
            "canadian_work": st.just(2),
            "foreign_work": st.just(2),
            "certificate": st.just(True),
            "nomination": st.just(True),
        },
    ),
)


def as_worker(noc: str | None) -> st.SearchStrategy[SkilledWorker]:
    return st.builds(
        SkilledWorker,
        noc=st.just(noc),
        offer=st.sampled_from([None, WorkerOffer.NONE, *WorkerOffer]),
        study=MAYBE,
        spouse_study=MAYBE,
        relative=MAYBE,
    )


def in_trade(noc: str | None) -> st.SearchStrategy[SkilledTrade]:
    long_ago = date(2015, 1, 5)
    return st.builds(
        SkilledTrade,
        noc=st.just(noc),
        qualified_on=st.sampled_from([None, long_ago, long_ago, long_ago, date(2019, 6, 7)]),
        requirements=MOSTLY,
        certificate_in_trade=MOSTLY,
        offer=st.sampled_from([None, *TradeOffer]),
    )


@st.composite
def applicants(draw: st.DrawFn, codes: st.SearchStrategy[str] = WORKERS) -> Profile:
    """People with all that the two classes look at; some state facts that no paper shows."""
    jobs = draw(careers(codes))
    papers: dict[str, Any] = {
        "credentials": tuple(draw(st.lists(credentials(), min_size=draw(MANY), max_size=3))),
        "certificate": draw(
            st.none()
            | st.builds(
                Certificate,
                issued=st.dates(date(2018, 1, 1), date(2022, 1, 1)),
                withdrawn=st.none() | DAYS.filter(lambda day: day.year > 2021),
            )
        ),
    }
    stated = None
    if draw(SELDOM):
        facts = draw(STATED)
        papers, jobs, stated = {}, (), Stated(**facts)
    named = draw(st.none() | st.none() | codes)
    return Profile(
        birth_date=draw(st.dates(date(1974, 1, 1), date(2008, 1, 1)) | st.just(date(1988, 2, 29))),
        jobs=jobs,
        first_language=None if stated else draw(st.sampled_from([None, None, "en", "fr"])),
        outside_quebec=draw(MOSTLY),
        settlement_funds=draw(MOSTLY),
        sibling=draw(SIBLINGS),
        spouse=draw(st.none() | SPOUSES),
        skilled_worker=draw(st.none() | as_worker(named) | as_worker(named)),
        skilled_trade=draw(st.none() | in_trade(named) | in_trade(named)),
        stated=stated,
        **papers,
    )


@st.composite
def on_a_day(
    draw: st.DrawFn, years: int, codes: st.SearchStrategy[str] = WORKERS
) -> tuple[Profile, date]:
    """People beside a day: any, soon after work ends, or when it leaves a window of so many years.

    A little before the NOC 2021 and after it both lists of occupations are read.
    """
    profile = draw(applicants(codes))
    if profile.stated or not profile.jobs:
        return profile, draw(DAYS)
    job = draw(st.sampled_from([*profile.jobs, *profile.jobs[-1:] * 3]))
    ends = job.end or job.start + timedelta(days=720)
    leaves = date(job.start.year + years, job.start.month, min(job.start.day, 28))
    around = draw(st.sampled_from([ends, ends, ends, leaves, date(2022, 11, 16)]))
    on = around + timedelta(days=draw(st.integers(-10, 40)))
    ours = draw(st.lists(reports(on), min_size=draw(MANY), max_size=3))
    theirs = draw(st.lists(reports(on), max_size=2))
    spouse = profile.spouse and attrs.evolve(profile.spouse, tests=tuple(theirs))
    return attrs.evolve(profile, tests=tuple(ours), spouse=spouse), on
