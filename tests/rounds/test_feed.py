# SPDX-License-Identifier: MIT
"""The reader of the file of rounds that IRCC publishes, in English and in French.

The entries are made up here, in all the forms that the published ones have.
"""

import json
import random
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import attrs
import pytest

from crs import InvalidError
from crs.rounds import Band, Category, Kind, Pool, Round, read, standing

CEC, FSW, FST, PNP = Kind.CEC, Kind.FSW, Kind.FST, Kind.PNP

# The 17 bands and their total: 3 = 4 to 8, and 9 = 10 to 14.
# fmt: off
PEOPLE = [
    728, 21070, 73131, 12745, 12817, 16465, 16257, 14847, 62611, 13677, 13419, 12173, 11888, 11454,
    47298, 17359, 7707, 229904,
]
# fmt: on
POOL = Pool(
    date(2031, 9, 27),
    (
        Band(601, 1200, 728),
        Band(501, 600, 21070),
        Band(491, 500, 12745),
        Band(481, 490, 12817),
        Band(471, 480, 16465),
        Band(461, 470, 16257),
        Band(451, 460, 14847),
        Band(441, 450, 13677),
        Band(431, 440, 13419),
        Band(421, 430, 12173),
        Band(411, 420, 11888),
        Band(401, 410, 11454),
        Band(351, 400, 47298),
        Band(301, 350, 17359),
        Band(0, 300, 7707),
    ),
)
EXPECTED = Round(
    number="900",
    day=date(2031, 10, 1),
    kind=Kind.CATEGORY,
    programs=(CEC, FSW, FST),
    category=Category.TRADES,
    version=3,
    size=3500,
    cut_off=476,
    tie_break=datetime(2031, 5, 28, 16, 55, 23, tzinfo=UTC),
    pool=POOL,
)
WORDS = {
    "en": {
        "drawDateFull": "October 1, 2031",
        "drawName": "Trades Occupations, 2026-Version 3",
        "drawText2": "Federal Skilled Worker Program, Canadian Experience Class and Federal"
        " Skilled Trades Program",
        "drawCutOff": "May 28, 2031 at 16:55:23 UTC",
        "drawDistributionAsOn": "September 27, 2031",
    },
    "fr": {
        "drawDateFull": "1er octobre 2031",
        "drawName": "Métiers spécialisés 2026-Version 3",
        "drawText2": "Programme des travailleurs qualifiés (fédéral), Catégorie de l’expérience"
        " canadienne et Programme des travailleurs de métiers spécialisés (fédéral)",
        "drawCutOff": "28 mai 2031 à 16:55:23 UTC",
        "drawDistributionAsOn": "27 septembre 2031",
    },
}


def entry(lang: str = "en", **fields: Any) -> dict[str, Any]:
    """One round as the file has it, but for some fields."""
    mark = "," if lang == "en" else " "
    people = {f"dd{place}": f"{n:,}".replace(",", mark) for place, n in enumerate(PEOPLE, start=1)}
    plain = {
        "drawNumber": "900",
        "drawNumberURL": "<a href='/900.html'>900</a>",
        "drawDate": "2031-10-01",
        "drawSize": f"3{mark}500",
        "drawCRS": "476",
        "mitext": "<a href='/900.html'>#900</a>",
        "DrawText1": "",
        "drawDateTime": "",
    }
    return {**plain, **people, **WORDS[lang], **fields}


def file(*entries: Any, encoding: str = "utf-8") -> bytes:
    """The content of a file of some rounds."""
    feed = {"classes": "wb-tables", "rounds": list(entries)}
    return json.dumps(feed, ensure_ascii=False).encode(encoding)


def round_of(lang: str = "en", **fields: Any) -> Round:
    """What is read of one round."""
    (found,) = read(file(entry(lang, **fields)))
    return found


def problems(content: bytes) -> tuple[str, ...]:
    """What is said of a file."""
    with pytest.raises(InvalidError) as caught:
        read(content)
    return tuple(map(str, caught.value.problems))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_round_is_the_same_in_both_languages(lang: str) -> None:
    """Every fact of it."""
    assert round_of(lang) == EXPECTED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252"])
def test_the_file_does_not_say_how_it_is_encoded(encoding: str) -> None:
    """The French one has changed."""
    assert read(file(entry("fr"), encoding=encoding)) == (EXPECTED,)


@pytest.mark.parametrize("mark", ["", ",", " ", "\u00a0", "\u202f"])
def test_thousands_are_parted_in_many_ways(mark: str) -> None:
    """By a comma, by spaces of several kinds, or not at all."""
    people = {
        f"dd{place}": f"{number:,}".replace(",", mark)
        for place, number in enumerate(PEOPLE, start=1)
    }
    found = round_of(drawSize=f"3{mark}500", **people)

    assert found == EXPECTED


@pytest.mark.parametrize(
    "text",
    [
        "May 28, 2031 at 16:55:23 UTC",
        " May 28, 2031 at 16:55:23 UTC ",
        "May 28, 2031, at 16:55:23 UTC",
        "May 28, 2031 16:55:23 UTC",
        "May 28,2031 16:55:23 UTC",
        "May 28 2031 at 16:55:23 UTC",
        "May 28. 2031 at 16:55:23 UTC",
        "May 28th, 2031 at 16:55:23 UTC",
        "May 28th 2031 at 16:55:23 UTC",
        "May 28, 2031  at  16:55:23 UTC",
        "May 28, 2031 at16:55:23 UTC",
        "May 28, 2031 at 16:55:23",
        "May 28, 2031 at 16:55:23 PM UTC",
        "May 28, 2031 at 4:55:23 PM UTC",
        "May 28 at 16:55:23 UTC",
        "28 mai 2031 à 16:55:23 UTC",
        "Le 28 mai 2031, à 16:55:23 UTC",
        "28 mai 2031 à 16 h 55 min 23 s UTC",
        "28\u00a0mai\u00a02031 à 16\u00a0h\u00a055\u00a0min\u00a023\u00a0s UTC",
        "28 mai à 16:55:23 UTC",
    ],
)
def test_tie_breaks_are_written_in_many_ways(text: str) -> None:
    """One without a year takes that of its round."""
    assert round_of(drawCutOff=text) == EXPECTED


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("September 05, 2030 at 0:59:13 UTC", date(2030, 9, 5), 0),
        ("July 3rd 2030 at 4:59:13 UTC", date(2030, 7, 3), 4),
        ("August 1st 2030 at 04:59:13 AM UTC", date(2030, 8, 1), 4),
        ("August 2nd 2030 at 12:59:13 AM UTC", date(2030, 8, 2), 0),
        ("August 2nd 2030 at 12:59:13 PM UTC", date(2030, 8, 2), 12),
        ("1er février 2030 à 7 h 59 min 13 s UTC", date(2030, 2, 1), 7),
        ("1er août 2030 à 07:59:13 UTC", date(2030, 8, 1), 7),
        ("31 DÉCEMBRE 2030 à 07:59:13 UTC", date(2030, 12, 31), 7),
        ("29 February 2028 at 07:59:13 UTC", date(2028, 2, 29), 7),
    ],
)
def test_days_and_hours_of_tie_breaks(text: str, day: date, hour: int) -> None:
    """With one digit or two, or of the half-day."""
    expected = datetime(day.year, day.month, day.day, hour, 59, 13, tzinfo=UTC)
    assert round_of(drawCutOff=text).tie_break == expected


def test_every_month_has_a_name_in_both_languages() -> None:
    """In the order of the year."""
    months = {
        "en": "January February March April May June July August September October November"
        " December",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre"
        " décembre",
    }
    for lang, names in months.items():
        for month, name in enumerate(names.split(), start=1):
            as_of = f"{name} 9, 2031" if lang == "en" else f"9 {name} 2031"
            pool = round_of(lang, drawDistributionAsOn=as_of).pool
            assert pool
            assert pool.as_of == date(2031, month, 9)


@pytest.mark.parametrize("text", ["", " "])
def test_a_round_may_have_no_tie_break(text: str) -> None:
    """As the early ones."""
    assert round_of(drawCutOff=text) == attrs.evolve(EXPECTED, tie_break=None)


@pytest.mark.parametrize("text", ["0", "", " 0 ", "\u00a00", "000"])
def test_a_round_may_have_no_pool(text: str) -> None:
    """Its numbers are then all 0 or blank, and its day is not read."""
    people = {f"dd{place}": text for place in range(1, 19)}
    found = round_of(drawDistributionAsOn="", **people)

    assert found == attrs.evolve(EXPECTED, pool=None)


def test_bands_of_ten_points_that_do_not_add_up_give_way_to_the_band_of_all() -> None:
    """The whole bands add up to the total."""
    pool = round_of(dd4="12,845", dd14="11,453").pool

    assert pool
    assert [(band.low, band.people) for band in pool.bands] == [
        (601, 728),
        (501, 21070),
        (451, 73131),
        (401, 62611),
        (351, 47298),
        (301, 17359),
        (0, 7707),
    ]


@pytest.mark.parametrize(
    ("english", "french", "kind"),
    [
        ("No Program Specified", "Aucun programme spécifié", Kind.GENERAL),
        ("General", "Générale", Kind.GENERAL),
        ("Provincial Nominee Program", "Programme des candidats des provinces", PNP),
        ("Canadian Experience Class", "Catégorie de l’expérience canadienne", CEC),
        ("CANADIAN EXPERIENCE CLASS", "Catégorie de l'expérience canadienne", CEC),
        (
            "Federal Skilled Trades",
            "Programme des travailleurs de métiers spécialisés (fédéral)",
            FST,
        ),
        ("Federal Skilled Worker", "Programme des travailleurs qualifiés (fédéral)", FSW),
    ],
)
def test_kinds_by_their_names(english: str, french: str, kind: Kind) -> None:
    """Whatever their capitals and apostrophes; they have neither category nor version."""
    expected = attrs.evolve(EXPECTED, kind=kind, category=None, version=None)
    assert round_of("en", drawName=english) == round_of("fr", drawName=french) == expected


@pytest.mark.parametrize(
    ("english", "french", "category", "version"),
    [
        (
            "French language proficiency (Version 1)",
            "Compétence linguistique en français (Version 1)",
            Category.FRENCH,
            1,
        ),
        (
            "French-Language proficiency 2026-Version 2",
            "Compétence linguistique en français 2026-Version 2",
            Category.FRENCH,
            2,
        ),
        (
            "French language proficiency (2023-1)",
            "Compétence linguistique en français (2023-1)",
            Category.FRENCH,
            1,
        ),
        (
            "Healthcare occupations (Version 1)",
            "Professions de la santé (Version 1)",
            Category.HEALTHCARE,
            1,
        ),
        (
            "Healthcare and Social Services Occupations, 2026-Version 3",
            "Professions de la santé et des services sociaux 2026-version 3",
            Category.HEALTHCARE,
            3,
        ),
        (
            "STEM occupations (Version 1)",
            "Professions des STIM (Version 1)",
            Category.STEM,
            1,
        ),
        ("Trade occupations (Version 1)", "Métiers (Version 1)", Category.TRADES, 1),
        (
            "Trade occupations (Version 2)",
            "Métiers spécialisés (Version 2)",
            Category.TRADES,
            2,
        ),
        (
            "Transport occupations (Version 1)",
            "Métiers des transports (Version 1)",
            Category.TRANSPORT,
            1,
        ),
        (
            "Transport Occupations, 2026-Version 2",
            "Professions du transport, 2026-Version 2",
            Category.TRANSPORT,
            2,
        ),
        (
            "Agriculture and agri-food occupations (Version 1)",
            "Métiers de l'agriculture et de l'agroalimentaire (Version 1)",
            Category.AGRICULTURE,
            1,
        ),
        (
            "Education occupations (Version 1)",
            "Professions de l’éducation (Version 1)",
            Category.EDUCATION,
            1,
        ),
        (
            "Physicians with Canadian Work Experience, 2026-Version 1",
            "Médecins ayant de l’expérience de travail au Canada 2026-Version 1",
            Category.PHYSICIANS,
            1,
        ),
        (
            "Senior managers with Canadian Work Experience, 2026-Version 1",
            "Cadres supérieurs/cadres supérieures ayant de l’expérience 2026-version 1",
            Category.SENIOR_MANAGERS,
            1,
        ),
        (
            "Researchers with Canadian Work Experience, 2026-Version 1",
            "Chercheurs ayant de l’expérience de travail au Canada 2026-Version 1",
            Category.RESEARCHERS,
            1,
        ),
        (
            "Skilled Military Recruits, 2026-Version 1",
            "Recrues militaires qualifiées, 2026-Version 1",
            Category.MILITARY,
            1,
        ),
        ("Astronauts, 2031-Version 1", "Astronautes, 2031-Version 1", Category.OTHER, 1),
        ("STEM occupations", "Professions des STIM", Category.STEM, None),
    ],
)
def test_categories_by_their_names(
    english: str, french: str, category: Category, version: int | None
) -> None:
    """Whatever the form of their version; one with a version that is new to us is another one."""
    expected = attrs.evolve(EXPECTED, category=category, version=version)
    assert round_of("en", drawName=english) == round_of("fr", drawName=french) == expected


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        ("Canadian Experience Class", (CEC,)),
        ("Catégorie de l’expérience canadienne", (CEC,)),
        ("Federal Skilled Worker", (FSW,)),
        ("Federal Skilled Trades", (FST,)),
        ("Provincial Nominee Program", (PNP,)),
        ("Programme des candidats des provinces", (PNP,)),
        (
            "Federal Skilled Worker, Federal Skilled Trades and Provincial Nominee Program",
            (FSW, FST, PNP),
        ),
        ("Provincial Nominee Program, and Canadian Experience Class", (CEC, PNP)),
    ],
)
def test_programs_by_their_names(text: str, programs: tuple[Kind, ...]) -> None:
    """In the order of `Kind`."""
    assert round_of(drawText2=text).programs == programs


def test_rounds_come_oldest_first() -> None:
    """By number and letter, whatever their order in the file."""
    numbers = ["91b", "1000", "99", "91a", "2"]
    found = read(file(*(entry(drawNumber=number) for number in numbers)))

    assert [each.number for each in found] == ["2", "91a", "91b", "99", "1000"]


def test_a_round_may_be_there_twice_if_it_is_the_same() -> None:
    """Otherwise which one is right is not known."""
    assert read(file(entry(), entry("fr"))) == (EXPECTED,)
    (said,) = problems(file(entry(), entry(drawSize="3,501")))
    assert said.startswith("rounds[drawNumber=900] must be the same wherever the file has it, not ")


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    """A text or a path."""
    path = tmp_path / "rounds.json"
    path.write_bytes(file(entry("fr"), encoding="windows-1252"))

    assert read(path) == read(str(path)) == (EXPECTED,)


def test_what_is_no_source_is_refused() -> None:
    """Neither a path nor what a file holds."""
    with pytest.raises(InvalidError, match="source must be of type bytes or str or PathLike"):
        read(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["missing.json", "", "nul\0.json"])
def test_a_file_that_cannot_be_read_is_refused(name: str, tmp_path: Path) -> None:
    """Missing, a folder, or of no possible name."""
    with pytest.raises(
        InvalidError, match=r"^source must be a file that can be read \(.+\), not .*Path"
    ):
        read(tmp_path / name)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"<html>",
        b"null",
        b"[]",
        b"{}",
        b'{"rounds": []}',
        b'{"rounds": {}}',
        b'{"rounds": null}',
        b"\x81",
        b"[" * 1_000_000,
        b"9" * 10_000,
        json.dumps({"rounds": [entry()]}).encode("utf-16"),
    ],
)
def test_an_empty_or_foreign_file_is_refused(content: bytes) -> None:
    """In one sentence."""
    (said,) = problems(content)
    assert said.startswith(
        "source must be the file that IRCC publishes, a JSON object with a list of rounds, not b'"
    )


def test_a_foreign_file_is_named(tmp_path: Path) -> None:
    """Not its content."""
    path = tmp_path / "profile.toml"
    path.write_text("birth_date = 1993-06-01", "utf-8")

    with pytest.raises(InvalidError, match=r"^source must be the file .* not '.*profile\.toml'$"):
        read(str(path))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"drawDate": "1 October"}, "drawDate must be a date such as 2026-10-01, not '1 October'"),
        ({"drawSize": "3,50"}, "drawSize must be a whole number, not '3,50'"),
        ({"drawSize": ""}, "drawSize must be a whole number, not ''"),
        ({"drawSize": "-5"}, "drawSize must be a whole number, not '-5'"),
        ({"drawSize": "٣٥"}, "drawSize must be a whole number, not '٣٥'"),
        ({"drawSize": 3500}, "drawSize must be a text, not 3500"),
        ({"drawCRS": "1,201"}, "drawCRS must be a whole number from 0 to 1,200, not 1201"),
        ({"drawName": "Lottery"}, "drawName must be the name of a kind of round, not 'Lottery'"),
        ({"drawText2": "Lottery"}, "drawText2 must be the names of programs, not 'Lottery'"),
        ({"drawText2": ""}, "drawText2 must be the names of programs, not ''"),
        ({"dd5": "12,818x"}, "dd5 must be a whole number, not '12,818x'"),
        ({"dd5": ""}, "dd5 must be a whole number, not ''"),
        ({"dd1": "729"}, "dd18 must be the sum of its bands, 229,905, not 229904"),
        ({"drawDistributionAsOn": ""}, "drawDistributionAsOn must be a day such as "),
        ({"drawDistributionAsOn": "May 32, 2031"}, "drawDistributionAsOn must be a day such as "),
        ({"drawDistributionAsOn": "May 3"}, "drawDistributionAsOn must be a day such as "),
        ({"drawCutOff": None}, "drawCutOff must be a text, not None"),
        *(
            ({"drawCutOff": text}, "drawCutOff must be a day and a time such as ")
            for text in (
                "soon",
                "May 28, 2031",
                "16:55:23 UTC",
                "28 2031 at 16:55:23 UTC",
                "May 28 June 2031 at 16:55:23 UTC",
                "May 28 29 2031 at 16:55:23 UTC",
                "February 29, 2031 at 16:55:23 UTC",
                "May 28, 2031 at 25:55:23 UTC",
                "May 28, 99999 at 16:55:23 UTC",
                "May 28, 2031 at 1 6:55:23 UTC",
            )
        ),
    ],
)
def test_what_is_wrong_with_a_round_is_said(fields: dict[str, Any], said: str) -> None:
    """Which round, which field, what it must be, and what it is."""
    (problem,) = problems(file(entry(**fields)))
    assert problem.startswith(f"rounds[drawNumber=900].{said}")


@pytest.mark.parametrize("field", sorted(entry().keys()))
def test_a_field_that_is_missing_is_said(field: str) -> None:
    """Of those that are read."""
    fields = entry()
    del fields[field]
    if field in {"drawNumberURL", "drawDateFull", "mitext", "DrawText1", "drawDateTime"}:
        assert read(file(fields)) == (EXPECTED,)
    else:
        assert f".{field} must be a text, not None" in problems(file(fields))[0]


def test_mistakes_of_all_rounds_are_said_together() -> None:
    """The first of each; one without a number by its place."""
    wrong = [entry(drawNumber="9OO"), "round", entry(drawNumber="901", drawSize="?", drawCRS="?")]

    assert problems(file(entry(), *wrong)) == (
        'rounds[1].drawNumber must be a number such as "447" or "91a", not \'9OO\'',
        "rounds[2] must be an object, not 'round'",
        "rounds[drawNumber=901].drawSize must be a whole number, not '?'",
    )


def test_a_long_text_is_cut_in_the_error() -> None:
    """And takes no time."""
    for field in ("drawNumber", "drawDate", "drawName", "drawText2", "drawSize", "drawCutOff"):
        for text in ("x" * 1_000_000, "9" * 1_000_000, "1, " * 300_000):
            (problem,) = problems(file(entry(**{field: text})))
            assert len(problem) < 400


NAMES = {
    "en": ("Canadian Experience Class", "Federal Skilled Trades"),
    "fr": (
        "Catégorie de l’expérience canadienne",
        "Programme des travailleurs de métiers spécialisés (fédéral)",
    ),
}


JUNK: list[Any] = [
    None,
    True,
    0,
    3.5,
    [],
    {},
    ["3,500"],
    "?",
    "–1",
    "1e3",
    "9" * 5000,
    "\ud800",
    "<b>",
]
SIGNS = [sign.encode("latin-1") for sign in ' ,.:-"{}[]\0\u00a0\u00ff']


def damaged(chance: random.Random, entries: list[Any]) -> bytes:
    """A file of some rounds with one damage that leaves letters and digits as they are."""
    entries = [dict(fields) for fields in entries]
    place = chance.randrange(len(entries))
    field = chance.choice(list(entries[place]))
    damage = chance.randrange(6)
    if damage == 0:
        entries[place][field] = chance.choice(JUNK)
    elif damage == 1:
        del entries[place][field]
    elif damage == 2:
        entries[place] = chance.choice(JUNK)
    elif damage == 3:
        chance.shuffle(entries)
        entries.append(chance.choice(entries))
    content = json.dumps(
        {"classes": "wb-tables", "rounds": entries}, ensure_ascii=chance.random() < 0.5
    )
    content_bytes = content.encode("utf-8", "surrogatepass")
    at = chance.randrange(len(content_bytes))
    if damage == 4:
        return content_bytes[:at]
    if damage == 5:
        return content_bytes[:at] + chance.choice(SIGNS) + content_bytes[at:]
    return content_bytes


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_damaged_file_is_refused_or_gives_the_same_rounds(lang: str) -> None:
    """Ten thousand of them, half in each language.

    A damage within the name of a category may make it one that is new to us.
    """
    chance = random.Random(f"damaged {lang}")
    no_pool = {f"dd{place}": "0" for place in range(1, 19)}
    entries = [
        entry(lang),
        entry(lang, drawNumber="91b", drawName=NAMES[lang][0], drawCutOff="", **no_pool),
        entry(lang, drawNumber="91a", drawName=NAMES[lang][1], drawSize="779"),
    ]
    expected = read(file(*entries))
    refused = 0
    for _ in range(5000):
        content = damaged(chance, entries)
        try:
            found = read(content)
        except InvalidError as error:
            refused += 1
            said = str(error)
        else:
            said = ""
            for old, new in zip(expected, found, strict=True):
                assert new in {old, attrs.evolve(old, category=Category.OTHER)}
        assert len(said) < 1000
    assert 500 < refused < 4500


def test_bounds_contain_the_truth() -> None:
    """Of pools of made-up people: how many have more points is never outside them."""
    chance = random.Random("people")
    ends = [(band.low, band.high) for band in POOL.bands]
    outer = [(601, 1200), (501, 600), (451, 500), (401, 450), (351, 400), (301, 350), (0, 300)]
    published = [*outer[:3], *ends[2:7], outer[3], *ends[7:12], *outer[4:]]
    for _ in range(200):
        people = [chance.randrange(1201) for _ in range(chance.randrange(1, 60))]
        counts = [sum(low <= points <= high for points in people) for low, high in published]
        fields = {f"dd{place}": str(count) for place, count in enumerate(counts, start=1)}
        pool = round_of(**fields, dd18=str(len(people))).pool
        assert pool
        for total in {*people, *(high for _, high in ends), *(low for low, _ in ends)}:
            low, high = standing(total, pool).ahead
            assert low <= sum(points > total for points in people) <= high
