# SPDX-License-Identifier: MIT
"""Section 87.2 once more, one week and one job after the other, to hold the package against.

Written from the words of the Regulations and the notes on them. The levels of a report and the
concordance of occupations are taken as given.
"""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import NamedTuple

import oracle_week as week
from oracle_week import NOC_2021, Met, agreed, every, groups, shifted, some

from crs import TEF, Job, Profile, SkilledTrade, TradeOffer, noc
from crs.evidence.language.report import Result

BY_WORK = ("87.2(1)", "87.2(3)(b)", "87.2(3)(b)(i)", "87.2(3)(b)(ii)")
BY_LANGUAGE = ("87.2(3)(a)", "3(4)")
ON_STATED_FACTS = {
    "canadian_work": BY_WORK,
    "foreign_work": BY_WORK,
    "first_language": BY_LANGUAGE,
    "second_language": BY_LANGUAGE,
    "certificate": ("87.2(3)(d)",),
}
"""What turns on a fact that is stated without papers."""
WITHOUT_FUNDS = (TradeOffer.II, TradeOffer.III, TradeOffer.V)


class Findings(NamedTuple):
    """Whether each requirement is met, by its provision.

    `promise` says how well the trade does: where none is named, no other does better.
    """

    met: dict[str, Met]
    hours: Fraction
    promise: tuple[int, int, Fraction]


def occupations(profile: Profile, on: date) -> dict[str | None, Findings]:
    """What is found with each occupation that may be the trade; None: there is none."""
    named = profile.skilled_trade and profile.skilled_trade.noc
    since = shifted(on, -5)
    worked = {
        job.noc
        for job in profile.jobs
        if job.start <= on and job.paid and week.together([job], since, on)
    }
    return {code: findings(profile, on, code) for code in ([named] if named else worked or [None])}


def findings(profile: Profile, on: date, occupation: str | None) -> Findings:
    statement = profile.skilled_trade or SkilledTrade()
    jobs = [job for job in profile.jobs if job.start <= on]
    unknown = week.contradicted(jobs, on)
    since = max(shifted(on, -5), statement.qualified_on or date.min)
    mine = in_trade(jobs, since, on, occupation) if occupation else []
    possible = [job for job in mine if job.duties is not False]
    sure = [job for job in possible if is_surely(job, on, occupation)]

    def hours(some_jobs: Iterable[Job], unknown: frozenset[date]) -> Fraction:
        return week.held(week.together(some_jobs, since, on, unknown).values())

    amounts = hours(sure, unknown), hours(possible, frozenset())
    enough = agreed(amount >= 3120 for amount in amounts)
    performed = week.duties(
        mine,
        lambda some_jobs: agreed(
            hours(some_jobs, days) >= 3120 for days in (unknown, frozenset[date]())
        ),
    )
    trade = is_trade(occupation, on)
    two_years = None if enough and statement.qualified_on is None else enough
    reaches, recent = language(profile.tests, on)
    offer = statement.offer
    certificate = profile.certificate
    holds = certificate is not None and (
        certificate.issued <= on and (certificate.withdrawn is None or on < certificate.withdrawn)
    )
    met = {
        "87.2(1)": trade,
        "87.2(2)": profile.outside_quebec,
        "87.2(3)(a)": reaches,
        "87.2(3)(b)": two_years,
        "87.2(3)(b)(i)": performed,
        "87.2(3)(b)(ii)": performed,
        "87.2(3)(c)": statement.requirements,
        "87.2(3)(d)": some(
            (
                every((holds, statement.certificate_in_trade)),
                None if offer is None else offer is not TradeOffer.NONE,
            )
        ),
        "87.2(5)": some(
            (profile.settlement_funds, None if offer is None else offer in WITHOUT_FUNDS)
        ),
        "3(4)": recent,
    }
    stated = profile.stated.facts if profile.stated else {}
    opened = {name for fact in stated for name in ON_STATED_FACTS.get(fact, ())}
    met = {name: held or (None if name in opened else held) for name, held in met.items()}
    ranks = {True: 2, None: 1, False: 0}
    promise = ranks[every((trade, two_years, performed))], ranks[trade], amounts[0]
    return Findings(met, amounts[0], promise)


def in_trade(jobs: Iterable[Job], since: date, on: date, occupation: str) -> list[Job]:
    """The jobs since the person was qualified that are or may be in the trade."""
    mine = set(groups(occupation, on))
    return [
        job
        for job in jobs
        if job.paid and mine & set(groups(job.noc, on)) and week.together([job], since, on)
    ]


def is_surely(job: Job, on: date, occupation: str | None) -> bool:
    return occupation is not None and groups(job.noc, on) == groups(occupation, on)


def is_trade(occupation: str | None, on: date) -> Met:
    """Subsection (1); before the NOC 2021 it is known of no occupation that it was a trade."""
    if occupation is None:
        return False
    found = agreed(is_listed(group) for group in noc.groups_2021(occupation))
    return None if found and on < NOC_2021 else found


def is_listed(group: str) -> bool:
    major, sub_major, minor = group[:2], group[:3], group[:4]
    if major in ("72", "73", "82", "83", "92", "93"):
        return sub_major not in ("726", "932")
    return minor == "6320" or group == "62200"


def language(tests: Iterable[Result], on: date) -> tuple[Met, Met]:
    """Whether a report reaches the thresholds, and whether one that does is still valid."""
    reports = [
        test
        for test in tests
        if test.result_date <= on and not (isinstance(test, TEF) and test.scale != "ancien")
    ]
    if not reports:
        return None, None
    return max(
        (
            min(test.levels.speaking, test.levels.listening) >= 5
            and min(test.levels.reading, test.levels.writing) >= 4,
            on < shifted(test.result_date, 2),
        )
        for test in reports
    )
