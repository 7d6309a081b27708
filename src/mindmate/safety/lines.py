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

from mindmate.i18n import translate

DIRECTORY = Path(__file__).parent / "data" / "lines.json"
#: Emergency number of GSM networks and of most of Europe; works from most mobile phones elsewhere too.
ANYWHERE = "112"
#: Languages by their own names, as far as the directory has them.
LANGUAGES = {"en": "English", "es": "Español", "fr": "Français", "hi": "हिन्दी"}


@dataclass(frozen=True)
class Line:
    """One line. What the sources don't say is empty.

    `number` is called, as it is dialled in the country; empty where one can only write. `sms` is written
    to, with `sms_word` in the message where it asks for one. `kind` is "anyone", "child" or "violence".
    `languages` are ISO 639-1 codes. `checked` is the date (YYYY-MM-DD) of the newest source, `sources`
    names each with licence and date.
    """

    name: str
    number: str
    hours: str = ""
    kind: str = "anyone"
    sms: str = ""
    sms_word: str = ""
    chat: str = ""
    languages: tuple[str, ...] = ()
    website: str = ""
    sources: tuple[str, ...] = ()
    checked: str = ""


@dataclass(frozen=True)
class Help:
    """Who can help in a country; `country` is empty where the country isn't in the directory.

    `checked` is the date of the oldest of these lines.
    """

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


def find(country: str, *, child: bool = False) -> Help:
    """Who can help in `country` (alpha-2); for one that isn't known, the number that works most widely.

    The lines for everybody come first; with `child`, those for children.
    """
    code = country.upper()
    entry = _directory()["countries"].get(code)
    if entry is None:
        return Help("", "", (ANYWHERE,), (), _directory()["checked"])
    lines = [_line(raw) for raw in entry["lines"]]
    if child:
        lines.sort(key=lambda line: line.kind != "child")  # stable: the order within stays
    checked = min((line.checked for line in lines), default=_directory()["checked"])
    return Help(code, entry["name"], tuple(entry["emergency"]), tuple(lines), checked)


def _line(raw: dict[str, Any]) -> Line:
    return Line(
        name=raw["name"],
        number=raw["number"] or "",
        sms=raw["sms"] or "",
        sms_word=raw["sms_word"] or "",
        chat=raw["chat"] or "",
        hours=raw["hours"] or "",
        languages=tuple(raw["languages"] or ()),
        website=raw["website"] or "",
        kind=raw["for"],
        sources=tuple(raw["sources"]),
        checked=raw["checked"],
    )


def dialling(line: Line) -> str:
    """What to do to reach the line, in one short phrase: the number, or the words to write and where to."""
    if line.number:
        return line.number
    if line.sms_word:
        return translate("Lines", "Text {word} to {number}", word=line.sms_word, number=line.sms)
    return translate("Lines", "Text {number}", number=line.sms)


def details(line: Line) -> str:
    """What else is known: writing, hours, languages; and how sure it is."""
    parts = []
    if line.number and line.sms:
        parts.append(translate("Lines", "or text {number}", number=line.sms))
    if line.hours:
        parts.append(line.hours)
    if line.languages:
        parts.append(", ".join(LANGUAGES.get(code, code) for code in line.languages))
    if line.website:
        parts.append(line.website.removeprefix("https://").rstrip("/"))
    if len(line.sources) == 1:
        parts.append(translate("Lines", "one source, {date}", date=line.checked))
    elif line.checked:
        parts.append(translate("Lines", "checked {date}", date=line.checked))
    return " · ".join(parts)


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
