# SPDX-License-Identifier: MIT
"""The Comprehensive Ranking System: Ministerial Instructions, section 8."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any

import attrs

from . import additional, core, spouse, transferability
from .door import wing
from .errors import IncompleteLawWarning, InvalidError, Problem
from .facts import NOBODY, Applicant, Education, English
from .provision import Provision
from .readable import Readable
from .rules import SECTIONS, Rules, in_force, no_rules, tables, with_tables
from .tables import ACCOMPANIED, By, Grid, Table, least

if TYPE_CHECKING:
    from .caveats import Caveat, WouldGive
    from .left_open import OpenFact
    from .outlook.difference import Difference
    from .outlook.explain import ScoreExplanation

__all__ = ["LAW", "SECTIONS", "Score", "maxima", "run", "score", "total_of"]

LAW: Mapping[str, Callable[[Any, Any], Any]] = {
    "core": core.points,
    "spouse": spouse.points,
    "transferability": transferability.points,
    "additional": additional.points,
}
"""The function that assigns the points of each section, by the name of the section."""


@attrs.frozen
class Score(Readable):
    """The points of one applicant under one set of rules, line by line.

    Made by `score`. Equal scores are those of equal applicants under equal rules.

    Attributes:
        applicant: the facts that were scored.
        rules: the rules under which they were scored.
        core: points for the core human capital factors (A).
        spouse: points for the accompanying spouse or common-law partner factors (B).
        transferability: points for the skill transferability factors (C).
        additional: additional points (D).
        total: the score: from 0 to 1,200 under every edition (MI s. 8(2)).
    """

    applicant: Applicant = attrs.field(repr=False)
    rules: Rules
    core: core.CorePoints
    spouse: spouse.SpousePoints
    transferability: transferability.TransferabilityPoints
    additional: additional.AdditionalPoints
    total: Annotated[int, Provision("MI", "8(2)")]
    view = "score"

    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """What a reader must know beside the points, as values that print as sentences."""
        from .caveats import caveats

        return (*caveats(self.applicant, self.rules), *_would_give(self))

    @property
    def maxima(self) -> Score:
        """The most that each line can assign under these rules: points alone, as those of a score.

        They are those of a person who, like the applicant, has an accompanying spouse or has none.
        Its applicant and its rules are stand-ins, so that its caveats and its text say nothing.
        """
        return maxima(self.rules, accompanied=self.applicant.accompanied)

    @property
    def other(self) -> Mapping[str, int]:
        """The points for each factor that no edition has, by its name: `additional.other` in all.

        Where the facts do not state one, these are the points of level 0.
        """
        levels, factors = self.applicant.other, self.rules.additional.other
        return {name: factor.points[levels.get(name, 0)] for name, factor in factors.items()}

    def explain(self) -> ScoreExplanation:
        """What the score is made of: each line, where its points come from, what a maximum took."""
        explanation: ScoreExplanation = wing("outlook.explain").explain(self)
        return explanation

    def __sub__(self, before: object) -> Difference:
        """What changed since another score: by line, by fact and by the rules."""
        if not isinstance(before, Score):
            return NotImplemented
        difference: Difference = wing("outlook.difference").diff(before, self)
        return difference


def score(applicant: Applicant, rules: Rules | None = None) -> Score:
    """The points of an *applicant* under some *rules* (MI s. 8).

    Args:
        applicant: the facts.
        rules: the rules; None: those in force on the day of the facts, `Applicant.as_of`, or today
            where the facts name no day.

    Raises:
        InvalidError: *applicant* is not an `Applicant`, or *rules* are not `Rules`, or the facts
            state a factor that is none of those that the rules have beside the law.
        NotInForceError: no rules are given, and the day is before 2015-01-01.

    Warns:
        IncompleteLawWarning: the rules have a gap, and the facts are among those that the amendment
            is reported to look at.
    """
    if not isinstance(applicant, Applicant):
        raise InvalidError(_no_applicant(applicant))
    if rules is None:
        rules = in_force(applicant.as_of or date.today())  # noqa: DTZ011  (the user's own day)
    elif not isinstance(rules, Rules):
        raise InvalidError(no_rules("rules", rules))
    if applicant.other and (problems := unknown_factors(applicant.other, rules)):
        raise InvalidError(*problems)
    if rules.gap is not None and rules.gap.touches(applicant):
        from .caveats import GapTouched

        warnings.warn(IncompleteLawWarning(GapTouched(rules.gap)), stacklevel=2)
    return run(applicant, rules)


def _no_applicant(value: object) -> Problem:
    from .expected import InstanceOf

    code = "facts_of_profile" if hasattr(value, "on") else "invalid"
    return Problem("applicant", code, InstanceOf((Applicant.__name__,)), value)


def unknown_factors(stated: Mapping[str, int], rules: Rules) -> list[Problem]:
    """A problem for each factor *stated* that rules with factors of their own do not have."""
    factors = tuple(rules.additional.other)
    unknown = [name for name in stated if factors and name not in factors]
    if not unknown:
        return []
    from .caveats import unknown_factor

    return [unknown_factor(name, factors) for name in unknown]


def run(applicant: Applicant, rules: Rules) -> Score:
    """The law, run on facts and rules that nobody checks again, and without a warning."""
    a = core.points(applicant, rules.core)
    b = spouse.points(applicant, rules.spouse)
    c = transferability.points(applicant, rules.transferability)
    d = additional.points(applicant, rules.additional)
    total = total_of((a.total, b.total, c.total, d.total), rules)
    return Score(applicant, rules, a, b, c, d, total)


def total_of(sections: Iterable[int], rules: Rules) -> int:
    """The score that the totals of the four *sections* come to (MI s. 8)."""
    a, b, c, d = sections
    return least(a + b + c + d, rules.maximum)


def _would_give(score: Score) -> Iterator[WouldGive]:
    """What a score would be by whatever the evidence of the applicant leaves open."""
    from .caveats import WouldGive
    from .left_open import OpenFact

    for left_open in score.applicant.open:
        if isinstance(left_open, OpenFact):
            total = run(with_open(score.applicant, left_open), score.rules).total
            if more := total - score.total:
                yield WouldGive(left_open.fact, left_open.value, total, more, left_open.reason)


def with_open(applicant: Applicant, other: OpenFact) -> Applicant:
    """The *applicant* with one fact, of their own or of the spouse, as it may be."""
    whose, _, name = other.fact.rpartition(".")
    change: dict[str, Any] = {name: other.value}
    if whose:
        change = {whose: attrs.evolve(getattr(applicant, whose), **change)}
    return attrs.evolve(applicant, **change)


@lru_cache(maxsize=32)  # rules and columns that are in use, not all that ever were
def maxima(rules: Rules, *, accompanied: bool) -> Score:
    """The score of anybody at all where every table assigns, at each level, its most."""
    levelled = with_tables(
        rules, {(section, name): _most(table, by) for section, name, by, table in tables(rules)}
    )
    somebody = Applicant(
        age=0,
        education=Education.LESS_THAN_SECONDARY,
        first_language=English(reading=0, writing=0, listening=0, speaking=0),
        spouse=NOBODY if accompanied else None,
    )
    return run(somebody, levelled)


def _most(table: Table | Grid, by: By) -> Table | Grid:
    if by.first != ACCOMPANIED:
        most = max(table) if isinstance(table, Table) else max(map(max, table))
        return Table({0: most}) if isinstance(table, Table) else Grid({0: {0: most}})
    if isinstance(table, Table):
        return table
    return Grid({column: {0: max(points)} for column, points in table.steps.items()})
