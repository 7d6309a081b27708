"""Where packaging reads and writes."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
#: Everything that isn't a result.
WORK = ROOT / "build" / "package"
#: The results.
DIST = ROOT / "dist"
