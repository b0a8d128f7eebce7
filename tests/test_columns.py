# SPDX-License-Identifier: MIT
"""The law as it stands, run on columns: every section, on whole arrays, against one by one.

A pool is scored by the very functions that score a person. They are given a view of what the law
reads, with a column for each fact, and tables that can be indexed by columns.
"""

from types import SimpleNamespace
from typing import Any

import attrs
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

import crs
from crs import Applicant, Grid, Rules, Table
from crs.additional import OtherFactor
from crs.checked import kinds
from crs.facts import Abilities
from crs.ranking import SECTIONS
from crs.tables import Column
from strategies import EDITIONS, applicants

ABILITIES = ("reading", "writing", "listening", "speaking")


@attrs.frozen(eq=False)
class Values(Column):
    """A column of whole numbers."""

    rows: npt.NDArray[np.int64]

    def __add__(self, other: Column | int) -> "Values":
        return Values(self.rows + rows(other))

    def least(self, amounts: tuple[Column | int, ...]) -> "Values":
        return Values(np.minimum.reduce(np.broadcast_arrays(*map(rows, amounts))))


def rows(value: Column | int) -> npt.NDArray[np.int64]:
    """The rows of a column, or a number as one."""
    return value.rows if isinstance(value, Values) else np.asarray(value)


@attrs.frozen
class Lookup:
    """A table that is indexed by columns."""

    entries: npt.NDArray[np.int64]

    def __getitem__(self, level: Values) -> "Lookup | Values":
        found = self.entries[level.rows]
        if found.ndim > 1:  # a grid, whose row for each person still has to be indexed
            return Rows(found)
        return Values(found)


class Rows(Lookup):
    """A row of a grid for each person."""

    def __getitem__(self, level: Values) -> Values:
        return Values(np.take_along_axis(self.entries, level.rows[:, None], axis=1)[:, 0])


def lookups(part: Any) -> Any:
    """The rules of a section, with tables that are indexed by columns."""
    return SimpleNamespace(
        **{
            name: Lookup(np.asarray(entry)) if isinstance(entry, Table | Grid) else entry
            for name, entry in attrs.asdict(part, recurse=False).items()
            if name != "other"
        },
        other={
            name: SimpleNamespace(points=Lookup(np.asarray(factor.points)))
            for name, factor in getattr(part, "other", {}).items()
        },
    )


def view(people: list[Applicant]) -> Any:
    """What the law reads of an applicant, as a column for each fact."""

    def column(*path: str) -> Values:
        values: list[Any] = list(people)
        for name in path:
            values = [getattr(value, name) for value in values]
        return Values(np.asarray(values, dtype=np.int64))

    def abilities(*path: str) -> Any:
        levels = {ability: column(*path, ability) for ability in ABILITIES}
        made: Any = SimpleNamespace(**levels)
        made.weakest = Abilities.weakest.fget(made)  # type: ignore[attr-defined]
        made.sum_of = lambda table: Abilities.sum_of(made, table)
        return made

    plain = [name for name, _, types, _ in kinds(Applicant) if issubclass(types[0], int)]
    return SimpleNamespace(
        **{name: column(name) for name in ("accompanied", *plain)},
        other={
            name: Values(np.asarray([person.other.get(name, 0) for person in people]))
            for name in LAW_WITH_FACTORS.additional.other
        },
        **{name: abilities(name) for name in ("first_language", "second", "english", "french")},
        partner=SimpleNamespace(
            education=column("partner", "education"),
            abilities=abilities("partner", "abilities"),
            canadian_work=column("partner", "canadian_work"),
        ),
    )


NOW = crs.EDITIONS[-1]
WAGE = OtherFactor(crs.Text("High wage", "Salaire élevé"), crs.Table({1: 25, 2: 50}))
TRADE = OtherFactor(crs.Text("Red Seal", "Sceau rouge"), crs.Table({0: 5, 3: 0}))
LAW_WITH_FACTORS = attrs.evolve(
    NOW, additional=attrs.evolve(NOW.additional, other={"wage": WAGE, "trade": TRADE})
)
LEVELS = st.dictionaries(st.sampled_from(["wage", "trade"]), st.integers(0, 5))


@given(
    st.lists(applicants(other=LEVELS), min_size=1, max_size=20),
    EDITIONS | st.just(LAW_WITH_FACTORS),
)
def test_every_section_on_columns(people: list[Applicant], rules: Rules) -> None:
    """Every line of every section is, row by row, that of each person alone."""
    scores = [crs.score(person, rules=rules) for person in people]
    seen = view(people)
    for section in SECTIONS:
        columns = getattr(crs, section).points(seen, lookups(getattr(rules, section)))
        for line, column in columns._asdict().items():
            one_by_one = [getattr(getattr(score, section), line) for score in scores]
            assert one_by_one == np.broadcast_to(rows(column), len(people)).tolist()


def test_a_rule_cannot_branch_on_a_column() -> None:
    """A rule that asks a question of a column is stopped, rather than answered wrongly."""
    column = Values(np.arange(3))

    with pytest.raises(TypeError, match="a rule cannot branch on a column"):
        assert column
    with pytest.raises(TypeError):
        assert column < 2  # type: ignore[operator]
