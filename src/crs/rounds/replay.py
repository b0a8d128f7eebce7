# SPDX-License-Identifier: MIT
"""Past rounds, each on its own day: who would have been invited with the facts of that day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import ClassVar

import attrs

from ..assessment import require
from ..errors import InvalidError, Problem
from ..evidence.profile import Profile
from ..expected import InstanceOf
from ..ranking import Score
from ..readable import Readable
from ..worded import WordedEnum
from .candidate import Candidate
from .record import Round
from .selection import select


class Outcome(WordedEnum):
    """What came of a round for a person."""

    INVITED = "rounds.outcome.invited"
    NOT_IN_POOL = "rounds.outcome.not_in_pool"
    """No score: a result of a language test is missing, or the person was not born."""
    NOT_YET_ENTERED = "rounds.outcome.not_yet_entered"
    NOT_OPEN = "rounds.outcome.not_open"
    """No class of the round, or not its category, was met."""
    BELOW = "rounds.outcome.below"
    AFTER_TIE_BREAK = "rounds.outcome.after_tie_break"
    TIE = "rounds.outcome.tie"
    """At the cut-off, and it is not known which came first, the profile or the tie-break."""
    OPEN_UNKNOWN = "rounds.outcome.open_unknown"
    """Whether a class, or the category, was met is not known."""
    LAW_UNKNOWN = "rounds.outcome.law_unknown"
    """The law of the day is not known whole, and what is not known touches the facts."""

    @property
    def invited(self) -> bool | None:
        """Whether the person would have been invited; None: it is not known."""
        if self in {Outcome.TIE, Outcome.OPEN_UNKNOWN, Outcome.LAW_UNKNOWN}:
            return None
        return self is Outcome.INVITED


@attrs.frozen
class Replayed:
    """A past round, on its own day.

    Attributes:
        round: the round.
        score: the score with the facts of that day, under the law of that day; None: there is none.
        outcome: what came of the round for the person.
    """

    round: Round
    score: Score | None
    outcome: Outcome

    @property
    def invited(self) -> bool | None:
        """Whether the person would have been invited; None: it is not known."""
        return self.outcome.invited


class Replay(Readable, tuple[Replayed, ...]):
    """Past rounds, the oldest first, each with what came of it for one person."""

    __slots__ = ()
    view: ClassVar[str] = "rounds.replay"


def replay(
    profile: Profile,
    since: date | None = None,
    entered: datetime | None = None,
    rounds: Iterable[Round] | None = None,
) -> Replay:
    """Each past round on its own day, under its own law, with the facts of that day.

    Args:
        profile: what the person can prove.
        since: the first day; None: that of the first round.
        entered: when the profile entered the pool, a moment in UTC, which decides at the cut-off,
            and before which nobody is invited; None: the person is taken to have been in the pool,
            and what happens at the cut-off is not known.
        rounds: the rounds; None: `ROUNDS`.

    Raises:
        InvalidError: *profile* is not a `Profile`, *since* is not a `datetime.date`, or *entered*
            is not a `datetime.datetime`.
    """
    require("profile", profile, Profile)
    if since is not None and type(since) is not date:
        raise InvalidError(Problem("since", "invalid", InstanceOf(("date", "None")), since))
    if entered is not None:
        if not isinstance(entered, datetime):
            names = ("datetime", "None")
            raise InvalidError(Problem("entered", "invalid", InstanceOf(names), entered))
        entered = entered.replace(tzinfo=entered.tzinfo or UTC).astimezone(UTC)
    found = []
    candidate: Candidate | None = None
    for each in select(rounds, since=since or date.min):
        if candidate is None or candidate.day != each.day:
            candidate = Candidate(profile, each.day)
        found.append(Replayed(each, candidate.score, _outcome(each, candidate, entered)))
    return Replay(found)


def _outcome(  # noqa: PLR0911  (a case for each outcome)
    round_: Round, candidate: Candidate, entered: datetime | None
) -> Outcome:
    score = candidate.score
    if score is None:
        return Outcome.NOT_IN_POOL
    if entered is not None and entered.date() > round_.day:
        return Outcome.NOT_YET_ENTERED
    if candidate.law_is_whole and score.total < round_.cut_off:
        return Outcome.BELOW
    open_ = candidate.may_be_drawn(round_)
    if open_ is False:
        return Outcome.NOT_OPEN
    if not candidate.law_is_whole:
        return Outcome.LAW_UNKNOWN
    if score.total == round_.cut_off and (undecided := _tie(round_, entered)):
        return undecided
    return Outcome.OPEN_UNKNOWN if open_ is None else Outcome.INVITED


def _tie(round_: Round, entered: datetime | None) -> Outcome | None:
    """What comes of a score at the cut-off, if not an invitation."""
    if entered is None or round_.tie_break is None:
        return Outcome.TIE
    return Outcome.AFTER_TIE_BREAK if entered > round_.tie_break else None
