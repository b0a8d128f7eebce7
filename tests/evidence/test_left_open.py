# SPDX-License-Identifier: MIT
"""What the papers leave open, which goes along with the facts, and what papers bar."""

from datetime import date

import attrs
import pytest
from persons import A_DAY, BORN, ON, person

import crs
from crs import CanadianStudy, Education
from crs.caveats import WouldGive
from crs.evidence.credentials import Credential
from crs.evidence.explanation import Judged
from crs.evidence.papers import Nomination
from crs.evidence.profile import SpouseProfile
from crs.evidence.reasons import CredentialReason, UnknownWork
from crs.evidence.work import Job
from crs.left_open import OpenFact

DEGREE = Credential(level=Education.BACHELORS, country="CA", completed=date(2019, 5, 1))
THREE_YEARS = CanadianStudy.THREE_YEARS_OR_MORE


def test_study_in_canada_of_which_conditions_are_not_stated() -> None:
    """A degree of three years or longer would give 30 points (MI s. 30)."""
    applicant = person(credentials=(DEGREE,)).on(ON)
    score = crs.score(applicant)
    said = Judged(DEGREE, (CredentialReason.FULL_TIME_UNKNOWN, CredentialReason.MONTHS_UNKNOWN))

    assert applicant.open == (OpenFact("canadian_study", THREE_YEARS, said),)
    assert score.additional.canadian_study == 0
    assert score.caveats == (WouldGive("canadian_study", THREE_YEARS, score.total + 30, 30, said),)
    assert str(score.caveats[0]).startswith(
        f"30\u00a0points more, {score.total + 30} in all, if this counted for “Study in Canada”:"
        " bachelor’s degree"
    )


def test_what_is_open_is_no_fact() -> None:
    """It makes nobody another person, and neither repr nor table has it."""
    applicant = person(credentials=(DEGREE,)).on(ON)
    plain = attrs.evolve(applicant, open=())

    assert (applicant, hash(applicant), repr(applicant)) == (plain, hash(plain), repr(plain))
    assert "open" not in applicant._repr_html_()


def test_a_score_is_a_dict_with_what_is_open() -> None:
    applicant = person(credentials=(DEGREE,)).on(ON)
    [left_open] = attrs.asdict(crs.score(applicant))["applicant"]["open"]
    assert (left_open["fact"], left_open["value"]) == ("canadian_study", THREE_YEARS)


def test_what_would_give_nothing_is_not_said() -> None:
    """A nomination fills the section; before 2016-11-19 study in Canada had no points."""
    nominated = person(credentials=(DEGREE,), nomination=Nomination(issued=BORN)).on(ON)
    early = crs.in_force(date(2016, 11, 18))

    assert nominated.open
    assert crs.score(nominated).caveats == ()
    assert crs.score(person(credentials=(DEGREE,)).on(ON), early).caveats == ()


@pytest.mark.parametrize(
    ("spouse", "name", "points"), [(False, "canadian_work", 53), (True, "spouse.canadian_work", 7)]
)
def test_work_in_an_occupation_that_splits(spouse: bool, name: str, points: int) -> None:
    """6411 became 62100, which is skilled, and 64101, which is not (NOC.md).

    Two years are 53 points to a person alone, 7 to a spouse, and nothing goes with them.
    """
    job = Job(noc="6411", start=date(2024, 1, 1), country="CA", hours_per_week=30)
    worker = person(spouse=SpouseProfile(jobs=(job,))) if spouse else person(jobs=(job,))
    [left_open] = worker.on(ON).open
    [caveat] = crs.score(worker.on(ON)).caveats

    assert isinstance(left_open, OpenFact)
    assert (left_open.fact, left_open.value) == (name, 2)
    assert isinstance(caveat, WouldGive)
    assert caveat.points == points
    assert str(caveat.reason).startswith("6411 ")


def test_work_that_is_barred_is_not_left_open() -> None:
    """Nor is work that begins on the day that is scored, or later."""
    unknown = Job(noc="6411", start=date(2024, 1, 1), country="CA", hours_per_week=30)
    unpaid, later = attrs.evolve(unknown, paid=False), attrs.evolve(unknown, start=ON)
    [left_open] = person(jobs=(unknown, unpaid, later)).on(ON).open

    assert isinstance(left_open, OpenFact)
    assert isinstance(left_open.reason, UnknownWork)
    assert len(left_open.reason.work) == 1
    assert person(jobs=(unpaid, later)).on(ON).open == ()


def test_jobs_that_contradict_each_other() -> None:
    """Full-time work in two countries on the same days: nobody can tell which was done."""
    here = Job(noc="31301", start=date(2024, 1, 1), country="CA", hours_per_week=40)
    there = attrs.evolve(here, country="IN")
    applicant = person(jobs=(here, there)).on(ON)

    assert (applicant.canadian_work, applicant.foreign_work) == (0, 0)
    assert [(each.fact, each.value) for each in applicant.open if isinstance(each, OpenFact)] == [
        ("canadian_work", 2),
        ("foreign_work", 2),
    ]


JOB = Job(noc="31301", start=date(2023, 9, 5), country="CA", hours_per_week=30)
PROGRAM = Credential(
    level=Education.TWO_YEAR,
    country="CA",
    started=date(2023, 9, 5),
    completed=date(2025, 4, 25),
    full_time_in_canada=True,
    months_in_canada=20,
)


def test_work_during_full_time_study_does_not_count() -> None:
    """From Monday 2025-04-28 to Friday 2026-10-30 are 79 weeks of 30 hours: 2,370."""
    fact = person(credentials=(PROGRAM,), jobs=(JOB,)).explain(ON)["canadian_work"]

    assert fact.value == 1
    assert str(fact.because[0]).startswith("2,370\u00a0hours in the 10 years before")
    assert str(PROGRAM) in str(fact.because[1])
    assert person(jobs=(JOB,)).explain(ON)["canadian_work"].value == 3


def test_study_in_a_program_that_is_not_completed_yet() -> None:
    """It is no credential on the day, and shows study all the same."""
    program = attrs.evolve(PROGRAM, completed=ON + 365 * A_DAY)
    applicant = person(credentials=(program,), jobs=(JOB,)).on(ON)

    assert applicant.education is Education.LESS_THAN_SECONDARY
    assert applicant.canadian_work == 0


def test_a_job_that_states_otherwise_counts() -> None:
    job = attrs.evolve(JOB, full_time_student=False)

    assert person(credentials=(PROGRAM,), jobs=(job,)).on(ON).canadian_work == 3


def test_full_time_study_bars_no_work_abroad() -> None:
    abroad = attrs.evolve(JOB, country="IN")

    assert person(credentials=(PROGRAM,), jobs=(abroad,)).on(ON).foreign_work == 3


def test_full_time_study_of_a_spouse_bars_their_own_work() -> None:
    couple = person(jobs=(JOB,), spouse=SpouseProfile(credentials=(PROGRAM,), jobs=(JOB,))).on(ON)

    assert couple.canadian_work == 3
    assert couple.spouse
    assert couple.spouse.canadian_work == 1
