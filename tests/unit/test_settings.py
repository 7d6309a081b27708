"""Settings: what was chosen comes back, and a broken file costs choices, never the start."""

from __future__ import annotations

import errno
import json
import os
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate import settings
from mindmate.errors import MindMateError
from mindmate.settings import Settings

CHANGED = Settings(
    language="de",
    country="AT",
    theme="dark",
    high_contrast=True,
    text_scale=150,
    reduce_motion=True,
    breath_sound=True,
    reply_length="long",
    model="another.gguf",
    directness="direct",
    leaning="listening",
    reply_language="fr",
    remember=False,
    idle_lock_minutes=15,
    reminders=True,
    reminder_hour=9,
    hiding_locks=True,
    screen_capture=True,
    tray=True,
    window="AdnQywAD",
    states_mb=512,
    welcomed=True,
)


def test_what_was_saved_is_loaded_again(tmp_path: Path) -> None:
    file = tmp_path / "deeper" / "settings.json"
    settings.save(CHANGED, file)
    assert settings.load(file) == CHANGED
    assert all(getattr(CHANGED, field.name) != field.default for field in fields(Settings))


def test_a_missing_file_means_the_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe", b"\x00" * 100])
def test_an_unreadable_file_means_the_defaults(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert settings.load(file) == Settings()


def test_unknown_names_are_ignored_and_the_rest_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "dark", "from_the_future": 1}))
    assert settings.load(file) == Settings(theme="dark")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_scale", "150"),
        ("text_scale", True),
        ("reduce_motion", 1),
        ("language", None),
        ("country", ["AT"]),
    ],
)
def test_a_value_of_a_wrong_type_falls_back_alone(tmp_path: Path, name: str, value: object) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "dark", name: value}))
    assert settings.load(file) == Settings(theme="dark")


@given(
    st.builds(
        Settings,
        language=st.text(),
        model=st.text(),
        text_scale=st.integers(),
        reduce_motion=st.booleans(),
        welcomed=st.booleans(),
    )
)
def test_any_choice_survives_the_file(tmp_path_factory: pytest.TempPathFactory, chosen: Settings) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.json"
    settings.save(chosen, file)
    assert settings.load(file) == chosen


def test_a_full_disk_keeps_the_old_settings_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "settings.json"
    settings.save(CHANGED, file)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MindMateError) as raised:
        settings.save(replace(CHANGED, theme="light"), file)
    assert raised.value.code == "disk.full"
    assert settings.load(file) == CHANGED
    assert [found.name for found in tmp_path.iterdir()] == ["settings.json"]


def test_a_file_is_replaced_not_written_over(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    settings.save(Settings(), file)
    with file.open() as before:
        settings.save(CHANGED, file)
        assert json.load(before)["theme"] == "system"  # whoever reads sees the old file whole
    assert settings.load(file) == CHANGED
