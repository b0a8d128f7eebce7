# SPDX-License-Identifier: MIT
"""Write the calculator: `python docs/calculator.py FOLDER`.

A page in each official language, the form of papers in each, and `data.json`: what the law does to
facts under each edition, in the order in which it does it, with the charts of the tests and what
the questions lead to. Points come from `crs.rules`, labels of facts, levels and lines from
`crs.words`. The scripts of the page know neither law nor words.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from calculator_papers import papers_form
from calculator_questions import QUESTIONS, Field, Option, Question, tests, titled
from calculator_tools import OF_ANSWERS, OF_PAPERS, problems, tools
from calculator_words import SCRIPTED, WORDS

from crs import EDITIONS, Applicant, Education, English, Rules, Spouse
from crs.caveats import InGap
from crs.display import rows
from crs.display.layout import STYLE
from crs.pools.trace import Fact, Look, Node, Number, Sum, trace, walk
from crs.ranking import SECTIONS, Score, run
from crs.rules import GAP
from crs.words import CATALOGUE

SPOUSE = Spouse(education=Education.LESS_THAN_SECONDARY)
LEVELS = English(reading=0, writing=0, listening=0, speaking=0)
FILES = {"en": "index.md", "fr": "index.fr.md"}


def main(folder: Path) -> None:
    """Write the pages and the data into a *folder*, beside the scripts."""
    folder.mkdir(parents=True, exist_ok=True)
    for lang, file in FILES.items():
        (folder / file).write_text("\n".join(page(lang)), encoding="utf-8")
        embed = folder / f"embedded.{lang}.html"
        embed.write_text("\n".join(embedded(lang)), encoding="utf-8")
        form = folder / f"papers.{lang}.html"
        form.write_text("\n".join(papers_form(lang)), encoding="utf-8")
    (folder / "results.css").write_text(STYLE, encoding="utf-8")
    verbs = Path(__file__).parent / "calculator" / "verbs.py"
    (folder / verbs.name).write_bytes(verbs.read_bytes())
    compact = json.dumps(data(), ensure_ascii=False, separators=(",", ":"))
    (folder / "data.json").write_text(compact, encoding="utf-8")


def data() -> dict[str, Any]:
    """What the scripts read."""
    return {
        "editions": [edition(rules) for rules in EDITIONS],
        "gap": {
            "since": GAP.since.isoformat(),
            "said": _each(lambda lang: rows.said(InGap(GAP, EDITIONS[-1].since), lang)),
        },
        "tests": tests(),
        "questions": [question.structure() for question in QUESTIONS],
        "words": _each(lambda lang: {code: WORDS[code](lang) for code in SCRIPTED}),
    }


def edition(rules: Rules) -> dict[str, Any]:
    """What an edition does to facts, and the rows of a score: alone, and accompanied."""
    traced = trace(rules)
    nodes = walk(traced.values())
    places = {node: place for place, node in enumerate(nodes)}
    return {
        "since": rules.since.isoformat(),
        "nodes": [operation(node, places) for node in nodes],
        "lines": {name.removesuffix("_points"): places[node] for name, node in traced.items()},
        "rows": [list(score_rows(somebody(rules, spouse))) for spouse in (None, SPOUSE)],
        "said": _each(lambda lang: list(rows.in_force(rules, lang))),
    }


def operation(node: Node, places: Mapping[Node, int]) -> list[Any]:
    """A node as its kind, its own value if it has one, and the places of what it is done to."""
    operands = [places[operand] for operand in node.operands]
    match node:
        case Fact():
            return ["fact", node.name]
        case Number():
            return ["number", node.most]
        case Look():
            return ["look", node.table.tolist(), *operands]
        case Sum():
            return ["sum", *operands]
    return ["least", *operands]


def somebody(rules: Rules, spouse: Spouse | None) -> Score:
    """The score of a person, for its maxima, labels and provisions."""
    return run(
        Applicant(age=0, education=Education(0), first_language=LEVELS, spouse=spouse), rules
    )


def score_rows(score: Score) -> Iterator[dict[str, Any]]:
    """The rows of a score: of each section and line that can assign points, and of the total."""
    for section in SECTIONS:
        names = getattr(score, section)._fields
        for name in ("total", *(name for name in names if name != "total")):
            if getattr(getattr(score.maxima, section), name):
                yield score_row(
                    f"{section}_{name}", *(rows.line(score, section, name, lang) for lang in FILES)
                )
    yield score_row("total", *(rows.total(score, lang) for lang in FILES))


def score_row(name: str, *said: rows.Row) -> dict[str, Any]:
    """A row in each language."""
    return {
        "line": name,
        "depth": said[0].depth,
        "maximum": said[0].maximum,
        "label": dict(zip(FILES, (row.label for row in said), strict=True)),
        "provision": dict(zip(FILES, (row.provision for row in said), strict=True)),
    }


def page(lang: str) -> Iterator[str]:
    """The lines of the page in the documentation."""
    yield f"# {WORDS['title'](lang)} {{ lang={lang} }}\n"
    yield f"{WORDS['introduction'](lang)}\n{{ lang={lang} }}\n"
    yield f"**{WORDS['disclaimer'](lang)}**\n{{ lang={lang} }}\n"
    yield from calculator(lang, "" if lang == "en" else "../")


def embedded(lang: str) -> Iterator[str]:
    """The lines of the page that another site can show in a frame."""
    yield f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<title>{WORDS['title'](lang)}</title>"
    yield '<link rel="icon" href="icon.svg">'
    yield '<link rel="stylesheet" href="embedded.css"></head><body><main>'
    yield f"<h1>{WORDS['title'](lang)}</h1>"
    yield f"<p>{WORDS['introduction'](lang)} <strong>{WORDS['disclaimer'](lang)}</strong></p>"
    yield from calculator(lang, "")
    yield "</main></body></html>"


def calculator(lang: str, here: str) -> Iterator[str]:
    """The lines of the calculator, whose scripts are *here*."""
    word = {code: escape(text(lang)) for code, text in WORDS.items()}
    yield f'<div id="crs-calculator" class="calculator" lang="{lang}">'
    for sheet in ("style", "results"):
        yield f'<link rel="stylesheet" href="{here}{sheet}.css">'
    yield f"<noscript><p>{word['no_script']}</p></noscript>"
    yield '<p class="notice" id="notice" role="status" hidden></p>'
    yield '<form id="form" novalidate autocomplete="off">'
    yield from problems(word["errors"])
    for question in QUESTIONS:
        yield from asked(question, lang)
    yield f'<p class="buttons"><button type="submit">{word["see"]}</button>'
    yield f'<button type="reset" class="second">{word["start_again"]}</button></p>'
    yield "</form>"
    yield f'<p class="total" id="total" role="status" aria-live="polite">{word["pending"]}</p>'
    yield from result(word, lang)
    yield from scenarios(word)
    yield from papers(word, lang)
    yield "</div>"
    yield f'<script type="module" src="{here}page.js"></script>\n'


def asked(question: Question, lang: str) -> Iterator[str]:
    """A question: a group of fields with its legend, its hint and room for what is wrong."""
    name = question.name
    hint = escape(question.hint(lang))
    described = f' aria-describedby="{name}-hint"' if hint else ""
    yield f'<fieldset id="q-{name}" data-question="{name}"{described} hidden>'
    yield f"<legend>{escape(question.legend(lang))}</legend>"
    if hint:
        yield f'<p class="hint" id="{name}-hint">{hint}</p>'
    yield f'<p class="error" id="{name}-error" hidden></p>'
    for option in question.options:
        yield choice(name, option, lang)
    if not question.options:
        yield '<div class="fields">'
        yield from (typed(question, field, lang) for field in question.fields)
        yield "</div>"
    yield "</fieldset>"


def choice(name: str, option: Option, lang: str) -> str:
    """A radio button."""
    box = f'<input type="radio" name="{name}" value="{option.value}">'
    return f"<label>{box} {escape(option.label(lang))}</label>"


def typed(question: Question, field: Field, lang: str) -> str:
    """A field of text, called by its ability, or else as its question is."""
    ability = titled(CATALOGUE[f"fact.{field.ability}"])(lang) if field.ability else ""
    name = f' aria-label="{escape(question.legend(lang))}"' if not ability else ""
    kind = "date" if question.kind == "day" else "text"
    mode = ' inputmode="decimal"' if kind == "text" else ""
    box = (
        f'<input type="{kind}"{mode} id="{field.name}" name="{field.name}"{name}'
        f' aria-describedby="{field.name}-expected {question.name}-error">'
    )
    expected = f'<span class="hint" id="{field.name}-expected"></span>'
    return f'<label for="{field.name}"><span>{escape(ability)}</span> {expected} {box}</label>'


def result(word: Mapping[str, str], lang: str) -> Iterator[str]:
    """What is shown once every question is answered."""
    kinds = {"line": "", "points": " class=n", "maximum": " class=n", "provision": ""}
    heads = "".join(
        f'<th scope="col"{kind}>{word[f"head.{code}"]}</th>' for code, kind in kinds.items()
    )
    yield '<section id="result" aria-labelledby="score" hidden>'
    yield '<h2 id="score" tabindex="-1"></h2>'
    yield f'<table class="lines" aria-labelledby="score"><thead><tr>{heads}</tr></thead>'
    yield '<tbody id="lines"></tbody></table>'
    yield '<div id="said"></div>'
    yield f'<div class="printed"><h3>{word["summary"]}</h3><dl id="summary"></dl></div>'
    yield f'<div class="keep"><h3>{word["keep"]}</h3><p>{word["address"]}</p>'
    yield '<p class="buttons">'
    for code in ("copy_address", "print"):
        yield f'<button type="button" class="second" id="{code}">{word[code]}</button>'
    yield from keep("answers", word)
    yield "</div>"
    yield '<p id="library" role="status"></p>'
    yield f'<div id="why" hidden>{scrolled("explanation", word["why"])}'
    title = word["compared"]
    yield f'<details class="tool"><summary>{title}</summary><div class="found" id="rounds"'
    yield f' role="region" aria-label="{title}" tabindex="0"></div></details>'
    yield f'</div><div class="tools" id="of-answers"><h3>{word["more"]}</h3>'
    yield from tools("answers", OF_ANSWERS, lang)
    yield "</div></section>"


def keep(of: str, word: Mapping[str, str]) -> Iterator[str]:
    """The buttons that write a file and code, and what is said of them."""
    for code in ("toml", "python"):
        button = f'<button type="button" class="second" id="{of}-{code}">'
        yield f"{button}{word[code]}</button>"
    yield f'</p><p id="{of}-kept" class="status" role="status"></p>'


def scrolled(name: str, title: str) -> str:
    """What the library says under a title; where it is too wide, the keyboard scrolls it."""
    region = f'id="{name}" role="region" aria-labelledby="{name}-title" tabindex="0"'
    return f'<h3 id="{name}-title">{title}</h3><div class="found" {region}></div>'


def scenarios(word: Mapping[str, str]) -> Iterator[str]:
    """Up to three sets of answers, side by side."""
    yield '<section id="scenarios" aria-labelledby="scenarios-title" hidden>'
    yield f'<h2 id="scenarios-title">{word["scenarios"]}</h2><p>{word["scenarios_hint"]}</p>'
    yield f'<div class="found" id="compared" role="region" aria-label="{word["side_by_side"]}"'
    yield ' tabindex="0" hidden><table class="lines"><thead></thead><tbody></tbody></table></div>'
    button = '<button type="button" class="second" id="add_scenario">'
    yield f'<p class="buttons">{button}{word["add_scenario"]}</button></p>'
    yield '<p id="changing" class="status" role="status"></p>'
    yield '<div id="differences"></div></section>'


def papers(word: Mapping[str, str], lang: str) -> Iterator[str]:
    """Papers with their dates: out of a file, or filled in; and what they give."""
    yield '<section id="papers" aria-labelledby="papers-title">'
    yield f'<h2 id="papers-title">{word["papers"]}</h2><p>{word["papers_hint"]}</p>'
    yield f'<label class="drop"><span>{word["file"]}</span>'
    yield '<input type="file" id="file" accept=".toml,.json"></label>'
    yield '<p id="read" class="status" role="status"></p>'
    yield f'<details id="own"><summary>{word["own_papers"]}</summary>'
    yield '<form id="papers-form" novalidate autocomplete="off">'
    yield from problems(word["errors"])
    yield '<div id="fields"></div>'
    yield '<label class="tick"><input type="checkbox" id="papers_in_address">'
    yield f" {word['papers_in_address']}</label>"
    yield f'<p class="buttons"><button type="submit">{word["score_papers"]}</button>'
    yield from keep("papers", word)
    yield "</form></details>"
    yield '<p class="total" id="papers-total" role="status"></p>'
    yield f'<div id="scored" hidden>{scrolled("profile", word["result_of_papers"])}'
    yield f'<div class="tools" id="of-papers"><h3>{word["more"]}</h3>'
    yield from tools("papers", OF_PAPERS, lang)
    yield "</div></div></section>"


def _each(said: Callable[[str], Any]) -> dict[str, Any]:
    """What is *said* in each language."""
    return {lang: said(lang) for lang in FILES}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
