# SPDX-License-Identifier: MIT
"""Rehearse an amendment in a copy of the tree: `python tools/amendment.py FOLDER`.

It invents a factor, points for living outside a large city, and makes the steps that
`docs/how-to/add-an-amendment.md` names. What is typed by hand is counted; schemas follow by their
own command.
"""

import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

ROOT = Path(__file__).parents[1]
MOST = 12
"""How many files a new factor may touch."""

WORDS = '("Outside a large city", "Hors d’une grande ville")'
EN = "Ministerial Instructions signed 1 December 2098"
FR = "Instructions ministérielles signées le 1er décembre 2098"
EDITION = f'''\
# SPDX-License-Identifier: MIT
"""In force from 2099-01-01: points for living outside a large city."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from ..tables import Table
from ..text import Text
from ._2025_03_25 import RULES as PREVIOUS

RULES = evolve(
    PREVIOUS,
    since=date(2099, 1, 1),
    instrument=Text(
        "{EN}",
        "{FR}",
    ),
    sources=("invented, to rehearse an amendment",),
    additional=evolve(PREVIOUS.additional, small_place=Table({{True: 20}})),
)
'''


def before(text: str, new: str) -> tuple[str, str]:
    """The step that puts something *new* before a *text*."""
    return text, new + text


def after(text: str, new: str) -> tuple[str, str]:
    """The step that puts something *new* after a *text*."""
    return text, text + new


STEPS: dict[str, tuple[tuple[str, str], ...]] = {
    "src/crs/rules/_2099_01_01.py": (("", EDITION),),
    "src/crs/rules/__init__.py": (
        ("_2025_03_25\n", "_2025_03_25, _2099_01_01\n"),
        ("    _2025_03_25.RULES,\n", "    _2025_03_25.RULES,\n    _2099_01_01.RULES,\n"),
    ),
    "src/crs/rules/_2015_01_01.py": (
        after("        sibling=Table({}),\n", "        small_place=Table({}),\n"),
    ),
    "src/crs/facts.py": (
        before("        nomination: whether", "        small_place: lives outside a large city.\n"),
        after("    sibling: bool = False\n", "    small_place: bool = False\n"),
    ),
    "src/crs/additional.py": (
        before(
            "        french: points", "        small_place: points by where the person lives.\n"
        ),
        before(
            '    french: Annotated[Grid, By("french", "english")]\n',
            '    small_place: Annotated[Table, By("small_place")]\n',
        ),
        before(
            '    french: Annotated[int, Provision("MI")]\n',
            '    small_place: Annotated[int, Provision("MI")]\n',
        ),
        before(
            "    french = rules.french",
            "    small_place = rules.small_place[applicant.small_place]\n",
        ),
        before("        french,\n", "        small_place,\n"),
        before("french + canadian_study", "small_place + "),
    ),
    "src/crs/words/facts.py": (
        before('    "fact.nomination"', f'    "fact.small_place": Text{WORDS},\n'),
    ),
    "CHANGELOG.md": (after("### Law\n", "\n- 2099-01-01, invented: points by where one lives.\n"),),
    "tests/grid.py": (
        after('"2025-03-25",', ' "2099-01-01",'),
        before(
            '    "canadian_study": (\n',
            '    "small_place": (\n        ("2015-01-01", 0, 0), ("2099-01-01", 0, 20),\n    ),\n',
        ),
    ),
    "tests/oracle.py": (
        before(
            '    points["additional.french"] =',
            '    lives = facts["small_place"] and since >= "2099-01-01"\n'
            '    points["additional.small_place"] = 20 if lives else 0\n',
        ),
        before(
            '        + points["additional.french"]\n',
            '        + points["additional.small_place"]\n',
        ),
    ),
    "tests/test_api.py": (after(" sibling=False,", " small_place=False,"),),
    "tests/test_display.py": (
        before('        ((), "French-language proficiency"', f"        ((), *{WORDS}),\n"),
    ),
    "tests/test_rules.py": (
        after('        "Ministerial Instructions signed 11 March 2025",\n', f'        "{EN}",\n'),
        after(
            '        "Instructions ministérielles signées le 11 mars 2025",\n', f'        "{FR}",\n'
        ),
        after(
            '        {"french"},\n        {"arranged_employment"},\n', '        {"small_place"},\n'
        ),
    ),
}
"""What is put where, by file: each text that is found there, and what takes its place."""


def main(folder: Path) -> None:
    """Make a copy of the tree in a *folder*, amend it, and say how much that took."""
    unwanted = ignore_patterns(".*", "__pycache__", "build", "dist", "*.egg-info")
    copytree(ROOT, folder, ignore=unwanted, dirs_exist_ok=True)
    for name, changes in STEPS.items():
        file = folder / name
        text = file.read_text("utf-8") if file.exists() else ""
        for old, new in changes:
            if old not in text:
                sys.exit(f"{name} has no {old!r}: the rehearsal knows an older tree")
            text = text.replace(old, new, 1)
        file.write_text(text, "utf-8")
    command = [sys.executable, "tools/schemas.py"]
    subprocess.run(command, check=True, cwd=folder, env={"PYTHONPATH": "src"})  # noqa: S603
    print(*STEPS, f"{len(STEPS)} files, of at most {MOST}", sep="\n")
    if len(STEPS) > MOST:
        sys.exit("a factor of the law is declared in too many places")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
