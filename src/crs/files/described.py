# SPDX-License-Identifier: MIT
"""How the fields of checked classes stand in a file, and how instances are made of them.

A member of an enumeration is written in lower case, and a day as in 2025-06-01. A table of levels
says which language they are in, ``language = "english"``, and a report which test it is of,
``test = "ielts"``. Hours that are not in quarters are a text, "37.4" or "112/3". Nothing is guessed
or converted in silence, and all mistakes are said at once, each with its path.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import IntEnum
from fractions import Fraction
from functools import cache, partial
from itertools import islice
from types import GenericAlias, NoneType, SimpleNamespace
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, cast, get_args, get_origin

import attrs
from cattrs import (
    BaseValidationError,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.gen import make_dict_structure_fn, override

from ..checked import day, kinds, mistakes
from ..errors import InvalidError, repr_of
from ..evidence import TEF, Credential
from ..evidence.credentials import NOT_OF_ONE
from ..evidence.language import TESTS, Result
from ..evidence.language.report import Chart, Scale
from ..evidence.language.tef import CHARTS
from ..evidence.work import HOURS_IN_A_WEEK
from ..facts import Abilities, English, French

MISTAKES = 100
"""The most mistakes that are said of a file."""

SENTENCE = 800
"""The most characters of what is said of one mistake."""

TAGS: Mapping[type, tuple[str, Mapping[str, type]]] = {
    Abilities: ("language", {"english": English, "french": French}),
    Result: ("test", TESTS),
}
"""The key of a table that tells of which class it is, and the classes by what it says."""

ABILITIES = ("reading", "writing", "listening", "speaking")

HOURS = (
    f"hours a week above 0 and up to {HOURS_IN_A_WEEK}: a whole number, one in quarters such as"
    ' 37.5, or any other exactly, as a text such as "37.4" or "112/3"'
)
EXACT = "([0-9]{1,9}([.][0-9]{1,9})?|[0-9]{1,12}/[1-9][0-9]{0,9})"
"""A number as a text: a decimal number, or a fraction."""
HOURS_SCHEMA: Mapping[str, Any] = {
    "anyOf": [
        {
            "type": "number",
            "exclusiveMinimum": 0,
            "maximum": HOURS_IN_A_WEEK,
            "multipleOf": 0.25,
        },
        {"type": "string", "pattern": f"^{EXACT}$"},
    ]
}

T = TypeVar("T")


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
        problems = [short(problem) for problem in islice(_problems(error), MISTAKES + 1)]
        if len(problems) > MISTAKES:
            problems[MISTAKES:] = ["and there are more mistakes than these"]
        raise InvalidError(*dict.fromkeys(problems)) from None


def plain(value: Any) -> Any:  # noqa: ANN401  (whatever TOML and JSON have)
    """What TOML has for a *value*, from which `made` makes it again.

    What has its default is left out.
    """
    if attrs.has(type(value)):
        return _plain_table(value)
    if isinstance(value, tuple):
        return [plain(member) for member in value]
    if isinstance(value, IntEnum):
        return value.name.lower()
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return f"{value:f}" if isinstance(value, Decimal) else value


def key(word: str) -> str:
    """A key of a file, as it is said in a sentence."""
    return word if word.isidentifier() else repr(word)


def short(sentence: str) -> str:
    """A *sentence*, cut where it is too long to be read."""
    return sentence if len(sentence) <= SENTENCE else f"{sentence[: SENTENCE - 1]}…"


def _plain_table(value: Any) -> dict[str, Any]:  # noqa: ANN401  (any checked class)
    kind = type(value)
    facts = {field.name: getattr(value, field.name) for field in attrs.fields(kind)}
    given = {name: fact for name, fact in facts.items() if fact != default(kind, name)}
    tagged = tag(kind)
    table: dict[str, Any] = dict([tagged]) if tagged else {}
    for name, fact in given.items():
        is_band = isinstance(value, Result) and isinstance(fact, Decimal)
        table[name] = float(fact) if is_band else plain(fact)  # halves are exact as a float
    return table


# How a field stands in a file.


class Field(NamedTuple):
    """How a field stands in a file.

    Args:
        says: what it may be, in the words of an error.
        schema: the same as a JSON Schema.
        holds: whether a fact is one.
        make: a fact from what a file has; what nothing can be made of, as it is.
        names: the words of which it is one.
        tables: the classes of the tables that it holds.
    """

    says: str
    schema: Mapping[str, Any]
    holds: Callable[[object], bool]
    make: Callable[[Any], object] = lambda fact: fact
    names: tuple[str, ...] = ()
    tables: tuple[type, ...] = ()

    def read(self, value: object, _: object) -> object:
        """The fact that is made of a *value*."""
        fact = self.make(value)
        if not self.holds(fact):
            near = _near(value.lower(), self.names) if isinstance(value, str) else ""
            raise InvalidError(f" is {self.says}, not {repr_of(value)}{near}")
        return fact


SIMPLE: Mapping[type, tuple[str, Mapping[str, Any]]] = {
    bool: ("true or false", {"type": "boolean"}),
    date: ("a day such as 2025-06-01", {"type": "string", "format": "date"}),
    str: ("a text", {"type": "string"}),
}
"""What fields of a type may be, and their JSON Schema."""


@cache
def fields(kind: type) -> dict[str, Field]:
    """How each field of a checked class stands in a file, by its name."""
    each = zip(attrs.fields(kind), kinds(kind), strict=True)
    return {field.name: _field(kind, field.type, checked) for field, checked in each}


def default(kind: type, name: str) -> object:
    """What a field of a checked class is if it is left out; `attrs.NOTHING`: it must not be."""
    return attrs.fields_dict(kind)[name].default


def tag(kind: type) -> tuple[str, str] | None:
    """The key and the word that tell in a file of which class a table is; None: its place does."""
    for name, classes in TAGS.values():
        for word, tagged in classes.items():
            if tagged is kind:
                return name, word
    return None


def charts(test: type[Result]) -> Mapping[str, Chart]:
    """The charts of a language test, by the scale of which they are; "" where there is one."""
    return CHARTS if test is TEF else {"": cast("Chart", test.chart)}


def _field(
    kind: type,
    annotation: Any,  # noqa: ANN401  (annotations have no type in common)
    checked: tuple[str, str, tuple[type, ...], float | None],
) -> Field:
    name, says, types, last = checked
    if issubclass(kind, Result) and name in ABILITIES:
        return _score([chart[name] for chart in charts(kind).values()])
    first, holds = types[0], partial(_holds, checked)
    if words := _words(annotation):
        allowed = (*words, None) if NoneType in types else words
        field = _one_of(words, lambda fact: fact in allowed)
    elif issubclass(first, IntEnum):
        never = NOT_OF_ONE if kind is Credential else ()
        members = {member.name.lower(): member for member in first if member not in never}
        field = _one_of(tuple(members), holds, partial(_member, members))
    elif first is tuple:
        member: type = get_args(annotation)[0]
        schema = {"type": "array", "items": _ref(member)}
        make = partial(_array, kind=member)
        each = f"an array, each {_table_of(member)}"
        field = Field(each, schema, holds, make, tables=_classes(member))
    elif attrs.has(first):
        table: type = Abilities if issubclass(first, Abilities) else first
        make = partial(_table, kind=table)
        field = Field(_table_of(table), _ref(table), holds, make, tables=_classes(table))
        if bool in types:
            or_else, plainly = SIMPLE[bool]
            field = field._replace(
                says=f"{field.says}, or {or_else}", schema={"anyOf": [field.schema, plainly]}
            )
    elif Fraction in types:
        field = Field(HOURS, HOURS_SCHEMA, holds, _exact)
    elif first is int:
        most = {} if last is None else {"maximum": last}
        field = Field(says, {"type": "integer", "minimum": 0, **most}, holds)
    else:
        field = Field(*SIMPLE[first], holds, _day if first is date else lambda fact: fact)
    if NoneType in types:
        return field._replace(schema={"anyOf": [field.schema, {"type": "null"}]})
    return field


def _words(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401  (annotations have no common type)
    """The texts that a field may be, if its annotation names them."""
    plainly = get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
    for part in (plainly, *get_args(plainly)):
        if get_origin(part) is Literal:
            return get_args(part)
    return ()


def _one_of(
    words: tuple[str, ...],
    holds: Callable[[object], bool],
    make: Callable[[Any], object] = lambda fact: fact,
) -> Field:
    return Field(f"one of {', '.join(words)}", {"enum": [*words]}, holds, make, words)


def _score(scales: list[Scale]) -> Field:
    """A raw score, which is on one of some scales."""
    schemas = [score_schema(scale) for scale in scales]
    schema = schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
    if len(scales) == 1:
        return Field(scales[0].says, schema, scales[0].holds)
    # Which of the scales it has to be on, the class knows, which the table says.
    return Field(scales[0].says, schema, lambda fact: type(fact) is int)


def score_schema(scale: Scale) -> dict[str, Any]:
    """The JSON Schema of the raw scores of a *scale*."""
    if isinstance(scale.scores, range):
        return {"type": "integer", "minimum": scale.scores[0], "maximum": scale.scores[-1]}
    return {"enum": [*scale.scores]}


def _classes(kind: type) -> tuple[type, ...]:
    """The classes of which a table may be."""
    return tuple(TAGS[kind][1].values()) if kind in TAGS else (kind,)


def _ref(kind: type) -> dict[str, Any]:
    refs = [{"$ref": f"#/$defs/{each.__name__}"} for each in _classes(kind)]
    return refs[0] if len(refs) == 1 else {"anyOf": refs}


def _table_of(kind: type) -> str:
    return f"a table of {', '.join(_names(_classes(kind)[0]))}"


def _names(kind: type) -> tuple[str, ...]:
    """The keys of a table, that of its class first."""
    tagged = tag(kind)
    return (*(tagged[:1] if tagged else ()), *fields(kind))


# From what a file has to a fact.


def _holds(checked: tuple[str, str, tuple[type, ...], float | None], fact: object) -> bool:
    return not mistakes((checked,), SimpleNamespace(**{checked[0]: fact}))


def _day(value: object) -> object:
    return day(value) or value if isinstance(value, str) else value


def _member(members: Mapping[str, object], value: object) -> object:
    return members.get(value, value) if isinstance(value, str) else value


def _exact(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(EXACT, value):
        return value
    return Fraction(value) if "/" in value else Decimal(value)


def _table(value: object, kind: type) -> object:
    return _converter().structure(value, kind) if isinstance(value, dict) else value


def _array(value: object, kind: type) -> object:
    if not isinstance(value, list):
        return value
    return _converter().structure(value, cast("Any", GenericAlias(tuple, (kind, ...))))


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook_factory(attrs.has, partial(_reader, converter=converter))
    converter.register_structure_hook_func(lambda kind: kind in TAGS, _tagged)
    return converter


def _reader(kind: type, converter: Converter) -> Callable[[object, object], object]:
    """What makes an instance of a class of a table."""
    overrides: dict[str, Any] = {
        name: override(struct_hook=field.read) for name, field in fields(kind).items()
    }
    structure: Callable[..., object] = make_dict_structure_fn(kind, converter, **overrides)

    def make(value: object, _: object) -> object:
        if not isinstance(value, dict):
            raise InvalidError(f" is {_table_of(kind)}, not {repr_of(value)}")
        try:
            return structure(value, kind)
        except ClassValidationError as error:
            causes = [*error.exceptions, *_said_of_the_rest(value, kind)]
            raise ClassValidationError("", causes, kind) from None

    return make


WRONG = object()


def _said_of_the_rest(facts: Mapping[str, Any], kind: type) -> Iterator[InvalidError]:
    """What a class says of its fields together, where some of them are missing or wrong."""
    given = {}
    for name, field in fields(kind).items():
        if name in facts or default(kind, name) is attrs.NOTHING:
            try:
                given[name] = field.read(facts[name], None)
            except Exception:  # noqa: BLE001  (whatever it is, it has been said)
                given[name] = WRONG
    wrong = tuple(f"{name} is " for name, fact in given.items() if fact is WRONG)
    try:
        kind(**given)
    except InvalidError as error:
        yield InvalidError(*(said for said in error.problems if not said.startswith(wrong)))


class _UntaggedError(Exception):
    """A table does not tell of which class it is: what is wrong, and what each class would say."""


def _tagged(value: object, base: type) -> object:
    """An instance of the class that a table names."""
    if not isinstance(value, dict):
        raise InvalidError(f" is {_table_of(base)}, not {repr_of(value)}")
    name, classes = TAGS[base]
    word = value.get(name)
    rest = {key: fact for key, fact in value.items() if key != name}
    if isinstance(word, str) and word in classes:
        return _converter().structure(rest, classes[word])
    says = f"one of {', '.join(classes)}"
    wrong = (
        f"{name} is {says}, not {repr_of(word)}"
        if name in value
        else f"{name} is missing: it is {says}"
    )
    near = _near(word.lower(), tuple(classes)) if isinstance(word, str) else ""
    tried: list[BaseValidationError] = []
    for kind in classes.values():
        try:
            _converter().structure(rest, kind)
        except ClassValidationError as error:
            tried.append(error)
    raise _UntaggedError(wrong + near, tried if len(tried) == len(classes) else [])


# What is wrong.


def _problems(error: Exception, at: str = "", outside: tuple[str, ...] = ()) -> Iterator[str]:
    """A sentence for each mistake at a path and in all that is within."""
    match error:
        case ClassValidationError():
            yield from _problems_of_table(error, at, outside)
        case IterableValidationError():
            for cause, note in error.group_exceptions()[0]:
                yield from _problems(cause, f"{at}[{note.index}]", outside)
        case _UntaggedError(args=(wrong, tried)):
            yield _within(at, wrong)
            said = [[*_problems(each, at, outside)] for each in tried]
            yield from (one for one in said[0] if all(one in each for each in said)) if said else ()
        case _:  # an `InvalidError`: reading a field raises no other
            yield from (at + problem for problem in cast("InvalidError", error).problems)


def _problems_of_table(
    error: ClassValidationError, at: str, outside: tuple[str, ...]
) -> Iterator[str]:
    kind, names = error.cl, _names(error.cl)
    of_fields, of_table = error.group_exceptions()
    for cause, note in of_fields:
        path = _within(at, note.name)
        if isinstance(cause, KeyError):
            yield f"{path} is missing: it is {fields(kind)[note.name].says}"
        else:
            yield from _problems(cause, path, (*outside, *names))
    for cause in of_table:
        if isinstance(cause, ForbiddenExtraKeysError):
            for word in sorted(cause.extra_fields):
                unknown = f"unknown field {_within(at, key(word))}"
                yield unknown + _instead(word, at, names, outside)
        else:
            problems = cast("InvalidError", cause).problems
            yield from (_within(at, _in_a_file(problem, kind)) for problem in problems)


def _within(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name


def _in_a_file(problem: str, kind: type) -> str:
    """What a class says of a field, said in terms of a file."""
    for name, says, *_ in kinds(kind):
        start = f"{name} is {says}, not "
        if problem.startswith(start):
            return f"{name} is {fields(kind)[name].says}, not {problem.removeprefix(start)}"
    return problem


def _instead(word: str, at: str, names: tuple[str, ...], outside: tuple[str, ...]) -> str:
    """What may have been meant by a key that names no field of a table."""
    if word in outside:
        return f": {word} stands outside {at}, in TOML above it"
    return _near(word, names) or f": the fields are {', '.join(names)}"


def _near(word: str, names: tuple[str, ...]) -> str:
    return "".join(f": did you mean {name}?" for name in get_close_matches(word, names, 1))
