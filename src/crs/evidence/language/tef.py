# SPDX-License-Identifier: MIT
"""TEF Canada: scores to niveaux de compétence linguistique canadiens, on three scales.

Express Entry takes one of them alone, whatever the date of the test: the column *équivalence ancien
score* of the report. The others, out of 699, serve other programs. No number tells its scale, as
most are valid on all three.

Sources: IRCC, language test equivalency charts, TEF Canada: tests taken before September 30, 2019;
between October 1, 2019 and December 10, 2023; after December 10, 2023. IRCC, Francophone Community
Immigration Pilot, language test, the note on applications received through Express Entry.
"""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Literal

import attrs

from ...errors import Problem
from ...expected import Between, OneOf
from ...facts import French
from ...worded import Worded
from .report import Chart, Result, Scale

EXPRESS_ENTRY = "ancien"
"""The scale that Express Entry takes."""


@attrs.frozen
class AncienScore(Worded):
    """A score of the column *équivalence ancien score*, from 0 to a *last* one."""

    last: int
    code = "expected.ancien_score"


@attrs.frozen
class OtherScale(Worded):
    """The scores are on a scale that Express Entry does not take."""

    scale: str
    code = "report.other_scale"


def _ancien(last: int, lowest: Mapping[int, float]) -> Scale:
    return Scale(AncienScore(last), range(last + 1), lowest)


def _699(lowest: Mapping[int, float]) -> Scale:
    return Scale(Between(0, 699), range(700), lowest)


# fmt: off
CHARTS: Mapping[str, Chart] = {
    "ancien": {
        "reading":   _ancien(300, {4: 121, 5: 151, 6: 181, 7: 207, 8: 233, 9: 248, 10: 263}),
        "writing":   _ancien(450, {4: 181, 5: 226, 6: 271, 7: 310, 8: 349, 9: 371, 10: 393}),
        "listening": _ancien(360, {4: 145, 5: 181, 6: 217, 7: 249, 8: 280, 9: 298, 10: 316}),
        "speaking":  _ancien(450, {4: 181, 5: 226, 6: 271, 7: 310, 8: 349, 9: 371, 10: 393}),
    },
    "699-2019": {
        "reading":   _699({4: 300, 5: 350, 6: 400, 7: 450, 8: 500, 9: 533, 10: 566}),
        "writing":   _699({4: 300, 5: 350, 6: 400, 7: 450, 8: 500, 9: 533, 10: 566}),
        "listening": _699({4: 300, 5: 350, 6: 400, 7: 450, 8: 500, 9: 533, 10: 566}),
        "speaking":  _699({4: 300, 5: 350, 6: 400, 7: 450, 8: 500, 9: 533, 10: 566}),
    },
    "699-2023": {
        "reading":   _699({4: 306, 5: 352, 6: 393, 7: 434, 8: 462, 9: 503, 10: 546}),
        "writing":   _699({4: 268, 5: 330, 6: 379, 7: 428, 8: 472, 9: 512, 10: 558}),
        "listening": _699({4: 306, 5: 352, 6: 393, 7: 434, 8: 462, 9: 503, 10: 546}),
        "speaking":  _699({4: 328, 5: 387, 6: 422, 7: 456, 8: 494, 9: 518, 10: 556}),
    },
}
# fmt: on


@attrs.frozen(kw_only=True)
class TEF(Result):
    """A result of TEF Canada; not of TEFAQ, which is not accepted.

    Args:
        reading: the score in reading (compréhension de l'écrit), on the scale "ancien" 0 to 300.
        writing: the score in writing (expression écrite), on the scale "ancien" 0 to 450.
        listening: the score in listening (compréhension de l'oral), on the scale "ancien" 0 to 360.
        speaking: the score in speaking (expression orale), on the scale "ancien" 0 to 450.
        result_date: the date of the result on the report.
        scale: the column of the report from which the scores are: "ancien", the column *équivalence
            ancien score*, which alone counts for Express Entry; "699-2019" or "699-2023", out of
            699, of tests taken from 2019-10-01, or after 2023-12-10.

    Raises:
        InvalidError: a score is not on its scale, the scale is unknown, or the date is none; all
            mistakes are listed.
    """

    test: ClassVar[str] = "TEF Canada"
    language: ClassVar[type[French]] = French

    reading: int
    writing: int
    listening: int
    speaking: int
    result_date: date
    scale: Literal["ancien", "699-2019", "699-2023"] = "ancien"

    @property
    def chart(self) -> Chart:
        """The scale of each ability, and the levels that its scores reach."""
        return CHARTS[self.scale] if self._is_on_a_scale else {}

    @property
    def _is_on_a_scale(self) -> bool:
        return type(self.scale) is str and self.scale in CHARTS

    def problems(self) -> list[Problem]:
        """Each mistake: in the scores, the date, and the scale."""
        problems = super().problems()
        if not self._is_on_a_scale:
            problems.append(Problem("scale", "invalid", OneOf(tuple(CHARTS)), self.scale))
        return problems

    def _why_never(self) -> OtherScale | None:
        return None if self.scale == EXPRESS_ENTRY else OtherScale(self.scale)
