"""`pins.py`: prints requirements.lock without llama.cpp's package, for fetching wheels to build without a network."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bootstrap.lock import blocks  # noqa: E402

header, packages = blocks((ROOT / "requirements.lock").read_text("utf-8"))
packages.pop("llama-cpp-python")
sys.stdout.write(header + "".join(packages.values()))
