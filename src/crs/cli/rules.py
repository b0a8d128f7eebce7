# SPDX-License-Identifier: MIT
"""`crs rules`: the editions of the law, the tables of one, and what differs between two."""

from __future__ import annotations

import argparse

from ..errors import InvalidError, Problem
from ..rules import diff
from ..worded import WordedEnum
from .common import add_lang, as_written, law, words


class Asked(WordedEnum):
    """What a call must name."""

    LAW = "cli.expected.law"
    """The rules that are to be written."""
    ALONE = "cli.expected.alone"
    """That it stands alone."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "rules",
        help=words("rules", lang),
        description=words("rules.description", lang),
        epilog=words("rules.epilog", lang, codes=as_written("codes", lang)),
    )
    command.add_argument("law", metavar="LAW", nargs="?", help=words("rules.law", lang))
    command.add_argument("--toml", action="store_true", help=words("rules.toml", lang))
    command.add_argument("--diff", metavar=("A", "B"), nargs=2, help=words("rules.diff", lang))
    command.set_defaults(run=_rules)
    add_lang(command, lang)


def _rules(args: argparse.Namespace) -> None:
    if args.diff:
        _refuse({"LAW": args.law, "--toml": args.toml})
        before, after = (law("--diff", each, args.lang) for each in args.diff)
        print(diff(before, after).text(args.lang))
    elif args.law is None:
        if args.toml:
            raise InvalidError(Problem("LAW", "missing", Asked.LAW))
        from ..display import rules

        print(rules.editions(args.lang))
    elif args.toml:
        from ..files import dump_rules

        print(dump_rules(law("LAW", args.law, args.lang)), end="")
    else:
        print(law("LAW", args.law, args.lang).text(args.lang))


def _refuse(given: dict[str, object]) -> None:
    """Refuse what is *given* beside a comparison, by the name of its argument."""
    if problems := [
        Problem(name, "unusable", Asked.ALONE) for name, value in given.items() if value
    ]:
        raise InvalidError(*problems)
