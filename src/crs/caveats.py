# SPDX-License-Identifier: MIT
"""What a reader must know beside the points: where the law is silent, unknown, or not the law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .facts import Applicant
from .rules import Gap, Rules, is_edition
from .text import Text


class Caveat(NamedTuple):
    """A sentence that goes with a score, or with one of its lines.

    Args:
        text: the sentence, in both languages.
        line: the section and the line that it is about; None: the whole score.
    """

    text: Text
    line: tuple[str, str] | None = None


NOT_AN_EDITION = Caveat(Text("not an edition of the law", "pas une version de la loi"))

PARTIAL_ENGLISH = Caveat(
    Text(
        "the Instructions do not say what French is worth to a person whose English reaches the"
        " level of the higher points in some abilities but not in all: the lower points are given",
        "les Instructions ne disent pas ce que vaut le français lorsque l’anglais atteint le niveau"
        " des points les plus élevés dans certaines habiletés mais pas dans toutes\u00a0: les"
        " points les moins élevés sont attribués",
    ),
    ("additional", "french"),
)


TOUCHED = Caveat(
    Text(
        "this applicant has facts that the amendment is reported to look at",
        "cette personne présente des faits que la modification viserait",
    )
)


def caveats(applicant: Applicant, rules: Rules) -> Iterator[Caveat]:
    """Whatever must be said beside the points of an *applicant* under some *rules*."""
    yield from of_rules(rules)
    if rules.gap is not None and rules.gap.touches(applicant):
        yield TOUCHED
    by_english = rules.additional.french[applicant.french.weakest]
    if by_english[applicant.english.weakest] < by_english[applicant.english.strongest]:
        yield PARTIAL_ENGLISH


def of_rules(rules: Rules) -> Iterator[Caveat]:
    """Whatever must be said beside any points under some *rules*."""
    if not is_edition(rules):
        yield NOT_AN_EDITION
    if rules.gap is not None:
        yield _incomplete(rules, rules.gap)


def _incomplete(rules: Rules, gap: Gap) -> Caveat:
    return Caveat(
        Text(
            f"since {gap.since} an amendment is reported in force whose text is not public"
            f" ({gap.title.en}): these points are those of the edition since {rules.since}",
            f"une modification dont le texte n’est pas public serait en vigueur depuis le"
            f" {gap.since} ({gap.title.fr})\u00a0: ces points sont ceux de la version en vigueur"
            f" depuis le {rules.since}",
        )
    )
