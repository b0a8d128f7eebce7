# SPDX-License-Identifier: MIT
"""Language tests: every cell of every chart, what a report may say, and when it counts."""

import pickle
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, FloatOperation, localcontext
from fractions import Fraction
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crs import English, French, InvalidError
from crs.errors import Problem
from crs.evidence.language import TESTS, Result
from crs.evidence.language.celpip import CELPIP, LevelOrM
from crs.evidence.language.ielts import IELTS, Band
from crs.evidence.language.pte_core import NotYetAccepted, PTECore
from crs.evidence.language.report import ResultExpired, ResultLater
from crs.evidence.language.tcf import TCF
from crs.evidence.language.tef import TEF, AncienScore, OtherScale
from crs.expected import Between, InstanceOf, OneOf
from crs.worded import Worded

RESULT_DATE = date(2025, 5, 14)
ABILITIES = ("reading", "writing", "listening", "speaking")

# The charts as they are printed: from the lowest score of a level to the highest, in the order of
# `ABILITIES`. The last row is what is left of the scale: no level.
CELPIP_GENERAL = """
10 | 10-12 | 10-12 | 10-12 | 10-12
 9 |  9-9  |  9-9  |  9-9  |  9-9
 8 |  8-8  |  8-8  |  8-8  |  8-8
 7 |  7-7  |  7-7  |  7-7  |  7-7
 6 |  6-6  |  6-6  |  6-6  |  6-6
 5 |  5-5  |  5-5  |  5-5  |  5-5
 4 |  4-4  |  4-4  |  4-4  |  4-4
 0 |  0-3  |  0-3  |  0-3  |  0-3
"""
IELTS_GENERAL_TRAINING = """
10 | 8.0-9.0 | 7.5-9.0 | 8.5-9.0 | 7.5-9.0
 9 | 7.0-7.5 | 7.0-7.0 | 8.0-8.0 | 7.0-7.0
 8 | 6.5-6.5 | 6.5-6.5 | 7.5-7.5 | 6.5-6.5
 7 | 6.0-6.0 | 6.0-6.0 | 6.0-7.0 | 6.0-6.0
 6 | 5.0-5.5 | 5.5-5.5 | 5.5-5.5 | 5.5-5.5
 5 | 4.0-4.5 | 5.0-5.0 | 5.0-5.0 | 5.0-5.0
 4 | 3.5-3.5 | 4.0-4.5 | 4.5-4.5 | 4.0-4.5
 0 | 0.0-3.0 | 0.0-3.5 | 0.0-4.0 | 0.0-3.5
"""
PTE_CORE = """
10 | 88-90 | 90-90 | 89-90 | 89-90
 9 | 78-87 | 88-89 | 82-88 | 84-88
 8 | 69-77 | 79-87 | 71-81 | 76-83
 7 | 60-68 | 69-78 | 60-70 | 68-75
 6 | 51-59 | 60-68 | 50-59 | 59-67
 5 | 42-50 | 51-59 | 39-49 | 51-58
 4 | 33-41 | 41-50 | 28-38 | 42-50
 3 | 24-32 | 32-40 | 18-27 | 34-41
 0 | 10-23 | 10-31 | 10-17 | 10-33
"""
TEF_ANCIEN = """
10 | 263-300 | 393-450 | 316-360 | 393-450
 9 | 248-262 | 371-392 | 298-315 | 371-392
 8 | 233-247 | 349-370 | 280-297 | 349-370
 7 | 207-232 | 310-348 | 249-279 | 310-348
 6 | 181-206 | 271-309 | 217-248 | 271-309
 5 | 151-180 | 226-270 | 181-216 | 226-270
 4 | 121-150 | 181-225 | 145-180 | 181-225
 0 |   0-120 |   0-180 |   0-144 |   0-180
"""
TEF_2019 = """
10 | 566-699 | 566-699 | 566-699 | 566-699
 9 | 533-565 | 533-565 | 533-565 | 533-565
 8 | 500-532 | 500-532 | 500-532 | 500-532
 7 | 450-499 | 450-499 | 450-499 | 450-499
 6 | 400-449 | 400-449 | 400-449 | 400-449
 5 | 350-399 | 350-399 | 350-399 | 350-399
 4 | 300-349 | 300-349 | 300-349 | 300-349
 0 |   0-299 |   0-299 |   0-299 |   0-299
"""
TEF_2023 = """
10 | 546-699 | 558-699 | 546-699 | 556-699
 9 | 503-545 | 512-557 | 503-545 | 518-555
 8 | 462-502 | 472-511 | 462-502 | 494-517
 7 | 434-461 | 428-471 | 434-461 | 456-493
 6 | 393-433 | 379-427 | 393-433 | 422-455
 5 | 352-392 | 330-378 | 352-392 | 387-421
 4 | 306-351 | 268-329 | 306-351 | 328-386
 0 |   0-305 |   0-267 |   0-305 |   0-327
"""
TCF_CANADA = """
10 | 549-699 | 16-20 | 549-699 | 16-20
 9 | 524-548 | 14-15 | 523-548 | 14-15
 8 | 499-523 | 12-13 | 503-522 | 12-13
 7 | 453-498 | 10-11 | 458-502 | 10-11
 6 | 406-452 |  7-9  | 398-457 |  7-9
 5 | 375-405 |  6-6  | 369-397 |  6-6
 4 | 342-374 |  4-5  | 331-368 |  4-5
 0 |   0-341 |  0-3  |   0-330 |  0-3
"""
CHARTS: list[tuple[str, Any, dict[str, str], str]] = [
    ("celpip", CELPIP, {}, CELPIP_GENERAL),
    ("ielts", IELTS, {}, IELTS_GENERAL_TRAINING),
    ("pte_core", PTECore, {}, PTE_CORE),
    ("tef", TEF, {}, TEF_ANCIEN),
    ("tef", TEF, {"scale": "ancien"}, TEF_ANCIEN),
    ("tef", TEF, {"scale": "699-2019"}, TEF_2019),
    ("tef", TEF, {"scale": "699-2023"}, TEF_2023),
    ("tcf", TCF, {}, TCF_CANADA),
]
EVERY_CHART = pytest.mark.parametrize(("name", "test", "scale", "printed"), CHARTS)
EVERY_ABILITY = pytest.mark.parametrize("ability", ABILITIES)


def cells(printed: str, ability: str) -> list[tuple[int, Fraction, Fraction]]:
    """Level, lowest and highest score of each row of a chart, in the column of an ability."""
    rows = [line.split("|") for line in printed.strip().splitlines()]
    column = 1 + ABILITIES.index(ability)
    return [
        (int(row[0]), *(Fraction(bound.strip()) for bound in row[column].split("-")))  # type: ignore[misc]
        for row in rows
    ]


def score(test: type[Result], exact: Fraction) -> Any:
    """A score as a report says it."""
    return float(exact) if test is IELTS else int(exact)


def step(test: type[Result]) -> Fraction:
    """What lies between a score and the next one."""
    return Fraction(1, 2) if test is IELTS else Fraction(1)


def lowest(test: type[Result], printed: str) -> dict[str, Any]:
    """The lowest score of the scale in each ability."""
    return {ability: score(test, cells(printed, ability)[-1][1]) for ability in ABILITIES}


@EVERY_CHART
@EVERY_ABILITY
def test_every_score_reaches_the_level_of_its_cell(
    name: str, test: Any, scale: dict[str, str], printed: str, ability: str
) -> None:
    """Each score of the scale, in one ability after the other, and the others reach none."""
    bottom = lowest(test, printed)
    for level, least, most in cells(printed, ability):
        exact = least
        while exact <= most:
            scores = {**bottom, ability: score(test, exact)}
            result = test(**scores, **scale, result_date=RESULT_DATE)
            levels = result.levels
            assert type(levels) is (English if name in {"ielts", "celpip", "pte_core"} else French)
            assert attrs.asdict(levels) == {**dict.fromkeys(ABILITIES, 0), ability: level}
            exact += step(test)


@EVERY_CHART
@EVERY_ABILITY
def test_the_cells_of_a_chart_leave_no_score_out(
    name: str, test: Any, scale: dict[str, str], printed: str, ability: str
) -> None:
    """What is typed here is the whole scale, and the scale ends where it does."""
    column = cells(printed, ability)
    for (_, least, _), (_, _, most) in pairwise(column):
        assert least == most + step(test)
    bottom = lowest(test, printed)
    for beyond in (column[0][2] + step(test), column[-1][1] - step(test)):
        wrong = {**bottom, ability: score(test, beyond)}
        with pytest.raises(InvalidError, match=f"^{ability} must be "):
            test(**wrong, **scale, result_date=RESULT_DATE)
    assert TESTS[name] is test


@EVERY_CHART
@EVERY_ABILITY
def test_a_chart_ends_at_level_10_and_starts_at_4(
    name: str, test: Any, scale: dict[str, str], printed: str, ability: str
) -> None:
    """That of PTE Core at 3; below it there is no level."""
    first = 3 if name == "pte_core" else 4
    chart = test(**lowest(test, printed), **scale, result_date=RESULT_DATE).chart

    assert [level for level, _, _ in cells(printed, ability)] == [*range(10, first - 1, -1), 0]
    assert sorted(chart[ability].lowest) == [*range(first, 11)]
    assert tuple(chart) == ABILITIES


def ielts(result_date: date = RESULT_DATE, **scores: Any) -> IELTS:
    """A result of IELTS with every band at 7."""
    return IELTS(**{**dict.fromkeys(ABILITIES, 7), **scores}, result_date=result_date)


def pte_core(result_date: date = RESULT_DATE, **scores: Any) -> PTECore:
    """A result of PTE Core with every score at 60."""
    return PTECore(**{**dict.fromkeys(ABILITIES, 60), **scores}, result_date=result_date)


def tef(result_date: date = RESULT_DATE, scale: Any = "ancien", **scores: Any) -> TEF:
    """A result of TEF Canada with every score at 250."""
    return TEF(**{**dict.fromkeys(ABILITIES, 250), **scores}, result_date=result_date, scale=scale)


def problems(make: Any, **given: Any) -> tuple[Problem, ...]:
    """What is wrong with what is given."""
    with pytest.raises(InvalidError) as caught:
        make(**given)
    return caught.value.problems


def test_the_traps_of_ielts() -> None:
    """The bands that are most often read wrongly."""
    assert ielts(listening=6.5).levels.listening == 7
    assert ielts(listening=7).levels.listening == 7
    assert ielts(listening=4).levels.listening == 0
    assert ielts(reading=7.5).levels.reading == 9
    assert ielts(reading=4.5).levels.reading == 5
    assert ielts(writing=4.5).levels.writing == 4
    assert ielts(speaking=4.5).levels.speaking == 4


@pytest.mark.parametrize("band", [6.5, Decimal("6.5"), Decimal("6.50")])
def test_a_band_is_exact_however_it_is_written(band: Any) -> None:
    """A band is a number, and numbers that are equal are the same band."""
    assert ielts(reading=band) == ielts(reading=6.5)
    assert hash(ielts(reading=band)) == hash(ielts(reading=6.5))
    assert ielts(reading=band).levels == ielts(reading=6.5).levels
    assert ielts(reading=Decimal(7)) == ielts(reading=7.0) == ielts(reading=7)


def test_m_is_below_every_level_of_celpip() -> None:
    """M: minimal proficiency, or too little to tell."""
    result = CELPIP(reading="M", writing=4, listening=0, speaking=12, result_date=RESULT_DATE)

    assert result.levels == English(reading=0, writing=4, listening=0, speaking=10)


OUT_OF_699 = Between(0, 699)
EXPECTED: list[tuple[Any, dict[str, Any], dict[str, Worded]]] = [
    (IELTS, {}, dict.fromkeys(ABILITIES, Band())),
    (CELPIP, {}, dict.fromkeys(ABILITIES, LevelOrM())),
    (PTECore, {}, dict.fromkeys(ABILITIES, Between(10, 90))),
    (
        TEF,
        {},
        {
            "reading": AncienScore(300),
            "writing": AncienScore(450),
            "listening": AncienScore(360),
            "speaking": AncienScore(450),
        },
    ),
    (TEF, {"scale": "699-2019"}, dict.fromkeys(ABILITIES, OUT_OF_699)),
    (TEF, {"scale": "699-2023"}, dict.fromkeys(ABILITIES, OUT_OF_699)),
    (
        TCF,
        {},
        {
            "reading": OUT_OF_699,
            "writing": Between(0, 20),
            "listening": OUT_OF_699,
            "speaking": Between(0, 20),
        },
    ),
]
NO_SCORE = [
    None,
    True,
    "7",
    "m",
    -1,
    700,
    7.25,
    Fraction(15, 2),
    [7],
    float("nan"),
    float("inf"),
    Decimal("NaN"),
    Decimal("sNaN"),
    Decimal("Infinity"),
    Decimal("6.25"),
]


@pytest.mark.parametrize(("test", "scale", "expected"), EXPECTED)
@pytest.mark.parametrize("wrong", NO_SCORE, ids=repr)
def test_a_score_is_one_of_the_scale(
    test: Any, scale: dict[str, Any], expected: dict[str, Worded], wrong: Any
) -> None:
    """Anything else is refused, with the ability, the scale and the value, all mistakes at once."""
    given = {**dict.fromkeys(ABILITIES, wrong), **scale, "result_date": "2025-05-14"}

    *scores, when = problems(test, **given)

    assert [(problem.path, problem.code, problem.expected) for problem in scores] == [
        (ability, "invalid", expected[ability]) for ability in ABILITIES
    ]
    assert all(problem.value is wrong for problem in scores)
    assert when == Problem("result_date", "invalid", InstanceOf(("date",)), "2025-05-14")


def test_what_a_score_must_be_in_words() -> None:
    """In both languages."""
    assert [str(scale) for scale in (Band(), LevelOrM(), AncienScore(300))] == [
        "a band from 0 to 9 in halves",
        "a level from 0 to 12, or 'M'",
        (
            "an “équivalence ancien score” from 0 to 300, the only column of the report that"
            " Express Entry takes, whatever the date of the test"
        ),
    ]
    assert str(problems(ielts, reading=9.5)[0]) == (
        "reading must be a band from 0 to 9 in halves, not 9.5"
    )
    assert problems(ielts, reading=9.5)[0].text("fr") == (
        "reading doit être une note de 0 à 9, par demi-points, et non 9.5"
    )


@pytest.mark.parametrize("wrong", [60.0, Decimal(60), "M"])
def test_only_ielts_has_anything_but_whole_numbers(wrong: Any) -> None:
    """And only CELPIP an M."""
    assert problems(pte_core, reading=wrong) == (
        Problem("reading", "invalid", Between(10, 90), wrong),
    )


@pytest.mark.parametrize("wrong", [None, "2025-05-14", 2025, datetime(2025, 5, 14, tzinfo=UTC)])
def test_the_date_of_a_result_is_a_date(wrong: Any) -> None:
    """Neither text, nor a moment."""
    assert problems(ielts, result_date=wrong) == (
        Problem("result_date", "invalid", InstanceOf(("date",)), wrong),
    )


@pytest.mark.parametrize("wrong", [None, "", "Ancien", "699", 699, ["ancien"]])
def test_the_scale_of_tef_is_one_of_three(wrong: Any) -> None:
    """It is told with the other mistakes; scores on no scale cannot be judged."""
    scales = OneOf(("ancien", "699-2019", "699-2023"))

    assert problems(tef, scale=wrong, reading=999, result_date=None) == (
        Problem("result_date", "invalid", InstanceOf(("date",)), None),
        Problem("scale", "invalid", scales, wrong),
    )


def test_a_trap_of_decimals_is_not_sprung() -> None:
    """Bands are compared for being equal alone, which no context forbids."""
    with localcontext() as context:
        context.traps[FloatOperation] = True
        assert ielts(reading=Decimal("6.5")).levels.reading == 8


def test_a_result_counts_until_the_day_before_its_second_anniversary() -> None:
    """Less than two years old on the day, and not before it was there."""
    result = ielts(date(2024, 5, 14))

    assert result.last_valid_day == date(2026, 5, 13)
    early = result.why_not_on(date(2024, 5, 13))
    assert early == ResultLater(date(2024, 5, 14), date(2024, 5, 13))
    assert early.text("en") == "the result, dated 2024-05-14, is after 2024-05-13"
    assert early.text("fr") == "le résultat, daté du 2024-05-14, est postérieur au 2024-05-13"
    assert result.why_not_on(date(2024, 5, 14)) is None
    assert result.why_not_on(date(2026, 5, 13)) is None
    late = result.why_not_on(date(2026, 5, 14))
    assert late == ResultExpired(date(2024, 5, 14), date(2026, 5, 13))
    assert late.text("en") == (
        "a result counts while it is less than two years old; this one, of 2024-05-14, counted"
        " until 2026-05-13"
    )
    assert late.text("fr") == (
        "un résultat doit dater de moins de deux ans; celui du 2024-05-14 était valide jusqu’au"
        " 2026-05-13 inclusivement"
    )


def test_a_result_of_29_february_has_its_anniversary_on_28_february() -> None:
    """The stricter reading: 27 February is its last day."""
    result = ielts(date(2024, 2, 29))

    assert result.last_valid_day == date(2026, 2, 27)
    assert result.valid_on(date(2026, 2, 27))
    assert not result.valid_on(date(2026, 2, 28))
    assert ielts(date(2024, 2, 28)).last_valid_day == date(2026, 2, 27)
    assert ielts(date(2024, 3, 1)).last_valid_day == date(2026, 2, 28)


@given(st.dates(date(2015, 1, 1), date(2030, 12, 31)), st.integers(-40, 900))
def test_a_result_counts_on_one_run_of_days(result_date: date, later: int) -> None:
    """From its own day, and for two years as the calendar counts them."""
    result, day = ielts(result_date), result_date + timedelta(days=later)
    born, now = (result_date.month, result_date.day), (day.month, day.day)
    if born == (2, 29):
        born = (2, 28)
    years = day.year - result_date.year - (now < born)

    assert result.valid_on(day) == (day >= result_date and years < 2)
    assert result.valid_on(day) == (result_date <= day <= result.last_valid_day)
    assert result.valid_on(day) == (result.why_not_on(day) is None)


def test_pte_core_counts_from_the_day_it_was_accepted() -> None:
    """The result and the day scored are of 2024-01-30 or later."""
    early, first = pte_core(date(2024, 1, 29)), pte_core(date(2024, 1, 30))

    for day in (date(2024, 1, 29), date(2024, 1, 30), date(2024, 6, 1)):
        assert early.why_not_on(day) == NotYetAccepted(date(2024, 1, 30), date(2024, 1, 29))
    assert str(early.why_not_on(date(2024, 6, 1))) == (
        "PTE Core has been accepted only since 2024-01-30, and this result is of 2024-01-29"
    )
    assert first.why_not_on(date(2024, 1, 29)) == ResultLater(date(2024, 1, 30), date(2024, 1, 29))
    assert first.valid_on(date(2024, 1, 30))
    assert not first.valid_on(date(2026, 1, 30))


@pytest.mark.parametrize("scale", ["699-2019", "699-2023"])
def test_express_entry_takes_one_scale_of_tef_alone(scale: str) -> None:
    """Whatever the date of the test; the others reach levels that do not count."""
    for result_date in (date(2019, 9, 29), date(2023, 12, 11), RESULT_DATE):
        assert tef(result_date).valid_on(result_date)
        assert tef(result_date, scale).why_not_on(result_date) == OtherScale(scale)
    assert OtherScale(scale).text("fr").endswith(f"sur l’échelle «\u00a0{scale}\u00a0»")


def test_the_same_numbers_reach_other_levels_on_other_scales() -> None:
    """Most numbers are valid on all three, so that none tells its scale."""
    by_scale = [tef(scale=scale).levels for scale in ("ancien", "699-2019", "699-2023")]

    assert by_scale == [
        French(reading=9, writing=5, listening=7, speaking=5),
        French(reading=0, writing=0, listening=0, speaking=0),
        French(reading=0, writing=0, listening=0, speaking=0),
    ]


@pytest.mark.parametrize("wrong", [None, "2025-05-14", datetime(2025, 5, 14, tzinfo=UTC)])
def test_a_result_is_asked_about_a_date(wrong: Any) -> None:
    """Anything else is refused."""
    no_day = (Problem("day", "invalid", InstanceOf(("date",)), wrong),)

    assert problems(ielts().valid_on, day=wrong) == no_day
    assert problems(ielts().why_not_on, day=wrong) == no_day


def test_results_are_values() -> None:
    """Equal, hashable, frozen, picklable; by name only."""
    result = tef()

    assert result == tef()
    assert result != tef(scale="699-2023")
    assert len({result, tef()}) == 1
    assert pickle.loads(pickle.dumps(result)) == result
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        result.reading = 1  # type: ignore[misc]
    with pytest.raises(TypeError):
        IELTS(7, 7, 7, 7, RESULT_DATE)  # type: ignore[call-arg]
    assert str(result) == "TEF Canada, result of 2025-05-14"
    assert result.text("fr") == "TEF Canada, résultat du 2025-05-14"


def test_the_names_of_the_tests() -> None:
    """As a file or a command says them, and as a report does."""
    assert {name: test.test for name, test in TESTS.items()} == {
        "ielts": "IELTS General Training",
        "celpip": "CELPIP-General",
        "pte_core": "PTE Core",
        "tef": "TEF Canada",
        "tcf": "TCF Canada",
    }
