# SPDX-License-Identifier: MIT
"""The federal skilled trades class: section 87.2, a class of tests for each paragraph."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from crs import (
    CELPIP,
    Assessment,
    Certificate,
    InvalidError,
    Job,
    Profile,
    SkilledTrade,
    TradeOffer,
    fst,
)
from crs.evidence._noc2021 import TITLES

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

    def test_a_code_of_2016_does_not_tell(self) -> None:
        assert fst.is_trade("7241") is None
        profile = person(job(noc="7241"))
        assert paragraph("(1)", profile) is None
        assert "NOC 2021" in fst.assess(profile, ON)["87.2(1)"].reason.en

    def test_the_trade_is_that_which_does_best(self) -> None:
        """Where none is named, the one in which most requirements are met or may be."""
        refused = job(duties=False)
        cook = job(noc=COOK, start=date(2022, 6, 1), end=date(2024, 6, 30))
        found = assess(person(refused, cook))
        assert found.is_met
        assert found["87.2(1)"].facts["occupation"] == COOK
        open_ = person(
            job(noc="7241"), job(noc=COOK, start=date(2022, 1, 1), end=date(2022, 1, 31))
        )
        assert assess(open_)["87.2(1)"].facts["occupation"] == "7241"
        assert assess(open_).met is None

    def test_work_before_the_qualification_tells_the_trade(self) -> None:
        found = assess(person(), attrs.evolve(YES, qualified_on=date(2026, 12, 1)))
        assert (found["87.2(1)"].met, found["87.2(3)(b)"].met) == (True, False)
        assert "qualified since 2026-12-01" in found["87.2(3)(b)"].reason.en

    def test_found_or_specified(self) -> None:
        two = person(job(noc=COOK), job(), job(start=date(2025, 1, 1), end=date(2025, 2, 1)))
        assert assess(two, YES)["87.2(1)"].facts["occupation"] == ELECTRICIAN
        named = attrs.evolve(YES, noc=COOK)
        assert assess(two, named)["87.2(1)"].facts["occupation"] == COOK
        for other, expected in (("7241", "7241"), (DEVELOPER, COOK)):
            profile = person(job(noc=other), job(noc=COOK, end=date(2022, 2, 1)))
            assert assess(profile, YES)["87.2(1)"].facts["occupation"] == expected
        mixed = person(job(noc=DEVELOPER), job(noc="7241", end=date(2022, 2, 1)))
        assert assess(mixed, YES)["87.2(1)"].facts["occupation"] == "7241"

    def test_no_trade(self) -> None:
        assert paragraph("(1)", person(job(noc=DEVELOPER))) is False
        nobody = person(job(start=date(2010, 1, 1), end=date(2011, 1, 1)))
        found = assess(nobody, YES)
        assert found["87.2(1)"].met is False
        assert {found[f"87.2{name}"].reason.en for name in ("(1)", "(3)(b)", "(3)(b)(i)")} == {
            "no work that counts"
        }


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
        (threshold,) = found.facts["thresholds"]
        assert attrs.asdict(threshold) == {
            "reading": 4,
            "writing": 4,
            "listening": 5,
            "speaking": 5,
        }
        assert "5 is needed in speaking and listening, 4 in reading and writing" in found.reason.en

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
        whole = job(end=date(2022, 1, 1) + 727 * A_DAY)
        found = assess(person(whole), YES)["87.2(3)(b)"]
        assert (found.met, found.facts["hours"]) == (True, 3120)
        less = attrs.evolve(whole, end=whole.last - A_DAY)
        assert paragraph("(3)(b)", person(less)) is False
        assert "3,115 of 3,120 hours; 5 hours short" in (
            assess(person(less), YES)["87.2(3)(b)"].reason.en
        )

    def test_five_years(self) -> None:
        whole = job(start=date(2021, 11, 2), end=date(2021, 11, 2) + 727 * A_DAY)
        assert paragraph("(3)(b)", person(whole)) is True
        assert paragraph("(3)(b)", person(whole), on=ON + A_DAY) is False

    def test_one_trade(self) -> None:
        two = [job(end=date(2023, 6, 1)), job(noc=COOK, start=date(2023, 6, 2))]
        assert paragraph("(3)(b)", person(*two)) is False

    def test_after_becoming_qualified(self) -> None:
        whole = job(end=date(2022, 1, 1) + 727 * A_DAY)
        for qualified, expected in (
            (date(2022, 1, 1), True),
            (date(2022, 1, 2), False),
            (date(2027, 1, 1), False),
            (None, None),
        ):
            statement = attrs.evolve(YES, qualified_on=qualified)
            assert paragraph("(3)(b)", person(whole), statement) is expected
        less = attrs.evolve(whole, end=whole.last - A_DAY)
        nothing = attrs.evolve(YES, qualified_on=None)
        assert paragraph("(3)(b)", person(less), nothing) is False
        for statement, told in ((nothing, "not stated since when"), (YES, "since 2015-01-01")):
            assert told in assess(person(less), statement)["87.2(3)(b)"].reason.en

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
        whole = job(end=date(2022, 1, 1) + 727 * A_DAY)
        more = job(start=date(2024, 6, 1), duties=None)
        assert paragraph("(3)(b)(i)", person(whole, more)) is True
        less = attrs.evolve(whole, end=whole.last - A_DAY)
        assert paragraph("(3)(b)(i)", person(less, more)) is None

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
        assert [finding.provision.en for finding in found.findings] == [
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
        with pytest.raises(InvalidError, match="profile is a Profile"):
            fst.assess(None, ON)  # type: ignore[arg-type]
