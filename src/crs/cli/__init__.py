# SPDX-License-Identifier: MIT
"""`crs` on the command line: `main`, and a module for each command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from .. import __version__
from ..errors import CrsError
from . import compare, convert, pool, rounds, rules, score
from .common import CODES, DONE, FORM, INTERRUPTED, UNWRITTEN, WRONG, say

EXTRAS = {
    **dict.fromkeys(("cattrs", "rich"), '"canada-crs[cli]"'),
    **dict.fromkeys(("narwhals", "numpy", "pyarrow"), '"canada-crs[cli,pools]" pyarrow'),
}
"""What to install where a package is missing that only some commands need."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line *argv* says; what comes back is the exit code."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        try:
            return _run(_arguments(argv))
        finally:
            print(end="", flush=True)
    except CrsError as error:
        say("error", str(error))
        return WRONG
    except OSError as error:
        return _unwritten(error)
    except KeyboardInterrupt:
        return INTERRUPTED


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = _parser()
    args = parser.parse_args(argv)
    if args.command is None:
        parser.error(
            "no command: `crs score FILE` scores a person, `crs pool IN OUT` a file of many,"
            " `crs convert TEST` says what a test result comes to, `crs rules` shows the law,"
            " `crs rounds` lists rounds of invitations, `crs compare FILE` puts a score beside them"
        )
    return args


def _run(args: argparse.Namespace) -> int:
    try:
        args.run(args)
    except ModuleNotFoundError as error:
        name = str(error.name).partition(".")[0]
        if name not in EXTRAS:
            raise
        say("error", f"`crs {args.command}` needs {name}: pip install {EXTRAS[name]}")
        return WRONG
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="crs",
        allow_abbrev=False,
        description="Canada's Comprehensive Ranking System, under the law of any day.\n"
        "This is no legal advice, and not of Immigration, Refugees and Citizenship Canada.",
        epilog=f"""\
examples:
  crs score profile.toml --on 2026-11-02
  crs score profile.toml --on 2026-11-02 --explain
  crs score facts.json --json
  crs pool pool.parquet scored.parquet --rules 2025-06-01 --lines all
  crs convert ielts --listening 8 --reading 7 --writing 6.5 --speaking 7
  crs rules 2016-12-01
  crs rounds --kind cec --since 2026-01-01
  crs compare profile.toml --on 2026-10-05

a profile, which is what a person can prove (`crs score --help` says more):
{score.EXAMPLE}
{CODES}""",
        formatter_class=FORM,
    )
    parser.add_argument("--version", action="version", version=f"crs {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for command in (score, pool, convert, rules, rounds, compare):
        command.add(commands)
    return parser


def _unwritten(error: OSError) -> int:
    # What is left to write would fail again, and aloud, when the interpreter ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        say("error", f"standard output: {str(error.strerror).lower()}")
    return UNWRITTEN
