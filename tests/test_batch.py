# SPDX-License-Identifier: MIT
"""A client base overnight: each line is what one call gives, and a wrong one stops nothing."""

import csv
import json
import sys
import tracemalloc
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import attrs
import pytest

import crs
from crs import cli, files
from crs.files import batch, lines
from crs.ranking import SECTIONS
from crs.resumable import Step

Captured = pytest.CaptureFixture[str]

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.toml"))
PROFILES = {path.stem: files.load(path, crs.Profile) for path in EXAMPLES}
FACTS = crs.Applicant(
    age=29,
    education=crs.Education.BACHELORS,
    first_language=crs.English(reading=9, writing=9, listening=9, speaking=9),
)
DAY = date(2026, 11, 2)
ON = ("--on", "2026-11-02")


def line(value: crs.Profile | crs.Applicant, **more: Any) -> str:
    """A line that says what a profile or facts are."""
    return json.dumps({**more, **files.to_dict(value)}, ensure_ascii=False)


def base(folder: Path, *written: str) -> Path:
    """A client base of some lines."""
    path = folder / "clients.jsonl"
    path.write_text("\n".join(written), "utf-8")
    return path


def run(source: Path, target: Path, *more: str) -> int:
    """The exit code of the command."""
    return cli.main(["batch", str(source), str(target), *more])


def records(target: Path) -> list[dict[str, Any]]:
    """What was written, line by line."""
    return [json.loads(each) for each in target.read_text("utf-8").splitlines()]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "scored.jsonl"


# What is read.


def test_each_line_is_read_alone() -> None:
    """Profiles and facts, with an id or without; blank lines have a number, and nothing else."""
    profile = PROFILES["francophone_with_tef"]
    text = "\ufeff" + "\r\n".join([line(profile, id="a"), "", line(FACTS, id=7), line(FACTS)])

    assert list(files.read_many(BytesIO(text.encode()))) == [
        files.Entry(1, "a", profile),
        files.Entry(3, 7, FACTS),
        files.Entry(4, None, FACTS),
    ]


def test_a_file_by_its_name(tmp_path: Path) -> None:
    """One that cannot be read is an error of ours, which names it."""
    path = base(tmp_path, line(FACTS))

    assert [entry.who for entry in files.read_many(str(path))] == [FACTS]
    for name, said in (
        (tmp_path / "none.jsonl", "no such file"),
        (tmp_path, "this is a folder, not a file"),
        ("", "this is not the name of a file"),
        ("\0", "this is not the name of a file"),
    ):
        with pytest.raises(crs.InvalidError, match=said):
            next(files.read_many(name))


class Broken(BytesIO):
    """A file that the system stops giving."""

    def readline(self, size: int | None = -1, /) -> bytes:  # noqa: ARG002  (as files have it)
        raise OSError(5, "Input/output error")


def test_a_file_that_breaks_off() -> None:
    """Is an error of ours."""
    with pytest.raises(crs.InvalidError, match="cannot be read: input/output error"):
        next(files.read_many(Broken()))


WRONG = {
    "nonsense": ("", "unreadable", "the file is not JSON: Expecting value"),
    "[]": ("", "not_a_table", "facts must be a table of birth_date, "),
    '{"birth_date": "x"}': ("birth_date", "invalid", "birth_date must be a day such as"),
    '{"id": [1], "age": 29}': ("id", "invalid", "id must be a text or a whole number, not [1]"),
    '{"id": true, "age": 29}': ("id", "invalid", "id must be a text or a whole number, not True"),
    '{"age": 29, "age": 30}': ("", "unreadable", "age stands twice in the same object"),
    '{"age": 29': ("", "unreadable", "line 1 column 11"),
    "[" * 100_000: ("", "unreadable", "the file is nested too deeply"),
    "x" * 100_001: ("", "unreadable", "line 1 of the file is longer than 100,000 characters"),
}


@pytest.mark.parametrize("raw", WRONG, ids=lambda raw: raw[:30])
def test_a_wrong_line_stops_nothing(raw: str) -> None:
    """It has its problems, each with its path, and the line after it is read."""
    path, code, said = WRONG[raw]
    wrong, good = files.read_many(BytesIO(f"{raw}\n{line(FACTS)}".encode()))

    assert (wrong.number, wrong.who) == (1, None)
    assert wrong.error is not None
    first = wrong.error.problems[0]
    assert (first.path, first.code) == (path, code)
    assert said in str(first)
    assert good == files.Entry(2, None, FACTS)


def test_bytes_that_are_no_text() -> None:
    """Are told by the number of their line."""
    _, wrong = files.read_many(BytesIO(line(FACTS).encode() + b'\n{"id": "\xff"}'))

    assert str(wrong.error) == "the file is not UTF-8: byte 8 (on line 2) is 0xff"


def test_the_longest_line_that_is_read() -> None:
    """As long as a file of one person may be."""
    text = line(FACTS).ljust(files.LIMIT)
    whole, longer = files.read_many(BytesIO(f"{text}\r\n{text} \n".encode()))

    assert whole.who == FACTS
    assert longer.error is not None


def test_memory_is_that_of_a_line() -> None:
    """However long a line is, and however many there are."""
    file = BytesIO(b"\n".join([b"x" * 20_000_000, *[line(FACTS).encode()] * 100]))
    tracemalloc.start()
    count = sum(1 for _ in files.read_many(file))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert count == 101
    assert most < 2_000_000


# What is written.


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_person_is_scored_as_alone(jobs: str, tmp_path: Path, target: Path) -> None:
    """Points of every line and, if asked, the classes, in the order of the file."""
    source = base(tmp_path, *(line(who, id=name) for name, who in PROFILES.items()))

    assert run(source, target, *ON, "--programs", "--jobs", jobs) == 0
    for record, (name, who) in zip(records(target), PROFILES.items(), strict=True):
        expected, found = crs.score(who.on(DAY)), crs.programs(who, DAY)
        assert (record["id"], record["total"]) == (name, expected.total)
        assert [record[section] for section in SECTIONS] == [
            getattr(expected, section)._asdict() for section in SECTIONS
        ]
        assert record["classes"] == {
            "fsw": found.fsw.met,
            "cec": found.cec.met,
            "fst": found.fst.met,
        }
        assert (record["missing"], record["problems"]) == ([], [])
    assert sorted(path.name for path in tmp_path.iterdir()) == [source.name, target.name]


def test_facts_are_scored_as_of_the_day(tmp_path: Path, target: Path, capsys: Captured) -> None:
    """Those of another day are wrong there; they have no classes."""
    of_day, other = (attrs.evolve(FACTS, as_of=day) for day in (DAY, date(2026, 1, 1)))
    source = base(tmp_path, line(FACTS), line(of_day), line(other))

    assert run(source, target, *ON, "--programs") == 0
    one, two, three = records(target)
    assert (one["total"], two["total"], three["total"]) == (379, 379, None)
    assert one["classes"] is None
    assert three["problems"] == [
        {
            "path": "as_of",
            "code": "invalid",
            "text": "as_of must be the day that is scored, 2026-11-02, not 2026-01-01",
        }
    ]
    assert "crs: warning: line 3: as_of must be the day that is scored" in capsys.readouterr().err


def test_what_is_missing_and_wrong_is_told(tmp_path: Path, target: Path, capsys: Captured) -> None:
    """In the language asked, on the line and at the end; nothing of it stops the others."""
    source = base(tmp_path, '{"birth_date": "1990-01-01"}', "", '{"birth_date": 1}', line(FACTS))

    assert run(source, target, *ON, "--lang", "fr") == 0
    missing, wrong, good = records(target)
    assert [each["line"] for each in (missing, wrong, good)] == [1, 3, 4]
    assert (missing["total"], missing["core"], missing["problems"]) == (None, None, [])
    assert missing["missing"] == [
        {
            "fact": "first_language",
            "code": "language.no_report",
            "text": "aucun résultat de test linguistique valide",
        }
    ]
    said = "birth_date doit être un jour, comme 2025-06-01, et non 1"
    assert wrong["problems"] == [{"path": "birth_date", "code": "invalid", "text": said}]
    assert good["total"] == 379
    printed, warned = capsys.readouterr()
    assert printed == (
        "1\u00a0personne évaluée, 1 sans note faute de preuves, 1\u00a0ligne erronée\u00a0:"
        f" {target}\n"
    )
    assert warned == f"crs\u00a0: avertissement\u00a0: ligne\u00a03\u00a0: {said}\n"


def test_a_day_before_a_birth(tmp_path: Path, target: Path) -> None:
    """Whoever is not born yet has no age."""
    source = base(tmp_path, line(crs.Profile(birth_date=date(2026, 11, 3))))

    assert run(source, target, *ON) == 0
    assert [each["code"] for each in records(target)[0]["missing"]] == [
        "profile.not_born",
        "language.no_report",
    ]


def test_many_mistakes(tmp_path: Path, target: Path, capsys: Captured) -> None:
    """The first lines are told, the others are counted; and so are the mistakes of a line."""
    many = json.dumps({f"x{number}": 1 for number in range(150)} | {"age": 29})
    source = base(tmp_path, many, *["{}"] * 30)

    assert run(source, target, *ON) == 0
    problems = records(target)[0]["problems"]
    assert (problems[-1]["code"], problems[-1]["path"]) == ("more", "")
    assert problems[-1]["text"].startswith("and 5")
    said = capsys.readouterr().err
    assert said.count("crs: warning: line ") == 20
    assert f"crs: note: 11\u00a0more lines are wrong: see the problems in {target}\n" in said


def test_a_gap_is_warned_of_once(tmp_path: Path, target: Path, capsys: Captured) -> None:
    """With how many people it may be about; each has its caveat on the line."""
    worked = attrs.evolve(FACTS, canadian_work=1)
    source = base(tmp_path, line(worked), line(worked), line(FACTS))

    assert run(source, target, "--on", "2026-11-20") == 0
    said = capsys.readouterr().err
    assert said.count("crs: warning: ") == 1
    assert "since 2026-11-03 looks at facts of 2\u00a0people, and its text is not public" in said
    assert "caveat.touched" in records(target)[0]["caveats"]
    assert "caveat.touched" not in records(target)[2]["caveats"]


def test_a_table(tmp_path: Path) -> None:
    """A row for each line, points by the names that a scored pool has."""
    profile = PROFILES["francophone_with_tef"]
    written = [line(profile, id="\ud800"), '{"birth_date": "1990-01-01"}', line(FACTS, id="f")]
    source, target = base(tmp_path, written[1], "{}", written[2]), tmp_path / "scored.CSV"
    source.write_text("\n".join([json.dumps(json.loads(written[0])), *written[1:], "{}"]))

    assert run(source, target, *ON, "--programs") == 0
    one, missing, facts, wrong = csv.DictReader(target.read_text("utf-8").splitlines())
    assert (one["line"], one["id"], one["total_points"]) == ("1", "\\ud800", "521")
    assert (one["fsw"], one["cec"], one["fst"]) == ("true", "false", "false")
    assert (facts["core_age_points"], facts["additional_total_points"]) == ("110", "0")
    assert (facts["total_points"], facts["fsw"], facts["problems"]) == ("379", "", "")
    assert (missing["missing"], missing["total_points"]) == (
        "no valid result of a language test",
        "",
    )
    assert "age is missing" in wrong["problems"]
    names = {f"{s}_{n}_points" for s in SECTIONS for n in getattr(crs.score(FACTS), s)._fields}
    assert names <= one.keys()


def test_half_a_character(tmp_path: Path, target: Path) -> None:
    """Passes as JSON writes it."""
    source = base(tmp_path, line(FACTS)[:-1] + ', "id": "\\ud800"}')

    assert run(source, target, *ON) == 0
    assert records(target)[0]["id"] == "\ud800"


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_parts(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Are joined to what one part would have been; lines keep their numbers."""
    source = base(tmp_path, *[line(FACTS, id=n) + "\n" * (n % 3) for n in range(50)])
    whole, parted = tmp_path / f"whole.{form}", tmp_path / f"parted.{form}"
    assert run(source, whole, *ON) == 0
    monkeypatch.setattr(batch, "BYTES", 700)

    assert run(source, parted, *ON) == 0
    assert parted.read_bytes() == whole.read_bytes()


def test_what_is_done_is_kept(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that was stopped goes on from there, and tells all that it would have told."""
    monkeypatch.setattr(batch, "BYTES", 1)
    source = base(tmp_path, "{}", line(FACTS), line(FACTS, id="stop"), line(FACTS))
    real, seen = batch.found_of, []

    def found_of(entry: lines.Entry, on: date, **more: Any) -> batch.Found:
        seen.append(entry.number)
        if entry.id == "stop" and len(seen) == 3:
            raise KeyboardInterrupt
        return real(entry, on, **more)

    monkeypatch.setattr(batch, "found_of", found_of)
    assert run(source, target, *ON) == 130
    assert not target.exists()
    steps: list[tuple[Step, int, int]] = []
    told = batch.score_many(str(source), str(target), DAY, lambda *step: steps.append(step))

    assert seen == [1, 2, 3, 3, 4]
    assert (told.scored, told.wrong, [number for number, _ in told.first]) == (3, 1, [1])
    size = source.stat().st_size
    assert (steps[0], steps[-1]) == ((Step.SCORED, 3, size), (Step.SCORED, size, size))
    assert sorted(path.name for path in tmp_path.iterdir()) == [source.name, target.name]


def test_no_lines(tmp_path: Path, target: Path) -> None:
    """Make no lines."""
    assert run(base(tmp_path), target, *ON) == 0
    assert target.read_bytes() == b""


def calls(tmp_path: Path) -> Iterator[tuple[Path, Path, str, str]]:
    """Files and days that will not do, and what is said of them."""
    source, out = base(tmp_path, "{}"), tmp_path / "out.jsonl"
    yield source, source, "2026-11-02", f"{source}: is the same file as {source}"
    yield source, tmp_path / "out.txt", "2026-11-02", "the output is in .jsonl or .csv, not "
    yield tmp_path / "none.jsonl", out, "2026-11-02", "none.jsonl: no such file"
    yield source, out, "2014-12-31", "must be a day from 2015-01-01 on"
    yield source, out, "tomorrow", "--on must be a day such as 2025-06-01, not 'tomorrow'"


def test_calls_that_cannot_be(tmp_path: Path, capsys: Captured) -> None:
    """Are refused before anything is done."""
    for source, target, on, said in calls(tmp_path):
        assert run(source, target, "--on", on) == 2
        assert said in capsys.readouterr().err
        assert [path.name for path in tmp_path.iterdir()] == ["clients.jsonl"]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_help_has_an_example(lang: str, capsys: Captured) -> None:
    """In either language."""
    with pytest.raises(SystemExit, match="0"):
        cli.main(["batch", "--help", "--lang", lang])

    assert "crs batch clients.jsonl" in capsys.readouterr().out


def test_without_rich_there_is_no_bar(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And everything else is there."""
    monkeypatch.setitem(sys.modules, "rich.console", None)
    source = base(tmp_path, line(FACTS))

    assert run(source, target, *ON) == 0
    assert records(target)[0]["total"] == 379
