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

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import partial
from typing import NamedTuple

import attrs

from .assessment import (
    LEAD_STATEMENT,
    MAIN_DUTIES,
    NO_RESTRICTED,
    Assessment,
    Finding,
    Window,
    begun,
    by_occupation,
    doubts,
    duties,
    each,
    free_of,
    irpr,
    labels,
    language,
    left_out,
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
from .tables import Table
from .text import Text

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
REACHED = Text(
    "not counted, and the year is reached without it",
    "non retenu, et l’année est atteinte sans ce travail",
)
NEEDED = Text(
    "not counted, and the year is not reached without it",
    "non retenu, et l’année n’est pas atteinte sans ce travail",
)
TOO_LITTLE = Text(
    "not counted, and the year would not be reached with it either",
    "non retenu, et l’année ne serait pas atteinte avec ce travail non plus",
)
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
        Text(
            "Work during full-time study left out", "Travail durant des études à temps plein exclu"
        ),
        (work.STUDENT,),
    ),
    "87.1(3)(b)": (
        Text(
            "Self-employment and unauthorised work left out",
            "Travail autonome et travail non autorisé exclus",
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


class _Threshold(NamedTuple):
    """The thresholds that may be needed, and the occupation that decides, where one does."""

    levels: tuple[int, ...]
    code: str | None
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
    sure = {
        code: window.hours([job for job in worked if job.duties])
        for code, worked in by_occupation(counted).items()
    }
    decides = _deciding(hours, sure)
    thresholds = [each(level) for level in decides.levels]
    why = _why(decides, known=bool(hours))
    spoken = language("87.1(2)(d)", profile.tests, on, *thresholds, why=why)
    first_day = partial(work.first_day, jobs, HOURS, years=YEARS, counts=counting)
    earliest = first_day(since=on)
    lost_on = first_day(since=earliest, reached=False) if earliest else None
    present = counting(jobs, on)
    worked = _worked(window, counted, present, earliest, lost_on)
    if unsure := tuple(doubts(window.of(jobs), on)):
        worked = attrs.evolve(worked, reason=phrases(worked.reason, *unsure))
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
            *_exclusions(window.of(jobs), counted, window),
            validity(profile.tests, on, *thresholds),
        ),
        notes=(
            NOT_NEEDED,
            NO_RESTRICTED,
            *left_out(window.of(jobs), on, work.NOT_SKILLED, work.UNPAID, work.OTHER_DUTIES),
        ),
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


def _deciding(most: dict[str, Fraction], least: dict[str, Fraction]) -> _Threshold:
    """Which thresholds may be needed: that of the occupation with most hours decides.

    Args:
        most: the hours in each occupation, with the work of which the duties are not stated.
        least: those without it.
    """
    needs = {code: THRESHOLD[teer(code)] for code in most}
    if not most:
        return _Threshold(tuple(sorted(set(THRESHOLD))), None, tied=False)

    def may_decide(code: str) -> bool:
        """Whether it may have most hours; where another has as many, the stricter one decides."""
        mine = (most[code], needs[code])
        return all(mine > (least[other], n) for other, n in needs.items() if n != needs[code])

    levels = tuple(sorted({needs[code] for code in most if may_decide(code)}))
    if len(levels) > 1:
        return _Threshold(levels, None, tied=False)
    code = max((code for code in most if needs[code] == levels[0]), key=lambda code: most[code])
    first = {needs[other] for other, hours in most.items() if hours == most[code]}
    return _Threshold(levels, code, tied=len(first) > 1)


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
    rate = _rate(present, window.until, earliest) if earliest else None
    then = _reached(earliest, rate)
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


def _reached(earliest: date | None, weekly: Fraction | None) -> Text:
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


def _rate(jobs: Collection[Job], on: date, until: date) -> Fraction | None:
    """The hours a week of all jobs together from one day to another; None: they change."""
    first, last = on.toordinal(), until.toordinal()
    spans = [(job, span) for job in jobs for span in job.paid_days()]
    if any(first < bend < last for _, span in spans for bend in span):
        return None
    weekly = (Fraction(job.hours_per_week) for job, (start, end) in spans if start <= first < end)
    return min(sum(weekly, Fraction(0)), Fraction(work.FULL_TIME))


def _why(decides: _Threshold, *, known: bool) -> Text:
    """Which threshold is needed, and by which occupation."""
    levels = Text(*(f" {either} ".join(map(str, decides.levels)) for either in ("or", "ou")))
    if decides.code is not None:
        return Text(
            f"CLB or NCLC {levels.en} is needed in each ability for {decides.code}",
            f"NCLC {levels.fr} exigé dans chaque habileté pour la CNP {decides.code}",
        )
    if known:
        return Text(
            f"CLB or NCLC {levels.en} is needed, by duties that are not stated (duties)",
            f"NCLC {levels.fr} exigé, selon des fonctions qui ne sont pas indiquées (duties)",
        )
    return Text(
        f"CLB or NCLC {levels.en} is needed, by the occupation, and no work counts yet",
        f"NCLC {levels.fr} exigé, selon la profession, et aucun travail ne compte encore",
    )


def _several(
    spoken: Finding, hours: dict[str, Fraction], decides: _Threshold, why: Text
) -> Finding:
    """Whether, with several occupations, the threshold is that of the one with most work."""
    totals = {code: number(int(worked)) for code, worked in hours.items()}
    told = [
        Text(f"{code}, {n.en} hours", f"CNP {code}, {n.fr} heures") for code, n in totals.items()
    ]
    several = len(hours) > 1
    tied = (STRICTER,) if decides.tied else ()
    return Finding(
        provision=irpr("87.1(2)(e)"),
        label=Text(
            "With several occupations, threshold of the one with most work",
            "Avec plusieurs professions, niveau exigé de celle où il y a le plus de travail",
        ),
        met=spoken.met if several else True,
        reason=phrases(*told, why, *tied) if several else NOT_SEVERAL,
        facts={"hours": hours, "occupation": decides.code},
    )


def _exclusions(jobs: list[Job], counted: list[Job], window: Window) -> Iterator[Finding]:
    """What else would count, left out by subsection (3), and whether the year turns on it."""
    on = window.until
    for provision, (label, bars) in EXCLUDED.items():
        would = free_of(jobs, on, work.NOT_SKILLED, work.UNPAID, work.OTHER_DUTIES)
        out = [job for job in would if not set(bars).isdisjoint(job.bars(on))]
        outcome = _outcome(out, counted, window)
        yield Finding(
            provision=irpr(provision),
            label=label,
            met=outcome is not NEEDED,
            reason=sentence(outcome, *labels(out), *_physicians(jobs, bars, on)),
            facts={"jobs": tuple(out)},
        )


def _outcome(out: list[Job], counted: list[Job], window: Window) -> Text:
    if not out:
        return NONE_EXCLUDED
    if window.hours(counted) >= HOURS:
        return REACHED
    return NEEDED if window.hours([*counted, *out]) >= HOURS else TOO_LITTLE


def _physicians(jobs: list[Job], bars: tuple[Text, ...], on: date) -> Iterator[Text]:
    """What must be said of self-employed physicians, where self-employment is left out."""
    own = [job for job in jobs if job.self_employed and work.SELF_EMPLOYED in bars]
    if any(work.SELF_EMPLOYED not in job.bars(on) for job in own):
        yield PHYSICIAN
    if any(job.publicly_funded and noc.teer(job.noc) is None for job in own):
        yield work.PHYSICIAN_OF_2016
