# SPDX-License-Identifier: MIT
"""How each language writes a day in words."""

from __future__ import annotations

from datetime import date

from ..text import Text, language

MONTHS = (
    Text("January", "janvier"),
    Text("February", "février"),
    Text("March", "mars"),
    Text("April", "avril"),
    Text("May", "mai"),
    Text("June", "juin"),
    Text("July", "juillet"),
    Text("August", "août"),
    Text("September", "septembre"),
    Text("October", "octobre"),
    Text("November", "novembre"),
    Text("December", "décembre"),
)


def long(day: date, lang: str) -> str:
    """A *day* in words: 1 March 2025, 1er mars 2025.

    Raises:
        InvalidError: *lang* is neither "en" nor "fr".
    """
    number = "1er" if day.day == 1 and language(lang) == "fr" else day.day
    return f"{number}\u00a0{MONTHS[day.month - 1](lang)} {day.year}"
