# SPDX-License-Identifier: MIT
"""An assessment of a class: in short, in plain text, and as a fragment of HTML."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from ..assessment import Assessment, Finding
from ..evidence.explanation import wrapped
from ..text import Text
from ..words import CATALOGUE

COLON = Text("{}: {}", "{}\u00a0: {}")
MET: Mapping[bool | None, Text] = {
    True: Text("met", "exigences remplies"),
    False: Text("not met", "exigences non remplies"),
    None: Text("unknown", "indéterminé"),
}
REQUIREMENT = Text("Requirement", "Exigence")
FINDING = Text("Finding", "Constat")
TITLE = Text("{}, as of {}", "{}, en date du {}")

STYLE = """\
.crs-assessment { max-width: 60em }
.crs-assessment table { border-collapse: collapse; color: inherit; width: 100% }
.crs-assessment tr { background: none }
.crs-assessment caption { text-align: start; font-weight: bold; padding: .3em .5em }
.crs-assessment th, .crs-assessment td { background: none; color: inherit; padding: .2em .5em;
  text-align: start; vertical-align: top; border: 0; border-top: 1px solid currentColor }
.crs-assessment tbody th { font-weight: normal }
.crs-assessment td.m, .crs-assessment td.p { white-space: nowrap }
.crs-assessment .why { display: block; opacity: .8 }
.crs-assessment p { margin: .5em }"""


def summary(assessment: Assessment, lang: str) -> str:
    """Whether the class is met, and the findings by which it is not, or by which it is unknown."""
    colon = COLON(lang).format
    says = MET[assessment.met](lang)
    lines = wrapped(colon(_capital(assessment.title(lang)), says), 0)
    for finding in assessment.findings:
        if finding.met is assessment.met and not assessment.is_met:
            lines += wrapped(colon(_cited(finding, lang), finding.reason(lang)), 1)
    return "\n".join(lines)


def text(assessment: Assessment, lang: str) -> str:
    """Each finding, with its provision and its reason, and what goes with them."""
    lines = wrapped(_title(assessment, lang), 0)
    for finding in assessment.findings:
        lines += wrapped(COLON(lang).format(_cited(finding, lang), finding.says(lang)), 1)
        lines += wrapped(_capital(finding.reason(lang)), 2)
    for note in assessment.notes:
        lines += wrapped(note(lang), 0)
    return "\n".join(lines)


def html(assessment: Assessment, lang: str) -> str:
    """The same as a table."""
    heads = (REQUIREMENT, CATALOGUE["head.provision"], FINDING)
    header = "".join(f'<th scope="col">{escape(head(lang))}</th>' for head in heads)
    rows = "\n".join(_row(finding, lang) for finding in assessment.findings)
    notes = "\n".join(f"<p>{escape(note(lang))}</p>" for note in assessment.notes)
    return f"""\
<div class="crs-assessment" lang="{lang}">
<style>
{STYLE}
</style>
<table>
<caption>{escape(_title(assessment, lang))}</caption>
<thead><tr>{header}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
{notes}
</div>"""


def _title(assessment: Assessment, lang: str) -> str:
    title = TITLE(lang).format(_capital(assessment.title(lang)), assessment.as_of)
    return COLON(lang).format(title, MET[assessment.met](lang))


def _cited(finding: Finding, lang: str) -> str:
    return f"{finding.label(lang)} ({finding.provision(lang)})"


def _row(finding: Finding, lang: str) -> str:
    return (
        f'<tr><th scope="row">{escape(finding.label(lang))}'
        f'<span class="why">{escape(_capital(finding.reason(lang)))}</span></th>'
        f'<td class="p">{escape(finding.provision(lang))}</td>'
        f'<td class="m">{escape(finding.says(lang))}</td></tr>'
    )


def _capital(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]
