# SPDX-License-Identifier: MIT
"""In force from 2025-03-25: no points for arranged employment."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from ..tables import Table
from ..text import Text
from ._2020_10_20 import RULES as PREVIOUS

RULES = evolve(
    PREVIOUS,
    since=date(2025, 3, 25),
    instrument=Text(
        "Ministerial Instructions signed 11 March 2025",
        "Instructions ministérielles signées le 11 mars 2025",
    ),
    sources=(
        "canada.ca: criteria of the Comprehensive Ranking System, as modified 2026-06-22",
        "CIC News, 17 December 2024",
    ),
    additional=evolve(PREVIOUS.additional, arranged_employment=Table({})),
)
