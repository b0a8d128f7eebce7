# SPDX-License-Identifier: MIT
"""Titles, heads of columns and short answers of the tables of rounds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import attrs

from ...text import Text
from ...worded import Worded, WordedEnum


class Label(WordedEnum):
    """A head of a column, or an answer."""

    NUMBER = "rounds.label.number"
    ROUND = "rounds.label.round"
    KIND = "rounds.label.kind"
    CATEGORY = "rounds.label.category"
    SIZE = "rounds.label.size"
    CUT_OFF = "rounds.label.cut_off"
    SCORE = "rounds.label.score"
    NO_ROUND = "rounds.label.no_round"
    OPEN_UNKNOWN = "rounds.label.open_unknown"
    OUTCOME = "rounds.label.outcome"
    FINDING = "rounds.label.finding"
    MET = "rounds.label.met"
    NOT_MET = "rounds.label.not_met"
    UNKNOWN = "rounds.label.unknown"
    BAND = "rounds.label.band"
    PEOPLE = "rounds.label.people"
    ROUNDS = "rounds.label.rounds"
    REPLAY = "rounds.label.replay"
    SOURCE = "rounds.label.source"
    AGAIN = "rounds.label.again"


VERDICTS: Mapping[bool | None, Label] = {True: Label.MET, False: Label.NOT_MET, None: Label.UNKNOWN}


@attrs.frozen
class OnDay(Worded):
    """What is said of a round, or its name, after its day."""

    day: date
    what: Worded | Text
    code = "rounds.on_day"


@attrs.frozen
class OnDayOfOtherLaw(Worded):
    """The same of a round under another law than that of the score."""

    day: date
    what: Worded
    code = "rounds.on_day_of_other_law"


@attrs.frozen
class ComparedOn(Worded):
    """The title of a comparison."""

    total: int
    day: date
    code = "rounds.title.comparison"


@attrs.frozen
class CategoriesOn(Worded):
    """The title of the findings of categories."""

    day: date
    code = "rounds.title.categories"


@attrs.frozen
class StandingIn(Worded):
    """The title of a pool beside a score."""

    total: int
    day: date
    code = "rounds.title.standing"


@attrs.frozen
class Ahead(Worded):
    """How many people have more points, at least and at most."""

    low: int
    high: int
    people: int
    code = "rounds.ahead"


@attrs.frozen
class AheadExactly(Worded):
    """How many people have more points."""

    low: int
    people: int
    code = "rounds.ahead_exactly"


@attrs.frozen
class AheadIfEven(Worded):
    """How many people have more points, under an assumption."""

    people: int
    code = "rounds.ahead_if_even"


@attrs.frozen
class Range(Worded):
    """The ends of a band of scores."""

    low: int
    high: int
    code = "rounds.range"


@attrs.frozen
class Drawn(Worded):
    """What an image of cut-offs shows."""

    rounds: int
    first: date
    last: date
    lowest: int
    highest: int
    code = "rounds.drawn"


@attrs.frozen
class DrawnWithSteps(Worded):
    """What an image of cut-offs and of the scores of a person shows."""

    drawn: Drawn
    score: int
    since: date
    code = "rounds.drawn_with_steps"
