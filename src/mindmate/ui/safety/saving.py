"""Keeps what is typed, by itself, a moment after the typing stops."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge

PAUSE_MS = 600
MOST_MS = 1500  # whoever types without a pause has this much at stake, not more


Save = Callable[[], None]


class Autosave(QObject):
    """Saves by name: the last save of a name wins, and `flush` leaves nothing unsaved.

    Saves of different names are made in the order in which they were first asked for. One that waits in the
    background is dropped where a later one of its name has been made meanwhile.
    """

    saved = Signal(str)
    failed = Signal(MindMateError)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._waiting: dict[str, Save] = {}
        self._handed: dict[str, Save] = {}  # to the background, which hasn't come to it yet
        self._lock = threading.Lock()  # of `_handed`; never held for long, for the window's thread takes it
        self._saving = threading.Lock()  # one save at a time
        self._oldest = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save)

    @property
    def waiting(self) -> bool:
        """Whether something typed hasn't been handed over yet."""
        return bool(self._waiting)

    def later(self, name: str, save: Save) -> None:
        """Call `save` in the background once nothing more is typed, `MOST_MS` from now at the latest."""
        if not self._waiting:
            self._oldest.start()
        self._waiting[name] = save
        self._timer.start(max(0, min(PAUSE_MS, MOST_MS - self._oldest.elapsed())))

    def hurry(self) -> None:
        """Hand over what waits now, without waiting for the typing to stop."""
        self._timer.stop()
        self._save()

    def flush(self) -> None:
        """Save what waits, here and in the background, now: before the vault is locked. Raises `disk.*`, `vault.*`."""
        self._timer.stop()
        with self._saving:  # what is being saved comes to its end first
            with self._lock:
                handed, self._handed = self._handed, {}
            self._waiting = handed | self._waiting
            for name, save in list(self._waiting.items()):
                save()
                del self._waiting[name]

    def _save(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for name, save in waiting.items():
            with self._lock:
                self._handed[name] = save
            self._bridge.run(
                lambda name=name, save=save: self._once(name, save),  # type: ignore[misc]
                lambda _, name=name: self.saved.emit(name),  # type: ignore[misc]
                lambda error, name=name, save=save: self._not_saved(name, save, error),  # type: ignore[misc]
            )

    def _not_saved(self, name: str, save: Save, error: MindMateError) -> None:
        self._waiting.setdefault(name, save)  # tried again with the next change, or before locking
        self.failed.emit(error)

    def _once(self, name: str, save: Save) -> None:
        """On the background's thread, unless a later one of its name has been handed over or made."""
        with self._saving:
            with self._lock:
                if self._handed.get(name) is not save:
                    return
                del self._handed[name]
            save()
