# SPDX-License-Identifier: MIT
"""Levels of facts, as values that have words: CLB 9, 3 years in Canada, a doctoral degree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ..checked import kinds
from ..facts import OTHER, Applicant, English
from ..tables import ACCOMPANIED
from ..worded import Worded, WordedEnum
from .change import ABILITIES, Language, language
from .explain import ExplainedLine, fact_of


class Ability(WordedEnum):
    """An ability of a language."""

    READING = "fact.reading"
    WRITING = "fact.writing"
    LISTENING = "fact.listening"
    SPEAKING = "fact.speaking"


@attrs.frozen
class CLB(Worded):
    """A level in English."""

    level: int
    code = "level.clb"


@attrs.frozen
class NCLC(Worded):
    """A level in French."""

    level: int
    code = "level.nclc"


@attrs.frozen
class Reached(Worded):
    """A level in one ability."""

    ability: Ability
    level: CLB | NCLC
    code = "move.reached"


@attrs.frozen
class InAll(Worded):
    """A level in all four abilities."""

    level: CLB | NCLC
    code = "level.in_all"


@attrs.frozen
class InOne(Worded):
    """A level in one ability, whichever."""

    level: CLB | NCLC
    code = "level.in_one"


class Had(WordedEnum):
    """Whether a person has what a line is for."""

    NO = "level.no"
    YES = "level.yes"


@attrs.frozen
class Aged(Worded):
    """An age in whole years."""

    years: int
    code = "level.age"


@attrs.frozen
class WorkedInCanada(Worded):
    """Whole years of work in Canada."""

    years: int
    code = "level.canadian_work"


@attrs.frozen
class WorkedAbroad(Worded):
    """Whole years of work abroad."""

    years: int
    code = "level.foreign_work"


@attrs.frozen
class AtLevel(Worded):
    """A level of a factor that no edition has."""

    level: int
    code = "level.other"


ABILITY = "ability"
"""What a table goes by of which each ability of a language has points."""
COUNTED: Mapping[str, type[Aged | WorkedInCanada | WorkedAbroad]] = {
    "age": Aged,
    "canadian_work": WorkedInCanada,
    "foreign_work": WorkedAbroad,
}
"""Facts that are counted in years."""


def benchmark(spoken: type[Language], level: int) -> CLB | NCLC:
    """A level in the language that is *spoken*."""
    return CLB(level) if spoken is English else NCLC(level)


def ability_of(place: int) -> Ability:
    """The ability at a *place* in the order of the law."""
    return Ability[ABILITIES[place].upper()]


def level_of(applicant: Applicant, fact: str, by: str, level: int) -> Any:  # noqa: ANN401
    """A *level* of a *fact* of the *applicant*, as the value of the fact or as one with words.

    A table goes *by* it: by each ability of a language, by all four, or by the fact itself.
    """
    if "language" in fact:
        reached = benchmark(language(applicant, fact), level)
        return reached if by == ABILITY else InAll(reached)
    if by.startswith(f"{OTHER}."):
        return AtLevel(level)
    if by in COUNTED:
        return COUNTED[by](level)
    (types,) = (types for field, _, types, _ in kinds(Applicant) if field == by)
    return [*Had][level] if types == (bool,) else types[0](level)


def reached(line: ExplainedLine, place: int) -> tuple[Any, ...]:
    """The levels of the cell at a *place*, but for whether somebody accompanies the person.

    Cells of abilities stand in the order of the law, one for each.
    """
    cell, found = line.cells[place], []
    for by, level in zip(cell.by, cell.levels, strict=True):
        if by != ACCOMPANIED:
            fact = fact_of(line.applicant, line.section, cell.table, by)
            value = level_of(line.applicant, fact, by, level)
            found.append(Reached(ability_of(place), value) if by == ABILITY else value)
    return tuple(found)


def following(line: ExplainedLine, place: int) -> Iterator[tuple[Any, int]]:
    """Each next level at which the cell at a *place* assigns other points, and these."""
    cell = line.cells[place]
    for each in cell.next:
        fact = fact_of(line.applicant, line.section, cell.table, each.by)
        yield level_of(line.applicant, fact, each.by, each.level), each.points
