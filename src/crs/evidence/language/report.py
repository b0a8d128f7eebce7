# SPDX-License-Identifier: MIT
"""What the reports of all language tests have in common."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import InvalidOperation
from typing import ClassVar, NamedTuple

from ...checked import Checked, mistakes
from ...errors import repr_of
from ...facts import English, French
from ...text import Text
from ..calendar import anniversary, check

YEARS = 2
"""A result counts while it is less than two years old (MI s. 12; IRPR s. 75(2)(d))."""


class Scale(NamedTuple):
    """The raw scores that a test gives in one ability, and the levels that they reach.

    Args:
        says: what a score is, in the words of an error.
        scores: all the scores, lowest first.
        lowest: the lowest score of each level, as the chart prints it.
        types: what a score may be an instance of; a subclass is refused.
    """

    says: str
    scores: Sequence[object]
    lowest: Mapping[int, float]
    types: tuple[type, ...] = (int,)

    def holds(self, score: object) -> bool:
        """Whether a test can give this *score*."""
        try:
            return type(score) in self.types and score in self.scores
        except InvalidOperation:  # a signaling NaN refuses to be compared
            return False

    def level(self, score: object) -> int:
        """The level that a *score* reaches, 0 where it is below the lowest one of the chart."""
        rank = self.scores.index(score)
        return max(
            (level for level, least in self.lowest.items() if rank >= self.scores.index(least)),
            default=0,
        )


Chart = Mapping[str, Scale]
"""The scale of each ability, by its name, in the order of the published charts."""


class Result(Checked):
    """A report of one sitting of a language test: four raw scores and the date of the result.

    Scores of two sittings are never put together: each sitting is a report of its own.
    """

    __slots__ = ()

    test: ClassVar[str]
    """The name of the test."""
    language: ClassVar[type[English] | type[French]]
    """The official language that it tests."""

    reading: object
    writing: object
    listening: object
    speaking: object
    result_date: date

    def problems(self) -> list[str]:
        """A sentence for each mistake."""
        return [
            f"{ability} is {scale.says}, not {repr_of(score)}"
            for ability, scale in self.chart.items()
            if not scale.holds(score := getattr(self, ability))
        ] + mistakes((("result_date", "a date", (date,), None),), self)

    @property
    @abstractmethod
    def chart(self) -> Chart:
        """The scale of each ability, and the levels that its scores reach."""

    @property
    def levels(self) -> English | French:
        """The level of each ability, by the published chart of the test.

        Charts end at level 10, *10 or more*. A score below the lowest row of its chart is level 0.
        """
        return self.language(
            **{
                ability: scale.level(getattr(self, ability))
                for ability, scale in self.chart.items()
            }
        )

    @property
    def label(self) -> Text:
        """What the report is called: its test and its date."""
        return Text(
            f"{self.test}, result of {self.result_date}",
            f"{self.test}, résultat du {self.result_date}",
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

    def why_not_on(self, day: date) -> Text | None:
        """Why the result does not count for Express Entry on a *day*; None: it counts.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        check(day)
        since, until = self.result_date, self.last_valid_day
        if never := self._why_never():
            return never
        if day < since:
            return Text(
                f"the result is of {since}, after {day}",
                f"le résultat est du {since}, après le {day}",
            )
        if day > until:
            return Text(
                f"a result counts while less than {YEARS} years old,"
                f" and this one, of {since}, did so until {until}",
                f"un résultat compte tant qu’il a moins de {YEARS} ans,"
                f" et celui-ci, du {since}, a compté jusqu’au {until}",
            )
        return None

    def _why_never(self) -> Text | None:
        """Why the result counts on no day at all; None: it counts on some."""
        return None
