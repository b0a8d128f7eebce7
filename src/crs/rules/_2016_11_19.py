# SPDX-License-Identifier: MIT
"""In force from 2016-11-19: fewer points for arranged employment, points for study in Canada."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from ..facts import ArrangedEmployment, CanadianStudy
from ..tables import Table
from ..text import Text
from ._2015_01_01 import RULES as PREVIOUS

RULES = evolve(
    PREVIOUS,
    since=date(2016, 11, 19),
    instrument=Text(
        "Ministerial Instructions 2016-1, signed 21 October 2016",
        "Instructions ministérielles 2016-1, signées le 21 octobre 2016",
    ),
    sources=("go4visa.com: copy of the amending Instructions", "CIC News"),
    additional=evolve(
        PREVIOUS.additional,
        arranged_employment=Table(
            {ArrangedEmployment.OTHER: 50, ArrangedEmployment.SENIOR_MANAGER: 200}
        ),
        canadian_study=Table(
            {CanadianStudy.ONE_OR_TWO_YEARS: 15, CanadianStudy.THREE_YEARS_OR_MORE: 30}
        ),
    ),
)
