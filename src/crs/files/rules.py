# SPDX-License-Identifier: MIT
"""A law in a file: read, checked against what it expects of itself, and remarked upon.

One file holds the rules that one instrument makes, whole or as what it changes of an edition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from os import PathLike, fspath
from typing import Any, BinaryIO, ClassVar, get_type_hints

import attrs

from ..additional import OtherFactor
from ..annotated import notes
from ..caveats import unknown_factor
from ..errors import InvalidError, Problem
from ..expected import OneOf
from ..facts import NAME, OTHER, Applicant, OfOther
from ..outlook.search import rises
from ..ranking import SECTIONS, maxima, run
from ..rules import EDITIONS, Rules, Status, edition_of, tables
from ..tables import By, Maximum, Table
from ..text import Text
from ..worded import Worded
from . import expected as must_be
from .described import Table as TableOfFacts
from .described import refuse_unknown
from .levels import COLUMNS, ByLevel, Points
from .mistakes import Mistakes, Place, named
from .parsed import parsed, text_of
from .shapes import WRONG, Array, Day, Leaf, Schema, Shape, Words
from .tables import SCHEMA

FORMAT = 1
"""The format of the files that this version reads."""
HEADER = ("format", "since", "status", "title", "sources")
"""What every file says."""


@attrs.frozen
class Sentence(Leaf):
    """A text that is not empty."""

    types: ClassVar[tuple[type, ...]] = (str,)
    expected: ClassVar[Worded] = must_be.Sentence()
    schema: ClassVar[Schema] = {"type": "string", "pattern": r"\S"}

    def make(self, value: object) -> object:
        """The text, as it is."""
        return value if isinstance(value, str) and value.strip() else WRONG


@attrs.frozen
class Version(Leaf):
    """The format of the file."""

    types: ClassVar[tuple[type, ...]] = (int,)
    expected: ClassVar[Worded] = OneOf((str(FORMAT),))
    schema: ClassVar[Schema] = {"const": FORMAT}

    def make(self, value: object) -> object:
        """The number, as it is."""
        return value if type(value) is int and value == FORMAT else WRONG


@attrs.frozen
class Edition(Leaf):
    """An edition, by its first day."""

    types: ClassVar[tuple[type, ...]] = Day.types
    expected: ClassVar[Worded] = OneOf(tuple(str(edition.since) for edition in EDITIONS))
    schema: ClassVar[Schema] = {"enum": [str(edition.since) for edition in EDITIONS]}

    def make(self, value: object) -> object:
        """The edition."""
        day = Day().make(value)
        return next((edition for edition in EDITIONS if edition.since == day), WRONG)


@attrs.frozen
class Keys(Shape):
    """A table of some keys, each of a shape of its own.

    Args:
        shapes: the shape of each key.
        required: the keys that must be there.
    """

    shapes: Mapping[str, Shape]
    required: tuple[str, ...] = ()
    types: ClassVar[tuple[type, ...]] = (Mapping,)

    @property
    def expected(self) -> Worded:
        """The keys."""
        return must_be.TableOf(tuple(self.shapes))

    @property
    def schema(self) -> Schema:
        """The keys, and the shape of each."""
        return {
            "type": "object",
            "properties": {key: shape.schema for key, shape in self.shapes.items()},
            "required": [*self.required],
            "additionalProperties": False,
        }

    def read(self, value: object, place: Place, mistakes: Mistakes) -> Any:  # noqa: ANN401
        """What each key that is there holds."""
        if not isinstance(value, Mapping):
            mistakes.add(place.path, "invalid", self.expected, value)
            return WRONG
        before, around = mistakes.count, (*place.outside, *self.shapes)
        found = {}
        for key, shape in self.shapes.items():
            if key in value:
                found[key] = shape.read(value[key], Place(place.at(key), around), mistakes)
            elif key in self.required:
                mistakes.add(place.at(key), "missing", shape.expected)
        refuse_unknown(value, tuple(self.shapes), place, mistakes)
        return found if mistakes.count == before else WRONG


TEXT = Keys({"en": Sentence(), "fr": Sentence()}, ("en", "fr"))
"""The same words in both languages."""
FACTOR = Keys({**TEXT.shapes, "points": ByLevel((f"{OTHER}.",))}, ("en", "fr", "points"))
"""A factor that no edition has."""


@attrs.frozen
class Factors(Shape):
    """Factors that no edition has, by names that the file chooses."""

    types: ClassVar[tuple[type, ...]] = (Mapping,)
    expected: ClassVar[Worded] = must_be.TableOf(("NAME",))
    schema: ClassVar[Schema] = {
        "type": "object",
        "propertyNames": {"pattern": f"^{NAME}$"},
        "additionalProperties": FACTOR.schema,
    }

    def read(self, value: object, place: Place, mistakes: Mistakes) -> Any:  # noqa: ANN401
        """The factors by name."""
        if not isinstance(value, Mapping):
            mistakes.add(place.path, "invalid", self.expected, value)
            return WRONG
        found = {}
        for name, factor in value.items():
            if not isinstance(name, str) or not re.fullmatch(NAME, name):
                mistakes.add(place.path, "invalid", OfOther.NAME, name)
            read = FACTOR.read(factor, Place(place.at(named(name)), place.outside), mistakes)
            if read is not WRONG:
                found[name] = OtherFactor(Text(read["en"], read["fr"]), read["points"])
        return found


NEEDED: Mapping[str, tuple[str, ...]] = {"core": (*COLUMNS,), "spouse": ("accompanied",)}
"""The columns that the tables of a section must have, if they assign anything."""


def _section(section: str, *, whole: bool) -> Keys:
    """The tables and maxima of a section, all of which must be there where it is *whole*."""
    cls: type = get_type_hints(Rules)[section]
    columns = NEEDED.get(section, ())
    shapes: dict[str, Shape] = {
        name: ByLevel(tuple(filter(None, by)), columns) for name, by in notes(cls, By).items()
    }
    shapes |= {name: Points() for name in notes(cls, Maximum) if name not in shapes}
    required = tuple(shapes) if whole else ()
    if section == SECTIONS[-1]:
        shapes[OTHER] = Factors()
    return Keys(shapes, required)


@cache
def shape(*, whole: bool) -> Keys:
    """The shape of a file of rules, *whole* or as what it changes of its base."""
    sections = {name: _section(name, whole=whole) for name in SECTIONS}
    shapes: dict[str, Shape] = {
        "format": Version(),
        "base": Edition(),
        "since": Day(),
        "status": Words({status.value: status for status in Status}, Status),
        "title": TEXT,
        "sources": Array(Sentence()),
        **sections,
        "maximum": Points(),
        "expect": Array(
            Keys({"total": Points(), "facts": TableOfFacts(Applicant)}, ("total", "facts"))
        ),
    }
    return Keys(shapes, (*HEADER, *((*sections, "maximum") if whole else ())))


def load_rules(
    file: str | PathLike[str] | BinaryIO | bytes | Mapping[str, Any],
) -> Rules:
    """The rules that are in a *file*.

    Rules that assign what an edition does, from the same day on, are that edition. All others carry
    their status, which each score under them says.

    Args:
        file: the path of a file in TOML or JSON, a file that is open for reading bytes, its bytes,
            or what they hold as a mapping.

    Raises:
        InvalidError: the file cannot be read, is larger than `LIMIT`, or is neither TOML nor JSON;
            or what it says is wrong, or its facts do not have the totals that it expects: each
            problem has the path to it, of the first hundred.
    """
    if isinstance(file, Mapping):
        return _rules(file)
    name = fspath(file) if isinstance(file, str | PathLike) else getattr(file, "name", "")
    try:
        text = text_of(BytesIO(file) if isinstance(file, bytes) else file)
        return _rules(parsed(text, str(name)))
    except InvalidError as error:
        raise InvalidError(*error.problems, source=str(name), more=error.more) from None


def _rules(table: object) -> Rules:
    mistakes, given = Mistakes(), table
    if isinstance(table, Mapping):
        given = {key: value for key, value in table.items() if key != SCHEMA}
    whole = not isinstance(given, Mapping) or "base" not in given
    found = shape(whole=whole).read(given, Place(), mistakes)
    mistakes.refuse()
    rules = _made(found)
    for place, expected in enumerate(found.get("expect", ())):
        for problem in _unexpected(rules, expected["facts"], expected["total"]):
            at = Place(f"expect[{place}]").at(problem.path)
            mistakes.add(at, problem.code, problem.expected, problem.value)
    mistakes.refuse()
    return edition_of(rules) or rules


def _made(found: Mapping[str, Any]) -> Rules:
    """The rules of what was read."""
    base = found.get("base")
    parts: dict[str, Any] = {
        "since": found["since"],
        "status": found["status"],
        "instrument": Text(found["title"]["en"], found["title"]["fr"]),
        "sources": found["sources"],
    }
    for section in SECTIONS:
        if section in found:
            of_base = attrs.asdict(getattr(base, section), recurse=False) if base else {}
            parts[section] = get_type_hints(Rules)[section](**{**of_base, **found[section]})
    if "maximum" in found:
        parts["maximum"] = found["maximum"]
    return attrs.evolve(base, **parts) if base else Rules(**parts)


def _unexpected(rules: Rules, facts: Applicant, total: int) -> Iterator[Problem]:
    """A problem where some *facts* do not have a *total* under the rules."""
    factors = tuple(rules.additional.other)
    unknown = [name for name in facts.other if name not in factors]
    for name in unknown:
        problem = unknown_factor(name, factors)
        yield attrs.evolve(problem, path=f"facts.{problem.path}")
    scored = run(facts, rules).total
    if scored != total and not unknown:
        yield Problem("total", "invalid", must_be.Total(scored), total)


@attrs.frozen
class Falls(Worded):
    """The table at a *path* gives a higher level fewer points than a lower one."""

    path: str
    code = "rules.falls"


@attrs.frozen
class NeverReached(Worded):
    """The maximum at a *path*, which is more than the *most* that the tables give."""

    path: str
    maximum: int
    most: int
    code = "rules.never_reached"


def remarks(rules: Rules) -> tuple[Worded, ...]:
    """What is unusual in some *rules*, and may be a slip: editions have nothing of it.

    A table that falls as a level rises, that of ages and the columns for a person alone and
    accompanied excepted, and a maximum that nobody reaches.
    """
    falling = (
        Falls(f"{section}.{name}")
        for section, name, by, table in tables(rules)
        if not rises(by, table)
    )
    return (*falling, *_never_reached(rules))


def _never_reached(rules: Rules) -> Iterator[NeverReached]:
    alone, accompanied = (maxima(rules, accompanied=flag) for flag in (False, True))
    for section in SECTIONS:
        part = getattr(rules, section)
        for name, of in notes(type(part), Maximum).items():
            most = [getattr(getattr(score, section), of.line) for score in (alone, accompanied)]
            maximum = getattr(part, name)
            if isinstance(maximum, Table):
                for column, level in COLUMNS.items():
                    if most[level] < maximum[level]:
                        path = f"{section}.{name}.{column}"
                        yield NeverReached(path, maximum[level], most[level])
            elif max(most) < maximum:
                yield NeverReached(f"{section}.{name}", maximum, max(most))
    if (most_of_all := max(alone.total, accompanied.total)) < rules.maximum:
        yield NeverReached("maximum", rules.maximum, most_of_all)
