# SPDX-License-Identifier: MIT
"""The public names and how they are called: what users rely on."""

import ast
import inspect
from pathlib import Path

import pytest

import crs

SIGNATURES = {
    "Applicant": (
        "*, age, education, first_language, second_language=None, canadian_work=0, foreign_work=0,"
        " certificate=False, canadian_study=<CanadianStudy.NONE: 0>, sibling=False,"
        " nomination=False, arranged_employment=<ArrangedEmployment.NONE: 0>, spouse=None,"
        " as_of=None"
    ),
    "Spouse": "*, education, language=None, canadian_work=0",
    "English": "*, reading, writing, listening, speaking",
    "French": "*, reading, writing, listening, speaking",
    "Rules": (
        "*, since, instrument, sources, core, spouse, transferability, additional, maximum,"
        " gap=None"
    ),
    "score": "applicant, rules=None",
    "in_force": "on",
    "programs": "profile, on",
    "Assessment": "*, title, as_of, findings, notes=(), earliest=None, lost_on=None",
    "Finding": "*, provision, label, met, reason, facts=NOTHING",
    "Programs": "fsw, cec, fst",
}
ENUMS = {
    "Education": [
        "LESS_THAN_SECONDARY",
        "SECONDARY",
        "ONE_YEAR",
        "TWO_YEAR",
        "BACHELORS",
        "TWO_OR_MORE",
        "MASTERS",
        "DOCTORAL",
    ],
    "CanadianStudy": ["NONE", "ONE_OR_TWO_YEARS", "THREE_YEARS_OR_MORE"],
    "ArrangedEmployment": ["NONE", "OTHER", "SENIOR_MANAGER"],
}


@pytest.mark.parametrize("name", SIGNATURES)
def test_signatures(name: str) -> None:
    """Names, order and defaults of what is called."""
    signature = inspect.signature(getattr(crs, name))
    bare = [p.replace(annotation=inspect.Parameter.empty) for p in signature.parameters.values()]

    assert SIGNATURES[name] == str(inspect.Signature(bare))[1:-1]


@pytest.mark.parametrize("name", ENUMS)
def test_members(name: str) -> None:
    """Names of members, in their order."""
    assert ENUMS[name] == [member.name for member in getattr(crs, name)]


def test_names() -> None:
    """All public names are there, documented, and complete in an editor."""
    constants = {name for name in crs.__all__ if name.isupper()}

    assert len(set(crs.__all__)) == len(crs.__all__)
    assert set(crs.__all__) <= set(dir(crs))
    assert "__version__" in dir(crs)
    assert all(getattr(crs, name).__doc__ for name in set(crs.__all__) - constants)


def test_editors_see_the_same_names() -> None:
    """What type checkers read as imported is what loads on first use."""
    tree = ast.parse(Path(crs.__file__).read_text("utf-8"))
    seen = {
        (node.module and node.module.partition(".")[0], alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level == 1
        for alias in node.names
    }
    homes = {
        (getattr(crs, name).__module__.removeprefix(f"{crs.__name__}.").partition(".")[0], name)
        for name in crs.__all__
        if hasattr(getattr(crs, name), "__module__")
    }

    assert {name for _, name in seen} == set(crs.__all__)
    assert homes <= seen


@pytest.mark.parametrize(
    "name",
    ["core", "spouse", "transferability", "additional", "rules", "cec", "fsw", "fst"],
)
def test_sections_are_modules(name: str) -> None:
    """A part of the law, and the rules, are there by name before anything has loaded them."""
    assert vars(crs)["__getattr__"](name) is getattr(crs, name)


def test_a_name_that_is_not_there() -> None:
    """A slip in a name is an error that knows which name was meant."""
    with pytest.raises(AttributeError, match="has no attribute 'Aplicant'") as caught:
        crs.Aplicant  # type: ignore[attr-defined]  # noqa: B018

    assert (caught.value.name, caught.value.obj) == ("Aplicant", crs)


def test_every_module_is_marked() -> None:
    """Each file says under which licence it may be taken."""
    for path in Path(crs.__file__).parent.rglob("*.py"):
        assert path.read_text("utf-8").startswith("# SPDX-License-Identifier: MIT\n"), path
