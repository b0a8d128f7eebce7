# SPDX-License-Identifier: MIT
"""Work: jobs, hours, what keeps work from counting, and what a job must be."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    # What keeps work from counting.
    "bar.not_skilled": Text(
        "it is not skilled work by the classification that applies on this day",
        "ce n’est pas du travail qualifié selon la classification applicable à cette date",
    ),
    "bar.unpaid": Text(
        "work counts only for wages or commission",
        "seul compte le travail rémunéré par un salaire ou une commission",
    ),
    "bar.other_duties": Text(
        "the lead statement and main duties of the occupation were not performed",
        "la personne n’a pas accompli les tâches de l’énoncé principal ni exercé les fonctions"
        " principales de la profession",
    ),
    "bar.self_employed": Text(
        "self-employment in Canada does not count, except publicly funded medical services (unit"
        " groups 31100, 31101 and 31102 of the NOC 2021) on days scored from 2023-04-25",
        "au Canada, le travail autonome ne compte pas, sauf les services médicaux financés par le"
        " secteur public (groupes de base 31100, 31101 et 31102 de la CNP\u00a02021), pour toute"
        " évaluation à compter du 2023-04-25",
    ),
    "bar.unauthorised": Text(
        "work in Canada without authorisation does not count",
        "le travail non autorisé au Canada ne compte pas",
    ),
    "bar.no_status": Text(
        "work in Canada without temporary resident status does not count",
        "le travail au Canada sans statut de résident temporaire ne compte pas",
    ),
    "bar.student": Text(
        "work in Canada during full-time study does not count",
        "le travail au Canada pendant des études à temps plein ne compte pas",
    ),
    "bar.foreign_employer": Text(
        "work in Canada for an employer that is not Canadian does not count (IRCC’s reading)",
        "le travail au Canada pour un employeur qui n’est pas canadien ne compte pas"
        " (interprétation d’IRCC)",
    ),
    "bar.part_time": Text(
        "part-time work in Canada counts only on days scored from 2015-05-30",
        "le travail à temps partiel au Canada ne compte que pour une évaluation à compter du"
        " 2015-05-30",
    ),
    # Jobs.
    "work.job": Text(
        "{noc} {title}, {place}, {days}, {pay}",
        "CNP\u00a0{noc} ({title}), {place}, {days}, {pay}",
    ),
    "work.since": Text("since {start}", "depuis le {start}"),
    "work.from_to": Text("{start} to {end}", "du {start} au {end}"),
    "work.a_week": Text(
        "{hours:hour|hours} a week",
        "{hours:heure|heures} par semaine",
    ),
    "work.by_period": Text(
        "{hours:hour|hours} by pay periods",
        "{hours:heure|heures} selon les périodes de paie",
    ),
    # Years of work.
    "work.hours_in_years": Text(
        "{hours:hour|hours} in the {years} years before {on}, counting at most {most} hours a week"
        " across all jobs; {a_year} hours make a year",
        "{hours:heure|heures} au cours des {years}\u00a0ans précédant le {on} (au plus"
        " {most}\u00a0heures par semaine, tous emplois confondus); une année équivaut à"
        " {a_year}\u00a0heures",
    ),
    "work.starts_later": Text(
        "this job starts on {on} or later",
        "cet emploi commence le {on} ou après",
    ),
    "work.ended_earlier": Text(
        "this job ended more than {years} years before {on}",
        "cet emploi a pris fin plus de {years}\u00a0ans avant le {on}",
    ),
    "work.no_weekday": Text(
        "weekly hours fall on Monday to Friday, and no such day counts (our reading)",
        "les heures hebdomadaires sont réparties du lundi au vendredi, et aucun de ces jours ne"
        " compte (notre interprétation)",
    ),
    "work.no_period": Text(
        "no pay period has hours that count on these days",
        "aucune période de paie ne comporte d’heures qui comptent à ces dates",
    ),
    "work.average": Text(
        "the hours of a pay period longer than a week are an average, which overstates where some"
        " weeks go above 30 hours",
        "les heures d’une période de paie de plus d’une semaine sont une moyenne, qui surestime le"
        " travail si certaines semaines dépassent 30\u00a0heures",
    ),
    "work.no_hours_after": Text(
        "no hours are stated after {last}, the last day of the pay periods",
        "aucune heure n’est déclarée après le {last}, dernier jour des périodes de paie",
    ),
    "work.all_occupations": Text(
        "all skilled occupations abroad are added up (our reading)",
        "l’expérience de travail qualifié à l’étranger est additionnée, toutes professions"
        " confondues (notre interprétation)",
    ),
    "work.physician_counts": Text(
        "on days scored from {since}, publicly funded medical services count without an employer,"
        " even if provided earlier (MI 2023-1; our reading)",
        "pour toute évaluation à compter du {since}, les services médicaux financés par le secteur"
        " public comptent sans employeur, même fournis avant cette date (IM\u00a02023-1; notre"
        " interprétation)",
    ),
    "work.unstated": Text(
        "what is not stated is taken not to keep this work from counting ({fields})",
        "ce qui n’est pas déclaré est tenu pour ne pas empêcher ce travail de compter"
        " ({fields:champ|champs})",
    ),
    # What is unknown, and what other papers bar.
    "work.skilled_unknown": Text(
        "it is unknown whether {noc} is skilled work by the classification that applies on this"
        " day; give the code that fits, {groups: or }",
        "on ne sait pas si la CNP\u00a0{noc} est du travail qualifié selon la classification"
        " applicable à cette date; indiquez le code qui convient, {groups: ou }",
    ),
    "work.physician_unknown": Text(
        "it is unknown whether {noc} is one of the unit groups of physicians whose self-employment"
        " counts; give the code that fits, {groups: or }",
        "on ne sait pas si la CNP\u00a0{noc} est l’un des groupes de base de médecins dont le"
        " travail autonome compte; indiquez le code qui convient, {groups: ou }",
    ),
    "work.study_days": Text(
        "{first} to {last} do not count, because of full-time study in Canada shown by {paper}",
        "du {first} au {last}, rien ne compte en raison d’études à temps plein au Canada que montre"
        " le document suivant, {paper}",
    ),
    "work.contradiction": Text(
        "jobs of 30 hours or more in {places: and } contradict each other from {first} to {last},"
        " so that their hours on these weekdays are unknown and do not count",
        "du {first} au {last}, des emplois de 30\u00a0heures ou plus en {places: et } se"
        " contredisent; leurs heures des jours de semaine sont inconnues et ne comptent pas",
    ),
    # What a job must be.
    "expected.exact_hours": Text(
        "exact hours above 0 and up to {most}: a whole number, a float of whole quarters (37.5), or"
        " a Decimal or Fraction of up to 9 decimals",
        "un nombre exact d’heures, supérieur à 0 et d’au plus {most}\u00a0: un entier, un float en"
        " quarts entiers (37.5), ou un Decimal ou une Fraction d’au plus 9 décimales",
    ),
    "expected.exact_hours_or_none": Text(
        "exact hours from 0 to {most}: a whole number, a float of whole quarters (37.5), or a"
        " Decimal or Fraction of up to 9 decimals",
        "un nombre exact d’heures, de 0 à {most}\u00a0: un entier, un float en quarts entiers"
        " (37.5), ou un Decimal ou une Fraction d’au plus 9 décimales",
    ),
    "expected.given_unless": Text(
        "given where {other} is not",
        "donné si {other} ne l’est pas",
    ),
    "expected.left_out_with": Text(
        "left out where {other} is given",
        "omis si {other} est donné",
    ),
    "expected.up_to_days": Text(
        "within {days} days from {first}",
        "dans les {days} jours à compter du {first}",
    ),
    "expected.after_period": Text(
        "after {last}, the last day of the period before",
        "après le {last}, dernier jour de la période précédente",
    ),
    "expected.day_between": Text(
        "a day from {first} to {last}",
        "un jour du {first} au {last}",
    ),
    "expected.from_day_on": Text(
        "a day from {field}, {day}, on",
        "un jour à partir de {field}, soit le {day}",
    ),
    "expected.country": Text(
        "the code of a country, as in ISO 3166: CA for Canada",
        "le code d’un pays selon ISO\u00a03166\u00a0: CA pour le Canada",
    ),
    "expected.this_country": Text(
        "the code of a country, as in ISO 3166: write {country}",
        "le code d’un pays selon ISO\u00a03166\u00a0: écrivez {country}",
    ),
    "expected.country_of_province": Text(
        "the code of a country, and this is a province: write {country}",
        "le code d’un pays, et ceci est une province\u00a0: écrivez {country}",
    ),
}
