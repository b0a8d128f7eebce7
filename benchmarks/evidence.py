# SPDX-License-Identifier: MIT
"""How the cost of `Profile.on` grows with the number of jobs, as a ratio within one run.

`nox -s bench` runs this. Ten times the jobs may cost at most fifteen times as much: work is
counted from one change to the next, not day by day or job against job. Both figures are the least
of many short runs, taken in turns, so that a busy machine slows both alike.
"""

import sys
import time
from datetime import date, timedelta

import crs

DAY = date(2026, 6, 1)
FEW, MANY, MOST = 100, 1_000, 15


def profile(jobs: int) -> crs.Profile:
    """A person with some jobs of a month each, in Canada and abroad, that touch and overlap."""
    starts = [date(2014, 1, 1) + timedelta(days=4_500 * n // jobs) for n in range(jobs)]
    return crs.Profile(
        birth_date=date(1990, 5, 5),
        tests=(
            crs.IELTS(reading=8, writing=7, listening=8, speaking=7, result_date=date(2026, 1, 9)),
        ),
        jobs=tuple(
            crs.Job(
                noc="22222",
                start=start,
                end=start + timedelta(days=30),
                hours_per_week=10 + n % 30,
                country=("CA", "IN")[n % 2],
            )
            for n, start in enumerate(starts)
        ),
    )


def seconds(person: crs.Profile) -> float:
    """How long it takes to find the facts of a person."""
    start = time.perf_counter()
    person.on(DAY)
    return time.perf_counter() - start


def main() -> None:
    """Measure both, print the ratio, and fail if it is beyond the gate."""
    few, many = profile(FEW), profile(MANY)
    rounds = [(seconds(few), seconds(many)) for _ in range(40)]
    least_few, least_many = map(min, zip(*rounds, strict=True))
    ratio = least_many / least_few
    print(
        f"profile.on with {MANY:,} jobs: {least_many * 1e3:.2f} ms, {ratio:.2f} times that with"
        f" {FEW} ({least_few * 1e3:.2f} ms); gate {MOST}"
    )
    sys.exit(ratio > MOST)


if __name__ == "__main__":
    main()
