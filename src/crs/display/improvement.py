# SPDX-License-Identifier: MIT
"""What would raise a score: the way to a target, sets of moves, and each move by itself."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ..caveats import Caveat, WouldGive
from ..outlook.forecast import Verdicts
from ..outlook.improvement import Cost, Improvement, MoveSet, SingleMove
from ..outlook.moves import DAYS_A_YEAR, NOMINATION, Move
from ..words import CATALOGUE, number, written
from . import listing, rows
from .forecast import verdict
from .listing import Listing, signed

if TYPE_CHECKING:
    from rich.console import RenderableType

ON_A_DAY = {
    "improvement.cheapest": "improvement.cheapest.on_day",
    "improvement.highest": "improvement.highest.on_day",
}
"""What is said in place of a sentence where there is a calendar."""


def text(improvement: Improvement, lang: str) -> str:
    """Sentences and tables in plain text."""
    return listing.text([*_parts(improvement, lang)])


def html(improvement: Improvement, lang: str) -> str:
    """Sentences and tables in HTML."""
    return listing.html([*_parts(improvement, lang)], lang)


def rich(improvement: Improvement, lang: str) -> RenderableType:
    """Sentences and tables for a terminal."""
    return listing.rich([*_parts(improvement, lang)])


def to_dict(improvement: Improvement, lang: str) -> dict[str, Any]:
    """The total, the target, each move with its gain, and the sets."""
    cheapest = improvement.cheapest
    return {
        "total": improvement.score.total,
        "target": improvement.target,
        "single": [
            {**_move(single.move, lang), "gain": single.gain, **_then(single)}
            for single in improvement.single
        ],
        "sets": [_set(each, lang) for each in improvement.sets],
        "cheapest": cheapest and _set(cheapest, lang),
        "highest": _set(improvement.highest, lang),
        "proved": improvement.proved,
        "considered": improvement.considered,
        **_programs("programs", improvement.programs),
        "caveats": rows.plain(_caveats(improvement), lang),
    }


def _move(move: Move, lang: str) -> dict[str, Any]:
    return {"name": move.name, "group": move.group, "label": move.label(lang)}


def _set(moves: MoveSet, lang: str) -> dict[str, Any]:
    return {
        "moves": [_move(move, lang) for move in moves.moves],
        "gain": moves.gain,
        "total": moves.total,
        "cost": _plain(moves.cost),
        **_then(moves),
    }


def _then(made: SingleMove | MoveSet) -> dict[str, Any]:
    """The day of some moves, and whether each class is met then, where there is a calendar."""
    return {
        **({"day": made.made_on.isoformat()} if made.made_on else {}),
        **_programs("programs_before", made.programs_before),
        **_programs("programs", made.programs),
    }


def _programs(name: str, verdicts: Verdicts | None) -> dict[str, Any]:
    """Whether each class is met, where that is looked at."""
    return {} if verdicts is None else {name: verdicts._asdict()}


def _plain(cost: Cost) -> int | float:
    return float(cost) if isinstance(cost, Fraction) else cost


def _parts(improvement: Improvement, lang: str) -> Iterator[Listing | str]:
    """The score, the way to the target, the sets, the moves, and what all rests on."""
    total = number(improvement.score.total, lang)
    then = ["day", *(f"class.{name}" for name in Verdicts._fields)] if improvement.programs else []

    def cells(made: SingleMove | MoveSet) -> Iterator[str]:
        if made.made_on:
            yield made.made_on.isoformat()
            yield from _cells(made.programs, lang)

    yield rows.labelled(CATALOGUE["line.total"](lang), total, lang)
    yield from _target(improvement, lang)
    if improvement.sets:
        heads = _heads(lang, "moves", "gain", "total", "cost", *then)
        sets = tuple((*_set_row(each, lang), *cells(each)) for each in improvement.sets)
        yield Listing(CATALOGUE["head.sets"](lang), heads, sets)
    if improvement.single:
        single = tuple(
            (each.move.label(lang), signed(each.gain, lang), *cells(each))
            for each in improvement.single
        )
        heads = _heads(lang, "move", "gain", *then)
        yield Listing(CATALOGUE["head.single"](lang), heads, single)
    code = "improvement.proved" if improvement.proved else "improvement.not_proved"
    yield written(code, lang, considered=improvement.considered)
    if any(each.move.name == NOMINATION for each in improvement.single):
        yield CATALOGUE["improvement.others"](lang)
    yield from _calendar(improvement, lang)
    yield from rows.all_said(_caveats(improvement), lang)


def _caveats(improvement: Improvement) -> Iterator[Caveat]:
    """The caveats of the score, and those of later scores that are not of their numbers alone."""
    own = improvement.score.caveats
    yield from own
    for caveat in rows.caveats(*improvement.later):
        if caveat not in own and not isinstance(caveat, WouldGive):
            yield caveat


def _calendar(improvement: Improvement, lang: str) -> Iterator[str]:
    """What is said of time, and of the classes where they are looked at."""
    if improvement.programs is None:
        yield CATALOGUE["improvement.no_time"](lang)
        return
    before = tuple(_cells(improvement.programs, lang))
    yield CATALOGUE["forecast.classes"](lang)
    yield written("improvement.classes_before", lang, fsw=before[0], cec=before[1], fst=before[-1])
    on = improvement.score.applicant.as_of
    yield written("improvement.one_day", lang, on=on, year=DAYS_A_YEAR)


def _cells(verdicts: Verdicts | None, lang: str) -> Iterator[str]:
    """Whether each class is met, a cell each, where that is looked at."""
    return (verdict(met, lang) for met in verdicts or ())


def _target(improvement: Improvement, lang: str) -> Iterator[str]:
    """What reaches the target, or else what reaches most."""
    target, cheapest, highest = improvement.target, improvement.cheapest, improvement.highest
    if cheapest:
        code = "improvement.cheapest" if cheapest.moves else "improvement.met"
        yield _sentence(code, cheapest, lang, target=target)
        return
    if target is not None:
        yield written("improvement.unreached", lang, target=target)
    code = "improvement.highest" if highest.moves else "improvement.none"
    yield _sentence(code, highest, lang)


def _sentence(code: str, made: MoveSet, lang: str, **parts: object) -> str:
    """What is said of the moves that are *made*, with their day where there is a calendar."""
    if made.made_on:
        code, parts["on"] = ON_A_DAY.get(code, code), made.made_on
    labels = tuple(move.label(lang) for move in made.moves)
    return written(code, lang, moves=labels, total=made.total, cost=made.cost, **parts)


def _heads(lang: str, *names: str) -> tuple[str, ...]:
    return tuple(CATALOGUE[f"head.{name}"](lang) for name in names)


def _set_row(moves: MoveSet, lang: str) -> tuple[str, ...]:
    labels = "; ".join(move.label(lang) for move in moves.moves)
    numbers = signed(moves.gain, lang), number(moves.total, lang), number(moves.cost, lang)
    return labels, *numbers
