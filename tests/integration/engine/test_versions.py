"""Turns taken again, in other words, or deleted, through the app: what the model's process holds follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.costs import CHEAP
from tests.integration.engine.support import shallow, wait_until
from tests.lenient import Lenient

from mindmate import paths
from mindmate.app import App
from mindmate.conversation.events import Ended, TurnEvent
from mindmate.engine import fit, supervisor
from mindmate.engine.loading import Loading
from mindmate.engine.snapshot import State
from mindmate.engine.supervisor import Supervisor
from mindmate.errors import MindMateError
from mindmate.replies import ReplyEnd, Sampling
from mindmate.safety.values import Level, Screening

pytestmark = pytest.mark.model
FIRST, SECOND = "I slept badly, and the marigold on the sill has dried up.", "My sister called from Leeds."


@pytest.fixture
def app(tmp_path: Path, model: Path, mindmate_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    shallow(model, tmp_path / "shallow.gguf", 1)
    monkeypatch.setattr(supervisor, "IDLE_SECONDS", 0.0)
    small = fit.Fit("fits", Loading(1024, 1, "q8_0", 0), 0, 0, 0, 0, 0, "", "")
    monkeypatch.setattr(fit, "judge", lambda *_: small)
    profile = paths.find()
    profile.prepare()
    app = App(
        profile,
        model=str(tmp_path / "shallow.gguf"),
        kdf=CHEAP,
        screen=lambda text, earlier=(): Screening(Level.NONE, (), "en", 0.0),
        new_guard=Lenient,
        sampling=Sampling(temperature=0.0, repeat_penalty=1.0),
    )
    app.change_settings(reply_length="short")
    app.create_vault(bytearray(b"passphrase"))
    yield app
    app.close()


@pytest.fixture
def ends(monkeypatch: pytest.MonkeyPatch) -> list[ReplyEnd]:
    """How each reply ended, in order."""
    found: list[ReplyEnd] = []
    stream = Supervisor.reply

    def noting(self: Supervisor, *args: object, **how: object) -> Iterator[object]:
        for piece in stream(self, *args, **how):  # type: ignore[arg-type]
            if isinstance(piece, ReplyEnd):
                found.append(piece)
            yield piece

    monkeypatch.setattr(Supervisor, "reply", noting)
    return found


def quiet(app: App) -> Supervisor:
    """The supervisor, once all that waits in the background is done."""
    ours = app._supervisor
    assert ours is not None
    ours._background.call(lambda: None)
    return ours


def held(app: App) -> State:
    """What the model's process holds."""
    found: list[State] = []

    def take(state: State) -> object:
        found.append(state)
        return lambda _chunk: None

    quiet(app)._host.save(take)  # type: ignore[arg-type]
    return found[0]


def said(app: App, entry: str) -> list[str]:
    return [message.text for message in app.journal.messages(entry)]


def talk(app: App, *texts: str) -> str:
    entry: str | None = None
    for text in texts:
        entry = app.take_turn(entry, text, lambda _: None)
    assert entry is not None
    return entry


def test_an_answer_given_again_reads_nothing_again(app: App, ends: list[ReplyEnd]) -> None:
    entry = talk(app, FIRST, SECOND)
    quiet(app)
    before = said(app, entry)
    app.retry_turn(entry, lambda _: None)
    assert ends[-1].prompt - ends[-1].reused < 20
    assert said(app, entry) == before  # greedy: the same words, from the same place
    assert len(app.journal.versions(app.journal.messages(entry)[-1].id)) == 2


def test_a_message_in_other_words_keeps_what_stands_before_it(app: App, ends: list[ReplyEnd]) -> None:
    entry = talk(app, FIRST, SECOND)
    prompt = ends[0].prompt
    message = app.journal.messages(entry)[2]
    events: list[TurnEvent] = []
    app.edit_turn(entry, message.id, "My brother called.", events.append)
    assert isinstance(events[-1], Ended)
    assert ends[-1].reused >= prompt  # the first question and its answer aren't read again
    assert [mark[1] for mark in held(app).marks if mark[0] == "user"] == [FIRST, "My brother called."]
    changed = said(app, entry)
    app.show_version(entry, message.id)
    assert said(app, entry)[2] == SECOND
    assert [mark[1] for mark in held(app).marks if mark[0] == "user"] == [FIRST, SECOND]
    other = app.journal.versions(message.id)[1]
    app.show_version(entry, other.id)
    assert said(app, entry) == changed


def test_a_branch_is_answered_as_if_there_were_no_other(app: App) -> None:
    entry = talk(app, FIRST, SECOND)
    app.edit_turn(entry, app.journal.messages(entry)[0].id, "I slept well.", lambda _: None)
    assert said(app, entry) == said(app, talk(app, "I slept well."))


def test_what_is_deleted_goes_from_disk_and_from_the_process(app: App) -> None:
    entry = talk(app, FIRST, SECOND)
    ours = quiet(app)
    states = ours._snapshots
    assert states is not None
    assert states.has(entry)
    assert any("marigold" in mark[1] for mark in held(app).marks)
    process = app.model_process
    app.delete_message(entry, app.journal.messages(entry)[0].id)
    assert not states.has(entry)
    assert app.model_process != process
    assert said(app, entry)[0] == SECOND
    assert app.journal.entry(entry).title == SECOND.rstrip(".")
    assert [mark[1] for mark in held(app).marks if mark[0] == "user"] == [SECOND]
    app.take_turn(entry, "And then it rained.", lambda _: None)
    wait_until(lambda: states.has(entry), "the state was never written")
    assert not any("marigold" in mark[1] for mark in held(app).marks)


def test_a_locked_app_changes_nothing(app: App) -> None:
    entry = talk(app, FIRST)
    message = app.journal.messages(entry)[0]
    app.lock()
    for call in (
        lambda: app.retry_turn(entry, lambda _: None),
        lambda: app.edit_turn(entry, message.id, "x", lambda _: None),
        lambda: app.delete_message(entry, message.id),
        lambda: app.show_version(entry, message.id),
    ):
        with pytest.raises(MindMateError, match=r"vault\.locked"):
            call()
