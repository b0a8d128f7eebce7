# SPDX-License-Identifier: MIT
"""What is asked of a pool, and what is said when something is wrong with it."""

from __future__ import annotations

import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from types import FrameType
from typing import Any, NamedTuple, get_args, get_type_hints

import attrs

from ..errors import IncompleteLawWarning, InvalidError, Problem
from ..expected import OneOf
from ..files.hints import Rename
from ..ranking import LAW
from ..rules import Gap, Rules, in_force, no_rules
from .cells import Mistakes
from .fold import Law, Program, program
from .readers import OPEN, is_numeric, is_text, wrong_type
from .said import GapOfPool, InvalidRowsWarning, Needed
from .schema import Errors, Fact, columns
from .trace import Array

NEAR = 0.85
"""How alike two names are, of 1, where the one may be meant by the other."""


TOTAL = ("total_points",)
SECTIONS = (*(f"{section}_total_points" for section in LAW), *TOTAL)


ALL = (
    *(
        f"{section}_{line}_points"
        for section, assign in LAW.items()
        for line in get_type_hints(assign)["return"]._fields
    ),
    *TOTAL,
)
LINES: Mapping[str, tuple[str, ...]] = {"total": TOTAL, "sections": SECTIONS, "all": ALL}
"""The names of the lines that can be asked for, in the order of the law."""
ERRORS = get_args(Errors)
BEFORE, AFTER, CHANGE = "_before", "_after", "_change"
"""What follows the name of a line: under the one law, under the other, and the difference."""


class Output(NamedTuple):
    """A column that a pool gets: the points of a *line*, if need be *less* those of another."""

    name: str
    line: str
    less: str = ""


@attrs.frozen
class Request:
    """What is asked.

    Args:
        laws: the laws that each row is scored under.
        lines: the lines of each of them, as the law names them.
        outputs: the columns that are made of all these lines, in order.
        errors: what to do about rows that are wrong.
    """

    laws: tuple[Law, ...]
    lines: tuple[str, ...]
    outputs: tuple[Output, ...]
    errors: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns that the pool gets, in order."""
        return tuple(output.name for output in self.outputs)

    def made_of(self, lines: Mapping[str, Array]) -> dict[str, Array]:
        """The columns that the pool gets, by name, of all *lines*."""
        return {
            name: lines[line] - lines[less] if less else lines[line]
            for name, line, less in self.outputs
        }

    @property
    def gaps(self) -> bool:
        """Whether there may be nulls in every column."""
        return self.errors == "null"

    @property
    def program(self) -> Program:
        """The law, folded."""
        return program(self.laws, self.lines)

    @property
    def columns(self) -> Mapping[str, Fact]:
        """The columns that a pool may have."""
        return columns(*(law.rules for law in self.laws))

    @property
    def affected(self) -> dict[Gap, set[str]]:
        """The columns that each amendment not yet public is reported to look at."""
        amendments = {law.rules.gap for law in self.laws if law.rules.gap}
        return {gap: set(_columns_of(gap, self.columns)) for gap in amendments}

    def check_names(self, given: Iterable[str], *, is_case_blind: bool = False) -> None:
        """Check that every column that is needed is there once, and no line yet.

        Args:
            given: the columns of the pool.
            is_case_blind: whether to their engine two names are one that differ in case alone.

        Raises:
            InvalidError: one is missing or there twice, or would be written over.
        """

        def told(name: str) -> str:
            return name.lower() if is_case_blind else name

        have = Counter(list(given))
        taken = {told(name): name for name in have}
        problems = [*_missing(have, self.columns)]
        problems += [
            Problem(name, "invalid", Needed.ONE_COLUMN, count)
            for name, count in have.items()
            if count > 1
        ]
        problems += [
            Problem(taken[told(name)], "pool.taken", Needed.NEW_COLUMN)
            for name in self.names
            if told(name) in taken
        ]
        if problems:
            raise InvalidError(*problems)

    def check_types(self, schema: Mapping[str, Any], *, is_case_blind: bool = False) -> None:
        """Check the columns of a frame that is not in memory.

        Raises:
            InvalidError: a column is missing, of a wrong type, or would be written over.
        """
        self.check_names(schema, is_case_blind=is_case_blind)
        problems = [
            wrong_type(name, fact, dtype)
            for name, fact in self.columns.items()
            if (dtype := schema.get(name)) is not None
            and not is_numeric(fact, dtype, gaps=self.gaps)
            and not is_text(fact, dtype)
            and dtype not in OPEN
        ]
        if problems:
            raise InvalidError(*problems)

    def report(self, mistakes: Mistakes) -> None:
        """Say what is wrong with some rows.

        Raises:
            InvalidError: something is, and no nulls are asked for.
        """
        problems = mistakes.problems(self.columns)
        if problems and self.errors == "raise":
            raise InvalidError(*problems)
        if problems:
            warnings.warn(InvalidRowsWarning(*problems), stacklevel=_caller())

    def warner(self) -> Callable[[set[str]], None]:
        """What warns once of each amendment not yet public, given columns that have facts."""
        left = self.affected

        def warn(touched: set[str]) -> None:
            for gap, affected in tuple(left.items()):
                if affected & touched and left.pop(gap, set()):  # in whichever thread comes first
                    warnings.warn(IncompleteLawWarning(GapOfPool(gap)), stacklevel=_caller())

        return warn


def _columns_of(gap: Gap, columns: Iterable[str]) -> Iterator[str]:
    """The *columns* of the facts that an amendment looks at."""
    for column in columns:
        if any(f"{column}_".startswith(f"{fact}_") for fact in gap.affects):
            yield column


def _missing(have: Iterable[Any], columns: Mapping[str, Fact]) -> Iterator[Problem]:
    """The columns that are missing, with the name under which one may be there.

    One that may be left out is missed where it has a near name, or where another column is about
    what it says is there.
    """
    have = list(have)
    others = {_plain(n): n for n in have if isinstance(n, str) and n not in columns}
    for name, fact in columns.items():
        if name in have:
            continue
        about = any(columns[other].where == name for other in have if other in columns)
        is_needed = not fact.optional and fact.where in {"", *have}
        if alike := get_close_matches(name, others, 1, NEAR):
            yield Problem(name, "pool.missing", fact.expected, None, Rename(others[alike[0]]))
        elif is_needed or about:
            yield Problem(name, "pool.missing", fact.expected)


def _plain(name: str) -> str:
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def _caller() -> int:
    """How many frames above its caller's the first one is that is not of this package."""
    package = __name__.rpartition(".pools.")[0]
    level = 1
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001  (`inspect` reads source files)
    while frame and f"{frame.f_globals.get('__name__')}.".startswith(f"{package}."):
        frame, level = frame.f_back, level + 1
    return level


def _is_text(value: object) -> bool:
    """Whether a *value* is a text that every library can hold, without half a character."""
    return isinstance(value, str) and value.encode("utf-8", "replace").decode() == value


def request(rules: Rules | None, lines: str, errors: str, suffix: str = "") -> Request:
    """What is asked of a law, if it can be.

    Raises:
        InvalidError: *rules* are not `Rules`, *suffix* is not text, or *lines* or *errors* not what
            they may be.
    """
    law = Law(_or_of_today(rules))
    problems = [*_no_rules("rules", law.rules)]
    problems += [*_none_of("lines", lines, LINES), *_none_of("errors", errors, ERRORS)]
    if not _is_text(suffix):
        problems.append(Problem("suffix", "invalid", Needed.SUFFIX, suffix))
    if problems:
        raise InvalidError(*problems)
    asked = LINES[lines]
    outputs = tuple(Output(f"{line}{suffix}", line) for line in asked)
    return Request((law,), asked, outputs, errors)


def contrast(before: Rules | None, after: Rules | None, errors: str) -> Request:
    """What is asked of two laws, if it can be: the totals, and the change of each section.

    Raises:
        InvalidError: a law is not `Rules`, or *errors* not what they may be.
    """
    laws = (Law(_or_of_today(before), BEFORE), Law(_or_of_today(after), AFTER))
    problems = [*_no_rules("before", laws[0].rules), *_no_rules("after", laws[1].rules)]
    problems += _none_of("errors", errors, ERRORS)
    if problems:
        raise InvalidError(*problems)
    totals = (f"{line}{law.suffix}" for line in TOTAL for law in laws)
    changes = (Output(f"{n}{CHANGE}", f"{n}{AFTER}", f"{n}{BEFORE}") for n in SECTIONS)
    outputs = (*(Output(total, total) for total in totals), *changes)
    return Request(laws, SECTIONS, outputs, errors)


def _or_of_today(rules: Rules | None) -> Rules:
    """The *rules*; None: those in force on the user's own day."""
    return in_force(date.today()) if rules is None else rules  # noqa: DTZ011


def _no_rules(name: str, rules: object) -> Iterator[Problem]:
    if not isinstance(rules, Rules):
        yield no_rules(name, rules)


def _none_of(name: str, value: object, allowed: Iterable[str]) -> Iterator[Problem]:
    if value not in (allowed := tuple(allowed)):
        yield Problem(name, "invalid", OneOf(allowed), value)
