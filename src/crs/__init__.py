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

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import (
        additional,
        cec,
        core,
        evidence,
        fst,
        fsw,
        outlook,
        pools,
        rules,
        spouse,
        transferability,
    )
    from .assessment import Assessment, Finding
    from .classes import Programs, programs
    from .errors import CrsError, IncompleteLawWarning, InvalidError, NotInForceError
    from .evidence import (
        CELPIP,
        ECA,
        IELTS,
        TCF,
        TEF,
        Certificate,
        Credential,
        Explanation,
        Job,
        JobOffer,
        Leave,
        MissingEvidence,
        Nomination,
        Profile,
        PTECore,
        Sibling,
        SkilledTrade,
        SkilledWorker,
        SpouseProfile,
        TradeOffer,
        WorkerOffer,
    )
    from .facts import (
        Applicant,
        ArrangedEmployment,
        CanadianStudy,
        Education,
        English,
        French,
        Spouse,
    )
    from .outlook.difference import Difference, diff
    from .outlook.explain import ScoreExplanation
    from .outlook.improvement import Improvement, improve
    from .outlook.moves import Move
    from .outlook.reach import Reach, reach
    from .ranking import Score, score
    from .rules import EDITIONS, Gap, Rules, in_force
    from .tables import Grid, Table
    from .text import Text
else:
    # Every name loads when it is first used, so that a program pays for what it needs (PEP 562).
    # Type checkers and editors read the imports above; a test holds the two lists together.
    _HOMES = {
        "assessment": ("Assessment", "Finding"),
        "classes": ("Programs", "programs"),
        "errors": ("CrsError", "IncompleteLawWarning", "InvalidError", "NotInForceError"),
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
            "Profile",
            "Sibling",
            "SkilledTrade",
            "SkilledWorker",
            "SpouseProfile",
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
        "text": ("Text",),
        "outlook.difference": ("Difference", "diff"),
        "outlook.explain": ("ScoreExplanation",),
        "outlook.improvement": ("Improvement", "improve"),
        "outlook.moves": ("Move",),
        "outlook.reach": ("Reach", "reach"),
        "ranking": ("Score", "score"),
        "rules": ("EDITIONS", "Gap", "Rules", "in_force"),
        "tables": ("Grid", "Table"),
    }

    def __getattr__(name: str) -> object:
        import sys
        from importlib import import_module

        for home, names in _HOMES.items():
            if name in names:
                globals()[name] = value = getattr(import_module(f".{home}", __name__), name)
                return value
        if name in __all__:
            return import_module(f".{name}", __name__)
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg, name=name, obj=sys.modules[__name__])

    def __dir__() -> list[str]:
        return [*globals(), *__all__]


__all__ = [
    "CELPIP",
    "ECA",
    "EDITIONS",
    "IELTS",
    "TCF",
    "TEF",
    "Applicant",
    "ArrangedEmployment",
    "Assessment",
    "CanadianStudy",
    "Certificate",
    "Credential",
    "CrsError",
    "Difference",
    "Education",
    "English",
    "Explanation",
    "Finding",
    "French",
    "Gap",
    "Grid",
    "Improvement",
    "IncompleteLawWarning",
    "InvalidError",
    "Job",
    "JobOffer",
    "Leave",
    "MissingEvidence",
    "Move",
    "Nomination",
    "NotInForceError",
    "PTECore",
    "Profile",
    "Programs",
    "Reach",
    "Rules",
    "Score",
    "ScoreExplanation",
    "Sibling",
    "SkilledTrade",
    "SkilledWorker",
    "Spouse",
    "SpouseProfile",
    "Table",
    "Text",
    "TradeOffer",
    "WorkerOffer",
    "additional",
    "cec",
    "core",
    "diff",
    "evidence",
    "fst",
    "fsw",
    "improve",
    "in_force",
    "outlook",
    "pools",
    "programs",
    "reach",
    "rules",
    "score",
    "spouse",
    "transferability",
]

__version__ = "0.1.0"
