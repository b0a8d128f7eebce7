# SPDX-License-Identifier: MIT
"""Draw the pictures that are made of data: `python docs/pictures.py FOLDER`.

A page of the folder has a comment where its picture goes; the picture stands in the page itself, so
that it has the colours of the text around it.
"""

import sys
from datetime import date
from pathlib import Path

import crs
from crs.rounds import ROUNDS, Listing

TEACHER = crs.files.load(Path(__file__).parents[1] / "examples/couple_abroad_teacher_first.toml")

PICTURES = {
    "rounds.md": ("<!-- cut-offs -->", Listing(ROUNDS).svg("en")),
    "outlook/what-moves-my-score.md": (
        "<!-- forecast -->",
        crs.forecast(TEACHER, date(2026, 8, 3), date(2028, 12, 31)).svg("en"),
    ),
}
"""Of each page, the comment and the picture in its place."""


def main(folder: Path) -> None:
    """Put every picture into its page in a *folder*."""
    for name, (comment, picture) in PICTURES.items():
        page = folder / name
        text = page.read_text(encoding="utf-8")
        if comment not in text:
            sys.exit(f"{page} has no {comment}")
        figure = f"<figure>\n{picture}</figure>"
        page.write_text(text.replace(comment, figure), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
