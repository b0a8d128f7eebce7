# SPDX-License-Identifier: MIT
"""Change the logic of one module at a time, a little, and see that some test notices.

    python tools/mutation.py [--jobs N] [--only TEXT] AREA ...

Each mutant swaps one operator, moves one whole number by one, or turns one condition round, and
the tests of its area run against it until the first one fails: those first that are named after its
module, or after the folder of it. A mutant that no test notices is printed, unless
`tools/mutation_equivalent.txt` says why nothing can: the exit code is the number of the others, at
most 100, or 101 where the tests fail on the code as it is. Tables of points have a mutation test of
their own in the suite.

Tests are collected once. Each mutant is tried in a fork of that process, in which the function that
it changes gets its new code: what a module worked out while it was imported stays as it was.
"""

from __future__ import annotations

import argparse
import ast
import copy
import gc
import multiprocessing
import os
import resource
import sys
from collections.abc import Iterator, Sequence
from functools import _lru_cache_wrapper
from math import ceil
from multiprocessing.pool import ThreadPool
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
EQUIVALENT = Path(__file__).with_name("mutation_equivalent.txt")
QUIET = ("-qqs", "-p", "no:cacheprovider")
FAILED = 101
"""The exit code where the tests fail on the code as it is."""
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
        case ast.Constant(value=int(number)):
            yield _set(node, "value", number + 1)
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


def apply(mutant: Mutant) -> None:
    """Give the function of this process that a mutant changes its new code and defaults.

    Whatever functions of the package have cached by then is forgotten.
    """
    codes = dict(_codes(compile(mutant.tree, str(mutant.path), "exec")))
    given = {
        min([node.lineno, *(part.lineno for part in node.decorator_list)]): node.args
        for node in ast.walk(mutant.tree)
        if isinstance(node, ast.FunctionDef)
    }
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType) and thing.__code__.co_qualname == mutant.where:
            if code := codes.get(_place(thing.__code__)):
                thing.__code__ = code
                _set_defaults(thing, given[code.co_firstlineno])
        elif isinstance(thing, _lru_cache_wrapper) and thing.__module__.startswith("crs."):
            thing.cache_clear()


def _set_defaults(function: FunctionType, arguments: ast.arguments) -> None:
    """Work out the defaults of a function again."""

    def value(default: ast.expr) -> object:
        return eval(compile(ast.Expression(default), "default", "eval"), function.__globals__)  # noqa: S307

    function.__defaults__ = tuple(map(value, arguments.defaults)) or None
    function.__kwdefaults__ = {
        argument.arg: value(default)
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        if default is not None
    }


Place = tuple[str, str, int]
"""The file, the dotted name and the first line of some code."""


def _place(code: CodeType) -> Place:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _codes(code: CodeType) -> Iterator[tuple[Place, CodeType]]:
    """All code within some code, by where it stands."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield _place(constant), constant
            yield from _codes(constant)


class Trials:
    """A plugin of pytest: in place of running the tests, it tries mutants on them.

    Attributes:
        survivors: the mutants that no test noticed.
    """

    def __init__(self, mutants: Sequence[Mutant], jobs: int) -> None:
        self.survivors: list[Mutant] = []
        self._mutants = mutants
        self._jobs = jobs

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try each mutant, some at a time."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        if _is_noticed(session, None, None):
            pytest.exit("the tests fail on the code as it is, and would notice any mutant", 1)
        took = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        most = ceil(PATIENCE * took)
        with ThreadPool(self._jobs) as pool:
            tried = pool.imap(lambda mutant: _is_noticed(session, mutant, most), self._mutants)
            for mutant, is_noticed in zip(self._mutants, tried, strict=True):
                if not is_noticed:
                    self.survivors.append(mutant)
                    print(f"line {mutant.line} of {mutant}", flush=True)
        return True


def _is_noticed(session: pytest.Session, mutant: Mutant | None, most: int | None) -> bool:
    """Whether a test fails on a mutant, or computes for more than so many seconds.

    Args:
        session: the tests.
        mutant: the mutant; None: the code as it is.
        most: the seconds; None: they may take as long as they take.
    """
    process = multiprocessing.get_context("fork").Process(target=_try, args=(session, mutant, most))
    process.start()
    process.join()
    return process.exitcode != 0


def _try(session: pytest.Session, mutant: Mutant | None, most: int | None) -> None:
    """Run the tests in this process, and end it: with 0 if all passed."""
    if most is not None:
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))
    items = session.items
    if mutant is not None:
        apply(mutant)
        items = sorted(items, key=lambda item: not _is_near(item.path, mutant.path))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    for item, after in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
        if session.testsfailed:
            os._exit(1)
    os._exit(0)


def _is_near(tests: Path, module: Path) -> bool:
    """Whether some tests are named after a module, or after a folder of it."""
    return tests.stem.removeprefix("test_") in module.relative_to(SOURCE).with_suffix("").parts


def main() -> int:
    """Try every mutant of some areas; what comes back is how many nobody noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("areas", nargs="*", choices=[*AREAS, []], metavar="AREA")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", default="", help="changes whose line has this text")
    arguments = parser.parse_args()
    os.chdir(ROOT)
    os.environ["HYPOTHESIS_PROFILE"] = "mutation"
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
        trials = Trials(chosen, arguments.jobs)
        if pytest.main([tests, *QUIET], plugins=[trials]) != pytest.ExitCode.OK:
            return FAILED
        survivors += len(trials.survivors)
        tried += len(chosen)
        print(f"{area}: {len(chosen)} mutants tried", flush=True)
    print(f"{tried} mutants tried, {survivors} that no test noticed")
    return min(survivors, 100)


def _modules(places: list[str]) -> Iterator[Path]:
    """The modules of some places; data has no functions, and so no mutants."""
    for place in places:
        path = SOURCE / place
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


if __name__ == "__main__":
    sys.exit(main())
