# SPDX-License-Identifier: MIT
"""Occupations: codes of the NOC 2021 and the NOC 2016, and the concordance between them."""

import subprocess
import sys
from collections import Counter
from datetime import UTC, date, datetime
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crs import InvalidError, noc
from crs.noc._concordance import GROUPS_2021
from crs.noc._expected import NearCode
from crs.noc._noc2016 import TITLES as TITLES_2016
from crs.noc._noc2021 import TITLES as TITLES_2021

LAST_2016, FIRST_2021 = date(2022, 11, 15), date(2022, 11, 16)
NEW, OLD = sorted(TITLES_2021), sorted(TITLES_2016)
BEFORE = st.dates(date(2015, 1, 1), LAST_2016)
SINCE = st.dates(FIRST_2021, date(2040, 12, 31))

# What the concordance settles, typed from the law, not from the data.
# fmt: off
SKILLED_THAT_SPLIT = [
    "1123", "1215", "1227", "4313", "5232", "5243", "6221", "6316", "6331", "7371", "8252",
]
UNSKILLED_THAT_SPLIT = ["1523", "1525", "4413", "6411", "6733"]
BECAME_SKILLED = [
    "13102", "33100", "33102", "33103", "43100", "43200", "43201", "43202",
    "63211", "73200", "73202", "73209", "73300", "73301", "73400", "93200",
]
NEWLY_SKILLED_FROM_SKILLED_AND_UNSKILLED = {"33100", "33103"}
# fmt: on


def problem(code: Any) -> str:
    """What is said of a code."""
    with pytest.raises(InvalidError) as caught:
        noc.check(code)
    (said,) = caught.value.problems
    return str(said)


def test_there_are_516_unit_groups_of_2021() -> None:
    """By TEER category, by broad occupational category, and by major group."""
    assert len(NEW) == 516
    assert Counter(map(noc.teer, NEW)) == {0: 48, 1: 97, 2: 162, 3: 69, 4: 95, 5: 45}
    assert Counter(code[0] for code in NEW) == dict(
        zip("0123456789", (6, 60, 66, 43, 52, 37, 61, 94, 29, 68), strict=True)
    )
    assert len({code[:2] for code in NEW}) == 45
    assert len({code[:3] for code in NEW}) == 89
    assert len({code[:4] for code in NEW}) == 162
    assert [code for code in NEW if code.startswith("00")] == [f"0001{n}" for n in range(6)]


def test_there_are_500_unit_groups_of_2016() -> None:
    """Each has four digits, and a level by them."""
    assert len(OLD) == 500
    assert {len(code) for code in OLD} == {4}
    assert Counter(map(noc.skill_level, OLD)) == {"0": 48, "A": 89, "B": 211, "C": 121, "D": 31}
    assert [code for code in OLD if code.startswith("00")] == [f"001{n}" for n in range(1, 7)]


def test_the_concordance_has_584_pairs() -> None:
    """It names every unit group of both classifications."""
    assert sum(map(len, GROUPS_2021.values())) == 584
    assert sorted(GROUPS_2021) == OLD
    assert sorted({code for groups in GROUPS_2021.values() for code in groups}) == NEW


def test_titles_are_distinct_words() -> None:
    """None is empty, or stands twice in its classification."""
    english, french = zip(*TITLES_2021.values(), strict=True)
    for titles, count in ((english, 516), (french, 516), (tuple(TITLES_2016.values()), 500)):
        assert len(set(titles)) == count
        for title in titles:
            assert title == title.strip()
            assert title[0].isupper()


@pytest.mark.parametrize(
    ("code", "english", "french", "teer"),
    [
        ("00010", "Legislators", "Membres des corps législatifs", 0),
        (
            "21232",
            "Software developers and programmers",
            "Développeurs/développeuses et programmeurs/programmeuses de logiciels",
            1,
        ),
        ("62200", "Chefs", "Chefs", 2),
        (
            "73300",
            "Transport truck drivers",
            "Conducteurs/conductrices de camions de transport",
            3,
        ),
        ("63200", "Cooks", "Cuisiniers/cuisinières", 3),
        ("85100", "Livestock labourers", "Manoeuvres aux soins du bétail", 5),
    ],
)
def test_a_unit_group_of_2021(code: str, english: str, french: str, teer: int) -> None:
    """It has a title in both languages, and its second digit is its TEER category."""
    assert noc.check(code) == code
    assert noc.title(code) == noc.title(code, "en") == english
    assert noc.title(code, "fr") == french
    assert noc.teer(code) == teer == int(code[1])
    assert noc.groups_2021(code) == (code,)
    assert noc.choices(code) == ()


@pytest.mark.parametrize(
    ("code", "title", "level"),
    [
        ("0013", "Senior managers - financial, communications and other business services", "0"),
        ("0213", "Computer and information systems managers", "0"),
        ("1111", "Financial auditors and accountants", "A"),
        ("2174", "Computer programmers and interactive media developers", "A"),
        ("7237", "Welders and related machine operators", "B"),
        ("6322", "Cooks", "B"),
        ("7511", "Transport truck drivers", "C"),
        ("6611", "Cashiers", "D"),
    ],
)
def test_a_unit_group_of_2016(code: str, title: str, level: str) -> None:
    """Its title is English, its digits tell its level, and it is its own source."""
    assert noc.check(code) == code
    assert noc.title(code) == noc.title(code, "fr") == title
    assert noc.skill_level(code) == level
    assert noc.sources_2016(code) == (code,)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("3111", ("31100", "31101", "41310")),
        ("3112", ("31102",)),
        ("3131", ("31120",)),
        ("2151", ("21200",)),
        ("2173", ("21211", "21231")),
        ("5254", ("54100",)),
        ("6342", ("64200",)),
        ("7445", ("22311", "73209")),
    ],
)
def test_groups_of_2021_that_a_code_of_2016_became(old: str, new: tuple[str, ...]) -> None:
    """Physicians, pharmacists, architects, and a few more."""
    assert noc.groups_2021(old) == new
    for code in new:
        assert old in noc.sources_2016(code)


@pytest.mark.parametrize(
    ("new", "old"),
    [("33100", ("3223", "3411")), ("33103", ("3219", "3414")), ("73201", ("6733",))],
)
def test_groups_of_2016_that_a_code_of_2021_came_from(new: str, old: tuple[str, ...]) -> None:
    """Dental assistants, pharmacy assistants, general building maintenance workers."""
    assert noc.sources_2016(new) == old


def test_codes_that_split_are_unknown_from_2022_11_16() -> None:
    """These, and no others, have skilled and unskilled groups of 2021."""
    unknown = {code for code in OLD if noc.is_skilled(code, FIRST_2021) is None}

    assert unknown == {*SKILLED_THAT_SPLIT, *UNSKILLED_THAT_SPLIT}
    assert all(noc.is_skilled(code, LAST_2016) is True for code in SKILLED_THAT_SPLIT)
    assert all(noc.is_skilled(code, LAST_2016) is False for code in UNSKILLED_THAT_SPLIT)


def test_codes_of_2016_that_ceased_to_be_skilled() -> None:
    """Program leaders in recreation, and tailors: 0, A or B, and no skilled group of 2021."""
    ceased = [
        code
        for code in OLD
        if noc.is_skilled(code, LAST_2016) and noc.is_skilled(code, FIRST_2021) is False
    ]

    assert ceased == ["5254", "6342"]


def test_codes_of_2021_that_became_skilled() -> None:
    """None of them has a source of level 0, A or B; but two have one beside one of level C."""
    became = {
        code
        for code in NEW
        if noc.is_skilled(code, FIRST_2021) and noc.is_skilled(code, LAST_2016) is False
    }

    assert became == {*BECAME_SKILLED, "73201"} - NEWLY_SKILLED_FROM_SKILLED_AND_UNSKILLED
    for code in NEWLY_SKILLED_FROM_SKILLED_AND_UNSKILLED:
        assert noc.is_skilled(code, FIRST_2021) is True
        assert noc.is_skilled(code, LAST_2016) is None
        assert noc.skill_level(code) is None


@pytest.mark.parametrize("code", ["54100", "55109", "64200"])
def test_codes_of_2021_that_ceased_to_be_skilled(code: str) -> None:
    """Program leaders in recreation, other performers, tailors."""
    assert noc.is_skilled(code, LAST_2016) is True
    assert noc.is_skilled(code, FIRST_2021) is False


@pytest.mark.parametrize("code", ["3414", "7445"])
def test_level_c_with_skilled_groups_alone_is_skilled(code: str) -> None:
    """From 2022-11-16, whenever the work was done."""
    assert noc.skill_level(code) == "C"
    assert noc.is_skilled(code, LAST_2016) is False
    assert noc.is_skilled(code, FIRST_2021) is True


@given(st.sampled_from(NEW), SINCE)
def test_teer_0_to_3_is_skilled(code: str, on: date) -> None:
    """A code of the classification of the day is never unknown."""
    assert noc.is_skilled(code, on) is (code[1] in "0123")


@given(st.sampled_from(OLD), BEFORE)
def test_skill_levels_0_a_and_b_are_skilled(code: str, on: date) -> None:
    """A code of the classification of the day is never unknown."""
    assert noc.is_skilled(code, on) is (code[0] == "0" or code[1] in "0123")


@given(st.sampled_from(OLD), SINCE)
def test_a_code_of_2016_is_skilled_as_its_groups_are(code: str, on: date) -> None:
    """All of them, or none, or it is unknown."""
    answers = {noc.is_skilled(group, on) for group in noc.groups_2021(code)}
    assert noc.is_skilled(code, on) is (answers.pop() if len(answers) == 1 else None)


@pytest.mark.parametrize(
    ("code", "teer", "level"),
    [
        ("2173", 1, "A"),
        ("7511", 3, "C"),
        ("0112", None, "0"),
        ("7445", None, "C"),
        ("73300", 3, "C"),
        ("21231", 1, "A"),
        ("33103", 3, None),
    ],
)
def test_teer_and_level_through_the_concordance(
    code: str, teer: int | None, level: str | None
) -> None:
    """None where the groups differ: 0112 became 10011, 11200, 13110 and 22232."""
    assert noc.teer(code) == teer
    assert noc.skill_level(code) == level


def test_unanimous_is_the_answer_that_all_groups_give() -> None:
    """Whatever the answer is; and no group gives none."""
    groups = noc.groups_2021("3111")

    assert noc.unanimous(groups, lambda group: group[1]) == "1"
    assert noc.unanimous(groups, lambda group: group[0]) is None
    assert noc.unanimous((), len) is None


def test_choices_are_what_a_person_is_asked() -> None:
    """The groups of 2021, in the language asked for; nothing where there is no choice."""
    assert noc.choices("2173") == (
        noc.UnitGroup("21211", "Data scientists", 1),
        noc.UnitGroup("21231", "Software engineers and designers", 1),
    )
    assert noc.choices("7445", "fr")[0].code == "22311"
    assert noc.choices("7445", "fr")[0].title.startswith("Électroniciens/électroniciennes")
    assert noc.choices("3112") == ()


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Cooks", ["63200"]),
        ("cook", ["63200"]),
        ("SOFTWARE   developers", ["21232"]),
        ("developers, software", ["21232"]),
        ("cuisinieres", ["63200"]),
        ("cuisinières", ["63200"]),
        ("l’aménagement techniciens", ["22114"]),
        ("manœuvres construction", ["75110"]),
        ("binetmak", ["72311"]),
        ("EBENISTES", ["72311"]),
        ("software cuisinier", []),
        ("no such words", []),
        ("...", []),
        ("", []),
    ],
)
def test_search(words: str, codes: list[str]) -> None:
    """All words stand in one title, of either language; accents and capitals do not matter."""
    assert [group.code for group in noc.search(words)] == codes


def test_search_puts_whole_words_before_beginnings_before_parts() -> None:
    """And a shorter title first among equals."""
    assert [group.title for group in noc.search("nurse", limit=3)] == [
        "Nurse practitioners",
        "Nurse aides, orderlies and patient service associates",
        "Licensed practical nurses",
    ]
    carpenters = [group.code for group in noc.search("carpent")]
    assert carpenters[:2] == ["72310", "72013"]
    assert [group.code for group in noc.search("menuisier")] == ["72310"]
    assert [group.code for group in noc.search("enuisier")] == ["72310"]
    # "porte à porte" begins with it; "transportation", in a shorter title, has it within.
    assert noc.search("port")[0].code == "75201"
    # "research" and a part of "post-secondary" are as near as two beginnings in a longer title.
    assert [group.code for group in noc.search("research con")][:2] == ["41201", "41403"]


@pytest.mark.parametrize("words", ["1 " * 16_000, "e " * 16_000, "engineer " * 1_000, "x" * 301])
def test_no_title_is_as_long(words: str) -> None:
    """Nothing is found, and nothing is looked for: that takes as many looks as there are words."""
    started = process_time()
    with pytest.raises(InvalidError, match="must be the code of a unit group") as caught:
        noc.check(words)

    assert process_time() - started < 1
    assert noc.search(words) == ()
    assert len(str(caught.value)) < 400


def test_the_longest_words_that_are_looked_for() -> None:
    """Are longer than any title."""
    titles = (*TITLES_2016.values(), *TITLES_2021.values())
    assert max(len(text) for title in titles for text in title) < noc.LONGEST
    assert noc.search("developers".ljust(noc.LONGEST))
    assert not noc.search("developers".ljust(noc.LONGEST + 1))


def test_only_a_text_is_searched() -> None:
    """A number is no code either."""
    with pytest.raises(InvalidError, match=r"^words must be of type str, not 21234$"):
        noc.search(21234)  # type: ignore[arg-type]


def test_search_gives_unit_groups_in_a_language() -> None:
    """At most so many."""
    assert noc.search("web developers") == (
        noc.UnitGroup("21234", "Web developers and programmers", 1),
    )
    (group,) = noc.search("web developers", lang="fr")
    assert group.title == "Développeurs/développeuses et programmeurs/programmeuses Web"
    assert len(noc.search("managers")) == 20
    assert len(noc.search("managers", limit=3)) == 3


@pytest.mark.parametrize(
    "wrong", [None, "", "1", "123", "1811", "2990", "123456", "²¹²³²", "٢١٢٣", "2123A", [], b"2123"]
)
def test_an_unknown_code_is_refused(wrong: Any) -> None:
    """Also four digits that are no unit group of 2016."""
    said = problem(wrong)
    assert said.startswith(
        "noc must be the code of a unit group, a text of five digits (NOC 2021) or four (NOC 2016),"
    )
    assert said.endswith(f" not {wrong!r}")


@pytest.mark.parametrize("number", [21232, 2174, 13, 10**30])
def test_a_number_is_to_be_written_as_text(number: int) -> None:
    """A file may hold it without quotes; the zeros at its beginning are lost then."""
    said = problem(number)
    assert said.startswith('noc must be a text: write it in quotes, such as "21231"')
    assert said.endswith(f", not {number}")


def test_93888_is_a_placeholder() -> None:
    """It stands in profiles of provincial nominees, and is no unit group."""
    assert problem("93888") == (
        "noc must be the code of an occupation (93888 is a placeholder for provincial nominees,"
        " and no occupation),"
        " not '93888'"
    )


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("21235", ["21234", "21233", "21232"]),
        ("2123x", ["21234", "21233", "21232"]),
        ("12232", ["12202"]),
        ("61232", ["21232"]),
        (" 21232", ["21232"]),
        ("2170", ["2175"]),
        ("cooks", ["63200"]),
        ("managers", []),
    ],
)
def test_near_unit_groups_are_suggested(wrong: str, near: list[str]) -> None:
    """With their titles, at most three of them; words find what is called so."""
    with pytest.raises(InvalidError) as caught:
        noc.check(wrong)
    expected = caught.value.problems[0].expected
    assert isinstance(expected, NearCode)
    assert [group.noc for group in expected.groups][: len(near)] == near
    assert len(expected.groups) <= 3


def test_a_suggestion_has_its_title() -> None:
    """So that whoever slipped sees which one was meant."""
    assert "such as 21232 (Software developers and programmers), not ' 21232'" in problem(" 21232")


@pytest.mark.parametrize("wrong", ["", "no such words", None, True])
def test_nothing_is_suggested_where_nothing_is_near(wrong: Any) -> None:
    """Nor of what is no text."""
    assert "such as" not in problem(wrong)


@pytest.mark.parametrize(
    "read",
    [noc.title, noc.teer, noc.skill_level, noc.groups_2021, noc.sources_2016, noc.choices],
)
def test_no_unknown_code_is_read(read: Any) -> None:
    """Whatever is asked of it."""
    with pytest.raises(InvalidError, match=r"^noc must be "):
        read("99999")


def test_whether_work_is_skilled_is_asked_of_a_code_on_a_day() -> None:
    """Anything else is refused."""
    with pytest.raises(InvalidError, match=r"^noc must be "):
        noc.is_skilled("99999", FIRST_2021)
    wrong: Any
    for wrong in (None, "2022-11-16", datetime(2022, 11, 16, tzinfo=UTC)):
        with pytest.raises(InvalidError, match=r"^day must be "):
            noc.is_skilled("21232", wrong)
        with pytest.raises(InvalidError, match=r"^day must be "):
            noc.is_same("21232", "21231", wrong)


@pytest.mark.parametrize(
    ("code", "other", "before", "since"),
    [
        ("21231", "21231", True, True),
        ("7511", "73300", True, True),
        ("21231", "21232", False, False),
        ("2173", "21231", True, None),
        ("2173", "2173", True, True),
        ("2173", "2174", False, False),
        ("31100", "31101", True, False),
    ],
)
def test_two_codes_may_be_one_occupation(
    code: str, other: str, before: bool, since: bool | None
) -> None:
    """By the unit groups of the day: 3111 became 31100, 31101 and 41310."""
    for one, two in ((code, other), (other, code)):
        assert noc.is_same(one, two, LAST_2016) is before
        assert noc.is_same(one, two, FIRST_2021) is since


@pytest.mark.parametrize(
    "ask", [lambda lang: noc.title("21232", lang), lambda lang: noc.search("cooks", lang)]
)
def test_a_language_is_english_or_french(ask: Any) -> None:
    """By its code."""
    with pytest.raises(InvalidError, match=r"^lang "):
        ask("de")


def test_titles_load_for_those_who_read_them() -> None:
    """A code is checked, and whether it is skilled is decided, by the concordance alone."""
    package = noc.__name__
    code = (
        f"import sys, datetime, {package} as noc;"
        " noc.is_skilled('2173', datetime.date(2026, 1, 1));"
        f" print(*sorted(name for name in sys.modules if name.startswith('{package}')))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True)

    assert done.stdout.split() == [package, f"{package}._concordance", f"{package}._expected"]
