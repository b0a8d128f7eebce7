# SPDX-License-Identifier: MIT
"""Put a copy of the suite beside a vendored copy of the package, for nox's session `vendored`.

The folder named on the command line holds `tool/_vendor/crs`. The copy of the suite imports that,
and fails wherever anything imports `crs` itself: the copy must work under any name.

In `law` of the folder is the same again with the law alone: the modules that score, and the tests
of the numbers.
"""

import ast
import shutil
import sys
from collections.abc import Collection
from pathlib import Path

# These are about the installed package: its types, its command line, its pages, its layers, its
# schemas; and Spark and Dask have a session of their own.
LEFT_OUT = (
    *(
        "page",
        "pools_distributed",
        "typing",
        "test_cli*",
        "test_docs*",
        "test_layers*",
        "test_schema*",
    ),
    "__pycache__",
)

# What `docs/how-to/vendor.md` says to keep of the package, and the tests that need no more.
LAW = (
    *("__init__.py", "py.typed", "rules", "words"),
    *("additional.py", "caveats.py", "core.py", "facts.py", "left_open.py", "ranking.py"),
    *("annotated.py", "checked.py", "door.py", "errors.py", "expected.py", "frozen.py"),
    *("provision.py", "readable.py", "spelling.py", "spouse.py", "tables.py", "text.py"),
    *("transferability.py", "worded.py"),
)
TESTS_OF_THE_LAW = (
    *("cells.py", "conftest.py", "grid.py", "oracle.py", "people.py", "published.py"),
    *("properties", "strategies.py", "test_cells.py", "test_classic_mistakes.py"),
    *("test_columns.py", "test_published.py", "test_tables.py"),
)

BLOCK = '''\
# SPDX-License-Identifier: MIT
"""No `crs` but the vendored one."""

import sys


class Block:
    """Finds no module `crs`, and says so."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        """Refuse `crs` and all that it holds; leave the rest to others."""
        if name.partition(".")[0] == "crs":
            raise ImportError(f"{name} is imported by its absolute name", name=name)


sys.meta_path.insert(0, Block)
'''


class Rename(ast.NodeTransformer):
    """Imports of `crs` become imports of `tool._vendor.crs`, under the names they had."""

    def visit_Import(self, node: ast.Import) -> list[ast.stmt]:
        """Split `import a, crs.b`, so that each name is bound as before."""
        return [statement for alias in node.names for statement in renamed(alias)]

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom:
        """Change the module that is imported from."""
        if node.level == 0 and node.module and is_ours(node.module):
            node.module = f"tool._vendor.{node.module}"
        return node


def is_ours(module: str) -> bool:
    """Whether a module is `crs`, or in it."""
    return module.partition(".")[0] == "crs"


def renamed(alias: ast.alias) -> list[ast.stmt]:
    """The statements that do what `import` did with one of its names."""
    if not is_ours(alias.name):
        return [ast.Import([alias])]
    loaded = ast.Import([ast.alias(f"tool._vendor.{alias.name}", alias.asname)])
    if alias.asname:
        return [loaded]
    return [loaded, ast.ImportFrom("tool._vendor", [ast.alias("crs")], 0)]


def put_suite(root: Path) -> None:
    """Copy the suite, its settings and the examples to *root*, and rename its imports."""
    suite = root / "tests"
    shutil.rmtree(suite, ignore_errors=True)
    shutil.copytree("examples", root / "examples", dirs_exist_ok=True)
    shutil.copytree("tests", suite, ignore=shutil.ignore_patterns(*LEFT_OUT))
    shutil.copy("pyproject.toml", root)
    (root / "conftest.py").write_text(BLOCK, encoding="utf-8")
    for path in suite.rglob("*.py"):
        tree = Rename().visit(ast.parse(path.read_bytes()))
        path.write_text(ast.unparse(ast.fix_missing_locations(tree)), encoding="utf-8")


def keep(folder: Path, names: Collection[str]) -> None:
    """Delete all that is in a folder but what has one of some names."""
    for path in folder.iterdir():
        if path.is_dir() and path.name not in names:
            shutil.rmtree(path)
        elif path.name not in names:
            path.unlink()


def main(root: Path) -> None:
    """Put the suite into *root*, and the law with its tests into a folder of it."""
    law = root / "law"
    shutil.rmtree(law, ignore_errors=True)
    shutil.copytree(root / "tool", law / "tool")
    keep(law / "tool" / "_vendor" / "crs", LAW)
    for folder in (root, law):
        put_suite(folder)
    keep(law / "tests", TESTS_OF_THE_LAW)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
