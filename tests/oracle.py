# SPDX-License-Identifier: MIT
"""
A second reading of the law, slow and plain: one question for each row of the published tables.

It shares no code and no data with the package, nor with the typed grid, so that a slip in any one
of the three shows itself.
"""

# A row of a table is a question here, however many rows there are.
# ruff: noqa: C901, PLR0911, PLR0912

from collections.abc import Mapping
from typing import cast

# Levels in reading, writing, listening and speaking.
Abilities = tuple[int, int, int, int]


def score(facts: Mapping[str, object], since: str) -> dict[str, int]:
    """
    Points of every line, of every section and in total, under the edition that began on `since`.

    The facts are flat: `age`; `education` (the name of a level); `first_language` ("english" or
    "french"); `first` and `second` (four levels each; `second`, in the other language, may be
    None); `canadian_work` and `foreign_work` (whole years completed); `certificate`, `sibling` and
    `nomination` (yes or no); `canadian_study` and `arranged_employment` (names); `spouse` (None, or
    a mapping of `education`, `language`, which may be None, and `canadian_work`).
    """
    age = cast("int", facts["age"])
    education = cast("str", facts["education"])
    first = cast("Abilities", facts["first"])
    second = cast("Abilities | None", facts["second"])
    canadian_work = cast("int", facts["canadian_work"])
    foreign_work = cast("int", facts["foreign_work"])
    spouse = cast("Mapping[str, object] | None", facts["spouse"])
    accompanied = spouse is not None

    french: Abilities | None
    english: Abilities | None
    if facts["first_language"] == "french":
        french, english = first, second
    else:
        french, english = second, first

    points: dict[str, int] = {}

    # A. Core human capital.
    points["core.age"] = for_age(age, accompanied=accompanied)
    points["core.education"] = for_education(education, accompanied=accompanied)
    points["core.first_language"] = for_first_language(first, accompanied=accompanied)
    points["core.second_language"] = for_second_language(second, accompanied=accompanied)
    points["core.canadian_work"] = for_canadian_work(canadian_work, accompanied=accompanied)
    points["core.total"] = (
        points["core.age"]
        + points["core.education"]
        + points["core.first_language"]
        + points["core.second_language"]
        + points["core.canadian_work"]
    )

    # B. Accompanying spouse or common-law partner.
    if spouse is None:
        points["spouse.education"] = 0
        points["spouse.language"] = 0
        points["spouse.canadian_work"] = 0
    else:
        points["spouse.education"] = for_education_of_spouse(cast("str", spouse["education"]))
        points["spouse.language"] = for_language_of_spouse(
            cast("Abilities | None", spouse["language"]),
        )
        points["spouse.canadian_work"] = for_canadian_work_of_spouse(
            cast("int", spouse["canadian_work"]),
        )
    points["spouse.total"] = (
        points["spouse.education"] + points["spouse.language"] + points["spouse.canadian_work"]
    )

    # C. Skill transferability: each pair of tables counts for 50 at most, the section for 100.
    education_pair = min(
        50,
        for_education_and_language(education, first)
        + for_education_and_canadian_work(education, canadian_work),
    )
    foreign_pair = min(
        50,
        for_foreign_work_and_language(foreign_work, first)
        + for_foreign_and_canadian_work(foreign_work, canadian_work),
    )
    certificate = for_certificate_and_language(first) if facts["certificate"] else 0
    points["transferability.education"] = education_pair
    points["transferability.foreign_work"] = foreign_pair
    points["transferability.certificate"] = certificate
    points["transferability.total"] = min(100, education_pair + foreign_pair + certificate)

    # D. Additional points: 600 at most.
    points["additional.nomination"] = 600 if facts["nomination"] else 0
    points["additional.arranged_employment"] = for_arranged_employment(
        cast("str", facts["arranged_employment"]),
        since,
    )
    points["additional.sibling"] = 15 if facts["sibling"] and since >= "2017-06-06" else 0
    points["additional.french"] = for_french(french, english, since)
    points["additional.canadian_study"] = for_canadian_study(
        cast("str", facts["canadian_study"]),
        since,
    )
    points["additional.other"] = 0  # no edition has any other factor
    points["additional.total"] = min(
        600,
        points["additional.nomination"]
        + points["additional.arranged_employment"]
        + points["additional.sibling"]
        + points["additional.french"]
        + points["additional.canadian_study"],
    )

    points["total"] = (
        points["core.total"]
        + points["spouse.total"]
        + points["transferability.total"]
        + points["additional.total"]
    )
    return points


def for_age(age: int, *, accompanied: bool) -> int:
    """Points for age in years."""
    if age <= 17:
        return 0
    if age == 18:
        return 90 if accompanied else 99
    if age == 19:
        return 95 if accompanied else 105
    if age <= 29:
        return 100 if accompanied else 110
    if age == 30:
        return 95 if accompanied else 105
    if age == 31:
        return 90 if accompanied else 99
    if age == 32:
        return 85 if accompanied else 94
    if age == 33:
        return 80 if accompanied else 88
    if age == 34:
        return 75 if accompanied else 83
    if age == 35:
        return 70 if accompanied else 77
    if age == 36:
        return 65 if accompanied else 72
    if age == 37:
        return 60 if accompanied else 66
    if age == 38:
        return 55 if accompanied else 61
    if age == 39:
        return 50 if accompanied else 55
    if age == 40:
        return 45 if accompanied else 50
    if age == 41:
        return 35 if accompanied else 39
    if age == 42:
        return 25 if accompanied else 28
    if age == 43:
        return 15 if accompanied else 17
    if age == 44:
        return 5 if accompanied else 6
    return 0


def for_education(education: str, *, accompanied: bool) -> int:
    """Points for the highest level of education."""
    if education == "LESS_THAN_SECONDARY":
        return 0
    if education == "SECONDARY":
        return 28 if accompanied else 30
    if education == "ONE_YEAR":
        return 84 if accompanied else 90
    if education == "TWO_YEAR":
        return 91 if accompanied else 98
    if education == "BACHELORS":
        return 112 if accompanied else 120
    if education == "TWO_OR_MORE":
        return 119 if accompanied else 128
    if education == "MASTERS":
        return 126 if accompanied else 135
    if education == "DOCTORAL":
        return 140 if accompanied else 150
    raise AssertionError(education)


def for_first_language(levels: Abilities, *, accompanied: bool) -> int:
    """Points for the first official language, ability by ability."""
    points = 0
    for level in levels:
        if level >= 10:
            points += 32 if accompanied else 34
        elif level == 9:
            points += 29 if accompanied else 31
        elif level == 8:
            points += 22 if accompanied else 23
        elif level == 7:
            points += 16 if accompanied else 17
        elif level == 6:
            points += 8 if accompanied else 9
        elif level in {4, 5}:
            points += 6
    return points


def for_second_language(levels: Abilities | None, *, accompanied: bool) -> int:
    """Points for the second official language, ability by ability, then at most 22 or 24."""
    if levels is None:
        return 0
    points = 0
    for level in levels:
        if level >= 9:
            points += 6
        elif level in {7, 8}:
            points += 3
        elif level in {5, 6}:
            points += 1
    if accompanied and points > 22:
        return 22
    if points > 24:
        return 24
    return points


def for_canadian_work(years: int, *, accompanied: bool) -> int:
    """Points for full years of work in Canada."""
    if years < 1:
        return 0
    if years == 1:
        return 35 if accompanied else 40
    if years == 2:
        return 46 if accompanied else 53
    if years == 3:
        return 56 if accompanied else 64
    if years == 4:
        return 63 if accompanied else 72
    return 70 if accompanied else 80


def for_education_of_spouse(education: str) -> int:
    """Points for the spouse's highest level of education."""
    if education == "LESS_THAN_SECONDARY":
        return 0
    if education == "SECONDARY":
        return 2
    if education == "ONE_YEAR":
        return 6
    if education == "TWO_YEAR":
        return 7
    if education == "BACHELORS":
        return 8
    if education == "TWO_OR_MORE":
        return 9
    if education == "MASTERS":
        return 10
    if education == "DOCTORAL":
        return 10
    raise AssertionError(education)


def for_language_of_spouse(levels: Abilities | None) -> int:
    """Points for the spouse's official language, ability by ability."""
    if levels is None:
        return 0
    points = 0
    for level in levels:
        if level >= 9:
            points += 5
        elif level in {7, 8}:
            points += 3
        elif level in {5, 6}:
            points += 1
    return points


def for_canadian_work_of_spouse(years: int) -> int:
    """Points for the spouse's full years of work in Canada."""
    if years < 1:
        return 0
    if years == 1:
        return 5
    if years == 2:
        return 7
    if years == 3:
        return 8
    if years == 4:
        return 9
    return 10


def for_education_and_language(education: str, first: Abilities) -> int:
    """Points for education with the first language; every ability must reach the line."""
    if education in {"LESS_THAN_SECONDARY", "SECONDARY"}:
        return 0
    if education in {"ONE_YEAR", "TWO_YEAR", "BACHELORS"}:
        if all(level >= 9 for level in first):
            return 25
        if all(level >= 7 for level in first):
            return 13
        return 0
    if all(level >= 9 for level in first):
        return 50
    if all(level >= 7 for level in first):
        return 25
    return 0


def for_education_and_canadian_work(education: str, years: int) -> int:
    """Points for education with work in Canada."""
    if education in {"LESS_THAN_SECONDARY", "SECONDARY"}:
        return 0
    if education in {"ONE_YEAR", "TWO_YEAR", "BACHELORS"}:
        if years >= 2:
            return 25
        if years == 1:
            return 13
        return 0
    if years >= 2:
        return 50
    if years == 1:
        return 25
    return 0


def for_foreign_work_and_language(foreign: int, first: Abilities) -> int:
    """Points for work abroad with the first language; every ability must reach the line."""
    if foreign < 1:
        return 0
    if foreign < 3:
        if all(level >= 9 for level in first):
            return 25
        if all(level >= 7 for level in first):
            return 13
        return 0
    if all(level >= 9 for level in first):
        return 50
    if all(level >= 7 for level in first):
        return 25
    return 0


def for_foreign_and_canadian_work(foreign: int, canadian: int) -> int:
    """Points for work abroad with work in Canada."""
    if foreign < 1:
        return 0
    if foreign < 3:
        if canadian >= 2:
            return 25
        if canadian == 1:
            return 13
        return 0
    if canadian >= 2:
        return 50
    if canadian == 1:
        return 25
    return 0


def for_certificate_and_language(first: Abilities) -> int:
    """Points for a certificate of qualification with the first official language."""
    if all(level >= 7 for level in first):
        return 50
    if all(level >= 5 for level in first):
        return 25
    return 0


def for_arranged_employment(kind: str, since: str) -> int:
    """Points for arranged employment: 600 at first, then 200 or 50, and none any more."""
    if kind == "NONE":
        return 0
    if since < "2016-11-19":
        return 600
    if since < "2025-03-25":
        if kind == "SENIOR_MANAGER":
            return 200
        return 50
    return 0


def for_french(french: Abilities | None, english: Abilities | None, since: str) -> int:
    """Points for French at 7 or more in all four abilities, more of them with English at 5."""
    if since < "2017-06-06":
        return 0
    if french is None:
        return 0
    if any(level < 7 for level in french):
        return 0
    if english is not None and all(level >= 5 for level in english):
        if since < "2020-10-20":
            return 30
        return 50
    # English low or untested, and also the case that the table leaves open: some abilities at 5.
    if since < "2020-10-20":
        return 15
    return 25


def for_canadian_study(study: str, since: str) -> int:
    """Points for a post-secondary credential earned in Canada."""
    if since < "2016-11-19":
        return 0
    if study == "THREE_YEARS_OR_MORE":
        return 30
    if study == "ONE_OR_TWO_YEARS":
        return 15
    return 0
