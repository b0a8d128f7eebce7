# SPDX-License-Identifier: MIT
"""What the tables of a file and their fields are called, as titles of a JSON Schema.

A field stands under its name, or under its class and its name where it means something of its own
there. A field that is a fact has the label of the fact.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    "table.rules": Text("Rules of one instrument", "Règles d’une instruction"),
    "field.rules.format": Text("Format of this file", "Format de ce fichier"),
    "field.rules.base": Text(
        "First day of the edition that is changed", "Premier jour de la version modifiée"
    ),
    "field.rules.since": Text("First day of these rules", "Premier jour de ces règles"),
    "field.rules.status": Text("Proposed, or published", "Règles proposées ou publiées"),
    "field.rules.title": Text("Title of the instrument", "Titre de l’instruction"),
    "field.rules.sources": Text("Where it was read", "Sources consultées"),
    "field.rules.en": Text("In English", "En anglais"),
    "field.rules.fr": Text("In French", "En français"),
    "field.rules.maximum": Text("Maximum", "Maximum"),
    "field.rules.education_maximum": Text("Maximum for education", "Maximum pour la scolarité"),
    "field.rules.foreign_work_maximum": Text(
        "Maximum for foreign work experience",
        "Maximum pour l’expérience de travail à l’étranger",
    ),
    "field.rules.second_language_maximum": Text(
        "Maximum for the second official language",
        "Maximum pour la seconde langue officielle",
    ),
    "field.rules.expect": Text(
        "Totals that facts have under these rules", "Totaux obtenus selon ces règles"
    ),
    "table.applicant": Text(
        "The facts of a person on one day, in a file for crs",
        "La situation d’une personne à une date, dans un fichier pour crs",
    ),
    "table.profile": Text(
        "What a person can prove, the Express Entry profile, in a file for crs",
        "Ce qu’une personne peut prouver, le profil Entrée express, dans un fichier pour crs",
    ),
    "table.english": Text("Levels in English (CLB)", "Niveaux en anglais (CLB)"),
    "table.french": Text("Levels in French (NCLC)", "Niveaux en français (NCLC)"),
    "table.spouse": Text(
        "The facts of the spouse or common-law partner",
        "La situation de l’époux ou conjoint de fait",
    ),
    "table.spouseprofile": Text(
        "What the spouse or common-law partner can prove",
        "Ce que l’époux ou conjoint de fait peut prouver",
    ),
    "table.credential": Text("Diploma, certificate or degree", "Diplôme, certificat ou grade"),
    "table.eca": Text(
        "Educational credential assessment (ECA)", "Évaluation des diplômes d’études (EDE)"
    ),
    "table.job": Text(
        "Job, in one occupation and one country", "Emploi, dans une seule profession"
    ),
    "table.leave": Text("Unpaid leave", "Congé sans solde"),
    "table.payperiod": Text("Pay period", "Période de paie"),
    "table.certificate": Text("Certificate of qualification", "Certificat de compétence"),
    "table.nomination": Text(
        "Provincial or territorial nomination",
        "Désignation comme candidat d’une province ou d’un territoire",
    ),
    "table.joboffer": Text("Offer of arranged employment", "Offre d’emploi réservé"),
    "table.sibling": Text("Brother or sister in Canada", "Frère ou sœur vivant au Canada"),
    "table.stated": Text(
        "Facts that no paper of the profile shows", "Faits qu’aucun document du profil ne montre"
    ),
    "table.skilledworker": Text(
        "What is stated for the federal skilled worker class",
        "Déclaration pour la catégorie des travailleurs qualifiés (fédéral)",
    ),
    "table.skilledtrade": Text(
        "What is stated for the federal skilled trades class",
        "Déclaration pour la catégorie des travailleurs de métiers spécialisés (fédéral)",
    ),
    # The keys that tell of which class a table is.
    "field.language": Text("Official language", "Langue officielle"),
    "field.test": Text("Language test", "Test linguistique"),
    # What several tables have.
    "field.birth_date": Text("Day of birth", "Date de naissance"),
    "field.tests": Text("Results of language tests", "Résultats de tests linguistiques"),
    "field.credentials": Text(
        "Diplomas, certificates and degrees", "Diplômes, certificats et grades"
    ),
    "field.jobs": Text("Jobs, in Canada and abroad", "Emplois, au Canada et à l’étranger"),
    "field.noc": Text(
        "Code of the occupation (NOC 2021 or 2016), in quotes",
        "Code de la profession (CNP 2021 ou 2016), entre guillemets",
    ),
    "field.country": Text("Country, by ISO 3166 alpha-2", "Pays, selon ISO\u00a03166 alpha-2"),
    "field.start": Text("First day", "Premier jour"),
    "field.end": Text("Last day", "Dernier jour"),
    "field.issued": Text("Day of issue", "Date de délivrance"),
    "field.withdrawn": Text(
        "First day on which it no longer holds", "Premier jour où elle n’est plus valide"
    ),
    # A profile.
    "field.profile.first_language": Text(
        "Official language that is named as the first one",
        "Langue officielle indiquée comme première",
    ),
    "field.profile.spouse": Text("Spouse or common-law partner", "Époux ou conjoint de fait"),
    "field.outside_quebec": Text(
        "Intention to live outside Quebec", "Intention de résider hors du Québec"
    ),
    "field.settlement_funds": Text(
        "Sufficient settlement funds", "Fonds d’établissement suffisants"
    ),
    "field.skilled_worker": Text(
        "Statements for the federal skilled worker class",
        "Déclarations pour la catégorie des travailleurs qualifiés (fédéral)",
    ),
    "field.skilled_trade": Text(
        "Statements for the federal skilled trades class",
        "Déclarations pour la catégorie des travailleurs de métiers spécialisés (fédéral)",
    ),
    "field.stated": Text(
        "Facts that no paper of the profile shows", "Faits qu’aucun document du profil ne montre"
    ),
    # A spouse.
    "field.spouseprofile.since": Text(
        "First day as spouses or common-law partners",
        "Premier jour comme époux ou conjoints de fait",
    ),
    "field.until": Text(
        "Last day as spouses or common-law partners",
        "Dernier jour comme époux ou conjoints de fait",
    ),
    "field.accompanying": Text(
        "Whether the spouse or partner comes to Canada",
        "L’époux ou conjoint de fait vient-il au Canada?",
    ),
    "field.citizen_or_permanent_resident": Text(
        "Whether the spouse or partner is a citizen or permanent resident of Canada",
        "L’époux ou conjoint de fait est-il citoyen ou résident permanent du Canada?",
    ),
    "field.citizen_or_permanent_resident_since": Text(
        "First day as a citizen or permanent resident of Canada",
        "Premier jour comme citoyen ou résident permanent du Canada",
    ),
    # A language test.
    "field.result_date": Text("Date of the result", "Date du résultat"),
    "field.scale": Text(
        "Column of the report from which the scores are",
        "Colonne de l’attestation d’où viennent les scores",
    ),
    # A credential.
    "field.level": Text("Level of this credential", "Niveau de ce diplôme"),
    "field.completed": Text("Day on which the program was completed", "Date de fin du programme"),
    "field.eca": Text(
        "Educational credential assessment (ECA), or several",
        "Évaluation des diplômes d’études (EDE), ou plusieurs",
    ),
    "field.started": Text("First day of the program", "Premier jour du programme"),
    "field.full_time_in_canada": Text(
        "Full-time study in Canada for at least eight months",
        "Études à temps plein au Canada pendant au moins huit mois",
    ),
    "field.months_in_canada": Text(
        "Whole months of presence in Canada during the study",
        "Mois entiers de présence au Canada pendant les études",
    ),
    "field.organisation": Text(
        "Organisation that issued the assessment", "Organisme qui a délivré l’évaluation"
    ),
    # A job.
    "field.hours_per_week": Text("Paid hours a week", "Heures payées par semaine"),
    "field.pay_periods": Text(
        "Pay periods, where hours differ from week to week",
        "Périodes de paie, si les heures varient d’une semaine à l’autre",
    ),
    "field.hours": Text("Paid hours of the period", "Heures payées de la période"),
    "field.self_employed": Text("Self-employment", "Travail autonome"),
    "field.authorised": Text("Authorised work", "Travail autorisé"),
    "field.temporary_resident": Text("Temporary resident status", "Statut de résident temporaire"),
    "field.full_time_student": Text(
        "Full-time study during the job", "Études à temps plein pendant l’emploi"
    ),
    "field.canadian_employer": Text("Canadian employer", "Employeur canadien"),
    "field.paid": Text("Wages or commission", "Salaire ou commission"),
    "field.publicly_funded": Text(
        "Publicly funded medical services", "Services médicaux financés par l’État"
    ),
    "field.unpaid_leave": Text("Periods of unpaid leave", "Périodes de congé sans solde"),
    "field.duties": Text(
        "Performance of the lead statement and main duties of the occupation",
        "Exercice des tâches de l’énoncé principal et des fonctions principales de la profession",
    ),
    # A brother or sister.
    "field.sibling.since": Text(
        "First day of life in Canada as a citizen or permanent resident",
        "Premier jour de vie au Canada comme citoyen ou résident permanent",
    ),
    # What is stated for two of the classes.
    "field.skilledworker.noc": Text(
        "Code of the primary occupation", "Code de la profession principale"
    ),
    "field.offer": Text("Offer of employment, by paragraph", "Offre d’emploi, selon l’alinéa"),
    "field.study": Text(
        "Two academic years of full-time study in Canada",
        "Deux années d’études à temps plein au Canada",
    ),
    "field.spouse_study": Text(
        "Two academic years of full-time study in Canada by the spouse or partner",
        "Deux années d’études à temps plein au Canada de l’époux ou conjoint de fait",
    ),
    "field.relative": Text("Relative in Canada", "Membre de la parenté au Canada"),
    "field.skilledtrade.noc": Text("Code of the skilled trade", "Code du métier spécialisé"),
    "field.qualified_on": Text(
        "First day of qualification to practise the trade independently",
        "Premier jour d’autorisation à exercer le métier de façon autonome",
    ),
    "field.requirements": Text(
        "Employment requirements of the trade", "Conditions d’accès au métier"
    ),
    "field.certificate_in_trade": Text(
        "Certificate of qualification in that trade", "Certificat de compétence dans ce métier"
    ),
}
