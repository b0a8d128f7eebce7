# SPDX-License-Identifier: MIT
"""D. Additional points: Ministerial Instructions, from section 28. At most 600."""

from typing import Annotated, NamedTuple

import attrs

from .checked import Checked
from .facts import Applicant
from .provision import Provision
from .tables import By, Grid, Maximum, Points, Table, least


@attrs.frozen(kw_only=True)
class AdditionalRules(Checked):
    """What is assigned in addition to the other sections.

    Args:
        nomination: points by whether a province or territory has nominated the person (MI s. 28).
        arranged_employment: points by `ArrangedEmployment` (MI s. 29).
        sibling: points by whether there is a brother or sister in Canada.
        french: points by the level reached in all four abilities of French, then of English, in
            either order of the languages.
        canadian_study: points by `CanadianStudy` (MI s. 30).
        maximum: the most that the section adds up to.

    Raises:
        InvalidError: a field is not a table of its kind or a maximum; all mistakes are listed.
    """

    nomination: Annotated[Table, By("nomination")]
    arranged_employment: Annotated[Table, By("arranged_employment")]
    sibling: Annotated[Table, By("sibling")]
    french: Annotated[Grid, By("french", "english")]
    canadian_study: Annotated[Table, By("canadian_study")]
    maximum: Annotated[Points, Maximum("total")]


class AdditionalPoints(NamedTuple):
    """Additional points."""

    nomination: Annotated[int, Provision("MI", "28")]
    arranged_employment: Annotated[int, Provision("MI", "29")]
    sibling: Annotated[int, Provision("MI")]
    french: Annotated[int, Provision("MI")]
    canadian_study: Annotated[int, Provision("MI", "30")]
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
