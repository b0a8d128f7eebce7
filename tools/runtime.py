# SPDX-License-Identifier: MIT
"""Put what runs the library in a browser beside a page: `python tools/runtime.py FOLDER PACKAGES`.

Pyodide comes from npm, pinned by its version and its integrity. Its standard library is cut to what
can be of use in a page, its list of packages to none. PACKAGES is a folder of installed packages;
they become one archive, licences and all. Where there is no npm, nothing is written and that is
said: the page then scores by its tables alone.
"""

import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

VERSION = "314.0.7"
INTEGRITY = (
    "0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A=="
)
"""The SHA-512 of the archive, as npm publishes it."""
SERVED = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
NOTICES = """\
Pyodide {version}: MPL-2.0, https://github.com/pyodide/pyodide
CPython and its standard library: PSF-2.0, https://docs.python.org/3/license.html
The licences of the packages are in packages.zip, in the folders *.dist-info.
"""
UNUSED = re.compile(
    r"""
    (_compat_pickle|_py(io|_datetime|repl)|antigravity|argparse|bdb|c?profile|cgi|cmd|code
    |colorsys|compileall|concurrent/(interpreters|futures/(interpreter|process))|configparser|cProfile|csv
    |ctypes|curses|dbm|doctest|email|ensurepip|filecmp|fileinput|ftplib|getopt|getpass|gettext|graphlib
    |hmac|html/parser|http|imaplib|importlib/resources|ipaddress|json/(__main__|tool)|logging/(config|handlers)
    |_markupbase|mailbox|mimetypes|modulefinder|multiprocessing|netrc|nturl2path|optparse|pdb|__phello__
    |pickle|pickletools|plistlib|poplib|pprint|profiling|pstats|pty|py_compile|pyclbr|pydoc(_data)?
    |_pydatetime|pyodide/(_nodesock_transport|console)|quopri|rlcompleter|sched|secrets|shelve|shlex|smtplib
    |socketserver|sqlite3|statistics|stringprep|symtable|sysconfig/__main__|tabnanny|tarfile|this|timeit|tkinter
    |trace|tracemalloc|tty|turtle(demo)?|unittest|urllib/(request|response|robotparser)|uuid|venv|wave
    |webbrowser|wsgiref|xml|xmlrpc|zipapp|zoneinfo
    |asyncio/(proactor_events|windows_\w+|tools|__main__)
    |encodings/(?!(__init__|aliases|ascii|cp437|latin_1|utf_8|utf_8_sig)\.py)\w+
    )(\.py|/.*)
    """,
    re.VERBOSE,
)
"""What of the standard library the page has no use for."""
UNASKED = re.compile(
    r"crs/(cli|pools)/.*|crs/(__main__|resumable)\.py|crs/files/(batch|rules_(json_schema|text))\.py"
    r"|.*\.pyi|.*/py\.typed|.*\.dist-info/(?!licenses/|LICENSE).*"
)
"""What of the packages the page never asks for."""


def main(folder: Path, packages: Path) -> None:
    """Write the runtime into a *folder*."""
    npm = shutil.which("npm")
    if npm is None:
        print("npm is not installed: the page will score by its tables alone")
        return
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as temporary:
        archive = fetched(npm, Path(temporary))
        with tarfile.open(archive) as tar:
            tar.extractall(temporary, filter="data")
        package = Path(temporary) / "package"
        for name in SERVED:
            shutil.copy(package / name, folder)
        cut(package / "python_stdlib.zip", folder / "python_stdlib.zip")
        lock = json.loads((package / "pyodide-lock.json").read_text(encoding="utf-8"))
    (folder / "pyodide-lock.json").write_text(json.dumps(lock | {"packages": {}}), encoding="utf-8")
    (folder / "NOTICES.txt").write_text(NOTICES.format(version=VERSION), encoding="utf-8")
    zipped(folder / "packages.zip", files_of(packages))


def fetched(npm: str, folder: Path) -> Path:
    """The archive of Pyodide, if it is the one that is pinned."""
    subprocess.run(  # noqa: S603  (a name and a version of our own)
        [npm, "pack", f"pyodide@{VERSION}", "--silent", "--pack-destination", str(folder)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    archive = folder / f"pyodide-{VERSION}.tgz"
    found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != INTEGRITY:
        sys.exit(f"pyodide {VERSION} has the integrity {found}, not {INTEGRITY}")
    return archive


def cut(library: Path, to: Path) -> None:
    """Copy a standard *library* without what is unused."""
    with ZipFile(library) as source:
        kept = [
            (name, source.read(name))
            for name in source.namelist()
            if not name.endswith("/") and not UNUSED.fullmatch(name)
        ]
    zipped(to, kept)


def files_of(packages: Path) -> Iterable[tuple[str, bytes]]:
    """The files of installed packages that are not made while they run."""
    for path in sorted(packages.rglob("*")):
        name = path.relative_to(packages).as_posix()
        is_made = "__pycache__" in name or name.startswith("bin/")
        if path.is_file() and not is_made and not UNASKED.fullmatch(name):
            yield name, path.read_bytes()


def zipped(path: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write an archive, the same bytes for the same *files*."""
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files:
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
