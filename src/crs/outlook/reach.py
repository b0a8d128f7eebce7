# SPDX-License-Identifier: MIT
"""Which raw scores of one sitting of a language test reach a total."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any, ClassVar, NamedTuple, Self

import attrs

from ..errors import InvalidError, Problem
from ..evidence import IELTS
from ..evidence.language import TESTS, Result
from ..evidence.language.tef import CHARTS, EXPRESS_ENTRY, TEF
from ..expected import AtLeast, OneOf
from ..facts import Applicant
from ..ranking import Score, run, score
from ..readable import Readable
from ..rules import Rules
from ..worded import Worded
from .change import ABILITIES, replaced
from .search import rise


@attrs.frozen
class ReportOf(Worded):
    """A report of a test, with scores that Express Entry takes."""

    test: str
    code = "expected.report_of"


class Sitting(NamedTuple):
    """Raw scores of one sitting, in the scale of the test.

    Args:
        reading: the score in reading.
        writing: the score in writing.
        listening: the score in listening.
        speaking: the score in speaking.
    """

    reading: float
    writing: float
    listening: float
    speaking: float


class Reach(tuple[Sitting, ...], Readable):  # noqa: SLOT001  (a tuple with more attributes)
    """The sittings of a test that reach a total, and of which no score can fall and still reach it.

    Made by `reach`; empty where none does.

    Attributes:
        test: the test.
        target: the total to be reached.
        score: the score as it is.
        nearest: that to which the scores of a report in hand must rise by the fewest steps of the
            scale together; None: no report was named, or no sitting reaches the total.
    """

    test: type[Result]
    target: int
    score: Score
    nearest: Sitting | None
    view: ClassVar[str] = "reach"

    def __new__(
        cls,
        sittings: Sequence[Sitting],
        test: type[Result],
        target: int,
        score: Score,
        nearest: Sitting | None,
    ) -> Self:
        """The *sittings*, and what they are of."""
        made = super().__new__(cls, sittings)
        made.test, made.target = test, target
        made.score, made.nearest = score, nearest
        return made

    @property
    def name(self) -> str:
        """The name of the test, as files have it."""
        return next(name for name, test in TESTS.items() if test is self.test)

    def __getnewargs__(self) -> tuple[Any, ...]:
        """What a copy is made of."""
        return tuple(self), self.test, self.target, self.score, self.nearest


def reach(
    applicant: Applicant,
    target: int,
    test: type[Result] = IELTS,
    *,
    report: Result | None = None,
    rules: Rules | None = None,
) -> Reach:
    """The raw scores of one sitting of a *test* with which an *applicant* reaches a *target*.

    The sitting replaces what there is in its language, the first or the second; where there is
    nothing in it, it is the second. A score that need not be anything is the lowest number of the
    scale.

    Args:
        applicant: the facts as they are.
        target: the total to be reached.
        test: IELTS, CELPIP, PTECore, TEF or TCF, the class.
        report: a report of this test in hand, to which the nearest sitting is found.
        rules: the rules; None: those of the day of the facts, as in `score`.

    Raises:
        InvalidError: an argument is not what it must be; all mistakes are listed.
        NotInForceError: no rules are given, and the day is before 2015-01-01.

    Warns:
        IncompleteLawWarning: the rules have a gap that touches the facts, as in `score`.
    """
    before = score(applicant, rules)
    _check(target, test, report)
    scale = [_Scale.of(test, ability) for ability in ABILITIES]
    totals = _Totals(applicant, before.rules, test, [each.levels for each in scale])
    places = _rising(totals, target) if rise(before.rules) else _exhausted(totals, target)
    sittings = [
        Sitting(*(each.lowest[place] for each, place in zip(scale, at, strict=True)))
        for at in places
    ]
    nearest = min(sittings, key=lambda one: _steps(one, report), default=None) if report else None
    return Reach(sittings, test, target, before, nearest)


class _Scale(NamedTuple):
    """The levels of an ability that a test tells apart, and the lowest score of each."""

    levels: tuple[int, ...]
    lowest: tuple[float, ...]

    @classmethod
    def of(cls, test: type[Result], ability: str) -> _Scale:
        """The scale of an *ability* in a *test*, whose first level is reached without any score."""
        scale = _chart(test)[ability]
        chart = dict(sorted(scale.lowest.items()))
        nothing = next(score for score in scale.scores if not isinstance(score, str))
        return cls((0, *chart), (nothing, *chart.values()))


def _chart(test: type[Result]) -> Any:  # noqa: ANN401  (scales by ability)
    """The scales of a *test* that Express Entry takes."""
    return CHARTS[EXPRESS_ENTRY] if test is TEF else test.chart


def _steps(sitting: Sitting, report: Result) -> int:
    """How many steps of their scales the scores of a *report* are below those of a *sitting*."""
    return sum(
        max(0, scale.scores.index(score) - scale.scores.index(getattr(report, ability)))
        for (ability, scale), score in zip(_chart(type(report)).items(), sitting, strict=True)
    )


Places = tuple[int, ...]
"""A level of each ability, by its place among those that the test tells apart."""


class _Totals(dict[Places, int]):
    """The total that each sitting reaches, scored when it is first asked for."""

    def __init__(
        self, applicant: Applicant, rules: Rules, test: type[Result], levels: list[tuple[int, ...]]
    ) -> None:
        super().__init__()
        self.sizes = tuple(map(len, levels))
        self._applicant, self._rules, self._language = applicant, rules, test.language
        self._levels = levels
        first = type(applicant.first_language) is test.language
        self._fact = "first_language" if first else "second_language"

    def __missing__(self, places: Places) -> int:
        """The total of the applicant with these levels in the language of the test."""
        reached = (levels[place] for levels, place in zip(self._levels, places, strict=True))
        language = self._language(**dict(zip(ABILITIES, reached, strict=True)))
        after = replaced(self._applicant, {self._fact: language})
        self[places] = total = run(after, self._rules).total
        return total


def _fallen(places: Places) -> Iterator[Places]:
    """These *places*, with one that is not the lowest a level lower."""
    for ability, place in enumerate(places):
        if place:
            yield (*places[:ability], place - 1, *places[ability + 1 :])


def _exhausted(totals: _Totals, target: int) -> list[Places]:
    """The places that reach a *target* and cannot fall: each is looked at."""
    return [
        places
        for places in product(*map(range, totals.sizes))
        if totals[places] >= target
        and not any(totals[fallen] >= target for fallen in _fallen(places))
    ]


def _rising(totals: _Totals, target: int) -> list[Places]:
    """The same where no level lowers the total: only places near the target are looked at."""
    lowest = dict(_lowest(totals, target, ()))
    return [
        (*others, last)
        for others, last in lowest.items()
        if all(fallen not in lowest or lowest[fallen] > last for fallen in _fallen(others))
    ]


def _lowest(totals: _Totals, target: int, begun: Places) -> Iterator[tuple[Places, int]]:
    """The lowest place of the last ability that reaches a *target*, by those of the others.

    Higher places of an ability than one that reaches it without those that follow are left out.
    """
    size, *rest = totals.sizes[len(begun) :]

    def reaches(place: int, others: Places) -> bool:
        return totals[*begun, place, *others] >= target

    highest, nothing = tuple(size - 1 for size in rest), (0,) * len(rest)
    first = bisect_left(range(size), True, key=lambda place: reaches(place, highest))  # noqa: FBT003
    if not rest:
        yield begun, first
        return
    for place in range(first, size):
        yield from _lowest(totals, target, (*begun, place))
        if reaches(place, nothing):
            return


def _check(target: object, test: type[Result], report: Result | None) -> None:
    """Raise an `InvalidError` that lists every mistake in the arguments of `reach`."""
    problems: list[Problem] = []
    if not (type(target) is int and target >= 0):
        problems.append(Problem("target", "invalid", AtLeast(0), target))
    if test not in TESTS.values():
        names: Mapping[str, type[Result]] = TESTS
        options = tuple(kind.__name__ for kind in names.values())
        problems.append(Problem("test", "invalid", OneOf(options), test))
    elif report is not None and not _is_of(test, report):
        problems.append(Problem("report", "invalid", ReportOf(test.test), report))
    if problems:
        raise InvalidError(*problems)


def _is_of(test: Any, report: Result) -> bool:  # noqa: ANN401  (one of the five)
    """Whether a *report* is one of a *test*, on the scale that Express Entry takes."""
    return type(report) is test and report.chart is _chart(test)
