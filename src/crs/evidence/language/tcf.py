# SPDX-License-Identifier: MIT
"""TCF Canada: scores to niveaux de compétence linguistique canadiens.

Source: IRCC, language test equivalency charts, TCF Canada; the same in every copy to 2026.
"""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

import attrs

from ...expected import Between
from ...facts import French
from .report import Chart, Result, Scale


def _scale(last: int, lowest: Mapping[int, float]) -> Scale:
    return Scale(Between(0, last), range(last + 1), lowest)


# fmt: off
CHART = {
    "reading":   _scale(699, {4: 342, 5: 375, 6: 406, 7: 453, 8: 499, 9: 524, 10: 549}),
    "writing":   _scale(20,  {4: 4,   5: 6,   6: 7,   7: 10,  8: 12,  9: 14,  10: 16}),
    "listening": _scale(699, {4: 331, 5: 369, 6: 398, 7: 458, 8: 503, 9: 523, 10: 549}),
    "speaking":  _scale(20,  {4: 4,   5: 6,   6: 7,   7: 10,  8: 12,  9: 14,  10: 16}),
}
# fmt: on


@attrs.frozen(kw_only=True)
class TCF(Result):
    """A result of TCF Canada; not of TCF Québec, which is not accepted.

    Args:
        reading: the score in reading (compréhension de l'écrit), 0 to 699.
        writing: the score in writing (expression écrite), 0 to 20.
        listening: the score in listening (compréhension de l'oral), 0 to 699.
        speaking: the score in speaking (expression orale), 0 to 20.
        result_date: the date of the result on the report.

    Raises:
        InvalidError: a score is not on the scale, or the date is none; all mistakes are listed.
    """

    test: ClassVar[str] = "TCF Canada"
    language: ClassVar[type[French]] = French
    chart: ClassVar[Chart] = CHART

    reading: int
    writing: int
    listening: int
    speaking: int
    result_date: date
