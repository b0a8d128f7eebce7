# SPDX-License-Identifier: MIT
"""What changed between two scores, by line, by fact and by table of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..facts import OTHER, Spouse
from ..outlook.change import LANGUAGES, value
from ..outlook.difference import Difference, FactDifference, points
from ..rules import Rules
from ..words import CATALOGUE, number, say, written
from . import listing, rows, rules_difference
from .facts import plain
from .listing import Listing, signed
from .score_explanation import label_of

if TYPE_CHECKING:
    from rich.console import RenderableType


def text(difference: Difference, lang: str) -> str:
    """Tables in plain text."""
    return listing.text([*_parts(difference, lang)])


def html(difference: Difference, lang: str) -> str:
    """Tables in HTML."""
    return listing.html([*_parts(difference, lang)], lang)


def rich(difference: Difference, lang: str) -> RenderableType:
    """Tables for a terminal."""
    return listing.rich([*_parts(difference, lang)])


def to_dict(difference: Difference, lang: str) -> dict[str, Any]:
    """The change of the total, of every line, of each fact, and the tables that differ."""
    return {
        "total": difference.total,
        "before": difference.before.total,
        "after": difference.after.total,
        "by_rules": difference.by_rules,
        "by_facts": difference.by_facts,
        "lines": [
            {**line._asdict(), "label": label_of(line.section, line.line, lang, *_laws(difference))}
            for line in difference.lines
        ],
        "facts": [_fact(difference, fact, lang) for fact in difference.facts],
        "rules": rules_difference.to_dict(difference.rules, lang)["tables"],
        "caveats": {
            "before": rows.plain(difference.before.caveats, lang),
            "after": rows.plain(difference.after.caveats, lang),
        },
    }


def _laws(difference: Difference) -> tuple[Rules, Rules]:
    """Both sets of rules, of which the later one names a factor first."""
    return difference.after.rules, difference.before.rules


def _fact(difference: Difference, fact: FactDifference, lang: str) -> dict[str, Any]:
    return {
        **fact._asdict(),
        "label": _label(difference, fact, lang),
        "before": plain(fact.before),
        "after": plain(fact.after),
    }


def _parts(difference: Difference, lang: str) -> Iterator[Listing | str]:
    """The change as a whole, then by line, by fact, and by the rules."""
    before, after = difference.before.total, difference.after.total
    change = signed(difference.total, lang)
    summary = written("difference.total", lang, before=before, after=after, change=change)
    yield rows.labelled(CATALOGUE["line.total"](lang), summary, lang)
    changed = tuple(_lines(difference, lang))
    if changed:
        yield Listing(CATALOGUE["head.change"](lang), _heads(lang, "line", *SIDES), changed)
    if difference.facts:
        entries = tuple(_facts(difference, lang))
        heads = _heads(lang, "fact", "before", "after", "alone", "last")
        yield Listing(CATALOGUE["head.changed_facts"](lang), heads, entries)
        yield CATALOGUE["difference.alone_last"](lang)
    if difference.rules:
        by_rules, by_facts = (signed(n, lang) for n in (difference.by_rules, difference.by_facts))
        yield written("difference.rules", lang, by_rules=by_rules, by_facts=by_facts)
        yield from rules_difference.listings(difference.rules, lang)
    if not (changed or difference.facts or difference.rules):
        yield CATALOGUE["difference.nothing"](lang)
    yield from rows.all_said(rows.caveats(difference.before, difference.after), lang)


SIDES = ("before", "after", "change")
"""The heads of numbers that changed."""


def _heads(lang: str, *names: str) -> tuple[str, ...]:
    return tuple(CATALOGUE[f"head.{name}"](lang) for name in names)


def _lines(difference: Difference, lang: str) -> Iterator[tuple[str, ...]]:
    """Each line that changed: its points before and after, and the change."""
    old = points(difference.before)
    for section, name, change in difference.lines:
        if change:
            before = old.get((section, name), 0)
            numbers = number(before, lang), number(before + change, lang), signed(change, lang)
            yield label_of(section, name, lang, *_laws(difference)), *numbers


def _facts(difference: Difference, lang: str) -> Iterator[tuple[str, ...]]:
    for fact in difference.facts:
        sides = (
            _said(value(score.applicant, fact.fact), lang)
            for score in (difference.before, difference.after)
        )
        gains = (signed(n, lang) for n in (fact.alone, fact.last))
        yield _label(difference, fact, lang), *sides, *gains


def _label(difference: Difference, fact: FactDifference, lang: str) -> str:
    if fact.fact == LANGUAGES:
        return CATALOGUE["difference.languages"](lang)
    of, _, name = fact.fact.partition(".")
    if of == OTHER:
        known = any(rules.factor(fact.fact) for rules in _laws(difference))
        return rows.called(of, fact.fact, lang, *_laws(difference)) if known else name
    return CATALOGUE[f"fact.{fact.fact}"](lang)


def _said(held: object, lang: str) -> str:
    """A fact in words: of languages the one and the other."""
    if isinstance(held, tuple):
        return "; ".join(_said(each, lang) for each in held if each is not None)
    if held is None:
        return CATALOGUE["none"](lang)
    return say(True if isinstance(held, Spouse) else held, lang)
