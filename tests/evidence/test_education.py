# SPDX-License-Identifier: MIT
"""Education: which credentials count on a day, to what level they amount, and study in Canada."""

from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crs import CanadianStudy, Education, InvalidError, labels
from crs.evidence import credentials as education
from crs.evidence.credentials import DESIGNATED, ECA, Credential
from crs.evidence.explanation import sentence

A_DAY = timedelta(days=1)
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


def foreign(eca: ECA | None, **facts: Any) -> Credential:
    """An Indian bachelor's degree of 2001, but for some facts."""
    return credential(**{"country": "IN", "completed": date(2001, 5, 1), "eca": eca, **facts})


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
    started = st.integers(0, 2000).map(lambda days: completed - days * A_DAY)
    return Credential(
        level=draw(st.sampled_from(LEVELS)),
        country="CA" if canadian else draw(st.sampled_from(["IN", "FR"])),
        completed=completed,
        eca=None if canadian else draw(st.none() | assessment),
        started=draw(st.none() | started),
        full_time_in_canada=draw(st.sampled_from([None, True, False])),
        months_in_canada=draw(st.none() | st.integers(0, 20)),
    )


DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))
OCCUPATIONS = st.frozensets(st.sampled_from(["31100", "31102", "31120", "21200", "21232", "3111"]))


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
        assert later == (
            "it was completed on 2026-11-02, after 2026-11-01",
            "il a été obtenu le 2026-11-02, après le 2026-11-01",
        )

    def test_foreign_never_without_an_assessment(self) -> None:
        assert foreign(None).why_not_on(ON) is education.NO_ASSESSMENT

    def test_an_assessment_counts_from_its_own_day(self) -> None:
        held = foreign(wes(ON))
        assert held.why_not_on(ON) is None
        assert held.why_not_on(ON - A_DAY) == (
            "the assessment is of 2026-11-02, after 2026-11-01",
            "l’attestation est du 2026-11-02, après le 2026-11-01",
        )

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
        assert held.why_not_on(day) == (
            f"the assessment, of {issued}, was 5 years old on {day}",
            f"l’attestation, du {issued}, avait 5 ans le {day}",
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
        assert before.why_not_on(since, mine) == (
            f"{organisation} was designated on {since}, and the assessment is of {since - A_DAY}",
            f"{organisation} a été désigné le {since}, et l’attestation est du {since - A_DAY}",
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
        all_others = {"31100", "31101", "31102", "31120", "21200", "31103", "3111"} - occupations
        for mine in occupations:
            assert held.why_not_on(ON, {mine}) is None
            assert held.why_not_on(ON, {mine, "21232"}) is None
        for nobody in (set[str](), all_others):
            why = held.why_not_on(ON, nobody)
            assert why is not None
            assert why.en.startswith(f"{organisation} assesses for its own occupations alone")
            assert why.fr.startswith(f"{organisation} n’évalue que pour ses professions")
            assert ", ".join(sorted(occupations)) in why.en

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
        counts = held.completed <= day
        if held.country != "CA":
            eca = held.eca
            bodies = {
                "MCC": {"31100", "31101", "31102"},
                "PEBC": {"31120"},
                "CACB": {"21200"},
            }
            counts = eca is not None and (
                DESIGNATED[eca.organisation].since <= eca.issued <= day
                and (day.year - 5, day.month, day.day)
                < (eca.issued.year, eca.issued.month, min(eca.issued.day, _last(day, eca.issued)))
                and bool(bodies.get(eca.organisation, occupations | {""}) & (occupations | {""}))
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
        assert (fact.because, fact.others) == (
            ((held.label,), ())
            if study
            else ((), (sentence(held.label, education.NOT_POST_SECONDARY),))
        )

    def test_none(self) -> None:
        assert education.study_fact([], ON).value is CanadianStudy.NONE

    def test_never_both(self) -> None:
        terms = {"full_time_in_canada": True, "months_in_canada": 12}
        diploma = credential(level=Education.TWO_YEAR, **terms)
        degree = credential(**terms)
        fact = education.study_fact([diploma, degree], ON)
        assert fact.value is CanadianStudy.THREE_YEARS_OR_MORE
        assert fact.because == (degree.label,)
        assert fact.others == (sentence(diploma.label, education.HIGHEST_STUDY),)

    def test_the_highest_that_meets_the_conditions(self) -> None:
        diploma = credential(level=Education.TWO_YEAR, full_time_in_canada=True, months_in_canada=8)
        online = credential(full_time_in_canada=True, months_in_canada=0)
        assert education.study_fact([diploma, online], ON).value is CanadianStudy.ONE_OR_TWO_YEARS

    @pytest.mark.parametrize(
        ("full_time", "months", "whys"),
        [
            (True, 8, ()),
            (True, 36, ()),
            (True, 7, (education.TOO_SHORT,)),
            (True, 0, (education.TOO_SHORT,)),
            (True, None, (education.MONTHS_UNKNOWN,)),
            (False, 8, (education.NOT_FULL_TIME,)),
            (None, 8, (education.FULL_TIME_UNKNOWN,)),
            (None, None, (education.FULL_TIME_UNKNOWN, education.MONTHS_UNKNOWN)),
            (False, 7, (education.NOT_FULL_TIME, education.TOO_SHORT)),
        ],
    )
    def test_conditions(
        self, full_time: bool | None, months: int | None, whys: tuple[object, ...]
    ) -> None:
        held = credential(full_time_in_canada=full_time, months_in_canada=months)
        assert held.why_no_study_on(ON) == whys

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
        assert (education.START_UNKNOWN in unmet) is may_help
        told = education.study_fact([held], ON)
        assert told.because == ((sentence(held.label, education.WAIVED),) if waived else ())

    def test_the_start_is_asked_for_only_where_it_matters(self) -> None:
        held = credential(completed=date(2024, 6, 1), full_time_in_canada=True, months_in_canada=8)
        assert held.why_no_study_on(ON) == ()

    def test_not_before_completion(self) -> None:
        held = credential(completed=ON, full_time_in_canada=True, months_in_canada=8)
        assert held.why_no_study_on(ON) == ()
        assert held.why_no_study_on(ON - A_DAY) == (held.why_not_on(ON - A_DAY),)

    def test_foreign_credentials_are_none(self) -> None:
        held = foreign(wes(ON), full_time_in_canada=True, months_in_canada=8)
        assert held.why_no_study_on(ON) == (education.NOT_CANADIAN,)
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
        met = covid or (held.full_time_in_canada is True and (held.months_in_canada or 0) >= 8)
        post_secondary = held.level.value >= 2
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
        assert fact.says == labels.EDUCATION[Education.MASTERS]
        assert fact.because == (degree.label,)
        assert fact.others == (
            sentence(diploma.label, education.HIGHEST_ONCE),
            sentence(unknown.label, education.NO_ASSESSMENT),
        )

    def test_two_or_more_names_each(self) -> None:
        degree, diploma, school = (
            credential(level=level)
            for level in (Education.BACHELORS, Education.ONE_YEAR, Education.SECONDARY)
        )
        fact = education.level_fact("spouse.education", [diploma, degree, school], ON, ())
        assert fact.value is Education.TWO_OR_MORE
        assert fact.because == (diploma.label, degree.label)
        assert fact.others == (sentence(school.label, education.HIGHEST_ONCE),)

    def test_the_same_degree_twice_is_one(self) -> None:
        """With an assessment of each time; each may be the one that counts on a day."""
        old = foreign(wes(date(2022, 1, 1)))
        new = foreign(wes(date(2024, 1, 1)))
        for day, counts, other, why in (
            (date(2025, 1, 1), old, new, education.THE_SAME.en),
            (date(2027, 1, 1), new, old, "was 5 years old on 2027-01-01"),
        ):
            fact = education.level_fact("education", [old, new], day, ())
            assert fact.value is Education.BACHELORS
            assert fact.because == (counts.label,)
            [told] = fact.others
            assert told.en.startswith(other.label.en)
            assert told.en.endswith(why)
        assert credentials.level([old, new]) is Education.BACHELORS

    @pytest.mark.parametrize(
        "facts",
        [{"level": Education.ONE_YEAR}, {"country": "PK"}, {"completed": date(2001, 5, 2)}],
    )
    def test_another_level_country_or_day_is_another_degree(self, facts: dict[str, Any]) -> None:
        two = [foreign(wes(date(2024, 1, 1))), foreign(wes(date(2024, 1, 1)), **facts)]
        fact = education.level_fact("education", two, date(2025, 1, 1), ())
        assert fact.value is Education.TWO_OR_MORE
        assert fact.others == ()

    def test_nothing(self) -> None:
        fact = education.level_fact("education", [], ON, ())
        assert (fact.value, fact.because, fact.others) == (Education.LESS_THAN_SECONDARY, (), ())

    def test_every_level_has_words(self) -> None:
        assert [*labels.EDUCATION] == [*Education]
        assert [*labels.CANADIAN_STUDY] == [*CanadianStudy]

    def test_label(self) -> None:
        held = foreign(wes(date(2025, 1, 1)), level=Education.DOCTORAL)
        assert held.label.en == "doctoral degree (IN, 2001-05-01, ECA WES 2025-01-01)"
        assert held.label.fr == "doctorat (IN, 2001-05-01, EDE WES 2025-01-01)"
        assert credential(level=Education.DOCTORAL).label.en == "doctoral degree (CA, 2019-05-01)"


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
        assert [problem.split(" is ")[0] for problem in error.value.problems] == [
            "level",
            "eca",
            "full_time_in_canada",
            "country",
            "completed",
            "months_in_canada",
        ]

    @pytest.mark.parametrize("months", [True, 8.0, "8"])
    def test_months(self, months: object) -> None:
        with pytest.raises(InvalidError, match=r"^months_in_canada is a number of whole months"):
            credential(months_in_canada=months)

    @pytest.mark.parametrize("level", ["LESS_THAN_SECONDARY", "TWO_OR_MORE"])
    def test_a_level_of_several(self, level: str) -> None:
        with pytest.raises(InvalidError, match=f"^level is that of one credential, not {level}$"):
            credential(level=Education[level])

    def test_an_assessment_is_not_before_completion(self) -> None:
        with pytest.raises(InvalidError, match=r"^eca\.issued is a day from completed, 2001-05-01"):
            foreign(wes(date(2001, 4, 30)))
        assert foreign(wes(date(2001, 5, 1))).eca

    def test_a_canadian_credential_has_no_assessment(self) -> None:
        with pytest.raises(InvalidError, match=r"^eca is of a foreign credential"):
            credential(eca=wes(ON))

    @pytest.mark.parametrize("wrong", ["World Education Services", "wes", ""])
    def test_an_unknown_organisation(self, wrong: str) -> None:
        with pytest.raises(
            InvalidError, match=r"^organisation is one of CES \(Comparative"
        ) as error:
            ECA(organisation=wrong, issued=ON)
        assert "CACB (Canadian Architectural Certification Board), not" in str(error.value)

    def test_all_mistakes_of_an_assessment(self) -> None:
        with pytest.raises(InvalidError) as error:
            ECA(organisation=5, issued="2020")  # type: ignore[arg-type]
        assert error.value.problems == (
            "organisation is a str, not 5",
            "issued is a date, not '2020'",
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
            with pytest.raises(InvalidError, match=r"^day is a date"):
                ask(wrong)
