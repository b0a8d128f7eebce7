# SPDX-License-Identifier: MIT
"""What goes wrong, said in our own words. Every error of this package is a `CrsError`."""

from __future__ import annotations


class CrsError(Exception):
    """Any error of this package."""


class InvalidError(CrsError, ValueError):
    """One or more mistakes in what was given.

    Attributes:
        problems: one sentence for each mistake, in the order of the fields: which field, what it
            may be, and what it was.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        if len(self.problems) == 1:
            return self.problems[0]
        return "\n  ".join((f"{len(self.problems)} mistakes:", *self.problems))


class NotInForceError(CrsError, LookupError):
    """No edition of the law was in force on a day: the first is that of 2015-01-01."""


class IncompleteLawWarning(UserWarning):
    """A score touches facts about which the law has reportedly changed, in words not yet public."""
