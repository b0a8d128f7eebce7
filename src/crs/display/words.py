# SPDX-License-Identifier: MIT
"""The words of tables, in both official languages, and how numbers are written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .. import labels
from ..tables import ACCOMPANIED
from ..text import Text

POINTS = Text("Points", "Points")
MAXIMUM = Text("Maximum", "Maximum")
PROVISION = Text("Provision", "Disposition")
LINE = Text("Line", "Rubrique")
CAVEAT = Text("Caveat", "Réserve")
AS_OF = Text("Facts as of {}.", "Faits au {}.")
IN_FORCE = Text("Rules in force since {}: {}.", "Règles en vigueur depuis le {}\u00a0: {}.")
WERE_IN_FORCE = Text(
    "Rules in force from {} to {}: {}.", "Règles en vigueur du {} au {}\u00a0: {}."
)
REPORTED = Text("reported, text not public: {}", "signalé, texte non public\u00a0: {}")
COLON = Text("{}: {}", "{}\u00a0: {}")
UNDER = Text("{} or less", "{} ou moins")
OVER = Text("{} or more", "{} ou plus")
BETWEEN = Text("{} to {}", "{} à {}")


class Axis(NamedTuple):
    """A fact by which a table assigns points.

    Args:
        label: what it is called.
        members: what each of its levels is called; empty where a level is a number.
    """

    label: Text
    members: tuple[Text, ...] = ()


def _axis(fact: str, members: Iterable[Text] = ()) -> Axis:
    """The axis of a fact, whose levels are told as at the head of a line."""
    return Axis(
        labels.FACTS[fact],
        tuple(Text(*(word[0].upper() + word[1:] for word in m)) for m in members),
    )


AXES = {
    ACCOMPANIED: Axis(
        Text("Spouse or common-law partner", "Époux ou conjoint de fait"),
        (
            Text("Without spouse or partner", "Sans époux ou conjoint"),
            Text("With spouse or partner", "Avec époux ou conjoint"),
        ),
    ),
    "age": _axis("age"),
    "ability": Axis(
        Text("CLB or NCLC, for each ability", "NCLC ou CLB, pour chaque habileté"),
    ),
    "weakest": Axis(
        Text("CLB or NCLC in all four abilities", "NCLC ou CLB dans les quatre habiletés"),
    ),
    "french": Axis(
        Text("NCLC in all four abilities of French", "NCLC dans les quatre habiletés en français"),
    ),
    "english": Axis(
        Text(
            "CLB in all four abilities of English",
            "NCLC dans les quatre habiletés en anglais",
        ),
    ),
    "canadian_work": _axis("canadian_work"),
    "foreign_work": _axis("foreign_work"),
    "education": _axis("education", labels.EDUCATION.values()),
    "canadian_study": _axis("canadian_study", labels.CANADIAN_STUDY.values()),
    "arranged_employment": _axis("arranged_employment", labels.ARRANGED_EMPLOYMENT.values()),
    "certificate": _axis("certificate", labels.NO_YES),
    "nomination": _axis("nomination", labels.NO_YES),
    "sibling": _axis("sibling", labels.NO_YES),
}


def number(n: int, lang: str) -> str:
    """A whole number as it is written in a language: 1,200, or 1 200 with a no-break space."""
    return f"{n:,}".replace(",", Text(",", "\u00a0")(lang))
