# SPDX-License-Identifier: MIT
"""Random laws, written to files and read again."""

from random import Random

import attrs
from laws import law, person

import crs
from crs import files
from crs.rules import Status


def test_a_random_law_scores_the_same_from_its_file() -> None:
    """With factors that no edition has."""
    chance = Random(5)
    for _ in range(60):
        rules = attrs.evolve(law(chance), status=Status.PUBLISHED)
        back = files.load_rules(files.dump_rules(rules).encode())
        assert back == rules
        for _ in range(5):
            applicant = person(chance)
            assert crs.score(applicant, back).total == crs.score(applicant, rules).total
