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


def loaded(code: str) -> list[str]:
    """The modules of the package that a new interpreter has after some code."""
    code += "; import sys; print(*sorted(m for m in sys.modules if m.startswith('crs')))"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


def test_what_an_import_loads() -> None:
    """`import crs` loads nothing else: a name loads what it needs when it is first used."""
    assert loaded("import crs") == ["crs"]


def test_what_scoring_loads() -> None:
    """Scoring loads the law and the ground floor: no words, nothing that reads files or shows."""
    modules = [module for module in loaded("import crs; crs.score") if module.count(".") < 2]

    assert modules == [
        "crs",
        "crs.additional",
        "crs.annotated",
        "crs.checked",
        "crs.core",
        "crs.door",
        "crs.errors",
        "crs.facts",
        "crs.frozen",
        "crs.provision",
        "crs.ranking",
        "crs.readable",
        "crs.rules",
        "crs.spouse",
        "crs.tables",
        "crs.text",
        "crs.transferability",
        "crs.worded",
    ]


def test_words_need_nothing_above_the_ground_floor() -> None:
    """So whoever vendors the law alone can say what it finds."""
    modules = {module for module in loaded("import crs.words") if module.count(".") < 2}

    assert modules == {
        "crs",
        "crs.door",
        "crs.errors",
        "crs.provision",
        "crs.text",
        "crs.words",
        "crs.worded",
    }


def test_what_assessing_loads() -> None:
    """A class loads evidence, and nothing that ranks or shows, nor another class."""
    modules = {module for module in loaded("import crs; crs.cec.assess") if module.count(".") < 2}

    assert {"crs.assessment", "crs.cec", "crs.evidence"} <= modules
    assert modules.isdisjoint({"crs.classes", "crs.display", "crs.files", "crs.fst", "crs.fsw"})
