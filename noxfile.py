# SPDX-License-Identifier: MIT
"""What the project does with itself: `nox` runs the usual sessions, `nox --list` names them all."""

import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.10.16"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False
nox.options.sessions = ["lint", "types", "docs", "tests"]

PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PROJECT)
BUILD = Path("build").absolute()


def fresh(name: str) -> Path:
    """A folder of `build` that holds nothing yet."""
    folder = BUILD / name
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def group(name: str) -> tuple[str, ...]:
    """The requirements of one dependency group."""
    return nox.project.dependency_groups(PROJECT, name)


def needs() -> list[str]:
    """What the package requires, with every extra."""
    project = PROJECT["project"]
    extras = project["optional-dependencies"].values()
    return [*project["dependencies"], *(need for extra in extras for need in extra)]


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The whole suite, every branch, on every interpreter found."""
    session.install("-e", ".[cli,pools]", *group("tests"))
    if session.posargs:  # a part of the suite covers a part of the source
        session.run("pytest", *session.posargs)
        return
    # The examples of a page follow from each other: each file has one process to itself.
    session.run("coverage", "run", "-m", "pytest", "-n", "auto", "--dist", "loadfile")
    session.run("coverage", "combine", "-q")
    session.run("coverage", "report")


@nox.session
def properties(session: nox.Session) -> None:
    """The properties, tried at length."""
    session.install("-e", ".[cli,pools]", *group("tests"))
    session.run(
        *("pytest", "-m", "properties", "tests", *session.posargs),
        env={"HYPOTHESIS_PROFILE": "thorough"},
    )


@nox.session
def forecast(session: nox.Session) -> None:
    """Forecasts of 300 people against each day of twelve years, and of 3,000 near their steps."""
    session.install("-e", ".[cli,pools]", *group("tests"))
    args = session.posargs or ["tests/outlook/test_forecast.py"]
    session.run("pytest", *args, env={"CRS_FORECAST_PROFILES": "300"})


@nox.session
def examples(session: nox.Session) -> None:
    """Record anew what README and documentation print, for review in the difference."""
    session.install("-e", ".[cli,pools]", *group("tests"))
    session.run("python", "tools/examples.py", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style of the code, and the form of pyproject.toml."""
    session.install(*group("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("validate-pyproject", "pyproject.toml")


@nox.session
def types(session: nox.Session) -> None:
    """Types of the source, of the tests, and as users of the package see them."""
    session.install(".[cli,pools]", *group("types"))
    session.run("mypy")
    session.run("pyright")
    session.run("pyright", "--verifytypes", "crs", "--ignoreexternal")


@nox.session
def docs(session: nox.Session) -> None:
    """The site, with the law and the charts rendered from the code; it asks no other host."""
    session.install(".[arrow,cli,pools]", *group("docs"))
    site(session)


def site(session: nox.Session) -> None:
    """Build the site, the calculator with the library in it, where all it needs is installed."""
    pages = fresh("docs")
    shutil.copytree("docs", pages, ignore=shutil.ignore_patterns("*.py"))
    shutil.copy("CHANGELOG.md", pages / "changelog.md")
    session.run("python", "docs/law.py", str(pages / "law"))
    session.run("python", "docs/charts.py", str(pages / "evidence"))
    session.run("python", "docs/codes.py", str(pages / "reference"))
    session.run("python", "docs/pictures.py", str(pages))
    session.run("python", "docs/calculator.py", str(pages / "calculator"))
    packages = fresh("packages")
    session.install("--target", str(packages), ".", *group("calculator"))
    session.run("python", "tools/runtime.py", str(pages / "calculator" / "runtime"), str(packages))
    # The theme would print a notice about a later mkdocs, which our requirement leaves out.
    session.run("mkdocs", "build", "--strict", env={"NO_MKDOCS_2_WARNING": "1"})
    session.run("python", "tools/offline.py", str(BUILD / "site"))
    session.run("python", "tools/no_outside_requests.py", str(BUILD / "site"))


@nox.session
def page(session: nox.Session) -> None:
    """The calculator in Node and in a browser; needs Node, npm and Chromium, or skips."""
    session.install("-e", ".[arrow,cli,pools]", *group("docs"), *group("page"))
    site(session)
    # The root conftest.py is for the examples of the documentation, which need more.
    alone = ("--override-ini=addopts=-ra", "--confcutdir=tests/page", "-s")
    session.run("pytest", *alone, *(session.posargs or ["tests/page"]))


@nox.session
def vendored(session: nox.Session) -> None:
    """The suite on a vendored copy, and the law alone, with the oldest dependencies it allows."""
    lowest = ("--resolution", "lowest-direct", "--only-binary", ":all:")  # that has a wheel here
    session.install(*lowest, *needs())
    session.install(*group("tests"))
    root = fresh("vendored")
    session.install("--no-deps", "--target", str(root / "tool" / "_vendor"), ".")
    session.run("python", "tools/vendored.py", str(root))
    for folder in (root, root / "law"):
        with session.chdir(folder):
            session.run("pytest", "tests", *session.posargs)


@nox.session
def amendment(session: nox.Session) -> None:
    """A factor that is invented, in a copy of the tree: how many files it takes, and the suite."""
    session.install(*needs(), *group("tests"))
    copy = fresh("amendment")
    session.run("python", "tools/amendment.py", str(copy))
    with session.chdir(copy):
        session.run("pytest", "tests", *session.posargs, env={"PYTHONPATH": "src"})


@nox.session
def package(session: nox.Session) -> None:
    """The distributions: built, checked, and installed alone."""
    session.install(*group("package"))
    dist = fresh("dist")
    session.run("python", "-m", "build", "--installer", "uv", "--outdir", str(dist))
    session.run("check-sdist")
    session.run("check-wheel-contents", str(dist))
    session.run("twine", "check", "--strict", *map(str, dist.iterdir()))
    alone = str(fresh("alone"))
    session.install("--target", alone, *map(str, dist.glob("*.whl")))
    # With -S Python sees the standard library and that folder, and nothing else.
    session.run("python", "-S", "-m", "crs", "rules", "2025-06-01", env={"PYTHONPATH": alone})


@nox.session
def feed(session: nox.Session) -> None:
    """A file of rounds as IRCC publishes it, compared with those that we hold."""
    session.install(".")
    session.run("python", "tools/feed.py", *session.posargs)


@nox.session
def mutation(session: nox.Session) -> None:
    """Every small change of the logic must fail some test: `nox -s mutation -- evidence`."""
    session.install("-e", ".[cli,pools]", *group("tests"))
    session.run("python", "tools/mutation.py", *session.posargs, env={"CI": "true"})


@nox.session
def fuzz(session: nox.Session) -> None:
    """Malformed profiles, rules, frames and files: only our errors, soon, in little memory."""
    session.install("-e", ".[cli,pools]", *group("tests"))
    session.run("python", "tools/fuzz.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Ratios of speed, all measured in one run."""
    session.install(".", *group("bench"), env={"UV_COMPILE_BYTECODE": "1"})
    session.run("python", "benchmarks/scalar.py", *session.posargs)
    session.run("python", "benchmarks/evidence.py")
    session.run("python", "benchmarks/files.py")
    session.run("python", "benchmarks/outlook.py")


@nox.session
def pools(session: nox.Session) -> None:
    """Every engine for data frames against the scalar law, at length."""
    session.install("-e", ".[cli,pools]", *group("tests"))
    session.run("pytest", "tests/pools", *session.posargs, env={"CRS_POOL_ROWS": "1000000"})


@nox.session
def pools_distributed(session: nox.Session) -> None:
    """Spark, Dask and Ray against the scalar law; Spark needs Java."""
    session.install("-e", ".[cli,pools]", *group("tests"), *group("distributed"))
    session.run("pytest", "--override-ini=addopts=-ra", "tests/pools_distributed", *session.posargs)


@nox.session
def bench_pools(session: nox.Session) -> None:
    """Ratios of speed of pools, all measured in one run; the plain C is built by gcc."""
    session.install(".[cli,pools]", *group("pools"), *group("bench_pools"))
    session.run("python", "benchmarks/pools/bench.py", *session.posargs)


@nox.session
def crashes(session: nox.Session) -> None:
    """`crs pool`, stopped at a few hundred places: no file is lost, and none is half written."""
    session.install("-e", ".[cli,pools]", *group("tests"))
    session.run("pytest", "tests/pools/test_crash.py", env={"CRS_CRASHES": "300"})
