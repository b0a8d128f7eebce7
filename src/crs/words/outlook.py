# SPDX-License-Identifier: MIT
"""What is said of points: where they come from, what changed, and what would raise them."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    "level.clb": Text("CLB\u00a0{level}", "CLB\u00a0{level}"),
    "level.nclc": Text("NCLC\u00a0{level}", "NCLC\u00a0{level}"),
    "move.reached": Text("{ability} {level}", "{ability} {level}"),
    "move.sitting": Text(
        "Retake the test in the first official language: {reached}",
        "Repasser le test dans la première langue officielle\u00a0: {reached}",
    ),
    "move.second_language": Text(
        "Reach {level} in all four abilities of the second official language",
        "Atteindre le {level} dans les quatre habiletés de la seconde langue officielle",
    ),
    "move.credential": Text(
        "Earn one more credential: {level}", "Obtenir un diplôme de plus\u00a0: {level}"
    ),
    "move.credential.canada": Text(
        "Earn one more credential by study in Canada: {level}",
        "Obtenir un diplôme de plus en étudiant au Canada\u00a0: {level}",
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
        "The spouse or partner earns one more credential: {level}",
        "L’époux ou le conjoint de fait obtient un diplôme de plus\u00a0: {level}",
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
}
