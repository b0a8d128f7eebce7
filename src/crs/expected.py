# SPDX-License-Identifier: MIT
"""What a fact must be, as values: the sentence of a mistake is made of them last."""

from __future__ import annotations

from datetime import date

import attrs

from .worded import Worded


@attrs.frozen
class Between(Worded):
    """A whole number from *low* to *high*, both included."""

    low: int
    high: int
    code = "expected.between"


@attrs.frozen
class AtLeast(Worded):
    """A whole number from *low* on."""

    low: int
    code = "expected.at_least"


@attrs.frozen
class OneOf(Worded):
    """One of some *options*, as they are written."""

    options: tuple[str, ...]
    code = "expected.one_of"


@attrs.frozen
class InstanceOf(Worded):
    """An instance of one of some types, by their *names*."""

    names: tuple[str, ...]
    code = "expected.instance_of"


@attrs.frozen
class MemberOf(Worded):
    """A member of an enumeration of some *name*, which has these *members*."""

    name: str
    members: tuple[str, ...]
    code = "expected.member_of"


@attrs.frozen
class TrueOrFalse(Worded):
    """True or False."""

    code = "expected.true_or_false"


@attrs.frozen
class InForce(Worded):
    """A day on which some edition of the law was in force, the *first* of them or a later one."""

    first: date
    code = "expected.in_force"


# What a field of a file must be, in terms of TOML and JSON.


@attrs.frozen
class Flag(Worded):
    """True or false, as files write it."""

    code = "expected.flag"


@attrs.frozen
class PlainText(Worded):
    """A text."""

    code = "expected.text"


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
