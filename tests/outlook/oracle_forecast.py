# SPDX-License-Identifier: MIT
"""A forecast day by day, to hold the package against: each day is looked at by itself."""

import warnings
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from attrs import evolve

import crs

A_DAY = timedelta(days=1)


def days(start: date, end: date) -> Iterator[date]:
    """Each day from one to another, both included."""
    return (start + n * A_DAY for n in range((end - start).days + 1))


def age(birth_date: date, day: date) -> int:
    """Whole years of age."""
    had_no_birthday = (day.month, day.day) < (birth_date.month, birth_date.day)
    return day.year - birth_date.year - had_no_birthday


def seen(
    profile: crs.Profile,
    day: date,
    rules: crs.Rules | None = None,
    invited: date | None = None,
) -> tuple[Any, ...]:
    """All that begins a step where it changes, as of one day."""
    if invited is not None and day < invited:
        invited = None
    verdicts = tuple(found.met for found in crs.programs(profile, day, invited))
    try:
        applicant = profile.on(day)
    except crs.MissingEvidence as error:
        # What is missing before birth names each day, which is no change.
        missing = tuple((each.fact, each.reason.code) for each in error.missing)
        return None, (), missing, verdicts
    if invited is not None:
        applicant = evolve(applicant, age=age(profile.birth_date, invited))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", crs.IncompleteLawWarning)
        score = crs.score(applicant, rules)
    lines = score.core, score.spouse, score.transferability, score.additional
    return score.total, lines, score.caveats, verdicts


def shown(step: Any) -> tuple[Any, ...]:
    """The same of a step."""
    if step.score is None:
        missing = tuple((each.fact, each.reason.code) for each in step.missing)
        return None, (), missing, tuple(step.programs)
    score = step.score
    lines = score.core, score.spouse, score.transferability, score.additional
    return step.total, lines, score.caveats, tuple(step.programs)


def differs(profile: crs.Profile, forecast: Any, on: Iterator[date], **how: Any) -> list[date]:
    """The days on which a forecast and a look at the day by itself differ."""
    return [day for day in on if shown(forecast.on(day)) != seen(profile, day, **how)]
