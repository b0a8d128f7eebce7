# SPDX-License-Identifier: MIT
"""Work experience: whole years completed, and the jobs that they came from.

Points are for the ten years before the day that is scored, which does not itself count. That day
also decides what counts (our reading where the older wording was not seen). The same conditions are
taken to hold for a spouse or partner (MI s. 19).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain

import attrs

from ... import noc
from ...worded import Worded
from ..calendar import WEEK, check, window_start
from ..countries import CANADA
from .hours import completed
from .job import PART_TIME_SINCE, PHYSICIANS_SINCE, Bar, Job
from .reasons import (
    EndedEarlier,
    HoursInYears,
    PhysicianCounts,
    PhysicianUnknown,
    Remark,
    SkilledUnknown,
    StartsLater,
    Unstated,
    WithRemarks,
)
from .record import WorkRecord

WINDOW = 10
"""Years before the day that is scored within which work has points (MI ss. 15, 19, 25)."""

UNKNOWN: Mapping[Bar, Callable[[str, tuple[Worded, ...]], Worded]] = {
    Bar.NOT_SKILLED: SkilledUnknown,
    Bar.SELF_EMPLOYED: PhysicianUnknown,
}
"""What is said of a code of which it is unknown whether a bar holds."""


@attrs.frozen
class Experience:
    """Whole years of work completed on a day, in Canada or abroad.

    Attributes:
        years: the years, of work that is known to count.
        possible: the years that there would be if all work counted of which it is unknown.
        because: from which jobs they came, and how.
        others: which other jobs do not count, and why.
    """

    years: int
    possible: int
    because: tuple[Worded, ...]
    others: tuple[Worded, ...]


def experience(record: WorkRecord, on: date, *, in_canada: bool = True) -> Experience:
    """Whole years of experience completed, in Canada or abroad, and the jobs that they came from.

    Args:
        record: all jobs of one person.
        on: the day that is scored.
        in_canada: whether to look at work in Canada or abroad.

    Raises:
        InvalidError: *on* is not a `datetime.date`.
    """
    since = window_start(check(on), WINDOW)
    counted: list[Job] = []
    because: list[Worded] = []
    others: list[Worded] = []
    for job in record.jobs:
        if job.in_canada == in_canada:
            whys = tuple(why_not(record, job, since, on))
            remarks = tuple(dict.fromkeys((*whys, *_remarks(record, job, on))))
            (others if whys else because).append(WithRemarks(job, remarks) if remarks else job)
            if not whys:
                counted.append(job)
    contradictions = [
        days
        for days in record.contradictions
        if days.first < on and days.last >= since and (not in_canada or CANADA in days.codes)
    ]
    hours = record.counted(on, in_canada=in_canada).hours(since, on)
    possible = record.counted(on, in_canada=in_canada, doubtful=True).hours(since, on)
    if counted:
        because.insert(0, HoursInYears(int(hours), WINDOW, on))
        because += () if in_canada else (Remark.ALL_OCCUPATIONS,)
        because += unstated(counted)
    return Experience(
        completed(hours), completed(possible), tuple(because), (*others, *contradictions)
    )


def why_not(record: WorkRecord, job: Job, since: date, on: date) -> Iterator[Worded]:
    """Why a job has no hours that count for points from a day to the day before another."""
    bars, doubts = job.bars(on), job.doubts(on)
    yield from (bar for bar in Bar if bar in bars)
    yield from (_unknown(job.noc, bar, on) for bar in Bar if bar in doubts)
    if job.start >= on:
        yield StartsLater(on)
    elif job.last < since:
        yield EndedEarlier(WINDOW, on)
    elif not bars and not doubts:
        yield from _no_hours(record, job, since, on)


def _no_hours(record: WorkRecord, job: Job, since: date, on: date) -> Iterator[Worded]:
    """Why there are no hours on the days of a job, if there are none."""
    spans = record.spans(job, full_weeks=on < PART_TIME_SINCE)
    if not any(span.has_hours(since.toordinal(), on.toordinal()) for span in spans):
        none = Remark.NO_WEEKDAY if job.hours_per_week else Remark.NO_PERIOD
        yield from record.study_days(job) or (none,)


def _remarks(record: WorkRecord, job: Job, on: date) -> Iterator[Worded]:
    """What must be said of a job, whether it counts or not."""
    yield from record.study_days(job)
    if any(period.length > WEEK for period in job.pay_periods):
        yield Remark.AVERAGE
    if (
        job.self_employed
        and job.in_canada
        and Bar.SELF_EMPLOYED not in job.bars(on) | job.doubts(on)
    ):
        yield PhysicianCounts(PHYSICIANS_SINCE)


def _unknown(code: str, bar: Bar, on: date) -> Worded:
    """That nobody can tell whether a bar holds, with the unit groups to choose from."""
    of_2016 = bar is Bar.NOT_SKILLED and on < noc.NOC_2021_SINCE
    groups = noc.sources_2016(code) if of_2016 else noc.groups_2021(code)
    return UNKNOWN[bar](code, tuple(map(noc.named, groups)))


def unstated(jobs: Iterable[Job]) -> tuple[Unstated, ...]:
    """What some jobs that count do not state, and is taken not to hold."""
    fields = dict.fromkeys(chain.from_iterable(job.unstated for job in jobs))
    return (Unstated(tuple(fields)),) if fields else ()


def occupations(jobs: Iterable[Job], on: date) -> frozenset[str]:
    """The unit groups of the NOC 2021 in which a person may have begun to work by the day *on*."""
    begun = {job.noc for job in jobs if job.start <= on}
    return frozenset(chain.from_iterable(map(noc.groups_2021, begun)))
