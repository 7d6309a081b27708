"""Settings: a small typed JSON file that holds choices, and never anything that the user wrote."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from mindmate import files


@dataclass(frozen=True)
class Settings:
    """The choices of one profile. Unknown names in the file are ignored, wrong types fall back."""

    language: str = ""  # empty: the system's
    country: str = ""  # ISO 3166 alpha-2; empty: from the system's locale
    theme: str = "system"  # light | dark | system
    high_contrast: bool = False
    text_scale: int = 100  # per cent
    reduce_motion: bool = False
    breath_sound: bool = False  # whether a soft sound goes with an exercise's breath
    model: str = ""  # file name on the shelf, or an absolute path; empty: the starter
    reply_length: str = "medium"  # short | medium | long: how much the model may write at once
    directness: str = "balanced"  # gentle | balanced | direct: see conversation/tone.py
    leaning: str = "balanced"  # listening | balanced | suggesting
    reply_language: str = ""  # what the companion answers in; empty: as the person writes
    remember: bool = True  # whether facts are proposed, and what is kept is told to the model
    idle_lock_minutes: int = 5
    reminders: bool = False  # whether the window may ask once a day how one is; only while it is open
    reminder_hour: int = 20  # 0 to 23, from when on it may
    hiding_locks: bool = False  # whether the key that hides the window also locks at once
    screen_capture: bool = False  # whether pictures of the screen may show the window
    tray: bool = False  # whether closing the window leaves an entry in the system's tray
    window: str = ""  # where the window was, as Qt puts it (base64)
    states_mb: int = 2048  # disk space that saved states of the model may take, all together
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
    files.write_whole(file, json.dumps(asdict(settings), indent=1).encode("utf-8"))
