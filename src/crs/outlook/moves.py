# SPDX-License-Identifier: MIT
"""What a person could do: moves that raise facts, and what each is called.

A move is never a price, nor one that lowers an age, shifts a date, or parts from a spouse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, combinations
from typing import Any

import attrs

from ..evidence.credentials import level_of
from ..facts import OTHER, UNTESTED, Applicant, CanadianStudy, Education
from ..rules import Rules, tables
from ..tables import Grid
from ..text import LANGUAGES, Text
from ..worded import Worded, WordedEnum
from .change import ABILITIES, language, levels, replaced, value
from .explain import fact_of
from .levels import CLB, NCLC, Reached, ability_of, benchmark
from .trace import highest


@attrs.frozen
class Raise:
    """Raises some facts of an applicant to at least some levels: no fact falls.

    Args:
        levels: the name of each fact and its level; of a language one for each ability.
    """

    levels: tuple[tuple[str, Any], ...]

    def __call__(self, applicant: Applicant) -> Applicant:
        """The *applicant* with these facts raised."""
        return replaced(applicant, self.changes(applicant))

    def changes(self, applicant: Applicant) -> dict[str, Any]:
        """These facts of the *applicant*, raised."""
        return {fact: _raised(applicant, fact, level) for fact, level in self.levels}


def _raised(applicant: Applicant, fact: str, to: Any) -> Any:  # noqa: ANN401  (any fact)
    held = value(applicant, fact)
    if not isinstance(to, tuple):
        return max(held, to)
    spoken = held or UNTESTED
    raised = {
        ability: max(getattr(spoken, ability), level)
        for ability, level in zip(ABILITIES, to, strict=True)
    }
    return language(applicant, fact)(**raised)


@attrs.frozen
class Move:
    """Something that a person could do.

    Args:
        name: a stable name, which costs go by.
        group: a name of what excludes each other: of one group one move is made at most.
        label: what it is called.
        apply: the facts after it, of the facts before.
        days: how many days it takes, which counts where the person has a calendar, in a profile.
    """

    name: str
    group: str
    label: Text
    apply: Callable[[Applicant], Applicant]
    days: int = 0


@attrs.frozen
class Sitting(Worded):
    """A test in the first official language, taken again."""

    reached: tuple[Reached, ...]
    code = "move.sitting"


@attrs.frozen
class SecondLanguage(Worded):
    """A test in the second official language."""

    level: CLB | NCLC
    code = "move.second_language"


@attrs.frozen
class Earned(Worded):
    """A credential more."""

    level: Education
    code = "move.credential"


@attrs.frozen
class EarnedInCanada(Worded):
    """A credential more, by study in Canada."""

    level: Education
    code = "move.credential.canada"


@attrs.frozen
class CanadianWork(Worded):
    """Years of work in Canada completed."""

    years: int
    code = "move.canadian_work"


@attrs.frozen
class ForeignWork(Worded):
    """Years of work abroad completed."""

    years: int
    code = "move.foreign_work"


@attrs.frozen
class SpouseLanguage(Worded):
    """A test of the spouse or partner."""

    level: CLB | NCLC
    code = "move.spouse.language"


@attrs.frozen
class SpouseEarned(Worded):
    """A credential more of the spouse or partner."""

    level: Education
    code = "move.spouse.credential"


@attrs.frozen
class SpouseCanadianWork(Worded):
    """Years of work in Canada completed by the spouse or partner."""

    years: int
    code = "move.spouse.canadian_work"


@attrs.frozen
class AnotherLevel(Worded):
    """A level of a *factor* that no edition has."""

    factor: Text
    level: int
    code = "move.other"


class Simple(WordedEnum):
    """A move of one step."""

    CERTIFICATE = "move.certificate"
    NOMINATION = "move.nomination"


NOMINATION = "nomination"
"""The fact that a province or territory decides on, and the move of this name."""
GROUPS = (
    "first_language",
    "second_language",
    "credential",
    "canadian_work",
    "foreign_work",
    "certificate",
    "spouse.language",
    "spouse.credential",
    "spouse.canadian_work",
    NOMINATION,
)
"""The groups of all moves but those of other factors, each of which is the fact ``other.NAME``.

The name of each move begins with that of its group.
"""

YEARS: Mapping[str, type[CanadianWork | ForeignWork | SpouseCanadianWork]] = {
    "canadian_work": CanadianWork,
    "foreign_work": ForeignWork,
    "spouse.canadian_work": SpouseCanadianWork,
}
"""Facts that are counted in years."""
DAYS_A_YEAR = 365
"""How long a year of work takes whoever works full time; all other moves take no days of ours."""


def possible_moves(applicant: Applicant, rules: Rules) -> tuple[Move, ...]:
    """What an *applicant* could do, as far as a table of the *rules* looks at it.

    A sitting of a test that raises abilities, the second language to a level, one credential more,
    here or abroad, years of work, a certificate, a level of a factor that no edition has, and what
    the accompanying spouse could do. A move that changes nothing of the facts is none.
    """
    steps = _steps(applicant, rules)
    own = [
        *_sittings(applicant, steps),
        *_tests(applicant, steps, "second_language", SecondLanguage),
        *_credentials(applicant),
        *_years(applicant, steps, "canadian_work"),
        *_years(applicant, steps, "foreign_work"),
        _move("certificate", Simple.CERTIFICATE, {"certificate": True}),
        *_factors(applicant, rules),
    ]
    if applicant.spouse:
        own += _tests(applicant, steps, "spouse.language", SpouseLanguage)
        own += _credentials_of_spouse(applicant)
        own += _years(applicant, steps, "spouse.canadian_work")
    return tuple(move for move in own if move.apply(applicant) != applicant)


def decided_by_others(applicant: Applicant) -> tuple[Move, ...]:
    """What would raise the score of an *applicant* and is not in his or her own hands."""
    nomination = _move(NOMINATION, Simple.NOMINATION, {NOMINATION: True})
    return () if applicant.nomination else (nomination,)


def _move(
    name: str, label: Worded, facts: Mapping[str, Any], group: str = "", days: int = 0
) -> Move:
    words = Text(*(label.text(lang) for lang in LANGUAGES))
    return Move(name, group or name, words, Raise(tuple(facts.items())), days)


def _steps(applicant: Applicant, rules: Rules) -> dict[str, list[int]]:
    """The levels of each fact from which on a table of the *rules* assigns other points."""
    found: dict[str, set[int]] = {}
    for section, name, axis, changing in _changing(rules):
        found.setdefault(fact_of(applicant, section, name, axis), set()).update(changing)
    return {fact: sorted(levels) for fact, levels in found.items()}


@lru_cache(maxsize=32)  # rules that are in use, not all that ever were
def _changing(rules: Rules) -> list[tuple[str, str, str, set[int]]]:
    """The section and the name of each table, what it goes by, and at which levels it changes."""
    found = []
    for section, name, by, table in tables(rules):
        rows = table if isinstance(table, Grid) else ()
        across = {level for row in {*rows} for level in row.steps}
        for axis, changed in zip(by, (set(table.steps), across), strict=True):
            if axis:
                within = {level for level in changed if level <= highest(axis)}
                found.append((section, name, axis, within))
    return found


def _sittings(applicant: Applicant, steps: Mapping[str, list[int]]) -> Iterator[Move]:
    """Sittings that bring one ability, or several, up to one level, or each to its next one."""
    fact = "first_language"
    held, spoken = attrs.astuple(value(applicant, fact)), language(applicant, fact)
    goals = {str(level): (level,) * len(held) for level in steps[fact]}
    goals["next"] = tuple(next((n for n in steps[fact] if n > own), own) for own in held)
    made: set[tuple[int, ...]] = set()
    for name, goal in goals.items():
        lower = [place for place, own in enumerate(held) if own < goal[place]]
        for chosen in _choices(lower):
            to = tuple(goal[place] if place in chosen else 0 for place in range(len(held)))
            if to not in made:
                made.add(to)
                names = [ABILITIES[place] for place in chosen] if len(chosen) < len(lower) else []
                at = [Reached(ability_of(n), benchmark(spoken, goal[n])) for n in chosen]
                yield _move(".".join((fact, name, *names)), Sitting(tuple(at)), {fact: to}, fact)


def _choices(places: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Every choice of one or more of some *places*, the smallest first."""
    counts = range(1, len(places) + 1)
    return chain.from_iterable(combinations(places, count) for count in counts)


def _tests(
    applicant: Applicant,
    steps: Mapping[str, list[int]],
    fact: str,
    label: type[SecondLanguage | SpouseLanguage],
) -> Iterator[Move]:
    """Tests in a language that bring all four abilities up to one level."""
    for level in filter(None, steps[fact]):
        reached = label(benchmark(language(applicant, fact), level))
        yield _move(f"{fact}.{level}", reached, {fact: (level,) * len(ABILITIES)}, fact)


def _years(applicant: Applicant, steps: Mapping[str, list[int]], fact: str) -> Iterator[Move]:
    held = value(applicant, fact)
    for years in steps[fact]:
        days = (years - held) * DAYS_A_YEAR
        yield _move(f"{fact}.{years}", YEARS[fact](years), {fact: years}, fact, days)


def _factors(applicant: Applicant, rules: Rules) -> Iterator[Move]:
    """Higher levels of factors that no edition has, each factor a group of its own."""
    for name, factor in rules.additional.other.items():
        fact = f"{OTHER}.{name}"
        for level in factor.points.steps:
            if level > value(applicant, fact):
                label = AnotherLevel(factor.label, level)
                yield _move(f"{fact}.{level}", label, {fact: level}, fact)


EARNED = tuple(level for level in Education if level is not Education.TWO_OR_MORE)[1:]
"""The levels of one credential."""


def _studied(earned: Education) -> CanadianStudy:
    """What a credential *earned* by study in Canada is for MI s. 30."""
    if earned >= Education.BACHELORS:
        return CanadianStudy.THREE_YEARS_OR_MORE
    return CanadianStudy.ONE_OR_TWO_YEARS if earned >= Education.ONE_YEAR else CanadianStudy.NONE


def _credentials(applicant: Applicant) -> Iterator[Move]:
    """One credential more, abroad or by study in Canada, each outcome once."""
    outcomes = {(applicant.education, applicant.canadian_study)}
    for earned in EARNED:
        education = level_of((applicant.education, earned))
        for study, name, label in (
            (applicant.canadian_study, "credential.{}", Earned),
            (
                max(applicant.canadian_study, _studied(earned)),
                "credential.{}.canada",
                EarnedInCanada,
            ),
        ):
            if (education, study) not in outcomes:
                outcomes.add((education, study))
                facts = {"education": education, "canadian_study": study}
                yield _move(name.format(earned.name.lower()), label(earned), facts, "credential")


def _credentials_of_spouse(applicant: Applicant) -> Iterator[Move]:
    outcomes = {applicant.partner.education}
    for earned in EARNED:
        education = level_of((applicant.partner.education, earned))
        if education not in outcomes:
            outcomes.add(education)
            name = f"spouse.credential.{earned.name.lower()}"
            facts = {"spouse.education": education}
            yield _move(name, SpouseEarned(earned), facts, "spouse.credential")


def raised_by(before: Applicant, after: Applicant) -> int:
    """By how many levels, over all facts, *after* lies above *before*."""
    old = levels(before)
    return sum(max(0, level - old.get(fact, 0)) for fact, level in levels(after).items())
