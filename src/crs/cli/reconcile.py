# SPDX-License-Identifier: MIT
"""`crs reconcile`: why a number that is shown elsewhere differs."""

from __future__ import annotations

import argparse

from .common import add_lang, as_written, day, show, whole, words, working
from .given import profile


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "reconcile",
        help=words("reconcile", lang),
        description=words("reconcile.description", lang),
        epilog=words("reconcile.epilog", lang, codes=as_written("codes", lang)),
    )
    command.add_argument("file", metavar="FILE", help=words("profile", lang))
    command.add_argument(
        "--shown", metavar="SCORE", required=True, help=words("reconcile.shown", lang)
    )
    command.add_argument("--on", metavar="DAY", required=True, help=words("day", lang))
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_reconcile)
    add_lang(command, lang)


def _reconcile(args: argparse.Namespace) -> None:
    from ..outlook.reconciliation import reconcile

    who, on = profile(args.file), day("--on", args.on)
    shown = whole("--shown", args.shown, 0)
    with working(args.lang):
        found = reconcile(who, on, shown=shown)
    show(found, args)
