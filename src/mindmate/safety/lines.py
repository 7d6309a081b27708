"""The directory of emergency numbers and crisis lines. Numbers come from here and from nowhere else."""

from __future__ import annotations

import contextlib
import json
import locale
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DIRECTORY = Path(__file__).parent / "data" / "lines.json"
#: Emergency number of GSM networks and of most of Europe; works from most mobile phones elsewhere too.
ANYWHERE = "112"


@dataclass(frozen=True)
class Line:
    """One crisis line: the number as it is dialled there. Unknown fields are empty."""

    name: str
    number: str
    hours: str
    note: str
    sources: tuple[str, ...]
    checked: str


@dataclass(frozen=True)
class Help:
    """Who can help in a country; `country` is empty where the country isn't in the directory."""

    country: str
    name: str
    emergency: tuple[str, ...]
    lines: tuple[Line, ...]
    checked: str


@cache
def _directory() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(DIRECTORY.read_text("utf-8"))
    return raw


def countries() -> list[tuple[str, str]]:
    """(ISO 3166 alpha-2 code, English name) of every country in the directory, by name."""
    known = _directory()["countries"]
    return sorted(((code, entry["name"]) for code, entry in known.items()), key=lambda pair: pair[1])


def find(country: str) -> Help:
    """Who can help in `country` (alpha-2); for one that isn't known, the number that works most widely."""
    code = country.upper()
    entry = _directory()["countries"].get(code)
    if entry is None:
        return Help("", "", (ANYWHERE,), (), _directory()["checked"])
    lines = tuple(
        Line(
            line["name"],
            line["number"],
            line["hours"] or "",
            line["note"] or "",
            tuple(line["sources"]),
            line["checked"],
        )
        for line in entry["lines"]
    )
    return Help(
        code,
        entry["name"],
        tuple(entry["emergency"]),
        lines,
        min((line.checked for line in lines), default=_directory()["checked"]),
    )


def country_of_locale() -> str:
    """The country of the person's system ("GB" from `en_GB.UTF-8`); empty where it says none."""
    candidates = [os.environ.get(name, "") for name in ("LC_ALL", "LC_TELEPHONE", "LC_ADDRESS", "LANG")]
    with contextlib.suppress(ValueError):  # a locale that Python can't name says no country either
        candidates.append(locale.getlocale()[0] or "")
    for value in candidates:
        parts = value.split(".")[0].split("@")[0].split("_")
        if len(parts) > 1 and len(parts[-1]) == 2 and parts[-1].isalpha():
            return parts[-1].upper()
    return ""
