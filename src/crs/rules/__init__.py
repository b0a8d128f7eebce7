# SPDX-License-Identifier: MIT
"""The law by date: one module for each instrument that changed the points."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs

from ..door import wing
from ..errors import InvalidError, NotInForceError, Problem
from ..text import Text
from . import _2015_01_01, _2016_11_19, _2017_06_06, _2020_10_20, _2025_03_25
from ._law import SECTIONS, Gap, Rules, Status
from ._law import tables as tables
from ._law import with_tables as with_tables

if TYPE_CHECKING:
    from .difference import RulesDifference, TableDifference, diff

__all__ = [
    "EDITIONS",
    "GAP",
    "SECTIONS",
    "Gap",
    "Rules",
    "RulesDifference",
    "Status",
    "TableDifference",
    "diff",
    "in_force",
    "is_edition",
]

_OF_DIFFERENCE = ("RulesDifference", "TableDifference", "diff")
"""What no score needs, and so loads when it is first used (PEP 562)."""

EDITIONS: tuple[Rules, ...] = (
    _2015_01_01.RULES,
    _2016_11_19.RULES,
    _2017_06_06.RULES,
    _2020_10_20.RULES,
    _2025_03_25.RULES,
)
"""Every edition of the law, oldest first."""

GAP = Gap(
    since=date(2026, 11, 3),
    title=Text(
        "points for Canadian work experience and job offers in high-wage occupations",
        "points pour l’expérience de travail au Canada et les offres d’emploi dans les professions"
        " à salaire élevé",
    ),
    affects=("canadian_work", "arranged_employment"),
    sources=(
        "CELPass, find_high_wage_occupation: a list of 186 unit groups in effect 3 November 2026",
        "BryceYuuu/RUN, docs/global/canada.md, October 2026",
    ),
)
"""The amendment that is reported since 2026-11-03 and whose text is not available to us."""

_WITH_GAP = tuple(attrs.evolve(edition, gap=GAP) for edition in EDITIONS)


def in_force(on: date) -> Rules:
    """The rules in force on a day.

    From the day of a gap on, they are the newest edition by then, with `Rules.gap` set.

    Raises:
        InvalidError: *on* is not a `datetime.date`.
        NotInForceError: *on* is before 2015-01-01, when the first edition came into force.
    """
    if type(on) is not date:
        from ..expected import InstanceOf

        raise InvalidError(Problem("on", "invalid", InstanceOf(("date",)), on))
    for edition, with_gap in zip(reversed(EDITIONS), reversed(_WITH_GAP), strict=True):
        if on >= edition.since:
            return with_gap if on >= GAP.since else edition
    from ..expected import InForce

    raise NotInForceError(Problem("on", "not_in_force", InForce(EDITIONS[0].since), on))


def no_rules(argument: str, value: object) -> Problem:
    """What is wrong with a *value* that is none, where an *argument* takes rules or None."""
    from ..expected import InstanceOf

    code = "rules_of_day" if isinstance(value, date) else "invalid"
    return Problem(argument, code, InstanceOf((Rules.__name__, "None")), value)


def last_day(rules: Rules) -> date | None:
    """The last day on which an edition was in force; None: there is no later one."""
    later = [edition.since for edition in EDITIONS if edition.since > rules.since]
    return later[0] - timedelta(days=1) if later else None


def is_edition(rules: Rules) -> bool:
    """Whether *rules* assign what an edition of the law does, from the same day on.

    A gap, and the words in which an edition is cited, make no difference.
    """
    return edition_of(rules) is not None


def edition_of(rules: Rules) -> Rules | None:
    """The edition that assigns what *rules* do, from the same day on; None: there is none."""
    numbers = _numbers(rules)
    return next((edition for edition in EDITIONS if _numbers(edition) == numbers), None)


def _numbers(rules: Rules) -> tuple[object, ...]:
    return rules.since, rules.maximum, *(getattr(rules, section) for section in SECTIONS)


def __getattr__(name: str) -> object:
    if name not in _OF_DIFFERENCE:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg, name=name)
    return getattr(wing("rules.difference"), name)
