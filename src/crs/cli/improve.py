# SPDX-License-Identifier: MIT
"""`crs improve`: what would raise the score of a person, and which moves together."""

from __future__ import annotations

import argparse

from ..evidence import Profile
from .common import FORM, add_lang, as_written, optional_day, show, warnings_said, words, working
from .score import day_of_profile, facts_on, read


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "improve",
        help=words("improve", lang),
        description=words("improve.description", lang),
        epilog=words("improve.epilog", lang, codes=as_written("codes", lang)),
        formatter_class=FORM,
    )
    command.add_argument("file", metavar="FILE", help=words("score.file", lang))
    command.add_argument("--on", metavar="DAY", help=words("score.on", lang))
    command.add_argument("--target", metavar="SCORE", type=int, help=words("improve.target", lang))
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_improve)
    add_lang(command, lang)


def _improve(args: argparse.Namespace) -> None:
    from ..outlook.improvement import improve

    who, on = read(args.file), optional_day("--on", args.on)
    with warnings_said(args.lang), working(args.lang):
        if isinstance(who, Profile):
            found = improve(who, on=day_of_profile(on), target=args.target)
        else:
            found = improve(facts_on(who, on), target=args.target)
    show(found, args)
