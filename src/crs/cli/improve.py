# SPDX-License-Identifier: MIT
"""`crs improve`: what would raise the score of a person, and which moves together."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import Any

from ..errors import InvalidError, Problem
from ..evidence import Profile
from ..worded import WordedEnum
from .common import (
    add_lang,
    as_written,
    optional_day,
    optional_law,
    show,
    warnings_said,
    whole,
    words,
    working,
)
from .given import day_of_profile
from .score import as_of, read


class Usage(WordedEnum):
    """What an argument must be."""

    COST = "cli.expected.cost"
    """A name and a number."""
    ONE_COST = "cli.expected.one_cost"
    """One number for each name."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "improve",
        help=words("improve", lang),
        description=words("improve.description", lang),
        epilog=words("improve.epilog", lang, codes=as_written("codes", lang)),
    )
    command.add_argument("file", metavar="FILE", help=words("score.file", lang))
    command.add_argument("--on", metavar="DAY", help=words("score.on", lang))
    command.add_argument("--target", metavar="SCORE", help=words("improve.target", lang))
    command.add_argument(
        "--cost", metavar="NAME=NUMBER", action="append", help=words("improve.cost", lang)
    )
    command.add_argument("--rules", metavar="LAW", help=words("score.rules", lang))
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_improve)
    add_lang(command, lang)


def _improve(args: argparse.Namespace) -> None:
    from ..outlook.improvement import improve

    who, on = read(args.file), optional_day("--on", args.on)
    asked: dict[str, Any] = {
        "target": None if args.target is None else whole("--target", args.target, 0),
        "costs": _costs(args.cost),
        "rules": optional_law("--rules", args.rules, args.lang),
    }
    with warnings_said(args.lang), working(args.lang):
        if isinstance(who, Profile):
            found = improve(who, on=day_of_profile(on), **asked)
        else:
            found = improve(as_of(who, on), **asked)
    show(found, args)


def _costs(given: Sequence[str] | None) -> dict[str, float] | None:
    """The cost of each move or group of moves, by its name; None where none is given."""
    if given is None:
        return None
    pairs = {text: text.partition("=") for text in given}
    names = [name for name, _, _ in pairs.values()]
    problems = [
        Problem("--cost", "invalid", Usage.COST, text)
        for text, (name, _, number) in pairs.items()
        if not name or not re.fullmatch(r"\d{1,18}(\.\d{1,18})?", number, re.ASCII)
    ]
    problems += [
        Problem("--cost", "invalid", Usage.ONE_COST, text)
        for text, (name, _, _) in pairs.items()
        if name and names.count(name) > 1
    ]
    if problems:
        raise InvalidError(*problems)
    return {
        name: float(number) if "." in number else int(number) for name, _, number in pairs.values()
    }
