# SPDX-License-Identifier: MIT
"""`crs rounds`: the past rounds of invitations."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

import attrs

from ..errors import InvalidError, Problem
from ..readable import Readable
from .common import add_lang, as_written, day, words

if TYPE_CHECKING:
    from ..rounds import Round

KINDS = ("general", "cec", "fsw", "fst", "pnp", "category")
CATEGORIES = (
    *("french", "healthcare", "stem", "trades", "transport", "agriculture", "education"),
    *("physicians", "senior_managers", "researchers", "military", "other"),
)


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "rounds",
        help=words("rounds", lang),
        description=words("rounds.description", lang),
        epilog=words("rounds.epilog", lang, codes=as_written("codes", lang)),
    )
    command.add_argument(
        "--kind",
        choices=(*KINDS, *CATEGORIES),
        metavar="KIND",
        help=words("rounds.kind", lang),
    )
    command.add_argument("--since", metavar="DAY", help=words("rounds.since", lang))
    add_feed(command, lang)
    command.set_defaults(run=_rounds)


def add_feed(command: argparse.ArgumentParser, lang: str) -> None:
    """Add the options of a file of IRCC, of JSON and of a language."""
    command.add_argument("--feed", metavar="FILE", help=words("rounds.feed", lang))
    command.add_argument("--json", action="store_true", help=words("json", lang))
    add_lang(command, lang)


def _rounds(args: argparse.Namespace) -> None:
    from ..rounds import Category, Kind, Listing, select

    found = select(
        known(args.feed),
        kind=Kind[args.kind.upper()] if args.kind in KINDS else None,
        category=Category[args.kind.upper()] if args.kind in CATEGORIES else None,
        since=day("--since", args.since) if args.since else date.min,
    )
    show(Listing(found), args)


def known(feed: str | None) -> tuple[Round, ...]:
    """The rounds that the package holds, and those of a *feed*.

    Raises:
        InvalidError: the feed cannot be read, or is no file of rounds.
    """
    from ..rounds import ROUNDS, merged, read

    if feed is None:
        return ROUNDS
    try:
        return merged(ROUNDS, read(feed))
    except InvalidError as error:
        raise InvalidError(*map(_of_option, error.problems)) from None


def _of_option(problem: Problem) -> Problem:
    """A *problem* of the whole file, by the name that the command line has for it."""
    return attrs.evolve(problem, path="--feed") if problem.path == "source" else problem


def show(result: Readable, args: argparse.Namespace) -> None:
    """Print a result in the language and the form that were asked for."""
    print(result.to_json(args.lang) if args.json else result.text(args.lang))
