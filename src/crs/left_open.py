# SPDX-License-Identifier: MIT
"""What evidence leaves open about facts, which their score says beside the points.

No score of facts that have no papers needs it, so that it loads when there are some.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from .facts import LeftOpen
from .worded import Worded


@attrs.frozen
class OpenFact(LeftOpen):
    """What a fact would be if evidence counted of which it is unknown whether it does.

    Attributes:
        fact: the name of the field of `Applicant`; of `Spouse`, after ``spouse.``.
        value: what it would be.
        reason: the evidence, and what is not known of it.
    """

    fact: str
    value: Any
    reason: Worded


@attrs.frozen
class StatedFacts(LeftOpen):
    """Which facts are as the person states them, and no paper shows them.

    Attributes:
        facts: their names.
        as_of: the day from which on they are taken to hold.
    """

    facts: tuple[str, ...]
    as_of: date
