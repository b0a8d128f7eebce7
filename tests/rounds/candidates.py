# SPDX-License-Identifier: MIT
"""Somebody to compare with rounds, and rounds made up to compare with.

The candidate has no credential, CLB 9 in English by a result of 2025-03-02, and works in Canada as
a carpenter, 30 hours a week from Monday 2024-01-01 on. So the score is, from the published tables:

- until 2025-05-31, at 29, with one year of work: 110 + 124 + 40 = 274;
- from 2025-06-01, the birthday, at 30: 105 + 124 + 40 = 269;
- from 2025-12-27, with 104 weeks of work, two years: 105 + 124 + 53 = 282;
- from 2026-06-01, at 31: 99 + 124 + 53 = 276.

Of the classes the Canadian experience class is met. Whether that of skilled trades is, is unknown
from 2025-12-27 on, with two years of work in a trade, as nothing is stated of it; until then not.
"""

from datetime import UTC, date, datetime
from typing import Any

from crs import CELPIP, Job, Profile
from crs.rounds import Category, Kind, Round

CLASSES = (Kind.CEC, Kind.FSW, Kind.FST)
TIE_BREAK = datetime(2025, 4, 1, 12, 0, 0, tzinfo=UTC)
TEST = CELPIP(reading=9, writing=9, listening=9, speaking=9, result_date=date(2025, 3, 2))


def carpenter(**fields: Any) -> Job:
    """The work of the candidate."""
    stated: dict[str, Any] = {"noc": "72310", "country": "CA", "hours_per_week": 30}
    return Job(**{**stated, "start": date(2024, 1, 1), "duties": True, **fields})


def candidate(**fields: Any) -> Profile:
    """The candidate, but for some facts."""
    stated: dict[str, Any] = {
        "birth_date": date(1995, 6, 1),
        "tests": (TEST,),
        "jobs": (carpenter(),),
        "outside_quebec": True,
    }
    return Profile(**{**stated, **fields})


def made_up(number: int, day: date, cut_off: int, kind: Kind = Kind.CEC, **fields: Any) -> Round:
    """A round of one kind, made up."""
    programs = {Kind.GENERAL: (*CLASSES, Kind.PNP), Kind.CATEGORY: CLASSES}.get(kind, (kind,))
    stated: dict[str, Any] = {"size": 1000, "tie_break": TIE_BREAK, "programs": programs}
    return Round(number=str(number), day=day, kind=kind, cut_off=cut_off, **{**stated, **fields})


def of_category(number: int, day: date, cut_off: int, category: Category) -> Round:
    """A round of a category, made up."""
    return made_up(number, day, cut_off, Kind.CATEGORY, category=category, version=1)
