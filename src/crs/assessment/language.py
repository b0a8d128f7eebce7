# SPDX-License-Identifier: MIT
"""Whether a report of a language test reaches a threshold, and is less than two years old."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import attrs

from ..evidence.explanation import judged
from ..evidence.language.report import Result
from ..facts import Abilities
from ..provision import Provision
from ..worded import Worded, WordedEnum
from . import Finding, unanimous

RECENT = Provision("MI", "3(4)")
"""Where Express Entry asks for a result that is less than two years old."""


class Ability(WordedEnum):
    """An ability in which a threshold is not reached."""

    READING = "class.ability.reading"
    WRITING = "class.ability.writing"
    LISTENING = "class.ability.listening"
    SPEAKING = "class.ability.speaking"


@attrs.frozen
class Below(Worded):
    """The abilities in which a threshold is not reached."""

    abilities: tuple[Ability, ...]
    code = "class.language.below"


@attrs.frozen
class NoReport(Worded):
    """That no report of a test that Express Entry accepts was there by a day."""

    on: date
    code = "class.language.no_report"


@attrs.frozen
class ValidUntil(Worded):
    """The last day on which a report is less than two years old."""

    day: date
    code = "class.language.valid_until"


def all_at(level: int) -> Abilities:
    """The threshold that is the same *level* in all four abilities."""
    return Abilities(reading=level, writing=level, listening=level, speaking=level)


def below(held: Abilities, threshold: Abilities) -> tuple[Ability, ...]:
    """The abilities in which levels that are *held* do not reach a *threshold*."""
    pairs = zip(Ability, _levels(held), _levels(threshold), strict=True)
    return tuple(ability for ability, level, needed in pairs if level < needed)


def best_report(tests: Iterable[Result], on: date, threshold: Abilities) -> Result | None:
    """The one report, of those given by a day, that shows most; None: there is none.

    That is one that reaches the threshold rather than one that is less than two years old, so that
    a finding on each of the two is met if and only if some report does both.
    """
    given = [test for test in tests if test.result_date <= on and test.valid_on(test.result_date)]
    return max(given, key=lambda report: _preference(report, on, threshold), default=None)


@attrs.frozen
class Reports:
    """The reports of a person on a day, and which of them shows most.

    Args:
        tests: all reports.
        on: the day that is assessed.
        best: the threshold, and the report that shows most for it; for each of the two that it may
            be, lower one first, where it is not known; none: there is no report.
    """

    tests: tuple[Result, ...]
    on: date
    best: tuple[tuple[Abilities, Result], ...]

    @classmethod
    def of(cls, tests: tuple[Result, ...], on: date, *thresholds: Abilities) -> Reports:
        """The reports of a person on a day, beside the thresholds that may be needed."""
        best = ((each, best_report(tests, on, each)) for each in thresholds)
        return cls(tests, on, tuple((each, report) for each, report in best if report))


def reaches(provision: Provision, reports: Reports, why: Worded) -> Finding:
    """Whether one report, old or not, reaches a threshold in all four abilities.

    Args:
        provision: where the law asks for it.
        reports: all reports.
        why: where the threshold comes from.
    """
    if not reports.best:
        return _without_report(provision, reports)
    met = unanimous(not below(report.levels, each) for each, report in reports.best)
    threshold, report = reports.best[0]
    reasons: tuple[Worded, ...] = (judged(report, report.levels), why)
    if met is False:
        reasons = (*reasons, Below(below(report.levels, threshold)))
    return Finding(provision=provision, met=met, reasons=reasons)


def is_recent(reports: Reports) -> Finding:
    """Whether that report is less than two years old, which Express Entry asks for."""
    if not reports.best:
        return _without_report(RECENT, reports)
    used = dict.fromkeys(report for _, report in reports.best)
    return Finding(
        provision=RECENT,
        met=unanimous(report.valid_on(reports.on) for report in used),
        reasons=tuple(recency(report, reports.on) for report in used),
    )


def recency(report: Result, on: date) -> Worded:
    """Until when a report is less than two years old, or why it does not count on a day."""
    return judged(report, report.why_not_on(on) or ValidUntil(report.last_valid_day))


def _without_report(provision: Provision, reports: Reports) -> Finding:
    """That there is no report and, of those that are there, why each does not count on a day."""
    whys = (recency(report, reports.on) for report in reports.tests)
    return Finding(provision=provision, met=None, reasons=(NoReport(reports.on), *whys))


def _preference(report: Result, on: date, threshold: Abilities) -> tuple[Any, ...]:
    levels = report.levels
    held = _levels(levels)
    return not below(levels, threshold), report.valid_on(on), sum(held), held, report.result_date


def _levels(held: Abilities) -> tuple[int, int, int, int]:
    return held.reading, held.writing, held.listening, held.speaking
