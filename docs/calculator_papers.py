# SPDX-License-Identifier: MIT
"""The form of a profile, made of the schema of its file: a template for each table.

What the library learns to read, the form asks for. Nothing here knows a field by its name, but for
the few that are worth showing before the others.
"""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any, NamedTuple
from unicodedata import normalize

from calculator_questions import ASKED, chart, titled
from calculator_words import WORDS

from crs import ArrangedEmployment, CanadianStudy, Education, Profile, ShortProgram
from crs.evidence.countries import NAMES
from crs.evidence.language import TESTS
from crs.files import schema
from crs.noc._noc2021 import TITLES as OCCUPATIONS
from crs.text import Text
from crs.words import CATALOGUE, say

Schema = Mapping[str, Any]

FIRST = {
    *("tests", "credentials", "jobs", "spouse", "end", "hours_per_week", "eca", "accompanying"),
    *("scale", "name", "level"),
}
"""The fields that are shown before the others, beside those that must be filled."""
LEVELS = {
    "level": (Education, ShortProgram),
    "education": (Education,),
    "canadian_study": (CanadianStudy,),
    "arranged_employment": (ArrangedEmployment,),
}
"""The levels that a field of a name chooses from."""
TITLES = {
    "Profile": WORDS["own_papers"],
    "Job": WORDS["job"],
    "SpouseProfile": WORDS["spouse"],
    "noc": WORDS["occupation"],
    "country": WORDS["country"],
}
"""What stands in a form in other words than in a file."""
FACTOR = "Factor"
"""The table that stands for one entry of a table whose keys the person chooses."""


class Parts(NamedTuple):
    """What a field may hold.

    Args:
        leaf: the schemas of what is chosen or typed; none: nothing is.
        tables: the names of the tables.
        are_many: whether it may hold several of them.
    """

    leaf: list[Schema]
    tables: list[str]
    are_many: bool


def papers_form(lang: str) -> Iterator[str]:
    """The lines of the form in a language: the profile, the templates, and the occupations."""
    described = schema(Profile, lang)
    yield '<div id="profile-form">'
    yield from table("Profile", described, lang)
    yield "</div>"
    factor = {
        "title": described["properties"]["other"]["title"],
        "properties": {
            name: {"title": WORDS[f"factor_{name}"](lang), "type": kind}
            for name, kind in {"name": "string", "level": "integer"}.items()
        },
        "required": ["name", "level"],
    }
    for name, of in {**described["$defs"], FACTOR: factor}.items():
        yield f'<template data-table="{name}">'
        yield from table(name, of, lang)
        yield "</template>"
    yield '<datalist id="occupations">'
    for code, title in OCCUPATIONS.items():
        yield f'<option value="{code}">{escape(Text(*title)(lang))}</option>'
    yield "</datalist>"


def table(name: str, of: Schema, lang: str) -> Iterator[str]:
    """A table: the fields that must be filled or come first, and the others, folded."""
    fields = {key: each for key, each in of["properties"].items() if key != "$schema"}
    tag = {key: each["const"] for key, each in fields.items() if "const" in each}
    shown = {*of["required"], *FIRST} - {*tag}
    first = [key for key in fields if key in shown]
    others = [key for key in fields if key not in shown and key not in tag]
    title = TITLES[name](lang) if name in TITLES else of["title"]
    yield f'<fieldset class="table" data-table="{name}" data-tag="{_pairs(tag)}">'
    yield f'<legend tabindex="-1">{escape(title)}</legend>'
    yield from _group([(key, fields[key]) for key in first], name, lang)
    if others:
        yield f"<details><summary>{escape(WORDS['more_fields'](lang))}</summary>"
        yield from _group([(key, fields[key]) for key in others], name, lang)
        yield "</details>"
    if name != "Profile":
        remove = escape(WORDS["remove"](lang))
        yield f'<p><button type="button" class="second" data-remove>{remove}</button></p>'
    yield "</fieldset>"


def _pairs(tag: Mapping[str, str]) -> str:
    return " ".join(f"{key}={value}" for key, value in tag.items())


def _group(fields: list[tuple[str, Schema]], name: str, lang: str) -> Iterator[str]:
    """What is typed, side by side, then the tables within."""
    split = [(key, of, parts(of)) for key, of in fields]
    typed = [(key, of, each.leaf) for key, of, each in split if each.leaf]
    if typed:
        yield '<div class="fields">'
        yield from (leaf(key, of["title"], each, name, lang) for key, of, each in typed)
        yield "</div>"
    for key, of, each in split:
        if each.tables:
            yield from tables(key, of, each, lang)


def parts(of: Schema) -> Parts:
    """What a field of a schema may hold."""
    if "additionalProperties" in of:
        return Parts([], [FACTOR], are_many=True)
    options = [*_options(of)]
    arrays = [*_options({"anyOf": [each["items"] for each in options if "items" in each]})]
    names = [each["$ref"].rpartition("/")[2] for each in (*options, *arrays) if "$ref" in each]
    leaf = [each for each in options if not {"items", "$ref"} & set(each)]
    return Parts(leaf, [*dict.fromkeys(names)], are_many=bool(arrays))


def _options(of: Schema) -> Iterator[Schema]:
    """The schemas of which a value fits one, null aside."""
    if "anyOf" in of:
        for each in of["anyOf"]:
            yield from _options(each)
    elif of.get("type") != "null":
        yield of


def tables(name: str, of: Schema, held: Parts, lang: str) -> Iterator[str]:
    """Room for the tables that a field holds, and what adds one."""
    kind = "map" if FACTOR in held.tables else "many" if held.are_many else "one"
    title = escape(of["title"])
    yield f'<div class="list" data-list="{name}" data-kind="{kind}" role="group"'
    yield f' aria-label="{title}"><p class="title">{title}</p>'
    yield '<div class="items"></div><p class="buttons">'
    add = escape(WORDS["add"](lang))
    for each in held.tables:
        what = TESTS_BY_CLASS.get(each) or LANGUAGES_BY_CLASS.get(each, Text("", ""))(lang)
        label = f"{add} {escape(what)}".rstrip()
        said = "" if what else f' aria-label="{add} ({title})"'
        yield f'<button type="button" class="second" data-add="{each}"{said}>{label}</button>'
    yield "</p></div>"


TESTS_BY_CLASS = {test.__name__: test.test for test in TESTS.values()}
LANGUAGES_BY_CLASS = {
    "English": Text("English", "Anglais"),
    "French": Text("French", "Français"),
}


def leaf(key: str, title: str, options: list[Schema], name: str, lang: str) -> str:
    """A field that is chosen or typed; the scripts give it an id where it is shown."""
    hint = escape(hinted(key, name, lang))
    title = TITLES[key](lang) if key in TITLES else title
    return (
        f'<div class="field" data-field="{key}"><label><span>{escape(_capital(title))}</span>'
        f' <span class="hint">{hint}</span> {control(key, options, lang)}</label>'
        '<p class="error" hidden></p></div>'
    )


def control(key: str, options: list[Schema], lang: str) -> str:  # noqa: PLR0911  (one a kind)
    """The element of a field. A text stays one; what is of another kind is marked."""
    match options[0]:
        case {"type": "boolean"}:
            flags = {"false": CATALOGUE["no"](lang), "true": CATALOGUE["yes"](lang)}
            return chosen(flags, "json", lang)
        case {"format": "date"}:
            return '<input type="date">'
        case {"pattern": "^[A-Z]{2}$"}:
            names = {code: name(lang) for code, name in NAMES.items()}
            return chosen(dict(sorted(names.items(), key=lambda pair: sortable(pair[1]))), "", lang)
        case {"pattern": _}:
            return '<input type="text" list="occupations">'
        case {"enum": levels} if all(isinstance(each, str) for each in levels):
            return chosen({each: labelled(key, each, lang) for each in levels}, "", lang)
        case {"type": "string"}:
            return '<input type="text">'
    exact = any(each.get("type") == "string" for each in options)  # hours, as they are written
    kind = "exact" if exact else "number"
    return f'<input type="text" inputmode="decimal" data-value="{kind}">'


def sortable(name: str) -> str:
    """A *name* without accents, by which a list is in order."""
    return normalize("NFD", name).encode("ascii", "ignore").decode()


def chosen(options: Mapping[str, str], value: str, lang: str) -> str:
    """A list to choose from; nothing is chosen beforehand."""
    blank = f'<option value="">{escape(WORDS["not_stated"](lang))}</option>'
    listed = "".join(
        f'<option value="{v}">{escape(_capital(t))}</option>' for v, t in options.items()
    )
    return f'<select data-value="{value}">{blank}{listed}</select>'


def labelled(key: str, value: str, lang: str) -> str:
    """What a level, a language, a body or a paragraph is called."""
    for enum in LEVELS.get(key, ()):
        for member in enum:
            if member.name.lower() == value:
                return say(member, lang)
    known = {"en": LANGUAGES_BY_CLASS["English"], "fr": LANGUAGES_BY_CLASS["French"]}
    word = known.get(value) or (WORDS["none"] if value == "none" else None)
    return word(lang) if word else value


def hinted(key: str, name: str, lang: str) -> str:
    """What a raw score may be, or how an occupation is found."""
    if name in TESTS_BY_CLASS and key in ASKED:
        test = next(each for each, cls in TESTS.items() if cls.__name__ == name)
        return say(chart(test)[key].expected, lang)
    return WORDS["noc_hint"](lang) if key == "noc" else ""


def _capital(title: str) -> str:
    return titled(Text(title, title)).en
