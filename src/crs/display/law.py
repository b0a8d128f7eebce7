# SPDX-License-Identifier: MIT
"""The tables of a set of rules, laid out as the Instructions print them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import attrs

from ..caveats import of_rules
from ..points import LINES, PAIRS, TOTAL
from ..ranking import SECTIONS
from ..rules import EDITIONS, GAP, Rules
from ..tables import ACCOMPANIED, LEVELS, By, Grid, Table
from . import words
from .rows import in_force, provision, said

MAXIMUM = "maximum"


class Sheet(NamedTuple):
    """One printed table.

    Args:
        title: what it assigns points for.
        provision: where in the law it stands; empty where that is not to be printed.
        header: what each column is called, that of the levels first.
        rows: a level, then the points in each column.
    """

    title: str
    provision: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def sheets(rules: Rules, section: str, lang: str) -> Iterator[Sheet]:
    """The tables of a section that assign any points, and its maxima last."""
    part = getattr(rules, section)
    for field in attrs.fields(type(part)):
        table = getattr(part, field.name)
        for by in getattr(field.type, "__metadata__", ()):
            if isinstance(by, By) and MAXIMUM not in field.name:
                header, rows = _layout(table, by, lang)
                if rows:
                    line = LINES[section].get(field.name) or PAIRS[field.name]
                    yield Sheet(line.label(lang), provision(rules, line, lang), header, rows)
    yield from _maxima(part, section, lang)


def tables(rules: Rules, lang: str) -> str:
    """All tables of a set of rules, in plain text."""
    printed = [*in_force(rules, lang), *(said(caveat, lang) for caveat in of_rules(rules))]
    for section in SECTIONS:
        printed += ["", LINES[section]["total"].label(lang)]
        for sheet in sheets(rules, section, lang):
            printed += ["", f"  {sheet.title}  {sheet.provision}".rstrip(), *_plain(sheet)]
    most = f"{words.MAXIMUM(lang).lower()} {words.number(rules.maximum, lang)}"
    whole = words.COLON(lang).format(TOTAL.label(lang), most)
    printed += ["", f"{whole}  {provision(rules, TOTAL, lang)}".rstrip()]
    return "\n".join(printed)


def editions(lang: str) -> str:
    """A line for each edition, oldest first, and one for what is reported since."""
    printed = [f"{edition.since}  {edition.instrument(lang)}" for edition in EDITIONS]
    return "\n".join((*printed, f"{GAP.since}  {words.REPORTED(lang).format(GAP.title(lang))}"))


def _layout(
    table: Table | Grid, by: By, lang: str
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The header and the rows of a table, without columns in which nothing is assigned."""
    axis, columns = _columns(table, by, lang)
    columns = [(label, points) for label, points in columns if any(points)]
    header = (words.AXES[axis].label(lang), *(label for label, _ in columns))
    entries = list(zip(*(points for _, points in columns), strict=True))
    rows = ((label, *map(str, entry)) for label, entry in _runs(axis, entries, lang))
    return header, tuple(rows)


def _columns(table: Table | Grid, by: By, lang: str) -> tuple[str, list[tuple[str, Sequence[int]]]]:
    """The fact of the rows, and each column: its name and its points for every level."""
    if isinstance(table, Table):
        return by.first, [(words.POINTS(lang), table)]
    if by.first == ACCOMPANIED:
        members = words.AXES[ACCOMPANIED].members
        return by.second, [(member(lang), table[n]) for n, member in enumerate(members)]
    return by.first, [
        (words.COLON(lang).format(words.AXES[by.second].label(lang), label), points)
        for label, points in _runs(by.second, list(zip(*table, strict=True)), lang)
    ]


def _runs(
    axis: str, entries: Sequence[tuple[int, ...]], lang: str
) -> list[tuple[str, tuple[int, ...]]]:
    """Each level that has a name, or each run of numbers with the same entry, and that entry."""
    if members := words.AXES[axis].members:
        return [(member(lang), entry) for member, entry in zip(members, entries, strict=False)]
    runs = []
    for entry, same in groupby(range(len(entries)), key=entries.__getitem__):
        levels = list(same)
        runs.append((_span(levels[0], levels[-1], lang), entry))
    return runs


def _span(first: int, last: int, lang: str) -> str:
    if first == last:
        return str(first)
    if first == 0:
        return words.UNDER(lang).format(last)
    if last == LEVELS - 1:
        return words.OVER(lang).format(first)
    return words.BETWEEN(lang).format(first, last)


def _maxima(part: attrs.AttrsInstance, section: str, lang: str) -> Iterator[Sheet]:
    """What a section holds points to, in one table."""
    maxima = {
        LINES[section][field.name.removesuffix(MAXIMUM).rstrip("_") or "total"].label(lang): most
        for field in attrs.fields(type(part))
        for most in [getattr(part, field.name)]
        if MAXIMUM in field.name
    }
    by_column = any(isinstance(most, Table) for most in maxima.values())
    members = words.AXES[ACCOMPANIED].members if by_column else (words.POINTS,)
    if maxima:
        yield Sheet(
            words.MAXIMUM(lang),
            "",
            (words.LINE(lang), *(member(lang) for member in members)),
            tuple(
                (label, *(str(most[n] if by_column else most) for n in range(len(members))))
                for label, most in maxima.items()
            ),
        )


def _plain(sheet: Sheet) -> Iterator[str]:
    """The header and the rows of a sheet, in columns."""
    table = (sheet.header, *sheet.rows)
    first, *others = (max(map(len, column)) for column in zip(*table, strict=True))
    for label, *cells in table:
        right = (f"  {cell:>{width}}" for cell, width in zip(cells, others, strict=True))
        yield f"    {label:<{first}}{''.join(right)}"
