# SPDX-License-Identifier: MIT
"""B. Spouse or common-law partner factors: Ministerial Instructions.

At most 40 points, for what an accompanying spouse or partner adds; none for a person alone.
"""

from typing import Annotated, NamedTuple

import attrs

from .checked import Checked
from .facts import Applicant
from .provision import Provision
from .tables import ACCOMPANIED, By, Grid


@attrs.frozen(kw_only=True, repr=False)
class SpouseRules(Checked):
    """What is assigned for an accompanying spouse or partner.

    Every table goes first by whether there is one: row 0, for a person alone, assigns nothing.

    Args:
        education: points by `Education`.
        language: points for each of the four abilities by level, CLB or NCLC.
        canadian_work: points by whole years completed.

    Raises:
        InvalidError: a field is not a grid; all mistakes are listed.
    """

    education: Annotated[Grid, By(ACCOMPANIED, "education")]
    language: Annotated[Grid, By(ACCOMPANIED, "ability")]
    canadian_work: Annotated[Grid, By(ACCOMPANIED, "canadian_work")]


class SpousePoints(NamedTuple):
    """Points for the accompanying spouse or common-law partner factors."""

    education: Annotated[int, Provision("MI", "17")]
    language: Annotated[int, Provision("MI")]
    canadian_work: Annotated[int, Provision("MI", "19")]
    total: int


def points(applicant: Applicant, rules: SpouseRules) -> SpousePoints:
    """Points for what the accompanying spouse or partner of the *applicant* adds."""
    accompanied, partner = applicant.accompanied, applicant.partner
    education = rules.education[accompanied][partner.education]
    language = partner.abilities.sum_of(rules.language[accompanied])
    canadian_work = rules.canadian_work[accompanied][partner.canadian_work]
    return SpousePoints(
        education,
        language,
        canadian_work,
        education + language + canadian_work,
    )
