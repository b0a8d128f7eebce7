# SPDX-License-Identifier: MIT
"""Countries: their codes and names, and what a wrong word may have meant."""

import pytest

from crs.evidence.countries import NAMES, PROVINCES, Meant, Suggestion, suggestion

# fmt: off
NO_COUNTRIES = [
    "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ",
]
# fmt: on


def test_there_are_249_countries_and_kosovo() -> None:
    """Each by two capital letters, with a name in both languages that no other has."""
    assert len(NAMES) == 250
    assert "XK" in NAMES
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in NAMES)
    for lang in ("en", "fr"):
        assert len({names(lang) for names in NAMES.values()}) == 250


@pytest.mark.parametrize("code", NO_COUNTRIES)
def test_groups_and_reserved_codes_are_no_countries(code: str) -> None:
    """Nor parts of countries that have a code of their own outside ISO 3166-1."""
    assert code not in NAMES


@pytest.mark.parametrize(
    ("code", "english", "french"),
    [
        ("CA", "Canada", "Canada"),
        ("IN", "India", "Inde"),
        ("CN", "China", "Chine"),
        ("NG", "Nigeria", "Nigeria"),
        ("CM", "Cameroon", "Cameroun"),
        ("FR", "France", "France"),
        ("US", "United States", "États-Unis"),
        ("GB", "United Kingdom", "Royaume-Uni"),
        ("PH", "Philippines", "Philippines"),
        ("MX", "Mexico", "Mexique"),
        ("CI", "Côte d’Ivoire", "Côte d’Ivoire"),
        ("KR", "South Korea", "Corée du Sud"),
        ("TW", "Taiwan", "Taïwan"),
        ("XK", "Kosovo", "Kosovo"),
        ("NL", "Netherlands", "Pays-Bas"),
        ("NU", "Niue", "Niue"),
        ("PE", "Peru", "Pérou"),
        ("SK", "Slovakia", "Slovaquie"),
        ("YT", "Mayotte", "Mayotte"),
    ],
)
def test_names(code: str, english: str, french: str) -> None:
    """In both languages; five are of countries though their letters are also of a province."""
    assert NAMES[code] == (english, french)


def test_there_are_13_provinces_and_territories() -> None:
    """Five of them share their letters with a country."""
    assert " ".join(PROVINCES) == "AB BC MB NB NL NS NT NU ON PE QC SK YT"
    assert " ".join(code for code in PROVINCES if code in NAMES) == "NL NU PE SK YT"


@pytest.mark.parametrize(
    "word",
    [
        *("AB", "BC", "MB", "NB", "NS", "NT", "ON", "QC", "on", "B.C.", "Ontario", "québec"),
        *("Colombie-Britannique", "Nova Scotia", "Yukon", "Saskatchewan", "Alberta", "Albertta"),
    ],
)
def test_a_province_is_in_canada(word: str) -> None:
    """By its letters or its name."""
    assert suggestion(word) == Suggestion("CA", Meant.PROVINCE)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("India", "IN"),
        ("Inde", "IN"),
        ("INDIA ", "IN"),
        ("Indai", "IN"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("England", "GB"),
        ("Royaume-Uni", "GB"),
        ("USA", "US"),
        ("United States of America", "US"),
        ("etats unis", "US"),
        ("Canada", "CA"),
        ("Cote d'Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("Turkey", "TR"),
        ("Turquie", "TR"),
        ("The Netherlands", "NL"),
        ("Bosnia and Herzegovina", "BA"),
        ("Hong Kong", "HK"),
        ("Philipines", "PH"),
        ("Brésil", "BR"),
        ("UAE", "AE"),
    ],
)
def test_a_name_gives_the_code_to_write(word: str, code: str) -> None:
    """In either language, with or without accents, and with a slip."""
    assert suggestion(word) == Suggestion(code, Meant.NAME)


@pytest.mark.parametrize(
    ("word", "code"), [("in", "IN"), (" CA", "CA"), ("Fr", "FR"), ("nl", "NL")]
)
def test_a_code_is_written_in_capital_letters(word: str, code: str) -> None:
    """And without spaces."""
    assert suggestion(word) == Suggestion(code, Meant.CODE)


@pytest.mark.parametrize("word", ["", "?", "EU", "ZZ", "CHN", "Atlantis", "Korea", "x" * 100_000])
def test_nothing_is_suggested_where_nothing_is_near(word: str) -> None:
    """CHN is near CH, which is Switzerland; Korea may be either."""
    assert suggestion(word) is None
