# SPDX-License-Identifier: MIT
"""Facts by name: read, replaced and raised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from ..facts import OTHER, UNTESTED, Abilities, Applicant, English, French

LANGUAGES = "languages"
"""Both official languages, as one fact, where their order changes."""
SPOUSE = "spouse"
"""The spouse, whose facts are named "spouse.education" and so on."""

Language = English | French


def value(applicant: Applicant, fact: str) -> Any:  # noqa: ANN401  (a fact of any kind)
    """The fact of this name: of "languages" the first and the second."""
    if fact == LANGUAGES:
        return applicant.first_language, applicant.second_language
    holder, _, name = fact.rpartition(".")
    if holder == OTHER:
        return applicant.other.get(name, 0)
    return getattr(applicant.partner if holder else applicant, name)


def replaced(applicant: Applicant, facts: Mapping[str, Any]) -> Applicant:
    """The *applicant* with some *facts* by name; a fact of the spouse's needs a spouse."""
    return attrs.evolve(applicant, **fields(applicant, facts))


def fields(applicant: Applicant, facts: Mapping[str, Any]) -> dict[str, Any]:
    """What the fields of the *applicant* would be, as far as some *facts* by name change them."""
    own: dict[str, Any] = {}
    of_spouse: dict[str, Any] = {}
    other: dict[str, int] = {}
    for fact, changed in facts.items():
        holder, _, name = fact.rpartition(".")
        if fact == LANGUAGES:
            own["first_language"], own["second_language"] = changed
        elif holder == OTHER:
            other[name] = changed
        elif holder:
            of_spouse[name] = changed
        else:
            own[name] = changed
    if of_spouse:
        own[SPOUSE] = attrs.evolve(applicant.partner, **of_spouse)
    if other:
        own[OTHER] = {**applicant.other, **other}
    return own


def language(applicant: Applicant, fact: str) -> type[Language]:
    """The official language that the fact of this name is in, or would be in where it is None.

    A second language is the other one. A spouse's may be either; it is taken to be the one that the
    applicant names first.
    """
    first = type(applicant.first_language)
    if fact == "second_language":
        return French if first is English else English
    held = value(applicant, fact)
    return first if held is None else type(held)


def levels(applicant: Applicant) -> dict[str, int]:
    """The level of each fact that can be raised, by name, each ability by itself."""
    found: dict[str, int] = {}
    for holder, of in (("", applicant), ("spouse.", applicant.partner)):
        for field in attrs.fields(type(of)):
            held = getattr(of, field.name)
            if "language" in field.name:
                spoken = attrs.asdict(held or UNTESTED, recurse=False)
                found |= {f"{holder}{field.name}.{name}": level for name, level in spoken.items()}
            elif isinstance(held, int):
                found[holder + field.name] = int(held)
    return found | {f"{OTHER}.{name}": level for name, level in applicant.other.items()}


ABILITIES = tuple(field.name for field in attrs.fields(Abilities))
"""The four abilities of a language, in the order of the law."""
