# SPDX-License-Identifier: MIT
"""The federal skilled worker and skilled trades classes against slow second readings of the law."""

from datetime import date, timedelta

import attrs
import oracle_cec
import oracle_fst
import oracle_fsw
import pytest
from careers import DISTINCT, TRADES, on_a_day
from hypothesis import given
from hypothesis import strategies as st

from crs import Assessment, Profile, SkilledWorker, WorkerOffer, cec, fst, fsw

pytestmark = pytest.mark.properties


def met(found: Assessment) -> dict[str, bool | None]:
    return {finding.provision.section: finding.met for finding in found.findings}


def primary(found: Assessment) -> str | None:
    """The occupation that was looked at; None: there is none."""
    reasons = found["75(2)(a)"].reasons
    periods = (reason for reason in reasons if isinstance(reason, fsw.LongestPeriod))
    return next((period.occupation for period in periods), None)


def trade(found: Assessment) -> str | None:
    reason = found["87.2(1)"].reasons[0]
    return reason.occupation if isinstance(reason, fst.Trade) else None


def factors(points: fsw.FswPoints) -> oracle_fsw.Points:
    return oracle_fsw.Points(
        education=points.education,
        languages=points.first_language + points.second_language,
        experience=points.experience,
        age=points.age,
        arranged_employment=points.arranged_employment,
        adaptability=points.adaptability,
    )


def held(found: Assessment) -> tuple[fsw.FswPoints, fsw.FswPoints]:
    """The points at their fewest and at their most."""
    first, *others = found["76(1)(a)"].reasons
    assert isinstance(first, fsw.PointsHeld)
    most = [other.points for other in others if isinstance(other, fsw.PointsAtMost)]
    return first.points, (most or [first.points])[0]


@given(on_a_day(10))
def test_skilled_workers(drawn: tuple[Profile, date]) -> None:
    """Every finding, all points, and that no other primary occupation does better."""
    profile, on = drawn
    found = fsw.assess(profile, on)
    choices = oracle_fsw.occupations(profile, on)
    expected = choices[primary(found)]
    assert met(found) == expected.met
    fewest, most = held(found)
    assert (factors(fewest), fewest.total) == (expected.fewest, expected.fewest.total)
    assert (factors(most), most.total) == (expected.most, expected.most.total)
    assert expected.promise == max(each.promise for each in choices.values())


@given(on_a_day(10, DISTINCT))
def test_work_alone(drawn: tuple[Profile, date]) -> None:
    """The points of work, in Canada too, where nothing else has points for adaptability."""
    profile, on = drawn
    nothing = SkilledWorker(offer=WorkerOffer.NONE, study=False, relative=False)
    alone = attrs.evolve(
        profile, spouse=None, sibling=False, skilled_worker=nothing, stated=None, credentials=()
    )
    found = fsw.assess(alone, on)
    expected = oracle_fsw.findings(alone, on, primary(found))
    fewest, most = held(found)
    assert (factors(fewest), factors(most)) == (expected.fewest, expected.most)


@given(on_a_day(10), st.integers(0, 400))
def test_invited_skilled_workers(drawn: tuple[Profile, date], days: int) -> None:
    profile, on = drawn
    invited = on - timedelta(days=days)
    found = fsw.assess(profile, on, invited)
    assert met(found) == oracle_fsw.findings(profile, on, primary(found), invited).met


@given(on_a_day(5, TRADES))
def test_skilled_trades(drawn: tuple[Profile, date]) -> None:
    """Every finding, and that no other trade does better."""
    profile, on = drawn
    found = fst.assess(profile, on)
    choices = oracle_fst.occupations(profile, on)
    expected = choices[trade(found)]
    assert met(found) == expected.met
    assert expected.promise == max(each.promise for each in choices.values())


@given(on_a_day(3, DISTINCT))
def test_experience_in_canada_beside_study(drawn: tuple[Profile, date]) -> None:
    """Every finding, with study that papers show and hours by pay periods."""
    profile, on = drawn
    found = cec.assess(attrs.evolve(profile, stated=None), on)
    assert met(found) == oracle_cec.findings(profile, on)
