# SPDX-License-Identifier: MIT
"""Whether a person meets what a class asks for: a finding for each requirement, and why.

Each requirement is looked at even where another fails, as a refusal cites every ground. What is not
shown is unknown, which is neither met nor not met.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, NamedTuple, cast

import attrs

from .errors import InvalidError
from .evidence import noc
from .evidence.calendar import check, window_start
from .evidence.credentials import Credential
from .evidence.explanation import ABILITIES, levels, number, sentence
from .evidence.language.report import Result
from .evidence.profile import Profile
from .evidence.work import Job, Timeline
from .facts import Abilities
from .text import Text

MET: Mapping[bool | None, Text] = {
    True: Text("met", "remplie"),
    False: Text("not met", "non remplie"),
    None: Text("unknown", "indéterminée"),
}

NO_RESULT = Text(
    "no result of a language test by this day that Express Entry takes",
    "aucun résultat de test de langue à cette date qu’Entrée express retient",
)
NO_RESTRICTED = Text(
    "Restricted occupations (IRPR s. 73(1)) are left out by law, and none is known.",
    "La loi exclut les professions d’accès limité (RIPR art. 73(1)), et aucune n’est connue.",
)
LANGUAGE = Text(
    "Language threshold in each of the four abilities",
    "Niveau de compétence linguistique minimal dans chacune des quatre habiletés",
)
LEAD_STATEMENT = Text(
    "Actions of the lead statement performed", "Tâches de l’énoncé principal accomplies"
)
MAIN_DUTIES = Text(
    "Substantial number of the main duties performed, all essential ones included",
    "Partie appréciable des fonctions principales exercée, dont toutes les fonctions essentielles",
)
STATED = Text("stated of the work (duties)", "indiqué pour ce travail (duties)")
NOT_STATED = Text(
    "it is not stated of every job that is needed (duties)",
    "ce n’est pas indiqué pour chaque emploi nécessaire (duties)",
)
NOT_PERFORMED = Text("not performed in", "non accompli dans")
NO_WORK = Text("no work that counts", "aucun travail qui compte")


class Window(NamedTuple):
    """The days from one to the day before another, within which work is looked at."""

    since: date
    until: date

    @classmethod
    def before(cls, on: date, years: int) -> Window:
        """The days of some *years* before a day, which does not itself count.

        Raises:
            InvalidError: *on* is not a `datetime.date`.
        """
        return cls(window_start(check(on), years), on)

    def hours(self, jobs: Iterable[Job]) -> Fraction:
        """The hours of some jobs in these days, of all together at most 30 a week."""
        return Timeline(jobs).hours(*self)

    def of(self, jobs: Iterable[Job]) -> list[Job]:
        """Those of some jobs that have any hours in these days."""
        return [job for job in jobs if self.hours([job])]


@attrs.frozen(kw_only=True)
class Finding:
    """What is found of one requirement.

    Attributes:
        provision: where the law asks for it.
        label: what it asks for.
        met: whether that is met; None: not known, as evidence is missing.
        reason: why, in one sentence.
        facts: the figures and documents that the sentence rests on, by name.
    """

    provision: Text
    label: Text
    met: bool | None
    reason: Text
    facts: Mapping[str, Any] = attrs.field(factory=dict, hash=False)

    @property
    def says(self) -> Text:
        """What is found, in words: met, not met, or unknown."""
        return MET[self.met]

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """The same by name, of nothing but dicts, lists, strings, numbers and booleans.

        Args:
            lang: "en" or "fr", the language of what is said.

        Raises:
            InvalidError: *lang* is neither.
        """
        return {
            "provision": self.provision(lang),
            "label": self.label(lang),
            "met": self.met,
            "reason": self.reason(lang),
            "facts": _plain(self.facts, lang),
        }


@attrs.frozen(kw_only=True)
class Assessment:
    """Whether a person meets what a class asks for on a day, requirement by requirement.

    It is neither true nor false by itself: ask for `is_met`. Printed, it is its text in English.

    Attributes:
        title: the class.
        as_of: the day, taken as that of the application.
        findings: one for each requirement, in the order of the law.
        notes: what must be said beside them.
        earliest: the first day, `as_of` or later, on which the jobs that have begun by `as_of`,
            going on, meet the work requirement; None: never. Looked for in the Canadian experience
            class alone.
        lost_on: the first day after `earliest` on which they no longer do; None: never.
    """

    title: Text
    as_of: date
    findings: tuple[Finding, ...]
    notes: tuple[Text, ...] = ()
    earliest: date | None = None
    lost_on: date | None = None

    @property
    def is_met(self) -> bool:
        """Whether every requirement is known to be met."""
        return all(finding.met is True for finding in self.findings)

    @property
    def met(self) -> bool | None:
        """Whether every requirement is met; None: that turns on what is not known."""
        return all_of(finding.met for finding in self.findings)

    def __bool__(self) -> bool:
        """No assessment is true or false: one that is not met would pass for one that is.

        Raises:
            InvalidError: always.
        """
        msg = "an assessment is neither true nor false: use .is_met"
        raise InvalidError(msg)

    def __getitem__(self, provision: str) -> Finding:
        """The finding of a provision, as it is cited in English: ``assessment["87.1(2)(a)"]``.

        Raises:
            KeyError: there is none.
        """
        for finding in self.findings:
            if finding.provision.en.partition("s. ")[2] == provision:
                return finding
        raise KeyError(provision)

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """The same by name, of nothing but dicts, lists, strings, numbers and booleans.

        Days are ISO dates. `class` is the title.

        Args:
            lang: "en" or "fr", the language of what is said.

        Raises:
            InvalidError: *lang* is neither.
        """
        return {
            "class": self.title(lang),
            "as_of": self.as_of.isoformat(),
            "met": self.met,
            "findings": [finding.to_dict(lang) for finding in self.findings],
            "notes": [note(lang) for note in self.notes],
            "earliest": _plain(self.earliest, lang),
            "lost_on": _plain(self.lost_on, lang),
        }

    def summary(self, lang: str = "en") -> str:
        """Whether the class is met, in plain text, and the findings that it is not or unknown for.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        from .display import assessment

        return assessment.summary(self, lang)

    def text(self, lang: str = "en") -> str:
        """The findings in plain text, each with its provision and its reason.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        from .display import assessment

        return assessment.text(self, lang)

    def html(self, lang: str = "en") -> str:
        """The same as a fragment of HTML that needs nothing from outside.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        from .display import assessment

        return assessment.html(self, lang)

    def __str__(self) -> str:
        """The text in English."""
        return self.text()

    def _repr_html_(self) -> str:
        return self.html()

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": self.text(), "text/html": self.html()}


def all_of(parts: Iterable[bool | None]) -> bool | None:
    """Whether all hold; None: none fails, but some are not known."""
    known = set(parts)
    return False if False in known else None if None in known else True


def standing(findings: Iterable[Finding]) -> int:
    """How some findings stand together: 2 if all are met, 1 if it is not known, 0 if not."""
    return {True: 2, None: 1, False: 0}[all_of(finding.met for finding in findings)]


def only(answers: Iterable[bool]) -> bool | None:
    """What all *answers* are; None: it turns on which of them holds."""
    found = set(answers)
    return found.pop() if len(found) == 1 else None


def any_of(parts: Iterable[bool | None]) -> bool | None:
    """Whether any holds; None: none is known to hold, but some are not known."""
    known = set(parts)
    return True if True in known else None if None in known else False


def irpr(section: str) -> Text:
    """A provision of the Regulations, as each language cites it: 87.1(2)(a) is 87.1(2)a)."""
    french = re.sub(r"\(([a-h])\)", r"\1)", section)
    return Text(f"IRPR s. {section}", f"RIPR art. {french}")


def require(name: str, value: object, kind: type) -> None:
    """Check that an argument of some *name* is of a *kind*.

    Raises:
        InvalidError: it is not.
    """
    if not isinstance(value, kind):
        msg = f"{name} is a {kind.__name__}, not {value!r}"
        raise InvalidError(msg)


def outside_quebec(provision: str, profile: Profile) -> Finding:
    """Whether the person intends to live outside Quebec."""
    return Finding(
        provision=irpr(provision),
        label=Text("Intention to live outside Quebec", "Intention de résider hors du Québec"),
        met=profile.outside_quebec,
        reason=stated(
            "outside_quebec",
            profile.outside_quebec,
            Text(
                "the person intends to live in a province other than Quebec",
                "la personne cherche à s’établir dans une province autre que le Québec",
            ),
            Text(
                "the person does not intend to live outside Quebec",
                "la personne ne cherche pas à s’établir hors du Québec",
            ),
        ),
    )


def funds(provision: str, *, has: bool | None, waived: bool | None) -> Finding:
    """Whether the person has the settlement funds, or an offer with which none are needed.

    The amounts change each year: the person states whether they have half the minimum necessary
    income for all members of the family.
    """
    held = Text("the person states that they are held", "la personne déclare en disposer")
    not_held = Text(
        "the person states that they are not held", "la personne déclare ne pas en disposer"
    )
    reason = stated("settlement_funds", has, held, not_held)
    if waived:
        reason = Text("not needed with this offer", "non exigés avec cette offre")
    elif has is False and waived is None:
        reason = phrases(not_held, stated("offer", waived, held, not_held))
    return Finding(
        provision=irpr(provision),
        label=Text(
            "Half the minimum necessary income in transferable and available funds",
            "Moitié du revenu vital minimum en fonds transférables et disponibles",
        ),
        met=any_of((waived, has)),
        reason=reason,
    )


def free_of(jobs: Iterable[Job], on: date, *bars: Text) -> list[Job]:
    """The jobs to which, of all that keeps work from counting on a day, none of this applies."""
    return [job for job in jobs if set(bars).isdisjoint(job.bars(on))]


def stated(name: str, value: bool | None, yes: Text, no: Text) -> Text:  # noqa: FBT001
    """What a person states, or that they do not, and by which *name* it would be stated."""
    if value is None:
        return Text(f"it is not stated ({name})", f"ce n’est pas indiqué ({name})")
    return yes if value else no


def duties(
    provisions: Mapping[str, Text], jobs: Sequence[Job], enough: Callable[[list[Job]], bool]
) -> Iterator[Finding]:
    """Whether the work was that of the occupation: a finding for each provision on a part of it.

    Args:
        provisions: what each of them asks for.
        jobs: the jobs in the window that count, but for their duties.
        enough: whether some of them are work for as long as is needed.
    """
    met, reason = _performed(jobs, enough)
    for provision, label in provisions.items():
        yield Finding(
            provision=irpr(provision),
            label=label,
            met=met,
            reason=reason,
            facts={"jobs": tuple(jobs)},
        )


def _performed(
    jobs: Sequence[Job], enough: Callable[[list[Job]], bool]
) -> tuple[bool | None, Text]:
    stated = [job for job in jobs if job.duties]
    possible = [job for job in jobs if job.duties is not False]
    refused = [job for job in jobs if job.duties is False]
    if enough(stated):
        return True, STATED
    if enough(possible) or (not refused and possible != stated):
        return None, NOT_STATED
    if refused:
        return False, sentence(NOT_PERFORMED, *labels(refused))
    return (True, STATED) if stated else (False, NO_WORK)


def begun(jobs: Iterable[Job], on: date) -> list[Job]:
    """The jobs that began by a day, earliest first: evidence that is dated later is ignored."""
    return sorted((job for job in jobs if job.start <= on), key=lambda job: (job.start, repr(job)))


def left_out(jobs: Iterable[Job], on: date, *bars: Text) -> Iterator[Text]:
    """A note on each job that does not count, for any of some reasons."""
    for job in jobs:
        if why := [bar for bar in job.bars(on) if bar in bars]:
            told = sentence(job.label, *why)
            yield Text(f"Not counted: {told.en}.", f"Non retenu\u00a0: {told.fr}.")


def doubts(jobs: Iterable[Job], on: date) -> Iterator[Text]:
    """Of which occupations the classification of the day may say otherwise than their code."""
    for code in sorted({job.noc for job in jobs}):
        if remarks := noc.remarks(code, on):
            yield sentence(Text(code, f"CNP {code}"), *remarks)


def by_occupation(jobs: Iterable[Job]) -> dict[str, list[Job]]:
    """The jobs of each occupation, by its code, lowest first."""
    by: dict[str, list[Job]] = {}
    for job in sorted(jobs, key=lambda job: job.noc):
        by.setdefault(job.noc, []).append(job)
    return by


def tally(hours: Fraction, needed: int) -> Text:
    """How many of the hours that are needed there are, and how many are short of it."""
    lacks = needed - int(hours)
    have, need, lack = (number(n) for n in (int(hours), needed, lacks))
    heures = "heures" if hours >= 2 else "heure"  # noqa: PLR2004  (French has its plural from 2)
    of = Text(f"{have.en} of {need.en} hours", f"{have.fr} {heures} sur {need.fr}")
    if hours >= needed:
        return of
    return phrases(of, Text(f"{lack.en} hour{'s' * (lacks > 1)} short", f"il en manque {lack.fr}"))


def labels(jobs: Iterable[Job]) -> tuple[Text, ...]:
    """What each job is called."""
    return tuple(job.label for job in jobs)


def each(level: int) -> Abilities:
    """The threshold that is the same *level* in all four abilities."""
    return Abilities(reading=level, writing=level, listening=level, speaking=level)


def short(held: Abilities, threshold: Abilities) -> list[str]:
    """The abilities in which levels that are *held* do not reach a *threshold*."""
    return [name for name in ABILITIES if getattr(held, name) < getattr(threshold, name)]


def best_result(tests: Iterable[Result], on: date, threshold: Abilities) -> Result | None:
    """The one report, of those given by a day, that shows most; None: there is none.

    That is one that reaches the threshold rather than one that is less than two years old, so that
    a finding on each of the two is met if and only if some report does both.
    """
    given = (
        result
        for result in tests
        if result.result_date <= on and result.valid_on(result.result_date)
    )
    return max(given, key=lambda result: _standing(result, on, threshold), default=None)


def _best(tests: Iterable[Result], on: date, threshold: Abilities) -> Result:
    """The same, where there is one."""
    return cast("Result", best_result(tests, on, threshold))


def language(
    provision: str, tests: Sequence[Result], on: date, *thresholds: Abilities, why: Text
) -> Finding:
    """Whether one report, old or not, reaches a threshold in all four abilities.

    Args:
        provision: where the law asks for it.
        tests: all reports.
        on: the day that is assessed.
        thresholds: the threshold; the two that it may be, lower one first, where it is not known.
        why: where the threshold comes from.
    """
    result = best_result(tests, on, thresholds[0])
    met, reason = None, _no_result(tests, on)
    if result is not None:
        met = only(not short(_best(tests, on, n).levels, n) for n in thresholds)
        reason = sentence(result.label, levels(result.levels), why)
        if met is False:
            reason = sentence(reason, _short(short(result.levels, thresholds[0])))
    return Finding(
        provision=irpr(provision),
        label=LANGUAGE,
        met=met,
        reason=reason,
        facts={"result": result, "thresholds": thresholds},
    )


def validity(tests: Sequence[Result], on: date, *thresholds: Abilities) -> Finding:
    """Whether that report is less than two years old, which Express Entry asks for."""
    result = best_result(tests, on, thresholds[0])
    met, reason = None, _no_result(tests, on)
    if result is not None:
        used = dict.fromkeys(_best(tests, on, threshold) for threshold in thresholds)
        met = only(each.valid_on(on) for each in used)
        reason = phrases(*(sentence(each.label, recency(each, on)) for each in used))
    return Finding(
        provision=Text("MI s. 3(4)", "IM art. 3(4)"),
        label=Text(
            "Language result less than two years old", "Résultat de langue de moins de deux ans"
        ),
        met=met,
        reason=reason,
        facts={"result": result},
    )


def recency(result: Result, on: date) -> Text:
    """Until when a report is less than two years old, or why it does not count on a day."""
    until = result.last_valid_day
    return result.why_not_on(on) or Text(
        f"less than two years old until {until}", f"moins de deux ans jusqu’au {until}"
    )


def phrases(*parts: Text) -> Text:
    """One sentence of several phrases."""
    en, fr = ([part(lang) for part in parts] for lang in Text._fields)
    return Text("; ".join(en), "\u00a0; ".join(fr))


def _standing(result: Result, on: date, threshold: Abilities) -> tuple[Any, ...]:
    reached = not short(result.levels, threshold)
    held = attrs.astuple(result.levels)
    return reached, result.valid_on(on), sum(held), held, result.result_date


def _no_result(tests: Iterable[Result], on: date) -> Text:
    """That there is no report and, of those that are there, why each does not count on a day."""
    whys = [(result.label, recency(result, on)) for result in tests]
    return sentence(NO_RESULT, *(Text(*map(", ".join, zip(*both, strict=True))) for both in whys))


def _short(names: Iterable[str]) -> Text:
    en, fr = (", ".join(ABILITIES[name](lang) for name in names) for lang in Text._fields)
    return Text(f"not reached in {en}", f"non atteint en {fr}")


def _plain(value: object, lang: str) -> Any:  # noqa: ANN401  (whatever JSON has)
    """A fact as plain data: days as ISO dates, evidence by what it is called."""
    plain: Any = value
    match value:
        case Enum():
            plain = value.name
        case Fraction():
            plain = value.numerator if value.denominator == 1 else float(value)
        case date():
            plain = value.isoformat()
        case Job() | Credential() | Result():
            plain = value.label(lang)
        case Abilities():
            plain = attrs.asdict(value)
        case Mapping():
            plain = {name: _plain(part, lang) for name, part in value.items()}
        case tuple():
            parts = [_plain(part, lang) for part in value]
            plain = value._asdict() if hasattr(value, "_asdict") else parts
    return plain
