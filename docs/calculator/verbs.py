# SPDX-License-Identifier: MIT
"""What the page asks of the library: each verb takes and gives nothing but what JSON has.

Who is scored are facts by the columns of a pool, or a profile as a file has it. What a verb shows
are `parts` of HTML; what it writes, `downloads`.
"""

import json
import re
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from html import escape
from typing import Any

import attrs

import crs
from crs import files, rounds
from crs.evidence.language import TESTS
from crs.files.shapes import WRONG, Day
from crs.words import say

Answer = dict[str, Any]
Facts = Mapping[str, int]
"""Whole numbers by the columns of a pool; what is not given is 0."""
Who = Mapping[str, Any]
"""`facts`, or a `profile`."""
File = Mapping[str, str]
"""The `name` and the `text` of a file."""

STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
LANGUAGES = (crs.English, crs.French)
FIELD = "{field}"
"""What stands in a sentence for the field in which a mistake is; the page knows its label."""


def answer(request: str) -> str:
    """What a verb answers, or each mistake of what it was given: JSON, as the *request* is."""
    asked = json.loads(request)
    verb = VERBS[asked.pop("verb")]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", crs.IncompleteLawWarning)  # said as a caveat
        try:
            return json.dumps(verb(**asked))
        except (crs.InvalidError, crs.NotInForceError) as error:
            return json.dumps({"mistakes": [mistake(p, asked["lang"]) for p in error.problems]})
        except crs.CrsError as error:
            return json.dumps({"mistakes": [{"path": "", "text": error.text(asked["lang"])}]})


def mistake(problem: crs.Problem, lang: str) -> dict[str, str]:
    """Where a mistake is, and its sentence."""
    named = attrs.evolve(problem, path=FIELD) if problem.path else problem
    return {"path": problem.path, "text": named.text(lang)}


def explain(who: Who, day: str, lang: str) -> Answer:
    """The score of some facts, why, what must be said of it, and past rounds."""
    on = date.fromisoformat(day)
    scored = crs.score(facts_of(who, on))
    return {
        "total": scored.total,
        "explanation": shown(scored.explain(), lang),
        "rounds": shown(rounds.compare(scored, on), lang),
    }


def read(file: File, day: str, lang: str) -> Answer:
    """The profile in a file, for the form; or the score of the facts in it."""
    found = files.read(file["text"], file["name"])
    if isinstance(found, crs.Profile):
        return {"profile": files.to_dict(found)}
    scored = crs.score(found, rules=crs.in_force(date.fromisoformat(day)))
    return {"parts": [shown(scored.explain(), lang)]}


def papers(who: Who, day: str, lang: str) -> Answer:
    """The score of a profile, why, the classes, and past rounds."""
    on = date.fromisoformat(day)
    profile = profile_of(who)
    parts = [shown(profile.explain(on), lang), shown(crs.programs(profile, on), lang)]
    with suppress(crs.MissingEvidence):  # the explanation says what is missing
        scored = crs.score(profile.on(on))
        compared = shown(rounds.compare(profile, on), lang)
        return {"total": scored.total, "parts": [shown(scored, lang), *parts, compared]}
    return {"total": None, "parts": parts}


def forecast(who: Who, day: str, lang: str, start: str = "", end: str = "") -> Answer:
    """What moves the score of a profile: the picture, the steps, and a file for a calendar."""
    del day
    found = crs.forecast(profile_of(who), dated(start, "start"), dated(end, "end"))
    downloads = [
        ("download_ics", "crs.ics", "text/calendar", found.to_ics(lang)),
        ("download_svg", "crs.svg", "image/svg+xml", found.svg(lang)),
    ]
    keys = ("code", "name", "type", "text")
    return {
        "parts": [shown(found, lang)],
        "downloads": [dict(zip(keys, each, strict=True)) for each in downloads],
    }


def improve(who: Who, day: str, lang: str, target: Any = None) -> Answer:  # noqa: ANN401
    """What would raise a score, to a *target* if there is one."""
    on = date.fromisoformat(day)
    if "profile" in who:
        found = crs.improve(profile_of(who), on=on, target=target)
    else:
        found = crs.improve(facts_of(who, on), target=target)
    return {"parts": [shown(found, lang)]}


def reach(who: Who, day: str, lang: str, test: str, target: Any = None) -> Answer:  # noqa: ANN401
    """The raw scores of a *test* with which a *target* is reached."""
    found = crs.reach(facts_of(who, date.fromisoformat(day)), target, TESTS[test])
    return {"parts": [shown(found, lang)]}


def orders(who: Who, day: str, lang: str, other_file: File) -> Answer:
    """Each of two people as the principal applicant; who else they name as a spouse is left out."""
    other = files.read(other_file["text"], other_file["name"], cls=crs.Profile)
    couple = [attrs.evolve(each, spouse=None) for each in (profile_of(who), other)]
    return {"parts": [shown(crs.Household(*couple).orders(date.fromisoformat(day)), lang)]}


def factors(law_file: File, lang: str) -> Answer:
    """The factors of a file of rules that no edition has, which only the person can state."""
    other = files.load_rules(law_file["text"].encode()).additional.other
    return {"factors": [{"name": n, "label": each.label(lang)} for n, each in other.items()]}


def law(
    who: Who, day: str, lang: str, law_file: File, other: Mapping[str, Any] | None = None
) -> Answer:
    """The score under a file of rules, and what it changes of that of the day."""
    rules = files.load_rules(law_file["text"].encode())
    facts = facts_of(who, date.fromisoformat(day))
    before = crs.score(attrs.evolve(facts, other={}))
    after = crs.score(attrs.evolve(facts, other={**facts.other, **(other or {})}), rules)
    remarks = [f"<p>{escape(say(each, lang))}</p>" for each in files.remarks(rules)]
    return {"parts": [shown(after, lang), shown((after - before), lang), *remarks]}


def diff(before: Answer, after: Answer, lang: str) -> Answer:
    """What changed between the scores of two people, each `who` on a `day`."""
    one, other = (
        crs.score(facts_of(each["who"], date.fromisoformat(each["day"])))
        for each in (before, after)
    )
    return {"parts": [shown(crs.diff(one, other), lang)]}


def toml(who: Who, day: str, lang: str) -> Answer:
    """The file that the library reads again."""
    del lang
    return {"text": files.dump(person(who, date.fromisoformat(day)), "toml")}


def python(who: Who, day: str, lang: str) -> Answer:
    """The code that scores the same."""
    del lang
    on = date.fromisoformat(day)
    found = person(who, on)
    lines = ["import crs", "", f"who = crs.files.from_dict({files.to_dict(found)!r})"]
    if isinstance(found, crs.Profile):
        lines.insert(1, "from datetime import date")
        lines.append(f"print(crs.score(who.on(date({on.year}, {on.month}, {on.day}))))")
    else:
        lines.append("print(crs.score(who))")
    return {"text": "\n".join((*lines, ""))}


VERBS: Mapping[str, Callable[..., Answer]] = {
    verb.__name__: verb
    for verb in (
        *(explain, read, papers, forecast, improve, reach, orders, factors, law, diff),
        *(toml, python),
    )
}
"""What can be asked; what the library learns, the page learns by one more verb here."""


def person(who: Who, on: date) -> crs.Applicant | crs.Profile:
    """Whom the page asks about."""
    return profile_of(who) if "profile" in who else applicant(who["facts"], on)


def facts_of(who: Who, on: date) -> crs.Applicant:
    """The facts of whom the page asks about, on a day."""
    found = person(who, on)
    return found.on(on) if isinstance(found, crs.Profile) else found


def profile_of(who: Who) -> crs.Profile:
    """The profile in the form."""
    return files.from_dict(who["profile"], crs.Profile)


def shown(result: Any, lang: str) -> str:  # noqa: ANN401  (any result of the library)
    """A result in HTML without styles in it, which the policy of a site may forbid."""
    html = STYLE.sub("", result.html(lang))
    return html.replace('<span style="width:', '<span data-width="')


def dated(text: str, name: str) -> date:
    """The day that a field holds."""
    found = Day().make(text)
    if found is WRONG:
        raise crs.InvalidError(crs.Problem(name, "missing", Day.expected, text))
    return found


def applicant(facts: Facts, on: date) -> crs.Applicant:
    """The applicant whose facts stand in the columns of a pool."""
    return crs.Applicant(
        age=facts["age"],
        education=crs.Education(facts["education"]),
        first_language=LANGUAGES[facts["first_language"]](**_levels(facts, "first_language")),
        second_language=_language(facts, "second_language"),
        canadian_work=facts["canadian_work"],
        foreign_work=facts["foreign_work"],
        certificate=bool(facts["certificate"]),
        canadian_study=crs.CanadianStudy(facts["canadian_study"]),
        sibling=bool(facts["sibling"]),
        nomination=bool(facts["nomination"]),
        arranged_employment=crs.ArrangedEmployment(facts["arranged_employment"]),
        spouse=_spouse(facts) if facts.get("spouse") else None,
        as_of=on,
    )


def _spouse(facts: Facts) -> crs.Spouse:
    return crs.Spouse(
        education=crs.Education(facts["spouse_education"]),
        language=_language(facts, "spouse_language"),
        canadian_work=facts["spouse_canadian_work"],
    )


def _language(facts: Facts, name: str) -> crs.English | crs.French | None:
    return LANGUAGES[facts[name]](**_levels(facts, name)) if name in facts else None


def _levels(facts: Facts, name: str) -> dict[str, int]:
    abilities = ("reading", "writing", "listening", "speaking")
    return {ability: facts[f"{name}_{ability}"] for ability in abilities}
