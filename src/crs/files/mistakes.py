# SPDX-License-Identifier: MIT
"""What is wrong with a file: the first mistakes, and how many there are in all."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..errors import InvalidError, Problem, repr_of, truncated
from ..worded import Worded

FIRST = 100
"""The most mistakes that are kept of a file; the others are only counted."""


SEARCHED = 20
"""The most mistakes of which it is looked for, in all that there is, what may have been meant."""


class Place(NamedTuple):
    """Where in a file something stands.

    Args:
        path: the way to it, as in ``tests[0].reading``; empty: it is the whole.
        outside: the names of the fields of the tables around it.
    """

    path: str = ""
    outside: tuple[str, ...] = ()

    def at(self, name: str) -> str:
        """The path to a field of the table that stands here."""
        return f"{self.path}.{name}" if self.path and name else self.path or name


def named(key: object) -> str:
    """A *key* of a table, as it stands in a path."""
    is_plain = isinstance(key, str) and key.isidentifier()
    return truncated(str(key) if is_plain else repr_of(key))


class Mistakes:
    """The mistakes that were found so far.

    However much is wrong, little is kept: sentences and hints are made of the first ones alone.
    """

    def __init__(self) -> None:
        self.first: list[Problem] = []
        self.count: int = 0

    @property
    def are_many(self) -> bool:
        """Whether no more of them are kept."""
        return len(self.first) == FIRST

    @property
    def are_searched(self) -> bool:
        """Whether there are still so few that a search is worth its time."""
        return self.count < SEARCHED

    def add(
        self,
        path: str,
        code: str,
        expected: Worded,
        value: object = None,
        hint: Callable[[], Worded | None] = lambda: None,
    ) -> None:
        """Count a mistake, and keep it if it is one of the first."""
        self.count += 1
        if not self.are_many:
            self.first.append(Problem(path, code, expected, value, hint()))

    def refuse(self) -> None:
        """Raise an error of all of them, if there is one.

        Raises:
            InvalidError: there are mistakes.
        """
        if self.count:
            raise InvalidError(*self.first, more=self.count - len(self.first))
