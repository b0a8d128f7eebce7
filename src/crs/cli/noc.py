# SPDX-License-Identifier: MIT
"""`crs noc`: the codes of occupations, by words of their titles."""

from __future__ import annotations

import argparse
import json

import attrs

from .. import noc
from .common import add_lang, as_written, say, words


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "noc",
        help=words("noc", lang),
        description=words("noc.description", lang),
        epilog=words("noc.epilog", lang, codes=as_written("codes", lang)),
    )
    command.add_argument("words", metavar="WORD", nargs="+", help=words("noc.word", lang))
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_noc)
    add_lang(command, lang)


def _noc(args: argparse.Namespace) -> None:
    asked = " ".join(args.words)
    if asked.isdecimal():
        noc.check(asked)
    groups = noc.search(asked, args.lang)
    if args.json:
        print(json.dumps([attrs.asdict(group) for group in groups], ensure_ascii=False, indent=2))
        return
    for group in groups:
        print(words("noc.group", args.lang, group=group))
    if not groups:
        say("note", words("noc.none", args.lang), args.lang)
