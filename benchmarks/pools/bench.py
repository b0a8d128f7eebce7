# SPDX-License-Identifier: MIT
"""How fast pools are scored, as ratios to rivals in one run: `nox -s bench_pools`.

CPU time of the process, the median of runs taken in turns. Every rival must find the same points.
A goal that is missed is printed, a gate that is missed fails.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import rivals

import crs
from crs import pools
from crs.pools import fold, trace

RULES = crs.EDITIONS[-1]
APPLIED = 20_000
LANGUAGES = pd.CategoricalDtype(["english", "french"])


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


def columns(rows: int, seed: int = 1) -> dict[str, Any]:
    """A synthetic pool as plain bytes: 0 for what is absent, and a language as its place."""
    made = {}
    for name, array in pools.synthetic(rows, seed).items():
        if array.dtype == object:
            made[name] = np.asarray(np.ma.filled(array, "") == "french").astype(np.uint8)
        else:
            made[name] = np.ma.filled(array, 0).astype(np.uint8)
    tested = np.minimum.reduce([made[f"second_language_{a}"] for a in rivals.ABILITIES])
    made["second_language"] = np.where(tested >= 0, 1 - made["first_language"], 0).astype(np.uint8)
    return made


def frame(given: Mapping[str, Any], dtype: Any = np.uint8) -> pd.DataFrame:
    """Those columns as a user has them in pandas."""
    made: dict[str, Any] = {}
    for name, array in given.items():
        if name in ("first_language", "second_language", "spouse_language"):
            made[name] = pd.Categorical.from_codes(array.astype(np.int8), dtype=LANGUAGES)
        elif name in ("certificate", "sibling", "nomination", "spouse"):
            made[name] = array.astype(bool)
        else:
            made[name] = array.astype(dtype)
    return pd.DataFrame(made, copy=False)


def measured(runs: Mapping[str, Callable[[], Any]], rounds: int) -> dict[str, float]:
    """The median CPU time of each run, in seconds, taken in turns."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            start = time.process_time()
            run()
            times[name].append(time.process_time() - start)
    return {name: statistics.median(some) for name, some in times.items()}


def peak() -> int:
    """The most memory that this process had resident since `forget`, in bytes."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def forget() -> int:
    """Begin anew to watch memory; what is resident now, in bytes."""
    Path("/proc/self/clear_refs").write_text("5")
    return peak()


def at(rows: int, rounds: int) -> list[Gate]:
    """The gates of speed at this many *rows*."""
    given = columns(rows)
    small, wide = frame(given), frame(given, np.int64)
    few = pd.DataFrame({name: array[:APPLIED] for name, array in given.items()})
    c, each = rivals.c_kernel(RULES), rivals.per_variable(RULES)
    fisca, applied = rivals.openfisca(RULES), rivals.apply(RULES)
    ours = pools.score(small, RULES)["total_points"].to_numpy()
    for found in (c(given), each(given), fisca(given), pools.score(wide, RULES)["total_points"]):
        assert np.array_equal(ours, found)
    assert np.array_equal(ours[:APPLIED], applied(few))
    seconds = measured(
        {
            "crs.pools, total": lambda: pools.score(small, RULES),
            "crs.pools, all lines": lambda: pools.score(small, RULES, lines="all"),
            "crs.pools, total, int64": lambda: pools.score(wide, RULES),
            "plain C": lambda: c(given),
            "one NumPy formula per variable": lambda: each(given),
            "OpenFisca-Core": lambda: fisca(given),
        },
        rounds,
    )
    seconds["pandas.apply"] = measured({"": lambda: applied(few)}, 1)[""] * rows / APPLIED
    print(f"\n| CPU time, {rows:,} rows | ns a row |\n|---|---|")
    for name, second in seconds.items():
        print(f"| {name} | {second / rows * 1e9:,.1f} |")
    total = seconds["crs.pools, total"]
    before = forget()
    kept = pools.score(small, RULES)
    above = (peak() - before) / rows
    del kept
    return [
        Gate("speed of plain C", seconds["plain C"] / total, 0.6, 1),
        Gate("times OpenFisca-Core", seconds["OpenFisca-Core"] / total, 12, 25),
        Gate("times a NumPy formula per variable",
             seconds["one NumPy formula per variable"] / total, 8, 20),
        Gate("times pandas.apply", seconds["pandas.apply"] / total, 250, 600),
        Gate("all lines, speed of total", total / seconds["crs.pools, all lines"], 0.25, 0.5),
        Gate("bytes a row above the data", above, 8, 2.2, more=False),
        Gate("int64, times slower", seconds["crs.pools, total, int64"] / total, 3, 1.5, more=False),
    ]  # fmt: skip


def folding() -> Gate:
    """Folding, against one run of the law on symbols."""

    def both() -> None:
        fold.fold({"total_points": trace.trace(RULES)["total_points"]})

    seconds = measured({"trace": lambda: trace.trace(RULES), "both": both}, 15)
    ratio = seconds["both"] / seconds["trace"]
    return Gate("fold, times a run on symbols", ratio, 100, 20, more=False)


def streamed(rows: int) -> Gate:
    """Megabytes resident while a Parquet file is scored by the command, in a process of its own."""
    group = 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "pool.parquet"), Path(folder, "scored.parquet")
        table = pa.Table.from_pandas(frame(columns(group)))
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
        print(f"\n{rows:,} rows of Parquet in {time.perf_counter() - start:.0f} s")
        resident = int(done.stdout.split()[-1]) / 1024
    return Gate(f"MB resident, {rows:,} rows streamed", resident, 1_000, 500, more=False)


def linear() -> None:
    """Print what a row costs from 10^4 to 10^7 rows."""
    print("\n| rows | ns a row |\n|---|---|")
    for power in (4, 5, 6, 7):
        rows = 10**power
        pool = frame(columns(rows))
        second = measured({"": lambda pool=pool: pools.score(pool, RULES)}, 7)[""]
        print(f"| {rows:,} | {second / rows * 1e9:.1f} |")


def main() -> None:
    """Measure everything, print the tables, and fail if a gate is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="*", default=[1_000_000, 10_000_000])
    parser.add_argument("--streamed", type=int, default=50_000_000)
    args = parser.parse_args()
    gates = []
    for rows in args.rows:
        found = at(rows, 7 if rows <= 10**6 else 3)
        gates += [gate._replace(what=f"{gate.what}, {rows:,} rows") for gate in found]
    gates.append(folding())
    linear()
    if args.streamed:
        gates.append(streamed(args.streamed))
    print("\n| | measured | gate | goal | |\n|---|---|---|---|---|")
    for gate in gates:
        print(gate)
    sys.exit(any("MISSED" in str(gate) for gate in gates))


if __name__ == "__main__":
    main()
