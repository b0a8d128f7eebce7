# SPDX-License-Identifier: MIT
"""`crs compare`: a score beside the last rounds in which the person may be drawn."""

from __future__ import annotations

import argparse
import warnings
from datetime import date

import attrs

from ..errors import IncompleteLawWarning
from ..evidence.profile import Profile
from ..ranking import Score, score
from .common import as_written, day, words
from .rounds import add_feed, known, show
from .score import read


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "compare",
        help=words("compare", lang),
        description=words("compare.description", lang),
        epilog=words("compare.epilog", lang, codes=as_written("codes", lang)),
    )
    command.add_argument("file", metavar="FILE", help=words("score.file", lang))
    command.add_argument("--on", metavar="DAY", required=True, help=words("compare.on", lang))
    add_feed(command, lang)
    command.set_defaults(run=_compare)


def _compare(args: argparse.Namespace) -> None:
    from ..rounds import compare

    on = day("--on", args.on)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", IncompleteLawWarning)  # the comparison says it
        show(compare(_who(args.file, on), on, known(args.feed)), args)


def _who(file: str, on: date) -> Profile | Score:
    """Whom a file describes; facts are scored on the day that they name, or else on this one."""
    who = read(file)
    return who if isinstance(who, Profile) else score(attrs.evolve(who, as_of=who.as_of or on))
