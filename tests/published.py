# SPDX-License-Identifier: MIT
"""
Applicants whose points were stated in public by law firms and by a news site of such firms.

Each case keeps its source and what we had to assume to read it. The published texts name levels in
their own order; here each language is reading, writing, listening, speaking.
"""

from datetime import date
from typing import NamedTuple


class Published(NamedTuple):
    """One published case, told in plain values."""

    id: str
    title: str
    url: str
    published: str
    day: date  # the day whose rules the source applied
    words: str  # the facts as the source tells them
    assumptions: str
    age: int
    education: str
    english: tuple[int, int, int, int]  # reading, writing, listening, speaking; CLB
    canadian_work: int
    foreign_work: int
    canadian_study: str
    stated: dict[str, int]


EXAMPLES = (
    Published(
        id="A01-sean-441",
        title="CRS requirement falls to new record low (law-firm news): Sean",
        url="https://www.apaceinternational.com/news/express-entry-crs-requirement-falls-to-new-record-low",
        published="2017-02-22",
        day=date(2017, 2, 22),
        words=(
            "29, single, bachelor's, 3 years foreign skilled work, advanced English, "
            "no Canadian work/study"
        ),
        assumptions=(
            'Source says "advanced" English; CLB 10 in all four is the only reading that gives '
            "the stated total."
        ),
        age=29,
        education="BACHELORS",
        english=(10, 10, 10, 10),
        canadian_work=0,
        foreign_work=3,
        canadian_study="NONE",
        stated={"total": 441},
    ),
    Published(
        id="A03-abdul-435",
        title="CRS point requirement decreases (CIC News copy): Abdul",
        url="http://eleosgroup.blogspot.com/2017/03/express-entry-crs-point-requirement_2.html",
        published="2017-03-01",
        day=date(2017, 3, 1),
        words=(
            "29, single, bachelor's, 3 years foreign work; reading/writing CLB 9, "
            "speaking/listening CLB 10"
        ),
        assumptions="",
        age=29,
        education="BACHELORS",
        english=(9, 9, 10, 10),
        canadian_work=0,
        foreign_work=3,
        canadian_study="NONE",
        stated={"total": 435},
    ),
    Published(
        id="A04-celine-436",
        title="CRS point requirement decreases (CIC News copy): Celine",
        url="http://eleosgroup.blogspot.com/2017/03/express-entry-crs-point-requirement_2.html",
        published="2017-03-01",
        day=date(2017, 3, 1),
        words=(
            "35, single, bachelor's earned in Canada, CLB 7 all, 3 years foreign work, "
            "2 years Canadian work"
        ),
        assumptions="",
        age=35,
        education="BACHELORS",
        english=(7, 7, 7, 7),
        canadian_work=2,
        foreign_work=3,
        canadian_study="THREE_YEARS_OR_MORE",
        stated={"total": 436},
    ),
    Published(
        id="A07-mattias-415",
        title="CIC News 2017-04 (article ...049077): Mattias",
        url="https://www.cicnews.com/2017/04/ (article id 049077)",
        published="2017-04",
        day=date(2017, 4, 15),
        words=(
            "30, single, master's, 3 years foreign work; IELTS speaking, listening, writing 8.5, "
            "reading 6.5"
        ),
        assumptions="",
        age=30,
        education="MASTERS",
        english=(8, 10, 10, 10),
        canadian_work=0,
        foreign_work=3,
        canadian_study="NONE",
        stated={"total": 415},
    ),
    Published(
        id="A08-sas-316",
        title="Catherine Sas QC, students: 2-year diploma, 1 year(s) Canadian work (core total)",
        url="https://canadian-visa-lawyer.com/the-comprehensive-ranking-score-how-do-students-fare/",
        published="2015-09-29",
        day=date(2015, 9, 29),
        words=(
            "age 20-29, single, 2-year diploma (Canadian), CLB 7 all, 1 year(s) Canadian work, "
            "no foreign work"
        ),
        assumptions="",
        age=25,
        education="TWO_YEAR",
        english=(7, 7, 7, 7),
        canadian_work=1,
        foreign_work=0,
        canadian_study="ONE_OR_TWO_YEARS",
        stated={"core.total": 316},
    ),
    Published(
        id="A14-sas-transfer-26",
        title="Catherine Sas QC, profile A transferability with 1 year(s) Canadian work",
        url="https://canadian-visa-lawyer.com/the-comprehensive-ranking-score-how-do-students-fare/",
        published="2015-09-29",
        day=date(2015, 9, 29),
        words="2-year diploma, CLB 7, 1 year(s) Canadian work, no foreign work",
        assumptions="",
        age=25,
        education="TWO_YEAR",
        english=(7, 7, 7, 7),
        canadian_work=1,
        foreign_work=0,
        canadian_study="NONE",
        stated={"transferability.total": 26},
    ),
)
