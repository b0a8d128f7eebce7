# SPDX-License-Identifier: MIT
"""The federal skilled worker class: sections 75 to 83, a class of tests for each of them."""

from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crs import (
    CELPIP,
    ECA,
    TCF,
    Assessment,
    Credential,
    Education,
    InvalidError,
    Job,
    Leave,
    Profile,
    Sibling,
    SkilledWorker,
    SpouseProfile,
    WorkerOffer,
    fsw,
)
from crs.assessment import Window
from crs.facts import UNTESTED, Abilities

A_DAY = timedelta(days=1)
ON = date(2026, 11, 2)
DEVELOPER, COOK, SERVER, GP, PHARMACIST = "21232", "63200", "65200", "31102", "31120"
YES = SkilledWorker(offer=WorkerOffer.NONE, study=False, spouse_study=False, relative=False)
FACTORS = (
    "education", "first_language", "second_language", "experience", "age", "arranged_employment",
    "adaptability",
)  # fmt: skip


def celpip(level: int = 9, result_date: date = date(2026, 3, 2), **levels: int) -> CELPIP:
    same = dict.fromkeys(("reading", "writing", "listening", "speaking"), level)
    return CELPIP(**{**same, **levels}, result_date=result_date)


def french(score: int = 453, spoken: int = 10, result_date: date = date(2026, 3, 2)) -> TCF:
    """NCLC 7 in each ability, or less."""
    return TCF(
        reading=score, listening=score + 5, writing=spoken, speaking=spoken,
        result_date=result_date,
    )  # fmt: skip


def degree(level: Education = Education.MASTERS, **facts: Any) -> Credential:
    plain: dict[str, Any] = {"country": "CA", "completed": date(2019, 6, 1)}
    return Credential(level=level, **{**plain, **facts})


def foreign(organisation: str | None = "WES", issued: date = date(2025, 1, 1)) -> Credential:
    eca = ECA(organisation=organisation, issued=issued) if organisation else None
    return degree(country="FR", eca=eca)


def job(**facts: Any) -> Job:
    """Three years abroad that count, 30 hours a week."""
    plain: dict[str, Any] = {
        "noc": DEVELOPER,
        "start": date(2020, 1, 1),
        "end": date(2022, 12, 31),
        "hours_per_week": 30,
        "country": "FR",
        "duties": True,
    }
    return Job(**{**plain, **facts})


def person(*jobs: Job, **facts: Any) -> Profile:
    """Somebody who meets all requirements, but for some facts."""
    plain: dict[str, Any] = {
        "birth_date": date(1995, 6, 1),
        "tests": (celpip(),),
        "credentials": (degree(),),
        "jobs": jobs or (job(),),
        "outside_quebec": True,
        "settlement_funds": True,
    }
    return Profile(**{**plain, **facts})


def section(
    name: str, profile: Profile, statement: SkilledWorker = YES, on: date = ON
) -> bool | None:
    return assess(profile, statement, on)[name].met


def assess(profile: Profile, statement: SkilledWorker | None = YES, on: date = ON) -> Assessment:
    return fsw.assess(attrs.evolve(profile, skilled_worker=statement), on)


def got(profile: Profile, statement: SkilledWorker = YES, on: date = ON) -> fsw.FswPoints:
    points: fsw.FswPoints = assess(profile, statement, on)["76(1)(a)"].facts["points"]
    return points


def worker(**facts: Any) -> fsw.Worker:
    """Somebody without any points, but for some facts."""
    plain: dict[str, Any] = {
        "age": 0,
        "education": Education.LESS_THAN_SECONDARY,
        "first": UNTESTED,
        "second": UNTESTED,
        "work": 0,
        "offer": WorkerOffer.NONE,
        "spouse": UNTESTED,
        "study": False,
        "spouse_study": False,
        "canadian_work": False,
        "spouse_canadian_work": False,
        "relative": False,
    }
    return fsw.Worker(**{**plain, **facts})


def same(level: int) -> Abilities:
    return Abilities(reading=level, writing=level, listening=level, speaking=level)


class TestSection75:
    """If the foreign national fails to meet the requirements of subsection (2), the application …
    shall be refused and no further assessment is required.
    """

    def test_somebody_who_meets_all(self) -> None:
        found = assess(person(), YES)
        assert [finding.met for finding in found.findings] == [True] * 9
        assert fsw.is_eligible(person(skilled_worker=YES), ON)
        assert not fsw.is_eligible(person(settlement_funds=None), ON)

    def test_the_primary_occupation_is_that_which_does_best(self) -> None:
        """Where none is named, the one in which most requirements are met or may be."""
        years = {"end": date(2022, 5, 31), "duties": False}
        cook = job(noc=COOK, start=date(2023, 1, 1), end=date(2024, 5, 31))
        found = assess(person(job(**years), cook))
        assert found.is_met
        assert found["75(2)(a)"].facts["occupation"] == COOK
        named = attrs.evolve(YES, noc=DEVELOPER)
        assert assess(person(job(**years), cook), named)["75(2)(a)"].met is False

    def test_a_designated_occupation_is_not_taken_where_another_does(self) -> None:
        """WES is no body for physicians, and cooks have none."""
        physician = job(noc=GP, end=date(2022, 5, 31))
        cook = job(noc=COOK, start=date(2023, 1, 1), end=date(2024, 5, 31))
        profile = person(physician, cook, credentials=(foreign(),))
        assert assess(profile).is_met
        assert assess(profile, attrs.evolve(YES, noc=GP))["75(2.1)"].met is False

    def test_why_work_does_not_count_is_noted(self) -> None:
        found = assess(person(job(noc=SERVER), job(duties=False)))
        assert [note.en[:18] for note in found.notes[3:]] == [
            f"Not counted: {code}" for code in (DEVELOPER, SERVER)
        ]

    def test_a_code_of_2016_asks_for_that_of_2021(self) -> None:
        told = assess(person(job(noc="6322")))["75(2)(a)"].reason.en
        assert "6322: on this day the law reads the NOC 2021" in told

    def test_outside_quebec(self) -> None:
        for intention in (True, False, None):
            assert section("75(1)", person(outside_quebec=intention)) is intention


class TestParagraph2a:
    """Within the 10 years before the date on which their application for a permanent resident visa
    is made, they have accumulated, over a continuous period, at least one year of full-time work
    experience, or the equivalent in part-time work, in the occupation that they identified in their
    application as their primary occupation, … listed in TEER Category 0, 1, 2 or 3.
    """

    def test_1560_hours_and_a_day_less(self) -> None:
        whole = job(end=date(2020, 1, 1) + 363 * A_DAY)
        assert section("75(2)(a)", person(whole)) is True
        assert section("75(2)(a)", person(attrs.evolve(whole, end=whole.last - A_DAY))) is False

    def test_a_gap_begins_anew(self) -> None:
        gap = [job(end=date(2020, 8, 31)), job(start=date(2020, 9, 2), end=date(2021, 6, 1))]
        assert section("75(2)(a)", person(*gap)) is False
        gap[0] = job(end=date(2020, 9, 1))
        assert section("75(2)(a)", person(*gap)) is True
        leave = Leave(start=date(2020, 9, 1), end=date(2020, 9, 1))
        assert section("75(2)(a)", person(job(end=date(2021, 6, 1), unpaid_leave=(leave,)))) is (
            False
        )

    def test_one_occupation(self) -> None:
        two = [
            job(end=date(2020, 8, 31)),
            job(noc=COOK, start=date(2020, 9, 1), end=date(2021, 6, 1)),
        ]
        assert section("75(2)(a)", person(*two)) is False

    def test_the_primary_occupation_is_named_or_found(self) -> None:
        two = person(job(noc=COOK, end=date(2020, 3, 1)), job())
        found = assess(two, YES)
        assert found["75(2)(a)"].facts["occupation"] == DEVELOPER
        named = attrs.evolve(YES, noc=COOK)
        assert section("75(2)(a)", two, named) is False
        assert (
            section("75(2)(a)", person(job(), job(noc=SERVER)), attrs.evolve(YES, noc=SERVER))
            is False
        )

    def test_part_time_is_equivalent(self) -> None:
        half = job(hours_per_week=15, end=date(2021, 12, 31))
        assert section("75(2)(a)", person(half)) is True
        assert section("75(2)(a)", person(attrs.evolve(half, end=date(2021, 11, 30)))) is False
        an_hour_a_day = job(hours_per_week=7, start=date(2020, 1, 1), end=date(2024, 4, 7))
        assert (an_hour_a_day.last - an_hour_a_day.start).days == 1558
        assert section("75(2)(a)", person(an_hour_a_day)) is False
        longer = attrs.evolve(an_hour_a_day, end=an_hour_a_day.last + A_DAY)
        assert section("75(2)(a)", person(longer)) is True

    def test_ten_years(self) -> None:
        old = job(start=date(2015, 1, 1), end=date(2016, 11, 2) + 363 * A_DAY)
        assert section("75(2)(a)", person(old)) is True
        assert section("75(2)(a)", person(old), on=ON + A_DAY) is False
        assert (
            assess(person(job(start=date(2010, 1, 1), end=date(2011, 12, 31))))[
                "75(2)(a)"
            ].reason.en
            == "no work that counts"
        )

    @pytest.mark.parametrize(("noc", "counts"), [(DEVELOPER, True), (COOK, True), (SERVER, False)])
    def test_teer_0_to_3(self, noc: str, counts: bool) -> None:
        assert section("75(2)(a)", person(job(noc=noc))) is counts

    def test_what_counts(self) -> None:
        """Section 75 asks for wages; study, status and where the work was are no matter."""
        assert section("75(2)(a)", person(job(paid=False))) is False
        assert section("75(2)(a)", person(job(country="CA", full_time_student=True))) is True
        assert section("75(2)(a)", person(job(duties=False))) is False

    def test_reason(self) -> None:
        told = assess(person(job(end=date(2020, 6, 1))))["75(2)(a)"].reason
        assert told.en == (
            "longest continuous period in 21232: 655 of 1,560 hours; 905 hours short"
        )


class TestParagraphs2bAnd2c:
    """During that period of employment they performed the actions described in the lead statement
    for the occupation, and a substantial number of the main duties of the occupation, including all
    of the essential duties.
    """

    @pytest.mark.parametrize("stated", [True, None, False])
    def test_stated(self, stated: bool | None) -> None:
        assert section("75(2)(b)", person(job(duties=stated))) is stated
        assert section("75(2)(c)", person(job(duties=stated))) is stated

    def test_a_year_of_which_it_is_stated_is_enough(self) -> None:
        whole = job(end=date(2020, 1, 1) + 363 * A_DAY)
        more = job(start=date(2021, 6, 1), duties=None)
        assert section("75(2)(b)", person(whole, more)) is True
        less = attrs.evolve(whole, end=whole.last - A_DAY)
        assert section("75(2)(b)", person(less, more)) is None

    def test_over_a_continuous_period(self) -> None:
        """Two halves of which it is stated are no year, with a half between of which it is not."""
        middle = job(start=date(2020, 9, 1), end=date(2021, 3, 1), duties=None)
        parts = [
            job(end=date(2020, 8, 31)),
            middle,
            job(start=date(2021, 3, 2), end=date(2021, 9, 1)),
        ]
        assert section("75(2)(b)", person(*parts)) is None


class TestParagraph2d:
    """Results must be less than two years old on the date on which their application for a
    permanent resident visa is made and must indicate that they have met or exceeded the applicable
    language proficiency threshold in either English or French … for each of the four language
    skill areas.
    """

    @pytest.mark.parametrize(("level", "expected"), [(6, False), (7, True)])
    def test_clb_7(self, level: int, expected: bool) -> None:
        assert section("75(2)(d)", person(tests=(celpip(level),))) is expected

    @pytest.mark.parametrize("ability", ["reading", "writing", "listening", "speaking"])
    def test_each_ability(self, ability: str) -> None:
        assert (
            section("75(2)(d)", person(tests=(celpip(9, date(2026, 3, 2), **{ability: 6}),)))
            is False
        )

    def test_two_years(self) -> None:
        profile = person(tests=(celpip(result_date=date(2024, 11, 3)),))
        assert section("75(2)(d)", profile) is True
        assert section("75(2)(d)", profile, on=ON + A_DAY) is False

    def test_the_reason(self) -> None:
        def told(*tests: CELPIP) -> str:
            return assess(person(tests=tests), YES)["75(2)(d)"].reason.en

        assert told(celpip(7)).endswith(
            "7 is needed in each ability; less than two years old until 2028-03-01"
        )
        assert "did so until 2026-10-31" in told(celpip(7, date(2024, 11, 1)))
        assert told(celpip(7, ON + A_DAY)) == (
            "no result of a language test by this day that Express Entry takes:"
            " CELPIP-General, result of 2026-11-03, the result is of 2026-11-03, after 2026-11-02"
        )

    def test_either_language_or_unknown(self) -> None:
        assert section("75(2)(d)", person(tests=(french(),))) is True
        assert section("75(2)(d)", person(tests=())) is None


class TestParagraph2e:
    """They have submitted their Canadian educational credential, or their foreign diploma,
    certificate or credential and the equivalency assessment, which assessment must be less than
    five years old on the date on which their application is made.
    """

    def test_credentials(self) -> None:
        for held, expected in (
            ((), False),
            ((degree(Education.SECONDARY),), True),
            ((foreign(),), True),
            ((foreign(None),), False),
            ((degree(completed=ON + A_DAY),), False),
            ((foreign(None), degree()), True),
        ):
            assert section("75(2)(e)", person(credentials=held)) is expected

    def test_five_years(self) -> None:
        profile = person(credentials=(foreign(issued=date(2021, 11, 3)),))
        assert section("75(2)(e)", profile) is True
        assert section("75(2)(e)", profile, on=ON + A_DAY) is False

    def test_reasons(self) -> None:
        def told(*held: Credential) -> str:
            return assess(person(credentials=held), YES)["75(2)(e)"].reason.en

        assert told() == "no credential"
        assert "ECA" in told(foreign(None))
        assert told(foreign(None), degree()).startswith("master’s degree")


class TestSubsection2Point1:
    """If a professional body has been designated in respect of the occupation identified … as their
    primary occupation, … the equivalency assessment … must be issued by the designated professional
    body.
    """

    @pytest.mark.parametrize(
        ("noc", "organisation", "expected"),
        [
            (DEVELOPER, "WES", True),
            (GP, "MCC", True),
            (GP, "WES", False),
            (PHARMACIST, "PEBC", True),
            (PHARMACIST, "ICAS", False),
            ("21200", "CACB", True),
            ("21200", "WES", False),
            ("3112", "MCC", None),
        ],
    )
    def test_bodies(self, noc: str, organisation: str, expected: bool | None) -> None:
        profile = person(job(noc=noc), credentials=(foreign(organisation),))
        assert section("75(2.1)", profile) is expected

    def test_a_canadian_credential(self) -> None:
        assert section("75(2.1)", person(job(noc=GP))) is True
        assert section("75(2.1)", person(job(noc="3112"))) is True
        assert section("75(2.1)", person(job(noc=GP), credentials=(foreign(None),))) is False
        assert section("75(2.1)", person(job(noc=GP), credentials=())) is False

    def test_before_it_was_designated(self) -> None:
        profile = person(job(noc="21200"), credentials=(foreign(issued=date(2023, 1, 1)),))
        assert section("75(2.1)", profile, on=date(2024, 5, 19)) is True
        assert section("75(2.1)", profile, on=date(2024, 5, 20)) is False

    def test_no_occupation(self) -> None:
        assert fsw.assess(person(job(noc=SERVER)), ON)["75(2)(a)"].facts["hours"] == 0
        assert section("75(2.1)", person(job(noc=SERVER))) is True


class TestSection76:
    """The skilled worker must be awarded not less than the minimum number of required points, and
    must have … an amount equal to one half of the minimum necessary income, or be awarded points
    under paragraph 82(2)(a), (b) or (d) for arranged employment.
    """

    def test_67_points(self) -> None:
        """23 + 24 + 11 + 0 + 9 = 67 at the age of 38; a year older it is one point less."""
        profile = person(birth_date=date(1988, 11, 2), tests=(celpip(9),))
        assert got(profile) == (23, 24, 0, 11, 9, 0, 0, 67)
        assert section("76(1)(a)", profile) is True
        older = attrs.evolve(profile, birth_date=date(1987, 11, 2))
        assert got(older).total == 66
        assert section("76(1)(a)", older) is False

    def test_what_is_not_stated(self) -> None:
        profile = person(birth_date=date(1987, 11, 2))
        found = fsw.assess(profile, ON)["76(1)(a)"]
        assert (found.met, found.facts["points"].total, found.facts["at_most"].total) == (
            None, 66, 86,
        )  # fmt: skip
        assert "up to 86" in found.reason.en
        assert section("76(1)(a)", person(), SkilledWorker()) is True
        low = person(birth_date=date(1975, 1, 1), tests=(celpip(6),))
        assert section("76(1)(a)", low, SkilledWorker()) is False

    def test_every_unknown_counts(self) -> None:
        base = attrs.evolve(YES, relative=False)
        spouse = SpouseProfile()
        for name, gain in (("study", 5), ("relative", 5), ("offer", 15), ("spouse_study", 5)):
            found = assess(person(spouse=spouse), attrs.evolve(base, **{name: None}))
            facts = found["76(1)(a)"].facts
            assert facts["at_most"].total - facts["points"].total == gain
        alone = assess(person(), attrs.evolve(base, spouse_study=None))["76(1)(a)"].facts
        assert alone["at_most"] == alone["points"]

    def test_a_result_is_missing_in_the_language_that_is_named_first(self) -> None:
        """Section 79(1) asks for one: what it may show is not known."""
        facts = assess(person(tests=(french(),), first_language="en"))["76(1)(a)"].facts
        assert (facts["points"].first_language, facts["at_most"].first_language) == (0, 24)
        assert facts["points"].second_language == facts["at_most"].second_language == 4
        facts = assess(person(tests=(celpip(9),), first_language="en"))["76(1)(a)"].facts
        assert facts["points"] == facts["at_most"]

    @pytest.mark.parametrize(
        ("duties", "points"), [(True, (10, 10)), (None, (0, 10)), (False, (0, 0))]
    )
    def test_duties_of_work_in_canada(self, duties: bool | None, points: tuple[int, int]) -> None:
        """Section 83(1)(c)."""
        here = job(noc=COOK, country="CA", start=date(2023, 1, 1), end=date(2024, 6, 1))
        profile = person(job(), attrs.evolve(here, duties=duties))
        facts = assess(profile)["76(1)(a)"].facts
        assert (facts["points"].adaptability, facts["at_most"].adaptability) == points

    def test_unknown_duties_and_language(self) -> None:
        facts = assess(person(job(duties=None)))["76(1)(a)"].facts
        assert (facts["points"].experience, facts["at_most"].experience) == (0, 11)
        facts = assess(person(tests=()))["76(1)(a)"].facts
        assert (facts["points"].first_language, facts["at_most"].first_language) == (0, 24)
        assert (facts["points"].second_language, facts["at_most"].second_language) == (0, 4)

    @pytest.mark.parametrize(
        ("offer", "has", "expected"),
        [
            (WorkerOffer.NONE, True, True),
            (WorkerOffer.NONE, False, False),
            (WorkerOffer.NONE, None, None),
            (WorkerOffer.A, False, True),
            (WorkerOffer.B, None, True),
            (WorkerOffer.C, False, False),
            (WorkerOffer.C, None, None),
            (WorkerOffer.D, False, True),
            (None, False, None),
            (None, True, True),
        ],
    )
    def test_funds(
        self, offer: WorkerOffer | None, has: bool | None, expected: bool | None
    ) -> None:
        statement = attrs.evolve(YES, offer=offer)
        assert section("76(1)(b)", person(settlement_funds=has), statement) is expected

    def test_funds_or_none(self) -> None:
        """Points under 82(2)(a), (b) or (d) stand in place of funds; those under (c) do not."""
        assert [fsw.RULES.no_funds[offer] for offer in WorkerOffer] == [0, 1, 1, 0, 1]

    def test_reasons_of_funds(self) -> None:
        def told(has: bool | None, offer: WorkerOffer | None = WorkerOffer.NONE) -> str:
            found = assess(person(settlement_funds=has), attrs.evolve(YES, offer=offer))
            return found["76(1)(b)"].reason.en

        assert told(True, WorkerOffer.A) == "not needed with this offer"
        assert "are held" in told(True)
        assert "not held" in told(False)
        assert told(None) == "it is not stated (settlement_funds)"
        assert told(None, None) == "it is not stated (settlement_funds)"
        assert told(False, None) == (
            "the person states that they are not held; it is not stated (offer)"
        )


class TestSection78:
    """Points shall be awarded, to a maximum of 25, for a skilled worker's Canadian educational
    credential or equivalency assessment.
    """

    @pytest.mark.parametrize(
        ("level", "expected"), list(zip(Education, (0, 5, 15, 19, 21, 22, 23, 25), strict=True))
    )
    def test_cells(self, level: Education, expected: int) -> None:
        assert fsw.points(worker(education=level)) == (expected, 0, 0, 0, 0, 0, 0, expected)

    def test_two_credentials(self) -> None:
        two = (degree(Education.BACHELORS), degree(Education.ONE_YEAR))
        assert got(person(credentials=two)).education == 22
        assert got(person(credentials=(degree(), foreign(None)))).education == 23


class TestSection79:
    """Points for proficiency in the official languages of Canada shall be awarded up to a maximum
    of 24 points for the skilled worker's first official language and a maximum of 4 points for the
    applicant's second official language.
    """

    @pytest.mark.parametrize("level", range(13))
    def test_cells(self, level: int) -> None:
        each = (0, 0, 0, 0, 0, 0, 0, 4, 5, 6, 6, 6, 6)[level]
        assert fsw.points(worker(first=same(level))).first_language == 4 * each
        mixed = attrs.evolve(same(0), reading=level)
        assert fsw.points(worker(first=mixed)).first_language == each
        second = (0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4)[level]
        assert fsw.points(worker(second=same(level))).second_language == second
        weak = attrs.evolve(same(level), speaking=4)
        assert fsw.points(worker(second=weak)).second_language == 0

    def test_both_languages(self) -> None:
        profile = person(tests=(celpip(8), french()))
        assert got(profile)[1:3] == (20, 4)
        assert got(attrs.evolve(profile, first_language="fr"))[1:3] == (16, 4)
        assert got(attrs.evolve(profile, first_language="en"))[1:3] == (20, 4)
        assert got(person(tests=(celpip(6), french())))[1:3] == (16, 4)
        assert got(person(tests=(celpip(4), celpip(8), french(score=200))))[1:3] == (20, 0)
        assert got(person(tests=(celpip(8), french(score=200), french())))[1:3] == (20, 4)

    def test_a_second_language_alone(self) -> None:
        assert got(person(tests=(french(),), first_language="en"))[1:3] == (0, 4)

    def test_old_results(self) -> None:
        assert got(person(tests=(celpip(9, date(2023, 1, 1)), celpip(7))))[1] == 16


class TestSection80:
    """Points shall be awarded, up to a maximum of 15 points, to a skilled worker for full-time work
    experience, or the equivalent in part-time work, within the 10 years before the date on which
    their application is made.
    """

    @pytest.mark.parametrize(
        ("years", "expected"), list(enumerate((0, 9, 11, 11, 13, 13, 15, 15, 15, 15, 15)))
    )
    def test_cells(self, years: int, expected: int) -> None:
        assert fsw.points(worker(work=years)).experience == expected

    def test_all_skilled_work_counts_once(self) -> None:
        here = job(country="CA", noc=COOK)
        assert got(person(job(), here)).experience == 11
        assert got(person(job(), attrs.evolve(here, start=date(2023, 1, 1), end=None))).experience
        later = job(country="CA", noc=COOK, start=date(2023, 1, 1), end=date(2025, 12, 31))
        assert got(person(job(), later)).experience == 15
        assert got(person(job(), attrs.evolve(later, noc=SERVER))).experience == 11
        assert got(person(job(), attrs.evolve(later, duties=False))).experience == 11


AGES = {
    18: 12, 19: 12, 20: 12, 21: 12, 22: 12, 23: 12, 24: 12, 25: 12, 26: 12, 27: 12, 28: 12, 29: 12,
    30: 12, 31: 12, 32: 12, 33: 12, 34: 12, 35: 12, 36: 11, 37: 10, 38: 9, 39: 8, 40: 7, 41: 6,
    42: 5, 43: 4, 44: 3, 45: 2, 46: 1,
}  # fmt: skip


class TestSection81:
    """Points shall be awarded, up to a maximum of 12, for a skilled worker's age on the date on
    which their application is made.
    """

    @pytest.mark.parametrize("age", [*range(60), 127])
    def test_cells(self, age: int) -> None:
        assert fsw.points(worker(age=age)).age == AGES.get(age, 0)

    def test_on_the_day(self) -> None:
        profile = person(birth_date=date(1990, 11, 3))
        assert (got(profile).age, got(profile, on=ON + A_DAY).age) == (12, 11)

    def test_before_birth_and_beyond_the_table(self) -> None:
        assert got(person(birth_date=date(2027, 1, 1))).age == 0
        assert got(person(birth_date=date(1800, 1, 1))).age == 0


class TestSection82:
    """Ten points shall be awarded to a skilled worker for arranged employment if they are able to
    perform and are likely to accept and carry out the employment.
    """

    def test_each_paragraph_is_one(self) -> None:
        assert [(offer.name, offer.value) for offer in WorkerOffer] == [
            ("NONE", 0),
            ("A", 1),
            ("B", 2),
            ("C", 3),
            ("D", 4),
        ]

    @pytest.mark.parametrize(
        ("offer", "expected"),
        [
            (WorkerOffer.NONE, (0, 0)),
            (WorkerOffer.A, (10, 5)),
            (WorkerOffer.B, (10, 5)),
            (WorkerOffer.C, (10, 5)),
            (WorkerOffer.D, (10, 5)),
        ],
    )
    def test_each_paragraph(self, offer: WorkerOffer, expected: tuple[int, int]) -> None:
        points = fsw.points(worker(offer=offer))
        assert (points.arranged_employment, points.adaptability) == expected


SPOUSE = SpouseProfile(tests=(celpip(4),))


class TestSection83:
    """A maximum of 10 points for adaptability shall be awarded to a skilled worker on the basis of
    any combination of the following elements.
    """

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ({}, 0),
            ({"spouse": same(4)}, 5),
            ({"spouse": same(3)}, 0),
            ({"spouse": attrs.evolve(same(9), writing=3)}, 0),
            ({"study": True}, 5),
            ({"spouse_study": True}, 5),
            ({"canadian_work": True}, 10),
            ({"spouse_canadian_work": True}, 5),
            ({"canadian_work": True, "spouse_canadian_work": True}, 15),
            ({"relative": True}, 5),
            ({"offer": WorkerOffer.C}, 5),
            ({"study": True, "relative": True}, 10),
            ({"study": True, "relative": True, "spouse_study": True}, 15),
            ({"canadian_work": True, "relative": True}, 15),
        ],
    )
    def test_cells(self, facts: dict[str, Any], expected: int) -> None:
        """Each element, and any combination of them held to 10."""
        unbounded = attrs.evolve(fsw.RULES, adaptability_maximum=100)
        assert fsw.points(worker(**facts), unbounded).adaptability == expected
        assert fsw.points(worker(**facts)).adaptability == min(10, expected)

    def test_language_of_the_spouse(self) -> None:
        assert got(person(spouse=SPOUSE)).adaptability == 5
        weak, old = celpip(3), celpip(9, date(2024, 11, 2))
        assert got(person(spouse=SpouseProfile(tests=(weak, old)))).adaptability == 0
        assert got(person(spouse=SpouseProfile(tests=(weak, celpip(5))))).adaptability == 5

    @pytest.mark.parametrize(
        "facts", [{"accompanying": False}, {"citizen_or_permanent_resident": True}]
    )
    def test_a_spouse_who_does_not_count(self, facts: dict[str, Any]) -> None:
        here = job(country="CA")
        spouse = SpouseProfile(tests=(celpip(),), jobs=(here,), **facts)
        statement = attrs.evolve(YES, spouse_study=True)
        assert got(person(spouse=spouse), statement).adaptability == 0
        assert got(person(), statement).adaptability == 0
        counts = SpouseProfile()
        assert got(person(spouse=counts), statement).adaptability == 5

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ({}, 10),
            ({"end": date(2020, 1, 1) + 363 * A_DAY}, 10),
            ({"end": date(2020, 1, 1) + 362 * A_DAY}, 0),
            ({"country": "FR"}, 0),
            ({"hours_per_week": 29}, 0),
            ({"noc": SERVER}, 0),
            ({"duties": False}, 0),
            ({"paid": False}, 0),
            ({"authorised": False}, 0),
            ({"self_employed": True}, 10),
            ({"full_time_student": True}, 10),
            ({"start": date(2010, 1, 1), "end": date(2011, 1, 1)}, 10),
        ],
    )
    def test_work_in_canada(self, facts: dict[str, Any], expected: int) -> None:
        """Under a permit, full time, skilled, for a year: nothing is said of self-employment."""
        assert got(person(job(), job(**{"country": "CA", **facts}))).adaptability == expected

    def test_two_halves_are_full_time_but_a_gap_ends_it(self) -> None:
        half = job(country="CA", hours_per_week=15)
        assert got(person(half, half)).adaptability == 10
        assert got(person(half)).adaptability == 0
        first = job(country="CA", end=date(2020, 8, 31))
        second = job(country="CA", start=date(2020, 9, 1), end=date(2021, 6, 1))
        assert got(person(first, second)).adaptability == 10
        assert got(person(first, attrs.evolve(second, start=date(2020, 9, 2)))).adaptability == 0

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ({}, 5),
            ({"noc": SERVER}, 5),
            ({"hours_per_week": 29}, 0),
            ({"authorised": False}, 0),
            ({"paid": False}, 0),
            ({"country": "FR"}, 0),
            ({"end": date(2020, 11, 1)}, 0),
        ],
    )
    def test_work_of_the_spouse(self, facts: dict[str, Any], expected: int) -> None:
        spouse = SpouseProfile(jobs=(job(**{"country": "CA", **facts}),))
        assert got(person(spouse=spouse)).adaptability == expected

    def test_relatives(self) -> None:
        grown, young = (Sibling(birth_date=date(year, 1, 1)) for year in (2000, 2020))
        assert got(person(), attrs.evolve(YES, relative=True)).adaptability == 5
        assert got(person(sibling=True)).adaptability == 5
        assert got(person(sibling=grown)).adaptability == 5
        assert got(person(sibling=young)).adaptability == 0
        for accompanying, expected in ((True, 5), (False, 0)):
            spouse = SpouseProfile(
                sibling=grown, accompanying=accompanying, citizen_or_permanent_resident=True
            )
            assert got(person(spouse=spouse)).adaptability == expected


class TestStatement:
    """What is stated is checked."""

    def test_mistakes(self) -> None:
        with pytest.raises(InvalidError) as error:
            SkilledWorker(noc="99999", study=1, offer=2)  # type: ignore[arg-type]
        assert len(error.value.problems) == 3
        with pytest.raises(InvalidError, match="profile is a Profile"):
            fsw.assess(None, ON)  # type: ignore[arg-type]
        with pytest.raises(InvalidError, match="date"):
            fsw.assess(person(), datetime(2026, 1, 1))  # noqa: DTZ001


class TestPeriods:
    """Continuous periods, against days that are looked at one by one."""

    @given(
        st.lists(
            st.builds(
                lambda start, days, hours: job(
                    start=date(2020, 1, 1) + start * A_DAY,
                    end=date(2020, 1, 1) + (start + days) * A_DAY,
                    hours_per_week=hours,
                ),
                st.integers(0, 60),
                st.integers(0, 30),
                st.sampled_from([5, 10, 15, 30, 40]),
            ),
            max_size=5,
        ),
        st.integers(0, 100),
        st.booleans(),
    )
    def test_day_by_day(self, jobs: list[Job], days: int, full_time: bool) -> None:
        until = date(2020, 1, 1) + days * A_DAY
        runs: list[Window] = []
        for day in (date(2020, 1, 1) + n * A_DAY for n in range(days)):
            present = [one.hours_per_week for one in jobs if one.start <= day <= one.last]
            if present and sum(present) >= 30 * full_time:
                first = runs.pop().since if runs and runs[-1].until == day else day
                runs.append(Window(first, day + A_DAY))
        assert list(fsw.periods(jobs, until, full_time=full_time)) == runs
