# SPDX-License-Identifier: MIT
"""The three classes together."""

from datetime import date

import pytest

from crs import CELPIP, InvalidError, Job, Profile, fst, fsw
from crs.classes import programs

ON = date(2026, 11, 2)
NOBODY = Profile(birth_date=date(1995, 6, 1))
DEVELOPER = Profile(
    birth_date=date(1995, 6, 1),
    tests=(CELPIP(reading=9, writing=9, listening=9, speaking=9, result_date=date(2026, 1, 1)),),
    jobs=(Job(noc="21232", start=date(2025, 1, 1), hours_per_week=30, duties=True),),
    outside_quebec=True,
)


def test_each_is_there() -> None:
    worker, trade = fsw.Statement(funds=True), fst.Statement(funds=True)
    found = programs(DEVELOPER, ON, worker=worker, trade=trade)
    assert [one.is_met for one in found] == [False, True, False]
    assert found.met == (found.cec,)
    assert (found.fsw["76(1)(b)"].met, found.fst["87.2(5)"].met) == (True, True)


@pytest.mark.parametrize(("lang", "none"), [("en", "of none of"), ("fr", "d’aucune")])
def test_it_is_said_when_none_is_met(lang: str, none: str) -> None:
    for shown in (programs(NOBODY, ON).text(lang), programs(NOBODY, ON).html(lang)):
        assert none in shown
    for shown in (programs(DEVELOPER, ON).text(lang), programs(DEVELOPER, ON).html(lang)):
        assert none not in shown


def test_printed_and_in_a_notebook() -> None:
    found = programs(NOBODY, ON)
    assert str(found) == found.text()
    assert found._repr_html_() == found.html()
    for one in found:
        assert one.text() in found.text()


def test_languages() -> None:
    with pytest.raises(InvalidError, match="'en' or 'fr'"):
        programs(NOBODY, ON).text("de")
