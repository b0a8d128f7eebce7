# SPDX-License-Identifier: MIT
"""What the commands of `crs` have in common."""

from __future__ import annotations

import argparse
import os
import re
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, cast

import attrs

from .. import checked
from ..errors import IncompleteLawWarning, InvalidError, Problem
from ..expected import AtLeast
from ..readable import Readable
from ..text import LANGUAGES
from ..worded import Worded
from ..words import CATALOGUE, written
from ..words import say as in_words

if TYPE_CHECKING:
    from ..rules import Rules

DONE, UNWRITTEN, WRONG, INTERRUPTED = 0, 1, 2, 130

FILES = (".toml", ".json")
"""How the name of a file of rules ends, if it has no path."""


@attrs.frozen
class DayOrFile(Worded):
    """A day, or a file of rules."""

    code = "cli.expected.day_or_file"


def words(code: str, lang: str, **parts: object) -> str:
    """The words of the command line under a *code*, with the *parts* that they name."""
    return written(f"cli.{code}", lang, **parts)


def as_written(code: str, lang: str) -> str:
    """Words of the command line that name no parts, braces and all."""
    return CATALOGUE[f"cli.{code}"](lang)


def lang_of(argv: Sequence[str]) -> str:
    """The language that a command line asks for, before it is known to be right: for its help."""
    asked = [after for before, after in pairwise(argv) if before == "--lang"]
    asked += [each.removeprefix("--lang=") for each in argv if each.startswith("--lang=")]
    return asked[-1] if asked and asked[-1] in LANGUAGES else LANGUAGES[0]


def add_lang(command: argparse.ArgumentParser, lang: str) -> None:
    """Add the option that chooses a language."""
    command.add_argument("--lang", choices=LANGUAGES, default=lang, help=words("lang", lang))


def day(name: str, text: str) -> date:
    """The day that the *text* of the argument *name* is.

    Raises:
        InvalidError: it is none.
    """
    if found := checked.day(text):
        return found
    from ..files.expected import Day

    raise InvalidError(Problem(name, "invalid", Day(), text))


def optional_day(name: str, text: str | None) -> date | None:
    """The day that the *text* of the argument *name* is; None where it is not given.

    Raises:
        InvalidError: it is none.
    """
    return None if text is None else day(name, text)


def whole(name: str, text: str, low: int) -> int:
    """The whole number from *low* on that the *text* of the argument *name* is.

    Raises:
        InvalidError: it is none.
    """
    if re.fullmatch("[0-9]{1,18}", text) and int(text) >= low:
        return int(text)
    raise InvalidError(Problem(name, "invalid", AtLeast(low), text))


def law(name: str, text: str, lang: str) -> Rules:
    """The rules of a day or of a file, which the *text* of the argument *name* is.

    What has a path or ends as files of rules do is a file; what is unusual in it is said.

    Raises:
        InvalidError: there is no such day or file, or what is in the file is wrong.
        NotInForceError: the day is before 2015-01-01.
    """
    from ..rules import in_force

    if found := checked.day(text):
        return in_force(found)
    if not text.lower().endswith(FILES) and "/" not in text and os.sep not in text:
        raise InvalidError(Problem(name, "invalid", DayOrFile(), text))
    from ..files import load_rules, remarks

    rules = load_rules(text)
    for remark in remarks(rules):
        say("note", remark.text(lang), lang)
    return rules


def optional_law(name: str, text: str | None, lang: str) -> Rules | None:
    """The rules that the *text* of the argument *name* is, as in `law`; None: it is not given."""
    return None if text is None else law(name, text, lang)


def show(result: Readable, args: argparse.Namespace) -> None:
    """Print a *result* as the call asks: as JSON or in words."""
    print(result.to_json(args.lang) if args.json else result.text(args.lang))


def write(file: Path, content: str) -> None:
    """Write the *content* of a file beside the output.

    Raises:
        InvalidError: the file cannot be written.
    """
    try:
        file.write_bytes(content.encode())
    except OSError as error:
        from ..resumable import unusable

        raise unusable(file, error) from None


def say(code: str, what: str, lang: str) -> None:
    """Say to the person at the terminal what is beside the output.

    Args:
        code: of which sort it is: ``error``, ``warning`` or ``note``.
        what: what is said.
        lang: "en" or "fr".
    """
    if sys.stderr is not None:  # closed: what is said there must not end up among the output
        print(words(code, lang, what=what), file=sys.stderr)


@contextmanager
def warnings_said(lang: str) -> Iterator[None]:
    """Say what a block warns of, once it has ended."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", IncompleteLawWarning)
        yield
    for warning in caught:
        [what] = cast("Warning", warning.message).args
        say("warning", in_words(what, lang), lang)


PATIENCE = 1.0
"""Seconds after which the person at the terminal is told that work goes on."""


@contextmanager
def working(lang: str) -> Iterator[None]:
    """Say that work goes on, if a block takes longer than a second."""
    timer = Timer(PATIENCE, say, ("note", words("working", lang), lang))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
