# SPDX-License-Identifier: MIT
"""Anniversaries and windows, and what becomes of 29 February."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crs import InvalidError
from crs.errors import Problem
from crs.evidence import calendar
from crs.expected import InstanceOf

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
YEARS = st.integers(0, 50)


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (date(2024, 5, 14), 2, date(2026, 5, 14)),
        (date(2024, 5, 14), 0, date(2024, 5, 14)),
        (date(2024, 2, 28), 2, date(2026, 2, 28)),
        (date(2024, 3, 1), 2, date(2026, 3, 1)),
        (date(2024, 2, 29), 2, date(2026, 2, 28)),
        (date(2024, 2, 29), 5, date(2029, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(1896, 2, 29), 4, date(1900, 2, 28)),
        (date(9997, 5, 14), 2, date(9999, 5, 14)),
        (date(9998, 5, 14), 2, date.max),
    ],
)
def test_an_anniversary_is_the_same_date_some_years_later(
    day: date, years: int, expected: date
) -> None:
    """That of 29 February is 28 February in a common year."""
    assert calendar.anniversary(day, years) == expected


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (date(2026, 11, 2), 10, date(2016, 11, 2)),
        (date(2026, 3, 1), 10, date(2016, 3, 1)),
        (date(2026, 2, 28), 10, date(2016, 2, 28)),
        (date(2024, 2, 29), 10, date(2014, 2, 28)),
        (date(2024, 2, 29), 3, date(2021, 2, 28)),
        (date(2024, 2, 29), 8, date(2016, 2, 29)),
        (date(11, 5, 14), 10, date(1, 5, 14)),
        (date(3, 5, 14), 10, date.min),
    ],
)
def test_a_window_starts_on_the_same_date_some_years_earlier(
    day: date, years: int, expected: date
) -> None:
    """That of 29 February starts on 28 February in a common year."""
    assert calendar.window_start(day, years) == expected


@given(DAYS, YEARS)
def test_no_day_has_its_anniversary_after_the_next_day(day: date, years: int) -> None:
    """Anniversaries come in the order of the days."""
    tomorrow = day + timedelta(days=1)

    assert calendar.anniversary(day, years) <= calendar.anniversary(tomorrow, years)
    assert calendar.window_start(day, years) <= calendar.window_start(tomorrow, years)


@given(DAYS, YEARS)
def test_years_are_counted_as_the_calendar_does(day: date, years: int) -> None:
    """Year and month, and the day but for 29 February."""
    later, earlier = calendar.anniversary(day, years), calendar.window_start(day, years)

    assert (later.year, earlier.year) == (day.year + years, day.year - years)
    assert later.month == earlier.month == day.month
    for moved in (later, earlier):
        assert moved.day == day.day or ((day.month, day.day), moved.day) == ((2, 29), 28)


@pytest.mark.parametrize("wrong", [None, "2026-11-02", 20261102, datetime(2026, 11, 2, tzinfo=UTC)])
def test_a_day_is_a_date(wrong: Any) -> None:
    """Neither text, nor a moment of a day."""
    with pytest.raises(InvalidError) as caught:
        calendar.check(wrong)

    assert caught.value.problems == (Problem("day", "invalid", InstanceOf(("date",)), wrong),)
    assert calendar.check(date(2026, 11, 2)) == date(2026, 11, 2)


@given(DAYS)
def test_weeks_go_from_monday_to_sunday(day: date) -> None:
    """A Monday is the first day of its own week."""
    before = date.fromordinal(calendar.monday(day.toordinal()))
    after = date.fromordinal(calendar.next_monday(day.toordinal()))

    assert before.weekday() == after.weekday() == 0
    assert before <= day <= after
    assert (after - before).days == (7 if day.weekday() else 0)


@given(DAYS, st.integers(0, 60))
def test_weekdays_are_those_of_the_calendar(day: date, days: int) -> None:
    """Monday to Friday."""
    first = day.toordinal()
    expected = [n for n in range(first, first + days) if date.fromordinal(n).weekday() < 5]

    assert calendar.weekdays(first, first + days) == len(expected)


def test_the_calendar_outside_stretches_goes_to_its_last_day() -> None:
    """From 1 January 1 to 31 December 9999, the first of which is day 1."""
    after = date.max.toordinal() + 1

    assert calendar.outside([]) == [(1, after)]
    assert calendar.outside([(5, 7), (1, 3)]) == [(3, 5), (7, after)]


def test_a_stretch_that_begins_after_the_last_day_has_no_part_within() -> None:
    """Nor has one that ends before the first day."""
    assert list(calendar.within([(1, 3), (5, 7), (9, 12)], 3, 9)) == [(5, 7)]
    assert list(calendar.within([(1, 3), (5, 7), (9, 12)], 2, 10)) == [(2, 3), (5, 7), (9, 10)]


STRETCHES = st.lists(
    st.tuples(st.integers(1, 60), st.integers(0, 20)).map(lambda pair: (pair[0], sum(pair))),
    max_size=5,
)


@given(STRETCHES, st.integers(1, 80), st.integers(0, 40))
def test_days_are_outside_stretches_or_within_them(
    stretches: list[tuple[int, int]], first: int, days: int
) -> None:
    """Each day of the calendar by itself."""
    rest = calendar.outside(stretches)
    free = calendar.within(rest, first, first + days)
    expected = {
        day
        for day in range(first, first + days)
        if not any(start <= day < after for start, after in stretches)
    }

    assert {day for start, after in free for day in range(start, after)} == expected
    assert all(one[1] <= other[0] for one, other in pairwise(rest))
    assert all(start < after for start, after in rest)
