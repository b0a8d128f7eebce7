# SPDX-License-Identifier: MIT
"""What a reader must know beside the points: where the law is silent, unknown, or not the law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

import attrs

from .errors import Problem
from .expected import OneOf
from .facts import OTHER, Applicant
from .left_open import StatedFacts
from .rules import Gap, Rules, Status, is_edition
from .text import Text
from .worded import Worded


class Caveat(Worded):
    """What goes with a score, or with one of its lines. Printed, it is its sentence in English."""

    __slots__ = ()

    line: ClassVar[tuple[str, str] | None] = None
    """The section and the line that it is about; None: the whole score."""


@attrs.frozen
class NotAnEdition(Caveat):
    """The rules are no edition of the law."""

    code = "caveat.not_an_edition"


@attrs.frozen
class Proposed(Caveat):
    """The rules are a proposal, made by an *instrument* that is not in force."""

    instrument: Text
    code = "caveat.proposed"


@attrs.frozen
class Published(Caveat):
    """The rules are given as those of a published *instrument*, and are no edition here."""

    instrument: Text
    code = "caveat.published"


@attrs.frozen
class NoSuchFactor(Caveat):
    """The facts state factors, by their *names*, that no rule looks at."""

    names: tuple[str, ...]
    code = "caveat.no_such_factor"


@attrs.frozen
class NotStated(Caveat):
    """The facts state no level for some *factors* of the rules, which are taken at level 0."""

    factors: tuple[Text, ...]
    code = "caveat.not_stated"


@attrs.frozen
class InGap(Caveat):
    """An amendment is reported whose text is not public, so the points are those before it.

    Args:
        gap: the amendment.
        edition: since when the rules that were used instead are in force.
    """

    gap: Gap
    edition: date
    code = "caveat.gap"


@attrs.frozen
class Touched(Caveat):
    """The amendment is reported to look at facts that this applicant has."""

    code = "caveat.touched"


@attrs.frozen
class PartialEnglish(Caveat):
    """The Instructions are silent on French where English is at 5 in some abilities only."""

    code = "caveat.partial_english"
    line: ClassVar[tuple[str, str] | None] = ("additional", "french")


@attrs.frozen
class StatedAlone(Caveat):
    """Some facts are as the person states them from a day on, and no paper shows them."""

    facts: tuple[str, ...]
    as_of: date
    code = "caveat.stated"


@attrs.frozen
class WouldGive(Caveat):
    """What the score would be if evidence counted of which it is unknown whether it does.

    Args:
        fact: the name of the fact that it would change.
        value: what the fact would be.
        total: what the score would be.
        points: how many more points that is.
        reason: the evidence, and what is not known of it.
    """

    fact: str
    value: object
    total: int
    points: int
    reason: Worded
    code = "caveat.would_give"


@attrs.frozen
class GapTouched(Worded):
    """What is warned of: a *gap* in the rules that looks at facts of the applicant."""

    gap: Gap
    code = "warning.gap"


@attrs.frozen
class NearFactor(Worded):
    """One of the factors of the rules, and probably that of a *name*."""

    names: tuple[str, ...]
    name: str
    code = "expected.near_factor"


def unknown_factor(name: str, names: tuple[str, ...]) -> Problem:
    """The mistake of a *name* that is none of those of the factors of some rules."""
    from difflib import get_close_matches

    near = get_close_matches(name, names, 1)
    expected = NearFactor(names, near[0]) if near else OneOf(names)
    return Problem(OTHER, "invalid", expected, name)


def caveats(applicant: Applicant, rules: Rules) -> Iterator[Caveat]:
    """Whatever must be said beside the points of an *applicant* under some *rules*."""
    yield from of_rules(rules)
    if rules.gap is not None and rules.gap.touches(applicant):
        yield Touched()
    by_english = rules.additional.french[applicant.french.weakest]
    if by_english[applicant.english.weakest] < by_english[applicant.english.strongest]:
        yield PartialEnglish()
    yield from _of_factors(applicant, rules)
    for left_open in applicant.open:
        if isinstance(left_open, StatedFacts):
            yield StatedAlone(left_open.facts, left_open.as_of)


def _of_factors(applicant: Applicant, rules: Rules) -> Iterator[Caveat]:
    """What is said of factors that no edition has."""
    factors, levels = rules.additional.other, applicant.other
    if levels and not factors:
        yield NoSuchFactor(tuple(levels))
    if unstated := tuple(each.label for name, each in factors.items() if name not in levels):
        yield NotStated(unstated)


def of_rules(rules: Rules) -> Iterator[Caveat]:
    """Whatever must be said beside any points under some *rules*."""
    if not is_edition(rules):
        yield _status(rules)
    if rules.gap is not None:
        yield InGap(rules.gap, rules.since)


def _status(rules: Rules) -> Caveat:
    """What *rules* are that are no edition."""
    match rules.status:
        case Status.PROPOSED:
            return Proposed(rules.instrument)
        case Status.PUBLISHED:
            return Published(rules.instrument)
        case _:
            return NotAnEdition()
