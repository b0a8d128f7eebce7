# SPDX-License-Identifier: MIT
"""`crs` on the command line."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import warnings
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import IntEnum
from io import TextIOWrapper
from textwrap import wrap
from typing import cast

import attrs

from . import __version__
from .errors import CrsError, IncompleteLawWarning, InvalidError
from .evidence import (
    ECA,
    TEF,
    Certificate,
    Credential,
    Explanation,
    Job,
    JobOffer,
    Leave,
    MissingEvidence,
    Nomination,
    Profile,
    Sibling,
    SpouseProfile,
)
from .evidence.education import NOT_OF_ONE
from .evidence.explanation import ABILITIES
from .evidence.language import TESTS, Result
from .evidence.result import Chart
from .evidence.tef import CHARTS, EXPRESS_ENTRY
from .facts import Applicant, ArrangedEmployment, CanadianStudy, Education, English, French, Spouse
from .points import Text
from .ranking import Score, score
from .rules import in_force

EXTRA = ("cattrs", "rich")
"""What of the extra `cli` a score needs."""

DONE, UNWRITTEN, WRONG, INTERRUPTED = 0, 1, 2, 130

CODES = f"""\
exit codes:
  {DONE}    done
  {UNWRITTEN}    the output could not be written to its end
  {WRONG}    something is wrong with the call, the file or the day: see standard error
  {INTERRUPTED}  interrupted
"""

EXAMPLE = """\
  birth_date = 1997-03-20

  [[tests]]
  test = "ielts"
  reading = 7
  writing = 6.5
  listening = 8
  speaking = 7
  result_date = 2026-05-14

  [[credentials]]
  level = "bachelors"
  country = "IN"
  completed = 2018-06-30
  eca = { organisation = "WES", issued = 2025-01-15 }

  [[jobs]]
  noc = "21231"             # software engineers and designers
  start = 2023-01-09        # and no end: the job goes on
  hours_per_week = 37.5
  country = "IN"
"""

FACTS = """\
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

TABLES = """\
What may stand in them, (in brackets) if it may be left out:
{tables}

A file in which `birth_date` stands is a profile. In TOML, what stands below a [table] is in it.

test is one of
  {tests}
education is one of
  {education}
level is one of
  {level}
canadian_study is one of
  {canadian_study}
arranged_employment of facts is one of
  {arranged_employment}
"""

KEYS: Mapping[str, tuple[type, tuple[str, ...]]] = {
    "a profile": (Profile, ()),
    "  [[tests]]": (TEF, ("test",)),
    "  [[credentials]]": (Credential, ()),
    "    eca": (ECA, ()),
    "  [[jobs]]": (Job, ()),
    "    unpaid_leave": (Leave, ()),
    "  [certificate]": (Certificate, ()),
    "  [nomination]": (Nomination, ()),
    "  [arranged_employment]": (JobOffer, ()),
    "  [sibling], or sibling = true": (Sibling, ()),
    "  [spouse], and [[spouse.tests]] and so on": (SpouseProfile, ()),
    "facts": (Applicant, ()),
    "  [first_language] and so on": (English, ("language",)),
    "  [spouse], and [spouse.language]": (Spouse, ()),
}
"""The class of each table of a file, and what stands in it beside the fields of the class."""

BENCHMARKS = {English: Text("CLB", "NCLC"), French: Text("NCLC", "NCLC")}
BELOW = Text("below {}", "inférieur à {}")
OVER = Text("{} or more", "{} ou plus")

A_DAY = date(2025, 1, 1)
"""The levels of a result do not depend on its date."""


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
        if name not in EXTRA:
            raise
        _say("error", f'`crs score` needs {name}: pip install "canada-crs[cli]"')
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
            "no command: `crs score FILE` scores a person, `crs convert TEST` says what a test"
            " result comes to, `crs rules` shows the law"
        )
    args.run(args)


def _parser() -> argparse.ArgumentParser:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="crs",
        description="Canada's Comprehensive Ranking System, under the law of any day.\n"
        "This is no legal advice, and not of Immigration, Refugees and Citizenship Canada.",
        epilog=f"""\
examples:
  crs score profile.toml --on 2026-11-02
  crs score profile.toml --on 2026-11-02 --explain
  crs score facts.json --json
  crs convert ielts --listening 8 --reading 7 --writing 6.5 --speaking 7
  crs rules 2016-12-01

a profile, which is what a person can prove (`crs score --help` says more):
{EXAMPLE}
{CODES}""",
        formatter_class=form,
    )
    parser.add_argument("--version", action="version", version=f"crs {__version__}")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    command = commands.add_parser(
        "score",
        help="score the person whose profile is in a file",
        description="Score the person whose profile, or whose facts, are in a file.",
        epilog=f"""\
examples:
  crs score profile.toml --on 2026-11-02
  crs score profile.toml --on 2026-11-02 --explain --lang fr
  crs score facts.json --json
  crs score - --on 2026-11-02 < profile.toml

a profile, which is what a person can prove:
{EXAMPLE}
a file of facts, which says what that comes to on one day:
{FACTS}
{_tables()}
{CODES}""",
        formatter_class=form,
    )
    command.add_argument(
        "file", metavar="FILE", help="a profile or facts, in TOML or JSON; - is standard input"
    )
    command.add_argument(
        "--on",
        metavar="DAY",
        help="the day that is scored. A profile needs it; for facts it is as_of in the file or,"
        " with neither, today",
    )
    command.add_argument(
        "--explain",
        action="store_true",
        help="print first from which document each fact came, and why others did not count",
    )
    command.add_argument("--json", action="store_true", help="print JSON, whose names are fixed")
    command.set_defaults(run=_score)
    _add_lang(command)

    command = commands.add_parser(
        "convert",
        help="say what the result of a language test comes to",
        description="The level of each ability, CLB in English and NCLC in French, that the result"
        "\nof a language test comes to, by the published chart of the test.",
        epilog=f"""\
examples:
  crs convert ielts --listening 8 --reading 7 --writing 6.5 --speaking 7
  crs convert tef --reading 270 --writing 380 --listening 320 --speaking 400 --json

{CODES}""",
        formatter_class=form,
    )
    tests = command.add_subparsers(title="tests", metavar="TEST", required=True)
    for name, test in TESTS.items():
        _add_test(tests, name, test)

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


def _add_test(
    tests: argparse._SubParsersAction[argparse.ArgumentParser], name: str, test: type[Result]
) -> None:
    dashed = name.replace("_", "-")
    command = tests.add_parser(
        name, aliases=[dashed] * (dashed != name), help=test.test, description=f"{test.test}."
    )
    chart = CHARTS[EXPRESS_ENTRY] if test is TEF else cast("Chart", test.chart)
    for ability, scale in chart.items():
        command.add_argument(f"--{ability}", metavar="SCORE", required=True, help=scale.says)
    if test is TEF:
        command.add_argument(
            "--scale",
            choices=CHARTS,
            default=EXPRESS_ENTRY,
            help="the column of the report; Express Entry takes %(default)s alone, the default",
        )
    command.add_argument("--json", action="store_true", help="print JSON, whose names are fixed")
    command.set_defaults(
        run=_convert, test=test, given=[*chart, "scale"] if test is TEF else [*chart]
    )
    _add_lang(command)


def _add_lang(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--lang", choices=Text._fields, default="en", help="the language of what is printed"
    )


def _tables() -> str:
    """What may stand in each table of a file."""
    return TABLES.format(
        tables="\n".join(_keys(table, *of) for table, of in KEYS.items()),
        tests=", ".join(TESTS),
        education=_names(Education),
        level=_names(level for level in Education if level not in NOT_OF_ONE),
        canadian_study=_names(CanadianStudy),
        arranged_employment=_names(ArrangedEmployment),
    )


def _keys(table: str, kind: type, first: tuple[str, ...]) -> str:
    keys = (
        field.name if field.default is attrs.NOTHING else f"({field.name})"
        for field in attrs.fields(kind)
    )
    lines = wrap(", ".join((*first, *keys)), 76)
    return "\n".join((f"  {table}", *(f"        {line}" for line in lines)))


def _names(members: Iterable[IntEnum]) -> str:
    return ", ".join(member.name.lower() for member in members)


def _score(args: argparse.Namespace) -> None:
    from .files import load

    on = _day("--on", args.on) if args.on is not None else None
    if args.file != "-":
        who = load(args.file)
    elif sys.stdin is not None:
        who = load(sys.stdin.buffer)
    else:
        msg = "standard input is closed"
        raise InvalidError(msg)
    explanation = _explanation(who, on) if args.explain else None
    try:
        scored = _scored(_on(who, on))
    except MissingEvidence:
        if explanation:
            _show(args, explanation, None)
        raise
    _show(args, explanation, scored)


def _explanation(who: Applicant | Profile, on: date | None) -> Explanation | None:
    if isinstance(who, Profile):
        return who.explain(on) if on else None
    msg = (
        "--explain is for a profile, a file of birth_date, tests, credentials and jobs: facts have"
        " no evidence"
    )
    raise InvalidError(msg)


def _on(who: Applicant | Profile, on: date | None) -> Applicant:
    """The facts as of the day that is scored, which the file and the call may not dispute."""
    if isinstance(who, Profile):
        if on is None:
            msg = "--on DAY is missing: the file is a profile, whose facts depend on the day"
            raise InvalidError(msg)
        return who.on(on)
    if on is None:
        return who
    if who.as_of not in (None, on):
        msg = f"--on is {on}, but as_of in the file is {who.as_of}: facts are of one day"
        raise InvalidError(msg)
    return attrs.evolve(who, as_of=on)


def _show(args: argparse.Namespace, explanation: Explanation | None, scored: Score | None) -> None:
    if args.json:
        told = {"explanation": explanation.to_dict(args.lang)} if explanation else {}
        points = scored.to_dict() if scored else {}
        print(json.dumps({**points, **told}, indent=2, ensure_ascii=False))
        return
    if explanation:
        print(explanation.text(args.lang))
    if explanation and scored:
        print()
    if scored and sys.stdout is not None and sys.stdout.isatty():
        from rich.console import Console

        from .display import terminal

        Console().print(terminal.score(scored, args.lang))
    elif scored:
        print(scored.text(args.lang))


def _scored(applicant: Applicant) -> Score:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", IncompleteLawWarning)
        scored = score(applicant)
    for warning in caught:
        _say("warning", str(warning.message))
    return scored


def _convert(args: argparse.Namespace) -> None:
    given = {name: getattr(args, name) for name in args.given}
    scores = {name: _number(text) for name, text in given.items()}
    result = args.test(**scores, result_date=A_DAY)
    levels = attrs.asdict(result.levels)
    if args.json:
        language = type(result.levels).__name__.lower()
        print(json.dumps({"test": args.test.test, "language": language, **levels}, indent=2))
    else:
        print(_levels(result, levels, args.lang))
    if why := result.why_not_on(A_DAY):
        _say("warning", why.en)


def _levels(result: Result, levels: Mapping[str, int], lang: str) -> str:
    """A line for each ability: its name, its score, and its level by the chart."""
    benchmark = BENCHMARKS[result.language](lang)
    lines = [result.test]
    for ability, scale in result.chart.items():
        level, lowest, highest = levels[ability], min(scale.lowest), max(scale.lowest)
        form = BELOW if level < lowest else OVER if level == highest else Text("{}", "{}")
        told = form(lang).format(f"{benchmark} {max(level, lowest)}")
        score = getattr(result, ability)
        lines.append(f"  {ABILITIES[ability](lang):24}  {score!s:>4}  {told}")
    return "\n".join(lines)


def _number(text: str) -> int | float | str:
    """A score as the test has it; what is no number, as it is."""
    if re.fullmatch("-?[0-9]{1,9}", text):
        return int(text)
    return float(text) if re.fullmatch("-?[0-9]{1,9}[.][0-9]{1,9}", text) else text


def _rules(args: argparse.Namespace) -> None:
    from .display import law

    if args.day is None:
        print(law.editions(args.lang))
    else:
        print(law.tables(in_force(_day("DAY", args.day)), args.lang))


def _day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"{name} is a day such as 2025-06-01, not {text!r}"
        raise InvalidError(msg) from None


def _say(kind: str, what: str) -> None:
    print(f"crs: {kind}: {what}", file=sys.stderr)


def _unwritten(error: OSError) -> int:
    # What is left to write would fail again, and aloud, when the interpreter ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        _say("error", f"standard output: {str(error.strerror).lower()}")
    return UNWRITTEN
