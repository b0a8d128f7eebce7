# SPDX-License-Identifier: MIT
"""What the command line says: its help, its examples, and what stands before errors."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    # What stands beside the output, on standard error.
    "cli.error": Text("crs: error: {what}", "crs\u00a0: erreur\u00a0: {what}"),
    "cli.warning": Text("crs: warning: {what}", "crs\u00a0: avertissement\u00a0: {what}"),
    "cli.note": Text("crs: note: {what}", "crs\u00a0: remarque\u00a0: {what}"),
    # All commands.
    "cli.version": Text(
        "show program's version number and exit", "afficher le numéro de version et terminer"
    ),
    "cli.codes": Text(
        """\
exit codes:
  0    done
  1    the output could not be written to its end
  2    something is wrong with the call, the file or the day: see standard error
  130  interrupted
""",
        """\
codes de retour\u00a0:
  0    terminé
  1    la sortie n’a pas pu être écrite jusqu’au bout
  2    erreur dans l’appel, le fichier ou la date; voir la sortie d’erreur
  130  interrompu
""",
    ),
    "cli.lang": Text(
        "the language of all that is printed, errors and help included",
        "la langue de tout ce qui est affiché, erreurs et aide comprises",
    ),
    "cli.json": Text(
        "print JSON, whose names are fixed", "afficher en JSON, dont les noms sont fixes"
    ),
    "cli.expected.no_dispute": Text(
        "the day of the facts in the file (as_of), {as_of}",
        "la date des faits dans le fichier (as_of), {as_of}",
    ),
    "cli.expected.day_of_profile": Text(
        "the day that is scored, as in --on 2026-06-01, for the facts of a profile depend on it",
        "la date évaluée, par exemple --on 2026-06-01, car les faits d’un profil en dépendent",
    ),
    "cli.expected.profile": Text(
        "for a profile, a file of birth_date, tests, credentials and jobs: facts have no evidence",
        "pour un profil, un fichier de birth_date, tests, credentials et jobs, car les faits n’ont"
        " pas de preuves",
    ),
    "cli.not_written": Text("standard output: {reason}", "sortie standard, {reason}"),
    # The command itself.
    "cli.description": Text(
        """\
Canada's Comprehensive Ranking System, under the law of any day.
This is not legal advice, and is not from Immigration, Refugees and Citizenship Canada.""",
        """\
Le Système de classement global du Canada, selon les règles en vigueur à toute date.
Ceci n’est pas un avis juridique et ne vient pas d’Immigration, Réfugiés et Citoyenneté Canada.""",
    ),
    "cli.epilog": Text(
        """\
examples:
  crs score profile.toml --on 2026-11-02
  crs score profile.toml --on 2026-11-02 --explain
  crs score facts.json --json
  crs pool pool.parquet scored.parquet --rules 2025-06-01 --lines all
  crs convert ielts --listening 8 --reading 7 --writing 6.5 --speaking 7
  crs rules 2016-12-01

a profile, which is what a person can prove (`crs score --help` says more):
{example}
{codes}""",
        """\
exemples\u00a0:
  crs score profil.toml --on 2026-11-02 --lang fr
  crs score profil.toml --on 2026-11-02 --explain --lang fr
  crs score faits.json --json
  crs pool bassin.parquet resultat.parquet --rules 2025-06-01 --lines all
  crs convert ielts --listening 8 --reading 7 --writing 6.5 --speaking 7
  crs rules 2016-12-01

un profil, ce qu’une personne peut prouver (voir `crs score --lang fr --help`)\u00a0:
{example}
{codes}""",
    ),
    "cli.commands": Text("commands", "commandes\u00a0"),
    "cli.no_command": Text(
        "no command: `crs score FILE` scores a person, `crs pool IN OUT` a file of many,"
        " `crs convert TEST` says what a test result comes to, `crs rules` shows the law",
        "il manque une commande\u00a0: `crs score FILE` évalue une personne, `crs pool IN OUT` un"
        " fichier de plusieurs, `crs convert TEST` donne les niveaux d’un résultat de test,"
        " `crs rules` montre les règles",
    ),
    # crs score
    "cli.score": Text(
        "score the person whose profile is in a file, and say which classes are met",
        "évaluer la personne dont le profil est dans un fichier, et dire de quelles catégories elle"
        " remplit les exigences",
    ),
    "cli.score.description": Text(
        "Score the person whose profile, or whose facts, are in a file. Of a profile, say too"
        " whether the requirements of the three classes of Express Entry are met.",
        "Évaluer la personne dont le profil, ou la situation, est dans un fichier. Pour un"
        " profil, dire aussi si les exigences des trois catégories d’Entrée express sont"
        " remplies.",
    ),
    "cli.score.epilog": Text(
        """\
examples:
  crs score profile.toml --on 2026-11-02
  crs score profile.toml --on 2026-11-02 --explain --lang fr
  crs score facts.json --json
  crs score - --on 2026-11-02 < profile.toml

a profile, which is what a person can prove:
{example}
a file of facts, which says what that comes to on one day:
{facts}
What may stand in them, (in brackets) if it may be left out:
{tables}

A file in which `birth_date` stands is a profile. In TOML, what stands below a [table] is in it.

test is one of
  {tests}
education is one of
  {education}
level is one of
  {level}
canadian_study is one of
  {canadian_study}
arranged_employment of facts is one of
  {arranged_employment}
offer of skilled_worker, by the paragraph of {worker} that it falls under, is one of
  {worker_offer}
offer of skilled_trade, by the subparagraph of {trade}, is one of
  {trade_offer}

{codes}""",
        """\
exemples\u00a0:
  crs score profil.toml --on 2026-11-02
  crs score profil.toml --on 2026-11-02 --explain --lang fr
  crs score faits.json --json
  crs score - --on 2026-11-02 < profil.toml

un profil, c’est-à-dire ce qu’une personne peut prouver\u00a0:
{example}
un fichier de faits, qui dit ce que cela donne à une date\u00a0:
{facts}
Ce qui peut y figurer, (entre parenthèses) si cela peut être omis\u00a0:
{tables}

Un fichier où figure `birth_date` est un profil. En TOML, un [tableau] contient ce qui le suit.

test est l’une de ces valeurs
  {tests}
education est l’une de ces valeurs
  {education}
level est l’une de ces valeurs
  {level}
canadian_study est l’une de ces valeurs
  {canadian_study}
arranged_employment d’un fichier de faits est l’une de ces valeurs
  {arranged_employment}
offer de skilled_worker, selon l’alinéa ({worker}), est l’une de ces valeurs
  {worker_offer}
offer de skilled_trade, selon le sous-alinéa ({trade}), est l’une de ces valeurs
  {trade_offer}

{codes}""",
    ),
    "cli.score.example": Text(
        """\
  birth_date = 1997-03-20

  [[tests]]
  test = "ielts"
  reading = 7
  writing = 6.5
  listening = 8
  speaking = 7
  result_date = 2026-05-14

  [[credentials]]
  level = "bachelors"
  country = "IN"
  completed = 2018-06-30
  eca = { organisation = "WES", issued = 2025-01-15 }

  [[jobs]]
  noc = "21231"             # software engineers and designers
  start = 2023-01-09        # and no end: the job goes on
  hours_per_week = 37.5
  country = "IN"
""",
        """\
  birth_date = 1997-03-20

  [[tests]]
  test = "ielts"
  reading = 7
  writing = 6.5
  listening = 8
  speaking = 7
  result_date = 2026-05-14

  [[credentials]]
  level = "bachelors"
  country = "IN"
  completed = 2018-06-30
  eca = { organisation = "WES", issued = 2025-01-15 }

  [[jobs]]
  noc = "21231"             # ingénieurs et concepteurs en logiciel
  start = 2023-01-09        # sans fin, l’emploi continue
  hours_per_week = 37.5
  country = "IN"
""",
    ),
    "cli.score.facts": Text(
        """\
  age = 29
  education = "bachelors"
  foreign_work = 3          # whole years
  as_of = 2026-06-01        # the day on which these facts hold

  [first_language]
  language = "english"
  reading = 9               # levels: CLB in English, NCLC in French
  writing = 9
  listening = 10
  speaking = 9
""",
        """\
  age = 29
  education = "bachelors"
  foreign_work = 3          # années entières
  as_of = 2026-06-01        # la date de cette situation

  [first_language]
  language = "english"
  reading = 9               # niveaux, CLB en anglais, NCLC en français
  writing = 9
  listening = 10
  speaking = 9
""",
    ),
    "cli.score.table.profile": Text("a profile", "un profil"),
    "cli.score.table.tests": Text("  [[tests]]", "  [[tests]]"),
    "cli.score.table.credentials": Text("  [[credentials]]", "  [[credentials]]"),
    "cli.score.table.eca": Text("    eca, one or several", "    eca, un ou plusieurs"),
    "cli.score.table.jobs": Text("  [[jobs]]", "  [[jobs]]"),
    "cli.score.table.pay_periods": Text(
        "    pay_periods, in place of hours_per_week",
        "    pay_periods, à la place de hours_per_week",
    ),
    "cli.score.table.unpaid_leave": Text("    unpaid_leave", "    unpaid_leave"),
    "cli.score.table.certificate": Text("  [certificate]", "  [certificate]"),
    "cli.score.table.nomination": Text(
        "  [nomination], or several [[nomination]]", "  [nomination], ou plusieurs [[nomination]]"
    ),
    "cli.score.table.arranged_employment": Text(
        "  [arranged_employment]", "  [arranged_employment]"
    ),
    "cli.score.table.skilled_worker": Text(
        "  [skilled_worker], for that class", "  [skilled_worker], pour cette catégorie"
    ),
    "cli.score.table.skilled_trade": Text(
        "  [skilled_trade], for that class", "  [skilled_trade], pour cette catégorie"
    ),
    "cli.score.table.sibling": Text(
        "  [sibling], or sibling = true", "  [sibling], ou sibling = true"
    ),
    "cli.score.table.stated": Text(
        "  [stated], facts without papers", "  [stated], des faits sans documents"
    ),
    "cli.score.table.spouse": Text(
        "  [spouse], and [[spouse.tests]] and so on", "  [spouse], et [[spouse.tests]], etc."
    ),
    "cli.score.table.facts": Text("facts", "des faits"),
    "cli.score.table.first_language": Text(
        "  [first_language] and so on", "  [first_language], etc."
    ),
    "cli.score.table.spouse_of_facts": Text(
        "  [spouse], and [spouse.language]", "  [spouse], et [spouse.language]"
    ),
    "cli.score.file": Text(
        "a profile or facts, in TOML or JSON; - is standard input",
        "un profil ou des faits, en TOML ou JSON; - est l’entrée standard",
    ),
    "cli.score.on": Text(
        "the day that is scored. A profile needs it; for facts it is as_of in the file or, with"
        " neither, today",
        "la date évaluée. Un profil en a besoin; pour des faits, c’est as_of du fichier ou, sans"
        " l’un ni l’autre, aujourd’hui",
    ),
    "cli.score.rules": Text(
        "whose law to use: a day, or a file of rules; else the day that is scored",
        "les règles à appliquer\u00a0: celles d’une date ou d’un fichier; sinon, celles de la date"
        " évaluée",
    ),
    "cli.score.invited": Text(
        "the day of the invitation to apply, if there was one, for the classes",
        "le jour de l’invitation à présenter une demande, s’il y en a eu une, pour les catégories",
    ),
    "cli.score.explain": Text(
        "print first from which document each fact came, and why others did not count",
        "afficher d’abord de quel document vient chaque fait, et pourquoi d’autres ne comptent pas",
    ),
    "cli.score.explain_tells": Text(
        "--explain tells which papers did not count, and why",
        "--explain dit quels documents ne comptent pas, et pourquoi",
    ),
    # crs pool
    "cli.pool": Text(
        "score each row of a file, however large",
        "évaluer chaque ligne d’un fichier, quelle que soit sa taille",
    ),
    "cli.pool.description": Text(
        "Score each row of a file, however large: Parquet, or CSV. What is done is kept in a"
        " folder .OUT.crs until OUT is whole, and the same call goes on from there.",
        "Évaluer chaque ligne d’un fichier, quelle que soit sa taille\u00a0: Parquet ou CSV. Ce"
        " qui est fait est gardé dans un dossier .OUT.crs jusqu’à ce que OUT soit entier, et"
        " le même appel reprend à cet endroit.",
    ),
    "cli.pool.epilog": Text(
        """\
example:
  crs pool pool.parquet scored.parquet --rules 2025-06-01 --lines all --jobs 4

{codes}""",
        """\
exemple\u00a0:
  crs pool bassin.parquet resultat.parquet --rules 2025-06-01 --lines all

{codes}""",
    ),
    "cli.pool.source": Text(
        "facts, a column each: .parquet or .csv",
        "les faits, un par colonne\u00a0: .parquet ou .csv",
    ),
    "cli.pool.target": Text(
        "what to write: .parquet or .csv, as IN",
        "ce qui est écrit\u00a0: .parquet ou .csv, comme IN",
    ),
    "cli.pool.rules": Text(
        "whose law to use: a day, or a file of rules; else today",
        "les règles à appliquer\u00a0: celles d’une date ou d’un fichier; sinon, celles"
        " d’aujourd’hui",
    ),
    "cli.pool.lines": Text(
        "the total alone, which is the default, the totals of sections too, or every line",
        "le total seul, par défaut, les totaux des sections aussi, ou chaque ligne",
    ),
    "cli.pool.errors": Text(
        "stop at rows that are wrong, or leave their points empty",
        "s’arrêter aux lignes erronées, ou laisser leurs points vides",
    ),
    "cli.pool.done": Text(
        "{rows:row|rows} written: {target}",
        "{rows:ligne écrite|lignes écrites}\u00a0: {target}",
    ),
    # crs batch
    "cli.batch": Text(
        "score each person of a client base, from their papers",
        "évaluer chaque personne d’une clientèle, à partir de ses documents",
    ),
    "cli.batch.description": Text(
        "Score each person of a file that holds a profile, or facts, in JSON on each line. A"
        " line that is wrong is reported, and stops nothing. What is done is kept in a folder"
        " .OUT.crs until OUT is whole, and the same call goes on from there.",
        "Évaluer chaque personne d’un fichier qui contient un profil, ou des faits, en JSON"
        " sur chaque ligne. Une ligne erronée est signalée et n’arrête rien. Ce qui est fait"
        " est gardé dans un dossier .OUT.crs jusqu’à ce que OUT soit entier, et le même appel"
        " reprend à cet endroit.",
    ),
    "cli.batch.epilog": Text(
        """\
examples:
  crs batch clients.jsonl scored.jsonl --on 2026-11-02
  crs batch clients.jsonl scored.csv --on 2026-11-02 --programs --jobs 4

a line of IN, whose id is passed on:
{example}
{codes}""",
        """\
exemples\u00a0:
  crs batch clients.jsonl resultat.jsonl --on 2026-11-02 --lang fr
  crs batch clients.jsonl resultat.csv --on 2026-11-02 --programs --jobs 4

une ligne de IN, dont l’id est transmis\u00a0:
{example}
{codes}""",
    ),
    "cli.batch.example": Text(
        """\
  {"id": "A-17", "birth_date": "1997-03-20", "tests": [...], "jobs": [...], ...}
""",
        """\
  {"id": "A-17", "birth_date": "1997-03-20", "tests": [...], "jobs": [...], ...}
""",
    ),
    "cli.batch.source": Text(
        "profiles or facts, in JSON on a line each",
        "des profils ou des faits, en JSON, un par ligne",
    ),
    "cli.batch.target": Text(
        "what to write: .jsonl, or a table in .csv",
        "ce qui est écrit\u00a0: .jsonl, ou un tableau en .csv",
    ),
    "cli.batch.on": Text("the day that is scored", "la date évaluée"),
    "cli.batch.programs": Text(
        "say too which of the three classes each person meets",
        "dire aussi de quelles catégories chaque personne remplit les exigences",
    ),
    "cli.batch.line": Text("line {number}: {said}", "ligne\u00a0{number}\u00a0: {said}"),
    "cli.batch.more": Text(
        "{count:more line is|more lines are} wrong: see the problems in {target}",
        "{count:autre ligne est erronée|autres lignes sont erronées}, voir les problèmes dans"
        " {target}",
    ),
    "cli.batch.gap": Text(
        "an amendment reported in force since {gap.since} looks at facts of"
        " {count:person|people}, and its text is not public ({gap.title})",
        "une modification qui serait en vigueur depuis le {gap.since:long} vise des éléments du"
        " dossier de {count:personne|personnes}, et son texte n’est pas public ({gap.title})",
    ),
    "cli.batch.done": Text(
        "{scored:person|people} scored, {missing} without a score for want of evidence,"
        " {wrong:line|lines} wrong: {target}",
        "{scored:personne évaluée|personnes évaluées}, {missing} sans note faute de preuves,"
        " {wrong:ligne erronée|lignes erronées}\u00a0: {target}",
    ),
    "cli.jobs": Text(
        "how many processes to use; else one", "le nombre de processus à utiliser; sinon, un"
    ),
    # crs convert
    "cli.convert": Text(
        "say what the result of a language test comes to",
        "donner les niveaux auxquels correspond le résultat d’un test linguistique",
    ),
    "cli.convert.description": Text(
        "The level of each ability, CLB in English and NCLC in French, that the result of a"
        " language test comes to, by the published chart of the test.",
        "Le niveau de chaque habileté, CLB en anglais et NCLC en français, auquel correspond le"
        " résultat d’un test linguistique selon le tableau publié du test.",
    ),
    "cli.convert.epilog": Text(
        """\
examples:
  crs convert ielts --listening 8 --reading 7 --writing 6.5 --speaking 7
  crs convert tef --reading 270 --writing 380 --listening 320 --speaking 400

{codes}""",
        """\
exemples\u00a0:
  crs convert ielts --listening 8 --reading 7 --writing 6.5 --speaking 7
  crs convert tef --reading 270 --writing 380 --listening 320 --speaking 400

{codes}""",
    ),
    "cli.convert.tests": Text("tests", "tests\u00a0"),
    "cli.convert.scale": Text(
        "the column of the report; Express Entry takes %(default)s alone, the default",
        "la colonne de l’attestation; Entrée express ne retient que %(default)s, la valeur par"
        " défaut",
    ),
    "cli.convert.level": Text("{benchmark} {level}", "{benchmark}\u00a0{level}"),
    "cli.convert.below": Text("below {benchmark} {level}", "inférieur au {benchmark}\u00a0{level}"),
    "cli.convert.or_more": Text("{benchmark} {level} or more", "{benchmark}\u00a0{level} ou plus"),
    # crs noc
    "cli.noc": Text(
        "find the code of an occupation by words of its title",
        "trouver le code d’une profession d’après les mots de son titre",
    ),
    "cli.noc.description": Text(
        "The unit groups of the NOC 2021 whose title, in English or French, has all of some"
        " words, the best first, each with its TEER category. Of a code of four digits (NOC"
        " 2016), what it became.",
        "Les groupes de base de la CNP\u00a02021 dont le titre, en français ou en anglais,"
        " contient tous les mots donnés, le meilleur en premier, chacun avec sa catégorie"
        " FEER. Pour un code de quatre chiffres (CNP\u00a02016), ce qu’il est devenu.",
    ),
    "cli.noc.word": Text(
        "a word of the title or its beginning, or a code",
        "un mot du titre ou son début, ou un code",
    ),
    "cli.noc.epilog": Text(
        """\
examples:
  crs noc web develop
  crs noc 2173

{codes}""",
        """\
exemples\u00a0:
  crs noc développeur web --lang fr
  crs noc 2173 --lang fr

{codes}""",
    ),
    "cli.noc.group": Text(
        "{group.code}  TEER\u00a0{group.teer}  {group.title}",
        "{group.code}  FEER\u00a0{group.teer}  {group.title}",
    ),
    "cli.noc.none": Text(
        "no title of a unit group has all of these words",
        "aucun titre de groupe de base ne contient tous ces mots",
    ),
    # crs rules
    "cli.rules": Text(
        "list the editions of the law, print the tables of one, or compare two",
        "énumérer les versions des règles, afficher les tableaux de l’une d’elles, ou en comparer"
        " deux",
    ),
    "cli.rules.description": Text(
        "List the editions of the law, print the tables of the one of a day or of a file, or"
        " those in which two of them differ.",
        "Énumérer les versions des règles, afficher les tableaux de celle d’une date ou d’un"
        " fichier, ou ceux qui diffèrent entre deux d’entre elles.",
    ),
    "cli.rules.epilog": Text(
        """\
examples:
  crs rules
  crs rules 2016-12-01
  crs rules --diff 2025-03-24 2025-03-25
  crs rules 2025-06-01 --toml > proposal.toml

{codes}""",
        """\
exemples\u00a0:
  crs rules --lang fr
  crs rules 2016-12-01 --lang fr
  crs rules --diff 2025-03-24 2025-03-25 --lang fr
  crs rules 2025-06-01 --toml > proposition.toml

{codes}""",
    ),
    "cli.rules.law": Text(
        "a day, such as 2025-06-01, or a file of rules",
        "une date, par exemple 2025-06-01, ou un fichier de règles",
    ),
    "cli.rules.toml": Text(
        "print the rules as a file, from which a proposal is made",
        "afficher les règles sous forme de fichier, dont on tire une proposition",
    ),
    "cli.rules.diff": Text(
        "the tables in which two sets of rules differ, side by side",
        "les tableaux qui diffèrent entre deux ensembles de règles, côte à côte",
    ),
    "cli.expected.day_or_file": Text(
        "a day such as 2025-06-01, or a file of rules such as law.toml",
        "une date, comme 2025-06-01, ou un fichier de règles, comme regles.toml",
    ),
    "cli.expected.law": Text(
        "the rules that are to be written: a day or a file",
        "les règles à écrire\u00a0: une date ou un fichier",
    ),
    "cli.expected.alone": Text(
        "not for --diff, which names both sets of rules",
        "sans objet avec --diff, qui nomme les deux ensembles de règles",
    ),
}
