# SPDX-License-Identifier: MIT
"""In force from 2017-06-06: points for a brother or sister in Canada, and for French."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from ..tables import Grid, Table
from ..text import Text
from ._2016_11_19 import RULES as PREVIOUS

RULES = evolve(
    PREVIOUS,
    since=date(2017, 6, 6),
    instrument=Text(
        "Ministerial Instructions 2017-1, signed 29 May 2017",
        "Instructions ministérielles 2017-1, signées le 29 mai 2017",
    ),
    sources=("canada.ca: Ministerial Instructions 2017-1", "CIC News, June 2017"),
    additional=evolve(
        PREVIOUS.additional,
        sibling=Table({True: 15}),
        # The 30 points need English at 5 in all four abilities. Where only some of them reach 5
        # the published table is silent; the weakest decides here, which leaves the lower points.
        french=Grid({7: {0: 15, 5: 30}}),
    ),
)
