# SPDX-License-Identifier: MIT
"""Every word that the product says stands in `words`, in both languages, and nowhere else."""

import ast
import gc
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import IntEnum
from importlib import import_module
from itertools import chain
from pathlib import Path
from pkgutil import walk_packages
from string import Formatter
from typing import Any, get_type_hints

import attrs
import pytest

import crs
from crs import Applicant, Spouse, words
from crs.annotated import notes
from crs.assessment.work import TakenNotToApply
from crs.evidence.credentials import DESIGNATED
from crs.ranking import SECTIONS
from crs.tables import By
from crs.worded import Worded, WordedEnum

SOURCE = Path(crs.__file__).parent
MODULES = [
    import_module(module.name)
    for module in walk_packages([str(SOURCE)], f"{crs.__name__}.")
    if not module.name.endswith("__main__")
]
WORDS = [module for module in MODULES if hasattr(module, "WORDS") and ".words." in module.__name__]


def below(cls: type) -> Iterator[type]:
    """Every class that derives from another."""
    child: type
    for child in cls.__subclasses__():
        yield child
        yield from below(child)


def coded() -> Iterator[tuple[str, type]]:
    """The code of every value of this package that has words, and its class."""
    for cls in below(Worded):
        if not cls.__module__.startswith(f"{crs.__name__}."):
            continue
        if issubclass(cls, WordedEnum):
            yield from ((member.code, cls) for member in cls)
        elif isinstance(code := vars(cls).get("code"), str):
            yield code, cls


def named() -> Iterator[str]:
    """The keys of facts, of their levels, and of the pairs and lines of a score."""
    for cls, within in ((Applicant, ""), (Spouse, "spouse.")):
        yield from (f"fact.{within}{field.name}" for field in attrs.fields(cls) if field.eq)
        yield from chain(*(levels(hint) for hint in get_type_hints(cls).values()))
    yield from (f"pair.{name}" for name in notes(crs.transferability.TransferabilityRules, By))


def levels(hint: Any) -> Iterator[str]:
    """The keys of the levels of a fact, if they have names."""
    if isinstance(hint, type) and issubclass(hint, IntEnum):
        yield from (f"{hint.__name__}.{level.name}".lower() for level in hint)


gc.collect()  # a class with slots is made of one without, which may still be there
CODED = list(coded())


def test_no_word_stands_twice() -> None:
    """A key is in one module of `words`, once."""
    keys = Counter(key for module in WORDS for key in module.WORDS)

    assert [key for key, times in keys.items() if times > 1] == []
    assert keys.keys() == words.CATALOGUE.keys()


@pytest.mark.parametrize("key", sorted(words.CATALOGUE))
def test_every_key_has_words_in_both_languages(key: str) -> None:
    """Both name the same things of a value."""
    en, fr = words.CATALOGUE[key]

    assert bool(en) == bool(fr)
    assert fields(en) == fields(fr)


def fields(template: str) -> set[str]:
    """What a sentence names of its value."""
    return {field for _, field, _, _ in Formatter().parse(template) if field}


@pytest.mark.parametrize(("code", "cls"), CODED, ids=[code for code, _ in CODED])
def test_every_value_that_is_said_has_its_words(code: str, cls: type) -> None:
    """Each reason, bar, problem and caveat has a sentence, which names what the value has."""
    names = {field.partition(".")[0] for field in fields(words.CATALOGUE[code].en)}

    assert names <= {name for of in (cls, *below(cls)) for name in dir(of)}


def test_every_fact_and_every_line_has_a_name() -> None:
    """Facts, their levels, the pairs of facts, and the lines of a score."""
    assert set(named()) <= words.CATALOGUE.keys()
    for section in SECTIONS:
        for line in get_type_hints(getattr(crs, section).points)["return"]._fields:
            assert all(words.line(section, line))


def test_no_word_is_left_over() -> None:
    """Each key is that of a value or a level, or is asked for by its letters or their beginning."""
    paths = {*SOURCE.rglob("*.py")} - {Path(str(module.__file__)) for module in WORDS}
    asked = {text for path in paths for text in texts(path)}
    begun = tuple(text for text in asked if re.fullmatch(r"[a-z_]+\.", text))
    known = {code for code, _ in CODED} | {*chain(*map(levels, below(IntEnum)))} | asked

    assert {k for k in words.CATALOGUE if not k.startswith((*begun, "accompanied."))} <= known


def texts(path: Path) -> Iterator[str]:
    """Every text in a source file that is not a docstring."""
    tree = ast.parse(path.read_text("utf-8"))
    unread = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in unread
        ):
            yield node.value


DATA = (
    "rules/",
    "noc/_",
    "rounds/_",
    "rounds/feed.py",
    "evidence/_countries.py",
    "evidence/countries.py",
    "files/hints.py",
)
"""Titles of instruments and sources; titles of occupations; names of rounds as IRCC's file has
them; names of countries; what people may write."""
NAMES = {name for body in DESIGNATED.values() for name in body.name}
"""What organisations are called."""
OF_PROGRAMMING = {
    "a rule cannot branch on a column: give the choice to a table",
    "a rule cannot compare a column: give the choice to a table",
    " has no attribute ",
    ", with a gap since ",
    " mistakes:",
    "an object of type ",
}
"""What programmers read: errors of their own, and a repr."""


@pytest.mark.parametrize(
    "path",
    [
        path
        for path in sorted(SOURCE.rglob("*.py"))
        if not path.relative_to(SOURCE).as_posix().startswith(("words/", *DATA))
    ],
    ids=lambda path: path.relative_to(SOURCE).as_posix(),
)
def test_no_sentence_stands_elsewhere(path: Path) -> None:
    """No other file says anything in English or French."""
    style = re.compile(r"^\.crs", re.MULTILINE)
    sentence = re.compile(r"[^\W\d_]{2,}[,;:]? [^\W\d_A-Z][^\W\d_]+")  # and no proper name
    said = [
        text
        for text in texts(path)
        if sentence.search(re.sub(r"<[^>]*>?", "", text)) and not style.match(text)
    ]

    assert set(said) <= OF_PROGRAMMING | NAMES


@attrs.frozen
class Moved(Worded):
    """Something with a day and a number."""

    day: date
    code = "score.as_of"

    @property
    def as_of(self) -> date:
        """The day."""
        return self.day


@pytest.mark.parametrize(
    ("day", "en", "fr"),
    [
        (date(2025, 3, 25), "2025-03-25", "25\u00a0mars 2025"),
        (date(2026, 8, 1), "2026-08-01", "1er\u00a0août 2026"),
        (date(2024, 2, 29), "2024-02-29", "29\u00a0février 2024"),
    ],
)
def test_days_in_words(day: date, en: str, fr: str) -> None:
    """English writes the day as files do; French in words, and the first as an ordinal."""
    assert Moved(day).text("en") == f"Facts as of {en}."
    assert Moved(day).text("fr") == f"Situation au {fr}."
    assert words.days.long(day, "en").endswith(str(day.year))


@pytest.mark.parametrize(
    ("fields", "en", "fr"),
    [
        (("authorised",), "(field authorised)", "(champ authorised)"),
        (
            ("self_employed", "authorised"),
            "(fields self_employed, authorised)",
            "(champs self_employed, authorised)",
        ),
    ],
)
def test_a_sequence_after_its_noun(fields: tuple[str, ...], en: str, fr: str) -> None:
    said = TakenNotToApply(fields)

    assert said.text("en") == f"not stated, so taken not to apply {en}"
    assert said.text("fr") == f"non déclaré, donc tenu pour ne pas s’appliquer {fr}"
