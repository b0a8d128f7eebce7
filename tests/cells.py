# SPDX-License-Identifier: MIT
"""The tables of a rule set, held beside the typed grid cell by cell."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import grid
from crs import Education, Grid, Rules

ALONE, ACCOMPANIED = False, True


class Cell(NamedTuple):
    """One number of the law: where it stands, what the page has, what the package has."""

    name: str
    expected: int
    actual: int


def cells(rules: Rules, edition: str) -> Iterator[Cell]:
    """Every cell of every table of the *edition*, and every maximum."""
    core, spouse, additional = rules.core, rules.spouse, rules.additional
    yield from _by_column("core.age", grid.AGE, core.age)
    yield from _by_column("core.education", _named(grid.EDUCATION), core.education)
    yield from _by_column("core.first_language", grid.FIRST_LANGUAGE, core.first_language)
    yield from _by_column("core.second_language", grid.SECOND_LANGUAGE, core.second_language)
    yield from _by_column("core.canadian_work", grid.CANADIAN_WORK, core.canadian_work)
    with_spouse, single = grid.SECOND_LANGUAGE_MAXIMUM
    maximum = core.second_language_maximum
    yield Cell("core.second_language_maximum, with", with_spouse, maximum[ACCOMPANIED])
    yield Cell("core.second_language_maximum, single", single, maximum[ALONE])

    yield from _by_column(
        "spouse.education", _alone(_named(grid.SPOUSE_EDUCATION)), spouse.education
    )
    yield from _by_column("spouse.language", _alone(grid.SPOUSE_LANGUAGE), spouse.language)
    yield from _by_column(
        "spouse.canadian_work", _alone(grid.SPOUSE_CANADIAN_WORK), spouse.canadian_work
    )
    yield from _transferability(rules)

    for name, rows in grid.ADDITIONAL.items():
        for level, points in enumerate(_from_day(rows, edition)):
            yield Cell(f"additional.{name} {level}", points, getattr(additional, name)[level])
    lower, upper = _from_day(grid.FRENCH, edition)
    for french in range(13):
        for english in range(13):
            reached = upper if english >= grid.ENGLISH_FROM else lower
            expected = reached if french >= grid.FRENCH_FROM else 0
            actual = additional.french[french][english]
            yield Cell(f"additional.french {french}, English {english}", expected, actual)
    yield Cell("additional.maximum", grid.ADDITIONAL_MAXIMUM, additional.maximum)
    yield Cell("maximum", grid.STATED_MAXIMA["total"][0], rules.maximum)


def differences(rules: Rules, edition: str) -> list[Cell]:
    """The cells in which the package has something else than the page."""
    return [cell for cell in cells(rules, edition) if cell.expected != cell.actual]


def _transferability(rules: Rules) -> Iterator[Cell]:
    c = rules.transferability
    weakest, years = grid.WEAKEST_ABILITY, grid.YEARS_IN_CANADA
    schooled = _named(grid.EDUCATION_AND_LANGUAGE)
    yield from _pairs("education_and_language", schooled, weakest, c.education_and_language)
    worked = _named(grid.EDUCATION_AND_CANADIAN_WORK)
    yield from _pairs("education_and_canadian_work", worked, years, c.education_and_canadian_work)
    abroad = grid.FOREIGN_WORK_AND_LANGUAGE
    yield from _pairs("foreign_work_and_language", abroad, weakest, c.foreign_work_and_language)
    both = grid.FOREIGN_AND_CANADIAN_WORK
    table = c.foreign_work_and_canadian_work
    yield from _pairs("foreign_work_and_canadian_work", both, years, table)
    certified = ((held, held, *points) for held, *points in grid.CERTIFICATE_AND_LANGUAGE)
    bands = grid.WEAKEST_ABILITY_FOR_CERTIFICATE
    yield from _pairs("certificate_and_language", certified, bands, c.certificate_and_language)
    for name, expected, actual in (
        ("education_maximum", grid.EDUCATION_PAIR_MAXIMUM, c.education_maximum),
        ("foreign_work_maximum", grid.FOREIGN_WORK_PAIR_MAXIMUM, c.foreign_work_maximum),
        ("maximum", grid.TRANSFERABILITY_MAXIMUM, c.maximum),
    ):
        yield Cell(f"transferability.{name}", expected, actual)


def _pairs(
    name: str,
    rows: Iterable[tuple[int, ...]],
    bands: tuple[tuple[int, int], ...],
    table: Grid,
) -> Iterator[Cell]:
    """The cells of a table of two facts: rows from a level to a level, and bands of the other."""
    for first, last, *points in rows:
        for level in range(first, last + 1):
            for (low, high), expected in zip(bands, points, strict=True):
                for other in range(low, high + 1):
                    where = f"transferability.{name} {level}, {other}"
                    yield Cell(where, expected, table[level][other])


def _named(rows: Iterable[Sequence[int | str]]) -> Iterator[tuple[int, ...]]:
    """Rows by level of education as rows from that level to that level."""
    for name, *points in rows:
        level = Education[str(name)]
        yield (level, level, *map(int, points))


def _alone(rows: Iterable[tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    """Rows of the spouse's tables, which assign nothing to a person alone."""
    yield from ((*row, 0) for row in rows)


def _by_column(name: str, rows: Iterable[tuple[int, ...]], table: Grid) -> Iterator[Cell]:
    for first, last, with_spouse, single in rows:
        for level in range(first, last + 1):
            yield Cell(f"{name} {level}, with", with_spouse, table[ACCOMPANIED][level])
            yield Cell(f"{name} {level}, single", single, table[ALONE][level])


def _from_day(rows: Iterable[Sequence[str | int]], edition: str) -> list[int]:
    """The points in the last row that holds from the day of the *edition* or an earlier one."""
    *_, (_, *points) = (row for row in rows if str(row[0]) <= edition)
    return [int(n) for n in points]
