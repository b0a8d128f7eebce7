# SPDX-License-Identifier: MIT
"""The categories of candidates, and whether a person is in them (IRPA s. 10.3(1)(h.1)).

The Minister set the first on 2023-05-31, and set them anew on 2025-02-27 and 2026-02-18. Work must
lie in a single listed occupation within the three years before the day: six months without a gap
until 2026-02-17, twelve months since, with gaps or without. Hours are those that count for points,
and weeks in a row are weeks, Monday to Sunday, each with some work: our reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from itertools import groupby
from typing import ClassVar

import attrs

from .. import noc
from ..assessment import require
from ..evidence.calendar import check, window_start
from ..evidence.profile import Profile
from ..evidence.work import Job, Timeline
from ..facts import French
from ..provision import Provision
from ..readable import Readable
from ..text import LANGUAGES, Text
from ..worded import Worded
from ._categories import (
    EXPERIENCE,
    FIRST,
    FRENCH,
    OCCUPATIONS,
    THIRD,
    YEARS,
    Experience,
    Occupations,
)
from .reasons import (
    HoursInARow,
    HoursInThreeYears,
    ListNotVerified,
    LowestFrench,
    Occupation,
    Remark,
    ReportedOnce,
    SeveralGroups,
)
from .record import Category

WEEK = timedelta(days=7)


@attrs.frozen
class CategoryFinding:
    """Whether a person is in a category on a day.

    Attributes:
        category: the category.
        met: whether the person is in it; None: it is not known.
        reasons: why, as values that have words.
    """

    provision: ClassVar[Provision] = Provision("IRPA", "10.3(1)(h.1)")

    category: Category
    met: bool | None
    reasons: tuple[Worded, ...]


@attrs.frozen
class Categories(Readable):
    """What is found of each category in force on a day.

    Attributes:
        as_of: the day.
        findings: one for each category, in the order of `Category`.
    """

    view: ClassVar[str] = "rounds.categories"

    as_of: date
    findings: tuple[CategoryFinding, ...]

    def __getitem__(self, category: Category) -> CategoryFinding:
        """The finding of a *category*.

        Raises:
            KeyError: it was not in force on the day.
        """
        return {finding.category: finding for finding in self.findings}[category]

    @property
    def met(self) -> tuple[Category, ...]:
        """The categories that the person is known to be in."""
        return tuple(finding.category for finding in self.findings if finding.met)


def categories(profile: Profile, on: date) -> Categories:
    """What is found of each category in force on a day; before 2023-05-31 there is none.

    Args:
        profile: what the person can prove.
        on: the day. It does not itself count as work.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    require("profile", profile, Profile)
    check(on)
    return Categories(on, tuple(_finding(category, profile, on) for category in in_force(on)))


def in_force(on: date) -> tuple[Category, ...]:
    """The categories in force on a day, in the order of `Category`."""
    found = {*_lists(on)}
    found |= {Category.FRENCH} if on >= FIRST else set()
    found |= {Category.MILITARY} if on >= THIRD else set()
    return tuple(category for category in Category if category in found)


def _lists(on: date) -> dict[Category, Occupations]:
    """The lists of occupations in force on a day."""
    return {
        occupations.category: occupations
        for occupations in OCCUPATIONS
        if occupations.since <= on <= (occupations.until or on)
    }


def _finding(category: Category, profile: Profile, on: date) -> CategoryFinding:
    if category is Category.FRENCH:
        return _french(profile, on)
    if category is Category.MILITARY:
        return CategoryFinding(category, None, (Remark.MILITARY,))
    asked = [experience for experience in EXPERIENCE if experience.since <= on][-1]
    return _Work(profile, on, _lists(on)[category], asked).finding()


def _french(profile: Profile, on: date) -> CategoryFinding:
    """By the report in French, of those that count on the day, whose lowest level is the highest."""
    lowest = max(
        (
            report.levels.weakest
            for report in profile.tests
            if report.language is French and report.valid_on(on)
        ),
        default=None,
    )
    if lowest is None:
        return CategoryFinding(Category.FRENCH, False, (Remark.NO_FRENCH,))
    return CategoryFinding(Category.FRENCH, lowest >= FRENCH, (LowestFrench(lowest, FRENCH),))


@attrs.define(slots=False)
class _Work:
    """The work of a person beside the occupations of a category."""

    profile: Profile
    on: date
    occupations: Occupations
    asked: Experience

    def finding(self) -> CategoryFinding:
        sure, possible = self.most(self.sure), self.most(self.possible)
        if sure and sure.held >= self.asked.hours:
            return self.found(True, sure)
        if not self.occupations.is_whole:
            return self.found(None, ListNotVerified(self.occupations.sureness))
        if possible and possible.held >= self.asked.hours:
            return self.found(None, possible, *self.doubts())
        in_canada = self.occupations.in_canada
        none = Remark.NO_LISTED_WORK_IN_CANADA if in_canada else Remark.NO_LISTED_WORK
        return self.found(False, possible or none)

    def found(self, met: bool | None, *reasons: Worded) -> CategoryFinding:  # noqa: FBT001
        reading = () if self.asked.in_a_row or met else (Remark.ONE_OCCUPATION,)
        return CategoryFinding(self.occupations.category, met, (*reasons, *reading))

    @cached_property
    def jobs(self) -> list[Job]:
        """The jobs that count, with any hours within the three years."""
        return [
            job
            for job in self.profile.jobs
            if (job.in_canada or not self.occupations.in_canada)
            and not job.bars(self.on)
            and self.hours([job])
        ]

    @property
    def sure(self) -> Iterator[list[Job]]:
        """Jobs that are in one occupation, listed for sure."""
        alone = [job for job in self.jobs if len(noc.groups_2021(job.noc)) == 1]
        for group, same in _by_group(alone):
            if self.occupations.has(group):
                yield same
        for job in self.jobs:
            groups = noc.groups_2021(job.noc)
            if len(groups) > 1 and all(map(self.occupations.has, groups)):
                yield [job]

    @property
    def possible(self) -> Iterator[list[Job]]:
        """Jobs that may be in one occupation, which may be listed."""
        for group, same in _by_group(self.jobs):
            if self.occupations.has(group) is not False:
                yield same

    def most(self, candidates: Iterable[list[Job]]) -> HoursInARow | HoursInThreeYears | None:
        """The most hours of any of some groups of jobs."""
        hours = self.hours_in_a_row if self.asked.in_a_row else self.hours
        reason = HoursInARow if self.asked.in_a_row else HoursInThreeYears
        counted = ((hours(jobs), jobs) for jobs in candidates)
        held, jobs = max(counted, key=lambda pair: pair[0], default=(Fraction(0), []))
        return reason(_occupation(jobs[0].noc), held, self.asked.hours) if jobs else None

    def hours(self, jobs: list[Job]) -> Fraction:
        """The hours of some jobs within the three years."""
        return Timeline(jobs).hours(window_start(self.on, YEARS), self.on)

    def hours_in_a_row(self, jobs: list[Job]) -> Fraction:
        """The most hours of some jobs in weeks in a row within the three years."""
        timeline, since = Timeline(jobs), window_start(self.on, YEARS)
        monday, weeks = since - timedelta(days=since.weekday()), []
        while monday < self.on:
            weeks.append(timeline.hours(max(since, monday), min(monday + WEEK, self.on)))
            monday += WEEK
        return max(sum(run, Fraction(0)) for _, run in groupby(weeks, bool))

    def doubts(self) -> Iterator[Worded]:
        """Of which occupations it is not known whether they are listed, or are one."""
        for code in dict.fromkeys(job.noc for job in self.jobs):
            groups = noc.groups_2021(code)
            if len(groups) > 1 and any(
                self.occupations.has(group) is not False for group in groups
            ):
                yield SeveralGroups(_occupation(code), groups)
            elif self.occupations.has(groups[0]) is None:
                yield ReportedOnce(_occupation(code))


def _by_group(jobs: Iterable[Job]) -> Iterator[tuple[str, list[Job]]]:
    """Each unit group of the NOC 2021, and the jobs that may be in it."""
    groups: dict[str, list[Job]] = {}
    for job in jobs:
        for group in noc.groups_2021(job.noc):
            groups.setdefault(group, []).append(job)
    yield from groups.items()


def _occupation(code: str) -> Occupation:
    return Occupation(code, Text(*(noc.title(code, lang) for lang in LANGUAGES)))
