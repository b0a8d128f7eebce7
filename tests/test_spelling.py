# SPDX-License-Identifier: MIT
"""Words, however they are spelled."""

import pytest

from crs.spelling import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("…!", []),
        ("Québec", ["quebec"]),
        ("Que\u0301bec", ["quebec"]),
        ("L’Île-du-Prince-Édouard", ["l", "ile", "du", "prince", "edouard"]),
        ("MANŒUVRES", ["manoeuvres"]),
        ("two  words\u00a0more", ["two", "words", "more"]),
        ("2026-Version 3", ["2026", "version", "3"]),
    ],
)
def test_words_have_neither_accents_nor_capitals(text: str, expected: list[str]) -> None:
    """Nor signs; spaces of any kind part them."""
    assert words(text) == expected
