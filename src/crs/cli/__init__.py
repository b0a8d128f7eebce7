# SPDX-License-Identifier: MIT
"""`crs` on the command line: `main`, and a module for each command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from .. import __version__
from ..door import wing
from ..errors import CrsError
from .common import (
    DONE,
    INTERRUPTED,
    UNWRITTEN,
    WRONG,
    add_lang,
    as_written,
    lang_of,
    say,
    words,
)
from .parser import parser_in

COMMANDS = (
    *("score", "batch", "explain", "diff", "forecast", "improve", "reach", "orders", "reconcile"),
    *("rounds", "compare", "pool", "convert", "noc", "rules"),
)
"""The modules of the commands, in the order in which the help names them."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line *argv* says; what comes back is the exit code."""
    argv = sys.argv[1:] if argv is None else argv
    lang = lang_of(argv)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        try:
            args = _arguments(argv, lang)
            args.run(args)
        finally:
            print(end="", flush=True)
    except CrsError as error:
        say("error", error.text(lang), lang)
        return WRONG
    except OSError as error:
        return _unwritten(error, lang)
    except KeyboardInterrupt:
        return INTERRUPTED
    return DONE


def _arguments(argv: Sequence[str], lang: str) -> argparse.Namespace:
    parser = _parser(argv, lang)
    args = parser.parse_args(argv)
    if args.command is None:
        parser.error(as_written("no_command", lang))
    return args


def _parser(argv: Sequence[str], lang: str) -> argparse.ArgumentParser:
    """A parser that knows each command, and of those that *argv* names what they take."""
    example, codes = as_written("score.example", lang), as_written("codes", lang)
    parser = parser_in(lang)(
        prog="crs",
        allow_abbrev=False,
        description=words("description", lang),
        epilog=words("epilog", lang, example=example, codes=codes),
    )
    version = f"crs {__version__}"
    parser.add_argument("--version", action="version", version=version, help=words("version", lang))
    add_lang(parser, lang)
    commands = parser.add_subparsers(
        title=words("commands", lang), metavar="COMMAND", dest="command"
    )
    for name in COMMANDS:
        if name in argv:
            wing(f"cli.{name}").add(commands, lang)
        else:
            commands.add_parser(name, help=words(name, lang))
    return parser


def _unwritten(error: OSError, lang: str) -> int:
    # What is left to write would fail again, and aloud, when the interpreter ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        reason = str(error.strerror).lower()
        say("error", words("not_written", lang, reason=reason), lang)
    return UNWRITTEN
