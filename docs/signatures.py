# SPDX-License-Identifier: MIT
"""How a class is called, for the reference: Griffe reads no signature of a class of attrs.

Annotations lose what is said to our own checks, which a reader finds in words beside them.
"""

from collections.abc import Iterator
from typing import Any

from griffe import (
    Class,
    Expr,
    ExprSubscript,
    ExprTuple,
    Extension,
    Function,
    Module,
    Parameter,
    ParameterKind,
    Parameters,
)

SELF = Parameter("self", kind=ParameterKind.positional_or_keyword)


class Signatures(Extension):
    """Gives a class the `__init__` that attrs will make, or that stands for its `__new__`."""

    def on_package(self, *, pkg: Module, **_: Any) -> None:  # noqa: ANN401  (as Griffe calls it)
        """Look at every class of a package, once all of it is loaded."""
        for found in _classes(pkg):
            if parameters := _parameters(found):
                init = Function("__init__", parent=found, parameters=Parameters(SELF, *parameters))
                found.set_member("__init__", init)


def _classes(module: Module) -> Iterator[Class]:
    yield from (c for c in module.classes.values() if not c.is_alias)
    for submodule in module.modules.values():
        yield from _classes(submodule)


def _parameters(found: Class) -> list[Parameter]:
    if isinstance(new := found.members.get("__new__"), Function):
        return list(new.parameters)[1:]
    return [
        Parameter(
            field.name,
            annotation=_plain(field.annotation),
            kind=ParameterKind.keyword_only,
            default=field.value,
        )
        for kind in (*reversed(found.mro()), found)
        if any("kw_only=True" in str(decorator.value) for decorator in kind.decorators)
        for field in kind.attributes.values()
        if not field.inherited and field.annotation and "instance-attribute" in field.labels
    ]


def _plain(annotation: Expr | str) -> Expr | str:
    """The type itself, of a type that is annotated."""
    match annotation:
        case ExprSubscript(canonical_name="Annotated", slice=ExprTuple(elements=[kind, *_])):
            return kind
    return annotation
