# SPDX-License-Identifier: MIT
"""A. Core human capital factors: Ministerial Instructions.

At most 500 points, or 460 with an accompanying spouse or common-law partner. Every table has two
columns, one for a person without a spouse or partner and one for a person with.
"""

from typing import Annotated, NamedTuple

import attrs

from .checked import Checked
from .facts import Applicant
from .provision import Provision
from .tables import ACCOMPANIED, By, Grid, Maximum, Table, least


@attrs.frozen(kw_only=True, repr=False)
class CoreRules(Checked):
    """What is assigned for core human capital.

    Every table goes first by whether a spouse or partner accompanies the person: row 0 is the
    column of the published grid for a person alone, row 1 that for a person accompanied.

    Args:
        age: points by age in whole years.
        education: points by `Education`.
        first_language: points for each of the four abilities by level, CLB or NCLC.
        second_language: points for each of the four abilities by level, CLB or NCLC.
        second_language_maximum: the most that the four abilities of the second language add up to.
        canadian_work: points by whole years completed.

    Raises:
        InvalidError: a field is not a table of its kind; all mistakes are listed.
    """

    age: Annotated[Grid, By(ACCOMPANIED, "age")]
    education: Annotated[Grid, By(ACCOMPANIED, "education")]
    first_language: Annotated[Grid, By(ACCOMPANIED, "ability")]
    second_language: Annotated[Grid, By(ACCOMPANIED, "ability")]
    second_language_maximum: Annotated[Table, By(ACCOMPANIED), Maximum("second_language")]
    canadian_work: Annotated[Grid, By(ACCOMPANIED, "canadian_work")]


class CorePoints(NamedTuple):
    """Points for the core human capital factors."""

    age: Annotated[int, Provision("MI")]
    education: Annotated[int, Provision("MI", "11")]
    first_language: Annotated[int, Provision("MI", "13")]
    second_language: Annotated[int, Provision("MI")]
    canadian_work: Annotated[int, Provision("MI", "15")]
    total: int


def points(applicant: Applicant, rules: CoreRules) -> CorePoints:
    """Points for what the *applicant* is and has done."""
    accompanied = applicant.accompanied
    age = rules.age[accompanied][applicant.age]
    education = rules.education[accompanied][applicant.education]
    first_language = applicant.first_language.sum_of(rules.first_language[accompanied])
    second_language = least(
        applicant.second.sum_of(rules.second_language[accompanied]),
        rules.second_language_maximum[accompanied],
    )
    canadian_work = rules.canadian_work[accompanied][applicant.canadian_work]
    return CorePoints(
        age,
        education,
        first_language,
        second_language,
        canadian_work,
        age + education + first_language + second_language + canadian_work,
    )
