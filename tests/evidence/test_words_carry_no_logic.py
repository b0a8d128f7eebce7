# SPDX-License-Identifier: MIT
"""A change of words moves no fact, no reason and no mistake."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from persons import BORN, DAYS, ON, PROFILES, celpip, person

import crs
from crs import Education
from crs.errors import InvalidError, Problem
from crs.evidence.credentials import ECA, Credential
from crs.evidence.explanation import MissingEvidence
from crs.evidence.language.ielts import IELTS
from crs.evidence.language.tef import TEF
from crs.evidence.papers import JobOffer, Nomination, Sibling
from crs.evidence.profile import Profile, SpouseProfile
from crs.evidence.statements import Stated
from crs.evidence.work import Job
from placeholder import PLACEHOLDER, placeholders


def test_every_sentence_is_replaced() -> None:
    found = person().explain(ON)
    before = found.text()

    with placeholders():
        assert set(crs.words.CATALOGUE.values()) == {PLACEHOLDER}
        assert set(found.text().split()) == {"…"}
        assert set(found.text("fr").split()) == {"…"}
    assert found.text() == before


def outcome(anybody: Profile, day: date) -> tuple[object, ...]:
    """The facts of a day with their reasons, their points, and what goes with these."""
    found = anybody.explain(day)
    try:
        facts = anybody.on(day)
    except MissingEvidence as error:
        return found, error.missing
    score = crs.score(facts, rules=crs.in_force(date(2026, 6, 1)))
    return found, facts, facts.open, score, score.caveats


@given(PROFILES, DAYS)
@settings(max_examples=5 * settings().max_examples)
def test_facts_and_reasons(anybody: Profile, day: date) -> None:
    before = outcome(anybody, day)

    with placeholders():
        assert outcome(anybody, day) == before


def mistakes() -> Iterator[Callable[[], Any]]:
    """Everything that is made wrongly here has a mistake of another kind."""
    degree: dict[str, Any] = {"level": Education.MASTERS, "country": "CA", "completed": ON}
    eca = ECA(organisation="WES", issued=ON)
    stated = Stated(as_of=BORN, nomination=True)
    scores: dict[str, Any] = {"reading": 7, "writing": 7, "listening": 7, "speaking": 7}
    yield lambda: IELTS(**{**scores, "reading": 7.25}, result_date=ON)
    yield lambda: TEF(**scores, result_date=ON, scale="699")  # type: ignore[arg-type]
    yield lambda: ECA(organisation="wes", issued=ON)
    yield lambda: ECA(organisation="toefl", issued=ON)
    yield lambda: Credential(**degree, eca=eca)
    yield lambda: Credential(**{**degree, "country": "ON", "level": Education.TWO_OR_MORE})
    yield lambda: JobOffer(noc="93888", issued=ON)
    yield lambda: Sibling(birth_date="1990")  # type: ignore[arg-type]
    yield lambda: Job(noc="21231", start=ON, country="India", hours_per_week=0.1)
    yield lambda: SpouseProfile(since=ON, until=BORN)
    yield lambda: person(tests=(celpip(9),) * 51)
    yield lambda: person(stated=stated, nomination=Nomination(issued=ON))
    yield lambda: person(first_language="de")


@pytest.mark.parametrize("make", [*mistakes()])
def test_mistakes(make: Callable[[], Any]) -> None:
    before = problems(make)

    with placeholders():
        assert problems(make) == before


def problems(make: Callable[[], Any]) -> tuple[Problem, ...]:
    with pytest.raises(InvalidError) as caught:
        make()
    return caught.value.problems
