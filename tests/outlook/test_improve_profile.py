# SPDX-License-Identifier: MIT
"""What would raise the score of a profile on a day, and the classes before and after."""

from datetime import date

import attrs
import pytest
from papers import english, graduate
from persons import tcf

import crs
from crs.outlook.improvement import Improvement
from people import english as clb

DAY = date(2026, 1, 5)
GRADUATE = graduate(settlement_funds=True)
WEAK = graduate(tests=(english(6, date(2025, 6, 2)),), settlement_funds=True)
"""Language below the CLB 7 of both classes."""


def after(found: Improvement, name: str) -> crs.outlook.forecast.Verdicts:
    """The classes after a single move, by its name."""
    [found_after] = [single.programs for single in found.single if single.move.name == name]
    assert found_after is not None
    return found_after


def test_gains_are_those_of_the_facts_of_the_day() -> None:
    """On 2026-03-10 the age falls with and without a move: gains are net of the calendar."""
    of_profile = crs.improve(GRADUATE, on=date(2026, 3, 10))
    of_facts = crs.improve(GRADUATE.on(date(2026, 3, 10)))

    def gains(found: Improvement) -> set[tuple[str, int]]:
        return {(one.move.name, one.gain) for one in found.single if not one.move.days}

    assert gains(of_profile) == gains(of_facts)
    assert of_facts.programs is None


def test_classes_before_any_move_are_those_of_the_day() -> None:
    """The year of work is complete on the day after."""
    found = crs.improve(GRADUATE, on=date(2026, 1, 2), moves=[])

    assert found.programs is not None
    assert found.programs.cec is False


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


def test_a_credential_of_a_physician() -> None:
    """A foreign one needs the professional body (s. 75(2.1)), a Canadian one no assessment."""
    [job] = GRADUATE.jobs
    physician = attrs.evolve(GRADUATE, credentials=(), jobs=(attrs.evolve(job, noc="31102"),))
    found = crs.improve(physician, on=DAY)

    assert after(found, "credential.masters").fsw is False
    assert after(found, "credential.masters.canada").fsw is True


def test_a_certificate() -> None:
    """In which trade it would be is not stated: without work in one the class stays out."""
    assert after(crs.improve(GRADUATE, on=DAY), "certificate").fst is False


def test_a_certificate_brings_the_class_of_trades() -> None:
    """A welder with two years of work lacks it alone, which a test does not make up for."""
    job = attrs.evolve(GRADUATE.jobs[0], noc="72106", start=date(2023, 1, 2))
    welder = attrs.evolve(
        GRADUATE,
        jobs=(job,),
        skilled_trade=crs.SkilledTrade(
            noc="72106",
            qualified_on=date(2022, 1, 3),
            requirements=True,
            certificate_in_trade=True,
            offer=crs.TradeOffer.NONE,
        ),
    )
    found = crs.improve(welder, on=DAY)

    assert found.programs is not None
    assert found.programs.fst is False
    assert after(found, "first_language.10").fst is False
    assert after(found, "certificate").fst is True


def test_moves_of_the_spouse() -> None:
    """Their French at 4 gives 5 points of adaptability, which no class turns on here."""
    married = graduate(spouse=crs.SpouseProfile(), settlement_funds=True)
    found = crs.improve(married, on=DAY)

    assert after(found, "spouse.language.9").cec is True
    assert after(found, "spouse.credential.bachelors").cec is True


def test_sets_have_classes_too() -> None:
    found = crs.improve(WEAK, on=DAY, target=400)

    assert found.cheapest is not None
    [move] = found.cheapest.moves
    assert found.cheapest.programs == after(found, move.name)
    assert found.highest.programs is not None
    assert found.highest.programs.cec is True
    assert crs.improve(WEAK, on=DAY, target=9999).cheapest is None


def test_a_move_of_ones_own() -> None:
    """A level of education that no single credential makes leads to no evidence."""
    both = crs.Move(
        "both",
        "both",
        crs.Text("Two credentials", "Deux diplômes"),
        lambda applicant: attrs.evolve(applicant, education=crs.Education.TWO_OR_MORE),
    )
    found = crs.improve(graduate(credentials=()), on=DAY, moves=[both])

    assert after(found, "both").fsw is False


def test_a_move_of_ones_own_to_a_level_that_no_test_shows() -> None:
    """A report of CLB 12 shows the highest level of its chart, 10."""
    best = crs.Move(
        "best",
        "best",
        crs.Text("The best English", "Le meilleur anglais"),
        lambda applicant: attrs.evolve(applicant, first_language=clb(12)),
    )

    assert after(crs.improve(WEAK, on=DAY, moves=[best]), "best").cec is True


def test_a_move_of_ones_own_that_leaves_a_language_out() -> None:
    """The reports that there are stay."""
    second = crs.Move(
        "english",
        "english",
        crs.Text("English alone", "L’anglais seul"),
        lambda applicant: attrs.evolve(applicant, second_language=None),
    )
    bilingual = attrs.evolve(GRADUATE, tests=(*GRADUATE.tests, tcf(7, date(2025, 6, 2))))
    found = crs.improve(bilingual, on=DAY, moves=[second])

    assert found.programs == after(found, "english")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_shown(lang: str) -> None:
    found = crs.improve(WEAK, on=DAY, target=400)

    assert ("FSW no" if lang == "en" else "TQF non") in found.text(lang)
    assert ("2026-01-05" if lang == "en" else "5\u00a0janvier 2026") in found.text(lang)
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
