"""What every test of the window has: an application, a look, a fake core.

A warning of Qt's fails any test: `qt_log_level_fail` in pyproject.toml.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.fake_core import PASSPHRASE, FakeCore
from tests.ui.insights_place import place

from mindmate.ui.bridge import Bridge
from mindmate.ui.collecting import Collector
from mindmate.ui.shell import MainWindow
from mindmate.ui.theme.look import Look
from mindmate.ui.window import application

__all__ = ["place"]  # a fixture


@pytest.fixture(autouse=True, scope="module")
def _collecting(qapp: QApplication) -> Iterator[None]:
    """Garbage is collected as in the app, never on another thread or within an event: here it is whole windows."""
    del qapp
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    collector = Collector()
    yield
    collector.deleteLater()
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _nothing_left(_collecting: None) -> Iterator[None]:
    """What a test leaves over is gone before the next one."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait up to a minute for what must happen: on a busy machine five seconds are sometimes too few."""
    for name in ("waitUntil", "waitSignal", "waitExposed"):
        method = getattr(QtBot, name)

        def patient(self: QtBot, *args: Any, _method: Any = method, **options: Any) -> Any:
            return _method(self, *args, **{"timeout": 60_000} | options)

        monkeypatch.setattr(QtBot, name, patient)


@pytest.fixture(autouse=True)
def _days_and_numbers_as_before() -> Iterator[None]:
    """A test that lets the window speak another language doesn't leave its days and numbers to the next one."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    """The application, in our style."""
    return application([])


@pytest.fixture
def core() -> FakeCore:
    """An app without a vault; `FakeCore(vault=True)` is what `unlocked` uses."""
    return FakeCore()


@pytest.fixture
def open_window(app: QApplication, qtbot: QtBot) -> Iterator[Callable[[FakeCore], MainWindow]]:
    """Opens windows over a core, and closes what belongs to them."""
    bridges: list[Bridge] = []
    looks: list[Look] = []
    windows: list[MainWindow] = []  # a window that nobody holds is gone before its last events arrive

    def open_one(core: FakeCore) -> MainWindow:
        bridge = Bridge()
        look = Look(app, core.settings)
        bridges.append(bridge)
        looks.append(look)
        window = MainWindow(core, look, bridge)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        window.test_look = look  # type: ignore[attr-defined]
        return window

    yield open_one
    for bridge in bridges:
        bridge.close()
    for look in looks:
        look.deleteLater()


@pytest.fixture
def window(core: FakeCore, open_window: Callable[[FakeCore], MainWindow]) -> MainWindow:
    """The window at its first start."""
    return open_window(core)


@pytest.fixture
def unlocked(open_window: Callable[[FakeCore], MainWindow], qtbot: QtBot) -> MainWindow:
    """A window with an open vault, showing an empty conversation."""
    core = FakeCore(vault=True)
    window = open_window(core)
    unlock(window, qtbot)
    return window


def unlock(window: MainWindow, qtbot: QtBot, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase, once nothing is being locked any more, and wait for the room behind it."""
    qtbot.waitUntil(window.lock_screen.submit.isEnabled)
    qtbot.keyClicks(window.lock_screen.field, passphrase)
    window.lock_screen.submit.click()
    qtbot.waitUntil(lambda: window.room is window.home)


def core_of(window: MainWindow) -> FakeCore:
    """The core that a window was opened over."""
    core = window._core
    assert isinstance(core, FakeCore)
    return core


def by_name(window: QWidget, name: str) -> QWidget:
    """The one visible widget of that object name."""
    found = [widget for widget in window.findChildren(QWidget, name) if widget.isVisible()]
    assert len(found) == 1, f"{len(found)} widgets called {name}"
    return found[0]
