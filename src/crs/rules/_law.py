# SPDX-License-Identifier: MIT
"""What a set of rules consists of."""

from datetime import date
from typing import Annotated

import attrs

from ..additional import AdditionalRules
from ..checked import Checked
from ..core import CoreRules
from ..errors import Problem
from ..facts import Applicant
from ..readable import Readable
from ..spouse import SpouseRules
from ..tables import Maximum, Points
from ..text import Text
from ..transferability import TransferabilityRules

SECTIONS = ("core", "spouse", "transferability", "additional")
"""The four sections of a set of rules and of a score, in the order of the law."""


@attrs.frozen(kw_only=True)
class Gap(Checked):
    """An amendment that is reported to be in force, but whose text is not public.

    Args:
        since: the day from which it is reported to be in force.
        title: what it is reported to do, in both languages.
        affects: the facts of an applicant that it is reported to look at, by name.
        sources: who reports it.

    Raises:
        InvalidError: a field is of a wrong type, or a fact is none of an `Applicant`; all mistakes
            are listed.
    """

    since: date
    title: Text
    affects: tuple[str, ...]
    sources: tuple[str, ...]

    def problems(self) -> list[Problem]:
        """Each mistake."""
        facts = tuple(field.name for field in attrs.fields(Applicant))
        unknown = [(place, fact) for place, fact in enumerate(self.affects) if fact not in facts]
        problems = super().problems()
        if unknown:
            from ..expected import OneOf

            for place, fact in unknown:
                problems.append(Problem(f"affects[{place}]", "invalid", OneOf(facts), fact))
        return problems

    def touches(self, applicant: Applicant) -> bool:
        """Whether the *applicant* has any of the facts that the amendment looks at."""
        return any(getattr(applicant, fact) for fact in self.affects)


@attrs.frozen(kw_only=True, cache_hash=True, repr=False)
class Rules(Checked, Readable):
    """All points that the Ministerial Instructions assign, at one time.

    Plain data. A proposed law is made from an edition with `attrs.evolve`; it is then no edition,
    and a score under it says so.

    Args:
        since: the first day on which the rules are in force.
        instrument: the Ministerial Instructions that made them, in both languages.
        sources: where the instrument and its numbers were read.
        core: section A.
        spouse: section B.
        transferability: section C.
        additional: section D.
        maximum: of the total (MI s. 8(2)).
        gap: an amendment whose text is not public; None in every edition.

    Raises:
        InvalidError: a part is of a wrong type; all mistakes are listed.
    """

    since: date
    instrument: Text
    sources: tuple[str, ...]
    core: CoreRules
    spouse: SpouseRules
    transferability: TransferabilityRules
    additional: AdditionalRules
    maximum: Annotated[Points, Maximum("total")]
    gap: Gap | None = None
    view = "rules"

    def __repr__(self) -> str:
        """Since when the rules are in force, and any gap in them: their tables would fill pages."""
        gap = f", with a gap since {self.gap.since}" if self.gap else ""
        return f"<Rules since {self.since}{gap}>"
