# SPDX-License-Identifier: MIT
"""`crs pool`: the score of each row of a file."""

from __future__ import annotations

import argparse
import warnings
from typing import cast

from ..pools import InvalidRowsWarning
from ..pools.extra import needed
from ..words import say as in_words
from .bar import bar
from .common import add_lang, as_written, optional_law, say, whole, words


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "pool",
        help=words("pool", lang),
        description=words("pool.description", lang),
        epilog=words("pool.epilog", lang, codes=as_written("codes", lang)),
    )
    command.add_argument("source", metavar="IN", help=words("pool.source", lang))
    command.add_argument("target", metavar="OUT", help=words("pool.target", lang))
    command.add_argument("--rules", metavar="LAW", help=words("pool.rules", lang))
    command.add_argument(
        "--lines",
        choices=("total", "sections", "all"),
        default="total",
        help=words("pool.lines", lang),
    )
    command.add_argument(
        "--errors", choices=("raise", "null"), default="raise", help=words("pool.errors", lang)
    )
    add_jobs(command, lang)
    add_lang(command, lang)
    command.set_defaults(run=_pool)


def add_jobs(command: argparse.ArgumentParser, lang: str) -> None:
    """Add the option that says how many processes to use."""
    command.add_argument("--jobs", metavar="N", default="1", help=words("jobs", lang))


def _pool(args: argparse.Namespace) -> None:
    processes = whole("--jobs", args.jobs, 1)
    with needed("arrow"):
        from ..pools import checks, files

    rules = optional_law("--rules", args.rules, args.lang)
    request = checks.request(rules, args.lines, args.errors)
    with warnings.catch_warnings(record=True) as caught, bar(args.lang) as progress:
        warnings.simplefilter("always")
        rows = files.score(args.source, args.target, request, progress, jobs=processes)
    for each in caught:
        say("warning", _said(each.message, args.lang), args.lang)
    print(words("pool.done", args.lang, rows=rows, target=args.target))


def _said(warning: Warning | str, lang: str) -> str:
    """A *warning* about a pool, in words."""
    if isinstance(warning, InvalidRowsWarning):
        return warning.text(lang)
    [what] = cast("Warning", warning).args
    return in_words(what, lang)
