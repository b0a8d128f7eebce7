# SPDX-License-Identifier: MIT
"""Each of two people as the principal applicant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..outlook.forecast import Verdicts
from ..outlook.household import Order, Orders
from ..words import CATALOGUE, number, written
from . import listing, rows
from .forecast import verdict
from .listing import Listing

if TYPE_CHECKING:
    from rich.console import RenderableType


def text(orders: Orders, lang: str) -> str:
    """A table and sentences in plain text."""
    return listing.text([*_parts(orders, lang)])


def html(orders: Orders, lang: str) -> str:
    """A table and sentences in HTML."""
    return listing.html([*_parts(orders, lang)], lang)


def rich(orders: Orders, lang: str) -> RenderableType:
    """A table and sentences for a terminal."""
    return listing.rich([*_parts(orders, lang)])


def to_dict(orders: Orders, lang: str) -> dict[str, Any]:
    """Each order: who is the principal applicant, the score, and whether each class is met."""
    return {"orders": [_order(order, lang) for order in orders]}


def _order(order: Order, lang: str) -> dict[str, Any]:
    return {
        "principal": order.number,
        "accompanied": order.accompanying is not None,
        "label": _label(order, lang),
        "total": order.total,
        "missing": [
            {"fact": each.fact, "code": each.reason.code, "reason": each.reason.text(lang)}
            for each in order.missing
        ],
        "programs": _verdicts(order)._asdict(),
        "note": order.note and order.note.text(lang),
        "caveats": rows.plain(rows.caveats(order.score), lang),
    }


def _label(order: Order, lang: str) -> str:
    code = "orders.alone" if order.accompanying is None else "orders.principal"
    return written(code, lang, number=order.number)


def _verdicts(order: Order) -> Verdicts:
    return Verdicts(*(assessment.met for assessment in order.programs))


def _parts(orders: Orders, lang: str) -> Iterator[Listing | str]:
    """A row for each order, then what must be said of them."""
    title = written("orders.title", lang, on=orders[0].programs.cec.as_of)
    names = ("order", "total", *(f"class.{name}" for name in Verdicts._fields))
    heads = tuple(CATALOGUE[f"head.{name}"](lang) for name in names)
    yield Listing(title, heads, tuple(_row(order, lang) for order in orders))
    yield CATALOGUE["forecast.classes"](lang)
    for order in orders:
        if order.missing:
            why = tuple(missing.reason for missing in order.missing)
            yield written("orders.missing", lang, number=order.number, why=why)
    for note in dict.fromkeys(order.note for order in orders):
        if note is not None:
            yield f"{note.text(lang)}."
    yield from rows.all_said(rows.caveats(*(order.score for order in orders)), lang)


def _row(order: Order, lang: str) -> tuple[str, ...]:
    none = CATALOGUE["forecast.no_score"](lang)
    total = none if order.total is None else number(order.total, lang)
    return _label(order, lang), total, *(verdict(met, lang) for met in _verdicts(order))
