# SPDX-License-Identifier: MIT
"""What facts and their levels are called, in both official languages, as within a sentence."""

from collections.abc import Mapping

from .facts import ArrangedEmployment, CanadianStudy, Education
from .text import Text

NONE = Text("none", "aucun")
NO_YES = (Text("no", "non"), Text("yes", "oui"))

FACTS: Mapping[str, Text] = {
    "age": Text("Age", "Âge"),
    "education": Text("Level of education", "Niveau de scolarité"),
    "first_language": Text("First official language", "Première langue officielle"),
    "second_language": Text("Second official language", "Seconde langue officielle"),
    "canadian_work": Text(
        "Years of Canadian work experience", "Années d’expérience de travail au Canada"
    ),
    "foreign_work": Text(
        "Years of foreign work experience", "Années d’expérience de travail à l’étranger"
    ),
    "certificate": Text("Certificate of qualification", "Certificat de compétence"),
    "canadian_study": Text("Study in Canada", "Études au Canada"),
    "sibling": Text("Brother or sister in Canada", "Frère ou sœur au Canada"),
    "nomination": Text(
        "Provincial or territorial nomination", "Désignation par une province ou un territoire"
    ),
    "arranged_employment": Text("Arranged employment", "Emploi réservé"),
    "spouse": Text(
        "Accompanying spouse or common-law partner",
        "Époux ou conjoint de fait accompagnant",
    ),
    "spouse.education": Text(
        "Spouse or partner: level of education",
        "Époux ou conjoint de fait\u00a0: niveau de scolarité",
    ),
    "spouse.language": Text(
        "Spouse or partner: official language",
        "Époux ou conjoint de fait\u00a0: langue officielle",
    ),
    "spouse.canadian_work": Text(
        "Spouse or partner: years of Canadian work experience",
        "Époux ou conjoint de fait\u00a0: années d’expérience de travail au Canada",
    ),
}
"""What each fact is called, by its name, in the order in which they are told."""

EDUCATION: Mapping[Education, Text] = {
    Education.LESS_THAN_SECONDARY: Text(
        "none, or less than secondary", "aucun, ou niveau inférieur aux études secondaires"
    ),
    Education.SECONDARY: Text("secondary diploma", "diplôme d’études secondaires"),
    Education.ONE_YEAR: Text(
        "credential from a one-year post-secondary program",
        "diplôme d’un programme postsecondaire d’un an",
    ),
    Education.TWO_YEAR: Text(
        "credential from a two-year post-secondary program",
        "diplôme d’un programme postsecondaire de deux ans",
    ),
    Education.BACHELORS: Text(
        "bachelor’s degree, or other credential from a program of three years or longer",
        "baccalauréat, ou autre diplôme d’un programme de trois ans ou plus",
    ),
    Education.TWO_OR_MORE: Text(
        "two or more post-secondary credentials, one from a program of three years or longer",
        "deux diplômes postsecondaires ou plus, dont un d’un programme de trois ans ou plus",
    ),
    Education.MASTERS: Text(
        "master’s degree, or entry-to-practice professional degree",
        "maîtrise, ou diplôme professionnel requis pour exercer une profession réglementée",
    ),
    Education.DOCTORAL: Text("doctoral degree", "doctorat"),
}
CANADIAN_STUDY: Mapping[CanadianStudy, Text] = {
    CanadianStudy.NONE: Text("none, or secondary", "aucunes, ou niveau secondaire"),
    CanadianStudy.ONE_OR_TWO_YEARS: Text(
        "program of one or two years", "programme d’un ou de deux ans"
    ),
    CanadianStudy.THREE_YEARS_OR_MORE: Text(
        "program of three years or longer; master’s, professional or doctoral degree",
        "programme de trois ans ou plus\u00a0; maîtrise, diplôme professionnel ou doctorat",
    ),
}
ARRANGED_EMPLOYMENT: Mapping[ArrangedEmployment, Text] = {
    ArrangedEmployment.NONE: NONE,
    ArrangedEmployment.OTHER: Text("other skilled occupation", "autre profession spécialisée"),
    ArrangedEmployment.SENIOR_MANAGER: Text(
        "senior manager (major group 00)", "cadre supérieur (grand groupe 00)"
    ),
}
