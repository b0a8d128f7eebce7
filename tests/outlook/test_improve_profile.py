# SPDX-License-Identifier: MIT
"""What would raise the score of a profile on a day, and the classes before and after."""

from datetime import date

import pytest
from attrs import evolve
from papers import english, graduate

import crs
from crs.outlook.improvement import Improvement

DAY = date(2026, 1, 5)
GRADUATE = graduate(settlement_funds=True)
WEAK = graduate(tests=(english(6, date(2025, 6, 2)),), settlement_funds=True)
"""Language below the CLB 7 of both classes."""


def after(found: Improvement, name: str) -> crs.outlook.forecast.Verdicts:
    """The classes after a single move, by its name."""
    [move] = [single.move for single in found.single if single.move.name == name]
    return found.programs_after[(move,)]


def test_gains_are_those_of_the_facts_of_the_day() -> None:
    """On 2026-03-10 the age falls with and without a move: gains are net of the calendar."""
    of_profile = crs.improve(GRADUATE, on=date(2026, 3, 10))
    of_facts = crs.improve(GRADUATE.on(date(2026, 3, 10)))

    at_once = {single for single in of_facts.single if not single.move.days}
    assert {single for single in of_profile.single if not single.move.days} == at_once
    assert (of_facts.programs, of_facts.programs_after) == (None, {})


def test_a_test_brings_a_class() -> None:
    found = crs.improve(WEAK, on=DAY)

    assert found.programs == (False, False, False)
    assert after(found, "first_language.7").cec is True
    assert after(found, "first_language.9.reading").cec is False


def test_french_by_a_report_of_its_own() -> None:
    """NCLC 7 meets the threshold in the language that is named second."""
    found = crs.improve(WEAK, on=DAY)

    assert after(found, "second_language.7").cec is True
    assert after(found, "second_language.5").cec is False


def test_a_credential_brings_the_class_that_asks_for_one() -> None:
    found = crs.improve(graduate(credentials=(), settlement_funds=True), on=DAY)

    assert found.programs is not None
    assert found.programs.fsw is False
    assert after(found, "credential.masters").fsw is True
    assert after(found, "credential.masters.canada").fsw is True


def test_years_of_work_leave_open_what_is_not_met() -> None:
    """In which occupation they would be is not known; what is met stays met."""
    jobless = crs.improve(graduate(jobs=(), settlement_funds=True), on=DAY)

    assert jobless.programs == (False, False, False)
    assert after(jobless, "canadian_work.1") == (None, None, None)
    assert after(crs.improve(GRADUATE, on=DAY), "canadian_work.2").cec is True


def test_a_certificate() -> None:
    """In which trade it would be is not stated: without work in one the class stays out."""
    assert after(crs.improve(GRADUATE, on=DAY), "certificate").fst is False


def test_moves_of_the_spouse() -> None:
    """Their French at 4 gives 5 points of adaptability, which no class turns on here."""
    married = graduate(spouse=crs.SpouseProfile(), settlement_funds=True)
    found = crs.improve(married, on=DAY)

    assert after(found, "spouse.language.9").cec is True
    assert after(found, "spouse.credential.bachelors").cec is True


def test_sets_have_classes_too() -> None:
    found = crs.improve(WEAK, on=DAY, target=400)

    assert found.cheapest is not None
    assert found.cheapest.moves in found.programs_after
    assert found.highest.moves in found.programs_after
    assert crs.improve(WEAK, on=DAY, target=9999).cheapest is None


def test_a_move_of_ones_own() -> None:
    """A level of education that no single credential makes leads to no evidence."""
    both = crs.Move(
        "both",
        "both",
        crs.Text("Two credentials", "Deux diplômes"),
        lambda applicant: evolve(applicant, education=crs.Education.TWO_OR_MORE),
    )
    found = crs.improve(graduate(credentials=()), on=DAY, moves=[both])

    assert after(found, "both").fsw is False


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_shown(lang: str) -> None:
    found = crs.improve(WEAK, on=DAY, target=400)

    assert ("FSW no" if lang == "en" else "TQF non") in found.text(lang)
    assert "2026-01-05" in found.text(lang)
    plain = found.to_dict(lang)
    assert plain["programs"] == {"fsw": False, "cec": False, "fst": False}
    assert plain["cheapest"]["programs"]["fsw"] is True
    assert "programs" not in crs.improve(WEAK.on(DAY)).to_dict(lang)


def test_mistakes() -> None:
    with pytest.raises(crs.InvalidError, match="on must be"):
        crs.improve(GRADUATE)
    with pytest.raises(crs.InvalidError, match="on must be"):
        crs.improve(GRADUATE.on(DAY), on=DAY)
    with pytest.raises(crs.MissingEvidence):
        crs.improve(graduate(tests=()), on=DAY)
