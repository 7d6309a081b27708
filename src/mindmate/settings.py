"""Settings: a small typed JSON file that holds choices, and never anything that the user wrote."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from mindmate.errors import from_os_error


@dataclass(frozen=True)
class Settings:
    """The choices of one profile. Unknown names in the file are ignored, wrong types fall back."""

    language: str = ""  # empty: the system's
    country: str = ""  # ISO 3166 alpha-2; empty: from the system's locale
    theme: str = "system"  # light | dark | system
    text_scale: int = 100  # per cent
    reduce_motion: bool = False
    model: str = ""  # file name on the shelf, or an absolute path; empty: the starter
    reply_length: str = "medium"  # short | medium | long: how much the model may write at once
    idle_lock_minutes: int = 5
    welcomed: bool = False  # the first start has been read and confirmed


def load(file: Path) -> Settings:
    """Read the settings; defaults for what is missing or unreadable (choices, not content, are lost)."""
    try:
        raw: Any = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(raw, dict):
        return Settings()
    defaults = Settings()
    known = {
        f.name: raw[f.name]
        for f in fields(Settings)
        if f.name in raw and type(raw[f.name]) is type(getattr(defaults, f.name))
    }
    return replace(defaults, **known)


def save(settings: Settings, file: Path) -> None:
    """Write the settings whole or not at all. Raises `disk.full`, `disk.denied` or `disk.failed`."""
    part = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with part.open("w", encoding="utf-8") as stream:
            json.dump(asdict(settings), stream, indent=1)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise from_os_error(error, file.name) from error
