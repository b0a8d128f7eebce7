# SPDX-License-Identifier: MIT
"""The assessments of the three classes, one below the other, and the verdict."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import attrs

from ..classes import Programs
from ..words import written
from . import assessment, layout

if TYPE_CHECKING:
    from rich.console import RenderableType


def summary(programs: Programs, lang: str) -> str:
    """Of each class whether it is met, and what it is not or unknown for; then the verdict."""
    parts = (assessment.summary(one, lang) for one in programs)
    return "\n".join([*parts, *layout.wrapped(verdict(programs, lang))])


def text(programs: Programs, lang: str) -> str:
    """All findings of all of them, then the verdict."""
    parts = (assessment.text(one, lang) for one in programs)
    return "\n\n".join([*parts, "\n".join(layout.wrapped(verdict(programs, lang)))])


def html(programs: Programs, lang: str) -> str:
    """The same as tables."""
    parts = (assessment.html(one, lang) for one in programs)
    return "\n".join([*parts, f'<p lang="{lang}">{escape(verdict(programs, lang))}</p>'])


def to_dict(programs: Programs, lang: str) -> dict[str, Any]:
    """Each assessment by its name, the names of those that are met, and the verdict."""
    by = attrs.asdict(programs, recurse=False)
    under = programs.invited_under
    return {
        "met": [name for name, one in by.items() if one.is_met],
        "invited_under": next((name for name, one in by.items() if one is under), None),
        "verdict": verdict(programs, lang),
        **{name: assessment.to_dict(one, lang) for name, one in by.items()},
    }


def rich(programs: Programs, lang: str) -> RenderableType:
    """All findings of all of them as tables, then the verdict."""
    from rich.console import Group
    from rich.text import Text

    parts = (assessment.rich(one, lang) for one in programs)
    return Group(*parts, Text(verdict(programs, lang)))


def verdict(programs: Programs, lang: str) -> str:
    """Which classes are met; where none is, that none is, or of which it is not known."""
    unknown = tuple(one for one in programs if one.met is None)
    code = "met" if programs.met else "none_known" if unknown else "none_met"
    names = tuple(one.immigration_class for one in programs.met or unknown)
    return written(f"programs.{code}", lang, names=names)
