# SPDX-License-Identifier: MIT
"""The facts of a person on a day, each with the evidence that it came from."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Any

from ..evidence.explanation import Explanation, FactFound
from ..worded import Worded
from ..words import CATALOGUE, say, written
from . import facts, layout

if TYPE_CHECKING:
    from rich.console import RenderableType

HANG = 2
"""By how much the lines of a paragraph but its first are indented."""


def text(explanation: Explanation, lang: str) -> str:
    """Each fact in plain text, and under it its reasons."""
    lines = layout.wrapped(_title(explanation, lang))
    for fact in explanation.facts:
        label, value = _label(fact, lang), _value(fact, lang)
        lines += layout.wrapped(written("colon", lang, label=label, value=value), hang=HANG * 2)
        for said in _said(fact, lang):
            lines += layout.wrapped(said, 1, HANG)
    return "\n".join(lines)


def html(explanation: Explanation, lang: str) -> str:
    """A table of HTML: each fact, its value and, below it, its reasons."""
    heads = (layout.header(CATALOGUE[code](lang)) for code in ("head.fact", "head.value"))
    body = (_html_row(fact, lang) for fact in explanation.facts)
    return layout.fragment(lang, layout.table(_title(explanation, lang), heads, (body,)))


def to_dict(explanation: Explanation, lang: str) -> dict[str, Any]:
    """The facts by name, each with its value and its reasons, and what is missing and left open.

    Values are written as in files; each reason has its stable code and its sentence.
    """
    return {
        "as_of": explanation.as_of.isoformat(),
        "facts": {fact.name: _plain(fact, lang) for fact in explanation.facts},
        "missing": [
            {"fact": missing.fact, **_reason(missing.reason, lang)}
            for missing in explanation.missing
        ],
        "stated": list(explanation.stated.facts) if explanation.stated else [],
    }


def rich(explanation: Explanation, lang: str) -> RenderableType:
    """The plain text, which Rich prints as it is."""
    from rich.text import Text as Plain

    return Plain(text(explanation, lang))


def _title(explanation: Explanation, lang: str) -> str:
    return written("facts.as_of", lang, as_of=explanation.as_of)


def _label(fact: FactFound, lang: str) -> str:
    return CATALOGUE[f"fact.{fact.name}"](lang)


def _value(fact: FactFound, lang: str) -> str:
    """The value of a fact in words, or what is missing."""
    if fact.missing:
        return fact.missing.text(lang)
    if fact.name == "spouse":
        return say(fact.value is not None, lang)
    return say(fact.value, lang) if fact.value is not None else CATALOGUE["no_language"](lang)


def _said(fact: FactFound, lang: str) -> Iterator[str]:
    """What shows a fact, what does not count, and what it would be if that did."""
    for reason in fact.because:
        yield reason.text(lang)
    for reason in fact.others:
        yield written("explanation.not_counted", lang, said=reason)
    for other in fact.open:
        yield written("explanation.open", lang, value=other.value)


def _html_row(fact: FactFound, lang: str) -> str:
    notes = "".join(f'<span class="note">{escape(said)}</span>' for said in _said(fact, lang))
    head = f'<th scope="row">{escape(_label(fact, lang))}</th>'
    return f'<tr class="d1">{head}<td>{escape(_value(fact, lang))}{notes}</td></tr>'


def _plain(fact: FactFound, lang: str) -> dict[str, Any]:
    return {
        "label": _label(fact, lang),
        "value": facts.plain(fact.value),
        "because": [_reason(reason, lang) for reason in fact.because],
        "others": [_reason(reason, lang) for reason in fact.others],
        "open": [facts.plain(other.value) for other in fact.open],
    }


def _reason(reason: Worded, lang: str) -> dict[str, str]:
    return {"code": reason.code, "text": reason.text(lang)}
