"""The entry in the tray: off unless asked for; closing then locks and hides, quitting ends, and no tray is no loss."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from tests.ui.conftest import core_of, unlock
from tests.ui.fake_core import FakeCore
from tests.ui.test_today import talk

from mindmate.settings import Settings

#: The tests' screen has no tray, and says so when one is used all the same.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", r"does not support raise\(\)")


@pytest.fixture
def there(monkeypatch):
    """A system with a tray."""
    with_tray(monkeypatch, True)


def with_tray(monkeypatch, there):
    """The test's screen has no tray: say that there is one, or not."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: there))
    return there


def opened(open_window, qtbot, *, tray):
    core = FakeCore(vault=True)
    core.change_settings(tray=tray)
    window = open_window(core)
    unlock(window, qtbot)
    qtbot.waitUntil(lambda: not window._bridge.busy)
    return window


def words(window):
    return [action.text() for action in window.tray.actions]


def test_it_is_off_unless_asked_for(there, open_window, qtbot):
    assert Settings().tray is False
    window = opened(open_window, qtbot, tray=False)
    assert not window.tray.shown
    window.close()
    assert not window.isVisible()
    assert not window._tick.isActive()  # really closed


def test_closing_locks_and_hides_and_the_entry_brings_it_back(there, open_window, qtbot):
    window = opened(open_window, qtbot, tray=True)
    talk(window.home.today, qtbot)
    assert window.tray.shown
    window.close()
    qtbot.waitUntil(lambda: not core_of(window).unlocked)
    assert not window.isVisible()
    assert window._tick.isActive()  # the app goes on
    window.tray.actions[0].trigger()
    assert window.isVisible()
    assert window.room is window.lock_screen
    unlock(window, qtbot)


def test_it_says_nothing_of_what_was_written(there, open_window, qtbot):
    window = opened(open_window, qtbot, tray=True)
    talk(window.home.today, qtbot)
    assert words(window) == ["Show MindMate", "Lock", "Quit"]
    assert window.tray._icon.toolTip() == "MindMate"


def test_it_locks(there, open_window, qtbot):
    window = opened(open_window, qtbot, tray=True)
    window.tray.actions[1].trigger()
    qtbot.waitUntil(lambda: not core_of(window).unlocked)
    assert window.isVisible()


@pytest.mark.parametrize("hidden", [False, True])
def test_quitting_ends_the_app(there, open_window, qtbot, hidden):
    window = opened(open_window, qtbot, tray=True)
    if hidden:
        window.close()
        qtbot.waitUntil(lambda: not core_of(window).unlocked)
    window.tray.actions[2].trigger()
    assert not window.isVisible()
    assert not window._tick.isActive()


def test_without_a_tray_closing_closes(open_window, qtbot, monkeypatch):
    with_tray(monkeypatch, False)
    window = opened(open_window, qtbot, tray=True)
    assert not window.tray.shown
    window.home.show_settings("privacy")
    assert window.home.settings.privacy.tray is None
    window.close()
    assert not window._tick.isActive()


def test_a_tray_that_goes_away_meanwhile_holds_no_window(there, open_window, qtbot, monkeypatch):
    window = opened(open_window, qtbot, tray=True)
    with_tray(monkeypatch, False)
    window.close()
    assert not window._tick.isActive()


def test_the_neutral_page_takes_it_away_for_a_while(there, open_window, qtbot):
    window = opened(open_window, qtbot, tray=True)
    window.hide_or_show()
    assert not window.tray.shown
    window.hide_or_show()
    assert window.tray.shown


def test_the_switch_shows_it_at_once(there, open_window, qtbot):
    window = opened(open_window, qtbot, tray=False)
    window.home.show_settings("privacy")
    switch = window.home.settings.privacy.tray
    switch.click()
    assert core_of(window).settings.tray
    assert window.tray.shown
    switch.click()
    assert not window.tray.shown
