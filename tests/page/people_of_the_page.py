# SPDX-License-Identifier: MIT
"""Random people, as facts by column, as answers on the page, and as applicants of the library."""

from random import Random
from typing import Any

from calculator_questions import ASKED, LEVELS, OFFICIAL, chart, tests

import crs

Facts = dict[str, int]
Answers = dict[str, str]

OFFICIAL_LANGUAGES = (crs.English, crs.French)
DAYS = ("2015-01-01", "2016-11-18", "2016-11-19", "2017-06-06", "2020-10-20", "2025-03-25")

EVERY_TEST = [*OFFICIAL, *LEVELS]


def any_facts(random: Random) -> Facts:
    """Facts over the whole domain, most of them where points change."""

    def number(last: int, usual: int) -> int:
        return random.randint(0, usual if random.random() < 0.8 else last)

    def levels(name: str) -> Facts:
        low = random.randint(0, 12)
        return {f"{name}_{ability}": min(12, low + random.randint(0, 3)) for ability in ASKED}

    first = random.randint(0, 1)
    facts = {
        "age": number(127, 50),
        "education": random.randint(0, 7),
        "first_language": first,
        **levels("first_language"),
        "canadian_work": number(99, 6),
        "foreign_work": number(99, 4),
        "canadian_study": random.randint(0, 2),
        "arranged_employment": random.randint(0, 2),
        **{name: random.randint(0, 1) for name in ("certificate", "sibling", "nomination")},
    }
    if random.random() < 0.7:
        facts |= {"second_language": 1 - first, **levels("second_language")}
    if random.random() < 0.5:
        facts |= {
            "spouse": 1,
            "spouse_education": random.randint(0, 7),
            "spouse_canadian_work": number(99, 6),
        }
        if random.random() < 0.8:
            facts |= {"spouse_language": random.randint(0, 1), **levels("spouse_language")}
    return facts


def applicant(facts: Facts) -> crs.Applicant:
    """The person who has some facts."""

    def language(name: str) -> Any:
        if name not in facts:
            return None
        return OFFICIAL_LANGUAGES[facts[name]](**{a: facts[f"{name}_{a}"] for a in ASKED})

    spouse = None
    if facts.get("spouse"):
        spouse = crs.Spouse(
            education=crs.Education(facts["spouse_education"]),
            language=language("spouse_language"),
            canadian_work=facts["spouse_canadian_work"],
        )
    return crs.Applicant(
        age=facts["age"],
        education=crs.Education(facts["education"]),
        first_language=language("first_language"),
        second_language=language("second_language"),
        canadian_work=facts["canadian_work"],
        foreign_work=facts["foreign_work"],
        certificate=bool(facts["certificate"]),
        canadian_study=crs.CanadianStudy(facts["canadian_study"]),
        sibling=bool(facts["sibling"]),
        nomination=bool(facts["nomination"]),
        arranged_employment=crs.ArrangedEmployment(facts["arranged_employment"]),
        spouse=spouse,
    )


def points(score: crs.Score) -> dict[str, int]:
    """The points of each line."""
    return {
        **{
            f"{section}_{line}": points
            for section in ("core", "spouse", "transferability", "additional")
            for line, points in getattr(score, section)._asdict().items()
        },
        "total": score.total,
    }


def any_answers(random: Random) -> tuple[Answers, Facts, str]:
    """A person at the form: the answers, the facts that they mean, and the day."""
    person = Person(random)
    person.household()
    person.schooling()
    person.languages()
    person.work()
    if person.facts.get("spouse"):
        person.education("spouse_education")
        person.years("spouse_canadian_work", 5)
        person.tested("spouse", "spouse_language", [*EVERY_TEST, "none"])
    return person.answers, person.facts, person.answers["day"]


class Person:
    """Whoever answers question by question, at random."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.answers: Answers = {"day": random.choice(DAYS)}
        self.facts: Facts = {}

    def household(self) -> None:
        married = {"common_law", "married"}
        statuses = ("annulled", "common_law", "divorced", "married", "never_married", "widowed")
        status = self.pick("marital", **{name: {} for name in statuses})
        if status in married and not self.yes_or_no("spouse_citizen"):
            self.yes_or_no("spouse_coming", "spouse")

    def schooling(self) -> None:
        age = self.random.randint(15, 50)
        self.answers["age"], self.facts["age"] = str(age), age
        self.education("education")
        self.facts["canadian_study"] = 0
        if self.yes_or_no("canadian_credential"):
            levels = {m.name.lower(): {"canadian_study": m.value} for m in crs.CanadianStudy}
            self.pick("canadian_study", **levels)

    def languages(self) -> None:
        self.answers["results_valid"] = "yes"
        self.tested("first", "first_language", EVERY_TEST)
        language = tests()[self.answers["first_test"]]["language"]
        others = [name for name in EVERY_TEST if tests()[name]["language"] != language]
        self.tested("second", "second_language", [*others, "none"])

    def work(self) -> None:
        self.years("canadian_work", 5)
        self.years("foreign_work", 3)
        self.yes_or_no("certificate", "certificate")
        self.facts["arranged_employment"] = 0
        if self.yes_or_no("job_offer"):
            offers = {"senior_manager": 2, "other": 1, "none": 0}
            offered = {name: {"arranged_employment": n} for name, n in offers.items()}
            self.pick("job_teer", **offered)
        self.yes_or_no("nomination", "nomination")
        self.yes_or_no("sibling", "sibling")

    def pick(self, name: str, **options: Facts) -> str:
        self.answers[name] = self.random.choice(list(options))
        self.facts.update(options[self.answers[name]])
        return self.answers[name]

    def yes_or_no(self, name: str, fact: str = "") -> bool:
        flags = {"no": 0, "yes": 1}
        named = {code: {fact: flag} if fact else {} for code, flag in flags.items()}
        return self.pick(name, **named) == "yes"

    def education(self, name: str) -> None:
        self.pick(name, **{level.name.lower(): {name: level.value} for level in crs.Education})

    def years(self, name: str, most: int) -> None:
        self.pick(name, **{str(n): {name: n} for n in range(most + 1)})

    def tested(self, name: str, fact: str, among: list[str]) -> None:
        test = self.answers[f"{name}_test"] = self.random.choice(among)
        if test == "none":
            return
        self.facts[fact] = ("english", "french").index(tests()[test]["language"])
        for ability in ASKED:
            text, level = raw_score(self.random, test, ability)
            self.answers[f"{name}_{ability}"] = text
            self.facts[f"{fact}_{ability}"] = level


def raw_score(random: Random, test: str, ability: str) -> tuple[str, int]:
    """A raw score as it is typed, and the level that the library gives it."""
    if test not in OFFICIAL:
        level = random.randint(0, 12)
        return str(level), level
    scale = chart(test)[ability]
    score = random.choice(list(scale.scores))
    return str(score), scale.levels[score]
