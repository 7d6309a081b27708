"""The real window over the real app: real vault, real child process, the starter model."""

from __future__ import annotations

import gc
import os
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from tests.costs import CHEAP
from tests.lenient import Lenient
from tests.scanning import find_words
from tests.ui.conftest import by_name, unlock
from tests.ui.test_first_start import shown_text
from tests.ui.test_lock import everything_shown

from mindmate import paths
from mindmate.app import App
from mindmate.conversation.model import Role, State
from mindmate.hardening import process
from mindmate.replies import Sampling
from mindmate.ui import collecting
from mindmate.ui import window as entry

pytestmark = [pytest.mark.model, pytest.mark.window, pytest.mark.usefixtures("starter_model")]

PASSPHRASE = "lighthouse marmalade trombone"
WORDS = "I cannot sleep before exams, zeppelin"
MINUTE = 60_000


def new_app() -> App:
    """The app over this test's profile: a cheap key derivation, replies that are always the same and never cut."""
    return App(paths.find(), kdf=CHEAP, sampling=Sampling(temperature=0.0, seed=1), new_guard=Lenient)


@pytest.fixture(autouse=True)
def _process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What the process of the app would be, and undone again."""
    before = dict(os.environ)
    process.prepare(paths.find())
    yield
    for name in set(os.environ) - set(before):
        monkeypatch.delenv(name, raising=False)
    os.environ.update(before)


@pytest.fixture
def started(open_window, qtbot):
    """A window that went through its first start, ready to talk."""
    app = new_app()
    window = open_window(app)
    steps = window.onboarding
    steps.welcome.next.click()
    steps.country.next.click()
    for field in (steps.passphrase.field, steps.passphrase.again):
        qtbot.keyClicks(field, PASSPHRASE)
    steps.passphrase.next.click()
    qtbot.waitUntil(lambda: steps.at == 3, timeout=MINUTE)
    give_words_back(steps.recovery, qtbot)
    qtbot.waitUntil(lambda: steps.at == 4, timeout=MINUTE)
    qtbot.waitUntil(lambda: "very small model" in shown_text(steps))
    steps.model.next.click()
    qtbot.waitUntil(lambda: window.room is window.home)
    yield window
    end(window, qtbot)


def give_words_back(step, qtbot):
    """What a person does who has written the recovery words down."""
    words = step.words
    step.next.click()
    for number, field in zip(step.asked, step.fields, strict=True):
        qtbot.keyClicks(field, words[number - 1])
    step.next.click()


def end(window, qtbot):
    """What `window.run` and the command line do when the window has been closed."""
    window.close()
    qtbot.waitUntil(lambda: not window._bridge.busy, timeout=MINUTE)
    window._core.lock()
    window._bridge.close()
    window._core.close()


def send(window, qtbot, words):
    field = window.home.today.composer.field
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def wait_for_reply(window, qtbot):
    today = window.home.today
    qtbot.waitUntil(
        lambda: today.transcript.replying and len(today.transcript.texts()[-1]) > 20, timeout=MINUTE
    )


def test_talk_stop_restart_unlock_and_find_it_again(started, open_window, qtbot, mindmate_home):
    today = started.home.today
    lengths = []
    today.transcript.document().contentsChanged.connect(
        lambda: lengths.append(today.transcript.document().characterCount())
    )
    send(started, qtbot, WORDS)
    wait_for_reply(started, qtbot)
    assert WORDS in today.transcript.toPlainText()
    assert len(set(lengths)) > 3, "tokens appear one after the other"
    by_name(started, "chat.stop").click()
    qtbot.waitUntil(lambda: not today.streaming, timeout=MINUTE)
    reply = [text for text in today.transcript.texts() if text][-2:]
    shown = today.transcript.toPlainText()
    app = started._core
    kept = app.journal.messages(today.entry)
    assert [message.role for message in kept] == [Role.USER, Role.ASSISTANT]
    assert kept[1].state in (State.STOPPED, State.COMPLETE)
    assert kept[1].text
    assert kept[1].text[:20].split("\n")[0] in shown
    assert "<|" not in kept[1].text
    assert reply
    end(started, qtbot)

    again = new_app()
    window = open_window(again)
    try:
        assert window.room is window.lock_screen
        assert "sleep" not in everything_shown(window)
        unlock(window, qtbot, PASSPHRASE)
        sidebar = window.home.sidebar.list
        qtbot.waitUntil(lambda: sidebar.count() == 2)
        assert sidebar.item(1).text().startswith("I cannot sleep")
        sidebar.itemClicked.emit(sidebar.item(1))
        qtbot.waitUntil(lambda: WORDS in window.home.today.transcript.toPlainText())
        assert kept[1].text in window.home.today.transcript.texts()
    finally:
        end(window, qtbot)
    written = [file for file in mindmate_home.rglob("*") if file.is_file()]
    assert written
    assert find_words(mindmate_home, ["zeppelin", "marmalade", "cannot sleep"]) == []
    (mindmate_home / "control.txt").write_text("a zeppelin", "utf-16-le")
    assert find_words(mindmate_home, ["zeppelin"])


def test_a_message_at_risk_is_answered_by_fixed_words_and_the_card(started, qtbot):
    today = started.home.today
    send(started, qtbot, "I want to kill myself tonight")
    qtbot.waitUntil(lambda: not today.streaming and today.card.isVisible(), timeout=MINUTE)
    assert "can't contact anybody" in today.transcript.toPlainText()
    assert today.composer.field.isEnabled()


def test_locking_in_the_middle_of_a_reply_keeps_what_came_and_shows_nothing(started, qtbot):
    today = started.home.today
    send(started, qtbot, WORDS)
    wait_for_reply(started, qtbot)
    with qtbot.waitSignal(started.locked, timeout=MINUTE):
        started.lock()
    assert "zeppelin" not in everything_shown(started)
    unlock(started, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: WORDS in today.transcript.toPlainText(), timeout=MINUTE)
    assert len(started._core.journal.messages(today.entry)[1].text) > 10
    qtbot.waitUntil(lambda: not started._bridge.busy, timeout=MINUTE)


def inet_sockets(process: int) -> list[str]:
    """The sockets of a process that could reach a network, from its descriptors and the kernel's tables."""
    inodes = set()
    for descriptor in Path(f"/proc/{process}/fd").iterdir():
        try:
            target = str(descriptor.readlink())
        except OSError:
            continue
        if target.startswith("socket:["):
            inodes.add(target[8:-1])
    found = []
    for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        for line in Path(f"/proc/{process}/net/{table}").read_text().splitlines()[1:]:
            if line.split()[9] in inodes:
                found.append(f"{table}: {line.split()[1]}")
    return found


@pytest.mark.skipif(not Path("/proc/self/net/tcp").exists(), reason="reads Linux' tables of sockets")
def test_nothing_opens_a_socket_that_could_reach_a_network(started, qtbot):
    send(started, qtbot, "hello")
    wait_for_reply(started, qtbot)
    me = os.getpid()
    children = Path(f"/proc/{me}/task/{me}/children").read_text().split()
    everybody = [me, *map(int, children)]
    assert [s for process in everybody for s in inet_sockets(process)] == []
    started.home.today.stop()
    qtbot.waitUntil(lambda: not started._bridge.busy, timeout=MINUTE)


def test_run_shows_the_window_and_ends_with_it(app, qtbot):
    core = new_app()
    seen = []

    def close() -> None:
        windows = [w for w in QApplication.topLevelWidgets() if w.objectName() == "window" and w.isVisible()]
        seen.extend(w.room.objectName() for w in windows)
        for window in windows:
            window.close()

    QTimer.singleShot(300, close)
    assert entry.run(core, ["mindmate"]) == 0
    assert seen == ["onboarding"]
    core.close()


class Words:
    """Something of the journal's that only a cycle holds."""

    def __init__(self) -> None:
        self.itself = self


def test_locking_frees_what_only_cycles_hold(app, qtbot):
    core = new_app()
    words = Words()
    held = weakref.ref(words)
    gc.collect()  # it is of the oldest now, which Python looks at seldom
    del words
    seen = []

    def lock() -> None:
        (window,) = (
            w for w in QApplication.topLevelWidgets() if w.objectName() == "window" and w.isVisible()
        )
        seen.append(held() is None)
        window.locked.emit()
        QTimer.singleShot(collecting.TICK_MS * 2, lambda: (seen.append(held() is None), window.close()))

    QTimer.singleShot(300, lock)
    assert entry.run(core, ["mindmate"]) == 0
    assert seen == [False, True]
    core.close()
