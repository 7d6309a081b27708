"""The supervisor with the real model: always ready, states kept and given back, what was deleted is gone."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.integration.engine.support import GREEDY, runs, wait_until

from mindmate.engine import fit, supervisor
from mindmate.engine.gguf import check_chat_model
from mindmate.engine.loading import Loading
from mindmate.engine.shelf import Model, Shelf
from mindmate.engine.snapshot import Snapshots, State, Writer
from mindmate.engine.supervisor import SYSTEM, Aside, Supervisor
from mindmate.errors import MindMateError
from mindmate.replies import ReplyEnd, TextPiece
from mindmate.tasks import Work

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
    states.drop("a")
    ours._keep("b")  # a turn of "b" was over, but meanwhile the child went on with "a"
    assert not states.has("b")
    ours._keep("a")
    assert states.has("a")


def test_a_deleted_conversation_is_never_read_again(ours: Supervisor, states: Snapshots) -> None:
    _say(ours, "a", TALK, 2)
    ours.done("a", lambda _aside: None)
    ours.open("a", TALK)
    ours.forget("a")
    ours._background.call(lambda: None)
    assert ours._holds == ""
    assert not states.has("a")
    for _ in range(2):  # turns that were answered by fixed words, so that the model read nothing
        ours.done("b", lambda _aside: None)
        ours._background.call(lambda: None)
    assert not states.has("b")
    ours.open("a", TALK)  # brought back from an archive
    ours._background.call(lambda: None)
    assert ours._holds == "a"


def test_a_conversation_that_is_opened_in_mid_turn_waits_until_the_turn_is_kept(
    ours: Supervisor, states: Snapshots
) -> None:
    ours.ready()
    pieces = ours.reply(TALK, max_tokens=6, sampling=GREEDY, conversation="a")
    next(pieces)
    ours.open("b", [TALK[0], ("user", "Good morning.")])
    ours._background.call(lambda: None)
    assert ours._urgent.is_set()
    assert isinstance(list(pieces)[-1], ReplyEnd)
    ours.done("a")
    ours._background.call(lambda: None)
    assert states.has("a")
    assert ours._holds == "b"


def test_a_stop_before_the_child_is_asked_is_heard(ours: Supervisor, states: Snapshots) -> None:
    _say(ours, "a", TALK, 2)
    ours._background.call(lambda: None)
    ours.ready()
    ours.stop()  # while the conversation's state is being restored
    pieces = list(ours.reply(TALK, max_tokens=8, sampling=GREEDY, conversation="b"))
    assert pieces == [ReplyEnd("stopped", 0, 0, 0)]
    ours.done("b")
    ours._background.call(lambda: None)
    assert ours._holds == "a"
    assert not states.has("b")
    assert _say(ours, "b", TALK, 8)[1].written == 8


def test_a_state_that_the_child_cant_take_is_deleted_and_read_again(
    ours: Supervisor, states: Snapshots
) -> None:
    expected, _ = _say(ours, "a", TALK)
    wait_until(lambda: states.has("a"), "the state was never written")
    ours._background.call(lambda: None)
    kept, chunks = states.read("a", ours._bound)
    body = b"".join(chunks)

    def fill(writer: Writer) -> None:
        writer.begin(State(kept.size, kept.tokens, [["user"]]))  # marks of another form than today's
        writer.take(body)

    assert states.write("a", ours._bound, fill)
    _say(ours, "b", [TALK[0], ("user", "Good morning.")], 2)
    ours.ready()
    pieces = ours.reply(TALK, max_tokens=8, sampling=GREEDY, conversation="a")
    assert "".join(p.text for p in pieces if isinstance(p, TextPiece)) == expected
    assert not states.has("a")


@pytest.mark.parametrize("shown", [True, False])
def test_only_the_system_prompt_is_kept_as_its_state(
    ours: Supervisor, states: Snapshots, monkeypatch: pytest.MonkeyPatch, shown: bool
) -> None:
    """Some templates can't show a system prompt alone: the cache then holds what it held before."""
    _say(ours, "a", TALK, 2)
    ours._background.call(lambda: None)
    ours._holds = ""  # as after something aside that gave way
    if not shown:
        monkeypatch.setattr(ours._host, "prepare", lambda *_: 0)
    ours.open("", [])
    ours._background.call(lambda: None)
    assert states.has(SYSTEM) == shown


def test_a_child_that_dies_of_what_is_written_aside_is_replaced(ours: Supervisor) -> None:
    _say(ours, "a", TALK, 2)
    first = ours.pid

    def chore(aside: Aside) -> None:
        assert first is not None
        os.kill(first, signal.SIGKILL)
        aside([("user", "Say hello.")], 6)

    ours.done("a", chore)
    ours._background.call(lambda: None)
    assert ours._host.alive
    assert ours.pid != first
    assert ours._holds == "a"


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


@pytest.mark.parametrize("kept", [True, False])
def test_what_is_written_aside_leaves_the_conversation_in_the_cache(
    tmp_path: Path, model: Path, states: Snapshots, kept: bool
) -> None:
    ours = _supervisor(tmp_path, model, states if kept else None)
    written: list[str | None] = []

    def chore(aside: Aside) -> None:
        written.append(aside([("user", "Say hello.")], 6))

    try:
        text, _ = _say(ours, "a", TALK)
        ours.done("a", chore)
        ours._background.call(lambda: None)
        assert written[0]
        talk = [*TALK, ("assistant", text), ("user", "What else?")]
        _, end = _say(ours, "a", talk)
        assert end.prompt - end.reused < (20 if kept else 40)
    finally:
        ours.close()


def test_what_is_written_aside_gives_way_to_a_reply(ours: Supervisor) -> None:
    _say(ours, "a", TALK, 2)
    written: list[str | None] = []

    def chore(aside: Aside) -> None:
        ours._urgent.set()  # as `ready` does when somebody asks
        written.append(aside([("user", "Say hello.")], 6))

    ours.done("a", chore)
    ours._background.call(lambda: None)
    assert written == [None]
    assert ours._holds == "a"


def test_what_somebody_waits_for_is_written_aside_only_by_a_loaded_model_and_the_talk_stays(
    ours: Supervisor,
) -> None:
    ask = [("user", "Say hello.")]
    assert ours.write_aside(ask, 6) is None  # nothing is loaded, and nothing is loaded for it
    _say(ours, "a", TALK, 2)
    ours._background.call(lambda: None)
    assert ours.write_aside(ask, 6)
    assert ours._holds == "a"
    ours._urgent.set()  # as `ready` does when somebody asks
    assert ours.write_aside(ask, 6) is None
    ours._urgent.clear()
    assert ours.pid is not None
    os.kill(ours.pid, signal.SIGKILL)
    assert not ours.write_aside(ask, 6)  # it may end before or while it is asked
    _say(ours, "a", TALK, 2)
    ours.close()
    assert ours.write_aside(ask, 6) is None


def test_what_is_written_aside_ends_at_once_where_it_is_not_wanted_any_more(ours: Supervisor) -> None:
    ask = [("user", "Tell a long story, with all that happens in it.")]
    _say(ours, "a", TALK, 2)
    ours._background.call(lambda: None)
    written: list[str | None] = []
    work = Work()
    waiting = threading.Thread(target=lambda: written.append(ours.write_aside(ask, 4000, work)))
    waiting.start()
    wait_until(lambda: ours._host._running != 0, "nothing was written aside")
    work.cancel()
    begun = time.monotonic()
    waiting.join(30)
    assert written == [None]
    assert time.monotonic() - begun < 10  # 4,000 tokens take far longer
    ours._background.call(lambda: None)
    assert ours._holds == "a"  # brought back afterwards
    assert ours.write_aside(ask, 6)  # the control: what ended it ends nothing else
    assert ours.write_aside(ask, 6, work) is None


def test_what_waits_to_be_written_aside_is_not_begun_once_it_is_not_wanted(ours: Supervisor) -> None:
    _say(ours, "a", TALK, 2)
    go = threading.Event()
    ours._background.submit(go.wait)
    work = Work()
    work.cancel()
    assert ours.write_aside([("user", "Hello")], 6, work) is None  # though the background is still held up
    assert not go.is_set()
    go.set()


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
