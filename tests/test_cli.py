# SPDX-License-Identifier: MIT
"""`crs` on the command line: what it prints, where, and the exit code."""

import importlib
import json
import os
import runpy
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

import crs
from crs import cli, files
from crs.cli import score as of_score
from crs.cli.bar import bar
from crs.display import rules as of_rules
from crs.errors import missing_extra
from crs.evidence.language import TESTS
from crs.expected import TrueOrFalse
from crs.files import described
from crs.words import CATALOGUE

EXAMPLES = Path(__file__).parents[1] / "examples"
FACTS = {
    "single_graduate.toml": 397 + 76 + 15,
    "couple_abroad.toml": 277 + 14 + 50 + 15,
    "francophone.toml": 376 + 100 + 50,
    "tradesperson.json": 233 + 10 + 50 + 50,
}
"""The sections of each file of facts, added up by hand from the published tables."""

PROFILES = {
    # Alone. Age 27: 110. A three-year and a two-year credential: 128. IELTS R7 W6.5 L8.5 S7 is
    # CLB 9, 8, 10, 9: 31 + 23 + 34 + 31. In Canada 2024-06-10 to 2026-11-01, 875 days at 30 hours
    # (of 37.5): two years, 53; the job of a cashier does not count.
    # Education with CLB 7, 25, and with two Canadian years, 50: at most 50. Abroad 754 days: two
    # years, with CLB 7, 13, and with two Canadian years, 25. Two-year diploma of Ontario: 15.
    "single_graduate_in_canada.toml": (110 + 128 + 119 + 53) + (50 + 13 + 25) + 15,
    # With spouse. Age 34: 75. Master's: 126. IELTS R6.5 W6 L7.5 S6.5 is CLB 8, 7, 8, 8: 22 + 16 +
    # 22 + 22. Her bachelor's 8, her R7 W7 L8 S7.5, CLB 9 or more, 4 times 5. Master's with CLB 7:
    # 25. Eight years abroad with CLB 7: 25. Her brother: 15.
    "couple_abroad_engineer_first.toml": (75 + 126 + 82) + (8 + 20) + (25 + 25) + 15,
    # With spouse. Age 32: 85. Bachelor's: 112. CLB 9, 9, 9, 10: 29 + 29 + 29 + 32. His master's 10,
    # his CLB 8, 7, 8, 8, 4 times 3. One credential with CLB 9: 25. Nine years abroad with CLB 9:
    # 50. Her brother: 15.
    "couple_abroad_teacher_first.toml": (85 + 112 + 119) + (10 + 12) + (25 + 50) + 15,
    # Alone. Age 31: 99. Master's: 135. TEF R270 W380 L320 S400 is NCLC 10, 9, 10, 10: 34 + 31 +
    # 34 + 34. PTE Core R55 W61 L52 S60 is CLB 6: 4 times 1. Master's with NCLC 9: 50. Five years
    # abroad with NCLC 9: 50. French, with English of CLB 5 or more: 50.
    "francophone_with_tef.toml": (99 + 135 + 133 + 4) + (50 + 50) + 50,
    # With partner. Age 38: 55. One-year credential: 84. CELPIP R6 W5 L7 S6: 8 + 6 + 16 + 8. In
    # Canada 56 days at 20 hours a week, 845 at 30 (of 32.4), and 483 - 40 at 30 (of 40): 39,760 / 7
    # = 5,680 hours, three years: 56. The partner: secondary 2; CELPIP 5, 4, 5, 5: 3; 518 days at 25
    # hours, 1,850, one year: 5. One credential with two Canadian years: 25; certificate with CLB 5:
    # 25.
    "tradesperson_with_certificate.toml": (55 + 84 + 38 + 56) + (2 + 3 + 5) + (25 + 25),
}

# By hand too. Only she has a year of work in Canada, and states no funds. The couple: 23 (he) or 21
# (she) for education, 19 or 24 for language, 15 or 15, 12, and 10 for the spouse's language and the
# brother, of 67 points. The nurse: 23 + 24 + 4 for English at CLB 5 or more + 13 + 12. The welder
# has CLB 5 where TEER 2 asks for it, not the 7 of skilled workers.
MET = {
    "single_graduate_in_canada.toml": ["cec"],
    "couple_abroad_engineer_first.toml": ["fsw"],
    "couple_abroad_teacher_first.toml": ["fsw"],
    "francophone_with_tef.toml": ["fsw"],
    "tradesperson_with_certificate.toml": ["cec", "fst"],
}
"""The score of each profile on `ON`, reckoned by hand from the published tables and charts."""

ON = "2026-11-02"

GRADUATE = str(EXAMPLES / "facts" / "single_graduate.toml")
PROFILE = str(EXAMPLES / "tradesperson_with_certificate.toml")

NO_DAY = (
    "--on is missing: it must be the day that is scored, as in --on 2026-06-01, for the facts of a"
    " profile depend on it"
)
DAY_OR_FILE = "a day such as 2025-06-01, or a file of rules such as law.toml"
FOR_A_PROFILE = (
    "for a profile, a file of birth_date, tests, credentials and jobs: facts have no evidence"
)

TIMELESS = """\
age = 29
education = "bachelors"
[first_language]
language = "english"
reading = 9
writing = 9
listening = 10
speaking = 9
"""


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """No colours, whatever the surroundings ask for; and lines as long as they are."""
    for name in ("FORCE_COLOR", "PYTHON_COLORS", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")


@pytest.fixture
def timeless(tmp_path: Path) -> str:
    """The name of a file of facts that names no day."""
    file = tmp_path / "timeless.toml"
    file.write_text(TIMELESS, encoding="utf-8")
    return str(file)


class Ran:
    """What a call gave back and printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *argv: str) -> None:
        capsys.readouterr()
        try:
            self.code: object = cli.main(argv)
        except SystemExit as ended:
            self.code = ended.code
        self.out, self.err = capsys.readouterr()


def process(
    *argv: str, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """What `python -m crs` did in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "crs", *argv],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("command", [(), ("score",), ("convert", "ielts"), ("noc",)])
def test_help_is_in_one_language(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    english = Ran(capsys, *command, "--help").out
    french = Ran(capsys, *command, "--lang", "fr", "--help").out
    assert "show this help message and exit" in english
    assert "afficher cette aide et terminer" in french
    assert "options\u00a0:" in french
    assert "positional" not in french
    assert "show" not in french


def test_the_language_may_stand_before_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    after = Ran(capsys, "score", GRADUATE, "--lang", "fr")
    assert Ran(capsys, "--lang", "fr", "score", GRADUATE).out == after.out
    assert Ran(capsys, "--lang", "fr", "score", GRADUATE, "--lang", "en").out != after.out


def test_codes_of_occupations_are_found_by_title(capsys: pytest.CaptureFixture[str]) -> None:
    web = "Développeurs/développeuses et programmeurs/programmeuses Web"
    assert Ran(capsys, "noc", "web", "develop").out == (
        "21234  TEER\u00a01  Web developers and programmers\n"
    )
    assert Ran(capsys, "noc", "Developpeur", "web", "--lang", "fr").out == (
        f"21234  FEER\u00a01  {web}\n"
    )
    assert json.loads(Ran(capsys, "noc", "21234", "--json", "--lang", "fr").out) == [
        {"code": "21234", "title": web, "teer": 1}
    ]
    ran = Ran(capsys, "noc", "astrologer")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "crs: note: no title of a unit group has all of these words\n"


def test_a_code_that_is_no_occupation(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "noc", "93888")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(
        "crs: error: noc must be the code of an occupation (93888 is a placeholder"
    )
    assert Ran(capsys, "noc", "2123l").code == 0
    assert "21232" in Ran(capsys, "noc", "21239").err


def test_a_code_of_2016_leads_to_what_it_became(capsys: pytest.CaptureFixture[str]) -> None:
    lines = Ran(capsys, "noc", "2173").out.splitlines()
    assert [line[:5] for line in lines] == ["21211", "21231"]


@pytest.mark.parametrize(("name", "total"), FACTS.items())
def test_every_file_of_facts_is_scored(
    name: str, total: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """As added up by hand."""
    file = EXAMPLES / "facts" / name
    ran = Ran(capsys, "score", str(file))

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == crs.score(files.load(file, crs.Applicant)).text() + "\n"
    assert json.loads(Ran(capsys, "score", str(file), "--json").out)["total"] == total


@pytest.mark.parametrize(("name", "total"), PROFILES.items())
def test_every_profile_is_scored(name: str, total: int, capsys: pytest.CaptureFixture[str]) -> None:
    """As reckoned by hand, with the classes whose requirements are met."""
    file, day = EXAMPLES / name, date.fromisoformat(ON)
    ran = Ran(capsys, "score", str(file), "--on", ON)
    profile = files.load(file, crs.Profile)
    told = json.loads(Ran(capsys, "score", str(file), "--on", ON, "--json").out)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"{crs.score(profile.on(day)).text()}\n\n{crs.programs(profile, day).summary()}\n"
    )
    assert (told["total"], told["programs"]["met"]) == (total, MET[name])


def test_the_couple_is_the_same_in_both_orders() -> None:
    """What one of the two has as principal applicant, that one has as spouse in the other file."""
    him, her = (
        files.load(EXAMPLES / f"couple_abroad_{first}_first.toml", crs.Profile)
        for first in ("engineer", "teacher")
    )

    for first, second in ((him, her), (her, him)):
        assert second.spouse is not None
        for held in ("tests", "credentials", "jobs", "sibling"):
            assert getattr(first, held) == getattr(second.spouse, held)


def test_examples_are_complete_and_dated() -> None:
    """None is left out above or in the README, and none is scored under a law not known whole."""
    found = {file for file in EXAMPLES.rglob("*") if file.suffix in {".toml", ".json"}}
    found = {file for file in found if file.parent.name != "rules"}
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")

    assert found == {EXAMPLES / "facts" / name for name in FACTS} | {
        EXAMPLES / name for name in PROFILES
    }
    assert crs.in_force(date.fromisoformat(ON)).gap is None
    for name in FACTS:
        day = files.load(EXAMPLES / "facts" / name, crs.Applicant).as_of
        assert day is not None
        assert crs.in_force(day).gap is None
        assert f"](facts/{name})" in readme
    for name, total in PROFILES.items():
        [row] = [row for row in readme.splitlines() if f"]({name})" in row]
        assert row.endswith(f"| {total} |")


def test_json_is_that_of_the_score(capsys: pytest.CaptureFixture[str]) -> None:
    """With labels in the language asked."""
    ran = Ran(capsys, "score", GRADUATE, "--json", "--lang", "fr")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == crs.score(files.load(GRADUATE, crs.Applicant)).to_json("fr") + "\n"


def test_a_score_is_printed_in_french(capsys: pytest.CaptureFixture[str]) -> None:
    """On request."""
    ran = Ran(capsys, "score", GRADUATE, "--lang", "fr")

    assert ran.out == crs.score(files.load(GRADUATE, crs.Applicant)).text("fr") + "\n"


def test_a_terminal_gets_the_richer_table(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With bars; JSON stays JSON."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    ran = Ran(capsys, "score", GRADUATE)

    assert (ran.code, ran.err) == (0, "")
    assert "Core human capital factors" in ran.out
    assert "█" in ran.out
    assert "█" not in crs.score(files.load(GRADUATE, crs.Applicant)).text()
    assert json.loads(Ran(capsys, "score", GRADUATE, "--json").out)["total"]


def test_the_day_of_the_call_is_scored(timeless: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the file names none."""
    ran = Ran(capsys, "score", timeless, "--on", "2016-12-01", "--json")

    assert json.loads(ran.out)["rules"] == "2016-11-19"


def test_without_any_day_it_is_today(
    timeless: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of the machine."""

    class Day(date):
        @classmethod
        def today(cls) -> date:  # type: ignore[override]
            return date(2018, 1, 1)

    monkeypatch.setattr(importlib.import_module("crs.ranking"), "date", Day)
    ran = Ran(capsys, "score", timeless, "--json")

    assert json.loads(ran.out)["rules"] == "2017-06-06"


def test_the_day_of_the_call_is_that_of_the_facts(capsys: pytest.CaptureFixture[str]) -> None:
    """Facts of another day would not be facts."""
    same = Ran(capsys, "score", GRADUATE, "--on", "2026-05-15")
    other = Ran(capsys, "score", GRADUATE, "--on", "2026-05-16")

    assert (same.code, same.err) == (0, "")
    assert (other.code, other.out) == (2, "")
    assert other.err == (
        "crs: error: --on must be the day of the facts in the file (as_of), 2026-05-15,"
        " not 2026-05-16\n"
    )


@pytest.mark.parametrize(
    "facts",
    [
        TIMELESS.encode(),
        json.dumps(
            {
                "age": 29,
                "education": "bachelors",
                "first_language": {
                    "language": "english",
                    "reading": 9,
                    "writing": 9,
                    "listening": 10,
                    "speaking": 9,
                },
            }
        ).encode(),
    ],
)
def test_standard_input_is_read(
    facts: bytes,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """TOML, or JSON, which begins with a brace."""
    file = tmp_path / "facts"
    file.write_bytes(facts)
    with file.open(encoding="ascii") as opened:
        monkeypatch.setattr(sys, "stdin", opened)
        ran = Ran(capsys, "score", "-", "--on", "2025-06-01", "--json")

    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["total"] == 382


def test_standard_input_may_be_closed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then Python has none."""
    monkeypatch.setattr(sys, "stdin", None)
    ran = Ran(capsys, "score", "-")

    assert (ran.code, ran.err) == (2, "crs: error: standard input is closed\n")


def test_what_is_not_known_of_the_law_is_said_in_a_line(
    timeless: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Beside the score, and only to those whom it touches."""
    untouched = Ran(capsys, "score", timeless, "--on", "2026-12-01")
    worked = Path(timeless).with_name("worked.toml")
    worked.write_text(f"canadian_work = 1\n{TIMELESS}", encoding="utf-8")
    touched = Ran(capsys, "score", str(worked), "--on", "2026-12-01", "--json")

    assert (untouched.code, untouched.err) == (0, "")
    assert touched.code == 0
    assert json.loads(touched.out)["caveats"]
    assert touched.err.startswith("crs: warning: an amendment reported in force since 2026-11-03")
    assert touched.err.count("\n") == 1


def test_a_profile_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """Before its score, in either language."""
    profile, on = files.load(PROFILE, crs.Profile), date.fromisoformat(ON)
    explanation, scored = profile.explain(on), crs.score(profile.on(on))
    found = crs.programs(profile, on)
    for lang in ("en", "fr"):
        ran = Ran(capsys, "score", PROFILE, "--on", ON, "--explain", "--lang", lang)

        assert (ran.code, ran.err) == (0, "")
        told = (explanation.text(lang), scored.text(lang), found.summary(lang))
        assert ran.out == "\n\n".join(told) + "\n"
    ran = Ran(capsys, "score", PROFILE, "--on", ON, "--explain", "--json")

    assert json.loads(ran.out) == {
        **scored.to_dict(),
        "explanation": explanation.to_dict(),
        "programs": found.to_dict(),
    }


def test_what_is_missing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """On request with all that is there; the exit code says that there is no score."""
    day = "2028-01-01"
    profile, on = files.load(PROFILE, crs.Profile), date.fromisoformat(day)
    explanation, found = profile.explain(on), crs.programs(profile, on)
    ran = Ran(capsys, "score", PROFILE, "--on", day)
    more = Ran(capsys, "score", PROFILE, "--on", day, "--explain")
    data = Ran(capsys, "score", PROFILE, "--on", day, "--explain", "--json")

    assert (ran.code, ran.out) == (2, f"{found.summary()}\n")
    note = "crs: note: --explain tells which papers did not count, and why\n"
    missing = (
        "crs: error: missing evidence:\n"
        "  First official language: no valid result of a language test\n"
    )
    assert ran.err == note + missing
    assert (more.code, more.err) == (data.code, data.err) == (2, missing)
    assert more.out == f"{explanation.text()}\n\n{found.summary()}\n"
    assert json.loads(data.out) == {
        "explanation": explanation.to_dict(),
        "programs": found.to_dict(),
    }


IELTS = ("convert", "ielts", "--listening=8", "--reading=7", "--writing=6.5", "--speaking=3.5")


def test_a_result_is_converted(capsys: pytest.CaptureFixture[str]) -> None:
    """By the chart of its test, CLB in English."""
    ran = Ran(capsys, *IELTS)

    assert (ran.code, ran.err) == (0, "")
    assert [line.split() for line in ran.out.splitlines()] == [
        ["IELTS", "General", "Training"],
        ["reading", "7", "CLB", "9"],
        ["writing", "6.5", "CLB", "8"],
        ["listening", "8", "CLB", "9"],
        ["speaking", "3.5", "below", "CLB", "4"],
    ]
    assert json.loads(Ran(capsys, *IELTS, "--json").out) == {
        "test": "IELTS General Training",
        "language": "english",
        "reading": 9,
        "writing": 8,
        "listening": 9,
        "speaking": 0,
    }


def test_a_result_is_converted_in_french(capsys: pytest.CaptureFixture[str]) -> None:
    """Where decimals have a comma."""
    _, *lines = Ran(capsys, *IELTS, "--lang", "fr").out.splitlines()

    assert [line[28:] for line in lines] == [
        "   7  CLB\u00a09",
        " 6,5  CLB\u00a08",
        "   8  CLB\u00a09",
        " 3,5  inférieur au CLB\u00a04",
    ]


@pytest.mark.parametrize(
    ("argv", "levels"),
    [
        (("celpip", "10", "9", "M", "4"), "CLB 10 or more, CLB 9, below CLB 4, CLB 4"),
        (("pte_core", "88", "88", "17", "34"), "CLB 10 or more, CLB 9, below CLB 3, CLB 3"),
        (("pte-core", "88", "88", "17", "34"), "CLB 10 or more, CLB 9, below CLB 3, CLB 3"),
        (("tef", "207", "393", "144", "371"), "NCLC 7, NCLC 10 or more, below NCLC 4, NCLC 9"),
        (("tcf", "549", "14", "330", "10"), "NCLC 10 or more, NCLC 9, below NCLC 4, NCLC 7"),
    ],
)
def test_every_test_is_converted(
    argv: tuple[str, ...], levels: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Here in the order reading, writing, listening, speaking."""
    test, *scores = argv
    names = ("--reading", "--writing", "--listening", "--speaking")
    given = (word for pair in zip(names, scores, strict=True) for word in pair)
    ran = Ran(capsys, "convert", test, *given)
    _, *lines = ran.out.splitlines()

    assert (ran.code, ran.err) == (0, "")
    assert levels == ", ".join(line[34:] for line in lines)


def test_a_scale_that_express_entry_does_not_take_brings_a_warning(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The levels are those of its chart all the same."""
    scores = ("--reading=434", "--writing=428", "--listening=434", "--speaking=456")
    ran = Ran(capsys, "convert", "tef", *scores, "--scale", "699-2023", "--lang", "fr")
    refused = Ran(capsys, "convert", "tef", *scores)

    assert ran.code == 0
    assert ran.out.count(" NCLC\u00a07\n") == 4
    assert "compréhension de l’écrit" in ran.out
    assert ran.err.startswith("crs\u00a0: avertissement\u00a0: Entrée express n’accepte que")
    assert refused.code == 2
    assert "reading must be an “équivalence ancien score” from 0 to 300" in refused.err


def test_editions_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """In either language."""
    for lang in ("en", "fr"):
        ran = Ran(capsys, "rules", "--lang", lang)

        assert (ran.code, ran.err, ran.out) == (0, "", of_rules.editions(lang) + "\n")


def test_tables_of_a_day_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """In either language."""
    rules = crs.in_force(date(2016, 12, 1))
    for lang in ("en", "fr"):
        ran = Ran(capsys, "rules", "2016-12-01", "--lang", lang)

        assert (ran.code, ran.err, ran.out) == (0, "", rules.text(lang) + "\n")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("rules", "soon"), f"LAW must be {DAY_OR_FILE}, not 'soon'"),
        (("rules", ""), f"LAW must be {DAY_OR_FILE}, not ''"),
        (
            ("rules", "2014-12-31"),
            (
                "on must be a day from 2015-01-01 on, when the first edition of the law came into"
                " force, not 2014-12-31"
            ),
        ),
        (
            ("score", GRADUATE, "--on", "2025-02-29"),
            ("--on must be a day such as 2025-06-01, not '2025-02-29'"),
        ),
        (("score", GRADUATE, "--on="), "--on must be a day such as 2025-06-01, not ''"),
        (("score", "nowhere.toml"), "nowhere.toml: no such file"),
        (
            ("score", PROFILE),
            NO_DAY,
        ),
        (
            ("score", PROFILE, "--explain"),
            NO_DAY,
        ),
        (
            ("score", GRADUATE, "--explain"),
            f"--explain is {FOR_A_PROFILE}",
        ),
        (
            ("score", GRADUATE, "--invited", "2026-01-01", "--explain"),
            f"2 mistakes:\n  --explain is {FOR_A_PROFILE}\n  --invited is {FOR_A_PROFILE}",
        ),
        (
            ("score", PROFILE, "--on", ON, "--invited", "soon"),
            "--invited must be a day such as 2025-06-01, not 'soon'",
        ),
        (
            ("convert", "ielts", "--listening=8", "--reading=x", "--writing=6.7", "--speaking=-1"),
            (
                "3 mistakes:\n"
                "  reading must be a band from 0 to 9 in halves, not 'x'\n"
                "  writing must be a band from 0 to 9 in halves, not 6.7\n"
                "  speaking must be a band from 0 to 9 in halves, not -1"
            ),
        ),
    ],
)
def test_what_is_wrong_is_said_on_standard_error(
    argv: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With exit code 2 and no output."""
    ran = Ran(capsys, *argv)

    assert (ran.code, ran.out, ran.err) == (2, "", f"crs: error: {said}\n")


def test_every_mistake_has_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All at once."""
    file = tmp_path / "facts.toml"
    file.write_text(
        TIMELESS.replace("age = 29", 'age = "29"\nsibbling = true').replace("10", "13"),
        encoding="utf-8",
    )
    ran = Ran(capsys, "score", str(file))

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        f"crs: error: 3 mistakes in {file}:",
        "  age must be a whole number from 0 to 127, not '29'",
        "  first_language.listening must be a whole number from 0 to 12, not 13",
        "  sibbling is not a field: did you mean sibling?",
    ]


def test_a_day_before_the_law_is_an_error(
    timeless: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the call as of the file."""
    ran = Ran(capsys, "score", timeless, "--on", "2014-12-31")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("crs: error: on must be a day from 2015-01-01 on")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ((), "crs: error: no command: `crs score FILE` scores a person"),
        (("convert",), "crs convert: error: the following arguments are required: TEST"),
        (
            ("convert", "ielts", "--listening", "8", "--reading", "7"),
            (
                "crs convert ielts: error: the following arguments are required: --writing,"
                " --speaking"
            ),
        ),
        (("convert", "ielts", "8", "7", "6.5", "7"), "crs convert ielts: error: the following"),
        (("scroe",), "crs: error: argument COMMAND: invalid choice: 'scroe'"),
        (("score",), "crs score: error: the following arguments are required: FILE"),
        (("score", GRADUATE, "--lang", "de"), "crs score: error: argument --lang: invalid choice"),
        (("score", GRADUATE, "--frobnicate"), "crs: error: unrecognized arguments: --frobnicate"),
    ],
)
def test_a_wrong_call_shows_how_to_call(
    argv: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With exit code 2 and no output."""
    ran = Ran(capsys, *argv)
    usage, *_, last = ran.err.splitlines()

    assert (ran.code, ran.out) == (2, "")
    assert usage.startswith("usage: crs ")
    assert last.startswith(said)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_help_helps(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The files that it shows can be scored, every field is named, and the exit codes are told."""
    ran = Ran(capsys, "--help", "--lang", lang)
    more = Ran(capsys, "score", f"--lang={lang}", "--help")
    example, facts = CATALOGUE["cli.score.example"](lang), CATALOGUE["cli.score.facts"](lang)

    assert (ran.code, ran.err) == (0, "")
    assert example in ran.out
    assert files.read(example, cls=crs.Profile).on(date.fromisoformat(ON)).foreign_work == 3
    assert crs.score(files.read(facts, cls=crs.Applicant)).total > 0
    assert example in more.out
    assert facts in more.out
    for name in TESTS:
        assert name in more.out
    for cls in of_score.KEYS.values():
        for field in described.fields(cls):
            assert field in more.out
    for names in (crs.Education, crs.CanadianStudy, crs.ArrangedEmployment):
        assert ", ".join(name.lower() for name in names.__members__) in more.out
    texts = (Ran(capsys, command, "--help", "--lang", lang).out for command in ("convert", "rules"))
    for text in (ran.out, more.out, *texts):
        assert CATALOGUE["cli.codes"](lang) in text


def test_every_table_of_a_file_is_in_the_help() -> None:
    """Those of each test by one of them, those of levels by one language."""
    told = {*of_score.KEYS.values(), crs.French, *TESTS.values()}
    named = {cls.__name__ for cls in told}

    for cls in (crs.Profile, crs.Applicant):
        assert files.schema(cls)["$defs"].keys() <= named


@pytest.mark.parametrize("name", TESTS)
def test_help_of_a_test_names_its_scores(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """By the names of the abilities."""
    ran = Ran(capsys, "convert", name, "--help")

    assert ran.code == 0
    assert TESTS[name].test in ran.out
    for ability in ("reading", "writing", "listening", "speaking"):
        assert f"--{ability} SCORE" in ran.out


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """That of the package."""
    assert Ran(capsys, "--version").out == f"crs {crs.__version__}\n"


def test_without_rich_a_terminal_gets_plain_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that the extra brings is needed to score a file."""
    for name in [*sys.modules]:
        if name.partition(".")[0] == "rich":
            monkeypatch.delitem(sys.modules, name)
    for name in ("rich", "tomli_w"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    ran = Ran(capsys, "score", GRADUATE)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == crs.score(files.load(GRADUATE, crs.Applicant)).text() + "\n"


def test_what_is_missing_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the command that installs it, in the language asked."""

    def load(_: object) -> None:
        raise missing_extra("pools", ImportError(name="numpy"))

    monkeypatch.setattr(files, "load", load)
    english, french = Ran(capsys, "score", "x"), Ran(capsys, "score", "x", "--lang", "fr")

    assert (english.code, english.err) == (
        2,
        'crs: error: this needs numpy, which is not installed: pip install "canada-crs[pools]"\n',
    )
    assert french.err == (
        "crs\u00a0: erreur\u00a0: numpy est nécessaire et n’est pas installé\u00a0: pip install"
        ' "canada-crs[pools]"\n'
    )


def test_mistakes_are_told_in_french(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a file, of the call, and of what is missing."""
    file = tmp_path / "facts.toml"
    file.write_text(TIMELESS.replace("age = 29", "age = -1"), encoding="utf-8")

    assert Ran(capsys, "score", str(file), "--lang", "fr").err == (
        f"crs\u00a0: erreur\u00a0: {file}\u00a0: age doit être un nombre entier de 0 à 127, et"
        " non -1\n"
    )
    assert Ran(capsys, "score", PROFILE, "--lang=fr").err == (
        "crs\u00a0: erreur\u00a0: --on est absent; ce champ doit être la date évaluée, par exemple"
        " --on 2026-06-01, car les faits d’un profil en dépendent\n"
    )
    missing = Ran(capsys, "score", PROFILE, "--on", "2028-01-01", "--lang", "fr").err
    assert missing.startswith("crs\u00a0: remarque\u00a0: --explain dit quels documents")
    assert "crs\u00a0: erreur\u00a0: preuves manquantes\u00a0:\n  " in missing


def test_the_day_of_the_invitation_is_told_to_the_classes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As from Python."""
    profile, on = files.load(PROFILE, crs.Profile), date.fromisoformat(ON)
    found = crs.programs(profile, on, date(2026, 10, 1))
    ran = Ran(capsys, "score", PROFILE, "--on", ON, "--invited", "2026-10-01", "--json")

    assert json.loads(ran.out)["programs"] == json.loads(json.dumps(found.to_dict()))


def test_an_interrupt_is_quiet(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a shell."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "load", interrupt)
    ran = Ran(capsys, "score", "-")

    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_a_reader_may_go_away(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `head` does; nothing is said."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        code = cli.main(["rules"])
        monkeypatch.undo()

    assert code == 1
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_device_is_an_error(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not a score that nobody gets."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        code = cli.main(["rules"])
        monkeypatch.undo()

    assert code == 1
    assert capsys.readouterr().err == "crs: error: standard output: no space left on device\n"


def test_an_output_that_is_no_file_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor need there be one."""
    text = StringIO()
    monkeypatch.setattr(sys, "stdout", text)
    assert cli.main(["score", GRADUATE]) == 0
    assert text.getvalue()

    monkeypatch.setattr(sys, "stdout", None)
    assert cli.main(["score", GRADUATE]) == 0


def test_an_output_may_lack_a_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No encoding stops a score."""
    file = tmp_path / "out"
    with file.open("w", encoding="ascii") as out:
        monkeypatch.setattr(sys, "stdout", out)
        code = cli.main(["score", GRADUATE, "--lang", "fr"])
        monkeypatch.undo()

    assert code == 0
    assert "?ge  " in file.read_text(encoding="ascii")


def test_the_module_is_the_command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`python -m crs`; importing it does nothing."""
    importlib.import_module("crs.__main__")
    monkeypatch.setattr(sys, "argv", ["crs", "rules", "soon"])
    monkeypatch.delitem(sys.modules, "crs.__main__")

    with pytest.raises(SystemExit) as ended:
        runpy.run_module("crs", run_name="__main__")

    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("crs: error: LAW must be a day")


def test_a_process_scores_and_refuses() -> None:
    """From end to end, without a traceback."""
    scored = process("score", "-", "--json", "--on", "2025-06-01", stdin=TIMELESS.encode())
    refused = process("score", "-", stdin=b"age = \xff")
    ascii_only = process("score", GRADUATE, "--lang", "fr", PYTHONIOENCODING="ascii")

    assert (scored.returncode, scored.stderr) == (0, b"")
    assert json.loads(scored.stdout)["total"] == 382
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert refused.stderr.decode().rstrip() == (
        "crs: error: <stdin>: the file is not UTF-8: byte 6 (on line 1) is 0xff"
    )
    assert (ascii_only.returncode, ascii_only.stderr) == (0, b"")


def test_a_file_alone_loads_what_reads_files() -> None:
    """The law is shown without it, and faster."""
    program = (
        "import sys; from crs.cli import main; main(['rules']);"
        " scores = [f'--{skill}ing=9' for skill in ('read', 'writ', 'listen', 'speak')];"
        " main(['convert', 'celpip', *scores]);"
        " sys.exit(bool({'rich', 'tomllib'} & set(sys.modules)))"
    )
    # Coverage, where it watches, reads a file of its own.
    unwatched = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    ran = subprocess.run(
        [sys.executable, "-c", program], env=unwatched, capture_output=True, check=False
    )

    assert ran.returncode == 0


def test_nothing_is_said_among_the_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With standard error closed, an error is an exit code, and output is output alone."""
    monkeypatch.setattr("sys.stderr", None)

    assert cli.main(["rules", "2014-12-31"]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("day", ["20250601", "2025-W23-1", "2025-6-1", "2025-06-31"])
def test_a_day_is_written_in_one_way(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Other ways that calendars have are refused."""
    assert cli.main(["rules", day]) == 2
    assert f"must be {DAY_OR_FILE}, not" in capsys.readouterr().err


def test_a_bar_is_left_out_where_rich_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.console", None)
    with bar("en") as progress:
        assert progress(TrueOrFalse(), 1, 2) is None
