# SPDX-License-Identifier: MIT
"""The form of a profile, made of the schema of its file: a template for each table.

What the library learns to read, the form asks for. Nothing here knows a field by its name, but for
the few that are worth showing before the others.
"""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any, NamedTuple
from unicodedata import normalize

import attrs
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


LANGUAGES = {"en": Text("English", "Anglais"), "fr": Text("French", "Français")}
"""The languages as a file has them."""
WIDE = 24
"""The most letters that a field of usual width shows."""


class Parts(NamedTuple):
    """What a field may hold.

    Args:
        leaf: the schemas of what is chosen or typed; none: nothing is.
        tables: the names of the tables.
        kind: how many of them: "one" at most, "many" in an array, "either" one alone or several,
            or a "map" of entries.
    """

    leaf: list[Schema]
    tables: list[str]
    kind: str


def papers_form(lang: str) -> Iterator[str]:
    """The lines of the form in a language: the profile, the templates, and the occupations."""
    form = Form(lang)
    yield '<div id="profile-form">'
    yield from form.table("Profile")
    yield "</div>"
    for name in form.described:
        yield f'<template data-table="{name}">'
        yield from form.table(name)
        yield "</template>"
    yield '<datalist id="occupations">'
    for code, title in OCCUPATIONS.items():
        yield f'<option value="{code}">{escape(Text(*title)(lang))}</option>'
    yield "</datalist>"


@attrs.frozen
class Form:
    """The form in a language."""

    lang: str
    described: Mapping[str, Schema] = attrs.field(init=False)

    @described.default
    def _described(self) -> Mapping[str, Schema]:
        """The schema of each table, by its name."""
        whole = schema(Profile, self.lang)
        factor = {
            "title": whole["properties"]["other"]["title"],
            "properties": {
                "name": {"title": self.say("factor_name"), "type": "string"},
                "level": {"title": self.say("factor_level"), "type": "integer"},
            },
            "required": ["name", "level"],
        }
        return {"Profile": whole, **whole["$defs"], FACTOR: factor}

    def say(self, code: str, **values: str) -> str:
        """Words of the page, as HTML has them."""
        return escape(WORDS[code](self.lang).format_map(values))

    def called(self, name: str, title: str) -> str:
        """What a table or a field is called, which has a *title* in its file."""
        return TITLES[name](self.lang) if name in TITLES else capital(title)

    def table(self, name: str) -> Iterator[str]:
        """A table: the fields that must be filled or come first, and the others, folded."""
        of = self.described[name]
        fields = {key: each for key, each in of["properties"].items() if key != "$schema"}
        tag = {key: each["const"] for key, each in fields.items() if "const" in each}
        shown = {*of["required"], *FIRST} - {*tag}
        pairs = " ".join(f"{key}={value}" for key, value in tag.items())
        yield f'<fieldset class="table" data-table="{name}" data-tag="{pairs}">'
        yield f'<legend tabindex="-1">{escape(self.called(name, of["title"]))}</legend>'
        yield from self.group(name, [key for key in fields if key in shown])
        if others := [key for key in fields if key not in {*shown, *tag}]:
            yield f"<details><summary>{self.say('more_fields')}</summary>"
            yield from self.group(name, others)
            yield "</details>"
        if name != "Profile":
            button = '<button type="button" class="second" data-remove>'
            yield f'<p class="buttons">{button}{self.say("remove")}</button></p>'
        yield "</fieldset>"

    def group(self, name: str, keys: list[str]) -> Iterator[str]:
        """Fields of a table: what is typed, side by side, then the tables within."""
        fields = self.described[name]["properties"]
        held = {key: parts(fields[key]) for key in keys}
        if typed := [key for key in keys if held[key].leaf]:
            yield '<div class="fields">'
            yield from (self.leaf(name, key, held[key].leaf) for key in typed)
            yield "</div>"
        for key in keys:
            if held[key].tables:
                yield from self.tables(key, fields[key]["title"], held[key])

    def tables(self, key: str, title: str, held: Parts) -> Iterator[str]:
        """Room for the tables that a field holds, and what adds one."""
        yield f'<div class="list" data-list="{key}" data-kind="{held.kind}" role="group"'
        yield f' aria-label="{escape(title)}"><p class="title">{escape(title)}</p>'
        yield '<div class="items"></div><p class="buttons">'
        for name in held.tables:
            what = self.called(name, self.described[name]["title"])
            button = f'<button type="button" class="second" data-add="{name}">'
            yield f"{button}{self.say('add', what=what)}</button>"
        yield "</p></div>"

    def leaf(self, name: str, key: str, options: list[Schema]) -> str:
        """A field that is chosen or typed; the scripts give it an id where it is shown."""
        title = self.called(key, self.described[name]["properties"][key]["title"])
        control = self.control(key, options)
        width = " wide" if "data-wide" in control else ""
        return (
            f'<div class="field{width}" data-field="{key}"><label><span>{escape(title)}</span>'
            f' <span class="hint">{escape(self.hint(name, key))}</span> {control}</label>'
            '<p class="error" hidden></p></div>'
        )

    def hint(self, name: str, key: str) -> str:
        """What a raw score may be, or how an occupation is found."""
        test = next((each for each, cls in TESTS.items() if cls.__name__ == name), None)
        if test and key in ASKED:
            return say(chart(test)[key].expected, self.lang)
        return WORDS["noc_hint"](self.lang) if key == "noc" else ""

    def control(self, key: str, options: list[Schema]) -> str:
        """The element of a field. A text stays one; what is of another kind is marked."""
        match options[0]:
            case {"type": "boolean"}:
                flags = {"false": "no", "true": "yes"}
                return self.chosen({flag: CATALOGUE[code] for flag, code in flags.items()}, "json")
            case {"format": "date"}:
                return '<input type="date">'
            case {"pattern": "^[A-Z]{2}$"}:
                names = sorted(NAMES.items(), key=lambda pair: sortable(pair[1](self.lang)))
                return self.chosen(dict(names))
            case {"enum": levels} if all(isinstance(each, str) for each in levels):
                return self.chosen({each: labelled(key, each) for each in levels})
            case {"type": "string", **more}:
                return f'<input type="text"{" list=occupations" if more else ""}>'
        exact = any(each.get("type") == "string" for each in options)  # hours, as they are written
        kind = "exact" if exact else "number"
        return f'<input type="text" inputmode="decimal" data-value="{kind}">'

    def chosen(self, options: Mapping[str, Text], kind: str = "") -> str:
        """A list to choose from; nothing is chosen beforehand."""
        labels = {value: capital(label(self.lang)) for value, label in options.items()}
        wide = " data-wide" if max(map(len, labels.values())) > WIDE else ""
        listed = "".join(f'<option value="{v}">{escape(t)}</option>' for v, t in labels.items())
        blank = f'<option value="">{self.say("not_stated")}</option>'
        return f'<select data-value="{kind}"{wide}>{blank}{listed}</select>'


def parts(of: Schema) -> Parts:
    """What a field of a schema may hold."""
    if "additionalProperties" in of:
        return Parts([], [FACTOR], "map")
    options = [*_options(of)]
    leaf = [each for each in options if not {"items", "$ref"} & set(each)]
    alone = _names(options)
    several = _names(
        each for array in options if "items" in array for each in _options(array["items"])
    )
    kind = "either" if alone and several else "many" if several else "one"
    return Parts(leaf, several or alone, kind)


def _names(options: Iterable[Schema]) -> list[str]:
    """The tables that some schemas refer to."""
    return [each["$ref"].rpartition("/")[2] for each in options if "$ref" in each]


def _options(of: Schema) -> Iterator[Schema]:
    """The schemas of which a value fits one, null aside."""
    if "anyOf" in of:
        for each in of["anyOf"]:
            yield from _options(each)
    elif of.get("type") != "null":
        yield of


def labelled(key: str, value: str) -> Text:
    """What a level, a language, a body or a paragraph is called."""
    members = {each.name.lower(): each for enum in LEVELS.get(key, ()) for each in enum}
    if value in members:
        return Text(*(say(members[value], lang) for lang in Text._fields))
    named = WORDS["none"] if value == "none" else Text(value, value)
    return LANGUAGES.get(value, named)


def sortable(name: str) -> str:
    """A *name* without accents, by which a list is in order."""
    return normalize("NFD", name).encode("ascii", "ignore").decode()


def capital(title: str) -> str:
    """A *title* that begins with a capital letter."""
    return titled(Text(title, title)).en
