# SPDX-License-Identifier: MIT
"""What may be drawn of people whose classes are assessed.

Days lie near each other, so that histories are about a year long.
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
    Job,
    Leave,
    Profile,
    SkilledTrade,
    SkilledWorker,
    SpouseProfile,
    Stated,
    TradeOffer,
    WorkerOffer,
)

ON = date(2026, 11, 2)
DEVELOPER, COOK, SERVER, GP, MANAGER = "21232", "63200", "65200", "31102", "00012"
TECHNICIAN = "22220"


def celpip(level: int = 7, result_date: date = date(2026, 3, 2), **levels: int) -> CELPIP:
    same = dict.fromkeys(("reading", "writing", "listening", "speaking"), level)
    return CELPIP(**{**same, **levels}, result_date=result_date)


CODES = st.sampled_from([DEVELOPER, COOK, SERVER, GP, MANAGER, TECHNICIAN, "2171", "6322", "6411"])
SCORED = st.dates(date(2022, 1, 1), date(2027, 12, 31)) | st.sampled_from(
    [date(2024, 2, 29), date(2023, 4, 24), date(2023, 4, 25), date(2022, 11, 15), ON]
)
HOURS = st.sampled_from([7, 15, 20, 22.5, 30, 37.5, 60])
MOSTLY, SELDOM = (st.sampled_from([b] * 6 + [not b]) for b in (True, False))


@st.composite
def a_job(draw: st.DrawFn, /, **facts: st.SearchStrategy[Any]) -> Job:
    start = draw(st.dates(date(2019, 6, 1), date(2027, 6, 30)))
    end = draw(st.none() | st.integers(0, 900).map(lambda days: start + timedelta(days=days)))
    leave: tuple[Leave, ...] = ()
    if draw(SELDOM):
        first = draw(st.dates(start, end or start + timedelta(days=300)))
        leave = (Leave(start=first, end=draw(st.none() | st.just(end or first))),)
    anything = {
        "noc": CODES,
        "hours_per_week": HOURS,
        "country": st.sampled_from(["CA"] * 5 + ["FR"]),
        "self_employed": SELDOM,
        "authorised": MOSTLY,
        "temporary_resident": MOSTLY,
        "full_time_student": SELDOM,
        "paid": MOSTLY,
        "publicly_funded": st.booleans(),
        "duties": st.sampled_from([True] * 5 + [None, False]),
        "unpaid_leave": st.just(leave),
    }
    return Job(start=start, end=end, **{k: draw(v) for k, v in {**anything, **facts}.items()})


@st.composite
def a_result(draw: st.DrawFn) -> CELPIP | TCF | TEF:
    when = draw(st.dates(date(2020, 1, 1), date(2027, 12, 31)))
    kind = draw(st.sampled_from(["celpip", "celpip", "tcf", "tef"]))
    if kind == "tcf":
        score = draw(st.sampled_from([375, 453, 549]))
        high = draw(st.sampled_from([6, 10]))
        return TCF(reading=score, listening=score, writing=high, speaking=high, result_date=when)
    if kind == "tef":
        scale: Any = draw(st.sampled_from(["ancien", "699-2023"]))
        best = {"reading": 250, "listening": 300, "writing": 400, "speaking": 400}
        return TEF(**best, result_date=when, scale=scale)
    usual = draw(st.sampled_from([5, 7, 9]))
    return celpip(usual, when, **draw(st.just({}) | st.just({"writing": usual - 1})))


@st.composite
def people(draw: st.DrawFn, /, **facts: st.SearchStrategy[Any]) -> Profile:
    anything = {
        "tests": st.lists(a_result(), max_size=3).map(tuple),
        "jobs": st.lists(a_job(), max_size=5).map(tuple),
        "outside_quebec": st.sampled_from([True, True, True, None, False]),
    }
    drawn = {name: draw(fact) for name, fact in {**anything, **facts}.items()}
    return Profile(birth_date=date(1990, 1, 1), **drawn)


GOOD = a_job(
    noc=st.sampled_from([DEVELOPER, COOK, MANAGER]),
    country=st.just("CA"),
    self_employed=st.just(False),
    authorised=st.just(True),
    temporary_resident=st.just(True),
    full_time_student=st.just(False),
    paid=st.just(True),
    duties=st.just(True),
)
NEARLY = people(
    tests=st.just((celpip(5, date(2026, 1, 1)),)) | st.just((celpip(7, date(2026, 1, 1)),)),
    jobs=st.lists(GOOD, min_size=1, max_size=4).map(tuple),
    outside_quebec=st.just(True),
)
NEAR = st.dates(date(2026, 2, 1), date(2027, 6, 30))

CREDENTIALS = st.builds(
    lambda level, abroad, completed, full_time: Credential(
        level=level,
        country="FR" if abroad else "CA",
        completed=completed,
        started=completed - timedelta(days=600),
        full_time_in_canada=full_time,
        eca=ECA(organisation=abroad, issued=completed) if abroad else None,
    ),
    st.sampled_from([Education.SECONDARY, Education.BACHELORS, Education.MASTERS]),
    st.sampled_from(["WES", "MCC", None]),
    st.dates(date(2019, 1, 1), date(2027, 1, 1)),
    st.booleans(),
)
MAYBE = st.sampled_from([True, False, None])
WHOLE = st.builds(
    attrs.evolve,
    people(),
    credentials=st.lists(CREDENTIALS, max_size=2).map(tuple),
    first_language=st.sampled_from([None, None, "en", "fr"]),
    settlement_funds=MAYBE,
    certificate=st.none() | st.just(Certificate(issued=date(2024, 1, 1))),
    skilled_worker=st.none()
    | st.builds(SkilledWorker, offer=st.sampled_from([None, *WorkerOffer]), study=MAYBE),
    skilled_trade=st.none()
    | st.builds(
        SkilledTrade,
        qualified_on=st.none() | st.just(date(2020, 1, 1)),
        requirements=MAYBE,
        certificate_in_trade=MAYBE,
        offer=st.sampled_from([None, *TradeOffer]),
    ),
    spouse=st.none()
    | st.builds(
        SpouseProfile,
        accompanying=MOSTLY,
        sibling=SELDOM,
        jobs=st.lists(a_job(), max_size=1).map(tuple),
    ),
    stated=st.none() | st.just(Stated(as_of=ON, nomination=True)),
)
"""People with whatever the classes look at."""
