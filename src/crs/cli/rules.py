# SPDX-License-Identifier: MIT
"""`crs rules`: the editions of the law, and the tables of one."""

from __future__ import annotations

import argparse

from ..rules import in_force
from .common import FORM, add_lang, as_written, day, words


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "rules",
        help=words("rules", lang),
        description=words("rules.description", lang),
        epilog=as_written("codes", lang),
        formatter_class=FORM,
    )
    command.add_argument("day", metavar="DAY", nargs="?", help=words("rules.day", lang))
    command.set_defaults(run=_rules)
    add_lang(command, lang)


def _rules(args: argparse.Namespace) -> None:
    from ..display import rules

    if args.day is None:
        print(rules.editions(args.lang))
    else:
        print(in_force(day("DAY", args.day)).text(args.lang))
