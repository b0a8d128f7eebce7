# SPDX-License-Identifier: MIT
"""What changed between two scores: by line, by fact, and by the rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import attrs

from ..facts import OTHER, Applicant, Spouse
from ..ranking import SECTIONS, Score, run
from ..readable import Readable
from ..rules import RulesDifference
from ..rules import diff as rules_diff
from ..rules.difference import check
from .change import LANGUAGES, SPOUSE, replaced, value
from .explain import MAXIMUM, TOTAL, explain

APART = ("first_language", "second_language", "spouse", OTHER, "as_of")
"""Fields of an applicant that are no fact by themselves, or not always."""


@attrs.frozen
class LineDifference:
    """What changed in a line.

    Args:
        section: the section, as in `ScoreExplanation.lines`.
        line: the line, as there: "maximum" for what a maximum takes.
        points: the points after less those before.
    """

    section: str
    line: str
    points: int


@attrs.frozen
class FactDifference:
    """A fact that changed, and what that is worth under the rules after.

    Args:
        fact: the name of the fact: "spouse.education" for one of the spouse's, "languages" for both
            where their order changes, "spouse" where one comes or goes, "other.NAME" for a factor
            that no edition has.
        before: the fact before: of languages, the first and the second.
        after: the fact after.
        alone: the points gained where this fact changes and no other.
        last: the points gained where this fact changes and all others have.
    """

    fact: str
    before: object
    after: object
    alone: int
    last: int


@attrs.frozen
class Difference(Readable):
    """What changed between two scores. Made by ``after - before``.

    Attributes:
        before: the score before.
        after: the score after.
        lines: what changed in each line, in the order of the law; they add up to the total.
        facts: each fact that changed.
        rules: the tables of the law that differ.
        by_rules: the points gained where the rules change and the facts do not.
    """

    before: Score
    after: Score
    lines: tuple[LineDifference, ...]
    facts: tuple[FactDifference, ...]
    rules: RulesDifference
    by_rules: int
    view: ClassVar[str] = "difference"

    @property
    def total(self) -> int:
        """The total after less that before."""
        return self.after.total - self.before.total

    @property
    def by_facts(self) -> int:
        """The points gained where the facts change, all of them, under the rules after."""
        return self.total - self.by_rules


def diff(before: Score, after: Score) -> Difference:
    """What changed between two scores: the same as ``after - before``.

    Args:
        before: the score before.
        after: the score after.

    Raises:
        InvalidError: either is not a `Score`.
    """
    check(Score, before=before, after=after)
    return Difference(
        before=before,
        after=after,
        lines=tuple(_lines(before, after)),
        facts=tuple(_facts(before, after)),
        rules=rules_diff(before.rules, after.rules),
        by_rules=run(before.applicant, after.rules).total - before.total,
    )


def _lines(before: Score, after: Score) -> Iterator[LineDifference]:
    old, new = points(before), points(after)
    for section, line in sorted({**new, **old}, key=_place):
        gained = new.get((section, line), 0) - old.get((section, line), 0)
        yield LineDifference(section, line, gained)


def points(score: Score) -> dict[tuple[str, str], int]:
    """The points of each line of a *score*, by its section and its name."""
    return {(each.section, each.line): each.points for each in explain(score).lines}


def _place(line: tuple[str, str]) -> tuple[int, bool]:
    """Where a line stands: factors that only one of the rules has before what a maximum takes."""
    section, name = line
    return (*SECTIONS, TOTAL).index(section), name == MAXIMUM


def _facts(before: Score, after: Score) -> Iterator[FactDifference]:
    old, new, rules = before.applicant, after.applicant, after.rules
    least, most = run(old, rules).total, after.total
    for fact in changed(old, new):
        yield FactDifference(
            fact=fact,
            before=value(old, fact),
            after=value(new, fact),
            alone=run(replaced(old, {fact: value(new, fact)}), rules).total - least,
            last=most - run(replaced(new, {fact: value(old, fact)}), rules).total,
        )


def changed(before: Applicant, after: Applicant) -> list[str]:
    """The names of the facts in which two applicants differ."""
    if type(before.first_language) is type(after.first_language):
        names = ["first_language", "second_language"]
    else:
        names = [LANGUAGES]
    own = (field.name for field in attrs.fields(Applicant) if field.eq)
    names += [name for name in own if name not in APART]
    names += [f"{OTHER}.{name}" for name in dict.fromkeys((*before.other, *after.other))]
    if before.spouse and after.spouse:
        names += [f"spouse.{field.name}" for field in attrs.fields(Spouse)]
    else:
        names.append(SPOUSE)
    return [name for name in names if value(before, name) != value(after, name)]
