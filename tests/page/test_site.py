# SPDX-License-Identifier: MIT
"""The site in a browser: its search, and its two languages."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

INDEX = Path(__file__).parents[2] / "build" / "site" / "search" / "search_index.json"


@pytest.fixture
def site(browser: Any) -> Iterator[Any]:
    """A page of the browser."""
    context = browser.new_context(service_workers="block")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("pools.score", "reference/pools/"),
        ("cut-off", "rounds/"),
        ("cutoff", "glossary/"),
        ("PNP", "questions/"),
        ("césure", "questions.fr/"),
        ("époux", "law/2025-03-25/spouse.fr/"),
        ("désignation", "law/2025-03-25/additional.fr/"),
    ],
)
def test_search_finds(site: Any, address: str, words: str, found: str) -> None:
    """Somebody who types what they look for sees the page among the first five."""
    site.goto(address)
    site.click(".md-search__input")
    site.keyboard.type(words)
    site.wait_for_selector(".md-search-result__item")
    site.wait_for_timeout(1000)  # the list is drawn anew with each key
    links = site.eval_on_selector_all(
        ".md-search-result__item", "all => all.map(one => one.querySelector('a').href)"
    )

    assert address + found in [link.partition("?")[0] for link in links[:5]]


def test_every_page_says_its_language(site: Any, address: str) -> None:
    """French pages are in French, with the way to their twin, which leads back."""
    docs = json.loads(INDEX.read_text(encoding="utf-8"))["docs"]
    french = sorted({doc["location"] for doc in docs if doc["location"].endswith(".fr/")})
    assert "index.fr/" in french
    for location in french:
        ways = []
        here = address + location
        for lang, other in (("fr", "en"), ("en", "fr")):
            site.goto(here)
            assert site.get_attribute("html", "lang") == lang
            way = site.get_attribute(f"a[rel=alternate][hreflang={other}]", "href")
            here = urljoin(here, way)
            ways.append(here)
        assert ways[-1] == address + location
