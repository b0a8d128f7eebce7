# SPDX-License-Identifier: MIT
"""What happens on a day that may move a score: the causes of the steps of a forecast."""

from __future__ import annotations

from datetime import date

import attrs

from ..assessment import ImmigrationClass
from ..evidence.credentials import ECA, Credential
from ..evidence.language import Result
from ..evidence.papers import Issued
from ..evidence.work import Contradiction, Job
from ..rules import Gap
from ..worded import Worded, WordedEnum


class Happening(WordedEnum):
    """What happens that needs no more to be said."""

    BORN = "cause.born"
    """The person is born."""
    INVITED = "cause.invited"
    """The person is invited, and the age stays as it is."""
    SIBLING_OF_AGE = "cause.sibling_of_age"
    """The brother or sister is old enough to count."""
    SIBLING_RESIDENT = "cause.sibling_resident"
    """The brother or sister lives in Canada as a citizen or permanent resident."""
    SPOUSE_BEGINS = "cause.spouse_begins"
    """They become spouses or partners."""
    SPOUSE_ENDS = "cause.spouse_ends"
    """They are spouses or partners no longer."""
    SPOUSE_RESIDENT = "cause.spouse_resident"
    """The spouse or partner becomes a citizen or permanent resident."""
    STATED = "cause.stated"
    """From now on facts hold that the person states."""
    CLASSES_CHANGE = "cause.classes_change"
    """What counts as work, or what a class asks for, changes."""


@attrs.frozen
class Birthday(Worded):
    """The person is so many years old."""

    years: int
    code = "cause.birthday"


@attrs.frozen
class ResultCounts(Worded):
    """A result of a language test is there."""

    report: Result
    code = "cause.result_counts"


@attrs.frozen
class ResultExpires(Worded):
    """A result of a language test is too old."""

    report: Result
    code = "cause.result_expires"


@attrs.frozen
class CredentialCompleted(Worded):
    """A program of study is completed."""

    credential: Credential
    code = "cause.credential_completed"


@attrs.frozen
class AssessmentCounts(Worded):
    """An equivalency assessment is there."""

    assessment: ECA
    code = "cause.assessment_counts"


@attrs.frozen
class AssessmentExpires(Worded):
    """An equivalency assessment is too old."""

    assessment: ECA
    code = "cause.assessment_expires"


@attrs.frozen
class Begins(Worded):
    """A certificate, a nomination or an offer holds."""

    paper: Issued
    code = "cause.begins"


@attrs.frozen
class Ends(Worded):
    """A certificate, a nomination or an offer no longer holds."""

    paper: Issued
    code = "cause.ends"


@attrs.frozen
class JobBegins(Worded):
    """A job begins."""

    job: Job
    code = "cause.job_begins"


@attrs.frozen
class WorkBegins(Worded):
    """The first hours of a job count, at its start, after leave, or in a pay period."""

    job: Job
    code = "cause.work_begins"


@attrs.frozen
class WorkLeaves(Worded):
    """The last hours of a job leave the window."""

    job: Job
    code = "cause.work_leaves"


@attrs.frozen
class ContradictionBegins(Worded):
    """The papers begin to contradict each other."""

    days: Contradiction
    code = "cause.contradiction_begins"


@attrs.frozen
class ContradictionLeaves(Worded):
    """The days on which they do leave the window."""

    days: Contradiction
    code = "cause.contradiction_leaves"


@attrs.frozen
class YearCompleted(Worded):
    """A year of work is completed.

    Args:
        fact: the name of the fact, "canadian_work" or "foreign_work".
        years: how many years are completed with it.
    """

    fact: str
    years: int
    code = "cause.year_completed"


@attrs.frozen
class YearLost(Worded):
    """A year of work is no longer complete, as work leaves the window.

    Args:
        fact: the name of the fact, "canadian_work" or "foreign_work".
        years: how many years are left.
    """

    fact: str
    years: int
    code = "cause.year_lost"


@attrs.frozen
class DoubtfulYears(Worded):
    """The years change that there would be if work counted of which that is unknown.

    Args:
        fact: the name of the fact, "canadian_work" or "foreign_work".
        years: how many years there would be.
    """

    fact: str
    years: int
    code = "cause.doubtful_years"


@attrs.frozen
class ClassWorkReached(Worded):
    """Work comes to what a class asks for, or to a year more of it."""

    immigration_class: ImmigrationClass
    code = "cause.class_work_reached"


@attrs.frozen
class ClassWorkLost(Worded):
    """Work no longer comes to it, as work leaves the window."""

    immigration_class: ImmigrationClass
    code = "cause.class_work_lost"


@attrs.frozen
class OtherOccupation(Worded):
    """Another occupation has most work."""

    immigration_class: ImmigrationClass
    code = "cause.other_occupation"


@attrs.frozen
class RulesChange(Worded):
    """Other rules are in force."""

    since: date
    code = "cause.rules_change"


@attrs.frozen
class GapBegins(Worded):
    """An amendment is reported whose text is not public."""

    gap: Gap
    code = "cause.gap_begins"
