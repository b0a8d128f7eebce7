# SPDX-License-Identifier: MIT
"""The calculator as it is built, for the session `page`."""

import runpy
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
sys.path.insert(0, str(DOCS))


@pytest.fixture(scope="session")
def calculator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the calculator: the scripts, and what is generated beside them."""
    folder = tmp_path_factory.mktemp("page") / "calculator"
    shutil.copytree(DOCS / "calculator", folder)
    runpy.run_path(str(DOCS / "calculator.py"))["main"](folder)
    return folder


@pytest.fixture(scope="session")
def node() -> str:
    """The command that runs JavaScript."""
    found = shutil.which("node")
    if found is None:
        pytest.skip("node is not installed")
    return found
