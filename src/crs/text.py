# SPDX-License-Identifier: MIT
"""Words in both official languages."""

from __future__ import annotations

from typing import NamedTuple

from .errors import InvalidError, Problem

LANGUAGES = ("en", "fr")


def language(lang: str) -> str:
    """The language *lang*, which is "en" or "fr".

    Raises:
        InvalidError: it is neither.
    """
    if lang not in LANGUAGES:
        from .expected import OneOf

        raise InvalidError(Problem("lang", "invalid", OneOf(LANGUAGES), lang))
    return lang


class Text(NamedTuple):
    """The same words in English and in French."""

    en: str
    fr: str

    def __call__(self, lang: str) -> str:
        """The words in the language *lang*, "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        return self.en if language(lang) == "en" else self.fr
