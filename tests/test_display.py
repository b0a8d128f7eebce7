# SPDX-License-Identifier: MIT
"""What people see: the table of a score in text, HTML and a terminal, and the tables of the law."""

import json
import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest
from hypothesis import given
from rich.console import Console

import crs
from crs import Applicant, Grid, InvalidError, Rules, Score, Table, words
from crs.annotated import notes
from crs.display import facts, layout, rules
from crs.provision import Provision
from crs.ranking import SECTIONS
from crs.words.days import long
from people import ALONE, BEST_COUPLE, edition, english, french
from strategies import EDITIONS, applicants

NOW = edition("2025-03-25")
NEWEST = crs.EDITIONS[-1].since
GRADUATE = crs.Applicant(
    age=29,
    education=crs.Education.BACHELORS,
    first_language=english(9),
    canadian_work=1,
    foreign_work=1,
)
COUPLE = attrs.evolve(
    GRADUATE,
    second_language=french(7),
    spouse=crs.Spouse(education=crs.Education.MASTERS),
)
PARTLY = attrs.evolve(
    ALONE,
    first_language=french(7),
    second_language=crs.English(reading=5, writing=4, listening=5, speaking=5),
)


@pytest.mark.parametrize(
    ("day", "en", "fr"),
    [
        (
            date(2020, 10, 19),
            "Facts as of 2020-10-19. Rules in force from 2017-06-06 to 2020-10-19: ",
            (
                "Situation au 19\u00a0octobre 2020. Règles en vigueur du 6\u00a0juin 2017 au"
                " 19\u00a0octobre 2020\u00a0: "
            ),
        ),
        (
            NEWEST,
            f"Facts as of {NEWEST}. Rules in force since {NEWEST}: ",
            "Situation au {0}. Règles en vigueur depuis le {0}\u00a0: ".format(long(NEWEST, "fr")),
        ),
    ],
)
def test_the_days_of_the_facts_and_of_the_rules_are_told(day: date, en: str, fr: str) -> None:
    """A score is of one day, under rules that were in force from a day to another."""
    scored = crs.score(attrs.evolve(ALONE, as_of=day))

    for lang, said in (("en", en), ("fr", fr)):
        assert said in scored.text(lang).replace("\n", " ")
        assert said.partition(". ")[2] in scored.html(lang)
        assert said.partition(". ")[0] in scored.html(lang)


def plain(text: str) -> str:
    """A text with common spaces, where those that keep a number with its word are no matter."""
    return text.replace("\u00a0", " ")


def test_text() -> None:
    """Each line with its points, its maximum and its provision, and the pairs under their line."""
    assert (
        plain(crs.score(GRADUATE, NOW).text()).partition("\nRules ")[0]
        == """\
                                                   Points  Maximum  Provision
A. Core human capital factors                         394      500
  Age                                                 110      110  MI
  Level of education                                  120      150  MI s. 11
  First official language                             124      136  MI s. 13
  Second official language                              0       24  MI
  Canadian work experience                             40       80  MI s. 15

C. Skill transferability factors                       76      100
  Education                                            38       50  MI ss. 21–27
    Education and first official language              25       50
    Education and Canadian work experience             13       50
  Foreign work experience                              38       50  MI ss. 21–27
    Foreign work experience and first official         25       50
      language
    Foreign and Canadian work experience               13       50
  Certificate of qualification                          0       50  MI ss. 21–27

D. Additional points                                    0      600
  Provincial or territorial nomination                  0      600  MI s. 28
  Brother or sister in Canada                           0       15  MI
  French-language proficiency                           0       50  MI
  Study in Canada                                       0       30  MI s. 30

Comprehensive Ranking System score                    470    1,200  MI s. 8(2)
"""
    )


def test_text_of_a_couple_in_french() -> None:
    """The section of the spouse is there, and everything is in French."""
    text = crs.score(COUPLE, edition("2017-06-06")).text("fr")

    assert "B. Facteurs liés à l’époux ou conjoint de" in text
    assert "Scolarité et première langue officielle" in text
    assert "IM, art.\u00a021 à 27" in text
    assert "1\u00a0200  IM, par.\u00a08(2)" in text
    assert (
        "Règles en vigueur du 6\u00a0juin 2017 au 19\u00a0octobre 2020\u00a0: Instructions" in text
    )


@pytest.mark.parametrize("columns", [50, 80, 120])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_nothing_is_wider_than_the_terminal(
    columns: int, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However wide that is, and what is wrapped fills it; every number stays whole."""
    monkeypatch.setenv("COLUMNS", str(columns))
    score = crs.score(PARTLY, crs.in_force(date(2027, 1, 1)))
    shown = [score.text(lang), score.rules.text(lang), rules.editions(lang)]

    for text in shown:
        assert columns - 12 < max(map(len, text.splitlines())) <= columns
    cells = set(plain(shown[0]).replace("1 200", "1,200").split())
    assert {"110", "600", "1,200"} <= cells


def test_a_narrow_table_reads_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """Labels are wrapped under themselves, and the numbers stand beside their first line."""
    monkeypatch.setenv("COLUMNS", "50")
    lines = plain(crs.score(GRADUATE, NOW).text()).splitlines()

    assert lines[:6] == [
        "                        Points  Maximum  Provision",
        "A. Core human capital      394      500",
        "  factors",
        "  Age                      110      110  MI",
        "  Level of education       120      150  MI s. 11",
        "  First official           124      136  MI s. 13",
    ]


def test_where_there_is_no_terminal_lines_have_80_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """So is what is piped into a file."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("sys.__stdout__", None)

    assert layout.width() == 80


def test_a_line_that_assigns_nothing_is_left_out() -> None:
    """Arranged employment has a line while it had points, and none since."""
    assert "Arranged employment" in crs.score(ALONE, edition("2020-10-20")).text()
    assert "Arranged employment" not in crs.score(ALONE, NOW).text()
    assert "MI s.\u00a029" in crs.score(ALONE, edition("2015-01-01")).text()
    assert "Brother or sister" not in crs.score(ALONE, edition("2016-11-19")).text()


def test_the_caveat_of_a_line_stands_under_it() -> None:
    """Where the law is silent on a line, the line says so."""
    score = crs.score(PARTLY, NOW)
    line, caveat = score.text().split("French-language proficiency", 1)[1].split("\n", 2)[:2]

    assert line.split() == ["25", "50", "MI"]
    assert caveat.startswith("    Caveat: the Instructions do not say what French is worth")
    assert "Réserve\u00a0: les Instructions ne prévoient pas" in score.text("fr")
    assert score.text().count("Caveat") == 1
    assert str(score.caveats[0]) in score.html()


def test_what_is_no_edition_prints_no_provision() -> None:
    """Rules that are not the law cite nothing of it."""
    score = crs.score(PARTLY, attrs.evolve(NOW, maximum=1_300))
    shown = score.text() + score.html()

    assert "MI" not in shown
    assert "Instructions signed" not in shown
    assert score.text().endswith("\nCaveat: not an edition of the law.")
    assert "<p>Caveat: not an edition of the law.</p>" in score.html()
    assert "Réserve\u00a0: ces règles ne correspondent à aucune version officielle." in score.text(
        "fr"
    )


@pytest.mark.parametrize("lang", ["de", "EN", "", None, "__call__"])
def test_there_are_two_languages(lang: Any) -> None:
    """Any other is refused."""
    score = crs.score(ALONE, NOW)
    for show in (score.text, score.html):
        with pytest.raises(InvalidError, match="lang must be one of en, fr, not"):
            show(lang)


class Outline(HTMLParser):
    """The elements of a fragment of HTML, and whether each that is opened is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append(tag)
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag


@given(applicants(), EDITIONS)
def test_html(applicant: Applicant, law: Rules) -> None:
    """The fragment is whole, names its rows and columns, and asks nobody for anything."""
    score = crs.score(applicant, rules=law)
    outline = Outline(score.html())
    scopes = [attributes["scope"] for tag, attributes in outline.elements if tag == "th"]

    assert outline.opened == []
    assert all(scopes)
    assert sum(tag == "caption" for tag, _ in outline.elements) == 1
    assert not re.search(r"https?:|url\(|<script|<link|<img", score.html())
    bars = re.findall(r'style="width:(\d+)%"', score.html())
    assert len(bars) == (5 if applicant.spouse else 4)
    assert all(0 <= int(share) <= 100 for share in bars)


def test_html_row_by_row() -> None:
    """A section is the head of its rows, with a bar that only repeats the numbers."""
    html = crs.score(GRADUATE, NOW).html("fr")
    rows = [line for line in html.splitlines() if line.startswith("<tr")]

    assert html.startswith('<div class="crs" lang="fr">\n<style>\n.crs {')
    assert "<caption>Note du Système de classement global\u00a0: 470</caption>" in html
    assert rows[0] == (
        '<tr class="d0"><th scope="rowgroup">A. Facteurs de base/du capital humain'
        '<span class="bar" aria-hidden="true"><span style="width:78%"></span></span></th>'
        '<td class="n">394</td><td class="n">500</td><td class="p"></td></tr>'
    )
    assert rows[1] == (
        '<tr class="d1"><th scope="row">Âge</th>'
        '<td class="n">110</td><td class="n">110</td><td class="p">IM</td></tr>'
    )
    assert rows[8] == (
        '<tr class="d2"><th scope="row">Scolarité et première langue officielle</th>'
        '<td class="n">25</td><td class="n">50</td><td class="p"></td></tr>'
    )
    assert rows[-1].endswith(
        '<td class="n">1\u00a0200</td><td class="p">IM, par.\u00a08(2)</td></tr>'
    )


def test_a_law_that_assigns_nothing() -> None:
    """Where nobody can have a point only the score is left, and it can be shown."""
    sections = {section: nothing(getattr(NOW, section)) for section in SECTIONS}
    score = crs.score(GRADUATE, attrs.evolve(NOW, maximum=0, **sections))

    assert len(Outline(score.html()).elements) < len(Outline(crs.score(ALONE, NOW).html()).elements)
    assert score.text().count("MI") == 0
    assert "Comprehensive Ranking System score" in printed(score, 80)


def nothing(part: Any) -> Any:
    """The rules of a section, with nothing in any table."""
    empty: dict[type, Any] = {Table: Table({}), Grid: Grid({}), int: 0}
    entries = attrs.asdict(part, recurse=False)
    tables = {name: entry for name, entry in entries.items() if type(entry) in empty}
    return attrs.evolve(part, **{name: empty[type(entry)] for name, entry in tables.items()})


def test_html_escapes_what_it_is_given() -> None:
    """Words of a proposed law cannot break out of the page."""
    gap = attrs.evolve(crs.rules.GAP, title=crs.Text("<script>", "<script>"))
    html = crs.score(ALONE, attrs.evolve(NOW, gap=gap)).html()

    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_notebooks() -> None:
    """A notebook gets both the text and the fragment."""
    score = crs.score(COUPLE, NOW)

    assert score._repr_html_() == score.html()
    assert score._repr_mimebundle_(include=None, exclude=None) == {
        "text/plain": score.text(),
        "text/html": score.html(),
    }


def printed(score: Score | Rules, width: int) -> str:
    """What Rich prints in a terminal of some width."""
    console = Console(width=width)
    with console.capture() as capture:
        console.print(score)
    return capture.get()


def test_terminal() -> None:
    """Rich prints the same lines, with a bar for each section."""
    wide = printed(crs.score(PARTLY, NOW), 120)

    assert "First official language" in wide
    assert "MI ss.\u00a021–27" in wide
    assert "█" in wide
    assert "Caveat: the Instructions do not say" in " ".join(wide.split())
    assert all(len(line) <= 60 for line in printed(crs.score(COUPLE, NOW), 60).splitlines())


def test_terminal_row_by_row() -> None:
    """Lines stand under their section, which has a bar as long as its share of the maximum."""
    lines = printed(crs.score(GRADUATE, NOW), 120).splitlines()

    assert lines[0].split() == ["Line", "Points", "Maximum", "Provision"]
    assert lines[1].startswith("A. Core human capital factors ")
    assert lines[1].rstrip().endswith("394      500                █████████▍")  # 9.46 of 12
    assert lines[2].startswith("  Age ")
    assert lines[8].startswith("  Education ")
    assert lines[9].startswith("    Education and first official language ")
    assert "█" not in "".join(lines[2:7])


@pytest.mark.parametrize("width", [20, 30, 40, 60, 200])
def test_every_number_is_whole_however_narrow_the_terminal(width: int) -> None:
    """No number is cut; nor does a note push the numbers away from their line."""
    score = crs.score(PARTLY, edition("2015-01-01"))
    shown = printed(crs.score(PARTLY, NOW), width)

    assert {"110", "25", "50", "1,200"} <= set(shown.split())
    assert "…" not in shown + printed(score, width)
    assert all(len(line.rstrip()) <= max(width, 100) for line in shown.splitlines()[:-1])


def test_text_is_wrapped() -> None:
    """Sentences under the table are as wide as the terminal, and fill that."""
    text = crs.score(ALONE, crs.in_force(date(2027, 1, 1))).text()
    sentences = text.rpartition("\n\n")[2].splitlines()

    assert max(map(len, sentences)) <= 80
    assert sorted(map(len, sentences))[-2] > 70


def test_editions_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each edition with its day and instrument, and what is reported since."""
    monkeypatch.setenv("COLUMNS", "120")
    listed = rules.editions("en").splitlines()

    assert [line[:10] for line in listed] == [
        *(str(edition.since) for edition in crs.EDITIONS),
        "2026-11-03",
    ]
    assert "2017-06-06  Ministerial Instructions 2017-1, signed 29 May 2017" in listed
    assert "reported, text not public" in listed[-1]
    assert "modification signalée" in rules.editions("fr")
    monkeypatch.setenv("COLUMNS", "80")
    assert rules.editions("en").splitlines()[4] == "            October 2020"


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("law", crs.EDITIONS, ids=lambda law: str(law.since))
def test_tables_show_every_number(law: Rules, lang: str) -> None:
    """Whatever a table assigns at some step is printed, and so is every maximum."""
    for section in SECTIONS:
        part = getattr(law, section)
        cells = {
            cell
            for sheet in rules.sheets(law, section, lang)
            for row in sheet.rows
            for cell in row[1:]
        }
        for name, entry in attrs.asdict(part, recurse=False).items():
            assert name == "other" or {str(n) for n in numbers(entry)} - {"0"} <= cells
    assert "1,200" in law.text()


def numbers(entry: Any) -> set[int]:
    """Every number of points in a table, a grid or a maximum."""
    if isinstance(entry, int):
        return {entry}
    return set().union(*(numbers(value) for value in entry.steps.values()))


def test_tables_read_as_they_are_printed() -> None:
    """A table has a row for each run of levels, and a column for each that assigns points."""
    sheets = {sheet.title: sheet for sheet in rules.sheets(NOW, "transferability", "en")}

    assert sheets["Foreign work experience and first official language"] == rules.Sheet(
        "foreign_work_and_language",
        "Foreign work experience and first official language",
        "MI ss.\u00a021–27",
        (
            "Years of foreign work experience",
            "CLB or NCLC in all four abilities: 7 or 8",
            "CLB or NCLC in all four abilities: 9 or more",
        ),
        (("0", "0", "0"), ("1 or 2", "13", "25"), ("3 or more", "25", "50")),
    )
    assert sheets["Maximum"].rows == (
        ("Education", "50"),
        ("Foreign work experience", "50"),
        ("C. Skill transferability factors", "100"),
    )
    (language,) = (s for s in rules.sheets(NOW, "spouse", "fr") if "langue" in s.title)
    assert language.header == (
        "NCLC ou CLB, par habileté langagière",
        "Avec un époux ou conjoint de fait",
    )
    assert language.rows[0] == ("4 ou moins", "0")
    core = list(rules.sheets(NOW, "core", "en"))
    assert core[0].rows[0] == ("17 or less", "0", "0")
    assert core[0].rows[-1] == ("45 or more", "0", "0")
    assert core[-1].rows == (("Second official language", "24", "22"),)


def test_tables_of_what_is_no_edition_or_not_whole() -> None:
    """They say so, and cite nothing that is not the law."""
    proposed = attrs.evolve(NOW, maximum=1_300).text()

    assert proposed.startswith("Caveat: not an edition of the law.")
    assert "MI" not in proposed
    assert "Caveat: since 2026-11-03" in crs.in_force(date(2027, 1, 1)).text()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_rules_show_themselves(lang: str) -> None:
    """A set of rules is as readable as a score: the same tables in text, HTML, terminal, JSON."""
    law = crs.in_force(date(2027, 1, 1))
    plainly = law.to_dict(lang)
    outline = Outline(law.html(lang))

    assert outline.opened == []
    assert law.html(lang).count("<caption>") == sum(
        len(section["tables"]) for section in plainly["sections"].values()
    )
    assert plainly["since"] == "2025-03-25"
    assert plainly["gap"]["since"] == "2026-11-03"
    assert plainly["maximum"] == 1_200
    assert [caveat["code"] for caveat in plainly["caveats"]] == ["caveat.gap"]
    sibling = plainly["sections"]["additional"]["tables"][1]
    assert [points for _, points in sibling["rows"]] == [0, 15]
    assert json.loads(law.to_json(lang)) == plainly
    assert "1,200" in printed(law, 60)
    assert NOW.to_dict()["gap"] is None
    assert crs.EDITIONS[-1].to_dict()["edition"] is True


def test_provisions_and_labels() -> None:
    """The sections that were seen, and the words of both languages, typed once more."""
    score = crs.score(ALONE, NOW)
    seen = [
        (where and tuple(filter(None, where[1:])), *words.line(section, line))
        for section in SECTIONS
        for points in [getattr(score, section)]
        for line in points._fields
        for where in [notes(type(points), Provision).get(line)]
    ]

    assert seen == [
        ((), "Age", "Âge"),
        (("11",), "Level of education", "Niveau de scolarité"),
        (("13",), "First official language", "Première langue officielle"),
        ((), "Second official language", "Seconde langue officielle"),
        (("15",), "Canadian work experience", "Expérience de travail au Canada"),
        (None, "A. Core human capital factors", "A. Facteurs de base/du capital humain"),
        (("17",), "Level of education", "Niveau de scolarité"),
        ((), "Official language proficiency", "Maîtrise d’une langue officielle"),
        (("19",), "Canadian work experience", "Expérience de travail au Canada"),
        (
            None,
            "B. Spouse or common-law partner factors",
            "B. Facteurs liés à l’époux ou conjoint de fait",
        ),
        (("21", "27"), "Education", "Scolarité"),
        (("21", "27"), "Foreign work experience", "Expérience de travail à l’étranger"),
        (("21", "27"), "Certificate of qualification", "Certificat de compétence"),
        (
            None,
            "C. Skill transferability factors",
            "C. Facteurs liés à la transférabilité des compétences",
        ),
        (
            ("28",),
            "Provincial or territorial nomination",
            "Désignation comme candidat d’une province ou d’un territoire",
        ),
        (("29",), "Arranged employment", "Emploi réservé"),
        ((), "Brother or sister in Canada", "Frère ou sœur vivant au Canada"),
        ((), "French-language proficiency", "Compétences linguistiques en français"),
        (("30",), "Study in Canada", "Études postsecondaires effectuées au Canada"),
        (None, "Other factors", "Autres facteurs"),
        (None, "D. Additional points", "D. Points supplémentaires"),
    ]
    assert notes(crs.Score, Provision) == {"total": Provision("MI", "8(2)")}
    assert words.CATALOGUE["line.total"] == (
        "Comprehensive Ranking System score",
        "Note du Système de classement global",
    )


def test_every_line_has_its_words_in_both_languages() -> None:
    """No line of a score reads the same in English and in French."""
    score = crs.score(BEST_COUPLE, edition("2020-10-20"))
    pairs = zip(score.text("en").splitlines(), score.text("fr").splitlines(), strict=False)

    assert all(en != fr for en, fr in pairs if en)


def test_facts_are_a_table_in_a_notebook() -> None:
    """Each fact under its name, with its level in words; a spouse below the rest."""
    html = attrs.evolve(COUPLE, as_of=date(2026, 6, 1))._repr_html_()

    assert Outline(html).opened == []
    assert "<caption>Facts as of 2026-06-01</caption>" in html
    assert '<th scope="row">Age</th><td>29</td>' in html
    assert "<td>English, CLB 9 in reading, 9 in writing" in html
    assert "<td>bachelor’s degree, or other credential from a program of three" in html
    assert "Level of education of the spouse or common-law partner</th><td>master’s degree" in html
    assert "<caption>Facts</caption>" in COUPLE._repr_html_()
    assert "Certificate of qualification</th><td>no</td>" in html


def test_a_profile_is_a_table_in_a_notebook() -> None:
    """Each paper in words, each of several by itself; what is of the spouse stands below."""
    report = crs.IELTS(
        listening=8, reading=7, writing=6.5, speaking=7, result_date=date(2026, 5, 14)
    )
    profile = crs.Profile(
        birth_date=date(1997, 3, 20),
        tests=(report, report),
        spouse=crs.SpouseProfile(accompanying=True, sibling=True),
    )
    shown = list(facts.rows(profile, "fr"))

    assert shown[:3] == [
        ("Date de naissance", "1997-03-20", False),
        ("Résultats de tests linguistiques", report.text("fr"), False),
        ("Résultats de tests linguistiques", report.text("fr"), False),
    ]
    assert ("Époux ou conjoint de fait pris en compte", "oui", False) in shown
    assert shown[-1] == ("Frère ou sœur vivant au Canada", "oui", True)
    assert Outline(profile._repr_html_()).opened == []
    assert '<tr class="d1"><th scope="row">Brother or sister' in profile._repr_html_()


def test_a_field_without_words_is_called_as_in_files() -> None:
    """So is whatever else a class may hold."""

    @attrs.frozen
    class Papers:
        room: int = 5

    assert list(facts.rows(Papers(), "fr")) == [("room", "5", False)]
