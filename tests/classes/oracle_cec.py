# SPDX-License-Identifier: MIT
"""Section 87.1 once more, one day and one job after the other, to hold the package against.

Written from the words of the Regulations. It knows no window but a list of days, and no hour but a
fraction. The levels of a report are taken as given.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import compress, product

from crs import TEF, Job, Profile
from crs.evidence.language.report import Result

A_DAY = timedelta(days=1)
NOTHING = Fraction(0)
Met = bool | None


def shifted(day: date, years: int) -> date:
    """The same date some years later; 28 February for want of a 29th."""
    while True:
        try:
            return date(day.year + years, day.month, day.day)
        except ValueError:
            day -= A_DAY


def days(since: date, until: date) -> Iterator[date]:
    while since < until:
        yield since
        since += A_DAY


def level(code: str) -> str:
    """The TEER category, or the skill level of a code of four digits."""
    if len(code) == 5:
        return code[1]
    return "0" if code[0] == "0" else "_AABBCCDD"[int(code[1]) + 1]


def is_skilled(code: str) -> bool:
    return level(code) in "0123AB"


def threshold(code: str) -> int:
    return 7 if level(code) in "01A" else 5


def works(job: Job, day: date) -> bool:
    if day < job.start or (job.end is not None and day > job.end):
        return False
    return not any(
        leave.start <= day and (leave.end is None or day <= leave.end) for leave in job.unpaid_leave
    )


def excluded(job: Job, on: date) -> set[str]:
    """The paragraphs of subsection (3) that leave a job out."""
    doctor = job.publicly_funded and job.noc in ("31100", "31101", "31102")
    exempt = doctor and on >= date(2023, 4, 25)
    paragraphs = set()
    if job.full_time_student:
        paragraphs.add("a")
    if (job.self_employed and not exempt) or not job.authorised:
        paragraphs.add("b")
    if not job.temporary_resident:
        paragraphs.add("c")
    return paragraphs


def qualifies(job: Job, on: date) -> bool:
    """Whether the work counts but for what is said of its duties."""
    paid_and_skilled = job.paid and is_skilled(job.noc)
    return job.country == "CA" and job.start <= on and paid_and_skilled and not excluded(job, on)


def hours(jobs: Iterable[Job], since: date, until: date) -> Fraction:
    jobs = list(jobs)
    at_work = Counter(tuple(works(job, day) for job in jobs) for day in days(since, until))
    total = NOTHING
    for present, times in at_work.items():
        paid = (Fraction(job.hours_per_week) for job in compress(jobs, present))
        weekly = sum(paid, NOTHING)
        total += times * min(weekly, Fraction(30)) / 7
    return total


def findings(profile: Profile, on: date) -> dict[str, Met]:
    """Whether each requirement is met, by its provision."""
    since = shifted(on, -3)

    def worked(jobs: Iterable[Job]) -> Fraction:
        return hours(jobs, since, on)

    possible = [job for job in profile.jobs if qualifies(job, on) and worked([job]) > 0]
    counted = [job for job in possible if job.duties is not False]
    year = worked(counted) >= 1560
    by = {job.noc for job in counted}
    out = [
        (paragraph, job)
        for job in profile.jobs
        if job.country == "CA"
        and job.start <= on
        and worked([job]) > 0
        and job.paid
        and is_skilled(job.noc)
        and job.duties is not False
        for paragraph in excluded(job, on)
    ]

    def turns_on(paragraph: str) -> bool:
        """Whether the year is there with the work that a paragraph leaves out, and not without."""
        left = [job for named, job in out if named == paragraph]
        return bool(left) and not year and worked([*counted, *left]) >= 1560

    performed = duties(possible, lambda jobs: worked(jobs) >= 1560)
    spoken, valid = language(profile.tests, on, needed(counted, worked))
    return {
        "87.1(1)": profile.outside_quebec,
        "87.1(2)(a)": year,
        "87.1(2)(b)": performed,
        "87.1(2)(c)": performed,
        "87.1(2)(d)": spoken,
        "87.1(2)(e)": spoken if len(by) > 1 else True,
        **{f"87.1(3)({paragraph})": not turns_on(paragraph) for paragraph in "abc"},
        "3(4)": valid,
    }


def needed(jobs: list[Job], worked: Callable[[Iterable[Job]], Fraction]) -> set[int]:
    """The thresholds that may be needed, whatever is true of the duties that are not stated."""
    codes = sorted({job.noc for job in jobs})
    ways = []
    for code in codes:
        sure = [job for job in jobs if job.noc == code and job.duties]
        open_ = [job for job in jobs if job.noc == code and not job.duties]
        amounts = {worked(sure), worked([*sure, *open_])}
        ways.append([(hours, threshold(code)) for hours in amounts])
    found = {max(way) for way in product(*ways) if way}
    return {n for hours, n in found if hours} or {5, 7}


def duties(jobs: list[Job], enough: Callable[[list[Job]], bool]) -> Met:
    told = {job.duties for job in jobs}
    if enough([job for job in jobs if job.duties is True]):
        return True
    if enough([job for job in jobs if job.duties is not False]):
        return None
    if False in told or not told:
        return False
    return None if None in told else True


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
    reached, good = {reaches for reaches, _ in best}, {is_valid for _, is_valid in best}
    return (
        reached.pop() if len(reached) == 1 else None,
        good.pop() if len(good) == 1 else None,
    )


def first_day(jobs: Iterable[Job], since: date, until: date, *, reached: bool) -> date | None:
    """The first day before another on which the jobs hold a year in three, or do not."""
    origin = shifted(since, -3)
    for on in days(since, until):
        if on == since or on == date(2023, 4, 25):
            these = [job for job in jobs if qualifies(job, on) and job.duties is not False]
            before = [NOTHING]
            for day in days(origin, until):
                before.append(before[-1] + hours(these, day, day + A_DAY))
        held = before[(on - origin).days] - before[(shifted(on, -3) - origin).days]
        if (held >= 1560) is reached:
            return on
    return None
