# SPDX-License-Identifier: MIT
"""The rounds of invitations that the package holds, and how they are found."""

import pickle
from collections import Counter
from datetime import UTC, date, datetime

import attrs
import pytest

from crs import InvalidError, rounds
from crs.rounds import ROUNDS, THROUGH, Band, Category, Kind, Pool, Round

BY_NUMBER = {found.number: found for found in ROUNDS}
ALL_FOUR = (Kind.CEC, Kind.FSW, Kind.FST, Kind.PNP)
FINEST = [1200, 600, 500, 490, 480, 470, 460, 450, 440, 430, 420, 410, 400, 350, 300]


def of(number: str) -> Round:
    """The round of a number."""
    return BY_NUMBER[number]


def pool_of(number: str) -> Pool:
    """The pool of a round that has one."""
    pool = of(number).pool
    assert pool is not None
    return pool


def test_there_are_448_rounds() -> None:
    """Numbers 1 to 447, of which 91 is two; the oldest first."""
    numbers = [str(number) for number in range(1, 448)]
    numbers[90:91] = ["91a", "91b"]

    assert [found.number for found in ROUNDS] == numbers
    assert len(ROUNDS) == 448
    assert [found.day for found in ROUNDS] == sorted(found.day for found in ROUNDS)
    assert THROUGH == rounds.THROUGH == date(2026, 10, 1)
    assert rounds.ROUNDS is ROUNDS


def test_rounds_and_invitations_of_each_year() -> None:
    """As counted by others; the last year to 1 October."""
    count = Counter(found.day.year for found in ROUNDS)
    invitations: Counter[int] = Counter()
    for found in ROUNDS:
        invitations[found.day.year] += found.size

    assert {year: (count[year], invitations[year]) for year in count} == {
        2015: (23, 31_063),
        2016: (27, 33_782),
        2017: (30, 86_023),
        2018: (28, 89_800),
        2019: (26, 85_300),
        2020: (37, 107_350),
        2021: (42, 114_224),
        2022: (24, 46_539),
        2023: (42, 110_266),
        2024: (52, 98_903),
        2025: (58, 113_998),
        2026: (59, 135_215),
    }
    to_september_4 = [
        found for found in ROUNDS if date(2026, 1, 1) <= found.day <= date(2026, 9, 4)
    ]
    assert (len(to_september_4), sum(found.size for found in to_september_4)) == (53, 126_156)


def test_rounds_of_each_kind() -> None:
    """As their published names say."""
    assert Counter(found.kind for found in ROUNDS) == {
        Kind.GENERAL: 167 + 11,
        Kind.PNP: 113 + 1,
        Kind.CEC: 70,
        Kind.CATEGORY: 78,
        Kind.FST: 7,
        Kind.FSW: 1,
    }
    assert Counter(
        (found.category, found.version) for found in ROUNDS if found.kind is Kind.CATEGORY
    ) == {
        (Category.FRENCH, 1): 26,
        (Category.FRENCH, 2): 10,
        (Category.HEALTHCARE, 1): 6,
        (Category.HEALTHCARE, 2): 7,
        (Category.HEALTHCARE, 3): 3,
        (Category.TRADES, 1): 4,
        (Category.TRADES, 2): 1,
        (Category.TRADES, 3): 2,
        (Category.STEM, 1): 3,
        (Category.TRANSPORT, 1): 3,
        (Category.TRANSPORT, 2): 1,
        (Category.AGRICULTURE, 1): 3,
        (Category.EDUCATION, 1): 2,
        (Category.PHYSICIANS, 1): 3,
        (Category.SENIOR_MANAGERS, 1): 3,
        (Category.MILITARY, 1): 1,
    }
    assert all(
        (found.category is None) == (found.kind is not Kind.CATEGORY) == (found.version is None)
        for found in ROUNDS
    )


def test_programs_of_rounds() -> None:
    """A round of one class or of nominees invites these alone."""
    of_one = {Kind.CEC: 70, Kind.FSW: 1, Kind.FST: 7, Kind.PNP: 114}
    for kind, count in of_one.items():
        assert sum(found.programs == (kind,) for found in ROUNDS) == count
        assert all(found.programs == (kind,) for found in ROUNDS if found.kind is kind)
    assert sum(found.programs == ALL_FOUR for found in ROUNDS) == 160 + 18
    assert sum(found.programs == ALL_FOUR[:3] for found in ROUNDS) == 78


def test_the_first_and_the_last_round() -> None:
    """Every fact of them."""
    assert of("1") == Round(
        number="1",
        day=date(2015, 1, 31),
        kind=Kind.GENERAL,
        programs=ALL_FOUR,
        size=779,
        cut_off=886,
    )
    assert attrs.evolve(of("447"), pool=None) == Round(
        number="447",
        day=date(2026, 10, 1),
        kind=Kind.CATEGORY,
        programs=ALL_FOUR[:3],
        category=Category.TRADES,
        version=3,
        size=3500,
        cut_off=476,
        tie_break=datetime(2026, 5, 28, 16, 55, 23, tzinfo=UTC),
    )
    # fmt: off
    people = [
        728, 21070, 12745, 12817, 16465, 16257, 14847, 13677, 13419, 12173, 11888, 11454,
        47298, 17359, 7707,
    ]
    # fmt: on
    assert pool_of("447").as_of == date(2026, 9, 27)
    assert [band.high for band in pool_of("447").bands] == FINEST
    assert [band.people for band in pool_of("447").bands] == people
    assert pool_of("447").total == 229_904


def test_two_rounds_share_the_number_91() -> None:
    """Of one day, and both are kept."""
    assert of("91a").kind is Kind.FST
    assert (of("91a").size, of("91a").cut_off) == (500, 288)
    assert of("91b").kind is Kind.PNP
    assert (of("91b").size, of("91b").cut_off) == (200, 902)
    assert of("91a").day == of("91b").day == date(2018, 5, 30)


@pytest.mark.parametrize(
    ("number", "moment"),
    [
        ("208", datetime(2021, 10, 7, 16, 38, 21, tzinfo=UTC)),
        ("247", datetime(2023, 4, 22, 19, 46, 58, tzinfo=UTC)),
        ("91b", datetime(2018, 3, 23, 5, 38, 2, tzinfo=UTC)),
        ("445", datetime(2026, 9, 17, 1, 36, 17, tzinfo=UTC)),
    ],
)
def test_tie_breaks_are_moments_in_utc(number: str, moment: datetime) -> None:
    """That of 208 has no year where it was published: it is that of the round."""
    assert of(number).tie_break == moment


def test_76_rounds_have_no_tie_break() -> None:
    """The others have one that is not after the day, but for one in the night of that day."""
    late = [found for found in ROUNDS if found.tie_break and found.tie_break.date() > found.day]

    assert sum(found.tie_break is None for found in ROUNDS) == 76
    assert late == [of("139")]
    assert of("139").day == date(2020, 3, 18)
    assert of("139").tie_break == datetime(2020, 3, 19, 2, 4, 6, tzinfo=UTC)


def test_230_rounds_have_a_pool() -> None:
    """From 214 on, four less."""
    missing = {"223", "224", "226", "227"}
    numbers = [str(number) for number in range(214, 448) if str(number) not in missing]

    assert [found.number for found in ROUNDS if found.pool] == numbers
    assert len(numbers) == 230


def test_bands_are_the_finest_that_add_up() -> None:
    """In round 247 those of 451 to 500 do not: 55,867 was published, and 55,687 is their sum."""
    for found in ROUNDS:
        if found.pool and found.number != "247":
            assert [band.high for band in found.pool.bands] == FINEST
    assert pool_of("247").bands == (
        Band(601, 1200, 604),
        Band(501, 600, 884),
        Band(451, 500, 55_867),
        Band(441, 450, 12_691),
        Band(431, 440, 13_187),
        Band(421, 430, 10_674),
        Band(411, 420, 11_846),
        Band(401, 410, 12_710),
        Band(351, 400, 69_709),
        Band(301, 350, 36_432),
        Band(0, 300, 5_585),
    )
    assert pool_of("247").total == 230_189
    assert pool_of("214").total == 196_685


def test_names_are_in_both_languages() -> None:
    """Made of the kind, or of the category and its version."""
    assert of("446").name == (
        "Canadian Experience Class",
        "Catégorie de l’expérience canadienne",
    )
    assert of("447").name == ("Trades occupations (Version 3)", "Métiers spécialisés (version 3)")
    assert attrs.evolve(of("447"), version=None).name == (
        "Trades occupations",
        "Métiers spécialisés",
    )
    for member in (*Kind, *Category):
        assert all(member.text(lang) for lang in ("en", "fr"))


def test_select() -> None:
    """By kind, by category, by days, both included."""
    assert rounds.select() == ROUNDS
    assert len(rounds.select(kind=Kind.FST)) == 7
    assert len(rounds.select(category=Category.FRENCH)) == 36
    assert rounds.select(kind=Kind.CEC, category=Category.FRENCH) == ()
    assert [
        found.number for found in rounds.select(since=date(2026, 9, 28), until=date(2026, 9, 29))
    ] == ["445", "446"]
    assert rounds.select([of("447"), of("446")]) == (of("446"), of("447"))


def test_latest() -> None:
    """Of a kind, up to and on a day."""
    assert rounds.latest() == of("447")
    assert rounds.latest(on=date(2026, 9, 30)) == of("446")
    assert rounds.latest(on=date(2026, 9, 29)) == of("446")
    assert rounds.latest(on=date(2018, 5, 30)) == of("91b")
    assert rounds.latest(kind=Kind.FST, on=date(2018, 5, 30)) == of("91a")
    assert rounds.latest(kind=Kind.PNP) == of("445")
    assert rounds.latest(category=Category.TRADES) == of("447")
    assert rounds.latest(category=Category.RESEARCHERS) is None
    assert rounds.latest(on=date(2015, 1, 30)) is None
    assert rounds.latest([of("1"), of("3")]) == of("3")


def test_fresh_rounds_are_merged_with_those_given() -> None:
    """A fresh one of the same number replaces the old one; nothing given is changed."""
    corrected = attrs.evolve(of("447"), size=3501)
    new = attrs.evolve(of("447"), number="448", day=date(2026, 10, 5))

    assert rounds.merged(ROUNDS, [new, corrected]) == (*ROUNDS[:-1], corrected, new)
    assert rounds.merged((), reversed(ROUNDS)) == ROUNDS
    assert of("447").size == 3500


def test_rounds_are_values() -> None:
    """Frozen, equal by their facts, and shown without the pool."""
    assert pickle.loads(pickle.dumps(ROUNDS)) == ROUNDS
    assert len(set(ROUNDS)) == 448
    assert "pool" not in repr(of("447"))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        of("447").size = 0  # type: ignore[misc]


@pytest.mark.parametrize(
    ("total", "ahead"),
    [
        (1200, (0, 0)),
        (1199, (0, 728)),
        (601, (0, 728)),
        (600, (728, 728)),
        (599, (728, 21_798)),
        (515, (728, 21_798)),
        (501, (728, 21_798)),
        (500, (21_798, 21_798)),
        (499, (21_798, 34_543)),
        (491, (21_798, 34_543)),
        (490, (34_543, 34_543)),
        (301, (204_838, 222_197)),
        (300, (222_197, 222_197)),
        (0, (222_197, 229_904)),
    ],
)
def test_where_a_score_stands(total: int, ahead: tuple[int, int]) -> None:
    """People with more points in the pool of round 447: bands above, and at most its own."""
    standing = rounds.standing(total, pool_of("447"))

    assert standing.ahead == ahead
    assert standing.band.low <= total <= standing.band.high
    assert (standing.total, standing.pool) == (total, pool_of("447"))


@pytest.mark.parametrize(
    ("total", "ahead"),
    [
        (490, 34_543),
        (485, 34_543 + 12_817 * 5 // 10),
        (481, 34_543 + 12_817 * 9 // 10),
        (515, None),
        (360, None),
        (700, None),
    ],
)
def test_where_a_score_stands_if_its_band_is_even(total: int, ahead: int | None) -> None:
    """An assumption for bands of ten points: of 12,817 people half have more than 485."""
    assert rounds.standing(total, pool_of("447")).ahead_if_even == ahead


def test_where_a_score_stands_in_bands_that_do_not_add_up() -> None:
    """In round 247 a score of 480 is only known to be from 451 to 500."""
    assert rounds.standing(480, pool_of("247")).ahead == (604 + 884, 604 + 884 + 55_867)


@pytest.mark.parametrize("wrong", [-1, 1201, 515.0, "515", None, True])
def test_a_score_is_a_whole_number(wrong: object) -> None:
    """From 0 to 1200."""
    with pytest.raises(InvalidError, match=r"^total must be a whole number from 0 to 1,200, not "):
        rounds.standing(wrong, pool_of("447"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "bands",
    [
        (),
        (Band(0, 1199, 5),),
        (Band(1, 1200, 5),),
        (Band(601, 1200, 5), Band(0, 599, 5)),
        (Band(601, 1200, 5), Band(0, 601, 5)),
        (Band(0, 600, 5), Band(601, 1200, 5)),
    ],
)
def test_bands_have_no_gap(bands: tuple[Band, ...]) -> None:
    """They lead from 1200 down to 0."""
    with pytest.raises(
        InvalidError, match=r"^bands must be without a gap from 1,200 down to 0, not "
    ):
        Pool(date(2026, 10, 1), bands)


def test_no_other_name_is_there() -> None:
    """As of any module."""
    with pytest.raises(AttributeError, match="has no attribute 'NOTHING'"):
        _ = rounds.NOTHING
