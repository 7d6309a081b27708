"""What is typed is kept a moment after the typing stops, and at the latest after a moment and a half."""

from __future__ import annotations

import pytest

from mindmate.ui.bridge import Bridge
from mindmate.ui.safety import saving
from mindmate.ui.safety.saving import Autosave


@pytest.fixture
def bridge(app):
    bridge = Bridge()
    yield bridge
    bridge.close()


def test_whoever_types_without_a_pause_is_saved_all_the_same(bridge, qtbot, monkeypatch):
    clock = [0]
    autosave = Autosave(
        bridge, bridge
    )  # a child: else Python may delete it, timer and all, on the queue’s thread
    monkeypatch.setattr(autosave, "_oldest", Clock(clock))
    kept = []
    waits = []
    for now in range(0, 2000, 300):
        clock[0] = now
        autosave.later("words", lambda now=now: kept.append(now))
        waits.append(autosave._timer.interval())
    assert waits[0] == saving.PAUSE_MS
    assert all(wait + now <= saving.MOST_MS for wait, now in zip(waits[:6], range(0, 1800, 300), strict=True))
    assert waits[-1] == 0
    qtbot.waitUntil(lambda: kept == [1800])


def test_a_later_save_begins_a_wait_of_its_own(bridge, qtbot):
    autosave = Autosave(bridge, bridge)
    with qtbot.waitSignal(autosave.saved):
        autosave.later("words", lambda: None)
    autosave.later("words", lambda: None)
    assert autosave._timer.interval() > 0


class Clock:
    """Stands in for QElapsedTimer."""

    def __init__(self, at):
        self._at = at

    def start(self):
        pass

    def elapsed(self):
        return self._at[0]
