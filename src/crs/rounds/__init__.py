# SPDX-License-Identifier: MIT
"""Rounds of invitations: the past ones as dated facts, and a reader of IRCC's published file.

Numbers, days and names of the rounds are those that Immigration, Refugees and Citizenship Canada
(IRCC) published. `ROUNDS` holds them to the day `THROUGH`; later ones are in the file of IRCC:

    https://www.canada.ca/content/dam/ircc/documents/json/ee_rounds_123_en.json

>>> from crs import rounds
>>> rounds.THROUGH
datetime.date(2026, 10, 1)
>>> last = rounds.latest(kind=rounds.Kind.CEC)
>>> last.number, last.cut_off, last.name.en
('446', 518, 'Canadian Experience Class')
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from .category import Categories, CategoryFinding, categories
from .comparison import Compared, ComparedKind, Comparison, compare
from .feed import read
from .listing import Listing
from .pool import Band, Pool, Standing, standing
from .record import Category, Kind, Round
from .replay import Outcome, Replay, Replayed, replay
from .selection import held, latest, merged, select

if TYPE_CHECKING:
    ROUNDS: tuple[Round, ...]
    THROUGH: date

__all__ = [
    "ROUNDS",
    "THROUGH",
    "Band",
    "Categories",
    "Category",
    "CategoryFinding",
    "Compared",
    "ComparedKind",
    "Comparison",
    "Kind",
    "Listing",
    "Outcome",
    "Pool",
    "Replay",
    "Replayed",
    "Round",
    "Standing",
    "categories",
    "compare",
    "latest",
    "merged",
    "read",
    "replay",
    "select",
    "standing",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401  (ROUNDS and THROUGH load when first asked for)
    if name == "ROUNDS":
        return held()
    if name == "THROUGH":
        return held()[-1].day
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
