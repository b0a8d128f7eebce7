# SPDX-License-Identifier: MIT
"""Hours of work: what counts, how much of it, and within which days."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import attrs
import oracle_work as oracle
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import crs
from crs import noc
from crs.errors import Problem
from crs.evidence import checks, work
from crs.evidence.explanation import Judged
from crs.evidence.work import (
    Bar,
    Contradiction,
    FullTimeStudy,
    Job,
    Leave,
    PayPeriod,
    Run,
    StudyDays,
    Timeline,
    WorkRecord,
    reasons,
)
from crs.evidence.work import job as jobs_module
from crs.evidence.work.hours import Span
from crs.expected import InstanceOf
from crs.worded import Worded

A_DAY = timedelta(days=1)
A_WEEK = timedelta(weeks=1)
ON = date(2026, 11, 2)
MONDAY = date(2025, 1, 6)
NURSE, CLERK, GP = "31301", "14100", "31102"
DIPLOMA = work.Job(noc=CLERK, start=MONDAY, country="FR", hours_per_week=1)
"""Stands for a paper: whatever has words may show full-time study."""


def job(**facts: Any) -> Job:
    """A job of a nurse in Canada from a Monday on, 30 hours a week, but for some facts."""
    plain: dict[str, Any] = {"noc": NURSE, "start": MONDAY, "country": "CA"}
    if "pay_periods" not in facts:
        plain["hours_per_week"] = 30
    return Job(**{**plain, **facts})


def paid(hours: Any, first: date = MONDAY, days: int = 7) -> PayPeriod:
    return PayPeriod(start=first, end=first + (days - 1) * A_DAY, hours=hours)


def hours(
    *jobs: Job, on: date = ON, since: date | None = None, in_canada: bool = True, years: int = 10
) -> Fraction:
    """What counts in some years before a day, or since another."""
    first = since or oracle.years_before(on, years)
    return WorkRecord(jobs).counted(on, in_canada=in_canada).hours(first, on)


def years(*jobs: Job, on: date = ON, in_canada: bool = True) -> int:
    return work.experience(WorkRecord(jobs), on, in_canada=in_canada).years


# What may be drawn. Days lie near each other, so that jobs touch, overlap and nest.

DAYS = st.dates(date(2013, 1, 1), date(2025, 12, 31))
SCORED = (
    st.dates(date(2015, 1, 1), date(2025, 12, 31))
    | st.sampled_from([date(2016, 2, 29), date(2020, 2, 29), date(2024, 2, 28), date(2024, 2, 29)])
    | st.sampled_from([date(2015, 5, 29), date(2015, 5, 30), date(2023, 4, 24), date(2023, 4, 25)])
)
WEEKLY = (
    st.integers(1, 60)
    | st.integers(1, 4 * 60).map(lambda quarters: quarters / 4)
    | st.fractions(Fraction(1, 3), 60, max_denominator=9)
    | st.decimals(1, 60, places=2)
)
CODES = st.sampled_from(sorted(oracle.SKILLED))
UNSTATED_OR_TRUE, UNSTATED_OR_FALSE = st.sampled_from([None, True]), st.sampled_from([None, False])


@st.composite
def leaves(draw: st.DrawFn, start: date, end: date | None) -> tuple[Leave, ...]:
    """Leave within a job, some of it within other leave."""
    made = []
    for _ in range(draw(st.integers(0, 2))):
        first = draw(st.dates(start, end or start + timedelta(days=700)))
        last = draw(st.none() | st.dates(first, end or first + timedelta(days=300)))
        made.append(Leave(start=first, end=last))
    return tuple(made)


@st.composite
def periods(draw: st.DrawFn, start: date, end: date | None) -> tuple[PayPeriod, ...]:
    """Up to four pay periods within a job, some of them of a weekend or of no hours."""
    made: list[PayPeriod] = []
    for _ in range(draw(st.integers(1, 4))):
        first = start + draw(st.integers(0, 9)) * A_DAY
        length = draw(st.sampled_from([1, 2, 7, 14, 31]))
        last = min(first + (length - 1) * A_DAY, end or date.max)
        if first > last:
            break
        most = 24 * ((last - first).days + 1)
        made.append(PayPeriod(start=first, end=last, hours=draw(st.integers(0, min(most, 200)))))
        start = last + A_DAY
    return tuple(made)


@st.composite
def jobs(draw: st.DrawFn, /, **facts: st.SearchStrategy[Any]) -> Job:
    """Any job, but for the *facts* that are to be drawn otherwise."""
    start = draw(DAYS)
    end = draw(st.none() | st.integers(0, 1500).map(lambda days: start + timedelta(days=days)))
    anything: dict[str, st.SearchStrategy[Any]] = {
        "noc": CODES,
        "country": st.sampled_from(["CA", "CA", "IN", "FR"]),
        "self_employed": UNSTATED_OR_FALSE | st.booleans(),
        "authorised": UNSTATED_OR_TRUE | st.booleans(),
        "temporary_resident": UNSTATED_OR_TRUE | st.booleans(),
        "full_time_student": UNSTATED_OR_FALSE | st.booleans(),
        "canadian_employer": UNSTATED_OR_TRUE | st.booleans(),
        "paid": st.just(value=True) | st.booleans(),
        "publicly_funded": st.booleans(),
        "unpaid_leave": leaves(start, end),
        "duties": st.sampled_from([None, True, True, False]),
    }
    drawn = {name: draw(fact) for name, fact in {**anything, **facts}.items()}
    paid_by = (
        draw(periods(start, end)) if "hours_per_week" not in drawn and draw(st.booleans()) else ()
    )
    if paid_by:
        drawn["pay_periods"] = paid_by
    drawn.setdefault("hours_per_week", None if paid_by else draw(WEEKLY))
    return Job(start=start, end=end, **drawn)


HISTORIES = st.lists(jobs(), max_size=4)
GOOD = jobs(
    noc=st.just(NURSE),
    country=st.just("CA"),
    hours_per_week=WEEKLY,
    self_employed=UNSTATED_OR_FALSE,
    authorised=UNSTATED_OR_TRUE,
    temporary_resident=UNSTATED_OR_TRUE,
    full_time_student=UNSTATED_OR_FALSE,
    canadian_employer=UNSTATED_OR_TRUE,
    paid=st.just(value=True),
    duties=UNSTATED_OR_TRUE,
)
CAREERS = st.lists(GOOD, min_size=1, max_size=4)


class TestAYear:
    """1,560 hours are one year, and nothing less."""

    def test_52_weeks_to_a_friday_at_30_hours(self) -> None:
        """362 days from a Monday to a Friday."""
        whole = job(end=date(2026, 1, 2))
        assert (whole.last - whole.start).days + 1 == 362
        assert [hours(whole), years(whole)] == [1560, 1]
        assert hours(attrs.evolve(whole, end=date(2026, 1, 1))) == 1554
        assert hours(attrs.evolve(whole, start=date(2025, 1, 7))) == 1554

    def test_360_days_at_40_hours(self) -> None:
        """Tuesday to Friday are 32 hours, and so are Monday to Thursday: each week counts 30."""
        busy = job(start=date(2025, 1, 7), end=date(2026, 1, 1), hours_per_week=40)
        assert (busy.last - busy.start).days + 1 == 360
        assert hours(busy) == 1560
        assert hours(attrs.evolve(busy, end=date(2025, 12, 31))) == 1554

    def test_never_below_354_days(self) -> None:
        """Friday alone has 30 hours, and so has Monday."""
        most = job(start=date(2025, 1, 10), end=date(2025, 12, 29), hours_per_week=168)
        assert (most.last - most.start).days + 1 == 354
        assert hours(most) == 1560
        assert hours(attrs.evolve(most, end=date(2025, 12, 28))) == 1530

    @given(st.dates(date(2016, 11, 2), date(2025, 11, 1)))
    def test_12_months_at_30_hours_from_any_day(self, start: date) -> None:
        end = oracle.years_before(start, -1) - A_DAY
        assert years(job(start=start, end=end)) == 1

    def test_hours_and_years(self) -> None:
        assert work.completed(Fraction(1559)) == 0
        assert work.completed(Fraction(1560) - Fraction(1, 10**9)) == 0
        assert work.completed(Fraction(1560)) == 1
        assert work.completed(Fraction(3119)) == 1
        assert work.completed(Fraction(3120)) == 2

    def test_one_year_part_time_takes_24_months(self) -> None:
        """523 weekdays at 3 hours are 1,569; 500 are 1,500."""
        half = job(start=date(2020, 1, 1), hours_per_week=15, end=date(2021, 12, 31))
        assert hours(half) == 1569
        assert hours(attrs.evolve(half, end=date(2021, 11, 30))) == 1500

    def test_two_jobs_of_15_hours_make_a_year_in_12_months(self) -> None:
        """2020 has 262 weekdays."""
        half = job(start=date(2020, 1, 1), hours_per_week=15, end=date(2020, 12, 31))
        assert [hours(half), hours(half, half)] == [786, 1572]

    def test_40_hours_for_9_months_are_no_year(self) -> None:
        """Three days, 38 weeks and three days."""
        busy = job(start=date(2020, 1, 1), hours_per_week=40, end=date(2020, 9, 30))
        assert hours(busy) == 24 + 38 * 30 + 24


class TestThirtyHours:
    """Hours above 30 a week never count, all jobs of a week taken together."""

    @pytest.mark.parametrize("second", [1, 30, 60])
    def test_over_two_jobs(self, second: int) -> None:
        one = job(end=date(2026, 1, 2))
        two = job(hours_per_week=second, end=date(2026, 1, 2))
        assert hours(one, two) == hours(one)

    def test_jobs_that_overlap_nest_and_touch(self) -> None:
        """Four weeks of 20 hours, two of 30, and one that begins with two days of the first job."""
        first = job(end=date(2025, 2, 4), hours_per_week=20)
        nested = job(start=date(2025, 1, 13), end=date(2025, 1, 17), hours_per_week=20)
        touching = job(start=date(2025, 2, 5), end=date(2025, 2, 7), hours_per_week=20)
        overlapping = job(start=date(2025, 1, 20), end=date(2025, 1, 24), hours_per_week=15)
        assert hours(first, nested, touching, overlapping) == 20 + 30 + 30 + 20 + 20

    def test_canada_and_abroad_each_have_their_own(self) -> None:
        here, abroad = job(end=date(2026, 1, 2)), job(end=date(2026, 1, 2), country="FR")
        apart = attrs.evolve(abroad, hours_per_week=29)
        assert hours(here, apart) == 1560
        assert hours(here, apart, in_canada=False) == 52 * 29

    def test_what_does_not_count_takes_no_room(self) -> None:
        assert hours(job(noc=CLERK), job(end=date(2026, 1, 2))) == 1560

    def test_a_weekend_between_two_jobs_costs_nothing(self) -> None:
        friday, monday = date(2025, 7, 4), date(2025, 7, 7)
        both = (job(end=friday), job(start=monday, end=date(2026, 1, 2)))
        assert hours(*both) == 1560

    def test_a_week_that_two_jobs_share(self) -> None:
        """16 hours to Tuesday and 24 from Wednesday on are held to 30."""
        both = (
            job(end=date(2025, 1, 7), hours_per_week=40),
            job(start=date(2025, 1, 8), end=date(2025, 1, 10), hours_per_week=40),
        )
        assert [hours(one) for one in both] == [16, 24]
        assert hours(*both) == 30


class TestWindow:
    """Ten years before the day, which does not itself count."""

    def test_the_day_itself_does_not_count(self) -> None:
        a_day = job(start=ON, end=ON)
        assert hours(a_day) == 0
        assert hours(a_day, on=ON + A_DAY) == 6

    def test_a_job_that_goes_on_counts_to_the_day_before(self) -> None:
        """Four weeks from Monday 5 October on, and the Sunday before ON has nothing."""
        going = job(start=date(2026, 10, 5))
        assert hours(going) == 120
        assert hours(attrs.evolve(going, end=date(2030, 1, 1))) == 120
        assert hours(attrs.evolve(going, end=date(2026, 10, 30))) == 120
        assert hours(attrs.evolve(going, end=date(2026, 10, 29))) == 114

    def test_a_week_is_cut_at_both_edges(self) -> None:
        busy = job(start=date(2020, 1, 6), hours_per_week=50)
        timeline = WorkRecord([busy]).counted(ON)
        tuesday, thursday = date(2025, 1, 7), date(2025, 1, 9)
        assert timeline.hours(tuesday, thursday) == 20
        assert timeline.hours(tuesday, thursday + A_DAY) == 30
        assert timeline.hours(tuesday, thursday + A_WEEK) == 30 + 30
        assert timeline.hours(thursday, tuesday + A_WEEK) == 20 + 10
        assert timeline.hours(date(2025, 1, 11), date(2025, 1, 13)) == 0
        assert timeline.hours(tuesday, tuesday) == 0
        assert timeline.hours(thursday, tuesday) == 0

    def test_the_first_day_drops_out(self) -> None:
        """2 November 2016 is a Wednesday: its week has three days left, then two."""
        ended = job(start=date(2016, 10, 31), end=date(2016, 11, 4))
        assert hours(ended) == 18
        assert hours(ended, on=ON + A_DAY) == 12

    def test_another_window(self) -> None:
        """2 November 2023 is a Thursday; 156 weeks follow the Monday after."""
        assert hours(job(start=date(2010, 1, 1)), years=3) == 12 + 156 * 30

    def test_a_window_from_29_february_starts_on_28_february(self) -> None:
        a_day = job(start=date(2014, 2, 28), end=date(2014, 2, 28))
        timeline = WorkRecord([a_day]).counted(ON)
        held = [
            timeline.hours(crs.evidence.calendar.window_start(day, 10), day)
            for day in (date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1))
        ]
        assert held == [6, 6, 0]

    def test_no_work_at_all(self) -> None:
        assert hours() == 0
        assert Timeline([]).hours(date.min, date.max) == 0

    def test_to_the_last_day_of_the_calendar(self) -> None:
        """31 December 9999 is a Friday."""
        going = WorkRecord([job(start=date(9999, 12, 27))]).counted(ON)
        assert going.hours(date(9999, 12, 1), date.max) == 24


class TestRate:
    """The hours of each week while they stay the same."""

    def test_rate(self) -> None:
        both = WorkRecord([job(hours_per_week=20), job(start=date(2025, 3, 3), hours_per_week=20)])
        timeline = both.counted(ON)
        assert timeline.rate(MONDAY, date(2025, 3, 3)) == 20
        assert timeline.rate(MONDAY, date(2025, 3, 4)) is None
        assert timeline.rate(date(2025, 3, 3), date(2030, 1, 1)) == 30
        assert timeline.rate(date(2024, 1, 1), MONDAY) == 0


class TestLeave:
    """Unpaid leave is no work."""

    @pytest.mark.parametrize(
        ("leave", "left"),
        [
            ([], 138),
            ([(6, 6)], 132),
            ([(4, 5)], 138),
            ([(31, 31)], 132),
            ([(1, 31)], 0),
            ([(6, 10)], 108),
            ([(6, 10), (8, 14)], 96),
            ([(8, 14), (6, 10)], 96),
            ([(6, 31), (8, 12), (20, 21)], 18),
            ([(20, None)], 78),
            ([(20, None), (25, 26)], 78),
        ],
    )
    def test_days_left(self, leave: list[tuple[int, int | None]], left: int) -> None:
        """January 2025 has 23 weekdays and begins on a Wednesday."""
        away = tuple(
            Leave(start=date(2025, 1, first), end=date(2025, 1, last) if last else None)
            for first, last in leave
        )
        month = job(start=date(2025, 1, 1), end=date(2025, 1, 31), unpaid_leave=away)
        assert hours(month) == left

    def test_leave_from_a_job_that_goes_on(self) -> None:
        away = Leave(start=date(2025, 1, 13))
        assert hours(job(unpaid_leave=(away,))) == 30

    def test_leave_from_one_job_alone(self) -> None:
        away = Leave(start=MONDAY, end=date(2026, 1, 2))
        both = (job(end=date(2026, 1, 2), unpaid_leave=(away,)), job(end=date(2026, 1, 2)))
        assert hours(*both) == 1560


class TestPayPeriods:
    """Hours that differ from week to week."""

    def test_a_rotation(self) -> None:
        """Hours above 30 in a week never count: 36 and 24 are 30 and 24."""
        rotation = tuple(paid((36, 24)[n % 2], MONDAY + n * A_WEEK) for n in range(4))
        assert hours(job(pay_periods=rotation)) == 30 + 24 + 30 + 24
        assert hours(job(hours_per_week=30, end=date(2025, 2, 2))) == 120

    def test_evenly_on_weekdays(self) -> None:
        """Ten weekdays of 5 hours, of which three lie before Thursday."""
        fortnight = job(pay_periods=(paid(50, days=14),))
        assert hours(fortnight) == 50
        assert hours(fortnight, on=date(2025, 1, 9)) == 15
        assert hours(job(pay_periods=(paid(80, days=14),))) == 60

    def test_not_on_leave(self) -> None:
        """Without Wednesday four days have 5 hours each; leave at the weekend changes nothing."""
        away = (Leave(start=date(2025, 1, 8), end=date(2025, 1, 8)),)
        week = job(pay_periods=(paid(20),), unpaid_leave=away)
        assert hours(week, on=date(2025, 1, 8)) == 10
        assert hours(week, on=date(2025, 1, 9)) == 10
        assert hours(week, on=date(2025, 1, 10)) == 15
        weekend = (Leave(start=date(2025, 1, 11), end=date(2025, 1, 12)),)
        assert hours(attrs.evolve(week, unpaid_leave=weekend), on=date(2025, 1, 8)) == 8

    def test_a_weekend_has_its_hours_on_all_its_days(self) -> None:
        weekend = job(pay_periods=(paid(12, date(2025, 1, 11), days=2),))
        assert hours(weekend, on=date(2025, 1, 12)) == 6
        assert hours(weekend) == 12

    def test_a_weekend_just_before_the_window_has_no_hours_in_it(self) -> None:
        """31 October 2016 is a Monday."""
        weekend = job(
            start=date(2016, 10, 29),
            end=date(2025, 1, 1),
            pay_periods=(paid(12, date(2016, 10, 29), days=2),),
        )
        found = work.experience(WorkRecord([weekend]), date(2026, 10, 31))
        assert found.others == (Judged(weekend, (reasons.Remark.NO_PERIOD,)),)
        assert work.experience(WorkRecord([weekend]), date(2026, 10, 30)).others == ()

    def test_a_period_of_which_all_weekdays_are_leave(self) -> None:
        away = (Leave(start=MONDAY, end=date(2025, 1, 10)),)
        week = job(pay_periods=(paid(14),), unpaid_leave=away)
        assert hours(week, on=date(2025, 1, 8)) == 4
        assert hours(week) == 14

    def test_none_after_the_last_and_between(self) -> None:
        parts = job(pay_periods=(paid(20), paid(0, date(2025, 1, 13)), paid(10, date(2025, 2, 3))))
        assert parts.end is None
        assert hours(parts) == 30

    def test_before_part_time_counted_whole_weeks_of_30_do(self) -> None:
        weeks = tuple(
            paid(n, date(2015, 1, 5) + place * A_WEEK) for place, n in enumerate((36, 29, 30))
        )
        before, after = date(2015, 5, 29), date(2015, 5, 30)
        here = job(start=date(2015, 1, 5), pay_periods=weeks)
        assert [hours(here, on=before), hours(here, on=after)] == [60, 89]
        abroad = attrs.evolve(here, country="FR")
        assert hours(abroad, on=before, in_canada=False) == 89

    @pytest.mark.parametrize("wrong", [-1, 169, 0.3, Decimal("1E-10"), Decimal("NaN")])
    def test_hours_of_a_period(self, wrong: Any) -> None:
        with pytest.raises(crs.InvalidError) as error:
            paid(wrong)
        assert [problem.path for problem in error.value.problems] == ["hours"]
        assert error.value.problems[0].expected == jobs_module.ExactHoursOrNone(168)

    def test_a_period_is_checked(self) -> None:
        assert paid(744, days=31).length == 31
        with pytest.raises(crs.InvalidError) as error:
            paid(5, days=32)
        assert error.value.problems == (
            Problem("end", "invalid", jobs_module.UpToDays(31, MONDAY), MONDAY + 31 * A_DAY),
        )
        with pytest.raises(crs.InvalidError) as error:
            paid(5, days=0)
        assert error.value.problems == (
            Problem("end", "invalid", checks.FromDayOn("start", MONDAY), MONDAY - A_DAY),
        )
        with pytest.raises(crs.InvalidError) as error:
            PayPeriod(start=MONDAY, end=MONDAY, hours="8")  # type: ignore[arg-type]
        assert [problem.path for problem in error.value.problems] == ["hours"]

    def test_periods_lie_within_the_job_in_order(self) -> None:
        with pytest.raises(crs.InvalidError) as error:
            job(
                end=MONDAY + A_WEEK,
                pay_periods=(paid(1, MONDAY - A_DAY), paid(1, MONDAY + 5 * A_DAY)),
            )
        outside = checks.DayBetween(MONDAY, MONDAY + A_WEEK)
        assert error.value.problems == (
            Problem("pay_periods[0].start", "invalid", outside, MONDAY - A_DAY),
            Problem("pay_periods[1].end", "invalid", outside, MONDAY + 11 * A_DAY),
            Problem(
                "pay_periods[1].start",
                "invalid",
                jobs_module.AfterPeriod(MONDAY + 5 * A_DAY),
                MONDAY + 5 * A_DAY,
            ),
        )

    def test_exactly_one_says_the_hours(self) -> None:
        """Neither is too few, both are too many."""
        neither, both = jobs_module.GivenUnless, jobs_module.LeftOutWith
        wrong: tuple[tuple[dict[str, Any], str, Worded], ...] = (
            ({"hours_per_week": None}, "missing", neither("pay_periods")),
            ({"pay_periods": ()}, "missing", neither("pay_periods")),
            ({"hours_per_week": 30, "pay_periods": (paid(1),)}, "invalid", both("pay_periods")),
        )
        for facts, code, expected in wrong:
            with pytest.raises(crs.InvalidError) as error:
                job(**facts)
            hours = facts.get("hours_per_week")
            assert error.value.problems == (Problem("hours_per_week", code, expected, hours),)

    def test_in_any_order(self) -> None:
        """Places in errors are those in which the periods were given."""
        later, earlier = paid(20, MONDAY + A_WEEK), paid(30)
        assert hours(job(pay_periods=(later, earlier))) == 50
        with pytest.raises(crs.InvalidError) as error:
            job(pay_periods=(later, paid(30, days=8)))
        (problem,) = error.value.problems
        assert (problem.path, problem.value) == ("pay_periods[0].start", later.start)


class TestWhatCounts:
    """MI s. 15 in Canada, MI s. 25 abroad."""

    @pytest.mark.parametrize(
        ("facts", "bar"),
        [
            ({"noc": CLERK}, Bar.NOT_SKILLED),
            ({"noc": "5254"}, Bar.NOT_SKILLED),
            ({"paid": False}, Bar.UNPAID),
            ({"duties": False}, Bar.OTHER_DUTIES),
        ],
    )
    @pytest.mark.parametrize("country", ["CA", "FR"])
    def test_nowhere(self, facts: dict[str, Any], bar: Bar, country: str) -> None:
        barred = job(country=country, **facts)
        assert barred.bars(ON) == {bar}
        assert barred.unknown_bars(ON) == set()

    @pytest.mark.parametrize(
        ("facts", "bar"),
        [
            ({"self_employed": True}, Bar.SELF_EMPLOYED),
            ({"authorised": False}, Bar.UNAUTHORISED),
            ({"temporary_resident": False}, Bar.NO_STATUS),
            ({"full_time_student": True}, Bar.STUDENT),
            ({"canadian_employer": False}, Bar.FOREIGN_EMPLOYER),
        ],
    )
    def test_abroad_alone(self, facts: dict[str, Any], bar: Bar) -> None:
        assert job(**facts).bars(ON) == {bar}
        assert job(country="FR", **facts).bars(ON) == set()
        assert years(job(**facts)) == 0
        assert years(job(country="FR", **facts), in_canada=False) == 1

    @pytest.mark.parametrize("duties", [None, True])
    @pytest.mark.parametrize("code", [NURSE, "00012", "72200", "33102", "0013", "2171", "7511"])
    def test_skilled_work_counts(self, code: str, duties: bool | None) -> None:
        assert job(noc=code, duties=duties).bars(ON) == set()
        assert job(noc=code, duties=duties).unknown_bars(ON) == set()

    @pytest.mark.parametrize(
        "facts",
        [
            {"self_employed": False},
            {"authorised": True},
            {"temporary_resident": True},
            {"full_time_student": False},
            {"canadian_employer": True},
        ],
    )
    def test_what_is_stated_or_not_to_hold_bars_nothing(self, facts: dict[str, bool]) -> None:
        assert job(**facts).bars(ON) == job().bars(ON) == set()
        (name,) = facts
        assert set(job().unstated) - set(job(**facts).unstated) == {name}
        assert job(country="FR").unstated == ()

    def test_every_ground_is_named(self) -> None:
        worst = job(
            noc=CLERK,
            paid=False,
            duties=False,
            self_employed=True,
            authorised=False,
            temporary_resident=False,
            full_time_student=True,
            canadian_employer=False,
            hours_per_week=10,
        )
        assert worst.bars(date(2015, 5, 29)) == set(Bar)

    def test_a_code_that_splits_is_in_doubt(self) -> None:
        """1123 goes to groups of which some are skilled; before 2022-11-16 its level decides."""
        split = job(noc="1123", end=date(2026, 1, 2))
        assert [split.bars(ON), split.unknown_bars(ON)] == [set(), {Bar.NOT_SKILLED}]
        assert split.unknown_bars(date(2022, 11, 15)) == set()
        record = WorkRecord([split])
        assert (record.counting(ON), record.counting(ON, doubtful=True)) == ([], [split])
        found = work.experience(record, ON)
        assert (found.years, found.possible) == (0, 1)
        assert found.unknown == found.others != ()
        later = work.experience(WorkRecord([attrs.evolve(split, paid=False)]), ON)
        assert (later.years, later.possible, later.unknown) == (0, 0, ())

    @pytest.mark.parametrize("code", ["31100", "31101", "31102", "3112"])
    def test_physicians_on_days_from_2023_04_25(self, code: str) -> None:
        gp = job(noc=code, start=date(2020, 1, 1), self_employed=True, publicly_funded=True)
        assert gp.bars(date(2023, 4, 24)) == {Bar.SELF_EMPLOYED}
        assert gp.bars(date(2023, 4, 25)) == gp.unknown_bars(date(2023, 4, 25)) == set()
        assert years(gp, on=date(2023, 4, 24)) == 0
        assert years(gp, on=date(2023, 4, 25)) == 3

    def test_a_code_of_which_some_groups_are_physicians_is_in_doubt(self) -> None:
        some = job(noc="3111", self_employed=True, publicly_funded=True)
        assert [some.bars(ON), some.unknown_bars(ON)] == [set(), {Bar.SELF_EMPLOYED}]
        assert some.bars(date(2023, 4, 24)) == {Bar.SELF_EMPLOYED}

    @pytest.mark.parametrize(
        "facts",
        [
            {"noc": GP, "publicly_funded": False},
            {"noc": GP},
            {"noc": "31103", "publicly_funded": True},
            {"noc": "3012", "publicly_funded": True},
        ],
    )
    def test_nobody_else_works_for_himself(self, facts: dict[str, Any]) -> None:
        assert job(self_employed=True, **facts).bars(ON) == {Bar.SELF_EMPLOYED}

    def test_the_other_bars_hold_for_physicians(self) -> None:
        gp = job(noc=GP, self_employed=True, publicly_funded=True, authorised=False)
        assert gp.bars(ON) == {Bar.UNAUTHORISED}

    def test_part_time_in_canada_on_days_from_2015_05_30(self) -> None:
        before, after = date(2015, 5, 29), date(2015, 5, 30)
        half = job(start=date(2010, 1, 1), hours_per_week=29.75)
        assert half.bars(before) == {Bar.PART_TIME}
        assert half.bars(after) == set()
        assert attrs.evolve(half, hours_per_week=30).bars(before) == set()
        assert attrs.evolve(half, country="FR").bars(before) == set()

    def test_occupations(self) -> None:
        """Those of the NOC 2021 that each code may stand for."""
        history = [job(noc="3111", start=ON), job(noc=CLERK), job(start=ON + A_DAY)]
        assert work.occupations(history, ON) == {"31100", "31101", "41310", CLERK}

    def test_a_day_is_a_date(self) -> None:
        for wrong in (datetime(2020, 1, 1), "2020-01-01", None):  # noqa: DTZ001
            for ask in (job().bars, job().unknown_bars, job().judged):
                with pytest.raises(crs.InvalidError):
                    ask(wrong)  # type: ignore[arg-type]


class TestPapers:
    """What the other papers of a person say of the days of a job."""

    STUDY = FullTimeStudy(start=date(2025, 1, 13), end=date(2025, 1, 24), paper=DIPLOMA)

    def counted(self, *jobs: Job, students: bool = False) -> Fraction:
        record = WorkRecord(jobs, [self.STUDY])
        return record.timeline(jobs, students=students).hours(date(2020, 1, 1), ON)

    def test_full_time_study_bars_its_days(self) -> None:
        month = job(end=date(2025, 1, 31))
        assert self.counted(month) == 60
        assert self.counted(month, students=True) == 120
        assert self.counted(attrs.evolve(month, full_time_student=False)) == 120
        assert self.counted(attrs.evolve(month, country="FR")) == 120

    def test_both_days_of_study_are_included(self) -> None:
        friday = job(start=date(2025, 1, 24), end=date(2025, 1, 27))
        assert self.counted(friday) == 6

    def test_of_pay_periods_the_days_without_study_keep_their_hours(self) -> None:
        fortnight = job(pay_periods=(paid(50, days=14),))
        assert self.counted(fortnight) == 25

    def test_the_days_are_named(self) -> None:
        month = job(start=date(2025, 1, 20), end=date(2025, 1, 31))
        record = WorkRecord([month], [self.STUDY])
        assert record.study_days(month) == (StudyDays(month.start, self.STUDY.end, DIPLOMA),)
        for other in (
            attrs.evolve(month, full_time_student=False),
            attrs.evolve(month, country="FR"),
            job(start=date(2025, 1, 25)),
            job(start=date(2024, 1, 1), end=date(2025, 1, 12)),
        ):
            assert WorkRecord([other], [self.STUDY]).study_days(other) == ()

    def test_a_single_shared_day_is_named(self) -> None:
        """The first day of study is the last of one job, and its last day the first of another."""
        before, after = job(end=self.STUDY.start), job(start=self.STUDY.end)
        record = WorkRecord([before, after], [self.STUDY])
        first, last = self.STUDY.start, self.STUDY.end
        assert record.study_days(before) == (StudyDays(first, first, DIPLOMA),)
        assert record.study_days(after) == (StudyDays(last, last, DIPLOMA),)

    def test_days_of_study_are_left_out_and_short_weeks_are_not(self) -> None:
        """Unless asked for otherwise."""
        month, short = job(end=date(2025, 1, 31)), job(pay_periods=(paid(20),))
        record = WorkRecord([month, short], [self.STUDY])
        assert len(record.spans(month)) == 2
        assert len(record.spans(month, students=True)) == 1
        assert len(record.spans(short)) == 1
        assert record.spans(short, full_weeks=True) == []

    def test_work_in_two_countries_on_the_same_days(self) -> None:
        """25 weeks here, of which two are claimed elsewhere too."""
        here = job(end=date(2025, 6, 27), hours_per_week=40)
        there = job(start=date(2025, 3, 3), end=date(2025, 3, 16), country="IN")
        record = WorkRecord([here, there])
        assert record.contradictions == (
            Contradiction(date(2025, 3, 3), date(2025, 3, 16), ("CA", "IN")),
        )
        since = date(2020, 1, 1)
        assert record.counted(ON).hours(since, ON) == 23 * 30
        assert record.counted(ON, in_canada=False).hours(since, ON) == 0
        assert record.counted(ON, doubtful=True).hours(since, ON) == 25 * 30
        assert record.counted(ON, in_canada=False, doubtful=True).hours(since, ON) == 60

    @pytest.mark.parametrize(
        "facts",
        [
            {"hours_per_week": 29.75, "country": "IN"},
            {"country": "CA"},
            {"country": "IN", "start": date(2025, 6, 28)},
            {"country": "IN", "start": date(2025, 3, 1), "end": date(2025, 3, 2)},
            {"country": "IN", "pay_periods": (paid(29, MONDAY),)},
        ],
    )
    def test_no_contradiction(self, facts: dict[str, Any]) -> None:
        """Part-time work, work in one country, at other times, or at a weekend."""
        here = job(end=date(2025, 6, 27))
        assert WorkRecord([here, job(**facts)]).contradictions == ()

    def test_part_time_work_of_contradictory_days_counts(self) -> None:
        here, there = job(end=date(2025, 1, 10)), job(country="IN", end=date(2025, 1, 10))
        beside = job(hours_per_week=10, end=date(2025, 1, 10))
        assert hours(here, there, beside) == 10

    def test_study_on_one_day_alone(self) -> None:
        """A job that ends on the first day of study, or begins on the last one."""
        study = FullTimeStudy(start=MONDAY, end=MONDAY + A_DAY, paper=DIPLOMA)
        before = job(start=MONDAY - A_DAY, end=MONDAY)
        after = job(start=MONDAY + A_DAY)
        record = WorkRecord([before, after], [study])
        assert record.study_days(before) == (StudyDays(MONDAY, MONDAY, DIPLOMA),)
        assert record.study_days(after) == (StudyDays(MONDAY + A_DAY, MONDAY + A_DAY, DIPLOMA),)

    def test_weeks_below_30_hours_are_left_out_when_asked(self) -> None:
        part_time = job(hours_per_week=None, pay_periods=(paid(29),))
        record = WorkRecord([part_time])
        assert record.spans(part_time) == part_time.spans() != []
        assert record.spans(part_time, full_weeks=True) == []

    def test_contradictory_days_are_named_in_one(self) -> None:
        """Jobs that follow each other in the same two countries make one stretch."""
        here = [job(end=date(2025, 1, 31)), job(start=date(2025, 2, 1), end=date(2025, 3, 7))]
        there = [job(country="IN", end=date(2025, 3, 7)), job(country="FR", end=date(2025, 1, 10))]
        assert WorkRecord([*here, *there]).contradictions == (
            Contradiction(MONDAY, date(2025, 1, 10), ("CA", "FR", "IN")),
            Contradiction(date(2025, 1, 11), date(2025, 3, 7), ("CA", "IN")),
        )

    def test_a_period_of_a_weekend_is_not_contradicted(self) -> None:
        weekend = job(pay_periods=(paid(24, date(2025, 1, 11), days=2),))
        there = job(country="IN")
        assert hours(weekend, there) == 24


class TestRuns:
    """Weeks in a row with work (IRPR s. 75(2)(a)), and of full-time work (s. 83(1)(c))."""

    def runs(
        self, *jobs: Job, full_time: bool = False, since: date = date(2016, 1, 1)
    ) -> list[Run]:
        return WorkRecord(jobs).timeline(jobs).runs(since, ON, full_time=full_time)

    def test_a_week_without_work_breaks_a_run(self) -> None:
        first = job(end=date(2025, 2, 28))
        second = job(start=date(2025, 3, 10), end=date(2025, 3, 14))
        runs = self.runs(first, second)
        assert runs == [
            Run(MONDAY, date(2025, 3, 3), Fraction(240)),
            Run(date(2025, 3, 10), date(2025, 3, 17), Fraction(30)),
        ]
        assert work.breaks(runs) == [(date(2025, 3, 3), date(2025, 3, 9))]

    def test_a_day_of_work_keeps_a_run(self) -> None:
        """Friday of one week to Monday of the next but one are 9 days without work."""
        first = job(end=date(2025, 2, 24))
        second = job(start=date(2025, 3, 7), end=date(2025, 3, 14))
        (run,) = self.runs(first, second)
        assert run.hours == 7 * 30 + 6 + 6 + 30
        assert work.breaks([run]) == []

    def test_a_week_of_leave_breaks_a_run(self) -> None:
        away = Leave(start=date(2025, 2, 3), end=date(2025, 2, 9))
        runs = self.runs(job(end=date(2025, 2, 14), unpaid_leave=(away,)))
        assert [run.hours for run in runs] == [120, 30]

    def test_a_run_is_cut_at_the_edges_of_the_window(self) -> None:
        going = job(start=date(2020, 1, 6))
        timeline = WorkRecord([going]).timeline([going])
        wednesday, thursday = date(2025, 1, 8), date(2025, 1, 16)
        assert timeline.runs(wednesday, thursday) == [Run(wednesday, thursday, Fraction(18 + 18))]
        assert timeline.runs(wednesday, wednesday + A_DAY) == [
            Run(wednesday, wednesday + A_DAY, Fraction(6))
        ]
        assert timeline.runs(wednesday, wednesday) == []
        assert timeline.runs(date(2019, 1, 1), date(2020, 1, 6)) == []

    def test_a_saturday_before_the_window_ends_is_no_week_of_work(self) -> None:
        going = job(start=date(2020, 1, 6))
        timeline = WorkRecord([going]).timeline([going])
        saturday = date(2025, 1, 11)
        assert timeline.runs(saturday, date(2025, 1, 20)) == [
            Run(date(2025, 1, 13), date(2025, 1, 20), Fraction(30))
        ]

    def test_full_time_but_for_the_first_and_the_last_week(self) -> None:
        """Three days, two weeks, one day; then a week of 20 hours, shared by two rows of weeks."""
        first = job(start=date(2025, 1, 8), end=date(2025, 1, 27))
        assert self.runs(first, full_time=True) == [
            Run(MONDAY, date(2025, 2, 3), Fraction(18 + 60 + 6))
        ]
        less = job(start=date(2025, 1, 28), end=date(2025, 1, 31), hours_per_week=10)
        again = job(start=date(2025, 2, 3), end=date(2025, 2, 7))
        assert [run.hours for run in self.runs(first, less, again, full_time=True)] == [
            18 + 60 + 14,
            14 + 30,
        ]
        assert self.runs(less, full_time=True) == []

    def test_several_jobs_make_full_time_work_together(self) -> None:
        both = [job(hours_per_week=15, end=date(2026, 1, 2)) for _ in range(2)]
        assert [run.hours for run in self.runs(*both, full_time=True)] == [1560]
        assert self.runs(both[0], full_time=True) == []

    @given(st.lists(jobs(), min_size=1, max_size=3), st.booleans())
    @settings(max_examples=40)
    def test_week_by_week(self, history: list[Job], full_time: bool) -> None:
        since = min(one.start for one in history) + 10 * A_DAY
        until = since + 400 * A_DAY
        timeline = WorkRecord(history).timeline(history, contradicted=True)
        runs = timeline.runs(since, until, full_time=full_time)
        expected = oracle.longest_run(history, since, until, full_time=full_time)
        longest = max((run.hours for run in runs), default=Fraction(0))
        assert longest == expected or (full_time and longest < expected <= 60)
        assert all(one.until <= other.since for one, other in pairwise(runs)) or full_time
        for run in runs:
            assert run.hours == timeline.hours(run.since, run.until)


class TestFirstDay:
    """The day on which some hours are reached, or lost."""

    def first(
        self,
        jobs: list[Job],
        needed: Any,
        *,
        since: date = ON,
        years: int = 3,
        reached: bool = True,
    ) -> date | None:
        record = WorkRecord(jobs)
        return work.first_day(record.counted, needed, since=since, years=years, reached=reached)

    def test_reached(self) -> None:
        """After 52 weeks, on the Saturday after the last Friday."""
        going, year = job(start=date(2026, 1, 5)), date(2027, 1, 2)
        held = WorkRecord([going]).counted
        assert work.first_day(held, 1560, since=ON, years=3) == year
        assert self.first([going], 1560) == year
        assert self.first([going], 1560, since=year) == year
        assert self.first([going], 1560, since=year + A_DAY) == year + A_DAY
        assert self.first([going], 1554) == year - A_DAY
        assert self.first([going], 1554 + Fraction(1, 9)) == year

    def test_never(self) -> None:
        assert self.first([], 1560) is None
        assert self.first([job(end=date(2026, 1, 1))], 1560) is None
        assert self.first([job(hours_per_week=9)], 1560) is None
        assert self.first([job()], 10**9) is None
        assert self.first([job(country="FR")], 1560) is None

    def test_a_sunday_is_lost_with_the_first_window_after_it(self) -> None:
        sunday = date(2026, 11, 1)
        worked = job(start=sunday, end=sunday, pay_periods=(paid(7, sunday, days=1),))
        assert self.first([worked], 7, reached=False) == date(2029, 11, 2)

    def test_by_the_law_of_the_day_itself(self) -> None:
        """In the NOC 2021, from 2022-11-16 on, program leaders in recreation are not skilled."""
        leader = job(noc="5254", start=date(2022, 11, 14))
        assert self.first([leader], 6, since=date(2022, 11, 15)) == date(2022, 11, 15)
        assert self.first([leader], 12, since=date(2022, 11, 15)) is None

    def test_when_nothing_changes_but_the_calendar(self) -> None:
        """At two hours a weekday, three years hold 156 weeks of ten hours, and three or four days.

        Those that begin on 2024-03-01, a Friday, are the first without a 29 February: beside the
        weeks they have the Friday alone. Those that begin on 2025-03-03 have a Monday to a Thursday
        beside them, as their 29 February is that of 2028. The three years before 2036-02-29, a
        Friday, begin on 2033-02-28, a Monday.
        """
        going = [job(start=date(2000, 1, 3), hours_per_week=10)]
        assert self.first(going, 1564, reached=False) == date(2027, 3, 1)
        assert self.first(going, 1562, reached=False) is None
        assert self.first(going, 1566) == date(2026, 11, 5)
        assert self.first(going, 1568, since=date(2027, 3, 1)) == date(2028, 3, 3)
        assert self.first(going, 1568, since=date(2036, 1, 7)) == date(2036, 2, 29)
        assert self.first(going, 1570) is None

    def test_weeks_that_are_cut_may_each_have_thirty_hours(self) -> None:
        """Three years from a Friday to a Monday, with 29 February 2024, touch 158 weeks.

        At 168 hours a week, a single weekday has more than 30. 2023-11-03 is the first such Friday.
        """
        ever = [job(start=date(2000, 1, 3), hours_per_week=168)]
        assert self.first(ever, 158 * 30) == date(2026, 11, 3)
        assert self.first(ever, 158 * 30 + 1) is None

    def test_seven_years_may_pass_without_a_year_of_366_days(self) -> None:
        """2100 has no 29 February, and the year before 29 February 2104 begins on the 28th.

        From that Wednesday on, 366 days have 52 weeks of ten hours, and two weekdays of two.
        """
        going = [job(start=date(2080, 1, 1), hours_per_week=10)]
        found = self.first(going, 524, since=date(2097, 3, 1), years=1)
        assert found == date(2104, 2, 29)

    def test_an_hour_a_week_more(self) -> None:
        """20 hours a week up to a Sunday, four a weekday; 21 from Monday on, three a day.

        The year before the first Tuesday has 52 old weeks and a new Monday, 1,043 hours, the most
        of that week; before each later Tuesday it has one more.
        """
        monday = date(2026, 1, 5).toordinal()
        old = Span(monday - 104 * 7, monday, 4, days=1)
        new = Span(monday, monday + 104 * 7, 3, days=1, weekends=True)
        timeline = Timeline([old, new])
        found = timeline.first_day(1045, since=date(2026, 1, 5), years=1, reached=True)
        assert found == date(2026, 1, 20)

    def test_on_the_last_day_of_the_calendar(self) -> None:
        """31 December 9999 is a Friday: from Monday on four days have six hours."""
        timeline = WorkRecord([job(start=date(9999, 12, 27))]).counted(ON)
        assert timeline.first_day(24, since=date.max, years=3, reached=True) == date.max
        assert timeline.first_day(25, since=date.max, years=3, reached=True) is None

    def test_lost(self) -> None:
        """The Monday leaves the window on the day after its third anniversary."""
        ended = job(end=date(2026, 1, 2))
        assert self.first([ended], 1560, reached=False) == date(2028, 1, 7)
        assert self.first([job()], 1560, reached=False) is None

    def test_a_week_with_more_days_than_count_is_lost_late(self) -> None:
        """At 40 hours a week keeps its 30 until two of its days have left the window."""
        ended = job(end=date(2026, 1, 2), hours_per_week=40)
        assert self.first([ended], 1560, reached=False) == date(2028, 1, 8)

    def test_an_hour_a_week(self) -> None:
        slow = job(start=date(2026, 1, 5), end=date(2027, 1, 1), hours_per_week=1)
        assert self.first([slow], 10, since=slow.start) == date(2026, 3, 14)
        assert self.first([slow], 52, since=date(2027, 1, 2), reached=False) == date(2029, 1, 6)

    def test_the_law_changes_on_the_way(self) -> None:
        gp = job(noc=GP, start=date(2020, 1, 1), self_employed=True, publicly_funded=True)
        assert self.first([gp], 1560, since=date(2022, 1, 1)) == date(2023, 4, 25)
        half = job(start=date(2010, 1, 1), hours_per_week=15)
        assert self.first([half], 1560, since=date(2015, 1, 1)) == date(2015, 5, 30)
        clerk = job(noc="33102", start=date(2020, 1, 1))
        assert self.first([clerk], 1560, since=date(2022, 1, 1)) == date(2022, 11, 16)

    def test_the_law_changes_on_the_day_of_loss(self) -> None:
        """The first of 52 weeks leaves the window when services of physicians begin to count."""
        ended = job(start=date(2020, 4, 24), end=date(2021, 4, 22))
        since, change = date(2022, 1, 1), date(2023, 4, 25)
        assert self.first([ended], 1560, since=since, reached=False) == change
        gp = job(noc=GP, start=date(2022, 1, 1), self_employed=True, publicly_funded=True)
        assert self.first([ended, gp], 1560, since=since, reached=False) is None

    def test_eight_years_may_pass_without_a_leap_day(self) -> None:
        """3,653 days that begin on a Monday have 522 weeks less a Sunday, and one less has no less.

        Ten years with three leap days that begin and end on weekdays have 2,611 of these.
        """
        going = job(hours_per_week=5, start=date(2080, 1, 1))
        found = self.first([going], 2610, since=date(2100, 3, 1), years=10)
        assert found is not None
        expected = oracle.first_day(
            [going],
            Fraction(2610),
            since=date(2100, 3, 1),
            until=found + A_DAY,
            years=10,
            reached=True,
        )
        assert found == expected

    def test_a_job_that_ends_with_the_calendar(self) -> None:
        late = job(start=date(9990, 1, 1), end=date.max)
        assert self.first([late], 1560, since=date(9989, 1, 1)) == date(9990, 12, 29)
        assert self.first([late], 10**6, since=date(9999, 12, 1)) is None

    @given(
        CAREERS | HISTORIES,
        st.dates(date(2015, 1, 1), date(2025, 1, 1)),
        st.fractions(1, 4700, max_denominator=8)
        | st.sampled_from([1560, 3120, 4680]).map(Fraction),
        st.sampled_from([1, 3]),
        st.booleans(),
    )
    @settings(max_examples=40)
    def test_day_by_day(
        self, history: list[Job], since: date, needed: Fraction, years: int, reached: bool
    ) -> None:
        until = since + 800 * A_DAY
        found = self.first(history, needed, since=since, years=years, reached=reached)
        expected = oracle.first_day(
            history, needed, since=since, until=until, years=years, reached=reached
        )
        assert (found if found and found < until else None) == expected


class TestDayByDay:
    """The same as an oracle that goes from day to day."""

    @given(
        HISTORIES,
        SCORED,
        st.booleans(),
        st.lists(st.tuples(DAYS, st.integers(0, 900)), max_size=2),
    )
    @settings(max_examples=60)
    def test_hours(
        self, history: list[Job], on: date, in_canada: bool, studies: list[tuple[date, int]]
    ) -> None:
        periods = [(start, start + days * A_DAY) for start, days in studies]
        record = WorkRecord(
            history, [FullTimeStudy(start=start, end=end, paper=DIPLOMA) for start, end in periods]
        )
        since = oracle.years_before(on, 4)
        expected = oracle.experience(history, on, years=4, canada=in_canada, studies=periods)
        assert record.counted(on, in_canada=in_canada).hours(since, on) == expected

    @given(CAREERS, SCORED)
    @settings(max_examples=60)
    def test_careers(self, career: list[Job], on: date) -> None:
        expected = oracle.experience(career, on, years=4)
        assert hours(*career, on=on, since=oracle.years_before(on, 4)) == expected

    @given(st.lists(jobs(), max_size=6), SCORED)
    def test_what_counts(self, history: list[Job], on: date) -> None:
        for one in history:
            known = False if one.bars(on) else None if one.unknown_bars(on) else True
            assert known is oracle.counts(one, on)


class TestProperties:
    """What holds of any work."""

    @given(CAREERS, SCORED, st.data())
    def test_splitting_a_job_changes_nothing(
        self, career: list[Job], on: date, data: st.DataObject
    ) -> None:
        whole = attrs.evolve(data.draw(GOOD), unpaid_leave=())
        assume(whole.end is None or whole.end > whole.start)
        last = whole.end or whole.start + 1000 * A_DAY
        day = data.draw(st.dates(whole.start, last - A_DAY))
        parts = [attrs.evolve(whole, end=day), attrs.evolve(whole, start=day + A_DAY)]
        assert hours(*career, *parts, on=on) == hours(*career, whole, on=on)

    @given(HISTORIES, SCORED, st.randoms(use_true_random=False), st.booleans())
    def test_order_does_not_matter(
        self, history: list[Job], on: date, random: Any, in_canada: bool
    ) -> None:
        shuffled = random.sample(history, len(history))
        assert hours(*shuffled, on=on, in_canada=in_canada) == hours(
            *history, on=on, in_canada=in_canada
        )

    @given(CAREERS, SCORED, st.integers(1, 60))
    def test_more_hours_are_never_fewer_years(self, career: list[Job], on: date, more: int) -> None:
        weekly = min(Fraction(career[0].hours_per_week or 0) + more, Fraction(168))
        busier = [attrs.evolve(career[0], hours_per_week=weekly), *career[1:]]
        assert hours(*busier, on=on) >= hours(*career, on=on)

    @given(CAREERS, SCORED, GOOD)
    def test_another_job_is_never_fewer_hours(self, career: list[Job], on: date, more: Job) -> None:
        assert hours(*career, more, on=on) >= hours(*career, on=on)

    @given(CAREERS, SCORED, st.integers(1, 400))
    def test_a_later_start_is_never_more_hours(
        self, career: list[Job], on: date, days: int
    ) -> None:
        first = attrs.evolve(career[0], unpaid_leave=())
        later = min(first.start + days * A_DAY, first.last)
        shorter = attrs.evolve(first, start=later)
        assert hours(shorter, *career[1:], on=on) <= hours(first, *career[1:], on=on)

    @given(CAREERS, st.dates(date(2015, 6, 1), date(2025, 1, 1)), st.integers(0, 30))
    def test_at_most_30_hours_a_week(self, career: list[Job], since: date, weeks: int) -> None:
        first = since - since.weekday() * A_DAY
        timeline = WorkRecord(career).counted(ON)
        assert timeline.hours(first, first + weeks * A_WEEK) <= 30 * weeks

    @given(CAREERS, SCORED)
    def test_a_day_later(self, career: list[Job], on: date) -> None:
        """A window gains the day before and loses at most two days, at 29 February."""
        assume(on >= date(2015, 5, 30))
        timeline = WorkRecord(career).counted(on)
        now, then = (timeline.hours(oracle.years_before(day, 10), day) for day in (on, on + A_DAY))
        assert now - 60 <= then <= now + 30


class TestExactHours:
    """Weekly hours are held as they are given, and nothing is rounded."""

    @pytest.mark.parametrize(
        "given_hours",
        [
            *(1, 168, 37.5, 0.25, 167.75, 30.0),
            *(Fraction(1, 3), Fraction(112, 3), Fraction(1, 10**9)),
            *(Decimal("37.35"), Decimal("1E-9")),
        ],
    )
    def test_accepted(self, given_hours: float | Fraction | Decimal) -> None:
        held = job(hours_per_week=given_hours, end=MONDAY + 6 * A_DAY)
        assert held.hours_per_week is given_hours
        assert hours(held) == min(Fraction(given_hours), 30)

    @pytest.mark.parametrize(
        "wrong",
        [
            0,
            -1,
            169,
            168.25,
            0.0,
            37.3,
            float("nan"),
            float("inf"),
            Decimal("NaN"),
            Decimal("sNaN"),
            Decimal("Infinity"),
            Decimal("168.01"),
            Decimal("1E-10"),
            Decimal("1E-999999999"),
            Fraction(0),
            Fraction(1, 10**9 + 1),
            True,
            "30",
        ],
    )
    def test_refused(self, wrong: object) -> None:
        with pytest.raises(crs.InvalidError) as error:
            job(hours_per_week=wrong)
        (problem,) = error.value.problems
        assert (problem.path, problem.expected) == ("hours_per_week", jobs_module.ExactHours(168))

    def test_the_same_hours_are_equal_however_given(self) -> None:
        same = {job(hours_per_week=h) for h in (30, 30.0, Fraction(30), Decimal(30))}
        assert len(same) == 1

    def test_thirds_add_up(self) -> None:
        third = job(hours_per_week=Fraction(1, 3), end=MONDAY + 6 * A_DAY)
        assert hours(third, third, third) == 1


class TestJob:
    """A job is checked when it is made."""

    def test_fields_are_named(self) -> None:
        with pytest.raises(TypeError):
            Job(NURSE, MONDAY, hours_per_week=30)  # type: ignore[call-arg]
        with pytest.raises(TypeError):
            Leave(MONDAY)  # type: ignore[call-arg]
        with pytest.raises(TypeError, match="country"):
            Job(noc=NURSE, start=MONDAY, hours_per_week=30)  # type: ignore[call-arg]

    def test_all_mistakes_at_once(self) -> None:
        with pytest.raises(crs.InvalidError) as error:
            Job(
                noc="31302x",
                start=date(2020, 1, 2),
                end=date(2020, 1, 1),
                hours_per_week=37.3,
                country="Canada",
                self_employed=1,  # type: ignore[arg-type]
                unpaid_leave=(date(2020, 1, 1),),  # type: ignore[arg-type]
                pay_periods=(5,),  # type: ignore[arg-type]
                duties="yes",  # type: ignore[arg-type]
            )
        problems = error.value.problems
        assert [problem.path for problem in problems] == [
            "self_employed",
            "duties",
            "noc",
            "end",
            "country",
            "unpaid_leave[0]",
            "pay_periods[0]",
            "hours_per_week",
        ]
        assert problems[3] == Problem(
            "end", "invalid", checks.FromDayOn("start", date(2020, 1, 2)), date(2020, 1, 1)
        )
        assert problems[5].expected == InstanceOf(("Leave",))

    @pytest.mark.parametrize(
        ("code", "expected"),
        [
            ("", checks.CountryCode()),
            ("ZZ", checks.CountryCode()),
            (None, checks.CountryCode()),
            ("ca", checks.ThisCountry("CA")),
            ("India", checks.ThisCountry("IN")),
            ("Inde", checks.ThisCountry("IN")),
            ("ON", checks.CountryOfProvince("CA")),
            ("Ontario", checks.CountryOfProvince("CA")),
        ],
    )
    def test_a_country_is_a_code_of_iso_3166(self, code: str, expected: Worded) -> None:
        with pytest.raises(crs.InvalidError) as error:
            job(country=code)
        assert error.value.problems == (Problem("country", "invalid", expected, code),)

    def test_what_a_country_must_be_says_what_to_write(self) -> None:
        assert "CA for Canada" in str(checks.CountryCode())
        assert "a province: write CA" in str(checks.CountryOfProvince("CA"))

    @pytest.mark.parametrize("code", ["NL", "SK", "PE", "NU", "YT", "XK"])
    def test_letters_of_a_country_are_a_country(self, code: str) -> None:
        assert not job(country=code).in_canada

    @pytest.mark.parametrize("wrong", [5, None, datetime(2020, 1, 1)])  # noqa: DTZ001
    @pytest.mark.parametrize("name", ["noc", "start", "country", "unpaid_leave", "pay_periods"])
    def test_one_problem_for_a_wrong_type(self, name: str, wrong: object) -> None:
        with pytest.raises(crs.InvalidError) as error:
            job(**{"hours_per_week": 30, name: wrong})
        assert [problem.path for problem in error.value.problems] == [name]

    def test_an_unknown_occupation(self) -> None:
        with pytest.raises(crs.InvalidError) as error:
            job(noc="31399")
        assert [problem.path for problem in error.value.problems] == ["noc"]

    @pytest.mark.parametrize(
        ("first", "last", "paths"),
        [
            (date(2024, 12, 31), date(2025, 1, 8), ["start"]),
            (date(2025, 1, 8), date(2025, 2, 1), ["end"]),
            (date(2025, 2, 1), None, ["start"]),
            (date(2024, 12, 31), date(2025, 2, 1), ["start", "end"]),
        ],
    )
    def test_leave_is_within_the_job(
        self, first: date, last: date | None, paths: list[str]
    ) -> None:
        away = Leave(start=first, end=last)
        with pytest.raises(crs.InvalidError) as error:
            job(end=date(2025, 1, 31), unpaid_leave=(away,))
        within = checks.DayBetween(MONDAY, date(2025, 1, 31))
        assert error.value.problems == tuple(
            Problem(f"unpaid_leave[0].{path}", "invalid", within, getattr(away, path))
            for path in paths
        )

    def test_leave_is_checked(self) -> None:
        with pytest.raises(crs.InvalidError) as error:
            Leave(start="2020", end=5)  # type: ignore[arg-type]
        assert [problem.path for problem in error.value.problems] == ["start", "end"]
        with pytest.raises(crs.InvalidError) as error:
            Leave(start=date(2020, 1, 2), end=date(2020, 1, 1))
        assert [problem.path for problem in error.value.problems] == ["end"]

    def test_words(self) -> None:
        nurse = job(hours_per_week=37.5, end=date(2025, 2, 1))
        assert str(nurse) == (
            "31301 Registered nurses and registered psychiatric nurses, Canada,"
            " 2025-01-06 to 2025-02-01, 37.5\u00a0hours a week"
        )
        half = job(noc="72200", hours_per_week=1.5, country="FR")
        assert half.text("fr") == (
            "CNP\u00a072200 (Électriciens/électriciennes (sauf électriciens industriels/"
            "électriciennes industrielles et de réseaux électriques)), France, depuis le"
            " 2025-01-06, 1,5\u00a0heure par semaine"
        )
        stubs = job(pay_periods=(paid(10), paid(Fraction(5, 2), MONDAY + A_WEEK)))
        assert str(stubs).endswith("since 2025-01-06, 12.5\u00a0hours by pay periods")


class TestExperience:
    """Years completed, with the jobs that they came from."""

    def found(self, *jobs: Job, on: date = ON, in_canada: bool = True) -> work.Experience:
        return work.experience(WorkRecord(jobs), on, in_canada=in_canada)

    def test_reasons(self) -> None:
        year = job(end=date(2026, 1, 2))
        others = (
            job(noc=CLERK),
            job(start=ON),
            job(end=date(2016, 11, 1), start=date(2015, 1, 1)),
            job(start=date(2025, 1, 11), end=date(2025, 1, 12)),
            job(pay_periods=(paid(0),), end=MONDAY + A_WEEK),
        )
        found = self.found(year, *others, job(country="FR", hours_per_week=20))
        assert (found.years, found.possible) == (1, 1)
        assert found.because == (
            reasons.HoursInYears(1560, 10, ON),
            year,
            reasons.Unstated(year.unstated),
        )
        assert found.others == tuple(
            Judged(other, (why,))
            for other, why in zip(
                others,
                (
                    Bar.NOT_SKILLED,
                    reasons.StartsLater(ON),
                    reasons.EndedEarlier(10, ON),
                    reasons.Remark.NO_WEEKDAY,
                    reasons.Remark.NO_PERIOD,
                ),
                strict=True,
            )
        )

    def test_all_bars_are_said_in_order(self) -> None:
        worst = job(noc=CLERK, paid=False, authorised=False)
        (told,) = self.found(worst).others
        assert told == Judged(worst, (Bar.NOT_SKILLED, Bar.UNPAID, Bar.UNAUTHORISED))

    def test_the_last_day_of_the_window_counts(self) -> None:
        edge = job(start=date(2016, 11, 1), end=date(2016, 11, 2))
        assert self.found(edge).because[1] == edge
        late = job(start=ON - 3 * A_DAY)
        assert self.found(late).others == ()

    def test_abroad_all_occupations_are_taken_together(self) -> None:
        abroad = (job(country="FR"), job(country="FR", noc=GP))
        found = self.found(*abroad, in_canada=False)
        assert found.because[1:] == (*abroad, reasons.Remark.ALL_OCCUPATIONS)
        assert self.found(in_canada=False).because == ()

    def test_what_is_stated_is_not_said_to_be_unstated(self) -> None:
        stated = job(
            self_employed=False,
            authorised=True,
            temporary_resident=True,
            full_time_student=False,
            canadian_employer=True,
        )
        assert self.found(stated).because[1:] == (stated,)
        assert self.found(stated, job()).because[-1] == reasons.Unstated(
            (
                "self_employed",
                "authorised",
                "temporary_resident",
                "full_time_student",
                "canadian_employer",
            )
        )

    def test_physicians_are_told_why_they_count(self) -> None:
        gp = job(noc=GP, self_employed=True, publicly_funded=True)
        why = reasons.PhysicianCounts(date(2023, 4, 25))
        assert self.found(gp).because[1] == Judged(gp, (why,))
        employed = attrs.evolve(gp, self_employed=False)
        assert self.found(employed).because[1] == employed
        abroad = attrs.evolve(gp, country="FR")
        assert self.found(abroad, in_canada=False).because[1] == abroad
        split = attrs.evolve(gp, noc="3111")
        groups = tuple(map(noc.named, ("31100", "31101", "41310")))
        assert self.found(split).others == (
            Judged(split, (reasons.PhysicianUnknown("3111", groups),)),
        )

    @pytest.mark.parametrize(
        ("code", "on", "groups"),
        [
            ("1123", ON, ("10022", "11202", "64409")),
            ("6411", date(2022, 11, 16), ("62100", "64101")),
            ("33100", date(2022, 11, 15), ("3223", "3411")),
        ],
    )
    def test_codes_to_choose_from(self, code: str, on: date, groups: tuple[str, ...]) -> None:
        split = job(noc=code, start=date(2020, 1, 6))
        (told,) = self.found(split, on=on).others
        unknown = reasons.SkilledUnknown(code, tuple(map(noc.named, groups)))
        assert told == Judged(split, (unknown,))

    def test_an_average_is_said_to_be_one(self) -> None:
        weekly, monthly = (
            job(pay_periods=(paid(20, days=n),), end=MONDAY + 27 * A_DAY) for n in (7, 28)
        )
        average = reasons.Remark.AVERAGE
        assert self.found(weekly).because[1] == weekly
        assert self.found(monthly).because[1] == Judged(monthly, (average,))

    def test_a_job_that_goes_on_is_said_to_have_no_hours_after_its_last_period(self) -> None:
        going = job(pay_periods=(paid(20), paid(30, MONDAY + A_WEEK)))
        why = reasons.NoHoursAfter(date(2025, 1, 19))
        assert self.found(going).because[1] == Judged(going, (why,))
        ended = attrs.evolve(going, end=date(2025, 1, 19))
        assert self.found(ended).because[1] == ended

    def test_study_is_said(self) -> None:
        study = FullTimeStudy(start=date(2025, 1, 1), end=date(2025, 1, 12), paper=DIPLOMA)
        part, whole = job(end=date(2025, 1, 17)), job(end=date(2025, 1, 10))
        found = work.experience(WorkRecord([part, whole], [study]), ON)
        assert found.because[:2] == (
            reasons.HoursInYears(30, 10, ON),
            Judged(part, (StudyDays(MONDAY, study.end, DIPLOMA),)),
        )
        assert found.others == (Judged(whole, (StudyDays(MONDAY, whole.last, DIPLOMA),)),)

    def test_part_time_pay_periods_count_from_the_day_on(self) -> None:
        """The equivalent in part-time work counts on 2015-05-30, and not on the day before."""
        since = date(2015, 5, 30)
        week = job(
            start=date(2015, 5, 4),
            end=date(2015, 5, 10),
            pay_periods=(paid(20, date(2015, 5, 4)),),
        )
        counts = work.experience(WorkRecord([week]), since)
        assert counts.because[0] == reasons.HoursInYears(20, 10, since)
        assert counts.others == ()
        before = work.experience(WorkRecord([week]), since - A_DAY)
        assert before.because == ()
        assert before.others == (Judged(week, (reasons.Remark.NO_PERIOD,)),)

    def test_contradictions_are_said_on_the_days_of_the_window_alone(self) -> None:
        """The window of 2026-11-02 begins on 2016-11-02, and the day itself is not in it."""
        first, day = date(2016, 11, 2), date(2016, 11, 1)
        both = [job(start=day, end=first, country=country) for country in ("CA", "FR")]
        (said,) = WorkRecord(both).contradictions
        assert (said.first, said.last) == (day, first)
        assert said in work.experience(WorkRecord(both), ON).others
        assert said not in work.experience(WorkRecord(both), ON + A_DAY).others
        today = [job(start=ON, end=ON, country=country) for country in ("CA", "FR")]
        (said,) = WorkRecord(today).contradictions
        assert said not in work.experience(WorkRecord(today), ON).others
        assert said in work.experience(WorkRecord(today), ON + A_DAY).others

    def test_contradictions_are_said_where_they_matter(self) -> None:
        here, there = job(end=date(2026, 1, 2)), job(country="IN", end=date(2026, 1, 2))
        elsewhere = (job(country="FR", start=ON - A_WEEK), job(country="IN", start=ON - A_WEEK))
        record = WorkRecord([here, there, *elsewhere])
        first, second = record.contradictions
        canadian, foreign = (
            work.experience(record, ON, in_canada=in_canada) for in_canada in (True, False)
        )
        assert (canadian.years, canadian.possible) == (foreign.years, foreign.possible) == (0, 1)
        assert canadian.others == (first,)
        assert foreign.others == foreign.unknown == (first, second)
        assert work.experience(record, MONDAY).others == (
            Judged(here, (reasons.StartsLater(MONDAY),)),
        )
        assert first not in work.experience(record, date(2037, 1, 1)).others

    @pytest.mark.parametrize("lang", ["en", "fr"])
    def test_everything_has_words(self, lang: str) -> None:
        study = FullTimeStudy(start=date(2025, 1, 1), end=date(2025, 1, 12), paper=DIPLOMA)
        history = [
            job(),
            job(country="IN"),
            job(noc="1123"),
            job(noc="3111", self_employed=True, publicly_funded=True),
            job(noc=GP, self_employed=True, publicly_funded=True),
            job(pay_periods=(paid(20, days=28),)),
            job(paid=False),
        ]
        for in_canada in (True, False):
            found = work.experience(WorkRecord(history, [study]), ON, in_canada=in_canada)
            for told in (*found.because, *found.others):
                assert "{" not in told.text(lang)

    def test_hours_in_words(self) -> None:
        told = reasons.HoursInYears(3904, 10, date(2026, 10, 1))
        assert str(told) == (
            "3,904\u00a0hours in the 10 years before 2026-10-01, counting at most 30 hours a week"
            " across all jobs; 1,560 hours make a year"
        )
        assert told.text("fr") == (
            "3\u00a0904\u00a0heures au cours des 10\u00a0ans précédant le 2026-10-01 (au plus"
            " 30\u00a0heures par semaine, tous emplois confondus); une année équivaut à"
            " 1\u00a0560\u00a0heures"
        )


class TestRealLives:
    """Situations of people, each with the hours that the law gives them, found by hand."""

    def test_two_employers_over_a_weekend(self) -> None:
        """86 weeks in a row."""
        both = (
            job(start=date(2023, 3, 6), end=date(2023, 12, 29), hours_per_week=40, country="IN"),
            job(start=date(2024, 1, 1), end=date(2024, 10, 25), hours_per_week=40, country="IN"),
        )
        (run,) = WorkRecord(both).timeline(both).runs(date(2016, 10, 1), date(2026, 10, 1))
        assert run.hours == 2580

    def test_four_employers_in_three_years(self) -> None:
        """157 weeks in a row."""
        spells = (
            (date(2020, 1, 6), date(2020, 9, 4)),
            (date(2020, 9, 7), date(2021, 4, 2)),
            (date(2021, 4, 5), date(2022, 2, 4)),
            (date(2022, 2, 7), date(2023, 1, 6)),
        )
        four = [
            job(noc="21231", start=first, end=last, hours_per_week=40, country="LK")
            for first, last in spells
        ]
        assert hours(*four, on=date(2026, 10, 1), in_canada=False) == 4710
        assert years(*four, on=date(2026, 10, 1), in_canada=False) == 3
        (run,) = WorkRecord(four).timeline(four).runs(date(2016, 10, 1), date(2026, 10, 1))
        assert run.hours == 4710

    def test_two_employers_in_twelve_months(self) -> None:
        """52 weeks and a Monday."""
        both = (
            job(end=date(2025, 7, 4), hours_per_week=40),
            job(start=date(2025, 7, 7), end=date(2026, 1, 5), hours_per_week=40),
        )
        assert hours(*both, on=date(2026, 2, 2)) == 1568

    def test_one_unpaid_day(self) -> None:
        """The week of the unpaid Tuesday still has 32 hours."""
        away = (Leave(start=date(2025, 5, 20), end=date(2025, 5, 20)),)
        year = job(end=date(2026, 1, 4), hours_per_week=40, unpaid_leave=away)
        assert hours(year, on=date(2026, 2, 2)) == 1560

    def test_two_unpaid_days_in_two_years(self) -> None:
        """104 weeks and two days; single days do not break a run."""
        away = tuple(Leave(start=day, end=day) for day in (date(2023, 10, 16), date(2024, 7, 15)))
        abroad = job(
            start=date(2023, 1, 2),
            end=date(2024, 12, 31),
            hours_per_week=40,
            country="IN",
            unpaid_leave=away,
        )
        (run,) = WorkRecord([abroad]).timeline([abroad]).runs(date(2016, 10, 1), date(2026, 10, 1))
        assert run.hours == 3136

    def test_work_during_full_time_study(self) -> None:
        """39 weeks after the study; the work beside it does not count."""
        beside = job(noc="22222", start=date(2023, 9, 18), end=date(2025, 4, 18), hours_per_week=20)
        after = job(noc="22222", start=date(2025, 6, 2), end=date(2026, 2, 27), hours_per_week=40)
        study = FullTimeStudy(start=date(2023, 9, 5), end=date(2025, 4, 25), paper=DIPLOMA)
        record = WorkRecord([beside, after], [study])
        on = date(2026, 10, 1)
        assert record.counted(on).hours(date(2016, 10, 1), on) == 1170
        found = work.experience(record, on)
        assert (found.years, found.possible) == (0, 0)
        assert found.others == (Judged(beside, (StudyDays(beside.start, beside.last, DIPLOMA),)),)

    def test_an_occupation_that_is_no_longer_skilled(self) -> None:
        leader = job(noc="5254", hours_per_week=40)
        assert hours(leader, on=date(2026, 10, 1)) == 0

    @pytest.mark.parametrize("code", ["73300", "7511"])
    def test_truck_drivers(self, code: str) -> None:
        """117 weeks and three days, from the day on which the law reads the NOC 2021."""
        driver = job(noc=code, start=date(2020, 6, 1), end=date(2022, 8, 31), hours_per_week=40)
        assert hours(driver, on=date(2022, 11, 15)) == 0
        assert hours(driver, on=date(2022, 11, 16)) == 3534

    def test_alternating_hours(self) -> None:
        """Two years of weeks of 36 and 24 hours; their average says more than counts."""
        on, monday = date(2026, 10, 1), date(2024, 9, 2)
        weeks = [monday + n * A_WEEK for n in range(104)]
        rotation = [(36, 24)[n % 2] for n in range(104)]
        average = job(start=monday, end=date(2026, 8, 30))
        one_by_one = [
            job(start=week, end=week + 6 * A_DAY, hours_per_week=weekly)
            for week, weekly in zip(weeks, rotation, strict=True)
        ]
        stubs = job(
            start=monday,
            end=date(2026, 8, 30),
            pay_periods=tuple(
                paid(weekly, week) for week, weekly in zip(weeks, rotation, strict=True)
            ),
        )
        assert hours(average, on=on) == 3120
        assert hours(*one_by_one, on=on) == hours(stubs, on=on) == 2808
