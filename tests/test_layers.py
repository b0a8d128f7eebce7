# SPDX-License-Identifier: MIT
"""Each layer imports only earlier ones, and importing the package does next to nothing."""

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[1]


def test_the_import_contract(capsys: pytest.CaptureFixture[str]) -> None:
    """The contract of pyproject.toml is kept."""
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)

    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_what_an_import_loads() -> None:
    """`import crs` loads what scoring needs: no reader of files, nothing that shows."""
    code = "import crs, sys; print(*sorted(m for m in sys.modules if m.startswith('crs')))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()

    assert [module for module in loaded if module.count(".") < 2] == [
        "crs",
        "crs.additional",
        "crs.checked",
        "crs.core",
        "crs.errors",
        "crs.facts",
        "crs.points",
        "crs.ranking",
        "crs.rules",
        "crs.spouse",
        "crs.tables",
        "crs.transferability",
    ]
