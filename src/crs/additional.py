# SPDX-License-Identifier: MIT
"""D. Additional points: Ministerial Instructions, from section 28. At most 600."""

from collections.abc import Iterator, Mapping
from typing import Annotated, NamedTuple

import attrs

from .checked import Checked, Kind
from .errors import Problem
from .facts import OTHER, Applicant, OfOther, factor_problems
from .frozen import Frozen, frozen
from .provision import Provision
from .tables import By, Grid, Maximum, Points, Table, least
from .text import Text


@attrs.frozen(repr=False)
class OtherFactor(Checked):
    """A factor that no edition has: of a proposed law, or of one that is not yet an edition.

    Args:
        label: what it is called, in both languages.
        points: points by the level that the facts state for it, 0 where they state none.

    Raises:
        InvalidError: a field is of a wrong type; all mistakes are listed.
    """

    label: Text
    points: Table


NO_OTHER: Mapping[str, OtherFactor] = Frozen({})


@attrs.frozen(kw_only=True, repr=False)
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
        other: factors that no edition has, by name; any mapping.

    Raises:
        InvalidError: a field is not a table of its kind or a maximum; all mistakes are listed.
    """

    nomination: Annotated[Table, By("nomination")]
    arranged_employment: Annotated[Table, By("arranged_employment")]
    sibling: Annotated[Table, By("sibling")]
    french: Annotated[Grid, By("french", "english")]
    canadian_study: Annotated[Table, By("canadian_study")]
    maximum: Annotated[Points, Maximum("total")]
    other: Annotated[Mapping[str, OtherFactor], Kind(OfOther.FACTOR_BY_NAME, (Frozen,))] = (
        attrs.field(default=NO_OTHER, converter=frozen)
    )

    def problems(self) -> list[Problem]:
        """Each mistake: in a field of a wrong kind, and in what is named as another factor."""
        return [*super().problems(), *factor_problems(self.other), *_no_factors(self.other)]


def _no_factors(factors: object) -> Iterator[Problem]:
    if isinstance(factors, Frozen):
        for name, factor in factors.items():
            if not isinstance(factor, OtherFactor):
                from .expected import InstanceOf

                expected = InstanceOf((OtherFactor.__name__,))
                yield Problem(f"{OTHER}.{name}", "invalid", expected, factor)


class AdditionalPoints(NamedTuple):
    """Additional points."""

    nomination: Annotated[int, Provision("MI", "28")]
    arranged_employment: Annotated[int, Provision("MI", "29")]
    sibling: Annotated[int, Provision("MI")]
    french: Annotated[int, Provision("MI")]
    canadian_study: Annotated[int, Provision("MI", "30")]
    other: int
    total: int


def points(applicant: Applicant, rules: AdditionalRules) -> AdditionalPoints:
    """Points that the *applicant* has in addition (MI from s. 28)."""
    nomination = rules.nomination[applicant.nomination]
    arranged_employment = rules.arranged_employment[applicant.arranged_employment]
    sibling = rules.sibling[applicant.sibling]
    french = rules.french[applicant.french.weakest][applicant.english.weakest]
    canadian_study = rules.canadian_study[applicant.canadian_study]
    other = 0
    if rules.other:  # no edition has any, and an empty loop would cost each score more
        for name, factor in rules.other.items():
            other += factor.points[applicant.other.get(name, 0)]
    return AdditionalPoints(
        nomination,
        arranged_employment,
        sibling,
        french,
        canadian_study,
        other,
        least(
            nomination + arranged_employment + sibling + french + canadian_study + other,
            rules.maximum,
        ),
    )
