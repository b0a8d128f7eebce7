# SPDX-License-Identifier: MIT
"""Record anew what the examples of the README and of the documentation print.

Each page is run from top to bottom, as the tests run it, and what it prints replaces what stood
there: for review in the difference. An output that still matches, ellipses included, stays as it
is written.

    python tools/examples.py [PAGE ...]
"""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
import traceback
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from conftest import ENVIRONMENT, PAGES, SHELL  # noqa: E402  (the tests say how examples run)

FENCE = re.compile(
    r"^(?P<open>(?P<indent> *)```(?P<language>\w+)[^\n]*\n)(?P<body>.*?)(?P<close>^ *```$)",
    re.DOTALL | re.MULTILINE,
)
SAME = doctest.OutputChecker()


class Page:
    """One page while it is run: what its blocks have named, and what the last one printed."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {"__name__": "__main__"}
        self.printed = ""

    def recorded(self, block: re.Match[str]) -> str:
        """A fenced block with what it prints now."""
        record = getattr(self, f"_{block['language']}", None)
        body = record(block["body"]) if record else block["body"]
        return block["open"] + body + block["close"]

    def _python(self, body: str) -> str:
        if ">>>" in body:
            return self._session(body)
        with redirect_stdout(StringIO()) as printed:
            exec(compile(body, "<example>", "exec"), self.names)  # noqa: S102  (our own pages)
        self.printed = printed.getvalue()
        return body

    def _session(self, body: str) -> str:
        parts = doctest.DocTestParser().parse(body)
        return "".join(part if isinstance(part, str) else self._example(part) for part in parts)

    def _example(self, example: doctest.Example) -> str:
        indent = " " * example.indent
        first, *rest = example.source.splitlines()
        source = "\n".join((f"{indent}>>> {first}", *(f"{indent}... {line}" for line in rest)))
        got = self._output(example.source)
        flags = sum(flag for flag, is_set in example.options.items() if is_set)
        is_same = SAME.check_output(example.want, got, flags) or _raises(example, got)
        kept = example.want if is_same else got
        output = "".join(f"{indent}{line}\n" for line in kept.splitlines())
        return f"{source}\n{output}"

    def _output(self, source: str) -> str:
        with redirect_stdout(StringIO()) as printed:
            try:
                exec(compile(source, "<example>", "single"), self.names)  # noqa: S102
            except Exception as error:  # noqa: BLE001  (errors are among what examples show)
                said = "".join(traceback.format_exception_only(error))
                return f"Traceback (most recent call last):\n{said}"
        return printed.getvalue()

    def _text(self, _: str) -> str:
        return self.printed

    def _toml(self, body: str) -> str:
        """The file among the examples that begins with the same line, as it is now."""
        first, _, _ = body.partition("\n")
        texts = (path.read_text(encoding="utf-8") for path in (ROOT / "examples").rglob("*.toml"))
        return next((text for text in texts if text.startswith(f"{first}\n")), body)

    def _console(self, body: str) -> str:
        commands = re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]
        return "".join(_run(command.partition("\n")[0]) for command in commands)


def _raises(example: doctest.Example, got: str) -> bool:
    """Whether what is printed is the traceback of the error that an example shows."""
    return bool(example.exc_msg) and got.startswith("Traceback") and got.endswith(example.exc_msg)


def _run(command: str) -> str:
    """A command, and below it what it prints."""
    done = subprocess.run(  # noqa: S603  (our own pages)
        ["bash", "-c", SHELL + command],  # noqa: S607  (the shell of whoever records)
        cwd=ROOT,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return f"$ {command}\n{done.stdout}"


def main(names: list[str]) -> None:
    """Record the pages of some names, or all of them."""
    pages = [Path(name) for name in names] or [
        path for pattern in PAGES for path in sorted(ROOT.glob(pattern))
    ]
    for path in pages:
        before = path.read_text(encoding="utf-8")
        try:
            after = FENCE.sub(Page().recorded, before)
        except Exception as error:
            error.add_note(f"in {path}, which stays as it was")
            raise
        if after != before:
            path.write_text(after, encoding="utf-8")
            print(f"recorded anew: {path.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
