# SPDX-License-Identifier: MIT
"""What a set of rules consists of."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Annotated, Any

import attrs

from ..additional import AdditionalRules, OtherFactor
from ..annotated import notes
from ..checked import Checked
from ..core import CoreRules
from ..errors import Problem
from ..facts import OTHER, Applicant
from ..readable import Readable
from ..spouse import SpouseRules
from ..tables import By, Grid, Maximum, Points, Table
from ..text import Text
from ..transferability import TransferabilityRules

SECTIONS = ("core", "spouse", "transferability", "additional")
"""The four sections of a set of rules and of a score, in the order of the law."""


@attrs.frozen(kw_only=True, repr=False)
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


class Status(Enum):
    """What rules are that are no edition of this version."""

    PROPOSED = "proposed"
    """A law that somebody proposes."""
    PUBLISHED = "published"
    """A law that is published and that whoever uses this version has read."""


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
        status: what they are, if they are no edition; None: an edition, or nobody says.

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
    status: Status | None = None
    view = "rules"

    def __repr__(self) -> str:
        """Since when the rules are in force, and any gap in them: their tables would fill pages."""
        gap = f", with a gap since {self.gap.since}" if self.gap else ""
        return f"<Rules since {self.since}{gap}>"

    def factor(self, line: str) -> OtherFactor | None:
        """The factor that no edition has of a line ``other.NAME``; None: it is another line."""
        of, _, name = line.partition(".")
        return self.additional.other.get(name) if of == OTHER else None


def tables(rules: Rules) -> Iterator[tuple[str, str, By, Table | Grid]]:
    """Each table of some *rules*: its section, its name, the facts it goes by, and itself.

    That of a factor that no edition has is named as its fact is, ``other.NAME``.
    """
    for section in SECTIONS:
        part = getattr(rules, section)
        for name, by in notes(type(part), By).items():
            yield section, name, by, getattr(part, name)
    for name, factor in rules.additional.other.items():
        yield SECTIONS[-1], f"{OTHER}.{name}", By(f"{OTHER}.{name}"), factor.points


def with_tables(rules: Rules, changed: Mapping[tuple[str, str], Any]) -> Rules:
    """The *rules* with other tables, each under its section and its name as in `tables`."""
    sections: dict[str, dict[str, Any]] = {}
    factors = dict(rules.additional.other)
    for (section, name), table in changed.items():
        of, _, factor = name.partition(".")
        if of == OTHER:
            factors[factor] = attrs.evolve(factors[factor], points=table)
        else:
            sections.setdefault(section, {})[name] = table
    if factors:
        sections.setdefault(SECTIONS[-1], {})[OTHER] = factors
    evolved = {name: attrs.evolve(getattr(rules, name), **part) for name, part in sections.items()}
    return attrs.evolve(rules, **evolved)
