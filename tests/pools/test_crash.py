# SPDX-License-Identifier: MIT
"""Whatever stops a run, nothing is lost: a sample of what `nox -s crashes` tries."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="Windows neither forks nor kills")
def test_runs_that_are_stopped() -> None:
    """At a few places, of each form of file."""
    places = os.environ.get("CRS_CRASHES", "5")
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("crash.py")), places],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("whole after") == 2
