# SPDX-License-Identifier: MIT
"""What is found of each category, as it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...rounds import Categories, CategoryFinding
from . import page
from .labels import VERDICTS, CategoriesOn, Label

if TYPE_CHECKING:
    from rich.console import RenderableType


def text(result: Categories, lang: str) -> str:
    """The findings in plain text."""
    return page.text(_page(result, lang))


def html(result: Categories, lang: str) -> str:
    """The findings as a fragment of HTML."""
    return page.html(_page(result, lang))


def rich(result: Categories, lang: str) -> RenderableType:
    """The findings as Rich prints it."""
    return page.rich(_page(result, lang))


def to_dict(result: Categories, lang: str) -> dict[str, Any]:
    """Each category by its name, whether it is met, and why, with stable codes."""
    return {
        "as_of": result.as_of.isoformat(),
        "findings": [_finding(finding, lang) for finding in result.findings],
        "notes": [{"code": note.code, "text": note.text(lang)} for note in result.notes],
    }


def _finding(finding: CategoryFinding, lang: str) -> dict[str, Any]:
    return {
        "category": finding.category.name.lower(),
        "name": finding.category.text(lang),
        "provision": finding.provision.cite(lang),
        "met": finding.met,
        "reasons": [{"code": reason.code, "text": reason.text(lang)} for reason in finding.reasons],
    }


def _page(result: Categories, lang: str) -> page.Page:
    rows = (
        page.Row(
            (finding.category.text(lang), VERDICTS[finding.met].text(lang)),
            tuple(reason.text(lang) for reason in finding.reasons),
        )
        for finding in result.findings
    )
    return page.Page(
        lang=lang,
        title=CategoriesOn(result.as_of).text(lang),
        heads=(Label.CATEGORY, Label.FINDING),
        numeric=0,
        rows=tuple(rows),
        remarks=(CategoryFinding.provision.cite(lang), *(note.text(lang) for note in result.notes)),
    )
