# SPDX-License-Identifier: MIT
"""Laws in files: what is written comes back, and whatever is wrong is said, all of it at once."""

import json
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import attrs
import pytest
from jsonschema import Draft202012Validator

import crs
from crs import cli, files
from crs.annotated import notes
from crs.ranking import SECTIONS
from crs.rules import Status, with_tables
from crs.tables import By, Grid, Maximum, Table
from crs.words import CATALOGUE

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples" / "rules").glob("*.toml"))
NOW = crs.EDITIONS[-1]
HEADER: dict[str, Any] = {
    "format": 1,
    "base": "2025-03-25",
    "since": "2027-01-01",
    "status": "proposed",
    "title": {"en": "Proposal", "fr": "Proposition"},
    "sources": ["a newspaper"],
}
ENGLISH = {"language": "english", "reading": 9, "writing": 9, "listening": 9, "speaking": 9}
FACTS = {"age": 29, "education": "bachelors", "first_language": ENGLISH}
"""By hand: 110 + 120 + 4 x 31, and 25 for the degree with CLB 9: 379."""
PERSON = files.from_dict(FACTS, crs.Applicant)
WAGE = {"en": "High wage", "fr": "Salaire élevé", "points": {"1": 25, "2": 50}}


def law(**changed: Any) -> crs.Rules:
    """The rules of a file that changes an edition."""
    return files.load_rules({**HEADER, **changed})


def problems(given: Any) -> list[str]:
    """What is wrong with a file."""
    with pytest.raises(crs.InvalidError) as caught:
        files.load_rules(given)
    assert caught.value.text("fr")
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("edition", crs.EDITIONS, ids=lambda rules: str(rules.since))
def test_a_file_that_equals_an_edition_is_that_edition(edition: crs.Rules) -> None:
    """Whatever it is titled, and whatever its status is."""
    text = files.dump_rules(edition)

    assert files.load_rules(text.encode()) is edition
    assert files.load_rules({**tomllib.loads(text), "status": "proposed"}) is edition
    assert 'status = "published"' in text
    assert not files.remarks(edition)


def test_it_does_not_matter_how_a_file_is_given(tmp_path: Path) -> None:
    text = files.dump_rules(NOW)
    toml, plain = tmp_path / "law.toml", tmp_path / "law.json"
    toml.write_text(text, "utf-8")
    plain.write_text(json.dumps(tomllib.loads(text), default=str), "utf-8")

    for given in (toml, str(toml), plain, text.encode(), BytesIO(text.encode())):
        assert files.load_rules(given) is NOW
    with toml.open("rb") as opened:
        assert files.load_rules(opened) is NOW


def changes(rules: crs.Rules) -> Iterator[tuple[str, str, crs.Rules]]:
    """The rules with each number of each table, and each maximum, one higher."""
    for section in SECTIONS:
        part = getattr(rules, section)
        of_part = notes(type(part), By)
        for name in of_part:
            for table in higher(getattr(part, name)):
                yield section, name, with_tables(rules, {(section, name): table})
        for name in notes(type(part), Maximum):
            if name not in of_part:
                more = attrs.evolve(part, **{name: getattr(part, name) + 1})
                yield section, name, attrs.evolve(rules, **{section: more})
    yield "total", "maximum", attrs.evolve(rules, maximum=rules.maximum + 1)


def higher(table: Any) -> Iterator[Any]:
    """A table with one number one higher, for each of its numbers."""
    for level, entry in table.steps.items():
        if isinstance(entry, int):
            yield Table({**table.steps, level: entry + 1})
        else:
            yield from (Grid({**table.steps, level: row}) for row in higher(entry))


@pytest.mark.parametrize("edition", crs.EDITIONS, ids=lambda rules: str(rules.since))
def test_every_number_that_changes_is_seen_and_comes_back(edition: crs.Rules) -> None:
    """By `diff`, and in the file; of older editions those of the tables that changed since."""
    changed_since = {table[:2] for table in crs.rules.diff(edition, NOW)}
    seen = []
    for section, name, changed in changes(edition):
        if edition is NOW or (section, name) in changed_since:
            proposed = attrs.evolve(changed, status=Status.PROPOSED)
            back = files.load_rules(files.dump_rules(proposed).encode())
            assert back == proposed != edition
            assert [table[:2] for table in crs.rules.diff(edition, back)] == [(section, name)]
            seen.append((section, name))
    assert {*seen} >= {each for each in changed_since if steps_of(edition, *each)}
    assert len(seen) > 150 or edition is not NOW


def steps_of(rules: crs.Rules, section: str, name: str) -> Any:
    """The entries of a table: none, where it assigns nothing."""
    return getattr(getattr(rules, section), name).steps


def test_whole_tables_are_replaced_and_the_rest_is_as_it_was() -> None:
    rules = law(
        additional={
            "sibling": {},
            "canadian_study": {"three_years_or_more": 30},
            "french": {"7": {"0": 40, "5": 80}},
            "maximum": 500,
        },
        core={
            "education": {
                "alone": {"1": 30, "bachelors": 120, "doctoral": 150},
                "accompanied": {"secondary": 28},
            },
            "second_language_maximum": {"alone": 10, "accompanied": 9},
        },
        maximum=1_000,
    )

    assert rules.additional == attrs.evolve(
        NOW.additional,
        sibling=Table({}),
        canadian_study=Table({2: 30}),
        french=Grid({7: {0: 40, 5: 80}}),
        maximum=500,
    )
    assert rules.core == attrs.evolve(
        NOW.core,
        education=Grid({0: {1: 30, 4: 120, 7: 150}, 1: {1: 28}}),
        second_language_maximum=Table({0: 10, 1: 9}),
    )
    assert rules.spouse == NOW.spouse
    assert (rules.maximum, rules.since, rules.status) == (1_000, date(2027, 1, 1), Status.PROPOSED)
    assert rules.instrument == ("Proposal", "Proposition")
    assert rules.sources == ("a newspaper",)


def test_keys_may_be_numbers_in_python() -> None:
    assert law(additional={"french": {7: {0: 40}}, "sibling": {True: 1}}).additional == (
        attrs.evolve(NOW.additional, french=Grid({7: {0: 40}}), sibling=Table({True: 1}))
    )


@pytest.mark.parametrize(
    ("status", "en", "fr"),
    [
        ("proposed", "proposed, and not an edition of the law: Proposal", "règles proposées"),
        ("published", "rules given as published, and not an edition", "indiquées comme publiées"),
    ],
)
def test_any_other_file_carries_its_status(status: str, en: str, fr: str) -> None:
    """In text, HTML and JSON, of the score and of the rules."""
    rules = law(status=status, additional={"sibling": {}})

    for shown in (crs.score(PERSON, rules), rules):
        assert en in shown.text().replace("\n", " ")
        assert en in shown.html()
        assert en in shown.to_json()
        assert fr in shown.text("fr").replace("\n", " ")
        assert [each["code"] for each in shown.to_dict()["caveats"]] == [f"caveat.{status}"]
    assert rules.to_dict()["status"] == status
    assert NOW.to_dict()["status"] is None


def test_other_factors_of_a_file() -> None:
    rules = law(additional={"other": {"high_wage": WAGE}})
    text = files.dump_rules(rules)

    assert rules.additional.other == {
        "high_wage": crs.OtherFactor(crs.Text("High wage", "Salaire élevé"), Table({1: 25, 2: 50}))
    }
    assert files.load_rules(text.encode()) == rules
    assert "[additional.other.high_wage]" in text
    assert crs.score(attrs.evolve(PERSON, other={"high_wage": 2}), rules).total == 429


def test_no_file_holds_a_gap() -> None:
    """Nor a level that nobody has."""
    rules = with_tables(
        crs.in_force(date(2026, 12, 1)),
        {
            ("additional", "sibling"): Table({5: 1}),
            ("core", "first_language"): Grid({0: {13: 1}}),
        },
    )

    with pytest.raises(crs.InvalidError) as caught:
        files.dump_rules(rules)
    assert [str(problem) for problem in caught.value.problems] == [
        (
            "gap must be None, since no file holds an amendment whose text is not public, not"
            " 2026-11-03"
        ),
        "core.first_language must be a whole number from 0 to 12, not 13",
        "additional.sibling must be a whole number from 0 to 1, not 5",
    ]


def test_rules_of_your_own_are_written_as_proposed() -> None:
    """Texts may hold any sign that TOML can."""
    own = attrs.evolve(NOW, maximum=1, instrument=crs.Text('a "quote"\\\n\x7f', "é\t"))
    text = files.dump_rules(own)

    assert files.load_rules(text.encode()) == attrs.evolve(own, status=Status.PROPOSED)


def test_a_long_table_stands_on_lines_of_its_own() -> None:
    """And no other, so that a file is read as the law is printed."""
    steps = {level: level for level in range(1, 100)}
    rules = with_tables(
        NOW,
        {
            ("core", "age"): Grid({}),
            ("spouse", "education"): Grid({0: {1: 1}, 1: {2: 3}}),
            ("transferability", "education_and_canadian_work"): Grid({0: steps, 2: {}}),
        },
    )
    rules = attrs.evolve(rules, status=Status.PROPOSED)
    text = files.dump_rules(rules)

    assert files.load_rules(text.encode()) == rules
    assert "age = {}\n" in text
    assert "education = { alone = { secondary = 1 }, accompanied = { one_year = 3 } }\n" in text
    assert "[transferability.education_and_canadian_work.less_than_secondary]\n1 = 1\n" in text


def test_remarks_tell_a_table_that_falls_and_a_maximum_that_nobody_reaches() -> None:
    rules = law(
        maximum=2_000,
        additional={
            "canadian_study": {"1": 30, "2": 15},
            "maximum": 900,
            "other": {"high_wage": {**WAGE, "points": {"1": 5, "2": 1}}},
        },
        core={"second_language_maximum": {"alone": 24, "accompanied": 30}},
    )

    # By hand, accompanied: 100 + 140 + 128 + 24 + 70 in core, 40, 100, and 600 + 15 + 50 + 30 + 5.
    assert [str(remark) for remark in files.remarks(rules)] == [
        "additional.canadian_study falls: some level gives fewer points than a lower one",
        "additional.other.high_wage falls: some level gives fewer points than a lower one",
        "core.second_language_maximum.accompanied is 30, which nobody reaches: the most is 24",
        "additional.maximum is 900, which nobody reaches: the most is 700",
        "maximum is 2,000, which nobody reaches: the most is 1,302",
    ]
    assert "que personne n’atteint" in files.remarks(rules)[-1].text("fr")


def test_what_a_file_expects_of_itself() -> None:
    """Each total is checked under its rules."""
    rules = law(additional={"other": {"high_wage": WAGE}}, expect=[{"total": 379, "facts": FACTS}])
    assert crs.score(PERSON, rules).total == 379

    stated = {**FACTS, "other": {"high_wages": 1}}
    assert problems(
        {
            **HEADER,
            "additional": {"other": {"high_wage": WAGE}},
            "expect": [
                {"total": 380, "facts": FACTS},
                {"total": 404, "facts": {**FACTS, "other": {"high_wage": 1}}},
                {"total": 1, "facts": stated},
            ],
        }
    ) == [
        "expect[0].total must be 379, which these facts come to under the rules, not 380",
        (
            "expect[2].facts.other must be a factor of these rules (high_wage), perhaps high_wage,"
            " not 'high_wages'"
        ),
    ]


def test_every_mistake_is_named_with_the_path_to_it() -> None:
    wrong = {
        "format": 2,
        "base": "2025-03-26",
        "status": "adopted",
        "title": {"en": " ", "de": "Gesetz"},
        "sources": "a newspaper",
        "maximum": -1,
        "core": {
            "education": {"alone": {"bachelor": 1, "4": 2, "bachelors": 3, "8": 1}},
            "age": {"alone": {"128": 1, "18": 1.5}, "accompanied": 7},
            "canadian_work": [],
            "ages": {},
        },
        "spouse": {"language": {"alone": {}}},
        "additional": {
            "sibling": {"yes": 15},
            "other": {"High Wage": WAGE, "union": {"en": "Union", "points": {"a": 1}}, "x": 3},
            "since": "2027-01-01",
        },
        "transferability": 3,
        "expect": [{"total": "1", "facts": {**FACTS, "age": 128}}, 3],
    }

    assert problems(wrong) == [
        "format must be one of 1, not 2",
        (
            "base must be one of 2015-01-01, 2016-11-19, 2017-06-06, 2020-10-20, 2025-03-25,"
            " not '2025-03-26'"
        ),
        "since is missing: it must be a day such as 2025-06-01",
        "status must be one of proposed, published, not 'adopted'",
        "title.en must be a text that is not empty, not ' '",
        "title.fr is missing: it must be a text that is not empty",
        "title.de is not a field: the fields are en, fr",
        "sources must be an array, each a text that is not empty, not 'a newspaper'",
        "core.age.alone.'128' is not a level: it must be a whole number from 0 to 127",
        "core.age.alone.18 must be a whole number from 0, not 1.5",
        "core.age.accompanied must be a table of points by level, not 7",
        (
            "core.education.alone.bachelor is not a level: it must be one of"
            " less_than_secondary, secondary, one_year, two_year, bachelors, two_or_more,"
            " masters, doctoral: did you mean bachelors?"
        ),
        "core.education.alone.bachelors is a level that stands in the table already",
        (
            "core.education.alone.'8' is not a level: it must be one of less_than_secondary,"
            " secondary, one_year, two_year, bachelors, two_or_more, masters, doctoral"
        ),
        "core.education.accompanied is missing: it must be a table of points by level",
        "core.canadian_work must be a table of alone, accompanied, not []",
        "core.ages is not a field: did you mean age?",
        "spouse.language.accompanied is missing: it must be a table of points by level",
        (
            "transferability must be a table of education_and_language,"
            " education_and_canadian_work, foreign_work_and_language,"
            " foreign_work_and_canadian_work, certificate_and_language, education_maximum,"
            " foreign_work_maximum, maximum, not 3"
        ),
        "additional.sibling.yes is not a level: it must be one of false, true",
        (
            "additional.other must be names of at most 40 letters from a to z, digits and _,"
            " that begin with a letter, not 'High Wage'"
        ),
        "additional.other.union.fr is missing: it must be a text that is not empty",
        "additional.other.union.points.a is not a level: it must be a whole number from 0 to 127",
        "additional.other.x must be a table of en, fr, points, not 3",
        "additional.since is not a field: since stands outside this table, in TOML above it",
        "maximum must be a whole number from 0, not -1",
        "expect[0].total must be a whole number from 0, not '1'",
        "expect[0].facts.age must be a whole number from 0 to 127, not 128",
        "expect[1] must be a table of total, facts, not 3",
    ]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"", "the file is empty"),
        (b"[", "the file is not TOML"),
        (b"{", "the file is not JSON"),
        (b"\xff", "the file is not UTF-8"),
        (b"x" * 100_001, "the file is larger than 100,000 bytes"),
    ],
)
def test_what_is_no_file_of_rules_is_refused(given: bytes, said: str) -> None:
    assert any(said in problem for problem in problems(given))


def test_files_of_rules_load_when_they_are_used() -> None:
    program = (
        "import sys, crs.files as files; assert 'crs.files.rules' not in sys.modules;"
        " files.load_rules; assert 'crs.files.rules' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)

    with pytest.raises(AttributeError, match="load_law"):
        files.load_law  # noqa: B018


def test_what_is_no_table_is_refused(tmp_path: Path) -> None:
    """The file itself, and what names factors."""
    file = tmp_path / "law.json"
    file.write_text("[]", "utf-8")

    [said] = problems(file)
    assert "must be a table of format, base, since" in said
    [said] = problems({**HEADER, "additional": {"other": 3}})
    assert said == "additional.other must be a table of NAME, not 3"


def test_a_file_that_names_no_base_has_every_table() -> None:
    whole = tomllib.loads(files.dump_rules(NOW))
    del whole["core"]["age"], whole["spouse"], whole["maximum"], whole["additional"]["maximum"]

    assert problems(whole) == [
        "core.age is missing: it must be a table of alone, accompanied",
        "spouse is missing: it must be a table of education, language, canadian_work",
        "additional.maximum is missing: it must be a whole number from 0",
        "maximum is missing: it must be a whole number from 0",
    ]


def test_errors_name_the_file(tmp_path: Path) -> None:
    file = tmp_path / "law.toml"
    file.write_text("format = 1", "utf-8")

    with pytest.raises(crs.InvalidError, match=r"law\.toml"):
        files.load_rules(file)


def titles(schema: Any) -> Iterator[str]:
    """Every title in a schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("title"), str):
            yield schema["title"]
        for inner in schema.values():
            yield from titles(inner)


def mutated(chance: Random, whole: Any) -> Any:
    """A file with something wrong, or at least strange, at one to three places."""
    strange: tuple[Any, ...] = (
        None,
        True,
        -1,
        1.5,
        10**30,
        "x",
        "",
        [],
        {},
        [[]],
        {"x": 1},
        "2025-02-30",
        "é" * 300,
    )
    made = deepcopy(whole)
    for _ in range(chance.randint(1, 3)):
        holder = made
        while isinstance(holder, dict) and holder and chance.random() < 0.8:
            inner = holder[chance.choice(list(holder))]
            if not isinstance(inner, dict) or not inner:
                break
            holder = inner
        key = chance.choice([*holder, "x", "7", "128", "alone", "é", "a" * 500])
        match chance.randrange(3):
            case 0:
                holder.pop(key, None)
            case 1:
                holder[key] = chance.choice(strange)
            case 2:
                holder[chance.choice(["x", "-1", "1.0", "true", "other", key.upper()])] = deepcopy(
                    holder.get(key)
                )
    return made


@pytest.mark.properties
def test_ten_thousand_malformed_files_are_each_an_error_of_ours() -> None:
    """Or rules, where what was changed makes no difference; never anything else, and soon."""
    chance = Random(9)
    wholes = [
        json.loads(json.dumps(tomllib.loads(file.read_text("utf-8")), default=str))
        for file in EXAMPLES
    ]
    wholes += [json.loads(json.dumps(tomllib.loads(files.dump_rules(NOW)), default=str))]
    refused, longest = 0, 0.0
    while refused < 10_000:
        given = json.dumps(mutated(chance, chance.choice(wholes))).encode()
        start = time.process_time()
        try:
            files.load_rules(given)
        except crs.CrsError as error:
            refused += bool(error.text("fr"))
        longest = max(longest, time.process_time() - start)
    assert longest < 0.2


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_examples(file: Path) -> None:
    """Amendments are the editions that they made; anything else is proposed, and scores so."""
    rules = files.load_rules(file)

    if file.name[0] == "2":
        assert rules in crs.EDITIONS
        assert str(rules.since) == file.stem
    else:
        assert rules.status is Status.PROPOSED
        assert "expect" in tomllib.loads(file.read_text("utf-8"))
    assert not files.remarks(rules)


def test_an_example_for_each_amendment() -> None:
    amendments = {str(edition.since) for edition in crs.EDITIONS[1:]}

    assert amendments <= {file.stem for file in EXAMPLES}
    readme = (ROOT / "examples" / "README.md").read_text("utf-8")
    assert all(f"(rules/{file.name})" in readme for file in EXAMPLES)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_schema_is_published_and_holds_of_every_file(lang: str) -> None:
    """After a change: ``python tools/schemas.py``."""
    schema = files.rules_schema(lang)
    check = Draft202012Validator(schema)

    published = ROOT / "schema" / f"rules.{lang}.schema.json"
    assert json.loads(published.read_text("utf-8")) == schema
    Draft202012Validator.check_schema(schema)
    texts = [file.read_text("utf-8") for file in EXAMPLES]
    for text in (*texts, *map(files.dump_rules, crs.EDITIONS)):
        assert check.is_valid(json.loads(json.dumps(tomllib.loads(text), default=str)))
    titled = {key for key in CATALOGUE if key.startswith("field.rules.")}
    assert {CATALOGUE[key](lang) for key in titled} <= set(titles(schema))
    for wrong in (
        {**HEADER, "core": {"age": {"alone": {}}}},
        {**HEADER, "additional": {"sibling": {"yes": 1}}},
        {**HEADER, "additional": {"other": {"A": WAGE}}},
        {key: value for key, value in HEADER.items() if key != "base"},
        {**HEADER, "status": "adopted"},
    ):
        assert not check.is_valid(wrong)
        problems(wrong)


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    """What the command line gives back, prints, and says beside it."""
    capsys.readouterr()
    code = cli.main(argv)
    return code, *capsys.readouterr()


@pytest.fixture
def person(tmp_path: Path) -> str:
    """The name of a file of facts."""
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(FACTS), "utf-8")
    return str(file)


def test_a_file_of_facts_under_the_law_of_a_file(
    capsys: pytest.CaptureFixture[str], person: str
) -> None:
    """Or of a day."""
    invented = str(ROOT / "examples" / "rules" / "invented_high_wage.toml")

    code, out, err = run(capsys, "score", person, "--rules", invented)
    assert (code, err) == (0, "")
    assert "INVENTED points" in out
    code, out, err = run(capsys, "score", person, "--rules", "2016-12-01", "--json")
    assert (code, json.loads(out)["rules"], err) == (0, "2016-11-19", "")
    code, out, err = run(capsys, "score", person, "--rules", "2016-13-01")
    assert (code, out) == (2, "")
    assert "--rules must be a day such as 2025-06-01, or a file of rules such as law.toml" in err
    code, out, err = run(capsys, "score", person, "--rules", "no.toml")
    assert (code, out) == (2, "")
    assert "no.toml: no such file" in err


def test_a_profile_under_the_law_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    profile = str(ROOT / "examples" / "couple_abroad_engineer_first.toml")
    proposed = str(ROOT / "examples" / "rules" / "proposed_no_sibling_points.toml")

    totals = [
        json.loads(run(capsys, "score", profile, "--on", "2026-11-02", "--json", *law)[1])["total"]
        for law in ([], ["--rules", proposed])
    ]
    assert totals == [376, 361]


def test_remarks_are_said_beside_the_output(
    capsys: pytest.CaptureFixture[str], person: str, tmp_path: Path
) -> None:
    falling = tmp_path / "law.json"
    falling.write_text(json.dumps({**HEADER, "additional": {"maximum": 900}}), "utf-8")

    code, out, err = run(capsys, "score", person, "--rules", str(falling), "--json")
    assert (code, json.loads(out)["total"]) == (0, 379)
    assert "additional.maximum is 900, which nobody reaches: the most is 695" in err


def test_rules_are_printed_written_and_compared(capsys: pytest.CaptureFixture[str]) -> None:
    """By days and by files."""
    proposed = str(ROOT / "examples" / "rules" / "proposed_no_sibling_points.toml")

    code, out, err = run(capsys, "rules", "2025-06-01", "--toml")
    assert (code, err) == (0, "")
    assert files.load_rules(out.encode()) is NOW
    code, out, err = run(capsys, "rules", proposed)
    assert "Proposal of April 2026" in out
    code, out, err = run(capsys, "rules", "--diff", "2025-06-01", proposed)
    assert code == 0
    assert out.startswith("D. Additional points – Brother or sister in Canada")
    code, out, err = run(capsys, "rules", "--diff", "2025-06-01", proposed, "--lang", "fr")
    assert "Frère ou sœur" in out


def test_what_rules_refuses(capsys: pytest.CaptureFixture[str]) -> None:
    for argv, said in (
        (["2026-12-01", "--toml"], "gap must be None"),
        (["--toml"], "LAW is missing: it must be the rules that are to be written"),
        (["2025-06-01", "--diff", "2016-12-01", "2025-06-01"], "LAW is not for --diff"),
        (["--toml", "--diff", "2016-12-01", "2025-06-01"], "--toml is not for --diff"),
    ):
        code, out, err = run(capsys, "rules", *argv)
        assert (code, out) == (2, "")
        assert said in err
