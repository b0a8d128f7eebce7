# SPDX-License-Identifier: MIT
"""What goes wrong, as facts: the sentence is made last. Every error of ours is a `CrsError`."""

from __future__ import annotations

import attrs

from .worded import Worded


class CrsError(Exception):
    """Any error of this package."""


@attrs.frozen
class Problem(Worded):
    """One mistake in what was given.

    Printed, it is its sentence in English.

    Args:
        path: the field, with the way to it, as in ``tests[0].reading``; empty: the whole.
        code: of which sort the mistake is, stable: ``invalid``, ``missing`` and so on.
        expected: what it must be.
        value: what it was.
    """

    path: str
    code: str
    expected: Worded
    value: object = None

    @property
    def shown(self) -> str:
        """The wrong value as Python writes it, whatever it is."""
        return repr_of(self.value)


class InvalidError(CrsError, ValueError):
    """One or more mistakes in what was given.

    Attributes:
        problems: each mistake, in the order of the fields; printed, one sentence each.
    """

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        sentences = [str(problem) for problem in self.problems]
        if len(sentences) == 1:
            return sentences[0]
        return "\n  ".join((f"{len(sentences)} mistakes:", *sentences))


class NotInForceError(CrsError, LookupError):
    """No edition of the law was in force on a day: the first is that of 2015-01-01.

    Attributes:
        problems: the one mistake: which day was given, and from when on there is law.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problems = (problem,)


class IncompleteLawWarning(UserWarning):
    """A score touches facts about which the law has reportedly changed, in words not yet public."""


def repr_of(value: object) -> str:
    """How Python writes a *value*, whatever it is: the repr of a huge number is an error."""
    try:
        return repr(value)
    except Exception:  # noqa: BLE001  (the repr of an object of others may raise anything)
        return f"an object of type {type(value).__name__}"
