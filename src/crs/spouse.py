# SPDX-License-Identifier: MIT
"""B. Spouse or common-law partner factors: Ministerial Instructions, sections 17 to 20.

At most 40 points, for what an accompanying spouse or partner adds; none for a person alone.
"""

from typing import Annotated, NamedTuple

import attrs

from .checked import Checked
from .facts import Applicant
from .tables import ACCOMPANIED, By, Grid


@attrs.frozen(kw_only=True)
class SpouseRules(Checked):
    """What sections 17 to 20 assign."""

    education: Annotated[Grid, By(ACCOMPANIED, "education")]
    language: Annotated[Grid, By(ACCOMPANIED, "ability")]
    """For each of the four abilities."""
    canadian_work: Annotated[Grid, By(ACCOMPANIED, "canadian_work")]


class SpousePoints(NamedTuple):
    """Points for the accompanying spouse or common-law partner factors."""

    education: int
    language: int
    canadian_work: int
    total: int


def points(applicant: Applicant, rules: SpouseRules) -> SpousePoints:
    """Points for what the accompanying spouse or partner of the *applicant* adds (MI ss. 17-20)."""
    accompanied, partner = applicant.accompanied, applicant.partner
    education = rules.education[accompanied][partner.education]
    language = partner.abilities.each(rules.language[accompanied])
    canadian_work = rules.canadian_work[accompanied][partner.canadian_work]
    return SpousePoints(
        education,
        language,
        canadian_work,
        education + language + canadian_work,
    )
