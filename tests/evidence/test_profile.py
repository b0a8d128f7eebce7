# SPDX-License-Identifier: MIT
"""A profile: the facts of a day, where they come from, and what is missing."""

import json
import pickle
from collections.abc import Mapping
from datetime import date, datetime
from itertools import pairwise
from random import Random
from typing import Any

import attrs
import oracle_work
import pytest
from hypothesis import given
from hypothesis import strategies as st
from persons import (
    A_DAY,
    ABILITIES,
    BORN,
    DAYS,
    ON,
    PROFILES,
    TESTS,
    celpip,
    paths,
    person,
    problems,
    tcf,
)

import crs
from crs import ArrangedEmployment, Education, English, French, noc
from crs.errors import Problem
from crs.evidence.checks import FromDayOn
from crs.evidence.credentials import ECA, Credential
from crs.evidence.explanation import Judged, Missing, MissingEvidence
from crs.evidence.language import Result, choice
from crs.evidence.language.celpip import CELPIP
from crs.evidence.language.choice import LanguageReason, ScoresHigher
from crs.evidence.language.pte_core import PTECore
from crs.evidence.language.report import ResultExpired, ResultLater
from crs.evidence.language.tcf import TCF
from crs.evidence.language.tef import TEF
from crs.evidence.papers import Certificate, JobOffer, Nomination, Sibling, age
from crs.evidence.profile import FalseBesideSince, Profile, SpouseProfile, UpToReports
from crs.evidence.reasons import (
    Born,
    FactReason,
    IssuedLater,
    NoKnownPoints,
    NoLongerSpouse,
    NoPoints,
    NotBorn,
    NotYetSpouse,
    OfSpouse,
    OnlySince,
    ResidentSince,
    Withdrawn,
    Younger,
)
from crs.evidence.work import Bar, Job
from crs.evidence.work.reasons import SkilledUnknown
from crs.expected import InstanceOf
from crs.left_open import OpenFact


def rules(day: date) -> crs.Rules:
    return attrs.evolve(crs.in_force(day), gap=None)


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
        leap_day = date(1996, 2, 29)
        fact = person(birth_date=leap_day).explain(ON)["age"]
        assert fact.because == (Judged(Born(leap_day), (FactReason.LEAP_DAY,)),)
        assert fact.because[0].text("fr") == (
            "date de naissance\u00a0: 1996-02-29\u00a0– un anniversaire du 29\u00a0février tombe le"
            " 1er\u00a0mars les années non bissextiles (notre interprétation)"
        )
        assert person().explain(ON)["age"].because == (Born(BORN),)
        assert str(Born(BORN)) == "born on 1997-01-15"
        early = person(birth_date=date(1996, 2, 28)).explain(ON)["age"]
        assert early.because == (Born(date(1996, 2, 28)),)

    def test_not_born_yet(self) -> None:
        nobody = person(birth_date=ON + A_DAY)
        assert nobody.explain(ON)["age"].value is None
        with pytest.raises(MissingEvidence, match="the person is not born yet on 2026-11") as error:
            nobody.on(ON)
        assert error.value.missing == (Missing("age", NotBorn(ON + A_DAY, ON)),)
        assert person(birth_date=ON).on(ON).age == 0

    def test_too_old_to_be_a_fact(self) -> None:
        matusalem = person(birth_date=date(1800, 1, 1))
        assert matusalem.explain(ON)["age"].value == 226
        with pytest.raises(
            crs.InvalidError, match=r"^age must be a whole number from 0 to 127, not 226$"
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
        assert fact.because == (Judged(best, (LanguageReason.ALONE,)),)
        assert fact.others == (Judged(latest, (LanguageReason.OUTDONE,)),)
        assert fact.others[0].text("fr") == (
            "CELPIP-General, résultat du 2026-01-01\u00a0– un autre résultat dans cette langue"
            " donne une note au moins égale"
        )

    def test_of_equal_reports_the_latest(self) -> None:
        old, new = celpip(9, date(2025, 1, 1)), celpip(9, date(2026, 1, 1))
        for tests in ((old, new), (new, old)):
            fact = person(tests=tests).explain(ON)["first_language"]
            assert fact.because == (Judged(new, (LanguageReason.ALONE,)),)

    def test_of_reports_that_score_the_same_the_higher_levels(self) -> None:
        """Levels 4 and 5 have the same points."""
        for tests in ((celpip(4), celpip(5)), (celpip(5), celpip(4))):
            assert person(tests=tests).on(ON).first_language.weakest == 5

    # The three have the same points, by levels 4 and 5 of a first language and 5 and 6 of a second:
    # the second has a higher sum of levels than the others, the first a higher level in reading.
    ALIKE = ((5, 4, 4, 4), (4, 5, 5, 4), (4, 5, 4, 4))

    @pytest.mark.parametrize("months", [(1, 2, 3), (3, 2, 1)])
    @pytest.mark.parametrize(("given", "best"), [((0, 1), 1), ((0, 2), 0), ((0, 1, 2), 1)])
    def test_of_first_languages_that_score_the_same(
        self, given: tuple[int, ...], best: int, months: tuple[int, ...]
    ) -> None:
        """The higher sum of levels, then the higher first level, whichever report is later."""
        tests = [
            CELPIP(
                **dict(zip(ABILITIES, self.ALIKE[n], strict=True)),
                result_date=date(2026, months[n], 1),
            )
            for n in given
        ]
        for order in (tests, tests[::-1]):
            chosen = person(tests=tuple(order)).on(ON).first_language
            assert attrs.astuple(chosen) == self.ALIKE[best]

    @pytest.mark.parametrize("months", [(1, 2, 3), (3, 2, 1)])
    @pytest.mark.parametrize(("given", "best"), [((0, 1), 1), ((0, 2), 0), ((0, 1, 2), 1)])
    def test_of_other_languages_that_score_the_same(
        self, given: tuple[int, ...], best: int, months: tuple[int, ...]
    ) -> None:
        """The same of a second language, and of the language of a spouse, one level higher."""
        tests = [
            TCF(
                reading={4: 375, 5: 406}[reading],
                writing={4: 6, 5: 7}[writing],
                listening={4: 369, 5: 398}[listening],
                speaking={4: 6, 5: 7}[speaking],
                result_date=date(2026, months[n], 1),
            )
            for n in given
            for reading, writing, listening, speaking in (self.ALIKE[n],)
        ]
        for order in (tests, tests[::-1]):
            spouse = SpouseProfile(tests=tuple(order))
            couple = person(tests=(celpip(9), *order), first_language="en", spouse=spouse).on(ON)
            higher = tuple(level + 1 for level in self.ALIKE[best])
            assert attrs.astuple(couple.second) == higher
            assert attrs.astuple(couple.partner.abilities) == higher

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
        assert facts["first_language"].because == (Judged(tcf(9), (LanguageReason.ALONE,)),)
        assert facts["second_language"].value is None
        old = ResultExpired(date(2020, 1, 1), date(2021, 12, 31))
        assert facts["second_language"].others == (Judged(celpip(9, date(2020, 1, 1)), (old,)),)

    def test_the_order_that_scores_higher(self) -> None:
        both = person(tests=(celpip(7), tcf(10)))
        applicant = both.on(ON)
        assert isinstance(applicant.first_language, French)
        assert isinstance(applicant.second_language, English)
        chosen = attrs.evolve(both, first_language="en").on(ON)
        assert isinstance(chosen.first_language, English)
        gain = crs.score(applicant).total - crs.score(chosen).total
        assert gain > 0
        because = both.explain(ON)["first_language"].because
        assert because == (Judged(tcf(10), (ScoresHigher(gain),)),)
        assert str(ScoresHigher(1)) == (
            "as first language it is worth 1\u00a0point more than as second"
        )
        assert ScoresHigher(39).text("fr") == (
            "cette langue donne 39\u00a0points de plus comme première langue officielle que comme"
            " seconde"
        )

    def test_the_gain_is_over_the_best_order_of_the_other_language(self) -> None:
        """English first has 124 points, and 12 and 50 for French at 7; French first 68, 24 and 50.

        With the other report French first would have 78 and 24, and nothing beside.
        """
        seven = tcf(7)
        uneven = TCF(
            reading=499, listening=503, writing=12, speaking=7, result_date=seven.result_date
        )
        because = person(tests=(celpip(9), uneven, seven)).explain(ON)["first_language"].because
        assert because == (Judged(celpip(9), (ScoresHigher(186 - 142),)),)

    def test_the_choice_of_the_person(self) -> None:
        facts = person(tests=(celpip(7), tcf(10)), first_language="en").explain(ON)
        assert facts["first_language"].because == (Judged(celpip(7), (LanguageReason.NAMED,)),)
        assert facts["second_language"].because == (tcf(10),)
        assert facts["second_language"].value == tcf(10).levels

    def test_a_tie_goes_to_english_and_is_said(self) -> None:
        for tests in ((celpip(9), tcf(9)), (tcf(9), celpip(9))):
            fact = person(tests=tests).explain(ON)["first_language"]
            assert isinstance(fact.value, English)
            assert fact.because == (Judged(celpip(9), (LanguageReason.TIED,)),)

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
        assert error.value.missing == (
            Missing("first_language", LanguageReason.NO_REPORT_IN_ENGLISH),
        )
        facts = person(tests=(tcf(9), celpip(9, ON + A_DAY)), first_language="en").explain(ON)
        assert facts["first_language"].value is None
        later = ResultLater(ON + A_DAY, ON)
        assert facts["first_language"].others == (Judged(celpip(9, ON + A_DAY), (later,)),)
        assert facts["second_language"].others == (Judged(tcf(9), (LanguageReason.NO_FIRST,)),)
        french = person(tests=(), first_language="fr").explain(ON)
        assert french.missing == (Missing("first_language", LanguageReason.NO_REPORT_IN_FRENCH),)

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
        lambda: Job(
            noc="31301",
            start=ON,
            country="CA",
            hours_per_week=30,
            unpaid_leave=(HUGE,),  # type: ignore[arg-type]
        ),
        lambda: Job(noc="31301", start=ON, country="CA", hours_per_week=HUGE),
        lambda: person().on(HUGE),  # type: ignore[arg-type]
    ],
)
def test_a_number_that_cannot_be_shown_is_refused(make: Any) -> None:
    """The repr of a huge number is an error of its own."""
    with pytest.raises(crs.InvalidError, match="not an object of type int"):
        make()


class TestManyReports:
    """However many there are, it is told of each, and soon."""

    def test_more_than_a_person_has(self) -> None:
        one = CELPIP(reading=9, writing=9, listening=9, speaking=9, result_date=date(2026, 1, 1))
        person(tests=(one,) * 50)
        too_many = Problem("tests", "invalid", UpToReports(50), 51)
        assert problems(person, tests=(one,) * 51) == (too_many,)
        assert problems(SpouseProfile, tests=(one,) * 51) == (too_many,)
        assert str(too_many) == "tests must be up to 50 reports, not 51"

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
            "  Age: the person is not born yet on 2026-11-02 (birth_date, 2026-11-03)\n"
            "  First official language: no valid result of a language test"
        )
        assert error.value.missing == nobody.explain(ON).missing
        assert [missing.fact for missing in error.value.missing] == ["age", "first_language"]
        assert [missing.text("fr") for missing in error.value.missing] == [
            (
                "Âge\u00a0: la personne n’est pas encore née le 2026-11-02 (champ birth_date,"
                " 2026-11-03)"
            ),
            "Première langue officielle\u00a0: aucun résultat de test linguistique valide",
        ]

    def test_it_is_an_error_of_ours(self) -> None:
        error = MissingEvidence(Missing("first_language", LanguageReason.NO_REPORT))
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
        found = anybody.explain(day)
        assert found.text("fr")
        assert json.dumps(found.to_dict("fr"))
        if found.missing:
            with pytest.raises(MissingEvidence):
                anybody.on(day)
        else:
            assert anybody.on(day).as_of == day

    @pytest.mark.parametrize("wrong", [datetime(2026, 1, 1), None, "2026-01-01"])  # noqa: DTZ001
    def test_a_day_is_a_date(self, wrong: Any) -> None:
        for ask in (person().on, person().explain):
            with pytest.raises(crs.InvalidError, match=r"^day must be of type date"):
                ask(wrong)


class TestDated:
    """Certificate, nomination, offer and sibling hold from one day to another."""

    def test_certificate(self) -> None:
        certified = person(certificate=Certificate(issued=ON))
        assert certified.on(ON).certificate
        assert not certified.on(ON - A_DAY).certificate
        fact = certified.explain(ON - A_DAY)["certificate"]
        assert fact.others == (Judged(Certificate(issued=ON), (IssuedLater(ON - A_DAY),)),)
        assert str(fact.others[0]) == (
            "certificate of qualification, issued on 2026-11-02: that is after 2026-11-01"
        )

    def test_nomination_while_it_is_not_withdrawn(self) -> None:
        nominated = person(nomination=Nomination(issued=date(2026, 5, 1), withdrawn=ON))
        assert not nominated.on(date(2026, 4, 30)).nomination
        assert nominated.on(date(2026, 5, 1)).nomination
        assert nominated.on(ON - A_DAY).nomination
        assert not nominated.on(ON).nomination
        held = Nomination(issued=date(2026, 5, 1), withdrawn=ON)
        [gone] = nominated.explain(ON)["nomination"].others
        assert gone == Judged(held, (Withdrawn(ON),))
        assert gone.text("fr") == "désignation en date du 2026-05-01\u00a0– retrait le 2026-11-02"
        assert nominated.explain(ON - A_DAY)["nomination"].because == (held,)

    def test_one_of_several_nominations_is_enough(self) -> None:
        old = Nomination(issued=date(2025, 1, 1), withdrawn=date(2025, 6, 1))
        new = Nomination(issued=date(2026, 1, 1))
        nominated = person(nomination=(old, new))
        assert nominated.nominations == (old, new)
        for day, holds in (
            (date(2024, 12, 31), False),
            (date(2025, 5, 31), True),
            (date(2025, 6, 1), False),
            (date(2026, 1, 1), True),
        ):
            assert nominated.explain(day)["nomination"].value is holds
        fact = nominated.explain(ON)["nomination"]
        assert fact.because == (new,)
        assert fact.others == (Judged(old, (Withdrawn(date(2025, 6, 1)),)),)
        assert not person(nomination=()).explain(ON)["nomination"].value
        [problem] = problems(person, nomination=(new, ON))
        assert (problem.path, problem.value) == ("nomination[1]", ON)

    @pytest.mark.parametrize(
        ("code", "kind"),
        [
            ("00012", ArrangedEmployment.SENIOR_MANAGER),
            ("0013", ArrangedEmployment.SENIOR_MANAGER),
            ("10010", ArrangedEmployment.OTHER),
            ("0211", ArrangedEmployment.OTHER),
            ("31301", ArrangedEmployment.OTHER),
            ("14100", ArrangedEmployment.NONE),
            ("5254", ArrangedEmployment.NONE),
        ],
    )
    def test_offers(self, code: str, kind: ArrangedEmployment) -> None:
        offer = JobOffer(noc=code, issued=date(2026, 1, 1))
        offered = person(arranged_employment=offer)
        assert offered.on(ON).arranged_employment is kind
        fact = offered.explain(ON)["arranged_employment"]
        no_points = NoPoints(date(2025, 3, 25))
        assert fact.because == ((Judged(offer, (no_points,)),) if kind else ())
        assert fact.others == (() if kind else (Judged(offer, (Bar.NOT_SKILLED,)),))

    def test_an_offer_that_has_no_points_says_so(self) -> None:
        """Points for arranged employment ended on 2025-03-25."""
        offer = JobOffer(noc="31301", issued=date(2023, 1, 1))
        offered = person(arranged_employment=offer)
        last_known = date(2025, 3, 25)
        for day, whys in (
            (date(2025, 3, 24), ()),
            (date(2025, 3, 25), (NoPoints(last_known),)),
            (date(2026, 11, 3), (NoKnownPoints(last_known, date(2026, 11, 3)),)),
        ):
            [said] = offered.explain(day)["arranged_employment"].because
            assert said == (Judged(offer, whys) if whys else offer)
        assert str(said).endswith(
            ": it has no points by the rules since 2025-03-25, the last whose text is public; an"
            " amendment reported since 2026-11-03 looks at offers"
        )

    @pytest.mark.parametrize(
        ("code", "day", "groups"),
        [
            ("6411", date(2026, 11, 2), ("62100", "64101")),
            ("6411", date(2022, 11, 16), ("62100", "64101")),
            ("33100", date(2022, 11, 15), ("3223", "3411")),
        ],
    )
    def test_an_offer_in_an_occupation_that_splits(
        self, code: str, day: date, groups: tuple[str, ...]
    ) -> None:
        """Some of the groups that it stands for are skilled: it does not count, and may count."""
        offer = JobOffer(noc=code, issued=date(2022, 1, 1))
        fact = person(arranged_employment=offer).explain(day)["arranged_employment"]
        said = Judged(offer, (SkilledUnknown(code, tuple(map(noc.named, groups))),))
        assert (fact.value, fact.others) == (ArrangedEmployment.NONE, (said,))
        assert fact.open == (OpenFact("arranged_employment", ArrangedEmployment.OTHER, said),)

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
        assert why == Younger(18, ON - A_DAY)
        assert why.text("fr") == "moins de 18\u00a0ans le 2026-11-01"
        leap = Sibling(birth_date=date(2008, 2, 29))
        assert leap.why_not_on(date(2026, 2, 28))
        assert leap.why_not_on(date(2026, 3, 1)) is None

    def test_a_sibling_counts_from_the_first_day_in_canada(self) -> None:
        newcomer = Sibling(birth_date=date(1990, 1, 1), since=ON)
        assert newcomer.why_not_on(ON) is None
        assert newcomer.why_not_on(ON - A_DAY) == OnlySince(ON)
        assert str(OnlySince(ON)) == (
            "lives in Canada as a citizen or permanent resident only from 2026-11-02 on"
        )
        assert newcomer.text("fr") == "frère ou sœur (date de naissance\u00a0: 1990-01-01)"

    def test_a_sibling_may_be_stated(self) -> None:
        stated = person(sibling=True).explain(ON)["sibling"]
        assert (stated.value, stated.because) == (True, (FactReason.ON_ANY_DAY,))
        assert person().explain(ON)["sibling"].because == ()

    @pytest.mark.parametrize("made", [Certificate, Nomination])
    def test_days_are_checked(self, made: type[Certificate | Nomination]) -> None:
        assert problems(made, issued="2026", withdrawn=5) == (
            Problem("issued", "invalid", InstanceOf(("date",)), "2026"),
            Problem("withdrawn", "invalid", InstanceOf(("date", "None")), 5),
        )
        assert problems(made, issued=ON, withdrawn=ON - A_DAY) == (
            Problem("withdrawn", "invalid", FromDayOn("issued", ON), ON - A_DAY),
        )
        assert made(issued=ON, withdrawn=ON).why_not_on(ON)

    def test_offers_and_siblings_are_checked(self) -> None:
        assert paths(JobOffer, noc="1", issued=None) == ["issued", "noc"]
        assert paths(Sibling, birth_date=None, since="2020") == ["birth_date", "since"]
        for ask in (Sibling(birth_date=ON).why_not_on, Certificate(issued=ON).why_not_on):
            with pytest.raises(crs.InvalidError, match=r"^day must be of type date"):
                ask(None)  # type: ignore[arg-type]


class TestSpouse:
    """Only one who comes along and is neither a citizen nor a permanent resident (MI s. 1)."""

    PROOF: Mapping[str, Any] = {
        "tests": (celpip(5), tcf(9), celpip(7, date(2020, 1, 1))),
        "credentials": (Credential(level=Education.MASTERS, country="CA", completed=BORN),),
        "jobs": (Job(noc="31301", start=date(2024, 1, 1), country="CA", hours_per_week=30),),
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
        assert facts["spouse.education"].because == self.PROOF["credentials"]
        assert facts["spouse.language"].because == (tcf(9),)
        assert len(facts["spouse.language"].others) == 2
        assert facts["spouse.canadian_work"].value == 2

    @pytest.mark.parametrize(
        ("facts", "bars"),
        [
            ({"accompanying": False}, (FactReason.NOT_ACCOMPANYING,)),
            (
                {"citizen_or_permanent_resident": True},
                (FactReason.CITIZEN_OR_PERMANENT_RESIDENT,),
            ),
            ({"citizen_or_permanent_resident_since": ON}, (ResidentSince(ON),)),
            ({"since": ON + A_DAY}, (NotYetSpouse(ON + A_DAY),)),
            ({"until": ON - A_DAY}, (NoLongerSpouse(ON - A_DAY),)),
            (
                {
                    "until": ON - A_DAY,
                    "accompanying": False,
                    "citizen_or_permanent_resident": True,
                },
                (
                    NoLongerSpouse(ON - A_DAY),
                    FactReason.NOT_ACCOMPANYING,
                    FactReason.CITIZEN_OR_PERMANENT_RESIDENT,
                ),
            ),
        ],
    )
    def test_one_who_does_not(self, facts: dict[str, Any], bars: tuple[object, ...]) -> None:
        couple = person(spouse=SpouseProfile(**self.PROOF, **facts))
        assert couple.on(ON) == person().on(ON)
        found = couple.explain(ON)
        assert (found["spouse"].value, found["spouse"].others) == (None, bars)
        assert found["sibling"].others == (FactReason.SIBLING_OF_SPOUSE,)
        with pytest.raises(KeyError):
            found["spouse.education"]

    @pytest.mark.parametrize(
        "facts",
        [{"since": ON}, {"until": ON}, {"citizen_or_permanent_resident_since": ON + A_DAY}],
    )
    def test_one_who_counts_on_the_first_and_the_last_day(self, facts: dict[str, Any]) -> None:
        assert person(spouse=SpouseProfile(**facts)).on(ON).spouse is not None

    def test_days_of_a_spouse_are_checked(self) -> None:
        assert problems(SpouseProfile, since=ON, until=ON - A_DAY) == (
            Problem("until", "invalid", FromDayOn("since", ON), ON - A_DAY),
        )
        other = "citizen_or_permanent_resident_since"
        given: dict[str, Any] = {"citizen_or_permanent_resident": True, other: ON}
        assert problems(SpouseProfile, **given) == (
            Problem("citizen_or_permanent_resident", "invalid", FalseBesideSince(other), True),
        )
        with pytest.raises(crs.InvalidError, match=r"^day must be of type date"):
            SpouseProfile().bars("2026")  # type: ignore[arg-type]

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
        assert (fact.value, fact.because) == (True, (OfSpouse(old),))
        assert fact.others == (Judged(young, (Younger(18, ON),)),)
        assert str(OfSpouse(old)) == (
            "of the spouse or partner, brother or sister born on 1990-01-01"
        )
        assert not person(spouse=SpouseProfile(sibling=young)).on(ON).sibling

    def test_the_conditions_of_work_are_the_same(self) -> None:
        barred = Job(
            noc="31301",
            start=date(2020, 1, 1),
            country="CA",
            hours_per_week=30,
            self_employed=True,
        )
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
        assert [problem.path for problem in error.value.problems] == [
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
        assert paths(SpouseProfile, accompanying=1, credentials=(5,)) == [
            "accompanying",
            "credentials[0]",
        ]

    @pytest.mark.parametrize("language", [5, True])
    def test_first_language(self, language: object) -> None:
        with pytest.raises(crs.InvalidError, match=r"^first_language must be one of en, fr, None"):
            person(first_language=language)

    def test_it_is_a_value(self) -> None:
        assert person() == person()
        assert hash(person()) == hash(person())
        assert pickle.loads(pickle.dumps(person())) == person()


# The facts of a day found out otherwise.

SINCE_2022 = {"7511", "73300"}
"""Occupations of level C before 2022-11-16, of TEER 3 from that day on."""


def is_skilled(code: str, day: date) -> bool:
    """Whether the occupation of an offer of these tests is skilled."""
    return code != "14100" and (code not in SINCE_2022 or day >= date(2022, 11, 16))


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
    valid = [c.counted_level for c in one.credentials if not c.why_not_on(day, occupations)]
    after_school = sum(level.value > 1 for level in valid)
    if after_school > 1 and max(valid).value == 4:
        return Education.TWO_OR_MORE
    return max(valid, default=Education.LESS_THAN_SECONDARY)


def worked(one: Profile | SpouseProfile, day: date, *, canada: bool) -> int:
    studies = [
        (c.started, c.completed)
        for c in one.credentials
        if c.country == "CA" and c.full_time_in_canada and c.started
    ]
    hours = oracle_work.experience(one.jobs, day, canada=canada, studies=studies)
    return int(hours / (30 * 52))


def partner(one: SpouseProfile | None, day: date) -> crs.Spouse | None:
    if one is None or not one.accompanying:
        return None
    together = (one.since or date.min) <= day <= (one.until or date.max)
    resident = one.citizen_or_permanent_resident_since
    if not together or (resident and resident <= day):
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
        for eca in credential.assessments:
            issued = eca.issued
            leap = issued.month == 2 and issued.day == 29 and (issued.year + 5) % 4
            until = date(issued.year + 5, 2, 28) if leap else issued.replace(year=issued.year + 5)
            days |= {issued, until}
    if isinstance(one.sibling, Sibling):
        born = one.sibling.birth_date
        leap = born.month == 2 and born.day == 29 and (born.year + 18) % 4
        days.add(date(born.year + 18, 3, 1) if leap else born.replace(year=born.year + 18))
        days |= {one.sibling.since} if one.sibling.since else set()
    if isinstance(one, SpouseProfile):
        days |= {day for day in (one.since, one.citizen_or_permanent_resident_since) if day}
        days |= {one.until + A_DAY} if one.until else set()
    if isinstance(one, Profile):
        for spell in (one.certificate, *one.nominations, one.arranged_employment):
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
        skilled = offer is not None and is_skilled(offer.noc, day) and held(offer, day)
        kind = ArrangedEmployment.SENIOR_MANAGER if offer and offer.noc[:2] == "00" else 1
        studies = [c.counted_level for c in anybody.credentials if not c.why_no_study_on(day)]
        assert facts.age == birthdays(anybody.birth_date, day)
        assert facts.education is schooling(anybody, day)
        assert facts.canadian_work == worked(anybody, day, canada=True)
        assert facts.foreign_work == worked(anybody, day, canada=False)
        assert facts.certificate is held(anybody.certificate, day)
        assert facts.nomination is any(held(each, day) for each in anybody.nominations)
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
        days.add(date(2022, 11, 16))
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
