"""Locking when the computer goes to sleep or its screen is locked: a real bus, with a service that speaks as logind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVirtualObject
from tests.ui.conftest import core_of, unlock
from tests.ui.fake_core import FakeCore

from mindmate.ui.bridge import Bridge
from mindmate.ui.lock import system
from mindmate.ui.lock.system import LOGIN, MANAGER, MANAGER_PATH, SESSION, SystemSignals
from mindmate.ui.shell import MainWindow
from mindmate.ui.theme.look import Look

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon")


class Logind(QDBusVirtualObject):
    """Answers Inhibit with one end of a pipe; whoever holds the other end delays sleep."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[list[Any]] = []
        self.reading = -1

    def introspect(self, path: str) -> str:
        del path
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802 - Qt's name
        self.asked.append(message.arguments())
        self.reading, writing = os.pipe()
        os.set_blocking(self.reading, False)
        connection.send(message.createReply([QDBusUnixFileDescriptor(writing)]))
        os.close(writing)
        return True

    @property
    def delayed(self) -> bool:
        """Whether somebody still holds the other end."""
        try:
            return os.read(self.reading, 1) != b""
        except BlockingIOError:
            return True


class Bus:
    """A bus of this test's own, and what speaks on it."""

    def __init__(self, address: str) -> None:
        self.ours = QDBusConnection.connectToBus(address, "ours")
        self.theirs = QDBusConnection.connectToBus(address, "theirs")
        assert self.theirs.registerService(LOGIN)
        self.logind = Logind()
        assert self.theirs.registerVirtualObject(MANAGER_PATH, self.logind)

    def say(self, path: str, interface: str, name: str, *arguments: object) -> None:
        """Send a signal."""
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(arguments))
        assert self.theirs.send(message)


@pytest.fixture
def bus(qapp: object, tmp_path: Path) -> Iterator[Bus]:
    with subprocess.Popen(
        [
            "dbus-daemon", "--session", "--nofork", "--print-address=1",
            f"--address=unix:path={tmp_path / 'bus'}",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as daemon:  # fmt: skip
        assert daemon.stdout is not None
        yield Bus(daemon.stdout.readline().strip())
        for name in ("ours", "theirs"):
            QDBusConnection.disconnectFromBus(name)
        daemon.kill()


@pytest.fixture
def window(app, bus, qtbot):
    """An unlocked window that listens on that bus."""
    bridge, core = Bridge(), FakeCore(vault=True)
    look = Look(app, core.settings)
    signals = SystemSignals(None, bus.ours, bus.ours)
    assert signals.listening == 2 + len(system.SAVERS)
    window = MainWindow(core, look, bridge, signals)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    unlock(window, qtbot)
    yield window
    bridge.close()
    look.deleteLater()


SIGNALS = {
    "sleep": (MANAGER_PATH, MANAGER, "PrepareForSleep", True),
    "session locked": ("/org/freedesktop/login1/session/_1", SESSION, "Lock"),
    "screen locked": ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True),
    "screen locked by another desktop": (
        "/ScreenSaver",
        "org.freedesktop.ScreenSaver",
        "ActiveChanged",
        True,
    ),
}


@pytest.mark.parametrize("what", SIGNALS)
def test_the_window_locks_when_the_system_says(window, bus, qtbot, what):
    with qtbot.waitSignal(window.locked):
        bus.say(*SIGNALS[what])
    assert window.room is window.lock_screen
    assert not core_of(window).unlocked


def test_waking_up_and_an_ending_screen_saver_lock_nothing(bus, qtbot):
    signals = SystemSignals(None, bus.ours, bus.ours)
    heard = []
    signals.lock_wanted.connect(lambda: heard.append("lock"))
    bus.say(MANAGER_PATH, MANAGER, "PrepareForSleep", False)
    bus.say("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False)
    bus.say(*SIGNALS["sleep"])  # the control, and after it the others have arrived too
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["lock"]


def test_sleep_waits_until_everything_is_locked(window, bus, qtbot):
    qtbot.waitUntil(lambda: window._system.delays_sleep)
    what, who, _, how = bus.logind.asked[0]
    assert (what, who, how) == ("sleep", "MindMate", "delay")
    assert bus.logind.delayed
    with qtbot.waitSignal(window.locked):
        bus.say(*SIGNALS["sleep"])
    qtbot.waitUntil(lambda: not bus.logind.delayed)
    unlock(window, qtbot)
    qtbot.waitUntil(lambda: window._system.delays_sleep)
    assert len(bus.logind.asked) == 2


@pytest.mark.parametrize(
    "address", ["tcp:host=localhost,port=9", "autolaunch:", "unixexec:path=/bin/true", "nonsense"]
)
def test_a_bus_that_is_not_local_is_not_asked(monkeypatch, address):
    for kind in ("session", "system"):
        monkeypatch.setenv(f"DBUS_{kind.upper()}_BUS_ADDRESS", address)
        assert not system._bus(kind).isConnected()
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    assert not system._bus("session").isConnected()


ASKS = "from mindmate.ui.lock import system; print(system._bus('session').isConnected())"


def test_the_person_s_own_bus_is_asked(bus, tmp_path):
    # In a process of its own: Qt keeps the first session bus that a process has asked for, whichever test asked.
    for address, answer in ((tmp_path / "bus", "True"), (tmp_path / "none", "False")):
        environment = os.environ | {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={address}"}
        asked = [sys.executable, "-c", ASKS]
        assert subprocess.check_output(asked, env=environment, text=True).strip() == answer
