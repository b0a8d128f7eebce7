# SPDX-License-Identifier: MIT
"""The parser of the command line, all of whose words are in one language.

What argparse itself says, such as "usage:", it asks gettext for, which knows one language for a
whole process. So that no other program is told what language to speak, French comes from a copy of
argparse of our own, which asks the catalogue instead.
"""

from __future__ import annotations

import argparse
from functools import cache
from importlib.util import find_spec, module_from_spec
from shutil import get_terminal_size
from textwrap import fill
from typing import Any

from ..words import CATALOGUE


@cache
def parser_in(lang: str) -> type[argparse.ArgumentParser]:
    """The parser that speaks a language, and lays descriptions out as they are written.

    Args:
        lang: "en" or "fr".
    """
    module = argparse if lang == "en" else _spoken(lang)

    class Parser(module.ArgumentParser):  # type: ignore[misc,name-defined]
        def __init__(self, **settings: Any) -> None:  # noqa: ANN401  (whatever argparse takes)
            layout = module.RawDescriptionHelpFormatter
            around = {name: _fitted(settings.pop(name, "")) for name in ("description", "epilog")}
            super().__init__(formatter_class=layout, **around, **settings)

    return Parser


def _fitted(text: str) -> str:
    """The *text*, each line too long for the terminal broken, and indented as it began."""
    width = get_terminal_size().columns
    return "\n".join(
        fill(
            line,
            width,
            subsequent_indent=line[: len(line) - len(line.lstrip())],
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in text.split("\n")
    )


def _spoken(lang: str) -> Any:  # noqa: ANN401  (a module, whose names no annotation tells)
    """A copy of argparse whose sentences are those of the catalogue, where it has them."""
    spec: Any = find_spec("argparse")
    module: Any = module_from_spec(spec)
    spec.loader.exec_module(module)

    def said(message: str) -> str:
        found = CATALOGUE.get(f"argparse.{message}")
        return found(lang) if found else message

    module._ = said
    module.ngettext = lambda one, many, n: said(one if n == 1 else many)
    return module
