# SPDX-License-Identifier: MIT
"""Whether a person meets what a class asks for: a finding for each requirement, and why.

Each requirement is looked at even where another fails, as a refusal cites every ground. What is not
shown is unknown, which is neither met nor not met. Reasons are values; their words stand in `words`
and decide nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

import attrs

from .. import noc
from ..door import wing
from ..errors import InvalidError, Problem
from ..evidence.work import PHYSICIANS_SINCE
from ..expected import InstanceOf, TrueOrFalse
from ..provision import Provision
from ..readable import Readable
from ..worded import Worded, WordedEnum

CONSOLIDATED = date(2026, 6, 15)
"""The day to which the Regulations that the classes follow were consolidated."""
CHANGES = (date(2016, 11, 19), noc.NOC_2021_SINCE, PHYSICIANS_SINCE)
"""The days, in order, on which something is known to have changed in what the classes ask for:
offers of employment, the classification of occupations, and the public policy on physicians."""


class ImmigrationClass(WordedEnum):
    """A class of persons that Express Entry selects from."""

    FSW = "class.fsw"
    CEC = "class.cec"
    FST = "class.fst"


class Stage(WordedEnum):
    """What is assessed beside a class."""

    AFTER_INVITATION = "class.after_invitation"


class Note(WordedEnum):
    """What must be said beside the findings."""

    NO_RESTRICTED_OCCUPATION = "class.note.no_restricted_occupation"
    CEC_NEEDS_NO_OFFER = "cec.note.needs_no_offer"
    FSW_ON_BOTH_DAYS = "fsw.note.on_both_days"
    FSW_SUBSTITUTED_EVALUATION = "fsw.note.substituted_evaluation"
    FST_NEEDS_NO_EDUCATION = "fst.note.needs_no_education"
    FST_SUBSTITUTED_EVALUATION = "fst.note.substituted_evaluation"


@attrs.frozen
class EarlierLaw(Worded):
    """That the law has changed since the day that is assessed: other words may have held then.

    Args:
        consolidated: the day to which the Regulations that were read are consolidated.
        changes: the later days on which something is known to have changed.
    """

    consolidated: date
    changes: tuple[date, ...]
    code = "class.earlier_law"


@attrs.frozen
class Requirement(Worded):
    """What a provision asks for."""

    provision: Provision

    @property
    def code(self) -> str:
        """The key of its words: ``requirement.87.1(2)(a)``."""
        return f"requirement.{self.provision.section}"


@attrs.frozen(kw_only=True)
class Finding:
    """What is found of one requirement.

    Attributes:
        provision: where the law asks for it.
        met: whether it is met; None: not known, as evidence is missing.
        reasons: why, as values; `reason` says them.
    """

    provision: Provision
    met: bool | None
    reasons: tuple[Worded, ...]

    def label(self, lang: str = "en") -> str:
        """What the provision asks for.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        return Requirement(self.provision).text(lang)

    def reason(self, lang: str = "en") -> str:
        """Why it is found so, in one sentence.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        return "; ".join(reason.text(lang) for reason in self.reasons)


@attrs.frozen(kw_only=True)
class Assessment(Readable):
    """Whether a person meets what a class asks for on a day, requirement by requirement.

    It is neither true nor false by itself: ask for `is_met`. Printed, it is its text in English.

    Attributes:
        immigration_class: the class; of what must hold after an invitation, that it is this.
        as_of: the day, taken as that of the application.
        findings: one for each requirement, in the order of the law.
        notes: what must be said beside them.
        caveats: what the assessment itself leaves open: that the law of the day was another one.
        earliest: the first day, `as_of` or later, on which the jobs that have begun by `as_of`,
            going on, meet the work requirement; None: never. Looked for in the Canadian experience
            class alone.
        lost_on: the first day after `earliest` on which they no longer do; None: never.
    """

    view: ClassVar[str] = "assessment"

    immigration_class: ImmigrationClass | Stage
    as_of: date
    findings: tuple[Finding, ...]
    notes: tuple[Worded, ...] = ()
    caveats: tuple[Worded, ...] = ()
    earliest: date | None = None
    lost_on: date | None = None

    @property
    def is_met(self) -> bool:
        """Whether every requirement is known to be met."""
        return self.met is True

    @property
    def met(self) -> bool | None:
        """Whether every requirement is met; None: that turns on what is not known."""
        return all_of(finding.met for finding in self.findings)

    def __bool__(self) -> bool:
        """No assessment is true or false: one that is not met would pass for one that is.

        Raises:
            InvalidError: always.
        """
        problem = Problem("assessment", "neither_true_nor_false", TrueOrFalse(), self)
        raise InvalidError(problem)

    def __getitem__(self, section: str) -> Finding:
        """The finding of a provision, by its section in English: ``assessment["87.1(2)(a)"]``.

        Raises:
            KeyError: there is none.
        """
        for finding in self.findings:
            if finding.provision.section == section:
                return finding
        raise KeyError(section)

    def summary(self, lang: str = "en") -> str:
        """Whether the class is met, in plain text, and the findings that it is not or unknown for.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        summary: str = wing("display.assessment").summary(self, lang)
        return summary


def caveats(on: date) -> tuple[Worded, ...]:
    """What must be said of an assessment of a day before the law is known to have changed."""
    changes = tuple(day for day in CHANGES if day > on)
    return (EarlierLaw(CONSOLIDATED, changes),) if changes else ()


def all_of(parts: Iterable[bool | None]) -> bool | None:
    """Whether all hold; None: none fails, but some are not known."""
    known = set(parts)
    return False if False in known else None if None in known else True


def any_of(parts: Iterable[bool | None]) -> bool | None:
    """Whether any holds; None: none is known to hold, but some are not known."""
    known = set(parts)
    return True if True in known else None if None in known else False


def unanimous(answers: Iterable[bool | None]) -> bool | None:
    """What all *answers* are; None: they differ, or are not known."""
    found = set(answers)
    return found.pop() if len(found) == 1 else None


def irpr(section: str) -> Provision:
    """A provision of the Regulations."""
    return Provision("IRPR", section)


def require(name: str, value: object, cls: type) -> None:
    """Check that an argument of some *name* is an instance of a class.

    Raises:
        InvalidError: it is not.
    """
    if not isinstance(value, cls):
        raise InvalidError(Problem(name, "invalid", InstanceOf((cls.__name__,)), value))


def rank(met: bool | None) -> int:  # noqa: FBT001
    """How good a finding is: 2 if met, 1 if unknown, 0 if not."""
    return (False, None, True).index(met)
