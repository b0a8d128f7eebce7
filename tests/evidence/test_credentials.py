# SPDX-License-Identifier: MIT
"""Education: which credentials count on a day, to what level they amount, and study in Canada."""

from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crs import CanadianStudy, Education, InvalidError
from crs.errors import Problem
from crs.evidence import credentials as education
from crs.evidence.checks import FromDayOn
from crs.evidence.credentials import (
    DESIGNATED,
    ECA,
    Credential,
    Designated,
    DesignatedNear,
    NoneForCanadian,
    ShortProgram,
)
from crs.evidence.explanation import Judged
from crs.evidence.reasons import (
    AssessedBeforeDesignation,
    AssessedLater,
    AssessmentExpired,
    CompletedLater,
    CredentialReason,
    HighestOnce,
    HighestStudy,
    NoneCounts,
    OtherOccupations,
    TooFewMonths,
    TooShort,
)
from crs.expected import AtLeast, InstanceOf, OneOf
from crs.left_open import OpenFact
from crs.provision import Provision
from crs.worded import Worded

A_DAY = timedelta(days=1)
ONCE = HighestOnce(Provision("MI", "11(2)"))
ON = date(2026, 11, 2)
LEVELS = [
    Education.SECONDARY,
    Education.ONE_YEAR,
    Education.TWO_YEAR,
    Education.BACHELORS,
    Education.MASTERS,
    Education.DOCTORAL,
]


def credential(**facts: Any) -> Credential:
    """A Canadian bachelor's degree, but for some facts."""
    plain: dict[str, Any] = {
        "level": Education.BACHELORS,
        "country": "CA",
        "completed": date(2019, 5, 1),
    }
    return Credential(**{**plain, **facts})


def foreign(eca: ECA | tuple[ECA, ...] | None, **facts: Any) -> Credential:
    """An Indian bachelor's degree of 2001, but for some facts."""
    return credential(**{"country": "IN", "completed": date(2001, 5, 1), "eca": eca, **facts})


def problems(make: Any, **given: Any) -> tuple[Problem, ...]:
    """What is wrong with what is given."""
    with pytest.raises(InvalidError) as caught:
        make(**given)
    return caught.value.problems


def wes(issued: date) -> ECA:
    return ECA(organisation="WES", issued=issued)


def of(*levels: Education) -> Education:
    """What credentials of some levels, each of another day, amount to."""
    return education.level(
        [
            credential(level=level, completed=date(2012 + place, 5, 1))
            for place, level in enumerate(levels)
        ]
    )


@st.composite
def credentials(draw: st.DrawFn) -> Credential:
    """Any credential."""
    completed = draw(st.dates(date(2008, 1, 1), date(2027, 12, 31)))
    canadian = draw(st.booleans())
    issued = st.integers(0, 3000).map(lambda days: completed + days * A_DAY)
    assessment = st.builds(ECA, organisation=st.sampled_from([*DESIGNATED]), issued=issued)
    several = st.lists(assessment, max_size=3).map(tuple)
    started = st.integers(0, 2000).map(lambda days: completed - days * A_DAY)
    levels: list[Education | ShortProgram] = [*LEVELS, ShortProgram.LESS_THAN_ONE_YEAR]
    return Credential(
        level=draw(st.sampled_from(levels)),
        country="CA" if canadian else draw(st.sampled_from(["IN", "FR"])),
        completed=completed,
        eca=None if canadian else draw(st.none() | assessment | several),
        started=draw(st.none() | started),
        full_time_in_canada=draw(st.sampled_from([None, True, False])),
        months_in_canada=draw(st.none() | st.integers(0, 20)),
    )


DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))
OCCUPATIONS = st.frozensets(
    st.sampled_from(["31100", "31102", "31120", "21200", "21232", "3111", "2151"])
)


class TestLevel:
    """MI s. 11."""

    @pytest.mark.parametrize("level", LEVELS)
    def test_one_credential_is_its_own_level(self, level: Education) -> None:
        assert of(level) is level

    def test_none(self) -> None:
        assert of() is Education.LESS_THAN_SECONDARY

    @pytest.mark.parametrize("other", [Education.ONE_YEAR, Education.TWO_YEAR, Education.BACHELORS])
    def test_two_or_more_with_one_of_three_years(self, other: Education) -> None:
        assert of(Education.BACHELORS, other) is Education.TWO_OR_MORE
        assert of(other, Education.BACHELORS) is Education.TWO_OR_MORE

    def test_secondary_school_is_none_of_the_two(self) -> None:
        assert of(Education.BACHELORS, Education.SECONDARY) is Education.BACHELORS
        assert of(Education.SECONDARY, Education.SECONDARY) is Education.SECONDARY

    def test_two_or_more_without_one_of_three_years(self) -> None:
        assert of(Education.TWO_YEAR, Education.TWO_YEAR) is Education.TWO_YEAR
        assert of(Education.ONE_YEAR, Education.TWO_YEAR) is Education.TWO_YEAR
        assert of(Education.ONE_YEAR, Education.ONE_YEAR) is Education.ONE_YEAR

    @pytest.mark.parametrize("level", [Education.MASTERS, Education.DOCTORAL])
    @pytest.mark.parametrize("other", LEVELS[:5])
    def test_above_two_or_more_the_highest_counts(self, level: Education, other: Education) -> None:
        assert of(level, other) is max(level, other)
        assert of(level, Education.BACHELORS, other) is max(level, other)

    @given(st.lists(credentials(), max_size=4), credentials(), DAYS, OCCUPATIONS)
    def test_one_more_never_lowers(
        self, held: list[Credential], more: Credential, day: date, occupations: frozenset[str]
    ) -> None:
        less = education.level_fact("education", held, day, occupations).value
        assert education.level_fact("education", [*held, more], day, occupations).value >= less
        less = education.study_fact(held, day).value
        assert education.study_fact([*held, more], day).value >= less

    @given(
        st.lists(credentials(), max_size=4).flatmap(
            lambda held: st.tuples(st.just(held), st.permutations(held))
        ),
        DAYS,
    )
    def test_their_order_is_irrelevant(
        self, orders: tuple[list[Credential], list[Credential]], day: date
    ) -> None:
        one, other = (education.level_fact("education", held, day, ()).value for held in orders)
        assert one is other
        one, other = (education.study_fact(held, day).value for held in orders)
        assert one is other


class TestWhatCounts:
    """A Canadian credential as it is, a foreign one by a valid assessment (IRPR s. 75(2)(e))."""

    def test_canadian_from_the_day_of_completion(self) -> None:
        held = credential(completed=ON)
        assert held.why_not_on(ON) is None
        later = held.why_not_on(ON - A_DAY)
        assert later == CompletedLater(ON, ON - A_DAY)
        assert later.text("en") == "it is completed on 2026-11-02, after 2026-11-01"
        assert later.text("fr") == "obtention le 2026-11-02, après le 2026-11-01"

    def test_foreign_never_without_an_assessment(self) -> None:
        assert foreign(None).why_not_on(ON) is CredentialReason.NO_ASSESSMENT
        assert foreign(()).why_not_on(ON) is CredentialReason.NO_ASSESSMENT

    def test_an_assessment_counts_from_its_own_day(self) -> None:
        held = foreign(wes(ON))
        assert held.why_not_on(ON) is None
        early = held.why_not_on(ON - A_DAY)
        assert early == AssessedLater(ON, ON - A_DAY)
        assert str(early) == "the assessment, dated 2026-11-02, is after 2026-11-01"
        assert early.text("fr") == "l’EDE, datée du 2026-11-02, est postérieure au 2026-11-01"

    @pytest.mark.parametrize(
        ("issued", "last"),
        [
            (date(2020, 5, 14), date(2025, 5, 13)),
            (date(2020, 3, 1), date(2025, 2, 28)),
            (date(2020, 2, 29), date(2025, 2, 27)),
            (date(2019, 2, 28), date(2024, 2, 27)),
            (date(2019, 3, 1), date(2024, 2, 29)),
        ],
    )
    def test_it_is_less_than_five_years_old(self, issued: date, last: date) -> None:
        held = foreign(wes(issued))
        assert held.why_not_on(last) is None
        day = last + A_DAY
        assert held.why_not_on(day) == AssessmentExpired(issued, day)
        assert held.why_not_on(day + A_DAY) == AssessmentExpired(issued, day)
        assert str(held.why_not_on(day)) == (
            f"the assessment of {issued} is no longer valid; it was five years old on {day}"
        )

    @pytest.mark.parametrize(
        ("organisation", "since"),
        [
            ("CES", date(2013, 4, 17)),
            ("ICAS", date(2013, 4, 17)),
            ("WES", date(2013, 4, 17)),
            ("IQAS", date(2015, 8, 6)),
            ("ICES", date(2015, 8, 6)),
            ("MCC", date(2013, 4, 17)),
            ("PEBC", date(2014, 1, 6)),
            ("CACB", date(2024, 5, 20)),
        ],
    )
    def test_it_is_issued_from_the_designation_on(self, organisation: str, since: date) -> None:
        mine = {"31100", "31120", "21200"}
        first = foreign(ECA(organisation=organisation, issued=since))
        assert first.why_not_on(since, mine) is None
        before = foreign(ECA(organisation=organisation, issued=since - A_DAY))
        why = before.why_not_on(since, mine)
        assert why == AssessedBeforeDesignation(organisation, since, since - A_DAY)
        assert why.text("fr") == (
            f"l’EDE, datée du {since - A_DAY}, est antérieure à la désignation de {organisation}"
            f" ({since})"
        )

    def test_there_are_eight_organisations(self) -> None:
        assert [*DESIGNATED] == ["CES", "ICAS", "WES", "IQAS", "ICES", "MCC", "PEBC", "CACB"]

    @pytest.mark.parametrize(
        ("organisation", "occupations"),
        [
            ("MCC", {"31100", "31101", "31102"}),
            ("PEBC", {"31120"}),
            ("CACB", {"21200"}),
        ],
    )
    def test_a_professional_body_counts_for_its_occupations(
        self, organisation: str, occupations: set[str]
    ) -> None:
        held = foreign(ECA(organisation=organisation, issued=date(2025, 1, 1)))
        all_others = {"31100", "31101", "31102", "31120", "21200", "31103", "2173"} - occupations
        for mine in occupations:
            assert held.why_not_on(ON, {mine}) is None
            assert held.why_not_on(ON, {mine, "21232"}) is None
        for nobody in (set[str](), all_others):
            why = held.why_not_on(ON, nobody)
            assert why == OtherOccupations(organisation, tuple(sorted(occupations)))
            assert ", ".join(sorted(occupations)) in why.text("en")
            assert why.text("fr").startswith(f"{organisation} n’évalue les diplômes que pour")

    @pytest.mark.parametrize(
        ("organisation", "code"),
        [("MCC", "3111"), ("MCC", "3112"), ("PEBC", "3131"), ("CACB", "2151")],
    )
    def test_a_code_of_2016_is_of_a_body_where_any_of_its_groups_is(
        self, organisation: str, code: str
    ) -> None:
        """By the concordance: 3111 also became 41310 (NOC.md)."""
        held = foreign(ECA(organisation=organisation, issued=date(2025, 1, 1)))
        assert held.why_not_on(ON, {code}) is None
        assert held.why_not_on(ON, {"2173"}) is not None

    def test_one_of_several_assessments_is_enough(self) -> None:
        """One degree, assessed again before the first assessment is five years old."""
        first, second = wes(date(2021, 1, 1)), wes(date(2025, 6, 1))
        held = foreign((first, second))
        assert held.assessments == (first, second)
        assert foreign(first).assessments == (first,)
        for day in (date(2021, 1, 1), date(2025, 12, 31), date(2026, 1, 1), date(2030, 5, 31)):
            assert held.why_not_on(day) is None
        over = date(2030, 6, 1)
        assert held.why_not_on(over) == NoneCounts(
            (
                Judged(first, (AssessmentExpired(date(2021, 1, 1), date(2026, 1, 1)),)),
                Judged(second, (AssessmentExpired(date(2025, 6, 1), over),)),
            )
        )
        assert str(held.why_not_on(over)) == (
            "none of its assessments counts (ECA WES 2021-01-01: the assessment of 2021-01-01 is no"
            " longer valid; it was five years old on 2026-01-01; ECA WES 2025-06-01: the assessment"
            " of 2025-06-01 is no longer valid; it was five years old on 2030-06-01)"
        )
        assert education.level([held]) is Education.BACHELORS

    @pytest.mark.parametrize("organisation", ["CES", "ICAS", "WES", "IQAS", "ICES"])
    def test_the_others_count_for_any(self, organisation: str) -> None:
        held = foreign(ECA(organisation=organisation, issued=date(2025, 1, 1)))
        assert held.why_not_on(ON) is None
        assert held.why_not_on(ON, {"31100"}) is None

    def test_two_or_more_needs_an_assessment_of_each(self) -> None:
        first = foreign(wes(date(2025, 1, 1)))
        second = foreign(None, level=Education.ONE_YEAR)
        assert education.level_fact("education", [first, second], ON, ()).value is (
            Education.BACHELORS
        )
        assessed = attrs.evolve(second, eca=wes(date(2025, 1, 1)))
        assert education.level_fact("education", [first, assessed], ON, ()).value is (
            Education.TWO_OR_MORE
        )
        expired = date(2030, 1, 1)
        assert education.level_fact("education", [first, assessed], expired, ()).value is (
            Education.LESS_THAN_SECONDARY
        )

    @given(credentials(), DAYS, OCCUPATIONS)
    def test_by_a_plain_count(self, held: Credential, day: date, occupations: set[str]) -> None:
        """The same conditions, put together otherwise."""
        counts = held.completed <= day and held.level is not ShortProgram.LESS_THAN_ONE_YEAR
        if held.country != "CA":
            # 3111 became 31100 and others, 2151 became 21200 alone.
            bodies = {
                "MCC": {"31100", "31101", "31102", "3111"},
                "PEBC": {"31120"},
                "CACB": {"21200", "2151"},
            }
            counts = counts and any(
                DESIGNATED[eca.organisation].since <= eca.issued <= day
                and (day.year - 5, day.month, day.day)
                < (eca.issued.year, eca.issued.month, min(eca.issued.day, _last(day, eca.issued)))
                and bool(bodies.get(eca.organisation, occupations | {""}) & (occupations | {""}))
                for eca in held.assessments
            )
        assert (held.why_not_on(day, occupations) is None) is counts


def _last(day: date, issued: date) -> int:
    """The last day of the month in which a day of issue has its anniversary."""
    leap = day.year % 4 == 0
    return 28 if issued.month == 2 and not leap else 31


class TestStudyInCanada:
    """MI s. 30: 15 or 30 points, by the level of the credential, on two conditions."""

    @pytest.mark.parametrize(
        ("level", "study"),
        [
            (Education.SECONDARY, CanadianStudy.NONE),
            (Education.ONE_YEAR, CanadianStudy.ONE_OR_TWO_YEARS),
            (Education.TWO_YEAR, CanadianStudy.ONE_OR_TWO_YEARS),
            (Education.BACHELORS, CanadianStudy.THREE_YEARS_OR_MORE),
            (Education.MASTERS, CanadianStudy.THREE_YEARS_OR_MORE),
            (Education.DOCTORAL, CanadianStudy.THREE_YEARS_OR_MORE),
        ],
    )
    def test_by_level(self, level: Education, study: CanadianStudy) -> None:
        held = credential(level=level, full_time_in_canada=True, months_in_canada=8)
        fact = education.study_fact([held], ON)
        assert fact.value is study
        refused = Judged(held, (CredentialReason.NOT_POST_SECONDARY,))
        assert (fact.because, fact.others) == (((held,), ()) if study else ((), (refused,)))
        assert fact.open == ()

    def test_none(self) -> None:
        assert education.study_fact([], ON).value is CanadianStudy.NONE

    def test_never_both(self) -> None:
        terms = {"full_time_in_canada": True, "months_in_canada": 12}
        diploma = credential(level=Education.TWO_YEAR, **terms)
        degree = credential(**terms)
        fact = education.study_fact([diploma, degree], ON)
        assert fact.value is CanadianStudy.THREE_YEARS_OR_MORE
        assert fact.because == (degree,)
        assert fact.others == (Judged(diploma, (HighestStudy(Provision("MI", "30")),)),)

    def test_the_highest_that_meets_the_conditions(self) -> None:
        diploma = credential(level=Education.TWO_YEAR, full_time_in_canada=True, months_in_canada=8)
        online = credential(full_time_in_canada=True, months_in_canada=0)
        assert education.study_fact([diploma, online], ON).value is CanadianStudy.ONE_OR_TWO_YEARS

    @pytest.mark.parametrize(
        ("full_time", "months", "whys"),
        [
            (True, 8, ()),
            (True, 36, ()),
            (True, 7, (TooFewMonths(7, 8),)),
            (True, 0, (TooFewMonths(0, 8),)),
            (True, None, (CredentialReason.MONTHS_UNKNOWN,)),
            (False, 8, (CredentialReason.NOT_FULL_TIME,)),
            (None, 8, (CredentialReason.FULL_TIME_UNKNOWN,)),
            (None, None, (CredentialReason.FULL_TIME_UNKNOWN, CredentialReason.MONTHS_UNKNOWN)),
            (False, 7, (CredentialReason.NOT_FULL_TIME, TooFewMonths(7, 8))),
        ],
    )
    def test_conditions(
        self, full_time: bool | None, months: int | None, whys: tuple[object, ...]
    ) -> None:
        held = credential(full_time_in_canada=full_time, months_in_canada=months)
        assert held.why_no_study_on(ON) == whys

    @pytest.mark.parametrize(
        ("started", "months"),
        [
            (date(2024, 9, 30), None),
            (date(2024, 10, 1), 7),
            (date(2025, 1, 6), 4),
            (date(2025, 4, 25), 1),
        ],
    )
    def test_eight_months_that_the_days_contradict(self, started: date, months: int | None) -> None:
        """A program up to April 2025 of which eight months in Canada are stated."""
        held = credential(
            started=started,
            completed=date(2025, 4, 25),
            full_time_in_canada=True,
            months_in_canada=8,
        )
        assert held.why_no_study_on(ON) == (() if months is None else (TooShort(months, 8),))

    @pytest.mark.parametrize(
        ("started", "completed", "waived"),
        [
            (None, date(2020, 2, 29), False),
            (date(2018, 9, 1), date(2020, 2, 29), False),
            (None, date(2020, 3, 1), True),
            (date(2018, 9, 1), date(2020, 3, 1), True),
            (None, date(2022, 8, 31), True),
            (None, date(2022, 9, 1), False),
            (date(2022, 8, 31), date(2024, 6, 1), True),
            (date(2022, 9, 1), date(2024, 6, 1), False),
            (date(2019, 9, 1), date(2024, 6, 1), True),
        ],
    )
    def test_march_2020_to_august_2022(
        self, started: date | None, completed: date, waived: bool
    ) -> None:
        held = credential(
            started=started, completed=completed, full_time_in_canada=False, months_in_canada=0
        )
        unmet = held.why_no_study_on(ON)
        assert held.waived is waived
        assert (unmet == ()) is waived
        may_help = started is None and completed == date(2022, 9, 1)
        assert (CredentialReason.START_UNKNOWN in unmet) is may_help
        fact = education.study_fact([held], ON)
        assert fact.because == ((Judged(held, (CredentialReason.WAIVED,)),) if waived else ())

    def test_the_start_is_asked_for_only_where_it_matters(self) -> None:
        held = credential(completed=date(2024, 6, 1), full_time_in_canada=True, months_in_canada=8)
        assert held.why_no_study_on(ON) == ()

    @pytest.mark.parametrize(
        ("facts", "may_be"),
        [
            ({}, True),
            ({"full_time_in_canada": True}, True),
            ({"months_in_canada": 20}, True),
            ({"full_time_in_canada": False}, False),
            ({"months_in_canada": 7}, False),
            ({"level": Education.SECONDARY}, False),
        ],
    )
    def test_what_is_not_stated_is_left_open(self, facts: dict[str, Any], may_be: bool) -> None:
        """A degree of 2019, before any condition was waived."""
        held = credential(**facts)
        fact = education.study_fact([held], ON)
        assert fact.value is CanadianStudy.NONE
        three_years = CanadianStudy.THREE_YEARS_OR_MORE
        would_be = OpenFact("canadian_study", three_years, fact.others[0])
        assert fact.open == ((would_be,) if may_be else ())

    @pytest.mark.parametrize(
        ("started", "may_be"), [(None, True), (date(2022, 9, 1), False), (date(2022, 8, 31), None)]
    )
    def test_study_that_may_have_begun_in_the_pandemic(
        self, started: date | None, may_be: bool | None
    ) -> None:
        """Then no condition is left, so that nothing else keeps it from counting."""
        held = credential(
            completed=date(2024, 6, 1),
            started=started,
            full_time_in_canada=False,
            months_in_canada=0,
        )
        fact = education.study_fact([held], ON)
        assert bool(fact.value) is (may_be is None)
        assert bool(fact.open) is (may_be is True)

    def test_what_would_add_nothing_is_not_left_open(self) -> None:
        """A two-year diploma beside a degree that counts."""
        degree = credential(full_time_in_canada=True, months_in_canada=30)
        diploma = credential(level=Education.TWO_YEAR)
        assert education.study_fact([degree, diploma], ON).open == ()
        [would_be] = education.study_fact([diploma], ON).open
        assert would_be.value is CanadianStudy.ONE_OR_TWO_YEARS

    @pytest.mark.parametrize(
        ("facts", "period"),
        [
            ({"full_time_in_canada": True}, (date(2017, 9, 5), date(2019, 5, 1))),
            ({}, None),
            ({"full_time_in_canada": False}, None),
            ({"full_time_in_canada": True, "started": None}, None),
            ({"full_time_in_canada": True, "country": "IN"}, None),
        ],
    )
    def test_the_days_of_full_time_study(
        self, facts: dict[str, Any], period: tuple[date, date] | None
    ) -> None:
        held = credential(**{"started": date(2017, 9, 5), **facts})
        assert held.full_time_study == period

    def test_not_before_completion(self) -> None:
        held = credential(completed=ON, full_time_in_canada=True, months_in_canada=8)
        assert held.why_no_study_on(ON) == ()
        assert held.why_no_study_on(ON - A_DAY) == (held.why_not_on(ON - A_DAY),)

    def test_foreign_credentials_are_none(self) -> None:
        held = foreign(wes(ON), full_time_in_canada=True, months_in_canada=8)
        assert held.why_no_study_on(ON) == (CredentialReason.NOT_CANADIAN,)
        fact = education.study_fact([held], ON)
        assert (fact.value, fact.because, fact.others) == (CanadianStudy.NONE, (), ())

    @given(credentials(), DAYS)
    def test_by_a_plain_count(self, held: Credential, day: date) -> None:
        """The same conditions, put together otherwise."""
        first = held.started or held.completed
        covid = any(
            first <= date(year, month, 1) <= held.completed
            or first <= date(year, month, 28) <= held.completed
            or (first.year, first.month) == (year, month)
            or (held.completed.year, held.completed.month) == (year, month)
            for year in (2020, 2021, 2022)
            for month in range(1, 13)
            if (2020, 3) <= (year, month) <= (2022, 8)
        )
        length = (held.completed - first).days + 1
        program = [first + n * A_DAY for n in range(length)]
        touched = {(day.year, day.month) for day in program}
        long = held.started is None or len(touched) >= 8
        full_time = held.full_time_in_canada is True
        met = covid or (long and full_time and (held.months_in_canada or 0) >= 8)
        post_secondary = isinstance(held.level, Education) and held.level.value >= 2
        counts = held.country == "CA" and post_secondary and held.completed <= day and met
        assert (held.why_no_study_on(day) == ()) is counts


class TestFact:
    """The level, with the credentials that it came from."""

    def test_one_counts(self) -> None:
        degree = credential(level=Education.MASTERS)
        diploma = credential(level=Education.TWO_YEAR)
        unknown = foreign(None)
        fact = education.level_fact("education", [diploma, degree, unknown], ON, ())
        assert (fact.name, fact.value) == ("education", Education.MASTERS)
        assert fact.because == (degree,)
        assert fact.others == (
            Judged(diploma, (ONCE,)),
            Judged(unknown, (CredentialReason.NO_ASSESSMENT,)),
        )

    def test_two_or_more_names_each(self) -> None:
        degree, diploma, school = (
            credential(level=level)
            for level in (Education.BACHELORS, Education.ONE_YEAR, Education.SECONDARY)
        )
        fact = education.level_fact("spouse.education", [diploma, degree, school], ON, ())
        assert fact.value is Education.TWO_OR_MORE
        assert fact.because == (diploma, degree)
        assert fact.others == (Judged(school, (ONCE,)),)

    @pytest.mark.parametrize("country", ["CA", "AU"])
    def test_two_of_one_day_are_two(self, country: str) -> None:
        """IRCC: an assessment for each one; one degree with two assessments is entered once."""
        assessed = {} if country == "CA" else {"eca": wes(date(2024, 9, 1))}
        degree = credential(country=country, completed=date(2018, 12, 14), **assessed)
        fact = education.level_fact("education", [degree, degree], ON, ())
        assert fact.value is Education.TWO_OR_MORE
        assert fact.because == (degree, Judged(degree, (CredentialReason.SAME_DAY,)))
        assert fact.others == ()

    @pytest.mark.parametrize(
        "facts",
        [{"level": Education.ONE_YEAR}, {"country": "PK"}, {"completed": date(2001, 5, 2)}],
    )
    def test_another_level_country_or_day_is_plainly_another(self, facts: dict[str, Any]) -> None:
        two = [foreign(wes(date(2024, 1, 1))), foreign(wes(date(2024, 1, 1)), **facts)]
        fact = education.level_fact("education", two, date(2025, 1, 1), ())
        assert fact.value is Education.TWO_OR_MORE
        assert fact.because == tuple(two)

    def test_less_than_a_year_is_no_level(self) -> None:
        """Alone it has none; beside a degree it is not the second one (CRS.md 5.4)."""
        short = credential(level=ShortProgram.LESS_THAN_ONE_YEAR)
        school = credential(level=Education.SECONDARY)
        for others, level in (
            ([], Education.LESS_THAN_SECONDARY),
            ([school], Education.SECONDARY),
            ([credential()], Education.BACHELORS),
        ):
            fact = education.level_fact("education", [short, *others], ON, ())
            assert fact.value is level
            assert fact.others == (Judged(short, (CredentialReason.TOO_SHORT_FOR_A_LEVEL,)),)
            assert education.level([short, *others]) is level
        assert not short.is_post_secondary
        assert "the law names no length" in str(CredentialReason.TOO_SHORT_FOR_A_LEVEL)

    def test_less_than_a_year_is_no_study_in_canada(self) -> None:
        """Eight months of full-time study are needed (MI s. 30(3)), and no level is there."""
        short = credential(
            level=ShortProgram.LESS_THAN_ONE_YEAR, full_time_in_canada=True, months_in_canada=8
        )
        fact = education.study_fact([short], ON)
        assert fact.value is CanadianStudy.NONE
        assert fact.others == (Judged(short, (CredentialReason.LESS_THAN_ONE_YEAR,)),)
        assert fact.open == ()

    def test_nothing(self) -> None:
        fact = education.level_fact("education", [], ON, ())
        assert (fact.value, fact.because, fact.others) == (Education.LESS_THAN_SECONDARY, (), ())

    def test_in_words(self) -> None:
        held = foreign(wes(date(2025, 1, 1)), level=Education.DOCTORAL)
        assert str(held) == "doctoral degree (India, 2001-05-01, ECA WES 2025-01-01)"
        assert held.text("fr") == "doctorat (Ph.\u00a0D.) (Inde, 2001-05-01, EDE WES 2025-01-01)"
        assert str(credential(level=Education.DOCTORAL)) == "doctoral degree (Canada, 2019-05-01)"


class TestChecks:
    """Credentials and assessments are checked when they are made."""

    def test_fields_are_named(self) -> None:
        with pytest.raises(TypeError):
            ECA("WES", ON)  # type: ignore[call-arg]
        with pytest.raises(TypeError):
            Credential(Education.MASTERS, "CA", ON)  # type: ignore[call-arg]

    def test_all_mistakes_of_a_credential(self) -> None:
        with pytest.raises(InvalidError) as error:
            Credential(
                level=4,  # type: ignore[arg-type]
                country="Canada",
                completed=date(2020, 1, 2),
                eca="WES",  # type: ignore[arg-type]
                started=date(2020, 1, 3),
                full_time_in_canada=1,  # type: ignore[arg-type]
                months_in_canada=-1,
            )
        assert [problem.path for problem in error.value.problems] == [
            "level",
            "eca",
            "full_time_in_canada",
            "country",
            "completed",
            "months_in_canada",
        ]

    @pytest.mark.parametrize("months", [True, 8.0, "8"])
    def test_months(self, months: object) -> None:
        assert problems(credential, months_in_canada=months) == (
            Problem("months_in_canada", "invalid", InstanceOf(("int", "None")), months),
        )

    def test_months_are_not_below_0(self) -> None:
        assert problems(credential, months_in_canada=-1) == (
            Problem("months_in_canada", "invalid", AtLeast(0), -1),
        )

    @pytest.mark.parametrize("level", ["LESS_THAN_SECONDARY", "TWO_OR_MORE"])
    def test_a_level_of_several(self, level: str) -> None:
        one = ("SECONDARY", "ONE_YEAR", "TWO_YEAR", "BACHELORS", "MASTERS", "DOCTORAL")
        assert problems(credential, level=Education[level]) == (
            Problem("level", "invalid", OneOf((*one, "LESS_THAN_ONE_YEAR")), level),
        )

    def test_an_assessment_is_not_before_completion(self) -> None:
        early, good = wes(date(2001, 4, 30)), wes(date(2001, 5, 1))
        expected = FromDayOn("completed", date(2001, 5, 1))
        for eca, path in ((early, "eca.issued"), ((good, early), "eca[1].issued")):
            assert problems(foreign, eca=eca) == (
                Problem(path, "invalid", expected, date(2001, 4, 30)),
            )
        assert foreign(good).eca is good

    def test_several_assessments_are_assessments(self) -> None:
        [problem] = problems(foreign, eca=(wes(ON), "WES"))
        assert (problem.path, problem.value) == ("eca[1]", "WES")

    def test_a_canadian_credential_has_no_assessment(self) -> None:
        for eca in (wes(ON), (wes(ON),)):
            assert problems(credential, eca=eca) == (
                Problem("eca", "invalid", NoneForCanadian(), eca),
            )
        assert credential(eca=()).assessments == ()

    @pytest.mark.parametrize(
        ("wrong", "near"), [("World Education Services", None), ("wes", "WES"), ("", None)]
    )
    def test_an_unknown_organisation(self, wrong: str, near: str | None) -> None:
        known = tuple(DESIGNATED.values())
        expected: Worded = DesignatedNear(known, near) if near else Designated(known)
        [problem] = problems(ECA, organisation=wrong, issued=ON)
        assert problem == Problem("organisation", "invalid", expected, wrong)
        assert str(problem).startswith("organisation must be one of CES (Comparative")
        assert "MCC (Conseil médical du Canada)" in problem.text("fr")
        assert ("did you mean WES?" in str(problem)) is (near is not None)

    def test_all_mistakes_of_an_assessment(self) -> None:
        assert problems(ECA, organisation=5, issued="2020") == (
            Problem("organisation", "invalid", InstanceOf(("str",)), 5),
            Problem("issued", "invalid", InstanceOf(("date",)), "2020"),
        )

    @pytest.mark.parametrize("wrong", [datetime(2026, 1, 1), None, "2026-01-01"])  # noqa: DTZ001
    def test_a_day_is_a_date(self, wrong: Any) -> None:
        for ask in (
            credential().why_not_on,
            foreign(wes(ON)).why_not_on,
            wes(ON).why_not_on,
            credential().why_no_study_on,
            foreign(None).why_no_study_on,
        ):
            with pytest.raises(InvalidError, match=r"^day must be of type date"):
                ask(wrong)
