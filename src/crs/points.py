# SPDX-License-Identifier: MIT
"""What each line of points is called, in both official languages, and where the law assigns it.

Scoring never looks here.
"""

from __future__ import annotations

from typing import NamedTuple

from .text import Text


class Line(NamedTuple):
    """What a line of points is called, and the sections of the Instructions that assign it.

    Args:
        en: what it is called in English.
        fr: what it is called in French.
        provision: the section, or the first and the last of several; empty where the number of the
            section was not seen.
        pairs: the names of the pairs of facts that it adds up, where there are any.
    """

    en: str
    fr: str
    provision: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()

    @property
    def label(self) -> Text:
        """What it is called."""
        return Text(self.en, self.fr)


MI_21_TO_27 = ("21", "27")

LINES: dict[str, dict[str, Line]] = {
    "core": {
        "age": Line("Age", "Âge"),
        "education": Line("Level of education", "Niveau de scolarité", ("11",)),
        "first_language": Line("First official language", "Première langue officielle", ("13",)),
        "second_language": Line("Second official language", "Seconde langue officielle"),
        "canadian_work": Line(
            "Canadian work experience", "Expérience de travail au Canada", ("15",)
        ),
        "total": Line("A. Core human capital factors", "A. Facteurs de base/capital humain"),
    },
    "spouse": {
        "education": Line("Level of education", "Niveau de scolarité", ("17",)),
        "language": Line("Official language proficiency", "Maîtrise d’une langue officielle"),
        "canadian_work": Line(
            "Canadian work experience", "Expérience de travail au Canada", ("19",)
        ),
        "total": Line(
            "B. Spouse or common-law partner factors",
            "B. Facteurs liés à l’époux ou au conjoint de fait",
        ),
    },
    "transferability": {
        "education": Line(
            "Education",
            "Scolarité",
            MI_21_TO_27,
            ("education_and_language", "education_and_canadian_work"),
        ),
        "foreign_work": Line(
            "Foreign work experience",
            "Expérience de travail à l’étranger",
            MI_21_TO_27,
            ("foreign_work_and_language", "foreign_work_and_canadian_work"),
        ),
        "certificate": Line(
            "Certificate of qualification", "Certificat de compétence", MI_21_TO_27
        ),
        "total": Line(
            "C. Skill transferability factors", "C. Facteurs de transférabilité des compétences"
        ),
    },
    "additional": {
        "nomination": Line(
            "Provincial or territorial nomination",
            "Désignation par une province ou un territoire",
            ("28",),
        ),
        "arranged_employment": Line("Arranged employment", "Emploi réservé", ("29",)),
        "sibling": Line("Brother or sister in Canada", "Frère ou sœur au Canada"),
        "french": Line("French-language proficiency", "Maîtrise du français"),
        "canadian_study": Line("Study in Canada", "Études au Canada", ("30",)),
        "total": Line("D. Additional points", "D. Points supplémentaires"),
    },
}
"""Each line of a score, by section, in the order of the law."""

PAIRS = {
    "education_and_language": Line(
        "Education and first official language",
        "Scolarité et première langue officielle",
        MI_21_TO_27,
    ),
    "education_and_canadian_work": Line(
        "Education and Canadian work experience",
        "Scolarité et expérience de travail au Canada",
        MI_21_TO_27,
    ),
    "foreign_work_and_language": Line(
        "Foreign work experience and first official language",
        "Expérience de travail à l’étranger et première langue officielle",
        MI_21_TO_27,
    ),
    "foreign_work_and_canadian_work": Line(
        "Foreign and Canadian work experience",
        "Expérience de travail à l’étranger et au Canada",
        MI_21_TO_27,
    ),
    "certificate_and_language": Line(
        "Certificate of qualification and first official language",
        "Certificat de compétence et première langue officielle",
        MI_21_TO_27,
    ),
}
"""What the tables of skill transferability assign to two facts together."""

TOTAL = Line(
    "Comprehensive Ranking System score", "Note du Système de classement global", ("8(2)",)
)
