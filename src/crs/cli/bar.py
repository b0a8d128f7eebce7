# SPDX-License-Identifier: MIT
"""The bar that shows how much of a file is done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..worded import Worded

Progress = Callable[[Worded, int, int], object]
"""Is told a step, how much of it is done, and how much there is."""


@contextmanager
def bar(lang: str) -> Iterator[Progress]:
    """What moves a bar on standard error, if that is a terminal and Rich is there."""
    try:
        from rich.console import Console
        from rich.progress import Progress as Bar
    except ModuleNotFoundError:
        yield lambda *_: None
        return
    is_seen = sys.stderr is not None and sys.stderr.isatty()
    with Bar(console=Console(stderr=True), transient=True, disable=not is_seen) as shown:
        task = shown.add_task("", total=None)
        yield lambda step, done, total: shown.update(
            task, description=step.text(lang), completed=done, total=total
        )
