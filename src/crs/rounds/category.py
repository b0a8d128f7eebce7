# SPDX-License-Identifier: MIT
"""The categories of candidates, and whether a person is in them (IRPA s. 10.3(1)(h.1)).

The Minister set the first on 2023-05-31, and set them anew on 2025-02-27 and 2026-02-18. Work must
lie in a single listed occupation within the three years before the day: six months without a gap
until 2026-02-17, twelve months since, with gaps or without. Hours are those that count for points,
and weeks in a row are weeks, Monday to Sunday, each with some work: our reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import ClassVar

import attrs

from .. import noc
from ..assessment import require
from ..assessment.work import Hours, Window, WorkBefore
from ..evidence.calendar import check
from ..evidence.profile import Profile
from ..evidence.work import Job, Timeline
from ..facts import French
from ..provision import Provision
from ..readable import Readable
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
    Remark,
    ReportedOnce,
    SeveralGroups,
)
from .record import Category


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
        notes: what must be said beside them, as values that have words.
    """

    view: ClassVar[str] = "rounds.categories"

    as_of: date
    findings: tuple[CategoryFinding, ...]
    notes: tuple[Worded, ...]

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
    found = tuple(_finding(category, profile, on) for category in in_force(on))
    return Categories(on, found, tuple(_notes(on)))


def _notes(on: date) -> Iterator[Worded]:
    """Our readings, of which no source that we hold says so."""
    if on >= FIRST:
        yield Remark.AS_FOR_POINTS
    if on >= THIRD:
        yield Remark.ONE_OCCUPATION


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
        return CategoryFinding(category, met=None, reasons=(Remark.MILITARY,))
    asked = [experience for experience in EXPERIENCE if experience.since <= on][-1]
    return _Work(profile, Window.before(on, YEARS), _lists(on)[category], asked).finding()


def _french(profile: Profile, on: date) -> CategoryFinding:
    """By the levels in French whose lowest ability is the highest, of valid and stated ones."""
    valid = [report.levels for report in profile.tests if report.valid_on(on)]
    shown = [levels for levels in (*valid, *_stated(profile, on)) if isinstance(levels, French)]
    if not shown:
        return CategoryFinding(Category.FRENCH, met=False, reasons=(Remark.NO_FRENCH,))
    lowest = max(levels.weakest for levels in shown)
    reasons = (LowestFrench(lowest, FRENCH),)
    return CategoryFinding(Category.FRENCH, met=lowest >= FRENCH, reasons=reasons)


def _stated(profile: Profile, on: date) -> tuple[object, ...]:
    """The levels in both languages that are stated without papers."""
    stated = profile.stated
    if stated is None or on < stated.as_of:
        return ()
    return stated.first_language, stated.second_language


@attrs.frozen(slots=False)
class _Work:
    """The work of a person beside the occupations of a category, before one day."""

    profile: Profile
    window: Window
    occupations: Occupations
    asked: Experience

    def finding(self) -> CategoryFinding:
        """Whether there is as much work as is asked for, in an occupation that is listed."""
        category = self.occupations.category
        sure, possible = self.most(sure=True), self.most(sure=False)
        if sure and sure.held >= self.asked.hours:
            return CategoryFinding(category, met=True, reasons=(sure,))
        if not self.occupations.is_whole:
            reason = ListNotVerified(self.occupations.sureness)
            return CategoryFinding(category, met=None, reasons=(reason,))
        if possible and possible.held >= self.asked.hours:
            return CategoryFinding(category, met=None, reasons=(possible, *self.unknown()))
        if self.has_stated_work:
            return CategoryFinding(category, met=None, reasons=(Remark.STATED_WORK,))
        in_canada = self.occupations.in_canada
        none = Remark.NO_LISTED_WORK_IN_CANADA if in_canada else Remark.NO_LISTED_WORK
        return CategoryFinding(category, met=False, reasons=(possible or none,))

    @property
    def has_stated_work(self) -> bool:
        """Whether years of work are stated of which nobody knows the occupation."""
        stated = self.profile.stated
        if stated is None or self.window.until < stated.as_of:
            return False
        return bool(
            stated.canadian_work or (stated.foreign_work and not self.occupations.in_canada)
        )

    @cached_property
    def before(self) -> WorkBefore:
        """The jobs that began by the day, beside what their days are barred by."""
        return WorkBefore.of(self.profile, self.window.until)

    @cached_property
    def jobs(self) -> list[Job]:
        """The jobs with hours within the three years that count, or may count."""
        in_canada = self.occupations.in_canada
        return [
            job
            for job in self.before.within(self.window, self.before.jobs, students=False)
            if (job.in_canada or not in_canada) and not job.bars(self.window.until)
        ]

    @cached_property
    def hours(self) -> list[tuple[str, Hours]]:
        """The hours in each occupation that is listed, or may be, by its code."""
        return [*self.hours_by_group(), *self.hours_of_split_codes()]

    def hours_by_group(self) -> Iterator[tuple[str, Hours]]:
        """Those in each unit group in which there are jobs, or may be."""
        for group in dict.fromkeys(group for job in self.jobs for group in _groups(job)):
            possible = [job for job in self.jobs if group in _groups(job)]
            sure = [job for job in possible if self.is_sure(job) and not _splits(job)]
            if self.occupations.has(group) is not False:
                yield possible[0].noc, self.hours_of(sure, possible)

    def hours_of_split_codes(self) -> Iterator[tuple[str, Hours]]:
        """Those of each job of which any unit group of its code is listed for sure."""
        for job in self.jobs:
            if _splits(job) and self.is_sure(job):
                yield job.noc, self.hours_of([job], [job])

    def hours_of(self, sure: list[Job], possible: list[Job]) -> Hours:
        """The hours of jobs that count, and of those that may, as the category looks at them."""
        of = self.in_a_row if self.asked.in_a_row else self.all
        return self.before.hours(sure, possible, of, students=False)

    def all(self, time: Timeline) -> Fraction:
        """The hours within the three years."""
        return time.hours(*self.window)

    def in_a_row(self, time: Timeline) -> Fraction:
        """The most hours within the three years in weeks in a row."""
        return max((run.hours for run in time.runs(*self.window)), default=Fraction(0))

    def is_sure(self, job: Job) -> bool:
        """Whether a job counts for sure, whichever of the unit groups of its code it is in."""
        return not job.unknown_bars(self.window.until) and all(
            map(self.occupations.has, _groups(job))
        )

    def most(self, *, sure: bool) -> HoursInARow | HoursInThreeYears | None:
        """The most hours in one occupation, for sure or possibly; None: there are none."""
        by_code = [(held.sure if sure else held.possible, code) for code, held in self.hours]
        held, code = max(by_code, default=(Fraction(0), ""))
        reason = HoursInARow if self.asked.in_a_row else HoursInThreeYears
        return reason(noc.named(code), held, self.asked.hours) if held else None

    def unknown(self) -> Iterator[Worded]:
        """What makes it unknown whether hours lie in one occupation that is listed."""
        for code in dict.fromkeys(job.noc for job in self.jobs):
            groups = noc.groups_2021(code)
            listed = [self.occupations.has(group) for group in groups]
            if len(groups) > 1 and set(listed) != {False}:
                yield SeveralGroups(noc.named(code), tuple(map(noc.named, groups)))
            elif listed == [None]:
                yield ReportedOnce(noc.named(code))
        yield from self.before.contradictions(self.window)


def _groups(job: Job) -> tuple[str, ...]:
    """The unit groups of the NOC 2021 that the code of a job stands for."""
    return noc.groups_2021(job.noc)


def _splits(job: Job) -> bool:
    """Whether the code of a job stands for several of them."""
    return len(_groups(job)) > 1
