# SPDX-License-Identifier: MIT
"""Rounds of invitations: their kinds and categories, and what the file of them must be."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

WORDS: Mapping[str, Text] = {
    # Kinds of rounds
    "rounds.kind.general": Text("General", "Générale"),
    "rounds.kind.cec": Text("Canadian Experience Class", "Catégorie de l’expérience canadienne"),
    "rounds.kind.fsw": Text(
        "Federal Skilled Worker", "Programme des travailleurs qualifiés (fédéral)"
    ),
    "rounds.kind.fst": Text(
        "Federal Skilled Trades", "Programme des travailleurs de métiers spécialisés (fédéral)"
    ),
    "rounds.kind.pnp": Text("Provincial Nominee Program", "Programme des candidats des provinces"),
    "rounds.kind.category": Text("Category", "Catégorie"),
    # Categories
    "rounds.category.french": Text(
        "French-language proficiency", "Compétence linguistique en français"
    ),
    "rounds.category.healthcare": Text(
        "Healthcare and social services occupations",
        "Professions de la santé et des services sociaux",
    ),
    "rounds.category.stem": Text("STEM occupations", "Professions des STIM"),
    "rounds.category.trades": Text("Trades occupations", "Métiers spécialisés"),
    "rounds.category.transport": Text("Transport occupations", "Métiers des transports"),
    "rounds.category.agriculture": Text(
        "Agriculture and agri-food occupations",
        "Métiers de l’agriculture et de l’agroalimentaire",
    ),
    "rounds.category.education": Text("Education occupations", "Professions de l’éducation"),
    "rounds.category.physicians": Text(
        "Physicians with Canadian work experience",
        "Médecins ayant de l’expérience de travail au Canada",
    ),
    "rounds.category.senior_managers": Text(
        "Senior managers with Canadian work experience",
        "Cadres supérieurs ayant de l’expérience de travail au Canada",
    ),
    "rounds.category.researchers": Text(
        "Researchers with Canadian work experience",
        "Chercheurs ayant de l’expérience de travail au Canada",
    ),
    "rounds.category.military": Text("Skilled military recruits", "Recrues militaires qualifiées"),
    "rounds.category.other": Text("Another category", "Autre catégorie"),
    "rounds.version": Text("{category} (Version {version})", "{category} (version {version})"),
    # What the file, and what is in it, must be
    "rounds.readable_file": Text(
        "a file that can be read ({reason})", "un fichier lisible ({reason})"
    ),
    "rounds.published_file": Text(
        "the file that IRCC publishes, a JSON object with a list of rounds",
        "le fichier que publie IRCC, un objet JSON qui a une liste de rondes",
    ),
    "rounds.entry.object": Text("an object", "un objet"),
    "rounds.entry.number": Text(
        'a number such as "447" or "91a"', "un numéro comme «\u00a0447\u00a0» ou «\u00a091a\u00a0»"
    ),
    "rounds.entry.text": Text("a text", "un texte"),
    "rounds.entry.count": Text("a whole number", "un nombre entier"),
    "rounds.entry.day": Text("a date such as 2026-10-01", "une date comme 2026-10-01"),
    "rounds.entry.long_day": Text(
        'a day such as "October 1, 2026"', "un jour comme «\u00a01er octobre 2026\u00a0»"
    ),
    "rounds.entry.moment": Text(
        'a day and a time such as "May 28, 2026 at 16:55:23 UTC", or empty',
        "un jour et une heure comme «\u00a028 mai 2026 à 16:55:23 UTC\u00a0», ou vide",
    ),
    "rounds.entry.name": Text("the name of a kind of round", "le nom d’un type de ronde"),
    "rounds.entry.programs": Text("the names of programs", "les noms de programmes"),
    "rounds.entry.same": Text(
        "the same wherever the file has it", "identique partout où le fichier le donne"
    ),
    "rounds.sum_of_bands": Text(
        "the sum of its bands, {total}", "la somme de ses tranches, {total}"
    ),
    "rounds.unbroken_bands": Text(
        "without a gap from {highest} down to 0",
        "sans interruption, de {highest} à 0",
    ),
    # Categories of a person
    "rounds.hours_in_three_years": Text(
        "{held:hour|hours} in {occupation} within the three years before this day"
        " ({needed} needed)",
        "{held:heure|heures} dans la profession {occupation} au cours des trois années précédant"
        " ce jour ({needed} exigées)",
    ),
    "rounds.hours_in_a_row": Text(
        "{held:hour|hours} in {occupation} in weeks in a row within the three years before this day"
        " ({needed} needed)",
        "{held:heure|heures} dans la profession {occupation} en semaines consécutives au cours des"
        " trois années précédant ce jour ({needed} exigées)",
    ),
    "rounds.several_groups": Text(
        "{occupation} stands for several unit groups of the NOC 2021 ({groups}): give the one that"
        " applies",
        "{occupation} correspond à plusieurs groupes de base de la CNP 2021 ({groups})\u00a0:"
        " indiquez celui qui s’applique",
    ),
    "rounds.reported_once": Text(
        "whether {occupation} is listed is not verified",
        "l’inscription de {occupation} sur la liste n’est pas vérifiée",
    ),
    "rounds.list_not_verified": Text(
        "the list of occupations is not verified: {sureness}",
        "la liste des professions n’est pas vérifiée\u00a0: {sureness}",
    ),
    "rounds.sureness.published": Text(
        "read on IRCC’s own page", "lue sur la page d’IRCC elle-même"
    ),
    "rounds.sureness.agreed": Text(
        "read in several copies of IRCC’s page, which agree",
        "lue dans plusieurs copies concordantes de la page d’IRCC",
    ),
    "rounds.sureness.partly": Text(
        "only a part of it was read in copies of IRCC’s page",
        "une partie seulement en a été lue dans des copies de la page d’IRCC",
    ),
    "rounds.sureness.unverified": Text(
        "no copy of IRCC’s page was read", "aucune copie de la page d’IRCC n’a été lue"
    ),
    "rounds.lowest_french": Text(
        "NCLC {level} in the lowest ability in French ({needed} needed in all four)",
        "NCLC {level} dans l’habileté la plus faible en français ({needed} exigé dans les quatre)",
    ),
    "rounds.no_french": Text(
        "no valid result of a test in French", "aucun résultat valide à un test de français"
    ),
    "rounds.no_listed_work": Text(
        "no work that counts in a listed occupation within the three years before this day",
        "aucun travail qui compte dans une profession inscrite sur la liste au cours des trois"
        " années précédant ce jour",
    ),
    "rounds.no_listed_work_in_canada": Text(
        "no work in Canada that counts in a listed occupation within the three years before this"
        " day",
        "aucun travail au Canada qui compte dans une profession inscrite sur la liste au cours des"
        " trois années précédant ce jour",
    ),
    "rounds.stated_work": Text(
        "years of work are stated without their occupation",
        "des années de travail sont déclarées sans leur profession",
    ),
    "rounds.as_for_points": Text(
        "Work counts here as it does for points, week by week: our reading.",
        "Le travail compte ici comme pour les points, semaine par semaine\u00a0: notre"
        " interprétation.",
    ),
    "rounds.one_occupation": Text(
        "Since 2026-02-18 the work need not be without a gap; that it must lie in a single listed"
        " occupation still is our reading.",
        "Depuis le 2026-02-18, le travail peut être interrompu\u00a0; qu’il doive toujours relever"
        " d’une seule profession inscrite sur la liste est notre interprétation.",
    ),
    "rounds.military": Text(
        "it asks for an offer of the Canadian Armed Forces and for years of military service, which"
        " a profile does not state",
        "elle exige une offre des Forces armées canadiennes et des années de service militaire, que"
        " le profil n’indique pas",
    ),
    # A score beside cut-offs
    "rounds.above": Text(
        "{points:point|points} above the cut-off",
        "{points:point|points} au-dessus de la note de césure",
    ),
    "rounds.below": Text(
        "{points:point|points} below the cut-off",
        "{points:point|points} au-dessous de la note de césure",
    ),
    "rounds.at_cut_off": Text(
        "at the cut-off, for which no tie-break was published",
        "à la note de césure, sans date ni heure de départage publiées",
    ),
    "rounds.at_tie_break": Text(
        "at the cut-off, where profiles submitted by {moment} UTC were invited",
        "à la note de césure, où les profils présentés au plus tard le {moment} UTC ont été"
        " invités",
    ),
    "rounds.classes_unknown": Text(
        "A score alone does not tell which classes the person meets, nor most categories: a profile"
        " does.",
        "Une note seule ne dit pas de quelles catégories d’immigration la personne remplit les"
        " exigences, ni la plupart des catégories de rondes\u00a0: un profil le dit.",
    ),
    "rounds.no_kind_open": Text(
        "The person meets none of the three classes on this day, and so cannot be drawn in any"
        " round.",
        "La personne ne remplit ce jour-là les exigences d’aucune des trois catégories"
        " d’immigration, et ne peut donc être choisie dans aucune ronde.",
    ),
    "rounds.none_by_then": Text(
        "There is no round up to this day.", "Il n’y a aucune ronde jusqu’à ce jour."
    ),
    "rounds.old": Text(
        "The last round compared with is of {through}, {days:day|days} before this day: later ones"
        " are missing here, and IRCC publishes them.",
        "La dernière ronde prise en compte est du {through}, {days:jour|jours} avant ce jour\u00a0:"
        " les suivantes manquent ici, et IRCC les publie.",
    ),
    "rounds.law_unknown": Text(
        "The rules since {since} are only partly known: the score is by the last edition whose text"
        " is available to us.",
        "Les règles en vigueur depuis le {since} ne sont connues qu’en partie\u00a0: la note suit"
        " la dernière version dont le texte nous est accessible.",
    ),
    "rounds.cut_off_says": Text(
        "A cut-off is the lowest score that was invited in one past round. It says nothing of the"
        " rounds to come.",
        "La note de césure est la plus basse note invitée lors d’une ronde passée. Elle ne dit"
        " rien des rondes à venir.",
    ),
    "rounds.outcome.invited": Text("invited", "invitation"),
    "rounds.outcome.not_in_pool": Text("no score", "aucune note"),
    "rounds.outcome.not_yet_entered": Text("not yet in the pool", "pas encore dans le bassin"),
    "rounds.outcome.not_open": Text("not open", "non ouverte"),
    "rounds.outcome.below": Text("below", "au-dessous"),
    "rounds.outcome.after_tie_break": Text("after the tie-break", "après le départage"),
    "rounds.outcome.tie": Text("unknown: a tie", "indéterminé\u00a0: égalité"),
    "rounds.outcome.open_unknown": Text("unknown if open", "ouverture indéterminée"),
    "rounds.outcome.law_unknown": Text("unknown: the rules", "règles indéterminées"),
    # A score in a pool
    "rounds.range": Text("{low} to {high}", "{low} à {high}"),
    "rounds.ahead": Text(
        "From {low} to {high} of {people:person|people} in the pool have more points.",
        "De {low} à {high} des {people:personne|personnes} du bassin ont plus de points.",
    ),
    "rounds.ahead_exactly": Text(
        "{low} of {people:person|people} in the pool have more points.",
        "{low} des {people:personne|personnes} du bassin ont plus de points.",
    ),
    "rounds.ahead_if_even": Text(
        "{people} if the people of its band have the ten scores of the band evenly: an assumption.",
        "{people} si les personnes de sa tranche se répartissent également entre les dix notes de"
        " celle-ci\u00a0: une hypothèse.",
    ),
    # Titles and heads
    "rounds.title.comparison": Text(
        "A score of {total} beside the last rounds up to {day}",
        "Une note de {total} à côté des dernières rondes jusqu’au {day}",
    ),
    "rounds.title.categories": Text("Categories on {day}", "Catégories le {day}"),
    "rounds.title.standing": Text(
        "A score of {total} in the pool of {day}", "Une note de {total} dans le bassin du {day}"
    ),
    "rounds.drawn": Text(
        "The cut-offs of {rounds:round|rounds} from {first} to {last}, from {lowest} to {highest}"
        " points.",
        "Les notes de césure de {rounds:ronde|rondes} du {first} au {last}, de {lowest} à"
        " {highest} points.",
    ),
    "rounds.drawn_with_steps": Text(
        "{drawn} The thick line is the score of the person: {score} since {since}.",
        "{drawn} Le trait épais est la note de la personne\u00a0: {score} depuis le {since}.",
    ),
    "rounds.label.number": Text("Number", "Numéro"),
    "rounds.label.round": Text("Round", "Ronde"),
    "rounds.label.kind": Text("Rounds", "Rondes"),
    "rounds.label.category": Text("Category", "Catégorie"),
    "rounds.label.size": Text("Invitations", "Invitations"),
    "rounds.label.cut_off": Text("Cut-off", "Césure"),
    "rounds.label.score": Text("Score", "Note"),
    "rounds.label.no_round": Text("no round yet", "aucune ronde encore"),
    "rounds.label.open_unknown": Text(
        "it is not known whether the person may be drawn in these",
        "on ignore si la personne peut y être choisie",
    ),
    "rounds.on_day": Text("{day}: {what}", "{day}\u00a0: {what}"),
    "rounds.on_day_of_other_law": Text(
        "{day}, under other rules: {what}", "{day}, selon d’autres règles\u00a0: {what}"
    ),
    "rounds.label.outcome": Text("Outcome", "Résultat"),
    "rounds.label.finding": Text("Finding", "Constat"),
    "rounds.label.met": Text("met", "remplie"),
    "rounds.label.not_met": Text("not met", "non remplie"),
    "rounds.label.unknown": Text("unknown", "indéterminé"),
    "rounds.label.band": Text("Scores", "Notes"),
    "rounds.label.people": Text("People", "Personnes"),
    "rounds.label.rounds": Text(
        "Cut-offs of the rounds of invitations of Express Entry",
        "Notes de césure des rondes d’invitations d’Entrée express",
    ),
    "rounds.label.replay": Text(
        "Past rounds, each with the facts of its own day, under the rules of that day",
        "Rondes passées, chacune d’après les faits du jour même et selon les règles d’alors",
    ),
    "rounds.label.again": Text(
        "What came of a past round says nothing of the rounds to come.",
        "Le résultat d’une ronde passée ne dit rien des rondes à venir.",
    ),
    "rounds.label.source": Text(
        "Source of the rounds: IRCC, Express Entry rounds of invitations. This is not from IRCC.",
        "Source des rondes\u00a0: IRCC, rondes d’invitations d’Entrée express. Le présent document"
        " n’est pas d’IRCC.",
    ),
    # The command line
    "cli.rounds": Text("list the past rounds of invitations", "lister les rondes d’invitations"),
    "cli.rounds.description": Text(
        "List the past rounds of invitations that this version holds, and those of the file"
        " that IRCC publishes, if you have downloaded it from"
        " https://www.canada.ca/content/dam/ircc/documents/json/ee_rounds_123_en.json",
        "Lister les rondes d’invitations que cette version contient, et celles du fichier que"
        " publie IRCC, si vous l’avez téléchargé de"
        " https://www.canada.ca/content/dam/ircc/documents/json/ee_rounds_123_fr.json",
    ),
    "cli.rounds.epilog": Text(
        """\
examples:
  crs rounds --kind french --since 2026-01-01
  crs rounds --feed ee_rounds_123_en.json --json

{codes}""",
        """\
exemples\u00a0:
  crs rounds --kind french --since 2026-01-01 --lang fr
  crs rounds --feed ee_rounds_123_fr.json --json --lang fr

{codes}""",
    ),
    "cli.rounds.kind": Text(
        "only rounds of a kind or of a category, one of %(choices)s",
        "seulement les rondes d’un type ou d’une catégorie, parmi %(choices)s",
    ),
    "cli.rounds.since": Text(
        "only rounds from this day on", "seulement les rondes à partir de cette date"
    ),
    "cli.rounds.feed": Text(
        "a file of rounds as IRCC publishes it, in English or in French",
        "un fichier de rondes tel qu’IRCC le publie, en anglais ou en français",
    ),
    "cli.compare": Text(
        "put a score beside the last rounds of invitations",
        "mettre une note à côté des dernières rondes d’invitations",
    ),
    "cli.compare.description": Text(
        "Put the score of a person beside the last rounds of each kind in which the person"
        " may be drawn. A cut-off is of one past round, and says nothing of the rounds to"
        " come.",
        "Mettre la note d’une personne à côté des dernières rondes de chaque type où elle"
        " peut être choisie. Une note de césure est celle d’une ronde passée, et ne dit rien"
        " des rondes à venir.",
    ),
    "cli.compare.epilog": Text(
        """\
examples:
  crs compare profile.toml --on 2026-11-02
  crs compare facts.json --on 2026-11-02 --feed ee_rounds_123_en.json

{codes}""",
        """\
exemples\u00a0:
  crs compare profil.toml --on 2026-11-02 --lang fr
  crs compare faits.json --on 2026-11-02 --feed ee_rounds_123_fr.json --lang fr

{codes}""",
    ),
    "cli.compare.on": Text(
        "the day of the comparison: its own rounds count, later ones do not",
        "la date de la comparaison\u00a0: les rondes de ce jour comptent, les suivantes non",
    ),
    # A round over a pool
    "draw.frame": Text(
        "a data frame, or a dict of NumPy arrays",
        "un tableau de données, ou un dictionnaire de tableaux NumPy",
    ),
    "draw.people": Text(
        "a pool with at least one person who has points",
        "un bassin où au moins une personne a des points",
    ),
    "draw.whole_numbers": Text("a column of whole numbers", "une colonne de nombres entiers"),
    "draw.tie_breaks": Text(
        "a column without gaps at the cut-off",
        "une colonne sans valeur absente à la note de césure",
    ),
}
