# SPDX-License-Identifier: MIT
"""The two languages of the site, as MkDocs builds it.

A page in French is called `….fr.md` and stands beside its twin in English. It is French all over:
the words of the theme, the language that the page declares, and the navigation, which says of
everything else that it is in English.
"""

from collections.abc import Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

NAMES = {"en": "English", "fr": "Français"}
IN_ENGLISH = "En anglais"
COPYRIGHT = {
    "en": "Copyright © 2026 The crs authors. Not legal advice, and not a service of IRCC.",
    "fr": "© 2026 The crs authors. Ceci n’est ni un avis juridique ni un service d’IRCC.",
}
DESCRIPTION = {
    "en": "Canada’s Comprehensive Ranking System, scored under the law of any day.",
    "fr": "Le Système de classement global du Canada, calculé selon les règles de chaque jour.",
}


def on_nav(nav: Navigation, **_: Any) -> Navigation:  # noqa: ANN401  (as MkDocs calls it)
    """Let no page lead on to one in another language; the French ones are the last section."""
    first = nav.items[-1].children[0]
    first.previous_page.next_page = None
    first.previous_page = None
    return nav


def on_page_context(
    context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the theme the language of a page, the way to its twin, and its navigation."""
    lang, twins = language(page), [*twins_of(page, context["pages"])]
    *english, french = nav.items
    if lang == "fr":
        items = [*french.children, Section(IN_ENGLISH, [door(item, "en") for item in english])]
    else:
        items = [*english, door(french, "fr")]
    context["nav"] = Navigation(items, nav.pages)
    config.theme["language"] = lang
    config.site_description, config.copyright = DESCRIPTION[lang], COPYRIGHT[lang]
    config.extra["homepage"] = items[0].url
    config.extra["alternate"] = twins if len(twins) > 1 else []
    return context


def language(page: Page) -> str:
    """The language of a page, by its name."""
    return "fr" if page.file.src_uri.endswith(".fr.md") else "en"


def twins_of(page: Page, files: list[File]) -> Iterator[dict[str, str]]:
    """A page in each language that has it, as the theme links to it."""
    name = page.file.src_uri.removesuffix(".md").removesuffix(".fr")
    urls = {file.src_uri: file.url for file in files}
    for lang, suffix in (("en", ".md"), ("fr", ".fr.md")):
        if name + suffix in urls:
            yield {"name": NAMES[lang], "lang": lang, "link": urls[name + suffix]}


def door(item: Page | Section, lang: str) -> Link:
    """The way to an item of the navigation in another language: to its first page."""
    first = item
    while first.children:
        first = first.children[0]
    return Link(f'<span lang="{lang}">{item.title}</span>', first.url)
