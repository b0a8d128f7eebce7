# SPDX-License-Identifier: MIT
"""What is asked of a pool, and what is said when something is wrong with it."""

from __future__ import annotations

import sys
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from types import FrameType
from typing import Any, get_type_hints

import attrs

from ..errors import IncompleteLawWarning, InvalidError, Problem
from ..expected import InstanceOf, OneOf
from ..files.hints import DidYouMean
from ..rules import Rules, in_force
from .cells import Mistakes
from .fold import Program, program
from .readers import OPEN, is_numeric, is_text, wrong_type
from .said import GapOfPool, InvalidRowsWarning, Needed
from .schema import Errors, Fact, Lines, columns
from .trace import LAW

NEAR = 0.85
"""How alike two names are, of 1, where the one may be meant by the other."""


TOTAL = ("total_points",)
SECTIONS = (*(f"{section}_total_points" for section in LAW), *TOTAL)


ALL = (
    *(
        f"{section}_{line}_points"
        for section, module in LAW.items()
        for line in get_type_hints(module.points)["return"]._fields
    ),
    *TOTAL,
)
LINES: Mapping[str, tuple[str, ...]] = {"total": TOTAL, "sections": SECTIONS, "all": ALL}
"""The names of the lines that can be asked for, in the order of the law."""


@attrs.frozen
class Request:
    """What is asked: the lines, under which rules, and what to do about rows that are wrong."""

    rules: Rules
    kind: Lines
    errors: Errors
    suffix: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines, as the law names them."""
        return LINES[self.kind]

    def output(self, line: str) -> str:
        """The name of the column of a *line*."""
        return line + self.suffix

    @property
    def outputs(self) -> tuple[str, ...]:
        """The columns that the pool gets, in the order of the law."""
        return tuple(map(self.output, self.lines))

    @property
    def gaps(self) -> bool:
        """Whether there may be nulls in every column."""
        return self.errors == "null"

    @property
    def program(self) -> Program:
        """The law, folded."""
        return program(self.rules, self.lines)

    @property
    def columns(self) -> Mapping[str, Fact]:
        """The columns that a pool may have."""
        return columns(self.rules)

    @property
    def affects(self) -> tuple[str, ...]:
        """The facts that an amendment not yet public is reported to look at."""
        return self.rules.gap.affects if self.rules.gap else ()

    def names(self, given: Iterable[str], *, is_case_blind: bool = False) -> None:
        """Check that every column that is needed is there once, and no line yet.

        Args:
            given: the columns of the pool.
            is_case_blind: whether to their engine two names are one that differ in case alone.

        Raises:
            InvalidError: one is missing or there twice, or would be written over.
        """
        have = Counter(list(given))
        folded = {name.lower(): name for name in have} if is_case_blind else {n: n for n in have}
        problems = [*_missing(have, self.columns)]
        problems += [
            Problem(name, "invalid", Needed.ONE_COLUMN, count)
            for name, count in have.items()
            if count > 1
        ]
        problems += [
            Problem(folded[name], "pool.taken", Needed.NEW_COLUMN)
            for name in self.outputs
            if name in folded
        ]
        if problems:
            raise InvalidError(*problems)

    def checked(self, schema: Mapping[str, Any], *, is_case_blind: bool = False) -> None:
        """Check the columns of a frame that is not in memory.

        Raises:
            InvalidError: a column is missing, of a wrong type, or would be written over.
        """
        self.names(schema, is_case_blind=is_case_blind)
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

    def warn(self, *, touched: bool) -> None:
        """Warn if a row has facts that an amendment not yet public is reported to look at."""
        gap = self.rules.gap
        if gap is not None and touched:
            warnings.warn(IncompleteLawWarning(GapOfPool(gap)), stacklevel=_caller())


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
            yield Problem(name, "pool.missing", fact.expected, None, DidYouMean(others[alike[0]]))
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
    """What is asked, if it can be.

    Raises:
        InvalidError: *rules* are not `Rules`, *suffix* is not text, or *lines* or *errors* not what
            they may be.
    """
    if rules is None:
        rules = in_force(date.today())  # noqa: DTZ011  (the user's own day)
    problems = []
    if not isinstance(rules, Rules):
        problems.append(Problem("rules", "invalid", InstanceOf(("Rules", "None")), rules))
    for name, value, allowed in (
        ("lines", lines, tuple(LINES)),
        ("errors", errors, ("raise", "null")),
    ):
        if value not in allowed:
            problems.append(Problem(name, "invalid", OneOf(allowed), value))
    if not _is_text(suffix):
        problems.append(Problem("suffix", "invalid", Needed.SUFFIX, suffix))
    if problems:
        raise InvalidError(*problems)
    return Request(rules, lines, errors, suffix)  # type: ignore[arg-type]
