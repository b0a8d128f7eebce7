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
from ...text import Text
from ...worded import Worded, WordedEnum
from ..calendar import WEEK, check, window_start
from ..countries import CANADA
from .hours import FULL_TIME, HOURS_A_YEAR, completed
from .job import PART_TIME_SINCE, PHYSICIANS_SINCE, Bar, Job
from .record import WorkRecord

WINDOW = 10
"""Years before the day that is scored within which work has points (MI ss. 15, 19, 25)."""


class Remark(WordedEnum):
    """What must be said of work beside whether it counts."""

    NO_WEEKDAY = "work.no_weekday"
    """Weekly hours fall on weekdays, and the days that count hold none."""
    NO_PERIOD = "work.no_period"
    """No pay period has hours on the days that count."""
    AVERAGE = "work.average"
    """Hours of a pay period longer than a week are an average."""
    ALL_OCCUPATIONS = "work.all_occupations"
    """All skilled occupations abroad are taken together: our reading of MI s. 25."""


@attrs.frozen
class HoursInYears(Worded):
    """The hours of all jobs together in some years before a day."""

    hours: int
    years: int
    on: date
    code = "work.hours_in_years"
    most = FULL_TIME
    a_year = HOURS_A_YEAR


@attrs.frozen
class StartsLater(Worded):
    """The job begins on the day that is scored, or later."""

    on: date
    code = "work.starts_later"


@attrs.frozen
class EndedEarlier(Worded):
    """The job ended before the years that count."""

    years: int
    on: date
    code = "work.ended_earlier"


@attrs.frozen
class PhysicianCounts(Worded):
    """Publicly funded medical services count without an employer (MI 2023-1)."""

    since: date
    code = "work.physician_counts"


@attrs.frozen
class UnitGroup(Worded):
    """A unit group, by its code and its title."""

    noc: str
    code = "work.unit_group"

    @property
    def title(self) -> Text:
        """What Statistics Canada calls it."""
        return Text(noc.title(self.noc, "en"), noc.title(self.noc, "fr"))


@attrs.frozen
class SkilledUnknown(Worded):
    """Whether the occupation is skilled, as only some of the unit groups of its code are."""

    noc: str
    groups: tuple[UnitGroup, ...]
    code = "work.skilled_unknown"


@attrs.frozen
class PhysicianUnknown(Worded):
    """Whether the occupation is that of a physician, as only some of its unit groups are."""

    noc: str
    groups: tuple[UnitGroup, ...]
    code = "work.physician_unknown"


@attrs.frozen
class Unstated(Worded):
    """What would keep work from counting, and is taken not to hold as nobody states it."""

    fields: tuple[str, ...]
    code = "work.unstated"


@attrs.frozen
class WithRemarks(Worded):
    """A job, and what must be said of it."""

    job: Job
    remarks: tuple[Worded, ...]
    code = "work.with_remarks"


UNKNOWN: Mapping[Bar, Callable[[str, tuple[UnitGroup, ...]], Worded]] = {
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
            remarks = (*whys, *_remarks(record, job, on))
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
    yield from (unknown(job.noc, bar, on) for bar in Bar if bar in doubts)
    if job.start >= on:
        yield StartsLater(on)
    elif job.last < since:
        yield EndedEarlier(WINDOW, on)
    elif not bars and not doubts:
        yield from _no_hours(record, job, since, on)


def _no_hours(record: WorkRecord, job: Job, since: date, on: date) -> Iterator[Worded]:
    """Why there are no hours on the days of a job, if there are none."""
    first, after = since.toordinal(), on.toordinal()
    spans = record.spans(job, full_weeks=on < PART_TIME_SINCE)
    if not any(span.has_hours(first, after) for span in spans) and not record.study_days(job):
        yield Remark.NO_WEEKDAY if job.hours_per_week else Remark.NO_PERIOD


def _remarks(record: WorkRecord, job: Job, on: date) -> Iterator[Worded]:
    """What must be said of a job, whether it counts or not."""
    yield from record.study_days(job)
    if any(period.length > WEEK for period in job.pay_periods):
        yield Remark.AVERAGE
    if job.self_employed and job.in_canada:
        if Bar.SELF_EMPLOYED not in job.bars(on) | job.doubts(on):
            yield PhysicianCounts(PHYSICIANS_SINCE)


def unknown(code: str, bar: Bar, on: date) -> Worded:
    """That nobody can tell whether a bar holds, with the unit groups to choose from."""
    of_2016 = bar is Bar.NOT_SKILLED and on < noc.NOC_2021_SINCE
    groups = noc.sources_2016(code) if of_2016 else noc.groups_2021(code)
    return UNKNOWN[bar](code, tuple(map(UnitGroup, groups)))


def unstated(jobs: Iterable[Job]) -> tuple[Unstated, ...]:
    """What some jobs that count do not state, and is taken not to hold."""
    fields = dict.fromkeys(chain.from_iterable(job.unstated for job in jobs))
    return (Unstated(tuple(fields)),) if fields else ()


def occupations(jobs: Iterable[Job], on: date) -> frozenset[str]:
    """The unit groups of the NOC 2021 in which a person may have begun to work by the day *on*."""
    begun = {job.noc for job in jobs if job.start <= on}
    return frozenset(chain.from_iterable(map(noc.groups_2021, begun)))
