# SPDX-License-Identifier: MIT
"""Work within some years before a day: its hours, its duties, and what of it does not count."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import NamedTuple

import attrs

from .. import noc
from ..evidence.calendar import check, window_start
from ..evidence.credentials import Credential
from ..evidence.work import (
    Bar,
    Contradiction,
    FullTimeStudy,
    Job,
    StudyDays,
    Timeline,
    WorkRecord,
)
from ..evidence.work.years import unknown
from ..worded import Worded, WordedEnum
from . import unanimous


class Window(NamedTuple):
    """The days from one to the day before another, within which work is looked at."""

    since: date
    until: date

    @classmethod
    def before(cls, on: date, years: int) -> Window:
        """The days of some *years* before a day, which does not itself count.

        Raises:
            InvalidError: *on* is not a `datetime.date`.
        """
        return cls(window_start(check(on), years), on)

    def of(self, record: WorkRecord, jobs: Iterable[Job], *, students: bool) -> list[Job]:
        """Those of some jobs of a record that have any hours in these days.

        Args:
            record: that of the jobs.
            jobs: the jobs.
            students: whether work during full-time study counts.
        """
        first, after = self.since.toordinal(), self.until.toordinal()
        return [
            job
            for job in jobs
            if any(span.has_hours(first, after) for span in record.spans(job, students=students))
        ]

    def meets(self, days: StudyDays | Contradiction) -> bool:
        """Whether any of some *days* are among these."""
        return days.first < self.until and days.last >= self.since


class Hours(NamedTuple):
    """The hours that count, and those that may: with work of which it is unknown whether it does.

    Attributes:
        sure: those that count.
        possible: those that count if all that is unknown does.
    """

    sure: Fraction
    possible: Fraction

    def reach(self, needed: int) -> bool | None:
        """Whether they are as many as are *needed*; None: it turns on what is unknown."""
        return unanimous(hours >= needed for hours in self)


def hours(
    record: WorkRecord,
    sure: Collection[Job],
    possible: Collection[Job],
    of: Callable[[Timeline], Fraction],
    *,
    students: bool = False,
) -> Hours:
    """The hours of the jobs that count for sure, and of those that may count.

    Contradictory hours of full-time jobs in several countries are among those that may.

    Args:
        record: that of the jobs.
        sure: the jobs that count.
        possible: those and the jobs of which it is unknown.
        of: the hours that are looked at in the time that jobs take.
        students: whether work during full-time study counts.
    """
    held = of(record.timeline(sure, students=students))
    if len(sure) == len(possible) and not record.contradictions:
        return Hours(held, held)
    more = of(record.timeline(possible, students=students, contradicted=True))
    return Hours(held, more)


@attrs.frozen
class Enough(Worded):
    """The hours that are held, as many as are needed or more.

    Args:
        held: how many, exactly.
        needed: how many are needed.
    """

    held: Fraction
    needed: int
    code = "class.hours.enough"

    @property
    def whole(self) -> int:
        """How many whole hours are held."""
        return int(self.held)


@attrs.frozen
class TooFew(Enough):
    """The hours that are held, fewer than are needed."""

    code = "class.hours.too_few"

    @property
    def short(self) -> int:
        """How many whole hours are short of it."""
        return self.needed - self.whole


def tally(held: Hours, needed: int) -> Worded:
    """The hours that are held, of those that are needed."""
    return Enough(held.sure, needed) if held.sure >= needed else TooFew(held.sure, needed)


class Work(WordedEnum):
    """What is found of all the work together."""

    NONE = "class.work.none"
    DUTIES_STATED = "class.work.duties_stated"
    DUTIES_NOT_STATED = "class.work.duties_not_stated"


@attrs.frozen
class NotPerformed(Worded):
    """The jobs in which the duties of the occupation were not performed."""

    jobs: tuple[Job, ...]
    code = "class.work.duties_not_performed"


@attrs.frozen
class NotCounted(Worded):
    """A job that does not count, and why."""

    job: Job
    bars: tuple[Bar, ...]
    code = "class.work.not_counted"


@attrs.frozen
class TakenNotToApply(Worded):
    """What would keep work from counting is not stated, and so is taken not to apply.

    Args:
        fields: by which names it would be stated.
    """

    fields: tuple[str, ...]
    code = "class.work.taken_not_to_apply"


@attrs.frozen
class OccupationsUnknown(Worded):
    """It is unknown whether some codes, whose unit groups overlap, stand for one occupation."""

    codes: tuple[str, ...]
    code = "class.work.occupations_unknown"


def record_of(jobs: Iterable[Job], credentials: Iterable[Credential]) -> WorkRecord:
    """The work of a person beside the full-time study in Canada that their credentials show."""
    shown = ((held, held.full_time_study) for held in credentials)
    studies = (
        FullTimeStudy(start=days[0], end=days[1], paper=held) for held, days in shown if days
    )
    return WorkRecord(jobs, studies)


def started_by(jobs: Iterable[Job], on: date) -> list[Job]:
    """The jobs that began by a day, earliest first: evidence that is dated later is ignored."""
    return sorted((job for job in jobs if job.start <= on), key=lambda job: (job.start, repr(job)))


def without_bars(jobs: Iterable[Job], on: date, *bars: Bar) -> list[Job]:
    """The jobs that none of *bars* excludes on a day."""
    return [job for job in jobs if job.bars(on).isdisjoint(bars)]


def not_counted(jobs: Iterable[Job], on: date, *bars: Bar) -> Iterator[Worded]:
    """A note on each job that some of *bars* exclude on a day."""
    for job in jobs:
        if why := tuple(bar for bar in bars if bar in job.bars(on)):
            yield NotCounted(job, why)


def doubts(jobs: Iterable[Job], on: date, *bars: Bar) -> tuple[Worded, ...]:
    """The codes of occupations with which it is unknown whether some of *bars* exclude a job."""
    open_codes = {(job.noc, bar) for job in jobs for bar in job.doubts(on).intersection(bars)}
    return tuple(unknown(code, bar, on) for code, bar in sorted(open_codes, key=str))


def unstated(jobs: Iterable[Job], *fields: str) -> tuple[Worded, ...]:
    """Of some *fields*, on what keeps work from counting, those that a job does not state."""
    left_open = {name for job in jobs for name in job.unstated}.intersection(fields)
    named = tuple(name for name in fields if name in left_open)
    return (TakenNotToApply(named),) if named else ()


def study_days(
    record: WorkRecord, jobs: Iterable[Job], window: Window
) -> dict[Job, tuple[Worded, ...]]:
    """The jobs on days of which, within a window, papers show full-time study, and these days."""
    found = {job: tuple(filter(window.meets, record.study_days(job))) for job in jobs}
    return {job: days for job, days in found.items() if days}


def contradictions(record: WorkRecord, window: Window) -> tuple[Worded, ...]:
    """The days within a window on which full-time jobs in several countries contradict."""
    return tuple(filter(window.meets, record.contradictions))


def unit_groups(code: str, on: date) -> tuple[str, ...]:
    """The unit groups that a code stands for in the classification that the law of a day reads.

    Jobs whose codes stand for the same ones are in one occupation; where the groups of two codes
    overlap, it is unknown whether they are.

    Raises:
        InvalidError: *code* is of neither classification.
    """
    return noc.groups_2021(code) if on >= noc.NOC_2021_SINCE else noc.sources_2016(code)


def one_occupation(jobs: Iterable[Job], on: date) -> tuple[Worded, ...]:
    """That it is unknown whether some jobs are in one occupation, by their codes."""
    codes = {unit_groups(job.noc, on): job.noc for job in jobs}
    return (OccupationsUnknown(tuple(sorted(codes.values()))),) if len(codes) > 1 else ()


def duties(
    jobs: Iterable[Job], enough: Callable[[list[Job]], bool]
) -> tuple[bool | None, tuple[Worded, ...]]:
    """Whether the work was that of the occupation, and why that is found.

    Args:
        jobs: the jobs in the window that count, but for their duties.
        enough: whether some of them are work for as long as is needed.
    """
    jobs = list(jobs)
    stated = [job for job in jobs if job.duties]
    possible = [job for job in jobs if job.duties is not False]
    refused = [job for job in jobs if job.duties is False]
    if enough(stated):
        return True, (Work.DUTIES_STATED,)
    if enough(possible) or (not refused and possible != stated):
        return None, (Work.DUTIES_NOT_STATED,)
    if refused:
        return False, (NotPerformed(tuple(refused)),)
    return (True, (Work.DUTIES_STATED,)) if stated else (False, (Work.NONE,))
