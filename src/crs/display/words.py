# SPDX-License-Identifier: MIT
"""The words of tables, in both official languages, and how numbers are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..facts import ArrangedEmployment, CanadianStudy, Education
from ..points import Text
from ..tables import ACCOMPANIED

POINTS = Text("Points", "Points")
MAXIMUM = Text("Maximum", "Maximum")
PROVISION = Text("Provision", "Disposition")
LINE = Text("Line", "Rubrique")
CAVEAT = Text("Caveat", "Réserve")
IN_FORCE = Text("Rules in force since {}: {}.", "Règles en vigueur depuis le {}\u00a0: {}.")
REPORTED = Text("reported, text not public: {}", "signalé, texte non public\u00a0: {}")
COLON = Text("{}: {}", "{}\u00a0: {}")
UNDER = Text("{} or less", "{} ou moins")
OVER = Text("{} or more", "{} ou plus")
BETWEEN = Text("{} to {}", "{} à {}")


class Axis(NamedTuple):
    """A fact by which a table assigns points.

    Args:
        label: what it is called.
        members: what each of its levels is called; empty where a level is a number.
    """

    label: Text
    members: tuple[Text, ...] = ()


NO_YES = (Text("no", "non"), Text("yes", "oui"))

EDUCATION = {
    Education.LESS_THAN_SECONDARY: Text(
        "None, or less than secondary (high school)",
        "Aucun diplôme, ou niveau inférieur aux études secondaires",
    ),
    Education.SECONDARY: Text("Secondary diploma", "Diplôme d’études secondaires"),
    Education.ONE_YEAR: Text("One-year post-secondary program", "Programme postsecondaire d’un an"),
    Education.TWO_YEAR: Text(
        "Two-year post-secondary program", "Programme postsecondaire de deux ans"
    ),
    Education.BACHELORS: Text(
        "Bachelor’s degree, or other post-secondary program of three years or longer",
        "Baccalauréat, ou autre programme postsecondaire de trois ans ou plus",
    ),
    Education.TWO_OR_MORE: Text(
        "Two or more post-secondary credentials, one from a program of three years or longer",
        "Deux diplômes postsecondaires ou plus, dont un pour un programme de trois ans ou plus",
    ),
    Education.MASTERS: Text(
        "Master’s degree, or entry-to-practice professional degree",
        "Maîtrise, ou diplôme professionnel requis pour exercer une profession réglementée",
    ),
    Education.DOCTORAL: Text("Doctoral degree", "Doctorat"),
}
CANADIAN_STUDY = {
    CanadianStudy.NONE: Text("None, or secondary", "Aucunes, ou niveau secondaire"),
    CanadianStudy.ONE_OR_TWO_YEARS: Text(
        "Program of one or two years", "Programme d’un ou de deux ans"
    ),
    CanadianStudy.THREE_YEARS_OR_MORE: Text(
        "Program of three years or longer; master’s, professional or doctoral degree",
        "Programme de trois ans ou plus; maîtrise, diplôme professionnel ou doctorat",
    ),
}
ARRANGED_EMPLOYMENT = {
    ArrangedEmployment.NONE: Text("None", "Aucun"),
    ArrangedEmployment.OTHER: Text("Other skilled occupation", "Autre profession spécialisée"),
    ArrangedEmployment.SENIOR_MANAGER: Text(
        "Senior manager (major group 00)", "Cadre supérieur (grand groupe 00)"
    ),
}


def _members(words: Mapping[Any, Text]) -> tuple[Text, ...]:
    return tuple(words[member] for member in sorted(words))


AXES = {
    ACCOMPANIED: Axis(
        Text("Spouse or common-law partner", "Époux ou conjoint de fait"),
        (
            Text("Without spouse or partner", "Sans époux ou conjoint"),
            Text("With spouse or partner", "Avec époux ou conjoint"),
        ),
    ),
    "age": Axis(Text("Age", "Âge")),
    "ability": Axis(
        Text("CLB or NCLC, for each ability", "NCLC ou CLB, pour chaque habileté"),
    ),
    "weakest": Axis(
        Text("CLB or NCLC in all four abilities", "NCLC ou CLB dans les quatre habiletés"),
    ),
    "french": Axis(
        Text("NCLC in all four abilities of French", "NCLC dans les quatre habiletés en français"),
    ),
    "english": Axis(
        Text(
            "CLB in all four abilities of English",
            "NCLC dans les quatre habiletés en anglais",
        ),
    ),
    "canadian_work": Axis(
        Text("Years of Canadian work experience", "Années d’expérience de travail au Canada"),
    ),
    "foreign_work": Axis(
        Text("Years of foreign work experience", "Années d’expérience de travail à l’étranger"),
    ),
    "education": Axis(Text("Level of education", "Niveau de scolarité"), _members(EDUCATION)),
    "canadian_study": Axis(Text("Study in Canada", "Études au Canada"), _members(CANADIAN_STUDY)),
    "arranged_employment": Axis(
        Text("Arranged employment", "Emploi réservé"), _members(ARRANGED_EMPLOYMENT)
    ),
    "certificate": Axis(Text("Certificate of qualification", "Certificat de compétence"), NO_YES),
    "nomination": Axis(Text("Nomination", "Désignation"), NO_YES),
    "sibling": Axis(Text("Brother or sister in Canada", "Frère ou sœur au Canada"), NO_YES),
}


def number(n: int, lang: str) -> str:
    """A whole number as it is written in a language: 1,200, or 1 200 with a no-break space."""
    return f"{n:,}".replace(",", Text(",", "\u00a0")(lang))
