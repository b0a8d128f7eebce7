# SPDX-License-Identifier: MIT
"""People to score, and the same people and points in the oracle's words."""

from enum import IntEnum
from typing import Any

from attrs import asdict, evolve

import crs
from crs import Applicant, Education, English, French, Score, Spouse
from crs.checked import kinds


def english(level: int) -> English:
    """English at one level in all four abilities."""
    return English(reading=level, writing=level, listening=level, speaking=level)


def french(level: int) -> French:
    """French at one level in all four abilities."""
    return French(reading=level, writing=level, listening=level, speaking=level)


ALONE = Applicant(age=29, education=Education.LESS_THAN_SECONDARY, first_language=english(0))
SPOUSE = Spouse(education=Education.LESS_THAN_SECONDARY)
ACCOMPANIED = evolve(ALONE, spouse=SPOUSE)
NAMED: dict[str, list[Any]] = {
    name: list(kind) if issubclass(kind, IntEnum) else [False, True]
    for name, _, (kind, *_), _ in kinds(Applicant)
    if issubclass(kind, IntEnum | bool)
}
"""What each fact may be that is a level with a name, or yes or no, lowest first."""
BEST = Applicant(
    age=29,
    first_language=french(12),
    second_language=english(12),
    canadian_work=5,
    foreign_work=3,
    **{name: levels[-1] for name, levels in NAMED.items()},
)
"""Somebody with the most points in every line."""
BEST_SPOUSE = Spouse(education=Education.DOCTORAL, language=english(12), canadian_work=5)
BEST_COUPLE = evolve(BEST, spouse=BEST_SPOUSE)


def _probes() -> list[Applicant]:
    """A few hundred people among whom every number of the law makes a difference to somebody."""
    people = [BEST, BEST_COUPLE, evolve(BEST, nomination=False), ALONE, ACCOMPANIED]
    for base in (ALONE, ACCOMPANIED):
        people += [evolve(base, age=age) for age in range(16, 48)]
        people += [evolve(base, education=level) for level in Education]
        people += [evolve(base, first_language=english(level)) for level in range(13)]
        people += [evolve(base, second_language=french(level)) for level in range(13)]
        people += [evolve(base, canadian_work=years) for years in range(7)]
    for skilled in (evolve(ALONE, foreign_work=years) for years in range(5)):
        people += [evolve(skilled, first_language=english(level)) for level in range(13)]
        people += [evolve(skilled, canadian_work=years) for years in range(4)]
    for schooled in (evolve(ALONE, education=level) for level in Education):
        people += [evolve(schooled, first_language=english(level)) for level in range(13)]
        people += [evolve(schooled, canadian_work=years) for years in range(4)]
    certified = evolve(ALONE, certificate=True)
    people += [evolve(certified, first_language=english(level)) for level in range(13)]
    for level in range(13):
        people += [
            evolve(ALONE, first_language=french(level), second_language=english(other))
            for other in range(13)
        ]
        people.append(evolve(ALONE, spouse=evolve(SPOUSE, language=french(level))))
    people += [evolve(ALONE, spouse=evolve(SPOUSE, education=level)) for level in Education]
    people += [evolve(ALONE, spouse=evolve(SPOUSE, canadian_work=years)) for years in range(7)]
    people += [evolve(ALONE, **{name: n}) for name, levels in NAMED.items() for n in levels]
    # One ability alone, since the sum of four is held to a maximum.
    people += [
        evolve(base, second_language=French(reading=level, writing=0, listening=0, speaking=0))
        for base in (ALONE, ACCOMPANIED)
        for level in range(13)
    ]
    return people


PROBES = _probes()


def _levels(language: English | French | None) -> tuple[int, int, int, int] | None:
    if language is None:
        return None
    return language.reading, language.writing, language.listening, language.speaking


def flat(applicant: Applicant) -> dict[str, Any]:
    """An applicant, in the oracle's words."""
    return {
        **_flat(applicant),
        "first_language": type(applicant.first_language).__name__.lower(),
        "first": _levels(applicant.first_language),
        "second": _levels(applicant.second_language),
        "spouse": applicant.spouse and _flat(applicant.spouse),
    }


def _flat(holder: Applicant | Spouse) -> dict[str, Any]:
    facts = asdict(holder, recurse=False, filter=lambda field, _: bool(field.eq))
    return {
        name: fact.name
        if isinstance(fact, IntEnum)
        else _levels(fact)
        if isinstance(fact, English | French)
        else fact
        for name, fact in facts.items()
    }


def points(score: Score) -> dict[str, int]:
    """The points of each line of a score, in the oracle's words."""
    named = {
        f"{section}.{line}": points
        for section in ("core", "spouse", "transferability", "additional")
        for line, points in getattr(score, section)._asdict().items()
    }
    return {**named, "total": score.total}


def edition(since: str) -> crs.Rules:
    """The edition in force since a day."""
    return next(rules for rules in crs.EDITIONS if str(rules.since) == since)
