# SPDX-License-Identifier: MIT
"""What is said of points: where they come from, what changed, and what would raise them."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    "level.clb": Text("CLB\u00a0{level}", "CLB\u00a0{level}"),
    "level.nclc": Text("NCLC\u00a0{level}", "NCLC\u00a0{level}"),
    "level.in_all": Text("{level} in all four abilities", "{level} dans les quatre habiletés"),
    "level.in_one": Text("{level} in an ability", "{level} dans une habileté"),
    "level.no": Text("not having it", "ne pas l’avoir"),
    "level.yes": Text("having it", "l’avoir"),
    "level.age": Text("age {years}", "{years:an|ans}"),
    "level.canadian_work": Text("{years:year|years} in Canada", "{years:an|ans} au Canada"),
    "level.foreign_work": Text("{years:year|years} abroad", "{years:an|ans} à l’étranger"),
    "level.other": Text("level {level}", "niveau\u00a0{level}"),
    "move.other": Text("{factor}: level {level}", "{factor}\u00a0: niveau\u00a0{level}"),
    "move.reached": Text("{ability} {level}", "{level} en {ability}"),
    "move.sitting": Text(
        "Retake the test in the first official language ({reached})",
        "Repasser le test dans la première langue officielle ({reached})",
    ),
    "move.second_language": Text(
        "Reach {level} in all four abilities of the second official language",
        "Atteindre le {level} dans les quatre habiletés de la seconde langue officielle",
    ),
    "move.credential": Text(
        "Earn one more credential ({level})", "Obtenir un diplôme de plus ({level})"
    ),
    "move.credential.canada": Text(
        "Earn one more credential by study in Canada ({level})",
        "Obtenir un diplôme de plus en étudiant au Canada ({level})",
    ),
    "move.canadian_work": Text(
        "Complete {years:year|years} of work in Canada in all",
        "Compter {years:an|ans} de travail au Canada en tout",
    ),
    "move.foreign_work": Text(
        "Complete {years:year|years} of work abroad in all",
        "Compter {years:an|ans} de travail à l’étranger en tout",
    ),
    "move.certificate": Text(
        "Obtain a certificate of qualification in a skilled trade",
        "Obtenir un certificat de compétence dans un métier spécialisé",
    ),
    "move.nomination": Text(
        "Be nominated by a province or territory",
        "Être désigné comme candidat d’une province ou d’un territoire",
    ),
    "move.spouse.language": Text(
        "The spouse or partner reaches {level} in all four abilities of an official language",
        "L’époux ou le conjoint de fait atteint le {level} dans les quatre habiletés d’une langue"
        " officielle",
    ),
    "move.spouse.credential": Text(
        "The spouse or partner earns one more credential ({level})",
        "L’époux ou le conjoint de fait obtient un diplôme de plus ({level})",
    ),
    "move.spouse.canadian_work": Text(
        "The spouse or partner completes {years:year|years} of work in Canada in all",
        "L’époux ou le conjoint de fait compte {years:an|ans} de travail au Canada en tout",
    ),
    "expected.report_of": Text(
        "a report of {test} with scores that Express Entry takes",
        "un résultat de {test} sur l’échelle retenue par Entrée express",
    ),
    "expected.cost": Text("a number from 0", "un nombre à partir de 0"),
    # What a score is made of.
    "explain.line": Text(
        "{label}: {points} of {maximum:point|points} – {why:; }",
        "{label}\u00a0: {points:point|points} sur {maximum} – {why:; }",
    ),
    "explain.gives": Text(
        "{levels: with } gives {points}", "{points:point|points} pour {levels: avec }"
    ),
    "explain.gives_would": Text(
        "{levels: with } gives {points} ({would:, })",
        "{points:point|points} pour {levels: avec } ({would:, })",
    ),
    "explain.would": Text("{level} would give {points}", "{points} pour {level}"),
    "explain.held": Text(
        "the sum of {held.sum} is held to {held.maximum}",
        "la somme de {held.sum} est ramenée à {held.maximum}",
    ),
    "explain.free": Text("the maximum takes nothing", "le maximum n’enlève rien"),
    "explain.nothing": Text(
        "No points yet: {lines:; }", "Aucun point pour l’instant\u00a0: {lines:; }"
    ),
    "explain.label": Text("{label}", "{label}"),
    "explain.condition": Text("{label} ({would:, })", "{label} ({would:, })"),
    # What changed.
    "difference.total": Text("{before} to {after} ({change})", "de {before} à {after} ({change})"),
    "difference.languages": Text(
        "Order of the official languages", "Ordre des langues officielles"
    ),
    "difference.rules": Text(
        "The rules alone make a difference of {by_rules}; under the new rules the facts make one of"
        " {by_facts}.",
        "Les règles seules font une différence de {by_rules}, et les faits selon les nouvelles"
        " règles, de {by_facts}.",
    ),
    "difference.alone_last": Text(
        "Alone: what the fact gains by itself. Last: what it gains once all others have changed.",
        "Seul\u00a0: ce que l’élément rapporte à lui seul. En dernier\u00a0: ce qu’il rapporte une"
        " fois tous les autres changés.",
    ),
    "difference.maximum": Text("{section}, maximum", "{section}, maximum"),
    "difference.nothing": Text("Nothing changed.", "Rien n’a changé."),
    "head.before": Text("Before", "Avant"),
    "head.after": Text("After", "Après"),
    "head.change": Text("Change", "Écart"),
    "head.alone": Text("Alone", "Seul"),
    "head.last": Text("Last", "En dernier"),
    "head.changed_facts": Text("Facts that changed", "Ce qui a changé dans la situation"),
    # What would raise a score.
    "head.move": Text("Move", "Démarche"),
    "head.moves": Text("Moves together", "Démarches ensemble"),
    "head.gain": Text("Gain", "Gain"),
    "head.total": Text("Score", "Note"),
    "head.day": Text("Day", "Date"),
    "head.cost": Text("Cost", "Coût"),
    "head.single": Text("Each move by itself", "Chaque démarche seule"),
    "head.sets": Text(
        "Sets that gain more than any that costs no more",
        "Ensembles qui rapportent plus que tout autre qui ne coûte pas plus",
    ),
    "improvement.met": Text(
        "The target of {target} is met already.", "La cible de {target} est déjà atteinte."
    ),
    "improvement.cheapest": Text(
        "To reach {target}: {moves:; } (score {total}, cost {cost}).",
        "Pour atteindre {target}\u00a0: {moves:; } (note de {total}, coût de {cost}).",
    ),
    "improvement.cheapest.on_day": Text(
        "To reach {target}: {moves:; } (score {total} on {on}, cost {cost}).",
        "Pour atteindre {target}\u00a0: {moves:; } (note de {total} le {on:long}, coût de {cost}).",
    ),
    "improvement.unreached": Text(
        "No set of these moves reaches {target}.",
        "Aucun ensemble de ces démarches n’atteint {target}.",
    ),
    "improvement.highest": Text(
        "The most is {total}: {moves:; }.", "Le plus élevé est {total}\u00a0: {moves:; }."
    ),
    "improvement.highest.on_day": Text(
        "The most is {total}, on {on}: {moves:; }.",
        "Le plus élevé est {total}, le {on:long}\u00a0: {moves:; }.",
    ),
    "improvement.none": Text("No move raises the score.", "Aucune démarche n’augmente la note."),
    "improvement.proved": Text(
        "Proved: no set of these moves is better ({considered:set|sets} scored).",
        "Prouvé\u00a0: aucun ensemble de ces démarches n’est meilleur"
        " ({considered:ensemble évalué|ensembles évalués}).",
    ),
    "improvement.not_proved": Text(
        "Not proved: the search ended after {considered:set|sets}, and a better one may exist.",
        "Non prouvé\u00a0: la recherche s’est arrêtée après {considered:ensemble|ensembles}, et il"
        " peut en exister un meilleur.",
    ),
    "improvement.others": Text(
        "A province or territory decides on a nomination: it is in no set unless a cost names it.",
        "Une province ou un territoire décide d’une désignation\u00a0: elle n’est dans aucun"
        " ensemble, sauf si un coût la nomme.",
    ),
    "improvement.no_time": Text(
        "Facts of one day: the time that a move takes, a birthday or the expiry of a result is not"
        " counted.",
        "Faits d’une seule date\u00a0: le temps qu’une démarche prend, un anniversaire ou"
        " l’expiration d’un résultat n’est pas compté.",
    ),
    # Which scores of a test reach a total.
    "reach.title": Text(
        "{test}: scores that reach {target}", "{test}\u00a0: résultats qui atteignent {target}"
    ),
    "reach.none": Text(
        "No scores of {test} reach {target}.", "Aucun résultat de {test} n’atteint {target}."
    ),
    "reach.nearest": Text(
        "Nearest to the report: {reading}, {writing}, {listening}, {speaking}.",
        "Le plus proche du résultat\u00a0: {reading}, {writing}, {listening}, {speaking}.",
    ),
    # The commands.
    "cli.expected.cost": Text(
        "the name of a move or of its group and a number from 0, as in certificate=2500",
        "le nom d’une démarche ou de son groupe et un nombre à partir de 0, par exemple"
        " certificate=2500",
    ),
    "cli.expected.one_cost": Text(
        "given once for each name", "donné une seule fois pour chaque nom"
    ),
    "cli.explain": Text(
        "say what the score of a person is made of", "dire de quoi la note d’une personne est faite"
    ),
    "cli.explain.description": Text(
        "Say what each line of a score comes from: the levels of the facts, what the next"
        " level would give, and what a maximum takes.",
        "Dire d’où vient chaque ligne d’une note\u00a0: les niveaux des faits, ce que donnerait le"
        " niveau suivant et ce qu’un maximum enlève.",
    ),
    "cli.explain.epilog": Text(
        """\
examples:
  crs explain facts.toml
  crs explain profile.toml --on 2026-11-02 --json

{codes}""",
        """\
exemples\u00a0:
  crs explain faits.toml --lang fr
  crs explain profil.toml --on 2026-11-02 --json --lang fr

{codes}""",
    ),
    "cli.diff": Text(
        "say what changed between two scores", "dire ce qui a changé entre deux notes"
    ),
    "cli.diff.description": Text(
        "Say what changed between the scores of two files, or of one file on two days: by"
        " line, by fact, and by the tables of the rules.",
        "Dire ce qui a changé entre les notes de deux fichiers, ou d’un fichier à deux"
        " dates\u00a0: par ligne, par fait et par tableau des règles.",
    ),
    "cli.diff.epilog": Text(
        """\
examples:
  crs diff before.toml after.toml
  crs diff profile.toml profile.toml --on 2025-03-24 --on 2025-03-25
  crs diff facts.toml facts.toml --rules 2025-06-01 --rules law.toml

{codes}""",
        """\
exemples\u00a0:
  crs diff avant.toml apres.toml --lang fr
  crs diff profil.toml profil.toml --on 2025-03-24 --on 2025-03-25 --lang fr
  crs diff faits.toml faits.toml --rules 2025-06-01 --rules regles.toml

{codes}""",
    ),
    "cli.diff.after": Text(
        "the same of what is compared with it", "de même, ce qui lui est comparé"
    ),
    "cli.diff.on": Text(
        "the day that is scored; given twice, that of the one file and that of the other. A profile"
        " needs it",
        "la date évaluée; donnée deux fois, celle d’un fichier puis celle de l’autre. Un profil en"
        " a besoin",
    ),
    "cli.diff.rules": Text(
        "whose law to use: a day, or a file of rules; given twice, first for BEFORE and then for"
        " AFTER. Else the day that is scored",
        "les règles à appliquer\u00a0: celles d’une date ou d’un fichier; donné deux fois, d’abord"
        " pour BEFORE, puis pour AFTER. Sinon, celles de la date évaluée",
    ),
    "cli.improve": Text(
        "say what would raise the score of a person",
        "dire ce qui augmenterait la note d’une personne",
    ),
    "cli.improve.description": Text(
        "Say what each move would gain, and which moves together gain most or reach a target.",
        "Dire ce que chaque démarche rapporterait, et lesquelles ensemble rapportent le plus"
        " ou atteignent une cible.",
    ),
    "cli.improve.epilog": Text(
        """\
examples:
  crs improve facts.toml --target 500
  crs improve profile.toml --target 500 --on 2027-01-15
  crs improve facts.toml --target 500 --cost first_language=300

{codes}""",
        """\
exemples\u00a0:
  crs improve faits.toml --target 500 --lang fr
  crs improve profil.toml --target 500 --on 2027-01-15 --lang fr
  crs improve faits.toml --target 500 --cost first_language=300 --lang fr

{codes}""",
    ),
    "cli.improve.cost": Text(
        "what a move or a group of moves costs, in any unit, as in certificate=2500; given once for"
        " each, and sets are made of these alone (names: --json)",
        "le coût d’une démarche ou d’un groupe de démarches, en toute unité, par exemple"
        " certificate=2500; donné pour chacune, et les ensembles n’ont que celles-là (noms\u00a0:"
        " --json)",
    ),
    "cli.improve.target": Text("the score to be reached", "la note à atteindre"),
    "cli.reach": Text(
        "say which scores of a language test reach a score",
        "dire quels résultats d’un test linguistique atteignent une note",
    ),
    "cli.reach.description": Text(
        "Say which scores of one sitting of a language test reach a score, none of which can"
        " be lower.",
        "Dire quels résultats d’une séance d’un test linguistique atteignent une note, sans"
        " qu’aucun puisse être plus bas.",
    ),
    "cli.reach.epilog": Text(
        """\
examples:
  crs reach facts.toml --target 500 --test celpip
  crs reach profile.toml --target 500 --on 2026-10-01

{codes}""",
        """\
exemples\u00a0:
  crs reach faits.toml --target 500 --test tef --lang fr
  crs reach profil.toml --target 500 --on 2026-10-01 --lang fr

{codes}""",
    ),
    "cli.reach.test": Text(
        "the test; %(default)s where none is named", "le test; %(default)s si aucun n’est nommé"
    ),
}
