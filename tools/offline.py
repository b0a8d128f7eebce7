# SPDX-License-Identifier: MIT
"""Complete the service worker of a built site: `python tools/offline.py SITE`.

It is told the addresses of what the pages of the calculator need, and a version that changes with
the content of any of them.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from os.path import relpath
from pathlib import Path
from urllib.parse import urldefrag

PAGES = ("index.html", "index.fr/index.html")
KINDS = {"stylesheet", "icon"}


class Needs(HTMLParser):
    """Collects the addresses of the scripts, styles and pictures of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at the elements that fetch."""
        given = {name: value or "" for name, value in attrs}
        if tag in {"script", "img"} and given.get("src"):
            self.found.append(given["src"])
        if tag == "link" and KINDS & set(given.get("rel", "").split()):
            self.found.append(given["href"])


def needed(page: Path) -> Iterator[Path]:
    """The files that a *page* fetches."""
    needs = Needs()
    needs.feed(page.read_text(encoding="utf-8"))
    for address in needs.found:
        yield (page.parent / urldefrag(address).url).resolve()


def address(path: Path, folder: Path) -> str:
    """Where a browser that is at a *folder* finds a file; a folder itself for its index."""
    return f"./{relpath(path, folder)}".removesuffix("index.html")


def main(site: Path) -> None:
    """Write what the service worker has to know above what it does."""
    folder = site.resolve() / "calculator"
    worker = folder / "offline.js"
    files = {path for path in folder.rglob("*") if path.is_file() and path != worker}
    around = {path for page in PAGES for path in needed(folder / page)} - files
    digest = hashlib.sha256()
    for path in sorted(files | around):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    known = {
        "VERSION": digest.hexdigest()[:16],
        "FILES": [address(path, folder) for path in sorted(files)],
        "AROUND": [address(path, folder) for path in sorted(around)],
    }
    head = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in known.items())
    worker.write_text(head + worker.read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
