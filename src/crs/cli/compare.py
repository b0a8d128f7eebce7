# SPDX-License-Identifier: MIT
"""`crs compare`: a score beside the last rounds in which the person may be drawn."""

from __future__ import annotations

import argparse
import sys
import warnings
from datetime import date

import attrs

from ..errors import IncompleteLawWarning
from ..evidence.profile import Profile
from ..ranking import Score, score
from .common import CODES, FORM, add_lang, day, show
from .rounds import add_feed, known


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser."""
    command = commands.add_parser(
        "compare",
        help="put a score beside the last rounds of invitations",
        description="Put the score of a person beside the last rounds of each kind in which the"
        " person may be drawn.\nA cut-off is of one past round, and says nothing of those to come.",
        epilog=CODES,
        formatter_class=FORM,
    )
    command.add_argument(
        "file", metavar="FILE", help="a profile or facts, in TOML or JSON; - is standard input"
    )
    command.add_argument(
        "--on",
        metavar="DAY",
        required=True,
        help="the day; its own rounds count, later ones do not",
    )
    add_feed(command)
    command.add_argument("--json", action="store_true", help="print JSON, whose names are fixed")
    command.set_defaults(run=_compare)
    add_lang(command)


def _compare(args: argparse.Namespace) -> None:
    from ..rounds import compare

    on = day("--on", args.on)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", IncompleteLawWarning)  # the comparison says it
        show(compare(_who(args.file, on), on, known(args.feed)), args)


def _who(file: str, on: date) -> Profile | Score:
    """Whom a file describes; facts are scored on the day that they name, or else on this one."""
    from ..files import load

    who = load(sys.stdin.buffer if file == "-" else file)
    return who if isinstance(who, Profile) else score(attrs.evolve(who, as_of=who.as_of or on))
