# SPDX-License-Identifier: MIT
"""What facts and their levels are called, as within a sentence.

A fact stands under its name, a level under those of its type and its member. The same words are the
label of the fact, of its line of points, of its column in a table of the law, and its title in a
schema.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    "fact.age": Text("Age", "Âge"),
    "fact.education": Text("Level of education", "Niveau de scolarité"),
    "fact.first_language": Text("First official language", "Première langue officielle"),
    "fact.second_language": Text("Second official language", "Seconde langue officielle"),
    "fact.canadian_work": Text(
        "Years of Canadian work experience", "Années d’expérience de travail au Canada"
    ),
    "fact.foreign_work": Text(
        "Years of foreign work experience", "Années d’expérience de travail à l’étranger"
    ),
    "fact.certificate": Text("Certificate of qualification", "Certificat de compétence"),
    "fact.canadian_study": Text("Study in Canada", "Études postsecondaires effectuées au Canada"),
    "fact.sibling": Text("Brother or sister in Canada", "Frère ou sœur vivant au Canada"),
    "fact.nomination": Text(
        "Provincial or territorial nomination",
        "Désignation comme candidat d’une province ou d’un territoire",
    ),
    "fact.arranged_employment": Text("Arranged employment", "Emploi réservé"),
    "fact.spouse": Text(
        "Spouse or common-law partner taken into account",
        "Époux ou conjoint de fait pris en compte",
    ),
    "fact.other": Text("Other factors", "Autres facteurs"),
    "fact.as_of": Text("Day of the facts", "Date de la situation"),
    "fact.spouse.education": Text(
        "Level of education of the spouse or common-law partner",
        "Niveau de scolarité de l’époux ou conjoint de fait",
    ),
    "fact.spouse.language": Text(
        "Official language proficiency of the spouse or common-law partner",
        "Maîtrise d’une langue officielle par l’époux ou conjoint de fait",
    ),
    "fact.spouse.canadian_work": Text(
        "Years of Canadian work experience of the spouse or common-law partner",
        "Années d’expérience de travail au Canada de l’époux ou conjoint de fait",
    ),
    "fact.reading": Text("reading", "compréhension de l’écrit"),
    "fact.writing": Text("writing", "expression écrite"),
    "fact.listening": Text("listening", "compréhension de l’oral"),
    "fact.speaking": Text("speaking", "expression orale"),
    "english": Text(
        "English, CLB {reading} in reading, {writing} in writing, {listening} in listening and"
        " {speaking} in speaking",
        "anglais, CLB\u00a0{reading} en compréhension de l’écrit, {writing} en expression écrite,"
        " {listening} en compréhension de l’oral et {speaking} en expression orale",
    ),
    "french": Text(
        "French, NCLC {reading} in reading, {writing} in writing, {listening} in listening and"
        " {speaking} in speaking",
        "français, NCLC\u00a0{reading} en compréhension de l’écrit, {writing} en expression"
        " écrite, {listening} en compréhension de l’oral et {speaking} en expression orale",
    ),
    "education.less_than_secondary": Text(
        "none, or less than secondary", "études secondaires non complétées"
    ),
    "education.secondary": Text("secondary diploma", "diplôme d’études secondaires"),
    "education.one_year": Text(
        "credential from a one-year post-secondary program",
        "certificat, diplôme ou grade d’un programme postsecondaire d’un an",
    ),
    "education.two_year": Text(
        "credential from a two-year post-secondary program",
        "certificat, diplôme ou grade d’un programme postsecondaire de deux ans",
    ),
    "education.bachelors": Text(
        "bachelor’s degree, or other credential from a program of three years or longer",
        "baccalauréat, ou autre diplôme d’un programme de trois ans ou plus",
    ),
    "education.two_or_more": Text(
        "two or more post-secondary credentials, one from a program of three years or longer",
        "au moins deux certificats, diplômes ou grades, dont l’un obtenu dans un programme de trois"
        " ans ou plus",
    ),
    "education.masters": Text(
        "master’s degree, or entry-to-practice professional degree",
        "maîtrise, ou diplôme professionnel requis pour exercer une profession réglementée",
    ),
    "education.doctoral": Text("doctoral degree", "doctorat (Ph.\u00a0D.)"),
    "canadianstudy.none": Text("none, or secondary", "aucune, ou études secondaires seulement"),
    "canadianstudy.one_or_two_years": Text(
        "program of one or two years", "certificat ou diplôme d’un ou de deux ans"
    ),
    "canadianstudy.three_years_or_more": Text(
        "program of three years or longer; master’s, professional or doctoral degree",
        "grade, diplôme ou certificat de trois ans ou plus, ou maîtrise, diplôme professionnel ou"
        " doctorat",
    ),
    "arrangedemployment.none": Text("none", "aucun"),
    "arrangedemployment.other": Text("other skilled occupation", "autre travail qualifié"),
    "arrangedemployment.senior_manager": Text(
        "senior manager (major group 00)", "cadre supérieur (grand groupe\u00a000)"
    ),
    "no": Text("no", "non"),
    "yes": Text("yes", "oui"),
    "none": Text("none", "aucun"),
}
