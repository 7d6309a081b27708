"""The rooms of packaging, importable. Its folder isn't left on the path: it holds a `build` that would hide another."""

from __future__ import annotations

import sys
from pathlib import Path

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))
import installers  # noqa: E402, F401 - its submodules are found by its own path from now on

sys.path.remove(str(PACKAGING))
