# SPDX-License-Identifier: MIT
"""The Express Entry profile: what a person can prove, and the facts that it amounts to on a day."""

from collections.abc import Iterable, Iterator
from datetime import date
from types import NoneType
from typing import Annotated, Any, Literal

import attrs

from .. import labels, noc
from ..checked import Checked, Kind
from ..facts import Applicant, ArrangedEmployment, Spouse
from ..rules import EDITIONS, Rules, in_force
from ..text import Text
from . import checks, credentials, work
from .calendar import check
from .credentials import Credential
from .explanation import Explanation, Fact, MissingEvidence, number, sentence
from .language import TESTS, Result, choice
from .papers import Certificate, Issued, JobOffer, Nomination, Sibling, age
from .statements import SkilledTrade, SkilledWorker
from .work import Job

LEAP_DAY = Text(
    "a birthday of 29 February is on 1 March in other years: our reading",
    "l’anniversaire du 29 février tombe le 1er mars les autres années\u00a0: notre interprétation",
)
NOT_ACCOMPANYING = Text(
    "the spouse or partner does not come to Canada",
    "l’époux ou le conjoint de fait n’accompagne pas la personne au Canada",
)
CANADIAN = Text(
    "the spouse or partner is a citizen or permanent resident of Canada",
    "l’époux ou le conjoint de fait est citoyen ou résident permanent du Canada",
)
TESTS_AT_MOST = 50
"""Reports of one person: each one of English is tried with each one of French."""
STATED = Text("as stated, on any day", "selon la déclaration, à toute date")
THEIRS = Text("of the spouse or partner", "de l’époux ou du conjoint de fait")
OF_SPOUSE = Text(
    "of the spouse or partner, who does not count",
    "de l’époux ou du conjoint de fait, qui ne compte pas",
)


@attrs.frozen(kw_only=True)
class SpouseProfile(Checked):
    """What a spouse or common-law partner can prove.

    Only one who comes to Canada with the person and is neither a citizen nor a permanent resident
    counts (MI s. 1); with anyone else the person is scored as a single person.

    Args:
        accompanying: whether the spouse or partner comes to Canada.
        citizen_or_permanent_resident: whether the spouse or partner is one, of Canada.
        tests: reports of language tests.
        credentials: diplomas, certificates and degrees.
        jobs: work experience.
        sibling: a brother or sister of the spouse or partner in Canada; True: one counts on every
            day.

    Raises:
        InvalidError: a field is of a wrong type; all mistakes are listed.
    """

    accompanying: bool = True
    citizen_or_permanent_resident: bool = False
    tests: tuple[Result, ...] = ()
    credentials: tuple[Credential, ...] = ()
    jobs: tuple[Job, ...] = ()
    sibling: Sibling | bool = False

    def problems(self) -> list[str]:
        """A sentence for each mistake."""
        return [*super().problems(), *_members(self)]

    @property
    def bars(self) -> tuple[Text, ...]:
        """Why the person is scored as a single person (MI s. 1); empty: the spouse counts."""
        comes, canadian = self.accompanying, self.citizen_or_permanent_resident
        return (NOT_ACCOMPANYING,) * (not comes) + (CANADIAN,) * canadian


@attrs.frozen(kw_only=True)
class Profile(Checked):
    """What a person can prove: dated evidence, from which the facts of any day follow.

    Evidence that is dated after a day is ignored on that day.

    Args:
        birth_date: the day of birth.
        tests: reports of language tests, in any order. Scores of two reports are never mixed.
        credentials: diplomas, certificates and degrees.
        jobs: work experience, in Canada and abroad.
        first_language: the official language that the person names as the first one, "en" or "fr";
            None: the order of languages that scores higher is taken.
        certificate: a certificate of qualification in a skilled trade.
        nomination: a nomination by a province or territory.
        sibling: a brother or sister of the person in Canada; True: one counts on every day.
        arranged_employment: a qualifying offer, which had points until 2025-03-24.
        outside_quebec: whether the person intends to live outside Quebec; None: not stated. No
            points depend on it.
        settlement_funds: whether the person has half the minimum necessary income for all members
            of the family, transferable, available and free of debts (IRPR ss. 76(1)(b)(i),
            87.2(5)); None: not stated. No points depend on it.
        skilled_worker: what the person states for the federal skilled worker class.
        skilled_trade: what the person states for the federal skilled trades class.
        spouse: the spouse or common-law partner; None: there is none.

    Raises:
        InvalidError: a field is of a wrong type or not one of its values; all mistakes are listed.
    """

    birth_date: date
    tests: tuple[Result, ...] = ()
    credentials: tuple[Credential, ...] = ()
    jobs: tuple[Job, ...] = ()
    first_language: Annotated[
        Literal["en", "fr"] | None, Kind("'en', 'fr' or None", (str, NoneType))
    ] = None
    certificate: Certificate | None = None
    nomination: Nomination | None = None
    sibling: Sibling | bool = False
    arranged_employment: JobOffer | None = None
    outside_quebec: bool | None = None
    settlement_funds: bool | None = None
    skilled_worker: SkilledWorker | None = None
    skilled_trade: SkilledTrade | None = None
    spouse: SpouseProfile | None = None

    def problems(self) -> list[str]:
        """A sentence for each mistake."""
        problems = [*super().problems(), *_members(self)]
        if type(self.first_language) is str and self.first_language not in choice.LANGUAGES:
            problems.append(f"first_language is 'en', 'fr' or None, not {self.first_language!r}")
        return problems

    def on(self, day: date) -> Applicant:
        """The facts as of a *day*, which are what the law scores.

        Its age is that on the day. Of a person who was invited, the age on the day of the
        invitation stays (IRPA s. 11.2(2)(a)): ask for the facts of that day.

        Raises:
            InvalidError: *day* is not a `datetime.date`, or the age is above 127.
            MissingEvidence: there is no valid result of a test in the first official language, or
                the person is not born yet; everything that is missing is named.
        """
        explanation = self.explain(day)
        if explanation.missing:
            raise MissingEvidence(*explanation.missing)
        return Applicant(**_values(explanation.facts), as_of=day)

    def explain(self, day: date) -> Explanation:
        """The same facts, each with the evidence that it came from, and why other did not count.

        Whatever is missing is told as such.

        Raises:
            InvalidError: *day* is not a `datetime.date`.
        """
        # A comparison of scores is no score, and warns of no gap.
        rules = attrs.evolve(_rules(check(day)), gap=None)
        spouse = _spouse(self.spouse, day, rules)
        schooling = credentials.level_fact(
            "education", self.credentials, day, work.occupations(self.jobs, day)
        )
        others = (
            work.fact("canadian_work", self.jobs, day),
            work.fact("foreign_work", self.jobs, day, in_canada=False),
            _holds("certificate", *_judged(self.certificate, day)),
            credentials.study_fact(self.credentials, day),
            _sibling(self, day),
            _holds("nomination", *_judged(self.nomination, day)),
            _offer(self.arranged_employment, day),
            *spouse,
        )
        rest = _values((schooling, *others))
        languages = choice.facts(self.tests, self.first_language, day, rest, rules)
        return Explanation(
            as_of=day, facts=(_age(self.birth_date, day), schooling, *languages, *others)
        )


def _members(profile: Profile | SpouseProfile) -> Iterator[str]:
    if type(profile.tests) is tuple and len(profile.tests) > TESTS_AT_MOST:
        yield f"tests are up to {TESTS_AT_MOST} reports, not {len(profile.tests)}"
    yield from checks.members("tests", profile.tests, *TESTS.values())
    yield from checks.members("credentials", profile.credentials, Credential)
    yield from checks.members("jobs", profile.jobs, Job)


def _rules(day: date) -> Rules:
    """The rules of a day; before there were any, the first ones."""
    return in_force(max(day, EDITIONS[0].since))


def _values(facts: Iterable[Fact]) -> dict[str, Any]:
    """The facts of an applicant by name; not those of the spouse, which the spouse holds."""
    return {fact.name: fact.value for fact in facts if "." not in fact.name}


def _age(birth_date: date, day: date) -> Fact:
    years = age(birth_date, day)
    born = Text(f"born on {birth_date}", f"naissance le {birth_date}")
    leap = [LEAP_DAY] if (birth_date.month, birth_date.day) == (2, 29) else []
    missing = Text(
        f"the person is not born on {day}: birth_date is {birth_date}",
        f"la personne n’est pas née le {day}\u00a0: birth_date est {birth_date}",
    )
    if years < 0:
        return Fact(name="age", value=None, says=labels.NONE, missing=missing)
    return Fact(name="age", value=years, says=number(years), because=(sentence(born, *leap),))


def _judged(held: Issued | Sibling | None, day: date) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """What shows that something holds on a day, or else what does not, and why."""
    if held is None:
        return (), ()
    why = held.why_not_on(day)
    return ((held.label,), ()) if why is None else ((), (sentence(held.label, why),))


def _siblings(
    profile: Profile | SpouseProfile, day: date
) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    if isinstance(profile.sibling, Sibling):
        return _judged(profile.sibling, day)
    return (STATED,) * profile.sibling, ()


def _holds(name: str, because: tuple[Text, ...], others: tuple[Text, ...]) -> Fact:
    value = bool(because)
    return Fact(name=name, value=value, says=labels.NO_YES[value], because=because, others=others)


def _sibling(profile: Profile, day: date) -> Fact:
    """Whether a brother or sister counts, of the person or of a spouse who counts."""
    because, others = _siblings(profile, day)
    spouse = profile.spouse
    if spouse is not None and spouse.sibling and spouse.bars:
        return _holds("sibling", because, (*others, OF_SPOUSE))
    theirs, not_theirs = map(_of_spouse, _siblings(spouse, day)) if spouse else ((), ())
    return _holds("sibling", because + theirs, others + not_theirs)


def _of_spouse(told: tuple[Text, ...]) -> tuple[Text, ...]:
    return tuple(sentence(THEIRS, said) for said in told)


def _offer(offer: JobOffer | None, day: date) -> Fact:
    if offer is None:
        return _offered(ArrangedEmployment.NONE)
    why, remarks = offer.why_not_on(day), noc.remarks(offer.noc, day)
    if why is not None:
        return _offered(ArrangedEmployment.NONE, others=(sentence(offer.label, why, *remarks),))
    pointless = _pointless(offer.kind, _rules(day))
    return _offered(offer.kind, because=(sentence(offer.label, *remarks, *pointless),))


def _pointless(kind: ArrangedEmployment, rules: Rules) -> Iterator[Text]:
    """That an offer has no points, or none that is known, where that is so."""
    if rules.additional.arranged_employment[kind]:
        return
    since = rules.since
    if rules.gap is None:
        yield Text(
            f"it has no points by the rules in force since {since}",
            f"elle n’a pas de points selon les règles en vigueur depuis le {since}",
        )
        return
    yield Text(
        f"it has no points by the rules since {since}, the last whose text is public, and an"
        f" amendment reported since {rules.gap.since} looks at offers",
        f"elle n’a pas de points selon les règles en vigueur depuis le {since}, les dernières dont"
        f" le texte est public, et une modification signalée depuis le {rules.gap.since} porte sur"
        " les offres",
    )


def _offered(
    kind: ArrangedEmployment, because: tuple[Text, ...] = (), others: tuple[Text, ...] = ()
) -> Fact:
    return Fact(
        name="arranged_employment",
        value=kind,
        says=labels.ARRANGED_EMPLOYMENT[kind],
        because=because,
        others=others,
    )


def _spouse(profile: SpouseProfile | None, day: date, rules: Rules) -> list[Fact]:
    """Whether a spouse or partner counts and, of one who does, each fact."""
    if profile is None or profile.bars:
        others = profile.bars if profile else ()
        return [Fact(name="spouse", value=None, says=labels.NONE, others=others)]
    occupations = work.occupations(profile.jobs, day)
    parts = [
        credentials.level_fact("spouse.education", profile.credentials, day, occupations),
        choice.spouse_fact(profile.tests, day, rules),
        work.fact("spouse.canadian_work", profile.jobs, day),
    ]
    spouse = Spouse(**{part.name.removeprefix("spouse."): part.value for part in parts})
    return [Fact(name="spouse", value=spouse, says=labels.NO_YES[True]), *parts]
