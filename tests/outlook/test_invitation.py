# SPDX-License-Identifier: MIT
"""After the invitation: what must still hold on the day of the application (IRPA s. 11.2)."""

from datetime import date

import pytest
from attrs import evolve
from papers import english, graduate

import crs
from crs import invitation
from crs.assessment import Assessment
from crs.invitation import (
    AgeStays,
    ClassesMet,
    ClassesUnknown,
    CutOffNotStated,
    NoClass,
    NoScore,
    ScoreBelow,
    ScoreKept,
    ScoreTolerated,
)

GRADUATE = graduate()
INVITED, APPLIED = date(2026, 2, 2), date(2026, 3, 20)
NOMINATED = graduate(nomination=crs.Nomination(issued=date(2026, 1, 5), withdrawn=date(2026, 3, 1)))
"""With 1,032 points when invited, and 432 by the application."""


def met(found: Assessment) -> dict[str, bool | None]:
    """What is found of each requirement, by its section."""
    return {finding.provision.section: finding.met for finding in found.findings}


def test_all_still_holds() -> None:
    """The birthday of 10 March takes nothing: the age stays."""
    found = invitation.assess(GRADUATE, INVITED, APPLIED)

    assert met(found) == {
        "10.3(1)(e)": True,
        "11.2(1)": True,
        "11.2(2)(a)": True,
        "11.2(2)(b)": True,
        "3(4)": True,
        "87.1(2)(a)": True,
    }
    assert found.is_met
    assert found["11.2(2)(a)"].reasons == (AgeStays(29, 30),)
    assert found["11.2(2)(b)"].reasons == (ScoreKept(432, 432),)
    assert isinstance(found["11.2(1)"].reasons[0], ClassesMet)


@pytest.mark.parametrize(
    ("cut_off", "holds", "reason"),
    [
        (None, None, CutOffNotStated(1032, 432)),
        (0, True, ScoreTolerated(1032, 432, 0)),
        (432, True, ScoreTolerated(1032, 432, 432)),
        (433, False, ScoreBelow(1032, 432, 433)),
    ],
)
def test_a_lower_score(cut_off: int | None, holds: bool | None, reason: ScoreKept) -> None:
    """Tolerated if the rank is not below that of the round."""
    found = invitation.assess(NOMINATED, INVITED, APPLIED, cut_off)

    assert found["11.2(2)(b)"].met is holds
    assert found["11.2(2)(b)"].reasons == (reason,)
    assert found.met is holds


def test_a_result_that_expires_in_between() -> None:
    """Valid until 2027-06-01: an application of the day after comes too late."""
    found = invitation.assess(GRADUATE, date(2027, 5, 3), date(2027, 6, 2))

    assert (found["3(4)"].met, found["11.2(1)"].met, found["11.2(2)(b)"].met) == (False,) * 3
    assert found["11.2(2)(b)"].reasons == (NoScore.NONE,)


def test_a_year_that_was_not_there_when_invited() -> None:
    """Invited by the account's count, a day before the year is complete."""
    found = invitation.assess(GRADUATE, date(2026, 1, 2), date(2026, 2, 20))

    assert found["10.3(1)(e)"].met is False
    assert found["10.3(1)(e)"].reasons == (NoClass(date(2026, 1, 2)),)
    assert found["11.2(1)"].met is True
    assert "87.1(2)(a)" not in met(found)


def test_a_class_that_is_unknown() -> None:
    """Where living is not stated no class is known to be met."""
    found = invitation.assess(evolve(GRADUATE, outside_quebec=None), INVITED, APPLIED)

    assert found["11.2(1)"].met is None
    assert isinstance(found["11.2(1)"].reasons[0], ClassesUnknown)


def test_no_result_at_all() -> None:
    found = invitation.assess(evolve(GRADUATE, tests=()), INVITED, APPLIED)

    assert found["3(4)"].met is False
    assert found["3(4)"].reasons == (NoScore.NO_RESULT,)


def test_before_birth() -> None:
    unborn = evolve(GRADUATE, birth_date=date(2026, 3, 1))
    found = invitation.assess(unborn, INVITED, APPLIED)

    assert found["11.2(2)(a)"].reasons == (AgeStays(0, 0),)
    assert found["11.2(2)(b)"].met is False


def test_the_points_of_a_new_test_are_those_of_the_application() -> None:
    better = evolve(GRADUATE, tests=(*GRADUATE.tests, english(10, date(2026, 3, 2))))

    assert invitation.assess(better, INVITED, APPLIED)["11.2(2)(b)"].reasons == (
        ScoreKept(432, 444),
    )


def test_all_mistakes_at_once() -> None:
    with pytest.raises(crs.InvalidError) as caught:
        invitation.assess(GRADUATE, APPLIED, INVITED, -1)
    assert [problem.path for problem in caught.value.problems] == ["applied", "cut_off"]
    assert "cut_off must be a whole number from 0, not -1" in str(caught.value)
    with pytest.raises(crs.InvalidError, match="invited must be"):
        invitation.assess(GRADUATE, "2026-01-01", APPLIED)  # type: ignore[arg-type]
    with pytest.raises(crs.InvalidError, match="profile must be"):
        invitation.assess("me", INVITED, APPLIED)  # type: ignore[arg-type]
    with pytest.raises(crs.NotInForceError):
        invitation.assess(GRADUATE, date(2014, 1, 1), APPLIED)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_shown(lang: str) -> None:
    found = invitation.assess(NOMINATED, INVITED, APPLIED, 433)

    assert "433" in found.text(lang)
    assert "433" in found.html(lang)
    assert "433" in found.to_json(lang)
