# SPDX-License-Identifier: MIT
"""`crs forecast`: what moves the score of a person, and when."""

from __future__ import annotations

import argparse
from pathlib import Path

from .common import (
    FORM,
    add_lang,
    as_written,
    day,
    optional_day,
    optional_law,
    show,
    words,
    working,
    write,
)
from .given import profile


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "forecast",
        help=words("forecast", lang),
        description=words("forecast.description", lang),
        epilog=words("forecast.epilog", lang, codes=as_written("codes", lang)),
        formatter_class=FORM,
    )
    command.add_argument("file", metavar="FILE", help=words("profile", lang))
    command.add_argument(
        "--from", metavar="DAY", dest="start", required=True, help=words("forecast.from", lang)
    )
    command.add_argument(
        "--to", metavar="DAY", dest="end", required=True, help=words("forecast.to", lang)
    )
    command.add_argument("--invited", metavar="DAY", help=words("forecast.invited", lang))
    command.add_argument("--ics", metavar="OUT", type=Path, help=words("forecast.ics", lang))
    command.add_argument("--svg", metavar="OUT", type=Path, help=words("forecast.svg", lang))
    command.add_argument("--rules", metavar="LAW", help=words("score.rules", lang))
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_forecast)
    add_lang(command, lang)


def _forecast(args: argparse.Namespace) -> None:
    from ..outlook.forecast import forecast

    who = profile(args.file)
    start, end = day("--from", args.start), day("--to", args.end)
    rules = optional_law("--rules", args.rules, args.lang)
    invited = optional_day("--invited", args.invited)
    with working(args.lang):
        found = forecast(who, start, end, rules=rules, invited=invited)
    if args.ics:
        write(args.ics, found.to_ics(args.lang))
    if args.svg:
        write(args.svg, found.svg(args.lang))
    show(found, args)
