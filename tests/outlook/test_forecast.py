# SPDX-License-Identifier: MIT
"""A score over time: steps worked out by hand, and against a look at each day by itself."""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle_forecast import A_DAY, days, differs
from papers import english, graduate, people

import crs
from crs.assessment import ImmigrationClass
from crs.assessment.work import Window
from crs.evidence.reasons import OfSpouse
from crs.outlook.account import account_day, months
from crs.outlook.causes import (
    AssessmentCounts,
    AssessmentExpires,
    Begins,
    Birthday,
    ClassWorkLost,
    ClassWorkReached,
    CredentialCompleted,
    DoubtfulYears,
    Ends,
    GapBegins,
    Happening,
    ResultCounts,
    ResultExpires,
    RulesChange,
    YearCompleted,
    YearLost,
)
from crs.outlook.events import events
from crs.outlook.figures import Figure, compared, measured
from crs.outlook.forecast import Forecast

START, END = date(2025, 6, 2), date(2027, 12, 31)
GRADUATE = graduate()
EIGHT = date(2018, 5, 1)


def totals(forecast: Forecast) -> list[tuple[str, int | None]]:
    """The day and the total of each step."""
    return [(step.day.isoformat(), step.total) for step in forecast.steps]


def causes(forecast: Forecast, day: date) -> list[str]:
    """The codes of what happens on a day."""
    step = forecast.on(day)
    assert step.day == day
    return [cause.code for cause in step.causes]


class TestOfAGraduate:
    """379 points as in the tutorial: age 110, degree 120, English 4 x 31, the two together 25."""

    forecast = crs.forecast(GRADUATE, START, END)

    def test_steps(self) -> None:
        """A year gives 40, and 13 with the degree; two give 53 and 25; 30 years of age take 5."""
        assert totals(self.forecast) == [
            ("2025-06-02", 379),
            ("2026-01-03", 432),
            ("2026-03-10", 427),
            ("2026-11-03", 427),
            ("2027-01-02", 452),
            ("2027-03-10", 446),
            ("2027-06-02", None),
        ]

    def test_causes(self) -> None:
        first, year, birthday, gap, *_, expiry = self.forecast.steps

        assert first.causes == ()
        assert year.causes[0] == YearCompleted("canadian_work", 1)
        assert {type(cause) for cause in year.causes[1:]} == {ClassWorkReached}
        assert birthday.causes == (Birthday(30),)
        assert [type(cause) for cause in gap.causes] == [GapBegins]
        assert expiry.causes == (ResultExpires(GRADUATE.tests[0]),)
        assert all(step.causes for step in self.forecast.steps[1:])

    def test_classes(self) -> None:
        """With the year the class is met; funds are not stated, so that the other is unknown."""
        before, after, *_, out = self.forecast.steps

        assert before.programs == (False, False, False)
        assert (after.programs.fsw, after.programs.cec, after.programs.fst) == (None, True, False)
        assert out.programs == (False, False, False)

    def test_what_the_account_is_reported_to_show(self) -> None:
        """January 2025 is the first month, December the twelfth: before our day."""
        assert [step.account_day for step in self.forecast.steps if step.account_day] == [
            date(2025, 12, 1),
            date(2026, 12, 1),
        ]

    def test_out_of_the_pool(self) -> None:
        out = self.forecast.steps[-1]

        assert (out.total, out.score) == (None, None)
        assert [missing.fact for missing in out.missing] == ["first_language"]

    def test_asked_by_day(self) -> None:
        assert self.forecast.on(date(2026, 1, 2)).total == 379
        assert self.forecast.on(date(2026, 1, 3)).total == 432
        assert self.forecast.on(END) is self.forecast.steps[-1]
        assert self.forecast.highest.day == date(2027, 1, 2)
        following = self.forecast.next_change(START)
        assert following is not None
        assert following.day == date(2026, 1, 3)
        assert self.forecast.next_change(END) is None

    @pytest.mark.parametrize("day", [START - A_DAY, END + A_DAY, "2026-01-01"])
    def test_a_day_outside(self, day: date) -> None:
        with pytest.raises(crs.InvalidError, match="day must be"):
            self.forecast.on(day)

    def test_rows(self) -> None:
        rows = self.forecast.to_rows()

        assert rows[1] == {
            "day": date(2026, 1, 3),
            "until": date(2026, 3, 9),
            "total": 432,
            "core": 394,
            "spouse": 0,
            "transferability": 38,
            "additional": 0,
            "fsw": None,
            "cec": True,
            "fst": False,
            "causes": "cause.year_completed; cause.class_work_reached",
            "account_day": date(2025, 12, 1),
        }
        assert rows[-1]["until"] == END
        assert rows[-1]["core"] is None


class TestDays:
    """Each kind of paper begins and ends on its own days."""

    def test_leap_days(self) -> None:
        """Born on 29 February: 27 on 1 March. A result of such a day ends on 28 February."""
        leapling = graduate(
            birth_date=date(1996, 2, 29), tests=(english(9, date(2024, 2, 29)),), jobs=()
        )
        forecast = crs.forecast(leapling, date(2025, 12, 1), date(2026, 12, 31))

        assert totals(forecast) == [("2025-12-01", 379), ("2026-02-28", None)]
        assert causes(forecast, date(2026, 2, 28)) == ["cause.result_expires"]
        renewed = evolve(leapling, tests=(english(9, date(2025, 6, 2)),))
        assert crs.forecast(renewed, date(2026, 1, 1), date(2026, 9, 1)).steps[1].day == date(
            2026, 3, 1
        )

    def test_before_birth(self) -> None:
        """One step until birth, although what is missing names each day; then without points."""
        child = graduate(birth_date=date(2026, 3, 10), jobs=(), tests=())
        forecast = crs.forecast(child, date(2026, 1, 1), date(2026, 6, 1))

        assert totals(forecast) == [("2026-01-01", None), ("2026-03-10", None)]
        assert forecast.steps[1].causes == (Happening.BORN,)

    def test_several_causes_on_a_day(self) -> None:
        nomination = crs.Nomination(issued=date(2026, 3, 10), withdrawn=date(2026, 4, 1))
        nominee = graduate(nomination=nomination)
        forecast = crs.forecast(nominee, date(2026, 2, 1), date(2026, 5, 1))

        assert totals(forecast) == [
            ("2026-02-01", 432),
            ("2026-03-10", 1027),
            ("2026-04-01", 427),
        ]
        assert forecast.steps[1].causes == (Birthday(30), Begins(nomination))
        assert forecast.steps[2].causes == (Ends(nomination),)

    def test_credentials_and_assessments(self) -> None:
        """A foreign degree counts from its assessment to the fifth anniversary of that."""
        eca = crs.ECA(organisation="WES", issued=date(2021, 9, 1))
        degree = crs.Credential(
            level=crs.Education.BACHELORS, country="IN", completed=date(2017, 6, 30), eca=eca
        )
        masters = crs.Credential(
            level=crs.Education.MASTERS, country="CA", completed=date(2026, 12, 15)
        )
        person = graduate(credentials=(degree, masters), jobs=())
        forecast = crs.forecast(person, START, date(2027, 1, 31))

        assert forecast.on(date(2026, 9, 1)).causes == (AssessmentExpires(eca),)
        assert forecast.on(date(2026, 12, 15)).causes == (CredentialCompleted(masters),)
        early = crs.forecast(evolve(person, tests=(english(9, date(2021, 1, 4)),)), EIGHT, END)
        assert AssessmentCounts(eca) in early.on(date(2021, 9, 1)).causes

    def test_a_sibling_of_age(self) -> None:
        """Born on 2008-02-29, 18 on 1 March 2026; a resident since June."""
        sibling = crs.Sibling(birth_date=date(2008, 2, 29))
        forecast = crs.forecast(graduate(sibling=sibling), date(2026, 1, 5), date(2026, 3, 5))
        assert totals(forecast) == [("2026-01-05", 432), ("2026-03-01", 447)]
        assert forecast.steps[1].causes == (Happening.SIBLING_OF_AGE,)

        resident = evolve(sibling, birth_date=date(2000, 1, 1), since=date(2026, 2, 1))
        forecast = crs.forecast(graduate(sibling=resident), date(2026, 1, 5), date(2026, 3, 5))
        assert forecast.steps[1].causes == (Happening.SIBLING_RESIDENT,)

    def test_a_spouse(self) -> None:
        """The columns of those who are accompanied hold from the wedding to the residence."""
        spouse = crs.SpouseProfile(
            since=date(2026, 1, 15),
            tests=(english(9, date(2026, 2, 2)),),
            citizen_or_permanent_resident_since=date(2026, 3, 1),
        )
        forecast = crs.forecast(graduate(spouse=spouse), date(2026, 1, 5), date(2026, 3, 5))

        assert [step.causes for step in forecast.steps[1:]] == [
            (Happening.SPOUSE_BEGINS,),
            (OfSpouse(ResultCounts(spouse.tests[0])),),
            (Happening.SPOUSE_RESIDENT,),
        ]
        parted = evolve(spouse, until=date(2026, 1, 31), tests=())
        forecast = crs.forecast(graduate(spouse=parted), date(2026, 1, 5), date(2026, 3, 5))
        assert forecast.steps[2].day == date(2026, 2, 1)
        assert forecast.steps[2].causes == (Happening.SPOUSE_ENDS,)

    def test_stated_facts(self) -> None:
        stated = crs.Stated(as_of=date(2026, 2, 1), canadian_work=2)
        forecast = crs.forecast(
            graduate(jobs=(), stated=stated), date(2026, 1, 5), date(2026, 3, 5)
        )

        assert totals(forecast) == [("2026-01-05", None), ("2026-02-01", 457)]
        assert forecast.steps[1].causes == (Happening.STATED,)

    def test_the_law(self) -> None:
        """An offer of employment gives 50 until 2025-03-24."""
        offer = crs.JobOffer(issued=date(2024, 1, 1), noc="21232")
        person = graduate(arranged_employment=offer, tests=(english(9, date(2024, 6, 3)),), jobs=())
        forecast = crs.forecast(person, date(2025, 3, 11), date(2025, 4, 30))

        assert totals(forecast) == [("2025-03-11", 429), ("2025-03-25", 379)]
        assert forecast.steps[1].causes == (RulesChange(date(2025, 3, 25)),)

    def test_a_year_completed_as_the_law_changes(self) -> None:
        """30 hours a week from Wednesday 2021-11-17 are a year with Tuesday 2022-11-15.

        On the day after, the occupations of 2021 are in force. October is the twelfth month.
        """
        job = evolve(GRADUATE.jobs[0], start=date(2021, 11, 17))
        person = graduate(jobs=(job,), tests=(english(9, date(2022, 1, 10)),))
        forecast = crs.forecast(person, date(2022, 11, 7), date(2022, 11, 30))

        assert totals(forecast) == [("2022-11-07", 379), ("2022-11-16", 432)]
        assert YearCompleted("canadian_work", 1) in forecast.steps[1].causes
        assert Happening.CLASSES_CHANGE in forecast.steps[1].causes
        assert forecast.steps[1].account_day == date(2022, 10, 1)

    def test_a_year_completed_as_the_law_begins_to_count_others(self) -> None:
        """Full-time work from Monday 2014-06-02 on is a year with Friday 2015-05-29.

        From 2015-05-30 on 104 weeks of 15 hours are a year too, so that this is the second one.
        """
        day = date(2015, 5, 30)
        job = evolve(GRADUATE.jobs[0], noc="2173", start=date(2014, 6, 2))
        half = evolve(job, start=date(2012, 6, 4), end=date(2014, 5, 30), hours_per_week=15)
        person = graduate(jobs=(job, half), tests=(english(9, date(2015, 1, 5)),))
        forecast = crs.forecast(person, date(2015, 5, 1), day)

        assert (person.on(day - A_DAY).canadian_work, person.on(day).canadian_work) == (0, 2)
        assert forecast.steps[-1].day == day
        assert YearCompleted("canadian_work", 2) in forecast.steps[-1].causes
        assert YearCompleted("canadian_work", 1) not in forecast.steps[-1].causes
        assert len(crs.forecast(person, day, day).steps) == 1

    def test_a_year_that_is_lost(self) -> None:
        """Exactly a year from Monday 2016-01-04 to Friday 2016-12-30, at 30 hours a week.

        On 2026-01-04 the ten years still begin with its first day, on 2026-01-05 a day later.
        """
        job = crs.Job(
            noc="21232",
            start=date(2016, 1, 4),
            end=date(2016, 12, 30),
            country="CA",
            hours_per_week=30,
            duties=True,
        )
        forecast = crs.forecast(graduate(jobs=(job,)), date(2025, 12, 1), date(2026, 2, 1))

        assert totals(forecast) == [("2025-12-01", 432), ("2026-01-05", 379)]
        fsw = ImmigrationClass.FSW
        assert forecast.steps[1].causes == (YearLost("canadian_work", 0), ClassWorkLost(fsw))

    def test_a_class_that_is_lost(self) -> None:
        """The same year leaves the three years of the Canadian experience class in 2020."""
        job = crs.Job(
            noc="21232",
            start=date(2016, 1, 4),
            end=date(2016, 12, 30),
            country="CA",
            hours_per_week=30,
            duties=True,
        )
        person = graduate(jobs=(job,), tests=(english(9, date(2018, 1, 8)),))
        forecast = crs.forecast(person, date(2018, 12, 3), date(2019, 2, 1))

        lost = forecast.steps[1]
        assert lost.day == date(2019, 1, 5)
        assert [type(cause) for cause in lost.causes] == [ClassWorkLost]
        assert (forecast.steps[0].programs.cec, lost.programs.cec) == (True, False)

    def test_work_of_which_it_is_unknown_whether_it_counts(self) -> None:
        """Code 1123 is of several groups, of which some are skilled: the years are a caveat.

        30 hours a week from Monday 2024-01-08 are a year with Friday 2025-01-03. Two full-time jobs
        in two countries contradict each other, and their hours are as unknown.
        """
        job = crs.Job(
            noc="1123", start=date(2024, 1, 8), country="CA", hours_per_week=30, duties=True
        )
        person = graduate(jobs=(job,), tests=(english(9, date(2024, 6, 3)),))
        forecast = crs.forecast(person, date(2024, 12, 2), date(2025, 2, 1))
        assert DoubtfulYears("canadian_work", 1) in forecast.on(date(2025, 1, 4)).causes

        both = tuple(evolve(GRADUATE.jobs[0], country=country) for country in ("CA", "FR"))
        forecast = crs.forecast(graduate(jobs=both), date(2025, 12, 1), date(2026, 2, 1))
        kinds = {type(cause) for cause in forecast.on(date(2026, 1, 3)).causes}
        assert DoubtfulYears in kinds
        assert YearCompleted not in kinds

    def test_doubts_that_leave(self) -> None:
        """53 weeks of 2016 that contradict each other: on 2026-01-12 six days of them are out."""
        both = tuple(
            evolve(GRADUATE.jobs[0], start=date(2016, 1, 4), end=date(2017, 1, 6), country=country)
            for country in ("CA", "FR")
        )
        forecast = crs.forecast(graduate(jobs=both), date(2025, 12, 1), date(2026, 2, 1))

        assert forecast.steps[1].day == date(2026, 1, 12)
        assert DoubtfulYears("foreign_work", 0) in forecast.steps[1].causes

    def test_a_year_of_the_spouse(self) -> None:
        """It gives 5; who is accompanied has 35 and 13 for a year of their own."""
        spouse = crs.SpouseProfile(jobs=(evolve(GRADUATE.jobs[0], start=date(2025, 1, 13)),))
        forecast = crs.forecast(graduate(spouse=spouse), date(2026, 1, 5), date(2026, 2, 1))

        assert totals(forecast) == [("2026-01-05", 401), ("2026-01-10", 406)]
        assert OfSpouse(YearCompleted("canadian_work", 1)) in forecast.steps[1].causes


def test_each_birthday_up_to_the_end() -> None:
    """Born in 1996, so that 31 birthdays lie in the years up to 2027."""
    birthdays = [cause for _, cause in events(GRADUATE, END, None) if isinstance(cause, Birthday)]

    assert birthdays == [Birthday(years) for years in range(1, 32)]


def test_the_occupation_that_has_most_work() -> None:
    """A year of each in Canada, one of TEER 1 and one of TEER 2: CLB 7 is needed, or CLB 5.

    Three years after the first days of the earlier one, the later one has more hours.
    """
    first = crs.Job(
        noc="21232",
        start=date(2022, 1, 3),
        end=date(2023, 1, 27),
        country="CA",
        hours_per_week=30,
        duties=True,
    )
    later = evolve(first, noc="72106", start=date(2023, 1, 30), end=date(2024, 2, 9))
    person = graduate(jobs=(first, later), tests=(english(5, date(2024, 3, 4)),))
    span = date(2024, 12, 2), date(2025, 3, 3)
    forecast = crs.forecast(person, *span)

    assert differs(person, forecast, days(*span)) == []
    verdicts = [step.programs.cec for step in forecast.steps]
    assert verdicts[0] is False
    assert True in verdicts
    alike = evolve(person, jobs=(first, evolve(later, noc="21231")))
    assert {step.programs.cec for step in crs.forecast(alike, *span).steps} == {False}


def test_several_occupations_beside_stated_facts() -> None:
    """Which of them does best is looked at day by day, as what is stated leaves verdicts open."""
    one = evolve(GRADUATE.jobs[0], country="FR", end=date(2026, 1, 9))
    other = evolve(one, noc="72106", start=date(2025, 3, 3), end=date(2026, 5, 29))
    stated = crs.Stated(as_of=date(2025, 1, 6), canadian_work=1)
    person = graduate(jobs=(one, other), stated=stated)
    span = date(2025, 12, 1), date(2026, 4, 30)
    forecast = crs.forecast(person, *span)

    assert differs(person, forecast, days(*span)) == []


def test_a_figure_that_nearly_changes() -> None:
    """Thirty days hold 30 on each of two days, and what both share one less."""
    month = timedelta(days=30)
    figure = Figure(
        window=lambda day: Window(day - month, day),
        bounds=measured(lambda window: (window.until - window.since).days >= month.days),
        change=lambda *_: Happening.BORN,
    )

    assert list(figure.changes(START, START + A_DAY)) == []


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ((2, 3), (0, 1), (True, True), (True, True)),
        ((1, 2), (1, 1), (False, True), (True, True)),
        ((1, 1), (1, 1), (False, True), (False, True)),
        ((0, 1), (1, 1), (False, False), (False, True)),
        ((1, 1), (2, 2), (False, False), (False, False)),
    ],
)
def test_whether_a_measure_is_above_another(
    one: tuple[int, int],
    other: tuple[int, int],
    least: tuple[bool, bool],
    most: tuple[bool, bool],
) -> None:
    """Above, and not below: of each measure the least and the most it may be are given."""
    inner, outer = Window(START, START), Window(START, END)
    bounds = compared(lambda window: one[window == outer], lambda window: other[window == outer])

    assert bounds(inner, outer) == (least, most)


class TestAccount:
    """Calendar months, the first and the last included: reported, not law."""

    def test_a_report(self) -> None:
        """A job from 26 June 2018 showed its second year on 1 May 2020 (CRS.md section 8)."""
        job = crs.Job(
            noc="21232", start=date(2018, 6, 26), country="CA", hours_per_week=40, duties=True
        )
        person = graduate(jobs=(job,), tests=(english(9, date(2019, 6, 3)),))
        forecast = crs.forecast(person, date(2020, 6, 1), date(2020, 6, 30))

        [second] = [step for step in forecast.steps if step.account_day]
        assert second.account_day == date(2020, 5, 1)

    @pytest.mark.parametrize(
        ("end", "by", "counted"),
        [
            (None, date(2025, 1, 6), [(1, 6)]),
            (None, date(2025, 3, 1), [(1, 6), (2, 1), (3, 1)]),
            (date(2025, 2, 28), END, [(1, 6), (2, 1)]),
            (date(2025, 3, 1), END, [(1, 6), (2, 1), (3, 1)]),
        ],
    )
    def test_the_first_and_the_last_month_count(
        self, end: date | None, by: date, counted: list[tuple[int, int]]
    ) -> None:
        """A month with one day of the job is a month; one that begins after its end is none."""
        person = graduate(jobs=(evolve(GRADUATE.jobs[0], end=end),))

        assert months(person, by, in_canada=True) == [date(2025, *day) for day in counted]

    def test_work_before_the_window_does_not_count(self) -> None:
        """A year of 2010 is no month of the ten years before 2026."""
        old = evolve(GRADUATE.jobs[0], start=date(2010, 1, 4), end=date(2011, 1, 7))
        person = graduate(jobs=(old, *GRADUATE.jobs))

        assert account_day(person, date(2026, 1, 3), 1, in_canada=True) == date(2025, 12, 1)

    def test_part_time_work(self) -> None:
        """15 hours a week: a year takes two, and no month has 30 hours a week."""
        job = evolve(GRADUATE.jobs[0], hours_per_week=15)
        forecast = crs.forecast(graduate(jobs=(job,)), date(2026, 12, 1), date(2027, 1, 31))

        _, year = forecast.steps
        assert year.causes[0] == YearCompleted("canadian_work", 1)
        assert year.account_day is None

    def test_each_month_counts_once(self) -> None:
        """Two jobs in turn, which share May 2025: the months are those of one."""
        first = evolve(GRADUATE.jobs[0], end=date(2025, 5, 16))
        second = evolve(GRADUATE.jobs[0], start=date(2025, 5, 19))
        forecast = crs.forecast(graduate(jobs=(second, first)), START, date(2026, 2, 1))

        assert forecast.on(date(2026, 1, 3)).account_day == date(2025, 12, 1)

    def test_work_abroad(self) -> None:
        job = evolve(GRADUATE.jobs[0], country="FR")
        forecast = crs.forecast(graduate(jobs=(job,)), START, date(2026, 2, 1))

        assert forecast.on(date(2026, 1, 3)).causes[0] == YearCompleted("foreign_work", 1)
        assert forecast.on(date(2026, 1, 3)).account_day == date(2025, 12, 1)


def test_the_age_of_the_invitation_stays() -> None:
    """Invited at 29: at 30 the score stays at 432, and grows with the second year."""
    forecast = crs.forecast(GRADUATE, START, date(2027, 1, 31), invited=date(2026, 2, 2))

    assert totals(forecast) == [
        ("2025-06-02", 379),
        ("2026-01-03", 432),
        ("2026-11-03", 432),
        ("2027-01-02", 457),
    ]


def test_rules_of_ones_own() -> None:
    """Under one edition an offer is worth its 50 points on every day."""
    offer = crs.JobOffer(issued=date(2024, 1, 1), noc="21232")
    person = graduate(arranged_employment=offer, tests=(english(9, date(2024, 6, 3)),), jobs=())
    span = date(2025, 3, 11), date(2025, 4, 30)

    assert totals(crs.forecast(person, *span, rules=crs.EDITIONS[3])) == [("2025-03-11", 429)]
    early = date(2014, 1, 1), date(2014, 2, 1)
    assert crs.forecast(person, *early, rules=crs.EDITIONS[0]).steps[0].total is None
    with pytest.raises(crs.NotInForceError):
        crs.forecast(person, *early)


def test_invited_on_the_day_of_birth() -> None:
    """At no age there are no points for it: 110 less."""
    forecast = crs.forecast(GRADUATE, START, START, invited=GRADUATE.birth_date)

    assert totals(forecast) == [("2025-06-02", 269)]


def test_the_last_day_has_its_step() -> None:
    forecast = crs.forecast(GRADUATE, date(2026, 3, 9), date(2026, 3, 10))

    assert totals(forecast) == [("2026-03-09", 432), ("2026-03-10", 427)]


def test_one_day() -> None:
    assert totals(crs.forecast(GRADUATE, START, START)) == [("2025-06-02", 379)]
    assert crs.forecast(GRADUATE, date.max, date.max).steps[0].total is None


def test_all_mistakes_at_once() -> None:
    with pytest.raises(crs.InvalidError) as caught:
        crs.forecast(
            GRADUATE,
            "2026-01-01",  # type: ignore[arg-type]
            START,
            rules="2026",  # type: ignore[arg-type]
            invited="2026-01-01",  # type: ignore[arg-type]
        )
    assert [problem.path for problem in caught.value.problems] == ["start", "rules", "invited"]

    with pytest.raises(crs.InvalidError) as caught:
        crs.forecast(GRADUATE, END, START, invited=date(1990, 1, 1))
    assert [problem.path for problem in caught.value.problems] == ["end", "invited"]
    with pytest.raises(crs.InvalidError, match="profile must be"):
        crs.forecast("me", START, END)  # type: ignore[arg-type]


def neighbours(forecast: Forecast) -> Iterator[bool]:
    """Whether each two neighbours differ."""
    return (one.state != other.state for one, other in pairwise(forecast.steps))


@given(people(), st.dates(date(2015, 1, 1), date(2030, 12, 31)), st.data())
@settings(max_examples=25, deadline=None)
def test_every_day_is_as_looked_at_by_itself(
    person: crs.Profile, start: date, data: st.DataObject
) -> None:
    end = start + data.draw(st.integers(0, 60)) * A_DAY
    invited = data.draw(st.none() | st.dates(max(start, person.birth_date), date(2040, 1, 1)))
    forecast = crs.forecast(person, start, end, invited=invited)

    assert differs(person, forecast, days(start, end), invited=invited) == []
    assert all(neighbours(forecast))
    assert all(step.causes for step in forecast.steps[1:])


PROFILES = int(os.environ.get("CRS_FORECAST_PROFILES", "0"))
"""How many people are looked at on each day of twelve years: `nox -s forecast`."""


@given(people(), st.randoms(use_true_random=False))
@settings(max_examples=10 * PROFILES or 10, deadline=None)
def test_days_near_steps_and_others(person: crs.Profile, chance: Random) -> None:
    """Each day within a week of a step, and 200 others of twelve years; a few unless at length."""
    start = date(2016, 1, 1) + chance.randrange(3000) * A_DAY
    end = start + timedelta(days=4383)
    forecast = crs.forecast(person, start, end)
    near, others = (7, 200) if PROFILES else (1, 10)
    looked_at = {start + chance.randrange(4384) * A_DAY for _ in range(others)}
    for step in forecast.steps:
        looked_at |= {step.day + n * A_DAY for n in range(-near, near + 1)}

    within = sorted(day for day in looked_at if start <= day <= end)
    assert differs(person, forecast, iter(within)) == []
    assert all(neighbours(forecast))


@pytest.mark.skipif(not PROFILES, reason="`nox -s forecast` looks at each day of twelve years")
@given(people())
@settings(max_examples=PROFILES or 1, deadline=None)
def test_each_day_of_twelve_years(person: crs.Profile) -> None:
    """Equal to the brute force: 300 people, day by day."""
    start, end = date(2016, 2, 29), date(2028, 2, 28)
    forecast = crs.forecast(person, start, end)

    assert differs(person, forecast, days(start, end)) == []
    assert all(neighbours(forecast))
