# SPDX-License-Identifier: MIT
"""Whether a person meets what a class asks for: a finding for each requirement, and why.

Each requirement is looked at even where another fails, as a refusal cites every ground. What is not
shown is unknown, which is neither met nor not met.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from html import escape
from textwrap import wrap
from typing import Any, NamedTuple

import attrs

from .errors import InvalidError
from .evidence.calendar import check
from .evidence.explanation import ABILITIES, INDENT, WIDTH, levels, number, sentence
from .evidence.profile import Profile
from .evidence.result import Result
from .evidence.work import Job, Timeline
from .facts import Abilities
from .points import Text

MET = {
    True: Text("met", "remplie"),
    False: Text("not met", "non remplie"),
    None: Text("unknown", "inconnue"),
}
ALL_MET = {
    True: Text("met", "exigences remplies"),
    False: Text("not met", "exigences non remplies"),
    None: Text("unknown", "inconnu"),
}
REQUIREMENT = Text("Requirement", "Exigence")
PROVISION = Text("Provision", "Disposition")
FINDING = Text("Finding", "Constat")
COLON = Text("{}: {}", "{}\u00a0: {}")
TITLE = Text("{}, as of {}", "{}, en date du {}")

NO_RESULT = Text(
    "no result of a language test by this day that Express Entry takes",
    "aucun résultat de test de langue à cette date qu’Entrée express retient",
)
NO_RESTRICTED = Text(
    "Restricted occupations (IRPR s. 73(1)) are left out by law, and none is known.",
    "La loi exclut les professions d’accès limité (RIPR art. 73(1)), et aucune n’est connue.",
)

STYLE = """\
.crs-assessment { max-width: 60em }
.crs-assessment table { border-collapse: collapse; color: inherit; width: 100% }
.crs-assessment tr { background: none }
.crs-assessment caption { text-align: start; font-weight: bold; padding: .3em .5em }
.crs-assessment th, .crs-assessment td { background: none; color: inherit; padding: .2em .5em;
  text-align: start; vertical-align: top; border: 0; border-top: 1px solid currentColor }
.crs-assessment tbody th { font-weight: normal }
.crs-assessment td.m, .crs-assessment td.p { white-space: nowrap }
.crs-assessment .why { display: block; opacity: .8 }
.crs-assessment p { margin: .5em }"""

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


@attrs.frozen(kw_only=True)
class Assessment:
    """Whether a person meets what a class asks for on a day, requirement by requirement.

    It is neither true nor false by itself: ask for `is_met`. Printed, it is its text in English.

    Attributes:
        title: the class.
        as_of: the day, taken as that of the application.
        findings: one for each requirement, in the order of the law.
        notes: what must be said beside them.
        earliest: the first day from `as_of` on on which the jobs begun by then, going on, meet the
            work requirement; None: never. Looked for in the Canadian experience class alone.
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

    def text(self, lang: str = "en") -> str:
        """The findings in plain text, each with its provision and its reason.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        lines = [self._title(lang)]
        for finding in self.findings:
            head = f"{finding.label(lang)} ({finding.provision(lang)})"
            lines += _wrapped(COLON(lang).format(head, finding.says(lang)), 1)
            lines += _wrapped(_capital(finding.reason(lang)), 2)
        for note in self.notes:
            lines += _wrapped(note(lang), 0)
        return "\n".join(lines)

    def html(self, lang: str = "en") -> str:
        """The findings as a fragment of HTML that needs nothing from outside.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        heads = (REQUIREMENT, PROVISION, FINDING)
        header = "".join(f'<th scope="col">{escape(head(lang))}</th>' for head in heads)
        rows = "\n".join(
            f'<tr><th scope="row">{escape(finding.label(lang))}'
            f'<span class="why">{escape(_capital(finding.reason(lang)))}</span></th>'
            f'<td class="p">{escape(finding.provision(lang))}</td>'
            f'<td class="m">{escape(finding.says(lang))}</td></tr>'
            for finding in self.findings
        )
        notes = "\n".join(f"<p>{escape(note(lang))}</p>" for note in self.notes)
        return f"""\
<div class="crs-assessment" lang="{lang}">
<style>
{STYLE}
</style>
<table>
<caption>{escape(self._title(lang))}</caption>
<thead><tr>{header}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
{notes}
</div>"""

    def __str__(self) -> str:
        """The text in English."""
        return self.text()

    def _repr_html_(self) -> str:
        return self.html()

    def _title(self, lang: str) -> str:
        title = TITLE(lang).format(_capital(self.title(lang)), self.as_of)
        return COLON(lang).format(title, ALL_MET[self.met](lang))


def all_of(parts: Iterable[bool | None]) -> bool | None:
    """Whether all hold; None: none fails, but some are not known."""
    known = set(parts)
    return False if False in known else None if None in known else True


def any_of(parts: Iterable[bool | None]) -> bool | None:
    """Whether any holds; None: none is known to hold, but some are not known."""
    known = set(parts)
    return True if True in known else None if None in known else False


def irpr(section: str) -> Text:
    """A provision of the Regulations, as each language cites it: 87.1(2)(a) is 87.1(2)a)."""
    french = re.sub(r"\(([a-h](?:\.1)?)\)", r"\1)", section)
    return Text(f"IRPR s. {section}", f"RIPR art. {french}")


def checked(profile: Profile, on: date) -> date:
    """The day *on*, of the assessment of a *profile*.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    if not isinstance(profile, Profile):
        msg = f"profile is a Profile, not {profile!r}"
        raise InvalidError(msg)
    return check(on)


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
    met = any_of((waived, has))
    reason = (
        Text("not needed with this offer", "non exigés avec cette offre")
        if waived
        else stated(
            "funds",
            has if met is not None else None,
            Text("the person states that they are held", "la personne déclare en disposer"),
            Text(
                "the person states that they are not held", "la personne déclare ne pas en disposer"
            ),
        )
    )
    return Finding(
        provision=irpr(provision),
        label=Text(
            "Half the minimum necessary income in transferable and available funds",
            "Moitié du revenu vital minimum en fonds transférables et disponibles",
        ),
        met=met,
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


def tally(hours: Fraction, needed: int) -> Text:
    """How many of the hours that are needed there are, and how many are short of it."""
    lacks = needed - int(hours)
    have, need, lack = (number(n) for n in (int(hours), needed, lacks))
    of = Text(f"{have.en} of {need.en} hours", f"{have.fr} heures sur {need.fr}")
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


def best_result(tests: Iterable[Result], on: date, *thresholds: Abilities) -> Result | None:
    """The one report, of those given by a day, that shows most; None: there is none.

    That is one that reaches a threshold rather than one that is less than two years old, so that a
    finding on each of the two is met if and only if some report does both.
    """
    given = (
        result
        for result in tests
        if result.result_date <= on and result.valid_on(result.result_date)
    )
    return max(given, key=lambda result: _standing(result, on, thresholds), default=None)


def language(
    provision: str, tests: Iterable[Result], on: date, *thresholds: Abilities, why: Text
) -> Finding:
    """Whether one report, old or not, reaches a threshold in all four abilities.

    Args:
        provision: where the law asks for it.
        tests: all reports.
        on: the day that is assessed.
        thresholds: the threshold; the two that it may be, lower one first, where it is not known.
        why: where the threshold comes from.
    """
    result = best_result(tests, on, *thresholds)
    met, reason = None, NO_RESULT
    if result is not None:
        reached = {not short(result.levels, threshold) for threshold in thresholds}
        met = reached.pop() if len(reached) == 1 else None
        reason = sentence(called(result), levels(result.levels), why)
        if met is False:
            reason = sentence(reason, _short(short(result.levels, thresholds[0])))
    return Finding(
        provision=irpr(provision),
        label=LANGUAGE,
        met=met,
        reason=reason,
        facts={"result": result, "thresholds": thresholds},
    )


def validity(tests: Iterable[Result], on: date, *thresholds: Abilities) -> Finding:
    """Whether that report is less than two years old, which Express Entry asks for."""
    tests = tuple(tests)
    result = best_result(tests, on, *thresholds)
    met, reason = None, sentence(NO_RESULT, *_refused(tests, on))
    if result is not None:
        why = result.why_not_on(on)
        until = result.last_valid_day
        valid = Text(
            f"less than two years old until {until}", f"moins de deux ans jusqu’au {until}"
        )
        met, reason = why is None, sentence(called(result), why or valid)
    return Finding(
        provision=Text("MI s. 3(4)", "IM art. 3(4)"),
        label=Text(
            "Language result less than two years old", "Résultat de langue de moins de deux ans"
        ),
        met=met,
        reason=reason,
        facts={"result": result},
    )


def phrases(*parts: Text) -> Text:
    """One sentence of several phrases."""
    en, fr = ([part(lang) for part in parts] for lang in Text._fields)
    return Text("; ".join(en), "\u00a0; ".join(fr))


def called(result: Result) -> Text:
    """What a report is called: its test and its date."""
    return Text(
        f"{result.test}, result of {result.result_date}",
        f"{result.test}, résultat du {result.result_date}",
    )


def _standing(result: Result, on: date, thresholds: Iterable[Abilities]) -> tuple[Any, ...]:
    reached = sum(not short(result.levels, threshold) for threshold in thresholds)
    held = attrs.astuple(result.levels)
    return reached, result.valid_on(on), sum(held), held, result.result_date


def _refused(tests: Iterable[Result], on: date) -> Iterator[Text]:
    """Why each report does not count on a day."""
    for result in tests:
        if why := result.why_not_on(on):
            yield Text(*(f"{called(result)(lang)}, {why(lang)}" for lang in Text._fields))


def _short(names: Iterable[str]) -> Text:
    en, fr = (", ".join(ABILITIES[name](lang) for name in names) for lang in Text._fields)
    return Text(f"not reached in {en}", f"non atteint en {fr}")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _wrapped(line: str, depth: int) -> list[str]:
    first, rest = INDENT * depth, INDENT * (depth + 1)
    return wrap(line, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
