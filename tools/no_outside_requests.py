# SPDX-License-Identifier: MIT
"""Fail if a page of a built site makes a browser ask another host for anything.

Links that a reader may follow are no requests. The theme's own scripts are not read: they name
hosts for diagrams and for pages opened from disk, and the site has neither.
"""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

FETCHED = {"src", "srcset", "data", "poster", "href"}
FOLLOWED = {("a", "href"), ("area", "href")}
SAID = {"canonical", "alternate", "license", "next", "prev"}  # kinds of <link> that fetch nothing
OUTSIDE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
OUTSIDE_STYLE = re.compile(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//[^)\"';]*", re.IGNORECASE)


class Requests(HTMLParser):
    """Collects the addresses on other hosts that a page makes a browser fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at the attributes by which an element asks for something."""
        said = tag == "link" and set((dict(attrs).get("rel") or "").split()) <= SAID
        self.found += [
            value
            for name, value in attrs
            if name in FETCHED and (tag, name) not in FOLLOWED and not said
            if value and OUTSIDE.match(value)
        ]


def outside(path: Path) -> list[str]:
    """What a page or a style sheet asks of other hosts."""
    text = path.read_text(encoding="utf-8")
    found = OUTSIDE_STYLE.findall(text)
    if path.suffix == ".html":
        page = Requests()
        page.feed(text)
        found += page.found
    return found


def main(site: Path) -> None:
    """Look at every page and style sheet; say what was found, if anything."""
    pages = [path for path in sorted(site.rglob("*")) if path.suffix in {".html", ".css"}]
    found = [f"{path}: {address}" for path in pages for address in outside(path)]
    if found or not pages:
        sys.exit("\n".join(["the site asks other hosts, or is not there:", *found]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
