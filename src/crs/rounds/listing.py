# SPDX-License-Identifier: MIT
"""Rounds as they are listed and drawn."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from ..door import wing
from ..readable import Readable
from .record import Round


@attrs.frozen
class Listing(Readable):
    """Some rounds, to be listed, and drawn as cut-offs over time.

    Attributes:
        rounds: the rounds, the oldest first.
        steps: the scores of a person, to be drawn over them: each first day, and the total from
            that day on, None while the person is not in the pool; in the order of the days.
    """

    view: ClassVar[str] = "rounds.listing"

    rounds: tuple[Round, ...]
    steps: tuple[tuple[date, int | None], ...] = ()

    def svg(self, lang: str = "en") -> str:
        """The cut-offs over time as an SVG image, in the colour of the text around it.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        image: str = wing("display.rounds.chart").svg(self, lang)
        return image
