# SPDX-License-Identifier: MIT
"""The facts of a person on a day, each with the evidence that it came from."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import attrs

from ..evidence.explanation import Explanation, FactFound
from ..facts import Abilities, English, Spouse
from ..words import CATALOGUE, say, written

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDTH = 88
INDENT = "  "
LANGUAGES = ("first_language", "second_language", "spouse.language")
