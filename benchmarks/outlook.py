# SPDX-License-Identifier: MIT
"""What it costs to explain a score, to search moves, to find scores of a test, and to forecast.

`nox -s bench` runs this. Each is measured against plain scores in the same run, in turns, and the
least of many short runs counts, so that a busy machine slows both alike.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice, product

import attrs

import crs
from crs.outlook.moves import possible_moves

RULES = crs.EDITIONS[-1]
FALLING = attrs.evolve(
    RULES, additional=attrs.evolve(RULES.additional, sibling=crs.Table({0: 15, 1: 0}))
)
"""Rules under which nothing is proved by order, so that every set is scored."""
STATES = 10_000
PERSON = crs.Applicant(
    age=31,
    education=crs.Education.BACHELORS,
    first_language=crs.English(reading=8, writing=7, listening=9, speaking=8),
    canadian_work=1,
    foreign_work=2,
)


def seconds(work: Callable[[], object]) -> float:
    """How long some *work* takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(work: Callable[[], object], plain: Callable[[], object], rounds: int) -> float:
    """How many times as long as *plain* some *work* takes."""
    both = [(seconds(work), seconds(plain)) for _ in range(rounds)]
    one, other = map(min, zip(*both, strict=True))
    return one / other


def scores(count: int) -> None:
    """Score one person many times."""
    for _ in range(count):
        crs.score(PERSON, RULES)


def explanations(count: int) -> None:
    """Explain one score many times."""
    score = crs.score(PERSON, RULES)
    for _ in range(count):
        score.explain()


def states() -> Iterator[dict[str, object]]:
    """The facts of each set of moves that change, as one who tries them all has them."""
    groups: dict[str, list[dict[str, object]]] = {}
    for move in possible_moves(PERSON, RULES):
        after = move.apply(PERSON)
        changes = {
            field.name: getattr(after, field.name)
            for field in attrs.fields(crs.Applicant)
            if getattr(after, field.name) != getattr(PERSON, field.name)
        }
        groups.setdefault(move.group, [{}]).append(changes)
    for chosen in product(*groups.values()):
        yield {name: value for changes in chosen for name, value in changes.items()}


ALL = list(islice(states(), STATES))


def one_by_one() -> None:
    """Evolve and score each of the sets."""
    for changes in ALL:
        crs.score(attrs.evolve(PERSON, **changes), RULES)


def worker() -> crs.Profile:
    """Somebody with ten dated papers, reports, credentials and jobs among them."""
    english = {"reading": 7, "writing": 6.5, "listening": 8.5, "speaking": 7}
    job = crs.Job(
        noc="22222", start=date(2024, 6, 10), country="CA", hours_per_week=37.5, duties=True
    )
    return crs.Profile(
        birth_date=date(1995, 4, 12),
        tests=(
            crs.IELTS(**english, result_date=date(2025, 3, 10)),
            crs.IELTS(**english, result_date=date(2027, 3, 1)),
        ),
        credentials=(
            crs.Credential(
                level=crs.Education.BACHELORS,
                country="IN",
                completed=date(2017, 6, 30),
                eca=crs.ECA(organisation="WES", issued=date(2024, 3, 8)),
            ),
            crs.Credential(level=crs.Education.TWO_YEAR, country="CA", completed=date(2024, 4, 26)),
        ),
        jobs=(
            attrs.evolve(job, country="IN", start=date(2017, 7, 3), end=date(2020, 7, 31)),
            attrs.evolve(job, noc="65100", start=date(2022, 9, 5), end=date(2024, 4, 19)),
            job,
        ),
        certificate=crs.Certificate(issued=date(2027, 9, 1)),
        nomination=crs.Nomination(issued=date(2028, 2, 1), withdrawn=date(2028, 8, 1)),
        outside_quebec=True,
    )


WORKER = worker()
DAY = date(2026, 10, 1)


def looks(count: int) -> None:
    """Look at one day of one person many times."""
    for _ in range(count):
        crs.score(WORKER.on(DAY))
        crs.programs(WORKER, DAY)


def main() -> None:
    """Measure each, print the ratios, and fail if one is beyond its gate."""
    explain = ratio(lambda: explanations(30), lambda: scores(30), 200)
    ordered = ratio(lambda: crs.improve(PERSON, target=500, rules=RULES), one_by_one, 5)
    exhausted = ratio(
        lambda: crs.improve(PERSON, target=500, rules=FALLING, limit=STATES), one_by_one, 5
    )
    reach = ratio(lambda: crs.reach(PERSON, 420, rules=RULES), lambda: scores(3_000), 10)
    five_years = DAY, date(2031, 9, 30)
    forecast = 20 * ratio(lambda: crs.forecast(WORKER, *five_years), lambda: looks(20), 10)
    gates = {
        "score.explain, in scores": (explain, 20),
        f"improve by order, in {STATES:,} states evolved and scored": (ordered, 1),
        f"improve by exhaustion, in {STATES:,} states evolved and scored": (exhausted, 1),
        "reach, in 3,000 scores": (reach, 1),
        "five years of forecast, in looks at one day": (forecast, 60),
    }
    for name, (measured, gate) in gates.items():
        print(f"{name}: {measured:.2f}; gate {gate}")
    sys.exit(any(measured > gate for measured, gate in gates.values()))


if __name__ == "__main__":
    main()
