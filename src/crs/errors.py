# SPDX-License-Identifier: MIT
"""What goes wrong, as facts: the sentence is made last. Every error of ours is a `CrsError`."""

from __future__ import annotations

from datetime import date

import attrs

from .door import wing
from .worded import Worded

LONGEST = 200
"""The most characters of a wrong value, or of its name, that a sentence repeats."""


class CrsError(Exception):
    """Any error of this package.

    Its arguments are what went wrong, as values that have words.
    """

    def text(self, lang: str = "en") -> str:
        """What went wrong, in words, a line each.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        return "\n".join(wing("words").say(fact, lang) for fact in self.args)

    def __str__(self) -> str:
        """What went wrong, in English."""
        return self.text()


@attrs.frozen
class Problem(Worded):
    """One mistake in what was given.

    Printed, it is its sentence in English.

    Args:
        path: the field, with the way to it, as in ``tests[0].reading``; empty: the whole.
        code: of which sort the mistake is, stable: ``invalid``, ``missing`` and so on.
        expected: what it must be; of a file that cannot be read, what keeps it from being read.
        value: what it was.
        hint: what may have been meant; None: there is nothing to advise.
    """

    path: str
    code: str
    expected: Worded
    value: object = None
    hint: Worded | None = None

    @property
    def advice(self) -> Worded | str:
        """The hint, or no words."""
        return self.hint or ""

    @property
    def shown(self) -> str:
        """The wrong value as Python writes it, and a day as it is; no more than is readable."""
        if type(self.value) is date:
            return self.value.isoformat()
        return truncated(repr_of(self.value))


class InvalidError(CrsError, ValueError):
    """One or more mistakes in what was given.

    Args:
        problems: each mistake, in the order of the fields.
        source: the name of the file in which they are; empty: they are in none.
        more: how many mistakes there are beside these.

    Attributes:
        problems: each mistake, in the order of the fields; printed, one sentence each.
        source: the name of the file in which they are; empty: they are in none.
        more: how many mistakes there are beside these, of which only the number was kept.
    """

    def __init__(self, *problems: Problem, source: str = "", more: int = 0) -> None:
        super().__init__(*problems)
        self.problems = problems
        self.source = source
        self.more = more

    def text(self, lang: str = "en") -> str:
        """Each mistake in words, on a line of its own.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        written, source = wing("words").written, self.source
        count = len(self.problems) + self.more
        lines = [problem.text(lang) for problem in self.problems]
        if count == 1:
            return written("in_file", lang, source=source, problem=lines[0]) if source else lines[0]
        heading = "heading.file" if source else "heading"
        more = [written("more", lang, count=self.more)] if self.more else []
        return "\n  ".join((written(heading, lang, count=count, source=source), *lines, *more))


class NotInForceError(CrsError, LookupError):
    """No edition of the law was in force on a day: the first is that of 2015-01-01.

    Attributes:
        problems: the one mistake: which day was given, and from when on there is law.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problems: tuple[Problem] = (problem,)


class MissingExtraError(CrsError, ImportError):
    """What was asked for needs an extra of this package, which is not installed.

    Printed, it says the command that installs it.

    Attributes:
        extra: its name, as in ``canada-crs[cli]``.
        name: the name of what could not be imported.
    """

    def __init__(self, extra: str, module: str) -> None:
        super().__init__(extra, module)
        self.extra = extra
        self.name: str = module

    def text(self, lang: str = "en") -> str:
        """What is not installed, and the command that installs it.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        written = wing("words").written
        return str(written("missing_extra", lang, extra=self.extra, module=self.name))


def missing_extra(extra: str, error: ImportError) -> MissingExtraError:
    """What to raise from an import that failed for want of an *extra*.

    Args:
        extra: the name of the extra, as in ``canada-crs[cli]``.
        error: what the import raised.
    """
    return MissingExtraError(extra, error.name or "")


class IncompleteLawWarning(UserWarning):
    """A score touches facts about which the law has reportedly changed, in words not yet public."""


def repr_of(value: object) -> str:
    """How Python writes a *value*, whatever it is: the repr of a huge number is an error."""
    try:
        return repr(value)
    except Exception:  # noqa: BLE001  (the repr of an object of others may raise anything)
        return f"an object of type {type(value).__name__}"


def truncated(text: str) -> str:
    """A *text*, cut where it is too long to be read."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
