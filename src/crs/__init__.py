# SPDX-License-Identifier: MIT
"""Canada's Comprehensive Ranking System (Express Entry) as law: typed, dated, cited.

>>> import crs
>>> applicant = crs.Applicant(
...     age=29,
...     education=crs.Education.BACHELORS,
...     first_language=crs.English(reading=9, writing=9, listening=9, speaking=9),
... )
>>> crs.score(applicant, rules=crs.EDITIONS[-1]).total
379
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

_NAMES = {
    "": (
        "additional",
        "cec",
        "core",
        "evidence",
        "files",
        "fst",
        "fsw",
        "invitation",
        "noc",
        "outlook",
        "pools",
        "rounds",
        "rules",
        "spouse",
        "transferability",
    ),
    "additional": ("OtherFactor",),
    "assessment": ("Assessment", "Finding"),
    "caveats": ("Caveat",),
    "classes": ("Programs", "programs"),
    "errors": (
        "CrsError",
        "IncompleteLawWarning",
        "InvalidError",
        "MissingExtraError",
        "NotInForceError",
        "Problem",
    ),
    "evidence": (
        "CELPIP",
        "ECA",
        "IELTS",
        "TCF",
        "TEF",
        "Certificate",
        "Credential",
        "Explanation",
        "Job",
        "JobOffer",
        "Leave",
        "MissingEvidence",
        "Nomination",
        "PTECore",
        "PayPeriod",
        "Profile",
        "ShortProgram",
        "Sibling",
        "SkilledTrade",
        "SkilledWorker",
        "SpouseProfile",
        "Stated",
        "TradeOffer",
        "WorkerOffer",
    ),
    "facts": (
        "Applicant",
        "ArrangedEmployment",
        "CanadianStudy",
        "Education",
        "English",
        "French",
        "Spouse",
    ),
    "outlook.difference": ("Difference", "diff"),
    "outlook.explain": ("ScoreExplanation",),
    "outlook.forecast": ("Forecast", "forecast"),
    "outlook.household": ("Household",),
    "outlook.improvement": ("Improvement", "improve"),
    "outlook.moves": ("Move",),
    "outlook.reach": ("Reach", "reach"),
    "outlook.reconciliation": ("Reconciliation", "reconcile"),
    "provision": ("Provision",),
    "ranking": ("Score", "score"),
    "rules": ("EDITIONS", "Gap", "Rules", "in_force"),
    "tables": ("Grid", "Table"),
    "text": ("Text",),
}
"""Every public name, by the module in which it is at home; under "" the modules themselves.

Each loads when it is first used, so that a program pays for what it needs (PEP 562).
"""

if TYPE_CHECKING:  # what type checkers and editors read; a test holds it to the names above
    from . import additional as additional
    from . import cec as cec
    from . import core as core
    from . import evidence as evidence
    from . import files as files
    from . import fst as fst
    from . import fsw as fsw
    from . import invitation as invitation
    from . import noc as noc
    from . import outlook as outlook
    from . import pools as pools
    from . import rounds as rounds
    from . import rules as rules
    from . import spouse as spouse
    from . import transferability as transferability
    from .additional import OtherFactor as OtherFactor
    from .assessment import Assessment as Assessment
    from .assessment import Finding as Finding
    from .caveats import Caveat as Caveat
    from .classes import Programs as Programs
    from .classes import programs as programs
    from .errors import CrsError as CrsError
    from .errors import IncompleteLawWarning as IncompleteLawWarning
    from .errors import InvalidError as InvalidError
    from .errors import MissingExtraError as MissingExtraError
    from .errors import NotInForceError as NotInForceError
    from .errors import Problem as Problem
    from .evidence import CELPIP as CELPIP
    from .evidence import ECA as ECA
    from .evidence import IELTS as IELTS
    from .evidence import TCF as TCF
    from .evidence import TEF as TEF
    from .evidence import Certificate as Certificate
    from .evidence import Credential as Credential
    from .evidence import Explanation as Explanation
    from .evidence import Job as Job
    from .evidence import JobOffer as JobOffer
    from .evidence import Leave as Leave
    from .evidence import MissingEvidence as MissingEvidence
    from .evidence import Nomination as Nomination
    from .evidence import PayPeriod as PayPeriod
    from .evidence import Profile as Profile
    from .evidence import PTECore as PTECore
    from .evidence import ShortProgram as ShortProgram
    from .evidence import Sibling as Sibling
    from .evidence import SkilledTrade as SkilledTrade
    from .evidence import SkilledWorker as SkilledWorker
    from .evidence import SpouseProfile as SpouseProfile
    from .evidence import Stated as Stated
    from .evidence import TradeOffer as TradeOffer
    from .evidence import WorkerOffer as WorkerOffer
    from .facts import Applicant as Applicant
    from .facts import ArrangedEmployment as ArrangedEmployment
    from .facts import CanadianStudy as CanadianStudy
    from .facts import Education as Education
    from .facts import English as English
    from .facts import French as French
    from .facts import Spouse as Spouse
    from .outlook.difference import Difference as Difference
    from .outlook.difference import diff as diff
    from .outlook.explain import ScoreExplanation as ScoreExplanation
    from .outlook.forecast import Forecast as Forecast
    from .outlook.forecast import forecast as forecast
    from .outlook.household import Household as Household
    from .outlook.improvement import Improvement as Improvement
    from .outlook.improvement import improve as improve
    from .outlook.moves import Move as Move
    from .outlook.reach import Reach as Reach
    from .outlook.reach import reach as reach
    from .outlook.reconciliation import Reconciliation as Reconciliation
    from .outlook.reconciliation import reconcile as reconcile
    from .provision import Provision as Provision
    from .ranking import Score as Score
    from .ranking import score as score
    from .rules import EDITIONS as EDITIONS
    from .rules import Gap as Gap
    from .rules import Rules as Rules
    from .rules import in_force as in_force
    from .tables import Grid as Grid
    from .tables import Table as Table
    from .text import Text as Text
else:
    _HOMES = {name: home for home, names in _NAMES.items() for name in names}
    __all__ = [*_HOMES]  # noqa: PLE0604  (every one of them is a string)

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg, name=name, obj=import_module(__name__))
        home = _HOMES[name]
        module = import_module(f".{home or name}", __name__)
        globals()[name] = value = getattr(module, name) if home else module
        return value

    def __dir__() -> list[str]:
        return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})


__version__ = "0.1.0"
