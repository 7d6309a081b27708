"""What is typed is kept a moment after the typing stops, and at the latest after a moment and a half."""

from __future__ import annotations

import threading

import pytest

from mindmate.errors import MindMateError
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


@pytest.fixture
def held_up(bridge, qtbot):
    """The background has other things to do until the test says otherwise."""
    idle = threading.Event()
    bridge.run(idle.wait, lambda _: None, pytest.fail)
    yield idle
    idle.set()
    qtbot.waitUntil(lambda: not bridge.busy)


def test_flushing_saves_what_the_background_hasn_t_come_to_in_its_order_and_once(bridge, qtbot, held_up):
    autosave, kept = Autosave(bridge, bridge), []
    for name in ("first page", "second page"):
        autosave.later(name, lambda name=name: kept.append(name))
        autosave.hurry()
    autosave.later("third page", lambda: kept.append("third page"))
    autosave.flush()
    assert kept == ["first page", "second page", "third page"]
    held_up.set()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert kept == ["first page", "second page", "third page"]


def test_a_later_save_takes_the_place_of_one_of_its_name_alone(bridge, qtbot, held_up):
    autosave, kept = Autosave(bridge, bridge), []
    for name, words in (("a", 1), ("b", 2), ("a", 3)):
        autosave.later(name, lambda words=words: kept.append(words))
        autosave.hurry()
    held_up.set()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert kept == [2, 3]


def test_what_can_t_be_saved_before_locking_is_not_forgotten(bridge, qtbot, held_up):
    autosave, kept, full = Autosave(bridge, bridge), [], [True]

    def save():
        if full:
            raise MindMateError("disk.full")
        kept.append("words")

    autosave.later("page", save)
    autosave.hurry()
    with pytest.raises(MindMateError):
        autosave.flush()
    full.clear()
    autosave.flush()
    assert kept == ["words"]


class Clock:
    """Stands in for QElapsedTimer."""

    def __init__(self, at):
        self._at = at

    def start(self):
        pass

    def elapsed(self):
        return self._at[0]
