# SPDX-License-Identifier: MIT
"""`crs noc` on the command line."""

import json

import pytest

from crs import cli

NBSP = "\N{NO-BREAK SPACE}"
NURSES = "Registered nurses and registered psychiatric nurses"


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    """The exit code of a command, and what it printed."""
    code = cli.main(("noc", *argv))
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.parametrize(
    ("argv", "printed"),
    [
        (("registered", "psychiatric"), f"31301  TEER 1  {NURSES}\n"),
        (("registered psychiatric",), f"31301  TEER 1  {NURSES}\n"),
        (("31301",), f"31301  TEER 1  {NURSES}\n"),
        (("7511",), "73300  TEER 3  Transport truck drivers\n"),
        (
            ("7511", "--lang", "fr"),
            f"73300  FEER{NBSP}3  Conducteurs/conductrices de camions de transport\n",
        ),
    ],
)
def test_codes_by_words_and_by_codes(
    argv: tuple[str, ...], printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words find titles that have them all; a code of 2016 leads to what it became."""
    assert run(capsys, *argv) == (0, printed, "")


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The same as data."""
    code, out, err = run(capsys, "7511", "--json")

    assert (code, err) == (0, "")
    assert json.loads(out) == [{"code": "73300", "title": "Transport truck drivers", "teer": 3}]


@pytest.mark.parametrize(
    ("option", "printed", "note"),
    [
        ((), "", "crs: note: no title has all of these words\n"),
        (("--json",), "[]\n", "crs: note: no title has all of these words\n"),
        (
            ("--lang", "fr"),
            "",
            f"crs{NBSP}: remarque{NBSP}: aucun titre ne comporte tous ces mots\n",
        ),
    ],
)
def test_nothing_is_found(
    option: tuple[str, ...], printed: str, note: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is no mistake, and it is said beside the output."""
    assert run(capsys, "astronaut", "welder", *option) == (0, printed, note)


def test_a_code_that_does_not_exist_is_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    """Near codes are suggested."""
    code, out, err = run(capsys, "22225")

    assert (code, out) == (2, "")
    assert err.startswith("crs: error: noc must be the code of a unit group")
    assert "such as 22222 (Information systems testing technicians)" in err
