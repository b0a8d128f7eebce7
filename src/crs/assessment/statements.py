# SPDX-License-Identifier: MIT
"""What a person states, and what is found of it in more than one class."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from ..evidence.profile import Profile
from ..provision import Provision
from ..worded import Worded, WordedEnum
from . import Finding, any_of


class Statement(WordedEnum):
    """What a person states."""

    OUTSIDE_QUEBEC = "class.stated.outside_quebec"
    NOT_OUTSIDE_QUEBEC = "class.stated.not_outside_quebec"
    FUNDS = "class.stated.funds"
    NO_FUNDS = "class.stated.no_funds"
    NO_FUNDS_NEEDED = "class.stated.no_funds_needed"
    REQUIREMENTS_MET = "class.stated.requirements_met"
    REQUIREMENTS_NOT_MET = "class.stated.requirements_not_met"


@attrs.frozen
class NotStated(Worded):
    """That something is not stated.

    Args:
        field: by which name it would be stated.
    """

    field: str
    code = "class.not_stated"


def stated(field: str, value: bool | None, yes: Worded, no: Worded) -> Worded:  # noqa: FBT001
    """What a person states, or that they do not, and by which *field* it would be stated."""
    if value is None:
        return NotStated(field)
    return yes if value else no


@attrs.frozen
class WithoutPapers(Worded):
    """That facts are stated, by their names, which no paper of the profile shows."""

    facts: tuple[str, ...]
    code = "class.stated.without_papers"


def left_open(
    findings: Iterable[Finding],
    profile: Profile,
    turns_on: Mapping[str, tuple[str, ...]],
    *,
    met_without: bool,
) -> tuple[Finding, ...]:
    """The findings, of which those are unknown that turn on facts stated and not shown.

    Args:
        findings: what is found of the papers.
        profile: what the person states and can prove.
        turns_on: the names of the facts that the finding of each section turns on.
        met_without: whether a requirement that other papers meet stays met.
    """
    if profile.stated is None:
        return tuple(findings)
    given = profile.stated.facts

    def opened(finding: Finding) -> Finding:
        names = turns_on.get(finding.provision.section, ())
        facts = tuple(name for name in names if name in given)
        if not facts or (finding.met and met_without):
            return finding
        return attrs.evolve(finding, met=None, reasons=(*finding.reasons, WithoutPapers(facts)))

    return tuple(map(opened, findings))


def intention(provision: Provision, outside_quebec: bool | None) -> Finding:  # noqa: FBT001
    """Whether the person intends to live outside Quebec."""
    reason = stated(
        "outside_quebec",
        outside_quebec,
        Statement.OUTSIDE_QUEBEC,
        Statement.NOT_OUTSIDE_QUEBEC,
    )
    return Finding(provision=provision, met=outside_quebec, reasons=(reason,))


def funds(provision: Provision, *, held: bool | None, waived: bool | None) -> Finding:
    """Whether the person has the settlement funds, or an offer with which none are needed.

    The amounts change each year: the person states whether they have half the minimum necessary
    income for all members of the family.

    Args:
        provision: where the law asks for them.
        held: what the person states of them.
        waived: whether the offer stands in place of them.
    """
    reasons: tuple[Worded, ...] = (
        stated("settlement_funds", held, Statement.FUNDS, Statement.NO_FUNDS),
    )
    if waived:
        reasons = (Statement.NO_FUNDS_NEEDED,)
    elif held is False and waived is None:
        reasons = (*reasons, NotStated("offer"))
    return Finding(provision=provision, met=any_of((waived, held)), reasons=reasons)
