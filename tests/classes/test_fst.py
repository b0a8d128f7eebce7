# SPDX-License-Identifier: MIT
"""The federal skilled trades class: section 87.2, a class of tests for each paragraph."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest

from crs import (
    CELPIP,
    Assessment,
    Certificate,
    Credential,
    Education,
    InvalidError,
    Job,
    Profile,
    SkilledTrade,
    Stated,
    TradeOffer,
    fst,
)
from crs.assessment import Finding
from crs.assessment.statements import NotStated, Statement, WithoutPapers
from crs.assessment.work import Enough, OccupationsUnknown, TooFew, Work
from crs.evidence.work import Contradiction
from crs.noc._noc2021 import TITLES

A_DAY = timedelta(days=1)
ON = date(2026, 11, 2)
ELECTRICIAN, COOK, DEVELOPER = "72200", "63200", "21232"
YES = SkilledTrade(
    qualified_on=date(2015, 1, 1),
    requirements=True,
    certificate_in_trade=True,
    offer=TradeOffer.NONE,
)


def celpip(level: int = 5, result_date: date = date(2026, 3, 2), **levels: int) -> CELPIP:
    same = dict.fromkeys(("reading", "writing", "listening", "speaking"), level)
    return CELPIP(**{**same, **levels}, result_date=result_date)


def job(**facts: Any) -> Job:
    """Three years as an electrician abroad, 30 hours a week."""
    plain: dict[str, Any] = {
        "noc": ELECTRICIAN,
        "start": date(2022, 1, 1),
        "end": date(2024, 12, 31),
        "hours_per_week": 30,
        "country": "FR",
        "duties": True,
    }
    return Job(**{**plain, **facts})


def person(*jobs: Job, **facts: Any) -> Profile:
    """Somebody who meets all requirements, but for some facts."""
    plain: dict[str, Any] = {
        "birth_date": date(1990, 6, 1),
        "tests": (celpip(),),
        "jobs": jobs or (job(),),
        "certificate": Certificate(issued=date(2025, 1, 1)),
        "outside_quebec": True,
        "settlement_funds": True,
    }
    return Profile(**{**plain, **facts})


def paragraph(
    name: str, profile: Profile, statement: SkilledTrade = YES, on: date = ON
) -> bool | None:
    return assess(profile, statement, on)[f"87.2{name}"].met


def assess(profile: Profile, statement: SkilledTrade | None = YES, on: date = ON) -> Assessment:
    return fst.assess(attrs.evolve(profile, skilled_trade=statement), on)


def trade(found: Assessment) -> str | None:
    """The occupation that was looked at."""
    (reason,) = found["87.2(1)"].reasons
    return reason.occupation if isinstance(reason, fst.Trade) else None


def hours(found: Finding) -> object:
    (worked,) = (reason for reason in found.reasons if isinstance(reason, fst.WorkInTrade))
    return worked.hours


class TestSubsection1:
    """Skilled trade occupation means an occupation, other than a restricted occupation, in any of
    the following groups listed in the National Occupational Classification.
    """

    def test_every_unit_group(self) -> None:
        for code in TITLES:
            major = code[:2] in {"72", "73", "82", "83", "92", "93"}
            expected = (major and code[:3] not in {"726", "932"}) or (
                code[:4] == "6320" or code == "62200"
            )
            assert fst.is_trade(code) is expected

    def test_a_code_of_2016_by_the_concordance(self) -> None:
        """7241 became 72200 alone; 1215 became none that is one, 7371 one and another."""
        assert (fst.is_trade("7241"), fst.is_trade("1215"), fst.is_trade("7371")) == (
            True, False, None,
        )  # fmt: skip
        assert paragraph("(1)", person(job(noc="7241"))) is True
        found = fst.assess(person(job(noc="7371")), ON)["87.2(1)"]
        assert found.met is None
        (unknown,) = found.reasons
        assert isinstance(unknown, fst.TradeUnknown)
        assert unknown.choices == ("72500", "75110")

    def test_before_the_noc_2021_the_trades_are_not_known(self) -> None:
        """Which were trades then is not held; what is none now is taken to have been none."""
        early = job(start=date(2018, 1, 1), end=date(2021, 5, 31))
        on = date(2022, 11, 15)
        for code, expected in ((ELECTRICIAN, None), ("7241", None), (DEVELOPER, False)):
            profile = person(attrs.evolve(early, noc=code))
            assert paragraph("(1)", profile, on=on) is expected
        assert paragraph("(1)", person(early), on=on + A_DAY) is True
        splits = person(attrs.evolve(early, noc="7371"))
        for day, said in ((on, fst.TradeNotHeld), (on + A_DAY, fst.TradeUnknown)):
            assert assess(splits, on=day)["87.2(1)"].reasons == (said("7371"),)

    def test_the_trade_is_that_which_does_best(self) -> None:
        """Where none is named, the one in which most requirements are met or may be."""
        refused = job(duties=False)
        cook = job(noc=COOK, start=date(2022, 6, 1), end=date(2024, 6, 30))
        found = assess(person(refused, cook))
        assert found.is_met
        assert trade(found) == COOK
        open_ = person(
            job(noc="7371"), job(noc=COOK, start=date(2022, 1, 1), end=date(2022, 1, 31))
        )
        assert trade(assess(open_)) == "7371"
        assert assess(open_).met is None

    def test_a_trade_of_which_the_duties_are_stated_does_better(self) -> None:
        """Two years as an electrician, and three as a cook, of which nothing is stated."""
        cook = job(noc=COOK, duties=None)
        assert trade(assess(person(cook, job(end=date(2024, 1, 31))))) == ELECTRICIAN

    def test_work_before_the_qualification_tells_the_trade(self) -> None:
        found = assess(person(), attrs.evolve(YES, qualified_on=date(2026, 12, 1)))
        assert (found["87.2(1)"].met, found["87.2(3)(b)"].met) == (True, False)
        assert fst.QualifiedSince(date(2026, 12, 1)) in found["87.2(3)(b)"].reasons

    def test_found_or_specified(self) -> None:
        two = person(job(noc=COOK), job(), job(start=date(2025, 1, 1), end=date(2025, 2, 1)))
        assert trade(assess(two, YES)) == ELECTRICIAN
        named = attrs.evolve(YES, noc=COOK)
        assert trade(assess(two, named)) == COOK
        for other, expected in (("7371", "7371"), (DEVELOPER, COOK)):
            profile = person(job(noc=other), job(noc=COOK, end=date(2022, 2, 1)))
            assert trade(assess(profile, YES)) == expected
        mixed = person(job(noc=DEVELOPER), job(noc="7371", end=date(2022, 2, 1)))
        assert trade(assess(mixed, YES)) == "7371"

    def test_no_trade(self) -> None:
        assert paragraph("(1)", person(job(noc=DEVELOPER))) is False
        nobody = person(job(start=date(2010, 1, 1), end=date(2011, 1, 1)))
        found = assess(nobody, YES)
        assert found["87.2(1)"].met is False
        for name in ("(1)", "(3)(b)", "(3)(b)(i)"):
            assert found[f"87.2{name}"].reasons == (Work.NONE,)


class TestSubsection2:
    """Persons who may become permanent residents on the basis of … their intention to reside in a
    province other than the Province of Quebec.
    """

    @pytest.mark.parametrize("intention", [True, False, None])
    def test_it_is_stated(self, intention: bool | None) -> None:
        assert paragraph("(2)", person(outside_quebec=intention)) is intention


class TestParagraph3a:
    """A language test, the results of which must indicate that the foreign national has met the
    applicable threshold that is fixed by the Minister for each of the four language skill areas.
    """

    @pytest.mark.parametrize(
        ("ability", "needed"), [("reading", 4), ("writing", 4), ("listening", 5), ("speaking", 5)]
    )
    def test_thresholds(self, ability: str, needed: int) -> None:
        for level, expected in ((needed, True), (needed - 1, False)):
            profile = person(tests=(celpip(9, date(2026, 3, 2), **{ability: level}),))
            assert paragraph("(3)(a)", profile) is expected

    def test_the_threshold_is_said(self) -> None:
        """No report shows level 3, so that the number itself is looked at."""
        found = fst.assess(person(), ON)["87.2(3)(a)"]
        assert fst.TradesThreshold(spoken=5, written=4) in found.reasons
        assert attrs.astuple(fst.THRESHOLD) == (4, 4, 5, 5)
        assert "5 is needed in speaking and listening, 4 in reading and writing" in found.reason()

    def test_unknown_and_expired(self) -> None:
        assert paragraph("(3)(a)", person(tests=())) is None
        old = assess(person(tests=(celpip(9, date(2024, 11, 2)),)))
        assert (old["87.2(3)(a)"].met, old["3(4)"].met) == (True, False)


class TestParagraph3b:
    """During the five years before the date on which their permanent resident visa application is
    made, acquired at least two years of full-time work experience, or the equivalent in part-time
    work, in the skilled trade occupation specified in the application after becoming qualified to
    independently practice the occupation.
    """

    def test_3120_hours_and_a_day_less(self) -> None:
        """104 weeks from a Saturday: 520 weekdays of six hours, the last one a Friday."""
        whole = job(end=date(2023, 12, 29))
        found = assess(person(whole), YES)["87.2(3)(b)"]
        assert (found.met, hours(found)) == (True, Enough(Fraction(3120), 3120))
        less = person(attrs.evolve(whole, end=date(2023, 12, 28)))
        assert paragraph("(3)(b)", less) is False
        assert hours(assess(less)["87.2(3)(b)"]) == TooFew(Fraction(3114), 3120)

    def test_five_years(self) -> None:
        """From Tuesday 2021-11-02, the first day of five years, 520 weekdays."""
        whole = job(start=date(2021, 11, 2), end=date(2023, 10, 30))
        assert paragraph("(3)(b)", person(whole)) is True
        assert paragraph("(3)(b)", person(whole), on=ON + A_DAY) is False

    def test_one_trade(self) -> None:
        two = [job(end=date(2023, 6, 1)), job(noc=COOK, start=date(2023, 6, 2))]
        assert paragraph("(3)(b)", person(*two)) is False

    def test_after_becoming_qualified(self) -> None:
        """2022-01-03 is the first Monday."""
        whole = job(end=date(2023, 12, 29))
        for qualified, expected in (
            (date(2022, 1, 3), True),
            (date(2022, 1, 4), False),
            (date(2027, 1, 1), False),
            (None, None),
        ):
            statement = attrs.evolve(YES, qualified_on=qualified)
            assert paragraph("(3)(b)", person(whole), statement) is expected
        less = attrs.evolve(whole, end=date(2023, 12, 28))
        nothing = attrs.evolve(YES, qualified_on=None)
        assert paragraph("(3)(b)", person(less), nothing) is False
        for statement, told in (
            (nothing, fst.Qualified.NOT_STATED),
            (YES, fst.QualifiedSince(date(2015, 1, 1))),
        ):
            assert told in assess(person(less), statement)["87.2(3)(b)"].reasons

    def test_one_trade_under_two_codes(self) -> None:
        """7241 became 72200 alone; of 7371, which became two, it is unknown."""
        two = [
            job(end=date(2023, 6, 1), noc="7241"),
            job(start=date(2023, 6, 2), end=date(2024, 6, 1)),
        ]
        assert paragraph("(3)(b)", person(*two)) is True
        named = attrs.evolve(YES, noc="72500")
        unsure = [
            job(end=date(2023, 6, 1), noc="7371"),
            job(start=date(2023, 6, 2), end=date(2024, 6, 1), noc="72500"),
        ]
        found = assess(person(*unsure), named)["87.2(3)(b)"]
        assert found.met is None
        assert OccupationsUnknown(("72500", "7371")) in found.reasons

    def test_two_countries_at_once(self) -> None:
        there = job(country="DE", noc=DEVELOPER)
        both = person(job(end=date(2024, 6, 1)), there)
        found = assess(both, attrs.evolve(YES, noc=ELECTRICIAN))
        assert found["87.2(3)(b)"].met is None
        assert any(isinstance(one, Contradiction) for one in found["87.2(3)(b)"].reasons)

    def test_students(self) -> None:
        """IRCC says that their work does not count here; section 87.2 does not: our reading."""
        degree = Credential(
            level=Education.TWO_YEAR,
            country="CA",
            started=date(2022, 1, 10),
            completed=date(2023, 12, 20),
            full_time_in_canada=True,
        )
        here = person(job(country="CA"), credentials=(degree,))
        stated = person(job(country="CA", full_time_student=True))
        throughout = attrs.evolve(degree, started=date(2022, 1, 1), completed=date(2024, 12, 31))
        once = person(*stated.jobs, job(start=date(2025, 1, 1), end=None))
        for profile in (here, stated, once, attrs.evolve(here, credentials=(throughout,))):
            found = assess(profile)["87.2(3)(b)"]
            assert found.met is True
            assert fst.Study.COUNTS in found.reasons
        assert fst.Study.COUNTS not in assess(person())["87.2(3)(b)"].reasons

    def test_wages(self) -> None:
        assert paragraph("(3)(b)", person(job(paid=False))) is False
        assert paragraph("(3)(b)", person(job(country="CA", temporary_resident=False))) is True

    @pytest.mark.parametrize("stated", [True, None, False])
    def test_duties(self, stated: bool | None) -> None:
        profile = person(job(duties=stated))
        assert paragraph("(3)(b)(i)", profile) is stated
        assert paragraph("(3)(b)(ii)", profile) is stated
        assert paragraph("(3)(b)", profile) is (stated is not False)

    def test_two_years_of_which_it_is_stated_are_enough(self) -> None:
        whole = job(end=date(2023, 12, 29))
        more = job(start=date(2024, 6, 1), duties=None)
        assert paragraph("(3)(b)(i)", person(whole, more)) is True
        less = attrs.evolve(whole, end=date(2023, 12, 28))
        assert paragraph("(3)(b)(i)", person(less, more)) is None

    def test_two_years_of_study_of_which_it_is_stated_are_enough(self) -> None:
        degree = Credential(
            level=Education.TWO_YEAR,
            country="CA",
            started=date(2022, 1, 1),
            completed=date(2024, 1, 31),
            full_time_in_canada=True,
        )
        whole = job(country="CA", end=date(2024, 1, 31))
        more = job(country="CA", start=date(2024, 6, 1), duties=None)
        assert paragraph("(3)(b)(i)", person(whole, more, credentials=(degree,))) is True

    def test_duties_for_two_years(self) -> None:
        parts = [job(end=date(2023, 6, 1)), job(start=date(2023, 6, 2), duties=None)]
        assert paragraph("(3)(b)(i)", person(*parts)) is None
        three = [*parts, job(noc=ELECTRICIAN, duties=False)]
        assert paragraph("(3)(b)(i)", person(*three)) is None


class TestParagraph3c:
    """They have met the relevant employment requirements of the skilled trade occupation …, except
    for the requirement to obtain a certificate of qualification issued by a competent provincial
    authority.
    """

    @pytest.mark.parametrize("stated", [True, None, False])
    def test_it_is_stated(self, stated: bool | None) -> None:
        statement = attrs.evolve(YES, requirements=stated)
        assert paragraph("(3)(c)", person(), statement) is stated


class TestParagraph3d:
    """They meet at least one of the following requirements: they hold a certificate of
    qualification issued by a competent provincial or federal authority in the skilled trade
    occupation …; they have an offer of employment.
    """

    @pytest.mark.parametrize(
        ("held", "in_trade", "offer", "expected"),
        [
            (True, True, TradeOffer.NONE, True),
            (True, True, None, True),
            (True, False, TradeOffer.NONE, False),
            (True, None, TradeOffer.NONE, None),
            (True, False, None, None),
            (False, True, TradeOffer.NONE, False),
            (False, None, None, None),
            (False, None, TradeOffer.II, True),
            (False, None, TradeOffer.III, True),
            (False, None, TradeOffer.IV, True),
            (False, None, TradeOffer.V, True),
        ],
    )
    def test_either(
        self,
        held: bool,
        in_trade: bool | None,
        offer: TradeOffer | None,
        expected: bool | None,
    ) -> None:
        certificate = Certificate(issued=date(2025, 1, 1)) if held else None
        statement = attrs.evolve(YES, certificate_in_trade=in_trade, offer=offer)
        assert paragraph("(3)(d)", person(certificate=certificate), statement) is expected

    def test_a_certificate_of_later(self) -> None:
        later = person(certificate=Certificate(issued=ON + A_DAY))
        assert paragraph("(3)(d)", later) is False


class TestSubsection5:
    """With the exception of the foreign nationals referred to in subparagraphs (3)(d)(ii), (iii)
    and (v), the foreign national must have … an amount equal to one half of the minimum necessary
    income.
    """

    @pytest.mark.parametrize(
        ("offer", "expected"),
        [
            (TradeOffer.NONE, False),
            (TradeOffer.II, True),
            (TradeOffer.III, True),
            (TradeOffer.IV, False),
            (TradeOffer.V, True),
            (None, None),
        ],
    )
    def test_without_funds(self, offer: TradeOffer | None, expected: bool | None) -> None:
        without = person(settlement_funds=False)
        assert paragraph("(5)", without, attrs.evolve(YES, offer=offer)) is expected

    def test_with_funds(self) -> None:
        assert paragraph("(5)", person()) is True
        assert paragraph("(5)", person(settlement_funds=None)) is None


class TestAssessment:
    """All together, in the order of the law."""

    def test_order(self) -> None:
        found = assess(person(), YES)
        assert [finding.provision.cite().replace("\u00a0", " ") for finding in found.findings] == [
            "IRPR s. 87.2(1)",
            "IRPR s. 87.2(2)",
            "IRPR s. 87.2(3)(a)",
            "IRPR s. 87.2(3)(b)",
            "IRPR s. 87.2(3)(b)(i)",
            "IRPR s. 87.2(3)(b)(ii)",
            "IRPR s. 87.2(3)(c)",
            "IRPR s. 87.2(3)(d)",
            "IRPR s. 87.2(5)",
            "MI s. 3(4)",
        ]
        assert found.is_met
        assert fst.is_eligible(person(skilled_trade=YES), ON)
        assert not fst.is_eligible(person(), ON)

    def test_mistakes(self) -> None:
        with pytest.raises(InvalidError) as error:
            SkilledTrade(noc="99999", offer=2, requirements=1)  # type: ignore[arg-type]
        assert len(error.value.problems) == 3
        with pytest.raises(InvalidError, match="profile must be of type Profile"):
            fst.assess(None, ON)  # type: ignore[arg-type]

    def test_stated_facts(self) -> None:
        """What turns on work, levels or a certificate that no paper shows is unknown."""
        stated = Stated(as_of=ON, foreign_work=3, certificate=True)
        profile = person(jobs=(), certificate=None, stated=stated)
        found = assess(profile)
        assert found.met is None
        for name in ("(1)", "(3)(b)", "(3)(b)(i)", "(3)(b)(ii)"):
            assert found[f"87.2{name}"].reasons[-1] == WithoutPapers(("foreign_work",))
        assert found["87.2(3)(d)"].reasons[-1] == WithoutPapers(("certificate",))
        shown = assess(person(stated=Stated(as_of=ON, canadian_work=3)))
        assert shown.is_met

    @pytest.mark.parametrize(
        ("requirements", "expected"),
        [
            (True, Statement.REQUIREMENTS_MET),
            (False, Statement.REQUIREMENTS_NOT_MET),
            (None, NotStated("requirements")),
        ],
    )
    def test_what_is_stated(self, requirements: bool | None, expected: object) -> None:
        found = assess(person(), attrs.evolve(YES, requirements=requirements))
        assert found["87.2(3)(c)"].reasons == (expected,)
