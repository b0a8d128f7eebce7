# SPDX-License-Identifier: MIT
"""The mutants of a module: each small change of its logic that a test should notice."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple

SOURCE = Path(__file__).resolve().parents[1] / "src"

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
    """One small change of one module.

    Attributes:
        where: the dotted name of the outermost function that it changes.
        change: what it changes, told so that it is found again when lines move.
        tree: the module.
        make: makes the change in the tree, and returns what undoes it.
    """

    path: Path
    line: int
    where: str
    change: str
    tree: ast.Module
    make: Change

    @property
    def place(self) -> Place:
        """The function that it changes."""
        return str(self.path), self.where

    def compiled(self) -> CodeType:
        """The code of the module with the change, which its tree keeps."""
        self.make()
        return compile(ast.fix_missing_locations(self.tree), self.path, "exec")

    def __str__(self) -> str:
        return f"{self.path.relative_to(SOURCE)}: {self.where}: {self.change}"


Place = tuple[str, str]
"""The file and the dotted name of an outermost function."""
Change = Callable[[], Callable[[], Any]]
"""Makes a change and returns what undoes it."""


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of the functions of a module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for where, function in _functions(tree, ""):
        times: Counter[str] = Counter()
        for node in ast.walk(function):
            for make in _changes(node):
                before = ast.unparse(node)
                undo = make()
                change = f"{before} -> {ast.unparse(node)}"
                undo()
                times[change] += 1
                number = f" ({times[change]})" if times[change] > 1 else ""
                line = getattr(node, "lineno", 0)
                yield Mutant(path, line, where, change + number, tree, make)


def _functions(node: ast.AST, name: str) -> Iterator[tuple[str, ast.AST]]:
    """The outermost functions of a module and of its classes, by their dotted names."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef):
            yield f"{name}{child.name}", child
        elif isinstance(child, ast.ClassDef):
            yield from _functions(child, f"{name}{child.name}.")


def _changes(node: ast.AST) -> Iterator[Change]:
    """What can be done to a node."""
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


def _swap(ops: list[ast.cmpop], place: int) -> Change:
    def change() -> Callable[[], Any]:
        old = ops[place]
        ops[place] = SWAPS[type(old)]()  # type: ignore[call-overload]
        return lambda: ops.__setitem__(place, old)

    return change


def _set(node: ast.AST, field: str, value: object) -> Change:
    def change() -> Callable[[], Any]:
        old = getattr(node, field)
        setattr(node, field, value)
        return lambda: setattr(node, field, old)

    return change
