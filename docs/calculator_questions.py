# SPDX-License-Identifier: MIT
"""The questions of the calculator, in the order of IRCC's form, and what an answer stands for."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any, cast

import attrs

from crs import TEF, ArrangedEmployment, CanadianStudy, Education
from crs.evidence.language import TESTS
from crs.evidence.language.report import Chart, Scale
from crs.evidence.language.tef import CHARTS, EXPRESS_ENTRY
from crs.expected import Between
from crs.pools.schema import COLUMNS, LANGUAGES
from crs.text import Text
from crs.worded import Worded
from crs.words import CATALOGUE, say

ASKED = ("speaking", "listening", "reading", "writing")
"""The abilities in the order of IRCC's form."""
OFFICIAL = ("celpip", "ielts", "pte_core", "tef", "tcf")
"""The tests in the order of IRCC's form."""
LEVELS = {
    "clb": Text("None: I know my levels of English (CLB)", "Aucun, je connais mes niveaux (CLB)"),
    "nclc": Text("None: I know my levels of French (NCLC)", "Aucun, je connais mes niveaux (NCLC)"),
}
"""Levels that a person knows, in the place of a test; in the order of the official languages."""
NO_HINT = Text("", "")
NOT_APPLICABLE = Text("Not applicable", "Sans objet")


@attrs.frozen(kw_only=True)
class Option:
    """What a question can be answered with, and the facts that the answer stands for."""

    value: str
    label: Text
    facts: Mapping[str, int] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class Field:
    """What is chosen or typed.

    Args:
        name: of the field.
        fact: that a number is, or a raw score stands for.
        ability: of a raw score.
    """

    name: str
    fact: str = ""
    ability: str = ""


@attrs.frozen(kw_only=True)
class Question:
    """A question.

    Args:
        name: of the question; of its only field too, but for scores.
        kind: "choice", "day", "number" or "scores".
        legend: the question itself.
        hint: what helps to answer it.
        options: of a choice.
        fields: of the other kinds.
        when: the answers to earlier questions by which it is asked.
        test: of scores, the question that says of which test they are.
        other_than: of a test, the question of whose language it may not be.
        ends: the answer by which there can be no score.
        expected: what a number may be.
    """

    name: str
    kind: str
    legend: Text
    hint: Text = NO_HINT
    options: tuple[Option, ...] = ()
    fields: tuple[Field, ...] = attrs.field()
    when: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    test: str = ""
    other_than: str = ""
    ends: str = ""
    expected: Between | None = None

    @fields.default
    def _own_field(self) -> tuple[Field, ...]:
        return (Field(name=self.name),)

    def structure(self) -> dict[str, Any]:
        """What the scripts need of it, which is no words."""
        return {
            "name": self.name,
            "kind": self.kind,
            "options": [{"value": o.value, "facts": o.facts} for o in self.options],
            "fields": [attrs.asdict(field) for field in self.fields],
            "when": self.when,
            "test": self.test,
            "other_than": self.other_than,
            "ends": self.ends,
            "scale": self.expected and whole_numbers(self.expected),
        }


def whole_numbers(expected: Between) -> dict[str, Any]:
    """The whole numbers that may be typed, which stand for themselves."""
    return _scale(expected, range(expected.low, expected.high + 1))


def raw_scores(scale: Scale) -> dict[str, Any]:
    """The raw scores that may be typed, and the lowest of each level."""
    return _scale(scale.expected, scale.scores) | {"lowest": list(scale.lowest.items())}


def _scale(expected: Worded, scores: Sequence[Any]) -> dict[str, Any]:
    numbers = [score for score in scores if not isinstance(score, str)]
    return {
        "first": numbers[0],
        "last": numbers[-1],
        "step": numbers[1] - numbers[0],
        "also": [score for score in scores if isinstance(score, str)],
        "expected": {lang: say(expected, lang) for lang in Text._fields},
    }


def tests() -> dict[str, dict[str, Any]]:
    """The language and the scales of each test, and of levels in its place."""
    found: dict[str, dict[str, Any]] = {
        name: {
            "language": TESTS[name].language.__name__.lower(),
            "scales": {ability: raw_scores(of) for ability, of in chart(name).items()},
        }
        for name in OFFICIAL
    }
    level = whole_numbers(Between(0, COLUMNS["first_language_reading"].last))
    for name, language in zip(LEVELS, LANGUAGES, strict=True):
        found[name] = {"language": language, "scales": dict.fromkeys(ASKED, level)}
    return found


def chart(name: str) -> Chart:
    """The chart of a test, of TEF Canada that of the scale that Express Entry takes."""
    test = TESTS[name]
    return CHARTS[EXPRESS_ENTRY] if test is TEF else cast("Chart", test.chart)


def members(fact: str, enum: type[IntEnum]) -> tuple[Option, ...]:
    """An option for each level of a fact, lowest first."""
    return tuple(
        Option(value=member.name.lower(), label=_title(member), facts={fact: member.value})
        for member in enum
    )


def yes_or_no(fact: str = "", *, none: str = "") -> tuple[Option, ...]:
    """No and yes, and the *fact* that they are; or that which is *none* if the answer is no."""
    no, yes = ({fact: 0}, {fact: 1}) if fact else ({none: 0} if none else {}, {})
    return (
        Option(value="no", label=titled(CATALOGUE["no"]), facts=no),
        Option(value="yes", label=titled(CATALOGUE["yes"]), facts=yes),
    )


def years(fact: str, most: int) -> tuple[Option, ...]:
    """Years up to the *most* that the law tells apart."""
    none = Text("None, or less than a year", "Aucune, ou moins d’un an")
    one = Text("1 year", "1\u00a0an")
    more = Text(f"{most} years or more", f"{most}\u00a0ans ou plus")
    between = [Text(f"{n} years", f"{n}\u00a0ans") for n in range(2, most)]
    labels = (none, one, *between, more)
    return tuple(
        Option(value=str(n), label=label, facts={fact: n}) for n, label in enumerate(labels)
    )


def accepted(fact: str, *, optional: bool) -> tuple[Option, ...]:
    """The tests, levels that are known and, of what is *optional*, none."""
    languages = {name: test["language"] for name, test in tests().items()}
    labels = {name: Text(TESTS[name].test, TESTS[name].test) for name in OFFICIAL} | LEVELS
    options = [
        Option(value=name, label=label, facts={fact: LANGUAGES.index(languages[name])})
        for name, label in labels.items()
    ]
    none = [Option(value="none", label=NOT_APPLICABLE)] if optional else []
    return (*options, *none)


def scores(name: str, fact: str) -> tuple[Field, ...]:
    """A field for the raw score of each ability."""
    return tuple(
        Field(name=f"{name}_{ability}", fact=f"{fact}_{ability}", ability=ability)
        for ability in ASKED
    )


def titled(text: Text) -> Text:
    """A label that begins with a capital letter."""
    return Text(*(words[0].upper() + words[1:] for words in text))


def _title(member: IntEnum) -> Text:
    return titled(Text(*(say(member, lang) for lang in Text._fields)))


TESTED = (*OFFICIAL, *LEVELS)
WITH_SPOUSE = {"spouse_coming": ("yes",)}

QUESTIONS = (
    Question(
        name="day",
        kind="day",
        legend=Text("As of which day?", "À quelle date?"),
        hint=Text(
            "The law of that day is applied. Leave it blank for today.",
            "Le droit en vigueur ce jour-là s’applique. Laissez le champ vide pour aujourd’hui.",
        ),
    ),
    Question(
        name="marital",
        kind="choice",
        legend=Text("What is your marital status?", "Quel est votre état matrimonial?"),
        options=(
            Option(value="annulled", label=Text("Annulled marriage", "Mariage annulé")),
            Option(value="common_law", label=Text("Common-law", "Conjoint de fait")),
            Option(value="divorced", label=Text("Divorced or separated", "Divorcé ou séparé")),
            Option(value="separated", label=Text("Legally separated", "Séparé légalement")),
            Option(value="married", label=Text("Married", "Marié")),
            Option(
                value="never_married",
                label=Text("Never married, or single", "Jamais marié, ou célibataire"),
            ),
            Option(value="widowed", label=Text("Widowed", "Veuf")),
        ),
    ),
    Question(
        name="spouse_citizen",
        kind="choice",
        legend=Text(
            "Is your spouse or common-law partner a citizen or permanent resident of Canada?",
            "Votre époux ou conjoint de fait est-il citoyen ou résident permanent du Canada?",
        ),
        options=yes_or_no(),
        when={"marital": ("common_law", "married")},
    ),
    Question(
        name="spouse_coming",
        kind="choice",
        legend=Text(
            "Will your spouse or common-law partner come with you to Canada?",
            "Votre époux ou conjoint de fait vous accompagnera-t-il au Canada?",
        ),
        options=yes_or_no("spouse"),
        when={"spouse_citizen": ("no",)},
    ),
    Question(
        name="age",
        kind="number",
        legend=Text("How old are you?", "Quel âge avez-vous?"),
        hint=Text(
            "In whole years. If you have been invited to apply: on the day of the invitation.",
            "En années révolues. Si vous avez été invité à présenter une demande : à la date"
            " de l’invitation.",
        ),
        fields=(Field(name="age", fact="age"),),
        expected=Between(0, COLUMNS["age"].last),
    ),
    Question(
        name="education",
        kind="choice",
        legend=Text(
            "What is your highest level of education?",
            "Quel est votre niveau de scolarité le plus élevé?",
        ),
        hint=Text(
            "Of Canadian credentials, and of foreign ones with an educational credential assessment"
            " (ECA) that is less than five years old.",
            "Comptent les diplômes canadiens, et les diplômes étrangers accompagnés d’une"
            " évaluation des diplômes d’études (EDE) de moins de cinq ans.",
        ),
        options=members("education", Education),
    ),
    Question(
        name="canadian_credential",
        kind="choice",
        legend=Text(
            "Have you earned a certificate, diploma or degree in Canada?",
            "Avez-vous obtenu un certificat, un diplôme ou un grade au Canada?",
        ),
        hint=Text(
            "At a school in Canada, by at least eight months of full-time study, while you were in"
            " Canada for at least eight months; neither is asked of a program followed between"
            " March 2020 and August 2022. Courses of English or French as a second language were at"
            " most half of it, and no award obliged you to return home.",
            "Dans un établissement situé au Canada, après au moins huit mois d’études à temps plein"
            " et au moins huit mois de présence au Canada; ni l’un ni l’autre n’est exigé d’un"
            " programme suivi entre mars 2020 et août 2022. Les cours de français ou d’anglais"
            " langue seconde n’en formaient pas plus de la moitié, et aucune bourse ne vous"
            " obligeait à rentrer dans votre pays.",
        ),
        options=yes_or_no(none="canadian_study"),
    ),
    Question(
        name="canadian_study",
        kind="choice",
        legend=Text("What is the highest of them?", "Lequel est le plus élevé?"),
        options=members("canadian_study", CanadianStudy),
        when={"canadian_credential": ("yes",)},
    ),
    Question(
        name="results_valid",
        kind="choice",
        legend=Text(
            "Are your language test results less than two years old?",
            "Vos résultats de test linguistique datent-ils de moins de deux ans?",
        ),
        options=yes_or_no(),
        ends="no",
    ),
    Question(
        name="first_test",
        kind="choice",
        legend=Text(
            "Which test did you take in your first official language?",
            "Quel test avez-vous passé dans votre première langue officielle?",
        ),
        options=accepted("first_language", optional=False),
    ),
    Question(
        name="first_scores",
        kind="scores",
        legend=Text(
            "What are your results in your first official language?",
            "Quels sont vos résultats dans votre première langue officielle?",
        ),
        fields=scores("first", "first_language"),
        when={"first_test": TESTED},
        test="first_test",
    ),
    Question(
        name="second_test",
        kind="choice",
        legend=Text(
            "Which test did you take in the other official language?",
            "Quel test avez-vous passé dans l’autre langue officielle?",
        ),
        options=accepted("second_language", optional=True),
        other_than="first_test",
    ),
    Question(
        name="second_scores",
        kind="scores",
        legend=Text(
            "What are your results in the other official language?",
            "Quels sont vos résultats dans l’autre langue officielle?",
        ),
        fields=scores("second", "second_language"),
        when={"second_test": TESTED},
        test="second_test",
    ),
    Question(
        name="canadian_work",
        kind="choice",
        legend=Text(
            "In the last ten years, how many years of skilled work have you done in Canada?",
            "Au cours des dix dernières années, combien d’années de travail qualifié avez-vous"
            " accumulées au Canada?",
        ),
        hint=Text(
            "Paid work in TEER 0, 1, 2 or 3, full time or as many hours part time, while you were"
            " in Canada.",
            "Travail rémunéré de catégorie FEER 0, 1, 2 ou 3, à temps plein ou l’équivalent à temps"
            " partiel, pendant que vous étiez au Canada.",
        ),
        options=years("canadian_work", 5),
    ),
    Question(
        name="foreign_work",
        kind="choice",
        legend=Text(
            "In the last ten years, how many years of skilled work have you done outside Canada?",
            "Au cours des dix dernières années, combien d’années de travail qualifié avez-vous"
            " accumulées à l’étranger?",
        ),
        hint=Text(
            "Paid work in TEER 0, 1, 2 or 3, in one occupation, full time or as many hours part"
            " time.",
            "Travail rémunéré de catégorie FEER 0, 1, 2 ou 3, dans une seule profession, à temps"
            " plein ou l’équivalent à temps partiel.",
        ),
        options=years("foreign_work", 3),
    ),
    Question(
        name="certificate",
        kind="choice",
        legend=Text(
            "Do you have a certificate of qualification in a skilled trade?",
            "Avez-vous un certificat de compétence dans un métier spécialisé?",
        ),
        hint=Text(
            "Issued by a province, a territory or a federal body. It is not a nomination.",
            "Délivré par une province, un territoire ou un organisme fédéral. Ce n’est pas une"
            " désignation.",
        ),
        options=yes_or_no("certificate"),
    ),
    Question(
        name="job_offer",
        kind="choice",
        legend=Text(
            "Do you have a valid job offer in Canada?",
            "Avez-vous une offre d’emploi valide au Canada?",
        ),
        hint=Text(
            "Full time, for at least one year, with a labour market impact assessment (LMIA) if one"
            " is needed.",
            "À temps plein, pour au moins un an, avec une étude d’impact sur le marché du travail"
            " (EIMT) si elle est exigée.",
        ),
        options=yes_or_no(none="arranged_employment"),
    ),
    Question(
        name="job_teer",
        kind="choice",
        legend=Text("In which TEER category is the job?", "De quelle catégorie FEER est l’emploi?"),
        options=(
            Option(
                value="senior_manager",
                label=Text("TEER 0, major group 00", "FEER 0, grand groupe 00"),
                facts={"arranged_employment": ArrangedEmployment.SENIOR_MANAGER},
            ),
            Option(
                value="other",
                label=Text(
                    "TEER 1, 2 or 3, or any other TEER 0", "FEER 1, 2 ou 3, ou autre FEER 0"
                ),
                facts={"arranged_employment": ArrangedEmployment.OTHER},
            ),
            Option(
                value="none",
                label=Text("TEER 4 or 5", "FEER 4 ou 5"),
                facts={"arranged_employment": ArrangedEmployment.NONE},
            ),
        ),
        when={"job_offer": ("yes",)},
    ),
    Question(
        name="nomination",
        kind="choice",
        legend=Text(
            "Has a province or territory nominated you?",
            "Une province ou un territoire vous a-t-il désigné?",
        ),
        options=yes_or_no("nomination"),
    ),
    Question(
        name="sibling",
        kind="choice",
        legend=Text(
            "Does a brother or sister, of yours or of the spouse or common-law partner who comes"
            " with you, live in Canada?",
            "Avez-vous, vous ou l’époux ou le conjoint de fait qui vous accompagne, un frère ou une"
            " sœur qui vit au Canada?",
        ),
        hint=Text(
            "A citizen or permanent resident, at least 18 years old, with a parent in common by"
            " blood, marriage, common-law partnership or adoption.",
            "Citoyen ou résident permanent, âgé d’au moins 18 ans, ayant un parent en commun"
            " par le sang, le mariage, l’union de fait ou l’adoption.",
        ),
        options=yes_or_no("sibling"),
    ),
    Question(
        name="spouse_education",
        kind="choice",
        legend=Text(
            "What is the highest level of education of your spouse or common-law partner?",
            "Quel est le niveau de scolarité le plus élevé de votre époux ou conjoint de fait?",
        ),
        options=members("spouse_education", Education),
        when=WITH_SPOUSE,
    ),
    Question(
        name="spouse_canadian_work",
        kind="choice",
        legend=Text(
            "In the last ten years, how many years of skilled work has your spouse or common-law"
            " partner done in Canada?",
            "Au cours des dix dernières années, combien d’années de travail qualifié votre époux ou"
            " conjoint de fait a-t-il accumulées au Canada?",
        ),
        options=years("spouse_canadian_work", 5),
        when=WITH_SPOUSE,
    ),
    Question(
        name="spouse_test",
        kind="choice",
        legend=Text(
            "Which language test did your spouse or common-law partner take?",
            "Quel test linguistique votre époux ou conjoint de fait a-t-il passé?",
        ),
        options=accepted("spouse_language", optional=True),
        when=WITH_SPOUSE,
    ),
    Question(
        name="spouse_scores",
        kind="scores",
        legend=Text(
            "What are the results of your spouse or common-law partner?",
            "Quels sont les résultats de votre époux ou conjoint de fait?",
        ),
        fields=scores("spouse", "spouse_language"),
        when={"spouse_test": TESTED},
        test="spouse_test",
    ),
)
"""Every question, in the order of IRCC's form; the day, which that form does not ask, is first."""
