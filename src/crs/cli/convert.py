# SPDX-License-Identifier: MIT
"""`crs convert`: the levels that the result of a language test comes to."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Mapping
from datetime import date
from typing import cast

import attrs

from ..evidence.explanation import ABILITIES
from ..evidence.language import TESTS, Result
from ..evidence.language.report import Chart
from ..evidence.language.tef import CHARTS, EXPRESS_ENTRY, TEF
from ..facts import English, French
from ..text import Text
from .common import CODES, FORM, add_lang, say

BENCHMARKS: Mapping[type, Text] = {English: Text("CLB", "NCLC"), French: Text("NCLC", "NCLC")}
BELOW = Text("below {}", "inférieur au {}")
OVER = Text("{} or more", "{} ou plus")

A_DAY = date(2025, 1, 1)
"""The levels of a result do not depend on its date."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser."""
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
        formatter_class=FORM,
    )
    tests = command.add_subparsers(title="tests", metavar="TEST", required=True)
    for name, test in TESTS.items():
        _add_test(tests, name, test)


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
    add_lang(command)


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
        say("warning", why.en)


def _levels(result: Result, levels: Mapping[str, int], lang: str) -> str:
    """A line for each ability: its name, its score, and its level by the chart."""
    benchmark = BENCHMARKS[result.language](lang)
    lines = [result.test]
    for ability, scale in result.chart.items():
        level, lowest, highest = levels[ability], min(scale.lowest), max(scale.lowest)
        form = BELOW if level < lowest else OVER if level == highest else Text("{}", "{}")
        told = form(lang).format(f"{benchmark} {max(level, lowest)}")
        score = str(getattr(result, ability)).replace(".", Text(".", ",")(lang))
        lines.append(f"  {ABILITIES[ability](lang):24}  {score:>4}  {told}")
    return "\n".join(lines)


def _number(text: str) -> int | float | str:
    """A score as the test has it; what is no number, as it is."""
    if re.fullmatch("-?[0-9]{1,9}", text):
        return int(text)
    return float(text) if re.fullmatch("-?[0-9]{1,9}[.][0-9]{1,9}", text) else text
