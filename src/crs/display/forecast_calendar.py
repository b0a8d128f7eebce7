# SPDX-License-Identifier: MIT
"""The steps of a forecast as a calendar file (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from itertools import pairwise

from ..outlook.forecast import Forecast, Step
from ..text import language
from ..words import written
from .listing import signed

OCTETS = 75
"""The most octets of a line, its end not counted."""
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def ics(forecast: Forecast, lang: str) -> str:
    """An event of a whole day for each step but the first.

    Raises:
        InvalidError: *lang* is neither "en" nor "fr".
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//crs//forecast//{language(lang).upper()}",
        *(
            line
            for before, step in pairwise(forecast.steps)
            for line in _event(before, step, forecast.start, lang)
        ),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(before: Step, step: Step, start: date, lang: str) -> Iterator[str]:
    summary = _summary(before, step, lang)
    event = (step.day.isoformat(), str(step.total), *(cause.code for cause in step.causes))
    yield "BEGIN:VEVENT"
    yield f"UID:{sha256(' '.join(event).encode()).hexdigest()}@crs"
    yield f"DTSTAMP:{start:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{step.day:%Y%m%d}"
    yield f"SUMMARY;LANGUAGE={lang}:{summary.translate(ESCAPED)}"
    if step.account_day is not None:
        account = written("forecast.account", lang, day=step.day, account=step.account_day)
        yield f"DESCRIPTION;LANGUAGE={lang}:{account.translate(ESCAPED)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _summary(before: Step, step: Step, lang: str) -> str:
    if step.total is None:
        return written("forecast.event_out", lang, causes=step.causes)
    if before.total is None or before.total == step.total:
        return written("forecast.event", lang, total=step.total, causes=step.causes)
    change = signed(step.total - before.total, lang)
    return written(
        "forecast.event_change", lang, total=step.total, change=change, causes=step.causes
    )


def _folded(line: str) -> Iterator[str]:
    """A line in parts of so many octets that cut no character; each later one is indented."""
    part, octets = "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > OCTETS:
            yield part
            part, octets = " ", 1
        part, octets = part + character, octets + size
    yield part
