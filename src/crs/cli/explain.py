# SPDX-License-Identifier: MIT
"""`crs explain`: what the score of a person is made of."""

from __future__ import annotations

import argparse

from .common import FORM, add_lang, as_written, optional_law, show, words
from .given import facts_on
from .score import scored_aloud


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "explain",
        help=words("explain", lang),
        description=words("explain.description", lang),
        epilog=words("explain.epilog", lang, codes=as_written("codes", lang)),
        formatter_class=FORM,
    )
    command.add_argument("file", metavar="FILE", help=words("score.file", lang))
    command.add_argument("--on", metavar="DAY", help=words("score.on", lang))
    command.add_argument("--rules", metavar="LAW", help=words("score.rules", lang))
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_explain)
    add_lang(command, lang)


def _explain(args: argparse.Namespace) -> None:
    rules = optional_law("--rules", args.rules, args.lang)
    show(scored_aloud(facts_on(args.file, args.on), args.lang, rules).explain(), args)
