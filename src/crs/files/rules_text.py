# SPDX-License-Identifier: MIT
"""The text of a file of rules."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..annotated import notes
from ..errors import InvalidError, Problem
from ..facts import OTHER
from ..ranking import SECTIONS
from ..rules import Rules, Status, is_edition, tables
from ..tables import Grid, Maximum, Table
from ..text import Text
from .expected import LevelUpTo, NoGap
from .levels import COLUMNS, keys
from .rules import FORMAT, NEEDED

WIDTH = 100
"""The most characters of a line, but for those of a text."""


def dump_rules(rules: Rules) -> str:
    """The text of a file that holds some *rules* whole, in TOML, which `load_rules` reads again.

    Raises:
        InvalidError: the rules have a gap, which no file holds, or a table changes at a level that
            nobody has; all mistakes are listed.
    """
    problems: list[Problem] = []
    if rules.gap is not None:
        problems.append(Problem("gap", "invalid", NoGap(), rules.gap.since))
    problems += _unreachable(rules)
    if problems:
        raise InvalidError(*problems)
    return "\n".join((*_header(rules), *_sections(rules), ""))


def _unreachable(rules: Rules) -> Iterator[Problem]:
    """A problem for each level of a table that nobody has, and that therefore has no key."""
    for section, name, by, table in tables(rules):
        axes = [(by.first, table)]
        if isinstance(table, Grid):
            axes += [(by.second, row) for row in table.steps.values()]
        for axis, steps in axes:
            last = max(keys(axis).values())
            for level in steps.steps:
                if level > last:
                    yield Problem(f"{section}.{name}", "invalid", LevelUpTo(last), level)


def _header(rules: Rules) -> Iterator[str]:
    status = Status.PUBLISHED if is_edition(rules) else rules.status or Status.PROPOSED
    yield f"format = {FORMAT}"
    yield f"since = {rules.since}"
    yield f"status = {_quoted(status.value)}"
    yield f"title = {_text(rules.instrument)}"
    yield "sources = ["
    yield from (f"    {_quoted(source)}," for source in rules.sources)
    yield "]"
    yield f"maximum = {rules.maximum}"


def _sections(rules: Rules) -> Iterator[str]:
    """Each section: what fits on a line stands there, anything else in a table of its own."""
    for section in SECTIONS:
        part = getattr(rules, section)
        entries = {
            name: _entry(table, (by.first, by.second), NEEDED.get(section, ()))
            for of, name, by, table in tables(rules)
            if of == section and not name.startswith(f"{OTHER}.")
        }
        entries |= {n: getattr(part, n) for n in notes(type(part), Maximum) if n not in entries}
        yield from _table(section, entries)
    for name, factor in rules.additional.other.items():
        words, points = factor.label._asdict(), _entry(factor.points, (f"{OTHER}.{name}",), ())
        yield from _table(f"{SECTIONS[-1]}.{OTHER}.{name}", {**words, "points": points})


def _entry(table: Table | Grid, by: tuple[str, ...], needed: tuple[str, ...]) -> dict[str, Any]:
    """A table as a file has it, by keys: the *needed* ones, and empty where it assigns nothing."""
    named = {level: key for key, level in [*keys(by[0]).items()][::-1]}
    steps: dict[int, Any] = {COLUMNS[key]: table[COLUMNS[key]] for key in needed}
    steps |= table.steps
    entries = {
        named[level]: _entry(entry, by[1:], ()) if isinstance(entry, Table) else entry
        for level, entry in sorted(steps.items())
    }
    if not entries[named[0]] and named[0] not in needed:
        del entries[named[0]]
    return entries if any(entries.values()) else {}


def _table(path: str, entries: Mapping[str, Any]) -> Iterator[str]:
    """A table of TOML under its *path*; what does not fit on a line stands below it."""
    lines = {key: f"{key} = {_inline(entry)}" for key, entry in entries.items()}
    long = [
        key for key, line in lines.items() if len(line) > WIDTH and isinstance(entries[key], dict)
    ]
    if len(long) < len(lines):
        yield from ("", f"[{path}]")
    yield from (line for key, line in lines.items() if key not in long)
    for key in long:
        yield from _table(f"{path}.{key}", entries[key])


def _inline(entry: object) -> str:
    """A number, a text, or a table within braces."""
    if isinstance(entry, str):
        return _quoted(entry)
    if not isinstance(entry, Mapping):
        return str(entry)
    within = ", ".join(f"{key} = {_inline(each)}" for key, each in entry.items())
    return f"{{ {within} }}" if within else "{}"


def _text(text: Text) -> str:
    return _inline(text._asdict())


def _quoted(text: str) -> str:
    """A text in quotes: what JSON has, but that TOML wants one sign more escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
