# SPDX-License-Identifier: MIT
"""Random pools, and one scalar reference that every engine is held to."""

from functools import cache
from typing import Any

import attrs
import numpy as np
import pyarrow as pa

import crs
from crs import Rules
from crs.checked import kinds
from crs.pools.checks import ALL
from crs.pools.schema import COLUMNS
from crs.ranking import SECTIONS

ABILITIES = ("reading", "writing", "listening", "speaking")
FACTORS = ("wage", "trade")
"""Factors that no edition has."""
OFFICIAL = {"english": crs.English, "french": crs.French}


@cache
def pool(rows: int, seed: int = 5) -> pa.Table:
    """A pool over the whole domain, half of it where the points change; with a key, `id`."""
    random = np.random.default_rng(seed)

    def whole(last: int, usual: int) -> Any:
        wide, near = random.integers(0, last + 1, rows), random.integers(0, usual + 1, rows)
        return np.where(random.random(rows) < 0.5, wide, near).astype(np.uint8)

    def share(part: float) -> Any:
        return random.random(rows) < part

    def named(codes: Any) -> Any:
        return np.array(["english", "french"], object)[codes.astype(int)]

    def levels(language: str, absent: Any = None) -> dict[str, Any]:
        low = random.integers(0, 13, rows)
        near = [np.minimum(low + random.integers(0, 4, rows), 12) for _ in ABILITIES]
        far = [random.integers(0, 13, rows) for _ in ABILITIES]
        mixed = share(0.7)
        return {
            f"{language}_{ability}": pa.array(np.where(mixed, n, f).astype(np.uint8), mask=absent)
            for ability, n, f in zip(ABILITIES, near, far, strict=True)
        }

    french, alone, one, untested = share(0.5), share(0.5), share(0.3), share(0.2)
    return pa.table(
        {
            "id": pa.array(np.arange(rows)),
            "age": whole(127, 50),
            "education": whole(7, 7),
            "first_language": named(french),
            **levels("first_language"),
            "second_language": pa.array(named(~french), pa.string(), mask=one),
            **levels("second_language", one),
            **{
                name: share(0.4) if fact.flag else whole(fact.last, min(fact.last, 6))
                for name, fact in COLUMNS.items()
                if not name.startswith(("age", "education", "first_", "second_", "spouse"))
            },
            "spouse": ~alone,
            "spouse_education": pa.array(whole(7, 7), mask=alone),
            "spouse_language": pa.array(named(share(0.5)), pa.string(), mask=alone | untested),
            **levels("spouse_language", alone | untested),
            "spouse_canadian_work": pa.array(whole(99, 6), mask=alone),
        }
    )


def with_factors(table: pa.Table) -> pa.Table:
    """The *table* with a column for each factor that `evolved` has and no edition has."""
    random = np.random.default_rng(len(table))
    for name in FACTORS:
        levels = np.where(random.random(len(table)) < 0.9, random.integers(0, 6, len(table)), 127)
        table = table.append_column(f"other_{name}", pa.array(levels.astype(np.uint8)))
    return table


def applicant(row: dict[str, Any]) -> crs.Applicant:
    """The person in a *row*."""

    def language(name: str) -> Any:
        kind = OFFICIAL.get(row[name])
        return kind and kind(**{ability: row[f"{name}_{ability}"] for ability in ABILITIES})

    spouse = None
    if row["spouse"]:
        spouse = crs.Spouse(
            education=crs.Education(row["spouse_education"]),
            language=language("spouse_language"),
            canadian_work=row["spouse_canadian_work"],
        )
    plain: dict[str, Any] = {
        name: types[0](row[name])
        for name, _, types, _ in kinds(crs.Applicant)
        if issubclass(types[0], int)
    }
    return crs.Applicant(
        first_language=language("first_language"),
        second_language=language("second_language"),
        spouse=spouse,
        other={name: row[f"other_{name}"] for name in FACTORS if f"other_{name}" in row},
        **plain,
    )


def row(person: crs.Applicant) -> dict[str, Any]:
    """The facts of a *person* as a row."""

    def language(name: str, of: Any) -> dict[str, Any]:
        kind = type(of).__name__.lower() if of else None
        return {name: kind} | {f"{name}_{a}": of and getattr(of, a) for a in ABILITIES}

    facts = attrs.asdict(person, recurse=False, filter=lambda field, _: bool(field.eq))
    spouse = person.spouse
    other = facts.pop("other")
    return {
        **{f"other_{name}": level for name, level in other.items()},
        **{
            name: int(v) if isinstance(v, int) and type(v) is not bool else v
            for name, v in facts.items()
        },
        **language("first_language", person.first_language),
        **language("second_language", person.second_language),
        "spouse": spouse is not None,
        "spouse_education": spouse and int(spouse.education),
        **language("spouse_language", spouse and spouse.language),
        "spouse_canadian_work": spouse and spouse.canadian_work,
    }


def one_by_one(table: pa.Table, rules: Rules) -> Any:
    """Every line of every row, scored one person at a time: a column for each line."""
    found = np.empty((len(table), len(ALL)), np.int64)
    start = 0
    for batch in table.to_batches(max_chunksize=10_000):
        for place, row in enumerate(batch.to_pylist(), start):
            score = crs.score(applicant(row), rules)
            lines = (points for section in SECTIONS for points in getattr(score, section))
            found[place] = (*lines, score.total)
        start += len(batch)
    return found


@cache
def reference(rows: int, rules: Rules) -> Any:
    """What every engine has to find for `pool`."""
    return one_by_one(pool(rows), rules)


def evolved(seed: int) -> Rules:
    """A random law: other points at other levels in every table, and other maxima."""
    random = np.random.default_rng(seed)

    def table(of: Any) -> Any:
        if isinstance(of, crs.Grid):
            rows = {int(n): steps() for n in random.integers(0, 12, 4)}
            return crs.Grid({**rows, 0: steps(), 1: steps()})
        return crs.Table(steps())

    def steps() -> dict[int, int]:
        return {int(n): int(random.integers(0, 60)) for n in random.integers(0, 14, 5)}

    def factor(name: str) -> crs.OtherFactor:
        return crs.OtherFactor(crs.Text(name, name.upper()), crs.Table(steps()))

    def section(of: Any) -> Any:
        entries = attrs.asdict(of, recurse=False)
        factors = {name: factor(name) for name in FACTORS} if "other" in entries else {}
        changed = {
            name: table(value)
            if isinstance(value, crs.Table | crs.Grid)
            else int(random.integers(20, 200))
            for name, value in entries.items()
            if name != "other"
        }
        return attrs.evolve(of, **changed, **({"other": factors} if factors else {}))

    newest = crs.EDITIONS[-1]
    return attrs.evolve(
        newest,
        maximum=int(random.integers(300, 1500)),
        **{name: section(getattr(newest, name)) for name in SECTIONS},
    )
