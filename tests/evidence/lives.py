# SPDX-License-Identifier: MIT
"""People by their papers, for the tests of what these come to.

Who is 31 years old has 99 points alone and 90 with a spouse, and 124 or 116 for English at level 9:
223 or 206 before anything else. A year of 52 weeks at 30 hours is 1,560 hours.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs

import crs
from crs import (
    CELPIP,
    ECA,
    TEF,
    Credential,
    Education,
    Job,
    Leave,
    PayPeriod,
    Profile,
    SkilledTrade,
    TradeOffer,
)
from crs.caveats import WouldGive

OCTOBER = date(2026, 10, 1)
"""A Thursday."""
BORN = date(1995, 6, 15)


def celpip(level: int, result_date: date = date(2026, 1, 20)) -> CELPIP:
    abilities = dict.fromkeys(("reading", "writing", "listening", "speaking"), level)
    return CELPIP(**abilities, result_date=result_date)


def tef(result_date: date = date(2026, 1, 20)) -> TEF:
    """French at level 7 in each ability."""
    return TEF(reading=207, writing=310, listening=249, speaking=310, result_date=result_date)


def life(*jobs: Job, **papers: Any) -> Profile:
    given = {"birth_date": BORN, "tests": (celpip(9),), "jobs": jobs, "outside_quebec": True}
    return Profile(**{**given, "settlement_funds": True, **papers})


def job(start: str, end: str | None = None, **facts: Any) -> Job:
    """Thirty hours a week in Canada as a financial auditor, TEER 1, duties performed."""
    given = {"noc": "11100", "country": "CA", "duties": True}
    if "pay_periods" not in facts:
        given["hours_per_week"] = 30
    days = {"start": date.fromisoformat(start), "end": end and date.fromisoformat(end)}
    return Job(**{**days, **given, **facts})


def leave(start: str, end: str) -> dict[str, Any]:
    return {"unpaid_leave": (Leave(start=date.fromisoformat(start), end=date.fromisoformat(end)),)}


def rotation(start: date, days: int, cycles: int, hours: int) -> dict[str, Any]:
    """So many *hours* in some *days*, and none in as many, over and over."""
    step = timedelta(days=days)
    periods = tuple(
        PayPeriod(
            start=start + place * step,
            end=start + (place + 1) * step - timedelta(days=1),
            hours=0 if place % 2 else hours,
        )
        for place in range(2 * cycles)
    )
    return {"pay_periods": periods}


def study(level: Any = Education.TWO_YEAR, **facts: Any) -> Credential:
    """A Canadian program of 2023-09-05 to 2025-04-25, of which nothing else is stated."""
    given = {"country": "CA", "started": date(2023, 9, 5), "completed": date(2025, 4, 25)}
    return Credential(**{"level": level, **given, **facts})


def degree(level: Any = Education.BACHELORS, eca: Any = "WES", **facts: Any) -> Credential:
    """A degree of 2016 abroad, assessed on 2024-09-02."""
    if isinstance(eca, str):
        eca = ECA(organisation=eca, issued=date(2024, 9, 2))
    return Credential(
        **{"level": level, "country": "IN", "completed": date(2016, 5, 30), "eca": eca, **facts}
    )


@attrs.frozen
class Life:
    """A person on a day, and what must be found: facts, findings, points, and what is left open.

    Sections of findings are those of IRPR, and the name of a class stands for the whole of it.
    """

    why: str
    profile: Profile
    day: date = OCTOBER
    total: int | None = None
    facts: dict[str, Any] = attrs.field(factory=dict)
    findings: dict[str, bool | None] = attrs.field(factory=dict)
    would_give: dict[str, int] = attrs.field(factory=dict)


def check(life: Life) -> None:
    """Hold all that must be found against what is found."""
    found = life.profile.explain(life.day)
    assert {name: found[name].value for name in life.facts} == life.facts
    classes = crs.programs(life.profile, life.day)
    sections = {
        finding.provision.section: finding.met
        for assessment in classes
        for finding in assessment.findings
    }
    verdicts = {name: getattr(classes, name).met for name in ("fsw", "cec", "fst")}
    met = {**sections, **verdicts}
    assert {name: met[name] for name in life.findings} == life.findings
    if life.total is not None:
        score = crs.score(life.profile.on(life.day))
        assert score.total == life.total
        would_give = {c.fact: c.points for c in score.caveats if isinstance(c, WouldGive)}
        assert would_give == life.would_give


def year(start: str = "2025-01-06", end: str = "2026-01-02", **facts: Any) -> Job:
    """A year to the hour, 52 weeks from a Monday to a Friday."""
    return job(start, end, **facts)


def work(years: int) -> dict[str, Any]:
    return {"canadian_work": years}


HALVES = ("2024-01-01", "2024-06-28"), ("2024-07-01", "2024-12-27")
"""Twice 26 weeks in a row, from a Monday to a Friday."""
NAMED = SkilledTrade(
    offer=TradeOffer.NONE,
    requirements=True,
    certificate_in_trade=True,
    qualified_on=date(2020, 1, 6),
)
