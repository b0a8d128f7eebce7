# SPDX-License-Identifier: MIT
"""Mistakes, and what a fact must be."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    # A list of mistakes.
    "heading": Text("{count} mistakes:", "{count} erreurs\u00a0:"),
    "heading.file": Text("{count} mistakes in {source}:", "{count} erreurs dans {source}\u00a0:"),
    "in_file": Text("{source}: {problem}", "{source}\u00a0: {problem}"),
    "more": Text(
        "and {count:more mistake|more mistakes}", "et {count:autre erreur|autres erreurs}"
    ),
    # A mistake.
    "invalid": Text(
        "{path} must be {expected}, not {shown}{advice}",
        "{path} doit être {expected}, et non {shown}{advice}",
    ),
    "same_language": Text(
        "{path} must be the other official language, {expected}, not {shown}",
        "{path} doit être l’autre langue officielle, {expected}, et non {shown}",
    ),
    "missing": Text(
        "{path} is missing: it must be {expected}",
        "{path} est absent; ce champ doit être {expected}",
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
    "rules_of_day": Text(
        "{path} must be {expected}, not {shown}: give the rules of a day, in_force(day)",
        "{path} doit être {expected}, et non {shown}\u00a0: indiquez les règles d’une date,"
        " in_force(day)",
    ),
    "not_in_force": Text(
        "{path} must be {expected}, not {value}", "{path} doit être {expected}, et non le {value}"
    ),
    "unexpected": Text(
        "{path} is not a field{advice}",
        "{path} n’est pas un champ{advice}",
    ),
    "misplaced": Text(
        "{path} is not a field: {expected}",
        "{path} n’est pas un champ\u00a0: {expected}",
    ),
    "not_a_table": Text(
        "facts must be {expected}, not {shown}",
        "les faits doivent être {expected}, et non {shown}",
    ),
    "unusable": Text("{path} is {expected}", "{path} est {expected}"),
    "unreadable": Text("{expected}", "{expected}"),
    "missing_extra": Text(
        'this needs {module}, which is not installed: pip install "canada-crs[{extra}]"',
        '{module} est nécessaire et n’est pas installé\u00a0: pip install "canada-crs[{extra}]"',
    ),
    # What a value must be.
    "expected.at_least": Text("a whole number from {low}", "un nombre entier à partir de {low}"),
    "expected.between": Text(
        "a whole number from {low} to {high}", "un nombre entier de {low} à {high}"
    ),
    "expected.in_force": Text(
        "a day from {first} on, when the first edition of the law came into force",
        "une date à partir du {first}, où la première version est entrée en vigueur",
    ),
    "expected.one_of": Text("one of {options}", "l’une des valeurs suivantes ({options})"),
    "expected.instance_of": Text("of type {names: or }", "de type {names: ou }"),
    "expected.member_of": Text("a member of {name} ({members})", "un membre de {name} ({members})"),
    "expected.level_by_name": Text("a table of levels by name", "un tableau de niveaux par nom"),
    "expected.factor_by_name": Text(
        "a table of factors by name, each of type OtherFactor",
        "un tableau de facteurs par nom, chacun de type OtherFactor",
    ),
    "expected.factor_name": Text(
        "names of at most 40 letters from a to z, digits and _, that begin with a letter",
        "des noms d’au plus 40 lettres de a à z, chiffres et _, qui commencent par une lettre",
    ),
    "expected.near_factor": Text(
        "a factor of these rules ({names}), perhaps {name}",
        "un facteur de ces règles ({names}), peut-être {name}",
    ),
    "expected.true_or_false": Text("True or False", "True ou False"),
    # What a file of rules must be.
    "no_level": Text(
        "{path} is not a level: it must be {expected}{advice}",
        "{path} n’est pas un niveau\u00a0: il doit être {expected}{advice}",
    ),
    "level_twice": Text(
        "{path} is a level that stands in the table already",
        "{path} est un niveau qui figure déjà dans le tableau",
    ),
    "expected.points_by_level": Text(
        "a table of points by level", "un tableau de points par niveau"
    ),
    "expected.level_up_to": Text(
        "a whole number from 0 to {last}", "un nombre entier de 0 à {last}"
    ),
    "expected.sentence": Text("a text that is not empty", "un texte non vide"),
    "expected.total": Text(
        "{total}, which these facts come to under the rules",
        "{total}, le total de cette situation selon les règles",
    ),
    "expected.no_gap": Text(
        "None, since no file holds an amendment whose text is not public",
        "None, car aucun fichier ne contient une modification dont le texte n’est pas public",
    ),
    # What a field of a file must be.
    "expected.flag": Text("true or false", "true ou false"),
    "expected.name": Text("a text or a whole number", "un texte ou un nombre entier"),
    "expected.day": Text("a day such as 2025-06-01", "un jour, comme 2025-06-01"),
    "expected.hours": Text(
        "hours above 0 and up to {most}: a whole number, one in quarters such as 37.5, or any other"
        ' exactly, as a text such as "37.4" or "112/3"',
        "un nombre d’heures supérieur à 0 et d’au plus {most} (entier, en quarts comme 37.5, ou"
        ' tout autre nombre exact écrit comme un texte, "37.4" ou "112/3")',
    ),
    "expected.hours_or_none": Text(
        "hours from 0 to {most}: a whole number, one in quarters such as 37.5, or any other"
        ' exactly, as a text such as "37.4" or "112/3"',
        "un nombre d’heures de 0 à {most} (entier, en quarts comme 37.5, ou tout autre nombre exact"
        ' écrit comme un texte, "37.4" ou "112/3")',
    ),
    "expected.table": Text("a table of {keys}", "un tableau de {keys}"),
    "expected.class_in_file": Text(
        "Applicant, Profile or the class of one of their tables",
        "Applicant, Profile ou la classe d’un de leurs tableaux",
    ),
    "expected.array": Text(
        "an array, each {member}", "une liste, dont chaque élément est {member}"
    ),
    "expected.either": Text("{options:, or }", "{options:, ou }"),
    "expected.nothing": Text("null", "null"),
    "expected.outside": Text(
        "{key} stands outside this table, in TOML above it",
        "{key} se place hors de ce tableau, au-dessus de lui en TOML",
    ),
}
