# SPDX-License-Identifier: MIT
"""Every sentence about codes of occupations, in English and in French."""

from ..text import Text

NOT_A_CODE = Text(
    "noc must be the code of a unit group, a text of five digits (NOC 2021) or four (NOC 2016),"
    " not {value}",
    "noc doit être le code d’un groupe de base, un texte de cinq chiffres (CNP 2021) ou de quatre"
    " (CNP 2016), et non {value}",
)
NEAR = Text("; near it: {groups}", "; codes proches\u00a0: {groups}")
NUMBER = Text(
    'noc must be a text in quotes, such as "21232", not the number {value}:'
    " a code may begin with zeros",
    'noc doit être un texte entre guillemets, comme "21232", et non le nombre {value}\u00a0:'
    " un code peut commencer par des zéros",
)
PLACEHOLDER = Text(
    "noc must be the code of the occupation, not '93888': that stands in profiles of provincial"
    " nominees in place of a code, and is no unit group",
    "noc doit être le code de la profession, et non '93888'\u00a0: il tient lieu de code dans les"
    " profils des candidats des provinces, et n’est pas un groupe de base",
)
NOT_A_DAY = Text("day must be a date, not {value}", "day doit être une date, et non {value}")
