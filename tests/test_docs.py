# SPDX-License-Identifier: MIT
"""The pages: links lead somewhere, nothing public is left out; the law and the charts are whole."""

import doctest
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import attrs
import calculator
import codes
import pytest

import crs
import grid
from crs import Grid, Rules, Table, words
from crs.evidence.credentials import DESIGNATED
from crs.evidence.language import TESTS
from crs.evidence.language.report import Scale
from test_words import CODED

ROOT = Path(__file__).parent.parent
LAW = runpy.run_path(str(ROOT / "docs" / "law.py"))
EVIDENCE = runpy.run_path(str(ROOT / "docs" / "charts.py"))
SECTIONS = ("core", "spouse", "transferability", "additional")
IN_FRENCH = ("index", "tutorial", "law/index", "calculator/index", "questions")
"""The pages that both languages have, whatever else there is in French."""
WRITTEN = sorted((ROOT / "docs").rglob("*.fr.md"))
"""The pages that somebody translated; others are made from the code in both languages at once."""
FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PUBLIC: list[str] = vars(crs)["__all__"]
CHANGED = {
    since: {
        name
        for name, rows in {**grid.ADDITIONAL, "french": grid.FRENCH}.items()
        if since in [from_day for from_day, *_ in rows[1:]]
    }
    for since in grid.EDITIONS
}
"""The tables of which the published grid has other points from the day of an edition on."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the pages, the rendered ones among them, as the session `docs` builds it."""
    folder = tmp_path_factory.mktemp("build") / "docs"
    shutil.copytree(ROOT / "docs", folder)
    LAW["main"](folder / "law")
    EVIDENCE["main"](folder / "evidence")
    codes.main(folder / "reference")
    calculator.main(folder / "calculator")
    return folder


def numbers(entry: Table | Grid | int) -> set[int]:
    """The points that a table assigns, or a maximum."""
    if isinstance(entry, int):
        return {entry}
    if isinstance(entry, Grid):
        return set().union(*map(numbers, entry))
    return set(entry) - {0}


def printed(page: str) -> list[set[int]]:
    """The points in each table of a page."""
    tables = re.findall(r"^\| :--.*\n((?:\|.*\n)+)", page, re.MULTILINE)
    return [
        {int(cell) for row in table.splitlines() for cell in row.split("|")[2:-1]} - {0}
        for table in tables
    ]


@pytest.mark.parametrize("lang", ["", ".fr"])
@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("rules", crs.EDITIONS, ids=lambda rules: str(rules.since))
def test_pages_of_the_law_have_every_number(
    pages: Path, rules: Rules, section: str, lang: str
) -> None:
    """Each table that assigns points is on the page of its section, and the maxima come last."""
    page = (pages / "law" / str(rules.since) / f"{section}{lang}.md").read_text(encoding="utf-8")
    entries = attrs.asdict(getattr(rules, section), recurse=False)
    maxima = [numbers(most) for name, most in entries.items() if "maximum" in name]
    expected = [numbers(table) for name, table in entries.items() if "maximum" not in name]
    if maxima:
        expected.append(set().union(*maxima))

    assert [points for points in expected if points] == printed(page)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_editions_say_what_they_changed(pages: Path, lang: str) -> None:
    """The page of the editions has each of them, and the tables that it changed."""
    file = {"en": "editions.md", "fr": "editions.fr.md"}[lang]
    page = (pages / "law" / file).read_text(encoding="utf-8")
    parts = {part[:10]: part for part in page.split("\n## ")[1:]}

    for rules in crs.EDITIONS:
        part = parts[str(rules.since)]
        changed = {words.line("additional", name)(lang) for name in CHANGED[str(rules.since)]}

        assert changed == {*re.findall(r"^- (.*?)\u00a0?:", part, re.MULTILINE)}
        assert rules.instrument(lang) in part
        assert words.number(rules.maximum, lang) in part


def test_addresses_are_those_of_sources() -> None:
    """Nothing is linked that no edition was read in."""
    assert set(LAW["ADDRESSES"]) <= {source for rules in crs.EDITIONS for source in rules.sources}


def converted(cells: list[str], scale: Scale) -> list[int]:
    """The level of each score of a scale, by a column of a chart from the highest level down."""
    names = [str(score) for score in scale.scores]
    ends = [cell.replace(",", ".").split("–") for cell in cells]
    rows = [[names.index(end) for end in each] for each in ends]
    levels = [*sorted(scale.lowest, reverse=True), 0]
    return [
        next(
            level for level, ends in zip(levels, rows, strict=True) if ends[0] <= place <= ends[-1]
        )
        for place in range(len(names))
    ]


@pytest.mark.parametrize("lang", ["", ".fr"])
def test_page_of_the_charts_converts_every_score(pages: Path, lang: str) -> None:
    """Read off the page, each score of each test reaches the level that the package gives it."""
    page = (pages / "evidence" / f"charts{lang}.md").read_text(encoding="utf-8")
    tables = re.findall(r"^\| :--.*\n((?:\|.*\n)+)", page, re.MULTILINE)
    charts = [chart for test in TESTS.values() for chart in EVIDENCE["scales"](test).values()]

    for chart, table in zip(charts, tables, strict=True):
        rows = [row.strip("| ").split(" | ")[1:] for row in table.splitlines()]
        for scale, *cells in zip(chart.values(), *rows, strict=True):
            assert converted(cells, scale) == [scale.levels[score] for score in scale.scores]


def test_page_of_the_organisations_has_all(pages: Path) -> None:
    """Each organisation is there, with its day."""
    page = (pages / "evidence" / "organisations.md").read_text(encoding="utf-8")

    for key, by in DESIGNATED.items():
        assert f"| `{key}` | {by.name.en} | {by.since} |" in page


def test_page_of_the_codes_has_all(pages: Path) -> None:
    """Each code once, below a heading, with its type and what it is called in both languages."""
    page = (pages / "reference" / "codes.md").read_text(encoding="utf-8")
    rows = [row[2:-2].split(" | ") for row in page.splitlines() if row.startswith("| `")]
    said = {code.strip("`"): (of.strip("`"), en, fr) for code, of, en, fr in rows}

    assert len(said) == len(rows)
    assert {code for code, _ in CODED} <= said.keys()
    assert said["bar.unpaid"] == (
        "crs.evidence.work.job.Bar.UNPAID",
        words.CATALOGUE["bar.unpaid"].en,
        words.CATALOGUE["bar.unpaid"].fr,
    )
    assert said["missing"][0] == "crs.Problem"
    assert said["work.hours_in_years"][1].startswith("{hours} hours")


def test_what_the_page_on_vendoring_keeps_scores_alone(tmp_path: Path) -> None:
    """As the tool has it that runs the tests of the numbers on no more."""
    page = (ROOT / "docs" / "how-to" / "vendor.md").read_text(encoding="utf-8")
    kept, _, _ = page.partition("| Keep |")[2].partition("\n\n")
    names = {name.rstrip("/") for name in re.findall(r"`([a-z_]+(?:\.py|\.typed|/))`", kept)}
    copy = tmp_path / "copied"
    copy.mkdir()
    for name in names:
        source = Path(str(crs.__file__)).parent / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / name)
    script = page.partition("from tool._vendor import crs\n")[2].partition("```")[0]
    ran = subprocess.run(
        [sys.executable, "-c", f"import copied as crs\n{script}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )

    assert ran.stdout == "382\n"
    assert names == set(runpy.run_path(str(ROOT / "tools" / "vendored.py"))["LAW"])


def links(page: Path) -> Iterator[str]:
    """The links of a page to other files."""
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if not re.match(r"https?:|#", link):
            yield link.partition("#")[0]


def test_links_lead_somewhere(pages: Path) -> None:
    """Each link to a file, from the pages and from the files beside the README, finds it."""
    for page in (*pages.rglob("*.md"), *ROOT.glob("*.md"), *ROOT.glob("examples/*.md")):
        assert [link for link in links(page) if not (page.parent / link).exists()] == []


def public() -> Iterator[str]:
    """Every public name by its path: those of `crs`, and those that its modules alone have."""
    values = [getattr(crs, name) for name in PUBLIC]
    for name, value in zip(PUBLIC, values, strict=True):
        if not isinstance(value, ModuleType):
            yield f"crs.{name}"
            continue
        for member in getattr(value, "__all__", ()):
            if not any(getattr(value, member) is known for known in values):
                yield f"crs.{name}.{member}"


def entries() -> Iterator[str]:
    """What the pages of the reference have entries of."""
    for page in sorted((ROOT / "docs" / "reference").glob("*.md")):
        yield from re.findall(r"^::: (\S+)$", page.read_text(encoding="utf-8"), re.MULTILINE)


def english(page: Path) -> Path:
    """The twin of a page in French."""
    return page.with_name(page.name.replace(".fr.", "."))


def headings(page: Path) -> list[tuple[str, str]]:
    """The level of each heading of a page, and its place as links have it."""
    found = re.findall(
        r"^(##+) (.*?)(?: \{ #(\S+) \})?$", FENCED.sub("", page.read_text("utf-8")), re.MULTILINE
    )
    return [
        (level, place or re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", title.lower())))
        for level, title, place in found
    ]


def code(page: Path) -> list[str]:
    """What the examples of a page run, but for comments and the language that is asked for."""
    blocks = [
        "\n".join(example.source for example in doctest.DocTestParser().get_examples(body)) or body
        for language, body in FENCED.findall(page.read_text("utf-8"))
        if language != "text"
    ]
    asked = r'\.text\((?:lang=)?"\w+"\)|(?<=label)\.(?:en|fr)|  # .*'
    return [re.sub(asked, "", block) for block in blocks]


def notes(page: Path) -> list[tuple[str, str]]:
    """The kind of each note of a page, and how far in its words stand: else they are outside."""
    return re.findall(r"^!!! (\w+) .*\n\n( *)", page.read_text("utf-8"), re.MULTILINE)


def test_french_pages_have_their_twins(pages: Path) -> None:
    """Each page in French is beside the same page in English, and some must be there."""
    french = set(pages.rglob("*.fr.md"))

    assert [page for page in french if not english(page).exists()] == []
    assert {pages / f"{name}.fr.md" for name in IN_FRENCH} <= french


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_twins_say_the_same(page: Path) -> None:
    """They have the same parts and notes in the same places, and examples of the same code."""
    assert headings(page) == headings(english(page))
    assert code(page) == code(english(page))
    assert notes(page) == notes(english(page))


def test_french_pages_lead_to_french_pages(pages: Path) -> None:
    """No page in French links to one in English that is there in French, but to its own twin."""
    for page in pages.rglob("*.fr.md"):
        targets = [(page.parent / link).resolve() for link in links(page) if ".fr." not in link]
        translated = [at for at in targets if at.with_suffix(".fr.md").exists()]

        assert {*translated} <= {english(page).resolve()}


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_french_is_set_as_in_canada(page: Path) -> None:
    """No-break spaces before a colon and within quotation marks, none before other signs."""
    text = FENCED.sub("", page.read_text("utf-8"))
    text = re.sub(
        r"`[^`]*`|\]\(.*?\)|<.*?>|\{.*?\}|^---.*?^---$", "·", text, flags=re.MULTILINE | re.DOTALL
    )
    text = re.sub(r"^!!! .*|^\| :.*", "", text, flags=re.MULTILINE)

    assert re.findall(r".{,20}(?:(?<!\u00a0):|\s[;?!]|«(?!\u00a0)|(?<!\u00a0)»|['\"])", text) == []
    assert re.findall(r".{,20}(?:\b(?:art|par|al)\.|NCLC|CLB|CNP) \d", text) == []


def test_reference_has_every_public_name_once() -> None:
    """What is public has its entry, and nothing has two."""
    found = [*entries()]

    assert [name for name in found if found.count(name) > 1] == []
    assert {*public()} - {*found} == set()


def test_reference_has_nothing_else() -> None:
    """What has an entry is public, or is what sections, results of tests and outlooks hold."""
    parts = (
        r"crs\.\w+\.\w+(Points|Rules)|crs\.evidence\.language\.report\.Result"
        r"|crs\.outlook\.\w+\.\w+"
    )

    assert {name for name in {*entries()} - {*public()} if not re.fullmatch(parts, name)} == set()
