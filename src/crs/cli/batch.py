# SPDX-License-Identifier: MIT
"""`crs batch`: the score of each person of a client base, from their papers."""

from __future__ import annotations

import argparse

from ..rules import in_force
from .bar import bar
from .common import add_lang, as_written, day, say, whole, words
from .pool import add_jobs


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "batch",
        help=words("batch", lang),
        description=words("batch.description", lang),
        epilog=words(
            "batch.epilog",
            lang,
            example=as_written("batch.example", lang),
            codes=as_written("codes", lang),
        ),
    )
    command.add_argument("source", metavar="IN", help=words("batch.source", lang))
    command.add_argument("target", metavar="OUT", help=words("batch.target", lang))
    command.add_argument("--on", metavar="DAY", required=True, help=words("batch.on", lang))
    command.add_argument("--programs", action="store_true", help=words("batch.programs", lang))
    add_jobs(command, lang)
    add_lang(command, lang)
    command.set_defaults(run=_batch)


def _batch(args: argparse.Namespace) -> None:
    from ..files.batch import score_many

    on, processes = day("--on", args.on), whole("--jobs", args.jobs, 1)
    with bar(args.lang) as progress:
        told = score_many(
            *(args.source, args.target, on, progress),
            with_programs=args.programs,
            jobs=processes,
            lang=args.lang,
        )
    for number, said in told.first:
        say("warning", words("batch.line", args.lang, number=number, said=said), args.lang)
    if more := told.wrong - len(told.first):
        say("note", words("batch.more", args.lang, count=more, target=args.target), args.lang)
    gap = in_force(on).gap
    if gap and told.touched:
        what = words("batch.gap", args.lang, count=told.touched, gap=gap)
        say("warning", what, args.lang)
    print(
        words(
            "batch.done",
            args.lang,
            scored=told.scored,
            missing=told.missing,
            wrong=told.wrong,
            target=args.target,
        )
    )
