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
from hypothesis import assume, given
from hypothesis import strategies as st

import crs
from crs.evidence import work
from crs.evidence.work import Job, Leave, Timeline

A_DAY = timedelta(days=1)
ON = date(2026, 11, 2)
NURSE, CLERK, GP = "31301", "14100", "31102"


def job(**facts: Any) -> Job:
    """A job of a nurse in Canada, 30 hours a week, but for some facts."""
    plain: dict[str, Any] = {"noc": NURSE, "start": date(2020, 1, 1), "hours_per_week": 30}
    return Job(**{**plain, **facts})


def years(jobs: list[Job], on: date = ON, *, in_canada: bool = True) -> int:
    return work.completed(work.experience(jobs, on, in_canada=in_canada))


# What may be drawn. Days lie near each other, so that jobs touch, overlap and nest.

DAYS = st.dates(date(2012, 1, 1), date(2027, 12, 31))
SCORED = (
    st.dates(date(2015, 1, 1), date(2027, 12, 31))
    | st.sampled_from([date(2016, 2, 29), date(2020, 2, 29), date(2024, 2, 28), date(2024, 2, 29)])
    | st.sampled_from([date(2015, 5, 29), date(2015, 5, 30), date(2023, 4, 24), date(2023, 4, 25)])
)
HOURS = (
    st.integers(1, 60)
    | st.integers(1, 4 * 60).map(lambda quarters: quarters / 4)
    | st.fractions(Fraction(1, 3), 60, max_denominator=9)
    | st.decimals(1, 60, places=2)
)
CODES = st.sampled_from([NURSE, CLERK, GP, "00012", "72200", "33102", "2171", "0013", "6411"])
ALWAYS, NEVER = st.just(True), st.just(False)


@st.composite
def leaves(draw: st.DrawFn, start: date, end: date | None) -> tuple[Leave, ...]:
    """Leave within a job, some of it within other leave."""
    made = []
    for _ in range(draw(st.integers(0, 2))):
        first = draw(st.dates(start, end or start + timedelta(days=1500)))
        last = draw(st.none() | st.dates(first, end or first + timedelta(days=700)))
        made.append(Leave(start=first, end=last))
    return tuple(made)


@st.composite
def jobs(draw: st.DrawFn, /, **facts: st.SearchStrategy[Any]) -> Job:
    """Any job, but for the *facts* that are to be drawn otherwise."""
    start = draw(DAYS)
    end = draw(st.none() | st.integers(0, 2500).map(lambda days: start + timedelta(days=days)))
    anything: dict[str, st.SearchStrategy[Any]] = {
        "noc": CODES,
        "hours_per_week": HOURS,
        "country": st.sampled_from(["CA", "CA", "IN", "FR"]),
        "self_employed": st.booleans(),
        "authorised": ALWAYS | st.booleans(),
        "temporary_resident": ALWAYS | st.booleans(),
        "full_time_student": NEVER | st.booleans(),
        "paid": ALWAYS | st.booleans(),
        "publicly_funded": st.booleans(),
        "duties": st.sampled_from([None, True, True, False]),
        "unpaid_leave": leaves(start, end),
    }
    drawn = {name: draw(fact) for name, fact in {**anything, **facts}.items()}
    return Job(start=start, end=end, **drawn)


HISTORIES = st.lists(jobs(), max_size=5)
GOOD = jobs(
    noc=st.just(NURSE),
    country=st.just("CA"),
    self_employed=NEVER,
    authorised=ALWAYS,
    temporary_resident=ALWAYS,
    full_time_student=NEVER,
    paid=ALWAYS,
    duties=ALWAYS,
)
CAREERS = st.lists(GOOD, min_size=1, max_size=4)


class TestAYear:
    """1,560 hours are one year, and nothing less."""

    def test_364_days_at_30_hours(self) -> None:
        whole = job(end=date(2020, 1, 1) + 363 * A_DAY)
        assert work.experience([whole], ON) == 1560
        assert years([whole]) == 1
        assert years([attrs.evolve(whole, end=whole.last - A_DAY)]) == 0
        assert years([attrs.evolve(whole, start=whole.start + A_DAY)]) == 0

    def test_1559_hours(self) -> None:
        assert work.completed(Fraction(1559)) == 0
        assert work.completed(Fraction(1560) - Fraction(1, 10**9)) == 0
        assert work.completed(Fraction(1560)) == 1
        assert work.completed(Fraction(3119)) == 1
        assert work.completed(Fraction(3120)) == 2

    def test_1559_hours_of_work(self) -> None:
        """223 days at 7 hours a week are 223 hours; 1,337 more make 1,560."""
        most = job(hours_per_week=7, end=date(2023, 8, 29))
        assert work.experience([most], ON) == 1337
        rest = job(hours_per_week=7, start=date(2024, 1, 1), end=date(2024, 8, 10))
        assert work.experience([most, rest], ON) == 1560
        less = attrs.evolve(rest, end=rest.last - A_DAY)
        assert work.experience([most, less], ON) == 1559
        assert (years([most, rest]), years([most, less])) == (1, 0)

    def test_both_ends_are_worked(self) -> None:
        assert work.experience([job(end=date(2020, 1, 1), hours_per_week=7)], ON) == 1
        assert work.experience([job(end=date(2020, 1, 2), hours_per_week=7)], ON) == 2

    def test_one_year_part_time_takes_24_months(self) -> None:
        half = job(hours_per_week=15, end=date(2021, 12, 31))
        assert years([half]) == 1
        assert years([attrs.evolve(half, end=date(2021, 11, 30))]) == 0

    def test_two_jobs_of_15_hours_make_a_year_in_12_months(self) -> None:
        half = job(hours_per_week=15, end=date(2020, 12, 31))
        assert years([half]) == 0
        assert years([half, half]) == 1

    def test_40_hours_for_9_months_are_no_year(self) -> None:
        busy = job(hours_per_week=40, end=date(2020, 9, 30))
        assert 40 * (9 * 52 // 12) == 1560
        assert years([busy]) == 0
        assert work.experience([busy], ON) == Fraction(274 * 30, 7)

    def test_23_months_are_one_year(self) -> None:
        assert years([job(end=date(2021, 11, 30))]) == 1


class TestThirtyHours:
    """Hours above 30 a week never count, all jobs of a day taken together."""

    @pytest.mark.parametrize("second", [1, 30, 60])
    def test_over_two_jobs(self, second: int) -> None:
        one = job(end=date(2020, 12, 31))
        two = job(hours_per_week=second, end=date(2020, 12, 31))
        assert work.experience([one, two], ON) == work.experience([one], ON)

    def test_jobs_that_overlap_nest_and_touch(self) -> None:
        first = job(end=date(2020, 6, 30), hours_per_week=20)
        nested = job(start=date(2020, 2, 1), end=date(2020, 2, 29), hours_per_week=20)
        touching = job(start=date(2020, 7, 1), end=date(2020, 7, 31), hours_per_week=20)
        overlapping = job(start=date(2020, 7, 31), end=date(2020, 8, 9), hours_per_week=20)
        # 1 January to 9 August at 20 hours, 29 days of February and one of July at 30.
        expected = Fraction(222 * 20 + 30 * 10, 7)
        assert work.experience([first, nested, touching, overlapping], ON) == expected

    def test_canada_and_abroad_each_have_their_own(self) -> None:
        here, abroad = job(end=date(2020, 12, 31)), job(end=date(2020, 12, 31), country="FR")
        assert years([here, abroad]) == 1
        assert years([here, abroad], in_canada=False) == 1

    def test_what_does_not_count_takes_no_room(self) -> None:
        clerk = job(noc=CLERK, hours_per_week=30)
        assert years([clerk, job(end=date(2020, 12, 31))]) == 1


class TestWindow:
    """Ten years before the day, which does not itself count."""

    def test_the_day_itself_does_not_count(self) -> None:
        a_day = job(hours_per_week=7, start=ON, end=ON)
        assert work.experience([a_day], ON) == 0
        assert work.experience([a_day], ON + A_DAY) == 1

    def test_a_job_that_goes_on_counts_to_the_day_before(self) -> None:
        going = job(hours_per_week=7, start=date(2026, 10, 1))
        assert work.experience([going], ON) == 32
        assert work.experience([attrs.evolve(going, end=date(2030, 1, 1))], ON) == 32
        assert work.experience([attrs.evolve(going, end=date(2026, 11, 1))], ON) == 32

    def test_the_first_day_drops_out(self) -> None:
        year = job(start=date(2016, 11, 2), end=date(2016, 11, 2) + 363 * A_DAY)
        assert years([year], ON) == 1
        assert years([year], ON + A_DAY) == 0

    def test_another_window(self) -> None:
        going = job(hours_per_week=7, start=date(2010, 1, 1))
        assert work.experience([going], ON) == (ON - date(2016, 11, 2)).days
        assert work.experience([going], ON, years=3) == (ON - date(2023, 11, 2)).days

    def test_a_window_from_29_february_starts_on_28_february(self) -> None:
        a_day = job(hours_per_week=7, start=date(2014, 2, 28), end=date(2014, 2, 28))
        assert work.experience([a_day], date(2024, 2, 28)) == 1
        assert work.experience([a_day], date(2024, 2, 29)) == 1
        assert work.experience([a_day], date(2024, 3, 1)) == 0

    def test_29_february_drops_out_on_1_march(self) -> None:
        leap = job(hours_per_week=7, start=date(2016, 2, 29), end=date(2016, 2, 29))
        assert work.experience([leap], date(2026, 2, 28)) == 1
        assert work.experience([leap], date(2026, 3, 1)) == 0

    def test_any_window(self) -> None:
        going = job(hours_per_week=7)
        since, until = date(2020, 5, 1), date(2020, 6, 1)
        assert work.hours([going], since=since, until=until, on=ON) == 31
        assert work.hours([going], since=since, until=since, on=ON) == 0
        assert work.hours([], since=since, until=until, on=ON) == 0


class TestLeave:
    """Unpaid leave is no work."""

    @pytest.mark.parametrize(
        ("leave", "left"),
        [
            ([], 31),
            ([(1, 1)], 30),
            ([(31, 31)], 30),
            ([(1, 31)], 0),
            ([(5, 10)], 25),
            ([(5, 10), (8, 12)], 23),
            ([(8, 12), (5, 20)], 15),
            ([(5, 20), (8, 12), (20, 21)], 14),
            ([(20, None)], 19),
            ([(20, None), (25, 26)], 19),
        ],
    )
    def test_days_left(self, leave: list[tuple[int, int | None]], left: int) -> None:
        periods = tuple(
            Leave(start=date(2020, 1, first), end=date(2020, 1, last) if last else None)
            for first, last in leave
        )
        month = job(hours_per_week=7, end=date(2020, 1, 31), unpaid_leave=periods)
        assert work.experience([month], ON) == left

    def test_leave_from_a_job_that_goes_on(self) -> None:
        away = Leave(start=date(2020, 2, 1))
        assert work.experience([job(hours_per_week=7, unpaid_leave=(away,))], ON) == 31

    def test_leave_from_one_job_alone(self) -> None:
        away = Leave(start=date(2020, 1, 1), end=date(2020, 12, 31))
        both = [job(end=date(2020, 12, 31), unpaid_leave=(away,)), job(end=date(2020, 12, 31))]
        assert years(both) == 1


class TestWhatCounts:
    """MI s. 15 in Canada, MI s. 25 abroad."""

    @pytest.mark.parametrize(
        ("facts", "bar"),
        [
            ({"noc": CLERK}, work.NOT_SKILLED),
            ({"noc": "6411"}, work.NOT_SKILLED),
            ({"paid": False}, work.UNPAID),
            ({"duties": False}, work.OTHER_DUTIES),
        ],
    )
    @pytest.mark.parametrize("country", ["CA", "FR"])
    def test_nowhere(self, facts: dict[str, Any], bar: crs.text.Text, country: str) -> None:
        barred = job(country=country, **facts)
        assert barred.bars(ON) == (bar,)
        assert not work.counting([barred], ON, in_canada=barred.in_canada)

    @pytest.mark.parametrize(
        ("facts", "bar"),
        [
            ({"self_employed": True}, work.SELF_EMPLOYED),
            ({"authorised": False}, work.UNAUTHORISED),
            ({"temporary_resident": False}, work.NO_STATUS),
            ({"full_time_student": True}, work.STUDENT),
        ],
    )
    def test_abroad_alone(self, facts: dict[str, Any], bar: crs.text.Text) -> None:
        assert job(**facts).bars(ON) == (bar,)
        assert job(country="FR", **facts).bars(ON) == ()
        assert years([job(**facts)]) == 0
        assert years([job(country="FR", **facts)], in_canada=False) == 6

    @pytest.mark.parametrize("duties", [None, True])
    @pytest.mark.parametrize("code", [NURSE, "00012", "72200", "33102", "0013", "2171", "7205"])
    def test_skilled_work_counts(self, code: str, duties: bool | None) -> None:
        assert job(noc=code, duties=duties).bars(ON) == ()

    def test_every_ground_is_named(self) -> None:
        worst = job(
            noc=CLERK,
            paid=False,
            duties=False,
            self_employed=True,
            authorised=False,
            temporary_resident=False,
            full_time_student=True,
            hours_per_week=10,
        )
        assert worst.bars(date(2015, 5, 29)) == (
            work.NOT_SKILLED,
            work.UNPAID,
            work.OTHER_DUTIES,
            work.SELF_EMPLOYED,
            work.UNAUTHORISED,
            work.NO_STATUS,
            work.STUDENT,
            work.PART_TIME,
        )

    @pytest.mark.parametrize("code", ["31100", "31101", "31102"])
    def test_physicians_on_days_from_2023_04_25(self, code: str) -> None:
        gp = job(noc=code, self_employed=True, publicly_funded=True)
        assert gp.bars(date(2023, 4, 24)) == (work.SELF_EMPLOYED,)
        assert gp.bars(date(2023, 4, 25)) == ()
        assert years([gp], date(2023, 4, 24)) == 0
        assert years([gp], date(2023, 4, 25)) == 3

    @pytest.mark.parametrize(
        "facts",
        [
            {"noc": GP, "publicly_funded": False},
            {"noc": GP},
            {"noc": "31103", "publicly_funded": True},
            {"noc": "3112", "publicly_funded": True},
        ],
    )
    def test_nobody_else_works_for_himself(self, facts: dict[str, Any]) -> None:
        assert job(self_employed=True, **facts).bars(ON) == (work.SELF_EMPLOYED,)

    def test_a_physician_with_a_code_of_2016_is_asked_for_that_of_2021(self) -> None:
        def told(**facts: Any) -> str:
            worked = job(**{"noc": "3112", "self_employed": True, "country": "CA", **facts})
            return str(work.fact("canadian_work", [worked], date(2024, 1, 1)).others)

        assert work.PHYSICIAN_OF_2016.en in told(publicly_funded=True)
        assert work.PHYSICIAN_OF_2016.en not in told(publicly_funded=False)
        assert work.PHYSICIAN_OF_2016.en not in told(publicly_funded=True, noc="31301")

    def test_the_other_bars_hold_for_physicians(self) -> None:
        gp = job(noc=GP, self_employed=True, publicly_funded=True, authorised=False)
        assert gp.bars(ON) == (work.UNAUTHORISED,)

    def test_part_time_in_canada_on_days_from_2015_05_30(self) -> None:
        before, after = date(2015, 5, 29), date(2015, 5, 30)
        half = job(start=date(2010, 1, 1), hours_per_week=29.75)
        assert half.bars(before) == (work.PART_TIME,)
        assert half.bars(after) == ()
        assert attrs.evolve(half, hours_per_week=30).bars(before) == ()
        assert attrs.evolve(half, country="FR").bars(before) == ()

    def test_by_occupation(self) -> None:
        """Each occupation has its own 30 hours; what does not count has none."""
        history = [
            job(end=date(2025, 12, 31), hours_per_week=40),
            job(noc=GP, start=date(2025, 1, 1), end=date(2025, 12, 31)),
            job(noc=CLERK),
            job(noc=GP, start=date(2025, 12, 31), hours_per_week=14, end=date(2026, 1, 7)),
        ]
        assert work.by_occupation(history, ON, years=3) == {
            NURSE: Fraction((date(2026, 1, 1) - date(2023, 11, 2)).days * 30, 7),
            GP: Fraction(365 * 30, 7) + 14,
            CLERK: 0,
        }

    def test_occupations(self) -> None:
        history = [job(noc=GP, start=ON), job(noc=CLERK), job(start=ON + A_DAY)]
        assert work.occupations(history, ON) == {GP, CLERK}


class TestFirstDay:
    """The day on which some hours are reached, or lost."""

    def test_reached(self) -> None:
        going = job(start=date(2026, 1, 1))
        year = date(2026, 1, 1) + 364 * A_DAY
        assert work.first_day([going], 1560, since=ON, years=3) == year
        assert work.first_day([going], 1560, since=year, years=3) == year
        assert work.first_day([going], 1560, since=year + A_DAY, years=3) == year + A_DAY

    def test_never(self) -> None:
        assert work.first_day([], 1560, since=ON, years=3) is None
        assert work.first_day([job(end=date(2020, 12, 29))], 1560, since=ON, years=3) is None
        assert work.first_day([job(hours_per_week=9)], 1560, since=ON, years=3) is None
        assert work.first_day([job()], 10**9, since=ON, years=3) is None

    def test_a_leap_day_more_is_enough(self) -> None:
        """Three years of 1,095 days fall short of 1,096 hours, three of 1,096 days do not."""
        going = job(hours_per_week=7, start=date(2010, 1, 1))
        found = work.first_day([going], 1096, since=date(2023, 3, 1), years=3)
        assert found == date(2024, 2, 29)
        assert work.experience([going], found, years=3) == 1096
        assert work.experience([going], found - A_DAY, years=3) == 1095

    def test_lost(self) -> None:
        """The first of 364 days leaves the window on the day after its third anniversary."""
        ended = job(start=date(2024, 1, 1), end=date(2024, 1, 1) + 363 * A_DAY)
        lost = work.first_day([ended], 1560, since=ON, years=3, reached=False)
        assert lost == date(2027, 1, 2)
        assert work.first_day([job()], 1560, since=ON, years=3, reached=False) is None

    def test_an_hour_a_week(self) -> None:
        """A seventh of an hour a day is the least that whole hours a week can change."""
        first = date(2026, 1, 1)
        slow = job(start=first, end=first + 363 * A_DAY, hours_per_week=1)
        assert work.first_day([slow], 10, since=first, years=3) == first + 70 * A_DAY
        since = date(2027, 1, 1)
        lost = work.first_day([slow], 52, since=since, years=3, reached=False)
        assert lost == date(2029, 1, 2)

    def test_the_law_changes_on_the_way(self) -> None:
        gp = job(noc=GP, self_employed=True, publicly_funded=True)
        since = date(2022, 1, 1)
        assert work.first_day([gp], 1560, since=since, years=3) == date(2023, 4, 25)
        half = job(start=date(2010, 1, 1), hours_per_week=15)
        since = date(2015, 1, 1)
        assert work.first_day([half], 1560, since=since, years=3) == date(2015, 5, 30)

    def test_the_law_changes_on_the_day_of_loss(self) -> None:
        ended = job(start=date(2020, 4, 24), end=date(2020, 4, 24) + 363 * A_DAY)
        since, change = date(2022, 1, 1), date(2023, 4, 25)
        assert work.first_day([ended], 1560, since=since, years=3, reached=False) == change
        gp = job(noc=GP, start=date(2022, 1, 1), self_employed=True, publicly_funded=True)
        assert work.first_day([ended, gp], 1560, since=since, years=3, reached=False) is None

    def test_a_window_may_lose_two_days_at_once(self) -> None:
        """On 1 March 2027 three years go back to 1 March 2024, past 29 February."""
        going = job(start=date(2024, 1, 1), hours_per_week=20)
        more = job(start=date(2026, 1, 1), hours_per_week=10)
        before = work.experience([going, more], date(2027, 2, 28), years=3)
        found = work.first_day(
            [going, more], before + Fraction(10, 7), since=date(2027, 2, 28), years=3
        )
        assert found == date(2027, 3, 3)

    def test_eight_years_may_pass_without_a_leap_day(self) -> None:
        going = job(hours_per_week=7, start=date(2080, 1, 1))
        found = work.first_day([going], 3653, since=date(2100, 3, 1), years=10)
        assert found == date(2112, 2, 29)
        assert work.experience([going], found, years=10) == 3653

    def test_abroad_is_not_in_canada(self) -> None:
        assert work.first_day([job(country="FR")], 1560, since=ON, years=3) is None

    @given(
        CAREERS | HISTORIES,
        st.dates(date(2015, 1, 1), date(2027, 1, 1)),
        st.fractions(1, 5000, max_denominator=8) | st.just(Fraction(1560)),
        st.sampled_from([1, 3, 5]),
        st.booleans(),
    )
    def test_day_by_day(
        self, history: list[Job], since: date, hours: Fraction, years: int, reached: bool
    ) -> None:
        until = since + 2200 * A_DAY
        found = work.first_day(history, hours, since=since, years=years, reached=reached)
        expected = oracle.first_day(
            history, hours, since=since, until=until, years=years, reached=reached
        )
        assert (found if found and found < until else None) == expected


class TestDayByDay:
    """The package against the slow count of each day by itself."""

    @given(HISTORIES, SCORED, st.sampled_from([3, 10]), st.booleans())
    def test_experience(self, history: list[Job], on: date, years: int, canada: bool) -> None:
        since = oracle.years_before(on, years)
        expected = oracle.hours(history, on, since=since, until=on, canada=canada)
        assert work.experience(history, on, years=years, in_canada=canada) == expected

    @given(HISTORIES, SCORED, DAYS, st.integers(0, 400))
    def test_hours(self, history: list[Job], on: date, since: date, length: int) -> None:
        until = since + length * A_DAY
        expected = oracle.hours(history, on, since=since, until=until)
        assert work.hours(history, since=since, until=until, on=on) == expected

    @given(HISTORIES, SCORED)
    def test_by_occupation(self, history: list[Job], on: date) -> None:
        since = oracle.years_before(on, 3)
        assert work.by_occupation(history, on, years=3) == {
            code: oracle.hours(
                [job for job in history if job.noc == code], on, since=since, until=on
            )
            for code in {job.noc for job in history}
        }


class TestLaws:
    """What holds for every history."""

    @given(HISTORIES.flatmap(lambda jobs: st.tuples(st.just(jobs), st.permutations(jobs))), SCORED)
    def test_the_order_of_jobs_is_irrelevant(
        self, histories: tuple[list[Job], list[Job]], on: date
    ) -> None:
        one, other = histories
        assert work.experience(one, on) == work.experience(other, on)

    @given(HISTORIES, jobs(unpaid_leave=st.just(())), st.data(), SCORED)
    def test_splitting_a_job_changes_nothing(
        self, history: list[Job], whole: Job, data: st.DataObject, on: date
    ) -> None:
        assume(whole.end != whole.start)
        last = (whole.end or whole.start + 3000 * A_DAY) - A_DAY
        split = data.draw(st.dates(whole.start, last))
        halves = [attrs.evolve(whole, end=split), attrs.evolve(whole, start=split + A_DAY)]
        for canada in (True, False):
            assert work.experience([*history, *halves], on, in_canada=canada) == work.experience(
                [*history, whole], on, in_canada=canada
            )

    @given(HISTORIES, jobs(), SCORED)
    def test_one_job_more_never_lowers(self, history: list[Job], more: Job, on: date) -> None:
        for canada in (True, False):
            less = work.experience(history, on, in_canada=canada)
            assert work.experience([*history, more], on, in_canada=canada) >= less

    @given(CAREERS, st.data(), SCORED)
    def test_more_hours_never_lower(self, career: list[Job], data: st.DataObject, on: date) -> None:
        more = Fraction(career[0].hours_per_week) + data.draw(
            st.fractions(0, 60, max_denominator=9)
        )
        longer = [attrs.evolve(career[0], hours_per_week=more), *career[1:]]
        assert work.experience(longer, on) >= work.experience(career, on)

    @given(HISTORIES, jobs(), SCORED)
    def test_what_is_barred_never_helps(self, history: list[Job], more: Job, on: date) -> None:
        assume(more.bars(on))
        for canada in (True, False):
            less = work.experience(history, on, in_canada=canada)
            assert work.experience([*history, more], on, in_canada=canada) == less

    @given(CAREERS, SCORED)
    def test_never_more_than_30_hours_a_week(self, career: list[Job], on: date) -> None:
        assume(on >= date(2015, 5, 30))
        days = (on - oracle.years_before(on, 10)).days
        assert work.experience(career, on) <= Fraction(days * 30, 7)
        capped = [
            attrs.evolve(job, hours_per_week=min(Fraction(job.hours_per_week), Fraction(30)))
            for job in career
        ]
        assert work.experience(capped, on) == work.experience(career, on)

    @given(GOOD, st.fractions(Fraction(1, 100), Fraction(99, 100), max_denominator=1000), SCORED)
    def test_hours_may_be_spread_over_jobs(self, whole: Job, part: Fraction, on: date) -> None:
        assume(on >= date(2015, 5, 30))
        hours = Fraction(whole.hours_per_week)
        spread = [
            attrs.evolve(whole, hours_per_week=hours * part),
            attrs.evolve(whole, hours_per_week=hours * (1 - part)),
        ]
        assert work.experience(spread, on) == work.experience([whole], on)

    @given(CAREERS, DAYS, st.integers(0, 500), st.integers(1, 6))
    def test_it_does_not_matter_on_which_day_a_week_begins(
        self, career: list[Job], since: date, length: int, days: int
    ) -> None:
        later = days * A_DAY
        moved = [
            attrs.evolve(
                job,
                start=job.start + later,
                end=job.end and job.end + later,
                unpaid_leave=tuple(
                    Leave(start=leave.start + later, end=leave.end and leave.end + later)
                    for leave in job.unpaid_leave
                ),
            )
            for job in career
        ]
        until = since + length * A_DAY
        hours = Timeline(career).hours(since, until)
        assert Timeline(moved).hours(since + later, until + later) == hours

    @given(CAREERS, st.lists(DAYS, min_size=3, max_size=3).map(sorted))
    def test_hours_of_adjacent_periods_add_up(self, career: list[Job], days: list[date]) -> None:
        timeline = Timeline(career)
        parts = [timeline.hours(since, until) for since, until in pairwise(days)]
        assert sum(parts) == timeline.hours(days[0], days[-1])
        assert all(part >= 0 for part in parts)

    @given(CAREERS, SCORED)
    def test_work_outside_the_window_is_not_lost_from_it(self, career: list[Job], on: date) -> None:
        """A day later, a window has at most the day before more, and its first days less."""
        assume(on >= date(2015, 5, 30))
        before, after = work.experience(career, on), work.experience(career, on + A_DAY)
        assert after <= before + Fraction(30, 7)
        assert after >= before - 2 * Fraction(30, 7)


class TestExactHours:
    """Weekly hours are held as they are given, and nothing is rounded."""

    @pytest.mark.parametrize(
        "hours",
        [1, 168, Fraction(1, 3), Fraction(112, 3), Decimal("37.35"), 37.5, 0.25, 167.75, 30.0],
    )
    def test_accepted(self, hours: float | Fraction | Decimal) -> None:
        held = job(hours_per_week=hours, end=date(2020, 1, 7))
        assert held.hours_per_week is hours
        assert work.experience([held], ON) == min(Fraction(hours), 30)

    @pytest.mark.parametrize(
        "hours",
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
            None,
        ],
    )
    def test_refused(self, hours: object) -> None:
        with pytest.raises(crs.InvalidError, match=r"^hours_per_week is hours a week above 0 and"):
            job(hours_per_week=hours)

    def test_the_same_hours_are_equal_however_given(self) -> None:
        same = {job(hours_per_week=h) for h in (30, 30.0, Fraction(30), Decimal(30))}
        assert len(same) == 1

    def test_thirds_add_up(self) -> None:
        third = job(hours_per_week=Fraction(1, 3), end=date(2020, 1, 7))
        assert work.experience([third, third, third], ON) == 1


class TestJob:
    """A job is checked when it is made."""

    def test_fields_are_named(self) -> None:
        with pytest.raises(TypeError):
            Job(NURSE, date(2020, 1, 1), hours_per_week=30)  # type: ignore[call-arg]
        with pytest.raises(TypeError):
            Leave(date(2020, 1, 1))  # type: ignore[call-arg]

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
                duties="yes",  # type: ignore[arg-type]
            )
        problems = error.value.problems
        assert [problem.split(" is ")[0] for problem in problems] == [
            "self_employed",
            "duties",
            "noc",
            "end",
            "country",
            "unpaid_leave[0]",
            "hours_per_week",
        ]
        assert problems[3] == "end is a day from start, 2020-01-02, on, not 2020-01-01"

    @pytest.mark.parametrize("code", ["ca", "CAN", "C", "", "C1", "ÉÉ", "CA\n"])
    def test_a_country_is_two_capital_letters(self, code: str) -> None:
        with pytest.raises(crs.InvalidError, match=r"^country is a code of two capital letters"):
            job(country=code)

    @pytest.mark.parametrize("wrong", [5, None, datetime(2020, 1, 1)])  # noqa: DTZ001
    @pytest.mark.parametrize("name", ["noc", "start", "country", "unpaid_leave"])
    def test_one_sentence_for_a_wrong_type(self, name: str, wrong: object) -> None:
        with pytest.raises(crs.InvalidError, match=rf"^{name} is a") as error:
            job(**{name: wrong})
        assert len(error.value.problems) == 1

    def test_an_unknown_occupation(self) -> None:
        with pytest.raises(crs.InvalidError, match=r"^noc is the code of a unit group"):
            job(noc="31399")

    @pytest.mark.parametrize(
        ("first", "last"),
        [
            (date(2019, 12, 31), date(2020, 1, 5)),
            (date(2020, 1, 5), date(2020, 2, 1)),
            (date(2020, 2, 1), None),
        ],
    )
    def test_leave_is_within_the_job(self, first: date, last: date | None) -> None:
        away = Leave(start=first, end=last)
        with pytest.raises(
            crs.InvalidError,
            match=r"^unpaid_leave\[0\] is within the job, 2020-01-01 to 2020-01-31, not "
            + away.days.en,
        ):
            job(end=date(2020, 1, 31), unpaid_leave=(away,))

    def test_leave_is_checked(self) -> None:
        with pytest.raises(crs.InvalidError) as error:
            Leave(start="2020", end=5)  # type: ignore[arg-type]
        assert error.value.problems == (
            "start is a date, not '2020'",
            "end is a date or None, not 5",
        )
        with pytest.raises(crs.InvalidError, match=r"^end is a day from start, 2020-01-02, on"):
            Leave(start=date(2020, 1, 2), end=date(2020, 1, 1))

    def test_label(self) -> None:
        nurse = job(hours_per_week=37.5, end=date(2020, 2, 1))
        assert nurse.label.en == (
            "31301 Registered nurses and registered psychiatric nurses, CA,"
            " 2020-01-01 to 2020-02-01, 37.5 hours a week"
        )
        assert (
            nurse.label.fr == "CNP 31301, CA, du 2020-01-01 au 2020-02-01, 37,5 heures par semaine"
        )
        older = job(noc="3012", hours_per_week=Fraction(112, 3), country="FR")
        assert older.label.en == "3012, FR, since 2020-01-01, 112/3 hours a week"
        assert older.label.fr == "CNP 3012, FR, depuis le 2020-01-01, 112/3 heures par semaine"
        assert job(hours_per_week=40.0).label.en.endswith(" 40 hours a week")

    def test_a_day_is_a_date(self) -> None:
        for wrong in (datetime(2020, 1, 1), "2020-01-01", None):  # noqa: DTZ001
            with pytest.raises(crs.InvalidError):
                job().bars(wrong)  # type: ignore[arg-type]


class TestFact:
    """Years completed, with the jobs that they came from."""

    def test_reasons(self) -> None:
        history = [
            job(end=date(2020, 12, 31)),
            job(noc=CLERK),
            job(start=ON),
            job(end=date(2016, 11, 1), start=date(2015, 1, 1)),
            job(country="FR"),
        ]
        fact = work.fact("canadian_work", history, ON)
        assert (fact.name, fact.value, fact.says.en) == ("canadian_work", 1, "1")
        total, only = fact.because
        assert only == history[0].label
        assert total.en == (
            "1,568 hours in the 10 years before 2026-11-02, of all jobs together at most 30 a week;"
            " 1,560 are one year"
        )
        assert total.fr == (
            "1\u00a0568 heures dans les 10 ans avant le 2026-11-02, pour tous les emplois ensemble"
            " au plus 30 par semaine\u00a0; 1\u00a0560 font une année"
        )
        assert [
            text.en.removeprefix(job.label.en)
            for text, job in zip(fact.others, history[1:4], strict=True)
        ] == [
            f": {work.NOT_SKILLED.en}",
            ": it begins on 2026-11-02 or later",
            ": it ended more than 10 years before 2026-11-02",
        ]

    def test_the_last_day_of_the_window_counts(self) -> None:
        edge = job(start=date(2016, 11, 1), end=date(2016, 11, 2))
        assert work.fact("canadian_work", [edge], ON).because[1] == edge.label
        assert work.fact("canadian_work", [job(start=ON - A_DAY)], ON).others == ()

    def test_abroad_all_occupations_are_taken_together(self) -> None:
        abroad = [job(country="FR"), job(country="IN", noc=GP)]
        fact = work.fact("foreign_work", abroad, ON, in_canada=False)
        assert fact.because[-1] == work.ALL_OCCUPATIONS
        assert len(fact.because) == 4
        assert work.fact("foreign_work", [], ON, in_canada=False).because == ()

    def test_physicians_are_told_why_they_count(self) -> None:
        gp = job(noc=GP, self_employed=True, publicly_funded=True)
        assert work.fact("canadian_work", [gp], ON).because[1].en.endswith(work.PHYSICIAN.en)
        employed = attrs.evolve(gp, self_employed=False)
        assert work.fact("canadian_work", [employed], ON).because[1] == employed.label
        abroad = attrs.evolve(gp, country="FR")
        told = work.fact("foreign_work", [abroad], ON, in_canada=False)
        assert told.because[1] == abroad.label

    @pytest.mark.parametrize(
        ("code", "on", "asked"),
        [
            ("2171", ON, None),
            ("6311", ON, "NOC 2021"),
            ("6311", date(2022, 11, 16), "NOC 2021"),
            ("6311", date(2022, 11, 15), None),
            ("33102", date(2022, 11, 15), "NOC 2016"),
            ("33102", date(2022, 11, 16), None),
        ],
    )
    def test_the_code_of_the_day_is_asked_for(self, code: str, on: date, asked: str | None) -> None:
        told = work.fact("canadian_work", [job(noc=code)], on).because[1].en
        assert ("give its code" in told) is (asked is not None)
        assert asked is None or f"the law reads the {asked}" in told
