# SPDX-License-Identifier: MIT
"""The words of a text, however they are spelled."""

from __future__ import annotations

import re
import unicodedata


def words(text: str) -> list[str]:
    """The words of a *text* in lower case, without accents and signs; œ is oe.

    >>> words("Manœuvres – L’Île")
    ['manoeuvres', 'l', 'ile']
    """
    letters = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    return re.findall(r"\w+", "".join(sign for sign in letters if not unicodedata.combining(sign)))
