"""What holds for every test: no network, no display, a home of its own, English.

Sockets are blocked by pytest-socket (options in pyproject.toml), except AF_UNIX; the order of tests
is random (pytest-randomly prints the seed: repeat an order with `--randomly-seed=N`).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from mindmate import i18n, paths

# Before any QApplication exists, and inherited by every child process of a test.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", settings.get_profile("default"), max_examples=2000)
# The same examples each time, so that an unrelated change never turns the build red.
settings.register_profile("ci", settings.get_profile("default"), derandomize=True, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "default"))


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has a profile and a home that are empty; nothing reaches the developer's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home / "mindmate"))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Texts in the source language, whatever the system speaks, and again after a test changed it."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    i18n.use("en")
    yield
    i18n.use("en")


@pytest.fixture
def mindmate_home() -> Path:
    """The folder that MINDMATE_HOME names in this test; it doesn't exist yet."""
    return Path(os.environ[paths.HOME_VARIABLE])


@pytest.fixture(scope="session")
def starter_model() -> Path:
    """The starter model that set-up put into the installation; its absence is a failure, not a skip."""
    file = paths.installed_models() / paths.STARTER_MODEL
    assert file.is_file(), f"{file.name} is missing: run `make setup`"
    return file
