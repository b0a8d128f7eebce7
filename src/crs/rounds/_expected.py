# SPDX-License-Identifier: MIT
"""What the file of rounds, and what is in it, must be, as values."""

from __future__ import annotations

import attrs

from ..worded import Worded, WordedEnum


class Entry(WordedEnum):
    """What a field of the published file must be."""

    OBJECT = "rounds.entry.object"
    NUMBER = "rounds.entry.number"
    TEXT = "rounds.entry.text"
    COUNT = "rounds.entry.count"
    DAY = "rounds.entry.day"
    LONG_DAY = "rounds.entry.long_day"
    MOMENT = "rounds.entry.moment"
    NAME = "rounds.entry.name"
    PROGRAMS = "rounds.entry.programs"
    SAME = "rounds.entry.same"


@attrs.frozen
class SumOfBands(Worded):
    """The sum of the bands of a pool."""

    total: int
    code = "rounds.sum_of_bands"


@attrs.frozen
class PublishedFile(Worded):
    """The file of rounds as it is published."""

    code = "rounds.published_file"


@attrs.frozen
class ReadableFile(Worded):
    """A file that can be read; why it cannot, the system says.

    Args:
        reason: in the words of the system.
    """

    reason: str
    code = "rounds.readable_file"


@attrs.frozen
class UnbrokenBands(Worded):
    """Bands from the highest score down to 0, without a gap."""

    highest: int
    code = "rounds.unbroken_bands"
