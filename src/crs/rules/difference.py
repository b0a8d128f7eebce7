# SPDX-License-Identifier: MIT
"""What differs between two sets of rules: the tables and maxima, side by side."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

import attrs

from ..errors import InvalidError, Problem
from ..readable import Readable
from ..tables import Grid, Table
from ._law import SECTIONS, Rules


class TableDifference(NamedTuple):
    """A table, or a maximum, that differs.

    Args:
        section: the section of the rules, as in `Rules`; "total" for the maximum of the total.
        table: the name of the table or maximum in its section.
        before: what it assigns before.
        after: what it assigns after.
    """

    section: str
    table: str
    before: Table | Grid | int
    after: Table | Grid | int


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
    old, new = _entries(before), _entries(after)
    return RulesDifference(
        TableDifference(section, table, old[section, table], entry)
        for (section, table), entry in new.items()
        if entry != old[section, table]
    )


def _entries(rules: Rules) -> dict[tuple[str, str], Table | Grid | int]:
    """Each table and each maximum of some *rules*, by its section and its name."""
    entries = {
        (section, field.name): getattr(getattr(rules, section), field.name)
        for section in SECTIONS
        for field in attrs.fields(type(getattr(rules, section)))
    }
    return {**entries, ("total", "maximum"): rules.maximum}
