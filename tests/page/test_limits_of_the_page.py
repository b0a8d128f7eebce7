# SPDX-License-Identifier: MIT
"""What the calculator may weigh and take, and that it works for everybody and without a network."""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from form_of_the_page import (
    COUPLE,
    ENGINEER,
    GRADUATE,
    TEACHER,
    TOTAL,
    WAGES,
    Open,
    answer,
    explained,
    fill,
    shown,
    used,
)

SITE = Path(__file__).parent.parent.parent / "build" / "site"
MOST = 5_500_000
"""The most bytes, compressed, of all that a browser loads."""
CONTROLLED = """async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise(done => setTimeout(done, 50));
}"""
"""Waits until what is kept for use without a connection answers."""
AXE = "axe-core@4.14.1"


def use_everything(page: Any, look: Callable[[], object] = lambda: None) -> None:
    """Use each feature once; *look* at the page while something is wrong, and at the end."""
    page.click("#form button[type=submit]")
    look()
    fill(page, COUPLE)
    explained(page)
    page.click("#add_scenario")
    answer(page, "education", "masters")
    page.wait_for_selector("#differences table")
    used(page, "answers-improve", target="lots")
    look()
    used(page, "answers-improve", target="400")
    used(page, "answers-reach", target="400")
    used(page, "answers-law", law_file=WAGES)
    page.click("#own > summary")
    page.click("#papers-form button[type=submit]")
    page.wait_for_selector("#papers-form .errors:not([hidden])")
    look()
    page.set_input_files("#file", ENGINEER)
    page.wait_for_selector("#scored:not([hidden])")
    page.check("#papers_in_address")
    used(page, "papers-forecast")
    used(page, "papers-improve")
    used(page, "papers-reach", target="400")
    used(page, "papers-orders", other_file=TEACHER)
    used(page, "papers-law", law_file=WAGES)
    for fold in page.locator("#crs-calculator details:not([open]) > summary").all():
        if fold.is_visible():
            fold.click()
    look()


def test_what_a_browser_loads_is_small(opened: Open, address: str) -> None:
    """Compressed by gzip, file by file: the runtime, the library and the calculator itself."""
    folder = SITE / "calculator"
    if not (folder / "runtime").exists():
        pytest.skip("npm is not installed: the site was built without the runtime")
    loaded: set[str] = set()
    page = opened("en")
    page.on("requestfinished", lambda request: loaded.add(request.url))
    page.reload()
    page.wait_for_selector("#crs-calculator[data-ready]")
    use_everything(page)
    paths = {url.removeprefix(address).partition("#")[0] for url in loaded}
    ours = sorted(path for path in paths if path.startswith("calculator/") and path[11:])
    sizes = {path: len(gzip.compress((SITE / path).read_bytes(), 9)) for path in ours}
    sys.stdout.write(f"{sum(sizes.values()):,} bytes in {len(sizes)} files, at most {MOST:,}\n")

    assert "calculator/runtime/packages.zip" in sizes
    assert sum(sizes.values()) <= MOST


def test_each_package_is_served_with_its_licence() -> None:
    packages = SITE / "calculator" / "runtime" / "packages.zip"
    if not packages.exists():
        pytest.skip("the site was not built with the runtime")
    with ZipFile(packages) as archive:
        licences = [name for name in archive.namelist() if name.endswith("/LICENSE")]

    assert sorted(name.partition("-")[0] for name in licences) == ["attrs", "canada_crs", "tomli_w"]


def test_the_library_starts_in_half_the_time_of_its_runtime(opened: Open) -> None:
    """Unpacked, imported and scored for the first time, beside the boot of Pyodide alone."""
    page = opened("en")
    with page.expect_event("worker") as worker:
        fill(page, COUPLE)
    explained(page)
    took = worker.value.evaluate(
        "Object.fromEntries(performance.getEntriesByType('measure')"
        ".map(({name, duration}) => [name, duration]))"
    )
    sys.stdout.write(f"boot {took['boot']:.0f} ms, library {took['library']:.0f} ms\n")

    assert took["library"] <= took["boot"] / 2


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script that looks for what keeps people out."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed")
    folder = tmp_path_factory.mktemp("axe")
    subprocess.run([npm, "pack", AXE, "--silent", "--pack-destination", folder], check=True)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return (folder / "package" / "axe.min.js").read_text(encoding="utf-8")


def barriers(page: Any, axe: str, width: int) -> list[Any]:
    """What axe finds wrong while each feature is used; nothing is wider than the screen."""
    found: list[Any] = []

    def look() -> None:
        result = page.evaluate("axe.run('#crs-calculator')")
        found.extend((v["id"], [n["target"] for n in v["nodes"]]) for v in result["violations"])
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    page.evaluate(axe)
    use_everything(page, look)
    return found


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nobody_is_kept_out(opened: Open, axe: str, lang: str, scheme: str, width: int) -> None:
    """No violation that axe finds, with errors and with all that the page can show."""
    page = opened(lang, color_scheme=scheme, viewport={"width": width, "height": 900})
    found = barriers(page, axe, width)
    if folder := os.environ.get("CRS_PAGE_PICTURES"):
        page.screenshot(path=f"{folder}/{lang}-{scheme}-{width}.png", full_page=True)

    assert json.dumps(found) == "[]"


def test_it_works_without_a_connection(opened: Open) -> None:
    """After one load, and with the library and the form of papers."""
    page = opened("en", service_workers="allow")
    page.evaluate(CONTROLLED)
    page.context.set_offline(True)
    page.goto(page.url)
    page.wait_for_selector("#crs-calculator[data-ready]")
    fill(page, GRADUATE)

    assert shown(page)["total"] == TOTAL
    explained(page)
    page.click("#own > summary")
    page.wait_for_selector("#profile-form")


@pytest.mark.parametrize(("lang", "scheme"), [("en", "light"), ("fr", "dark")])
def test_another_site_can_show_it_in_a_frame(
    opened: Open, address: str, axe: str, lang: str, scheme: str
) -> None:
    """As the how-to says: under the strictest policy, with every feature, for everybody."""
    page = opened("en", color_scheme=scheme, viewport={"width": 390, "height": 900})
    page.goto(f"{address}calculator/embedded.{lang}.html")
    page.wait_for_selector("#crs-calculator[data-ready]")

    assert json.dumps(barriers(page, axe, 390)) == "[]"
    assert page.is_visible("#papers-forecast svg")


def test_the_folder_alone_works_without_a_connection(opened: Open, alone: str) -> None:
    """Copied to another site, where nothing of the documentation is around it."""
    page = opened("en", service_workers="allow")
    page.goto(f"{alone}crs/embedded.fr.html")
    page.evaluate(CONTROLLED)
    page.context.set_offline(True)
    page.goto(page.url)
    page.wait_for_selector("#crs-calculator[data-ready]")
    fill(page, GRADUATE)
    explained(page)

    assert shown(page)["total"] == TOTAL
