# SPDX-License-Identifier: MIT
"""`crs score`: the score of one person, whose profile or facts are in a file.

Of a profile, whether the person meets the requirements of the three classes is told as well.
"""

from __future__ import annotations

import argparse
import json
import sys
import warnings
from collections.abc import Iterable, Mapping
from datetime import date
from enum import IntEnum
from textwrap import wrap
from typing import TYPE_CHECKING

import attrs

from ..errors import IncompleteLawWarning, InvalidError
from ..evidence import (
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
    SkilledTrade,
    SkilledWorker,
    SpouseProfile,
    TradeOffer,
    WorkerOffer,
)
from ..evidence.credentials import NOT_OF_ONE
from ..evidence.language import TESTS
from ..facts import Applicant, ArrangedEmployment, CanadianStudy, Education, English, Spouse
from ..ranking import Score, score
from .common import CODES, FORM, add_lang, day, say

if TYPE_CHECKING:
    from ..classes import Programs

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
offer of skilled_worker, by the paragraph of IRPR s. 82(2) that it falls under, is one of
  {worker_offer}
offer of skilled_trade, by the subparagraph of IRPR s. 87.2(3)(d), is one of
  {trade_offer}
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
    "  [skilled_worker], for that class": (SkilledWorker, ()),
    "  [skilled_trade], for that class": (SkilledTrade, ()),
    "  [sibling], or sibling = true": (Sibling, ()),
    "  [spouse], and [[spouse.tests]] and so on": (SpouseProfile, ()),
    "facts": (Applicant, ()),
    "  [first_language] and so on": (English, ("language",)),
    "  [spouse], and [spouse.language]": (Spouse, ()),
}
"""The class of each table of a file, and what stands in it beside the fields of the class."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser."""
    command = commands.add_parser(
        "score",
        help="score the person whose profile is in a file, and say which classes are met",
        description="Score the person whose profile, or whose facts, are in a file. Of a profile,"
        "\nsay too whether the requirements of the three classes of Express Entry are met.",
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
        formatter_class=FORM,
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
    add_lang(command)


def _tables() -> str:
    """What may stand in each table of a file."""
    return TABLES.format(
        tables="\n".join(_keys(table, *of) for table, of in KEYS.items()),
        tests=", ".join(TESTS),
        education=_names(Education),
        level=_names(level for level in Education if level not in NOT_OF_ONE),
        canadian_study=_names(CanadianStudy),
        arranged_employment=_names(ArrangedEmployment),
        worker_offer=_names(WorkerOffer),
        trade_offer=_names(TradeOffer),
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
    who = _read(args.file)
    on = None if args.on is None else day("--on", args.on)
    explanation = _explanation(who, on) if args.explain else None
    found = _programs(who, on) if isinstance(who, Profile) and on else None
    try:
        scored = _scored(_on(who, on))
    except MissingEvidence:
        _show(args, explanation, None, found)
        if not args.explain:
            say("note", "--explain tells which papers did not count, and why")
        raise
    _show(args, explanation, scored, found)


def _programs(profile: Profile, on: date) -> Programs:
    from ..classes import programs

    return programs(profile, on)


def _read(file: str) -> Applicant | Profile:
    from ..files import load

    if file != "-":
        return load(file)
    if sys.stdin is not None:
        return load(sys.stdin.buffer)
    msg = "standard input is closed"
    raise InvalidError(msg)


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


def _show(
    args: argparse.Namespace,
    explanation: Explanation | None,
    scored: Score | None,
    found: Programs | None,
) -> None:
    if args.json:
        told = scored.to_dict(args.lang) if scored else {}
        told |= {"explanation": explanation.to_dict(args.lang)} if explanation else {}
        told |= {"programs": found.to_dict(args.lang)} if found else {}
        print(json.dumps(told, indent=2, ensure_ascii=False))
        return
    if explanation:
        print(explanation.text(args.lang), end="\n\n")
    if scored:
        _print(scored, args.lang)
    if scored and found:
        print()
    if found:
        print(found.summary(args.lang))


def _print(scored: Score, lang: str) -> None:
    if sys.stdout is None or not sys.stdout.isatty():
        print(scored.text(lang))
        return
    from rich.console import Console

    from ..display import score as display

    Console().print(display.rich(scored, lang))


def _scored(applicant: Applicant) -> Score:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", IncompleteLawWarning)
        scored = score(applicant)
    for warning in caught:
        say("warning", str(warning.message))
    return scored
