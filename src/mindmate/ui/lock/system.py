"""What the system says that calls for a lock: it is about to sleep, or the screen was locked. Linux, D-Bus.

Only local sockets are used, which the app's own network filter allows (`hardening.seccomp`). Where there is no such
bus nothing is heard; the window then locks when it notices that the computer slept (`hardening.idle`).

Sources: freedesktop.org, "org.freedesktop.login1" (PrepareForSleep, Lock, Inhibit); the ActiveChanged signal of
org.freedesktop.ScreenSaver and of GNOME's, MATE's, Cinnamon's and Xfce's own.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import shiboken6
from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCall,
    QDBusPendingCallWatcher,
)

log = logging.getLogger(__name__)

LOGIN, MANAGER, MANAGER_PATH = (
    "org.freedesktop.login1",
    "org.freedesktop.login1.Manager",
    "/org/freedesktop/login1",
)
SESSION = "org.freedesktop.login1.Session"
SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.xfce.ScreenSaver",
)


class SystemSignals(QObject):
    """Emits `lock_wanted`. Call `locked` once everything is closed, so that the computer may sleep."""

    lock_wanted = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        system: QDBusConnection | None = None,
        session: QDBusConnection | None = None,
    ) -> None:
        """Listen on the system's and the person's bus; others are given in tests."""
        super().__init__(parent)
        self._delay: QDBusMessage | None = None  # holds the file whose closing lets the computer sleep
        self._watcher: QDBusPendingCallWatcher | None = None
        self.listening = 0
        self._system = system or _bus("system")
        self._session = session or _bus("session")
        self._listen()

    def _listen(self) -> None:
        # Of whichever session: one's own path isn't known to every kind of program.
        session_locked = (LOGIN, "", SESSION, "Lock")
        wanted = [
            (self._system, (LOGIN, MANAGER_PATH, MANAGER, "PrepareForSleep"), SLOT("sleeping(bool)")),
            (self._system, session_locked, SLOT("screen_locked()")),
        ]
        for saver in SAVERS:
            wanted.append((self._session, ("", "", saver, "ActiveChanged"), SLOT("saver_changed(bool)")))
        for bus, (service, path, interface, name), slot in wanted:
            if bus.isConnected() and bus.connect(service, path, interface, name, self, slot):  # type: ignore[call-overload]
                self.listening += 1
        log.info("listening to %d signals of the system", self.listening)

    def delay_sleep(self) -> None:
        """From unlocking on: ask to be waited for before the computer sleeps; the answer comes by itself."""
        if not self._system.isConnected() or self._watcher is not None:
            return
        ask = QDBusMessage.createMethodCall(LOGIN, MANAGER_PATH, MANAGER, "Inhibit")
        ask.setArguments(["sleep", "MindMate", self.tr("Locks your journal"), "delay"])
        pending: QDBusPendingCall = self._system.asyncCall(ask)
        self._watcher = QDBusPendingCallWatcher(pending, self)
        self._watcher.finished.connect(self._delayed)

    def _delayed(self, watcher: QDBusPendingCallWatcher) -> None:
        if watcher is self._watcher and not watcher.isError() and watcher.reply().arguments():
            self._delay = watcher.reply()

    @property
    def delays_sleep(self) -> bool:
        """Whether the computer waits for `locked` before it sleeps."""
        return self._delay is not None

    def locked(self) -> None:
        """Everything is closed: let the computer sleep."""
        watcher, self._watcher, self._delay = self._watcher, None, None
        if watcher is not None:
            shiboken6.delete(watcher)  # now, not when events are handled next: it holds the answer as well

    @Slot(bool)
    def sleeping(self, begins: bool) -> None:
        """The computer is about to sleep, or (False) has woken up."""
        if begins:
            self.lock_wanted.emit()

    @Slot()
    def screen_locked(self) -> None:
        """The person's session was locked."""
        self.lock_wanted.emit()

    @Slot(bool)
    def saver_changed(self, active: bool) -> None:
        """The screen saver came up, which locks on most systems, or went."""
        if active:
            self.lock_wanted.emit()


def _bus(kind: str) -> QDBusConnection:
    """The system's or the person's bus, where it is reached by a local socket; else one that isn't connected.

    An address of another kind would open a network socket or start a program.
    """
    address = os.environ.get(f"DBUS_{kind.upper()}_BUS_ADDRESS", "")
    known = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"), "bus").exists() or kind == "system"
    if not sys.platform.startswith("linux") or not (address.startswith("unix:") or (not address and known)):
        return QDBusConnection("none")
    return QDBusConnection.systemBus() if kind == "system" else QDBusConnection.sessionBus()
