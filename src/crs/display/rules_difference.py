# SPDX-License-Identifier: MIT
"""The tables of the rules that differ, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, get_type_hints

from ..annotated import notes
from ..outlook.explain import TOTAL
from ..rules import Rules, RulesDifference, TableDifference
from ..tables import By, Grid, Maximum, Table
from ..words import CATALOGUE, line, number, say, written
from . import listing
from .listing import Listing
from .rules import axis_label, columns_of, runs

if TYPE_CHECKING:
    from rich.console import RenderableType


def text(difference: RulesDifference, lang: str) -> str:
    """Each table in plain text."""
    return listing.text([*_parts(difference, lang)])


def html(difference: RulesDifference, lang: str) -> str:
    """Each table in HTML."""
    return listing.html([*_parts(difference, lang)], lang)


def rich(difference: RulesDifference, lang: str) -> RenderableType:
    """Each table for a terminal."""
    return listing.rich([*_parts(difference, lang)])


def to_dict(difference: RulesDifference, lang: str) -> dict[str, Any]:
    """Each table or maximum: what it assigns before and after, from each level up."""
    return {
        "tables": [
            {
                "section": table.section,
                "table": table.table,
                "label": _title(table, lang),
                "before": _plain(table.before),
                "after": _plain(table.after),
            }
            for table in difference
        ]
    }


def listings(difference: RulesDifference, lang: str) -> Iterator[Listing]:
    """Each table with what it assigns at each level, before and after."""
    for table in difference:
        caption = f"{_section(table, lang)} – {_title(table, lang)}"
        heads, rows = _levels(table, lang) or _number(table, lang)
        yield Listing(caption, heads, rows)


def _parts(difference: RulesDifference, lang: str) -> Sequence[Listing | str]:
    return [*listings(difference, lang)] or [CATALOGUE["difference.nothing"](lang)]


def _section(table: TableDifference, lang: str) -> str:
    if table.section == TOTAL:
        return CATALOGUE["line.total"](lang)
    return line(table.section, TOTAL)(lang)


def _title(table: TableDifference, lang: str) -> str:
    """What a table is called: as its line or its pair of facts, or as a maximum of a line."""
    if table.label:
        return table.label(lang)
    if pair := CATALOGUE.get(f"pair.{table.table}"):
        return pair(lang)
    if table.section == TOTAL:
        return CATALOGUE["head.maximum"](lang)
    if maximum := notes(get_type_hints(Rules)[table.section], Maximum).get(table.table):
        whole = line(table.section, maximum.line)
        return written("difference.maximum", lang, section=whole)
    return line(table.section, table.table)(lang)


HeadsAndRows = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""The header and the rows of a table."""


def _levels(table: TableDifference, lang: str) -> HeadsAndRows | None:
    """For each level of a table the points before and after; None: it is a maximum."""
    if isinstance(table.before, int) or isinstance(table.after, int):
        return None
    by = notes(get_type_hints(Rules)[table.section], By).get(table.table, By(table.table))
    axis, before = columns_of(table.before, by, lang)
    _, after = columns_of(table.after, by, lang)
    columns = [
        (f"{CATALOGUE[head](lang)}, {column}", points)
        for head, found in (("head.before", before), ("head.after", after))
        for column, points in found
    ]
    entries = list(zip(*(points for _, points in columns), strict=True))
    rows = (
        (level, *(number(n, lang) for n in entry)) for level, entry in runs(axis, entries, lang)
    )
    return (axis_label(axis, lang), *(label for label, _ in columns)), tuple(rows)


def _number(table: TableDifference, lang: str) -> HeadsAndRows:
    """A maximum before and after."""
    heads = tuple(CATALOGUE[f"head.{name}"](lang) for name in ("maximum", "before", "after"))
    return heads, ((heads[0], *(say(n, lang) for n in (table.before, table.after))),)


def _plain(entry: Table | Grid | int) -> Any:  # noqa: ANN401  (a number, or mappings of numbers)
    """A maximum as its number, a table as its points from each level up."""
    if isinstance(entry, int):
        return entry
    return {str(level): _plain(points) for level, points in entry.steps.items()}
