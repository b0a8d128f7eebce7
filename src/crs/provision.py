# SPDX-License-Identifier: MIT
"""Where the law says something: a provision, compared as a value and cited in either language."""

from __future__ import annotations

from typing import NamedTuple

from .door import wing


class Provision(NamedTuple):
    """A section of an instrument, or a smaller part of one.

    Args:
        act: the instrument: ``MI``, the Ministerial Instructions; ``IRPR``, the Regulations;
            ``IRPA``, the Act.
        section: the section and its parts, as in ``87.1(2)(a)``; empty: the instrument as such.
        last: the last of several sections in a row, as 27 in *21 to 27*; empty: there is one.
    """

    act: str
    section: str = ""
    last: str = ""

    def cite(self, lang: str = "en") -> str:
        """How the provision is cited: ``IRPR s. 87.1(2)(a)``, ``RIPR, al. 87.1(2)a)``.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        cited: str = wing("words").cite(self, lang)
        return cited
