# SPDX-License-Identifier: MIT
"""Random people and random laws, the same ones in every run."""

from datetime import date
from random import Random
from typing import Any

import attrs

import crs
from crs.additional import OtherFactor
from crs.annotated import notes
from crs.ranking import SECTIONS
from crs.tables import By

HIGHEST = {"ability": 12, "weakest": 12, "french": 12, "english": 12, "age": 127, "education": 7}
HIGHEST |= {"canadian_work": 99, "foreign_work": 99, "canadian_study": 2, "arranged_employment": 2}
FACTORS = ("wage", "trade")
"""Factors that no edition has."""
HIGHEST |= {f"other.{name}": 5 for name in FACTORS}
"""The highest level of each fact, typed once more; of all others it is 1."""


def seeded(seed: int) -> Random:
    """Chance that repeats itself."""
    return Random(seed)


def person(chance: Random) -> crs.Applicant:
    """Anybody, often with facts at which something changes."""
    first, second = chance.sample([crs.English, crs.French], 2)
    return crs.Applicant(
        age=chance.choice((chance.randint(0, 127), chance.randint(16, 46))),
        education=chance.choice(list(crs.Education)),
        first_language=levels(chance, first),
        second_language=chance.choice((None, levels(chance, second))),
        canadian_work=chance.choice((chance.randint(0, 99), chance.randint(0, 6))),
        foreign_work=chance.choice((chance.randint(0, 99), chance.randint(0, 4))),
        certificate=chance.random() < 0.5,
        canadian_study=chance.choice(list(crs.CanadianStudy)),
        sibling=chance.random() < 0.5,
        nomination=chance.random() < 0.2,
        arranged_employment=chance.choice(list(crs.ArrangedEmployment)),
        spouse=chance.choice((None, spouse(chance))),
        other={name: chance.randint(0, 5) for name in FACTORS if chance.random() < 0.5},
    )


def spouse(chance: Random) -> crs.Spouse:
    """Any accompanying spouse."""
    language = chance.choice([crs.English, crs.French])
    return crs.Spouse(
        education=chance.choice(list(crs.Education)),
        language=chance.choice((None, levels(chance, language))),
        canadian_work=chance.randint(0, 6),
    )


def levels(chance: Random, language: type[Any]) -> Any:
    """Levels in four abilities, often near each other."""
    low = chance.randint(0, 12)
    near = [chance.randint(low, min(12, low + 3)) for _ in range(3)]
    anywhere = [chance.randint(0, 12) for _ in range(3)]
    names = ("writing", "listening", "speaking")
    return language(reading=low, **dict(zip(names, chance.choice((near, anywhere)), strict=True)))


def law(chance: Random, *, rising: bool = False) -> crs.Rules:
    """A law of the same tables with other numbers, which need not rise unless they must."""
    sections = {name: _section(chance, getattr(_NOW, name), rising=rising) for name in SECTIONS}
    return attrs.evolve(_NOW, since=date(2030, 1, 1), maximum=chance.randint(100, 900), **sections)


_NOW = crs.EDITIONS[-1]


def _section(chance: Random, rules: Any, *, rising: bool) -> Any:
    entries: dict[str, Any] = {}
    by = notes(type(rules), By)
    for field in attrs.fields(type(rules)):
        if field.name == "other":
            entries["other"] = {name: _factor(chance, name, rising=rising) for name in FACTORS}
        elif field.name not in by:
            entries[field.name] = chance.randint(0, 120)
        elif by[field.name].second:
            entries[field.name] = _grid(chance, by[field.name], rising=rising)
        else:
            entries[field.name] = crs.Table(_steps(chance, by[field.name].first, rising=rising))
    return attrs.evolve(rules, **entries)


def _factor(chance: Random, name: str, *, rising: bool) -> OtherFactor:
    points = crs.Table(_steps(chance, f"other.{name}", rising=rising))
    return OtherFactor(crs.Text(name, name.upper()), points)


def _steps(chance: Random, by: str, *, rising: bool) -> dict[int, int]:
    last = min(HIGHEST.get(by, 1), 40)
    at = sorted({chance.randint(0, last) for _ in range(4)})
    points = [chance.randint(0, 60) for _ in at]
    return dict(zip(at, sorted(points) if rising else points, strict=True))


def _grid(chance: Random, by: By, *, rising: bool) -> crs.Grid:
    last = min(HIGHEST.get(by.first, 1), 40)
    rows = [crs.Table(_steps(chance, by.second, rising=rising)) for _ in range(min(last, 3) + 1)]
    at = sorted(chance.sample(range(last + 1), len(rows)))
    if rising and by.first != "accompanied":
        for place in range(1, len(rows)):
            higher = zip(rows[place - 1], rows[place], strict=True)
            rows[place] = crs.Table(dict(enumerate(max(pair) for pair in higher)))
    return crs.Grid(dict(zip(at, rows, strict=True)))
