# SPDX-License-Identifier: MIT
"""Countries by ISO 3166-1 alpha-2, with XK for Kosovo, and what a wrong word may have meant."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from enum import Enum
from functools import cache

import attrs

from ..spelling import words
from ..text import Text
from . import _countries

CANADA = "CA"

NAMES: Mapping[str, Text] = {code: Text(*both) for code, both in _countries.NAMES.items()}
"""The name of each country, by its code (Unicode CLDR).

NL, NU, PE, SK and YT are Netherlands, Niue, Peru, Slovakia and Mayotte here, though in Canada they
are also the letters of a province or territory.
"""

PROVINCES: Mapping[str, Text] = {
    "AB": Text("Alberta", "Alberta"),
    "BC": Text("British Columbia", "Colombie-Britannique"),
    "MB": Text("Manitoba", "Manitoba"),
    "NB": Text("New Brunswick", "Nouveau-Brunswick"),
    "NL": Text("Newfoundland and Labrador", "Terre-Neuve-et-Labrador"),
    "NS": Text("Nova Scotia", "Nouvelle-Écosse"),
    "NT": Text("Northwest Territories", "Territoires du Nord-Ouest"),
    "NU": Text("Nunavut", "Nunavut"),
    "ON": Text("Ontario", "Ontario"),
    "PE": Text("Prince Edward Island", "Île-du-Prince-Édouard"),
    "QC": Text("Quebec", "Québec"),
    "SK": Text("Saskatchewan", "Saskatchewan"),
    "YT": Text("Yukon", "Yukon"),
}
"""The name of each province and territory of Canada, by its two letters."""

_EVERYDAY_NAMES = {
    "America": "US",
    "USA": "US",
    "United States of America": "US",
    "États-Unis d’Amérique": "US",
    "Great Britain": "GB",
    "Grande-Bretagne": "GB",
    "England": "GB",
    "Angleterre": "GB",
    "Scotland": "GB",
    "Écosse": "GB",
    "Wales": "GB",
    "Pays de Galles": "GB",
    "Northern Ireland": "GB",
    "Irlande du Nord": "GB",
    "Holland": "NL",
    "Hollande": "NL",
    "UAE": "AE",
    "EAU": "AE",
    "Burma": "MM",
    "Birmanie": "MM",
}

_LONGEST_LETTERS = 3
"""Letters that stand for a name are alike by chance: CHN is near CH, Switzerland."""


class Meant(Enum):
    """What a word that is no code of a country seems to be."""

    CODE = "code"
    """The code, in small letters or with spaces."""
    NAME = "name"
    """The name of the country, in English or in French."""
    PROVINCE = "province"
    """A province or territory of Canada, by its letters or its name."""


@attrs.frozen
class Suggestion:
    """The code to write instead of a word.

    Attributes:
        code: the code of the country.
        meant: what the word seems to be.
    """

    code: str
    meant: Meant


def suggestion(word: str) -> Suggestion | None:
    """What to write instead of a *word* that is no code of a country; None: nothing is near it.

    >>> suggestion("Inde")
    Suggestion(code='IN', meant=<Meant.NAME: 'name'>)
    """
    known, key = _suggestions(), _key(word)
    if key not in known:
        names = [name for name in known if len(name) > _LONGEST_LETTERS]
        key = next(iter(get_close_matches(key, names, n=1, cutoff=0.8)), key)
    return known.get(key)


@cache
def _suggestions() -> Mapping[str, Suggestion]:
    """What to write instead of each word that we know, as `_key` spells it."""
    names = {name: code for code, both in NAMES.items() for name in both}
    names |= _countries.OTHER_NAMES | _EVERYDAY_NAMES
    letters = [code for code in PROVINCES if code not in NAMES]
    provinces = [*letters, *(name for both in PROVINCES.values() for name in both)]
    return (
        {_key(name): Suggestion(code, Meant.NAME) for name, code in names.items()}
        | {_key(code): Suggestion(code, Meant.CODE) for code in NAMES}
        | {_key(word): Suggestion(CANADA, Meant.PROVINCE) for word in provinces}
    )


def _key(word: str) -> str:
    """A word as small letters alone."""
    return "".join(words(word))
