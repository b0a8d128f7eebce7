# SPDX-License-Identifier: MIT
"""Values that `words` has a sentence for: reasons, bars, causes, and what a fact must be."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from .door import wing


class Worded:
    """A value whose words stand in `words`, in both official languages, under its `code`.

    Logic compares the value and never its words. Subclasses are small frozen records or
    enumerations; the sentence reads their attributes by name.
    """

    __slots__ = ()

    if TYPE_CHECKING:  # each subclass has its own, as an attribute or as a property

        @property
        def code(self) -> str:
            """The key of its words, which never changes: programs may rely on it."""

    def text(self, lang: str = "en") -> str:
        """Its words, as they stand within a sentence.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        words: str = wing("words").say(self, lang)
        return words

    def __str__(self) -> str:
        """Its words in English."""
        return self.text()


class WordedEnum(Worded, Enum):
    """Members of which each has words of its own, under its value."""

    @property
    def code(self) -> str:
        """The value of the member, the key of its words."""
        code: str = self.value
        return code
