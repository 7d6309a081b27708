"""The supervisor with the real model: always ready, states kept and given back, what was deleted is gone."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.integration.engine.support import GREEDY, runs, wait_until

from mindmate.engine import fit, supervisor
from mindmate.engine.gguf import check_chat_model
from mindmate.engine.loading import Loading
from mindmate.engine.shelf import Model, Shelf
from mindmate.engine.snapshot import Snapshots
from mindmate.engine.supervisor import SYSTEM, Supervisor
from mindmate.errors import MindMateError
from mindmate.replies import ReplyEnd, TextPiece

pytestmark = pytest.mark.model
PROMPT = "You are kind and brief. You listen. " * 4
TALK = [("system", PROMPT), ("user", "I can't sleep.")]


@pytest.fixture(autouse=True)
def _small_and_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A short context on one thread whatever this computer has, and no waiting for quiet."""
    monkeypatch.setattr(supervisor, "IDLE_SECONDS", 0.05)

    def judge(*_: object) -> fit.Fit:
        return fit.Fit("fits", Loading(1024, 1, "q8_0", 0), 0, 0, 0, 0, 0, "", "")

    monkeypatch.setattr(fit, "judge", judge)


@pytest.fixture
def states(tmp_path: Path) -> Snapshots:
    return Snapshots(tmp_path / "states", bytearray(b"k" * 32))


def _supervisor(tmp_path: Path, model: Path, states: Snapshots | None) -> Supervisor:
    shelf = Shelf(tmp_path / "models", model.parent)
    chosen = shelf.find(model.name)

    def choose() -> Model:
        return chosen

    return Supervisor(tmp_path / "temporary", shelf, choose, PROMPT, states)


@pytest.fixture
def ours(tmp_path: Path, model: Path, states: Snapshots) -> Iterator[Supervisor]:
    ours = _supervisor(tmp_path, model, states)
    yield ours
    ours.close()


def _say(ours: Supervisor, name: str, talk: list[tuple[str, str]], tokens: int = 8) -> tuple[str, ReplyEnd]:
    ours.ready()
    text, end = "", None
    for piece in ours.reply(talk, max_tokens=tokens, sampling=GREEDY, conversation=name):
        if isinstance(piece, TextPiece):
            text += piece.text
        else:
            end = piece
    assert end is not None
    ours.done(name)
    return text, end


def test_a_turn_is_kept_when_the_person_is_quiet_and_goes_on_after_a_restart(
    tmp_path: Path, model: Path, ours: Supervisor, states: Snapshots
) -> None:
    text, _ = _say(ours, "a", TALK)
    wait_until(lambda: states.has("a"), "the state was never written")
    talk = [*TALK, ("assistant", text), ("user", "What else?")]
    expected, _ = _say(ours, "a", talk)
    ours.close()
    again = _supervisor(tmp_path, model, Snapshots(tmp_path / "states", bytearray(b"k" * 32)))
    try:
        told, end = _say(again, "a", talk)
        assert told == expected
        assert end.reused > 30
    finally:
        again.close()


def test_a_conversation_that_is_opened_is_read_before_anything_is_asked(
    ours: Supervisor, states: Snapshots
) -> None:
    talk = [*TALK, ("assistant", "That is hard."), ("user", "Yes.")]
    ours.open("a", talk[:3])
    wait_until(lambda: states.has(SYSTEM), "the system prompt's state was never written")
    ours._background.call(lambda: None)  # whatever waits is done
    _, end = _say(ours, "a", talk, 3)
    assert end.prompt - end.reused < 20


def test_a_new_conversation_begins_with_the_system_prompt_in_the_cache(
    ours: Supervisor, states: Snapshots
) -> None:
    ours.open("a", [])
    wait_until(lambda: states.has(SYSTEM), "the system prompt's state was never written")
    _, end = _say(ours, "a", TALK, 3)
    assert end.reused > 20


def test_a_child_that_died_is_replaced_without_being_asked(ours: Supervisor) -> None:
    _say(ours, "a", TALK, 3)
    first = ours.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: not ours._host.alive, "the death was never noticed")
    assert _say(ours, "a", TALK, 3)[1].written == 3
    assert ours.pid != first


def test_a_damaged_state_is_deleted_and_read_again(ours: Supervisor, states: Snapshots) -> None:
    expected, _ = _say(ours, "a", TALK)
    wait_until(lambda: states.has("a"), "the state was never written")
    ours._background.call(lambda: None)
    file = states._file("a")
    data = bytearray(file.read_bytes())
    data[-9] ^= 1
    file.write_bytes(data)
    _say(ours, "b", [TALK[0], ("user", "Good morning.")], 2)
    ours._background.call(lambda: None)
    assert file.read_bytes() == data
    ours.ready()
    text = "".join(
        p.text
        for p in ours.reply(TALK, max_tokens=8, sampling=GREEDY, conversation="a")
        if isinstance(p, TextPiece)
    )
    assert text == expected
    assert not states.has("a")


def test_a_deleted_conversation_is_gone_from_the_disk_and_from_the_child(
    ours: Supervisor, states: Snapshots
) -> None:
    _say(ours, "a", TALK, 2)
    wait_until(lambda: states.has("a"), "the state was never written")
    pid = ours.pid
    assert pid is not None
    ours.forget("a")
    assert not states.has("a")
    assert not runs(pid)
    assert _say(ours, "b", TALK, 2)[1].written == 2


def test_a_state_is_never_kept_under_another_conversations_name(ours: Supervisor, states: Snapshots) -> None:
    _say(ours, "a", TALK, 2)
    ours._background.call(lambda: None)
    states.drop_all()
    ours._keep("b")  # a turn of "b" was over, but meanwhile the child went on with "a"
    assert not states.has("b")
    ours._keep("a")
    assert states.has("a")


def test_a_closed_supervisor_leaves_no_process_and_no_key(tmp_path: Path, model: Path) -> None:
    key = bytearray(b"k" * 32)
    ours = _supervisor(tmp_path, model, Snapshots(tmp_path / "states", key))
    _say(ours, "a", TALK, 2)
    pid = ours.pid
    ours.close()
    assert pid is not None
    assert not runs(pid)
    assert not any(key)
    with pytest.raises(MindMateError) as caught:
        ours.ready()
    assert caught.value.code == "vault.locked"


def test_without_states_nothing_is_written(tmp_path: Path, model: Path) -> None:
    ours = _supervisor(tmp_path, model, None)
    try:
        _say(ours, "a", TALK, 2)
        ours._background.call(lambda: None)
    finally:
        ours.close()
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == []


def test_the_starter_model_passes_the_check_that_every_loading_begins_with(model: Path) -> None:
    assert check_chat_model(model).architecture == "llama"
