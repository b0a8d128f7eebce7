# SPDX-License-Identifier: MIT
"""The file of rounds that Immigration, Refugees and Citizenship Canada (IRCC) publishes.

It is JSON, in English or in French, of which everything is a text. Numbers have commas or spaces of
several kinds; the French file has been in Windows-1252; names and the moments of tie-breaks are
written in many ways.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from operator import attrgetter
from os import PathLike
from pathlib import Path

from ..errors import InvalidError, Problem
from ..expected import Between, InstanceOf
from ..spelling import words
from ..worded import Worded
from ._expected import Entry, PublishedFile, ReadableFile, SumOfBands
from .pool import HIGHEST, Pool, from_published
from .record import Category, Kind, Round

# The words by which a kind is known, the first that are all there; each in both languages. What
# stands between them, capitals and versions differ from year to year.
_KINDS: tuple[tuple[str, Kind | Category], ...] = (
    ("federal trades", Kind.FST),
    ("federal metiers", Kind.FST),
    ("programme metiers", Kind.FST),
    ("federal worker", Kind.FSW),
    ("travailleurs qualifies", Kind.FSW),
    ("canadian experience class", Kind.CEC),
    ("categorie experience canadienne", Kind.CEC),
    ("provincial nominee", Kind.PNP),
    ("candidats provinces", Kind.PNP),
    ("no program specified", Kind.GENERAL),
    ("aucun programme specifie", Kind.GENERAL),
    ("general", Kind.GENERAL),
    ("generale", Kind.GENERAL),
    ("french language", Category.FRENCH),
    ("linguistique francais", Category.FRENCH),
    ("healthcare", Category.HEALTHCARE),
    ("sante", Category.HEALTHCARE),
    ("stem", Category.STEM),
    ("stim", Category.STEM),
    ("transport", Category.TRANSPORT),
    ("transports", Category.TRANSPORT),
    ("agriculture", Category.AGRICULTURE),
    ("education", Category.EDUCATION),
    ("physicians", Category.PHYSICIANS),
    ("medecins", Category.PHYSICIANS),
    ("senior managers", Category.SENIOR_MANAGERS),
    ("cadres superieurs", Category.SENIOR_MANAGERS),
    ("researchers", Category.RESEARCHERS),
    ("chercheurs", Category.RESEARCHERS),
    ("military recruits", Category.MILITARY),
    ("recrues militaires", Category.MILITARY),
    ("trade occupations", Category.TRADES),
    ("trades occupations", Category.TRADES),
    ("metiers", Category.TRADES),
    # All categories have had versions since the first, so that a new one is known by that alone.
    ("version", Category.OTHER),
)

# A word of each of which the name of a program has one, in English or in French.
_PROGRAMS = {
    Kind.CEC: {"experience"},
    Kind.FSW: {"worker", "workers", "qualifies"},
    Kind.FST: {"trades", "metiers"},
    Kind.PNP: {"nominee", "candidats"},
}

_MONTHS = (
    ("january", "janvier"),
    ("february", "fevrier"),
    ("march", "mars"),
    ("april", "avril"),
    ("may", "mai"),
    ("june", "juin"),
    ("july", "juillet"),
    ("august", "aout"),
    ("september", "septembre"),
    ("october", "octobre"),
    ("november", "novembre"),
    ("december", "decembre"),
)

_NUMBER = re.compile("[0-9]{1,4}[a-z]?")
_COUNT = re.compile(r"[0-9]{1,9}|[0-9]{1,3}([,\s][0-9]{3}){1,2}")
_CLOCK = re.compile(r"([0-9]{1,2})\s?[:h]\s?([0-9]{2})\s?(?::|min)\s?([0-9]{2})(?:\s?s\b)?")
_BANDS = [f"dd{place}" for place in range(1, 18)]
_TOTAL = "dd18"


def read(source: bytes | str | PathLike[str]) -> tuple[Round, ...]:
    """The rounds of IRCC's published file, English or French, the oldest first.

    Args:
        source: the content of the file, or its path.

    Raises:
        InvalidError: the file cannot be read, or is not one of rounds; or what is wrong with it,
            the first mistake of each round.
    """
    rounds: dict[str, Round] = {}
    problems: list[Problem] = []
    for place, fields in enumerate(_entries(source)):
        try:
            found = _Reader(fields, place).round()
        except InvalidError as wrong:
            problems += wrong.problems
        else:
            if rounds.setdefault(found.number, found) != found:
                problems.append(Problem(_path(found.number), "invalid", Entry.SAME, found))
    if problems:
        raise InvalidError(*problems)
    return tuple(sorted(rounds.values(), key=attrgetter("rank")))


def _content(source: bytes | str | PathLike[str]) -> bytes:
    if isinstance(source, bytes):
        return source
    if not isinstance(source, str | PathLike):
        expected = InstanceOf(("bytes", "str", "PathLike"))
        raise InvalidError(Problem("source", "invalid", expected, source))
    try:
        return Path(source).read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a name with a byte that no system takes
        reason = getattr(error, "strerror", None) or str(error)
        raise InvalidError(Problem("source", "invalid", ReadableFile(reason), source)) from None


def _entries(source: bytes | str | PathLike[str]) -> list[object]:
    """What the file lists as rounds."""
    content = _content(source)
    try:
        feed = json.loads(_decoded(content))
    except (ValueError, RecursionError):
        feed = None
    entries = feed.get("rounds") if isinstance(feed, dict) else None
    if not isinstance(entries, list) or not entries:
        raise InvalidError(Problem("source", "invalid", PublishedFile(), source))
    return entries


def _decoded(content: bytes) -> str:
    """The text of the file, which does not say how it is encoded."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1252")


def _path(number: str) -> str:
    """The way to the round of a *number* in the file."""
    return f"rounds[drawNumber={number}]"


class _Reader:
    """Reads one round from what the file says of it."""

    def __init__(self, fields: object, place: int) -> None:
        self.path = f"rounds[{place}]"
        if not isinstance(fields, dict):
            raise InvalidError(Problem(self.path, "invalid", Entry.OBJECT, fields))
        self.fields: Mapping[str, object] = fields

    def round(self) -> Round:
        """The round.

        Raises:
            InvalidError: what is wrong with the first field that is.
        """
        number = self.text("drawNumber").strip()
        if not _NUMBER.fullmatch(number):
            raise self.refusal("drawNumber", Entry.NUMBER, number)
        self.path = _path(number)
        day = self.day()
        kind, category, version = self.kind()
        return Round(
            number=number,
            day=day,
            kind=kind,
            programs=self.programs(),
            category=category,
            version=version,
            size=self.count("drawSize"),
            cut_off=self.cut_off(),
            tie_break=self.tie_break(day.year),
            pool=self.pool(),
        )

    def refusal(self, field: str, expected: Worded, value: object) -> InvalidError:
        """That a field is not what it must be."""
        return InvalidError(Problem(f"{self.path}.{field}", "invalid", expected, value))

    def text(self, field: str) -> str:
        """The text of a field."""
        value = self.fields.get(field)
        if not isinstance(value, str):
            raise self.refusal(field, Entry.TEXT, value)
        return value

    def count(self, field: str) -> int:
        """A number, whatever parts its thousands."""
        value = self.text(field).strip()
        if not _COUNT.fullmatch(value):
            raise self.refusal(field, Entry.COUNT, value)
        return int(re.sub("[^0-9]", "", value))

    def day(self) -> date:
        """The day of the round."""
        value = self.text("drawDate")
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            raise self.refusal("drawDate", Entry.DAY, value) from None

    def kind(self) -> tuple[Kind, Category | None, int | None]:
        """Whom the round invited, by its name; of a category, also which and its version."""
        name = self.text("drawName")
        found = set(words(name))
        kind = next((kind for known, kind in _KINDS if found.issuperset(known.split())), None)
        if kind is None:
            raise self.refusal("drawName", Entry.NAME, name)
        if isinstance(kind, Kind):
            return kind, None, None
        version = re.search(r"([0-9]{1,3})\W*$", name)
        return Kind.CATEGORY, kind, int(version[1]) if version else None

    def programs(self) -> tuple[Kind, ...]:
        """The programs whose candidates the round invited."""
        value = self.text("drawText2")
        listed = [set(words(name)) for name in re.split(r",|\b(?:and|et)\b", value)]
        named = [[kind for kind in _PROGRAMS if name & _PROGRAMS[kind]] for name in listed if name]
        if not named or any(len(kinds) != 1 for kinds in named):
            raise self.refusal("drawText2", Entry.PROGRAMS, value)
        return tuple(kind for kind in _PROGRAMS if [kind] in named)

    def cut_off(self) -> int:
        """The lowest score that was invited."""
        score = self.count("drawCRS")
        if score > HIGHEST:
            raise self.refusal("drawCRS", Between(0, HIGHEST), score)
        return score

    def tie_break(self, year: int) -> datetime | None:
        """The moment of the tie-break; one has no year, and takes the *year* of its round."""
        value = self.text("drawCutOff")
        if not value.strip():
            return None
        found = _moment(value, year)
        if found is None:
            raise self.refusal("drawCutOff", Entry.MOMENT, value)
        return found

    def pool(self) -> Pool | None:
        """The scores in the pool; None where they are all blank or 0."""
        if not any(self.text(field).strip().strip("0") for field in (*_BANDS, _TOTAL)):
            return None
        value = self.text("drawDistributionAsOn")
        as_of = _long_day(value)
        if as_of is None:
            raise self.refusal("drawDistributionAsOn", Entry.LONG_DAY, value)
        pool = from_published(as_of, [self.count(field) for field in _BANDS])
        if self.count(_TOTAL) != pool.total:
            raise self.refusal(_TOTAL, SumOfBands(pool.total), self.count(_TOTAL))
        return pool


def _long_day(text: str, its_year: int | None = None) -> date | None:
    """The day that a text names by its month, in either language; *its_year* if it has none."""
    found = set(words(text))
    months = [month for month, names in enumerate(_MONTHS, start=1) if found.intersection(names)]
    numbers = [int(number) for number in re.findall("[0-9]{1,9}", text)]
    if its_year is not None and len(numbers) == 1:
        numbers.append(its_year)
    try:
        (month,), (day, year) = months, numbers
        return date(year, month, day)
    except ValueError:
        return None


def _moment(text: str, year: int) -> datetime | None:
    """The day and the time, in UTC, that a text names; *year* if it has none."""
    clock = _CLOCK.search(text)
    day = _long_day(text[: clock.start()], year) if clock else None
    if clock is None or day is None:
        return None
    hour, minute, second = map(int, clock.groups())
    after = words(text[clock.end() :])
    if "am" in after or "pm" in after:  # also written of hours above 12
        hour = hour % 12 + (12 if "pm" in after else 0)
    try:
        return datetime.combine(day, time(hour, minute, second, tzinfo=UTC))
    except ValueError:
        return None
