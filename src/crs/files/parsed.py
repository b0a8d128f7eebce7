# SPDX-License-Identifier: MIT
"""From the bytes of a file to what TOML and JSON have, at a bounded cost.

The parser of TOML takes memory for each part of each key: keys of many parts are refused before
it begins, and so are files that are made of such keys.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from io import TextIOBase
from os import PathLike, fspath
from pathlib import Path
from typing import BinaryIO, cast

import attrs

from ..errors import InvalidError, Problem
from ..expected import InstanceOf
from ..worded import Worded, WordedEnum
from .mistakes import named

LIMIT = 100_000
"""The most bytes that are read of a file. A profile with ten jobs has some 3,000."""

LINE = 1_000
"""The most characters in a line of TOML."""

PARTS = 8
"""The most parts of a key of TOML, as in ``spouse.language.reading``."""

DOTS = 10_000
"""The most dots between the parts of keys, and in numbers, in all of a file of TOML."""

PART = r"""(?:[\w-]+|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?)"""
"""A part of a key: a word, or a text in quotes."""
KEYS = re.compile(
    r'"""(?:[^\\]|\\.)*?(?:"""|\Z)'  # what may hold what looks like a key: texts and remarks
    r"|'''.*?(?:'''|\Z)"
    r"|\#[^\n]*"
    rf"|(?P<key>{PART}(?:[ \t]*\.[ \t]*{PART})*)",
    re.DOTALL,
)
"""Each key of TOML, and whatever else looks like one."""


class Refused(WordedEnum):
    """Why a file is not read."""

    NO_NAME = "file.no_name"
    NOT_FOUND = "file.not_found"
    IS_FOLDER = "file.is_folder"
    FORBIDDEN = "file.forbidden"
    CLOSED = "file.closed"
    EMPTY = "file.empty"
    TOO_DEEP = "file.too_deep"


REASONS: Mapping[type[OSError], Refused] = {
    FileNotFoundError: Refused.NOT_FOUND,
    IsADirectoryError: Refused.IS_FOLDER,
    PermissionError: Refused.FORBIDDEN,
}


@attrs.frozen
class Unreadable(Worded):
    """A file that the system does not give, for a *reason* in its own words."""

    reason: str
    code = "file.unreadable"


@attrs.frozen
class TooLarge(Worded):
    """A file of more than so many *bytes*."""

    bytes: int
    code = "file.too_large"


@attrs.frozen
class NotUTF8(Worded):
    """A byte that no text in UTF-8 has at its place."""

    place: int
    line: int
    byte: str
    code = "file.not_utf8"


@attrs.frozen
class NotTOML(Worded):
    """A text that is not TOML, for a *reason* in the words of the parser."""

    reason: str
    code = "file.not_toml"


@attrs.frozen
class NotJSON(Worded):
    """A text that is not JSON, for a *reason* in the words of the parser."""

    reason: str
    code = "file.not_json"


@attrs.frozen
class Twice(Worded):
    """A *key* that stands twice in the same object of JSON."""

    key: str
    code = "file.twice"


@attrs.frozen
class NotANumber(Worded):
    """A *constant* that Python writes into JSON, and JSON does not have."""

    constant: str
    code = "file.not_a_number"


@attrs.frozen
class LongLine(Worded):
    """A *line* of TOML of more than so many *characters*."""

    line: int
    characters: int
    code = "file.long_line"


@attrs.frozen
class LongKey(Worded):
    """A key of TOML, on a *line*, of more than so many *parts*."""

    line: int
    parts: int
    code = "file.long_key"


@attrs.frozen
class ManyDots(Worded):
    """Keys of TOML that have more than so many *dots* in all."""

    dots: int
    code = "file.many_dots"


def refusal(why: Worded, source: str = "") -> InvalidError:
    """The error of a file that cannot be read, and *why*."""
    return InvalidError(Problem("", "unreadable", why), source=source)


def text_of(file: str | PathLike[str] | BinaryIO) -> str:
    """The text of a *file*.

    Raises:
        InvalidError: it is no file, cannot be read, is larger than `LIMIT`, or is not in UTF-8.
    """
    raw = _bytes(file)
    if len(raw) > LIMIT:
        raise refusal(TooLarge(LIMIT))
    return decoded(raw)


def decoded(raw: bytes, first: int = 1) -> str:
    """The text that some bytes of a file are, of which the *first* line has this number.

    Raises:
        InvalidError: they are not UTF-8.
    """
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + first
        raise refusal(NotUTF8(error.start, line, f"0x{raw[error.start]:02x}")) from None


def _bytes(file: str | PathLike[str] | BinaryIO) -> bytes:
    try:
        if not isinstance(file, str | PathLike):
            return binary(file).read(LIMIT + 1)
        with opened(file) as found:
            return found.read(LIMIT + 1)
    except OSError as error:
        raise unreadable(error) from None


def binary(file: object) -> BinaryIO:
    """A *file* that is open for reading bytes, if it is one.

    Raises:
        InvalidError: it is none, such as one that is open for reading text.
    """
    if isinstance(file, TextIOBase) or not hasattr(file, "read"):
        expected = InstanceOf(("str", "PathLike", "BinaryIO"))
        raise InvalidError(Problem("file", "invalid", expected, file))
    return cast(BinaryIO, file)


def opened(file: str | PathLike[str], source: str = "") -> BinaryIO:
    """A *file*, open for reading bytes.

    Raises:
        InvalidError: there is none, or it cannot be opened.
    """
    try:
        if fspath(file):
            return Path(file).open("rb")
    except OSError as error:
        raise unreadable(error, source) from None
    except ValueError:  # a name with a byte that no system takes
        pass
    raise refusal(Refused.NO_NAME, source)


def unreadable(error: OSError, source: str = "") -> InvalidError:
    """What to raise where the system does not give a file."""
    why = REASONS.get(type(error)) or Unreadable(str(error.strerror or error).lower())
    return refusal(why, source)


def parsed(text: str, name: str) -> object:
    """What a *text* holds, which is JSON or TOML by the end of its *name* or its beginning.

    Raises:
        InvalidError: it is no text, is empty, is neither, or costs too much to read.
    """
    if not isinstance(text, str):
        raise InvalidError(Problem("text", "invalid", InstanceOf(("str",)), text))
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise refusal(Refused.EMPTY)
    named = name.lower()
    is_json = named.endswith(".json") or (
        not named.endswith(".toml") and text.lstrip().startswith("{")
    )
    try:
        return _json(text) if is_json else _toml(text)
    except InvalidError:
        raise
    except RecursionError:
        raise refusal(Refused.TOO_DEEP) from None
    except ValueError as error:
        raise refusal((NotJSON if is_json else NotTOML)(str(error))) from None


def _toml(text: str) -> object:
    import tomllib

    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LINE:
            raise refusal(LongLine(number, LINE))
    dots = 0
    for at, parts in _keys(text):
        dots += parts - 1
        if parts > PARTS:
            raise refusal(LongKey(text.count("\n", 0, at) + 1, PARTS))
    if dots > DOTS:
        raise refusal(ManyDots(DOTS))
    return tomllib.loads(text)


def _keys(text: str) -> Iterator[tuple[int, int]]:
    """Where each key that may have several parts stands, and how many it has."""
    for found in KEYS.finditer(text):
        key = found["key"]
        if key and "." in key:
            yield found.start(), len(re.findall(PART, key))


def _json(text: str) -> object:
    import json

    return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    facts = dict(pairs)
    if len(facts) < len(pairs):
        [(twice, _)] = Counter(key for key, _ in pairs).most_common(1)
        raise refusal(Twice(named(twice)))
    return facts


def _no_number(constant: str) -> object:
    raise refusal(NotANumber(constant))
