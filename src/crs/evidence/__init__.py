# SPDX-License-Identifier: MIT
"""From documents and dates to facts on any day: what a person can prove.

A `Profile` holds dated evidence, `Profile.on` gives the facts as of a day, and `Profile.explain`
says for each of them which evidence it came from, and why other did not count. Nothing here guesses
what day it is.
"""

from .credentials import ECA, Credential, ShortProgram
from .explanation import Explanation, FactFound, Missing, MissingEvidence
from .language.celpip import CELPIP
from .language.ielts import IELTS
from .language.pte_core import PTECore
from .language.tcf import TCF
from .language.tef import TEF
from .papers import Certificate, JobOffer, Nomination, Sibling
from .profile import Profile, SpouseProfile
from .statements import SkilledTrade, SkilledWorker, Stated, TradeOffer, WorkerOffer
from .work import Job, Leave, PayPeriod

__all__ = [
    "CELPIP",
    "ECA",
    "IELTS",
    "TCF",
    "TEF",
    "Certificate",
    "Credential",
    "Explanation",
    "FactFound",
    "Job",
    "JobOffer",
    "Leave",
    "Missing",
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
]
