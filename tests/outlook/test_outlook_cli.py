# SPDX-License-Identifier: MIT
"""`crs explain`, `diff`, `forecast` and the other commands that look ahead."""

import json
from pathlib import Path
from time import sleep

import attrs
import pytest

import crs
from crs import cli
from crs.cli import common

EXAMPLES = Path(__file__).parents[2] / "examples"
PROFILE = str(EXAMPLES / "couple_abroad_teacher_first.toml")
FACTS = """\
age = {age}
education = "bachelors"
canadian_work = {canadian_work}
foreign_work = 2
as_of = {as_of}

[first_language]
language = "english"
reading = 8
writing = 7
listening = 9
speaking = 8
"""


def facts(folder: Path, name: str, age: int = 31, as_of: str = "2026-06-01") -> str:
    """The path of a file of facts, of a person of 405 points at 31."""
    file = folder / name
    file.write_text(FACTS.format(age=age, as_of=as_of, canadian_work=1), encoding="utf-8")
    return str(file)


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """What a command prints, if all is well."""
    code = cli.main(argv)
    printed = capsys.readouterr()

    assert code == 0, printed.err
    return printed.out.replace("\u00a0", " ")


def refused(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """What a command says is wrong."""
    assert cli.main(argv) == 2
    printed = capsys.readouterr()

    assert printed.out == ""
    return printed.err


def test_explain(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = facts(tmp_path, "facts.toml")

    assert "age 31 gives 99 (age 32 would give 94)" in run(capsys, "explain", file)
    assert "99 points pour 31 ans" in run(capsys, "explain", file, "--lang", "fr")
    plain = json.loads(run(capsys, "explain", file, "--json"))
    assert sum(line["points"] for line in plain["lines"]) == plain["total"] == 405


def test_explain_of_a_profile_needs_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert "1,200" in run(capsys, "explain", PROFILE, "--on", "2026-06-01")
    assert "--on is missing" in refused(capsys, "explain", PROFILE)


def test_diff(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """At 32 age gives 5 less than at 31."""
    before, after = facts(tmp_path, "a.toml"), facts(tmp_path, "b.toml", 32)

    assert "405 to 400 (-5)" in run(capsys, "diff", before, after)
    plain = json.loads(run(capsys, "diff", before, after, "--json"))
    assert [(fact["fact"], fact["alone"]) for fact in plain["facts"]] == [("age", -5)]


def test_diff_on_one_day_or_on_two(capsys: pytest.CaptureFixture[str]) -> None:
    """She was born on 1994-09-05: at 32 age gives 85, at 31 90."""
    one = run(capsys, "diff", PROFILE, PROFILE, "--on", "2026-06-01")
    assert "Nothing changed." in one

    two = ("--on", "2026-09-04", "--on", "2026-09-05")
    assert "(-5)" in run(capsys, "diff", PROFILE, PROFILE, *two)
    assert "--on must be a whole number from 0 to 2, not 3" in refused(
        capsys, "diff", PROFILE, PROFILE, *two, "--on", "2026-09-06"
    )


def test_improve(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = facts(tmp_path, "facts.toml")
    text = run(capsys, "improve", file, "--target", "500")

    assert "To reach 500: Earn one more credential by study in Canada" in text
    plain = json.loads(run(capsys, "improve", file, "--json"))
    assert (plain["total"], plain["cheapest"]) == (405, None)


def test_improve_with_costs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A retake for 300 gives 54; a certificate for 0.5 gives 48."""
    file = facts(tmp_path, "facts.toml")
    costs = ("--cost", "first_language=300", "--cost", "certificate=0.5")
    plain = json.loads(run(capsys, "improve", file, "--target", "450", *costs, "--json"))

    assert [move["name"] for move in plain["cheapest"]["moves"]] == ["certificate"]
    assert plain["cheapest"]["cost"] == 0.5
    said = refused(
        *(capsys, "improve", file, "--cost", "certificate", "--cost", "=1", "--cost", "a=-1"),
        *("--cost", f"b={'9' * 5_000}"),
    )
    assert said.count("--cost must be the name of a move or of its group and a number") == 4
    assert refused(
        capsys, "improve", file, "--cost", "certificate=1", "--cost", "certificate=2"
    ).endswith(
        "--cost must be given once for each name, not 'certificate=1'\n"
        "  --cost must be given once for each name, not 'certificate=2'\n"
    )
    assert "costs must be one of first_language" in refused(
        capsys, "improve", file, "--cost", "age=1"
    )


def test_reach(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = facts(tmp_path, "facts.toml")

    assert "IELTS General Training: scores that reach 440" in run(
        capsys, "reach", file, "--target", "440"
    )
    plain = json.loads(run(capsys, "reach", file, "--target", "440", "--test", "celpip", "--json"))
    assert plain["sittings"] == [{"reading": 9, "writing": 9, "listening": 9, "speaking": 9}]


def test_reach_of_a_profile_needs_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    """Her score of 428 is there without French, so that a test of it needs no score at all."""
    call = ("reach", PROFILE, "--target", "428", "--test", "tcf")

    assert "--on is missing" in refused(capsys, *call)
    plain = json.loads(run(capsys, *call, "--on", "2026-10-01", "--json"))
    assert plain["sittings"] == [dict.fromkeys(("reading", "writing", "listening", "speaking"), 0)]


def test_the_law_of_a_day_or_of_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The invented points: 25 for work at the first level of wage, 50 at the second.

    The person of 405 states the first. Under the law of 2016 there is no such factor.
    """
    file, law = tmp_path / "facts.toml", str(EXAMPLES / "rules" / "invented_high_wage.toml")
    text = FACTS.format(age=31, as_of="2026-06-01", canadian_work=1)
    file.write_text(text + "\n[other]\nhigh_wage_work = 1\n", encoding="utf-8")
    name = str(file)

    assert json.loads(run(capsys, "explain", name, "--rules", law, "--json"))["total"] == 430
    assert "high-wage occupation gives 25" not in run(capsys, "explain", name)
    two_laws = ("--rules", "2016-12-01", "--rules", law)
    assert "405 to 430 (+25)" in run(capsys, "diff", name, name, *two_laws)
    assert "430 to 430 (0)" in run(capsys, "diff", name, name, "--rules", law)
    assert "--rules must be a whole number from 0 to 2, not 3" in refused(
        capsys, "diff", name, name, *two_laws, "--rules", law
    )
    improved = json.loads(run(capsys, "improve", name, "--rules", law, "--json"))
    gains = {single["name"]: single["gain"] for single in improved["single"]}
    assert gains["other.high_wage_work.2"] == 25
    reached = json.loads(run(capsys, "reach", name, "--target", "430", "--rules", law, "--json"))
    assert reached["sittings"]
    assert [each["code"] for each in reached["caveats"]] == ["caveat.proposed", "caveat.not_stated"]


def test_a_forecast_under_the_law_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    """Without points for a brother or sister the teacher has 15 less, on each day."""
    law = str(EXAMPLES / "rules" / "proposed_no_sibling_points.toml")
    call = ("forecast", PROFILE, "--from", "2026-08-01", "--to", "2026-10-01", "--json")
    under_law, proposed = (
        [step["total"] for step in json.loads(run(capsys, *call, *rules))["steps"]]
        for rules in ((), ("--rules", law))
    )
    improved = json.loads(
        run(capsys, "improve", PROFILE, "--on", "2026-10-01", "--rules", law, "--json")
    )

    assert under_law == [433, 428]
    assert proposed == [418, 413]
    assert improved["total"] == 413


def test_improve_of_a_profile(capsys: pytest.CaptureFixture[str]) -> None:
    """The classes before and after each move are shown beside the gains."""
    assert "--on is missing" in refused(capsys, "improve", PROFILE, "--target", "500")
    text = run(capsys, "improve", PROFILE, "--on", "2026-10-01")

    assert "Before any move: FSW yes, CEC no, FST no." in text
    plain = json.loads(run(capsys, "improve", PROFILE, "--on", "2026-10-01", "--json"))
    assert plain["programs"] == {"fsw": True, "cec": False, "fst": False}
    assert plain["single"][0]["programs"]["fsw"] is True


def test_forecast(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """She is 32 on 2026-09-05, which takes 5 points."""
    ics, svg = tmp_path / "plan.ics", tmp_path / "plan.svg"
    span = ("--from", "2026-08-01", "--to", "2026-10-01")
    text = run(
        capsys, "forecast", PROFILE, *span, "--ics", str(ics), "--svg", str(svg), "--lang", "fr"
    )

    assert "2026-09-05 : 32 ans" in text
    assert ics.read_bytes().count(b"BEGIN:VEVENT") == 1
    assert svg.read_text(encoding="utf-8").startswith("<svg")
    plain = json.loads(run(capsys, "forecast", PROFILE, *span, "--json"))
    assert [step["total"] for step in plain["steps"]] == [433, 428]
    kept = run(capsys, "forecast", PROFILE, *span, "--invited", "2026-08-03", "--json")
    assert [step["total"] for step in json.loads(kept)["steps"]] == [433]
    assert "--to must be" in refused(capsys, "forecast", PROFILE, *span[:3], "soon")


def test_a_file_that_cannot_be_written_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    span = ("--from", "2026-08-01", "--to", "2026-10-01")
    for option in ("--ics", "--svg"):
        said = refused(capsys, "forecast", PROFILE, *span, option, str(tmp_path / "no" / "plan"))
        assert "no/plan: no such file or directory" in said.replace("\\", "/")


def test_a_long_forecast_says_that_it_goes_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(common, "PATIENCE", 0.0)
    with common.working("fr"):
        sleep(0.2)

    assert "calcul en cours" in capsys.readouterr().err


def test_orders(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    files = []
    for name in ("couple_abroad_teacher_first", "couple_abroad_engineer_first"):
        alone = attrs.evolve(crs.files.load(EXAMPLES / f"{name}.toml"), spouse=None)
        file = tmp_path / f"{name}.toml"
        file.write_text(crs.files.dump(alone), encoding="utf-8")
        files.append(str(file))
    plain = json.loads(run(capsys, "orders", *files, "--on", "2026-10-01", "--json"))

    assert [order["total"] for order in plain["orders"]] == [428, 376]
    text = run(capsys, "orders", *files, "--on", "2026-10-01", "--not-accompanying")
    assert "a fact, not a choice" in " ".join(text.split())


def test_reconcile(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    graduate = str(EXAMPLES / "single_graduate_in_canada.toml")
    call = ("reconcile", graduate, "--shown", "471", "--on", "2026-10-01")

    assert "the ECA of a foreign credential is left out" in run(capsys, *call)
    assert json.loads(run(capsys, *call, "--json"))["total"] == 513
    assert "this file holds facts" in refused(
        capsys, "reconcile", facts(tmp_path, "facts.toml"), *call[2:]
    )


@pytest.mark.parametrize(
    "command", [["explain"], ["improve", "--target", "500"], ["reach", "--target", "440"]]
)
def test_the_gap_is_warned_of(
    command: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The facts have a year of work in Canada, at which the amendment is reported to look."""
    file = facts(tmp_path, "facts.toml", as_of="2026-11-05")

    assert cli.main([command[0], file, *command[1:]]) == 0
    assert "crs: warning: " in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", ["explain", "diff", "forecast", "improve", "reach", "orders", "reconcile"]
)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_help_has_an_example(command: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([command, "--help", "--lang", lang])

    assert ended.value.code == 0
    assert f"\n  crs {command} " in capsys.readouterr().out
