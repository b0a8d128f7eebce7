# SPDX-License-Identifier: MIT
"""Canada's Comprehensive Ranking System (Express Entry) as law: typed, dated, cited.

>>> import crs
>>> applicant = crs.Applicant(
...     age=29,
...     education=crs.Education.BACHELORS,
...     first_language=crs.English(reading=9, writing=9, listening=9, speaking=9),
... )
>>> crs.score(applicant, rules=crs.EDITIONS[-1]).total
379
"""

from __future__ import annotations

from . import additional, core, rules, spouse, transferability
from .errors import CrsError, IncompleteLawWarning, InvalidError, NotInForceError
from .facts import (
    Applicant,
    ArrangedEmployment,
    CanadianStudy,
    Education,
    English,
    French,
    Spouse,
)
from .ranking import Score, score
from .rules import EDITIONS, Gap, Rules, in_force
from .tables import Grid, Table

__all__ = [
    "EDITIONS",
    "Applicant",
    "ArrangedEmployment",
    "CanadianStudy",
    "CrsError",
    "Education",
    "English",
    "French",
    "Gap",
    "Grid",
    "IncompleteLawWarning",
    "InvalidError",
    "NotInForceError",
    "Rules",
    "Score",
    "Spouse",
    "Table",
    "additional",
    "core",
    "in_force",
    "rules",
    "score",
    "spouse",
    "transferability",
]

__version__ = "0.1.0"
