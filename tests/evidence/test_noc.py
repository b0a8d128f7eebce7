# SPDX-License-Identifier: MIT
"""Occupations: codes of the NOC 2021 and the NOC 2016, and when they are skilled."""

from collections import Counter
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crs import InvalidError
from crs.evidence import noc
from crs.evidence._noc2021 import TITLES

LAST_2016, FIRST_2021 = date(2022, 11, 15), date(2022, 11, 16)
GROUPS = sorted(TITLES)
CODES_2021 = st.sampled_from(GROUPS)
CODES_2016 = st.from_regex("[0-9][0-7][0-9]{2}", fullmatch=True).filter(str.isascii)
DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))

# Occupations that were moved across the line, by their codes of 2021 (IRCC, 2022-11-16).
# fmt: off
BECAME_SKILLED = [
    "13102", "33100", "33102", "33103", "43100", "43200", "43201", "43202",
    "63211", "73200", "73202", "73209", "73300", "73301", "73400", "93200",
]
# fmt: on
CEASED_TO_BE_SKILLED = ["54100", "55109", "64200"]


def problem(code: Any) -> str:
    """What is said of a code."""
    with pytest.raises(InvalidError) as caught:
        noc.check(code)
    (said,) = caught.value.problems
    return said


def test_there_are_516_unit_groups() -> None:
    """By TEER category, by broad occupational category, and by major group."""
    assert len(TITLES) == 516
    assert Counter(map(noc.teer, GROUPS)) == {0: 48, 1: 97, 2: 162, 3: 69, 4: 95, 5: 45}
    assert Counter(code[0] for code in GROUPS) == dict(
        zip("0123456789", (6, 60, 66, 43, 52, 37, 61, 94, 29, 68), strict=True)
    )
    assert len({code[:2] for code in GROUPS}) == 45
    assert len({code[:3] for code in GROUPS}) == 89
    assert len({code[:4] for code in GROUPS}) == 162
    assert [code for code in GROUPS if code.startswith("00")] == [f"0001{n}" for n in range(6)]


def test_titles_are_distinct_words() -> None:
    """None is empty, or stands twice."""
    assert len(set(TITLES.values())) == 516
    for title in TITLES.values():
        assert title == title.strip()
        assert title[0].isupper()


@pytest.mark.parametrize(
    ("code", "title", "teer"),
    [
        ("00012", "Senior managers - financial, communications and other business services", 0),
        ("21232", "Software developers and programmers", 1),
        ("31102", "General practitioners and family physicians", 1),
        ("62200", "Chefs", 2),
        ("73300", "Transport truck drivers", 3),
        ("64100", "Retail salespersons and visual merchandisers", 4),
        ("85100", "Livestock labourers", 5),
    ],
)
def test_a_unit_group_has_a_title_and_a_teer_category(code: str, title: str, teer: int) -> None:
    """TEER is the second digit."""
    assert noc.check(code) == code
    assert noc.title(code) == title
    assert noc.teer(code) == teer == int(code[1])
    assert noc.skill_level(code) is None


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("0013", "0"),
        ("0213", "0"),
        ("0911", "0"),
        ("1111", "A"),
        ("2174", "A"),
        ("4021", "A"),
        ("1221", "B"),
        ("7237", "B"),
        ("6322", "B"),
        ("1411", "C"),
        ("7511", "C"),
        ("6611", "D"),
        ("8615", "D"),
        ("6742", "D"),
    ],
)
def test_a_code_of_2016_has_a_skill_level_by_its_digits(code: str, level: str) -> None:
    """It has neither a title nor a TEER category here."""
    assert noc.check(code) == code
    assert noc.skill_level(code) == level
    assert noc.title(code) is None
    assert noc.teer(code) is None


@given(CODES_2021, DAYS)
def test_teer_0_to_3_is_skilled(code: str, on: date) -> None:
    """By its second digit, on any day."""
    assert noc.is_skilled(code, on) == (code[1] in "0123")


@given(CODES_2016, DAYS)
def test_skill_levels_0_a_and_b_are_skilled(code: str, on: date) -> None:
    """By its digits, on any day."""
    assert noc.is_skilled(code, on) == (code[0] == "0" or code[1] in "0123")


@given(CODES_2021, CODES_2016)
def test_a_code_of_the_classification_of_the_day_is_not_in_doubt(new: str, old: str) -> None:
    """The law reads the one of 2016 until 2022-11-15, and the one of 2021 from the next day on."""
    assert not noc.may_disagree(new, FIRST_2021)
    assert not noc.may_disagree(old, LAST_2016)


@pytest.mark.parametrize(
    ("code", "doubt"),
    [("0213", False), ("2174", False), ("6322", True), ("7511", True), ("6611", False)],
)
def test_a_code_of_2016_may_be_in_doubt_under_the_noc_2021(code: str, doubt: bool) -> None:
    """Some of B became TEER 4 or 5, and some of C became TEER 3."""
    assert noc.may_disagree(code, FIRST_2021) is doubt


@pytest.mark.parametrize(
    ("code", "doubt"),
    [
        ("00012", False),
        ("21232", False),
        ("62200", False),
        ("73300", True),
        ("64100", True),
        ("85100", True),
    ],
)
def test_a_code_of_2021_may_be_in_doubt_under_the_noc_2016(code: str, doubt: bool) -> None:
    """Some of TEER 3 were C, and some of TEER 4 and 5 were B."""
    assert noc.may_disagree(code, LAST_2016) is doubt


@pytest.mark.parametrize("code", [*BECAME_SKILLED, *CEASED_TO_BE_SKILLED])
def test_the_occupations_that_were_moved_are_in_doubt_before_they_were(code: str) -> None:
    """They are skilled now, or not; whether they were, their code of 2021 does not tell."""
    assert noc.may_disagree(code, LAST_2016)
    assert noc.is_skilled(code, FIRST_2021) == (code in BECAME_SKILLED)


@pytest.mark.parametrize(
    "wrong",
    [None, 7511, 21232, True, "", "1", "123", "1811", "2990", "123456", "²¹²³²", "٢١٢٣", "2123A"],
)
def test_an_unknown_code_is_refused(wrong: Any) -> None:
    """Also a number: codes begin with zeros."""
    assert problem(wrong).startswith(
        "noc is the code of a unit group, a text of five digits (NOC 2021) or four (NOC 2016), not"
        f" {wrong!r}"
    )


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("21235", "'21234' (Web developers and programmers), '21233' (Web designers), '21232' ("),
        ("2123x", "'21234' (Web developers and programmers), '21233' (Web designers), '21232' ("),
        ("12232", "'12202'"),
        ("61232", "'21232'"),
        (" 21232", "'21232' (Software developers and programmers)"),
    ],
)
def test_near_unit_groups_are_suggested(wrong: str, near: str) -> None:
    """With their titles."""
    assert near in problem(wrong).partition("; near it: ")[2]


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    """Words are near no code, and what is no text is to be one first."""
    for wrong in ("welder", "", 21232):
        assert "near" not in problem(wrong)


@pytest.mark.parametrize("read", [noc.title, noc.teer, noc.skill_level])
def test_no_unknown_code_is_read(read: Any) -> None:
    """Whatever is asked of it."""
    with pytest.raises(InvalidError):
        read("99999")


@pytest.mark.parametrize("asked", [noc.is_skilled, noc.may_disagree])
def test_whether_work_is_skilled_is_asked_of_a_code_on_a_day(asked: Any) -> None:
    """Anything else is refused."""
    with pytest.raises(InvalidError, match=r"^noc is "):
        asked("99999", FIRST_2021)
    for wrong in (None, "2022-11-16", datetime(2022, 11, 16, tzinfo=UTC)):
        with pytest.raises(InvalidError, match=r"^day is a date"):
            asked("21232", wrong)
