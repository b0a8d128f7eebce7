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

from ..errors import InvalidError, Problem
from ..evidence.language import TESTS, Result
from ..evidence.language.report import Chart
from ..evidence.language.tef import CHARTS, EXPRESS_ENTRY, TEF
from ..expected import OneOf
from ..facts import English, French
from ..files.hints import meant
from ..words import CATALOGUE
from ..words import say as in_words
from .common import add_lang, as_written, say, words

BENCHMARKS: Mapping[type, str] = {English: "CLB", French: "NCLC"}

A_DAY = date(2025, 1, 1)
"""The levels of a result do not depend on its date."""


class _Accepted(dict[str, argparse.ArgumentParser]):
    """The tests, by name; what is none of them is refused with a hint."""

    def __contains__(self, name: object) -> bool:
        """Whether a *name* is that of a test.

        Raises:
            InvalidError: it is not.
        """
        if super().__contains__(name):
            return True
        hint = meant(Result, str(name), TESTS)
        raise InvalidError(Problem("TEST", "invalid", OneOf(tuple(TESTS)), name, hint))


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "convert",
        help=words("convert", lang),
        description=words("convert.description", lang),
        epilog=words("convert.epilog", lang, codes=as_written("codes", lang)),
    )
    tests = command.add_subparsers(
        title=words("convert.tests", lang), metavar="TEST", required=True
    )
    for name, test in TESTS.items():
        _add_test(tests, name, test, lang)
    tests.choices = _Accepted(tests.choices)
    add_lang(command, lang)


def _add_test(
    tests: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    test: type[Result],
    lang: str,
) -> None:
    dashed = name.replace("_", "-")
    command = tests.add_parser(
        name, aliases=[dashed] * (dashed != name), help=test.test, description=f"{test.test}."
    )
    chart = CHARTS[EXPRESS_ENTRY] if test is TEF else cast("Chart", test.chart)
    for ability, scale in chart.items():
        expected = scale.expected.text(lang)
        command.add_argument(f"--{ability}", metavar="SCORE", required=True, help=expected)
    if test is TEF:
        command.add_argument(
            "--scale",
            choices=CHARTS,
            default=EXPRESS_ENTRY,
            help=as_written("convert.scale", lang),
        )
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(
        run=_convert, test=test, given=[*chart, "scale"] if test is TEF else [*chart]
    )
    add_lang(command, lang)


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
        say("warning", why.text(args.lang), args.lang)


def _levels(result: Result, levels: Mapping[str, int], lang: str) -> str:
    """A line for each ability: its name, its score, and its level by the chart."""
    benchmark = BENCHMARKS[result.language]
    lines = [result.test]
    for ability, scale in result.chart.items():
        level, lowest, highest = levels[ability], min(scale.lowest), max(scale.lowest)
        code = "below" if level < lowest else "or_more" if level == highest else "level"
        reached = words(f"convert.{code}", lang, benchmark=benchmark, level=max(level, lowest))
        score = in_words(getattr(result, ability), lang)
        lines.append(f"  {CATALOGUE[f'fact.{ability}'](lang):24}  {score:>4}  {reached}")
    return "\n".join(lines)


def _number(text: str) -> int | float | str:
    """A score as the test has it; what is no number, as it is."""
    if re.fullmatch("-?[0-9]{1,9}", text):
        return int(text)
    return float(text) if re.fullmatch("-?[0-9]{1,9}[.][0-9]{1,9}", text) else text
