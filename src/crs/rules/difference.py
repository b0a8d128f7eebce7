# SPDX-License-Identifier: MIT
"""What differs between two sets of rules: the tables and maxima, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import attrs

from ..errors import InvalidError, Problem
from ..facts import OTHER
from ..readable import Readable
from ..tables import Grid, Table
from ..text import Text
from ._law import SECTIONS, Rules


@attrs.frozen
class TableDifference:
    """A table, or a maximum, that differs.

    Args:
        section: the section of the rules, as in `Rules`; "total" for the maximum of the total.
        table: the name of the table or maximum in its section; ``other.NAME`` for the table of a
            factor that no edition has.
        before: what it assigns before.
        after: what it assigns after.
        label: what a factor that no edition has is called; None: it is a table of the law.
    """

    section: str
    table: str
    before: Table | Grid | int
    after: Table | Grid | int
    label: Text | None = None


class RulesDifference(tuple[TableDifference, ...], Readable):
    """The tables and maxima that differ, in the order of the law: none where none does."""

    __slots__ = ()
    view: ClassVar[str] = "rules_difference"


def check(kind: type, **values: object) -> None:
    """Raise an `InvalidError` that lists each of the *values* that is not of a *kind*."""
    from ..expected import InstanceOf

    problems = [
        Problem(name, "invalid", InstanceOf((kind.__name__,)), value)
        for name, value in values.items()
        if not isinstance(value, kind)
    ]
    if problems:
        raise InvalidError(*problems)


def diff(before: Rules, after: Rules) -> RulesDifference:
    """The tables and maxima in which two sets of rules differ.

    A day, an instrument, a source or a gap is no table, and makes no difference here.

    Args:
        before: the one set of rules.
        after: the other.

    Raises:
        InvalidError: either is not `Rules`.
    """
    check(Rules, before=before, after=after)
    differences = (
        TableDifference(
            section,
            table,
            _entry(before, section, table),
            _entry(after, section, table),
            _label(table, after, before),
        )
        for section, table in _names(before, after)
    )
    return RulesDifference(each for each in differences if each.before != each.after)


def _label(table: str, *rules: Rules) -> Text | None:
    """What a factor that no edition has is called by the first *rules* that have it."""
    factor = next(filter(None, (each.factor(table) for each in rules)), None)
    return factor.label if factor else None


def _names(before: Rules, after: Rules) -> Iterator[tuple[str, str]]:
    """The section and the name of each table and each maximum of either set of rules."""
    for section in SECTIONS:
        fields = attrs.fields(type(getattr(after, section)))
        yield from ((section, field.name) for field in fields if field.name != OTHER)
    factors = dict.fromkeys((*before.additional.other, *after.additional.other))
    yield from ((SECTIONS[-1], f"{OTHER}.{name}") for name in factors)
    yield "total", "maximum"


def _entry(rules: Rules, section: str, table: str) -> Table | Grid | int:
    """A table or a maximum of some *rules*; a factor that they do not have assigns nothing."""
    if section == "total":
        return rules.maximum
    if table.startswith(f"{OTHER}."):
        factor = rules.factor(table)
        return factor.points if factor else Table({})
    entry: Table | Grid | int = getattr(getattr(rules, section), table)
    return entry
