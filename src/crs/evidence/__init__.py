# SPDX-License-Identifier: MIT
"""From documents and dates to facts on any day: what a person can prove.

A `Profile` holds dated evidence, `Profile.on` gives the facts as of a day, and `Profile.explain`
says for each of them which evidence it came from, and why other did not count. Nothing here guesses
what day it is.
"""

from .celpip import CELPIP
from .dated import Certificate, JobOffer, Nomination, Sibling
from .education import ECA, Credential
from .explanation import Explanation, Fact, MissingEvidence
from .ielts import IELTS
from .profile import Profile, SpouseProfile
from .pte_core import PTECore
from .statements import SkilledTrade, SkilledWorker, TradeOffer, WorkerOffer
from .tcf import TCF
from .tef import TEF
from .work import Job, Leave

__all__ = [
    "CELPIP",
    "ECA",
    "IELTS",
    "TCF",
    "TEF",
    "Certificate",
    "Credential",
    "Explanation",
    "Fact",
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
]
