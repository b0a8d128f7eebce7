# SPDX-License-Identifier: MIT
"""Facts written in a file, in TOML or JSON.

The names are those of the fields of `Applicant`. A member of an enumeration is written in lower
case, a day as in 2025-06-01, and the language that some levels are in as ``language = "english"``.
Nothing is guessed or converted in silence, and all mistakes are said at once, each with its path.
"""

import json
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from difflib import get_close_matches
from enum import IntEnum
from functools import cache, partial
from os import PathLike, fspath
from pathlib import Path
from types import SimpleNamespace
from typing import Any, BinaryIO, NamedTuple, TypeVar, cast

import attrs
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, override

from .checked import kinds, mistakes
from .errors import InvalidError
from .facts import Abilities, Applicant, Education, English, French

LIMIT = 20_000
"""The most bytes that are read. Facts take some 500, and a long key of TOML takes its square."""

SENTENCE = 400
"""The most characters of what is said of one mistake."""

T = TypeVar("T")


def load(file: str | PathLike[str] | BinaryIO) -> Applicant:
    """The applicant whose facts are in a *file*.

    Args:
        file: the path of a file, or a file that is open for reading bytes. A name in .toml or .json
            tells what is in it; otherwise JSON begins with a brace.

    Raises:
        InvalidError: the file cannot be read, is empty, larger than `LIMIT`, not UTF-8, or not TOML
            or JSON, which the one problem says after the name of the file; or its facts are wrong.
    """
    name = fspath(file) if isinstance(file, str | PathLike) else getattr(file, "name", "facts")
    try:
        facts = _parsed(_text(file), str(name))
    except InvalidError as error:
        raise InvalidError(*(f"{name}: {problem}" for problem in error.problems)) from None
    return _applicant(facts)


def read(text: str, suffix: str = "") -> Applicant:
    """The applicant whose facts are in a *text*.

    Args:
        text: TOML or JSON.
        suffix: ".toml" or ".json"; with neither, JSON begins with a brace.

    Raises:
        InvalidError: the text is not TOML or JSON, which the one problem says with line and column;
            or its facts are wrong: each problem begins with the path to a fact.
    """
    return _applicant(_parsed(text, suffix))


def made(facts: object, kind: type[T]) -> T:
    """An instance of a checked class, made of what TOML or JSON has for its *facts*.

    Raises:
        InvalidError: something is wrong; all mistakes are listed, each with the path to it.
    """
    if not isinstance(facts, dict):
        msg = f"facts are {_table_of(kind)}, not of type {type(facts).__name__}"
        raise InvalidError(msg)
    try:
        return _converter().structure(facts, kind)
    except ClassValidationError as error:
        raise InvalidError(*map(_short, _problems(error))) from None


def _applicant(facts: object) -> Applicant:
    try:
        return made(facts, Applicant)
    except InvalidError as error:
        more = _of_both_languages(facts)
        raise InvalidError(*dict.fromkeys((*error.problems, *more))) from None


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
        return _json(text) if is_json else tomllib.loads(text)
    except InvalidError:
        raise
    except RecursionError:
        msg = "nested too deeply"
        raise InvalidError(msg) from None
    except ValueError as error:
        msg = f"not {'JSON' if is_json else 'TOML'}: {error}"
        raise InvalidError(msg) from None


def _json(text: str) -> object:
    return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    facts = dict(pairs)
    if len(facts) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in facts if keys.count(key) > 1)
        raise InvalidError(_short(f"not JSON: {_key(twice)} stands twice in the same object"))
    return facts


def _no_number(constant: str) -> object:
    msg = f"not JSON: {constant} is not a number"
    raise InvalidError(msg)


# From what TOML and JSON have to instances of checked classes.


class Language(IntEnum):
    """The official languages."""

    ENGLISH = 0
    FRENCH = 1


LANGUAGES: dict[str, type[English | French]] = {"english": English, "french": French}


@attrs.frozen(kw_only=True)
class Levels(Abilities):
    """Levels as they stand in a file, with the language that they are in."""

    language: Language


class _Field(NamedTuple):
    """How a field is read.

    Args:
        kind: its name, and what it may be, said in terms of a file.
        make: a fact from what a file has; what nothing can be made of, as it is.
        names: of the members, where it is one of an enumeration.
    """

    kind: tuple[str, str, tuple[type, ...], float | None]
    make: Callable[[Any], object] = lambda fact: fact
    names: tuple[str, ...] = ()

    def read(self, value: object, _: object) -> object:
        fact = self.make(value)
        name, *_rest = self.kind
        if problems := mistakes((self.kind,), SimpleNamespace(**{name: fact})):
            near = _near(value.lower(), self.names) if isinstance(value, str) else ""
            raise InvalidError(*(problem + near for problem in problems))
        return fact


@cache
def _fields(kind: type) -> dict[str, _Field]:
    return {field[0]: _field(*field) for field in kinds(kind)}


def _field(name: str, says: str, types: tuple[type, ...], last: float | None) -> _Field:
    first = types[0]
    if first is bool:
        return _Field((name, "true or false", types, last))
    if first is date:
        return _Field((name, "a day such as 2025-06-01", types, last), _day)
    if first is English:
        return _Field((name, _table_of(Levels), types, last), _language)
    if attrs.has(first):
        return _Field((name, _table_of(first), types, last), partial(_table, kind=first))
    if issubclass(first, IntEnum):
        members = {member.name.lower(): member for member in first}
        one = f"one of {', '.join(members)}"
        return _Field((name, one, types, last), partial(_member, members), tuple(members))
    return _Field((name, says, types, last))


def _table_of(kind: type) -> str:
    return f"a table of {', '.join(_fields(kind))}"


def _day(value: object) -> object:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _member(members: dict[str, IntEnum], value: object) -> object:
    return members.get(value, value) if isinstance(value, str) else value


def _table(value: object, kind: type) -> object:
    return _converter().structure(value, kind) if isinstance(value, dict) else value


def _language(value: object) -> object:
    levels = _table(value, Levels)
    if isinstance(levels, Levels):
        facts = attrs.asdict(levels)
        return LANGUAGES[facts.pop("language").name.lower()](**facts)
    return levels


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)

    def structure(kind: type) -> Callable[..., Any]:
        fields: dict[str, Any] = {
            name: override(struct_hook=field.read) for name, field in _fields(kind).items()
        }
        return make_dict_structure_fn(kind, converter, **fields)

    converter.register_structure_hook_factory(attrs.has, structure)
    return converter


# What is wrong.


def _problems(
    error: ClassValidationError, path: str = "", outside: tuple[str, ...] = ()
) -> Iterator[str]:
    """A sentence for each mistake in one table and in those within."""
    fields = _fields(error.cl)
    of_fields, of_table = error.group_exceptions()
    for cause, note in of_fields:
        at = path + note.name
        if isinstance(cause, ClassValidationError):
            yield from _problems(cause, f"{at}.", (*outside, *fields))
        elif isinstance(cause, InvalidError):
            yield from (path + problem for problem in cause.problems)
        else:  # a KeyError: nothing else comes of reading a field
            _, says, *_rest = fields[note.name].kind
            yield f"{at} is missing: it is {says}"
    for cause in of_table:
        if isinstance(cause, ForbiddenExtraKeysError):
            for key in sorted(cause.extra_fields):
                yield f"unknown field {path}{_key(key)}" + _instead(key, path, fields, outside)
        else:
            yield from (path + problem for problem in cast("InvalidError", cause).problems)


def _instead(key: str, path: str, fields: dict[str, _Field], outside: tuple[str, ...]) -> str:
    """What may have been meant by a *key* that names no field of a table."""
    if key in outside:
        return f": {key} stands outside {path.removesuffix('.')}, in TOML above it"
    return _near(key, tuple(fields)) or f": the fields are {', '.join(fields)}"


def _near(word: str, names: tuple[str, ...]) -> str:
    return "".join(f": did you mean {name}?" for name in get_close_matches(word, names, 1))


def _key(key: str) -> str:
    return key if key.isidentifier() else repr(key)


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= SENTENCE else f"{sentence[: SENTENCE - 1]}…"


def _of_both_languages(facts: Any) -> tuple[str, ...]:  # noqa: ANN401  (whatever a file has)
    """What an `Applicant` says of two languages, wherever both are named."""
    untested = {"reading": 0, "writing": 0, "listening": 0, "speaking": 0}
    try:
        first, second = (
            LANGUAGES[facts[field]["language"]](**untested)
            for field in ("first_language", "second_language")
        )
        Applicant(
            age=0,
            education=Education.LESS_THAN_SECONDARY,
            first_language=first,
            second_language=second,
        )
    except InvalidError as error:
        return error.problems
    except (KeyError, TypeError):
        pass
    return ()
