# SPDX-License-Identifier: MIT
"""D. Additional points: Ministerial Instructions, from section 28. At most 600."""

from typing import Annotated, NamedTuple

import attrs

from .checked import Checked
from .facts import Applicant
from .tables import By, Grid, Points, Table, least


@attrs.frozen(kw_only=True)
class AdditionalRules(Checked):
    """What is assigned in addition."""

    nomination: Annotated[Table, By("nomination")]
    arranged_employment: Annotated[Table, By("arranged_employment")]
    sibling: Annotated[Table, By("sibling")]
    french: Annotated[Grid, By("french", "english")]
    """By the levels reached in all four abilities, in either order of the languages."""
    canadian_study: Annotated[Table, By("canadian_study")]
    maximum: Points


class AdditionalPoints(NamedTuple):
    """Additional points."""

    nomination: int
    arranged_employment: int
    sibling: int
    french: int
    canadian_study: int
    total: int


def points(applicant: Applicant, rules: AdditionalRules) -> AdditionalPoints:
    """Points that the *applicant* has in addition (MI from s. 28)."""
    nomination = rules.nomination[applicant.nomination]
    arranged_employment = rules.arranged_employment[applicant.arranged_employment]
    sibling = rules.sibling[applicant.sibling]
    french = rules.french[applicant.french.weakest][applicant.english.weakest]
    canadian_study = rules.canadian_study[applicant.canadian_study]
    return AdditionalPoints(
        nomination,
        arranged_employment,
        sibling,
        french,
        canadian_study,
        least(
            nomination + arranged_employment + sibling + french + canadian_study,
            rules.maximum,
        ),
    )
