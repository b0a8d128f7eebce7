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
from crs.display import law

EXAMPLES = Path(__file__).parents[1] / "examples"
TOTALS = {
    "single_graduate.toml": 397 + 76 + 15,
    "couple_abroad.toml": 277 + 14 + 50 + 15,
    "francophone.toml": 376 + 100 + 50,
    "tradesperson.json": 233 + 10 + 50 + 50,
}
"""The sections of each example, added up by hand from the published tables."""

GRADUATE = str(EXAMPLES / "single_graduate.toml")

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


@pytest.mark.parametrize(("name", "total"), TOTALS.items())
def test_every_example_is_scored(name: str, total: int, capsys: pytest.CaptureFixture[str]) -> None:
    """As added up by hand."""
    file = EXAMPLES / name
    ran = Ran(capsys, "score", str(file))

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == crs.score(files.load(file)).text() + "\n"
    assert json.loads(Ran(capsys, "score", str(file), "--json").out)["total"] == total


def test_examples_are_complete_and_dated() -> None:
    """None is left out above, and none is scored under a law not known whole."""
    facts = [file for file in EXAMPLES.iterdir() if file.suffix in {".toml", ".json"}]

    assert {file.name for file in facts} == set(TOTALS)
    for file in facts:
        day = files.load(file).as_of
        assert day is not None
        assert crs.in_force(day).gap is None


def test_json_is_that_of_the_score(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever the language."""
    ran = Ran(capsys, "score", GRADUATE, "--json", "--lang", "fr")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == crs.score(files.load(GRADUATE)).to_json() + "\n"


def test_a_score_is_printed_in_french(capsys: pytest.CaptureFixture[str]) -> None:
    """On request."""
    ran = Ran(capsys, "score", GRADUATE, "--lang", "fr")

    assert ran.out == crs.score(files.load(GRADUATE)).text("fr") + "\n"


def test_a_terminal_gets_the_richer_table(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With bars; JSON stays JSON."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    ran = Ran(capsys, "score", GRADUATE)

    assert (ran.code, ran.err) == (0, "")
    assert "Core human capital factors" in ran.out
    assert "█" in ran.out
    assert "█" not in crs.score(files.load(GRADUATE)).text()
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
        "crs: error: --on is 2026-05-16, but as_of in the file is 2026-05-15:"
        " facts are of one day\n"
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


def test_editions_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """In either language."""
    for lang in ("en", "fr"):
        ran = Ran(capsys, "rules", "--lang", lang)

        assert (ran.code, ran.err, ran.out) == (0, "", law.editions(lang) + "\n")


def test_tables_of_a_day_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """In either language."""
    rules = crs.in_force(date(2016, 12, 1))
    for lang in ("en", "fr"):
        ran = Ran(capsys, "rules", "2016-12-01", "--lang", lang)

        assert (ran.code, ran.err, ran.out) == (0, "", law.tables(rules, lang) + "\n")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("rules", "soon"), "DAY is a day such as 2025-06-01, not 'soon'"),
        (("rules", ""), "DAY is a day such as 2025-06-01, not ''"),
        (
            ("rules", "2014-12-31"),
            ("on is a day from 2015-01-01, when the first edition came into force, not 2014-12-31"),
        ),
        (
            ("score", GRADUATE, "--on", "2025-02-29"),
            ("--on is a day such as 2025-06-01, not '2025-02-29'"),
        ),
        (("score", GRADUATE, "--on="), "--on is a day such as 2025-06-01, not ''"),
        (("score", "nowhere.toml"), "nowhere.toml: no such file or directory"),
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
        "crs: error: 3 mistakes:",
        "  age is a number of whole years from 0 to 127, not '29'",
        "  first_language.listening is a level from 0 to 12, not 13",
        "  unknown field sibbling: did you mean sibling?",
    ]


def test_a_day_before_the_law_is_an_error(
    timeless: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the call as of the file."""
    ran = Ran(capsys, "score", timeless, "--on", "2014-12-31")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("crs: error: on is a day from 2015-01-01")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ((), "crs: error: no command: `crs score FILE` scores a person"),
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


def test_help_helps(capsys: pytest.CaptureFixture[str]) -> None:
    """The file that it shows can be scored, every field is named, and the exit codes are told."""
    ran = Ran(capsys, "--help")
    applicant = files.read(cli.EXAMPLE)
    more = Ran(capsys, "score", "--help")

    assert (ran.code, ran.err) == (0, "")
    assert cli.EXAMPLE in ran.out
    assert crs.score(applicant).total > 0
    for field in crs.Applicant.__annotations__:
        assert field in more.out
    for names in (crs.Education, crs.CanadianStudy, crs.ArrangedEmployment):
        assert ", ".join(name.lower() for name in names.__members__) in more.out
    for text in (ran.out, more.out, Ran(capsys, "rules", "--help").out):
        assert cli.CODES in text


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """That of the package."""
    assert Ran(capsys, "--version").out == f"crs {crs.__version__}\n"


@pytest.mark.parametrize("missing", ["cattrs", "rich"])
def test_without_the_extra_it_is_named(
    missing: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a line; the law itself needs nothing."""
    for name in [*sys.modules]:
        if name.partition(".")[0] == missing or name in {"crs.files", "crs.display.terminal"}:
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(crs, "files")
    monkeypatch.delattr("crs.display.terminal", raising=False)
    monkeypatch.setitem(sys.modules, missing, None)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    ran = Ran(capsys, "score", GRADUATE)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f'crs: error: `crs score` needs {missing}: pip install "canada-crs[cli]"\n'
    assert Ran(capsys, "rules").code == 0
    assert Ran(capsys, "rules", "2025-06-01").code == 0


def test_what_else_is_missing_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no matter of the extra."""
    monkeypatch.delitem(sys.modules, "crs.files")
    monkeypatch.delattr(crs, "files")
    monkeypatch.setitem(sys.modules, "tomllib", None)

    with pytest.raises(ModuleNotFoundError, match="tomllib"):
        cli.main(["score", GRADUATE])


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
    assert capsys.readouterr().err.startswith("crs: error: DAY is a day")


def test_a_process_scores_and_refuses() -> None:
    """From end to end, without a traceback."""
    scored = process("score", "-", "--json", "--on", "2025-06-01", stdin=TIMELESS.encode())
    refused = process("score", "-", stdin=b"age = \xff")
    ascii_only = process("score", GRADUATE, "--lang", "fr", PYTHONIOENCODING="ascii")

    assert (scored.returncode, scored.stderr) == (0, b"")
    assert json.loads(scored.stdout)["total"] == 382
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert refused.stderr.decode().rstrip() == (
        "crs: error: <stdin>: not UTF-8: byte 6 (on line 1) is 0xff"
    )
    assert (ascii_only.returncode, ascii_only.stderr) == (0, b"")


def test_a_file_alone_loads_what_reads_files() -> None:
    """The law is shown without the extra, and faster."""
    program = (
        "import sys; from crs.cli import main; main(['rules']);"
        " sys.exit(bool({'cattrs', 'rich', 'tomllib'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)

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
    assert "is a day such as 2025-06-01, not" in capsys.readouterr().err
