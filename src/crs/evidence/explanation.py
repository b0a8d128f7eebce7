# SPDX-License-Identifier: MIT
"""Facts with their reasons: from which document each came, and why others did not count."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

import attrs

from ..errors import CrsError
from ..left_open import OpenFact, StatedFacts
from ..readable import Readable
from ..worded import Worded


@attrs.frozen
class Judged(Worded):
    """What is said of a document, or of anything else that a fact rests on.

    Args:
        subject: the document.
        reasons: what is said of it.
    """

    subject: Worded
    reasons: tuple[Worded, ...]
    code = "explanation.judged"


@attrs.frozen
class Missing(Worded):
    """A fact that no evidence shows, and without which nobody is scored.

    Args:
        fact: its name, that of the field of `Applicant`.
        reason: what is missing.
    """

    fact: str
    reason: Worded
    code = "explanation.missing"


@attrs.frozen
class MissingHeading(Worded):
    """That something is missing, above a line for each fact."""

    code = "explanation.missing_heading"


class MissingEvidence(CrsError, ValueError):  # noqa: N818  (what is missing is no mistake)
    """Facts without which nobody can be scored are not shown by any evidence on a day.

    Attributes:
        missing: each such fact, and what is missing.
    """

    def __init__(self, *missing: Missing) -> None:
        super().__init__(*missing)
        self.missing = missing

    def text(self, lang: str = "en") -> str:
        """What is missing, in words, on a line each.

        Raises:
            InvalidError: *lang* is neither "en" nor "fr".
        """
        return "\n  ".join(fact.text(lang) for fact in (MissingHeading(), *self.missing))


@attrs.frozen(kw_only=True)
class FactFound:
    """One fact on a day, and what shows it.

    Args:
        name: that of the field of the `Applicant`; of the `Spouse`, after ``spouse.``.
        value: what it is, as the law reads it; None where there is none, or where it is missing.
        because: from which evidence it came, and how.
        others: which other evidence did not count, and why.
        open: what else the fact may be, by evidence of which it is unknown whether it counts.
        missing: what is missing, where the fact is unknown and nobody is scored without it.
    """

    name: str
    value: Any
    because: tuple[Worded, ...] = ()
    others: tuple[Worded, ...] = ()
    open: tuple[OpenFact, ...] = ()
    missing: Worded | None = None


@attrs.frozen(kw_only=True)
class Explanation(Readable):
    """The facts of a person on one day, each with its reasons; see `Profile.explain`.

    Printed, it is its text in English.

    Attributes:
        as_of: the day.
        facts: all facts, in the order of the fields of `Applicant`, then of `Spouse`.
        stated: which of them the person states, and no paper shows; None: all are shown.
    """

    view: ClassVar[str] = "explanation"

    as_of: date
    facts: tuple[FactFound, ...]
    stated: StatedFacts | None = None

    def __getitem__(self, name: str) -> FactFound:
        """The fact of a name, such as ``education`` or ``spouse.language``.

        Raises:
            KeyError: there is none of this name.
        """
        for fact in self.facts:
            if fact.name == name:
                return fact
        raise KeyError(name)

    @property
    def values(self) -> dict[str, Any]:
        """The facts that are there by name; those of a spouse as a `Spouse`."""
        return values(self.facts)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Each fact without which nobody is scored and that is unknown, and what is missing."""
        return tuple(Missing(fact.name, fact.missing) for fact in self.facts if fact.missing)

    @property
    def open(self) -> tuple[OpenFact | StatedFacts, ...]:
        """What the evidence leaves open: what else facts may be, and which are only stated."""
        may_be = tuple(open_fact for fact in self.facts for open_fact in fact.open)
        return (*may_be, self.stated) if self.stated else may_be


def values(facts: Iterable[FactFound]) -> dict[str, Any]:
    """The facts of an applicant that are there, by name; not those that the spouse holds."""
    return {
        fact.name: fact.value for fact in facts if "." not in fact.name and fact.missing is None
    }


def judged(subject: Worded, *reasons: Worded) -> Worded:
    """A document and what is said of it; the document alone, where nothing is."""
    return Judged(subject, reasons) if reasons else subject
