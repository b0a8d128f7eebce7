# SPDX-License-Identifier: MIT
"""Facts with their reasons: from which document each came, and why others did not count."""

from collections.abc import Iterator
from datetime import date
from enum import IntEnum
from textwrap import wrap
from typing import Any

import attrs

from .. import labels
from ..errors import CrsError
from ..facts import Abilities, English, French, Spouse
from ..text import Text

WIDTH = 88
INDENT = "  "

ABILITIES = {
    "reading": Text("reading", "compréhension de l’écrit"),
    "writing": Text("writing", "expression écrite"),
    "listening": Text("listening", "compréhension de l’oral"),
    "speaking": Text("speaking", "expression orale"),
}


class MissingEvidence(CrsError, ValueError):  # noqa: N818  (what is missing is no mistake)
    """Facts without which nobody can be scored are not shown by any evidence on a day.

    Attributes:
        missing: one sentence for each such fact, in both official languages.
    """

    def __init__(self, *missing: Text) -> None:
        super().__init__(*missing)
        self.missing = missing

    def __str__(self) -> str:
        return "\n  ".join(("missing evidence:", *(sentence.en for sentence in self.missing)))


@attrs.frozen(kw_only=True)
class Fact:
    """One fact on a day, and what shows it.

    Args:
        name: that of the field of the `Applicant`; of the `Spouse`, after ``spouse.``.
        value: what it is, as the law reads it; None where there is none, or where it is missing.
        says: its value in words.
        because: from which evidence it came, and how.
        others: which other evidence did not count, and why.
        missing: what is missing, where the fact cannot be told and nobody is scored without it.
    """

    name: str
    value: Any
    says: Text
    because: tuple[Text, ...] = ()
    others: tuple[Text, ...] = ()
    missing: Text | None = None

    @property
    def label(self) -> Text:
        """What the fact is called."""
        return labels.FACTS[self.name]


@attrs.frozen(kw_only=True)
class Explanation:
    """The facts of a person on one day, each with its reasons; see `Profile.explain`.

    Printed, it is its text in English.

    Attributes:
        as_of: the day.
        facts: all facts, in the order of the fields of `Applicant`, then of `Spouse`.
    """

    as_of: date
    facts: tuple[Fact, ...]

    def __getitem__(self, name: str) -> Fact:
        """The fact of a name, such as ``education`` or ``spouse.language``.

        Raises:
            KeyError: there is none of this name.
        """
        for fact in self.facts:
            if fact.name == name:
                return fact
        raise KeyError(name)

    @property
    def missing(self) -> tuple[Text, ...]:
        """What is missing, one sentence for each fact without which nobody is scored."""
        return tuple(sentence(fact.label, fact.missing) for fact in self.facts if fact.missing)

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """The same, nested by fact, of nothing but dicts, lists, strings, numbers and booleans.

        Days are ISO dates; levels of education and the like are the names of the members.

        Args:
            lang: "en" or "fr", the language of the sentences.

        Raises:
            InvalidError: *lang* is neither.
        """
        return {
            "as_of": self.as_of.isoformat(),
            "facts": {fact.name: _fact(fact, lang) for fact in self.facts},
            "missing": [sentence(lang) for sentence in self.missing],
        }

    def text(self, lang: str = "en") -> str:
        """The same in plain text: each fact, and under it its reasons.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        title = Text("Facts as of {}", "Faits en date du {}")(lang).format(self.as_of)
        return "\n".join((title, *(line for fact in self.facts for line in _lines(fact, lang))))

    def __str__(self) -> str:
        """The text in English."""
        return self.text()


def levels(abilities: English | French) -> Text:
    """Levels in words: the language, the benchmarks, and the level of each ability."""
    each = [(label, getattr(abilities, ability)) for ability, label in ABILITIES.items()]
    en, fr = (", ".join(f"{label(lang)} {level}" for label, level in each) for lang in Text._fields)
    if isinstance(abilities, English):
        return Text(f"English, CLB: {en}", f"anglais, NCLC\u00a0: {fr}")
    return Text(f"French, NCLC: {en}", f"français, NCLC\u00a0: {fr}")


def sentence(subject: Text, *says: Text) -> Text:
    """One sentence: what it is about and, after a colon, whatever is said of it."""
    if not says:
        return subject
    en, fr = "; ".join(text.en for text in says), "\u00a0; ".join(text.fr for text in says)
    return Text(f"{subject.en}: {en}", f"{subject.fr}\u00a0: {fr}")


def number(n: int) -> Text:
    """A whole number as it is written in each language: 1,560, and 1 560 with a no-break space."""
    return Text(f"{n:,}", f"{n:,}".replace(",", "\u00a0"))


def _fact(fact: Fact, lang: str) -> dict[str, Any]:
    return {
        "value": _plain(fact.value),
        "because": [sentence(lang) for sentence in fact.because],
        "others": [sentence(lang) for sentence in fact.others],
    }


def _plain(value: object) -> Any:  # noqa: ANN401  (whatever JSON has)
    """A value of a fact as plain data; languages and the spouse are dicts of their fields."""
    if isinstance(value, IntEnum):
        return value.name
    if isinstance(value, Abilities):
        return {"language": type(value).__name__, **attrs.asdict(value)}
    if isinstance(value, Spouse):
        return {field.name: _plain(getattr(value, field.name)) for field in attrs.fields(Spouse)}
    return value


def _lines(fact: Fact, lang: str) -> Iterator[str]:
    colon = Text("{}: {}", "{}\u00a0: {}")(lang).format
    yield from wrapped(colon(fact.label(lang), (fact.missing or fact.says)(lang)), 0)
    for sentence in fact.because:
        yield from wrapped(sentence(lang), 1)
    for sentence in fact.others:
        yield from wrapped(colon(Text("not counted", "non retenu")(lang), sentence(lang)), 1)


def wrapped(line: str, depth: int) -> list[str]:
    """A line of text, set in by some steps, and folded under itself where it is too long."""
    first = INDENT * depth
    return wrap(
        line,
        WIDTH,
        initial_indent=first,
        subsequent_indent=first + INDENT,
        break_on_hyphens=False,
    )
