# SPDX-License-Identifier: MIT
"""The Canadian experience class: section 87.1, a class of tests for each paragraph."""

import json
import re
from datetime import date, datetime, timedelta
from fractions import Fraction
from io import StringIO
from typing import Any, TypeVar

import attrs
import oracle_cec as oracle
import pytest
from histories import (
    COOK,
    DEVELOPER,
    GOOD,
    GP,
    MANAGER,
    NEAR,
    NEARLY,
    ON,
    SCORED,
    SERVER,
    TECHNICIAN,
    a_job,
    celpip,
    people,
)
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from rich.console import Console

from crs import (
    CELPIP,
    TCF,
    TEF,
    Credential,
    Education,
    InvalidError,
    Job,
    Leave,
    Profile,
    Stated,
    cec,
    programs,
)
from crs.assessment import Assessment, EarlierLaw, Note
from crs.assessment.language import Ability, Below
from crs.assessment.statements import NotStated, Statement, WithoutPapers
from crs.assessment.work import Enough, NotCounted, NotPerformed, TakenNotToApply, TooFew, Work
from crs.evidence.explanation import Judged
from crs.evidence.work import Bar, Contradiction, StudyDays
from crs.evidence.work.reasons import PhysicianCounts, SkilledUnknown
from crs.provision import Provision

R = TypeVar("R")
A_DAY = timedelta(days=1)


def job(**facts: Any) -> Job:
    """A job that counts, 30 hours a week, for more than a year."""
    plain: dict[str, Any] = {
        "noc": DEVELOPER,
        "start": date(2025, 1, 1),
        "end": date(2026, 6, 30),
        "hours_per_week": 30,
        "country": "CA",
        "duties": True,
    }
    return Job(**{**plain, **facts})


def person(*jobs: Job, **facts: Any) -> Profile:
    """Somebody who meets all requirements, but for some facts."""
    plain: dict[str, Any] = {
        "birth_date": date(1995, 6, 1),
        "tests": (celpip(),),
        "jobs": jobs or (job(),),
        "outside_quebec": True,
    }
    return Profile(**{**plain, **facts})


def met(profile: Profile, on: date = ON) -> dict[str, bool | None]:
    """Whether each requirement is met, by its provision."""
    found = cec.assess(profile, on)
    return {finding.provision.section: finding.met for finding in found.findings}


def paragraph(name: str, profile: Profile, on: date = ON) -> bool | None:
    return cec.assess(profile, on)[f"87.1{name}"].met


def reason(name: str, profile: Profile, on: date = ON, lang: str = "en") -> str:
    return cec.assess(profile, on)[f"87.1{name}"].reason(lang)


def the(kind: type[R], name: str, profile: Profile, on: date = ON) -> R:
    """The one reason of a kind in the finding of a paragraph."""
    reasons = cec.assess(profile, on)[f"87.1{name}"].reasons
    (found,) = [reason for reason in reasons if isinstance(reason, kind)]
    return found


class TestSubsection1:
    """Persons who may become permanent residents on the basis of … their intention to reside in a
    province other than the Province of Quebec.
    """

    @pytest.mark.parametrize("intention", [True, False, None])
    def test_it_is_stated(self, intention: bool | None) -> None:
        assert paragraph("(1)", person(outside_quebec=intention)) is intention

    @pytest.mark.parametrize(
        ("intention", "expected"),
        [
            (True, Statement.OUTSIDE_QUEBEC),
            (False, Statement.NOT_OUTSIDE_QUEBEC),
            (None, NotStated("outside_quebec")),
        ],
    )
    def test_what_is_not_stated_is_named(self, intention: bool | None, expected: object) -> None:
        found = cec.assess(person(outside_quebec=intention), ON)["87.1(1)"]
        assert found.reasons == (expected,)


class TestParagraph2a:
    """They have acquired in Canada, within the three years before the date on which their
    application for permanent residence is made, at least one year of full-time work experience, or
    the equivalent in part-time work experience, in one or more occupations, other than a restricted
    occupation, that are listed in TEER Category 0, 1, 2 or 3.
    """

    def test_1560_hours_and_a_day_less(self) -> None:
        """From a Wednesday, 364 days hold 260 weekdays of 6 hours; the last one is a Tuesday."""
        whole = job(end=date(2025, 12, 30))
        assert the(Enough, "(2)(a)", person(whole)) == Enough(Fraction(1560), 1560)
        assert paragraph("(2)(a)", person(whole)) is True
        less = person(attrs.evolve(whole, end=date(2025, 12, 29)))
        assert paragraph("(2)(a)", less) is False
        assert the(TooFew, "(2)(a)", less) == TooFew(Fraction(1554), 1560)

    def test_1559_hours(self) -> None:
        """An hour on each of 782 weekdays, and two on each of 389: 1,560, or one less."""
        one = job(hours_per_week=5, start=date(2023, 11, 2), end=date(2026, 10, 30))
        two = job(hours_per_week=10, start=date(2024, 1, 1), end=date(2025, 6, 26))
        assert the(Enough, "(2)(a)", person(one, two)).held == 1560
        less = person(attrs.evolve(one, end=date(2026, 10, 29)), two)
        assert the(TooFew, "(2)(a)", less).held == 1559
        assert paragraph("(2)(a)", less) is False
        assert reason("(2)(a)", less).startswith("1,559\u00a0hours (1,560 needed, 1 short)")

    def test_by_the_week(self) -> None:
        """A weekend between two jobs loses nothing, and 52 weeks to a Friday are a year."""
        one = job(start=date(2025, 1, 6), end=date(2025, 6, 27))
        two = job(start=date(2025, 6, 30), end=date(2026, 1, 2))
        assert the(Enough, "(2)(a)", person(one, two)).held == 1560
        away = Leave(start=date(2025, 3, 4), end=date(2025, 3, 4))
        forty = job(
            start=date(2025, 1, 6), end=date(2026, 1, 2), hours_per_week=40, unpaid_leave=(away,)
        )
        assert the(Enough, "(2)(a)", person(forty)).held == 1560

    def test_the_first_hour_drops_out_of_the_window(self) -> None:
        """Work that begins three years before is whole that day, and short the day after."""
        whole = job(start=date(2023, 11, 2), end=date(2023, 11, 2) + 363 * A_DAY)
        assert paragraph("(2)(a)", person(whole), date(2026, 11, 2)) is True
        assert paragraph("(2)(a)", person(whole), date(2026, 11, 3)) is False
        assert cec.assess(person(whole), ON).lost_on == date(2026, 11, 3)

    def test_the_day_itself_does_not_count(self) -> None:
        last = date(2026, 11, 2)
        whole = job(start=last - 363 * A_DAY, end=last)
        assert paragraph("(2)(a)", person(whole), last) is False
        assert paragraph("(2)(a)", person(whole), last + A_DAY) is True

    def test_29_february(self) -> None:
        """Where there is no 29 February, the window begins on 28 February, here a Friday."""
        first = job(start=date(2025, 2, 28), end=date(2025, 2, 28) + 363 * A_DAY)
        assert paragraph("(2)(a)", person(first), date(2028, 2, 28)) is True
        assert paragraph("(2)(a)", person(first), date(2028, 2, 29)) is True
        assert paragraph("(2)(a)", person(first), date(2028, 3, 1)) is False

    def test_not_continuous_and_part_time_and_several(self) -> None:
        parts = [
            job(start=date(2024, 1, 1), end=date(2024, 12, 31), hours_per_week=15),
            job(start=date(2025, 3, 1), end=date(2026, 2, 28), hours_per_week=15),
        ]
        assert paragraph("(2)(a)", person(*parts)) is True

    def test_never_more_than_30_hours_a_week(self) -> None:
        half = job(end=date(2025, 7, 1), hours_per_week=60)
        assert paragraph("(2)(a)", person(half, half)) is False

    @pytest.mark.parametrize(
        ("noc", "counts"),
        [
            (MANAGER, True),
            (DEVELOPER, True),
            (TECHNICIAN, True),
            (COOK, True),
            ("64100", False),
            (SERVER, False),
            ("0013", True),
            ("2171", True),
            ("6322", True),
            ("6411", None),
            ("6611", False),
        ],
    )
    def test_teer_0_to_3(self, noc: str, counts: bool | None) -> None:
        assert paragraph("(2)(a)", person(job(noc=noc))) is counts

    def test_a_code_that_splits_is_named(self) -> None:
        """Groups of the NOC 2021 that 6411 became are skilled, and others are not."""
        doubt = the(SkilledUnknown, "(2)(a)", person(job(noc="6411")))
        assert doubt.noc == "6411"
        assert paragraph("(2)(a)", person(job(), job(noc="6411"))) is True
        assert paragraph("(2)(a)", person(job(noc="6411", end=date(2025, 2, 1)))) is False

    def test_a_code_of_the_day(self) -> None:
        """Truck drivers were of level C, and are of TEER category 3."""
        early = job(noc="73300", start=date(2020, 1, 1), end=date(2022, 10, 1))
        assert paragraph("(2)(a)", person(early), date(2022, 11, 15)) is False
        assert paragraph("(2)(a)", person(early), date(2022, 11, 16)) is True
        assert paragraph("(2)(a)", person(attrs.evolve(early, noc="7511")), date(2022, 11, 16))

    def test_two_countries_at_once(self) -> None:
        """Their hours are unknown: so is the year, unless it is held without them."""
        here = job(start=date(2025, 1, 1), end=date(2026, 1, 30))
        there = job(country="FR", start=date(2025, 6, 2), end=date(2025, 12, 31))
        both = person(here, there)
        assert paragraph("(2)(a)", both) is None
        days = the(Contradiction, "(2)(a)", both)
        assert (days.first, days.last, days.codes) == (
            date(2025, 6, 2), date(2025, 12, 31), ("CA", "FR"),
        )  # fmt: skip
        longer = attrs.evolve(here, end=date(2026, 10, 30))
        assert paragraph("(2)(a)", person(longer, there)) is True
        before = attrs.evolve(there, start=date(2020, 1, 1), end=date(2023, 11, 1))
        old = attrs.evolve(here, start=date(2020, 1, 1), end=date(2023, 11, 1))
        assert len(cec.assess(person(here, before, old), ON)["87.1(2)(a)"].reasons) == 3

    def test_a_foreign_employer(self) -> None:
        """IRCC asks for a Canadian employer; unstated, it is taken as Canadian."""
        taken = cec.Employer.TAKEN_AS_CANADIAN
        assert taken in cec.assess(person(), ON)["87.1(2)(a)"].reasons
        stated = person(job(canadian_employer=True))
        assert taken not in cec.assess(stated, ON)["87.1(2)(a)"].reasons
        both = person(*stated.jobs, job(noc=COOK))
        assert taken in cec.assess(both, ON)["87.1(2)(a)"].reasons
        abroad = cec.assess(person(job(canadian_employer=False)), ON)
        assert abroad["87.1(2)(a)"].met is False
        assert abroad.notes[2:] == (
            NotCounted(job(canadian_employer=False), (Bar.FOREIGN_EMPLOYER,)),
        )

    def test_work_abroad_or_without_pay_does_not_count(self) -> None:
        assert paragraph("(2)(a)", person(job(country="FR"))) is False
        assert paragraph("(2)(a)", person(job(paid=False))) is False

    def test_work_that_does_not_count_is_named(self) -> None:
        out = (job(duties=False), job(noc=SERVER, paid=False))
        found = cec.assess(person(out[1], job(), job(noc="7241"), out[0]), ON)
        assert found.notes == (
            Note.CEC_NEEDS_NO_OFFER,
            Note.NO_RESTRICTED_OCCUPATION,
            NotCounted(out[0], (Bar.OTHER_DUTIES,)),
            NotCounted(out[1], (Bar.NOT_SKILLED, Bar.UNPAID)),
        )
        assert len(cec.assess(person(), ON).notes) == 2

    def test_part_time_counted_before_it_had_points(self) -> None:
        early = job(start=date(2013, 1, 1), end=date(2015, 1, 5), hours_per_week=15)
        assert paragraph("(2)(a)", person(early), date(2015, 3, 1)) is True

    def test_evidence_of_later_is_ignored(self) -> None:
        found = cec.assess(person(job(start=ON + A_DAY, end=None)), ON)
        assert found.earliest is None
        assert found["87.1(2)(a)"].met is False

    def test_a_job_that_begins_on_the_day_goes_on(self) -> None:
        found = cec.assess(person(job(start=ON, end=None)), ON)
        assert found.earliest == ON + 362 * A_DAY == date(2027, 10, 30)


class TestOutlook:
    """The first day on which the work is there, and the day on which it is lost."""

    def test_the_sentence(self) -> None:
        """39 weeks to the Sunday before; 12 more and four days of 7.5 hours, to a Thursday."""
        profile = person(job(start=date(2026, 2, 1), end=None, hours_per_week=37.5))
        found = cec.assess(profile, ON)
        assert found.earliest == date(2027, 1, 29)
        assert found.lost_on is None
        assert found["87.1(2)(a)"].reasons[:2] == (
            TooFew(Fraction(1170), 1560),
            cec.ReachedAtRate(date(2027, 1, 29), Fraction(30)),
        )
        assert reason("(2)(a)", profile).startswith(
            "1,170\u00a0hours (1,560 needed, 390 short); at 30\u00a0hours a week, reached on"
            " 2027-01-29; "
        )
        assert reason("(2)(a)", profile, lang="fr").startswith(
            "1\u00a0170\u00a0heures (1\u00a0560 exigées; il en manque 390); au rythme de"
            " 30\u00a0heures par semaine, l’année serait atteinte le 2027-01-29; "
        )

    def test_the_rate_is_that_of_the_day(self) -> None:
        half = job(start=date(2026, 2, 1), end=None, hours_per_week=12.25)
        more = attrs.evolve(half, hours_per_week=10)
        old = job(noc=COOK, end=date(2025, 2, 1))
        rate = the(cec.ReachedAtRate, "(2)(a)", person(half, more, old))
        assert rate.weekly == Fraction(89, 4)
        assert "at 22.25" in rate.text()
        assert "22,25\u00a0heures par semaine" in rate.text("fr")
        third = attrs.evolve(half, hours_per_week=Fraction(37, 3))
        assert the(cec.ReachedAtRate, "(2)(a)", person(third)).weekly == Fraction(37, 3)
        away = attrs.evolve(half, unpaid_leave=(Leave(start=ON, end=ON),))
        assert the(cec.ReachedOn, "(2)(a)", person(away)).day > ON

    def test_never(self) -> None:
        found = cec.assess(person(job(end=date(2025, 3, 1))), ON)
        assert (found.earliest, found.lost_on) == (None, None)
        assert cec.Outlook.NOT_REACHED in found["87.1(2)(a)"].reasons

    def test_met_already(self) -> None:
        found = cec.assess(person(), ON)
        assert found.earliest == ON
        assert found.lost_on is not None
        assert cec.LostOn(found.lost_on) in found["87.1(2)(a)"].reasons
        assert paragraph("(2)(a)", person(), found.lost_on - A_DAY) is True
        assert paragraph("(2)(a)", person(), found.lost_on) is False
        goes_on = cec.assess(person(job(end=None)), ON)["87.1(2)(a)"]
        assert cec.Outlook.NOT_LOST in goes_on.reasons

    def test_days_of_study_that_a_credential_shows_do_not_count(self) -> None:
        """52 weeks from the Monday after the program on end on Friday 24 April 2026."""
        degree = Credential(
            level=Education.MASTERS,
            country="CA",
            started=date(2024, 9, 2),
            completed=date(2025, 4, 25),
            full_time_in_canada=True,
        )
        student = person(job(start=date(2025, 1, 6), end=None), credentials=(degree,))
        assert cec.assess(student, date(2026, 2, 2)).earliest == date(2026, 4, 25)

    def test_the_law_changes_meanwhile(self) -> None:
        """A physician in the three years before the policy has the year on its first day."""
        own = job(
            noc=GP,
            self_employed=True,
            publicly_funded=True,
            start=date(2021, 1, 1),
            end=date(2022, 6, 1),
        )
        assert cec.assess(person(own), date(2023, 4, 1)).earliest == date(2023, 4, 25)

    def test_what_the_law_would_have_lost(self) -> None:
        """The last day on which the policy is not there is the last of the employed year."""
        first = date(2020, 4, 24)
        employed = job(noc=GP, start=first, end=first + 363 * A_DAY)
        own = job(
            noc=GP,
            self_employed=True,
            publicly_funded=True,
            start=date(2021, 6, 1),
            end=date(2022, 12, 1),
        )
        before, after = (
            cec.assess(person(*jobs), date(2023, 4, 20)).lost_on
            for jobs in ((employed,), (employed, own))
        )
        assert before == date(2023, 4, 25)
        assert after is not None
        assert after > date(2024, 6, 1)

    @settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(a_job(), min_size=1, max_size=3).map(tuple), st.data())
    def test_the_oracle_agrees(self, jobs: tuple[Job, ...], data: st.DataObject) -> None:
        on = data.draw(st.dates(date(2023, 1, 1), date(2027, 6, 30)))
        found = cec.assess(person(*jobs), on)
        until = on + 700 * A_DAY
        begun = [job for job in jobs if job.start <= on]
        first = oracle.first_day(begun, on, until, reached=True)
        assert first == (found.earliest if found.earliest and found.earliest < until else None)
        if first is not None:
            lost = oracle.first_day(begun, first, until, reached=False)
            assert lost == (found.lost_on if found.lost_on and found.lost_on < until else None)


class TestParagraphs2bAnd2c:
    """During that period of employment they performed the actions described in the lead statement
    for the occupation, and a substantial number of the main duties of the occupation, including all
    of the essential duties.
    """

    @staticmethod
    def both(*jobs: Job) -> bool | None:
        (found,) = {paragraph("(2)(b)", person(*jobs)), paragraph("(2)(c)", person(*jobs))}
        return found

    def test_stated(self) -> None:
        assert self.both(job()) is True
        assert self.both(job(duties=None)) is None
        assert self.both(job(duties=False)) is False

    def test_other_duties_do_not_count(self) -> None:
        assert paragraph("(2)(a)", person(job(duties=False))) is False
        assert paragraph("(2)(a)", person(job(duties=None))) is True

    def test_a_year_of_which_it_is_stated_is_enough(self) -> None:
        assert self.both(job(), job(noc=COOK, duties=None), job(noc=COOK, duties=False)) is True

    def test_a_year_exactly(self) -> None:
        whole = job(end=date(2025, 1, 1) + 363 * A_DAY)
        more = job(start=date(2026, 1, 1), duties=None)
        assert self.both(whole, more) is True
        assert self.both(attrs.evolve(whole, end=whole.last - A_DAY), more) is None

    def test_a_part_that_is_needed_is_not_stated(self) -> None:
        early = job(end=date(2025, 6, 30))
        late = job(start=date(2025, 7, 1), duties=None)
        assert self.both(early, late) is None
        assert self.both(early, late, job(duties=False, noc=COOK)) is None

    def test_too_little_work(self) -> None:
        early = job(end=date(2025, 6, 30))
        assert self.both(early) is True
        assert self.both(early, job(end=date(2025, 2, 1), duties=None)) is None
        assert self.both(early, job(end=date(2025, 2, 1), duties=False)) is False

    def test_no_work(self) -> None:
        assert self.both(job(country="FR")) is False
        found = cec.assess(person(job(country="FR")), ON)
        assert found["87.1(2)(b)"].reasons == (Work.NONE,)

    def test_reasons(self) -> None:
        def why(duties: bool | None) -> tuple[object, ...]:
            return cec.assess(person(job(duties=duties)), ON)["87.1(2)(c)"].reasons

        assert why(None) == (Work.DUTIES_NOT_STATED,)
        assert why(True) == (Work.DUTIES_STATED,)
        assert why(False) == (NotPerformed((job(duties=False),)),)

    def test_of_part_time_work_before_it_had_points(self) -> None:
        other = job(start=date(2013, 1, 1), end=date(2015, 1, 5), hours_per_week=15, duties=False)
        found = cec.assess(person(other), date(2015, 3, 1))
        assert found["87.1(2)(b)"].reasons == (NotPerformed((other,)),)


class TestParagraph2d:
    """A language test, the results of which must indicate that the foreign national has met the
    applicable threshold that is fixed by the Minister for each of the four language skill areas.
    """

    @pytest.mark.parametrize(
        ("noc", "needed"),
        [
            (MANAGER, 7),
            (DEVELOPER, 7),
            (TECHNICIAN, 5),
            (COOK, 5),
            ("0013", 7),
            ("2171", 7),
            ("6322", 5),
        ],
    )
    def test_thresholds(self, noc: str, needed: int) -> None:
        for level, expected in ((needed, True), (needed - 1, False)):
            assert paragraph("(2)(d)", person(job(noc=noc), tests=(celpip(level),))) is expected

    def test_by_the_classification_of_the_day(self) -> None:
        """Dancers, 5134, were of skill level A, and became 53120, of TEER 3."""
        assert cec.threshold_levels("5134", date(2022, 11, 15)) == (7,)
        assert cec.threshold_levels("5134", date(2022, 11, 16)) == (5,)

    def test_reasons(self) -> None:
        """No code is said to need either threshold where it needs one."""
        why = cec.ThresholdOf(7, DEVELOPER)
        levels = Judged(celpip(), (celpip().levels,))
        assert cec.assess(person(), ON)["87.1(2)(d)"].reasons == (levels, why)

    @pytest.mark.parametrize("ability", ["reading", "writing", "listening", "speaking"])
    def test_each_ability(self, ability: str) -> None:
        profile = person(tests=(celpip(9, date(2026, 3, 2), **{ability: 6}),))
        assert paragraph("(2)(d)", profile) is False
        assert the(Below, "(2)(d)", profile).abilities == (Ability(f"class.ability.{ability}"),)

    def test_either_language(self) -> None:
        french = TCF(
            reading=453, writing=10, listening=458, speaking=10, result_date=date(2026, 3, 2)
        )
        assert french.levels.weakest == 7
        assert paragraph("(2)(d)", person(tests=(french,))) is True
        assert paragraph("(2)(d)", person(tests=(celpip(4), french))) is True

    def test_never_mixed(self) -> None:
        one, two = celpip(9, reading=6), celpip(9, date(2026, 4, 1), writing=6)
        assert paragraph("(2)(d)", person(tests=(one, two))) is False

    def test_unknown_without_a_result(self) -> None:
        assert paragraph("(2)(d)", person(tests=())) is None
        assert paragraph("(2)(d)", person(tests=(celpip(result_date=ON + A_DAY),))) is None
        assert met(person(tests=(celpip(result_date=ON),)))["87.1(2)(d)"] is True

    def test_a_scale_that_is_not_taken(self) -> None:
        best = {"reading": 600, "listening": 600, "writing": 600, "speaking": 600}
        other = TEF(**best, result_date=date(2026, 3, 2), scale="699-2023")
        found = cec.assess(person(tests=(other,)), ON)
        assert (found["87.1(2)(d)"].met, found["3(4)"].met) == (None, None)
        assert len(found["3(4)"].reasons) == 2

    @pytest.mark.parametrize(("level", "expected"), [(4, False), (5, None), (6, None), (7, True)])
    def test_no_work_leaves_the_threshold_open(self, level: int, expected: bool | None) -> None:
        profile = person(job(country="FR"), tests=(celpip(level),))
        assert paragraph("(2)(d)", profile) is expected
        assert the(cec.ThresholdWithoutWork, "(2)(d)", profile).levels == (5, 7)

    @pytest.mark.parametrize(("level", "expected"), [(4, False), (5, None), (7, True)])
    def test_a_code_that_needs_either(self, level: int, expected: bool | None) -> None:
        """2263 became 21120, of TEER 1, and 22232, of TEER 2."""
        profile = person(job(noc="2263"), tests=(celpip(level),))
        assert paragraph("(2)(d)", profile) is expected
        assert the(cec.ThresholdByWork, "(2)(d)", profile).levels == (5, 7)
        open_ = cec.ThresholdOpen("2263", ("21120", "22232"))
        assert the(cec.ThresholdOpen, "(2)(d)", profile) == open_

    def test_below_either_threshold(self) -> None:
        weak = celpip(6, date(2026, 3, 2), reading=4)
        below = the(Below, "(2)(d)", person(job(country="FR"), tests=(weak,)))
        assert below.abilities == (Ability.READING,)


class TestInstructions3:
    """A result of two or more years is one of Express Entry's grounds, not of section 87.1."""

    def test_it_expires_on_its_second_anniversary(self) -> None:
        profile = person(tests=(celpip(result_date=date(2024, 11, 3)),))
        assert met(profile)["3(4)"] is True
        assert cec.is_eligible(profile, ON)
        assert met(profile, date(2026, 11, 3))["3(4)"] is False
        assert met(profile, date(2026, 11, 3))["87.1(2)(d)"] is True
        found = cec.assess(profile, ON)["3(4)"]
        assert found.provision == Provision("MI", "3(4)")
        assert found.provision.cite("fr") == "IM, par.\u00a03(4)"

    def test_one_report_must_do_both(self) -> None:
        old, weak = celpip(9, date(2023, 1, 1)), celpip(4)
        found = met(person(tests=(weak, old)))
        assert (found["87.1(2)(d)"], found["3(4)"]) == (True, False)
        found = met(person(tests=(old, weak, celpip())))
        assert (found["87.1(2)(d)"], found["3(4)"]) == (True, True)

    def test_unknown_without_a_result(self) -> None:
        assert met(person(tests=()))["3(4)"] is None


class TestParagraph2e:
    """In the case where they have acquired the work experience in more than one occupation, they
    meet the threshold for the occupation in which they have acquired the greater amount of work
    experience in the three years.
    """

    def test_the_greater_amount(self) -> None:
        long, brief = job(noc=COOK), job(noc=DEVELOPER, end=date(2025, 3, 1))
        weak = (celpip(5),)
        assert paragraph("(2)(e)", person(long, brief, tests=weak)) is True
        other = person(job(), job(noc=COOK, end=date(2025, 3, 1)), tests=weak)
        assert (paragraph("(2)(d)", other), paragraph("(2)(e)", other)) == (False, False)
        assert the(cec.ThresholdOf, "(2)(e)", other) == cec.ThresholdOf(7, DEVELOPER)

    @pytest.mark.parametrize(("extra", "expected"), [(-1, True), (0, False), (1, False)])
    def test_teer_1_and_2_mixed(self, extra: int, expected: bool) -> None:
        """CLB 5 is enough as long as most of the work is of TEER 2: a day more or less decides."""
        technician = job(noc=TECHNICIAN, end=date(2025, 12, 31))
        developer = job(end=date(2025, 12, 31) + extra * A_DAY)
        mixed = person(technician, developer, tests=(celpip(5),))
        assert (paragraph("(2)(d)", mixed), paragraph("(2)(e)", mixed)) == (expected, expected)

    def test_each_by_its_own_hours(self) -> None:
        """60 hours as a cook are 30; two jobs as a developer, together 40, are 30 as well.

        From a Monday to a Friday they are 77 weeks.
        """
        whole = {"start": date(2025, 1, 6), "end": date(2026, 6, 26)}
        cook = job(noc=COOK, hours_per_week=60, **whole)
        developer = job(hours_per_week=20, **whole)
        found = cec.assess(person(cook, developer, developer, tests=(celpip(5),)), ON)["87.1(2)(e)"]
        hours = [one.most for one in found.reasons if isinstance(one, cec.OccupationHours)]
        assert hours == [2310, 2310]
        assert "21232, 2,310\u00a0hours; 63200, 2,310\u00a0hours" in found.reason()
        assert found.met is False

    def test_a_tie_takes_the_stricter_threshold(self) -> None:
        tie = person(job(noc=COOK), job(), tests=(celpip(5),))
        assert paragraph("(2)(e)", tie) is False
        stricter = cec.Occupations.STRICTER
        assert stricter in cec.assess(tie, ON)["87.1(2)(e)"].reasons
        alike = cec.assess(person(job(), job(noc=MANAGER)), ON)
        assert stricter not in alike["87.1(2)(e)"].reasons
        longer = person(job(noc=COOK, start=date(2024, 12, 31)), job(), tests=(celpip(5),))
        assert paragraph("(2)(e)", longer) is True

    def test_a_tie_of_three(self) -> None:
        alike = person(job(noc=COOK), job(noc=TECHNICIAN), job(noc=MANAGER), tests=(celpip(6),))
        assert the(cec.ThresholdOf, "(2)(e)", alike).occupation == MANAGER

    def test_of_occupations_that_need_the_same_the_longer_decides(self) -> None:
        profile = person(job(noc=MANAGER, end=date(2025, 3, 1)), job())
        assert the(cec.ThresholdOf, "(2)(e)", profile) == cec.ThresholdOf(7, DEVELOPER)

    def test_one_occupation_under_two_codes(self) -> None:
        """Cooks, 6322, became cooks, 63200, alone."""
        profile = person(job(noc="6322"), job(noc=COOK, end=date(2025, 3, 1)))
        found = cec.assess(profile, ON)["87.1(2)(e)"]
        assert found.reasons == (cec.Occupations.NOT_SEVERAL,)
        assert the(cec.ThresholdOf, "(2)(d)", profile) == cec.ThresholdOf(5, COOK)

    def test_one_occupation(self) -> None:
        weak = person(job(), job(), tests=(celpip(5),))
        assert (paragraph("(2)(d)", weak), paragraph("(2)(e)", weak)) == (False, True)

    def test_only_the_three_years_count(self) -> None:
        before = job(start=date(2020, 1, 1), end=date(2023, 11, 1))
        assert paragraph("(2)(e)", person(before, job(noc=COOK), tests=(celpip(5),))) is True


EXCLUSIONS = [
    ("(3)(a)", {"full_time_student": True}),
    ("(3)(b)", {"self_employed": True}),
    ("(3)(b)", {"authorised": False}),
    ("(3)(c)", {"temporary_resident": False}),
]


class TestSubsection3:
    """Any period of employment during which the foreign national was engaged in full-time study,
    and any period of self-employment or unauthorized work, shall not be included; they must have
    had temporary resident status during their period of work experience.
    """

    @pytest.mark.parametrize(("name", "facts"), EXCLUSIONS)
    def test_it_does_not_count(self, name: str, facts: dict[str, bool]) -> None:
        profile = person(job(**facts))
        found = met(profile)
        assert found["87.1(2)(a)"] is False
        assert {key for key, value in found.items() if value is False and "(3)" in key} == {
            f"87.1{name}"
        }
        assert the(cec.Needed, name, profile).jobs == (job(**facts),)

    @pytest.mark.parametrize(("name", "facts"), EXCLUSIONS)
    def test_it_does_not_hurt(self, name: str, facts: dict[str, bool]) -> None:
        profile = person(job(), job(**facts))
        assert cec.is_eligible(profile, ON)
        assert the(cec.Reached, name, profile).jobs == (job(**facts),)
        assert cec.Exclusion.NONE in cec.assess(person(), ON)[f"87.1{name}"].reasons

    def test_too_little_either_way(self) -> None:
        profile = person(job(end=date(2025, 3, 1), full_time_student=True))
        assert the(cec.TooLittle, "(3)(a)", profile).jobs == profile.jobs
        assert paragraph("(3)(a)", profile) is True

    def test_it_turns_on_what_is_unknown(self) -> None:
        """With work of which it is unknown whether it is skilled, the year is held without."""
        student = job(full_time_student=True)
        profile = person(job(noc="6411"), student)
        assert paragraph("(3)(a)", profile) is None
        assert the(cec.Needed, "(3)(a)", profile).jobs == (student,)

    def test_a_year_exactly(self) -> None:
        """52 weeks from a Monday to a Friday, with the study or without."""
        whole = job(start=date(2025, 1, 6), end=date(2026, 1, 2))
        student = attrs.evolve(whole, full_time_student=True)
        assert the(cec.Needed, "(3)(a)", person(student)).jobs == (student,)
        assert the(cec.Reached, "(3)(a)", person(whole, student)).jobs == (student,)

    @pytest.mark.parametrize(
        ("name", "fields"),
        [
            ("(3)(a)", ("full_time_student",)),
            ("(3)(b)", ("self_employed", "authorised")),
            ("(3)(c)", ("temporary_resident",)),
        ],
    )
    def test_what_is_not_stated_does_not_apply_and_it_is_said(
        self, name: str, fields: tuple[str, ...]
    ) -> None:
        assert the(TakenNotToApply, name, person()).fields == fields
        stated = job(
            full_time_student=False, self_employed=False, authorised=True, temporary_resident=True
        )
        assert len(cec.assess(person(stated), ON)[f"87.1{name}"].reasons) == 1

    def test_study_that_a_credential_shows(self) -> None:
        """The days of a program, both included, unless the job states that they were no student."""
        degree = Credential(
            level=Education.MASTERS,
            country="CA",
            started=date(2025, 1, 1),
            completed=date(2025, 12, 31),
            full_time_in_canada=True,
        )
        profile = person(credentials=(degree,))
        assert the(TooFew, "(2)(a)", profile).held == 774
        assert paragraph("(3)(a)", profile) is False
        assert the(cec.Needed, "(3)(a)", profile).jobs == profile.jobs
        assert the(StudyDays, "(3)(a)", profile) == StudyDays(
            date(2025, 1, 1), date(2025, 12, 31), degree
        )
        assert the(StudyDays, "(2)(a)", profile).paper == degree
        throughout = attrs.evolve(degree, completed=date(2026, 6, 30))
        all_of_it = attrs.evolve(profile, credentials=(throughout,))
        assert the(cec.Needed, "(3)(a)", all_of_it).jobs == profile.jobs
        assert paragraph("(2)(b)", all_of_it) is False
        stated = attrs.evolve(profile, jobs=(job(full_time_student=False),))
        assert (paragraph("(2)(a)", stated), paragraph("(3)(a)", stated)) == (True, True)
        before = attrs.evolve(degree, started=date(2022, 1, 1), completed=date(2023, 11, 1))
        early = attrs.evolve(profile, credentials=(before,))
        assert cec.Exclusion.NONE in cec.assess(early, ON)["87.1(3)(a)"].reasons

    @pytest.mark.parametrize(
        ("started", "completed", "is_shown"),
        [
            (date(2022, 9, 1), date(2023, 11, 1), False),
            (date(2022, 9, 1), date(2023, 11, 2), True),
            (date(2026, 11, 1), date(2027, 6, 1), True),
            (date(2026, 11, 2), date(2027, 6, 1), False),
        ],
    )
    def test_study_within_the_three_years(
        self, started: date, completed: date, is_shown: bool
    ) -> None:
        """They begin on 2 November 2023, and the day that is assessed is not in them."""
        program = Credential(
            level=Education.MASTERS,
            country="CA",
            started=started,
            completed=completed,
            full_time_in_canada=True,
        )
        profile = person(job(start=date(2023, 1, 2), end=None), credentials=(program,))
        reasons = cec.assess(profile, ON)["87.1(2)(a)"].reasons
        assert any(isinstance(reason, StudyDays) for reason in reasons) is is_shown

    def test_outside_the_three_years(self) -> None:
        old = job(start=date(2020, 1, 1), end=date(2021, 1, 1), full_time_student=True)
        assert paragraph("(3)(a)", person(old)) is True

    @pytest.mark.parametrize("facts", [{"noc": SERVER}, {"paid": False}, {"duties": False}])
    def test_work_that_would_not_count_anyway(self, facts: dict[str, Any]) -> None:
        assert paragraph("(3)(a)", person(job(full_time_student=True, **facts))) is True

    def test_abroad(self) -> None:
        assert paragraph("(3)(b)", person(job(country="FR", self_employed=True))) is True

    @pytest.mark.parametrize(
        ("on", "funded", "noc", "expected"),
        [
            (date(2023, 4, 24), True, GP, False),
            (date(2023, 4, 25), True, GP, True),
            (date(2023, 4, 25), False, GP, False),
            (date(2023, 4, 25), True, DEVELOPER, False),
        ],
    )
    def test_physicians(self, on: date, funded: bool, noc: str, expected: bool) -> None:
        own = job(
            noc=noc,
            self_employed=True,
            publicly_funded=funded,
            start=date(2021, 6, 1),
            end=date(2022, 12, 1),
        )
        profile = person(own, tests=(celpip(result_date=date(2023, 1, 1)),))
        assert cec.is_eligible(profile, on) is expected
        assert paragraph("(3)(b)", profile, on) is expected
        policy = PhysicianCounts(date(2023, 4, 25))
        found = cec.assess(profile, on)
        assert (policy in found["87.1(3)(b)"].reasons) is expected
        assert policy not in found["87.1(3)(a)"].reasons

    def test_a_code_of_2016_that_may_be_that_of_a_physician(self) -> None:
        """3111 became 31100, 31101, and 41310, who are not physicians."""
        own = job(noc="3111", self_employed=True, publicly_funded=True)
        assert paragraph("(2)(a)", person(own)) is None
        sure = attrs.evolve(own, noc="3112")
        assert cec.is_eligible(person(sure), ON)


class TestAssessment:
    """What an assessment is, and how it is shown."""

    ORDER = (
        "87.1(1)",
        "87.1(2)(a)",
        "87.1(2)(b)",
        "87.1(2)(c)",
        "87.1(2)(d)",
        "87.1(2)(e)",
        "87.1(3)(a)",
        "87.1(3)(b)",
        "87.1(3)(c)",
        "3(4)",
    )

    def test_all_in_the_order_of_the_law(self) -> None:
        assert (
            tuple(met(person())) == tuple(met(Profile(birth_date=date(2000, 1, 1)))) == (self.ORDER)
        )

    def test_every_ground_is_found(self) -> None:
        nothing = person(
            job(full_time_student=True, authorised=False, temporary_resident=False),
            job(duties=False, noc=MANAGER, end=date(2025, 3, 1)),
            tests=(celpip(4, date(2020, 1, 1)),),
            outside_quebec=False,
        )
        assert {name for name, held in met(nothing).items() if held} == {"87.1(2)(e)"}

    def test_neither_true_nor_false(self) -> None:
        with pytest.raises(InvalidError, match=r"write \.is_met, or `is not None`"):
            bool(cec.assess(person(), ON))
        with pytest.raises(InvalidError, match="is_met"):
            bool(programs(person(), ON).invited_under or None)

    def test_unknown_is_not_met(self) -> None:
        found = cec.assess(person(outside_quebec=None), ON)
        assert (found.is_met, found.met) == (False, None)
        assert not cec.is_eligible(person(outside_quebec=None), ON)
        assert cec.assess(person(), ON).met is True
        assert cec.assess(person(outside_quebec=False), ON).met is False

    def test_text(self) -> None:
        found = cec.assess(person(outside_quebec=None), ON)
        assert str(found) == found.text("en")
        assert found.text().splitlines()[0] == (
            "Canadian experience class, as of 2026-11-02: unknown"
        )
        assert found.text("fr").splitlines()[0] == (
            "Catégorie de l’expérience canadienne, au 2\u00a0novembre 2026\u00a0: à déterminer"
        )
        assert "(RIPR, al.\u00a087.1(2)a))" in re.sub(r"\n *", " ", found.text("fr"))
        assert "No job offer, no education and no settlement funds" in found.text()

    def test_layout(self) -> None:
        """A requirement is set in by one step, its reason by two, a note not at all."""
        lines = cec.assess(person(), ON).text().splitlines()
        assert lines[1:3] == [
            "  Intention to live outside Quebec (IRPR s.\u00a087.1(1)): met",
            "    The person intends to live in a province other than Quebec",
        ]
        assert lines[-1] == (
            "Restricted occupations (IRPR s.\u00a073(1)) are left out by law; none is known."
        )
        assert {len(line) - len(line.lstrip()) for line in lines} <= {0, 2, 4, 6}

    def test_html(self) -> None:
        found = cec.assess(person(), ON)
        assert found._repr_html_() == found.html()
        assert found._repr_mimebundle_(include=None) == {
            "text/plain": found.text(),
            "text/html": found.html(),
        }
        assert found.html().count("<tr>") == 1 + len(self.ORDER)
        assert 'lang="fr"' in found.html("fr")
        assert "87.1(2)a)" in found.html("fr")

    def test_terminal(self) -> None:
        console = Console(width=100, file=StringIO())
        console.print(cec.assess(person(), ON))
        shown = console.file.getvalue()  # type: ignore[attr-defined]
        assert "Canadian experience class, as of 2026-11-02: met" in shown
        assert shown.count("87.1") >= len(self.ORDER) - 1

    def test_summary(self) -> None:
        """What decides: nothing where all is met, else the grounds, else what is not known."""
        assert cec.assess(person(), ON).summary() == "Canadian experience class: met"
        unknown = cec.assess(person(outside_quebec=None), ON)
        assert re.sub(r"\n    ", " ", unknown.summary()).splitlines() == [
            "Canadian experience class: unknown",
            (
                "  Intention to live outside Quebec (IRPR s.\u00a087.1(1)): not stated (field"
                " outside_quebec)"
            ),
        ]
        neither = person(job(authorised=False), outside_quebec=False, tests=())
        told = re.sub(r"\n    ", " ", cec.assess(neither, ON).summary("fr")).splitlines()
        assert told[0] == "Catégorie de l’expérience canadienne\u00a0: exigences non remplies"
        grounds = ("87.1(1)", "87.1(2)a)", "87.1(2)b)", "87.1(2)c)", "87.1(3)b)")
        assert len(told) == 1 + len(grounds)
        for line, ground in zip(told[1:], grounds, strict=True):
            assert f"\u00a0{ground})\u00a0: " in line

    def test_to_dict(self) -> None:
        found = cec.assess(person(tests=(celpip(7),)), ON)
        plain = found.to_dict()
        assert json.loads(found.to_json()) == plain
        assert list(plain) == [
            "class", "as_of", "met", "findings", "notes", "caveats", "earliest", "lost_on",
        ]  # fmt: skip
        assert (plain["class"], plain["as_of"], plain["met"], plain["caveats"]) == (
            "Canadian experience class", "2026-11-02", True, [],
        )  # fmt: skip
        assert (plain["earliest"], plain["lost_on"]) == ("2026-11-02", str(found.lost_on))
        assert [one["met"] for one in plain["findings"]] == [True] * 10
        worked = plain["findings"][1]
        assert list(worked) == ["provision", "section", "label", "met", "reason", "reasons"]
        assert (worked["provision"], worked["section"]) == (
            "IRPR s.\u00a087.1(2)(a)",
            "87.1(2)(a)",
        )
        assert worked["reasons"][0] == {
            "code": "class.hours.enough",
            "text": "2,340\u00a0hours (1,560 needed)",
            "held": 2340,
            "needed": 1560,
        }
        assert plain["findings"][4]["reasons"][1] == {
            "code": "cec.threshold_of",
            "text": "CLB or NCLC 7 is needed in each ability for 21232",
            "level": 7,
            "occupation": "21232",
        }

    def test_to_dict_in_french(self) -> None:
        """The names are the same; parts of an hour are a number as well."""
        ended = job(end=date(2025, 1, 1), hours_per_week=11)
        plain = cec.assess(person(ended, tests=()), ON).to_dict("fr")
        assert plain["class"] == "catégorie de l’expérience canadienne"
        worked = plain["findings"][1]
        assert worked["provision"] == "RIPR, al.\u00a087.1(2)a)"
        assert worked["reasons"][0]["held"] == pytest.approx(11 / 5)
        assert (plain["earliest"], plain["lost_on"]) == (None, None)

    def test_languages(self) -> None:
        found = cec.assess(person(), ON)
        for shown in (found.text, found.html, found.summary, found.to_dict):
            with pytest.raises(InvalidError, match="one of en, fr"):
                shown("de")

    @pytest.mark.parametrize(
        ("on", "later"),
        [
            (date(2009, 1, 1), ["2016-11-19", "2022-11-16", "2023-04-25"]),
            (date(2016, 11, 18), ["2016-11-19", "2022-11-16", "2023-04-25"]),
            (date(2016, 11, 19), ["2022-11-16", "2023-04-25"]),
            (date(2022, 11, 16), ["2023-04-25"]),
            (date(2023, 4, 24), ["2023-04-25"]),
        ],
    )
    def test_an_early_day(self, on: date, later: list[str]) -> None:
        """The law has changed since: it is said to which day it was read, and when it changed."""
        for found in programs(person(), on):
            (caveat,) = found.caveats
            assert isinstance(caveat, EarlierLaw)
            assert caveat.consolidated == date(2026, 6, 15)
            assert [day.isoformat() for day in caveat.changes] == later
            shown = re.sub(r"\s+", " ", found.text())
            assert "consolidated to 2026-06-15; something is known to have" in shown

    def test_no_early_day(self) -> None:
        assert [found.caveats for found in programs(person(), date(2023, 4, 25))] == [()] * 3

    def test_stated_facts(self) -> None:
        """Work that is stated and not shown leaves all findings on it open."""
        stated = Stated(as_of=ON, canadian_work=2)
        profile = person(jobs=(), stated=stated)
        found = cec.assess(profile, ON)
        assert found.met is None
        assert {name for name, value in met(profile).items() if value is None} == {
            "87.1(2)(a)", "87.1(2)(b)", "87.1(2)(c)", "87.1(2)(e)",
            "87.1(3)(a)", "87.1(3)(b)", "87.1(3)(c)",
        }  # fmt: skip
        assert found["87.1(2)(a)"].reasons[-1] == WithoutPapers(("canadian_work",))

    def test_values(self) -> None:
        found = cec.assess(person(), ON)
        assert found == cec.assess(person(), ON)
        assert hash(found) == hash(cec.assess(person(), ON))
        with pytest.raises(KeyError):
            found["87.1(9)"]

    def test_wrong_arguments(self) -> None:
        with pytest.raises(InvalidError, match="profile must be of type Profile"):
            cec.assess(None, ON)  # type: ignore[arg-type]
        with pytest.raises(InvalidError, match="date"):
            cec.assess(person(), datetime(2026, 1, 1))  # noqa: DTZ001


class TestUnknownDuties:
    """Work of which the duties are not stated may count or not, and decides on nothing."""

    @pytest.mark.parametrize("level", [5, 7])
    def test_it_does_not_lower_the_threshold(self, level: int) -> None:
        """A cook for longer than a developer; the thresholds are 5 and 7."""
        sure = job(noc=DEVELOPER, start=date(2024, 1, 1), end=date(2025, 1, 10))
        cook = job(noc=COOK, start=date(2025, 1, 11), end=date(2026, 6, 30), duties=None)
        profile = person(sure, cook, tests=(celpip(level),))
        found = cec.assess(profile, ON)
        assert found["87.1(2)(d)"].met is (True if level == 7 else None)
        assert found.is_met is (level == 7)
        if level == 5:
            assert the(cec.ThresholdByWork, "(2)(d)", profile).levels == (5, 7)

    def test_it_does_not_raise_the_threshold(self) -> None:
        sure = job(noc=COOK, start=date(2023, 12, 1), end=date(2025, 1, 10))
        unsure = job(noc=DEVELOPER, start=date(2025, 1, 11), end=date(2026, 6, 30), duties=None)
        found = cec.assess(person(sure, unsure, tests=(celpip(5),)), ON)
        assert found.met is None
        refused = attrs.evolve(unsure, duties=False)
        assert cec.is_eligible(person(sure, refused, tests=(celpip(5),)), ON)

    def test_one_report_for_each_threshold(self) -> None:
        """One reaches 7 and is old, the other 5 and is not: it turns on which is needed."""
        nobody = person(tests=(celpip(7, date(2020, 1, 1)), celpip(5)), jobs=())
        found = cec.assess(nobody, ON)
        assert (found["87.1(2)(d)"].met, found["3(4)"].met) == (True, None)


@pytest.mark.properties
class TestProperties:
    """What holds for every history."""

    @given(people(), SCORED)
    def test_eligible_is_every_finding(self, profile: Profile, on: date) -> None:
        found = cec.assess(profile, on)
        assert cec.is_eligible(profile, on) is all(one.met is True for one in found.findings)

    @given(people() | NEARLY, SCORED | NEAR)
    def test_the_oracle_agrees(self, profile: Profile, on: date) -> None:
        assert met(profile, on) == oracle.findings(profile, on)

    @given(people() | NEARLY, SCORED | NEAR, st.data())
    def test_what_is_learnt_never_reverses_what_was_known(
        self, profile: Profile, on: date, data: st.DataObject
    ) -> None:
        """What is stated of duties and intention turns unknown into known, and nothing else."""

        def told(stated: bool | None) -> bool:
            return data.draw(st.booleans()) if stated is None else stated

        jobs = tuple(attrs.evolve(each, duties=told(each.duties)) for each in profile.jobs)
        learnt = attrs.evolve(
            profile,
            jobs=jobs,
            outside_quebec=told(profile.outside_quebec),
            settlement_funds=told(profile.settlement_funds),
        )
        for before, after in zip(programs(profile, on), programs(learnt, on), strict=True):
            assert before.met in {None, after.met}

    @given(NEARLY, NEAR, GOOD)
    def test_more_work_never_removes_2a(self, profile: Profile, on: date, more: Job) -> None:
        assume(paragraph("(2)(a)", profile, on))
        assert paragraph("(2)(a)", attrs.evolve(profile, jobs=(*profile.jobs, more)), on)

    @given(NEARLY, NEAR, GOOD)
    def test_with_clb_7_more_work_never_hurts(self, profile: Profile, on: date, more: Job) -> None:
        profile = attrs.evolve(profile, tests=(celpip(7, date(2026, 1, 1)),))
        assume(cec.is_eligible(profile, on))
        assert cec.is_eligible(attrs.evolve(profile, jobs=(*profile.jobs, more)), on)

    @given(NEARLY, NEAR, st.integers(1, 5))
    def test_a_better_level_never_hurts(self, profile: Profile, on: date, more: int) -> None:
        (result,) = profile.tests
        assert isinstance(result, CELPIP)
        better = celpip(result.reading + more, result.result_date)  # type: ignore[operator]
        before = met(profile, on)
        after = met(attrs.evolve(profile, tests=(better,)), on)
        assert all(after[name] or not held for name, held in before.items())

    @given(people() | NEARLY, SCORED | NEAR, a_job(), st.sampled_from(EXCLUSIONS))
    def test_disqualified_hours_never_help(
        self, profile: Profile, on: date, more: Job, how: tuple[str, dict[str, Any]]
    ) -> None:
        barred = attrs.evolve(more, country="CA", publicly_funded=False, **how[1])
        before, after = (
            met(attrs.evolve(profile, jobs=jobs), on)
            for jobs in (profile.jobs, (*profile.jobs, barred))
        )
        assert all(after[key] == held for key, held in before.items() if "(3)" not in key)
        assert all(before[key] or not held for key, held in after.items())

    @given(people().flatmap(lambda p: st.tuples(st.just(p), st.permutations(p.jobs))), SCORED)
    def test_order_is_irrelevant(self, both: tuple[Profile, list[Job]], on: date) -> None:
        profile, shuffled = both
        other: Assessment = cec.assess(attrs.evolve(profile, jobs=tuple(shuffled)), on)
        assert cec.assess(profile, on) == other
