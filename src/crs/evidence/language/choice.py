# SPDX-License-Identifier: MIT
"""Which reports of language tests count, and which official language is the first.

The person names the first official language (IRPR s. 79(1)). Left open, it is the one that gives
the higher score; English, where both give the same. In each language one report counts, with all
four of its abilities: the one that gives the best score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any, NamedTuple, TypeVar

import attrs

from ...facts import Applicant, English, French
from ...ranking import run
from ...rules import Rules
from ...worded import Worded, WordedEnum
from ..explanation import FactFound, judged
from .report import Result

T = TypeVar("T")

LANGUAGES: Mapping[str, type[English | French]] = {"en": English, "fr": French}


class LanguageReason(WordedEnum):
    """Why a language is the first, why a report does not count, and which report is missing."""

    NAMED = "language.named"
    """The person names the language as the first one."""
    ALONE = "language.alone"
    """No other official language has a valid report."""
    TIED = "language.tied"
    """Either order scores the same, and English is taken as the first language."""
    OUTDONE = "language.outdone"
    """Another report in the language scores at least the same."""
    NO_FIRST = "language.no_first"
    """There is no first official language beside which this would be the second."""
    NO_REPORT = "language.no_report"
    """There is no valid report."""
    NO_REPORT_IN_ENGLISH = "language.no_report_in_english"
    """There is no valid report in English, which is named as the first language."""
    NO_REPORT_IN_FRENCH = "language.no_report_in_french"
    """There is no valid report in French, which is named as the first language."""


NO_REPORT_IN: Mapping[type[English | French], LanguageReason] = {
    English: LanguageReason.NO_REPORT_IN_ENGLISH,
    French: LanguageReason.NO_REPORT_IN_FRENCH,
}


@attrs.frozen
class ScoresHigher(Worded):
    """The language scores some *points* more as the first one than as the second."""

    points: int
    code = "language.scores_higher"


class Order(NamedTuple):
    """Reports in the first official language and in the second, and the score that they give."""

    total: int
    first: Result
    second: Result | None

    @property
    def rank(self) -> tuple[Any, ...]:
        """What decides between orders: the score, English first, then the reports."""
        english = self.first.language is English
        return self.total, english, _preference(self.first), _preference(self.second)


def facts(
    tests: Sequence[Result],
    named: str | None,
    day: date,
    rest: Mapping[str, Any],
    rules: Rules,
) -> tuple[FactFound, FactFound]:
    """The first and the second official language on a *day*, and the reports that they came from.

    Args:
        tests: all reports of one person.
        named: the first official language, "en" or "fr"; None: the one that scores higher.
        day: the day that is scored.
        rest: all other facts of the person but the age, by name.
        rules: the rules that tell which order scores higher.
    """
    languages = list(LANGUAGES.values()) if named is None else [LANGUAGES[named]]
    orders = _orders(languages, _distinct(tests, day), rest, rules)
    best = _best(orders, key=lambda order: order.rank)
    if best is None:
        return _missing(tests, languages, day)
    ours = [result for result in tests if result.language is best.first.language]
    others = [result for result in tests if result.language is not best.first.language]
    return (
        _fact("first_language", best.first, ours, day, _why(best, orders, named)),
        _fact("second_language", best.second, others, day),
    )


def spouse_fact(tests: Sequence[Result], day: date, rules: Rules) -> FactFound:
    """The language of a spouse or partner on a *day*: one official language, by the best report.

    Args:
        tests: all reports of the spouse or partner.
        day: the day that is scored.
        rules: the rules that tell which report scores best.
    """
    points = rules.spouse.language[True]
    best = _best(
        _distinct(tests, day),
        key=lambda result: (result.levels.sum_of(points), _preference(result)),
    )
    return _fact("spouse.language", best, tests, day)


def _distinct(tests: Iterable[Result], day: date) -> list[Result]:
    """The reports that are valid on a day, but for those that another one outdoes.

    Of reports with the same levels the latest is kept. One that is not above another of its
    language in any ability, and below it in some, can only score less.
    """
    valid = [result for result in tests if result.valid_on(day)]
    latest = {result.levels: result for result in sorted(valid, key=lambda r: r.result_date)}
    return [
        result
        for levels, result in latest.items()
        if not any(_outdoes(other, levels) for other in latest)
    ]


def _outdoes(levels: English | French, others: English | French) -> bool:
    """Whether *levels* are those of the same language, none of them lower, and not the same."""
    if levels is others or type(levels) is not type(others):
        return False
    pairs = zip(attrs.astuple(levels), attrs.astuple(others), strict=True)
    return all(one >= other for one, other in pairs)


def _best(tried: Sequence[T], key: Callable[[T], Any]) -> T | None:
    """The best of what is *tried*; None: nothing is. One alone is compared with nothing."""
    return max(tried, key=key) if len(tried) > 1 else next(iter(tried), None)


def _orders(
    languages: Iterable[type[English | French]],
    valid: Sequence[Result],
    rest: Mapping[str, Any],
    rules: Rules,
) -> list[Order]:
    """Every way to take one of some *languages* first, with a report in each language.

    Where there is only one way, nothing is scored: 0 stands for its score.
    """
    pairs: list[tuple[Result, Result | None]] = []
    for language in languages:
        firsts = [result for result in valid if result.language is language]
        seconds = [result for result in valid if result.language is not language]
        pairs += product(firsts, seconds or (None,))
    scored = len(pairs) > 1
    return [Order(_total(*pair, rest, rules) if scored else 0, *pair) for pair in pairs]


def _total(first: Result, second: Result | None, rest: Mapping[str, Any], rules: Rules) -> int:
    """The score of some reports with all other facts, at an age that adds nothing.

    It is compared and never shown, and so warns of no gap in the rules.
    """
    applicant = Applicant(
        age=0,
        first_language=first.levels,
        second_language=second.levels if second else None,
        **rest,
    )
    return run(applicant, rules).total


def _preference(result: Result | None) -> tuple[Any, ...]:
    """What decides between reports that score the same: the higher sum of levels, then the levels.

    Those of one language with the same levels are never compared: the latest alone is tried.
    """
    levels = attrs.astuple(result.levels) if result else ()
    return sum(levels), levels


def _why(best: Order, orders: Iterable[Order], named: str | None) -> Worded:
    """Why the first language is the first."""
    if named is not None:
        return LanguageReason.NAMED
    first = best.first.language
    others = [order.total for order in orders if order.first.language is not first]
    if not others:
        return LanguageReason.ALONE
    gain = best.total - max(others)
    return ScoresHigher(gain) if gain else LanguageReason.TIED


def _fact(
    name: str, used: Result | None, tests: Iterable[Result], day: date, *whys: Worded
) -> FactFound:
    return FactFound(
        name=name,
        value=used and used.levels,
        because=(judged(used, *whys),) if used else (),
        others=tuple(
            _others((result for result in tests if result is not used), day, LanguageReason.OUTDONE)
        ),
    )


def _missing(
    tests: Sequence[Result], languages: Sequence[type[English | French]], day: date
) -> tuple[FactFound, FactFound]:
    ours = [result for result in tests if result.language in languages]
    others = [result for result in tests if result.language not in languages]
    return (
        FactFound(
            name="first_language",
            value=None,
            others=tuple(_others(ours, day, LanguageReason.NO_FIRST)),
            missing=NO_REPORT_IN[languages[0]] if len(languages) == 1 else LanguageReason.NO_REPORT,
        ),
        FactFound(
            name="second_language",
            value=None,
            others=tuple(_others(others, day, LanguageReason.NO_FIRST)),
        ),
    )


def _others(tests: Iterable[Result], day: date, otherwise: Worded) -> Iterator[Worded]:
    return (judged(result, result.why_not_on(day) or otherwise) for result in tests)
