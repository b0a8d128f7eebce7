# SPDX-License-Identifier: MIT
"""Every example of the README, of the documentation and of the docstrings is a test."""

import os
import re
import subprocess
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from sybil import Example, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

ROOT = Path(__file__).parent
PAGES = ("README.md", "docs/*.md", "docs/*/*.md")
"""The pages whose examples are tests; `nox -s examples` records what they print."""

# Examples run `crs` as the interpreter of the tests has it, and leave the installing to the reader.
SHELL = 'crs() { "$PYTHON" -m crs "$@"; }; pip() { :; }; nox() { :; }\n'
os.environ["COLUMNS"] = "80"
ENVIRONMENT = {**os.environ, "PYTHON": sys.executable, "PYTHONUTF8": "1"}


def python(example: Example) -> None:
    """Run a block of Python, and keep what it prints for the block of text below it."""
    with redirect_stdout(StringIO()) as printed:
        PythonEvaluator()(example)
    example.namespace["printed"] = printed.getvalue()


def text(example: Example) -> None:
    """Compare a block of text with what the block of Python above it printed."""
    assert example.namespace["printed"] == example.parsed


def toml(example: Example) -> None:
    """Look for a file among the examples."""
    files = (ROOT / "examples").rglob("*.toml")

    assert example.parsed in {file.read_text(encoding="utf-8") for file in files}


def console(example: Example) -> None:
    """Run each command of a block, and compare what it prints with what stands below it."""
    for block in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
        command, _, shown = block.partition("\n")
        done = subprocess.run(
            ["bash", "-c", SHELL + command],  # noqa: S607  (the shell of whoever runs the tests)
            cwd=ROOT,
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

        assert done.stdout == shown


blocks = PythonCodeBlockParser()
blocks.codeblock_parser = CodeBlockParser("python", python)

pytest_collect_file = (
    Sybil(
        [
            blocks,
            CodeBlockParser("text", text),
            CodeBlockParser("toml", toml),
            CodeBlockParser("console", console),
        ],
        patterns=PAGES,
    )
    + Sybil([DocTestParser()], patterns=["src/crs/*.py", "src/crs/*/*.py"])
).pytest()
