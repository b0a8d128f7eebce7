# SPDX-License-Identifier: MIT
"""The federal skilled trades class: Regulations, section 87.2.

There is no grid of points and no requirement of education. What a profile does not hold the person
states; what is not stated is unknown.

>>> from crs import fst
>>> fst.is_trade("72200"), fst.is_trade("72600"), fst.is_trade("7241")
(True, False, None)
"""

from datetime import date

from .assessment import (
    LEAD_STATEMENT,
    MAIN_DUTIES,
    NO_RESTRICTED,
    NO_WORK,
    Assessment,
    Finding,
    Window,
    all_of,
    any_of,
    begun,
    by_occupation,
    duties,
    free_of,
    funds,
    irpr,
    language,
    left_out,
    outside_quebec,
    phrases,
    require,
    standing,
    stated,
    tally,
    validity,
)
from .evidence import noc, work
from .evidence.explanation import sentence
from .evidence.papers import Certificate
from .evidence.profile import Profile
from .evidence.statements import SkilledTrade, TradeOffer
from .evidence.work import Job
from .facts import Abilities
from .text import Text

YEARS = 5
"""Years before the application within which the work must lie (s. 87.2(3)(b))."""
HOURS = 2 * work.HOURS_A_YEAR
"""Hours that are needed: two years."""
THRESHOLD = Abilities(reading=4, writing=4, listening=5, speaking=5)
"""The CLB or NCLC that is needed in each ability (s. 74(1))."""

TRADES = ("72", "73", "82", "83", "92", "93", "6320", "62200")
"""The groups of the NOC 2021 that are skilled trades (s. 87.2(1))."""
NOT_TRADES = ("726", "932")
"""The sub-major groups that are left out of them."""


NO_FUNDS = frozenset({TradeOffer.II, TradeOffer.III, TradeOffer.V})
"""The offers with which no funds are needed (s. 87.2(5))."""

TITLE = Text(
    "federal skilled trades class",
    "catégorie des travailleurs de métiers spécialisés (fédéral)",
)
NOT_NEEDED = Text(
    "No education and no points are needed (IRPR s. 87.2).",
    "Ni études ni points ne sont exigés (RIPR art. 87.2).",
)
SUBSTITUTED = Text(
    "Two officers may put their own evaluation in place of these requirements (IRPR s. 87.2(4)).",
    "Deux agents peuvent substituer leur appréciation à ces exigences (RIPR art. 87.2(4)).",
)


def assess(profile: Profile, on: date) -> Assessment:
    """What is found of each requirement of section 87.2 on a day.

    Args:
        profile: what the person can prove. `Profile.outside_quebec` states (2), `Job.duties`
            (3)(b)(i) and (ii), `Profile.settlement_funds` (5), and `Profile.skilled_trade` what
            else the class turns on.
        on: the day, taken as that of the application. It does not itself count as work.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    require("profile", profile, Profile)
    statement = profile.skilled_trade or SkilledTrade()
    window = Window.before(on, YEARS)
    jobs = window.of(begun(profile.jobs, on))
    trade, *worked = _in_the_trade(jobs, window, statement)
    offer = statement.offer
    return Assessment(
        title=TITLE,
        as_of=on,
        findings=(
            trade,
            outside_quebec("87.2(2)", profile),
            language("87.2(3)(a)", profile.tests, on, THRESHOLD, why=WHY),
            *worked,
            _requirements(statement),
            _certificate_or_offer(profile.certificate, on, statement),
            funds(
                "87.2(5)",
                has=profile.settlement_funds,
                waived=None if offer is None else offer in NO_FUNDS,
            ),
            validity(profile.tests, on, THRESHOLD),
        ),
        notes=(
            NOT_NEEDED,
            NO_RESTRICTED,
            SUBSTITUTED,
            *left_out(jobs, on, work.UNPAID, work.OTHER_DUTIES),
        ),
    )


def is_eligible(profile: Profile, on: date) -> bool:
    """Whether every requirement of section 87.2 is known to be met on a day.

    What is not known makes it False: ask `assess` what is missing.

    Raises:
        InvalidError: *profile* is not a `Profile`, or *on* is not a `datetime.date`.
    """
    return assess(profile, on).is_met


def is_trade(code: str) -> bool | None:
    """Whether an occupation is a skilled trade (s. 87.2(1)); None: its code is of the NOC 2016.

    Raises:
        InvalidError: *code* is of neither classification.
    """
    if noc.teer(code) is None:
        return None
    return code.startswith(TRADES) and not code.startswith(NOT_TRADES)


WHY = Text(
    f"CLB or NCLC {THRESHOLD.speaking} is needed in speaking and listening, {THRESHOLD.reading} in"
    " reading and writing",
    f"NCLC {THRESHOLD.speaking} exigé à l’oral (expression et compréhension), {THRESHOLD.reading} à"
    " l’écrit",
)


def _qualified(window: Window, since: date | None) -> Window:
    """The days of a window from that on which the person was qualified, if that is stated."""
    first = window.since if since is None else max(window.since, since)
    return Window(min(first, window.until), window.until)


def _in_the_trade(within: list[Job], five: Window, statement: SkilledTrade) -> tuple[Finding, ...]:
    """What turns on the trade: that it is one, the work in it, and its duties.

    Where the person states none, each occupation is looked at that the person has worked in: the
    findings are those of the one that does best, a trade before others, and then with most work.
    """
    on = five.until
    window = _qualified(five, statement.qualified_on)
    by = by_occupation(free_of(within, on, work.UNPAID))

    def found(occupation: str | None) -> tuple[Finding, ...]:
        jobs = window.of(by.get(occupation or "", []))
        return (
            _is_trade(occupation),
            _worked(
                occupation,
                free_of(jobs, on, work.OTHER_DUTIES),
                window,
                qualified=statement.qualified_on,
            ),
            *duties(
                {"87.2(3)(b)(i)": LEAD_STATEMENT, "87.2(3)(b)(ii)": MAIN_DUTIES},
                jobs,
                lambda some: window.hours(some) >= HOURS,
            ),
        )

    if statement.noc is not None or not by:
        return found(statement.noc)
    return max(
        map(found, by),
        key=lambda each: (standing(each), standing(each[:1]), each[1].facts["hours"]),
    )


def _is_trade(occupation: str | None) -> Finding:
    met = False if occupation is None else is_trade(occupation)
    says = {
        True: Text("it is a skilled trade", "c’est un métier spécialisé"),
        False: Text("it is no skilled trade", "ce n’est pas un métier spécialisé"),
        None: Text(
            "a code of the NOC 2016 does not tell: give that of the NOC 2021",
            "un code de la CNP 2016 ne le dit pas\u00a0: indiquez celui de la CNP 2021",
        ),
    }
    told = Text(f"{occupation}", f"CNP {occupation}")
    return Finding(
        provision=irpr("87.2(1)"),
        label=Text("Skilled trade occupation", "Métier spécialisé"),
        met=met,
        reason=sentence(told, says[met]) if occupation else NO_WORK,
        facts={"occupation": occupation},
    )


def _worked(
    occupation: str | None, jobs: list[Job], window: Window, *, qualified: date | None
) -> Finding:
    """Whether the jobs in the trade hold two years within five, after becoming qualified."""
    hours = window.hours(jobs)
    enough = hours >= HOURS
    told = sentence(Text(f"in {occupation}", f"dans la CNP {occupation}"), tally(hours, HOURS))
    since = (
        Text(
            "it is not stated since when the person was qualified (qualified_on)",
            "il n’est pas indiqué depuis quand la personne était qualifiée (qualified_on)",
        )
        if qualified is None
        else Text(f"qualified since {qualified}", f"qualifiée depuis le {qualified}")
    )
    return Finding(
        provision=irpr("87.2(3)(b)"),
        label=Text(
            "Two years of work in the trade within five years, after becoming qualified",
            "Deux années de travail dans le métier en cinq ans, une fois qualifié",
        ),
        met=None if enough and qualified is None else enough,
        reason=phrases(told, since) if occupation else NO_WORK,
        facts={"hours": hours, "needed": HOURS, "since": window.since, "jobs": tuple(jobs)},
    )


def _requirements(statement: SkilledTrade) -> Finding:
    return Finding(
        provision=irpr("87.2(3)(c)"),
        label=Text(
            "Employment requirements of the trade, but for the certificate of a province",
            "Conditions d’accès du métier, sauf le certificat d’une province",
        ),
        met=statement.requirements,
        reason=stated(
            "requirements",
            statement.requirements,
            Text(
                "the person states that they are met",
                "la personne déclare y satisfaire",
            ),
            Text(
                "the person states that they are not met",
                "la personne déclare ne pas y satisfaire",
            ),
        ),
    )


def _certificate_or_offer(
    certificate: Certificate | None, on: date, statement: SkilledTrade
) -> Finding:
    """Whether a certificate of qualification in the trade, or an offer of employment, is there."""
    holds = certificate is not None and certificate.why_not_on(on) is None
    certified = all_of((holds, statement.certificate_in_trade))
    offered = None if statement.offer is None else statement.offer is not TradeOffer.NONE
    there, none = Text("it is there", "c’est établi"), Text("there is none", "il n’y en a pas")
    return Finding(
        provision=irpr("87.2(3)(d)"),
        label=Text(
            "Certificate of qualification in the trade, or offer of employment for a year",
            "Certificat de compétence dans le métier, ou offre d’emploi d’un an",
        ),
        met=any_of((certified, offered)),
        reason=phrases(
            sentence(
                Text("certificate in the trade", "certificat dans le métier"),
                stated("certificate_in_trade", certified, there, none),
            ),
            sentence(
                Text("offer of employment", "offre d’emploi"),
                stated("offer", offered, there, none),
            ),
        ),
        facts={"certificate": certified, "offer": statement.offer},
    )
