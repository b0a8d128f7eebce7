# SPDX-License-Identifier: MIT
"""The three classes: what each provision asks for, and what is found of it."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    # The classes, and whether their requirements are met.
    "class.fsw": Text(
        "federal skilled worker class", "catégorie des travailleurs qualifiés (fédéral)"
    ),
    "class.cec": Text("Canadian experience class", "catégorie de l’expérience canadienne"),
    "class.fst": Text(
        "federal skilled trades class",
        "catégorie des travailleurs de métiers spécialisés (fédéral)",
    ),
    "class.verdict.met": Text("met", "exigences remplies"),
    "class.verdict.not_met": Text("not met", "exigences non remplies"),
    "class.verdict.unknown": Text("unknown", "à déterminer"),
    "class.found.met": Text("met", "exigence remplie"),
    "class.found.not_met": Text("not met", "exigence non remplie"),
    "class.found.unknown": Text("unknown", "à déterminer"),
    "class.heading": Text("{name}, as of {as_of}", "{name}, au {as_of:long}"),
    "class.column.requirement": Text("Requirement", "Exigence"),
    "class.column.provision": Text("Provision", "Disposition"),
    "class.column.finding": Text("Finding", "Constat"),
    "class.pair": Text("{label}: {value}", "{label}\u00a0: {value}"),
    "class.caveat": Text("Caveat: {caveat}", "Réserve\u00a0: {caveat}"),
    "programs.met": Text("Met: {names:; }.", "Exigences remplies\u00a0: {names:; }."),
    "programs.none_met": Text(
        "None of the three classes is met.",
        "Les exigences d’aucune des trois catégories ne sont remplies.",
    ),
    "programs.none_known": Text(
        "None of the three classes is known to be met. Unknown: {names:; }.",
        "Il n’est établi pour aucune des trois catégories que ses exigences sont remplies."
        " À déterminer\u00a0: {names:; }.",
    ),
    "neither_true_nor_false": Text(
        "{path} is neither true nor false: write .is_met, or `is not None` for whether there is"
        " one",
        "{path} n’est ni vrai ni faux\u00a0: écrivez .is_met, ou `is not None` pour savoir s’il y"
        " en a un",
    ),
    # What each provision asks for.
    "requirement.75(1)": Text(
        "Intention to live outside Quebec",
        "Intention de s’établir dans une province autre que le Québec",
    ),
    "requirement.75(2)(a)": Text(
        "One continuous year of skilled work in the primary occupation within the ten years before",
        "Une année continue d’expérience de travail qualifié dans la profession principale au cours"
        " des dix ans précédant la demande",
    ),
    "requirement.75(2)(b)": Text(
        "Actions of the lead statement performed",
        "Accomplissement de l’ensemble des tâches de l’énoncé principal",
    ),
    "requirement.75(2)(c)": Text(
        "Substantial number of the main duties performed, including all of the essential duties",
        "Exercice d’une partie appréciable des fonctions principales, notamment de toutes les"
        " fonctions essentielles",
    ),
    "requirement.75(2)(d)": Text(
        "Language threshold in each of the four abilities, with a result less than two years old",
        "Niveau de compétence linguistique minimal dans chacune des quatre habiletés langagières,"
        " selon un résultat datant de moins de deux ans",
    ),
    "requirement.75(2)(e)": Text(
        "Canadian credential, or foreign credential with an equivalency assessment less than five"
        " years old",
        "Diplôme canadien, ou diplôme étranger avec une attestation d’équivalence datant de moins"
        " de cinq ans",
    ),
    "requirement.75(2.1)": Text(
        "Equivalency assessment by the professional body designated for the primary occupation",
        "Attestation d’équivalence de l’ordre professionnel désigné pour la profession principale",
    ),
    "requirement.76(1)(a)": Text(
        "Minimum number of points for the six factors",
        "Nombre minimal de points pour les six facteurs",
    ),
    "requirement.76(1)(b)": Text(
        "Half the minimum necessary income in transferable and available funds",
        "Moitié du revenu vital minimum en fonds transférables et disponibles",
    ),
    "requirement.79(1)": Text(
        "Proficiency in the language that is named as first official language evaluated",
        "Évaluation de la compétence dans la langue déclarée comme première langue officielle",
    ),
    "requirement.87.1(1)": Text(
        "Intention to live outside Quebec",
        "Intention de s’établir dans une province autre que le Québec",
    ),
    "requirement.87.1(2)(a)": Text(
        "One year of skilled work in Canada within the three years before",
        "Une année d’expérience de travail qualifié au Canada au cours des trois ans précédant la"
        " demande",
    ),
    "requirement.87.1(2)(b)": Text(
        "Actions of the lead statement performed",
        "Accomplissement de l’ensemble des tâches de l’énoncé principal",
    ),
    "requirement.87.1(2)(c)": Text(
        "Substantial number of the main duties performed, including all of the essential duties",
        "Exercice d’une partie appréciable des fonctions principales, notamment de toutes les"
        " fonctions essentielles",
    ),
    "requirement.87.1(2)(d)": Text(
        "Language threshold in each of the four abilities",
        "Niveau de compétence linguistique minimal dans chacune des quatre habiletés langagières",
    ),
    "requirement.87.1(2)(e)": Text(
        "With several occupations, threshold of the one with most work",
        "S’il y a plusieurs professions, niveau exigé pour celle où le plus d’expérience a été"
        " acquise",
    ),
    "requirement.87.1(3)(a)": Text(
        "The year does not depend on work during full-time study",
        "L’année ne dépend d’aucun travail effectué durant des études à temps plein",
    ),
    "requirement.87.1(3)(b)": Text(
        "The year does not depend on self-employment or unauthorized work",
        "L’année ne dépend d’aucun travail autonome ou non autorisé",
    ),
    "requirement.87.1(3)(c)": Text(
        "The year does not depend on work without temporary resident status",
        "L’année ne dépend d’aucun travail effectué sans statut de résident temporaire",
    ),
    "requirement.87.2(1)": Text("Skilled trade occupation", "Métier spécialisé"),
    "requirement.87.2(2)": Text(
        "Intention to live outside Quebec",
        "Intention de s’établir dans une province autre que le Québec",
    ),
    "requirement.87.2(3)(a)": Text(
        "Language threshold in each of the four abilities",
        "Niveau de compétence linguistique minimal dans chacune des quatre habiletés langagières",
    ),
    "requirement.87.2(3)(b)": Text(
        "Two years of work in the trade within the five years before, after becoming qualified",
        "Deux années d’expérience dans le métier au cours des cinq ans précédant la demande,"
        " acquises une fois la personne qualifiée",
    ),
    "requirement.87.2(3)(b)(i)": Text(
        "Actions of the lead statement performed",
        "Accomplissement de l’ensemble des tâches de l’énoncé principal",
    ),
    "requirement.87.2(3)(b)(ii)": Text(
        "Substantial number of the main duties performed, including all of the essential duties",
        "Exercice d’une partie appréciable des fonctions principales, notamment de toutes les"
        " fonctions essentielles",
    ),
    "requirement.87.2(3)(c)": Text(
        "Employment requirements of the trade, except the certificate of a province",
        "Conditions d’accès du métier, sauf l’obtention d’un certificat de compétence provincial",
    ),
    "requirement.87.2(3)(d)": Text(
        "Certificate of qualification in the trade, or offer of employment for at least a year",
        "Certificat de compétence dans le métier, ou offre d’emploi d’au moins un an",
    ),
    "requirement.87.2(5)": Text(
        "Half the minimum necessary income in transferable and available funds",
        "Moitié du revenu vital minimum en fonds transférables et disponibles",
    ),
    "requirement.3(4)": Text(
        "Language result less than two years old",
        "Résultats de test linguistique datant de moins de deux ans",
    ),
    # What the person states.
    "class.not_stated": Text("not stated (field {field})", "non déclaré (champ {field})"),
    "class.stated.outside_quebec": Text(
        "the person intends to live in a province other than Quebec",
        "la personne cherche à s’établir dans une province autre que le Québec",
    ),
    "class.stated.not_outside_quebec": Text(
        "the person does not intend to live in a province other than Quebec",
        "la personne ne cherche pas à s’établir dans une province autre que le Québec",
    ),
    "class.stated.funds": Text(
        "the person states that they have them", "la personne déclare en disposer"
    ),
    "class.stated.no_funds": Text(
        "the person states that they do not have them", "la personne déclare ne pas en disposer"
    ),
    "class.stated.no_funds_needed": Text(
        "not needed with this offer", "non exigés avec cette offre"
    ),
    "class.stated.requirements_met": Text(
        "the person states that they meet them", "la personne déclare y satisfaire"
    ),
    "class.stated.requirements_not_met": Text(
        "the person states that they do not meet them", "la personne déclare ne pas y satisfaire"
    ),
    "class.stated.without_papers": Text(
        "unknown, as facts are stated and no paper shows them ({facts:, })",
        "à déterminer, car des éléments sont déclarés sans pièce à l’appui ({facts:, })",
    ),
    # Language.
    "class.ability.reading": Text("reading", "en compréhension de l’écrit"),
    "class.ability.writing": Text("writing", "en expression écrite"),
    "class.ability.listening": Text("listening", "en compréhension de l’oral"),
    "class.ability.speaking": Text("speaking", "en expression orale"),
    "class.language.below": Text(
        "not reached in {abilities:, }", "niveau non atteint {abilities:, }"
    ),
    "class.language.no_report": Text(
        "no result by {on} of a language test that Express Entry accepts",
        "au {on}, aucun résultat de test linguistique accepté pour Entrée express",
    ),
    "class.language.valid_until": Text(
        "less than two years old until {day}",
        "valide jusqu’au {day} inclusivement (moins de deux ans)",
    ),
    # Work.
    "class.hours.enough": Text(
        "{whole:hour|hours} ({needed} needed)", "{whole:heure|heures} ({needed} exigées)"
    ),
    "class.hours.too_few": Text(
        "{whole:hour|hours} ({needed} needed, {shortfall} short)",
        "{whole:heure|heures} ({needed} exigées; il en manque {shortfall})",
    ),
    "class.work.none": Text("no work that counts", "aucun travail pris en compte"),
    "class.work.duties_stated": Text(
        "stated of the work (field duties)", "déclaré pour ce travail (champ duties)"
    ),
    "class.work.duties_not_stated": Text(
        "not stated of every job that is needed (field duties)",
        "non déclaré pour tous les emplois nécessaires (champ duties)",
    ),
    "class.work.duties_not_performed": Text(
        "not performed in {jobs:; }", "tâches ou fonctions non exercées – {jobs:; }"
    ),
    "class.work.not_counted": Text(
        "Not counted: {job}: {bars:; }.", "Ne compte pas\u00a0: {job} – {bars:; }."
    ),
    "class.work.taken_not_to_apply": Text(
        "not stated, so taken not to apply ({fields:field|fields})",
        "non déclaré, donc tenu pour ne pas s’appliquer ({fields:champ|champs})",
    ),
    "class.work.occupations_unknown": Text(
        "it is unknown whether {codes: and } are one occupation",
        "on ne sait pas si les CNP\u00a0{codes: et } sont une seule profession",
    ),
    # Beside the findings.
    "class.earlier_law": Text(
        "these findings follow the Regulations as consolidated to {consolidated}; something is"
        " known to have changed since this day, on {changes:, }, and other words may have held",
        "ces constats suivent le Règlement codifié au {consolidated}; des modifications sont"
        " connues depuis cette date ({changes:, }), et un autre texte pouvait s’appliquer",
    ),
    "class.note.no_restricted_occupation": Text(
        "Restricted occupations (IRPR s.\u00a073(1)) are left out by law; none is known.",
        "Le Règlement exclut les professions d’accès limité (RIPR, par.\u00a073(1)); aucune n’est"
        " désignée, à notre connaissance.",
    ),
    # The Canadian experience class.
    "cec.note.needs_no_offer": Text(
        "No job offer, no education and no settlement funds are needed (IRPR s.\u00a087.1).",
        "Cette catégorie n’exige ni offre d’emploi, ni études, ni preuve de fonds (RIPR,"
        " art.\u00a087.1).",
    ),
    "cec.employer.taken_as_canadian": Text(
        "the employer is taken to be Canadian, as IRCC asks, because nothing else is stated (field"
        " canadian_employer)",
        "l’employeur est tenu pour canadien, comme IRCC l’exige, faute d’autre déclaration (champ"
        " canadian_employer)",
    ),
    "cec.lost_on": Text(
        "with the present work alone, no longer reached from {day}",
        "avec le seul emploi actuel, l’année ne serait plus atteinte à compter du {day}",
    ),
    "cec.not_lost": Text(
        "kept while the present work goes on",
        "l’année reste acquise tant que l’emploi actuel se poursuit",
    ),
    "cec.reached_on": Text(
        "with the present work alone, reached on {day}",
        "avec le seul emploi actuel, l’année serait atteinte le {day}",
    ),
    "cec.reached_at_rate": Text(
        "at {weekly:hour|hours} a week, reached on {day}",
        "au rythme de {weekly:heure|heures} par semaine, l’année serait atteinte le {day}",
    ),
    "cec.not_reached": Text(
        "the present work alone does not reach it",
        "l’emploi actuel ne suffira pas à atteindre l’année",
    ),
    "cec.threshold_of": Text(
        "CLB or NCLC {level} is needed in each ability for {occupation}",
        "CLB ou NCLC\u00a0{level} exigé dans chaque habileté pour la profession"
        " CNP\u00a0{occupation}",
    ),
    "cec.threshold_by_work": Text(
        "CLB or NCLC {levels: or } is needed in each ability, by work of which not everything is"
        " known",
        "CLB ou NCLC\u00a0{levels: ou } exigé dans chaque habileté, selon un travail dont tout"
        " n’est pas connu",
    ),
    "cec.threshold_without_work": Text(
        "CLB or NCLC {levels: or } is needed in each ability, by the occupation; no work counts"
        " yet",
        "CLB ou NCLC\u00a0{levels: ou } exigé dans chaque habileté selon la profession; aucun"
        " travail n’est encore pris en compte",
    ),
    "cec.threshold_open": Text(
        "which of them {occupation} needs turns on the code that fits, {groups: or }",
        "le niveau exigé pour la profession CNP\u00a0{occupation} dépend du code qui convient,"
        " {groups: ou }",
    ),
    "cec.occupation_hours": Text(
        "{occupation}, {whole:hour|hours}", "CNP\u00a0{occupation}, {whole:heure|heures}"
    ),
    "cec.occupations.not_several": Text(
        "the work is not in more than one occupation",
        "le travail ne relève pas de plusieurs professions",
    ),
    "cec.occupations.stricter": Text(
        "where occupations have as many hours, the higher level is needed (our reading)",
        "lorsque plusieurs professions comptent autant d’heures, le niveau le plus élevé est exigé"
        " (notre interprétation)",
    ),
    "cec.excluded.none": Text(
        "no work within the three years is excluded for this",
        "aucun travail effectué au cours des trois ans n’est exclu pour ce motif",
    ),
    "cec.excluded.reached": Text(
        "this work does not count, but the year is reached without it: {jobs:; }",
        "ce travail ne compte pas, mais l’année est atteinte sans lui – {jobs:; }",
    ),
    "cec.excluded.needed": Text(
        "this work does not count, and the year is not reached without it: {jobs:; }",
        "ce travail ne compte pas, et l’année n’est pas atteinte sans lui – {jobs:; }",
    ),
    "cec.excluded.too_little": Text(
        "this work does not count, and the year would not be reached with it either: {jobs:; }",
        "ce travail ne compte pas, et même avec lui l’année ne serait pas atteinte – {jobs:; }",
    ),
    # The federal skilled worker class.
    "fsw.note.on_both_days": Text(
        "All these requirements must be met on the day of the application and on the day on which"
        " the visa is issued (IRPR s.\u00a077).",
        "Toutes ces exigences doivent être remplies à la date de la demande et à celle de la"
        " délivrance du visa (RIPR, art.\u00a077).",
    ),
    "fsw.note.substituted_evaluation": Text(
        "An officer may substitute their own evaluation for the points, if a second officer concurs"
        " (IRPR s.\u00a076(3) and (4)).",
        "Un agent peut substituer son appréciation aux points, si un autre agent le confirme"
        " (RIPR, par.\u00a076(3) et (4)).",
    ),
    "fsw.longest_period": Text(
        "longest continuous period in {occupation}: {hours}",
        "plus longue période continue dans la profession CNP\u00a0{occupation} – {hours}",
    ),
    "fsw.break": Text("no work from {first} to {last}", "aucun travail du {first} au {last}"),
    "fsw.period.by_week": Text(
        "continuous means weeks in a row, Monday to Sunday, each with some work (our reading)",
        "est continue une suite de semaines, du lundi au dimanche, comptant chacune du travail"
        " (notre interprétation)",
    ),
    "fsw.threshold": Text(
        "CLB or NCLC {level} is needed in each ability",
        "CLB ou NCLC\u00a0{level} exigé dans chaque habileté",
    ),
    "fsw.credential.none": Text("no credential", "aucun diplôme"),
    "fsw.body.none": Text(
        "no professional body is designated for the primary occupation",
        "aucun ordre professionnel n’est désigné pour la profession principale",
    ),
    "fsw.body.designated": Text(
        "a Canadian credential, or an equivalency assessment by {initials: or }, is needed for"
        " {occupation}",
        "la profession CNP\u00a0{occupation} exige un diplôme canadien ou une attestation"
        " d’équivalence de {initials: ou }",
    ),
    "fsw.points": Text(
        "{points.total:point|points} ({needed} needed): education {points.education}, first"
        " official language {points.first_language}, second official language"
        " {points.second_language}, experience {points.experience}, age {points.age}, arranged"
        " employment {points.arranged_employment}, adaptability {points.adaptability}",
        "{points.total:point|points} (au moins {needed} exigés) – études,\u00a0{points.education};"
        " première langue officielle,\u00a0{points.first_language}; seconde langue"
        " officielle,\u00a0{points.second_language}; expérience,\u00a0{points.experience};"
        " âge,\u00a0{points.age}; emploi réservé,\u00a0{points.arranged_employment}; capacité"
        " d’adaptation,\u00a0{points.adaptability}",
    ),
    "fsw.points.at_most": Text(
        "up to {points.total} if everything that is not stated is favourable",
        "jusqu’à {points.total} si tout ce qui n’est pas déclaré est favorable",
    ),
    "fsw.points.under_policy": Text(
        "{points.total} under the public policy by which the age of {invited}, the day of the"
        " invitation, counts ({provision}; officers may grant it; our reading)",
        "{points.total} selon la politique d’intérêt public par laquelle compte l’âge du {invited},"
        " date de l’invitation ({provision}; les agents peuvent l’accorder; notre interprétation)",
    ),
    "expected.up_to_day": Text("a day up to {last}", "une date jusqu’au {last}"),
    "fsw.first_language.evaluated": Text(
        "a language test in it has been taken", "un test linguistique a été passé dans cette langue"
    ),
    "fsw.first_language.not_named": Text(
        "not named; the order of languages that gives more points is taken",
        "non déclarée; l’ordre des langues qui donne le plus de points est retenu",
    ),
    "fsw.first_language.not_evaluated": Text(
        "there is no result in the language that the person names first",
        "il n’y a aucun résultat dans la langue que la personne déclare comme première",
    ),
    # The federal skilled trades class.
    "fst.note.needs_no_education": Text(
        "No education and no points are needed (IRPR s.\u00a087.2).",
        "Cette catégorie n’exige ni études ni points (RIPR, art.\u00a087.2).",
    ),
    "fst.note.substituted_evaluation": Text(
        "An officer may substitute their own evaluation for these requirements, if another officer"
        " concurs (IRPR s.\u00a087.2(4)).",
        "Un agent peut substituer son appréciation à ces exigences, si un autre agent le confirme"
        " (RIPR, par.\u00a087.2(4)).",
    ),
    "fst.threshold": Text(
        "CLB or NCLC {spoken} is needed in speaking and listening, {written} in reading and"
        " writing",
        "CLB ou NCLC\u00a0{spoken} exigé en expression orale et en compréhension de l’oral, et"
        " {written} en compréhension de l’écrit et en expression écrite",
    ),
    "fst.trade": Text(
        "{occupation} is a skilled trade", "CNP\u00a0{occupation} – c’est un métier spécialisé"
    ),
    "fst.not_a_trade": Text(
        "{occupation} is not a skilled trade",
        "CNP\u00a0{occupation} – ce n’est pas un métier spécialisé",
    ),
    "fst.trade_unknown": Text(
        "{occupation}: this code of the NOC 2016 does not tell; give that of the NOC 2021"
        " ({choices: or })",
        "CNP\u00a0{occupation} – ce code de la CNP 2016 ne permet pas de le savoir; indiquez celui"
        " de la CNP 2021 ({choices: ou })",
    ),
    "fst.trade_not_held": Text(
        "{occupation}: which occupations were skilled trades before {since} is not known here",
        "CNP\u00a0{occupation} – la liste des métiers spécialisés d’avant le {since} n’est pas"
        " connue ici",
    ),
    "fst.work_in_trade": Text(
        "in {occupation}: {hours}", "dans la profession CNP\u00a0{occupation} – {hours}"
    ),
    "fst.study_counts": Text(
        "work during full-time study is counted here: IRCC says that it does not count for this"
        " class, and section 87.2 does not say so (our reading)",
        "le travail effectué durant des études à temps plein est compté ici\u00a0: selon IRCC, il"
        " ne compte pas pour cette catégorie, mais l’article 87.2 ne le dit pas (notre"
        " interprétation)",
    ),
    "fst.qualified_since": Text("qualified since {day}", "personne qualifiée depuis le {day}"),
    "fst.qualified.not_stated": Text(
        "the day on which the person became qualified is not stated (field qualified_on)",
        "la date à laquelle la personne s’est qualifiée n’est pas déclarée (champ qualified_on)",
    ),
    "fst.certificate.held": Text(
        "certificate of qualification in the trade: yes",
        "certificat de compétence dans le métier – oui",
    ),
    "fst.certificate.not_held": Text(
        "certificate of qualification in the trade: no",
        "certificat de compétence dans le métier – non",
    ),
    "fst.certificate.not_stated": Text(
        "certificate of qualification in the trade: not stated (field certificate_in_trade)",
        "certificat de compétence dans le métier – non déclaré (champ certificate_in_trade)",
    ),
    "fst.offer.made": Text("offer of employment: yes", "offre d’emploi – oui"),
    "fst.offer.not_made": Text("offer of employment: no", "offre d’emploi – non"),
    "fst.offer.not_stated": Text(
        "offer of employment: not stated (field offer)",
        "offre d’emploi – non déclarée (champ offer)",
    ),
}
