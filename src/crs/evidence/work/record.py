# SPDX-License-Identifier: MIT
"""All jobs of a person beside their other papers: which days of work these bar or contradict."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import groupby, pairwise
from operator import itemgetter

import attrs

from ...text import Text
from ...worded import Worded
from .. import countries
from ..calendar import WEEK, monday, outside, weekdays, within
from .hours import FULL_TIME, Span, Timeline
from .job import LAW_CHANGES, PART_TIME_SINCE, Job


@attrs.frozen(kw_only=True)
class FullTimeStudy:
    """A period of full-time study in Canada.

    Attributes:
        start: the first day.
        end: the last day.
        paper: what shows it, such as a credential.
    """

    start: date
    end: date
    paper: Worded


@attrs.frozen
class StudyDays(Worded):
    """Days of a job that are days of full-time study in Canada too, as a paper shows."""

    first: date
    last: date
    paper: Worded
    code = "work.study_days"


@attrs.frozen
class Contradiction(Worded):
    """Days on which full-time work is stated in several countries: that of weekdays is unknown."""

    first: date
    last: date
    codes: tuple[str, ...]
    code = "work.contradiction"

    @property
    def places(self) -> tuple[Text, ...]:
        """The names of the countries."""
        return tuple(countries.NAMES[code] for code in self.codes)


class WorkRecord:
    """The jobs of one person, and what their other papers say of the days of these.

    Full-time study in Canada keeps work in Canada on the same days from counting, unless the job
    states that the person was no full-time student. Two jobs of 30 hours or more in two countries
    contradict each other on the days that they share: the hours of those weekdays are unknown.

    Attributes:
        jobs: all jobs, in the order in which they were given.
        contradictions: the days that are contradictory, in order.
    """

    def __init__(self, jobs: Iterable[Job] = (), studies: Iterable[FullTimeStudy] = ()) -> None:
        self.jobs: tuple[Job, ...] = tuple(jobs)
        self._spans = {job: job.spans() for job in self.jobs}
        self._studies = tuple(studies)
        self._free = outside(
            (study.start.toordinal(), study.end.toordinal() + 1) for study in self._studies
        )
        self._unknown = list(_contradictory(self._spans))
        self.contradictions: tuple[Contradiction, ...] = tuple(
            Contradiction(date.fromordinal(first), date.fromordinal(after - 1), codes)
            for first, after, codes in self._unknown
        )

    def counting(self, on: date, *, in_canada: bool = True, doubtful: bool = False) -> list[Job]:
        """The jobs, in Canada or abroad, that nothing which they state keeps from counting.

        Args:
            on: the day, by the law of which work counts or not.
            in_canada: whether to look at work in Canada or abroad.
            doubtful: whether to take those with which it is unknown too.

        Raises:
            InvalidError: *on* is not a `datetime.date`.
        """
        return [
            job
            for job in self.jobs
            if job.in_canada == in_canada
            and not job.bars(on)
            and (doubtful or not job.unknown_bars(on))
        ]

    def timeline(
        self,
        jobs: Iterable[Job],
        *,
        students: bool = False,
        contradicted: bool = False,
        full_weeks: bool = False,
    ) -> Timeline:
        """The hours of some jobs of this record together, on the days that count.

        Args:
            jobs: the jobs.
            students: whether days of full-time study count too.
            contradicted: whether contradictory hours count too.
            full_weeks: whether of pay periods whole weeks of 30 hours alone count.
        """
        spans: list[Span] = []
        for job in jobs:
            spans += self.spans(job, students=students, full_weeks=full_weeks)
        return Timeline(spans, () if contradicted else (part[:2] for part in self._unknown))

    def counted(self, on: date, *, in_canada: bool = True, doubtful: bool = False) -> Timeline:
        """The hours that count for points by the law of the day *on*, in Canada or abroad.

        Args:
            on: the day.
            in_canada: whether to look at work in Canada or abroad.
            doubtful: whether work counts too of which it is unknown whether it does.

        Raises:
            InvalidError: *on* is not a `datetime.date`.
        """
        return self.timeline(
            self.counting(on, in_canada=in_canada, doubtful=doubtful),
            contradicted=doubtful,
            full_weeks=on < PART_TIME_SINCE,
        )

    def spans(self, job: Job, *, students: bool = False, full_weeks: bool = False) -> list[Span]:
        """When the hours of a job fall, on the days that the papers do not bar."""
        spans = self._spans[job]
        if not job.in_canada:
            return spans
        if full_weeks and job.pay_periods:
            spans = list(_whole_weeks(spans))
        if self._studies and not students and job.full_time_student is None:
            spans = [
                part
                for span in spans
                for part in span.clipped(within(self._free, span.first, span.after))
            ]
        return spans

    def study_days(self, job: Job) -> tuple[StudyDays, ...]:
        """The days of a job that do not count, as papers show full-time study in Canada on them."""
        if not job.in_canada or job.full_time_student is not None:
            return ()
        return tuple(
            StudyDays(max(study.start, job.start), min(study.end, job.last), study.paper)
            for study in self._studies
            if study.start <= job.last and job.start <= study.end
        )


def first_day(
    counting: Callable[[date], Timeline],
    hours: Fraction | int,
    *,
    since: date,
    years: int,
    reached: bool = True,
) -> date | None:
    """The first day on which the *years* before it hold some *hours*; None: never.

    Jobs that have no end go on.

    Args:
        counting: the hours that count by the law of a day.
        hours: how many.
        since: the first day that it may be.
        years: the length of the window.
        reached: False to look for the first day on which they are no longer held.
    """
    changes = (day for day in LAW_CHANGES if day > since)
    for day, change in pairwise((since, *changes, date.max)):
        found = counting(day).first_day(hours, since=day, years=years, reached=reached)
        if found is not None and found < change:
            return found
    return None


def _contradictory(spans: Mapping[Job, list[Span]]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The days on which there is full-time work in several countries, and these, in order."""
    if len({job.country for job in spans}) <= 1:
        return
    changes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for job, parts in spans.items():
        for span in parts:
            if span.is_full_time:
                changes[span.first][job.country] += 1
                changes[span.after][job.country] -= 1
    held: Counter[str] = Counter()
    places: dict[int, tuple[str, ...]] = {}
    for day in sorted(changes):
        for country, jobs in changes[day].items():
            held[country] += jobs
            if not held[country]:
                del held[country]
        places[day] = tuple(sorted(held))
    changed = [next(alike) for _, alike in groupby(places.items(), key=itemgetter(1))]
    for (first, codes), (after, _) in pairwise(changed):
        if len(codes) > 1 and weekdays(first, after):
            yield first, after, codes


def _whole_weeks(spans: list[Span]) -> Iterator[Span]:
    """The hours of the weeks that come to 30 each."""
    alone = Timeline(spans)
    for span in spans:
        for week in range(monday(span.first), span.after, WEEK):
            if alone.of_week(week) >= FULL_TIME:
                yield from span.clipped(within([(week, week + WEEK)], span.first, span.after))
