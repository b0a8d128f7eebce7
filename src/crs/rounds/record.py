# SPDX-License-Identifier: MIT
"""A round of invitations as a dated fact."""

from __future__ import annotations

from datetime import date, datetime
from string import ascii_lowercase

import attrs

from ..text import LANGUAGES, Text
from ..worded import Worded, WordedEnum
from .pool import Pool


class Kind(WordedEnum):
    """Whom a round invites."""

    GENERAL = "rounds.kind.general"
    """Candidates of every program."""
    CEC = "rounds.kind.cec"
    """Candidates of the Canadian experience class."""
    FSW = "rounds.kind.fsw"
    """Candidates of the federal skilled worker class."""
    FST = "rounds.kind.fst"
    """Candidates of the federal skilled trades class."""
    PNP = "rounds.kind.pnp"
    """Nominees of a province or territory."""
    CATEGORY = "rounds.kind.category"
    """Candidates in a category that the Minister set (IRPA s. 10.3(1)(h.1))."""


class Category(WordedEnum):
    """A category of candidates; the occupations in it differ from version to version."""

    FRENCH = "rounds.category.french"
    HEALTHCARE = "rounds.category.healthcare"
    STEM = "rounds.category.stem"
    TRADES = "rounds.category.trades"
    TRANSPORT = "rounds.category.transport"
    AGRICULTURE = "rounds.category.agriculture"
    EDUCATION = "rounds.category.education"
    PHYSICIANS = "rounds.category.physicians"
    SENIOR_MANAGERS = "rounds.category.senior_managers"
    RESEARCHERS = "rounds.category.researchers"
    MILITARY = "rounds.category.military"
    OTHER = "rounds.category.other"
    """One that is new to us."""


@attrs.frozen
class Versioned(Worded):
    """A category in one of its versions."""

    category: Category
    version: int
    code = "rounds.version"


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
        called: Worded = self.kind if self.category is None else self.category
        if self.category is not None and self.version is not None:
            called = Versioned(self.category, self.version)
        return Text(*map(called.text, LANGUAGES))

    @property
    def rank(self) -> tuple[int, str]:
        """Its place among all rounds, the oldest first."""
        return int(self.number.rstrip(ascii_lowercase)), self.number
