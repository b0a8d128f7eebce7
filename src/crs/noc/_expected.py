# SPDX-License-Identifier: MIT
"""What the code of an occupation must be, as values."""

from __future__ import annotations

import attrs

from ..text import Text
from ..worded import Worded


@attrs.frozen
class Code(Worded):
    """The code of a unit group."""

    code = "noc.code"


@attrs.frozen
class CodeInQuotes(Worded):
    """A code as a text: written as a number, it would lose its zeros."""

    code = "noc.code_in_quotes"


@attrs.frozen
class CodeOfOccupation(Worded):
    """The code of the occupation itself, where 93888 was given in place of one."""

    code = "noc.code_of_occupation"


@attrs.frozen
class NearGroup(Worded):
    """A unit group that may have been meant."""

    number: str
    title: Text
    code = "noc.near_group"


@attrs.frozen
class CodeNear(Worded):
    """The code of a unit group, perhaps one of some *groups*."""

    groups: tuple[NearGroup, ...]
    code = "noc.code_near"
