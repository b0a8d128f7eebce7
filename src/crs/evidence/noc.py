# SPDX-License-Identifier: MIT
"""Occupations by the National Occupational Classification (NOC), of 2021 and of 2016.

A code of five digits is a unit group of the NOC 2021, whose second digit is the TEER category
(training, education, experience and responsibilities). A code of four digits is one of the NOC
2016, and tells the skill level: 0 if it begins so, else A, B, C or D by its second digit. Each is
accepted for work of any date.

The day that is scored decides which of the two the law reads (SOR/2022-220): skill levels 0, A and
B before 2022-11-16, TEER categories 0 to 3 from that day on. The code of the other one is read by
its digits alone. Occupations, not letters, were moved, so that a few may be read wrongly:
`may_disagree` says when, and only the code of the classification of the day can tell.
"""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches

from ..errors import InvalidError
from ..text import Text
from . import calendar
from ._noc2021 import TITLES

NOC_2021_SINCE = date(2022, 11, 16)
"""The first day on which the law reads the NOC 2021."""

SKILLED = frozenset("0AB123")
"""The skill levels and the TEER categories that count as skilled work."""

TEER = {"0": "0", "A": "1", "B": "2345", "C": "43", "D": "5"}
"""The TEER categories of the occupations of each skill level of the NOC 2016, the usual first."""

SKILL_LEVEL = {"0": "0", "1": "A", "2": "B", "3": "BC", "4": "CB", "5": "DB"}
"""The skill levels of the occupations of each TEER category, the usual first."""

_2016 = re.compile("0[0-9]{3}|[1-9][0-7][0-9]{2}")


def check(code: str) -> str:
    """The *code*, which is one of the NOC 2021 or of the NOC 2016.

    Raises:
        InvalidError: it is not; near unit groups are suggested.
    """
    if type(code) is str and (code in TITLES or _2016.fullmatch(code)):
        return code
    msg = (
        "noc is the code of a unit group, a text of five digits (NOC 2021) or four (NOC 2016),"
        f" not {code!r}"
    )
    if type(code) is str and (near := _near(code)):
        msg += "; near it: " + ", ".join(f"{group!r} ({TITLES[group]})" for group in near)
    raise InvalidError(msg)


def title(code: str) -> str | None:
    """The title of a unit group of the NOC 2021; None: the code is of the NOC 2016.

    Raises:
        InvalidError: *code* is neither.
    """
    return TITLES.get(check(code))


def teer(code: str) -> int | None:
    """The TEER category of a unit group of the NOC 2021, 0 to 5; None: the code is of the NOC 2016.

    Raises:
        InvalidError: *code* is neither.
    """
    return int(code[1]) if check(code) in TITLES else None


def skill_level(code: str) -> str | None:
    """The skill level of a code of the NOC 2016, "0" or "A" to "D"; None: it is of the NOC 2021.

    Raises:
        InvalidError: *code* is neither.
    """
    if check(code) in TITLES:
        return None
    return "0" if code[0] == "0" else "ABCD"[int(code[1]) // 2]


def is_skilled(code: str, on: date) -> bool:
    """Whether work in an occupation is skilled by the law of the day *on*.

    Raises:
        InvalidError: *code* is of neither classification, or *on* is not a `datetime.date`.
    """
    return _readings(code, on)[0] in SKILLED


def may_disagree(code: str, on: date) -> bool:
    """Whether the classification that the law reads on the day *on* may say otherwise.

    Then `is_skilled` is what the digits of the *code* say, and the code of the classification of
    that day is the one to ask for.

    Raises:
        InvalidError: *code* is of neither classification, or *on* is not a `datetime.date`.
    """
    return len({reading in SKILLED for reading in _readings(code, on)}) > 1


def remarks(code: str, on: date) -> tuple[Text, ...]:
    """What must be said of an occupation on the day *on*: that another code is asked for.

    Raises:
        InvalidError: *code* is of neither classification, or *on* is not a `datetime.date`.
    """
    if not may_disagree(code, on):
        return ()
    year = 2021 if on >= NOC_2021_SINCE else 2016
    told = Text(
        f"on this day the law reads the NOC {year}, which may say otherwise of this occupation:"
        " give its code",
        f"ce jour-là, la loi retient la CNP {year}, qui peut en disposer autrement pour cette"
        " profession\u00a0: indiquez son code",
    )
    return (told,)


def _readings(code: str, on: date) -> str:
    """What an occupation may be in the classification of the day, the usual first."""
    level, reads_2021 = skill_level(code), calendar.check(on) >= NOC_2021_SINCE
    if level is None:
        return code[1] if reads_2021 else SKILL_LEVEL[code[1]]
    return TEER[level] if reads_2021 else level


def _near(code: str) -> list[str]:
    """Up to three unit groups that differ by one slip, those that differ latest first."""
    near = get_close_matches(code, TITLES, n=len(TITLES), cutoff=0.8)
    return sorted(near, key=lambda group: [a != b for a, b in zip(group, code, strict=False)])[:3]
