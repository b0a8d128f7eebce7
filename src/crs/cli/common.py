# SPDX-License-Identifier: MIT
"""What the commands of `crs` have in common."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from .. import checked
from ..errors import InvalidError
from ..readable import Readable
from ..text import Text

DONE, UNWRITTEN, WRONG, INTERRUPTED = 0, 1, 2, 130

CODES = f"""\
exit codes:
  {DONE}    done
  {UNWRITTEN}    the output could not be written to its end
  {WRONG}    something is wrong with the call, the file or the day: see standard error
  {INTERRUPTED}  interrupted
"""

FORM = argparse.RawDescriptionHelpFormatter
"""Help is laid out as it is written."""


def add_lang(command: argparse.ArgumentParser) -> None:
    """Add the option that chooses a language."""
    command.add_argument(
        "--lang",
        choices=Text._fields,
        default="en",
        help="the language of what is printed; errors and warnings are in English",
    )


def day(name: str, text: str) -> date:
    """The day that the *text* of the argument *name* is.

    Raises:
        InvalidError: it is none.
    """
    if found := checked.day(text):
        return found
    msg = f"{name} is a day such as 2025-06-01, not {text!r}"
    raise InvalidError(msg)


def show(result: Readable, args: argparse.Namespace) -> None:
    """Print a result in the language and the form that were asked for."""
    print(result.to_json(args.lang) if args.json else result.text(args.lang))


def say(kind: str, what: str) -> None:
    """Say to the person at the terminal what is beside the output."""
    if sys.stderr is not None:  # closed: what is said there must not end up among the output
        print(f"crs: {kind}: {what}", file=sys.stderr)
