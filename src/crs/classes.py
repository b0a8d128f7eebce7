# SPDX-License-Identifier: MIT
"""The three classes of Express Entry together."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from . import cec, fst, fsw
from .assessment import Assessment
from .evidence.explanation import wrapped
from .evidence.profile import Profile
from .text import Text

MET = Text("Met: {}.", "Exigences remplies\u00a0: {}.")
NONE_MET = Text(
    "None of the three classes is met.",
    "Les exigences d’aucune des trois catégories ne sont remplies.",
)
NONE_KNOWN = Text(
    "None of the three classes is known to be met. Unknown: {}.",
    "Il n’est établi pour aucune des trois catégories que ses exigences sont remplies."
    " Indéterminé\u00a0: {}.",
)
SEPARATOR = Text("; ", "\u00a0; ")


class Programs(NamedTuple):
    """The assessments of one person on one day. Printed, they are their text in English.

    Attributes:
        fsw: that of the federal skilled worker class.
        cec: that of the Canadian experience class.
        fst: that of the federal skilled trades class.
    """

    fsw: Assessment
    cec: Assessment
    fst: Assessment

    @property
    def met(self) -> tuple[Assessment, ...]:
        """Those of which every requirement is known to be met."""
        return tuple(assessment for assessment in self if assessment.is_met)

    @property
    def verdict(self) -> Text:
        """Which classes are met; where none is, that none is, or of which it is not known."""
        unknown = [assessment for assessment in self if assessment.met is None]
        says = MET if self.met else NONE_KNOWN if unknown else NONE_MET
        named = self.met or unknown
        en, fr = (
            says(lang).format(SEPARATOR(lang).join(one.title(lang) for one in named))
            for lang in Text._fields
        )
        return Text(en, fr)

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """Each assessment by its name, the names of those that are met, and the verdict.

        Nothing but dicts, lists, strings, numbers and booleans.

        Args:
            lang: "en" or "fr", the language of what is said.

        Raises:
            InvalidError: *lang* is neither.
        """
        by = self._asdict()
        return {
            "met": [name for name, assessment in by.items() if assessment.is_met],
            "verdict": self.verdict(lang),
            **{name: assessment.to_dict(lang) for name, assessment in by.items()},
        }

    def summary(self, lang: str = "en") -> str:
        """Of each class whether it is met, and what it is not or unknown for; then the verdict.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        return "\n".join([*(assessment.summary(lang) for assessment in self), self._verdict(lang)])

    def text(self, lang: str = "en") -> str:
        """All findings of all of them in plain text, then the verdict.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        return "\n\n".join([*(assessment.text(lang) for assessment in self), self._verdict(lang)])

    def html(self, lang: str = "en") -> str:
        """The same as a fragment of HTML that needs nothing from outside.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        parts = [assessment.html(lang) for assessment in self]
        return "\n".join([*parts, f'<p lang="{lang}">{self.verdict(lang)}</p>'])

    def _verdict(self, lang: str) -> str:
        return "\n".join(wrapped(self.verdict(lang), 0))

    def __str__(self) -> str:
        """The text in English."""
        return self.text()

    def _repr_html_(self) -> str:
        return self.html()

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": self.text(), "text/html": self.html()}


def programs(profile: Profile, on: date) -> Programs:
    """What is found of each requirement of each of the three classes on a day.

    Args:
        profile: what the person can prove, and states.
        on: the day, taken as that of the application.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    return Programs(fsw.assess(profile, on), cec.assess(profile, on), fst.assess(profile, on))
