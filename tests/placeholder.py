# SPDX-License-Identifier: MIT
"""Every sentence of `words` replaced by one and the same placeholder: none may carry logic."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from crs import words
from crs.text import Text

PLACEHOLDER = Text("…", "…")


@contextmanager
def placeholders() -> Iterator[None]:
    """Meanwhile, every sentence is the placeholder, in both languages."""
    modules = [
        words,
        *(import_module(f"{words.__name__}.{m.name}") for m in iter_modules(words.__path__)),
    ]
    with pytest.MonkeyPatch.context() as patch:
        for module in modules:
            for name, value in list(vars(module).items()):
                _replace(patch, module, name, value)
        yield


def _replace(patch: pytest.MonkeyPatch, module: Any, name: str, value: object) -> None:
    if type(value) is Text:
        patch.setattr(module, name, PLACEHOLDER)
    elif type(value) is tuple and any(type(part) is Text for part in value):
        patch.setattr(module, name, tuple(PLACEHOLDER for _ in value))
    elif type(value) is dict:
        for key, part in value.items():
            if type(part) is Text:
                patch.setitem(value, key, PLACEHOLDER)
