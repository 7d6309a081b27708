"""`mindmate --selftest`: passes with the real parts, and each check can fail."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mindmate import paths
from mindmate.app import App
from mindmate.conversation.events import Ended, TurnEvent
from mindmate.engine.gguf import check_chat_model
from mindmate.engine.supervisor import Supervisor
from mindmate.replies import ReplyEnd, TextPiece
from mindmate.safety.values import Level, Screening
from mindmate.selftest import checks, tiny

pytestmark = pytest.mark.model


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return tiny.write(tmp_path / "tiny.gguf")


@pytest.fixture
def test(model: Path, monkeypatch: pytest.MonkeyPatch, mindmate_home: Path) -> checks.SelfTest:
    profile = paths.find()
    profile.prepare()
    found = checks.SelfTest(profile, model)
    yield found  # type: ignore[misc]
    found.app.close()


def test_the_tiny_model_is_sound_and_the_same_each_time(model: Path, tmp_path: Path) -> None:
    assert check_chat_model(model).architecture == "llama"
    assert tiny.write(tmp_path / "again.gguf").read_bytes() == model.read_bytes()


@pytest.mark.window
def test_it_passes_with_an_empty_standard_error_and_leaves_nothing(model: Path, mindmate_home: Path) -> None:
    program = Path(sys.executable).with_name("mindmate")
    command = [str(program), "--selftest", "--json", "--model", str(model)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    found = json.loads(result.stdout)
    assert list(found["checks"]) == [
        "vault",
        "window",
        "model files",
        "engine",
        "talking",
        "stopping",
        "a killed model",
        "screen",
        "plain text",
    ]
    assert found["cpu_variant"]
    assert not list(mindmate_home.rglob("mindmate-selftest-*"))


def test_a_vault_that_keeps_plain_text_fails(test: checks.SelfTest, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = App.lock

    def leaky(self: App) -> None:
        lock(self)
        (self.paths.data / "notes").write_text(f"x{checks.WORDS}y", "utf-8")

    monkeypatch.setattr(test.app, "lock", lambda: leaky(test.app))
    with pytest.raises(checks.Failed, match="plain text in notes"):
        test.vault()


def test_a_check_of_models_that_lets_everything_in_fails(
    test: checks.SelfTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(test.app.shelf, "verify", lambda file: file)
    with pytest.raises(checks.Failed, match=r"a broken file \(cut\) was accepted"):
        test.model_files()


def test_a_screen_that_notices_nothing_fails(test: checks.SelfTest) -> None:
    test.vault()
    test.app.lock()
    test.app._own_screen = False
    test.app._screen = lambda text, earlier=(): Screening(Level.NONE, (), "en", 0.0)
    test.app.unlock(bytearray(checks.PASSPHRASE.encode()))
    with pytest.raises(checks.Failed, match="isn't noticed"):
        test.screens()


def test_a_model_that_says_nothing_fails(test: checks.SelfTest, monkeypatch: pytest.MonkeyPatch) -> None:
    test.vault()
    monkeypatch.setattr(test.app, "take_turn", lambda entry, text, emit: "0" * 16)
    with pytest.raises(checks.Failed, match="no end"):
        test.talks()


def test_a_kill_that_goes_unnoticed_fails(test: checks.SelfTest, monkeypatch: pytest.MonkeyPatch) -> None:
    test.vault()
    monkeypatch.setattr(type(test.app), "model_process", property(lambda _self: None))
    with pytest.raises(checks.Failed, match="nothing to kill"):
        test.survives()


def test_a_kill_of_which_nothing_is_said_fails(
    test: checks.SelfTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    test.vault()
    take = test.app.take_turn

    def silent(entry: str | None, text: str, emit: Callable[[TurnEvent], None]) -> str:
        return take(entry, text, lambda e: emit(Ended(e.message) if isinstance(e, Ended) else e))

    monkeypatch.setattr(test.app, "take_turn", silent)
    with pytest.raises(checks.Failed, match="nothing is said"):
        test.survives()


def test_a_model_that_speaks_in_one_piece_fails(
    test: checks.SelfTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    test.vault()
    stream = Supervisor.reply

    def at_once(self: Supervisor, *args: Any, **how: Any) -> Iterator[TextPiece | ReplyEnd]:
        pieces = list(stream(self, *args, **how))
        yield TextPiece("".join(piece.text for piece in pieces if isinstance(piece, TextPiece)))
        yield pieces[-1]

    monkeypatch.setattr(Supervisor, "reply", at_once)
    with pytest.raises(checks.Failed, match="in 1 pieces"):
        test.talks()


def test_a_reply_that_the_guard_stops_at_its_first_words_is_no_failure(
    test: checks.SelfTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    test.vault()
    monkeypatch.setattr(checks.ReplyGuard, "fired", property(lambda _self: ("phone_number",)))
    with pytest.raises(checks.Failed, match="in 1 pieces"):  # each of them stopped: that is one
        test.talks()

    def first(self: checks.ReplyGuard) -> tuple[str, ...]:
        return ("phone_number",) if self._prompt == checks.QUESTIONS[0] else ()

    monkeypatch.setattr(checks.ReplyGuard, "fired", property(first))
    assert test.talks().startswith("streamed")


def test_what_the_tiny_model_says_passes_the_guard() -> None:
    guard = checks.ReplyGuard(checks.HARMLESS)
    for piece in tiny._chain():
        guard.feed(piece.replace("Ġ", " "))
    assert not guard.fired
    assert not guard.finish()[1].rules
