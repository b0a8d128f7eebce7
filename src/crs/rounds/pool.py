# SPDX-License-Identifier: MIT
"""The scores in the pool, in bands, and where a score stands among them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

import attrs

from ..errors import InvalidError, Problem
from ..expected import Between
from ..readable import Readable
from ._expected import UnbrokenBands

HIGHEST = 1200
"""The highest score."""
TEN = 10
"""The scores of a narrow band."""

# The bands as they are published, and the bands of ten points in which two of them are given again.
_PUBLISHED: dict[tuple[int, int], tuple[tuple[int, int], ...]] = {
    (601, 1200): (),
    (501, 600): (),
    (451, 500): ((491, 500), (481, 490), (471, 480), (461, 470), (451, 460)),
    (401, 450): ((441, 450), (431, 440), (421, 430), (411, 420), (401, 410)),
    (351, 400): (),
    (301, 350): (),
    (0, 300): (),
}


@attrs.frozen
class Band:
    """How many people of the pool have a score from *low* to *high*, both included."""

    low: int
    high: int
    people: int


@attrs.frozen
class Pool:
    """The people in the pool by their scores.

    Attributes:
        as_of: the day on which they were counted.
        bands: the finest bands whose numbers add up, from 1200 down to 0.

    Raises:
        InvalidError: *bands* do not lead from 1200 down to 0 without a gap.
    """

    as_of: date
    bands: tuple[Band, ...]

    def __attrs_post_init__(self) -> None:
        # Where each band ends the next begins, so that the ends are equal two by two.
        ends = [HIGHEST + 1, *(end for band in self.bands for end in (band.high + 1, band.low)), 0]
        if any(above != below for above, below in zip(ends[::2], ends[1::2], strict=True)):
            raise InvalidError(Problem("bands", "invalid", UnbrokenBands(HIGHEST), self.bands))

    @property
    def total(self) -> int:
        """How many people are in the pool."""
        return sum(band.people for band in self.bands)


@attrs.frozen
class Standing(Readable):
    """Where a score stands in a pool.

    Attributes:
        total: the score.
        pool: the pool.
        band: the band of the score.
        ahead: how many people have more points, at least and at most.
    """

    view: ClassVar[str] = "rounds.standing"

    total: int
    pool: Pool
    band: Band
    ahead: tuple[int, int]

    @property
    def ahead_if_even(self) -> int | None:
        """How many people have more points if those of the band have its scores evenly.

        That is an assumption, and holds well in bands of ten points alone; None: the band is wider.
        """
        if self.band.high - self.band.low >= TEN:
            return None
        return self.ahead[0] + self.band.people * (self.band.high - self.total) // TEN


def standing(total: int, pool: Pool) -> Standing:
    """Where a score of *total* stands in a *pool*: hard bounds, without any assumption.

    At least all people of the bands above have more points, and at most those of its own band too.
    At the top of a band nobody else of that band has more.

    Raises:
        InvalidError: *total* is not a whole number from 0 to 1200.
    """
    if type(total) is not int or not 0 <= total <= HIGHEST:
        raise InvalidError(Problem("total", "invalid", Between(0, HIGHEST), total))
    above = sum(band.people for band in pool.bands if band.low > total)
    band = next(band for band in pool.bands if band.low <= total)
    own = 0 if total == band.high else band.people
    return Standing(total, pool, band, (above, above + own))


def from_published(as_of: date, people: Sequence[int]) -> Pool:
    """The pool of a round from the numbers of its 17 published bands, in the published order.

    Two bands are given whole and in bands of ten points. Those of ten points are taken if they add
    up; those of round 247 do not.
    """
    counts = iter(people)
    bands: list[Band] = []
    for ends, parts in _PUBLISHED.items():
        band = Band(*ends, next(counts))
        tens = [Band(*part, next(counts)) for part in parts]
        adds_up = tens and sum(ten.people for ten in tens) == band.people
        bands += tens if adds_up else [band]
    return Pool(as_of, tuple(bands))
