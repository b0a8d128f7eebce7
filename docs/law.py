# SPDX-License-Identifier: MIT
"""Write the pages of the law as the rules have it: `python docs/law.py FOLDER`.

One page for each section of each edition, in each official language, and one that lists the
editions with what each of them changed. Nothing here is typed but words: every number, title,
provision, instrument and source comes from `crs.rules`.
"""

import re
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

LANGUAGES = Text("English", "Français")._asdict()

FROM_TO = Text("In force from {} to {}.", "En vigueur du {} au {}.")
SINCE = Text("In force since {}.", "En vigueur depuis le {}.")
IN_DOUBT = Text(
    "An amendment [whose text is not public]({}silent.md#the-gap) is reported in force since {}.",
    "Une modification [dont le texte n’est pas public]({}silent.md#the-gap) serait en vigueur"
    " depuis le {}.",
)
INSTRUMENT = Text("Instrument", "Texte")
SOURCES = Text("Read in", "Sources consultées")
SECTION = Text("Section", "Section")
EDITION = Text("Edition", "Version")
TRANSLATION = Text("In French", "En anglais")
POINTS_SINCE = Text("These points since {}.", "Points inchangés depuis le {}.")

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
            for lang in LANGUAGES:
                _write(edition / _file(section, lang), page(rules, section, lang))
    _write(folder / "editions.md", index())


def page(rules: Rules, section: str, lang: str) -> Iterator[str]:
    """The paragraphs of the page of a section."""
    if rules is not EDITIONS[-1]:  # a search finds the newest
        yield "---\nsearch:\n  exclude: true\n---"
    yield f"# {_title(section, lang)}, {rules.since} {{ lang={lang} }}"
    yield f'<div lang="{lang}" markdown>'
    yield "\n".join(
        (
            f"- {in_force(rules, lang, to_here='../')}",
            f"- {labelled(INSTRUMENT(lang), rules.instrument(lang), lang)}",
            f"- {labelled(SOURCES(lang), _sources(rules.sources), lang)}",
            *(
                f"- {labelled(label, links, lang)}"
                for label, links in _elsewhere(rules, section, lang)
            ),
        )
    )
    for sheet in sheets(rules, section, lang):
        yield f"## {sheet.title}"
        head = CATALOGUE["head.provision"](lang)
        where = f"{labelled(head, sheet.provision, lang)}. " if sheet.provision else ""
        since = same_since(sheet, rules, section, lang)
        yield where + POINTS_SINCE(lang).format(_day(since, lang))
        yield "\n".join(table(sheet))
    yield "</div>"


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


def index() -> Iterator[str]:
    """The paragraphs of the page that lists the editions, newest first."""
    yield "# The editions"
    yield (
        "Each edition is an instrument that changed points, and the day from which it holds. What"
        " follows is made from the rules that the package scores with."
    )
    for previous, rules in reversed(list(zip((None, *EDITIONS), EDITIONS, strict=False))):
        folder = rules.since
        yield f"## {folder}"
        yield f"{rules.instrument.en}. {in_force(rules, 'en')} Read in: {_sources(rules.sources)}."
        for lang, language in LANGUAGES.items():
            links = (f"[{_title(s, lang)}]({folder}/{_file(s, lang)})" for s in SECTIONS)
            yield f"{language}: {' · '.join(links)}"
        most, where = number(rules.maximum, "en"), cited(rules, provision(Score, "total"), "en")
        yield f"The whole is at most {most} points ({where})."
        yield "\n".join(changes(previous, rules)) if previous else "It is the first edition."
    yield f"## Reported since {GAP.since}"
    yield f"An amendment, {GAP.title.en}: [what we do about it](silent.md#the-gap). Reported by:"
    yield "\n".join(f"- {source}" for source in GAP.sources)


def changes(previous: Rules, rules: Rules) -> Iterator[str]:
    """The lines that say which tables an edition has that its *previous* one had otherwise."""
    yield "What it changed:\n"
    for section in SECTIONS:
        before, after = (
            {sheet.title: sheet for sheet in sheets(edition, section, "en")}
            for edition in (previous, rules)
        )
        for title in dict.fromkeys((*after, *before)):
            if before.get(title) != after.get(title):
                links = " → ".join(
                    f"[{when}]({edition.since}/{section}.md#{_anchor(title)})"
                    if title in titles
                    else "no points"
                    for when, edition, titles in (
                        ("before", previous, before),
                        ("after", rules, after),
                    )
                )
                yield f"- {title}: {links}"


def in_force(rules: Rules, lang: str, to_here: str = "") -> str:
    """From when to when an edition is in force; *to_here* leads to the folder of the law."""
    since = _day(rules.since, lang)
    if last := last_day(rules):
        return FROM_TO(lang).format(since, _day(last, lang))
    return f"{SINCE(lang).format(since)} {IN_DOUBT(lang).format(to_here, _day(GAP.since, lang))}"


def _day(day: date, lang: str) -> str:
    """A day, as sentences of a language about the law have it."""
    return long(day, lang) if lang == "fr" else day.isoformat()


def _elsewhere(rules: Rules, section: str, lang: str) -> Iterator[tuple[str, str]]:
    """What each row of links is called, and links to other sections, editions and the language."""
    yield SECTION(lang), " · ".join(_link(s, lang, here=s == section) for s in SECTIONS)
    file = _file(section, lang)
    yield (
        EDITION(lang),
        " · ".join(
            f"**{since}**" if since == rules.since else f"[{since}](../{since}/{file})"
            for since in (edition.since for edition in EDITIONS)
        ),
    )
    (other,) = LANGUAGES.keys() - {lang}
    yield TRANSLATION(lang), f"{_link(section, other)}{{ lang={other} }}"


def _link(section: str, lang: str, *, here: bool = False) -> str:
    title = _title(section, lang)
    return f"**{title}**" if here else f"[{title}]({_file(section, lang)})"


def _sources(sources: tuple[str, ...]) -> str:
    return "; ".join(
        f"[{source}]({ADDRESSES[source]})" if source in ADDRESSES else source for source in sources
    )


def _title(section: str, lang: str) -> str:
    return line(section, "total")(lang)


def _file(section: str, lang: str) -> str:
    return f"{section}.md" if lang == "en" else f"{section}.{lang}.md"


def _anchor(title: str) -> str:
    return re.sub(r"[^a-z]+", "-", title.lower())


def _write(path: Path, paragraphs: Iterator[str]) -> None:
    path.write_text("\n\n".join((*paragraphs, "")), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
