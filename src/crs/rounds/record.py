# SPDX-License-Identifier: MIT
"""A round of invitations as a dated fact."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from string import ascii_lowercase

import attrs

from ..text import Text
from . import _words
from .pool import Pool


class Kind(Enum):
    """Whom a round invites."""

    GENERAL = "general"
    """Candidates of every program."""
    CEC = "cec"
    """Candidates of the Canadian experience class."""
    FSW = "fsw"
    """Candidates of the federal skilled worker class."""
    FST = "fst"
    """Candidates of the federal skilled trades class."""
    PNP = "pnp"
    """Nominees of a province or territory."""
    CATEGORY = "category"
    """Candidates in a category that the Minister set (IRPA s. 10.3(1)(h.1))."""

    @property
    def label(self) -> Text:
        """What it is called."""
        return _words.KINDS[self.value]


class Category(Enum):
    """A category of candidates; the occupations in it differ from version to version."""

    FRENCH = "french"
    HEALTHCARE = "healthcare"
    STEM = "stem"
    TRADES = "trades"
    TRANSPORT = "transport"
    AGRICULTURE = "agriculture"
    EDUCATION = "education"
    PHYSICIANS = "physicians"
    SENIOR_MANAGERS = "senior_managers"
    RESEARCHERS = "researchers"
    MILITARY = "military"
    OTHER = "other"
    """One that is new to us."""

    @property
    def label(self) -> Text:
        """What it is called, whatever its version."""
        return _words.CATEGORIES[self.value]


@attrs.frozen(kw_only=True)
class Round:
    """A round of invitations.

    Attributes:
        number: its number, with a letter where two rounds share one: "447", "91a".
        day: the day of the round.
        kind: whom it invited.
        programs: the programs whose candidates it invited, in the order of `Kind`.
        category: the category; None unless the *kind* is that of a category.
        version: the version of the category; None where there is none.
        size: how many invitations were issued.
        cut_off: the lowest score that was invited.
        tie_break: of those at the cut-off, who had submitted their profile by this moment (UTC) was
            invited; None where none was published.
        pool: the scores in the pool shortly before; None where they were not published.
    """

    number: str
    day: date
    kind: Kind
    programs: tuple[Kind, ...]
    category: Category | None = None
    version: int | None = None
    size: int
    cut_off: int
    tie_break: datetime | None = None
    pool: Pool | None = attrs.field(default=None, repr=False)

    @property
    def name(self) -> Text:
        """What the round is called: its kind, or its category and the version of that."""
        if self.category is None:
            return self.kind.label
        if self.version is None:
            return self.category.label
        return Text(
            *(
                form.format(name=name, version=self.version)
                for form, name in zip(_words.VERSION, self.category.label, strict=True)
            )
        )

    @property
    def rank(self) -> tuple[int, str]:
        """Its place among all rounds, the oldest first."""
        return int(self.number.rstrip(ascii_lowercase)), self.number
