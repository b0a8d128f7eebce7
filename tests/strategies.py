# SPDX-License-Identifier: MIT
"""What the facts of an applicant may be. Every valid applicant can come out."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from hypothesis import strategies as st

import crs
from crs.checked import kinds

LEVELS = st.integers(0, 12)
YEARS = st.integers(0, 99) | st.integers(0, 6)
USUAL = {"age": st.integers(16, 46)}
"""Where the points of a number change; of all others, from 0 to 6."""
EDITIONS = st.sampled_from(crs.EDITIONS)
Language = type[crs.English] | type[crs.French]
BOTH: list[Language] = [crs.English, crs.French]
LANGUAGES = st.sampled_from(BOTH)


@st.composite
def abilities(draw: st.DrawFn, language: Language) -> crs.English | crs.French:
    """Levels in the four abilities, often near each other, as people's are."""
    low = draw(LEVELS)
    near = LEVELS | st.integers(low, min(12, low + 2))
    return language(reading=low, writing=draw(near), listening=draw(near), speaking=draw(near))


def facts(cls: type) -> dict[str, st.SearchStrategy[Any]]:
    """Whatever each fact of a class may be, if it is a number, a level, or yes or no."""
    drawn: dict[str, st.SearchStrategy[Any]] = {}
    for name, _, (kind, *_), last in kinds(cls):
        if last is not None:
            drawn[name] = st.integers(0, int(last)) | USUAL.get(name, st.integers(0, 6))
        elif issubclass(kind, IntEnum):
            drawn[name] = st.sampled_from(kind)
        elif kind is bool:
            drawn[name] = st.booleans()
    return drawn


SPOUSES = st.builds(
    crs.Spouse, language=st.none() | LANGUAGES.flatmap(abilities), **facts(crs.Spouse)
)


@st.composite
def applicants(draw: st.DrawFn, /, **otherwise: st.SearchStrategy[Any]) -> crs.Applicant:
    """Anybody, but for the facts that are to be drawn *otherwise*."""
    first, second = draw(st.permutations(BOTH))
    anybody: Mapping[str, st.SearchStrategy[Any]] = {
        **facts(crs.Applicant),
        "first_language": abilities(first),
        "second_language": st.none() | abilities(second),
        "spouse": st.none() | SPOUSES,
    }
    return crs.Applicant(**{name: draw(fact) for name, fact in {**anybody, **otherwise}.items()})
