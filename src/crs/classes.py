# SPDX-License-Identifier: MIT
"""The three classes of Express Entry together."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from . import cec, fst, fsw
from .assessment import Assessment
from .evidence.profile import Profile
from .points import Text

NONE_MET = Text(
    "The requirements of none of the three classes are known to be met.",
    "On ne sait d’aucune des trois catégories que ses exigences sont remplies.",
)


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

    def text(self, lang: str = "en") -> str:
        """All of them in plain text, and whether none is known to be met.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        texts = [assessment.text(lang) for assessment in self]
        return "\n\n".join(texts if self.met else [*texts, NONE_MET(lang)])

    def html(self, lang: str = "en") -> str:
        """The same as a fragment of HTML that needs nothing from outside.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        parts = [assessment.html(lang) for assessment in self]
        return "\n".join(parts if self.met else [*parts, f"<p>{NONE_MET(lang)}</p>"])

    def __str__(self) -> str:
        """The text in English."""
        return self.text()

    def _repr_html_(self) -> str:
        return self.html()


def programs(
    profile: Profile,
    on: date,
    *,
    worker: fsw.Statement = fsw.NOTHING_STATED,
    trade: fst.Statement = fst.NOTHING_STATED,
) -> Programs:
    """What is found of each requirement of each of the three classes on a day.

    Args:
        profile: what the person can prove.
        on: the day, taken as that of the application.
        worker: what the federal skilled worker class turns on beside that.
        trade: what the federal skilled trades class turns on beside that.

    Raises:
        InvalidError: *profile* is not a `Profile`, *on* is not a `datetime.date`, or a statement is
            not one of its class.
    """
    return Programs(
        fsw.assess(profile, on, worker), cec.assess(profile, on), fst.assess(profile, on, trade)
    )
