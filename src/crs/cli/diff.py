# SPDX-License-Identifier: MIT
"""`crs diff`: what changed between the scores of two files, or of one file on two days."""

from __future__ import annotations

import argparse

from ..errors import InvalidError, Problem
from ..expected import Between
from .common import add_lang, as_written, show, words
from .given import facts_on
from .score import scored_aloud


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "diff",
        help=words("diff", lang),
        description=words("diff.description", lang),
        epilog=words("diff.epilog", lang, codes=as_written("codes", lang)),
    )
    command.add_argument("before", metavar="BEFORE", help=words("score.file", lang))
    command.add_argument("after", metavar="AFTER", help=words("diff.after", lang))
    command.add_argument(
        "--on", metavar="DAY", action="append", default=[], help=words("diff.on", lang)
    )
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_diff)
    add_lang(command, lang)


def _diff(args: argparse.Namespace) -> None:
    files = (args.before, args.after)
    if len(args.on) > len(files):
        raise InvalidError(Problem("--on", "invalid", Between(0, len(files)), len(args.on)))
    days = args.on if len(args.on) == len(files) else [*args.on, None][:1] * len(files)
    before, after = (
        scored_aloud(facts_on(file, day), args.lang) for file, day in zip(files, days, strict=True)
    )
    show(after - before, args)
