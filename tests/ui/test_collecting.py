"""Garbage is collected on the window's thread, between two events, and no less than before."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer
from pytestqt.qtbot import QtBot

from mindmate.ui import collecting
from mindmate.ui.collecting import Collector


class Ring(QObject):
    """An object of Qt's that only a cycle holds."""

    def __init__(self, collected: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: collected.append(threading.current_thread()))


@pytest.fixture
def collector(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    """One that looks every few milliseconds; the tests' own stays as it is."""
    monkeypatch.setattr(collecting, "TICK_MS", 5)
    found = Collector()
    yield found
    found.deleteLater()


def much_garbage() -> None:
    """More than Python's collector lets lie, and of every age."""
    for _ in range(200_000):
        ring: list[object] = []
        ring.append(ring)


def on_another_thread() -> None:
    worker = threading.Thread(target=much_garbage)
    worker.start()
    worker.join()


def test_left_to_itself_python_collects_on_whichever_thread_makes_garbage() -> None:
    collected: list[threading.Thread] = []
    Ring(collected)
    gc.enable()  # the control
    try:
        on_another_thread()
    finally:
        gc.disable()
    assert collected
    assert collected[0] is not threading.current_thread()


def test_an_object_of_qt_s_is_collected_on_the_window_s_thread_alone(
    collector: Collector, qtbot: QtBot
) -> None:
    collected: list[threading.Thread] = []
    Ring(collected)
    on_another_thread()
    assert collected == []
    qtbot.waitUntil(lambda: bool(collected))
    assert collected == [threading.current_thread()]


def test_what_grew_old_is_collected_as_well(collector: Collector, qtbot: QtBot) -> None:
    collected: list[threading.Thread] = []
    ring = Ring(collected)
    gc.collect(0)
    gc.collect(1)  # with the old ones now
    del ring

    def seen() -> bool:
        much_garbage()
        return bool(collected)

    qtbot.waitUntil(seen)


def test_all_of_it_is_collected_when_that_is_asked_for(collector: Collector, qtbot: QtBot) -> None:
    collected: list[threading.Thread] = []
    ring = Ring(collected)
    gc.collect(0)
    gc.collect(1)  # with the old ones now, which a little garbage never touches
    del ring
    qtbot.wait(50)
    assert collected == []
    collector.collect_all()
    qtbot.waitUntil(lambda: bool(collected))


def test_nothing_is_collected_while_a_menu_is_open(collector: Collector, qtbot: QtBot) -> None:
    collected: list[threading.Thread] = []
    menu = QEventLoop()

    def opened() -> None:
        Ring(collected)
        much_garbage()
        QTimer.singleShot(100, lambda: (inside.append(len(collected)), menu.quit()))
        menu.exec()

    inside: list[int] = []
    QTimer.singleShot(0, opened)
    qtbot.waitUntil(lambda: bool(collected))
    assert inside == [0]
