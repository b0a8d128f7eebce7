# SPDX-License-Identifier: MIT
"""Evidence but for work: reports, credentials, papers, the spouse, and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    # What holds facts and documents together.
    "explanation.judged": Text(
        "{subject}: {reasons:; }",
        "{subject}\u00a0– {reasons:; }",
    ),
    "explanation.missing_heading": Text("missing evidence:", "preuves manquantes\u00a0:"),
    "explanation.missing": Text("{fact:fact}: {reason}", "{fact:fact}\u00a0: {reason}"),
    "explanation.not_counted": Text("not counted: {said}", "ne compte pas\u00a0: {said}"),
    "explanation.open": Text(
        "{value}, if what is unknown counted", "{value}, si ce qui est à déterminer comptait"
    ),
    "no_language": Text("none", "aucune"),
    # Reports of language tests.
    "report": Text("{test}, result of {result_date}", "{test}, résultat du {result_date}"),
    "report.later": Text(
        "the result, dated {result_date}, is after {day}",
        "le résultat, daté du {result_date}, est postérieur au {day}",
    ),
    "report.expired": Text(
        "a result counts while it is less than two years old; this one, of {result_date}, counted"
        " until {last_valid_day}",
        "un résultat doit dater de moins de deux ans; celui du {result_date} était valide jusqu’au"
        " {last_valid_day} inclusivement",
    ),
    "report.not_yet_accepted": Text(
        "PTE Core has been accepted only since {since}, and this result is of {result_date}",
        "PTE Core n’est accepté que depuis le {since}; le résultat date du {result_date}",
    ),
    "report.other_scale": Text(
        "Express Entry takes only the column “équivalence ancien score” of the report, whatever the"
        " date of the test, and these scores are on the scale {scale}",
        "Entrée express n’accepte que la colonne «\u00a0Équivalence ancien score\u00a0» de"
        " l’attestation de résultats, quelle que soit la date du test; ces résultats sont sur"
        " l’échelle «\u00a0{scale}\u00a0»",
    ),
    "language.named": Text(
        "named as the first official language by the person",
        "langue que la personne a déclarée comme première langue officielle",
    ),
    "language.alone": Text(
        "the only official language with a valid result",
        "seule langue officielle pour laquelle il y a un résultat valide",
    ),
    "language.tied": Text(
        "either order of the languages gives the same score, and English is taken as the first",
        "l’ordre des langues ne change pas la note; l’anglais est retenu comme première langue"
        " officielle",
    ),
    "language.scores_higher": Text(
        "as first language it is worth {points:point|points} more than as second",
        "cette langue donne {points:point|points} de plus comme première langue officielle que"
        " comme seconde",
    ),
    "language.outdone": Text(
        "another report in this language gives at least the same score",
        "un autre résultat dans cette langue donne une note au moins égale",
    ),
    "language.no_first": Text(
        "a second official language counts only beside a first one",
        "une seconde langue officielle ne compte qu’avec une première",
    ),
    "language.no_report": Text(
        "no valid result of a language test",
        "aucun résultat de test linguistique valide",
    ),
    "language.no_report_in_english": Text(
        "no valid result of a test in English, which is named as the first official language",
        "aucun résultat valide de test d’anglais, langue déclarée comme première langue officielle",
    ),
    "language.no_report_in_french": Text(
        "no valid result of a test in French, which is named as the first official language",
        "aucun résultat valide de test de français, langue déclarée comme première langue"
        " officielle",
    ),
    # Credentials and their assessments.
    "credential": Text("{level} ({details:, })", "{level} ({details:, })"),
    "shortprogram.less_than_one_year": Text(
        "credential from a post-secondary program of less than a year",
        "certificat, diplôme ou grade d’un programme postsecondaire de moins d’un an",
    ),
    "credential.later": Text(
        "it is completed on {completed}, after {day}",
        "obtention le {completed}, après le {day}",
    ),
    "credential.no_assessment": Text(
        "a foreign credential counts only with an equivalency assessment (ECA)",
        "un diplôme étranger ne compte qu’avec une évaluation des diplômes d’études (EDE)",
    ),
    "credential.less_than_one_year": Text(
        "a program of less than a year has no level of its own; as one of two or more credentials,"
        " the law names no length, and it is taken not to count (our reading)",
        "un programme de moins d’un an n’a pas de niveau propre; les textes ne précisent aucune"
        " durée pour l’un de deux diplômes ou plus, et il ne compte pas (notre interprétation)",
    ),
    "credential.highest_once": Text(
        "only the highest level counts, once ({provision})",
        "seul le niveau le plus élevé compte, une seule fois ({provision})",
    ),
    "credential.same_day": Text(
        "as another of the same level, country and day; they are two credentials (one that was"
        " assessed twice is entered once, with both assessments)",
        "même niveau, même pays et même date qu’un autre diplôme; ce sont deux diplômes (un diplôme"
        " évalué deux fois se déclare une seule fois, avec les deux évaluations)",
    ),
    "assessment": Text("ECA {organisation} {issued}", "EDE {organisation} {issued}"),
    "assessment.later": Text(
        "the assessment, dated {issued}, is after {day}",
        "l’EDE, datée du {issued}, est postérieure au {day}",
    ),
    "assessment.before_designation": Text(
        "the assessment, dated {issued}, is from before {organisation} was designated ({since})",
        "l’EDE, datée du {issued}, est antérieure à la désignation de {organisation} ({since})",
    ),
    "assessment.expired": Text(
        "the assessment of {issued} is no longer valid; it was five years old on {expired}",
        "l’EDE du {issued} n’est plus valide; elle a eu cinq ans le {expired}",
    ),
    "assessment.other_occupations": Text(
        "{organisation} assesses credentials for certain occupations alone (NOC 2021:"
        " {occupations}), and no job is in one of them",
        "{organisation} n’évalue les diplômes que pour certaines professions (CNP\u00a02021,"
        " {occupations}), et aucun emploi n’en relève",
    ),
    "assessment.none_counts": Text(
        "none of its assessments counts ({assessments:; })",
        "aucune de ses évaluations ne compte ({assessments:; })",
    ),
    "designation": Text("{initials} ({name})", "{initials} ({name})"),
    # Study in Canada.
    "study.highest": Text(
        "only the credential of the highest level counts ({provision})",
        "seul le diplôme du niveau le plus élevé compte ({provision})",
    ),
    "study.not_canadian": Text(
        "it is not a Canadian credential", "ce n’est pas un diplôme canadien"
    ),
    "study.not_post_secondary": Text(
        "it is not post-secondary", "ce diplôme n’est pas de niveau postsecondaire"
    ),
    "study.less_than_one_year": Text(
        "the program takes less than a year", "le programme dure moins d’un an"
    ),
    "study.not_full_time": Text(
        "the study was not full-time", "les études n’étaient pas à temps plein"
    ),
    "study.full_time_unknown": Text(
        "it is not stated whether the study was full-time (full_time_in_canada)",
        "il n’est pas déclaré si les études étaient à temps plein (champ full_time_in_canada)",
    ),
    "study.too_few_months": Text(
        "{held:month|months} of presence in Canada ({needed} needed)",
        "{held:mois|mois} de présence au Canada (au moins {needed} exigés)",
    ),
    "study.too_short": Text(
        "the program spans {held:calendar month|calendar months} ({needed} needed)",
        "le programme s’étend sur {held:mois civil|mois civils} (au moins {needed} exigés)",
    ),
    "study.months_unknown": Text(
        "the months of presence in Canada are not stated (months_in_canada)",
        "le nombre de mois de présence au Canada n’est pas déclaré (champ months_in_canada)",
    ),
    "study.start_unknown": Text(
        "if a part of the study was between March 2020 and August 2022, these conditions are"
        " waived; state when it began (started)",
        "si une partie des études a eu lieu entre mars 2020 et août 2022, ces conditions ne"
        " s’appliquent pas; indiquez la date du début des études (champ started)",
    ),
    "study.waived": Text(
        "a part of the study was between March 2020 and August 2022, when neither full-time study"
        " nor presence in Canada was needed",
        "une partie des études a eu lieu entre mars 2020 et août 2022, période où ni les études à"
        " temps plein ni la présence au Canada n’étaient exigées",
    ),
    # Papers.
    "certificate": Text(
        "certificate of qualification, issued on {issued}",
        "certificat de compétence en date du {issued}",
    ),
    "nomination": Text("nomination, issued on {issued}", "désignation en date du {issued}"),
    "offer": Text(
        "offer of arranged employment, made on {issued}",
        "offre d’emploi réservé en date du {issued}",
    ),
    "paper.later": Text("that is after {day}", "cette date est postérieure au {day}"),
    "paper.withdrawn": Text("withdrawn on {withdrawn}", "retrait le {withdrawn}"),
    "offer.no_points": Text(
        "it has no points by the rules in force since {since}",
        "elle ne donne aucun point selon les règles en vigueur depuis le {since}",
    ),
    "offer.no_known_points": Text(
        "it has no points by the rules since {since}, the last whose text is public; an amendment"
        " reported since {reported} looks at offers",
        "elle ne donne aucun point selon les règles en vigueur depuis le {since}, les dernières"
        " dont le texte est public; une modification qui serait en vigueur depuis le {reported}"
        " viserait les offres",
    ),
    "sibling": Text(
        "brother or sister born on {birth_date}",
        "frère ou sœur (date de naissance\u00a0: {birth_date})",
    ),
    "sibling.younger": Text("younger than {years} on {day}", "moins de {years}\u00a0ans le {day}"),
    "sibling.only_since": Text(
        "lives in Canada as a citizen or permanent resident only from {since} on",
        "ne vit au Canada comme citoyen ou résident permanent qu’à compter du {since}",
    ),
    # The person and the spouse or partner.
    "profile.born": Text("born on {birth_date}", "date de naissance\u00a0: {birth_date}"),
    "profile.not_born": Text(
        "the person is not born yet on {day} (birth_date, {birth_date})",
        "la personne n’est pas encore née le {day} (champ birth_date, {birth_date})",
    ),
    "profile.leap_day": Text(
        "a birthday of 29 February is on 1 March in other years (our reading)",
        "un anniversaire du 29\u00a0février tombe le 1er\u00a0mars les années non bissextiles"
        " (notre interprétation)",
    ),
    "profile.on_any_day": Text(
        "as the person states, whatever the day",
        "selon la déclaration de la personne, quelle que soit la date",
    ),
    "profile.of_spouse": Text(
        "of the spouse or partner, {said}",
        "du côté de l’époux ou du conjoint de fait\u00a0– {said}",
    ),
    "profile.sibling_of_spouse": Text(
        "a brother or sister of the spouse or partner, who is not taken into account",
        "frère ou sœur de l’époux ou du conjoint de fait, qui n’est pas pris en compte",
    ),
    "profile.unknown_work": Text("{work:; }", "{work:; }"),
    "profile.as_stated": Text(
        "as the person states on {as_of}, without a paper",
        "selon la déclaration de la personne le {as_of}, sans document",
    ),
    "profile.stated_later": Text(
        "stated only from {as_of} on", "déclaration à compter du {as_of} seulement"
    ),
    "spouse.not_yet": Text(
        "they are spouses or partners only from {since} on",
        "l’union ne commence que le {since}",
    ),
    "spouse.no_longer": Text(
        "they were spouses or partners until {until}", "l’union a duré jusqu’au {until}"
    ),
    "spouse.not_accompanying": Text(
        "the spouse or partner does not come to Canada",
        "l’époux ou le conjoint de fait n’accompagne pas la personne au Canada",
    ),
    "spouse.citizen_or_permanent_resident": Text(
        "the spouse or partner is a citizen or permanent resident of Canada",
        "l’époux ou le conjoint de fait est citoyen ou résident permanent du Canada",
    ),
    "spouse.resident_since": Text(
        "the spouse or partner is a citizen or permanent resident of Canada since {since}",
        "l’époux ou le conjoint de fait est citoyen ou résident permanent du Canada depuis le"
        " {since}",
    ),
    # Mistakes, and what a field must be.
    "stated_and_shown": Text(
        "{path} is stated, and is also shown by {expected}: leave out one of them",
        "{path} est déclaré, et aussi établi par {expected}\u00a0: retirez l’un des deux",
    ),
    "expected.shown_by": Text("the field {field}", "le champ {field}"),
    "expected.named_first": Text(
        "of the language that first_language names ({language})",
        "de la langue que nomme le champ first_language ({language})",
    ),
    "expected.up_to_reports": Text("up to {most} reports", "{most} résultats au plus"),
    "expected.false_beside_since": Text(
        "False where {field} says from when on", "False si {field} en indique le début"
    ),
    "expected.band": Text("a band from 0 to 9 in halves", "une note de 0 à 9, par demi-points"),
    "expected.celpip_level": Text("a level from 0 to 12, or 'M'", "un niveau de 0 à 12, ou 'M'"),
    "expected.ancien_score": Text(
        "an “équivalence ancien score” from 0 to {last}, the only column of the report that Express"
        " Entry takes, whatever the date of the test",
        "un résultat de 0 à {last} de la colonne «\u00a0Équivalence ancien score\u00a0», la seule"
        " de l’attestation de résultats qu’accepte Entrée express, quelle que soit la date du test",
    ),
    "expected.designated": Text("one of {known}", "l’un des organismes suivants\u00a0: {known}"),
    "expected.designated_near": Text(
        "one of {known} (did you mean {near}?)",
        "l’un des organismes suivants\u00a0: {known} (vouliez-vous dire {near}?)",
    ),
    "expected.no_assessment": Text(
        "None, as this credential is Canadian", "None, car ce diplôme est canadien"
    ),
}
