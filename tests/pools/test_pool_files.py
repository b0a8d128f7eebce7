# SPDX-License-Identifier: MIT
"""`crs pool`: files of any size, whole or as they were."""

import os
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import csv
from pyarrow import parquet as pq
from sample import one_by_one, pool

import crs
from crs import cli
from crs.pools import delimited, files, parquet, thrift
from crs.resumable import Step

ROWS = 300
DAY = ("--rules", "2025-06-01")
EXPECTED = one_by_one(pool(ROWS), crs.in_force(date(2025, 6, 1)))
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of few rows."""
    monkeypatch.setattr(parquet, "PART", 100)
    monkeypatch.setattr(parquet, "ROWS", 70)
    monkeypatch.setattr(delimited, "BYTES", 8_000)


@pytest.fixture
def columnar(tmp_path: Path) -> Path:
    """A pool in six groups of rows, which make three parts."""
    path = tmp_path / "pool.parquet"
    pq.write_table(pool(ROWS), path, row_group_size=50)
    return path


def text(tmp_path: Path, table: pa.Table) -> Path:
    """A pool in a CSV file."""
    path = tmp_path / "pool.csv"
    csv.write_csv(table, path)
    return path


def run(source: Path, target: Path, *more: str) -> int:
    """The exit code of the command."""
    return cli.main(["pool", str(source), str(target), *more])


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def changed(column: str, **cells: Any) -> pa.Table:
    """The pool, with other cells in some rows of a column."""
    written = list(map(str, pool(ROWS)[column].to_pylist()))
    for row, cell in cells.items():
        written[int(row.removeprefix("row"))] = cell
    place = pool(ROWS).schema.get_field_index(column)
    return pool(ROWS).set_column(place, column, pa.array(written))


# What comes out.


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_parquet(jobs: str, columnar: Path, capsys: Captured) -> None:
    """Every line, with all that is said of columns, and nothing left behind."""
    target = columnar.with_name("scored.parquet")
    assert run(columnar, target, *DAY, "--lines", "all", "--jobs", jobs) == 0
    assert capsys.readouterr() == (f"300\u00a0rows written: {target}\n", "")
    scored = pq.read_table(target)
    assert scored.select(pool(ROWS).column_names).equals(pool(ROWS))
    assert np.array_equal(scored["total_points"].to_numpy(), EXPECTED[:, -1])
    assert np.array_equal(scored["core_age_points"].to_numpy(), EXPECTED[:, 0])
    assert names(columnar.parent) == ["pool.parquet", target.name]


IMPORTED = f"""
import sys
from importlib import import_module

import_module("{cli.__name__}").main(sys.argv[1:])
print("pandas" in sys.modules)
"""


def test_pandas_is_not_imported(tmp_path: Path) -> None:
    """Whoever scores a file does not wait for it, though Arrow imports it where it is there."""
    table = pool(ROWS)
    place = table.schema.get_field_index("second_language")
    encoded = table["second_language"].dictionary_encode()
    source, target = tmp_path / "pool.parquet", tmp_path / "scored.parquet"
    pq.write_table(table.set_column(place, "second_language", encoded), source)
    command = [sys.executable, "-c", IMPORTED, "pool", str(source), str(target), *DAY]
    path = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, env=path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"
    assert np.array_equal(pq.read_table(target)["total_points"].to_numpy(), EXPECTED[:, -1])


def test_groups_of_rows_are_joined_as_they_are(columnar: Path) -> None:
    """Their statistics tell what is in them, and each can be read alone."""
    target = columnar.with_name("scored.parquet")
    assert run(columnar, target, *DAY) == 0
    with pq.ParquetFile(target) as file:
        counts = [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)]
        assert counts == [70, 30, 70, 30, 70, 30]
        for group in range(file.num_row_groups):
            ids = file.read_row_group(group)["id"].to_numpy()
            column = file.metadata.row_group(group).column(0)
            assert [column.statistics.min, column.statistics.max] == [ids[0], ids[-1]]


def test_a_footer_of_every_type() -> None:
    """It is written as it was read; a field may stand far from the one before, or behind it."""
    every: thrift.Struct = {
        1: (thrift.TRUE, True),
        40: (thrift.I16, -300),
        2: (thrift.FALSE, False),
        3: (thrift.BYTE, b"\x80"),
        4: (thrift.DOUBLE, b"12345678"),
        5: (thrift.BINARY, b"x" * 200),
        6: (thrift.LIST, (thrift.TRUE, [b"\x01", b"\x02"])),
        7: (thrift.SET, (thrift.I64, list(range(-20, 20)))),
        8: (thrift.STRUCT, {1: (thrift.I32, 2**31)}),
        9: (thrift.LIST, (thrift.FALSE, [b"\x02"])),
        10: (thrift.LIST, (thrift.I16, [0] * 15)),
    }
    out = BytesIO()
    thrift._write_struct(out, every)
    out.seek(0)
    assert thrift._read_struct(out) == every


def test_numbers_as_the_protocol_writes_them() -> None:
    """In as few bytes as hold them; so is the step to a field, from 1 to 15, and its number else.

    By hand: -64 is 127, -65 is 129, 1 is 2; a number of 32 bits is of type 5.
    """
    out = BytesIO()
    numbers = {0: 1, 1: -64, 2: -65, 17: 1, 33: 1}
    thrift._write_struct(out, {field: (thrift.I32, n) for field, n in numbers.items()})
    fields = (b"\x05\0\x02", b"\x15\x7f", b"\x15\x81\x01", b"\xf5\x02", b"\x05\x42\x02")
    assert out.getvalue() == b"".join(fields) + b"\0"


@pytest.mark.parametrize("chunk", [100, 2**20])
def test_data_are_joined_byte_for_byte(
    chunk: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two files, with one footer that counts the rows of both."""
    monkeypatch.setattr(thrift, "CHUNK", chunk)
    paths, data = [tmp_path / "one", tmp_path / "other"], b""
    for path, rows in zip(paths, (7, 5), strict=True):
        pq.write_table(pool(ROWS).slice(rows, rows), path)
        raw = path.read_bytes()
        data += raw[4 : -8 - int.from_bytes(raw[-8:-4], "little")]
    out = BytesIO()
    thrift.join(paths, out)
    joined = out.getvalue()
    footer = int.from_bytes(joined[-8:-4], "little")
    assert joined[: -8 - footer] == b"PAR1" + data
    assert pq.read_metadata(out).num_rows == 12
    expected = pa.concat_tables([pool(ROWS).slice(7, 7), pool(ROWS).slice(5, 5)])
    assert pq.read_table(out).equals(expected)


def test_a_last_part_of_few_rows(columnar: Path, capsys: Captured) -> None:
    """Whatever is left of the groups of rows."""
    pq.write_table(pool(ROWS).slice(0, 220), columnar, row_group_size=50)
    target = columnar.with_name("scored.parquet")
    assert run(columnar, target, *DAY) == 0
    assert capsys.readouterr().out.startswith("220\u00a0rows written")
    assert np.array_equal(pq.read_table(target)["total_points"].to_numpy(), EXPECTED[:220, -1])


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_csv(jobs: str, end: bytes, tmp_path: Path) -> None:
    """The points come after the bytes that were read, whatever is in them."""
    source, target = tmp_path / "pool.csv", tmp_path / "scored.csv"
    notes = ["0012", "NA", "NULL", "nan", "", '"a ""q"", x"', '"5\n6"', "caf\u00e9", "5.0", "-"]
    plain = text(tmp_path, pool(ROWS)).read_bytes().replace(b'"', b"").splitlines()
    lines = [b"\xef\xbb\xbf" + plain[0] + b",note", b"", *plain[1:]]
    for row in range(ROWS):
        lines[row + 2] += b"," + notes[row % 10].encode("latin-1")
    source.write_bytes(end.join(lines))

    assert run(source, target, *DAY, "--jobs", jobs) == 0
    totals = [b",%d" % total for total in EXPECTED[:, -1]]
    scored = zip(lines, [b",total_points", b"", *totals], strict=True)
    assert target.read_bytes() == end.join(line + total for line, total in scored if line)
    assert names(tmp_path) == ["pool.csv", "scored.csv"]


def test_csv_as_others_write_it(tmp_path: Path) -> None:
    """Numbers as pandas has them, flags in any case or as numbers, names or numbers."""
    frame = pool(ROWS).to_pandas()
    frame["education"] = [crs.Education(n).name for n in frame["education"]]
    frame["sibling"] = frame["sibling"].astype(int)
    frame["canadian_study"] = frame["canadian_study"].astype(float)
    frame["spouse"] = [str(cell).upper() for cell in frame["spouse"]]
    source, target = tmp_path / "pool.csv", tmp_path / "scored.csv"
    frame.to_csv(source)
    assert b",5.0," in source.read_bytes()
    assert run(source, target, *DAY) == 0
    assert np.array_equal(csv.read_csv(target)["total_points"].to_numpy(), EXPECTED[:, -1])


@pytest.mark.parametrize("note", [b'"a"', b'"', b'""x""', b'"a"b'])
def test_csv_that_ends_in_a_cell(note: bytes, tmp_path: Path, capsys: Captured) -> None:
    """The last row needs no line feed, though its last cell is quoted."""
    source, target = tmp_path / "pool.csv", tmp_path / "scored.csv"
    header, first, *_ = text(tmp_path, pool(ROWS)).read_bytes().splitlines()
    source.write_bytes(b"%b,note\n%b,%b" % (header, first, note))
    code = run(source, target, *DAY)
    if note == b'"a"':
        total = EXPECTED[0, -1]
        assert target.read_bytes() == (
            b"%b,note,total_points\n%b,%b,%d" % (header, first, note, total)
        )
    else:
        assert code == 2
        assert "row 0: quotation marks must be around a whole cell" in capsys.readouterr().err


def test_the_longest_row(tmp_path: Path, capsys: Captured) -> None:
    """One that fills a part, and one of a byte more."""
    source, target = tmp_path / "pool.csv", tmp_path / "scored.csv"
    header, first, *_ = text(tmp_path, pool(ROWS)).read_bytes().splitlines()
    note = b"x" * (8_000 - len(first) - 2)
    source.write_bytes(b"%b,note\n%b,%b\n" % (header, first, note))
    assert run(source, target, *DAY) == 0
    assert target.read_bytes().splitlines()[1].endswith(b"x,%d" % EXPECTED[0, -1])
    source.write_bytes(b"%b,note\n%b,%bx\n" % (header, first, note))
    assert run(source, target, *DAY) == 2
    assert "row 0 has no end within 8,000\u00a0bytes" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_no_rows(form: str, tmp_path: Path) -> None:
    """The columns, and no more."""
    source, target = tmp_path / f"pool.{form}", tmp_path / f"scored.{form}"
    write, read = (
        (csv.write_csv, csv.read_csv) if form == "csv" else (pq.write_table, pq.read_table)
    )
    write(pool(ROWS).slice(0, 0), source)
    assert run(source, target, *DAY) == 0
    assert read(target).column_names == [*pool(ROWS).column_names, "total_points"]
    assert len(read(target)) == 0


# What is wrong.


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_rows_that_are_wrong(form: str, tmp_path: Path, capsys: Captured) -> None:
    """They stop the run, or have no points, of which is told once for the whole file."""
    source, target = tmp_path / f"pool.{form}", tmp_path / f"scored.{form}"
    table = changed("age", row7="abc", row8="", row150="200", row299="abc")
    if form == "parquet":
        ages = [{"abc": 999, "": None}.get(age, age) for age in table["age"].to_pylist()]
        ages = pa.array([None if age is None else int(age) for age in ages], pa.int16())
        pq.write_table(table.set_column(1, "age", ages), source, row_group_size=50)
    else:
        csv.write_csv(table, source)
    seven = "'abc'" if form == "csv" else "999"
    one_fifty = "'200'" if form == "csv" else "200"

    assert run(source, target, *DAY) == 2
    said = capsys.readouterr().err
    assert "age may not be null here: 1\u00a0row is, the first row 8: null" in said
    assert f"127: 1\u00a0row is not, the first row 7: {seven}\n" in said
    assert names(tmp_path) == [source.name]
    assert run(source, target, "--rules", "2026-11-20", "--errors", "null") == 0
    said = capsys.readouterr().err
    assert said.count("crs: warning: ") == 2
    assert "crs: warning: rows without points: age may not be null here: 1\u00a0row is," in said
    first = f"row 7: {seven}, row 150: {one_fifty}, row 299: {seven}"
    assert f"127: 3\u00a0rows are not, the first {first}\n" in said
    assert "crs: warning: an amendment" in said
    read = csv.read_csv if form == "csv" else pq.read_table
    assert read(target)["total_points"].null_count == 4


def test_cells_of_csv_are_shown(tmp_path: Path, capsys: Captured) -> None:
    """From the very first."""
    csv.write_csv(changed("age", row0="old", row1=""), tmp_path / "pool.csv")
    assert run(tmp_path / "pool.csv", tmp_path / "scored.csv", *DAY) == 2
    said = capsys.readouterr().err
    assert "null here: 1\u00a0row is, the first row 1: null\n" in said
    assert "127: 1\u00a0row is not, the first row 0: 'old'\n" in said


def test_csv_that_cannot_be_read(tmp_path: Path, capsys: Captured) -> None:
    """It is said where, whichever part that is in."""
    source, target = tmp_path / "pool.csv", tmp_path / "scored.csv"
    header, *rows = text(tmp_path, pool(ROWS)).read_bytes().splitlines(keepends=True)
    late = [*rows[:200], *rows[201:]]

    def said(*lines: bytes) -> str:
        source.write_bytes(b"".join(lines))
        assert run(source, target, *DAY) == 2
        assert not target.exists()
        return capsys.readouterr().err.partition(f"{source}: ")[2].strip()

    amiss = "quotation marks must be around a whole cell, and doubled in it"
    assert said() == said(b" \n") == said(b"\xef\xbb\xbf\n") == "the file is empty"
    columns = pool(ROWS).num_columns
    uneven = f"row 299 has more or fewer cells than the {columns}\u00a0columns"
    assert said(header, *late, b"1,2,3\n") == uneven
    other = b'1,"2,3",\xe9\xff\n'  # in no encoding that Arrow reads
    assert said(header, *late, other) == uneven
    assert said(header, *late, rows[200].replace(b",", b',"', 1)) == f"row 299: {amiss}"
    assert said(header, rows[0].replace(b",", b'5",', 1), *rows) == f"row 0: {amiss}"
    assert said(header, rows[0].replace(b",", b',"x"y,', 1), *rows) == f"row 0: {amiss}"
    assert said(header, *rows, rows[0][:-1], b'"') == f"row 300: {amiss}"
    assert said(header.replace(b",", b'",', 1), *rows) == f"the row of names: {amiss}"
    assert said(header, *rows[:9], b"x" * 9_000, *rows[9:]).startswith(
        "row 9 has no end within 8,000\u00a0bytes: "
    )
    assert said(header, *late, rows[200].replace(b",", b"\r", 1)).startswith("row 299 has more")
    assert said(header, *late, rows[200][:-1], b"\r", rows[200]) == "lines must end in a line feed"
    for sign in (b";", b"\t"):
        others = [row.replace(b",", sign) for row in (header, *rows[:2])]
        assert said(*others) == "commas must be between the cells of a row"
    assert "UTF8" in said(header, *late, rows[200].replace(b"english", b"\xe9nglish"))


@pytest.mark.parametrize("raw", [b"a,b\n1,2\n", b"\xef\xbb\xbf\nage\n29\n"])
def test_csv_of_other_columns(raw: bytes, tmp_path: Path, capsys: Captured) -> None:
    """Or of none, where the first row has no names."""
    source = tmp_path / "pool.csv"
    source.write_bytes(raw)
    assert run(source, tmp_path / "scored.csv", *DAY) == 2
    assert "there is no column age" in capsys.readouterr().err


def test_files_that_will_not_do(
    columnar: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of another form, the same twice, missing, damaged, or no file: by name, in its letters."""
    target, broken = tmp_path / "Scored.parquet", tmp_path / "Broken.parquet"
    broken.write_text("?", "utf-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Link.parquet").symlink_to(columnar)
    (tmp_path / "sub").mkdir()
    (tmp_path / "Folder.parquet").mkdir()
    before = columnar.read_bytes()
    for source, to, said in (
        (columnar, tmp_path / "scored.csv", "both .parquet or both .csv"),
        (columnar, columnar, f"{columnar}: is the same file as {columnar}"),
        (Path("Link.parquet"), columnar, "is the same file as Link.parquet"),
        (columnar, Path("Link.parquet"), "Link.parquet: is the same file as"),
        (Path("sub/../pool.parquet"), Path("pool.parquet"), "is the same file as sub/../pool"),
        (Path("Big/None.parquet"), target, "Big/None.parquet: no such file"),
        (broken, target, "Broken.parquet: "),
        (columnar, Path("None/Scored.parquet"), "None/Scored.parquet: no such file"),
        (columnar, Path("Folder.parquet"), "Folder.parquet: is not a file that can be replaced"),
    ):
        assert run(source, to, *DAY) == 2
        assert said in capsys.readouterr().err
        assert columnar.read_bytes() == before
        assert not target.exists()
        assert not list(tmp_path.glob(".*"))


def test_damaged_parquet(columnar: Path, capsys: Captured) -> None:
    """Whatever its reader raises, it is about the file."""
    target, whole = columnar.with_name("scored.parquet"), columnar.read_bytes()
    random = np.random.default_rng(3)
    for _ in range(60):
        damaged = bytearray(whole)
        for place in random.integers(4, len(whole) - 8, 20):
            damaged[place] = random.integers(256)
        columnar.write_bytes(damaged)
        code = run(columnar, target, *DAY)
        said = capsys.readouterr().err
        assert (code, said[:12]) in {(0, ""), (2, "crs: error: ")}
        assert "mistakes:" in said or said.count("\n") <= 1


def test_a_link_is_followed(columnar: Path) -> None:
    """What it names is written, with the permissions that it had; it stays a link."""
    target, real = columnar.with_name("scored.parquet"), columnar.with_name("real.parquet")
    real.write_bytes(b"before")
    real.chmod(0o600)
    target.symlink_to(real.name)
    assert run(columnar, target, *DAY) == 0
    assert target.is_symlink()
    assert len(pq.read_table(real)) == ROWS
    assert real.stat().st_mode & 0o777 == 0o600


def test_how_many_processes(columnar: Path, capsys: Captured) -> None:
    """One, or more."""
    assert run(columnar, columnar, "--jobs", "0") == 2
    assert "must be a whole number from 1, not '0'" in capsys.readouterr().err


def test_the_bar_moves(columnar: Path) -> None:
    """While rows are scored, and while they are joined."""
    seen: list[tuple[Step, int, int]] = []
    request = crs.pools.checks.request(crs.EDITIONS[-1], "total", "raise")
    target = str(columnar.with_name("scored.parquet"))
    files.score(str(columnar), target, request, lambda *step: seen.append(step))
    steps = [(done, 300) for done in (100, 200, 300)]
    assert seen == [(step, *done) for step in Step for done in steps]


def test_the_bar_of_csv_moves(tmp_path: Path) -> None:
    """By bytes, to the last of them; those of the names are none."""
    source, seen = text(tmp_path, pool(ROWS)), list[tuple[Step, int, int]]()
    request = crs.pools.checks.request(crs.EDITIONS[-1], "total", "raise")
    files.score(str(source), f"{source}.csv", request, lambda *step: seen.append(step))
    size = sum(map(len, source.read_bytes().splitlines(keepends=True)[1:]))
    assert {whole for _, _, whole in seen} == {size}
    for each in Step:
        done = [done for step, done, _ in seen if step == each]
        assert done == sorted(set(done))
        assert (done[0] <= 8_000, done[-1]) == (True, size)


def test_without_the_extra_it_is_named(
    columnar: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """In a line."""
    monkeypatch.delitem(sys.modules, files.__name__)
    monkeypatch.delattr(crs.pools, "files")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert run(columnar, columnar.with_name("scored.parquet")) == 2
    assert 'needs pyarrow, which is not installed: pip install "canada-crs[arrow]"' in (
        capsys.readouterr().err
    )
