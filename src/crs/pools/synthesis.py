# SPDX-License-Identifier: MIT
"""A synthetic pool, for tests, demonstrations and benchmarks. Nobody in it is real."""

from __future__ import annotations

import numpy as np

from ..errors import InvalidError, Problem
from ..expected import AtLeast
from ..facts import ArrangedEmployment, CanadianStudy
from .schema import ABILITIES, COLUMNS, LANGUAGES
from .trace import Array

EDUCATION = (0.01, 0.05, 0.06, 0.10, 0.38, 0.12, 0.25, 0.03)
SPOUSE_EDUCATION = (0.03, 0.12, 0.07, 0.11, 0.37, 0.10, 0.18, 0.02)
CANADIAN_WORK = (0.52, 0.20, 0.13, 0.08, 0.05, 0.02)
FOREIGN_WORK = (0.20, 0.10, 0.10, 0.15, 0.12, 0.33)


def arrays(n: int, seed: int) -> dict[str, Array]:
    """The columns of a synthetic pool of *n* people, as masked and as plain arrays.

    Raises:
        InvalidError: *n* or *seed* is not a whole number from 0.
    """
    for name, number in (("n", n), ("seed", seed)):
        if type(number) is not int or number < 0:
            raise InvalidError(Problem(name, "invalid", AtLeast(0), number))
    random = np.random.default_rng(seed)

    def chosen(shares: tuple[float, ...]) -> Array:
        drawn: Array = random.choice(len(shares), n, p=shares).astype(np.uint8)
        return drawn

    def share(part: float) -> Array:
        drawn: Array = random.random(n) < part
        return drawn

    def levels(language: str, typical: float, spread: float, where: Array) -> dict[str, Array]:
        centre = random.normal(typical, spread, n)
        return {
            f"{language}_{ability}": np.ma.MaskedArray(
                np.clip(np.rint(random.normal(centre, 0.9)), 0, 12).astype(np.uint8), ~where
            )
            for ability in ABILITIES
        }

    everybody = np.ones(n, bool)
    french = share(0.08)
    two = share(0.12) | french
    spouse = share(0.38)
    spouse_tested = spouse & share(0.75)
    ages = np.rint(random.gamma(9, 1.55, n) + 18).astype(np.uint8)
    named = np.array(LANGUAGES, object)
    first = named[french.astype(int)]
    drawn = {
        "age": ages,
        "education": chosen(EDUCATION),
        "first_language": first,
        **{
            name: np.ma.getdata(level)
            for name, level in levels("first_language", 8.6, 1.3, everybody).items()
        },
        "second_language": np.ma.MaskedArray(named[1 - french.astype(int)], ~two),
        **levels("second_language", 5.8, 2.2, two),
        "canadian_work": chosen(CANADIAN_WORK),
        "foreign_work": chosen(FOREIGN_WORK),
        "certificate": share(0.02),
        "canadian_study": random.choice(len(CanadianStudy), n, p=(0.70, 0.14, 0.16)).astype(
            np.uint8
        ),
        "sibling": share(0.06),
        "nomination": share(0.03),
        "arranged_employment": random.choice(
            len(ArrangedEmployment), n, p=(0.91, 0.085, 0.005)
        ).astype(np.uint8),
        "spouse": spouse,
        "spouse_education": np.ma.MaskedArray(chosen(SPOUSE_EDUCATION), ~spouse),
        "spouse_language": np.ma.MaskedArray(named[share(0.06).astype(int)], ~spouse_tested),
        **levels("spouse_language", 7.2, 1.8, spouse_tested),
        "spouse_canadian_work": np.ma.MaskedArray(
            chosen((0.7, 0.12, 0.08, 0.05, 0.03, 0.02)), ~spouse
        ),
    }
    none = np.zeros(n, np.uint8)  # of a fact of which no shares are known
    return {name: drawn.get(name, none) for name in COLUMNS}
