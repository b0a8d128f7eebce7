# SPDX-License-Identifier: MIT
"""`crs` on the command line."""

from __future__ import annotations

import argparse
import os
import re
import sys
import warnings
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from enum import IntEnum
from io import TextIOWrapper

import attrs

from . import __version__
from .errors import CrsError, IncompleteLawWarning, InvalidError
from .facts import Applicant, ArrangedEmployment, CanadianStudy, Education
from .points import Text
from .ranking import Score, score
from .rules import in_force

NEEDS = {
    "cattrs": '`crs score` needs cattrs: pip install "canada-crs[cli]"',
    "rich": '`crs score` needs rich: pip install "canada-crs[cli]"',
    **{
        name: f'`crs pool` needs {name}: pip install "canada-crs[cli,pools]" pyarrow'
        for name in ("narwhals", "numpy", "pyarrow")
    },
}
"""What to say where a package is missing that only some commands need."""

DONE, UNWRITTEN, WRONG, INTERRUPTED = 0, 1, 2, 130

CODES = f"""\
exit codes:
  {DONE}    done
  {UNWRITTEN}    the output could not be written to its end
  {WRONG}    something is wrong with the call, the file or the day: see standard error
  {INTERRUPTED}  interrupted
"""

EXAMPLE = """\
  age = 29
  education = "bachelors"
  foreign_work = 3          # whole years
  as_of = 2026-06-01        # the day on which these facts hold

  [first_language]
  language = "english"
  reading = 9               # levels: CLB in English, NCLC in French
  writing = 9
  listening = 10
  speaking = 9
"""

REST = """\
What else may stand in it, before the first [table]:
  canadian_work = 1         # whole years
  certificate = true        # of qualification in a skilled trade
  sibling = true            # a brother or sister in Canada
  nomination = true         # by a province or territory
  canadian_study            # {canadian_study}
  arranged_employment       # {arranged_employment}

and after it:
  [second_language]         # the same as in [first_language]
  [spouse]                  # who comes to Canada too: education, canadian_work
  [spouse.language]         # the same as in [first_language]

education is one of
  {education}
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line *argv* says; what comes back is the exit code."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        try:
            _run(argv)
        finally:
            print(end="", flush=True)
    except CrsError as error:
        _say("error", str(error))
        return WRONG
    except ModuleNotFoundError as error:
        name = str(error.name).partition(".")[0]
        if name not in NEEDS:
            raise
        _say("error", NEEDS[name])
        return WRONG
    except OSError as error:
        return _unwritten(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    return DONE


def _run(argv: Sequence[str] | None) -> None:
    parser = _parser()
    args = parser.parse_args(argv)
    if args.run is None:
        parser.error(
            "no command: `crs score FILE` scores a person, `crs pool IN OUT` a file of many,"
            " `crs rules` shows the law"
        )
    args.run(args)


def _parser() -> argparse.ArgumentParser:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="crs",
        allow_abbrev=False,
        description="Canada's Comprehensive Ranking System, under the law of any day.\n"
        "This is no legal advice, and not of Immigration, Refugees and Citizenship Canada.",
        epilog=f"""\
examples:
  crs score applicant.toml
  crs score applicant.json --on 2025-06-01 --json
  crs pool pool.parquet scored.parquet --rules 2025-06-01 --lines all
  crs rules 2016-12-01

a file of facts (`crs score --help` says more):
{EXAMPLE}
{CODES}""",
        formatter_class=form,
    )
    parser.add_argument("--version", action="version", version=f"crs {__version__}")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    command = commands.add_parser(
        "score",
        help="score the person whose facts are in a file",
        description="Score the person whose facts are in a file.",
        epilog=f"a file of facts:\n{EXAMPLE}\n{_rest()}\n{CODES}",
        formatter_class=form,
    )
    command.add_argument("file", metavar="FILE", help="facts in TOML or JSON; - is standard input")
    command.add_argument(
        "--on",
        metavar="DAY",
        help="the day that is scored, unless the file says it (as_of); with neither, today",
    )
    command.add_argument("--json", action="store_true", help="print JSON, whose names are fixed")
    command.set_defaults(run=_score)
    _add_lang(command)

    command = commands.add_parser(
        "pool",
        help="score each row of a file, however large",
        description="Score each row of a file, however large: Parquet, or CSV. What is done is kept"
        "\nin OUT.parts until OUT is whole, and the same call goes on from there.",
        epilog=CODES,
        formatter_class=form,
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
    command.set_defaults(run=_pool)

    command = commands.add_parser(
        "rules",
        help="list the editions of the law, or print the tables of one",
        description="List the editions of the law, or print the tables of the one of a day.",
        epilog=CODES,
        formatter_class=form,
    )
    command.add_argument("day", metavar="DAY", nargs="?", help="such as 2025-06-01")
    command.set_defaults(run=_rules)
    _add_lang(command)
    return parser


def _add_lang(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--lang", choices=Text._fields, default="en", help="the language of what is printed"
    )


def _rest() -> str:
    def names(members: type[IntEnum]) -> str:
        return ", ".join(member.name.lower() for member in members)

    return REST.format(
        education=names(Education),
        canadian_study=names(CanadianStudy),
        arranged_employment=names(ArrangedEmployment),
    )


def _score(args: argparse.Namespace) -> None:
    from .files import load

    on = _day("--on", args.on) if args.on is not None else None
    if args.file != "-":
        applicant = load(args.file)
    elif sys.stdin is not None:
        applicant = load(sys.stdin.buffer)
    else:
        msg = "standard input is closed"
        raise InvalidError(msg)
    scored = _scored(_on(applicant, on))
    if args.json:
        print(scored.to_json())
    elif sys.stdout is not None and sys.stdout.isatty():
        from rich.console import Console

        from .display import terminal

        Console().print(terminal.score(scored, args.lang))
    else:
        print(scored.text(args.lang))


def _on(applicant: Applicant, on: date | None) -> Applicant:
    """The *applicant* as of the day that is scored, which the file and the call may not dispute."""
    if on is None:
        return applicant
    if applicant.as_of not in (None, on):
        msg = f"--on is {on}, but as_of in the file is {applicant.as_of}: facts are of one day"
        raise InvalidError(msg)
    return attrs.evolve(applicant, as_of=on)


def _scored(applicant: Applicant) -> Score:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", IncompleteLawWarning)
        scored = score(applicant)
    for warning in caught:
        _say("warning", str(warning.message))
    return scored


def _pool(args: argparse.Namespace) -> None:
    from rich.console import Console
    from rich.progress import Progress

    from .pools import checks, files

    rules = None if args.rules is None else in_force(_day("--rules", args.rules))
    asked = checks.asked(rules, args.lines, args.errors)
    with (
        warnings.catch_warnings(record=True) as caught,
        Progress(
            console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
        ) as progress,
    ):
        warnings.simplefilter("always")
        task = progress.add_task("rows", total=None)
        rows = files.score(
            args.source,
            args.target,
            asked,
            lambda done, total: progress.update(task, completed=done, total=total),
        )
    for said in dict.fromkeys(str(warning.message) for warning in caught):
        _say("warning", said)
    print(f"{rows:,} rows scored: {args.target}")


def _rules(args: argparse.Namespace) -> None:
    from .display import law

    if args.day is None:
        print(law.editions(args.lang))
    else:
        print(law.tables(in_force(_day("DAY", args.day)), args.lang))


def _day(name: str, text: str) -> date:
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        with suppress(ValueError):
            return date.fromisoformat(text)
    msg = f"{name} is a day such as 2025-06-01, not {text!r}"
    raise InvalidError(msg)


def _say(kind: str, what: str) -> None:
    if sys.stderr is not None:  # closed: what is said there must not end up among the output
        print(f"crs: {kind}: {what}", file=sys.stderr)


def _unwritten(error: OSError) -> int:
    # What is left to write would fail again, and aloud, when the interpreter ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        _say("error", f"standard output: {str(error.strerror).lower()}")
    return UNWRITTEN
