# SPDX-License-Identifier: MIT
"""What is said of scores to come, of a household, of an invitation, and of another number."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    # What happens on a day.
    "cause.born": Text("the person is born", "la personne naît"),
    "cause.birthday": Text("age {years}", "{years:an|ans}"),
    "cause.invited": Text(
        "the person is invited, and the age stays as it is",
        "la personne est invitée, et son âge reste le même",
    ),
    "cause.result_counts": Text("{report}, counts", "{report}, compte désormais"),
    "cause.result_expires": Text(
        "{report}, is two years old and no longer counts",
        "{report}, date de deux ans et ne compte plus",
    ),
    "cause.credential_completed": Text(
        "a program is completed – {credential}", "fin d’un programme – {credential}"
    ),
    "cause.assessment_counts": Text("{assessment} counts", "{assessment}, compte désormais"),
    "cause.assessment_expires": Text(
        "{assessment} is five years old and no longer counts",
        "{assessment}, date de cinq ans et ne compte plus",
    ),
    "cause.begins": Text("{paper}, holds", "{paper}, compte désormais"),
    "cause.ends": Text("{paper}, no longer holds", "{paper}, ne compte plus"),
    "cause.job_begins": Text("a job begins – {job}", "début d’un emploi – {job}"),
    "cause.work_begins": Text(
        "first hours that count – {job}", "premières heures qui comptent – {job}"
    ),
    "cause.work_leaves": Text("too long ago to count – {job}", "trop ancien pour compter – {job}"),
    "cause.contradiction_begins": Text("{days}", "{days}"),
    "cause.contradiction_leaves": Text(
        "too long ago to matter – {days}", "trop ancien pour compter – {days}"
    ),
    "cause.year_completed": Text(
        "a year of work is completed ({fact:fact}: {years})",
        "une année de travail est complétée ({fact:fact} – {years})",
    ),
    "cause.year_lost": Text(
        "a year of work is no longer held, as work is now too long ago ({fact:fact}: {years})",
        "une année de travail est perdue, une partie du travail étant trop ancienne"
        " ({fact:fact} – {years})",
    ),
    "cause.doubtful_years": Text(
        "work of which it is unknown whether it counts would give another number of years"
        " ({fact:fact}: {years})",
        "le travail dont on ignore s’il compte donnerait un autre nombre d’années"
        " ({fact:fact} – {years})",
    ),
    "cause.class_work_reached": Text(
        "work comes to what the {immigration_class} asks for",
        "le travail atteint ce qu’exige la {immigration_class}",
    ),
    "cause.class_work_lost": Text(
        "work no longer comes to what the {immigration_class} asks for, as some is too long ago",
        "le travail n’atteint plus ce qu’exige la {immigration_class}, une partie étant trop"
        " ancienne",
    ),
    "cause.other_occupation": Text(
        "another occupation has most work, for the {immigration_class}",
        "une autre profession compte le plus de travail, pour la {immigration_class}",
    ),
    "cause.sibling_of_age": Text(
        "the brother or sister is old enough to count",
        "le frère ou la sœur atteint l’âge exigé",
    ),
    "cause.sibling_resident": Text(
        "the brother or sister lives in Canada as a citizen or permanent resident",
        "le frère ou la sœur vit au Canada comme citoyen ou résident permanent",
    ),
    "cause.spouse_begins": Text(
        "they become spouses or partners", "ils deviennent époux ou conjoints de fait"
    ),
    "cause.spouse_ends": Text(
        "they are spouses or partners no longer", "ils ne sont plus époux ou conjoints de fait"
    ),
    "cause.spouse_resident": Text(
        "the spouse or partner becomes a citizen or permanent resident",
        "l’époux ou le conjoint de fait devient citoyen ou résident permanent",
    ),
    "cause.stated": Text(
        "facts hold that the person states", "les faits déclarés par la personne comptent"
    ),
    "cause.classes_change": Text(
        "what counts as work, or what a class asks for, changes",
        "ce qui compte comme travail, ou ce qu’exige une catégorie, change",
    ),
    "cause.rules_change": Text("other rules come into force", "d’autres règles entrent en vigueur"),
    "cause.gap_begins": Text(
        "an amendment is reported whose text is not available to us",
        "une modification dont le texte n’est pas public serait en vigueur",
    ),
    # A forecast.
    "forecast.title": Text(
        "What moves the score, {start} to {end}", "Ce qui fait changer la note, du {start} au {end}"
    ),
    "forecast.step": Text("{day}: {causes:; }", "{day}\u00a0: {causes:; }"),
    "forecast.first": Text("{day}", "{day}"),
    "forecast.no_score": Text("–", "–"),
    "forecast.out": Text(
        "No score from {day} to {until}: {why:; }.",
        "Aucune note du {day} au {until}\u00a0: {why:; }.",
    ),
    "forecast.classes": Text(
        "FSW, CEC, FST: whether the federal skilled worker class, the Canadian experience class and"
        " the federal skilled trades class are met.",
        "TQF, CEC, MSF\u00a0: si les exigences de la catégorie des travailleurs qualifiés"
        " (fédéral), de l’expérience canadienne et des travailleurs de métiers spécialisés (fédéral)"
        " sont remplies.",
    ),
    "forecast.account": Text(
        "IRCC’s account is reported to show the year of {day} from {account} on: it seems to count"
        " calendar months. By the law the year is there on {day}, and points that are shown earlier"
        " are lost if it is not there on the day of the application.",
        "Le compte d’IRCC afficherait l’année du {day} dès le {account}, car il semble compter les"
        " mois civils. Selon le Règlement et les Instructions, l’année est acquise le {day}; les"
        " points affichés plus tôt sont perdus si elle ne l’est pas le jour de la demande.",
    ),
    "forecast.ahead": Text(
        "Evidence that is dated in the future is taken to come as stated. Rules to come are not"
        " known.",
        "Les documents portant une date à venir sont tenus pour acquis à cette date. Les règles à"
        " venir ne sont pas connues.",
    ),
    "forecast.event": Text("Score {total}: {causes:; }", "Note {total}\u00a0: {causes:; }"),
    "forecast.event_change": Text(
        "Score {total} ({change}): {causes:; }", "Note {total} ({change})\u00a0: {causes:; }"
    ),
    "forecast.event_out": Text("No score: {causes:; }", "Aucune note\u00a0: {causes:; }"),
    "forecast.drawn": Text(
        "The score from {start} to {end}, in steps: {steps:; }.",
        "La note du {start} au {end}, par paliers\u00a0: {steps:; }.",
    ),
    "forecast.drawn_none": Text(
        "No score from {start} to {end}.", "Aucune note du {start} au {end}."
    ),
    "forecast.drawn_step": Text("{total} from {day}", "{total} dès le {day}"),
    "forecast.drawn_out": Text("none from {day}", "aucune dès le {day}"),
    "head.from": Text("From", "Dès le"),
    "head.class.fsw": Text("FSW", "TQF"),
    "head.class.cec": Text("CEC", "CEC"),
    "head.class.fst": Text("FST", "MSF"),
}
