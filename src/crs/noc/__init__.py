# SPDX-License-Identifier: MIT
"""Occupations by the National Occupational Classification (NOC), of 2021 and of 2016.

A code of five digits is a unit group of the NOC 2021, whose second digit is the TEER category
(training, education, experience and responsibilities). A code of four digits is a unit group of the
NOC 2016, and tells the skill level: 0 if it begins so, else A, B, C or D by its second digit. Each
is accepted for work of any date.

The day that is scored decides which of the two the law reads (SOR/2022-220): skill levels 0, A and
B before 2022-11-16, TEER categories 0 to 3 from that day on. A code of the other one is read
through the concordance of Statistics Canada. Where that leads to several unit groups, a question is
decided if the answer is the same for all of them; otherwise it is unknown, and `choices` says which
code to ask for.

>>> from datetime import date
>>> from crs import noc
>>> noc.title("73300")
'Transport truck drivers'
>>> noc.groups_2021("2173")
('21211', '21231')
>>> noc.is_skilled("7511", date(2022, 11, 15)), noc.is_skilled("7511", date(2022, 11, 16))
(False, True)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache
from math import inf
from typing import TypeVar

import attrs

from ..errors import InvalidError, Problem
from ..expected import InstanceOf
from ..spelling import words as split
from ..text import Text
from ..worded import Worded
from ._expected import Named, NearCode, NoPlaceholder, QuotedCode, UnitGroupCode

__all__ = [
    "NOC_2021_SINCE",
    "Named",
    "QuotedCode",
    "UnitGroup",
    "check",
    "choices",
    "groups_2021",
    "is_code",
    "is_same",
    "is_skilled",
    "named",
    "search",
    "skill_level",
    "sources_2016",
    "teer",
    "title",
    "unanimous",
]

NOC_2021_SINCE = date(2022, 11, 16)
"""The first day on which the law reads the NOC 2021 (SOR/2022-220)."""

LONGEST = 300
"""The most characters of words that are looked for: no title has as many."""

_PLACEHOLDER = "93888"
_SKILLED_LEVELS = frozenset("0AB")
_LAST_SKILLED_TEER = 3

_Answer = TypeVar("_Answer")


@attrs.frozen
class UnitGroup:
    """A unit group of the NOC 2021.

    Attributes:
        code: its five digits.
        title: what Statistics Canada calls it, in the language that was asked for.
        teer: its TEER category, 0 to 5.
    """

    code: str
    title: str
    teer: int


def is_code(code: object) -> bool:
    """Whether a *code* is a unit group of the NOC 2021 or of the NOC 2016."""
    return type(code) is str and (code in _came_from() or code in _became())


def check(code: str) -> str:
    """The *code*, which is a unit group of the NOC 2021 or of the NOC 2016.

    Raises:
        InvalidError: it is not; near unit groups are suggested.
    """
    if is_code(code):
        return code
    raise InvalidError(Problem("noc", "invalid", _expected(code), code))


def title(code: str, lang: str = "en") -> str:
    """What Statistics Canada calls a unit group, in the language *lang*, "en" or "fr".

    Of the NOC 2016 no French titles are held: its titles are English in either language.

    Raises:
        InvalidError: *code* is of neither classification, or *lang* is neither language.
    """
    return _titles()[check(code)](lang)


def named(code: str) -> Named:
    """A unit group by its code and its title in both languages, as a value that has words.

    Raises:
        InvalidError: *code* is of neither classification.
    """
    return Named(code, _titles()[check(code)])


def groups_2021(code: str) -> tuple[str, ...]:
    """The unit groups of the NOC 2021 that one of the NOC 2016 became; of a code of 2021, itself.

    Raises:
        InvalidError: *code* is of neither classification.
    """
    return _became().get(check(code), (code,))


def sources_2016(code: str) -> tuple[str, ...]:
    """The unit groups of the NOC 2016 that one of 2021 came from; of a code of 2016, itself.

    Raises:
        InvalidError: *code* is of neither classification.
    """
    return _came_from().get(check(code), (code,))


def teer(code: str) -> int | None:
    """The TEER category of an occupation, 0 to 5; None: its groups of the NOC 2021 differ in it.

    Raises:
        InvalidError: *code* is of neither classification.
    """
    return unanimous(groups_2021(code), _teer)


def skill_level(code: str) -> str | None:
    """The skill level of an occupation, "0" or "A" to "D"; None: its groups of 2016 differ in it.

    Raises:
        InvalidError: *code* is of neither classification.
    """
    return unanimous(sources_2016(code), _level)


def is_skilled(code: str, on: date) -> bool | None:
    """Whether work in an occupation is skilled by the law of the day *on*, whenever it was done.

    None: it is unknown, as some of the unit groups that the code stands for in the classification
    of that day are skilled and others are not.

    Raises:
        InvalidError: *code* is of neither classification, or *on* is not a `datetime.date`.
    """
    return _is_skilled(check(code), _day(on) < NOC_2021_SINCE)


def is_same(code: str, other: str, on: date) -> bool | None:
    """Whether two codes stand for one occupation by the law of the day *on*; None: it is unknown.

    A code of the other classification is one occupation with what it became, or came from, where
    that is one unit group; where it is several, nobody can tell which of them it was.

    >>> noc.is_same("7511", "73300", date(2026, 1, 1))
    True
    >>> noc.is_same("2173", "21231", date(2026, 1, 1)) is None
    True

    Raises:
        InvalidError: a code is of neither classification, or *on* is not a `datetime.date`.
    """
    if check(code) == check(other):
        return True
    read = sources_2016 if _day(on) < NOC_2021_SINCE else groups_2021
    these, those = set(read(code)), set(read(other))
    if these.isdisjoint(those):
        return False
    return True if len(these) == len(those) == 1 else None


def unanimous(groups: Iterable[str], question: Callable[[str], _Answer]) -> _Answer | None:
    """The answer to a *question* about each of some unit groups; None: not all answers are alike.

    >>> noc.unanimous(noc.groups_2021("2173"), lambda group: group.startswith("21"))
    True
    """
    answers = {question(group) for group in groups}
    return answers.pop() if len(answers) == 1 else None


def choices(code: str, lang: str = "en") -> tuple[UnitGroup, ...]:
    """The unit groups of the NOC 2021 to choose from; none where *code* leaves no choice.

    Raises:
        InvalidError: *code* is of neither classification, or *lang* is neither language.
    """
    groups = tuple(_unit_group(group, lang) for group in groups_2021(code))
    return groups if len(groups) > 1 else ()


def search(words: str, lang: str = "en", limit: int = 20) -> tuple[UnitGroup, ...]:
    """The unit groups of the NOC 2021 whose title has all of some words, the best first.

    Titles of both languages are searched, whatever *lang*; accents and capitals do not matter. A
    whole word is better than the beginning of one, and that is better than a part of one; among
    equals the shorter title is better. A code of either classification stands for the unit groups
    that it became.

    Args:
        words: words of a title, or their beginnings, of which nothing is found where they have
            more than `LONGEST` characters; or a code.
        lang: the language of the titles that come back, "en" or "fr".
        limit: how many come back at most.

    Raises:
        InvalidError: *words* are no text, or *lang* is neither language.

    Examples:
        >>> [group.code for group in noc.search("web develop")]
        ['21234']
        >>> [group.code for group in noc.search("2173")]
        ['21211', '21231']
    """
    if not isinstance(words, str):
        raise InvalidError(Problem("words", "invalid", InstanceOf(("str",)), words))
    if is_code(words):
        return tuple(_unit_group(code, lang) for code in groups_2021(words)[:limit])
    wanted = split(words) if len(words) <= LONGEST else []
    found = sorted(
        (*min((_apart(wanted, title), len(title)) for title in titles), code)
        for code, titles in _searched().items()
    )
    best = [code for apart, _, code in found if wanted and apart < inf]
    return tuple(_unit_group(code, lang) for code in best[:limit])


def _unit_group(code: str, lang: str) -> UnitGroup:
    return UnitGroup(code, title(code, lang), _teer(code))


def _teer(group: str) -> int:
    """The TEER category of a unit group of the NOC 2021."""
    return int(group[1])


def _level(group: str) -> str:
    """The skill level of a unit group of the NOC 2016."""
    return "0" if group[0] == "0" else "ABCD"[int(group[1]) // 2]


@cache
def _is_skilled(code: str, by_2016: bool) -> bool | None:  # noqa: FBT001  (a key of the cache)
    if by_2016:
        return unanimous(sources_2016(code), lambda group: _level(group) in _SKILLED_LEVELS)
    return unanimous(groups_2021(code), lambda group: _teer(group) <= _LAST_SKILLED_TEER)


def _day(on: date) -> date:
    if type(on) is not date:
        raise InvalidError(Problem("day", "invalid", InstanceOf(("date",)), on))
    return on


def _expected(code: object) -> Worded:
    """What must be written in place of what is no unit group."""
    if type(code) is int:
        return QuotedCode()
    if code == _PLACEHOLDER:
        return NoPlaceholder()
    if type(code) is str and (near := _near(code)):
        return NearCode(tuple(map(named, near)))
    return UnitGroupCode()


def _near(code: str) -> list[str]:
    """Up to three unit groups: those one slip away, the latest slip first, or those so called."""
    groups = [group for group in _titles() if _is_short(group) == _is_short(code)]
    near = get_close_matches(code, groups, n=len(groups), cutoff=0.75)
    near.sort(key=lambda group: [digit != code[i : i + 1] for i, digit in enumerate(group)])
    return near[:3] or [group.code for group in search(code, limit=3)]


def _is_short(code: str) -> bool:
    """Whether a code is as short as those of the NOC 2016."""
    return len(code) < len(_PLACEHOLDER)


def _apart(wanted: list[str], title: list[str]) -> float:
    """How far a title is from having all wanted words: 0 if it has them whole, infinite if not."""
    return sum(min(_word_apart(word, other) for other in title) for word in wanted)


def _word_apart(word: str, other: str) -> float:
    return 0 if word == other else 1 if other.startswith(word) else 2 if word in other else inf


# The data load when they are first asked for. The concordance has all codes, so that titles, which
# are longer, load for those who read them.


@cache
def _titles() -> Mapping[str, Text]:
    """The title of each unit group of both classifications."""
    from ._noc2016 import TITLES as OF_2016
    from ._noc2021 import TITLES as OF_2021

    titles = {code: Text(english, english) for code, english in OF_2016.items()}
    return titles | {code: Text(*both) for code, both in OF_2021.items()}


@cache
def _searched() -> Mapping[str, tuple[list[str], list[str]]]:
    """The words of both titles of each unit group of the NOC 2021."""
    from ._noc2021 import TITLES

    return {code: (split(english), split(french)) for code, (english, french) in TITLES.items()}


@cache
def _became() -> Mapping[str, tuple[str, ...]]:
    """The unit groups of the NOC 2021 that each one of the NOC 2016 became."""
    from ._concordance import GROUPS_2021

    return GROUPS_2021


@cache
def _came_from() -> Mapping[str, tuple[str, ...]]:
    """The unit groups of the NOC 2016 that each one of the NOC 2021 came from."""
    sources: dict[str, tuple[str, ...]] = {}
    for old, groups in _became().items():
        for new in groups:
            sources[new] = (*sources.get(new, ()), old)
    return sources
