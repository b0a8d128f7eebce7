# SPDX-License-Identifier: MIT
"""What a fact must be, as values: the sentence of a mistake is made of them last."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from math import inf
from types import NoneType
from typing import Any

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


def of(types: tuple[Any, ...], last: float | None) -> Worded:
    """What a fact of one of some *types* must be, and if a number from 0 to a *last* one."""
    if last is not None:
        return AtLeast(0) if last == inf else Between(0, int(last))
    if types == (bool,):
        return TrueOrFalse()
    if isinstance(types[0], type) and issubclass(types[0], IntEnum):
        return MemberOf(types[0].__name__, tuple(member.name for member in types[0]))
    return InstanceOf(tuple("None" if t is NoneType else t.__name__ for t in types))
