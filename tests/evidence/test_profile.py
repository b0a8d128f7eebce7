# SPDX-License-Identifier: MIT
"""A profile: the facts of a day, where they come from, and what is missing."""

import json
import pickle
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import attrs
import oracle_work
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_education import credentials
from test_work import jobs

import crs
from crs import ArrangedEmployment, Education, English, French, labels
from crs.evidence import noc, profile, work
from crs.evidence.credentials import ECA, Credential
from crs.evidence.explanation import Fact, MissingEvidence
from crs.evidence.language import Result, choice
from crs.evidence.language.celpip import CELPIP
from crs.evidence.language.ielts import IELTS
from crs.evidence.language.pte_core import PTECore
from crs.evidence.language.tcf import TCF
from crs.evidence.language.tef import TEF
from crs.evidence.papers import Certificate, JobOffer, Nomination, Sibling, age
from crs.evidence.profile import Profile, SpouseProfile
from crs.evidence.work import Job

A_DAY = timedelta(days=1)
ON = date(2026, 11, 2)
BORN = date(1997, 1, 15)
ABILITIES = ("reading", "writing", "listening", "speaking")


def celpip(level: int, result_date: date = date(2026, 1, 1)) -> CELPIP:
    """English at one level."""
    return CELPIP(**dict.fromkeys(ABILITIES, level), result_date=result_date)


def tcf(level: int, result_date: date = date(2026, 1, 1)) -> TCF:
    """French at one level, from 4 to 10."""
    heard = {4: 342, 5: 375, 6: 406, 7: 458, 8: 503, 9: 524, 10: 549}[level]
    said = {4: 4, 5: 6, 6: 7, 7: 10, 8: 12, 9: 14, 10: 16}[level]
    return TCF(reading=heard, listening=heard, writing=said, speaking=said, result_date=result_date)


def person(**evidence: Any) -> Profile:
    """Somebody born in 1997 with English at level 9, but for some evidence."""
    return Profile(**{"birth_date": BORN, "tests": (celpip(9),), **evidence})


def rules(day: date) -> crs.Rules:
    return attrs.evolve(crs.in_force(day), gap=None)


# What may be drawn: evidence of every kind, near the days that are scored.

DAYS = st.dates(date(2015, 1, 1), date(2029, 12, 31))
DATES = st.dates(date(2013, 1, 1), date(2029, 12, 31))


def reports(test: type[Result], scores: st.SearchStrategy[object]) -> st.SearchStrategy[Result]:
    return st.builds(test, **dict.fromkeys(ABILITIES, scores), result_date=DATES)


TESTS: st.SearchStrategy[tuple[Result, ...]] = st.lists(
    reports(CELPIP, st.integers(3, 10))
    | reports(IELTS, st.integers(8, 18).map(lambda halves: halves / 2))
    | reports(PTECore, st.integers(10, 90))
    | st.builds(
        TEF,
        **dict.fromkeys(ABILITIES, st.integers(120, 300)),
        result_date=DATES,
        scale=st.sampled_from(["ancien", "ancien", "699-2023"]),
    )
    | st.integers(4, 10).flatmap(lambda level: DATES.map(lambda day: tcf(level, day))),
    max_size=4,
).map(tuple)
SIBLINGS = st.booleans() | st.builds(
    Sibling, birth_date=st.dates(date(1995, 1, 1), date(2012, 1, 1)), since=st.none() | DATES
)


@st.composite
def spells(draw: st.DrawFn) -> dict[str, Any]:
    """From when to when something holds."""
    issued = draw(DATES)
    return {"issued": issued, "withdrawn": draw(st.none() | st.dates(issued, date(2032, 1, 1)))}


PEOPLE: Mapping[str, st.SearchStrategy[Any]] = {
    "tests": TESTS,
    "credentials": st.lists(credentials(), max_size=3).map(tuple),
    "jobs": st.lists(jobs(), max_size=3).map(tuple),
    "sibling": SIBLINGS,
}
SPOUSES = st.builds(
    SpouseProfile,
    accompanying=st.just(True) | st.booleans(),
    citizen_or_permanent_resident=st.just(False) | st.booleans(),
    **PEOPLE,
)
PROFILES = st.builds(
    Profile,
    birth_date=st.dates(date(1970, 1, 1), date(2020, 1, 1)) | st.just(date(2000, 2, 29)),
    first_language=st.sampled_from([None, None, "en", "fr"]),
    certificate=st.none() | spells().map(lambda spell: Certificate(**spell)),
    nomination=st.none() | spells().map(lambda spell: Nomination(**spell)),
    arranged_employment=st.none()
    | st.builds(
        lambda spell, noc: JobOffer(noc=noc, **spell),
        spells(),
        st.sampled_from(["00012", "0013", "31301", "14100", "2171"]),
    ),
    spouse=st.none() | SPOUSES,
    **PEOPLE,
)


class TestAge:
    """In whole years; a birthday counts from its own day."""

    def test_birthday(self) -> None:
        assert person().on(date(2027, 1, 14)).age == 29
        assert person().on(date(2027, 1, 15)).age == 30

    @pytest.mark.parametrize(
        ("day", "years"),
        [
            (date(2025, 2, 28), 28),
            (date(2025, 3, 1), 29),
            (date(2024, 2, 28), 27),
            (date(2024, 2, 29), 28),
            (date(1996, 2, 29), 0),
            (date(1996, 2, 28), -1),
        ],
    )
    def test_born_on_29_february(self, day: date, years: int) -> None:
        assert age(date(1996, 2, 29), day) == years

    def test_the_reading_is_named(self) -> None:
        fact = person(birth_date=date(1996, 2, 29)).explain(ON)["age"]
        assert fact.because[0].en == f"born on 1996-02-29: {profile.LEAP_DAY.en}"
        assert person().explain(ON)["age"].because == (
            ("born on 1997-01-15", "naissance le 1997-01-15"),
        )

    def test_not_born_yet(self) -> None:
        nobody = person(birth_date=ON + A_DAY)
        assert nobody.explain(ON)["age"].value is None
        with pytest.raises(MissingEvidence, match=r"the person is not born on 2026-11-02") as error:
            nobody.on(ON)
        assert len(error.value.missing) == 1
        assert person(birth_date=ON).on(ON).age == 0

    def test_too_old_to_be_a_fact(self) -> None:
        matusalem = person(birth_date=date(1800, 1, 1))
        assert matusalem.explain(ON)["age"].value == 226
        with pytest.raises(
            crs.InvalidError, match=r"^age is a number of whole years from 0 to 127"
        ):
            matusalem.on(ON)


class TestLanguages:
    """One report for each official language, and which language is the first."""

    def test_levels_come_from_one_report(self) -> None:
        """Scores of two sittings are never mixed."""
        heard = attrs.evolve(celpip(6), listening=10)
        said = attrs.evolve(celpip(6), speaking=10)
        chosen = person(tests=(heard, said)).on(ON).first_language
        assert chosen in (heard.levels, said.levels)

    def test_the_best_report_counts_not_the_latest(self) -> None:
        best, latest = celpip(9, date(2025, 1, 1)), celpip(7, date(2026, 1, 1))
        fact = person(tests=(latest, best)).explain(ON)["first_language"]
        assert fact.value == English(reading=9, writing=9, listening=9, speaking=9)
        assert fact.because[0].en.startswith("CELPIP-General, result of 2025-01-01: ")
        assert fact.others == (
            (
                f"CELPIP-General, result of 2026-01-01: {choice.OUTDONE.en}",
                f"CELPIP-General, résultat du 2026-01-01\u00a0: {choice.OUTDONE.fr}",
            ),
        )

    def test_of_equal_reports_the_latest(self) -> None:
        old, new = celpip(9, date(2025, 1, 1)), celpip(9, date(2026, 1, 1))
        for tests in ((old, new), (new, old)):
            told = person(tests=tests).explain(ON)["first_language"].because[0].en
            assert told.startswith("CELPIP-General, result of 2026-01-01")

    def test_of_reports_that_score_the_same_the_higher_levels(self) -> None:
        """Levels 4 and 5 have the same points."""
        for tests in ((celpip(4), celpip(5)), (celpip(5), celpip(4))):
            assert person(tests=tests).on(ON).first_language.weakest == 5

    def test_less_than_two_years_old(self) -> None:
        tested = person(tests=(celpip(9, date(2024, 11, 3)),))
        assert tested.on(date(2024, 11, 3)).first_language.weakest == 9
        assert tested.on(ON).first_language.weakest == 9
        for day in (date(2024, 11, 2), date(2026, 11, 3)):
            with pytest.raises(MissingEvidence):
                tested.on(day)

    def test_the_only_language_is_the_first(self) -> None:
        francophone = person(tests=(tcf(9), celpip(9, date(2020, 1, 1))))
        facts = francophone.explain(ON)
        assert isinstance(facts["first_language"].value, French)
        assert facts["first_language"].because[0].en.endswith(choice.ALONE.en)
        assert facts["second_language"].value is None
        assert facts["second_language"].says == choice.NO_LANGUAGE
        assert len(facts["second_language"].others) == 1

    def test_the_order_that_scores_higher(self) -> None:
        both = person(tests=(celpip(7), tcf(10)))
        applicant = both.on(ON)
        assert isinstance(applicant.first_language, French)
        assert isinstance(applicant.second_language, English)
        chosen = attrs.evolve(both, first_language="en").on(ON)
        assert isinstance(chosen.first_language, English)
        gain = crs.score(applicant).total - crs.score(chosen).total
        assert gain > 0
        assert (
            both.explain(ON)["first_language"]
            .because[0]
            .en.endswith(f": named first it gives {gain} points more than named second")
        )

    def test_the_choice_of_the_person(self) -> None:
        facts = person(tests=(celpip(7), tcf(10)), first_language="en").explain(ON)
        assert facts["first_language"].because[0].en.endswith(choice.NAMED.en)
        assert facts["second_language"].because[0].en == "TCF Canada, result of 2026-01-01"
        assert facts["second_language"].value == tcf(10).levels

    def test_a_tie_goes_to_english_and_is_said(self) -> None:
        for tests in ((celpip(9), tcf(9)), (tcf(9), celpip(9))):
            fact = person(tests=tests).explain(ON)["first_language"]
            assert isinstance(fact.value, English)
            assert fact.because[0].en.endswith(choice.TIED.en)

    def test_the_order_may_depend_on_the_day(self) -> None:
        """Each order is scored under the law of the day."""
        both = person(tests=(celpip(6, date(2017, 6, 1)), tcf(7, date(2017, 6, 1))))
        for day in (date(2017, 6, 5), date(2017, 6, 6)):
            chosen = both.on(day)
            assert chosen.second_language
            other = attrs.evolve(
                chosen, first_language=chosen.second_language, second_language=chosen.first_language
            )
            assert crs.score(chosen).total >= crs.score(other).total

    def test_english_alone_is_missing(self) -> None:
        with pytest.raises(MissingEvidence) as error:
            person(tests=(tcf(9),), first_language="en").on(ON)
        assert str(error.value) == (
            f"missing evidence:\n  First official language: {choice.NO_RESULT_IN[English].en}"
        )
        facts = person(tests=(tcf(9), celpip(9, ON + A_DAY)), first_language="en").explain(ON)
        assert facts["first_language"].value is None
        assert [text.en for text in facts["first_language"].others] == [
            "CELPIP-General, result of 2026-11-03: the result is of 2026-11-03, after 2026-11-02"
        ]
        assert [text.en for text in facts["second_language"].others] == [
            f"TCF Canada, result of 2026-01-01: {choice.NO_FIRST.en}"
        ]
        french = person(tests=(), first_language="fr").explain(ON)
        assert french.missing[0].en.endswith(choice.NO_RESULT_IN[French].en)

    def test_before_the_law_the_first_law_tells_the_order(self) -> None:
        early = date(2014, 12, 31)
        both = person(tests=(celpip(7, date(2014, 1, 1)), tcf(10, date(2014, 1, 1))))
        assert isinstance(both.on(early).first_language, French)


HUGE = 10**5000


@pytest.mark.parametrize(
    "make",
    [
        lambda: CELPIP(reading=HUGE, writing=9, listening=9, speaking=9, result_date=ON),
        lambda: TEF(reading=9, writing=9, listening=9, speaking=9, result_date=ON, scale=HUGE),  # type: ignore[arg-type]
        lambda: Credential(
            level=Education.MASTERS, country="CA", completed=ON, months_in_canada=-HUGE
        ),
        lambda: Job(noc="31301", start=ON, hours_per_week=30, unpaid_leave=(HUGE,)),  # type: ignore[arg-type]
        lambda: Job(noc="31301", start=ON, hours_per_week=HUGE),
        lambda: person().on(HUGE),  # type: ignore[arg-type]
    ],
)
def test_a_number_that_cannot_be_shown_is_refused(make: Any) -> None:
    """The repr of a huge number is an error of its own."""
    with pytest.raises(crs.InvalidError, match="not a number of thousands of digits"):
        make()


class TestManyReports:
    """However many there are, it is told of each, and soon."""

    def test_more_than_a_person_has(self) -> None:
        one = CELPIP(reading=9, writing=9, listening=9, speaking=9, result_date=date(2026, 1, 1))
        person(tests=(one,) * 50)
        with pytest.raises(crs.InvalidError, match=r"^tests are up to 50 reports, not 51$"):
            person(tests=(one,) * 51)
        with pytest.raises(crs.InvalidError, match=r"^tests are up to 50 reports, not 51$"):
            SpouseProfile(tests=(one,) * 51)

    def test_one_that_is_outdone_in_every_ability_is_not_tried(self) -> None:
        best, lower, mixed = (
            CELPIP(reading=r, writing=8, listening=8, speaking=s, result_date=date(2026, 1, 1))
            for r, s in ((9, 9), (8, 9), (7, 10))
        )
        french = TCF(reading=549, writing=16, listening=549, speaking=16, result_date=ON)
        assert choice._distinct([lower, best, mixed, french], ON) == [best, mixed, french]
        fact = person(tests=(lower, best, mixed)).explain(ON)["first_language"]
        assert len(fact.because) + len(fact.others) == 3


class TestMissing:
    """`on` names all that is missing; `explain` tells the rest."""

    def test_everything_is_named(self) -> None:
        nobody = Profile(birth_date=ON + A_DAY)
        with pytest.raises(MissingEvidence) as error:
            nobody.on(ON)
        assert str(error.value) == (
            "missing evidence:\n"
            "  Age: the person is not born on 2026-11-02: birth_date is 2026-11-03\n"
            "  First official language: no valid result of a language test"
        )
        assert error.value.missing == nobody.explain(ON).missing
        assert [text.fr for text in error.value.missing] == [
            "Âge\u00a0: la personne n’est pas née le 2026-11-02\u00a0: birth_date est 2026-11-03",
            "Première langue officielle\u00a0: aucun résultat valide à un test de langue",
        ]

    def test_it_is_an_error_of_ours(self) -> None:
        error = MissingEvidence(choice.NO_RESULT)
        assert isinstance(error, crs.CrsError)
        assert isinstance(error, ValueError)
        again = pickle.loads(pickle.dumps(error))
        assert (again.missing, str(again)) == (error.missing, str(error))

    def test_nothing_else_is_needed(self) -> None:
        assert person().on(ON) == crs.Applicant(
            age=29,
            education=Education.LESS_THAN_SECONDARY,
            first_language=English(reading=9, writing=9, listening=9, speaking=9),
            as_of=ON,
        )

    @given(PROFILES, st.dates())
    def test_explain_never_raises(self, anybody: Profile, day: date) -> None:
        told = anybody.explain(day)
        assert told.text("fr")
        assert json.dumps(told.to_dict("fr"))
        if told.missing:
            with pytest.raises(MissingEvidence):
                anybody.on(day)
        else:
            assert anybody.on(day).as_of == day

    @pytest.mark.parametrize("wrong", [datetime(2026, 1, 1), None, "2026-01-01"])  # noqa: DTZ001
    def test_a_day_is_a_date(self, wrong: Any) -> None:
        for ask in (person().on, person().explain):
            with pytest.raises(crs.InvalidError, match=r"^day is a date"):
                ask(wrong)


class TestDated:
    """Certificate, nomination, offer and sibling hold from one day to another."""

    def test_certificate(self) -> None:
        certified = person(certificate=Certificate(issued=ON))
        assert certified.on(ON).certificate
        assert not certified.on(ON - A_DAY).certificate
        fact = certified.explain(ON - A_DAY)["certificate"]
        assert fact.others[0].en == (
            "certificate of qualification, issued on 2026-11-02: issued after 2026-11-01"
        )

    def test_nomination_while_it_is_not_withdrawn(self) -> None:
        nominated = person(nomination=Nomination(issued=date(2026, 5, 1), withdrawn=ON))
        assert not nominated.on(date(2026, 4, 30)).nomination
        assert nominated.on(date(2026, 5, 1)).nomination
        assert nominated.on(ON - A_DAY).nomination
        assert not nominated.on(ON).nomination
        assert nominated.explain(ON)["nomination"].others == (
            (
                "nomination, issued on 2026-05-01: withdrawn on 2026-11-02",
                "désignation, en date du 2026-05-01\u00a0: retrait le 2026-11-02",
            ),
        )
        assert nominated.explain(ON - A_DAY)["nomination"].because == (
            nominated.nomination.label,  # type: ignore[union-attr]
        )

    @pytest.mark.parametrize(
        ("code", "kind"),
        [
            ("00012", ArrangedEmployment.SENIOR_MANAGER),
            ("0013", ArrangedEmployment.SENIOR_MANAGER),
            ("10010", ArrangedEmployment.OTHER),
            ("0211", ArrangedEmployment.OTHER),
            ("31301", ArrangedEmployment.OTHER),
            ("14100", ArrangedEmployment.NONE),
            ("6411", ArrangedEmployment.NONE),
        ],
    )
    def test_offers(self, code: str, kind: ArrangedEmployment) -> None:
        offered = person(arranged_employment=JobOffer(noc=code, issued=date(2026, 1, 1)))
        assert offered.on(ON).arranged_employment is kind
        fact = offered.explain(ON)["arranged_employment"]
        assert fact.says == labels.ARRANGED_EMPLOYMENT[kind]
        assert bool(fact.because) is bool(kind)
        assert (work.NOT_SKILLED.en in str(fact.others)) is not bool(kind)

    def test_an_offer_that_has_no_points_says_so(self) -> None:
        """Points for arranged employment ended on 2025-03-25."""
        offered = person(arranged_employment=JobOffer(noc="31301", issued=date(2023, 1, 1)))
        said = "it has no points by the rules in force since 2025-03-25"
        last, first = (
            str(offered.explain(day)["arranged_employment"].because)
            for day in (date(2025, 3, 24), date(2025, 3, 25))
        )
        assert "points" not in last
        assert said in first
        [since_the_gap] = offered.explain(date(2026, 11, 3))["arranged_employment"].because
        assert since_the_gap.en.endswith(
            ": it has no points by the rules since 2025-03-25, the last whose text is public, and"
            " an amendment reported since 2026-11-03 looks at offers"
        )

    def test_an_offer_by_the_other_classification_asks_for_its_code(self) -> None:
        """3413 went to TEER 3 and 4 alike: only its code of 2021 tells (NOC.md)."""
        asked = "the law reads the NOC 2021, which may say otherwise of this occupation"
        for code, counts in (("3413", False), ("7237", True), ("31301", True)):
            offer = JobOffer(noc=code, issued=date(2023, 1, 1))
            fact = person(arranged_employment=offer).explain(date(2024, 1, 1))[
                "arranged_employment"
            ]
            [told] = fact.because if counts else fact.others
            assert (asked in told.en) is noc.may_disagree(code, date(2024, 1, 1))
            assert bool(fact.value) is counts

    def test_an_offer_has_its_days(self) -> None:
        offer = JobOffer(noc="00012", issued=date(2026, 1, 1), withdrawn=ON)
        offered = person(arranged_employment=offer)
        assert offered.on(ON - A_DAY).arranged_employment is ArrangedEmployment.SENIOR_MANAGER
        assert offered.on(ON).arranged_employment is ArrangedEmployment.NONE

    def test_a_sibling_counts_from_the_age_of_18(self) -> None:
        young = Sibling(birth_date=date(2008, 11, 2))
        assert person(sibling=young).on(ON).sibling
        assert not person(sibling=young).on(ON - A_DAY).sibling
        why = young.why_not_on(ON - A_DAY)
        assert why == ("younger than 18 on 2026-11-01", "moins de 18 ans le 2026-11-01")
        leap = Sibling(birth_date=date(2008, 2, 29))
        assert leap.why_not_on(date(2026, 2, 28))
        assert leap.why_not_on(date(2026, 3, 1)) is None

    def test_a_sibling_counts_from_the_first_day_in_canada(self) -> None:
        newcomer = Sibling(birth_date=date(1990, 1, 1), since=ON)
        assert newcomer.why_not_on(ON) is None
        assert newcomer.why_not_on(ON - A_DAY) == (
            "living in Canada as a citizen or permanent resident only since 2026-11-02",
            "vit au Canada comme citoyen ou résident permanent seulement depuis le 2026-11-02",
        )
        assert newcomer.label.fr == "frère ou sœur, naissance le 1990-01-01"

    def test_a_sibling_may_be_stated(self) -> None:
        stated = person(sibling=True).explain(ON)["sibling"]
        assert (stated.value, stated.because) == (True, (profile.STATED,))
        assert person().explain(ON)["sibling"].because == ()

    @pytest.mark.parametrize("made", [Certificate, Nomination])
    def test_days_are_checked(self, made: type[Certificate | Nomination]) -> None:
        with pytest.raises(crs.InvalidError) as error:
            made(issued="2026", withdrawn=5)  # type: ignore[arg-type]
        assert error.value.problems == (
            "issued is a date, not '2026'",
            "withdrawn is a date or None, not 5",
        )
        with pytest.raises(crs.InvalidError, match=r"^withdrawn is a day from issued, 2026-11-02"):
            made(issued=ON, withdrawn=ON - A_DAY)
        assert made(issued=ON, withdrawn=ON).why_not_on(ON)

    def test_offers_and_siblings_are_checked(self) -> None:
        with pytest.raises(crs.InvalidError) as error:
            JobOffer(noc="1", issued=None)  # type: ignore[arg-type]
        assert [text.split(" is ")[0] for text in error.value.problems] == ["issued", "noc"]
        with pytest.raises(crs.InvalidError) as error:
            Sibling(birth_date=None, since="2020")  # type: ignore[arg-type]
        assert [text.split(" is ")[0] for text in error.value.problems] == ["birth_date", "since"]
        for ask in (Sibling(birth_date=ON).why_not_on, Certificate(issued=ON).why_not_on):
            with pytest.raises(crs.InvalidError, match=r"^day is a date"):
                ask(None)  # type: ignore[arg-type]


class TestSpouse:
    """Only one who comes along and is neither a citizen nor a permanent resident (MI s. 1)."""

    PROOF: Mapping[str, Any] = {
        "tests": (celpip(5), tcf(9), celpip(7, date(2020, 1, 1))),
        "credentials": (Credential(level=Education.MASTERS, country="CA", completed=BORN),),
        "jobs": (Job(noc="31301", start=date(2024, 1, 1), hours_per_week=30),),
        "sibling": True,
    }

    def test_one_who_counts(self) -> None:
        couple = person(spouse=SpouseProfile(**self.PROOF))
        applicant, facts = couple.on(ON), couple.explain(ON)
        assert applicant.spouse == crs.Spouse(
            education=Education.MASTERS,
            language=French(reading=9, writing=9, listening=9, speaking=9),
            canadian_work=2,
        )
        assert applicant.sibling
        assert facts["spouse"].value == applicant.spouse
        assert facts["spouse"].says == ("yes", "oui")
        assert facts["spouse.education"].because[0].en.startswith("master’s degree")
        assert [text.en for text in facts["spouse.language"].because] == [
            "TCF Canada, result of 2026-01-01"
        ]
        assert len(facts["spouse.language"].others) == 2
        assert facts["spouse.canadian_work"].value == 2

    @pytest.mark.parametrize(
        ("facts", "bars"),
        [
            ({"accompanying": False}, (profile.NOT_ACCOMPANYING,)),
            ({"citizen_or_permanent_resident": True}, (profile.CANADIAN,)),
            (
                {"accompanying": False, "citizen_or_permanent_resident": True},
                (profile.NOT_ACCOMPANYING, profile.CANADIAN),
            ),
        ],
    )
    def test_one_who_does_not(self, facts: dict[str, Any], bars: tuple[object, ...]) -> None:
        couple = person(spouse=SpouseProfile(**self.PROOF, **facts))
        assert couple.on(ON) == person().on(ON)
        told = couple.explain(ON)
        assert (told["spouse"].value, told["spouse"].others) == (None, bars)
        assert told["sibling"].others == (profile.OF_SPOUSE,)
        with pytest.raises(KeyError):
            told["spouse.education"]

    def test_one_who_proves_nothing(self) -> None:
        applicant = person(spouse=SpouseProfile()).on(ON)
        assert not applicant.sibling
        assert applicant.spouse == crs.Spouse(education=Education.LESS_THAN_SECONDARY)

    def test_the_report_with_the_most_points_not_the_highest_levels(self) -> None:
        even = celpip(7)
        uneven = attrs.evolve(celpip(8), speaking=6)
        for tests in ((even, uneven), (uneven, even)):
            spouse = person(spouse=SpouseProfile(tests=tests)).on(ON).spouse
            assert spouse
            assert spouse.language == even.levels

    def test_a_sibling_of_either(self) -> None:
        young, old = Sibling(birth_date=date(2020, 1, 1)), Sibling(birth_date=date(1990, 1, 1))
        couple = person(sibling=young, spouse=SpouseProfile(sibling=old))
        fact = couple.explain(ON)["sibling"]
        theirs = f"of the spouse or partner: {old.label.en}"
        assert (fact.value, [said.en for said in fact.because]) == (True, [theirs])
        assert [said.en.partition(":")[0] for said in fact.others] == [young.label.en]
        assert not person(spouse=SpouseProfile(sibling=young)).on(ON).sibling

    def test_the_conditions_of_work_are_the_same(self) -> None:
        barred = Job(noc="31301", start=date(2020, 1, 1), hours_per_week=30, self_employed=True)
        applicant = person(spouse=SpouseProfile(jobs=(barred,))).on(ON)
        assert applicant.spouse
        assert applicant.spouse.canadian_work == 0

    def test_an_assessment_of_a_professional_body_is_for_their_own_occupation(self) -> None:
        degree = Credential(
            level=Education.MASTERS,
            country="IN",
            completed=date(2015, 1, 1),
            eca=ECA(organisation="MCC", issued=date(2025, 1, 1)),
        )
        doctor = Job(noc="31102", start=ON, hours_per_week=30, country="IN")
        couple = person(jobs=(doctor,), spouse=SpouseProfile(credentials=(degree,)))
        spouse = couple.on(ON).spouse
        assert spouse
        assert spouse.education is Education.LESS_THAN_SECONDARY
        couple = person(credentials=(degree,), jobs=(doctor,))
        assert couple.on(ON).education is Education.MASTERS
        assert couple.on(ON - A_DAY).education is Education.LESS_THAN_SECONDARY


class TestProfile:
    """A profile is checked when it is made."""

    def test_fields_are_named(self) -> None:
        made: tuple[Any, ...] = (Profile, SpouseProfile, Certificate, Nomination, JobOffer, Sibling)
        for each in made:
            with pytest.raises(TypeError, match="positional"):
                each(ON)

    def test_all_mistakes_at_once(self) -> None:
        with pytest.raises(crs.InvalidError) as error:
            Profile(
                birth_date=datetime(1997, 1, 1),  # noqa: DTZ001
                tests=(celpip(9), "IELTS"),  # type: ignore[arg-type]
                credentials=[],  # type: ignore[arg-type]
                jobs=(celpip(9),),  # type: ignore[arg-type]
                first_language="EN",  # type: ignore[arg-type]
                certificate=True,  # type: ignore[arg-type]
                nomination=ON,  # type: ignore[arg-type]
                sibling=1,  # type: ignore[arg-type]
                arranged_employment="31301",  # type: ignore[arg-type]
                outside_quebec="yes",  # type: ignore[arg-type]
                spouse=crs.Spouse(education=Education.MASTERS),  # type: ignore[arg-type]
            )
        assert [text.split(" is ")[0] for text in error.value.problems] == [
            "birth_date",
            "credentials",
            "certificate",
            "nomination",
            "sibling",
            "arranged_employment",
            "outside_quebec",
            "spouse",
            "tests[1]",
            "jobs[0]",
            "first_language",
        ]

    def test_all_mistakes_of_a_spouse(self) -> None:
        with pytest.raises(crs.InvalidError) as error:
            SpouseProfile(accompanying=1, credentials=(5,))  # type: ignore[arg-type]
        assert error.value.problems == (
            "accompanying is True or False, not 1",
            "credentials[0] is Credential, not 5",
        )

    @pytest.mark.parametrize("language", [5, True])
    def test_first_language(self, language: object) -> None:
        with pytest.raises(crs.InvalidError, match=r"^first_language is 'en', 'fr' or None, not"):
            person(first_language=language)

    def test_it_is_a_value(self) -> None:
        assert person() == person()
        assert hash(person()) == hash(person())
        assert pickle.loads(pickle.dumps(person())) == person()


class TestExplanation:
    """Facts with their reasons, as text and as plain data."""

    def test_text(self) -> None:
        tested = person(
            tests=(celpip(9), celpip(7)),
            jobs=(Job(noc="31301", start=date(2026, 1, 1), hours_per_week=30),),
        )
        text = str(tested.explain(ON))
        assert text == tested.explain(ON).text("en")
        assert text.splitlines()[:9] == [
            "Facts as of 2026-11-02",
            "Age: 29",
            "  born on 1997-01-15",
            "Level of education: none, or less than secondary",
            "First official language: English, CLB: reading 9, writing 9, listening 9, speaking 9",
            f"  CELPIP-General, result of 2026-01-01: {choice.ALONE.en}",
            "  not counted: CELPIP-General, result of 2026-01-01: another report in this language",
            "    gives at least the same score",
            "Second official language: none",
        ]
        french = tested.explain(ON).text("fr").splitlines()
        assert french[:2] == ["Faits en date du 2026-11-02", "Âge\u00a0: 29"]
        assert french[4].startswith("Première langue officielle\u00a0: anglais, NCLC\u00a0: compr")
        assert all(len(line) <= 88 for line in [*text.splitlines(), *french])

    def test_french_levels(self) -> None:
        fact = person(tests=(tcf(9),)).explain(ON)["first_language"]
        assert fact.says.en == "French, NCLC: reading 9, writing 9, listening 9, speaking 9"

    def test_what_is_missing_is_printed(self) -> None:
        text = str(person(tests=()).explain(ON))
        assert "First official language: no valid result of a language test" in text

    def test_a_language_of_text(self) -> None:
        told = person().explain(ON)
        for ask in (told.text, told.to_dict):
            with pytest.raises(crs.InvalidError, match=r"^lang is 'en' or 'fr', not 'de'"):
                ask("de")

    def test_dict(self) -> None:
        couple = person(spouse=SpouseProfile(), nomination=Nomination(issued=ON))
        plain = couple.explain(ON).to_dict()
        assert plain["as_of"] == "2026-11-02"
        assert plain["missing"] == []
        assert plain["facts"]["age"] == {
            "value": 29,
            "because": ["born on 1997-01-15"],
            "others": [],
        }
        assert plain["facts"]["education"]["value"] == "LESS_THAN_SECONDARY"
        assert plain["facts"]["nomination"]["value"] is True
        assert plain["facts"]["second_language"]["value"] is None
        assert plain["facts"]["first_language"]["value"] == {
            "language": "English",
            **dict.fromkeys(ABILITIES, 9),
        }
        assert plain["facts"]["spouse"]["value"] == {
            "education": "LESS_THAN_SECONDARY",
            "language": None,
            "canadian_work": 0,
        }
        assert Profile(birth_date=BORN).explain(ON).to_dict("fr")["missing"] == [
            "Première langue officielle\u00a0: aucun résultat valide à un test de langue"
        ]

    @given(PROFILES, DAYS)
    def test_every_fact_in_the_order_of_the_applicant(self, anybody: Profile, day: date) -> None:
        facts = anybody.explain(day).facts
        names = [field.name for field in attrs.fields(crs.Applicant)][:-1]
        spouse = [f"spouse.{field.name}" for field in attrs.fields(crs.Spouse)]
        counted = anybody.spouse is not None and not anybody.spouse.bars
        assert [fact.name for fact in facts] == names + spouse * counted
        for fact in facts:
            assert fact.label == labels.FACTS[fact.name]

    @given(PROFILES, DAYS)
    def test_every_document_is_told(self, anybody: Profile, day: date) -> None:
        """Each report, credential and job stands in some fact once, for it or against it."""
        told = anybody.explain(day)
        languages = [*_texts(told["first_language"]), *_texts(told["second_language"])]
        assert len(languages) == len(anybody.tests)
        assert len(_texts(told["education"])) == len(anybody.credentials)
        labels = [*_texts(told["canadian_work"]), *_texts(told["foreign_work"])]
        for job in anybody.jobs:
            assert any(text.startswith(job.label.en) for text in labels)


def _texts(fact: Fact) -> list[str]:
    return [text.en for text in (*fact.because, *fact.others)]


# The facts of a day found out otherwise.


def is_valid(result: Result, day: date) -> bool:
    """Less than two years old, and accepted for Express Entry."""
    if isinstance(result, TEF) and result.scale != "ancien":
        return False
    if isinstance(result, PTECore) and result.result_date < date(2024, 1, 30):
        return False
    until = result.result_date
    leap = until.month == 2 and until.day == 29
    until = date(until.year + 2, 2, 28) if leap else until.replace(year=until.year + 2)
    return result.result_date <= day < until


def birthdays(born: date, day: date) -> int:
    """How many birthdays there were."""
    years = 0
    for year in range(born.year + 1, day.year + 1):
        leap_day = (born.month, born.day) == (2, 29) and year % 4
        years += (date(year, 3, 1) if leap_day else born.replace(year=year)) <= day
    return years


def held(spell: Certificate | Nomination | JobOffer | None, day: date) -> bool:
    return bool(spell and spell.issued <= day and not (spell.withdrawn and spell.withdrawn <= day))


def has_sibling(one: Profile | SpouseProfile, day: date) -> bool:
    if isinstance(one.sibling, bool):
        return one.sibling
    grown = birthdays(one.sibling.birth_date, day) >= 18
    return grown and not (one.sibling.since and one.sibling.since > day)


def schooling(one: Profile | SpouseProfile, day: date) -> Education:
    occupations = {job.noc for job in one.jobs if job.start <= day}
    valid = [c.level for c in one.credentials if not c.why_not_on(day, occupations)]
    after_school = sum(level.value > 1 for level in valid)
    if after_school > 1 and max(valid).value == 4:
        return Education.TWO_OR_MORE
    return max(valid, default=Education.LESS_THAN_SECONDARY)


def worked(one: Profile | SpouseProfile, day: date, *, canada: bool) -> int:
    since = oracle_work.years_before(day, 10)
    return int(oracle_work.hours(one.jobs, day, since=since, until=day, canada=canada) / (30 * 52))


def partner(one: SpouseProfile | None, day: date) -> crs.Spouse | None:
    if one is None or not one.accompanying or one.citizen_or_permanent_resident:
        return None
    levels = [test.levels for test in one.tests if is_valid(test, day)]
    points = rules(day).spouse.language[True]
    return crs.Spouse(
        education=schooling(one, day),
        language=max(levels, key=lambda four: (four.sum_of(points), sum(attrs.astuple(four))))
        if levels
        else None,
        canadian_work=worked(one, day, canada=True),
    )


def every_order(anybody: Profile, day: date) -> list[dict[str, Any]]:
    """Every way to name the languages and to take a report for each."""
    valid = [test.levels for test in anybody.tests if is_valid(test, day)]
    english, french = ([four for four in valid if type(four) is kind] for kind in (English, French))
    orders = [(first, second) for first in english for second in french or (None,)]
    orders = orders if anybody.first_language != "fr" else []
    if anybody.first_language != "en":
        orders += [(first, second) for first in french for second in english or (None,)]
    return [{"first_language": first, "second_language": second} for first, second in orders]


def turns(one: Profile | SpouseProfile) -> set[date]:
    """The days from which a document counts, or no longer counts."""
    days = {job.start for job in one.jobs}
    for credential in one.credentials:
        days.add(credential.completed)
        if credential.eca:
            issued = credential.eca.issued
            leap = issued.month == 2 and issued.day == 29 and (issued.year + 5) % 4
            until = date(issued.year + 5, 2, 28) if leap else issued.replace(year=issued.year + 5)
            days |= {issued, until}
    if isinstance(one.sibling, Sibling):
        born = one.sibling.birth_date
        leap = born.month == 2 and born.day == 29 and (born.year + 18) % 4
        days.add(date(born.year + 18, 3, 1) if leap else born.replace(year=born.year + 18))
        days |= {one.sibling.since} if one.sibling.since else set()
    if isinstance(one, Profile):
        for spell in (one.certificate, one.nomination, one.arranged_employment):
            days |= {day for day in (spell and spell.issued, spell and spell.withdrawn) if day}
    return days


class TestByAnotherWay:
    """The facts of a day against a slow finding of each by itself."""

    @given(PROFILES, DAYS)
    def test_on(self, anybody: Profile, day: date) -> None:
        orders = every_order(anybody, day)
        if not orders or day < anybody.birth_date:
            with pytest.raises(MissingEvidence):
                anybody.on(day)
            return
        facts = anybody.on(day)
        spouse = partner(anybody.spouse, day)
        offer = anybody.arranged_employment
        skilled = offer is not None and oracle_work.is_skilled(offer.noc) and held(offer, day)
        kind = ArrangedEmployment.SENIOR_MANAGER if offer and offer.noc[:2] == "00" else 1
        studies = [c.level for c in anybody.credentials if not c.why_no_study_on(day)]
        assert facts.age == birthdays(anybody.birth_date, day)
        assert facts.education is schooling(anybody, day)
        assert facts.canadian_work == worked(anybody, day, canada=True)
        assert facts.foreign_work == worked(anybody, day, canada=False)
        assert facts.certificate is held(anybody.certificate, day)
        assert facts.nomination is held(anybody.nomination, day)
        assert facts.arranged_employment == (kind if skilled else 0)
        assert facts.canadian_study == (
            0 if not studies else 2 if max(studies) >= Education.BACHELORS else 1
        )
        assert facts.sibling is (
            has_sibling(anybody, day)
            or bool(spouse and anybody.spouse and has_sibling(anybody.spouse, day))
        )
        assert (facts.spouse is None) is (spouse is None)
        if spouse and facts.spouse:
            assert facts.spouse.education is spouse.education
            assert facts.spouse.canadian_work == spouse.canadian_work
        # Of all reports and both orders none scores higher, for the person nor for the spouse.
        law = rules(day)
        total = crs.score(facts, law).total
        scores = [
            (crs.score(attrs.evolve(facts, spouse=spouse, **order), law).total, order)
            for order in orders
        ]
        assert total == max(score for score, _ in scores)
        assert {
            "first_language": facts.first_language,
            "second_language": facts.second_language,
        } in (order for score, order in scores if score == total)
        english = any(
            isinstance(order["first_language"], English)
            for score, order in scores
            if score == total
        )
        assert isinstance(facts.first_language, English) is english

    @given(PROFILES)
    def test_facts_change_only_on_days_of_their_documents(self, anybody: Profile) -> None:
        """But for age and work, which grow, and for languages, which hang on all the rest."""
        days = turns(anybody) | (turns(anybody.spouse) if anybody.spouse else set())
        names = {
            "education",
            "certificate",
            "canadian_study",
            "sibling",
            "nomination",
            "arranged_employment",
            "spouse.education",
        }
        for turn, after in pairwise(sorted(days)):
            first, last = (
                {fact.name: fact.value for fact in anybody.explain(day).facts if fact.name in names}
                for day in (turn, after - A_DAY)
            )
            assert first == last

    @given(PROFILES, TESTS, DAYS)
    def test_one_report_more_never_lowers_the_score(
        self, anybody: Profile, more: tuple[Result, ...], day: date
    ) -> None:
        law = rules(day)
        try:
            less = crs.score(anybody.on(day), law).total
        except MissingEvidence:
            return
        tests = attrs.evolve(anybody, tests=(*anybody.tests, *more))
        assert crs.score(tests.on(day), law).total >= less

    @given(PROFILES, st.randoms(use_true_random=False), DAYS)
    def test_the_order_of_documents_is_irrelevant(
        self, anybody: Profile, random: Random, day: date
    ) -> None:
        shuffled: dict[str, Any] = {
            name: tuple(random.sample(papers, len(papers)))
            for name in ("tests", "credentials", "jobs")
            for papers in [getattr(anybody, name)]
        }
        told, again = anybody.explain(day), attrs.evolve(anybody, **shuffled).explain(day)
        assert [fact.value for fact in told.facts] == [fact.value for fact in again.facts]
