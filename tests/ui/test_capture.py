"""Which windows stay out of pictures of the screen; the system's call is a double (Linux has none)."""

import pytest
from tests.ui.conftest import core_of, unlock
from tests.ui.fake_core import FakeCore

from mindmate.hardening import capture


@pytest.fixture
def calls(monkeypatch):
    made = []
    monkeypatch.setattr(capture, "possible", lambda: True)
    monkeypatch.setattr(capture, "allow", lambda window, allowed: made.append((window, allowed)))
    return made


def test_the_window_is_left_out_until_the_person_wants_it_in(calls, open_window, qtbot):
    window = open_window(FakeCore(vault=True))
    assert (int(window.winId()), False) in calls
    unlock(window, qtbot)
    window.home.show_settings("privacy")
    page = window.home.settings.privacy
    assert not page.capture.isChecked()
    calls.clear()
    page.capture.click()
    assert core_of(window).settings.screen_capture
    assert (int(window.winId()), True) in calls
    assert not any(not allowed for _, allowed in calls)


def test_where_the_system_has_no_such_thing_nothing_is_offered(open_window, qtbot):
    window = open_window(FakeCore(vault=True))
    unlock(window, qtbot)
    window.home.show_settings("privacy")
    assert window.home.settings.privacy.capture is None
