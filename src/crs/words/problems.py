# SPDX-License-Identifier: MIT
"""Mistakes, and what a fact must be."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    "invalid": Text(
        "{path} must be {expected}, not {shown}",
        "{path} doit être {expected}, et non {shown}",
    ),
    "same_language": Text(
        "{path} must be the other official language, {expected}, not {shown}",
        "{path} doit être l’autre langue officielle, {expected}, et non {shown}",
    ),
    "missing": Text(
        "{path} is missing: it must be {expected}",
        "{path} est absent\u00a0; doit être {expected}",
    ),
    "levels_of_report": Text(
        "{path} must be {expected}, not {shown}: give the levels of the report, its .levels",
        "{path} doit être {expected}, et non {shown}\u00a0: indiquez les niveaux du résultat,"
        " .levels",
    ),
    "facts_of_profile": Text(
        "{path} must be {expected}, not a profile: give its facts on a day, profile.on(day)",
        "{path} doit être {expected}, et non un profil\u00a0: indiquez la situation à une date,"
        " profile.on(day)",
    ),
    "not_in_force": Text(
        "{path} must be {expected}, not {value}", "{path} doit être {expected}, et non le {value}"
    ),
    "expected.at_least": Text("a whole number from {low}", "un nombre entier à partir de {low}"),
    "expected.between": Text(
        "a whole number from {low} to {high}", "un nombre entier de {low} à {high}"
    ),
    "expected.in_force": Text(
        "a day from {first} on, when the first edition of the law came into force",
        "une date à partir du {first}, où la première version est entrée en vigueur",
    ),
    "expected.one_of": Text("one of {options}", "l’une des valeurs suivantes\u00a0: {options}"),
    "expected.instance_of": Text("of type {names: or }", "de type {names: ou }"),
    "expected.member_of": Text("a member of {name} ({members})", "un membre de {name} ({members})"),
    "expected.true_or_false": Text("True or False", "True ou False"),
}
