# SPDX-License-Identifier: MIT
"""Work experience: whole years completed, and the jobs that they came from.

Points are for the ten years before the day that is scored, which does not itself count. That day
also decides what counts (our reading where the older wording was not seen). The same conditions are
taken to hold for a spouse or partner (MI s. 19).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
    NoHoursAfter,
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

UNKNOWN: Mapping[Bar, type[SkilledUnknown | PhysicianUnknown]] = {
    Bar.NOT_SKILLED: SkilledUnknown,
    Bar.SELF_EMPLOYED: PhysicianUnknown,
}
"""What is said of a code of which it is unknown whether a bar holds."""
DOUBTS = frozenset(UNKNOWN.values())


@attrs.frozen
class Experience:
    """Whole years of work completed on a day, in Canada or abroad.

    Attributes:
        years: the years, of work that is known to count.
        possible: the years that there would be if all work counted of which it is unknown.
        because: from which jobs they came, and how.
        others: which other jobs do not count, and why.
        unknown: those of the others of which it is unknown whether they count.
    """

    years: int = 0
    possible: int = 0
    because: tuple[Worded, ...] = ()
    others: tuple[Worded, ...] = ()
    unknown: tuple[Worded, ...] = ()


def experience(record: WorkRecord, on: date, *, in_canada: bool = True) -> Experience:
    """Whole years of experience completed, in Canada or abroad, and the jobs that they came from.

    Args:
        record: all jobs of one person.
        on: the day that is scored.
        in_canada: whether to look at work in Canada or abroad.

    Raises:
        InvalidError: *on* is not a `datetime.date`.
    """
    check(on)
    jobs = [job for job in record.jobs if job.in_canada == in_canada]
    if not jobs:
        return Experience()
    since = window_start(on, WINDOW)
    judged = [(job, why_not(record, job, since, on)) for job in jobs]
    counted = [job for job, whys in judged if not whys]
    possible = [job for job, whys in judged if _are_doubts(whys)]
    contradictions = [
        days
        for days in record.contradictions
        if days.first < on and days.last >= since and (not in_canada or CANADA in days.codes)
    ]
    full_weeks = on < PART_TIME_SINCE
    hours = most = int(record.timeline(counted, full_weeks=full_weeks).hours(since, on))
    if contradictions or len(possible) > len(counted):
        timeline = record.timeline(possible, contradicted=True, full_weeks=full_weeks)
        most = int(timeline.hours(since, on))
    said = [(_said(record, job, whys), whys) for job, whys in judged]
    because = [told for told, whys in said if not whys]
    if counted:
        because.insert(0, HoursInYears(hours, WINDOW, on))
        because += () if in_canada else (Remark.ALL_OCCUPATIONS,)
        because += unstated(counted)
    return Experience(
        years=completed(hours),
        possible=completed(most),
        because=tuple(because),
        others=(*(told for told, whys in said if whys), *contradictions),
        unknown=(*(told for told, whys in said if whys and _are_doubts(whys)), *contradictions),
    )


def _are_doubts(whys: Iterable[Worded]) -> bool:
    """Whether nothing but what is unknown keeps a job from counting."""
    return all(type(why) in DOUBTS for why in whys)


def why_not(record: WorkRecord, job: Job, since: date, on: date) -> tuple[Worded, ...]:
    """Why a job has no hours that count for points from a day to the day before another."""
    whys: list[Worded] = [
        bar if holds else unknown(job.noc, bar, on)
        for bar, holds in job.judged(on)
        if holds or holds is None
    ]
    if job.start >= on:
        whys.append(StartsLater(on))
    elif job.last < since:
        whys.append(EndedEarlier(WINDOW, on))
    elif not whys:
        whys += _no_hours(record, job, since, on)
    return tuple(whys)


def _no_hours(record: WorkRecord, job: Job, since: date, on: date) -> Iterator[Worded]:
    """Why there are no hours on the days of a job, if there are none."""
    spans = record.spans(job, full_weeks=on < PART_TIME_SINCE)
    first, after = since.toordinal(), on.toordinal()
    if not any(span.has_hours(first, after) for span in spans):
        none = Remark.NO_WEEKDAY if job.hours_per_week else Remark.NO_PERIOD
        yield from record.study_days(job) or (none,)


def _said(record: WorkRecord, job: Job, whys: tuple[Worded, ...]) -> Worded:
    """A job, with why it does not count and whatever else must be said of it."""
    remarks = dict.fromkeys((*whys, *record.study_days(job), *of_pay_periods(job)))
    if job.self_employed and job.in_canada and not whys:
        remarks[PhysicianCounts(PHYSICIANS_SINCE)] = None
    return WithRemarks(job, tuple(remarks)) if remarks else job


def of_pay_periods(job: Job) -> Iterator[Worded]:
    """What must be said of the hours of a job that are those of pay periods."""
    if any(period.length > WEEK for period in job.pay_periods):
        yield Remark.AVERAGE
    if job.end is None and job.pay_periods:
        yield NoHoursAfter(max(period.end for period in job.pay_periods))


def unknown(code: str, bar: Bar, on: date) -> Worded:
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
    started = {job.noc for job in jobs if job.start <= on}
    return frozenset(chain.from_iterable(map(noc.groups_2021, started)))
