# SPDX-License-Identifier: MIT
"""Draw the pictures that are made of data: `python docs/pictures.py FOLDER`.

A page of the folder has a comment where its picture goes; the picture stands in the page itself, so
that it has the colours of the text around it.
"""

import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import crs
from crs.rounds import ROUNDS, Listing

TEACHER = crs.files.load(Path(__file__).parents[1] / "examples/couple_abroad_teacher_first.toml")


def score(lang: str) -> Callable[[str], str]:
    """The picture, in a language, of the score that the first example of a page computes."""

    def picture(page: str) -> str:
        (example,) = re.findall(r"^```python\n((?!>>>).*?)^```", page, re.DOTALL | re.MULTILINE)
        names: dict[str, Any] = {}
        exec(compile(example, "<example>", "exec"), names)  # noqa: S102  (our own page)
        return str(names["score"].html(lang))

    return picture


PICTURES: dict[str, tuple[str, Callable[[str], str]]] = {
    "index.md": ("<!-- score -->", score("en")),
    "index.fr.md": ("<!-- score -->", score("fr")),
    "rounds.md": ("<!-- cut-offs -->", lambda _: Listing(ROUNDS).svg("en")),
    "outlook/what-moves-my-score.md": (
        "<!-- forecast -->",
        lambda _: crs.forecast(TEACHER, date(2026, 8, 3), date(2028, 12, 31)).svg("en"),
    ),
}
"""Of each page, the comment, and what draws the picture in its place."""


def main(folder: Path) -> None:
    """Put every picture into its page in a *folder*."""
    for name, (comment, draw) in PICTURES.items():
        page = folder / name
        text = page.read_text(encoding="utf-8")
        if comment not in text:
            sys.exit(f"{page} has no {comment}")
        figure = f'<figure tabindex="0">\n{draw(text)}</figure>'
        page.write_text(text.replace(comment, figure), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
