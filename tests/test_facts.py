# SPDX-License-Identifier: MIT
"""What facts may be, and what is said of those that are wrong."""

import pickle
from datetime import UTC, date, datetime
from enum import IntEnum
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crs import (
    Applicant,
    ArrangedEmployment,
    CanadianStudy,
    CrsError,
    Education,
    English,
    French,
    InvalidError,
    Spouse,
)
from crs.checked import Checked, OftenChecked
from crs.errors import Problem
from crs.expected import TrueOrFalse
from people import ALONE, BEST_COUPLE, SPOUSE, english, french
from strategies import applicants

EDUCATION = (
    "education must be a member of Education (LESS_THAN_SECONDARY, SECONDARY, ONE_YEAR, TWO_YEAR,"
    " BACHELORS, TWO_OR_MORE, MASTERS, DOCTORAL)"
)
STUDY = (
    "canadian_study must be a member of CanadianStudy (NONE, ONE_OR_TWO_YEARS, THREE_YEARS_OR_MORE)"
)
FLAG = "must be True or False"


def problems(make: Any, **facts: Any) -> tuple[str, ...]:
    """What is said of these facts."""
    with pytest.raises(InvalidError) as caught:
        make(**facts)
    return tuple(map(str, caught.value.problems))


@pytest.mark.parametrize("level", [-1, 13, True, 9.0, "9", None])
@pytest.mark.parametrize("ability", ["reading", "writing", "listening", "speaking"])
@pytest.mark.parametrize("language", [English, French])
def test_a_level_is_a_whole_number_from_0_to_12(language: Any, ability: str, level: Any) -> None:
    """Anything else is refused, with its name, the range and the value."""
    levels = {"reading": 9, "writing": 9, "listening": 9, "speaking": 9, ability: level}

    assert problems(language, **levels) == (
        f"{ability} must be a whole number from 0 to 12, not {level!r}",
    )


@pytest.mark.parametrize(
    ("fact", "wrong", "said"),
    [
        ("age", True, "age must be a whole number from 0 to 127"),
        ("age", 29.0, "age must be a whole number from 0 to 127"),
        ("age", "29", "age must be a whole number from 0 to 127"),
        ("age", None, "age must be a whole number from 0 to 127"),
        ("age", -1, "age must be a whole number from 0 to 127"),
        ("age", 2**70, "age must be a whole number from 0 to 127"),
        ("age", 128, "age must be a whole number from 0 to 127"),
        ("age", Education.MASTERS, "age must be a whole number from 0 to 127"),
        ("education", 4, EDUCATION),
        ("education", "bachelors", EDUCATION),
        ("education", None, EDUCATION),
        ("education", CanadianStudy.NONE, EDUCATION),
        ("first_language", None, "first_language must be of type English or French"),
        ("first_language", 9, "first_language must be of type English or French"),
        ("second_language", 7, "second_language must be of type English or French or None"),
        ("canadian_work", -1, "canadian_work must be a whole number from 0 to 99"),
        ("canadian_work", 100, "canadian_work must be a whole number from 0 to 99"),
        ("canadian_work", 1.5, "canadian_work must be a whole number from 0 to 99"),
        ("foreign_work", 100, "foreign_work must be a whole number from 0 to 99"),
        ("certificate", 1, f"certificate {FLAG}"),
        ("sibling", None, f"sibling {FLAG}"),
        ("nomination", "yes", f"nomination {FLAG}"),
        (
            "canadian_study",
            1,
            STUDY,
        ),
        (
            "arranged_employment",
            False,
            (
                "arranged_employment must be a member of ArrangedEmployment (NONE, OTHER,"
                " SENIOR_MANAGER)"
            ),
        ),
        ("spouse", True, "spouse must be of type Spouse or None"),
        ("spouse", english(9), "spouse must be of type Spouse or None"),
        ("as_of", "2025-06-01", "as_of must be of type date or None"),
        ("as_of", datetime(2025, 6, 1, tzinfo=UTC), "as_of must be of type date or None"),
    ],
)
def test_what_a_fact_may_be(fact: str, wrong: Any, said: str) -> None:
    """A fact of a wrong type or out of its range is refused with its name, range and value."""
    facts = {"age": 29, "education": Education.MASTERS, "first_language": english(9)}

    assert problems(Applicant, **{**facts, fact: wrong}) == (f"{said}, not {wrong!r}",)


@pytest.mark.parametrize(
    ("fact", "wrong", "said"),
    [
        ("education", None, EDUCATION),
        ("language", 9, "language must be of type English or French or None"),
        ("canadian_work", True, "canadian_work must be a whole number from 0 to 99"),
    ],
)
def test_what_a_fact_of_a_spouse_may_be(fact: str, wrong: Any, said: str) -> None:
    """The same goes for an accompanying spouse or partner."""
    facts = {"education": Education.MASTERS, fact: wrong}

    assert problems(Spouse, **facts) == (f"{said}, not {wrong!r}",)


def test_a_number_of_thousands_of_digits() -> None:
    """What Python refuses to print is refused by us."""
    (said,) = problems(English, reading=10**5_000, writing=0, listening=0, speaking=0)

    assert said == "reading must be a whole number from 0 to 12, not an object of type int"


def test_all_mistakes_are_said_at_once() -> None:
    """One error has a sentence for each field that is wrong, in the order of the fields."""
    said = problems(
        Applicant,
        age=200,
        education=4,
        first_language=english(9),
        second_language=english(7),
        certificate=1,
    )

    assert said == (
        "age must be a whole number from 0 to 127, not 200",
        f"{EDUCATION}, not 4",
        "certificate must be True or False, not 1",
        (
            "second_language must be the other official language, of type French or None, not"
            f" {english(7)!r}"
        ),
    )


def test_an_error_is_one_of_ours_and_reads_well() -> None:
    """An error is a `CrsError` and a `ValueError`; it is a sentence, or a list of them."""
    first, second = (Problem(path, "invalid", TrueOrFalse(), 1) for path in "ac")
    one, two = InvalidError(first), InvalidError(first, second)

    assert isinstance(one, CrsError)
    assert isinstance(one, ValueError)
    assert str(one) == "a must be True or False, not 1"
    assert str(two) == f"2 mistakes:\n  {one}\n  c must be True or False, not 1"
    assert pickle.loads(pickle.dumps(two)).problems == two.problems


@pytest.mark.parametrize(
    "pair", [(english(9), english(7)), (french(9), french(7)), (english(0), english(0))]
)
def test_the_second_language_is_the_other_one(pair: Any) -> None:
    """Nobody has the same language twice."""
    first, second = pair
    with pytest.raises(
        InvalidError, match="second_language must be the other official language, of"
    ):
        attrs.evolve(ALONE, first_language=first, second_language=second)


@pytest.mark.parametrize(
    ("holder", "given"),
    [(ALONE, {"age", "education", "first_language"}), (SPOUSE, {"education"})],
    ids=["applicant", "spouse"],
)
def test_what_is_not_given_is_none(holder: Applicant | Spouse, given: set[str]) -> None:
    """All but age, education and first language have a default that means none."""
    fields = attrs.fields(type(holder))

    assert {field.name for field in fields if field.default is attrs.NOTHING} == given
    assert not any(getattr(holder, field.name) for field in fields if field.name not in given)


@given(applicants())
def test_facts_are_values(applicant: Applicant) -> None:
    """Applicants are equal, hash, pickle and change by evolution as values do."""
    again = pickle.loads(pickle.dumps(applicant))

    assert again == applicant
    assert hash(again) == hash(applicant)
    assert attrs.evolve(applicant) == applicant
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        applicant.age = 30  # type: ignore[misc]


def test_facts_are_given_by_name() -> None:
    """Nobody has to know an order."""
    with pytest.raises(TypeError, match="positional argument"):
        English(9, 9, 9, 9)  # type: ignore[call-arg]


def test_the_languages_are_different_things() -> None:
    """The same levels in English and in French are not equal."""
    languages: set[object] = {english(9), french(9)}

    assert len(languages) == 2


@pytest.mark.parametrize("levels", [Education, CanadianStudy, ArrangedEmployment])
def test_levels_are_ordered_from_nothing_up(levels: type[IntEnum]) -> None:
    """Members compare, lowest first, and the lowest is 0."""
    assert [member.value for member in levels] == list(range(len(levels)))


def test_as_of_is_a_day() -> None:
    """The day of the facts is a plain date."""
    assert attrs.evolve(BEST_COUPLE, as_of=date(2025, 6, 1)).as_of == date(2025, 6, 1)


def test_whatever_the_order_a_language_is_found() -> None:
    """English and French are found whichever is first, and a language without a result is at 0."""
    couple = attrs.evolve(ALONE, first_language=french(9), second_language=english(5))

    assert (couple.french, couple.english) == (french(9), english(5))
    assert attrs.evolve(couple, second_language=None).english.strongest == 0
    assert ALONE.french.weakest == 0


VALUES: tuple[object, ...] = (
    *(None, -1, 0, 12, 13, 99, 100, 127, 128, 29.0, True, "29", (), {}),
    *(Education.MASTERS, CanadianStudy.NONE, ArrangedEmployment.OTHER),
    *(english(9), french(9), SPOUSE, date(2025, 6, 1), datetime(2025, 6, 1, tzinfo=UTC)),
)
"""What fields may hold, and what none may."""


@given(st.sampled_from([english(9), SPOUSE, BEST_COUPLE]), st.data())
def test_the_quick_check_finds_what_the_thorough_one_does(right: Any, data: st.DataObject) -> None:
    """Of facts that are right, and of the same with one changed, both say the same."""
    changed = object.__new__(type(right))
    for name in [field.name for field in attrs.fields(type(right))]:
        object.__setattr__(changed, name, getattr(right, name))
    name = data.draw(st.sampled_from([field.name for field in attrs.fields(type(right))]))
    object.__setattr__(changed, name, data.draw(st.sampled_from(VALUES)))

    assert OftenChecked.problems(changed) == Checked.problems(changed)
