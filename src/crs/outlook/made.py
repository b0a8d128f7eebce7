# SPDX-License-Identifier: MIT
"""The evidence that a person would have who has made some moves, as far as it is known what it is.

Language is shown by a report, education by a credential, a certificate by itself. Of years of work
it is not known in which occupation they would be, so that a class that is not met already may be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

import attrs

from ..checked import Checked
from ..classes import programs
from ..evidence.countries import CANADA
from ..evidence.credentials import ECA, Credential, level_of
from ..evidence.language import Result
from ..evidence.language.celpip import CELPIP
from ..evidence.language.report import Chart, Scale
from ..evidence.language.tef import CHARTS, EXPRESS_ENTRY, TEF
from ..evidence.papers import Certificate
from ..evidence.profile import Profile, SpouseProfile
from ..facts import Applicant, English, French
from .change import value
from .difference import changed
from .forecast import Verdicts
from .moves import EARNED

T = TypeVar("T", bound=Checked)
ANY_BODY = "WES"
"""A body that assesses for any occupation."""
ABROAD = "IN"
"""A country that is not Canada; which one makes no difference."""
SHOWN = frozenset(
    {
        "first_language",
        "second_language",
        "education",
        "canadian_study",
        "certificate",
        "nomination",
        "spouse.language",
        "spouse.education",
    }
)
"""The facts that evidence is made for; a nomination matters to no class."""
CHARTED: Mapping[type[English | French], tuple[type[CELPIP | TEF], Chart]] = {
    English: (CELPIP, CELPIP.chart),
    French: (TEF, CHARTS[EXPRESS_ENTRY]),
}
"""A test of each language, and its chart."""


def evolved(evidence: T, **fields: object) -> T:
    """The *evidence* with other *fields*."""
    made: T = attrs.evolve(evidence, **fields)  # type: ignore[misc]  # of classes of attrs all
    return made


def of_both(profile: Profile, field: str, change: Callable[[Any], Any]) -> Profile:
    """The *profile* with each piece of evidence in a *field* changed, those of the spouse too."""

    def made(holder: T) -> T:
        return evolved(holder, **{field: tuple(map(change, getattr(holder, field)))})

    spouse = profile.spouse and made(profile.spouse)
    return attrs.evolve(made(profile), spouse=spouse)


def verdicts(profile: Profile, on: date) -> Verdicts:
    """Whether each class is met on a day."""
    return Verdicts(*(assessment.met for assessment in programs(profile, on)))


def verdicts_after(profile: Profile, before: Applicant, after: Applicant, on: date) -> Verdicts:
    """Whether each class is met on a day by whoever has other facts; None: it is not known.

    Args:
        profile: what the person can prove.
        before: the facts that this comes to.
        after: the facts after some moves.
        on: the day.
    """
    facts = changed(before, after)
    found = verdicts(_made(profile, before, after, on), on)
    if SHOWN.issuperset(facts):
        return found
    return Verdicts(*(met or None for met in found))


def _made(profile: Profile, before: Applicant, after: Applicant, on: date) -> Profile:
    """The *profile* with the evidence of what has changed."""
    spouse = profile.spouse
    if spouse is not None:
        spouse = attrs.evolve(spouse, **_evidence(spouse, before, after, on, "spouse."))
    certificate = profile.certificate
    if after.certificate and not before.certificate:
        certificate = Certificate(issued=on)
    evidence = _evidence(profile, before, after, on)
    return attrs.evolve(profile, spouse=spouse, certificate=certificate, **evidence)


def _evidence(
    holder: Profile | SpouseProfile, before: Applicant, after: Applicant, on: date, whose: str = ""
) -> dict[str, Any]:
    """The reports and the credentials of somebody with those of what has changed."""
    changes = [fact for fact in changed(before, after) if fact.startswith(whose)]
    reports = [
        _report(levels, on)
        for fact in changes
        if fact.removeprefix(whose) in {"first_language", "second_language", "language"}
        if (levels := value(after, fact)) is not None
    ]
    credentials = holder.credentials
    if {f"{whose}education", f"{whose}canadian_study"}.intersection(changes):
        credentials = (*credentials, *_credential(before, after, on, whose))
    return {"tests": (*holder.tests, *reports), "credentials": credentials}


def _report(levels: English | French, on: date) -> Result:
    """A report of a day that shows some *levels*, as far as its chart has them."""
    test, chart = CHARTED[type(levels)]
    scores: dict[str, Any] = {
        ability: _lowest(scale, getattr(levels, ability)) for ability, scale in chart.items()
    }
    return test(**scores, result_date=on)


def _lowest(scale: Scale, level: int) -> object:
    """The lowest score at a *level*, or at the highest one of the scale that is not above it."""
    levels = [reached for reached in scale.lowest if reached <= level]
    return scale.lowest[max(levels)] if levels else scale.scores[0]


def _credential(before: Applicant, after: Applicant, on: date, whose: str) -> Iterator[Credential]:
    """The credential that makes the level of education what it is after, if any one does."""
    held, reached = (value(facts, f"{whose}education") for facts in (before, after))
    studied = not whose and after.canadian_study > before.canadian_study
    for level in EARNED:
        if level_of((held, level)) is reached:
            eca = None if studied else ECA(organisation=ANY_BODY, issued=on)
            country = CANADA if studied else ABROAD
            yield Credential(level=level, country=country, completed=on, eca=eca)
            return
