# SPDX-License-Identifier: MIT
"""What others stated in public for real or imagined applicants comes out of the package too."""

from operator import attrgetter

import pytest

import crs
from published import EXAMPLES, Published


def applicant(example: Published) -> crs.Applicant:
    """The applicant of a published case, who is always single and takes the tests in English."""
    reading, writing, listening, speaking = example.english
    return crs.Applicant(
        age=example.age,
        education=crs.Education[example.education],
        first_language=crs.English(
            reading=reading,
            writing=writing,
            listening=listening,
            speaking=speaking,
        ),
        canadian_work=example.canadian_work,
        foreign_work=example.foreign_work,
        canadian_study=crs.CanadianStudy[example.canadian_study],
        as_of=example.day,
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.id for example in EXAMPLES])
def test_published_points(example: Published) -> None:
    """Each stated total or section is reached under the rules of its day."""
    score = crs.score(applicant(example))

    assert example.stated == {line: attrgetter(line)(score) for line in example.stated}
