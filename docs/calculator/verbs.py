# SPDX-License-Identifier: MIT
"""What the page asks of the library: each verb takes and gives nothing but what JSON has."""

import json
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

import crs
from crs import files, rounds

Facts = Mapping[str, int]
"""Whole numbers by the columns of a pool; what is not given is 0."""

LANGUAGES = (crs.English, crs.French)


def answer(request: str) -> str:
    """What a verb answers, or each mistake of what it was given: JSON, as the *request* is."""
    asked = json.loads(request)
    verb = VERBS[asked.pop("verb")]
    lang = asked["lang"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", crs.IncompleteLawWarning)  # said as a caveat
        try:
            return json.dumps(verb(**asked))
        except crs.InvalidError as error:
            return json.dumps({"mistakes": [problem.text(lang) for problem in error.problems]})
        except crs.CrsError as error:
            return json.dumps({"mistakes": [error.text(lang)]})


def explain(facts: Facts, day: str, lang: str) -> dict[str, Any]:
    """The score of some *facts* on a *day*, why, what must be said of it, and past rounds."""
    on = date.fromisoformat(day)
    scored = crs.score(applicant(facts, on))
    return {
        "total": scored.total,
        "explanation": scored.explain().html(lang),
        "rounds": rounds.compare(scored, on).html(lang),
    }


def profile(text: str, name: str, day: str, lang: str) -> dict[str, Any]:
    """The score of a profile, or of facts, in a file of a *name*, on a *day*, and why."""
    on = date.fromisoformat(day)
    who = files.read(text, name)
    if isinstance(who, crs.Applicant):
        return {"parts": [crs.score(who, rules=crs.in_force(on)).explain().html(lang)]}
    parts = [who.explain(on).html(lang), crs.programs(who, on).html(lang)]
    with suppress(crs.MissingEvidence):  # the explanation says what is missing
        parts.insert(0, crs.score(who.on(on)).html(lang))
    return {"parts": parts}


def toml(facts: Facts, day: str, lang: str) -> dict[str, Any]:
    """The file of some *facts* that the library reads again."""
    del lang
    return {"text": files.dump(applicant(facts, date.fromisoformat(day)), "toml")}


def python(facts: Facts, day: str, lang: str) -> dict[str, Any]:
    """The code that scores some *facts*."""
    del lang
    plain = files.to_dict(applicant(facts, date.fromisoformat(day)))
    return {
        "text": f"import crs\n\nfacts = {plain!r}\nprint(crs.score(crs.files.from_dict(facts)))\n"
    }


VERBS: Mapping[str, Callable[..., dict[str, Any]]] = {
    "explain": explain,
    "profile": profile,
    "toml": toml,
    "python": python,
}
"""What can be asked; what the library learns, the page learns by one more line here."""


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
