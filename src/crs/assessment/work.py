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
from ..evidence.work import Bar, Job, Timeline, WorkRecord
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

    def of(self, record: WorkRecord, jobs: Iterable[Job]) -> list[Job]:
        """Those of some jobs of a record that have any hours in these days."""
        first, after = self.since.toordinal(), self.until.toordinal()
        return [
            job for job in jobs if any(span.has_hours(first, after) for span in record.spans(job))
        ]


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


@attrs.frozen
class UpTo(Worded):
    """The hours that are held if all work counts of which it is unknown whether it does."""

    possible: Fraction
    code = "class.hours.up_to"

    @property
    def whole(self) -> int:
        """How many whole hours that is."""
        return int(self.possible)


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
class CodeOpen(Worded):
    """An occupation whose code leaves it open whether the work counts.

    Args:
        occupation: the code.
        choices: the codes, of the classification of the day, that would settle it.
    """

    occupation: str
    choices: tuple[str, ...]
    code = "class.work.code_open"


@attrs.frozen
class TakenNotToApply(Worded):
    """What would keep work from counting is not stated, and taken not to apply.

    Args:
        fields: by which names it would be stated.
    """

    fields: tuple[str, ...]
    code = "class.work.taken_not_to_apply"


def started_by(jobs: Iterable[Job], on: date) -> list[Job]:
    """The jobs that began by a day, earliest first: evidence that is dated later is ignored."""
    return sorted((job for job in jobs if job.start <= on), key=lambda job: (job.start, repr(job)))


def without_bars(jobs: Iterable[Job], on: date, *bars: Bar) -> list[Job]:
    """The jobs that none of *bars* excludes on a day."""
    return [job for job in jobs if job.bars(on).isdisjoint(bars)]


def without_doubts(jobs: Iterable[Job], on: date, *bars: Bar) -> list[Job]:
    """The jobs of which it is known, for each of *bars*, whether it excludes them on a day."""
    return [job for job in jobs if job.doubts(on).isdisjoint(bars)]


def not_counted(jobs: Iterable[Job], on: date, *bars: Bar) -> Iterator[Worded]:
    """A note on each job that some of *bars* exclude on a day."""
    for job in jobs:
        if why := tuple(bar for bar in bars if bar in job.bars(on)):
            yield NotCounted(job, why)


def open_codes(jobs: Iterable[Job], on: date) -> Iterator[Worded]:
    """The occupations of some jobs whose codes leave it open whether the work counts."""
    for code in sorted({job.noc for job in jobs if job.doubts(on)}):
        yield CodeOpen(code, unit_groups(code, on))


def taken_not_to_apply(jobs: Iterable[Job], *fields: str) -> Iterator[Worded]:
    """That of some *fields*, on which jobs may be excluded, not all are stated."""
    jobs = list(jobs)
    if open_ := tuple(name for name in fields if any(name in job.unstated for job in jobs)):
        yield TakenNotToApply(open_)


def unit_groups(code: str, on: date) -> tuple[str, ...]:
    """The unit groups that a code stands for in the classification that the law of a day reads.

    Jobs whose codes stand for the same ones are in one occupation; where the groups of two codes
    overlap, it is unknown whether they are.

    Raises:
        InvalidError: *code* is of neither classification.
    """
    return noc.groups_2021(code) if on >= noc.NOC_2021_SINCE else noc.sources_2016(code)


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
