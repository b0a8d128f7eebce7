# SPDX-License-Identifier: MIT
"""Why a person is, or is not, in a category, as values."""

from __future__ import annotations

from fractions import Fraction

import attrs

from ..noc import Named
from ..worded import Worded, WordedEnum
from ._categories import Sureness


@attrs.frozen
class HoursInThreeYears(Worded):
    """Hours in one occupation within the three years before the day.

    Args:
        occupation: the one with the most of them.
        held: how many there are.
        needed: how many are needed.
    """

    occupation: Named
    held: Fraction
    needed: int
    code = "rounds.hours_in_three_years"


@attrs.frozen
class HoursInARow(Worded):
    """Hours in one occupation in weeks in a row, within the three years before the day.

    Args:
        occupation: the one with the most of them.
        held: how many there are.
        needed: how many are needed.
    """

    occupation: Named
    held: Fraction
    needed: int
    code = "rounds.hours_in_a_row"


@attrs.frozen
class SeveralGroups(Worded):
    """A code that stands for several unit groups, not all of which are known to be listed."""

    occupation: Named
    groups: tuple[Named, ...]
    code = "rounds.several_groups"


@attrs.frozen
class ReportedOnce(Worded):
    """An occupation that one copy of a list has and others do not."""

    occupation: Named
    code = "rounds.reported_once"


@attrs.frozen
class ListNotVerified(Worded):
    """A list of which it is not known whether it has other occupations too."""

    sureness: Sureness
    code = "rounds.list_not_verified"


@attrs.frozen
class LowestFrench(Worded):
    """The level of the ability in French that is the lowest."""

    level: int
    needed: int
    code = "rounds.lowest_french"


class Remark(WordedEnum):
    """What is said of a category without a figure."""

    NO_LISTED_WORK = "rounds.no_listed_work"
    NO_LISTED_WORK_IN_CANADA = "rounds.no_listed_work_in_canada"
    AS_FOR_POINTS = "rounds.as_for_points"
    ONE_OCCUPATION = "rounds.one_occupation"
    STATED_WORK = "rounds.stated_work"
    NO_FRENCH = "rounds.no_french"
    MILITARY = "rounds.military"
