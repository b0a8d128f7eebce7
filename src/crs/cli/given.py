# SPDX-License-Identifier: MIT
"""The facts that a file gives, whatever stands in it."""

from __future__ import annotations

from ..errors import InvalidError, Problem
from ..evidence import Profile
from ..facts import Applicant
from ..worded import WordedEnum
from .common import optional_day
from .score import Usage, as_of, read


class Given(WordedEnum):
    """What a file must hold."""

    FACTS = "cli.expected.facts"
    """Facts, which no calendar moves."""


def facts_on(file: str, day: str | None) -> Applicant:
    """The facts that a *file* gives as of a *day*, which a profile needs.

    Raises:
        InvalidError: there is no such file or no such day, or the two dispute it.
    """
    who, on = read(file), optional_day("--on", day)
    if not isinstance(who, Profile):
        return as_of(who, on)
    if on is None:
        raise InvalidError(Problem("--on", "missing", Usage.DAY_OF_PROFILE))
    return who.on(on)


def facts(file: str) -> Applicant:
    """The facts that stand in a *file*.

    Raises:
        InvalidError: it holds a profile, or what is neither.
    """
    who = read(file)
    if isinstance(who, Profile):
        raise InvalidError(Problem("FILE", "unusable", Given.FACTS))
    return who
