"""The lock: nothing of the journal behind it, help before it, and it waits for whoever is in the middle."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QTextEdit
from tests.ui.conftest import by_name, core_of, unlock
from tests.ui.fake_core import PASSPHRASE, FakeCore

from mindmate.conversation.model import Level
from mindmate.errors import MindMateError
from mindmate.hardening.idle import IdleLock


@pytest.fixture
def locked(open_window):
    return open_window(FakeCore(vault=True))


class Clock:
    """Time that passes when a test says so, for the idle lock of a window."""

    def __init__(self, window):
        self.awake = self.running = 1000.0
        minutes = core_of(window).settings.idle_lock_minutes
        window._idle = IdleLock(minutes, lambda: self.awake, lambda: self.running)

    def pass_minutes(self, minutes):
        self.awake += 60 * minutes
        self.running += 60 * minutes

    def sleep_minutes(self, minutes):
        self.running += 60 * minutes


@pytest.fixture
def clock(unlocked):
    return Clock(unlocked)


def everything_shown(window):
    """Every text that a widget of the window holds, visible or not."""
    found = [label.text() for label in window.findChildren(QLabel)]
    found += [field.text() for field in window.findChildren(QLineEdit)]
    found += [field.toPlainText() for field in window.findChildren(QTextEdit)]
    for view in window.findChildren(QListWidget):
        found += [view.item(n).text() + view.item(n).toolTip() for n in range(view.count())]
    return " ".join(found)


def talk(window, qtbot, text="something private"):
    today = window.home.today
    qtbot.keyClicks(today.composer.field, text)
    today.composer.send.click()
    qtbot.waitUntil(lambda: not today.streaming)
    qtbot.waitUntil(lambda: not window._bridge.busy)


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(locked, qtbot):
    screen = locked.lock_screen
    qtbot.keyClicks(screen.field, "wrong")
    qtbot.keyClick(screen.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.error.isVisible())
    assert screen.error.code == "vault.wrong_passphrase"
    assert screen.field.text() == ""
    assert screen.field.hasFocus()
    qtbot.keyClicks(screen.field, PASSPHRASE)
    qtbot.keyClick(screen.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: locked.room is locked.home)


def test_the_keychain_is_offered_only_where_it_opens_the_vault(open_window, locked, qtbot):
    assert not locked.lock_screen.keychain.isVisible()
    qtbot.waitUntil(lambda: locked.lock_screen.warm)
    assert not locked.lock_screen.keychain.isVisible()
    core = FakeCore(vault=True)
    core.upkeep.keychain = True
    window = open_window(core)
    screen = window.lock_screen
    qtbot.waitUntil(screen.keychain.isVisible)
    screen.keychain.click()
    qtbot.waitUntil(lambda: window.room is window.home)
    assert core.unlocked


def test_a_keychain_that_fails_leaves_the_passphrase(open_window, qtbot):
    core = FakeCore(vault=True)
    core.upkeep.keychain = True
    window = open_window(core)
    core.fails["unlock_with_keychain"] = MindMateError("keychain.unavailable")
    qtbot.waitUntil(window.lock_screen.keychain.isVisible)
    window.lock_screen.keychain.click()
    qtbot.waitUntil(lambda: window.lock_screen.error.isVisible())
    assert window.lock_screen.error.code == "keychain.unavailable"
    unlock(window, qtbot)
    assert core.unlocked


def test_an_empty_passphrase_asks_nobody(locked, qtbot):
    locked.lock_screen.submit.click()
    assert locked.lock_screen.error.code == "passphrase.empty"
    assert core_of(locked).passphrases == []


def test_a_vault_open_elsewhere_is_a_card(locked, qtbot):
    core_of(locked).fails["unlock"] = MindMateError("vault.busy")
    qtbot.keyClicks(locked.lock_screen.field, PASSPHRASE)
    locked.lock_screen.submit.click()
    qtbot.waitUntil(lambda: locked.lock_screen.error.isVisible())
    assert "another MindMate" in everything_shown(locked.lock_screen.error)


def test_help_needs_no_passphrase(locked, qtbot):
    by_name(locked, "unlock.help").click()
    assert locked.room is locked.help
    assert "112" in everything_shown(locked.help)
    qtbot.keyClick(locked.focusWidget(), Qt.Key.Key_Escape)
    assert locked.room is locked.lock_screen


def test_the_vault_is_opened_away_from_the_window_s_thread(locked, qtbot):
    unlock(locked, qtbot)
    assert "MainThread" not in core_of(locked).threads


@pytest.mark.parametrize("how", ["button", "keys"])
def test_locking_takes_everything_out_of_the_window(unlocked, qtbot, how):
    talk(unlocked, qtbot)
    assert "something private" in everything_shown(unlocked)
    with qtbot.waitSignal(unlocked.locked):
        if how == "button":
            by_name(unlocked, "lockNow").click()
        else:
            qtbot.keyClick(unlocked.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert unlocked.room is unlocked.lock_screen
    assert not core_of(unlocked).unlocked
    assert "private" not in everything_shown(unlocked)
    assert "something" not in unlocked.windowTitle()


def test_a_draft_outlives_the_lock_and_the_conversation_is_there_again(unlocked, qtbot):
    talk(unlocked, qtbot)
    qtbot.keyClicks(unlocked.home.today.composer.field, "half a thought")
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
    assert unlocked.home.today.composer.text == ""
    unlock(unlocked, qtbot)
    qtbot.waitUntil(lambda: unlocked.home.today.composer.text == "half a thought")
    qtbot.waitUntil(lambda: "something private" in unlocked.home.today.transcript.toPlainText())


def test_locking_in_the_middle_of_a_reply_ends_it(unlocked, qtbot):
    core, today = core_of(unlocked), unlocked.home.today
    core.held = True
    today.send("hello")
    core.release()
    qtbot.waitUntil(lambda: "I hear you" in today.transcript.toPlainText())
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
    qtbot.waitUntil(lambda: not today.streaming)
    assert "I hear you" not in everything_shown(unlocked)
    assert core._journal.said[-1].text.startswith("I hear you")


def test_the_idle_lock_locks(unlocked, qtbot, clock):
    clock.pass_minutes(4.9)
    unlocked.tick()
    assert core_of(unlocked).unlocked
    clock.pass_minutes(0.2)
    with qtbot.waitSignal(unlocked.locked):
        unlocked.tick()
    assert not core_of(unlocked).unlocked


def test_a_computer_that_slept_wakes_up_locked(unlocked, qtbot, clock):
    unlocked.home.today.card.show_level(Level.CRISIS)
    clock.sleep_minutes(1)
    with qtbot.waitSignal(unlocked.locked):
        unlocked.tick()


def test_the_idle_lock_can_be_switched_off(open_window, qtbot):
    core = FakeCore(vault=True)
    core.change_settings(idle_lock_minutes=0)
    window = open_window(core)
    unlock(window, qtbot)
    clock = Clock(window)
    clock.pass_minutes(600)
    window.tick()
    assert core.unlocked


@pytest.mark.parametrize("what", ["reply", "card", "help"])
def test_the_idle_lock_waits(unlocked, qtbot, what, clock):
    core, today = core_of(unlocked), unlocked.home.today
    if what == "reply":
        core.held = True
        today.send("hello")
    elif what == "card":
        today.card.show_level(Level.CRISIS)
    else:
        unlocked.show_help()
    clock.pass_minutes(6)
    unlocked.tick()
    assert core.unlocked
    if what == "reply":
        today.stop()
        qtbot.waitUntil(lambda: not today.streaming)
    elif what == "card":
        today.card.dismiss()
    else:
        unlocked.close_help()
    clock.pass_minutes(4)
    unlocked.tick()
    assert core.unlocked  # the wait began anew
    clock.pass_minutes(2)
    with qtbot.waitSignal(unlocked.locked):
        unlocked.tick()


@pytest.mark.parametrize("stays", [True, False])
def test_a_key_begins_the_wait_anew(unlocked, qtbot, clock, stays):
    clock.pass_minutes(4)
    if stays:
        qtbot.keyClicks(unlocked.home.today.composer.field, "a")
    else:
        QApplication.sendEvent(unlocked, QEvent(QEvent.Type.WindowTitleChange))
    clock.pass_minutes(2)
    unlocked.tick()
    assert (unlocked.room is unlocked.home) is stays


def test_closing_the_window_takes_everything_out_of_it(unlocked, qtbot):
    talk(unlocked, qtbot)
    unlocked.close()
    assert "private" not in everything_shown(unlocked)
