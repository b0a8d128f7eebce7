# SPDX-License-Identifier: MIT
"""The facts of a person on a day, each with the evidence that it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass

WIDTH = 88
INDENT = "  "
LANGUAGES = ("first_language", "second_language", "spouse.language")
