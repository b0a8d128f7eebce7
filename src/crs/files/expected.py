# SPDX-License-Identifier: MIT
"""What a field of a file must be, in terms of TOML and JSON."""

from __future__ import annotations

import attrs

from ..worded import Worded


@attrs.frozen
class Flag(Worded):
    """True or false, as files write it."""

    code = "expected.flag"


@attrs.frozen
class Name(Worded):
    """What a line of many people calls the one on it."""

    code = "expected.name"


@attrs.frozen
class Day(Worded):
    """A day, as files and the command line write it."""

    code = "expected.day"


@attrs.frozen
class Hours(Worded):
    """Hours above 0 and up to a *most*, as files write them."""

    most: int
    code = "expected.hours"


@attrs.frozen
class HoursOrNone(Worded):
    """Hours from 0 to a *most*, as files write them."""

    most: int
    code = "expected.hours_or_none"


@attrs.frozen
class TableOf(Worded):
    """A table of some *keys*."""

    keys: tuple[str, ...]
    code = "expected.table"


@attrs.frozen
class ClassInFile(Worded):
    """A class of which a file may hold an instance."""

    code = "expected.class_in_file"


@attrs.frozen
class ArrayOf(Worded):
    """An array, each *member* of which must be the same."""

    member: Worded
    code = "expected.array"


@attrs.frozen
class Either(Worded):
    """Any of some *options*."""

    options: tuple[Worded, ...]
    code = "expected.either"


@attrs.frozen
class Nothing(Worded):
    """Nothing."""

    code = "expected.nothing"


@attrs.frozen
class Outside(Worded):
    """That a *key* has its place in a table around the one in which it stands."""

    key: str
    code = "expected.outside"


@attrs.frozen
class PointsByLevel(Worded):
    """A table of points by level."""

    code = "expected.points_by_level"


@attrs.frozen
class LevelUpTo(Worded):
    """A level from 0 to a *last* one, as a key."""

    last: int
    code = "expected.level_up_to"


@attrs.frozen
class Sentence(Worded):
    """A text that is not empty."""

    code = "expected.sentence"


@attrs.frozen
class Total(Worded):
    """The *total* that some facts have under the rules of a file."""

    total: int
    code = "expected.total"


@attrs.frozen
class NoGap(Worded):
    """That there is no gap."""

    code = "expected.no_gap"
