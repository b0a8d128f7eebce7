# SPDX-License-Identifier: MIT
"""The public names and how they are called: what users rely on."""

import ast
import inspect
import os
import pydoc
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import crs

NAMES = crs._NAMES
PUBLIC: list[str] = vars(crs)["__all__"]
SIGNATURES = {
    "Applicant": (
        "*, age, education, first_language, second_language=None, canadian_work=0, foreign_work=0,"
        " certificate=False, canadian_study=<CanadianStudy.NONE: 0>, sibling=False,"
        " nomination=False, arranged_employment=<ArrangedEmployment.NONE: 0>, spouse=None,"
        " other={}, as_of=None, open=()"
    ),
    "Spouse": "*, education, language=None, canadian_work=0",
    "English": "*, reading, writing, listening, speaking",
    "French": "*, reading, writing, listening, speaking",
    "Rules": (
        "*, since, instrument, sources, core, spouse, transferability, additional, maximum,"
        " gap=None, status=None"
    ),
    "score": "applicant, rules=None",
    "in_force": "on",
    "programs": "profile, on, invited=None",
    "Assessment": (
        "*, immigration_class, as_of, findings, notes=(), caveats=(), earliest=None, lost_on=None"
    ),
    "Finding": "*, provision, met, reasons",
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
    constants = {name for name in PUBLIC if name.isupper()}

    assert len(set(PUBLIC)) == len(PUBLIC)
    assert {name for name in dir(crs) if not name.startswith("__")} == set(PUBLIC)
    assert len(set(dir(crs))) == len(dir(crs))
    assert "__version__" in dir(crs)
    assert all(getattr(crs, name).__doc__ for name in set(PUBLIC) - constants)


def test_editors_see_the_same_names() -> None:
    """What type checkers read as imported is what loads on first use, and from the same module."""
    tree = ast.parse(Path(crs.__file__).read_text("utf-8"))
    seen = [
        (node.module or "", alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level == 1
        for alias in node.names
    ]

    assert sorted(seen) == sorted((home, name) for home, names in NAMES.items() for name in names)
    assert sorted(name for _, name in seen) == sorted(PUBLIC)


WITHOUT_EXTRAS = """
import sys

class Bare:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("cattrs", "narwhals", "numpy", "pyarrow", "rich", "tomli_w"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Bare())
"""


@pytest.mark.parametrize(
    "code",
    [
        "from crs import *; Applicant, pools, files, score",
        "import crs, pydoc; assert 'in_force' in pydoc.plain(pydoc.render_doc(crs))",
        "import crs, inspect; assert len(inspect.getmembers(crs)) > 50",
        "import crs; from unittest import mock; mock.create_autospec(crs).score",
        "import crs.pools, crs.files, crs.cec; crs.pools.score",
        "import crs; crs.files.load",
    ],
)
def test_attrs_alone_is_enough_to_look_around(code: str) -> None:
    """Every public name loads without any extra."""
    command = [sys.executable, "-c", WITHOUT_EXTRAS + code]
    done = subprocess.run(command, check=False, capture_output=True, text=True)

    assert done.stderr == ""


@pytest.mark.parametrize(
    "call", ["score({})", "score_batches([])", "facts()", "synthetic(1, 1)", "draw({}, 1)"]
)
def test_a_call_that_needs_an_extra_names_it(call: str) -> None:
    """As an error of ours, which is an ImportError too, and says what installs it."""
    code = (
        f"import crs\ntry:\n    crs.pools.{call}\nexcept ImportError as error:\n"
        "    assert isinstance(error, crs.CrsError)\n    print(error.extra, error.name, error)"
    )
    command = [sys.executable, "-c", WITHOUT_EXTRAS + code]
    done = subprocess.run(command, check=True, capture_output=True, text=True)

    extra, name, said = done.stdout.strip().split(" ", 2)
    assert (extra, name) in {("pools", "numpy"), ("pools", "narwhals")}
    assert said == f'this needs {name}, which is not installed: pip install "canada-crs[pools]"'


def test_help_on_facts_is_readable() -> None:
    """The call is told by the names of what the facts are, not by all that these consist of."""
    shown = pydoc.plain(pydoc.render_doc(crs.Applicant))

    assert "age: 'Age', education: 'Education', first_language: 'English | French'" in shown
    assert "Annotated" not in shown.partition("Methods defined here")[0]


def test_annotations_may_stand_as_text(tmp_path: Path) -> None:
    """No module minds `from __future__ import annotations`."""
    copy = tmp_path / crs.__name__
    shutil.copytree(Path(crs.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    for path in copy.rglob("*.py"):
        text = path.read_text("utf-8")
        if "from __future__ import annotations" not in text:
            tree = ast.parse(text)
            line = tree.body[0].end_lineno if tree.body and ast.get_docstring(tree) else 1
            lines = text.split("\n")
            lines.insert(line or 1, "from __future__ import annotations")
            path.write_text("\n".join(lines), "utf-8")
    code = (
        "import crs; from crs import cec, fst, fsw, pools\n"
        "applicant = crs.Applicant(age=29, education=crs.Education.BACHELORS,"
        " first_language=crs.English(reading=9, writing=9, listening=9, speaking=9))\n"
        "score = crs.score(applicant, crs.EDITIONS[-1])\n"
        "print(crs.__file__, score.to_dict()['maxima']['total'], score.total)"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)

    assert done.stdout.split() == [str(copy / "__init__.py"), "1200", "379"]


@pytest.mark.parametrize(
    "name",
    NAMES[""],
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
