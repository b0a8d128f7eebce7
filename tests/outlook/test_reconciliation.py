# SPDX-License-Identifier: MIT
"""Why a number that is shown elsewhere differs: readings alone, together, and none."""

from datetime import date

import pytest
from attrs import evolve
from papers import ABILITIES, english, graduate
from persons import tcf

import crs
from crs.outlook.reconciliation import OlderEdition, Reading

DAY = date(2026, 1, 5)
"""On which the graduate has 432 points: age 110, degree 120, English 124, a year 40, pairs 38."""
ECA = crs.ECA(organisation="WES", issued=date(2024, 1, 8))
ABROAD = crs.Credential(
    level=crs.Education.BACHELORS, country="IN", completed=date(2017, 6, 30), eca=ECA
)
WORK = crs.Job(
    noc="21232",
    start=date(2021, 1, 4),
    end=date(2022, 1, 7),
    country="FR",
    hours_per_week=30,
    duties=True,
)
TEF = crs.TEF(
    reading=434,
    listening=434,
    writing=428,
    speaking=456,
    result_date=date(2025, 6, 2),
    scale="699-2023",
)
"""NCLC 7 in all four abilities by its own column."""


def explained(person: crs.Profile, shown: int, day: date = DAY) -> list[set[object]]:
    """The sets of readings that make a number."""
    return [set(readings) for readings in crs.reconcile(person, day, shown=shown).sets]


@pytest.mark.parametrize(
    ("person", "ours", "shown", "reading"),
    [
        # No score by our count: the result is of 2023. Elsewhere as if it counted.
        (graduate(tests=(english(9, date(2023, 6, 1)),)), None, 432, Reading.EXPIRED_RESULT),
        # NCLC 7 as the second language: 4 x 3, and 50 for French with English at 5.
        (graduate(tests=(english(9, date(2025, 6, 2)), TEF)), 432, 494, Reading.TEF_SCALE),
        # A degree without an assessment: 120 and both pairs are gone.
        (graduate(credentials=(evolve(ABROAD, eca=None),)), 274, 432, Reading.WITHOUT_ASSESSMENT),
        (
            graduate(credentials=(evolve(ABROAD, eca=None, completed=DAY),)),
            274,
            432,
            Reading.WITHOUT_ASSESSMENT,
        ),
        (graduate(credentials=(ABROAD,)), 432, 274, Reading.ASSESSMENT_LEFT_OUT),
        # Work for an employer abroad: a year gives 40, and 13 with the degree.
        (
            graduate(jobs=(evolve(graduate().jobs[0], canadian_employer=False),)),
            379,
            432,
            Reading.FOREIGN_EMPLOYER,
        ),
        # 115, 47 and 2 weeks in three occupations abroad: three years give 50, the first alone 25.
        (
            graduate(
                jobs=(
                    evolve(WORK, start=date(2020, 1, 6), end=date(2022, 3, 18)),
                    evolve(WORK, noc="21231", start=date(2022, 3, 21), end=date(2023, 2, 10)),
                    evolve(WORK, noc="21211", start=date(2023, 2, 13), end=date(2023, 2, 24)),
                ),
            ),
            429,
            404,
            Reading.ONE_OCCUPATION,
        ),
        # The columns of the accompanied: 10 + 8 + 4 x 2 + 5 less; a spouse without evidence.
        (graduate(spouse=crs.SpouseProfile()), 401, 432, Reading.SPOUSE_OTHERWISE),
        (
            graduate(spouse=crs.SpouseProfile(accompanying=False)),
            432,
            401,
            Reading.SPOUSE_OTHERWISE,
        ),
        # French at 7 named first: 4 x 17 + 4 x 6 in place of 4 x 31 + 4 x 3; 13 in place of 25.
        (
            graduate(tests=(english(9, date(2025, 6, 2)), tcf(7, date(2025, 6, 2)))),
            494,
            438,
            Reading.OTHER_ORDER,
        ),
        # A degree in Canada of which nobody says how long she was there: 30 for the study.
        (graduate(), 432, 462, Reading.LEFT_OPEN),
        # French at 9, English at 5 in one ability alone: 25 by us, 50 elsewhere.
        (
            graduate(
                tests=(
                    tcf(9, date(2025, 6, 2)),
                    crs.CELPIP(
                        **(dict.fromkeys(ABILITIES, 3) | {"reading": 5}),
                        result_date=date(2025, 6, 2),
                    ),
                ),
                first_language="fr",
            ),
            458,
            483,
            Reading.PARTIAL_ENGLISH,
        ),
    ],
    ids=lambda value: value.name.lower() if isinstance(value, Reading) else "",
)
def test_each_reading_alone(
    person: crs.Profile, ours: int | None, shown: int, reading: Reading
) -> None:
    found = crs.reconcile(person, DAY, shown=shown)

    assert found.total == ours
    assert found.sets[0] == (reading,)


def test_the_months_of_the_account() -> None:
    """On 2025-12-15 the twelfth month shows a year, 19 days before it is complete."""
    day = date(2025, 12, 15)

    assert explained(graduate(), 432, day) == [{Reading.ACCOUNT_MONTHS}]
    assert crs.reconcile(graduate(), day, shown=432).total == 379


def test_the_months_of_the_account_take_no_year_away() -> None:
    """106 weeks of 15 hours abroad are a year, of which no month counts.

    404 points are 379 and 25 for the year abroad with English; a year in Canada as well gives 40,
    and 13 with each of the degree and the work abroad.
    """
    day = date(2025, 12, 15)
    part_time = evolve(WORK, end=date(2023, 1, 13), hours_per_week=15)
    person = graduate(jobs=(part_time, *graduate().jobs))

    assert crs.reconcile(person, day, shown=470).total == 404
    assert explained(person, 470, day) == [{Reading.ACCOUNT_MONTHS}]


def test_an_older_edition() -> None:
    """An offer of employment gave 50 from 2016-11-19 to 2025-03-24, and 600 before."""
    offered = graduate(arranged_employment=crs.JobOffer(issued=date(2024, 1, 1), noc="21232"))

    assert explained(offered, 482) == [
        {OlderEdition(date(2020, 10, 20))},
        {OlderEdition(date(2017, 6, 6))},
        {OlderEdition(date(2016, 11, 19))},
    ]
    assert explained(offered, 1032) == [{OlderEdition(date(2015, 1, 1))}]


def test_several_readings_together() -> None:
    """Without the assessment 274; with a year shown early that is 40 more: no pairs."""
    day = date(2025, 12, 15)
    person = graduate(credentials=(ABROAD,))

    assert explained(person, 274, day) == [{Reading.ASSESSMENT_LEFT_OUT, Reading.ACCOUNT_MONTHS}]
    assert explained(person, 234, day) == [{Reading.ASSESSMENT_LEFT_OUT}]


def test_all_readings_together() -> None:
    """The same ten years before, when no edition was an older one."""
    day = date(2015, 12, 14)
    eca = crs.ECA(organisation="WES", issued=date(2014, 1, 8))
    person = crs.Profile(
        birth_date=date(1990, 3, 10),
        tests=(english(9, date(2015, 6, 1)),),
        credentials=(evolve(ABROAD, completed=date(2012, 6, 29), eca=eca),),
        jobs=(evolve(WORK, start=date(2015, 1, 5), end=None, country="CA"),),
    )
    found = crs.reconcile(person, day, shown=274)

    assert set(found.considered) == {Reading.ASSESSMENT_LEFT_OUT, Reading.ACCOUNT_MONTHS}
    assert [set(readings) for readings in found.sets] == [set(found.considered)]


def test_older_editions_are_considered_latest_first() -> None:
    found = crs.reconcile(graduate(), DAY, shown=433)
    older = [each.since for each in found.considered if isinstance(each, OlderEdition)]

    assert older == [date(2020, 10, 20), date(2017, 6, 6), date(2016, 11, 19), date(2015, 1, 1)]


def test_the_same_number() -> None:
    found = crs.reconcile(graduate(), DAY, shown=432)

    assert found.sets == ((),)
    assert "Both are the same." in found.text()


def test_a_number_that_nothing_explains() -> None:
    found = crs.reconcile(graduate(), DAY, shown=433)

    assert found.sets == ()
    assert "None of the readings that we know" in found.text()


def test_readings_of_the_spouse() -> None:
    """Their expired result counts for 4 x 5 points more."""
    spouse = crs.SpouseProfile(tests=(english(9, date(2023, 1, 9)),))

    assert {Reading.EXPIRED_RESULT} in explained(graduate(spouse=spouse), 421)


def test_a_report_on_the_right_scale_stays() -> None:
    ancien = crs.TEF(reading=220, writing=330, listening=270, speaking=330, result_date=DAY)
    person = graduate(tests=(english(9, DAY), ancien))

    assert Reading.TEF_SCALE not in crs.reconcile(person, DAY, shown=0).considered


def test_mistakes() -> None:
    with pytest.raises(crs.InvalidError, match="shown must be a whole number from 0, not -1"):
        crs.reconcile(graduate(), DAY, shown=-1)
    with pytest.raises(crs.InvalidError, match="profile must be"):
        crs.reconcile("me", DAY, shown=1)  # type: ignore[arg-type]
    with pytest.raises(crs.InvalidError, match="day must be"):
        crs.reconcile(graduate(), "2026", shown=1)  # type: ignore[arg-type]
    with pytest.raises(crs.NotInForceError):
        crs.reconcile(graduate(), date(2014, 1, 1), shown=1)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_shown(lang: str) -> None:
    person = graduate(tests=(english(9, date(2023, 6, 1)),))
    found = crs.reconcile(person, DAY, shown=432)

    assert "432" in found.text(lang)
    assert "432" in found.html(lang)
    assert found.to_dict(lang)["sets"][0][0]["code"] == "reading.expired_result"
    assert found.to_dict(lang)["considered"][-1] == "reading.older_edition"
    assert str(found.__rich__())
