# SPDX-License-Identifier: MIT
"""How fast pools are scored, as ratios to rivals in one run: `nox -s bench_pools`.

CPU time of the process, the least of warm runs taken in turns. Every rival must find the same
points. What is printed is the end of docs/pools/speed.md; `--record` writes it there, and draws the
picture. A goal that is missed is printed, a gate that is missed fails.
"""

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import rivals

import crs
from crs import pools
from crs.pools import cells, fold, kernel, trace

RULES = crs.EDITIONS[-1]
APPLIED = 20_000
SECONDS = 0.3
LANGUAGES = ("first_language", "second_language", "spouse_language")
OFFICIAL = pd.CategoricalDtype(["english", "french"])
PAGE = Path(__file__).parents[2] / "docs" / "pools" / "speed.md"
HEADING = "## What was measured"
"""From where on the page is written by this."""
OURS = "crs.pools, total"


class Gate(NamedTuple):
    """A ratio that is measured, the worst that passes, and what we would like."""

    what: str
    ratio: float
    gate: float
    goal: float
    more: bool = True

    def __str__(self) -> str:
        held = self.ratio >= self.gate if self.more else self.ratio <= self.gate
        reached = self.ratio >= self.goal if self.more else self.ratio <= self.goal
        mark = "goal" if reached else "gate" if held else "MISSED"
        return f"| {self.what} | {self.ratio:.2f} | {self.gate:g} | {self.goal:g} | {mark} |"


class Measured(NamedTuple):
    """What is said of some figures, in Markdown, and the gates that they are held to."""

    text: str
    gates: list[Gate]


def plain(pool: Mapping[str, Any]) -> dict[str, Any]:
    """A pool as the rivals take it: bytes, 0 for what is absent, and a language as its place."""
    return {
        name: (array.filled(0) if isinstance(array, np.ma.MaskedArray) else array).astype(np.uint8)
        for name, array in coded(pool).items()
    }


def frame(pool: Mapping[str, Any], dtype: Any = np.uint8) -> pd.DataFrame:
    """A pool as a user has it in pandas: languages are categories, null where there is none."""
    made: dict[str, Any] = {}
    for name, array in coded(pool).items():
        if name in LANGUAGES:
            codes = np.ma.filled(array.astype(np.int8), -1)
            made[name] = pd.Categorical.from_codes(codes, dtype=OFFICIAL)
        else:
            made[name] = np.ma.filled(array, 0)
            if made[name].dtype != bool:
                made[name] = made[name].astype(dtype)
    return pd.DataFrame(made, copy=False)


def coded(pool: Mapping[str, Any]) -> dict[str, Any]:
    """A pool with each language as its place."""
    return {
        name: np.ma.MaskedArray(np.ma.getdata(array) == "french", np.ma.getmaskarray(array))
        if name in LANGUAGES
        else array
        for name, array in pool.items()
    }


def unchecked(columns: Mapping[str, Any]) -> Any:
    """What finds the points of plain *columns* with nothing but the kernel."""
    program = fold.program((fold.Law(RULES),), ("total_points",))
    made = lru_cache(lambda rows: kernel.Kernel(program, rows))
    tops = {fact.name: np.uint8(fact.levels - 1) for fact in program.facts}
    columns = {name: np.minimum(columns[name], top) for name, top in tops.items()}

    def run() -> Any:
        total = np.empty(len(columns["age"]), np.int16)
        for start in range(0, len(total), cells.BLOCK):
            block = slice(start, start + cells.BLOCK)
            facts = {name: column[block] for name, column in columns.items()}
            made(cells.BLOCK)(facts, {"total_points": total[block]}, len(total[block]))
        return total

    return run


def measured(runs: Mapping[str, Callable[[], Any]], rounds: int) -> dict[str, float]:
    """The least CPU time of each run, in seconds, taken in turns.

    In its turn each runs once before it is timed, for the memory that the one before gave back is
    not its own affair, and then for as many `SECONDS`. Whoever else is on the machine makes some
    turns slower, and not all work as much slower as other work; nobody makes a turn faster.
    """
    least = dict.fromkeys(runs, float("inf"))
    for _ in range(rounds):
        for name, run in runs.items():
            run()
            count, start = 0, time.process_time()
            while (taken := time.process_time() - start) < SECONDS:
                run()
                count += 1
            least[name] = min(least[name], taken / count)
    return least


def above(run: Callable[[], Any]) -> int:
    """The most bytes that were allocated at a time while *run* ran, its result among them."""
    tracemalloc.start()
    run()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def at(rows: int) -> tuple[dict[str, float], list[Gate]]:
    """Nanoseconds a row, and the gates of speed, at this many *rows*."""
    pool = pools.synthetic(rows, 1)
    columns, small, wide = plain(pool), frame(pool), frame(pool, np.int64)
    few = pd.DataFrame({name: column[:APPLIED] for name, column in columns.items()})
    del pool
    c, each = rivals.c_kernel(RULES), rivals.per_variable(RULES)
    numba, blocked = rivals.compiled(RULES), rivals.blocked(RULES)
    narrow, fisca = rivals.per_variable(RULES, np.int16), rivals.openfisca(RULES)
    applied, alone = rivals.apply(RULES), unchecked(columns)
    expected = pools.score(small, RULES)["total_points"].to_numpy()
    for found in (
        pools.score(wide, RULES)["total_points"], alone(), c(columns), each(columns),
        narrow(columns), fisca(columns), numba(columns), blocked(columns),
    ):  # fmt: skip
        assert np.array_equal(expected, found)
    assert np.array_equal(expected[:APPLIED], applied(few))
    seconds = measured(
        {
            OURS: lambda: pools.score(small, RULES),
            "crs.pools, total, its kernel alone": alone,
            "crs.pools, all lines": lambda: pools.score(small, RULES, lines="all"),
            "crs.pools, total, int64": lambda: pools.score(wide, RULES),
            "plain C": lambda: c(columns),
            "the law in Numba": lambda: numba(columns),
            "the best NumPy idiom": lambda: blocked(columns),
            "a NumPy formula per variable": lambda: each(columns),
            "the same, its tables of int16": lambda: narrow(columns),
            "OpenFisca-Core": lambda: fisca(columns),
        },
        25 if rows <= 10**6 else 5,
    )
    cost = {name: second / rows * 1e9 for name, second in seconds.items()}
    cost["pandas.apply"] = measured({"": lambda: applied(few)}, 1)[""] / len(few) * 1e9
    total = cost[OURS]
    bytes_ = above(lambda: pools.score(small, RULES)) / rows
    return cost, [
        Gate("speed of plain C", cost["plain C"] / total, 0.9, 1.1),
        Gate("speed of the law in Numba", cost["the law in Numba"] / total, 0.8, 1),
        Gate("times the best NumPy idiom", cost["the best NumPy idiom"] / total, 2.2, 4),
        Gate("times OpenFisca-Core", cost["OpenFisca-Core"] / total, 12, 25),
        Gate("times a NumPy formula per variable",
             cost["a NumPy formula per variable"] / total, 8, 20),
        Gate("times pandas.apply", cost["pandas.apply"] / total, 250, 600),
        Gate("all lines, speed of total", total / cost["crs.pools, all lines"], 0.4, 0.6),
        Gate("bytes a row above the data", bytes_, 4, 2.2, more=False),
        Gate("int64, times slower", cost["crs.pools, total, int64"] / total, 3, 1.5, more=False),
    ]  # fmt: skip


WAYS = {
    "NumPy, a dict of arrays": (4, 2),
    "pandas, strings": (4, 2),
    "Arrow": (2.5, 1.5),
    "Polars": (2.5, 1.5),
    "Polars, lazy": (4, 3),
    "DuckDB": (12, 8),
}
"""How many times slower than the fastest way in each may be, and should."""


def ways(rows: int) -> tuple[dict[str, float], list[Gate]]:
    """Nanoseconds a row of each way in, with strings and nulls, beside the fastest way."""
    pool = pools.synthetic(rows, 1)
    small = frame(pool)
    table = pa.table(
        {
            name: pa.array(np.ma.getdata(column), mask=np.ma.getmaskarray(column))
            for name, column in pool.items()
        }
    )
    polars, strings = pl.DataFrame(table), table.to_pandas()
    with duckdb.connect() as connection:
        connection.from_arrow(table).create("pool")
        relation = connection.table("pool")
        runs: dict[str, Callable[[], Any]] = {
            OURS: lambda: pools.score(small, RULES),
            "NumPy, a dict of arrays": lambda: pools.score(pool, RULES),
            "pandas, strings": lambda: pools.score(strings, RULES),
            "Arrow": lambda: pools.score(table, RULES),
            "Polars": lambda: pools.score(polars, RULES),
            "Polars, lazy": lambda: pools.score(polars.lazy(), RULES).collect(),
            "DuckDB": lambda: pools.score(relation, RULES),
        }
        seconds = measured(runs, 5)
    cost = {name: second / rows * 1e9 for name, second in seconds.items()}
    return cost, [
        Gate(f"{name}, times the fastest way in", cost[name] / cost[OURS], *most, more=False)
        for name, most in WAYS.items()
    ]


COPY = """
import sys
from pyarrow import parquet as pq

with pq.ParquetFile(sys.argv[1]) as file, pq.ParquetWriter(sys.argv[2], file.schema_arrow) as out:
    for batch in file.iter_batches(262_144):
        out.write_batch(batch)
"""


def command(rows: int) -> Measured:
    """`crs pool`, beside what decodes and encodes the same file, and beside itself in two."""
    pool = pa.Table.from_pandas(frame(pools.synthetic(1_000_000, 1)))
    with tempfile.TemporaryDirectory() as folder:
        source, target = str(Path(folder, "pool.parquet")), str(Path(folder, "scored.parquet"))
        with pq.ParquetWriter(source, pool.schema) as writer:
            for _ in range(rows // len(pool)):
                writer.write_table(pool)
        ours = [sys.executable, "-m", "crs", "pool", source, target, "--rules", "2025-06-01"]
        copy, one, two = (
            min((spent(call) for _ in range(3)), key=lambda found: found[place])
            for call, place in (
                ([sys.executable, "-c", COPY, source, target], 0),
                (ours, 0),
                ([*ours, "--jobs", "2"], 1),
            )
        )
    return Measured(
        f"`crs pool` takes {one[0] / rows * 1e9:.0f} ns a row of {rows:,} in Parquet.",
        [
            Gate("`crs pool`, times decoding and encoding", one[0] / copy[0], 3, 1.5, more=False),
            Gate("`crs pool --jobs 2`, times as fast as with one", one[1] / two[1], 1.6, 1.9),
        ],
    )


def spent(call: list[str]) -> tuple[float, float]:
    """The CPU time and the time that a process and its workers take."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, end - start


def spark(rows: int) -> Measured:
    """A frame of Spark, beside a scan that sums its columns, where Spark is installed.

    What Spark takes to hand its rows to Python, which does nothing with them, is said too.
    """
    if find_spec("pyspark") is None:
        return Measured("Spark was not installed.", [])
    from pyspark.sql import SparkSession, functions

    table = pa.Table.from_pandas(frame(pools.synthetic(rows, 1)))
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "pool.parquet"))
        pq.write_table(table, path, row_group_size=rows // 8)
        session = SparkSession.builder.master("local[2]").getOrCreate()
        pool = session.read.parquet(path)
        numbers = [name for name in table.column_names if name not in LANGUAGES]
        sums = [functions.sum(functions.col(name).cast("int")) for name in numbers]
        scored = pools.score(pool, RULES)
        handed = pool.mapInArrow(_ages, "age smallint")
        best = [float("inf")] * 3
        for _ in range(4):
            for place, query in enumerate(
                (
                    pool.select(*sums),
                    scored.groupBy().sum("total_points"),
                    handed.groupBy().sum("age"),
                )
            ):
                start = time.perf_counter()
                query.collect()
                best[place] = min(best[place], time.perf_counter() - start)
        session.stop()
    return Measured(
        f"Spark takes {best[1] / rows * 1e9:.0f} ns a row of {rows:,} in Parquet, by the clock. Of"
        f" these it takes {best[2] / rows * 1e9:.0f} to hand the rows to Python, whatever that does"
        f" with them; a scan that sums them takes {best[0] / rows * 1e9:.0f}.",
        [Gate("Spark, speed of scan and sum", best[0] / best[1], 0.5, 0.7)],
    )


def _ages(batches: Any) -> Iterator[Any]:
    """One column of each Arrow batch."""
    for batch in batches:
        yield batch.select(["age"])


def folding() -> Measured:
    """Folding, against one run of the law on symbols."""

    def both() -> None:
        fold.fold({"total_points": trace.trace(RULES)["total_points"]})

    seconds = measured({"trace": lambda: trace.trace(RULES), "both": both}, 15)
    ratio = seconds["both"] / seconds["trace"]
    return Measured(
        f"To fold the law takes {seconds['both'] * 1e3:.1f} ms, once.",
        [Gate("fold, times a run on symbols", ratio, 100, 20, more=False)],
    )


def streamed(rows: int) -> Measured:
    """Megabytes resident while a Parquet file is scored by the command, in a process of its own."""
    group = 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "pool.parquet"), Path(folder, "scored.parquet")
        table = pa.Table.from_pandas(frame(pools.synthetic(group, 1)))
        with pq.ParquetWriter(source, table.schema) as writer:
            for _ in range(rows // group):
                writer.write_table(table)
        code = (
            "import sys; from crs.cli import main; from pathlib import Path;"
            "code = main(['pool', *sys.argv[1:], '--rules', '2025-06-01']);"
            "status = Path('/proc/self/status').read_text();"
            "print(status.partition('VmHWM:')[2].split()[0]); sys.exit(code)"
        )
        start = time.perf_counter()
        command = [sys.executable, "-c", code, str(source), str(target)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        taken = time.perf_counter() - start
        resident = int(done.stdout.split()[-1]) / 1024
    return Measured(
        f"It scored {rows:,} rows of Parquet in {taken:.0f} s, in a process of its own.",
        [Gate(f"MB resident, {rows:,} rows streamed", resident, 1_000, 500, more=False)],
    )


def linear() -> Measured:
    """What a row costs from 10^4 to 10^7 rows."""
    costs = {}
    for rows in (10**4, 10**5, 10**6, 10**7):
        pool = frame(pools.synthetic(rows, 1))
        second = measured({OURS: lambda pool=pool: pools.score(pool, RULES)}, 9)[OURS]
        costs[rows] = {OURS: second / rows * 1e9}
    return Measured(table("the fixed cost shows", costs), [])


def table(head: str, costs: Mapping[int, Mapping[str, float]]) -> str:
    """A table of nanoseconds a row, by what is measured and by how many rows there are."""
    first = [f"CPU ns a row, {head}", *(f"{rows:,} rows" for rows in costs)]
    names = next(iter(costs.values()))
    lines = ([name, *(f"{cost[name]:,.1f}" for cost in costs.values())] for name in names)
    return "\n".join(f"| {' | '.join(line)} |" for line in (first, ["---"] * len(first), *lines))


def at_each(
    head: str, sizes: Sequence[int], run: Callable[[int], tuple[dict[str, float], list[Gate]]]
) -> tuple[Measured, dict[str, float]]:
    """What is measured at each of some *sizes*, and the nanoseconds a row at the last."""
    costs, gates = {}, []
    for rows in sizes:
        costs[rows], found = run(rows)
        gates += [gate._replace(what=f"{gate.what}, {rows:,} rows") for gate in found]
    return Measured(table(head, costs), gates), costs[rows]


def draw(cost: Mapping[str, float], rows: int) -> None:
    """The picture: a bar for each, as long as a row takes; what takes far longer is left out."""
    bars = {name: ns for name, ns in cost.items() if name != "pandas.apply"}
    scale, title = 320 / max(bars.values()), f"Nanoseconds a row at {rows:,} rows"
    head = f'viewBox="0 0 640 {28 * len(bars) + 10}" font-family="sans-serif" font-size="13"'
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" {head} role="img" aria-label="{title}">']
    for place, (name, ns) in enumerate(bars.items()):
        y, wide = 28 * place + 8, ns * scale
        fill = "#3f51b5" if name.startswith("crs") else "#9e9e9e"
        lines.append(
            f'<text x="235" y="{y + 14}" text-anchor="end" fill="#777">{name}</text>'
            f'<rect x="245" y="{y}" width="{wide:.1f}" height="18" fill="{fill}"/>'
            f'<text x="{250 + wide:.1f}" y="{y + 14}" fill="#777">{ns:.1f}</text>'
        )
    PAGE.with_suffix(".svg").write_text("\n".join([*lines, "</svg>", ""]), "utf-8")


def machine() -> str:
    """What these figures are of."""
    model = (
        Path("/proc/cpuinfo").read_text("utf-8").partition("model name\t: ")[2].partition("\n")[0]
    )
    gcc = subprocess.run(["gcc", "-dumpversion"], check=True, capture_output=True, text=True)
    return (
        f"{os.cpu_count()} x {model}, Python {platform.python_version()}, NumPy {np.__version__},"
        f" pandas {pd.__version__}, gcc {gcc.stdout.strip()} -O3"
    )


def everything(args: argparse.Namespace) -> Iterator[Measured]:
    """Whatever is measured, in the order of the page."""
    rivals_too, cost = at_each("beside rivals", args.rows, at)
    if args.record:
        draw(cost, args.rows[-1])
    yield rivals_too
    yield Measured(f"![Nanoseconds a row at {args.rows[-1]:,} rows](speed.svg)", [])
    yield at_each("by way in", args.rows, ways)[0]
    yield linear()
    yield folding()
    yield command(args.written)
    if args.streamed:
        yield streamed(args.streamed)
    yield spark(args.written)


def main() -> None:
    """Measure everything, print it, and fail if a gate is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="*", default=[1_000_000, 10_000_000])
    parser.add_argument("--written", type=int, default=16_000_000)
    parser.add_argument("--streamed", type=int, default=50_000_000)
    parser.add_argument("--record", action="store_true")
    args = parser.parse_args()
    texts, gates = [machine()], []
    print(texts[0])
    for part in everything(args):
        print(f"\n{part.text}", flush=True)
        texts.append(part.text)
        gates += part.gates
    held = "\n".join(
        ["| ratio | measured | gate | goal | |", "|---|---|---|---|---|", *map(str, gates)]
    )
    print(f"\n{held}")
    if args.record:
        prose, _, _ = PAGE.read_text("utf-8").partition(HEADING)
        page = "\n\n".join([f"{prose}{HEADING}", *texts, held])
        PAGE.write_text(f"{page}\n", "utf-8")
    sys.exit(any("MISSED" in str(gate) for gate in gates))


if __name__ == "__main__":
    main()
