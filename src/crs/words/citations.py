# SPDX-License-Identifier: MIT
"""How each language cites a provision."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..provision import Provision
from ..text import Text

ACTS: Mapping[str, Text] = {
    "IRPA": Text("IRPA", "LIPR"),
    "IRPR": Text("IRPR", "RIPR"),
    "MI": Text("MI", "IM"),
}
ONE = Text("{} s.\u00a0{}", "{}, {}\u00a0{}")
SEVERAL = Text("{} ss.\u00a0{}–{}", "{}, art.\u00a0{} à {}")
FRENCH_UNITS = ("art.", "par.", "al.", "s.-al.")
"""Section, subsection, paragraph, subparagraph, as French cites them by their smallest part."""


def cite(provision: Provision, lang: str) -> str:
    """A *provision*, as it is cited in a language.

    Raises:
        InvalidError: *lang* is neither "en" nor "fr".
    """
    act = ACTS[provision.act](lang)
    if not provision.section:
        return act
    if provision.last:
        return SEVERAL(lang).format(act, provision.section, provision.last)
    if lang == "en":
        return ONE.en.format(act, provision.section)
    return ONE.fr.format(act, _unit(provision.section), _french(provision.section))


def _unit(section: str) -> str:
    """What the smallest part of a section is called in French."""
    parts = re.findall(r"\(([^)]*)\)", section)
    depth = 0
    for part in parts:
        depth = 1 if part[0].isdigit() else 3 if re.fullmatch("[ivx]+", part) else 2
    return FRENCH_UNITS[depth]


def _french(section: str) -> str:
    """The paragraphs of a section as French writes them: 87.1(2)(a) is 87.1(2)a)."""
    return re.sub(r"\(([a-h])(\.\d)?\)", r"\1\2)", section)
