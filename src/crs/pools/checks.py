# SPDX-License-Identifier: MIT
"""What is asked of a pool, and what is said when something is wrong with it."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Literal, get_type_hints

import attrs

from ..errors import IncompleteLawWarning, InvalidError
from ..rules import Rules, in_force
from .cells import OPEN, is_numeric, is_text, wrong_type
from .fold import Program, program
from .schema import COLUMNS
from .trace import LAW

Lines = Literal["total", "sections", "all"]
Errors = Literal["raise", "null"]


class InvalidRowsWarning(UserWarning):
    """Some rows of a pool got no points, because something is wrong with them.

    Attributes:
        problems: one sentence for each column: what it may be, how many rows are not, the first.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        return "rows without points: " + "; ".join(self.problems)


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


@attrs.frozen
class Pool:
    """What is asked: the lines, under which rules, and what to do about rows that are wrong."""

    rules: Rules
    kind: Lines
    errors: Errors
    quiet: bool = False
    """Whether what is to be said has been said: workers of a cluster say nothing."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The names of the lines, in the order of the law."""
        if self.kind == "total":
            return TOTAL
        return SECTIONS if self.kind == "sections" else ALL

    @property
    def program(self) -> Program:
        """The law, folded."""
        return program(self.rules, self.lines)

    @property
    def affects(self) -> tuple[str, ...]:
        """The facts that an amendment not yet public is reported to look at."""
        return self.rules.gap.affects if self.rules.gap else ()

    def names(self, given: Iterable[str]) -> None:
        """Check that every column is there once, and no line yet.

        Raises:
            InvalidError: one is missing or there twice, or would be written over.
        """
        have = Counter(list(given))
        twice = [f"{name}: there are {n} such columns" for name, n in have.items() if n > 1]
        missing = [f"{name}: there is no such column" for name in COLUMNS if name not in have]
        there = [f"{line}: the pool has this column already" for line in self.lines if line in have]
        if missing or twice or there:
            raise InvalidError(*missing, *twice, *there)

    def checked(self, schema: Mapping[str, Any]) -> None:
        """Check the columns of a frame that is not in memory.

        Raises:
            InvalidError: a column is missing, of a wrong type, or would be written over.
        """
        self.names(schema)
        problems = [
            wrong_type(name, fact, schema[name])
            for name, fact in COLUMNS.items()
            if not is_numeric(fact, schema[name])
            and not is_text(fact, schema[name])
            and schema[name] not in OPEN
        ]
        if problems:
            raise InvalidError(*problems)

    def same_length(self, lengths: Mapping[str, int]) -> None:
        """Check that all columns have as many rows.

        Raises:
            InvalidError: one has more or fewer.
        """
        rows = lengths["age"]
        problems = [
            f"{name} has {length:,} rows, and age {rows:,}"
            for name, length in lengths.items()
            if length != rows
        ]
        if problems:
            raise InvalidError(*problems)

    def report(self, problems: tuple[str, ...]) -> None:
        """Say what is wrong with some rows.

        Raises:
            InvalidError: something is, and no nulls are asked for.
        """
        if self.quiet:  # pragma: no cover  (distributed)
            return
        if problems and self.errors == "raise":
            raise InvalidError(*problems)
        if problems:
            warnings.warn(InvalidRowsWarning(*problems), stacklevel=2)

    def warn(self, *, touched: bool) -> None:
        """Warn if a row has facts that an amendment not yet public is reported to look at."""
        gap = self.rules.gap
        if gap is not None and touched and not self.quiet:
            warnings.warn(
                f"an amendment reported in force since {gap.since} looks at facts of this pool, and"
                f" its text is not public ({gap.title.en})",
                IncompleteLawWarning,
                stacklevel=2,
            )


def asked(rules: Rules | None, lines: str, errors: str) -> Pool:
    """What is asked, if it can be.

    Raises:
        InvalidError: *rules* are not `Rules`, or *lines* or *errors* not what they may be.
    """
    if rules is None:
        rules = in_force(date.today())  # noqa: DTZ011  (the user's own day)
    problems = []
    if not isinstance(rules, Rules):
        problems.append(f"rules are Rules or None, not {rules!r}")
    if lines not in ("total", "sections", "all"):
        problems.append(f"lines is 'total', 'sections' or 'all', not {lines!r}")
    if errors not in ("raise", "null"):
        problems.append(f"errors is 'raise' or 'null', not {errors!r}")
    if problems:
        raise InvalidError(*problems)
    return Pool(rules, lines, errors)  # type: ignore[arg-type]
