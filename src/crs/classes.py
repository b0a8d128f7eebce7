# SPDX-License-Identifier: MIT
"""The three classes of Express Entry together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

import attrs

from . import cec, fst, fsw
from .assessment import Assessment, require
from .assessment.work import WorkBefore
from .door import wing
from .evidence.profile import Profile
from .readable import Readable


@attrs.frozen
class Programs(Readable):
    """The assessments of one person on one day. Printed, they are their text in English.

    They unpack in this order.

    Attributes:
        fsw: that of the federal skilled worker class.
        cec: that of the Canadian experience class.
        fst: that of the federal skilled trades class.
    """

    view: ClassVar[str] = "programs"

    fsw: Assessment
    cec: Assessment
    fst: Assessment

    def __iter__(self) -> Iterator[Assessment]:
        """Each of them, in the order of the Regulations."""
        return iter((self.fsw, self.cec, self.fst))

    @property
    def met(self) -> tuple[Assessment, ...]:
        """Those of which every requirement is known to be met."""
        return tuple(assessment for assessment in self if assessment.is_met)

    @property
    def invited_under(self) -> Assessment | None:
        """That of the class under which the person would be invited.

        Of several that are met it is the first of CEC, FSW, FST (IRCC, page on profiles of
        2026-06-22). None: none is met, or it is unknown whether one before it is. No assessment
        is true or false: ask ``programs.invited_under is not None``.
        """
        for assessment in (self.cec, self.fsw, self.fst):
            if assessment.met is not False:
                return assessment if assessment.met else None
        return None

    def verdict(self, lang: str = "en") -> str:
        """Which classes are met, in a sentence; where none is, that none is, or is unknown.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        verdict: str = wing("display.programs").verdict(self, lang)
        return verdict

    def summary(self, lang: str = "en") -> str:
        """Of each class whether it is met, and what it is not or unknown for; then the verdict.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        summary: str = wing("display.programs").summary(self, lang)
        return summary


def programs(profile: Profile, on: date, invited: date | None = None) -> Programs:
    """What is found of each requirement of each of the three classes on a day.

    Args:
        profile: what the person can prove, and states.
        on: the day, taken as that of the application.
        invited: the day of the invitation to apply, if there was one: see `fsw.assess`.

    Raises:
        InvalidError: *profile* is not a `Profile`, *on* is not a `datetime.date`, or *invited* is
            none up to that day.
    """
    require("profile", profile, Profile)
    work = WorkBefore.of(profile, on)
    return Programs(
        fsw.assess(profile, on, invited, work=work),
        cec.assess(profile, on, work=work),
        fst.assess(profile, on, work=work),
    )
