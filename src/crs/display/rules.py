# SPDX-License-Identifier: MIT
"""The tables of a set of rules, laid out as the Instructions print them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple, get_type_hints

from ..annotated import notes
from ..caveats import of_rules
from ..facts import Applicant
from ..ranking import SECTIONS, Score
from ..rules import EDITIONS, GAP, Rules, is_edition, tables
from ..tables import ACCOMPANIED, LEVELS, By, Grid, Maximum, Table
from ..words import CATALOGUE, line, say, written
from . import layout
from .rows import called, cited, in_force, labelled, provision, said

if TYPE_CHECKING:
    from rich.console import RenderableType

POINTS: dict[str, type] = {
    section: hint for section, hint in get_type_hints(Score).items() if section in SECTIONS
}
"""What the points of each section consist of."""


class Sheet(NamedTuple):
    """One printed table.

    Args:
        name: that of the table in the rules; empty: the table of maxima.
        title: what it assigns points for.
        provision: where in the law it stands; empty where that is not to be printed.
        header: what each column is called, that of the levels first.
        rows: a level, then the points in each column.
    """

    name: str
    title: str
    provision: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def sheets(rules: Rules, section: str, lang: str) -> Iterator[Sheet]:
    """The tables of a section that assign any points, and its maxima last."""
    part = getattr(rules, section)
    maxima = notes(type(part), Maximum)
    for of, name, by, table in tables(rules):
        if of == section and name not in maxima:
            header, rows = _layout(table, by, lang)
            if rows:
                yield Sheet(name, *_titled(rules, section, name, by, lang), header, rows)
    if maxima:
        yield _most(part, section, maxima, lang)


def text(rules: Rules, lang: str) -> str:
    """All tables in plain text."""
    lines = [part for remark in _remarks(rules, lang) for part in layout.wrapped(remark)]
    for section in SECTIONS:
        lines += ["", *layout.wrapped(line(section, "total")(lang))]
        for sheet in sheets(rules, section, lang):
            title = f"{sheet.title}  {sheet.provision}".rstrip()
            lines += ["", *layout.wrapped(title, 1), *_plain(sheet)]
    return "\n".join((*lines, "", *layout.wrapped(_whole(rules, lang))))


def html(rules: Rules, lang: str) -> str:
    """All tables in HTML."""
    return layout.fragment(
        lang,
        *map(layout.paragraph, _remarks(rules, lang)),
        *(
            _html_table(sheet, line(section, "total")(lang))
            for section in SECTIONS
            for sheet in sheets(rules, section, lang)
        ),
        layout.paragraph(_whole(rules, lang)),
    )


def to_dict(rules: Rules, lang: str) -> dict[str, Any]:
    """Since when the rules are in force, by what, and each section with its printed tables."""
    gap = rules.gap
    return {
        "since": rules.since.isoformat(),
        "instrument": rules.instrument(lang),
        "sources": list(rules.sources),
        "edition": is_edition(rules),
        "status": rules.status and rules.status.value,
        "maximum": rules.maximum,
        "gap": gap
        and {
            "since": gap.since.isoformat(),
            "title": gap.title(lang),
            "affects": list(gap.affects),
            "sources": list(gap.sources),
        },
        "caveats": [{"code": each.code, "text": each.text(lang)} for each in of_rules(rules)],
        "sections": {
            section: {
                "label": line(section, "total")(lang),
                "tables": [_dict(sheet) for sheet in sheets(rules, section, lang)],
            }
            for section in SECTIONS
        },
    }


def rich(rules: Rules, lang: str) -> RenderableType:
    """All tables for a terminal."""
    from rich.text import Text

    return Text(text(rules, lang))


def editions(lang: str) -> str:
    """A line for each edition, oldest first, and one for what is reported since."""
    listed = [f"{edition.since}  {edition.instrument(lang)}" for edition in EDITIONS]
    reported = written("rules.reported", lang, title=GAP.title)
    listed.append(f"{GAP.since}  {reported}")
    hang = listed[0].index("  ") + len("  ")
    return "\n".join(part for entry in listed for part in layout.wrapped(entry, hang=hang))


def _remarks(rules: Rules, lang: str) -> Iterator[str]:
    yield from in_force(rules, lang)
    yield from (said(caveat, lang) for caveat in of_rules(rules))


def _whole(rules: Rules, lang: str) -> str:
    most = written("rules.maximum", lang, maximum=rules.maximum)
    where = cited(rules, provision(Score, "total"), lang)
    return f"{labelled(CATALOGUE['line.total'](lang), most, lang)}  {where}".rstrip()


def _titled(rules: Rules, section: str, name: str, by: By, lang: str) -> tuple[str, str]:
    """The title of a table and where it stands: those of its line, or of its pair of facts."""
    points = POINTS[section]
    pair = CATALOGUE.get(f"pair.{name}")
    title = pair(lang) if pair else called(section, name, lang, rules)
    return title, cited(rules, provision(points, by.first if pair else name), lang)


def _layout(
    table: Table | Grid, by: By, lang: str
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The header and the rows of a table, without columns in which nothing is assigned."""
    axis, columns = columns_of(table, by, lang)
    columns = [(label, points) for label, points in columns if any(points)]
    header = (axis_label(axis, lang), *(label for label, _ in columns))
    entries = list(zip(*(points for _, points in columns), strict=True))
    rows = ((label, *map(str, entry)) for label, entry in runs(axis, entries, lang))
    return header, tuple(rows)


def columns_of(
    table: Table | Grid, by: By, lang: str
) -> tuple[str, list[tuple[str, Sequence[int]]]]:
    """The fact of the rows, and each column: its name and its points for every level."""
    if isinstance(table, Table):
        return by.first, [(CATALOGUE["head.points"](lang), table)]
    if by.first == ACCOMPANIED:
        named = _named(ACCOMPANIED, lang)
        return by.second, [(label, table[level]) for level, label in enumerate(named)]
    return by.first, [
        (labelled(axis_label(by.second, lang), label, lang), points)
        for label, points in runs(by.second, list(zip(*table, strict=True)), lang)
    ]


def runs(
    axis: str, entries: Sequence[tuple[int, ...]], lang: str
) -> list[tuple[str, tuple[int, ...]]]:
    """Each level that has a name, or each run of numbers with the same entry, and that entry."""
    if named := _named(axis, lang):
        return list(zip(named, entries, strict=False))
    found = []
    for entry, same in groupby(range(len(entries)), key=entries.__getitem__):
        levels = list(same)
        found.append((_span(levels[0], levels[-1], lang), entry))
    return found


def _span(first: int, last: int, lang: str) -> str:
    if first == last:
        return str(first)
    if first == 0:
        code = "levels.under"
    elif last == LEVELS - 1:
        code = "levels.over"
    else:
        code = "levels.between" if last - first > 1 else "levels.two"
    return written(code, lang, first=first, last=last)


def axis_label(fact: str, lang: str) -> str:
    """What the levels of a table are levels of."""
    words = CATALOGUE.get(f"axis.{fact.partition('.')[0]}") or CATALOGUE[f"fact.{fact}"]
    return words(lang)


def _named(axis: str, lang: str) -> list[str]:
    """What each level of a fact is called, at the head of a line; nothing where it is a number."""
    if axis == ACCOMPANIED:
        return [CATALOGUE[f"{ACCOMPANIED}.{answer}"](lang) for answer in ("no", "yes")]
    kind = get_type_hints(Applicant).get(axis, int)
    members = kind if issubclass(kind, IntEnum) else (False, True) if kind is bool else ()
    return [label[0].upper() + label[1:] for label in (say(each, lang) for each in members)]


def _most(part: object, section: str, maxima: dict[str, Maximum], lang: str) -> Sheet:
    """What a section holds points to, in one table."""
    most = {line(section, of.line)(lang): getattr(part, name) for name, of in maxima.items()}
    by_column = any(isinstance(entry, Table) for entry in most.values())
    heads = _named(ACCOMPANIED, lang) if by_column else [CATALOGUE["head.points"](lang)]
    rows = (
        (label, *(str(entry[n] if by_column else entry) for n in range(len(heads))))
        for label, entry in most.items()
    )
    header = (CATALOGUE["head.line"](lang), *heads)
    return Sheet("", CATALOGUE["head.maximum"](lang), "", header, tuple(rows))


def _plain(sheet: Sheet) -> Iterator[str]:
    """The header and the rows of a sheet, in columns."""
    table = (sheet.header, *sheet.rows)
    columns = layout.Columns.fitting(table, depth=2)
    for row in table:
        yield from columns.lines(row, depth=2)


def _html_table(sheet: Sheet, section: str) -> str:
    first, *others = sheet.header
    where = f" ({sheet.provision})" if sheet.provision else ""
    return layout.table(
        f"{section} – {sheet.title}{where}",
        (layout.header(first), *(layout.header(label, "n") for label in others)),
        [
            [
                f'<tr><th scope="row">{escape(label)}</th>'
                f"{''.join(layout.cell(points, 'n') for points in entry)}</tr>"
                for label, *entry in sheet.rows
            ]
        ],
    )


def _dict(sheet: Sheet) -> dict[str, Any]:
    plain = sheet._asdict()
    plain["header"] = list(sheet.header)
    plain["rows"] = [[label, *map(int, entry)] for label, *entry in sheet.rows]
    return plain
