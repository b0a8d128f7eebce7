# SPDX-License-Identifier: MIT
"""What the code of an occupation must be."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    "noc.code": Text(
        "the code of a unit group, a text of five digits (NOC 2021) or four (NOC 2016)",
        "le code d’un groupe de base, un texte de cinq chiffres (CNP 2021) ou de quatre (CNP 2016)",
    ),
    "noc.code_in_quotes": Text(
        'a text in quotes, such as "21232", for a code may begin with zeros',
        'un texte entre guillemets, comme "21232", car un code peut commencer par des zéros',
    ),
    "noc.code_of_occupation": Text(
        "the code of the occupation itself (93888 stands in profiles of provincial nominees in"
        " place of a code)",
        "le code de la profession elle-même (93888 tient lieu de code dans les profils des"
        " candidats des provinces)",
    ),
    "noc.code_near": Text(
        "the code of a unit group, perhaps {groups: or }",
        "le code d’un groupe de base, peut-être {groups: ou }",
    ),
    "noc.near_group": Text("{number} ({title})", "{number} ({title})"),
}
