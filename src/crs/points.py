# SPDX-License-Identifier: MIT
"""What a line of points is called, in both official languages, and where the law assigns it.

Both stand beside the field that they are about, as its annotation: scoring never looks at them.
"""

from __future__ import annotations

from typing import NamedTuple, get_type_hints

from .errors import InvalidError


class Text(NamedTuple):
    """The same words in English and in French."""

    en: str
    fr: str

    def __call__(self, lang: str) -> str:
        """The words in the language *lang*, "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        if lang not in self._fields:
            msg = f"lang is 'en' or 'fr', not {lang!r}"
            raise InvalidError(msg)
        return self.en if lang == "en" else self.fr


class Line(NamedTuple):
    """What a line of points is called, and the sections of the Instructions that assign it.

    Args:
        en: what it is called in English.
        fr: what it is called in French.
        provision: the section, or the first and the last of several; empty where the number of the
            section was not seen.
        pairs: the names of the pairs of facts that it adds up, where there are any.
    """

    en: str
    fr: str
    provision: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()

    @property
    def label(self) -> Text:
        """What it is called."""
        return Text(self.en, self.fr)


class By(NamedTuple):
    """The facts by which a table assigns points, in the order in which it is indexed.

    Args:
        first: the fact that a `Table` goes by, or that chooses the row of a `Grid`.
        second: the fact that the row of a `Grid` goes by; empty for a `Table`.
    """

    first: str
    second: str = ""


ACCOMPANIED = "accompanied"
"""By whether a spouse or partner accompanies the person: the two columns of the published grid."""


def lines(points: type) -> dict[str, Line]:
    """The line of each field of a class of *points* that has one, in the order of the law."""
    return {
        name: note
        for name, hint in get_type_hints(points, include_extras=True).items()
        for note in getattr(hint, "__metadata__", ())
        if isinstance(note, Line)
    }
