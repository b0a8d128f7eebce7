# SPDX-License-Identifier: MIT
"""The categories that the Minister has set, each with the occupations in it, by date.

Each list says how sure it is. Codes are unit groups of the NOC 2021. IRCC publishes the lists and
rewrites them in place; these were read in copies, and put in a form of our own.
"""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from ..worded import WordedEnum
from .record import Category


class Sureness(WordedEnum):
    """How sure a list of occupations is."""

    PUBLISHED = "rounds.sureness.published"
    """Read on IRCC's own page."""
    AGREED = "rounds.sureness.agreed"
    """Not read on IRCC's own page; several copies of it agree."""
    PARTLY = "rounds.sureness.partly"
    """Copies agree on some of the occupations; the others have been seen once or not at all."""
    UNVERIFIED = "rounds.sureness.unverified"
    """No copy of IRCC's page with the list has been seen."""


@attrs.frozen(kw_only=True)
class Occupations:
    """The occupations of a category during some time.

    Attributes:
        category: the category.
        since: the first day.
        until: the last day; None: it is in force.
        listed: the unit groups that are listed for sure.
        reported: those of which it is not sure.
        is_whole: whether no other unit group is listed.
        in_canada: whether work in Canada alone counts.
        sureness: how sure the list is.
        source: where it was read.
    """

    category: Category
    since: date
    until: date | None = None
    listed: frozenset[str] = frozenset()
    reported: frozenset[str] = frozenset()
    is_whole: bool = True
    in_canada: bool = False
    sureness: Sureness
    source: str

    def has(self, group: str) -> bool | None:
        """Whether a unit group is listed; None: it is not known."""
        if group in self.listed:
            return True
        return False if self.is_whole and group not in self.reported else None


@attrs.frozen
class Experience:
    """How much work in a listed occupation a category asks for from a day on.

    Attributes:
        since: the first day.
        months: how long it must be.
        hours: as many hours are that, 30 a week.
        in_a_row: whether it must be without a gap.
    """

    since: date
    months: int
    hours: int
    in_a_row: bool


FIRST, SECOND, THIRD = date(2023, 5, 31), date(2025, 2, 27), date(2026, 2, 18)
"""The days on which categories were first set, and set anew."""

YEARS = 3
"""Years before a day within which the work must lie."""
FRENCH = 7
"""The NCLC that the category of French asks for in each ability, on all days."""

EXPERIENCE = (
    Experience(FIRST, months=6, hours=780, in_a_row=True),
    Experience(THIRD, months=12, hours=1560, in_a_row=False),
)
"""What is asked for, the oldest first."""


def _groups(codes: str) -> frozenset[str]:
    return frozenset(codes.split())


_HEALTHCARE_2023 = _groups(
    "31100 31101 31102 31103 31110 31111 31112 31121 31200 31201 31202 31203 31204 31209 31300 "
    "31301 31302 31303 32101 32102 32103 32109 32120 32121 32122 32200 32201 32209 33101 33102 "
    "33103 33109 41301 41320 42203"
)
_STEM_2023 = _groups(
    "20010 20011 20012 21200 21201 21202 21203 21210 21211 21220 21221 21222 21223 21230 21231 "
    "21232 21233 21234 21300 21310 21311 21321 21322 41400"
)
_TRADES_2023 = _groups("72014 72106 72200 72300 72310 72400 72402 72405 72406 73200")
_TRANSPORT_2023 = _groups("70020 72403 72404 72600 72601 72602 72603 72604 73300 93200")
_AGRICULTURE_2023 = _groups("63201 82030 82031")
_HEALTHCARE_2025 = _groups(
    "31102 31110 31111 31112 31120 31121 31201 31203 31209 31300 31302 32101 32102 32104 32109 "
    "32111 32120 32121 32122 32123 32124 32129 32201 33101 33102 33103"
)
_HEALTHCARE_2025_REPORTED = _groups(
    "31100 31101 31103 31200 31202 31301 31303 32103 41300 41301 42201"
)
_STEM_2025_REPORTED = _groups("20011 21220 21300 21301 21310 21321 21331 22300 22301 22310 63100")
_TRADES_2025 = _groups(
    "22303 63200 70010 70011 72100 72102 72106 72200 72201 72300 72302 72310 72311 72320 72400 "
    "72401 72402 72422 72501 72999 73100 73110 73112 73113 82021"
)
_EDUCATION_2025_REPORTED = _groups("41220 41221 42202 42203 43100")
_AGRICULTURE_2025_REPORTED = _groups("63201")
_TRANSPORT_2026 = _groups("22313 72404 72410 72600")
_PHYSICIANS_2026 = _groups("31100 31101 31102")
_SENIOR_MANAGERS_2026 = _groups("00012 00013 00014 00015")
_RESEARCHERS_2026 = _groups("41200 41201")

_OWN_PAGE = "IRCC, Category-based selection, as of late 2024"
_COPIES_2025 = "copies of IRCC, Category-based selection, of 2025"
_COPIES_2026 = "copies of IRCC, Category-based selection, of 2026"
_NO_COPY = "IRCC, Category-based selection, of which no copy was seen"


def _published(category: Category, listed: frozenset[str]) -> Occupations:
    """A list of 2023, which stood on IRCC's own page."""
    return Occupations(
        category=category,
        since=FIRST,
        until=SECOND - timedelta(days=1),
        listed=listed,
        sureness=Sureness.PUBLISHED,
        source=_OWN_PAGE,
    )


def _partly(
    category: Category, reported: frozenset[str], listed: frozenset[str] = frozenset()
) -> Occupations:
    """A list of 2025 of which not every code is sure."""
    return Occupations(
        category=category,
        since=SECOND,
        until=THIRD - timedelta(days=1),
        listed=listed,
        reported=reported,
        is_whole=False,
        sureness=Sureness.PARTLY,
        source=_COPIES_2025,
    )


def _agreed(category: Category, listed: frozenset[str], *, in_canada: bool = False) -> Occupations:
    """A list of 2026 in which several copies agree."""
    return Occupations(
        category=category,
        since=THIRD,
        listed=listed,
        in_canada=in_canada,
        sureness=Sureness.AGREED,
        source=_COPIES_2026,
    )


def _unseen(category: Category) -> Occupations:
    """A list of 2026 of which nothing is sure."""
    return Occupations(
        category=category,
        since=THIRD,
        is_whole=False,
        sureness=Sureness.UNVERIFIED,
        source=_NO_COPY,
    )


OCCUPATIONS = (
    _published(Category.HEALTHCARE, _HEALTHCARE_2023),
    _published(Category.STEM, _STEM_2023),
    _published(Category.TRADES, _TRADES_2023),
    _published(Category.TRANSPORT, _TRANSPORT_2023),
    _published(Category.AGRICULTURE, _AGRICULTURE_2023),
    _partly(Category.HEALTHCARE, _HEALTHCARE_2025_REPORTED, _HEALTHCARE_2025),
    _partly(Category.STEM, _STEM_2025_REPORTED),
    Occupations(
        category=Category.TRADES,
        since=SECOND,
        until=THIRD - timedelta(days=1),
        listed=_TRADES_2025,
        sureness=Sureness.AGREED,
        source=_COPIES_2025,
    ),
    _partly(Category.AGRICULTURE, _AGRICULTURE_2025_REPORTED),
    _partly(Category.EDUCATION, _EDUCATION_2025_REPORTED),
    _unseen(Category.HEALTHCARE),
    _unseen(Category.STEM),
    # As in 2025, but that one copy alone has butchers in place of cooks.
    Occupations(
        category=Category.TRADES,
        since=THIRD,
        listed=_TRADES_2025 - _groups("63200"),
        reported=_groups("63200 63201"),
        sureness=Sureness.PARTLY,
        source=_COPIES_2026,
    ),
    _agreed(Category.TRANSPORT, _TRANSPORT_2026),
    _unseen(Category.EDUCATION),
    _agreed(Category.PHYSICIANS, _PHYSICIANS_2026, in_canada=True),
    _agreed(Category.SENIOR_MANAGERS, _SENIOR_MANAGERS_2026, in_canada=True),
    _agreed(Category.RESEARCHERS, _RESEARCHERS_2026, in_canada=True),
)
"""Every list of occupations, the oldest first, and in the order of `Category`.

Of military recruits the occupations alone decide nothing, so that no list of theirs is here.
"""
