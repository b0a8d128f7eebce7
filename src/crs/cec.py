# SPDX-License-Identifier: MIT
"""The Canadian experience class, paragraph by paragraph: Regulations, section 87.1.

The day that is assessed is taken as that of the application. The Regulations ask for no job offer,
no education and no funds here.

>>> from datetime import date
>>> import crs
>>> from crs import cec
>>> profile = crs.Profile(
...     birth_date=date(1995, 6, 1),
...     tests=(
...         crs.CELPIP(
...             reading=9, writing=8, listening=9, speaking=8, result_date=date(2026, 3, 2)
...         ),
...     ),
...     jobs=(
...         crs.Job(noc="21232", start=date(2025, 9, 1), hours_per_week=37.5, duties=True),
...     ),
...     outside_quebec=True,
... )
>>> cec.is_eligible(profile, date(2026, 10, 1))
True
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from .assessment import (
    LEAD_STATEMENT,
    MAIN_DUTIES,
    NO_RESTRICTED,
    Assessment,
    Finding,
    Window,
    begun,
    by_occupation,
    duties,
    each,
    free_of,
    irpr,
    labels,
    language,
    outside_quebec,
    phrases,
    require,
    tally,
    validity,
)
from .evidence import noc, work
from .evidence.explanation import number, sentence
from .evidence.profile import Profile
from .evidence.work import Job
from .points import Text
from .tables import Table

YEARS = 3
"""Years before the application within which the work must lie (s. 87.1(2)(a))."""
HOURS = work.HOURS_A_YEAR
"""Hours that are needed: one year."""
THRESHOLD = Table({0: 7, 2: 5})
"""The CLB or NCLC that is needed in each ability, by TEER category (s. 74(1))."""

TITLE = Text("Canadian experience class", "catégorie de l’expérience canadienne")
NOT_NEEDED = Text(
    "No job offer, no education and no settlement funds are needed (IRPR s. 87.1).",
    "Ni offre d’emploi, ni études, ni fonds d’établissement ne sont exigés (RIPR art. 87.1).",
)
NOT_SEVERAL = Text(
    "the work is not in more than one occupation",
    "le travail ne relève pas de plus d’une profession",
)
WITHOUT = {
    True: Text(
        "not counted, and the year is reached without it",
        "non retenu, et l’année est atteinte sans ce travail",
    ),
    False: Text(
        "not counted, and the year is not reached without it",
        "non retenu, et l’année n’est pas atteinte sans ce travail",
    ),
}
NONE_EXCLUDED = Text(
    "no work within the three years is left out for this",
    "aucun travail des trois années n’est écarté pour ce motif",
)
PHYSICIAN = Text(
    f"publicly funded medical services count on days from {work.PHYSICIANS_SINCE} (public policy),"
    " earlier ones too: our reading",
    "les services médicaux financés par l’État comptent les jours à compter du"
    f" {work.PHYSICIANS_SINCE} (politique d’intérêt public), même s’ils sont antérieurs\u00a0:"
    " notre interprétation",
)
STRICTER = Text(
    "of occupations with as much work, the stricter threshold: our reading",
    "à travail égal entre professions, le niveau le plus exigeant\u00a0: notre interprétation",
)
EXCLUDED: Mapping[str, tuple[Text, tuple[Text, ...]]] = {
    "87.1(3)(a)": (
        Text("No work during full-time study", "Aucun travail durant des études à temps plein"),
        (work.STUDENT,),
    ),
    "87.1(3)(b)": (
        Text(
            "No self-employment and no unauthorised work",
            "Aucun travail autonome ni travail non autorisé",
        ),
        (work.SELF_EMPLOYED, work.UNAUTHORISED),
    ),
    "87.1(3)(c)": (
        Text(
            "Temporary resident status while working",
            "Statut de résident temporaire durant le travail",
        ),
        (work.NO_STATUS,),
    ),
}
"""What keeps work from counting under each paragraph of subsection (3)."""


class _Occupation(NamedTuple):
    """The occupation that decides on the threshold, and how it was found."""

    code: str
    threshold: int
    tied: bool


def assess(profile: Profile, on: date) -> Assessment:
    """What is found of each requirement of section 87.1 on a day.

    Args:
        profile: what the person can prove. `Profile.outside_quebec` states (1), and `Job.duties`
            states (2)(b) and (c).
        on: the day, taken as that of the application. It does not itself count as work.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    require("profile", profile, Profile)
    window = Window.before(on, YEARS)
    jobs = [job for job in begun(profile.jobs, on) if job.in_canada]
    counted = window.of(counting(jobs, on))
    hours = {code: window.hours(worked) for code, worked in by_occupation(counted).items()}
    decides = _deciding(hours)
    thresholds = [each(decides.threshold)] if decides else [each(n) for n in sorted(set(THRESHOLD))]
    why = _why(decides)
    spoken = language("87.1(2)(d)", profile.tests, on, *thresholds, why=why)
    first_day = partial(work.first_day, jobs, HOURS, years=YEARS, counts=counting)
    earliest = first_day(since=on)
    lost_on = first_day(since=earliest, reached=False) if earliest else None
    worked = _worked(window, counted, counting(jobs, on), earliest, lost_on)
    return Assessment(
        title=TITLE,
        as_of=on,
        findings=(
            outside_quebec("87.1(1)", profile),
            worked,
            *duties(
                {"87.1(2)(b)": LEAD_STATEMENT, "87.1(2)(c)": MAIN_DUTIES},
                window.of(counting(jobs, on, besides=work.OTHER_DUTIES)),
                lambda some: window.hours(some) >= HOURS,
            ),
            spoken,
            _several(spoken, hours, decides, why),
            *_exclusions(window.of(jobs), on, reached=worked.met is True),
            validity(profile.tests, on, *thresholds),
        ),
        notes=(NOT_NEEDED, NO_RESTRICTED, *_notes(window.of(jobs), on)),
        earliest=earliest,
        lost_on=lost_on,
    )


def is_eligible(profile: Profile, on: date) -> bool:
    """Whether every requirement of section 87.1 is known to be met on a day.

    What is not known makes it False: ask `assess` what is missing.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    return assess(profile, on).is_met


def counting(jobs: Iterable[Job], on: date, *, besides: Text | None = None) -> list[Job]:
    """The jobs of which the work counts by section 87.1 on a day, or would but for one bar.

    Part-time work counts here on any day: it came later to the points alone.
    """
    ignored = {work.PART_TIME, besides}
    return [job for job in jobs if job.in_canada and ignored.issuperset(job.bars(on))]


def teer(code: str) -> int:
    """The TEER category of an occupation; for a code of the NOC 2016, the usual one of its level.

    Raises:
        InvalidError: *code* is of neither classification.
    """
    level = noc.skill_level(code)
    return int(code[1] if level is None else noc.TEER[level][0])


def _deciding(hours: dict[str, Fraction]) -> _Occupation | None:
    """The occupation with most hours and, where two have as many, the stricter threshold."""
    most = max(hours.values(), default=None)
    first = [code for code, worked in hours.items() if worked == most]
    thresholds = [THRESHOLD[teer(code)] for code in first]
    if not first:
        return None
    strictest = max(thresholds)
    code = first[thresholds.index(strictest)]
    return _Occupation(code, strictest, tied=len(set(thresholds)) > 1)


def _worked(
    window: Window,
    counted: list[Job],
    present: list[Job],
    earliest: date | None,
    lost_on: date | None,
) -> Finding:
    """Whether the jobs hold one year within the three."""
    hours = window.hours(counted)
    met = hours >= HOURS
    told = tally(hours, HOURS)
    then = _reached(earliest, _rate(present, window))
    return Finding(
        provision=irpr("87.1(2)(a)"),
        label=Text(
            "One year of skilled work in Canada within the three years before",
            "Une année de travail spécialisé au Canada au cours des trois années précédentes",
        ),
        met=met,
        reason=phrases(told, _kept(lost_on))
        if met
        else Text(f"{told.en}, {then.en}", f"{told.fr}, {then.fr}"),
        facts={
            "hours": hours,
            "needed": HOURS,
            "since": window.since,
            "until": window.until,
            "jobs": tuple(counted),
        },
    )


def _kept(lost_on: date | None) -> Text:
    if lost_on is None:
        return Text(
            "not lost while the present work goes on",
            "année conservée tant que le travail actuel se poursuit",
        )
    return Text(
        f"lost on {lost_on} with the present work alone",
        f"année perdue le {lost_on} avec le seul travail actuel",
    )


def _reached(earliest: date | None, weekly: Fraction) -> Text:
    if earliest is None:
        return Text(
            "not reached with the present work alone",
            "année non atteinte avec le seul travail actuel",
        )
    reached = Text(f"reached on {earliest}", f"année atteinte le {earliest}")
    if not weekly:
        return reached
    rate = f"{float(round(weekly, 2)):g}"
    return Text(
        f"{reached.en} at {rate} hours a week",
        f"{reached.fr} à raison de {rate.replace('.', ',')} heures par semaine",
    )


def _rate(jobs: Iterable[Job], window: Window) -> Fraction:
    """The hours a week that count on the day that is assessed, of all jobs together."""
    day = window.until.toordinal()
    weekly = (
        Fraction(job.hours_per_week)
        for job in jobs
        if any(first <= day < after for first, after in job.paid_days())
    )
    return min(sum(weekly, Fraction(0)), Fraction(work.FULL_TIME))


def _why(decides: _Occupation | None) -> Text:
    """Which threshold is needed, and by which occupation."""
    if decides is None:
        low, high = sorted(set(THRESHOLD))
        return Text(
            f"CLB or NCLC {low} or {high} is needed, by the occupation, and no work counts yet",
            f"NCLC {low} ou {high} exigé, selon la profession, et aucun travail ne compte encore",
        )
    return Text(
        f"CLB or NCLC {decides.threshold} is needed in each ability for {decides.code}",
        f"NCLC {decides.threshold} exigé dans chaque habileté pour la CNP {decides.code}",
    )


def _several(
    spoken: Finding, hours: dict[str, Fraction], decides: _Occupation | None, why: Text
) -> Finding:
    """Whether, with several occupations, the threshold is that of the one with most work."""
    totals = {code: number(int(worked)) for code, worked in hours.items()}
    told = [
        Text(f"{code}, {n.en} hours", f"CNP {code}, {n.fr} heures") for code, n in totals.items()
    ]
    several = len(hours) > 1
    tied = (STRICTER,) if decides and decides.tied else ()
    return Finding(
        provision=irpr("87.1(2)(e)"),
        label=Text(
            "With several occupations, threshold of the one with most work",
            "Avec plusieurs professions, niveau exigé de celle où il y a le plus de travail",
        ),
        met=spoken.met if several else True,
        reason=phrases(*told, why, *tied) if several else NOT_SEVERAL,
        facts={"hours": hours, "occupation": decides and decides.code},
    )


def _exclusions(jobs: list[Job], on: date, *, reached: bool) -> Iterator[Finding]:
    """What else would count, left out by subsection (3), and whether a year is there without."""
    for provision, (label, bars) in EXCLUDED.items():
        would = free_of(jobs, on, work.NOT_SKILLED, work.UNPAID, work.OTHER_DUTIES)
        out = [job for job in would if not set(bars).isdisjoint(job.bars(on))]
        exempt = work.SELF_EMPLOYED in bars and any(
            job.self_employed and work.SELF_EMPLOYED not in job.bars(on) for job in jobs
        )
        outcome = WITHOUT[reached] if out else NONE_EXCLUDED
        yield Finding(
            provision=irpr(provision),
            label=label,
            met=reached or not out,
            reason=sentence(outcome, *labels(out), *[PHYSICIAN] * exempt),
            facts={"jobs": tuple(out)},
        )


def _notes(jobs: Iterable[Job], on: date) -> Iterator[Text]:
    """What must be said of jobs beside the findings."""
    for job in jobs:
        if why := [bar for bar in job.bars(on) if bar in (work.NOT_SKILLED, work.UNPAID)]:
            told = sentence(job.label, *why)
            yield Text(f"Not counted: {told.en}.", f"Non retenu\u00a0: {told.fr}.")
        if noc.may_disagree(job.noc, on):
            yield Text(
                f"The law of this day reads the other classification, which may say otherwise of"
                f" occupation {job.noc}: give its code.",
                f"La loi de ce jour retient l’autre classification, qui peut en disposer autrement"
                f" pour la CNP {job.noc}\u00a0: indiquez son code.",
            )
