# SPDX-License-Identifier: MIT
"""PTE Core: scores to Canadian Language Benchmarks.

Source: IRCC, language test equivalency charts, PTE Core, in force since 2024-01-30; the same in
every copy from 2024 to 2026. It is the one chart that prints a row below level 4.
"""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

import attrs

from ...expected import Between
from ...facts import English
from ...worded import Worded
from .report import Chart, Result, Scale

ACCEPTED_SINCE = date(2024, 1, 30)
"""The first day on which PTE Core counted."""


@attrs.frozen
class NotYetAccepted(Worded):
    """The result is of a day before PTE Core was accepted."""

    since: date
    result_date: date
    code = "report.not_yet_accepted"


def _scale(lowest: Mapping[int, float]) -> Scale:
    return Scale(Between(10, 90), range(10, 91), lowest)


# fmt: off
CHART = {
    "reading":   _scale({3: 24, 4: 33, 5: 42, 6: 51, 7: 60, 8: 69, 9: 78, 10: 88}),
    "writing":   _scale({3: 32, 4: 41, 5: 51, 6: 60, 7: 69, 8: 79, 9: 88, 10: 90}),
    "listening": _scale({3: 18, 4: 28, 5: 39, 6: 50, 7: 60, 8: 71, 9: 82, 10: 89}),
    "speaking":  _scale({3: 34, 4: 42, 5: 51, 6: 59, 7: 68, 8: 76, 9: 84, 10: 89}),
}
# fmt: on


@attrs.frozen(kw_only=True)
class PTECore(Result):
    """A result of PTE Core; neither of PTE Academic nor of PTE Essential.

    It counts if it is of 2024-01-30 or later, when the test was first accepted.

    Args:
        reading: the score in reading, 10 to 90.
        writing: the score in writing, 10 to 90.
        listening: the score in listening, 10 to 90.
        speaking: the score in speaking, 10 to 90.
        result_date: the date of the result on the report.

    Raises:
        InvalidError: a score is not on the scale, or the date is none; all mistakes are listed.
    """

    test: ClassVar[str] = "PTE Core"
    language: ClassVar[type[English]] = English
    chart: ClassVar[Chart] = CHART

    reading: int
    writing: int
    listening: int
    speaking: int
    result_date: date

    def _why_never(self) -> NotYetAccepted | None:
        accepted = self.result_date >= ACCEPTED_SINCE
        return None if accepted else NotYetAccepted(ACCEPTED_SINCE, self.result_date)
