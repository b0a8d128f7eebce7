# SPDX-License-Identifier: MIT
"""What the annotations of a class say of its fields beside their types."""

from __future__ import annotations

from typing import TypeVar, get_type_hints

Note = TypeVar("Note")


def notes(annotated: type, kind: type[Note]) -> dict[str, Note]:
    """The note of a *kind* in the annotation of each field of a class, where there is one."""
    hints = get_type_hints(annotated, include_extras=True)
    return {
        name: note
        for name, hint in hints.items()
        for note in getattr(hint, "__metadata__", ())
        if isinstance(note, kind)
    }
