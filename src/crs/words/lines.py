# SPDX-License-Identifier: MIT
"""What the lines of a score are called, where they are not called as their fact is."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

CANADIAN_WORK = Text("Canadian work experience", "Expérience de travail au Canada")

WORDS: Mapping[str, Text] = {
    "line.core.canadian_work": CANADIAN_WORK,
    "line.core.total": Text(
        "A. Core human capital factors", "A. Facteurs de base/du capital humain"
    ),
    "line.spouse.language": Text(
        "Official language proficiency", "Maîtrise d’une langue officielle"
    ),
    "line.spouse.canadian_work": CANADIAN_WORK,
    "line.spouse.total": Text(
        "B. Spouse or common-law partner factors",
        "B. Facteurs liés à l’époux ou conjoint de fait",
    ),
    "line.transferability.education": Text("Education", "Scolarité"),
    "line.transferability.foreign_work": Text(
        "Foreign work experience", "Expérience de travail à l’étranger"
    ),
    "line.transferability.total": Text(
        "C. Skill transferability factors",
        "C. Facteurs liés à la transférabilité des compétences",
    ),
    "line.additional.french": Text(
        "French-language proficiency", "Compétences linguistiques en français"
    ),
    "line.additional.other": Text("Other factors", "Autres facteurs"),
    "line.additional.total": Text("D. Additional points", "D. Points supplémentaires"),
    "line.total": Text(
        "Comprehensive Ranking System score", "Note du Système de classement global"
    ),
    "pair.education_and_language": Text(
        "Education and first official language", "Scolarité et première langue officielle"
    ),
    "pair.education_and_canadian_work": Text(
        "Education and Canadian work experience", "Scolarité et expérience de travail au Canada"
    ),
    "pair.foreign_work_and_language": Text(
        "Foreign work experience and first official language",
        "Expérience de travail à l’étranger et première langue officielle",
    ),
    "pair.foreign_work_and_canadian_work": Text(
        "Foreign and Canadian work experience",
        "Expérience de travail à l’étranger et au Canada",
    ),
    "pair.certificate_and_language": Text(
        "Certificate of qualification and first official language",
        "Certificat de compétence et première langue officielle",
    ),
}
