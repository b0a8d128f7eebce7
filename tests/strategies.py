# SPDX-License-Identifier: MIT
"""What the facts of an applicant may be. Every valid applicant can come out."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

import crs

LEVELS = st.integers(0, 12)
YEARS = st.integers(0, 99) | st.integers(0, 6)
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


SPOUSES = st.builds(
    crs.Spouse,
    education=st.sampled_from(crs.Education),
    language=st.none() | LANGUAGES.flatmap(abilities),
    canadian_work=YEARS,
)


@st.composite
def applicants(draw: st.DrawFn, /, **facts: st.SearchStrategy[Any]) -> crs.Applicant:
    """Anybody, but for the *facts* that are to be drawn otherwise."""
    first, second = draw(st.permutations(BOTH))
    anybody: Mapping[str, st.SearchStrategy[Any]] = {
        "age": st.integers(0, 127) | st.integers(16, 46),
        "education": st.sampled_from(crs.Education),
        "first_language": abilities(first),
        "second_language": st.none() | abilities(second),
        "canadian_work": YEARS,
        "foreign_work": YEARS,
        "certificate": st.booleans(),
        "canadian_study": st.sampled_from(crs.CanadianStudy),
        "sibling": st.booleans(),
        "nomination": st.booleans(),
        "arranged_employment": st.sampled_from(crs.ArrangedEmployment),
        "spouse": st.none() | SPOUSES,
    }
    return crs.Applicant(**{name: draw(fact) for name, fact in {**anybody, **facts}.items()})
