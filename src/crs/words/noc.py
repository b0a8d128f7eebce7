# SPDX-License-Identifier: MIT
"""Codes of occupations. Their titles are data."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    "noc.named": Text("{noc} ({title})", "{noc} ({title})"),
    "expected.noc_in_quotes": Text(
        'a text: write it in quotes, such as "21231", as a code may begin with zeros',
        'un texte\u00a0: écrivez-le entre guillemets, comme "21231", car un code peut commencer'
        " par des zéros",
    ),
    "expected.noc": Text(
        "the code of a unit group, a text of five digits (NOC 2021) or four (NOC 2016)",
        "le code d’un groupe de base, un texte de cinq chiffres (CNP\u00a02021) ou de quatre"
        " (CNP\u00a02016)",
    ),
    "expected.noc_near": Text(
        "the code of a unit group, a text of five digits (NOC 2021) or four (NOC 2016), such as"
        " {groups: or }",
        "le code d’un groupe de base, un texte de cinq chiffres (CNP\u00a02021) ou de quatre"
        " (CNP\u00a02016), comme {groups: ou }",
    ),
    "expected.noc_no_placeholder": Text(
        "the code of an occupation (93888 is a placeholder for provincial nominees, and no"
        " occupation)",
        "le code d’une profession (93888 est un code fictif pour les candidats des provinces, et"
        " n’est pas une profession)",
    ),
}
