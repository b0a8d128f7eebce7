# SPDX-License-Identifier: MIT
"""Rounds of invitations: their kinds and categories, and what the file of them must be."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    # Kinds of rounds
    "rounds.kind.general": Text("General", "Générale"),
    "rounds.kind.cec": Text("Canadian Experience Class", "Catégorie de l’expérience canadienne"),
    "rounds.kind.fsw": Text(
        "Federal Skilled Worker", "Programme des travailleurs qualifiés (fédéral)"
    ),
    "rounds.kind.fst": Text(
        "Federal Skilled Trades", "Programme des travailleurs de métiers spécialisés (fédéral)"
    ),
    "rounds.kind.pnp": Text("Provincial Nominee Program", "Programme des candidats des provinces"),
    "rounds.kind.category": Text("Category", "Catégorie"),
    # Categories
    "rounds.category.french": Text(
        "French-language proficiency", "Compétence linguistique en français"
    ),
    "rounds.category.healthcare": Text(
        "Healthcare and social services occupations",
        "Professions de la santé et des services sociaux",
    ),
    "rounds.category.stem": Text("STEM occupations", "Professions des STIM"),
    "rounds.category.trades": Text("Trades occupations", "Métiers spécialisés"),
    "rounds.category.transport": Text("Transport occupations", "Métiers des transports"),
    "rounds.category.agriculture": Text(
        "Agriculture and agri-food occupations",
        "Métiers de l’agriculture et de l’agroalimentaire",
    ),
    "rounds.category.education": Text("Education occupations", "Professions de l’éducation"),
    "rounds.category.physicians": Text(
        "Physicians with Canadian work experience",
        "Médecins ayant de l’expérience de travail au Canada",
    ),
    "rounds.category.senior_managers": Text(
        "Senior managers with Canadian work experience",
        "Cadres supérieurs ayant de l’expérience de travail au Canada",
    ),
    "rounds.category.researchers": Text(
        "Researchers with Canadian work experience",
        "Chercheurs ayant de l’expérience de travail au Canada",
    ),
    "rounds.category.military": Text("Skilled military recruits", "Recrues militaires qualifiées"),
    "rounds.category.other": Text("Another category", "Autre catégorie"),
    "rounds.version": Text("{category} (Version {version})", "{category} (version {version})"),
    # What the file, and what is in it, must be
    "rounds.readable_file": Text(
        "a file that can be read ({reason})", "un fichier lisible ({reason})"
    ),
    "rounds.published_file": Text(
        "the file that IRCC publishes, a JSON object with a list of rounds",
        "le fichier que publie IRCC, un objet JSON qui a une liste de rondes",
    ),
    "rounds.entry.object": Text("an object", "un objet"),
    "rounds.entry.number": Text(
        'a number such as "447" or "91a"', "un numéro comme «\u00a0447\u00a0» ou «\u00a091a\u00a0»"
    ),
    "rounds.entry.text": Text("a text", "un texte"),
    "rounds.entry.count": Text("a whole number", "un nombre entier"),
    "rounds.entry.day": Text("a date such as 2026-10-01", "une date comme 2026-10-01"),
    "rounds.entry.long_day": Text(
        'a day such as "October 1, 2026"', "un jour comme «\u00a01er octobre 2026\u00a0»"
    ),
    "rounds.entry.moment": Text(
        'a day and a time such as "May 28, 2026 at 16:55:23 UTC", or empty',
        "un jour et une heure comme «\u00a028 mai 2026 à 16:55:23 UTC\u00a0», ou vide",
    ),
    "rounds.entry.name": Text("the name of a kind of round", "le nom d’un type de ronde"),
    "rounds.entry.programs": Text("the names of programs", "les noms de programmes"),
    "rounds.entry.same": Text(
        "the same wherever the file has it", "identique partout où le fichier le donne"
    ),
    "rounds.sum_of_bands": Text(
        "the sum of its bands, {total}", "la somme de ses tranches, {total}"
    ),
    "rounds.unbroken_bands": Text(
        "without a gap from {highest} down to 0",
        "sans interruption, de {highest} à 0",
    ),
}
