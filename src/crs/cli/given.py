# SPDX-License-Identifier: MIT
"""The facts that a file gives, whatever stands in it."""

from __future__ import annotations

from datetime import date

from ..errors import InvalidError, Problem
from ..evidence import Profile
from ..facts import Applicant
from ..worded import WordedEnum
from .common import optional_day
from .score import Usage, as_of, read


class Given(WordedEnum):
    """What a file must hold."""

    PROFILE = "cli.expected.profile_file"
    """A profile, which alone has a calendar."""


def facts_on(file: str, day: str | None) -> Applicant:
    """The facts that a *file* gives as of a *day*, which a profile needs.

    Raises:
        InvalidError: there is no such file or no such day, or the two dispute it.
    """
    who, on = read(file), optional_day("--on", day)
    if not isinstance(who, Profile):
        return as_of(who, on)
    return who.on(day_of_profile(on))


def day_of_profile(on: date | None) -> date:
    """The day that is looked at, which a profile needs.

    Raises:
        InvalidError: it is not given.
    """
    if on is None:
        raise InvalidError(Problem("--on", "missing", Usage.DAY_OF_PROFILE))
    return on


def profile(file: str) -> Profile:
    """The profile that stands in a *file*.

    Raises:
        InvalidError: it holds facts, or what is neither.
    """
    who = read(file)
    if isinstance(who, Profile):
        return who
    raise InvalidError(Problem("FILE", "unusable", Given.PROFILE))
