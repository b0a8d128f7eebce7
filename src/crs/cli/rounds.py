# SPDX-License-Identifier: MIT
"""`crs rounds`: the past rounds of invitations."""

from __future__ import annotations

import argparse
from datetime import date

from ..rounds.record import Category, Kind, Round
from .common import CODES, FORM, add_lang, day, show

DESCRIPTION = """\
List the past rounds of invitations that this version knows of, and those of a file that IRCC
publishes and you downloaded:
https://www.canada.ca/content/dam/ircc/documents/json/ee_rounds_123_en.json"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser."""
    command = commands.add_parser(
        "rounds",
        help="list the past rounds of invitations",
        description=DESCRIPTION,
        epilog=CODES,
        formatter_class=FORM,
    )
    command.add_argument(
        "--kind",
        choices=[member.name.lower() for member in (*Kind, *Category)],
        metavar="KIND",
        help="only rounds of a kind or of a category, one of %(choices)s",
    )
    command.add_argument("--since", metavar="DAY", help="only rounds from this day on")
    add_feed(command)
    command.add_argument("--json", action="store_true", help="print JSON, whose names are fixed")
    command.set_defaults(run=_rounds)
    add_lang(command)


def add_feed(command: argparse.ArgumentParser) -> None:
    """Add the option that names a file of IRCC."""
    command.add_argument(
        "--feed", metavar="FILE", help="a file of rounds as IRCC publishes it, English or French"
    )


def _rounds(args: argparse.Namespace) -> None:
    from ..rounds import Listing, select

    name = (args.kind or "").upper()
    found = select(
        known(args.feed),
        kind=Kind[name] if name in Kind.__members__ else None,
        category=Category[name] if name in Category.__members__ else None,
        since=day("--since", args.since) if args.since else date.min,
    )
    show(Listing(found), args)


def known(feed: str | None) -> tuple[Round, ...]:
    """The rounds that the package holds, and those of a *feed*.

    Raises:
        InvalidError: the feed cannot be read, or is no file of rounds.
    """
    from ..rounds import ROUNDS, merged, read

    return ROUNDS if feed is None else merged(ROUNDS, read(feed))
