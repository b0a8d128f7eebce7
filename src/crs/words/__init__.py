# SPDX-License-Identifier: MIT
"""Every word that the product says, in English and French side by side, and nothing else.

A sentence stands under the stable code of the value that it says. It names the attributes of the
value in braces: ``{held:hour|hours}`` is a number with its noun, in the singular or the plural,
``{fields:field|fields}`` a sequence after its noun, ``{levels: or }`` one with what joins it,
``{since:long}`` a day in words, ``{name:fact}`` what the fact of a name is called, and anything
else the attribute in words. A change of words moves no number and no finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import Any

from ..provision import Provision
from ..text import Text, language
from ..worded import Worded
from . import (
    caveats,
    classes,
    cli,
    days,
    display,
    evidence,
    facts,
    fields,
    files,
    lines,
    noc,
    outlook,
    outlook_ahead,
    pools,
    problems,
    rounds,
    usage,
    work,
)
from .citations import cite

__all__ = ["CATALOGUE", "cite", "say"]

CATALOGUE: dict[str, Text] = {}
"""Every sentence, by its code."""
for _module in (
    caveats,
    classes,
    cli,
    display,
    evidence,
    facts,
    fields,
    files,
    lines,
    noc,
    outlook,
    outlook_ahead,
    pools,
    problems,
    rounds,
    usage,
    work,
):
    CATALOGUE.update(_module.WORDS)


def say(value: object, lang: str) -> str:  # noqa: PLR0911  (a case for each type)
    """A *value* in words, as within a sentence.

    Numbers, days and provisions are written as the language *lang* has them, values with a code
    by their sentence, members of an enumeration of facts by their name, sequences one by one.

    Raises:
        InvalidError: *lang* is neither "en" nor "fr".
    """
    match value:
        case Worded():
            return CATALOGUE[value.code](lang).format_map(_Attributes(value, lang))
        case IntEnum():
            return CATALOGUE[f"{type(value).__name__}.{value.name}".lower()](lang)
        case Provision():
            return value.cite(lang)
        case Text():
            return value(lang)
        case bool():
            return CATALOGUE["yes" if value else "no"](lang)
        case int() | float() | Fraction() | Decimal():
            return number(value, lang)
        case date():
            return value.isoformat()
        case tuple():
            return ", ".join(say(each, lang) for each in value)
        case Mapping():
            return ", ".join(f"{name} {say(each, lang)}" for name, each in value.items())
        case _:
            return str(value)


def written(code: str, lang: str, **values: object) -> str:
    """The words under a *code*, with *values* for what they name in braces.

    Raises:
        InvalidError: *lang* is neither "en" nor "fr".
    """
    return CATALOGUE[code](lang).format_map({name: _Word(v, lang) for name, v in values.items()})


def line(section: str, name: str) -> Text:
    """What a line of a *section* is called: where it has no words of its own, as its fact is."""
    return CATALOGUE.get(f"line.{section}.{name}") or CATALOGUE[f"fact.{name}"]


def number(value: float | Fraction | Decimal, lang: str) -> str:
    """A number as it is written in a language: 1,560.5, or 1 560,5 with a no-break space.

    At most two decimals are written.
    """
    digits = f"{float(value):,.2f}".rstrip("0").rstrip(".")
    if language(lang) == "en":
        return digits
    return digits.replace(",", "\u00a0").replace(".", ",")


class _Attributes(Mapping[str, "_Word"]):
    """The attributes of a value, by name, each to be written in one language."""

    def __init__(self, value: object, lang: str) -> None:
        self._value, self._lang = value, lang

    def __getitem__(self, name: str) -> _Word:
        return _Word(getattr(self._value, name), self._lang)

    def __iter__(self) -> Iterator[str]:  # pragma: no cover
        raise NotImplementedError

    def __len__(self) -> int:  # pragma: no cover
        raise NotImplementedError


class _Word:
    """A value within a sentence."""

    def __init__(self, value: Any, lang: str) -> None:  # noqa: ANN401  (whatever is said)
        self._value, self._lang = value, lang

    def __getattr__(self, name: str) -> _Word:
        return _Word(getattr(self._value, name), self._lang)

    def __format__(self, spec: str) -> str:
        if "|" in spec:
            return self._with_noun(*spec.split("|"))
        if isinstance(self._value, date) and spec:
            return days.long(self._value, self._lang)
        if spec == "fact":
            names = self._value if isinstance(self._value, tuple) else (self._value,)
            return ", ".join(CATALOGUE[f"fact.{name}"](self._lang) for name in names)
        if isinstance(self._value, tuple) and spec:
            return spec.join(say(each, self._lang) for each in self._value)
        return say(self._value, self._lang)

    def _with_noun(self, one: str, many: str) -> str:
        listed = isinstance(self._value, tuple)
        count = len(self._value) if listed else self._value
        plural = count != 1 if self._lang == "en" else count >= 2  # noqa: PLR2004
        noun = many if plural else one
        if listed:
            return f"{noun} {say(self._value, self._lang)}"
        return f"{number(count, self._lang)}\u00a0{noun}"
