# SPDX-License-Identifier: MIT
"""`crs reach`: which raw scores of a language test reach a score."""

from __future__ import annotations

import argparse

from ..evidence.language import TESTS
from .common import add_lang, as_written, optional_law, show, warnings_said, whole, words, working
from .given import facts_on


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "reach",
        help=words("reach", lang),
        description=words("reach.description", lang),
        epilog=words("reach.epilog", lang, codes=as_written("codes", lang)),
    )
    command.add_argument("file", metavar="FILE", help=words("score.file", lang))
    command.add_argument("--on", metavar="DAY", help=words("score.on", lang))
    command.add_argument(
        "--target", metavar="SCORE", required=True, help=words("improve.target", lang)
    )
    command.add_argument(
        "--test", choices=TESTS, default=next(iter(TESTS)), help=words("reach.test", lang)
    )
    command.add_argument("--rules", metavar="LAW", help=words("score.rules", lang))
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_reach)
    add_lang(command, lang)


def _reach(args: argparse.Namespace) -> None:
    from ..outlook.reach import reach

    applicant, target = facts_on(args.file, args.on), whole("--target", args.target, 0)
    rules = optional_law("--rules", args.rules, args.lang)
    with warnings_said(args.lang), working(args.lang):
        found = reach(applicant, target, TESTS[args.test], rules=rules)
    show(found, args)
