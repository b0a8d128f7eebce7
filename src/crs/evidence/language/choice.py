# SPDX-License-Identifier: MIT
"""Which reports of language tests count, and which official language is the first.

The person names the first official language (IRPR s. 79(1)). Left open, it is the one that gives
the higher score; English, where both give the same. In each language one report counts, with all
four of its abilities: the one that gives the best score.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any, NamedTuple

import attrs

from ...facts import Applicant, English, French
from ...ranking import score
from ...rules import Rules
from ...text import Text
from ..explanation import Fact, levels, sentence
from .report import Result

LANGUAGES: Mapping[str, type[English | French]] = {"en": English, "fr": French}

NO_LANGUAGE = Text("none", "aucune")
NO_RESULT = Text(
    "no valid result of a language test",
    "aucun résultat valide à un test de langue",
)
NO_RESULT_IN: Mapping[type[English | French], Text] = {
    English: Text(
        "no valid result of a test in English, which is named as the first official language",
        "aucun résultat valide à un test d’anglais, langue déclarée comme première langue"
        " officielle",
    ),
    French: Text(
        "no valid result of a test in French, which is named as the first official language",
        "aucun résultat valide à un test de français, langue déclarée comme première langue"
        " officielle",
    ),
}
NAMED = Text(
    "named as the first official language by the person",
    "déclarée comme première langue officielle par la personne",
)
ALONE = Text(
    "the only official language with a valid result",
    "la seule langue officielle avec un résultat valide",
)
TIED = Text(
    "either order of the languages gives the same score: English is taken as the first",
    "les deux ordres des langues donnent la même note\u00a0: l’anglais est pris comme première"
    " langue",
)
OUTDONE = Text(
    "another report in this language gives at least the same score",
    "un autre rapport dans cette langue donne une note au moins égale",
)
NO_FIRST = Text(
    "a second official language counts only beside a first one",
    "une seconde langue officielle ne compte qu’avec une première",
)


class Order(NamedTuple):
    """Reports in the first official language and in the second, and the score that they give."""

    total: int
    first: Result
    second: Result | None


def facts(
    tests: Sequence[Result],
    named: str | None,
    day: date,
    rest: Mapping[str, Any],
    rules: Rules,
) -> tuple[Fact, Fact]:
    """The first and the second official language on a *day*, and the reports that they came from.

    Args:
        tests: all reports of one person.
        named: the first official language, "en" or "fr"; None: the one that scores higher.
        day: the day that is scored.
        rest: all other facts of the person but the age, by name.
        rules: the rules that tell which order scores higher.
    """
    languages = list(LANGUAGES.values()) if named is None else [LANGUAGES[named]]
    valid = _distinct(tests, day)
    orders = [order for language in languages if (order := _best(language, valid, rest, rules))]
    if not orders:
        return _missing(tests, languages, day)
    best = max(orders, key=lambda order: order.total)
    ours = [result for result in tests if result.language is best.first.language]
    others = [result for result in tests if result.language is not best.first.language]
    return (
        _fact("first_language", best.first, ours, day, _why(orders, named)),
        _fact("second_language", best.second, others, day),
    )


def spouse_fact(tests: Sequence[Result], day: date, rules: Rules) -> Fact:
    """The language of a spouse or partner on a *day*: one official language, by the best report.

    Args:
        tests: all reports of the spouse or partner.
        day: the day that is scored.
        rules: the rules that tell which report scores best.
    """
    points = rules.spouse.language[True]
    best = max(
        _distinct(tests, day),
        key=lambda result: (result.levels.sum_of(points), _standing(result)),
        default=None,
    )
    return _fact("spouse.language", best, tests, day)


def _distinct(tests: Iterable[Result], day: date) -> list[Result]:
    """The reports that are valid on a day, but for those that another one outdoes.

    Of reports with the same levels the latest is kept. One that is not above another of its
    language in any ability, and below it in some, can only score less.
    """
    valid = [result for result in tests if result.valid_on(day)]
    latest = {r.levels: r for r in sorted(valid, key=lambda r: r.result_date)}
    return [r for r in latest.values() if not any(_outdoes(other, r.levels) for other in latest)]


def _outdoes(levels: English | French, others: English | French) -> bool:
    """Whether *levels* are those of the same language, none of them lower, and not the same."""
    if type(levels) is not type(others) or levels == others:
        return False
    pairs = zip(attrs.astuple(levels), attrs.astuple(others), strict=True)
    return all(one >= other for one, other in pairs)


def _best(
    language: type[English | French],
    valid: Iterable[Result],
    rest: Mapping[str, Any],
    rules: Rules,
) -> Order | None:
    """The reports that score best with a language named first; None: it has no valid report."""
    firsts = [result for result in valid if result.language is language]
    seconds = [result for result in valid if result.language is not language]
    orders = (
        Order(_total(first, second, rest, rules), first, second)
        for first, second in product(firsts, seconds or (None,))
    )
    return max(
        orders,
        key=lambda order: (order.total, _standing(order.first), _standing(order.second)),
        default=None,
    )


def _total(first: Result, second: Result | None, rest: Mapping[str, Any], rules: Rules) -> int:
    """The score of some reports with all other facts, at an age that adds nothing."""
    applicant = Applicant(
        age=0,
        first_language=first.levels,
        second_language=second.levels if second else None,
        **rest,
    )
    return score(applicant, rules).total


def _standing(result: Result | None) -> tuple[Any, ...]:
    """What decides between reports that score the same: the higher levels, then the later one."""
    if result is None:
        return ()
    levels = attrs.astuple(result.levels)
    return sum(levels), levels, result.result_date


def _why(orders: Sequence[Order], named: str | None) -> Text:
    if named is not None:
        return NAMED
    if len(orders) == 1:
        return ALONE
    gain = abs(orders[0].total - orders[1].total)
    if not gain:
        return TIED
    en, fr = f"{gain} point{'s' * (gain > 1)} more", f"{gain} point{'s' * (gain > 1)} de plus"
    return Text(
        f"named first it gives {en} than named second",
        f"déclarée comme première langue, elle donne {fr} que comme seconde",
    )


def _fact(name: str, used: Result | None, tests: Iterable[Result], day: date, *whys: Text) -> Fact:
    return Fact(
        name=name,
        value=used and used.levels,
        says=levels(used.levels) if used else NO_LANGUAGE,
        because=(sentence(used.label, *whys),) if used else (),
        others=tuple(_others((result for result in tests if result is not used), day, OUTDONE)),
    )


def _missing(
    tests: Sequence[Result], languages: Sequence[type[English | French]], day: date
) -> tuple[Fact, Fact]:
    ours = [result for result in tests if result.language in languages]
    others = [result for result in tests if result.language not in languages]
    return (
        Fact(
            name="first_language",
            value=None,
            says=NO_LANGUAGE,
            others=tuple(_others(ours, day, NO_FIRST)),
            missing=NO_RESULT_IN[languages[0]] if len(languages) == 1 else NO_RESULT,
        ),
        Fact(
            name="second_language",
            value=None,
            says=NO_LANGUAGE,
            others=tuple(_others(others, day, NO_FIRST)),
        ),
    )


def _others(tests: Iterable[Result], day: date, otherwise: Text) -> Iterator[Text]:
    return (sentence(result.label, result.why_not_on(day) or otherwise) for result in tests)
