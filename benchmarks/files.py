# SPDX-License-Identifier: MIT
"""What a file of the largest size costs to read, whatever it holds, against an ordinary one.

Each is read once for its time and once more for the most memory that Python held (tracemalloc).
"""

from __future__ import annotations

import json
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import chain, count

import crs
from crs import files

TIMES = 10
"""The most times that a file may cost what an ordinary one does."""

MEMORY = 30_000_000
"""The most bytes of memory that reading a file may take."""

JOB = '[[jobs]]\nnoc = "21231"\nstart = 2023-01-09\nhours_per_week = 37.5\ncountry = "IN"\n\n'
AS_JSON = {"noc": "21231", "start": "2023-01-09", "hours_per_week": 37.5, "country": "IN"}


def filled(first: str, part: Callable[[int], str], last: str = "") -> str:
    """A text of the largest size: many parts, each made of its number."""
    room = files.LIMIT - len(first) - len(last)
    parts, size = [], 0
    for number in count():
        part_of = part(number)
        size += len(part_of)
        if size > room:
            return first + "".join(parts) + last
        parts.append(part_of)
    raise AssertionError


BORN = '{"birth_date": "2000-01-01", '


def word(number: int) -> str:
    """A short word, another for each number."""
    return f"k{number:x}"


def in_json(part: object, field: str = "jobs") -> str:
    """A profile of which one field holds the same many times."""
    text = json.dumps(part, separators=(",", ":"))
    return filled(f'{BORN}"{field}": [{text}', lambda _: f",{text}", "]}")


def hostile() -> Iterator[tuple[str, str]]:
    """Texts that cost much, by what is in them."""
    for field in ("tests", "credentials", "jobs"):
        yield f"empty {field}", in_json({}, field)
        yield f"numbers for {field}", in_json(0, field)
        yield f"one key of {field}", in_json({"start": 0}, field)
    yield "jobs with one field right", in_json({"paid": True})
    yield "jobs with one field wrong", in_json({**AS_JSON, "end": 0})
    yield "jobs that end too early", in_json({**AS_JSON, "end": "2000-01-01"})
    yield "jobs without their class", in_json({**AS_JSON, "paid": 1})
    yield "unknown occupations", in_json({**AS_JSON, "noc": "21239"})
    yield "occupations in words", in_json({**AS_JSON, "noc": "softwar enginer"})
    words = "a bc " * 180
    yield "long occupations", in_json({**AS_JSON, "noc": words})
    yield "long countries", in_json({**AS_JSON, "country": words})
    yield "one long occupation", in_json({**AS_JSON, "noc": words * 100})
    yield "one long country", in_json({**AS_JSON, "country": "ab" * 45_000})
    yield "unknown countries", in_json({**AS_JSON, "country": "Indai"})
    yield "unknown levels", in_json({"level": "batchelers"}, "credentials")
    yield "unknown tests", in_json({"test": "ieltz"}, "tests")
    yield (
        "leave",
        filled(
            f'{BORN}"jobs": [{json.dumps(AS_JSON)[:-1]}, "unpaid_leave": [{{"start":"2023-01-09"}}',
            lambda _: ',{"start":"2023-01-09"}',
            "]}]}",
        ),
    )
    yield "unknown keys", filled('{"k": 0', lambda n: f',"{word(n)}":0', "}")
    yield "keys like birth_date", filled('{"k": 0', lambda n: f',"birth_dat{word(n)}":0', "}")
    yield "deep objects", filled("", lambda _: '{"a":')
    yield "deep arrays", filled("", lambda _: "[")
    yield "one long key", filled('{"', lambda _: "a", '": 0}')
    yield "one long text", filled('{"age": "', lambda _: "a", '"}')
    for parts in (1, 2, 3, 8):
        dots = ".a" * (parts - 1)
        yield f"keys of {parts} parts", filled("", lambda n, d=dots: f"{word(n)}{d}=1\n")
        yield f"tables of {parts} parts", filled("", lambda n, d=dots: f"[{word(n)}{d}]\n")
        yield f"arrays of {parts} parts", filled("", lambda n, d=dots: f"[[{word(n)}{d}]]\n")
    yield "keys of 400 parts", filled("", lambda n: f"{word(n)}{'.a' * 400}=1\n")
    yield "tables in lines", filled("jobs = [", lambda _: "{},\n", "]")
    yield "texts that do not end", filled('a = """', lambda _: '\\"""\n')
    yield "remarks", filled("", lambda _: "#\n")
    yield "dots", filled("a = 1", lambda _: ".\n")


def cost(text: str) -> tuple[float, int]:
    """The seconds and the bytes that reading a text takes."""
    start = time.perf_counter()
    with suppress(crs.CrsError):
        files.read(text)
    seconds = time.perf_counter() - start
    tracemalloc.start()
    with suppress(crs.CrsError):
        files.read(text)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return seconds, most


def main() -> None:
    """Print the cost of each text, and end with an error if one costs too much."""
    ordinary = {
        "ordinary TOML": filled("birth_date = 1997-03-20\n\n", lambda _: JOB),
        "ordinary JSON": in_json(AS_JSON),
    }
    for text in ordinary.values():
        files.read(text)
    base = min(min(cost(text)[0] for _ in range(3)) for text in ordinary.values())
    print(f"{'a file of 100,000 bytes':32}   times ordinary   MB")
    dear = []
    for name, text in chain(ordinary.items(), hostile()):
        seconds, most = cost(text)
        print(f"{name:32} {seconds / base:16.1f} {most / 1e6:5.1f}")
        if seconds > TIMES * base or most > MEMORY:
            dear.append(name)
    if dear:
        sys.exit(f"cost too much: {', '.join(dear)}")


if __name__ == "__main__":
    main()
