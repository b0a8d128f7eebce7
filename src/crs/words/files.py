# SPDX-License-Identifier: MIT
"""Why a file is not read, and what a wrong word in it may have meant."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    # What a wrong word may have meant, at the end of a sentence.
    "hint.did_you_mean": Text(": did you mean {word}?", " (vouliez-vous dire {word}?)"),
    "hint.rename": Text(": rename {word}", " (renommez {word})"),
    "hint.write": Text(": write {words: or }", " (écrivez {words: ou })"),
    "hint.not_accepted": Text(
        ": {test} is not accepted for Express Entry",
        " ({test} n’est pas accepté pour Entrée express)",
    ),
    "hint.only_accepted": Text(
        ": {test} is not accepted for Express Entry, only {word} is",
        " ({test} n’est pas accepté pour Entrée express, seul {word} l’est)",
    ),
    "hint.each_by_itself": Text(
        ": list each credential by itself, and the level of all together follows",
        " (déclarez chaque diplôme séparément, et leur niveau d’ensemble en est déduit)",
    ),
    "hint.leave_out": Text(": leave it out where there is none", " (à omettre s’il n’y en a pas)"),
    "hint.in_brackets": Text(
        ": in TOML, [[{name}]] begins each", " (en TOML, chacun commence par [[{name}]])"
    ),
    "hint.in_quotes": Text(
        ': write "{number}" in quotes', ' (écrivez "{number}" entre guillemets)'
    ),
    "hint.fields": Text(": the fields are {names}", " (les champs sont {names})"),
    # What is unusual in a file of rules.
    "rules.falls": Text(
        "{path} falls: some level gives fewer points than a lower one",
        "{path} diminue\u00a0: un niveau donne moins de points qu’un niveau inférieur",
    ),
    "rules.never_reached": Text(
        "{path} is {maximum}, which nobody reaches: the most is {most}",
        "{path} est de {maximum}, que personne n’atteint\u00a0: le plus est de {most}",
    ),
    # Why a file is not read.
    "file.no_name": Text("this is not the name of a file", "ce n’est pas le nom d’un fichier"),
    "file.not_found": Text("no such file", "ce fichier n’existe pas"),
    "file.is_folder": Text("this is a folder, not a file", "c’est un dossier, et non un fichier"),
    "file.forbidden": Text(
        "the file may not be read: permission denied",
        "le fichier ne peut pas être lu (accès refusé)",
    ),
    "file.closed": Text("standard input is closed", "l’entrée standard est fermée"),
    "file.empty": Text("the file is empty", "le fichier est vide"),
    "file.too_deep": Text("the file is nested too deeply", "le fichier est trop imbriqué"),
    "file.unreadable": Text(
        "the file cannot be read: {reason}", "le fichier ne peut pas être lu ({reason})"
    ),
    "file.too_large": Text(
        "the file is larger than {bytes} bytes", "le fichier dépasse {bytes}\u00a0octets"
    ),
    "file.not_utf8": Text(
        "the file is not UTF-8: byte {place} (on line {line}) is {byte}",
        "le fichier n’est pas en UTF-8\u00a0: l’octet {place} (ligne\u00a0{line}) est {byte}",
    ),
    "file.not_toml": Text(
        "the file is not TOML: {reason}", "le fichier n’est pas en TOML ({reason})"
    ),
    "file.not_json": Text(
        "the file is not JSON: {reason}", "le fichier n’est pas en JSON ({reason})"
    ),
    "file.twice": Text(
        "the file is not JSON: {key} stands twice in the same object",
        "le fichier n’est pas en JSON\u00a0: {key} figure deux fois dans le même objet",
    ),
    "file.not_a_number": Text(
        "the file is not JSON: {constant} is not a number",
        "le fichier n’est pas en JSON\u00a0: {constant} n’est pas un nombre",
    ),
    "file.long_line": Text(
        "line {line} of the file is longer than {characters} characters",
        "la ligne\u00a0{line} du fichier dépasse {characters}\u00a0caractères",
    ),
    "file.long_key": Text(
        "a key on line {line} of the file has more than {parts} parts",
        "une clé à la ligne\u00a0{line} du fichier a plus de {parts}\u00a0parties",
    ),
    "file.many_dots": Text(
        "the keys of the file have more than {dots} dots",
        "les clés du fichier ont plus de {dots}\u00a0points",
    ),
}
