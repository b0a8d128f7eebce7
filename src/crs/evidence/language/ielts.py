# SPDX-License-Identifier: MIT
"""IELTS General Training: bands to Canadian Language Benchmarks.

Source: IRCC, language test equivalency charts, IELTS General Training, which print the lowest band
of each level; the same in every copy from 2021 to 2026.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import ClassVar

import attrs

from ...facts import English
from ...worded import Worded
from .report import Chart, Result, Scale

BANDS = tuple(halves / 2 for halves in range(19))


@attrs.frozen
class Band(Worded):
    """A band of IELTS, from 0 to 9 in halves."""

    code = "expected.band"


def _scale(lowest: Mapping[int, float]) -> Scale:
    return Scale(Band(), BANDS, lowest, (int, float, Decimal))


# fmt: off
CHART = {
    "reading":   _scale({4: 3.5, 5: 4, 6: 5,   7: 6, 8: 6.5, 9: 7, 10: 8}),
    "writing":   _scale({4: 4,   5: 5, 6: 5.5, 7: 6, 8: 6.5, 9: 7, 10: 7.5}),
    "listening": _scale({4: 4.5, 5: 5, 6: 5.5, 7: 6, 8: 7.5, 9: 8, 10: 8.5}),
    "speaking":  _scale({4: 4,   5: 5, 6: 5.5, 7: 6, 8: 6.5, 9: 7, 10: 7.5}),
}
# fmt: on


@attrs.frozen(kw_only=True)
class IELTS(Result):
    """A result of IELTS General Training; neither of IELTS Academic nor of IELTS Life Skills.

    A band is an `int`, a `float` or a `decimal.Decimal` that is a whole number of halves. A One
    Skill Retake does not count for Express Entry.

    Args:
        reading: the band in reading, 0 to 9.
        writing: the band in writing, 0 to 9.
        listening: the band in listening, 0 to 9.
        speaking: the band in speaking, 0 to 9.
        result_date: the date of the result on the report.

    Raises:
        InvalidError: a band is not on the scale, or the date is none; all mistakes are listed.
    """

    test: ClassVar[str] = "IELTS General Training"
    language: ClassVar[type[English]] = English
    chart: ClassVar[Chart] = CHART

    reading: float | Decimal
    writing: float | Decimal
    listening: float | Decimal
    speaking: float | Decimal
    result_date: date
