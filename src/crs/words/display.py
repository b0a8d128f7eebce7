# SPDX-License-Identifier: MIT
"""What is printed around facts and points: heads of tables, levels, and when rules are in force."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    "colon": Text("{label}: {value}", "{label}\u00a0: {value}"),
    "head.line": Text("Line", "Facteur"),
    "head.points": Text("Points", "Points"),
    "head.maximum": Text("Maximum", "Maximum"),
    "head.provision": Text("Provision", "Disposition"),
    "head.fact": Text("Fact", "Élément"),
    "head.value": Text("Value", "Valeur"),
    "head.contrast": Text("Change from one law to the other", "Écart entre les règles"),
    "head.gaining": Text("Rows that gain", "Lignes qui gagnent"),
    "head.losing": Text("Rows that lose", "Lignes qui perdent"),
    "head.same": Text("Rows unchanged", "Lignes inchangées"),
    "head.gained": Text("Points gained", "Points gagnés"),
    "head.lost": Text("Points lost", "Points perdus"),
    "head.caveat": Text("Caveat", "Réserve"),
    "facts": Text("Facts", "Situation"),
    "facts.as_of": Text("Facts as of {as_of}", "Situation au {as_of:long}"),
    "score.as_of": Text("Facts as of {as_of}.", "Situation au {as_of:long}."),
    "rules.in_force": Text(
        "Rules in force since {rules.since}: {rules.instrument}.",
        "Règles en vigueur depuis le {rules.since:long}\u00a0: {rules.instrument}.",
    ),
    "rules.were_in_force": Text(
        "Rules in force from {rules.since} to {last}: {rules.instrument}.",
        "Règles en vigueur du {rules.since:long} au {last:long}\u00a0: {rules.instrument}.",
    ),
    "rules.maximum": Text("maximum {maximum}", "maximum {maximum}"),
    "rules.reported": Text(
        "reported, text not public: {title}",
        "modification signalée, texte non publié\u00a0: {title}",
    ),
    "axis.other": Text("Level", "Niveau"),
    "axis.accompanied": Text("Spouse or common-law partner", "Époux ou conjoint de fait"),
    "accompanied.no": Text("Without spouse or partner", "Sans époux ou conjoint de fait"),
    "accompanied.yes": Text("With spouse or partner", "Avec un époux ou conjoint de fait"),
    "axis.ability": Text("CLB or NCLC, for each ability", "NCLC ou CLB, par habileté langagière"),
    "axis.weakest": Text(
        "CLB or NCLC in all four abilities", "NCLC ou CLB dans les quatre habiletés"
    ),
    "axis.french": Text(
        "NCLC in all four abilities of French", "NCLC dans les quatre habiletés en français"
    ),
    "axis.english": Text(
        "CLB in all four abilities of English", "CLB dans les quatre habiletés en anglais"
    ),
    "levels.under": Text("{last} or less", "{last} ou moins"),
    "levels.over": Text("{first} or more", "{first} ou plus"),
    "levels.two": Text("{first} or {last}", "{first} ou {last}"),
    "levels.between": Text("{first} to {last}", "{first} à {last}"),
}
