# SPDX-License-Identifier: MIT
"""A mapping that never changes and so has a hash, of which the standard library has none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

K = TypeVar("K")
T = TypeVar("T")


class Frozen(dict[K, T]):
    """A dict that never changes. Equal to any dict of the same entries."""

    __slots__ = ()

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        """Raise a `TypeError`."""
        raise TypeError(type(self).__name__)

    # To type checkers it is a dict, which they see only as a mapping.
    if not TYPE_CHECKING:  # pragma: no branch
        __setitem__ = __delitem__ = __ior__ = _refuse
        clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        """The same for the same entries in any order."""
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        """What a copy is made of: by itself, a dict is filled after it is made."""
        return type(self), (dict(self),)


def frozen(entries: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same *entries*, unchanging; what is no mapping comes back as it is, to be refused."""
    is_other = type(entries) is not Frozen and isinstance(entries, Mapping)
    return Frozen(entries) if is_other else entries
