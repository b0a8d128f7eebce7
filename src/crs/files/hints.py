# SPDX-License-Identifier: MIT
"""What a wrong word may have meant, by the field in which it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

import attrs

from ..evidence.credentials import DESIGNATED, ECA
from ..evidence.language import TESTS, Result
from ..facts import Education
from ..worded import Worded

LONGEST = 40
"""The most characters of a word that is compared with others: that takes the square of them."""


@attrs.frozen
class DidYouMean(Worded):
    """A *word* that is nearly the wrong one."""

    word: str
    code = "hint.did_you_mean"


@attrs.frozen
class Rename(Worded):
    """A *word* in place of which the right one is to stand."""

    word: str
    code = "hint.rename"


@attrs.frozen
class Write(Worded):
    """The *words* of which one is to be written instead."""

    words: tuple[str, ...]
    code = "hint.write"


@attrs.frozen
class NotAccepted(Worded):
    """A *test* that is not accepted for Express Entry."""

    test: str
    code = "hint.not_accepted"


@attrs.frozen
class OnlyAccepted(Worded):
    """A *test* that is not accepted for Express Entry, and the *word* for one like it that is."""

    test: str
    word: str
    code = "hint.only_accepted"


@attrs.frozen
class EachByItself(Worded):
    """That each credential is given, and what several amount to is found out of them."""

    code = "hint.each_by_itself"


@attrs.frozen
class LeaveOut(Worded):
    """That a field is left out where there is nothing to say."""

    code = "hint.leave_out"


@attrs.frozen
class InBrackets(Worded):
    """The *name* of an array of tables, which TOML has in two brackets."""

    name: str
    code = "hint.in_brackets"


@attrs.frozen
class InQuotes(Worded):
    """A *number* that stands for a text, without its quotes."""

    number: str
    code = "hint.in_quotes"


@attrs.frozen
class TheFieldsAre(Worded):
    """The *names* of all fields that there are."""

    names: tuple[str, ...]
    code = "hint.fields"


def _words(hints: Mapping[str, Worded]) -> dict[str, Worded]:
    """The hint for each of some words, which are keys separated by spaces."""
    return {word: hint for words, hint in hints.items() for word in words.split()}


def _spelt(word: str) -> str:
    """A word as it stands among those that are understood: its beginning, in small letters."""
    return re.sub("[^a-z0-9]+", "_", word[: LONGEST + 1].lower()).strip("_")


MEANT: Mapping[type, Mapping[str, Worded]] = {
    Result: {_spelt(test.test): Write((name,)) for name, test in TESTS.items()}
    | _words(
        {
            "toefl toefl_ibt": NotAccepted("TOEFL"),
            "cael cael_online": NotAccepted("CAEL"),
            "delf": NotAccepted("DELF"),
            "dalf": NotAccepted("DALF"),
            "pte pte_academic": OnlyAccepted("PTE Academic", "pte_core"),
            "celpip_ls celpip_general_ls": OnlyAccepted("CELPIP-General LS", "celpip"),
            "ielts_academic": OnlyAccepted("IELTS Academic", "ielts"),
            "tefaq tef_quebec": OnlyAccepted("TEFAQ", "tef"),
            "tcfq tcf_quebec": OnlyAccepted("TCFQ", "tcf"),
        }
    ),
    Education: _words(
        {
            "phd ph_d doctorate doctor": Write(("doctoral",)),
            "master ma msc mba professional professional_degree": Write(("masters",)),
            "bachelor ba bsc degree undergraduate three_year": Write(("bachelors",)),
            "postgraduate_diploma post_graduate_diploma pg_diploma pgd": Write(
                ("one_year", "two_year")
            ),
            "graduate_certificate diploma certificate": Write(("one_year", "two_year")),
            "associate associate_degree": Write(("two_year",)),
            "high_school secondary_school": Write(("secondary",)),
            "none": Write(("less_than_secondary",)),
            "two_or_more": EachByItself(),
        }
    ),
    ECA: {
        _spelt(name): Write((body.initials,)) for body in DESIGNATED.values() for name in body.name
    },
}
"""What is meant by words that are none of a field, by what the field holds.

Source of the tests: IRCC, documents for Express Entry, language test results, which accept five.
"""


NO_DAY = frozenset(
    (
        *("", "none", "null", "n_a", "na", "aucun", "s_o"),
        *("present", "current", "currently", "now", "ongoing", "today", "to_date"),
        *("pr_sent", "actuel", "actuellement", "en_cours", "aujourd_hui"),
    )
)
"""What stands for a day that has not come yet, or for none."""


def no_day(word: object) -> Worded | None:
    """What is said of a *word* that stands for no day, in a field that may be left out."""
    return LeaveOut() if type(word) is str and _spelt(word) in NO_DAY else None


def one_table(path: str, value: object) -> Worded | None:
    """What is said of a *value* in place of an array, if it is the table of one."""
    return InBrackets(re.sub(r"\[\d+\]", "", path)) if isinstance(value, Mapping) else None


def near(word: str, options: Iterable[str]) -> Worded | None:
    """The option that a wrong *word* is nearly, if there is one."""
    by_small = {option.lower(): option for option in options}
    if len(word) > LONGEST:
        return None
    found = get_close_matches(word.lower(), by_small, 1)
    return DidYouMean(by_small[found[0]]) if found else None


def meant(holds: type, word: str, options: Iterable[str]) -> Worded | None:
    """What a wrong *word* may have meant in a field that *holds* members of some type."""
    options = tuple(options)
    hint = MEANT.get(holds, {}).get(_spelt(word))
    if isinstance(hint, Write) and not set(hint.words) <= set(options):
        return None
    return hint or near(word, options)


def unknown_field(key: object, names: Iterable[str]) -> Worded:
    """The field that an unknown *key* is nearly, or else all that there are."""
    names = tuple(names)
    hint = near(key, names) if isinstance(key, str) else None
    return hint or TheFieldsAre(names)
