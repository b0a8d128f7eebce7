# SPDX-License-Identifier: MIT
"""`crs orders`: two people, each of them as the principal applicant."""

from __future__ import annotations

import argparse

from .common import add_lang, as_written, day, show, words
from .given import profile


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "orders",
        help=words("orders", lang),
        description=words("orders.description", lang),
        epilog=words("orders.epilog", lang, codes=as_written("codes", lang)),
    )
    command.add_argument("first", metavar="FILE", help=words("profile", lang))
    command.add_argument("second", metavar="FILE", help=words("profile", lang))
    command.add_argument("--on", metavar="DAY", required=True, help=words("day", lang))
    command.add_argument(
        "--not-accompanying", action="store_true", help=words("orders.not_accompanying", lang)
    )
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_orders)
    add_lang(command, lang)


def _orders(args: argparse.Namespace) -> None:
    from ..outlook.household import Household

    household = Household(profile(args.first), profile(args.second))
    on = day("--on", args.on)
    show(household.orders(on, not_accompanying=args.not_accompanying), args)
