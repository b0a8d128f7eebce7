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
from enum import IntEnum
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
    checked,
    duties,
    each,
    free_of,
    funds,
    irpr,
    language,
    outside_quebec,
    phrases,
    tally,
    validity,
)
from .checked import Checked, kinds, mistakes
from .errors import InvalidError
from .evidence import checks, education, noc, work
from .evidence.calendar import window_start
from .evidence.dated import Sibling, age
from .evidence.education import DESIGNATED, Credential
from .evidence.explanation import sentence
from .evidence.profile import Profile
from .evidence.result import Result
from .evidence.work import Job, Timeline
from .facts import UNTESTED, Abilities, Education, English, French
from .points import Text
from .tables import By, Points, Table, least

YEARS = 10
"""Years before the application within which the work must lie (ss. 75(2)(a), 80(1))."""
HOURS = work.HOURS_A_YEAR
"""Hours that are needed over a continuous period: one year."""
THRESHOLD = each(7)
"""The CLB or NCLC that is needed in each ability (s. 74(1))."""


class Offer(IntEnum):
    """Under which paragraph of subsection 82(2) an offer of arranged employment falls.

    All that the paragraph and the definition in 82(1) ask for holds, and the person is able to do
    the work and likely to accept it.
    """

    NONE = 0
    """There is no such offer."""
    A = 1
    """Of the employer named on a work permit that was issued on a positive assessment."""
    B = 2
    """Of the employer named on a work permit exempt from assessment, after a year of work."""
    C = 3
    """Approved on a valid assessment, for a person who may not work in Canada."""
    D = 4
    """Approved on a valid assessment, for a person who may work in Canada."""


@attrs.frozen(kw_only=True)
class Statement(Checked):
    """What the class turns on and a `Profile` does not hold. Whatever is None is not stated.

    Args:
        occupation: the code of the primary occupation; None: the one with the longest continuous
            period of work.
        funds: whether the person has half the minimum necessary income for all members of the
            family, transferable, available and free of debts (s. 76(1)(b)(i)).
        offer: the offer of arranged employment, if there is one (s. 82).
        study: whether the person studied full time in Canada, in good standing, for two academic
            years of a program of at least two years (s. 83(1)(b)).
        spouse_study: whether the accompanying spouse or partner did (s. 83(1)(b.1)).
        relative: whether a relative of s. 83(5), 18 or older, lives in Canada as a citizen or
            permanent resident; a brother or sister of the `Profile` is one.

    Raises:
        InvalidError: a field is of a wrong type, or the code is unknown; all mistakes are listed.
    """

    occupation: str | None = None
    funds: bool | None = None
    offer: Offer | None = None
    study: bool | None = None
    spouse_study: bool | None = None
    relative: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Raise an `InvalidError` that lists every mistake."""
        problems = [*mistakes(kinds(Statement), self), *checks.occupation(self.occupation)]
        if problems:
            raise InvalidError(*problems)


@attrs.frozen(kw_only=True)
class FswRules(Checked):
    """What sections 76 to 83 assign."""

    education: Annotated[Table, By("education")]
    first_language: Annotated[Table, By("ability")]
    """For each of the four abilities."""
    second_language: Annotated[Table, By("weakest")]
    experience: Annotated[Table, By("work")]
    age: Annotated[Table, By("age")]
    arranged_employment: Annotated[Table, By("offer")]
    spouse_language: Annotated[Table, By("weakest")]
    study: Annotated[Table, By("study")]
    spouse_study: Annotated[Table, By("study")]
    canadian_work: Annotated[Table, By("canadian_work")]
    spouse_canadian_work: Annotated[Table, By("canadian_work")]
    relative: Annotated[Table, By("relative")]
    adaptability_arranged_employment: Annotated[Table, By("offer")]
    adaptability_maximum: Points
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
    arranged_employment=Table({Offer.A: 10}),
    spouse_language=Table({4: 5}),
    study=Table({True: 5}),
    spouse_study=Table({True: 5}),
    canadian_work=Table({True: 10}),
    spouse_canadian_work=Table({True: 5}),
    relative=Table({True: 5}),
    adaptability_arranged_employment=Table({Offer.A: 5}),
    adaptability_maximum=10,
    minimum=67,
    no_funds=Table({Offer.A: 1, Offer.C: 0, Offer.D: 1}),
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
    offer: Offer
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
    "a code of the NOC 2016 does not tell whether a body is designated for the occupation",
    "un code de la CNP 2016 ne dit pas si un ordre est désigné pour la profession",
)
NO_CREDENTIAL = Text("no credential", "aucun diplôme")


def points(worker: Worker, rules: FswRules = RULES) -> FswPoints:
    """Points for each factor, and their total (ss. 78-83)."""
    education = rules.education[worker.education]
    first_language = worker.first.each(rules.first_language)
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


NOTHING_STATED = Statement()


def assess(profile: Profile, on: date, statement: Statement = NOTHING_STATED) -> Assessment:
    """What is found of each requirement of sections 75 and 76 on a day.

    Args:
        profile: what the person can prove. `Profile.outside_quebec` states 75(1), and `Job.duties`
            states 75(2)(b) and (c).
        on: the day, taken as that of the application. It does not itself count as work.
        statement: what the class turns on beside that.

    Raises:
        InvalidError: *profile* is not a `Profile`, *on* is not a `datetime.date`, or *statement* is
            not a `Statement`.
    """
    window = Window(window_start(checked(profile, on), YEARS), on)
    if not isinstance(statement, Statement):
        msg = f"statement is a Statement, not {statement!r}"
        raise InvalidError(msg)
    jobs = window.of(free_of(begun(profile.jobs, on), on, work.NOT_SKILLED, work.UNPAID))
    occupation = statement.occupation or _primary(jobs, window)
    primary = [job for job in jobs if job.noc == occupation]
    waived = None if statement.offer is None else bool(RULES.no_funds[statement.offer])
    return Assessment(
        title=TITLE,
        as_of=on,
        findings=(
            outside_quebec("75(1)", profile),
            _worked(occupation, free_of(primary, on, work.OTHER_DUTIES), window),
            *duties(
                {"75(2)(b)": LEAD_STATEMENT, "75(2)(c)": MAIN_DUTIES},
                primary,
                lambda some: longest(some, window) >= HOURS,
            ),
            _language(profile, on),
            _credential(profile, on),
            _body(occupation, profile.credentials, on),
            _points(profile, on, statement, window, jobs),
            funds("76(1)(b)", has=statement.funds, waived=waived),
        ),
        notes=(NO_RESTRICTED, BOTH_DAYS, SUBSTITUTED),
    )


def is_eligible(profile: Profile, on: date, statement: Statement = NOTHING_STATED) -> bool:
    """Whether every requirement of sections 75 and 76 is known to be met on a day.

    What is not known makes it False: ask `assess` what is missing.

    Raises:
        InvalidError: *profile* is not a `Profile`, *on* is not a `datetime.date`, or *statement* is
            not a `Statement`.
    """
    return assess(profile, on, statement).is_met


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


def _primary(jobs: Iterable[Job], window: Window) -> str | None:
    """The occupation with the longest continuous period of work."""
    by: dict[str, list[Job]] = {}
    for job in sorted(jobs, key=lambda job: job.noc):
        by.setdefault(job.noc, []).append(job)
    return max(by, key=lambda code: longest(by[code], window), default=None)


def _worked(occupation: str | None, jobs: Sequence[Job], window: Window) -> Finding:
    hours = longest(jobs, window)
    return Finding(
        provision=irpr("75(2)(a)"),
        label=Text(
            "One continuous year of skilled work in the primary occupation within ten years",
            "Une année continue de travail spécialisé dans la profession principale, en dix ans",
        ),
        met=hours >= HOURS,
        reason=sentence(
            Text(
                f"longest continuous period in {occupation}",
                f"plus longue période continue dans la CNP {occupation}",
            ),
            tally(hours, HOURS),
        )
        if occupation
        else NO_WORK,
        facts={"hours": hours, "needed": HOURS, "occupation": occupation, "jobs": tuple(jobs)},
    )


def _language(profile: Profile, on: date) -> Finding:
    """Whether one report is less than two years old and reaches the threshold."""
    why = Text(
        f"CLB or NCLC {THRESHOLD.weakest} is needed in each ability",
        f"NCLC {THRESHOLD.weakest} exigé dans chaque habileté",
    )
    spoken = language("75(2)(d)", profile.tests, on, THRESHOLD, why=why)
    valid = validity(profile.tests, on, THRESHOLD)
    return attrs.evolve(
        spoken, met=all_of((spoken.met, valid.met)), reason=phrases(spoken.reason, valid.reason)
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


def _points(
    profile: Profile, on: date, statement: Statement, window: Window, jobs: Sequence[Job]
) -> Finding:
    """Whether the points are enough, whatever the facts may be that are not known."""
    fewest, most = (
        points(_worker(profile, on, statement, window, jobs, unknown=unknown))
        for unknown in (False, True)
    )
    need = RULES.minimum
    met = fewest.total >= need if (fewest.total >= need) == (most.total >= need) else None
    has = Text(
        f"{fewest.total} of the {need} points that are needed",
        f"{fewest.total} des {need} points exigés",
    )
    more = Text(
        f"up to {most.total} by what is not stated", f"jusqu’à {most.total} selon le non-déclaré"
    )
    each_factor = (
        Text(f"{label.en} {getattr(fewest, name)}", f"{label.fr} {getattr(fewest, name)}")
        for name, label in FACTORS.items()
    )
    totals = (has,) if fewest.total == most.total else (has, more)
    return Finding(
        provision=irpr("76(1)(a)"),
        label=Text(f"{need} points for the six factors", f"{need} points pour les six facteurs"),
        met=met,
        reason=phrases(*totals, *each_factor),
        facts={"points": fewest, "at_most": most, "needed": need},
    )


def _worker(  # noqa: PLR0913  (as much as the points turn on)
    profile: Profile,
    on: date,
    statement: Statement,
    window: Window,
    jobs: Sequence[Job],
    *,
    unknown: bool,
) -> Worker:
    """The facts on a day; what is not known is taken to hold, at its best, if *unknown*."""
    known = best_result(profile.tests, on, THRESHOLD)
    first, second = _languages(profile, on) if known or not unknown else (each(12), each(12))
    spouse = profile.spouse if profile.spouse and not profile.spouse.bars else None
    occupations = work.occupations(profile.jobs, on)
    counted = [held for held in profile.credentials if held.why_not_on(on, occupations) is None]
    told = [job for job in jobs if job.duties or (unknown and job.duties is None)]

    def either(*, holds: bool | None) -> bool:
        return unknown if holds is None else holds

    offer = statement.offer
    return Worker(
        age=max(0, min(age(profile.birth_date, on), len(RULES.age) - 1)),
        education=education.level(counted),
        first=first,
        second=second,
        work=work.completed(window.hours(told)),
        offer=(Offer.C if unknown else Offer.NONE) if offer is None else offer,
        spouse=_best(spouse.tests, on) if spouse else UNTESTED,
        study=either(holds=statement.study),
        spouse_study=spouse is not None and either(holds=statement.spouse_study),
        canadian_work=_full_time_year(profile.jobs, on, work.NOT_SKILLED, work.OTHER_DUTIES),
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
    return max(
        taken,
        key=lambda pair: (
            pair[0].each(RULES.first_language) + RULES.second_language[pair[1].weakest]
        ),
    )


def _best(tests: Iterable[Result], on: date) -> Abilities:
    """Levels of the valid report of which the weakest ability is strongest."""
    valid = (result.levels for result in tests if result.valid_on(on))
    return max(valid, key=lambda held: held.weakest, default=UNTESTED)


def _full_time_year(jobs: Iterable[Job], on: date, *bars: Text) -> bool:
    """Whether there is a period of authorised full-time work in Canada of at least a year."""
    barred = (work.UNPAID, work.UNAUTHORISED, work.SELF_EMPLOYED, *bars)
    these = [job for job in free_of(begun(jobs, on), on, *barred) if job.in_canada]
    return longest(these, Window(date.min, on), full_time=True) >= HOURS


def _sibling(profile: Profile, on: date) -> bool:
    """Whether a brother or sister, of the person or of a spouse who comes along, counts."""
    spouse = profile.spouse
    held: list[Sibling | bool] = [profile.sibling]
    if spouse is not None and spouse.accompanying:
        held.append(spouse.sibling)
    return any(one.why_not_on(on) is None if isinstance(one, Sibling) else one for one in held)
