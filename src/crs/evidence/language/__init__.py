# SPDX-License-Identifier: MIT
"""The language tests that are accepted for Express Entry, by their names in a file."""

from __future__ import annotations

from collections.abc import Mapping

from .celpip import CELPIP
from .ielts import IELTS
from .pte_core import PTECore
from .report import Result
from .tcf import TCF
from .tef import TEF

__all__ = ["TESTS", "Result"]

TESTS: Mapping[str, type[IELTS | CELPIP | PTECore | TEF | TCF]] = {
    "ielts": IELTS,
    "celpip": CELPIP,
    "pte_core": PTECore,
    "tef": TEF,
    "tcf": TCF,
}
