# SPDX-License-Identifier: MIT
"""C. Skill transferability factors: Ministerial Instructions, sections 21 to 27.

At most 100 points, in three lines of at most 50, for facts that are worth more together. Language
is the first official language, and its level the one reached in all four abilities.
"""

from typing import Annotated, NamedTuple

import attrs

from .checked import Checked
from .facts import Applicant
from .provision import Provision
from .tables import By, Grid, Maximum, Points, least

MI_21_TO_27 = Provision("MI", "21", "27")


@attrs.frozen(kw_only=True, repr=False)
class TransferabilityRules(Checked):
    """What is assigned for two facts together (MI ss. 21-27).

    Language is the level reached in all four abilities of the first official language.

    Args:
        education_and_language: points by `Education`, then by level.
        education_and_canadian_work: points by `Education`, then by whole years completed.
        foreign_work_and_language: points by whole years completed, then by level.
        foreign_work_and_canadian_work: points by whole years completed, abroad, then in Canada.
        certificate_and_language: points by whether there is a certificate, then by level.
        education_maximum: the most that the two tables of education add up to.
        foreign_work_maximum: the most that the two tables of foreign work add up to.
        maximum: the most that the section adds up to.

    Raises:
        InvalidError: a field is not a grid or a maximum; all mistakes are listed.
    """

    education_and_language: Annotated[Grid, By("education", "weakest")]
    education_and_canadian_work: Annotated[Grid, By("education", "canadian_work")]
    foreign_work_and_language: Annotated[Grid, By("foreign_work", "weakest")]
    foreign_work_and_canadian_work: Annotated[Grid, By("foreign_work", "canadian_work")]
    certificate_and_language: Annotated[Grid, By("certificate", "weakest")]
    education_maximum: Annotated[Points, Maximum("education")]
    foreign_work_maximum: Annotated[Points, Maximum("foreign_work")]
    maximum: Annotated[Points, Maximum("total")]


class Pairs(NamedTuple):
    """What the tables assign to two facts together, before any maximum."""

    education_and_language: int
    education_and_canadian_work: int
    foreign_work_and_language: int
    foreign_work_and_canadian_work: int
    certificate_and_language: int


class TransferabilityPoints(NamedTuple):
    """Points for the skill transferability factors."""

    education: Annotated[int, MI_21_TO_27]
    foreign_work: Annotated[int, MI_21_TO_27]
    certificate: Annotated[int, MI_21_TO_27]
    total: int


def pairs(applicant: Applicant, rules: TransferabilityRules) -> Pairs:
    """Points for each two facts of the *applicant* that the law puts together (MI ss. 21-27)."""
    return Pairs(*_assigned(applicant, rules))


def _assigned(applicant: Applicant, rules: TransferabilityRules) -> tuple[int, ...]:
    """The same without their names, which would cost each score as much as the look-ups."""
    education, language = applicant.education, applicant.first_language.weakest
    canadian_work, foreign_work = applicant.canadian_work, applicant.foreign_work
    return (
        rules.education_and_language[education][language],
        rules.education_and_canadian_work[education][canadian_work],
        rules.foreign_work_and_language[foreign_work][language],
        rules.foreign_work_and_canadian_work[foreign_work][canadian_work],
        rules.certificate_and_language[applicant.certificate][language],
    )


def points(applicant: Applicant, rules: TransferabilityRules) -> TransferabilityPoints:
    """Points for the facts that are worth more to the *applicant* together (MI ss. 21-27)."""
    (
        education_and_language,
        education_and_canadian_work,
        foreign_work_and_language,
        foreign_work_and_canadian_work,
        certificate,
    ) = _assigned(applicant, rules)
    education = least(education_and_language + education_and_canadian_work, rules.education_maximum)
    foreign_work = least(
        foreign_work_and_language + foreign_work_and_canadian_work, rules.foreign_work_maximum
    )
    return TransferabilityPoints(
        education,
        foreign_work,
        certificate,
        least(education + foreign_work + certificate, rules.maximum),
    )
