# SPDX-License-Identifier: MIT
"""Persons with papers: by hand, and as they may be drawn."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import strategies as st
from test_credentials import credentials
from test_work import jobs

from crs.errors import InvalidError, Problem
from crs.evidence.language import Result
from crs.evidence.language.celpip import CELPIP
from crs.evidence.language.ielts import IELTS
from crs.evidence.language.pte_core import PTECore
from crs.evidence.language.tcf import TCF
from crs.evidence.language.tef import TEF
from crs.evidence.papers import Certificate, JobOffer, Nomination, Sibling
from crs.evidence.profile import Profile, SpouseProfile

A_DAY = timedelta(days=1)
ON = date(2026, 11, 2)
BORN = date(1997, 1, 15)
ABILITIES = ("reading", "writing", "listening", "speaking")


def celpip(level: int, result_date: date = date(2026, 1, 1)) -> CELPIP:
    """English at one level."""
    return CELPIP(**dict.fromkeys(ABILITIES, level), result_date=result_date)


def tcf(level: int, result_date: date = date(2026, 1, 1)) -> TCF:
    """French at one level, from 4 to 10."""
    heard = {4: 342, 5: 375, 6: 406, 7: 458, 8: 503, 9: 524, 10: 549}[level]
    said = {4: 4, 5: 6, 6: 7, 7: 10, 8: 12, 9: 14, 10: 16}[level]
    return TCF(reading=heard, listening=heard, writing=said, speaking=said, result_date=result_date)


def person(**evidence: Any) -> Profile:
    """Somebody born in 1997 with English at level 9, but for some evidence."""
    return Profile(**{"birth_date": BORN, "tests": (celpip(9),), **evidence})


def problems(make: Any, **given: Any) -> tuple[Problem, ...]:
    """What is wrong with what is given."""
    with pytest.raises(InvalidError) as caught:
        make(**given)
    return caught.value.problems


def paths(make: Any, **given: Any) -> list[str]:
    """Where something is wrong with what is given."""
    return [problem.path for problem in problems(make, **given)]


# What may be drawn: evidence of every kind, near the days that are scored.

DAYS = st.dates(date(2015, 1, 1), date(2029, 12, 31))
DATES = st.dates(date(2013, 1, 1), date(2029, 12, 31))


def reports(test: type[Result], scores: st.SearchStrategy[object]) -> st.SearchStrategy[Result]:
    return st.builds(test, **dict.fromkeys(ABILITIES, scores), result_date=DATES)


TESTS: st.SearchStrategy[tuple[Result, ...]] = st.lists(
    reports(CELPIP, st.integers(3, 10))
    | reports(IELTS, st.integers(8, 18).map(lambda halves: halves / 2))
    | reports(PTECore, st.integers(10, 90))
    | st.builds(
        TEF,
        **dict.fromkeys(ABILITIES, st.integers(120, 300)),
        result_date=DATES,
        scale=st.sampled_from(["ancien", "ancien", "699-2023"]),
    )
    | st.integers(4, 10).flatmap(lambda level: DATES.map(lambda day: tcf(level, day))),
    max_size=4,
).map(tuple)
SIBLINGS = st.booleans() | st.builds(
    Sibling, birth_date=st.dates(date(1995, 1, 1), date(2012, 1, 1)), since=st.none() | DATES
)


@st.composite
def spells(draw: st.DrawFn) -> dict[str, Any]:
    """From when to when something holds."""
    issued = draw(DATES)
    return {"issued": issued, "withdrawn": draw(st.none() | st.dates(issued, date(2032, 1, 1)))}


PEOPLE: Mapping[str, st.SearchStrategy[Any]] = {
    "tests": TESTS,
    "credentials": st.lists(credentials(), max_size=3).map(tuple),
    "jobs": st.lists(jobs(), max_size=3).map(tuple),
    "sibling": SIBLINGS,
}
SPOUSES = st.builds(
    SpouseProfile,
    since=st.none() | DATES.filter(lambda day: day.year < 2018),
    until=st.none() | DATES.filter(lambda day: day.year > 2026),
    accompanying=st.just(True) | st.booleans(),
    citizen_or_permanent_resident_since=st.none() | DATES,
    **PEOPLE,
)
PROFILES = st.builds(
    Profile,
    birth_date=st.dates(date(1970, 1, 1), date(2020, 1, 1)) | st.just(date(2000, 2, 29)),
    first_language=st.sampled_from([None, None, "en", "fr"]),
    certificate=st.none() | spells().map(lambda spell: Certificate(**spell)),
    nomination=st.none()
    | spells().map(lambda spell: Nomination(**spell))
    | st.lists(spells().map(lambda spell: Nomination(**spell)), max_size=2).map(tuple),
    arranged_employment=st.none()
    | st.builds(
        lambda spell, noc: JobOffer(noc=noc, **spell),
        spells(),
        st.sampled_from(["00012", "0013", "31301", "14100", "7511", "73300"]),
    ),
    spouse=st.none() | SPOUSES,
    **PEOPLE,
)
