# SPDX-License-Identifier: MIT
"""People with papers, whose scores move with the calendar: by hand, and as they may be drawn."""

from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from persons import DATES, PROFILES

import crs

ABILITIES = ("reading", "writing", "listening", "speaking")
CODES = ("31301", "31102", "73300", "7511", "72106", "21232", "65100", "2173")


def english(level: int, day: date) -> crs.CELPIP:
    """English at one level."""
    return crs.CELPIP(**dict.fromkeys(ABILITIES, level), result_date=day)


def graduate(**evidence: Any) -> crs.Profile:
    """Born on 1996-03-10, with a bachelor's degree and English at 9; works since a Monday.

    A year of 30 hours a week from 2025-01-06 on is complete with Friday 2026-01-02.
    """
    job = crs.Job(noc="21232", start=date(2025, 1, 6), country="CA", hours_per_week=30, duties=True)
    given = {
        "birth_date": date(1996, 3, 10),
        "tests": (english(9, date(2025, 6, 2)),),
        "credentials": (
            crs.Credential(
                level=crs.Education.BACHELORS, country="CA", completed=date(2017, 6, 30)
            ),
        ),
        "jobs": (job,),
        "outside_quebec": True,
    }
    return crs.Profile(**{**given, **evidence})


WORKERS = st.builds(
    crs.SkilledWorker,
    noc=st.none() | st.sampled_from(CODES),
    offer=st.none() | st.sampled_from(crs.WorkerOffer),
    study=st.none() | st.booleans(),
    relative=st.none() | st.booleans(),
)
TRADERS = st.builds(
    crs.SkilledTrade,
    noc=st.none() | st.sampled_from(CODES),
    qualified_on=st.none() | DATES,
    requirements=st.just(value=True),
    certificate_in_trade=st.just(value=True),
    offer=st.none() | st.sampled_from(crs.TradeOffer),
)


@st.composite
def people(draw: st.DrawFn) -> crs.Profile:
    """Anybody with dated papers of every kind, many of whom meet a class."""
    person = evolve(
        draw(PROFILES),
        outside_quebec=True,
        settlement_funds=True,
        skilled_worker=draw(st.none() | WORKERS),
        skilled_trade=draw(st.none() | TRADERS),
    )
    if draw(st.booleans()):
        jobs = (evolve(job, duties=True, noc=draw(st.sampled_from(CODES))) for job in person.jobs)
        person = evolve(person, jobs=tuple(jobs))
    if not any(job.in_canada for job in person.jobs) and draw(st.booleans()):
        stated = crs.Stated(as_of=draw(DATES), canadian_work=draw(st.integers(0, 3)))
        person = evolve(person, stated=stated)
    return person
