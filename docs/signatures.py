# SPDX-License-Identifier: MIT
"""How a class is called, for the reference: Griffe reads no signature of a class of attrs.

Annotations lose what is said to our own checks, which a reader finds in words beside them.
"""

from collections.abc import Iterator
from typing import Any

from griffe import (
    Class,
    Expr,
    ExprCall,
    ExprKeyword,
    ExprName,
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
            annotation=_plain(field.annotation, found.package),
            kind=kind,
            default=_default(field.value),
        )
        for cls in (*reversed(found.mro()), found)
        if (kind := _kind(cls))
        for field in cls.attributes.values()
        if not field.inherited and field.annotation and "instance-attribute" in field.labels
    ]


def _kind(cls: Class) -> ParameterKind | None:
    """How the fields of a class are given when it is made; None: it is made otherwise."""
    made = [str(decorator.value) for decorator in cls.decorators]
    if any("kw_only=True" in each for each in made):
        return ParameterKind.keyword_only
    is_tuple = any(str(base) == "NamedTuple" for base in cls.bases)
    is_frozen = any(each.startswith("attrs.frozen") for each in made)
    return ParameterKind.positional_or_keyword if is_tuple or is_frozen else None


def _default(value: Expr | str | None) -> Expr | str | None:
    """What a field is where nothing is given, though more is said of it to attrs."""
    match value:
        case ExprCall(canonical_path="attrs.field", arguments=arguments):
            named = {each.name: each.value for each in arguments if isinstance(each, ExprKeyword)}
            return named.get("default")
    return value


def _plain(annotation: Expr | str, package: Module) -> Expr | str:
    """The type itself, of a type that is annotated, here or under a name of the package."""
    match annotation:
        case ExprSubscript(canonical_name="Annotated", slice=ExprTuple(elements=[kind, *_])):
            return kind
        case ExprName(canonical_path=path) if path.startswith(f"{package.path}."):
            named = package[path.removeprefix(f"{package.path}.")]
            if named.is_attribute and isinstance(named.value, Expr):
                return _plain(named.value, package)
    return annotation
