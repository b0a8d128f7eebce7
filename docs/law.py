# SPDX-License-Identifier: MIT
"""Write the pages of the law as the rules have it: `python docs/law.py FOLDER`.

In each official language, one page for each section of each edition, and one that lists the
editions with what each of them changed. Nothing here is typed but words: every number, title,
provision, instrument and source comes from `crs.rules`.
"""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from crs import EDITIONS, Rules
from crs.display.rows import cited, labelled, provision
from crs.display.rules import Sheet, sheets
from crs.ranking import SECTIONS, Score
from crs.rules import GAP, last_day
from crs.text import Text
from crs.words import CATALOGUE, line, number
from crs.words.days import long

SUFFIXES = {"en": ".md", "fr": ".fr.md"}

FROM_TO = Text("In force from {} to {}.", "En vigueur du {} au {}.")
SINCE = Text("In force since {}.", "En vigueur depuis le {}.")
IN_DOUBT = Text(
    "An amendment [whose text is not public]({}#the-gap) is reported in force since {}.",
    "Une modification [dont le texte n’est pas public]({}#the-gap) serait en vigueur depuis le {}.",
)
INSTRUMENT = Text("Instrument", "Texte")
SOURCES = Text("Read in", "Sources consultées")
SECTION = Text("Section", "Section")
EDITION = Text("Edition", "Version")
POINTS_SINCE = Text("These points since {}.", "Points inchangés depuis le {}.")

INDEX = Text("The editions", "Les versions")
INTRODUCTION = Text(
    "Each edition is an instrument that changed points, and the day from which it holds. What"
    " follows is made from the rules that the package scores with.",
    "Chaque version correspond à un texte qui a modifié des points, et à la date à compter de"
    " laquelle il s’applique. Cette page est produite à partir des règles mêmes que le programme"
    " applique.",
)
TABLES = Text("Tables", "Tableaux")
MOST = Text("The whole is at most {} points ({}).", "Le total est d’au plus {}\u00a0points ({}).")
FIRST = Text("It is the first edition.", "C’est la première version.")
CHANGED = Text("What it changed:", "Ce qu’elle a modifié\u00a0:")
BEFORE, AFTER = Text("before", "avant"), Text("after", "après")
NO_POINTS = Text("no points", "aucun point")
REPORTED = Text("Reported since {}", "Modification signalée depuis le {}")
WHAT_WE_DO = Text(
    "An amendment, {}: [what we do about it]({}#the-gap). Reported by:",
    "Une modification ({})\u00a0: [ce que nous en faisons]({}#the-gap). Signalée par\u00a0:",
)

_CANADA = "https://www.canada.ca/en/immigration-refugees-citizenship/"
_INSTRUCTIONS = (
    "corporate/mandate/policies-operational-instructions-agreements/ministerial-instructions/"
    "express-entry-application-management-system/"
)
ADDRESSES = {
    "Canada Gazette, Part I, vol. 148, Extra No. 10, 1 December 2014": (
        "http://www.gazette.gc.ca/rp-pr/p1/2014/2014-12-01-x10/html/extra10-eng.php"
    ),
    "go4visa.com: copy of the amending Instructions": (
        "https://go4visa.com/2016/11/14/ministerial-instructions-amending-the-ministerial"
        "-instructions-respecting-the-express-entry-system/"
    ),
    "canada.ca: Ministerial Instructions 2017-1": (
        f"{_CANADA}{_INSTRUCTIONS}amending-express-entry-system-2017.html"
    ),
    "canada.ca: criteria of the Comprehensive Ranking System, as modified 2026-06-22": (
        f"{_CANADA}services/immigrate-canada/express-entry/check-score/crs-criteria.html"
    ),
}
"""Where a source can be read, if we know an address of it."""


def main(folder: Path) -> None:
    """Write every page into a *folder*."""
    for rules in EDITIONS:
        edition = folder / str(rules.since)
        edition.mkdir(parents=True, exist_ok=True)
        for section in SECTIONS:
            for lang in SUFFIXES:
                _write(edition / _file(section, lang), page(rules, section, lang))
    for lang in SUFFIXES:
        _write(folder / _file("editions", lang), index(lang))


def page(rules: Rules, section: str, lang: str) -> Iterator[str]:
    """The paragraphs of the page of a section."""
    if rules is not EDITIONS[-1]:  # a search finds the newest
        yield "---\nsearch:\n  exclude: true\n---"
    yield f"# {_title(section, lang)}, {rules.since}"
    yield "\n".join(
        (
            f"- {in_force(rules, lang, to_here='../')}",
            f"- {labelled(INSTRUMENT(lang), rules.instrument(lang), lang)}",
            f"- {labelled(SOURCES(lang), _sources(rules.sources, lang), lang)}",
            f"- {labelled(SECTION(lang), _sections(lang, here=section), lang)}",
            f"- {labelled(EDITION(lang), _editions(rules, section, lang), lang)}",
        )
    )
    for sheet in sheets(rules, section, lang):
        yield f"## {sheet.title} {{ #{_anchor(sheet)} }}"
        head = CATALOGUE["head.provision"](lang)
        where = f"{labelled(head, sheet.provision, lang)}. " if sheet.provision else ""
        since = same_since(sheet, rules, section, lang)
        yield where + POINTS_SINCE(lang).format(_day(since, lang))
        yield "\n".join(table(sheet))


def same_since(sheet: Sheet, rules: Rules, section: str, lang: str) -> date:
    """The first day of the oldest edition from which on a table has not changed."""
    since = rules.since
    for edition in reversed(EDITIONS[: EDITIONS.index(rules)]):
        if sheet not in sheets(edition, section, lang):
            break
        since = edition.since
    return since


def table(sheet: Sheet) -> Iterator[str]:
    """The lines of a table, with its numbers to the right."""
    for row in (sheet.header, (":--", *("--:" for _ in sheet.header[1:])), *sheet.rows):
        yield f"| {' | '.join(row)} |"


def index(lang: str) -> Iterator[str]:
    """The paragraphs of the page that lists the editions, newest first."""
    yield f"# {INDEX(lang)}"
    yield INTRODUCTION(lang)
    for previous, rules in reversed(list(zip((None, *EDITIONS), EDITIONS, strict=False))):
        yield f"## {rules.since}"
        sources = labelled(SOURCES(lang), _sources(rules.sources, lang), lang)
        yield f"{rules.instrument(lang)}. {in_force(rules, lang)} {sources}."
        yield labelled(TABLES(lang), _sections(lang, to_them=f"{rules.since}/"), lang)
        most, where = number(rules.maximum, lang), cited(rules, provision(Score, "total"), lang)
        yield MOST(lang).format(most, where)
        yield "\n".join(changes(previous, rules, lang)) if previous else FIRST(lang)
    yield f"## {REPORTED(lang).format(_day(GAP.since, lang))} {{ #reported }}"
    yield WHAT_WE_DO(lang).format(GAP.title(lang), _file("silent", lang))
    yield "\n".join(f"- {_sources((source,), lang)}" for source in GAP.sources)


def changes(previous: Rules, rules: Rules, lang: str) -> Iterator[str]:
    """The lines that say which tables an edition has that its *previous* one had otherwise."""
    yield f"{CHANGED(lang)}\n"
    for section in SECTIONS:
        file = _file(section, lang)
        before, after = (
            {sheet.name: sheet for sheet in sheets(edition, section, lang)}
            for edition in (previous, rules)
        )
        for name in dict.fromkeys((*after, *before)):
            if before.get(name) != after.get(name):
                links = " → ".join(
                    f"[{when(lang)}]({edition.since}/{file}#{_anchor(tables[name])})"
                    if name in tables
                    else NO_POINTS(lang)
                    for when, edition, tables in (
                        (BEFORE, previous, before),
                        (AFTER, rules, after),
                    )
                )
                yield f"- {labelled((after | before)[name].title, links, lang)}"


def in_force(rules: Rules, lang: str, to_here: str = "") -> str:
    """From when to when an edition is in force; *to_here* leads to the folder of the law."""
    since = _day(rules.since, lang)
    if last := last_day(rules):
        return FROM_TO(lang).format(since, _day(last, lang))
    in_doubt = IN_DOUBT(lang).format(to_here + _file("silent", lang), _day(GAP.since, lang))
    return f"{SINCE(lang).format(since)} {in_doubt}"


def _day(day: date, lang: str) -> str:
    """A day, as sentences of a language about the law have it."""
    return long(day, lang) if lang == "fr" else day.isoformat()


def _sections(lang: str, *, here: str = "", to_them: str = "") -> str:
    """Links to the pages of the sections in the folder *to_them*, but to the one that is *here*."""
    return " · ".join(
        f"**{_title(section, lang)}**"
        if section == here
        else f"[{_title(section, lang)}]({to_them}{_file(section, lang)})"
        for section in SECTIONS
    )


def _editions(rules: Rules, section: str, lang: str) -> str:
    """Links to the same section of the other editions."""
    return " · ".join(
        f"**{edition.since}**"
        if edition is rules
        else f"[{edition.since}](../{edition.since}/{_file(section, lang)})"
        for edition in EDITIONS
    )


def _sources(sources: tuple[str, ...], lang: str) -> str:
    """Where something was read; the names of sources are in English."""
    names = "; ".join(
        f"[{source}]({ADDRESSES[source]})" if source in ADDRESSES else source for source in sources
    )
    return names if lang == "en" else f'<span lang="en">{names}</span>'


def _title(section: str, lang: str) -> str:
    return line(section, "total")(lang)


def _file(name: str, lang: str) -> str:
    return name + SUFFIXES[lang]


def _anchor(sheet: Sheet) -> str:
    """The place of a table on its page, the same in each language."""
    return sheet.name.replace("_", "-") or "maximum"


def _write(path: Path, paragraphs: Iterator[str]) -> None:
    path.write_text("\n\n".join((*paragraphs, "")), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
