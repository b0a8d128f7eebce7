# SPDX-License-Identifier: MIT
"""What moves a score over time, and when: exact steps, each with what caused it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import Any, ClassVar, NamedTuple

import attrs

from ..assessment import ImmigrationClass, require
from ..classes import programs
from ..door import wing
from ..errors import InvalidError, Problem
from ..evidence.checks import DayBetween, FromDayOn
from ..evidence.explanation import Missing, MissingEvidence
from ..evidence.papers import age
from ..evidence.profile import Profile
from ..evidence.work import LAW_CHANGES
from ..expected import InstanceOf
from ..ranking import Score, run, unknown_factors
from ..readable import Readable
from ..rules import Rules, in_force, no_rules
from ..worded import Worded
from .account import account_day
from .causes import YearCompleted
from .events import A_DAY, events, following
from .work import figures


class Verdicts(NamedTuple):
    """Whether a person meets each class; None: it is not known.

    Args:
        fsw: the federal skilled worker class.
        cec: the Canadian experience class.
        fst: the federal skilled trades class.
    """

    fsw: bool | None
    cec: bool | None
    fst: bool | None

    def of(self, immigration_class: ImmigrationClass) -> bool | None:
        """The verdict on one class."""
        verdict: bool | None = getattr(self, immigration_class.name.lower())
        return verdict


@attrs.frozen
class Step:
    """Days in a row on which a score and all verdicts stay as they are.

    Args:
        day: the first day.
        score: the score of that day; on the later days its lines, its total and its caveats are the
            same. None: the person is not in the pool.
        missing: what is missing then.
        programs: whether each class is met.
        causes: what happens on the day; of the first step, nothing.
        account_day: where a year of work is completed, the first day on which IRCC's account is
            reported to show it; None: no year is completed, or work was part-time.
    """

    day: date
    score: Score | None
    missing: tuple[Missing, ...]
    programs: Verdicts
    causes: tuple[Worded, ...] = ()
    account_day: date | None = None

    @property
    def total(self) -> int | None:
        """The score; None: the person is not in the pool."""
        return None if self.score is None else self.score.total

    @property
    def state(self) -> tuple[Any, ...]:
        """All that begins a step where it changes."""
        score = self.score
        points = score and (
            score.core,
            score.spouse,
            score.transferability,
            score.additional,
            score.total,
            score.caveats,
        )
        # What is missing before birth names each day, which is no change.
        missing = tuple((each.fact, each.reason.code) for each in self.missing)
        return points, missing, self.programs


@attrs.frozen
class Forecast(Readable):
    """What becomes of a score over time. Made by `forecast`.

    Attributes:
        start: the first day.
        end: the last day.
        steps: days in a row without a change, in order; no two neighbours are alike.
    """

    view: ClassVar[str] = "forecast"

    start: date
    end: date
    steps: tuple[Step, ...]

    def on(self, day: date) -> Step:
        """The step that a *day* lies in.

        Raises:
            InvalidError: *day* is not a `datetime.date` from the first day to the last.
        """
        if type(day) is not date or not self.start <= day <= self.end:
            raise InvalidError(Problem("day", "invalid", DayBetween(self.start, self.end), day))
        return self.steps[bisect_right(self.steps, day, key=lambda step: step.day) - 1]

    @property
    def highest(self) -> Step:
        """The first of the steps with the highest score; the first step if there is no score."""
        return max(self.steps, key=lambda step: -1 if step.total is None else step.total)

    def next_change(self, day: date) -> Step | None:
        """The first step that begins after a *day*; None: there is none.

        Raises:
            InvalidError: *day* is not a `datetime.date` from the first day to the last.
        """
        place = self.steps.index(self.on(day)) + 1
        return self.steps[place] if place < len(self.steps) else None

    @property
    def spells(self) -> tuple[tuple[Step, date], ...]:
        """Each step with its last day."""
        ends = (*(step.day - A_DAY for step in self.steps[1:]), self.end)
        return tuple(zip(self.steps, ends, strict=True))

    def svg(self, lang: str = "en") -> str:
        """The score over time as an SVG image, in the colour of the text around it.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        image: str = wing("display.forecast_chart").svg(self, lang)
        return image

    def to_ics(self, lang: str = "en") -> str:
        """The steps as a calendar file (RFC 5545), an event of a whole day for each but the first.

        The same forecast makes the same file: nothing in it is of the moment when it is made.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        calendar: str = wing("display.forecast_calendar").ics(self, lang)
        return calendar

    def to_rows(self) -> list[dict[str, Any]]:
        """A row for each step, of plain values by column, as data frames take them."""
        rows: list[dict[str, Any]] = wing("display.forecast").to_rows(self)
        return rows


def forecast(
    profile: Profile,
    start: date,
    end: date,
    *,
    rules: Rules | None = None,
    invited: date | None = None,
) -> Forecast:
    """What becomes of the score and the classes of a *profile* from one day to another.

    On every day it says what `Profile.on`, `score` and `programs` say of that day; of rules that
    touch a gap it warns in the caveats of the scores alone. Evidence that is dated in the future
    shows what would be.

    Args:
        profile: what the person can prove, or will.
        start: the first day.
        end: the last day, included.
        rules: the rules of all days; None: those in force on each day.
        invited: the day of an invitation, from which on the age that has points stays as it is.

    Raises:
        InvalidError: an argument is of a wrong type, *end* is before *start*, *invited* is before
            birth, or the profile states a factor that is none of those that *rules* have beside the
            law; all mistakes are listed.
        NotInForceError: no rules are given, and *start* is before 2015-01-01.
    """
    require("profile", profile, Profile)
    _check(profile, start, end, rules, invited)
    if rules is None:
        in_force(start)
    happening = _happening(profile, start, end, invited)
    steps: list[Step] = []
    for day in (start, *sorted(happening)):
        step = _look(profile, day, rules, invited)
        if not steps:
            steps.append(step)
        elif step.state != steps[-1].state:
            steps.append(_caused(profile, steps[-1], step, happening[day]))
    return Forecast(start, end, tuple(steps))


Caused = tuple[Worded, ImmigrationClass | None]
"""A cause, and the class that alone it concerns; None: it concerns points, or all."""


def _happening(
    profile: Profile, start: date, end: date, invited: date | None
) -> Mapping[date, list[Caused]]:
    """What happens on each day after *start*, up to *end*, on which anything does."""
    found = defaultdict[date, list[Caused]](list)
    for day, cause in events(profile, end, invited):
        if start < day <= end:
            found[day].append((cause, None))
    eves = (day - A_DAY for day in LAW_CHANGES if start < day <= end)
    # What work comes to on the day on which the law changes, the new law says.
    for first, last in pairwise((start, *eves, end)):
        for figure in figures(profile, following(first)):
            for day, cause in figure.changes(first, last):
                found[day].append((cause, figure.concerns))
    return found


def _look(profile: Profile, day: date, rules: Rules | None, invited: date | None) -> Step:
    """What is found on a *day*, as a step of its own."""
    if invited is not None and invited > day:
        invited = None
    verdicts = Verdicts(*(assessment.met for assessment in programs(profile, day, invited)))
    try:
        applicant = profile.on(day)
    except MissingEvidence as error:
        return Step(day, None, error.missing, verdicts)
    if invited is not None:
        applicant = attrs.evolve(applicant, age=age(profile.birth_date, invited))
    return Step(day, run(applicant, rules or in_force(day)), (), verdicts)


def _caused(profile: Profile, before: Step, step: Step, causes: Iterable[Caused]) -> Step:
    """A *step* with its causes: those that concern one class alone only where its verdict moves."""
    of_class = [
        cause
        for cause, cls in causes
        if cls is None or before.programs.of(cls) != step.programs.of(cls)
    ]
    kept = dict.fromkeys(of_class or (cause for cause, _ in causes))
    return attrs.evolve(step, causes=tuple(kept), account_day=_account(profile, step.day, kept))


def _account(profile: Profile, day: date, causes: Iterable[Worded]) -> date | None:
    """The first day on which the account is reported to show a year that is completed on a day."""
    days = (
        account_day(profile, day, cause.years, in_canada=cause.fact == "canadian_work")
        for cause in causes
        if isinstance(cause, YearCompleted)
    )
    return next(filter(None, days), None)


def _check(profile: Profile, start: date, end: date, rules: object, invited: object) -> None:
    """Raise an `InvalidError` that lists every mistake in the arguments of `forecast`."""
    problems = [
        Problem(name, "invalid", InstanceOf(("date",)), day)
        for name, day in {"start": start, "end": end}.items()
        if type(day) is not date
    ]
    if not problems and end < start:
        problems.append(Problem("end", "invalid", FromDayOn("start", start), end))
    if isinstance(rules, Rules):
        problems += unknown_factors(profile.other, rules)
    elif rules is not None:
        problems.append(no_rules("rules", rules))
    if invited is not None and type(invited) is not date:
        problems.append(Problem("invited", "invalid", InstanceOf(("date", "None")), invited))
    elif type(invited) is date and invited < profile.birth_date:
        expected = FromDayOn("birth_date", profile.birth_date)
        problems.append(Problem("invited", "invalid", expected, invited))
    if problems:
        raise InvalidError(*problems)
