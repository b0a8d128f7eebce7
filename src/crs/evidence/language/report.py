# SPDX-License-Identifier: MIT
"""What the reports of all language tests have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate
from typing import ClassVar

import attrs

from ...checked import Checked, Kind, mistakes
from ...errors import Problem
from ...facts import English, French
from ...worded import Worded
from ..calendar import anniversary, check

YEARS = 2
"""A result counts while it is less than two years old (MI s. 12; IRPR s. 75(2)(d))."""


@attrs.frozen
class ResultLater(Worded):
    """The result is of a day after the one that is scored."""

    result_date: date
    day: date
    code = "report.later"


@attrs.frozen
class ResultExpired(Worded):
    """The result is two years old, or older."""

    result_date: date
    last_valid_day: date
    code = "report.expired"


@attrs.frozen
class Scale:
    """The raw scores that a test gives in one ability, and the levels that they reach.

    Attributes:
        expected: what a score must be.
        scores: all the scores, lowest first.
        lowest: the lowest score of each level, as the chart prints it.
        types: what a score may be an instance of; a subclass is refused.
        levels: the level that each score reaches, 0 where it is below the lowest one of the chart.
    """

    expected: Worded
    scores: Sequence[object]
    lowest: Mapping[int, object]
    types: tuple[type, ...] = (int,)
    levels: Mapping[object, int] = attrs.field(init=False, repr=False, eq=False)

    @levels.default
    def _reached(self) -> dict[object, int]:
        first = {self.scores.index(score): level for level, score in self.lowest.items()}
        reached = accumulate((first.get(rank, 0) for rank in range(len(self.scores))), max)
        return dict(zip(self.scores, reached, strict=True))

    def holds(self, score: object) -> bool:
        """Whether a test can give this *score*."""
        try:
            return type(score) in self.types and score in self.levels
        except TypeError:  # a signaling NaN has no hash
            return False


Chart = Mapping[str, Scale]
"""The scale of each ability, by its name, in the order of the published charts."""


@lru_cache(maxsize=1024)  # people have few reports, and levels are few
def _abilities(
    language: type[English | French],
    reading: int,
    writing: int,
    listening: int,
    speaking: int,
) -> English | French:
    return language(reading=reading, writing=writing, listening=listening, speaking=speaking)


class Result(Checked, Worded):
    """A report of one sitting of a language test: four raw scores and the date of the result.

    Scores of two sittings are never put together: each sitting is a report of its own. In words, it
    is its test and its date.
    """

    __slots__ = ()
    code = "report"

    test: ClassVar[str]
    """The name of the test."""
    language: ClassVar[type[English | French]]
    """The official language that it tests."""

    reading: object
    writing: object
    listening: object
    speaking: object
    result_date: date

    def problems(self) -> list[Problem]:
        """Each mistake: a score that is not on its scale, a date that is none."""
        return [
            Problem(ability, "invalid", scale.expected, score)
            for ability, scale in self.chart.items()
            if not scale.holds(score := getattr(self, ability))
        ] + mistakes((("result_date", Kind(types=(date,))),), self)

    @property
    @abstractmethod
    def chart(self) -> Chart:
        """The scale of each ability, and the levels that its scores reach."""

    @property
    def levels(self) -> English | French:
        """The level of each ability, by the published chart of the test.

        Charts end at level 10, *10 or more*. A score below the lowest row of its chart is level 0.
        """
        return _abilities(
            self.language,  # type: ignore[arg-type]  # mypy takes no such class for hashable
            *[scale.levels[getattr(self, ability)] for ability, scale in self.chart.items()],
        )

    @property
    def last_valid_day(self) -> date:
        """The last day on which the result is less than two years old.

        That is the day before its second anniversary (MI s. 12(2)(b), (3); IRPR s. 75(2)(d)). A
        result of 29 February has its anniversary on 28 February, the stricter reading.
        """
        return anniversary(self.result_date, YEARS) - timedelta(days=1)

    def valid_on(self, day: date) -> bool:
        """Whether the result counts for Express Entry on a *day*.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        return self.why_not_on(day) is None

    def why_not_on(self, day: date) -> Worded | None:
        """Why the result does not count for Express Entry on a *day*; None: it counts.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        check(day)
        if never := self._why_never():
            return never
        if day < self.result_date:
            return ResultLater(self.result_date, day)
        if day > self.last_valid_day:
            return ResultExpired(self.result_date, self.last_valid_day)
        return None

    def _why_never(self) -> Worded | None:
        """Why the result counts on no day at all; None: it counts on some."""
        return None
