# SPDX-License-Identifier: MIT
"""
The mistakes that scoring tools and articles have made, one test each.

Every expected number is typed from the published tables. Each docstring names the mistake.
"""

from datetime import date

import pytest
from attrs import evolve

import crs
from crs import ArrangedEmployment, CanadianStudy, Education, English, French, Spouse

LAUNCH = date(2015, 1, 1)
NOW = date(2026, 1, 1)
EVERY_EDITION = (
    date(2015, 1, 1),
    date(2016, 11, 19),
    date(2017, 6, 6),
    date(2020, 10, 20),
    date(2025, 3, 25),
)


def english(level: int) -> English:
    """English at one level in all four abilities."""
    return English(reading=level, writing=level, listening=level, speaking=level)


def french(level: int) -> French:
    """French at one level in all four abilities."""
    return French(reading=level, writing=level, listening=level, speaking=level)


def score(applicant: crs.Applicant, on: date = NOW) -> crs.Score:
    """The score under the rules in force on a day."""
    return crs.score(applicant, rules=crs.in_force(on))


PLAIN = crs.Applicant(age=29, education=Education.BACHELORS, first_language=english(9))
SPOUSE = Spouse(education=Education.LESS_THAN_SECONDARY)
ACCOMPANIED = evolve(PLAIN, spouse=SPOUSE)


# A. Core human capital


@pytest.mark.parametrize(
    ("age", "with_spouse", "single"),
    [
        (17, 0, 0),
        (18, 90, 99),
        (19, 95, 105),
        (20, 100, 110),
        (29, 100, 110),
        (30, 95, 105),
        (44, 5, 6),
        (45, 0, 0),
    ],
)
def test_age_at_its_edges(age: int, with_spouse: int, single: int) -> None:
    """Mistake: the edges of the age table a year early or late, or 95 for a single 18."""
    assert score(evolve(PLAIN, age=age)).core.age == single
    assert score(evolve(ACCOMPANIED, age=age)).core.age == with_spouse


def test_age_41_single() -> None:
    """Mistake: 29 for a single applicant of 41."""
    assert score(evolve(PLAIN, age=41)).core.age == 39
    assert score(evolve(ACCOMPANIED, age=41)).core.age == 35


def test_two_or_more_credentials_are_not_a_masters() -> None:
    """Mistake: two or more credentials merged with a master's at 135."""
    assert score(evolve(PLAIN, education=Education.TWO_OR_MORE)).core.education == 128
    assert score(evolve(PLAIN, education=Education.MASTERS)).core.education == 135
    assert score(evolve(ACCOMPANIED, education=Education.TWO_OR_MORE)).core.education == 119
    assert score(evolve(ACCOMPANIED, education=Education.MASTERS)).core.education == 126


def test_first_language_at_4() -> None:
    """Mistake: CLB 4 earns nothing."""
    assert score(evolve(PLAIN, first_language=english(3))).core.first_language == 0
    assert score(evolve(PLAIN, first_language=english(4))).core.first_language == 24
    assert score(evolve(PLAIN, first_language=english(5))).core.first_language == 24


def test_french_first_at_4() -> None:
    """Mistake: NCLC 4 earns nothing when the first official language is French."""
    assert score(evolve(PLAIN, first_language=french(4))).core.first_language == 24


def test_first_language_at_6_with_a_spouse() -> None:
    """Mistake: 6 for each ability at CLB 6 with a spouse, as at CLB 4 and 5."""
    assert score(evolve(ACCOMPANIED, first_language=english(6))).core.first_language == 32
    assert score(evolve(PLAIN, first_language=english(6))).core.first_language == 36


def test_first_language_ability_by_ability() -> None:
    """Mistake: the weakest or the average ability decides the points of the first language."""
    uneven = English(reading=10, writing=6, listening=9, speaking=4)

    assert score(evolve(PLAIN, first_language=uneven)).core.first_language == 34 + 9 + 31 + 6


def test_levels_above_10() -> None:
    """Mistake: CLB 11 and 12 earn more than CLB 10, or nothing."""
    for level in (10, 11, 12):
        high = score(evolve(PLAIN, first_language=english(level)))

        assert high.core.first_language == 136
        assert high.transferability.education == 25


def test_second_language_at_7() -> None:
    """Mistake: 6 for each ability of the second language at NCLC 7."""
    assert score(evolve(PLAIN, second_language=french(7))).core.second_language == 12
    assert score(evolve(PLAIN, second_language=french(8))).core.second_language == 12


def test_second_language_starts_at_5() -> None:
    """Mistake: the second language starts at 4, as the first does."""
    assert score(evolve(PLAIN, second_language=french(4))).core.second_language == 0
    assert score(evolve(PLAIN, second_language=french(5))).core.second_language == 4
    assert score(evolve(PLAIN, second_language=french(6))).core.second_language == 4


def test_second_language_maximum() -> None:
    """Mistake: 24 for the second language with a spouse, or 22 without."""
    assert score(evolve(PLAIN, second_language=french(9))).core.second_language == 24
    assert score(evolve(ACCOMPANIED, second_language=french(9))).core.second_language == 22


def test_second_language_under_its_maximum() -> None:
    """Mistake: the maximum of 22 taken in the single column, or from one ability."""
    uneven = French(reading=9, writing=9, listening=9, speaking=8)

    assert score(evolve(PLAIN, second_language=uneven)).core.second_language == 21
    assert score(evolve(ACCOMPANIED, second_language=uneven)).core.second_language == 21


def test_canadian_work_stops_at_5_years() -> None:
    """Mistake: a sixth year of Canadian work earns more, or the fourth is the last that does."""
    assert score(evolve(PLAIN, canadian_work=4)).core.canadian_work == 72
    assert score(evolve(PLAIN, canadian_work=5)).core.canadian_work == 80
    assert score(evolve(PLAIN, canadian_work=6)).core.canadian_work == 80
    assert score(evolve(ACCOMPANIED, canadian_work=5)).core.canadian_work == 70
    assert score(evolve(ACCOMPANIED, canadian_work=6)).core.canadian_work == 70


# B. Accompanying spouse or common-law partner


def test_no_accompanying_spouse() -> None:
    """Mistake: the columns with a spouse when no spouse comes along."""
    alone = score(PLAIN)

    assert alone.core.total == 110 + 120 + 124
    assert alone.spouse.total == 0


def test_spouse_without_anything() -> None:
    """Mistake: the single columns as long as the spouse earns nothing."""
    accompanied = score(ACCOMPANIED)

    assert accompanied.core.total == 100 + 112 + 116
    assert accompanied.spouse.total == 0


def test_spouse_with_a_one_year_credential() -> None:
    """Mistake: 5 for a spouse's one-year credential."""
    spouse = evolve(SPOUSE, education=Education.ONE_YEAR)

    assert score(evolve(PLAIN, spouse=spouse)).spouse.education == 6


def test_spouse_with_a_masters_or_a_doctorate() -> None:
    """Mistake: a spouse's doctorate earns more than a master's."""
    masters = evolve(SPOUSE, education=Education.MASTERS)
    doctoral = evolve(SPOUSE, education=Education.DOCTORAL)

    assert score(evolve(PLAIN, spouse=masters)).spouse.education == 10
    assert score(evolve(PLAIN, spouse=doctoral)).spouse.education == 10


def test_spouse_language_at_9() -> None:
    """Mistake: 6 for each ability of a spouse at CLB 9, as in the applicant's second language."""
    nine = evolve(SPOUSE, language=english(9))
    eight = evolve(SPOUSE, language=english(8))
    four = evolve(SPOUSE, language=french(4))

    assert score(evolve(PLAIN, spouse=nine)).spouse.language == 20
    assert score(evolve(PLAIN, spouse=eight)).spouse.language == 12
    assert score(evolve(PLAIN, spouse=four)).spouse.language == 0


def test_spouse_canadian_work() -> None:
    """Mistake: two points for each year of a spouse's Canadian work."""
    years = [
        score(evolve(PLAIN, spouse=evolve(SPOUSE, canadian_work=year))).spouse.canadian_work
        for year in (0, 1, 2, 3, 4, 5, 6)
    ]

    assert years == [0, 5, 7, 8, 9, 10, 10]


# C. Skill transferability


@pytest.mark.parametrize("on", EVERY_EDITION)
@pytest.mark.parametrize("education", [Education.ONE_YEAR, Education.TWO_YEAR, Education.BACHELORS])
def test_one_credential(education: Education, on: date) -> None:
    """Mistake: a single bachelor's at 25 and 50, or a one-year credential at nothing."""
    one = evolve(PLAIN, education=education)
    seven = evolve(one, first_language=english(7))
    four = evolve(one, first_language=english(4))

    assert score(one, on).transferability.education == 25
    assert score(seven, on).transferability.education == 13
    assert score(evolve(four, canadian_work=1), on).transferability.education == 13
    assert score(evolve(four, canadian_work=2), on).transferability.education == 25


@pytest.mark.parametrize("on", EVERY_EDITION)
@pytest.mark.parametrize("education", [Education.MASTERS, Education.DOCTORAL])
def test_masters_and_doctorate(education: Education, on: date) -> None:
    """Mistake: a master's or a doctorate read as one credential, at 13 and 25."""
    degree = evolve(PLAIN, education=education)
    seven = evolve(degree, first_language=english(7))
    four = evolve(degree, first_language=english(4))

    assert score(degree, on).transferability.education == 50
    assert score(seven, on).transferability.education == 25
    assert score(evolve(four, canadian_work=1), on).transferability.education == 25
    assert score(evolve(four, canadian_work=2), on).transferability.education == 50


def test_two_or_more_credentials() -> None:
    """Mistake: two or more credentials at 13 and 25."""
    several = evolve(PLAIN, education=Education.TWO_OR_MORE)
    seven = evolve(several, first_language=english(7))
    four = evolve(several, first_language=english(4))

    assert score(several).transferability.education == 50
    assert score(seven).transferability.education == 25
    assert score(evolve(four, canadian_work=1)).transferability.education == 25
    assert score(evolve(four, canadian_work=2)).transferability.education == 50


def test_secondary_education_transfers_nothing() -> None:
    """Mistake: a secondary diploma earns transferability points."""
    secondary = evolve(PLAIN, education=Education.SECONDARY, canadian_work=2)

    assert score(secondary).transferability.total == 0


def test_upper_line_is_9() -> None:
    """Mistake: the upper points of transferability from CLB 8."""
    eight = evolve(PLAIN, first_language=english(8), foreign_work=3)

    assert score(eight).transferability.education == 13
    assert score(eight).transferability.foreign_work == 25


@pytest.mark.parametrize("ability", ["reading", "writing", "listening", "speaking"])
def test_weakest_ability_decides(ability: str) -> None:
    """Mistake: the average or the best ability decides transferability."""
    nines = dict.fromkeys(("reading", "writing", "listening", "speaking"), 9)
    below_9 = evolve(PLAIN, first_language=English(**(nines | {ability: 8})), foreign_work=3)
    below_7 = evolve(PLAIN, first_language=English(**(nines | {ability: 6})), foreign_work=3)

    assert score(below_9).transferability.education == 13
    assert score(below_9).transferability.foreign_work == 25
    assert score(below_7).transferability.total == 0


def test_transferability_counts_the_first_language_only() -> None:
    """Mistake: the better of the two languages decides transferability."""
    better_second = evolve(
        PLAIN,
        first_language=english(4),
        second_language=french(10),
        foreign_work=3,
        certificate=True,
    )

    assert score(better_second).transferability.total == 0


def test_transferability_with_french_first() -> None:
    """Mistake: only English counts for transferability."""
    french_first = evolve(PLAIN, first_language=french(9), foreign_work=1)

    assert score(french_first).transferability.education == 25
    assert score(french_first).transferability.foreign_work == 25


def test_canadian_work_1_or_2_years_in_pairs() -> None:
    """Mistake: one year of Canadian work read as two in the pairs, or three as more than two."""
    diploma = evolve(PLAIN, first_language=english(4), foreign_work=1)
    one = score(evolve(diploma, canadian_work=1)).transferability
    two = score(evolve(diploma, canadian_work=2)).transferability
    three = score(evolve(diploma, canadian_work=3)).transferability

    assert (one.education, one.foreign_work) == (13, 13)
    assert (two.education, two.foreign_work) == (25, 25)
    assert (three.education, three.foreign_work) == (25, 25)


@pytest.mark.parametrize(("years", "points"), [(0, 0), (1, 25), (2, 25), (3, 50), (4, 50)])
def test_foreign_work_2_or_3_years(years: int, points: int) -> None:
    """Mistake: the upper points of foreign work from two years, or from more than three."""
    assert score(evolve(PLAIN, foreign_work=years)).transferability.foreign_work == points


def test_foreign_work_alone() -> None:
    """Mistake: foreign work earns points without language or Canadian work."""
    alone = score(evolve(PLAIN, first_language=english(6), foreign_work=10))

    assert alone.transferability.total == 0
    assert alone.core.canadian_work == 0


def test_education_pair_maximum() -> None:
    """Mistake: education with language and education with Canadian work at 50 each."""
    both = evolve(PLAIN, education=Education.MASTERS, canadian_work=2)

    assert score(both).transferability.education == 50
    assert score(both).transferability.total == 50


def test_foreign_work_pair_maximum() -> None:
    """Mistake: foreign work with language and foreign with Canadian work at 50 each."""
    both = evolve(PLAIN, education=Education.SECONDARY, foreign_work=3, canadian_work=2)

    assert score(both).transferability.foreign_work == 50
    assert score(both).transferability.total == 50


def test_pairs_are_added() -> None:
    """Mistake: only the better grid of a pair counts."""
    both = evolve(PLAIN, foreign_work=1, canadian_work=1)

    assert score(both).transferability.education == 25 + 13
    assert score(both).transferability.foreign_work == 25 + 13
    assert score(both).transferability.total == 76


def test_transferability_maximum() -> None:
    """Mistake: three factors at 50 make 150."""
    everything = evolve(
        PLAIN,
        education=Education.DOCTORAL,
        canadian_work=2,
        foreign_work=3,
        certificate=True,
    )

    assert score(everything).transferability.education == 50
    assert score(everything).transferability.foreign_work == 50
    assert score(everything).transferability.certificate == 50
    assert score(everything).transferability.total == 100


@pytest.mark.parametrize(
    ("level", "points"), [(4, 0), (5, 25), (6, 25), (7, 50), (8, 50), (9, 50), (10, 50)]
)
def test_certificate_at_5_and_7(level: int, points: int) -> None:
    """Mistake: the lines of the certificate at 7 and 9, as in the other grids."""
    trade = evolve(PLAIN, first_language=english(level), certificate=True)

    assert score(trade).transferability.certificate == points


def test_certificate_and_the_weakest_ability() -> None:
    """Mistake: a certificate counts though one ability is below the line."""
    below_5 = English(reading=9, writing=4, listening=9, speaking=9)
    below_7 = English(reading=9, writing=6, listening=9, speaking=9)
    trade = evolve(PLAIN, certificate=True)

    assert score(evolve(trade, first_language=below_5)).transferability.certificate == 0
    assert score(evolve(trade, first_language=below_7)).transferability.certificate == 25


def test_transferability_with_a_spouse() -> None:
    """Mistake: other transferability points with an accompanying spouse."""
    facts = evolve(
        PLAIN,
        first_language=english(7),
        canadian_work=1,
        foreign_work=1,
        certificate=True,
    )
    alone = score(facts).transferability
    accompanied = score(evolve(facts, spouse=SPOUSE)).transferability

    assert (alone.education, alone.foreign_work, alone.certificate) == (26, 26, 50)
    assert accompanied == alone


# D. Additional points


def test_additional_maximum() -> None:
    """Mistake: 615, 630 or 695 additional points beside a nomination."""
    nominee = evolve(
        PLAIN,
        second_language=french(7),
        sibling=True,
        nomination=True,
        canadian_study=CanadianStudy.THREE_YEARS_OR_MORE,
    )

    assert score(nominee).additional.nomination == 600
    assert score(nominee).additional.sibling == 15
    assert score(nominee).additional.french == 50
    assert score(nominee).additional.canadian_study == 30
    assert score(nominee).additional.total == 600


def test_nomination_and_arranged_employment_at_launch() -> None:
    """Mistake: 1,200 additional points for a nomination and a job offer in 2015."""
    both = evolve(PLAIN, nomination=True, arranged_employment=ArrangedEmployment.OTHER)

    assert score(both, LAUNCH).additional.arranged_employment == 600
    assert score(both, LAUNCH).additional.total == 600


@pytest.mark.parametrize(
    ("on", "other", "senior_manager"),
    [
        (date(2015, 1, 1), 600, 600),
        (date(2016, 11, 18), 600, 600),
        (date(2016, 11, 19), 50, 200),
        (date(2025, 3, 24), 50, 200),
        (date(2025, 3, 25), 0, 0),
    ],
)
def test_arranged_employment_by_day(on: date, other: int, senior_manager: int) -> None:
    """Mistake: job offers at 50 or 200 after 2025-03-24, or at 600 after 2016-11-18."""
    offer = evolve(PLAIN, arranged_employment=ArrangedEmployment.OTHER)
    senior = evolve(PLAIN, arranged_employment=ArrangedEmployment.SENIOR_MANAGER)

    assert score(offer, on).additional.arranged_employment == other
    assert score(offer, on).additional.total == other
    assert score(senior, on).additional.arranged_employment == senior_manager
    assert score(senior, on).additional.total == senior_manager


@pytest.mark.parametrize(
    ("on", "points"), [(date(2017, 6, 5), 0), (date(2017, 6, 6), 15), (date(2025, 3, 25), 15)]
)
def test_sibling_by_day(on: date, points: int) -> None:
    """Mistake: a brother or sister in Canada counts before 2017-06-06."""
    assert score(evolve(PLAIN, sibling=True), on).additional.sibling == points


@pytest.mark.parametrize(
    ("on", "one_or_two", "three_or_more"),
    [(date(2016, 11, 18), 0, 0), (date(2016, 11, 19), 15, 30), (date(2025, 3, 25), 15, 30)],
)
def test_canadian_study_by_day(on: date, one_or_two: int, three_or_more: int) -> None:
    """Mistake: study in Canada counts before 2016-11-19, or at 15 and 30 together."""
    diploma = evolve(PLAIN, canadian_study=CanadianStudy.ONE_OR_TWO_YEARS)
    degree = evolve(PLAIN, canadian_study=CanadianStudy.THREE_YEARS_OR_MORE)

    assert score(diploma, on).additional.canadian_study == one_or_two
    assert score(degree, on).additional.canadian_study == three_or_more


@pytest.mark.parametrize(
    ("on", "low_english", "good_english"),
    [
        (date(2017, 6, 5), 0, 0),
        (date(2017, 6, 6), 15, 30),
        (date(2020, 10, 19), 15, 30),
        (date(2020, 10, 20), 25, 50),
        (date(2025, 3, 25), 25, 50),
    ],
)
def test_french_by_day(on: date, low_english: int, good_english: int) -> None:
    """Mistake: 25 and 50 before 2020-10-20, anything before 2017-06-06, or 50 and 75."""
    low = evolve(PLAIN, first_language=french(7), second_language=english(4))
    good = evolve(PLAIN, first_language=french(7), second_language=english(5))

    assert score(low, on).additional.french == low_english
    assert score(good, on).additional.french == good_english


def test_french_in_both_orders() -> None:
    """Mistake: French counts only as the second, or only as the first official language."""
    french_second = evolve(PLAIN, first_language=english(5), second_language=french(7))
    french_first = evolve(PLAIN, first_language=french(7), second_language=english(5))
    weak_english_first = evolve(PLAIN, first_language=english(4), second_language=french(7))

    assert score(french_second).additional.french == 50
    assert score(french_first).additional.french == 50
    assert score(weak_english_first).additional.french == 25


def test_french_without_an_english_test() -> None:
    """Mistake: nothing for French when no English test was taken."""
    assert score(evolve(PLAIN, first_language=french(7))).additional.french == 25


@pytest.mark.parametrize("ability", ["reading", "writing", "listening", "speaking"])
def test_french_needs_7_in_all_four(ability: str) -> None:
    """Mistake: an average of NCLC 7, or 7 in most abilities, is enough."""
    uneven = French(
        **(dict.fromkeys(("reading", "writing", "listening", "speaking"), 10) | {ability: 6}),
    )

    assert score(evolve(PLAIN, second_language=uneven)).additional.french == 0
    assert score(evolve(PLAIN, first_language=uneven)).additional.french == 0


@pytest.mark.parametrize(
    ("on", "points"), [(date(2017, 6, 6), 15), (date(2020, 10, 20), 25), (date(2025, 3, 25), 25)]
)
def test_french_with_english_at_5_in_some_abilities(on: date, points: int) -> None:
    """Mistake: the upper points, or none, with English at CLB 5 in some abilities but not all."""
    partial = English(reading=5, writing=4, listening=9, speaking=5)
    french_first = evolve(PLAIN, first_language=french(7), second_language=partial)
    french_second = evolve(PLAIN, first_language=partial, second_language=french(7))

    assert score(french_first, on).additional.french == points
    assert score(french_second, on).additional.french == points


def test_french_points_are_beside_the_language_points() -> None:
    """Mistake: the additional points for French replace those of the second language."""
    bilingual = score(evolve(PLAIN, second_language=french(9)))

    assert bilingual.core.first_language == 124
    assert bilingual.core.second_language == 24
    assert bilingual.additional.french == 50


# The whole


def test_maximum_single() -> None:
    """Mistake: a single applicant's total above or below 1,200."""
    best = score(
        crs.Applicant(
            age=20,
            education=Education.DOCTORAL,
            first_language=english(10),
            second_language=french(9),
            canadian_work=5,
            foreign_work=3,
            nomination=True,
        ),
    )

    assert best.core.total == 500
    assert best.spouse.total == 0
    assert best.transferability.total == 100
    assert best.additional.total == 600
    assert best.total == 1200


def test_maximum_with_a_spouse() -> None:
    """Mistake: 1,000 or 1,160 as the maximum with an accompanying spouse."""
    best = score(
        crs.Applicant(
            age=20,
            education=Education.DOCTORAL,
            first_language=english(10),
            second_language=french(9),
            canadian_work=5,
            foreign_work=3,
            nomination=True,
            spouse=Spouse(
                education=Education.MASTERS,
                language=english(9),
                canadian_work=5,
            ),
        ),
    )

    assert best.core.total == 460
    assert best.spouse.total == 40
    assert best.transferability.total == 100
    assert best.additional.total == 600
    assert best.total == 1200


def test_maximum_without_a_nomination() -> None:
    """Mistake: 600 as the ceiling of those who have no nomination."""
    best = score(
        crs.Applicant(
            age=20,
            education=Education.DOCTORAL,
            first_language=english(10),
            second_language=french(9),
            canadian_work=5,
            foreign_work=3,
            certificate=True,
            canadian_study=CanadianStudy.THREE_YEARS_OR_MORE,
            sibling=True,
            arranged_employment=ArrangedEmployment.SENIOR_MANAGER,
        ),
    )

    assert best.additional.total == 95
    assert best.total == 695


def test_new_occupation_codes_changed_no_points() -> None:
    """Mistake: another edition from 2022-11-16, when the NOC changed and the points did not."""
    worker = evolve(PLAIN, canadian_work=1, arranged_employment=ArrangedEmployment.SENIOR_MANAGER)
    before, after = date(2022, 11, 15), date(2022, 11, 16)

    assert crs.in_force(before) == crs.in_force(after)
    assert score(worker, before) == score(worker, after)
