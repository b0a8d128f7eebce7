# SPDX-License-Identifier: MIT
"""Two people, each of them as the principal applicant."""

import warnings
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given, settings
from papers import english, graduate, people

import crs
from crs.fsw import PointsHeld
from crs.outlook.household import NotAccompanying, Order

DAY = date(2026, 1, 5)
FIRST = graduate(tests=(english(7, date(2025, 6, 2)),), jobs=())
SECOND = graduate(birth_date=date(1990, 6, 1))


def who(order: Order) -> tuple[int, int | None]:
    """Which of the two is the principal applicant, and the score."""
    return order.number, order.total


def test_the_better_order_first() -> None:
    """The second has a year of work here, and so a class; with the other's CLB 7 and degree.

    Accompanied at 35: 70 + 112 + 4 x 29 + 35; the spouse 8 + 4 x 3; 25 + 13 of pairs: 391. The
    other way, at 29: 100 + 112 + 4 x 16; the spouse 8 + 4 x 5 + 5; 13 of a pair: 322.
    """
    orders = crs.Household(FIRST, SECOND).orders(DAY)

    assert [who(order) for order in orders] == [(2, 391), (1, 322)]
    assert orders[0].principal is SECOND
    assert orders[0].accompanying is FIRST
    assert [bool(order.programs.met) for order in orders] == [True, False]


def test_a_class_comes_before_a_score() -> None:
    """A nominee out of all classes stands behind whoever meets one."""
    nominee = evolve(FIRST, nomination=crs.Nomination(issued=DAY))

    assert [who(o) for o in crs.Household(nominee, SECOND).orders(DAY)] == [(2, 391), (1, 922)]


def test_out_of_the_pool() -> None:
    untested = evolve(FIRST, tests=())
    last = crs.Household(untested, SECOND).orders(DAY)[1]

    assert who(last) == (1, None)
    assert [missing.fact for missing in last.missing] == ["first_language"]


@pytest.mark.parametrize(
    ("statement", "adaptability"),
    [
        (crs.SkilledWorker(study=False, relative=False), 0),
        (crs.SkilledWorker(study=True), 5),
        (crs.SkilledWorker(study=False, relative=True), 5),
        (crs.SkilledWorker(study=True, relative=True), 10),
    ],
)
def test_what_the_other_one_states(statement: crs.SkilledWorker, adaptability: int) -> None:
    """Study and a relative of the one who comes along give 5 points each (s. 83(1)(b.1), (d)).

    A degree 21, English at CLB 9 four times 6, a year abroad 9, 29 years old 12: 66 of 67.
    """
    abroad = evolve(graduate().jobs[0], country="IN")
    states = crs.SkilledWorker(offer=crs.WorkerOffer.NONE, study=False, relative=False)
    worker = graduate(jobs=(abroad,), skilled_worker=states)
    other = graduate(tests=(), jobs=(), skilled_worker=statement)
    together, _, alone, _ = crs.Household(worker, other).orders(DAY, not_accompanying=True)

    for order, points in ((together, 66 + adaptability), (alone, 66)):
        finding = order.programs.fsw["76(1)(a)"]
        held = [one.points.total for one in finding.reasons if isinstance(one, PointsHeld)]
        assert order.number == 1
        assert held == [points]
        assert finding.met is (points >= 67)


def test_what_the_principal_applicant_states_stays() -> None:
    """Where the other one says nothing of it."""
    states = crs.SkilledWorker(study=True, spouse_study=True, relative=True)
    other = evolve(SECOND, skilled_worker=crs.SkilledWorker())
    order = crs.Household(evolve(FIRST, skilled_worker=states), other).orders(DAY)[1]

    assert order.profile.skilled_worker == states


def test_not_accompanying_is_last_and_a_fact() -> None:
    orders = crs.Household(FIRST, SECOND).orders(DAY, not_accompanying=True)

    assert [order.accompanying for order in orders] == [FIRST, SECOND, None, None]
    assert [order.note for order in orders] == [None, None, NotAccompanying(), NotAccompanying()]
    assert "a fact, not a choice" in orders.text()


def test_what_a_household_must_be() -> None:
    stated = evolve(FIRST, stated=crs.Stated(as_of=DAY, nomination=True))
    married = evolve(SECOND, spouse=crs.SpouseProfile())
    with pytest.raises(crs.InvalidError) as caught:
        crs.Household(stated, married)
    assert [p.path for p in caught.value.problems] == ["first.stated", "second.spouse"]
    assert "second.spouse is not for a household, where the other person is" in str(caught.value)

    with pytest.raises(crs.InvalidError, match="second must be"):
        crs.Household(FIRST, "other")  # type: ignore[arg-type]
    with pytest.raises(crs.InvalidError, match="day must be"):
        crs.Household(FIRST, SECOND).orders("2026-01-05")  # type: ignore[arg-type]
    with pytest.raises(crs.NotInForceError):
        crs.Household(FIRST, SECOND).orders(date(2014, 1, 1))


@given(people(), people())
@settings(max_examples=25, deadline=None)
def test_orders_are_those_of_the_composed_profiles(one: crs.Profile, other: crs.Profile) -> None:
    one, other = (evolve(each, spouse=None, stated=None) for each in (one, other))
    orders = crs.Household(one, other).orders(DAY)

    for order in orders:
        assert order.profile.spouse is not None
        assert order.programs == crs.programs(order.profile, DAY)
        if order.score is None:
            with pytest.raises(crs.MissingEvidence):
                order.profile.on(DAY)
        else:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", crs.IncompleteLawWarning)
                assert order.score == crs.score(order.profile.on(DAY))
    swapped = crs.Household(other, one).orders(DAY)
    assert {3 - order.number: order.total for order in orders} == {
        order.number: order.total for order in swapped
    }


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_shown(lang: str) -> None:
    orders = crs.Household(evolve(FIRST, tests=()), SECOND).orders(DAY, not_accompanying=True)

    assert "406" not in orders.text(lang)
    assert orders.to_dict(lang)["orders"][0]["principal"] == 2
    assert orders.to_dict(lang)["orders"][1]["missing"][0]["fact"] == "first_language"
    assert "<table>" in orders.html(lang)
    assert str(orders.__rich__())
