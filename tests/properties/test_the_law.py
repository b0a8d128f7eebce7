# SPDX-License-Identifier: MIT
"""What holds for every applicant, whatever the numbers: one class for each sentence of the law.

`nox -s properties` tries them at length.
"""

from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import crs
import oracle
from crs import Applicant, CanadianStudy, Education, English, French, Rules, Score, Spouse
from people import flat, points
from strategies import EDITIONS, LEVELS, SPOUSES, YEARS, applicants

pytestmark = pytest.mark.properties

ABILITIES = ("reading", "writing", "listening", "speaking")
SECTIONS = ("core", "spouse", "transferability", "additional")


def score(applicant: Applicant, rules: Rules, **changes: Any) -> Score:
    """The score of an applicant some of whose facts are others."""
    return crs.score(attrs.evolve(applicant, **changes), rules=rules)


class TestTheScore:
    """8(2): the total is the sum of the points of the four sections, and at most 1,200."""

    @given(applicants(), EDITIONS)
    def test_is_what_the_oracle_says(self, applicant: Applicant, rules: Rules) -> None:
        """Every line is that of a second, slow reading of the law."""
        expected = oracle.score(flat(applicant), str(rules.since))

        assert expected == points(crs.score(applicant, rules=rules))

    @given(applicants(), EDITIONS)
    def test_is_the_sum_of_its_sections(self, applicant: Applicant, rules: Rules) -> None:
        s = crs.score(applicant, rules=rules)

        assert (
            s.total == s.core.total + s.spouse.total + s.transferability.total + s.additional.total
        )

    @given(applicants(), EDITIONS)
    def test_is_within_its_bounds(self, applicant: Applicant, rules: Rules) -> None:
        s = crs.score(applicant, rules=rules)

        assert 0 <= s.total <= 1_200
        assert 0 <= s.core.total <= (460 if applicant.spouse else 500)
        assert 0 <= s.spouse.total <= (40 if applicant.spouse else 0)
        assert 0 <= s.transferability.total <= 100
        assert 0 <= s.additional.total <= 600
        assert all(n >= 0 for section in SECTIONS for n in getattr(s, section))

    @given(applicants(nomination=st.just(False)))
    def test_is_at_most_695_without_a_nomination(self, applicant: Applicant) -> None:
        assert crs.score(applicant, rules=crs.EDITIONS[-1]).total <= 695

    @given(applicants(), EDITIONS)
    def test_is_the_same_each_time(self, applicant: Applicant, rules: Rules) -> None:
        assert crs.score(applicant, rules=rules) == crs.score(applicant, rules=rules)


class TestSectionsAdd:
    """A and B are plain sums; C and D are sums held to a maximum, and only beyond it less."""

    @given(applicants(), EDITIONS)
    def test_core_and_spouse(self, applicant: Applicant, rules: Rules) -> None:
        s = crs.score(applicant, rules=rules)

        assert s.core.total == sum(s.core[:-1])
        assert s.spouse.total == sum(s.spouse[:-1])

    @given(applicants(), EDITIONS)
    def test_transferability_and_additional(self, applicant: Applicant, rules: Rules) -> None:
        s = crs.score(applicant, rules=rules)

        assert s.transferability.total == min(100, sum(s.transferability[:-1]))
        assert s.additional.total == min(600, sum(s.additional[:-1]))

    @given(applicants(), EDITIONS)
    def test_pairs(self, applicant: Applicant, rules: Rules) -> None:
        """Each line of two pairs is their sum, held to 50."""
        pair = crs.transferability.pairs(applicant, rules.transferability)
        c = crs.score(applicant, rules=rules).transferability

        assert c.education == min(50, pair[0] + pair[1])
        assert c.foreign_work == min(50, pair[2] + pair[3])
        assert c.certificate == pair[4]

    @given(applicants(), EDITIONS)
    def test_the_second_language(self, applicant: Applicant, rules: Rules) -> None:
        """The four abilities of the second language add up, to 22 or to 24."""
        language = applicant.second_language
        assume(language is not None)
        assert language is not None
        alone = [
            score(
                applicant,
                rules,
                second_language=type(language)(
                    **dict.fromkeys(ABILITIES, 0) | {ability: getattr(language, ability)}
                ),
            ).core.second_language
            for ability in ABILITIES
        ]
        held = min(22 if applicant.spouse else 24, sum(alone))

        assert crs.score(applicant, rules=rules).core.second_language == held


class TestMoreIsNeverLess:
    """A higher level, more years, or a yes never cost a point, in any line."""

    @staticmethod
    def never_less(less: Score, more: Score) -> None:
        for section in SECTIONS:
            pairs = zip(getattr(less, section), getattr(more, section), strict=True)
            assert all(n <= m for n, m in pairs)
        assert less.total <= more.total

    @given(applicants(), EDITIONS, st.sampled_from(ABILITIES), LEVELS)
    def test_in_the_first_language(
        self, applicant: Applicant, rules: Rules, ability: str, level: int
    ) -> None:
        language = applicant.first_language
        assume(getattr(language, ability) <= level)
        better = attrs.evolve(language, **{ability: level})

        self.never_less(score(applicant, rules), score(applicant, rules, first_language=better))

    @given(applicants(), EDITIONS, st.sampled_from(ABILITIES), LEVELS)
    def test_in_the_second_language(
        self, applicant: Applicant, rules: Rules, ability: str, level: int
    ) -> None:
        other = English if isinstance(applicant.first_language, French) else French
        language = applicant.second_language or other(**dict.fromkeys(ABILITIES, 0))
        assume(getattr(language, ability) <= level)
        better = attrs.evolve(language, **{ability: level})

        self.never_less(score(applicant, rules), score(applicant, rules, second_language=better))

    @given(applicants(), EDITIONS, st.sampled_from(["canadian_work", "foreign_work"]), YEARS)
    def test_in_work(self, applicant: Applicant, rules: Rules, fact: str, years: int) -> None:
        assume(getattr(applicant, fact) <= years)

        self.never_less(score(applicant, rules), score(applicant, rules, **{fact: years}))

    @given(applicants(), EDITIONS, st.sampled_from(Education))
    def test_in_education(self, applicant: Applicant, rules: Rules, level: Education) -> None:
        assume(applicant.education <= level)

        self.never_less(score(applicant, rules), score(applicant, rules, education=level))

    @given(applicants(), EDITIONS, st.sampled_from(CanadianStudy))
    def test_in_canadian_study(
        self, applicant: Applicant, rules: Rules, study: CanadianStudy
    ) -> None:
        assume(applicant.canadian_study <= study)

        self.never_less(score(applicant, rules), score(applicant, rules, canadian_study=study))

    @given(applicants(), EDITIONS, st.sampled_from(["certificate", "sibling", "nomination"]))
    def test_in_a_yes(self, applicant: Applicant, rules: Rules, fact: str) -> None:
        self.never_less(
            score(applicant, rules, **{fact: False}), score(applicant, rules, **{fact: True})
        )

    @given(applicants(spouse=SPOUSES), EDITIONS, SPOUSES)
    def test_in_a_spouse(self, applicant: Applicant, rules: Rules, other: Spouse) -> None:
        """A spouse who is better in some fact, all else equal, never costs a point."""
        spouse = applicant.spouse
        assert spouse is not None
        better = attrs.evolve(
            spouse,
            education=max(spouse.education, other.education),
            canadian_work=max(spouse.canadian_work, other.canadian_work),
        )

        self.never_less(score(applicant, rules), score(applicant, rules, spouse=better))


class TestAge:
    """Points rise to the age of 20, stay until 29, and fall after that."""

    @given(applicants(), EDITIONS, st.integers(0, 126))
    def test_year_by_year(self, applicant: Applicant, rules: Rules, age: int) -> None:
        now = score(applicant, rules, age=age).core.age
        a_year_on = score(applicant, rules, age=age + 1).core.age

        if age < 20:
            assert now <= a_year_on
        elif age < 29:
            assert now == a_year_on
        else:
            assert now >= a_year_on

    @given(applicants(), EDITIONS, st.integers(0, 127))
    def test_matters_to_one_line_alone(self, applicant: Applicant, rules: Rules, age: int) -> None:
        one, other = score(applicant, rules), score(applicant, rules, age=age)

        assert one.core[1:-1] == other.core[1:-1]
        assert one.spouse == other.spouse
        assert one.transferability == other.transferability
        assert one.additional == other.additional


class TestWhatDoesNotMatter:
    """A fact that a line does not name makes no difference to it."""

    @given(applicants(), EDITIONS, SPOUSES)
    def test_who_the_spouse_is(self, applicant: Applicant, rules: Rules, spouse: Spouse) -> None:
        """The spouse's own facts matter to section B alone, and B to nothing else."""
        nobody = Spouse(education=Education.LESS_THAN_SECONDARY)
        one, other = score(applicant, rules, spouse=nobody), score(applicant, rules, spouse=spouse)

        assert one.core == other.core
        assert one.transferability == other.transferability
        assert one.additional == other.additional

    @given(applicants(), EDITIONS, st.none() | SPOUSES)
    def test_a_spouse_to_transferability(
        self, applicant: Applicant, rules: Rules, spouse: Spouse | None
    ) -> None:
        """Sections C and D are the same with and without a spouse."""
        one, other = score(applicant, rules), score(applicant, rules, spouse=spouse)

        assert one.transferability == other.transferability
        assert one.additional == other.additional

    @given(applicants(), EDITIONS, st.data())
    def test_which_language_is_spoken(
        self, applicant: Applicant, rules: Rules, data: st.DataObject
    ) -> None:
        """To all but French, English and French are the same."""
        first, second = (
            {ability: getattr(language, ability) for ability in ABILITIES} if language else None
            for language in (applicant.first_language, applicant.second_language)
        )
        one, two = data.draw(st.permutations([English, French]))
        assert first is not None
        other = score(
            applicant,
            rules,
            first_language=one(**first),
            second_language=two(**second) if second else None,
        )
        before = score(applicant, rules)

        assert before.core == other.core
        assert before.transferability == other.transferability

    @given(applicants(), EDITIONS)
    def test_a_language_at_0_and_one_untested(self, applicant: Applicant, rules: Rules) -> None:
        """A second language at 0 in all four abilities is none."""
        other = English if isinstance(applicant.first_language, French) else French
        nothing = other(**dict.fromkeys(ABILITIES, 0))

        one = score(applicant, rules, second_language=None)
        two = score(applicant, rules, second_language=nothing)
        assert points(one) == points(two)

    @given(applicants(), EDITIONS, st.permutations(ABILITIES))
    def test_which_ability_is_which(
        self, applicant: Applicant, rules: Rules, order: list[str]
    ) -> None:
        """The four abilities are worth the same, in any order, in every language."""

        def shuffled(language: Any) -> Any:
            return language and type(language)(
                **{ability: getattr(language, was) for ability, was in zip(ABILITIES, order)}  # noqa: B905
            )

        spouse = applicant.spouse
        other = score(
            applicant,
            rules,
            first_language=shuffled(applicant.first_language),
            second_language=shuffled(applicant.second_language),
            spouse=spouse and attrs.evolve(spouse, language=shuffled(spouse.language)),
        )
        assert points(score(applicant, rules)) == points(other)

    @given(applicants(), EDITIONS, st.integers(3, 99), st.integers(5, 99), st.integers(10, 12))
    def test_more_than_the_last_row(
        self, applicant: Applicant, rules: Rules, foreign: int, canadian: int, level: int
    ) -> None:
        """Beyond the last row of a table nothing changes."""
        language = type(applicant.first_language)
        last = score(
            applicant,
            rules,
            foreign_work=3,
            canadian_work=5,
            first_language=language(**dict.fromkeys(ABILITIES, 10)),
        )
        beyond = score(
            applicant,
            rules,
            foreign_work=foreign,
            canadian_work=canadian,
            first_language=language(**dict.fromkeys(ABILITIES, level)),
        )
        assert points(last) == points(beyond)

    @given(applicants(), st.sampled_from(crs.ArrangedEmployment))
    def test_arranged_employment_since_2025(
        self, applicant: Applicant, offer: crs.ArrangedEmployment
    ) -> None:
        """Since 2025-03-25 an offer has no points."""
        rules = crs.EDITIONS[-1]
        one, other = score(applicant, rules), score(applicant, rules, arranged_employment=offer)

        assert points(one) == points(other)


class TestTheWeakestAbility:
    """C: all four abilities have to reach a level; the weakest decides."""

    @given(applicants(), EDITIONS)
    def test_decides(self, applicant: Applicant, rules: Rules) -> None:
        language = applicant.first_language
        level = min(getattr(language, ability) for ability in ABILITIES)
        flattened = type(language)(**dict.fromkeys(ABILITIES, level))

        one, other = score(applicant, rules), score(applicant, rules, first_language=flattened)
        assert one.transferability == other.transferability


class TestAnAccompanyingSpouse:
    """A person with an accompanying spouse or partner has the lower column of section A."""

    @given(applicants(), EDITIONS, SPOUSES)
    def test_never_adds_to_the_core(
        self, applicant: Applicant, rules: Rules, spouse: Spouse
    ) -> None:
        alone = score(applicant, rules, spouse=None)
        couple = score(applicant, rules, spouse=spouse)

        assert all(n >= m for n, m in zip(alone.core, couple.core, strict=True))
        assert couple.total <= alone.total + couple.spouse.total

    @given(applicants(), EDITIONS)
    def test_without_anything_adds_nothing(self, applicant: Applicant, rules: Rules) -> None:
        nobody = Spouse(education=Education.LESS_THAN_SECONDARY)

        assert score(applicant, rules, spouse=nobody).spouse == (0, 0, 0, 0)
        assert score(applicant, rules, spouse=None).spouse == (0, 0, 0, 0)


class TestEditions:
    """Each amendment changed some lines of section D, and nothing else."""

    @given(applicants())
    def test_differ_in_additional_points_alone(self, applicant: Applicant) -> None:
        scores = [crs.score(applicant, rules=rules) for rules in crs.EDITIONS]

        assert len({(s.core, s.spouse, s.transferability) for s in scores}) == 1
        assert len({s.additional.nomination for s in scores}) == 1

    @given(applicants(arranged_employment=st.just(crs.ArrangedEmployment.NONE)))
    def test_without_an_offer_never_took_a_point_away(self, applicant: Applicant) -> None:
        """But for arranged employment, every amendment so far added points."""
        totals = [crs.score(applicant, rules=rules).total for rules in crs.EDITIONS]

        assert totals == sorted(totals)
