# SPDX-License-Identifier: MIT
"""What the code of an occupation must be."""

from __future__ import annotations

import attrs

from ..text import Text
from ..worded import Worded


@attrs.frozen
class QuotedCode(Worded):
    """A text, and no number: a code may begin with zeros."""

    code = "expected.noc_in_quotes"


@attrs.frozen
class UnitGroupCode(Worded):
    """The code of a unit group."""

    code = "expected.noc"


@attrs.frozen
class NearCode(Worded):
    """The code of a unit group, such as one of some *groups* that are near."""

    groups: tuple[Named, ...]
    code = "expected.noc_near"


@attrs.frozen
class NoPlaceholder(Worded):
    """The code of the occupation, and not what stands in its place for provincial nominees."""

    code = "expected.noc_no_placeholder"


@attrs.frozen
class Named(Worded):
    """A unit group, by its code *noc* and its title."""

    noc: str
    title: Text
    code = "noc.named"
