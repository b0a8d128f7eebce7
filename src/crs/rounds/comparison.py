# SPDX-License-Identifier: MIT
"""A score beside the last cut-offs of each kind of round in which the person may be drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import ClassVar

import attrs

from ..assessment import all_of, any_of
from ..errors import InvalidError, Problem
from ..evidence.calendar import check
from ..evidence.profile import Profile
from ..expected import InstanceOf
from ..ranking import Score, score
from ..readable import Readable
from ..rules import in_force
from ..worded import Worded, WordedEnum
from ._categories import FRENCH
from .candidate import Candidate
from .category import in_force as categories_in_force
from .record import Category, Kind, Round
from .selection import select

LAST = 3
"""How many rounds of a kind are looked at: the last ones."""
OLD = 30
"""Days after which it is said how old the rounds are."""

_CLASSES = (Kind.CEC, Kind.FSW, Kind.FST)


class Note(WordedEnum):
    """What must be said beside a comparison."""

    CLASSES_UNKNOWN = "rounds.classes_unknown"
    """Of a score alone it is not known which classes the person meets."""
    NO_KIND_OPEN = "rounds.no_kind_open"
    """There is no kind of round in which the person may be drawn."""
    NONE_BY_THEN = "rounds.none_by_then"
    """There is no round up to the day."""
    CUT_OFF_SAYS = "rounds.cut_off_says"
    """What a cut-off says, and what it does not say."""


@attrs.frozen
class Above(Worded):
    """A score above a cut-off, by some *points*."""

    points: int
    code = "rounds.above"


@attrs.frozen
class Below(Worded):
    """A score below a cut-off, by some *points*."""

    points: int
    code = "rounds.below"


@attrs.frozen
class AtCutOff(Worded):
    """A score at a cut-off that has no tie-break."""

    code = "rounds.at_cut_off"


@attrs.frozen
class AtTieBreak(Worded):
    """A score at a cut-off, where the *moment* of the tie-break decides, in UTC."""

    moment: str
    code = "rounds.at_tie_break"


@attrs.frozen
class Old(Worded):
    """How old the rounds are that were compared with."""

    days: int
    through: date
    code = "rounds.old"


@attrs.frozen
class LawUnknown(Worded):
    """The law of the day is only partly known, from a day on."""

    since: date
    code = "rounds.law_unknown"


@attrs.frozen
class Compared:
    """A round beside a score.

    Attributes:
        round: the round.
        distance: the points of the score above the cut-off; negative below it.
        days_ago: how many days before the day of the comparison the round was.
        same_law: whether the law of the round is that of the score.
    """

    round: Round
    distance: int
    days_ago: int
    same_law: bool

    @property
    def tie_break(self) -> datetime | None:
        """The moment that decides, which it does at the cut-off alone; None: there is none."""
        return None if self.distance else self.round.tie_break

    @property
    def verdict(self) -> Worded:
        """Where the score is, above, below or at the cut-off, as a value that has words."""
        if self.distance:
            return Above(self.distance) if self.distance > 0 else Below(-self.distance)
        return AtTieBreak(f"{self.tie_break:%Y-%m-%d %H:%M:%S}") if self.tie_break else AtCutOff()


@attrs.frozen
class ComparedKind:
    """The last rounds of a kind, or of a category, beside a score.

    Attributes:
        kind: the kind.
        category: the category; None unless the *kind* is that of a category.
        is_open: whether the person may be drawn in such a round; None: it is not known.
        rounds: its last rounds up to the day, the latest first; none, if there was none.
    """

    kind: Kind
    category: Category | None
    is_open: bool | None
    rounds: tuple[Compared, ...]

    @property
    def name(self) -> Worded:
        """What the kind, or the category, is called."""
        return self.category or self.kind


@attrs.frozen
class Comparison(Readable):
    """A score beside the last cut-offs of each kind of round in which the person may be drawn.

    Attributes:
        as_of: the day, whose own rounds count.
        score: the score.
        kinds: each kind and each category in which the person may be drawn, or of which that is not
            known.
        through: the day of the last round that was compared with; None: there was none.
        notes: what must be said beside them, as values that have words.
    """

    view: ClassVar[str] = "rounds.comparison"

    as_of: date
    score: Score
    kinds: tuple[ComparedKind, ...]
    through: date | None
    notes: tuple[Worded, ...]


def compare(who: Profile | Score, on: date, rounds: Iterable[Round] | None = None) -> Comparison:
    """A score beside the last cut-offs of each kind of round in which the person may be drawn.

    Args:
        who: what the person can prove; or a score, of which the classes are unknown.
        on: the day of the comparison; rounds of the day itself count, later ones do not.
        rounds: the rounds; None: `ROUNDS`.

    Raises:
        InvalidError: *who* is neither, or *on* is not a `datetime.date`.
        MissingEvidence: the profile has no score on the day.
        NotInForceError: *on* is before 2015-01-01, when the first edition came into force.

    Warns:
        IncompleteLawWarning: as `crs.score`.
    """
    check(on)
    scored, found = _of_profile(who, on) if isinstance(who, Profile) else _of_score(who, on)
    known = select(rounds, until=on)
    kinds = tuple(
        ComparedKind(kind, category, is_open, _compared(scored, on, known, kind, category))
        for kind, category, is_open in found
        if is_open is not False
    )
    notes = (
        *((Note.CLASSES_UNKNOWN,) if isinstance(who, Score) else ()),
        *(() if kinds else (Note.NO_KIND_OPEN,)),
        *_notes(scored, on, known),
    )
    return Comparison(on, scored, kinds, known[-1].day if known else None, notes)


_Open = tuple[Kind, Category | None, bool | None]
"""A kind or a category, and whether the person may be drawn in its rounds."""


def _of_profile(profile: Profile, on: date) -> tuple[Score, list[_Open]]:
    candidate = Candidate(profile, on)
    found = {finding.category: finding.met for finding in candidate.categories.findings}
    return score(profile.on(on)), _open(candidate.programs, found)


def _of_score(scored: Score, on: date) -> tuple[Score, list[_Open]]:
    """Of a score it is known whether the person is a nominee, and the level of French."""
    if not isinstance(scored, Score):
        raise InvalidError(Problem("who", "invalid", InstanceOf(("Profile", "Score")), scored))
    facts = scored.applicant
    nominee = None if facts.nomination else False
    found: dict[Category, bool | None] = dict.fromkeys(categories_in_force(on))
    if Category.FRENCH in found:
        found[Category.FRENCH] = facts.french.weakest >= FRENCH
    return scored, _open({**dict.fromkeys(_CLASSES), Kind.PNP: nominee}, found)


def _open(
    programs: Mapping[Kind, bool | None], categories: Mapping[Category, bool | None]
) -> list[_Open]:
    in_a_class = any_of(programs[kind] for kind in _CLASSES)
    return [
        (Kind.GENERAL, None, in_a_class),
        *((kind, None, programs[kind]) for kind in (*_CLASSES, Kind.PNP)),
        *(
            (Kind.CATEGORY, category, all_of((in_a_class, met)))
            for category, met in categories.items()
        ),
    ]


def _compared(
    scored: Score, on: date, known: Iterable[Round], kind: Kind, category: Category | None
) -> tuple[Compared, ...]:
    """The last rounds of a kind beside a score, the latest first."""
    return tuple(
        Compared(
            round=found,
            distance=scored.total - found.cut_off,
            days_ago=(on - found.day).days,
            same_law=in_force(found.day) == scored.rules,
        )
        for found in select(known, kind=kind, category=category)[: -LAST - 1 : -1]
    )


def _notes(scored: Score, on: date, known: tuple[Round, ...]) -> Iterator[Worded]:
    if not known:
        yield Note.NONE_BY_THEN
    elif (age := (on - known[-1].day).days) > OLD:
        yield Old(age, known[-1].day)
    if scored.rules.gap is not None:
        yield LawUnknown(scored.rules.gap.since)
    yield Note.CUT_OFF_SAYS
