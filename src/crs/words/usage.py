# SPDX-License-Identifier: MIT
"""What argparse says of a wrong call and in help, each under its own English sentence."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

_FRENCH: Mapping[str, str] = {
    "usage: ": "utilisation\u00a0: ",
    "positional arguments": "arguments\u00a0",
    "options": "options\u00a0",
    "show this help message and exit": "afficher cette aide et terminer",
    "%(prog)s: error: %(message)s\n": "%(prog)s\u00a0: erreur\u00a0: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "argument %(argument_name)s\u00a0: %(message)s",
    "the following arguments are required: %s": "il manque ces arguments\u00a0: %s",
    "unrecognized arguments: %s": "arguments inconnus\u00a0: %s",
    "expected one argument": "une valeur est attendue",
    "expected %s arguments": "%s valeurs sont attendues",
    "ignored explicit argument %r": "la valeur %r n’est pas attendue",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "la valeur %(value)r n’est pas permise (valeurs permises\u00a0: %(choices)s)"
    ),
    "invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)": (
        "la valeur %(value)r n’est pas permise, vouliez-vous dire %(suggestion)r?"
        " (valeurs permises\u00a0: %(choices)s)"
    ),
    "ambiguous option: %(option)s could match %(matches)s": (
        "l’option %(option)s est ambiguë (%(matches)s)"
    ),
}

WORDS: Mapping[str, Text] = {
    f"argparse.{said}": Text(said, french) for said, french in _FRENCH.items()
}
