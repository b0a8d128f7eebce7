# SPDX-License-Identifier: MIT
"""The calculator as it is built, for the session `page`."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from calculator import main
from form_of_the_page import LOADED

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"


@pytest.fixture(scope="session")
def calculator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the calculator: the scripts, and what is generated beside them."""
    folder = tmp_path_factory.mktemp("page") / "calculator"
    shutil.copytree(DOCS / "calculator", folder)
    main(folder)
    return folder


@pytest.fixture(scope="session")
def node() -> str:
    """The command that runs JavaScript."""
    found = shutil.which("node")
    if found is None:
        pytest.skip("node is not installed")
    return found


CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


class Server(ThreadingHTTPServer):
    """A server to which a page that is closed while it loads is no error."""

    def handle_error(self, *_: object) -> None:
        pass


HERE = "http://127.0.0.1:"
STRICT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"
"""What a browser is allowed on the page for a frame: nothing of another host, nothing inline."""
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval';"
    " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self'"
)
"""What the theme of the documentation needs beside: what is inline."""


class Handler(SimpleHTTPRequestHandler):
    """Serves the built site under the policy, and says nothing."""

    def end_headers(self) -> None:
        is_frame = "/embedded." in self.path
        self.send_header("Content-Security-Policy", STRICT if is_frame else POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the built site is served."""
    site = ROOT / "build" / "site"
    if not (site / "calculator" / "offline.js").exists():
        pytest.skip("the site is not built: nox -s page builds it")
    with served(site) as found:
        yield found


@pytest.fixture
def alone(address: str, tmp_path: Path) -> Iterator[str]:
    """Where a copy of the folder of the calculator is served, and nothing around it."""
    assert address  # the site is built
    shutil.copytree(ROOT / "build" / "site" / "calculator", tmp_path / "crs")
    with served(tmp_path) as found:
        yield found


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a *folder* here."""
    server = Server(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"{HERE}{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless browser, or none of the tests in it."""
    executable = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if executable is None:
        pytest.skip("chromium is not installed")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=executable, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser: Any, address: str) -> Iterator[Callable[..., Any]]:
    """Open the calculator: nothing may ask another host, or go wrong in the console."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def outside(url: str) -> None:
        if not url.startswith((HERE, "blob:", "data:")):
            wrong.append(url)

    def said(kind: str, text: str) -> None:
        if kind == "error":
            wrong.append(text)

    def open_page(lang: str = "en", fragment: str = "", **options: Any) -> Any:
        context = browser.new_context(**{"service_workers": "block", **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(LOADED)
        page.on("request", lambda request: outside(request.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: said(message.type, message.text))
        page.goto(f"{address}calculator/{'index.fr/' if lang == 'fr' else ''}{fragment}")
        page.wait_for_selector("#crs-calculator[data-ready]")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []
