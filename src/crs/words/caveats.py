# SPDX-License-Identifier: MIT
"""What a reader must know beside the points of a score."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    "caveat.not_an_edition": Text(
        "not an edition of the law", "ces règles ne correspondent à aucune version officielle"
    ),
    "caveat.proposed": Text(
        "proposed, and not an edition of the law: {instrument}",
        "règles proposées, qui ne correspondent à aucune version officielle\u00a0: {instrument}",
    ),
    "caveat.published": Text(
        "rules given as published, and not an edition of the law in this version: {instrument}",
        "règles indiquées comme publiées, qui ne correspondent à aucune version officielle connue"
        " ici\u00a0: {instrument}",
    ),
    "caveat.no_such_factor": Text(
        "no rule here looks at {names}, which gives no points",
        "aucune règle ne vise ici {names}, qui ne donne aucun point",
    ),
    "caveat.not_stated": Text(
        "not stated, and taken to be at level 0: {factors}",
        "non déclaré, et tenu pour être au niveau\u00a00\u00a0: {factors}",
    ),
    "caveat.gap": Text(
        "since {gap.since} an amendment is reported in force whose text is not public"
        " ({gap.title}): these points are those of the edition since {edition}",
        "une modification dont le texte n’est pas public serait en vigueur depuis le"
        " {gap.since:long} ({gap.title}). Les points indiqués sont ceux de la version en vigueur"
        " depuis le {edition:long}",
    ),
    "caveat.touched": Text(
        "this applicant has facts that the amendment is reported to look at",
        "la modification viserait des éléments du dossier de cette personne",
    ),
    "caveat.partial_english": Text(
        "the Instructions do not say what French is worth to a person whose English reaches the"
        " level of the higher points in some abilities but not in all: the lower points are given",
        "les Instructions ne prévoient pas le cas où le niveau d’anglais exigé pour le plus grand"
        " nombre de points n’est atteint que dans certaines habiletés; le plus petit nombre est"
        " attribué",
    ),
    "caveat.stated": Text(
        "stated by the person, without papers, and taken to hold from {as_of} on: {facts:fact}",
        "selon la déclaration de la personne, sans documents, et tenu pour vrai à compter du"
        " {as_of:long}\u00a0: {facts:fact}",
    ),
    "caveat.would_give": Text(
        "{points:point|points} more, {total} in all, if this counted for “{fact:fact}”: {reason}",
        "{points:point|points} de plus, soit {total} en tout, si ceci comptait pour"
        " «\u00a0{fact:fact}\u00a0»\u00a0– {reason}",
    ),
    "warning.gap": Text(
        "an amendment reported in force since {gap.since} looks at facts of this applicant, and its"
        " text is not public ({gap.title}): see the caveats of the score",
        "une modification qui serait en vigueur depuis le {gap.since:long} vise des éléments du"
        " dossier de cette personne, et son texte n’est pas public ({gap.title})\u00a0: voir les"
        " réserves de la note",
    ),
}
