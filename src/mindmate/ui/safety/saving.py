"""Keeps what is typed, by itself, a moment after the typing stops."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge

PAUSE_MS = 600
MOST_MS = 1500  # whoever types without a pause has this much at stake, not more


class Autosave(QObject):
    """Saves by name: the last save of a name wins, and `flush` leaves nothing unsaved.

    A save that waits in the background is dropped where a later one has been made meanwhile.
    """

    saved = Signal(str)
    failed = Signal(MindMateError)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._waiting: dict[str, Callable[[], None]] = {}
        self._versions: dict[str, int] = {}
        self._lock = threading.Lock()
        self._oldest = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save)

    @property
    def waiting(self) -> bool:
        """Whether something typed hasn't been handed over yet."""
        return bool(self._waiting)

    def later(self, name: str, save: Callable[[], None]) -> None:
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
        """Save what waits, now and here: before the vault is locked. Raises `disk.*`, `vault.*`."""
        self._timer.stop()
        for name, save in list(self._waiting.items()):
            self._once(name, self._next(name), save)
            del self._waiting[name]

    def _save(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for name, save in waiting.items():
            version = self._next(name)
            self._bridge.run(
                lambda name=name, version=version, save=save: self._once(name, version, save),  # type: ignore[misc]
                lambda _, name=name: self.saved.emit(name),  # type: ignore[misc]
                lambda error, name=name, save=save: self._not_saved(name, save, error),  # type: ignore[misc]
            )

    def _not_saved(self, name: str, save: Callable[[], None], error: MindMateError) -> None:
        self._waiting.setdefault(name, save)  # tried again with the next change, or before locking
        self.failed.emit(error)

    def _next(self, name: str) -> int:
        with self._lock:
            self._versions[name] = self._versions.get(name, 0) + 1
            return self._versions[name]

    def _once(self, name: str, version: int, save: Callable[[], None]) -> None:
        with self._lock:
            if version == self._versions[name]:
                save()
