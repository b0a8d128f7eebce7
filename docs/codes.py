# SPDX-License-Identifier: MIT
"""Write the page of all codes, as the catalogue of words has them: `python docs/codes.py FOLDER`.

A code is that of a reason, a finding, a bar, a cause, a caveat or a mistake; its sentence is the
one of `crs.words`, in which the name of an attribute stands in braces for its value.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import crs
from crs.text import LANGUAGES, Text
from crs.worded import Worded, WordedEnum
from crs.words import CATALOGUE

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Evidence": ("evidence", "facts"),
    "Classes and invitations": ("assessment", "cec", "fsw", "fst", "invitation"),
    "Caveats": ("caveats",),
    "What a score means": ("outlook",),
    "Rounds": ("rounds", "display"),
    "Occupations": ("noc",),
    "Files and values": ("files", "expected", "checked", "errors"),
    "Pools": ("pools", "resumable"),
    "Command line": ("cli",),
}
"""The headings of the page, and the modules whose values stand below each."""
MISTAKES = "Mistakes"
"""The heading of the sorts of mistakes, all of them `crs.Problem`."""
NAMED = re.compile(r"\{([\w.]*)(?::([^{}]*))?\}")
"""What a sentence names of its value, and how it is written."""


def main(folder: Path) -> None:
    """Write the page into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "codes.md").write_text("\n\n".join((*page(), "")), encoding="utf-8")


def page() -> Iterator[str]:
    """The paragraphs of the page."""
    yield "# Codes"
    yield (
        "Every reason, finding, bar, cause, caveat and mistake is a value with a stable `code`, and"
        " JSON has it too. Compare codes, or the values themselves, and never sentences, which may"
        " be mended at any time. Below, a name in braces stands for an attribute of the value."
    )
    found = codes()
    yield f"## {MISTAKES}"
    yield "The `code` of a [`Problem`](errors.md#crs.Problem), which keeps what it names."
    yield table((code, "crs.Problem") for code in mistakes(found))
    for heading, modules in GROUPS.items():
        yield f"## {heading}"
        yield table(item for item in found.items() if item[1].split(".")[1] in modules)


def codes() -> dict[str, str]:
    """The code of every value that is said, and the dotted name of its type."""
    for module in walk_packages(crs.__path__, f"{crs.__name__}."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    return dict(sorted(_coded(Worded)))


def _coded(cls: type[Worded]) -> Iterator[tuple[str, str]]:
    for child in cls.__subclasses__():
        name = f"{child.__module__}.{child.__qualname__}"
        if issubclass(child, WordedEnum):
            yield from ((member.code, f"{name}.{member.name}") for member in child)
        elif isinstance(code := vars(child).get("code"), str):
            yield code, name
        yield from _coded(child)


def mistakes(found: Mapping[str, str]) -> list[str]:
    """The codes of mistakes: their sentences name the path, and no other value has them."""
    return sorted(key for key, text in CATALOGUE.items() if "{path" in text.en and key not in found)


def table(rows: Iterable[tuple[str, str]]) -> str:
    """A row for each code: its type, and its sentence in both languages."""
    cells = (
        (f"`{code}`", f"`{of}`", *(sentence(CATALOGUE[code], lang) for lang in LANGUAGES))
        for code, of in rows
    )
    lines = (f"| {' | '.join(row)} |" for row in cells)
    return "\n".join(("| Code | Type | English | French |", "| :-- | :-- | :-- | :-- |", *lines))


def sentence(text: Text, lang: str) -> str:
    """A sentence as a reader has it: what it names in braces, a number with its noun."""

    def plain(named: re.Match[str]) -> str:
        name, form = named.groups(default="")
        noun = form.rpartition("|")[2] if "|" in form else ""
        return f"{{{name}}} {noun}".rstrip()

    said = NAMED.sub(plain, text(lang)).strip().replace("\n", " ")
    return re.sub(r"([|*_<`])", r"\\\1", said)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
