# SPDX-License-Identifier: MIT
"""Work within some years before a day: its hours, its duties, and what of it does not count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

import attrs

from ..evidence.calendar import check, window_start
from ..evidence.work import Bar, Job, Timeline
from ..text import Text
from ..worded import Worded, WordedEnum


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

    def hours(self, jobs: Iterable[Job]) -> Fraction:
        """The hours of some jobs in these days, of all together at most 30 a week."""
        return Timeline(jobs).hours(*self)

    def of(self, jobs: Iterable[Job]) -> list[Job]:
        """Those of some jobs that have any hours in these days."""
        return [job for job in jobs if self.hours([job])]


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


def tally(held: Fraction, needed: int) -> Enough:
    """The hours that are held, of those that are needed."""
    return Enough(held, needed) if held >= needed else TooFew(held, needed)


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

    @property
    def labels(self) -> tuple[Text | Worded, ...]:
        """What each job is called."""
        return labels(self.jobs)


@attrs.frozen
class NotCounted(Worded):
    """A job that does not count, and why."""

    job: Job
    bars: tuple[Bar, ...]
    code = "class.work.not_counted"


def labels(jobs: Iterable[Job]) -> tuple[Text | Worded, ...]:
    """What each job is called."""
    return tuple(job.label for job in jobs)


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


def duties(
    jobs: Sequence[Job], enough: Callable[[list[Job]], bool]
) -> tuple[bool | None, tuple[Worded, ...]]:
    """Whether the work was that of the occupation, and why that is found.

    Args:
        jobs: the jobs in the window that count, but for their duties.
        enough: whether some of them are work for as long as is needed.
    """
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
