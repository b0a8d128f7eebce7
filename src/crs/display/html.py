# SPDX-License-Identifier: MIT
"""A score as a fragment of HTML, for notebooks and pages.

It needs nothing from outside, takes its colours from the text around it, light or dark, and names
its rows and columns for readers who listen. The bars repeat what the numbers say.
"""

from __future__ import annotations

from html import escape

from ..ranking import Score
from . import rows, words
from .rows import Row

STYLE = """\
.crs-score { font-variant-numeric: tabular-nums; max-width: 46em }
.crs-score table { border-collapse: collapse; color: inherit; width: 100% }
.crs-score tr { background: none }
.crs-score caption { text-align: start; font-weight: bold; padding: .3em .5em }
.crs-score th, .crs-score td { background: none; color: inherit; padding: .2em .5em;
  text-align: start; vertical-align: top; border: 0 }
.crs-score th { font-weight: normal }
.crs-score td.n, .crs-score thead th.n { text-align: end; white-space: nowrap }
.crs-score td.p { white-space: nowrap }
.crs-score .d0 > * { font-weight: bold; border-top: 1px solid currentColor }
.crs-score .d1 > th { padding-inline-start: 1.5em }
.crs-score .d2 > * { opacity: .8 }
.crs-score .d2 > th { padding-inline-start: 3em }
.crs-score .bar { display: block; height: .3em; margin-top: .2em; border: 1px solid currentColor;
  border-radius: .2em; max-width: 16em }
.crs-score .bar > span { display: block; height: 100%; background: currentColor; opacity: .6 }
.crs-score .note { display: block; font-style: italic }
.crs-score p { margin: .5em }"""


def score(score: Score, lang: str) -> str:
    """A table of each line, its points, its maximum and its provision, and what goes with it."""
    total = rows.total(score, lang)
    header = "".join(
        f'<th scope="col"{kind}>{escape(word(lang))}</th>'
        for word, kind in (
            (words.LINE, ""),
            (words.POINTS, ' class="n"'),
            (words.MAXIMUM, ' class="n"'),
            (words.PROVISION, ""),
        )
    )
    caption = escape(words.COLON(lang).format(total.label, words.number(total.points, lang)))
    bodies = "\n".join(
        "<tbody>\n" + "\n".join(_row(row, lang) for row in block) + "\n</tbody>"
        for block in [*rows.sections(score, lang), [total]]
    )
    remarks = "\n".join(f"<p>{escape(remark)}</p>" for remark in rows.remarks(score, lang))
    return f"""\
<div class="crs-score" lang="{lang}">
<style>
{STYLE}
</style>
<table>
<caption>{caption}</caption>
<thead><tr>{header}</tr></thead>
{bodies}
</table>
{remarks}
</div>"""


def _row(row: Row, lang: str) -> str:
    notes = "".join(f'<span class="note">{escape(note)}</span>' for note in row.notes)
    scope = "row" if row.depth else "rowgroup"
    return (
        f'<tr class="d{row.depth}"><th scope="{scope}">{escape(row.label)}{_bar(row)}{notes}</th>'
        f'<td class="n">{words.number(row.points, lang)}</td>'
        f'<td class="n">{words.number(row.maximum, lang)}</td>'
        f'<td class="p">{escape(row.provision)}</td></tr>'
    )


def _bar(row: Row) -> str:
    if row.depth or not row.maximum:
        return ""
    share = 100 * row.points // row.maximum
    return f'<span class="bar" aria-hidden="true"><span style="width:{share}%"></span></span>'
