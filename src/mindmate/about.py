"""What About shows: this build and its age, what it is made of, how to look for fixes without a network.

A plain list in a function; the window and the command line give it their form. A build from source has
neither a date nor a list of parts, and says so.
"""

from __future__ import annotations

import datetime
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mindmate import __version__
from mindmate.i18n import translate
from mindmate.paths import installed_models

#: Days after which About says that there may be a newer version.
OLD_AFTER = 180
MAX_FILE = 4 * 1024 * 1024  # bytes of a list that are read


@dataclass(frozen=True)
class Part:
    """One thing that the app is made of; `texts` are the files of its licence."""

    name: str
    version: str
    licence: str
    url: str
    texts: tuple[Path, ...]


@dataclass(frozen=True)
class About:
    """All of it. `date` is None for a build from source."""

    version: str
    variant: str
    commit: str
    date: datetime.date | None
    age_days: int | None
    parts: tuple[Part, ...]
    models: tuple[tuple[str, str, str], ...]  # name, licence, notice that has to be shown

    def words(self) -> list[str]:
        """This build, its age, and how to look for a newer one; in the language of this moment."""
        words = [translate("About", "MindMate {version}", version=self.version)]
        if self.date is None or self.age_days is None:
            words.append(translate("About", "Built from source on this computer."))
        else:
            words.append(
                translate(
                    "About",
                    "Built on {date}, %n days ago.",
                    max(self.age_days, 0),
                    date=self.date.isoformat(),
                )
            )
            if self.age_days > OLD_AFTER:
                words.append(translate("About", "That is a while: there may be a newer version with fixes."))
        return [*words, how_to_look_for_fixes()]


def folder() -> Path | None:
    """Where a package keeps what About reads; None when the app runs from source."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle is not None else None


def about(today: datetime.date | None = None, bundle: Path | None = None) -> About:
    """Everything that is known of this build. Never raises: what can't be read is left out."""
    base = bundle or folder()
    build = _read(base / "about" / "build.json") if base else {}
    build = build if isinstance(build, dict) else {}
    date = _date(str(build.get("date", "")))
    age = ((today or datetime.date.today()) - date).days if date else None
    index = _read(base / "licenses" / "index.json") if base else []
    rows = [row for row in index if isinstance(row, dict)] if isinstance(index, list) else []
    return About(
        version=__version__,
        variant=str(build.get("variant", "")),
        commit=str(build.get("commit", "")),
        date=date,
        age_days=age,
        parts=tuple(_part(row, base / "licenses") for row in rows) if base else (),
        models=_models(base / "models" if base else installed_models()),
    )


def lines(found: About) -> list[str]:
    """The list in words, for a page or a terminal."""
    words = found.words()
    words += [
        " · ".join(part for part in (name, licence, notice) if part) for name, licence, notice in found.models
    ]
    words += [f"{part.name} {part.version}: {part.licence}" for part in found.parts]
    words.append(how_to_replace_qt())
    return words


def how_to_look_for_fixes() -> str:
    """MindMate never asks a server; this says what a person can do."""
    return translate(
        "About",
        "MindMate never looks for updates by itself, because it opens no connection. To look: open the page that you "
        "got it from, in a browser or on another device, and compare the version and date there with those here. Check "
        "the new file before you install it, as docs/guide.md describes. Your vault and models stay.",
    )


def how_to_replace_qt() -> str:
    """What the LGPL asks to be said."""
    return translate(
        "About",
        "The window is made with Qt and PySide6, which are under the LGPL, version 3. You may replace them: put "
        "libraries of your own build, with the same names, in place of those in the program's folder.",
    )


def _part(row: dict[str, Any], licences: Path) -> Part:
    texts = row.get("texts")
    names = [str(name) for name in texts if ".." not in str(name)] if isinstance(texts, list) else []
    return Part(
        name=str(row.get("name", "")),
        version=str(row.get("version", "")),
        licence=str(row.get("licence", "")),
        url=str(row.get("url", "")),
        texts=tuple(licences / name for name in names),
    )


def _models(shelf: Path) -> tuple[tuple[str, str, str], ...]:
    """Models that came along: their cards say under which terms."""
    found = []
    for file in sorted(shelf.glob("*.gguf")) if shelf.is_dir() else []:
        card = _read(file.with_suffix(".json"))
        card = card if isinstance(card, dict) else {}
        notice = str(card.get("licence_notice") or "")
        found.append((str(card.get("name") or file.stem), str(card.get("licence") or ""), notice))
    return tuple(found)


def _date(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _read(file: Path) -> Any:
    try:
        return json.loads(file.read_text("utf-8")) if file.stat().st_size <= MAX_FILE else {}
    except (OSError, ValueError, RecursionError):
        return {}
