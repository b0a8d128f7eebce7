# SPDX-License-Identifier: MIT
"""Which raw scores of one sitting of a test reach a total."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..outlook.change import ABILITIES
from ..outlook.reach import Reach, Sitting
from ..words import CATALOGUE, number, written
from . import listing, rows
from .listing import Listing

if TYPE_CHECKING:
    from rich.console import RenderableType


def text(reach: Reach, lang: str) -> str:
    """A table in plain text, a row for each sitting."""
    return listing.text([*_parts(reach, lang)])


def html(reach: Reach, lang: str) -> str:
    """The same in HTML."""
    return listing.html([*_parts(reach, lang)], lang)


def rich(reach: Reach, lang: str) -> RenderableType:
    """The same for a terminal."""
    return listing.rich([*_parts(reach, lang)])


def to_dict(reach: Reach, lang: str) -> dict[str, Any]:
    """The test by its name in files, the target, and the scores of each sitting."""
    nearest = reach.nearest
    return {
        "test": reach.name,
        "target": reach.target,
        "sittings": [sitting._asdict() for sitting in reach],
        "nearest": nearest and nearest._asdict(),
        "caveats": rows.plain(reach.score.caveats, lang),
    }


def _parts(reach: Reach, lang: str) -> Iterator[Listing | str]:
    """The sittings, and what must be said of the score that they would raise."""
    yield from _sittings(reach, lang)
    yield from rows.all_said(reach.score.caveats, lang)


def _sittings(reach: Reach, lang: str) -> Iterator[Listing | str]:
    test, target = reach.test.test, reach.target
    if not reach:
        yield written("reach.none", lang, test=test, target=target)
        return
    heads = tuple(CATALOGUE[f"fact.{ability}"](lang) for ability in ABILITIES)
    sittings = tuple(_scores(sitting, lang) for sitting in reach)
    yield Listing(written("reach.title", lang, test=test, target=target), heads, sittings)
    if reach.nearest:
        yield written("reach.nearest", lang, **reach.nearest._asdict())


def _scores(sitting: Sitting, lang: str) -> tuple[str, ...]:
    return tuple(number(score, lang) for score in sitting)
