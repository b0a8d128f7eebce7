# SPDX-License-Identifier: MIT
"""The facts of a profile on a day, each with the evidence that it came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import attrs

from ..facts import ArrangedEmployment, Education, Spouse
from ..left_open import OpenFact, StatedFacts
from ..rules import EDITIONS, Rules, in_force
from ..worded import Worded
from . import credentials, work
from .calendar import check
from .explanation import Explanation, FactFound, judged, values
from .language import choice
from .papers import Issued, JobOffer, Sibling, age
from .reasons import (
    AsStated,
    Born,
    FactReason,
    NoKnownPoints,
    NoPoints,
    NotBorn,
    OfSpouse,
    StatedLater,
    UnknownWork,
)
from .work import WorkRecord
from .work.reasons import SkilledUnknown

if TYPE_CHECKING:
    from .profile import Profile, SpouseProfile
    from .statements import Stated

UNKNOWN = {"education": Education.LESS_THAN_SECONDARY}
"""What is taken of facts that are missing where languages are compared."""
NO_SECOND = FactFound(name="second_language", value=None)


def explain(profile: Profile, day: date) -> Explanation:
    """The facts of a *profile* on a *day*; see `Profile.explain`.

    Raises:
        InvalidError: *day* is not a `datetime.date`.
    """
    stated = _stated(profile.stated, check(day))
    rules = _rules(day)
    occupations, record = work.occupations(profile.jobs, day), profile.work_record
    found = (
        credentials.level_fact("education", profile.credentials, day, occupations),
        _years("canadian_work", record, day),
        _years("foreign_work", record, day, in_canada=False),
        _holds("certificate", *_papers(day, profile.certificate)),
        credentials.study_fact(profile.credentials, day),
        _sibling(profile, day),
        _holds("nomination", *_papers(day, *profile.nominations)),
        _offer(profile.arranged_employment, day),
    )
    schooling, *others = (stated.get(fact.name, fact) for fact in found)
    others += _stated_spouse(stated) or _spouse(profile.spouse, day, rules)
    if "first_language" in stated:
        languages = stated["first_language"], stated.get("second_language", NO_SECOND)
    else:
        rest = UNKNOWN | values((schooling, *others))
        languages = choice.facts(profile.tests, profile.first_language, day, rest, rules)
    if profile.other:
        because = (FactReason.ON_ANY_DAY,)
        others += [FactFound(name="other", value=profile.other, because=because)]
    return Explanation(
        as_of=day,
        facts=(_age(profile.birth_date, day), schooling, *languages, *others),
        stated=_stated_facts(profile.stated),
    )


def _stated(stated: Stated | None, day: date) -> dict[str, FactFound]:
    """Each fact that is stated, on a day: those of a spouse as well."""
    if stated is None:
        return {}
    given = stated.facts
    if day < stated.as_of:
        later = StatedLater(stated.as_of)
        return {name: FactFound(name=name, value=None, missing=later) for name in given}
    because = (AsStated(stated.as_of),)
    if stated.spouse is not None:
        parts = attrs.asdict(stated.spouse, recurse=False)
        given |= {f"spouse.{name}": part for name, part in parts.items()}
    return {name: FactFound(name=name, value=fact, because=because) for name, fact in given.items()}


def _stated_facts(stated: Stated | None) -> StatedFacts | None:
    """The names of the facts that are stated; None: none is."""
    return StatedFacts(tuple(stated.facts), stated.as_of) if stated else None


def _stated_spouse(stated: Mapping[str, FactFound]) -> list[FactFound]:
    return [fact for name, fact in stated.items() if name.partition(".")[0] == "spouse"]


def _years(name: str, record: WorkRecord, day: date, *, in_canada: bool = True) -> FactFound:
    """Whole years of work completed, and those that unknown work would add."""
    found = work.experience(record, day, in_canada=in_canada)
    more = found.possible > found.years
    return FactFound(
        name=name,
        value=found.years,
        because=found.because,
        others=found.others,
        open=(OpenFact(name, found.possible, UnknownWork(found.unknown)),) if more else (),
    )


def _rules(day: date) -> Rules:
    """The rules of a day; before there were any, the first ones."""
    return in_force(max(day, EDITIONS[0].since))


def _age(birth_date: date, day: date) -> FactFound:
    years = age(birth_date, day)
    if years < 0:
        return FactFound(name="age", value=None, missing=NotBorn(birth_date, day))
    leap = (birth_date.month, birth_date.day) == (2, 29)
    remarks = [FactReason.LEAP_DAY] if leap else []
    return FactFound(name="age", value=years, because=(judged(Born(birth_date), *remarks),))


Papers = tuple[tuple[Worded, ...], tuple[Worded, ...]]
"""What shows that something holds, and what does not, and why."""


def _papers(day: date, *held: Issued | Sibling | None) -> Papers:
    """Which of some papers hold on a day, and why others do not."""
    tried = [(paper, paper.why_not_on(day)) for paper in held if paper is not None]
    return (
        tuple(paper for paper, why in tried if why is None),
        tuple(judged(paper, why) for paper, why in tried if why is not None),
    )


def _siblings(profile: Profile | SpouseProfile, day: date) -> Papers:
    if isinstance(profile.sibling, Sibling):
        return _papers(day, profile.sibling)
    return (FactReason.ON_ANY_DAY,) * profile.sibling, ()


def _holds(name: str, because: tuple[Worded, ...], others: tuple[Worded, ...]) -> FactFound:
    return FactFound(name=name, value=bool(because), because=because, others=others)


def _sibling(profile: Profile, day: date) -> FactFound:
    """Whether a brother or sister counts, of the person or of a spouse who counts."""
    because, others = _siblings(profile, day)
    spouse = profile.spouse
    if spouse is not None and spouse.sibling and spouse.bars(day):
        return _holds("sibling", because, (*others, FactReason.SIBLING_OF_SPOUSE))
    theirs, not_theirs = map(_of_spouse, _siblings(spouse, day)) if spouse else ((), ())
    return _holds("sibling", because + theirs, others + not_theirs)


def _of_spouse(said: tuple[Worded, ...]) -> tuple[Worded, ...]:
    return tuple(map(OfSpouse, said))


def _offer(offer: JobOffer | None, day: date) -> FactFound:
    name, none = "arranged_employment", ArrangedEmployment.NONE
    if offer is None:
        return FactFound(name=name, value=none)
    why = offer.why_not_on(day)
    if why is None:
        because = judged(offer, *_pointless(offer.kind, _rules(day)))
        return FactFound(name=name, value=offer.kind, because=(because,))
    said = judged(offer, why)
    unknown = isinstance(why, SkilledUnknown)
    may_be = (OpenFact(name, offer.kind, said),) if unknown else ()
    return FactFound(name=name, value=none, others=(said,), open=may_be)


def _pointless(kind: ArrangedEmployment, rules: Rules) -> Iterator[Worded]:
    """That an offer has no points, or none that is known, where that is so."""
    if rules.additional.arranged_employment[kind]:
        return
    yield NoKnownPoints(rules.since, rules.gap.since) if rules.gap else NoPoints(rules.since)


def _spouse(profile: SpouseProfile | None, day: date, rules: Rules) -> list[FactFound]:
    """Whether a spouse or partner counts and, of one who does, each fact."""
    bars = profile.bars(day) if profile else ()
    if profile is None or bars:
        return [FactFound(name="spouse", value=None, others=bars)]
    occupations = work.occupations(profile.jobs, day)
    parts = [
        credentials.level_fact("spouse.education", profile.credentials, day, occupations),
        choice.spouse_fact(profile.tests, day, rules),
        _years("spouse.canadian_work", profile.work_record, day),
    ]
    spouse = Spouse(**{part.name.removeprefix("spouse."): part.value for part in parts})
    return [FactFound(name="spouse", value=spouse), *parts]
