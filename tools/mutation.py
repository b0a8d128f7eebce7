# SPDX-License-Identifier: MIT
"""Change the logic of one module at a time, a little, and see that some test notices.

    python tools/mutation.py [--jobs N] [--only TEXT] [--tests PATH] AREA ...

Each mutant swaps one operator, moves one whole number by one, or turns one condition round, and
the tests of its area that run the function it changes are tried on it until the first one fails. A
mutant that no test notices is printed, unless `tools/mutation_equivalent.txt` says why nothing can:
the exit code is the number of the others, at most 100, or 101 where the tests fail on the code as
it is. Tables of points have a mutation test of their own in the suite.

Tests are collected once, and rehearsed once to learn how long each takes and what it runs. Each
mutant is tried in a fork of that process, in which the function that it changes gets its new code:
what a module worked out while it was imported stays as it was. Of functions that no test runs, as
they work at import alone, each mutant is imported anew for all tests.
"""

from __future__ import annotations

import argparse
import ast
import gc
import multiprocessing
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import c_int
from functools import _lru_cache_wrapper
from importlib import import_module
from importlib.machinery import SourceFileLoader
from multiprocessing.connection import Connection
from multiprocessing.pool import ThreadPool
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import NamedTuple

import pytest
from mutants import SOURCE, Mutant, Place, mutants

ROOT = SOURCE.parent
EQUIVALENT = Path(__file__).with_name("mutation_equivalent.txt")
QUIET = ("-qqs", "-p", "no:cacheprovider")
FAILED = 101
"""The exit code where the tests fail on the code as it is."""
PATIENCE = 2
"""How many times its computing time, and how many seconds beside it, a test may take on a mutant:
one that takes longer, as the mutant never ends, has noticed it."""
NOTICED = 3
"""The exit code of a process in which a test fails."""
FORK, SPAWN = multiprocessing.get_context("fork"), multiprocessing.get_context("spawn")

AREAS = {
    "evidence": (["crs/evidence"], "tests/evidence"),
    "classes": (
        ["crs/cec.py", "crs/fsw.py", "crs/fst.py", "crs/assessment", "crs/classes.py"],
        "tests/classes",
    ),
    "noc": (["crs/noc"], "tests/noc"),
    "outlook": (["crs/outlook", "crs/invitation.py"], "tests/outlook"),
    "pools": (["crs/pools"], "tests/pools"),
    "rounds": (["crs/rounds"], "tests/rounds"),
}
"""By name: the modules whose logic is changed, and the folder of the tests that must notice."""


class Living:
    """The functions and caches of the package that live in this process."""

    def __init__(self) -> None:
        self._functions: dict[Place, list[FunctionType]] = {}
        self._caches: list[_lru_cache_wrapper[object]] = []
        for thing in gc.get_objects():
            if isinstance(thing, FunctionType):
                place = thing.__code__.co_filename, thing.__code__.co_qualname
                self._functions.setdefault(place, []).append(thing)
            elif isinstance(thing, _lru_cache_wrapper) and thing.__module__.startswith("crs."):
                self._caches.append(thing)

    def forget(self) -> None:
        """Forget whatever functions of the package have cached."""
        for cache in self._caches:
            cache.cache_clear()

    def change(self, mutant: Mutant) -> None:
        """Give the function that a mutant changes its new code and defaults."""
        codes = dict(_codes(mutant.compiled()))
        given = {
            min([node.lineno, *(part.lineno for part in node.decorator_list)]): node.args
            for node in ast.walk(mutant.tree)
            if isinstance(node, ast.FunctionDef)
        }
        for function in self._functions.get(mutant.place, ()):
            if code := codes.get((mutant.where, function.__code__.co_firstlineno)):
                function.__code__ = code
                _set_defaults(function, given[code.co_firstlineno])
        self.forget()


def _codes(code: CodeType) -> Iterator[tuple[tuple[str, int], CodeType]]:
    """All code within some code, by its dotted name and first line."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield (constant.co_qualname, constant.co_firstlineno), constant
            yield from _codes(constant)


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


class Rehearsal(NamedTuple):
    """What one test does on the code as it is: its computing time, and the functions it runs."""

    seconds: float
    places: frozenset[Place]


class Trials:
    """A plugin of pytest: in place of running the tests, it tries mutants on them.

    Attributes:
        tests: where the tests are.
        survivors: the mutants that no test noticed.
    """

    def __init__(self, mutants: Sequence[Mutant], tests: str, jobs: int) -> None:
        self.survivors: list[Mutant] = []
        self.tests = tests
        self._mutants = mutants
        self._jobs = jobs
        self._noticed: Counter[tuple[Place, int]] = Counter()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try each mutant, some at a time."""
        for path in {mutant.path for mutant in self._mutants}:
            import_module(".".join(path.relative_to(SOURCE).with_suffix("").parts))
        self._session = session
        gc.unfreeze()
        self._living = Living()
        gc.freeze()  # what lives now stays shared with the forks
        self._rehearsals = self._rehearse()
        with ThreadPool(self._jobs) as pool:
            tried = pool.imap(self._is_noticed, self._mutants)
            for mutant, is_noticed in zip(self._mutants, tried, strict=True):
                if not is_noticed:
                    self.survivors.append(mutant)
                    print(f"line {mutant.line} of {mutant}", flush=True)
        return True

    def _rehearse(self) -> list[Rehearsal]:
        """Run every test once, on the code as it is."""
        reader, writer = FORK.Pipe(duplex=False)
        process = FORK.Process(target=self._perform, args=(writer,))
        process.start()
        writer.close()
        try:
            rehearsals: list[Rehearsal] = reader.recv()
        except EOFError:
            pytest.exit("the tests fail on the code as it is, and would notice any mutant", 1)
        process.join()
        return rehearsals

    def _perform(self, writer: Connection) -> None:
        """Run every test in this process, and write what each does."""
        paths = {str(mutant.path) for mutant in self._mutants}
        codes: set[CodeType] = set()

        def note(frame: FrameType, _event: str, _argument: object) -> None:
            if frame.f_code.co_filename in paths:
                codes.add(frame.f_code)

        rehearsals = []
        _be_quiet()
        sys.settrace(note)
        for test in range(len(self._session.items)):
            start = time.process_time()
            self._run(test)
            places = frozenset(map(_place, codes))
            rehearsals.append(Rehearsal(time.process_time() - start, places))
            codes.clear()
            self._living.forget()
        writer.send(rehearsals)

    def _is_noticed(self, mutant: Mutant) -> bool:
        """Whether a test fails on a mutant, or computes too long.

        First come the quick ones, and those that have noticed other changes of the function.
        """

        def cost(test: int) -> float:
            return self._rehearsals[test].seconds / (1 + self._noticed[mutant.place, test])

        tests = [n for n, test in enumerate(self._rehearsals) if mutant.place in test.places]
        if not tests:
            return _fails(SPAWN.Process(target=_import, args=(*mutant[:4], self.tests)))
        now = FORK.RawValue("i")
        tests.sort(key=cost)
        is_noticed = _fails(FORK.Process(target=self._try, args=(mutant, tests, now)))
        self._noticed[mutant.place, now.value] += is_noticed
        return is_noticed

    def _try(self, mutant: Mutant, tests: Sequence[int], now: c_int) -> None:
        """Run some tests on a mutant in this process, which ends as soon as one fails."""
        self._living.change(mutant)
        _be_quiet()
        for now.value in tests:
            seconds = PATIENCE * (1 + self._rehearsals[now.value].seconds)
            signal.setitimer(signal.ITIMER_VIRTUAL, seconds)  # when it rings, the process ends
            self._run(now.value)

    def _run(self, test: int) -> None:
        """Run a test in this process, and end it if the test fails."""
        item = self._session.items[test]
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        if self._session.testsfailed:
            os._exit(NOTICED)


def _fails(process: BaseProcess) -> bool:
    """Whether a test fails in a process that is to run, or computes too long."""
    process.start()
    process.join()
    if process.exitcode not in {0, NOTICED, -signal.SIGVTALRM}:
        raise ChildProcessError(process.exitcode)
    return process.exitcode != 0


def _import(path: Path, line: int, where: str, change: str, tests: str) -> None:
    """Run tests in this process, which imports a mutant in place of a module."""
    (mutant,) = (one for one in mutants(path) if one[:4] == (path, line, where, change))
    code, get_code = mutant.compiled(), SourceFileLoader.get_code

    def get(self: SourceFileLoader, name: str) -> CodeType | None:
        return code if self.path == str(path) else get_code(self, name)

    SourceFileLoader.get_code = get  # type: ignore[assignment, method-assign]
    _be_quiet()
    os._exit(NOTICED if pytest.main([tests, *QUIET, "-x"]) else 0)


def _be_quiet() -> None:
    """Let nothing more that this process prints be seen."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _place(code: CodeType) -> Place:
    return code.co_filename, code.co_qualname.partition(".<locals>")[0]


def main() -> int:
    """Try every mutant of some areas; what comes back is how many nobody noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("areas", nargs="*", choices=[*AREAS, []], metavar="AREA")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", default="", help="changes whose line has this text")
    parser.add_argument("--tests", help="tests to try in place of all those of an area")
    arguments = parser.parse_args()
    os.chdir(ROOT)
    os.environ["HYPOTHESIS_PROFILE"] = "mutation"
    known = {line.partition("  # ")[0] for line in EQUIVALENT.read_text("utf-8").splitlines()}
    survivors = 0
    for area in arguments.areas or AREAS:
        places, tests = AREAS[area]
        made = [
            mutant
            for path in _modules(places)
            for mutant in mutants(path)
            if arguments.only in str(mutant)
        ]
        tried = [mutant for mutant in made if str(mutant) not in known]
        trials = Trials(tried, arguments.tests or tests, arguments.jobs)
        if pytest.main([trials.tests, *QUIET], plugins=[trials]) != pytest.ExitCode.OK:
            return FAILED
        survivors += len(trials.survivors)
        _report(made, known, trials.survivors)
    print(f"{survivors} mutants that no test noticed")
    return min(survivors, 100)


def _report(made: Sequence[Mutant], known: set[str], survivors: Sequence[Mutant]) -> None:
    """Say of each module how many mutants it has, and how many are listed or were not noticed."""
    counts = {
        "made": Counter(mutant.path for mutant in made),
        "listed": Counter(mutant.path for mutant in made if str(mutant) in known),
        "not noticed": Counter(mutant.path for mutant in survivors),
    }
    for path in counts["made"]:
        numbers = ", ".join(f"{count[path]} {what}" for what, count in counts.items())
        print(f"{path.relative_to(SOURCE)}: {numbers}", flush=True)


def _modules(places: list[str]) -> Iterator[Path]:
    """The modules of some places; data has no functions, and so no mutants."""
    for place in places:
        path = SOURCE / place
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


if __name__ == "__main__":
    sys.exit(main())
