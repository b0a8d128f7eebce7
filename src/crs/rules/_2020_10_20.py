# SPDX-License-Identifier: MIT
"""In force from 2020-10-20: more points for French."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from ..tables import Grid
from ..text import Text
from ._2017_06_06 import RULES as PREVIOUS

RULES = evolve(
    PREVIOUS,
    since=date(2020, 10, 20),
    instrument=Text(
        "Ministerial Instructions in force on 20 October 2020, announced 27 October 2020",
        "Instructions ministérielles en vigueur le 20 octobre 2020, annoncées le 27 octobre 2020",
    ),
    sources=("BAL Global", "J Pier Immigration"),
    additional=evolve(PREVIOUS.additional, french=Grid({7: {0: 25, 5: 50}})),
)
