# SPDX-License-Identifier: MIT
"""The days on which sums of hours change that points and classes turn on, worked out by hand.

Jobs are of 30 hours a week, from a Monday on, unless they say otherwise: 52 weeks are a year.
"""

from datetime import date
from typing import Any

from attrs import evolve
from papers import graduate

import crs
from crs.assessment import ImmigrationClass
from crs.evidence.reasons import OfSpouse
from crs.outlook.causes import (
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
from crs.outlook.work import figures

CEC, FSW, FST = ImmigrationClass.CEC, ImmigrationClass.FSW, ImmigrationClass.FST
JOB = crs.Job(noc="21232", start=date(2025, 1, 6), country="CA", hours_per_week=30, duties=True)
"""A year is complete with Friday 2026-01-02."""
NOW, NEXT_SUMMER = date(2025, 1, 1), date(2026, 6, 30)


def happens(
    cls: ImmigrationClass | None,
    *jobs: crs.Job,
    first: date = NOW,
    last: date = NEXT_SUMMER,
    **evidence: Any,
) -> set[tuple[date, object]]:
    """What happens on which days to the sums that a class turns on, or points."""
    return {
        change
        for figure in figures(graduate(jobs=jobs, **evidence), first)
        if figure.concerns is cls
        for change in figure.changes(first, last)
    }


def reached(cls: ImmigrationClass, *jobs: crs.Job, **evidence: Any) -> list[date]:
    """The days on which a sum is enough for a class."""
    happening = happens(cls, *jobs, **evidence)
    return sorted(day for day, cause in happening if cause == ClassWorkReached(cls))


class TestContradiction:
    """Four weeks of full-time work in France while there is a job in Canada."""

    HERE = evolve(JOB, end=date(2026, 2, 6))
    THERE = evolve(JOB, country="FR", end=date(2025, 1, 31))
    DAYS = crs.evidence.work.Contradiction(JOB.start, date(2025, 1, 31), ("CA", "FR"))

    def test_years(self) -> None:
        """They may be complete with the first week, and are without the four that are unknown."""
        assert happens(None, self.HERE, self.THERE) == {
            (date(2025, 1, 7), ContradictionBegins(self.DAYS)),
            (date(2026, 1, 3), DoubtfulYears("canadian_work", 1)),
            (date(2026, 1, 31), YearCompleted("canadian_work", 1)),
        }

    def test_ten_years_later(self) -> None:
        """There are 53 weeks, or 57: without Monday 2025-02-10 they are less than a year."""
        later = happens(None, self.HERE, self.THERE, first=date(2035, 1, 1), last=date(2035, 3, 1))

        assert later == {
            (date(2035, 2, 1), ContradictionLeaves(self.DAYS)),
            (date(2035, 2, 11), DoubtfulYears("canadian_work", 0)),
            (date(2035, 2, 11), YearLost("canadian_work", 0)),
        }

    def test_a_class(self) -> None:
        assert reached(CEC, self.HERE, self.THERE) == [date(2026, 1, 3), date(2026, 1, 31)]


def test_work_of_which_it_is_unknown_whether_it_is_skilled() -> None:
    """Code 1123 is of several groups; a job is in the ten years until its last day is not."""
    job = evolve(JOB, noc="1123", end=date(2025, 2, 28))
    ten_years_later = {"first": date(2035, 1, 1), "last": date(2035, 12, 31)}

    assert happens(None, job) == {(date(2025, 1, 7), WorkBegins(job))}
    assert happens(None, job, **ten_years_later) == {(date(2035, 3, 1), WorkLeaves(job))}


def test_work_that_one_paragraph_excludes_is_looked_at_with_what_counts() -> None:
    """Half a year counts, and half a year is a student's."""
    half = evolve(JOB, end=date(2025, 7, 4))
    student = evolve(JOB, start=date(2025, 7, 7), full_time_student=True)

    assert reached(CEC, half, student) == [date(2026, 1, 3)]


def test_what_several_paragraphs_exclude_is_not_added() -> None:
    """17 weeks count, 17 are a student's, and the others are on his or her own account."""
    counts = evolve(JOB, end=date(2025, 5, 2))
    student = evolve(JOB, start=date(2025, 5, 5), end=date(2025, 8, 29), full_time_student=True)
    own = evolve(JOB, start=date(2025, 9, 1), self_employed=True)

    assert reached(CEC, counts, student, own, last=date(2026, 2, 27)) == []


class TestStudy:
    """Full-time study in Canada until Friday 2025-07-04, with a job all the time, and a later one.

    The study keeps work from counting for the Canadian Experience Class alone.
    """

    LATER = evolve(JOB, start=date(2028, 1, 3))
    DIPLOMA = crs.Credential(
        level=crs.Education.ONE_YEAR,
        country="CA",
        started=JOB.start,
        completed=date(2025, 7, 4),
        full_time_in_canada=True,
    )

    def of(self, cls: ImmigrationClass) -> set[tuple[date, object]]:
        """What happens until the end of the year in which two years are complete."""
        return happens(cls, JOB, self.LATER, last=date(2027, 12, 31), credentials=(self.DIPLOMA,))

    def test_experience_class(self) -> None:
        assert self.of(CEC) == {
            (date(2025, 1, 7), WorkBegins(JOB)),
            (date(2025, 7, 8), WorkBegins(JOB)),
            (date(2026, 1, 3), ClassWorkReached(CEC)),
            (date(2026, 7, 4), ClassWorkReached(CEC)),
        }

    def test_skilled_workers(self) -> None:
        """The second year is one more for points."""
        assert self.of(FSW) == {
            (date(2025, 1, 7), WorkBegins(JOB)),
            (date(2026, 1, 3), ClassWorkReached(FSW)),
            (date(2027, 1, 2), ClassWorkReached(FSW)),
        }

    def test_skilled_trades(self) -> None:
        """Two years are needed."""
        assert self.of(FST) == {
            (date(2025, 1, 7), WorkBegins(JOB)),
            (date(2027, 1, 2), ClassWorkReached(FST)),
        }


def test_a_job_is_there_from_its_first_day_although_a_leave_follows() -> None:
    leave = crs.Leave(start=date(2025, 3, 3), end=date(2025, 3, 28))
    job = evolve(JOB, unpaid_leave=(leave,))

    assert happens(CEC, job, last=date(2025, 12, 31)) == {(date(2025, 1, 7), WorkBegins(job))}


class TestOccupations:
    """Ten weeks in one occupation, the first eight beside study; then work in one of TEER 2.

    A week of leave leaves periods of six weeks and of three.
    """

    FIRST = evolve(
        JOB,
        end=date(2025, 3, 14),
        unpaid_leave=(crs.Leave(start=date(2025, 2, 17), end=date(2025, 2, 21)),),
    )
    LATER = evolve(JOB, noc="72106", start=date(2025, 3, 17))
    DIPLOMA = evolve(TestStudy.DIPLOMA, completed=date(2025, 2, 28))

    def others(self, cls: ImmigrationClass, **evidence: Any) -> list[date]:
        """The days from March to summer on which it may be another occupation that decides."""
        happening = happens(
            cls,
            self.FIRST,
            self.LATER,
            first=date(2025, 3, 15),
            last=date(2025, 8, 1),
            credentials=(self.DIPLOMA,),
            **evidence,
        )
        return sorted(day for day, cause in happening if cause == OtherOccupation(cls))

    def test_that_with_most_hours(self) -> None:
        """Two weeks of the first one count: the later one has as many, and on Monday more."""
        assert self.others(CEC) == [date(2025, 3, 29), date(2025, 4, 1)]

    def test_that_with_the_longest_period(self) -> None:
        """It matters beside stated facts alone: six weeks are the longest period of the first."""
        stated = crs.Stated(as_of=NOW, foreign_work=1)

        assert self.others(FSW) == []
        assert self.others(FSW, stated=stated) == [date(2025, 4, 26), date(2025, 4, 29)]

    def test_a_period_of_a_few_minutes_is_longer_than_none(self) -> None:
        slow = evolve(JOB, hours_per_week=1, noc="72106")
        later = evolve(JOB, start=date(2026, 1, 5))
        stated = crs.Stated(as_of=NOW, foreign_work=1)
        happening = happens(FSW, slow, later, last=date(2025, 2, 1), stated=stated)

        assert happening == {
            (date(2025, 1, 7), WorkBegins(slow)),
            (date(2025, 1, 7), OtherOccupation(FSW)),
        }


def test_years_of_skilled_work_with_duties_that_are_not_stated() -> None:
    """50 weeks without, then work with stated duties; no period of either is a year.

    With both, a year is complete after 2 weeks of the later job, and two years after 54 of them;
    of the later one alone a year is complete after 52, which two weeks of leave put off.
    """
    leave = crs.Leave(start=date(2024, 6, 24), end=date(2024, 7, 5))
    unstated = evolve(
        JOB,
        noc="21231",
        country="FR",
        start=date(2024, 1, 8),
        end=date(2025, 1, 3),
        duties=None,
        unpaid_leave=(leave,),
    )
    away = crs.Leave(start=date(2025, 6, 30), end=date(2025, 7, 11))
    stated = evolve(JOB, country="FR", unpaid_leave=(away,))

    assert reached(FSW, unstated, stated) == [
        date(2025, 1, 18),
        date(2026, 1, 17),
        date(2026, 1, 31),
    ]


def test_a_continuous_period_may_be_part_time_and_is_one_of_several() -> None:
    """20 weeks of 30 hours, then 15 hours a week: 104 weeks of these are a year by themselves.

    For points 64 of them are one with the 20 before.
    """
    before = evolve(JOB, country="FR", start=date(2024, 1, 8), end=date(2024, 5, 24))
    part_time = evolve(JOB, country="FR", hours_per_week=15)

    assert reached(FSW, before, part_time, last=date(2027, 6, 30)) == [
        date(2026, 3, 28),
        date(2027, 1, 2),
    ]


def test_the_year_of_the_spouse_is_full_time() -> None:
    """Part-time work gives points alone, once it comes to the hours of a year."""
    whole = crs.SpouseProfile(jobs=(JOB,))
    half = crs.SpouseProfile(jobs=(evolve(JOB, hours_per_week=15),))
    span = {"last": date(2027, 1, 31)}
    year = OfSpouse(YearCompleted("canadian_work", 1))

    assert happens(FSW, spouse=whole) == {(date(2026, 1, 3), OfSpouse(ClassWorkReached(FSW)))}
    assert happens(FSW, spouse=half, **span) == set()
    assert happens(None, spouse=half, **span) == {(date(2027, 1, 2), year)}


def test_hours_in_a_trade_count_since_the_person_was_qualified() -> None:
    """Two years from Monday 2025-07-07 on are complete with Friday 2027-07-02."""
    welder = evolve(JOB, noc="72106", start=date(2023, 1, 2))
    statement = crs.SkilledTrade(noc="72106", qualified_on=date(2025, 7, 7))
    happening = happens(FST, welder, last=date(2027, 12, 31), skilled_trade=statement)

    assert happening == {
        (date(2025, 7, 8), WorkBegins(welder)),
        (date(2027, 7, 3), ClassWorkReached(FST)),
    }
