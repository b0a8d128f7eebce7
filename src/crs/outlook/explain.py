# SPDX-License-Identifier: MIT
"""What a score is made of: each line, the cells of the tables that give it, and what was cut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, ClassVar, get_type_hints

import attrs

from ..annotated import notes
from ..door import wing
from ..facts import OTHER, Applicant, French
from ..provision import Provision
from ..ranking import SECTIONS, Score
from ..readable import Readable
from ..rules import Rules, is_edition
from .trace import Cell, Held, Traced, trace
from .trace import traced as remembered

TOTAL = "total"
"""The name of the total of a section, and of that of all."""
MAXIMUM = "maximum"
"""The name of the line that says what the maximum of a section, or of the total, takes."""


MI = Provision("MI")
"""Where a line or a section stands of which the number was not seen."""


@attrs.frozen
class ExplainedLine:
    """A line of a score and where its points come from.

    Attributes:
        section: the section, as in `Score`; "total" for what the maximum of the total takes.
        line: the line, as in the points of its section; "maximum" for what a maximum takes; of
            factors that no edition has, each by itself, "other.NAME".
        points: the points that it gives: never positive where it is a maximum.
        maximum: the most that it gives to anybody under these rules; 0 where it is a maximum.
        cells: what the tables assign: where no maximum bites, their points add up to the line's.
        held: the maximum that bites and the sum before it; None: none does.
        provision: where the law says so; None where the rules are not an edition of the law.
        applicant: the facts.
        rules: the rules.
    """

    section: str
    line: str
    points: int
    maximum: int
    cells: tuple[Cell, ...]
    held: Held | None
    provision: Provision | None
    applicant: Applicant = attrs.field(repr=False)
    rules: Rules = attrs.field(repr=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The names of the facts that it looks at: "spouse.education" is one of the spouse's."""
        return tuple(
            dict.fromkeys(
                fact_of(self.applicant, self.section, cell.table, by)
                for cell in self.cells
                for by in cell.by
            )
        )

    def text(self, lang: str = "en") -> str:
        """One sentence: the points, the levels that give them, and what the next would give.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        sentence: str = wing("display.score_explanation").sentence(self, lang)
        return sentence


@attrs.frozen
class ScoreExplanation(Readable):
    """What a score is made of, line by line. Made by `Score.explain`.

    Attributes:
        score: the score that is explained.
        lines: every line of the score, in the order of the law. After those of a section that has
            a maximum stands what the maximum takes, and last what that of the total takes. Their
            points add up to the total.
    """

    score: Score
    lines: tuple[ExplainedLine, ...]
    view: ClassVar[str] = "score_explanation"


def explain(score: Score) -> ScoreExplanation:
    """What a *score* is made of: the law, run once more on numbers that remember."""
    traced: Any = trace(score.applicant, score.rules)
    lines: list[ExplainedLine] = []
    for section in SECTIONS:
        part = getattr(traced, section)
        lines += _lines(score, section, part[:-1])
        lines += _maximum(score, section, part.total)
    return ScoreExplanation(score, (*lines, *_maximum(score, TOTAL, traced.total)))


def _lines(score: Score, section: str, points: Sequence[Traced]) -> Iterator[ExplainedLine]:
    """The lines of a *section*, whose total stands last in it and is none."""
    maxima, provisions = getattr(score.maxima, section), _provisions(score.rules)
    for line, most, traced in zip(maxima._fields, maxima, points, strict=False):
        if line == OTHER:
            yield from _factors(score, remembered(traced))
            continue
        yield ExplainedLine(
            section=section,
            line=line,
            points=traced.points,
            maximum=most,
            cells=traced.cells,
            held=traced.held if traced.held and traced.held.taken else None,
            provision=provisions.get((section, line)),
            applicant=score.applicant,
            rules=score.rules,
        )


def _factors(score: Score, traced: Traced) -> Iterator[ExplainedLine]:
    """A line for each factor that no edition has: the cells of their sum stand in their order."""
    for cell in traced.cells:
        yield ExplainedLine(
            section=SECTIONS[-1],
            line=cell.table,
            points=cell.points,
            maximum=score.maxima.other[cell.table.removeprefix(f"{OTHER}.")],
            cells=(cell,),
            held=None,
            provision=None,
            applicant=score.applicant,
            rules=score.rules,
        )


def _maximum(score: Score, section: str, total: Traced) -> Iterator[ExplainedLine]:
    """What the maximum of a *total* takes, where the law holds it to one."""
    if total.held:
        yield ExplainedLine(
            section=section,
            line=MAXIMUM,
            points=-total.held.taken,
            maximum=0,
            cells=(),
            held=total.held if total.held.taken else None,
            provision=_provisions(score.rules).get((section, TOTAL)),
            applicant=score.applicant,
            rules=score.rules,
        )


def fact_of(applicant: Applicant, section: str, table: str, by: str) -> str:
    """The fact of the *applicant* that a *table* goes by."""
    french_first = isinstance(applicant.first_language, French)
    match by:
        case "accompanied":
            return "spouse"
        case "weakest":
            return "first_language"
        case "french" | "english":
            return "first_language" if french_first is (by == "french") else "second_language"
        case "ability":
            by = table
    return f"spouse.{by}" if section == "spouse" else by


@lru_cache(maxsize=32)  # rules that are in use, not all that ever were
def _provisions(rules: Rules) -> Mapping[tuple[str, str], Provision]:
    """Where the law assigns each line of each section; nothing where *rules* are not the law."""
    if not is_edition(rules):
        return {}
    cited = {(TOTAL, TOTAL): notes(Score, Provision)[TOTAL]}
    for section in SECTIONS:
        points = get_type_hints(Score)[section]
        places = notes(points, Provision)
        cited |= {(section, line): places.get(line, MI) for line in points._fields}
    return cited
