# SPDX-License-Identifier: MIT
"""Situations of real people, with the points that they must have, found by hand.

Of language at level 9 a person alone has 4 x 31 = 124 points, with a spouse 4 x 29 = 116.
"""

from datetime import date
from typing import Any

import attrs
import pytest

import crs
from crs import Education
from crs.evidence.credentials import ECA, Credential
from crs.evidence.explanation import Judged
from crs.evidence.language.celpip import CELPIP
from crs.evidence.language.ielts import IELTS
from crs.evidence.profile import Profile, SpouseProfile
from crs.evidence.reasons import CredentialReason, NotYetSpouse
from crs.evidence.work import Job, StudyDays

CELPIP_9 = CELPIP(reading=9, writing=9, listening=9, speaking=9, result_date=date(2026, 1, 20))
IELTS_9 = IELTS(reading=7, writing=7, listening=8, speaking=7, result_date=date(2021, 1, 20))
OCTOBER = date(2026, 10, 1)


def total(profile: Profile, day: date) -> int:
    return crs.score(profile.on(day)).total


def born_in_1995(**evidence: Any) -> Profile:
    """Somebody of 31 years from 2026-06-15 on, 99 points alone and 90 with a spouse."""
    return Profile(**{"birth_date": date(1995, 6, 15), "tests": (CELPIP_9,), **evidence})


def test_two_canadian_degrees_of_one_day() -> None:
    """99 + 128 + 124, C1 50, study in Canada 30."""
    degree = Credential(
        level=Education.BACHELORS,
        country="CA",
        started=date(2013, 9, 3),
        completed=date(2018, 6, 8),
        full_time_in_canada=True,
        months_in_canada=50,
    )
    graduate = born_in_1995(credentials=(degree, degree))

    assert graduate.on(OCTOBER).education is Education.TWO_OR_MORE
    assert total(graduate, OCTOBER) == 431
    assert graduate.explain(OCTOBER)["education"].because[1] == Judged(
        degree, (CredentialReason.SAME_DAY,)
    )


def test_two_degrees_abroad_of_one_day() -> None:
    """99 + 128 + 124, C1 50; one degree with two assessments is one: 99 + 120 + 124, C1 25."""
    degree = Credential(
        level=Education.BACHELORS,
        country="AU",
        completed=date(2018, 12, 14),
        eca=ECA(organisation="WES", issued=date(2024, 9, 1)),
    )
    once = attrs.evolve(degree, eca=(*degree.assessments, *degree.assessments))

    assert total(born_in_1995(credentials=(degree, degree)), OCTOBER) == 401
    assert total(born_in_1995(credentials=(once,)), OCTOBER) == 368


@pytest.mark.parametrize(
    ("day", "points"),
    [
        # At 30 years: 105 + 120 + 124 + 40, C 25 + 13.
        (date(2026, 5, 1), 427),
        # At 31 years: 99.
        (date(2026, 7, 31), 421),
        # With a spouse: 90 + 112 + 116 + 35, C 25 + 13.
        (date(2026, 8, 1), 391),
    ],
)
def test_a_wedding_to_come(day: date, points: int) -> None:
    wedding = date(2026, 8, 1)
    bride = born_in_1995(
        credentials=(
            Credential(
                level=Education.BACHELORS,
                country="IN",
                completed=date(2016, 5, 30),
                eca=ECA(organisation="WES", issued=date(2024, 9, 1)),
            ),
        ),
        jobs=(
            Job(
                noc="21232",
                start=date(2025, 1, 6),
                end=date(2026, 12, 1),
                country="CA",
                hours_per_week=40,
            ),
        ),
        spouse=SpouseProfile(since=wedding),
    )

    assert total(bride, day) == points
    bars = (NotYetSpouse(wedding),) if day < wedding else ()
    assert bride.explain(day)["spouse"].others == bars


@pytest.mark.parametrize(("code", "body"), [("3112", "MCC"), ("3131", "PEBC"), ("31102", "MCC")])
def test_a_code_of_2016_and_the_body_of_the_occupation(code: str, body: str) -> None:
    """At 32 years: 94 + 135 + 124, C 50 + 50."""
    abroad = Profile(
        birth_date=date(1988, 6, 15),
        tests=(IELTS_9,),
        credentials=(
            Credential(
                level=Education.MASTERS,
                country="NG",
                completed=date(2013, 11, 30),
                eca=ECA(organisation=body, issued=date(2020, 9, 1)),
            ),
        ),
        jobs=(
            Job(
                noc=code,
                start=date(2015, 1, 5),
                end=date(2020, 12, 31),
                country="NG",
                hours_per_week=40,
            ),
        ),
    )

    assert total(abroad, date(2021, 6, 1)) == 453


def test_work_during_full_time_study() -> None:
    """99 + 98 + 124, C1 25, study 15, and no year: 1,170 hours from 2025-06-02 to 2026-02-27.

    Those are 39 weeks, from a Monday to a Friday.
    """
    program = Credential(
        level=Education.TWO_YEAR,
        country="CA",
        started=date(2023, 9, 5),
        completed=date(2025, 4, 25),
        full_time_in_canada=True,
        months_in_canada=20,
    )
    beside = Job(
        noc="22222",
        start=date(2023, 9, 18),
        end=date(2025, 4, 18),
        country="CA",
        hours_per_week=20,
    )
    after = Job(
        noc="22222",
        start=date(2025, 6, 2),
        end=date(2026, 2, 27),
        country="CA",
        hours_per_week=40,
    )
    graduate = born_in_1995(credentials=(program,), jobs=(beside, after))
    work = graduate.explain(OCTOBER)["canadian_work"]

    assert total(graduate, OCTOBER) == 361
    assert work.value == 0
    assert str(work.because[0]).startswith("1,170\u00a0hours")
    [barred] = work.others
    assert isinstance(barred, Judged)
    assert StudyDays(beside.start, date(2025, 4, 18), program) in barred.reasons
