"""Where things lie: below MINDMATE_HOME, and closed to other people."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from mindmate import paths


def folders_of(found: paths.Paths) -> list[Path]:
    return [found.data, found.config, found.cache, found.logs, found.vault, found.models, found.temporary]


def test_everything_lies_below_the_named_home(mindmate_home: Path) -> None:
    found = paths.find()
    for folder in [*folders_of(found), found.settings]:
        assert folder.is_relative_to(mindmate_home)
    assert found.vault == mindmate_home / "vault"
    assert found.models == mindmate_home / "models"


def test_without_a_named_home_the_system_decides(
    monkeypatch: pytest.MonkeyPatch, mindmate_home: Path
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    found = paths.find()
    for folder in folders_of(found):
        assert not folder.is_relative_to(mindmate_home)
        assert "mindmate" in str(folder).lower()
    if sys.platform == "linux":
        assert found.data == Path.home() / ".local" / "share" / "MindMate"


def test_an_empty_variable_names_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    unset = paths.find()
    monkeypatch.setenv(paths.HOME_VARIABLE, "")
    assert paths.find() == unset


def test_a_relative_home_is_bound_to_where_the_app_was_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(paths.HOME_VARIABLE, "profile")
    found = paths.find()
    monkeypatch.chdir("/")
    assert found.data == tmp_path / "profile"


def test_a_tilde_is_the_home_of_the_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, "~/quiet")
    assert paths.find().data == Path.home() / "quiet"


def test_asking_where_creates_nothing(mindmate_home: Path) -> None:
    paths.find()
    assert not mindmate_home.exists()
    paths.find().prepare()
    assert mindmate_home.is_dir()


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_prepared_folders_are_closed_to_others_even_if_they_were_open() -> None:
    found = paths.find()
    found.data.mkdir(mode=0o755, parents=True)
    found.data.chmod(0o755)
    found.prepare()
    for folder in (found.data, found.config, found.cache, found.logs, found.temporary):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_preparing_twice_keeps_what_is_there() -> None:
    found = paths.find()
    found.prepare()
    found.settings.write_text("{}")
    found.prepare()
    assert found.settings.read_text() == "{}"


def test_installed_models_lie_in_the_installation_not_in_the_profile(mindmate_home: Path) -> None:
    folder = paths.installed_models()
    assert folder == Path(sys.prefix) / "share" / "mindmate" / "models"
    assert not folder.is_relative_to(mindmate_home)


def test_a_frozen_app_finds_its_models_in_the_bundle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.installed_models() == tmp_path / "models"
