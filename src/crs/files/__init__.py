# SPDX-License-Identifier: MIT
"""Profiles, facts and rules in files, in TOML or JSON, and as the dicts of a web back end.

What has `birth_date` is a `Profile`, anything else holds the facts of an `Applicant`. The names are
those of the fields, and levels are in lower case: ``education = "bachelors"``. Nothing but the
standard library is needed, except to write TOML: that needs the extra ``cli``.
"""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any, BinaryIO, Literal, TypeVar, overload

from ..door import wing
from ..errors import InvalidError, Problem, missing_extra
from ..evidence import Profile
from ..expected import OneOf
from ..facts import Applicant
from .json_schema import schema
from .lines import Entry, read_many
from .parsed import LIMIT, parsed, text_of
from .tables import class_of, from_table, to_table, with_texts_for_days

if TYPE_CHECKING:
    from .rules import load_rules, remarks
    from .rules_json_schema import rules_schema
    from .rules_text import dump_rules

__all__ = [
    "LIMIT",
    "Entry",
    "dump",
    "dump_rules",
    "from_dict",
    "load",
    "load_rules",
    "read",
    "read_many",
    "remarks",
    "rules_schema",
    "schema",
    "to_dict",
]

_OF_RULES = {
    "load_rules": "rules",
    "remarks": "rules",
    "rules_schema": "rules_json_schema",
    "dump_rules": "rules_text",
}
"""What no profile needs, and so loads when it is first used (PEP 562), by its module."""

FORMS = ("toml", "json")

T = TypeVar("T")


@overload
def load(file: str | PathLike[str] | BinaryIO) -> Applicant | Profile: ...
@overload
def load(file: str | PathLike[str] | BinaryIO, cls: type[T]) -> T: ...
def load(file: str | PathLike[str] | BinaryIO, cls: type[Any] | None = None) -> Any:
    """The applicant or the profile that is in a *file*.

    Args:
        file: the path of a file, or a file that is open for reading bytes. A name in .toml or .json
            tells what is in it; otherwise JSON begins with a brace.
        cls: `Applicant` or `Profile`, where it has to be one of the two, or the class of any of
            their tables; None: as the file has it.

    Raises:
        InvalidError: the file cannot be read, is empty, larger than `LIMIT`, not UTF-8, not TOML or
            JSON, or costs too much to read; or what it says is wrong: each problem has the path to
            a field, of the first hundred. The error has the name of the file as its `source`.
    """
    name = fspath(file) if isinstance(file, str | PathLike) else getattr(file, "name", "")
    try:
        return read(text_of(file), str(name), cls=cls)
    except InvalidError as error:
        raise InvalidError(*error.problems, source=str(name), more=error.more) from None


@overload
def read(text: str, suffix: str = "") -> Applicant | Profile: ...
@overload
def read(text: str, suffix: str = "", *, cls: type[T] | None) -> T: ...
def read(text: str, suffix: str = "", *, cls: type[Any] | None = None) -> Any:
    """The applicant or the profile that is in a *text*.

    Args:
        text: TOML or JSON.
        suffix: ".toml" or ".json"; with neither, JSON begins with a brace.
        cls: `Applicant` or `Profile`, where it has to be one of the two, or the class of any of
            their tables; None: as the text has it.

    Raises:
        InvalidError: *text* is no text, is not TOML or JSON, or costs too much to read; or what it
            says is wrong: each problem has the path to a field, of the first hundred.
    """
    table = parsed(text, suffix)
    return from_table(table, cls or class_of(table))


@overload
def from_dict(facts: Mapping[str, Any]) -> Applicant | Profile: ...
@overload
def from_dict(facts: Mapping[str, Any], cls: type[T]) -> T: ...
def from_dict(facts: Mapping[str, Any], cls: type[Any] | None = None) -> Any:
    """The applicant or the profile that some *facts* are, as JSON or TOML has them.

    Args:
        facts: a dict of nothing but what JSON or TOML has; days are texts or `datetime.date`.
        cls: `Applicant` or `Profile`, where it has to be one of the two, or the class of any of
            their tables; None: as the facts have it.

    Raises:
        InvalidError: something is wrong: each of the `problems` has the `path` to a field, a `code`
            and a sentence, ``problem.text(lang)``; they are the first hundred.
    """
    return from_table(facts, cls or class_of(facts))


def to_dict(value: Applicant | Profile) -> dict[str, Any]:
    """The dict of nothing but what JSON has, of which `from_dict` makes the *value* again.

    What has its default is left out.
    """
    plain: dict[str, Any] = with_texts_for_days(to_table(value))
    return plain


def dump(value: Applicant | Profile, form: Literal["toml", "json"] = "toml") -> str:
    """The text of a file that holds an applicant or a profile, which `read` reads again.

    What has its default is left out.

    Args:
        value: the applicant or the profile.
        form: "toml" or "json".

    Raises:
        InvalidError: *form* is neither.
        MissingExtraError: TOML is written by the extra ``cli``, which is not installed.
    """
    if form == "json":
        import json

        return json.dumps(to_dict(value), indent=2, ensure_ascii=False) + "\n"
    if form != "toml":
        raise InvalidError(Problem("form", "invalid", OneOf(FORMS), form))
    try:
        import tomli_w
    except ModuleNotFoundError as error:
        raise missing_extra("cli", error) from None
    return tomli_w.dumps(to_table(value))


def __getattr__(name: str) -> object:
    if name not in _OF_RULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg, name=name)
    return getattr(wing(f"files.{_OF_RULES[name]}"), name)
