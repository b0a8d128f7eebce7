# SPDX-License-Identifier: MIT
"""What the forms of files have in common: whose fault it is, and what is noted of a part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from ..errors import InvalidError, truncated
from ..files.parsed import Unreadable, refusal
from ..resumable import Note, Part, unusable
from .cells import Mistakes
from .checks import Request


class Form(Protocol):
    """A pool in a file of one form, and how it is scored in parts: see `resumable.write`."""

    @property
    def size(self) -> int:
        """How much there is to do."""

    def tasks(self) -> Iterator[Any]:
        """What each part is made of."""

    def work(self, task: Any, out: BinaryIO) -> Note:
        """Write a part to *out*; what was found in it, and how much of `size` it was."""

    def join(self, parts: list[Part], out: BinaryIO, progress: Callable[[int], object]) -> None:
        """Write all *parts* to *out*, and tell the *progress*."""


@contextmanager
def reading(file: Path) -> Iterator[None]:
    """Say of whatever goes wrong in reading a *file* that it is about the file.

    Raises:
        InvalidError: something does.
    """
    try:
        yield
    except InvalidError:
        raise
    except Exception as error:  # noqa: BLE001  (a damaged file makes its reader raise anything)
        if isinstance(error, OSError) and error.errno:  # it is the system that cannot
            raise unusable(file, error) from None
        reason = " ".join(str(error).split())
        raise refusal(Unreadable(truncated(reason)), str(file)) from None


def noted(request: Request, mistakes: Mistakes, *, rows: int, size: int, touched: set[str]) -> Note:
    """What to remember of a part.

    Raises:
        InvalidError: there are *mistakes*, and no nulls are asked for.
    """
    if request.errors == "raise":
        request.report(mistakes)
    return {
        "rows": rows,
        "size": size,
        "touched": sorted(touched),
        "mistakes": mistakes.to_json(),
    }
