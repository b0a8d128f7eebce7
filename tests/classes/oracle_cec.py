# SPDX-License-Identifier: MIT
"""Section 87.1 once more, one week and one job after the other, to hold the package against.

Written from the words of the Regulations and the notes on the week. It knows no window but a list
of days, and no hour but a fraction. The levels of a report and the concordance of occupations are
taken as given.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from itertools import product

from oracle_week import (
    A_DAY,
    NOC_2021,
    NOTHING,
    Met,
    agreed,
    by_day,
    contradicted,
    days,
    duties,
    full_days,
    groups,
    level,
    shifted,
    skilled,
)

from crs import TEF, Job, Profile
from crs.evidence.language.report import Result

FAR = date(2033, 1, 1)
"""A day after all that is looked at."""


def thresholds(code: str, on: date) -> set[int]:
    return {7 if level(group) in "01A" else 5 for group in groups(code, on)}


def excluded(job: Job, on: date) -> set[str]:
    """The paragraphs of subsection (3) that leave a job out."""
    doctor = job.publicly_funded and job.noc in ("31100", "31101", "31102")
    exempt = doctor and on >= date(2023, 4, 25)
    paragraphs = set()
    if job.full_time_student:
        paragraphs.add("a")
    if (job.self_employed and not exempt) or job.authorised is False:
        paragraphs.add("b")
    if job.temporary_resident is False:
        paragraphs.add("c")
    return paragraphs


def may_qualify(job: Job, on: date) -> bool:
    """Whether the work counts or may count, but for what is said of its duties."""
    if job.country != "CA" or job.start > on or not job.paid or job.canadian_employer is False:
        return False
    return skilled(job.noc, on) is not False and not excluded(job, on)


def study_days(profile: Profile) -> frozenset[date]:
    """The days of full-time study in Canada, by the papers."""
    return frozenset(
        day
        for held in profile.credentials
        if held.country == "CA" and held.full_time_in_canada and held.started
        for day in days(held.started, held.completed + A_DAY)
    )


def on_day(
    jobs: Collection[Job], day: date, unknown: Collection[date], study: Collection[date]
) -> Fraction:
    hours = NOTHING
    for job in jobs:
        barred = day in study and job.full_time_student is None
        if not barred and not (day in unknown and day in full_days(job, FAR)):
            hours += by_day(job, FAR).get(day, NOTHING)
    return hours


def hours(
    jobs: Collection[Job],
    since: date,
    until: date,
    unknown: Collection[date] = (),
    study: Collection[date] = (),
) -> Fraction:
    total = week = NOTHING
    for day in days(since, until):
        if day.weekday() == 0:
            total, week = total + min(week, Fraction(30)), NOTHING
        week += on_day(jobs, day, unknown, study)
    return total + min(week, Fraction(30))


def findings(profile: Profile, on: date) -> dict[str, Met]:
    """Whether each requirement is met, by its provision."""
    since = shifted(on, -3)
    unknown = contradicted([job for job in profile.jobs if job.start <= on], FAR)
    study = study_days(profile)

    @cache
    def worked(
        jobs: tuple[Job, ...], *, all_of_it: bool = False, students: bool = False
    ) -> Fraction:
        return hours(jobs, since, on, () if all_of_it else unknown, () if students else study)

    def there(job: Job, *, students: bool = False) -> bool:
        return job.start <= on and worked((job,), all_of_it=True, students=students) > 0

    possible = [job for job in profile.jobs if may_qualify(job, on) and there(job)]
    in_study = tuple(
        job
        for job in profile.jobs
        if may_qualify(job, on) and job not in possible and job.duties is not False
    )
    counted = tuple(job for job in possible if job.duties is not False)
    sure = tuple(job for job in counted if skilled(job.noc, on))
    held = (worked(sure), worked(counted, all_of_it=True))
    by = {groups(job.noc, on) for job in counted}
    out = [
        (paragraph, job)
        for job in profile.jobs
        if job.country == "CA"
        and there(job, students=True)
        and job.paid
        and job.canadian_employer is not False
        and skilled(job.noc, on) is not False
        and job.duties is not False
        for paragraph in excluded(job, on)
    ]

    def turns_on(paragraph: str) -> Met:
        """Whether the year is there with the work that a paragraph leaves out, and not without."""
        left = tuple(job for named, job in out if named == paragraph)
        students = paragraph == "a"
        if students:
            left += in_study
        left_sure = tuple(job for job in left if skilled(job.noc, on))
        more = (
            worked(sure + left_sure, students=students),
            worked(counted + left, all_of_it=True, students=students),
        )
        return agreed(
            without < 1560 <= with_them for without, with_them in zip(held, more, strict=True)
        )

    performed = duties(
        possible,
        lambda jobs: agreed(worked(tuple(jobs), all_of_it=each) >= 1560 for each in (False, True)),
    )
    spoken, valid = language(profile.tests, on, needed(counted, worked, on))
    return {
        "87.1(1)": profile.outside_quebec,
        "87.1(2)(a)": agreed(some >= 1560 for some in held),
        "87.1(2)(b)": performed,
        "87.1(2)(c)": performed,
        "87.1(2)(d)": spoken,
        "87.1(2)(e)": spoken if len(by) > 1 else True,
        **{
            f"87.1(3)({paragraph})": None if (turns := turns_on(paragraph)) is None else not turns
            for paragraph in "abc"
        },
        "3(4)": valid,
    }


def needed(jobs: tuple[Job, ...], worked: Callable[..., Fraction], on: date) -> set[int]:
    """The thresholds that may be needed, whatever is true of what is not known of the work."""
    ways = []
    for occupation in sorted({groups(job.noc, on) for job in jobs}):
        mine = tuple(job for job in jobs if groups(job.noc, on) == occupation)
        sure = tuple(job for job in mine if job.duties and skilled(job.noc, on))
        amounts = {worked(sure), worked(mine, all_of_it=True)}
        levels = thresholds(mine[0].noc, on)
        ways.append(list(product(amounts, levels)))
    found = {max(way) for way in product(*ways) if way}
    return {n for hours, n in found if hours} or {5, 7}


def language(tests: Iterable[Result], on: date, needed: set[int]) -> tuple[Met, Met]:
    """Whether a report reaches the threshold, and whether one that does is still valid."""
    given = [
        test
        for test in tests
        if test.result_date <= on and not (isinstance(test, TEF) and test.scale != "ancien")
    ]
    if not given:
        return None, None

    def weakest(test: Result) -> int:
        held = test.levels
        return min(held.reading, held.writing, held.listening, held.speaking)

    def valid(test: Result) -> bool:
        return on < shifted(test.result_date, 2)

    best = {max((weakest(test) >= n, valid(test)) for test in given) for n in needed}
    return agreed(reaches for reaches, _ in best), agreed(is_valid for _, is_valid in best)


def first_day(jobs: Collection[Job], since: date, until: date, *, reached: bool) -> date | None:
    """The first day before another on which the jobs hold a year in three, or do not."""
    unknown = contradicted(jobs, FAR)
    these: list[Job] = []
    before: list[Fraction] = []
    origin = shifted(since, -3) - timedelta(days=shifted(since, -3).weekday())
    for on in days(since, until):
        if on in (since, NOC_2021, date(2023, 4, 25)):
            these = [
                job
                for job in jobs
                if may_qualify(job, on) and job.duties is not False and skilled(job.noc, on)
            ]
            # What the weeks before each Monday hold.
            before = [NOTHING]
            for monday in (origin + timedelta(weeks=n) for n in range((until - origin).days // 7)):
                week = hours(these, monday, monday + timedelta(weeks=1), unknown)
                before.append(before[-1] + week)
        held = _between(these, shifted(on, -3), on, unknown=unknown, before=before, origin=origin)
        if (held >= 1560) is reached:
            return on
    return None


def _between(
    jobs: Collection[Job],
    since: date,
    until: date,
    *,
    unknown: Collection[date],
    before: list[Fraction],
    origin: date,
) -> Fraction:
    """What some days hold, whole weeks by the sums before their Mondays."""
    first = -(-(since - origin).days // 7)
    last = (until - origin).days // 7
    monday, end = origin + timedelta(weeks=first), origin + timedelta(weeks=last)
    edges = hours(jobs, since, monday, unknown) + hours(jobs, end, until, unknown)
    return before[last] - before[first] + edges
