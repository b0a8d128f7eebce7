# SPDX-License-Identifier: MIT
"""No number of the law stands in the modules that explain it and look ahead."""

import ast
from pathlib import Path

import pytest

import crs

SOURCE = Path(crs.__file__).parent
DISPLAYS = (
    "difference",
    "forecast",
    "improvement",
    "listing",
    "orders",
    "reach",
    "reconciliation",
    "rules_difference",
)
MODULES = [
    *sorted((SOURCE / "outlook").glob("*.py")),
    SOURCE / "invitation.py",
    SOURCE / "rules" / "difference.py",
    *(SOURCE / "display" / f"{name}.py" for name in (*DISPLAYS, "score_explanation")),
]
SETTINGS = {"DAYS_A_YEAR", "HALVES", "LABEL", "LIMIT", "MONTHS_A_YEAR"}
"""Numbers of our own, which have names."""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_number_of_the_law(path: Path) -> None:
    """Nothing but 0 and 1: points, levels and years of the law are read from the rules."""
    tree = ast.parse(path.read_text("utf-8"))
    kept = [node for node in ast.walk(tree) if not is_setting(node)]
    allowed = {id(n) for node in ast.walk(tree) if is_setting(node) for n in ast.walk(node)}
    numbers = {
        node.value
        for node in kept
        if isinstance(node, ast.Constant)
        and isinstance(node.value, int | float)
        and id(node) not in allowed
    }

    assert numbers <= {0, 1}


def is_setting(node: ast.AST) -> bool:
    """Whether a node is the size of a cache, or a number that has a name."""
    if isinstance(node, ast.keyword):
        return node.arg == "maxsize"
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in SETTINGS
