# SPDX-License-Identifier: MIT
"""What the calculator says beside its questions, in both official languages."""

from crs.text import Text
from crs.words import CATALOGUE

WORDS = {
    "title": Text("Calculator", "Calculateur"),
    "introduction": Text(
        "Answer the questions of IRCC’s form, in its order, and see the score line by line. Nothing"
        " that you type leaves this page.",
        "Répondez aux questions du formulaire d’IRCC, dans le même ordre, et voyez la note, facteur"
        " par facteur. Rien de ce que vous saisissez ne quitte cette page.",
    ),
    "disclaimer": Text(
        "This is not IRCC, and not legal advice.",
        "Ce site n’est pas celui d’IRCC et ne donne pas d’avis juridique.",
    ),
    "no_script": Text("The calculator needs JavaScript.", "Le calculateur a besoin de JavaScript."),
    "unreadable": Text(
        "The answers in the address of this page could not be read, so the form is blank.",
        "Les réponses contenues dans l’adresse de la page n’ont pu être lues; le formulaire est"
        " vide.",
    ),
    "ended": Text(
        "Without results that are less than two years old nobody can enter the pool, so there is no"
        " score.",
        "Sans résultats de moins de deux ans, personne ne peut entrer dans le bassin; il n’y a donc"
        " pas de note.",
    ),
    "see": Text("See the score", "Voir la note"),
    "start_again": Text("Start again", "Recommencer"),
    "errors": Text("There is a problem", "Il y a un problème"),
    "unanswered": Text("Answer this question", "Répondez à cette question"),
    "wrong": Text("{field}: enter {expected}", "{field}\u00a0: entrez {expected}"),
    "expected_day": Text("a day from {since} on", "une date à compter du {since}"),
    "score": Text("Your score: {total}", "Votre note\u00a0: {total}"),
    "announced": Text("Score: {total} points", "Note\u00a0: {total} points"),
    "pending": Text(
        "The score appears once every question is answered.",
        "La note s’affiche dès que toutes les questions ont une réponse.",
    ),
    "keep": Text("Keep it", "Conserver"),
    "copy_address": Text("Copy the address", "Copier l’adresse"),
    "address": Text(
        "The address of this page holds your answers, and nobody sees them unless you share it.",
        "L’adresse de la page contient vos réponses; personne ne les voit si vous ne la partagez"
        " pas.",
    ),
    "print": Text("Print", "Imprimer"),
    "toml": Text("Download a file (TOML)", "Télécharger un fichier (TOML)"),
    "python": Text("Copy as Python", "Copier en Python"),
    "copied": Text("Copied.", "Copié."),
    "not_copied": Text("The browser did not allow it.", "Le navigateur ne l’a pas permis."),
    "why": Text("Why these points", "Pourquoi ces points"),
    "compared": Text("Beside past rounds", "Par rapport aux rondes passées"),
    "loading": Text(
        "The library is loading: a few megabytes, once.",
        "La bibliothèque se charge\u00a0: quelques mégaoctets, une seule fois.",
    ),
    "failed": Text(
        "The library could not be loaded in this browser. The points above do not need it.",
        "La bibliothèque n’a pu être chargée dans ce navigateur. Les points ci-dessus n’en ont pas"
        " besoin.",
    ),
    "differs": Text(
        "The library gives {total}. Please report it: the two should agree.",
        "La bibliothèque donne {total}. Veuillez le signaler\u00a0: les deux devraient concorder.",
    ),
    "summary": Text("Your answers", "Vos réponses"),
    "as_of": Text("Scored as of {day}", "Note établie au {day}"),
    "more": Text("What would change it", "Ce qui la changerait"),
    # Scenarios.
    "scenarios": Text("Compare scenarios", "Comparer des scénarios"),
    "scenarios_hint": Text(
        "Keep these answers and change a copy of them, up to three side by side.",
        "Conservez ces réponses et modifiez-en une copie; jusqu’à trois, côte à côte.",
    ),
    "side_by_side": Text("Scenarios side by side", "Scénarios côte à côte"),
    "add_scenario": Text("Add a scenario", "Ajouter un scénario"),
    "scenario": Text("Scenario {name}", "Scénario {name}"),
    "scenario_changed": Text(
        "You are changing scenario {name}.", "Vous modifiez le scénario {name}."
    ),
    "scenario_score": Text(
        "Scenario {name}: {total} points", "Scénario {name}\u00a0: {total} points"
    ),
    "change": Text("Change", "Modifier"),
    "change_scenario": Text("Change scenario {name}", "Modifier le scénario {name}"),
    "drop": Text("Remove", "Retirer"),
    "drop_scenario": Text("Remove scenario {name}", "Retirer le scénario {name}"),
    "difference": Text("From scenario {before} to {after}", "Du scénario {before} au {after}"),
    # Papers.
    "papers": Text("Score papers and their dates", "Noter des documents et leurs dates"),
    "papers_hint": Text(
        "Jobs, test results and credentials with their dates, as you can prove them: what counts"
        " is then worked out on the day above, and on later days. They stay on your device.",
        "Les emplois, résultats de tests et diplômes avec leurs dates, tels que vous pouvez les"
        " prouver\u00a0: ce qui compte est établi à la date ci-dessus et aux dates suivantes. Ils"
        " restent sur votre appareil.",
    ),
    "file": Text(
        "Choose a profile file (TOML or JSON), or drop it here",
        "Choisissez un fichier de profil (TOML ou JSON), ou déposez-le ici",
    ),
    "own_papers": Text("Fill in the papers", "Saisir les documents"),
    "score_papers": Text("Score these papers", "Noter ces documents"),
    "filled": Text(
        "The file is in the form below, where you can change it.",
        "Le fichier se trouve dans le formulaire ci-dessous, où vous pouvez le modifier.",
    ),
    "papers_scored": Text(
        "Score of the papers: {total} points", "Note des documents\u00a0: {total} points"
    ),
    "papers_out": Text(
        "With these papers there is no score on that day; the explanation says what is missing.",
        "Avec ces documents, il n’y a pas de note à cette date; l’explication indique ce qui"
        " manque.",
    ),
    "papers_in_address": Text(
        "Keep these papers, date of birth included, in the address of this page",
        "Conserver ces documents, date de naissance comprise, dans l’adresse de la page",
    ),
    "result_of_papers": Text("What the papers give", "Ce que donnent les documents"),
    "more_fields": Text("More questions", "Autres questions"),
    "not_stated": Text("Not stated", "Non déclaré"),
    "none": Text("None", "Aucune"),
    "add": Text("Add: {what}", "Ajouter\u00a0: {what}"),
    "remove": Text("Remove", "Retirer"),
    "job": Text("Job", "Emploi"),
    "spouse": Text("Spouse or common-law partner", "Époux ou conjoint de fait"),
    "occupation": Text("Occupation (NOC)", "Profession (CNP)"),
    "country": Text("Country", "Pays"),
    "noc_hint": Text(
        "a code of the NOC, or a word of its title", "un code de la CNP, ou un mot de son titre"
    ),
    "factor_name": Text("Name in the file of rules", "Nom dans le fichier de règles"),
    "factor_level": Text("Level", "Niveau"),
    # Tools.
    "of_answers": Text("{what}, of the answers", "{what}, selon les réponses"),
    "of_papers": Text("{what}, of the papers", "{what}, selon les documents"),
    "improve": Text("Best moves to a target", "Meilleurs moyens d’atteindre une note"),
    "improve_hint": Text(
        "What would raise the score, alone and together. Leave the target blank to see every gain.",
        "Ce qui augmenterait la note, séparément et ensemble. Laissez la note visée vide pour voir"
        " tous les gains.",
    ),
    "reach": Text("Test results that reach a target", "Résultats de test qui atteignent une note"),
    "reach_hint": Text(
        "The lowest scores of one sitting that are enough.",
        "Les résultats les plus bas d’une même séance qui suffisent.",
    ),
    "target": Text("Target score", "Note visée"),
    "test": Text("Language test", "Test linguistique"),
    "forecast": Text("The score over time", "La note au fil du temps"),
    "forecast_hint": Text(
        "What moves the score and when: birthdays, results that expire, years of work.",
        "Ce qui fait bouger la note, et quand\u00a0: anniversaires, résultats qui expirent, années"
        " de travail.",
    ),
    "start": Text("First day", "Premier jour"),
    "end": Text("Last day", "Dernier jour"),
    "orders": Text("Who should be the principal applicant", "Qui devrait être demandeur principal"),
    "orders_hint": Text(
        "The papers above are those of one of you. Choose the profile file of the other one; what"
        " either says of a spouse or common-law partner is left out.",
        "Les documents ci-dessus sont ceux de l’un de vous. Choisissez le fichier de profil de"
        " l’autre; ce que l’un ou l’autre dit d’un époux ou conjoint de fait est laissé de côté.",
    ),
    "other_file": Text("Profile file of the other person", "Fichier de profil de l’autre personne"),
    "law": Text("Score under a file of rules", "Noter selon un fichier de règles"),
    "law_hint": Text(
        "A law that is proposed, or one that this version does not have, in TOML or JSON, beside"
        " the law of the day.",
        "Un droit proposé, ou que cette version n’a pas, en TOML ou JSON, à côté du droit en"
        " vigueur ce jour-là.",
    ),
    "choose_file": Text("{field}: choose a file", "{field}\u00a0: choisissez un fichier"),
    "law_file": Text("File of rules", "Fichier de règles"),
    "show": Text("Show", "Afficher"),
    "found": Text("The result is below.", "Le résultat est ci-dessous."),
    "download_ics": Text("Download for a calendar (.ics)", "Télécharger pour un agenda (.ics)"),
    "download_svg": Text("Download the picture (SVG)", "Télécharger l’image (SVG)"),
    "head.line": CATALOGUE["head.line"],
    "head.points": CATALOGUE["head.points"],
    "head.maximum": CATALOGUE["head.maximum"],
    "head.provision": CATALOGUE["head.provision"],
}
"""What the page says beside the questions."""
SCRIPTED = (
    *("ended", "unanswered", "wrong", "expected_day", "score", "announced", "pending"),
    *("copied", "not_copied", "loading", "failed", "differs", "unreadable", "as_of"),
    *("scenario", "scenario_changed", "scenario_score", "change", "change_scenario", "drop"),
    *("drop_scenario", "difference", "filled", "papers_scored", "papers_out", "found"),
    *("download_ics", "download_svg", "choose_file", "head.line", "head.points"),
)
"""What the scripts say."""
