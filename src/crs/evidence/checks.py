# SPDX-License-Identifier: MIT
"""Checks that pieces of evidence share beside those of their types: a problem for each mistake."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from .. import noc
from ..checked import Kind
from ..errors import InvalidError, Problem
from ..expected import InstanceOf
from ..worded import Worded
from . import countries

CANADA = countries.CANADA
NOC = Kind(noc.QuotedCode(), (str,))
"""What the code of an occupation is."""


@attrs.frozen
class FromDayOn(Worded):
    """A day from that of another *field* on."""

    field: str
    day: date
    code = "expected.from_day_on"


@attrs.frozen
class DayBetween(Worded):
    """A day from *first* to *last*, both included."""

    first: date
    last: date
    code = "expected.day_between"


@attrs.frozen
class CountryCode(Worded):
    """The code of a country."""

    code = "expected.country"


@attrs.frozen
class ThisCountry(Worded):
    """The code of a country, which *country* seems to be."""

    country: str
    code = "expected.this_country"


@attrs.frozen
class CountryOfProvince(Worded):
    """The code of a country, which is *country* for a province."""

    country: str
    code = "expected.country_of_province"


def members(name: str, values: object, *types: type) -> Iterator[Problem]:
    """Which members of a tuple are of none of some types."""
    if type(values) is tuple:
        expected = InstanceOf(tuple(cls.__name__ for cls in types))
        for place, value in enumerate(values):
            if type(value) not in types:
                yield Problem(f"{name}[{place}]", "invalid", expected, value)


def order(earlier: str, first: object, later: str, second: object) -> Iterator[Problem]:
    """Whether of two fields that are days the second is before the first."""
    if type(first) is date and type(second) is date and second < first:
        yield Problem(later, "invalid", FromDayOn(earlier, first), second)


def country(code: object) -> Iterator[Problem]:
    """Whether a string is not the code of a country."""
    if type(code) is str and code not in countries.NAMES:
        yield Problem("country", "invalid", _meant(code), code)


def occupation(code: object) -> Iterator[Problem]:
    """Whether a string is not the code of an occupation."""
    if type(code) is str:
        try:
            noc.check(code)
        except InvalidError as unknown:
            yield from unknown.problems


def _meant(word: str) -> Worded:
    """What to write instead of a word that is no code of a country."""
    suggestion = countries.suggestion(word)
    if suggestion is None:
        return CountryCode()
    if suggestion.meant is countries.Meant.PROVINCE:
        return CountryOfProvince(suggestion.code)
    return ThisCountry(suggestion.code)
