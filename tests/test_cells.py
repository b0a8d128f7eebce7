# SPDX-License-Identifier: MIT
"""Every number of the law against the published grid; and every number matters."""

from collections.abc import Iterator
from typing import Any

import attrs
import pytest

import crs
import oracle
from cells import cells, differences
from crs import Rules
from people import PROBES, flat

SECTIONS = ("core", "spouse", "transferability", "additional")
EDITIONS = pytest.mark.parametrize("rules", crs.EDITIONS, ids=lambda rules: str(rules.since))


@EDITIONS
def test_every_cell(rules: Rules) -> None:
    """Every table and maximum of every edition has the numbers of the published grid."""
    assert differences(rules, str(rules.since)) == []


@EDITIONS
def test_no_cell_is_looked_at_twice(rules: Rules) -> None:
    """The grid has each cell once."""
    names = [cell.name for cell in cells(rules, str(rules.since))]

    assert len(names) == len(set(names))


def moved(steps: dict[int, Any], level: int, other: int) -> dict[int, Any]:
    """The same steps, with one of them at another level."""
    return {other if n == level else n: entry for n, entry in steps.items()}


def mutants_of(entry: Any) -> Iterator[tuple[str, Any]]:
    """Everything that comes of changing one number of an entry by one."""
    if isinstance(entry, int):
        yield from (
            (f"{entry} -> {other}", other) for other in (entry - 1, entry + 1) if other >= 0
        )
        return
    # No edition has other factors, and so no numbers of theirs.
    for level, value in entry.steps.items() if entry else ():
        for change, other in mutants_of(value):
            yield f"[{level}] {change}", type(entry)({**entry.steps, level: other})
        for other_level in (level - 1, level + 1):
            if level and other_level not in entry.steps:
                change = f"[{level}] -> [{other_level}]"
                yield change, type(entry)(moved(entry.steps, level, other_level))


def mutants(rules: Rules) -> Iterator[tuple[str, Rules]]:
    """Every set of rules that differs from these in one number, by one."""
    for section in SECTIONS:
        part = getattr(rules, section)
        for field in attrs.fields(type(part)):
            for change, entry in mutants_of(getattr(part, field.name)):
                changed = attrs.evolve(part, **{field.name: entry})
                yield f"{section}.{field.name} {change}", attrs.evolve(rules, **{section: changed})
    for change, maximum in mutants_of(rules.maximum):
        yield f"maximum {change}", attrs.evolve(rules, maximum=maximum)


@EDITIONS
def test_every_number_matters_to_the_grid(rules: Rules) -> None:
    """A number that is off by one, a level or points, shows in some cell."""
    survivors = [
        name
        for name, mutant in mutants(rules)
        if all(cell.expected == cell.actual for cell in cells(mutant, str(rules.since)))
    ]

    assert survivors == []


@EDITIONS
def test_every_number_matters_to_a_score(rules: Rules) -> None:
    """A number that is off by one shows in some score, but for those that no score can show.

    These are a maximum that nobody exceeds, and points that nobody gets beyond a maximum.
    """
    expected = [oracle.score(flat(probe), str(rules.since)) for probe in PROBES]

    survivors = {name for name, mutant in mutants(rules) if not shows(mutant, rules, expected)}

    pair = {
        f"transferability.{name} [{skill}] [{other}] 50 -> 51"
        for name, skill, other in (
            ("education_and_language", 5, 9),
            ("education_and_canadian_work", 5, 2),
            ("foreign_work_and_language", 3, 9),
            ("foreign_work_and_canadian_work", 3, 2),
        )
    }
    never_reached = {"core.second_language_maximum [0] 24 -> 25", "maximum 1200 -> 1201"}
    assert survivors == pair | never_reached


def shows(mutant: Rules, rules: Rules, expected: list[dict[str, int]]) -> bool:
    """Whether a changed number shows in the points of any of the probes."""
    if mutant.maximum != rules.maximum:
        return any(
            crs.score(probe, mutant).total != points["total"]
            for probe, points in zip(PROBES, expected, strict=True)
        )
    changed = next(s for s in SECTIONS if getattr(mutant, s) is not getattr(rules, s))
    section, part = getattr(crs, changed), getattr(mutant, changed)
    return any(
        points[f"{changed}.{line}"] != n
        for probe, points in zip(PROBES, expected, strict=True)
        for line, n in section.points(probe, part)._asdict().items()
    )
