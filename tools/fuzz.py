# SPDX-License-Identifier: MIT
"""Give the package what nobody should give it, and see that it says so, soon and in little memory.

    python tools/fuzz.py [--seed N] [--cases N] [--only KIND [--case N]]

Each case is made of a seed, the kind and a number, so that it can be tried again alone. It must do
what is asked or raise a `CrsError` that has words in both languages, within a time of the processor
and a growth of memory. What does not is printed; the exit code is how many did not, at most 100.
Cases run in a process of their own, for a library that is given a damaged file may end it.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import resource
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
from pyarrow import csv
from pyarrow import parquet as pq

import crs
from crs import files, pools
from crs.files.batch import score_many
from crs.pools import checks
from crs.pools import files as pool_files

SECONDS = 0.2
"""How long the processor may take on a case."""

BYTES = 50_000_000
"""How much more memory than before a case may be held in it."""

ROWS = 60
"""Rows of a pool."""

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
PEOPLE = sorted((*EXAMPLES.glob("*.toml"), *EXAMPLES.glob("facts/*.toml")))
LAWS = sorted(EXAMPLES.glob("rules/*.toml"))
RULES = crs.EDITIONS[-1]
SEED = 20261126

JUNK: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 3, 10**30, 10**5000, 0.5, -0.0, 1e308),
    *(float("nan"), float("inf"), "", " ", "x", "0", "\x00", "\ud800", "é" * 300, "x" * 20_000),
    *("1 " * 20_000, "21231", "CA", "english", "bachelors", "ielts", "2025-06-01", "0001-01-01"),
    *("9999-12-31", "37.4", "1/0", b"x", (), [], {}, set(), [[]], [{}], {"": {}}, {1: 2}),
    *([None] * 2_000, [{}] * 2_000, {str(n): n for n in range(2_000)}, object(), int, date.max),
    *(date.min, date(2025, 6, 1), timedelta(1), Ellipsis, lambda: None, 1j, range(10)),
)
"""What may stand where something else should."""


def once_in(times: int, chance: Random) -> bool:
    """Whether something happens that happens once in so many times."""
    return not chance.randrange(times)


# Profiles.


@cache
def people() -> tuple[dict[str, Any], ...]:
    """The examples, as plain data."""
    return tuple(files.to_dict(files.load(path)) for path in PEOPLE)


def spoilt(chance: Random, value: object, share: float) -> Any:  # noqa: ANN401
    """A *value* of plain data, some of which is something else, or gone, or under another name."""
    if chance.random() < share / 3:
        return chance.choice(JUNK)
    if isinstance(value, list):
        members = [spoilt(chance, each, share) for each in value]
        return members * chance.choice([1] * 20 + [0, 2, 40])
    if isinstance(value, dict):
        kept = {key: spoilt(chance, each, share) for key, each in value.items()}
        if kept and chance.random() < share:
            del kept[chance.choice([*kept])]
        if chance.random() < share:
            kept[chance.choice([*value, "x", "jobs ", "", "spouse", "$schema", 1, None])] = (
                chance.choice(JUNK)
            )
        return kept
    return chance.choice(JUNK) if chance.random() < share else value


def a_day(chance: Random) -> Any:  # noqa: ANN401
    """A day, mostly one that there is law for."""
    if once_in(20, chance):
        return chance.choice(JUNK)
    return date(chance.randrange(2014, 2031), chance.randrange(1, 13), chance.randrange(1, 29))


def ask(who: object, on: Any) -> None:  # noqa: ANN401
    """All that can be asked of a person on a day."""
    if isinstance(who, crs.Profile):
        with suppress(crs.CrsError):
            who.explain(on).text("fr")
        with suppress(crs.CrsError):
            crs.programs(who, on).text("fr")
        crs.score(who.on(on)).to_dict("fr")
    elif isinstance(who, crs.Applicant):
        crs.score(who).to_dict("fr")


Act = Callable[[], object]
"""What is watched, once all that it is given has been made."""


def of_dict(chance: Random, _: Path) -> Act:
    """Plain data, as of a web back end."""
    facts = spoilt(chance, chance.choice(people()), chance.choice((0.002, 0.01, 0.05)))
    day = a_day(chance)
    return lambda: ask(files.from_dict(facts), day)


def of_text(chance: Random, _: Path) -> Act:
    """The text of a file, in which some characters are others."""
    person = files.from_dict(chance.choice(people()))
    text = misspelt(chance, files.dump(person, chance.choice(("toml", "json"))))
    day = a_day(chance)
    return lambda: ask(files.read(text), day)


def of_laws(chance: Random, _: Path) -> Act:
    """The text of a file of rules, in which some characters are others."""
    text = misspelt(chance, chance.choice(LAWS).read_text("utf-8")).encode("utf-8", "replace")

    def act() -> None:
        rules = files.load_rules(BytesIO(text))
        for person in people():
            if isinstance(who := files.from_dict(person), crs.Applicant):
                crs.score(who, rules).to_dict("fr")

    return act


def misspelt(chance: Random, written: str) -> str:
    """A text of which some characters are others, gone, or there many times."""
    text = list(written)
    for _times in range(chance.choice((1, 1, 1, 3, 20))):
        place = chance.randrange(len(text))
        text[place : place + chance.choice((0, 1, 1, 9))] = chance.choice(
            ("", "\n", "[", "]", "{", "}", '"', "'", "=", ".", ",", "\\u", "-", "9", "[[a]]", "é")
        ) * chance.choice((1, 1, 1, 500))
    return "".join(text)


def of_classes(chance: Random, _: Path) -> Act:
    """The classes of evidence, called with anything."""
    cls = getattr(crs, chance.choice(CLASSES))
    names = [field.name for field in cls.__attrs_attrs__ if field.init]
    given = {name: chance.choice(JUNK) for name in names if not once_in(10, chance)}
    day = a_day(chance)

    def act() -> None:
        with suppress(TypeError):  # an argument that is needed is missing
            ask(cls(**given), day)

    return act


CLASSES = (
    *("Applicant", "Spouse", "English", "French", "Profile", "SpouseProfile", "Job", "Leave"),
    *("PayPeriod", "Credential", "ECA", "IELTS", "CELPIP", "PTECore", "TEF", "TCF", "Nomination"),
    *("Certificate", "Sibling", "JobOffer", "SkilledWorker", "SkilledTrade", "Stated"),
)


# Pools.


def columns(chance: Random) -> dict[str, Any]:
    """A pool, of which some columns are gone, of another type or length, or have other cells."""
    pool = pools.synthetic(chance.choice((0, 1, ROWS)), chance.randrange(100))
    for name in [*pool]:
        if once_in(17, chance):
            pool[name] = other(chance, pool[name])
        if once_in(33, chance):
            del pool[name]
    if once_in(10, chance):
        pool[chance.choice(("total_points", "x", "Age", " age", "spouse_age"))] = other(
            chance, np.zeros(ROWS)
        )
    return pool


def other(chance: Random, column: Any) -> Any:  # noqa: ANN401
    """Something else in place of a *column*."""
    rows = len(column)
    match chance.randrange(6):
        case 0:
            return chance.choice(JUNK)
        case 1:
            types = ("i1", ">i4", "u8", "f2", "f8", "?", "U9", "S9", "M8[D]", "m8[s]", "c16", "O")
            return np.ma.getdata(column).astype("O").astype("O" if rows else chance.choice(types))
        case 2:
            cells = np.ma.getdata(column).astype(object)
            for place in range(rows):
                if once_in(5, chance):
                    cells[place] = chance.choice(JUNK)
            return cells
        case 3:
            return np.full(rows, chance.choice((-1, 0, 1, 13, 128, 255, 2**31, -(2**63), 1e300)))
        case 4:
            return column[: chance.randrange(rows + 1)]
        case _:
            return np.ma.MaskedArray(np.ma.getdata(column), once_in(2, chance))


def of_frames(chance: Random, _: Path) -> Act:
    """Data frames of every library in memory, and what is none."""
    pool: Any = columns(chance)
    frame = pool
    with suppress(Exception):  # whoever holds the pool may refuse it
        frame = chance.choice(FRAMES)(pool)
    if once_in(50, chance):
        frame = chance.choice(JUNK)
    options: dict[str, Any] = {
        "lines": chance.choice(("total", "sections", "all", "all", "most")),
        "errors": chance.choice(("raise", "null")),
    }
    if once_in(20, chance):
        options[chance.choice(("lines", "errors", "suffix"))] = chance.choice(JUNK)

    def act() -> None:
        scored = pools.score(frame, RULES, **options)
        if isinstance(scored, pl.LazyFrame):
            scored.collect()

    return act


FRAMES: tuple[Callable[[dict[str, Any]], Any], ...] = (
    lambda pool: pool,
    pd.DataFrame,
    pl.DataFrame,
    pl.LazyFrame,
    pa.table,
    lambda pool: pa.Table.from_pandas(pd.DataFrame(pool)),
)


# Files.


@cache
def whole(form: str) -> bytes:
    """A file of a pool, or of a client base."""
    if form == "jsonl":
        return b"".join(json.dumps(person).encode() + b"\n" for person in people())
    frame = {name: pa.array(column) for name, column in pools.synthetic(ROWS, 1).items()}
    out = pa.BufferOutputStream()
    write = csv.write_csv if form == "csv" else pq.write_table
    write(pa.table(frame), out)
    written: bytes = out.getvalue().to_pybytes()
    return written


def damaged(chance: Random, raw: bytes) -> bytes:
    """Some bytes, of which some are others, gone, or there twice."""
    data = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 5, 50))):
        place = chance.randrange(len(data) + 1)
        match chance.randrange(4):
            case 0:
                data[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[place : place + chance.choice((1, 10, 1_000))]
            case 2:
                data[place:place] = data[place : place + chance.choice((1, 10, 1_000))]
            case _:
                data[place:place] = chance.choice((b'"', b",", b"\n", b"\r", b"\0", b"\xff" * 9))
    return bytes(data)


def of_files(form: str) -> Callable[[Random, Path], Act]:
    """Files of one form that are damaged."""

    def case(chance: Random, folder: Path) -> Act:
        source, target = folder / f"in.{form}", folder / f"out.{form}"
        source.write_bytes(damaged(chance, whole(form)))
        target.unlink(missing_ok=True)
        if form == "jsonl":
            return lambda: score_many(str(source), str(target), date(2026, 6, 1), lambda *_: None)
        request = checks.request(RULES, "all", chance.choice(("raise", "null")))
        return lambda: pool_files.score(str(source), str(target), request, lambda *_: None)

    return case


class Kind(NamedTuple):
    """A kind of cases, and how many there are in a run."""

    cases: int
    case: Callable[[Random, Path], Act]


KINDS: Mapping[str, Kind] = {
    "dicts": Kind(3_000, of_dict),
    "texts": Kind(2_000, of_text),
    "classes": Kind(2_000, of_classes),
    "laws": Kind(1_000, of_laws),
    "frames": Kind(3_000, of_frames),
    "csv": Kind(1_000, of_files("csv")),
    "parquet": Kind(1_000, of_files("parquet")),
    "jsonl": Kind(200, of_files("jsonl")),
}
"""By name; another kind of input is another line here."""


# Each case, watched.


def peak() -> int:
    """The most memory that this process has held, since `forget` if the system can forget."""
    with suppress(OSError):
        status = Path("/proc/self/status").read_text("utf-8")
        return 1024 * int(status.partition("VmHWM:")[2].split()[0])
    return 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def forget() -> None:
    """Let the most memory be that which is held now."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", "utf-8")


def fault(kind: str, seed: int, number: int, folder: Path) -> str:
    """What is wrong with how a case ends; empty: nothing."""
    act = KINDS[kind].case(Random(f"{seed}/{kind}/{number}"), folder)  # noqa: S311  (no secret)
    forget()
    before, started = peak(), time.process_time()
    found = ""
    try:
        act()
    except crs.CrsError as error:
        found = unsaid(error)
    except Exception as error:  # noqa: BLE001  (which is what is looked for)
        found = f"{type(error).__name__}: {str(error)[:200]}"
    seconds, grown = time.process_time() - started, peak() - before
    if not found and seconds > SECONDS:
        return f"{seconds:.2f} s"
    if not found and grown > BYTES:
        return f"{grown / 1e6:.0f} MB"
    return found


def unsaid(error: crs.CrsError) -> str:
    """What is wrong with an *error* of ours."""
    if not (error.text("en") and error.text("fr")):
        return f"nothing is said: {error!r}"
    with suppress(pickle.PicklingError, AttributeError, TypeError):  # what was given cannot be
        pickle.loads(pickle.dumps(error))  # noqa: S301  (our own)
    return ""


def run(kind: str, seed: int, numbers: range) -> Iterator[tuple[int, str]]:
    """What is wrong, case by case; each process does as many as it survives."""
    start = numbers.start
    while start < numbers.stop:
        readable, writable = os.pipe()
        child = os.fork()
        if not child:
            os.close(readable)
            _work(kind, seed, range(start, numbers.stop), writable)
        os.close(writable)
        with os.fdopen(readable, encoding="utf-8") as told:
            for line in told:
                number, found = json.loads(line)
                start = number + 1
                if found:
                    yield number, found
        _, status = os.waitpid(child, 0)
        if status:
            yield start, f"the process ended with {os.waitstatus_to_exitcode(status)}"
            start += 1


def _work(kind: str, seed: int, numbers: range, told: int) -> None:
    with TemporaryDirectory() as folder:
        warnings.simplefilter("ignore")
        fault(kind, seed, numbers.start, Path(folder))  # what loads once has loaded
        for number in numbers:
            found = fault(kind, seed, number, Path(folder))
            os.write(told, f"{json.dumps([number, found])}\n".encode())
    os._exit(0)


def main() -> int:
    """How many cases did what none may."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--cases", type=int, help="how many of each kind")
    parser.add_argument("--only", choices=KINDS)
    parser.add_argument("--case", type=int)
    args = parser.parse_args()
    count = 0
    for kind in [args.only] if args.only else KINDS:
        numbers = range(args.cases or KINDS[kind].cases)
        if args.case is not None:
            numbers = range(args.case, args.case + 1)
        started = time.perf_counter()
        for number, found in run(kind, args.seed, numbers):
            count += 1
            print(f"{kind} {number}: {found}", flush=True)
        print(f"{kind}: {len(numbers):,} cases in {time.perf_counter() - started:.0f} s")
    return min(count, 100)


if __name__ == "__main__":
    sys.exit(main())
