# SPDX-License-Identifier: MIT
"""`crs improve`: what would raise the score of a person, and which moves together."""

from __future__ import annotations

import argparse

from .common import FORM, add_lang, as_written, show, warnings_said, words
from .score import read_facts


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "improve",
        help=words("improve", lang),
        description=words("improve.description", lang),
        epilog=words("improve.epilog", lang, codes=as_written("codes", lang)),
        formatter_class=FORM,
    )
    command.add_argument("file", metavar="FILE", help=words("improve.file", lang))
    command.add_argument("--target", metavar="SCORE", type=int, help=words("improve.target", lang))
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_improve)
    add_lang(command, lang)


def _improve(args: argparse.Namespace) -> None:
    from ..outlook.improvement import improve

    applicant = read_facts(args.file)
    with warnings_said(args.lang):
        found = improve(applicant, target=args.target)
    show(found, args)
