# SPDX-License-Identifier: MIT
"""The rows of a score, whatever they are shown in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from .. import words
from ..annotated import notes
from ..caveats import Caveat
from ..facts import OTHER
from ..provision import Provision
from ..ranking import SECTIONS, Score
from ..rules import Rules, is_edition, last_day
from ..tables import By
from ..transferability import pairs


class Row(NamedTuple):
    """One row of a score.

    Args:
        depth: 0 for a section and for the score itself, 1 for a line, 2 for a pair of facts.
        label: what it is called.
        points: what it assigns.
        maximum: the most that it assigns to anybody.
        provision: where the law assigns it; empty where that is not to be printed.
        notes: what must be said of it.
    """

    depth: int
    label: str
    points: int
    maximum: int
    provision: str = ""
    notes: tuple[str, ...] = ()


def sections(score: Score, lang: str) -> Iterator[list[Row]]:
    """The rows of each section that can assign any points: the section itself, then its lines."""
    for section in SECTIONS:
        if getattr(score.maxima, section).total:
            yield [line(score, section, "total", lang), *_lines(score, section, lang)]


def line(score: Score, section: str, name: str, lang: str) -> Row:
    """The row of a line, or of the section itself, whose *name* is ``total``."""
    points, most = (_points(s, section, name) for s in (score, score.maxima))
    return Row(
        0 if name == "total" else 1,
        called(section, name, lang, score.rules),
        points,
        most,
        cited(score.rules, provision(type(getattr(score, section)), name), lang),
        tuple(said(each, lang) for each in score.caveats if each.line == (section, name)),
    )


def _points(score: Score, section: str, name: str) -> int:
    of, _, factor = name.partition(".")
    points: int = score.other[factor] if factor else getattr(getattr(score, section), of)
    return points


def called(section: str, name: str, lang: str, *rules: Rules) -> str:
    """What a line is called; a factor that no edition has, as the first *rules* that have it do."""
    factor = next(filter(None, (each.factor(name) for each in rules)), None)
    return factor.label(lang) if factor else words.line(section, name)(lang)


def of_pairs(score: Score, lang: str) -> Iterator[tuple[str, str, Row]]:
    """The line, the name and the row of each pair of facts that the law puts together."""
    both, most = (pairs(s.applicant, s.rules.transferability) for s in (score, score.maxima))
    for name, by in notes(type(score.rules.transferability), By).items():
        label = words.CATALOGUE[f"pair.{name}"](lang)
        yield by.first, name, Row(2, label, getattr(both, name), getattr(most, name))


def total(score: Score, lang: str) -> Row:
    """The row of the score itself."""
    where = cited(score.rules, provision(Score, "total"), lang)
    return Row(0, words.CATALOGUE["line.total"](lang), score.total, score.maxima.total, where)


def remarks(score: Score, lang: str) -> Iterator[str]:
    """What is said below the points: of which day, under which rules, and what goes for all."""
    if score.applicant.as_of is not None:
        yield words.written("score.as_of", lang, as_of=score.applicant.as_of)
    yield from in_force(score.rules, lang)
    yield from (said(caveat, lang) for caveat in score.caveats if caveat.line is None)


def in_force(rules: Rules, lang: str) -> Iterator[str]:
    """When some rules are or were in force, and by which instrument, if they are an edition."""
    if is_edition(rules):
        last = last_day(rules)
        code = "rules.were_in_force" if last else "rules.in_force"
        yield words.written(code, lang, rules=rules, last=last)


def provision(points: type, name: str) -> Provision | None:
    """Where the law assigns what some *points* have under a *name*."""
    return notes(points, Provision).get(name)


def cited(rules: Rules, where: Provision | None, lang: str) -> str:
    """The provision of a line; empty where some rules are not the law."""
    return where.cite(lang) if where and is_edition(rules) else ""


def said(caveat: Caveat, lang: str) -> str:
    """A caveat, as one sentence."""
    return labelled(words.CATALOGUE["head.caveat"](lang), f"{caveat.text(lang)}.", lang)


def caveats(*scores: Score | None) -> tuple[Caveat, ...]:
    """The caveats of all *scores* that there are, those that several share once."""
    of_each = chain.from_iterable(score.caveats for score in scores if score)
    return tuple(dict.fromkeys(of_each))


def all_said(caveats: Iterable[Caveat], lang: str) -> Iterator[str]:
    """Each of the *caveats*, as one sentence."""
    return (said(caveat, lang) for caveat in caveats)


def plain(caveats: Iterable[Caveat], lang: str) -> list[dict[str, Any]]:
    """Each of the *caveats* as plain data."""
    return [
        {
            "code": caveat.code,
            "line": caveat.line and ".".join(caveat.line),
            "text": caveat.text(lang),
        }
        for caveat in caveats
    ]


def labelled(label: str, value: str, lang: str) -> str:
    """A label and its value, with the colon of the language."""
    return words.written("colon", lang, label=label, value=value)


def _lines(score: Score, section: str, lang: str) -> Iterator[Row]:
    """Each line of a section that can assign any points, and below it the pairs that it adds up."""
    for name in _names(score, section):
        row = line(score, section, name, lang)
        if name != "total" and row.maximum:
            yield row
            if section == "transferability":
                below = [pair for of, _, pair in of_pairs(score, lang) if of == name]
                yield from below if len(below) > 1 else ()


def _names(score: Score, section: str) -> Iterator[str]:
    """The lines of a section, each of the factors that no edition has by itself."""
    for name in getattr(score, section)._fields:
        if name == OTHER:
            yield from (f"{OTHER}.{factor}" for factor in score.other)
        else:
            yield name
