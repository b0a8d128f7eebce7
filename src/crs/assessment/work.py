# SPDX-License-Identifier: MIT
"""Work within some years before a day: its hours, its duties, and what of it does not count."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from fractions import Fraction
from itertools import chain, pairwise
from typing import ClassVar, NamedTuple

import attrs

from .. import noc
from ..evidence.calendar import check, window_start
from ..evidence.credentials import Credential, full_time_studies
from ..evidence.profile import Profile, SpouseProfile
from ..evidence.work import (
    Bar,
    Contradiction,
    Job,
    Run,
    StudyDays,
    Timeline,
    WorkRecord,
)
from ..evidence.work.years import of_pay_periods, unknown
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


class WorkBefore:
    """The work of a person before a day, with what their credentials show of full-time study.

    Hours of the same jobs are added up once, however many requirements ask for them.

    Attributes:
        on: the day.
        jobs: the jobs that began by the day, earliest first: evidence dated later is ignored.
        record: the same beside the study in Canada.
    """

    def __init__(self, jobs: Iterable[Job], credentials: Iterable[Credential], on: date) -> None:
        self.on: date = check(on)
        self.jobs: list[Job] = _started_by(jobs, on)
        studies = tuple(full_time_studies(credentials))
        self.record: WorkRecord = WorkRecord(self.jobs, studies)
        self._studies = bool(studies)
        self._times: dict[tuple[tuple[Job, ...], bool, bool], Timeline] = {}
        self._runs: dict[tuple[Timeline, Window, bool], list[Run]] = {}

    @classmethod
    def of(cls, person: Profile | SpouseProfile, on: date) -> WorkBefore:
        """The work of a person before a day.

        Raises:
            InvalidError: *on* is not a `datetime.date`.
        """
        return cls(person.jobs, person.credentials, on)

    def within(self, window: Window, jobs: Iterable[Job], *, students: bool) -> list[Job]:
        """Those of some jobs that have any hours in a window.

        Args:
            window: the days that are looked at.
            jobs: the jobs.
            students: whether work during full-time study counts.
        """
        first, after = window.since.toordinal(), window.until.toordinal()
        spans = self.record.spans
        return [
            job
            for job in jobs
            if any(span.has_hours(first, after) for span in spans(job, students=students))
        ]

    def time(self, jobs: Iterable[Job], *, students: bool, contradicted: bool = False) -> Timeline:
        """The hours of some jobs together.

        Args:
            jobs: the jobs.
            students: whether work during full-time study counts.
            contradicted: whether contradictory hours of full-time jobs in several countries count.
        """
        students = students and self._studies
        contradicted = contradicted and bool(self.record.contradictions)
        key = tuple(jobs), students, contradicted
        if key not in self._times:
            self._times[key] = self.record.timeline(
                key[0], students=students, contradicted=contradicted
            )
        return self._times[key]

    def runs(self, time: Timeline, window: Window, *, full_time: bool = False) -> list[Run]:
        """The weeks in a row with work within a window, oldest first.

        Args:
            time: the hours of some jobs, as `WorkBefore.time` has them.
            window: the days that are looked at.
            full_time: whether each week but the first and the last must come to 30 hours.
        """
        key = time, window, full_time
        if key not in self._runs:
            self._runs[key] = time.runs(*window, full_time=full_time)
        return self._runs[key]

    def hours(
        self,
        sure: Collection[Job],
        possible: Collection[Job],
        of: Callable[[Timeline], Fraction],
        *,
        students: bool,
    ) -> Hours:
        """The hours of the jobs that count for sure, and of those that may count.

        Contradictory hours are among those that may.

        Args:
            sure: the jobs that count.
            possible: those and the jobs of which it is unknown.
            of: the hours that are looked at in the time that jobs take.
            students: whether work during full-time study counts.
        """
        held = of(self.time(sure, students=students))
        if len(sure) == len(possible) and not self.record.contradictions:
            return Hours(held, held)
        return Hours(held, of(self.time(possible, students=students, contradicted=True)))

    def study_days(self, window: Window, jobs: Iterable[Job]) -> dict[Job, tuple[Worded, ...]]:
        """The jobs on days of which, in a window, papers show full-time study, and these days."""
        found = {job: tuple(filter(window.meets, self.record.study_days(job))) for job in jobs}
        return {job: days for job, days in found.items() if days}

    def contradictions(self, window: Window) -> tuple[Worded, ...]:
        """The days within a window on which full-time jobs in several countries contradict."""
        return tuple(filter(window.meets, self.record.contradictions))


def _started_by(jobs: Iterable[Job], on: date) -> list[Job]:
    """The jobs that began by a day, earliest first, in whatever order they are given."""
    started = sorted((job for job in jobs if job.start <= on), key=lambda job: job.start)
    if any(one.start == other.start for one, other in pairwise(started)):
        started.sort(key=lambda job: (job.start, repr(job)))
    return started


@attrs.frozen
class Enough(Worded):
    """The hours that are held, as many as are needed or more.

    Args:
        held: how many, exactly.
        needed: how many are needed.
    """

    held: Fraction
    needed: int
    code: ClassVar[str] = "class.hours.enough"

    @property
    def whole(self) -> int:
        """How many whole hours are held."""
        return int(self.held)


@attrs.frozen
class TooFew(Enough):
    """The hours that are held, fewer than are needed."""

    code: ClassVar[str] = "class.hours.too_few"

    @property
    def shortfall(self) -> int:
        """How many whole hours are missing."""
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


def without_bars(jobs: Iterable[Job], on: date, *bars: Bar) -> list[Job]:
    """The jobs that none of *bars* excludes on a day."""
    return [job for job in jobs if job.bars(on).isdisjoint(bars)]


def not_counted(jobs: Iterable[Job], on: date, *bars: Bar) -> Iterator[Worded]:
    """A note on each job that some of *bars* exclude on a day."""
    for job in jobs:
        if why := tuple(bar for bar in bars if bar in job.bars(on)):
            yield NotCounted(job, why)


def unknown_codes(jobs: Iterable[Job], on: date, *bars: Bar) -> tuple[Worded, ...]:
    """The codes of occupations with which it is unknown whether some of *bars* exclude a job."""
    open_codes = {(job.noc, bar) for job in jobs for bar in job.doubts(on).intersection(bars)}
    return tuple(unknown(code, bar, on) for code, bar in sorted(open_codes, key=str))


def unstated(jobs: Iterable[Job], *fields: str) -> tuple[Worded, ...]:
    """Of some *fields*, on what keeps work from counting, those that a job does not state."""
    left_open = {name for job in jobs for name in job.unstated}.intersection(fields)
    named = tuple(name for name in fields if name in left_open)
    return (TakenNotToApply(named),) if named else ()


def pay_periods(jobs: Iterable[Job]) -> tuple[Worded, ...]:
    """What must be said of hours that are those of pay periods, of all jobs together."""
    return tuple(dict.fromkeys(chain.from_iterable(map(of_pay_periods, jobs))))


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
    jobs: Iterable[Job],
    enough: Callable[[list[Job]], bool | None],
    contradictions: tuple[Worded, ...],
) -> tuple[bool | None, tuple[Worded, ...]]:
    """Whether the work was that of the occupation, and why that is found.

    Args:
        jobs: the jobs in the window that count, but for their duties.
        enough: whether some of them are work for as long as is needed; None: it is unknown.
        contradictions: the days on which hours contradict each other.
    """
    jobs = list(jobs)
    stated = [job for job in jobs if job.duties]
    possible = [job for job in jobs if job.duties is not False]
    refused = [job for job in jobs if job.duties is False]
    if not jobs:
        return False, (Work.NONE,)
    if len(stated) == len(jobs) or enough(stated):
        return True, (Work.DUTIES_STATED,)
    if refused and enough(possible) is False:
        return False, (NotPerformed(tuple(refused)),)
    if len(stated) < len(possible):
        return None, (Work.DUTIES_NOT_STATED,)
    return None, (NotPerformed(tuple(refused)), *contradictions)
