# SPDX-License-Identifier: MIT
"""What a person states for two of the classes, which no other evidence of a profile shows."""

from enum import IntEnum

import attrs

from ..checked import Checked
from ..facts import Day
from . import checks


class WorkerOffer(IntEnum):
    """Under which paragraph of subsection 82(2) an offer of arranged employment falls.

    All that the paragraph and the definition in 82(1) ask for holds, and the person is able to do
    the work and likely to accept it.
    """

    NONE = 0
    """There is no such offer."""
    A = 1
    """Of the employer named on a work permit that was issued on a positive assessment."""
    B = 2
    """Of the employer named on a work permit exempt from assessment, after a year of work."""
    C = 3
    """Approved on a valid assessment, for a person who may not work in Canada."""
    D = 4
    """Approved on a valid assessment, for a person who may work in Canada."""


class TradeOffer(IntEnum):
    """Under which subparagraph of 87.2(3)(d) an offer of employment falls.

    All that the subparagraph asks for holds: by up to two employers, none of them barred, for
    continuous full-time work of at least a year in the trade.
    """

    NONE = 0
    """There is no such offer."""
    II = 2
    """Of employers named on a work permit that was issued on a positive assessment."""
    III = 3
    """Of employers named on a work permit exempt from assessment, after a year of work."""
    IV = 4
    """Approved on a valid assessment, for a person who may not work in Canada."""
    V = 5
    """Approved on a valid assessment, for a person who may work in Canada."""


@attrs.frozen(kw_only=True)
class SkilledWorker(Checked):
    """What a person states for the federal skilled worker class. Whatever is None is not stated.

    Args:
        noc: the code of the primary occupation; None: the one in which most is met.
        offer: the offer of arranged employment, if there is one (s. 82).
        study: whether the person studied full time in Canada, in good standing, for two academic
            years of a program of at least two years (s. 83(1)(b)).
        spouse_study: whether the accompanying spouse or partner did (s. 83(1)(b.1)).
        relative: whether a relative of s. 83(5), 18 or older, lives in Canada as a citizen or
            permanent resident; a brother or sister of the `Profile` is one.

    Raises:
        InvalidError: a field is of a wrong type, or the code is unknown; all mistakes are listed.
    """

    noc: str | None = None
    offer: WorkerOffer | None = None
    study: bool | None = None
    spouse_study: bool | None = None
    relative: bool | None = None

    def problems(self) -> list[str]:
        """A sentence for each mistake."""
        return [*super().problems(), *checks.occupation(self.noc)]


@attrs.frozen(kw_only=True)
class SkilledTrade(Checked):
    """What a person states for the federal skilled trades class. Whatever is None is not stated.

    Args:
        noc: the code of the trade that the application specifies; None: the one in which most is
            met.
        qualified_on: the first day on which the person was qualified to practise the trade
            independently: only later work counts (s. 87.2(3)(b)).
        requirements: whether the person meets the employment requirements of the trade but for the
            certificate of a province (s. 87.2(3)(c)).
        certificate_in_trade: whether the certificate of qualification of the `Profile` is in that
            trade (s. 87.2(3)(d)(i)).
        offer: the offer of employment, if there is one (s. 87.2(3)(d)(ii) to (v)).

    Raises:
        InvalidError: a field is of a wrong type, or the code is unknown; all mistakes are listed.
    """

    noc: str | None = None
    qualified_on: Day = None
    requirements: bool | None = None
    certificate_in_trade: bool | None = None
    offer: TradeOffer | None = None

    def problems(self) -> list[str]:
        """A sentence for each mistake."""
        return [*super().problems(), *checks.occupation(self.noc)]
