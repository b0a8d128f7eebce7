# SPDX-License-Identifier: MIT
"""Every sum of hours that points and classes turn on, as figures that change with the day.

Which jobs are summed by whom is what `evidence.work`, `cec`, `fsw` and `fst` say. More figures than
they look at do no harm: a day too many is looked at and found to change nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from itertools import product
from typing import TypeVar

import attrs

from .. import cec, fst, fsw
from ..assessment import ImmigrationClass
from ..assessment.work import Window, unit_groups, without_bars
from ..evidence.profile import Profile
from ..evidence.reasons import OfSpouse
from ..evidence.statements import SkilledTrade, SkilledWorker
from ..evidence.work import WINDOW, Bar, Contradiction, Job, Timeline, WorkRecord, completed
from ..worded import Worded
from .causes import (
    ClassWorkLost,
    ClassWorkReached,
    ContradictionBegins,
    ContradictionLeaves,
    DoubtfulYears,
    OtherOccupation,
    WorkBegins,
    WorkLeaves,
    YearCompleted,
    YearLost,
)
from .figures import Change, Figure, Measure, WindowOf, before, compared, ever, measured

T = TypeVar("T")
Jobs = tuple[Job, ...]
EXCLUDED = ({Bar.STUDENT}, {Bar.SELF_EMPLOYED, Bar.UNAUTHORISED}, {Bar.NO_STATUS})
"""What the paragraphs of s. 87.1(3) exclude, each by itself."""


def figures(profile: Profile, on: date) -> Iterator[Figure]:
    """All figures of work of a *profile* by the law of a day."""
    own = Work(profile.work_record, on)
    yield from _points(own, in_canada=True, fact="canadian_work")
    yield from _points(own, in_canada=False, fact="foreign_work")
    yield from _cec(own)
    yield from _fsw(own, profile)
    yield from _fst(own, profile)
    if profile.spouse is not None:
        theirs = Work(profile.spouse.work_record, on)
        for figure in (
            *_points(theirs, in_canada=True, fact="canadian_work"),
            *_full_time_year(theirs, theirs.record.jobs),
        ):
            yield attrs.evolve(figure, change=partial(_of_spouse, figure.change))


def _of_spouse(change: Change, old: object, new: object) -> Worded:
    return OfSpouse(change(old, new))


@attrs.frozen
class Work:
    """The work of one person by the law of one day.

    Args:
        record: all jobs of the person.
        on: the day.
    """

    record: WorkRecord
    on: date

    def timelines(self, jobs: Iterable[Job], *, students: bool) -> list[Timeline]:
        """The hours of some *jobs*: with those that contradict each other, where any do, and not.

        Args:
            jobs: the jobs.
            students: whether days of full-time study count.
        """
        found = list(jobs)
        return [
            self.record.timeline(found, students=students, contradicted=contradicted)
            for contradicted in sorted({False, bool(self.record.contradictions)})
        ]

    def groups(self, jobs: Iterable[Job], *codes: str | None) -> list[tuple[str, ...]]:
        """The occupations of some *jobs*, and those of some codes."""
        named = (*(job.noc for job in jobs), *codes)
        return sorted({unit_groups(code, self.on) for code in named if code is not None})

    def overlapping(self, jobs: Iterable[Job], groups: tuple[str, ...]) -> Jobs:
        """Those of some *jobs* that are or may be in an occupation."""
        return tuple(
            job for job in jobs if not set(groups).isdisjoint(unit_groups(job.noc, self.on))
        )

    def within(self, jobs: Iterable[Job], groups: tuple[str, ...]) -> Jobs:
        """Those of some *jobs* that are in an occupation for sure."""
        return tuple(job for job in jobs if unit_groups(job.noc, self.on) == groups)

    def sure(self, jobs: Iterable[Job]) -> Jobs:
        """Those of some *jobs* of which it is known that they count."""
        return tuple(job for job in jobs if not job.unknown_bars(self.on))


def _years(timeline: Timeline) -> Measure:
    return lambda window: completed(timeline.hours(*window))


def _hours(timeline: Timeline) -> Measure:
    return lambda window: timeline.hours(*window)


def _enough(timeline: Timeline, needed: int) -> Measure:
    return lambda window: timeline.hours(*window) >= needed


def _longest(timeline: Timeline) -> Measure:
    def longest(window: Window) -> Fraction:
        return max((run.hours for run in timeline.runs(*window)), default=Fraction(0))

    return longest


def _continuous(timeline: Timeline, needed: int, *, full_time: bool = False) -> Measure:
    def continuous(window: Window) -> bool:
        runs = timeline.runs(*window, full_time=full_time)
        return any(run.hours >= needed for run in runs)

    return continuous


def _points(work: Work, *, in_canada: bool, fact: str) -> Iterator[Figure]:
    """The years of work that have points, in Canada or abroad, and what is unknown of them."""
    window, record, on = before(WINDOW), work.record, work.on

    def completes(old: int, new: int) -> Worded:
        return YearCompleted(fact, new) if new > old else YearLost(fact, new)

    sure = record.counted(on, in_canada=in_canada)
    yield Figure(window, measured(_years(sure)), completes)
    doubtful = [
        job
        for job in record.counting(on, in_canada=in_canada, doubtful=True)
        if job.unknown_bars(on)
    ]
    if doubtful or record.contradictions:
        possible = record.counted(on, in_canada=in_canada, doubtful=True)
        yield Figure(window, measured(_years(possible)), lambda _, new: DoubtfulYears(fact, new))
    for job in doubtful:
        yield Figure(window, measured(partial(_lasts_in, job.start, job.last)), _comes(job))
    for days in record.contradictions:
        yield Figure(
            window, measured(partial(_lasts_in, days.first, days.last)), _contradicts(days)
        )


def _lasts_in(first: date, last: date, window: Window) -> bool:
    """Whether any of some days are in a *window*."""
    return first < window.until and last >= window.since


def _comes(job: Job) -> Change:
    return lambda _, new: WorkBegins(job) if new else WorkLeaves(job)


def _contradicts(days: Contradiction) -> Change:
    return lambda _, new: ContradictionBegins(days) if new else ContradictionLeaves(days)


def _reached(cls: ImmigrationClass) -> Change:
    return lambda old, new: ClassWorkReached(cls) if new > old else ClassWorkLost(cls)


def _elsewhere(cls: ImmigrationClass) -> Change:
    return lambda *_: OtherOccupation(cls)


def _jobs_in(
    work: Work, jobs: Iterable[Job], window: WindowOf, cls: ImmigrationClass, *, students: bool
) -> Iterator[Figure]:
    """Of each of some *jobs* whether it has any hours in a *window*."""

    def has_hours(job: Job) -> Measure:
        spans = work.record.spans(job, students=students)
        return lambda within: any(
            span.has_hours(within.since.toordinal(), within.until.toordinal()) for span in spans
        )

    for job in jobs:
        yield Figure(window, measured(has_hours(job)), _comes(job), cls)


def _distinct(sets: Iterable[Iterable[Job]]) -> list[Jobs]:
    """Some sets of jobs, each once."""
    return list(dict.fromkeys(map(tuple, sets)))


def _ordered_pairs(values: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Each of some values with each other one."""
    return ((one, other) for one in values for other in values if one is not other)


def _cec(work: Work) -> Iterator[Figure]:
    """The hours in Canada that s. 87.1 looks at."""
    cls, window, on = ImmigrationClass.CEC, before(cec.YEARS), work.on
    here = [job for job in work.record.jobs if job.in_canada]
    possible = tuple(job for job in here if cec.not_barred(job, on))
    would = without_bars(here, on, *cec.LEFT_OUT)
    with_excluded = [
        [job for job in here if job in possible or (job in would and job.bars(on) & bars)]
        for bars in EXCLUDED
    ]
    sets = [possible, [job for job in possible if job.duties], *with_excluded]
    sets += [work.sure(jobs) for jobs in sets]
    for jobs, students in product(_distinct(sets), _as_students(work, here)):
        for timeline in work.timelines(jobs, students=students):
            yield Figure(window, measured(_enough(timeline, cec.HOURS)), _reached(cls), cls)
    for students in _as_students(work, here):
        yield from _jobs_in(work, here, window, cls, students=students)
    for one, other in _ordered_pairs(work.groups(possible)):
        if _thresholds(one, possible, work) != _thresholds(other, possible, work):
            most = work.timelines(work.overlapping(possible, one), students=False)[-1]
            stated = [job for job in work.within(possible, other) if job.duties]
            least = work.timelines(work.sure(stated), students=False)[0]
            yield Figure(window, compared(_hours(most), _hours(least)), _elsewhere(cls), cls)


def _as_students(work: Work, jobs: Iterable[Job]) -> set[bool]:
    """Whether to look at days of full-time study too: only where papers show any."""
    return {False, any(map(work.record.study_days, jobs))}


def _thresholds(groups: tuple[str, ...], jobs: Jobs, work: Work) -> tuple[int, ...]:
    """The levels of language that an occupation may need."""
    job, *_ = work.within(jobs, groups)  # the same for each
    return cec.threshold_levels(job.noc, work.on)


def _fsw(work: Work, profile: Profile) -> Iterator[Figure]:
    """The continuous periods of ss. 75 and 83, and the years of s. 80."""
    cls, window, on = ImmigrationClass.FSW, before(fsw.YEARS), work.on
    skilled = without_bars(work.record.jobs, on, Bar.NOT_SKILLED, Bar.UNPAID)
    statement = profile.skilled_worker or SkilledWorker()
    certain = []
    for groups in work.groups(skilled, statement.noc):
        jobs = work.overlapping(skilled, groups)
        possible = without_bars(jobs, on, Bar.OTHER_DUTIES)
        counted = [job for job in work.within(possible, groups) if _is_skilled(job, on)]
        certain.append(work.timelines(counted, students=True)[0])
        for chosen in _distinct((possible, counted, [job for job in jobs if job.duties])):
            for timeline in work.timelines(chosen, students=True):
                yield Figure(window, measured(_continuous(timeline, fsw.HOURS)), _reached(cls), cls)
    if profile.stated is not None:  # else every occupation that does best leads to one verdict
        for one, other in _ordered_pairs(certain):
            bounds = compared(_longest(one), _longest(other))
            yield Figure(window, bounds, _elsewhere(cls), cls)
    stated = [job for job in skilled if job.duties and _is_skilled(job, on)]
    for jobs in _distinct((stated, [job for job in skilled if job.duties is not False])):
        for timeline in work.timelines(jobs, students=True):
            yield Figure(window, measured(_years(timeline)), _reached(cls), cls)
        yield from _full_time_year(work, jobs)
    yield from _jobs_in(work, work.record.jobs, window, cls, students=True)


def _is_skilled(job: Job, on: date) -> bool:
    """Whether it is known that a job which is not barred is skilled."""
    return Bar.NOT_SKILLED not in job.unknown_bars(on)


def _full_time_year(work: Work, jobs: Iterable[Job]) -> Iterator[Figure]:
    """Whether there is a period of authorised full-time work in Canada of a year."""
    allowed = without_bars(jobs, work.on, Bar.UNPAID, Bar.UNAUTHORISED)
    cls = ImmigrationClass.FSW
    for timeline in work.timelines((job for job in allowed if job.in_canada), students=True):
        measure = _continuous(timeline, fsw.HOURS, full_time=True)
        yield Figure(ever, measured(measure), _reached(cls), cls)


def _fst(work: Work, profile: Profile) -> Iterator[Figure]:
    """The hours in a trade, since the person was qualified in it."""
    cls, statement = ImmigrationClass.FST, profile.skilled_trade or SkilledTrade()
    five_years = before(fst.YEARS)
    qualified = partial(_qualified, five_years, statement.qualified_on)
    paid = without_bars(work.record.jobs, work.on, Bar.UNPAID)
    for groups in work.groups(paid, statement.noc):
        jobs = work.overlapping(paid, groups)
        possible = without_bars(jobs, work.on, Bar.OTHER_DUTIES)
        stated = [job for job in jobs if job.duties]
        for chosen in _distinct((possible, work.within(possible, groups), stated)):
            for timeline in work.timelines(chosen, students=True):
                yield Figure(qualified, measured(_enough(timeline, fst.HOURS)), _reached(cls), cls)
    for window in (five_years, qualified):
        yield from _jobs_in(work, work.record.jobs, window, cls, students=True)


def _qualified(window: WindowOf, qualified_on: date | None, day: date) -> Window:
    """The days of a window since the person was qualified, if that is stated."""
    since, until = window(day)
    return Window(min(max(since, qualified_on or since), until), until)
