# SPDX-License-Identifier: MIT
"""After the invitation: what must still hold on the day of the application, by the Act, s. 11.2.

The Act is paraphrased, as consolidated to 2026-03-26. The age stays as it was on the day of the
invitation; nothing else does.

>>> from crs import invitation
>>> invitation.AGE
Provision(act='IRPA', section='11.2(2)(a)', last='')
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import ClassVar

import attrs

from .assessment import Assessment, Finding, Stage, any_of, caveats, require
from .assessment.language import RECENT, recency
from .caveats import Caveat, Touched, of_rules
from .classes import Programs, programs
from .errors import InvalidError, Problem
from .evidence.checks import FromDayOn
from .evidence.explanation import Explanation
from .evidence.papers import age
from .evidence.profile import Profile
from .expected import AtLeast, InstanceOf
from .facts import Applicant
from .provision import Provision
from .ranking import run
from .rules import Rules, in_force
from .worded import Worded, WordedEnum

__all__ = ["assess"]

CRITERIA = Provision("IRPA", "10.3(1)(e)")
"""Where the Minister may set out what makes a person eligible to be invited."""
STILL = Provision("IRPA", "11.2(1)")
"""What held on the day of the invitation must hold on that of the application."""
AGE = Provision("IRPA", "11.2(2)(a)")
"""But for the age."""
RANK = Provision("IRPA", "11.2(2)(b)")
"""And but for a rank that is lower, and not below that of the round."""

WORK = {"cec": "87.1(2)(a)", "fsw": "75(2)(a)", "fst": "87.2(3)(b)"}
"""Where each class asks for work, in the order in which people are invited under them."""


def assess(
    profile: Profile, invited: date, applied: date, cut_off: int | None = None
) -> Assessment:
    """What is found of each thing that must still hold on the day of the application.

    Args:
        profile: what the person can prove.
        invited: the day of the invitation.
        applied: the day on which the application is received.
        cut_off: the lowest score that was invited in the round; None: not stated.

    Raises:
        InvalidError: an argument is of a wrong type, *applied* is before *invited*, or the cut-off
            is no whole number from 0; all mistakes are listed.
        NotInForceError: *invited* is before 2015-01-01.
    """
    _check(profile, invited, applied, cut_off)
    case = Case(profile, invited, applied, cut_off)
    return Assessment(
        immigration_class=Stage.AFTER_INVITATION,
        as_of=applied,
        findings=(
            _then(case),
            _still(case),
            _age(case),
            _rank(case),
            _result(case),
            *_work(case),
        ),
        caveats=(*_of_points(case), *caveats(applied)),
    )


@attrs.frozen(slots=False)
class Case:
    """One person after an invitation: each figure is found once."""

    profile: Profile
    invited: date
    applied: date
    cut_off: int | None

    @cached_property
    def then(self) -> Programs:
        """The classes on the day of the invitation."""
        return programs(self.profile, self.invited)

    @cached_property
    def now(self) -> Programs:
        """The classes on the day of the application."""
        return programs(self.profile, self.applied, self.invited)

    @cached_property
    def evidence_then(self) -> Explanation:
        """The facts on the day of the invitation."""
        return self.profile.explain(self.invited)

    @cached_property
    def evidence_now(self) -> Explanation:
        """The facts on the day of the application."""
        return self.profile.explain(self.applied)

    @property
    def rules(self) -> Rules:
        """The rules of the invitation, which stay: people in the pool are ranked by them."""
        return in_force(self.invited)

    @property
    def total_then(self) -> int | None:
        """The score on the day of the invitation; None: there was none."""
        return self._total(self.evidence_then)

    @property
    def total_now(self) -> int | None:
        """The score on the day of the application, at the age of the invitation; None: none."""
        return self._total(self.evidence_now)

    def facts(self, evidence: Explanation) -> Applicant | None:
        """The facts of a day at the age of the invitation; None: some are missing."""
        if evidence.missing or self.evidence_then["age"].missing:
            return None
        facts = evidence.values | {"age": self.evidence_then["age"].value}
        return Applicant(**facts, as_of=evidence.as_of)

    def _total(self, evidence: Explanation) -> int | None:
        facts = self.facts(evidence)
        return None if facts is None else run(facts, self.rules).total


def _of_points(case: Case) -> Iterator[Caveat]:
    """What must be said of points under the rules of the invitation, which may have a gap."""
    rules = case.rules
    yield from of_rules(rules)
    days = filter(None, map(case.facts, (case.evidence_then, case.evidence_now)))
    if rules.gap is not None and any(map(rules.gap.touches, days)):
        yield Touched()


def _then(case: Case) -> Finding:
    """What made the person eligible to be invited: a class, and a score in the pool."""
    return Finding(
        provision=CRITERIA,
        met=_in_class(case.then, case.total_then),
        reasons=(_classes(case.then), *(missing.reason for missing in case.evidence_then.missing)),
    )


def _still(case: Case) -> Finding:
    """Subsection 11.2(1), in paraphrase.

    No visa may be issued to a person who, when invited or when the application was received, did
    not meet the criteria, or did not have the qualifications by which they were ranked.
    """
    return Finding(
        provision=STILL,
        met=_in_class(case.now, case.total_now),
        reasons=(_classes(case.now), *(missing.reason for missing in case.evidence_now.missing)),
    )


def _age(case: Case) -> Finding:
    """Paragraph 11.2(2)(a), in paraphrase.

    A birthday after the invitation does not keep the visa from being issued.
    """
    birth_date = case.profile.birth_date
    years = AgeStays(max(age(birth_date, case.invited), 0), max(age(birth_date, case.applied), 0))
    return Finding(provision=AGE, met=True, reasons=(years,))


def _rank(case: Case) -> Finding:
    """Paragraph 11.2(2)(b), in paraphrase.

    Qualifications may be lower than those by which the person was ranked, if the criteria are still
    met and the rank is not below the one that was needed to be invited.
    """
    then, now, cut_off = case.total_then, case.total_now, case.cut_off
    if then is None or now is None:
        return Finding(provision=RANK, met=False, reasons=(NoScore.NONE,))
    if now >= then:
        return Finding(provision=RANK, met=True, reasons=(ScoreKept(then, now),))
    if cut_off is None:
        return Finding(provision=RANK, met=None, reasons=(CutOffNotStated(then, now),))
    if now >= cut_off:
        return Finding(provision=RANK, met=True, reasons=(ScoreTolerated(then, now, cut_off),))
    return Finding(provision=RANK, met=False, reasons=(ScoreBelow(then, now, cut_off),))


def _result(case: Case) -> Finding:
    """Subsection 3(4) of the Instructions: a result is less than two years old on that day too."""
    valid = [report for report in case.profile.tests if report.valid_on(case.invited)]
    named = case.evidence_now["first_language"].missing is None
    reasons = tuple(recency(report, case.applied) for report in valid)
    return Finding(provision=RECENT, met=named, reasons=reasons or (NoScore.NO_RESULT,))


def _work(case: Case) -> Iterator[Finding]:
    """The work that is asked for by the first class that was met, or may have been met, then."""
    for name, section in WORK.items():
        if getattr(case.then, name).met is not False:
            yield getattr(case.now, name)[section]
            return


def _in_class(found: Programs, total: int | None) -> bool | None:
    """Whether a person with a score meets a class."""
    return False if total is None else any_of(assessment.met for assessment in found)


def _classes(found: Programs) -> Worded:
    """Which classes are met on a day; where none is, which may be."""
    on, met = found.cec.as_of, tuple(one.immigration_class for one in found.met)
    unknown = tuple(one.immigration_class for one in found if one.met is None)
    if met:
        return ClassesMet(met, on)
    return ClassesUnknown(unknown, on) if unknown else NoClass(on)


@attrs.frozen
class ClassesMet(Worded):
    """The classes that are met on a day."""

    classes: tuple[Worded, ...]
    on: date
    code = "invitation.classes_met"


@attrs.frozen
class ClassesUnknown(Worded):
    """The classes of which it is unknown whether they are met on a day; none is known to be."""

    classes: tuple[Worded, ...]
    on: date
    code = "invitation.classes_unknown"


@attrs.frozen
class NoClass(Worded):
    """No class is met on a day."""

    on: date
    code = "invitation.no_class"


@attrs.frozen
class AgeStays(Worded):
    """The age on the day of the invitation, which stays, and that on the day of the application."""

    then: int
    now: int
    code = "invitation.age_stays"


@attrs.frozen
class ScoreKept(Worded):
    """The scores on both days, at the age of the invitation: the later one is not lower."""

    then: int
    now: int
    code: ClassVar[str] = "invitation.score_kept"


@attrs.frozen
class CutOffNotStated(ScoreKept):
    """The later one is lower, and the cut-off of the round is not stated."""

    code = "invitation.cut_off_not_stated"


@attrs.frozen
class ScoreTolerated(ScoreKept):
    """The later one is lower, and not below the cut-off of the round."""

    cut_off: int
    code: ClassVar[str] = "invitation.score_tolerated"


@attrs.frozen
class ScoreBelow(ScoreTolerated):
    """The later one is below the cut-off of the round."""

    code: ClassVar[str] = "invitation.score_below"


class NoScore(WordedEnum):
    """That there is no score, or no result of a test."""

    NONE = "invitation.no_score"
    NO_RESULT = "invitation.no_result"


def _check(profile: Profile, invited: date, applied: date, cut_off: object) -> None:
    """Raise an `InvalidError` that lists every mistake in the arguments of `assess`."""
    require("profile", profile, Profile)
    problems = [
        Problem(name, "invalid", InstanceOf(("date",)), day)
        for name, day in {"invited": invited, "applied": applied}.items()
        if type(day) is not date
    ]
    if not problems and applied < invited:
        problems.append(Problem("applied", "invalid", FromDayOn("invited", invited), applied))
    if cut_off is not None and not (type(cut_off) is int and cut_off >= 0):
        problems.append(Problem("cut_off", "invalid", AtLeast(0), cut_off))
    if problems:
        raise InvalidError(*problems)
