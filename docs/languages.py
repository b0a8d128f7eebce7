# SPDX-License-Identifier: MIT
"""The two languages of the site, as MkDocs builds it.

A page in French is called `….fr.md` and stands beside its twin in English. It is French all over:
the words of the theme, the language that the page declares, and the navigation, which says of
everything else that it is in English.
"""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

SUFFIXES = {"en": ".md", "fr": ".fr.md"}
NAMES = {"en": "English", "fr": "Français"}
IN_ENGLISH = "En anglais"
COPYRIGHT = {
    "en": "Copyright © 2026 The crs authors. Not legal advice, and not a service of IRCC.",
    "fr": "© 2026 The crs authors. Ceci n’est ni un avis juridique ni un service d’IRCC.",
}
DESCRIPTION = {
    "en": "Canada’s Comprehensive Ranking System, scored under the law of any day.",
    "fr": "Le Système de classement global du Canada, selon les règles en vigueur à toute date.",
}


def on_nav(nav: Navigation, **_: Any) -> Navigation:  # noqa: ANN401  (as MkDocs calls it)
    """Let no page lead on to one in another language; the French ones are the last section."""
    first = nav.items[-1].children[0]
    first.previous_page.next_page = None
    first.previous_page = None
    return nav


def on_page_content(html: str, *, page: Page, files: Files, **_: Any) -> str:  # noqa: ANN401
    """Put the way to its twin above a page."""
    lang = "en" if language(page) == "fr" else "fr"
    name = page.file.src_uri.removesuffix(".md").removesuffix(".fr")
    twin = files.get_file_from_path(name + SUFFIXES[lang])
    if twin is None:
        return html
    href = get_relative_url(twin.url, page.url)
    link = f'<a rel="alternate" hreflang="{lang}" lang="{lang}" href="{href}">{NAMES[lang]}</a>'
    return f'<p class="twin" data-search-exclude>{link}</p>\n{html}'


def on_page_context(
    context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the theme the language of a page, and the navigation in that language."""
    lang = language(page)
    *english, french = nav.items
    if lang == "fr":
        items = [*french.children, Section(IN_ENGLISH, [door(item, "en") for item in english])]
    else:
        items = [*english, door(french, "fr")]
    context["nav"] = Navigation(items, nav.pages)
    config.theme["language"] = lang
    config.site_description, config.copyright = DESCRIPTION[lang], COPYRIGHT[lang]
    config.extra["homepage"] = items[0].url
    return context


def language(page: Page) -> str:
    """The language of a page, by its name."""
    return "fr" if page.file.src_uri.endswith(SUFFIXES["fr"]) else "en"


def door(item: Page | Section, lang: str) -> Link:
    """The way to an item of the navigation in another language: to its first page."""
    first = item
    while first.children:
        first = first.children[0]
    return Link(f'<span lang="{lang}">{item.title}</span>', first.url)
