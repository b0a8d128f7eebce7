# SPDX-License-Identifier: MIT
"""What pools need beside the law, which is there when the extra is installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ..errors import missing_extra


@contextmanager
def needed(extra: str = "pools") -> Iterator[None]:
    """Name the *extra* where an import within fails for want of it.

    Raises:
        MissingExtraError: it does.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise missing_extra(extra, error) from None
