# SPDX-License-Identifier: MIT
"""What the calculator offers beside a score: a form for each verb of the library that needs one.

A form asks for the arguments of its verb, by their names; the scripts know no more of it.
"""

from collections.abc import Iterator, Mapping
from html import escape
from typing import NamedTuple

from calculator_words import WORDS

from crs.evidence.language import TESTS


class Tool(NamedTuple):
    """A verb, and the kind of each argument that the person gives."""

    verb: str
    arguments: dict[str, str]


LAW = Tool("law", {"law_file": "file"})
OF_ANSWERS = (
    Tool("improve", {"target": "number"}),
    Tool("reach", {"test": "test", "target": "number"}),
    LAW,
)
"""What is asked of answers."""
OF_PAPERS = (
    Tool("forecast", {"start": "day", "end": "day"}),
    *OF_ANSWERS[:2],
    Tool("orders", {"other_file": "file"}),
    LAW,
)
"""What is asked of papers."""
CONTROLS = {
    "number": '<input type="text" inputmode="numeric" name="{name}" id="{id}"{more}>',
    "day": '<input type="date" name="{name}" id="{id}"{more}>',
    "file": '<input type="file" accept=".toml,.json" name="{name}" id="{id}"{more}>',
    "test": '<select name="{name}" id="{id}"{more}>{tests}</select>',
}


def tools(of: str, among: tuple[Tool, ...], lang: str) -> Iterator[str]:
    """The lines of each tool, folded; *of* tells those of answers from those of papers."""
    for tool in among:
        yield from _tool(of, tool, {code: escape(text(lang)) for code, text in WORDS.items()})


def _tool(of: str, tool: Tool, word: Mapping[str, str]) -> Iterator[str]:
    name, title = f"{of}-{tool.verb}", word[tool.verb]
    yield f'<details class="tool" id="{name}"><summary>{title}</summary>'
    yield f'<p class="hint">{word[f"{tool.verb}_hint"]}</p>'
    yield f'<form novalidate autocomplete="off" data-verb="{tool.verb}">'
    yield from problems(word["errors"])
    yield '<div class="fields">'
    for argument, kind in tool.arguments.items():
        yield _argument(f"{name}-{argument}", argument, kind, word[argument])
    yield f'</div><p class="buttons"><button type="submit">{word["show"]}</button></p></form>'
    yield '<p class="status" role="status"></p>'
    label = word[f"of_{of}"].format(what=title)
    yield f'<div class="found" role="region" aria-label="{label}" tabindex="0" hidden></div>'
    yield '<p class="buttons downloads"></p></details>'


def problems(title: str) -> Iterator[str]:
    """Room for a summary of what is wrong."""
    yield f'<div class="errors" role="alert" tabindex="-1" hidden><p class="title">{title}</p>'
    yield "<ul></ul></div>"


def _argument(id_: str, name: str, kind: str, label: str) -> str:
    tests = "".join(f'<option value="{n}">{escape(t.test)}</option>' for n, t in TESTS.items())
    more = f' aria-describedby="{id_}-error"'
    control = CONTROLS[kind].format(name=name, id=id_, more=more, tests=tests)
    error = f'<p class="error" id="{id_}-error" hidden></p>'
    return f'<div class="field"><label><span>{label}</span> {control}</label>{error}</div>'
