# SPDX-License-Identifier: MIT
"""Work experience: from jobs to hours by the week, exactly, and from hours to whole years."""

from .hours import (
    FULL_TIME,
    HOURS_A_YEAR,
    Run,
    Span,
    Timeline,
    breaks,
    completed,
)
from .job import (
    LAW_CHANGES,
    PART_TIME_SINCE,
    PHYSICIANS,
    PHYSICIANS_SINCE,
    Bar,
    Job,
    Leave,
    PayPeriod,
)
from .record import Contradiction, FullTimeStudy, StudyDays, WorkRecord, first_day
from .years import WINDOW, Experience, experience, occupations, unstated

__all__ = [
    "FULL_TIME",
    "HOURS_A_YEAR",
    "LAW_CHANGES",
    "PART_TIME_SINCE",
    "PHYSICIANS",
    "PHYSICIANS_SINCE",
    "WINDOW",
    "Bar",
    "Contradiction",
    "Experience",
    "FullTimeStudy",
    "Job",
    "Leave",
    "PayPeriod",
    "Run",
    "Span",
    "StudyDays",
    "Timeline",
    "WorkRecord",
    "breaks",
    "completed",
    "experience",
    "first_day",
    "occupations",
    "unstated",
]
