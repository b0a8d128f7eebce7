# SPDX-License-Identifier: MIT
"""A person on a day: the score, and in which rounds the person may be drawn."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from datetime import date
from functools import cached_property

import attrs

from ..assessment import all_of, any_of
from ..classes import programs
from ..errors import IncompleteLawWarning
from ..evidence.explanation import MissingEvidence
from ..evidence.profile import Profile
from ..facts import Applicant
from ..ranking import Score, score
from .category import Categories, categories
from .record import Kind, Round


@attrs.define(slots=False)
class Candidate:
    """A person on a day, of whom everything is found when it is first asked for."""

    profile: Profile
    day: date

    @cached_property
    def facts(self) -> Applicant | None:
        """The facts of the day; None: evidence without which there is no score is missing."""
        try:
            return self.profile.on(self.day)
        except MissingEvidence:
            return None

    @cached_property
    def score(self) -> Score | None:
        """The score under the law of the day; None: there is none."""
        if self.facts is None:
            return None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", IncompleteLawWarning)  # `law_is_whole` says it
            return score(self.facts)

    @property
    def law_is_whole(self) -> bool:
        """Whether no part of the law that touches the facts is unknown."""
        if self.score is None or self.score.rules.gap is None:
            return True
        return not self.score.rules.gap.touches(self.score.applicant)

    @cached_property
    def programs(self) -> Mapping[Kind, bool | None]:
        """Whether the person is a candidate of each program; None: it is not known.

        A nominee is one who meets a class too.
        """
        fsw, cec, fst = (found.met for found in programs(self.profile, self.day))
        nominated = self.facts is not None and self.facts.nomination
        return {
            Kind.CEC: cec,
            Kind.FSW: fsw,
            Kind.FST: fst,
            Kind.PNP: all_of((nominated, any_of((fsw, cec, fst)))),
        }

    @cached_property
    def categories(self) -> Categories:
        """What is found of each category."""
        return categories(self.profile, self.day)

    def may_be_drawn(self, round_: Round) -> bool | None:
        """Whether the person may be drawn in a round of the day; None: it is not known."""
        by_program = any_of(self.programs[program] for program in round_.programs)
        if round_.category is None:
            return by_program
        in_it = {found.category: found.met for found in self.categories.findings}
        return all_of((by_program, in_it.get(round_.category)))
