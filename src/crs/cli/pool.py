# SPDX-License-Identifier: MIT
"""`crs pool`: the score of each row of a file."""

from __future__ import annotations

import argparse
import sys
import warnings
from contextlib import nullcontext

from ..rules import in_force
from .common import CODES, FORM, day, say


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser."""
    command = commands.add_parser(
        "pool",
        help="score each row of a file, however large",
        description="Score each row of a file, however large: Parquet, or CSV. What is done is kept"
        "\nin a folder .OUT.crs until OUT is whole, and the same call goes on from there.",
        epilog=CODES,
        formatter_class=FORM,
    )
    command.add_argument("source", metavar="IN", help="facts, a column each: .parquet or .csv")
    command.add_argument("target", metavar="OUT", help="what to write: .parquet or .csv, as IN")
    command.add_argument("--rules", metavar="DAY", help="the day whose law to use; else today")
    command.add_argument("--lines", choices=("total", "sections", "all"), default="total")
    command.add_argument(
        "--errors",
        choices=("raise", "null"),
        default="raise",
        help="stop at rows that are wrong, or leave their points empty",
    )
    command.add_argument(
        "--jobs", metavar="N", type=_jobs, default=1, help="processes to use; else one"
    )
    command.set_defaults(run=_pool)


def _pool(args: argparse.Namespace) -> None:
    from rich.console import Console
    from rich.progress import Progress

    from ..pools import checks, files

    rules = None if args.rules is None else in_force(day("--rules", args.rules))
    request = checks.request(rules, args.lines, args.errors)
    progress = Progress(console=Console(stderr=True), transient=True)
    is_seen = sys.stderr is not None and sys.stderr.isatty()
    with warnings.catch_warnings(record=True) as caught, progress if is_seen else nullcontext():
        warnings.simplefilter("always")
        task = progress.add_task("", total=None)
        rows = files.score(
            args.source,
            args.target,
            request,
            lambda step, done, total: progress.update(
                task, description=step, completed=done, total=total
            ),
            jobs=args.jobs,
        )
    for said in dict.fromkeys(str(warning.message) for warning in caught):
        say("warning", said)
    print(f"{rows:,} rows scored: {args.target}")


def _jobs(text: str) -> int:
    if text.isdecimal() and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"must be a whole number from 1, not {text!r}")
