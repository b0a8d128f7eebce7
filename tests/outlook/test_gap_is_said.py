# SPDX-License-Identifier: MIT
"""From the day of the gap on, each result that rests on a score says so, wherever it is shown."""

import json
from datetime import date
from typing import Any

import attrs
import pytest
from papers import english, graduate

import crs
from crs.rules import GAP

GRADUATE = graduate(tests=(english(9, date(2026, 6, 1)),))
"""Has work in Canada, at which the amendment is reported to look."""
WRITTEN = {
    "en": "an amendment is reported in force",
    "fr": "une modification dont le texte n’est pas public serait en vigueur",
}


def results(day: date) -> list[Any]:
    """Whatever looks at the score of a day."""
    facts = GRADUATE.on(day)
    score = crs.score(facts)
    return [
        score.explain(),
        score - crs.score(facts, crs.EDITIONS[-1]),
        crs.forecast(GRADUATE, day, day),
        crs.improve(facts),
        crs.improve(GRADUATE, on=day, moves=[]),
        crs.reach(facts, 500),
        crs.Household(GRADUATE, attrs.evolve(GRADUATE, jobs=())).orders(day),
        crs.invitation.assess(GRADUATE, day, day),
        crs.reconcile(GRADUATE, day, shown=432),
    ]


def caveats(plain: Any) -> list[str]:
    """The codes of all caveats in plain data, wherever they stand."""
    if isinstance(plain, list):
        return [code for each in plain for code in caveats(each)]
    if not isinstance(plain, dict):
        return []
    own = [plain["code"]] if str(plain.get("code")).startswith("caveat.") else []
    return own + caveats([*plain.values()])


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_gap_is_said_by_each_result(lang: str) -> None:
    for result in results(GAP.since):
        assert WRITTEN[lang] in " ".join(result.text(lang).split()).replace("\xa0", " ")
        assert WRITTEN[lang] in " ".join(result.html(lang).split()).replace("\xa0", " ")
        codes = caveats(json.loads(result.to_json(lang)))
        assert {"caveat.gap", "caveat.touched"} <= {*codes}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_day_before_nothing_is_said_of_it(lang: str) -> None:
    for result in results(date(2026, 11, 2)):
        assert WRITTEN[lang] not in " ".join(result.text(lang).split())
        assert "caveat.gap" not in caveats(json.loads(result.to_json(lang)))


def test_after_an_invitation_facts_that_the_gap_does_not_touch_are_not_said_to_be() -> None:
    """Those of somebody without work in Canada and without a score are not."""
    for untouched in (attrs.evolve(GRADUATE, jobs=()), attrs.evolve(GRADUATE, tests=())):
        found = crs.invitation.assess(untouched, GAP.since, GAP.since)

        assert caveats(found.to_dict()) == ["caveat.gap"]


def test_after_an_invitation_one_of_both_days_may_be_touched() -> None:
    """A year from Monday 2025-12-01 is complete with Friday 2026-11-27, between the two."""
    [job] = GRADUATE.jobs
    worker = attrs.evolve(GRADUATE, jobs=(attrs.evolve(job, start=date(2025, 12, 1)),))
    found = crs.invitation.assess(worker, date(2026, 11, 9), date(2026, 12, 7))

    assert caveats(found.to_dict()) == ["caveat.gap", "caveat.touched"]
