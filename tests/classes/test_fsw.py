# SPDX-License-Identifier: MIT
"""The federal skilled worker class: sections 75 to 83, a class of tests for each of them."""

from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any, TypeVar

import attrs
import pytest

from crs import (
    CELPIP,
    ECA,
    TCF,
    Assessment,
    Credential,
    Education,
    English,
    InvalidError,
    Job,
    Leave,
    Profile,
    Sibling,
    SkilledWorker,
    SpouseProfile,
    Stated,
    WorkerOffer,
    fsw,
)
from crs.assessment import Note
from crs.assessment.language import NoReport, ValidUntil
from crs.assessment.statements import NotStated, Statement, WithoutPapers
from crs.assessment.work import (
    Enough,
    NotCounted,
    OccupationsUnknown,
    TakenNotToApply,
    TooFew,
    Work,
)
from crs.evidence.explanation import Judged
from crs.evidence.language.report import ResultExpired, ResultLater
from crs.evidence.reasons import CredentialReason
from crs.evidence.work import Bar, Contradiction
from crs.evidence.work.reasons import SkilledUnknown
from crs.facts import UNTESTED, Abilities

R = TypeVar("R")
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


def studied(**facts: Any) -> Credential:
    """Three years of full-time study in Canada, but for some facts."""
    program = {"started": date(2020, 1, 1), "completed": date(2022, 12, 31)}
    return degree(full_time_in_canada=True, **{**program, **facts})


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


def the(kind: type[R], name: str, found: Assessment) -> R:
    """The one reason of a kind in the finding of a paragraph."""
    (reason,) = [reason for reason in found[name].reasons if isinstance(reason, kind)]
    return reason


def occupation(found: Assessment) -> str:
    return the(fsw.LongestPeriod, "75(2)(a)", found).occupation


def hours(profile: Profile) -> object:
    return the(fsw.LongestPeriod, "75(2)(a)", assess(profile)).hours


def got(profile: Profile, statement: SkilledWorker = YES, on: date = ON) -> fsw.FswPoints:
    return the(fsw.PointsHeld, "76(1)(a)", assess(profile, statement, on)).points


def at_most(profile: Profile, statement: SkilledWorker | None = YES) -> fsw.FswPoints:
    """The points with all that is unknown at its best."""
    found = assess(profile, statement)["76(1)(a)"]
    points = [one.points for one in found.reasons if isinstance(one, fsw.PointsAtMost)]
    return (
        points[0] if points else the(fsw.PointsHeld, "76(1)(a)", assess(profile, statement)).points
    )


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
        assert [finding.met for finding in found.findings] == [True] * 10
        assert fsw.is_eligible(person(skilled_worker=YES), ON)
        assert not fsw.is_eligible(person(settlement_funds=None), ON)

    def test_the_primary_occupation_is_that_which_does_best(self) -> None:
        """Where none is named, the one in which most requirements are met or may be."""
        years = {"end": date(2022, 5, 31), "duties": False}
        cook = job(noc=COOK, start=date(2023, 1, 1), end=date(2024, 5, 31))
        found = assess(person(job(**years), cook))
        assert found.is_met
        assert occupation(found) == COOK
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
        assert found.notes == (
            Note.NO_RESTRICTED_OCCUPATION,
            Note.FSW_ON_BOTH_DAYS,
            Note.FSW_SUBSTITUTED_EVALUATION,
            NotCounted(job(duties=False), (Bar.OTHER_DUTIES,)),
            NotCounted(job(noc=SERVER), (Bar.NOT_SKILLED,)),
        )

    def test_work_during_study_is_noted_too(self) -> None:
        unskilled = job(noc=SERVER, country="CA")
        found = assess(person(unskilled, credentials=(studied(),)))
        assert found.notes[3:] == (NotCounted(unskilled, (Bar.NOT_SKILLED,)),)

    def test_an_occupation_of_which_the_duties_are_stated_does_better(self) -> None:
        """A year and a half as a developer, and three as a cook, of which nothing is stated."""
        cook = job(noc=COOK, start=date(2023, 1, 1), end=date(2025, 12, 31), duties=None)
        assert occupation(assess(person(cook, job(end=date(2021, 6, 30))))) == DEVELOPER

    def test_a_code_of_2016_that_splits_is_named(self) -> None:
        """6411 became 62100, which is skilled, and 64101, which is not."""
        found = assess(person(job(noc="6411")))
        assert the(SkilledUnknown, "75(2)(a)", found).noc == "6411"
        assert found["75(2)(a)"].met is None
        points = [of(person(job(noc="6411"))).experience for of in (got, at_most)]
        assert points == [0, 11]

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
        """260 weekdays of six hours from a Wednesday, to a Tuesday."""
        whole = person(job(end=date(2020, 12, 29)))
        assert section("75(2)(a)", whole) is True
        assert hours(whole) == Enough(Fraction(1560), 1560)
        less = person(job(end=date(2020, 12, 28)))
        assert section("75(2)(a)", less) is False
        assert hours(less) == TooFew(Fraction(1554), 1560)

    def test_a_week_without_work_begins_anew(self) -> None:
        """Days without work do not, nor a weekend; the days that broke the period are named."""
        first = job(end=date(2020, 8, 28))
        for start, expected in (
            (date(2020, 8, 31), True),
            (date(2020, 9, 4), True),
            (date(2020, 9, 10), False),
        ):
            second = job(start=start, end=date(2021, 6, 1))
            found = assess(person(first, second))
            assert found["75(2)(a)"].met is expected
            broke = [one for one in found["75(2)(a)"].reasons if isinstance(one, fsw.Break)]
            assert broke == ([] if expected else [fsw.Break(date(2020, 8, 31), date(2020, 9, 6))])
            assert fsw.Period.BY_WEEK in found["75(2)(a)"].reasons

    def test_the_longest_period_counts(self) -> None:
        """A year to a Tuesday, and a month beside it; of another occupation there is nothing."""
        year = job(end=date(2020, 12, 29))
        month = job(start=date(2021, 6, 1), end=date(2021, 6, 30))
        for both in ((year, month), (month, year)):
            assert hours(person(*both)) == Enough(Fraction(1560), 1560)
        named = assess(person(year), attrs.evolve(YES, noc=COOK))
        none = fsw.LongestPeriod(COOK, TooFew(Fraction(0), 1560))
        assert the(fsw.LongestPeriod, "75(2)(a)", named) == none

    def test_unpaid_leave(self) -> None:
        """A day of it does not break the period, a whole week does."""
        for end, expected in ((date(2020, 9, 1), True), (date(2020, 9, 6), False)):
            leave = Leave(start=date(2020, 8, 31), end=end)
            profile = person(job(end=date(2021, 3, 31), unpaid_leave=(leave,)))
            assert section("75(2)(a)", profile) is expected

    def test_one_occupation_under_two_codes(self) -> None:
        """6322 became 63200 alone; whether 2173 and 21231 are one occupation is unknown."""
        halves = [job(end=date(2020, 8, 28)), job(start=date(2020, 8, 31), end=date(2021, 6, 1))]
        cook = [attrs.evolve(halves[0], noc="6322"), attrs.evolve(halves[1], noc=COOK)]
        year = assess(person(*cook))["75(2)(a)"]
        assert year.met is True
        assert not any(isinstance(reason, OccupationsUnknown) for reason in year.reasons)
        engineer = [attrs.evolve(halves[0], noc="2173"), attrs.evolve(halves[1], noc="21231")]
        found = assess(person(*engineer))
        assert found["75(2)(a)"].met is None
        assert the(OccupationsUnknown, "75(2)(a)", found).codes == ("21231", "2173")
        early = [
            attrs.evolve(one, start=one.start - 3 * 364 * A_DAY, end=one.last - 3 * 364 * A_DAY)
            for one in engineer
        ]
        assert section("75(2)(a)", person(*early), on=date(2021, 6, 1)) is True

    def test_two_countries_at_once(self) -> None:
        """Their hours are unknown."""
        here = job(country="CA", noc=COOK, start=date(2020, 1, 1), end=date(2022, 12, 31))
        found = assess(person(job(), here))
        assert found["75(2)(a)"].met is None
        days = the(Contradiction, "75(2)(a)", found)
        assert (days.first, days.last) == (date(2020, 1, 1), date(2022, 12, 31))
        weeks = attrs.evolve(here, start=date(2020, 6, 1), end=date(2020, 6, 14))
        found = assess(person(job(end=date(2021, 1, 31)), weeks))
        assert found["75(2)(a)"].met is None
        assert not any(isinstance(one, fsw.Break) for one in found["75(2)(a)"].reasons)

    def test_one_occupation(self) -> None:
        two = [
            job(end=date(2020, 8, 31)),
            job(noc=COOK, start=date(2020, 9, 1), end=date(2021, 6, 1)),
        ]
        assert section("75(2)(a)", person(*two)) is False

    def test_the_primary_occupation_is_named_or_found(self) -> None:
        two = person(job(noc=COOK, end=date(2020, 3, 1)), job())
        found = assess(two, YES)
        assert occupation(found) == DEVELOPER
        named = attrs.evolve(YES, noc=COOK)
        assert section("75(2)(a)", two, named) is False
        assert (
            section("75(2)(a)", person(job(), job(noc=SERVER)), attrs.evolve(YES, noc=SERVER))
            is False
        )

    def test_part_time_is_equivalent(self) -> None:
        """15 hours a week for 104 weeks; an hour on each of 1,560 weekdays, or one less."""
        half = job(hours_per_week=15, end=date(2021, 12, 28))
        assert section("75(2)(a)", person(half)) is True
        assert section("75(2)(a)", person(attrs.evolve(half, end=date(2021, 12, 27)))) is False
        hour = job(hours_per_week=5, start=date(2020, 1, 6), end=date(2025, 12, 26))
        assert section("75(2)(a)", person(hour)) is True
        assert section("75(2)(a)", person(attrs.evolve(hour, end=date(2025, 12, 25)))) is False

    def test_ten_years(self) -> None:
        """The first of them is a Wednesday: 2016-11-02."""
        old = job(start=date(2015, 1, 1), end=date(2017, 10, 31))
        assert section("75(2)(a)", person(old)) is True
        assert section("75(2)(a)", person(old), on=ON + A_DAY) is False
        before = assess(person(job(start=date(2010, 1, 1), end=date(2011, 12, 31))))
        assert before["75(2)(a)"].reasons == (Work.NONE,)

    @pytest.mark.parametrize(("noc", "counts"), [(DEVELOPER, True), (COOK, True), (SERVER, False)])
    def test_teer_0_to_3(self, noc: str, counts: bool) -> None:
        assert section("75(2)(a)", person(job(noc=noc))) is counts

    def test_what_counts(self) -> None:
        """Section 75 asks for wages; study, status and where the work was are no matter."""
        assert section("75(2)(a)", person(job(paid=False))) is False
        assert section("75(2)(a)", person(job(country="CA", full_time_student=True))) is True
        assert section("75(2)(a)", person(job(duties=False))) is False

    def test_study_that_a_credential_shows_is_no_matter(self) -> None:
        here = person(job(country="CA"), credentials=(studied(),))
        assert section("75(2)(a)", here) is True
        assert (got(here).experience, got(here).adaptability) == (11, 10)

    def test_study_breaks_no_period(self) -> None:
        """Two weeks of it, within a period that is too short."""
        weeks = studied(started=date(2020, 3, 2), completed=date(2020, 3, 15))
        brief = job(country="CA", end=date(2020, 8, 28))
        found = assess(person(brief, credentials=(weeks,)))["75(2)(a)"]
        assert found.met is False
        assert not any(isinstance(reason, fsw.Break) for reason in found.reasons)

    def test_reason(self) -> None:
        """From Wednesday 2020-01-01 to Monday 2020-06-01 there are 109 weekdays."""
        told = assess(person(job(end=date(2020, 6, 1))))["75(2)(a)"].reason()
        assert told.replace("\u00a0", " ").startswith(
            "longest continuous period in 21232: 654 hours (1,560 needed, 906 short); continuous"
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
        whole = job(end=date(2020, 12, 29))
        more = job(start=date(2021, 6, 1), duties=None)
        assert section("75(2)(b)", person(whole, more)) is True
        less = attrs.evolve(whole, end=date(2020, 12, 28))
        assert section("75(2)(b)", person(less, more)) is None

    def test_during_study_that_a_credential_shows(self) -> None:
        """The duties of a year are stated, so that those of later work are no matter."""
        later = job(start=date(2023, 1, 1), end=date(2023, 6, 30), duties=None)
        profile = person(job(country="CA"), later, credentials=(studied(),))
        assert section("75(2)(b)", profile) is True

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
        def why(*tests: CELPIP) -> tuple[object, ...]:
            return assess(person(tests=tests), YES)["75(2)(d)"].reasons

        good, old, later = celpip(7), celpip(7, date(2024, 11, 1)), celpip(7, ON + A_DAY)
        assert why(good)[1:] == (
            fsw.NeededInEach(7), Judged(good, (ValidUntil(date(2028, 3, 1)),)),
        )  # fmt: skip
        expired = ResultExpired(date(2024, 11, 1), date(2026, 10, 31))
        assert why(old)[-1] == Judged(old, (expired,))
        assert why(later) == (NoReport(ON), Judged(later, (ResultLater(ON + A_DAY, ON),)))

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
        def why(*held: Credential) -> tuple[object, ...]:
            return assess(person(credentials=held), YES)["75(2)(e)"].reasons

        assert why() == (fsw.Credentials.NONE,)
        assert why(foreign(None)) == (Judged(foreign(None), (CredentialReason.NO_ASSESSMENT,)),)
        assert why(foreign(None), degree()) == (degree(),)


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
            ("3112", "MCC", True),
            ("3112", "WES", False),
            ("3131", "PEBC", True),
            ("2173", "WES", True),
            ("3111", "MCC", True),
            ("3111", "WES", None),
        ],
    )
    def test_bodies(self, noc: str, organisation: str, expected: bool | None) -> None:
        profile = person(job(noc=noc), credentials=(foreign(organisation),))
        assert section("75(2.1)", profile) is expected

    def test_one_of_several_assessments_is_enough(self) -> None:
        assessments = tuple(
            ECA(organisation=body, issued=date(2025, 1, 1)) for body in ("WES", "MCC", "ICAS")
        )
        several = degree(country="FR", eca=assessments)
        assert section("75(2.1)", person(job(noc=GP), credentials=(several,))) is True

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
        found = assess(person(job(noc=SERVER)))
        assert found["75(2)(a)"].reasons == (Work.NONE,)
        assert section("75(2.1)", person(job(noc=SERVER))) is True

    def test_the_bodies_are_named(self) -> None:
        found = assess(person(job(noc=GP)))
        assert the(fsw.DesignatedBodies, "75(2.1)", found).initials == ("MCC",)
        assert found["75(2.1)"].reason() == (
            "a Canadian credential, or an equivalency assessment by MCC, is needed for 31102"
        )
        assert assess(person())["75(2.1)"].reasons == (fsw.Body.NONE,)


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
        assert (found.met, got(profile).total, at_most(profile, None).total) == (None, 66, 86)
        assert "up to 86" in found.reason()
        assert section("76(1)(a)", person(), SkilledWorker()) is True
        low = person(birth_date=date(1975, 1, 1), tests=(celpip(6),))
        assert section("76(1)(a)", low, SkilledWorker()) is False

    def test_every_unknown_counts(self) -> None:
        base = attrs.evolve(YES, relative=False)
        profile = person(spouse=SpouseProfile())
        for name, gain in (("study", 5), ("relative", 5), ("offer", 15), ("spouse_study", 5)):
            statement = attrs.evolve(base, **{name: None})
            assert at_most(profile, statement).total - got(profile, statement).total == gain
        alone = attrs.evolve(base, spouse_study=None)
        assert at_most(person(), alone) == got(person(), alone)

    @pytest.mark.parametrize(
        ("duties", "points"), [(True, (10, 10)), (None, (0, 10)), (False, (0, 0))]
    )
    def test_duties_of_work_in_canada(self, duties: bool | None, points: tuple[int, int]) -> None:
        """Section 83(1)(c)."""
        here = job(noc=COOK, country="CA", start=date(2023, 1, 2), end=date(2024, 6, 1))
        profile = person(job(), attrs.evolve(here, duties=duties))
        assert (got(profile).adaptability, at_most(profile).adaptability) == points
        reasons = assess(profile)["76(1)(a)"].reasons
        assert any(isinstance(one, fsw.PointsAtMost) for one in reasons) is (duties is None)

    def test_unknown_duties_and_language(self) -> None:
        unsure = person(job(duties=None))
        assert (got(unsure).experience, at_most(unsure).experience) == (0, 11)
        untested = person(tests=())
        assert (got(untested)[1:3], at_most(untested)[1:3]) == ((0, 0), (24, 4))

    def test_an_invitation(self) -> None:
        """66 points by the age of the day, 67 by that of the day before, under a public policy."""
        profile = person(birth_date=date(1987, 11, 2), skilled_worker=YES)
        day_before = ON - A_DAY
        assert fsw.assess(profile, day_before)["76(1)(a)"].met is True
        assert fsw.assess(profile, ON)["76(1)(a)"].met is False
        found = fsw.assess(profile, ON, day_before)
        assert found["76(1)(a)"].met is True
        assert the(fsw.PointsHeld, "76(1)(a)", found).points.total == 66
        policy = the(fsw.PointsUnderPolicy, "76(1)(a)", found)
        assert (policy.points.total, policy.invited) == (67, day_before)
        assert policy.provision.cite() == "IRPA s.\u00a025.2"
        unsure = fsw.assess(attrs.evolve(profile, skilled_worker=None), ON, day_before)
        assert the(fsw.PointsUnderPolicy, "76(1)(a)", unsure).points.total == 67
        assert fsw.is_eligible(profile, ON, day_before)
        assert not fsw.is_eligible(profile, ON, ON)
        assert fsw.is_eligible(person(skilled_worker=YES), ON, ON)

    @pytest.mark.parametrize("invited", [ON + A_DAY, datetime(2026, 1, 1), "2026-01-01"])  # noqa: DTZ001
    def test_no_invitation_after_the_application(self, invited: Any) -> None:
        with pytest.raises(InvalidError, match="invited must be a day up to 2026-11-02"):
            fsw.assess(person(), ON, invited)

    def test_stated_facts(self) -> None:
        """What turns on work, levels or schooling that no paper shows is unknown."""
        stated = Stated(as_of=ON, foreign_work=3, education=Education.MASTERS)
        found = assess(person(jobs=(), credentials=(), stated=stated))
        assert {one.provision.section for one in found.findings if one.met is None} == {
            "75(2)(a)", "75(2)(b)", "75(2)(c)", "75(2)(e)", "76(1)(a)",
        }  # fmt: skip
        assert found["75(2)(e)"].reasons[-1] == WithoutPapers(("education",))
        named = Stated(
            as_of=ON, first_language=English(reading=9, writing=9, listening=9, speaking=9)
        )
        profile = person(tests=(), first_language="en", stated=named)
        assert (section("79(1)", profile), section("75(2)(d)", profile)) == (None, None)

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
        def why(
            held: bool | None, offer: WorkerOffer | None = WorkerOffer.NONE
        ) -> tuple[object, ...]:
            profile = person(settlement_funds=held)
            return assess(profile, attrs.evolve(YES, offer=offer))["76(1)(b)"].reasons

        assert why(True, WorkerOffer.A) == (Statement.NO_FUNDS_NEEDED,)
        assert why(True) == (Statement.FUNDS,)
        assert why(False) == (Statement.NO_FUNDS,)
        assert why(None) == (NotStated("settlement_funds"),)
        assert why(None, None) == (NotStated("settlement_funds"),)
        assert why(False, None) == (Statement.NO_FUNDS, NotStated("offer"))


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
        """Without a report in the language named first it was not evaluated (s. 79(1))."""
        profile = person(tests=(french(),), first_language="en")
        assert got(profile)[1:3] == at_most(profile)[1:3] == (0, 4)
        assert assess(profile)["79(1)"].reasons == (fsw.FirstLanguage.NOT_EVALUATED,)
        assert assess(profile).met is False

    @pytest.mark.parametrize(
        ("tests", "named", "expected"),
        [
            ((), None, None),
            ((), "en", False),
            ((celpip(),), None, True),
            ((celpip(),), "en", True),
            ((celpip(),), "fr", False),
            ((french(), celpip()), "fr", True),
            ((celpip(9, date(2020, 1, 1)),), "en", True),
            ((celpip(9, ON + A_DAY),), "en", False),
        ],
    )
    def test_the_language_named_first(self, tests: Any, named: Any, expected: bool | None) -> None:
        assert section("79(1)", person(tests=tests, first_language=named)) is expected

    def test_without_a_report_no_points_are_unknown(self) -> None:
        english = person(tests=(celpip(9),), first_language="en")
        assert got(english) == at_most(english)
        nothing = person(tests=(), first_language="en")
        assert (got(nothing)[1:3], at_most(nothing)[1:3]) == ((0, 0), (0, 4))

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
        assert got(person(job(), job(noc=COOK))).experience == 11
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
            ({"end": date(2020, 12, 29)}, 10),
            ({"end": date(2020, 12, 28)}, 0),
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
        abroad = job(start=date(2023, 1, 2), end=date(2025, 12, 31))
        assert got(person(abroad, job(**{"country": "CA", **facts}))).adaptability == expected

    def test_two_halves_are_full_time_but_a_gap_ends_it(self) -> None:
        half = job(country="CA", hours_per_week=15)
        assert got(person(half, half)).adaptability == 10
        assert got(person(half)).adaptability == 0
        first = job(country="CA", end=date(2020, 8, 31))
        second = job(country="CA", start=date(2020, 9, 1), end=date(2021, 6, 1))
        assert got(person(first, second)).adaptability == 10
        late = attrs.evolve(second, start=date(2020, 9, 2))
        assert got(person(first, late)).adaptability == 0

    def test_whether_it_was_authorised_is_taken_as_stated(self) -> None:
        found = assess(person(job(), job(country="CA", start=date(2023, 1, 2), end=None)))
        assert the(TakenNotToApply, "76(1)(a)", found).fields == ("authorised",)

    def test_it_is_said_where_the_points_are_held_alone(self) -> None:
        """Not of work whose duties are not stated, nor of less than a year of the spouse."""
        unsure = job(country="CA", start=date(2023, 1, 2), end=None, duties=None)
        spouse = SpouseProfile(jobs=(job(country="CA", end=date(2020, 11, 1)),))
        for profile in (person(), person(job(), unsure), person(spouse=spouse)):
            reasons = assess(profile)["76(1)(a)"].reasons
            assert not any(isinstance(one, TakenNotToApply) for one in reasons)

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
        for since, until, expected in (
            (ON, None, 5),
            (ON + A_DAY, None, 0),
            (None, ON, 5),
            (None, ON - A_DAY, 0),
        ):
            spouse = SpouseProfile(sibling=grown, since=since, until=until)
            assert got(person(spouse=spouse)).adaptability == expected


class TestStatement:
    """What is stated is checked."""

    def test_mistakes(self) -> None:
        with pytest.raises(InvalidError) as error:
            SkilledWorker(noc="99999", study=1, offer=2)  # type: ignore[arg-type]
        assert len(error.value.problems) == 3
        with pytest.raises(InvalidError, match="profile must be of type Profile"):
            fsw.assess(None, ON)  # type: ignore[arg-type]
        with pytest.raises(InvalidError, match="date"):
            fsw.assess(person(), datetime(2026, 1, 1))  # noqa: DTZ001
