# SPDX-License-Identifier: MIT
"""Change the logic of one module at a time, a little, and see that some test notices.

    python tools/mutation.py [--jobs N] [--only TEXT] AREA ...

Each mutant swaps one operator, moves one whole number by one, or turns one condition round, and
the tests of its area run against it until the first one fails: those first that are named after its
module, or after the folder of it. A mutant that no test notices is printed, unless
`tools/mutation_equivalent.txt` says why nothing can: the exit code is the number of the others, at
most 100. Tables of points have a mutation test of their own in the suite.
"""

from __future__ import annotations

import argparse
import ast
import copy
import multiprocessing
import os
import resource
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from math import ceil
from multiprocessing.pool import ThreadPool
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
EQUIVALENT = Path(__file__).with_name("mutation_equivalent.txt")
PATIENCE = 2
"""How many times the computing time of the code as it is a mutant may take: one that takes longer,
as it never ends, has been noticed."""

AREAS = {
    "evidence": (["crs/evidence"], "tests/evidence"),
    "classes": (
        ["crs/cec.py", "crs/fsw.py", "crs/fst.py", "crs/assessment", "crs/classes.py"],
        "tests/classes",
    ),
    "outlook": (["crs/outlook"], "tests/outlook"),
    "pools": (["crs/pools"], "tests/pools"),
    "rounds": (["crs/rounds"], "tests/rounds"),
}
"""By name: the modules whose logic is changed, and the folder of the tests that must notice."""

SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
}
TWINS = {"min": "max", "max": "min", "any": "all", "all": "any"}


class Mutant(NamedTuple):
    """One small change of one module."""

    path: Path
    line: int
    where: str
    change: str
    tree: ast.Module

    def __str__(self) -> str:
        """The change, told so that it is found again when lines move."""
        return f"{self.path.relative_to(SOURCE)}: {self.where}: {self.change}"


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of the functions of a module, in the order of its lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for where, function in _functions(tree, ""):
        for node in ast.walk(function):
            for change in _changes(node):
                before = ast.unparse(node)
                undo = change()
                yield Mutant(
                    path,
                    getattr(node, "lineno", 0),
                    where,
                    f"{before} -> {ast.unparse(node)}",
                    copy.deepcopy(tree),
                )
                undo()


def _unchanged(path: Path) -> Mutant:
    """A module as it is, in the place of a mutant."""
    return Mutant(path, 0, "", "", ast.parse(path.read_text(encoding="utf-8")))


def _functions(node: ast.AST, name: str) -> Iterator[tuple[str, ast.AST]]:
    """The outermost functions of a module and of its classes, by their dotted names."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef):
            yield f"{name}{child.name}", child
        elif isinstance(child, ast.ClassDef):
            yield from _functions(child, f"{name}{child.name}.")


def _changes(node: ast.AST) -> Iterator[Any]:
    """What can be done to a node: functions that do it and return what undoes it."""
    match node:
        case ast.Compare(ops=ops):
            yield from (_swap(ops, place) for place, op in enumerate(ops) if type(op) in SWAPS)
        case ast.BoolOp() | ast.BinOp() if type(node.op) in SWAPS:
            yield _set(node, "op", SWAPS[type(node.op)]())
        case ast.UnaryOp(op=ast.Not()):
            yield _set(node, "op", ast.UAdd())
        case ast.Constant(value=bool()):
            yield _set(node, "value", not node.value)
        case ast.Constant(value=int()):
            yield _set(node, "value", node.value + 1)
        case ast.Name(id=name) if name in TWINS:
            yield _set(node, "id", TWINS[name])
        case ast.IfExp():
            yield _set(node, "test", ast.UnaryOp(ast.Not(), node.test))


def _swap(ops: list[ast.cmpop], place: int) -> Any:  # noqa: ANN401  (a function that undoes itself)
    def change() -> Any:  # noqa: ANN401
        old = ops[place]
        ops[place] = SWAPS[type(old)]()  # type: ignore[call-overload]
        return lambda: ops.__setitem__(place, old)

    return change


def _set(node: ast.AST, field: str, value: object) -> Any:  # noqa: ANN401
    def change() -> Any:  # noqa: ANN401
        old = getattr(node, field)
        setattr(node, field, value)
        return lambda: setattr(node, field, old)

    return change


class Changed(MetaPathFinder):
    """Finds the changed module before anybody finds the real one."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant
        parts = mutant.path.relative_to(SOURCE).with_suffix("").parts
        self.is_package = parts[-1] == "__init__"
        self.name = ".".join(parts[:-1] if self.is_package else parts)

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """The module, compiled from the changed tree."""
        if fullname != self.name:
            return None
        path = str(self.mutant.path)
        loader = SourceFileLoader(fullname, path)
        loader.get_code = lambda _: compile(  # type: ignore[method-assign]
            ast.fix_missing_locations(self.mutant.tree), path, "exec"
        )
        folders = [str(self.mutant.path.parent)] if self.is_package else None
        return spec_from_file_location(
            fullname, path, loader=loader, submodule_search_locations=folders
        )


class Job(NamedTuple):
    """A mutant to be tried.

    Attributes:
        mutant: the mutant.
        tests: the folder of the tests that must notice it.
        seconds: after how many seconds of computing it counts as noticed; None: never.
    """

    mutant: Mutant
    tests: str
    seconds: int | None


def _survives(mutant: Mutant, tests: str, seconds: int | None) -> None:
    """Run the tests in this process, and end it: with 0 if all passed."""
    os.chdir(ROOT)
    if seconds is not None:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    os.environ["HYPOTHESIS_PROFILE"] = "mutation"
    sys.meta_path.insert(0, Changed(mutant))
    code = 0
    with (
        Path(os.devnull).open("w", encoding="utf-8") as nowhere,
        redirect_stdout(nowhere),
        redirect_stderr(nowhere),
    ):
        for files in filter(None, _nearest_first(mutant.path, tests)):
            code = code or pytest.main(["-x", "-q", "-p", "no:cacheprovider", *files])
    os._exit(int(code))


def _nearest_first(path: Path, tests: str) -> tuple[list[str], list[str]]:
    """The tests that are named after a module or a folder of it, and the others of a folder."""
    names = {f"test_{name}" for name in path.relative_to(SOURCE).with_suffix("").parts}
    near: list[str] = []
    others: list[str] = []
    for file in sorted((ROOT / tests).rglob("test_*.py")):
        (near if file.stem in names else others).append(str(file))
    return near, others


def noticed(job: Job) -> bool:
    """Whether some test fails on a mutant, or never ends."""
    process = multiprocessing.get_context("fork").Process(target=_survives, args=job)
    process.start()
    process.join()
    return process.exitcode != 0


def _seconds(path: Path, tests: str) -> int:
    """How many seconds of computing the tests take on a module as it is.

    Raises:
        SystemExit: they fail on it, and so would notice any mutant.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    if noticed(Job(_unchanged(path), tests, None)):
        sys.exit(f"{tests} fail on the code as it is, and would notice any mutant")
    return ceil(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)


def main() -> int:
    """Try every mutant of some areas; what comes back is how many nobody noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("areas", nargs="*", choices=[*AREAS, []], metavar="AREA")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", default="", help="changes whose line has this text")
    arguments = parser.parse_args()
    known = {line.partition("  # ")[0] for line in EQUIVALENT.read_text("utf-8").splitlines()}
    survivors = tried = 0
    for area in arguments.areas or AREAS:
        places, tests = AREAS[area]
        chosen = [
            mutant
            for path in _modules(places)
            for mutant in mutants(path)
            if arguments.only in str(mutant) and str(mutant) not in known
        ]
        most = PATIENCE * _seconds(chosen[0].path, tests) if chosen else None
        jobs = [Job(mutant, tests, most) for mutant in chosen]
        with ThreadPool(arguments.jobs) as pool:
            for job, was_noticed in zip(jobs, pool.imap(noticed, jobs), strict=True):
                tried += 1
                if not was_noticed:
                    survivors += 1
                    print(f"line {job.mutant.line} of {job.mutant}", flush=True)
        print(f"{area}: {len(jobs)} mutants tried", flush=True)
    print(f"{tried} mutants tried, {survivors} that no test noticed")
    return min(survivors, 100)


def _modules(places: list[str]) -> Iterator[Path]:
    """The modules of some places; data has no functions, and so no mutants."""
    for place in places:
        path = SOURCE / place
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


if __name__ == "__main__":
    sys.exit(main())
