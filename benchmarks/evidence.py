# SPDX-License-Identifier: MIT
"""What it costs to find the facts of a person and to assess the classes, in scores of one person.

`nox -s bench` runs this. The people are those of `examples/`, all of them in turn, each on another
day than before: what a profile keeps from one day to the next, the record of its work, is made
once, and nothing else. With ten times the jobs facts may cost at most fifteen times as much: work
is counted from one change to the next, not day by day or job against job. Every figure is the least
of many short runs, taken in turns, so that a busy machine slows all of them alike. A goal that is
missed is printed, a gate that is missed fails.
"""

import sys
import time
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from scalar import make

import crs
from crs import cec

EXAMPLES = Path(__file__).parents[1] / "examples"
DAYS = [date(2026, 6, 1) + timedelta(days=day) for day in range(120)]
FEW, MANY = 100, 1_000


class Gate(NamedTuple):
    """A ratio: of what, what it is, what it may be at most, and what we would like."""

    what: str
    ratio: float
    most: float
    goal: float


def with_jobs(jobs: int) -> crs.Profile:
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


def of_each(find: Callable[[crs.Profile, date], object]) -> Callable[[], None]:
    """Something found of each of the people of the examples, each time on another day."""
    people = [crs.files.load(file, crs.Profile) for file in sorted(EXAMPLES.glob("*.toml"))]
    days = cycle(DAYS)

    def run() -> None:
        day = next(days)
        for person in people:
            find(person, day)

    return run


def least(runs: Mapping[str, Callable[[], object]], times: int, rounds: int) -> dict[str, float]:
    """The least time of each run, in seconds of this process, taken in turns."""
    seconds = dict.fromkeys(runs, float("inf"))
    for _ in range(rounds):
        for name, run in runs.items():
            start = time.process_time()
            for _ in range(times):
                run()
            seconds[name] = min(seconds[name], (time.process_time() - start) / times)
    return seconds


def main() -> None:
    """Measure everything, print the ratios, and fail if one is beyond its gate."""
    applicant, rules = make(), crs.EDITIONS[-1]
    people = len(list(EXAMPLES.glob("*.toml")))
    found = least(
        {
            "score": lambda: crs.score(applicant, rules),
            "profile.on": of_each(crs.Profile.on),
            "cec.assess": of_each(cec.assess),
            "programs": of_each(crs.programs),
        },
        times=20,
        rounds=100,
    )
    few, many = with_jobs(FEW), with_jobs(MANY)
    jobs = least({"few": lambda: few.on(DAYS[0]), "many": lambda: many.on(DAYS[0])}, 1, 40)
    score = found["score"]
    gates = (
        Gate("profile.on, in scores", found["profile.on"] / people / score, 20, 12),
        Gate("cec.assess, in scores", found["cec.assess"] / people / score, 45, 30),
        Gate("programs, in scores", found["programs"] / people / score, 150, 100),
        Gate(f"profile.on with {MANY:,} jobs, to {FEW}", jobs["many"] / jobs["few"], 15, 12),
    )
    for gate in gates:
        print(f"{gate.what}: {gate.ratio:.2f}; gate {gate.most}, goal {gate.goal}")
    sys.exit(any(gate.ratio > gate.most for gate in gates))


if __name__ == "__main__":
    main()
