# SPDX-License-Identifier: MIT
"""`crs noc`: the codes of occupations, by words of their titles or by a code."""

from __future__ import annotations

import argparse
import json

import attrs

from .. import noc
from .common import FORM, add_lang, as_written, say, words


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "noc",
        help=words("noc", lang),
        description=words("noc.description", lang),
        epilog=words("noc.epilog", lang, codes=as_written("codes", lang)),
        formatter_class=FORM,
    )
    command.add_argument("words", metavar="WORD", nargs="+", help=words("noc.words", lang))
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_noc)
    add_lang(command, lang)


def _noc(args: argparse.Namespace) -> None:
    found = _found(" ".join(args.words), args.lang)
    if args.json:
        print(json.dumps([*map(attrs.asdict, found)], indent=2, ensure_ascii=False))
    else:
        for group in found:
            print(words("noc.group", args.lang, group=group))
    if not found:
        say("note", words("noc.none", args.lang), args.lang)


def _found(asked: str, lang: str) -> tuple[noc.UnitGroup, ...]:
    """The unit groups of the NOC 2021 that a code stands for, or whose titles have some words.

    Raises:
        InvalidError: digits are no code of either classification.
    """
    if not asked.isdecimal():
        return noc.search(asked, lang)
    return tuple(
        noc.UnitGroup(group, noc.title(group, lang), int(group[1]))
        for group in noc.groups_2021(asked)
    )
