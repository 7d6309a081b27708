"""Where set-up reads and writes: the checkout, its environment, and the cache that outlives both."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
LOG = BUILD / "setup.log"
#: Temporary files of pip: a set-up that is killed outright leaves them here, and the next one removes them.
TEMPORARY = BUILD / "tmp"
STAMPS = VENV / "stamps"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def shown(path: Path) -> str:
    """`path` as it is named to people: from the checkout where it lies in it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def cache() -> Path:
    """The folder of what took long to make or fetch; in the checkout where the home can't be written."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    home = os.environ.get("HOME") or os.environ.get("LOCALAPPDATA", "")
    folders = [Path(base)] if Path(base).is_absolute() else [Path(home) / ".cache"] if home else []
    for folder in folders:
        kept = folder / "mindmate-build"
        try:
            kept.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=kept):
                return kept
        except OSError:
            continue  # the home may be read-only, or not exist
    kept = BUILD / "cache"
    kept.mkdir(parents=True, exist_ok=True)
    return kept


def prebuilt() -> Path | None:
    """The folder of ready-made wheels that MINDMATE_WHEEL_DIR names."""
    named = os.environ.get("MINDMATE_WHEEL_DIR")
    return Path(named).expanduser().resolve() if named else None


def has_display() -> bool:
    """Whether a window could open here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
