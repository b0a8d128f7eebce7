# SPDX-License-Identifier: MIT
"""An assessment of a class: in short, in plain text, as HTML, as plain data, in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING, Any

import attrs

from ..assessment import Assessment, Finding
from ..rules import Gap
from ..worded import Worded
from ..words import written
from . import layout

if TYPE_CHECKING:
    from rich.console import RenderableType

HANG = 2
VERDICT: Mapping[bool | None, str] = {
    True: "class.verdict.met",
    False: "class.verdict.not_met",
    None: "class.verdict.unknown",
}
"""The code of what is said of a class."""
FOUND: Mapping[bool | None, str] = {
    True: "class.found.met",
    False: "class.found.not_met",
    None: "class.found.unknown",
}
"""The code of what is said of one requirement."""


def summary(assessment: Assessment, lang: str) -> str:
    """Whether the class is met, and the findings by which it is not, or by which it is unknown."""
    name = capital(assessment.immigration_class.text(lang))
    lines = layout.wrapped(pair(name, written(VERDICT[assessment.met], lang), lang), hang=HANG)
    for finding in assessment.findings:
        if finding.met is assessment.met and not assessment.is_met:
            lines += layout.wrapped(
                pair(_cited(finding, lang), finding.reason(lang), lang), 1, HANG
            )
    return "\n".join(lines)


def text(assessment: Assessment, lang: str) -> str:
    """Each finding, with its provision and its reason, and what goes with them."""
    lines = layout.wrapped(_title(assessment, lang), hang=HANG)
    for finding in assessment.findings:
        lines += layout.wrapped(pair(_cited(finding, lang), found(finding, lang), lang), 1, HANG)
        lines += layout.wrapped(capital(finding.reason(lang)), 2, HANG)
    for remark in _remarks(assessment, lang):
        lines += layout.wrapped(remark, hang=HANG)
    return "\n".join(lines)


def html(assessment: Assessment, lang: str) -> str:
    """The same as a table."""
    codes = ("class.column.requirement", "class.column.provision", "class.column.finding")
    heads = (layout.header(written(code, lang)) for code in codes)
    rows = (_row(finding, lang) for finding in assessment.findings)
    return layout.fragment(
        lang,
        layout.table(_title(assessment, lang), heads, (rows,)),
        *map(layout.paragraph, _remarks(assessment, lang)),
    )


def to_dict(assessment: Assessment, lang: str) -> dict[str, Any]:
    """The class, whether it is met, and each finding with its reasons."""
    return {
        "class": assessment.immigration_class.text(lang),
        "as_of": assessment.as_of.isoformat(),
        "met": assessment.met,
        "findings": [_finding(finding, lang) for finding in assessment.findings],
        "notes": [plain(note, lang) for note in assessment.notes],
        "caveats": [plain(caveat, lang) for caveat in assessment.caveats],
        "earliest": plain(assessment.earliest, lang),
        "lost_on": plain(assessment.lost_on, lang),
    }


def rich(assessment: Assessment, lang: str) -> RenderableType:
    """The findings as a table, folded to the width of the terminal."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, title=_title(assessment, lang), title_justify="left")
    table.add_column(written("class.column.requirement", lang), overflow="fold")
    table.add_column(written("class.column.provision", lang), overflow="fold")
    table.add_column(written("class.column.finding", lang), overflow="fold")
    for finding in assessment.findings:
        label = Text(finding.label(lang))
        label.append(f"\n{capital(finding.reason(lang))}", style="dim")
        table.add_row(label, finding.provision.cite(lang), found(finding, lang))
    return Group(table, *map(Text, _remarks(assessment, lang)))


def plain(value: object, lang: str) -> Any:  # noqa: ANN401  (whatever JSON has)
    """A value as plain data: what has words with its code, its words and what they are made of."""
    result: Any = value
    match value:
        case Worded():
            result = {"code": value.code, "text": value.text(lang)} | _attributes(value, lang)
        case Gap():
            result = {"since": value.since.isoformat(), "title": value.title(lang)}
        case Fraction():
            result = value.numerator if value.denominator == 1 else float(value)
        case date():
            result = value.isoformat()
        case tuple() if hasattr(value, "_asdict"):
            result = {name: plain(part, lang) for name, part in value._asdict().items()}
        case tuple() | frozenset():
            result = [plain(part, lang) for part in value]
    return result


def _attributes(value: Worded, lang: str) -> dict[str, Any]:
    """What the words of a value are made of, by name; papers and jobs are said by their words."""
    cls: Any = type(value)
    if not attrs.has(cls):
        return {}
    fields = ((field.name, getattr(value, field.name)) for field in attrs.fields(cls))
    return {
        name: part.text(lang) if isinstance(part, Worded) else plain(part, lang)
        for name, part in fields
    }


def _finding(finding: Finding, lang: str) -> dict[str, Any]:
    return {
        "provision": finding.provision.cite(lang),
        "section": finding.provision.section,
        "label": finding.label(lang),
        "met": finding.met,
        "reason": finding.reason(lang),
        "reasons": [plain(reason, lang) for reason in finding.reasons],
    }


def _remarks(assessment: Assessment, lang: str) -> Iterator[str]:
    for note in assessment.notes:
        yield note.text(lang)
    for caveat in assessment.caveats:
        yield written("class.caveat", lang, caveat=caveat)


def _title(assessment: Assessment, lang: str) -> str:
    name = capital(assessment.immigration_class.text(lang))
    heading = written("class.heading", lang, name=name, as_of=assessment.as_of)
    return pair(heading, written(VERDICT[assessment.met], lang), lang)


def _cited(finding: Finding, lang: str) -> str:
    return f"{finding.label(lang)} ({finding.provision.cite(lang)})"


def _row(finding: Finding, lang: str) -> str:
    reason = f'<span class="note">{escape(capital(finding.reason(lang)))}</span>'
    cited = layout.cell(finding.provision.cite(lang), "p")
    said = layout.cell(found(finding, lang), "p")
    return f'<tr><th scope="row">{escape(finding.label(lang))}{reason}</th>{cited}{said}</tr>'


def found(finding: Finding, lang: str) -> str:
    """What is said of one requirement: that it is met, is not, or is unknown."""
    return written(FOUND[finding.met], lang)


def pair(label: str, value: str, lang: str) -> str:
    """A label and what it is of."""
    return written("class.pair", lang, label=label, value=value)


def capital(phrase: str) -> str:
    """A phrase that begins a line."""
    return phrase[:1].upper() + phrase[1:]
