# SPDX-License-Identifier: MIT
"""What is wrong with a pool, or with a file that is written in parts."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    # Columns.
    "pool.missing": Text(
        "there is no column {path}{advice}", "il n’y a pas de colonne {path}{advice}"
    ),
    "pool.type": Text(
        "{path} must be {expected}, not a column of {value}",
        "{path} doit être {expected}, et non une colonne de {value}",
    ),
    "pool.taken": Text(
        "{path} must be {expected}, but the pool has this column already",
        "{path} doit être {expected}, mais le bassin a déjà cette colonne",
    ),
    "pool.column": Text("a column", "une colonne"),
    "pool.one_column": Text("one column", "une seule colonne"),
    "pool.new_column": Text("a new column", "une nouvelle colonne"),
    "pool.suffix": Text("a text that UTF-8 can hold", "un texte que l’UTF-8 peut représenter"),
    "pool.twice": Text(
        "a pool has each column once: {reason}",
        "un bassin a chaque colonne une seule fois\u00a0: {reason}",
    ),
    "pool.as_long_as_age": Text(
        "as long as age, which has {rows:row|rows}",
        "aussi longue que age, qui a {rows:ligne|lignes}",
    ),
    # Rules.
    "pool.unfit": Text("{expected}", "{expected}"),
    "pool.too_fine": Text(
        "the rules tell too many facts apart in one line to score a pool",
        "les règles distinguent trop de faits dans une même ligne pour évaluer un bassin",
    ),
    "pool.too_many": Text(
        "a line of a pool has at most {most:point|points}, and {line} can have {points}",
        "une ligne d’un bassin a au plus {most:point|points}, et {line} peut en avoir {points}",
    ),
    "pool.gap": Text(
        "an amendment reported in force since {gap.since} looks at facts of this pool, and its text"
        " is not public ({gap.title})",
        "une modification qui serait en vigueur depuis le {gap.since} tient compte de faits de ce"
        " bassin, et son texte n’est pas public ({gap.title})",
    ),
    # Cells.
    "pool.null": Text(
        "{path} may not be null here: {value.count:row is|rows are}, the first {value.first}",
        "{path} ne peut pas être null ici, ce qui est le cas de {value.count:ligne|lignes}, d’abord"
        " {value.first}",
    ),
    "pool.invalid": Text(
        "{path} must be {expected}: {value.count:row is|rows are} not, the first {value.first}",
        "{path} doit être {expected}, ce qui n’est pas le cas de {value.count:ligne|lignes},"
        " d’abord {value.first}",
    ),
    "pool.same_language": Text(
        "{path} must be the other official language, {expected}: {value.count:row is|rows are} not,"
        " the first {value.first}",
        "{path} doit être l’autre langue officielle, {expected}, ce qui n’est pas le cas de"
        " {value.count:ligne|lignes}, d’abord {value.first}",
    ),
    "pool.cell": Text("{shown}", "{shown}"),
    "pool.numbered_cell": Text("row {row}: {shown}", "ligne\u00a0{row}\u00a0: {shown}"),
    "pool.labelled_cell": Text(
        "row {row} ({label}): {shown}", "ligne\u00a0{row} ({label})\u00a0: {shown}"
    ),
    "pool.without": Text("rows without points: {problems}", "lignes sans points\u00a0: {problems}"),
    # Files of pools.
    "pool.forms": Text(
        "files are both .parquet or both .csv, not {source} and {target}",
        "les fichiers sont tous deux .parquet ou tous deux .csv, et non {source} et {target}",
    ),
    "pool.names": Text("the row of names", "la ligne des noms"),
    "pool.row": Text("row {number}", "la ligne\u00a0{number}"),
    "pool.long_row": Text(
        "{row} has no end within {most:byte|bytes}: is a quotation mark missing?",
        "{row} ne se termine pas après {most:octet|octets}; manque-t-il un guillemet?",
    ),
    "pool.quotation": Text(
        "{row}: quotation marks must be around a whole cell, and doubled in it",
        "{row}\u00a0: les guillemets doivent entourer une cellule entière et y être doublés",
    ),
    "pool.commas": Text(
        "commas must be between the cells of a row",
        "les cellules d’une ligne doivent être séparées par des virgules",
    ),
    "pool.line_ends": Text(
        "lines must end in a line feed", "les lignes doivent se terminer par un saut de ligne (LF)"
    ),
    "pool.other_cells": Text(
        "row {row} has more or fewer cells than the {columns:column|columns}",
        "la ligne\u00a0{row} n’a pas autant de cellules que les {columns:colonne|colonnes}",
    ),
    # Files that are written in parts.
    "parts.scored": Text("scored", "évaluées"),
    "parts.joined": Text("joined", "réunies"),
    "unwritable": Text("{expected}", "{expected}"),
    "parts.same": Text(
        "is the same file as {source}, which would be lost",
        "c’est le même fichier que {source}, qui serait perdu",
    ),
    "parts.no_file": Text(
        "is not a file that can be replaced", "ce n’est pas un fichier qui peut être remplacé"
    ),
    "parts.foreign": Text(
        "is needed for the parts of the output, but holds something else",
        "ce dossier est nécessaire aux parties de la sortie, mais contient autre chose",
    ),
    "parts.busy": Text("another run is writing it", "une autre exécution l’écrit"),
    "parts.changed": Text("changed while it was read", "il a changé pendant la lecture"),
    "parts.ended": Text(
        "a worker was ended from outside; the same call goes on from the parts that are done",
        "un processus a été arrêté de l’extérieur; le même appel reprend après les parties faites",
    ),
    "batch.forms": Text(
        "the output is in .jsonl or .csv, not {target}",
        "la sortie est en .jsonl ou .csv, et non {target}",
    ),
    "batch.day": Text("the day that is scored, {on}", "la date évaluée, {on}"),
    "parts.unusable": Text("{reason}", "le système répond «\u00a0{reason}\u00a0»"),
}
