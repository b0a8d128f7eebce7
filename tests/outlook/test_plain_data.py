# SPDX-License-Identifier: MIT
"""Every result is a dict to `attrs.asdict`, down to the last record in it."""

from collections.abc import Callable
from datetime import date

import attrs
import pytest
from papers import graduate

import crs

DAY = date(2026, 1, 5)
ON = crs.in_force(DAY)
PERSON = graduate()
FACTS = PERSON.on(DAY)
SCORE = crs.score(FACTS)
POOL = crs.rounds.Pool(as_of=DAY, bands=(crs.rounds.Band(0, 1_200, 20),))
EARLY = crs.score(attrs.evolve(FACTS, sibling=True), crs.in_force(date(2016, 12, 1)))
RESULTS: dict[str, Callable[[], attrs.AttrsInstance]] = {
    "Assessment": lambda: crs.cec.assess(PERSON, DAY),
    "Categories": lambda: crs.rounds.categories(PERSON, DAY),
    "Comparison": lambda: crs.rounds.compare(PERSON, DAY),
    "Difference": lambda: SCORE - EARLY,
    "Explanation": lambda: PERSON.explain(DAY),
    "Forecast": lambda: crs.forecast(PERSON, DAY, date(2027, 1, 1)),
    "Improvement": lambda: crs.improve(PERSON, on=DAY, target=500),
    "Listing": lambda: crs.rounds.Listing(crs.rounds.select(since=date(2026, 1, 1))),
    "Reconciliation": lambda: crs.reconcile(PERSON, DAY, SCORE.total - 15),
    "Rules": lambda: ON,
    "Score": lambda: SCORE,
    "ScoreExplanation": SCORE.explain,
    "Standing": lambda: crs.rounds.standing(SCORE.total, POOL),
}


@pytest.mark.parametrize("name", RESULTS)
def test_asdict(name: str) -> None:
    result = RESULTS[name]()
    assert type(result).__name__ == name
    assert attrs.asdict(result)
