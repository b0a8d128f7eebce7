# SPDX-License-Identifier: MIT
"""Words of facts and levels for evidence, which goes as soon as evidence asks `words` itself."""

from __future__ import annotations

from .facts import ArrangedEmployment, CanadianStudy, Education
from .words import CATALOGUE, facts

NONE = CATALOGUE["none"]
NO_YES = (CATALOGUE["no"], CATALOGUE["yes"])
FACTS = {code.removeprefix("fact."): text for code, text in facts.WORDS.items() if "fact." in code}
EDUCATION = {level: CATALOGUE[f"education.{level.name.lower()}"] for level in Education}
CANADIAN_STUDY = {
    level: CATALOGUE[f"canadianstudy.{level.name.lower()}"] for level in CanadianStudy
}
ARRANGED_EMPLOYMENT = {
    level: CATALOGUE[f"arrangedemployment.{level.name.lower()}"] for level in ArrangedEmployment
}
