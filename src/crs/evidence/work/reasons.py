# SPDX-License-Identifier: MIT
"""What is said of work: what it amounts to, why it does not count, and what is unknown of it."""

from __future__ import annotations

from datetime import date

import attrs

from ...worded import Worded, WordedEnum
from .hours import FULL_TIME, HOURS_A_YEAR


class Remark(WordedEnum):
    """What must be said of work beside whether it counts."""

    NO_WEEKDAY = "work.no_weekday"
    """Weekly hours fall on weekdays, and the days that count hold none."""
    NO_PERIOD = "work.no_period"
    """No pay period has hours on the days that count."""
    AVERAGE = "work.average"
    """Hours of a pay period longer than a week are an average."""
    ALL_OCCUPATIONS = "work.all_occupations"
    """All skilled occupations abroad are taken together: our reading of MI s. 25."""


@attrs.frozen
class HoursInYears(Worded):
    """The hours of all jobs together in some years before a day."""

    hours: int
    years: int
    on: date
    code = "work.hours_in_years"
    most = FULL_TIME
    a_year = HOURS_A_YEAR


@attrs.frozen
class StartsLater(Worded):
    """The job begins on the day that is scored, or later."""

    on: date
    code = "work.starts_later"


@attrs.frozen
class EndedEarlier(Worded):
    """The job ended before the years that count."""

    years: int
    on: date
    code = "work.ended_earlier"


@attrs.frozen
class NoHoursAfter(Worded):
    """A job that goes on has no hours after the *last* day of its pay periods."""

    last: date
    code = "work.no_hours_after"


@attrs.frozen
class PhysicianCounts(Worded):
    """Publicly funded medical services count without an employer (MI 2023-1)."""

    since: date
    code = "work.physician_counts"


@attrs.frozen
class SkilledUnknown(Worded):
    """Whether the occupation is skilled, as only some of the unit groups of its code are."""

    noc: str
    groups: tuple[Worded, ...]
    code = "work.skilled_unknown"


@attrs.frozen
class PhysicianUnknown(Worded):
    """Whether the occupation is that of a physician, as only some of its unit groups are."""

    noc: str
    groups: tuple[Worded, ...]
    code = "work.physician_unknown"


@attrs.frozen
class Unstated(Worded):
    """What would keep work from counting, and is taken not to hold as nobody states it."""

    fields: tuple[str, ...]
    code = "work.unstated"
