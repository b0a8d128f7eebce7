# SPDX-License-Identifier: MIT
"""Anniversaries and windows, and what becomes of 29 February."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crs import InvalidError
from crs.evidence import calendar

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

    assert caught.value.problems == (f"day is a date, not {wrong!r}",)
    assert calendar.check(date(2026, 11, 2)) == date(2026, 11, 2)
