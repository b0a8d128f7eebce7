# SPDX-License-Identifier: MIT
"""Write the pages of evidence that are data: `python docs/charts.py FOLDER`.

The conversion charts of the language tests, in each official language, and the organisations that
may assess a foreign credential. Nothing here is typed but words: every score, level, name, day and
source comes from `crs.evidence`.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from crs import TEF, English
from crs.evidence.credentials import DESIGNATED
from crs.evidence.language import TESTS
from crs.evidence.language.report import Chart, Result, Scale
from crs.evidence.language.tef import CHARTS
from crs.text import Text
from crs.words import CATALOGUE

TITLE = Text("Conversion charts", "Tableaux de conversion")
INTRODUCTION = Text(
    "From the scores of each accepted test to levels: CLB in English, NCLC in French. Each row has"
    " the scores that reach its level. The charts end at 10, which is *10 or more*; a score below"
    " the lowest row is level 0. Made from the charts that the package converts with:"
    " [how to give a result](language-tests.md).",
    "Correspondance entre les résultats de chaque test accepté et les niveaux\u00a0: CLB pour"
    " l’anglais, NCLC pour le français. Chaque ligne donne les résultats correspondant à un niveau."
    " Les tableaux s’arrêtent à 10 (*10 ou plus*); un résultat inférieur à la dernière ligne"
    " correspond au niveau 0. Cette page est faite à partir des tableaux que le programme utilise.",
)
SCALES = {
    "ancien": Text(
        "The column *équivalence ancien score*, which alone Express Entry takes",
        "La colonne *Équivalence ancien score*, la seule qu’accepte Entrée express",
    ),
    "699-2019": Text(
        "Out of 699, tests of 2019-10-01 to 2023-12-10: not for Express Entry",
        "Score sur 699, tests passés du 2019-10-01 au 2023-12-10 (non accepté pour Entrée express)",
    ),
    "699-2023": Text(
        "Out of 699, tests after 2023-12-10: not for Express Entry",
        "Score sur 699, tests passés après le 2023-12-10 (non accepté pour Entrée express)",
    ),
}
BELOW = Text("0 (below {})", "0 (moins de {})")
OVER = Text("{} or more", "{} ou plus")


def main(folder: Path) -> None:
    """Write every page into a *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "charts.md", charts("en"))
    _write(folder / "charts.fr.md", charts("fr"))
    _write(folder / "organisations.md", organisations())


def charts(lang: str) -> Iterator[str]:
    """The paragraphs of the page of all charts."""
    yield f"# {TITLE(lang)}"
    yield INTRODUCTION(lang)
    for test in TESTS.values():
        yield f"## {test.test}"
        yield from (f"{paragraph}\n{{ lang=en }}" for paragraph in sources(test))
        for scale, chart in scales(test).items():
            if scale:
                yield f"### {SCALES[scale](lang)}"
            yield "\n".join(table(test, chart, lang))


def scales(test: type[Result]) -> Mapping[str, Chart]:
    """The charts of a test by the scale of which they are; "" where there is one alone."""
    return CHARTS if test is TEF else {"": cast("Chart", test.chart)}


def sources(test: type[Result]) -> list[str]:
    """What the module of a test says of its charts, and where they were read."""
    said = import_module(test.__module__).__doc__ or ""
    return said.strip().split("\n\n")[1:]


def table(test: type[Result], chart: Chart, lang: str) -> Iterator[str]:
    """The lines of a chart, the highest level first."""
    levels = sorted(next(iter(chart.values())).lowest, reverse=True)
    names = {levels[0]: OVER(lang).format(levels[0]), 0: BELOW(lang).format(levels[-1])}
    benchmark = "CLB" if test.language is English else "NCLC"
    yield from _rows(
        (benchmark, *(CATALOGUE[f"fact.{ability}"](lang).capitalize() for ability in chart)),
        (
            (names.get(level, str(level)), *(cell(scale, level, lang) for scale in chart.values()))
            for level in (*levels, 0)
        ),
    )


def cell(scale: Scale, level: int, lang: str) -> str:
    """The scores that reach a level and no higher one: one of them, or the lowest and highest."""
    reached = [score for score in scale.scores if scale.levels[score] == level]
    ends = "–".join(dict.fromkeys(str(score) for score in (reached[0], reached[-1])))
    return ends.replace(".", Text(".", ",")(lang))


def organisations() -> Iterator[str]:
    """The paragraphs of the page of the organisations that may assess a foreign credential."""
    yield "# Who may assess"
    yield (
        "The organisations that the Minister has designated to assess foreign credentials (IRPR"
        " s. 75(4)), by the initials that `ECA` takes. An assessment counts if it was issued on the"
        " day of designation or later; that of a professional body, for its own occupations alone."
        " Made from the list that the package checks with: [how to give an"
        " assessment](credentials.md#a-foreign-credential)."
    )
    yield "\n".join(
        _rows(
            ("Initials", "Organisation", "Designated", "Occupations (NOC 2021)"),
            (
                (f"`{key}`", by.name.en, str(by.since), ", ".join(sorted(by.occupations)) or "any")
                for key, by in DESIGNATED.items()
            ),
        )
    )
    yield "Source: IRCC, educational credential assessment, designated organisations."


def _rows(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for row in (header, [":--"] * len(header), *rows):
        yield f"| {' | '.join(row)} |"


def _write(path: Path, paragraphs: Iterable[str]) -> None:
    path.write_text("\n\n".join((*paragraphs, "")), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
