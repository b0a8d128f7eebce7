# SPDX-License-Identifier: MIT
"""Every sentence and label about rounds of invitations, in English and in French."""

from ..text import Text

KINDS = {
    "general": Text("General", "Générale"),
    "cec": Text("Canadian Experience Class", "Catégorie de l’expérience canadienne"),
    "fsw": Text("Federal Skilled Worker", "Programme des travailleurs qualifiés (fédéral)"),
    "fst": Text(
        "Federal Skilled Trades", "Programme des travailleurs de métiers spécialisés (fédéral)"
    ),
    "pnp": Text("Provincial Nominee Program", "Programme des candidats des provinces"),
    "category": Text("Category", "Catégorie"),
}

CATEGORIES = {
    "french": Text("French-language proficiency", "Compétence linguistique en français"),
    "healthcare": Text(
        "Healthcare and social services occupations",
        "Professions de la santé et des services sociaux",
    ),
    "stem": Text("STEM occupations", "Professions des STIM"),
    "trades": Text("Trades occupations", "Métiers spécialisés"),
    "transport": Text("Transport occupations", "Métiers des transports"),
    "agriculture": Text(
        "Agriculture and agri-food occupations",
        "Métiers de l’agriculture et de l’agroalimentaire",
    ),
    "education": Text("Education occupations", "Professions de l’éducation"),
    "physicians": Text(
        "Physicians with Canadian work experience",
        "Médecins ayant de l’expérience de travail au Canada",
    ),
    "senior_managers": Text(
        "Senior managers with Canadian work experience",
        "Cadres supérieurs ayant de l’expérience de travail au Canada",
    ),
    "researchers": Text(
        "Researchers with Canadian work experience",
        "Chercheurs ayant de l’expérience de travail au Canada",
    ),
    "military": Text("Skilled military recruits", "Recrues militaires qualifiées"),
    "other": Text("Another category", "Autre catégorie"),
}

VERSION = Text("{name} (Version {version})", "{name} (version {version})")

NO_FILE = Text(
    "the file of rounds cannot be read: {reason}", "fichier des rondes illisible\u00a0: {reason}"
)
NO_FEED = Text(
    "a file of rounds must be the JSON that IRCC publishes, an object with a list of rounds",
    "un fichier de rondes doit être le JSON que publie IRCC, un objet qui a une liste de rondes",
)
TWICE = Text(
    "round {number} is there twice, and not alike",
    "la ronde {number} y figure deux fois, sous deux formes",
)
EXPECTED = Text(
    "{place}: {field} must be {expected}, not {value}",
    "{place}\u00a0: {field} doit être {expected}, et non {value}",
)
PLACE = Text("entry {number} of rounds", "élément {number} de rounds")
ROUND = Text("round {number}", "ronde {number}")

OBJECT = Text("an object", "un objet")
NUMBER = Text(
    'a number such as "447" or "91a"', "un numéro comme «\u00a0447\u00a0» ou «\u00a091a\u00a0»"
)
TEXT = Text("a text", "un texte")
DAY = Text("a date such as 2026-10-01", "une date comme 2026-10-01")
LONG_DAY = Text('a day such as "October 1, 2026"', "un jour comme «\u00a01er octobre 2026\u00a0»")
COUNT = Text("a whole number", "un nombre entier")
SCORE = Text("a whole number from 0 to 1200", "un nombre entier de 0 à 1200")
MOMENT = Text(
    'a day and a time such as "May 28, 2026 at 16:55:23 UTC", or empty',
    "un jour et une heure comme «\u00a028 mai 2026 à 16:55:23 UTC\u00a0», ou vide",
)
NAME = Text("the name of a kind of round", "le nom d’un type de ronde")
PROGRAMS = Text("the names of programs", "les noms de programmes")
SUM = Text("the sum of its bands, {total}", "la somme des tranches, {total}")

BANDS = Text(
    "bands must lead from 1200 down to 0 without a gap",
    "les tranches doivent aller de 1200 à 0 sans interruption",
)
TOTAL = Text(
    "total must be a whole number from 0 to 1200, not {value}",
    "total doit être un nombre entier de 0 à 1200, et non {value}",
)
