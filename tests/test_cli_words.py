# SPDX-License-Identifier: MIT
"""What the command line says in each language, how wide, and what a command loads to say it."""

import argparse
import io
import subprocess
import sys
from pathlib import Path

import pytest

from crs import cli
from crs.cli import COMMANDS
from crs.evidence.language import TESTS
from crs.words import CATALOGUE

Captured = pytest.CaptureFixture[str]
CALLS = [(), *((command,) for command in COMMANDS), *(("convert", test) for test in TESTS)]
GRADUATE = str(Path(__file__).parents[1] / "examples" / "single_graduate_in_canada.toml")


def ran(capsys: Captured, *argv: str) -> tuple[int, str, str]:
    """The exit code, and what was printed on both ways out."""
    try:
        code = cli.main(argv)
    except SystemExit as left:
        code = int(left.code or 0)
    return (code, *capsys.readouterr())


@pytest.mark.parametrize("columns", ["80", "120"])
@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_help_is_no_wider_than_the_terminal(
    call: tuple[str, ...],
    lang: str,
    columns: str,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    code, out, err = ran(capsys, *call, "--help", "--lang", lang)

    assert (code, err) == (0, "")
    assert [line for line in out.splitlines() if len(line) > int(columns)] == []


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example_in_its_help(
    command: str, lang: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a line of its own, that can be copied whole."""
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = ran(capsys, command, "--help", "--lang", lang)
    _, found, examples = out.partition({"en": "\nexample", "fr": "\nexemple"}[lang])
    title, first, *more = examples.partition("\n\n")[0].splitlines()

    assert found
    assert title in ("s:", ":", "s\u00a0:", "\u00a0:")
    assert all(line.startswith(f"  crs {command}") for line in (first, *more))


def test_the_language_of_a_conversion_may_stand_before_the_test(capsys: Captured) -> None:
    scores = ("--reading=520", "--writing=12", "--listening=520", "--speaking=12")
    code, out, err = ran(capsys, "convert", "--lang", "fr", "tcf", *scores)

    assert (code, err) == (0, "")
    assert "compréhension de l’écrit" in out


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_help_of_a_file_names_every_level_of_a_credential(
    lang: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    _, out, _ = ran(capsys, "score", "--help", "--lang", lang)

    assert (
        "  secondary, one_year, two_year, bachelors, masters, doctoral, less_than_one_year\n" in out
    )


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("score",), "crs score\u00a0: erreur\u00a0: il manque ces arguments\u00a0: FILE"),
        (("score", "x", "--frob"), "crs\u00a0: erreur\u00a0: arguments inconnus\u00a0: --frob"),
        (("score", "x", "--on"), "crs score\u00a0: erreur\u00a0: argument --on\u00a0: une valeur"),
        (
            ("scroe",),
            "crs\u00a0: erreur\u00a0: argument COMMAND\u00a0: la valeur 'scroe' n’est pas",
        ),
        (
            ("rules", "--diff", "a"),
            "crs rules\u00a0: erreur\u00a0: argument --diff\u00a0: 2 valeurs",
        ),
        (
            ("score", "x", "--json=1"),
            "crs score\u00a0: erreur\u00a0: argument --json\u00a0: la valeur",
        ),
        (("score", "x", "--in", "--i"), "crs score\u00a0: erreur\u00a0: argument --in"),
        ((), "crs\u00a0: erreur\u00a0: il manque une commande"),
    ],
)
def test_a_wrong_call_is_answered_in_french(
    argv: tuple[str, ...], said: str, capsys: Captured
) -> None:
    code, out, err = ran(capsys, "--lang", "fr", *argv)
    usage, *_, last = err.splitlines()

    assert (code, out) == (2, "")
    assert usage.startswith("utilisation\u00a0: crs ")
    assert last.startswith(said)


@pytest.mark.parametrize(
    ("command", "option", "wrong"),
    [
        ("improve", "--target", "-1"),
        ("reach", "--target", "many"),
        ("reconcile", "--shown", "48.5"),
        ("reconcile", "--shown", "9" * 19),
    ],
)
def test_a_score_is_a_whole_number(command: str, option: str, wrong: str, capsys: Captured) -> None:
    argv = (command, GRADUATE, "--on", "2026-11-02", f"{option}={wrong}")

    assert ran(capsys, *argv) == (
        *(2, ""),
        f"crs: error: {option} must be a whole number from 0, not {wrong!r}\n",
    )


def test_help_in_french_has_french_headings(capsys: Captured) -> None:
    _, out, _ = ran(capsys, "score", "--help", "--lang", "fr")

    assert out.startswith("utilisation\u00a0: crs score [-h]")
    assert "\narguments\u00a0:\n" in out
    assert "\noptions\u00a0:\n" in out
    assert "-h, --help      afficher cette aide et terminer" in out


def test_nobody_else_is_told_to_speak_french(capsys: Captured) -> None:
    """Not in the same process, and not by this command in its next call."""
    ran(capsys, "score", "--lang", "fr")

    assert argparse.ArgumentParser("other").format_usage() == "usage: other [-h]\n"
    assert ran(capsys, "score")[2].startswith("usage: crs score ")


def test_what_argparse_says_has_words() -> None:
    """In English they are its own, and French names the same things in them."""
    own = [key for key in CATALOGUE if key.startswith("argparse.")]

    assert all(CATALOGUE[key].en == key.removeprefix("argparse.") for key in own)
    assert all(CATALOGUE[key].fr.count("%") <= CATALOGUE[key].en.count("%") for key in own)


LOADED = """
import sys
from crs.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(*sys.modules, file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("argv", "unneeded"),
    [
        (("--version",), ("evidence", "files", "rules", "noc", "pools", "outlook", "display")),
        (("--help",), ("evidence", "files", "rules", "noc", "pools", "outlook", "display")),
        (("rules",), ("evidence", "files", "noc", "pools", "outlook")),
        (("rules", "2025-06-01"), ("evidence", "files", "noc", "pools", "outlook")),
        (("noc", "cook"), ("evidence", "files", "pools", "outlook", "display")),
        (("score", GRADUATE, "--on", "2026-06-01"), ("pools", "rounds", "outlook")),
    ],
)
def test_a_command_loads_what_it_needs(argv: tuple[str, ...], unneeded: tuple[str, ...]) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, *argv], capture_output=True, text=True, check=True
    )
    wings = {name.split(".")[1] for name in ran.stderr.split() if name.startswith("crs.")}

    assert {"cli", "words"} <= wings
    assert wings.isdisjoint(unneeded)


@pytest.mark.parametrize(
    ("test", "en", "fr"),
    [
        ("toefl", "TOEFL is not accepted for Express Entry", "TOEFL n’est pas accepté"),
        ("PTE", "only pte_core is", "seul pte_core l’est"),
        ("ielst", "did you mean ielts?", "vouliez-vous dire ielts?"),
    ],
)
def test_a_test_that_is_not_accepted(test: str, en: str, fr: str, capsys: Captured) -> None:
    for lang, said in (("en", en), ("fr", fr)):
        code, out, err = ran(capsys, "convert", test, "--lang", lang)
        assert (code, out) == (2, "")
        assert "TEST" in err
        assert said in err


def test_facts_have_one_day(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = CATALOGUE["cli.score.facts"]("en").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(facts)))

    code, out, err = ran(capsys, "score", "-", "--on", "2026-06-02")
    assert (code, out) == (2, "")
    assert err == (
        "crs: error: --on must be the day of the facts in the file (as_of), 2026-06-01,"
        " not 2026-06-02\n"
    )
