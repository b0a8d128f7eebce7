# SPDX-License-Identifier: MIT
"""Profiles and facts in files, in TOML or JSON.

A file that has `birth_date` is a `Profile`, any other holds the facts of an `Applicant`. The names
are those of the fields; how each is written is in `fields`.
"""

import json
import tomllib
from collections import Counter
from datetime import date
from difflib import get_close_matches
from os import PathLike, fspath
from pathlib import Path
from typing import Any, BinaryIO, Literal, TypeVar, overload

from ..errors import InvalidError
from ..evidence import Profile
from ..facts import Applicant
from .described import fields, key, made, plain, short

LIMIT = 100_000
"""The most bytes that are read of a file. A profile with ten jobs has some 3,000."""

NEAR = 0.8
"""How alike a key and the name of a field are, of 1, where the one may be meant by the other."""

LINE = 1_000
"""The most characters in a line of TOML: a long key takes the square of its length to read."""

T = TypeVar("T", bound=Applicant | Profile)


@overload
def load(file: str | PathLike[str] | BinaryIO) -> Applicant | Profile: ...
@overload
def load(file: str | PathLike[str] | BinaryIO, kind: type[T]) -> T: ...
def load(
    file: str | PathLike[str] | BinaryIO, kind: type[Any] | None = None
) -> Applicant | Profile:
    """The applicant or the profile that is in a *file*.

    Args:
        file: the path of a file, or a file that is open for reading bytes. A name in .toml or .json
            tells what is in it; otherwise JSON begins with a brace.
        kind: `Applicant` or `Profile`, where it has to be one of the two; None: as the file has it.

    Raises:
        InvalidError: the file cannot be read, is empty, larger than `LIMIT`, not UTF-8, or not TOML
            or JSON, which the one problem says after the name of the file; or what it says is
            wrong: each problem begins with the path to a field.
    """
    name = fspath(file) if isinstance(file, str | PathLike) else getattr(file, "name", "facts")
    try:
        facts = _parsed(_text(file), str(name))
    except InvalidError as error:
        raise InvalidError(*(f"{name}: {problem}" for problem in error.problems)) from None
    return made(facts, kind or _kind(facts))


@overload
def read(text: str, suffix: str = "") -> Applicant | Profile: ...
@overload
def read(text: str, suffix: str = "", *, kind: type[T]) -> T: ...
def read(text: str, suffix: str = "", *, kind: type[Any] | None = None) -> Applicant | Profile:
    """The applicant or the profile that is in a *text*.

    Args:
        text: TOML or JSON.
        suffix: ".toml" or ".json"; with neither, JSON begins with a brace.
        kind: `Applicant` or `Profile`, where it has to be one of the two; None: as the text has it.

    Raises:
        InvalidError: the text is not TOML or JSON, which the one problem says with line and column;
            or what it says is wrong: each problem begins with the path to a field.
    """
    facts = _parsed(text, suffix)
    return made(facts, kind or _kind(facts))


def dump(what: Applicant | Profile, form: Literal["toml", "json"] = "toml") -> str:
    """The text of a file that holds an applicant or a profile, which `read` reads again.

    What has its default is left out.

    Args:
        what: the applicant or the profile.
        form: "toml" or "json".

    Raises:
        InvalidError: *form* is neither.
    """
    if form == "json":
        return json.dumps(plain(what), indent=2, default=date.isoformat) + "\n"
    if form == "toml":
        import tomli_w

        return tomli_w.dumps(plain(what))
    msg = f"form is 'toml' or 'json', not {form!r}"
    raise InvalidError(msg)


def _kind(facts: object) -> type[Applicant | Profile]:
    """What a file means to be: without an age, any field that only a profile has tells one.

    One that is nearly such a field tells it too, so that the mistake is found where it is.
    """
    if not isinstance(facts, dict) or "birth_date" in facts:
        return Profile
    of_profile = fields(Profile).keys() - fields(Applicant).keys()
    tells = any(get_close_matches(word.lower(), of_profile, 1, NEAR) for word in facts)
    return Profile if tells and "age" not in facts else Applicant


# From bytes to what TOML and JSON have.


def _text(file: str | PathLike[str] | BinaryIO) -> str:
    if file == "":
        msg = "the name of a file is empty"
        raise InvalidError(msg)
    try:
        if isinstance(file, str | PathLike):
            with Path(file).open("rb") as opened:
                raw = opened.read(LIMIT + 1)
        else:
            raw = file.read(LIMIT + 1)
    except OSError as error:
        raise InvalidError(str(error.strerror or error).lower()) from None
    except ValueError:  # a name with a byte that no system takes
        msg = "not the name of a file"
        raise InvalidError(msg) from None
    if len(raw) > LIMIT:
        msg = f"larger than {LIMIT:,} bytes"
        raise InvalidError(msg)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        msg = f"not UTF-8: byte {error.start} (on line {line}) is 0x{raw[error.start]:02x}"
        raise InvalidError(msg) from None


def _parsed(text: str, name: str) -> object:
    """What a *text* holds, which is JSON or TOML by the end of its *name* or its beginning."""
    text = text.removeprefix("\ufeff")
    if not text.strip():
        msg = "empty"
        raise InvalidError(msg)
    named = name.lower()
    is_json = named.endswith(".json") or (
        not named.endswith(".toml") and text.lstrip().startswith("{")
    )
    try:
        return _json(text) if is_json else _toml(text)
    except InvalidError:
        raise
    except RecursionError:
        msg = "nested too deeply"
        raise InvalidError(msg) from None
    except ValueError as error:
        msg = f"not {'JSON' if is_json else 'TOML'}: {error}"
        raise InvalidError(msg) from None


def _toml(text: str) -> object:
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LINE:
            msg = f"line {number} is longer than {LINE:,} characters"
            raise InvalidError(msg)
    return tomllib.loads(text)


def _json(text: str) -> object:
    return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    facts = dict(pairs)
    if len(facts) < len(pairs):
        [(twice, _)] = Counter(key for key, _ in pairs).most_common(1)
        raise InvalidError(short(f"not JSON: {key(twice)} stands twice in the same object"))
    return facts


def _no_number(constant: str) -> object:
    msg = f"not JSON: {constant} is not a number"
    raise InvalidError(msg)
