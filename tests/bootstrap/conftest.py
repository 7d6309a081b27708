"""Set-up in a checkout and a home that are empty."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bootstrap import environment, places, report, starter

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every place of set-up lies in a folder of the test."""
    root = tmp_path / "a checkout"
    for name in ("BUILD", "VENV", "STAMPS", "TEMPORARY"):
        monkeypatch.setattr(places, name, root / getattr(places, name).relative_to(places.ROOT))
    monkeypatch.setattr(places, "PYTHON", places.VENV / "bin" / "python")
    monkeypatch.setattr(places, "LOG", places.BUILD / "setup.log")
    monkeypatch.setattr(places, "ROOT", root)
    monkeypatch.setattr(environment, "HALF_DONE", places.VENV / ".installing")
    monkeypatch.setattr(environment, "PLACE", places.VENV / ".place")
    monkeypatch.setattr(starter, "SHELF", places.VENV / "share" / "mindmate" / "models")
    for name in ("MINDMATE_WHEEL_DIR", "CMAKE_ARGS", "MINDMATE_NO_INSTALL"):
        monkeypatch.delenv(name, raising=False)
    (root / "bootstrap").mkdir(parents=True)
    for name in ("requirements.lock", "requirements-build.lock", "pyproject.toml", "bootstrap/starter.lock"):
        shutil.copy(ROOT / name, root / name)
    places.VENV.mkdir()
    report.begin_log()
    return root
