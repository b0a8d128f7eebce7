# SPDX-License-Identifier: MIT
"""`crs score`: the score of one person, whose profile or facts are in a file.

Of a profile it says too whether the requirements of the three classes are met.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING

import attrs

from ..errors import InvalidError, Problem
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
    PayPeriod,
    Profile,
    Sibling,
    SkilledTrade,
    SkilledWorker,
    SpouseProfile,
    Stated,
    TradeOffer,
    WorkerOffer,
)
from ..evidence.credentials import NOT_OF_ONE, ShortProgram
from ..evidence.language import TESTS
from ..facts import Applicant, ArrangedEmployment, CanadianStudy, Education, English, Spouse
from ..provision import Provision
from ..ranking import Score, score
from ..rules import Rules
from ..worded import Worded, WordedEnum
from .common import (
    add_lang,
    as_written,
    optional_day,
    optional_law,
    say,
    warnings_said,
    words,
)

if TYPE_CHECKING:
    from ..classes import Programs

KEYS: Mapping[str, type] = {
    "profile": Profile,
    "tests": TEF,
    "credentials": Credential,
    "eca": ECA,
    "jobs": Job,
    "pay_periods": PayPeriod,
    "unpaid_leave": Leave,
    "certificate": Certificate,
    "nomination": Nomination,
    "arranged_employment": JobOffer,
    "skilled_worker": SkilledWorker,
    "skilled_trade": SkilledTrade,
    "sibling": Sibling,
    "stated": Stated,
    "spouse": SpouseProfile,
    "facts": Applicant,
    "first_language": English,
    "spouse_of_facts": Spouse,
}
"""The class of each table of a file, by the code of what the help calls it."""


class Usage(WordedEnum):
    """What an argument must be, beside what stands in the file."""

    DAY_OF_PROFILE = "cli.expected.day_of_profile"
    """The day that is scored, which a profile needs."""
    WITH_PROFILE = "cli.expected.profile"
    """A profile, which alone has evidence."""


@attrs.frozen
class DayOfFile(Worded):
    """The day that stands in the file."""

    as_of: date
    code = "cli.expected.no_dispute"


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], lang: str) -> None:
    """Add the command to a parser, with its help in the language *lang*."""
    command = commands.add_parser(
        "score",
        help=words("score", lang),
        description=words("score.description", lang),
        epilog=_epilog(lang),
    )
    command.add_argument("file", metavar="FILE", help=words("score.file", lang))
    command.add_argument("--on", metavar="DAY", help=words("score.on", lang))
    command.add_argument("--rules", metavar="LAW", help=words("score.rules", lang))
    command.add_argument("--invited", metavar="DAY", help=words("score.invited", lang))
    command.add_argument("--explain", action="store_true", help=words("score.explain", lang))
    command.add_argument("--json", action="store_true", help=words("json", lang))
    command.set_defaults(run=_score)
    add_lang(command, lang)


def _epilog(lang: str) -> str:
    """Examples, and what may stand in each table of a file."""
    return words(
        "score.epilog",
        lang,
        example=as_written("score.example", lang),
        facts=as_written("score.facts", lang),
        tables="\n".join(_keys(code, cls, lang) for code, cls in KEYS.items()),
        tests=", ".join(TESTS),
        education=_names(Education),
        level=_names((*(each for each in Education if each not in NOT_OF_ONE), *ShortProgram)),
        canadian_study=_names(CanadianStudy),
        arranged_employment=_names(ArrangedEmployment),
        worker=Provision("IRPR", "82(2)").cite(lang),
        worker_offer=_names(WorkerOffer),
        trade=Provision("IRPR", "87.2(3)(d)").cite(lang),
        trade_offer=_names(TradeOffer),
        codes=as_written("codes", lang),
    )


def _keys(code: str, cls: type, lang: str) -> str:
    from ..files.described import fields, names

    of_class = [key for key in names(cls) if key not in fields(cls)]
    keys = (name if field.is_required else f"({name})" for name, field in fields(cls).items())
    title = as_written(f"score.table.{code}", lang)
    return f"  {title}\n        {', '.join((*of_class, *keys))}"


def _names(members: Iterable[IntEnum]) -> str:
    return ", ".join(member.name.lower() for member in members)


def _score(args: argparse.Namespace) -> None:
    who = read(args.file)
    on = optional_day("--on", args.on)
    rules = optional_law("--rules", args.rules, args.lang)
    invited = optional_day("--invited", args.invited)
    if isinstance(who, Profile):
        _score_profile(args, who, on, invited, rules)
    else:
        _refuse_for_facts({"--explain": args.explain, "--invited": invited})
        _show(args, scored=scored_aloud(as_of(who, on), args.lang, rules))


def _score_profile(
    args: argparse.Namespace,
    profile: Profile,
    on: date | None,
    invited: date | None,
    rules: Rules | None,
) -> None:
    if on is None:
        raise InvalidError(Problem("--on", "missing", Usage.DAY_OF_PROFILE))
    explanation = profile.explain(on) if args.explain else None
    found = _programs(profile, on, invited)
    try:
        scored = scored_aloud(profile.on(on), args.lang, rules)
    except MissingEvidence:
        _show(args, explanation, None, found)
        if not args.explain:
            say("note", words("score.explain_tells", args.lang), args.lang)
        raise
    _show(args, explanation, scored, found)


def _refuse_for_facts(asked: Mapping[str, object]) -> None:
    """Refuse what is asked for that only a profile has, by the name of its option."""
    if problems := [
        Problem(name, "unusable", Usage.WITH_PROFILE) for name, value in asked.items() if value
    ]:
        raise InvalidError(*problems)


def _programs(profile: Profile, on: date, invited: date | None) -> Programs:
    from ..classes import programs

    return programs(profile, on, invited)


def read(file: str) -> Applicant | Profile:
    """Whom a *file* describes; - is standard input.

    Raises:
        InvalidError: it cannot be read, or what is in it is wrong.
    """
    from ..files import load
    from ..files.parsed import Refused, refusal

    if file != "-":
        return load(file)
    if sys.stdin is not None:
        return load(sys.stdin.buffer)
    raise refusal(Refused.CLOSED)


def as_of(applicant: Applicant, on: date | None) -> Applicant:
    """The facts as of the day that is scored, which the file and the call may not dispute."""
    if on is None:
        return applicant
    if applicant.as_of not in (None, on):
        raise InvalidError(Problem("--on", "invalid", DayOfFile(applicant.as_of), on))
    return attrs.evolve(applicant, as_of=on)


def _show(
    args: argparse.Namespace,
    explanation: Explanation | None = None,
    scored: Score | None = None,
    found: Programs | None = None,
) -> None:
    if args.json:
        output = scored.to_dict(args.lang) if scored else {}
        output |= {"explanation": explanation.to_dict(args.lang)} if explanation else {}
        output |= {"programs": found.to_dict(args.lang)} if found else {}
        print(json.dumps(output, indent=2, ensure_ascii=False))
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
    """Print a score: in a terminal with Rich, if it is there, and else in plain text."""
    if sys.stdout is None or not sys.stdout.isatty():
        print(scored.text(lang))
        return
    try:
        from rich.console import Console
    except ModuleNotFoundError:
        print(scored.text(lang))
        return
    from ..display import score as display

    Console().print(display.rich(scored, lang))


def scored_aloud(applicant: Applicant, lang: str, rules: Rules | None = None) -> Score:
    """The score of an *applicant* under some *rules*, as in `score`, with its warnings said."""
    with warnings_said(lang):
        return score(applicant, rules)
