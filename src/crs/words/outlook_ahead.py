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
        "What moves the score, {start} to {end}",
        "Ce qui fait changer la note, du {start:long} au {end:long}",
    ),
    "forecast.step": Text("{day}: {causes:; }", "{day}\u00a0: {causes:; }"),
    "forecast.first": Text("{day}", "{day}"),
    "forecast.no_score": Text("–", "–"),
    "forecast.out": Text(
        "No score from {day} to {until}: {why:; }.",
        "Aucune note du {day:long} au {until:long}\u00a0: {why:; }.",
    ),
    "forecast.classes": Text(
        "FSW, CEC, FST: whether the federal skilled worker class, the Canadian experience class and"
        " the federal skilled trades class are met.",
        "TQF, CEC, MSF\u00a0: si les exigences de la catégorie des travailleurs qualifiés"
        " (fédéral), de celle de l’expérience canadienne et de celle des travailleurs de métiers"
        " spécialisés (fédéral) sont remplies.",
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
        "La note du {start:long} au {end:long}, par paliers\u00a0: {steps:; }.",
    ),
    "forecast.drawn_none": Text(
        "No score from {start} to {end}.", "Aucune note du {start:long} au {end:long}."
    ),
    "forecast.drawn_step": Text("{total} from {day}", "{total} dès le {day}"),
    "forecast.drawn_out": Text("none from {day}", "aucune dès le {day}"),
    "head.from": Text("From", "Dès le"),
    "head.class.fsw": Text("FSW", "TQF"),
    "head.class.cec": Text("CEC", "CEC"),
    "head.class.fst": Text("FST", "MSF"),
    # Moves of a profile.
    "improvement.classes_before": Text(
        "Before any move: FSW {fsw}, CEC {cec}, FST {fst}.",
        "Avant toute démarche\u00a0: TQF {fsw}, CEC {cec}, MSF {fst}.",
    ),
    "improvement.one_day": Text(
        "Moves are begun on {on}, side by side. Each gain is that of the day on which they are"
        " made, with and without them: what birthdays and work do until then is in both, and"
        " language results and assessments that count on {on} are taken to be renewed. A year of"
        " work takes {year:day|days}; any other move is taken to be made at once, unless it says"
        " how long it takes. Whether one person can do them at the same time is not looked at: work"
        " in Canada during full-time study does not count. In which occupation further work would"
        " be is not known, and so not whether a class would be met by it.",
        "Les démarches commencent le {on:long}, en parallèle. Chaque gain est celui du jour où"
        " elles sont terminées, avec et sans elles; l’effet des anniversaires et du travail d’ici"
        " là est dans les deux, et les résultats linguistiques et les évaluations qui comptent le"
        " {on:long} sont tenus pour renouvelés. Une année de travail prend {year:jour|jours}; toute"
        " autre démarche est tenue pour immédiate, à moins qu’elle n’indique sa durée. Nous ne"
        " vérifions pas qu’une même personne puisse les mener en même temps\u00a0: au Canada, le"
        " travail effectué pendant des études à temps plein ne compte pas. On ne sait pas dans"
        " quelle profession se ferait un travail de plus, ni donc s’il remplirait les exigences"
        " d’une catégorie.",
    ),
    # A household.
    "orders.title": Text(
        "Who is the principal applicant, as of {on}", "Qui est le demandeur principal, au {on:long}"
    ),
    "orders.principal": Text(
        "Person {number} of the household, accompanied by the other",
        "Personne {number} du ménage, que l’autre accompagne",
    ),
    "orders.alone": Text(
        "Person {number} of the household, not accompanied by the other",
        "Personne {number} du ménage, que l’autre n’accompagne pas",
    ),
    "orders.missing": Text(
        "Person {number} is not in the pool: {why:; }.",
        "La personne {number} n’est pas dans le bassin\u00a0: {why:; }.",
    ),
    "head.order": Text("Principal applicant", "Demandeur principal"),
    "household.spouse": Text(
        "not for a household, where the other person is the spouse or partner: leave this field"
        " out",
        "à laisser de côté dans un ménage\u00a0: l’autre personne y est l’époux ou le conjoint de"
        " fait",
    ),
    "household.stated": Text(
        "not for a household, where papers alone count: leave this field out",
        "à laisser de côté dans un ménage\u00a0: d’un époux ou conjoint de fait, seuls les"
        " documents comptent",
    ),
    "household.not_accompanying": Text(
        "Whether a spouse or partner comes to Canada is a fact, not a choice made for points. The"
        " spouse or partner has to be declared and examined either way, and whoever misstates it"
        " may be found inadmissible for misrepresentation ({misrepresentation})",
        "Que l’époux ou le conjoint de fait vienne ou non au Canada est un fait, non un choix fait"
        " pour des points. Il doit de toute façon être déclaré et soumis au contrôle, et de fausses"
        " déclarations à ce sujet peuvent emporter interdiction de territoire"
        " ({misrepresentation})",
    ),
    # After an invitation.
    "class.after_invitation": Text("application after an invitation", "demande après l’invitation"),
    "requirement.10.3(1)(e)": Text(
        "Criteria met when invited", "Critères remplis au moment de l’invitation"
    ),
    "requirement.11.2(1)": Text(
        "Criteria still met when the application is received",
        "Critères encore remplis à la réception de la demande",
    ),
    "requirement.11.2(2)(a)": Text(
        "Age as of the day of the invitation", "Âge à la date de l’invitation"
    ),
    "requirement.11.2(2)(b)": Text(
        "Score not lower, or not below the cut-off of the round",
        "Note non inférieure, ou non inférieure à la note de césure de la ronde",
    ),
    "invitation.classes_met": Text(
        "met as of {on}: {classes:; }", "exigences remplies au {on:long} – {classes:; }"
    ),
    "invitation.classes_unknown": Text(
        "unknown as of {on} whether met: {classes:; }", "à déterminer au {on:long} – {classes:; }"
    ),
    "invitation.no_class": Text(
        "no class is met as of {on}",
        "les exigences d’aucune catégorie ne sont remplies au {on:long}",
    ),
    "invitation.age_stays": Text(
        "{then:year|years} count, as on the day of the invitation; by the application the person is"
        " {now}",
        "l’âge qui compte est celui de l’invitation, {then:an|ans}; à la demande, la personne a"
        " {now:an|ans}",
    ),
    "invitation.score_kept": Text(
        "{then} when invited, {now} with the facts of the application, which is not lower",
        "{then} à l’invitation, {now} avec la situation à la demande, ce qui n’est pas inférieur",
    ),
    "invitation.cut_off_not_stated": Text(
        "{then} when invited, {now} with the facts of the application, which is lower; state the"
        " cut-off of the round",
        "{then} à l’invitation, {now} avec la situation à la demande, ce qui est inférieur;"
        " indiquez la note de césure de la ronde",
    ),
    "invitation.score_tolerated": Text(
        "{then} when invited, {now} with the facts of the application, which is lower and not below"
        " the cut-off of {cut_off}",
        "{then} à l’invitation, {now} avec la situation à la demande, ce qui est inférieur sans"
        " l’être à la note de césure de {cut_off}",
    ),
    "invitation.score_below": Text(
        "{then} when invited, {now} with the facts of the application, which is below the cut-off"
        " of {cut_off}",
        "{then} à l’invitation, {now} avec la situation à la demande, ce qui est inférieur à la"
        " note de césure de {cut_off}",
    ),
    "invitation.no_score": Text(
        "there is no score on one of the two days", "il n’y a pas de note à l’une des deux dates"
    ),
    "invitation.no_result": Text(
        "no result was valid on the day of the invitation",
        "aucun résultat n’était valide à la date de l’invitation",
    ),
    # Another number.
    "reading.expired_result": Text(
        "a language result counts although it is two years old or older",
        "un résultat de test linguistique compte bien qu’il date de deux ans ou plus",
    ),
    "reading.tef_scale": Text(
        "a result of TEF Canada counts by its column out of 699",
        "un résultat du TEF Canada compte selon sa colonne sur 699",
    ),
    "reading.without_assessment": Text(
        "a foreign credential counts without a valid ECA",
        "un diplôme étranger compte sans EDE valide",
    ),
    "reading.assessment_left_out": Text(
        "the ECA of a foreign credential is left out, so that it does not count",
        "l’EDE d’un diplôme étranger est omise, et celui-ci ne compte donc pas",
    ),
    "reading.foreign_employer": Text(
        "work in Canada for an employer that is not Canadian counts",
        "le travail au Canada pour un employeur qui n’est pas canadien compte",
    ),
    "reading.one_occupation": Text(
        "work abroad counts in one occupation only",
        "le travail à l’étranger ne compte que dans une seule profession",
    ),
    "reading.spouse_otherwise": Text(
        "whether the spouse or partner counts is answered otherwise",
        "la question de savoir si l’époux ou le conjoint de fait compte est tranchée autrement",
    ),
    "reading.other_order": Text(
        "the other official language is named first",
        "l’autre langue officielle est nommée en premier",
    ),
    "reading.left_open": Text(
        "all evidence counts of which we do not know whether it does",
        "toutes les preuves comptent, même celles dont nous ne savons pas si elles comptent",
    ),
    "reading.account_months": Text(
        "years of work are counted by calendar months, as IRCC’s account is reported to do",
        "les années de travail sont comptées en mois civils, comme le ferait le compte d’IRCC",
    ),
    "reading.partial_english": Text(
        "French has the most points although English is strong enough in some abilities only",
        "le français donne le plus de points bien que l’anglais n’atteigne le niveau que dans"
        " certaines habiletés",
    ),
    "reading.older_edition": Text(
        "the points are those of the edition since {since}",
        "les points sont ceux de la version en vigueur depuis le {since}",
    ),
    "reconciliation.totals": Text(
        "Ours as of {day}: {total}. Shown: {shown}.",
        "Notre note au {day:long}\u00a0: {total}. Note affichée\u00a0: {shown}.",
    ),
    "reconciliation.no_total": Text(
        "By our count there is no score as of {day}. Shown: {shown}.",
        "Selon nous, il n’y a pas de note au {day:long}. Note affichée\u00a0: {shown}.",
    ),
    "reconciliation.same": Text("Both are the same.", "Les deux sont identiques."),
    "reconciliation.together": Text(
        "Explained by {count:reading|readings}: {readings:; }.",
        "S’explique par {count:interprétation|interprétations}\u00a0: {readings:; }.",
    ),
    "reconciliation.none": Text(
        "None of the readings that we know ({tried}), alone or together, makes {shown}: look at the"
        " facts that were entered.",
        "Aucune des interprétations que nous connaissons ({tried}), seule ou avec d’autres, ne"
        " donne {shown}; vérifiez les faits saisis.",
    ),
    "reconciliation.not_law": Text(
        "These are readings of others. Ours are those of the law as we hold it.",
        "Ce sont des interprétations d’autrui. Les nôtres sont celles des textes dont nous"
        " disposons.",
    ),
    # The commands.
    "cli.expected.profile_file": Text(
        "for a profile, which alone has a calendar: this file holds facts",
        "pour un profil, qui seul a un calendrier\u00a0: ce fichier contient des faits",
    ),
    "cli.working": Text("still at work …", "calcul en cours …"),
    "cli.profile": Text(
        "a profile, in TOML or JSON; - is standard input",
        "un profil, en TOML ou JSON; - est l’entrée standard",
    ),
    "cli.forecast": Text(
        "say what moves the score of a person, and when",
        "dire ce qui fait changer la note d’une personne, et quand",
    ),
    "cli.forecast.description": Text(
        "Say on which days the score and the classes of a person change, and what changes them.",
        "Dire à quelles dates la note et les catégories d’une personne changent, et pourquoi.",
    ),
    "cli.forecast.epilog": Text(
        """\
examples:
  crs forecast profile.toml --from 2026-10-01 --to 2028-12-31
  crs forecast profile.toml --from 2026-10-01 --to 2028-12-31 --ics plan.ics

{codes}""",
        """\
exemples\u00a0:
  crs forecast profil.toml --from 2026-10-01 --to 2028-12-31 --lang fr
  crs forecast profil.toml --from 2026-10-01 --to 2028-12-31 --ics plan.ics

{codes}""",
    ),
    "cli.forecast.from": Text("the first day", "la première date"),
    "cli.forecast.to": Text("the last day, included", "la dernière date, comprise"),
    "cli.forecast.invited": Text(
        "the day of an invitation, from which on the age stays as it is",
        "la date d’une invitation, à compter de laquelle l’âge reste le même",
    ),
    "cli.forecast.ics": Text(
        "write the steps as a calendar file too", "écrire aussi les paliers dans un calendrier"
    ),
    "cli.forecast.svg": Text("write the picture too", "écrire aussi l’image"),
    "cli.orders": Text(
        "say which of two people has which score as the principal applicant",
        "dire la note de chacune de deux personnes comme demandeur principal",
    ),
    "cli.orders.description": Text(
        "Say what the score and the classes of two spouses or partners are with each of them"
        " as the principal applicant. Neither file has a spouse in it: the other file is the"
        " spouse.",
        "Dire la note et les catégories de deux époux ou conjoints de fait avec chacun d’eux"
        " comme demandeur principal. Aucun fichier ne contient d’époux\u00a0: c’est l’autre"
        " fichier.",
    ),
    "cli.orders.epilog": Text(
        """\
example:
  crs orders one.toml other.toml --on 2026-10-01

{codes}""",
        """\
exemple\u00a0:
  crs orders une.toml autre.toml --on 2026-10-01 --lang fr

{codes}""",
    ),
    "cli.orders.not_accompanying": Text(
        "add each of them without the other: a fact to be declared, not a choice",
        "ajouter chacun sans l’autre\u00a0: un fait à déclarer, non un choix",
    ),
    "cli.day": Text("the day that is scored", "la date évaluée"),
    "cli.reconcile": Text(
        "say why a number that is shown elsewhere differs",
        "dire pourquoi une note affichée ailleurs diffère",
    ),
    "cli.reconcile.description": Text(
        "Say which known readings of papers and of the law, alone or together, make a number"
        " that is shown elsewhere.",
        "Dire quelles interprétations connues des documents et des règles, seules ou"
        " ensemble, donnent une note affichée ailleurs.",
    ),
    "cli.reconcile.epilog": Text(
        """\
example:
  crs reconcile profile.toml --shown 482 --on 2026-10-01

{codes}""",
        """\
exemple\u00a0:
  crs reconcile profil.toml --shown 482 --on 2026-10-01 --lang fr

{codes}""",
    ),
    "cli.reconcile.shown": Text("the number that is shown", "la note affichée"),
}
