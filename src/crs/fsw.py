# SPDX-License-Identifier: MIT
"""The federal skilled worker class: Regulations, sections 75 to 83.

First the minimum requirements of section 75, then the points of sections 78 to 83, of which 67 are
needed, and funds. The points are tables, and the same three operations as those of the Ranking
System. What a profile does not hold the person states; what is not stated is unknown.

Where English and French say different things, we follow the words that both bear: a year of the
spouse's work under 83(1)(c.1), work of the same time counted once under 80(4), and either of the
circumstances of 82(2)(d)(i).

>>> from crs import fsw
>>> fsw.RULES.age[35], fsw.RULES.age[36], fsw.RULES.minimum
(12, 11, 67)
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby, pairwise, product
from typing import Annotated, NamedTuple

import attrs

from .assessment import (
    LEAD_STATEMENT,
    MAIN_DUTIES,
    NO_RESTRICTED,
    NO_WORK,
    Assessment,
    Finding,
    Window,
    all_of,
    begun,
    best_result,
    by_occupation,
    doubts,
    duties,
    each,
    free_of,
    funds,
    irpr,
    language,
    left_out,
    outside_quebec,
    phrases,
    recency,
    require,
    standing,
    tally,
)
from .checked import Checked
from .evidence import credentials, noc, work
from .evidence.credentials import DESIGNATED, Credential
from .evidence.explanation import sentence
from .evidence.language.report import Result
from .evidence.papers import Sibling, age
from .evidence.profile import Profile
from .evidence.statements import SkilledWorker, WorkerOffer
from .evidence.work import Job, Timeline
from .facts import UNTESTED, Abilities, Education, English, French
from .tables import By, Points, Table, least
from .text import Text

YEARS = 10
"""Years before the application within which the work must lie (ss. 75(2)(a), 80(1))."""
HOURS = work.HOURS_A_YEAR
"""Hours that are needed over a continuous period: one year."""
THRESHOLD = each(7)
"""The CLB or NCLC that is needed in each ability (s. 74(1))."""


@attrs.frozen(kw_only=True)
class FswRules(Checked):
    """What sections 76 to 83 assign."""

    education: Annotated[Table, By("education")]
    """Section 78(1)."""
    first_language: Annotated[Table, By("ability")]
    """Section 79(3)(a), for each of the four abilities."""
    second_language: Annotated[Table, By("weakest")]
    """Section 79(3)(b), by the weakest ability."""
    experience: Annotated[Table, By("work")]
    """Section 80(1)."""
    age: Annotated[Table, By("age")]
    """Section 81."""
    arranged_employment: Annotated[Table, By("offer")]
    """Section 82(2)."""
    spouse_language: Annotated[Table, By("weakest")]
    """Section 83(1)(a), by the weakest ability."""
    study: Annotated[Table, By("study")]
    """Section 83(1)(b)."""
    spouse_study: Annotated[Table, By("study")]
    """Section 83(1)(b.1)."""
    canadian_work: Annotated[Table, By("canadian_work")]
    """Section 83(1)(c)."""
    spouse_canadian_work: Annotated[Table, By("canadian_work")]
    """Section 83(1)(c.1)."""
    relative: Annotated[Table, By("relative")]
    """Section 83(1)(d)."""
    adaptability_arranged_employment: Annotated[Table, By("offer")]
    """Section 83(1)(e)."""
    adaptability_maximum: Points
    """Section 83(1)."""
    minimum: Points
    """The points that are needed, which the Minister fixes (s. 76(2))."""
    no_funds: Annotated[Table, By("offer")]
    """1 for the offers with which no funds are needed (s. 76(1)(b)(ii))."""


# fmt: off
RULES = FswRules(
    education=Table({
        Education.SECONDARY: 5,
        Education.ONE_YEAR: 15,
        Education.TWO_YEAR: 19,
        Education.BACHELORS: 21,
        Education.TWO_OR_MORE: 22,
        Education.MASTERS: 23,
        Education.DOCTORAL: 25,
    }),
    first_language=Table({7: 4, 8: 5, 9: 6}),
    second_language=Table({5: 4}),
    experience=Table({1: 9, 2: 11, 4: 13, 6: 15}),
    age=Table({
        18: 12, 36: 11, 37: 10, 38: 9, 39: 8, 40: 7, 41: 6, 42: 5, 43: 4, 44: 3, 45: 2, 46: 1,
        47: 0,
    }),
    arranged_employment=Table({WorkerOffer.A: 10}),
    spouse_language=Table({4: 5}),
    study=Table({True: 5}),
    spouse_study=Table({True: 5}),
    canadian_work=Table({True: 10}),
    spouse_canadian_work=Table({True: 5}),
    relative=Table({True: 5}),
    adaptability_arranged_employment=Table({WorkerOffer.A: 5}),
    adaptability_maximum=10,
    minimum=67,
    no_funds=Table({WorkerOffer.A: 1, WorkerOffer.C: 0, WorkerOffer.D: 1}),
)
# fmt: on
"""The points of sections 78 to 83, and the 67 that the Minister has fixed."""


class Worker(NamedTuple):
    """The facts that the points are for.

    Attributes:
        age: in whole years on the day of the application.
        education: the level of education.
        first: levels in the first official language.
        second: levels in the second official language.
        work: whole years of skilled work completed within ten years.
        offer: the offer of arranged employment.
        spouse: levels of the accompanying spouse or partner in an official language.
        study: whether the person studied in Canada (s. 83(1)(b)).
        spouse_study: whether the accompanying spouse or partner did.
        canadian_work: whether there is a period of full-time work in Canada of at least a year.
        spouse_canadian_work: whether the accompanying spouse or partner has one.
        relative: whether a relative lives in Canada.
    """

    age: int
    education: Education
    first: Abilities
    second: Abilities
    work: int
    offer: WorkerOffer
    spouse: Abilities
    study: bool
    spouse_study: bool
    canadian_work: bool
    spouse_canadian_work: bool
    relative: bool


class FswPoints(NamedTuple):
    """Points for each factor of section 76."""

    education: int
    first_language: int
    second_language: int
    experience: int
    age: int
    arranged_employment: int
    adaptability: int
    total: int


FACTORS = {
    "education": Text("education", "études"),
    "first_language": Text("first official language", "première langue officielle"),
    "second_language": Text("second official language", "seconde langue officielle"),
    "experience": Text("experience", "expérience"),
    "age": Text("age", "âge"),
    "arranged_employment": Text("arranged employment", "emploi réservé"),
    "adaptability": Text("adaptability", "capacité d’adaptation"),
}
"""What each factor is called, in the order of section 76."""

TITLE = Text("federal skilled worker class", "catégorie des travailleurs qualifiés (fédéral)")
BOTH_DAYS = Text(
    "All this must hold on the day of the application and on that of the visa (IRPR s. 77).",
    "Tout cela doit être rempli à la date de la demande et à celle de la délivrance du visa (RIPR"
    " art. 77).",
)
SUBSTITUTED = Text(
    "Two officers may put their own evaluation in place of the points (IRPR s. 76(3), (4)).",
    "Deux agents peuvent substituer leur appréciation aux points (RIPR art. 76(3), (4)).",
)
NO_BODY = Text(
    "no professional body is designated for the primary occupation",
    "aucun ordre professionnel n’est désigné pour la profession principale",
)
CODE_OF_2016 = Text(
    "a code of the NOC 2016 does not tell whether a body is designated: give that of the NOC 2021",
    "un code de la CNP 2016 ne dit pas si un ordre est désigné\u00a0: indiquez le code de 2021",
)
NO_CREDENTIAL = Text("no credential", "aucun diplôme")


def points(worker: Worker, rules: FswRules = RULES) -> FswPoints:
    """Points for each factor, and their total (ss. 78-83)."""
    education = rules.education[worker.education]
    first_language = worker.first.sum_of(rules.first_language)
    second_language = rules.second_language[worker.second.weakest]
    experience = rules.experience[worker.work]
    age = rules.age[worker.age]
    arranged_employment = rules.arranged_employment[worker.offer]
    adaptability = least(
        rules.spouse_language[worker.spouse.weakest]
        + rules.study[worker.study]
        + rules.spouse_study[worker.spouse_study]
        + rules.canadian_work[worker.canadian_work]
        + rules.spouse_canadian_work[worker.spouse_canadian_work]
        + rules.relative[worker.relative]
        + rules.adaptability_arranged_employment[worker.offer],
        rules.adaptability_maximum,
    )
    return FswPoints(
        education,
        first_language,
        second_language,
        experience,
        age,
        arranged_employment,
        adaptability,
        education
        + first_language
        + second_language
        + experience
        + age
        + arranged_employment
        + adaptability,
    )


def assess(profile: Profile, on: date) -> Assessment:
    """What is found of each requirement of sections 75 and 76 on a day.

    Args:
        profile: what the person can prove. `Profile.outside_quebec` states 75(1), `Job.duties`
            75(2)(b) and (c), `Profile.settlement_funds` 76(1)(b), and `Profile.skilled_worker` what
            else the class turns on.
        on: the day, taken as that of the application. It does not itself count as work.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    require("profile", profile, Profile)
    statement = profile.skilled_worker or SkilledWorker()
    window = Window.before(on, YEARS)
    jobs = window.of(begun(profile.jobs, on))
    primary = _primary(profile, jobs, window, statement.noc)
    waived = None if statement.offer is None else bool(RULES.no_funds[statement.offer])
    return Assessment(
        title=TITLE,
        as_of=on,
        findings=(
            outside_quebec("75(1)", profile),
            *primary[:-1],
            _language(profile, on),
            _credential(profile, on),
            primary[-1],
            _points(profile, on, statement),
            funds("76(1)(b)", has=profile.settlement_funds, waived=waived),
        ),
        notes=(
            NO_RESTRICTED,
            BOTH_DAYS,
            SUBSTITUTED,
            *left_out(jobs, on, work.NOT_SKILLED, work.UNPAID, work.OTHER_DUTIES),
        ),
    )


def is_eligible(profile: Profile, on: date) -> bool:
    """Whether every requirement of sections 75 and 76 is known to be met on a day.

    What is not known makes it False: ask `assess` what is missing.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    return assess(profile, on).is_met


def periods(jobs: Sequence[Job], until: date, *, full_time: bool = False) -> Iterator[Window]:
    """The continuous periods of some jobs before a day, oldest first.

    A day without work, or of unpaid leave from all jobs, ends a period: our reading.

    Args:
        jobs: the jobs.
        until: the day after the last one that is looked at.
        full_time: whether the work of each day must come to 30 hours a week.
    """
    timeline = Timeline(jobs)
    full = Fraction(work.FULL_TIME, work.DAYS_A_WEEK)

    def worked(segment: tuple[date, date]) -> bool:
        hours = timeline.hours(segment[0], segment[0] + timedelta(days=1))
        return hours >= full if full_time else hours > 0

    bends = {day for job in jobs for span in job.paid_days() for day in span}
    cuts = sorted({min(day, until.toordinal()) for day in bends})
    for works, segments in groupby(pairwise(map(date.fromordinal, cuts)), key=worked):
        if works:
            run = list(segments)
            yield Window(run[0][0], run[-1][1])


def longest(jobs: Sequence[Job], window: Window, *, full_time: bool = False) -> Fraction:
    """The hours of the continuous period, within some days, that has most."""
    timeline = Timeline(jobs)
    return max(
        (
            timeline.hours(max(period.since, window.since), period.until)
            for period in periods(jobs, window.until, full_time=full_time)
            if period.until > window.since
        ),
        default=Fraction(0),
    )


def _skilled(jobs: Iterable[Job], on: date) -> list[Job]:
    """The jobs of some that had begun by a day, in skilled occupations, for wages or commission."""
    return free_of(begun(jobs, on), on, work.NOT_SKILLED, work.UNPAID)


def _primary(
    profile: Profile, within: Sequence[Job], window: Window, stated: str | None
) -> tuple[Finding, ...]:
    """What turns on the primary occupation: work, its duties, and a designated body.

    Where the person states none, each is looked at that the person has worked in: the findings are
    those of the one that does best and, where several do as well, has the longest period of work.
    """
    on = window.until
    by = by_occupation(_skilled(within, on))
    unsure = tuple(doubts(within, on))

    def found(occupation: str | None) -> tuple[Finding, ...]:
        jobs = by.get(occupation or "", [])
        return (
            _worked(occupation, free_of(jobs, on, work.OTHER_DUTIES), window, unsure),
            *duties(
                {"75(2)(b)": LEAD_STATEMENT, "75(2)(c)": MAIN_DUTIES},
                jobs,
                lambda some: longest(some, window) >= HOURS,
            ),
            _body(occupation, profile.credentials, on),
        )

    if stated is not None or not by:
        return found(stated)
    return max(map(found, by), key=lambda each: (standing(each), each[0].facts["hours"]))


def _worked(
    occupation: str | None, jobs: Sequence[Job], window: Window, unsure: tuple[Text, ...]
) -> Finding:
    hours = longest(jobs, window)
    return Finding(
        provision=irpr("75(2)(a)"),
        label=Text(
            "One continuous year of skilled work in the primary occupation within ten years",
            "Une année continue de travail spécialisé dans la profession principale en dix ans",
        ),
        met=hours >= HOURS,
        reason=phrases(_told(occupation, hours) if occupation else NO_WORK, *unsure),
        facts={"hours": hours, "needed": HOURS, "occupation": occupation, "jobs": tuple(jobs)},
    )


def _told(occupation: str, hours: Fraction) -> Text:
    return sentence(
        Text(
            f"longest continuous period in {occupation}",
            f"plus longue période continue dans la CNP {occupation}",
        ),
        tally(hours, HOURS),
    )


def _language(profile: Profile, on: date) -> Finding:
    """Whether one report is less than two years old and reaches the threshold."""
    why = Text(
        f"CLB or NCLC {THRESHOLD.weakest} is needed in each ability",
        f"NCLC {THRESHOLD.weakest} exigé dans chaque habileté",
    )
    spoken = language("75(2)(d)", profile.tests, on, THRESHOLD, why=why)
    result = best_result(profile.tests, on, THRESHOLD)
    if result is None:
        return spoken
    return attrs.evolve(
        spoken,
        met=all_of((spoken.met, result.valid_on(on))),
        reason=phrases(spoken.reason, recency(result, on)),
    )


def _credential(profile: Profile, on: date) -> Finding:
    """Whether a Canadian credential, or a foreign one with a valid assessment, is there."""
    occupations = work.occupations(profile.jobs, on)
    judged = [(held, held.why_not_on(on, occupations)) for held in profile.credentials]
    met = any(why is None for _, why in judged)
    told = [
        sentence(held.label, *((why,) if why else ()))
        for held, why in judged
        if (why is None) is met
    ]
    return Finding(
        provision=irpr("75(2)(e)"),
        label=Text(
            "Canadian credential, or foreign one with an assessment less than five years old",
            "Diplôme canadien, ou étranger avec une attestation de moins de cinq ans",
        ),
        met=met,
        reason=phrases(*told) if told else NO_CREDENTIAL,
        facts={"credentials": tuple(held for held, why in judged if why is None)},
    )


def _body(occupation: str | None, credentials: Iterable[Credential], on: date) -> Finding:
    """Whether the body designated for the primary occupation, if any, has assessed a credential."""
    bodies = [
        key
        for key, body in DESIGNATED.items()
        if occupation in body.occupations and on >= body.since
    ]
    good = any(
        held.in_canada or (held.eca is not None and held.eca.organisation in bodies)
        for held in credentials
        if held.why_not_on(on, (occupation or "",)) is None
    )
    met: bool | None
    met, reason = not bodies or good, NO_BODY
    if bodies:
        names = ", ".join(bodies)
        reason = Text(
            f"a Canadian credential, or an assessment by {names}, is needed for {occupation}",
            f"un diplôme canadien ou une attestation de {names} est exigé pour la CNP {occupation}",
        )
    if occupation and noc.teer(occupation) is None and not good:
        met, reason = None, CODE_OF_2016
    return Finding(
        provision=irpr("75(2.1)"),
        label=Text(
            "Assessment by the professional body designated for the primary occupation",
            "Attestation de l’ordre professionnel désigné pour la profession principale",
        ),
        met=met,
        reason=reason,
        facts={"bodies": tuple(bodies)},
    )


def _points(profile: Profile, on: date, statement: SkilledWorker) -> Finding:
    """Whether the points are enough, whatever the facts may be that are not known."""
    fewest, most = (
        points(_worker(profile, on, statement, unknown=unknown)) for unknown in (False, True)
    )
    need = RULES.minimum
    enough = {fewest.total >= need, most.total >= need}
    each_factor = (
        Text(f"{label.en} {getattr(fewest, name)}", f"{label.fr} {getattr(fewest, name)}")
        for name, label in FACTORS.items()
    )
    return Finding(
        provision=irpr("76(1)(a)"),
        label=Text(f"{need} points for the six factors", f"{need} points pour les six facteurs"),
        met=enough.pop() if len(enough) == 1 else None,
        reason=phrases(*_totals(fewest.total, most.total), *each_factor),
        facts={"points": fewest, "at_most": most, "needed": need},
    )


def _totals(fewest: int, most: int) -> Iterator[Text]:
    """How many points there are and, where that turns on what is not stated, may be at most."""
    need = RULES.minimum
    yield Text(
        f"{fewest} of the {need} points that are needed", f"{fewest} des {need} points exigés"
    )
    if most > fewest:
        yield Text(
            f"up to {most} by what is not stated", f"jusqu’à {most} selon ce qui n’est pas indiqué"
        )


def _worker(profile: Profile, on: date, statement: SkilledWorker, *, unknown: bool) -> Worker:
    """The facts on a day; what is not known is taken to hold, at its best, if *unknown*."""
    ages, best = RULES.age.steps, each(max(RULES.first_language.steps))
    first, second = (
        best if unknown and best_result(tests, on, THRESHOLD) is None else levels
        for levels, tests in zip(
            _languages(profile, on), (_named(profile), profile.tests), strict=True
        )
    )
    spouse = profile.spouse if profile.spouse and not profile.spouse.bars else None
    occupations = work.occupations(profile.jobs, on)
    counted = [held for held in profile.credentials if held.why_not_on(on, occupations) is None]
    jobs = _skilled(profile.jobs, on)
    told = [job for job in jobs if job.duties or (unknown and job.duties is None)]

    def either(*, holds: bool | None) -> bool:
        return unknown if holds is None else holds

    offer = statement.offer
    return Worker(
        age=max(min(ages), min(age(profile.birth_date, on), max(ages))),
        education=credentials.level(counted),
        first=first,
        second=second,
        work=work.completed(Window.before(on, YEARS).hours(told)),
        offer=(WorkerOffer.C if unknown else WorkerOffer.NONE) if offer is None else offer,
        spouse=_best(spouse.tests, on) if spouse else UNTESTED,
        study=either(holds=statement.study),
        spouse_study=spouse is not None and either(holds=statement.spouse_study),
        canadian_work=_full_time_year(told, on),
        spouse_canadian_work=spouse is not None and _full_time_year(spouse.jobs, on),
        relative=_sibling(profile, on) or either(holds=statement.relative),
    )


def _languages(profile: Profile, on: date) -> tuple[Abilities, Abilities]:
    """Levels in the first and the second official language, by the reports that give most points.

    The person names the first one (s. 79(1)); left open, it is the one that gives more points, and
    English where both give as many.
    """
    valid = [result.levels for result in profile.tests if result.valid_on(on)]
    english: list[Abilities] = [held for held in valid if isinstance(held, English)]
    french: list[Abilities] = [held for held in valid if isinstance(held, French)]
    english, french = english or [UNTESTED], french or [UNTESTED]
    orders: dict[str, Iterable[tuple[Abilities, Abilities]]] = {
        "en": product(english, french),
        "fr": product(french, english),
    }
    named = profile.first_language
    taken = [pair for key, pairs in orders.items() if named in (None, key) for pair in pairs]

    def gained(pair: tuple[Abilities, Abilities]) -> int:
        first, second = pair
        return first.sum_of(RULES.first_language) + RULES.second_language[second.weakest]

    return max(taken, key=gained)


def _named(profile: Profile) -> list[Result]:
    """The reports in the language that the person names as the first one; all, if none is named."""
    languages = {"en": (English,), "fr": (French,), None: (English, French)}
    return [one for one in profile.tests if one.language in languages[profile.first_language]]


def _best(tests: Iterable[Result], on: date) -> Abilities:
    """Levels of the valid report of which the weakest ability is strongest."""
    valid = (result.levels for result in tests if result.valid_on(on))
    return max(valid, key=lambda held: held.weakest, default=UNTESTED)


def _full_time_year(jobs: Iterable[Job], on: date) -> bool:
    """Whether there is a period of authorised full-time work in Canada of at least a year."""
    these = free_of(begun(jobs, on), on, work.UNPAID, work.UNAUTHORISED)
    here = [job for job in these if job.in_canada]
    return longest(here, Window(date.min, on), full_time=True) >= HOURS


def _sibling(profile: Profile, on: date) -> bool:
    """Whether a brother or sister, of the person or of a spouse who comes along, counts."""
    spouse = profile.spouse
    held: list[Sibling | bool] = [profile.sibling]
    if spouse is not None and spouse.accompanying:
        held.append(spouse.sibling)
    return any(one.why_not_on(on) is None if isinstance(one, Sibling) else one for one in held)
