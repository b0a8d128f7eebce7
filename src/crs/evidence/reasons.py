# SPDX-License-Identifier: MIT
"""Why evidence counts, or does not, and what must be said of it: but for language and work."""

from __future__ import annotations

from datetime import date

import attrs

from ..provision import Provision
from ..worded import Worded, WordedEnum


class CredentialReason(WordedEnum):
    """Why a credential does not count, or what must be said of one that does."""

    NO_ASSESSMENT = "credential.no_assessment"
    """It is foreign, and has no equivalency assessment."""
    TOO_SHORT_FOR_A_LEVEL = "credential.less_than_one_year"
    """It is from a program of less than a year, which has no level of its own."""
    NOT_CANADIAN = "study.not_canadian"
    """It is not Canadian."""
    NOT_POST_SECONDARY = "study.not_post_secondary"
    """It is that of a secondary school."""
    LESS_THAN_ONE_YEAR = "study.less_than_one_year"
    """The program takes less than a year."""
    NOT_FULL_TIME = "study.not_full_time"
    """The study was not full-time."""
    FULL_TIME_UNKNOWN = "study.full_time_unknown"
    """It is not stated whether the study was full-time."""
    MONTHS_UNKNOWN = "study.months_unknown"
    """The months of presence in Canada are not stated."""
    START_UNKNOWN = "study.start_unknown"
    """The conditions are waived if a part of the study was in the pandemic, which is not stated."""
    WAIVED = "study.waived"
    """The conditions are waived, as a part of the study was in the pandemic."""
    SAME_DAY = "credential.same_day"
    """Another has the same level, country and day: each is a credential of its own."""


@attrs.frozen
class HighestOnce(Worded):
    """The level is below the highest one, which alone counts."""

    provision: Provision
    code = "credential.highest_once"


@attrs.frozen
class HighestStudy(Worded):
    """The level is below that of another, which alone counts as study in Canada."""

    provision: Provision
    code = "study.highest"


@attrs.frozen
class TooFewMonths(Worded):
    """The person was in Canada for fewer months of the study than are needed."""

    held: int
    needed: int
    code = "study.too_few_months"


@attrs.frozen
class TooShort(Worded):
    """The program touches fewer months of the calendar than are needed, by its own days."""

    held: int
    needed: int
    code = "study.too_short"


@attrs.frozen
class CompletedLater(Worded):
    """The program is completed after the day that is scored."""

    completed: date
    day: date
    code = "credential.later"


@attrs.frozen
class AssessedLater(Worded):
    """The assessment is of a day after the one that is scored."""

    issued: date
    day: date
    code = "assessment.later"


@attrs.frozen
class AssessedBeforeDesignation(Worded):
    """The assessment is of a day before its organisation was designated."""

    organisation: str
    since: date
    issued: date
    code = "assessment.before_designation"


@attrs.frozen
class AssessmentExpired(Worded):
    """The assessment was five years old on some day, not after the one that is scored."""

    issued: date
    expired: date
    code = "assessment.expired"


@attrs.frozen
class OtherOccupations(Worded):
    """The professional body assesses for its own occupations, and no job is in one of them."""

    organisation: str
    occupations: tuple[str, ...]
    code = "assessment.other_occupations"


@attrs.frozen
class NoneCounts(Worded):
    """None of several assessments counts, each for a reason of its own."""

    assessments: tuple[Worded, ...]
    code = "assessment.none_counts"


@attrs.frozen
class IssuedLater(Worded):
    """It was issued after the day that is scored."""

    day: date
    code = "paper.later"


@attrs.frozen
class Withdrawn(Worded):
    """It was withdrawn on some day, not after the one that is scored."""

    withdrawn: date
    code = "paper.withdrawn"


@attrs.frozen
class Younger(Worded):
    """The brother or sister is younger than some age on the day that is scored."""

    years: int
    day: date
    code = "sibling.younger"


@attrs.frozen
class OnlySince(Worded):
    """The brother or sister lives in Canada as a citizen or permanent resident since later."""

    since: date
    code = "sibling.only_since"


class FactReason(WordedEnum):
    """What is said of a fact beside the papers that show it."""

    LEAP_DAY = "profile.leap_day"
    """A birthday of 29 February is on 1 March in other years: our reading."""
    ON_ANY_DAY = "profile.on_any_day"
    """It is stated, whatever the day."""
    SIBLING_OF_SPOUSE = "profile.sibling_of_spouse"
    """The brother or sister is that of a spouse or partner who does not count."""
    NOT_ACCOMPANYING = "spouse.not_accompanying"
    """The spouse or partner does not come to Canada."""
    CITIZEN_OR_PERMANENT_RESIDENT = "spouse.citizen_or_permanent_resident"
    """The spouse or partner is a citizen or permanent resident of Canada."""


@attrs.frozen
class NotYetSpouse(Worded):
    """They are spouses or partners only from a later day on."""

    since: date
    code = "spouse.not_yet"


@attrs.frozen
class NoLongerSpouse(Worded):
    """They have been spouses or partners until an earlier day."""

    until: date
    code = "spouse.no_longer"


@attrs.frozen
class ResidentSince(Worded):
    """The spouse or partner is a citizen or permanent resident since some day."""

    since: date
    code = "spouse.resident_since"


@attrs.frozen
class Born(Worded):
    """When the person was born."""

    birth_date: date
    code = "profile.born"


@attrs.frozen
class NotBorn(Worded):
    """The person is not born yet on the day that is scored."""

    birth_date: date
    day: date
    code = "profile.not_born"


@attrs.frozen
class OfSpouse(Worded):
    """What is said is of the spouse or partner."""

    said: Worded
    code = "profile.of_spouse"


@attrs.frozen
class NoPoints(Worded):
    """An offer has no points by the rules in force since some day."""

    since: date
    code = "offer.no_points"


@attrs.frozen
class NoKnownPoints(Worded):
    """An offer has no points by the last rules known, and others are reported since some day."""

    since: date
    reported: date
    code = "offer.no_known_points"


@attrs.frozen
class UnknownWork(Worded):
    """Work of which it is unknown whether it counts, and why."""

    work: tuple[Worded, ...]
    code = "profile.unknown_work"


@attrs.frozen
class AsStated(Worded):
    """The fact is as the person states it, from some day on."""

    as_of: date
    code = "profile.as_stated"


@attrs.frozen
class StatedLater(Worded):
    """The fact is stated, and only from a later day on."""

    as_of: date
    code = "profile.stated_later"
