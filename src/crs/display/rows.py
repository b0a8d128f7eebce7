# SPDX-License-Identifier: MIT
"""The rows of a score, whatever they are shown in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..caveats import Caveat, caveats
from ..points import LINES, PAIRS, TOTAL, Line
from ..ranking import SECTIONS, Score
from ..rules import Rules, is_edition, last_day
from ..text import Text
from ..transferability import pairs
from . import words


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
    maxima = score.maxima
    for section in SECTIONS:
        points, most = getattr(score, section), getattr(maxima, section)
        if most.total:
            head = Row(0, LINES[section]["total"].label(lang), points.total, most.total)
            yield [head, *_lines(score, maxima, section, lang)]


def total(score: Score, lang: str) -> Row:
    """The row of the score itself."""
    where = provision(score.rules, TOTAL, lang)
    return Row(0, TOTAL.label(lang), score.total, score.maxima.total, where)


def remarks(score: Score, lang: str) -> Iterator[str]:
    """What is said below the points: of which day, under which rules, and what goes for all."""
    if score.applicant.as_of is not None:
        yield words.AS_OF(lang).format(score.applicant.as_of)
    yield from in_force(score.rules, lang)
    yield from (said(caveat, lang) for caveat in _caveats(score) if caveat.line is None)


def in_force(rules: Rules, lang: str) -> Iterator[str]:
    """When some rules are or were in force, and by which instrument, if they are an edition."""
    if not is_edition(rules):
        return
    if last := last_day(rules):
        yield words.WERE_IN_FORCE(lang).format(rules.since, last, rules.instrument(lang))
    else:
        yield words.IN_FORCE(lang).format(rules.since, rules.instrument(lang))


def provision(rules: Rules, line: Line, lang: str) -> str:
    """Where the law assigns a line; empty where some rules are not the law.

    The number of a section stands only where it was seen; otherwise the instrument stands alone.
    """
    if not is_edition(rules):
        return ""
    if not line.provision:
        return Text("MI", "IM")(lang)
    if len(line.provision) == 1:
        return Text("MI s. {}", "IM art. {}")(lang).format(*line.provision)
    return Text("MI ss. {}–{}", "IM art. {} à {}")(lang).format(*line.provision)


def said(caveat: Caveat, lang: str) -> str:
    """A caveat, as one sentence."""
    return words.COLON(lang).format(words.CAVEAT(lang), f"{caveat.text(lang)}.")


def _caveats(score: Score) -> Iterator[Caveat]:
    return caveats(score.applicant, score.rules)


def _lines(score: Score, maxima: Score, section: str, lang: str) -> Iterator[Row]:
    points, most = getattr(score, section), getattr(maxima, section)
    for name, line in LINES[section].items():
        maximum = getattr(most, name)
        if name != "total" and maximum:
            notes = (said(c, lang) for c in _caveats(score) if c.line == (section, name))
            where = provision(score.rules, line, lang)
            label = line.label(lang)
            yield Row(1, label, getattr(points, name), maximum, where, tuple(notes))
            yield from _pairs(score, maxima, line, lang)


def _pairs(score: Score, maxima: Score, line: Line, lang: str) -> Iterator[Row]:
    both, most = (pairs(s.applicant, s.rules.transferability) for s in (score, maxima))
    for name in line.pairs:
        yield Row(2, PAIRS[name].label(lang), getattr(both, name), getattr(most, name))
