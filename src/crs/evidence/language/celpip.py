# SPDX-License-Identifier: MIT
"""CELPIP-General: levels to Canadian Language Benchmarks.

Source: IRCC, language test equivalency charts, CELPIP-General: from 4 on the two agree, up to 10,
which is *10 or more*; the same in every copy from 2021 to 2026.
"""

from datetime import date
from typing import ClassVar, Literal

import attrs

from ...facts import English
from ...worded import Worded
from .report import Chart, Result, Scale


@attrs.frozen
class LevelOrM(Worded):
    """A level of CELPIP, from 0 to 12, or M."""

    code = "expected.celpip_level"


SCALE = Scale(
    LevelOrM(),
    ("M", *range(13)),
    {level: level for level in range(4, 11)},
    (int, str),
)

CHART = {"reading": SCALE, "writing": SCALE, "listening": SCALE, "speaking": SCALE}


@attrs.frozen(kw_only=True)
class CELPIP(Result):
    """A result of CELPIP-General; not of CELPIP-General LS, which is not accepted.

    Args:
        reading: the level in reading, 0 to 12, or "M" (minimal proficiency).
        writing: the level in writing, 0 to 12, or "M".
        listening: the level in listening, 0 to 12, or "M".
        speaking: the level in speaking, 0 to 12, or "M".
        result_date: the date of the result on the report.

    Raises:
        InvalidError: a level is not on the scale, or the date is none; all mistakes are listed.
    """

    test: ClassVar[str] = "CELPIP-General"
    language: ClassVar[type[English]] = English
    chart: ClassVar[Chart] = CHART

    reading: int | Literal["M"]
    writing: int | Literal["M"]
    listening: int | Literal["M"]
    speaking: int | Literal["M"]
    result_date: date
