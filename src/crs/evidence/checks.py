# SPDX-License-Identifier: MIT
"""Checks that pieces of evidence share beside those of their types: a sentence for each mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..errors import InvalidError, repr_of
from . import noc

CANADA = "CA"


def members(name: str, values: object, *types: type) -> Iterator[str]:
    """Which members of a tuple are of none of some types."""
    if type(values) is tuple:
        says = " or ".join(kind.__name__ for kind in types)
        for place, value in enumerate(values):
            if type(value) not in types:
                yield f"{name}[{place}] is {says}, not {repr_of(value)}"


def order(earlier: str, first: object, later: str, second: object) -> Iterator[str]:
    """Whether of two fields that are days the second is before the first."""
    if type(first) is date and type(second) is date and second < first:
        yield f"{later} is a day from {earlier}, {first}, on, not {second}"


def country(code: object) -> Iterator[str]:
    """Whether a string is not made as the codes of countries are."""
    if type(code) is str and not re.fullmatch("[A-Z]{2}", code):
        yield f"country is a code of two capital letters, as in ISO 3166, not {code!r}"


def occupation(code: object) -> Iterator[str]:
    """Whether a string is not the code of an occupation."""
    if type(code) is str:
        try:
            noc.check(code)
        except InvalidError as unknown:
            yield from unknown.problems
