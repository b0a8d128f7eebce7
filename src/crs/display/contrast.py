# SPDX-License-Identifier: MIT
"""What each section changes by over a pool: who gains, who loses, and how much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..words import CATALOGUE, line, number
from . import listing
from .listing import Listing

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..pools.contrast import LineChange, Summary

HEADS = ("line", "gaining", "losing", "same", "gained", "lost")
"""The heads of the columns."""


def text(summary: Summary, lang: str) -> str:
    """A table in plain text."""
    return listing.text([_listing(summary, lang)])


def html(summary: Summary, lang: str) -> str:
    """A table of HTML."""
    return listing.html([_listing(summary, lang)], lang)


def rich(summary: Summary, lang: str) -> RenderableType:
    """A table for a terminal."""
    return listing.rich([_listing(summary, lang)])


def to_dict(summary: Summary, lang: str) -> dict[str, Any]:
    """Each line: who gains and loses, how much, and how many rows change by how many points."""
    return {
        each.line: {
            "label": _label(each.line, lang),
            **{name: getattr(each, name) for name in HEADS[1:]},
            "rows": {str(change): rows for change, rows in each.rows.items()},
        }
        for each in summary
    }


def _listing(summary: Summary, lang: str) -> Listing:
    heads = tuple(CATALOGUE[f"head.{name}"](lang) for name in HEADS)
    rows = tuple((_label(each.line, lang), *_numbers(each, lang)) for each in summary)
    return Listing(CATALOGUE["head.contrast"](lang), heads, rows)


def _numbers(each: LineChange, lang: str) -> list[str]:
    return [number(getattr(each, name), lang) for name in HEADS[1:]]


def _label(name: str, lang: str) -> str:
    """What a line is called: a section, or the score."""
    section = name.removesuffix("total_points").rstrip("_")
    return line(section, "total")(lang) if section else CATALOGUE["line.total"](lang)
