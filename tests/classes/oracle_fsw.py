# SPDX-License-Identifier: MIT
"""Sections 75 to 83 once more, one week and one job after the other, to hold the package against.

Written from the words of the Regulations and the notes on them. What is not known is looked at
twice, as if it were against the person and as if it were for them. The levels of a report and the
concordance of occupations are taken as given.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

import oracle_week as week
from oracle_week import Met, agreed, every, groups, shifted, skilled, some

from crs import (
    ECA,
    TEF,
    Credential,
    Education,
    Job,
    Profile,
    Sibling,
    SkilledWorker,
    SpouseProfile,
    WorkerOffer,
    noc,
)
from crs.evidence.language.report import Result
from crs.facts import Abilities, English

BODIES = {
    "MCC": (date(2013, 4, 17), {"31100", "31101", "31102"}),
    "PEBC": (date(2014, 1, 6), {"31120"}),
    "CACB": (date(2024, 5, 20), {"21200"}),
}
"""Since when a professional body is designated, and for which occupations."""
ORGANISATIONS = {
    "CES": date(2013, 4, 17),
    "ICAS": date(2013, 4, 17),
    "WES": date(2013, 4, 17),
    "IQAS": date(2015, 8, 6),
    "ICES": date(2015, 8, 6),
    **{name: since for name, (since, _) in BODIES.items()},
}
EDUCATION = {
    Education.LESS_THAN_SECONDARY: 0,
    Education.SECONDARY: 5,
    Education.ONE_YEAR: 15,
    Education.TWO_YEAR: 19,
    Education.BACHELORS: 21,
    Education.MASTERS: 23,
    Education.DOCTORAL: 25,
}
WITH_POINTS = (WorkerOffer.A, WorkerOffer.B, WorkerOffer.C, WorkerOffer.D)
WITHOUT_FUNDS = (WorkerOffer.A, WorkerOffer.B, WorkerOffer.D)
ON_WORK = ("75(2)(a)", "75(2)(b)", "75(2)(c)", "76(1)(a)")
ON_STATED_FACTS = {
    "canadian_work": ON_WORK,
    "foreign_work": ON_WORK,
    "first_language": ("75(2)(d)", "76(1)(a)", "79(1)"),
    "second_language": ("75(2)(d)", "76(1)(a)"),
    "education": ("75(2)(e)", "75(2.1)", "76(1)(a)"),
    "spouse": ("76(1)(a)",),
}
"""What turns on a fact that is stated without papers."""


class Points(NamedTuple):
    education: int
    languages: int
    experience: int
    age: int
    arranged_employment: int
    adaptability: int

    @property
    def total(self) -> int:
        return sum(self)


class Findings(NamedTuple):
    """Whether each requirement is met, by its provision, and the points at their fewest and most.

    `promise` says how well the primary occupation does: where none is named, no other does better.
    """

    met: dict[str, Met]
    fewest: Points
    most: Points
    longest: Fraction
    promise: tuple[int, Fraction]


def occupations(profile: Profile, on: date) -> dict[str | None, Findings]:
    """What is found with each occupation that may be the primary one; None: there is none."""
    named = profile.skilled_worker and profile.skilled_worker.noc
    since = shifted(on, -10)
    worked = {
        job.noc
        for job in profile.jobs
        if job.paid and skilled(job.noc, on) is not False and week.together([job], since, on)
    }
    return {code: findings(profile, on, code) for code in ([named] if named else worked or [None])}


def findings(
    profile: Profile, on: date, occupation: str | None, invited: date | None = None
) -> Findings:
    jobs = [job for job in profile.jobs if job.start <= on]
    unknown = week.contradicted(jobs, on)
    since = shifted(on, -10)
    mine = primary(jobs, on, occupation)
    possible = [job for job in mine if job.duties is not False]
    sure = [job for job in possible if is_surely(job, on, occupation)]
    periods = (
        week.longest(week.together(sure, since, on, unknown)),
        week.longest(week.together(possible, since, on)),
    )
    performed = week.duties(
        mine,
        lambda some_jobs: agreed(
            week.longest(week.together(some_jobs, since, on, days)) >= 1560
            for days in (unknown, frozenset[date]())
        ),
    )
    continuous = agreed(hours >= 1560 for hours in periods)
    body = assessed_by_body(profile, on, occupation)
    fewest, most = (points(profile, on, unknown=at_best) for at_best in (False, True))
    enough = agreed(each.total >= 67 for each in (fewest, most))
    if invited is not None:
        under_policy = [
            each._replace(age=points_of_age(profile.birth_date, invited)) for each in (fewest, most)
        ]
        enough = some((enough, agreed(each.total >= 67 for each in under_policy)))
    met = {
        "75(1)": profile.outside_quebec,
        "75(2)(a)": continuous,
        "75(2)(b)": performed,
        "75(2)(c)": performed,
        "75(2)(d)": language(profile.tests, on),
        "75(2)(e)": any(is_shown(held, profile, on) for held in profile.credentials),
        "75(2.1)": body,
        "76(1)(a)": enough,
        "76(1)(b)": funds(profile),
        "79(1)": evaluated(profile, on),
    }
    promise = {True: 2, None: 1, False: 0}[every((continuous, performed, body))], periods[0]
    return Findings(left_open(met, profile), fewest, most, periods[0], promise)


def left_open(met: Mapping[str, Met], profile: Profile) -> dict[str, Met]:
    """What is not met is unknown where it turns on a fact that no paper shows."""
    stated = profile.stated.facts if profile.stated else {}
    opened = {name for fact in stated for name in ON_STATED_FACTS.get(fact, ())}
    return {name: held or (None if name in opened else held) for name, held in met.items()}


def primary(jobs: Iterable[Job], on: date, occupation: str | None) -> list[Job]:
    """The jobs within ten years that are or may be skilled work in the primary occupation."""
    if occupation is None:
        return []
    return [
        job
        for job in jobs
        if job.paid
        and skilled(job.noc, on) is not False
        and set(groups(job.noc, on)) & set(groups(occupation, on))
        and week.together([job], shifted(on, -10), on)
    ]


def is_surely(job: Job, on: date, occupation: str | None) -> bool:
    same = occupation is not None and groups(job.noc, on) == groups(occupation, on)
    return same and skilled(job.noc, on) is True


def given(tests: Iterable[Result], on: date) -> list[Result]:
    """The reports of tests that Express Entry accepts, valid or not."""
    return [
        test
        for test in tests
        if test.result_date <= on and not (isinstance(test, TEF) and test.scale != "ancien")
    ]


def is_valid(test: Result, on: date) -> bool:
    return on < shifted(test.result_date, 2)


def abilities(held: Abilities) -> tuple[int, int, int, int]:
    return held.reading, held.writing, held.listening, held.speaking


def language(tests: Iterable[Result], on: date) -> Met:
    reports = given(tests, on)
    if not reports:
        return None
    return any(is_valid(test, on) and min(abilities(test.levels)) >= 7 for test in reports)


def is_fresh(eca: ECA, on: date) -> bool:
    """Whether it is of a designated organisation, and less than five years old."""
    return ORGANISATIONS[eca.organisation] <= eca.issued <= on < shifted(eca.issued, 5)


def is_shown(held: Credential, profile: Profile, on: date) -> bool:
    """Whether it is there and, if foreign, assessed: by a body only for its own occupations."""
    worked = {
        group for job in profile.jobs if job.start <= on for group in noc.groups_2021(job.noc)
    }
    assessed = any(
        is_fresh(eca, on)
        and (eca.organisation not in BODIES or worked & BODIES[eca.organisation][1])
        for eca in held.assessments
    )
    return held.completed <= on and (held.country == "CA" or assessed)


def assessed_by_body(profile: Profile, on: date, occupation: str | None) -> Met:
    """Whether a body that is designated for the primary occupation has assessed a credential."""
    mine = set(noc.groups_2021(occupation)) if occupation else set()
    bodies = {
        name: known for name, (since, known) in BODIES.items() if since <= on and known & mine
    }
    for held in profile.credentials:
        by = {eca.organisation for eca in held.assessments if is_fresh(eca, on)}
        if is_shown(held, profile, on) and (held.country == "CA" or by & set(bodies)):
            return True
    return not bodies or (False if mine <= set().union(*bodies.values()) else None)


def funds(profile: Profile) -> Met:
    offer = profile.skilled_worker and profile.skilled_worker.offer
    waived = None if offer is None else offer in WITHOUT_FUNDS
    return some((profile.settlement_funds, waived))


def evaluated(profile: Profile, on: date) -> Met:
    reports = given(profile.tests, on)
    if profile.first_language is None:
        return bool(reports) or None
    return any(code(test) == profile.first_language for test in reports)


def code(test: Result) -> str:
    return "en" if test.language is English else "fr"


def points(profile: Profile, on: date, *, unknown: bool) -> Points:
    """The points of each factor, as if all that is unknown were for or against the person."""
    statement = profile.skilled_worker or SkilledWorker()
    offer = statement.offer
    offered = unknown if offer is None else offer in WITH_POINTS
    return Points(
        education(profile, on),
        languages(profile, on, unknown=unknown),
        experience(profile, on, unknown=unknown),
        points_of_age(profile.birth_date, on),
        10 if offered else 0,
        min(10, adaptability(profile, on, statement, unknown=unknown) + (5 if offered else 0)),
    )


def education(profile: Profile, on: date) -> int:
    """The credential that gives most; two or more give 22, if one is of three years or longer."""
    levels = [
        held.level
        for held in profile.credentials
        if is_shown(held, profile, on) and isinstance(held.level, Education)
    ]
    best = max((EDUCATION[level] for level in levels), default=0)
    after_school = [level for level in levels if level > Education.SECONDARY]
    if len(after_school) > 1 and max(after_school) >= Education.BACHELORS:
        return max(best, 22)
    return best


def languages(profile: Profile, on: date, *, unknown: bool) -> int:
    """Sections 79(3)(a) and (b) together, in the order that is named or the better one."""
    orders = [profile.first_language] if profile.first_language else ["en", "fr"]
    reports = given(profile.tests, on)
    if unknown and not reports:
        return 24 + 4 if profile.first_language is None else 4
    valid = [test for test in reports if is_valid(test, on)]
    return max(
        max((first_points(test) for test in valid if code(test) == first), default=0)
        + max((second_points(test) for test in valid if code(test) != first), default=0)
        for first in orders
    )


def first_points(test: Result) -> int:
    return sum(0 if level < 7 else min(level - 3, 6) for level in abilities(test.levels))


def second_points(test: Result) -> int:
    return 4 if min(abilities(test.levels)) >= 5 else 0


def counted(profile: Profile, on: date, *, unknown: bool) -> list[Job]:
    """The skilled work of section 80(2) and (3)."""
    answers = (True, None) if unknown else (True,)
    return [
        job
        for job in profile.jobs
        if job.start <= on
        and job.paid
        and skilled(job.noc, on) in answers
        and job.duties in answers
    ]


def experience(profile: Profile, on: date, *, unknown: bool) -> int:
    jobs = counted(profile, on, unknown=unknown)
    days = against(profile.jobs, on, unknown=unknown)
    hours = week.held(week.together(jobs, shifted(on, -10), on, days).values())
    years = int(hours / 1560)
    return [0, 9, 11, 11, 13, 13, 15][min(years, 6)]


def against(jobs: Iterable[Job], on: date, *, unknown: bool) -> frozenset[date]:
    """The days of which the full-time hours are taken not to count."""
    if unknown:
        return frozenset()
    return week.contradicted([job for job in jobs if job.start <= on], on)


def years_of_age(born: date, on: date) -> int:
    years = on.year - born.year
    return years if (on.month, on.day) >= (born.month, born.day) else years - 1


def points_of_age(born: date, on: date) -> int:
    age = years_of_age(born, on)
    if age < 18:
        return 0
    return 12 if age < 36 else max(0, 47 - age)


def adaptability(profile: Profile, on: date, statement: SkilledWorker, *, unknown: bool) -> int:
    """Section 83(1)(a) to (d)."""
    taken = (True, None) if unknown else (True,)
    jobs = counted(profile, on, unknown=unknown)
    total = 5 * (statement.study in taken)
    total += 10 * has_full_time_year(jobs, profile.jobs, on, unknown=unknown)
    related = statement.relative in taken or is_adult(profile.sibling, on)
    spouse = profile.spouse
    if spouse is not None and comes_along(spouse, on):
        related = related or is_adult(spouse.sibling, on)
        if not is_resident(spouse, on):
            speaks = any(
                is_valid(test, on) and min(abilities(test.levels)) >= 4
                for test in given(spouse.tests, on)
            )
            work = [job for job in spouse.jobs if job.paid]
            total += 5 * speaks + 5 * (statement.spouse_study in taken)
            total += 5 * has_full_time_year(work, spouse.jobs, on, unknown=unknown)
    return total + 5 * related


def comes_along(spouse: SpouseProfile, on: date) -> bool:
    begun = spouse.since is None or spouse.since <= on
    return spouse.accompanying and begun and (spouse.until is None or on <= spouse.until)


def is_resident(spouse: SpouseProfile, on: date) -> bool:
    since = spouse.citizen_or_permanent_resident_since
    return spouse.citizen_or_permanent_resident or (since is not None and since <= on)


def is_adult(sibling: Sibling | bool, on: date) -> bool:
    """Whether a brother or sister is 18 or older and lives in Canada."""
    if isinstance(sibling, bool):
        return sibling
    here = sibling.since is None or sibling.since <= on
    return here and years_of_age(sibling.birth_date, on) >= 18


def has_full_time_year(
    jobs: Iterable[Job], all_jobs: Iterable[Job], on: date, *, unknown: bool
) -> bool:
    """Section 83(1)(c) and (c.1), of authorised work in Canada at any time."""
    here = [job for job in jobs if job.country == "CA" and job.authorised is not False]
    weeks = week.together(here, date.min, on, against(all_jobs, on, unknown=unknown))
    return week.full_time(weeks) >= 1560
