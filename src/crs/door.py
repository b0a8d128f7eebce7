# SPDX-License-Identifier: MIT
"""The door from what is found to what is shown of it, the one import against the order of layers.

Results, errors and reasons are values of the lower floors; their words and their tables stand
above them, and load when somebody first looks at one.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


def wing(name: str) -> Any:  # noqa: ANN401  (a module, whose names no annotation tells)
    """The module of this package with a dotted *name*, loaded on first use."""
    return import_module(f".{name}", __package__)
