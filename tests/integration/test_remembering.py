"""Memory over the real vault, the real encoder of meanings and the real model: told, found, and really gone."""

from __future__ import annotations

import re
import struct
import threading
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.costs import CHEAP
from tests.integration.engine.support import wait_until
from tests.integration.vault.support import passphrase

from mindmate.app import App
from mindmate.conversation import prompt
from mindmate.conversation.events import Notice, TurnEvent
from mindmate.conversation.meaning import passages
from mindmate.engine.fake import ScriptedEngine
from mindmate.engine.snapshot import State
from mindmate.insights.series import gathered
from mindmate.late import LateApp
from mindmate.paths import STARTER_MODEL, Paths, installed_models
from mindmate.records import Level
from mindmate.safety.values import Screening

SECRET = "My sister Ana lives in Zanzibar"


def harmless(text: str, earlier: Sequence[str] = ()) -> Screening:
    del text, earlier
    return Screening(Level.NONE, (), "en", 0.0, watching="full")


def grave(text: str, earlier: Sequence[str] = ()) -> Screening:
    del text, earlier
    return Screening(Level.ELEVATED, (), "en", 0.0, watching="full")


def new_app(folder: Path, **parts: Any) -> App:
    paths = Paths(folder, folder, folder / "cache", folder / "logs")
    paths.prepare()
    return App(paths, kdf=CHEAP, **{"screen": harmless} | parts)


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    monkeypatch.setattr("mindmate.remembering.QUIET_SECONDS", 0.0)
    made = new_app(tmp_path)
    made.create_vault(passphrase())
    yield made
    made.close()


def indexed(app: App) -> None:
    """Wait until the background knows the meaning of everything."""

    def all_there() -> bool:
        done, every = app.memory.indexed()
        return done == every > 0

    app.memory.rest()
    wait_until(all_there, "the background didn't come to its end")


# ---- the journal ---------------------------------------------------------------------------------


def test_a_question_finds_what_is_near_in_meaning_until_it_is_deleted(app: App) -> None:
    words = "I finished the race and couldn't stop smiling about what I had done."
    proud = app.journal.write("writing", body=words, mood=5, tags=["race"])
    for body in (
        "Rain all day, I stayed in.",
        "The dentist was late again.",
        "Soup for dinner, then early to bed.",
    ):
        app.journal.write("writing", body=body)
    indexed(app)
    assert not app.journal.search("when did I feel proud?")  # the words alone find nothing
    assert app.memory.similar("when did I feel proud?")[0].entry == proud
    app.journal.edit(proud, body="The plumber came.")
    assert proud not in [found.entry for found in app.memory.similar("when did I feel proud?")]
    indexed(app)
    assert app.memory.similar("somebody repaired the pipes")[0].entry == proud
    assert any("#race" in day.present for day in gathered(app.journal.pages()))  # the control of the insights
    app.delete_entry(proud)
    assert all("#race" not in day.present and day.mood is None for day in gathered(app.journal.pages()))
    assert proud not in [found.entry for found in app.memory.similar("somebody repaired the pipes")]
    assert len(app.memory._meaning._sources) == 3  # nor does its vector stay in memory
    assert app.memory.indexed() == (3, 3)


def test_a_turn_takes_the_background_s_place_and_it_goes_on_afterwards(app: App) -> None:
    app.memory.busy()
    for number in range(9):
        app.journal.write("writing", body=f"Page number {number} about the garden.")
    app.memory._later()
    app.memory._queue.call(lambda: None)  # whatever was waiting has run
    assert app.memory.indexed() == (0, 9)
    indexed(app)
    assert app.memory.indexed() == (9, 9)


class HeldUp:
    """An encoder that takes its time for each passage, until it is let go or closed."""

    pid = None

    def __init__(self, *_given: Any) -> None:
        self.asked = 0
        self.go = threading.Event()

    def vectors(self, texts: Sequence[Any]) -> list[array[float]]:
        self.asked += 1
        self.go.wait(60)
        return [array("f", [1.0] * 1000) for _ in texts]

    def start_soon(self) -> None: ...

    def close(self) -> None:
        self.go.set()


@pytest.mark.parametrize("how", ["switch off", "stop", "lock", "quit"])
def test_what_is_indexed_in_the_background_stops_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr("mindmate.remembering.QUIET_SECONDS", 0.0)
    monkeypatch.setattr("mindmate.remembering.EncoderHost", HeldUp)
    late = LateApp(new_app(tmp_path).paths, kdf=CHEAP, screen=harmless)
    late.create_vault(passphrase())
    memory = late.memory
    encoder: HeldUp = memory._encoder
    long = "The garden was full of light that afternoon, and nobody wanted to go in. " * 150
    late.journal.write("writing", body=long)
    late.journal.write("writing", body="Another page.")
    memory.rest()
    wait_until(lambda: encoder.asked == 1, "nothing was indexed")
    assert len(passages(long)) > 10
    ways: dict[str, Callable[[], None]] = {
        "switch off": lambda: memory.switch(False),
        "stop": memory.stop,
        "lock": late.lock,
        "quit": late.close,
    }
    begun = time.monotonic()
    ways[how]()
    assert time.monotonic() - begun < 5  # it waits for no page to be read to its end
    encoder.go.set()
    if how in ("switch off", "stop"):
        memory._queue.call(lambda: None)
        assert encoder.asked == 1  # only what was being read
        assert memory.indexed() == (0, 2)
        memory.switch(True)  # and it goes on where it was
        memory._queue.call(lambda: None)
        assert memory.indexed() == (2, 2)
    assert encoder.asked == 1 or how in ("switch off", "stop")
    late.lock()


def test_what_is_said_is_proposed_when_the_person_is_quiet_and_never_from_a_grave_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mindmate.remembering.QUIET_SECONDS", 0.0)
    for screen, proposed in ((harmless, [SECRET]), (grave, [])):
        app = new_app(tmp_path / screen.__name__, screen=screen, engine=fake)
        app.create_vault(passphrase())
        entry = app.take_turn(None, f"{SECRET}. I miss her.", lambda _event: None)
        app.memory._queue.call(lambda: None)
        waiting, _ = app.memory.waiting()
        assert [one.text for one in waiting] == proposed
        assert all(one.entry == entry for one in waiting)
        app.close()


def fake() -> Any:
    return ScriptedEngine(lambda _messages: ["Tell me more about that, if you like."])


def test_the_question_what_is_known_is_answered_by_code_and_leaves_no_list_behind(tmp_path: Path) -> None:
    app = new_app(tmp_path, engine=fake)
    app.create_vault(passphrase())
    events: list[TurnEvent] = []
    entry = app.take_turn(None, "What do you know about me?", events.append)
    assert not [e for e in events if isinstance(e, Notice) and e.kind == "memory"]
    app.memory.add(SECRET)
    for question in (
        "What do you know about me?",
        "Was weißt du über mich?",
        "¿Qué sabes de mí?",
        "Que sais-tu de moi ?",
        "तुम मेरे बारे में क्या जानते हो?",
    ):
        events.clear()
        app.take_turn(entry, question, events.append)
        (notice,) = [e for e in events if isinstance(e, Notice) and e.kind == "memory"]
        assert SECRET in notice.text
    assert all(SECRET not in message.text for message in app.journal.messages(entry))
    app.close()


# ---- the model -----------------------------------------------------------------------------------


@pytest.fixture
def model() -> Path:
    return installed_models() / STARTER_MODEL


@pytest.fixture
def words_of(model: Path) -> Callable[[App], str]:
    """What the model's cache holds, as text: its tokens themselves, not what was sent."""
    data = model.read_bytes()
    at = (
        data.index(b"tokenizer.ggml.tokens") + len(b"tokenizer.ggml.tokens") + 8
    )  # behind the types, array of strings
    (count,), at = struct.unpack_from("<Q", data, at), at + 8
    pieces = []
    for _ in range(count):
        (length,) = struct.unpack_from("<Q", data, at)
        pieces.append(data[at + 8 : at + 8 + length].decode("utf-8"))
        at += 8 + length

    def read(app: App) -> str:
        found: list[State] = []

        def take(state: State) -> Any:
            found.append(state)
            return lambda _chunk: None

        assert app._supervisor is not None
        app._supervisor._host.save(take)
        return "".join(pieces[token] for token in found[0].tokens).replace("Ġ", " ").replace("Ċ", "\n")

    return read


@pytest.mark.model
def test_what_was_deleted_or_refused_is_in_no_prompt_any_more_by_its_tokens(
    app: App, words_of: Callable[[App], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prompt, "REPLY_TOKENS", dict.fromkeys(prompt.REPLY_TOKENS, 8))
    monkeypatch.setattr(prompt, "SMALLEST_REPLY", 8)
    app.memory.add(SECRET)
    app.memory.set_name("Mirabel")
    refused = app.vault.memories.propose("My sister Ida lives in Oslo")
    assert refused
    app.memory.forget(refused)

    def say(entry: str | None, text: str) -> tuple[str, str]:
        entry = app.take_turn(entry, text, lambda _event: None)
        return entry, without_replies(words_of(app))

    entry, held = say(None, "I miss my sister")
    assert "Zanzibar" in held  # the control: it was told, and the name too
    assert "Mirabel" in held
    assert "Oslo" not in held
    assert held.index("Zanzibar") > held.index(
        "I miss my sister"
    )  # beside the newest message, not at the start
    before = held
    _, held = say(entry, "My sister never writes")
    assert held.startswith(before[: before.index("Zanzibar") + 8])  # nothing of it was read anew
    assert held.count("Zanzibar") == 1
    assert kept_state(app, entry)  # the control
    app.memory.forget(app.memory.kept()[0].id)
    app.memory.set_name("")
    assert not has_state(app, entry)
    for conversation in (None, entry):
        _, held = say(conversation, "What about my sister?")
        assert "sister" in held  # the control
        assert "Zanzibar" not in held
        assert "Mirabel" not in held
    assert kept_state(app, entry)
    app.delete_entry(entry)
    assert not has_state(app, entry)
    _, held = say(None, "Good morning")
    assert "Good morning" in held
    assert "never writes" not in held


def without_replies(held: str) -> str:
    """A ChatML prompt without what the model said: it may have taken up a name that it was told."""
    return re.sub(r"(<\|im_start\|>assistant\n).*?(?=<\|im_end\|>|\Z)", r"\1", held, flags=re.DOTALL)


def test_only_the_replies_are_taken_out_of_a_prompt() -> None:
    turn = "<|im_start|>user\nMirabel<|im_end|>\n<|im_start|>assistant\n"
    held = f"{turn}Dear Mirabel,\nhello<|im_end|>\n{turn}Mirabel"
    assert without_replies(held) == f"{turn}<|im_end|>\n{turn}"


def kept_state(app: App, entry: str) -> bool:
    """Write the state of the conversation that the model's cache holds, as is done when the person is quiet."""
    assert app._supervisor is not None
    app._supervisor._keep(entry)
    return has_state(app, entry)


def has_state(app: App, entry: str) -> bool:
    assert app._supervisor is not None
    assert app._supervisor._snapshots is not None
    return app._supervisor._snapshots.has(entry)
