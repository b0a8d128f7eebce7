# SPDX-License-Identifier: MIT
"""`crs diff`: what changed between the scores of two files, or of one file on two days."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from ..errors import InvalidError, Problem
from ..expected import Between
from .common import FORM, add_lang, as_written, optional_law, show, words
from .given import facts_on
from .score import scored_aloud


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "diff",
        help=words("diff", lang),
        description=words("diff.description", lang),
        epilog=words("diff.epilog", lang, codes=as_written("codes", lang)),
        formatter_class=FORM,
    )
    command.add_argument("before", metavar="BEFORE", help=words("score.file", lang))
    command.add_argument("after", metavar="AFTER", help=words("diff.after", lang))
    command.add_argument(
        "--on", metavar="DAY", action="append", default=[], help=words("diff.on", lang)
    )
    command.add_argument(
        "--rules", metavar="LAW", action="append", default=[], help=words("diff.rules", lang)
    )
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_diff)
    add_lang(command, lang)


def _diff(args: argparse.Namespace) -> None:
    days, laws = _of_each("--on", args.on), _of_each("--rules", args.rules)
    before, after = (
        scored_aloud(facts_on(file, day), args.lang, optional_law("--rules", rules, args.lang))
        for file, day, rules in zip((args.before, args.after), days, laws, strict=True)
    )
    show(after - before, args)


def _of_each(option: str, given: Sequence[str]) -> tuple[str | None, str | None]:
    """What is *given* for the one file and for the other, which share what is given once.

    Raises:
        InvalidError: it is given more than twice.
    """
    match given:
        case []:
            return None, None
        case [both]:
            return both, both
        case [before, after]:
            return before, after
        case _:
            raise InvalidError(Problem(option, "invalid", Between(0, 2), len(given)))
