# SPDX-License-Identifier: MIT
"""`crs rounds` and `crs compare` on the command line."""

import json
from pathlib import Path

import pytest

from crs import cli
from crs.cli.rounds import CATEGORIES, KINDS
from crs.rounds import Category, Kind

PROFILE = """\
birth_date = 1995-06-01
outside_quebec = true
[[tests]]
test = "celpip"
reading = 9
writing = 9
listening = 9
speaking = 9
result_date = 2025-03-02
[[jobs]]
noc = "72310"
country = "CA"
start = 2024-01-01
hours_per_week = 30
duties = true
"""
FACTS = """\
age = 31
education = "less_than_secondary"
canadian_work = 2
[first_language]
language = "english"
reading = 9
writing = 9
listening = 9
speaking = 9
"""
FEED = {
    "rounds": [
        {
            "drawNumber": "448",
            "drawDate": "2026-10-02",
            "drawName": "Canadian Experience Class",
            "drawText2": "Canadian Experience Class",
            "drawSize": "1,000",
            "drawCRS": "276",
            "drawCutOff": "",
            **{f"dd{place}": "0" for place in range(1, 19)},
        }
    ]
}


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    """The exit code of a command, and what it printed."""
    code = cli.main(argv)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.fixture
def profile(tmp_path: Path) -> str:
    """The candidate, in a file: 276 points on 2026-10-02."""
    path = tmp_path / "profile.toml"
    path.write_text(PROFILE, encoding="utf-8")
    return str(path)


@pytest.fixture
def feed(tmp_path: Path) -> str:
    """A file of one round, as IRCC publishes it."""
    path = tmp_path / "feed.json"
    path.write_text(json.dumps(FEED), encoding="utf-8")
    return str(path)


def test_kinds_and_categories_are_named() -> None:
    """As their members are."""
    assert [member.name.lower() for member in Kind] == [*KINDS]
    assert [member.name.lower() for member in Category] == [*CATEGORIES]


@pytest.mark.parametrize(
    ("argv", "numbers"),
    [
        (("--kind", "fsw"), ["240"]),
        (("--kind", "trades", "--since", "2026-01-01"), ["408", "447"]),
        (("--since", "2026-09-29"), ["446", "447"]),
        (("--kind", "researchers"), []),
    ],
)
def test_rounds_are_listed(
    capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], numbers: list[str]
) -> None:
    """Those of a kind, or of a category, since a day."""
    code, out, err = run(capsys, "rounds", *argv, "--json")

    assert (code, err) == (0, "")
    assert [found["number"] for found in json.loads(out)["rounds"]] == numbers


def test_rounds_of_a_feed_are_listed(capsys: pytest.CaptureFixture[str], feed: str) -> None:
    """After those that are known."""
    argv = ("rounds", "--since", "2026-10-01", "--feed", feed, "--lang", "fr")
    code, out, _ = run(capsys, *argv)

    assert code == 0
    assert "2026-10-02\u00a0: Catégorie de l’expérience canadienne" in out
    assert "447" in out


def test_a_score_is_compared(capsys: pytest.CaptureFixture[str], profile: str, feed: str) -> None:
    """With the last rounds, those of a feed among them."""
    code, out, err = run(capsys, "compare", profile, "--on", "2026-10-02", "--feed", feed)

    assert (code, err) == (0, "")
    assert "A score of 276 beside the last rounds up to 2026-10-02" in out
    assert "2026-10-02: at the cut-off, for which no tie-break was published" in out


def test_facts_are_compared(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """On the day that they name, or else on that of the comparison; the classes are unknown."""
    for as_of in ("", "as_of = 2026-09-01\n"):
        path = tmp_path / "facts.toml"
        path.write_text(as_of + FACTS, encoding="utf-8")
        code, out, err = run(capsys, "compare", str(path), "--on", "2026-10-02", "--json")

        assert (code, err) == (0, "")
        assert json.loads(out)["total"] == 99 + 124 + 53
        assert json.loads(out)["notes"][0]["code"] == "rounds.classes_unknown"


def test_a_law_that_is_partly_known_is_said(
    capsys: pytest.CaptureFixture[str], profile: str
) -> None:
    """In the comparison."""
    code, out, err = run(capsys, "compare", profile, "--on", "2026-11-03", "--json")

    assert (code, err) == (0, "")
    assert "rounds.law_unknown" in [note["code"] for note in json.loads(out)["notes"]]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("rounds", "--since", "yesterday"), "--since must be"),
        (("rounds", "--feed", "missing.json"), "--feed must be a file that can be read"),
        (
            ("rounds", "--feed", __file__),
            "--feed must be the file that IRCC publishes, a JSON object with a list of rounds, not",
        ),
        (("compare", "missing.toml", "--on", "2026-10-02"), "missing.toml"),
        (("compare", "missing.toml", "--on", "soon"), "--on must be"),
    ],
)
def test_what_is_wrong_is_said(
    capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], said: str
) -> None:
    """On standard error."""
    code, out, err = run(capsys, *argv)

    assert (code, out) == (2, "")
    assert said in err


def test_a_kind_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    """The parser says which there are."""
    with pytest.raises(SystemExit):
        cli.main(["rounds", "--kind", "lottery"])
    assert "'senior_managers'" in capsys.readouterr().err
