# SPDX-License-Identifier: MIT
"""The days on which something happens that may move a score or a class, but for sums of work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..evidence import credentials
from ..evidence.calendar import anniversary
from ..evidence.papers import ADULT, Issued, Sibling, age
from ..evidence.profile import Profile, SpouseProfile
from ..evidence.reasons import OfSpouse
from ..evidence.work import LAW_CHANGES
from ..rules import EDITIONS, GAP
from ..worded import Worded
from .causes import (
    AssessmentCounts,
    AssessmentExpires,
    Begins,
    Birthday,
    CredentialCompleted,
    Ends,
    GapBegins,
    Happening,
    JobBegins,
    ResultCounts,
    ResultExpires,
    RulesChange,
)

A_DAY = timedelta(days=1)
Event = tuple[date, Worded]


def events(profile: Profile, end: date, invited: date | None) -> Iterator[Event]:
    """Each day on which something of a *profile* or of the law changes, and what.

    Birthdays go on to the year of the *end*; all other days are there, before it and after.
    """
    yield from _law()
    yield profile.birth_date, Happening.BORN
    for years in range(1, end.year - profile.birth_date.year + 1):
        yield birthday(profile.birth_date, years), Birthday(years)
    if invited is not None:
        yield invited, Happening.INVITED
    yield from _evidence(profile)
    for paper in (profile.certificate, *profile.nominations, profile.arranged_employment):
        if paper is not None:
            yield from _spell(paper)
    if profile.stated is not None:
        yield profile.stated.as_of, Happening.STATED
    if profile.spouse is not None:
        yield from _marriage(profile.spouse)
        yield from ((day, OfSpouse(cause)) for day, cause in _evidence(profile.spouse))


def birthday(birth_date: date, years: int) -> date:
    """The day on which somebody is so many *years* old: 1 March for want of a 29 February."""
    day = anniversary(birth_date, years)
    return day if age(birth_date, day) == years else following(day)


def following(day: date) -> date:
    """The day after a *day*; of the last day of the calendar, that day."""
    return day if day == date.max else day + A_DAY


def _law() -> Iterator[Event]:
    yield from ((rules.since, RulesChange(rules.since)) for rules in EDITIONS)
    yield GAP.since, GapBegins(GAP)
    designated = (body.since for body in credentials.DESIGNATED.values())
    for day in (*LAW_CHANGES, *designated):
        yield day, Happening.CLASSES_CHANGE


def _evidence(holder: Profile | SpouseProfile) -> Iterator[Event]:
    """The dates of the papers that a person and a spouse alike may have."""
    for report in holder.tests:
        yield report.result_date, ResultCounts(report)
        yield following(report.last_valid_day), ResultExpires(report)
    for credential in holder.credentials:
        yield credential.completed, CredentialCompleted(credential)
        for eca in credential.assessments:
            yield eca.issued, AssessmentCounts(eca)
            yield anniversary(eca.issued, credentials.YEARS), AssessmentExpires(eca)
    for job in holder.jobs:
        yield job.start, JobBegins(job)
        yield following(job.start), JobBegins(job)  # a day itself holds no work yet
    if isinstance(holder.sibling, Sibling):
        yield birthday(holder.sibling.birth_date, ADULT), Happening.SIBLING_OF_AGE
        if holder.sibling.since is not None:
            yield holder.sibling.since, Happening.SIBLING_RESIDENT


def _spell(paper: Issued) -> Iterator[Event]:
    yield paper.issued, Begins(paper)
    if paper.withdrawn is not None:
        yield paper.withdrawn, Ends(paper)


def _marriage(spouse: SpouseProfile) -> Iterator[Event]:
    """From when to when a spouse or partner counts."""
    if spouse.since is not None:
        yield spouse.since, Happening.SPOUSE_BEGINS
    if spouse.until is not None:
        yield following(spouse.until), Happening.SPOUSE_ENDS
    if spouse.citizen_or_permanent_resident_since is not None:
        yield spouse.citizen_or_permanent_resident_since, Happening.SPOUSE_RESIDENT
